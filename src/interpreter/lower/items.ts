/**
 * Items whose absence a statement raises itself: `x = d[k]`, `x += d[k]`, `return d[k]` and `d[k]` alone. Programs ask for keys that are not there and
 * catch the KeyError. Throwing it in JavaScript costs a microsecond, several times the rest of the `try` statement, since V8 walks the stack; a step
 * that answers RAISE costs nothing of the kind.
 */
import { PyDict } from '../../objects/dict.ts'
import type { PyValue } from '../../objects/object.ts'
import { indexError, keyError } from '../../objects/ops/errors.ts'
import { getItem } from '../../objects/ops/subscript.ts'
import * as T from '../../objects/types.ts'
import { type PyBaseException, PyList } from '../../objects/values.ts'
import type { Expr } from '../../parser/ast.ts'
import type { Ex, Frame } from '../frame.ts'
import { compile } from './expressions.ts'
import type { Lowering } from './lowering.ts'
import { get, operandSlot } from './operators.ts'

/**
 * The value of a statement. Of a subscript without suspension point it gives `undefined` where a dict has no such key or a list no such index: the
 * exception is in `rt.raised`, and the statement's step must answer RAISE.
 */
export function valueOrRaised(L: Lowering, e: Expr): (f: Frame) => PyValue | undefined {
  if (e.kind !== 'Subscript' || L.waits || e.slice.kind === 'Slice') return compile(L, e)
  const o: Ex = compile(L, e.value)
  const os = operandSlot(L, e.value)
  const i: Ex = compile(L, e.slice)
  const is = operandSlot(L, e.slice)
  return (f) => {
    const v = get(f, os, o)
    const k = get(f, is, i)
    if (typeof k === 'number' && v instanceof PyList && v.cls === T.listType) {
      const items = v.items
      const r = items[k < 0 ? items.length + k : k]
      return r !== undefined ? r : raised(f, e, indexError(f.rt, 'list index out of range'))
    }
    if (v instanceof PyDict && v.cls === T.dictType) {
      f.node = e
      const r = v.get(f.rt, k)
      return r !== undefined ? r : raised(f, e, keyError(f.rt, k))
    }
    f.node = e
    return getItem(f.rt, v, k)
  }
}

function raised(f: Frame, node: Expr, e: PyBaseException): undefined {
  f.node = node
  f.rt.linkContext(e)
  f.rt.raised = e
}
