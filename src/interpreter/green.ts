/**
 * Green threads: several programs of one interpreter that wait independently of one another, of which one runs at a time.
 *
 * All of them share the interpreter's one ThreadState, since frames and generators refer to it and may be resumed by another thread than the
 * one that made them. A thread switches only where it waits in the outermost trampoline, when nothing of it lies on the JavaScript
 * stack; what is left then (innermost frame, root, context, running event loop and the like) is small and is carried over by `save` and `load`.
 * A thread whose time slice is over has not waited: the host gets its turn, and then the same thread goes on before any other.
 *
 * Three things start a turn: a thread is started, a parked one is woken (by its timer, the host, or another thread), or a slice's pause ends.
 * They all come through `pump`, which does nothing while something runs.
 *
 * The host may also call in from outside between two turns (`sync`): that runs on the thread `main`, over whatever is waiting, and cannot wait itself.
 */
import type { PyObject, PyValue } from '../objects/object.ts'
import { runtimeError } from '../objects/ops/errors.ts'
import { PyBaseException } from '../objects/values.ts'
import { Frame } from './frame.ts'
import type { Interpreter } from './interpreter.ts'
import { Outcome, RunStopped, type ThreadState } from './thread.ts'

/** What a thread is given. */
export interface Meter {
  /** Steps (switches of frames, back-edges of loops) that are left. Counted down at every tick, and before another meter follows. */
  left: number
  /** Asked at every tick; throws what ends the run (a RunStopped). */
  check(): void
  /** About so many milliseconds of work follow that cannot be interrupted: throws what ends the run where they are not left. */
  work(ms: number): void
}

/** Taking an interrupt instead of KeyboardInterrupt: true when it did. */
export type InterruptHandler = (rt: ThreadState) => boolean

export class GreenThread {
  /** Below everything the thread runs: its `val` is the result. */
  readonly root: Frame
  frame: Frame
  context: PyObject | null = null
  runningLoop: PyValue = null
  /** The event loop that stands in where none is running: `create_task` and the like find it, `asyncio.run` does not. Null: there is none. */
  ambientLoop: ((rt: ThreadState) => PyValue) | null = null
  firstiter: PyValue = null
  finalizer: PyValue = null
  /** Containers whose repr it is making. */
  shown: PyObject[] = []
  /** Set by asyncio's runner. */
  interruptHandler: InterruptHandler | null = null
  /** What that handler calls: whoever set it may take it away again. */
  interruptCallback: PyValue = null
  /** KeyboardInterrupt is to be raised in it. */
  interrupted = false
  /** Ends it where it stands, past all handlers: thrown at its next check. */
  stop: RunStopped | null = null
  /** Asked when it was stopped: true when it has put itself into a state from which it can go on. */
  survive: ((rt: ThreadState, stop: RunStopped) => boolean) | null = null
  meter: Meter | null = null
  /** Waiting for `wake`, or until `until` (monotonic seconds; null: for ever). */
  parked = false
  until: number | null = null
  /** It was woken before it parked. */
  woken = false
  done = false
  /** A message instead of waiting where the thread may not wait (runSync). */
  mayNotWait: string | null = null
  cancelTimer: (() => void) | null = null
  /** Pushes its first frames; null once it has begun. */
  begin: ((rt: ThreadState) => void) | null = null
  /** Called when it has ended, in its own state. */
  end: ((rt: ThreadState) => void) | null = null
  sliceMs = 0
  resolve: ((v: PyValue) => void) | null = null
  reject: ((e: unknown) => void) | null = null

  constructor(root: Frame) {
    this.root = root
    this.frame = root
  }
}

export class GreenThreads {
  /** The thread whose state the ThreadState carries. */
  current: GreenThread
  /** The one that a program without further threads runs in, and that the host's own calls run in. */
  readonly main: GreenThread
  /** Started and not ended, oldest first. */
  readonly alive: GreenThread[] = []
  private readonly interp: Interpreter
  private readonly rt: ThreadState
  private readonly ready: GreenThread[] = []
  /** Python code is on the JavaScript stack. */
  executing = false
  /** The thread whose slice is over: nobody else runs before it. */
  private sliced: GreenThread | null = null
  private pumping = false
  /** When the host had its last turn, in monotonic seconds; 0: it gets none. */
  turn = 0
  /** Told of every turn and every call of the host's own that has ended: what it did may concern a thread that waits. Null stands for the host's call. */
  afterTurn: ((t: GreenThread | null) => void) | null = null

  constructor(interp: Interpreter, rt: ThreadState) {
    this.interp = interp
    this.rt = rt
    this.main = new GreenThread(rt.root)
    this.current = this.main
  }

  // ------------------------------------------------------------ switching

