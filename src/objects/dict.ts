/**
 * The dict as a data structure; its Python methods are in dict-type.ts.
 *
 * Entries lie in two arrays in order of insertion (`vals[i] === undefined` marks a deleted one; `first` skips a deleted head, so that
 * popping the oldest stays O(1)). They are found by two ways:
 *
 * - `index`, a JS Map from a *primitive key*: numbers that are equal in Python are one key (1, 1.0 and True), a text is its UTF-16
 *   form, an object whose class keeps object's own `__eq__` and `__hash__` is itself the key. Instances of subclasses of int, str
 *   and float that do not override `__eq__`/`__hash__` normalise to the payload.
 * - `buckets`, from hash to entry numbers, for everything else. Builtin structural keys (tuples, bytes, frozensets, ...) never equal a
 *   primitive. *Foreign* keys (classes with their own `__eq__` or `__hash__`) may: probing with one looks at the primitives of
 *   equal hash too (`primitives`, built when first needed), and primitives probe the buckets while a foreign key is present.
 *
 * Comparing foreign keys runs Python code, which may change the dict: a probe that sees the arrays replaced or the entry gone starts again.
 *
 * What an iteration meets while the program deletes and adds keys depends on when deleted entries are squeezed out. That happens as in
 * CPython: `usable` counts the insertions that its table still has room for.
 */

import { hashFromHalves, hashSmallTuple, hashTupleHalves } from './numbers/hash.ts'
import { newAttrs, PyObject, type PyType, type PyValue } from './object.ts'
import { identicalOrEqual } from './ops/compare.ts'
import { fold, hash } from './ops/hash.ts'
import { toHost } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { AstralStr, PyComplex, PyFloat, PyIntSub, PyStrSub, PyTuple } from './values.ts'

/** No primitive key: the key goes through the buckets. */
const NO_KEY = Symbol('bucket key')

/** The key of `index` for a value, or NO_KEY. */
export function primitiveKey(v: PyValue): unknown {
  switch (typeof v) {
    case 'string':
    case 'number':
    case 'bigint':
      return v
    case 'boolean':
      return v ? 1 : 0
  }
  if (v === null) return null
  const cls = v.cls
  if (cls === T.tupleType) return NO_KEY
  if (cls.identityHash) return v
  if (cls.foreignHash) return NO_KEY
  if (v instanceof AstralStr) return v.js
  if (v instanceof PyFloat) {
    const x = v.value
    if (Number.isSafeInteger(x)) return x + 0
    // integral floats beyond 2**53 equal big ints; NaN equals nothing but itself
    return Number.isInteger(x) ? BigInt(x) : Number.isNaN(x) ? v : x
  }
  if (v instanceof PyStrSub) return toHost(v.value)
  if (v instanceof PyIntSub) return v.value
  if (v instanceof PyComplex && v.imag === 0) {
    const x = v.real
    if (Number.isSafeInteger(x)) return x + 0
    return Number.isInteger(x) ? BigInt(x) : Number.isNaN(x) ? v : x
  }
  return NO_KEY
}

/** Entry numbers by folded hash; an array where several keys share one. */
type Slots = Map<number, number | number[]>

const TUPLE_HASH = new Int32Array(2)

/** fold() of a hash in halves. */
function foldHalves(high: number, low: number): number {
  return high >= -0x200000 && high < 0x200000 ? fold(hashFromHalves(high, low)) : low ^ high
}

/** fold(hash(key)) of a key that goes through the buckets. Tuples of small ints are frequent: their 64-bit hash needs no bigint. */
function bucketHash(rt: Thread, key: PyValue): number {
  if (key instanceof PyTuple && key.cls === T.tupleType) {
    const items = key.items
    if (hashSmallTuple(items, TUPLE_HASH)) return foldHalves(TUPLE_HASH[0], TUPLE_HASH[1])
    const hashes = new Array<number>(items.length)
    let i = 0
    for (; i < items.length; i++) {
      const x = items[i]
      if (typeof x === 'number') hashes[i] = x === -1 ? -2 : x
      else if (typeof x === 'string') hashes[i] = hash(rt, x) as number
      else break
    }
    if (i === items.length) {
      hashTupleHalves(hashes, TUPLE_HASH)
      return foldHalves(TUPLE_HASH[0], TUPLE_HASH[1])
    }
  }
  return fold(hash(rt, key))
}

