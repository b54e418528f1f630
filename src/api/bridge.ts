/**
 * Between a session and JavaScript: calls both ways, identity of what crosses the border, errors, signals, and limits.
 *
 * Python calls the host through `PyHostFunction`s; while such a function runs it may call back (`f.sync`, `py.runSync`), which runs on top of the Python
 * code that called it, and what it starts without waiting (`py.run`) gets its turn when that code waits.
 */
import { GenState, PyGenerator } from '../interpreter/generators.ts'
import type { Meter } from '../interpreter/green.ts'
import { InternalFault, RunStopped, type ThreadState } from '../interpreter/thread.ts'
import { exceptionTypeName, tracebackFrames } from '../interpreter/tracebacks.ts'
import type { KwNames, PyObject, PyValue } from '../objects/object.ts'
import { typeModule } from '../objects/object-type.ts'
import { getAttr, getAttrOr, setAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { error, isException } from '../objects/ops/errors.ts'
import { reprJs, strJs } from '../objects/ops/text.ts'
import { fromHost, typeOf } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyBaseException } from '../objects/values.ts'
import { addProperty, type Border, toJs, toPy } from './convert.ts'
import { Interrupted, LimitError, PythonError } from './errors.ts'
import {
  behindOf,
  type HandleOwner,
  HostMark,
  KeywordsMark,
  makeFunction,
  type PythonFunction,
  PythonObject,
} from './handles.ts'
import { type OperationOwner, PyHostOperation } from './host-operation.ts'
import { hostError, PyHostFunction, PyHostObject, thrownBehind } from './host-values.ts'
import type { Limits } from './limits.ts'
import { MemoryWatch } from './memory.ts'
import { LoopMeter, RunMeter } from './meters.ts'
import type { Run, Session } from './session.ts'

/** How long a run may go on after it was interrupted, in milliseconds: its `finally` blocks, or a handler that swallows the interrupt. */
const GRACE_MS = 1000

export interface SettleOptions {
  readonly signal?: AbortSignal | undefined
  readonly limits?: Limits | undefined
}

export class Bridge implements Border, HandleOwner, OperationOwner {
  readonly session: Session
  readonly limits: Limits
  readonly loopMeter: LoopMeter
  private readonly functions = new WeakMap<PyObject, PythonFunction>()
  private readonly handles = new WeakMap<PyObject, PythonObject>()
  private readonly errors = new WeakMap<PyBaseException, PythonError>()
  private readonly hostFunctions = new WeakMap<object, PyHostFunction>()
  private readonly hostObjects = new WeakMap<object, PyHostObject>()
  private readonly exceptions = new WeakMap<object, PyBaseException>()
  /** How often `interrupt` was called: a KeyboardInterrupt that leaves a run which saw it change came from there. */
  private interrupts = 0

  constructor(session: Session, limits: Limits) {
    this.session = session
    this.limits = limits
    this.loopMeter = new LoopMeter(session.interp.host.clock, session.interp.green)
    session.loopMeter = this.loopMeter
    session.guard = () => this.meter()
    session.onLoopStopped = () => this.loopMeter.fill(this.limits)
    if (limits.memoryBytes !== undefined) {
      const { interp } = session
      interp.memoryLeft = Math.min(interp.memoryLeft, limits.memoryBytes)
      interp.memoryWatch = new MemoryWatch(interp, limits.memoryBytes)
    }
  }
  get owner(): HandleOwner {
    return this
  }

  // ------------------------------------------------------------ runs

  meter(limits: Limits = this.limits): Meter | null {
    return limits.steps === undefined && limits.wallMs === undefined
      ? null
      : new RunMeter(limits, this.session.interp.host.clock)
  }