  private load(t: GreenThread): void {
    const from = this.current
    if (from === t) return
    const rt = this.rt
    rt.settle()
    const hooks = this.interp.asyncgenHooks
    from.frame = rt.frame
    from.context = rt.context
    from.runningLoop = rt.runningLoop
    from.firstiter = hooks.firstiter
    from.finalizer = hooks.finalizer
    this.current = t
    rt.root = t.root
    rt.frame = t.frame
    rt.context = t.context
    rt.runningLoop = t.runningLoop
    hooks.firstiter = t.firstiter
    hooks.finalizer = t.finalizer
    from.shown = rt.reprStack
    rt.reprStack = t.shown
  }

  // ------------------------------------------------------------ starting

  /**
   * A new thread. `begin` pushes its first frames when its turn comes. The promise resolves with what they return and rejects with what leaves them: a
   * PyBaseException, a RunStopped or an InternalFault. `sliceMs`: see `Interpreter.drive`. `end` is called when it has ended, before that.
   */
  start(
    begin: (rt: ThreadState) => void,
    sliceMs: number,
    meter: Meter | null = null,
    end: ((rt: ThreadState) => void) | null = null,
  ): StartedThread {
    const t = new GreenThread(new Frame(this.rt, this.rt.boundaryFunction, this.main.root.code, [], null))
    t.begin = begin
    t.end = end
    t.meter = meter
    const promise = this.launch(t, sliceMs)
    return { thread: t, promise }
  }
  /** Runs what stands on the thread `main` to its end. */
  drive(sliceMs: number): Promise<PyValue> {
    this.main.done = false
    return this.launch(this.main, sliceMs)
  }
  private launch(t: GreenThread, sliceMs: number): Promise<PyValue> {
    t.sliceMs = sliceMs
    this.alive.push(t)
    const promise = new Promise<PyValue>((resolve, reject) => {
      t.resolve = resolve
      t.reject = reject
    })
    this.ready.push(t)
    // a run that cannot be interrupted (no slices) begins at once, as does the first one
    if (!this.executing && this.sliced === null && this.ready.length === 1) this.pump()
    return promise
  }

  // ------------------------------------------------------------ turns

  /** Runs what is ready until nothing is, or the host is to have its turn. */
  pump(): void {
    if (this.executing || this.sliced !== null || this.pumping) return
    this.pumping = true
    const clock = this.interp.host.clock
    const began = clock.monotonic()
    try {
      for (;;) {
        const t = this.ready.shift()
        if (t === undefined) break
        this.turnOf(t)
        if (this.sliced !== null) break
        if (this.ready.length > 0 && t.sliceMs > 0 && (clock.monotonic() - began) * 1000 > t.sliceMs) {
          this.interp.host.timers.after(0, () => this.pump())
          break
        }
      }
    } finally {
      this.pumping = false
    }
  }
  private later(): void {
    void Promise.resolve().then(() => this.pump())
  }

  /** One turn of a thread: until it ends, waits, or its slice is over. */
  private turnOf(t: GreenThread): void {
    const { interp, rt } = this
    this.load(t)
    const now = interp.host.clock.monotonic()
    this.turn = t.sliceMs > 0 ? now : 0
    rt.sliceEnd = t.sliceMs > 0 ? now * 1000 + t.sliceMs : Number.POSITIVE_INFINITY
    this.executing = true
    try {
      if (t.stop !== null) throw t.stop
      if (t.parked) {
        t.parked = false
        this.raisePending(t)
      }
      const begin = t.begin
      if (begin !== null) {
        t.begin = null
        begin(rt)
      }
      const outcome = rt.run()
      if (outcome === Outcome.Done) this.finish(t)
      else if (outcome === Outcome.Sliced) this.pause(t)
      else this.wait(t)
    } catch (e) {
      if (e instanceof RunStopped && t.survive?.(rt, e)) {
        t.stop = null
        this.ready.push(t)
      } else this.finish(t, { thrown: e })
    } finally {
      this.executing = false
    }
  }
  private finish(t: GreenThread, failure?: { thrown: unknown }): void {
    const rt = this.rt
    t.done = true
    t.end?.(rt)
    t.interrupted = false
    t.stop = null
    t.interruptHandler = null
    const at = this.alive.indexOf(t)
    if (at >= 0) this.alive.splice(at, 1)
    rt.frame = t.root
    rt.runningLoop = null
    t.root.pc = 0
    const value = t.root.val
    t.root.val = null
    if (t !== this.main) this.load(this.main)
    this.afterTurn?.(t)
    if (failure === undefined) t.resolve?.(value)
    else t.reject?.(failure.thrown)
    t.resolve = null
    t.reject = null
  }
  private pause(t: GreenThread): void {
    this.sliced = t
    this.interp.beforePause()
    this.interp.host.timers.after(0, () => {
      this.sliced = null
      // the very same thread, whoever else has become ready meanwhile
      this.ready.unshift(t)
      this.pump()
    })
  }
  private wait(t: GreenThread): void {
    this.interp.beforePause()
    t.parked = true
    if (t.woken || t.interrupted || t.stop !== null) {
      t.woken = false
      t.cancelTimer = this.interp.host.timers.after(0, () => this.resume(t))
    } else if (t.until !== null) {
      const ms = Math.max(0, (t.until - this.interp.host.clock.monotonic()) * 1000)
      t.cancelTimer = this.interp.host.timers.after(ms, () => this.resume(t))
    }
    if (t !== this.main) this.load(this.main)
    this.afterTurn?.(t)
  }
  private resume(t: GreenThread): void {
    t.cancelTimer = null
    if (!t.parked || this.ready.includes(t)) return
    this.ready.push(t)
    this.pump()
  }

