// math.gamma, lgamma, erf and erfc, in the double-double arithmetic of libm.ts and rounded once.
//
// gamma: Stirling's series for arguments moved above 25 by the recurrence, reflection below 0.5. erf: the series of
// positive terms exp(-x*x) * sum (2x)**.. near 0, the continued fraction of erfc outside. CPython's own gamma is good to a
// few units in the last place, so ours may differ from it there (by being closer).

import { ddAdd, ddDiv, ddExp, ddLog, ddMul, ddSin, EXPONENT, LO, scale, twoProduct } from './libm.ts'
import { domainError, rangeError } from './math.ts'

/** Numerators and denominators of B(2k) / (2k (2k-1)), k = 1..15. */
const STIRLING: readonly (readonly [number, number])[] = [
  [1, 12],
  [-1, 360],
  [1, 1260],
  [-1, 1680],
  [1, 1188],
  [-691, 360360],
  [1, 156],
  [-3617, 122400],
  [43867, 244188],
  [-174611, 125400],
  [77683, 5796],
  [-236364091, 1506960],
  [657931, 300],
  [-3392780147, 93960],
  [1723168255201, 2492028],
]

// log(2 pi) / 2, pi, and 2 / sqrt(pi), 1 / sqrt(pi) as double-doubles.
const HALF_LOG_2PI = [0.9189385332046728, -3.878294158067242e-17] as const
const PI = [Math.PI, 1.2246467991473532e-16] as const
const LOG_PI = [1.1447298858494002, 1.0265951162707826e-17] as const
const TWO_OVER_SQRT_PI = [1.1283791670955126, 1.533545961316588e-17] as const
const ONE_OVER_SQRT_PI = [0.5641895835477563, 7.66772980658294e-18] as const

/** log gamma(x) for x >= 0.5, as double-double. */
function ddLogGamma(x: number): number {
  // gamma(x) = gamma(x + n) / (x (x+1) ... (x+n-1)), with x + n as an exact double-double.
  let productHigh = 1
  let productLow = 0
  let h = x
  let l = 0
  while (h < 25) {
    productHigh = ddMul(productHigh, productLow, h, l)
    productLow = LO[0]!
    h = ddAdd(h, l, 1, 0)
    l = LO[0]!
  }
  const inverse = ddDiv(1, 0, h, l)
  const inverseLow = LO[0]!
  const square = ddMul(inverse, inverseLow, inverse, inverseLow)
  const squareLow = LO[0]!
  let sum = 0
  let sumLow = 0
  for (let k = STIRLING.length - 1; k >= 0; k--) {
    sum = ddMul(sum, sumLow, square, squareLow)
    sumLow = LO[0]!
    const term = ddDiv(STIRLING[k]![0], 0, STIRLING[k]![1], 0)
    sum = ddAdd(sum, sumLow, term, LO[0]!)
    sumLow = LO[0]!
  }
  sum = ddMul(sum, sumLow, inverse, inverseLow)
  sum = ddAdd(sum, LO[0]!, HALF_LOG_2PI[0], HALF_LOG_2PI[1])
  sumLow = LO[0]!
  const logHigh = ddLog(h)
  const shifted = ddAdd(logHigh, LO[0]!, l / h, 0)
  const shiftedLow = LO[0]!
  const factor = ddAdd(h, l, -0.5, 0)
  let result = ddMul(shifted, shiftedLow, factor, LO[0]!)
  result = ddAdd(result, LO[0]!, -h, -l)
  result = ddAdd(result, LO[0]!, sum, sumLow)
  if (productHigh !== 1) {
    const resultLow = LO[0]!
    const logProduct = ddLog(productHigh)
    const logProductLow = LO[0]!
    const fixed = ddAdd(logProduct, logProductLow, productLow / productHigh, 0)
    result = ddAdd(result, resultLow, -fixed, -LO[0]!)
  }
  return result
}

/** sin(pi x) as double-double, for x that is no integer. */
function ddSinPi(x: number): number {
  // Reduced to |r| <= 1/2 exactly, with the sign of the whole part.
  const whole = Math.round(x)
  const r = x - whole
  const h = ddMul(PI[0], PI[1], r, 0)
  const l = LO[0]!
  const s = ddSin(h, 0)
  const sl = LO[0]!
  const c = ddSin(h, 1)
  const fixed = ddAdd(s, sl, c * l, 0)
  if (whole % 2 === 0) return fixed
  LO[0] = -LO[0]!
  return -fixed
}

