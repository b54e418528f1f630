/**
 * What string literals mean: escapes, bytes, and how literals that stand side by side become one.
 *
 * Errors quote positions the way CPython's codec sees the text: it hands the body to the unicodeescape decoder with
 * every non-ASCII character rewritten as \UXXXXXXXX, so such a character counts ten.
 */

import type { Token } from '../lexer/tokenize.ts'
import type * as ast from './ast.ts'
import type { ConstantValue, ConstBytes, ConstStr } from './constant-values.ts'
import * as n from './expression-nodes.ts'

/** Finds the character (or sequence) a name such as 'BULLET' stands for; null if there is none of that name. */
export type UnicodeNameLookup = (name: string) => string | null

/** Raised by the decoding functions; the parser adds the place. */
export class LiteralError {
  constructor(readonly msg: string) {}
}

/** Called with the text of a warning. */
export type Warn = (msg: string) => void

const isOctal = (code: number) => code >= 48 && code <= 55

/** The value of a string body with escapes. */
export function decodeString(body: string, warn: Warn, lookup: UnicodeNameLookup | undefined): ConstantValue {
  let at = body.indexOf('\\')
  if (at < 0) return body
  let out = ''
  let from = 0
  let escapedSurrogates = false
  const unicodeError = (start: number, end: number, why: string): never => {
    const position = codecPosition(body, start)
    const last = codecPosition(body, end) - 1
    const range = last > position ? `bytes in position ${position}-${last}` : `byte 0x5c in position ${position}`
    throw new LiteralError(`(unicode error) 'unicodeescape' codec can't decode ${range}: ${why}`)
  }
  while (at >= 0) {
    out += body.slice(from, at)
    const code = body.charCodeAt(at + 1)
    from = at + 2
    switch (code) {
      case 10:
        break
      case 92:
      case 39:
      case 34:
        out += body[at + 1]
        break
      case 97:
        out += '\x07'
        break
      case 98:
        out += '\b'
        break
      case 102:
        out += '\f'
        break
      case 110:
        out += '\n'
        break
      case 114:
        out += '\r'
        break
      case 116:
        out += '\t'
        break
      case 118:
        out += '\v'
        break
      case 120:
      case 117:
      case 85: {
        const digits = code === 120 ? 2 : code === 117 ? 4 : 8
        let end = from
        while (end < from + digits && /[0-9a-fA-F]/.test(body.charAt(end))) end++
        if (end < from + digits) {
          const form = code === 120 ? '\\xXX' : code === 117 ? '\\uXXXX' : '\\UXXXXXXXX'
          unicodeError(at, end, `truncated ${form} escape`)
        }
        const point = Number.parseInt(body.slice(from, end), 16)
        if (point > 0x10ffff) unicodeError(at, end, 'illegal Unicode character')
        if (point >= 0xd800 && point < 0xe000) escapedSurrogates = true
        out += String.fromCodePoint(point)
        from = end
        break
      }
      case 78: {
        const close = body.charCodeAt(from) === 123 ? body.indexOf('}', from) : -1
        if (close < 0 || close === from + 1) {
          const end = close < 0 ? (body.charCodeAt(from) === 123 ? body.length : from) : close + 1
          unicodeError(at, end, 'malformed \\N character escape')
        }
        if (lookup === undefined)
          throw new LiteralError('(unicode error) \\N escapes need the database of Unicode names')
        const found = lookup(body.slice(from + 1, close))
        if (found === null) unicodeError(at, close + 1, 'unknown Unicode character name')
        out += found
        from = close + 1
        break
      }
      default:
        if (isOctal(code)) {
          let end = from
          while (end < at + 4 && isOctal(body.charCodeAt(end))) end++
          const value = Number.parseInt(body.slice(at + 1, end), 8)
          if (value > 0o377) warn(`invalid octal escape sequence '${body.slice(at, end)}'`)
          out += String.fromCharCode(value)
          from = end
        } else {
          out += '\\'
          from = at + 1
          const next = body.codePointAt(from)
          if (next !== undefined) warn(`invalid escape sequence '\\${String.fromCodePoint(next)}'`)
        }
    }
    at = body.indexOf('\\', Math.max(from, at + 1))
  }
  out += body.slice(from)
  return escapedSurrogates ? exactString(body, out) : out
}

