// The unicode_escape and raw_unicode_escape codecs: text written with backslash escapes in latin-1 bytes.
//
// unicode_escape has the escapes of string literals; an unknown one stays as it is (the DeprecationWarning of CPython is
// the caller's: `onInvalidEscape` in decodeEscape). raw_unicode_escape knows only \u and \U, after an odd number of
// backslashes.

import { type DecodeErrorHandler, strictDecode } from './codec-errors.ts'
import { escapeCodePoint } from './str-repr.ts'
import { TextBuilder } from './text-builder.ts'

function pushText(bytes: number[], text: string): void {
  for (let i = 0; i < text.length; i++) bytes.push(text.charCodeAt(i))
}

/** Encodes UTF-16 text; every code point has an escape, so nothing can fail. */
export function encodeEscape(text: string, raw: boolean): Uint8Array {
  const bytes: number[] = []
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    if (raw ? cp < 0x100 : cp >= 0x20 && cp < 0x7f && cp !== 0x5c) bytes.push(cp)
    else if (raw) pushText(bytes, escapeCodePoint(cp))
    else if (cp === 0x5c) pushText(bytes, '\\\\')
    else if (cp === 0x0a) pushText(bytes, '\\n')
    else if (cp === 0x0d) pushText(bytes, '\\r')
    else if (cp === 0x09) pushText(bytes, '\\t')
    else pushText(bytes, escapeCodePoint(cp))
  }
  return Uint8Array.from(bytes)
}

function hexValue(b: number | undefined): number {
  if (b === undefined) return -1
  if (b >= 0x30 && b <= 0x39) return b - 0x30
  if (b >= 0x61 && b <= 0x66) return b - 0x57
  return b >= 0x41 && b <= 0x46 ? b - 0x37 : -1
}

const SIMPLE: ReadonlyMap<number, number> = new Map([
  [0x5c, 0x5c],
  [0x27, 0x27],
  [0x22, 0x22],
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x74, 0x09],
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x76, 0x0b],
  [0x61, 0x07],
])

/**
 * Decodes escapes. `characterByName` answers \N{...} with text, `undefined` for an unknown name.
 * `onInvalidEscape` is called once, with the index of the first unknown escape's backslash.
 */
export function decodeEscape(
  bytes: Uint8Array,
  raw: boolean,
  onError: DecodeErrorHandler = strictDecode,
  characterByName?: (name: string) => string | undefined,
  onInvalidEscape?: (index: number) => void,
): string {
  const out = new TextBuilder(bytes.length)
  const encoding = raw ? 'rawunicodeescape' : 'unicodeescape'
  const n = bytes.length
  let i = 0
  let warned = false
  while (i < n) {
    const b = bytes[i]!
    if (b !== 0x5c) {
      out.unit(b)
      i++
      continue
    }
    const start = i
    const c = bytes[i + 1]
    let reason = ''
    if (raw) {
      if (c !== 0x75 && c !== 0x55) {
        // A doubled backslash does not begin an escape with its second half.
        out.unit(b)
        i++
        if (c === 0x5c) {
          out.unit(c)
          i++
        }
        continue
      }
    } else if (c === undefined) {
      reason = '\\ at end of string'
    } else {
      i += 2
      const simple = SIMPLE.get(c)
      if (simple !== undefined) {
        out.unit(simple)
        continue
      }
      if (c === 0x0a) continue
      if (c >= 0x30 && c <= 0x37) {
        let value = c - 0x30
        for (let k = 0; k < 2 && i < n && bytes[i]! >= 0x30 && bytes[i]! <= 0x37; k++)
          value = value * 8 + bytes[i++]! - 0x30
        if (value > 0o377 && !warned) {
          warned = true
          onInvalidEscape?.(start)
        }
        out.unit(value)
        continue
      }
    }
    let end = start + 2
    if (reason === '' && (c === 0x78 || c === 0x75 || c === 0x55)) {
      const count = c === 0x78 ? 2 : c === 0x75 ? 4 : 8
      let value = 0
      let k = 0
      for (; k < count; k++) {
        const digit = hexValue(bytes[start + 2 + k])
        if (digit < 0) break
        value = value * 16 + digit
      }
      end = start + 2 + k
      if (k === count && value <= 0x10ffff) {
        out.point(value)
        i = end
        continue
      }
      reason =
        k === count
          ? raw
            ? '\\Uxxxxxxxx out of range'
            : 'illegal Unicode character'
          : `truncated \\${c === 0x78 ? 'xXX' : c === 0x75 ? 'uXXXX' : 'UXXXXXXXX'} escape`
    } else if (reason === '' && c === 0x4e) {
      reason = 'malformed \\N character escape'
      if (bytes[start + 2] === 0x7b) {
        const close = bytes.indexOf(0x7d, start + 3)
        end = close < 0 ? n : close + 1
        if (close > start + 3) {
          const found = characterByName?.(String.fromCharCode(...bytes.subarray(start + 3, close)))
          if (found !== undefined) {
            out.text(found)
            i = end
            continue
          }
          reason = 'unknown Unicode character name'
        }
      }
    } else if (reason === '') {
      if (!warned) {
        warned = true
        onInvalidEscape?.(start)
      }
      out.unit(b)
      out.unit(c!)
      continue
    } else {
      end = n
    }
    const answer = onError({ encoding, bytes, start, end, reason })
    out.text(answer.replacement)
    i = answer.position < 0 ? answer.position + n : answer.position
  }
  return out.finish()
}
