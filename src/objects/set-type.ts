/** The methods and operators of `set` and `frozenset`, and their iterator, over the data structure in set.ts. */
import { guardedRepr, ReprBuilder } from './container-repr.ts'
import { PyDict } from './dict.ts'
import { makeGenericAlias } from './generic-alias.ts'
import { reduceIter } from './iterators.ts'
import { classMethod, define, type Member, method } from './kit.ts'
import { Cmp, type KwNames, PyObject, type PyType, type PyValue, type Slots, TypeFlags } from './object.ts'
import { getState } from './object-type.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { isException, keyError, runtimeError, typeError } from './ops/errors.ts'
import { forEach } from './ops/iterate.ts'
import { PySet } from './set.ts'
import { updateSet } from './set-update.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyList, PyTuple, type Text } from './values.ts'

// ---------------------------------------------------------------- making

function countArguments(rt: Thread, name: string, args: PyValue[], nkw: number): number {
  const n = args.length - nkw
  if (n > 1) throw typeError(rt, `${name} expected at most 1 argument, got ${n}`)
  return n
}

/** A set or frozenset (never a subclass) of what an iterable gives. */
function collect(rt: Thread, cls: PyType, source: PyValue): PySet {
  const s = new PySet(cls)
  updateSet(rt, s, source)
  return s
}
/** The plain type that operations on instances of subclasses give. */
function plainType(s: PySet): PyType {
  return s.cls.isSubtype(T.frozensetType) ? T.frozensetType : T.setType
}

function setInit(rt: Thread, self: PySet, args: PyValue[], kwnames: KwNames): void {
  if (kwnames !== null) throw typeError(rt, 'set() takes no keyword arguments')
  const n = countArguments(rt, 'set', args, 0)
  self.clear()
  if (n === 1) updateSet(rt, self, args[0])
}

function frozensetNew(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (kwnames !== null && (cls === T.frozensetType || cls.slots.init === T.frozensetType.slots.init))
    throw typeError(rt, 'frozenset() takes no keyword arguments')
  const n = countArguments(rt, 'frozenset', args, kwnames === null ? 0 : kwnames.length)
  if (n === 0) return new PySet(cls)
  const source = args[0]
  if (cls === T.frozensetType && source instanceof PySet && source.cls === T.frozensetType) return source
  return collect(rt, cls, source)
}

// ---------------------------------------------------------------- iterating

export class PySetIterator extends PyObject {
  /** null once exhausted. */
  set: PySet | null
  used: number
  pos = 0
  left: number
  constructor(set: PySet) {
    super(T.setIteratorType)
    this.set = set
    this.used = set.size
    this.left = this.used
  }
}
export function setIteratorNext(rt: Thread, it: PySetIterator): PyValue | undefined {
  const s = it.set
  if (s === null) return undefined
  if (it.used !== s.size) {
    it.used = -1 // stays so
    throw runtimeError(rt, 'Set changed size during iteration')
  }
  const i = s.next(it.pos)
  if (i < 0) {
    it.set = null
    return undefined
  }
  it.pos = i + 1
  it.left--
  return s.keyAt(i)
}
define(T.setIteratorType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: { iter: (_rt, it) => it, next: setIteratorNext },
  members: [
    method(
      '__length_hint__(self, /)',
      'Private method returning an estimate of len(list(it)).',
      (_rt, it: PySetIterator) => (it.set !== null && it.used === it.set.size ? it.left : 0),
    ),
    method('__reduce__(self, /)', 'Return state information for pickling.', (rt, it: PySetIterator) => {
      const saved = { set: it.set, pos: it.pos, left: it.left }
      try {
        const rest: PyValue[] = []
        for (let v = setIteratorNext(rt, it); v !== undefined; v = setIteratorNext(rt, it)) rest.push(v)
        return reduceIter(rt, new PyList(rest))
      } finally {
        Object.assign(it, saved)
      }
    }),
  ],
})

// ---------------------------------------------------------------- text

