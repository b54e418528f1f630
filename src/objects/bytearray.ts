/**
 * bytearray: the first `size` bytes of the `memory` of a PyByteArray. While memoryviews of it live (`exports`) the size is fixed. Memory grows by an
 * eighth, so that append costs a store; what is deleted in front is only skipped, until the skipped part is the larger one.
 */
import { bufferOf } from './buffer.ts'
import { asCount, sliceBytes, zeroBytes } from './bytes.ts'
import { asByte, bytesFromIterable } from './bytes-from.ts'
import { PyBytesIterator } from './bytes-iterator.ts'
import { bytesMethods, bytesSlots, repeatBytes } from './bytes-methods.ts'
import { encodeText } from './codec-registry.ts'
import { define, initializer, method } from './kit.ts'
import { Cmp, type PyValue, TypeFlags } from './object.ts'
import { genericGetAttr, hasInstanceDict, instanceDict } from './ops/attributes.ts'
import { cmpResult } from './ops/compare.ts'
import { asSize } from './ops/convert.ts'
import { error, indexError, typeError, valueError } from './ops/errors.ts'
import { isStr, textOf, typeName, typeOf } from './ops/type-of.ts'
import { sliceIndices } from './slice.ts'
import { bytesCompare } from './text/bytes-algorithms.ts'
import { decodeLatin1 } from './text/codecs.ts'
import { reprBytes } from './text/str-repr.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyByteArray, PyBytes, PySlice, PyTuple } from './values.ts'

const EMPTY = new Uint8Array(0)
const make = (v: Uint8Array): PyByteArray => new PyByteArray(v)

function checkExports(rt: Thread, self: PyByteArray): void {
  if (self.exports > 0) throw error(rt, T.BufferError, 'Existing exports of data: object cannot be re-sized')
}

/** Changes the size, keeping the first bytes; new ones have any value. BufferError while there are exports. */
function resize(rt: Thread, self: PyByteArray, size: number): void {
  const old = self.size
  if (size === old) return
  checkExports(rt, self)
  const room = self.memory.length
  if (size <= room && (size > old || size > room >> 1)) {
    self.resizeInPlace(size)
    return
  }
  const capacity = size > old && old > 0 ? size + (size >> 3) + 16 : size
  rt.charge(capacity)
  const memory = new Uint8Array(capacity)
  memory.set(self.memory.subarray(0, Math.min(size, old)))
  self.value = memory
  self.resizeInPlace(size)
}

/** An emptied buffer keeps so much memory for what comes next. */
const KEPT = 4096
/** Below this many bytes moving them is cheaper than an array. */
const MOVED = 512

/** Deletes the first `count` bytes. */
function deleteFront(rt: Thread, self: PyByteArray, count: number): void {
  const size = self.size - count
  if (size < MOVED) {
    self.memory.copyWithin(0, count, self.size)
    resize(rt, self, size)
    return
  }
  checkExports(rt, self)
  const rest = self.memory.subarray(count)
  const skipped = rest.byteOffset > rest.length
  self.value = skipped ? rest.slice(0, size) : rest
  self.resizeInPlace(size)
}

/** `self += bytes`, for what is no view of itself. */
export function appendBytes(rt: Thread, self: PyByteArray, bytes: Uint8Array): void {
  const { size } = self
  resize(rt, self, size + bytes.length)
  self.memory.set(bytes, size)
}
/** Deletes the first `count` bytes (at most) and gives them. */
export function takeFront(rt: Thread, self: PyByteArray, count: number): Uint8Array {
  checkExports(rt, self)
  const { size } = self
  const taken = self.memory.slice(0, Math.min(count, size))
  if (count < size) deleteFront(rt, self, count)
  else if (self.memory.length <= KEPT) self.resizeInPlace(0)
  else self.value = EMPTY
  return taken
}

