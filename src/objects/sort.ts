/**
 * Sorting for list.sort() and sorted(): stable, by `<` only.
 *
 * Keys that are all numbers, or all texts, need no Python code: sort-plain.ts does those, and tuples of them column by column. Everything else goes
 * through a merge sort on natural runs: runs are found as they stand (a strictly descending one is turned round), short ones are filled up to `minrun` by
 * binary insertion, and neighbours are merged by the powersort rule. Programs that watch `__lt__` see the operand order of CPython:
 * the later item asks whether it is less than the earlier one.
 */
import type { PyValue } from './object.ts'
import { lessThan } from './ops/compare.ts'
import { sortByNumbers, sortByTexts, sortTuples } from './sort-plain.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyFloat, PyTuple } from './values.ts'

// Each question has a loop of its own: one loop for all kinds is compiled again for every kind that comes by.

function allTexts(keys: readonly PyValue[]): boolean {
  for (let i = 0; i < keys.length; i++) if (typeof keys[i] !== 'string') return false
  return true
}
function textsInOrder(texts: readonly string[]): boolean {
  for (let i = 1; i < texts.length; i++) if (texts[i] < texts[i - 1]) return false
  return true
}
/** Whether these are plain tuples whose first items are all numbers or all texts. */
function allTuples(keys: readonly PyValue[], head: string): boolean {
  if (head !== 'number' && head !== 'string') return false
  for (let i = 0; i < keys.length; i++) {
    const k = keys[i]
    if (!(k instanceof PyTuple) || k.cls !== T.tupleType || typeof k.items[0] !== head) return false
  }
  return true
}

/**
 * Sorts `values` in place by `keys` (null: by themselves). `reverse` keeps the order of equal items. When a comparison raises, `values` is
 * left in some order.
 */
export function sortValues(rt: Thread, values: PyValue[], keys: PyValue[] | null, reverse: boolean): void {
  const n = values.length
  if (n < 2) return
  if (n > 64) rt.charge(n * 32)
  const by = keys ?? values
  const first = by[0]
  let tuples = false
  if (typeof first === 'number' || first instanceof PyFloat) {
    if (sortNumbers(values, by, keys === null, reverse)) return
  } else if (typeof first === 'string') {
    if (allTexts(by)) {
      const texts = by as string[]
      if (!reverse && textsInOrder(texts)) return
      const positions = order(n, reverse)
      sortByTexts(texts, positions, 0, n)
      reorder(values, positions, reverse)
      return
    }
  } else if (first instanceof PyTuple && allTuples(by, typeof first.items[0])) {
    tuples = true
    const positions = order(n, reverse)
    if (sortTuples(by as PyTuple[], positions)) {
      reorder(values, positions, reverse)
      return
    }
  }
  // CPython reverses before and after, so that equal items keep their order
  if (reverse) {
    values.reverse()
    keys?.reverse()
  }
  try {
    new MergeSort(rt, values, keys, tuples).sort()
  } finally {
    if (reverse) values.reverse()
  }
}

/** 0..n-1, or the other way round: sorting with `reverse` sorts the reversed list and reverses again, so that equal items keep their order. */
function order(n: number, reverse: boolean): Int32Array {
  const out = new Int32Array(n)
  for (let i = 0; i < n; i++) out[i] = reverse ? n - 1 - i : i
  return out
}

function reorder(values: PyValue[], positions: Int32Array, reverse: boolean): void {
  const old = values.slice()
  const n = positions.length
  if (reverse) for (let i = 0; i < n; i++) values[i] = old[positions[n - 1 - i]]
  else for (let i = 0; i < n; i++) values[i] = old[positions[i]]
}

enum Found {
  Ints,
  Numbers,
  Other,
}
/** Fills in the values of the keys. NaN has no place in an order, the result then depends on the comparisons made: it counts as other. */
function take(numbers: Float64Array, by: readonly PyValue[]): Found {
  let found = Found.Ints
  for (let i = 0; i < numbers.length; i++) {
    const k = by[i]
    if (typeof k === 'number') numbers[i] = k
    else if (k instanceof PyFloat && k.cls === T.floatType && k.value === k.value) {
      numbers[i] = k.value
      found = Found.Numbers
    } else return Found.Other
  }
  return found
}
function numbersInOrder(numbers: Float64Array): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i] < numbers[i - 1]) return false
  return true
}

/** False where not all are plain numbers and nothing was done. */
function sortNumbers(values: PyValue[], by: readonly PyValue[], own: boolean, reverse: boolean): boolean {
  const n = values.length
  const numbers = new Float64Array(n)
  const found = take(numbers, by)
  if (found === Found.Other) return false
  if (!reverse && numbersInOrder(numbers)) return true
  if (own && found === Found.Ints) {
    // equal ints cannot be told apart
    numbers.sort()
    if (reverse) numbers.reverse()
    for (let i = 0; i < n; i++) values[i] = numbers[i]
    return true
  }
  const positions = order(n, reverse)
  sortByNumbers(numbers, positions, 0, n)
  reorder(values, positions, reverse)
  return true
}

interface Run {
  start: number
  length: number
  power: number
}

class MergeSort {
  private readonly rt: Thread
  /** What is compared, and (where keys are given) what moves along with it. */
  private readonly keys: PyValue[]
  private readonly values: PyValue[] | null
  private readonly tuples: boolean
  private compares = 0

  constructor(rt: Thread, values: PyValue[], keys: PyValue[] | null, tuples: boolean) {
    this.rt = rt
    this.keys = keys ?? values
    this.values = keys === null ? null : values
    this.tuples = tuples
  }

