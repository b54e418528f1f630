// What bytes and bytearray methods compute, over Uint8Array. Letters, digits and whitespace mean ASCII here.
//
// Results are fresh arrays; wrapping them as bytes or bytearray is the caller's. Start and end are clamped slice indices
// (str-algorithms.ts, clampSlice). Character arguments are single bytes.

import { PyAlgoError, valueError } from './algo-error.ts'

const EMPTY = new Uint8Array(0)

export function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** -1, 0 or 1, byte by byte, a prefix before the longer. */
export function bytesCompare(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length)
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1
  return a.length < b.length ? -1 : a.length > b.length ? 1 : 0
}

export function bytesConcat(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  const out = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** Latin-1 bytes of text whose units are below 256; for ASCII results and literals. */
export function bytesFromLatin1(text: string): Uint8Array {
  const out = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i)
  return out
}

function matchAt(bytes: Uint8Array, sub: Uint8Array, at: number): boolean {
  for (let k = 0; k < sub.length; k++) if (bytes[at + k] !== sub[k]) return false
  return true
}

/** bytes.find within start..end: index or -1. */
export function bytesFind(bytes: Uint8Array, sub: Uint8Array, start = 0, end = bytes.length): number {
  const last = end - sub.length
  if (start > last) return -1
  if (sub.length === 0) return start
  const first = sub[0]!
  for (let at = bytes.indexOf(first, start); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    if (matchAt(bytes, sub, at)) return at
  }
  return -1
}

/** bytes.rfind within start..end. */
export function bytesRFind(bytes: Uint8Array, sub: Uint8Array, start = 0, end = bytes.length): number {
  for (let at = end - sub.length; at >= start; at--) if (matchAt(bytes, sub, at)) return at
  return -1
}

/** bytes.count within start..end. */
export function bytesCount(bytes: Uint8Array, sub: Uint8Array, start = 0, end = bytes.length): number {
  if (start > end) return 0
  if (sub.length === 0) return end - start + 1
  let n = 0
  for (let at = bytesFind(bytes, sub, start, end); at >= 0; at = bytesFind(bytes, sub, at + sub.length, end)) n++
  return n
}

export function bytesStartsWith(bytes: Uint8Array, prefix: Uint8Array, start = 0, end = bytes.length): boolean {
  return start <= end && end - start >= prefix.length && matchAt(bytes, prefix, start)
}

export function bytesEndsWith(bytes: Uint8Array, suffix: Uint8Array, start = 0, end = bytes.length): boolean {
  return start <= end && end - start >= suffix.length && matchAt(bytes, suffix, end - suffix.length)
}

/** bytes.replace; `limit` < 0 means all. */
export function bytesReplace(bytes: Uint8Array, from: Uint8Array, to: Uint8Array, limit = -1): Uint8Array {
  let left = limit < 0 ? Number.POSITIVE_INFINITY : limit
  const parts: Uint8Array[] = []
  let done = 0
  if (from.length === 0) {
    for (; done < bytes.length && left > 0; done++, left--) parts.push(to, bytes.subarray(done, done + 1))
    parts.push(bytes.subarray(done))
    if (left > 0) parts.push(to)
    return bytesConcat(parts)
  }
  for (let at = bytesFind(bytes, from); at >= 0 && left > 0; at = bytesFind(bytes, from, done), left--) {
    parts.push(bytes.subarray(done, at), to)
    done = at + from.length
  }
  parts.push(bytes.subarray(done))
  return bytesConcat(parts)
}

/** bytes.split with a separator. ValueError "empty separator". */
export function bytesSplit(bytes: Uint8Array, separator: Uint8Array, maxsplit = -1): Uint8Array[] {
  if (separator.length === 0) throw valueError('empty separator')
  const out: Uint8Array[] = []
  let left = maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit
  let done = 0
  for (let at = bytesFind(bytes, separator); at >= 0 && left > 0; at = bytesFind(bytes, separator, done), left--) {
    out.push(bytes.slice(done, at))
    done = at + separator.length
  }
  out.push(bytes.slice(done))
  return out
}

