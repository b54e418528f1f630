/**
 * The native half of asyncio (`_asyncio`): the contract with the Python half stands at the head of asyncio/base_events.py. This file is the module's
 * surface; the parts are in the folder: classes.ts (data), schedule.ts, future.ts, step.ts and task.ts, gather.ts, loop-core.ts and run.ts (the driver).
 */

import { NativeAwait } from '../interpreter/native-await.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { define, fn, module, value } from '../objects/kit.ts'
import { Cmp, PyObject, PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { richCompare } from '../objects/ops/compare.ts'
import { valueError } from '../objects/ops/errors.ts'
import { truth } from '../objects/ops/truth.ts'
import { fromHost } from '../objects/ops/type-of.ts'
import { PySet } from '../objects/set.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyFloat, type PyFunction } from '../objects/values.ts'
import './_asyncio/handle.ts'
import './_asyncio/task.ts'
import { nativeSleep } from './_asyncio/bodies.ts'
import {
  CallbackKind,
  cancelledErrorType,
  FutureState,
  futureType,
  gatheringFutureType,
  handleType,
  invalidStateErrorType,
  loopCoreType,
  Override,
  PyCallback,
  PyFuture,
  PyLoop,
  PyTask,
  PyTimerHandle,
  taskType,
  timerHandleType,
} from './_asyncio/classes.ts'
import { createTaskIn } from './_asyncio/create-task.ts'
import { nativeEvent } from './_asyncio/event-wait.ts'
import { loopOf } from './_asyncio/future.ts'
import { gather } from './_asyncio/gather.ts'
import { callLater, createFuture } from './_asyncio/loop-core.ts'
import { nativeStreams, nativeTransport } from './_asyncio/native-streams.ts'
import { pythonFunction } from './_asyncio/python-method.ts'
import { nativeQueue, queueType } from './_asyncio/queue-core.ts'
import { overrides } from './_asyncio/schedule.ts'
import { eventLoop, requireRunning, stateOf } from './_asyncio/state.ts'
import { currentOf, enterTask, leaveTask, setCurrent } from './_asyncio/step.ts'
import { taskGroupType } from './_asyncio/task-group.ts'
import { nativeGroup } from './_asyncio/task-group-steps.ts'

define(cancelledErrorType, { doc: 'The Future or Task was cancelled.', flags: TypeFlags.BaseType, hasDict: true })
define(invalidStateErrorType, {
  doc: 'The operation is not allowed in this state.',
  flags: TypeFlags.BaseType,
  hasDict: true,
})

const t = (rt: Thread) => rt as ThreadState

const setResultCallback = new PyCallback(CallbackKind.SetResult, '_set_result_unless_cancelled', 'futures', null)

/** The future of sleep(): completed by a timer, which ends with it. */
function sleepFuture(rt: ThreadState, delay: PyValue, result: PyValue): PyValue {
  if (delay instanceof PyFloat ? Number.isNaN(delay.value) : truth(rt, richCompare(rt, delay, delay, Cmp.NE))) {
    throw valueError(rt, 'Invalid delay: NaN (not a number)')
  }
  const loop = requireRunning(rt)
  if (loop instanceof PyLoop && (overrides(loop) & (Override.CallLater | Override.CreateFuture)) === 0) {
    const f = createFuture(rt, loop)
    const timer = callLater(rt, loop, delay, setResultCallback, [f, result], null)
    if (timer instanceof PyTimerHandle) f.result = timer
    return f
  }
  const f = call(rt, getAttr(rt, loop, 'create_future'), [])
  const timer = call(rt, getAttr(rt, loop, 'call_later'), [delay, setResultCallback, f, result])
  if (f instanceof PyFuture && timer instanceof PyTimerHandle) f.result = timer
  return f
}

/** Tasks of a loop that are not done, oldest first. */
function allTasks(rt: ThreadState, loop: PyValue): PyValue {
  const s = stateOf(rt)
  const out = new PySet()
  const own = new Set<PyValue>()
  for (const x of s.pending()) {
    own.add(x)
    if (x.loop === loop && x.state === FutureState.Pending) out.add(rt, x)
  }
  for (const x of [...s.eager, ...s.registered]) {
    if (own.has(x)) continue
    if ((x instanceof PyFuture ? x.loop : loopOf(rt, x)) !== loop) continue
    if (!truth(rt, call(rt, getAttr(rt, x, 'done'), []))) out.add(rt, x)
  }
  return out
}

// an awaitable that yields None once each time it is awaited
const yieldOnceType = new PyType('_YieldOnce', T.typeType, T.objectType)
yieldOnceType.module = '_asyncio'
const yieldOnceIterType = new PyType('_YieldOnceIterator', T.typeType, T.objectType)
yieldOnceIterType.module = '_asyncio'
class YieldOnce extends NativeAwait {
  left = true
  stop(): void {
    this.left = false
  }
}
define(yieldOnceIterType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, it) => it,
    next: (rt, it: YieldOnce) => {
      if (it.left) {
        it.left = false
        return null
      }
      ;(rt as ThreadState).stopValue = null
      return undefined
    },
  },
})
define(yieldOnceType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: { await: () => new YieldOnce(yieldOnceIterType) },
})

