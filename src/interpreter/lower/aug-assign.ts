/** Augmented assignment. Language Reference 7.2.1: the target is evaluated once. */

import type { PyValue } from '../../objects/object.ts'
import { getItem } from '../../objects/ops/subscript.ts'
import { typeOf } from '../../objects/ops/type-of.ts'
import * as T from '../../objects/types.ts'
import { PyFloat, PyFunction, PyList } from '../../objects/values.ts'
import type { AugAssign, Expr, Operator } from '../../parser/ast.ts'
import { type Ex, type Frame, Next, type Step } from '../frame.ts'
import { inFrames } from '../in-frames.ts'
import { emitStore, storeAttribute, storeSubscript } from './assign.ts'
import { compile } from './expressions.ts'
import { valueOrRaised } from './items.ts'
import { lower, lowerAll, operands, stashAlways } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { localSlot, storeName } from './names.ts'
import { fetching, get, INPLACE, operandSlot, smallConstant } from './operators.ts'
import { AttrSite, entryOf, loadMiss, storeMiss } from './sites.ts'

const MAX = Number.MAX_SAFE_INTEGER

/** `target op= value`, both without suspension points (`target` may hold `$Temp`s). */
export function setInplace(L: Lowering, s: AugAssign, target: Expr, value: Expr): Step {
  const op = INPLACE[s.op]
  // `undefined` where it was raised: compared in each closure, which costs less than another one
  const [vs, v] = fetching(L, value, valueOrRaised(L, value) as Ex)
  switch (target.kind) {
    case 'Name': {
      const slot = localSlot(L, target)
      const load = compile(L, { ...target, ctx: 'Load' })
      if (slot >= 0 && (s.op === 'Add' || s.op === 'Sub')) {
        const sign = s.op === 'Add' ? 1 : -1
        const k = smallConstant(value)
        if (k !== null) {
          const by = k * sign
          return (f) => {
            const a = f.slots[slot]
            if (typeof a === 'number') {
              const r = a + by
              if (r <= MAX && r >= -MAX) {
                f.slots[slot] = r
                return Next.NEXT
              }
            }
            const x = a === undefined ? load(f) : a
            f.node = s
            f.slots[slot] = op(f.rt, x, k)
            return Next.NEXT
          }
        }
        return (f) => {
          const a = f.slots[slot] === undefined ? load(f) : f.slots[slot]
          const b = get(f, vs, v)
          if (b === undefined) return Next.RAISE
          if (typeof a === 'number' && typeof b === 'number') {
            const r = a + sign * b
            if (r <= MAX && r >= -MAX) {
              f.slots[slot] = r
              return Next.NEXT
            }
          } else if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType) {
            f.slots[slot] = new PyFloat(a.value + sign * b.value)
            return Next.NEXT
          }
          f.node = s
          f.slots[slot] = op(f.rt, a, b)
          return Next.NEXT
        }
      }
      const put = storeName(L, target.id, target)
      if (s.op === 'Add') {
        return (f) => {
          const a = load(f)
          const b = get(f, vs, v)
          if (b === undefined) return Next.RAISE
          if (typeof a === 'number' && typeof b === 'number') {
            const r = a + b
            if (r <= MAX && r >= -MAX) {
              put(f, r)
              return Next.NEXT
            }
          }
          f.node = s
          put(f, op(f.rt, a, b))
          return Next.NEXT
        }
      }
      return (f) => {
        const a = load(f)
        const b = get(f, vs, v)
        if (b === undefined) return Next.RAISE
        f.node = s
        put(f, op(f.rt, a, b))
        return Next.NEXT
      }
    }
    case 'Attribute': {
      const o = compile(L, target.value)
      const os = operandSlot(L, target.value)
      const name = L.scope.mangle(target.attr)
      const site = new AttrSite()
      const stored = new AttrSite()
      // of floats: 1 adds, -1 subtracts, 0 is for other operators
      const sign = s.op === 'Add' ? 1 : s.op === 'Sub' ? -1 : 0
      return (f) => {
        const x = get(f, os, o)
        let a: PyValue | undefined
        if (typeof x === 'object' && x !== null && x.attrs !== null) {
          const e = x.attrs[0] === site.shape ? site : entryOf(site, x.attrs[0])
          if (e !== null && x.cls.version === e.version) a = x.attrs[e.index]
        }
        if (a === undefined) {
          f.node = target
          a = loadMiss(f.rt, site, x, name)
        }
        const b = get(f, vs, v)
        if (b === undefined) return Next.RAISE
        let r: PyValue
        if (sign === 1 && typeof a === 'number' && typeof b === 'number') {
          const sum = a + b
          r = sum <= MAX && sum >= -MAX ? sum : op(f.rt, a, b)
        } else if (
          sign !== 0 &&
          a instanceof PyFloat &&
          b instanceof PyFloat &&
          a.cls === T.floatType &&
          b.cls === T.floatType
        )
          r = new PyFloat(a.value + sign * b.value)
        else {
          f.node = s
          r = op(f.rt, a, b)
        }
        if (typeof x === 'object' && x !== null) {
          const attrs = x.attrs
          if (attrs !== null) {
            const e = attrs[0] === stored.shape ? stored : entryOf(stored, attrs[0])
            if (e !== null && e.nextShape === e.shape && x.cls.version === e.version) {
              attrs[e.index] = r
              return Next.NEXT
            }
          }
        }
        f.node = target
        storeMiss(f.rt, stored, x, name, r)
        return Next.NEXT
      }
    }
    case 'Subscript': {
      const [os, o] = fetching(L, target.value, compile(L, target.value))
      const [ks, key] = fetching(L, target.slice, compile(L, target.slice))
      return (f) => {
        const box = get(f, os, o)
        const k = get(f, ks, key)
        const a = load(f, box, k, target)
        const b = get(f, vs, v)
        if (b === undefined) return Next.RAISE
        let r: PyValue
        if (typeof a === 'number' && typeof b === 'number' && s.op === 'Add') {
          const sum = a + b
          r = sum <= MAX && sum >= -MAX ? sum : op(f.rt, a, b)
        } else {
          f.node = s
          r = op(f.rt, a, b)
        }
        storeSubscript(f, box, k, r, target)
        return Next.NEXT
      }
    }
    default:
      throw new Error(`illegal target ${target.kind} for augmented assignment`)
  }
}
function load(f: Frame, box: PyValue, k: PyValue, node: Expr): PyValue {
  if (box instanceof PyList && box.cls === T.listType && typeof k === 'number') {
    const r = box.items[k < 0 ? box.items.length + k : k]
    if (r !== undefined) return r
  }
  f.node = node
  return getItem(f.rt, box, k)
}

