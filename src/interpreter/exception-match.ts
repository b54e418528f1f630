/** What an except clause asks: whether an exception is of the type(s) it names. */

import { PyType, type PyValue } from '../objects/object.ts'
import { typeError } from '../objects/ops/errors.ts'
import * as T from '../objects/types.ts'
import { type PyBaseException, PyTuple } from '../objects/values.ts'
import type { Frame } from './frame.ts'

/** Whether an exception is of the type(s) named in an except clause. */
export function matches(f: Frame, exc: PyBaseException, type: PyValue): boolean {
  if (type instanceof PyType) {
    if (exc.cls === type) return true
    if (type.isSubtype(T.BaseException)) return exc.cls.mro.includes(type)
  } else if (type instanceof PyTuple) {
    for (const t of type.items) if (!(t instanceof PyType && t.isSubtype(T.BaseException))) throw notClass(f)
    return type.items.some((t) => exc.cls.isSubtype(t as PyType))
  }
  throw notClass(f)
}
function notClass(f: Frame) {
  return typeError(f.rt, 'catching classes that do not inherit from BaseException is not allowed')
}
