/** cancel(), for whatever a task may wait for. */

import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { truth } from '../../objects/ops/truth.ts'
import {
  FutureState,
  futureType,
  gatheringFutureType,
  PyFuture,
  type PyGatheringFuture,
  type PyTask,
  taskType,
} from './classes.ts'
import { cancelPlain } from './future.ts'

/** `fut.cancel(msg=message)`: by its method where a Python class may override it. */
export function cancelAny(rt: ThreadState, fut: PyValue, message: PyValue): boolean {
  if (fut instanceof PyFuture) {
    const cls = fut.cls
    if (cls === futureType) return cancelPlain(rt, fut, message)
    if (cls === taskType) return cancelTask(rt, fut as PyTask, message)
    if (cls === gatheringFutureType) return cancelGathering(rt, fut as PyGatheringFuture, message)
  }
  return truth(rt, call(rt, getAttr(rt, fut, 'cancel'), [message], ['msg']))
}

/** Task.cancel */
export function cancelTask(rt: ThreadState, t: PyTask, message: PyValue): boolean {
  t.seen()
  if (t.state !== FutureState.Pending) return false
  t.cancels++
  const waiter = t.futWaiter
  if (waiter !== null && cancelAny(rt, waiter, message)) return true
  t.mustCancel = true
  t.cancelMessage = message
  return true
}

/** The future of gather(): its children are cancelled, not itself. */
export function cancelGathering(rt: ThreadState, g: PyGatheringFuture, message: PyValue): boolean {
  if (g.state !== FutureState.Pending) return false
  let any = false
  for (const child of g.children) if (cancelAny(rt, child, message)) any = true
  if (any) g.cancelRequested = true
  return any
}
