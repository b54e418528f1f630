/**
 * Which trees hold a suspension point: something that may run other Python frames or wait. Calls, await, yield and comprehensions do; names,
 * operators, attributes and subscripts do not (the Python methods behind them run in a nested trampoline).
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

export function suspends(e: Expr | null): boolean {
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
  const known = memo.get(e)
  if (known !== undefined) return known
  const r = compute(e)
  memo.set(e, r)
  return r
}

function compute(e: Expr): boolean {
  switch (e.kind) {
    case 'BinOp': {
      // no recursion along the left spine
      let x: Expr = e
      while (x.kind === 'BinOp') {
        if (suspends(x.right)) return true
        x = x.left
      }
      return suspends(x)
    }
    case 'BoolOp':
      return e.values.some(suspends)
    case 'UnaryOp':
      return suspends(e.operand)
    case 'Compare':
      return suspends(e.left) || e.comparators.some(suspends)
    case 'IfExp':
      return suspends(e.test) || suspends(e.body) || suspends(e.orelse)
    case 'Attribute': {
      let x: Expr = e
      while (x.kind === 'Attribute') {
        if (readsGetter(x)) return true
        x = x.value
      }
      return suspends(x)
    }
    case 'Starred':
    case 'NamedExpr':
      return suspends(e.value)
    case 'Subscript':
      return suspends(e.value) || suspends(e.slice)
    case 'Slice':
      return suspends(e.lower) || suspends(e.upper) || suspends(e.step)
    case 'Tuple':
    case 'List':
    case 'Set':
      return e.elts.some(suspends)
    case 'Dict':
      return e.keys.some((k) => k !== null && suspends(k)) || e.values.some(suspends)
    case 'JoinedStr':
      return e.values.some(suspends)
    case 'FormattedValue':
      return suspends(e.value) || suspends(e.format_spec)
    case 'Lambda':
      return [...e.args.defaults, ...e.args.kw_defaults].some((d) => d !== null && suspends(d))
    default:
      return false
  }
}
