/**
 * Expressions with suspension points: rewrites the tree so that what suspends becomes steps and the rest an ordinary expression over their results
 * (`$Val`, the result of the last step; `$Temp`, a slot).
 *
 * Order of evaluation is Python's: an earlier sibling is stashed in a temporary if a later one suspends, unless it cannot change (a constant, a
 * temporary, a parameter that is never deleted and that no later sibling assigns).
 */
import type { Compare, Expr, Node } from '../../parser/ast.ts'
import { type Ex, Next } from '../frame.ts'
import { inFrames } from '../in-frames.ts'
import { attribute, attributeObject, compile, test } from './expressions.ts'
import { getterStep, readsGetter } from './getters.ts'
import type { Lowering } from './lowering.ts'
import { bindingOf, localSlot } from './names.ts'
import { compareValues, truthOf } from './operators.ts'
import { isOperation, temp, VAL } from './suspends.ts'

/** An expression without suspension point that gives the value of `e`; steps before it are emitted. `$Val` in it must be used before the next step. */
export function lower(L: Lowering, e: Expr): Expr {
  if (!L.suspends(e)) return e
  return L.waits && isOperation(e) ? lowerOperation(L, e) : lowerParts(L, e)
}

/** An operand that stays as it is while an operation is done, and done again: what Python code could change meanwhile goes into a temporary. */
export function operand(L: Lowering, e: Expr): Expr {
  const kind = e.kind as string
  if (kind === 'Constant' || kind === '$Temp' || kind === '$Val' || localSlot(L, e) >= 0) return e
  return stashAlways(L, e)
}
/** Siblings as operands; where operations may not wait, as they are after lowering. */
export function operands(L: Lowering, list: readonly Expr[]): Expr[] {
  const done = lowerAll(L, list)
  return L.waits ? done.map((e) => operand(L, e)) : done
}
/** The step that does one operation and gives its value. */
function valueOf(L: Lowering, v: Ex): Expr {
  L.emitOperation((f) => {
    f.val = v(f)
    return Next.NEXT
  })
  return VAL
}

/** A node that may run Python code, on a host that may not block: its parts, then a step of its own. */
function lowerOperation(L: Lowering, e: Expr): Expr {
  switch (e.kind) {
    case 'BoolOp':
    case 'IfExp':
      return lowerParts(L, e)
    case 'BinOp': {
      const chain: (Expr & { kind: 'BinOp' })[] = []
      let x: Expr = e
      while (x.kind === 'BinOp' && L.suspends(x)) {
        chain.push(x)
        x = x.left
      }
      let left = lower(L, x)
      for (let i = chain.length - 1; i >= 0; i--) {
        const n = chain[i]
        if (L.suspends(n.right)) left = stash(L, left)
        left = operand(L, left)
        left = valueOf(L, compile(L, { ...n, left, right: operand(L, lower(L, n.right)) }))
      }
      return left
    }
    case 'UnaryOp': {
      const v = operand(L, lower(L, e.operand))
      return valueOf(L, compile(L, { ...e, operand: v }))
    }
    case 'Attribute': {
      const value = attributeOperand(L, e)
      return valueOf(L, attribute(L, { ...e, value }))
    }
    case 'Subscript': {
      const [value, slice] = operands(L, [e.value, e.slice])
      return valueOf(L, compile(L, { ...e, value, slice }))
    }
    case 'FormattedValue': {
      const [value, spec] = operands(L, e.format_spec === null ? [e.value] : [e.value, e.format_spec])
      return valueOf(L, compile(L, { ...e, value, format_spec: spec ?? null }))
    }
    case 'Compare':
      return lowerCompare(L, e)
    default: {
      const parts = lowerParts(L, e)
      if (parts.kind === 'Set') return valueOf(L, compile(L, { ...parts, elts: parts.elts.map((x) => starred(L, x)) }))
      if (parts.kind !== 'Dict') return parts
      const keys: (Expr | null)[] = []
      const values: Expr[] = []
      parts.keys.forEach((k, i) => {
        keys.push(k === null ? null : operand(L, k))
        values.push(operand(L, parts.values[i]))
      })
      return valueOf(L, compile(L, { ...parts, keys, values }))
    }
  }
}
function starred(L: Lowering, e: Expr): Expr {
  return e.kind === 'Starred' ? { ...e, value: operand(L, e.value) } : operand(L, e)
}
/** The object of an attribute as an operand: a module that was never imported is imported here (names.ts). */
export function attributeOperand(L: Lowering, e: Expr & { kind: 'Attribute' }): Expr {
  if (e.value.kind !== 'Name' || localSlot(L, e.value) >= 0) return operand(L, lower(L, e.value))
  const slot = L.newTemp()
  const o = attributeObject(L, e)
  L.emit((f) => {
    f.slots[slot] = o(f)
    return Next.NEXT
  })
  return temp(slot)
}

