/**
 * One step of a task: before the coroutine runs (`beginStep`) and after it yielded, returned or raised. The run of the coroutine between the two
 * belongs to whoever drives: the loop's frame (run.ts), or a nested trampoline for an eager start (`stepNested`).
 */

import { cannotResume, closeUnstarted, GenState, PyGenerator, resumeNested } from '../../interpreter/generators.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { getAttr, getAttrOr, setAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { isException, runtimeError } from '../../objects/ops/errors.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import * as T from '../../objects/types.ts'
import { PyBaseException } from '../../objects/values.ts'
import { enterContext, leaveContext, type PyContext } from '../_contextvars.ts'
import { cancelAny } from './cancel.ts'
import {
  cancelledErrorType,
  FutureState,
  futureType,
  gatheringFutureType,
  PyFuture,
  PyLoop,
  type PyTask,
  PyTaskWakeup,
  taskType,
} from './classes.ts'
import {
  addCallback,
  cancelPlain,
  futureResult,
  invalidState,
  loopOf,
  makeCancelledError,
  setException,
  setResult,
  takeException,
} from './future.ts'
import { scheduleStep } from './schedule.ts'
import { leavesLoop, stateOf, stateOfLoop } from './state.ts'

/** What the future that woke a task up has for it: null, or the exception to throw. */
export function outcomeOf(rt: ThreadState, fut: PyValue): PyBaseException | null {
  if (fut instanceof PyFuture && (fut.cls === futureType || fut.cls === taskType || fut.cls === gatheringFutureType)) {
    if (fut.state === FutureState.Finished) return takeException(fut)
    if (fut.state === FutureState.Cancelled) return makeCancelledError(rt, fut)
  }
  try {
    if (fut instanceof PyFuture && fut.cls.lookup('result') === futureType.ns.getStr('result')) futureResult(rt, fut)
    else call(rt, getAttr(rt, fut, 'result'), [])
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e
    return e
  }
  return null
}

/** Cancellation asked for meanwhile, and the state of the task; returns what is to be thrown. Raises InvalidStateError on a task that is done. */
export function beginStep(rt: ThreadState, t: PyTask, given: PyBaseException | null): PyBaseException | null {
  let exc = given
  if (t.state !== FutureState.Pending) {
    throw invalidState(rt, `__step(): already done: ${reprJs(rt, t)}, ${reprJs(rt, exc)}`)
  }
  if (t.mustCancel) {
    if (exc === null || !isException(exc, cancelledErrorType)) exc = makeCancelledError(rt, t)
    t.mustCancel = false
  }
  t.futWaiter = null
  return exc
}

/** Marks the task as the one that runs in its loop. */
export function enterTask(rt: ThreadState, loop: PyValue, task: PyValue): void {
  const current = currentOf(rt, loop)
  if (current !== null) {
    throw runtimeError(
      rt,
      `Cannot enter into task ${reprJs(rt, task)} while another task ${reprJs(rt, current)} is being executed.`,
    )
  }
  setCurrent(rt, loop, task)
}
export function leaveTask(rt: ThreadState, loop: PyValue, task: PyValue): void {
  const current = currentOf(rt, loop)
  if (current !== task)
    throw runtimeError(rt, `Leaving task ${reprJs(rt, task)} does not match the current task ${reprJs(rt, current)}.`)
  setCurrent(rt, loop, null)
}
export function currentOf(rt: ThreadState, loop: PyValue): PyValue {
  if (loop instanceof PyLoop) return loop.current
  return stateOf(rt).current.get(rt, loop) ?? null
}
export function setCurrent(rt: ThreadState, loop: PyValue, task: PyValue): void {
  if (loop instanceof PyLoop) loop.current = task
  else if (task === null) stateOf(rt).current.delete(rt, loop)
  else stateOf(rt).current.set(rt, loop, task)
}

function finished(rt: ThreadState, t: PyTask): void {
  const s = t.loop instanceof PyLoop ? stateOfLoop(rt, t.loop) : stateOf(rt)
  s.unlink(t)
}

/** The coroutine returned. */
export function taskReturned(rt: ThreadState, t: PyTask, value: PyValue): void {
  finished(rt, t)
  if (t.mustCancel) {
    t.mustCancel = false
    cancelPlain(rt, t, t.cancelMessage)
  } else setResult(rt, t, value)
}

/** Ends a task without its coroutine's consent: it counts as cancelled, and the coroutine is never resumed. */
export function abandonTask(rt: ThreadState, t: PyTask): void {
  if (t.state !== FutureState.Pending) return
  finished(rt, t)
  // one that never began is not to be reported as never awaited
  if (t.coro instanceof PyGenerator && t.coro.state === GenState.Created) closeUnstarted(rt, t.coro)
  t.coro = null
  t.futWaiter = null
  cancelPlain(rt, t, null)
}

