// str <-> bytes: the codecs CPython has built in, over JS strings and Uint8Array.
//
// Text is UTF-16 text (a surrogate pair is one code point). A codec that meets something it cannot convert calls the
// error handler it was given (codec-errors.ts). Decoders take `final`: without it an incomplete sequence at the end is
// left unconsumed, which is all that incremental decoding needs.

import { valueError } from './algo-error.ts'
import { CHARMAPS } from './charmap-data.ts'
import { codePointLength, toCodePoints, unitOffset } from './code-points.ts'
import {
  type DecodeErrorHandler,
  type EncodeErrorHandler,
  encodeError,
  strictDecode,
  strictEncode,
} from './codec-errors.ts'
import { decodeEscape, encodeEscape } from './codec-escape.ts'
import { TextBuilder } from './text-builder.ts'
import { decodeUtf7, encodeUtf7 } from './utf7.ts'

export interface Decoded {
  text: string
  /** bytes used; less than given only when `final` is false */
  consumed: number
}

/** Growing array of bytes. */
class ByteBuilder {
  bytes: Uint8Array
  length = 0

  constructor(size: number) {
    this.bytes = new Uint8Array(size)
  }

  room(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    grown.set(this.bytes.subarray(0, this.length))
    this.bytes = grown
  }

  push(byte: number): void {
    if (this.length === this.bytes.length) this.room(1)
    this.bytes[this.length++] = byte
  }

  append(more: Uint8Array): void {
    this.room(more.length)
    this.bytes.set(more, this.length)
    this.length += more.length
  }

  finish(): Uint8Array {
    return this.length === this.bytes.length ? this.bytes : this.bytes.slice(0, this.length)
  }
}

// ---- short ways: most text needs no handler, and much is ASCII -------------------------------------------------------

/** From this length on the platform's coders are faster than loops. */
const LONG = 48
const platformEncoder = new TextEncoder()
/** Throws on anything malformed; keeps a byte order mark. */
const platformDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const isWellFormed = (text: string): boolean =>
  (text as { isWellFormed?(): boolean }).isWellFormed?.() ?? !/\p{Surrogate}/u.test(text)

/** One byte for each unit; null where a unit is above `limit`. */
function encodeUnits(text: string, limit: number): Uint8Array | null {
  const out = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c > limit) return null
    out[i] = c
  }
  return out
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) return false
  return true
}

/** As many arguments as every engine takes. */
const PIECE = 8192
/** One unit for each byte. */
function decodeUnits(bytes: Uint8Array, ascii = isAscii(bytes)): string {
  if (ascii && bytes.length >= LONG) return platformDecoder.decode(bytes)
  if (bytes.length <= PIECE) return String.fromCharCode.apply(null, bytes as unknown as number[])
  let out = ''
  for (let i = 0; i < bytes.length; i += PIECE)
    out += String.fromCharCode.apply(null, bytes.subarray(i, i + PIECE) as unknown as number[])
  return out
}

