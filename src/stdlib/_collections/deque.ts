/**
 * collections.deque: a ring of values in a JS array whose length is a power of two, so that both ends are O(1) and indexing is too. `version`
 * changes with every change, which iterators look at.
 */

import { ReprBuilder } from '../../objects/container-repr.ts'
import { makeGenericAlias } from '../../objects/generic-alias.ts'
import { classMethod, ctor, getset, initializer, method, newType } from '../../objects/kit.ts'
import { Cmp, PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { instanceDict } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { cmpResult, identicalOrEqual, richCompare } from '../../objects/ops/compare.ts'
import { asClipped, asSize, SSIZE_MAX } from '../../objects/ops/convert.ts'
import { indexError, overflowError, runtimeError, typeError, valueError } from '../../objects/ops/errors.ts'
import { iter } from '../../objects/ops/iterate.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { intOf, typeName, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { emptyTuple, NotImplemented, PyTuple } from '../../objects/values.ts'

export class PyDeque extends PyObject {
  ring: (PyValue | undefined)[] = [undefined, undefined, undefined, undefined]
  head = 0
  size = 0
  /** -1: unbounded. */
  maxlen = -1
  version = 0

  at(i: number): PyValue {
    return this.ring[(this.head + i) & (this.ring.length - 1)] as PyValue
  }
  private grow(): void {
    const items = this.toArray()
    const size = this.ring.length * 2
    this.ring = items as (PyValue | undefined)[]
    this.ring.length = size
    this.ring.fill(undefined, items.length > this.size ? this.size : undefined)
    this.head = 0
  }
  toArray(): PyValue[] {
    const { ring, head, size } = this
    const end = head + size
    if (end <= ring.length) return ring.slice(head, end) as PyValue[]
    return ring.slice(head).concat(ring.slice(0, end - ring.length)) as PyValue[]
  }
  push(v: PyValue): void {
    this.version++
    if (this.maxlen >= 0 && this.size >= this.maxlen) {
      if (this.maxlen === 0) return
      this.shift()
    }
    if (this.size === this.ring.length) this.grow()
    this.ring[(this.head + this.size) & (this.ring.length - 1)] = v
    this.size++
  }
  unshift(v: PyValue): void {
    this.version++
    if (this.maxlen >= 0 && this.size >= this.maxlen) {
      if (this.maxlen === 0) return
      this.pop()
    }
    if (this.size === this.ring.length) this.grow()
    this.head = (this.head - 1) & (this.ring.length - 1)
    this.ring[this.head] = v
    this.size++
  }
  /** `undefined` when empty. */
  pop(): PyValue | undefined {
    if (this.size === 0) return undefined
    this.version++
    this.size--
    const i = (this.head + this.size) & (this.ring.length - 1)
    const v = this.ring[i]
    this.ring[i] = undefined
    return v
  }
  shift(): PyValue | undefined {
    if (this.size === 0) return undefined
    this.version++
    const v = this.ring[this.head]
    this.ring[this.head] = undefined
    this.head = (this.head + 1) & (this.ring.length - 1)
    this.size--
    return v
  }
  replaceAll(items: PyValue[]): void {
    this.version++
    let size = 8
    while (size < items.length) size *= 2
    this.size = items.length
    items.length = size
    this.ring = items
    this.ring.fill(undefined, this.size)
    this.head = 0
  }
}

/** An empty deque of the same bound, as copy(), + and * make it: subclasses are called. */
function similar(rt: Thread, self: PyDeque): PyDeque {
  if (self.cls === dequeType) {
    const d = new PyDeque(dequeType)
    d.maxlen = self.maxlen
    return d
  }
  const made = call(rt, self.cls, self.maxlen < 0 ? [] : [emptyTuple, self.maxlen])
  if (!(made instanceof PyDeque)) throw typeError(rt, `${typeName(self)}() must return a deque, not ${typeName(made)}`)
  return made
}
function copy(rt: Thread, self: PyDeque): PyDeque {
  const items = self.toArray()
  if (self.cls !== dequeType) {
    const given = new PyDeque(dequeType)
    given.replaceAll(items)
    const made = call(rt, self.cls, self.maxlen < 0 ? [given] : [given, self.maxlen])
    if (!(made instanceof PyDeque))
      throw typeError(rt, `${typeName(self)}() must return a deque, not ${typeName(made)}`)
    return made
  }
  const d = similar(rt, self)
  d.replaceAll(items)
  return d
}
function extend(rt: Thread, self: PyDeque, iterable: PyValue, left = false): void {
  if (iterable === self) {
    for (const v of self.toArray()) left ? self.unshift(v) : self.push(v)
    return
  }
  const it = iter(rt, iterable)
  const step = typeOf(it).slots.next!
  for (let n = 1; ; n++) {
    const v = step(rt, it)
    if (v === undefined) return
    if (left) self.unshift(v)
    else self.push(v)
    if ((n & 0x3fff) === 0) {
      rt.charge(0x4000 * 8)
      rt.checkInterrupt()
    }
  }
}
function rotate(self: PyDeque, n: number): void {
  if (self.size < 2) return
  let by = n % self.size
  if (by < 0) by += self.size
  if (by === 0) return
  const items = self.toArray()
  self.replaceAll(items.slice(self.size - by).concat(items.slice(0, self.size - by)))
}
function position(rt: Thread, self: PyDeque, key: PyValue): number {
  if (typeOf(key).slots.index === undefined && intOf(key) === undefined)
    throw typeError(rt, `sequence index must be integer, not '${typeName(key)}'`)
  let i = asSize(rt, key, T.IndexError)
  if (i < 0) i += self.size
  if (i < 0 || i >= self.size) throw indexError(rt, 'deque index out of range')
  return i
}
export function removeAt(self: PyDeque, i: number): void {
  if (i === 0) self.shift()
  else if (i === self.size - 1) self.pop()
  else {
    const items = self.toArray()
    items.splice(i, 1)
    self.replaceAll(items)
  }
}
function repeated(rt: Thread, self: PyDeque, count: PyValue): PyValue[] {
  const n = Math.max(0, asSize(rt, count))
  const items = self.toArray()
  if (n * items.length > Number.MAX_SAFE_INTEGER)
    throw overflowError(rt, "cannot fit 'int' into an index-sized integer")
  const keep = self.maxlen < 0 ? n * items.length : Math.min(n * items.length, self.maxlen)
  rt.charge(keep * 8)
  const out: PyValue[] = new Array(keep)
  // the last `keep` of the repetition
  for (let i = 0, at = n * items.length - keep; i < keep; i++, at++) out[i] = items[at % items.length]
  return out
}
function find(rt: Thread, self: PyDeque, value: PyValue, start: number, stop: number): number {
  const version = self.version
  for (let i = start; i < stop && i < self.size; i++) {
    const found = identicalOrEqual(rt, self.at(i), value)
    if (self.version !== version) throw runtimeError(rt, 'deque mutated during iteration')
    if (found) return i
  }
  return -1
}
const notIn = (rt: Thread, value: PyValue) => valueError(rt, `${reprJs(rt, value)} is not in deque`)

function compare(rt: Thread, self: PyDeque, other: PyValue, op: Cmp): PyValue {
  if (!(other instanceof PyDeque)) return NotImplemented
  if (op === Cmp.EQ && self === other) return true
  if ((op === Cmp.EQ || op === Cmp.NE) && self.size !== other.size) return op === Cmp.NE
  rt.enterRecursive(' in comparison')
  try {
    let i = 0
    for (; i < self.size && i < other.size; i++) {
      const x = self.at(i)
      const y = other.at(i)
      if (!identicalOrEqual(rt, x, y)) {
        if (op === Cmp.EQ) return false
        if (op === Cmp.NE) return true
        return richCompare(rt, x, y, op)
      }
    }
    return cmpResult(self.size - other.size, op)
  } finally {
    rt.leaveRecursive()
  }
}

function clear(self: PyDeque): void {
  self.version++
  self.ring = new Array(8).fill(undefined)
  self.head = 0
  self.size = 0
}

export const dequeType: PyType = newType('deque', 'collections', {
  doc: 'A list-like sequence optimized for data accesses near its endpoints.',
  signature: '([iterable[, maxlen]])',
  flags: TypeFlags.BaseType | TypeFlags.Sequence | TypeFlags.HasWeakref,
  new: (_rt, cls) => new PyDeque(cls),
  slots: {
    init: initializer('deque(iterable=<absent>, maxlen=None)', (rt, self: PyDeque, iterable, maxlen) => {
      let bound = -1
      if (maxlen !== null) {
        const given = intOf(maxlen)
        if (given === undefined) throw typeError(rt, 'an integer is required')
        if (given > SSIZE_MAX || given < -SSIZE_MAX - 1n)
          throw overflowError(rt, 'Python int too large to convert to C ssize_t')
        if (given < 0) throw valueError(rt, 'maxlen must be non-negative')
        bound = Number(given)
      }
      self.maxlen = bound
      if (self.size > 0) clear(self)
      if (iterable !== undefined) extend(rt, self, iterable)
    }),
    hash: null,
    repr(rt, self: PyDeque) {
      if (rt.reprStack.includes(self)) return '[...]'
      rt.reprStack.push(self)
      try {
        const out = new ReprBuilder(`${self.cls.name}([`)
        const version = self.version
        for (let i = 0; i < self.size; i++) {
          if (i > 0) out.push(', ')
          out.pushRepr(rt, self.at(i))
          if (self.version !== version) throw runtimeError(rt, 'deque mutated during iteration')
        }
        return out.finish(rt, self.maxlen < 0 ? '])' : `], maxlen=${self.maxlen})`)
      } finally {
        rt.reprStack.pop()
      }
    },
    compare,
    len: (_rt, self: PyDeque) => self.size,
    bool: (_rt, self: PyDeque) => self.size > 0,
    iter: (_rt, self: PyDeque) => new PyDequeIterator(self, false),
    contains: (rt, self: PyDeque, v) => find(rt, self, v, 0, self.size) >= 0,
    getItem: (rt, self: PyDeque, key) => self.at(position(rt, self, key)),
    setItem(rt, self: PyDeque, key, v) {
      const i = position(rt, self, key)
      if (v === undefined) removeAt(self, i)
      else self.ring[(self.head + i) & (self.ring.length - 1)] = v
    },
    concat(rt, self: PyDeque, other) {
      if (!(other instanceof PyDeque))
        throw typeError(rt, `can only concatenate deque (not "${typeName(other)}") to deque`)
      const d = copy(rt, self)
      extend(rt, d, other)
      return d
    },
    iconcat(rt, self: PyDeque, other) {
      extend(rt, self, other)
      return self
    },
    repeat(rt, self: PyDeque, count) {
      const items = repeated(rt, self, count)
      const d = similar(rt, self)
      d.replaceAll(items)
      return d
    },
    irepeat(rt, self: PyDeque, count) {
      self.replaceAll(repeated(rt, self, count))
      return self
    },
  },
  members: [
    method('append(self, item, /)', 'Add an element to the right side of the deque.', (_rt, self: PyDeque, item) => {
      self.push(item)
    }),
    method('appendleft(self, item, /)', 'Add an element to the left side of the deque.', (_rt, self: PyDeque, item) => {
      self.unshift(item)
    }),
    method('pop(self, /)', 'Remove and return the rightmost element.', (rt, self: PyDeque) => {
      const v = self.pop()
      if (v === undefined) throw indexError(rt, 'pop from an empty deque')
      return v
    }),
    method('popleft(self, /)', 'Remove and return the leftmost element.', (rt, self: PyDeque) => {
      const v = self.shift()
      if (v === undefined) throw indexError(rt, 'pop from an empty deque')
      return v
    }),
    method(
      'extend(self, iterable, /)',
      'Extend the right side of the deque with elements from the iterable.',
      (rt, self: PyDeque, iterable) => extend(rt, self, iterable),
    ),
    method(
      'extendleft(self, iterable, /)',
      'Extend the left side of the deque with elements from the iterable.',
      (rt, self: PyDeque, iterable) => extend(rt, self, iterable, true),
    ),
    method('clear(self, /)', 'Remove all elements from the deque.', (_rt, self: PyDeque) => clear(self)),
    method('copy(self, /)', 'Return a shallow copy of a deque.', copy),
    method('__copy__(self, /)', 'Return a shallow copy of a deque.', copy),
    method('count(self, value, /)', 'Return number of occurrences of value.', (rt, self: PyDeque, v) => {
      const version = self.version
      let n = 0
      for (let i = 0; i < self.size; i++) {
        if (identicalOrEqual(rt, self.at(i), v)) n++
        if (self.version !== version) throw runtimeError(rt, 'deque mutated during iteration')
      }
      return n
    }),
    method(
      'index(self, value, start: bound = <absent>, stop: bound = <absent>, /) !',
      'Return first index of value.',
      (rt, self: PyDeque, v, start, stop) => {
        const clip = (i: number | undefined, absent: number): number => {
          if (i === undefined) return absent
          return i < 0 ? Math.max(0, i + self.size) : Math.min(i, self.size)
        }
        const i = find(rt, self, v, clip(start, 0), clip(stop, self.size))
        if (i < 0) throw notIn(rt, v)
        return i
      },
    ),
    method('insert(self, index: ssize, value, /)', 'Insert value before index.', (rt, self: PyDeque, index, v) => {
      if (self.size === self.maxlen) throw indexError(rt, 'deque already at its maximum size')
      if (index >= self.size) self.push(v)
      else if (index <= -self.size || index === 0) self.unshift(v)
      else {
        const items = self.toArray()
        items.splice(index < 0 ? index + self.size : index, 0, v)
        self.replaceAll(items)
      }
    }),
    method('remove(self, value, /)', 'Remove first occurrence of value.', (rt, self: PyDeque, v) => {
      const version = self.version
      for (let i = 0; i < self.size; i++) {
        const found = identicalOrEqual(rt, self.at(i), v)
        if (self.version !== version) throw indexError(rt, 'deque mutated during remove().')
        if (found) {
          removeAt(self, i)
          return
        }
      }
      throw notIn(rt, v)
    }),
    method('reverse(self, /)', 'Reverse *IN PLACE*.', (_rt, self: PyDeque) =>
      self.replaceAll(self.toArray().reverse()),
    ),
    method(
      'rotate(self, n: ssize = 1, /)',
      'Rotate the deque n steps to the right.  If n is negative, rotates left.',
      (_rt, self: PyDeque, n) => rotate(self, n),
    ),
    method(
      '__reversed__(self, /)',
      'Return a reverse iterator over the deque.',
      (_rt, self: PyDeque) => new PyDequeIterator(self, true),
    ),
    method('__reduce__(self, /)', 'Return state information for pickling.', (_rt, self: PyDeque) => {
      const dict = self.attrs === null ? null : instanceDict(self)
      const state = dict === null || dict.used === 0 ? null : dict
      const args = self.maxlen < 0 ? emptyTuple : new PyTuple([emptyTuple, self.maxlen])
      return new PyTuple([self.cls, args, state, new PyDequeIterator(self, false)])
    }),
    method(
      '__sizeof__(self, /)',
      'Return the size of the deque in memory, in bytes.',
      (_rt, self: PyDeque) => 232 + 528 * Math.max(1, Math.ceil((self.size + 31) / 64)),
    ),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
    getset('maxlen', 'maximum size of a deque or None if unbounded', (_rt, self: PyDeque) =>
      self.maxlen < 0 ? null : self.maxlen,
    ),
  ],
})

class PyDequeIterator extends PyObject {
  deque: PyDeque
  index = 0
  readonly version: number
  readonly reverse: boolean
  constructor(deque: PyDeque, reverse: boolean) {
    super(reverse ? reverseIteratorType : iteratorType)
    this.deque = deque
    this.version = deque.version
    this.reverse = reverse
  }
}
function step(rt: Thread, it: PyDequeIterator): PyValue | undefined {
  const d = it.deque
  if (it.index >= d.size && it.version === d.version) return undefined
  if (it.version !== d.version) {
    if (it.index === EXHAUSTED) return undefined
    it.index = EXHAUSTED
    throw runtimeError(rt, 'deque mutated during iteration')
  }
  const i = it.index++
  return d.at(it.reverse ? d.size - 1 - i : i)
}
const EXHAUSTED = Number.MAX_SAFE_INTEGER

function iteratorOf(name: string, reverse: boolean): PyType {
  return newType(name, 'collections', {
    new: ctor(`${name}(deque, index=0, /)`, (rt, _cls, deque: PyValue, index: PyValue) => {
      if (!(deque instanceof PyDeque))
        throw typeError(rt, `argument 1 must be collections.deque, not ${typeName(deque)}`)
      const it = new PyDequeIterator(deque, reverse)
      it.index = Math.max(0, Math.min(asClipped(rt, index), deque.size))
      return it
    }),
    slots: { iter: (_rt, it) => it, next: step },
    members: [
      method(
        '__length_hint__(self, /)',
        'Private method returning an estimate of len(list(it)).',
        (_rt, it: PyDequeIterator) => Math.max(0, it.deque.size - it.index),
      ),
      method(
        '__reduce__(self, /)',
        'Return state information for pickling.',
        (_rt, it: PyDequeIterator) => new PyTuple([it.cls, new PyTuple([it.deque, Math.min(it.index, it.deque.size)])]),
      ),
    ],
  })
}
export const iteratorType: PyType = iteratorOf('_deque_iterator', false)
export const reverseIteratorType: PyType = iteratorOf('_deque_reverse_iterator', true)

dequeType.fresh = () => new PyDeque(dequeType)
