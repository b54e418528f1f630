/**
 * Frames and steps: what the trampoline (thread.ts) runs.
 *
 * A Python call does not use the JavaScript stack. A function body is cut into an array of *steps*, closures `(frame) => next`; the frame of
 * the running call lives on the heap and links back to its caller. `next` is a step number to go on at, or one of the codes below.
 * A call step saves where to go on in `frame.pc` (always the step after itself, so that the call's own place is `pc - 1`), makes the
 * callee's frame current and returns SWITCH; a return writes `back.val` and makes `back` current again.
 *
 * Native frames (asyncio.run, constructors, ...) are frames whose code was written in TypeScript: same shape, own steps array.
 */
import type { Attrs, PyType, PyValue } from '../objects/object.ts'
import * as T from '../objects/types.ts'
import { type PyBaseException, PyCell, type PyFunction } from '../objects/values.ts'
import type { Code } from './code.ts'
import type { PyGenerator } from './generators.ts'
import type { ThreadState } from './thread.ts'

/** What a step answers besides a step number. */
export enum Next {
  /** The following step. */
  NEXT = -1,
  /** Another frame is current: reload it. */
  SWITCH = -2,
  /** Leave this trampoline. */
  EXIT = -3,
  /** `rt.raised` holds an exception raised here. */
  RAISE = -4,
  /** The same without a new traceback entry for this frame. */
  RERAISE = -5,
  /** Look for interrupts, then run this very step again. */
  TICK = -6,
  /** Nothing to do until the host calls `resume`: leave the trampoline with everything in place. */
  PARK = -7,
  /** `rt.raised` is raised in the frame that is current now, at its call step. */
  RAISE_IN = -10,
  /** The same without a new traceback entry. */
  RERAISE_IN = -11,
  // completions of fused statements inside a fused loop; never seen by the trampoline
  BREAK = -8,
  CONTINUE = -9,
}

export type Step = (f: Frame) => number
/** Evaluates an expression without suspension point. */
export type Ex = (f: Frame) => PyValue
export type Test = (f: Frame) => boolean

/** A Python object by its shape (`cls`, `attrs`) without deriving from PyObject: calls make frames, and a derived constructor costs. */
export class Frame {
  /** On the prototype: the same for all frames. */
  declare readonly cls: PyType
  declare readonly attrs: Attrs | null
  readonly rt: ThreadState
  readonly fn: PyFunction
  readonly code: Code
  /** Locals, cells, closure cells, hidden comprehension variables, temporaries. */
  slots: any[]
  /** Result of the step that suspended last. */
  val: any
  back: Frame | null
  pc: number
  /** The AST node that was being evaluated when something left the fast path; positions come from it. */
  node: any
  depth: number
  generator: PyGenerator | null
  /** The exception that an `except` or `finally` of this frame is handling. */
  handled: PyBaseException | null
  /** Namespace of a module or class body (any mapping); null where locals are slots. */
  locals: PyValue
  /** f_trace and other rare things, made when asked for. */
  extra: Map<string, any> | null

  constructor(rt: ThreadState, fn: PyFunction, code: Code, slots: any[], back: Frame | null) {
    this.rt = rt
    this.fn = fn
    this.code = code
    this.slots = slots
    this.val = null
    this.back = back
    this.pc = 0
    this.node = code.node
    this.depth = back === null ? 0 : back.depth + 1
    this.generator = null
    this.handled = null
    this.locals = null
    this.extra = null
  }

  get globals() {
    return this.fn.globals
  }

  /** What `super()` without arguments means here: the class cell's value and the first argument. Texts are CPython's. */
  superArguments(rt: ThreadState): [PyValue, PyValue] {
    let f: Frame | null = this
    while (f?.code.native) f = f.back
    if (f === null) throw rt.error(T.RuntimeError, 'super(): no current frame')
    const code = f.code
    if (code.argcount === 0) throw rt.error(T.RuntimeError, 'super(): no arguments')
    let first = f.slots[0]
    if (first instanceof PyCell) first = first.value
    if (first === undefined) throw rt.error(T.RuntimeError, 'super(): arg[0] deleted')
    const i = code.classCell
    if (i < 0) throw rt.error(T.RuntimeError, 'super(): __class__ cell not found')
    const cls = (f.slots[i] as PyCell).value
    if (cls === undefined) throw rt.error(T.RuntimeError, 'super(): empty __class__ cell')
    return [cls, first]
  }
}
Object.assign(Frame.prototype, { cls: T.frameType, attrs: null })
