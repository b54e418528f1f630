// Elementary functions, rounded as a good C library rounds them.
//
// V8's Math functions are within one unit in the last place, but glibc, which CPython prints results of, is nearly
// always correctly rounded: Math.exp differs from it in every tenth value, Math.atan2 in every fifth. The functions here
// compute in double-double arithmetic (an unevaluated sum of two doubles, about 106 bits) and round once.
//
// A double-double comes back as its high part, the low part lying in LO[0] until the next call. That convention avoids
// an object for every intermediate value; read LO[0] into a local at once.

export const LO = new Float64Array(1)
const SPLITTER = 134217729

/** a + b exactly. */
function twoSum(a: number, b: number): number {
  const sum = a + b
  const part = sum - a
  LO[0] = a - (sum - part) + (b - part)
  return sum
}

/** a * b exactly, for magnitudes well inside the range. */
export function twoProduct(a: number, b: number): number {
  const product = a * b
  let t = SPLITTER * a
  const ah = t - (t - a)
  const al = a - ah
  t = SPLITTER * b
  const bh = t - (t - b)
  const bl = b - bh
  LO[0] = al * bl - (product - ah * bh - al * bh - ah * bl)
  return product
}

export function ddAdd(ah: number, al: number, bh: number, bl: number): number {
  const s = twoSum(ah, bh)
  const e = LO[0]!
  const t = twoSum(al, bl)
  const f = LO[0]!
  const high = s + (e + t)
  const low = e + t - (high - s)
  const sum = high + (low + f)
  LO[0] = low + f - (sum - high)
  return sum
}

export function ddMul(ah: number, al: number, bh: number, bl: number): number {
  const p = twoProduct(ah, bh)
  const e = LO[0]! + (ah * bl + al * bh)
  const high = p + e
  LO[0] = e - (high - p)
  return high
}

export function ddDiv(ah: number, al: number, bh: number, bl: number): number {
  const q1 = ah / bh
  let h = ddMul(bh, bl, q1, 0)
  let r = ddAdd(ah, al, -h, -LO[0]!)
  let rl = LO[0]!
  const q2 = r / bh
  h = ddMul(bh, bl, q2, 0)
  r = ddAdd(r, rl, -h, -LO[0]!)
  rl = LO[0]!
  const q3 = r / bh
  const s = twoSum(q1, q2)
  return ddAdd(s, LO[0]!, q3, 0)
}

function ddSqrt(ah: number, al: number): number {
  if (ah <= 0) {
    LO[0] = 0
    return 0
  }
  const root = Math.sqrt(ah)
  const square = twoProduct(root, root)
  const rest = ddAdd(ah, al, -square, -LO[0]!)
  return twoSum(root, rest / (2 * root))
}

// Constants as three doubles each, to reduce arguments by multiples of them.
const LN2_1 = 0x162e42fefa3800 / 2 ** 53
const LN2_2 = 0x1ef35793c76730 / 2 ** 97
const LN2_3 = 1.1612227229362532e-26
const PIO2_1 = Math.PI / 2
const PIO2_2 = 6.123233995736766e-17
const PIO2_3 = -1.4973849048591833e-33

/** Factors 1/n! as double-doubles, n = 0..27. */
const INVERSE_FACTORIALS: readonly (readonly [number, number])[] = (() => {
  const out: [number, number][] = [[1, 0]]
  for (let n = 1; n < 28; n++) {
    const [h, l] = out[n - 1]!
    const high = ddDiv(h, l, n, 0)
    out.push([high, LO[0]!])
  }
  return out
})()

/** exp of a double-double in about [-745, 710]; the result is scaled by 2**EXPONENT[0], itself near 1. */
export const EXPONENT = new Int32Array(1)

export function ddExp(xh: number, xl: number): number {
  const k = Math.round(xh / LN2_1)
  // k * LN2_1 is exact: LN2_1 has trailing zeros enough.
  let h = ddAdd(xh, xl, -k * LN2_1, 0)
  let l = LO[0]!
  const p = twoProduct(-k, LN2_2)
  h = ddAdd(h, l, p, LO[0]! - k * LN2_3)
  l = LO[0]!
  // expm1 of a 512th by its series, then nine doublings: (1 + e)**2 - 1 = 2e + e*e.
  h /= 512
  l /= 512
  let eh = INVERSE_FACTORIALS[9]![0]
  let el = INVERSE_FACTORIALS[9]![1]
  for (let n = 8; n >= 1; n--) {
    eh = ddMul(eh, el, h, l)
    eh = ddAdd(eh, LO[0]!, INVERSE_FACTORIALS[n]![0], INVERSE_FACTORIALS[n]![1])
    el = LO[0]!
  }
  eh = ddMul(eh, el, h, l)
  el = LO[0]!
  for (let i = 0; i < 9; i++) {
    const sh = ddMul(eh, el, eh, el)
    eh = ddAdd(2 * eh, 2 * el, sh, LO[0]!)
    el = LO[0]!
  }
  EXPONENT[0] = k
  return ddAdd(eh, el, 1, 0)
}

