// The replacement fields of str.format: reading a format string piece by piece, and taking field names apart.
//
// FormatStringParser is what `_string.formatter_parser` iterates, and `splitFieldName` is
// `_string.formatter_field_name_split`. The parser is lazy, so that an error in the string comes after the fields before
// it were formatted, as in CPython. Everything is UTF-16 text. Evaluating fields (getattr, getitem, conversion, format)
// is the caller's; nested specs are formatted by another parser over `spec`, two levels deep at most.

import { type PyAlgoError, valueError } from './algo-error.ts'
import { decimalValue } from './unicode.ts'

export interface FormatPiece {
  /** text before the field, braces unescaped; may be '' */
  literal: string
  /** the replacement field, `undefined` when the piece is literal text only */
  field: FormatField | undefined
}

export interface FormatField {
  /** 'a.b[0]', '' for automatic numbering */
  name: string
  /** '' when the field has no ':' */
  spec: string
  /** one character, '' when the field has no '!' */
  conversion: string
  /** the spec holds braces and is to be formatted first */
  nested: boolean
}

/** str.format's own limit of nesting: the string, and specs inside it. */
export const MAX_FORMAT_DEPTH = 2

export class FormatStringParser {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /**
   * The next piece, `undefined` at the end. ValueError "Single '{' encountered in format string", "Single '}' ...",
   * "expected '}' before end of string", "unexpected '{' in field name", "unmatched '{' in format spec",
   * "end of string while looking for conversion specifier", "expected ':' after conversion specifier".
   */
  next(): FormatPiece | undefined {
    const text = this.#text
    const start = this.#at
    if (start >= text.length) return undefined
    let i = start
    while (i < text.length && text[i] !== '{' && text[i] !== '}') i++
    if (i >= text.length) {
      this.#at = i
      return { literal: text.slice(start), field: undefined }
    }
    const brace = text[i]!
    if (text[i + 1] === brace) {
      // A doubled brace ends the piece, so that the literal is a slice of the text.
      this.#at = i + 2
      return { literal: text.slice(start, i + 1), field: undefined }
    }
    if (brace === '}') throw valueError("Single '}' encountered in format string")
    if (i + 1 >= text.length) throw valueError("Single '{' encountered in format string")
    return { literal: text.slice(start, i), field: this.#field(i + 1) }
  }

  #field(start: number): FormatField {
    const text = this.#text
    const field: FormatField = { name: '', spec: '', conversion: '', nested: false }
    let i = start
    let c = ''
    for (; i < text.length; i++) {
      c = text[i]!
      if (c === '{') throw valueError("unexpected '{' in field name")
      if (c === '}' || c === ':' || c === '!') break
      if (c === '[') {
        // Anything may stand between brackets.
        const close = text.indexOf(']', i + 1)
        i = close < 0 ? text.length : close
      }
    }
    if (i >= text.length) throw valueError("expected '}' before end of string")
    field.name = text.slice(start, i++)
    if (c === '}') {
      this.#at = i
      return field
    }
    if (c === '!') {
      if (i >= text.length) throw valueError('end of string while looking for conversion specifier')
      field.conversion = String.fromCodePoint(text.codePointAt(i)!)
      i += field.conversion.length
      if (i < text.length) {
        c = text[i++]!
        if (c === '}') {
          this.#at = i
          return field
        }
        if (c !== ':') throw valueError("expected ':' after conversion specifier")
      }
    }
    const specStart = i
    let depth = 1
    for (; i < text.length; i++) {
      if (text[i] === '{') {
        field.nested = true
        depth++
      } else if (text[i] === '}' && --depth === 0) {
        field.spec = text.slice(specStart, i)
        this.#at = i + 1
        return field
      }
    }
    throw valueError("unmatched '{' in format spec")
  }
}

/** ValueError for a conversion other than r, s and a. */
export function unknownConversion(conversion: string): PyAlgoError {
  const cp = conversion.codePointAt(0)!
  const shown = cp > 32 && cp < 127 ? conversion : `\\x${cp.toString(16)}`
  return valueError(`Unknown conversion specifier ${shown}`)
}

/** ValueError of nesting specs deeper than MAX_FORMAT_DEPTH. */
export function recursionExceeded(): PyAlgoError {
  return valueError('Max string recursion exceeded')
}

export interface FieldStep {
  /** `.name` (getattr) or `[key]` (getitem) */
  attribute: boolean
  /** an int for keys of decimal digits only */
  name: string | number
}

export interface FieldName {
  /** '' for automatic numbering, a number for positional arguments, else a keyword */
  first: string | number
  /** lazily read, since a bad step raises only after the ones before were taken */
  steps: FieldSteps
}

/** A number when the text is decimal digits (of any script) only; ValueError "Too many decimal digits in format string". */
function asIndex(text: string): string | number {
  if (text === '') return text
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    const digit = decimalValue(cp)
    if (digit < 0) return text
    value = value * 10 + digit
    if (value > 9223372036854775000) throw valueError('Too many decimal digits in format string')
  }
  return value
}

export class FieldSteps {
  readonly #text: string
  #at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
  }

  /**
   * The next step or `undefined`. ValueError "Empty attribute in format string", "Missing ']' in format string",
   * "Only '.' or '[' may follow ']' in format field specifier".
   */
  next(): FieldStep | undefined {
    const text = this.#text
    let i = this.#at
    if (i >= text.length) return undefined
    const c = text[i++]
    let step: FieldStep
    if (c === '.') {
      const start = i
      while (i < text.length && text[i] !== '.' && text[i] !== '[') i++
      step = { attribute: true, name: text.slice(start, i) }
    } else if (c === '[') {
      const close = text.indexOf(']', i)
      if (close < 0) throw valueError("Missing ']' in format string")
      step = { attribute: false, name: asIndex(text.slice(i, close)) }
      i = close + 1
    } else {
      throw valueError("Only '.' or '[' may follow ']' in format field specifier")
    }
    if (step.name === '') throw valueError('Empty attribute in format string')
    this.#at = i
    return step
  }
}

/** Takes a field name apart: 'a.b[0]' is first 'a' and the steps .b and [0]. */
export function splitFieldName(name: string): FieldName {
  let i = 0
  while (i < name.length && name[i] !== '.' && name[i] !== '[') i++
  return { first: asIndex(name.slice(0, i)), steps: new FieldSteps(name, i) }
}

/** Keeps `{}` and `{0}` apart in one format call, and counts the former. */
export class AutoNumber {
  #mode: 'unknown' | 'auto' | 'manual' = 'unknown'
  #next = 0

  /**
   * The argument a field's first part names: the next number for '', the number or keyword itself else.
   * ValueError "cannot switch from manual field specification to automatic field numbering" and the other way round.
   */
  resolve(first: string | number): string | number {
    if (typeof first === 'string' && first !== '') return first
    const auto = first === ''
    if (this.#mode === 'unknown') this.#mode = auto ? 'auto' : 'manual'
    else if (auto && this.#mode === 'manual') {
      throw valueError('cannot switch from manual field specification to automatic field numbering')
    } else if (!auto && this.#mode === 'auto') {
      throw valueError('cannot switch from automatic field numbering to manual field specification')
    }
    return auto ? this.#next++ : first
  }
}
