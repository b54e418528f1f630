/**
 * A session: an interpreter that runs one piece of code after another in the namespace of `__main__`, and several side by side. The REPL and the
 * embedding API stand on it.
 *
 * Code without top-level `await` runs as a green thread of its own (interpreter/green.ts) with no event loop running, so that `asyncio.run` works
 * there. Code with top-level `await` is a coroutine: it becomes a task of the session's own event loop, which is made when it is first needed and
 * runs on a thread of its own from then on, so that the tasks which one input starts go on while the next is typed. When an exception leaves that loop
 * (KeyboardInterrupt, SystemExit) it is started again.
 *
 * Context variables that a run sets are seen by the runs after it, as in CPython's asyncio REPL.
 */
import '../objects/all.ts'
import type { Host } from '../host/types.ts'
import type { Code } from '../interpreter/code.ts'
import { compileText } from '../interpreter/compile.ts'
import { enterCall } from '../interpreter/enter-call.ts'
import { GenState, PyGenerator } from '../interpreter/generators.ts'
import type { GreenThread, Meter } from '../interpreter/green.ts'
import { Interpreter } from '../interpreter/interpreter.ts'
import type { ModuleSource } from '../interpreter/module-source.ts'
import { runEnterNested } from '../interpreter/nested.ts'
import { RunStopped, type ThreadState } from '../interpreter/thread.ts'
import { registerSource } from '../interpreter/tracebacks.ts'
import type { PyDict } from '../objects/dict.ts'
import type { PyValue } from '../objects/object.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { typeError } from '../objects/ops/errors.ts'
import { fromHost } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { emptyTuple, PyBaseException } from '../objects/values.ts'
import type { Expr, Module, Return } from '../parser/ast.ts'
import { FutureState, PyFuture, PyHandle, PyLoop, PyTask } from '../stdlib/_asyncio/classes.ts'
import { cancelPlain, makeCancelledError, takeException } from '../stdlib/_asyncio/future.ts'
import { abandonRunning } from '../stdlib/_asyncio/run.ts'
import { stateOf } from '../stdlib/_asyncio/state.ts'
import { abandonTask } from '../stdlib/_asyncio/step.ts'
import { copyOf, PyContext } from '../stdlib/_contextvars.ts'
import { closeSockets } from '../stdlib/_socket/registry.ts'
import { bundledModules } from '../stdlib/index.ts'
import { services } from '../stdlib/services.ts'
import { finishInterpreter, SEND_MS } from './finish.ts'
import { Hook } from './hook.ts'
import { isHostFuture } from './host-operation.ts'
import { mainModule } from './program.ts'

const ALLOW_TOP_LEVEL_AWAIT = 0x2000

export interface SessionOptions {
  argv?: readonly string[]
  /** Goes in front of `sys.path`; null or absent: none. */
  path0?: string | null
  flags?: Readonly<Record<string, number>>
  warnOptions?: readonly string[]
  xOptions?: ReadonlyMap<string, string | true>
  executable?: string
  optimize?: number
  /** Milliseconds of running after which the host gets a turn; 8 by default. */
  sliceMs?: number
  strictNames?: boolean
  stepped?: boolean
  hashSeed?: number
  /**
   * Code outside coroutines finds the session's loop as if it ran: `asyncio.create_task(f())` starts a task there, as in CPython's asyncio REPL. `asyncio.run`
   * works all the same.
   */
  ambientLoop?: boolean
  /** Where bundled modules come from; the whole standard library by default. */
  modules?: ModuleSource
}

/** 'last': as 'exec', and the value of a last statement that is an expression is the value of the run. */
export type SessionMode = 'exec' | 'eval' | 'single' | 'last'

export interface RunOptions {
  /** The namespace; the session's own by default. */
  globals?: PyDict
  /** What the run is given; none: it may run for ever. Runs on the session's loop share the loop's. */
  meter?: Meter | null
}