/** high + low, times 2**k, rounded once also below the normal range. */
export function scale(high: number, low: number, k: number): number {
  if (k > 1023) return (high + low) * 2 ** 1023 * 2 ** (k - 1023)
  if (k >= -1020) return (high + low) * 2 ** k
  // Subnormal: bring the last kept bit to the place where adding a large number rounds it away.
  if (k < -1080) return 0
  const big = 2 ** (-1022 - k) * 1.5
  const s = twoSum(big, high)
  return (s + (LO[0]! + low) - big) * 2 ** (k + 60) * 2 ** -60
}

/** log of a positive finite double as double-double. */
export function ddLog(x: number): number {
  // One Newton step on the engine's logarithm: log x = y + log(x / exp y), the last by two terms of its series.
  let shift = 0
  if (x < 2.2250738585072014e-308) {
    x *= 2 ** 60
    shift = -60
  }
  let exponent = Math.floor(Math.log2(x))
  if (exponent > 1000) {
    x /= 2 ** 500
    shift += 500
    exponent -= 500
  } else if (exponent < -900) {
    x *= 2 ** 500
    shift -= 500
    exponent += 500
  }
  let m = x * 2 ** -exponent
  if (m > Math.SQRT2) {
    m /= 2
    exponent++
  } else if (m < 0.7071067811865475) {
    m *= 2
    exponent--
  }
  const y = Math.log(m)
  let h = ddExp(-y, 0)
  let l = LO[0]!
  const k2 = EXPONENT[0]!
  h *= 2 ** k2
  l *= 2 ** k2
  h = ddMul(h, l, m, 0)
  h = ddAdd(h, LO[0]!, -1, 0)
  l = LO[0]!
  const r = ddAdd(h, l, -h * h * 0.5, (h * h * h) / 3)
  h = ddAdd(y, 0, r, LO[0]!)
  l = LO[0]!
  const k = exponent + shift
  if (k !== 0) {
    const p = twoProduct(k, LN2_2)
    const pl = LO[0]! + k * LN2_3
    h = ddAdd(h, l, p, pl)
    h = ddAdd(h, LO[0]!, k * LN2_1, 0)
    l = LO[0]!
  }
  LO[0] = l
  return h
}

export function exp(x: number): number {
  if (!(x > -746 && x < 710)) return Math.exp(x)
  if (x === 0) return 1
  const h = ddExp(x, 0)
  return scale(h, LO[0]!, EXPONENT[0]!)
}

export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x)
  if (x === 1) return 0
  return ddLog(x) + 0
}

export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log2(x)
  const whole = Math.log2(x)
  if (Number.isInteger(whole) && 2 ** whole === x) return whole
  const h = ddLog(x)
  return ddDiv(h, LO[0]!, Math.LN2, 2.3190468138462996e-17)
}

/** C's pow: any arguments; Infinity and NaN as C has them (1 ** nan and (-1) ** inf are 1). */
export function powFloat(a: number, b: number): number {
  if (a === 1 || b === 0) return 1
  if (a === -1 && (b === Number.POSITIVE_INFINITY || b === Number.NEGATIVE_INFINITY)) return 1
  if (b === 1) return a
  if (b === 2) return a * a
  if (b === -1) return 1 / a
  if (b === 0.5 && a > 0) return Math.sqrt(a)
  if (!Number.isFinite(a) || !Number.isFinite(b) || a === 0) return a ** b
  if (a < 0 && !Number.isInteger(b)) return Number.NaN
  const size = Math.abs(a)
  const negative = a < 0 && Math.abs(b % 2) === 1
  const rough = b * Math.log2(size)
  if (rough > 1025) return negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (rough < -1080) return negative ? -0 : 0
  const h = ddLog(size)
  const e = ddMul(h, LO[0]!, b, 0)
  const r = ddExp(e, LO[0]!)
  const value = scale(r, LO[0]!, EXPONENT[0]!)
  return negative ? -value : value
}

// ---- trigonometry ------------------------------------------------------------------------------------------------

const QUADRANT = new Int32Array(1)

/** pi/2 with 1200 bits after the point, for large arguments; made on first use. */
let halfPi: bigint | undefined
const PI_BITS = 1200n