/** bytes.rsplit with a separator. */
export function bytesRSplit(bytes: Uint8Array, separator: Uint8Array, maxsplit = -1): Uint8Array[] {
  if (separator.length === 0) throw valueError('empty separator')
  const out: Uint8Array[] = []
  let left = maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit
  let end = bytes.length
  for (; left > 0; left--) {
    const at = bytesRFind(bytes, separator, 0, end)
    if (at < 0) break
    out.push(bytes.slice(at + separator.length, end))
    end = at
  }
  out.push(bytes.slice(0, end))
  return out.reverse()
}

/** ASCII whitespace as bytes.split and strip mean it. */
export function isSpaceByte(b: number): boolean {
  return b === 0x20 || (b >= 0x09 && b <= 0x0d)
}

/** bytes.split() without separator. */
export function bytesSplitWhitespace(bytes: Uint8Array, maxsplit = -1): Uint8Array[] {
  const out: Uint8Array[] = []
  let left = maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit
  let i = 0
  for (;;) {
    while (i < bytes.length && isSpaceByte(bytes[i]!)) i++
    if (i >= bytes.length) return out
    if (left-- <= 0) {
      out.push(bytes.slice(i))
      return out
    }
    const start = i
    while (i < bytes.length && !isSpaceByte(bytes[i]!)) i++
    out.push(bytes.slice(start, i))
  }
}

/** bytes.rsplit() without separator. */
export function bytesRSplitWhitespace(bytes: Uint8Array, maxsplit = -1): Uint8Array[] {
  const out: Uint8Array[] = []
  let left = maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit
  let i = bytes.length
  for (;;) {
    while (i > 0 && isSpaceByte(bytes[i - 1]!)) i--
    if (i === 0) break
    if (left-- <= 0) {
      out.push(bytes.slice(0, i))
      break
    }
    const end = i
    while (i > 0 && !isSpaceByte(bytes[i - 1]!)) i--
    out.push(bytes.slice(i, end))
  }
  return out.reverse()
}

/** bytes.partition. ValueError "empty separator". */
export function bytesPartition(bytes: Uint8Array, separator: Uint8Array): [Uint8Array, Uint8Array, Uint8Array] {
  if (separator.length === 0) throw valueError('empty separator')
  const at = bytesFind(bytes, separator)
  if (at < 0) return [bytes.slice(), EMPTY, EMPTY]
  return [bytes.slice(0, at), separator.slice(), bytes.slice(at + separator.length)]
}

/** bytes.rpartition */
export function bytesRPartition(bytes: Uint8Array, separator: Uint8Array): [Uint8Array, Uint8Array, Uint8Array] {
  if (separator.length === 0) throw valueError('empty separator')
  const at = bytesRFind(bytes, separator)
  if (at < 0) return [EMPTY, EMPTY, bytes.slice()]
  return [bytes.slice(0, at), separator.slice(), bytes.slice(at + separator.length)]
}

/** bytes.splitlines: \n, \r and \r\n only. */
export function bytesSplitLines(bytes: Uint8Array, keepEnds = false): Uint8Array[] {
  const out: Uint8Array[] = []
  let i = 0
  while (i < bytes.length) {
    const start = i
    while (i < bytes.length && bytes[i] !== 0x0a && bytes[i] !== 0x0d) i++
    let end = i
    if (i < bytes.length) {
      i += bytes[i] === 0x0d && bytes[i + 1] === 0x0a ? 2 : 1
      if (keepEnds) end = i
    }
    out.push(bytes.slice(start, end))
  }
  return out
}

/** bytes.strip, lstrip (`sides` 1), rstrip (2), both (3); without `chars` ASCII whitespace. */
export function bytesStrip(bytes: Uint8Array, sides: 1 | 2 | 3, chars?: Uint8Array): Uint8Array {
  const cut = (b: number): boolean => (chars === undefined ? isSpaceByte(b) : chars.includes(b))
  let start = 0
  let end = bytes.length
  if (sides & 1) while (start < end && cut(bytes[start]!)) start++
  if (sides & 2) while (end > start && cut(bytes[end - 1]!)) end--
  return bytes.slice(start, end)
}