/** A run that has been started. */
export interface Run {
  /** Resolves with the value; rejects with a PyBaseException, with a RunStopped where the run was ended, or with an InternalFault. */
  readonly promise: Promise<PyValue>
  /**
   * KeyboardInterrupt: raised where the code runs or waits; a task that waits is cancelled instead, and its run rejects with KeyboardInterrupt when it has
   * ended by that. A second time, a run that still waits is given up: it rejects, and its task is left alone.
   */
  interrupt(): void
  /** Whether this thread is the run's, or is at the run's task. */
  runsIn(thread: GreenThread): boolean
  /** Ends the run where it stands: no handler of the program sees it and no `finally` runs. It rejects with a RunStopped of this reason. */
  kill(reason: unknown): void
}

const CLOSED = 'the session is closed'
/** How long a task may go on after it was cancelled by `close`, in milliseconds. */
const CLOSE_MS = 500

export class Session {
  readonly interp: Interpreter
  /** The namespace of `__main__`. */
  readonly globals: PyDict
  /** Context variables of the runs. */
  readonly context = new PyContext(null)
  closed = false
  /** What the session's loop is given; see `Meter`. */
  loopMeter: Meter | null = null
  private readonly sliceMs: number
  private readonly ambientLoop: boolean
  private loop: PyLoop | null = null
  /** A stop of the loop's thread ends the task it is at, not the loop; false while the session closes. */
  private abandonOnly = true
  /** What a call of the host's is given where it says nothing else; no limit by default. */
  guard: () => Meter | null = () => null
  /** Told when its meter, or the kill of a run, has ended something on the loop. */
  onLoopStopped: (() => void) | null = null
  private loopThread: GreenThread | null = null
  private loopEnded: Promise<void> | null = null
  /** Runs on the loop: what ends them from outside. */
  private readonly tasks = new Map<PyTask, TaskRun>()
  private readonly threads = new Set<GreenThread>()
  /** All that was started and has not ended, oldest first. */
  private readonly active = new Set<Run>()

  constructor(host: Host, options: SessionOptions = {}) {
    const { path0 } = options
    this.sliceMs = options.sliceMs ?? 8
    this.ambientLoop = options.ambientLoop ?? false
    this.interp = new Interpreter(
      host,
      {
        modules: options.modules ?? bundledModules,
        strictNames: options.strictNames,
        stepped: options.stepped,
        optimize: options.optimize,
        warnOptions: options.warnOptions,
        xOptions: options.xOptions,
        argv: options.argv ?? [''],
        path: path0 === null || path0 === undefined ? [] : [path0],
        executable: options.executable,
        hashSeed: options.hashSeed,
        flags: options.flags,
      },
      services,
    )
    this.interp.importModule(this.interp.main, 'sys')
    if (options.warnOptions !== undefined && options.warnOptions.length > 0)
      this.interp.importModule(this.interp.main, 'warnings')
    this.globals = mainModule(this.interp)
  }

  /**
   * Compiles a text. Top-level `await` is allowed unless `topLevelAwait` is false. `flags` are CPython's PyCF_* and future bits. Throws a PyBaseException
   * (SyntaxError and the like). The text is shown in tracebacks under `filename`.
   */
  compile(
    source: string,
    filename: string,
    mode: SessionMode,
    options: { topLevelAwait?: boolean; flags?: number } = {},
  ): Code {
    return this.sync((rt) => {
      registerSource(this.interp, filename, source)
      const flags = (options.flags ?? 0) | (options.topLevelAwait === false ? 0 : ALLOW_TOP_LEVEL_AWAIT)
      const compiled = compileText(rt, fromHost(source), filename, mode === 'last' ? 'exec' : mode, {
        flags,
        features: [],
        optimize: this.interp.options.optimize ?? 0,
      }) as Code
      if (mode === 'last') returnLast(compiled.node as unknown as Module)
      return compiled
    })
  }

  /** Runs code: at once, up to its first slice's end, unless other code runs. */
  start(code: Code, options: RunOptions = {}): Run {
    if (this.closed) return failedRun(new Error(CLOSED))
    const globals = options.globals ?? this.globals
    const enter = (rt: ThreadState): void => this.interp.enterCode(rt, code, globals, globals, null)
    if (!code.isGenerator) return this.thread(enter, options.meter ?? null)
    try {
      // the call of a coroutine function: nothing of it runs yet
      const coroutine = this.sync((rt) => runEnterNested(rt, () => enter(rt)))
      return this.task(coroutine as PyGenerator)
    } catch (e) {
      return failedRun(e)
    }
  }

