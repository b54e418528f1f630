/** bytes: `PyBytes` around a Uint8Array that nobody changes. The methods are in bytes-methods.ts, shared with bytearray. */
import { bytesBySpecial, bytesFromBufferOrIterable, bytesOfNumbers } from './bytes-from.ts'
import { PyBytesIterator } from './bytes-iterator.ts'
import { bytesMethods, bytesSlots } from './bytes-methods.ts'
import { encodeText } from './codec-registry.ts'
import { ctor, define, method } from './kit.ts'
import { type Cmp, type PyType, type PyValue, TypeFlags } from './object.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { cmpResult } from './ops/compare.ts'
import { asIndex, asSize } from './ops/convert.ts'
import { indexError, isException, memoryError, typeError, valueError } from './ops/errors.ts'
import { hashText } from './ops/hash.ts'
import { textOf, typeName, typeOf } from './ops/type-of.ts'
import { sliceIndices } from './slice.ts'
import { bytesCompare, bytesEqual } from './text/bytes-algorithms.ts'
import { decodeLatin1 } from './text/codecs.ts'
import { reprBytes } from './text/str-repr.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyBytes, PyList, PySlice, PyTuple } from './values.ts'

const EMPTY = new PyBytes(new Uint8Array(0))
const make = (v: Uint8Array): PyBytes => (v.length === 0 ? EMPTY : new PyBytes(v))

/** Zeros; MemoryError when they cannot be had. */
export function zeroBytes(rt: Thread, n: number): Uint8Array {
  if (n < 0) throw valueError(rt, 'negative count')
  rt.charge(n)
  if (n > 2 ** 33) throw memoryError(rt)
  return new Uint8Array(n)
}

/** The count for bytes(n), or `undefined` where the object's `__index__` does not want to be one. */
export function asCount(rt: Thread, v: PyValue): number | undefined {
  if (typeOf(v).slots.index === undefined) return undefined
  try {
    return asSize(rt, asIndex(rt, v))
  } catch (e) {
    if (isException(e, T.TypeError)) return undefined
    throw e
  }
}

function bytesValue(
  rt: Thread,
  source: PyValue | undefined,
  encoding: string | undefined,
  errors: string | undefined,
): PyBytes {
  if (source === undefined) {
    if (encoding !== undefined) throw typeError(rt, 'encoding without a string argument')
    if (errors !== undefined) throw typeError(rt, 'errors without a string argument')
    return EMPTY
  }
  if (source instanceof PyList && source.cls === T.listType && encoding === undefined && errors === undefined) {
    const bytes = bytesOfNumbers(source.items)
    if (bytes !== undefined) {
      rt.charge(bytes.length)
      return make(bytes)
    }
  }
  const text = textOf(source)
  if (encoding !== undefined) {
    if (text === undefined) throw typeError(rt, 'encoding without a string argument')
    return encodeText(rt, text, encoding, errors ?? 'strict') as PyBytes
  }
  if (errors !== undefined) {
    throw typeError(rt, text === undefined ? 'errors without a string argument' : 'string argument without an encoding')
  }
  if (source instanceof PyBytes && source.cls === T.bytesType) return source
  const own = bytesBySpecial(rt, source)
  if (own !== undefined) return own
  if (text !== undefined) throw typeError(rt, 'string argument without an encoding')
  const count = asCount(rt, source)
  if (count !== undefined) return make(zeroBytes(rt, count))
  const bytes = bytesFromBufferOrIterable(rt, source)
  if (bytes === undefined) throw typeError(rt, `cannot convert '${typeName(source)}' object to bytes`)
  return make(bytes)
}

/** The items of a slice, copied. */
export function sliceBytes(rt: Thread, value: Uint8Array, key: PySlice): Uint8Array {
  const s = sliceIndices(rt, key, value.length)
  rt.charge(s.length)
  if (s.step === 1) return value.slice(s.start, s.start + s.length)
  const out = new Uint8Array(s.length)
  for (let i = 0, at = s.start; i < s.length; i++, at += s.step) out[i] = value[at]
  return out
}

function getItem(rt: Thread, self: PyBytes, key: PyValue): PyValue {
  const v = self.value
  if (typeof key === 'number') {
    const byte = v[key < 0 ? key + v.length : key]
    if (byte === undefined) throw indexError(rt, 'index out of range')
    return byte
  }
  if (key instanceof PySlice) {
    const out = sliceBytes(rt, v, key)
    if (out.length === v.length && self.cls === T.bytesType && (key.step === null || key.step === 1)) return self
    return make(out)
  }
  if (typeOf(key).slots.index === undefined)
    throw typeError(rt, `byte indices must be integers or slices, not ${typeName(key)}`)
  let i = asSize(rt, key, T.IndexError)
  if (i < 0) i += v.length
  if (i < 0 || i >= v.length) throw indexError(rt, 'index out of range')
  return v[i]
}

function compare(_rt: Thread, a: PyBytes, b: PyValue, op: Cmp): PyValue {
  if (!(b instanceof PyBytes)) return NotImplemented
  if (op === 2) return bytesEqual(a.value, b.value)
  if (op === 3) return !bytesEqual(a.value, b.value)
  return cmpResult(bytesCompare(a.value, b.value), op)
}

/** Bytes of ASCII text hash like the text, as in CPython. */
export function hashBytesOf(rt: Thread, value: Uint8Array): number {
  return hashText(rt.interp.hashSeed, decodeLatin1(value))
}

const exact = (_rt: Thread, v: PyBytes): PyBytes => (v.cls === T.bytesType ? v : new PyBytes(v.value))

define(T.bytesType, {
  doc: `bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter initialized with null bytes
bytes() -> empty bytes object

Construct an immutable array of bytes from an iterable yielding integers in range(256), a text string encoded
with the specified encoding, any object implementing the buffer API, or an integer.`,
  flags: TypeFlags.BaseType | TypeFlags.MatchSelf,
  new: ctor(
    'bytes(source=<absent>, encoding: js = <absent>, errors: js = <absent>)',
    (rt, cls: PyType, source: PyValue | undefined, encoding: string | undefined, errors: string | undefined) => {
      const v = bytesValue(rt, source, encoding, errors)
      return cls === T.bytesType ? v : new PyBytes(v.value, cls)
    },
  ),
  slots: {
    ...bytesSlots(make, T.bytesType),
    getattro: genericGetAttr,
    repr: (_rt, v: PyBytes) => reprBytes(v.value),
    str: (_rt, v: PyBytes) => reprBytes(v.value),
    hash: (rt, v: PyBytes) => hashBytesOf(rt, v.value),
    compare,
    iter: (_rt, v: PyBytes) => new PyBytesIterator(v, T.bytesIteratorType),
    getItem,
  },
  members: [
    method('__getnewargs__($self, /)', null, (_rt, v: PyBytes) => new PyTuple([exact(_rt, v)])),
    method('__bytes__($self, /)', 'Convert this value to exact type bytes.', exact),
    ...bytesMethods(make, T.bytesType, false),
  ],
})