/** Tells a pair of escaped surrogates (two characters) from the one character that a JS string would read there. */
function exactString(body: string, out: string): ConstantValue {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(out)) return out
  // Written as one character or as \U escape it is one; as two escapes it is two. Decode once more into code points.
  const points: number[] = []
  let split = false
  const pieces = body.match(
    /\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\N\{[^}]*\}|\\[0-7]{1,3}|\\[\s\S]|[^\\]/gu,
  )
  for (const piece of pieces ?? []) {
    if (/^\\[uU]/.test(piece)) {
      const point = Number.parseInt(piece.slice(2), 16)
      if (point >= 0xdc00 && point < 0xe000 && (points.at(-1) ?? 0) >= 0xd800 && (points.at(-1) ?? 0) < 0xdc00)
        split = true
      points.push(point)
    } else {
      const value = decodeString(
        piece,
        () => {},
        () => '?',
      )
      for (const char of value as string) points.push(char.codePointAt(0) as number)
    }
  }
  if (!split) return out
  return { type: 'str', codePoints: Uint32Array.from(points) }
}

/** Where the codec sees the character at `index`. */
function codecPosition(body: string, index: number): number {
  let position = 0
  for (let i = 0; i < index; i++) {
    if (body.charCodeAt(i) < 128) position++
    else {
      position += 10
      if ((body.charCodeAt(i) & 0xfc00) === 0xd800 && (body.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++
    }
  }
  return position
}

/** The value of a bytes body. */
export function decodeBytes(body: string, raw: boolean, warn: Warn): Uint8Array {
  const out = new Uint8Array(body.length)
  let length = 0
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i)
    if (code > 127) throw new LiteralError('bytes can only contain ASCII literal characters')
    if (code !== 92 || raw) {
      out[length++] = code
      continue
    }
    const next = body.charCodeAt(++i)
    const simple = '\\\'"abfnrtv'.indexOf(body.charAt(i))
    if (next === 10) continue
    if (simple >= 0 && i < body.length) out[length++] = '\\\'"\x07\b\f\n\r\t\v'.charCodeAt(simple)
    else if (next === 120) {
      const digits = body.slice(i + 1, i + 3)
      if (!/^[0-9a-fA-F]{2}$/.test(digits))
        throw new LiteralError(`(value error) invalid \\x escape at position ${i - 1}`)
      out[length++] = Number.parseInt(digits, 16)
      i += 2
    } else if (isOctal(next)) {
      let end = i + 1
      while (end < i + 3 && isOctal(body.charCodeAt(end))) end++
      const value = Number.parseInt(body.slice(i, end), 8)
      if (value > 0o377) warn(`invalid octal escape sequence '\\${body.slice(i, end)}'`)
      out[length++] = value & 255
      i = end - 1
    } else {
      if (next > 127) throw new LiteralError('bytes can only contain ASCII literal characters')
      out[length++] = 92
      i--
      if (i + 1 < body.length) {
        warn(`invalid escape sequence '\\${body[i + 1]}'`)
        out[length++] = next
        i++
      }
    }
  }
  return out.slice(0, length)
}

/** The value of a whole plain string token. */
export function stringValue(token: Token, warn: Warn, lookup: UnicodeNameLookup | undefined): ConstantValue {
  const shape = token.shape as NonNullable<Token['shape']>
  const quotes = shape.triple ? 3 : 1
  const body = token.image.slice(shape.prefix + quotes, -quotes)
  if (shape.bytes) return { type: 'bytes', value: decodeBytes(body, shape.raw, warn) }
  return shape.raw ? body : decodeString(body, warn, lookup)
}

