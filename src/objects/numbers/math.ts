// The float half of the math module: domain and range errors, and the functions JavaScript does not have.
//
// `oneArgument` functions here take floats (the caller converted ints and objects) and raise what CPython raises:
// ValueError "math domain error" for a result that does not exist, OverflowError "math range error" for one too large.
// Integer functions (gcd, isqrt, comb, ...) are in integer-math.ts, gamma and erf in special-functions.ts.

import { PyAlgoError, valueError } from '../text/algo-error.ts'
import { decompose, isNegative } from './float-repr.ts'
import { bitLength, type PyInt, scaledToFloat } from './int-ops.ts'
import * as libm from './libm.ts'

export function domainError(): PyAlgoError {
  return valueError('math domain error')
}

export function rangeError(): PyAlgoError {
  return new PyAlgoError('OverflowError', 'math range error')
}

/** nan from something that was not nan is a domain error, infinity from something finite a range error. */
function checked(x: number, result: number, canOverflow: boolean): number {
  if (Number.isNaN(result) && !Number.isNaN(x)) throw domainError()
  if ((result === Number.POSITIVE_INFINITY || result === Number.NEGATIVE_INFINITY) && Number.isFinite(x)) {
    throw canOverflow ? rangeError() : domainError()
  }
  return result
}

export const acos = (x: number): number => checked(x, libm.acos(x), false)
export const acosh = (x: number): number => checked(x, libm.acosh(x), false)
export const asin = (x: number): number => checked(x, libm.asin(x), false)
export const asinh = (x: number): number => checked(x, libm.asinh(x), false)
export const atan = (x: number): number => checked(x, libm.atan(x), false)
export const atanh = (x: number): number => checked(x, Math.atanh(x), false)
export const cbrt = (x: number): number => checked(x, libm.cbrt(x), false)
export const cos = (x: number): number => checked(x, libm.cos(x), false)
export const cosh = (x: number): number => checked(x, libm.cosh(x), true)
export const exp = (x: number): number => checked(x, libm.exp(x), true)
export const exp2 = (x: number): number => checked(x, libm.exp2(x), true)
export const expm1 = (x: number): number => checked(x, Math.expm1(x), true)
export const log1p = (x: number): number => checked(x, Math.log1p(x), false)
export const sin = (x: number): number => checked(x, libm.sin(x), false)
export const sinh = (x: number): number => checked(x, Math.sinh(x), true)
export const sqrt = (x: number): number => checked(x, Math.sqrt(x), false)
export const tan = (x: number): number => checked(x, libm.tan(x), false)
export const tanh = (x: number): number => checked(x, Math.tanh(x), false)
export const atan2 = libm.atan2

/** A logarithm of an int too large for a float: log(m * 2**e) = log(m) + e * log(2). */
function logInt(value: PyInt, log: (x: number) => number, log2: number): number {
  if (value <= 0) throw domainError()
  if (typeof value === 'number') return log(value)
  const plain = Number(value)
  if (plain !== Number.POSITIVE_INFINITY) return log(plain)
  const bits = bitLength(value)
  const mantissa = scaledToFloat(value, -bits)
  return log(mantissa) + bits * log2
}

function logFloat(value: number, log: (x: number) => number): number {
  if (value <= 0) throw domainError()
  return log(value)
}

/** math.log(x) of a float, or of an int of any size when `isInt`. */
export function log(x: PyInt, isInt: boolean): number {
  return isInt ? logInt(x, libm.log, Math.LN2) : logFloat(Number(x), libm.log)
}

/** math.log(x, base) from the two natural logarithms. ZeroDivisionError for base 1. */
export function logBase(numerator: number, denominator: number): number {
  if (denominator === 0) throw new PyAlgoError('ZeroDivisionError', 'float division by zero')
  return numerator / denominator
}

export function log2(x: PyInt, isInt: boolean): number {
  return isInt ? logInt(x, libm.log2, 1) : logFloat(Number(x), libm.log2)
}

export function log10(x: PyInt, isInt: boolean): number {
  return isInt ? logInt(x, Math.log10, Math.log10(2)) : logFloat(Number(x), Math.log10)
}

/** math.pow, with C's special cases and Python's errors. */
export function pow(x: number, y: number): number {
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (x === 0 && y < 0) throw domainError()
    const result = libm.powFloat(x, y)
    if (Number.isNaN(result)) throw domainError()
    if (!Number.isFinite(result)) throw rangeError()
    return result
  }
  return libm.powFloat(x, y)
}

