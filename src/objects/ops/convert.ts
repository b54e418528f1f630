/** Taking arguments apart: what CPython's PyNumber_Index, PyNumber_AsSsize_t, PyUnicode_Check and their like do. */
import type { PyValue } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { PyByteArray, PyBytes, PyFloat, type Text } from '../values.ts'
import { error, overflowError, typeError } from './errors.ts'
import { intOf, textOf, toHost, typeName, typeOf } from './type-of.ts'

/** `operator.index(v)`: int, bool and subclasses as they are, else `__index__`. */
export function asIndex(rt: Thread, v: PyValue, message?: string): number | bigint {
  if (typeof v === 'number') return v
  const i = intOf(v)
  if (i !== undefined) return i
  const slot = typeOf(v).slots.index
  if (slot === undefined) throw typeError(rt, message ?? `'${typeName(v)}' object cannot be interpreted as an integer`)
  const r = slot(rt, v)
  const n = intOf(r)
  if (n === undefined) throw typeError(rt, `__index__ returned non-int (type ${typeName(r)})`)
  if (typeOf(r) !== T.intType && typeOf(r) !== T.boolType) {
    rt.interp.warn(
      rt,
      T.DeprecationWarning,
      `__index__ returned non-int (type ${typeName(r)}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`,
    )
  }
  return n
}

export const SSIZE_MAX = 9223372036854775807n

/**
 * An index or size as a JS number. Values beyond Py_ssize_t raise `OverflowError` ("cannot fit 'int' into an index-sized integer"), or
 * the type given, as sequences do with IndexError. Between 2**53 and 2**63 the number is rounded, which no real length can notice.
 */
export function asSize(rt: Thread, v: PyValue, overflow: typeof T.OverflowError = T.OverflowError): number {
  const i = asIndex(rt, v)
  if (typeof i === 'number') return i
  if (i > SSIZE_MAX || i < -SSIZE_MAX - 1n)
    throw error(rt, overflow, `cannot fit '${typeName(v)}' into an index-sized integer`)
  return Number(i)
}

/** An index clipped to Py_ssize_t, as slices take it. */
export function asClipped(rt: Thread, v: PyValue): number {
  const i = asIndex(rt, v)
  return typeof i === 'number' ? i : i > 0n ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER
}

/** A C int argument: `OverflowError: Python int too large to convert to C int` outside 32 bits. */
export function asCInt(rt: Thread, v: PyValue): number {
  const i = asIndex(rt, v)
  if (typeof i === 'number' && i >= -2147483648 && i <= 2147483647) return i
  throw overflowError(rt, 'Python int too large to convert to C int')
}

/** A real number as a JS number: float, `__float__`, `__index__`; int too large → OverflowError. */
export function asFloat(rt: Thread, v: PyValue): number {
  if (v instanceof PyFloat) return v.value
  if (typeof v === 'number') return v
  const i = intOf(v)
  if (i !== undefined) return intToFloat(rt, i)
  const slots = typeOf(v).slots
  if (slots.float !== undefined) {
    const r = slots.float(rt, v)
    if (!(r instanceof PyFloat))
      throw typeError(rt, `${typeName(v)}.__float__ returned non-float (type ${typeName(r)})`)
    if (r.cls !== T.floatType) {
      rt.interp.warn(
        rt,
        T.DeprecationWarning,
        `${typeName(v)}.__float__ returned non-float (type ${typeName(r)}).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.`,
      )
    }
    return r.value
  }
  if (slots.index !== undefined) return intToFloat(rt, asIndex(rt, v))
  throw typeError(rt, `must be real number, not ${typeName(v)}`)
}
/** Correctly rounded (Number(bigint) rounds half to even). */
export function intToFloat(rt: Thread, i: number | bigint): number {
  const f = Number(i)
  if (!Number.isFinite(f)) throw overflowError(rt, 'int too large to convert to float')
  return f
}
/** A str (or subclass) argument's text, else `message` as TypeError. */
export function asText(rt: Thread, v: PyValue, message?: string): Text {
  const t = textOf(v)
  if (t === undefined) throw typeError(rt, message ?? `expected str instance, ${typeName(v)} found`)
  return t
}
/** The same as UTF-16, for names and the host. */
export function asJs(rt: Thread, v: PyValue, message?: string): string {
  return toHost(asText(rt, v, message))
}

/** The bytes of bytes and bytearray (subclasses included); other buffers are asked through `bufferOf` (buffer.ts). */
export function bytesOf(v: PyValue): Uint8Array | undefined {
  return v instanceof PyBytes || v instanceof PyByteArray ? v.value : undefined
}

/** An int result from a JS number or bigint computation: safe integers as number, never -0. */
export function normalInt(v: bigint): number | bigint {
  return v >= -9007199254740991n && v <= 9007199254740991n ? Number(v) : v
}
