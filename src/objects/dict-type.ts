/**
 * `dict`, its views and their iterators, over the data structure in dict.ts.
 *
 * Iterators walk entry numbers. As in CPython they notice a change of size at the next step, and a change of keys (deleted and added, the size
 * being the same again) when there are more entries than there were.
 */
import { guardedRepr, ReprBuilder } from './container-repr.ts'
import { PyDict } from './dict.ts'
import { makeGenericAlias } from './generic-alias.ts'
import { reduceIter } from './iterators.ts'
import { classMethod, define, getset, method } from './kit.ts'
import { PyMappingProxy } from './mappingproxy.ts'
import { Cmp, type KwNames, newAttrs, PyObject, type PyType, type PyValue, TypeFlags } from './object.ts'
import { genericGetAttr, getAttrOr } from './ops/attributes.ts'
import { call, callSpecial } from './ops/call.ts'
import { identicalOrEqual } from './ops/compare.ts'
import { contains } from './ops/contains.ts'
import { isException, keyError, runtimeError, typeError, valueError } from './ops/errors.ts'
import { iter, next, toArray } from './ops/iterate.ts'
import { mergeMapping } from './ops/merge.ts'
import { length, setItem } from './ops/subscript.ts'
import { typeOf } from './ops/type-of.ts'
import { PySet } from './set.ts'
import { updateSet } from './set-update.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyList, PyTuple, type Text } from './values.ts'

// ---------------------------------------------------------------- update

/** What dict(x), d.update(x) and `d |= x` take: a dict, something with `keys()`, or an iterable of pairs. */
export function updateDict(rt: Thread, d: PyDict, source: PyValue): void {
  if (source instanceof PyDict && source.cls === T.dictType) {
    if (d.used === 0 && d !== source && d.onChange === null) {
      rt.charge(source.used * 32)
      d.fillFrom(source)
    } else mergeMapping(rt, d, source, '')
    return
  }
  if (source instanceof PyDict || getAttrOr(rt, source, 'keys') !== undefined) mergeMapping(rt, d, source, '')
  else mergePairs(rt, d, source)
}

/** A plain dict with the same items. A subclass that iterates in a way of its own is asked for its keys. */
function copyDict(rt: Thread, d: PyDict): PyDict {
  rt.charge(d.used * 32)
  if (d.cls.slots.iter === T.dictType.slots.iter) return d.copy()
  const copy = new PyDict()
  if (d.used > 0) mergeMapping(rt, copy, d, '')
  return copy
}

function mergePairs(rt: Thread, d: PyDict, pairs: PyValue): void {
  const it = iter(rt, pairs)
  const step = typeOf(it).slots.next!
  for (let i = 0; ; i++) {
    const item = step(rt, it)
    if (item === undefined) return
    mergePair(rt, d, item, i)
    if ((i & 0x3fff) === 0x3fff) {
      rt.charge(0x4000 * 32)
      rt.checkInterrupt()
    }
  }
}
/** Pair number `i` of an iterable of pairs. */
export function mergePair(rt: Thread, d: PyDict, item: PyValue, i: number): void {
  let pair: readonly PyValue[]
  if (item instanceof PyTuple && item.cls === T.tupleType) pair = item.items
  else {
    if (typeOf(item).slots.iter === undefined && typeOf(item).slots.getItem === undefined) throw notPair(rt, i)
    try {
      pair = toArray(rt, item, `cannot convert dictionary update sequence element #${i} to a sequence`)
    } catch (e) {
      // the text replaces that of any TypeError, as PySequence_Fast's does
      if (isException(e, T.TypeError) && typeOf(item).slots.iter === undefined) throw notPair(rt, i)
      throw e
    }
  }
  if (pair.length !== 2)
    throw valueError(rt, `dictionary update sequence element #${i} has length ${pair.length}; 2 is required`)
  d.set(rt, pair[0], pair[1])
}
const notPair = (rt: Thread, i: number) =>
  typeError(rt, `cannot convert dictionary update sequence element #${i} to a sequence`)