  /** Runs code here and now, between two turns of everything else or on top of the Python code that called the host. What must wait raises RuntimeError. */
  runSync(code: Code, options: RunOptions = {}): PyValue {
    if (this.closed) throw new Error(CLOSED)
    const globals = options.globals ?? this.globals
    return this.sync(
      (rt) => runEnterNested(rt, () => this.interp.enterCode(rt, code, globals, globals, null)),
      options.meter,
    )
  }

  /** Calls a value. Where the result is a coroutine it is run on the session's loop, and its result is the value. */
  call(f: PyValue, args: PyValue[], kwargs?: ReadonlyMap<string, PyValue>, options: RunOptions = {}): Run {
    if (this.closed) return failedRun(new Error(CLOSED))
    const kwnames = kwargs === undefined || kwargs.size === 0 ? null : [...kwargs.keys()]
    const values = kwnames === null ? args : [...args, ...(kwargs as ReadonlyMap<string, PyValue>).values()]
    const first = this.thread((rt) => {
      const base = rt.frame
      const v = enterCall(base, f, values, kwnames)
      // a builtin has answered already
      if (v === -1) base.pc = 0
    }, options.meter ?? null)
    let current: Run = first
    const promise = first.promise.then((v) => {
      if (!(v instanceof PyGenerator) || v.cls !== T.coroutineType || v.state !== GenState.Created) return v
      if (this.closed) throw new RunStopped(CLOSED)
      current = this.task(v)
      return current.promise
    })
    return {
      promise,
      interrupt: () => current.interrupt(),
      kill: (reason) => current.kill(reason),
      runsIn: (thread) => current.runsIn(thread),
    }
  }

  /**
   * Runs `work` with the interpreter's thread. It cannot wait. Even what only looks after tasks may run code of the program's (a loop, a task factory, a Task
   * class of its own), so that all of it is metered.
   */
  sync<R>(work: (rt: ThreadState) => R, meter: Meter | null = this.guard()): R {
    return this.interp.green.sync(
      work,
      'this call cannot wait: it was made by runSync() or by a synchronous call',
      meter,
    )
  }

  /** Is anything still scheduled on the session's loop? */
  get busy(): boolean {
    const { loop } = this
    if (loop === null) return false
    if (loop.ready.length > 0 || loop.timers.length > 0) return true
    return stateOf(this.interp.main)
      .pending()
      .some((t) => t.loop === loop)
  }

  /** No run is under way, though tasks of earlier ones may be. */
  get quiet(): boolean {
    return this.active.size === 0
  }

  /** Interrupts what runs, else what was started last and still waits: that run; null when there is nothing. */
  interrupt(): Run | null {
    const { running } = this.interp.green
    let last: Run | null = null
    for (const run of this.active) if (running === null || run.runsIn(running)) last = run
    if (last !== null) last.interrupt()
    else if (running !== null) {
      // a task that no run waits for keeps everything from going on
      this.interp.interrupt(running)
      for (const run of this.active) last = run
    }
    return last
  }

