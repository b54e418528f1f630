/**
 * `type`: making classes, attributes of classes, calling a class.
 *
 * A class's instances have one JS class, fixed by the *solid* builtin type among its bases (list for `class L(list)`); two different solid
 * bases conflict. `__slots__` add storage behind the shape and dict in `attrs`, inherited first (object.ts).
 */

import { bindArguments, binder } from './bind.ts'
import { PyGetSet } from './builtin.ts'
import { PyDict } from './dict.ts'
import { unionOf } from './generic-alias.ts'
import { classMethod, define, getset, method, raw } from './kit.ts'
import { PyMappingProxy } from './mappingproxy.ts'
import { type KwNames, PyType, type PyValue, type Slots, TypeFlags } from './object.ts'
import { fullTypeName } from './object-type.ts'
import { getAttr, getAttrOr, hasInstanceDict, instanceDict, setInstanceDict } from './ops/attributes.ts'
import { call, callSpecial } from './ops/call.ts'
import { attributeError, error, isException, typeError } from './ops/errors.ts'
import { toArray } from './ops/iterate.ts'
import { fixSlots, fixSlotsBelow, initSlot, isSlotName, newSlot } from './ops/slots.ts'
import { repr } from './ops/text.ts'
import { truth } from './ops/truth.ts'
import { fromHost, isStr, shownTypeName, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import { parseSignature } from './signature.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyCell, PyClassMethod, PyFunction, PyList, PyStaticMethod, PyTuple } from './values.ts'

// ---------------------------------------------------------------- making a class

const newBinder = binder(
  parseSignature('type.__new__(name: object, bases: object, dict: object, /, **kwds)'),
  'type.__new__',
)

/** type.__new__(metatype, name, bases, namespace, **kwds): CPython's type_new. */
export function typeNew(rt: Thread, metatype: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  const nkw = kwnames === null ? 0 : kwnames.length
  if (metatype === T.typeType && args.length === 1 && nkw === 0) return typeOf(args[0])
  if (args.length - nkw !== 3) {
    throw typeError(rt, `type.__new__() takes exactly 3 arguments (${args.length - nkw} given)`)
  }
  const [nameArg, basesArg, dictArg, kwds] = bindArguments(rt, newBinder, args, kwnames)
  const nameText = textOf(nameArg)
  if (nameText === undefined) throw typeError(rt, `type.__new__() argument 1 must be str, not ${typeName(nameArg)}`)
  if (!(basesArg instanceof PyTuple))
    throw typeError(rt, `type.__new__() argument 2 must be tuple, not ${typeName(basesArg)}`)
  if (!(dictArg instanceof PyDict))
    throw typeError(rt, `type.__new__() argument 3 must be dict, not ${typeName(dictArg)}`)
  const name = toHost(nameText)
  if (name.includes('\0')) throw error(rt, T.ValueError, 'type name must not contain null characters')
  return buildClass(rt, metatype, name, basesArg.items, dictArg, kwds)
}

/** The most derived metaclass of `metatype` and the bases' types; TypeError on a conflict. */
export function calculateMetaclass(rt: Thread, metatype: PyType, bases: readonly PyValue[]): PyType {
  let winner = metatype
  for (const b of bases) {
    const t = typeOf(b)
    if (winner.isSubtype(t)) continue
    if (t.isSubtype(winner)) {
      winner = t
      continue
    }
    throw typeError(
      rt,
      'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
    )
  }
  return winner
}

function buildClass(
  rt: Thread,
  metatype: PyType,
  name: string,
  givenBases: readonly PyValue[],
  dict: PyDict,
  kwds: PyDict,
): PyValue {
  const baseValues = givenBases.length === 0 ? [T.objectType] : givenBases
  for (const b of baseValues) {
    if (!(b instanceof PyType) && getAttrOr(rt, b, '__mro_entries__') !== undefined) {
      throw typeError(rt, "type() doesn't support MRO entry resolution; use types.new_class()")
    }
  }
  const winner = calculateMetaclass(rt, metatype, baseValues)
  if (winner !== metatype && winner.slots.new !== typeNew) {
    const kwnames = kwds.keyList().map((k) => toHost(k as string))
    return (winner.slots.new as NonNullable<Slots['new']>)(
      rt,
      winner,
      [fromHost(name), new PyTuple(givenBases), dict, ...kwds.valueList()],
      kwnames,
    )
  }
  const made = rt.once(() => makeClass(rt, winner, name, baseValues as PyType[], dict))
  finishClass(rt, made, kwds)
  return made.type
}

/** The class, and what is in its namespace before anything in it is told so. */
interface Made {
  readonly type: PyType
  readonly entries: [PyValue, PyValue][]
}

function makeClass(rt: Thread, winner: PyType, name: string, bases: readonly PyType[], dict: PyDict): Made {
  for (const b of bases) {
    if (!(b instanceof PyType)) throw typeError(rt, 'bases must be types')
    if ((b.flags & TypeFlags.BaseType) === 0)
      throw typeError(rt, `type '${fullTypeName(b)}' is not an acceptable base type`)
  }
  const base = bestBase(rt, bases)
  const type = new PyType(name, winner, base)
  type.attrs = winner.attrsTemplate === null ? null : winner.attrsTemplate.slice()
  type.bases = bases.slice()
  type.module = ''
  type.solid = base.solid
  type.flags =
    TypeFlags.Heap | TypeFlags.BaseType | (base.flags & (TypeFlags.Sequence | TypeFlags.Mapping | TypeFlags.MatchSelf))
  for (const b of bases) type.flags |= b.flags & (TypeFlags.Sequence | TypeFlags.Mapping)
  const ns = dict.copy()
  type.ns = ns

  const qualname = ns.getStr('__qualname__')
  if (qualname !== undefined) {
    const q = textOf(qualname)
    if (q === undefined) throw typeError(rt, `type __qualname__ must be a str, not ${typeName(qualname)}`)
    type.qualname = toHost(q)
    ns.deleteStr('__qualname__')
  }
  if (ns.getStr('__module__') === undefined) {
    let frame = rt.frame
    while (frame?.code?.native) frame = frame.back
    const caller = (frame?.globals as PyDict | undefined)?.getStr('__name__')
    if (caller !== undefined) ns.setStr('__module__', caller)
  }
  for (const special of ['__new__', '__init_subclass__', '__class_getitem__']) {
    const f = ns.getStr(special)
    if (f instanceof PyFunction)
      ns.setStr(special, special === '__new__' ? new PyStaticMethod(f) : new PyClassMethod(f))
  }
  if (ns.getStr('__eq__') !== undefined && ns.getStr('__hash__') === undefined) ns.setStr('__hash__', null)

  layOut(rt, type, base, ns)
  if (!ns.keyList().every(isStr)) {
    rt.interp.warn(rt, T.RuntimeWarning, `non-string key in the __dict__ of class ${name}`)
  }
  // after the slots, one of which may be called so
  if (ns.getStr('__doc__') === undefined) ns.setStr('__doc__', null)

  const classcell = ns.getStr('__classcell__')
  if (classcell !== undefined) {
    if (!(classcell instanceof PyCell))
      throw typeError(rt, `type.__new__(): __classcell__ must be a nonlocal cell, not <class '${typeName(classcell)}'>`)
    classcell.value = type
    ns.deleteStr('__classcell__')
  }
  const classdictcell = ns.getStr('__classdictcell__')
  if (classdictcell instanceof PyCell) {
    classdictcell.value = ns
    ns.deleteStr('__classdictcell__')
  }

  type.mro = computeMro(rt, type)
  for (const b of bases) registerSubclass(rt, b, type)
  fixSlots(type)
  return { type, entries: [...ns.entries()] }
}

/** `__set_name__` of everything in the namespace, then the parents' `__init_subclass__`. */
function finishClass(rt: Thread, { type, entries }: Made, kwds: PyDict): void {
  const name = type.name
  for (const [key, value] of entries) {
    if (typeof value !== 'object' || value === null) continue
    if (value.cls.lookup('__set_name__') === undefined) continue
    try {
      callSpecial(rt, value, '__set_name__', [type, key])
    } catch (e) {
      if (isException(e, T.BaseException)) {
        addNote(
          rt,
          e,
          `Error calling __set_name__ on '${typeName(value)}' instance ${toHost(repr(rt, key))} in '${name}'`,
        )
      }
      throw e
    }
  }
  const parentInit = superLookup(rt, type, '__init_subclass__')
  const kwnames = kwds.keyList().map((k) => toHost(k as string))
  call(rt, parentInit, kwds.valueList(), kwnames.length === 0 ? null : kwnames)
}

function addNote(rt: Thread, e: PyValue, note: string): void {
  call(rt, getAttr(rt, e, 'add_note'), [fromHost(note)])
}

/** `super(type, type).name`: class methods are bound to the class, a plain function is not. */
function superLookup(rt: Thread, type: PyType, name: string): PyValue {
  for (let i = 1; i < type.mro.length; i++) {
    const f = type.mro[i].ns.getStr(name)
    if (f === undefined) continue
    const get = typeOf(f).slots.descrGet
    return get === undefined ? f : get(rt, f, undefined, type)
  }
  // a mro() of its own may leave nothing behind the class: the super object's own attribute, as for super(type, type).name
  const own = T.superType.lookup(name)
  if (own === undefined) throw attributeError(rt, `'super' object has no attribute '${name}'`)
  const get = typeOf(own).slots.descrGet
  return get === undefined ? own : get(rt, own, type, type)
}

export function registerSubclass(rt: Thread, base: PyType, type: PyType): void {
  if (base.flags & TypeFlags.Heap) base.subclasses.push(new WeakRef(type))
  else {
    const list = rt.interp.builtinSubclasses.get(base)
    if (list === undefined) rt.interp.builtinSubclasses.set(base, [new WeakRef(type)])
    else list.push(new WeakRef(type))
  }
}
/** Live direct subclasses in order of creation, builtin ones first. */
export function subclassesOf(rt: Thread, type: PyType): PyType[] {
  const refs = type.flags & TypeFlags.Heap ? type.subclasses : (rt.interp.builtinSubclasses.get(type) ?? [])
  const out: PyType[] = []
  if ((type.flags & TypeFlags.Heap) === 0) {
    for (const t of Object.values(T)) {
      // our own warning class stays out of sight: class hierarchies print as CPython's
      if (t instanceof PyType && t.bases.includes(type) && t !== T.ImplicitImportWarning) out.push(t)
    }
  }
  for (const r of refs) {
    const t = r.deref()
    if (t?.bases.includes(type)) out.push(t)
  }
  return out
}

/** The base that fixes the layout; TypeError when two bases need different ones. */
function bestBase(rt: Thread, bases: readonly PyType[]): PyType {
  let winner: PyType | null = null
  let base: PyType | null = null
  for (const b of bases) {
    const candidate = layoutOf(b)
    if (winner === null || (candidate !== winner && extendsLayout(candidate, winner))) {
      winner = candidate
      base = b
    } else if (!extendsLayout(winner, candidate)) {
      throw typeError(rt, 'multiple bases have instance lay-out conflict')
    }
  }
  return base as PyType
}
/** The nearest type along `base` that adds storage: a builtin solid type or a class with `__slots__`. */
function layoutOf(t: PyType): PyType {
  for (let x: PyType = t; x.base !== null; x = x.base) {
    if ((x.flags & TypeFlags.Heap) === 0) {
      if (addsStorage(x)) return x
    } else if (x.slotNames.length > x.base.slotNames.length) return x
  }
  return T.objectType
}
/** Builtin exceptions that only change the name share BaseException's layout, as bool would int's. */
function addsStorage(t: PyType): boolean {
  if (t.isSubtype(T.BaseException)) {
    return [
      T.BaseException,
      T.BaseExceptionGroup,
      T.SystemExit,
      T.StopIteration,
      T.OSError,
      T.ImportError,
      T.NameError,
      T.AttributeError,
      T.SyntaxError,
      T.UnicodeDecodeError,
      T.UnicodeEncodeError,
      T.UnicodeTranslateError,
    ].includes(t)
  }
  return t !== T.objectType
}
function extendsLayout(a: PyType, b: PyType): boolean {
  for (let x: PyType | null = a; x !== null; x = x.base) if (x === b) return true
  return b === T.objectType
}

function layOut(rt: Thread, type: PyType, base: PyType, ns: PyDict): void {
  const slotsValue = ns.getStr('__slots__')
  let hasDict = type.bases.some((b) => (b.flags & TypeFlags.HasDict) !== 0)
  const hadWeakref = type.bases.some((b) => (b.flags & TypeFlags.HasWeakref) !== 0)
  const names: string[] = []
  if (slotsValue === undefined) {
    // classes have their namespace for a __dict__, whatever their metaclass
    if (!hasDict && !base.isSubtype(T.typeType)) addDictDescriptor(type, ns)
    hasDict = true
    if (!hadWeakref) addWeakrefDescriptor(type, ns)
    type.flags |= TypeFlags.HasWeakref
  } else {
    const wanted = isStr(slotsValue) ? [slotsValue] : toArray(rt, slotsValue)
    let wantsDict = false
    let wantsWeakref = false
    if (wanted.length > 0 && variableSized(base))
      throw typeError(rt, `nonempty __slots__ not supported for subtype of '${base.name}'`)
    for (const w of wanted) {
      const t = textOf(w)
      if (t === undefined) throw typeError(rt, `__slots__ items must be strings, not '${typeName(w)}'`)
      const raw = toHost(t)
      if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(raw)) throw typeError(rt, '__slots__ must be identifiers')
      if (raw === '__dict__') {
        if (hasDict || wantsDict) throw typeError(rt, '__dict__ slot disallowed: we already got one')
        wantsDict = true
        addDictDescriptor(type, ns)
      } else if (raw === '__weakref__') {
        if (hadWeakref || wantsWeakref) throw typeError(rt, '__weakref__ slot disallowed: we already got one')
        wantsWeakref = true
        addWeakrefDescriptor(type, ns)
      } else {
        const mangled = mangle(raw, type.name)
        if (
          ns.getStr(mangled) !== undefined &&
          !['__qualname__', '__classcell__', '__classdictcell__'].includes(mangled)
        ) {
          throw error(rt, T.ValueError, `'${mangled}' in __slots__ conflicts with class variable`)
        }
        if (!names.includes(mangled)) names.push(mangled)
      }
    }
    if (wantsDict) hasDict = true
    if (wantsWeakref || hadWeakref) type.flags |= TypeFlags.HasWeakref
    names.sort()
  }
  const inherited = base.slotNames
  type.layOut([...inherited, ...names], hasDict)
  names.forEach((n, i) => {
    const index = 2 + inherited.length + i
    ns.setStr(n, slotMember(type, n, index))
  })
}