function dictInit(rt: Thread, self: PyDict, args: PyValue[], kwnames: KwNames): void {
  const nkw = kwnames === null ? 0 : kwnames.length
  const n = args.length - nkw
  if (n > 1) throw typeError(rt, `dict expected at most 1 argument, got ${n}`)
  if (n === 1) updateDict(rt, self, args[0])
  for (let i = 0; i < nkw; i++) self.setStr(kwnames![i], args[n + i])
}

// ---------------------------------------------------------------- basic operations

function dictGetItem(rt: Thread, self: PyDict, key: PyValue): PyValue {
  const v = self.get(rt, key)
  if (v !== undefined) return v
  if (self.cls !== T.dictType) {
    const m = callSpecial(rt, self, '__missing__', [key])
    if (m !== undefined) return m
  }
  throw keyError(rt, key)
}

function dictRepr(rt: Thread, self: PyDict): Text {
  if (self.used === 0) return '{}'
  const stack = rt.reprStack
  if (stack.includes(self)) return '{...}'
  stack.push(self)
  try {
    const out = new ReprBuilder('{')
    let first = true
    for (let i = self.nextEntry(0); i >= 0; i = self.nextEntry(i + 1)) {
      const value = self.vals[i] as PyValue
      if (!first) out.push(', ')
      first = false
      out.pushRepr(rt, self.keys[i])
      out.push(': ')
      out.pushRepr(rt, value)
      if ((i & 0x3fff) === 0x3fff) rt.checkInterrupt()
    }
    return out.finish(rt, '}')
  } finally {
    stack.pop()
  }
}

export function dictsEqual(rt: Thread, a: PyDict, b: PyDict): boolean {
  if (a.used !== b.used) return false
  rt.enterRecursive(' in comparison')
  try {
    for (let i = a.nextEntry(0); i >= 0; i = a.nextEntry(i + 1)) {
      const x = a.vals[i] as PyValue
      const y = b.get(rt, a.keys[i])
      if (y === undefined || !identicalOrEqual(rt, x, y)) return false
    }
    return true
  } finally {
    rt.leaveRecursive()
  }
}

// ---------------------------------------------------------------- iterators

export class PyDictIterator extends PyObject {
  /** null once exhausted. */
  dict: PyDict | null
  used: number
  /** Entry number to look at next. */
  pos: number
  left: number
  constructor(dict: PyDict, cls: PyType, pos: number) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.dict = dict
    this.used = dict.used
    this.pos = pos
    this.left = dict.used
  }
}

/** Number of the next entry, or -1 at the end. */
function advance(rt: Thread, it: PyDictIterator): number {
  const d = it.dict
  if (d === null) return -1
  if (it.used !== d.used) throw changedSize(rt, it)
  const vals = d.vals
  let i = it.pos
  if (i < d.first) i = d.first
  while (i < vals.length && vals[i] === undefined) i++
  if (i >= vals.length) {
    it.dict = null
    return -1
  }
  if (it.left === 0) throw changedKeys(rt, it)
  it.left--
  it.pos = i + 1
  return i
}
function retreat(rt: Thread, it: PyDictIterator): number {
  const d = it.dict
  if (d === null) return -1
  if (it.used !== d.used) throw changedSize(rt, it)
  const i = d.previousEntry(it.pos)
  if (i < 0) {
    it.dict = null
    return -1
  }
  if (it.left === 0) throw changedKeys(rt, it)
  it.left--
  it.pos = i - 1
  return i
}
function changedSize(rt: Thread, it: PyDictIterator) {
  it.used = -1 // stays so
  return runtimeError(rt, 'dictionary changed size during iteration')
}
function changedKeys(rt: Thread, it: PyDictIterator) {
  it.dict = null
  return runtimeError(rt, 'dictionary keys changed during iteration')
}

