/**
 * The running thread and its trampoline.
 *
 * `run` executes the current frame's steps until a step answers EXIT, parks, or an exception leaves the base frame. TypeScript that calls Python
 * (`callFunction`) starts a nested trampoline behind a boundary frame, whose one step is EXIT. Exceptions inside Python code travel as the
 * code RAISE; what TypeScript throws is caught once, here. Unwinding looks the step up in the code's handler table: for the frame that runs
 * its own step, for suspended callers the call step, which is the one before their `pc`.
 *
 * Time slices: every so many switches and loop back-edges `tick` runs: it delivers interrupts and, in the outermost trampoline, lets the
 * host have a look at its events when the slice is over (on Node, SIGINT arrives only then).
 */
import type { KwNames, PyObject, PyType, PyValue } from '../objects/object.ts'
import { error, isException } from '../objects/ops/errors.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyBaseException, PyFunction, PyTraceback, PyTuple } from '../objects/values.ts'
import { bindFunction } from './bind-function.ts'
import { nativeCode } from './code.ts'
import { Frame, Next, type Step } from './frame.ts'
import { failed as generatorFailed } from './generators.ts'
import { attributeOfGetter } from './getter-errors.ts'
import type { Interpreter } from './interpreter.ts'
import { Detached, FRESH, MOST_ANSWERS, Operation } from './operation.ts'

/** A fault of ours: reaches the user as one line asking for a report, never as a Python exception that could be swallowed. */
export class InternalFault {
  readonly cause: unknown
  constructor(cause: unknown) {
    this.cause = cause
  }
}

/** Ends a run where it stands: no handler of the program sees it, no `finally` of it runs. Limits and hard interrupts. */
export class RunStopped {
  readonly reason: unknown
  constructor(reason: unknown) {
    this.reason = reason
  }
}

/** How a run of the outermost trampoline ended for now. */
export enum Outcome {
  Done = 0,
  /** Parked: somebody will call the resume function. */
  Parked = 1,
  /** The time slice is over. */
  Sliced = 2,
  /** It has not ended; never what a run answers. */
  GoesOn = 3,
}

const TICKS = 4000
/** What a step allocates, at a guess: frames, floats, small objects. */
const STEP_BYTES = 128
/** What a chunk of a long builtin's work counts for. */
const BUILTIN_STEPS = 1024
/** How many calls may run the callee's first step inside the caller's: bounds the JavaScript stack. */
export const MAX_INLINED = 16

/** How often the heap is looked at: many small objects are noticed by the ticks of the loop that makes them, large ones by their charges. */
const PROBE_TICKS = 16
const PROBE_BYTES = 2 ** 25
/** Nested trampolines beyond this raise RecursionError before the JavaScript stack can overflow. */
const MAX_NESTING = 2500

/** Recursion of builtins through data (repr of a list in a list ...): CPython 3.13's Py_C_RECURSION_LIMIT, apart from sys.setrecursionlimit(). */
const MAX_RECURSION = 10_000

/** `pc` of a boundary whose JavaScript is gone: what arrives there is the answer of a call that an operation made (operation.ts). */
const DETACHED = 2
const boundaryCode = nativeCode('<boundary>', 0, [
  () => Next.EXIT,
  () => Next.EXIT,
  (f) => {
    f.rt.goOn(f, f.val, false)
    return Next.SWITCH
  },
])

export class ThreadState implements Thread {
  readonly interp: Interpreter
  frame: Frame
  /** The base of the running green thread. */
  root: Frame
  reprStack: PyObject[] = []
  /** The exception of a RAISE or RERAISE. */
  raised: PyBaseException | null = null
  /** Value of the `return` that ended a generator, beside an `undefined` result. */
  stopValue: PyValue = null
  /** The running contextvars.Context; null until somebody asks for it. */
  context: PyObject | null = null
  /** asyncio's running event loop. */
  runningLoop: PyValue = null
  /** Switches and back-edges until the next tick; `budget`: what it was counted down from. */
  ticks = TICKS
  private budget = TICKS
  /** Calls whose first step is running inside the caller's call step (push-frame.ts). */
  inlined = 0
  /** Depth of nested trampolines. */
  nesting = 0
  private recursion = 0
  /** When the outermost trampoline must return to the host, in monotonic ms; Infinity: never. */
  sliceEnd = Number.POSITIVE_INFINITY
  private sliced = false

