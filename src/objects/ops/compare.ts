/** Rich comparison: `a == b`, `a < b` and their like, identity included where CPython's containers use it. */
import { Cmp, type PyValue } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { AstralStr, NotImplemented, PyFloat } from '../values.ts'
import { typeError } from './errors.ts'
import { truth } from './truth.ts'
import { typeName, typeOf } from './type-of.ts'

export const CMP_SYMBOL = ['<', '<=', '==', '!=', '>', '>='] as const
/** The same comparison with its operands exchanged. */
const SWAPPED = [Cmp.GT, Cmp.GE, Cmp.EQ, Cmp.NE, Cmp.LT, Cmp.LE] as const

/** From a three-way result (negative, 0, positive) to the answer. */
export function cmpResult(c: number, op: Cmp): boolean {
  switch (op) {
    case Cmp.LT:
      return c < 0
    case Cmp.LE:
      return c <= 0
    case Cmp.EQ:
      return c === 0
    case Cmp.NE:
      return c !== 0
    case Cmp.GT:
      return c > 0
    default:
      return c >= 0
  }
}

/** `a op b` as the language evaluates it (CPython's PyObject_RichCompare): any object may come back. */
export function richCompare(rt: Thread, a: PyValue, b: PyValue, op: Cmp): PyValue {
  if (typeof a === 'number' && typeof b === 'number') return cmpNumbers(a, b, op)
  if (typeof a === 'string' && typeof b === 'string') return cmpResult(a < b ? -1 : a === b ? 0 : 1, op)
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
    return cmpNumbers(a.value, b.value, op)
  const ta = typeOf(a)
  const tb = typeOf(b)
  let swappedTried = false
  if (ta !== tb && tb.isSubtype(ta)) {
    const slot = tb.slots.compare
    if (slot !== undefined) {
      swappedTried = true
      const r = slot(rt, b, a, SWAPPED[op])
      if (r !== NotImplemented) return r
    }
  }
  const slot = ta.slots.compare
  if (slot !== undefined) {
    const r = slot(rt, a, b, op)
    if (r !== NotImplemented) return r
  }
  if (!swappedTried) {
    const other = tb.slots.compare
    if (other !== undefined) {
      const r = other(rt, b, a, SWAPPED[op])
      if (r !== NotImplemented) return r
    }
  }
  if (op === Cmp.EQ) return a === b
  if (op === Cmp.NE) return a !== b
  throw typeError(rt, `'${CMP_SYMBOL[op]}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`)
}

function cmpNumbers(a: number, b: number, op: Cmp): boolean {
  switch (op) {
    case Cmp.LT:
      return a < b
    case Cmp.LE:
      return a <= b
    case Cmp.EQ:
      return a === b
    case Cmp.NE:
      return a !== b
    case Cmp.GT:
      return a > b
    default:
      return a >= b
  }
}

/** `a op b` as a condition, without the identity shortcut. */
export function compareBool(rt: Thread, a: PyValue, b: PyValue, op: Cmp): boolean {
  const r = richCompare(rt, a, b, op)
  return typeof r === 'boolean' ? r : truth(rt, r)
}

/** `a is b or a == b`: what containers use (PyObject_RichCompareBool). */
export function identicalOrEqual(rt: Thread, a: PyValue, b: PyValue): boolean {
  if (a === b) return true
  const ka = typeof a
  // two different primitives of one kind differ
  if (ka === typeof b && ka !== 'object') return false
  return compareBool(rt, a, b, Cmp.EQ)
}

/** `a < b` as sorting uses it. */
export function lessThan(rt: Thread, a: PyValue, b: PyValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b
  if (typeof a === 'string' && typeof b === 'string') return a < b
  return compareBool(rt, a, b, Cmp.LT)
}

/** `a is b`. A str is the same when its text is, since texts are values in JavaScript. */
export function isIdentical(a: PyValue, b: PyValue): boolean {
  return a === b || (a instanceof AstralStr && b instanceof AstralStr && a.js === b.js && a.length === b.length)
}
