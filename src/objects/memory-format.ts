/** Elements of memory by format character: native, little-endian, as memoryview (and later array and struct) read and write them. */
import type { PyValue } from './object.ts'
import { asFloat, asIndex, normalInt } from './ops/convert.ts'
import { error, isException, typeError, valueError } from './ops/errors.ts'
import { truth } from './ops/truth.ts'
import { typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyBytes, PyFloat } from './values.ts'

/** Bytes of one element; 0 for what is no format character. An '@' in front must have been removed. */
export function formatSize(format: string): number {
  switch (format) {
    case 'c':
    case 'b':
    case 'B':
    case '?':
      return 1
    case 'h':
    case 'H':
    case 'e':
      return 2
    case 'i':
    case 'I':
    case 'f':
      return 4
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'P':
    case 'd':
      return 8
    default:
      return 0
  }
}

function halfToNumber(h: number): number {
  const exponent = (h >> 10) & 31
  const fraction = h & 1023
  const sign = h & 0x8000 ? -1 : 1
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/** Rounded half to even; `undefined` when the value is too large. */
function numberToHalf(v: number): number | undefined {
  const sign = v < 0 || Object.is(v, -0) ? 0x8000 : 0
  const x = Math.abs(v)
  if (Number.isNaN(v)) return 0x7e00
  if (x === Number.POSITIVE_INFINITY) return sign | 0x7c00
  if (x >= 65520) return undefined
  // the unit in the last place at this size; adding and taking away 2**52 of them rounds to even
  const exponent = Math.max(-14, Math.floor(Math.log2(x === 0 ? 1 : x)))
  const unit = 2 ** (exponent - 10)
  let steps = x / unit
  steps = steps + 2 ** 52 - 2 ** 52
  const rounded = steps * unit
  if (rounded === 0) return sign
  if (rounded < 2 ** -14) return sign | (rounded / 2 ** -24)
  const e = Math.floor(Math.log2(rounded))
  return sign | ((e + 15) << 10) | ((rounded / 2 ** e - 1) * 1024)
}

/** The element at byte `at`. */
export function readElement(rt: Thread, format: string, data: DataView, at: number): PyValue {
  switch (format) {
    case 'B':
      return data.getUint8(at)
    case 'b':
      return data.getInt8(at)
    case 'c':
      return new PyBytes(Uint8Array.of(data.getUint8(at)))
    case '?':
      return data.getUint8(at) !== 0
    case 'h':
      return data.getInt16(at, true)
    case 'H':
      return data.getUint16(at, true)
    case 'i':
      return data.getInt32(at, true)
    case 'I':
      return data.getUint32(at, true)
    case 'l':
    case 'q':
    case 'n':
      return normalInt(data.getBigInt64(at, true))
    case 'L':
    case 'Q':
    case 'N':
    case 'P':
      return normalInt(data.getBigUint64(at, true))
    case 'e':
      return new PyFloat(halfToNumber(data.getUint16(at, true)))
    case 'f':
      return new PyFloat(data.getFloat32(at, true))
    case 'd':
      return new PyFloat(data.getFloat64(at, true))
    default:
      throw error(rt, T.NotImplementedError, `memoryview: format ${format} not supported`)
  }
}

const invalidType = (rt: Thread, format: string) => typeError(rt, `memoryview: invalid type for format '${format}'`)
const invalidValue = (rt: Thread, format: string) => valueError(rt, `memoryview: invalid value for format '${format}'`)

/** Writes one element, in memoryview's error texts. */
export function writeElement(rt: Thread, format: string, data: DataView, at: number, v: PyValue): void {
  switch (format) {
    case 'c':
      if (!(v instanceof PyBytes)) throw invalidType(rt, format)
      if (v.value.length !== 1) throw invalidValue(rt, format)
      data.setUint8(at, v.value[0])
      return
    case '?':
      data.setUint8(at, truth(rt, v) ? 1 : 0)
      return
    case 'e':
    case 'f':
    case 'd': {
      let x: number
      try {
        x = asFloat(rt, v)
      } catch (e) {
        if (isException(e, T.TypeError)) throw invalidType(rt, format)
        throw e
      }
      if (format === 'd') data.setFloat64(at, x, true)
      else if (format === 'f') data.setFloat32(at, x, true)
      else {
        const half = numberToHalf(x)
        if (half === undefined) throw error(rt, T.OverflowError, 'float too large to pack with e format')
        data.setUint16(at, half, true)
      }
      return
    }
  }
  const size = formatSize(format)
  if (size === 0) throw error(rt, T.NotImplementedError, `memoryview: format ${format} not supported`)
  if (typeof v !== 'number' && typeOf(v).slots.index === undefined) throw invalidType(rt, format)
  const i = asIndex(rt, v)
  const signed = 'bhilqn'.includes(format)
  if (size === 8) {
    const big = BigInt(i)
    if (signed ? BigInt.asIntN(64, big) !== big : BigInt.asUintN(64, big) !== big) throw invalidValue(rt, format)
    data.setBigInt64(at, big, true)
    return
  }
  const limit = 2 ** (8 * size)
  if (typeof i !== 'number' || (signed ? i < -limit / 2 || i >= limit / 2 : i < 0 || i >= limit))
    throw invalidValue(rt, format)
  if (size === 1) data.setInt8(at, i)
  else if (size === 2) data.setInt16(at, i, true)
  else data.setInt32(at, i, true)
}
