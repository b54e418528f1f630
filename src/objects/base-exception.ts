/**
 * BaseException and Exception, and what the files of the other exception types share: members kept in `PyBaseException.members` by index.
 *
 * An exception may have been made by TypeScript without its constructor (ops/errors.ts), so `members` may be null: a getter answers None then.
 */

import { getDict, setDict } from './class-layout.ts'
import { PyDict } from './dict.ts'
import { define, getset, type Member, memberAttr, method } from './kit.ts'
import { type KwNames, type PyType, type PyValue, type Slots, TypeFlags } from './object.ts'
import { genericGetAttr, instanceAttr, instanceDict, setAttr, setInstanceAttr } from './ops/attributes.ts'
import { typeError } from './ops/errors.ts'
import { toArray } from './ops/iterate.ts'
import { reprJs, str } from './ops/text.ts'
import { fromHost, isStr, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { emptyTuple, PyBaseException, PyList, PyTraceback, PyTuple } from './values.ts'

/** BaseException.__new__: takes anything, keywords are for `__init__` to judge. */
export function exceptionNew(_rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  const n = kwnames === null ? args.length : args.length - kwnames.length
  return new PyBaseException(cls, n === 0 ? emptyTuple : new PyTuple(args.slice(0, n)))
}
/** BaseException.__init__ */
export function exceptionInit(rt: Thread, self: PyBaseException, args: PyValue[], kwnames: KwNames): void {
  if (kwnames !== null) throw typeError(rt, `${self.cls.name}() takes no keyword arguments`)
  // `__new__` has most often been given the same
  const old = self.args.items
  let i = old.length === args.length ? 0 : -1
  while (i >= 0 && i < args.length) i = old[i] === args[i] ? i + 1 : -1
  if (i >= 0) return
  self.args = new PyTuple(args.slice())
}
/** BaseException.__str__ */
export function exceptionStr(rt: Thread, self: PyBaseException): PyValue {
  const items = self.args.items
  if (items.length === 0) return ''
  return str(rt, items.length === 1 ? items[0] : self.args)
}

/** The member at `index`, None where it is unset. */
export function fieldOf(self: PyBaseException, index: number): PyValue {
  const v = self.members === null ? undefined : self.members[index]
  return v === undefined ? null : v
}
export function setField(self: PyBaseException, index: number, value: PyValue | undefined): void {
  self.members ??= []
  while (self.members.length < index) self.members.push(undefined)
  self.members[index] = value
}
/** An attribute kept in `members[index]`; deleting it leaves None. */
export function field(index: number, name: string, doc: string): Member {
  return memberAttr(
    name,
    doc,
    (_rt, self) => fieldOf(self, index),
    (_rt, self, v) => setField(self, index, v),
  )
}

/**
 * Takes the keyword arguments `names` out of a call: their values in that order (`undefined` = absent) and the positional ones. Others
 * raise the TypeError of `owner`'s constructor.
 */
export function takeKeywords(
  rt: Thread,
  owner: string,
  args: PyValue[],
  kwnames: KwNames,
  names: readonly string[],
): { positional: PyValue[]; given: (PyValue | undefined)[] } {
  const nkw = kwnames === null ? 0 : kwnames.length
  const positional = nkw === 0 ? args : args.slice(0, args.length - nkw)
  const given: (PyValue | undefined)[] = names.map(() => undefined)
  for (let k = 0; k < nkw; k++) {
    const at = names.indexOf(kwnames![k])
    if (at < 0) throw typeError(rt, `${owner}() got an unexpected keyword argument '${kwnames![k]}'`)
    given[at] = args[positional.length + k]
  }
  return { positional, given }
}

/** `(cls, args)` or `(cls, args, state)`. */
export function reduceWith(self: PyBaseException, args: PyTuple, state: PyDict | null): PyTuple {
  return new PyTuple(state === null || state.used === 0 ? [self.cls, args] : [self.cls, args, state])
}
/** A copy of the instance dict, or null when it is empty. */
export function stateOf(self: PyBaseException): PyDict | null {
  if (self.attrs === null) return null
  const d = instanceDict(self)
  return d.used > 0 ? d.copy() : null
}

function linked(rt: Thread, v: PyValue | undefined, name: string, what: string): PyBaseException | null {
  if (v === undefined) throw typeError(rt, `${name} may not be deleted`)
  if (v === null) return null
  if (!(v instanceof PyBaseException)) {
    throw typeError(rt, `exception ${what} must be None or derive from BaseException`)
  }
  return v
}
function setTraceback(rt: Thread, self: PyBaseException, v: PyValue | undefined): void {
  if (v === undefined) throw typeError(rt, '__traceback__ may not be deleted')
  if (v !== null && !(v instanceof PyTraceback)) throw typeError(rt, '__traceback__ must be a traceback or None')
  self.traceback = v
}

define(T.BaseException, {
  doc: 'Common base class for all exceptions.',
  flags: TypeFlags.BaseType,
  hasDict: true,
  new: exceptionNew,
  slots: {
    init: exceptionInit,
    repr(rt, self: PyBaseException) {
      const items = self.args.items
      const shown = items.length === 1 ? `(${reprJs(rt, items[0])})` : reprJs(rt, self.args)
      return fromHost(self.cls.name + shown)
    },
    str: exceptionStr,
    getattro: genericGetAttr,
  },
  members: [
    getset('__dict__', null, getDict, setDict),
    getset(
      'args',
      null,
      (_rt, self) => self.args,
      (rt, self, v) => {
        if (v === undefined) throw typeError(rt, 'args may not be deleted')
        self.args = new PyTuple(toArray(rt, v))
      },
    ),
    getset('__traceback__', null, (_rt, self) => self.traceback, setTraceback),
    getset(
      '__context__',
      'exception context',
      (_rt, self) => self.context,
      (rt, self, v) => {
        self.context = linked(rt, v, '__context__', 'context')
      },
    ),
    getset(
      '__cause__',
      'exception cause',
      (_rt, self) => self.cause,
      (rt, self, v) => {
        self.cause = linked(rt, v, '__cause__', 'cause')
        self.suppressContext = true
      },
    ),
    memberAttr(
      '__suppress_context__',
      null,
      (_rt, self) => self.suppressContext,
      (rt, self, v) => {
        if (v === undefined) throw typeError(rt, "can't delete numeric/char attribute")
        if (typeof v !== 'boolean') throw typeError(rt, 'attribute value type must be bool')
        self.suppressContext = v
      },
    ),
    method('__reduce__(self, /)', null, (_rt, self) => reduceWith(self, self.args, stateOf(self))),
    method('__setstate__(self, object, /)', null, (rt, self, state) => {
      if (state === null) return
      if (!(state instanceof PyDict)) throw typeError(rt, 'state is not a dictionary')
      for (const [k, v] of [...state.entries()]) {
        const name = textOf(k)
        if (name === undefined) throw typeError(rt, `attribute name must be string, not '${typeName(k)}'`)
        setAttr(rt, self, toHost(name), v)
      }
    }),
    method('with_traceback(self, object, /)', 'Set self.__traceback__ to tb and return self.', (rt, self, tb) => {
      setTraceback(rt, self, tb)
      return self
    }),
    method('add_note(self, object, /)', 'Add a note to the exception.', (rt, self: PyBaseException, note) => {
      if (!isStr(note)) throw typeError(rt, `note must be a str, not '${typeName(note)}'`)
      const notes = instanceAttr(self, '__notes__')
      if (notes === undefined) setInstanceAttr(self, '__notes__', new PyList([note]))
      else if (notes instanceof PyList) notes.items.push(note)
      else throw typeError(rt, 'Cannot add note: __notes__ is not a list')
    }),
  ],
})

/** Defines a type that adds nothing but its name (and, where `slots` says so, a text); it shares its base's layout. */
export function simpleException(type: PyType, doc: string, slots: Slots = {}): void {
  define(type, { doc, flags: TypeFlags.BaseType, slots: { init: exceptionInit, ...slots }, new: exceptionNew })
  type.solid = (type.base as PyType).solid
}
/** The same for a type below one with members: constructor and initialiser are inherited. */
export function derivedException(type: PyType, doc: string): void {
  const base = type.base as PyType
  define(type, { doc, flags: TypeFlags.BaseType, slots: { init: base.slots.init } })
  type.solid = base.solid
}

simpleException(T.Exception, 'Common base class for all non-exit exceptions.')

export function isExceptionType(v: PyValue): v is PyType {
  return typeOf(v).isSubtype(T.typeType) && (v as PyType).isSubtype(T.BaseException)
}