export function dictKeyNext(rt: Thread, it: PyDictIterator): PyValue | undefined {
  const d = it.dict
  const i = advance(rt, it)
  return i < 0 ? undefined : (d as PyDict).keys[i]
}
export function dictValueNext(rt: Thread, it: PyDictIterator): PyValue | undefined {
  const d = it.dict
  const i = advance(rt, it)
  return i < 0 ? undefined : (d as PyDict).vals[i]
}
export function dictItemNext(rt: Thread, it: PyDictIterator): PyValue | undefined {
  const d = it.dict
  const i = advance(rt, it)
  return i < 0 ? undefined : new PyTuple([(d as PyDict).keys[i], (d as PyDict).vals[i] as PyValue])
}

type Take = (d: PyDict, i: number) => PyValue
const takeKey: Take = (d, i) => d.keys[i]
const takeValue: Take = (d, i) => d.vals[i] as PyValue
const takeItem: Take = (d, i) => new PyTuple([d.keys[i], d.vals[i] as PyValue])

function reverseNext(take: Take) {
  return (rt: Thread, it: PyDictIterator): PyValue | undefined => {
    const d = it.dict
    const i = retreat(rt, it)
    return i < 0 ? undefined : take(d as PyDict, i)
  }
}

const ITERATORS: [PyType, (rt: Thread, it: PyDictIterator) => PyValue | undefined][] = [
  [T.dictKeyIteratorType, dictKeyNext],
  [T.dictValueIteratorType, dictValueNext],
  [T.dictItemIteratorType, dictItemNext],
  [T.dictReverseKeyIteratorType, reverseNext(takeKey)],
  [T.dictReverseValueIteratorType, reverseNext(takeValue)],
  [T.dictReverseItemIteratorType, reverseNext(takeItem)],
]
for (const [type, step] of ITERATORS) {
  define(type, {
    flags: TypeFlags.DisallowInstantiation,
    slots: { iter: (_rt, it) => it, next: step },
    members: [
      method(
        '__length_hint__(self, /)',
        'Private method returning an estimate of len(list(it)).',
        (_rt, it: PyDictIterator) => (it.dict !== null && it.used === it.dict.used ? it.left : 0),
      ),
      method('__reduce__(self, /)', 'Return state information for pickling.', (rt, it: PyDictIterator) => {
        // the rest as a list; the iterator stays where it is
        const saved = { dict: it.dict, pos: it.pos, left: it.left }
        try {
          const rest: PyValue[] = []
          for (let v = step(rt, it); v !== undefined; v = step(rt, it)) rest.push(v)
          return reduceIter(rt, new PyList(rest))
        } finally {
          Object.assign(it, saved)
        }
      }),
    ],
  })
}

// ---------------------------------------------------------------- views

export class PyDictView extends PyObject {
  readonly dict: PyDict
  constructor(dict: PyDict, cls: PyType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.dict = dict
  }
}

function isSetLike(v: PyValue): boolean {
  return v instanceof PySet || (v instanceof PyDictView && v.cls !== T.dictValuesType)
}

function allContained(rt: Thread, self: PyValue, other: PyValue): boolean {
  const it = iter(rt, self)
  for (;;) {
    const v = next(rt, it)
    if (v === undefined) return true
    if (!contains(rt, other, v)) return false
  }
}

function compareViews(rt: Thread, a: PyDictView, b: PyValue, op: Cmp): PyValue {
  if (!isSetLike(b)) return NotImplemented
  const n = a.dict.used
  const m = length(rt, b)
  switch (op) {
    case Cmp.EQ:
      return n === m && allContained(rt, a, b)
    case Cmp.NE:
      return !(n === m && allContained(rt, a, b))
    case Cmp.LT:
      return n < m && allContained(rt, a, b)
    case Cmp.LE:
      return n <= m && allContained(rt, a, b)
    case Cmp.GT:
      return n > m && allContained(rt, b, a)
    default:
      return n >= m && allContained(rt, b, a)
  }
}

