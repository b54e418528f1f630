// The % operator of str and bytes: reading the directives, and formatting one converted value.
//
// A PercentParser walks the format and hands out literal text and directives one at a time, because CPython raises an
// error of the format only when it gets there, after the arguments before it were converted. The caller owns arguments,
// mapping lookup and conversion (str(), __index__, ...) and comes back to the percent* functions with plain values.
// A bytes format is parsed as its latin-1 text. Lengths and indices count code points.

import { type FloatFormat, formatFloat } from '../numbers/float-repr.ts'
import type { PyInt } from '../numbers/int-ops.ts'
import { PyAlgoError, valueError } from './algo-error.ts'
import { codePointLength, unitOffset } from './code-points.ts'

/** Width or precision that comes from an argument. */
export const FROM_ARGUMENT = -2

export interface PercentDirective {
  /** the text between the parentheses of %(key)s, `undefined` without parentheses */
  key: string | undefined
  /** '-' */
  left: boolean
  /** '+' */
  plus: boolean
  /** ' ' */
  space: boolean
  /** '#' */
  alternate: boolean
  /** '0' */
  zero: boolean
  /** -1 none, FROM_ARGUMENT for '*' (the caller puts the int in by `setWidth`) */
  width: number
  /** -1 none, FROM_ARGUMENT for '*' (the caller puts the int in, by `setPrecision`) */
  precision: number
  /** the conversion character; checked by the caller, which raises `unsupportedFormat` for the unknown */
  type: string
  /** index of the conversion character in the format, in code points */
  index: number
}

const MAX_LENGTH = 0x1fffffe8

export class PercentParser {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /**
   * The next piece: a literal string (never empty; `%%` becomes '%'), a directive, or `undefined` at the end.
   * ValueError "incomplete format", "incomplete format key", "width too big", "precision too big".
   * `%5%`, with something between the signs, is a directive of type '%': it takes an argument, then is unsupported.
   */
  next(): string | PercentDirective | undefined {
    const text = this.#text
    const start = this.#at
    if (start >= text.length) return undefined
    const percent = text.indexOf('%', start)
    if (percent !== start) {
      this.#at = percent < 0 ? text.length : percent
      return text.slice(start, this.#at)
    }
    if (text[start + 1] === '%') {
      this.#at = start + 2
      return '%'
    }
    return this.#directive(start + 1)
  }

  #directive(i: number): PercentDirective {
    const text = this.#text
    const spec: PercentDirective = {
      key: undefined,
      left: false,
      plus: false,
      space: false,
      alternate: false,
      zero: false,
      width: -1,
      precision: -1,
      type: '',
      index: 0,
    }
    if (text[i] === '(') {
      const start = ++i
      let depth = 1
      for (; i < text.length; i++) {
        if (text[i] === '(') depth++
        else if (text[i] === ')' && --depth === 0) break
      }
      if (i >= text.length) throw valueError('incomplete format key')
      spec.key = text.slice(start, i++)
    }
    flags: for (; ; i++) {
      switch (text[i]) {
        case '-':
          spec.left = true
          break
        case '+':
          spec.plus = true
          break
        case ' ':
          spec.space = true
          break
        case '#':
          spec.alternate = true
          break
        case '0':
          spec.zero = true
          break
        default:
          break flags
      }
    }
    if (text[i] === '*') {
      spec.width = FROM_ARGUMENT
      i++
    } else {
      const start = i
      while (isDigit(text, i)) i++
      if (i > start) spec.width = readNumber(text.slice(start, i), 9223372036854775807n, 'width too big')
    }
    if (text[i] === '.') {
      i++
      if (text[i] === '*') {
        spec.precision = FROM_ARGUMENT
        i++
      } else {
        const start = i
        while (isDigit(text, i)) i++
        spec.precision = i > start ? readNumber(text.slice(start, i), 2147483647n, 'precision too big') : 0
      }
    }
    // C's length modifiers mean nothing here.
    if (text[i] === 'h' || text[i] === 'l' || text[i] === 'L') i++
    if (i >= text.length) throw valueError('incomplete format')
    const cp = text.codePointAt(i)!
    spec.type = String.fromCodePoint(cp)
    spec.index = codePointLength(text.slice(0, i))
    this.#at = i + spec.type.length
    return spec
  }
}

function isDigit(text: string, i: number): boolean {
  const c = text.charCodeAt(i)
  return c >= 0x30 && c <= 0x39
}

