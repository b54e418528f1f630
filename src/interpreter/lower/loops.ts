/**
 * for and while, and the loops inside comprehensions.
 *
 * The iterator lives in a slot, so that a loop can leave at its back-edge and enter again. A loop whose body has no suspension point runs inside one
 * step (*fused*) as long as its iterator is native; a generator or a Python `__next__` is pushed as a frame and the loop goes on in the step after.
 * Only innermost loops are fused: leaving an inner one at its back-edge must leave the whole step.
 */

import { PyListIterator } from '../../objects/iterators.ts'
import type { PyValue } from '../../objects/object.ts'
import { isException, typeError } from '../../objects/ops/errors.ts'
import { iter } from '../../objects/ops/iterate.ts'
import { typeName, typeOf } from '../../objects/ops/type-of.ts'
import { PyRangeIterator } from '../../objects/range.ts'
import * as T from '../../objects/types.ts'
import type { AsyncFor, Expr, For, Stmt, While } from '../../parser/ast.ts'
import { type Ex, type Frame, Next, type Step } from '../frame.ts'
import { PyGenerator, takeFresh } from '../generators.ts'
import { checkIterator, pushIter, pushNext } from '../next-frames.ts'
import { emitStore, store, targetSuspends } from './assign.ts'
import { emitAwait } from './await.ts'
import { compile, test } from './expressions.ts'
import { fuse } from './fuse.ts'
import { branch, lower } from './lower-expression.ts'
import type { Label, Lowering } from './lowering.ts'
import { localSlot } from './names.ts'

export interface LoopParts {
  iterSlot: number
  /** The target where it is a plain local, or -1. */
  slot: number
  /** Stores an item, or null when storing suspends: then `emitTarget` does it from `$Val`. */
  store: ((f: Frame, v: PyValue) => void) | null
  emitTarget: (() => void) | null
  /** The body as one closure, or null when it must be emitted. */
  fused: Step | null
  emitBody: (() => void) | null
  /** After the last item. */
  exhausted: Label
  /** `break` of a fused body. */
  broken: Label
  node: { kind: string }
}

/** The loop proper; the iterator is in its slot already. `continueTo` is placed at its head. */
export function emitForLoop(L: Lowering, p: LoopParts, continueTo: Label): void {
  const { iterSlot, slot, exhausted, broken, node } = p
  L.place(continueTo)
  if (p.fused !== null && p.store !== null) {
    const put = p.store
    const body = p.fused
    L.emitAlone((self) => (f) => {
      const it = f.slots[iterSlot]
      const rt = f.rt
      f.node = node
      if (it instanceof PyRangeIterator && it.big === null) {
        // small ints: no call per item
        while (it.remaining > 0) {
          const v = it.next
          it.next = v + it.step
          it.remaining--
          if (slot >= 0) f.slots[slot] = v
          else put(f, v)
          const r = body(f)
          if (r !== Next.NEXT && r !== Next.CONTINUE) return r === Next.BREAK ? broken.pc : r
          if (--rt.ticks < 0) return Next.TICK
        }
        return exhausted.pc
      }
      if (pushNext(f, it, self + 1)) return Next.SWITCH
      const step = typeOf(it).slots.next!
      for (;;) {
        f.node = node
        const v = step(rt, it)
        if (v === undefined) return exhausted.pc
        if (slot >= 0) f.slots[slot] = v
        else put(f, v)
        const r = body(f)
        if (r !== Next.NEXT && r !== Next.CONTINUE) return r === Next.BREAK ? broken.pc : r
        if (--rt.ticks < 0) return Next.TICK
      }
    })
    // an item that a pushed frame has given
    L.emitAlone((self) => (f) => {
      const v = f.val
      if (v === undefined) return exhausted.pc
      put(f, v)
      const r = body(f)
      if (r !== Next.NEXT && r !== Next.CONTINUE) return r === Next.BREAK ? broken.pc : r
      return self - 1
    })
    return
  }
  const put = p.store
  // with a direct store the header goes on behind the step that takes an item from a pushed frame
  const skip = put === null ? 1 : 2
  const head = (f: Frame): number => {
    const self = continueTo.pc
    const it = f.slots[iterSlot]
    const rt = f.rt
    if (--rt.ticks < 0) {
      f.node = node
      return Next.TICK
    }
    let v: PyValue | undefined
    if (it instanceof PyRangeIterator && it.remaining > 0) {
      v = it.next
      it.next = v + it.step
      it.remaining--
    } else if (it instanceof PyListIterator && it.seq !== null && it.index < it.seq.items.length)
      v = it.seq.items[it.index++]
    else {
      f.node = node
      if (pushNext(f, it, self + 1)) return Next.SWITCH
      v = typeOf(it).slots.next!(rt, it)
      if (v === undefined) return exhausted.pc
    }
    if (slot >= 0) f.slots[slot] = v
    else if (put === null) f.val = v
    else put(f, v)
    return self + skip
  }
  L.emitAlone(() => head)
  if (put !== null) {
    L.emit((f) => {
      const v = f.val
      if (v === undefined) return exhausted.pc
      put(f, v)
      return Next.NEXT
    })
    L.flush()
  } else {
    L.emit((f) => (f.val === undefined ? exhausted.pc : Next.NEXT))
    p.emitTarget!()
  }
  p.emitBody!()
  // the next item is taken by the last step of the body; only where it is time to look around does that lead to the header
  L.emit((f) => {
    const next = head(f)
    return next === Next.TICK ? continueTo.pc : next
  })
  L.flush()
}

