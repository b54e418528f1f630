/** `list`. */
import { PyBuiltinFunction } from './builtin.ts'
import { sequenceRepr } from './container-repr.ts'
import { makeGenericAlias } from './generic-alias.ts'
import { PyListIterator, PyListReverseIterator } from './iterators.ts'
import { classMethod, define, method, taking } from './kit.ts'
import { Cmp, type KwNames, type PyType, type PyValue, TypeFlags } from './object.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { call } from './ops/call.ts'
import { identicalOrEqual } from './ops/compare.ts'
import { asSize } from './ops/convert.ts'
import { error, indexError, memoryError, typeError, valueError } from './ops/errors.ts'
import { iter, lengthHint, toArray } from './ops/iterate.ts'
import { reprJs } from './ops/text.ts'
import { typeName, typeOf } from './ops/type-of.ts'
import { compareSequences } from './sequence-compare.ts'
import { adjustSlice, unpackSlice } from './slice.ts'
import { sortValues } from './sort.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyList, PySlice, PyTuple } from './values.ts'

/** More items than this no memory holds (CPython's limit is about 2**60 pointers). */
const MAX_LENGTH = 2 ** 32 - 2
/** Up to this many items `push(...items)` and `splice(...items)` are safe for the JS stack. */
const SPREAD = 4096

/** A list that grows past this is MemoryError: the engine does not survive growing an array much beyond. */
const MAX_ITEMS = 2 ** 26

/** Appends the items of any iterable, one by one where it is not a list or tuple, so that it sees the list grow. */
export function listExtend(rt: Thread, self: PyList, iterable: PyValue): void {
  if (
    (iterable instanceof PyList && iterable.cls === T.listType) ||
    (iterable instanceof PyTuple && iterable.cls === T.tupleType)
  ) {
    const more = iterable.items
    const n = more.length
    if (n > 64) rt.charge(n * 8)
    const items = self.items
    if (items.length + n > MAX_ITEMS) rt.charge(Number.POSITIVE_INFINITY)
    if (n <= SPREAD) items.push(...more)
    else for (let i = 0; i < n; i++) items.push(more[i])
    return
  }
  const it = iter(rt, iterable)
  // a hint runs Python code and may raise, as in CPython
  const hint = lengthHint(rt, iterable, 8)
  if (hint > MAX_ITEMS) rt.charge(hint * 16)
  const step = typeOf(it).slots.next!
  for (let n = 1; ; n++) {
    const item = step(rt, it)
    if (item === undefined) return
    self.items.push(item)
    if ((n & 0x3fff) === 0) {
      rt.charge(self.items.length * 16)
      rt.checkInterrupt()
    }
  }
}

function listInit(rt: Thread, self: PyList, args: PyValue[], kwnames: KwNames): void {
  if (kwnames !== null && (self.cls === T.listType || self.cls.slots.new === T.listType.slots.new))
    throw typeError(rt, 'list() takes no keyword arguments')
  const n = args.length - (kwnames === null ? 0 : kwnames.length)
  if (n > 1) throw typeError(rt, `list expected at most 1 argument, got ${n}`)
  if (self.items.length > 0) self.items = []
  if (n === 1) listExtend(rt, self, args[0])
}

function wrongIndex(rt: Thread, key: PyValue) {
  return typeError(rt, `list indices must be integers or slices, not ${typeName(key)}`)
}