/** Puts `bytes` in place of `start..stop`. */
function splice(rt: Thread, self: PyByteArray, start: number, stop: number, bytes: Uint8Array): void {
  const length = self.size
  const grow = bytes.length - (stop - start)
  if (grow === 0) {
    self.memory.set(bytes, start)
    return
  }
  checkExports(rt, self)
  if (grow < 0) {
    if (start === 0 && bytes.length === 0) {
      deleteFront(rt, self, stop)
      return
    }
    if (stop < length) self.memory.copyWithin(stop + grow, stop, length)
    if (bytes.length > 0) self.memory.set(bytes, start)
    resize(rt, self, length + grow)
    return
  }
  resize(rt, self, length + grow)
  if (stop < length) self.memory.copyWithin(stop + grow, stop, length)
  self.memory.set(bytes, start)
}

/** A buffer to put in; the object's own bytes are copied first. */
function source(self: PyByteArray, v: PyValue): Uint8Array | undefined {
  // asking a small array for its buffer makes V8 move it out of the heap
  if (v instanceof PyBytes) return v.value
  const b = bufferOf(v)
  return b !== undefined && b.buffer === self.memory.buffer ? b.slice() : b
}

function extend(rt: Thread, self: PyByteArray, v: PyValue): void {
  const b = source(self, v)
  if (b !== undefined) {
    splice(rt, self, self.size, self.size, b)
    return
  }
  if (isStr(v)) throw typeError(rt, "expected iterable of integers; got: 'str'")
  const slots = typeOf(v).slots
  if (slots.iter === undefined && slots.getItem === undefined)
    throw typeError(rt, `can't extend bytearray with ${typeName(v)}`)
  const bytes = bytesFromIterable(rt, v, 'byte')
  splice(rt, self, self.size, self.size, bytes)
}

function init(
  rt: Thread,
  self: PyByteArray,
  arg: PyValue | undefined,
  encoding: string | undefined,
  errors: string | undefined,
): void {
  if (self.size > 0) resize(rt, self, 0)
  if (arg === undefined) {
    if (encoding !== undefined) throw typeError(rt, 'encoding without a string argument')
    if (errors !== undefined) throw typeError(rt, 'errors without a string argument')
    return
  }
  const text = textOf(arg)
  if (text !== undefined) {
    if (encoding === undefined) throw typeError(rt, 'string argument without an encoding')
    self.value = (encodeText(rt, text, encoding, errors ?? 'strict') as PyBytes).value.slice()
    return
  }
  if (encoding !== undefined) throw typeError(rt, 'encoding without a string argument')
  if (errors !== undefined) throw typeError(rt, 'errors without a string argument')
  const count = asCount(rt, arg)
  if (count !== undefined) {
    self.value = zeroBytes(rt, count)
    return
  }
  const b = bufferOf(arg)
  if (b !== undefined) {
    rt.charge(b.length)
    self.value = b.slice()
    return
  }
  const slots = typeOf(arg).slots
  if (slots.iter === undefined && slots.getItem === undefined)
    throw typeError(rt, `cannot convert '${typeName(arg)}' object to bytearray`)
  self.value = bytesFromIterable(rt, arg, 'byte')
}

function indexOf(rt: Thread, self: PyByteArray, key: PyValue): number {
  if (typeof key !== 'number' && typeOf(key).slots.index === undefined)
    throw typeError(rt, `bytearray indices must be integers or slices, not ${typeName(key)}`)
  let i = typeof key === 'number' ? key : asSize(rt, key, T.IndexError)
  if (i < 0) i += self.size
  if (i < 0 || i >= self.size) throw indexError(rt, 'bytearray index out of range')
  return i
}

function getItem(rt: Thread, self: PyByteArray, key: PyValue): PyValue {
  if (key instanceof PySlice) return make(sliceBytes(rt, self.value, key))
  return self.memory[indexOf(rt, self, key)]
}

