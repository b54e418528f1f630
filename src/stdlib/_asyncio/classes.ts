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
import { newAttrs, PyObject, PyType, type PyValue } from '../../objects/object.ts'
import * as T from '../../objects/types.ts'
import type { PyBaseException } from '../../objects/values.ts'
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

/** What few futures have. */
export interface FutureExtra {
  cancelMessage: PyValue
  /** The copy that is reported when the future is collected (state.ts). */
  ghost: PyFuture | null
  sourceTraceback: PyValue
}

/**
 * The fields of Future, Task and the future of gather(); each of the three classes below sets them all in a constructor of its own. A constructor that
 * they shared would see the hidden classes of all three, which makes its stores slow and its machine code (which V8 makes in every program) three times as
 * long. For the same reason, and as there may be tens of thousands, some fields have a meaning for each state, and what is rare lies in `extra`.
 */
export abstract class PyFuture extends PyObject {
  declare state: FutureState
  /** null: `__init__` was not called. */
  declare loop: PyValue
  /** Pending: the timer of sleep(), which ends together with the future; finished: the result, or the traceback that `exception` had when it was set. */
  declare result: PyValue
  /** Finished: the exception; cancelled: the CancelledError for whoever awaits it first, where there was one. */
  declare exception: PyBaseException | null
  /** Done callbacks in order: the first, then [function, context, ...] for the others. `undefined`: there is none. */
  declare callback0: PyValue | undefined
  /** null: `callback0` is a task that is to be woken up. */
  declare context0: PyContext | null
  declare callbacks: any[] | null
  declare blocking: PyValue
  /** The exception was set and nobody has asked for it. */
  declare logTraceback: boolean
  declare extra: FutureExtra | null

  /** Somebody has asked for the exception. */
  seen(): void {
    this.logTraceback = false
    const { extra } = this
    if (extra !== null && extra.ghost !== null) {
      extra.ghost.logTraceback = false
      extra.ghost = null
    }
  }
  get rare(): FutureExtra {
    this.extra ??= { cancelMessage: null, ghost: null, sourceTraceback: null }
    return this.extra
  }
  get cancelMessage(): PyValue {
    return this.extra === null ? null : this.extra.cancelMessage
  }
  set cancelMessage(message: PyValue) {
    if (message !== null || this.extra !== null) this.rare.cancelMessage = message
  }
  get sourceTraceback(): PyValue {
    return this.extra === null ? null : this.extra.sourceTraceback
  }
}

/** A future that is neither a task nor made by gather(). */
export class PyPlainFuture extends PyFuture {
  constructor(cls: PyType, loop: PyValue) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.state = FutureState.Pending
    this.loop = loop
    this.result = null
    this.exception = null
    this.callback0 = undefined
    this.context0 = null
    this.callbacks = null
    this.blocking = false
    this.logTraceback = false
    this.extra = null
  }
}

export class PyTask extends PyFuture {
  coro: PyValue
  /** A str, or the number of `Task-<number>`. */
  name: PyValue
  context: PyContext | null
  futWaiter: PyValue
  mustCancel: boolean
  cancels: number
  logDestroyPending: boolean
  /** What it was started for (a run of a session): tasks hand it on to those they make. */
  owner: object | null
  /** It lies in the ready queue (as itself): pending for its next step, done for its done callback. */
  queued: boolean
  /** What its queued step has to do: look at this future (it is being woken up), or throw this exception. */
  due: PyFuture | PyBaseException | null
  /** The task group that has not heard of its end yet. */
  group: object | null
  // the ring of tasks that are not done
  previous: PyTask | null
  next: PyTask | null
  constructor(cls: PyType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.state = FutureState.Pending
    this.loop = null
    this.result = null
    this.exception = null
    this.callback0 = undefined
    this.context0 = null
    this.callbacks = null
    this.blocking = false
    this.logTraceback = false
    this.extra = null
    this.coro = null
    this.name = null
    this.context = null
    this.futWaiter = null
    this.mustCancel = false
    this.cancels = 0
    this.logDestroyPending = true
    this.owner = null
    this.queued = false
    this.due = null
    this.group = null
    this.previous = null
    this.next = null
  }
}

export class PyGatheringFuture extends PyFuture {
  children: PyFuture[]
  cancelRequested: boolean
  returnExceptions: boolean
  /** Distinct children, and how many of them are done. */
  distinct: number
  finished: number
  constructor(cls: PyType, returnExceptions: boolean) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.state = FutureState.Pending
    this.loop = null
    this.result = null
    this.exception = null
    this.callback0 = undefined
    this.context0 = null
    this.callbacks = null
    this.blocking = false
    this.logTraceback = false
    this.extra = null
    this.children = []
    this.cancelRequested = false
    this.returnExceptions = returnExceptions
    this.distinct = 0
    this.finished = 0
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

/** What few handles have. */
export interface HandleExtra {
  /** `_args` where something else than a tuple was given by hand. */
  argsValue: PyValue
  sourceTraceback: PyValue
  reprText: PyValue
}

/** The fields of Handle and TimerHandle, set by their two constructors for the reason that PyFuture gives. */
export abstract class PyHandle extends PyObject {
  declare callback: PyValue
  /** A tuple's items; null once cancelled. */
  declare args: readonly PyValue[] | null
  declare loop: PyValue
  declare context: PyValue
  declare cancelled: boolean
  declare extra: HandleExtra | null

  get rare(): HandleExtra {
    this.extra ??= { argsValue: null, sourceTraceback: null, reprText: null }
    return this.extra
  }
}
export class PySoonHandle extends PyHandle {
  constructor(cls: PyType, callback: PyValue, args: readonly PyValue[] | null, loop: PyValue, context: PyValue) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.callback = callback
    this.args = args
    this.loop = loop
    this.context = context
    this.cancelled = false
    this.extra = null
  }
}
export class PyTimerHandle extends PyHandle {
  when: number
  /** What was given, where it must be seen again. */
  whenValue: PyValue
  sequence: number
  scheduled: boolean
  constructor(
    cls: PyType,
    when: number,
    callback: PyValue,
    args: readonly PyValue[] | null,
    loop: PyValue,
    context: PyValue,
  ) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.callback = callback
    this.args = args
    this.loop = loop
    this.context = context
    this.cancelled = false
    this.extra = null
    this.when = when
    this.whenValue = null
    this.sequence = 0
    this.scheduled = false
  }
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
  /** There is a `_selector`: no method of the core's, but what the loop then asks for events. */
  Selector = 256,
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
  /** The context of the timer that sleep() made last: others made where it has the same variables share it. */
  timerContext: PyContext | null = null
  asyncgens: PyValue = null
  asyncgensShutdownCalled: PyValue = false
  /** Operations of the host that will call back. */
  held = 0
  /** When the host had its last turn, in monotonic seconds; kept while something is held. */
  turn = 0
  /** The sockets it waits for; null while there never was one. */
  watch: Watch | null = null
  /** The task that is running in this loop. */
  current: PyValue = null
  // the cache of `overrides`
  seenVersion = 0
  seenShape: unknown = 0
  seenOverrides = 0
  constructor(cls: PyType, slow: PyValue, resolution: PyValue) {
    super(cls)
    this.slowCallbackDuration = slow
    this.clockResolution = resolution
  }
}