/** math.fmod: the sign of x. */
export function fmod(x: number, y: number): number {
  const result = x % y
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainError()
  return result
}

/** math.remainder: x - n*y for the integer n nearest to x/y, ties to even; exact. */
export function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  if (!Number.isFinite(x) || y === 0) throw domainError()
  if (!Number.isFinite(y)) return x
  const size = Math.abs(x)
  const step = Math.abs(y)
  const rest = size % step
  // rest lies in [0, step): compare it with step - rest, which is exact where it matters.
  const other = step - rest
  let result: number
  if (rest < other) result = rest
  else if (rest > other) result = -other
  else result = rest - 2 * ((0.5 * (size - rest)) % step)
  return isNegative(x) ? -result : result
}

/** math.modf: [fraction, whole], both with the sign of x. */
export function modf(x: number): [number, number] {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? [x, x] : [isNegative(x) ? -0 : 0, x]
  const whole = Math.trunc(x)
  const fraction = x - whole
  return [fraction === 0 && isNegative(x) ? -0 : fraction, whole]
}

/** math.frexp: [mantissa in [0.5, 1), exponent]. */
export function frexp(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0]
  const { mantissa, exponent } = decompose(x)
  const bits = bitLength(mantissa)
  const m = mantissa / 2 ** bits
  return [x < 0 ? -m : m, exponent + bits]
}

/** math.ldexp: x * 2**exponent, rounded once. OverflowError "math range error". */
export function ldexp(x: number, exponent: PyInt): number {
  if (x === 0 || !Number.isFinite(x)) return x
  const sign = x < 0 ? -1 : 1
  const { mantissa, exponent: own } = decompose(x)
  if (exponent > 5000) throw rangeError()
  if (exponent < -5000) return sign * 0
  const result = scaledToFloat(BigInt(mantissa), own + Number(exponent))
  if (result === Number.POSITIVE_INFINITY) throw rangeError()
  return sign * result
}

const view = new DataView(new ArrayBuffer(8))

/** math.nextafter(x, y, steps=...). `steps` undefined is one. ValueError "steps must be a non-negative integer". */
export function nextafter(x: number, y: number, steps?: PyInt): number {
  if (steps !== undefined && steps < 0) throw valueError('steps must be a non-negative integer')
  if (steps === 0) return x
  if (Number.isNaN(x)) return x
  if (Number.isNaN(y)) return y
  if (x === y) return y
  // Doubles as integers in their order.
  const order = (value: number): bigint => {
    view.setFloat64(0, value)
    const bits = view.getBigInt64(0)
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
  }
  const from = order(x)
  const to = order(y)
  const count = BigInt(steps ?? 1)
  const distance = to > from ? to - from : from - to
  if (count >= distance && (to !== 0n || steps !== undefined)) return y
  const taken = count < distance ? count : distance
  const reached = to > from ? from + taken : from - taken
  view.setBigInt64(0, reached < 0n ? -reached : reached)
  const size = view.getFloat64(0)
  if (reached === 0n) return x < 0 ? -0 : 0
  return reached < 0n ? -size : size
}

/** math.ulp */
export function ulp(x: number): number {
  if (Number.isNaN(x)) return x
  const size = Math.abs(x)
  if (size === Number.POSITIVE_INFINITY) return size
  const next = nextafter(size, Number.POSITIVE_INFINITY)
  return next === Number.POSITIVE_INFINITY ? size - nextafter(size, 0) : next - size
}

/** math.isclose. ValueError "tolerances must be non-negative". */
export function isclose(a: number, b: number, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) throw valueError('tolerances must be non-negative')
  if (a === b) return true
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false
  const difference = Math.abs(b - a)
  return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute
}

/** math.fma: x*y + z rounded once. ValueError "invalid operation in fma", OverflowError "overflow in fma". */
export function fma(x: number, y: number, z: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
    const result = x * y + z
    if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y) && !Number.isNaN(z)) {
      // A product that overflows before a finite or infinite z is added is no invalid operation.
      if (Number.isFinite(x) && Number.isFinite(y)) return z
      throw valueError('invalid operation in fma')
    }
    return Number.isFinite(x) && Number.isFinite(y) ? z : result
  }
  if (x === 0 || y === 0) return x * y + z
  const a = decompose(x)
  const b = decompose(y)
  let high = BigInt(a.mantissa) * BigInt(b.mantissa)
  const exponent = a.exponent + b.exponent
  if (x < 0 !== y < 0) high = -high
  let low = exponent
  if (z !== 0) {
    const c = decompose(z)
    let addend = BigInt(c.mantissa)
    if (z < 0) addend = -addend
    low = Math.min(exponent, c.exponent)
    high = (high << BigInt(exponent - low)) + (addend << BigInt(c.exponent - low))
  }
  if (high === 0n) return 0
  const size = scaledToFloat(high < 0n ? -high : high, low)
  if (size === Number.POSITIVE_INFINITY) throw new PyAlgoError('OverflowError', 'overflow in fma')
  return high < 0n ? -size : size
}

