/**
 * Generators, coroutines and asynchronous generators: detached frames.
 *
 * A suspended generator keeps its frame; resuming pushes that frame on whoever resumes. While generator A delegates to generator B (`yield from`,
 * `await`), B's frame hangs on A's (`B.delegator = A`, `A.delegate = B`): a value yielded by B goes straight to whoever resumed the
 * outermost, and resuming the outermost goes straight to B's frame. Exhaustion is `undefined` in the resumer's `val` with the returned
 * value in `rt.stopValue`; no StopIteration object is made unless Python code sees it.
 *
 * Each suspension has a resume step that first looks for a `Thrown` among what was sent in: throw() resumes the innermost frame like send() does.
 */
import { newAttrs, PyObject, type PyType, type PyValue } from '../objects/object.ts'
import { error, isException, runtimeError, typeError } from '../objects/ops/errors.ts'
import * as T from '../objects/types.ts'
import { emptyTuple, PyBaseException } from '../objects/values.ts'
import { type Frame, Next } from './frame.ts'
import type { ThreadState } from './thread.ts'

export enum GenState {
  Created = 0,
  Suspended = 1,
  Running = 2,
  Closed = 3,
}

/** What throw() sends into a frame. */
export class Thrown {
  readonly exc: PyBaseException
  constructor(exc: PyBaseException) {
    this.exc = exc
  }
}

export class PyGenerator extends PyObject {
  frame: Frame
  state: GenState
  name: PyValue
  qualname: PyValue
  /** What this one waits for: a generator whose frame hangs on ours. */
  delegate: PyGenerator | null
  delegator: PyGenerator | null
  /** Suspended in a frame that hangs on ours without an object of its own: the innermost such frame. */
  innermost: Frame | null
  /** What stands between it and a caller of next() or send(); null: nobody has called so far, or it has ended. */
  receiver: Frame | null
  /** A coroutine that was awaited or closed never warns. Set it by markStarted. */
  started: boolean
  /** Coroutines not yet started form a list, newest first from `interp.newestUnstarted`. */
  older: PyGenerator | null
  newer: PyGenerator | null
  /** The call node that made it, until it is first looked at: see `takeFresh`. */
  madeBy: unknown
  /** The iterator of a `for` statement that nothing else refers to: closed when the loop is left. */
  owned: boolean
  constructor(frame: Frame, cls: PyType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.frame = frame
    this.state = GenState.Created
    this.name = frame.fn.name
    this.qualname = frame.fn.qualname
    this.delegate = null
    this.delegator = null
    this.innermost = null
    this.receiver = null
    this.started = false
    this.older = null
    this.newer = null
    this.madeBy = null
    this.owned = false
  }
  get kind(): 'generator' | 'coroutine' | 'async generator' {
    return this.cls === T.coroutineType
      ? 'coroutine'
      : this.cls === T.asyncGeneratorType
        ? 'async generator'
        : 'generator'
  }
}

/** An asynchronous generator: what only these need, so that coroutines stay small. */
export class PyAsyncGenerator extends PyGenerator {
  hooksInited = false
  finalizer: PyValue = null
  runningAsync = false
  /** aclose() is under way: a yield is an error, the end is the answer. */
  closing = false
}

/** The object that calling a generator function gives; its frame is detached. */
export function makeGenerator(rt: ThreadState, frame: Frame): PyGenerator {
  const flags = frame.code.flags
  const g =
    flags & 0x200
      ? new PyAsyncGenerator(frame, T.asyncGeneratorType)
      : new PyGenerator(frame, flags & 0x80 ? T.coroutineType : T.generatorType)
  frame.generator = g
  if ((flags & 0x280) === 0 && frame.back !== null) g.madeBy = frame.back.node
  frame.back = null
  if (flags & 0x280) rt.interp.coroutineMade(rt, g)
  return g
}

/**
 * The generator object of a coroutine's frame. `await f()` of a coroutine function runs its frame on the caller's at once and makes no object
 * (bind-function.ts), and such a chain of frames suspends and goes on as it is: only the outermost has an object, which knows the innermost frame. Where an
 * object is asked for (`cr_await`, throw()), those of the frame and of all frames it hangs on are made here.
 */