function setItem(rt: Thread, self: PyByteArray, key: PyValue, v: PyValue | undefined): void {
  if (!(key instanceof PySlice)) {
    const i = indexOf(rt, self, key)
    if (v === undefined) {
      splice(rt, self, i, i + 1, EMPTY)
      return
    }
    const b = asByte(rt, v, 'byte')
    // `__index__` may have changed the size
    if (i >= self.size) throw indexError(rt, 'bytearray index out of range')
    self.memory[i] = b
    return
  }
  const s = sliceIndices(rt, key, self.value.length)
  if (v === undefined) {
    deleteSlice(rt, self, s)
    return
  }
  const bytes = sliceValue(rt, self, v)
  const { start, step, length } = s
  if (step === 1) {
    const size = self.value.length
    const from = Math.min(start, size)
    splice(rt, self, from, Math.max(from, Math.min(start + length, size)), bytes)
    return
  }
  if (bytes.length === 0) {
    deleteSlice(rt, self, s)
    return
  }
  if (bytes.length !== length)
    throw valueError(rt, `attempt to assign bytes of size ${bytes.length} to extended slice of size ${length}`)
  for (let i = 0, at = start; i < length; i++, at += step) self.value[at] = bytes[i]
}

/** What may be assigned to a slice: bytes, buffers, iterables of ints. */
function sliceValue(rt: Thread, self: PyByteArray, v: PyValue): Uint8Array {
  const b = source(self, v)
  if (b !== undefined) return b
  const refuse = () => typeError(rt, 'can assign only bytes, buffers, or iterables of ints in range(0, 256)')
  if (isStr(v) || typeOf(v).slots.index !== undefined) throw refuse()
  const slots = typeOf(v).slots
  if (slots.iter === undefined && slots.getItem === undefined) throw refuse()
  return bytesFromIterable(rt, v, 'byte')
}

function deleteSlice(rt: Thread, self: PyByteArray, s: { start: number; step: number; length: number }): void {
  let { start, step, length } = s
  if (length === 0) return
  if (step < 0) {
    start += step * (length - 1)
    step = -step
  }
  if (step === 1) {
    splice(rt, self, start, start + length, EMPTY)
    return
  }
  checkExports(rt, self)
  const old = self.value
  const out = new Uint8Array(old.length - length)
  let n = 0
  for (let i = 0; i < old.length; i++) {
    const k = i - start
    if (k >= 0 && k % step === 0 && k / step < length) continue
    out[n++] = old[i]
  }
  self.value = out
}

function compare(_rt: Thread, a: PyByteArray, b: PyValue, op: Cmp): PyValue {
  const other = bufferOf(b)
  if (other === undefined) return NotImplemented
  if (a.value.length !== other.length && (op === Cmp.EQ || op === Cmp.NE)) return op === Cmp.NE
  return cmpResult(bytesCompare(a.value, other), op)
}

/** Unlike that of bytes, this repr escapes the apostrophe between double quotes too. */
function shown(_rt: Thread, v: PyByteArray): string {
  const text = reprBytes(v.value)
  return `${v.cls.name}(${text[1] === '"' ? text.replaceAll("'", "\\'") : text})`
}

/** `__reduce_ex__`: text up to protocol 2, which has no bytes, else bytes; with the instance's dict where it has one. */
function reduce(v: PyByteArray, protocol: number): PyValue {
  const state = hasInstanceDict(v) ? instanceDict(v) : null
  if (protocol < 3) {
    const args = v.value.length === 0 ? [] : [decodeLatin1(v.value), 'latin-1']
    return new PyTuple([v.cls, new PyTuple(args), state])
  }
  return new PyTuple([v.cls, new PyTuple(v.value.length === 0 ? [] : [new PyBytes(v.value.slice())]), state])
}

