/**
 * Where a string literal ends.
 *
 * For a plain string that is a search for its quotes. An f-string may hold expressions, which may hold strings with the
 * same quotes, comments and further f-strings (PEP 701), so its end is found by a small scanner over brackets, quotes
 * and comments. The scanner only finds ends; it judges nothing. Where the text is wrong it says so with -1, and the
 * layout pass then walks over the same text token by token until it meets what is wrong.
 */

const QUOTE = 39
const DOUBLE = 34
const BACKSLASH = 92
const NEWLINE = 10
const OPEN = 123
const CLOSE = 125
/** Beyond CPython's 150 nested f-strings; deeper the scanner gives up, and the walk finds what is wrong. */
const MAX_NESTING = 400

/** How the flat lexer's string tokens are described: carried as the token's payload. */
export interface StringShape {
  /** Length of the prefix letters. */
  prefix: number
  raw: boolean
  bytes: boolean
  fstring: boolean
  triple: boolean
  /** False where no closing quotes were found; the token then is all the rest of the text. */
  closed: boolean
}

type Match = [string] & { payload?: StringShape }

/** Custom pattern for the flat lexer: a whole string literal with its prefix, or null. */
export function matchString(text: string, offset: number): RegExpExecArray | null {
  const prefix = prefixLength(text, offset)
  if (prefix < 0) return null
  let raw = false
  let bytes = false
  let fstring = false
  for (let i = offset; i < offset + prefix; i++) {
    const letter = text.charCodeAt(i) | 32
    if (letter === 114) raw = true
    else if (letter === 98) bytes = true
    else if (letter === 102) fstring = true
  }
  const at = offset + prefix
  const quote = text.charCodeAt(at)
  const triple = text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote
  const body = at + (triple ? 3 : 1)
  let end = fstring ? fstringEnd(text, body, quote, triple, raw, 0) : stringEnd(text, body, quote, triple)
  const closed = end >= 0
  // What is not closed takes all the rest: there is no use in lexing what follows an error.
  if (!closed) end = text.length
  const match: Match = [text.slice(offset, end)]
  match.payload = { prefix, raw, bytes, fstring, triple, closed }
  return match as unknown as RegExpExecArray
}

/** Number of prefix letters before a quote at `offset`, or -1 if no string begins here. */
function prefixLength(text: string, offset: number): number {
  const first = text.charCodeAt(offset)
  if (first === QUOTE || first === DOUBLE) return 0
  const second = text.charCodeAt(offset + 1)
  const a = first | 32
  if (second === QUOTE || second === DOUBLE) {
    return a === 98 || a === 114 || a === 117 || a === 102 ? 1 : -1
  }
  const third = text.charCodeAt(offset + 2)
  if (third !== QUOTE && third !== DOUBLE) return -1
  const b = second | 32
  if (a === 114) return b === 98 || b === 102 ? 2 : -1
  return (a === 98 || a === 102) && b === 114 ? 2 : -1
}

/** Index after the closing quotes of a plain string whose body begins at `body`, or -1. */
export function stringEnd(text: string, body: number, quote: number, triple: boolean): number {
  const length = text.length
  for (let i = body; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i++
    else if (code === quote) {
      if (!triple) return i + 1
      if (text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote) return i + 3
    } else if (code === NEWLINE && !triple) return -1
  }
  return -1
}

/** Index after the closing quotes of an f-string whose body begins at `body`, or -1. */
export function fstringEnd(
  text: string,
  body: number,
  quote: number,
  triple: boolean,
  raw: boolean,
  nesting: number,
): number {
  if (nesting > MAX_NESTING) return -1
  let at = body
  for (;;) {
    at = middleEnd(text, at, quote, triple, raw, false)
    if (at < 0) return -1
    const code = text.charCodeAt(at)
    if (code === quote) return at + (triple ? 3 : 1)
    if (code === CLOSE) return -1
    at = wholeField(text, at + 1, quote, triple, raw, nesting)
    if (at < 0) return -1
  }
}