export function generatorOf(f: Frame): PyGenerator {
  return f.generator ?? makeAwaited(f)
}
function makeAwaited(f: Frame): PyGenerator {
  const frames = [f]
  let outer = f.back as Frame
  for (; outer.generator === null; outer = outer.back as Frame) frames.push(outer)
  let g: PyGenerator = outer.generator
  const innermost = g.innermost
  g.innermost = null
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i]
    const inner = new PyGenerator(frame, T.coroutineType)
    frame.generator = inner
    inner.state = g.state
    inner.started = true
    inner.delegator = g
    g.delegate = inner
    const site = outer.code.awaits?.[outer.pc]
    if (site === undefined) throw new Error('a coroutine without object that nothing awaits')
    outer.slots[site.slot] = inner
    outer = frame
    g = inner
  }
  if (innermost !== f) g.innermost = innermost
  return g
}

/** What a suspended one waits for, or null: `cr_await`, `gi_yieldfrom`, `ag_await`. */
export function awaitedBy(g: PyGenerator): PyValue {
  if (g.state !== GenState.Suspended) return null
  if (g.innermost !== null) generatorOf(g.innermost)
  if (g.delegate !== null) return g.delegate
  const f = g.frame
  const site = f.code.awaits?.[f.pc]
  if (site === undefined) return null
  return site.shown === undefined ? ((f.slots[site.slot] as PyValue | undefined) ?? null) : site.shown(f)
}

/**
 * Whether `v` is a generator that the call `node` has just made: then nothing but the expression's own value refers to it. Asked once, by the
 * statement that takes the value; what was bound to a name meanwhile was made by another node.
 */
export function takeFresh(v: PyValue, node: unknown): boolean {
  return v instanceof PyGenerator && v.madeBy === node && v.state === GenState.Created
}

/** It runs, or will never run: nobody will say that it was never awaited. */
export function markStarted(g: PyGenerator): void {
  g.started = true
  const { older, newer } = g
  if (newer !== null) newer.older = older
  else {
    const interp = g.frame.rt.interp
    if (interp.newestUnstarted === g) interp.newestUnstarted = older
  }
  if (older !== null) older.newer = newer
  g.older = null
  g.newer = null
}

/**
 * Makes the innermost frame of a suspended generator current, with `value` sent in, so that its next yield, return or exception arrives at
 * `back` (whose `pc` must already say where to go on). The caller has checked that it may run. `exc` is thrown instead where given.
 */
export function resume(
  rt: ThreadState,
  g: PyGenerator,
  back: Frame,
  value: PyValue,
  exc: PyBaseException | null,
): void {
  g.frame.back = back
  g.state = GenState.Running
  if (!g.started) markStarted(g)
  let leaf = g
  while (leaf.delegate !== null) {
    leaf = leaf.delegate
    leaf.state = GenState.Running
  }
  let frame = leaf.frame
  if (leaf.innermost !== null) {
    frame = leaf.innermost
    leaf.innermost = null
  }
  frame.depth = back.depth + 1
  frame.val = exc === null ? value : new Thrown(exc)
  rt.frame = frame
  if (frame.depth > rt.interp.recursionLimit) rt.checkDepth(frame)
}

/** A value leaves the frame: it goes to whoever resumed the outermost of the chain. */
export function yieldValue(f: Frame, value: PyValue): number {
  let x = f
  while (x.generator === null) x = x.back as Frame
  let g = x.generator
  if (x !== f) g.innermost = f
  g.state = GenState.Suspended
  while (g.delegator !== null) {
    g = g.delegator
    g.state = GenState.Suspended
  }
  const back = g.frame.back as Frame
  g.frame.back = null
  back.val = value
  f.rt.frame = back
  return Next.SWITCH
}

/** `return value` of a generator or coroutine. */
export function finish(f: Frame, value: PyValue): number {
  const g = f.generator
  const back = f.back as Frame
  const rt = f.rt
  f.back = null
  f.pc = 1 << 30
  rt.frame = back
  if (g === null) {
    // of a frame that is awaited without an object: the step after the one that would look whether it has ended
    back.val = value
    back.pc++
    return Next.SWITCH
  }
  g.state = GenState.Closed
  const d = g.delegator
  if (d !== null) {
    d.delegate = null
    g.delegator = null
  }
  rt.stopValue = value
  back.val = undefined
  return Next.SWITCH
}

