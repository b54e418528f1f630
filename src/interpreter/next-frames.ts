/**
 * Asking an iterator for its next item in frames.
 *
 * A generator, and an object whose `__next__` is a Python function, are asked by pushing their frame: no nested trampoline, and what they do may
 * wait. Builtin iterators that only pass on what other iterators and functions give (map, zip, enumerate ...) do the same where one of those runs
 * Python; they register here by their `next` slot (iteration-frames.ts), since this file must not know how calls are made.
 */
import { PyListIterator } from '../objects/iterators.ts'
import type { PyValue } from '../objects/object.ts'
import { isException, typeError } from '../objects/ops/errors.ts'
import { iterSlot, nextSlot } from '../objects/ops/slots.ts'
import { typeName, typeOf } from '../objects/ops/type-of.ts'
import { PyRangeIterator } from '../objects/range.ts'
import * as T from '../objects/types.ts'
import { PyFunction } from '../objects/values.ts'
import { bindFunction } from './bind-function.ts'
import { nativeCode } from './code.ts'
import { Frame, Next } from './frame.ts'
import { GenState, PyGenerator, resume } from './generators.ts'
import type { ThreadState } from './thread.ts'

/** How a builtin iterator is asked in frames. */
export interface NextInFrames {
  /** Whether it would run Python code; else it is asked directly. */
  wanted(it: any, rt: ThreadState): boolean
  /** Asking it is an operation: asked by another such iterator, it takes part in that one. */
  readonly redoable?: (rt: ThreadState, it: any) => PyValue | undefined
  /** Pushes a frame onto `f` that gives the item, or `undefined` at the end. */
  enter(f: Frame, it: any): void
}
/** By the type's `next` slot. Filled when this floor's files are loaded, never changed after. */
export const nextInFrames = new Map<unknown, NextInFrames>()

/** A Python `__next__` in a frame: StopIteration becomes the `undefined` of exhaustion. Step 0 stands for the call. */
const nextCode = nativeCode(
  '<next>',
  0,
  [
    () => Next.NEXT,
    (f) => leave(f, f.val),
    (f) => (isException(f.val, T.StopIteration) ? leave(f, undefined) : again(f)),
  ],
  [2, -1, -1],
)

/** Returns `v` from a native frame. */
export function leave(f: Frame, v: PyValue | undefined): number {
  const back = f.back as Frame
  back.val = v
  f.rt.frame = back
  return Next.SWITCH
}
/** From a handler: the exception in `val` goes on. */
export function again(f: Frame): number {
  f.rt.raised = f.val
  return Next.RERAISE
}

/** Whether asking this iterator runs Python code, so that `pushNext` is worth trying. */
export function runsPython(rt: ThreadState, it: PyValue): boolean {
  // the two most common ones first: loops ask this for each item
  if (it instanceof PyListIterator || it instanceof PyRangeIterator) return false
  if (it instanceof PyGenerator) return it.cls === T.generatorType
  const slot = typeOf(it).slots.next
  if (slot === nextSlot) return true
  const way = nextInFrames.get(slot)
  return way?.wanted(it, rt) ?? false
}

/**
 * Asks an iterator that runs Python code for its next item by pushing its frame; the item, or `undefined` at the end, arrives in `f.val` at step
 * `next`. False when it must be asked directly.
 */
export function pushNext(f: Frame, it: PyValue, next: number): boolean {
  if (it instanceof PyGenerator && it.cls === T.generatorType) {
    if (it.state !== GenState.Suspended && it.state !== GenState.Created) return false
    if (it.delegator !== null) return false
    f.pc = next
    resume(f.rt, it, f, null, null)
    return true
  }
  const t = typeOf(it)
  const slot = t.slots.next
  if (slot !== nextSlot) {
    const way = nextInFrames.get(slot)
    if (way === undefined || !way.wanted(it, f.rt)) return false
    f.pc = next
    way.enter(f, it)
    return true
  }
  const m = t.lookup('__next__')
  if (!(m instanceof PyFunction)) return false
  const rt = f.rt
  f.pc = next
  const wrapper = new Frame(rt, rt.boundaryFunction, nextCode, EMPTY, f)
  wrapper.depth = f.depth
  wrapper.pc = 1
  const nf = bindFunction(rt, m, [it], null, wrapper)
  // a generator function or coroutine: its object is the item
  if (nf === null) {
    f.val = wrapper.val
    return true
  }
  rt.checkDepth(nf)
  rt.frame = nf
  return true
}
const EMPTY: any[] = []

/**
 * iter(v) in frames where `__iter__` is a Python function: true when its frame was pushed, and what it returns arrives in `f.val` at step `next`,
 * still to be checked by `checkIterator`. False: nothing was done, `iter` does it at once.
 */
export function pushIter(f: Frame, v: PyValue, next: number): boolean {
  const t = typeOf(v)
  if (t.slots.iter !== iterSlot) return false
  const m = t.lookup('__iter__')
  if (!(m instanceof PyFunction)) return false
  const rt = f.rt
  const nf = bindFunction(rt, m, [v], null, f)
  // a generator function: the iterator is there already
  f.pc = next
  if (nf === null) return true
  rt.checkDepth(nf)
  rt.frame = nf
  return true
}
export function checkIterator(f: Frame): PyValue {
  const it = f.val as PyValue
  if (typeOf(it).slots.next === undefined) {
    throw typeError(f.rt, `iter() returned non-iterator of type '${typeName(it)}'`)
  }
  return it
}
