/**
 * The native half of TaskGroup: starting tasks and taking note of their end, which happens once for every task. Entering and leaving the group
 * (asyncio/taskgroups.py) is Python, with a native way through the usual cases (task-group-steps.ts).
 */

import type { ThreadState } from '../../interpreter/thread.ts'
import { PyDict } from '../../objects/dict.ts'
import { define, getset, type Member } from '../../objects/kit.ts'
import { PyObject, PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { attributeError, isException, runtimeError, typeError } from '../../objects/ops/errors.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { reprJs, strJs } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import { PySet } from '../../objects/set.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyList } from '../../objects/values.ts'
import { copyContext, type PyContext } from '../_contextvars.ts'
import { cancelAny, cancelTask } from './cancel.ts'
import { CallbackKind, FutureState, futureType, PyCallback, PyFuture, PyLoop, PyTask, taskType } from './classes.ts'
import { createTaskIn } from './create-task.ts'
import { addCallback, setResult } from './future.ts'
import { pythonMethod } from './python-method.ts'
import { stateOf, stateOfLoop } from './state.ts'

export const taskGroupType: PyType = new PyType('_TaskGroupCore', T.typeType, T.objectType)
taskGroupType.module = '_asyncio'

export class PyTaskGroup extends PyObject {
  entered: PyValue = false
  exiting: PyValue = false
  aborting: PyValue = false
  loop: PyValue = null
  parent: PyValue = null
  parentCancelRequested: PyValue = false
  errors: PyValue = new PyList([])
  baseError: PyValue = null
  waiting: PyValue = null
  /**
   * The tasks in order, among others that have left: it has those whose `group` it is, `pending` of them. null: `set` holds them, as somebody has asked for
   * it, or as one is no plain Task.
   */
  members: PyTask[] | null = []
  pending = 0
  private set: PyValue = null
  /** The context of the done callbacks made last. */
  private context: PyContext | null = null
  /** The done callback of all its tasks. */
  readonly callback = new PyCallback(CallbackKind.GroupTaskDone, 'TaskGroup._on_task_done', 'taskgroups', this)

  /** `_tasks` */
  tasks(rt: Thread): PyValue {
    const { members } = this
    if (members !== null) {
      const set = new PySet()
      for (const t of members) {
        if (t.group !== this) continue
        t.group = null
        set.add(rt, t)
      }
      this.setTasks(set)
    }
    return this.set
  }
  setTasks(v: PyValue): void {
    for (const t of this.members ?? []) if (t.group === this) t.group = null
    this.members = null
    this.set = v
  }
  isEmpty(rt: ThreadState): boolean {
    return this.members !== null ? this.pending === 0 : !truth(rt, this.set)
  }
  add(rt: ThreadState, task: PyValue): void {
    if (this.members !== null && task instanceof PyTask && task.cls === taskType) {
      task.group = this
      this.members.push(task)
      this.pending++
      return
    }
    const set = this.tasks(rt)
    if (set instanceof PySet) set.add(rt, task)
    else ask(rt, set, 'add', [task])
  }
  discard(rt: ThreadState, task: PyValue): void {
    const { members } = this
    if (members === null) {
      if (this.set instanceof PySet) this.set.discard(rt, task)
      else ask(rt, this.set, 'discard', [task])
    } else if (task instanceof PyTask && task.group === this) {
      task.group = null
      if (--this.pending === 0) this.members = []
      else if (members.length > 64 && members.length > 4 * this.pending) this.members = this.list()
    }
  }
  /** Its tasks at this moment. */
  list(): PyTask[] {
    return (this.members as PyTask[]).filter((t) => t.group === this)
  }
  /** copy_context(), or what it gave before where nothing has changed since. */
  contextOfCallback(rt: ThreadState): PyContext {
    const last = this.context
    const now = rt.context as PyContext | null
    if (last !== null && last.vars === (now === null ? null : now.vars)) return last
    this.context = copyContext(rt)
    return this.context
  }
  /** Which of `Own` its class leaves as they are. */
  kept(rt: ThreadState): number {
    const seen = this.loop instanceof PyLoop ? stateOfLoop(rt, this.loop) : stateOf(rt)
    const { cls } = this
    if (seen.groupClass !== cls || seen.groupVersion !== cls.version) {
      seen.groupClass = cls
      seen.groupVersion = cls.version
      seen.groupKeeps = keptBy(cls)
    }
    return seen.groupKeeps
  }
}
export const enum Own {
  Done = 1,
  Abort = 2,
  /** Everything that entering and leaving use. */
  All = 4,
}
const USED = [
  '_entered',
  '_exiting',
  '_aborting',
  '_loop',
  '_parent_task',
  '_parent_cancel_requested',
  '_tasks',
  '_errors',
  '_base_error',
  '_on_completed_fut',
]
function keptBy(cls: PyType): number {
  const own = (isOurs(cls, '_on_task_done') ? Own.Done : 0) | (isOurs(cls, '_abort') ? Own.Abort : 0)
  return own === (Own.Done | Own.Abort) && USED.every((name) => isOurs(cls, name)) ? own | Own.All : own
}
/** Whether a Python class has left a method, or a field, of the native one as it is. */
function isOurs(cls: PyType, name: string): boolean {
  const object = T.objectType.ns
  return (
    cls.lookup(name) === taskGroupType.ns.getStr(name) &&
    cls.lookup('__getattribute__') === object.getStr('__getattribute__') &&
    cls.lookup('__setattr__') === object.getStr('__setattr__')
  )
}

