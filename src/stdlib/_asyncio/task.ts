/** Task: a coroutine that a loop drives. The steps are in step.ts, the driving is in run.ts. */

import { PyGenerator } from '../../interpreter/generators.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { define, finalizer, getset, initializer, method } from '../../objects/kit.ts'
import { Cmp, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { runtimeError, typeError } from '../../objects/ops/errors.ts'
import { hash } from '../../objects/ops/hash.ts'
import { reprJs, str } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import * as T from '../../objects/types.ts'
import { NotImplemented, type PyBaseException } from '../../objects/values.ts'
import { copyContext, type PyContext } from '../_contextvars.ts'
import { cancelTask } from './cancel.ts'
import {
  FutureState,
  PyLoop,
  PyTask,
  type PyTaskStep,
  PyTaskWakeup,
  taskStepType,
  taskType,
  taskWakeupType,
} from './classes.ts'
import { exactlyOne, flagSet, initFuture } from './future.ts'
import { scheduleStep } from './schedule.ts'
import { type AsyncioState, finalizeFuture, reportPending, stateOf, stateOfLoop } from './state.ts'
import { eagerStart, outcomeOf, stepByHand } from './step.ts'

/** What `Task.__init__` does. */
export function initTask(
  rt: ThreadState,
  t: PyTask,
  coro: PyValue,
  loop: PyValue,
  name: PyValue,
  context: PyValue,
  eager: boolean,
): void {
  if (!(loop instanceof PyLoop && coro instanceof PyGenerator) || loop.debug || coro.cls !== T.coroutineType || eager) {
    initOther(rt, t, coro, loop, name, context, eager)
    return
  }
  t.loop = loop
  const s = stateOfLoop(rt, loop)
  begin(rt, t, s, coro, name, context)
  scheduleStep(rt, t, null)
  s.link(t)
}
/** What is the same for all. */
function begin(rt: ThreadState, t: PyTask, s: AsyncioState, coro: PyValue, name: PyValue, context: PyValue): void {
  if (name === null) t.name = ++s.tasks
  else t.name = typeof name === 'string' ? name : str(rt, name)
  const { loop } = t
  if (loop instanceof PyLoop && loop.current instanceof PyTask) t.owner = loop.current.owner
  t.coro = coro
  t.context = context === null ? copyContext(rt) : (context as PyContext)
}
/** On a loop that is not ours or in debug mode, of what is no coroutine of Python's, or started at once. */
function initOther(
  rt: ThreadState,
  t: PyTask,
  coro: PyValue,
  loop: PyValue,
  name: PyValue,
  context: PyValue,
  eager: boolean,
): void {
  initFuture(rt, t, loop)
  const own = t.loop
  const s = own instanceof PyLoop ? stateOfLoop(rt, own) : stateOf(rt)
  if (
    !(coro instanceof PyGenerator && coro.cls === T.coroutineType) &&
    !truth(rt, s.callHelper(rt, 'coroutines', 'iscoroutine', [coro]))
  ) {
    t.logDestroyPending = false
    throw typeError(rt, `a coroutine was expected, got ${reprJs(rt, coro)}`)
  }
  begin(rt, t, s, coro, name, context)
  if (eager && truth(rt, call(rt, getAttr(rt, own, 'is_running'), []))) {
    eagerStart(rt, t)
    return
  }
  scheduleStep(rt, t, null)
  s.link(t)
}

export const nameOf = (t: PyTask): PyValue => (typeof t.name === 'number' ? `Task-${t.name}` : t.name)

define(taskType, {
  doc: 'A coroutine wrapped in a Future.',
  signature: '(coro, *, loop=None, name=None, context=None, eager_start=False)',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  new: (_rt, cls) => new PyTask(cls),
  slots: {
    init: initializer(
      'Task(coro, *, loop=None, name=None, context=None, eager_start: bool=False)',
      (rt, t: PyTask, coro, loop, name, context, eager) =>
        initTask(rt as ThreadState, t, coro, loop, name, context, eager),
    ),
    repr: (rt, t: PyTask) => {
      if (t.loop === null) throw runtimeError(rt, 'Future object is not initialized.')
      return stateOf(rt as ThreadState).callHelper(rt as ThreadState, 'base_tasks', '_task_repr', [t])
    },
  },
  members: [
    finalizer(taskType, (rt, t: PyTask) => {
      if (t.state === FutureState.Pending && t.logDestroyPending) reportPending(rt as ThreadState, t)
      finalizeFuture(rt as ThreadState, t)
    }),
    method('cancel(self, /, msg=None)', 'Request that this task cancel itself.', (rt, t, msg) =>
      cancelTask(rt as ThreadState, t, msg),
    ),
    method(
      'cancelling(self, /)',
      "Return the count of the task's cancellation requests.",
      (_rt, t: PyTask) => t.cancels,
    ),
    method('uncancel(self, /)', "Decrement the task's count of cancellation requests.", (_rt, t: PyTask) => {
      if (t.cancels > 0) {
        t.cancels--
        if (t.cancels === 0) t.mustCancel = false
      }
      return t.cancels
    }),
    method('get_name(self, /)', null, (_rt, t: PyTask) => nameOf(t)),
    method('set_name(self, value, /)', null, (rt, t: PyTask, v) => {
      t.name = str(rt, v)
    }),
    method('get_coro(self, /)', null, (_rt, t: PyTask) => t.coro),
    method('get_context(self, /)', null, (_rt, t: PyTask) => t.context),
    method(
      'get_stack(self, /, *, limit=None)',
      "Return the list of stack frames for this task's coroutine.",
      (rt, t, limit) =>
        stateOf(rt as ThreadState).callHelper(rt as ThreadState, 'base_tasks', '_task_get_stack', [t, limit]),
    ),
    method(
      'print_stack(self, /, *, limit=None, file=None)',
      "Print the stack or traceback for this task's coroutine.",
      (rt, t, limit, file) => {
        const to = file === null ? ((rt as ThreadState).interp.sysModule.getStr('stderr') ?? null) : file
        return stateOf(rt as ThreadState).callHelper(rt as ThreadState, 'base_tasks', '_task_print_stack', [
          t,
          limit,
          to,
        ])
      },
    ),
    method('set_result(self, result, /)', null, (rt) => {
      throw runtimeError(rt, 'Task does not support set_result operation')
    }),
    method('set_exception(self, exception, /)', null, (rt) => {
      throw runtimeError(rt, 'Task does not support set_exception operation')
    }),
    getset('_coro', null, (_rt, t: PyTask) => t.coro),
    getset('_fut_waiter', null, (_rt, t: PyTask) => t.futWaiter),
    getset('_must_cancel', null, (_rt, t: PyTask) => t.mustCancel),
    getset(
      '_log_destroy_pending',
      null,
      (_rt, t: PyTask) => t.logDestroyPending,
      flagSet('_log_destroy_pending', (t: PyTask, v) => {
        t.logDestroyPending = v
      }),
    ),
  ],
})

define(taskStepType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    call: (rt, s: PyTaskStep, args) => {
      if (args.length > 0) throw typeError(rt, 'function takes no positional arguments')
      stepByHand(rt as ThreadState, s.task, s.exc)
      return null
    },
  },
  members: [getset('__self__', null, (_rt, s: PyTaskStep) => s.task)],
})

define(taskWakeupType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    call: (rt, w: PyTaskWakeup, args) => {
      const thread = rt as ThreadState
      stepByHand(thread, w.task, outcomeOf(thread, exactlyOne(rt, 'task_wakeup', args)) as PyBaseException | null)
      return null
    },
    compare: (_rt, a: PyTaskWakeup, b, op) => {
      if (op !== Cmp.EQ && op !== Cmp.NE) return NotImplemented
      return (b instanceof PyTaskWakeup && b.task === a.task) === (op === Cmp.EQ)
    },
    hash: (rt, w: PyTaskWakeup) => hash(rt, w.task),
  },
  members: [
    getset('__self__', null, (_rt, w: PyTaskWakeup) => w.task),
    getset('__name__', null, () => 'task_wakeup'),
    getset('__qualname__', null, () => 'Task.task_wakeup'),
  ],
})
