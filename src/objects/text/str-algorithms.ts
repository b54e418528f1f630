// Searching, splitting and padding of text, where JavaScript's own methods differ from Python's.
//
// Arguments are JS strings whose units count as code points: plain strs. Functions that only cut at matches (replace,
// split, strip, partition, splitlines, removeprefix) are equally right for UTF-16 text, except that a pattern of one
// lone surrogate would find half of a pair; functions with positions or widths are for plain strs, and the caller of an
// AstralStr translates (code-points.ts). Start and end are what slice indices already were clamped to, see `clampSlice`.

import { PyAlgoError, valueError } from './algo-error.ts'
import { isLineBreakChar, isSpaceChar } from './unicode.ts'

/** start and end of find, count, startswith, ...: negative ones count from the end, both cut to 0..length. */
export function clampSlice(start: number, end: number, length: number): { start: number; end: number } {
  if (end > length) end = length
  else if (end < 0) end = Math.max(0, end + length)
  if (start < 0) start = Math.max(0, start + length)
  return { start, end }
}

/** str.find within start..end (clamped): index or -1. start may lie past the end. */
export function find(text: string, sub: string, start = 0, end = text.length): number {
  if (start > end) return -1
  if (end >= text.length) return sub === '' ? start : text.indexOf(sub, start)
  if (end - start < sub.length) return -1
  if (sub === '') return start
  const at = text.slice(start, end).indexOf(sub)
  return at < 0 ? -1 : at + start
}

/** str.rfind within start..end (clamped). */
export function rfind(text: string, sub: string, start = 0, end = text.length): number {
  if (end - start < sub.length || start > end) return -1
  const at = text.lastIndexOf(sub, end - sub.length)
  return at < start ? -1 : at
}

/** str.count: non-overlapping; '' counts the gaps. */
export function count(text: string, sub: string, start = 0, end = text.length): number {
  if (start > end) return 0
  if (sub === '') return end - start + 1
  let n = 0
  for (let at = text.indexOf(sub, start); at >= 0 && at + sub.length <= end; at = text.indexOf(sub, at + sub.length))
    n++
  return n
}

export function startsWith(text: string, prefix: string, start = 0, end = text.length): boolean {
  return end - start >= prefix.length && start <= end && text.startsWith(prefix, start)
}

export function endsWith(text: string, suffix: string, start = 0, end = text.length): boolean {
  return end - start >= suffix.length && start <= end && text.endsWith(suffix, end)
}

/** str.replace; `limit` < 0 means all. With '' for `from` it inserts before every character and at the end. */
export function replace(text: string, from: string, to: string, limit = -1): string {
  if (limit === 0 || from === to) return text
  if (from === '') return insertEverywhere(text, to, limit)
  // A function as replacement, because '$' has a meaning in a string.
  if (limit < 0) {
    if (text.length > 1024) return text.replaceAll(from, () => to)
    limit = text.length
  }
  let out = ''
  let done = 0
  for (let at = text.indexOf(from); at >= 0 && limit > 0; at = text.indexOf(from, done)) {
    out += text.slice(done, at) + to
    done = at + from.length
    limit--
  }
  return done === 0 ? text : out + text.slice(done)
}

function insertEverywhere(text: string, to: string, limit: number): string {
  let out = ''
  let i = 0
  let left = limit < 0 ? Number.POSITIVE_INFINITY : limit
  for (; i < text.length && left > 0; left--) {
    const size = text.codePointAt(i)! > 0xffff ? 2 : 1
    out += to + text.slice(i, i + size)
    i += size
  }
  return left > 0 ? out + text.slice(i) + to : out + text.slice(i)
}

/** str.split(sep, maxsplit) with a separator; ValueError "empty separator". maxsplit < 0 means no limit. */
export function split(text: string, separator: string, maxsplit = -1): string[] {
  if (separator === '') throw valueError('empty separator')
  if (maxsplit < 0) {
    // one call into the engine for a long text, none for a short one
    if (text.length > 256) return text.split(separator)
    maxsplit = text.length
  }
  const out: string[] = []
  let done = 0
  for (let at = text.indexOf(separator); at >= 0 && maxsplit > 0; at = text.indexOf(separator, done)) {
    out.push(text.slice(done, at))
    done = at + separator.length
    maxsplit--
  }
  out.push(text.slice(done))
  return out
}

/** str.rsplit with a separator. */
export function rsplit(text: string, separator: string, maxsplit = -1): string[] {
  if (separator === '') throw valueError('empty separator')
  const out: string[] = []
  let end = text.length
  let left = maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit
  while (left > 0 && end >= separator.length) {
    const at = text.lastIndexOf(separator, end - separator.length)
    if (at < 0) break
    out.push(text.slice(at + separator.length, end))
    end = at
    left--
  }
  out.push(text.slice(0, end))
  return out.reverse()
}

/** str.split() without separator: runs of whitespace separate, none at the ends. */
export function splitWhitespace(text: string, maxsplit = -1): string[] {
  const out: string[] = []
  const n = text.length
  let left = maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit
  let i = 0
  for (;;) {
    while (i < n && isSpaceChar(text.charCodeAt(i))) i++
    if (i >= n) return out
    if (left <= 0) {
      // The rest keeps whitespace inside it and at its end.
      out.push(text.slice(i))
      return out
    }
    const start = i
    while (i < n && !isSpaceChar(text.charCodeAt(i))) i++
    out.push(text.slice(start, i))
    left--
  }
}

