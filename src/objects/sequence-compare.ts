/** Comparison of lists and of tuples: the first pair of items that are not equal decides, then the lengths. */
import { Cmp, type PyValue } from './object.ts'
import { cmpResult, identicalOrEqual, richCompare } from './ops/compare.ts'
import type { Thread } from './thread.ts'

interface Items {
  readonly items: readonly PyValue[]
}

export function compareSequences(rt: Thread, a: Items, b: Items, op: Cmp): PyValue {
  rt.enterRecursive(' in comparison')
  try {
    let i = 0
    // an `__eq__` may change the lists
    for (; i < a.items.length && i < b.items.length; i++) {
      const x = a.items[i]
      const y = b.items[i]
      if (x !== y && !identicalOrEqual(rt, x, y)) break
    }
    if (i >= a.items.length || i >= b.items.length) return cmpResult(a.items.length - b.items.length, op)
    if (op === Cmp.EQ) return false
    if (op === Cmp.NE) return true
    return richCompare(rt, a.items[i], b.items[i], op)
  } finally {
    rt.leaveRecursive()
  }
}
