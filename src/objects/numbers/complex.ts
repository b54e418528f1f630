// Arithmetic, text and parsing of complex numbers, as plain pairs of floats. Methods follow CPython's formulas, because
// their rounding shows in the last digits.

import { PyAlgoError, valueError } from '../text/algo-error.ts'
import { reprUtf16 } from '../text/str-repr.ts'
import { parseFloatAscii } from './float-parse.ts'
import { formatFloat, isNegative } from './float-repr.ts'
import { toAsciiDigits } from './int-text.ts'
import { atan2, cos, exp, hypot, log, powFloat, sin } from './libm.ts'

export interface Complex {
  readonly real: number
  readonly imag: number
}

export function complexAdd(a: Complex, b: Complex): Complex {
  return { real: a.real + b.real, imag: a.imag + b.imag }
}

export function complexSub(a: Complex, b: Complex): Complex {
  return { real: a.real - b.real, imag: a.imag - b.imag }
}

export function complexMul(a: Complex, b: Complex): Complex {
  return { real: a.real * b.real - a.imag * b.imag, imag: a.real * b.imag + a.imag * b.real }
}

/** a / b. ZeroDivisionError "complex division by zero". Divides by the larger part of b first, against overflow. */
export function complexDiv(a: Complex, b: Complex): Complex {
  const realSize = Math.abs(b.real)
  const imagSize = Math.abs(b.imag)
  if (realSize >= imagSize) {
    if (realSize === 0) throw new PyAlgoError('ZeroDivisionError', 'complex division by zero')
    const ratio = b.imag / b.real
    const denominator = b.real + b.imag * ratio
    return { real: (a.real + a.imag * ratio) / denominator, imag: (a.imag - a.real * ratio) / denominator }
  }
  if (imagSize >= realSize) {
    const ratio = b.real / b.imag
    const denominator = b.real * ratio + b.imag
    return { real: (a.real * ratio + a.imag) / denominator, imag: (a.imag * ratio - a.real) / denominator }
  }
  return { real: Number.NaN, imag: Number.NaN }
}

const ONE: Complex = { real: 1, imag: 0 }

function power(base: Complex, exponent: number): Complex {
  let result = ONE
  let square = base
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = complexMul(result, square)
    if (rest > 1) square = complexMul(square, square)
  }
  return result
}

/**
 * a ** b. ZeroDivisionError "0.0 to a negative or complex power", OverflowError "complex exponentiation". Whole exponents
 * up to 100 multiply, others go through polar form.
 */
export function complexPow(a: Complex, b: Complex): Complex {
  let result: Complex
  if (b.imag === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100) {
    if (b.real >= 0) result = power(a, b.real)
    else {
      // Zero, or so small that its power vanishes.
      const divisor = power(a, -b.real)
      if (divisor.real === 0 && divisor.imag === 0) throw zeroPower()
      result = complexDiv(ONE, divisor)
    }
  } else if (a.real === 0 && a.imag === 0) {
    if (b.imag !== 0 || b.real < 0) throw zeroPower()
    result = { real: 0, imag: 0 }
  } else {
    const size = hypot(a.real, a.imag)
    const angle = atan2(a.imag, a.real)
    let length = powFloat(size, b.real)
    let phase = angle * b.real
    if (b.imag !== 0) {
      length /= exp(angle * b.imag)
      phase += b.imag * log(size)
    }
    // C's cos(inf) is a domain error, and CPython takes every domain error in here for this one.
    if (Math.abs(phase) === Number.POSITIVE_INFINITY) throw zeroPower()
    result = { real: length * cos(phase), imag: length * sin(phase) }
  }
  if (Math.abs(result.real) === Number.POSITIVE_INFINITY || Math.abs(result.imag) === Number.POSITIVE_INFINITY) {
    throw new PyAlgoError('OverflowError', 'complex exponentiation')
  }
  return result
}

function zeroPower(): PyAlgoError {
  return new PyAlgoError('ZeroDivisionError', '0.0 to a negative or complex power')
}

/** abs(complex). OverflowError "absolute value too large". */
export function complexAbs(a: Complex): number {
  if (!Number.isFinite(a.real) || !Number.isFinite(a.imag)) {
    const infinite = Math.abs(a.real) === Number.POSITIVE_INFINITY || Math.abs(a.imag) === Number.POSITIVE_INFINITY
    return infinite ? Number.POSITIVE_INFINITY : Number.NaN
  }
  const size = hypot(a.real, a.imag)
  if (size === Number.POSITIVE_INFINITY) throw new PyAlgoError('OverflowError', 'absolute value too large')
  return size
}

/** repr(complex): '1j' when the real part is +0.0, else '(1+2j)'. */
export function complexRepr(a: Complex): string {
  const imag = formatFloat(a.imag, 'r', 0)
  if (a.real === 0 && !isNegative(a.real)) return `${imag}j`
  return `(${formatFloat(a.real, 'r', 0)}${imag[0] === '-' ? '' : '+'}${imag}j)`
}

const PART = '(?:[0-9_]+\\.?[0-9_]*|\\.[0-9_]+)(?:[eE][+-]?[0-9_]+)?|inf(?:inity)?|nan'
const IMAGINARY = new RegExp(`^([+-]?)(${PART})?j$`, 'i')
const BOTH = new RegExp(`^([+-]?(?:${PART}))(?:([+-])(${PART})?j)?$`, 'i')

/**
 * complex(str) for UTF-16 text. ValueError "complex() arg is a malformed string", and for underscores in
 * other places than between digits "could not convert string to complex: '...'".
 */
export function parseComplex(text: string): Complex {
  let plain = toAsciiDigits(text)
  if (/(^|[^0-9])_|_([^0-9]|$)/.test(plain)) {
    throw valueError(`could not convert string to complex: ${reprUtf16(text)}`)
  }
  if (plain[0] === '(' && plain[plain.length - 1] === ')')
    plain = plain.slice(1, -1).replace(/^[\t-\r ]+|[\t-\r ]+$/g, '')
  const lone = IMAGINARY.exec(plain)
  const match = lone ?? BOTH.exec(plain)
  if (match !== null) {
    const real = lone === null ? parseFloatAscii(match[1]!) : 0
    const sign = lone === null ? match[2] : match[1]
    const imagText = lone === null ? match[3] : match[2]
    let imag: number | undefined = 0
    if (lone !== null || sign !== undefined) {
      imag = imagText === undefined ? 1 : parseFloatAscii(imagText)
      if (sign === '-' && imag !== undefined) imag = -imag
    }
    if (real !== undefined && imag !== undefined) return { real, imag }
  }
  throw valueError('complex() arg is a malformed string')
}
