/** A JavaScript function as a Python callback, for done callbacks of futures. */
import type { ThreadState } from '../interpreter/thread.ts'
import { define } from '../objects/kit.ts'
import { PyObject, PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import * as T from '../objects/types.ts'

const hookType = new PyType('session_callback', T.typeType, T.objectType)

export class Hook extends PyObject {
  readonly body: (rt: ThreadState, args: PyValue[]) => void
  constructor(body: (rt: ThreadState, args: PyValue[]) => void) {
    super(hookType)
    this.body = body
  }
}
define(hookType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    call: (rt, self: Hook, args) => {
      self.body(rt as ThreadState, args)
      return null
    },
  },
})
