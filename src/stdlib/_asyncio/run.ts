/**
 * The driver: a running loop is a native frame on its thread. It takes what is ready one by one, pushes callbacks and coroutines as frames above
 * itself, and parks the thread when there is nothing to do.
 *
 * One iteration is CPython's: drop cancelled timers, wait (not at all if something is ready or the loop is stopping) until the first timer,
 * move the timers that are due to the ready queue, then run as many as the queue holds at that moment; what they schedule runs in the next.
 *
 * Steps come in pairs: a call made with `f.pc = N` belongs to the filler step N-1, so that handlers see what was running from the slots.
 */

import { bindFunction } from '../../interpreter/bind-function.ts'
import { nativeCode } from '../../interpreter/code.ts'
import { enterCall } from '../../interpreter/enter-call.ts'
import { Frame, Next } from '../../interpreter/frame.ts'
import { GenState, PyGenerator, resume } from '../../interpreter/generators.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { getAttr, getAttrOr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asFloat } from '../../objects/ops/convert.ts'
import { runtimeError } from '../../objects/ops/errors.ts'
import { truth } from '../../objects/ops/truth.ts'
import { PyBaseException, PyFloat, PyFunction, PyMethod } from '../../objects/values.ts'
import { copyOf, currentContext, PyContext } from '../_contextvars.ts'
import { runCallback, runDoneCallback } from './callbacks.ts'
import {
  CallbackKind,
  FutureState,
  handleType,
  Override,
  PyCallback,
  type PyHandle,
  type PyLoop,
  PyPlainFuture,
  PyTask,
  PyTaskStep,
  PyTaskWakeup,
  PyTimerHandle,
  timerHandleType,
} from './classes.ts'
import { setResult } from './future.ts'
import { handleOfTask, overrides, timeOf } from './schedule.ts'
import { leavesLoop, stateOfLoop } from './state.ts'
import {
  abandonTask,
  beginStep,
  enterTask,
  obstacle,
  outcomeOf,
  taskRaised,
  taskReturned,
  taskYielded,
} from './step.ts'

/** Slots of the frame. */
const LOOP = 0
/** Handles left in this iteration. */
const TODO = 1
/** The task whose coroutine is running. */
const TASK = 2
/** The context the loop runs in. */
const CONTEXT = 3
/** The handle that is running, or the task whose done callback is. */
const HANDLE = 4
/** One iteration only. */
const ONCE = 5
const STARTED = 6
/** Debug mode: when the handle began. */
const BEGAN = 7

const START = 0
const AFTER_CALLBACK = 2
const AFTER_STEP = 4
const AFTER_REPORT = 6
const AFTER_PARK = 8
const AFTER_SELECT = 10
const AFTER_EVENTS = 12
const FAILED = 13

const MAXIMUM_WAIT = 24 * 3600
/** A loop that always has something to run gives the host a turn after so many seconds, so that sockets become ready and other threads go on. */
const TURN = 0.0005
/** Above so many timers, of which more than half are cancelled, all of these are dropped at once. */
const MANY_TIMERS = 100

function filler(): number {
  throw new Error('asyncio: a filler step was reached')
}

const runCode = nativeCode(
  '<event loop>',
  8,
  [
    dispatch, // 0 START
    filler,
    (f) => {
      leaveCallback(f)
      return dispatch(f)
    },
    filler,
    afterStep,
    filler,
    dispatch, // 6 AFTER_REPORT
    filler,
    (f) => {
      const loop = f.slots[LOOP] as PyLoop
      if (loop.held > 0) afterTurn(f.rt, loop)
      moveTimers(f, loop)
      return dispatch(f)
    },
    filler,
    (f) => {
      f.pc = AFTER_EVENTS
      const r = enterCall(f, getAttr(f.rt, f.slots[LOOP], '_process_events'), [f.val], null)
      return r === Next.NEXT ? AFTER_EVENTS : r
    },
    filler,
    (f) => {
      moveTimers(f, f.slots[LOOP])
      return dispatch(f)
    },
    failed, // 13
  ],
  new Array(14).fill(FAILED),
)

