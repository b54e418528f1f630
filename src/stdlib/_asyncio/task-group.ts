/**
 * The native half of TaskGroup: starting tasks and taking note of their end, which happens once for every task. Entering and leaving the group
 * (asyncio/taskgroups.py) is Python.
 */

import type { ThreadState } from '../../interpreter/thread.ts'
import { PyDict } from '../../objects/dict.ts'
import { define, getset, type Member } from '../../objects/kit.ts'
import { PyObject, PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { attributeError, isException, runtimeError, typeError } from '../../objects/ops/errors.ts'
import { reprJs, strJs } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import { PySet } from '../../objects/set.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyList } from '../../objects/values.ts'
import { copyContext } from '../_contextvars.ts'
import { cancelAny } from './cancel.ts'
import { CallbackKind, FutureState, futureType, PyCallback, PyFuture, taskType } from './classes.ts'
import { createTaskIn } from './create-task.ts'
import { addCallback, setResult } from './future.ts'
import { pythonMethod } from './python-method.ts'

export const taskGroupType: PyType = new PyType('_TaskGroupCore', T.typeType, T.objectType)
taskGroupType.module = '_asyncio'

class PyTaskGroup extends PyObject {
  entered: PyValue = false
  exiting: PyValue = false
  aborting: PyValue = false
  loop: PyValue = null
  parent: PyValue = null
  parentCancelRequested: PyValue = false
  tasks: PyValue = new PySet()
  errors: PyValue = new PyList([])
  baseError: PyValue = null
  waiting: PyValue = null
  // the cache of `overridden`
  seenClass: PyType | null = null
  seenVersion = 0
  ownDone = false
  ownAbort = false
  /** The done callback of all its tasks. */
  readonly callback = new PyCallback(CallbackKind.GroupTaskDone, 'TaskGroup._on_task_done', 'taskgroups', this)
}

const plain = (t: PyValue): t is PyFuture => t instanceof PyFuture && (t.cls === taskType || t.cls === futureType)
const ask = (rt: ThreadState, o: PyValue, name: string, args: PyValue[] = []): PyValue =>
  call(rt, getAttr(rt, o, name), args)
const isDone = (rt: ThreadState, t: PyValue): boolean =>
  plain(t) ? t.state !== FutureState.Pending : truth(rt, ask(rt, t, 'done'))

/** Looks up again whether a Python class has replaced one of the methods below. */
function lookAtClass(g: PyTaskGroup): void {
  const cls = g.cls
  g.ownDone = cls.lookup('_on_task_done') === taskGroupType.ns.getStr('_on_task_done')
  g.ownAbort = cls.lookup('_abort') === taskGroupType.ns.getStr('_abort')
  g.seenClass = cls
  g.seenVersion = cls.version
}
function doneOverridden(g: PyTaskGroup): boolean {
  if (g.seenClass !== g.cls || g.seenVersion !== g.cls.version) lookAtClass(g)
  return !g.ownDone
}
function abortOverridden(g: PyTaskGroup): boolean {
  if (g.seenClass !== g.cls || g.seenVersion !== g.cls.version) lookAtClass(g)
  return !g.ownAbort
}

/** Starts `coro` as a task of the group. */
function createTask(rt: ThreadState, g: PyTaskGroup, coro: PyValue, name: PyValue, context: PyValue): PyValue {
  let problem: string | null = null
  if (!truth(rt, g.entered)) problem = 'has not been entered'
  else if (truth(rt, g.exiting) && !truth(rt, g.tasks)) problem = 'is finished'
  else if (truth(rt, g.aborting)) problem = 'is shutting down'
  if (problem !== null) {
    ask(rt, coro, 'close')
    throw runtimeError(rt, `TaskGroup ${reprJs(rt, g)} ${problem}`)
  }
  const task = createTaskIn(rt, g.loop, coro, name, context)
  // a task that started eagerly may be done, which needs no callback
  if (isDone(rt, task)) finished(rt, g, task)
  else {
    if (g.tasks instanceof PySet) g.tasks.add(rt, task)
    else ask(rt, g.tasks, 'add', [task])
    if (plain(task) && !doneOverridden(g)) addCallback(rt, task, g.callback, copyContext(rt))
    else ask(rt, task, 'add_done_callback', [doneOverridden(g) ? getAttr(rt, g, '_on_task_done') : g.callback])
  }
  return task
}

function finished(rt: ThreadState, g: PyTaskGroup, task: PyValue): void {
  if (doneOverridden(g)) ask(rt, g, '_on_task_done', [task])
  else taskDone(rt, g, task)
}

/** Cancels what still runs. */
function abort(rt: ThreadState, g: PyTaskGroup): void {
  g.aborting = true
  const tasks = g.tasks as PySet
  for (const t of tasks.toArray()) if (!isDone(rt, t)) cancelAny(rt, t, null)
}

/** The end of one task. */
function taskDone(rt: ThreadState, g: PyTaskGroup, task: PyValue): void {
  const tasks = g.tasks as PySet
  tasks.discard(rt, task)
  const waiting = g.waiting
  if (waiting !== null && tasks.size === 0 && !isDone(rt, waiting)) {
    if (plain(waiting)) setResult(rt, waiting, true)
    else ask(rt, waiting, 'set_result', [true])
  }
  let exc: PyValue
  if (plain(task)) {
    if (task.state === FutureState.Cancelled) return
    if (task.logTraceback) task.seen()
    exc = task.exception
  } else {
    if (truth(rt, ask(rt, task, 'cancelled'))) return
    exc = ask(rt, task, 'exception')
  }
  if (exc === null) return
  ask(rt, g.errors, 'append', [exc])
  if (g.baseError === null && (isException(exc, T.SystemExit) || isException(exc, T.KeyboardInterrupt)))
    g.baseError = exc
  if (isDone(rt, g.parent)) {
    // only when the parent left the body without waiting, as when its coroutine was closed
    const message = `Task ${reprJs(rt, task)} has errored out but its parent task ${strJs(rt, g.parent)} is already completed`
    ask(rt, g.loop, 'call_exception_handler', [
      PyDict.fromStr([
        ['message', message],
        ['exception', exc],
        ['task', task],
      ]),
    ])
    return
  }
  if (!truth(rt, g.aborting) && !truth(rt, g.parentCancelRequested)) {
    // The parent is somewhere in the body of `async with`: the cancellation takes it to __aexit__, where it is undone. While it waits
    // there, this wakes it up too.
    if (abortOverridden(g)) ask(rt, g, '_abort')
    else abort(rt, g)
    g.parentCancelRequested = true
    cancelAny(rt, g.parent, null)
  }
}

const groupMethod = (declaration: string, doc: string | null, body: (rt: Thread, ...args: any[]) => any): Member =>
  pythonMethod('TaskGroup', declaration, doc, body, () => taskGroupType)

function field(name: keyof PyTaskGroup, python: string): Member {
  return getset(
    python,
    null,
    (_rt, g: PyTaskGroup) => g[name] as PyValue,
    (rt, g: PyTaskGroup, v) => {
      if (v === undefined) throw attributeError(rt, python, g, python)
      ;(g as any)[name] = v
    },
  )
}

/** Called by the loop for the callbacks made above. */
export function groupTaskDone(rt: ThreadState, g: PyObject, task: PyValue): void {
  taskDone(rt, g as PyTaskGroup, task)
}

define(taskGroupType, {
  doc: 'The native half of TaskGroup.',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  new: (rt, cls, args, kwnames) => {
    if ((args.length > 0 || kwnames !== null) && cls.lookup('__init__') === T.objectType.ns.getStr('__init__')) {
      throw typeError(rt, `${cls.name}() takes no arguments`)
    }
    return new PyTaskGroup(cls)
  },
  members: [
    groupMethod(
      'create_task(self, coro, *, name=None, context=None)',
      'Create a new task in this group and return it.\n\n        Similar to `asyncio.create_task`.\n        ',
      (rt, g, coro, name, context) => createTask(rt as ThreadState, g, coro, name, context),
    ),
    groupMethod('_abort(self)', null, (rt, g) => abort(rt as ThreadState, g)),
    groupMethod('_on_task_done(self, task)', null, (rt, g, task) => taskDone(rt as ThreadState, g, task)),
    field('entered', '_entered'),
    field('exiting', '_exiting'),
    field('aborting', '_aborting'),
    field('loop', '_loop'),
    field('parent', '_parent_task'),
    field('parentCancelRequested', '_parent_cancel_requested'),
    field('tasks', '_tasks'),
    field('errors', '_errors'),
    field('baseError', '_base_error'),
    field('waiting', '_on_completed_fut'),
  ],
})