function setRepr(rt: Thread, s: PySet): Text {
  const name = s.cls.name
  if (s.size === 0) return `${name}()`
  const plain = s.cls === T.setType
  return (
    guardedRepr(rt, s, () => {
      const out = new ReprBuilder(plain ? '{' : `${name}({`)
      const keys = s.toArray()
      for (let i = 0; i < keys.length; i++) {
        if (i > 0) out.push(', ')
        out.pushRepr(rt, keys[i])
      }
      return out.finish(rt, plain ? '}' : '})')
    }) ?? `${name}(...)`
  )
}

// ---------------------------------------------------------------- algebra

/** A set is looked for as the frozenset of the same keys. */
function withFrozen(rt: Thread, key: PyValue, look: (key: PyValue) => boolean): boolean {
  if (!(key instanceof PySet) || !key.cls.isSubtype(T.setType)) return look(key)
  try {
    return look(key)
  } catch (e) {
    if (!isException(e, T.TypeError)) throw e
    const frozen = key.copy(rt, T.frozensetType)
    return look(frozen)
  }
}

function setContains(rt: Thread, s: PySet, key: PyValue): boolean {
  if (key instanceof PySet) return withFrozen(rt, key, (k) => s.has(rt, k))
  return s.has(rt, key)
}

/** A set of the values: the argument itself where it is one. */
function asSet(rt: Thread, v: PyValue): PySet {
  return v instanceof PySet ? v : collect(rt, T.setType, v)
}

function intersection(rt: Thread, s: PySet, other: PyValue, cls: PyType): PySet {
  if (other instanceof PySet) return s.intersection(rt, other, cls)
  const result = new PySet(cls)
  forEach(rt, other, (k) => {
    if (s.has(rt, k)) result.add(rt, k)
  })
  return result
}
function difference(rt: Thread, s: PySet, other: PyValue, cls: PyType): PySet {
  if (other instanceof PySet) return s.difference(rt, other, cls)
  if (other instanceof PyDict && other.cls === T.dictType && Math.floor(s.size / 4) <= other.used) {
    const result = new PySet(cls)
    for (let i = s.next(0); i >= 0; i = s.next(i + 1)) {
      const k = s.keyAt(i)
      if (other.find(rt, k) < 0) result.add(rt, k)
    }
    return result
  }
  const result = s.copy(rt, cls)
  differenceUpdate(rt, result, other)
  return result
}
function differenceUpdate(rt: Thread, s: PySet, other: PyValue): void {
  if (other instanceof PySet) s.removeAll(rt, other)
  else {
    forEach(rt, other, (k) => {
      s.discard(rt, k)
    })
    s.table?.tidy()
  }
}
function symmetricDifference(rt: Thread, s: PySet, other: PyValue, cls: PyType): PySet {
  const result = collect(rt, cls, other)
  result.toggleAll(rt, s)
  return result
}
function symmetricDifferenceUpdate(rt: Thread, s: PySet, other: PyValue): void {
  if (other === s) s.clear()
  else if (other instanceof PyDict && other.cls === T.dictType) {
    for (let i = other.nextEntry(0); i >= 0; i = other.nextEntry(i + 1)) {
      const k = other.keys[i]
      if (!s.discard(rt, k)) s.add(rt, k)
    }
  } else s.toggleAll(rt, asSet(rt, other))
}

function isDisjoint(rt: Thread, s: PySet, other: PyValue): boolean {
  if (other === s) return s.size === 0
  if (other instanceof PySet) {
    const [walk, keep] = other.size > s.size ? [s, other] : [other, s]
    for (let i = walk.next(0); i >= 0; i = walk.next(i + 1)) if (keep.has(rt, walk.keyAt(i))) return false
    return true
  }
  let disjoint = true
  forEach(rt, other, (k) => {
    if (!s.has(rt, k)) return false
    disjoint = false
    return true
  })
  return disjoint
}

