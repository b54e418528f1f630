/**
 * yield, yield from and await.
 *
 * `yield from` and `await` delegate: where the other side is a generator or coroutine, its frame is hung on ours and the trampoline goes on there;
 * what it yields passes us by (generators.ts). Other iterators are asked step by step. One emitted shape serves both:
 *
 *     send    asks the iterator (value to send in `val`), yields what it gives or goes to `done`
 *     resumed after a yield back to `send`; after a delegate has returned, on to `done` with its value
 */

import type { PyValue } from '../../objects/object.ts'
import { getAttrOr } from '../../objects/ops/attributes.ts'
import { call, callSpecial } from '../../objects/ops/call.ts'
import { error, isException, runtimeError, typeError } from '../../objects/ops/errors.ts'
import { iter } from '../../objects/ops/iterate.ts'
import { nextSlot } from '../../objects/ops/slots.ts'
import { typeName, typeOf } from '../../objects/ops/type-of.ts'
import * as T from '../../objects/types.ts'
import type { PyBaseException } from '../../objects/values.ts'
import type { Await, Expr, Yield, YieldFrom } from '../../parser/ast.ts'
import { PyAsyncGenASend, startAsend, yieldAsync } from '../async-generators.ts'
import { type Frame, Next } from '../frame.ts'
import {
  cannotResume,
  closeGenerator,
  GenState,
  generatorOf,
  markStarted,
  PyGenerator,
  Thrown,
  yieldValue,
} from '../generators.ts'
import { NativeAwait } from '../native-await.ts'
import type { ThreadState } from '../thread.ts'
import { compile } from './expressions.ts'
import { lower } from './lower-expression.ts'
import type { Label, Lowering } from './lowering.ts'
import { get, operandSlot } from './operators.ts'
import { VAL } from './suspends.ts'

export function lowerYield(L: Lowering, e: Yield): Expr {
  const operand = e.value === null ? null : lower(L, e.value)
  const value = operand === null ? () => null : compile(L, operand)
  const slot = operand === null ? -1 : operandSlot(L, operand)
  if ((L.code.flags & 0x200) !== 0) {
    L.emitSuspending((next) => (f) => {
      const v = value(f)
      f.node = e
      f.pc = next
      return yieldAsync(f, v)
    })
  } else {
    L.emitSuspending((next) => (f) => {
      const v = get(f, slot, value)
      f.node = e
      f.pc = next
      return yieldValue(f, v)
    })
  }
  emitThrowCheck(L)
  return VAL
}

/** The first action after a suspension: throw() has resumed us if it is a `Thrown` that was sent in. */
export function emitThrowCheck(L: Lowering): void {
  L.emit((f) => {
    const sent = f.val
    if (sent === null || !(sent instanceof Thrown)) return Next.NEXT
    const { exc } = sent
    f.val = null
    f.rt.linkThrown(exc)
    f.rt.raised = exc
    return Next.RAISE
  })
}

export function lowerYieldFrom(L: Lowering, e: YieldFrom): Expr {
  const value = compile(L, lower(L, e.value))
  const it = L.newTemp()
  const coroutine = (L.code.flags & 0x180) !== 0
  L.emit((f) => {
    const v = value(f)
    f.node = e
    if (v instanceof PyGenerator && v.cls === T.coroutineType && !coroutine) {
      throw typeError(f.rt, "cannot 'yield from' a coroutine object in a non-coroutine generator")
    }
    f.slots[it] = v instanceof PyGenerator && v.cls !== T.asyncGeneratorType ? v : iter(f.rt, v)
    f.val = null
    return Next.NEXT
  })
  const resumed = L.label()
  L.waitsHere(resumed, it, e, false)
  emitDelegation(L, e, it, resumed)
  return VAL
}

export function lowerAwait(L: Lowering, e: Await): Expr {
  const operand = lower(L, e.value)
  const value = compile(L, operand)
  emitAwait(L, e, (f) => value(f), null, operand === VAL)
  return VAL
}

/**
 * Awaits what `value` gives; the result is `$Val`. `what` completes error texts for `async with` and `async for`; `ofCall`: it is the value of the call
 * emitted just before, unchanged.
 */
export function emitAwait(
  L: Lowering,
  e: Expr | { kind: string },
  value: (f: Frame) => PyValue,
  what: ((t: string) => string) | null = null,
  ofCall = false,
): void {
  const it = L.newTemp()
  const resumed = L.label()
  L.waitsHere(resumed, it, e, ofCall)
  L.emit((f) => {
    const v = value(f)
    f.node = e
    if (v instanceof PyGenerator && v.cls === T.coroutineType && v.delegator === null) {
      // a coroutine: its frame is hung on ours at once, as the next step would do
      f.slots[it] = v
      f.pc = resumed.pc
      return delegate(f, v)
    }
    f.slots[it] = awaitable(f.rt, v, what)
    f.val = null
    return Next.NEXT
  })
  emitDelegation(L, e, it, resumed)
}