  /** Ends what runs, cancels what is left on the loop, closes it, runs the exit functions, flushes: each within what `guard` gives. Never rejects because of the program. */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    const stop = new RunStopped(CLOSED)
    const { green } = this.interp
    for (const t of [...this.threads]) green.kill(t, stop)
    for (const run of [...this.tasks.values()]) run.giveUp(stop)
    const { loop, loopThread } = this
    if (loop !== null && loopThread !== null) {
      this.sync(() => {
        loop.stopping = true
      })
      this.interp.wake(loopThread)
      this.abandonOnly = false
      await this.within(this.loopEnded as Promise<void>, () => green.kill(loopThread, stop))
      const last = green.start((rt) => this.enterCloseLoop(rt, loop), this.sliceMs, this.guard())
      const ended = last.promise.then(
        () => {},
        () => {},
      )
      await this.within(ended, () => green.kill(last.thread, stop))
      // tasks that would not end are forgotten, not reported
      this.tend((rt) => {
        const state = stateOf(rt)
        for (const t of state.pending()) if (t.loop === loop) state.unlink(t)
      })
    }
    try {
      this.sync(() => finishInterpreter(this.interp, true))
    } catch (e) {
      // an exit function that does not end
      if (!(e instanceof RunStopped)) throw e
    } finally {
      closeSockets(this.interp)
    }
    await this.interp.host.sockets?.flushed(SEND_MS)
  }

  /** Waits for `ended`; after some time `kill` sees to it. */
  private async within(ended: Promise<void>, kill: () => void): Promise<void> {
    const cancel = this.interp.host.timers.after(CLOSE_MS, kill)
    await ended
    cancel()
  }
  private enterCloseLoop(rt: ThreadState, loop: PyLoop): void {
    const runners = this.interp.importModule(rt, 'asyncio.runners')
    enterCall(rt.frame, getAttr(rt, runners, '_close_loop'), [loop], null)
  }

  // ------------------------------------------------------------ threads

  private thread(begin: (rt: ThreadState) => void, meter: Meter | null): Run {
    const { green } = this.interp
    const started = green.start(
      (rt) => {
        const context = copyOf(this.context)
        context.entered = true
        rt.context = context
        if (this.ambientLoop) green.current.ambientLoop = (thread) => this.lendLoop(thread)
        begin(rt)
      },
      this.sliceMs,
      meter,
      (rt) => {
        const context = rt.context as PyContext | null
        if (context !== null) {
          this.context.vars = context.vars
          this.context.shared = context.vars !== null
        }
      },
    )
    const { thread } = started
    const run: Run = {
      promise: started.promise,
      runsIn: (t) => t === thread,
      interrupt: () => {
        if (!thread.done) green.interrupt(thread)
      },
      kill: (reason) => {
        if (!thread.done) green.kill(thread, new RunStopped(reason))
      },
    }
    if (!thread.done) {
      this.threads.add(thread)
      this.active.add(run)
    }
    const end = (): void => {
      this.threads.delete(thread)
      this.active.delete(run)
    }
    started.promise.then(end, (e) => {
      end()
      if (e instanceof RunStopped) this.dropLoopsOf(thread)
    })
    return run
  }

  /** A thread was stopped in the middle: loops that it ran (`asyncio.run`) will never go on. */
  private dropLoopsOf(thread: GreenThread): void {
    this.tend((rt) => {
      const loops = new Set<PyLoop>()
      for (const { loop } of stateOf(rt).pending())
        if (loop instanceof PyLoop && loop.thread === thread) loops.add(loop)
      for (const loop of loops) {
        abandonTasks(rt, loop, () => true)
        // the host's operations learn that they are cancelled from callbacks that nobody would run
        for (let item = loop.ready.shift(); item !== undefined; item = loop.ready.shift())
          if (item instanceof PyHandle && item.callback instanceof Hook) item.callback.body(rt, [])
        loop.closed = true
        loop.threadId = null
      }
    })
  }

  // ------------------------------------------------------------ the loop

  private ensureLoop(rt: ThreadState): PyLoop {
    if (this.loop !== null && this.loop.closed === false) return this.loop
    const events = this.interp.importModule(rt, 'asyncio.events')
    const loop = call(rt, getAttr(rt, events, 'new_event_loop'), []) as PyLoop
    if (!(loop instanceof PyLoop)) throw typeError(rt, 'the event loop policy made a loop that is not of this asyncio')
    // the host may always call: waiting for it is no deadlock
    loop.held++
    this.loop = loop
    this.runLoop(loop)
    return loop
  }
  /** The loop for code outside it, which is about to give it something to do. */
  private lendLoop(rt: ThreadState): PyLoop {
    const loop = this.ensureLoop(rt)
    this.interp.wake(this.loopThread as GreenThread)
    return loop
  }
  /** Whatever ran outside the loop may have given it something to do while it waits: set an event, scheduled a call. */
  private nudge(after: GreenThread | null): void {
    const { loop, loopThread } = this
    if (loop === null || loopThread === null || after === loopThread || !loopThread.parked) return
    const timer = loop.timers.first()
    // a millisecond: the loop rounds the time that it waits for
    const due = timer !== undefined && (loopThread.until === null || timer.when < loopThread.until - 0.001)
    if (due || loop.ready.length > 0) this.interp.wake(loopThread)
  }
  private runLoop(loop: PyLoop): void {
    const { green } = this.interp
    green.afterTurn = (t) => this.nudge(t)
    const started = green.start(
      (rt) => {
        enterCall(rt.frame, getAttr(rt, loop, 'run_forever'), [], null)
      },
      this.sliceMs,
      this.loopMeter,
    )
    this.loopThread = started.thread
    started.thread.survive = (rt, stop) => this.loopStopped(rt, loop, stop)
    this.loopEnded = started.promise.then(
      () => this.loopLeft(loop, undefined),
      (e) => this.loopLeft(loop, e),
    )
  }
  /**
   * The loop's thread was stopped in the middle of something: by `kill` of a run that it was at, or by its meter. What that run has started is abandoned, and
   * the loop goes on (true).
   */
  private loopStopped(rt: ThreadState, loop: PyLoop, stop: RunStopped): boolean {
    if (!this.abandonOnly) return false
    const { current } = loop
    const owner = current instanceof PyTask ? current.owner : null
    if (!abandonRunning(rt, loop)) return false
    if (owner instanceof TaskRun) {
      owner.giveUp(stop)
      abandonTasks(rt, loop, (t) => t.owner === owner)
    } else {
      // a callback that nobody's task has scheduled: who has is not known
      for (const [task, run] of [...this.tasks]) if (task.loop === loop) run.giveUp(stop)
      loop.ready.clear()
      loop.timers.filter(() => false)
      abandonTasks(rt, loop, () => true)
    }
    this.onLoopStopped?.()
    return true
  }
  /** The loop's thread has ended: by stop(), by an exception that leaves loops, or because it was killed. */
  private loopLeft(loop: PyLoop, e: unknown): void {
    if (e !== undefined && !(e instanceof PyBaseException)) {
      // in the middle of something: what it was at is lost, and the loop with it
      this.dropLoop(loop, e)
      return
    }
    if (this.closed) return
    if (loop.closed !== false) this.dropLoop(loop, new RunStopped('the event loop was closed'))
    else {
      // not at once: a program that stops its loop again and again must not keep the host from its events
      this.interp.host.timers.after(0, () => {
        if (!this.closed && this.loop === loop) this.runLoop(loop)
      })
    }
  }
  /** Looks after tasks: errors of the program's own classes are reported, and nothing is thrown. */
  private tend(work: (rt: ThreadState) => void): void {
    try {
      this.sync(work)
    } catch (e) {
      if (e instanceof PyBaseException) this.interp.unraisable(this.interp.main, e, '', null)
      else if (!(e instanceof RunStopped)) throw e
    }
  }
  private dropLoop(loop: PyLoop, e: unknown): void {
    if (this.loop === loop) this.loop = null
    for (const [task, run] of [...this.tasks]) if (task.loop === loop) run.giveUp(e)
    this.tend((rt) => {
      const { current } = loop
      if (current instanceof PyTask) (current.context as PyContext).entered = false
      abandonTasks(rt, loop, () => true)
      loop.closed = true
      loop.threadId = null
    })
  }

  private task(coroutine: PyGenerator): Run {
    try {
      return this.sync((rt) => {
        const loop = this.ensureLoop(rt)
        const task = call(rt, getAttr(rt, loop, 'create_task'), [coroutine, this.context], ['context'])
        if (!(task instanceof PyTask)) throw typeError(rt, 'the task factory made a task that is not of this asyncio')
        const run: TaskRun = new TaskRun(this, task, () => {
          this.tasks.delete(task)
          this.active.delete(run)
        })
        task.owner = run
        this.tasks.set(task, run)
        this.active.add(run)
        call(rt, getAttr(rt, task, 'add_done_callback'), [new Hook(() => run.taskDone(rt))])
        this.interp.wake(this.loopThread as GreenThread)
        return run
      })
    } catch (e) {
      return failedRun(e)
    }
  }
  /** Whether the thread is the loop's and executes this task. */
  isAt(thread: GreenThread, task: PyTask): boolean {
    return thread === this.loopThread && (task.loop as PyLoop).current === task
  }
  /** Interrupts the code of a task: by KeyboardInterrupt where it runs, else by cancelling it. True: cancelled. */
  interruptTask(task: PyTask): boolean {
    const { green } = this.interp
    const thread = this.loopThread as GreenThread
    if ((task.loop as PyLoop).current === task && !thread.parked) {
      green.interrupt(thread)
      return false
    }
    this.tend((rt) => call(rt, getAttr(rt, task, 'cancel'), []))
    this.interp.wake(thread)
    return true
  }
  /** Ends what a run has started that was given up: no handler of the program sees it. */
  stopTasks(run: TaskRun, task: PyTask, stop: RunStopped): void {
    const thread = this.loopThread
    if (thread === null) return
    const loop = task.loop as PyLoop
    if (loop.current instanceof PyTask && loop.current.owner === run && !thread.parked) {
      this.interp.green.kill(thread, stop)
      return
    }
    this.tend((rt) => abandonTasks(rt, loop, (t) => t.owner === run))
    this.interp.wake(thread)
  }
}

