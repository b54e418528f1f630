/** `object`: what every class inherits. */
import { PyDict } from './dict.ts'
import { classMethod, define, getset, method } from './kit.ts'
import { Cmp, type KwNames, type PyObject, PyType, type PyValue, TypeFlags } from './object.ts'
import { genericGetAttr, genericSetAttr, getAttr, getAttrOr, hasInstanceDict, instanceDict } from './ops/attributes.ts'
import { call, callSpecial } from './ops/call.ts'
import { lessThan } from './ops/compare.ts'
import { typeError } from './ops/errors.ts'
import { toArray } from './ops/iterate.ts'
import { str } from './ops/text.ts'
import { truth } from './ops/truth.ts'
import { shownTypeName, toHost, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyInstance, PyList, PyTuple } from './values.ts'

/** `module.qualname` as reprs show a class; builtins' module is left out. */
export function fullTypeName(t: PyType): string {
  const m = typeModule(t)
  return m === 'builtins' || m === null ? t.qualname : `${m}.${t.qualname}`
}
/** `__module__` as text, or null when it is not a str. */
export function typeModule(t: PyType): string | null {
  if ((t.flags & TypeFlags.Heap) === 0) return t.module
  const m = t.ns.getStr('__module__')
  return typeof m === 'string' ? m : null
}

/** Too many arguments are an error unless the other of `__new__`/`__init__` is overridden and takes them. */
export function objectNew(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (args.length > 0 || kwnames !== null) {
    if (cls.slots.new !== objectNew)
      throw typeError(rt, 'object.__new__() takes exactly one argument (the type to instantiate)')
    if (cls.slots.init === objectInit) throw typeError(rt, `${cls.name}() takes no arguments`)
  }
  if (cls.flags & TypeFlags.Abstract) throw abstractError(rt, cls)
  return new PyInstance(cls)
}
export function abstractError(rt: Thread, cls: PyType) {
  const names = toArray(rt, getAttr(rt, cls, '__abstractmethods__'))
  names.sort((a, b) => (lessThan(rt, a, b) ? -1 : 1))
  const shown = names.map((n) => `'${toHost(n as string)}'`).join(', ')
  return typeError(
    rt,
    `Can't instantiate abstract class ${cls.name} without an implementation for abstract method${names.length > 1 ? 's' : ''} ${shown}`,
  )
}
export function objectInit(rt: Thread, self: PyValue, args: PyValue[], kwnames: KwNames): void {
  if (args.length === 0 && kwnames === null) return
  const cls = typeOf(self)
  if (cls.slots.init !== objectInit)
    throw typeError(rt, 'object.__init__() takes exactly one argument (the instance to initialize)')
  if (cls.slots.new === objectNew)
    throw typeError(rt, `${cls.name}.__init__() takes exactly one argument (the instance to initialize)`)
}

/** The default hash: from the object's identity. */
export function identityHash(rt: Thread, v: PyValue): number {
  return rt.interp.idOf(v) / 16
}

export function hexId(rt: Thread, v: PyValue): string {
  return `0x${rt.interp.idOf(v).toString(16).padStart(12, '0')}`
}

/** `cls.__new__`-compatible layouts for `__class__` assignment: same solid type, slots and dict. */
function sameLayout(a: PyType, b: PyType): boolean {
  return (
    a.solid === b.solid &&
    (a.flags & TypeFlags.HasDict) === (b.flags & TypeFlags.HasDict) &&
    a.slotNames.length === b.slotNames.length &&
    a.slotNames.every((n, i) => n === b.slotNames[i])
  )
}

export function setClass(rt: Thread, self: PyObject, value: PyValue | undefined): void {
  if (value === undefined) throw typeError(rt, "can't delete __class__ attribute")
  if (!(value instanceof PyType))
    throw typeError(rt, `__class__ must be set to a class, not '${typeName(value)}' object`)
  const old = typeOf(self)
  const moduleSubclass = old.isSubtype(T.moduleType) && value.isSubtype(T.moduleType)
  if (!moduleSubclass && ((value.flags & TypeFlags.Heap) === 0 || (old.flags & TypeFlags.Heap) === 0)) {
    throw typeError(rt, '__class__ assignment only supported for mutable types or ModuleType subclasses')
  }
  if (!sameLayout(old, value))
    throw typeError(rt, `__class__ assignment: '${value.name}' object layout differs from '${old.name}'`)
  if (self.attrs !== null && self.attrs[1] === null) {
    // shapes belong to a class: the attributes move to the same names in the new class's shapes
    let shape = value.rootShape!
    for (const n of self.attrs[0].names) shape = shape.with(n)
    self.attrs[0] = shape
  } else if (self.attrs !== null) self.attrs[0] = value.dictShape
  self.cls = value
}