  /** Starts a run and waits for its end: the value converted, or a PythonError, LimitError or Interrupted. */
  async settle(start: (meter: Meter | null) => Run, options: SettleOptions): Promise<unknown> {
    const { signal, limits = this.limits } = options
    if (signal?.aborted) throw new Interrupted('the signal was aborted before the run began', signal.reason)
    const { timers } = this.session.interp.host
    const { interrupts } = this
    // the budget of the loop is filled by whoever comes first
    if (this.session.quiet) this.loopMeter.fill(limits)
    let run: Run
    try {
      run = start(this.meter(limits))
    } catch (e) {
      throw this.toError(e)
    }
    const cancels: (() => void)[] = []
    if (limits.wallMs !== undefined) {
      const allowed = limits.wallMs
      cancels.push(timers.after(allowed, () => run.kill(new LimitError('wallMs', allowed))))
    }
    let aborted = false
    if (signal !== undefined) {
      const onAbort = (): void => {
        aborted = true
        run.interrupt()
        cancels.push(timers.after(GRACE_MS, () => run.kill(new Interrupted('the run was aborted', signal.reason))))
      }
      signal.addEventListener('abort', onAbort)
      cancels.push(() => signal.removeEventListener('abort', onAbort))
    }
    try {
      const v = await run.promise
      return this.enterChecked((rt) => toJs(this, rt, v))
    } catch (e) {
      if (isException(e, T.KeyboardInterrupt)) {
        if (aborted) throw new Interrupted('the run was aborted', signal?.reason)
        if (interrupts !== this.interrupts) throw new Interrupted('the run was interrupted')
      }
      throw this.toError(e)
    } finally {
      for (const cancel of cancels) cancel()
    }
  }
  /** KeyboardInterrupt in what was started last. False: there is nothing. */
  interrupt(): boolean {
    const { session } = this
    this.interrupts++
    const run = session.interrupt()
    if (run === null) return false
    this.session.interp.host.timers.after(GRACE_MS, () => run.kill(new Interrupted('the run was interrupted')))
    return true
  }

  /** Runs `work` with the interpreter's thread, within the limits; what it throws comes out as JavaScript errors. */
  enterChecked<R>(work: (rt: ThreadState) => R, limits: Limits = this.limits): R {
    try {
      return this.session.sync(work, this.meter(limits))
    } catch (e) {
      throw this.toError(e)
    }
  }

  /** Writes out what the program's streams hold. */
  flushOutput(): void {
    const { session } = this
    session.sync((rt) => {
      for (const name of ['__stdout__', '__stderr__', 'stdout', 'stderr']) {
        const stream = session.interp.sysModule.getStr(name)
        if (stream === undefined || stream === null) continue
        const flush = getAttrOr(rt, stream, 'flush')
        if (flush !== undefined) call(rt, flush, [])
      }
    }, this.meter())
  }

  // ------------------------------------------------------------ errors

  /** The JavaScript error for what came out of the interpreter. */
  toError(e: unknown): unknown {
    if (e instanceof PyBaseException) {
      try {
        return this.session.sync((rt) => this.errorFor(rt, e), this.meter())
      } catch (second) {
        // the exception's own text does not end, or the interpreter's stack is at its end
        if (second instanceof RunStopped || second instanceof PyBaseException) return this.plainError(e)
        return this.toError(second)
      }
    }
    if (e instanceof RunStopped) return e.reason instanceof Error ? e.reason : new Interrupted(String(e.reason))
    if (e instanceof InternalFault) return new Error('ouroloop: internal error, please report it', { cause: e.cause })
    return e
  }
  private plainError(e: PyBaseException): PythonError {
    const type = e.cls.qualname
    return new PythonError(`${type}: <no text>`, type, '', this.handleFor(e), [], thrownBehind(e)?.error)
  }
  errorFor(rt: Thread, e: PyBaseException): Error {
    const known = this.errors.get(e)
    if (known !== undefined) return known
    const thread = rt as ThreadState
    const { services } = this.session.interp
    const message = services.formatException(thread, e).replace(/\n$/, '')
    let text = ''
    try {
      text = strJs(rt, e)
    } catch (second) {
      if (!(second instanceof PyBaseException)) throw second
      text = '<exception str() failed>'
    }
    const type = exceptionTypeName(e)
    const made = new PythonError(
      message,
      type,
      text,
      this.handleFor(e),
      tracebackFrames(thread, e),
      thrownBehind(e)?.error,
    )
    this.errors.set(e, made)
    this.exceptions.set(made, e)
    return made
  }
  /** The Python exception for a JavaScript error: the very one that a PythonError came from, else a HostError. */
  exceptionFor(_rt: Thread, e: unknown): PyBaseException {
    if (typeof e === 'object' && e !== null) {
      const known = this.exceptions.get(e)
      if (known !== undefined) return known
    }
    const made = hostError(e)
    if (typeof e === 'object' && e !== null) this.exceptions.set(e, made)
    return made
  }
  /** What a host function threw, as the interpreter throws it. */
  private thrown(rt: Thread, e: unknown): unknown {
    if (!isOrdinary(e)) return this.exceptionFor(rt, e)
    if (e instanceof PyBaseException || e instanceof RunStopped || e instanceof InternalFault) return e
    if (e instanceof LimitError) return new RunStopped(e)
    if (e instanceof RangeError && isStackOverflow(e))
      return error(rt, T.RecursionError, 'maximum recursion depth exceeded')
    return this.exceptionFor(rt, e)
  }