export default module('_asyncio', 'Accelerator module for asyncio', [
  value('CancelledError', cancelledErrorType),
  value('InvalidStateError', invalidStateErrorType),
  value('Future', futureType),
  value('Task', taskType),
  value('_GatheringFuture', gatheringFutureType),
  value('_TaskGroupCore', taskGroupType),
  value('_QueueCore', queueType),
  value('Handle', handleType),
  value('TimerHandle', timerHandleType),
  value('BaseLoopCore', loopCoreType),
  value('DEBUG_STACK_DEPTH', 10),
  value('_yield_once', new PyObject(yieldOnceType)),

  fn('get_running_loop()', 'Return the running event loop.  Raise a RuntimeError if there is none.', (rt) =>
    requireRunning(t(rt)),
  ),
  fn('_get_running_loop()', 'Return the running event loop or None.', (rt) => t(rt).runningLoop),
  fn('_set_running_loop(loop, /)', 'Set the running event loop.', (rt, loop) => {
    t(rt).runningLoop = loop
    rt.interp.host.eventLoop?.(loop !== null)
  }),
  fn('get_event_loop()', 'Return an asyncio event loop.', (rt) => eventLoop(t(rt))),
  fn('current_task(loop=None)', 'Return a currently executed task.', (rt, loop) =>
    currentOf(t(rt), loop === null ? requireRunning(t(rt)) : loop),
  ),
  pythonFunction('all_tasks(loop=None)', 'Return a set of all tasks for the loop.', (rt, loop) =>
    allTasks(t(rt), loop === null ? requireRunning(t(rt)) : loop),
  ),
  fn('_register_task(task)', 'Register a new task in asyncio as executed by loop.', (rt, task) => {
    stateOf(t(rt)).registered.add(task)
  }),
  fn('_unregister_task(task)', 'Unregister a task.', (rt, task) => {
    const s = stateOf(t(rt))
    s.registered.delete(task)
    if (task instanceof PyTask) s.unlink(task)
  }),
  fn('_register_eager_task(task)', 'Register a new task in asyncio as executed by loop.', (rt, task) => {
    stateOf(t(rt)).eager.add(task)
  }),
  fn('_unregister_eager_task(task)', 'Unregister a task.', (rt, task) => {
    stateOf(t(rt)).eager.delete(task)
  }),
  fn('_enter_task(loop, task)', 'Enter into task execution or resume suspended task.', (rt, loop, task) =>
    enterTask(t(rt), loop, task),
  ),
  fn('_leave_task(loop, task)', 'Leave task execution or suspend a task.', (rt, loop, task) =>
    leaveTask(t(rt), loop, task),
  ),
  fn(
    '_swap_current_task(loop, task)',
    'Temporarily swap in the supplied task and return the original one (or None).',
    (rt, loop, task) => {
      const previous = currentOf(t(rt), loop)
      setCurrent(t(rt), loop, task)
      return previous
    },
  ),
  pythonFunction(
    'create_task(coro, *, name=None, context=None)',
    'Schedule the execution of a coroutine object in a spawn task.\n\n    Return a Task object.\n    ',
    (rt, coro, name, context) => createTaskIn(t(rt), requireRunning(t(rt)), coro, name, context),
  ),
  pythonFunction(
    'gather(*coros_or_futures, return_exceptions=False)',
    'Return a future aggregating results from the given coroutines/futures.\n\n    The results stand in the order of the arguments. With return_exceptions, exceptions are results like others; otherwise the\n    first one is raised at once. Cancelling the outer future cancels all children that are not done.\n    ',
    (rt, args, returnExceptions) => gather(t(rt), args, truth(rt, returnExceptions)),
  ),
  fn('_sleep(delay, result, /)', 'A future that a timer completes.', (rt, delay, result) =>
    sleepFuture(t(rt), delay, result),
  ),
  fn('_native_sleep(function, /)', 'The usual way through sleep() becomes native.', (_rt, f) => {
    nativeSleep(f as PyFunction, setResultCallback, () => new YieldOnce(yieldOnceIterType))
  }),
  fn('_native_event(init, wait, /)', 'The usual way through Event() and wait() becomes native.', (_rt, init, wait) => {
    nativeEvent(init as PyFunction, wait as PyFunction)
  }),
  fn('_native_group(enter, exit, /)', 'The usual way through TaskGroup becomes native.', (_rt, enter, exit) => {
    nativeGroup(enter as PyFunction, exit as PyFunction)
  }),
  fn('_native_queue(put, get, /)', 'The usual way through Queue.put() and get() becomes native.', (_rt, put, get) => {
    nativeQueue(put as PyFunction, get as PyFunction)
  }),
  fn(
    '_native_streams(reader, writer, protocol, /)',
    'The usual ways through streams become native.',
    (rt, reader, writer, protocol) => {
      nativeStreams(t(rt), reader as PyType, writer as PyType, protocol as PyType)
    },
  ),
  fn(
    '_native_transport(transport, /)',
    'The usual ways through the transport of streams become native.',
    (rt, transport) => {
      nativeTransport(t(rt), transport as PyType)
    },
  ),
  fn(
    '_set_sigint(callback, /)',
    'Let SIGINT call callback(signum, frame); False where somebody else has it.',
    (rt, callback) => {
      const thread = t(rt)
      const interp = thread.interp
      const { current } = interp.green
      if (interp.host.process === null || current.interruptHandler !== null) return false
      current.interruptCallback = callback
      current.interruptHandler = (running) => {
        call(running, callback, [2, interp.callerFrameOrNull(running)])
        return true
      }
      return true
    },
  ),
  fn('_clear_sigint(callback, /)', 'Give SIGINT back, if it is still ours.', (rt, callback) => {
    const { current } = t(rt).interp.green
    if (current.interruptCallback !== callback) return
    current.interruptCallback = null
    current.interruptHandler = null
  }),
  fn('_getenv(name: js, /)', "A variable of the host's environment as it was at the start, or None.", (rt, name) => {
    const { host } = rt.interp
    const v = (host.process?.environ ?? host.environ)?.get(name)
    return v === undefined ? null : fromHost(v)
  }),
  fn('_thread_ident()', 'A number for the running thread, never 0.', (rt) => rt.interp.idOf(t(rt).root)),
])
