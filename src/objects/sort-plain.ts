/**
 * Sorting positions by keys that need no Python code: numbers, texts, and tuples of such.
 *
 * Integers of small ranges go together with their places through the engine's sort of numbers. Else each is a stable merge sort from below over an Int32Array
 * of positions: runs of 8 by insertion, then merges between two arrays. The loops are written
 * out twice, for numbers and for texts, because a comparison that is passed as a function costs more than all the rest. Tuples are sorted by
 * their first items, then every group of equal first items by the second ones, and so on.
 */
import * as T from './types.ts'
import { PyFloat, type PyTuple } from './values.ts'

const RUN = 8
/** Below this the engine's own sort is not worth its arrays. */
const FEW = 64
/** Integers up to here, and what is added to them, are exact. */
const EXACT = 2 ** 53

/**
 * Sorts positions lo..hi by keys that are integers of a range which leaves room for the places: key and place together are one number, and numbers alone
 * the engine sorts without a line of ours. False where there is no room, and nothing was done.
 */
function sortPacked(keys: Float64Array, positions: Int32Array, lo: number, hi: number): boolean {
  const n = hi - lo
  if (n < FEW) return false
  if (!integral(keys, positions, lo, hi)) return false
  const min = least(keys, positions, lo, hi)
  let room = FEW
  while (room < n) room *= 2
  if (!((greatest(keys, positions, lo, hi) - min + 1) * room <= EXACT)) return false
  const packed = new Float64Array(n)
  pack(packed, keys, positions, lo, min, room)
  packed.sort()
  unpack(packed, positions.slice(lo, hi), positions, lo, room)
  return true
}
// A loop each: V8 compiles a function while its loop runs, and drops that when the loop ends and code follows that has never run.
function integral(keys: Float64Array, positions: Int32Array, lo: number, hi: number): boolean {
  for (let i = lo; i < hi; i++) if (keys[positions[i]] % 1 !== 0) return false
  return true
}
function least(keys: Float64Array, positions: Int32Array, lo: number, hi: number): number {
  let min = Number.POSITIVE_INFINITY
  for (let i = lo; i < hi; i++) min = Math.min(min, keys[positions[i]])
  return min
}
function greatest(keys: Float64Array, positions: Int32Array, lo: number, hi: number): number {
  let max = Number.NEGATIVE_INFINITY
  for (let i = lo; i < hi; i++) max = Math.max(max, keys[positions[i]])
  return max
}
function pack(
  packed: Float64Array,
  keys: Float64Array,
  positions: Int32Array,
  lo: number,
  min: number,
  room: number,
): void {
  for (let i = 0; i < packed.length; i++) packed[i] = (keys[positions[lo + i]] - min) * room + i
}
function unpack(packed: Float64Array, old: Int32Array, positions: Int32Array, lo: number, room: number): void {
  for (let i = 0; i < packed.length; i++) {
    const k = packed[i]
    // room is a power of two: the division is exact
    positions[lo + i] = old[k - Math.floor(k / room) * room]
  }
}

/** Sorts positions lo..hi by `keys[position]`; there must be no NaN. */
export function sortByNumbers(keys: Float64Array, positions: Int32Array, lo: number, hi: number): void {
  if (!sortPacked(keys, positions, lo, hi)) mergeNumbers(keys, positions, lo, hi)
}

function mergeNumbers(keys: Float64Array, positions: Int32Array, lo: number, hi: number): void {
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
 * The beginning of each text as a number that is ordered like it: four characters of eight bits, or two of sixteen where some need that many, which leaves
 * room for two million places. Texts that begin alike have equal numbers.
 */
function beginnings(keys: readonly string[], positions: Int32Array, lo: number, hi: number): Float64Array {
  const out = new Float64Array(keys.length)
  for (let i = lo; i < hi; i++) {
    const k = keys[positions[i]]
    const n = k.length
    let v = 0
    for (let c = 0; c < 4; c++) {
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
    for (let c = 0; c < 2; c++) v = v * 65536 + (c < k.length ? k.charCodeAt(c) : 0)
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
  return typeof tuples[0].items[at] === 'string' ? textColumn(tuples, at) : numberColumn(tuples, at)
}
function textColumn(tuples: readonly PyTuple[], at: number): string[] | null {
  const texts: string[] = []
  for (let i = 0; i < tuples.length; i++) {
    const v = tuples[i].items[at]
    if (typeof v !== 'string') return null
    texts.push(v)
  }
  return texts
}
function numberColumn(tuples: readonly PyTuple[], at: number): Float64Array | null {
  const numbers = new Float64Array(tuples.length)
  for (let i = 0; i < numbers.length; i++) {
    const v = tuples[i].items[at]
    if (typeof v === 'number') numbers[i] = v
    else if (v instanceof PyFloat && v.cls === T.floatType && v.value === v.value) numbers[i] = v.value
    else return null
  }
  return numbers
}
function allOfWidth(tuples: readonly PyTuple[], width: number): boolean {
  for (let i = 0; i < tuples.length; i++) if (tuples[i].items.length !== width) return false
  return true
}

/**
 * Sorts all positions by tuples of one length whose columns are each all numbers or all texts. False where they are not like that and nothing
 * was done.
 */
export function sortTuples(tuples: readonly PyTuple[], positions: Int32Array): boolean {
  const width = tuples[0].items.length
  // many columns: most comparisons end in the first ones, and taking the columns out would cost more than it spares
  if (width === 0 || width > 8 || !allOfWidth(tuples, width)) return false
  const columns: (Float64Array | string[])[] = []
  for (let c = 0; c < width; c++) {
    const keys = column(tuples, c)
    if (keys === null) return false
    columns.push(keys)
  }
  const combined = combine(columns, positions)
  if (combined !== null) sortByNumbers(combined, positions, 0, positions.length)
  else sortColumns(columns, 0, positions, 0, positions.length)
  return true
}

/**
 * The columns as one number for each tuple that is ordered like it, where they hold integers of small ranges, or texts of which there are few; else null.
 * Equal tuples have equal numbers. `places` are all positions.
 */
function combine(columns: readonly (Float64Array | string[])[], places: Int32Array): Float64Array | null {
  const n = places.length
  const out = new Float64Array(n)
  let all = n
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c]
    const numbers = column instanceof Float64Array ? column : ranks(column)
    if (numbers === null || !integral(numbers, places, 0, n)) return null
    const min = least(numbers, places, 0, n)
    const size = greatest(numbers, places, 0, n) - min + 1
    all *= size
    if (!(all <= EXACT)) return null
    addDigits(out, numbers, size, min)
  }
  return out
}
function addDigits(out: Float64Array, numbers: Float64Array, size: number, min: number): void {
  for (let i = 0; i < out.length; i++) out[i] = out[i] * size + (numbers[i] - min)
}
/** The place of each text among the different ones in order, or null where they are too many. */
function ranks(texts: readonly string[]): Float64Array | null {
  const places = new Map<string, number>()
  if (!gather(texts, places)) return null
  // by code units, as sortByTexts compares
  const different = [...places.keys()].sort()
  for (let i = 0; i < different.length; i++) places.set(different[i], i)
  const out = new Float64Array(texts.length)
  for (let i = 0; i < out.length; i++) out[i] = places.get(texts[i]) as number
  return out
}
function gather(texts: readonly string[], places: Map<string, number>): boolean {
  const most = Math.max(64, texts.length / 4)
  for (let i = 0; i < texts.length; i++) {
    places.set(texts[i], 0)
    if (places.size > most) return false
  }
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
