// The format mini-language: parsing a format spec, and formatting str, int, float and complex with it.
//
// One parser serves all types; what a type does not allow is checked by its formatter, in CPython's order, so that the
// same spec raises the same error. Fill and type are code points of UTF-16 text; widths count code points.
// An empty spec never comes here: format(x, '') is str(x), which is the caller's.
// The 'n' type uses the C locale: no grouping, '.' as the point.

import { type FloatFormat, floatRepr, formatFloat, isNegative } from '../numbers/float-repr.ts'
import { type PyInt, toFloat } from '../numbers/int-ops.ts'
import { PyAlgoError, valueError } from './algo-error.ts'
import { codePointLength, unitOffset } from './code-points.ts'

export interface FormatSpec {
  /** one character (maybe a surrogate pair); '' when none was given */
  fill: string
  /** '<', '>', '=', '^'; the type's default when none was given */
  align: string
  /** '+', '-', ' ' or '' */
  sign: string
  /** 'z': negative zero becomes positive */
  coerceZero: boolean
  alternate: boolean
  /** -1 when none was given */
  width: number
  /** ',', '_' or '' */
  grouping: string
  /** -1 when none was given */
  precision: number
  /** one character, '' when none was given and the type has no default */
  type: string
}

const MAX_WIDTH = 9223372036854775807n
/** No JS string can be longer; wider results are a MemoryError. */
const MAX_LENGTH = 0x1fffffe8

function isAlign(c: string | undefined): boolean {
  return c === '<' || c === '>' || c === '=' || c === '^'
}

/** A type character in an error message: itself, or \xhh when it is not visible ASCII. */
function showCode(type: string): string {
  const cp = type.codePointAt(0)!
  return cp > 32 && cp < 128 ? type : `\\x${cp.toString(16)}`
}

function unknownCode(type: string, typeName: string): PyAlgoError {
  return valueError(`Unknown format code '${showCode(type)}' for object of type '${typeName}'`)
}

/**
 * Parses a format spec. `typeName` is the type of the value, for messages; `defaultType` and `defaultAlign` are what
 * the type takes when the spec says nothing ('s' and '<' for str, 'd' and '>' for int, '' and '>' for float).
 */