/** How many bytes at the end begin a sequence that is not complete. */
function incompleteTail(bytes: Uint8Array): number {
  const n = bytes.length
  for (let back = 1; back <= 3 && back <= n; back++) {
    const b = bytes[n - back]!
    if (b < 0x80) return 0
    if (b >= 0xc0) return (b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

/** Well-formed UTF-8; null for anything else. */
function decodeWellFormed(bytes: Uint8Array): string | null {
  try {
    return platformDecoder.decode(bytes)
  } catch {
    return null
  }
}

/** Writes one code point; false when the encoding has no bytes for it. */
type Writer = (cp: number, out: ByteBuilder) => boolean

/**
 * The loop of all encoders: writes what can be written and hands the rest to the handler, in runs, or one by one where
 * `unitSize` is above 1 (utf-16 and utf-32). Bytes from a handler must be whole units.
 */
function encodeWith(
  text: string,
  encoding: string,
  reason: string,
  write: Writer,
  onError: EncodeErrorHandler,
  out: ByteBuilder,
  unitSize = 1,
): Uint8Array {
  let i = 0
  while (i < text.length) {
    const cp = text.codePointAt(i)!
    if (write(cp, out)) {
      i += cp > 0xffff ? 2 : 1
      continue
    }
    const start = codePointLength(text.slice(0, i))
    const points = toCodePoints(text)
    let end = start + 1
    const probe = new ByteBuilder(8)
    while (unitSize === 1 && end < points.length && !write(points[end]!, probe)) {
      end++
      probe.length = 0
    }
    const trouble = { encoding, text, points, start, end, reason }
    const answer = onError(trouble)
    if (typeof answer.replacement === 'string') {
      for (let k = 0; k < answer.replacement.length; k++) {
        const c = answer.replacement.codePointAt(k)!
        if (c > 0xffff) k++
        if (!write(c, out)) throw encodeError(trouble)
      }
    } else {
      if (answer.replacement.length % unitSize !== 0) throw encodeError(trouble)
      out.append(answer.replacement)
    }
    i = unitOffset(text, checkPosition(answer.position, points.length))
  }
  return out.finish()
}

/** Where a handler wants to go on; negative positions count from the end. IndexError for the impossible. */
function checkPosition(position: number, length: number): number {
  const at = position < 0 ? position + length : position
  if (at < 0 || at > length) throw valueError(`position ${position} from error handler out of bounds`)
  return at
}

// ---- utf-8 -------------------------------------------------------------------------------------------------------

/** Length of text in UTF-8, lone surrogates counted as three bytes. */
export function utf8Length(text: string): number {
  let n = text.length
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 0x80) n += c >= 0x800 ? 2 : 1
    // A pair is four bytes where its two units were counted as six.
    if ((c & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) n -= 2
  }
  return n
}

function writeUtf8(cp: number, out: ByteBuilder): boolean {
  if (cp < 0x80) {
    out.push(cp)
  } else if (cp < 0x800) {
    out.room(2)
    out.bytes[out.length++] = 0xc0 | (cp >> 6)
    out.bytes[out.length++] = 0x80 | (cp & 63)
  } else if (cp < 0x10000) {
    if ((cp & 0xf800) === 0xd800) return false
    out.room(3)
    out.bytes[out.length++] = 0xe0 | (cp >> 12)
    out.bytes[out.length++] = 0x80 | ((cp >> 6) & 63)
    out.bytes[out.length++] = 0x80 | (cp & 63)
  } else {
    out.room(4)
    out.bytes[out.length++] = 0xf0 | (cp >> 18)
    out.bytes[out.length++] = 0x80 | ((cp >> 12) & 63)
    out.bytes[out.length++] = 0x80 | ((cp >> 6) & 63)
    out.bytes[out.length++] = 0x80 | (cp & 63)
  }
  return true
}

export function encodeUtf8(text: string, onError: EncodeErrorHandler = strictEncode): Uint8Array {
  if (text.length < LONG) {
    const ascii = encodeUnits(text, 127)
    if (ascii !== null) return ascii
  } else if (isWellFormed(text)) return platformEncoder.encode(text)
  const out = new ByteBuilder(utf8Length(text))
  return encodeWith(text, 'utf-8', 'surrogates not allowed', writeUtf8, onError, out)
}

/** Range of the second byte after a lead byte, as low and high: excludes overlong forms, surrogates, > U+10FFFF. */
function secondLow(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
}

function secondHigh(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
}

export function decodeUtf8(bytes: Uint8Array, onError: DecodeErrorHandler = strictDecode, final = true): Decoded {
  const n = bytes.length
  if (n < LONG) {
    if (isAscii(bytes)) return { text: decodeUnits(bytes, true), consumed: n }
  } else {
    const whole = final ? n : n - incompleteTail(bytes)
    const text = decodeWellFormed(whole === n ? bytes : bytes.subarray(0, whole))
    if (text !== null) return { text, consumed: whole }
  }
  const out = new TextBuilder(n)
  let i = 0
  while (i < n) {
    const lead = bytes[i]!
    if (lead < 0x80) {
      out.unit(lead)
      i++
      continue
    }
    const need = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    let reason = 'invalid start byte'
    let good = 1
    if (need > 0) {
      reason = ''
      // The longest beginning of a sequence is reported, and replaced, as one.
      while (good < need) {
        if (i + good >= n) {
          reason = 'unexpected end of data'
          break
        }
        const b = bytes[i + good]!
        if (good === 1 ? b < secondLow(lead) || b > secondHigh(lead) : (b & 0xc0) !== 0x80) {
          reason = 'invalid continuation byte'
          break
        }
        good++
      }
      if (reason === '') {
        if (need === 2) out.unit(((lead & 31) << 6) | (bytes[i + 1]! & 63))
        else if (need === 3) {
          out.unit(((lead & 15) << 12) | ((bytes[i + 1]! & 63) << 6) | (bytes[i + 2]! & 63))
        } else {
          out.point(
            ((lead & 7) << 18) | ((bytes[i + 1]! & 63) << 12) | ((bytes[i + 2]! & 63) << 6) | (bytes[i + 3]! & 63),
          )
        }
        i += need
        continue
      }
      if (reason === 'unexpected end of data' && !final) return { text: out.finish(), consumed: i }
    }
    const answer = onError({ encoding: 'utf-8', bytes, start: i, end: i + good, reason })
    out.text(answer.replacement)
    i = checkPosition(answer.position, n)
  }
  return { text: out.finish(), consumed: i }
}

// ---- utf-16 and utf-32 -------------------------------------------------------------------------------------------

/** 'utf-16' writes a little-endian byte order mark first, as CPython does on common machines. */
function encodeWide(text: string, encoding: string, size: 2 | 4, onError: EncodeErrorHandler): Uint8Array {
  const big = encoding.endsWith('-be')
  const out = new ByteBuilder((text.length + 1) * size)
  const unit = (value: number): void => {
    out.room(size)
    if (big) {
      if (size === 4) {
        out.bytes[out.length++] = 0
        out.bytes[out.length++] = value >> 16
      }
      out.bytes[out.length++] = (value >> 8) & 0xff
      out.bytes[out.length++] = value & 0xff
    } else {
      out.bytes[out.length++] = value & 0xff
      out.bytes[out.length++] = (value >> 8) & 0xff
      if (size === 4) {
        out.bytes[out.length++] = value >> 16
        out.bytes[out.length++] = 0
      }
    }
  }
  const write: Writer = (cp) => {
    if ((cp & 0x1ff800) === 0xd800) return false
    if (size === 2 && cp > 0xffff) {
      unit(0xd800 + ((cp - 0x10000) >> 10))
      unit(0xdc00 + ((cp - 0x10000) & 0x3ff))
    } else {
      unit(cp)
    }
    return true
  }
  if (!encoding.endsWith('e')) unit(0xfeff)
  return encodeWith(text, encoding, 'surrogates not allowed', write, onError, out, size)
}

/** -1 little, 1 big, 0 not known yet: the byte order an incremental decoder of 'utf-16' and 'utf-32' carries on. */
export type ByteOrder = -1 | 0 | 1

/**
 * Decodes UTF-16. `order` 0 looks for a byte order mark (and takes little-endian without one); the order found is in the
 * result, 0 when there were too few bytes to tell.
 */
export function decodeUtf16(
  bytes: Uint8Array,
  order: ByteOrder,
  onError: DecodeErrorHandler = strictDecode,
  final = true,
): Decoded & { order: ByteOrder } {
  const n = bytes.length
  let i = 0
  if (order === 0) {
    if (n >= 2) {
      if (bytes[0] === 0xff && bytes[1] === 0xfe) {
        order = -1
        i = 2
      } else if (bytes[0] === 0xfe && bytes[1] === 0xff) {
        order = 1
        i = 2
      } else {
        order = -1
      }
    } else if (!final) {
      return { text: '', consumed: 0, order }
    } else {
      order = -1
    }
  }
  const big = order === 1
  const encoding = big ? 'utf-16-be' : 'utf-16-le'
  const out = new TextBuilder(n >> 1)
  const unitAt = (at: number): number => (big ? (bytes[at]! << 8) | bytes[at + 1]! : bytes[at]! | (bytes[at + 1]! << 8))
  while (i < n) {
    let reason: string
    let end = i + 2
    if (n - i < 2) {
      if (!final) break
      reason = 'truncated data'
      end = n
    } else {
      const unit = unitAt(i)
      if ((unit & 0xf800) !== 0xd800) {
        out.unit(unit)
        i += 2
        continue
      }
      if (unit >= 0xdc00) {
        reason = 'illegal encoding'
      } else if (n - i < 4) {
        if (!final) break
        reason = 'unexpected end of data'
        end = n
      } else {
        const second = unitAt(i + 2)
        if ((second & 0xfc00) === 0xdc00) {
          out.unit(unit)
          out.unit(second)
          i += 4
          continue
        }
        reason = 'illegal UTF-16 surrogate'
      }
    }
    const answer = onError({ encoding, bytes, start: i, end, reason })
    out.text(answer.replacement)
    i = checkPosition(answer.position, n)
  }
  return { text: out.finish(), consumed: i, order }
}

/** Decodes UTF-32, like decodeUtf16. */
export function decodeUtf32(
  bytes: Uint8Array,
  order: ByteOrder,
  onError: DecodeErrorHandler = strictDecode,
  final = true,
): Decoded & { order: ByteOrder } {
  const n = bytes.length
  let i = 0
  if (order === 0) {
    if (n >= 4) {
      if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) {
        order = -1
        i = 4
      } else if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff) {
        order = 1
        i = 4
      } else {
        order = -1
      }
    } else if (!final) {
      return { text: '', consumed: 0, order }
    } else {
      order = -1
    }
  }
  const big = order === 1
  const encoding = big ? 'utf-32-be' : 'utf-32-le'
  const out = new TextBuilder(n >> 2)
  while (i < n) {
    let reason: string
    let end = i + 4
    if (n - i < 4) {
      if (!final) break
      reason = 'truncated data'
      end = n
    } else {
      let cp = 0
      for (let k = 0; k < 4; k++) cp = cp * 256 + bytes[big ? i + k : i + 3 - k]!
      if (cp > 0x10ffff) {
        reason = 'code point not in range(0x110000)'
      } else if (cp >= 0xd800 && cp <= 0xdfff) {
        reason = 'code point in surrogate code point range(0xd800, 0xe000)'
      } else {
        out.point(cp)
        i += 4
        continue
      }
    }
    const answer = onError({ encoding, bytes, start: i, end, reason })
    out.text(answer.replacement)
    i = checkPosition(answer.position, n)
  }
  return { text: out.finish(), consumed: i, order }
}