function getHalfPi(): bigint {
  if (halfPi === undefined) {
    // Machin: pi/4 = 4 atan(1/5) - atan(1/239), with some guard bits.
    const one = 1n << (PI_BITS + 32n)
    const arctangent = (n: bigint): bigint => {
      let term = one / n
      let sum = term
      for (let k = 3n; term !== 0n; k += 2n) {
        term = -term / (n * n)
        sum += term / k
      }
      return sum
    }
    halfPi = (2n * (4n * arctangent(5n) - arctangent(239n))) >> 32n
  }
  return halfPi
}

/** x modulo pi/2 into [-pi/4, pi/4] as double-double, the quadrant in QUADRANT[0]. */
function reduce(x: number): number {
  const k = Math.round(x / PIO2_1)
  if (Math.abs(k) < 1e6) {
    let p = twoProduct(-k, PIO2_1)
    let h = ddAdd(x, 0, p, LO[0]!)
    const l = LO[0]!
    p = twoProduct(-k, PIO2_2)
    h = ddAdd(h, l, p, LO[0]! - k * PIO2_3)
    QUADRANT[0] = k & 3
    return h
  }
  // Fixed point: a double this large has fewer than 52 bits after the point, which PI_BITS holds exactly.
  const half = getHalfPi()
  const whole = Math.trunc(x)
  const fixed = (BigInt(whole) << PI_BITS) + (BigInt((x - whole) * 2 ** 52) << (PI_BITS - 52n))
  let quotient = (2n * fixed + half) / (2n * half)
  let rest = fixed - quotient * half
  if (rest > half / 2n) {
    rest -= half
    quotient += 1n
  } else if (rest < -half / 2n) {
    rest += half
    quotient -= 1n
  }
  QUADRANT[0] = Number(((quotient % 4n) + 4n) % 4n)
  const negative = rest < 0n
  if (negative) rest = -rest
  const bits = BigInt(rest.toString(2).length)
  const drop = bits > 160n ? bits - 160n : 0n
  const top = rest >> drop
  const factor = Number(drop - PI_BITS)
  const high = Number(top)
  const low = Number(top - BigInt(high))
  const s = 2 ** factor * (negative ? -1 : 1)
  LO[0] = low * s
  return high * s
}

function ddSinSeries(h: number, l: number): number {
  const s = ddMul(h, l, h, l)
  const sl = LO[0]!
  let eh = INVERSE_FACTORIALS[27]![0]
  let el = 0
  for (let n = 25; n >= 1; n -= 2) {
    eh = ddMul(eh, el, -s, -sl)
    eh = ddAdd(eh, LO[0]!, INVERSE_FACTORIALS[n]![0], INVERSE_FACTORIALS[n]![1])
    el = LO[0]!
  }
  return ddMul(eh, el, h, l)
}

function ddCosSeries(h: number, l: number): number {
  const s = ddMul(h, l, h, l)
  const sl = LO[0]!
  let eh = INVERSE_FACTORIALS[26]![0]
  let el = 0
  for (let n = 24; n >= 0; n -= 2) {
    eh = ddMul(eh, el, -s, -sl)
    eh = ddAdd(eh, LO[0]!, INVERSE_FACTORIALS[n]![0], INVERSE_FACTORIALS[n]![1])
    el = LO[0]!
  }
  LO[0] = el
  return eh
}

/** sin (turn 0) or cos (turn 1) as double-double. */
export function ddSin(x: number, turn: number): number {
  const h = reduce(x)
  const l = LO[0]!
  const q = (QUADRANT[0]! + turn) & 3
  const value = q & 1 ? ddCosSeries(h, l) : ddSinSeries(h, l)
  if (q < 2) return value
  LO[0] = -LO[0]!
  return -value
}

export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN
  return Math.abs(x) < 1e-9 ? x : ddSin(x, 0)
}

export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN
  return ddSin(x, 1)
}

export function tan(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN
  if (Math.abs(x) < 1e-9) return x
  const s = ddSin(x, 0)
  const sl = LO[0]!
  const c = ddSin(x, 1)
  return ddDiv(s, sl, c, LO[0]!)
}

/** The angle of a point given as double-doubles, improved from the engine's by one Newton step. */
function ddAngle(yh: number, yl: number, xh: number, xl: number): number {
  const start = Math.atan2(yh, xh)
  const s = ddSin(start, 0)
  const sl = LO[0]!
  const c = ddSin(start, 1)
  const cl = LO[0]!
  let a = ddMul(yh, yl, c, cl)
  let al = LO[0]!
  let b = ddMul(xh, xl, s, sl)
  const top = ddAdd(a, al, -b, -LO[0]!)
  const topLow = LO[0]!
  a = ddMul(xh, xl, c, cl)
  al = LO[0]!
  b = ddMul(yh, yl, s, sl)
  const bottom = ddAdd(a, al, b, LO[0]!)
  const delta = ddDiv(top, topLow, bottom, LO[0]!)
  return ddAdd(start, 0, delta, LO[0]!)
}