/** Pushes the frame that runs `loop`, for ever or for one iteration. */
export function enterRun(rt: ThreadState, loop: PyLoop, once: boolean): void {
  const back = rt.frame
  loop.thread = rt.interp.green.current
  const f = new Frame(rt, rt.boundaryFunction, runCode, [loop, 0, null, currentContext(rt), null, once, false, 0], back)
  f.depth = back.depth
  f.pc = START
  rt.frame = f
}

function leave(f: Frame): number {
  const back = f.back as Frame
  back.val = null
  f.rt.frame = back
  return Next.SWITCH
}

/** The exception leaves the loop. Every step has the handler `failed`, so that it is raised in the caller instead of here. */
function leaveRaising(f: Frame, e: PyBaseException): number {
  const rt = f.rt
  rt.frame = f.back as Frame
  rt.raised = e
  return Next.RAISE_IN
}

/** Runs what is ready until something pushes a frame, waits, or ends the run. */
function dispatch(f: Frame): number {
  const rt = f.rt
  const slots = f.slots
  const loop = slots[LOOP] as PyLoop
  const ready = loop.ready
  for (;;) {
    const todo = slots[TODO] as number
    if (todo === 0) {
      const r = iteration(f, loop)
      if (r !== Next.NEXT) return r
      continue
    }
    slots[TODO] = todo - 1
    const item = ready.shift()
    if (item === undefined) {
      // somebody emptied the queue meanwhile
      slots[TODO] = 0
      continue
    }
    let r: number
    if (item instanceof PyTask) {
      const { due } = item
      item.queued = false
      if (item.state !== FutureState.Pending && item.callback0 !== undefined) r = runDone(f, rt, loop, item)
      else if (due === null) r = step(f, rt, loop, item, null)
      else {
        item.due = null
        r = step(f, rt, loop, item, due instanceof PyBaseException ? due : outcomeOf(rt, due))
      }
    } else if (item.cancelled) continue
    else if (item instanceof PyTimerHandle && wakeSleeper(rt, loop, item)) r = Next.NEXT
    else r = runHandle(f, rt, loop, item)
    if (r !== Next.NEXT) return r
    if (--rt.ticks < 0) {
      // builtin callbacks alone: look for interrupts as a switch of frames does
      f.pc = START
      return Next.SWITCH
    }
  }
}

/** The timer of a usual sleep(): its future gets the result. That runs no code that could see the context, which is therefore not entered. */
function wakeSleeper(rt: ThreadState, loop: PyLoop, h: PyTimerHandle): boolean {
  const { callback, args } = h
  if (!(callback instanceof PyCallback) || callback.kind !== CallbackKind.SetResult) return false
  if (h.extra !== null || h.cls !== timerHandleType || args === null || args.length !== 2) return false
  if (loop.debug || (overrides(loop) & Override.CallSoon) !== 0) return false
  const future = args[0]
  if (!(future instanceof PyPlainFuture) || future.state !== FutureState.Pending) return false
  if (future.loop !== loop) return false
  future.result = null
  setResult(rt, future, args[1])
  return true
}

/** Tells whoever made the task that it is done. Until that has been done the task stands for the handle there would be. */
function runDone(f: Frame, rt: ThreadState, loop: PyLoop, t: PyTask): number {
  const slots = f.slots
  const context = t.context0 as PyContext
  if (context.entered) {
    // contexts are shared by callbacks that need not tell them apart; a loop within a callback's run is where it shows
    t.context0 = copyOf(context)
    return runHandle(f, rt, loop, handleOfTask(t))
  }
  slots[HANDLE] = t
  context.entered = true
  rt.context = context
  runDoneCallback(rt, t.callback0 as PyCallback, t)
  leaveDone(f, t)
  return Next.NEXT
}
function leaveDone(f: Frame, t: PyTask): void {
  f.slots[HANDLE] = null
  ;(t.context0 as PyContext).entered = false
  f.rt.context = f.slots[CONTEXT]
  t.callback0 = undefined
  t.context0 = null
}