/** The iterator of what `source` gives goes into a slot; a Python `__iter__` runs in its frame. */
export function emitIter(L: Lowering, source: Ex, site: Expr, slot: number): void {
  L.emitSuspending((next) => (f) => {
    const v = source(f)
    f.node = site
    if (pushIter(f, v, next)) return Next.SWITCH
    f.slots[slot] = iter(f.rt, v)
    return next + 1
  })
  L.emitAlone(() => (f) => {
    f.slots[slot] = checkIterator(f)
    return Next.NEXT
  })
}

/** Whether the iterator of this may be a generator that nothing but the loop refers to: made by a call, or by a Python `__iter__`. */
export function mayMakeGenerator(site: Expr): boolean {
  return site.kind === 'Call' || site.kind === 'GeneratorExp' || site.kind === 'Name' || site.kind === 'Attribute'
}
function dropIterator(f: Frame, slot: number): void {
  const it = f.slots[slot]
  f.slots[slot] = undefined
  if (it instanceof PyGenerator) f.rt.interp.generatorDropped(f.rt, it)
}
/** The generator that evaluating `site` has just made belongs to the loop; `slot` holds it. */
export function emitOwnership(L: Lowering, site: Expr, slot: number): void {
  L.emit((f) => {
    const it = f.slots[slot]
    if (it instanceof PyGenerator && takeFresh(it, site)) it.owned = true
    return Next.NEXT
  })
}
/** The loop; where an exception leaves it, its iterator is dropped. */
export function emitGuarded(L: Lowering, slot: number, loop: () => void, end: Label): void {
  const failed = L.label()
  L.withHandler(failed, loop)
  L.jump(end)
  L.place(failed)
  L.emit((f) => {
    const e = f.val
    dropIterator(f, slot)
    f.rt.raised = e
    return Next.RERAISE
  })
  L.flush()
}

export function lowerFor(L: Lowering, s: For, block: (body: readonly Stmt[]) => void): void {
  const iterSlot = L.newTemp()
  const site = s.iter
  emitIter(L, compile(L, lower(L, site)), site, iterSlot)
  const continueTo = L.label()
  const end = L.label()
  const orelse = L.label()
  const direct = !targetSuspends(L, s.target)
  // a generator that the statement's own call has made is closed however the loop is left
  const may = mayMakeGenerator(site)
  const drop = (f: Frame): void => dropIterator(f, iterSlot)
  const loop = (): void => {
    // here, where the blocks that a return has to leave are known
    const fused = direct && !L.stepped ? fuse(L, s.body, true) : null
    L.blocks.push({ kind: 'loop', breakTo: end, continueTo, fused: false })
    emitForLoop(
      L,
      {
        iterSlot,
        slot: localSlot(L, s.target),
        store: direct ? store(L, s.target) : null,
        emitTarget: direct ? null : () => emitStore(L, s.target, (f) => f.val),
        fused,
        emitBody: () => block(s.body),
        exhausted: orelse,
        broken: end,
        node: site,
      },
      continueTo,
    )
    L.blocks.pop()
  }
  if (may) {
    L.blocks.push({ kind: 'cleanup', action: drop })
    emitOwnership(L, site, iterSlot)
    emitGuarded(L, iterSlot, loop, orelse)
    L.blocks.pop()
  } else loop()
  L.place(orelse)
  L.emit((f) => {
    f.slots[iterSlot] = undefined
    return Next.NEXT
  })
  block(s.orelse)
  L.place(end)
  L.emit((f) => {
    drop(f)
    return Next.NEXT
  })
  L.releaseTemp(iterSlot)
}

