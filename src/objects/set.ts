/**
 * set and frozenset as a data structure; their Python methods are in set-type.ts.
 *
 * Programs print sets, and those of numbers come out in CPython's order, which follows from its hash table. So there are two stores:
 *
 * - `table`, a copy of CPython's table (numbers/set-order.ts), while every key is *ordered*: a number, None, a bool, or a tuple or
 *   frozenset of such. Equality and hash of these need no Python code.
 * - `dict`, a PyDict whose values are None, from the first other key on (texts, instances, bytes, ...): CPython's order of those is random
 *   from run to run or depends on addresses; ours is the order of insertion. All that dict.ts knows about foreign keys applies.
 *
 * An empty set has neither. A frozenset constant of the program that holds bytes or tuples of texts cannot be hashed before there is an
 * interpreter (the seed is its): it keeps `pending`, the list of its keys, until somebody asks.
 */
import { PyDict } from './dict.ts'
import {
  HASH_NONE,
  hashComplex,
  hashFloat,
  hashFrozenset,
  hashInt,
  hashTuple,
  hashTupleHalves,
  type PyHash,
} from './numbers/hash.ts'
import { SetTable } from './numbers/set-order.ts'
import { newAttrs, PyObject, type PyType, type PyValue } from './object.ts'
import { identicalOrEqual } from './ops/compare.ts'
import { fold, hash } from './ops/hash.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { AstralStr, PyBytes, PyComplex, PyFloat, PyIntSub, PyTuple } from './values.ts'

/** CPython's hash of an ordered key; `undefined` for all others. */
export function orderedHash(v: PyValue): PyHash | undefined {
  switch (typeof v) {
    case 'number':
      return v === -1 ? -2 : v
    case 'bigint':
      return hashInt(v)
    case 'boolean':
      return v ? 1 : 0
    case 'string':
      return undefined
  }
  if (v === null) return HASH_NONE
  if (v instanceof PyTuple) {
    if (v.cls !== T.tupleType) return undefined
    const hashes: PyHash[] = []
    for (let i = 0; i < v.items.length; i++) {
      const h = orderedHash(v.items[i])
      if (h === undefined) return undefined
      hashes.push(h)
    }
    return hashTuple(hashes)
  }
  if (v instanceof PySet) {
    return v.cls === T.frozensetType && v.dict === null && !v.isPending ? v.orderedHash() : undefined
  }
  if (v.cls.foreignHash) return undefined
  if (v instanceof PyFloat) return Number.isNaN(v.value) ? undefined : hashFloat(v.value)
  if (v instanceof PyIntSub) return hashInt(v.value)
  if (v instanceof PyComplex)
    return Number.isNaN(v.real) || Number.isNaN(v.imag) ? undefined : hashComplex(v.real, v.imag)
  return undefined
}

const HALVES = new Int32Array(2)

/** The hash of a tuple in HALVES, without making a bigint of it; false where it is no ordered key. */
function tupleHalves(v: PyTuple): boolean {
  if (v.cls !== T.tupleType) return false
  const items = v.items
  const hashes = new Array<PyHash>(items.length)
  for (let i = 0; i < items.length; i++) {
    const x = items[i]
    if (typeof x === 'number') hashes[i] = x === -1 ? -2 : x
    else {
      const h = orderedHash(x)
      if (h === undefined) return false
      hashes[i] = h
    }
  }
  hashTupleHalves(hashes, HALVES)
  return true
}

/** The value of a real number key, to be compared by JS `==` (exact between number and bigint). */
function realOf(v: PyValue): number | bigint | undefined {
  switch (typeof v) {
    case 'number':
    case 'bigint':
      return v
    case 'boolean':
      return v ? 1 : 0
    case 'string':
      return undefined
  }
  if (v instanceof PyFloat || v instanceof PyIntSub) return v.value
  return v instanceof PyComplex && v.imag === 0 ? v.real : undefined
}

/** Equality of ordered keys. */
function sameKey(a: PyValue, b: PyValue): boolean {
  if (a === b) return true
  const ra = realOf(a)
  if (ra !== undefined) {
    const rb = realOf(b)
    // biome-ignore lint/suspicious/noDoubleEquals: 2**60 may be a bigint on one side and a double on the other
    return rb !== undefined && ra == rb
  }
  if (a instanceof PyTuple) {
    if (!(b instanceof PyTuple) || a.items.length !== b.items.length) return false
    for (let i = 0; i < a.items.length; i++) if (!sameKey(a.items[i], b.items[i])) return false
    return true
  }
  if (a instanceof PyComplex) return b instanceof PyComplex && a.real === b.real && a.imag === b.imag
  if (a instanceof PySet) return b instanceof PySet && a.sameOrdered(b)
  return false
}

const NO_KEYS: readonly PyValue[] = []

