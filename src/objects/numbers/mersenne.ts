// The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded and read out as CPython's random.Random does, so
// that random.seed(x) gives the numbers Python programs expect.
//
// One object is one generator; nothing is shared. Seeds: an int seeds by its absolute value in 32-bit words; str and
// bytes seed by the big-endian int of their bytes followed by their SHA-512 (version 2 of Random.seed); floats by their
// hash.

import { PyAlgoError, valueError } from '../text/algo-error.ts'
import { fromBytes } from './int-bytes.ts'
import { normalize, type PyInt } from './int-ops.ts'
import { sha512 } from './sha512.ts'

const N = 624
const M = 397

export class MersenneTwister {
  readonly #state = new Uint32Array(N)
  #index = N

  /** Random.seed(int): the absolute value counts. */
  seedInt(seed: PyInt): void {
    let rest = BigInt(seed)
    if (rest < 0n) rest = -rest
    const words: number[] = []
    const digits = rest.toString(16)
    for (let end = digits.length; end > 0; end -= 8) {
      words.push(Number.parseInt(digits.slice(Math.max(0, end - 8), end), 16))
    }
    this.seedWords(words)
  }

  /** Random.seed(str or bytes): of a str the UTF-8 bytes. */
  seedBytes(bytes: Uint8Array): void {
    const digest = sha512(bytes)
    const all = new Uint8Array(bytes.length + digest.length)
    all.set(bytes)
    all.set(digest, bytes.length)
    this.seedInt(fromBytes(all, 'big', false))
  }

  /** Seeds from 32-bit words (at least one), least significant first; also for seeds from the host's entropy. */
  seedWords(words: ArrayLike<number>): void {
    const s = this.#state
    s[0] = 19650218
    for (let i = 1; i < N; i++) s[i] = Math.imul(1812433253, s[i - 1]! ^ (s[i - 1]! >>> 30)) + i
    let i = 1
    let j = 0
    for (let k = Math.max(N, words.length); k > 0; k--) {
      s[i] = (s[i]! ^ Math.imul(s[i - 1]! ^ (s[i - 1]! >>> 30), 1664525)) + words[j]! + j
      if (++i >= N) {
        s[0] = s[N - 1]!
        i = 1
      }
      if (++j >= words.length) j = 0
    }
    for (let k = N - 1; k > 0; k--) {
      s[i] = (s[i]! ^ Math.imul(s[i - 1]! ^ (s[i - 1]! >>> 30), 1566083941)) - i
      if (++i >= N) {
        s[0] = s[N - 1]!
        i = 1
      }
    }
    s[0] = 0x80000000
    this.#index = N
  }

  #refill(): void {
    const s = this.#state
    for (let i = 0; i < N; i++) {
      const y = (s[i]! & 0x80000000) | (s[i + 1 === N ? 0 : i + 1]! & 0x7fffffff)
      s[i] = s[i + M < N ? i + M : i + M - N]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
    }
    this.#index = 0
  }

  /** The next 32 bits, unsigned. */
  next32(): number {
    if (this.#index >= N) this.#refill()
    let y = this.#state[this.#index++]!
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    return (y ^ (y >>> 18)) >>> 0
  }

  /** random(): a float in [0, 1) of 53 bits. */
  random(): number {
    const high = this.next32() >>> 5
    const low = this.next32() >>> 6
    return (high * 67108864 + low) / 9007199254740992
  }

  /** getrandbits(k), k >= 0. ValueError "number of bits must be non-negative". */
  getrandbits(k: number): PyInt {
    if (k < 0) throw valueError('number of bits must be non-negative')
    if (k === 0) return 0
    if (k <= 32) return this.next32() >>> (32 - k)
    if (k <= 53) {
      const low = this.next32()
      const high = this.next32() >>> (64 - k)
      const value = high * 0x1_0000_0000 + low
      return value
    }
    if (k > 0x3fffff00) throw new PyAlgoError('OverflowError', 'too many digits in integer')
    const parts: string[] = []
    for (let left = k; left > 0; left -= 32) {
      const word = left < 32 ? this.next32() >>> (32 - left) : this.next32()
      parts.push(word.toString(16).padStart(8, '0'))
    }
    return normalize(BigInt(`0x${parts.reverse().join('')}`))
  }

  /** The state as getstate() shows it: 624 words and the index. */
  getState(): number[] {
    return [...this.#state, this.#index]
  }

  /** Takes back what getState gave. ValueError "invalid state" for an index out of range; 625 numbers are expected. */
  setState(state: ArrayLike<number>): void {
    const index = state[N]!
    if (!(index >= 0 && index <= N)) throw valueError('invalid state')
    for (let i = 0; i < N; i++) this.#state[i] = state[i]!
    this.#index = index
  }
}