define(T.bytearrayType, {
  doc: `bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array

Construct a mutable bytearray object from an iterable yielding integers in range(256), a text string encoded
with the specified encoding, a bytes or a buffer object, any object implementing the buffer API, or an integer.`,
  flags: TypeFlags.BaseType | TypeFlags.MatchSelf,
  new: (_rt, cls) => new PyByteArray(EMPTY, cls),
  slots: {
    ...bytesSlots(make, T.bytearrayType),
    len: (_rt, v: PyByteArray) => v.size,
    getattro: genericGetAttr,
    init: initializer('bytearray(source=<absent>, encoding: js = <absent>, errors: js = <absent>)', init),
    repr: shown,
    str: shown,
    compare,
    iter: (_rt, v: PyByteArray) => new PyBytesIterator(v, T.bytearrayIteratorType),
    getItem,
    setItem,
    iconcat: (rt, self: PyByteArray, other) => {
      const b = source(self, other)
      if (b === undefined) throw typeError(rt, `can't concat ${typeName(other)} to bytearray`)
      splice(rt, self, self.size, self.size, b)
      return self
    },
    irepeat: (rt, self: PyByteArray, count) => {
      const n = asSize(rt, count)
      if (n === 1) return self
      const out = repeatBytes(rt, self.value, n)
      if (out.length !== self.value.length) checkExports(rt, self)
      self.value = out
      return self
    },
  },
  members: [
    method(
      '__alloc__($self, /)',
      'B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.',
      (_rt, v: PyByteArray) => allocated(v),
    ),
    method('__reduce__($self, /)', 'Return state information for pickling.', (_rt, v: PyByteArray) => reduce(v, 2)),
    method(
      '__reduce_ex__($self, proto: int = 0, /)',
      'Return state information for pickling.',
      (_rt, v: PyByteArray, proto: number) => reduce(v, proto),
    ),
    method(
      '__sizeof__($self, /)',
      'Returns the size of the bytearray object in memory, in bytes.',
      (_rt, v: PyByteArray) => 56 + allocated(v),
    ),
    method(
      'append($self, item, /)',
      'Append a single item to the end of the bytearray.',
      (rt, self: PyByteArray, item: PyValue) => {
        const b = asByte(rt, item, 'byte')
        const n = self.size
        if (n < self.memory.length && self.exports === 0) self.resizeInPlace(n + 1)
        else resize(rt, self, n + 1)
        self.memory[n] = b
      },
    ),
    method('clear($self, /)', 'Remove all items from the bytearray.', (rt, self: PyByteArray) => {
      if (self.size > 0) checkExports(rt, self)
      self.value = EMPTY
    }),
    method('copy($self, /)', 'Return a copy of B.', (_rt, self: PyByteArray) => make(self.value.slice())),
    method(
      'extend($self, iterable_of_ints, /)',
      'Append all the items from the iterator or sequence to the end of the bytearray.',
      extend,
    ),
    method(
      'insert($self, index: ssize, item, /)',
      'Insert a single item into the bytearray before the given index.',
      (rt, self: PyByteArray, index: number, item: PyValue) => {
        const b = asByte(rt, item, 'byte')
        const n = self.size
        const at = index < 0 ? Math.max(0, index + n) : Math.min(index, n)
        splice(rt, self, at, at, Uint8Array.of(b))
      },
    ),
    method(
      'pop($self, index: ssize = -1, /)',
      'Remove and return a single item from B; without an index the last one.',
      (rt, self: PyByteArray, index: number) => {
        const n = self.size
        if (n === 0) throw indexError(rt, 'pop from empty bytearray')
        const at = index < 0 ? index + n : index
        if (at < 0 || at >= n) throw indexError(rt, 'pop index out of range')
        const b = self.memory[at]
        splice(rt, self, at, at + 1, EMPTY)
        return b
      },
    ),
    method(
      'remove($self, value, /)',
      'Remove the first occurrence of a value in the bytearray.',
      (rt, self: PyByteArray, item: PyValue) => {
        const at = self.value.indexOf(asByte(rt, item, 'byte'))
        if (at < 0) throw valueError(rt, 'value not found in bytearray')
        splice(rt, self, at, at + 1, EMPTY)
      },
    ),
    method('reverse($self, /)', 'Reverse the order of the values in B in place.', (_rt, self: PyByteArray) => {
      self.value.reverse()
    }),
    ...bytesMethods(make, T.bytearrayType, true),
  ],
})

/** CPython keeps one byte more, for a terminating zero. */
function allocated(v: PyByteArray): number {
  return v.size === 0 ? 0 : v.memory.length + 1
}
