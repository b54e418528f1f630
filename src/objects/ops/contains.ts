/** `item in container`. */
import type { PyValue } from '../object.ts'
import type { Thread } from '../thread.ts'
import { identicalOrEqual } from './compare.ts'
import { iter, next } from './iterate.ts'
import { typeName, typeOf } from './type-of.ts'

/** `item in container` */
export function contains(rt: Thread, container: PyValue, item: PyValue): boolean {
  const slots = typeOf(container).slots
  if (slots.contains !== undefined) return slots.contains(rt, container, item)
  const it = iter(rt, container, `argument of type '${typeName(container)}' is not iterable`)
  for (;;) {
    const x = next(rt, it)
    if (x === undefined) return false
    if (identicalOrEqual(rt, x, item)) return true
  }
}
