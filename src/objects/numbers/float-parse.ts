// Text to float: float(str), float.fromhex, and back to hexadecimal (float.hex).

import { PyAlgoError, valueError } from '../text/algo-error.ts'
import { reprUtf16 } from '../text/str-repr.ts'
import { decompose, isNegative } from './float-repr.ts'
import { scaledToFloat } from './int-ops.ts'
import { toAsciiDigits } from './int-text.ts'

const NUMBER =
  /^[+-]?(?:[0-9]+(?:_[0-9]+)*\.?(?:[0-9]+(?:_[0-9]+)*)?|\.[0-9]+(?:_[0-9]+)*)(?:[eE][+-]?[0-9]+(?:_[0-9]+)*)?$/
const SPECIAL = /^([+-]?)(?:(inf|infinity)|nan)$/i

/** The value of stripped ASCII text in float()'s syntax, `undefined` when it is not. */
export function parseFloatAscii(text: string): number | undefined {
  if (NUMBER.test(text)) return Number(text.includes('_') ? text.replaceAll('_', '') : text)
  const special = SPECIAL.exec(text)
  if (special === null) return undefined
  if (special[2] === undefined) return Number.NaN
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/**
 * float(str) for UTF-16 text: whitespace around, underscores between digits, inf/infinity/nan in any case, decimal
 * digits of all scripts. ValueError "could not convert string to float: '...'".
 */
export function parseFloatText(text: string): number {
  const value = parseFloatAscii(toAsciiDigits(text))
  if (value === undefined) throw invalidFloat(reprUtf16(text))
  return value
}

/** The ValueError of float() for the repr of what was given. */
export function invalidFloat(shown: string): PyAlgoError {
  return valueError(`could not convert string to float: ${shown}`)
}

/** float.hex() */
export function floatHex(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  const sign = isNegative(value) ? '-' : ''
  if (!Number.isFinite(value)) return `${sign}inf`
  if (value === 0) return `${sign}0x0.0p+0`
  const { mantissa, exponent } = decompose(value)
  const digits = mantissa.toString(16).padStart(14, '0')
  const power = exponent + 52
  return `${sign}0x${digits[0]}.${digits.slice(1)}p${power < 0 ? '-' : '+'}${Math.abs(power)}`
}

const HEX_FLOAT = /^([+-]?)(?:0x)?(?:([0-9a-f]+)\.?([0-9a-f]*)|\.([0-9a-f]+))(?:p([+-]?[0-9]+))?$/i
const HEX_SPECIAL = /^([+-]?)(?:(inf|infinity)|nan)$/i

/**
 * float.fromhex(text). ValueError "invalid hexadecimal floating-point string", OverflowError "hexadecimal value too
 * large to represent as a float".
 */
export function floatFromHex(text: string): number {
  const stripped = text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, '')
  const special = HEX_SPECIAL.exec(stripped)
  if (special !== null) {
    if (special[2] === undefined) return Number.NaN
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  const match = HEX_FLOAT.exec(stripped)
  if (match === null) throw valueError('invalid hexadecimal floating-point string')
  const whole = match[2] ?? ''
  const fraction = match[3] ?? match[4] ?? ''
  const digits = (whole + fraction).replace(/^0+/, '')
  const negative = match[1] === '-'
  if (digits === '') return negative ? -0 : 0
  const exponent = Number(match[5] ?? '0') - 4 * fraction.length
  // Exponents out of all reach are decided without bigints.
  const top = exponent + 4 * digits.length
  if (top > 1100) throw tooLarge()
  const value = top < -1200 ? 0 : scaledToFloat(BigInt(`0x${digits}`), exponent)
  if (value === Number.POSITIVE_INFINITY) throw tooLarge()
  return negative ? -value : value
}

function tooLarge(): PyAlgoError {
  return new PyAlgoError('OverflowError', 'hexadecimal value too large to represent as a float')
}
