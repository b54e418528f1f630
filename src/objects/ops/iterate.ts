/** iter(), next() and "all items of": the one way that `for`, list(), unpacking and sum() share. */
import type { PyValue } from '../object.ts'
import { PyObject } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { PyList, PyTuple } from '../values.ts'
import { callSpecial } from './call.ts'
import { asSize } from './convert.ts'
import { isException, typeError } from './errors.ts'
import { getItem } from './subscript.ts'
import { typeName, typeOf } from './type-of.ts'

/** The old protocol: `__getitem__` with 0, 1, 2, ... until IndexError. */
export class PySequenceIterator extends PyObject {
  seq: PyValue
  index = 0
  done = false
  constructor(seq: PyValue) {
    super(T.iteratorType)
    this.seq = seq
  }
}
export function sequenceNext(rt: Thread, it: PySequenceIterator): PyValue | undefined {
  if (it.done) return undefined
  try {
    const v = getItem(rt, it.seq, it.index)
    it.index++
    return v
  } catch (e) {
    if (isException(e, T.IndexError) || isException(e, T.StopIteration)) {
      it.done = true
      it.seq = null
      return undefined
    }
    throw e
  }
}

/** iter(v) */
export function iter(rt: Thread, v: PyValue, message?: string): PyValue {
  const slots = typeOf(v).slots
  if (slots.iter !== undefined) {
    const it = slots.iter(rt, v)
    if (typeOf(it).slots.next === undefined)
      throw typeError(rt, `iter() returned non-iterator of type '${typeName(it)}'`)
    return it
  }
  if (slots.getItem !== undefined && isSequence(v)) return new PySequenceIterator(v)
  throw typeError(rt, message ?? `'${typeName(v)}' object is not iterable`)
}
/** Whether the old protocol applies: `__getitem__` that is not a dict's. */
export function isSequence(v: PyValue): boolean {
  const t = typeOf(v)
  return (
    t.slots.getItem !== undefined && !t.isSubtype(T.dictType) && t !== T.mappingproxyType && t !== T.genericAliasType
  )
}

/** The next item, or `undefined` when exhausted. Other exceptions pass. */
export function next(rt: Thread, it: PyValue): PyValue | undefined {
  const slot = typeOf(it).slots.next
  if (slot === undefined) throw typeError(rt, `'${typeName(it)}' object is not an iterator`)
  return slot(rt, it)
}

/** All items as a fresh JS array. */
export function toArray(rt: Thread, v: PyValue, message?: string): PyValue[] {
  if (v instanceof PyTuple && v.cls === T.tupleType) return v.items.slice()
  if (v instanceof PyList && v.cls === T.listType) return v.items.slice()
  const it = iter(rt, v, message)
  const step = typeOf(it).slots.next!
  if (typeOf(v) === T.rangeType) rt.charge(lengthHint(rt, v, 8) * 16)
  const out: PyValue[] = []
  for (;;) {
    const item = step(rt, it)
    if (item === undefined) return out
    out.push(item)
    if ((out.length & 0x3fff) === 0) {
      rt.charge(out.length * 16)
      rt.checkInterrupt()
    }
  }
}

/** Calls `each` with every item until it returns `true`. */
export function forEach(rt: Thread, v: PyValue, each: (item: PyValue) => boolean | void): void {
  if (v instanceof PyTuple && v.cls === T.tupleType) {
    for (const item of v.items) if (each(item) === true) return
    return
  }
  const it = iter(rt, v)
  const step = typeOf(it).slots.next!
  for (let n = 1; ; n++) {
    const item = step(rt, it)
    if (item === undefined) return
    if (each(item) === true) return
    if ((n & 0x3fff) === 0) rt.checkInterrupt()
  }
}

/** operator.length_hint(v, fallback) */
export function lengthHint(rt: Thread, v: PyValue, fallback: number): number {
  const slot = typeOf(v).slots.len
  if (slot !== undefined) {
    try {
      return slot(rt, v)
    } catch (e) {
      if (!isException(e, T.TypeError)) throw e
    }
  }
  let r: PyValue | undefined
  try {
    r = callSpecial(rt, v, '__length_hint__', [])
  } catch (e) {
    if (isException(e, T.TypeError)) return fallback
    throw e
  }
  if (r === undefined || typeOf(r) === T.notImplementedType) return fallback
  if (!typeOf(r).isSubtype(T.intType)) throw typeError(rt, `__length_hint__ must be an integer, not ${typeName(r)}`)
  const n = asSize(rt, r)
  if (n < 0) throw Object.assign(typeError(rt, '__length_hint__() should return >= 0'), { cls: T.ValueError })
  return n
}
