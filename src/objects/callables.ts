/**
 * The callable types and descriptors: function, method, builtin_function_or_method, method_descriptor, wrapper_descriptor,
 * method-wrapper, getset/member descriptors, property, staticmethod, classmethod, super, cell.
 */
import {
  callMethodDescriptor,
  callNative,
  checkSelf,
  PyBuiltinFunction,
  type PyGetSet,
  type PyMethodDescriptor,
  PyMethodWrapper,
  type PyWrapperDescriptor,
} from './builtin.ts'
import { PyDict } from './dict.ts'
import { ctor, define, getset, initializer, memberAttr, method, raw } from './kit.ts'
import { Cmp, type KwNames, PyObject, PyType, type PyValue, TypeFlags } from './object.ts'
import { fullTypeName, hexId } from './object-type.ts'
import { genericLookup, getAttr, getAttrOr, hasInstanceDict, instanceDict, setAttr } from './ops/attributes.ts'
import { call, isCallable } from './ops/call.ts'
import { richCompare } from './ops/compare.ts'
import { asJs } from './ops/convert.ts'
import { attributeError, runtimeError, stopIteration, typeError } from './ops/errors.ts'
import { hash } from './ops/hash.ts'
import { reprJs } from './ops/text.ts'
import { truth } from './ops/truth.ts'
import { fromHost, isStr, shownTypeName, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import { getDict, setDict } from './type-type.ts'
import * as T from './types.ts'
import {
  NotImplemented,
  PyCell,
  PyClassMethod,
  PyCode,
  PyFunction,
  PyMethod,
  PyModule,
  PyProperty,
  PyStaticMethod,
  PyTuple,
} from './values.ts'

const dictMember = getset('__dict__', null, getDict, setDict)

// ---------------------------------------------------------------- function

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

// ---------------------------------------------------------------- method

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

// ---------------------------------------------------------------- builtin functions and descriptors

const textSignature = (d: { native: { binder: { sig: { text: string | null } } } }) => d.native.binder.sig.text

function builtinQualname(f: PyBuiltinFunction): string {
  if (f.native.owner !== null) return `${f.native.owner.qualname}.${f.native.name}`
  return f.native.name
}
define(T.builtinFunctionType, {
  flags: TypeFlags.DisallowInstantiation | TypeFlags.HasWeakref,
  slots: {
    repr(rt, f: PyBuiltinFunction) {
      if (f.self === undefined && !(f.owner instanceof PyType)) return `<built-in function ${f.native.name}>`
      const self = f.self === undefined ? f.owner : f.self
      return fromHost(`<built-in method ${f.native.name} of ${typeName(self)} object at ${hexId(rt, self)}>`)
    },
    call: (rt, f: PyBuiltinFunction, args, kwnames) => callNative(rt, f.native, f.self, args, kwnames, true),
    hash: (rt, f: PyBuiltinFunction) =>
      f.self === undefined ? rt.interp.idOf(f) / 16 : (rt.interp.idOf(f.self) / 16) ^ f.native.name.length,
    compare(_rt, a: PyBuiltinFunction, b, op) {
      if (!(b instanceof PyBuiltinFunction) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
      const same = a === b || (a.native === b.native && a.self === b.self && a.self !== undefined)
      return op === Cmp.EQ ? same : !same
    },
  },
  members: [
    getset('__name__', null, (_rt, f) => f.native.name),
    getset('__qualname__', null, (_rt, f) => builtinQualname(f)),
    getset('__doc__', null, (_rt, f) => f.native.doc),
    getset('__self__', null, (_rt, f) => (f.self === undefined ? f.owner : f.self)),
    getset('__text_signature__', null, (_rt, f: PyBuiltinFunction) => {
      const text = textSignature(f)
      // a module's functions show the module in front, which counts as bound
      if (text === null || f.self !== undefined || !(f.owner instanceof PyModule)) return text
      return text === '()'
        ? '($module, /)'
        : text.startsWith('($')
          ? text
          : `($module, ${text.includes('/') ? '' : '/, '}${text.slice(1)}`
    }),
    memberAttr('__module__', null, (_rt, f) => f.module),
    method('__reduce__(self, /)', null, (rt, f: PyBuiltinFunction) =>
      f.self === undefined
        ? f.native.name
        : new PyTuple([rt.interp.builtins.getStr('getattr')!, new PyTuple([f.self, f.native.name])]),
    ),
  ],
})

define(T.methodDescriptorType, {
  flags: TypeFlags.DisallowInstantiation | TypeFlags.MethodDescriptor,
  slots: {
    repr: (_rt, d) => `<method '${d.native.name}' of '${fullTypeName(d.objclass)}' objects>`,
    call: (rt, d, args, kwnames) => callMethodDescriptor(rt, d, args, kwnames),
    descrGet(rt, d: PyMethodDescriptor, obj, cls) {
      if (obj === undefined || (obj === null && cls !== T.noneType)) return d
      checkSelf(rt, d, obj)
      return new PyBuiltinFunction(d.native, obj)
    },
  },
  members: [
    memberAttr('__name__', null, (_rt, d) => d.native.name),
    getset('__qualname__', null, (_rt, d) => `${d.objclass.qualname}.${d.native.name}`),
    getset('__doc__', null, (_rt, d) => d.native.doc),
    memberAttr('__objclass__', null, (_rt, d) => d.objclass),
    getset('__text_signature__', null, (_rt, d) => textSignature(d)),
    method(
      '__reduce__(self, /)',
      null,
      (rt, d) => new PyTuple([rt.interp.builtins.getStr('getattr')!, new PyTuple([d.objclass, d.native.name])]),
    ),
  ],
})

define(T.classMethodDescriptorType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    repr: (_rt, d) => `<method '${d.native.name}' of '${fullTypeName(d.objclass)}' objects>`,
    call(rt, d, args, kwnames) {
      const nkw = kwnames === null ? 0 : kwnames.length
      if (args.length - nkw < 1)
        throw typeError(rt, `descriptor '${d.native.name}' of '${d.objclass.name}' object needs an argument`)
      const cls = args[0]
      if (!(cls instanceof PyType))
        throw typeError(rt, `descriptor '${d.native.name}' requires a type but received a '${typeName(cls)}' instance`)
      if (!cls.isSubtype(d.objclass))
        throw typeError(
          rt,
          `descriptor '${d.native.name}' requires a subtype of '${d.objclass.name}' but received '${cls.name}'`,
        )
      return callNative(rt, d.native, cls, args.slice(1), kwnames)
    },
    descrGet: (_rt, d, obj, cls) => new PyBuiltinFunction(d.native, cls ?? typeOf(obj as PyValue)),
  },
  members: [
    memberAttr('__name__', null, (_rt, d) => d.native.name),
    getset('__qualname__', null, (_rt, d) => `${d.objclass.qualname}.${d.native.name}`),
    getset('__doc__', null, (_rt, d) => d.native.doc),
    memberAttr('__objclass__', null, (_rt, d) => d.objclass),
    getset('__text_signature__', null, (_rt, d) => textSignature(d)),
  ],
})

