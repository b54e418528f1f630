/** BaseLoopCore: the native half of BaseEventLoop. Scheduling, creating, asking; the driving is in run.ts. */

import { runEnterNested } from '../../interpreter/nested.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { define, getset, type Member, method } from '../../objects/kit.ts'
import { type PyObject, type PyValue, TypeFlags } from '../../objects/object.ts'
import { add } from '../../objects/ops/arithmetic.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asFloat } from '../../objects/ops/convert.ts'
import { attributeError, typeError } from '../../objects/ops/errors.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyFloat, PyTuple } from '../../objects/values.ts'
import type { PyContext } from '../_contextvars.ts'
import { hostSocketOf } from '../_socket/registry.ts'
import {
  futureType,
  loopCoreType,
  Override,
  type PyFuture,
  PyHandle,
  PyLoop,
  PyPlainFuture,
  PyTimerHandle,
} from './classes.ts'

import { createTask } from './create-task.ts'
import { initFuture } from './future.ts'
import { inThread } from './in-thread.ts'
import { PyReadyView, PyScheduledView, PyWeakSet } from './loop-views.ts'
import { pythonMethod } from './python-method.ts'
import { enterRun } from './run.ts'
import { addHandle, addTimer, checkClosed, overrides } from './schedule.ts'
import { fdOf, watchOf } from './watch.ts'

const t = (rt: Thread) => rt as ThreadState
const loopMethod = (declaration: string, doc: string | null, body: (rt: Thread, ...args: any[]) => any): Member =>
  pythonMethod('BaseEventLoop', declaration, doc, body, () => loopCoreType)

function debugChecks(rt: Thread, loop: PyLoop, callback: PyValue, name: string, thread: boolean): void {
  if (thread) call(rt, getAttr(rt, loop, '_check_thread'), [])
  call(rt, getAttr(rt, loop, '_check_callback'), [callback, name])
}

export function callAt(
  rt: ThreadState,
  loop: PyLoop,
  when: PyValue,
  callback: PyValue,
  args: readonly PyValue[],
  context: PyValue,
): PyValue {
  checkClosed(rt, loop)
  if (loop.debug) debugChecks(rt, loop, callback, 'call_at', true)
  return addTimer(rt, loop, when, callback, args, context as PyContext | null)
}

/** loop.time() + delay as call_later computes it. */
function later(rt: ThreadState, loop: PyLoop, delay: PyValue): PyValue {
  if ((overrides(loop) & Override.Time) === 0) {
    const now = rt.interp.host.clock.monotonic()
    if (delay instanceof PyFloat) return new PyFloat(now + delay.value)
    if (typeof delay === 'number') return new PyFloat(now + delay)
    return add(rt, new PyFloat(now), delay)
  }
  return add(rt, call(rt, getAttr(rt, loop, 'time'), []), delay)
}

export function callLater(
  rt: ThreadState,
  loop: PyLoop,
  delay: PyValue,
  callback: PyValue,
  args: readonly PyValue[],
  context: PyValue,
): PyValue {
  if (delay === null) throw typeError(rt, 'delay must not be None')
  const when = later(rt, loop, delay)
  if ((overrides(loop) & Override.CallAt) !== 0) {
    return call(rt, getAttr(rt, loop, 'call_at'), [when, callback, ...args, context], ['context'])
  }
  return callAt(rt, loop, when, callback, args, context)
}

export function createFuture(rt: ThreadState, loop: PyLoop): PyFuture {
  const f = new PyPlainFuture(futureType, loop)
  if (loop.debug) initFuture(rt, f, loop)
  return f
}

function attribute(
  name: keyof PyLoop,
  python: string,
  convert: ((rt: Thread, v: PyValue) => PyValue) | null = null,
): Member {
  return getset(
    python,
    null,
    (_rt, loop: PyLoop) => loop[name] as PyValue,
    (rt, loop: PyLoop, v) => {
      if (v === undefined) throw attributeError(rt, python, loop, python)
      ;(loop as any)[name] = convert === null ? v : convert(rt, v)
    },
  )
}
function asyncgens(loop: PyLoop): PyWeakSet {
  if (loop.asyncgens === null) loop.asyncgens = new PyWeakSet()
  return loop.asyncgens as PyWeakSet
}

