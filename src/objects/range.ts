/**
 * `range` and its iterators. Bounds are ints of any size; as long as all numbers of a range are safe integers everything is done with JS
 * numbers, else with bigints. Which of CPython's two iterator types shows is decided as there: by whether the numbers fit 64 bits.
 */
import { reduceIter } from './iterators.ts'
import { define, memberAttr, method } from './kit.ts'
import { hashRange } from './numbers/hash.ts'
import { Cmp, newAttrs, PyObject, type PyType, type PyValue, TypeFlags } from './object.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { identicalOrEqual } from './ops/compare.ts'
import { asIndex, normalInt, SSIZE_MAX } from './ops/convert.ts'
import { indexError, overflowError, typeError, valueError } from './ops/errors.ts'
import { iter, next } from './ops/iterate.ts'
import { reprJs } from './ops/text.ts'
import { typeName, typeOf } from './ops/type-of.ts'
import { adjustSlice, longSliceIndices, unpackSlice } from './slice.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyRange, PySlice, PyTuple } from './values.ts'

type Int = number | bigint

const MAX = Number.MAX_SAFE_INTEGER

/** A range from its three numbers; `step` is not 0. */
export function makeRange(start: Int, stop: Int, step: Int): PyRange {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const span = step > 0 ? stop - start : start - stop
    if (span <= 0) return new PyRange(start, stop, step, 0)
    // with a span past 2**53 the division may round wrongly
    if (span <= MAX) return new PyRange(start, stop, step, Math.floor((span - 1) / Math.abs(step)) + 1)
  }
  const a = BigInt(start)
  const b = BigInt(stop)
  const c = BigInt(step)
  const span = c > 0n ? b - a : a - b
  const size = c > 0n ? c : -c
  return new PyRange(start, stop, step, span <= 0n ? 0 : normalInt((span - 1n) / size + 1n))
}

/** Item number `i`, which is in range. */
function itemAt(r: PyRange, i: Int): Int {
  if (typeof r.start === 'number' && typeof r.step === 'number' && typeof i === 'number') {
    const v = r.start + i * r.step
    if (v <= MAX && v >= -MAX) return v + 0
  }
  return normalInt(BigInt(r.start) + BigInt(i) * BigInt(r.step))
}
/** Position of an int in the range, or -1. */
function positionOf(r: PyRange, v: Int): Int {
  if (
    typeof v === 'number' &&
    typeof r.start === 'number' &&
    typeof r.stop === 'number' &&
    typeof r.step === 'number' &&
    typeof r.length === 'number'
  ) {
    if (r.step > 0 ? v < r.start || v >= r.stop : v > r.start || v <= r.stop) return -1
    if (r.step === 1) return v - r.start
    const d = v - r.start
    if (d <= MAX && d >= -MAX) return d % r.step === 0 ? d / r.step : -1
  }
  const x = BigInt(v)
  const a = BigInt(r.start)
  const b = BigInt(r.stop)
  const c = BigInt(r.step)
  if (c > 0n ? x < a || x >= b : x > a || x <= b) return -1
  return (x - a) % c === 0n ? normalInt((x - a) / c) : -1
}

/** Only real ints and bools are found by arithmetic: a subclass may have an `__eq__` of its own. */
function exactInt(v: PyValue): Int | undefined {
  switch (typeof v) {
    case 'number':
    case 'bigint':
      return v
    case 'boolean':
      return v ? 1 : 0
    default:
      return undefined
  }
}

// ---------------------------------------------------------------- iterators

/**
 * range_iterator and longrange_iterator. With `big === null` the remaining numbers are safe ints: `next`, `next + step`, ... `remaining`
 * of them, which a loop may take by itself. Else `big` counts with bigints, and `remaining` is 0.
 */
export class PyRangeIterator extends PyObject {
  next: number
  readonly step: number
  remaining: number
  readonly big: { next: bigint; readonly step: bigint; remaining: bigint } | null
  constructor(start: Int, step: Int, length: Int, cls: PyType = T.rangeIteratorType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    if (typeof start === 'number' && typeof step === 'number' && typeof length === 'number') {
      const end = start + step * length
      if (end <= MAX && end >= -MAX) {
        this.next = start
        this.step = step
        this.remaining = length
        this.big = null
        return
      }
    }
    this.next = 0
    this.step = 0
    this.remaining = 0
    this.big = { next: BigInt(start), step: BigInt(step), remaining: BigInt(length) }
  }
}