function listGetItem(rt: Thread, self: PyList, key: PyValue): PyValue {
  if (typeof key === 'number') {
    const items = self.items
    const i = key < 0 ? key + items.length : key
    if (i >= 0 && i < items.length) return items[i]
    throw indexError(rt, 'list index out of range')
  }
  if (key instanceof PySlice) {
    const u = unpackSlice(rt, key)
    const items = self.items
    const s = adjustSlice(u, items.length)
    if (s.length > 64) rt.charge(s.length * 8)
    if (s.step === 1) return new PyList(items.slice(s.start, s.start + s.length))
    const out: PyValue[] = []
    for (let n = 0, i = s.start; n < s.length; n++, i += s.step) out.push(items[i])
    return new PyList(out)
  }
  if (typeOf(key).slots.index === undefined) throw wrongIndex(rt, key)
  const index = asSize(rt, key, T.IndexError)
  const items = self.items
  const i = index < 0 ? index + items.length : index
  if (i >= 0 && i < items.length) return items[i]
  throw indexError(rt, 'list index out of range')
}

function removeAt(items: PyValue[], i: number): void {
  if (i === items.length - 1) items.pop()
  else if (i === 0) items.shift()
  else items.splice(i, 1)
}

function listSetItem(rt: Thread, self: PyList, key: PyValue, value: PyValue | undefined): void {
  if (key instanceof PySlice) {
    setSlice(rt, self, key, value)
    return
  }
  let index: number
  if (typeof key === 'number') index = key
  else {
    if (typeOf(key).slots.index === undefined) throw wrongIndex(rt, key)
    index = asSize(rt, key, T.IndexError)
  }
  const items = self.items
  if (index < 0) index += items.length
  if (index < 0 || index >= items.length) throw indexError(rt, 'list assignment index out of range')
  if (value === undefined) removeAt(items, index)
  else items[index] = value
}

function setSlice(rt: Thread, self: PyList, key: PySlice, value: PyValue | undefined): void {
  const u = unpackSlice(rt, key)
  if (value === undefined) {
    const items = self.items
    const s = adjustSlice(u, items.length)
    if (s.length === 0) return
    if (s.step === 1) items.splice(s.start, s.length)
    else {
      const step = Math.abs(s.step)
      const low = s.step < 0 ? s.start + (s.length - 1) * s.step : s.start
      let out = low
      let gone = 0
      for (let i = low; i < items.length; i++) {
        if (gone < s.length && i === low + gone * step) gone++
        else items[out++] = items[i]
      }
      items.length = out
    }
    return
  }
  if (u.step === 1) {
    // the bounds are those before the values are collected, clipped to what the list is then
    const before = adjustSlice(u, self.items.length)
    const values = toArray(rt, value, 'must assign iterable to extended slice')
    const items = self.items
    const start = Math.min(before.start, items.length)
    const stop = Math.min(Math.max(before.stop, before.start), items.length)
    const n = Math.max(stop - start, 0)
    if (values.length > 64) rt.charge(values.length * 8)
    if (values.length === n) for (let i = 0; i < n; i++) items[start + i] = values[i]
    else if (values.length <= SPREAD) items.splice(start, n, ...values)
    else {
      const tail = items.splice(start)
      for (let i = 0; i < values.length; i++) items.push(values[i])
      for (let i = n; i < tail.length; i++) items.push(tail[i])
    }
    return
  }
  const values = toArray(rt, value, 'must assign iterable to extended slice')
  const items = self.items
  const s = adjustSlice(u, items.length)
  if (values.length !== s.length)
    throw valueError(rt, `attempt to assign sequence of size ${values.length} to extended slice of size ${s.length}`)
  for (let n = 0, i = s.start; n < s.length; n++, i += s.step) items[i] = values[n]
}

/** `items * count`, charged; used by tuple too. */
export function repeatItems(rt: Thread, items: readonly PyValue[], count: PyValue): PyValue[] {
  const n = asSize(rt, count)
  if (n <= 0 || items.length === 0) return []
  if (items.length * n > MAX_LENGTH) throw memoryError(rt)
  rt.charge(items.length * n * 8)
  if (n === 1) return items.slice()
  if (items.length === 1) return new Array<PyValue>(n).fill(items[0])
  const out: PyValue[] = []
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < items.length; i++) out.push(items[i])
    if ((k & 0x3fff) === 0x3fff) rt.checkInterrupt()
  }
  return out
}