function watch(
  rt: ThreadState,
  loop: PyLoop,
  file: PyValue,
  kind: 'reader' | 'writer',
  callback: PyValue,
  args: PyValue[],
): PyValue {
  const w = watchOf(rt, loop)
  const fd = fdOf(rt, file)
  return w.add(fd, hostSocketOf(rt, fd), kind, callback, args)
}
function unwatch(rt: Thread, loop: PyLoop, file: PyValue, kind: 'reader' | 'writer'): boolean {
  const fd = fdOf(t(rt), file)
  return loop.watch !== null && !truth(rt, loop.closed) && loop.watch.remove(fd, kind)
}

define(loopCoreType, {
  doc: 'The native half of BaseEventLoop: ready queue, timers, and the driver that runs them.',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  new: (_rt, cls) => new PyLoop(cls, new PyFloat(0.1), new PyFloat(1e-9)),
  slots: {
    init: (rt, self, args, kwnames) => {
      if (args.length > 0 || kwnames !== null) throw typeError(rt, `${self.cls.name}() takes no arguments`)
    },
  },
  members: [
    loopMethod(
      'call_soon(self, callback, *args, context=None)',
      'Arrange for a callback to be called as soon as possible.',
      (rt, loop: PyLoop, callback, args, context) => {
        checkClosed(t(rt), loop)
        if (loop.debug) debugChecks(rt, loop, callback, 'call_soon', true)
        return addHandle(t(rt), loop, callback, args, context)
      },
    ),
    loopMethod(
      'call_soon_threadsafe(self, callback, *args, context=None)',
      'Like call_soon(), but thread-safe.',
      (rt, loop: PyLoop, callback, args, context) => {
        checkClosed(t(rt), loop)
        if (loop.debug) debugChecks(rt, loop, callback, 'call_soon_threadsafe', false)
        const h = addHandle(t(rt), loop, callback, args, context)
        call(rt, getAttr(rt, loop, '_write_to_self'), [])
        return h
      },
    ),
    loopMethod(
      'call_later(self, delay, callback, *args, context=None)',
      'Arrange for a callback to be called at a given time.',
      (rt, loop, delay, callback, args, context) => callLater(t(rt), loop, delay, callback, args, context),
    ),
    loopMethod(
      'call_at(self, when, callback, *args, context=None)',
      'Like call_later(), but uses an absolute time.',
      (rt, loop, when, callback, args, context) => {
        if (when === null) throw typeError(rt, 'when cannot be None')
        return callAt(t(rt), loop, when, callback, args, context)
      },
    ),
    loopMethod('_call_soon(self, callback, args, context)', null, (rt, loop, callback, args, context) => {
      const values = args instanceof PyTuple ? args.items : [args]
      return addHandle(t(rt), loop, callback, values, context)
    }),
    loopMethod('_add_callback(self, handle)', 'Add a Handle to _ready.', (rt, loop: PyLoop, h) => {
      if (!(h instanceof PyHandle)) throw typeError(rt, 'A Handle is required here')
      if (!h.cancelled) loop.ready.push(h)
    }),
    loopMethod(
      '_timer_handle_cancelled(self, handle)',
      'Notification that a TimerHandle has been cancelled.',
      (_rt, loop: PyLoop, h) => {
        if (h instanceof PyTimerHandle && h.scheduled) loop.cancelledTimers++
      },
    ),
    loopMethod(
      'time(self)',
      "Return the time according to the event loop's clock.",
      (rt) => new PyFloat(rt.interp.host.clock.monotonic()),
    ),
    loopMethod('stop(self)', 'Stop running the event loop.', (_rt, loop: PyLoop) => {
      loop.stopping = true
    }),
    loopMethod(
      'is_running(self)',
      'Returns True if the event loop is running.',
      (_rt, loop: PyLoop) => loop.threadId !== null,
    ),
    loopMethod('is_closed(self)', 'Returns True if the event loop was closed.', (_rt, loop: PyLoop) => loop.closed),
    loopMethod('_check_closed(self)', null, (rt, loop) => checkClosed(t(rt), loop)),
    loopMethod('create_future(self)', 'Create a Future object attached to the loop.', (rt, loop) =>
      createFuture(t(rt), loop),
    ),
    loopMethod(
      'create_task(self, coro, *, name=None, context=None)',
      'Schedule or begin executing a coroutine object.',
      (rt, loop, coro, name, context) => createTask(t(rt), loop, coro, name, context),
    ),
    loopMethod('get_debug(self)', null, (_rt, loop: PyLoop) => loop.debugValue),
    loopMethod('_hold(self)', 'One more operation of the host is under way.', (_rt, loop: PyLoop) => {
      loop.held++
    }),
    loopMethod('_release(self)', 'An operation of the host has ended.', (_rt, loop: PyLoop) => {
      loop.held--
    }),
    loopMethod('_wake(self)', 'End the waiting of a loop that is parked.', (rt, loop: PyLoop) => {
      if (loop.thread !== null) t(rt).interp.wake(loop.thread)
    }),
    loopMethod(
      '_add_reader(self, fd, callback, *args)',
      'Call back while the socket can be read.',
      (rt, loop, fd, callback, args) => watch(t(rt), loop, fd, 'reader', callback, args),
    ),
    loopMethod(
      '_add_writer(self, fd, callback, *args)',
      'Call back while the socket can be written.',
      (rt, loop, fd, callback, args) => watch(t(rt), loop, fd, 'writer', callback, args),
    ),
    loopMethod('_remove_reader(self, fd)', 'Remove a reader callback.', (rt, loop, fd) =>
      unwatch(rt, loop, fd, 'reader'),
    ),
    loopMethod('_remove_writer(self, fd)', 'Remove a writer callback.', (rt, loop, fd) =>
      unwatch(rt, loop, fd, 'writer'),
    ),
    loopMethod(
      '_watched(self, fd)',
      'Whether the socket has a reader and a writer callback.',
      (_rt, loop: PyLoop, fd) => new PyTuple(loop.watch === null ? [false, false] : loop.watch.kinds(fd)),
    ),
    loopMethod(
      '_in_thread(self, function, args)',
      'A future of what a function gives that may wait.',
      (rt, loop, f, args) => {
        const future = createFuture(t(rt), loop)
        inThread(t(rt), loop, future, f, (args as PyTuple).items)
        return future
      },
    ),
    loopMethod('_remove_all(self)', 'Remove all reader and writer callbacks.', (_rt, loop: PyLoop) =>
      loop.watch?.clear(),
    ),
    loopMethod('_asyncgen_firstiter_hook(self, agen)', null, (rt, loop: PyLoop, agen) => {
      if (truth(rt, loop.asyncgensShutdownCalled)) {
        rt.interp.warn(
          rt,
          T.ResourceWarning,
          `asynchronous generator ${reprJs(rt, agen)} was scheduled after loop.shutdown_asyncgens() call`,
          1,
        )
      }
      asyncgens(loop).add(agen as PyObject)
    }),
    loopMethod('_asyncgen_finalizer_hook(self, agen)', null, (rt, loop: PyLoop, agen) => {
      asyncgens(loop).discard(agen as PyObject)
      if (!truth(rt, loop.closed)) {
        call(rt, getAttr(rt, loop, 'call_soon_threadsafe'), [
          getAttr(rt, loop, 'create_task'),
          call(rt, getAttr(rt, agen, 'aclose'), []),
        ])
      }
    }),
    runMember('_run_once', 'Run one full iteration of the event loop.', true),
    runMember('_run_forever', 'Run iterations until stop() is called.', false),
    getset('_ready', null, (_rt, loop: PyLoop) => new PyReadyView(loop)),
    getset('_scheduled', null, (_rt, loop: PyLoop) => new PyScheduledView(loop)),
    getset('_asyncgens', null, (_rt, loop: PyLoop) => asyncgens(loop)),
    getset(
      '_debug',
      null,
      (_rt, loop: PyLoop) => loop.debugValue,
      (rt, loop: PyLoop, v) => {
        if (v === undefined) throw attributeError(rt, '_debug', loop, '_debug')
        loop.debugValue = v
        loop.debug = truth(rt, v)
      },
    ),
    getset(
      '_timer_cancelled_count',
      null,
      (_rt, loop: PyLoop) => loop.cancelledTimers,
      (rt, loop: PyLoop, v) => {
        loop.cancelledTimers = asFloat(rt, v as PyValue)
      },
    ),
    attribute('closed', '_closed'),
    attribute('stopping', '_stopping'),
    attribute('threadId', '_thread_id'),
    attribute('taskFactory', '_task_factory'),
    attribute('exceptionHandler', '_exception_handler'),
    attribute('currentHandle', '_current_handle'),
    attribute('slowCallbackDuration', 'slow_callback_duration'),
    attribute('clockResolution', '_clock_resolution'),
    attribute('asyncgensShutdownCalled', '_asyncgens_shutdown_called'),
  ],
})

/** A method that pushes the driver's frame. */
function runMember(name: string, doc: string, once: boolean): Member {
  const enter = (rt: Thread, loop: PyLoop): void => enterRun(rt as ThreadState, loop, once)
  return method(`${name}(self)`, doc, (rt, loop) => runEnterNested(rt as ThreadState, () => enter(rt, loop)), enter)
}
