/**
 * Complex arithmetic on pairs of doubles, in the order of operations that CPython's results show: product as written, quotient scaled by
 * the divisor's larger part, powers with small integer exponents by repeated squaring, others through polar form.
 */
import { PyAlgoError } from './text/algo-error.ts'

export interface ComplexPair {
  re: number
  im: number
}

export function complexMul(a: number, b: number, c: number, d: number): ComplexPair {
  return { re: a * c - b * d, im: a * d + b * c }
}

/** (a+bj) / (c+dj). ZeroDivisionError "complex division by zero". */
export function complexDiv(a: number, b: number, c: number, d: number): ComplexPair {
  const sizeC = Math.abs(c)
  const sizeD = Math.abs(d)
  if (sizeC >= sizeD) {
    if (sizeC === 0) throw new PyAlgoError('ZeroDivisionError', 'complex division by zero')
    const ratio = d / c
    const denominator = c + d * ratio
    return { re: (a + b * ratio) / denominator, im: (b - a * ratio) / denominator }
  }
  if (sizeD >= sizeC) {
    const ratio = c / d
    const denominator = c * ratio + d
    return { re: (a * ratio + b) / denominator, im: (b * ratio - a) / denominator }
  }
  return { re: Number.NaN, im: Number.NaN }
}

/** |a+bj|. OverflowError "absolute value too large". */
export function complexAbs(re: number, im: number): number {
  const size = Math.hypot(re, im)
  if (size === Number.POSITIVE_INFINITY && Number.isFinite(re) && Number.isFinite(im))
    throw new PyAlgoError('OverflowError', 'absolute value too large')
  return size
}

function powerUnsigned(re: number, im: number, n: number): ComplexPair {
  let result: ComplexPair = { re: 1, im: 0 }
  let power: ComplexPair = { re, im }
  for (let mask = 1; n >= mask; mask *= 2) {
    if (Math.floor(n / mask) % 2 === 1) result = complexMul(result.re, result.im, power.re, power.im)
    power = complexMul(power.re, power.im, power.re, power.im)
  }
  return result
}

/** (a+bj) ** (c+dj). ZeroDivisionError "0.0 to a negative or complex power", OverflowError "complex exponentiation". */
export function complexPow(a: number, b: number, c: number, d: number): ComplexPair {
  let result: ComplexPair
  if (c === 0 && d === 0) return { re: 1, im: 0 }
  if (d === 0 && Number.isInteger(c) && Math.abs(c) <= 100) {
    if (c > 0) result = powerUnsigned(a, b, c)
    else {
      const p = powerUnsigned(a, b, -c)
      if (p.re === 0 && p.im === 0) throw zeroPower()
      result = complexDiv(1, 0, p.re, p.im)
    }
  } else if (a === 0 && b === 0) {
    if (d !== 0 || c < 0) throw zeroPower()
    result = { re: 0, im: 0 }
  } else {
    const size = Math.hypot(a, b)
    let length = size ** c
    const angle = Math.atan2(b, a)
    let phase = angle * c
    if (d !== 0) {
      length *= Math.exp(-angle * d)
      phase += d * Math.log(size)
    }
    result = { re: length * Math.cos(phase), im: length * Math.sin(phase) }
  }
  if (!Number.isFinite(result.re) || !Number.isFinite(result.im)) {
    if (Number.isFinite(a) && Number.isFinite(b) && Number.isFinite(c) && Number.isFinite(d)) {
      if (Math.abs(result.re) === Infinity || Math.abs(result.im) === Infinity)
        throw new PyAlgoError('OverflowError', 'complex exponentiation')
    }
  }
  return result
}

function zeroPower(): PyAlgoError {
  return new PyAlgoError('ZeroDivisionError', '0.0 to a negative or complex power')
}

const REAL =
  '(?:[0-9]+(?:_[0-9]+)*\\.?(?:[0-9]+(?:_[0-9]+)*)?|\\.[0-9]+(?:_[0-9]+)*)(?:[eE][+-]?[0-9]+(?:_[0-9]+)*)?|inf(?:inity)?|nan'
const COMPLEX = new RegExp(`^(?:([+-]?(?:${REAL}))?(?:([+-]?(?:${REAL})?)[jJ])?)$`, 'i')

function readReal(text: string): number {
  const plain = text.replaceAll('_', '')
  const m = /^([+-]?)(inf|nan)/i.exec(plain)
  if (m === null) return Number(plain)
  const v = m[2].toLowerCase() === 'inf' ? Infinity : Number.NaN
  return m[1] === '-' ? -v : v
}

/** complex(text) for stripped ASCII text without the outer parentheses; `undefined` where it is malformed. */
export function parseComplex(text: string): ComplexPair | undefined {
  let body = text
  if (body.startsWith('(') && body.endsWith(')')) body = body.slice(1, -1).replace(/^[\t-\r ]+|[\t-\r ]+$/g, '')
  const m = COMPLEX.exec(body)
  if (m === null || body === '') return undefined
  let [, real, imag] = m as (string | undefined)[]
  if (imag === undefined) return real === undefined ? undefined : { re: readReal(real), im: 0 }
  // '1j' reads as real '1' and imaginary '' unless the sign tells them apart
  if (real !== undefined && imag === '') {
    imag = real
    real = undefined
  } else if (real !== undefined && !/^[+-]/.test(imag)) return undefined
  const im = imag === '' || imag === '+' ? 1 : imag === '-' ? -1 : readReal(imag)
  return { re: real === undefined ? 0 : readReal(real), im }
}