/** Whether the in-place operator of a builtin type changes this object. */
function changes(a: PyValue, op: Operator): boolean {
  if (typeof a !== 'object' || a === null || a instanceof PyFloat) return false
  const m = typeOf(a).lookup(NAMES[op])
  return m !== undefined && !(m instanceof PyFunction)
}
const NAMES: Record<Operator, string> = {
  Add: '__iadd__',
  Sub: '__isub__',
  Mult: '__imul__',
  MatMult: '__imatmul__',
  Div: '__itruediv__',
  Mod: '__imod__',
  Pow: '__ipow__',
  LShift: '__ilshift__',
  RShift: '__irshift__',
  BitOr: '__ior__',
  BitXor: '__ixor__',
  BitAnd: '__iand__',
  FloorDiv: '__ifloordiv__',
}

export function lowerAugAssign(L: Lowering, s: AugAssign): void {
  const t = s.target
  if (!L.waits && !L.suspends(s.value)) {
    let target: Expr = t
    if (t.kind === 'Attribute') target = { ...t, value: lower(L, t.value) }
    else if (t.kind === 'Subscript') {
      const [value, slice] = lowerAll(L, [t.value, t.slice])
      target = { ...t, value, slice }
    }
    L.emit(setInplace(L, s, target, s.value))
    return
  }
  // the target's parts and its old value are taken before the value is evaluated
  let target: Expr = t
  if (t.kind === 'Attribute') target = { ...t, value: stashAlways(L, t.value) }
  else if (t.kind === 'Subscript') {
    const [value, slice] = lowerAll(L, [t.value, t.slice])
    const box = stashAlways(L, value)
    target = { ...t, value: box, slice: stashAlways(L, slice) }
  }
  const old = stashAlways(L, { ...target, ctx: 'Load' } as Expr)
  const o = compile(L, old)
  const v = compile(L, operands(L, [s.value])[0])
  const op = INPLACE[s.op]
  if (L.waits) {
    L.emitEntering((next) => (f) => {
      const a = o(f)
      const b = v(f)
      f.node = s
      if (changes(a, s.op)) {
        if (s.op === 'Add' && a instanceof PyList && inFrames.extends(f, a, b)) {
          f.pc = next
          return Next.SWITCH
        }
        // done twice it would change twice
        f.rt.op = null
      }
      f.val = op(f.rt, a, b)
      return Next.NEXT
    })
    emitStore(L, target, (f) => f.val)
    return
  }
  let put: (f: Frame, r: PyValue) => void
  if (target.kind === 'Name') put = storeName(L, target.id, target)
  else if (target.kind === 'Attribute') put = storeAttribute(L, target, compile(L, target.value))
  else {
    const sub = target as Expr & { kind: 'Subscript' }
    const box = compile(L, sub.value)
    const key = compile(L, sub.slice)
    put = (f, r) => storeSubscript(f, box(f), key(f), r, t)
  }
  L.emit((f) => {
    const a = o(f)
    const b = v(f)
    f.node = s
    put(f, op(f.rt, a, b))
    return Next.NEXT
  })
}