/** Makes a task take a step: NEXT when it is over already. */
function step(f: Frame, rt: ThreadState, loop: PyLoop, t: PyTask, given: PyBaseException | null): number {
  const slots = f.slots
  const context = t.context as PyContext
  if (t.state !== FutureState.Pending || context.entered || loop.current !== null || t.loop !== loop)
    return oddStep(f, rt, loop, t, given)
  const exc = t.mustCancel || given !== null ? beginStep(rt, t, given) : null
  t.futWaiter = null
  const coro = t.coro
  slots[TASK] = t
  loop.current = t
  context.entered = true
  rt.context = context
  if (coro instanceof PyGenerator) {
    if (coro.state !== GenState.Suspended || coro.delegator !== null) {
      const problem = obstacle(rt, coro, exc)
      if (problem !== null) {
        f.val = problem
        return failed(f)
      }
    }
    f.pc = AFTER_STEP
    resume(rt, coro, f, null, exc)
    return Next.SWITCH
  }
  f.pc = AFTER_STEP
  const r =
    exc === null
      ? enterCall(f, getAttr(rt, coro, 'send'), [null], null)
      : enterCall(f, getAttr(rt, coro, 'throw'), [exc], null)
  return r === Next.NEXT ? afterStep(f) : r
}

/** A step that cannot be taken in the loop's frame as usual: as a handle would, it reports its error. */
function oddStep(f: Frame, rt: ThreadState, loop: PyLoop, t: PyTask, exc: PyBaseException | null): number {
  // abandoned (step.ts): what it waited for wakes it up for nothing
  if (t.coro === null && t.state !== FutureState.Pending) return Next.NEXT
  const h = handleOfTask(t)
  f.slots[HANDLE] = h
  try {
    beginStep(rt, t, exc)
    if ((t.context as PyContext).entered)
      throw runtimeError(rt, `cannot enter context: ${'the context of a task'} is already entered`)
    enterTask(rt, t.loop, t)
    loop.current = null
    throw runtimeError(rt, 'the task belongs to another loop')
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e
    f.slots[HANDLE] = null
    return report(f, h, e)
  }
}

/** The task is no longer the current one; its context is left. */
function leaveTaskFrame(f: Frame): PyTask {
  const slots = f.slots
  const t = slots[TASK] as PyTask
  slots[TASK] = null
  ;(slots[LOOP] as PyLoop).current = null
  ;(t.context as PyContext).entered = false
  f.rt.context = slots[CONTEXT]
  return t
}

/**
 * The loop drops what it is running: the frames above its own are lost, no handler of theirs runs, and the task is abandoned. The thread goes on with the
 * loop's next step. False: this loop has no frame on the running thread.
 */
export function abandonRunning(rt: ThreadState, loop: PyLoop): boolean {
  let f: Frame | null = rt.frame
  while (f !== null && !(f.code === runCode && f.slots[LOOP] === loop)) f = f.back
  if (f === null) return false
  const slots = f.slots
  rt.frame = f
  f.pc = START
  if (slots[TASK] !== null) abandonTask(rt, leaveTaskFrame(f))
  else if (slots[HANDLE] instanceof PyTask) leaveDone(f, slots[HANDLE])
  else if (slots[HANDLE] !== null) leaveCallback(f)
  loop.currentHandle = null
  return true
}

/** The coroutine has yielded or returned. */
function afterStep(f: Frame): number {
  const v = f.val as PyValue | undefined
  const rt = f.rt
  if (v === undefined) {
    const result = rt.stopValue
    taskReturned(rt, leaveTaskFrame(f), result)
  } else taskYielded(rt, leaveTaskFrame(f), v)
  return dispatch(f)
}

function leaveCallback(f: Frame): void {
  const slots = f.slots
  const h = slots[HANDLE] as PyHandle
  slots[HANDLE] = null
  if (h.context instanceof PyContext) h.context.entered = false
  f.rt.context = slots[CONTEXT]
  const loop = slots[LOOP] as PyLoop
  if (loop.debug) afterDebug(f, loop, h)
}
function afterDebug(f: Frame, loop: PyLoop, h: PyHandle): void {
  loop.currentHandle = null
  const rt = f.rt
  const seconds = timeOf(rt, loop) - (f.slots[BEGAN] as number)
  if (f.slots[BEGAN] !== 0 && seconds >= asFloat(rt, loop.slowCallbackDuration)) {
    call(rt, getAttr(rt, loop, '_report_slow'), [h, new PyFloat(seconds)])
  }
}

