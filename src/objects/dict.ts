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
 */
import { PyObject, type PyType, type PyValue } from './object.ts'
import { identicalOrEqual } from './ops/compare.ts'
import { fold, hash } from './ops/hash.ts'
import { toHost } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { AstralStr, PyComplex, PyFloat, PyIntSub, PyStrSub } from './values.ts'

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
  if (cls.identityHash) return v
  if (cls.foreignHash) return NO_KEY
  if (v instanceof AstralStr) return v.js
  if (v instanceof PyFloat) {
    const x = v.value
    if (Number.isSafeInteger(x)) return x + 0
    // integral floats beyond 2**53 equal big ints; NaN equals nothing but itself
    return Number.isInteger(x) ? BigInt(x) : x !== x ? v : x
  }
  if (v instanceof PyStrSub) return toHost(v.value)
  if (v instanceof PyIntSub) return v.value
  if (v instanceof PyComplex && v.imag === 0) {
    const x = v.real
    if (Number.isSafeInteger(x)) return x + 0
    return Number.isInteger(x) ? BigInt(x) : x !== x ? v : x
  }
  return NO_KEY
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
  /** Entries not in `index`: folded hash -> entry numbers. */
  buckets: Map<number, number[]> | null = null
  /** Folded hashes of the entries in buckets: asking a key again would run Python code. */
  private hashes: Map<number, number> | null = null
  /** Foreign keys present. */
  private foreign = 0
  /** Entries of `index` by folded hash, once a foreign key has probed; kept up from then on. */
  private primitives: Map<number, number[]> | null = null
  /** Called after a change of a namespace whose lookups are cached (types, module globals). */
  onChange: ((name: unknown) => void) | null = null

  constructor(cls: PyType = T.dictType) {
    super(cls)
  }

  /** Entry number of a key, or -1. Raises TypeError for unhashable keys. */
  find(rt: Thread, key: PyValue): number {
    const k = primitiveKey(key)
    if (k !== NO_KEY) {
      const i = this.index.get(k)
      if (i !== undefined) return i
      if (this.foreign === 0) return -1
      return this.probe(rt, this.buckets!, fold(hash(rt, key)), key)
    }
    const h = fold(hash(rt, key))
    if (this.buckets !== null) {
      const i = this.probe(rt, this.buckets, h, key)
      if (i >= 0) return i
    }
    if ((key as PyObject).cls.foreignHash && this.index.size > 0)
      return this.probe(rt, this.primitivesByHash(rt), h, key)
    return -1
  }

  private probe(rt: Thread, table: Map<number, number[]>, h: number, key: PyValue): number {
    again: for (;;) {
      const slots = table.get(h)
      if (slots === undefined) return -1
      const keys = this.keys
      for (let n = 0; n < slots.length; n++) {
        const i = slots[n]
        const candidate = keys[i]
        if (candidate === key) return i
        const equal = identicalOrEqual(rt, candidate, key)
        if (this.keys !== keys || keys[i] !== candidate || this.vals[i] === undefined) continue again
        if (equal) return i
      }
      return -1
    }
  }

  private primitivesByHash(rt: Thread): Map<number, number[]> {
    if (this.primitives === null) {
      const table = new Map<number, number[]>()
      for (const i of this.index.values()) addTo(table, fold(hash(rt, this.keys[i])), i)
      this.primitives = table
    }
    return this.primitives
  }

  get(rt: Thread, key: PyValue): PyValue | undefined {
    if (typeof key === 'string') {
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
    const k = primitiveKey(key)
    if (k !== NO_KEY) {
      const i = this.index.get(k)
      if (i !== undefined) {
        this.vals[i] = value
        if (this.onChange !== null) this.onChange(k)
        return
      }
      if (this.foreign !== 0) {
        const j = this.probe(rt, this.buckets!, fold(hash(rt, key)), key)
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
    const i = this.find(rt, key)
    if (i >= 0) {
      this.vals[i] = value
      return
    }
    const h = fold(hash(rt, key))
    const n = this.append(key, value)
    this.buckets ??= new Map()
    this.hashes ??= new Map()
    addTo(this.buckets, h, n)
    this.hashes.set(n, h)
    if ((key as PyObject).cls.foreignHash) this.foreign++
  }

  private append(key: PyValue, value: PyValue): number {
    // compaction happens here only: iterators notice that the size changed
    if (this.keys.length > 32 && this.keys.length > this.used * 2) this.compact()
    const n = this.keys.length
    this.keys.push(key)
    this.vals.push(value)
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
        for (const slots of table.values()) for (let n = 0; n < slots.length; n++) slots[n] = moved[slots[n]]
    }
    if (this.hashes !== null) {
      const hashes = new Map<number, number>()
      for (const [i, h] of this.hashes) hashes.set(moved[i], h)
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
      removeFrom(this.buckets!, this.hashes!.get(i) as number, i)
      this.hashes!.delete(i)
      if ((key as PyObject).cls.foreignHash) this.foreign--
    }
    this.vals[i] = undefined
    this.keys[i] = null
    this.used--
    this.version++
    if (this.used === 0) {
      this.keys = []
      this.vals = []
      this.first = 0
    } else {
      while (this.vals[this.first] === undefined) this.first++
      // popping from the end gives its place back
      let n = this.keys.length
      while (n > 0 && this.vals[n - 1] === undefined) n--
      if (n < this.keys.length) {
        this.keys.length = n
        this.vals.length = n
      }
    }
    if (this.onChange !== null) this.onChange(k)
    return value
  }

  clear(): void {
    const notify = this.onChange
    const names = notify === null ? null : [...this.index.keys()]
    this.index = new Map()
    this.keys = []
    this.vals = []
    this.used = 0
    this.first = 0
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
    return this.keys.filter((_, i) => this.vals[i] !== undefined)
  }
  valueList(): PyValue[] {
    return this.vals.filter((v) => v !== undefined) as PyValue[]
  }

  /** A plain copy of the entries with cls dict (no Python code runs). */
  copy(): PyDict {
    const d = new PyDict()
    if (this.used === this.keys.length) {
      d.keys = this.keys.slice()
      d.vals = this.vals.slice()
      d.index = new Map(this.index)
      d.used = this.used
      d.foreign = this.foreign
      if (this.buckets !== null) {
        d.buckets = new Map()
        for (const [h, slots] of this.buckets) d.buckets.set(h, slots.slice())
        d.hashes = new Map(this.hashes)
      }
      return d
    }
    const moved = new Map<number, number>()
    for (let i = this.nextEntry(0); i >= 0; i = this.nextEntry(i + 1)) {
      moved.set(i, d.keys.length)
      d.keys.push(this.keys[i])
      d.vals.push(this.vals[i])
    }
    d.used = this.used
    d.foreign = this.foreign
    for (const [k, i] of this.index) d.index.set(k, moved.get(i) as number)
    if (this.hashes !== null) {
      d.buckets = new Map()
      d.hashes = new Map()
      for (const [i, h] of this.hashes) {
        const n = moved.get(i) as number
        d.hashes.set(n, h)
        addTo(d.buckets, h, n)
      }
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

function addTo(table: Map<number, number[]>, h: number, i: number): void {
  const slots = table.get(h)
  if (slots === undefined) table.set(h, [i])
  else slots.push(i)
}
function removeFrom(table: Map<number, number[]>, h: number, i: number): void {
  const slots = table.get(h)
  if (slots === undefined) return
  const at = slots.indexOf(i)
  if (at >= 0) slots.splice(at, 1)
  if (slots.length === 0) table.delete(h)
}