/** Tuples of identical items are equal: no comparison needs to run. */
function sameTuple(a: PyValue, b: PyValue): boolean {
  if (!(a instanceof PyTuple && b instanceof PyTuple) || a.cls !== T.tupleType || b.cls !== T.tupleType) return false
  const x = a.items
  const y = b.items
  if (x.length !== y.length) return false
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false
  return true
}

/** Entries that a table of CPython's has room for when it was made for `used` keys. */
function capacityFor(used: number): number {
  let size = 8
  while (size < used * 3) size *= 2
  return Math.floor((size * 2) / 3)
}

export class PyDict extends PyObject {
  index: Map<unknown, number> = new Map()
  keys: PyValue[] = []
  vals: (PyValue | undefined)[] = []
  /** Changes whenever a key is added or removed; name lookups cache it. */
  version = 0
  /** Live entries. */
  used = 0
  /** No live entry lies before this one. */
  first = 0
  /** Insertions until deleted entries are squeezed out. */
  private usable = 5
  /** Entries not in `index`: folded hash -> entry numbers. */
  buckets: Slots | null = null
  /** By entry number, the folded hashes of the keys in buckets: asking a key again would run Python code. */
  private hashes: number[] | null = null
  /** Foreign keys present. */
  private foreign = 0
  /** Entries of `index` by folded hash, once a foreign key has probed; kept up from then on. */
  private primitives: Slots | null = null
  /** Called after a change of a namespace whose lookups are cached (types, module globals). */
  onChange: ((name: unknown) => void) | null = null

  constructor(cls: PyType = T.dictType) {
    super()
    this.cls = cls
    this.attrs = cls === T.dictType ? null : newAttrs(cls)
  }

  /** Entry number of a key, or -1. Raises TypeError for unhashable keys. */
  find(rt: Thread, key: PyValue): number {
    if (typeof key === 'number' || typeof key === 'string') {
      const i = this.index.get(key)
      if (i !== undefined) return i
      if (this.foreign === 0) return -1
    }
    const k = primitiveKey(key)
    if (k !== NO_KEY) {
      const i = this.index.get(k)
      if (i !== undefined) return i
      if (this.foreign === 0) return -1
      return this.probe(rt, false, fold(hash(rt, key)), key)
    }
    return this.findHashed(rt, key, bucketHash(rt, key))
  }

  /** The same for a key of the buckets, whose hash is known. */
  private findHashed(rt: Thread, key: PyValue, h: number): number {
    if (this.buckets !== null) {
      const i = this.probe(rt, false, h, key)
      if (i >= 0) return i
    }
    if ((key as PyObject).cls.foreignHash && this.index.size > 0) return this.probe(rt, true, h, key)
    return -1
  }

  private probe(rt: Thread, primitives: boolean, h: number, key: PyValue): number {
    again: for (;;) {
      const table = primitives ? this.primitivesByHash(rt) : this.buckets
      const slots = table === null ? undefined : table.get(h)
      if (slots === undefined) return -1
      if (typeof slots === 'number' && sameTuple(this.keys[slots], key)) return slots
      const keys = this.keys
      const count = typeof slots === 'number' ? 1 : slots.length
      for (let n = 0; n < count; n++) {
        const i = typeof slots === 'number' ? slots : slots[n]
        const candidate = keys[i]
        if (candidate === key || sameTuple(candidate, key)) return i
        const equal = identicalOrEqual(rt, candidate, key)
        if (this.keys !== keys || keys[i] !== candidate || this.vals[i] === undefined) continue again
        if (equal) return i
      }
      return -1
    }
  }

  private primitivesByHash(rt: Thread): Slots {
    if (this.primitives === null) {
      const table: Slots = new Map()
      for (const i of this.index.values()) addTo(table, fold(hash(rt, this.keys[i])), i)
      this.primitives = table
    }
    return this.primitives
  }