export class PySet extends PyObject {
  /** Ordered keys; null while there are none or where `dict` holds the keys. */
  table: SetTable<PyValue> | null = null
  dict: PyDict | null = null
  private pending: readonly PyValue[] | null = null
  /** hash() of a frozenset, once computed. */
  hashValue: PyHash | undefined = undefined

  constructor(cls: PyType = T.setType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
  }

  /** What a set display makes. */
  static of(rt: Thread, values: PyValue[]): PySet {
    const s = new PySet()
    for (let i = 0; i < values.length; i++) s.add(rt, values[i])
    return s
  }

  /** A display of three constants or more: CPython builds it from a frozenset constant, which can give another order. */
  static ofConstants(rt: Thread, values: PyValue[]): PySet {
    const s = new PySet()
    s.merge(rt, frozensetOfConstants(values))
    return s
  }

  /** Number of keys. */
  get size(): number {
    const t = this.table
    if (t !== null) return t.size
    return this.dict !== null ? this.dict.used : this.pending !== null ? this.pending.length : 0
  }

  get isPending(): boolean {
    return this.pending !== null
  }

  /** For constants: distinct keys that are to be hashed later. */
  setPending(keys: readonly PyValue[]): void {
    this.pending = keys
  }

  private realise(rt: Thread): void {
    const keys = this.pending
    if (keys === null) return
    this.pending = null
    const d = new PyDict()
    for (const k of keys) d.set(rt, k, null)
    this.dict = d
  }

  /** Changes to the store for any key. */
  toDict(rt: Thread): PyDict {
    if (this.pending !== null) this.realise(rt)
    let d = this.dict
    if (d === null) {
      d = new PyDict()
      const t = this.table
      if (t !== null) for (let i = t.next(0); i >= 0; i = t.next(i + 1)) d.set(rt, t.keyAt(i), null)
      this.table = null
      this.dict = d
    }
    return d
  }

  /** Raises TypeError for an unhashable key. */
  has(rt: Thread, key: PyValue): boolean {
    const t = this.table
    if (typeof key === 'number') {
      if (t !== null) return t.find(key, key === -1 ? -2 : key, sameKey) >= 0
    } else if (typeof key === 'string' && t !== null) return false
    if (this.dict !== null) return this.dict.find(rt, key) >= 0
    if (this.pending !== null) {
      this.realise(rt)
      return this.has(rt, key)
    }
    return this.findOther(rt, key) >= 0
  }

  /** Slot in the table of a key that is no small int, or -1. */
  private findOther(rt: Thread, key: PyValue): number {
    const t = this.table
    if (key instanceof PyTuple && tupleHalves(key))
      return t === null ? -1 : t.findHalves(key, HALVES[0], HALVES[1], sameKey)
    const h = orderedHash(key)
    if (h !== undefined) return t === null ? -1 : t.find(key, h, sameKey)
    if (typeof key === 'string') return -1
    // also where nothing is to be found, since unhashable keys raise
    const h2 = hash(rt, key)
    return key instanceof AstralStr || (key as PyObject).cls.identityHash ? -1 : this.probe(rt, key, h2)
  }

  /** Slot of an ordered key that a key of the other kind equals, or -1. */
  private probe(rt: Thread, key: PyValue, h: PyHash): number {
    const t = this.table
    if (t === null) return -1
    again: for (;;) {
      const p = t.probe(h)
      while (p.slot >= 0) {
        const stored = t.keyAt(p.slot)
        const slot = p.slot
        const capacity = t.capacity
        const equal = identicalOrEqual(rt, stored, key)
        // the comparison changed the store: nothing in it is that key any more
        if (this.table !== t) return -1
        if (t.capacity !== capacity || t.keyAt(slot) !== stored) continue again
        if (equal) return slot
        t.advance(p)
      }
      return -1
    }
  }

  /** True when it was not there. */
  add(rt: Thread, key: PyValue): boolean {
    const d = this.dict
    if (d !== null) {
      if (typeof key !== 'string') return d.addKnown(rt, key, undefined)
      if (d.index.has(key)) return false
      const n = d.used
      d.set(rt, key, null)
      return d.used !== n
    }
    if (typeof key === 'number') {
      if (this.table === null) this.table = new SetTable()
      return this.table.add(key, key === -1 ? -2 : key, sameKey)
    }
    if (key instanceof PyTuple && tupleHalves(key)) {
      const high = HALVES[0]
      const low = HALVES[1]
      if (this.table === null) this.table = new SetTable()
      else if (this.table.findHalves(key, high, low, sameKey) >= 0) return false
      this.table.addNew(key, high, low)
      return true
    }
    const h = orderedHash(key)
    if (h !== undefined) {
      if (this.table === null) this.table = new SetTable()
      return this.table.add(key, h, sameKey)
    }
    if (typeof key !== 'object' || key === null || key.cls.identityHash)
      return this.toDict(rt).addKnown(rt, key, undefined)
    // raises for unhashable keys before the store changes; a key equal to an ordered one is found here
    const foreign = hash(rt, key)
    if (this.probe(rt, key, foreign) >= 0) return false
    return this.toDict(rt).addKnown(rt, key, fold(foreign))
  }

