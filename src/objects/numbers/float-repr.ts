// float to text: repr, and the 'e', 'f', 'g' conversions with any precision, rounded half to even on the exact value.
//
// The engine gives shortest digits (String, toExponential()) and up to 100 exact digits (toFixed, toExponential(n)),
// but rounds exact ties upwards where C printf and Python round to even. Ties need a value with few fractional bits, so
// a cheap test picks the engine's answer where no tie is possible; the rest is done with bigint arithmetic on the
// mantissa, which has no limit of precision.

const POW2_52 = 2 ** 52
const scratch = new DataView(new ArrayBuffer(8))

/** Finite |value| as mantissa * 2**exponent, mantissa a safe integer. */
export function decompose(value: number): { mantissa: number; exponent: number } {
  scratch.setFloat64(0, value)
  const high = scratch.getUint32(0)
  const low = scratch.getUint32(4)
  const biased = (high >>> 20) & 0x7ff
  const fraction = (high & 0xfffff) * 0x1_0000_0000 + low
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction + POW2_52, exponent: biased - 1075 }
}

/** True for negative numbers and -0. */
export function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0)
}

/** repr(float): shortest digits that read back, '1.0', '1e+16', '1e-05', 'inf', 'nan'. */
export function floatRepr(value: number): string {
  const size = value < 0 ? -value : value
  if (size >= 1e-4 && size < 1e16) {
    const text = String(value)
    // Below 1e21 and from 1e-6 up the engine writes no exponent.
    return Number.isInteger(value) ? `${text}.0` : text
  }
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  if (size === Number.POSITIVE_INFINITY) return value < 0 ? '-inf' : 'inf'
  if (Number.isNaN(size)) return 'nan'
  return padExponent(value.toExponential())
}

/** '1e+5' -> '1e+05': at least two digits of exponent, as C has it. */
function padExponent(text: string): string {
  const at = text.indexOf('e')
  return text.length - at === 3 ? `${text.slice(0, at + 2)}0${text[at + 2]}` : text
}

/** value * 10**digits rounded half to even, for finite value >= 0; digits may be negative. */
function scaledDecimal(value: number, digits: number): bigint {
  const { mantissa, exponent } = decompose(value)
  let numerator = BigInt(mantissa)
  let denominator = 1n
  if (digits > 0) numerator *= 10n ** BigInt(digits)
  else if (digits < 0) denominator = 10n ** BigInt(-digits)
  if (exponent > 0) {
    numerator <<= BigInt(exponent)
  } else if (exponent < 0) {
    if (denominator === 1n) {
      const shift = BigInt(-exponent)
      const quotient = numerator >> shift
      const rest = numerator - (quotient << shift)
      const half = 1n << (shift - 1n)
      return rest > half || (rest === half && (quotient & 1n) === 1n) ? quotient + 1n : quotient
    }
    denominator <<= BigInt(-exponent)
  }
  const quotient = numerator / denominator
  const twice = (numerator - quotient * denominator) * 2n
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient
}

// No double has more than 1074 digits after the point; further ones are zeros.
const MAX_FRACTION = 1074

/** 2**i: `**` of numbers is a call. */
const POWERS: number[] = []
for (let i = 0; i <= 101; i++) POWERS.push(2 ** i)

/** C's %.{precision}f of a finite value >= 0. */
function fixed(value: number, precision: number): string {
  if (precision > MAX_FRACTION) return fixed(value, MAX_FRACTION) + '0'.repeat(precision - MAX_FRACTION)
  if (precision <= 100 && value < 1e21) {
    // A tie at this place means that value * 2**(precision+1) is an integer; integers themselves need no rounding.
    if (Number.isInteger(value) || !Number.isInteger(value * POWERS[precision + 1])) return value.toFixed(precision)
  }
  const digits = scaledDecimal(value, precision).toString()
  if (precision === 0) return digits
  const padded = digits.padStart(precision + 1, '0')
  return `${padded.slice(0, padded.length - precision)}.${padded.slice(padded.length - precision)}`
}

/** `count` significant digits of a finite value > 0 and the exponent of the first: value ~ d.ddd * 10**exponent. */
function significant(value: number, count: number): { digits: string; exponent: number } {
  if (count <= 14) {
    // Ties at this length have exactly count+1 digits, few enough to be the shortest representation.
    const shortest = value.toExponential()
    const at = shortest.indexOf('e')
    const length = at === 1 ? 1 : at - 1
    if (length !== count + 1 || shortest.charCodeAt(at - 1) !== 0x35)
      return splitExponential(value.toExponential(count - 1))
  }
  if (count > 1100) {
    const short = significant(value, 1100)
    return { digits: short.digits + '0'.repeat(count - 1100), exponent: short.exponent }
  }
  const estimate = value.toExponential(0)
  let exponent = Number(estimate.slice(2))
  // An estimate of 1e+n may have been rounded up from 9.99e+(n-1).
  if (estimate.charCodeAt(0) === 0x31) exponent--
  let digits = scaledDecimal(value, count - 1 - exponent).toString()
  if (digits.length > count) {
    exponent++
    digits = scaledDecimal(value, count - 1 - exponent).toString()
  }
  // Rounding may have carried into one more digit, all of the others zero.
  if (digits.length > count) {
    digits = digits.slice(0, count)
    exponent++
  }
  return { digits, exponent }
}