/** str.rsplit() without separator. */
export function rsplitWhitespace(text: string, maxsplit = -1): string[] {
  const out: string[] = []
  let left = maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit
  let i = text.length
  for (;;) {
    while (i > 0 && isSpaceChar(text.charCodeAt(i - 1))) i--
    if (i === 0) break
    if (left <= 0) {
      out.push(text.slice(0, i))
      break
    }
    const end = i
    while (i > 0 && !isSpaceChar(text.charCodeAt(i - 1))) i--
    out.push(text.slice(i, end))
    left--
  }
  return out.reverse()
}

/** str.partition: [before, separator, after] or [text, '', '']. ValueError "empty separator". */
export function partition(text: string, separator: string): [string, string, string] {
  if (separator === '') throw valueError('empty separator')
  const at = text.indexOf(separator)
  return at < 0 ? [text, '', ''] : [text.slice(0, at), separator, text.slice(at + separator.length)]
}

/** str.rpartition: ['', '', text] when not found. */
export function rpartition(text: string, separator: string): [string, string, string] {
  if (separator === '') throw valueError('empty separator')
  const at = text.lastIndexOf(separator)
  return at < 0 ? ['', '', text] : [text.slice(0, at), separator, text.slice(at + separator.length)]
}

/** str.splitlines */
export function splitLines(text: string, keepEnds = false): string[] {
  const out: string[] = []
  const n = text.length
  let i = 0
  while (i < n) {
    const start = i
    while (i < n && !isLineBreakChar(text.charCodeAt(i))) i++
    let end = i
    if (i < n) {
      i += text.charCodeAt(i) === 0x0d && text.charCodeAt(i + 1) === 0x0a ? 2 : 1
      if (keepEnds) end = i
    }
    out.push(text.slice(start, end))
  }
  return out
}

function isIn(chars: string | undefined, text: string, at: number): boolean {
  if (chars === undefined) return isSpaceChar(text.charCodeAt(at))
  return chars.includes(text[at]!)
}

/** str.lstrip; without `chars` whitespace. For UTF-16 text use `stripPoints`. */
export function lstrip(text: string, chars?: string): string {
  let i = 0
  while (i < text.length && isIn(chars, text, i)) i++
  return i === 0 ? text : text.slice(i)
}

/** str.rstrip */
export function rstrip(text: string, chars?: string): string {
  let end = text.length
  while (end > 0 && isIn(chars, text, end - 1)) end--
  return end === text.length ? text : text.slice(0, end)
}

/** str.strip */
export function strip(text: string, chars?: string): string {
  return rstrip(lstrip(text, chars), chars)
}

/** Bounds of what strip leaves of code points (an AstralStr, or astral `chars`). `sides`: 1 left, 2 right, 3 both. */
export function stripPoints(
  points: ArrayLike<number>,
  chars: ReadonlySet<number> | undefined,
  sides: 1 | 2 | 3,
): { start: number; end: number } {
  const cut = (cp: number): boolean => (chars === undefined ? isSpaceChar(cp) : chars.has(cp))
  let start = 0
  let end = points.length
  if (sides & 1) while (start < end && cut(points[start]!)) start++
  if (sides & 2) while (end > start && cut(points[end - 1]!)) end--
  return { start, end }
}

export function removePrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text
}

export function removeSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text
}

const MAX_LENGTH = 0x1fffffe8

function fillOf(fill: string, n: number): string {
  if (n * fill.length > MAX_LENGTH) throw new PyAlgoError('MemoryError', '')
  return n > 0 ? fill.repeat(n) : ''
}

/** str.ljust; `length` is that of the text in code points, so that UTF-16 text works too. */
export function ljust(text: string, width: number, fill = ' ', length = text.length): string {
  return width <= length ? text : text + fillOf(fill, width - length)
}

export function rjust(text: string, width: number, fill = ' ', length = text.length): string {
  return width <= length ? text : fillOf(fill, width - length) + text
}

/** str.center: of an odd margin the greater part goes left when the width is odd. */
export function center(text: string, width: number, fill = ' ', length = text.length): string {
  const margin = width - length
  if (margin <= 0) return text
  const left = Math.floor(margin / 2) + (margin & width & 1)
  return fillOf(fill, left) + text + fillOf(fill, margin - left)
}

/** str.zfill: zeros after the sign. */
export function zfill(text: string, width: number, length = text.length): string {
  const missing = width - length
  if (missing <= 0) return text
  const zeros = fillOf('0', missing)
  return text[0] === '+' || text[0] === '-' ? text[0] + zeros + text.slice(1) : zeros + text
}

/** str.expandtabs: tabs to the next multiple of `size`; the column starts again after \n and \r. */
export function expandTabs(text: string, size = 8): string {
  if (!text.includes('\t')) return text
  let out = ''
  let column = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x09) {
      if (size > 0) {
        const n = size - (column % size)
        out += fillOf(' ', n)
        column += n
        if (out.length > MAX_LENGTH) throw new PyAlgoError('OverflowError', 'new string is too long')
      }
    } else {
      out += text[i]
      // The second half of a surrogate pair takes no column.
      if ((c & 0xfc00) !== 0xdc00 || i === 0 || (text.charCodeAt(i - 1) & 0xfc00) !== 0xd800) column++
      if (c === 0x0a || c === 0x0d) column = 0
    }
  }
  return out
}
