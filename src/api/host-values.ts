/**
 * The host's things as Python sees them: functions (callable and nothing else), other objects (opaque), and errors (`ouroloop.HostError`).
 * None of them has attributes that lead into JavaScript.
 */
import { fieldOf } from '../objects/base-exception.ts'
import { define, getset } from '../objects/kit.ts'
import { type KwNames, PyObject, PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { attributeError } from '../objects/ops/errors.ts'
import { fromHost } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyBaseException, PyTuple } from '../objects/values.ts'

function bare(name: string, base: PyType = T.objectType): PyType {
  const t = new PyType(name, T.typeType, base)
  t.module = 'ouroloop'
  return t
}
export const hostFunctionType = bare('host_function')
export const hostObjectType = bare('host_object')
export const hostErrorType = bare('HostError', T.Exception)
export const hostOperationType = bare('host_operation')

/** A JavaScript function. `body` gets the arguments as a call slot does. */
export class PyHostFunction extends PyObject {
  readonly name: string
  readonly body: (rt: Thread, args: PyValue[], kwnames: KwNames) => PyValue
  /** The function itself, for the way back. */
  readonly host: object
  constructor(name: string, host: object, body: (rt: Thread, args: PyValue[], kwnames: KwNames) => PyValue) {
    super(hostFunctionType)
    this.name = name
    this.host = host
    this.body = body
  }
}
define(hostFunctionType, {
  doc: 'A function of the program that embeds Python.',
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    call: (rt, self: PyHostFunction, args, kwnames) => self.body(rt, args, kwnames),
    repr: (_rt, self: PyHostFunction) => fromHost(`<host function ${self.name}>`),
  },
  members: [
    getset('__name__', null, (_rt, self: PyHostFunction) => fromHost(self.name)),
    getset('__qualname__', null, (_rt, self: PyHostFunction) => fromHost(self.name)),
    getset('__module__', null, () => null),
  ],
})

/** Anything else of the host's: Python can keep it and give it back. */
export class PyHostObject extends PyObject {
  readonly host: unknown
  constructor(host: unknown) {
    super(hostObjectType)
    this.host = host
  }
}
define(hostObjectType, {
  doc: 'An object of the program that embeds Python.  It can be kept and handed back.',
  flags: TypeFlags.DisallowInstantiation,
  slots: { repr: () => '<host object>' },
})

/** The JavaScript value behind an exception that was made of one. */
const thrown = new WeakMap<PyBaseException, { readonly error: unknown }>()
export function thrownBehind(e: PyBaseException): { readonly error: unknown } | undefined {
  return thrown.get(e)
}

define(hostErrorType, {
  doc: "An error of the program that embeds Python.\n\nname: the JavaScript error's name; its message is the argument.",
  flags: TypeFlags.BaseType,
  hasDict: true,
  members: [
    getset(
      'name',
      "the JavaScript error's name",
      (_rt, self: PyBaseException) => fieldOf(self, 0),
      (rt, self: PyBaseException, v) => {
        if (v === undefined) throw attributeError(rt, 'name', self, 'name')
        self.members = [v]
      },
    ),
  ],
})

/** A HostError for what a JavaScript function threw. Whatever it is, reading it harms nobody. */
export function hostError(e: unknown): PyBaseException {
  let name = 'Error'
  let message: string
  try {
    if (typeof e === 'object' && e !== null) {
      const given = (e as { name?: unknown }).name
      if (typeof given === 'string') name = given
      const text = (e as { message?: unknown }).message
      message = typeof text === 'string' ? text : 'a value that is no error was thrown'
    } else {
      name = typeof e
      message = typeof e === 'symbol' ? 'a symbol was thrown' : String(e)
    }
  } catch {
    name = 'Error'
    message = 'an error that cannot be read'
  }
  const exc = new PyBaseException(hostErrorType, new PyTuple([fromHost(message)]))
  exc.members = [fromHost(name)]
  thrown.set(exc, { error: e })
  return exc
}