const plural = (n: number) => (n === 1 ? '' : 's')

/** Calls a slot as its dunder method: `(self, *args)`. */
function callWrapper(
  rt: Thread,
  d: PyWrapperDescriptor,
  self: PyValue,
  args: readonly PyValue[],
  kwnames: KwNames,
): PyValue {
  const f = d.slotFunction
  const wrap = d.row.wrap
  if (kwnames !== null && wrap !== 'init' && wrap !== 'call')
    throw typeError(rt, `wrapper ${d.row.name}() takes no keyword arguments`)
  // the blank in front is CPython's: the function's empty name
  const exact = (n: number, blank = '') => {
    if (args.length !== n) throw typeError(rt, `${blank}expected ${n} argument${plural(n)}, got ${args.length}`)
  }
  switch (wrap) {
    case 'unary':
    case 'bool':
    case 'hash':
    case 'len':
      exact(0)
      return f(rt, self)
    case 'next': {
      exact(0)
      const v = f(rt, self)
      if (v === undefined) throw stopIteration(rt, null)
      return v
    }
    case 'binary':
    case 'item':
    case 'contains':
      exact(1)
      return f(rt, self, args[0])
    case 'repeat':
      exact(1, ' ')
      return f(rt, self, args[0])
    case 'reflected':
      exact(1)
      return f(rt, args[0], self)
    case 'compare':
      exact(1)
      return f(rt, self, args[0], d.row.op)
    case 'pow':
    case 'rpow': {
      if (args.length < 1 || args.length > 2)
        throw typeError(
          rt,
          ` expected at ${args.length < 1 ? 'least 1' : 'most 2'} argument${args.length < 1 ? '' : 's'}, got ${args.length}`,
        )
      const m = args.length > 1 ? args[1] : null
      return wrap === 'pow' ? f(rt, self, args[0], m) : f(rt, args[0], self, m)
    }
    case 'ipow':
      exact(1)
      return f(rt, self, args[0])
    case 'setitem':
      exact(2, ' ')
      f(rt, self, args[0], args[1])
      return null
    case 'delitem':
      exact(1)
      f(rt, self, args[0], undefined)
      return null
    case 'getattribute':
      exact(1)
      return f(rt, self, asJs(rt, args[0], `attribute name must be string, not '${typeName(args[0])}'`))
    case 'setattr':
    case 'delattr': {
      if (wrap === 'setattr') exact(2, ' ')
      else exact(1)
      // CPython's hackcheck: object.__setattr__ must not get around a builtin type's own
      if (d.objclass !== typeOf(self)) {
        let t: PyType | null = typeOf(self)
        while (t !== null && (t.flags & TypeFlags.Heap) !== 0) t = t.base
        if (t !== null && t.slots.setattro !== f)
          throw typeError(rt, `can't apply this ${d.row.name} to ${typeName(self)} object`)
      }
      const name = asJs(rt, args[0], `attribute name must be string, not '${typeName(args[0])}'`)
      f(rt, self, name, wrap === 'setattr' ? args[1] : undefined)
      return null
    }
    case 'get': {
      if (args.length < 1 || args.length > 2)
        throw typeError(
          rt,
          ` expected at ${args.length < 1 ? 'least 1 argument' : 'most 2 arguments'}, got ${args.length}`,
        )
      const obj = args[0] === null ? undefined : args[0]
      const owner = args.length > 1 && args[1] !== null ? args[1] : undefined
      if (obj === undefined && owner === undefined) throw typeError(rt, '__get__(None, None) is invalid')
      return f(rt, self, obj, owner ?? typeOf(obj as PyValue))
    }
    case 'set':
      exact(2, ' ')
      f(rt, self, args[0], args[1])
      return null
    case 'delete':
      exact(1)
      f(rt, self, args[0], undefined)
      return null
    case 'init':
      f(rt, self, args.slice(), kwnames)
      return null
    case 'call':
      return f(rt, self, args.slice(), kwnames)
  }
}

