/**
 * Sorting positions by keys that need no Python code: numbers, texts, and tuples of such.
 *
 * Each is a stable merge sort from below over an Int32Array of positions: runs of 8 by insertion, then merges between two arrays. The loops are written
 * out twice, for numbers and for texts, because a comparison that is passed as a function costs more than all the rest. Tuples are sorted by
 * their first items, then every group of equal first items by the second ones, and so on.
 */
import type { PyValue } from './object.ts'
import * as T from './types.ts'
import { PyFloat, type PyTuple } from './values.ts'

const RUN = 8

/** Sorts positions lo..hi by `keys[position]`; there must be no NaN. */
export function sortByNumbers(keys: Float64Array, positions: Int32Array, lo: number, hi: number): void {
  for (let start = lo; start < hi; start += RUN) {
    const end = Math.min(start + RUN, hi)
    for (let at = start + 1; at < end; at++) {
      const p = positions[at]
      const k = keys[p]
      let i = at
      while (i > start && keys[positions[i - 1]] > k) {
        positions[i] = positions[i - 1]
        i--
      }
      positions[i] = p
    }
  }
  if (hi - lo <= RUN) return
  let from: Int32Array = positions.subarray(lo, hi)
  let to: Int32Array = new Int32Array(hi - lo)
  const n = hi - lo
  for (let width = RUN; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const mid = Math.min(start + width, n)
      const end = Math.min(mid + width, n)
      let i = start
      let j = mid
      let out = start
      if (mid === end || keys[from[mid]] >= keys[from[mid - 1]]) {
        to.set(from.subarray(start, end), start)
        continue
      }
      let pi = from[i]
      let pj = from[j]
      let x = keys[pi]
      let y = keys[pj]
      for (;;) {
        if (y < x) {
          to[out++] = pj
          if (++j === end) break
          pj = from[j]
          y = keys[pj]
        } else {
          to[out++] = pi
          if (++i === mid) break
          pi = from[i]
          x = keys[pi]
        }
      }
      while (i < mid) to[out++] = from[i++]
      while (j < end) to[out++] = from[j++]
    }
    const t = from
    from = to
    to = t
  }
  // after an odd number of passes the result lies in the other array
  if (from.buffer !== positions.buffer) positions.set(from, lo)
}

/**
 * The beginning of each text as a number that is ordered like it: six characters of eight bits, or three of sixteen where some need that many.
 * Texts that begin alike have equal numbers.
 */
function beginnings(keys: readonly string[], positions: Int32Array, lo: number, hi: number): Float64Array {
  const out = new Float64Array(keys.length)
  for (let i = lo; i < hi; i++) {
    const k = keys[positions[i]]
    const n = k.length
    let v = 0
    for (let c = 0; c < 6; c++) {
      const unit = c < n ? k.charCodeAt(c) : 0
      if (unit > 255) return wideBeginnings(keys, positions, lo, hi)
      v = v * 256 + unit
    }
    out[positions[i]] = v
  }
  return out
}
function wideBeginnings(keys: readonly string[], positions: Int32Array, lo: number, hi: number): Float64Array {
  const out = new Float64Array(keys.length)
  for (let i = lo; i < hi; i++) {
    const k = keys[positions[i]]
    let v = 0
    for (let c = 0; c < 3; c++) v = v * 65536 + (c < k.length ? k.charCodeAt(c) : 0)
    out[positions[i]] = v
  }
  return out
}

/** The same by texts, by code units: texts without astral characters. Many are sorted by their beginnings first: numbers compare faster. */
export function sortByTexts(keys: readonly string[], positions: Int32Array, lo: number, hi: number): void {
  // a part that is much smaller than the whole is not worth an array for the whole
  if (hi - lo < 64 || (hi - lo) * 4 < keys.length) {
    mergeTexts(keys, positions, lo, hi)
    return
  }
  const first = beginnings(keys, positions, lo, hi)
  sortByNumbers(first, positions, lo, hi)
  for (let start = lo; start < hi; ) {
    const k = first[positions[start]]
    let end = start + 1
    while (end < hi && first[positions[end]] === k) end++
    if (end - start > 1) mergeTexts(keys, positions, start, end)
    start = end
  }
}

