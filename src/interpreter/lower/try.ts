/**
 * try, except, except*, finally and with. Language Reference 8.4, 8.5.
 *
 * Handlers are steps; the table maps each step to the handler in force. A handler finds the exception in `val`. While an `except` or `finally` body
 * runs, `frame.handled` is the exception (what `raise` without argument and `__context__` see); what it was before lies in a slot.
 *
 * A `finally` has one body copy. Two slots say what comes after it: `where` (fall through, re-raise, or the number of a continuation that a jump
 * left there) and `exc`. `with` is the same with a call of `__exit__` as its body.
 */

import type { PyValue } from '../../objects/object.ts'
import { lookupSpecial } from '../../objects/ops/call.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { truth } from '../../objects/ops/truth.ts'
import { typeName, typeOf } from '../../objects/ops/type-of.ts'
import { type PyBaseException, PyFunction, PyMethod } from '../../objects/values.ts'
import type { AsyncWith, ExceptHandler, Expr, Stmt, Try, TryStar, With, WithItem } from '../../parser/ast.ts'
import { enterCall } from '../enter-call.ts'
import { prepareReraiseStar, splitGroup } from '../exception-groups.ts'
import { matches } from '../exception-match.ts'
import { type Frame, Next } from '../frame.ts'
import { emitStore } from './assign.ts'
import { emitAwait } from './await.ts'
import { compile } from './expressions.ts'
import { lower } from './lower-expression.ts'
import { FALL_THROUGH, type Label, type Lowering, RERAISE_AFTER } from './lowering.ts'
import { deleteNameQuietly, storeName } from './names.ts'

type Blocks = (body: readonly Stmt[]) => void

export function lowerTry(L: Lowering, s: Try | TryStar, block: Blocks): void {
  if (s.finalbody.length > 0) {
    lowerFinally(
      L,
      () => {
        if (s.handlers.length > 0) lowerExcept(L, s, block)
        else block(s.body)
      },
      () => block(s.finalbody),
    )
  } else lowerExcept(L, s, block)
}

/** A step that gives back what the handling of an exception took: `handled` as it was, and the slot of the exception. */
const restoring =
  (before: number, exc: number) =>
  (f: Frame): void => {
    f.handled = f.slots[before]
    f.slots[exc] = undefined
  }

/** At `failed`: an exception came out of handling another one. It goes on outwards after `restore`. */
function reraiseAfter(L: Lowering, failed: Label, restore: (f: Frame) => void): void {
  L.place(failed)
  L.emit((f) => {
    const e = f.val
    restore(f)
    f.rt.raised = e
    return Next.RERAISE
  })
  L.flush()
}

/** A body with something to be done however it is left: jumps out of it go to `entry` with `where` set, exceptions to `caught`. */
function guarded(L: Lowering, where: number, entry: Label, caught: Label, body: () => void): void {
  L.flush()
  L.blocks.push({ kind: 'finally', where, entry })
  L.withHandler(caught, body)
  L.blocks.pop()
}

/** Where the program goes after that was done, unless an exception goes on: to `end`, or where the jump wanted to. */
const goOn = (L: Lowering, f: Frame, where: number, end: Label): number =>
  where === FALL_THROUGH ? end.pc : L.continuations[where](f)

/** `body`, then `finalbody` however it was left. */
function lowerFinally(L: Lowering, body: () => void, finalbody: () => void): void {
  const where = L.newTemp()
  const exc = L.newTemp()
  const before = L.newTemp()
  const entry = L.label()
  const caught = L.label()
  const start = L.label()
  guarded(L, where, entry, caught, body)
  L.emit((f) => {
    f.slots[where] = FALL_THROUGH
    return start.pc
  })
  L.flush()
  L.place(caught)
  L.emit((f) => {
    f.slots[exc] = f.val
    f.slots[before] = f.handled
    f.handled = f.val
    f.slots[where] = RERAISE_AFTER
    return start.pc
  })
  // a jump comes here with `where` set
  L.place(entry)
  L.place(start)
  // leaving the finally body itself by a jump, or by an exception, gives up what it would have done
  const restore = (f: Frame): void => {
    if (f.slots[where] === RERAISE_AFTER) f.handled = f.slots[before]
    f.slots[exc] = undefined
  }
  const failed = L.label()
  L.blocks.push({ kind: 'cleanup', action: restore })
  L.withHandler(failed, finalbody)
  L.blocks.pop()
  const end = L.label()
  L.emit((f) => {
    const w = f.slots[where] as number
    if (w !== RERAISE_AFTER) return goOn(L, f, w, end)
    f.rt.raised = f.slots[exc]
    restore(f)
    return Next.RERAISE
  })
  L.flush()
  reraiseAfter(L, failed, restore)
  L.place(end)
  L.releaseTemp(where)
  L.releaseTemp(exc)
  L.releaseTemp(before)
}