// ---- one byte a character ----------------------------------------------------------------------------------------

const writeAscii: Writer = (cp, out) => {
  if (cp > 0x7f) return false
  out.push(cp)
  return true
}

const writeLatin1: Writer = (cp, out) => {
  if (cp > 0xff) return false
  out.push(cp)
  return true
}

export function encodeAscii(text: string, onError: EncodeErrorHandler = strictEncode): Uint8Array {
  return (
    encodeUnits(text, 127) ??
    encodeWith(text, 'ascii', 'ordinal not in range(128)', writeAscii, onError, new ByteBuilder(text.length))
  )
}

export function encodeLatin1(text: string, onError: EncodeErrorHandler = strictEncode): Uint8Array {
  return (
    encodeUnits(text, 255) ??
    encodeWith(text, 'latin-1', 'ordinal not in range(256)', writeLatin1, onError, new ByteBuilder(text.length))
  )
}

/** Latin-1 never fails to decode. */
export function decodeLatin1(bytes: Uint8Array): string {
  return decodeUnits(bytes)
}

export function decodeAscii(bytes: Uint8Array, onError: DecodeErrorHandler = strictDecode): string {
  if (isAscii(bytes)) return decodeUnits(bytes, true)
  const out = new TextBuilder(bytes.length)
  let i = 0
  while (i < bytes.length) {
    const b = bytes[i]!
    if (b < 0x80) {
      out.unit(b)
      i++
      continue
    }
    const answer = onError({ encoding: 'ascii', bytes, start: i, end: i + 1, reason: 'ordinal not in range(128)' })
    out.text(answer.replacement)
    i = checkPosition(answer.position, bytes.length)
  }
  return out.finish()
}

