/** math: the functions over numbers; the algorithms are in objects/numbers. */
import { algo } from '../objects/algo.ts'
import { fn, type Member, module, value } from '../objects/kit.ts'
import { floatToInt } from '../objects/numbers/float-ops.ts'
import * as I from '../objects/numbers/integer-math.ts'
import * as M from '../objects/numbers/math.ts'
import * as S from '../objects/numbers/special-functions.ts'
import type { PyValue } from '../objects/object.ts'
import { add, mul } from '../objects/ops/arithmetic.ts'
import { callSpecial } from '../objects/ops/call.ts'
import { asFloat, asIndex } from '../objects/ops/convert.ts'
import { overflowError, typeError, valueError } from '../objects/ops/errors.ts'
import { forEach, toArray } from '../objects/ops/iterate.ts'
import { intOf, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyFloat, PyTuple } from '../objects/values.ts'

const float = (v: number): PyValue => new PyFloat(v)

/** A function of one float. */
const one = (name: string, doc: string, f: (x: number) => number): Member =>
  fn(`${name}(x: float, /)`, doc, (rt, x: number) => {
    try {
      return new PyFloat(f(x))
    } catch (e) {
      return algo(rt, () => {
        throw e
      })
    }
  })
const two = (name: string, params: string, doc: string, f: (x: number, y: number) => number): Member =>
  fn(`${name}(${params}, /)`, doc, (rt, x: number, y: number) => float(algo(rt, () => f(x, y))))

/** Logarithm of an int of any size, or of a real number. */
const logOf = (rt: Thread, v: PyValue, f: (x: any, isInt: boolean) => number): number => {
  const i = intOf(v)
  if (i !== undefined) return algo(rt, () => f(i, true))
  return algo(rt, () => f(asFloat(rt, v), false))
}

/** An int from a float rounded already: OverflowError and ValueError for infinities and NaN. */
const whole = (rt: Thread, x: number): PyValue => algo(rt, () => floatToInt(x))

function rounding(name: '__ceil__' | '__floor__', round: (x: number) => number) {
  return (rt: Thread, x: PyValue): PyValue => {
    if (x instanceof PyFloat && x.cls === T.floatType) return whole(rt, round(x.value))
    if (typeof x === 'number' || typeof x === 'bigint') return x
    const r = callSpecial(rt, x, name, [])
    if (r !== undefined) return r
    return whole(rt, round(asFloat(rt, x)))
  }
}

function points(rt: Thread, v: PyValue): number[] {
  return (v instanceof PyTuple ? v.items : toArray(rt, v)).map((x) => asFloat(rt, x))
}

function fsum(rt: Thread, seq: PyValue): PyValue {
  const values: number[] = []
  forEach(rt, seq, (x) => {
    values.push(asFloat(rt, x))
  })
  return float(algo(rt, () => M.fsum(values)))
}

function prod(rt: Thread, iterable: PyValue, start: PyValue): PyValue {
  let total: PyValue = start
  forEach(rt, iterable, (x) => {
    total = mul(rt, total, x)
  })
  return total
}

function sumprod(rt: Thread, p: PyValue, q: PyValue): PyValue {
  const a = toArray(rt, p)
  const b = toArray(rt, q)
  if (a.length !== b.length) throw valueError(rt, 'Inputs are not the same length')
  const real = (v: PyValue): boolean => (v instanceof PyFloat && v.cls === T.floatType) || intOf(v) !== undefined
  const anyFloat = a.some((v) => v instanceof PyFloat) || b.some((v) => v instanceof PyFloat)
  if (anyFloat && a.every(real) && b.every(real)) {
    const small = (v: PyValue): boolean => v instanceof PyFloat || typeof v === 'number' || typeof v === 'boolean'
    if (a.every(small) && b.every(small))
      return float(
        M.sumprod(
          a.map((v) => asFloat(rt, v)),
          b.map((v) => asFloat(rt, v)),
        ),
      )
  }
  let total: PyValue = 0
  for (let i = 0; i < a.length; i++) total = add(rt, total, mul(rt, a[i], b[i]))
  return total
}

function factorial(rt: Thread, v: PyValue): PyValue {
  const n = asIndex(rt, v)
  if (n > 9223372036854775807n) throw overflowError(rt, 'factorial() argument should not exceed 9223372036854775807')
  if (n >= 0) rt.charge(Math.ceil(I.factorialBits(n) / 8))
  return algo(rt, () => I.factorial(n))
}

