/**
 * The data of asyncio: futures, tasks, handles and the core of a loop, as JavaScript classes with bare types. Behaviour is declared in the files
 * named after them; data stands here alone so that those can use one another without import cycles.
 *
 * What keeps the hot path cheap:
 * - A task that is to take a step lies in the ready queue itself; no Handle is made unless somebody looks (debug mode, `loop._ready`).
 * - The first done callback of a future has a field of its own, and a waiting task is a callback without any object around it
 *   (`context0 === null` marks it).
 * - Pending tasks form a ring through `previous`/`next`, which is what all_tasks() walks.
 */

import type { GreenThread } from '../../interpreter/green.ts'
import { NativeAwait } from '../../interpreter/native-await.ts'
import { PyObject, PyType, type PyValue } from '../../objects/object.ts'
import * as T from '../../objects/types.ts'
import type { PyBaseException, PyTraceback } from '../../objects/values.ts'
import type { PyContext } from '../_contextvars.ts'
import { ReadyQueue, TimerHeap } from './queues.ts'
import type { AsyncioState } from './state.ts'
import type { Watch } from './watch.ts'

function bare(name: string, module: string, base: PyType = T.objectType): PyType {
  const t = new PyType(name, T.typeType, base)
  t.module = module
  return t
}

export const cancelledErrorType = bare('CancelledError', 'asyncio.exceptions', T.BaseException)
export const invalidStateErrorType = bare('InvalidStateError', 'asyncio.exceptions', T.Exception)
export const futureType = bare('Future', '_asyncio')
export const taskType = bare('Task', '_asyncio', futureType)
export const gatheringFutureType = bare('_GatheringFuture', 'asyncio.tasks', futureType)
export const futureIterType = bare('FutureIter', '_asyncio')
export const taskStepType = bare('TaskStepMethWrapper', '_asyncio')
export const taskWakeupType = bare('TaskWakeup', '_asyncio')
export const callbackType = bare('Callback', '_asyncio')
export const handleType = bare('Handle', 'asyncio.events')
export const timerHandleType = bare('TimerHandle', 'asyncio.events', handleType)
export const loopCoreType = bare('BaseLoopCore', '_asyncio')

export const enum FutureState {
  Pending = 0,
  Cancelled = 1,
  Finished = 2,
}

export class PyFuture extends PyObject {
  state: FutureState = FutureState.Pending
  /** null: `__init__` was not called. */
  loop: PyValue = null
  result: PyValue = null
  exception: PyBaseException | null = null
  /** The traceback `exception` had when it was set; given back to it by the first result(). */
  exceptionTraceback: PyTraceback | null = null
  /** Done callbacks in order: the first, then [function, context, ...] for the others. `undefined`: there is none. */
  callback0: PyValue | undefined = undefined
  /** null: `callback0` is a task that is to be woken up. */
  context0: PyContext | null = null
  callbacks: any[] | null = null
  blocking: PyValue = false
  cancelMessage: PyValue = null
  cancelledError: PyBaseException | null = null
  /** The exception was set and nobody has asked for it. */
  logTraceback = false
  /** The copy that is reported when the future is collected (state.ts). */
  ghost: PyFuture | null = null
  sourceTraceback: PyValue = null
  /** The timer of sleep(), cancelled together with the future. */
  timer: PyTimerHandle | null = null
  constructor(cls: PyType = futureType) {
    super(cls)
  }
  /** Somebody has asked for the exception. */
  seen(): void {
    this.logTraceback = false
    if (this.ghost !== null) {
      this.ghost.logTraceback = false
      this.ghost = null
    }
  }
}

export class PyTask extends PyFuture {
  coro: PyValue = null
  /** A str, or null while the name is `Task-<number>`. */
  name: PyValue = null
  number = 0
  context: PyContext | null = null
  futWaiter: PyValue = null
  mustCancel = false
  cancels = 0
  logDestroyPending = true
  /** What it was started for (a run of a session): tasks hand it on to those they make. */
  owner: object | null = null
  /** It lies in the ready queue (as itself). */
  queued = false
  /** What its queued step has to do: look at this future (it is being woken up), or throw this exception. */
  wokenBy: PyFuture | null = null
  thrown: PyBaseException | null = null
  // the ring of tasks that are not done
  previous: PyTask | null = null
  next: PyTask | null = null
  constructor(cls: PyType = taskType) {
    super(cls)
  }
}

