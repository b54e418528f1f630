/**
 * Future: its states, done callbacks, and `await`. The functions here are what tasks, gather and the loop use; the type is at the end.
 * Texts of errors are CPython's (those of its C implementation).
 */

import type { ThreadState } from '../../interpreter/thread.ts'
import { makeGenericAlias } from '../../objects/generic-alias.ts'
import { classMethod, define, finalizer, getset, initializer, method } from '../../objects/kit.ts'
import { PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { call } from '../../objects/ops/call.ts'
import { identicalOrEqual } from '../../objects/ops/compare.ts'
import {
  attributeError,
  error,
  isException,
  runtimeError,
  stopIteration,
  typeError,
  valueError,
} from '../../objects/ops/errors.ts'
import { truth } from '../../objects/ops/truth.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { emptyTuple, PyBaseException, PyList, PyTraceback, PyTuple } from '../../objects/values.ts'
import { copyContext, type PyContext } from '../_contextvars.ts'
import {
  cancelledErrorType,
  FutureState,
  futureIterType,
  futureType,
  invalidStateErrorType,
  PyCallback,
  type PyFuture,
  PyFutureIter,
  PyLoop,
  PyPlainFuture,
  PyTask,
  PyTaskWakeup,
  PyTimerHandle,
} from './classes.ts'
import { callSoon, debugOf, scheduleDone, scheduleWakeup, stackHere } from './schedule.ts'
import { eventLoop, finalizeFuture, stateOf } from './state.ts'

export const invalidState = (rt: Thread, text: string) => error(rt, invalidStateErrorType, text)

/** What `__init__` does. `loop` null: get_event_loop(). */
export function initFuture(rt: ThreadState, f: PyFuture, loop: PyValue): void {
  f.loop = loop === null ? eventLoop(rt) : loop
  if (f.loop instanceof PyLoop ? f.loop.debug : debugOf(rt, f.loop)) f.rare.sourceTraceback = stackHere(rt)
}

function checkInit(rt: Thread, f: PyFuture, type: PyType = T.RuntimeError): void {
  if (f.loop === null) throw error(rt, type, 'Future object is not initialized.')
}

/** Hands the done callbacks to the loop, in order. */
export function scheduleCallbacks(rt: ThreadState, f: PyFuture): void {
  const first = f.callback0
  if (first === undefined) return
  const context = f.context0
  const rest = f.callbacks
  if (rest === null && context !== null && f instanceof PyTask && first instanceof PyCallback && scheduleDone(f)) return
  f.callback0 = undefined
  f.context0 = null
  f.callbacks = null
  if (context === null) scheduleWakeup(rt, first as PyTask, f)
  else callSoon(rt, f.loop, first, [f], context)
  if (rest !== null) {
    for (let i = 0; i < rest.length; i += 2) {
      if (rest[i + 1] === null) scheduleWakeup(rt, rest[i], f)
      else callSoon(rt, f.loop, rest[i], [f], rest[i + 1])
    }
  }
}

/** Registers a done callback; `context` null: `callback` is a task to be woken up. On a done future it is scheduled at once. */
export function addCallback(rt: ThreadState, f: PyFuture, callback: PyValue, context: PyContext | null): void {
  if (f.state !== FutureState.Pending) {
    if (context === null) scheduleWakeup(rt, callback as PyTask, f)
    else callSoon(rt, f.loop, callback, [f], context)
  } else if (f.callback0 === undefined) {
    f.callback0 = callback
    f.context0 = context
  } else if (f.callbacks === null) f.callbacks = [callback, context]
  else f.callbacks.push(callback, context)
}

/** Nothing is registered: what a task that is done still has lies in the ready queue already. */
const noCallbacks = (f: PyFuture): boolean => f.callback0 === undefined || f.state !== FutureState.Pending

/** The callbacks as Python sees them: [function, context, ...]. */
function callbackPairs(f: PyFuture): PyValue[] {
  if (noCallbacks(f)) return []
  const flat = [f.callback0, f.context0, ...(f.callbacks ?? [])]
  for (let i = 0; i < flat.length; i += 2) {
    if (flat[i + 1] === null) {
      const task = flat[i] as PyTask
      flat[i] = new PyTaskWakeup(task)
      flat[i + 1] = task.context
    }
  }
  return flat
}

function removeCallback(rt: ThreadState, f: PyFuture, fn: PyValue): number {
  if (noCallbacks(f)) return 0
  const flat: any[] = [f.callback0, f.context0, ...(f.callbacks ?? [])]
  const kept: any[] = []
  for (let i = 0; i < flat.length; i += 2) {
    const seen = flat[i + 1] === null ? new PyTaskWakeup(flat[i]) : flat[i]
    if (!identicalOrEqual(rt, seen, fn)) kept.push(flat[i], flat[i + 1])
  }
  const removed = (flat.length - kept.length) / 2
  if (removed > 0) {
    f.callback0 = kept.length > 0 ? kept[0] : undefined
    f.context0 = kept.length > 0 ? kept[1] : null
    f.callbacks = kept.length > 2 ? kept.slice(2) : null
  }
  return removed
}

export function setResult(rt: ThreadState, f: PyFuture, result: PyValue): void {
  if (f.state !== FutureState.Pending) throw invalidState(rt, 'invalid state')
  f.result = result
  f.state = FutureState.Finished
  scheduleCallbacks(rt, f)
}

export function setException(rt: ThreadState, f: PyFuture, given: PyValue): void {
  if (f.state !== FutureState.Pending) throw invalidState(rt, 'invalid state')
  let exc = given
  if (exc instanceof PyType && exc.isSubtype(T.BaseException)) exc = call(rt, exc, [])
  if (!(exc instanceof PyBaseException)) throw typeError(rt, 'invalid exception object')
  if (isException(exc, T.StopIteration)) {
    const wrapped = runtimeError(rt, 'StopIteration interacts badly with generators and cannot be raised into a Future')
    wrapped.cause = exc
    wrapped.context = exc
    wrapped.suppressContext = true
    exc = wrapped
  }
  const raised = exc as PyBaseException
  f.exception = raised
  f.result = raised.traceback
  f.state = FutureState.Finished
  f.logTraceback = true
  scheduleCallbacks(rt, f)
  stateOf(rt).unretrieved(f)
}

/** Future.cancel for a plain future (subclasses of ours do more: cancel.ts). */
export function cancelPlain(rt: ThreadState, f: PyFuture, message: PyValue): boolean {
  f.seen()
  if (f.state !== FutureState.Pending) return false
  f.state = FutureState.Cancelled
  f.cancelMessage = message
  const timer = f.result
  if (timer !== null && timer instanceof PyTimerHandle) {
    f.result = null
    if (!timer.cancelled) {
      timer.cancelled = true
      timer.callback = null
      timer.args = null
      if (timer.scheduled && timer.loop instanceof PyLoop) timer.loop.cancelledTimers++
    }
  }
  scheduleCallbacks(rt, f)
  return true
}

/** The CancelledError that awaiting a cancelled future raises: that of its task once, then new ones. */
export function makeCancelledError(_rt: ThreadState, f: PyFuture): PyBaseException {
  const kept = f.exception
  if (kept !== null && f.state === FutureState.Cancelled) {
    f.exception = null
    return kept
  }
  const message = f.extra === null ? null : f.extra.cancelMessage
  return new PyBaseException(cancelledErrorType, message === null ? emptyTuple : new PyTuple([message]))
}

/** The exception of a finished future, ready to be raised; null where it has a result. It counts as retrieved. */
export function takeException(f: PyFuture): PyBaseException | null {
  const exc = f.exception
  if (f.logTraceback) f.seen()
  if (exc === null) return null
  exc.traceback = f.result as PyTraceback | null
  f.result = null
  return exc
}

/** Future.result() */
export function futureResult(rt: ThreadState, f: PyFuture): PyValue {
  if (f.state === FutureState.Finished) {
    if (f.exception === null) {
      f.logTraceback = false
      return f.result
    }
    throw takeException(f)
  }
  checkInit(rt, f, invalidStateErrorType)
  if (f.state === FutureState.Cancelled) throw makeCancelledError(rt, f)
  throw invalidState(rt, 'Result is not set.')
}

function futureException(rt: ThreadState, f: PyFuture): PyValue {
  checkInit(rt, f, invalidStateErrorType)
  if (f.state === FutureState.Cancelled) throw makeCancelledError(rt, f)
  if (f.state !== FutureState.Finished) throw invalidState(rt, 'Exception is not set.')
  if (f.logTraceback) f.seen()
  return f.exception
}

const STATES = ['PENDING', 'CANCELLED', 'FINISHED']

export function flagSet(name: string, store: (f: any, v: boolean) => void) {
  return (rt: Thread, f: PyFuture, v: PyValue | undefined): void => {
    if (v === undefined) throw attributeError(rt, `cannot delete attribute`, f, name)
    store(f, truth(rt, v))
  }
}
/** "takes exactly 1 positional argument (0 given)": CPython's clinic text for a method with one positional and keywords. */
export function exactlyOne(rt: Thread, name: string, args: readonly PyValue[]): PyValue {
  if (args.length !== 1) throw typeError(rt, `${name}() takes exactly 1 positional argument (${args.length} given)`)
  return args[0]
}

define(futureType, {
  doc: "This class is *almost* compatible with concurrent.futures.Future.\n\n    Differences:\n\n    - result() and exception() do not take a timeout argument and\n      raise an exception when the future isn't done yet.\n\n    - Callbacks registered with add_done_callback() are always called\n      via the event loop's call_soon_threadsafe().\n\n    - This class is not compatible with the wait() and as_completed()\n      methods in the concurrent.futures package.",
  signature: '(*, loop=None)',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  new: (_rt, cls) => new PyPlainFuture(cls, null),
  slots: {
    init: initializer('Future(*, loop=None)', (rt, f: PyFuture, loop) => initFuture(rt as ThreadState, f, loop)),
    repr: (rt, f: PyFuture) => {
      checkInit(rt, f)
      return stateOf(rt as ThreadState).callHelper(rt as ThreadState, 'base_futures', '_future_repr', [f])
    },
    iter: (rt, f: PyFuture) => {
      checkInit(rt, f)
      return new PyFutureIter(f)
    },
    await: (rt, f: PyFuture) => {
      checkInit(rt, f)
      return new PyFutureIter(f)
    },
  },
  members: [
    finalizer(futureType, (rt, f: PyFuture) => finalizeFuture(rt as ThreadState, f)),
    method('result(self, /)', 'Return the result this future represents.', (rt, f) =>
      futureResult(rt as ThreadState, f),
    ),
    method('exception(self, /)', 'Return the exception that was set on this future.', (rt, f) =>
      futureException(rt as ThreadState, f),
    ),
    method('set_result(self, result, /)', 'Mark the future done and set its result.', (rt, f, v) => {
      checkInit(rt, f)
      setResult(rt as ThreadState, f, v)
    }),
    method('set_exception(self, exception, /)', 'Mark the future done and set an exception.', (rt, f, v) => {
      checkInit(rt, f)
      setException(rt as ThreadState, f, v)
    }),
    method(
      'add_done_callback(self, *fn, context=<unrepresentable>) !',
      'Add a callback to be run when the future becomes done.',
      (rt, f: PyFuture, args, context) => {
        const fn = exactlyOne(rt, 'add_done_callback', args)
        if (f.loop === null) throw runtimeError(rt, 'uninitialized Future object')
        const thread = rt as ThreadState
        addCallback(thread, f, fn, (context ?? null) === null ? copyContext(thread) : (context as PyContext))
      },
    ),
    method(
      'remove_done_callback(self, fn, /)',
      'Remove all instances of a callback from the "call when done" list.',
      (rt, f, fn) => {
        checkInit(rt, f)
        return removeCallback(rt as ThreadState, f, fn)
      },
    ),
    method('cancel(self, /, msg=None)', 'Cancel the future and schedule callbacks.', (rt, f, msg) => {
      checkInit(rt, f)
      return cancelPlain(rt as ThreadState, f, msg)
    }),
    method(
      'cancelled(self, /)',
      'Return True if the future was cancelled.',
      (_rt, f: PyFuture) => f.state === FutureState.Cancelled,
    ),
    method(
      'done(self, /)',
      'Return True if the future is done.',
      (_rt, f: PyFuture) => f.state !== FutureState.Pending,
    ),
    method('get_loop(self, /)', 'Return the event loop the Future is bound to.', (rt, f: PyFuture) => {
      checkInit(rt, f)
      return f.loop
    }),
    method(
      '_make_cancelled_error(self, /)',
      'Create the CancelledError to raise if the Future is cancelled.',
      (rt, f) => makeCancelledError(rt as ThreadState, f),
    ),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', (rt, cls, item) => makeGenericAlias(rt, cls, item)),
    getset('_state', null, (rt, f: PyFuture) => {
      checkInit(rt, f)
      return STATES[f.state]
    }),
    getset(
      '_asyncio_future_blocking',
      null,
      (_rt, f: PyFuture) => f.blocking,
      flagSet('_asyncio_future_blocking', (f: PyFuture, v) => {
        f.blocking = v
      }),
    ),
    getset('_loop', null, (_rt, f: PyFuture) => f.loop),
    getset('_callbacks', null, (rt, f: PyFuture) => {
      checkInit(rt, f)
      const flat = callbackPairs(f)
      if (flat.length === 0) return null
      const pairs: PyValue[] = []
      for (let i = 0; i < flat.length; i += 2) pairs.push(new PyTuple([flat[i], flat[i + 1]]))
      return new PyList(pairs)
    }),
    getset('_result', null, (rt, f: PyFuture) => {
      checkInit(rt, f)
      return f.state === FutureState.Finished && f.exception === null ? f.result : null
    }),
    getset('_exception', null, (rt, f: PyFuture) => {
      checkInit(rt, f)
      return f.state === FutureState.Finished ? f.exception : null
    }),
    getset(
      '_log_traceback',
      null,
      (rt, f: PyFuture) => {
        checkInit(rt, f)
        return f.logTraceback
      },
      (rt, f: PyFuture, v) => {
        if (v === undefined) throw attributeError(rt, 'cannot delete attribute', f, '_log_traceback')
        if (truth(rt, v)) throw valueError(rt, '_log_traceback can only be set to False')
        f.seen()
      },
    ),
    getset('_source_traceback', null, (_rt, f: PyFuture) => f.sourceTraceback),
    getset(
      '_cancel_message',
      null,
      (_rt, f: PyFuture) => f.cancelMessage,
      (rt, f: PyFuture, v) => {
        if (v === undefined) throw attributeError(rt, 'cannot delete attribute', f, '_cancel_message')
        f.cancelMessage = v
      },
    ),
  ],
})
// ---------------------------------------------------------------- the iterator of await

/** One send(None): the future when it has to be waited for, `undefined` with the result in `rt.stopValue` when it is done. */
export function iterateFuture(rt: ThreadState, it: PyFutureIter): PyValue | undefined {
  const f = it.future
  if (f === null) {
    rt.stopValue = null
    return undefined
  }
  if (f.state === FutureState.Pending) {
    if (f.blocking === false) {
      f.blocking = true
      return f
    }
    throw runtimeError(rt, "await wasn't used with future")
  }
  it.future = null
  rt.stopValue = futureResult(rt, f)
  return undefined
}

define(futureIterType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, it) => it,
    next: (rt, it) => iterateFuture(rt as ThreadState, it),
  },
  members: [
    method('send(self, value, /) !', null, (rt, it, _value) => {
      const v = iterateFuture(rt as ThreadState, it)
      if (v === undefined) throw stopIteration(rt, (rt as ThreadState).stopValue)
      return v
    }),
    method('throw(self, typ, val=<absent>, tb=<absent>, /) !', null, (rt, it: PyFutureIter, typ, val, tb) => {
      if (val !== undefined) {
        rt.interp.warn(
          rt,
          T.DeprecationWarning,
          'the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.',
          1,
        )
      }
      if (tb !== undefined && tb !== null && !(tb instanceof PyTraceback))
        throw typeError(rt, 'throw() third argument must be a traceback')
      let exc: PyValue
      if (typ instanceof PyType && typ.isSubtype(T.BaseException)) {
        if (val instanceof PyBaseException && val.cls.isSubtype(typ)) exc = val
        else
          exc = call(rt, typ, val === undefined || val === null ? [] : val instanceof PyTuple ? [...val.items] : [val])
      } else if (typ instanceof PyBaseException) {
        if (val !== undefined && val !== null) throw typeError(rt, 'instance exception may not have a separate value')
        exc = typ
      } else throw typeError(rt, 'exceptions must be classes deriving BaseException or instances of such a class')
      it.future = null
      const e = exc as PyBaseException
      if (tb instanceof PyTraceback) e.traceback = tb
      throw e
    }),
    method('close(self, /) !', null, (_rt, it: PyFutureIter) => {
      it.future = null
    }),
  ],
})

/** loop.get_loop() or `_loop` of a future that is not ours. */
export function loopOf(rt: ThreadState, fut: PyValue): PyValue {
  return stateOf(rt).callHelper(rt, 'futures', '_get_loop', [fut])
}
