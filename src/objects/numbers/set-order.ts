// The table of a set, with CPython's iteration order.
//
// Programs print sets, so sets of numbers, None and tuples must come out in the order CPython gives them. That order is
// the order of slots in its hash table, and follows from a few rules:
//
//   * 8 slots at first. A key starts at slot hash & mask. If that is taken it tries the 9 slots after it (only where all
//     of them exist), then jumps: perturb >>= 5, i = i*5 + 1 + perturb, and so on. perturb starts as the hash.
//   * A new key goes to the first slot never used, or, when there were slots of removed keys ("dummies") on the way there,
//     into the last of those. Dummies count as filled until then.
//   * After a never used slot was taken, fill*5 >= mask*3 makes the table grow: to the power of two above used*4 (used*2 past 50,000),
//     re-inserting in slot order, dummies dropped.
//   * Merging a whole set sizes the table once, beforehand, and copies slot for slot into an empty table of equal size.
//
// The class knows slots and hashes, not Python equality: lookups take a callback, and code whose equality cannot be a
// plain callback walks the candidates with a Probe. Hashes are kept as 32-bit halves in an Int32Array, so that small
// ints never touch BigInt.

import { hashHigh, hashLow, type PyHash } from './hash.ts'

const FIRST_SIZE = 8
const LINEAR_PROBES = 9
const PERTURB_SHIFT = 5

/** Takes the place of a removed key; never leaves this file. */
const DUMMY: unique symbol = Symbol('dummy')

type Slot<K> = K | undefined | typeof DUMMY

/** Whether a stored key and the key looked for are equal; called only when their hashes are. Identity is tested before. */
export type KeyEqual<K> = (stored: K, key: K) => boolean

/** Where a lookup stands that is driven from outside (see `SetTable.probe`). */
export interface Probe {
  readonly high: number
  readonly low: number
  /** slot of the present candidate, -1 when there is none left */
  slot: number
  base: number
  left: number
  perturbHigh: number
  perturbLow: number
}

export class SetTable<K> {
  #keys: Slot<K>[]
  #hashes: Int32Array
  #mask: number
  #used = 0
  #fill = 0
  #finger = 0

  constructor() {
    this.#keys = new Array<Slot<K>>(FIRST_SIZE).fill(undefined)
    this.#hashes = new Int32Array(FIRST_SIZE * 2)
    this.#mask = FIRST_SIZE - 1
  }

  /** Number of keys. */
  get size(): number {
    return this.#used
  }

  /** Number of slots; slots are numbered from 0 in iteration order. */
  get capacity(): number {
    return this.#mask + 1
  }

  /** The first slot at or after `slot` that holds a key, -1 when there is none. For iteration: next(0), next(s + 1). */
  next(slot: number): number {
    const keys = this.#keys
    for (let i = slot; i <= this.#mask; i++) {
      const key = keys[i]
      if (key !== undefined && key !== DUMMY) return i
    }
    return -1
  }

  /** The key in a slot that `next`, `find` or a probe returned. */
  keyAt(slot: number): K {
    return this.#keys[slot] as K
  }

  /** The hash of that key, as halves. */
  highAt(slot: number): number {
    return this.#hashes[slot * 2]!
  }

  lowAt(slot: number): number {
    return this.#hashes[slot * 2 + 1]!
  }

  /** Calls `visit` for every key in iteration order. The table must not change meanwhile. */
  forEach(visit: (key: K) => void): void {
    for (let i = this.next(0); i >= 0; i = this.next(i + 1)) visit(this.#keys[i] as K)
  }

  /** All keys in iteration order. */
  toArray(): K[] {
    const out: K[] = []
    for (let i = this.next(0); i >= 0; i = this.next(i + 1)) out.push(this.#keys[i] as K)
    return out
  }

  // ---- lookup ----

  /** Slot of a key equal to `key`, or -1. */
  find(key: K, hash: PyHash, equal: KeyEqual<K>): number {
    return typeof hash === 'number' && (hash | 0) === hash
      ? this.findHalves(key, hash >> 31, hash, equal)
      : this.findHalves(key, hashHigh(hash), hashLow(hash), equal)
  }

  findHalves(key: K, high: number, low: number, equal: KeyEqual<K>): number {
    const mask = this.#mask
    const hashes = this.#hashes
    let i = low & mask
    let perturbHigh = high
    let perturbLow = low
    for (;;) {
      for (let last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i, slot = i; slot <= last; slot++) {
        const stored = this.#keys[slot]
        if (stored === undefined) return -1
        if (hashes[slot * 2 + 1] === low && hashes[slot * 2] === high && stored !== DUMMY) {
          if (stored === key || equal(stored, key)) return slot
        }
      }
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT))
      perturbHigh >>>= PERTURB_SHIFT
      i = (Math.imul(i, 5) + 1 + perturbLow) & mask
    }
  }