export class PyGatheringFuture extends PyFuture {
  children: PyFuture[] = []
  cancelRequested = false
  returnExceptions = false
  /** Distinct children, and how many of them are done. */
  distinct = 0
  finished = 0
  constructor(cls: PyType = gatheringFutureType) {
    super(cls)
  }
}

/** The iterator of `await future`. */
export class PyFutureIter extends NativeAwait {
  future: PyFuture | null
  constructor(future: PyFuture) {
    super(futureIterType)
    this.future = future
  }
  stop(): void {
    this.future = null
  }
}

/** A step of a task as a callable, where one must be seen. */
export class PyTaskStep extends PyObject {
  readonly task: PyTask
  readonly exc: PyBaseException | null
  constructor(task: PyTask, exc: PyBaseException | null) {
    super(taskStepType)
    this.task = task
    this.exc = exc
  }
}
/** The wakeup of a task as a callable: `Task.task_wakeup`. */
export class PyTaskWakeup extends PyObject {
  readonly task: PyTask
  constructor(task: PyTask) {
    super(taskWakeupType)
    this.task = task
  }
}

export const enum CallbackKind {
  /** gather(): a child is done. */
  GatherDone = 0,
  /** sleep(): `(future, result)`. */
  SetResult = 1,
  /** TaskGroup: a task is done. */
  GroupTaskDone = 2,
}
/** A done callback or timer callback of the library's own. */
export class PyCallback extends PyObject {
  readonly kind: CallbackKind
  readonly qualname: string
  readonly sourceModule: string
  /** The future of gather(), or the task group. */
  readonly outer: PyObject | null
  constructor(kind: CallbackKind, qualname: string, sourceModule: string, outer: PyObject | null) {
    super(callbackType)
    this.kind = kind
    this.qualname = qualname
    this.sourceModule = sourceModule
    this.outer = outer
  }
}

export class PyHandle extends PyObject {
  callback: PyValue
  /** null once cancelled. A tuple's items; `argsValue` where something else was given by hand. */
  args: readonly PyValue[] | null
  argsValue: PyValue = null
  loop: PyValue
  context: PyValue
  cancelled = false
  sourceTraceback: PyValue = null
  reprText: PyValue = null
  constructor(cls: PyType, callback: PyValue, args: readonly PyValue[] | null, loop: PyValue, context: PyValue) {
    super(cls)
    this.callback = callback
    this.args = args
    this.loop = loop
    this.context = context
  }
}
export class PyTimerHandle extends PyHandle {
  when = 0
  /** What was given, where it is no float. */
  whenValue: PyValue = null
  sequence = 0
  scheduled = false
}

export type Ready = PyHandle | PyTask

/** What a subclass (or an instance) overrides; see `overrides` in loop-core.ts. */
export const enum Override {
  CallSoon = 1,
  CallAt = 2,
  CallLater = 4,
  Time = 8,
  CreateTask = 16,
  CreateFuture = 32,
  RunOnce = 64,
  TimerCancelled = 128,
}

export class PyLoop extends PyObject {
  readonly ready = new ReadyQueue<Ready>()
  readonly timers = new TimerHeap<PyTimerHandle>()
  asyncio: AsyncioState | null = null
  closed: PyValue = false
  stopping: PyValue = false
  debugValue: PyValue = false
  debug = false
  threadId: PyValue = null
  /** The green thread that runs it, or ran it last. */
  thread: GreenThread | null = null
  taskFactory: PyValue = null
  exceptionHandler: PyValue = null
  currentHandle: PyValue = null
  slowCallbackDuration: PyValue
  clockResolution: PyValue
  cancelledTimers = 0
  asyncgens: PyValue = null
  asyncgensShutdownCalled: PyValue = false
  /** Operations of the host that will call back. */
  held = 0
  /** The sockets it waits for; null while there never was one. */
  watch: Watch | null = null
  /** The task that is running in this loop. */
  current: PyValue = null
  // the cache of `overrides`
  seenClass: PyType | null = null
  seenVersion = 0
  seenShape: unknown = undefined
  seenOverrides = 0
  constructor(cls: PyType, slow: PyValue, resolution: PyValue) {
    super(cls)
    this.slowCallbackDuration = slow
    this.clockResolution = resolution
  }
}
