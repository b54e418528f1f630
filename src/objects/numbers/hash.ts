// Python's hashes. Those of numbers, tuples, frozensets, slices and ranges are CPython's (programs print sets of them
// and rely on 1 == 1.0 == True hashing alike); those of str and bytes are our own, since CPython randomizes them.
//
// A hash is a signed 64-bit integer that is never -1, given as a normalised int: `number` while it is safe, else
// `bigint`. 64-bit arithmetic is done on two 32-bit halves, because BigInt costs some hundred nanoseconds a step; the
// functions ending in `Halves` leave their result in a caller's Int32Array [high, low] for code that goes on in halves
// (the set table).

import { decompose } from './float-repr.ts'
import type { PyInt } from './int-ops.ts'

export type PyHash = number | bigint

const TWO_32 = 0x1_0000_0000
const MODULUS = (1n << 61n) - 1n
const MODULUS_BITS = 61

export const HASH_INF = 314159
export const HASH_NONE = 0xfca86420
/** sys.hash_info.imag */
export const HASH_IMAG = 1000003

/** Signed 64-bit integer of two halves, as a hash value (-1 becomes -2). */
export function hashFromHalves(high: number, low: number): PyHash {
  high |= 0
  if (high === -1 && low >>> 0 === 0xffffffff) return -2
  if (high >= -0x200000 && high < 0x200000) {
    const value = high * TWO_32 + (low >>> 0)
    if (value !== Number.MIN_SAFE_INTEGER - 1) return value
  }
  return (BigInt(high) << 32n) | BigInt(low >>> 0)
}

/** High 32 bits of a hash, signed. */
export function hashHigh(hash: PyHash): number {
  return typeof hash === 'number' ? Math.floor(hash / TWO_32) | 0 : Number(BigInt.asIntN(32, hash >> 32n))
}

/** Low 32 bits of a hash, as a signed 32-bit number. */
export function hashLow(hash: PyHash): number {
  return typeof hash === 'number' ? (hash >>> 0) | 0 : Number(BigInt.asIntN(32, hash))
}

/** hash(int): the value modulo 2**61-1 with its sign. Safe numbers are their own hash, -1 excepted. */
export function hashInt(value: PyInt): PyHash {
  if (typeof value === 'number') return value === -1 ? -2 : value
  const rest = value < 0n ? -(-value % MODULUS) : value % MODULUS
  return safe(rest === -1n ? -2n : rest)
}

function safe(value: bigint): PyHash {
  return value <= 9007199254740991n && value >= -9007199254740991n ? Number(value) : value
}

/**
 * hash(float). The hash of nan comes from the object's identity in CPython: `nanHash` is what to give for it.
 */
export function hashFloat(value: number, nanHash: PyHash = 0): PyHash {
  if (Number.isInteger(value)) {
    if (Number.isSafeInteger(value)) return value === -1 ? -2 : value + 0
    return hashInt(BigInt(value))
  }
  if (Number.isNaN(value)) return nanHash
  if (value === Number.POSITIVE_INFINITY) return HASH_INF
  if (value === Number.NEGATIVE_INFINITY) return -HASH_INF
  // mantissa * 2**exponent modulo 2**61-1, where 2**61 is 1: a rotation of 61 bits.
  const { mantissa, exponent } = decompose(value)
  const turn = ((exponent % MODULUS_BITS) + MODULUS_BITS) % MODULUS_BITS
  const rotated = BigInt(mantissa) << BigInt(turn)
  let rest = (rotated & MODULUS) + (rotated >> 61n)
  if (rest >= MODULUS) rest -= MODULUS
  const signed = value < 0 ? -rest : rest
  return safe(signed === -1n ? -2n : signed)
}

/** hash(complex) of the two parts. */
export function hashComplex(real: number, imag: number, nanHash: PyHash = 0): PyHash {
  const re = hashFloat(real, nanHash)
  const im = hashFloat(imag, nanHash)
  if (typeof re === 'number' && typeof im === 'number' && Math.abs(im) < 2 ** 32) {
    const sum = re + im * HASH_IMAG
    if (Number.isSafeInteger(sum)) return sum === -1 ? -2 : sum + 0
  }
  const sum = BigInt.asIntN(64, BigInt(re) + BigInt(im) * BigInt(HASH_IMAG))
  return safe(sum === -1n ? -2n : sum)
}

/** hash(bool): 1 or 0. */
export function hashBool(value: boolean): PyHash {
  return value ? 1 : 0
}