  get(rt: Thread, key: PyValue): PyValue | undefined {
    if (typeof key === 'string' || typeof key === 'number') {
      const i = this.index.get(key)
      if (i !== undefined) return this.vals[i]
      if (this.foreign === 0) return undefined
    }
    const i = this.find(rt, key)
    return i < 0 ? undefined : this.vals[i]
  }

  has(rt: Thread, key: PyValue): boolean {
    return this.find(rt, key) >= 0
  }

  /** Sets; an equal key that is there already is kept. */
  set(rt: Thread, key: PyValue, value: PyValue): void {
    if ((typeof key === 'number' || typeof key === 'string') && this.foreign === 0 && this.primitives === null) {
      const i = this.index.get(key)
      if (i !== undefined) this.vals[i] = value
      else this.index.set(key, this.append(key, value))
      if (this.onChange !== null) this.onChange(key)
      return
    }
    const k = primitiveKey(key)
    if (k !== NO_KEY) {
      const i = this.index.get(k)
      if (i !== undefined) {
        this.vals[i] = value
        if (this.onChange !== null) this.onChange(k)
        return
      }
      if (this.foreign !== 0) {
        const j = this.probe(rt, false, fold(hash(rt, key)), key)
        if (j >= 0) {
          this.vals[j] = value
          return
        }
      }
      const n = this.append(key, value)
      this.index.set(k, n)
      if (this.primitives !== null) addTo(this.primitives, fold(hash(rt, key)), n)
      if (this.onChange !== null) this.onChange(k)
      return
    }
    const h = bucketHash(rt, key)
    const i = this.findHashed(rt, key, h)
    if (i >= 0) this.vals[i] = value
    else this.insertHashed(key, value, h)
  }

  /** Adds a key of the buckets that is not there. */
  private insertHashed(key: PyValue, value: PyValue, h: number): void {
    const n = this.append(key, value)
    this.buckets ??= new Map()
    this.hashes ??= new Array<number>(n + 1).fill(0)
    addTo(this.buckets, h, n)
    this.hashes[n] = h
    if ((key as PyObject).cls.foreignHash) this.foreign++
  }

  /**
   * The folded hash of entry `i` where it is one of the buckets, else `undefined`. With it `findKnown` and `addKnown` ask the same key in another
   * dict without running its `__hash__` again; without it they hash.
   */
  knownHash(i: number): number | undefined {
    if (this.hashes === null) return undefined
    const k = primitiveKey(this.keys[i])
    return k === NO_KEY || this.index.get(k) !== i ? this.hashes[i] : undefined
  }
  findKnown(rt: Thread, key: PyValue, h: number | undefined): number {
    return h === undefined ? this.find(rt, key) : this.findHashed(rt, key, h)
  }
  /** Adds a key where it is absent, with None as value; true when it was. */
  addKnown(rt: Thread, key: PyValue, h: number | undefined): boolean {
    if (primitiveKey(key) !== NO_KEY) {
      if (this.find(rt, key) >= 0) return false
      this.set(rt, key, null)
      return true
    }
    h ??= bucketHash(rt, key)
    if (this.findHashed(rt, key, h) >= 0) return false
    this.insertHashed(key, null, h)
    return true
  }

  /** The value of `key`, which is added with `value` where it is absent; hashes once. */
  setDefault(rt: Thread, key: PyValue, value: PyValue): PyValue {
    if (primitiveKey(key) !== NO_KEY) {
      const i = this.find(rt, key)
      if (i >= 0) return this.vals[i] as PyValue
      this.set(rt, key, value)
      return value
    }
    const h = bucketHash(rt, key)
    const i = this.findHashed(rt, key, h)
    if (i >= 0) return this.vals[i] as PyValue
    this.insertHashed(key, value, h)
    return value
  }

  /** Makes this empty dict a copy of `other`; no Python code runs. */
  fillFrom(other: PyDict): void {
    const c = other.copy()
    this.index = c.index
    this.keys = c.keys
    this.vals = c.vals
    this.used = c.used
    this.first = 0
    this.usable = c.usable
    this.buckets = c.buckets
    this.hashes = c.hashes
    this.foreign = c.foreign
    this.primitives = null
    this.version++
  }