interface Charmap {
  /** code points of 0x80..0xFF, -1 where undefined */
  decode: Int32Array
  encode: Map<number, number>
}

const charmaps = new Map<string, Charmap>()

function charmap(name: string): Charmap {
  let map = charmaps.get(name)
  if (map === undefined) {
    map = { decode: new Int32Array(128), encode: new Map() }
    let at = 0
    for (const item of CHARMAPS.get(name)!.split(' ')) {
      const [first, length = '1'] = item.split(':')
      for (let k = 0; k < Number(length); k++) {
        const cp = first === '-' ? -1 : Number.parseInt(first!, 16) + k
        map.decode[at] = cp
        if (cp >= 0) map.encode.set(cp, at + 0x80)
        at++
      }
    }
    charmaps.set(name, map)
  }
  return map
}

const UNDEFINED = 'character maps to <undefined>'

function encodeCharmap(text: string, name: string, onError: EncodeErrorHandler): Uint8Array {
  const table = charmap(name).encode
  const write: Writer = (cp, out) => {
    const byte = cp < 0x80 ? cp : table.get(cp)
    if (byte === undefined) return false
    out.push(byte)
    return true
  }
  return encodeWith(text, 'charmap', UNDEFINED, write, onError, new ByteBuilder(text.length))
}

