/**
 * ISO 8601 texts, read as CPython reads them: digit by digit over UTF-8 bytes, where behind the end stands a zero. That last bit is
 * visible (`fromisoformat('12:34\0')` is accepted, and so is one character of any kind in front of an offset), so it is kept.
 */
import { isoToDate } from './calendar.ts'

export interface IsoTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly microsecond: number
  /** Seconds and microseconds east of UTC; null: no zone given. */
  readonly offset: readonly [number, number] | null
}

const DASH = 0x2d
const COLON = 0x3a
const W = 0x57
const isDigit = (c: number) => c >= 0x30 && c <= 0x39
const at = (s: Uint8Array, i: number): number => (i < s.length ? s[i] : 0)

/** The number that `count` digits make, or -1. */
function digits(s: Uint8Array, from: number, count: number): number {
  let n = 0
  for (let i = from; i < from + count; i++) {
    const c = at(s, i)
    if (!isDigit(c)) return -1
    n = n * 10 + c - 0x30
  }
  return n
}

/** [year, month, day] of the date in the first `length` bytes (month and day may be out of range), or null. */
export function parseIsoDate(s: Uint8Array, length: number): [number, number, number] | null {
  const year = digits(s, 0, 4)
  if (year < 0) return null
  const dashed = at(s, 4) === DASH
  let p = dashed ? 5 : 4
  if (at(s, p) === W) {
    const week = digits(s, p + 1, 2)
    if (week < 0) return null
    p += 3
    let day = 1
    if (p < length) {
      if (dashed && at(s, p++) !== DASH) return null
      day = digits(s, p, 1)
      if (day < 0) return null
    }
    const date = isoToDate(year, week, day)
    return typeof date === 'string' ? null : date
  }
  const month = digits(s, p, 2)
  if (month < 0) return null
  p += 2
  if (dashed && at(s, p++) !== DASH) return null
  const day = digits(s, p, 2)
  return day < 0 ? null : [year, month, day]
}

/** HH[[:]MM[[:]SS[(.|,)f...]]] in [from, end): the fields in `out`; -1 malformed, 1 something is left over, 0 neither. */
function parseClock(s: Uint8Array, from: number, end: number, out: number[]): number {
  let p = from
  const separated = at(s, p + 2) === COLON
  for (let i = 0; i < 3; i++) {
    const n = digits(s, p, 2)
    if (n < 0) return -1
    out[i] = n
    p += 2
    const c = at(s, p++)
    if (p >= end) return c !== 0 ? 1 : 0
    if (separated && c === COLON) continue
    if (c === 0x2e || c === 0x2c) break
    if (separated) return -1
    p--
  }
  const count = Math.min(end - p, 6)
  const us = digits(s, p, count)
  if (us < 0) return -1
  out[3] = us * 10 ** (6 - count)
  p += count
  // further digits are dropped
  while (isDigit(at(s, p))) p++
  return at(s, p) !== 0 ? 1 : 0
}

/** The time in `s` from `from` on, or null. */
export function parseIsoTime(s: Uint8Array, from: number): IsoTime | null {
  const end = s.length
  let zone = from
  do {
    const c = at(s, zone)
    if (c === 0x2b || c === DASH || c === 0x5a) break
  } while (++zone < end)
  const fields = [0, 0, 0, 0]
  const rest = parseClock(s, from, zone, fields)
  if (rest < 0) return null
  const [hour, minute, second, microsecond] = fields
  if (zone >= end) return rest === 1 ? null : { hour, minute, second, microsecond, offset: null }
  if (s[zone] === 0x5a) return at(s, zone + 1) !== 0 ? null : { hour, minute, second, microsecond, offset: [0, 0] }
  const sign = s[zone] === DASH ? -1 : 1
  const o = [0, 0, 0, 0]
  if (parseClock(s, zone + 1, end, o) !== 0) return null
  return { hour, minute, second, microsecond, offset: [sign * (o[0] * 3600 + o[1] * 60 + o[2]), sign * o[3]] }
}

/** The number of `count` digits at `i`, or a negative number. */
function plainDigits(s: string, i: number, count: number): number {
  let n = 0
  for (let k = i; k < i + count; k++) {
    const d = s.charCodeAt(k) - 48
    if (d < 0 || d > 9) return -1
    n = n * 10 + d
  }
  return n
}
/** [year, ..., microsecond] of `YYYY-MM-DDTHH:MM:SS[.ffffff]`, the form most texts have; null for all others. */
export function parsePlain(s: string): readonly [number, number, number, number, number, number, number] | null {
  const size = s.length
  if (size !== 19 && size !== 26) return null
  if (s.charCodeAt(4) !== DASH || s.charCodeAt(7) !== DASH) return null
  if (s.charCodeAt(13) !== COLON || s.charCodeAt(16) !== COLON) return null
  const separator = s.charCodeAt(10)
  if (separator !== 0x54 && separator !== 0x20) return null
  let us = 0
  if (size === 26) {
    if (s.charCodeAt(19) !== 0x2e) return null
    us = plainDigits(s, 20, 6)
  }
  const year = plainDigits(s, 0, 4)
  const month = plainDigits(s, 5, 2)
  const day = plainDigits(s, 8, 2)
  const hour = plainDigits(s, 11, 2)
  const minute = plainDigits(s, 14, 2)
  const second = plainDigits(s, 17, 2)
  if (us < 0 || year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0) return null
  return [year, month, day, hour, minute, second, us]
}

/** Where the date ends in a date and time of at least seven bytes, or -1. */
export function dateEnd(s: Uint8Array): number {
  const size = s.length
  if (size === 7) return 7
  if (s[4] === DASH) {
    if (s[5] !== W) return 10
    if (size < 8) return -1
    if (size > 8 && s[8] === DASH) {
      if (size === 9) return -1
      // YYYY-Www with a dash as separator of the time
      if (size > 10 && isDigit(s[10])) return 8
      return 10
    }
    return 8
  }
  if (s[4] !== W) return 8
  let p = 7
  while (p < size && isDigit(s[p])) p++
  if (p < 9) return p
  return p % 2 === 0 ? 7 : 8
}

/** Bytes of the character that begins with this one. */
export function characterSize(first: number): number {
  if (first < 0x80) return 1
  const high = first & 0xf0
  return high === 0xe0 ? 3 : high === 0xf0 ? 4 : 2
}