function variableSized(t: PyType): boolean {
  return t.isSubtype(T.intType) || t.isSubtype(T.tupleType) || t.isSubtype(T.bytesType)
}

export function mangle(name: string, className: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name
  const stripped = className.replace(/^_+/, '')
  return stripped === '' ? name : `_${stripped}${name}`
}

function slotMember(type: PyType, name: string, index: number): PyGetSet {
  return new PyGetSet(
    name,
    type,
    null,
    (rt, self) => {
      const v = self.attrs[index]
      if (v === undefined) throw attributeError(rt, `'${typeName(self)}' object has no attribute '${name}'`, self, name)
      return v
    },
    (rt, self, v) => {
      if (v === undefined && self.attrs[index] === undefined) throw attributeError(rt, name)
      self.attrs[index] = v
    },
    T.memberDescriptorType,
    index,
  )
}

function addDictDescriptor(type: PyType, ns: PyDict): void {
  if (ns.getStr('__dict__') === undefined)
    ns.setStr('__dict__', new PyGetSet('__dict__', type, 'dictionary for instance variables', getDict, setDict))
}
export function getDict(rt: Thread, self: PyValue): PyValue {
  if (!hasInstanceDict(self))
    throw attributeError(rt, `'${typeName(self)}' object has no attribute '__dict__'`, self, '__dict__')
  return instanceDict(self)
}
export function setDict(rt: Thread, self: PyValue, v: PyValue | undefined): void {
  if (!hasInstanceDict(self))
    throw attributeError(rt, `'${typeName(self)}' object has no attribute '__dict__'`, self, '__dict__')
  if (v === undefined) {
    setInstanceDict(self, new PyDict())
    return
  }
  if (!(v instanceof PyDict)) throw typeError(rt, `__dict__ must be set to a dictionary, not a '${typeName(v)}'`)
  setInstanceDict(self, v)
}
function addWeakrefDescriptor(type: PyType, ns: PyDict): void {
  if (ns.getStr('__weakref__') === undefined)
    ns.setStr(
      '__weakref__',
      new PyGetSet('__weakref__', type, 'list of weak references to the object', () => null, null),
    )
}

