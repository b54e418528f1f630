// UTF-7 (RFC 2152): ASCII as it is, everything else as runs of base64 over UTF-16 units between '+' and '-'.
//
// A run also ends at the first character that is no base64; the '-' that ends one is swallowed. `+-` is a plus sign.

import { type DecodeErrorHandler, strictDecode } from './codec-errors.ts'
import type { Decoded } from './codecs.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const PLUS = 43
const MINUS = 45

/** Value of a base64 digit, -1 for anything else. */
const DIGITS: Int8Array = (() => {
  const table = new Int8Array(256).fill(-1)
  for (let i = 0; i < 64; i++) table[ALPHABET.charCodeAt(i)] = i
  return table
})()

/** Characters that are written as they are: ASCII without controls, '+', '\\' and '~', with tab, newline and return. */
function isDirect(unit: number): boolean {
  if (unit < 32) return unit === 9 || unit === 10 || unit === 13
  return unit < 126 && unit !== PLUS && unit !== 92
}

/** Any text has a form in UTF-7, lone surrogates too. */
export function encodeUtf7(text: string): Uint8Array {
  const out: number[] = []
  let inRun = false
  let bits = 0
  let buffer = 0
  const digit = (value: number): void => {
    out.push(ALPHABET.charCodeAt(value & 63))
  }
  const flush = (): void => {
    if (bits > 0) digit(buffer << (6 - bits))
    bits = buffer = 0
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (inRun && isDirect(unit)) {
      flush()
      inRun = false
      // where the next character could be read as part of the run
      if (DIGITS[unit]! >= 0 || unit === MINUS) out.push(MINUS)
    }
    if (!inRun) {
      if (unit === PLUS) {
        out.push(PLUS, MINUS)
        continue
      }
      if (isDirect(unit)) {
        out.push(unit)
        continue
      }
      out.push(PLUS)
      inRun = true
    }
    bits += 16
    buffer = (buffer << 16) | unit
    while (bits >= 6) {
      bits -= 6
      digit(buffer >>> bits)
    }
    buffer &= (1 << bits) - 1
  }
  if (inRun) {
    flush()
    out.push(MINUS)
  }
  return Uint8Array.from(out)
}

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

/** Without `final` a run that has not ended is left unconsumed from its '+' on. */
export function decodeUtf7(bytes: Uint8Array, onError: DecodeErrorHandler = strictDecode, final = true): Decoded {
  const n = bytes.length
  let out = ''
  let i = 0
  let inRun = false
  /** Where the run began, and what stood before it. */
  let start = 0
  let before = ''
  let bits = 0
  let buffer = 0
  /** A high surrogate that waits for its other half; 0 for none. */
  let waiting = 0
  const fail = (from: number, to: number, reason: string): void => {
    const answer = onError({ encoding: 'utf7', bytes, start: from, end: to, reason })
    out += answer.replacement
    i = answer.position
  }
  while (i < n || inRun) {
    if (i >= n) {
      // the end, in a run
      if (!final) return { text: before, consumed: start }
      inRun = false
      if (waiting !== 0 || bits >= 6 || (bits > 0 && buffer !== 0)) fail(start, n, 'unterminated shift sequence')
      waiting = 0
      continue
    }
    const b = bytes[i]!
    if (!inRun) {
      if (b === PLUS) {
        const next = bytes[i + 1]
        if (next === MINUS) {
          out += '+'
          i += 2
        } else if (next !== undefined && DIGITS[next]! < 0) fail(i, i + 2, 'ill-formed sequence')
        else {
          inRun = true
          start = i
          before = out
          bits = buffer = waiting = 0
          i++
        }
      } else if (b < 128) {
        out += String.fromCharCode(b)
        i++
      } else fail(i, i + 1, 'unexpected special character')
      continue
    }
    const value = DIGITS[b]!
    if (value >= 0) {
      i++
      buffer = (buffer << 6) | value
      bits += 6
      if (bits < 16) continue
      bits -= 16
      const unit = (buffer >>> bits) & 0xffff
      buffer &= (1 << bits) - 1
      if (waiting !== 0) {
        out += String.fromCharCode(waiting)
        waiting = 0
        if (isLow(unit)) {
          out += String.fromCharCode(unit)
          continue
        }
      }
      if (isHigh(unit)) waiting = unit
      else out += String.fromCharCode(unit)
      continue
    }
    // the end of the run
    inRun = false
    if (bits >= 6) fail(start, i + 1, 'partial character in shift sequence')
    else if (bits > 0 && buffer !== 0) fail(start, i + 1, 'non-zero padding bits in shift sequence')
    else {
      if (waiting !== 0 && b < 128) out += String.fromCharCode(waiting)
      if (b === MINUS) i++
    }
    waiting = 0
  }
  return { text: out, consumed: i }
}
