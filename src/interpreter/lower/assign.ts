/** Assignment targets: storing, deleting and unpacking. Language Reference 7.2 and 7.5. */

import { PyDict } from '../../objects/dict.ts'
import type { PyValue } from '../../objects/object.ts'
import { setAttr } from '../../objects/ops/attributes.ts'
import { typeError, valueError } from '../../objects/ops/errors.ts'
import { iter, next } from '../../objects/ops/iterate.ts'
import { setItem } from '../../objects/ops/subscript.ts'
import { typeName, typeOf } from '../../objects/ops/type-of.ts'
import * as T from '../../objects/types.ts'
import { PyList, PyTuple } from '../../objects/values.ts'
import type { Expr } from '../../parser/ast.ts'
import { type Frame, Next, type Step } from '../frame.ts'
import { inFrames } from '../in-frames.ts'
import { compile } from './expressions.ts'
import { operands } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { bindingOf, deleteName, storeName } from './names.ts'
import { AttrSite, entryOf, storeMiss } from './sites.ts'

export type Store = (f: Frame, v: PyValue) => void

/** Whether storing into the target evaluates something that suspends. */
export function targetSuspends(L: Lowering, t: Expr): boolean {
  switch (t.kind) {
    case 'Tuple':
    case 'List':
      return L.waits || t.elts.some((x) => targetSuspends(L, x))
    case 'Starred':
      return targetSuspends(L, t.value)
    default:
      // a name of a class body may be kept by a mapping in Python
      return L.suspends(t) || (L.waits && t.kind === 'Name' && bindingOf(L, t.id).kind === 'name')
  }
}

/** `a, b = x, y`: the values go to the targets without a tuple in between. null: another kind of assignment. */
export function storePairs(L: Lowering, target: Expr, value: Expr): Step | null {
  if ((target.kind !== 'Tuple' && target.kind !== 'List') || value.kind !== 'Tuple') return null
  const n = target.elts.length
  if (n !== value.elts.length || n < 2 || n > 3) return null
  if (target.elts.some((x) => x.kind === 'Starred') || value.elts.some((x) => x.kind === 'Starred')) return null
  const [a, b, c] = target.elts.map((x) => store(L, x))
  const [x, y, z] = value.elts.map((v) => compile(L, v))
  if (n === 2) {
    return (f) => {
      const v = x(f)
      const w = y(f)
      a(f, v)
      b(f, w)
      return Next.NEXT
    }
  }
  return (f) => {
    const v = x(f)
    const w = y(f)
    const u = z(f)
    a(f, v)
    b(f, w)
    c(f, u)
    return Next.NEXT
  }
}

/** A closure that stores into a target without suspension points. */
export function store(L: Lowering, t: Expr): Store {
  switch (t.kind) {
    case 'Name':
      return storeName(L, t.id, t)
    case 'Attribute': {
      const o = compile(L, t.value)
      return storeAttribute(L, t, o)
    }
    case 'Subscript': {
      const o = compile(L, t.value)
      const k = compile(L, t.slice)
      return (f, v) => {
        const box = o(f)
        const key = k(f)
        storeSubscript(f, box, key, v, t)
      }
    }
    case 'Starred':
      return store(L, t.value)
    case 'Tuple':
    case 'List': {
      const targets = t.elts.map((x) => store(L, x))
      const star = t.elts.findIndex((x) => x.kind === 'Starred')
      const n = targets.length
      if (star < 0 && n === 2) {
        const [a, b] = targets
        return (f, v) => {
          if (v instanceof PyTuple && v.items.length === 2 && v.cls === T.tupleType) {
            a(f, v.items[0])
            b(f, v.items[1])
            return
          }
          f.node = t
          const values = unpack(f, v, 2)
          a(f, values[0])
          b(f, values[1])
        }
      }
      return (f, v) => {
        f.node = t
        const values = star < 0 ? unpack(f, v, n) : unpackStar(f, v, star, n - star - 1)
        for (let i = 0; i < n; i++) targets[i](f, values[i])
      }
    }
    default:
      throw new Error(`cannot store to ${t.kind}`)
  }
}

export function storeAttribute(L: Lowering, t: Expr & { kind: 'Attribute' }, o: (f: Frame) => PyValue): Store {
  const name = L.scope.mangle(t.attr)
  const site = new AttrSite()
  return (f, v) => {
    const x = o(f)
    if (typeof x === 'object' && x !== null) {
      const a = x.attrs
      if (a !== null) {
        const s = a[0] === site.shape ? site : entryOf(site, a[0])
        if (s !== null && s.nextShape !== null && x.cls.version === s.version) {
          a[0] = s.nextShape
          a[s.index] = v
          return
        }
      }
    }
    f.node = t
    storeMiss(f.rt, site, x, name, v)
  }
}

export function storeSubscript(f: Frame, box: PyValue, key: PyValue, v: PyValue, node: Expr): void {
  if (box instanceof PyList && box.cls === T.listType && typeof key === 'number') {
    const items = box.items
    const i = key < 0 ? items.length + key : key
    if (i >= 0 && i < items.length) {
      items[i] = v
      return
    }
  } else if (
    box instanceof PyDict &&
    box.cls === T.dictType &&
    (typeof key === 'string' || typeof key === 'number') &&
    box.onChange === null
  ) {
    const i = box.index.get(key)
    if (i !== undefined) {
      box.vals[i] = v
      return
    }
  }
  f.node = node
  setItem(f.rt, box, key, v)
}