// ---------------------------------------------------------------- method resolution order

/** C3 linearisation, or what a metaclass's own mro() gives. */
export function computeMro(rt: Thread, type: PyType): PyType[] {
  const custom = typeOf(type).lookup('mro')
  if (custom !== T.typeType.ns.getStr('mro')) {
    const result = toArray(rt, callSpecial(rt, type, 'mro', []) as PyValue)
    for (const t of result)
      if (!(t instanceof PyType)) throw typeError(rt, `mro() returned a non-class ('${typeName(t)}')`)
    return result as PyType[]
  }
  return c3(rt, type)
}
export function c3(rt: Thread, type: PyType): PyType[] {
  if (type.bases.length === 1) return [type, ...type.bases[0].mro]
  const seen = new Set<PyType>()
  for (const b of type.bases) {
    if (seen.has(b)) throw typeError(rt, `duplicate base class ${b.name}`)
    seen.add(b)
  }
  const lists: PyType[][] = [...type.bases.map((b) => b.mro.slice()), type.bases.slice()]
  const out: PyType[] = [type]
  for (;;) {
    const rest = lists.filter((l) => l.length > 0)
    if (rest.length === 0) return out
    const head = rest.map((l) => l[0]).find((c) => !rest.some((l) => l.indexOf(c, 1) > 0))
    if (head === undefined) {
      const names = [...new Set(rest.map((l) => l[0]))].map((t) => t.name)
      throw typeError(rt, `Cannot create a consistent method resolution order (MRO) for bases ${names.join(', ')}`)
    }
    out.push(head)
    for (const l of rest) if (l[0] === head) l.shift()
  }
}