/** From after the `{` of a replacement field to after its `}`, or -1. */
function wholeField(text: string, from: number, quote: number, triple: boolean, raw: boolean, nesting: number): number {
  if (nesting > MAX_NESTING) return -1
  let at = expressionEnd(text, from, nesting + 1)
  if (at < 0) return -1
  if (text.charCodeAt(at) === 33) {
    at = expressionEnd(text, at + 1, nesting + 1)
    if (at < 0 || text.charCodeAt(at) === 33) return -1
  }
  if (text.charCodeAt(at) === CLOSE) return at + 1
  at++
  for (;;) {
    at = middleEnd(text, at, quote, triple, raw, true)
    if (at < 0 || text.charCodeAt(at) === quote) return -1
    if (text.charCodeAt(at) === CLOSE) return at + 1
    at = wholeField(text, at + 1, quote, triple, raw, nesting + 1)
    if (at < 0) return -1
  }
}

/**
 * The end of a run of literal text in an f-string or (`spec`) format specification: index of the `{` or `}` that means
 * something, or of the first closing quote; -1 at the end of the line or file.
 */
export function middleEnd(
  text: string,
  from: number,
  quote: number,
  triple: boolean,
  raw: boolean,
  spec: boolean,
): number {
  const length = text.length
  let named = false
  for (let i = from; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === quote) {
      if (!triple || (text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote)) return i
    } else if (code === BACKSLASH) {
      const next = text.charCodeAt(i + 1)
      if (next === OPEN || next === CLOSE) continue
      i++
      if (!raw && next === 78 && text.charCodeAt(i + 1) === OPEN) {
        // \N{NAME}: the braces belong to the escape
        i++
        named = true
      }
    } else if (code === OPEN) {
      if (spec || text.charCodeAt(i + 1) !== OPEN) return i
      i++
    } else if (code === CLOSE && named) named = false
    else if (code === CLOSE) {
      if (spec || text.charCodeAt(i + 1) !== CLOSE) return i
      i++
    } else if (code === NEWLINE && !triple) return -1
  }
  return -1
}

/** Index of the `}`, `:` or `!` that ends the expression of a replacement field, or -1. */
export function expressionEnd(text: string, from: number, nesting = 0): number {
  const length = text.length
  let depth = 0
  for (let i = from; i < length; i++) {
    const code = text.charCodeAt(i)
    switch (code) {
      case 40: // (
      case 91: // [
      case OPEN:
        depth++
        break
      case 41:
      case 93:
        if (depth === 0) return -1
        depth--
        break
      case CLOSE:
        if (depth === 0) return i
        depth--
        break
      case 58: // :
        if (depth === 0) return i
        break
      case 33: // !
        if (text.charCodeAt(i + 1) === 61) i++
        else if (depth === 0) return i
        break
      case 35: // #
        i = text.indexOf('\n', i)
        if (i < 0) return -1
        break
      case QUOTE:
      case DOUBLE: {
        const triple = text.charCodeAt(i + 1) === code && text.charCodeAt(i + 2) === code
        const body = i + (triple ? 3 : 1)
        const prefix = prefixBefore(text, i, from)
        const end = prefix.includes('f')
          ? fstringEnd(text, body, code, triple, prefix.includes('r'), nesting + 1)
          : stringEnd(text, body, code, triple)
        if (end < 0) return -1
        i = end - 1
        break
      }
    }
  }
  return -1
}

/** The string prefix (in lower case) that ends just before the quote at `at`. */
function prefixBefore(text: string, at: number, from: number): string {
  let start = at
  while (start > from && at - start < 3 && /[0-9A-Za-z_\u0080-\uffff]/.test(text[start - 1])) start--
  if (at - start > 2 || start === at) return ''
  return prefixLength(text, start) === at - start ? text.slice(start, at).toLowerCase() : ''
}