  /** Whether the key at `pos` of `other` is here, added, removed: foreign keys are not hashed again. */
  private hasFrom(rt: Thread, other: PySet, pos: number): boolean {
    const d = this.dict
    if (d === null || other.dict === null) return this.has(rt, other.keyAt(pos))
    return d.findKnown(rt, other.dict.keys[pos], other.dict.knownHash(pos)) >= 0
  }
  private addFrom(rt: Thread, other: PySet, pos: number): void {
    const key = other.keyAt(pos)
    const h = other.dict === null ? undefined : other.dict.knownHash(pos)
    // a new set may start with a key that is known to be in no table
    if (h !== undefined && (this.dict !== null || this.size === 0)) this.toDict(rt).addKnown(rt, key, h)
    else this.add(rt, key)
  }
  private discardFrom(rt: Thread, other: PySet, pos: number): boolean {
    const d = this.dict
    if (d === null || other.dict === null) return this.discard(rt, other.keyAt(pos))
    const i = d.findKnown(rt, other.dict.keys[pos], other.dict.knownHash(pos))
    if (i < 0) return false
    d.deleteAt(rt, i)
    return true
  }

  /** True when it was there. */
  discard(rt: Thread, key: PyValue): boolean {
    const d = this.dict
    if (d !== null) return d.delete(rt, key) !== undefined
    const t = this.table
    const slot =
      typeof key === 'number' && t !== null ? t.find(key, key === -1 ? -2 : key, sameKey) : this.findOther(rt, key)
    if (slot < 0) return false
    ;(this.table as SetTable<PyValue>).removeAt(slot)
    return true
  }

  /** Removes and returns some key; `undefined` when empty. */
  pop(rt: Thread): PyValue | undefined {
    const t = this.table
    if (t !== null) return t.size === 0 ? undefined : t.pop()
    const d = this.dict
    if (d === null || d.used === 0) return undefined
    const i = d.nextEntry(0)
    const key = d.keys[i]
    d.deleteAt(rt, i)
    return key
  }

  clear(): void {
    if (this.table !== null) this.table.clear()
    this.dict = null
    this.pending = null
  }

  /** Position of the first key at or after `pos`, or -1. Positions stay valid until the set changes. */
  next(pos: number): number {
    const t = this.table
    if (t !== null) return t.next(pos)
    if (this.dict !== null) return this.dict.nextEntry(pos)
    return this.pending !== null && pos < this.pending.length ? pos : -1
  }
  keyAt(pos: number): PyValue {
    const t = this.table
    if (t !== null) return t.keyAt(pos)
    return this.dict !== null ? this.dict.keys[pos] : (this.pending as readonly PyValue[])[pos]
  }
  /** All keys in order. */
  toArray(): PyValue[] {
    if (this.table !== null) return this.table.toArray()
    if (this.dict !== null) return this.dict.keyList()
    return (this.pending ?? NO_KEYS).slice()
  }

  /** The same keys in a new set of type `cls`. */
  copy(rt: Thread, cls: PyType = this.cls): PySet {
    const s = new PySet(cls)
    if (this.pending !== null) this.realise(rt)
    if (this.table !== null && this.table.size > 0) s.table = this.table.copy()
    else if (this.dict !== null && this.dict.used > 0) s.dict = this.dict.copy()
    return s
  }

  /** The table, made where the set is empty; null where the keys lie elsewhere. */
  private ordered(): SetTable<PyValue> | null {
    if (this.table === null && this.dict === null && this.pending === null) this.table = new SetTable()
    return this.table
  }

  /** `self |= other` */
  merge(rt: Thread, other: PySet): void {
    if (other === this) return
    if (other.pending !== null) other.realise(rt)
    if (other.size === 0) return
    if (this.pending !== null) this.realise(rt)
    if (this.dict === null && other.table !== null) {
      if (this.table === null) this.table = new SetTable()
      this.table.merge(other.table, sameKey)
      return
    }
    if (other.dict !== null && this.size === 0) {
      this.table = null
      this.dict = other.dict.copy()
      return
    }
    const d = this.toDict(rt)
    for (let i = other.next(0); i >= 0; i = other.next(i + 1))
      d.addKnown(rt, other.keyAt(i), other.dict === null ? undefined : other.dict.knownHash(i))
  }

