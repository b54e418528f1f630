/**
 * `type`: calling a class, attributes of classes, and the members of `type` itself. Classes are made in make-class.ts.
 */

import { realInstance, realSubclass } from './class-checks.ts'
import { bestBase, variableSized } from './class-layout.ts'
import { c3, computeMro, registerSubclass, subclassesOf } from './class-tree.ts'
import { PyDict } from './dict.ts'
import { unionOf } from './generic-alias.ts'
import { classMethod, define, getset, method, raw } from './kit.ts'
import { typeNew } from './make-class.ts'
import { PyMappingProxy } from './mappingproxy.ts'
import { type KwNames, PyType, type PyValue, type Slots, TypeFlags } from './object.ts'
import { fullTypeName } from './object-type.ts'
import { attributeError, error, typeError } from './ops/errors.ts'
import { fixSlots, fixSlotsBelow, initSlot, isSlotName, newSlot } from './ops/slots.ts'
import { truth } from './ops/truth.ts'
import { fromHost, shownTypeName, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyList, PyTuple } from './values.ts'

/** type.__call__: `__new__`, then `__init__` when the result is an instance. */
export function typeCall(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (cls === T.typeType) {
    const n = args.length - (kwnames === null ? 0 : kwnames.length)
    if (n === 1 && kwnames === null) return typeOf(args[0])
    if (n !== 3) throw typeError(rt, 'type() takes 1 or 3 arguments')
  }
  // texts and ints are values: nothing to initialise, and their constructors keep no arguments
  if (cls === T.strType || cls === T.intType) return cls.slots.new!(rt, cls, args, kwnames)
  const make = cls.slots.new
  if (make === undefined || cls.flags & TypeFlags.DisallowInstantiation)
    throw typeError(
      rt,
      `cannot create '${cls.module !== 'builtins' && cls.module !== '' ? `${cls.module}.` : ''}${cls.name}' instances`,
    )
  // an operation done again goes on with the instance that a Python `__init__` has filled
  const filled = cls.slots.init === initSlot && make !== newSlot
  const obj = filled ? rt.once(() => make(rt, cls, args.slice(), kwnames)) : make(rt, cls, args.slice(), kwnames)
  const t = typeOf(obj)
  if (t !== cls && !t.isSubtype(cls)) return obj
  const init = t.slots.init
  if (init !== undefined) init(rt, obj, args, kwnames)
  return obj
}

/** type.__getattribute__ with `undefined` for "no such attribute". */
export function typeLookup(rt: Thread, cls: PyType, name: string): PyValue | undefined {
  const meta = cls.cls
  const m = meta.lookup(name)
  let mget: Slots['descrGet']
  if (m !== undefined) {
    const ms = typeOf(m).slots
    mget = ms.descrGet
    if (mget !== undefined && ms.descrSet !== undefined) return mget(rt, m, cls, meta)
  }
  const a = cls.lookup(name)
  if (a !== undefined) {
    const get = typeOf(a).slots.descrGet
    return get === undefined ? a : get(rt, a, undefined, cls)
  }
  if (m === undefined) return undefined
  return mget === undefined ? m : mget(rt, m, cls, meta)
}
export function typeGetAttr(rt: Thread, cls: PyType, name: string): PyValue {
  const v = typeLookup(rt, cls, name)
  if (v === undefined)
    throw attributeError(rt, `type object '${shownTypeName(cls)}' has no attribute '${name}'`, cls, name)
  return v
}
export function typeSetAttr(rt: Thread, cls: PyType, name: string, value: PyValue | undefined): void {
  if ((cls.flags & TypeFlags.Heap) === 0) {
    throw typeError(rt, `cannot set '${name}' attribute of immutable type '${fullBuiltinName(cls)}'`)
  }
  const d = cls.cls.lookup(name)
  if (d !== undefined) {
    const set = typeOf(d).slots.descrSet
    if (set !== undefined) {
      set(rt, d, cls, value)
      return
    }
  }
  if (value !== undefined && !isSlotName(name)) {
    const old = cls.ns.getStr(name)
    if (old !== undefined && isPlain(old) && isPlain(value)) {
      // one value for another, neither with a say in attribute access: no cached lookup can become wrong but those of this name
      cls.ns.setStr(name, value)
      cls.forget(name)
      return
    }
  }
  if (value === undefined) {
    if (!cls.ns.deleteStr(name))
      throw attributeError(rt, `type object '${shownTypeName(cls)}' has no attribute '${name}'`, cls, name)
  } else cls.ns.setStr(name, value)
  cls.modified()
  if (isSlotName(name)) fixSlotsBelow(cls)
}
/** No descriptor: attribute access hands it out as it is. */
function isPlain(v: PyValue): boolean {
  const slots = typeOf(v).slots
  return slots.descrGet === undefined && slots.descrSet === undefined
}
function fullBuiltinName(cls: PyType): string {
  return cls.module === 'builtins' ? cls.name : `${cls.module}.${cls.name}`
}