function mergeTexts(keys: readonly string[], positions: Int32Array, lo: number, hi: number): void {
  for (let start = lo; start < hi; start += RUN) {
    const end = Math.min(start + RUN, hi)
    for (let at = start + 1; at < end; at++) {
      const p = positions[at]
      const k = keys[p]
      let i = at
      while (i > start && k < keys[positions[i - 1]]) {
        positions[i] = positions[i - 1]
        i--
      }
      positions[i] = p
    }
  }
  if (hi - lo <= RUN) return
  let from: Int32Array = positions.subarray(lo, hi)
  let to: Int32Array = new Int32Array(hi - lo)
  const n = hi - lo
  for (let width = RUN; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const mid = Math.min(start + width, n)
      const end = Math.min(mid + width, n)
      let i = start
      let j = mid
      let out = start
      if (mid === end || !(keys[from[mid]] < keys[from[mid - 1]])) {
        to.set(from.subarray(start, end), start)
        continue
      }
      let x = keys[from[i]]
      let y = keys[from[j]]
      for (;;) {
        if (y < x) {
          to[out++] = from[j]
          if (++j === end) break
          y = keys[from[j]]
        } else {
          to[out++] = from[i]
          if (++i === mid) break
          x = keys[from[i]]
        }
      }
      while (i < mid) to[out++] = from[i++]
      while (j < end) to[out++] = from[j++]
    }
    const t = from
    from = to
    to = t
  }
  if (from.buffer !== positions.buffer) positions.set(from, lo)
}

/** One column of tuples as keys by position, or null where it is neither all numbers nor all texts. */
function column(tuples: readonly PyTuple[], at: number): Float64Array | string[] | null {
  const n = tuples.length
  const first: PyValue = tuples[0].items[at]
  if (typeof first === 'string') {
    const texts: string[] = []
    for (let i = 0; i < n; i++) {
      const v = tuples[i].items[at]
      if (typeof v !== 'string') return null
      texts.push(v)
    }
    return texts
  }
  const numbers = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const v = tuples[i].items[at]
    if (typeof v === 'number') numbers[i] = v
    else if (v instanceof PyFloat && v.cls === T.floatType && v.value === v.value) numbers[i] = v.value
    else return null
  }
  return numbers
}

/**
 * Sorts all positions by tuples of one length whose columns are each all numbers or all texts. False where they are not like that and nothing
 * was done.
 */
export function sortTuples(tuples: readonly PyTuple[], positions: Int32Array): boolean {
  const width = tuples[0].items.length
  // many columns: most comparisons end in the first ones, and taking the columns out would cost more than it spares
  if (width === 0 || width > 8) return false
  for (let i = 1; i < tuples.length; i++) if (tuples[i].items.length !== width) return false
  const columns: (Float64Array | string[])[] = []
  for (let c = 0; c < width; c++) {
    const keys = column(tuples, c)
    if (keys === null) return false
    columns.push(keys)
  }
  sortColumns(columns, 0, positions, 0, positions.length)
  return true
}

function sortColumns(
  columns: readonly (Float64Array | string[])[],
  at: number,
  positions: Int32Array,
  lo: number,
  hi: number,
): void {
  const keys = columns[at]
  if (keys instanceof Float64Array) sortByNumbers(keys, positions, lo, hi)
  else sortByTexts(keys, positions, lo, hi)
  if (at + 1 === columns.length) return
  for (let start = lo; start < hi; ) {
    const k = keys[positions[start]]
    let end = start + 1
    while (end < hi && keys[positions[end]] === k) end++
    if (end - start > 1) sortColumns(columns, at + 1, positions, start, end)
    start = end
  }
}