const LONG_MAX = SSIZE_MAX
const LONG_MIN = -SSIZE_MAX - 1n
function fitsLong(v: Int): boolean {
  return typeof v === 'number' || (v <= LONG_MAX && v >= LONG_MIN)
}
/** The iterator type that CPython takes: the fast one when start, stop, step, length and the end fit a C long. */
function iteratorType(start: Int, stop: Int, step: Int, length: Int): PyType {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number' && typeof length === 'number')
    return T.rangeIteratorType
  if (!fitsLong(start) || !fitsLong(stop) || !fitsLong(step) || length > LONG_MAX) return T.longRangeIteratorType
  const s = BigInt(step)
  const e = BigInt(stop)
  if (length !== 0 && (s > 0n ? e > LONG_MAX - (s - 1n) : e < LONG_MIN + (-1n - s))) return T.longRangeIteratorType
  return T.rangeIteratorType
}

export function rangeIteratorNext(_rt: Thread, it: PyRangeIterator): PyValue | undefined {
  if (it.remaining > 0) {
    const v = it.next
    it.next = v + it.step
    it.remaining--
    return v
  }
  const big = it.big
  if (big === null || big.remaining === 0n) return undefined
  const v = big.next
  big.next = v + big.step
  big.remaining--
  return normalInt(v)
}

for (const type of [T.rangeIteratorType, T.longRangeIteratorType]) {
  define(type, {
    flags: TypeFlags.DisallowInstantiation,
    slots: { iter: (_rt, it) => it, next: rangeIteratorNext },
    members: [
      method('__length_hint__(self, /)', 'Private method returning an estimate of len(list(it)).', (_rt, it) =>
        it.big === null ? it.remaining : normalInt(it.big.remaining),
      ),
      method('__reduce__(self, /)', 'Return state information for pickling.', (rt, it: PyRangeIterator) => {
        const r =
          it.big === null
            ? makeRange(it.next, it.next + it.remaining * it.step, it.step)
            : makeRange(
                normalInt(it.big.next),
                normalInt(it.big.next + it.big.remaining * it.big.step),
                normalInt(it.big.step),
              )
        return reduceIter(rt, r, null)
      }),
      method(
        '__setstate__(self, object, /)',
        'Set state information for unpickling.',
        (rt, it: PyRangeIterator, state) => {
          let n = BigInt(asIndex(rt, state))
          if (type === T.rangeIteratorType && !fitsLong(n))
            throw overflowError(rt, 'Python int too large to convert to C long')
          if (n < 0n) n = 0n
          if (it.big === null) {
            const k = n > BigInt(it.remaining) ? it.remaining : Number(n)
            it.next += k * it.step
            it.remaining -= k
          } else {
            if (n > it.big.remaining) n = it.big.remaining
            it.big.next += n * it.big.step
            it.big.remaining -= n
          }
        },
      ),
    ],
  })
}

// ---------------------------------------------------------------- range

function rangeNew(rt: Thread, args: PyValue[]): PyValue {
  const n = args.length
  if (n === 1) {
    const stop = asIndex(rt, args[0])
    return makeRange(0, stop, 1)
  }
  if (n === 0) throw typeError(rt, 'range expected at least 1 argument, got 0')
  if (n > 3) throw typeError(rt, `range expected at most 3 arguments, got ${n}`)
  const start = asIndex(rt, args[0])
  const stop = asIndex(rt, args[1])
  const step = n === 3 ? asIndex(rt, args[2]) : 1
  if (step === 0) throw valueError(rt, 'range() arg 3 must not be zero')
  return makeRange(start, stop, step)
}

function rangeGetItem(rt: Thread, r: PyRange, key: PyValue): PyValue {
  if (key instanceof PySlice) {
    if (typeof r.length === 'number') {
      const u = unpackSlice(rt, key)
      const s = adjustSlice(u, r.length)
      // a step that was clipped counts in full
      const step = u.step >= MAX || u.step <= -MAX ? asIndex(rt, key.step) : u.step
      return makeRange(itemAt(r, s.start), itemAt(r, s.stop), normalInt(BigInt(r.step) * BigInt(step)))
    }
    const s = longSliceIndices(rt, key, BigInt(r.length))
    return makeRange(itemAt(r, normalInt(s.start)), itemAt(r, normalInt(s.stop)), normalInt(BigInt(r.step) * s.step))
  }
  if (typeof key !== 'number' && typeOf(key).slots.index === undefined)
    throw typeError(rt, `range indices must be integers or slices, not ${typeName(key)}`)
  let i = typeof key === 'number' ? key : asIndex(rt, key)
  const n = r.length
  if (i < 0) i = typeof i === 'number' && typeof n === 'number' ? i + n : normalInt(BigInt(i) + BigInt(n))
  if (i < 0 || i >= n) throw indexError(rt, 'range object index out of range')
  return itemAt(r, i)
}