function setName(rt: Thread, cls: PyType, v: PyValue | undefined, attr: '__name__' | '__qualname__'): void {
  if (v === undefined) throw typeError(rt, `cannot delete '${attr}' attribute of immutable type '${cls.name}'`)
  const t = textOf(v)
  if (t === undefined) throw typeError(rt, `can only assign string to ${cls.name}.${attr}, not '${typeName(v)}'`)
  if (attr === '__name__') {
    const name = toHost(t)
    if (name.includes('\0')) throw error(rt, T.ValueError, 'type name must not contain null characters')
    cls.name = name
  } else cls.qualname = toHost(t)
}

function heapOnly(rt: Thread, cls: PyType, name: string): void {
  if ((cls.flags & TypeFlags.Heap) === 0)
    throw typeError(rt, `cannot set '${name}' attribute of immutable type '${fullBuiltinName(cls)}'`)
}

function setBases(rt: Thread, cls: PyType, v: PyValue | undefined): void {
  heapOnly(rt, cls, '__bases__')
  if (v === undefined) throw typeError(rt, `cannot delete '__bases__' attribute of immutable type '${cls.name}'`)
  if (!(v instanceof PyTuple)) throw typeError(rt, `can only assign tuple to ${cls.name}.__bases__, not ${typeName(v)}`)
  if (v.items.length === 0) throw typeError(rt, `can only assign non-empty tuple to ${cls.name}.__bases__, not ()`)
  for (const b of v.items) {
    if (!(b instanceof PyType))
      throw typeError(rt, `${cls.name}.__bases__ must be tuple of classes, not '${typeName(b)}'`)
    if (b.isSubtype(cls)) throw typeError(rt, 'a __bases__ item causes an inheritance cycle')
  }
  const bases = v.items as PyType[]
  const base = bestBase(rt, bases)
  if (base.solid !== cls.solid || base.slotNames.length !== (cls.base as PyType).slotNames.length) {
    const old = cls.base as PyType
    // CPython compares the deallocators first: classes share one, builtin types have their own
    const what = (base.flags & old.flags & TypeFlags.Heap) === 0 ? 'deallocator' : 'object layout'
    throw typeError(rt, `__bases__ assignment: '${base.name}' ${what} differs from '${old.name}'`)
  }
  const old = { bases: cls.bases, base: cls.base, mro: cls.mro }
  cls.bases = bases
  cls.base = base
  try {
    remro(rt, cls)
  } catch (e) {
    Object.assign(cls, old)
    throw e
  }
  for (const b of bases) if (!old.bases.includes(b)) registerSubclass(rt, b, cls)
}
function remro(rt: Thread, cls: PyType): void {
  cls.mro = computeMro(rt, cls)
  cls.modified()
  for (const ref of cls.subclasses) {
    const sub = ref.deref()
    if (sub?.bases.includes(cls)) remro(rt, sub)
  }
  fixSlots(cls)
}

