/** Running frame-pushing builtins from TypeScript: a nested trampoline behind a boundary. */
import type { PyValue } from '../objects/object.ts'
import type { ThreadState } from './thread.ts'

/** `enter` pushes frames onto the running thread; they are run to their end. The result is what they return to the boundary. */
export function runEnterNested(rt: ThreadState, enter: () => void): PyValue {
  if (rt.op !== null) return rt.record(null, (op) => enterWithin(rt, enter, op)) as PyValue
  return enterWithin(rt, enter)
}
function enterWithin(rt: ThreadState, enter: () => void, op?: any[]): PyValue {
  const caller = rt.frame
  const boundary = rt.boundary(op)
  rt.frame = boundary
  try {
    enter()
    if (rt.frame === boundary) return boundary.val
  } catch (e) {
    rt.frame = caller
    throw e
  }
  return rt.runNested(boundary, caller)
}