  /**
   * A lookup driven by the caller: `probe.slot` is the first key with this hash or -1; `advance` goes to the next.
   * A caller whose comparison may change the table starts again when `capacity` or the key at the slot changed.
   */
  probe(hash: PyHash): Probe {
    const high = hashHigh(hash)
    const low = hashLow(hash)
    const base = low & this.#mask
    const probe: Probe = { high, low, slot: base - 1, base, left: this.#run(base), perturbHigh: high, perturbLow: low }
    this.advance(probe)
    return probe
  }

  advance(probe: Probe): void {
    const mask = this.#mask
    for (;;) {
      while (probe.left > 0) {
        probe.left--
        const slot = ++probe.slot
        const stored = this.#keys[slot]
        if (stored === undefined) {
          probe.slot = -1
          probe.left = 0
          return
        }
        if (stored !== DUMMY && this.#hashes[slot * 2 + 1] === probe.low && this.#hashes[slot * 2] === probe.high)
          return
      }
      if (probe.slot === -1 && probe.base !== 0) return
      probe.perturbLow = (probe.perturbLow >>> PERTURB_SHIFT) | (probe.perturbHigh << (32 - PERTURB_SHIFT))
      probe.perturbHigh >>>= PERTURB_SHIFT
      probe.base = (Math.imul(probe.base, 5) + 1 + probe.perturbLow) & mask
      probe.slot = probe.base - 1
      probe.left = this.#run(probe.base)
    }
  }

  #run(base: number): number {
    return base + LINEAR_PROBES <= this.#mask ? LINEAR_PROBES + 1 : 1
  }

  // ---- insertion and removal ----

  /** set.add: inserts unless an equal key is there. True when inserted. */
  add(key: K, hash: PyHash, equal: KeyEqual<K>): boolean {
    if (typeof hash === 'number' && (hash | 0) === hash) {
      const high = hash >> 31
      if (this.findHalves(key, high, hash, equal) >= 0) return false
      this.addNew(key, high, hash)
      return true
    }
    const high = hashHigh(hash)
    const low = hashLow(hash)
    if (this.findHalves(key, high, low, equal) >= 0) return false
    this.addNew(key, high, low)
    return true
  }

  /** Inserts a key known to be absent; the table grows when it is due. */
  addNew(key: K, high: number, low: number): void {
    if (this.#fill > this.#used) {
      const slot = this.#lastDummy(high, low)
      if (slot >= 0) {
        this.#keys[slot] = key
        this.#hashes[slot * 2] = high
        this.#hashes[slot * 2 + 1] = low
        this.#used++
        return
      }
    }
    this.#place(key, high, low)
    this.#fill++
    this.#used++
    if (this.#fill * 5 >= this.#mask * 3) this.#resize(this.#used > 50000 ? this.#used * 2 : this.#used * 4)
  }

  /** The last slot of a removed key on the way of this hash to an unused slot, or -1. */
  #lastDummy(high: number, low: number): number {
    const mask = this.#mask
    const keys = this.#keys
    let i = low & mask
    let perturbHigh = high
    let perturbLow = low
    let dummy = -1
    for (;;) {
      for (let last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i, slot = i; slot <= last; slot++) {
        if (keys[slot] === undefined) return dummy
        if (keys[slot] === DUMMY) dummy = slot
      }
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT))
      perturbHigh >>>= PERTURB_SHIFT
      i = (Math.imul(i, 5) + 1 + perturbLow) & mask
    }
  }

  /** Puts a key into the first slot of its sequence that was never used. */
  #place(key: K, high: number, low: number): void {
    const mask = this.#mask
    const keys = this.#keys
    let i = low & mask
    let perturbHigh = high
    let perturbLow = low
    for (;;) {
      for (let last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i, slot = i; slot <= last; slot++) {
        if (keys[slot] === undefined) {
          keys[slot] = key
          this.#hashes[slot * 2] = high
          this.#hashes[slot * 2 + 1] = low
          return
        }
      }
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT))
      perturbHigh >>>= PERTURB_SHIFT
      i = (Math.imul(i, 5) + 1 + perturbLow) & mask
    }
  }

  /** Makes the table larger than `minimum` slots and re-inserts in slot order; dummies go. */
  #resize(minimum: number): void {
    let size = FIRST_SIZE
    while (size <= minimum) size *= 2
    const oldKeys = this.#keys
    const oldHashes = this.#hashes
    this.#keys = new Array<Slot<K>>(size).fill(undefined)
    this.#hashes = new Int32Array(size * 2)
    this.#mask = size - 1
    this.#fill = this.#used
    for (let i = 0; i < oldKeys.length; i++) {
      const key = oldKeys[i]
      if (key !== undefined && key !== DUMMY) this.#place(key as K, oldHashes[i * 2]!, oldHashes[i * 2 + 1]!)
    }
  }

  /** Removes the key in a slot. */
  removeAt(slot: number): void {
    this.#keys[slot] = DUMMY
    // Hash -1 belongs to no key.
    this.#hashes[slot * 2] = -1
    this.#hashes[slot * 2 + 1] = -1
    this.#used--
  }

  /** set.discard: true when a key was removed. */
  discard(key: K, hash: PyHash, equal: KeyEqual<K>): boolean {
    const slot = this.find(key, hash, equal)
    if (slot < 0) return false
    this.removeAt(slot)
    return true
  }

  /**
   * set.pop: removes and returns the first key at or after the place where the last pop ended (wrapping round).
   * The set must not be empty.
   */
  pop(): K {
    const mask = this.#mask
    let slot = this.#finger & mask
    for (;;) {
      const key = this.#keys[slot]
      if (key !== undefined && key !== DUMMY) {
        this.removeAt(slot)
        this.#finger = slot + 1
        return key as K
      }
      slot = slot === mask ? 0 : slot + 1
    }
  }

  /** set.clear; the place where pop goes on stays. */
  clear(): void {
    this.#keys = new Array<Slot<K>>(FIRST_SIZE).fill(undefined)
    this.#hashes = new Int32Array(FIRST_SIZE * 2)
    this.#mask = FIRST_SIZE - 1
    this.#used = 0
    this.#fill = 0
  }

  // ---- whole sets ----

  /** A new set(other): what copy(), set(s) and frozenset(s) give. */
  copy(): SetTable<K> {
    const result = new SetTable<K>()
    if (this.#used > 0) result.#reserveFor(this) && result.#copySlots(this)
    return result
  }

  /** Sizes this table for the keys of `other`; true when it is empty, so that they need no comparing. */
  #reserveFor(other: SetTable<K>): boolean {
    if ((this.#fill + other.#used) * 5 >= this.#mask * 3) this.#resize((this.#used + other.#used) * 2)
    return this.#fill === 0
  }

  #copySlots(other: SetTable<K>): void {
    if (this.#mask === other.#mask && other.#fill === other.#used) {
      this.#keys = other.#keys.slice()
      this.#hashes = other.#hashes.slice()
    } else {
      for (let i = other.next(0); i >= 0; i = other.next(i + 1)) {
        this.#place(other.#keys[i] as K, other.#hashes[i * 2]!, other.#hashes[i * 2 + 1]!)
      }
    }
    this.#fill = other.#used
    this.#used = other.#used
  }

  /** set.update(other set), |=. */
  merge(other: SetTable<K>, equal: KeyEqual<K>): void {
    if (other === this || other.#used === 0) return
    if (this.#reserveFor(other)) {
      this.#copySlots(other)
      return
    }
    for (let i = other.next(0); i >= 0; i = other.next(i + 1)) {
      const key = other.#keys[i] as K
      const high = other.#hashes[i * 2]!
      const low = other.#hashes[i * 2 + 1]!
      if (this.findHalves(key, high, low, equal) < 0) this.addNew(key, high, low)
    }
  }

  /** What set.update(dict) does before it adds the keys one by one: sizes the table for `count` keys. */
  reserveForDict(count: number): void {
    if ((this.#fill + count) * 5 >= this.#mask * 3) this.#resize((this.#used + count) * 2)
  }

  /** self | other (self.union(other) for a set). */
  union(other: SetTable<K>, equal: KeyEqual<K>): SetTable<K> {
    const result = this.copy()
    if (other !== this) result.merge(other, equal)
    return result
  }

  /** self & other for sets: the keys of the smaller one (of `other` when equal in size) that the larger one has. */
  intersection(other: SetTable<K>, equal: KeyEqual<K>): SetTable<K> {
    if (other === this) return this.copy()
    const walk = other.#used > this.#used ? this : other
    const keep = walk === other ? this : other
    const result = new SetTable<K>()
    for (let i = walk.next(0); i >= 0; i = walk.next(i + 1)) {
      const key = walk.#keys[i] as K
      const high = walk.#hashes[i * 2]!
      const low = walk.#hashes[i * 2 + 1]!
      if (keep.findHalves(key, high, low, equal) >= 0) result.addNew(key, high, low)
    }
    return result
  }

  /** self - other for sets. */
  difference(other: SetTable<K>, equal: KeyEqual<K>): SetTable<K> {
    if (this.differenceCopies(other.#used)) {
      const result = this.copy()
      result.removeAll(other, equal)
      return result
    }
    const result = new SetTable<K>()
    for (let i = this.next(0); i >= 0; i = this.next(i + 1)) {
      const key = this.#keys[i] as K
      const high = this.#hashes[i * 2]!
      const low = this.#hashes[i * 2 + 1]!
      if (other.findHalves(key, high, low, equal) < 0) result.addNew(key, high, low)
    }
    return result
  }

  /**
   * Whether difference() with a set or dict of `otherSize` keys copies and discards (self more than four times as large)
   * rather than collecting what stays. For iterables that are neither, it always copies and discards.
   */
  differenceCopies(otherSize: number): boolean {
    return Math.floor(this.#used / 4) > otherSize
  }

  /** set.difference_update(other set), -=. */
  removeAll(other: SetTable<K>, equal: KeyEqual<K>): void {
    if (other === this) {
      this.clear()
      return
    }
    for (let i = other.next(0); i >= 0; i = other.next(i + 1)) {
      const slot = this.findHalves(other.#keys[i] as K, other.#hashes[i * 2]!, other.#hashes[i * 2 + 1]!, equal)
      if (slot >= 0) this.removeAt(slot)
    }
    this.tidy()
  }

  /** What difference_update does after its discards: with more than a quarter of the slots dummies, rebuild. */
  tidy(): void {
    if (this.#fill - this.#used <= Math.floor(this.#mask / 4)) return
    this.#resize(this.#used > 50000 ? this.#used * 2 : this.#used * 4)
  }

  /** set.symmetric_difference_update(other set), ^=. */
  toggleAll(other: SetTable<K>, equal: KeyEqual<K>): void {
    if (other === this) {
      this.clear()
      return
    }
    for (let i = other.next(0); i >= 0; i = other.next(i + 1)) {
      const key = other.#keys[i] as K
      const high = other.#hashes[i * 2]!
      const low = other.#hashes[i * 2 + 1]!
      const slot = this.findHalves(key, high, low, equal)
      if (slot >= 0) this.removeAt(slot)
      else this.addNew(key, high, low)
    }
  }

  /** self ^ other: other is copied, then the keys of self are toggled in it. */
  symmetricDifference(other: SetTable<K>, equal: KeyEqual<K>): SetTable<K> {
    const result = other.copy()
    result.toggleAll(this, equal)
    return result
  }

  /**
   * The frozenset that CPython's compiler makes of a set display of constants, from the plain insertion order: when it
   * merges constants it builds the frozenset a second time, from the iteration order of the first. `for x in {1, 2, 3}`
   * iterates this one; the expression `{1, 2, 3}` (three constants or more) is an empty set merged with it.
   */
  rebuilt(): SetTable<K> {
    const result = new SetTable<K>()
    for (let i = this.next(0); i >= 0; i = this.next(i + 1)) {
      result.addNew(this.#keys[i] as K, this.#hashes[i * 2]!, this.#hashes[i * 2 + 1]!)
    }
    return result
  }

  /** Takes over the contents of `other`, as set.intersection_update does with its result. */
  become(other: SetTable<K>): void {
    this.#keys = other.#keys
    this.#hashes = other.#hashes
    this.#mask = other.#mask
    this.#used = other.#used
    this.#fill = other.#fill
  }
}