function lowerExcept(L: Lowering, s: Try | TryStar, block: Blocks): void {
  const caught = L.label()
  const end = L.label()
  L.tries++
  L.withHandler(caught, () => block(s.body))
  L.tries--
  block(s.orelse)
  L.jump(end)
  L.place(caught)
  const exc = L.newTemp()
  const before = L.newTemp()
  if (s.kind === 'TryStar') lowerExceptStar(L, s, exc, before, block, end)
  else lowerHandlers(L, s.handlers, exc, before, block, end)
  L.place(end)
  L.releaseTemp(exc)
  L.releaseTemp(before)
}

function lowerHandlers(
  L: Lowering,
  handlers: readonly ExceptHandler[],
  exc: number,
  before: number,
  block: Blocks,
  end: Label,
): void {
  L.emit((f) => {
    f.slots[exc] = f.val
    f.slots[before] = f.handled
    f.handled = f.val
    return Next.NEXT
  })
  L.flush()
  // anything raised while handling: the old state of `handled` comes back first
  const failed = L.label()
  const restore = restoring(before, exc)
  L.withHandler(failed, () => {
    for (const h of handlers) {
      const nextHandler = L.label()
      if (h.type !== null) {
        const type = compile(L, lower(L, h.type))
        const node = h.type
        L.emit((f) => {
          const t = type(f)
          f.node = node
          return matches(f, f.slots[exc], t) ? Next.NEXT : nextHandler.pc
        })
        L.flush()
      }
      let cleanup = restore
      let bodyFailed: Label | null = null
      if (h.name !== null) {
        const put = storeName(L, h.name, h)
        L.emit((f) => {
          put(f, f.slots[exc])
          return Next.NEXT
        })
        const drop = deleteNameQuietly(L, h.name)
        cleanup = (f) => {
          drop(f)
          restore(f)
        }
        bodyFailed = L.label()
      }
      L.blocks.push({ kind: 'cleanup', action: cleanup })
      if (bodyFailed === null) block(h.body)
      else L.withHandler(bodyFailed, () => block(h.body))
      L.blocks.pop()
      L.emit((f) => {
        cleanup(f)
        return end.pc
      })
      L.flush()
      if (bodyFailed !== null) reraiseAfter(L, bodyFailed, cleanup)
      L.place(nextHandler)
    }
    // no clause matched
    L.emit((f) => {
      const e = f.slots[exc]
      f.rt.raised = e
      return Next.RERAISE
    })
    L.flush()
  })
  // a clause may have done it
  reraiseAfter(L, failed, (f) => {
    if (f.slots[exc] !== undefined) restore(f)
  })
}

/** except*: each clause takes its part of the group; what is left and what the bodies raised is raised at the end. */
function lowerExceptStar(L: Lowering, s: TryStar, exc: number, before: number, block: Blocks, end: Label): void {
  const rest = L.newTemp()
  const raised = L.newTemp()
  const part = L.newTemp()
  L.emit((f) => {
    f.slots[exc] = f.val
    f.slots[rest] = f.val
    f.slots[raised] = []
    f.slots[before] = f.handled
    f.handled = f.val
    return Next.NEXT
  })
  const failed = L.label()
  L.withHandler(failed, () => {
    for (const h of s.handlers) {
      const nextHandler = L.label()
      const bodyFailed = L.label()
      const type = compile(L, lower(L, h.type as Expr))
      const node = h
      L.emit((f) => {
        const t = type(f)
        f.node = node
        if (f.slots[rest] === null) return nextHandler.pc
        const [match, left] = splitGroup(f, f.slots[rest], t)
        if (match === null) return nextHandler.pc
        f.slots[rest] = left
        f.slots[part] = match
        f.handled = match
        return Next.NEXT
      })
      L.flush()
      const drop = h.name === null ? null : deleteNameQuietly(L, h.name)
      if (h.name !== null) {
        const put = storeName(L, h.name, h)
        L.emit((f) => {
          put(f, f.slots[part])
          return Next.NEXT
        })
      }
      L.withHandler(bodyFailed, () => block(h.body))
      L.emit((f) => {
        drop?.(f)
        f.handled = f.slots[exc]
        return nextHandler.pc
      })
      L.flush()
      L.place(bodyFailed)
      L.emit((f) => {
        const e = f.val
        drop?.(f)
        f.slots[raised].push(e)
        f.handled = f.slots[exc]
        return Next.NEXT
      })
      L.place(nextHandler)
    }
    L.emit((f) => {
      const e = prepareReraiseStar(f.rt, f.slots[exc], f.slots[raised], f.slots[rest])
      f.handled = f.slots[before]
      f.slots[exc] = undefined
      f.slots[raised] = undefined
      f.slots[rest] = undefined
      if (e === null) return end.pc
      f.rt.raised = e
      return Next.RERAISE
    })
    L.flush()
  })
  const restore = restoring(before, exc)
  reraiseAfter(L, failed, (f) => {
    if (f.slots[exc] !== undefined) restore(f)
  })
}