export function bytesRemovePrefix(bytes: Uint8Array, prefix: Uint8Array): Uint8Array {
  return bytes.slice(bytesStartsWith(bytes, prefix) ? prefix.length : 0)
}

export function bytesRemoveSuffix(bytes: Uint8Array, suffix: Uint8Array): Uint8Array {
  return bytes.slice(0, bytesEndsWith(bytes, suffix) ? bytes.length - suffix.length : bytes.length)
}

function padded(bytes: Uint8Array, left: number, right: number, fill: number): Uint8Array {
  const out = newBytes(bytes.length + left + right)
  if (fill !== 0) out.fill(fill)
  if (fill === 0 || bytes.length > 0) out.set(bytes, left)
  return out
}

/** A zeroed array; MemoryError when it cannot be had. */
export function newBytes(length: number): Uint8Array {
  try {
    return new Uint8Array(length)
  } catch {
    throw new PyAlgoError('MemoryError', '')
  }
}

export function bytesLJust(bytes: Uint8Array, width: number, fill = 0x20): Uint8Array {
  return padded(bytes, 0, Math.max(0, width - bytes.length), fill)
}

export function bytesRJust(bytes: Uint8Array, width: number, fill = 0x20): Uint8Array {
  return padded(bytes, Math.max(0, width - bytes.length), 0, fill)
}

export function bytesCenter(bytes: Uint8Array, width: number, fill = 0x20): Uint8Array {
  const margin = Math.max(0, width - bytes.length)
  const left = Math.floor(margin / 2) + (margin & width & 1)
  return padded(bytes, left, margin - left, fill)
}

export function bytesZFill(bytes: Uint8Array, width: number): Uint8Array {
  const missing = width - bytes.length
  if (missing <= 0) return bytes.slice()
  const out = padded(bytes, missing, 0, 0x30)
  if (bytes[0] === 0x2b || bytes[0] === 0x2d) {
    out[missing] = 0x30
    out[0] = bytes[0]!
  }
  return out
}

export function bytesExpandTabs(bytes: Uint8Array, size = 8): Uint8Array {
  const out: number[] = []
  let column = 0
  for (const b of bytes) {
    if (b === 0x09) {
      if (size > 0) {
        const n = size - (column % size)
        for (let k = 0; k < n; k++) out.push(0x20)
        column += n
      }
    } else {
      out.push(b)
      column = b === 0x0a || b === 0x0d ? 0 : column + 1
    }
  }
  return Uint8Array.from(out)
}

/** bytes.translate: bytes in `remove` go, the rest is mapped by a table of 256 (or kept). */
export function bytesTranslate(bytes: Uint8Array, table: Uint8Array | undefined, remove: Uint8Array): Uint8Array {
  const gone = new Uint8Array(256)
  for (const b of remove) gone[b] = 1
  const out = new Uint8Array(bytes.length)
  let n = 0
  for (const b of bytes) if (gone[b] === 0) out[n++] = table === undefined ? b : table[b]!
  return out.slice(0, n)
}

/** bytes * n */
export function bytesRepeat(bytes: Uint8Array, n: number): Uint8Array {
  if (n <= 0 || bytes.length === 0) return new Uint8Array(0)
  const out = newBytes(bytes.length * n)
  if (bytes.length === 1) return out.fill(bytes[0]!)
  for (let i = 0; i < n; i++) out.set(bytes, i * bytes.length)
  return out
}

// ---- ASCII letters -----------------------------------------------------------------------------------------------

const isLowerByte = (b: number): boolean => b >= 0x61 && b <= 0x7a
const isUpperByte = (b: number): boolean => b >= 0x41 && b <= 0x5a
const isAlphaByte = (b: number): boolean => isLowerByte(b) || isUpperByte(b)
const isDigitByte = (b: number): boolean => b >= 0x30 && b <= 0x39
const isAlnumByte = (b: number): boolean => isAlphaByte(b) || isDigitByte(b)

function every(bytes: Uint8Array, test: (b: number) => boolean): boolean {
  for (let i = 0; i < bytes.length; i++) if (!test(bytes[i]!)) return false
  return bytes.length > 0
}