/** Position of an equal item in start..stop (negative ones count from the end), or -1; used by tuple too. */
export function indexOfItem(
  rt: Thread,
  self: { readonly items: readonly PyValue[] },
  value: PyValue,
  start: number,
  stop: number,
): number {
  const n = self.items.length
  if (start < 0) start = Math.max(0, start + n)
  if (stop < 0) stop = Math.max(0, stop + n)
  // the list may shrink while an `__eq__` runs
  for (let i = start; i < stop && i < self.items.length; i++) {
    const x = self.items[i]
    if (x === value || identicalOrEqual(rt, x, value)) return i
  }
  return -1
}
export function containsItem(rt: Thread, self: { readonly items: readonly PyValue[] }, value: PyValue): boolean {
  const kind = typeof value
  if (kind === 'string' || kind === 'number') {
    // other primitives of the kind differ; objects may be equal
    for (let i = 0; i < self.items.length; i++) {
      const x = self.items[i]
      if (x === value) return true
      if (typeof x !== kind && identicalOrEqual(rt, x, value)) return true
    }
    return false
  }
  for (let i = 0; i < self.items.length; i++) if (identicalOrEqual(rt, self.items[i], value)) return true
  return false
}
export function countItem(rt: Thread, self: { readonly items: readonly PyValue[] }, value: PyValue): number {
  let n = 0
  for (let i = 0; i < self.items.length; i++) if (identicalOrEqual(rt, self.items[i], value)) n++
  return n
}

/** The body of a builtin function that takes one argument as it is, like len, else null. */
function directBody(f: PyValue): ((rt: Thread, v: PyValue) => PyValue | undefined) | null {
  if (!(f instanceof PyBuiltinFunction) || f.self !== undefined) return null
  const native = f.native
  const b = native.binder
  return b.simple && b.plain && native.enter === null && native.raw === null && b.sig.params.length === 1
    ? native.body
    : null
}

/** list.sort(); also what sorted() runs on its new list. */
export function sortList(rt: Thread, self: PyList, key: PyValue, reverse: boolean): void {
  const values = self.items
  const during: PyValue[] = []
  self.items = during
  try {
    let keys: PyValue[] | null = null
    if (key !== null) {
      keys = []
      const direct = directBody(key)
      for (let i = 0; i < values.length; i++) {
        if (direct !== null) {
          const k = direct(rt, values[i])
          keys.push(k === undefined ? null : k)
        } else keys.push(call(rt, key, [values[i]]))
        if ((i & 0x3fff) === 0x3fff) rt.checkInterrupt()
      }
    }
    sortValues(rt, values, keys, reverse)
    if (self.items !== during || during.length > 0) throw valueError(rt, 'list modified during sort')
  } finally {
    self.items = values
  }
}