  /** Fills this new dict with up to five different plain texts; keeps `values`. */
  fillNames(names: readonly string[], values: PyValue[]): void {
    const n = names.length
    for (let i = 0; i < n; i++) this.index.set(names[i], i)
    this.keys = names.slice()
    this.vals = values
    this.used = n
    this.version = n
    this.usable -= n
  }

  private append(key: PyValue, value: PyValue): number {
    // squeezing out happens here only
    if (this.usable <= 0) {
      this.usable = capacityFor(this.used) - this.used
      if (this.used < this.keys.length) this.compact()
    }
    this.usable--
    const n = this.keys.length
    this.keys.push(key)
    this.vals.push(value)
    if (this.hashes !== null) this.hashes.push(0)
    this.used++
    this.version++
    return n
  }

  private compact(): void {
    const keys: PyValue[] = []
    const vals: (PyValue | undefined)[] = []
    const moved = new Int32Array(this.keys.length)
    for (let i = this.first; i < this.keys.length; i++) {
      if (this.vals[i] === undefined) continue
      moved[i] = keys.length
      keys.push(this.keys[i])
      vals.push(this.vals[i])
    }
    for (const [k, i] of this.index) this.index.set(k, moved[i])
    for (const table of [this.buckets, this.primitives]) {
      if (table !== null)
        for (const [h, slots] of table) {
          if (typeof slots === 'number') table.set(h, moved[slots])
          else for (let n = 0; n < slots.length; n++) slots[n] = moved[slots[n]]
        }
    }
    if (this.hashes !== null) {
      const hashes = new Array<number>(keys.length)
      for (let i = this.first; i < this.keys.length; i++)
        if (this.vals[i] !== undefined) hashes[moved[i]] = this.hashes[i]
      this.hashes = hashes
    }
    this.keys = keys
    this.vals = vals
    this.first = 0
  }

  /** Removes and returns the value, or `undefined`. */
  delete(rt: Thread, key: PyValue): PyValue | undefined {
    const i = this.find(rt, key)
    return i < 0 ? undefined : this.deleteAt(rt, i)
  }

  /** Removes entry `i`, which must be live. */
  deleteAt(rt: Thread | null, i: number): PyValue {
    const key = this.keys[i]
    const value = this.vals[i] as PyValue
    const k = primitiveKey(key)
    if (k !== NO_KEY && this.index.get(k) === i) {
      this.index.delete(k)
      if (this.primitives !== null) removeFrom(this.primitives, fold(hash(rt!, key)), i)
    } else {
      removeFrom(this.buckets!, this.hashes![i], i)
      if ((key as PyObject).cls.foreignHash) this.foreign--
    }
    this.vals[i] = undefined
    this.keys[i] = null
    this.used--
    this.version++
    while (this.first < this.vals.length && this.vals[this.first] === undefined) this.first++
    if (this.onChange !== null) this.onChange(k)
    return value
  }

  /** Number of the last live entry, or -1. */
  lastEntry(): number {
    return this.previousEntry(this.vals.length - 1)
  }
  /** After the last entry was deleted: forgets the places from `n` on. */
  truncate(n: number): void {
    this.keys.length = n
    this.vals.length = n
    if (this.hashes !== null) this.hashes.length = n
    if (this.first > n) this.first = n
  }

  clear(): void {
    const notify = this.onChange
    const names = notify === null ? null : [...this.index.keys()]
    this.index = new Map()
    this.keys = []
    this.vals = []
    this.used = 0
    this.first = 0
    this.usable = 5
    this.version++
    this.buckets = null
    this.hashes = null
    this.foreign = 0
    this.primitives = null
    if (names !== null) for (const name of names) notify!(name)
  }