/** Runs a handle in its context: NEXT when it is over already. */
function runHandle(f: Frame, rt: ThreadState, loop: PyLoop, h: PyHandle): number {
  const slots = f.slots
  const callback = h.callback
  if (h.cls !== handleType && h.cls !== timerHandleType) return runOther(f, h)
  const context = h.context
  if (callback instanceof PyTaskStep || callback instanceof PyTaskWakeup) {
    if (loop.debug) {
      loop.currentHandle = h
      slots[BEGAN] = timeOf(rt, loop)
    }
    const exc = callback instanceof PyTaskStep ? callback.exc : outcomeOf(rt, (h.args as PyValue[])[0])
    return step(f, rt, loop, callback.task, exc)
  }
  if (
    !(context instanceof PyContext) ||
    context.entered ||
    (h.extra !== null && h.extra.argsValue !== null) ||
    h.args === null
  )
    return runOther(f, h)
  slots[HANDLE] = h
  context.entered = true
  rt.context = context
  if (loop.debug) {
    loop.currentHandle = h
    slots[BEGAN] = timeOf(rt, loop)
  }
  const args = h.args
  let r: number
  if (callback instanceof PyCallback) {
    runCallback(rt, callback, args)
    r = Next.NEXT
  } else {
    f.pc = AFTER_CALLBACK
    let fn: PyValue = callback
    let values = args
    if (fn instanceof PyMethod && fn.func instanceof PyFunction) {
      values = [fn.self, ...args]
      fn = fn.func
    }
    if (fn instanceof PyFunction) {
      const callee = bindFunction(rt, fn, values, null, f)
      if (callee === null) {
        // a coroutine function as a callback: nobody takes the coroutine
        rt.interp.coroutineDropped(rt, f.val, null as never)
        r = Next.NEXT
      } else {
        rt.checkDepth(callee)
        rt.frame = callee
        return Next.SWITCH
      }
    } else r = enterCall(f, callback, args.slice(), null)
  }
  if (r === Next.NEXT) leaveCallback(f)
  return r
}

/** Handles of other classes, or with odd contents: by their own `_run`. */
function runOther(f: Frame, h: PyHandle): number {
  f.pc = AFTER_REPORT
  return enterCall(f, getAttr(f.rt, h, '_run'), [], null)
}

/** An exception came out of what was running. */
function failed(f: Frame): number {
  const rt = f.rt
  const slots = f.slots
  const e = f.val as PyBaseException
  if (slots[TASK] !== null) {
    const t = leaveTaskFrame(f)
    const loop = slots[LOOP] as PyLoop
    if (loop.debug) loop.currentHandle = null
    if (taskRaised(rt, t, e)) {
      return leaveRaising(f, e)
    }
    return dispatch(f)
  }
  let h = slots[HANDLE] as PyHandle | PyTask | null
  if (h === null) {
    return leaveRaising(f, e)
  }
  if (h instanceof PyTask) h = handleOfTask(h)
  slots[HANDLE] = null
  if (h.context instanceof PyContext) h.context.entered = false
  rt.context = slots[CONTEXT]
  return report(f, h, e)
}

function report(f: Frame, h: PyHandle, e: PyBaseException): number {
  const rt = f.rt
  const loop = f.slots[LOOP] as PyLoop
  if (leavesLoop(e)) {
    loop.currentHandle = null
    return leaveRaising(f, e)
  }
  f.pc = AFTER_REPORT
  const r = enterCall(f, stateOfLoop(rt, loop).helper(rt, 'events', '_callback_failed'), [h, e], null)
  return r === Next.NEXT ? AFTER_REPORT : r
}

// ---------------------------------------------------------------- iterations