  // ------------------------------------------------------------ identity

  functionFor(v: PyObject, name: string): PythonFunction {
    let f = this.functions.get(v)
    if (f === undefined) this.functions.set(v, (f = makeFunction(this, v, name)))
    return f
  }
  handleFor(v: PyObject): PythonObject {
    let h = this.handles.get(v)
    if (h === undefined) this.handles.set(v, (h = new PythonObject(this, v)))
    return h
  }
  hostObjectFor(o: unknown): PyHostObject {
    if (typeof o !== 'object' || o === null) return new PyHostObject(o)
    let made = this.hostObjects.get(o)
    if (made === undefined) this.hostObjects.set(o, (made = new PyHostObject(o)))
    return made
  }
  hostFunctionFor(f: object, name: string): PyHostFunction {
    let made = this.hostFunctions.get(f)
    if (made === undefined) {
      made = new PyHostFunction(name, f, (rt, args, kwnames) => this.callHost(rt, f, name, args, kwnames))
      this.hostFunctions.set(f, made)
    }
    return made
  }

  // ------------------------------------------------------------ Python calls the host

  private callHost(rt: Thread, f: object, name: string, args: PyValue[], kwnames: KwNames): PyValue {
    const n = args.length - (kwnames === null ? 0 : kwnames.length)
    const values: unknown[] = []
    for (let i = 0; i < n; i++) values.push(toJs(this, rt, args[i]))
    let controller: AbortController | null = null
    let result: unknown
    try {
      if (f instanceof HostMark) {
        const kwargs = new Map<string, unknown>()
        kwnames?.forEach((k, i) => kwargs.set(k, toJs(this, rt, args[n + i])))
        controller = new AbortController()
        result = f.call({ signal: controller.signal, kwargs }, ...values)
      } else {
        if (kwnames !== null) {
          const kwargs: Record<string, unknown> = {}
          kwnames.forEach((k, i) => {
            addProperty(kwargs, k, toJs(this, rt, args[n + i]))
          })
          values.push(kwargs)
        }
        result = (f as (...a: unknown[]) => unknown)(...values)
      }
      if (isThenable(result)) return this.operation(rt, result, name, controller)
      return toPy(this, rt, result, name)
    } catch (e) {
      throw this.thrown(rt, e)
    }
  }
  operationFor(rt: Thread, promise: PromiseLike<unknown>, name: string): PyValue {
    return this.operation(rt, promise, name, null)
  }
  /** A coroutine that waits for the promise. */
  private operation(
    rt: Thread,
    promise: PromiseLike<unknown>,
    name: string,
    controller: AbortController | null,
  ): PyValue {
    const operation = new PyHostOperation(promise, this, () => controller?.abort())
    const helper = rt.interp.importModule(rt, '_host_call')
    const g = call(rt, getAttr(rt, helper, 'call'), [operation])
    if (g instanceof PyGenerator && g.state === GenState.Created) {
      g.name = fromHost(name)
      g.qualname = g.name
    }
    return g
  }
  enter(work: (rt: ThreadState) => void): void {
    const { session } = this
    if (session.closed) return
    try {
      session.sync(work)
    } catch (e) {
      // a loop of the program's own that cannot schedule callbacks
      if (e instanceof PyBaseException) session.interp.unraisable(session.interp.main, e, '', null)
      else if (!(e instanceof RunStopped)) throw e
    }
  }
  resultOf(rt: ThreadState, outcome: { ok: boolean; value: unknown }): { value: PyValue } | { raise: PyBaseException } {
    try {
      if (outcome.ok) return { value: toPy(this, rt, outcome.value) }
      throw this.thrown(rt, outcome.value)
    } catch (e) {
      const exc = this.thrown(rt, e)
      return { raise: exc instanceof PyBaseException ? exc : hostError(exc instanceof RunStopped ? exc.reason : exc) }
    }
  }
  /** A value that the host hands in, outside of a call. */
  fromJs(rt: Thread, v: unknown, name?: string): PyValue {
    try {
      return toPy(this, rt, v, name)
    } catch (e) {
      throw this.thrown(rt, e)
    }
  }

