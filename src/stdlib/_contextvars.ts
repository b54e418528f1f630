/**
 * Context variables (PEP 567): Context, ContextVar, Token, copy_context.
 *
 * A Context is a mapping from variable to value. Contexts are copied far more often than written (every task and every callback takes a
 * copy), so that copies share one JS Map until one of them writes; an empty context has no Map at all. The running thread's context is
 * `rt.context`, made when it is first asked for.
 */

import { nativeCode } from '../interpreter/code.ts'
import { enterCall } from '../interpreter/enter-call.ts'
import { Frame, Next } from '../interpreter/frame.ts'
import { runEnterNested } from '../interpreter/nested.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import type { PyDict } from '../objects/dict.ts'
import { makeGenericAlias } from '../objects/generic-alias.ts'
import { classMethod, define, fn, getset, memberAttr, method, module, value } from '../objects/kit.ts'
import { Cmp, type KwNames, PyObject, PyType, type PyValue } from '../objects/object.ts'
import { identicalOrEqual } from '../objects/ops/compare.ts'
import { error, keyError, runtimeError, typeError, valueError } from '../objects/ops/errors.ts'
import { iter } from '../objects/ops/iterate.ts'
import { reprJs } from '../objects/ops/text.ts'
import { fromHost, textOf, toHost } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { NotImplemented, PyList, PyTuple, type Text } from '../objects/values.ts'

function bare(name: string, module = '_contextvars'): PyType {
  const t = new PyType(name, T.typeType, T.objectType)
  t.module = module
  return t
}
const contextType = bare('Context')
const contextVarType = bare('ContextVar')
const tokenType = bare('Token')
const missingType = bare('MISSING', 'Token')

type Vars = Map<PyContextVar, PyValue>

export class PyContext extends PyObject {
  /** null while empty; shared with copies while `shared`. */
  vars: Vars | null
  shared: boolean
  entered = false
  constructor(vars: Vars | null) {
    super()
    this.cls = contextType
    this.attrs = null
    this.vars = vars
    this.shared = vars !== null
  }
}

export class PyContextVar extends PyObject {
  readonly name: Text
  readonly default: PyValue | undefined
  constructor(name: Text, defaultValue: PyValue | undefined) {
    super(contextVarType)
    this.name = name
    this.default = defaultValue
  }
}

class PyToken extends PyObject {
  readonly context: PyContext
  readonly variable: PyContextVar
  /** `undefined`: there was none. */
  readonly old: PyValue | undefined
  used = false
  constructor(context: PyContext, variable: PyContextVar, old: PyValue | undefined) {
    super(tokenType)
    this.context = context
    this.variable = variable
    this.old = old
  }
}

class PyMissing extends PyObject {}
const MISSING = new PyMissing(missingType)

/** The running thread's context itself. */
export function currentContext(rt: ThreadState): PyContext {
  let c = rt.context as PyContext | null
  if (c === null) {
    c = new PyContext(null)
    c.entered = true
    rt.context = c
  }
  return c
}

/** A copy of a context: O(1), the variables are shared until one of the two writes. */
export function copyOf(c: PyContext): PyContext {
  if (c.vars !== null) c.shared = true
  return new PyContext(c.vars)
}

/** copy_context() */
export function copyContext(rt: ThreadState): PyContext {
  const c = rt.context as PyContext | null
  return c === null ? new PyContext(null) : copyOf(c)
}

/** Makes `context` the running one and returns the one that was; undone by leaveContext. Raises RuntimeError when it is entered already. */
export function enterContext(rt: ThreadState, context: PyContext): PyContext {
  if (context.entered) throw runtimeError(rt, `cannot enter context: ${reprJs(rt, context)} is already entered`)
  const previous = currentContext(rt)
  context.entered = true
  rt.context = context
  return previous
}
export function leaveContext(rt: ThreadState, previous: PyContext): void {
  ;(rt.context as PyContext).entered = false
  rt.context = previous
}

function own(c: PyContext): Vars {
  if (c.vars === null) c.vars = new Map()
  else if (c.shared) c.vars = new Map(c.vars)
  c.shared = false
  return c.vars
}