  constructor(interp: Interpreter) {
    this.interp = interp
    const fn = new PyFunction(boundaryCode, interp.emptyGlobals, interp.builtins, null, null)
    this.boundaryFunction = fn
    this.root = new Frame(this, fn, boundaryCode, [], null)
    this.frame = this.root
  }
  readonly boundaryFunction: PyFunction

  /** The operation that runs now, where the host may not block; null: what is called may not wait. */
  op: Operation | null = null
  /** The operation that the next step of its frame does again. */
  again: Operation | null = null

  error(type: PyType, message: string): PyBaseException {
    return error(this, type, message)
  }

  // ------------------------------------------------------------ Thread

  callFunction(fn: PyFunction, args: PyValue[], kwnames: KwNames): PyValue {
    if (this.op !== null) return this.record(fn, (op) => this.callWithin(fn, args, kwnames, op)) as PyValue
    return this.callWithin(fn, args, kwnames, EMPTY)
  }

  private callWithin(fn: PyFunction, args: PyValue[], kwnames: KwNames, op: any[]): PyValue {
    const caller = this.frame
    const boundary = this.boundary(op)
    const callee = bindFunction(this, fn, args, kwnames, boundary)
    if (callee === null) return boundary.val
    this.checkDepth(callee)
    this.frame = callee
    if (this.inlined >= MAX_INLINED) return this.runNested(boundary, caller)
    // a short function ends in its first step: no trampoline at all then
    this.inlined++
    let r: number
    try {
      r = (callee.code.steps as Step[])[0](callee)
    } catch (e) {
      this.inlined--
      return this.runNested(boundary, caller, e)
    }
    this.inlined--
    if (r === Next.SWITCH) {
      if (this.frame === boundary) {
        this.frame = caller
        return boundary.val
      }
    } else if (r === Next.NEXT) callee.pc = 1
    else if (r >= 0) callee.pc = r
    else if (r === Next.RAISE || r === Next.RERAISE) {
      const raised = this.raised as PyBaseException
      this.raised = null
      this.unwind(callee, 0, raised, r === Next.RAISE)
      if (this.frame.pc === -1) {
        this.frame = caller
        throw this.raised
      }
    } else if (r === Next.PARK) {
      this.nesting++
      try {
        this.blockUntilResumed(boundary)
      } finally {
        this.nesting--
        this.frame = caller
      }
      return boundary.val
    }
    return this.runNested(boundary, caller)
  }

  /** A boundary above the current frame. `op`: empty, or the operation that notes what arrives. */
  boundary(op: any[] = EMPTY): Frame {
    const caller = this.frame
    const boundary = new Frame(this, this.boundaryFunction, boundaryCode, op, caller)
    boundary.depth = caller.depth
    return boundary
  }

  /**
   * A call of Python code by the operation that runs: its answer is noted, or given at once where it is known. `call` runs it behind a boundary that
   * holds what it is given.
   */
  record(of: unknown, call: (op: any[]) => PyValue | undefined): PyValue | undefined {
    let op = this.op as Operation
    if (op === FRESH) op = this.op = new Operation()
    const answers = op.answers
    if (op.at < answers.length) {
      const a = answers[op.at]
      if (a.of === of) {
        op.at++
        if (a.raised) throw a.value
        this.stopValue = a.stop
        return a.value
      }
      // the code called has changed what decides about the calls: from here on it is another operation
      answers.length = op.at
    }
    this.op = null
    try {
      const value = call([op, of])
      answers.push({ of, value, stop: this.stopValue, raised: false })
      op.at++
      return value
    } catch (e) {
      if (e instanceof PyBaseException) {
        answers.push({ of, value: e, stop: null, raised: true })
        op.at++
      }
      throw e
    } finally {
      this.op = op
      if (answers.length > MOST_ANSWERS) {
        answers.length = 0
        this.op = null
      }
    }
  }

