// Error handlers of codecs: what happens with text that cannot be encoded and bytes that cannot be decoded.
//
// A codec describes the trouble in five fields (those of UnicodeEncodeError and UnicodeDecodeError) and calls a handler,
// which throws or gives a replacement and the position to go on from. The standard handlers are here; the caller passes
// its own for names registered by users, and looks a name up only when an error happens, as CPython does.

import { PyAlgoError, type UnicodeErrorDetails } from './algo-error.ts'
import { toCodePoints } from './code-points.ts'
import { escapeCodePoint } from './str-repr.ts'

export interface EncodeTrouble {
  encoding: string
  /** the whole text (UTF-16) */
  text: string
  /** code points of the text */
  points: ArrayLike<number>
  /** first bad code point and one past the last */
  start: number
  end: number
  reason: string
}

export interface DecodeTrouble {
  encoding: string
  bytes: Uint8Array
  start: number
  end: number
  reason: string
}

/** Text is encoded in turn (and must be encodable); bytes are taken as they are. `position` counts code points. */
export interface EncodeReplacement {
  replacement: string | Uint8Array
  position: number
}

/** UTF-16 text, and the byte to go on from. */
export interface DecodeReplacement {
  replacement: string
  position: number
}

export type EncodeErrorHandler = (trouble: EncodeTrouble) => EncodeReplacement
export type DecodeErrorHandler = (trouble: DecodeTrouble) => DecodeReplacement

/** "'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)" */
export function encodeErrorMessage(d: UnicodeErrorDetails): string {
  const object = typeof d.object === 'string' ? toCodePoints(d.object) : d.object
  if (d.end === d.start + 1 && d.start >= 0 && d.start < object.length) {
    const shown = escapeCodePoint(object[d.start]!)
    return `'${d.encoding}' codec can't encode character '${shown}' in position ${d.start}: ${d.reason}`
  }
  return `'${d.encoding}' codec can't encode characters in position ${d.start}-${d.end - 1}: ${d.reason}`
}

/** "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte" */
export function decodeErrorMessage(d: UnicodeErrorDetails): string {
  const object = d.object as ArrayLike<number>
  if (d.end === d.start + 1 && d.start >= 0 && d.start < object.length) {
    const shown = object[d.start]!.toString(16).padStart(2, '0')
    return `'${d.encoding}' codec can't decode byte 0x${shown} in position ${d.start}: ${d.reason}`
  }
  return `'${d.encoding}' codec can't decode bytes in position ${d.start}-${d.end - 1}: ${d.reason}`
}

export function encodeError(t: EncodeTrouble): PyAlgoError {
  const details = { encoding: t.encoding, object: t.text, start: t.start, end: t.end, reason: t.reason }
  return new PyAlgoError('UnicodeEncodeError', encodeErrorMessage({ ...details, object: t.points }), details)
}

export function decodeError(t: DecodeTrouble): PyAlgoError {
  const details = { encoding: t.encoding, object: t.bytes, start: t.start, end: t.end, reason: t.reason }
  return new PyAlgoError('UnicodeDecodeError', decodeErrorMessage(details), details)
}

export const strictEncode: EncodeErrorHandler = (t) => {
  throw encodeError(t)
}

export const strictDecode: DecodeErrorHandler = (t) => {
  throw decodeError(t)
}

function eachPoint(t: EncodeTrouble, map: (cp: number) => string): EncodeReplacement {
  let replacement = ''
  for (let i = t.start; i < t.end; i++) replacement += map(t.points[i]!)
  return { replacement, position: t.end }
}

function isSurrogate(cp: number): boolean {
  return cp >= 0xd800 && cp <= 0xdfff
}

/** Which byte layout surrogatepass has to use, 0 when the encoding has no surrogates. */
function unitSize(encoding: string): number {
  if (encoding === 'utf-8' || encoding === 'cp65001') return 1
  if (encoding.startsWith('utf-16')) return 2
  return encoding.startsWith('utf-32') ? 4 : 0
}

/**
 * The standard encode handler of that name, or `undefined`. `characterName` is for namereplace: the Unicode name of a
 * code point or `undefined`; without it namereplace is not available.
 */
