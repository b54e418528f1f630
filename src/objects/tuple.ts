/** `tuple`. */
import { ReprBuilder } from './container-repr.ts'
import { makeGenericAlias } from './generic-alias.ts'
import { PyTupleIterator } from './iterators.ts'
import { classMethod, define, method } from './kit.ts'
import { containsItem, countItem, indexOfItem, repeatItems } from './list.ts'
import { hashTuple } from './numbers/hash.ts'
import { type Cmp, type KwNames, type PyType, type PyValue, TypeFlags } from './object.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { asSize } from './ops/convert.ts'
import { indexError, typeError, valueError } from './ops/errors.ts'
import { hash } from './ops/hash.ts'
import { toArray } from './ops/iterate.ts'
import { typeName, typeOf } from './ops/type-of.ts'
import { compareSequences } from './sequence-compare.ts'
import { adjustSlice, unpackSlice } from './slice.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { emptyTuple, NotImplemented, PySlice, PyTuple, type Text } from './values.ts'

function tupleNew(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (kwnames !== null && (cls === T.tupleType || cls.slots.init === T.tupleType.slots.init))
    throw typeError(rt, 'tuple() takes no keyword arguments')
  const n = args.length - (kwnames === null ? 0 : kwnames.length)
  if (n > 1) throw typeError(rt, `tuple expected at most 1 argument, got ${n}`)
  if (cls === T.tupleType) {
    if (n === 0) return emptyTuple
    const v = args[0]
    if (v instanceof PyTuple && v.cls === T.tupleType) return v
    const items = toArray(rt, v)
    return items.length === 0 ? emptyTuple : new PyTuple(items)
  }
  return new PyTuple(n === 0 ? [] : toArray(rt, args[0]), cls)
}

function tupleGetItem(rt: Thread, self: PyTuple, key: PyValue): PyValue {
  const items = self.items
  if (typeof key === 'number') {
    const i = key < 0 ? key + items.length : key
    if (i >= 0 && i < items.length) return items[i]
    throw indexError(rt, 'tuple index out of range')
  }
  if (key instanceof PySlice) {
    const s = adjustSlice(unpackSlice(rt, key), items.length)
    if (s.length === 0) return emptyTuple
    if (s.length > 64) rt.charge(s.length * 8)
    if (s.step === 1) {
      if (s.length === items.length && self.cls === T.tupleType) return self
      return new PyTuple(items.slice(s.start, s.start + s.length))
    }
    const out: PyValue[] = []
    for (let n = 0, i = s.start; n < s.length; n++, i += s.step) out.push(items[i])
    return new PyTuple(out)
  }
  if (typeOf(key).slots.index === undefined)
    throw typeError(rt, `tuple indices must be integers or slices, not ${typeName(key)}`)
  const index = asSize(rt, key, T.IndexError)
  const i = index < 0 ? index + items.length : index
  if (i >= 0 && i < items.length) return items[i]
  throw indexError(rt, 'tuple index out of range')
}

/** hash(tuple): the items' hashes mixed as CPython does. */
export function tupleHash(rt: Thread, self: PyTuple): number | bigint {
  const items = self.items
  const hashes = new Array<number | bigint>(items.length)
  let nested = false
  for (let i = 0; i < items.length; i++) {
    const x = items[i]
    if (typeof x === 'number') hashes[i] = x === -1 ? -2 : x
    else if (typeof x !== 'object') hashes[i] = hash(rt, x)
    else {
      nested = true
      break
    }
  }
  if (nested) {
    rt.enterRecursive('')
    try {
      for (let i = 0; i < items.length; i++) hashes[i] = hash(rt, items[i])
    } finally {
      rt.leaveRecursive()
    }
  }
  return hashTuple(hashes)
}

export function tupleRepr(rt: Thread, self: PyTuple): Text {
  const items = self.items
  if (items.length === 0) return '()'
  const stack = rt.reprStack
  if (stack.includes(self)) return '(...)'
  stack.push(self)
  try {
    const out = new ReprBuilder('(')
    for (let i = 0; i < items.length; i++) {
      if (i > 0) out.push(', ')
      out.pushRepr(rt, items[i])
      if ((i & 0x3fff) === 0x3fff) rt.checkInterrupt()
    }
    return out.finish(rt, items.length === 1 ? ',)' : ')')
  } finally {
    stack.pop()
  }
}

define(T.tupleType, {
  doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
  signature: '(iterable=(), /)',
  flags: TypeFlags.BaseType | TypeFlags.Sequence | TypeFlags.MatchSelf,
  new: tupleNew,
  slots: {
    getattro: genericGetAttr,
    repr: tupleRepr,
    hash: tupleHash,
    iter: (_rt, self: PyTuple) => new PyTupleIterator(self),
    len: (_rt, self: PyTuple) => self.items.length,
    getItem: tupleGetItem,
    contains: containsItem,
    compare(rt, a: PyTuple, b, op: Cmp) {
      if (!(b instanceof PyTuple)) return NotImplemented
      return compareSequences(rt, a, b, op)
    },
    concat(rt, a: PyTuple, b) {
      if (b instanceof PyTuple && a.items.length === 0 && b.cls === T.tupleType) return b
      if (!(b instanceof PyTuple)) throw typeError(rt, `can only concatenate tuple (not "${typeName(b)}") to tuple`)
      if (b.items.length === 0 && a.cls === T.tupleType) return a
      rt.charge((a.items.length + b.items.length) * 8)
      return new PyTuple(a.items.concat(b.items))
    },
    repeat(rt, self: PyTuple, count) {
      const n = asSize(rt, count)
      if ((self.items.length === 0 || n === 1) && self.cls === T.tupleType) return self
      const items = repeatItems(rt, self.items, n)
      return items.length === 0 ? emptyTuple : new PyTuple(items)
    },
  },
  members: [
    method('__getnewargs__(self, /)', null, (_rt, self: PyTuple) => new PyTuple([new PyTuple(self.items)])),
    method(
      'index(self, value, start: bound = 0, stop: bound = sys.maxsize, /)',
      'Return first index of value.\n\nRaises ValueError if the value is not present.',
      (rt, self: PyTuple, value: PyValue, start: number, stop: number | undefined) => {
        const i = indexOfItem(rt, self, value, start, stop ?? Number.MAX_SAFE_INTEGER)
        if (i < 0) throw valueError(rt, 'tuple.index(x): x not in tuple')
        return i
      },
    ),
    method('count(self, value, /)', 'Return number of occurrences of value.', countItem),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
  ],
})
