// Arithmetic of Python ints: `number` while the value is a safe integer, else `bigint`.
//
// Every function takes and gives normalised values: a number is an integer with |n| <= 2**53-1 and never -0, a bigint
// always lies outside that range. Two ints are therefore equal exactly when `===` says so. The first lines of each
// function are the fast path on two numbers; a result computed in floating point is trusted only when it comes out
// safe, because then it is exact. Costly operations come with estimates in bits (see the end), which a caller with a
// budget asks before running them.

import { PyAlgoError, valueError } from '../text/algo-error.ts'

export type PyInt = number | bigint

const MAX_SAFE = Number.MAX_SAFE_INTEGER
const MIN_SAFE = Number.MIN_SAFE_INTEGER
const BIG_MAX = BigInt(MAX_SAFE)
const BIG_MIN = BigInt(MIN_SAFE)
const TWO_32 = 0x1_0000_0000

/** The most bits V8 gives a bigint is 2**30; results beyond are refused like CPython refuses its own limit. */
export const MAX_INT_BITS = 0x3fff_ff00

/** Below this many bits (64 KiB) nothing is priced: finding the size of a big int costs as much as a step of arithmetic with it. */
const SMALL = 1n << 524288n
const MINUS_SMALL = -SMALL
/** So large that the cost of multiplying it must be asked for first; results of operands below that are far from any limit. */
export function isLarge(v: PyInt): boolean {
  return typeof v === 'bigint' && (v > SMALL || v < MINUS_SMALL)
}

/** A bigint as normalised int. */
export function normalize(value: bigint): PyInt {
  return value <= BIG_MAX && value >= BIG_MIN ? Number(value) : value
}

/** An integral JS number of any size (not NaN, not infinite) as normalised int. */
export function fromInteger(value: number): PyInt {
  return value <= MAX_SAFE && value >= MIN_SAFE ? value + 0 : BigInt(value)
}

export function add(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (sum <= MAX_SAFE && sum >= MIN_SAFE) return sum
  }
  return normalize(BigInt(a) + BigInt(b))
}

export function sub(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (difference <= MAX_SAFE && difference >= MIN_SAFE) return difference
  }
  return normalize(BigInt(a) - BigInt(b))
}

export function mul(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (product <= MAX_SAFE && product >= MIN_SAFE) return product + 0
  }
  try {
    return normalize(BigInt(a) * BigInt(b))
  } catch (error) {
    throw sizeError(error)
  }
}

/** The engine's "bigint too big" as CPython's error; anything else unchanged. */
function sizeError(error: unknown): unknown {
  return error instanceof RangeError ? tooManyDigits() : error
}

function tooManyDigits(): PyAlgoError {
  return new PyAlgoError('OverflowError', 'too many digits in integer')
}

export function neg(a: PyInt): PyInt {
  return typeof a === 'number' ? 0 - a : normalize(-a)
}

export function abs(a: PyInt): PyInt {
  return typeof a === 'number' ? (a < 0 ? -a : a) : a < 0n ? -a : a
}

/** a // b, towards minus infinity. ZeroDivisionError "integer division or modulo by zero". */
export function floordiv(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const rest = a % b
    const quotient = (a - rest) / b
    return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0
  }
  if (b === 0) throw new PyAlgoError('ZeroDivisionError', 'integer division or modulo by zero')
  const x = BigInt(a)
  const y = BigInt(b)
  const quotient = x / y
  if (x < 0n === y < 0n) return normalize(quotient)
  return normalize(quotient * y !== x ? quotient - 1n : quotient)
}

/** a % b, with the sign of b. ZeroDivisionError "integer modulo by zero". */
export function mod(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const rest = a % b
    return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0
  }
  if (b === 0) throw new PyAlgoError('ZeroDivisionError', 'integer modulo by zero')
  const y = BigInt(b)
  const rest = BigInt(a) % y
  return normalize(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest)
}

/** [a // b, a % b]. ZeroDivisionError "integer division or modulo by zero". */
export function divmod(a: PyInt, b: PyInt): [PyInt, PyInt] {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return [floordiv(a, b), mod(a, b)]
  if (b === 0) throw new PyAlgoError('ZeroDivisionError', 'integer division or modulo by zero')
  const x = BigInt(a)
  const y = BigInt(b)
  let quotient = x / y
  let rest = x - quotient * y
  if (rest !== 0n && rest < 0n !== y < 0n) {
    quotient -= 1n
    rest += y
  }
  return [normalize(quotient), normalize(rest)]
}

/**
 * base ** exponent for exponent >= 0. A negative exponent gives a float in Python and is the caller's business
 * (float-ops `pow` of both as floats).
 */
