/** hash(x): numbers as CPython's, None and tuples too; texts by a seeded hash of our own (CPython's is random per process). */
import type { PyValue } from '../object.ts'
import type { Thread } from '../thread.ts'
import { typeError } from './errors.ts'
import { typeName, typeOf } from './type-of.ts'

const P61 = (1n << 61n) - 1n

/** Hash of an int as CPython's: the value modulo 2**61-1 with its sign, -1 becoming -2. */
export function hashInt(v: number | bigint): number | bigint {
  if (typeof v === 'number') return v === -1 ? -2 : v
  const h = Number.isSafeInteger(Number(v)) ? v : v < 0n ? -(-v % P61) : v % P61
  if (h === -1n) return -2
  return h >= -9007199254740991n && h <= 9007199254740991n ? Number(h) : h
}

/** 53-bit hash of a text, never -1. */
export function hashText(seed: number, s: string): number {
  if (s.length === 0) return 0
  let a = seed ^ 0x9e3779b9
  let b = seed ^ 0x85ebca6b
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b ^ (c + i), 0x5bd1e995)
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d)
  b = Math.imul(b ^ (b >>> 13), 0x297a2d39)
  return (a >>> 0) * 0x200000 + ((b ^ (a >>> 16)) >>> 11)
}

export function hash(rt: Thread, v: PyValue): number | bigint {
  switch (typeof v) {
    case 'number':
      return v === -1 ? -2 : v
    case 'string':
      return hashText(rt.interp.hashSeed, v)
    case 'bigint':
      return hashInt(v)
    case 'boolean':
      return v ? 1 : 0
  }
  const slot = typeOf(v).slots.hash
  if (slot === null || slot === undefined) throw typeError(rt, `unhashable type: '${typeName(v)}'`)
  return slot(rt, v)
}

/** A hash as an int32, for our own tables. */
export function fold(h: number | bigint): number {
  if (typeof h === 'number') return (h | 0) ^ ((h / 4294967296) | 0)
  return Number(BigInt.asIntN(32, h ^ (h >> 32n)))
}
