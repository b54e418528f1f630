/** locals(): a namespace for module and class bodies, a fresh dict of the bound variables for functions (PEP 667). */
import { PyDict } from '../objects/dict.ts'
import type { PyValue } from '../objects/object.ts'
import { PyCell } from '../objects/values.ts'
import type { Frame } from './frame.ts'
import type { ThreadState } from './thread.ts'

export function localsOf(_rt: ThreadState, frame: Frame): PyValue {
  if (frame.locals !== null) return frame.locals
  const d = new PyDict()
  const slots = frame.code.scope.slots
  for (let i = 0; i < slots.length; i++) {
    const s = slots[i]
    if (s.name.startsWith('.')) continue
    let v = frame.slots[i]
    if (v instanceof PyCell && s.kind !== 'local') v = v.value
    if (v !== undefined) d.setStr(s.name, v)
  }
  return d
}
