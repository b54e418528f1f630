/**
 * Operators as closures. The common operand shapes (a local or a small constant on one side) are specialised, since the number of closures per
 * operation is what costs; each closure decides small ints and floats itself and leaves the rest to objects/ops/arithmetic.ts.
 */

import { Cmp, type PyValue } from '../../objects/object.ts'
import * as A from '../../objects/ops/arithmetic.ts'
import { isIdentical, richCompare } from '../../objects/ops/compare.ts'
import { contains } from '../../objects/ops/contains.ts'
import { truth } from '../../objects/ops/truth.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyFloat } from '../../objects/values.ts'
import type { CompareOperator, Expr, Node, Operator } from '../../parser/ast.ts'
import type { Ex, Frame, Test } from '../frame.ts'
import type { Lowering } from './lowering.ts'
import { localSlot } from './names.ts'

type Fn = (rt: Thread, a: PyValue, b: PyValue) => PyValue
const MAX = Number.MAX_SAFE_INTEGER

export const BINARY: Record<Operator, Fn> = {
  Add: A.add,
  Sub: A.sub,
  Mult: A.mul,
  MatMult: A.matmul,
  Div: A.truediv,
  Mod: A.mod,
  Pow: (rt, a, b) => A.pow(rt, a, b),
  LShift: A.lshift,
  RShift: A.rshift,
  BitOr: A.or,
  BitXor: A.xor,
  BitAnd: A.and,
  FloorDiv: A.floordiv,
}
export const INPLACE: Record<Operator, Fn> = {
  Add: A.iadd,
  Sub: A.isub,
  Mult: A.imul,
  MatMult: A.imatmul,
  Div: A.itruediv,
  Mod: A.imod,
  Pow: A.ipow,
  LShift: A.ilshift,
  RShift: A.irshift,
  BitOr: A.ior,
  BitXor: A.ixor,
  BitAnd: A.iand,
  FloorDiv: A.ifloordiv,
}

/**
 * Where an operand lies: a slot (a local or a temporary), VALUE for the result of the last step, or COMPUTED. Operators fetch the first two
 * themselves: a test of a captured number costs a fraction of a call of the operand's closure.
 */
export const VALUE = -2
export const COMPUTED = -1
export function operandSlot(L: Lowering, e: Expr): number {
  const kind = e.kind as string
  if (kind === '$Temp') return (e as unknown as { slot: number }).slot
  if (kind === '$Val') return VALUE
  return localSlot(L, e)
}
/** The operand's value; an unbound local goes through its closure, which raises. */
export function get(f: Frame, slot: number, closure: Ex): PyValue {
  if (slot >= 0) {
    const v = f.slots[slot]
    return v !== undefined ? v : closure(f)
  }
  return slot === VALUE ? f.val : closure(f)
}

/** A safe-integer constant operand, or null. */
export function smallConstant(e: Expr): number | null {
  return e.kind === 'Constant' && typeof e.value === 'number' ? e.value : null
}

export function binary(L: Lowering, op: Operator, left: Expr, right: Expr, l: Ex, r: Ex, node: Node): Ex {
  const k = smallConstant(right)
  const ls = operandSlot(L, left)
  const rs = operandSlot(L, right)
  switch (op) {
    case 'Add':
      if (k !== null) {
        return (f) => {
          const a = get(f, ls, l)
          if (typeof a === 'number') {
            const s = a + k
            if (s <= MAX && s >= -MAX) return s
          }
          f.node = node
          return A.add(f.rt, a, k)
        }
      }
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') {
          const s = a + b
          if (s <= MAX && s >= -MAX) return s
        } else if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
          return new PyFloat(a.value + b.value)
        f.node = node
        return A.add(f.rt, a, b)
      }
    case 'Sub':
      if (k !== null) {
        return (f) => {
          const a = get(f, ls, l)
          if (typeof a === 'number') {
            const s = a - k
            if (s <= MAX && s >= -MAX) return s
          }
          f.node = node
          return A.sub(f.rt, a, k)
        }
      }
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') {
          const s = a - b
          if (s <= MAX && s >= -MAX) return s
        } else if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
          return new PyFloat(a.value - b.value)
        f.node = node
        return A.sub(f.rt, a, b)
      }
    case 'Mult':
      if (k !== null && k !== 0) {
        return (f) => {
          const a = get(f, ls, l)
          if (typeof a === 'number') {
            const s = a * k
            if (s <= MAX && s >= -MAX) return s + 0
          }
          f.node = node
          return A.mul(f.rt, a, k)
        }
      }
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') {
          const s = a * b
          if (s <= MAX && s >= -MAX) return s + 0
        } else if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
          return new PyFloat(a.value * b.value)
        f.node = node
        return A.mul(f.rt, a, b)
      }
    case 'Mod':
      if (k !== null && k > 0) {
        return (f) => {
          const a = get(f, ls, l)
          if (typeof a === 'number') {
            const m = a % k
            return m < 0 ? m + k : m + 0
          }
          f.node = node
          return A.mod(f.rt, a, k)
        }
      }
      break
    case 'FloorDiv':
      if (k !== null && k > 0) {
        return (f) => {
          const a = get(f, ls, l)
          if (typeof a === 'number') {
            const m = a % k
            return m < 0 ? (a - m) / k - 1 : (a - m) / k + 0
          }
          f.node = node
          return A.floordiv(f.rt, a, k)
        }
      }
      break
    case 'BitAnd':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number' && a === (a | 0) && b === (b | 0)) return a & b
        f.node = node
        return A.and(f.rt, a, b)
      }
    case 'Div':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (
          a instanceof PyFloat &&
          b instanceof PyFloat &&
          b.value !== 0 &&
          a.cls === T.floatType &&
          b.cls === T.floatType
        )
          return new PyFloat(a.value / b.value)
        f.node = node
        return A.truediv(f.rt, a, b)
      }
  }
  const apply = BINARY[op]
  return (f) => {
    const a = get(f, ls, l)
    const b = get(f, rs, r)
    f.node = node
    return apply(f.rt, a, b)
  }
}