/** The iterator (or coroutine) that awaiting `v` drives: CPython's GET_AWAITABLE. */
export function awaitable(rt: ThreadState, v: PyValue, what: ((t: string) => string) | null = null): PyValue {
  if (v instanceof PyGenerator) {
    if (v.cls === T.coroutineType) {
      if (v.delegator !== null) throw runtimeError(rt, 'coroutine is being awaited already')
      return v
    }
    if (v.frame.code.flags & 0x100) return v
  }
  if (v instanceof PyAsyncGenASend) return v
  const slot = typeOf(v).slots.await
  if (slot === undefined) {
    throw typeError(rt, what === null ? `object ${typeName(v)} can't be used in 'await' expression` : what(typeName(v)))
  }
  const it = slot(rt, v)
  if (it instanceof PyGenerator && (it.cls === T.coroutineType || it.frame.code.flags & 0x100))
    throw typeError(rt, '__await__() returned a coroutine')
  if (typeOf(it).slots.next === undefined)
    throw typeError(rt, `__await__() returned non-iterator of type '${typeName(it)}'`)
  return it
}

function emitDelegation(L: Lowering, e: Expr | { kind: string }, it: number, resumed: Label): void {
  const send = L.label()
  const done = L.label()
  L.place(send)
  L.emitSuspending((next) => (f) => {
    const sub = f.slots[it]
    f.pc = next
    if (sub instanceof PyGenerator) return delegate(f, sub)
    if (sub instanceof PyAsyncGenASend) return startAsend(f, sub)
    const sent = f.val
    if (sent !== null && sent instanceof Thrown && sub instanceof NativeAwait) {
      f.val = null
      sub.stop()
      f.slots[it] = undefined
      f.node = e
      f.rt.linkContext(sent.exc)
      f.rt.raised = sent.exc
      return Next.RAISE
    }
    const v = ask(f, sub)
    if (v === undefined) {
      f.val = f.rt.stopValue
      f.slots[it] = undefined
      return done.pc
    }
    f.node = e
    return yieldValue(f, v)
  })
  L.place(resumed)
  // one step, as finish() skips it
  L.emit((f) => {
    // the end of a coroutine or generator; values sent in are never undefined
    if (f.val === undefined) {
      f.val = f.rt.stopValue
      f.slots[it] = undefined
      return Next.NEXT
    }
    return send.pc
  })
  L.place(done)
}

/** Hangs the frame of `sub` on ours and goes on there. */
function delegate(f: Frame, sub: PyGenerator): number {
  const rt = f.rt
  if (sub.state === GenState.Closed) {
    if (sub.cls === T.coroutineType) throw runtimeError(rt, 'cannot reuse already awaited coroutine')
    rt.stopValue = null
    f.val = undefined
    return Next.NEXT
  }
  const problem = cannotResume(rt, sub, null)
  if (problem !== null) throw problem
  const g = generatorOf(f)
  g.delegate = sub
  sub.delegator = g
  if (!sub.started) markStarted(sub)
  sub.state = GenState.Running
  sub.frame.back = f
  let leaf = sub
  while (leaf.delegate !== null) {
    leaf = leaf.delegate
    leaf.state = GenState.Running
  }
  let frame = leaf.frame
  if (leaf.innermost !== null) {
    frame = leaf.innermost
    leaf.innermost = null
  }
  frame.depth = f.depth + 1
  frame.val = null
  rt.frame = frame
  if (frame.depth > rt.interp.recursionLimit) {
    rt.frame = f
    if (frame !== leaf.frame) leaf.innermost = frame
    g.delegate = null
    sub.delegator = null
    rt.checkDepth(frame)
  }
  return Next.SWITCH
}

/** One step of an iterator that is no generator; `undefined` with `rt.stopValue` when it is exhausted. */
function ask(f: Frame, it: PyValue): PyValue | undefined {
  const rt = f.rt
  const sent = f.val as PyValue | Thrown
  if (sent !== null && sent instanceof Thrown) {
    f.val = null
    return throwInto(rt, it, sent.exc)
  }
  rt.stopValue = null
  if (sent === null) {
    const slot = typeOf(it).slots.next!
    if (slot !== nextSlot) return slot(rt, it)
    return catchStop(rt, () => callSpecial(rt, it, '__next__', []) as PyValue)
  }
  const send = getAttrOr(rt, it, 'send')
  if (send === undefined) throw error(rt, T.AttributeError, `'${typeName(it)}' object has no attribute 'send'`)
  return catchStop(rt, () => call(rt, send, [sent]))
}

export function catchStop(rt: ThreadState, f: () => PyValue): PyValue | undefined {
  try {
    return f()
  } catch (e) {
    if (!isException(e, T.StopIteration)) throw e
    rt.stopValue = (e.members?.[0] as PyValue | undefined) ?? null
    return undefined
  }
}

function throwInto(rt: ThreadState, it: PyValue, exc: PyBaseException): PyValue | undefined {
  if (isException(exc, T.GeneratorExit)) {
    if (it instanceof PyGenerator) closeGenerator(rt, it)
    else {
      const close = getAttrOr(rt, it, 'close')
      if (close !== undefined) call(rt, close, [])
    }
    throw exc
  }
  const method = getAttrOr(rt, it, 'throw')
  if (method === undefined) throw exc
  return catchStop(rt, () => call(rt, method, [exc]))
}
