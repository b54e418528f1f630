/** The exception that `throw(typ, val, tb)` of generators and coroutines means; CPython's checks and texts. */
import { PyType, type PyValue } from '../objects/object.ts'
import { call } from '../objects/ops/call.ts'
import { typeError } from '../objects/ops/errors.ts'
import { typeName } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { PyBaseException, PyTraceback, PyTuple } from '../objects/values.ts'
import type { ThreadState } from './thread.ts'

export function exceptionFromThrow(
  rt: ThreadState,
  typ: PyValue,
  val: PyValue | undefined,
  tb: PyValue | undefined,
): PyBaseException {
  if (tb !== undefined && tb !== null && !(tb instanceof PyTraceback))
    throw typeError(rt, 'throw() third argument must be a traceback object')
  let exc: PyBaseException
  if (typ instanceof PyType && typ.isSubtype(T.BaseException)) {
    if (val instanceof PyBaseException && val.cls.isSubtype(typ)) exc = val
    else {
      const made = call(
        rt,
        typ,
        val === undefined || val === null ? [] : val instanceof PyTuple ? [...val.items] : [val],
      )
      if (!(made instanceof PyBaseException)) {
        throw typeError(
          rt,
          `calling ${typ.name} should have returned an instance of BaseException, not ${typeName(made)}`,
        )
      }
      exc = made
    }
  } else if (typ instanceof PyBaseException) {
    if (val !== undefined && val !== null) throw typeError(rt, 'instance exception may not have a separate value')
    exc = typ
  } else
    throw typeError(rt, `exceptions must be classes or instances deriving from BaseException, not ${typeName(typ)}`)
  if (tb instanceof PyTraceback) exc.traceback = tb
  return exc
}
