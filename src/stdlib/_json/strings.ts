/** String literals of JSON, read and written in UTF-16; and where a position of Python's (code points) lies in it. */
import { AstralStr, type PyBaseException, type Text } from '../../objects/values.ts'

const SHORT = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\b', '\\b'],
])
const escapeUnit = (c: string): string => SHORT.get(c) ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`

const NEEDS_ASCII = /[^ !#-[\]-~]/
const NEEDS_ESCAPE = /[\x00-\x1f"\\]/
/** The literal in ASCII only. */
export function quoteAscii(s: string): string {
  return NEEDS_ASCII.test(s) ? `"${s.replace(/[^ !#-[\]-~]/g, escapeUnit)}"` : `"${s}"`
}
/** The literal with only what must be escaped. */
export function quote(s: string): string {
  return NEEDS_ESCAPE.test(s) ? `"${s.replace(/[\x00-\x1f"\\]/g, escapeUnit)}"` : `"${s}"`
}

const BACK = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])
/** Where the literal read last ended, behind its quote. */
export interface Cursor {
  pos: number
  /** The literal had a \u escape: it may hold surrogates that make a pair now. */
  escaped: boolean
}

/** The text from UTF-16 index `from` (after the opening quote) to the closing quote; the cursor is left behind that. */
export function scanLiteral(
  s: string,
  from: number,
  strict: boolean,
  cursor: Cursor,
  fail: (message: string, at: number) => PyBaseException,
): string {
  let out = ''
  let i = from
  for (;;) {
    const start = i
    let c = 0
    for (; i < s.length; i++) {
      c = s.charCodeAt(i)
      if (c === 34 || c === 92) break
      if (c < 32 && strict) throw fail('Invalid control character at', i)
    }
    if (i >= s.length) throw fail('Unterminated string starting at', from - 1)
    if (c === 34) {
      cursor.pos = i + 1
      return out === '' ? s.slice(start, i) : out + s.slice(start, i)
    }
    if (i > start) out += s.slice(start, i)
    const e = s[i + 1]
    if (e === undefined) throw fail('Unterminated string starting at', from - 1)
    if (e !== 'u') {
      const plain = BACK.get(e)
      if (plain === undefined) throw fail('Invalid \\escape', i)
      out += plain
      i += 2
      continue
    }
    const hex = s.slice(i + 2, i + 6)
    // as in CPython, something must follow the digits
    if (!/^[0-9a-fA-F]{4}$/.test(hex) || i + 6 >= s.length) throw fail('Invalid \\uXXXX escape', i + 1)
    out += String.fromCharCode(Number.parseInt(hex, 16))
    cursor.escaped = true
    i += 6
  }
}

/** UTF-16 index of a position in code points. */
export function toUnits(t: Text, n: number): number {
  if (!(t instanceof AstralStr)) return n
  let units = 0
  for (let k = 0; k < n; k++) units += t.codePoints[k] > 0xffff ? 2 : 1
  return units
}
/** The position in code points of a UTF-16 index. */
export function toPoints(t: Text, units: number): number {
  if (!(t instanceof AstralStr) || units < 0) return units
  let n = 0
  for (let k = 0; k < units; k++, n++) if ((t.js.codePointAt(k) as number) > 0xffff) k++
  return n
}