export function lowerWhile(L: Lowering, s: While, block: (body: readonly Stmt[]) => void): void {
  const head = L.label()
  const end = L.label()
  const orelse = L.label()
  const fused = !L.waits && !L.suspends(s.test) && !L.stepped ? fuse(L, s.body, true) : null
  if (fused !== null) {
    const t = test(L, s.test)
    L.place(head)
    L.emitAlone(() => (f) => {
      const rt = f.rt
      while (t(f)) {
        const r = fused(f)
        if (r !== Next.NEXT && r !== Next.CONTINUE) return r === Next.BREAK ? end.pc : r
        if (--rt.ticks < 0) {
          f.node = s.test
          return Next.TICK
        }
      }
      return orelse.pc
    })
  } else {
    L.blocks.push({ kind: 'loop', breakTo: end, continueTo: head, fused: false })
    L.place(head)
    L.emitAlone(() => (f) => (--f.rt.ticks < 0 ? Next.TICK : Next.NEXT))
    const behind = L.label()
    L.place(behind)
    if (!(s.test.kind === 'Constant' && (s.test.value === true || s.test.value === 1))) branch(L, s.test, orelse, false)
    block(s.body)
    L.emit((f) => (--f.rt.ticks < 0 ? head.pc : behind.pc))
    L.flush()
    L.blocks.pop()
  }
  L.place(orelse)
  block(s.orelse)
  L.place(end)
}

/** `async for`: the iterator in its slot, StopAsyncIteration of its awaited `__anext__` ends the loop. */
export function emitAsyncIteration(
  L: Lowering,
  iterSlot: number,
  node: Expr | AsyncFor,
  stop: Label,
  body: () => void,
  continueTo: Label,
): void {
  const handler = L.label()
  const after = L.label()
  L.place(continueTo)
  L.withHandler(handler, () => {
    L.emit((f) => {
      if (--f.rt.ticks < 0) f.rt.checkInterrupt()
      return Next.NEXT
    })
    emitAwait(
      L,
      node,
      (f) => {
        const it = f.slots[iterSlot]
        f.node = node
        const slot = typeOf(it).slots.anext
        if (slot === undefined)
          throw typeError(f.rt, `'async for' requires an iterator with __anext__ method, got ${typeName(it)}`)
        return slot(f.rt, it)
      },
      (t) => `'async for' received an invalid object from __anext__: ${t}`,
    )
  })
  L.jump(after)
  L.place(handler)
  L.emit((f) => {
    const e = f.val
    if (isException(e, T.StopAsyncIteration)) return stop.pc
    f.rt.raised = e
    return Next.RERAISE
  })
  L.place(after)
  body()
  L.jump(continueTo)
}

export function asyncIterator(f: Frame, v: PyValue, node: Expr): PyValue {
  f.node = node
  const slot = typeOf(v).slots.aiter
  if (slot === undefined)
    throw typeError(f.rt, `'async for' requires an object with __aiter__ method, got ${typeName(v)}`)
  const it = slot(f.rt, v)
  if (typeOf(it).slots.anext === undefined) {
    throw typeError(
      f.rt,
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(it)}`,
    )
  }
  return it
}

export function lowerAsyncFor(L: Lowering, s: AsyncFor, block: (body: readonly Stmt[]) => void): void {
  const iterSlot = L.newTemp()
  const source = compile(L, lower(L, s.iter))
  L.emit((f) => {
    const v = source(f)
    f.slots[iterSlot] = asyncIterator(f, v, s.iter)
    return Next.NEXT
  })
  const continueTo = L.label()
  const end = L.label()
  const orelse = L.label()
  L.blocks.push({ kind: 'loop', breakTo: end, continueTo, fused: false })
  emitAsyncIteration(
    L,
    iterSlot,
    s,
    orelse,
    () => {
      emitStore(L, s.target, (f) => f.val)
      block(s.body)
    },
    continueTo,
  )
  L.blocks.pop()
  L.place(orelse)
  block(s.orelse)
  L.place(end)
  L.emit((f) => {
    f.slots[iterSlot] = undefined
    return Next.NEXT
  })
}
