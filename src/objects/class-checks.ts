/**
 * isinstance and issubclass without hooks: what `type.__instancecheck__` and `type.__subclasscheck__` answer, also for objects that only look like
 * classes by having `__bases__`.
 */
import { PyType, type PyValue } from './object.ts'
import { getAttrOr } from './ops/attributes.ts'
import { typeError } from './ops/errors.ts'
import { typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import { PyTuple } from './values.ts'

/** isinstance by the real type or `__class__`, without hooks (object.__instancecheck__). */
export function realInstance(rt: Thread, obj: PyValue, cls: PyValue): boolean {
  if (cls instanceof PyType) {
    const t = typeOf(obj)
    if (t.isSubtype(cls)) return true
    const c = getAttrOr(rt, obj, '__class__')
    return c instanceof PyType && c !== t && c.isSubtype(cls)
  }
  checkClass(rt, cls, 'isinstance() arg 2 must be a type, a tuple of types, or a union')
  const c = getAttrOr(rt, obj, '__class__')
  return c !== undefined && abstractSubclass(rt, c, cls)
}
export function realSubclass(rt: Thread, sub: PyValue, cls: PyValue): boolean {
  if (sub instanceof PyType && cls instanceof PyType) return sub.isSubtype(cls)
  checkClass(rt, sub, 'issubclass() arg 1 must be a class')
  checkClass(rt, cls, 'issubclass() arg 2 must be a class, a tuple of classes, or a union')
  return abstractSubclass(rt, sub, cls)
}
function checkClass(rt: Thread, v: PyValue, message: string): void {
  if (v instanceof PyType) return
  if (!(getAttrOr(rt, v, '__bases__') instanceof PyTuple)) throw typeError(rt, message)
}
function abstractSubclass(rt: Thread, sub: PyValue, cls: PyValue): boolean {
  if (sub === cls) return true
  const bases = getAttrOr(rt, sub, '__bases__')
  return bases instanceof PyTuple && bases.items.some((b) => abstractSubclass(rt, b, cls))
}