  once<T>(make: () => T): T {
    if (this.op === null) return make()
    return this.record(ONCE, make as () => any) as T
  }

  /** The operation that runs changes a builtin object's own fields: they are put back before it is done again. */
  remember(obj: PyObject): void {
    let op = this.op as Operation
    if (op === FRESH) op = this.op = new Operation()
    const fields: Record<string, unknown> = { ...obj }
    for (const key in fields) {
      const v = fields[key]
      if (Array.isArray(v) && v.length < 64 && v !== obj.attrs) fields[key] = v.slice()
    }
    op.before.push([obj, fields])
  }

  /** An answer has arrived at a detached boundary: its operation is done again. */
  goOn(boundary: Frame, value: PyValue | undefined, raised: boolean): void {
    const [op, of] = boundary.slots as [Operation, unknown]
    op.answers.push({ of, value, stop: this.stopValue, raised })
    op.at = 0
    for (const [obj, fields] of op.before.reverse()) Object.assign(obj, fields)
    op.before.length = 0
    this.reprStack.length = op.shown
    this.again = op
    this.frame = boundary.back as Frame
  }

  /** Runs what is current until `boundary` is reached again; its `val` is the result. `thrown` came out of the current frame's step already. */
  runNested(boundary: Frame, caller: Frame, thrown?: unknown): PyValue {
    if (++this.nesting > MAX_NESTING) {
      this.nesting--
      this.frame = caller
      throw this.error(T.RecursionError, 'maximum recursion depth exceeded')
    }
    try {
      const outcome = this.run(thrown)
      if (outcome === Outcome.Parked) this.blockUntilResumed(boundary)
      return boundary.val
    } finally {
      this.nesting--
      this.frame = caller
    }
  }

  /** A nested trampoline that would have to wait: blocks where the host can, else says so. */
  private blockUntilResumed(boundary: Frame): void {
    if (boundary.slots.length > 0 && this.interp.waits && this.interp.green.current.mayNotWait === null) {
      boundary.pc = DETACHED
      throw new Detached(boundary.slots[0], this.frame, this.reprStack.slice())
    }
    this.interp.blockNested(this, boundary)
  }

  charge(bytes: number): void {
    if (bytes > this.interp.memoryLeft) this.interp.outOfMemory(this, bytes)
    this.charged += bytes
    this.allocated += bytes
    // large data takes time: the loop around it looks at the clock sooner
    this.ticks -= bytes >> 10
    if (this.charged > PROBE_BYTES) {
      this.charged = 0
      this.interp.probeMemory()
    }
  }
  /** Bytes charged, and some for every step, since somebody who watches has set it to 0. */
  allocated = 0
  /** Bytes charged, and ticks gone by, since the heap was last looked at. */
  private charged = 0
  private unprobed = 0

  chargeWork(ms: number): void {
    this.interp.green.current.meter?.work(ms)
  }
  /** From builtins that run for long, every some thousand items. */
  checkInterrupt(): void {
    const { meter } = this.interp.green.current
    if (meter !== null) {
      meter.left -= this.budget - this.ticks + BUILTIN_STEPS
      meter.check()
    }
    this.ticks = 0
    this.budget = 0
    this.interp.deliverInterrupt(this)
  }
  /** Charges what has been counted to the thread that ran, and begins to count anew; another thread or meter follows. */
  settle(): void {
    const { meter } = this.interp.green.current
    if (meter !== null) meter.left -= this.budget - this.ticks
    this.ticks = 0
    this.budget = 0
  }

  enterRecursive(what: string): void {
    if (++this.recursion > MAX_RECURSION) {
      this.recursion--
      throw this.error(T.RecursionError, `maximum recursion depth exceeded${what}`)
    }
  }
  leaveRecursive(): void {
    this.recursion--
  }

  checkDepth(callee: Frame): void {
    if (callee.depth > this.interp.recursionLimit) {
      throw this.error(T.RecursionError, 'maximum recursion depth exceeded')
    }
  }