export function atan2(y: number, x: number): number {
  if (y === 0 || x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x)
  const big = Math.max(Math.abs(x), Math.abs(y))
  const small = Math.min(Math.abs(x), Math.abs(y))
  if (small / big < 1e-290) return Math.atan2(y, x)
  const factor = big > 2 ** 500 ? 2 ** -500 : small < 2 ** -400 ? 2 ** 400 : 1
  return ddAngle(y * factor, 0, x * factor, 0)
}

export function atan(x: number): number {
  if (Math.abs(x) < 1e-9 || !(Math.abs(x) < 1e17)) return Math.atan(x)
  return ddAngle(x, 0, 1, 0)
}

/** sqrt(1 - x*x) as double-double. */
function ddCofactor(x: number): number {
  const low = twoSum(1, -x)
  const lowRest = LO[0]!
  const high = twoSum(1, x)
  const product = ddMul(low, lowRest, high, LO[0]!)
  return ddSqrt(product, LO[0]!)
}

export function asin(x: number): number {
  if (!(Math.abs(x) < 1) || Math.abs(x) < 1e-9) return Math.asin(x)
  const c = ddCofactor(x)
  return ddAngle(x, 0, c, LO[0]!)
}

export function acos(x: number): number {
  if (!(Math.abs(x) < 1)) return Math.acos(x)
  const c = ddCofactor(x)
  return ddAngle(c, LO[0]!, x, 0)
}

// ---- the rest ----------------------------------------------------------------------------------------------------

/** sqrt of the sum of squares of any number of finite values, the largest of which is `big` > 0. */
export function norm(values: ArrayLike<number>, big: number): number {
  // A power of two that brings the largest near 1 keeps every step exact enough.
  const exponent = Math.max(-1022, Math.min(1023, Math.floor(Math.log2(big))))
  const factor = exponent > 0 ? 2 ** -exponent : 2 ** Math.min(1023, -exponent)
  let h = 0
  let l = 0
  for (let i = 0; i < values.length; i++) {
    const v = values[i]! * factor
    const tiny = Math.abs(v) < 1e-140
    const p = tiny ? v * v : twoProduct(v, v)
    h = ddAdd(h, l, p, tiny ? 0 : LO[0]!)
    l = LO[0]!
  }
  return ddSqrt(h, l) / factor
}

/** Two-argument hypot, right to the last bit in nearly all cases. */
export function hypot(x: number, y: number): number {
  const a = Math.abs(x)
  const b = Math.abs(y)
  if (a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN
  if (a === 0 || b === 0) return a + b
  return norm([a, b], Math.max(a, b))
}

/** By the formulas of the C library, whose roundings show: from expm1 near 0, else from exp. */
export function cosh(x: number): number {
  const size = Math.abs(x)
  if (size < 0.34657359027997264) {
    const t = Math.expm1(size)
    const w = 1 + t
    return size < 2 ** -55 ? w : 1 + (t * t) / (w + w)
  }
  if (size < 22) {
    const t = exp(size)
    return 0.5 * t + 0.5 / t
  }
  if (size < 709.78) return 0.5 * exp(size)
  const t = exp(0.5 * size)
  return 0.5 * t * t
}

/** exp2 by C's definition. */
export function exp2(x: number): number {
  if (!Number.isFinite(x) || Number.isInteger(x)) return 2 ** x
  return powFloat(2, x)
}

export function asinh(x: number): number {
  const size = Math.abs(x)
  if (!(size > 2) || size > 1e300) return Math.asinh(x)
  const value = size > 268435456 ? log(size) + Math.LN2 : log(2 * size + 1 / (Math.sqrt(x * x + 1) + size))
  return x < 0 ? -value : value
}

export function acosh(x: number): number {
  if (!(x > 2) || x > 1e300) return Math.acosh(x)
  if (x > 268435456) return log(x) + Math.LN2
  return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)))
}

export function cbrt(x: number): number {
  if (!Number.isFinite(x) || x === 0) return x
  const root = Math.cbrt(x)
  // One Newton step in double-double: root - (root**3 - x) / (3 root**2).
  const square = twoProduct(root, root)
  const cube = ddMul(square, LO[0]!, root, 0)
  const rest = ddAdd(cube, LO[0]!, -x, 0)
  return root - rest / (3 * root * root)
}