/** `a op b` for one comparison operator, as a value. */
export function comparison(op: CompareOperator, l: Ex, r: Ex, node: Node, ls = -1, rs = -1): Ex {
  switch (op) {
    case 'Is':
      return (f) => isIdentical(get(f, ls, l), get(f, rs, r))
    case 'IsNot':
      return (f) => !isIdentical(get(f, ls, l), get(f, rs, r))
    case 'In':
      return (f) => {
        const item = get(f, ls, l)
        const box = get(f, rs, r)
        f.node = node
        return contains(f.rt, box, item)
      }
    case 'NotIn':
      return (f) => {
        const item = get(f, ls, l)
        const box = get(f, rs, r)
        f.node = node
        return !contains(f.rt, box, item)
      }
  }
  const c = CMP[op]
  const fast = comparisonFast(c, l, r, node, ls, rs)
  return fast
}
const CMP: Record<'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE', Cmp> = {
  Eq: Cmp.EQ,
  NotEq: Cmp.NE,
  Lt: Cmp.LT,
  LtE: Cmp.LE,
  Gt: Cmp.GT,
  GtE: Cmp.GE,
}

/** Applies one comparison to values: what chains and lowered forms use. */
export function compareValues(rt: Thread, op: CompareOperator, a: PyValue, b: PyValue): PyValue {
  switch (op) {
    case 'Is':
      return isIdentical(a, b)
    case 'IsNot':
      return !isIdentical(a, b)
    case 'In':
      return contains(rt, b, a)
    case 'NotIn':
      return !contains(rt, b, a)
    default:
      return richCompare(rt, a, b, CMP[op])
  }
}

function comparisonFast(c: Cmp, l: Ex, r: Ex, node: Node, ls: number, rs: number): Ex {
  switch (c) {
    case Cmp.LT:
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a < b
        f.node = node
        return richCompare(f.rt, a, b, Cmp.LT)
      }
    case Cmp.LE:
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a <= b
        f.node = node
        return richCompare(f.rt, a, b, Cmp.LE)
      }
    case Cmp.EQ:
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a === b
        if (typeof a === 'string' && typeof b === 'string') return a === b
        f.node = node
        return richCompare(f.rt, a, b, Cmp.EQ)
      }
    case Cmp.NE:
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a !== b
        if (typeof a === 'string' && typeof b === 'string') return a !== b
        f.node = node
        return richCompare(f.rt, a, b, Cmp.NE)
      }
    case Cmp.GT:
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a > b
        f.node = node
        return richCompare(f.rt, a, b, Cmp.GT)
      }
    default:
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a >= b
        f.node = node
        return richCompare(f.rt, a, b, Cmp.GE)
      }
  }
}

/** A comparison with a small constant on the right, as a condition. */
export function compareConstant(op: CompareOperator, l: Ex, k: number, node: Node, ls = -1): Test | null {
  switch (op) {
    case 'Lt':
      return (f) => {
        const a = get(f, ls, l)
        if (typeof a === 'number') return a < k
        f.node = node
        return truthOf(f.rt, richCompare(f.rt, a, k, Cmp.LT))
      }
    case 'LtE':
      return (f) => {
        const a = get(f, ls, l)
        if (typeof a === 'number') return a <= k
        f.node = node
        return truthOf(f.rt, richCompare(f.rt, a, k, Cmp.LE))
      }
    case 'Eq':
      return (f) => {
        const a = get(f, ls, l)
        if (typeof a === 'number') return a === k
        f.node = node
        return truthOf(f.rt, richCompare(f.rt, a, k, Cmp.EQ))
      }
    case 'NotEq':
      return (f) => {
        const a = get(f, ls, l)
        if (typeof a === 'number') return a !== k
        f.node = node
        return truthOf(f.rt, richCompare(f.rt, a, k, Cmp.NE))
      }
    case 'Gt':
      return (f) => {
        const a = get(f, ls, l)
        if (typeof a === 'number') return a > k
        f.node = node
        return truthOf(f.rt, richCompare(f.rt, a, k, Cmp.GT))
      }
    case 'GtE':
      return (f) => {
        const a = get(f, ls, l)
        if (typeof a === 'number') return a >= k
        f.node = node
        return truthOf(f.rt, richCompare(f.rt, a, k, Cmp.GE))
      }
    default:
      return null
  }
}

export function truthOf(rt: Thread, v: PyValue): boolean {
  return typeof v === 'boolean' ? v : truth(rt, v)
}