/** Top-level-await code or a coroutine, as a task of the session's loop. */
class TaskRun implements Run {
  readonly promise: Promise<PyValue>
  private resolve!: (v: PyValue) => void
  private reject!: (e: unknown) => void
  private readonly session: Session
  private readonly pyTask: PyTask
  private readonly forget: () => void
  private interrupts = 0
  private settled = false

  constructor(session: Session, task: PyTask, forget: () => void) {
    this.session = session
    this.pyTask = task
    this.forget = forget
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
    // whoever wants it asks for `promise`; a rejection that nobody asked for is no fault of the program
    this.promise.catch(() => {})
  }
  taskDone(rt: ThreadState): void {
    const t = this.pyTask
    if (this.settled) {
      t.seen()
      return
    }
    this.settle()
    if (t.state === FutureState.Cancelled) {
      this.reject(
        this.interrupts > 0 ? new PyBaseException(T.KeyboardInterrupt, emptyTuple) : makeCancelledError(rt, t),
      )
    } else {
      const e = takeException(t)
      if (e === null) this.resolve(t.result)
      else this.reject(e)
    }
  }
  private settle(): void {
    this.settled = true
    this.forget()
  }
  interrupt(): void {
    if (this.settled) return
    this.interrupts++
    if (!this.session.interruptTask(this.pyTask) || this.interrupts === 1) return
    this.giveUp(new PyBaseException(T.KeyboardInterrupt, emptyTuple))
  }
  runsIn(thread: GreenThread): boolean {
    return this.session.isAt(thread, this.pyTask)
  }
  kill(reason: unknown): void {
    if (this.settled) return
    const stop = new RunStopped(reason)
    this.giveUp(stop)
    this.session.stopTasks(this, this.pyTask, stop)
  }
  /** The run is over, whatever its task does. */
  giveUp(e: unknown): void {
    if (this.settled) return
    this.settle()
    this.reject(e)
  }
}