function ldexp(rt: Thread, x: number, i: PyValue): PyValue {
  const n = intOf(i)
  if (n === undefined) throw typeError(rt, 'Expected an int as second argument to ldexp.')
  return float(algo(rt, () => M.ldexp(x, n)))
}

const functions: Member[] = [
  one('acos', 'Return the arc cosine (measured in radians) of x.', M.acos),
  one('acosh', 'Return the inverse hyperbolic cosine of x.', M.acosh),
  one('asin', 'Return the arc sine (measured in radians) of x.', M.asin),
  one('asinh', 'Return the inverse hyperbolic sine of x.', M.asinh),
  one('atan', 'Return the arc tangent (measured in radians) of x.', M.atan),
  one('atanh', 'Return the inverse hyperbolic tangent of x.', M.atanh),
  one('cbrt', 'Return the cube root of x.', M.cbrt),
  one('cos', 'Return the cosine of x (measured in radians).', M.cos),
  one('cosh', 'Return the hyperbolic cosine of x.', M.cosh),
  one('degrees', 'Convert angle x from radians to degrees.', M.degrees),
  one('erf', 'Error function at x.', S.erf),
  one('erfc', 'Complementary error function at x.', S.erfc),
  one('exp', 'Return e raised to the power of x.', M.exp),
  one('exp2', 'Return 2 raised to the power of x.', M.exp2),
  one('expm1', 'Return exp(x)-1.', M.expm1),
  one('fabs', 'Return the absolute value of the float x.', Math.abs),
  one('gamma', 'Gamma function at x.', S.gamma),
  one('lgamma', 'Natural logarithm of absolute value of Gamma function at x.', S.lgamma),
  one('log1p', 'Return the natural logarithm of 1+x (base e).', M.log1p),
  one('radians', 'Convert angle x from degrees to radians.', M.radians),
  one('sin', 'Return the sine of x (measured in radians).', M.sin),
  one('sinh', 'Return the hyperbolic sine of x.', M.sinh),
  one('sqrt', 'Return the square root of x.', M.sqrt),
  one('tan', 'Return the tangent of x (measured in radians).', M.tan),
  one('tanh', 'Return the hyperbolic tangent of x.', M.tanh),
  one('ulp', 'Return the value of the least significant bit of the float x.', M.ulp),
  two('atan2', 'y: float, x: float', 'Return the arc tangent (measured in radians) of y/x.', M.atan2),
  two('copysign', 'x: float, y: float', 'Return a float with the magnitude of x but the sign of y.', M.copysign),
  two('fmod', 'x: float, y: float', 'Return fmod(x, y), according to platform C.', M.fmod),
  two('pow', 'x: float, y: float', 'Return x**y (x to the power of y).', M.pow),
  two('remainder', 'x: float, y: float', 'Difference between x and the closest integer multiple of y.', M.remainder),
  fn('isfinite(x: float, /)', 'Return True if x is neither an infinity nor a NaN, and False otherwise.', (_rt, x) =>
    Number.isFinite(x),
  ),
  fn(
    'isinf(x: float, /)',
    'Return True if x is a positive or negative infinity, and False otherwise.',
    (_rt, x) => x === Infinity || x === -Infinity,
  ),
  fn('isnan(x: float, /)', 'Return True if x is a NaN (not a number), and False otherwise.', (_rt, x) =>
    Number.isNaN(x),
  ),
  fn(
    'isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0)',
    'Determine whether two floating-point numbers are close in value.',
    (rt, a, b, rel, abs) => algo(rt, () => M.isclose(a, b, numberOf(rel, 1e-9), numberOf(abs, 0))),
  ),
  fn(
    'log(x, base=<absent>, /) !',
    'log(x, [base=math.e])\nReturn the logarithm of x to the given base.',
    (rt, x, base: PyValue | undefined) => {
      const numerator = logOf(rt, x, M.log)
      if (base === undefined) return float(numerator)
      const denominator = logOf(rt, base, M.log)
      return float(algo(rt, () => M.logBase(numerator, denominator)))
    },
  ),
  fn('log2(x, /)', 'Return the base 2 logarithm of x.', (rt, x) => float(logOf(rt, x, M.log2))),
  fn('log10(x, /)', 'Return the base 10 logarithm of x.', (rt, x) => float(logOf(rt, x, M.log10))),
  fn('ceil(x, /)', 'Return the ceiling of x as an Integral.', rounding('__ceil__', Math.ceil)),
  fn('floor(x, /)', 'Return the floor of x as an Integral.', rounding('__floor__', Math.floor)),
  fn('trunc(x, /)', 'Truncates the Real x to the nearest Integral toward 0.', (rt, x) => {
    if (x instanceof PyFloat && x.cls === T.floatType) return whole(rt, Math.trunc(x.value))
    const r = callSpecial(rt, x, '__trunc__', [])
    if (r === undefined) throw typeError(rt, `type ${typeName(x)} doesn't define __trunc__ method`)
    return r
  }),
  fn('factorial(n, /)', 'Find n!.', factorial),
  fn('gcd(*integers)', 'Greatest Common Divisor.', (rt, integers: PyValue[]) => {
    let r: number | bigint = 0
    for (const v of integers) r = I.gcd(r, asIndex(rt, v))
    return r
  }),
  fn('lcm(*integers)', 'Least Common Multiple.', (rt, integers: PyValue[]) => {
    let r: number | bigint = 1
    for (const v of integers) r = I.lcm(r, asIndex(rt, v))
    return r
  }),
  fn(
    'comb(n, k, /)',
    'Number of ways to choose k items from n items without repetition and without order.',
    (rt, n, k) => {
      const a = asIndex(rt, n)
      const b = asIndex(rt, k)
      return algo(rt, () => I.comb(a, b))
    },
  ),
  fn(
    'perm(n, k=None, /)',
    'Number of ways to choose k items from n items without repetition and with order.',
    (rt, n, k) => {
      if (k === null) return factorial(rt, n)
      const a = asIndex(rt, n)
      const b = asIndex(rt, k)
      return algo(rt, () => I.perm(a, b))
    },
  ),
  fn('isqrt(n, /)', 'Return the integer part of the square root of the input.', (rt, n) => {
    const i = asIndex(rt, n)
    return algo(rt, () => I.isqrt(i))
  }),
  fn(
    'hypot(*coordinates) !',
    'Multidimensional Euclidean distance from the origin to a point.',
    (rt, coordinates: PyValue[]) => {
      const v = coordinates.map((x) => asFloat(rt, x))
      return float(algo(rt, () => M.hypot(v)))
    },
  ),
  fn('dist(p, q, /)', 'Return the Euclidean distance between two points p and q.', (rt, p, q) => {
    const a = points(rt, p)
    const b = points(rt, q)
    return float(algo(rt, () => M.dist(a, b)))
  }),
  fn('fsum(seq, /)', 'Return an accurate floating-point sum of values in the iterable seq.', fsum),
  fn('prod(iterable, /, *, start=1)', 'Calculate the product of all the elements in the input iterable.', prod),
  fn('sumprod(p, q, /)', 'Return the sum of products of values from two iterables p and q.', sumprod),
  fn('frexp(x: float, /)', 'Return the mantissa and exponent of x, as pair (m, e).', (_rt, x) => {
    const [m, e] = M.frexp(x)
    return new PyTuple([float(m), e])
  }),
  fn('ldexp(x: float, i, /)', 'Return x * (2**i).', ldexp),
  fn('modf(x: float, /)', 'Return the fractional and integer parts of x.', (_rt, x) => {
    const [f, w] = M.modf(x)
    return new PyTuple([float(f), float(w)])
  }),
  fn(
    'nextafter(x: float, y: float, /, *, steps=None)',
    'Return the floating-point value the given number of steps after x towards y.',
    (rt, x, y, steps) => {
      const n = steps === null ? undefined : asIndex(rt, steps)
      return float(algo(rt, () => M.nextafter(x, y, n)))
    },
  ),
  fn('fma(x: float, y: float, z: float, /)', 'Fused multiply-add operation.', (rt, x, y, z) =>
    float(algo(rt, () => M.fma(x, y, z))),
  ),
]
/** A default of a float parameter arrives unconverted. */
function numberOf(v: unknown, fallback: number): number {
  return typeof v === 'number' ? v : v instanceof PyFloat ? v.value : fallback
}

export default module('math', 'This module provides access to the mathematical functions\ndefined by the C standard.', [
  ...functions,
  value('pi', float(Math.PI)),
  value('e', float(Math.E)),
  value('tau', float(2 * Math.PI)),
  value('inf', float(Infinity)),
  value('nan', float(Number.NaN)),
])
