/**
 * The types of what `def` makes: function, the method bound to an instance, and the cell that closures share.
 */
import { getDict, setDict } from './class-layout.ts'
import { PyDict } from './dict.ts'
import { ctor, define, getset, memberAttr, method } from './kit.ts'
import { Cmp, TypeFlags } from './object.ts'
import { hexId } from './object-type.ts'
import { getAttr, getAttrOr } from './ops/attributes.ts'
import { call, isCallable } from './ops/call.ts'
import { richCompare } from './ops/compare.ts'
import { typeError } from './ops/errors.ts'
import { hash } from './ops/hash.ts'
import { reprJs } from './ops/text.ts'
import { truth } from './ops/truth.ts'
import { fromHost, isStr, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import * as T from './types.ts'
import { NotImplemented, PyCell, PyCode, PyFunction, PyMethod, PyTuple } from './values.ts'

export const dictMember = getset('__dict__', null, getDict, setDict)

define(T.functionType, {
  doc: 'Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n  closure\n    a tuple that supplies the bindings for free variables\n  kwdefaults\n    a dictionary that specifies the default keyword argument values',
  signature: '(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
  flags: TypeFlags.MethodDescriptor | TypeFlags.HasWeakref,
  hasDict: true,
  new: ctor(
    'function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
    (rt, _cls, code, globals, name, argdefs, closure, kwdefaults) => {
      if (!(code instanceof PyCode))
        throw typeError(rt, `function() argument 'code' must be code, not ${typeName(code)}`)
      if (!(globals instanceof PyDict))
        throw typeError(rt, `function() argument 'globals' must be dict, not ${typeName(globals)}`)
      if (name !== null && !isStr(name)) throw typeError(rt, 'arg 3 (name) must be None or string')
      if (argdefs !== null && !(argdefs instanceof PyTuple))
        throw typeError(rt, 'arg 4 (defaults) must be None or tuple')
      const free = code.freevars.length
      if (closure !== null && !(closure instanceof PyTuple))
        throw typeError(rt, 'arg 5 (closure) must be None or tuple')
      const cells = closure === null ? [] : (closure.items as PyCell[])
      if (free > 0 && closure === null) throw typeError(rt, 'arg 5 (closure) must be tuple')
      if (cells.length !== free)
        throw Object.assign(typeError(rt, `${code.name} requires closure of length ${free}, not ${cells.length}`), {
          cls: T.ValueError,
        })
      for (const c of cells)
        if (!(c instanceof PyCell)) throw typeError(rt, `arg 5 (closure) expected cell, found ${typeName(c)}`)
      const b = globals.getStr('__builtins__')
      const f = new PyFunction(
        code,
        globals,
        b instanceof PyDict ? b : rt.interp.builtins,
        free > 0 ? cells : null,
        globals.getStr('__name__') ?? null,
      )
      if (name !== null) f.name = name
      if (argdefs !== null) f.defaults = argdefs.items
      if (kwdefaults instanceof PyDict) f.kwdefaults = kwdefaults
      return f
    },
  ),
  slots: {
    repr: (rt, f) => fromHost(`<function ${toHost(f.qualname as string)} at ${hexId(rt, f)}>`),
    call: (rt, f, args, kwnames) => rt.callFunction(f, args, kwnames),
    descrGet: (_rt, f, obj) => (obj === undefined || obj === null ? f : new PyMethod(f, obj)),
  },
  members: [
    dictMember,
    getset(
      '__name__',
      null,
      (_rt, f) => f.name,
      (rt, f, v) => {
        if (v === undefined || !isStr(v)) throw typeError(rt, '__name__ must be set to a string object')
        f.name = v
      },
    ),
    getset(
      '__qualname__',
      null,
      (_rt, f) => f.qualname,
      (rt, f, v) => {
        if (v === undefined || !isStr(v)) throw typeError(rt, '__qualname__ must be set to a string object')
        f.qualname = v
      },
    ),
    memberAttr(
      '__doc__',
      null,
      (_rt, f) => f.doc,
      (_rt, f, v) => {
        f.doc = v === undefined ? null : v
      },
    ),
    memberAttr(
      '__module__',
      null,
      (_rt, f) => f.module,
      (_rt, f, v) => {
        f.module = v === undefined ? null : v
      },
    ),
    memberAttr('__globals__', null, (_rt, f) => f.globals),
    memberAttr('__builtins__', null, (_rt, f) => f.builtins),
    memberAttr('__closure__', null, (_rt, f) => (f.closure === null ? null : new PyTuple(f.closure))),
    getset(
      '__code__',
      null,
      (_rt, f) => f.code,
      (rt, f, v) => {
        if (!(v instanceof PyCode)) throw typeError(rt, '__code__ must be set to a code object')
        const free = f.closure === null ? 0 : f.closure.length
        if (v.freevars.length !== free) {
          throw Object.assign(
            typeError(
              rt,
              `${toHost(f.name)}() requires a code object with ${free} free vars, not ${v.freevars.length}`,
            ),
            { cls: T.ValueError },
          )
        }
        f.code = v
      },
    ),
    getset(
      '__defaults__',
      null,
      (_rt, f) => (f.defaults === null ? null : new PyTuple(f.defaults)),
      (rt, f, v) => {
        if (v !== undefined && v !== null && !(v instanceof PyTuple))
          throw typeError(rt, '__defaults__ must be set to a tuple object')
        f.defaults = v === undefined || v === null ? null : v.items
      },
    ),
    getset(
      '__kwdefaults__',
      null,
      (_rt, f) => f.kwdefaults,
      (rt, f, v) => {
        if (v !== undefined && v !== null && !(v instanceof PyDict))
          throw typeError(rt, '__kwdefaults__ must be set to a dict object')
        f.kwdefaults = v === undefined ? null : v
      },
    ),
    getset(
      '__annotations__',
      null,
      (_rt, f) => (f.annotations ??= new PyDict()),
      (rt, f, v) => {
        if (v !== undefined && v !== null && !(v instanceof PyDict))
          throw typeError(rt, '__annotations__ must be set to a dict object')
        f.annotations = v === undefined ? null : v
      },
    ),
    getset(
      '__type_params__',
      null,
      (_rt, f) => (f.typeParams ??= new PyTuple([])),
      (rt, f, v) => {
        if (!(v instanceof PyTuple)) throw typeError(rt, '__type_params__ must be set to a tuple')
        f.typeParams = v
      },
    ),
  ],
})

define(T.methodType, {
  doc: 'Create a bound instance method object.',
  signature: '(function, instance, /)',
  flags: TypeFlags.HasWeakref,
  new: ctor('method(function, instance, /)', (rt, _cls, f, self) => {
    if (!isCallable(f)) throw typeError(rt, 'first argument must be callable')
    if (self === null) throw typeError(rt, 'instance must not be None')
    return new PyMethod(f, self)
  }),
  slots: {
    repr(rt, m) {
      const q = getAttrOr(rt, m.func, '__qualname__') ?? getAttrOr(rt, m.func, '__name__')
      const name = q === undefined ? '?' : isStr(q) ? toHost(textOf(q)!) : '?'
      return fromHost(`<bound method ${name} of ${reprJs(rt, m.self)}>`)
    },
    call: (rt, m, args, kwnames) => call(rt, m.func, [m.self, ...args], kwnames),
    hash: (rt, m) => {
      const a = rt.interp.idOf(m.self)
      return (Math.imul(a, 31) ^ Number(BigInt.asIntN(32, BigInt(hash(rt, m.func))))) | 0
    },
    compare(rt, a, b, op) {
      if (!(b instanceof PyMethod) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
      const same = a.self === b.self && truth(rt, richCompare(rt, a.func, b.func, Cmp.EQ))
      return op === Cmp.EQ ? same : !same
    },
    getattro(rt, m, name) {
      const d = T.methodType.lookup(name)
      if (d !== undefined) {
        const get = typeOf(d).slots.descrGet
        return get === undefined ? d : get(rt, d, m, T.methodType)
      }
      return getAttr(rt, m.func, name)
    },
    descrGet: (_rt, m) => m,
  },
  members: [
    memberAttr('__func__', 'the function (or other callable) implementing a method', (_rt, m) => m.func),
    memberAttr('__self__', 'the instance to which a method is bound', (_rt, m) => m.self),
    getset('__doc__', null, (rt, m) => getAttr(rt, m.func, '__doc__')),
    method(
      '__reduce__(self, /)',
      null,
      (rt, m) =>
        new PyTuple([rt.interp.builtins.getStr('getattr')!, new PyTuple([m.self, getAttr(rt, m.func, '__name__')])]),
    ),
  ],
})

define(T.cellType, {
  doc: 'Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.',
  signature: '([contents])',
  new: ctor('cell(contents=<absent>, /)', (_rt, _cls, contents) => new PyCell(contents)),
  slots: {
    repr: (rt, c: PyCell) =>
      fromHost(
        `<cell at ${hexId(rt, c)}: ${c.value === undefined ? 'empty' : `${typeName(c.value)} object at ${hexId(rt, c.value)}`}>`,
      ),
    hash: null,
    compare(rt, a: PyCell, b, op) {
      if (!(b instanceof PyCell)) return NotImplemented
      if (a.value !== undefined && b.value !== undefined) return richCompare(rt, a.value, b.value, op)
      return richCompare(rt, a.value === undefined ? 0 : 1, b.value === undefined ? 0 : 1, op)
    },
  },
  members: [
    getset(
      'cell_contents',
      null,
      (rt, c: PyCell) => {
        if (c.value === undefined) throw Object.assign(typeError(rt, 'Cell is empty'), { cls: T.ValueError })
        return c.value
      },
      (_rt, c, v) => {
        c.value = v
      },
    ),
  ],
})
