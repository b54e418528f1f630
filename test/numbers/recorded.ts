// Reads the recorded expectations next to the tests, and the encodings they use for values JSON cannot hold:
// 'f' + 16 hex digits is a float, 'fnan' is nan, 'i...' is an int.

import { readFileSync } from 'node:fs'
import { normalize, type PyInt } from '../../src/objects/numbers/int-ops.ts'

export function recorded(url: string, name: string): any[] {
  return JSON.parse(readFileSync(new URL(`./expected/${name}.json`, url), 'utf8'))
}

const view = new DataView(new ArrayBuffer(8))

export function floatOf(text: string): number {
  if (text === 'fnan' || text === 'nan') return Number.NaN
  view.setBigUint64(0, BigInt(`0x${text.length === 17 ? text.slice(1) : text}`))
  return view.getFloat64(0)
}

export function showFloat(value: number): string {
  if (Number.isNaN(value)) return 'fnan'
  view.setFloat64(0, value)
  return `f${view.getBigUint64(0).toString(16).padStart(16, '0')}`
}

export function intOf(text: string): PyInt {
  return normalize(BigInt(text))
}

/** An int as 'i...', refusing values that break the rules of normalised ints. */
export function showInt(value: PyInt): string {
  if (typeof value === 'number' && (Object.is(value, -0) || !Number.isSafeInteger(value))) return `not an int: ${value}`
  if (typeof value === 'bigint' && typeof normalize(value) === 'number') return `not normalised: ${value}`
  return `i${value}`
}

/** The result of `run`, or what it threw as `prefix` and text. */
export function attempt<T>(run: () => T, show: (error: { kind: string; message: string }) => unknown): unknown {
  try {
    return run()
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('kind' in error)) throw error
    return show(error as { kind: string; message: string })
  }
}
