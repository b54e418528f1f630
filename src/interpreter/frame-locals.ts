/**
 * A frame's local variables by name: what locals() and f_locals see. In functions they lie in slots (cells for captured ones); PEP 667
 * says that f_locals writes through to them, while locals() is a snapshot. Hidden slots of inlined comprehensions show while they are bound.
 */
import { PyDict } from '../objects/dict.ts'
import type { PyValue } from '../objects/object.ts'
import { PyCell } from '../objects/values.ts'
import type { Frame } from './frame.ts'
import type { ThreadState } from './thread.ts'

/** Slot of each variable of a function's frame by name; bound hidden ones come before those of the function itself. */
export function slotNames(frame: Frame): Map<string, number> {
  const slots = frame.code.scope.slots
  const found = new Map<string, number>()
  for (let i = 0; i < slots.length; i++) {
    const s = slots[i]
    if (s.name.startsWith('.')) continue
    if (s.hidden === null) found.set(s.name, i)
    else if (slotValue(frame, i) !== undefined) found.set(s.name, i)
  }
  return found
}
/** `undefined` where unbound. */
export function slotValue(frame: Frame, i: number): PyValue | undefined {
  const v = frame.slots[i]
  if (frame.code.scope.slots[i].kind === 'local') return v
  return v instanceof PyCell ? v.value : undefined
}
export function setSlot(frame: Frame, i: number, value: PyValue | undefined): void {
  if (frame.code.scope.slots[i].kind === 'local') frame.slots[i] = value
  else if (frame.slots[i] instanceof PyCell) frame.slots[i].value = value
  else frame.slots[i] = new PyCell(value)
}

/** A snapshot of the locals, or the namespace itself in modules and classes; always a dict (a class's own mapping is copied by its items where it is one). */
export function localsDict(_rt: ThreadState, frame: Frame): PyDict {
  if (frame.locals instanceof PyDict) return frame.locals
  const d = new PyDict()
  if (frame.locals !== null) return d
  for (const [name, i] of slotNames(frame)) {
    const v = slotValue(frame, i)
    if (v !== undefined) d.setStr(name, v)
  }
  return d
}