/** The value of a star: what runs Python code is gone over in frames, and a list takes its place. */
function lowerStar(L: Lowering, e: Expr & { kind: 'Starred' }, owner: Node): Expr {
  const value = lower(L, e.value)
  if (!L.waits) return { ...e, value }
  const v = compile(L, value)
  L.emitSuspending((next) => (f) => {
    const x = v(f)
    f.node = owner
    f.pc = next
    if (inFrames.items(f, x)) return Next.SWITCH
    f.val = x
    return Next.NEXT
  })
  // what is lowered may be lowered again
  return { ...e, value: VAL, $unpacked: true } as unknown as Expr
}

/** What suspends inside becomes steps; the node itself stays. */
function lowerParts(L: Lowering, e: Expr): Expr {
  switch (e.kind) {
    case 'Call':
      return L.points.call(L, e)
    case 'Await':
      return L.points.await(L, e)
    case 'Yield':
      return L.points.yield(L, e)
    case 'YieldFrom':
      return L.points.yieldFrom(L, e)
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return L.points.comprehension(L, e)
    case 'BinOp': {
      // iterate down the left spine: only what hangs to the right of a suspension needs stashing
      const chain: (Expr & { kind: 'BinOp' })[] = []
      let x: Expr = e
      while (x.kind === 'BinOp' && L.suspends(x)) {
        chain.push(x)
        x = x.left
      }
      let left = L.suspends(x) ? lower(L, x) : x
      for (let i = chain.length - 1; i >= 0; i--) {
        const n = chain[i]
        if (L.suspends(n.right)) {
          left = stash(L, left)
          left = { ...n, left, right: lower(L, n.right) }
        } else left = { ...n, left, right: n.right }
      }
      return left
    }
    case 'UnaryOp':
      return { ...e, operand: lower(L, e.operand) }
    case 'Attribute': {
      if (!readsGetter(e)) return { ...e, value: lower(L, e.value) }
      const object = e.value.kind === 'Name' ? attributeObject(L, e) : compile(L, lower(L, e.value))
      const load = attribute(L, { ...e, value: VAL })
      const name = L.scope.mangle(e.attr)
      L.emitSuspending((next) => getterStep(object, load, name, e, next))
      return VAL
    }
    case 'Starred':
      return lowerStar(L, e, e)
    case 'NamedExpr':
      return { ...e, value: lower(L, e.value) }
    case 'FormattedValue': {
      const [value, spec] = lowerAll(L, e.format_spec === null ? [e.value] : [e.value, e.format_spec])
      return { ...e, value, format_spec: spec ?? null }
    }
    case 'JoinedStr':
      return { ...e, values: lowerAll(L, e.values) }
    case 'Subscript': {
      const [value, slice] = lowerAll(L, [e.value, e.slice])
      return { ...e, value, slice }
    }
    case 'Slice': {
      const parts = [e.lower, e.upper, e.step].filter((x): x is Expr => x !== null)
      const done = lowerAll(L, parts)
      let i = 0
      const take = (x: Expr | null) => (x === null ? null : done[i++])
      return { ...e, lower: take(e.lower), upper: take(e.upper), step: take(e.step) }
    }
    case 'Tuple':
    case 'List':
    case 'Set':
      return { ...e, elts: lowerAll(L, e.elts, e) }
    case 'Dict': {
      const flat: Expr[] = []
      e.keys.forEach((k, i) => {
        if (k !== null) flat.push(k)
        flat.push(e.values[i])
      })
      const done = lowerAll(L, flat)
      let i = 0
      const keys: (Expr | null)[] = []
      const values: Expr[] = []
      for (const k of e.keys) {
        keys.push(k === null ? null : done[i++])
        values.push(done[i++])
      }
      return { ...e, keys, values }
    }
    case 'Lambda': {
      const given = e.args.kw_defaults.filter((d): d is Expr => d !== null)
      const done = lowerAll(L, [...e.args.defaults, ...given])
      const defaults = done.slice(0, e.args.defaults.length)
      let i = defaults.length
      return {
        ...e,
        args: { ...e.args, defaults, kw_defaults: e.args.kw_defaults.map((d) => (d === null ? null : done[i++])) },
        $of: e,
      } as unknown as Expr
    }
    case 'BoolOp':
      return lowerBoolOp(L, e)
    case 'IfExp': {
      const out = L.newTemp()
      const otherwise = L.label()
      const end = L.label()
      branch(L, e.test, otherwise, false)
      into(L, e.body, out)
      L.jump(end)
      L.place(otherwise)
      into(L, e.orelse, out)
      L.place(end)
      return temp(out)
    }
    case 'Compare':
      return lowerCompare(L, e)
    default:
      throw new Error(`cannot lower ${e.kind}`)
  }
}

