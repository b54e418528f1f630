/**
 * BaseExceptionGroup and ExceptionGroup (PEP 654). Members: [message, exceptions]. `args` keeps the sequence as it was passed.
 *
 * split() and subgroup() rebuild the nesting through `derive`, which a subclass may override, and copy traceback, cause, context and notes.
 */
import { exceptionStr, fieldOf, isExceptionType } from './base-exception.ts'
import { makeGenericAlias } from './generic-alias.ts'
import { classMethod, define, memberAttr, method } from './kit.ts'
import { type KwNames, PyType, type PyValue, TypeFlags } from './object.ts'
import { getAttrOr, instanceAttr, setAttr } from './ops/attributes.ts'
import { call, isCallable } from './ops/call.ts'
import { attributeError, typeError, valueError } from './ops/errors.ts'
import { isSequence, toArray } from './ops/iterate.ts'
import { strJs } from './ops/text.ts'
import { truth } from './ops/truth.ts'
import { fromHost, isStr, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyBaseException, PyList, PyTuple } from './values.ts'

function groupNew(rt: Thread, given: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  let cls = given
  const n = args.length - (kwnames === null ? 0 : kwnames.length)
  if (n !== 2) throw typeError(rt, `BaseExceptionGroup.__new__() takes exactly 2 arguments (${n} given)`)
  const [message, sequence] = args
  if (!isStr(message)) {
    const shown = message === null ? 'None' : typeName(message)
    throw typeError(rt, `BaseExceptionGroup.__new__() argument 1 must be str, not ${shown}`)
  }
  const t = typeOf(sequence)
  if (!isSequence(sequence) || t.isSubtype(T.typeType)) {
    throw typeError(rt, 'second argument (exceptions) must be a sequence')
  }
  const items = toArray(rt, sequence)
  if (items.length === 0) throw valueError(rt, 'second argument (exceptions) must be a non-empty sequence')
  let base = false
  items.forEach((e, i) => {
    if (!(e instanceof PyBaseException)) {
      throw valueError(rt, `Item ${i} of second argument (exceptions) is not an exception`)
    }
    if (!e.cls.isSubtype(T.Exception)) base = true
  })
  if (cls === T.BaseExceptionGroup) {
    if (!base) cls = T.ExceptionGroup
  } else if (base && cls.isSubtype(T.Exception)) {
    if (cls === T.ExceptionGroup) throw typeError(rt, 'Cannot nest BaseExceptions in an ExceptionGroup')
    throw typeError(rt, `Cannot nest BaseExceptions in '${cls.name}'`)
  }
  const self = new PyBaseException(cls, new PyTuple([message, sequence]))
  self.members = [message, new PyTuple(items)]
  return self
}

export function isGroup(e: PyValue): e is PyBaseException {
  return e instanceof PyBaseException && e.cls.isSubtype(T.BaseExceptionGroup)
}
/** The exceptions directly in a group. */
export function groupMembers(g: PyBaseException): readonly PyBaseException[] {
  return (fieldOf(g, 1) as PyTuple).items as readonly PyBaseException[]
}

/** A new group of `exceptions` that stands for `original`: made by its derive(), with its traceback, cause, context and notes. */
export function deriveGroup(rt: Thread, original: PyBaseException, exceptions: PyBaseException[]): PyBaseException {
  const f = getAttrOr(rt, original, 'derive')
  if (f === undefined) throw attributeError(rt, `'${typeName(original)}' object has no attribute 'derive'`)
  const made = call(rt, f, [new PyList(exceptions)])
  if (!isGroup(made)) throw typeError(rt, 'derive must return an instance of BaseExceptionGroup')
  made.traceback = original.traceback
  made.context = original.context
  made.cause = original.cause
  made.suppressContext = original.suppressContext
  const notes = instanceAttr(original, '__notes__')
  if (notes !== undefined && isSequence(notes)) setAttr(rt, made, '__notes__', new PyList(toArray(rt, notes)))
  return made
}

export interface Split {
  match: PyBaseException | null
  rest: PyBaseException | null
}
/** Splits an exception by a predicate; what is not a group is its own only leaf. */
export function splitBy(
  rt: Thread,
  e: PyBaseException,
  matches: (e: PyBaseException) => boolean,
  both: boolean,
): Split {
  if (matches(e)) return { match: e, rest: null }
  if (!isGroup(e)) return { match: null, rest: e }
  rt.enterRecursive(' in exceptiongroup_split_recursive')
  try {
    const matched: PyBaseException[] = []
    const rest: PyBaseException[] = []
    for (const inner of groupMembers(e)) {
      const part = splitBy(rt, inner, matches, both)
      if (part.match !== null) matched.push(part.match)
      if (part.rest !== null) rest.push(part.rest)
    }
    return {
      match: matched.length > 0 ? deriveGroup(rt, e, matched) : null,
      rest: both && rest.length > 0 ? deriveGroup(rt, e, rest) : null,
    }
  } finally {
    rt.leaveRecursive()
  }
}

/** The predicate that split() and subgroup() accept: exception types (by real type, as `except` does) or a callable. */
function predicate(rt: Thread, v: PyValue): (e: PyBaseException) => boolean {
  if (isExceptionType(v)) return (e) => e.cls.isSubtype(v)
  if (v instanceof PyTuple && v.cls.isSubtype(T.tupleType) && v.items.every(isExceptionType)) {
    const types = v.items as readonly PyType[]
    return (e) => types.some((t) => e.cls.isSubtype(t))
  }
  if (isCallable(v) && !(v instanceof PyType)) return (e) => truth(rt, call(rt, v, [e]))
  throw typeError(rt, 'expected an exception type, a tuple of exception types, or a callable (other than a class)')
}

const readOnly = (index: number, name: string, doc: string) => memberAttr(name, doc, (_rt, g) => fieldOf(g, index))

define(T.BaseExceptionGroup, {
  doc: 'A combination of multiple unrelated exceptions.',
  flags: TypeFlags.BaseType,
  new: groupNew,
  slots: {
    init(rt, self: PyBaseException, args, kwnames) {
      if (kwnames !== null) throw typeError(rt, `${self.cls.name}() takes no keyword arguments`)
      self.args = new PyTuple(args.slice())
    },
    str(rt, self: PyBaseException) {
      if (self.members === null) return exceptionStr(rt, self)
      const n = groupMembers(self).length
      return fromHost(`${strJs(rt, fieldOf(self, 0))} (${n} sub-exception${n === 1 ? '' : 's'})`)
    },
  },
  members: [
    readOnly(0, 'message', 'exception message'),
    readOnly(1, 'exceptions', 'nested exceptions'),
    method(
      'derive(self, object, /)',
      'Make a group of the same kind around other exceptions.',
      (rt, self, exceptions) => call(rt, T.BaseExceptionGroup, [fieldOf(self, 0), exceptions]),
    ),
    method(
      'split(self, object, /)',
      'Split into the part that matches and the rest.',
      (rt, self: PyBaseException, condition) => {
        const { match, rest } = splitBy(rt, self, predicate(rt, condition), true)
        return new PyTuple([match, rest])
      },
    ),
    method(
      'subgroup(self, object, /)',
      'The part that matches, with the same nesting, or None.',
      (rt, self: PyBaseException, condition) => splitBy(rt, self, predicate(rt, condition), false).match,
    ),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
  ],
})
define(T.ExceptionGroup, {
  doc: null,
  bases: [T.BaseExceptionGroup, T.Exception],
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
})
T.ExceptionGroup.solid = T.BaseExceptionGroup.solid