define(T.wrapperDescriptorType, {
  flags: TypeFlags.DisallowInstantiation | TypeFlags.MethodDescriptor,
  slots: {
    repr: (_rt, d) => `<slot wrapper '${d.row.name}' of '${fullTypeName(d.objclass)}' objects>`,
    call(rt, d: PyWrapperDescriptor, args, kwnames) {
      const nkw = kwnames === null ? 0 : kwnames.length
      if (args.length - nkw < 1)
        throw typeError(rt, `descriptor '${d.row.name}' of '${d.objclass.name}' object needs an argument`)
      const self = args[0]
      if (!typeOf(self).isSubtype(d.objclass)) {
        throw typeError(
          rt,
          `descriptor '${d.row.name}' requires a '${d.objclass.name}' object but received a '${typeName(self)}'`,
        )
      }
      return callWrapper(rt, d, self, args.slice(1), kwnames)
    },
    descrGet(rt, d: PyWrapperDescriptor, obj, cls) {
      if (obj === undefined || (obj === null && cls !== T.noneType)) return d
      if (!typeOf(obj).isSubtype(d.objclass))
        throw typeError(
          rt,
          `descriptor '${d.row.name}' for '${shownTypeName(d.objclass)}' objects doesn't apply to a '${typeName(obj)}' object`,
        )
      return new PyMethodWrapper(d, obj)
    },
  },
  members: [
    memberAttr('__name__', null, (_rt, d) => d.row.name),
    getset('__qualname__', null, (_rt, d) => `${d.objclass.qualname}.${d.row.name}`),
    getset('__doc__', null, (_rt, d) => d.row.doc),
    memberAttr('__objclass__', null, (_rt, d) => d.objclass),
    getset('__text_signature__', null, (_rt, d) => d.row.signature),
    method(
      '__reduce__(self, /)',
      null,
      (rt, d) => new PyTuple([rt.interp.builtins.getStr('getattr')!, new PyTuple([d.objclass, d.row.name])]),
    ),
  ],
})
define(T.methodWrapperType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    repr: (rt, m) =>
      fromHost(`<method-wrapper '${m.descriptor.row.name}' of ${typeName(m.self)} object at ${hexId(rt, m.self)}>`),
    call: (rt, m, args, kwnames) => callWrapper(rt, m.descriptor, m.self, args, kwnames),
    hash: (rt, m) => rt.interp.idOf(m.descriptor) / 16 + rt.interp.idOf(m.self) / 16,
    compare(_rt, a, b, op) {
      if (!(b instanceof PyMethodWrapper) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
      const same = a.descriptor === b.descriptor && a.self === b.self
      return op === Cmp.EQ ? same : !same
    },
  },
  members: [
    getset('__name__', null, (_rt, m) => m.descriptor.row.name),
    getset('__qualname__', null, (_rt, m) => `${m.descriptor.objclass.qualname}.${m.descriptor.row.name}`),
    getset('__doc__', null, (_rt, m) => m.descriptor.row.doc),
    getset('__objclass__', null, (_rt, m) => m.descriptor.objclass),
    memberAttr('__self__', null, (_rt, m) => m.self),
    getset('__text_signature__', null, (_rt, m) => m.descriptor.row.signature),
    method(
      '__reduce__(self, /)',
      null,
      (rt, m) => new PyTuple([rt.interp.builtins.getStr('getattr')!, new PyTuple([m.self, m.descriptor.row.name])]),
    ),
  ],
})

