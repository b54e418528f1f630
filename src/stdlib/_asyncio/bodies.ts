/**
 * Native ways through coroutines of the library that are otherwise Python: the means, and sleep(). Queue.put() and get() (queue-core.ts) and Event.wait()
 * (event-wait.ts) use them too.
 *
 * Function, code and frame stay those of the Python source; only its first step is taken over. Where everything is as usual (the class and the loop
 * override nothing) the native step does the whole work, and waits at the place where the source does: `f_lineno`, `cr_await`, the locals and the
 * `except` clauses are the source's. Where anything is unusual it runs the step it replaced. Besides the work itself this spares the JavaScript engine
 * compiling a dozen small functions, which is most of what a short program pays.
 */

import type { Code } from '../../interpreter/code.ts'
import { type Frame, Next, type Step } from '../../interpreter/frame.ts'
import { finish, Thrown, yieldValue } from '../../interpreter/generators.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { runtimeError } from '../../objects/ops/errors.ts'
import { PyFloat, type PyFunction } from '../../objects/values.ts'
import { copyContext, type PyContext } from '../_contextvars.ts'
import {
  FutureState,
  futureType,
  Override,
  type PyCallback,
  type PyFuture,
  PyFutureIter,
  PyLoop,
  PyPlainFuture,
  PyTimerHandle,
  timerHandleType,
} from './classes.ts'
import { futureResult } from './future.ts'
import { overrides, pushTimer } from './schedule.ts'

/** Puts `make(code, slow)` in the place of the function's first step. */
export function replaceFirstStep(fn: PyFunction, make: (code: Code, slow: Step) => Step): void {
  const code = fn.code as Code
  if (code.steps === null) code.unit.lower(code)
  const steps = code.steps as Step[]
  steps[0] = make(code, steps[0])
}

/** A step behind the others, with the handler `handler`; its number. */
export function appendStep(code: Code, step: Step, handler: number): number {
  code.handlers.push(handler)
  return (code.steps as Step[]).push(step) - 1
}

/** The handler of the only `try` in a function's source, -1 where there is none. */
export function onlyHandler(code: Code): number {
  return code.handlers.find((h) => h !== -1) ?? -1
}

/** The `await` expressions of a function's source in order. */
export function awaitsOf(code: Code): unknown[] {
  const out: unknown[] = []
  const walk = (x: unknown): void => {
    if (Array.isArray(x)) for (const y of x) walk(y)
    else if (x !== null && typeof x === 'object' && 'kind' in x) {
      if (x.kind === 'Await') out.push(x)
      for (const y of Object.values(x)) walk(y)
    }
  }
  walk((code.node as unknown as { body: unknown }).body)
  return out
}

/** The running loop where it makes plain futures and timers, else null. */
export function plainLoop(rt: ThreadState): PyLoop | null {
  const loop = rt.runningLoop
  if (!(loop instanceof PyLoop) || loop.debug) return null
  return (overrides(loop) & (Override.CallLater | Override.CallAt | Override.CreateFuture)) === 0 ? loop : null
}

/** A native step that stands for the source's `await` at `node`: where it goes on, and the slot that keeps the future. */
export class NativeWait {
  readonly at = -1
  readonly slot: number
  readonly node: unknown
  readonly resumed: { pc: number }
  constructor(code: Code, node: unknown) {
    this.slot = code.template.push(undefined) - 1
    this.node = node
    this.resumed = { pc: -1 }
  }
  shown(f: Frame): PyValue {
    return new PyFutureIter(f.slots[this.slot])
  }
  /** `step` follows the wait, with the handler `handler`. */
  follow(code: Code, step: Step, handler: number): void {
    this.resumed.pc = appendStep(code, step, handler)
    code.waitsAt(this)
  }
  /** Waits for `future`. */
  begin(f: Frame, future: PyFuture): number {
    f.slots[this.slot] = future
    future.blocking = true
    f.node = this.node
    f.pc = this.resumed.pc
    return yieldValue(f, future)
  }
  /** First thing in the step after the wait: NEXT with the result in `f.val`, or what the step has to answer. */
  end(f: Frame): number {
    const future = f.slots[this.slot] as PyFuture
    const r = takeThrown(f)
    if (r === Next.NEXT) {
      if (future.state !== FutureState.Pending) f.val = futureResult(f.rt, future)
      else if (!future.blocking) return this.begin(f, future)
      else throw runtimeError(f.rt, "await wasn't used with future")
    }
    f.slots[this.slot] = undefined
    return r
  }
}

/** RAISE where throw() has resumed the frame, else NEXT. */
function takeThrown(f: Frame): number {
  const sent = f.val
  if (sent === null || !(sent instanceof Thrown)) return Next.NEXT
  f.val = null
  f.rt.linkContext(sent.exc)
  f.rt.raised = sent.exc
  return Next.RAISE
}

/** The future of sleep(), which a timer completes with `callback`, on a loop that overrides nothing. */
function sleeper(rt: ThreadState, loop: PyLoop, seconds: number, callback: PyCallback, result: PyValue): PyFuture {
  const future = new PyPlainFuture(futureType, loop)
  const when = rt.interp.host.clock.monotonic() + seconds
  const context = rt.context as PyContext | null
  const vars = context === null ? null : context.vars
  let shared = loop.timerContext
  if (shared === null || shared.vars !== vars) loop.timerContext = shared = copyContext(rt)
  future.result = pushTimer(
    rt,
    loop,
    new PyTimerHandle(timerHandleType, when, callback, [future, result], loop, shared),
  )
  return future
}

/** tasks.sleep(delay, result); its timer calls `callback`, `yieldOnce` makes what `cr_await` shows of sleep(0). */
export function nativeSleep(fn: PyFunction, callback: PyCallback, yieldOnce: () => PyValue): void {
  replaceFirstStep(fn, (code, slow) => {
    const [once, future] = awaitsOf(code)
    const afterOnce = appendStep(
      code,
      (f) => {
        const r = takeThrown(f)
        return r === Next.NEXT ? finish(f, f.slots[1]) : r
      },
      -1,
    )
    code.waitsAt({ at: -1, resumed: { pc: afterOnce }, slot: -1, node: once, shown: yieldOnce })
    const wait = new NativeWait(code, future)
    wait.follow(
      code,
      (f) => {
        const r = wait.end(f)
        return r === Next.NEXT ? finish(f, f.val) : r
      },
      -1,
    )
    return (f) => {
      const delay = f.slots[0] as PyValue
      const seconds = typeof delay === 'number' ? delay : delay instanceof PyFloat ? delay.value : Number.NaN
      if (seconds <= 0) {
        f.node = once
        f.pc = afterOnce
        return yieldValue(f, null)
      }
      if (!(seconds > 0)) return slow(f)
      const loop = plainLoop(f.rt)
      if (loop === null || loop.closed !== false || (overrides(loop) & Override.Time) !== 0) return slow(f)
      const waiting = sleeper(f.rt, loop, seconds, callback, f.slots[1])
      f.slots[2] = waiting
      return wait.begin(f, waiting)
    }
  })
}