define(T.listType, {
  doc: 'Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.',
  signature: '(iterable=(), /)',
  flags: TypeFlags.BaseType | TypeFlags.Sequence | TypeFlags.MatchSelf,
  new: (_rt: Thread, cls: PyType) => new PyList([], cls),
  slots: {
    getattro: genericGetAttr,
    init: listInit,
    repr: (rt, self: PyList) => (self.items.length === 0 ? '[]' : sequenceRepr(rt, self, '[', ']')),
    hash: null,
    iter: (_rt, self: PyList) => new PyListIterator(self),
    len: (_rt, self: PyList) => self.items.length,
    getItem: listGetItem,
    setItem: listSetItem,
    contains: containsItem,
    compare(rt, a: PyList, b, op) {
      if (!(b instanceof PyList)) return NotImplemented
      if (a.items.length !== b.items.length) {
        if (op === Cmp.EQ) return false
        if (op === Cmp.NE) return true
      }
      return compareSequences(rt, a, b, op)
    },
    concat(rt, a: PyList, b) {
      if (!(b instanceof PyList)) throw typeError(rt, `can only concatenate list (not "${typeName(b)}") to list`)
      rt.charge((a.items.length + b.items.length) * 8)
      return new PyList(a.items.concat(b.items))
    },
    repeat: (rt, self: PyList, count) => new PyList(repeatItems(rt, self.items, count)),
    iconcat(rt, self: PyList, other) {
      listExtend(rt, self, other)
      return self
    },
    irepeat(rt, self: PyList, count) {
      self.items = repeatItems(rt, self.items, count)
      return self
    },
  },
  members: [
    method('__getitem__(self, index, /)', 'Return self[index].', listGetItem),
    method(
      '__reversed__(self, /)',
      'Return a reverse iterator over the list.',
      (_rt, self: PyList) => new PyListReverseIterator(self),
    ),
    method(
      '__sizeof__(self, /)',
      'Return the size of the list in memory, in bytes.',
      (_rt, self: PyList) => 40 + 8 * self.items.length,
    ),
    method('clear(self, /)', 'Remove all items from list.', (_rt, self: PyList) => {
      self.items = []
    }),
    method('copy(self, /)', 'Return a shallow copy of the list.', (rt, self: PyList) => {
      rt.charge(self.items.length * 8)
      return new PyList(self.items.slice())
    }),
    method('append(self, object, /)', 'Append object to the end of the list.', (rt, self: PyList, object: PyValue) => {
      if (self.items.push(object) > MAX_ITEMS) rt.charge(Number.POSITIVE_INFINITY)
      return null
    }),
    method(
      'insert(self, index: ssize, object, /)',
      'Insert object before index.',
      (_rt, self: PyList, index: number, object: PyValue) => {
        const items = self.items
        if (index < 0) index = Math.max(0, index + items.length)
        if (index >= items.length) items.push(object)
        else if (index === 0) items.unshift(object)
        else items.splice(index, 0, object)
      },
    ),
    method(
      'extend(self, iterable, /)',
      'Extend list by appending elements from the iterable.',
      (rt, self: PyList, iterable: PyValue) => listExtend(rt, self, iterable),
    ),
    taking(
      0,
      method(
        'pop(self, index: ssize = -1, /)',
        'Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.',
        (rt, self: PyList, index = -1) => {
          const items = self.items
          const n = items.length
          if (n === 0) throw indexError(rt, 'pop from empty list')
          if (index < 0) index += n
          if (index < 0 || index >= n) throw indexError(rt, 'pop index out of range')
          if (index === n - 1) return items.pop() as PyValue
          if (index === 0) return items.shift() as PyValue
          return items.splice(index, 1)[0]
        },
      ),
    ),
    method(
      'remove(self, value, /)',
      'Remove first occurrence of value.\n\nRaises ValueError if the value is not present.',
      (rt, self: PyList, value: PyValue) => {
        const i = indexOfItem(rt, self, value, 0, Number.MAX_SAFE_INTEGER)
        if (i < 0) throw valueError(rt, 'list.remove(x): x not in list')
        if (i < self.items.length) removeAt(self.items, i)
      },
    ),
    method(
      'index(self, value, start: bound = 0, stop: bound = sys.maxsize, /)',
      'Return first index of value.\n\nRaises ValueError if the value is not present.',
      (rt, self: PyList, value: PyValue, start: number, stop: number | undefined) => {
        const i = indexOfItem(rt, self, value, start, stop ?? Number.MAX_SAFE_INTEGER)
        if (i < 0) throw error(rt, T.ValueError, `${reprJs(rt, value)} is not in list`)
        return i
      },
    ),
    method('count(self, value, /)', 'Return number of occurrences of value.', countItem),
    method('reverse(self, /)', 'Reverse *IN PLACE*.', (_rt, self: PyList) => {
      self.items.reverse()
    }),
    method(
      'sort(self, /, *, key=None, reverse: bool = False)',
      'Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.',
      sortList,
    ),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
  ],
})

T.listType.fresh = () => new PyList([])