for (const [type, what] of [
  [T.getsetDescriptorType, 'attribute'],
  [T.memberDescriptorType, 'member'],
] as const) {
  define(type, {
    flags: TypeFlags.DisallowInstantiation,
    slots: {
      // CPython's `tp_name`, which has the module for builtin types only
      repr: (_rt, d: PyGetSet) => {
        const t = d.objclass
        return fromHost(
          `<${what} '${d.name}' of '${(t.flags & TypeFlags.Heap) !== 0 ? t.name : fullTypeName(t)}' objects>`,
        )
      },
      descrGet(rt, d: PyGetSet, obj, cls) {
        if (obj === undefined || (obj === null && cls !== T.noneType)) return d
        checkOwner(rt, d, obj)
        return d.get(rt, obj)
      },
      descrSet(rt, d: PyGetSet, obj, v) {
        checkOwner(rt, d, obj)
        if (d.set === null) {
          if (what === 'member') throw attributeError(rt, 'readonly attribute')
          throw attributeError(rt, `attribute '${d.name}' of '${fullTypeName(d.objclass)}' objects is not writable`)
        }
        d.set(rt, obj, v)
      },
    },
    members: [
      memberAttr('__name__', null, (_rt, d) => fromHost(d.name)),
      getset('__qualname__', null, (_rt, d) => fromHost(`${d.objclass.qualname}.${d.name}`)),
      getset('__doc__', null, (_rt, d) => d.doc),
      memberAttr('__objclass__', null, (_rt, d) => d.objclass),
    ],
  })
}
function checkOwner(rt: Thread, d: PyGetSet, obj: PyValue): void {
  if (!typeOf(obj).isSubtype(d.objclass))
    throw typeError(
      rt,
      `descriptor '${d.name}' for '${shownTypeName(d.objclass)}' objects doesn't apply to a '${typeName(obj)}' object`,
    )
}