export function standardEncodeHandler(
  name: string,
  characterName?: (cp: number) => string | undefined,
): EncodeErrorHandler | undefined {
  switch (name) {
    case 'strict':
      return strictEncode
    case 'ignore':
      return (t) => ({ replacement: '', position: t.end })
    case 'replace':
      return (t) => ({ replacement: '?'.repeat(t.end - t.start), position: t.end })
    case 'backslashreplace':
      return (t) => eachPoint(t, escapeCodePoint)
    case 'xmlcharrefreplace':
      return (t) => eachPoint(t, (cp) => `&#${cp};`)
    case 'namereplace':
      if (characterName === undefined) return undefined
      return (t) =>
        eachPoint(t, (cp) => {
          const found = characterName(cp)
          return found === undefined ? escapeCodePoint(cp) : `\\N{${found}}`
        })
    case 'surrogateescape':
      return (t) => {
        const bytes: number[] = []
        let i = t.start
        for (; i < t.end; i++) {
          const cp = t.points[i]!
          if (cp < 0xdc80 || cp > 0xdcff) break
          bytes.push(cp - 0xdc00)
        }
        // These three take what can be escaped at the start of a run; everywhere else it is all or nothing.
        const partial = t.encoding === 'utf-8' || t.encoding === 'ascii' || t.encoding === 'latin-1'
        if (i === t.start || (i < t.end && !partial)) throw encodeError(t)
        return { replacement: Uint8Array.from(bytes), position: i }
      }
    case 'surrogatepass':
      return (t) => {
        const size = unitSize(t.encoding)
        const big = t.encoding.endsWith('-be')
        const bytes: number[] = []
        for (let i = t.start; i < t.end; i++) {
          const cp = t.points[i]!
          if (size === 0 || !isSurrogate(cp)) throw encodeError(t)
          if (size === 1) {
            bytes.push(0xe0 | (cp >> 12), 0x80 | ((cp >> 6) & 63), 0x80 | (cp & 63))
          } else {
            const unit = [cp & 0xff, cp >> 8, ...(size === 4 ? [0, 0] : [])]
            bytes.push(...(big ? unit.reverse() : unit))
          }
        }
        return { replacement: Uint8Array.from(bytes), position: t.end }
      }
    default:
      return undefined
  }
}

function badCallback(kind: string): PyAlgoError {
  return new PyAlgoError('TypeError', `don't know how to handle ${kind} in error callback`)
}

/** The standard decode handler of that name, or `undefined`. */
export function standardDecodeHandler(name: string): DecodeErrorHandler | undefined {
  switch (name) {
    case 'strict':
      return strictDecode
    case 'ignore':
      return (t) => ({ replacement: '', position: t.end })
    case 'replace':
      return (t) => ({ replacement: '\ufffd', position: t.end })
    case 'backslashreplace':
      return (t) => {
        let replacement = ''
        for (let i = t.start; i < t.end; i++) replacement += escapeCodePoint(t.bytes[i]!)
        return { replacement, position: t.end }
      }
    case 'xmlcharrefreplace':
    case 'namereplace':
      return () => {
        throw badCallback('UnicodeDecodeError')
      }
    case 'surrogateescape':
      return (t) => {
        let replacement = ''
        let i = t.start
        for (; i < t.end && i < t.start + 4; i++) {
          const b = t.bytes[i]!
          if (b < 0x80) break
          replacement += String.fromCharCode(0xdc00 + b)
        }
        if (i === t.start) throw decodeError(t)
        return { replacement, position: i }
      }
    case 'surrogatepass':
      return (t) => {
        const size = unitSize(t.encoding)
        const b = t.bytes
        const s = t.start
        let cp = -1
        let length = size
        if (size === 1) {
          length = 3
          if (
            b.length - s >= 3 &&
            (b[s]! & 0xf0) === 0xe0 &&
            (b[s + 1]! & 0xc0) === 0x80 &&
            (b[s + 2]! & 0xc0) === 0x80
          ) {
            cp = ((b[s]! & 15) << 12) | ((b[s + 1]! & 63) << 6) | (b[s + 2]! & 63)
          }
        } else if (size > 1 && b.length - s >= size) {
          const big = t.encoding.endsWith('-be')
          cp = 0
          for (let i = 0; i < size; i++) cp = cp * 256 + b[big ? s + i : s + size - 1 - i]!
        }
        if (!isSurrogate(cp)) throw decodeError(t)
        return { replacement: String.fromCharCode(cp), position: s + length }
      }
    default:
      return undefined
  }
}