const plain = (t: PyValue): t is PyFuture => t instanceof PyFuture && (t.cls === taskType || t.cls === futureType)
const ask = (rt: ThreadState, o: PyValue, name: string, args: PyValue[] = []): PyValue =>
  call(rt, getAttr(rt, o, name), args)
const isDone = (rt: ThreadState, t: PyValue): boolean =>
  plain(t) ? t.state !== FutureState.Pending : truth(rt, ask(rt, t, 'done'))

/** Starts `coro` as a task of the group. */
function createTask(rt: ThreadState, g: PyTaskGroup, coro: PyValue, name: PyValue, context: PyValue): PyValue {
  if (g.entered !== true || g.exiting !== false || g.aborting !== false) checkOpen(rt, g, coro)
  const task = createTaskIn(rt, g.loop, coro, name, context)
  if (task instanceof PyTask && task.state === FutureState.Pending && task.cls === taskType && g.kept(rt) & Own.Done) {
    g.add(rt, task)
    addCallback(rt, task, g.callback, g.contextOfCallback(rt))
  } else addOther(rt, g, task)
  return task
}
function checkOpen(rt: ThreadState, g: PyTaskGroup, coro: PyValue): void {
  let problem: string
  if (!truth(rt, g.entered)) problem = 'has not been entered'
  else if (truth(rt, g.exiting) && g.isEmpty(rt)) problem = 'is finished'
  else if (truth(rt, g.aborting)) problem = 'is shutting down'
  else return
  ask(rt, coro, 'close')
  throw runtimeError(rt, `TaskGroup ${reprJs(rt, g)} ${problem}`)
}
/** A task of another class, one that started eagerly and may be done, or the group does not hear of ends by its own method. */
function addOther(rt: ThreadState, g: PyTaskGroup, task: PyValue): void {
  const ownDone = (g.kept(rt) & Own.Done) !== 0
  if (isDone(rt, task)) {
    if (ownDone) taskDone(rt, g, task)
    else ask(rt, g, '_on_task_done', [task])
    return
  }
  g.add(rt, task)
  if (ownDone && plain(task)) addCallback(rt, task, g.callback, g.contextOfCallback(rt))
  else ask(rt, task, 'add_done_callback', [ownDone ? g.callback : getAttr(rt, g, '_on_task_done')])
}

/** Cancels what still runs. */
export function abort(rt: ThreadState, g: PyTaskGroup): void {
  g.aborting = true
  if (g.members !== null) {
    const { members } = g
    for (let i = 0; i < members.length; i++) {
      const t = members[i]
      if (t.group === g && t.state === FutureState.Pending) cancelTask(rt, t, null)
    }
  } else for (const t of toArray(rt, g.tasks(rt))) if (!isDone(rt, t)) cancelAny(rt, t, null)
}

/** The end of one task. */
function taskDone(rt: ThreadState, g: PyTaskGroup, task: PyValue): void {
  g.discard(rt, task)
  const waiting = g.waiting
  if (waiting !== null && g.isEmpty(rt) && !isDone(rt, waiting)) {
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
  if (exc !== null) taskFailed(rt, g, task, exc)
}
function taskFailed(rt: ThreadState, g: PyTaskGroup, task: PyValue, exc: PyValue): void {
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
    if (g.kept(rt) & Own.Abort) abort(rt, g)
    else ask(rt, g, '_abort')
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
    getset(
      '_tasks',
      null,
      (rt, g: PyTaskGroup) => g.tasks(rt),
      (rt, g: PyTaskGroup, v) => {
        if (v === undefined) throw attributeError(rt, '_tasks', g, '_tasks')
        g.setTasks(v)
      },
    ),
    field('errors', '_errors'),
    field('baseError', '_base_error'),
    field('waiting', '_on_completed_fut'),
  ],
})