define(T.objectType, {
  doc: 'The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n',
  signature: '()',
  flags: TypeFlags.BaseType,
  new: objectNew,
  slots: {
    repr: (rt, self) => `<${fullTypeName(typeOf(self))} object at ${hexId(rt, self)}>`,
    str: (rt, self) => (typeOf(self).slots.repr as any)(rt, self),
    hash: identityHash,
    getattro: genericGetAttr,
    setattro: genericSetAttr,
    init: objectInit,
    compare(rt, self, other, op) {
      if (op === Cmp.EQ) return self === other ? true : NotImplemented
      if (op === Cmp.NE) {
        const slot = typeOf(self).slots.compare
        if (slot === undefined) return NotImplemented
        const r = slot(rt, self, other, Cmp.EQ)
        return r === NotImplemented ? r : !truth(rt, r)
      }
      return NotImplemented
    },
  },
  members: [
    getset(
      '__class__',
      "the object's class",
      (_rt, self) => typeOf(self),
      (rt, self, v) => setClass(rt, self, v),
    ),
    method(
      '__format__(self, format_spec: str, /)',
      'Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.',
      (rt, self, spec) => {
        if (spec.length > 0)
          throw typeError(rt, `unsupported format string passed to ${shownTypeName(typeOf(self))}.__format__`)
        return str(rt, self)
      },
    ),
    method(
      '__sizeof__(self, /)',
      'Size of object in memory, in bytes.',
      (_rt, self) => 16 + (self instanceof PyInstance && self.attrs !== null ? 8 * self.attrs.length : 8),
    ),
    method('__dir__(self, /)', 'Default dir() implementation.', (rt, self) => new PyList(objectDir(rt, self))),
    method('__reduce__(self, /)', 'Helper for pickle.', (rt, self) => reduceEx(rt, self, 0)),
    method('__reduce_ex__(self, protocol: int, /)', 'Helper for pickle.', (rt, self, protocol) => {
      const own = typeOf(self).lookup('__reduce__')
      if (own !== T.objectType.ns.getStr('__reduce__')) return callSpecial(rt, self, '__reduce__', [])
      return reduceEx(rt, self, protocol)
    }),
    method('__getstate__(self, /)', 'Helper for pickle.', (rt, self) => getState(rt, self)),
    classMethod(
      '__init_subclass__(cls, /)',
      'This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.\n',
      () => null,
    ),
    classMethod(
      '__subclasshook__(cls, object, /)',
      'Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).\n',
      () => NotImplemented,
    ),
  ],
})

/** object.__dir__: instance dict, class and bases. */
export function objectDir(rt: Thread, self: PyValue): PyValue[] {
  const names = new Map<unknown, PyValue>()
  const dict = getAttrOr(rt, self, '__dict__')
  if (dict instanceof PyDict) for (const [k] of dict.entries()) names.set(k, k)
  const cls = getAttrOr(rt, self, '__class__')
  if (cls instanceof PyType) for (const t of cls.mro) for (const k of t.ns.keyList()) names.set(k, k)
  return [...names.values()]
}

/** The state that copy and pickle take: the instance dict, with slots a pair. */
export function getState(_rt: Thread, self: PyValue): PyValue {
  let state: PyValue = null
  if (hasInstanceDict(self)) {
    const d = instanceDict(self)
    if (d.used > 0) state = d
  }
  if (typeof self === 'object' && self !== null && self.cls.slotNames.length > 0 && self.attrs !== null) {
    const slots = new PyDict()
    self.cls.slotNames.forEach((n, i) => {
      const v = self.attrs![2 + i]
      if (v !== undefined) slots.setStr(n, v)
    })
    if (slots.used > 0) return new PyTuple([state, slots])
  }
  return state
}

function reduceEx(rt: Thread, self: PyValue, protocol: number): PyValue {
  const cls = typeOf(self)
  const copyreg = rt.interp.importModule(rt, 'copyreg')
  if (protocol < 2) return call(rt, getAttr(rt, copyreg, '_reduce_ex'), [self, protocol])
  if (getAttrOr(rt, self, '__reduce__') === undefined || (cls.flags & TypeFlags.Heap) === 0) {
    if (cls !== T.objectType && cls.slots.new === objectNew && !(self instanceof PyInstance))
      throw typeError(rt, `cannot pickle '${shownTypeName(cls)}' object`)
  }
  let newArgs: PyValue[] = []
  let kwargs: PyValue = null
  const ex = callSpecial(rt, self, '__getnewargs_ex__', [])
  if (ex !== undefined) {
    const pair = toArray(rt, ex)
    newArgs = toArray(rt, pair[0])
    kwargs = pair[1]
  } else {
    const plain = callSpecial(rt, self, '__getnewargs__', [])
    if (plain !== undefined) newArgs = toArray(rt, plain)
  }
  const state = callSpecial(rt, self, '__getstate__', []) as PyValue
  const listItems = cls.isSubtype(T.listType)
    ? (call(rt, rt.interp.builtins.getStr('iter') as PyValue, [self]) as PyValue)
    : null
  const dictItems = cls.isSubtype(T.dictType)
    ? call(rt, rt.interp.builtins.getStr('iter') as PyValue, [call(rt, getAttr(rt, self, 'items'), [])])
    : null
  if (kwargs instanceof PyDict && kwargs.used > 0) {
    return new PyTuple([
      getAttr(rt, copyreg, '__newobj_ex__'),
      new PyTuple([cls, new PyTuple(newArgs), kwargs]),
      state,
      listItems,
      dictItems,
    ])
  }
  return new PyTuple([getAttr(rt, copyreg, '__newobj__'), new PyTuple([cls, ...newArgs]), state, listItems, dictItems])
}
