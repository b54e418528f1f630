// The integer half of the math module: isqrt, gcd, lcm, factorial, comb, perm. Arguments are ints already
// (the caller applied __index__), results are normalised ints.

import { PyAlgoError, valueError } from '../text/algo-error.ts'
import { abs, bitLength, mul, normalize, type PyInt, sub } from './int-ops.ts'

/** math.isqrt. ValueError "isqrt() argument must be nonnegative". */
export function isqrt(n: PyInt): PyInt {
  if (n < 0) throw valueError('isqrt() argument must be nonnegative')
  if (typeof n === 'number') {
    let root = Math.floor(Math.sqrt(n))
    // sqrt of a number near 2**53 may round up to the next integer; root * root stays exact below 2**53.
    if (root * root > n) root--
    return root
  }
  return normalize(isqrtBig(n))
}

/** Floor of the square root: the root of the upper half of the bits, doubled in precision by one Newton step each time. */
function isqrtBig(n: bigint): bigint {
  const bits = bitLength(n)
  if (bits <= 52) return BigInt(Math.floor(Math.sqrt(Number(n))))
  const shift = BigInt(Math.floor((bits - 2) / 4))
  const high = isqrtBig(n >> (2n * shift))
  let root = (high << (shift - 1n)) + (n >> (shift + 1n)) / high
  while (root * root > n) root -= 1n
  while ((root + 1n) * (root + 1n) <= n) root += 1n
  return root
}

/** gcd of two ints, never negative. */
export function gcd(a: PyInt, b: PyInt): PyInt {
  let x = abs(a)
  let y = abs(b)
  while (typeof x === 'bigint' || typeof y === 'bigint') {
    if (y === 0) return x
    const rest: PyInt = normalize(BigInt(x) % BigInt(y))
    x = y
    y = rest
  }
  let p = x as number
  let q = y as number
  while (q !== 0) {
    const rest = p % q
    p = q
    q = rest
  }
  return p
}

/** lcm of two ints, never negative; 0 when one of them is 0. */
export function lcm(a: PyInt, b: PyInt): PyInt {
  if (a === 0 || b === 0) return 0
  const divisor = gcd(a, b)
  return abs(mul(normalize(BigInt(a) / BigInt(divisor)), b))
}

/** round(int, ndigits): to a multiple of 10**-ndigits, ties to the even multiple; unchanged for ndigits >= 0. */
export function roundInt(value: PyInt, ndigits: PyInt): PyInt {
  if (ndigits >= 0) return value
  // A power of ten more than one digit longer than the value rounds it to 0, without being computed.
  if (-BigInt(ndigits) > BigInt(Math.floor(bitLength(value) * 0.30103) + 2)) return 0
  const unit = 10n ** -BigInt(ndigits)
  const x = BigInt(value)
  let quotient = x / unit
  let rest = x - quotient * unit
  if (rest < 0n) {
    rest += unit
    quotient -= 1n
  }
  const twice = rest * 2n
  if (twice > unit || (twice === unit && (quotient & 1n) === 1n)) quotient += 1n
  return normalize(quotient * unit)
}

const LIMIT = 9223372036854775807n

/** Product of the integers low..high, halves multiplied so that factors stay of equal size. */
function productRange(low: number, high: number): bigint {
  if (high - low < 8) {
    let product = BigInt(low)
    for (let i = low + 1; i <= high; i++) product *= BigInt(i)
    return product
  }
  const middle = Math.floor((low + high) / 2)
  return productRange(low, middle) * productRange(middle + 1, high)
}

/**
 * math.factorial. ValueError "factorial() not defined for negative values", OverflowError "factorial() argument should
 * not exceed 9223372036854775807".
 */
export function factorial(n: PyInt): PyInt {
  if (n < 0) throw valueError('factorial() not defined for negative values')
  if (n > LIMIT) {
    throw new PyAlgoError('OverflowError', 'factorial() argument should not exceed 9223372036854775807')
  }
  if (n < 2) return 1
  if (typeof n !== 'number' || n > 0x7fffffff) throw new PyAlgoError('MemoryError', '')
  return normalize(productRange(2, n))
}

/** Estimate of the bits of n!, to charge before running. */
export function factorialBits(n: PyInt): number {
  const x = Number(n)
  return x < 2 ? 1 : x * Math.log2(x / Math.E) + Math.log2(x) + 2
}

/** math.perm(n, k) with k given (perm(n) is factorial(n)). */
export function perm(n: PyInt, k: PyInt): PyInt {
  if (n < 0) throw valueError('n must be a non-negative integer')
  if (k < 0) throw valueError('k must be a non-negative integer')
  if (n < k) return 0
  if (k > LIMIT) throw new PyAlgoError('OverflowError', 'k must not exceed 9223372036854775807')
  return normalize(fallingProduct(BigInt(n), Number(k)))
}

/** n * (n-1) * ... * (n-k+1) */
function fallingProduct(n: bigint, k: number): bigint {
  if (k <= 8) {
    let product = 1n
    for (let i = 0n; i < k; i += 1n) product *= n - i
    return product
  }
  const half = Math.floor(k / 2)
  return fallingProduct(n, half) * fallingProduct(n - BigInt(half), k - half)
}

/**
 * math.comb. ValueError "n must be a non-negative integer", "k must be a non-negative integer"; OverflowError
 * "min(n - k, k) must not exceed 9223372036854775807".
 */
export function comb(n: PyInt, k: PyInt): PyInt {
  if (n < 0) throw valueError('n must be a non-negative integer')
  if (k < 0) throw valueError('k must be a non-negative integer')
  if (n < k) return 0
  const other = sub(n, k)
  const smaller = other < k ? other : k
  if (smaller > LIMIT) {
    throw new PyAlgoError('OverflowError', 'min(n - k, k) must not exceed 9223372036854775807')
  }
  return normalize(combine(BigInt(n), Number(smaller)))
}

/** C(n, k) = C(n, j) * C(n-j, k-j) / C(k, j): every division is exact and the factors shrink by halves. */
function combine(n: bigint, k: number): bigint {
  if (k === 0) return 1n
  if (k <= 40) {
    let value = n
    for (let i = 1; i < k; i++) value = (value * (n - BigInt(i))) / BigInt(i + 1)
    return value
  }
  const j = Math.floor(k / 2)
  return (combine(n, j) * combine(n - BigInt(j), k - j)) / combine(BigInt(k), j)
}