/** Abandons the tasks of a loop that `which` says; their steps that are due are not taken. */
function abandonTasks(rt: ThreadState, loop: PyLoop, which: (t: PyTask) => boolean): void {
  for (const t of stateOf(rt).pending()) {
    if (t.loop !== loop || !which(t)) continue
    const { futWaiter } = t
    try {
      abandonTask(rt, t)
      // what it asked of the host nobody wants any more
      if (futWaiter instanceof PyFuture && isHostFuture(futWaiter)) cancelPlain(rt, futWaiter, null)
    } catch (e) {
      // a loop of the program's own that cannot schedule callbacks: the task has ended all the same
      if (!(e instanceof PyBaseException)) throw e
    }
  }
  for (let n = loop.ready.length; n > 0; n--) {
    const item = loop.ready.shift()
    if (item !== undefined && !(item instanceof PyTask && item.coro === null)) loop.ready.push(item)
  }
}

function failedRun(e: unknown): Run {
  const promise = Promise.reject(e)
  promise.catch(() => {})
  return { promise, interrupt: () => {}, kill: () => {}, runsIn: () => false }
}

/** Makes a module's last statement, if it is an expression, its value. */
function returnLast(tree: Module): void {
  const { body } = tree
  const last = body[body.length - 1]
  if (last === undefined || last.kind !== 'Expr') return
  const { value, lineno, col_offset, end_lineno, end_col_offset } = last as typeof last & { value: Expr }
  body[body.length - 1] = { kind: 'Return', value, lineno, col_offset, end_lineno, end_col_offset } as Return
}