// ---- tuples ------------------------------------------------------------------------------------------------------

// The primes of xxHash, in halves.
const P1_HIGH = 0x9e3779b1 | 0
const P1_LOW = 0x85ebca87 | 0
const P2_HIGH = 0xc2b2ae3d | 0
const P2_LOW = 0x27d4eb4f | 0
const P5_HIGH = 0x27d4eb2f
const P5_LOW = 0x165667c5

/** High 32 bits of the product of two unsigned 32-bit numbers. */
function mulHigh(a: number, b: number): number {
  const a0 = a & 0xffff
  const a1 = a >>> 16
  const b0 = b & 0xffff
  const b1 = b >>> 16
  const left = Math.imul(a1, b0)
  const right = Math.imul(a0, b1)
  const middle = (Math.imul(a0, b0) >>> 16) + (left & 0xffff) + (right & 0xffff)
  return (Math.imul(a1, b1) + (left >>> 16) + (right >>> 16) + (middle >>> 16)) | 0
}

/**
 * The hash of a tuple from the hashes of its items, as halves into out[0] (high) and out[1] (low). With `lengthMark`
 * false it is the hash of a slice (of start, stop, step).
 */
export function hashTupleHalves(hashes: ArrayLike<PyHash>, out: Int32Array, lengthMark = true): void {
  let high = P5_HIGH
  let low = P5_LOW
  const n = hashes.length
  for (let i = 0; i < n; i++) {
    const lane = hashes[i]!
    let laneHigh: number
    let laneLow: number
    if (typeof lane === 'number' && (lane | 0) === lane) {
      laneLow = lane
      laneHigh = lane >> 31
    } else {
      laneLow = hashLow(lane)
      laneHigh = hashHigh(lane)
    }
    // acc += lane * P2
    const productLow = Math.imul(laneLow, P2_LOW)
    const productHigh = (mulHigh(laneLow, P2_LOW) + Math.imul(laneHigh, P2_LOW) + Math.imul(laneLow, P2_HIGH)) | 0
    const sum = (low >>> 0) + (productLow >>> 0)
    high = (high + productHigh + (sum >= TWO_32 ? 1 : 0)) | 0
    low = sum | 0
    // rotate left by 31
    const turnedHigh = (high << 31) | (low >>> 1)
    const turnedLow = (low << 31) | (high >>> 1)
    // acc *= P1
    low = Math.imul(turnedLow, P1_LOW)
    high = (mulHigh(turnedLow, P1_LOW) + Math.imul(turnedHigh, P1_LOW) + Math.imul(turnedLow, P1_HIGH)) | 0
  }
  if (lengthMark) {
    // acc += length ^ (P5 ^ 3527539)
    const sum = (low >>> 0) + ((n ^ P5_LOW ^ 3527539) >>> 0)
    high = (high + P5_HIGH + (sum >= TWO_32 ? 1 : 0)) | 0
    low = sum | 0
  }
  if (high === -1 && low === -1) {
    high = 0
    low = 1546275796
  }
  out[0] = high
  out[1] = low
}

/** hashTupleHalves of a tuple whose items all are ints of 32 bits; false, and nothing done, where one is not. */
export function hashSmallTuple(items: readonly unknown[], out: Int32Array): boolean {
  const n = items.length
  for (let i = 0; i < n; i++) {
    const x = items[i]
    if (typeof x !== 'number' || (x | 0) !== x) return false
  }
  let high = P5_HIGH
  let low = P5_LOW
  for (let i = 0; i < n; i++) {
    const item = items[i] as number
    const lane = item === -1 ? -2 : item | 0
    // as in hashTupleHalves; the high half of the lane is its sign
    const productLow = Math.imul(lane, P2_LOW)
    const productHigh = (mulHigh(lane, P2_LOW) + (lane < 0 ? -P2_LOW : 0) + Math.imul(lane, P2_HIGH)) | 0
    const old = low >>> 0
    low = (low + productLow) | 0
    high = (high + productHigh + (low >>> 0 < old ? 1 : 0)) | 0
    const turnedHigh = (high << 31) | (low >>> 1)
    const turnedLow = (low << 31) | (high >>> 1)
    low = Math.imul(turnedLow, P1_LOW)
    high = (mulHigh(turnedLow, P1_LOW) + Math.imul(turnedHigh, P1_LOW) + Math.imul(turnedLow, P1_HIGH)) | 0
  }
  const old = low >>> 0
  low = (low + (n ^ P5_LOW ^ 3527539)) | 0
  high = (high + P5_HIGH + (low >>> 0 < old ? 1 : 0)) | 0
  if (high === -1 && low === -1) {
    high = 0
    low = 1546275796
  }
  out[0] = high
  out[1] = low
  return true
}