  currentException(): PyBaseException | null {
    for (let f: Frame | null = this.frame; f !== null; f = f.back) if (f.handled !== null) return f.handled
    return null
  }

  // ------------------------------------------------------------ the trampoline

  /**
   * Runs the current frame. An exception that leaves the base is thrown as it is.
   *
   * All that is rare is done elsewhere: V8 throws its machine code for a function away when a place is reached that had never been reached before, and
   * makes it anew, and in a short program that is dear.
   */
  run(pending?: unknown): Outcome {
    const inlined = this.inlined
    let frame = this.frame
    let pc = frame.pc
    if (pending !== undefined) this.caught(pending, frame, pc, inlined)
    for (;;) {
      try {
        for (;;) {
          frame = this.frame
          const steps = frame.code.steps as Step[]
          pc = frame.pc
          let next: number
          for (;;) {
            next = steps[pc](frame)
            if (next === Next.NEXT) pc++
            else if (next >= 0) pc = next
            else break
          }
          if (next !== Next.SWITCH || --this.ticks < 0) {
            const outcome = this.turn(next, frame, pc)
            if (outcome !== Outcome.GoesOn) return outcome
          }
        }
      } catch (thrown) {
        this.caught(thrown, frame, pc, inlined)
      }
    }
  }

  /** Step `pc` of `frame` answered what is neither a step nor, within a time slice, another frame. What is current goes on unless the run ends. */
  private turn(next: number, frame: Frame, pc: number): Outcome {
    switch (next) {
      case Next.EXIT:
        return Outcome.Done
      case Next.PARK:
        return Outcome.Parked
      case Next.SWITCH:
        try {
          this.tick()
        } catch (thrown) {
          this.caught(thrown, this.frame, this.frame.pc, this.inlined)
        }
        break
      case Next.TICK:
        // as the position of an interrupt: the loop itself
        frame.pc = pc
        this.tick()
        break
      default: {
        const raised = this.raised as PyBaseException
        this.raised = null
        const within = next === Next.RAISE_IN || next === Next.RERAISE_IN
        const entry = next !== Next.RERAISE && next !== Next.RERAISE_IN
        if (within) this.unwind(this.frame, this.frame.pc - 1, raised, entry)
        else this.unwind(frame, pc, raised, entry)
        // no handler: run() sees a boundary and lets it out
        if (this.frame.pc === -1) throw this.raised
        return Outcome.GoesOn
      }
    }
    if (!this.sliced) return Outcome.GoesOn
    this.sliced = false
    return Outcome.Sliced
  }

  /** Something was thrown while step `pc` of `frame` ran. */
  private caught(thrown: unknown, frame: Frame, pc: number, inlined: number): void {
    this.inlined = inlined
    const exc = this.fromThrown(thrown)
    let at = frame
    let step = pc
    // a step may have switched frames before it threw: the exception belongs to what is current
    if (this.frame !== frame) {
      at = this.frame
      step = at.pc > 0 ? at.pc - 1 : 0
    }
    if (at.code === boundaryCode && at.pc !== DETACHED) {
      at.pc = 0
      throw exc
    }
    this.linkContext(exc)
    this.unwind(at, step, exc, true)
    if (this.frame.pc === -1) {
      this.frame.pc = 0
      throw this.raised
    }
  }

  /** A Python exception from whatever TypeScript threw; internal faults pass through everything. */
  private fromThrown(e: unknown): PyBaseException {
    if (e instanceof PyBaseException) return e
    if (e instanceof RangeError) {
      if (/call stack/i.test(e.message)) return this.error(T.RecursionError, 'maximum recursion depth exceeded')
      if (/invalid|length|allocation|too (large|big)|maximum size|BigInt/i.test(e.message))
        return new PyBaseException(T.MemoryError, new PyTuple([]))
    }
    if (e instanceof InternalFault || e instanceof RunStopped) throw e
    throw new InternalFault(e)
  }