export function parseFormatSpec(
  text: string,
  typeName: string,
  defaultType: string,
  defaultAlign: '<' | '>',
): FormatSpec {
  const spec: FormatSpec = {
    fill: '',
    align: defaultAlign,
    sign: '',
    coerceZero: false,
    alternate: false,
    width: -1,
    grouping: '',
    precision: -1,
    type: defaultType,
  }
  let i = 0
  let alignGiven = false
  const first = text.length > 0 && text.codePointAt(0)! > 0xffff ? 2 : 1
  if (isAlign(text[first])) {
    spec.fill = text.slice(0, first)
    spec.align = text[first]!
    alignGiven = true
    i = first + 1
  } else if (isAlign(text[0])) {
    spec.align = text[0]!
    alignGiven = true
    i = 1
  }
  if (text[i] === '+' || text[i] === '-' || text[i] === ' ') spec.sign = text[i++]!
  if (text[i] === 'z') {
    spec.coerceZero = true
    i++
  }
  if (text[i] === '#') {
    spec.alternate = true
    i++
  }
  if (spec.fill === '' && text[i] === '0') {
    spec.fill = '0'
    if (!alignGiven && defaultAlign === '>') spec.align = '='
    i++
  }
  let start = i
  while (isDigit(text, i)) i++
  if (i > start) spec.width = readNumber(text.slice(start, i))
  if (text[i] === ',') {
    spec.grouping = ','
    i++
  }
  if (text[i] === '_') {
    if (spec.grouping !== '') throw bothGroupings()
    spec.grouping = '_'
    i++
  }
  if (text[i] === ',' && spec.grouping === '_') throw bothGroupings()
  if (text[i] === '.') {
    start = ++i
    while (isDigit(text, i)) i++
    if (i === start) throw valueError('Format specifier missing precision')
    spec.precision = readNumber(text.slice(start, i))
  }
  const rest = text.slice(i)
  if (rest.length > 0) {
    if (codePointLength(rest) > 1) {
      throw valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`)
    }
    spec.type = rest
  }
  if (spec.grouping !== '') {
    if (spec.type === '' || 'defgEG%F'.includes(spec.type)) {
      // grouping of decimal digits
    } else if (spec.grouping === '_' && 'boxX'.includes(spec.type)) {
      // groups of four
    } else {
      throw valueError(`Cannot specify '${spec.grouping}' with '${showCode(spec.type)}'.`)
    }
  }
  return spec
}

function bothGroupings(): PyAlgoError {
  return valueError("Cannot specify both ',' and '_'.")
}

function isDigit(text: string, i: number): boolean {
  const c = text.charCodeAt(i)
  return c >= 0x30 && c <= 0x39
}

function readNumber(digits: string): number {
  if (digits.length > 15 && BigInt(digits) > MAX_WIDTH) throw valueError('Too many decimal digits in format string')
  return Number(digits)
}

function repeat(fill: string, count: number): string {
  if (count > MAX_LENGTH) throw new PyAlgoError('MemoryError', '')
  return fill.repeat(count)
}

/** Pads `body` (of `length` code points) to the width of the spec; '=' does not come here. */
function pad(body: string, length: number, spec: FormatSpec): string {
  const missing = spec.width - length
  if (missing <= 0) return body
  const fill = spec.fill === '' ? ' ' : spec.fill
  if (spec.align === '<') return body + repeat(fill, missing)
  if (spec.align === '^') {
    const left = Math.floor(missing / 2)
    return repeat(fill, left) + body + repeat(fill, missing - left)
  }
  return repeat(fill, missing) + body
}

// ---- str ---------------------------------------------------------------------------------------------------------

/** format(str, spec) for UTF-16 text, the spec parsed with defaults 's' and '<'. */
export function formatStr(value: string, spec: FormatSpec, typeName = 'str'): string {
  if (spec.type !== 's') throw unknownCode(spec.type, typeName)
  if (spec.sign !== '') {
    throw valueError(
      spec.sign === ' '
        ? 'Space not allowed in string format specifier'
        : 'Sign not allowed in string format specifier',
    )
  }
  if (spec.coerceZero) throw valueError('Negative zero coercion (z) not allowed in string format specifier')
  if (spec.alternate) throw valueError('Alternate form (#) not allowed in string format specifier')
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier")
  let length = codePointLength(value)
  if (spec.precision >= 0 && spec.precision < length) {
    value = value.slice(0, unitOffset(value, spec.precision))
    length = spec.precision
  }
  return pad(value, length, spec)
}

// ---- numbers -----------------------------------------------------------------------------------------------------

/** Groups a run of digits from the right, zeros added until it is at least `minimum` long. */
function group(digits: string, separator: string, size: number, minimum: number): string {
  if (separator === '') return digits.padStart(Math.max(0, minimum), '0')
  let out = ''
  let end = digits.length
  let room = minimum
  for (;;) {
    // A group of zeros only as long as there is width to fill, but never a separator in front of nothing.
    const length = Math.min(size, Math.max(end, room, 1))
    const part = digits.slice(Math.max(0, end - length), end).padStart(length, '0')
    out = out === '' ? part : part + separator + out
    end = Math.max(0, end - length)
    room -= length
    if (end <= 0 && room <= 0) return out
    room -= separator.length
  }
}

/**
 * Puts a number together: sign, prefix, grouped digits, the rest (fraction, exponent, '%'), padding.
 * `digits` may be empty (inf and nan are all rest).
 */
function assemble(
  negative: boolean,
  prefix: string,
  digits: string,
  rest: string,
  groupSize: number,
  spec: FormatSpec,
): string {
  const sign = negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : ''
  const others = sign.length + prefix.length + rest.length
  if (spec.width > MAX_LENGTH) throw new PyAlgoError('MemoryError', '')
  const minimum = spec.fill === '0' && spec.align === '=' ? spec.width - others : 0
  const grouped = digits === '' ? '' : group(digits, spec.grouping, groupSize, minimum)
  if (spec.align === '=') {
    const missing = spec.width - others - grouped.length
    const fill = missing > 0 ? repeat(spec.fill === '' ? ' ' : spec.fill, missing) : ''
    return sign + prefix + fill + grouped + rest
  }
  const body = sign + prefix + grouped + rest
  return pad(body, body.length, spec)
}

/**
 * format(int, spec), the spec parsed with defaults 'd' and '>'. `typeName` is 'int' or 'bool'. Decimal conversions of
 * huge ints are to be checked against the digit limit by the caller.
 */
export function formatInt(value: PyInt, spec: FormatSpec, typeName = 'int'): string {
  const type = spec.type
  if (type !== '' && 'eEfFgG%'.includes(type)) return formatFloatSpec(toFloat(value), spec, typeName)
  if (!'bcdoxXn'.includes(type) || type === '') throw unknownCode(type, typeName)
  if (spec.precision !== -1) throw valueError('Precision not allowed in integer format specifier')
  if (spec.coerceZero) throw valueError('Negative zero coercion (z) not allowed in integer format specifier')
  if (type === 'c') {
    if (spec.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'")
    if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'")
    if (value >= 9223372036854775808n || value < -9223372036854775808n) {
      throw new PyAlgoError('OverflowError', 'Python int too large to convert to C long')
    }
    if (value < 0 || value > 0x10ffff) throw new PyAlgoError('OverflowError', '%c arg not in range(0x110000)')
    const c = String.fromCodePoint(Number(value))
    return spec.align === '=' ? pad(c, 1, { ...spec, align: '>' }) : pad(c, 1, spec)
  }
  const base = type === 'b' ? 2 : type === 'o' ? 8 : type === 'x' || type === 'X' ? 16 : 10
  const prefix = spec.alternate && base !== 10 ? `0${type}` : ''
  let digits = value.toString(base)
  const negative = value < 0
  if (negative) digits = digits.slice(1)
  if (type === 'X') digits = digits.toUpperCase()
  return assemble(negative, prefix, digits, '', base === 10 ? 3 : 4, spec)
}

/** The text of one float for a spec type: '' and 'n' included, '%' already multiplied by the caller. */
function floatText(value: number, spec: FormatSpec): string {
  let text: string
  if (spec.type === '') {
    text =
      spec.precision < 0
        ? spec.alternate
          ? formatFloat(value, 'r', 0, true, true)
          : floatRepr(value)
        : formatFloat(value, 'g', spec.precision, spec.alternate, true)
  } else {
    const type = spec.type === 'n' ? 'g' : spec.type === '%' ? 'f' : (spec.type as FloatFormat)
    text = formatFloat(value, type, spec.precision < 0 ? 6 : spec.precision, spec.alternate)
  }
  if (spec.coerceZero && text[0] === '-' && !/[1-9]/.test(text.replace(/e.*$/i, '')) && /[0-9]/.test(text)) {
    return text.slice(1)
  }
  return text
}

function checkPrecision(spec: FormatSpec): void {
  if (spec.precision > 0x7fffffff) throw valueError('precision too big')
  if (spec.precision > MAX_LENGTH) throw new PyAlgoError('MemoryError', '')
}

/** format(float, spec), the spec parsed with defaults '' and '>'. Also ints formatted with a float type. */
export function formatFloatSpec(value: number, spec: FormatSpec, typeName = 'float'): string {
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownCode(spec.type, typeName)
  checkPrecision(spec)
  const text = floatText(spec.type === '%' ? value * 100 : value, spec)
  const percent = spec.type === '%' ? '%' : ''
  const negative = text[0] === '-'
  const body = negative ? text.slice(1) : text
  let end = 0
  while (isDigit(body, end)) end++
  return assemble(negative, '', body.slice(0, end), body.slice(end) + percent, 3, spec)
}

/** format(complex, spec), the spec parsed with defaults '' and '>'. */
export function formatComplex(real: number, imag: number, spec: FormatSpec): string {
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownCode(spec.type, 'complex')
  if (spec.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier')
  if (spec.align === '=') throw valueError("'=' alignment flag is not allowed in complex format specifier")
  checkPrecision(spec)
  // Without a type it looks like str(): no real part when that is +0.0, else parentheses; and no '.0'.
  const bare = spec.type === ''
  const skipReal = bare && real === 0 && !isNegative(real)
  const part: FormatSpec = { ...spec, fill: '', align: '<', width: -1 }
  const one = (value: number, sign: string): string => {
    let text = bare
      ? formatFloat(value, spec.precision < 0 ? 'r' : 'g', Math.max(spec.precision, 0), spec.alternate)
      : floatText(value, spec)
    if (bare && spec.coerceZero && text[0] === '-' && !/[1-9]/.test(text.replace(/e.*$/i, '')) && /[0-9]/.test(text)) {
      text = text.slice(1)
    }
    const negative = text[0] === '-'
    const body = negative ? text.slice(1) : text
    let end = 0
    while (isDigit(body, end)) end++
    return assemble(negative, '', body.slice(0, end), body.slice(end), 3, { ...part, sign })
  }
  let body = skipReal ? one(imag, spec.sign) : one(real, spec.sign) + one(imag, '+')
  body += 'j'
  if (bare && !skipReal) body = `(${body})`
  return pad(body, body.length, spec)
}