const read = (c: PyContext, v: PyContextVar): PyValue | undefined => (c.vars === null ? undefined : c.vars.get(v))
const has = (c: PyContext, v: PyContextVar): boolean => c.vars?.has(v) ?? false

function asKey(rt: Thread, v: PyValue): PyContextVar {
  if (v instanceof PyContextVar) return v
  throw typeError(rt, `a ContextVar key was expected, got ${reprJs(rt, v)}`)
}
const hex = (rt: Thread, v: PyObject) => `0x${rt.interp.idOf(v).toString(16).padStart(12, '0')}`

// ---------------------------------------------------------------- Context

/** Slots: 0 the context that was running. */
const runCode = nativeCode(
  '<Context.run>',
  4,
  [
    (f) => {
      f.pc = 1
      return enterCall(f, f.slots[1], f.slots[2], f.slots[3])
    },
    (f) => {
      leaveContext(f.rt, f.slots[0])
      const back = f.back as Frame
      back.val = f.val
      f.rt.frame = back
      return Next.SWITCH
    },
    (f) => {
      leaveContext(f.rt, f.slots[0])
      f.rt.raised = f.val
      return Next.RERAISE
    },
  ],
  [2, -1, -1],
)

function enterRun(rt: Thread, self: PyContext, args: PyValue[], kwargs: PyDict): void {
  const thread = rt as ThreadState
  if (args.length === 0) throw typeError(rt, 'run() missing 1 required positional argument')
  const values = args.slice(1)
  let kwnames: KwNames = null
  if (kwargs.used > 0) {
    const names: string[] = []
    for (const [k, v] of kwargs.entries()) {
      names.push(toHost(k as Text))
      values.push(v)
    }
    kwnames = names
  }
  const previous = enterContext(thread, self)
  const f = new Frame(thread, thread.boundaryFunction, runCode, [previous, args[0], values, kwnames], thread.frame)
  f.depth = thread.frame.depth
  thread.frame = f
}

const listIterator = (rt: Thread, items: PyValue[]): PyValue => iter(rt, new PyList(items))
const keys = (c: PyContext): PyValue[] => (c.vars === null ? [] : [...c.vars.keys()])