  /** What `self & other` holds: the keys of the smaller set that the larger one has. */
  intersection(rt: Thread, other: PySet, cls: PyType): PySet {
    const result = new PySet(cls)
    if (other === this) {
      result.merge(rt, this)
      return result
    }
    const a = this.ordered()
    const b = other.ordered()
    if (a !== null && b !== null) {
      result.table = a.intersection(b, sameKey)
      return result
    }
    const walk = other.size > this.size ? this : other
    const keep = walk === this ? other : this
    for (let i = walk.next(0); i >= 0; i = walk.next(i + 1)) {
      if (keep.hasFrom(rt, walk, i)) result.addFrom(rt, walk, i)
    }
    return result
  }

  /** What `self - other` holds. */
  difference(rt: Thread, other: PySet, cls: PyType): PySet {
    const result = new PySet(cls)
    const a = this.ordered()
    const b = other.ordered()
    if (a !== null && b !== null) {
      result.table = a.difference(b, sameKey)
      return result
    }
    for (let i = this.next(0); i >= 0; i = this.next(i + 1)) {
      if (!other.hasFrom(rt, this, i)) result.addFrom(rt, this, i)
    }
    return result
  }

  /** `self -= other` */
  removeAll(rt: Thread, other: PySet): void {
    const a = this.ordered()
    const b = other.ordered()
    if (other === this) this.clear()
    else if (a !== null && b !== null) a.removeAll(b, sameKey)
    else for (let i = other.next(0); i >= 0; i = other.next(i + 1)) this.discardFrom(rt, other, i)
  }

  /** `self ^= other` */
  toggleAll(rt: Thread, other: PySet): void {
    const a = this.ordered()
    const b = other.ordered()
    if (other === this) this.clear()
    else if (a !== null && b !== null) a.toggleAll(b, sameKey)
    else {
      for (let i = other.next(0); i >= 0; i = other.next(i + 1)) {
        if (!this.discardFrom(rt, other, i)) this.addFrom(rt, other, i)
      }
    }
  }

  /** Takes over the keys of `other`, which is given up. */
  become(other: PySet): void {
    if (this.table !== null && other.table !== null) this.table.become(other.table)
    else this.table = other.table
    this.dict = other.dict
    this.pending = null
  }

  isSubset(rt: Thread, other: PySet): boolean {
    if (this.size > other.size) return false
    for (let i = this.next(0); i >= 0; i = this.next(i + 1)) if (!other.hasFrom(rt, this, i)) return false
    return true
  }

  /** hash() of a frozenset: independent of order. */
  hash(rt: Thread): PyHash {
    if (this.hashValue === undefined) {
      const hashes: PyHash[] = []
      for (let i = this.next(0); i >= 0; i = this.next(i + 1)) hashes.push(hash(rt, this.keyAt(i)))
      this.hashValue = hashFrozenset(hashes)
    }
    return this.hashValue
  }
  /** The same for ordered keys, which needs no interpreter. */
  orderedHash(): PyHash {
    if (this.hashValue === undefined)
      this.hashValue = hashFrozenset(this.toArray().map((k) => orderedHash(k) as PyHash))
    return this.hashValue
  }
  sameOrdered(other: PySet): boolean {
    if (this.size !== other.size || this.dict !== null || other.dict !== null) return false
    if (this.table === null || other.table === null) return this.size === 0
    for (const k of this.toArray()) if (other.table.find(k, orderedHash(k) as PyHash, sameKey) < 0) return false
    return true
  }

  /** Keys of a dict merged by set.update(dict): CPython makes room for all of them first. */
  reserve(count: number): void {
    if (this.dict === null && this.table !== null) this.table.reserveForDict(count)
  }
}

/** Constants of one program text: equal value and kind; tuples item by item. */
function sameConstant(a: PyValue, b: PyValue): boolean {
  if (a === b || sameKey(a, b)) return true
  if (a instanceof PyTuple && b instanceof PyTuple)
    return a.items.length === b.items.length && a.items.every((x, i) => sameConstant(x, b.items[i]))
  if (a instanceof AstralStr && b instanceof AstralStr) return a.js === b.js
  if (a instanceof PyBytes && b instanceof PyBytes)
    return a.value.length === b.value.length && a.value.every((x, i) => x === b.value[i])
  return false
}

/** The frozenset constant that the compiler makes of `{1, 2, 3}` in `x in {1, 2, 3}` and `for x in {1, 2, 3}`. */
export function frozensetOfConstants(values: PyValue[]): PySet {
  const s = new PySet(T.frozensetType)
  if (values.every((v) => orderedHash(v) !== undefined)) {
    const t = new SetTable<PyValue>()
    for (const v of values) t.add(v, orderedHash(v) as PyHash, sameKey)
    s.table = t.rebuilt()
    return s
  }
  const distinct: PyValue[] = []
  for (const v of values) if (!distinct.some((d) => sameConstant(d, v))) distinct.push(v)
  s.setPending(distinct)
  return s
}