function compareSets(rt: Thread, a: PySet, b: PyValue, op: Cmp): PyValue {
  if (!(b instanceof PySet)) return NotImplemented
  switch (op) {
    case Cmp.EQ:
      return setsEqual(rt, a, b)
    case Cmp.NE:
      return !setsEqual(rt, a, b)
    case Cmp.LE:
      return a.isSubset(rt, b)
    case Cmp.GE:
      return b.isSubset(rt, a)
    case Cmp.LT:
      return a.size < b.size && a.isSubset(rt, b)
    default:
      return a.size > b.size && b.isSubset(rt, a)
  }
}
function setsEqual(rt: Thread, a: PySet, b: PySet): boolean {
  if (a.size !== b.size) return false
  if (a.hashValue !== undefined && b.hashValue !== undefined && a.hashValue !== b.hashValue) return false
  return a.isSubset(rt, b)
}

const both = (a: PyValue, b: PyValue) => a instanceof PySet && b instanceof PySet

const shared: Slots = {
  repr: setRepr,
  iter: (_rt, s: PySet) => new PySetIterator(s),
  len: (_rt, s: PySet) => s.size,
  contains: setContains,
  compare: compareSets,
  sub: (rt, a, b) => (both(a, b) ? a.difference(rt, b, plainType(a)) : NotImplemented),
  and: (rt, a, b) => (both(a, b) ? a.intersection(rt, b, plainType(a)) : NotImplemented),
  xor: (rt, a, b) => (both(a, b) ? symmetricDifference(rt, a, b, plainType(a)) : NotImplemented),
  or(rt, a, b) {
    if (!both(a, b)) return NotImplemented
    rt.charge((a.size + b.size) * 16)
    const result = a.copy(rt, plainType(a))
    if (a !== b) updateSet(rt, result, b)
    return result
  },
}

const members: Member[] = [
  method('__contains__(self, object, /)', 'x.__contains__(y) <==> y in x.', setContains),
  method('copy(self, /)', 'Return a shallow copy of a set.', (rt, s: PySet) =>
    s.cls === T.frozensetType ? s : s.copy(rt, plainType(s)),
  ),
  method(
    'difference(self, /, *others)',
    'Return a new set with elements in the set that are not in the others.',
    (rt, s: PySet, others: PyValue[]) => {
      const cls = plainType(s)
      if (others.length === 0) return s.copy(rt, cls)
      const result = difference(rt, s, others[0], cls)
      for (let i = 1; i < others.length; i++) differenceUpdate(rt, result, others[i])
      return result
    },
  ),
  method(
    'intersection(self, /, *others)',
    'Return a new set with elements common to the set and all others.',
    (rt, s: PySet, others: PyValue[]) => {
      const cls = plainType(s)
      if (others.length === 0) return s.copy(rt, cls)
      let result = s
      for (const other of others) result = intersection(rt, result, other, cls)
      return result
    },
  ),
  method('isdisjoint(self, other, /)', 'Return True if two sets have a null intersection.', isDisjoint),
  method('issubset(self, other, /)', 'Report whether another set contains this set.', (rt, s: PySet, other: PyValue) =>
    s.isSubset(rt, asSet(rt, other)),
  ),
  method(
    'issuperset(self, other, /)',
    'Report whether this set contains another set.',
    (rt, s: PySet, other: PyValue) => {
      if (other instanceof PySet) return other.isSubset(rt, s)
      let all = true
      forEach(rt, other, (k) => {
        if (s.has(rt, k)) return false
        all = false
        return true
      })
      return all
    },
  ),
  method(
    '__reduce__(self, /)',
    'Return state information for pickling.',
    (rt, s: PySet) => new PyTuple([s.cls, new PyTuple([new PyList(s.toArray())]), getState(rt, s)]),
  ),
  method('__sizeof__(self, /)', 'S.__sizeof__() -> size of S in memory, in bytes.', (_rt, s: PySet) =>
    s.table !== null && s.table.capacity > 8 ? 200 + s.table.capacity * 16 : s.size > 4 ? 200 + s.size * 64 : 200,
  ),
  method(
    'symmetric_difference(self, other, /)',
    'Return a new set with elements in either the set or other but not both.',
    (rt, s: PySet, other: PyValue) => symmetricDifference(rt, s, other, plainType(s)),
  ),
  method(
    'union(self, /, *others)',
    'Return a new set with elements from the set and all others.',
    (rt, s: PySet, others: PyValue[]) => {
      const result = s.copy(rt, plainType(s))
      for (const other of others) if (other !== s) updateSet(rt, result, other)
      return result
    },
  ),
  classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
]

