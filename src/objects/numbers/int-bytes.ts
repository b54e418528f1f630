// int.to_bytes and int.from_bytes, between ints and Uint8Array.

import { PyAlgoError, valueError } from '../text/algo-error.ts'
import { bitLength, normalize, type PyInt } from './int-ops.ts'

function isLittle(byteorder: string): boolean {
  if (byteorder === 'little') return true
  if (byteorder === 'big') return false
  throw valueError("byteorder must be either 'little' or 'big'")
}

/**
 * int.to_bytes(length, byteorder, signed=...). ValueError for the byte order and "length argument must be
 * non-negative"; OverflowError "int too big to convert", "can't convert negative int to unsigned".
 */
export function toBytes(value: PyInt, length: number, byteorder: string, signed: boolean): Uint8Array {
  const little = isLittle(byteorder)
  if (length < 0) throw valueError('length argument must be non-negative')
  if (value < 0 && !signed) throw new PyAlgoError('OverflowError', "can't convert negative int to unsigned")
  if (!fits(value, length, signed)) throw new PyAlgoError('OverflowError', 'int too big to convert')
  const out = new Uint8Array(length)
  if (typeof value === 'number') {
    let rest = value
    for (let i = 0; i < length; i++) {
      const next = Math.floor(rest / 256)
      out[little ? i : length - 1 - i] = rest - next * 256
      rest = next
    }
    return out
  }
  const digits = BigInt.asUintN(length * 8, value).toString(16)
  let end = digits.length
  for (let i = 0; end > 0; i++) {
    const byte = Number.parseInt(digits.slice(Math.max(0, end - 2), end), 16)
    out[little ? i : length - 1 - i] = byte
    end -= 2
  }
  return out
}

function fits(value: PyInt, length: number, signed: boolean): boolean {
  const bits = length * 8
  if (!signed) return bitLength(value) <= bits
  if (value === 0) return true
  // Two's complement holds -2**(bits-1) .. 2**(bits-1)-1.
  const size = value < 0 ? bitLength(typeof value === 'number' ? value + 1 : value + 1n) : bitLength(value)
  return size + 1 <= bits
}

const HEX_PAIRS: readonly string[] = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))

/** int.from_bytes(bytes, byteorder, signed=...). */
export function fromBytes(bytes: Uint8Array, byteorder: string, signed: boolean): PyInt {
  const little = isLittle(byteorder)
  const n = bytes.length
  if (n === 0) return 0
  const negative = signed && (little ? bytes[n - 1]! : bytes[0]!) >= 0x80
  if (n <= 6) {
    let value = 0
    for (let i = 0; i < n; i++) value = value * 256 + (little ? bytes[n - 1 - i]! : bytes[i]!)
    return negative ? value - 256 ** n : value
  }
  let digits = '0x'
  if (little) for (let i = n - 1; i >= 0; i--) digits += HEX_PAIRS[bytes[i]!]!
  else for (let i = 0; i < n; i++) digits += HEX_PAIRS[bytes[i]!]!
  const value = BigInt(digits)
  return normalize(negative ? value - (1n << BigInt(n * 8)) : value)
}