  // ------------------------------------------------------------ HandleOwner

  getAttribute(v: PyValue, name: string): unknown {
    return this.enterChecked((rt) => toJs(this, rt, getAttr(rt, v, String(name))))
  }
  setAttribute(v: PyValue, name: string, to: unknown): void {
    this.enterChecked((rt) => setAttr(rt, v, String(name), this.fromJs(rt, to, String(name))))
  }
  hasAttribute(v: PyValue, name: string): boolean {
    return this.enterChecked((rt) => getAttrOr(rt, v, String(name)) !== undefined)
  }
  private prepare(
    rt: ThreadState,
    v: PyValue,
    name: string | null,
    given: readonly unknown[],
  ): { f: PyValue; args: PyValue[]; kwargs: Map<string, PyValue> } {
    const last = given[given.length - 1]
    const kwargs = new Map<string, PyValue>()
    let values = given
    if (last instanceof KeywordsMark) {
      values = given.slice(0, -1)
      for (const [k, x] of last.values) kwargs.set(k, this.fromJs(rt, x, k))
    }
    return {
      f: name === null ? v : getAttr(rt, v, name),
      args: values.map((x) => this.fromJs(rt, x, '<argument>')),
      kwargs,
    }
  }
  async call(v: PyValue, name: string | null, given: readonly unknown[]): Promise<unknown> {
    this.requireOpen()
    const { f, args, kwargs } = this.enterChecked((rt) => this.prepare(rt, v, name, given))
    return this.settle((meter) => this.session.call(f, args, kwargs, { meter }), {})
  }
  callSync(v: PyValue, name: string | null, given: readonly unknown[]): unknown {
    this.requireOpen()
    return this.enterChecked((rt) => {
      const { f, args, kwargs } = this.prepare(rt, v, name, given)
      return toJs(this, rt, call(rt, f, [...args, ...kwargs.values()], kwargs.size === 0 ? null : [...kwargs.keys()]))
    })
  }
  typeOf(v: PyValue): string {
    const t = typeOf(v)
    const module = typeModule(t)
    return module === null || module === 'builtins' || module === '__main__' ? t.qualname : `${module}.${t.qualname}`
  }
  reprOf(v: PyValue): string {
    return this.enterChecked((rt) => reprJs(rt, v))
  }
  strOf(v: PyValue): string {
    return this.enterChecked((rt) => strJs(rt, v))
  }
  requireOpen(): void {
    if (this.session.closed) throw new Error('the interpreter is closed')
  }
}

/** Whether one may ask what class something is: a proxy may throw at that. */
function isOrdinary(e: unknown): boolean {
  try {
    return e instanceof Object || typeof e !== 'object'
  } catch {
    return false
  }
}
function isThenable(v: unknown): v is PromiseLike<unknown> {
  if ((typeof v !== 'object' && typeof v !== 'function') || v === null || behindOf(v) !== undefined) return false
  return typeof (v as { then?: unknown }).then === 'function'
}
function isStackOverflow(e: RangeError): boolean {
  try {
    return /call stack/i.test(e.message)
  } catch {
    return false
  }
}