define(T.setType, {
  doc: 'Build an unordered collection of unique elements.',
  signature: '(iterable=(), /)',
  flags: TypeFlags.BaseType | TypeFlags.MatchSelf | TypeFlags.HasWeakref,
  new: (_rt: Thread, cls: PyType) => new PySet(cls),
  slots: {
    getattro: genericGetAttr,
    ...shared,
    init: setInit,
    hash: null,
    isub(rt, s: PySet, other) {
      if (!(other instanceof PySet)) return NotImplemented
      differenceUpdate(rt, s, other)
      return s
    },
    iand(rt, s: PySet, other) {
      if (!(other instanceof PySet)) return NotImplemented
      s.become(intersection(rt, s, other, T.setType))
      return s
    },
    ixor(rt, s: PySet, other) {
      if (!(other instanceof PySet)) return NotImplemented
      symmetricDifferenceUpdate(rt, s, other)
      return s
    },
    ior(rt, s: PySet, other) {
      if (!(other instanceof PySet)) return NotImplemented
      updateSet(rt, s, other)
      return s
    },
  },
  members: [
    ...members,
    method(
      'add(self, object, /)',
      'Add an element to a set.\n\nThis has no effect if the element is already present.',
      (rt, s: PySet, key: PyValue) => {
        s.add(rt, key)
        return null
      },
    ),
    method('clear(self, /)', 'Remove all elements from this set.', (_rt, s: PySet) => s.clear()),
    method(
      'discard(self, object, /)',
      'Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.',
      (rt, s: PySet, key: PyValue) => {
        withFrozen(rt, key, (k) => s.discard(rt, k))
      },
    ),
    method(
      'remove(self, object, /)',
      'Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.',
      (rt, s: PySet, key: PyValue) => {
        if (!withFrozen(rt, key, (k) => s.discard(rt, k))) throw keyError(rt, key)
      },
    ),
    method(
      'pop(self, /)',
      'Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.',
      (rt, s: PySet) => {
        const key = s.pop(rt)
        if (key === undefined) throw keyError(rt, 'pop from an empty set')
        return key
      },
    ),
    method(
      'difference_update(self, /, *others)',
      'Update the set, removing elements found in others.',
      (rt, s: PySet, others: PyValue[]) => {
        for (const other of others) differenceUpdate(rt, s, other)
      },
    ),
    method(
      'intersection_update(self, /, *others)',
      'Update the set, keeping only elements found in it and all others.',
      (rt, s: PySet, others: PyValue[]) => {
        let result = others.length === 0 ? s.copy(rt, T.setType) : s
        for (const other of others) result = intersection(rt, result, other, T.setType)
        s.become(result)
      },
    ),
    method(
      'symmetric_difference_update(self, other, /)',
      'Update the set, keeping only elements found in either set, but not in both.',
      (rt, s: PySet, other: PyValue) => symmetricDifferenceUpdate(rt, s, other),
    ),
    method('update(self, /, *others)', 'Update the set, adding elements from all others.', (rt, s: PySet, others) => {
      for (const other of others) updateSet(rt, s, other)
    }),
  ],
})

define(T.frozensetType, {
  doc: 'Build an immutable unordered collection of unique elements.',
  signature: '(iterable=(), /)',
  flags: TypeFlags.BaseType | TypeFlags.MatchSelf | TypeFlags.HasWeakref,
  new: frozensetNew,
  slots: { ...shared, hash: (rt, s: PySet) => s.hash(rt) },
  members,
})

T.setType.fresh = () => new PySet()