/** Siblings evaluated from left to right. `owner`: the node to blame for what a star does. */
export function lowerAll(L: Lowering, list: readonly Expr[], owner: Node | null = null): Expr[] {
  let last = -1
  for (let i = 0; i < list.length; i++) if (L.suspends(list[i])) last = i
  const out: Expr[] = []
  for (let i = 0; i < list.length; i++) {
    let e = list[i]
    if (i <= last) {
      e = e.kind === 'Starred' ? lowerStar(L, e, owner ?? e) : lower(L, e)
      if (i < last) e = e.kind === 'Starred' ? { ...e, value: stash(L, e.value) } : stash(L, e)
    }
    out.push(e)
  }
  return out
}

/** Keeps the value of `e` over the evaluation of what comes after it. */
export function stash(L: Lowering, e: Expr): Expr {
  if (stable(L, e)) return e
  if (e.kind === 'Slice') {
    // a slice object is made at once from its parts
    const slot = L.newTemp()
    const v = compile(L, e)
    L.emit((f) => {
      f.slots[slot] = v(f)
      return Next.NEXT
    })
    return temp(slot)
  }
  return stashAlways(L, e)
}
export function stashAlways(L: Lowering, e: Expr): Expr {
  const slot = L.newTemp()
  into(L, e, slot)
  return temp(slot)
}
function stable(L: Lowering, e: Expr): boolean {
  if (e.kind === 'Constant' || (e.kind as string) === '$Temp') return true
  if (e.kind !== 'Name') return false
  const b = bindingOf(L, e.id)
  if (b.kind !== 'local') return false
  const symbol = L.scope.frame.symbols.get(L.scope.mangle(e.id))
  if (symbol === undefined || L.scope.inlined || !symbol.isParameter || symbol.isAssigned) return false
  return true
}

/** Evaluates `e` (which may suspend) into a slot. */
export function into(L: Lowering, e: Expr, slot: number): void {
  const x = lower(L, e)
  if ((x.kind as string) === '$Val') {
    L.emit((f) => {
      f.slots[slot] = f.val
      return Next.NEXT
    })
    return
  }
  const v = compile(L, x)
  L.emit((f) => {
    f.slots[slot] = v(f)
    return Next.NEXT
  })
}

