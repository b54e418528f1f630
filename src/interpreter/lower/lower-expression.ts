/**
 * Expressions with suspension points: rewrites the tree so that what suspends becomes steps and the rest an ordinary expression over their results
 * (`$Val`, the result of the last step; `$Temp`, a slot).
 *
 * Order of evaluation is Python's: an earlier sibling is stashed in a temporary if a later one suspends, unless it cannot change (a constant, a
 * temporary, a parameter that is never deleted and that no later sibling assigns).
 */
import type { Compare, Expr } from '../../parser/ast.ts'
import { Next } from '../frame.ts'
import { attribute, attributeObject, compile, test } from './expressions.ts'
import { getterStep, readsGetter } from './getters.ts'
import type { Lowering } from './lowering.ts'
import { bindingOf } from './names.ts'
import { compareValues, truthOf } from './operators.ts'
import { suspends, temp, VAL } from './suspends.ts'

/** An expression without suspension point that gives the value of `e`; steps before it are emitted. `$Val` in it must be used before the next step. */
export function lower(L: Lowering, e: Expr): Expr {
  if (!suspends(e)) return e
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
      while (x.kind === 'BinOp' && suspends(x)) {
        chain.push(x)
        x = x.left
      }
      let left = suspends(x) ? lower(L, x) : x
      for (let i = chain.length - 1; i >= 0; i--) {
        const n = chain[i]
        if (suspends(n.right)) {
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
      return { ...e, elts: lowerAll(L, e.elts) }
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

/** Siblings evaluated from left to right. */
export function lowerAll(L: Lowering, list: readonly Expr[]): Expr[] {
  let last = -1
  for (let i = 0; i < list.length; i++) if (suspends(list[i])) last = i
  const out: Expr[] = []
  for (let i = 0; i < list.length; i++) {
    let e = list[i]
    if (i <= last) {
      e = lower(L, e)
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
  if (suspends(e)) {
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
  const t = test(L, lower(L, e))
  if (when) L.emit((f) => (t(f) ? to.pc : Next.NEXT))
  else L.emit((f) => (t(f) ? Next.NEXT : to.pc))
  L.flush()
}

function lowerBoolOp(L: Lowering, e: Expr & { kind: 'BoolOp' }): Expr {
  const out = L.newTemp()
  const end = L.label()
  const and = e.op === 'And'
  e.values.forEach((v, i) => {
    into(L, v, out)
    if (i < e.values.length - 1) {
      L.emit((f) => {
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
    const [left, right] = lowerAll(L, [e.left, e.comparators[0]])
    return { ...e, left, comparators: [right] }
  }
  const out = L.newTemp()
  const left = L.newTemp()
  const end = L.label()
  into(L, e.left, left)
  e.comparators.forEach((c, i) => {
    const right = compile(L, lower(L, c))
    const op = e.ops[i]
    const last = i === e.comparators.length - 1
    L.emit((f) => {
      const b = right(f)
      f.node = e
      const r = compareValues(f.rt, op, f.slots[left], b)
      f.slots[out] = r
      f.slots[left] = b
      return last || truthOf(f.rt, r) ? Next.NEXT : end.pc
    })
    L.flush()
  })
  L.place(end)
  return temp(out)
}
