/**
 * Attribute access: `obj.name`, `obj.name = v`, `del obj.name`, in CPython's order (data descriptor, instance, other descriptor, class
 * attribute). Names are UTF-16 JS strings; they only ever are keys of a Map. The walker's inline caches (interpreter) shortcut
 * exactly `genericGetAttr` and `genericSetAttr`, recognised by identity of the slot.
 */
import { PyDict } from '../dict.ts'
import { type Attrs, MAX_SHAPE, type PyObject, type PyType, type PyValue, type Shape } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { attributeError, isException, typeError } from './errors.ts'
import { fromHost, shownTypeName, typeName, typeOf } from './type-of.ts'

/** What `obj.__dict__[name]` holds, without descriptors; `undefined` when absent. */
export function instanceAttr(obj: PyObject, name: string): PyValue | undefined {
  const attrs = obj.attrs
  if (attrs === null) return undefined
  const dict = attrs[1] as PyDict | null
  if (dict !== null) return dict.getStr(name)
  const i = (attrs[0] as Shape).table.get(name)
  return i === undefined ? undefined : attrs[i]
}

export function setInstanceAttr(obj: PyObject, name: string, value: PyValue): void {
  const attrs = obj.attrs as Attrs
  const dict = attrs[1] as PyDict | null
  if (dict !== null) {
    dict.setStr(name, value)
    return
  }
  const shape = attrs[0] as Shape
  const i = shape.table.get(name)
  if (i !== undefined) attrs[i] = value
  else if (shape.names.length >= MAX_SHAPE) instanceDict(obj).setStr(name, value)
  else {
    const next = shape.with(name)
    attrs[0] = next
    attrs[shape.size] = value
    widen(obj.cls, next)
  }
}

/** New instances of the class get room for as many attributes as the widest so far, so that filling them does not grow the array. */
function widen(cls: PyType, shape: Shape): void {
  const template = cls.attrsTemplate as Attrs
  if (template.length < shape.size && template.length < 16) {
    while (template.length < shape.size) template.push(undefined)
  }
}

/** True when it was there. */
export function deleteInstanceAttr(obj: PyObject, name: string): boolean {
  if (obj.attrs === null || instanceAttr(obj, name) === undefined) return false
  return instanceDict(obj).deleteStr(name)
}

/** The instance's `__dict__`: made on demand; from then on the attributes live in it. */
export function instanceDict(obj: PyObject): PyDict {
  const attrs = obj.attrs as Attrs
  let dict = attrs[1] as PyDict | null
  if (dict === null) {
    dict = new PyDict()
    const shape = attrs[0] as Shape
    for (const name of shape.names) dict.setStr(name, attrs[shape.table.get(name) as number])
    setInstanceDict(obj, dict)
  }
  return dict
}
export function setInstanceDict(obj: PyObject, dict: PyDict): void {
  const attrs = obj.attrs as Attrs
  attrs.length = 2 + obj.cls.slotNames.length
  attrs[0] = obj.cls.dictShape
  attrs[1] = dict
}
export function hasInstanceDict(v: PyValue): v is PyObject {
  return (typeOf(v).flags & 4) !== 0 && typeof v === 'object' && v !== null && v.attrs !== null
}

/** object.__getattribute__ with `undefined` instead of AttributeError. */
export function genericLookup(rt: Thread, obj: PyValue, name: string): PyValue | undefined {
  const t = typeOf(obj)
  const d = t.lookup(name)
  let get: ((rt: Thread, d: any, obj: PyValue | undefined, cls: PyType) => PyValue) | undefined
  if (d !== undefined) {
    const ds = typeOf(d).slots
    get = ds.descrGet
    if (get !== undefined && ds.descrSet !== undefined) return get(rt, d, obj, t)
  }
  if (typeof obj === 'object' && obj !== null && obj.attrs !== null) {
    const v = instanceAttr(obj, name)
    if (v !== undefined) return v
  }
  if (d === undefined) return undefined
  return get === undefined ? d : get(rt, d, obj, t)
}

/** object.__getattribute__ */
export function genericGetAttr(rt: Thread, obj: any, name: string): PyValue {
  const v = genericLookup(rt, obj, name)
  if (v === undefined) throw noAttribute(rt, obj, name)
  return v
}

export function noAttribute(rt: Thread, obj: PyValue, name: string) {
  return attributeError(rt, `'${typeName(obj)}' object has no attribute '${name}'`, obj, name)
}

/** object.__setattr__ and __delattr__ (value `undefined`). */
export function genericSetAttr(rt: Thread, obj: any, name: string, value: PyValue | undefined): void {
  const t = typeOf(obj)
  const d = t.lookup(name)
  if (d !== undefined) {
    const set = typeOf(d).slots.descrSet
    if (set !== undefined) {
      set(rt, d, obj, value)
      return
    }
  }
  if (hasInstanceDict(obj)) {
    if (value !== undefined) setInstanceAttr(obj, name, value)
    else if (!deleteInstanceAttr(obj, name)) throw noAttribute(rt, obj, name)
    return
  }
  if (d !== undefined) throw attributeError(rt, `'${typeName(obj)}' object attribute '${name}' is read-only`, obj, name)
  if (t.slots.setattro !== genericSetAttr) throw noAttribute(rt, obj, name)
  throw attributeError(
    rt,
    `'${typeName(obj)}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
    obj,
    name,
  )
}

/** An AttributeError that says of no attribute what it is about is told that reading `obj.name` raised it: for "Did you mean". */
export function tellAttribute(e: unknown, obj: PyValue, name: string): unknown {
  if (isException(e, T.AttributeError) && !e.members?.[0] && !e.members?.[1]) e.members = [fromHost(name), obj]
  return e
}

/** `obj.name` */
export function getAttr(rt: Thread, obj: PyValue, name: string): PyValue {
  try {
    return (typeOf(obj).slots.getattro as NonNullable<PyType['slots']['getattro']>)(rt, obj, name)
  } catch (e) {
    throw tellAttribute(e, obj, name)
  }
}

/** genericLookup for `obj.name` in a program. */
export function loadGeneric(rt: Thread, obj: PyValue, name: string): PyValue | undefined {
  try {
    return genericLookup(rt, obj, name)
  } catch (e) {
    throw tellAttribute(e, obj, name)
  }
}

/** `obj.name` of a method call. CPython finds methods in another way, which leaves errors of descriptors as they are. */
export function getMethodAttr(rt: Thread, obj: PyValue, name: string): PyValue {
  return typeOf(obj).slots.getattro === genericGetAttr ? genericGetAttr(rt, obj, name) : getAttr(rt, obj, name)
}

/** `obj.name`, or `undefined` where it raises AttributeError. */
export function getAttrOr(rt: Thread, obj: PyValue, name: string): PyValue | undefined {
  const slot = typeOf(obj).slots.getattro
  try {
    return slot === genericGetAttr ? genericLookup(rt, obj, name) : slot!(rt, obj, name)
  } catch (e) {
    if (isException(e, T.AttributeError)) return undefined
    throw e
  }
}

/** `obj.name = value`, or `del obj.name` with `undefined`. */
export function setAttr(rt: Thread, obj: PyValue, name: string, value: PyValue | undefined): void {
  const t = typeOf(obj)
  const slot = t.slots.setattro
  if (slot === undefined) {
    throw typeError(
      rt,
      `'${shownTypeName(t)}' object has ${t.slots.getattro === undefined ? 'no' : 'only read-only'} attributes (${value === undefined ? 'del' : 'assign to'} .${name})`,
    )
  }
  slot(rt, obj, name, value)
}
