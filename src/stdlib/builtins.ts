/**
 * Module builtins: the functions on objects and attributes, the types, exceptions and constants. Functions that run code, print or go over
 * iterables are in builtins-run.ts, builtins-io.ts and builtins-fold.ts.
 */

import { PyAnextAwaitable } from '../interpreter/anext-awaitable.ts'
import { site } from './builtins-site.ts'
import '../interpreter/introspection.ts'
import { nativeCode } from '../interpreter/code.ts'
import { Frame, Next } from '../interpreter/frame.ts'
import { enterSend } from '../interpreter/generator-types.ts'
import { PyGenerator } from '../interpreter/generators.ts'
import { leave, pushNext, runsPython } from '../interpreter/next-frames.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { PyDict } from '../objects/dict.ts'
import { PyCallableIterator } from '../objects/iterators.ts'
import { fn, type Member, module, redoable, value } from '../objects/kit.ts'
import { PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import * as A from '../objects/ops/arithmetic.ts'
import { getAttr, getAttrOr, setAttr } from '../objects/ops/attributes.ts'
import { call, callSpecial, isCallable } from '../objects/ops/call.ts'
import { asIndex } from '../objects/ops/convert.ts'
import { stopIteration, typeError, valueError } from '../objects/ops/errors.ts'
import { hash } from '../objects/ops/hash.ts'
import { isInstance, isSubclass } from '../objects/ops/isinstance.ts'
import { iter, next, toArray } from '../objects/ops/iterate.ts'
import { length } from '../objects/ops/subscript.ts'
import { ascii, format, repr } from '../objects/ops/text.ts'
import { fromCodePoints, textOf, toHost, typeName, typeOf } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { AstralStr, Ellipsis, NotImplemented, PyByteArray, PyBytes, PyList } from '../objects/values.ts'
import { folding } from './builtins-fold.ts'
import { printing } from './builtins-io.ts'
import { running } from './builtins-run.ts'

function attributeName(rt: Thread, v: PyValue): string {
  const t = textOf(v)
  if (t === undefined) throw typeError(rt, `attribute name must be string, not '${typeName(v)}'`)
  return toHost(t)
}

/** bin(), oct(), hex(). */
const radix = (base: number, prefix: string) => (rt: Thread, v: PyValue) => {
  const i = asIndex(rt, v)
  if (typeof i === 'bigint') rt.charge(i.toString(16).length)
  return i < 0 ? `-${prefix}${(-i).toString(base)}` : prefix + i.toString(base)
}

function ord(rt: Thread, c: PyValue): number {
  const t = textOf(c)
  if (t !== undefined) {
    if (t.length === 1) return t instanceof AstralStr ? t.codePoints[0] : t.charCodeAt(0)
    throw typeError(rt, `ord() expected a character, but string of length ${t.length} found`)
  }
  if (c instanceof PyBytes || c instanceof PyByteArray) {
    if (c.value.length === 1) return c.value[0]
    throw typeError(rt, `ord() expected a character, but string of length ${c.value.length} found`)
  }
  throw typeError(rt, `ord() expected string of length 1, but ${typeName(c)} found`)
}

function sortedList(rt: Thread, items: PyValue[]): PyList {
  const list = new PyList(items)
  call(rt, getAttr(rt, list, 'sort'), [])
  return list
}
function dir(rt: Thread, obj: PyValue | undefined): PyValue {
  if (obj === undefined) {
    const t = rt as ThreadState
    const locals = t.interp.localsOf(t, t.interp.callerFrame(t))
    const names = locals instanceof PyDict ? locals.keyList() : toArray(rt, call(rt, getAttr(rt, locals, 'keys'), []))
    return sortedList(rt, names)
  }
  const names = callSpecial(rt, obj, '__dir__', [])
  if (names === undefined) throw typeError(rt, 'object does not provide __dir__')
  return sortedList(rt, toArray(rt, names))
}

function nextBuiltin(rt: Thread, it: PyValue, fallback: PyValue | undefined): PyValue {
  const v = next(rt, it)
  if (v !== undefined) return v
  if (fallback !== undefined) return fallback
  // iterators that can be sent into leave what they returned beside the end
  const t = typeOf(it)
  const returns = (t.flags & TypeFlags.Heap) === 0 && t.lookup('send') !== undefined
  throw stopIteration(rt, returns ? (rt as ThreadState).stopValue : null)
}

/** next() of an iterator whose `__next__` is Python code. Slots: 0 the iterator, 1 the default. */
const nextCode = nativeCode('<next>', 2, [
  (f) => {
    if (pushNext(f, f.slots[0], 1)) return Next.SWITCH
    f.val = next(f.rt, f.slots[0])
    return Next.NEXT
  },
  (f) => {
    const v = f.val === undefined ? f.slots[1] : f.val
    if (v === undefined) throw stopIteration(f.rt, null)
    return leave(f, v)
  },
])
function enterNextOf(rt: ThreadState, it: PyValue, fallback: PyValue | undefined): void {
  if (!runsPython(rt as ThreadState, it)) {
    rt.frame.val = nextBuiltin(rt, it, fallback)
    return
  }
  const f = new Frame(rt, rt.boundaryFunction, nextCode, [it, fallback], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}

function aiter(rt: Thread, v: PyValue): PyValue {
  const slot = typeOf(v).slots.aiter
  if (slot === undefined) throw typeError(rt, `'${typeName(v)}' object is not an async iterable`)
  const it = slot(rt, v)
  if (typeOf(it).slots.anext === undefined) {
    throw typeError(rt, `aiter() returned not an async iterator of type '${typeName(it)}'`)
  }
  return it
}

function round(rt: Thread, number: PyValue, ndigits: PyValue): PyValue {
  const r = callSpecial(rt, number, '__round__', ndigits === null ? [] : [ndigits])
  if (r === undefined) throw typeError(rt, `type ${typeName(number)} doesn't define __round__ method`)
  return r
}

const functions: Member[] = [
  fn('abs(x, /)', 'Return the absolute value of the argument.', (rt, x) => A.abs(rt, x)),
  fn('aiter(async_iterable, /)', 'Return an AsyncIterator for an AsyncIterable object.', aiter),
  fn(
    'anext(aiterator, default=<unrepresentable>, /)',
    'Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.',
    (rt, it, fallback) => {
      const slot = typeOf(it).slots.anext
      if (slot === undefined) throw typeError(rt, `'${typeName(it)}' object is not an async iterator`)
      const awaitable = slot(rt, it)
      return fallback === undefined ? awaitable : new PyAnextAwaitable(awaitable, fallback)
    },
  ),
  fn('ascii(obj, /)', 'Return an ASCII-only representation of an object.', (rt, obj) => ascii(rt, obj)),
  fn(
    'bin(number, /)',
    "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
    radix(2, '0b'),
  ),
  fn('callable(obj, /)', 'Return whether the object is callable (i.e., some kind of function).', (_rt, obj) =>
    isCallable(obj),
  ),
  fn('chr(i, /)', 'Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.', (rt, v) => {
    const i = asIndex(rt, v)
    if (i < 0 || i > 0x10ffff) throw valueError(rt, 'chr() arg not in range(0x110000)')
    return (i as number) < 0x10000 ? String.fromCharCode(i as number) : fromCodePoints([i as number])
  }),
  fn('delattr(obj, name, /)', 'Deletes the named attribute from the given object.', (rt, obj, name) =>
    setAttr(rt, obj, attributeName(rt, name), undefined),
  ),
  fn(
    'dir(object=<absent>, /) !',
    'dir([object]) -> list of strings\n\nIf called without an argument, return the names in the current scope.\nElse, return an alphabetized list of names comprising (some of) the attributes\nof the given object, and of attributes reachable from it.',
    dir,
  ),
  fn('divmod(x, y, /)', 'Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.', (rt, x, y) =>
    A.divmod(rt, x, y),
  ),
  fn("format(value, format_spec: str = '', /)", 'Return type(value).__format__(value, format_spec)', (rt, v, spec) =>
    format(rt, v, spec),
  ),
  fn(
    'getattr(object, name, default=<absent>, /) !',
    "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object; getattr(x, 'y') is equivalent to x.y.",
    (rt, obj, name, fallback) => {
      const n = attributeName(rt, name)
      if (fallback === undefined) return getAttr(rt, obj, n)
      const v = getAttrOr(rt, obj, n)
      return v === undefined ? fallback : v
    },
  ),
  fn(
    'globals()',
    "Return the dictionary containing the current scope's global variables.",
    (rt) => (rt as ThreadState).interp.callerFrame(rt as ThreadState).globals,
  ),
  fn(
    'hasattr(obj, name, /)',
    'Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.',
    (rt, obj, name) => getAttrOr(rt, obj, attributeName(rt, name)) !== undefined,
  ),
  fn('hash(obj, /)', 'Return the hash value for the given object.', (rt, obj) => hash(rt, obj)),
  fn(
    'hex(number, /)',
    "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
    radix(16, '0x'),
  ),
  fn(
    'id(obj, /)',
    'Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.',
    (rt, obj) => rt.interp.idOf(obj),
  ),
  fn(
    'isinstance(obj, class_or_tuple, /)',
    'Return whether an object is an instance of a class or of a subclass thereof.',
    (rt, obj, cls) => isInstance(rt, obj, cls),
  ),
  fn(
    'issubclass(cls: object, class_or_tuple, /)',
    "Return whether 'cls' is derived from another class or is the same class.",
    (rt, sub, cls) => isSubclass(rt, sub, cls),
  ),
  fn(
    'iter(object, sentinel=<absent>, /) !',
    'iter(iterable) -> iterator\niter(callable, sentinel) -> iterator',
    (rt, obj, sentinel) => {
      if (sentinel === undefined) return iter(rt, obj)
      if (!isCallable(obj)) throw typeError(rt, 'iter(v, w): v must be callable')
      return new PyCallableIterator(obj, sentinel)
    },
  ),
  fn('len(obj, /)', 'Return the number of items in a container.', (rt, obj) => length(rt, obj)),
  fn('locals()', "Return a dictionary containing the current scope's local variables.", (rt) =>
    (rt as ThreadState).interp.localsOf(rt as ThreadState, (rt as ThreadState).interp.callerFrame(rt as ThreadState)),
  ),
  fn(
    'next(iterator, default=<absent>, /) !',
    'next(iterator[, default])\n\nReturn the next item from the iterator. If default is given and the iterator\nis exhausted, it is returned instead of raising StopIteration.',
    nextBuiltin,
    (rt, it, fallback) => {
      if (it instanceof PyGenerator && it.cls === T.generatorType) enterSend(rt as ThreadState, it, null, fallback)
      else enterNextOf(rt as ThreadState, it, fallback)
    },
  ),
  fn(
    'oct(number, /)',
    "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'",
    radix(8, '0o'),
  ),
  fn('ord(c, /)', 'Return the Unicode code point for a one-character string.', ord),
  fn(
    'pow(base, exp, mod=None)',
    'Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.',
    (rt, base, exp, m) => A.pow(rt, base, exp, m),
  ),
  fn('repr(obj, /)', 'Return the canonical string representation of the object.', (rt, obj) => repr(rt, obj)),
  fn('round(number, ndigits=None)', 'Round a number to a given precision in decimal digits.', round),
  fn(
    'setattr(obj, name, value, /)',
    "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
    (rt, obj, name, v) => setAttr(rt, obj, attributeName(rt, name), v),
  ),
  fn('vars(object=<absent>, /) !', 'vars([object]) -> dictionary', (rt, obj) => {
    if (obj === undefined) {
      const t = rt as ThreadState
      return t.interp.localsOf(t, t.interp.callerFrame(t))
    }
    const d = getAttrOr(rt, obj, '__dict__')
    if (d === undefined) throw typeError(rt, 'vars() argument must have __dict__ attribute')
    return d
  }),
]

const TYPES = [
  T.boolType,
  T.memoryviewType,
  T.bytearrayType,
  T.bytesType,
  T.classmethodType,
  T.complexType,
  T.dictType,
  T.enumerateType,
  T.filterType,
  T.floatType,
  T.frozensetType,
  T.propertyType,
  T.intType,
  T.listType,
  T.mapType,
  T.objectType,
  T.rangeType,
  T.reversedType,
  T.setType,
  T.sliceType,
  T.staticmethodType,
  T.strType,
  T.superType,
  T.tupleType,
  T.typeType,
  T.zipType,
]

const exceptions: Member[] = []
for (const t of Object.values(T)) {
  if (t instanceof PyType && t.isSubtype(T.BaseException) && t.module === 'builtins') exceptions.push(value(t.name, t))
}

/** What asks its arguments' special methods and nothing else. */
const OPERATIONS = [
  'abs',
  'ascii',
  'bin',
  'chr',
  'delattr',
  'dir',
  'divmod',
  'format',
  'getattr',
  'hasattr',
  'hash',
  'hex',
  'isinstance',
  'issubclass',
  'iter',
  'len',
  'oct',
  'pow',
  'repr',
  'reversed',
  'round',
  'setattr',
  'vars',
]

const members: Member[] = [
  ...running,
  ...folding,
  ...printing,
  ...redoable(functions, OPERATIONS),
  value('None', null),
  value('Ellipsis', Ellipsis),
  value('NotImplemented', NotImplemented),
  value('False', false),
  value('True', true),
  ...TYPES.map((t) => value(t.name, t)),
  value('__debug__', true),
  ...exceptions,
  value('EnvironmentError', T.OSError),
  value('IOError', T.OSError),
  ...site,
]

export default module(
  'builtins',
  "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().",
  members,
)