// ---------------------------------------------------------------- property

function propertyName(p: PyProperty): string | null {
  if (p.name !== undefined && p.name !== null && isStr(p.name)) return toHost(textOf(p.name)!)
  if (p.fget instanceof PyFunction) return toHost(p.fget.name as string)
  return null
}
function propertyError(rt: Thread, p: PyProperty, obj: PyValue, what: string) {
  const name = propertyName(p)
  const owner = typeOf(obj).qualname
  return attributeError(
    rt,
    name === null
      ? `property of '${owner}' object has no ${what}`
      : `property '${name}' of '${owner}' object has no ${what}`,
  )
}
function copyProperty(rt: Thread, p: PyProperty, fget: PyValue, fset: PyValue, fdel: PyValue): PyValue {
  const doc = p.docFromGetter && fget !== null ? null : p.doc
  const made = call(rt, p.cls, [fget, fset, fdel, doc])
  if (made instanceof PyProperty) made.name = p.name
  return made
}

define(T.propertyType, {
  doc: "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
  signature: '(fget=None, fset=None, fdel=None, doc=None)',
  flags: TypeFlags.BaseType,
  new: (_rt, cls) => new PyProperty(null, null, null, null, cls),
  slots: {
    init: initializer(
      'property(fget=None, fset=None, fdel=None, doc=None)',
      (rt, p: PyProperty, fget, fset, fdel, doc) => {
        p.fget = fget
        p.fset = fset
        p.fdel = fdel
        p.doc = doc
        p.docFromGetter = false
        if (doc === null && fget !== null) {
          const d = getAttrOr(rt, fget, '__doc__')
          if (d !== undefined && d !== null) {
            p.doc = d
            p.docFromGetter = true
          }
        }
        if (p.cls !== T.propertyType && hasInstanceDict(p) && p.doc !== null) setAttr(rt, p, '__doc__', p.doc)
      },
    ),
    descrGet(rt, p: PyProperty, obj, cls) {
      if (obj === undefined || (obj === null && cls !== T.noneType)) return p
      if (p.fget === null) throw propertyError(rt, p, obj, 'getter')
      return p.fget instanceof PyFunction ? rt.callFunction(p.fget, [obj], null) : call(rt, p.fget, [obj])
    },
    descrSet(rt, p: PyProperty, obj, v) {
      if (v === undefined) {
        if (p.fdel === null) throw propertyError(rt, p, obj, 'deleter')
        call(rt, p.fdel, [obj])
      } else {
        if (p.fset === null) throw propertyError(rt, p, obj, 'setter')
        call(rt, p.fset, [obj, v])
      }
    },
  },
  members: [
    memberAttr('fget', null, (_rt, p) => p.fget),
    memberAttr('fset', null, (_rt, p) => p.fset),
    memberAttr('fdel', null, (_rt, p) => p.fdel),
    memberAttr(
      '__doc__',
      null,
      (_rt, p) => p.doc,
      (_rt, p, v) => {
        p.doc = v === undefined ? null : v
        p.docFromGetter = false
      },
    ),
    getset(
      '__name__',
      null,
      (rt, p: PyProperty) => {
        if (p.name !== undefined) return p.name
        const n = p.fget === null ? undefined : getAttrOr(rt, p.fget, '__name__')
        if (n === undefined)
          throw attributeError(rt, `'${typeName(p)}' object has no attribute '__name__'`, p, '__name__')
        return n
      },
      (_rt, p, v) => {
        p.name = v
      },
    ),
    getset('__isabstractmethod__', null, (rt, p: PyProperty) =>
      [p.fget, p.fset, p.fdel].some((f) => f !== null && isAbstract(rt, f)),
    ),
    method(
      'getter(self, object, /) ',
      'Descriptor to obtain a copy of the property with a different getter.',
      (rt, p, f) => copyProperty(rt, p, f, p.fset, p.fdel),
    ),
    method(
      'setter(self, object, /) ',
      'Descriptor to obtain a copy of the property with a different setter.',
      (rt, p, f) => copyProperty(rt, p, p.fget, f, p.fdel),
    ),
    method(
      'deleter(self, object, /) ',
      'Descriptor to obtain a copy of the property with a different deleter.',
      (rt, p, f) => copyProperty(rt, p, p.fget, p.fset, f),
    ),
    raw(
      method('__set_name__(self, owner, name, /)', 'Method to set name of a property.', () => null),
      (rt, args, kwnames) => {
        if (kwnames !== null) throw typeError(rt, '__set_name__() takes no keyword arguments')
        if (args.length !== 3)
          throw typeError(rt, `__set_name__() takes 2 positional arguments but ${args.length - 1} were given`)
        ;(args[0] as PyProperty).name = args[2]
        return null
      },
    ),
  ],
})
function isAbstract(rt: Thread, f: PyValue): boolean {
  const v = getAttrOr(rt, f, '__isabstractmethod__')
  return v !== undefined && truth(rt, v)
}

