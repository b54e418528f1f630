/**
 * slice, and what sequences need of it: `sliceIndices` turns a slice into plain numbers for a sequence of a known length, as CPython's
 * PySlice_Unpack and PySlice_AdjustIndices do.
 */
import { ctor, define, memberAttr, method } from './kit.ts'
import { hashSlice } from './numbers/hash.ts'
import type { Cmp, PyValue } from './object.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { richCompare } from './ops/compare.ts'
import { asIndex, normalInt } from './ops/convert.ts'
import { typeError, valueError } from './ops/errors.ts'
import { hash } from './ops/hash.ts'
import { reprJs } from './ops/text.ts'
import { fromHost, intOf, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PySlice, PyTuple } from './values.ts'

const MAX = Number.MAX_SAFE_INTEGER

/** A bound or step: an int of any size, clipped. */
function bound(rt: Thread, v: PyValue): number {
  if (typeof v === 'number') return v
  if (intOf(v) === undefined && typeOf(v).slots.index === undefined)
    throw typeError(rt, 'slice indices must be integers or None or have an __index__ method')
  const i = asIndex(rt, v)
  return typeof i === 'number' ? i : i > 0n ? MAX : -MAX
}

export interface SliceIndices {
  readonly start: number
  readonly stop: number
  readonly step: number
  /** Number of items. */
  readonly length: number
}

/** Which items of a sequence of `length` items the slice means: `start`, `start + step`, ... `length` of them. `stop` is clipped to the sequence. */
export function sliceIndices(rt: Thread, slice: PySlice, length: number): SliceIndices {
  const unpacked = unpackSlice(rt, slice)
  return adjustSlice(unpacked, length)
}

/** The numbers of a slice before the length is known: `__index__` may run Python code that changes the sequence. */
export function unpackSlice(rt: Thread, slice: PySlice): { start: number; stop: number; step: number } {
  const step = slice.step === null ? 1 : bound(rt, slice.step)
  if (step === 0) throw valueError(rt, 'slice step cannot be zero')
  const start = slice.start === null ? (step < 0 ? MAX : 0) : bound(rt, slice.start)
  const stop = slice.stop === null ? (step < 0 ? -MAX : MAX) : bound(rt, slice.stop)
  return { start, stop, step }
}

/** The same clipped to `length`. */
export function adjustSlice(s: { start: number; stop: number; step: number }, length: number): SliceIndices {
  const step = s.step
  let start = s.start
  let stop = s.stop
  if (start < 0) {
    start += length
    if (start < 0) start = step < 0 ? -1 : 0
  } else if (start >= length) start = step < 0 ? length - 1 : length
  if (stop < 0) {
    stop += length
    if (stop < 0) stop = step < 0 ? -1 : 0
  } else if (stop >= length) stop = step < 0 ? length - 1 : length
  let n = 0
  if (step < 0) {
    if (stop < start) n = Math.floor((start - stop - 1) / -step) + 1
  } else if (start < stop) n = Math.floor((stop - start - 1) / step) + 1
  return { start, stop, step, length: n }
}

/** slice.indices() with ints of any size; also what slices of ranges use. */
export function longSliceIndices(
  rt: Thread,
  slice: PySlice,
  length: bigint,
): { start: bigint; stop: bigint; step: bigint } {
  const step = slice.step === null ? 1n : BigInt(longBound(rt, slice.step))
  if (step === 0n) throw valueError(rt, 'slice step cannot be zero')
  const lower = step < 0n ? -1n : 0n
  const upper = step < 0n ? length - 1n : length
  const clip = (v: PyValue, absent: bigint): bigint => {
    if (v === null) return absent
    let i = BigInt(longBound(rt, v))
    if (i < 0n) {
      i += length
      return i < lower ? lower : i
    }
    return i > upper ? upper : i
  }
  const start = clip(slice.start, step < 0n ? upper : lower)
  const stop = clip(slice.stop, step < 0n ? lower : upper)
  return { start, stop, step }
}
function longBound(rt: Thread, v: PyValue): number | bigint {
  if (intOf(v) === undefined && typeOf(v).slots.index === undefined)
    throw typeError(rt, 'slice indices must be integers or None or have an __index__ method')
  return asIndex(rt, v)
}

function parts(s: PySlice): PyTuple {
  return new PyTuple([s.start, s.stop, s.step])
}

define(T.sliceType, {
  doc: 'slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).',
  new: ctor('slice(start, stop=<absent>, step=None, /)', (_rt, _cls, start, stop, step) =>
    stop === undefined ? new PySlice(null, start, null) : new PySlice(start, stop, step),
  ),
  slots: {
    getattro: genericGetAttr,
    repr: (rt, s: PySlice) => fromHost(`slice(${reprJs(rt, s.start)}, ${reprJs(rt, s.stop)}, ${reprJs(rt, s.step)})`),
    hash: (rt, s: PySlice) => hashSlice([hash(rt, s.start), hash(rt, s.stop), hash(rt, s.step)]),
    compare(rt, a: PySlice, b, op: Cmp) {
      if (!(b instanceof PySlice)) return NotImplemented
      if (a === b) return richCompare(rt, 0, 0, op)
      return richCompare(rt, parts(a), parts(b), op)
    },
  },
  members: [
    memberAttr('start', null, (_rt, s) => s.start),
    memberAttr('stop', null, (_rt, s) => s.stop),
    memberAttr('step', null, (_rt, s) => s.step),
    method(
      'indices(self, object, /)',
      'S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.',
      (rt, s: PySlice, len) => {
        const n = BigInt(asIndex(rt, len))
        if (n < 0n) throw valueError(rt, 'length should not be negative')
        const r = longSliceIndices(rt, s, n)
        return new PyTuple([normalInt(r.start), normalInt(r.stop), normalInt(r.step)])
      },
    ),
    method(
      '__reduce__(self, /)',
      'Return state information for pickling.',
      (_rt, s: PySlice) => new PyTuple([T.sliceType, parts(s)]),
    ),
  ],
})