  // ------------------------------------------------------------ waiting and waking

  /** See `Interpreter.park`. */
  park(seconds: number | null): void {
    const t = this.current
    const now = this.interp.host.clock.monotonic()
    if (t.woken) {
      t.woken = false
      t.until = now
    } else t.until = seconds === null ? null : now + Math.max(0, seconds)
  }
  /** The thread goes on soon: at once when it is parked, else it will not wait when it next parks. */
  wake(t: GreenThread): void {
    if (t.done) return
    if (!t.parked) {
      t.woken = true
      return
    }
    t.cancelTimer?.()
    t.cancelTimer = null
    if (this.ready.includes(t)) return
    this.ready.push(t)
    this.later()
  }

  /** The thread that runs, or whose slice is over; null while all wait. */
  get running(): GreenThread | null {
    return this.sliced ?? (this.executing ? this.current : null)
  }
  /** The thread that an interrupt goes to: the one that runs, else the one that was started last; null when there is none. */
  get foremost(): GreenThread | null {
    const { running } = this
    if (running !== null) return running
    return this.alive.length > 0 ? this.alive[this.alive.length - 1] : null
  }
  interrupt(t: GreenThread): void {
    t.interrupted = true
    this.wake(t)
  }
  /** Ends the thread at its next check; no handler of the program sees it. Its promise rejects with `stop`. */
  kill(t: GreenThread, stop: RunStopped): void {
    t.stop = stop
    this.wake(t)
  }
  /** An interrupt that came while it was parked is raised where the thread waits. */
  private raisePending(t: GreenThread): void {
    if (!t.interrupted) return
    const rt = this.rt
    try {
      this.interp.deliverInterrupt(rt)
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
      rt.linkContext(e)
      rt.raiseParked(e)
    }
  }

  /** Waiting inside a nested trampoline: only a host that can block is able to. */
  blockNested(): void {
    const { rt, interp } = this
    const timers = interp.host.timers
    for (;;) {
      const t = this.current
      if (t.mayNotWait !== null) rt.raiseParked(runtimeError(rt, t.mayNotWait))
      else if (!timers.canBlock) {
        rt.raiseParked(
          runtimeError(rt, 'cannot wait here: a builtin stands between this call and the host, which may not block'),
        )
      } else if (t.until === null) {
        rt.raiseParked(
          runtimeError(rt, 'cannot wait here for the host: a builtin stands between this call and the event loop'),
        )
      } else {
        const ms = (t.until - interp.host.clock.monotonic()) * 1000
        if (ms > 0) timers.block(ms)
      }
      if (rt.run() !== Outcome.Parked) return
    }
  }

  // ------------------------------------------------------------ the host's own calls

  /**
   * Runs `work` now: on top of what runs when Python called the host, else on the thread `main`. It cannot wait; `mayNotWait` is what a RuntimeError
   * then says. What `work` throws comes out as it is.
   */
  sync<R>(work: (rt: ThreadState) => R, mayNotWait: string, meter: Meter | null): R {
    const rt = this.rt
    const outer = this.current
    const nested = this.executing
    if (!nested) {
      this.load(this.main)
      this.executing = true
    }
    const t = this.current
    const { mayNotWait: before, meter: meterBefore } = t
    const { frame, op } = rt
    // nothing of it is noted by an operation that called the host
    rt.op = null
    t.mayNotWait = mayNotWait
    if (!nested) {
      rt.settle()
      t.meter = meter
    }
    try {
      return work(rt)
    } finally {
      t.mayNotWait = before
      rt.frame = frame
      rt.op = op
      if (!nested) {
        rt.settle()
        t.meter = meterBefore
        this.executing = false
        this.load(outer)
        this.afterTurn?.(null)
        if (this.ready.length > 0) this.later()
      }
    }
  }
}

export interface StartedThread {
  readonly thread: GreenThread
  readonly promise: Promise<PyValue>
}