function setFrom(rt: Thread, v: PyValue): PySet {
  const s = new PySet()
  updateSet(rt, s, v instanceof PyDictView && v.cls === T.dictKeysType ? v.dict : v)
  return s
}

function viewAnd(rt: Thread, a: PyValue, b: PyValue): PyValue {
  let self = a
  let other = b
  if (!(self instanceof PyDictView)) [self, other] = [other, self]
  const n = length(rt, self)
  if (other instanceof PySet && other.cls === T.setType && n <= other.size) {
    const result = new PySet()
    intersectInto(rt, result, other, self)
    return result
  }
  if (other instanceof PyDictView && other.cls !== T.dictValuesType && other.dict.used > n)
    [self, other] = [other, self]
  const result = new PySet()
  intersectInto(rt, result, self, other)
  return result
}
/** Adds the items of `walk` that `keep` has. */
function intersectInto(rt: Thread, result: PySet, keep: PyValue, walk: PyValue): void {
  const it = iter(rt, walk)
  for (;;) {
    const v = next(rt, it)
    if (v === undefined) return
    if (contains(rt, keep, v)) result.add(rt, v)
  }
}

function viewSub(rt: Thread, a: PyValue, b: PyValue): PyValue {
  const result = setFrom(rt, a)
  const it = iter(rt, b)
  for (;;) {
    const v = next(rt, it)
    if (v === undefined) return result
    result.discard(rt, v)
  }
}
function viewXor(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (a instanceof PyDictView && b instanceof PyDictView && a.cls === T.dictItemsType && b.cls === T.dictItemsType)
    return itemsXor(rt, a.dict, b.dict)
  const result = setFrom(rt, a)
  result.toggleAll(rt, b instanceof PySet ? b : setFrom(rt, b))
  return result
}
/** Pairs that only one dict has; values of equal keys are compared before pairs are hashed. */
function itemsXor(rt: Thread, a: PyDict, b: PyDict): PyValue {
  const result = new PySet()
  const rest = b.copy()
  for (let i = a.nextEntry(0); i >= 0; i = a.nextEntry(i + 1)) {
    const x = a.vals[i] as PyValue
    const y = rest.get(rt, a.keys[i])
    if (y !== undefined && identicalOrEqual(rt, x, y)) rest.delete(rt, a.keys[i])
    else result.add(rt, takeItem(a, i))
  }
  for (let i = rest.nextEntry(0); i >= 0; i = rest.nextEntry(i + 1)) result.add(rt, takeItem(rest, i))
  return result
}
function viewOr(rt: Thread, a: PyValue, b: PyValue): PyValue {
  const result = setFrom(rt, a)
  updateSet(rt, result, b)
  return result
}

function isDisjoint(rt: Thread, self: PyDictView, other: PyValue): boolean {
  if (self === other) return self.dict.used === 0
  let keep: PyValue = self
  let walk = other
  if (isSetLike(other) && length(rt, other) > self.dict.used) [keep, walk] = [other, self]
  const it = iter(rt, walk)
  for (;;) {
    const v = next(rt, it)
    if (v === undefined) return true
    if (contains(rt, keep, v)) return false
  }
}

function viewRepr(rt: Thread, v: PyDictView): Text {
  return (
    guardedRepr(rt, v, () => {
      const out = new ReprBuilder(`${v.cls.name}(`)
      out.pushRepr(rt, new PyList(toArray(rt, v)))
      return out.finish(rt, ')')
    }) ?? '...'
  )
}

const viewMapping = getset(
  'mapping',
  'dictionary that this view refers to',
  (_rt, v: PyDictView) => new PyMappingProxy(v.dict),
)
const disjoint = method(
  'isdisjoint(self, object, /)',
  'Return True if the view and the given iterable have a null intersection.',
  isDisjoint,
)
function reversedView(type: PyType, doc: string) {
  return method('__reversed__(self, /)', doc, (_rt, v: PyDictView) => backwards(v.dict, type))
}
function backwards(d: PyDict, type: PyType): PyDictIterator {
  return new PyDictIterator(d, type, d.keys.length - 1)
}