// ---------------------------------------------------------------- staticmethod, classmethod

/** functools.update_wrapper for the two decorators: they show their function's names. */
function copyWrapped(rt: Thread, wrapper: PyObject, f: PyValue): void {
  for (const n of ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__']) {
    const v = getAttrOr(rt, f, n)
    if (v !== undefined) instanceDict(wrapper).setStr(n, v)
  }
}
const wrapperMembers = [
  dictMember,
  memberAttr('__func__', null, (_rt, s) => s.callable),
  memberAttr('__wrapped__', null, (_rt, s) => s.callable),
  getset('__isabstractmethod__', null, (rt, s) => isAbstract(rt, s.callable)),
]
define(T.staticmethodType, {
  doc: 'Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.',
  signature: '(function, /)',
  flags: TypeFlags.BaseType,
  hasDict: true,
  new: (_rt, cls) => new PyStaticMethod(null, cls),
  slots: {
    init: initializer('staticmethod(function, /)', (rt, s, f) => {
      s.callable = f
      copyWrapped(rt, s, f)
    }),
    repr: (rt, s) => fromHost(`<staticmethod(${reprJs(rt, s.callable)})>`),
    descrGet: (_rt, s) => s.callable,
    call: (rt, s, args, kwnames) => call(rt, s.callable, args, kwnames),
  },
  members: wrapperMembers,
})
define(T.classmethodType, {
  doc: 'Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.',
  signature: '(function, /)',
  flags: TypeFlags.BaseType,
  hasDict: true,
  new: (_rt, cls) => new PyClassMethod(null, cls),
  slots: {
    init: initializer('classmethod(function, /)', (rt, s, f) => {
      s.callable = f
      copyWrapped(rt, s, f)
    }),
    repr: (rt, s) => fromHost(`<classmethod(${reprJs(rt, s.callable)})>`),
    descrGet: (_rt, s, obj, cls) => new PyMethod(s.callable, cls ?? typeOf(obj as PyValue)),
  },
  members: wrapperMembers,
})

// ---------------------------------------------------------------- super