export const bytesIsAlpha = (bytes: Uint8Array): boolean => every(bytes, isAlphaByte)
export const bytesIsDigit = (bytes: Uint8Array): boolean => every(bytes, isDigitByte)
export const bytesIsAlnum = (bytes: Uint8Array): boolean => every(bytes, isAlnumByte)
export const bytesIsSpace = (bytes: Uint8Array): boolean => every(bytes, isSpaceByte)
export const bytesIsAscii = (bytes: Uint8Array): boolean => bytes.length === 0 || every(bytes, (b) => b < 0x80)
export const bytesIsLower = (bytes: Uint8Array): boolean => bytes.some(isLowerByte) && !bytes.some(isUpperByte)
export const bytesIsUpper = (bytes: Uint8Array): boolean => bytes.some(isUpperByte) && !bytes.some(isLowerByte)

export function bytesIsTitle(bytes: Uint8Array): boolean {
  let cased = false
  let previousCased = false
  for (const b of bytes) {
    if (isUpperByte(b)) {
      if (previousCased) return false
      cased = previousCased = true
    } else if (isLowerByte(b)) {
      if (!previousCased) return false
    } else {
      previousCased = false
    }
  }
  return cased
}

export const bytesUpper = (bytes: Uint8Array): Uint8Array => bytes.map((b) => (isLowerByte(b) ? b - 32 : b))
export const bytesLower = (bytes: Uint8Array): Uint8Array => bytes.map((b) => (isUpperByte(b) ? b + 32 : b))
export const bytesSwapCase = (bytes: Uint8Array): Uint8Array => bytes.map((b) => (isAlphaByte(b) ? b ^ 32 : b))

export function bytesCapitalize(bytes: Uint8Array): Uint8Array {
  const out = bytesLower(bytes)
  if (out.length > 0 && isLowerByte(out[0]!)) out[0]! -= 32
  return out
}

export function bytesTitle(bytes: Uint8Array): Uint8Array {
  const out = bytesLower(bytes)
  for (let i = 0; i < out.length; i++) {
    if (isLowerByte(out[i]!) && (i === 0 || !isAlphaByte(out[i - 1]!))) out[i]! -= 32
  }
  return out
}

// ---- hexadecimal -------------------------------------------------------------------------------------------------

/**
 * bytes.hex(sep, bytes_per_sep). `separator` is a one-character ASCII string or `undefined`; groups count from the right
 * when bytesPerSep is positive, from the left when negative. ValueError "sep must be length 1.", "sep must be ASCII.".
 */
export function bytesHex(bytes: Uint8Array, separator?: string, bytesPerSep = 1): string {
  if (separator !== undefined) {
    if (separator.length !== 1) throw valueError('sep must be length 1.')
    if (separator.charCodeAt(0) > 0x7f) throw valueError('sep must be ASCII.')
  }
  const size = Math.abs(bytesPerSep)
  const offset = bytesPerSep > 0 ? bytes.length % (size === 0 ? 1 : size) : 0
  let out = ''
  for (let i = 0; i < bytes.length; i++) {
    if (separator !== undefined && size > 0 && i > 0 && (i - offset) % size === 0) out += separator
    const b = bytes[i]!
    out += (b < 16 ? '0' : '') + b.toString(16)
  }
  return out
}

function hexDigit(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30
  const lower = c | 0x20
  return c < 0x80 && lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** bytes.fromhex: pairs of digits, ASCII whitespace between pairs. ValueError with the position of the offender. */
export function bytesFromHex(text: string): Uint8Array {
  const out = new Uint8Array(text.length >> 1)
  let n = 0
  let i = 0
  for (;;) {
    while (i < text.length && isSpaceByte(text.charCodeAt(i))) i++
    if (i >= text.length) return out.slice(0, n)
    for (let k = 0; k < 2; k++, i++) {
      const digit = i < text.length ? hexDigit(text.charCodeAt(i)) : -1
      if (digit < 0) {
        // Text with other than ASCII in it is refused for its first such character, wherever that stands.
        const foreign = text.search(/[^\0-\x7f]/)
        throw valueError(`non-hexadecimal number found in fromhex() arg at position ${foreign < 0 ? i : foreign}`)
      }
      out[n] = out[n]! * 16 + digit
    }
    n++
  }
}
