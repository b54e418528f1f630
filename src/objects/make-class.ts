/**
 * Making classes: `type.__new__`, from the choice of the metaclass to `__set_name__` and `__init_subclass__`. Everything up to the finished type happens
 * once, also where the program waits in what follows and the operation is done again.
 */
import { bindArguments, binder } from './bind.ts'
import { bestBase, layOut } from './class-layout.ts'
import { computeMro, registerSubclass } from './class-tree.ts'
import { PyDict } from './dict.ts'
import { type KwNames, PyType, type PyValue, type Slots, TypeFlags } from './object.ts'
import { fullTypeName } from './object-type.ts'
import { getAttr, getAttrOr } from './ops/attributes.ts'
import { call, callSpecial } from './ops/call.ts'
import { attributeError, error, isException, typeError } from './ops/errors.ts'
import { fixSlots } from './ops/slots.ts'
import { repr } from './ops/text.ts'
import { fromHost, isStr, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import { parseSignature } from './signature.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyCell, PyClassMethod, PyFunction, PyStaticMethod, PyTuple } from './values.ts'

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