/** math.gamma. ValueError "math domain error" at 0, negative integers and -inf; OverflowError "math range error". */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x
  if (x === Number.NEGATIVE_INFINITY || x === 0) throw domainError()
  if (Number.isInteger(x)) {
    if (x < 0) throw domainError()
    if (x <= 23) {
      let product = 1
      for (let i = 2; i < x; i++) product *= i
      return product
    }
  }
  if (Math.abs(x) < 1e-20) {
    const result = 1 / x
    if (!Number.isFinite(result)) throw rangeError()
    return result
  }
  if (x > 172) throw rangeError()
  if (x < -200) return Math.floor(x) % 2 === 0 ? 0 : -0
  if (x >= 0.5) {
    const h = ddLogGamma(x)
    const e = ddExp(h, LO[0]!)
    const result = scale(e, LO[0]!, EXPONENT[0]!)
    if (!Number.isFinite(result)) throw rangeError()
    return result
  }
  // Reflection: gamma(x) = pi / (sin(pi x) gamma(1 - x)); 1 - x may be inexact, so its rest enters by the derivative.
  const y = 1 - x
  const rest = 1 - y - x
  let h = ddLogGamma(y)
  h = ddAdd(h, LO[0]!, rest * Math.log(y), 0)
  const e = ddExp(-h, -LO[0]!)
  const el = LO[0]!
  const k = EXPONENT[0]!
  const s = ddSinPi(x)
  const q = ddDiv(PI[0], PI[1], s, LO[0]!)
  const r = ddMul(q, LO[0]!, e, el)
  const result = scale(r, LO[0]!, k)
  if (!Number.isFinite(result)) throw rangeError()
  return result
}

/** math.lgamma: log of the absolute value of gamma. ValueError at 0 and negative integers, OverflowError when too large. */
export function lgamma(x: number): number {
  if (Number.isNaN(x)) return x
  if (!Number.isFinite(x)) return Number.POSITIVE_INFINITY
  if (x <= 0 && Number.isInteger(x)) throw domainError()
  if (x === 1 || x === 2) return 0
  const size = Math.abs(x)
  if (size < 1e-20) return -Math.log(size)
  if (x > 1e17 || x < -1e17) {
    const result = x > 0 ? x * (Math.log(x) - 1) : Number.NEGATIVE_INFINITY
    if (!Number.isFinite(result)) throw rangeError()
    return result
  }
  if (x >= 0.5) return ddLogGamma(x) + 0
  const y = 1 - x
  const rest = 1 - y - x
  let g = ddLogGamma(y)
  g = ddAdd(g, LO[0]!, rest * Math.log(y), 0)
  const gl = LO[0]!
  const s = ddSinPi(x)
  const sl = LO[0]!
  const log = ddLog(Math.abs(s))
  const fixed = ddAdd(log, LO[0]!, sl / s, 0)
  const h = ddAdd(LOG_PI[0], LOG_PI[1], -fixed, -LO[0]!)
  return ddAdd(h, LO[0]!, -g, -gl)
}

/** exp(-x*x) as double-double scaled by 2**EXPONENT[0]. */
function ddExpSquare(x: number): number {
  const square = twoProduct(x, x)
  return ddExp(-square, -LO[0]!)
}

/** erf(x) for 0 < x < 3: 2/sqrt(pi) exp(-x*x) (x + 2x**3/3 + 4x**5/15 + ...), all terms positive. */
function ddErf(x: number): number {
  const square = twoProduct(x, x)
  const squareLow = LO[0]!
  let term = x
  let termLow = 0
  let sum = x
  let sumLow = 0
  for (let n = 1; n < 200; n++) {
    term = ddMul(term, termLow, 2 * square, 2 * squareLow)
    term = ddDiv(term, LO[0]!, 2 * n + 1, 0)
    termLow = LO[0]!
    sum = ddAdd(sum, sumLow, term, termLow)
    sumLow = LO[0]!
    if (term < sum * 1e-34) break
  }
  const e = ddExpSquare(x)
  const k = 2 ** EXPONENT[0]!
  let r = ddMul(sum, sumLow, e * k, LO[0]! * k)
  r = ddMul(r, LO[0]!, TWO_OVER_SQRT_PI[0], TWO_OVER_SQRT_PI[1])
  return r
}

/** erfc(x) for x >= 2, rounded: exp(-x*x)/sqrt(pi) times the continued fraction 1/(x + (1/2)/(x + 1/(x + (3/2)/...))). */
function erfcLarge(x: number): number {
  let h = x
  let l = 0
  for (let k = x < 3 ? 260 : x < 5 ? 140 : 70; k >= 1; k--) {
    h = ddDiv(k / 2, 0, h, l)
    h = ddAdd(h, LO[0]!, x, 0)
    l = LO[0]!
  }
  const e = ddExpSquare(x)
  const el = LO[0]!
  const k = EXPONENT[0]!
  let r = ddDiv(e, el, h, l)
  r = ddMul(r, LO[0]!, ONE_OVER_SQRT_PI[0], ONE_OVER_SQRT_PI[1])
  return scale(r, LO[0]!, k)
}

/** math.erf */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x
  const size = Math.abs(x)
  let value: number
  if (size < 1e-18) value = size * TWO_OVER_SQRT_PI[0]
  else if (size < 2.5) value = ddErf(size)
  else value = size > 6 ? 1 : 1 - erfcLarge(size)
  return x < 0 || Object.is(x, -0) ? -value : value
}

/** math.erfc */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 27.3) return 0
  if (x >= 2) return erfcLarge(x)
  if (x < -6) return 2
  if (x < -2.5) return 2 - erfcLarge(-x)
  if (x === 0) return 1
  const h = ddErf(Math.abs(x))
  return x < 0 ? ddAdd(1, 0, h, LO[0]!) : ddAdd(1, 0, -h, -LO[0]!)
}
