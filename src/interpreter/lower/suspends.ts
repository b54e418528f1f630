/**
 * Which trees hold a suspension point: something that may run other Python frames or wait. Calls, await, yield and comprehensions do; names,
 * operators, attributes and subscripts do not (the Python methods behind them run in a nested trampoline), except on hosts that may not block, where
 * each of them is an operation and a step of its own (operation.ts).
 */
import type { Expr } from '../../parser/ast.ts'
import { readsGetter } from './getters.ts'

/** Pseudo nodes of lowered trees: the result of the step just run, and a temporary slot. */
export interface Val {
  kind: '$Val'
}
export interface Temp {
  kind: '$Temp'
  slot: number
}
export const VAL = { kind: '$Val' } as unknown as Expr
export function temp(slot: number): Expr {
  return { kind: '$Temp', slot } as unknown as Expr
}

const memo = new WeakMap<object, boolean>()
const memoWaits = new WeakMap<object, boolean>()

/** `waits`: operations that may run Python code count (hosts that may not block). */
export function suspends(e: Expr | null, waits: boolean): boolean {
  if (e === null) return false
  switch (e.kind) {
    case 'Constant':
    case 'Name':
      return false
    case 'Call':
    case 'Await':
    case 'Yield':
    case 'YieldFrom':
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return true
  }
  const known = waits ? memoWaits : memo
  const before = known.get(e)
  if (before !== undefined) return before
  const r = (waits && isOperation(e)) || compute(e, waits)
  known.set(e, r)
  return r
}

/** Whether the node itself, its parts being there, may run Python code: what is a step of its own on hosts that may not block. */
export function isOperation(e: Expr): boolean {
  switch (e.kind) {
    case 'Attribute':
    case 'Subscript':
    case 'FormattedValue':
    case 'BoolOp':
    case 'IfExp':
      return true
    case 'Starred':
      return (e as { $unpacked?: true }).$unpacked !== true
    case 'BinOp':
      return !(e.left.kind === 'Constant' && e.right.kind === 'Constant')
    case 'UnaryOp':
      return e.operand.kind !== 'Constant'
    case 'Compare':
      return !e.ops.every((op) => op === 'Is' || op === 'IsNot')
    case 'Set':
      return e.elts.some((x) => x.kind !== 'Constant')
    case 'Dict':
      return e.keys.some((k) => k === null || k.kind !== 'Constant')
    default:
      return false
  }
}

function compute(e: Expr, waits: boolean): boolean {
  const inside = (x: Expr | null): boolean => suspends(x, waits)
  switch (e.kind) {
    case 'BinOp': {
      // no recursion along the left spine
      let x: Expr = e
      while (x.kind === 'BinOp') {
        if (inside(x.right)) return true
        x = x.left
      }
      return inside(x)
    }
    case 'BoolOp':
      return e.values.some(inside)
    case 'UnaryOp':
      return inside(e.operand)
    case 'Compare':
      return inside(e.left) || e.comparators.some(inside)
    case 'IfExp':
      return inside(e.test) || inside(e.body) || inside(e.orelse)
    case 'Attribute': {
      let x: Expr = e
      while (x.kind === 'Attribute') {
        if (readsGetter(x)) return true
        x = x.value
      }
      return inside(x)
    }
    case 'Starred':
    case 'NamedExpr':
      return inside(e.value)
    case 'Subscript':
      return inside(e.value) || inside(e.slice)
    case 'Slice':
      return inside(e.lower) || inside(e.upper) || inside(e.step)
    case 'Tuple':
    case 'List':
    case 'Set':
      return e.elts.some(inside)
    case 'Dict':
      return e.keys.some(inside) || e.values.some(inside)
    case 'JoinedStr':
      return e.values.some(inside)
    case 'FormattedValue':
      return inside(e.value) || inside(e.format_spec)
    case 'Lambda':
      return [...e.args.defaults, ...e.args.kw_defaults].some(inside)
    default:
      return false
  }
}