define(T.typeType, {
  doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
  flags: TypeFlags.BaseType,
  new: typeNew,
  slots: {
    call: typeCall,
    getattro: typeGetAttr,
    setattro: typeSetAttr,
    repr(rt, cls: PyType) {
      void rt
      return fromHost(`<class '${fullTypeName(cls)}'>`)
    },
    or: (rt, a, b) => unionOf(rt, a, b),
    init(rt, _self, args, kwnames) {
      const n = args.length - (kwnames === null ? 0 : kwnames.length)
      if (n !== 1 && n !== 3) throw typeError(rt, 'type.__init__() takes 1 or 3 arguments')
      if (n === 1 && kwnames !== null) throw typeError(rt, 'type.__init__() takes no keyword arguments')
    },
  },
  members: [
    getset(
      '__name__',
      null,
      (_rt, c) => fromHost(c.name),
      (rt, c, v) => {
        heapOnly(rt, c, '__name__')
        setName(rt, c, v, '__name__')
      },
    ),
    getset(
      '__qualname__',
      null,
      (_rt, c) => fromHost(c.qualname),
      (rt, c, v) => {
        heapOnly(rt, c, '__qualname__')
        setName(rt, c, v, '__qualname__')
      },
    ),
    getset('__bases__', null, (_rt, c) => new PyTuple(c.bases), setBases),
    getset('__base__', null, (_rt, c) => c.base),
    getset('__mro__', null, (_rt, c) => new PyTuple(c.mro)),
    getset(
      '__module__',
      null,
      (_rt, c) => {
        if ((c.flags & TypeFlags.Heap) === 0) return c.module
        const m = c.ns.getStr('__module__')
        return m === undefined ? 'builtins' : m
      },
      (rt, c, v) => {
        heapOnly(rt, c, '__module__')
        if (v === undefined) throw typeError(rt, `cannot delete '__module__' attribute of immutable type '${c.name}'`)
        c.ns.setStr('__module__', v)
        c.modified()
      },
    ),
    getset('__dict__', null, (_rt, c) => new PyMappingProxy(c.ns)),
    getset(
      '__doc__',
      null,
      (rt, c) => {
        const d = c.ns.getStr('__doc__')
        if (d === undefined) return null
        const get = typeOf(d).slots.descrGet
        return get === undefined ? d : get(rt, d, undefined, c)
      },
      (rt, c, v) => {
        heapOnly(rt, c, '__doc__')
        if (v === undefined) throw typeError(rt, `cannot delete '__doc__' attribute of immutable type '${c.name}'`)
        c.ns.setStr('__doc__', v)
        c.modified()
      },
    ),
    getset('__text_signature__', null, (_rt, c) => c.textSignature),
    getset(
      '__abstractmethods__',
      null,
      (rt, c) => {
        const v = c === T.typeType ? undefined : c.ns.getStr('__abstractmethods__')
        if (v === undefined) throw attributeError(rt, '__abstractmethods__')
        return v
      },
      (rt, c, v) => {
        heapOnly(rt, c, '__abstractmethods__')
        if (v === undefined) {
          if (!c.ns.deleteStr('__abstractmethods__')) throw attributeError(rt, '__abstractmethods__')
          c.flags &= ~TypeFlags.Abstract
        } else {
          const abstract = truth(rt, v)
          c.ns.setStr('__abstractmethods__', v)
          if (abstract) c.flags |= TypeFlags.Abstract
          else c.flags &= ~TypeFlags.Abstract
        }
        c.modified()
      },
    ),
    getset(
      '__annotations__',
      null,
      (rt, c) => {
        if ((c.flags & TypeFlags.Heap) === 0)
          throw attributeError(
            rt,
            `type object '${shownTypeName(c)}' has no attribute '__annotations__'`,
            c,
            '__annotations__',
          )
        let a = c.ns.getStr('__annotations__')
        if (a === undefined) {
          a = new PyDict()
          c.ns.setStr('__annotations__', a)
          c.modified()
        }
        const get = typeOf(a).slots.descrGet
        return get === undefined ? a : get(rt, a, undefined, c)
      },
      (rt, c, v) => {
        heapOnly(rt, c, '__annotations__')
        if (v === undefined) {
          if (!c.ns.deleteStr('__annotations__')) throw attributeError(rt, '__annotations__')
        } else c.ns.setStr('__annotations__', v)
        c.modified()
      },
    ),
    getset(
      '__type_params__',
      null,
      (_rt, c) => c.ns.getStr('__type_params__') ?? new PyTuple([]),
      (rt, c, v) => {
        heapOnly(rt, c, '__type_params__')
        if (v === undefined)
          throw typeError(rt, `cannot delete '__type_params__' attribute of immutable type '${c.name}'`)
        c.ns.setStr('__type_params__', v)
        c.modified()
      },
    ),
    getset('__flags__', null, (_rt, c: PyType) => {
      let f = 4096 // HAVE_VERSION_TAG-like: READY
      if (c.flags & TypeFlags.Heap) f |= 1 << 9
      else f |= 1 << 8
      if (c.flags & TypeFlags.BaseType) f |= 1 << 10
      if (c.flags & TypeFlags.Abstract) f |= 1 << 20
      if (c.flags & TypeFlags.Sequence) f |= 1 << 5
      if (c.flags & TypeFlags.Mapping) f |= 1 << 6
      const kinds: [PyType, number][] = [
        [T.intType, 24],
        [T.listType, 25],
        [T.tupleType, 26],
        [T.bytesType, 27],
        [T.strType, 28],
        [T.dictType, 29],
        [T.BaseException, 30],
      ]
      for (const [t, bit] of kinds) if (c.isSubtype(t)) f += 2 ** bit
      if (c.isSubtype(T.typeType)) f += 2 ** 31
      return f
    }),
    getset('__basicsize__', null, () => 16),
    getset('__itemsize__', null, (_rt, c) => (variableSized(c) ? 8 : 0)),
    getset('__dictoffset__', null, (_rt, c) => (c.flags & TypeFlags.HasDict ? -1 : 0)),
    getset('__weakrefoffset__', null, (_rt, c) => (c.flags & TypeFlags.HasWeakref ? 8 : 0)),
    method('mro(self, /)', "Return a type's method resolution order.", (rt, c) => new PyList(c3(rt, c))),
    method(
      '__subclasses__(self, /)',
      'Return a list of immediate subclasses.',
      (rt, c) => new PyList(subclassesOf(rt, c)),
    ),
    method('__instancecheck__(self, instance, /)', 'Check if an object is an instance.', (rt, c, obj) =>
      realInstance(rt, obj, c),
    ),
    method('__subclasscheck__(self, subclass, /)', 'Check if a class is a subclass.', (rt, c, sub) =>
      realSubclass(rt, sub, c),
    ),
    method('__dir__(self, /)', 'Specialized __dir__ implementation for types.', (_rt, c) => {
      const names = new Map<unknown, PyValue>()
      for (const t of c.mro as PyType[]) for (const k of t.ns.keyList()) names.set(k, k)
      return new PyList([...names.values()])
    }),
    method('__sizeof__(self, /)', 'Return memory consumption of the type object.', () => 1064),
    // takes anything, whatever its signature says
    raw(
      classMethod(
        '__prepare__($cls, name, bases, /, **kwds)',
        'Create the namespace for the class statement',
        () => new PyDict(),
      ),
      () => new PyDict(),
    ),
  ],
})
