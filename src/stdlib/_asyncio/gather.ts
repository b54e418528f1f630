/** gather() and its future. The rules stand at the head of asyncio/tasks.py. */

import { PyGenerator } from '../../interpreter/generators.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { PyDict, primitiveKey } from '../../objects/dict.ts'
import { define, getset, initializer, method } from '../../objects/kit.ts'
import { type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { truth } from '../../objects/ops/truth.ts'
import * as T from '../../objects/types.ts'
import { PyBaseException, PyList, PyTuple } from '../../objects/values.ts'
import { copyContext } from '../_contextvars.ts'
import { cancelGathering } from './cancel.ts'
import {
  CallbackKind,
  cancelledErrorType,
  FutureState,
  futureType,
  gatheringFutureType,
  Override,
  PyCallback,
  PyFuture,
  PyGatheringFuture,
  PyLoop,
  PyTask,
  taskType,
} from './classes.ts'
import { createTask } from './create-task.ts'
import { addCallback, initFuture, loopOf, makeCancelledError, setException, setResult } from './future.ts'
import { overrides } from './schedule.ts'
import { eventLoop, runningLoop, stateOf } from './state.ts'

/** A future of ours whose class overrides nothing that gather() asks. */
const plain = (f: PyValue): f is PyFuture =>
  f instanceof PyFuture && (f.cls === taskType || f.cls === futureType || f.cls === gatheringFutureType)

const ask = (rt: ThreadState, f: PyValue, name: string, args: PyValue[] = []): PyValue =>
  call(rt, getAttr(rt, f, name), args)

function isDone(rt: ThreadState, f: PyValue): boolean {
  return plain(f) ? f.state !== FutureState.Pending : truth(rt, ask(rt, f, 'done'))
}
function isCancelled(rt: ThreadState, f: PyValue): boolean {
  return plain(f) ? f.state === FutureState.Cancelled : truth(rt, ask(rt, f, 'cancelled'))
}
function exceptionOf(rt: ThreadState, f: PyValue): PyValue {
  if (!plain(f)) return ask(rt, f, 'exception')
  if (f.logTraceback) f.seen()
  return f.exception
}
function cancelledErrorOf(rt: ThreadState, f: PyValue): PyValue {
  return plain(f) ? makeCancelledError(rt, f) : ask(rt, f, '_make_cancelled_error')
}

/** The done callback of a child. */
export function childDone(rt: ThreadState, outer: PyGatheringFuture, child: PyValue): void {
  outer.finished++
  if (outer.state !== FutureState.Pending) {
    if (!isCancelled(rt, child)) exceptionOf(rt, child)
    return
  }
  if (!outer.returnExceptions) {
    if (isCancelled(rt, child)) {
      setException(rt, outer, cancelledErrorOf(rt, child))
      return
    }
    const exc = exceptionOf(rt, child)
    if (exc !== null) {
      setException(rt, outer, exc)
      return
    }
  }
  if (outer.finished !== outer.distinct) return
  const children = outer.children
  const results: PyValue[] = new Array(children.length)
  for (let i = 0; i < children.length; i++) {
    const f = children[i]
    if (isCancelled(rt, f)) {
      const message = plain(f) ? f.cancelMessage : getAttr(rt, f, '_cancel_message')
      results[i] = new PyBaseException(cancelledErrorType, new PyTuple([message === null ? '' : message]))
    } else {
      const exc = exceptionOf(rt, f)
      results[i] = exc !== null ? exc : plain(f) ? f.result : ask(rt, f, 'result')
    }
  }
  if (outer.cancelRequested) setException(rt, outer, cancelledErrorOf(rt, child))
  else setResult(rt, outer, new PyList(results))
}

/** gather(*args, return_exceptions=...) */
export function gather(rt: ThreadState, args: readonly PyValue[], returnExceptions: boolean): PyValue {
  if (args.length === 0) {
    const loop = eventLoop(rt)
    const outer = ask(rt, loop, 'create_future')
    ask(rt, outer, 'set_result', [new PyList([])])
    return outer
  }
  let loop = runningLoop(rt)
  const outer = new PyGatheringFuture(gatheringFutureType, returnExceptions)
  // until it has a loop of its own, children that are done must not complete it
  const done: PyValue[] = []
  const seen = new Map<unknown, PyFuture>()
  let others: PyDict | null = null
  const children: PyFuture[] = []
  const callback = new PyCallback(CallbackKind.GatherDone, 'gather.<locals>._done_callback', 'tasks', outer)
  const context = copyContext(rt)
  for (const arg of args) {
    const key = primitiveKey(arg)
    const hashable = typeof key !== 'symbol'
    let child: PyValue | undefined = hashable ? seen.get(key) : others?.get(rt, arg)
    if (child === undefined) {
      child = ensureFuture(rt, arg, loop)
      if (loop === null) loop = child instanceof PyFuture ? child.loop : loopOf(rt, child)
      if (child !== arg) {
        if (child instanceof PyTask) child.logDestroyPending = false
      }
      outer.distinct++
      if (hashable) seen.set(key, child as PyFuture)
      else {
        others ??= new PyDict()
        others.set(rt, arg, child)
      }
      if (isDone(rt, child)) done.push(child)
      else if (plain(child)) addCallback(rt, child, callback, context)
      else call(rt, getAttr(rt, child, 'add_done_callback'), [callback])
    }
    children.push(child as PyFuture)
  }
  outer.children = children
  outer.loop = loop
  if (!(loop instanceof PyLoop) || loop.debug) initFuture(rt, outer, loop)
  for (const child of done) childDone(rt, outer, child)
  return outer
}

function ensureFuture(rt: ThreadState, arg: PyValue, loop: PyValue): PyValue {
  if (plain(arg) && (loop === null || arg.loop === loop)) return arg
  if (
    arg instanceof PyGenerator &&
    arg.cls === T.coroutineType &&
    loop instanceof PyLoop &&
    (overrides(loop) & Override.CreateTask) === 0
  ) {
    return createTask(rt, loop, arg, null, null)
  }
  return call(rt, stateOf(rt).helper(rt, 'tasks', 'ensure_future'), [arg, loop], ['loop'])
}

define(gatheringFutureType, {
  doc: "Helper for gather().\n\n    This overrides cancel() to cancel all the children and act more\n    like Task.cancel(), which doesn't immediately mark itself as\n    cancelled.\n    ",
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  new: (_rt, cls) => new PyGatheringFuture(cls, false),
  slots: {
    init: initializer('_GatheringFuture(children, *, loop)', (rt, g: PyGatheringFuture, children, loop) => {
      initFuture(rt as ThreadState, g, loop)
      g.children = toArray(rt, children) as PyFuture[]
    }),
  },
  members: [
    method('cancel(self, /, msg=None)', null, (rt, g, msg) => cancelGathering(rt as ThreadState, g, msg)),
    getset('_children', null, (_rt, g: PyGatheringFuture) => new PyList(g.children.slice())),
    getset('_cancel_requested', null, (_rt, g: PyGatheringFuture) => g.cancelRequested),
  ],
})