define(T.dictKeysType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    repr: viewRepr,
    hash: null,
    iter: (_rt, v: PyDictView) => new PyDictIterator(v.dict, T.dictKeyIteratorType, 0),
    len: (_rt, v: PyDictView) => v.dict.used,
    contains: (rt, v: PyDictView, key) => v.dict.find(rt, key) >= 0,
    compare: compareViews,
    sub: viewSub,
    and: viewAnd,
    xor: viewXor,
    or: viewOr,
  },
  members: [
    disjoint,
    reversedView(T.dictReverseKeyIteratorType, 'Return a reverse iterator over the dict keys.'),
    viewMapping,
  ],
})
define(T.dictItemsType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    repr: viewRepr,
    hash: null,
    iter: (_rt, v: PyDictView) => new PyDictIterator(v.dict, T.dictItemIteratorType, 0),
    len: (_rt, v: PyDictView) => v.dict.used,
    contains(rt, v: PyDictView, item) {
      if (!(item instanceof PyTuple) || item.items.length !== 2) return false
      const found = v.dict.get(rt, item.items[0])
      return found !== undefined && identicalOrEqual(rt, found, item.items[1])
    },
    compare: compareViews,
    sub: viewSub,
    and: viewAnd,
    xor: viewXor,
    or: viewOr,
  },
  members: [
    disjoint,
    reversedView(T.dictReverseItemIteratorType, 'Return a reverse iterator over the dict items.'),
    viewMapping,
  ],
})
define(T.dictValuesType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    repr: viewRepr,
    iter: (_rt, v: PyDictView) => new PyDictIterator(v.dict, T.dictValueIteratorType, 0),
    len: (_rt, v: PyDictView) => v.dict.used,
  },
  members: [
    reversedView(T.dictReverseValueIteratorType, 'Return a reverse iterator over the dict values.'),
    viewMapping,
  ],
})

// ---------------------------------------------------------------- dict

/** Bytes that CPython's table would take, for `__sizeof__`. */
function sizeOf(d: PyDict): number {
  if (d.used === 0 && d.keys.length === 0) return 48
  let size = 8
  while (Math.floor((size * 2) / 3) < d.keys.length) size *= 2
  const index = size <= 128 ? 1 : size <= 32768 ? 2 : 4
  const entry = d.keys.every((k) => typeof k === 'string') ? 16 : 24
  return 48 + 32 + size * index + Math.floor((size * 2) / 3) * entry
}

