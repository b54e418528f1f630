/** bool(x). */
import type { PyValue } from '../object.ts'
import type { Thread } from '../thread.ts'

/** Truth value of any object: `__bool__`, else `__len__`, else true. */
export function truth(rt: Thread, v: PyValue): boolean {
  switch (typeof v) {
    case 'boolean':
      return v
    case 'number':
      return v !== 0
    case 'string':
      return v.length !== 0
    case 'bigint':
      return true // a bigint is never small
  }
  if (v === null) return false
  const slots = v.cls.slots
  if (slots.bool !== undefined) return slots.bool(rt, v)
  if (slots.len !== undefined) return slots.len(rt, v) !== 0
  return true
}
