// Arithmetic of Python floats where it differs from JavaScript's, and the conversions between float and int.
// Values are plain JS numbers; errors carry CPython's text.

import { PyAlgoError, valueError } from '../text/algo-error.ts'
import { decompose, isNegative, roundDecimal } from './float-repr.ts'
import { fromInteger, normalize, type PyInt } from './int-ops.ts'
import { powFloat } from './libm.ts'

/** a % b with the sign of b. ZeroDivisionError "float modulo by zero". */
export function floatMod(a: number, b: number): number {
  if (b === 0) throw new PyAlgoError('ZeroDivisionError', 'float modulo by zero')
  const rest = a % b
  if (rest !== 0) return rest < 0 !== b < 0 ? rest + b : rest
  return Number.isNaN(rest) ? rest : isNegative(b) ? -0 : 0
}

/** The quotient that belongs to floatMod: (a - rest) / b brought to the integer next to it. */
function floorQuotient(a: number, b: number): number {
  let rest = a % b
  let quotient = (a - rest) / b
  if (rest !== 0 && rest < 0 !== b < 0) {
    rest += b
    quotient -= 1
  }
  if (quotient !== 0) {
    const whole = Math.floor(quotient)
    return quotient - whole > 0.5 ? whole + 1 : whole
  }
  return isNegative(a / b) ? -0 : 0
}

/** a // b. ZeroDivisionError "float floor division by zero". */
export function floatFloorDiv(a: number, b: number): number {
  if (b === 0) throw new PyAlgoError('ZeroDivisionError', 'float floor division by zero')
  return floorQuotient(a, b)
}

/** divmod(a, b). ZeroDivisionError "float divmod()". */
export function floatDivmod(a: number, b: number): [number, number] {
  if (b === 0) throw new PyAlgoError('ZeroDivisionError', 'float divmod()')
  return [floorQuotient(a, b), floatMod(a, b)]
}

/**
 * a ** b. ZeroDivisionError "0.0 cannot be raised to a negative power", OverflowError(34, 'Numerical result out of
 * range'). `undefined` when the result is complex (negative base, finite fractional exponent): the caller computes it
 * with complex pow.
 */
export function floatPow(a: number, b: number): number | undefined {
  if (b === 0 || a === 1) return 1
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN
  if (b === Number.POSITIVE_INFINITY || b === Number.NEGATIVE_INFINITY) {
    const size = Math.abs(a)
    if (size === 1) return 1
    return b > 0 === size > 1 ? Number.POSITIVE_INFINITY : 0
  }
  if (a === Number.POSITIVE_INFINITY || a === Number.NEGATIVE_INFINITY) return a ** b
  if (a === 0) {
    if (b < 0) throw new PyAlgoError('ZeroDivisionError', '0.0 cannot be raised to a negative power')
    return a ** b
  }
  if (a < 0 && !Number.isInteger(b)) return undefined
  const result = powFloat(a, b)
  if (result === Number.POSITIVE_INFINITY || result === Number.NEGATIVE_INFINITY) {
    throw new PyAlgoError('OverflowError', "(34, 'Numerical result out of range')", undefined, [
      34,
      'Numerical result out of range',
    ])
  }
  return result
}

/** int(float), math.trunc. OverflowError "cannot convert float infinity to integer", ValueError "cannot convert float NaN to integer". */
export function floatToInt(value: number): PyInt {
  if (!Number.isFinite(value)) throw notAnInteger(value)
  return fromInteger(Math.trunc(value))
}

/** math.floor and float.__floor__ */
export function floatFloor(value: number): PyInt {
  if (!Number.isFinite(value)) throw notAnInteger(value)
  return fromInteger(Math.floor(value))
}

/** math.ceil and float.__ceil__ */
export function floatCeil(value: number): PyInt {
  if (!Number.isFinite(value)) throw notAnInteger(value)
  return fromInteger(Math.ceil(value))
}

function notAnInteger(value: number): PyAlgoError {
  return Number.isNaN(value)
    ? valueError('cannot convert float NaN to integer')
    : new PyAlgoError('OverflowError', 'cannot convert float infinity to integer')
}

/** round(float) without ndigits: the nearest int, ties to even. */
export function floatRoundToInt(value: number): PyInt {
  if (!Number.isFinite(value)) throw notAnInteger(value)
  const whole = Math.floor(value)
  const rest = value - whole
  if (rest < 0.5) return fromInteger(whole)
  if (rest > 0.5) return fromInteger(whole + 1)
  return fromInteger(whole % 2 === 0 ? whole : whole + 1)
}

/** round(float, ndigits). OverflowError "rounded value too large to represent". ndigits may be any int. */
export function floatRound(value: number, ndigits: PyInt): number {
  const result = roundDecimal(value, Number(ndigits))
  if (!Number.isFinite(result) && Number.isFinite(value)) {
    throw new PyAlgoError('OverflowError', 'rounded value too large to represent')
  }
  return result
}

/**
 * float.as_integer_ratio(). OverflowError "cannot convert Infinity to integer ratio", ValueError "cannot convert NaN to
 * integer ratio".
 */
export function asIntegerRatio(value: number): [PyInt, PyInt] {
  if (Number.isNaN(value)) throw valueError('cannot convert NaN to integer ratio')
  if (!Number.isFinite(value)) throw new PyAlgoError('OverflowError', 'cannot convert Infinity to integer ratio')
  if (Number.isInteger(value)) return [fromInteger(value), 1]
  let { mantissa, exponent } = decompose(value)
  while (mantissa % 2 === 0) {
    mantissa /= 2
    exponent++
  }
  return [value < 0 ? -mantissa : mantissa, normalize(1n << BigInt(-exponent))]
}
