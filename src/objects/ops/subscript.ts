/** `obj[key]`, its assignment and deletion and len(). */
import { type PyType, type PyValue, TypeFlags } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { callClassGetItem } from './class-getitem.ts'
import { typeError } from './errors.ts'
import { typeName, typeOf } from './type-of.ts'

export function getItem(rt: Thread, obj: PyValue, key: PyValue): PyValue {
  const slot = typeOf(obj).slots.getItem
  if (slot !== undefined) return slot(rt, obj, key)
  if (typeOf(obj).isSubtype(T.typeType)) return callClassGetItem(rt, obj as PyType, key)
  throw typeError(rt, `'${typeName(obj)}' object is not subscriptable`)
}

/** Deleting by an int is tried as a sequence's first, which has a text of its own. */
function deletesByIndex(obj: PyValue, key: PyValue): boolean {
  if (typeof key !== 'number' && typeOf(key).slots.index === undefined) return false
  const t = typeOf(obj)
  const s = t.slots
  return (t.flags & TypeFlags.Heap) !== 0 || s.len !== undefined || s.contains !== undefined || s.concat !== undefined
}

/** `undefined` deletes. */
export function setItem(rt: Thread, obj: PyValue, key: PyValue, value: PyValue | undefined): void {
  const slot = typeOf(obj).slots.setItem
  if (slot === undefined) {
    throw typeError(
      rt,
      `'${typeName(obj)}' object ${value === undefined && deletesByIndex(obj, key) ? "doesn't" : 'does not'} support item ${value === undefined ? 'deletion' : 'assignment'}`,
    )
  }
  slot(rt, obj, key, value)
}

/** len(v) */
export function length(rt: Thread, v: PyValue): number {
  if (typeof v === 'string') return v.length
  const slot = typeOf(v).slots.len
  if (slot === undefined) throw typeError(rt, `object of type '${typeName(v)}' has no len()`)
  return slot(rt, v)
}
