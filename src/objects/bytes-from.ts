/**
 * Bytes out of any object, as bytes(x), bytearray(x) and int.from_bytes read it: `__bytes__`, a buffer, or an iterable of ints.
 * On its own so that int need not know of the type bytes.
 */
import { bufferOf } from './buffer.ts'
import type { PyValue } from './object.ts'
import { call, lookupSpecial } from './ops/call.ts'
import { asIndex } from './ops/convert.ts'
import { error, typeError, valueError } from './ops/errors.ts'
import { iter } from './ops/iterate.ts'
import { isStr, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyBytes } from './values.ts'

/** One byte of an iterable or an assignment. `what` is "bytes" or "byte". */
export function asByte(rt: Thread, v: PyValue, what: 'bytes' | 'byte'): number {
  const i = typeof v === 'number' ? v : asIndex(rt, v)
  if (typeof i === 'number' && i >= 0 && i <= 255) return i
  throw valueError(rt, `${what} must be in range(0, 256)`)
}

/** Growing array of bytes. */
export class ByteSink {
  bytes = new Uint8Array(64)
  length = 0
  push(b: number): void {
    if (this.length === this.bytes.length) this.grow(1)
    this.bytes[this.length++] = b
  }
  append(more: Uint8Array): void {
    if (this.length + more.length > this.bytes.length) this.grow(more.length)
    this.bytes.set(more, this.length)
    this.length += more.length
  }
  private grow(by: number): void {
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by))
    wider.set(this.bytes)
    this.bytes = wider
  }
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

/** The bytes of an array that holds nothing but them, else `undefined`: no Python code can run then. */
export function bytesOfNumbers(items: readonly PyValue[]): Uint8Array | undefined {
  const n = items.length
  for (let i = 0; i < n; i++) {
    const v = items[i]
    if (typeof v !== 'number' || v < 0 || v > 255) return undefined
  }
  const out = new Uint8Array(n)
  for (let i = 0; i < n; i++) out[i] = items[i] as number
  return out
}

/** The ints of an iterable as bytes. `what` is for the message about ints out of range. */
export function bytesFromIterable(rt: Thread, v: PyValue, what: 'bytes' | 'byte' = 'bytes'): Uint8Array {
  const it = iter(rt, v)
  const step = typeOf(it).slots.next as (rt: Thread, self: PyValue) => PyValue | undefined
  const sink = new ByteSink()
  for (let n = 1; ; n++) {
    const item = step(rt, it)
    if (item === undefined) return sink.finish()
    sink.push(asByte(rt, item, what))
    if ((n & 0x3fff) === 0) {
      rt.charge(0x4000)
      rt.checkInterrupt()
    }
  }
}

/** `__bytes__()` of an object that has it, else `undefined`. */
export function bytesBySpecial(rt: Thread, v: PyValue): PyBytes | undefined {
  const special = lookupSpecial(rt, v, '__bytes__')
  if (special === undefined) return undefined
  const r = call(rt, special, [])
  if (r instanceof PyBytes) return r
  throw typeError(rt, `__bytes__ returned non-bytes (type ${typeName(r)})`)
}

/** A buffer or an iterable of ints, copied: `undefined` where the object is neither. */
export function bytesFromBufferOrIterable(rt: Thread, v: PyValue): Uint8Array | undefined {
  const buffer = bufferOf(v)
  if (buffer !== undefined) {
    rt.charge(buffer.length)
    return buffer.slice()
  }
  if (isStr(v)) return undefined
  const t = typeOf(v)
  if (t.slots.iter === undefined && (t.slots.getItem === undefined || t.isSubtype(T.dictType))) return undefined
  return bytesFromIterable(rt, v)
}

/** What int.from_bytes takes (CPython's PyObject_Bytes). TypeError "cannot convert 'x' object to bytes". */
export function bytesFromObject(rt: Thread, v: PyValue): Uint8Array {
  const own = v instanceof PyBytes && v.cls === T.bytesType ? v : bytesBySpecial(rt, v)
  if (own !== undefined) return own.value
  const bytes = bytesFromBufferOrIterable(rt, v)
  if (bytes === undefined) throw error(rt, T.TypeError, `cannot convert '${typeName(v)}' object to bytes`)
  return bytes
}