/** Equal as sequences. */
function sameRange(a: PyRange, b: PyRange): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  if (a.length === 0) return true
  if (a.start !== b.start) return false
  return a.length === 1 || a.step === b.step
}

/** Everything but an exact int is compared by `==` with one number after the other. */
function countEqual(rt: Thread, r: PyRange, v: PyValue): number {
  let count = 0
  const it = iter(rt, r)
  for (let i = 1; ; i++) {
    const x = next(rt, it)
    if (x === undefined) return count
    if (identicalOrEqual(rt, x, v)) count++
    if ((i & 0x3fff) === 0) rt.checkInterrupt()
  }
}
function firstEqual(rt: Thread, r: PyRange, v: PyValue): Int {
  const it = iter(rt, r)
  for (let i = 0; ; i++) {
    const x = next(rt, it)
    if (x === undefined) return -1
    if (identicalOrEqual(rt, x, v)) return i
    if ((i & 0x3fff) === 0x3fff) rt.checkInterrupt()
  }
}

define(T.rangeType, {
  doc: 'range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).',
  flags: TypeFlags.Sequence,
  new(rt, _cls, args, kwnames) {
    if (kwnames !== null) throw typeError(rt, 'range() takes no keyword arguments')
    return rangeNew(rt, args)
  },
  slots: {
    getattro: genericGetAttr,
    repr(rt, r: PyRange) {
      const two = `${reprJs(rt, r.start)}, ${reprJs(rt, r.stop)}`
      return r.step === 1 ? `range(${two})` : `range(${two}, ${reprJs(rt, r.step)})`
    },
    hash: (_rt, r: PyRange) => hashRange(r.length, r.start, r.step),
    compare(_rt, a: PyRange, b, op) {
      if (!(b instanceof PyRange) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
      return sameRange(a, b) === (op === Cmp.EQ)
    },
    iter: (_rt, r: PyRange) =>
      new PyRangeIterator(r.start, r.step, r.length, iteratorType(r.start, r.stop, r.step, r.length)),
    bool: (_rt, r: PyRange) => r.length !== 0,
    len(rt, r: PyRange) {
      if (typeof r.length === 'number') return r.length
      if (r.length > SSIZE_MAX) throw overflowError(rt, 'Python int too large to convert to C ssize_t')
      return Number(r.length)
    },
    getItem: rangeGetItem,
    contains(rt, r: PyRange, v) {
      const i = exactInt(v)
      if (i !== undefined) return positionOf(r, i) >= 0
      return firstEqual(rt, r, v) >= 0
    },
  },
  members: [
    method('__reversed__(self, /)', 'Return a reverse iterator.', (_rt, r: PyRange) => {
      const step = typeof r.step === 'number' ? 0 - r.step : normalInt(-r.step)
      const last = r.length === 0 ? r.start : itemAt(r, normalInt(BigInt(r.length) - 1n))
      const start = r.length === 0 ? normalInt(BigInt(r.start) - BigInt(r.step)) : last
      const stop = r.length === 0 ? start : normalInt(BigInt(r.start) - BigInt(r.step))
      return new PyRangeIterator(start, step, r.length, iteratorType(start, stop, step, r.length))
    }),
    method(
      '__reduce__(self, /)',
      null,
      (_rt, r: PyRange) => new PyTuple([T.rangeType, new PyTuple([r.start, r.stop, r.step])]),
    ),
    method(
      'count(self, object, /)',
      'rangeobject.count(value) -> integer -- return number of occurrences of value',
      (rt, r: PyRange, v) => {
        const i = exactInt(v)
        if (i !== undefined) return positionOf(r, i) >= 0 ? 1 : 0
        return countEqual(rt, r, v)
      },
    ),
    method(
      'index(self, object, /)',
      'rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.',
      (rt, r: PyRange, v) => {
        const i = exactInt(v)
        if (i !== undefined) {
          const at = positionOf(r, i)
          if (at < 0) throw valueError(rt, `${reprJs(rt, v)} is not in range`)
          return at
        }
        const at = firstEqual(rt, r, v)
        if (at < 0) throw valueError(rt, 'sequence.index(x): x not in sequence')
        return at
      },
    ),
    memberAttr('start', null, (_rt, r) => r.start),
    memberAttr('stop', null, (_rt, r) => r.stop),
    memberAttr('step', null, (_rt, r) => r.step),
  ],
})
T.rangeType.usual = (a, b) => {
  if (typeof a !== 'number') return undefined
  if (b === undefined) return makeRange(0, a, 1)
  return typeof b === 'number' ? makeRange(a, b, 1) : undefined
}
