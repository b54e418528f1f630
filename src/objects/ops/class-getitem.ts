/** `cls[item]` where the metaclass has no `__getitem__`: `__class_getitem__`, or CPython's text. */
import { makeGenericAlias } from '../generic-alias.ts'
import type { PyType, PyValue } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { getAttrOr } from './attributes.ts'
import { call } from './call.ts'
import { typeError } from './errors.ts'

export function callClassGetItem(rt: Thread, cls: PyType, key: PyValue): PyValue {
  if (cls === T.typeType) return makeGenericAlias(rt, cls, key)
  const f = getAttrOr(rt, cls, '__class_getitem__')
  if (f === undefined || f === null) throw typeError(rt, `type '${cls.name}' is not subscriptable`)
  return call(rt, f, [key])
}