const tupleOut = new Int32Array(2)

/** hash(tuple) from the hashes of its items. */
export function hashTuple(hashes: ArrayLike<PyHash>): PyHash {
  hashTupleHalves(hashes, tupleOut)
  return hashFromHalves(tupleOut[0]!, tupleOut[1]!)
}

/** hash(slice) from the hashes of start, stop and step. */
export function hashSlice(hashes: ArrayLike<PyHash>): PyHash {
  hashTupleHalves(hashes, tupleOut, false)
  return hashFromHalves(tupleOut[0]!, tupleOut[1]!)
}

/** hash(range): that of the tuple (length, start, step), start and step None where they do not matter. */
export function hashRange(length: PyInt, start: PyInt, step: PyInt): PyHash {
  const first = length === 0 ? HASH_NONE : hashInt(start)
  const second = length === 0 || length === 1 ? HASH_NONE : hashInt(step)
  return hashTuple([hashInt(length), first, second])
}

/** hash(frozenset) from the hashes of its elements, in any order. */
export function hashFrozenset(hashes: ArrayLike<PyHash>): PyHash {
  let high = 0
  let low = 0
  const n = hashes.length
  for (let i = 0; i < n; i++) {
    const h = hashes[i]!
    const hHigh = hashHigh(h)
    const hLow = hashLow(h)
    // (h ^ 89869747 ^ (h << 16)) * 3644798167
    const mixedLow = hLow ^ 89869747 ^ (hLow << 16)
    const mixedHigh = hHigh ^ ((hHigh << 16) | (hLow >>> 16))
    low ^= Math.imul(mixedLow, 3644798167)
    high ^= (mulHigh(mixedLow, 3644798167 | 0) + Math.imul(mixedHigh, 3644798167)) | 0
  }
  // hash ^= (n + 1) * 1927868237
  low ^= Math.imul(n + 1, 1927868237)
  high ^= mulHigh((n + 1) | 0, 1927868237)
  // hash ^= (hash >> 11) ^ (hash >> 25)
  const nextLow = low ^ ((low >>> 11) | (high << 21)) ^ ((low >>> 25) | (high << 7))
  const nextHigh = high ^ (high >>> 11) ^ (high >>> 25)
  // hash = hash * 69069 + 907133923
  const sum = (Math.imul(nextLow, 69069) >>> 0) + 907133923
  high = (mulHigh(nextLow, 69069) + Math.imul(nextHigh, 69069) + (sum >= TWO_32 ? 1 : 0)) | 0
  low = sum | 0
  if (high === -1 && low === -1) return 590923713
  return hashFromHalves(high, low)
}

// ---- text and bytes ----------------------------------------------------------------------------------------------

/**
 * hash(str), ours: FNV-like over the UTF-16 units, finished by a mixer, spread over 52 bits so that it stays a safe
 * number. Equal text and seed give equal hashes; '' is 0 as in CPython.
 */
export function hashString(text: string, seed: number): number {
  const n = text.length
  if (n === 0) return 0
  let a = seed ^ 0x811c9dc5
  let b = (seed ^ n) | 0
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b + c, 0x5bd1e995) ^ (b >>> 15)
  }
  return finishText(a, b)
}

/** hash(bytes), the same function over bytes: bytes equal to ASCII text share its hash, as in CPython. */
export function hashBytes(bytes: ArrayLike<number>, seed: number): number {
  const n = bytes.length
  if (n === 0) return 0
  let a = seed ^ 0x811c9dc5
  let b = (seed ^ n) | 0
  for (let i = 0; i < n; i++) {
    const c = bytes[i]!
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b + c, 0x5bd1e995) ^ (b >>> 15)
  }
  return finishText(a, b)
}

function finishText(a: number, b: number): number {
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b)
  a ^= a >>> 13
  b = Math.imul(b ^ (b >>> 16), 0xc2b2ae35)
  b ^= (b >>> 14) ^ a
  // 20 signed high bits and 32 low ones: safe, and never -1 because of the correction.
  const value = (b >> 12) * TWO_32 + (a >>> 0)
  return value === -1 ? -2 : value
}
