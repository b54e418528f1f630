/** locals(): a namespace for module and class bodies, a fresh dict of the bound variables for functions (PEP 667). */
import { PyDict } from '../objects/dict.ts'
import type { PyValue } from '../objects/object.ts'
import type { Frame } from './frame.ts'
import { slotNames, slotValue } from './frame-locals.ts'
import type { ThreadState } from './thread.ts'

export function localsOf(_rt: ThreadState, frame: Frame): PyValue {
  const namespace = frame.locals
  if (namespace !== null && frame.code.scope.slots.length === 0) return namespace
  const d = new PyDict()
  for (const [name, i] of slotNames(frame)) {
    // a class body's cells (`__class__`) are no names of its namespace, but a comprehension's variables join it
    if (namespace !== null && frame.code.scope.slots[i].hidden === null) continue
    const v = slotValue(frame, i)
    if (v !== undefined) d.setStr(name, v)
  }
  if (namespace !== null) {
    if (d.used === 0 || !(namespace instanceof PyDict)) return namespace
    const merged = namespace.copy()
    for (const [k, v] of d.entries()) merged.setStr(k as string, v)
    return merged
  }
  // names added through f_locals
  const extra = frame.extra?.get('locals') as PyDict | undefined
  if (extra !== undefined) for (const [k, v] of extra.entries()) if (typeof k === 'string') d.setStr(k, v)
  return d
}