define(T.dictType, {
  doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
  flags: TypeFlags.BaseType | TypeFlags.Mapping | TypeFlags.MatchSelf,
  new: (_rt: Thread, cls: PyType) => new PyDict(cls),
  slots: {
    getattro: genericGetAttr,
    init: dictInit,
    repr: dictRepr,
    hash: null,
    iter: (_rt, self: PyDict) => new PyDictIterator(self, T.dictKeyIteratorType, 0),
    len: (_rt, self: PyDict) => self.used,
    getItem: dictGetItem,
    setItem(rt, self: PyDict, key, value) {
      if (value !== undefined) self.set(rt, key, value)
      else if (self.delete(rt, key) === undefined) throw keyError(rt, key)
    },
    contains: (rt, self: PyDict, key) => self.find(rt, key) >= 0,
    compare(rt, a: PyDict, b, op) {
      if (!(b instanceof PyDict) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
      return dictsEqual(rt, a, b) === (op === Cmp.EQ)
    },
    or(rt, a, b) {
      if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NotImplemented
      const d = copyDict(rt, a)
      updateDict(rt, d, b)
      return d
    },
    ior(rt, self: PyDict, other) {
      updateDict(rt, self, other)
      return self
    },
  },
  members: [
    method(
      '__contains__(self, key, /)',
      'True if the dictionary has the specified key, else False.',
      (rt, self: PyDict, key: PyValue) => self.find(rt, key) >= 0,
    ),
    method('__getitem__(self, key, /)', 'Return self[key].', dictGetItem),
    method('__sizeof__(self, /)', 'Return the size of the dict in memory.', (_rt, self: PyDict) => sizeOf(self)),
    method(
      'get(self, key, default=None, /)',
      'Return the value for key if key is in the dictionary, else default.',
      (rt, self: PyDict, key: PyValue, otherwise: PyValue) => {
        const v = self.get(rt, key)
        return v === undefined ? otherwise : v
      },
    ),
    method(
      'setdefault(self, key, default=None, /)',
      'Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.',
      (rt, self: PyDict, key: PyValue, value: PyValue) => self.setDefault(rt, key, value),
    ),
    method(
      'pop(self, key, default=<unrepresentable>, /)',
      'D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.',
      (rt, self: PyDict, key: PyValue, otherwise: PyValue | undefined) => {
        // an empty dict does not hash
        const v = self.used === 0 ? undefined : self.delete(rt, key)
        if (v !== undefined) return v
        if (otherwise === undefined) throw keyError(rt, key)
        return otherwise
      },
    ),
    method(
      'popitem(self, /)',
      'Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.',
      (rt, self: PyDict) => {
        if (self.used === 0) throw keyError(rt, 'popitem(): dictionary is empty')
        const i = self.lastEntry()
        const key = self.keys[i]
        const value = self.deleteAt(rt, i)
        self.truncate(i)
        return new PyTuple([key, value])
      },
    ),
    method(
      'keys(self, /)',
      "Return a set-like object providing a view on the dict's keys.",
      (_rt, self: PyDict) => new PyDictView(self, T.dictKeysType),
    ),
    method(
      'items(self, /)',
      "Return a set-like object providing a view on the dict's items.",
      (_rt, self: PyDict) => new PyDictView(self, T.dictItemsType),
    ),
    method(
      'values(self, /)',
      "Return an object providing a view on the dict's values.",
      (_rt, self: PyDict) => new PyDictView(self, T.dictValuesType),
    ),
    method(
      'update(self, /, *args, **kwargs) !',
      'D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]',
      (rt, self: PyDict, args: PyValue[], kwargs: PyDict) => {
        if (args.length > 1) throw typeError(rt, `update expected at most 1 argument, got ${args.length}`)
        if (args.length === 1) updateDict(rt, self, args[0])
        if (kwargs.used > 0) mergeMapping(rt, self, kwargs, '')
      },
    ),
    classMethod(
      'fromkeys(cls, iterable, value=None, /)',
      'Create a new dictionary with keys from iterable and values set to value.',
      (rt, cls: PyType, iterable: PyValue, value: PyValue) => {
        const d = call(rt, cls, [])
        const it = iter(rt, iterable)
        const plain = d instanceof PyDict && d.cls === T.dictType
        for (let n = 1; ; n++) {
          const key = next(rt, it)
          if (key === undefined) return d
          if (plain) d.set(rt, key, value)
          else setItem(rt, d, key, value)
          if ((n & 0x3fff) === 0) {
            rt.charge(0x4000 * 32)
            rt.checkInterrupt()
          }
        }
      },
    ),
    method('clear(self, /)', 'Remove all items from the dict.', (_rt, self: PyDict) => {
      self.clear()
    }),
    method('copy(self, /)', 'Return a shallow copy of the dict.', copyDict),
    method('__reversed__(self, /)', 'Return a reverse iterator over the dict keys.', (_rt, self: PyDict) =>
      backwards(self, T.dictReverseKeyIteratorType),
    ),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
  ],
})

T.dictType.fresh = () => new PyDict()