/** Jumps to `to` when the truth of `e` is `when`; falls through otherwise. */
export function branch(L: Lowering, e: Expr, to: { pc: number }, when: boolean): void {
  if (L.suspends(e)) {
    if (e.kind === 'UnaryOp' && e.op === 'Not') {
      branch(L, e.operand, to, !when)
      return
    }
    if (e.kind === 'BoolOp') {
      // `a and b` jumps on false as soon as one is false
      const and = e.op === 'And'
      if (and === !when) {
        for (const v of e.values) branch(L, v, to, when)
      } else {
        const skip = L.label()
        e.values.forEach((v, i) => {
          if (i < e.values.length - 1) branch(L, v, skip, !when)
          else branch(L, v, to, when)
        })
        L.place(skip)
      }
      return
    }
  }
  let x = e
  if (!L.waits || (e.kind === 'Compare' && !isOperation(e))) {
    const t = test(L, lower(L, e))
    if (when) L.emit((f) => (t(f) ? to.pc : Next.NEXT))
    else L.emit((f) => (t(f) ? Next.NEXT : to.pc))
    L.flush()
    return
  }
  // the comparison and its truth are one operation
  if (e.kind === 'Compare' && e.ops.length === 1 && !isMembership(e)) x = compareOperands(L, e)
  else x = operand(L, lower(L, e))
  const t = test(L, x)
  if (when) L.emitOperation((f) => (t(f) ? to.pc : Next.NEXT))
  else L.emitOperation((f) => (t(f) ? Next.NEXT : to.pc))
  L.flush()
}

function lowerBoolOp(L: Lowering, e: Expr & { kind: 'BoolOp' }): Expr {
  const out = L.newTemp()
  const end = L.label()
  const and = e.op === 'And'
  e.values.forEach((v, i) => {
    into(L, v, out)
    if (i < e.values.length - 1) {
      L.emitOperation((f) => {
        f.node = e
        return truthOf(f.rt, f.slots[out]) === and ? Next.NEXT : end.pc
      })
      L.flush()
    }
  })
  L.place(end)
  return temp(out)
}

function lowerCompare(L: Lowering, e: Compare): Expr {
  if (e.ops.length === 1) {
    if (L.waits) return isMembership(e) ? lowerMembership(L, e) : valueOf(L, compile(L, compareOperands(L, e)))
    const [left, right] = lowerAll(L, [e.left, e.comparators[0]])
    return { ...e, left, comparators: [right] }
  }
  const out = L.newTemp()
  const left = L.newTemp()
  const end = L.label()
  into(L, e.left, left)
  e.comparators.forEach((c, i) => {
    const lowered = lower(L, c)
    const right = compile(L, L.waits ? operand(L, lowered) : lowered)
    const op = e.ops[i]
    const last = i === e.comparators.length - 1
    L.emitOperation((f) => {
      const b = right(f)
      f.node = e
      // an iterator cannot be asked twice
      if ((op === 'In' || op === 'NotIn') && L.waits && inFrames.hasToGoOver(b)) f.rt.op = null
      const r = compareValues(f.rt, op, f.slots[left], b)
      const go = last || truthOf(f.rt, r)
      f.slots[out] = r
      f.slots[left] = b
      return go ? Next.NEXT : end.pc
    })
    L.flush()
  })
  L.place(end)
  return temp(out)
}

function compareOperands(L: Lowering, e: Compare): Compare {
  const [left, right] = operands(L, [e.left, e.comparators[0]])
  return { ...e, left, comparators: [right] }
}
const isMembership = (e: Compare) => e.ops[0] === 'In' || e.ops[0] === 'NotIn'

/** `x in box`: a box that has to be gone over is gone over in frames, since an iterator cannot be asked twice. */
function lowerMembership(L: Lowering, e: Compare): Expr {
  const parts = compareOperands(L, { ...e, ops: ['In'] })
  const item = compile(L, parts.left)
  const box = compile(L, parts.comparators[0])
  const direct = compile(L, parts)
  L.emitEntering((next) => (f) => {
    const b = box(f)
    if (inFrames.hasToGoOver(b)) {
      const x = item(f)
      f.node = e
      f.pc = next
      inFrames.contains(f, b, x)
      return Next.SWITCH
    }
    f.val = direct(f)
    return Next.NEXT
  })
  if (e.ops[0] === 'NotIn')
    L.emit((f) => {
      f.val = !f.val
      return Next.NEXT
    })
  return VAL
}
