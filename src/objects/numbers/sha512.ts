// SHA-512 (FIPS 180-4) of a byte array. random.seed needs it for str and bytes seeds, below any hashlib. Words are
// BigInts: seeds are short and rare, so clarity wins over speed. The constants are the fractional parts of the square
// and cube roots of the first primes, computed from that definition.

import { isqrt } from './integer-math.ts'

const MASK = (1n << 64n) - 1n

function primes(count: number): bigint[] {
  const found: bigint[] = []
  for (let n = 2n; found.length < count; n++) if (found.every((p) => n % p !== 0n)) found.push(n)
  return found
}

/** Floor of the cube root, by bisection. */
function cubeRoot(n: bigint): bigint {
  let low = 0n
  let high = 1n << 72n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** 3n <= n) low = middle
    else high = middle
  }
  return low
}

let constants: { start: bigint[]; rounds: bigint[] } | undefined

function getConstants(): { start: bigint[]; rounds: bigint[] } {
  constants ??= {
    start: primes(8).map((p) => BigInt(isqrt(p << 128n)) & MASK),
    rounds: primes(80).map((p) => cubeRoot(p << 192n) & MASK),
  }
  return constants
}

function rotate(x: bigint, n: bigint): bigint {
  return (x >> n) | ((x << (64n - n)) & MASK)
}

/** The 64 bytes of the digest. */
export function sha512(message: Uint8Array): Uint8Array {
  const { start, rounds } = getConstants()
  const length = Math.ceil((message.length + 17) / 128) * 128
  const data = new Uint8Array(length)
  data.set(message)
  data[message.length] = 0x80
  const view = new DataView(data.buffer)
  view.setBigUint64(length - 8, BigInt(message.length) * 8n)
  const state = start.slice()
  const w = new Array<bigint>(80)
  for (let block = 0; block < length; block += 128) {
    for (let t = 0; t < 16; t++) w[t] = view.getBigUint64(block + t * 8)
    for (let t = 16; t < 80; t++) {
      const x = w[t - 15]!
      const y = w[t - 2]!
      const s0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n)
      const s1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n)
      w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) & MASK
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]
    for (let t = 0; t < 80; t++) {
      const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n)
      const t1 = (h + s1 + ((e & f) ^ (~e & MASK & g)) + rounds[t]! + w[t]!) & MASK
      const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & MASK
      h = g
      g = f
      f = e
      e = (d + t1) & MASK
      d = c
      c = b
      b = a
      a = (t1 + t2) & MASK
    }
    const next = [a, b, c, d, e, f, g, h]
    for (let i = 0; i < 8; i++) state[i] = (state[i]! + next[i]!) & MASK
  }
  const out = new Uint8Array(64)
  const outView = new DataView(out.buffer)
  for (let i = 0; i < 8; i++) outView.setBigUint64(i * 8, state[i]!)
  return out
}
