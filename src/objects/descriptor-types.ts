/**
 * What builtin types and modules consist of, as Python sees it: builtin_function_or_method, method_descriptor, classmethod_descriptor, wrapper_descriptor
 * and method-wrapper (a slot as its dunder method), getset and member descriptors. Their classes are in builtin.ts.
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
import { define, getset, memberAttr, method } from './kit.ts'
import { Cmp, type KwNames, PyType, type PyValue, TypeFlags } from './object.ts'
import { fullTypeName, hexId } from './object-type.ts'
import { asJs } from './ops/convert.ts'
import { attributeError, stopIteration, typeError } from './ops/errors.ts'
import { fromHost, shownTypeName, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyModule, PyTuple } from './values.ts'

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