export function pow(base: PyInt, exponent: PyInt): PyInt {
  if (exponent === 0 || base === 1) return 1
  if (base === 0) return 0
  if (base === -1) return isOdd(exponent) ? -1 : 1
  if (typeof exponent !== 'number') throw tooManyDigits()
  if (exponent === 1) return base
  if (typeof base === 'number' && exponent < 54) {
    let result = 1
    for (let i = 0; i < exponent; i++) {
      result *= base
      if (result > MAX_SAFE || result < MIN_SAFE) break
    }
    if (result <= MAX_SAFE && result >= MIN_SAFE) return result
  }
  if (powBits(base, exponent) > MAX_INT_BITS) throw tooManyDigits()
  try {
    return normalize(BigInt(base) ** BigInt(exponent))
  } catch (error) {
    throw sizeError(error)
  }
}

function isOdd(a: PyInt): boolean {
  return typeof a === 'number' ? a % 2 !== 0 : (a & 1n) === 1n
}

/**
 * pow(base, exponent, modulus). ValueError "pow() 3rd argument cannot be 0", and for negative exponents
 * "base is not invertible for the given modulus".
 */
export function powMod(base: PyInt, exponent: PyInt, modulus: PyInt): PyInt {
  if (modulus === 0) throw valueError('pow() 3rd argument cannot be 0')
  const m = BigInt(modulus)
  const size = m < 0n ? -m : m
  if (size === 1n) return 0
  let b = BigInt(base) % size
  if (b < 0n) b += size
  let e = BigInt(exponent)
  if (e < 0n) {
    b = inverse(b, size)
    e = -e
  }
  let result: bigint
  if (size < 94906266n) {
    // The square of anything below 2**26.5 is a safe number.
    result = BigInt(powModSmall(Number(b), e, Number(size)))
  } else {
    result = 1n
    const bits = e.toString(2)
    for (let i = 0; i < bits.length; i++) {
      result = (result * result) % size
      if (bits.charCodeAt(i) === 0x31) result = (result * b) % size
    }
  }
  return normalize(m < 0n && result !== 0n ? result - size : result)
}

function powModSmall(base: number, exponent: bigint, modulus: number): number {
  const bits = exponent === 0n ? '' : exponent.toString(2)
  let result = 1 % modulus
  for (let i = 0; i < bits.length; i++) {
    result = (result * result) % modulus
    if (bits.charCodeAt(i) === 0x31) result = (result * base) % modulus
  }
  return result
}

/** The inverse of a modulo n (n > 1, 0 <= a < n) by the extended Euclidean algorithm. */
function inverse(a: bigint, n: bigint): bigint {
  let x = 0n
  let y = 1n
  let low = n
  let high = a
  while (high !== 0n) {
    const quotient = low / high
    ;[low, high] = [high, low - quotient * high]
    ;[x, y] = [y, x - quotient * y]
  }
  if (low !== 1n) throw valueError('base is not invertible for the given modulus')
  return x < 0n ? x + n : x
}

// ---- shifts and bits ---------------------------------------------------------------------------------------------

/** a << count. ValueError "negative shift count", OverflowError "too many digits in integer". */
export function lshift(a: PyInt, count: PyInt): PyInt {
  if (count < 0) throw valueError('negative shift count')
  if (a === 0) return 0
  if (typeof count !== 'number') throw tooManyDigits()
  if (typeof a === 'number' && count < 53) {
    const shifted = a * 2 ** count
    if (shifted <= MAX_SAFE && shifted >= MIN_SAFE) return shifted
  }
  if (bitLength(a) + count > MAX_INT_BITS) throw tooManyDigits()
  try {
    return normalize(BigInt(a) << BigInt(count))
  } catch (error) {
    throw sizeError(error)
  }
}

/** a >> count, towards minus infinity. ValueError "negative shift count". */
export function rshift(a: PyInt, count: PyInt): PyInt {
  if (count < 0) throw valueError('negative shift count')
  if (typeof a === 'number') {
    if (count > 53) return a < 0 ? -1 : 0
    return Math.floor(a / 2 ** Number(count)) + 0
  }
  if (typeof count !== 'number' || count > MAX_INT_BITS) return a < 0n ? -1 : 0
  return normalize(a >> BigInt(count))
}

// Two safe numbers as two's complement: the low 32 bits are n >>> 0, the rest is floor(n / 2**32), 22 bits with sign.
// Bitwise operations keep that range, except that -2**53 may come out.
function fromHalves(high: number, low: number): PyInt {
  const value = high * TWO_32 + (low >>> 0)
  return value >= MIN_SAFE ? value : BigInt(value)
}

export function and(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a & b
    return fromHalves(Math.floor(a / TWO_32) & Math.floor(b / TWO_32), (a >>> 0) & (b >>> 0))
  }
  return normalize(BigInt(a) & BigInt(b))
}

export function or(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a | b
    return fromHalves(Math.floor(a / TWO_32) | Math.floor(b / TWO_32), (a >>> 0) | (b >>> 0))
  }
  return normalize(BigInt(a) | BigInt(b))
}

export function xor(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a ^ b
    return fromHalves(Math.floor(a / TWO_32) ^ Math.floor(b / TWO_32), (a >>> 0) ^ (b >>> 0))
  }
  return normalize(BigInt(a) ^ BigInt(b))
}