/** Begins the next iteration. NEXT: `TODO` says how much there is to run. */
function iteration(f: Frame, loop: PyLoop): number {
  const rt = f.rt
  const slots = f.slots
  if (loop.debug) loop.currentHandle = null
  if (slots[STARTED]) {
    if (slots[ONCE] || (loop.stopping !== false && truth(rt, loop.stopping))) return leave(f)
  } else slots[STARTED] = true
  const s = stateOfLoop(rt, loop)
  if (s.lost.length > 0) s.report(rt, false)
  const own = overrides(loop)
  if ((own & Override.RunOnce) !== 0 && !slots[ONCE]) {
    f.pc = AFTER_REPORT
    return enterCall(f, getAttr(rt, loop, '_run_once'), [], null)
  }
  const timers = loop.timers
  if (timers.length > 0) dropCancelled(loop)
  const selector = (own & Override.Selector) === 0 ? null : (getAttrOr(rt, loop, '_selector') ?? null)
  if (selector !== null) {
    const timeout = waitTime(rt, loop)
    f.pc = AFTER_SELECT
    const r = enterCall(
      f,
      getAttr(rt, selector, 'select'),
      [timeout === null ? null : timeout === 0 ? 0 : new PyFloat(timeout)],
      null,
    )
    return r === Next.NEXT ? AFTER_SELECT : r
  }
  const { watch } = loop
  if (loop.held > 0) {
    if (owesTurn(rt, loop)) {
      f.pc = AFTER_PARK
      return rt.interp.park(rt, 0)
    }
    watch?.collect()
  }
  if (loop.ready.length === 0 && (loop.stopping === false || !truth(rt, loop.stopping))) {
    const timeout = waitTime(rt, loop)
    if (timeout === null && loop.held === 0) {
      const e = call(rt, getAttr(rt, loop, '_deadlock'), [])
      throw e
    }
    if (timeout !== 0) {
      if (watch !== null) watch.waiting = true
      f.pc = AFTER_PARK
      return rt.interp.park(rt, timeout)
    }
  }
  if (timers.length > 0) moveTimers(f, loop)
  else slots[TODO] = loop.ready.length
  return Next.NEXT
}

/** The loop has something to run, but the host that holds something for it has not had its turn for a while. */
function owesTurn(rt: ThreadState, loop: PyLoop): boolean {
  if (loop.ready.length === 0 && !loop.watch?.busy) return false
  return rt.interp.host.clock.monotonic() - loop.turn > TURN
}
function afterTurn(rt: ThreadState, loop: PyLoop): void {
  loop.turn = rt.interp.host.clock.monotonic()
  const { watch } = loop
  if (watch === null) return
  watch.waiting = false
  watch.collect()
}

/** Seconds until there is something to do: 0 now, null no timer. */
function waitTime(rt: ThreadState, loop: PyLoop): number | null {
  if (loop.ready.length > 0 || (loop.stopping !== false && truth(rt, loop.stopping))) return 0
  const first = loop.timers.first()
  if (first === undefined) return null
  const d = first.when - timeOf(rt, loop)
  return d <= 0 ? 0 : Math.min(d, MAXIMUM_WAIT)
}

function dropCancelled(loop: PyLoop): void {
  const timers = loop.timers
  const n = timers.length
  if (n > MANY_TIMERS && loop.cancelledTimers * 2 > n) {
    timers.filter((h) => {
      if (h.cancelled) h.scheduled = false
      return !h.cancelled
    })
    loop.cancelledTimers = 0
    return
  }
  for (let h = timers.first(); h?.cancelled; h = timers.first()) {
    loop.cancelledTimers--
    timers.pop()
    h.scheduled = false
  }
}

/** Moves what is due to the ready queue and counts what this iteration runs. */
function moveTimers(f: Frame, loop: PyLoop): void {
  const timers = loop.timers
  let h = timers.first()
  if (h !== undefined) {
    const rt = f.rt
    const resolution = loop.clockResolution
    const end = timeOf(rt, loop) + (resolution instanceof PyFloat ? resolution.value : asFloat(rt, resolution))
    while (h !== undefined && h.when < end) {
      timers.pop()
      h.scheduled = false
      loop.ready.push(h)
      h = timers.first()
    }
  }
  f.slots[TODO] = loop.ready.length
}