/** Adds one value to non-overlapping partial sums, increasing in size; their sum stays exact. */
function addPartial(partials: number[], x: number): void {
  let kept = 0
  for (let i = 0; i < partials.length; i++) {
    let y = partials[i]!
    if (Math.abs(x) < Math.abs(y)) {
      const t = x
      x = y
      y = t
    }
    const high = x + y
    const low = y - (high - x)
    if (low !== 0) partials[kept++] = low
    x = high
  }
  partials.length = kept
  partials.push(x)
}

/** The value of partial sums, rounded to the nearest, ties to even. */
function roundPartials(partials: number[]): number {
  let n = partials.length
  if (n === 0) return 0
  let high = partials[--n]!
  let low = 0
  while (n > 0) {
    const x = high
    const y = partials[--n]!
    high = x + y
    low = y - (high - x)
    if (low !== 0) break
  }
  // A tie that a further partial of the same sign breaks.
  if (n > 0 && ((low < 0 && partials[n - 1]! < 0) || (low > 0 && partials[n - 1]! > 0))) {
    const y = low * 2
    const x = high + y
    if (y === x - high) high = x
  }
  return high
}

/**
 * math.fsum. OverflowError "intermediate overflow in fsum", ValueError "-inf + inf in fsum".
 */
export function fsum(values: Iterable<number>): number {
  const partials: number[] = []
  let special = 0
  let infinities = 0
  let hasSpecial = false
  for (const x of values) {
    if (!Number.isFinite(x)) {
      hasSpecial = true
      special += x
      if (!Number.isNaN(x)) infinities += x
      continue
    }
    if (x === 0) continue
    addPartial(partials, x)
    const top = partials[partials.length - 1]!
    if (!Number.isFinite(top)) throw new PyAlgoError('OverflowError', 'intermediate overflow in fsum')
    if (top === 0) partials.pop()
  }
  if (hasSpecial) {
    if (Number.isNaN(infinities)) throw valueError('-inf + inf in fsum')
    return special
  }
  return roundPartials(partials)
}

/** math.sumprod of floats of equal length: products are split into exact pairs and summed like fsum. */
export function sumprod(p: ArrayLike<number>, q: ArrayLike<number>): number {
  if (p.length !== q.length) throw valueError('Inputs are not the same length')
  const partials: number[] = []
  let plain = 0
  for (let i = 0; i < p.length; i++) {
    const x = p[i]!
    const y = q[i]!
    const product = x * y
    plain += product
    const size = Math.abs(product)
    if (!(size < 1e290) || !(Math.abs(x) < 1e290) || !(Math.abs(y) < 1e290)) {
      // Too large to be split: plain arithmetic, as CPython falls back to.
      for (let k = i + 1; k < p.length; k++) plain += p[k]! * q[k]!
      return plain
    }
    const low = size < 1e-280 ? 0 : fma(x, y, -product)
    if (low !== 0) addPartial(partials, low)
    if (product !== 0) addPartial(partials, product)
  }
  return roundPartials(partials.filter((x) => x !== 0))
}

/** math.hypot of any number of coordinates. */
export function hypot(values: ArrayLike<number>): number {
  let big = 0
  let nan = false
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!)
    if (Number.isNaN(size)) nan = true
    else if (size > big) big = size
  }
  if (big === Number.POSITIVE_INFINITY) return big
  if (nan) return Number.NaN
  return big === 0 ? 0 : libm.norm(values, big)
}

/** math.dist. ValueError "both points must have the same number of dimensions". */
export function dist(p: ArrayLike<number>, q: ArrayLike<number>): number {
  if (p.length !== q.length) throw valueError('both points must have the same number of dimensions')
  const differences = new Float64Array(p.length)
  for (let i = 0; i < p.length; i++) differences[i] = p[i]! - q[i]!
  return hypot(differences)
}

export function degrees(x: number): number {
  return x * (180 / Math.PI)
}

export function radians(x: number): number {
  return x * (Math.PI / 180)
}

export function copysign(x: number, y: number): number {
  const size = Math.abs(x)
  return isNegative(y) ? -size : size
}