function splitExponential(text: string): { digits: string; exponent: number } {
  const at = text.indexOf('e')
  return { digits: at === 1 ? text[0]! : text[0]! + text.slice(2, at), exponent: Number(text.slice(at + 1)) }
}

function exponentText(exponent: number): string {
  const size = Math.abs(exponent)
  return `e${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`
}

export type FloatFormat = 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'r'

/**
 * The text of a float in one of C's conversions, with '-' for negative values (-0.0 too) and never '+'.
 *
 * @param precision digits after the point ('e', 'f') or significant digits ('g'); ignored by 'r' (repr's digits)
 * @param alternate C's '#': keep the point and trailing zeros
 * @param addDot    'g' and 'r': end in '.0' rather than look like an int (as repr and format() without a type do)
 */
export function formatFloat(
  value: number,
  format: FloatFormat,
  precision: number,
  alternate = false,
  addDot = false,
): string {
  const upper = format === 'E' || format === 'F' || format === 'G'
  if (Number.isNaN(value)) return upper ? 'NAN' : 'nan'
  const sign = isNegative(value) ? '-' : ''
  const size = sign === '' ? value : -value
  if (size === Number.POSITIVE_INFINITY) return sign + (upper ? 'INF' : 'inf')
  let body: string
  switch (format) {
    case 'f':
    case 'F':
      body = fixed(size, precision)
      if (alternate && precision === 0) body += '.'
      return sign + body
    case 'e':
    case 'E': {
      const { digits, exponent } =
        size === 0 ? { digits: '0'.repeat(precision + 1), exponent: 0 } : significant(size, precision + 1)
      body = digits[0]! + (precision > 0 || alternate ? '.' : '') + digits.slice(1) + exponentText(exponent)
      break
    }
    case 'r': {
      const { digits, exponent } = size === 0 ? { digits: '0', exponent: 0 } : splitExponential(size.toExponential())
      body = layout(digits, exponent, exponent < -4 || exponent >= 16, addDot, alternate)
      break
    }
    default: {
      const count = precision === 0 ? 1 : precision
      const found = size === 0 ? { digits: '0'.repeat(count), exponent: 0 } : significant(size, count)
      let digits = found.digits
      if (!alternate) {
        let end = digits.length
        while (end > 1 && digits.charCodeAt(end - 1) === 0x30) end--
        digits = digits.slice(0, end)
      }
      // With a '.0' to be added, 'g' turns to the exponent one digit earlier, so that no digit is invented.
      const scientific = found.exponent < -4 || found.exponent >= count - (addDot ? 1 : 0)
      body = layout(digits, found.exponent, scientific, addDot, alternate)
    }
  }
  return sign + (upper ? body.toUpperCase() : body)
}

function layout(digits: string, exponent: number, scientific: boolean, addDot: boolean, alternate: boolean): string {
  if (scientific) {
    const point = digits.length > 1 || alternate ? '.' : ''
    return digits[0]! + point + digits.slice(1) + exponentText(exponent)
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = exponent + 1
  if (digits.length <= whole) {
    return digits + '0'.repeat(whole - digits.length) + (addDot ? '.0' : alternate ? '.' : '')
  }
  return `${digits.slice(0, whole)}.${digits.slice(whole)}`
}

/**
 * round(float, ndigits) for finite values: the decimal of that many places nearest to the exact value (ties to even),
 * read back as a float. May return Infinity (the caller raises OverflowError "rounded value too large to represent").
 */
export function roundDecimal(value: number, ndigits: number): number {
  if (!Number.isFinite(value) || value === 0) return value
  // Beyond 17 significant digits nothing changes; far left of the point everything rounds to zero.
  if (ndigits > 323) return value
  if (ndigits < -309) return isNegative(value) ? -0 : 0
  const size = Math.abs(value)
  let rounded: number
  if (ndigits >= 0) rounded = Number.isInteger(value) ? size : Number(fixed(size, ndigits))
  else rounded = Number(`${scaledDecimal(size, ndigits)}e${-ndigits}`)
  return isNegative(value) ? -rounded : rounded
}