/** An exception leaves a generator's frame: it is closed; StopIteration must not pass through as such (PEP 479). Null: it ends an aclose(). */
export function failed(rt: ThreadState, f: Frame, exc: PyBaseException): PyBaseException | null {
  const g = generatorOf(f)
  g.state = GenState.Closed
  g.receiver = null
  if (g instanceof PyAsyncGenerator) g.runningAsync = false
  const d = g.delegator
  if (d !== null) {
    d.delegate = null
    g.delegator = null
    if (
      g instanceof PyAsyncGenerator &&
      g.closing &&
      (isException(exc, T.GeneratorExit) || isException(exc, T.StopAsyncIteration))
    ) {
      g.closing = false
      return null
    }
  }
  const kind = g.kind
  let what: string | null = null
  if (isException(exc, T.StopIteration))
    what = `${kind === 'async generator' ? 'async generator' : kind} raised StopIteration`
  else if (kind === 'async generator' && isException(exc, T.StopAsyncIteration))
    what = 'async generator raised StopAsyncIteration'
  if (what === null) return exc
  const wrapped = error(rt, T.RuntimeError, what)
  wrapped.cause = exc
  wrapped.context = exc
  wrapped.suppressContext = true
  return wrapped
}

/** Why a generator cannot be resumed, or null. */
export function cannotResume(rt: ThreadState, g: PyGenerator, value: PyValue): PyBaseException | null {
  if (g.state === GenState.Running) {
    return error(rt, T.ValueError, `${g.kind} already executing`)
  }
  if (g.state === GenState.Created && value !== null)
    return typeError(rt, `can't send non-None value to a just-started ${g.kind}`)
  if (g.state === GenState.Closed && g.cls === T.coroutineType)
    return runtimeError(rt, 'cannot reuse already awaited coroutine')
  if (g.delegator !== null) return error(rt, T.ValueError, `${g.kind} already executing`)
  return null
}

/**
 * Resumes from TypeScript in a nested trampoline: the yielded value, or `undefined` when it returned (value in `rt.stopValue`). `exc` throws.
 */
export function resumeNested(
  rt: ThreadState,
  g: PyGenerator,
  value: PyValue,
  exc: PyBaseException | null,
): PyValue | undefined {
  if (rt.op !== null) return rt.record(g, (op) => resumeWithin(rt, g, value, exc, op))
  return resumeWithin(rt, g, value, exc)
}
function resumeWithin(
  rt: ThreadState,
  g: PyGenerator,
  value: PyValue,
  exc: PyBaseException | null,
  op?: any[],
): PyValue | undefined {
  const caller = rt.frame
  if (g.state === GenState.Closed) {
    if (g.cls === T.coroutineType) throw runtimeError(rt, 'cannot reuse already awaited coroutine')
    if (exc !== null) throw exc
    rt.stopValue = null
    return undefined
  }
  const problem = cannotResume(rt, g, value)
  if (problem !== null) throw problem
  const boundary = rt.boundary(op)
  if (exc !== null && g.state === GenState.Created) {
    closeUnstarted(rt, g)
    throwFrom(rt, g, exc)
  }
  resume(rt, g, boundary, value, exc)
  return rt.runNested(boundary, caller) as PyValue | undefined
}

/** A throw into a generator that never ran: it is closed; the traceback shows where it was defined. */
export function closeUnstarted(_rt: ThreadState, g: PyGenerator): void {
  g.state = GenState.Closed
  markStarted(g)
  g.frame.pc = 1 << 30
}
function throwFrom(rt: ThreadState, g: PyGenerator, exc: PyBaseException): never {
  rt.addTraceback(exc, g.frame)
  throw exc
}

/** generator.close() from TypeScript. Returns what a generator returned on GeneratorExit (3.13), else None. */
export function closeGenerator(rt: ThreadState, g: PyGenerator): PyValue {
  if (g.state === GenState.Closed) return null
  if (g.state === GenState.Created) {
    closeUnstarted(rt, g)
    return null
  }
  if (g.state === GenState.Running) throw error(rt, T.ValueError, `${g.kind} already executing`)
  const exit = new PyBaseException(T.GeneratorExit, emptyTuple)
  let r: PyValue | undefined
  try {
    r = resumeNested(rt, g, null, exit)
  } catch (e) {
    if (isException(e, T.GeneratorExit) || isException(e, T.StopIteration)) return null
    throw e
  }
  if (r !== undefined) throw runtimeError(rt, `${g.kind} ignored GeneratorExit`)
  return rt.stopValue
}