  /** `__context__` of a fresh exception: what is being handled. Cycles are cut as in CPython. */
  linkContext(exc: PyBaseException): void {
    if (exc.traceback !== null || exc.context !== null) return
    this.setContext(exc)
  }
  /** For an exception that throw() brings in: its context is what the generator's frame is handling, if it has none yet. */
  linkThrown(exc: PyBaseException): void {
    if (exc.context === null) this.setContext(exc, this.frame.handled)
  }
  setContext(exc: PyBaseException, current = this.currentException()): void {
    if (current === null || current === exc) return
    for (let e: PyBaseException | null = current, n = 0; e !== null && n < 10000; e = e.context, n++) {
      if (e.context === exc) {
        e.context = null
        break
      }
    }
    exc.context = current
  }

  /**
   * Finds the handler for an exception raised at step `pc` of `frame` and makes its frame current, with the exception in `val`. Where none is
   * found the boundary (or root) frame becomes current with `pc === -1`.
   */
  private unwind(frame: Frame, pc: number, exc: PyBaseException, entry: boolean): void {
    for (;;) {
      const code = frame.code
      if (code === boundaryCode) {
        if (frame.pc === DETACHED) {
          this.goOn(frame, exc, true)
          return
        }
        frame.pc = -1
        this.frame = frame
        this.raised = exc
        return
      }
      if (entry && !code.native) {
        this.addTraceback(exc, frame)
      }
      const handler = code.handlers[pc]
      if (handler >= 0) {
        frame.pc = handler
        frame.val = exc
        this.frame = frame
        return
      }
      const back = frame.back as Frame
      if (back.node !== null && back.node.kind === 'Attribute') attributeOfGetter(frame, back, exc)
      const awaited = frame.generator === null && (code.flags & 0x80) !== 0 && !code.native
      if (frame.generator !== null || (awaited && isException(exc, T.StopIteration))) {
        const left = generatorFailed(this, frame, exc)
        if (left === null) {
          // aclose(): the end of the generator is the answer
          frame.back = null
          this.stopValue = null
          back.val = undefined
          this.frame = back
          return
        }
        exc = left
      }
      frame.pc = FINISHED
      if (!code.native && (awaited || frame.generator !== null)) frame.back = null
      frame.handled = null
      frame = back
      pc = frame.pc - 1
      entry = true
    }
  }

  /** An entry for where `frame` stands, in front of the exception's traceback. */
  addTraceback(exc: PyBaseException, frame: Frame): void {
    const node = frame.node
    exc.traceback = new PyTraceback(exc.traceback, frame, node, node?.lineno ?? frame.code.firstlineno)
  }

  /** Starts raising `exc` in `frame`, which is suspended: used by throw() and by waiting that failed. */
  raiseIn(frame: Frame, exc: PyBaseException): void {
    this.unwind(frame, frame.pc - 1, exc, true)
  }

  /** Raises in the frame that parked, at the step that parked. */
  raiseParked(exc: PyBaseException): void {
    const frame = this.frame
    this.unwind(frame, frame.pc > 0 ? frame.pc - 1 : 0, exc, true)
    if (this.frame.pc === -1) {
      this.frame.pc = 0
      throw this.raised
    }
  }

  private tick(): void {
    const { meter } = this.interp.green.current
    if (meter === null) this.budget = TICKS
    else {
      meter.left -= this.budget - this.ticks
      meter.check()
      this.budget = Math.min(meter.left, TICKS)
    }
    this.ticks = this.budget
    const watch = this.interp.memoryWatch
    if (watch !== null) {
      this.allocated += TICKS * STEP_BYTES
      watch.check(this)
    }
    this.interp.deliverInterrupt(this)
    if (++this.unprobed > PROBE_TICKS) {
      this.unprobed = 0
      this.interp.probeMemory()
    }
    if (
      this.nesting === 0 &&
      this.sliceEnd !== Number.POSITIVE_INFINITY &&
      this.interp.host.clock.monotonic() * 1000 > this.sliceEnd
    ) {
      this.sliced = true
    }
  }
}

/** `pc` of a frame that has ended. */
export const FINISHED = 1 << 30
const EMPTY: any[] = []
/** Stands for what was called in the notes of an operation where that was no Python code. */
const ONCE = {}