/** The coroutine raised; true when the exception leaves the loop as well. */
export function taskRaised(rt: ThreadState, t: PyTask, e: PyBaseException): boolean {
  if (!(t.coro instanceof PyGenerator) && isException(e, T.StopIteration)) {
    taskReturned(rt, t, (e.members?.[0] as PyValue | undefined) ?? null)
    return false
  }
  finished(rt, t)
  if (isException(e, cancelledErrorType)) {
    t.exception = e
    cancelPlain(rt, t, null)
    return false
  }
  setException(rt, t, e)
  return leavesLoop(e)
}

/** The coroutine yielded. */
export function taskYielded(rt: ThreadState, t: PyTask, v: PyValue): void {
  if (v === null) {
    scheduleStep(rt, t, null)
    return
  }
  if (v instanceof PyFuture && (v.cls === futureType || v.cls === taskType || v.cls === gatheringFutureType)) {
    if (v.loop !== t.loop || v.blocking !== true || v === t) {
      scheduleStep(rt, t, misused(rt, t, v, v.loop, v.blocking))
      return
    }
    v.blocking = false
    addCallback(rt, v, t, null)
    t.futWaiter = v
    if (t.mustCancel && cancelAny(rt, v, t.cancelMessage)) t.mustCancel = false
    return
  }
  waitForOther(rt, t, v)
}

/** The error for a future that the task cannot wait for, or null. */
function misused(rt: ThreadState, t: PyTask, v: PyValue, loop: PyValue, blocking: PyValue): PyBaseException | null {
  if (loop !== t.loop) {
    return runtimeError(rt, `Task ${reprJs(rt, t)} got Future ${reprJs(rt, v)} attached to a different loop`)
  }
  if (!truth(rt, blocking)) {
    return runtimeError(rt, `yield was used instead of yield from in task ${reprJs(rt, t)} with ${reprJs(rt, v)}`)
  }
  return v === t ? runtimeError(rt, `Task cannot await on itself: ${reprJs(rt, t)}`) : null
}

/** A subclass of Future, an object that behaves like one, or nothing of the kind. */
function waitForOther(rt: ThreadState, t: PyTask, v: PyValue): void {
  const blocking = getAttrOr(rt, v, '_asyncio_future_blocking')
  let problem: PyBaseException | null
  if (blocking !== undefined && blocking !== null) {
    problem = misused(rt, t, v, loopOf(rt, v), blocking)
    if (problem === null) {
      setAttr(rt, v, '_asyncio_future_blocking', false)
      call(rt, getAttr(rt, v, 'add_done_callback'), [new PyTaskWakeup(t), t.context], ['context'])
      t.futWaiter = v
      if (t.mustCancel && cancelAny(rt, v, t.cancelMessage)) t.mustCancel = false
      return
    }
  } else if (v instanceof PyGenerator && v.cls === T.generatorType) {
    problem = runtimeError(
      rt,
      `yield was used instead of yield from for generator in task ${reprJs(rt, t)} with ${reprJs(rt, v)}`,
    )
  } else problem = runtimeError(rt, `Task got bad yield: ${reprJs(rt, v)}`)
  scheduleStep(rt, t, problem)
}

/** Why the coroutine cannot be resumed, as the exception that its task ends with; null when it can. */
export function obstacle(rt: ThreadState, g: PyGenerator, exc: PyBaseException | null): PyBaseException | null {
  const problem = cannotResume(rt, g, null)
  if (problem !== null) return problem
  if (exc !== null && g.state === GenState.Created) {
    closeUnstarted(rt, g)
    rt.addTraceback(exc, g.frame)
    return exc
  }
  return null
}

/** A whole step in a nested trampoline, in the context that is current and without touching the current task. */
export function stepNested(rt: ThreadState, t: PyTask, given: PyBaseException | null): void {
  const exc = beginStep(rt, t, given)
  const coro = t.coro
  let v: PyValue | undefined
  try {
    if (coro instanceof PyGenerator) {
      v = resumeNested(rt, coro, null, exc)
      if (v === undefined) {
        taskReturned(rt, t, rt.stopValue)
        return
      }
    } else if (exc === null) v = call(rt, getAttr(rt, coro, 'send'), [null])
    else v = call(rt, getAttr(rt, coro, 'throw'), [exc])
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e
    if (taskRaised(rt, t, e)) throw e
    return
  }
  taskYielded(rt, t, v)
}

/** The same with the task as the current one, in its own context: what calling a step by hand does. */
export function stepByHand(rt: ThreadState, t: PyTask, exc: PyBaseException | null): void {
  enterTask(rt, t.loop, t)
  try {
    stepNested(rt, t, exc)
  } finally {
    setCurrent(rt, t.loop, null)
  }
}

/** The first step of an eager task, inside whatever is running. */
export function eagerStart(rt: ThreadState, t: PyTask): void {
  const s = stateOf(rt)
  const previousTask = currentOf(rt, t.loop)
  setCurrent(rt, t.loop, t)
  try {
    s.eager.add(t)
    const previous = enterContext(rt, t.context as PyContext)
    try {
      stepNested(rt, t, null)
    } finally {
      leaveContext(rt, previous)
      s.eager.delete(t)
    }
  } finally {
    setCurrent(rt, t.loop, previousTask)
    if (t.state !== FutureState.Pending) t.coro = null
    else s.link(t)
  }
}