export class PySuper extends PyObject {
  thisClass: PyType | null = null
  self: PyValue | undefined = undefined
  selfClass: PyType | null = null
}
function superCheck(rt: Thread, type: PyType, obj: PyValue): PyType {
  if (obj instanceof PyType && obj.isSubtype(type)) return obj
  const t = typeOf(obj)
  if (t.isSubtype(type)) return t
  const c = getAttrOr(rt, obj, '__class__')
  if (c instanceof PyType && c !== t && c.isSubtype(type)) return c
  const shown = obj instanceof PyType ? `type ${obj.name}` : `instance of ${t.name}`
  throw typeError(rt, `super(type, obj): obj (${shown}) is not an instance or subtype of type (${type.name}).`)
}
/** `super()` without arguments: the walker passes the class cell's value and the first argument of the running frame. */
export function makeSuper(rt: Thread, type: PyType, obj: PyValue, cls: PyType = T.superType): PySuper {
  const s = new PySuper(cls)
  s.thisClass = type
  s.self = obj
  s.selfClass = superCheck(rt, type, obj)
  return s
}
/** The attribute that `super(type, obj).name` finds, bound; `undefined` when the rest of the mro has none. */
export function superAttr(
  rt: Thread,
  type: PyType,
  selfClass: PyType,
  self: PyValue,
  name: string,
): PyValue | undefined {
  const mro = selfClass.mro
  for (let i = mro.indexOf(type) + 1; i < mro.length; i++) {
    const f = mro[i].ns.getStr(name)
    if (f === undefined) continue
    const get = typeOf(f).slots.descrGet
    return get === undefined ? f : get(rt, f, self === selfClass ? undefined : self, selfClass)
  }
  return undefined
}
define(T.superType, {
  doc: 'super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n',
  flags: TypeFlags.BaseType,
  new: (_rt, cls) => new PySuper(cls),
  slots: {
    init: initializer('super(type=<absent>, obj=<absent>, /)', (rt, s: PySuper, type, obj) => {
      if (type === undefined) {
        const implicit = rt.frame === null ? null : rt.frame.superArguments(rt)
        if (implicit === null) throw runtimeError(rt, 'super(): no arguments')
        type = implicit[0]
        obj = implicit[1]
      }
      if (!(type instanceof PyType)) throw typeError(rt, `super() argument 1 must be a type, not ${typeName(type)}`)
      s.thisClass = type
      if (obj !== undefined && obj !== null) {
        s.self = obj
        s.selfClass = superCheck(rt, type, obj)
      }
    }),
    repr: (_rt, s: PySuper) => {
      const name = s.thisClass === null ? 'NULL' : s.thisClass.name
      return s.selfClass === null
        ? `<super: <class '${name}'>, NULL>`
        : `<super: <class '${name}'>, <${s.selfClass.name} object>>`
    },
    getattro(rt, s: PySuper, name) {
      if (s.selfClass !== null && name !== '__class__') {
        const v = superAttr(rt, s.thisClass as PyType, s.selfClass, s.self as PyValue, name)
        if (v !== undefined) return v
      }
      const v = genericLookup(rt, s, name)
      if (v === undefined) throw attributeError(rt, `'super' object has no attribute '${name}'`, s, name)
      return v
    },
    descrGet(rt, s: PySuper, obj) {
      if (obj === undefined || obj === null || s.self !== undefined) return s
      if (s.cls !== T.superType) return call(rt, s.cls, [s.thisClass, obj])
      return makeSuper(rt, s.thisClass as PyType, obj)
    },
  },
  members: [
    memberAttr('__thisclass__', 'the class invoking super()', (_rt, s) => s.thisClass),
    memberAttr('__self__', 'the instance invoking super(); may be None', (_rt, s) => s.self ?? null),
    memberAttr('__self_class__', 'the type of the instance invoking super(); may be None', (_rt, s) => s.selfClass),
  ],
})

// ---------------------------------------------------------------- cell

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