  /** For names: UTF-16 text, no Python code runs. */
  getStr(name: string): PyValue | undefined {
    const i = this.index.get(name)
    return i === undefined ? undefined : this.vals[i]
  }
  /** `key` is the Python str where the name holds astral characters, else the name itself. */
  setStr(name: string, value: PyValue): void {
    const i = this.index.get(name)
    if (i !== undefined) this.vals[i] = value
    else {
      const key = hasPair(name) ? new AstralStr(name) : name
      this.index.set(name, this.append(key, value))
      // a foreign key probing later must see it
      this.primitives = null
    }
    if (this.onChange !== null) this.onChange(name)
  }
  deleteStr(name: string): boolean {
    const i = this.index.get(name)
    if (i === undefined) return false
    this.primitives = null
    this.deleteAt(null, i)
    return true
  }

  /** Number of the next live entry at or after `i`, or -1. */
  nextEntry(i: number): number {
    const vals = this.vals
    if (i < this.first) i = this.first
    for (; i < vals.length; i++) if (vals[i] !== undefined) return i
    return -1
  }
  /** Number of the last live entry at or before `i`, or -1. */
  previousEntry(i: number): number {
    const vals = this.vals
    if (i >= vals.length) i = vals.length - 1
    for (; i >= this.first; i--) if (vals[i] !== undefined) return i
    return -1
  }
  *entries(): Generator<[PyValue, PyValue]> {
    for (let i = this.nextEntry(0); i >= 0; i = this.nextEntry(i + 1)) yield [this.keys[i], this.vals[i] as PyValue]
  }
  /** Live keys in order. */
  keyList(): PyValue[] {
    if (this.used === this.keys.length) return this.keys.slice()
    const out: PyValue[] = []
    for (let i = this.first; i < this.keys.length; i++) if (this.vals[i] !== undefined) out.push(this.keys[i])
    return out
  }
  valueList(): PyValue[] {
    return this.vals.filter((v) => v !== undefined) as PyValue[]
  }

  /** A plain copy of the entries with cls dict (no Python code runs). */
  copy(): PyDict {
    const d = new PyDict()
    d.usable = capacityFor(this.used) - this.used
    if (this.used === this.keys.length) {
      d.keys = this.keys.slice()
      d.vals = this.vals.slice()
      d.index = new Map(this.index)
      d.used = this.used
      d.foreign = this.foreign
      if (this.buckets !== null) {
        d.buckets = new Map()
        for (const [h, slots] of this.buckets) d.buckets.set(h, typeof slots === 'number' ? slots : slots.slice())
        d.hashes = (this.hashes as number[]).slice()
      }
      return d
    }
    const moved = new Int32Array(this.keys.length)
    for (let i = this.nextEntry(0); i >= 0; i = this.nextEntry(i + 1)) {
      moved[i] = d.keys.length
      d.keys.push(this.keys[i])
      d.vals.push(this.vals[i])
    }
    d.used = this.used
    d.foreign = this.foreign
    for (const [k, i] of this.index) d.index.set(k, moved[i])
    if (this.buckets !== null) {
      const from = this.hashes as number[]
      const hashes = new Array<number>(d.keys.length).fill(0)
      d.buckets = new Map()
      for (const slots of this.buckets.values()) {
        for (const i of typeof slots === 'number' ? [slots] : slots) {
          hashes[moved[i]] = from[i]
          addTo(d.buckets, from[i], moved[i])
        }
      }
      d.hashes = hashes
    }
    return d
  }

  static fromStr(entries: Iterable<readonly [string, PyValue]>): PyDict {
    const d = new PyDict()
    for (const [k, v] of entries) d.setStr(k, v)
    return d
  }
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/
function hasPair(s: string): boolean {
  return PAIR.test(s)
}

function addTo(table: Slots, h: number, i: number): void {
  const slots = table.get(h)
  if (slots === undefined) table.set(h, i)
  else if (typeof slots === 'number') table.set(h, [slots, i])
  else slots.push(i)
}
function removeFrom(table: Slots, h: number, i: number): void {
  const slots = table.get(h)
  if (slots === undefined) return
  if (typeof slots === 'number') {
    if (slots === i) table.delete(h)
    return
  }
  const at = slots.indexOf(i)
  if (at >= 0) slots.splice(at, 1)
  if (slots.length === 0) table.delete(h)
}