/** The value of literal text in an f-string, doubled braces made single (not in a format specification). */
export function middleValue(
  token: Token,
  spec: boolean,
  warn: Warn,
  lookup: UnicodeNameLookup | undefined,
): ConstantValue {
  let text = token.image
  if (!spec && (text.includes('{{') || text.includes('}}'))) {
    // A brace pair inside \N{...} is not doubled: single braces stay as they are.
    text = text.replace(/\{\{|\}\}/g, (pair) => pair[0])
  }
  // In 3.13 the r prefix does not reach into format specifications.
  const raw = !spec && (token.shape as NonNullable<Token['shape']>).raw
  // a lone backslash at the end stands before the brace of a field
  if (!raw && !spec && /(?:^|[^\\])(?:\\\\)*\\$/.test(text)) warn("invalid escape sequence '\\{'")
  return raw ? text : decodeString(text, warn, lookup)
}

/** Joins two str values. */
export function joinStrings(a: ConstantValue, b: ConstantValue): ConstantValue {
  if (typeof a === 'string' && typeof b === 'string') {
    const high = a.charCodeAt(a.length - 1)
    const low = b.charCodeAt(0)
    if ((high & 0xfc00) !== 0xd800 || (low & 0xfc00) !== 0xdc00) return a + b
  }
  return { type: 'str', codePoints: Uint32Array.from([...pointsOf(a), ...pointsOf(b)]) }
}

function pointsOf(value: ConstantValue): Iterable<number> {
  if (typeof value === 'string') return Array.from(value, (char) => char.codePointAt(0) as number)
  return (value as ConstStr).codePoints
}

/** One piece of a run of literals: a plain string's constant, or the values of an f-string. */
export interface StringPiece {
  constant: ast.Constant | null
  values: ast.Expr[] | null
  bytes: boolean
}

/** Makes the one node of a run of adjacent literals; null if bytes and str are mixed. */
export function concatenate(pieces: StringPiece[], first: Token, last: Token): ast.Expr | null {
  const one = pieces[0]
  if (pieces.length === 1 && one.constant !== null) return one.constant
  const bytes = one.bytes
  for (const piece of pieces) if (piece.bytes !== bytes) return null
  const position = [first.line, first.col, last.endLine, last.endCol] as const
  if (bytes) {
    const parts = pieces.map((piece) => ((piece.constant as ast.Constant).value as ConstBytes).value)
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    return n.Constant({ type: 'bytes', value: whole }, null, ...position)
  }
  if (pieces.every((piece) => piece.constant !== null)) {
    const constants = pieces.map((piece) => piece.constant as ast.Constant)
    return n.Constant(joinAll(constants), constants[0].kind_, ...position)
  }
  const values: ast.Expr[] = []
  for (const piece of pieces) {
    if (piece.constant !== null) values.push(piece.constant)
    else for (const value of piece.values as ast.Expr[]) values.push(value)
  }
  return n.JoinedStr(foldConstants(values), ...position)
}

/** Makes neighbouring constants one, and drops empty ones. */
export function foldConstants(values: ast.Expr[]): ast.Expr[] {
  const out: ast.Expr[] = []
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (value.kind !== 'Constant') {
      out.push(value)
      continue
    }
    let end = i + 1
    while (end < values.length && values[end].kind === 'Constant') end++
    const run = values.slice(i, end) as ast.Constant[]
    i = end - 1
    const text = joinAll(run)
    if (text === '') continue
    const last = run[run.length - 1]
    out.push(n.Constant(text, value.kind_, value.lineno, value.col_offset, last.end_lineno, last.end_col_offset))
  }
  return out
}

function joinAll(constants: ast.Constant[]): ConstantValue {
  if (constants.length === 1) return constants[0].value
  // Many literals side by side: join flat where all are plain strings.
  const texts: string[] = []
  for (const constant of constants) {
    if (typeof constant.value !== 'string') {
      return constants.map((c) => c.value).reduce(joinStrings)
    }
    texts.push(constant.value)
  }
  const joined = texts.join('')
  for (let i = 1; i < texts.length; i++) {
    if (/[\ud800-\udbff]$/.test(texts[i - 1]) && /^[\udc00-\udfff]/.test(texts[i])) {
      return constants.map((c) => c.value).reduce(joinStrings)
    }
  }
  return joined
}
