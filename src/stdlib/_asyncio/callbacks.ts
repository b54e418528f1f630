/** The library's own callbacks as Python sees them, and what running one does. */

import type { ThreadState } from '../../interpreter/thread.ts'
import { define, getset } from '../../objects/kit.ts'
import { type PyObject, type PyValue, TypeFlags } from '../../objects/object.ts'
import type { Thread } from '../../objects/thread.ts'
import {
  CallbackKind,
  callbackType,
  FutureState,
  type PyCallback,
  type PyFuture,
  type PyGatheringFuture,
} from './classes.ts'
import { setResult } from './future.ts'
import { childDone } from './gather.ts'
import { groupTaskDone } from './task-group.ts'

/** A library callback, called by hand or by a loop that is not ours. */
export function runCallback(rt: ThreadState, c: PyCallback, args: readonly PyValue[]): void {
  if (c.kind !== CallbackKind.SetResult) runDoneCallback(rt, c, args[0])
  else {
    const f = args[0] as PyFuture
    if (f.state === FutureState.Pending) {
      f.result = null
      setResult(rt, f, args[1])
    } else if (f.state === FutureState.Finished) setResult(rt, f, args[1])
  }
}
/** The same for those that are told of the end of a task. */
export function runDoneCallback(rt: ThreadState, c: PyCallback, task: PyValue): void {
  if (c.kind === CallbackKind.GatherDone) childDone(rt, c.outer as PyGatheringFuture, task)
  else groupTaskDone(rt, c.outer as PyObject, task)
}
define(callbackType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    call: (rt: Thread, c: PyCallback, args: PyValue[]) => {
      runCallback(rt as ThreadState, c, args)
      return null
    },
  },
  members: [
    getset('__name__', null, (_rt, c: PyCallback) => c.qualname.slice(c.qualname.lastIndexOf('.') + 1)),
    getset('__qualname__', null, (_rt, c: PyCallback) => c.qualname),
    getset('_source_module', null, (_rt, c: PyCallback) => c.sourceModule),
  ],
})