// ---------------------------------------------------------------- with

export function lowerWith(L: Lowering, s: With | AsyncWith, block: Blocks): void {
  lowerWithItem(L, s, s.items, 0, block)
}

/** A special method for a call step: function and self where it is a plain function, so that its frame is pushed. */
function bound(f: Frame, obj: PyValue, name: string): PyValue | undefined {
  const d = typeOf(obj).lookup(name)
  if (d instanceof PyFunction) return new PyMethod(d, obj)
  return lookupSpecial(f.rt, obj, name)
}

function lowerWithItem(L: Lowering, s: With | AsyncWith, items: readonly WithItem[], i: number, block: Blocks): void {
  if (i === items.length) {
    block(s.body)
    return
  }
  const item = items[i]
  const isAsync = s.kind === 'AsyncWith'
  const node = item.context_expr
  const manager = compile(L, lower(L, node))
  const exit = L.newTemp()
  const enter = isAsync ? '__aenter__' : '__enter__'
  const leave = isAsync ? '__aexit__' : '__exit__'
  L.emitSuspending((next) => (f) => {
    const m = manager(f)
    f.node = node
    const rt = f.rt
    const en = bound(f, m, enter)
    const protocol = isAsync ? 'asynchronous context manager' : 'context manager'
    if (en === undefined) {
      throw typeError(rt, `'${typeName(m)}' object does not support the ${protocol} protocol`)
    }
    const ex = bound(f, m, leave)
    if (ex === undefined)
      throw typeError(rt, `'${typeName(m)}' object does not support the ${protocol} protocol (missed ${leave} method)`)
    f.slots[exit] = ex
    f.pc = next
    return enterCall(f, en, [], null)
  })
  const awaitResult = (method: string): void => {
    const text = (t: string) => `'async with' received an object from ${method} that does not implement __await__: ${t}`
    if (isAsync) emitAwait(L, node, (f) => f.val, text, true)
  }
  awaitResult(enter)
  const where = L.newTemp()
  const exc = L.newTemp()
  const before = L.newTemp()
  const entry = L.label()
  const caught = L.label()
  const end = L.label()
  const target = item.optional_vars
  guarded(L, where, entry, caught, () => {
    if (target !== null) {
      const keep = L.newTemp()
      L.emit((f) => {
        f.slots[keep] = f.val
        return Next.NEXT
      })
      emitStore(L, target, (f) => {
        const v = f.slots[keep]
        f.slots[keep] = undefined
        return v
      })
      L.releaseTemp(keep)
    }
    lowerWithItem(L, s, items, i + 1, block)
  })
  L.emit((f) => {
    f.slots[where] = FALL_THROUGH
    return Next.NEXT
  })
  L.place(entry)
  L.emitSuspending((next) => (f) => {
    const e = f.slots[exit]
    f.slots[exit] = undefined
    f.node = node
    f.pc = next
    return enterCall(f, e, [null, null, null], null)
  })
  awaitResult(leave)
  L.emit((f) => goOn(L, f, f.slots[where] as number, end))
  L.flush()
  L.place(caught)
  const failed = L.label()
  const restore = restoring(before, exc)
  L.withHandler(failed, () => {
    L.emitSuspending((next) => (f) => {
      const e = f.val as PyBaseException
      f.slots[exc] = e
      f.slots[before] = f.handled
      f.handled = e
      const ex = f.slots[exit]
      f.slots[exit] = undefined
      f.node = node
      f.pc = next
      return enterCall(f, ex, [e.cls, e, e.traceback], null)
    })
    awaitResult(leave)
    L.emitOperation((f) => {
      const swallowed = f.val === true || (f.val !== false && f.val !== null && truth(f.rt, f.val))
      const e = f.slots[exc]
      if (swallowed) {
        restore(f)
        return end.pc
      }
      f.rt.raised = e
      return Next.RERAISE
    })
  })
  reraiseAfter(L, failed, restore)
  L.place(end)
  for (const t of [exit, where, exc, before]) L.releaseTemp(t)
}