function decodeCharmap(bytes: Uint8Array, name: string, onError: DecodeErrorHandler): string {
  const table = charmap(name).decode
  const out = new TextBuilder(bytes.length)
  let i = 0
  while (i < bytes.length) {
    const b = bytes[i]!
    const cp = b < 0x80 ? b : table[b - 0x80]!
    if (cp >= 0) {
      out.unit(cp)
      i++
      continue
    }
    const answer = onError({ encoding: 'charmap', bytes, start: i, end: i + 1, reason: UNDEFINED })
    out.text(answer.replacement)
    i = checkPosition(answer.position, bytes.length)
  }
  return out.finish()
}

// ---- by name -----------------------------------------------------------------------------------------------------

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf)

/** str.encode with a codec name as `lookupEncoding` gives it; `undefined` for a name it does not give. */
export function encode(text: string, codec: string, onError: EncodeErrorHandler): Uint8Array | undefined {
  switch (codec) {
    case 'utf-8':
      return encodeUtf8(text, onError)
    case 'ascii':
      return encodeAscii(text, onError)
    case 'latin-1':
      return encodeLatin1(text, onError)
    case 'utf-8-sig': {
      const body = encodeUtf8(text, onError)
      const out = new Uint8Array(body.length + 3)
      out.set(BOM)
      out.set(body, 3)
      return out
    }
    case 'utf-16':
    case 'utf-16-le':
    case 'utf-16-be':
      return encodeWide(text, codec, 2, onError)
    case 'utf-32':
    case 'utf-32-le':
    case 'utf-32-be':
      return encodeWide(text, codec, 4, onError)
    case 'utf-7':
      return encodeUtf7(text)
    case 'unicode_escape':
      return encodeEscape(text, false)
    case 'raw_unicode_escape':
      return encodeEscape(text, true)
    default:
      return CHARMAPS.has(codec) ? encodeCharmap(text, codec, onError) : undefined
  }
}

/**
 * bytes.decode with a codec name as `lookupEncoding` gives it; `undefined` for a name it does not give.
 * `characterByName` serves \N{...} in unicode_escape.
 */
export function decode(
  bytes: Uint8Array,
  codec: string,
  onError: DecodeErrorHandler,
  characterByName?: (name: string) => string | undefined,
): string | undefined {
  switch (codec) {
    case 'utf-8':
      return decodeUtf8(bytes, onError).text
    case 'ascii':
      return decodeAscii(bytes, onError)
    case 'latin-1':
      return decodeLatin1(bytes)
    case 'utf-8-sig':
      return decodeUtf8(
        bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes,
        onError,
      ).text
    case 'utf-16':
    case 'utf-16-le':
    case 'utf-16-be':
      return decodeUtf16(bytes, orderOf(codec), onError).text
    case 'utf-32':
    case 'utf-32-le':
    case 'utf-32-be':
      return decodeUtf32(bytes, orderOf(codec), onError).text
    case 'utf-7':
      return decodeUtf7(bytes, onError).text
    case 'unicode_escape':
    case 'raw_unicode_escape':
      return decodeEscape(bytes, codec === 'raw_unicode_escape', onError, characterByName)
    default:
      return CHARMAPS.has(codec) ? decodeCharmap(bytes, codec, onError) : undefined
  }
}

function orderOf(codec: string): ByteOrder {
  return codec.endsWith('-le') ? -1 : codec.endsWith('-be') ? 1 : 0
}
