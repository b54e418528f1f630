/**
 * Operators as closures. The common operand shapes (a local or a small constant on one side) are specialised, since the number of closures per
 * operation is what costs; each closure decides small ints and floats itself and leaves the rest to objects/ops/arithmetic.ts.
 */

import { powFloat } from '../../objects/numbers/libm.ts'
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
 * Where an operand lies: a slot (a local or a temporary), VALUE for the result of the last step, CONSTANT, or COMPUTED. Operators fetch all but the
 * last themselves: a test of a captured number costs a fraction of a call of the operand's closure.
 */
export const VALUE = -2
export const COMPUTED = -1
/** The operand never changes: where its closure would be, its value is. */
const CONSTANT = -3
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
  if (slot === COMPUTED) return closure(f)
  return slot === VALUE ? f.val : (closure as unknown as PyValue)
}

/** The two arguments that `get` wants for an operand beside the frame; `closure` computes it. */
export function fetching(L: Lowering, e: Expr, closure: Ex): [number, Ex] {
  if (e.kind === 'Constant') return [CONSTANT, closure(null as unknown as Frame) as unknown as Ex]
  return [operandSlot(L, e), closure]
}

/** A safe-integer constant operand, or null. */
export function smallConstant(e: Expr): number | null {
  return e.kind === 'Constant' && typeof e.value === 'number' ? e.value : null
}

export function binary(L: Lowering, op: Operator, left: Expr, right: Expr, l: Ex, r: Ex, node: Node): Ex {
  const k = smallConstant(right)
  const [ls, lx] = fetching(L, left, l)
  const [rs, rx] = fetching(L, right, r)
  return binaryOf(op, k, lx, rx, node, ls, rs)
}

function binaryOf(op: Operator, k: number | null, l: Ex, r: Ex, node: Node, ls: number, rs: number): Ex {
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
    case 'BitXor':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number' && a === a >>> 0 && b === b >>> 0) return (a ^ b) >>> 0
        f.node = node
        return A.xor(f.rt, a, b)
      }
    case 'RShift':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number' && a === a >>> 0 && b >= 0 && b <= 31) return a >>> b
        f.node = node
        return A.rshift(f.rt, a, b)
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
    case 'Pow':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType) {
          // nothing special: no infinity, no NaN, no error
          const x = a.value
          const y = b.value
          if (x > 0 && y > -16 && y < 16 && y !== 0) {
            const p = powFloat(x, y)
            if (p < Number.POSITIVE_INFINITY) return new PyFloat(p)
          }
        }
        f.node = node
        return A.pow(f.rt, a, b)
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
export function comparison(op: CompareOperator, l: Ex, r: Ex, node: Node, ls = COMPUTED, rs = COMPUTED): Ex {
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
  return comparisonFast(CMP[op], l, r, node, ls, rs)
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

/** `left op right` as a condition: for ordering, which must be as cheap for floats as for ints. Null for the other comparisons. */
export function compareTest(
  L: Lowering,
  op: CompareOperator,
  left: Expr,
  right: Expr,
  l: Ex,
  rightClosure: Ex,
  node: Node,
): Test | null {
  const ls = operandSlot(L, left)
  const [rs, r] = fetching(L, right, rightClosure)
  switch (op) {
    case 'Lt':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a < b
        if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
          return a.value < b.value
        return slowTest(f, a, b, Cmp.LT, node)
      }
    case 'LtE':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a <= b
        if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
          return a.value <= b.value
        return slowTest(f, a, b, Cmp.LE, node)
      }
    case 'Gt':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a > b
        if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
          return a.value > b.value
        return slowTest(f, a, b, Cmp.GT, node)
      }
    case 'GtE':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a >= b
        if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
          return a.value >= b.value
        return slowTest(f, a, b, Cmp.GE, node)
      }
    case 'Eq':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a === b
        if (typeof a === 'string' && typeof b === 'string') return a === b
        return slowTest(f, a, b, Cmp.EQ, node)
      }
    case 'NotEq':
      return (f) => {
        const a = get(f, ls, l)
        const b = get(f, rs, r)
        if (typeof a === 'number' && typeof b === 'number') return a !== b
        if (typeof a === 'string' && typeof b === 'string') return a !== b
        return slowTest(f, a, b, Cmp.NE, node)
      }
    default:
      return null
  }
}

function slowTest(f: Frame, a: PyValue, b: PyValue, op: Cmp, node: Node): boolean {
  f.node = node
  return truthOf(f.rt, richCompare(f.rt, a, b, op))
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