define(contextType, {
  new: (rt, _cls, args, kwnames) => {
    if (args.length > 0 || kwnames !== null) throw typeError(rt, 'Context() does not accept any arguments')
    return new PyContext(null)
  },
  slots: {
    hash: null,
    len: (_rt, c: PyContext) => (c.vars === null ? 0 : c.vars.size),
    iter: (rt, c: PyContext) => listIterator(rt, keys(c)),
    contains: (rt, c: PyContext, key) => has(c, asKey(rt, key)),
    getItem: (rt, c: PyContext, key) => {
      const v = read(c, asKey(rt, key))
      if (v === undefined) throw keyError(rt, key)
      return v
    },
    compare(rt, a: PyContext, b, op) {
      if (!(b instanceof PyContext) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
      return sameVars(rt, a, b) === (op === Cmp.EQ)
    },
  },
  members: [
    method(
      'run(self, *args, **kwargs) !',
      null,
      (rt, self, args, kwargs) => {
        const thread = rt as ThreadState
        return runEnterNested(thread, () => enterRun(thread, self, args, kwargs))
      },
      enterRun,
    ),
    method('copy(self, /)', 'Return a shallow copy of the context object.', (_rt, self: PyContext) => copyOf(self)),
    method('keys(self, /)', 'Return a list of all variables in the context object.', (rt, self) =>
      listIterator(rt, keys(self)),
    ),
    method('values(self, /)', "Return a list of all variables' values in the context object.", (rt, self: PyContext) =>
      listIterator(rt, self.vars === null ? [] : [...self.vars.values()]),
    ),
    method('items(self, /)', 'Return all variables and their values in the context object.', (rt, self: PyContext) =>
      listIterator(rt, self.vars === null ? [] : [...self.vars].map(([k, v]) => new PyTuple([k, v]))),
    ),
    method(
      'get(self, key, default=None, /)',
      'Return the value for `key` if `key` has the value in the context object.',
      (rt, self: PyContext, key, def) => {
        const v = read(self, asKey(rt, key))
        return v === undefined ? def : v
      },
    ),
  ],
})

function sameVars(rt: Thread, a: PyContext, b: PyContext): boolean {
  if (a.vars === b.vars) return true
  const n = a.vars === null ? 0 : a.vars.size
  if (n !== (b.vars === null ? 0 : b.vars.size)) return false
  if (n === 0) return true
  for (const [k, v] of a.vars as Vars) {
    const w = (b.vars as Vars).get(k)
    if (w === undefined || !identicalOrEqual(rt, v, w)) return false
  }
  return true
}

// ---------------------------------------------------------------- ContextVar

define(contextVarType, {
  new: (rt, _cls, args, kwnames) => {
    const nkw = kwnames === null ? 0 : kwnames.length
    const npos = args.length - nkw
    if (npos !== 1) throw typeError(rt, `ContextVar() takes exactly 1 positional argument (${npos} given)`)
    let def: PyValue | undefined
    if (kwnames !== null) {
      for (let i = 0; i < nkw; i++) {
        if (kwnames[i] !== 'default')
          throw typeError(rt, `ContextVar() got an unexpected keyword argument '${kwnames[i]}'`)
        def = args[npos + i]
      }
    }
    const name = textOf(args[0])
    if (name === undefined) throw typeError(rt, 'context variable name must be a str')
    return new PyContextVar(name, def)
  },
  slots: {
    repr: (rt, v: PyContextVar) =>
      fromHost(
        `<ContextVar name=${reprJs(rt, v.name)}${v.default === undefined ? '' : ` default=${reprJs(rt, v.default)}`} at ${hex(rt, v)}>`,
      ),
  },
  members: [
    method(
      'get(self, default=<absent>, /) !',
      'Return a value for the context variable for the current context.',
      (rt, self: PyContextVar, def) => {
        const v = ((rt as ThreadState).context as PyContext | null)?.vars?.get(self)
        if (v !== undefined) return v
        if (def !== undefined) return def
        if (self.default !== undefined) return self.default
        const e = error(rt, T.LookupError, '')
        e.args = new PyTuple([self])
        throw e
      },
    ),
    method(
      'set(self, value, /)',
      'Call to set a new value for the context variable in the current context.',
      (rt, self: PyContextVar, v) => {
        const c = currentContext(rt as ThreadState)
        const old = c.vars?.get(self)
        own(c).set(self, v)
        return new PyToken(c, self, old)
      },
    ),
    method('reset(self, token, /)', 'Reset the context variable.', (rt, self: PyContextVar, token) => {
      if (!(token instanceof PyToken)) throw typeError(rt, `expected an instance of Token, got ${reprJs(rt, token)}`)
      if (token.used) throw runtimeError(rt, `${reprJs(rt, token)} has already been used once`)
      if (token.variable !== self) throw valueError(rt, `${reprJs(rt, token)} was created by a different ContextVar`)
      const c = currentContext(rt as ThreadState)
      if (token.context !== c) throw valueError(rt, `${reprJs(rt, token)} was created in a different Context`)
      token.used = true
      if (token.old === undefined) own(c).delete(self)
      else own(c).set(self, token.old)
    }),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', (rt, cls, item) => makeGenericAlias(rt, cls, item)),
    memberAttr('name', null, (_rt, self: PyContextVar) => self.name),
  ],
})

// ---------------------------------------------------------------- Token

define(missingType, {
  slots: { repr: () => '<Token.MISSING>' },
})
define(tokenType, {
  new: (rt) => {
    throw runtimeError(rt, 'Tokens can only be created by ContextVars')
  },
  slots: {
    hash: null,
    repr: (rt, t: PyToken) =>
      fromHost(`<Token${t.used ? ' used' : ''} var=${reprJs(rt, t.variable)} at ${hex(rt, t)}>`),
  },
  members: [
    getset('var', null, (_rt, t: PyToken) => t.variable),
    getset('old_value', null, (_rt, t: PyToken) => (t.old === undefined ? MISSING : t.old)),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', (rt, cls, item) => makeGenericAlias(rt, cls, item)),
    value('MISSING', MISSING),
  ],
})

export default module('_contextvars', 'Context Variables', [
  value('Context', contextType),
  value('ContextVar', contextVarType),
  value('Token', tokenType),
  fn('copy_context()', 'Return a copy of the current context.', (rt) => copyContext(rt as ThreadState)),
])
