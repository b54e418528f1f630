// int to text and text to int: str(int), the integer presentation digits, int(text, base).
//
// The engine's own BigInt conversions are used both ways; they are subquadratic in V8 (a million digits take half a
// second). CPython's guard against huge decimal conversions is a separate function, because the limit belongs to an
// interpreter (sys.set_int_max_str_digits) and the caller knows it.

import { type PyAlgoError, valueError } from '../text/algo-error.ts'
import { reprUtf16 } from '../text/str-repr.ts'
import { decimalValue, isSpaceChar } from '../text/unicode.ts'
import { bitLength, normalize, type PyInt } from './int-ops.ts'

/** str(int) without the digit limit. */
export function intToString(value: PyInt): string {
  return value.toString()
}

/**
 * Raises CPython's ValueError when str() of this int would have more than `limit` digits. `limit` 0 means no limit.
 * To be called before intToString in base 10 for bigints; numbers never exceed a permitted limit (640 at least).
 */
export function checkDigitLimit(value: PyInt, limit: number): void {
  if (limit === 0 || typeof value === 'number') return
  // 3.3219... bits per digit: decide without converting unless it is close.
  const bits = bitLength(value)
  if (bits <= Math.floor(limit * 3.321928094)) return
  if (bits < Math.ceil((limit + 1) * 3.321928095) && (value < 0n ? -value : value) < 10n ** BigInt(limit)) return
  throw valueError(
    `Exceeds the limit (${limit} digits) for integer string conversion; ` +
      'use sys.set_int_max_str_digits() to increase the limit',
  )
}

/**
 * int(text, base) for UTF-16 text; base 0 or 2..36. Accepts surrounding whitespace, a sign, a prefix that agrees with
 * the base, single underscores between digits, and the decimal digits of all scripts.
 * ValueError "int() base must be >= 2 and <= 36, or 0", "invalid literal for int() with base 10: '...'", and the digit
 * limit (bases that are no power of two; 0 switches it off).
 */
export function parseIntText(text: string, base = 10, maxDigits = 0): PyInt {
  if (base !== 0 && (base < 2 || base > 36)) throw valueError('int() base must be >= 2 and <= 36, or 0')
  if (base === 10 && text.length <= 15 && SHORT.test(text)) return Number(text) + 0
  const plain = toAsciiDigits(text)
  const value = parseAscii(plain, base, maxDigits)
  if (value === undefined) throw invalidLiteral(reprUtf16(text), base)
  return value
}

const SHORT = /^[+-]?[0-9]+$/

/** The ValueError of int(): `shown` is the repr of what was given (a str, or bytes), cut to 200 characters as CPython does. */
export function invalidLiteral(shown: string, base: number): PyAlgoError {
  return valueError(`invalid literal for int() with base ${base}: ${shown.slice(0, 200)}`)
}

/** Strips whitespace and turns decimal digits of every script into ASCII ones; other non-ASCII becomes '?'. */
export function toAsciiDigits(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    if (cp < 0x80) {
      // Unlike str.strip, int() and float() take \x1c..\x1f for no space.
      out += cp >= 0x09 && cp <= 0x0d ? ' ' : String.fromCharCode(cp)
    } else if (isSpaceChar(cp)) {
      out += ' '
    } else {
      const digit = decimalValue(cp)
      out += digit >= 0 ? String.fromCharCode(0x30 + digit) : '?'
    }
  }
  let start = 0
  let end = out.length
  while (start < end && out.charCodeAt(start) === 0x20) start++
  while (end > start && out.charCodeAt(end - 1) === 0x20) end--
  return out.slice(start, end)
}

function digitOf(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30
  if (c >= 0x61 && c <= 0x7a) return c - 0x57
  if (c >= 0x41 && c <= 0x5a) return c - 0x37
  return 99
}

/** The int of stripped ASCII text, `undefined` when it is not one. Also parses the bytes form of int(). */
export function parseAscii(text: string, base: number, maxDigits: number): PyInt | undefined {
  let i = 0
  const negative = text[0] === '-'
  if (negative || text[0] === '+') i = 1
  const leadingZero = text.charCodeAt(i) === 0x30
  let prefix = 0
  if (leadingZero) {
    const letter = text.charCodeAt(i + 1) | 0x20
    prefix = letter === 0x78 ? 16 : letter === 0x6f ? 8 : letter === 0x62 ? 2 : 0
  }
  let oldOctal = false
  if (base === 0) {
    base = prefix === 0 ? 10 : prefix
    oldOctal = prefix === 0 && leadingZero // only zeros may follow
    if (prefix !== 0) i += 2
  } else if (prefix !== 0 && prefix === base) {
    i += 2
  } else {
    prefix = 0
  }
  // One underscore may stand between prefix and digits.
  if (prefix !== 0 && text.charCodeAt(i) === 0x5f) i++
  let digits = ''
  let start = i
  let previousUnderscore = true
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x5f) {
      if (previousUnderscore) return undefined
      previousUnderscore = true
      digits += text.slice(start, i)
      start = i + 1
    } else {
      if (digitOf(c) >= base) return undefined
      previousUnderscore = false
    }
  }
  if (previousUnderscore) return undefined
  digits += text.slice(start)
  if (oldOctal && /[^0]/.test(digits)) return undefined
  if (maxDigits > 0 && digits.length > maxDigits && (base & (base - 1)) !== 0) {
    throw valueError(
      `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ${digits.length} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit',
    )
  }
  const value = digitsToInt(digits, base)
  return negative ? (typeof value === 'number' ? 0 - value : -value) : value
}

function digitsToInt(digits: string, base: number): PyInt {
  const safeDigits = Math.floor(53 / Math.log2(base))
  if (digits.length <= safeDigits) {
    const value = Number.parseInt(digits, base)
    if (value <= Number.MAX_SAFE_INTEGER) return value
  }
  if (base === 10) return normalize(BigInt(digits))
  if (base === 16) return normalize(BigInt(`0x${digits}`))
  if (base === 8) return normalize(BigInt(`0o${digits}`))
  if (base === 2) return normalize(BigInt(`0b${digits}`))
  return normalize(joinDigits(digits, base, safeDigits))
}

/** Other bases: halves joined by multiplication, so that large inputs stay subquadratic in the engine's multiply. */
function joinDigits(digits: string, base: number, chunk: number): bigint {
  let parts: bigint[] = []
  const first = digits.length % chunk
  if (first > 0) parts.push(BigInt(Number.parseInt(digits.slice(0, first), base)))
  for (let i = first; i < digits.length; i += chunk)
    parts.push(BigInt(Number.parseInt(digits.slice(i, i + chunk), base)))
  let weight = BigInt(base) ** BigInt(chunk)
  while (parts.length > 1) {
    const next: bigint[] = []
    let i = 0
    if (parts.length % 2 === 1) {
      next.push(parts[0]!)
      i = 1
    }
    for (; i < parts.length; i += 2) next.push(parts[i]! * weight + parts[i + 1]!)
    parts = next
    weight *= weight
  }
  return parts[0]!
}