function readNumber(digits: string, limit: bigint, message: string): number {
  if (digits.length > 9 && BigInt(digits) > limit) throw valueError(message)
  return Number(digits)
}

/** Sets the width that came from an argument: a negative one means '-'. */
export function setWidth(spec: PercentDirective, width: PyInt): void {
  if (typeof width === 'bigint') throw new PyAlgoError('OverflowError', 'Python int too large to convert to C ssize_t')
  spec.left ||= width < 0
  spec.width = Math.abs(width)
}

/** Sets the precision that came from an argument: a negative one counts as 0. */
export function setPrecision(spec: PercentDirective, precision: PyInt): void {
  if (typeof precision === 'bigint' || Math.abs(precision) > 2147483647) {
    throw new PyAlgoError('OverflowError', 'Python int too large to convert to C int')
  }
  spec.precision = Math.max(0, precision)
}

/** ValueError "unsupported format character 'q' (0x71) at index 1" */
export function unsupportedFormat(spec: PercentDirective): PyAlgoError {
  const cp = spec.type.codePointAt(0)!
  const shown = cp > 31 && cp < 127 ? spec.type : '?'
  return valueError(`unsupported format character '${shown}' (0x${cp.toString(16)}) at index ${spec.index}`)
}

const SPACES: string[] = []
const ZEROS: string[] = []
for (let i = 0; i < 40; i++) {
  SPACES.push(' '.repeat(i))
  ZEROS.push('0'.repeat(i))
}

function space(fill: ' ' | '0', count: number): string {
  if (count <= 0) return ''
  if (count < 40) return fill === ' ' ? SPACES[count] : ZEROS[count]
  if (count > MAX_LENGTH) throw new PyAlgoError('MemoryError', '')
  return fill.repeat(count)
}

/** %s, %r, %a (and %b): UTF-16 text cut to the precision and padded to the width. */
export function percentText(text: string, spec: PercentDirective): string {
  if (spec.width < 0 && spec.precision < 0) return text
  let length = codePointLength(text)
  if (spec.precision >= 0 && spec.precision < length) {
    text = text.slice(0, unitOffset(text, spec.precision))
    length = spec.precision
  }
  const fill = space(' ', spec.width - length)
  return spec.left ? text + fill : fill + text
}

/** %c: one character (already one code point), padded; the precision does not cut it. */
export function percentChar(char: string, spec: PercentDirective): string {
  const fill = space(' ', spec.width - 1)
  return spec.left ? char + fill : fill + char
}

/** The character of %c for an int of str's format. OverflowError "%c arg not in range(0x110000)". */
export function percentCharCode(value: PyInt): string {
  if (value < 0 || value > 0x10ffff) throw new PyAlgoError('OverflowError', '%c arg not in range(0x110000)')
  return String.fromCodePoint(Number(value))
}

function number(negative: boolean, prefix: string, digits: string, spec: PercentDirective): string {
  const sign = negative ? '-' : spec.plus ? '+' : spec.space ? ' ' : ''
  const missing = spec.width - sign.length - prefix.length - digits.length
  if (missing <= 0) return sign + prefix + digits
  if (spec.left) return sign + prefix + digits + space(' ', missing)
  if (spec.zero) return sign + prefix + space('0', missing) + digits
  return space(' ', missing) + sign + prefix + digits
}

/** %d %i %u %o %x %X of an int. The precision is the least number of digits. */
export function percentInt(value: PyInt, spec: PercentDirective): string {
  const type = spec.type
  const base = type === 'o' ? 8 : type === 'x' || type === 'X' ? 16 : 10
  let digits = value.toString(base)
  const negative = value < 0
  if (negative) digits = digits.slice(1)
  if (type === 'X') digits = digits.toUpperCase()
  if (spec.precision > digits.length) digits = space('0', spec.precision - digits.length) + digits
  const prefix = spec.alternate && base !== 10 ? `0${type}` : ''
  return number(negative, prefix, digits, spec)
}

/** %e %E %f %F %g %G of a float. */
export function percentFloat(value: number, spec: PercentDirective): string {
  const text = formatFloat(value, spec.type as FloatFormat, spec.precision < 0 ? 6 : spec.precision, spec.alternate)
  return text[0] === '-' ? number(true, '', text.slice(1), spec) : number(false, '', text, spec)
}