// ---------------------------------------------------------------- calling a class

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

// ---------------------------------------------------------------- attributes of classes

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

// ---------------------------------------------------------------- isinstance, issubclass

/** isinstance by the real type or `__class__`, without hooks (object.__instancecheck__). */
export function realInstance(rt: Thread, obj: PyValue, cls: PyValue): boolean {
  if (cls instanceof PyType) {
    const t = typeOf(obj)
    if (t.isSubtype(cls)) return true
    const c = getAttrOr(rt, obj, '__class__')
    return c instanceof PyType && c !== t && c.isSubtype(cls)
  }
  checkClass(rt, cls, 'isinstance() arg 2 must be a type, a tuple of types, or a union')
  const c = getAttrOr(rt, obj, '__class__')
  return c !== undefined && abstractSubclass(rt, c, cls)
}
export function realSubclass(rt: Thread, sub: PyValue, cls: PyValue): boolean {
  if (sub instanceof PyType && cls instanceof PyType) return sub.isSubtype(cls)
  checkClass(rt, sub, 'issubclass() arg 1 must be a class')
  checkClass(rt, cls, 'issubclass() arg 2 must be a class, a tuple of classes, or a union')
  return abstractSubclass(rt, sub, cls)
}
function checkClass(rt: Thread, v: PyValue, message: string): void {
  if (v instanceof PyType) return
  if (!(getAttrOr(rt, v, '__bases__') instanceof PyTuple)) throw typeError(rt, message)
}
function abstractSubclass(rt: Thread, sub: PyValue, cls: PyValue): boolean {
  if (sub === cls) return true
  const bases = getAttrOr(rt, sub, '__bases__')
  return bases instanceof PyTuple && bases.items.some((b) => abstractSubclass(rt, b, cls))
}