/** Exactly `n` items; CPython's texts. */
export function unpack(f: Frame, v: PyValue, n: number): readonly PyValue[] {
  const rt = f.rt
  let items: readonly PyValue[]
  if (v instanceof PyTuple && v.cls === T.tupleType) items = v.items
  else if (v instanceof PyList && v.cls === T.listType) items = v.items.slice()
  else {
    const it = unpackIter(f, v)
    const out: PyValue[] = []
    for (let i = 0; i < n; i++) {
      const x = next(rt, it)
      if (x === undefined) throw valueError(rt, `not enough values to unpack (expected ${n}, got ${i})`)
      out.push(x)
    }
    if (next(rt, it) !== undefined) throw valueError(rt, `too many values to unpack (expected ${n})`)
    return out
  }
  if (items.length < n) throw valueError(rt, `not enough values to unpack (expected ${n}, got ${items.length})`)
  if (items.length > n) throw valueError(rt, `too many values to unpack (expected ${n})`)
  return items
}
function unpackIter(f: Frame, v: PyValue): PyValue {
  if (typeOf(v).slots.iter === undefined && typeOf(v).slots.getItem === undefined)
    throw typeError(f.rt, `cannot unpack non-iterable ${typeName(v)} object`)
  return iter(f.rt, v)
}
/** `before` items, a list of the rest, `after` items. */
export function unpackStar(f: Frame, v: PyValue, before: number, after: number): readonly PyValue[] {
  const rt = f.rt
  const it = unpackIter(f, v)
  const all: PyValue[] = []
  for (;;) {
    const x = next(rt, it)
    if (x === undefined) break
    all.push(x)
  }
  if (all.length < before + after)
    throw valueError(rt, `not enough values to unpack (expected at least ${before + after}, got ${all.length})`)
  return [...all.slice(0, before), new PyList(all.slice(before, all.length - after)), ...all.slice(all.length - after)]
}

/** Stores the value of `value` (a pure expression) into any target. */
export function emitStore(L: Lowering, t: Expr, value: (f: Frame) => PyValue): void {
  if (!targetSuspends(L, t)) {
    const s = store(L, t)
    L.emit((f) => {
      s(f, value(f))
      return Next.NEXT
    })
    return
  }
  const keep = L.newTemp()
  L.emit((f) => {
    f.slots[keep] = value(f)
    return Next.NEXT
  })
  emitStoreFrom(L, t, keep)
}
function emitStoreFrom(L: Lowering, t: Expr, slot: number): void {
  if (!targetSuspends(L, t)) {
    const s = store(L, t)
    L.emit((f) => {
      s(f, f.slots[slot])
      return Next.NEXT
    })
    return
  }
  switch (t.kind) {
    case 'Name': {
      const s = storeName(L, t.id, t)
      L.emitOperation((f) => {
        s(f, f.slots[slot])
        return Next.NEXT
      })
      return
    }
    case 'Attribute': {
      const s = storeAttribute(L, t, compile(L, operands(L, [t.value])[0]))
      L.emitOperation((f) => {
        s(f, f.slots[slot])
        return Next.NEXT
      })
      return
    }
    case 'Subscript': {
      const [o, k] = operands(L, [t.value, t.slice]).map((x) => compile(L, x))
      L.emitOperation((f) => {
        const box = o(f)
        storeSubscript(f, box, k(f), f.slots[slot], t)
        return Next.NEXT
      })
      return
    }
    case 'Starred':
      emitStoreFrom(L, t.value, slot)
      return
    case 'Tuple':
    case 'List': {
      const star = t.elts.findIndex((x) => x.kind === 'Starred')
      const n = t.elts.length
      const into = t.elts.map(() => L.newTemp())
      if (L.waits) {
        L.emitSuspending((next) => (f) => {
          const v = f.slots[slot]
          f.node = t
          f.pc = next
          if (inFrames.unpack(f, v, star < 0 ? n + 1 : Number.POSITIVE_INFINITY)) return Next.SWITCH
          f.val = v
          return Next.NEXT
        })
        L.emit((f) => {
          f.slots[slot] = f.val
          return Next.NEXT
        })
      }
      L.emit((f) => {
        f.node = t
        const values = star < 0 ? unpack(f, f.slots[slot], n) : unpackStar(f, f.slots[slot], star, n - star - 1)
        for (let i = 0; i < n; i++) f.slots[into[i]] = values[i]
        return Next.NEXT
      })
      t.elts.forEach((x, i) => emitStoreFrom(L, x, into[i]))
      return
    }
    default:
      throw new Error(`cannot store to ${t.kind}`)
  }
}

/** `del target` */
export function emitDelete(L: Lowering, t: Expr): void {
  switch (t.kind) {
    case 'Name':
      L.emitOperation(deleteName(L, t.id, t))
      return
    case 'Attribute': {
      const o = compile(L, operands(L, [t.value])[0])
      const name = L.scope.mangle(t.attr)
      L.emitOperation((f) => {
        const x = o(f)
        f.node = t
        setAttr(f.rt, x, name, undefined)
        return Next.NEXT
      })
      return
    }
    case 'Subscript': {
      const [o, k] = operands(L, [t.value, t.slice]).map((x) => compile(L, x))
      L.emitOperation((f) => {
        const box = o(f)
        const key = k(f)
        f.node = t
        setItem(f.rt, box, key, undefined)
        return Next.NEXT
      })
      return
    }
    case 'Tuple':
    case 'List':
      for (const x of t.elts) emitDelete(L, x)
      return
    default:
      throw new Error(`cannot delete ${t.kind}`)
  }
}
