/**
 * Putting things into a loop's queues. A loop of ours whose class keeps the core's own `call_soon` takes them directly; any other loop is
 * asked by its method, as CPython always does.
 */

import type { Frame } from '../../interpreter/frame.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyDict } from '../../objects/dict.ts'
import type { PyValue } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asFloat } from '../../objects/ops/convert.ts'
import { runtimeError } from '../../objects/ops/errors.ts'
import { truth } from '../../objects/ops/truth.ts'
import { type PyBaseException, PyFloat } from '../../objects/values.ts'
import { copyContext, type PyContext } from '../_contextvars.ts'
import {
  FutureState,
  handleType,
  loopCoreType,
  Override,
  PyFuture,
  type PyHandle,
  PyLoop,
  PySoonHandle,
  type PyTask,
  PyTaskStep,
  PyTaskWakeup,
  PyTimerHandle,
  timerHandleType,
} from './classes.ts'
import { stateOf, stateOfLoop } from './state.ts'

const NAMES: readonly [string, Override][] = [
  ['call_soon', Override.CallSoon],
  ['call_at', Override.CallAt],
  ['call_later', Override.CallLater],
  ['time', Override.Time],
  ['create_task', Override.CreateTask],
  ['create_future', Override.CreateFuture],
  ['_run_once', Override.RunOnce],
  ['_timer_handle_cancelled', Override.TimerCancelled],
  ['_selector', Override.Selector],
]

/** Which of the core's methods the loop's class, or the loop itself, replaces. Looked up again when either changes. */
export function overrides(loop: PyLoop): number {
  const { attrs } = loop
  // undefined where the attributes lie in a dict, which is never what was seen
  const shape = attrs === null ? null : attrs[1] === null ? attrs[0] : undefined
  return shape === loop.seenShape && loop.cls.version === loop.seenVersion ? loop.seenOverrides : findOverrides(loop)
}
function findOverrides(loop: PyLoop): number {
  const { cls, attrs } = loop
  const shape = attrs === null ? null : attrs[0]
  let flags = 0
  const dict = attrs === null ? null : (attrs[1] as PyDict | null)
  for (const [name, flag] of NAMES) {
    if (cls.lookup(name) !== loopCoreType.ns.getStr(name)) flags |= flag
    if (dict !== null ? dict.getStr(name) !== undefined : shape?.table.has(name)) flags |= flag
  }
  loop.seenVersion = cls.version
  loop.seenShape = shape
  loop.seenOverrides = flags
  return flags
}

export function checkClosed(rt: ThreadState, loop: PyLoop): void {
  if (loop.closed !== false && truth(rt, loop.closed)) throw runtimeError(rt, 'Event loop is closed')
}

/** loop.get_debug() */
export function debugOf(rt: ThreadState, loop: PyValue): boolean {
  if (loop instanceof PyLoop) return loop.debug
  return truth(rt, call(rt, getAttr(rt, loop, 'get_debug'), []))
}

/** The stack of the running Python frame, for `_source_traceback`. */
export function stackHere(rt: ThreadState): PyValue {
  let f: Frame | null = rt.frame
  while (f?.code.native) f = f.back
  return stateOf(rt).callHelper(rt, 'format_helpers', 'extract_stack', [f])
}

/** A handle in the ready queue. */
export function addHandle(
  rt: ThreadState,
  loop: PyLoop,
  callback: PyValue,
  args: readonly PyValue[],
  context: PyValue,
): PyHandle {
  const h = new PySoonHandle(handleType, callback, args, loop, context === null ? copyContext(rt) : context)
  if (loop.debug) h.rare.sourceTraceback = stackHere(rt)
  loop.ready.push(h)
  return h
}

/** loop.call_soon(callback, *args, context=context) for any loop. */
export function callSoon(rt: ThreadState, loop: PyValue, callback: PyValue, args: PyValue[], context: PyValue): void {
  if (loop instanceof PyLoop && (overrides(loop) & Override.CallSoon) === 0) {
    checkClosed(rt, loop)
    if (loop.debug) {
      call(rt, getAttr(rt, loop, '_check_thread'), [])
      call(rt, getAttr(rt, loop, '_check_callback'), [callback, 'call_soon'])
    }
    addHandle(rt, loop, callback, args, context)
    return
  }
  call(rt, getAttr(rt, loop, 'call_soon'), [callback, ...args, context], ['context'])
}

const direct = (loop: PyValue): loop is PyLoop =>
  loop instanceof PyLoop && loop.closed === false && !loop.debug && (overrides(loop) & Override.CallSoon) === 0

/** The next step of a task, throwing `exc` where given. */
export function scheduleStep(rt: ThreadState, task: PyTask, exc: PyBaseException | null): void {
  const loop = task.loop
  if (direct(loop) && !task.queued) {
    task.queued = true
    task.due = exc
    loop.ready.push(task)
    return
  }
  callSoon(rt, loop, new PyTaskStep(task, exc), [], task.context)
}

/** A done callback that wakes a task up. */
export function scheduleWakeup(rt: ThreadState, task: PyTask, future: PyFuture): void {
  const loop = future.loop
  if (direct(loop) && !task.queued) {
    task.queued = true
    task.due = future
    loop.ready.push(task)
    return
  }
  callSoon(rt, loop, new PyTaskWakeup(task), [future], task.context)
}

/** The only done callback of a task that is done, one of the library's own: the task lies in the queue for it, if it can. */
export function scheduleDone(task: PyTask): boolean {
  const loop = task.loop
  if (!direct(loop) || task.queued) return false
  task.queued = true
  loop.ready.push(task)
  return true
}

/** The handle for a task that lies in the queue as itself, which it no longer does. */
export function handleOfTask(task: PyTask): PyHandle {
  task.queued = false
  if (task.state !== FutureState.Pending && task.callback0 !== undefined) {
    const h = new PySoonHandle(handleType, task.callback0, [task], task.loop, task.context0)
    task.callback0 = undefined
    task.context0 = null
    return h
  }
  const { due } = task
  task.due = null
  const woken = due instanceof PyFuture
  const callback = woken ? new PyTaskWakeup(task) : new PyTaskStep(task, due)
  return new PySoonHandle(handleType, callback, woken ? [due] : [], task.loop, task.context)
}

/** loop.time() as a JS number. */
export function timeOf(rt: ThreadState, loop: PyLoop): number {
  if ((overrides(loop) & Override.Time) === 0) return rt.interp.host.clock.monotonic()
  return asFloat(rt, call(rt, getAttr(rt, loop, 'time'), []))
}

/** A timer in the heap. `when` is what the caller gave. */
export function addTimer(
  rt: ThreadState,
  loop: PyLoop,
  when: PyValue,
  callback: PyValue,
  args: readonly PyValue[],
  context: PyContext | null,
): PyTimerHandle {
  const seconds = when instanceof PyFloat ? when.value : asFloat(rt, when)
  const h = new PyTimerHandle(timerHandleType, seconds, callback, args, loop, context ?? copyContext(rt))
  h.whenValue = when
  if (loop.debug) h.rare.sourceTraceback = stackHere(rt)
  return pushTimer(rt, loop, h)
}
export function pushTimer(rt: ThreadState, loop: PyLoop, h: PyTimerHandle): PyTimerHandle {
  h.sequence = stateOfLoop(rt, loop).sequence++
  loop.timers.push(h)
  h.scheduled = true
  return h
}