export function invert(a: PyInt): PyInt {
  if (typeof a === 'number') {
    const value = -1 - a
    return value >= MIN_SAFE ? value : BigInt(value)
  }
  return normalize(~a)
}

/** -1, 0 or 1. Ints may also be compared with `<` and `===` directly. */
export function compare(a: PyInt, b: PyInt): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** -1, 0 or 1. */
export function sign(a: PyInt): number {
  return a > 0 ? 1 : a < 0 ? -1 : 0
}

/** int.bit_length() */
export function bitLength(a: PyInt): number {
  if (typeof a === 'number') {
    const size = a < 0 ? -a : a
    if (size < TWO_32) return 32 - Math.clz32(size)
    return 64 - Math.clz32(Math.floor(size / TWO_32))
  }
  const digits = a.toString(16)
  const start = a < 0n ? 1 : 0
  return (digits.length - start) * 4 - Math.clz32(Number.parseInt(digits[start]!, 16)) + 28
}

/** int.bit_count(): ones in the absolute value. */
export function bitCount(a: PyInt): number {
  if (typeof a === 'number') {
    const size = a < 0 ? -a : a
    return popCount(size >>> 0) + popCount(Math.floor(size / TWO_32))
  }
  const digits = (a < 0n ? -a : a).toString(16)
  let count = 0
  for (let i = 0; i < digits.length; i += 8) count += popCount(Number.parseInt(digits.slice(i, i + 8), 16))
  return count
}

function popCount(word: number): number {
  word -= (word >>> 1) & 0x55555555
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

// ---- floats ------------------------------------------------------------------------------------------------------

/** The value of a non-negative bigint times 2**exponent as the nearest double, ties to even; Infinity when too large. */
export function scaledToFloat(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0
  const bits = bitLength(mantissa)
  const top = bits + exponent
  if (top > 1024) return Number.POSITIVE_INFINITY
  // Keep 53 bits, or fewer below the normal range (the last kept bit is 2**-1074).
  const keep = Math.min(53, top + 1074)
  if (keep < 0) return 0
  const drop = bits - keep
  let kept = mantissa
  let scale = exponent
  if (drop > 0) {
    kept = mantissa >> BigInt(drop)
    const rest = mantissa - (kept << BigInt(drop))
    const half = 1n << BigInt(drop - 1)
    if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n
    scale += drop
  }
  return scaleByPower(Number(kept), scale)
}

/** value * 2**exponent where the result is exact (or overflows). */
function scaleByPower(value: number, exponent: number): number {
  while (exponent > 1000) {
    value *= 2 ** 1000
    exponent -= 1000
  }
  while (exponent < -1000) {
    // Results below the normal range are exact by choice of the kept bits, so two steps lose nothing.
    value *= 2 ** -1000
    exponent += 1000
    if (value === 0) return 0
  }
  return value * 2 ** exponent
}

/** float(int): nearest double, ties to even. OverflowError "int too large to convert to float". */
export function toFloat(a: PyInt): number {
  if (typeof a === 'number') return a
  const value = Number(a)
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    throw new PyAlgoError('OverflowError', 'int too large to convert to float')
  }
  return value
}

/** a / b, correctly rounded however large they are. "division by zero", "integer division result too large for a float". */
export function truediv(a: PyInt, b: PyInt): number {
  if (b === 0) throw new PyAlgoError('ZeroDivisionError', 'division by zero')
  if (typeof a === 'number' && typeof b === 'number') return a / b
  let x = BigInt(a)
  let y = BigInt(b)
  const negative = x < 0n !== y < 0n
  if (x < 0n) x = -x
  if (y < 0n) y = -y
  if (x === 0n) return negative ? -0 : 0
  // A quotient of at least 66 bits, its last bit made sticky, then rounds as the exact one would.
  const shift = 66 - (bitLength(x) - bitLength(y))
  if (shift > 2000) return negative ? -0 : 0
  if (shift < -2000) throw new PyAlgoError('OverflowError', 'integer division result too large for a float')
  if (shift > 0) x <<= BigInt(shift)
  else y <<= BigInt(-shift)
  let quotient = x / y
  if (quotient * y !== x) quotient |= 1n
  const value = scaledToFloat(quotient, -shift)
  if (value === Number.POSITIVE_INFINITY) {
    throw new PyAlgoError('OverflowError', 'integer division result too large for a float')
  }
  return negative ? -value : value
}

// ---- cost estimates ----------------------------------------------------------------------------------------------

/** Upper estimate of the bits of base ** exponent (exponent >= 0). */
export function powBits(base: PyInt, exponent: PyInt): number {
  return bitLength(base) * Number(exponent)
}

/** Upper estimate of the bits of a * b. */
export function mulBits(a: PyInt, b: PyInt): number {
  return bitLength(a) + bitLength(b)
}

/** Bits of a << count. */
export function lshiftBits(a: PyInt, count: PyInt): number {
  return a === 0 ? 0 : bitLength(a) + Number(count)
}