  private less(a: PyValue, b: PyValue): boolean {
    if ((++this.compares & 0x3fff) === 0) this.rt.checkInterrupt()
    if (this.tuples) {
      const x = (a as PyTuple).items[0] as number
      const y = (b as PyTuple).items[0] as number
      if (x !== y) return x < y
    }
    return lessThan(this.rt, a, b)
  }

  sort(): void {
    const n = this.keys.length
    let minrun = n
    let odd = 0
    while (minrun >= 64) {
      odd |= minrun & 1
      minrun >>= 1
    }
    minrun += odd
    const runs: Run[] = []
    for (let lo = 0; lo < n; ) {
      let length = this.countRun(lo, n)
      if (length < minrun) {
        const forced = Math.min(minrun, n - lo)
        this.insertion(lo, lo + length, lo + forced)
        length = forced
      }
      if (runs.length > 0) {
        const top = runs[runs.length - 1]
        const power = powerOf(top.start, top.length, length, n)
        while (runs.length > 1 && runs[runs.length - 2].power > power) this.mergeTop(runs)
        runs[runs.length - 1].power = power
      }
      runs.push({ start: lo, length, power: 0 })
      lo += length
    }
    while (runs.length > 1) this.mergeTop(runs)
  }

  /**
   * Length of the run at `lo`, which is ascending afterwards: one that ascends, or one that descends, in which groups of equal items may
   * stand (they keep their order) and which goes on where the items after it ascend.
   */
  private countRun(lo: number, hi: number): number {
    const k = this.keys
    if (lo + 1 >= hi) return 1
    let i = lo + 1
    while (i < hi && !this.less(k[i], k[i - 1])) i++
    // all in order, or more than equal items before one that is less
    if (i === hi || (i > lo + 1 && this.less(k[lo], k[i - 1]))) return i - lo
    // a group of equal items is turned round here and again with the whole run
    if (i > lo + 1) this.reverse(lo, i)
    let equal = 0
    for (i++; i < hi; i++) {
      if (this.less(k[i], k[i - 1])) {
        if (equal > 0) this.reverse(i - equal - 1, i)
        equal = 0
      } else if (this.less(k[i - 1], k[i])) break
      else equal++
    }
    if (equal > 0) this.reverse(i - equal - 1, i)
    this.reverse(lo, i)
    while (i < hi && !this.less(k[i], k[i - 1])) i++
    return i - lo
  }

  private reverse(lo: number, hi: number): void {
    for (const a of this.values === null ? [this.keys] : [this.keys, this.values]) {
      for (let i = lo, j = hi - 1; i < j; i++, j--) {
        const x = a[i]
        a[i] = a[j]
        a[j] = x
      }
    }
  }

  /** Sorts lo..hi, of which lo..start is sorted. */
  private insertion(lo: number, start: number, hi: number): void {
    const k = this.keys
    const v = this.values
    for (let at = start; at < hi; at++) {
      const pivot = k[at]
      let l = lo
      let r = at
      while (l < r) {
        const m = (l + r) >> 1
        if (this.less(pivot, k[m])) r = m
        else l = m + 1
      }
      for (let i = at; i > l; i--) k[i] = k[i - 1]
      k[l] = pivot
      if (v !== null) {
        const x = v[at]
        for (let i = at; i > l; i--) v[i] = v[i - 1]
        v[l] = x
      }
    }
  }

  private mergeTop(runs: Run[]): void {
    const b = runs.pop() as Run
    const a = runs[runs.length - 1]
    this.merge(a.start, b.start, b.start + b.length)
    a.length += b.length
    a.power = b.power
  }

  /** Merges the sorted lo..mid and mid..hi. */
  private merge(lo: number, mid: number, hi: number): void {
    const k = this.keys
    const v = this.values
    // what is in place already stays: skip the head of the left and the tail of the right run
    let l = lo
    let r = mid
    while (l < r) {
      const m = (l + r) >> 1
      if (this.less(k[mid], k[m])) r = m
      else l = m + 1
    }
    lo = l
    if (lo === mid) return
    l = mid
    r = hi
    while (l < r) {
      const m = (l + r) >> 1
      if (this.less(k[m], k[mid - 1])) l = m + 1
      else r = m
    }
    hi = l
    const leftKeys = k.slice(lo, mid)
    const leftValues = v === null ? null : v.slice(lo, mid)
    let i = 0
    let j = mid
    let out = lo
    try {
      while (i < leftKeys.length && j < hi) {
        if (this.less(k[j], leftKeys[i])) {
          k[out] = k[j]
          if (v !== null) v[out] = v[j]
          j++
        } else {
          k[out] = leftKeys[i]
          if (v !== null) v[out] = leftValues![i]
          i++
        }
        out++
      }
    } finally {
      // also after an exception: no item may be lost
      for (; i < leftKeys.length; i++, out++) {
        k[out] = leftKeys[i]
        if (v !== null) v[out] = leftValues![i]
      }
    }
  }
}

/** Depth of the boundary between two runs in the tree of a perfectly balanced merge (Munro and Wild's powersort). */
function powerOf(start: number, n1: number, n2: number, n: number): number {
  let a = 2 * start + n1
  let b = a + n1 + n2
  let power = 0
  for (;;) {
    power++
    if (a >= n) {
      a -= n
      b -= n
    } else if (b >= n) return power
    a *= 2
    b *= 2
  }
}
