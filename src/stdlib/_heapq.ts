/** _heapq: priority queues in lists. The order of comparisons is CPython's, since programs may see it (`__lt__` with side effects). */
import { fn, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { lessThan } from '../objects/ops/compare.ts'
import { indexError, runtimeError, typeError } from '../objects/ops/errors.ts'
import { typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import { PyList } from '../objects/values.ts'

type Less = (rt: Thread, a: PyValue, b: PyValue) => boolean
const greater: Less = (rt, a, b) => lessThan(rt, b, a)

/** `less` with a check that the comparison did not change the list's size. */
function ordered(rt: Thread, list: PyList, size: number, less: Less, a: PyValue, b: PyValue): boolean {
  const r = less(rt, a, b)
  if (list.items.length !== size) throw runtimeError(rt, 'list changed size during iteration')
  return r
}

/** Moves the item at `pos` towards the root until its parent is not larger. */
function siftdown(rt: Thread, heap: PyList, start: number, from: number, less: Less): void {
  const size = heap.items.length
  let pos = from
  while (pos > start) {
    const parent = (pos - 1) >> 1
    if (!ordered(rt, heap, size, less, heap.items[pos], heap.items[parent])) return
    swap(heap, pos, parent)
    pos = parent
  }
}
/** Bubbles the smaller child up until a leaf is hit, then the item moves down to its place. */
function siftup(rt: Thread, heap: PyList, from: number, less: Less): void {
  const end = heap.items.length
  const limit = end >> 1
  let pos = from
  while (pos < limit) {
    let child = 2 * pos + 1
    if (child + 1 < end && !ordered(rt, heap, end, less, heap.items[child], heap.items[child + 1])) child++
    swap(heap, pos, child)
    pos = child
  }
  siftdown(rt, heap, from, pos, less)
}
function swap(heap: PyList, i: number, j: number): void {
  const items = heap.items
  const x = items[i]
  items[i] = items[j]
  items[j] = x
}

function heapOf(rt: Thread, v: PyValue, name: string, single = false): PyList {
  if (v instanceof PyList) return v
  throw typeError(rt, `${name}() argument ${single ? '' : '1 '}must be list, not ${v === null ? 'None' : typeName(v)}`)
}
function pop(rt: Thread, heap: PyList, less: Less): PyValue {
  const last = heap.items.pop()
  if (last === undefined) throw indexError(rt, 'index out of range')
  if (heap.items.length === 0) return last
  const top = heap.items[0]
  heap.items[0] = last
  siftup(rt, heap, 0, less)
  return top
}
function replace(rt: Thread, heap: PyList, item: PyValue, less: Less): PyValue {
  if (heap.items.length === 0) throw indexError(rt, 'index out of range')
  const top = heap.items[0]
  heap.items[0] = item
  siftup(rt, heap, 0, less)
  return top
}
function heapify(rt: Thread, heap: PyList, less: Less): void {
  for (let i = (heap.items.length >> 1) - 1; i >= 0; i--) siftup(rt, heap, i, less)
}

export default module('_heapq', 'Heap queue algorithm (a.k.a. priority queue).', [
  value('__about__', 'Heap queues'),
  fn('heappush(heap, item, /)', 'Push item onto heap, maintaining the heap invariant.', (rt, heap, item) => {
    const h = heapOf(rt, heap, 'heappush')
    h.items.push(item)
    siftdown(rt, h, 0, h.items.length - 1, lessThan)
  }),
  fn('heappop(heap, /)', 'Pop the smallest item off the heap, maintaining the heap invariant.', (rt, heap) =>
    pop(rt, heapOf(rt, heap, 'heappop', true), lessThan),
  ),
  fn(
    'heapreplace(heap, item, /)',
    'Pop and return the current smallest value, and add the new item.',
    (rt, heap, item) => replace(rt, heapOf(rt, heap, 'heapreplace'), item, lessThan),
  ),
  fn(
    'heappushpop(heap, item, /)',
    'Push item on the heap, then pop and return the smallest item from the heap.',
    (rt, heap, item) => {
      const h = heapOf(rt, heap, 'heappushpop')
      if (h.items.length === 0) return item
      const size = h.items.length
      if (!ordered(rt, h, size, lessThan, h.items[0], item)) return item
      const top = h.items[0]
      h.items[0] = item
      siftup(rt, h, 0, lessThan)
      return top
    },
  ),
  fn('heapify(heap, /)', 'Transform list into a heap, in-place, in linear time.', (rt, heap) =>
    heapify(rt, heapOf(rt, heap, 'heapify', true), lessThan),
  ),
  fn('_heappop_max(heap, /)', 'Maxheap variant of heappop.', (rt, heap) =>
    pop(rt, heapOf(rt, heap, '_heappop_max', true), greater),
  ),
  fn('_heapreplace_max(heap, item, /)', 'Maxheap variant of heapreplace.', (rt, heap, item) =>
    replace(rt, heapOf(rt, heap, '_heapreplace_max'), item, greater),
  ),
  fn('_heapify_max(heap, /)', 'Maxheap variant of heapify.', (rt, heap) =>
    heapify(rt, heapOf(rt, heap, '_heapify_max', true), greater),
  ),
])
