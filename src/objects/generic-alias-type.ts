/**
 * `list[int]` (types.GenericAlias) and `int | str` (types.UnionType): text, attributes, substitution of type variables.
 *
 * An alias passes on nearly all attributes of its origin. Substitution is a protocol of special attributes that typing's variables carry:
 * `__typing_subst__(arg)` gives what takes a variable's place, `__typing_prepare_subst__(alias, args)` may first regroup the arguments,
 * and `__parameters__` of nested aliases says which of them have variables.
 */
import { makeGenericAlias, PyGenericAlias, PyUnion, unionOf } from './generic-alias.ts'
import { reduceIter } from './iterators.ts'
import { define, getset, memberAttr, method, newType } from './kit.ts'
import { Cmp, PyObject, PyType, type PyValue, TypeFlags } from './object.ts'
import { or } from './ops/arithmetic.ts'
import { genericGetAttr, getAttr, getAttrOr, setAttr } from './ops/attributes.ts'
import { call } from './ops/call.ts'
import { identicalOrEqual } from './ops/compare.ts'
import { isException, typeError } from './ops/errors.ts'
import { hash } from './ops/hash.ts'
import { toArray } from './ops/iterate.ts'
import { getItem } from './ops/subscript.ts'
import { reprJs, strJs } from './ops/text.ts'
import { truth } from './ops/truth.ts'
import { fromHost, typeName, typeOf } from './ops/type-of.ts'
import { PySet } from './set.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { Ellipsis, emptyTuple, NotImplemented, PyList, PyTuple } from './values.ts'

// ---------------------------------------------------------------- text

/** A type as an annotation shows it: its qualified name with its module, unless that is builtins. */
function typeText(rt: Thread, v: PyValue): string {
  if (v === Ellipsis) return '...'
  if (getAttrOr(rt, v, '__origin__') !== undefined && getAttrOr(rt, v, '__args__') !== undefined) return reprJs(rt, v)
  const qualname = getAttrOr(rt, v, '__qualname__')
  if (qualname === undefined) return reprJs(rt, v)
  const module = getAttrOr(rt, v, '__module__')
  if (module === undefined || module === null) return reprJs(rt, v)
  return module === 'builtins' ? strJs(rt, qualname) : `${strJs(rt, module)}.${strJs(rt, qualname)}`
}

function aliasRepr(rt: Thread, a: PyGenericAlias): PyValue {
  const args = a.args.items.map((v) =>
    v instanceof PyList ? `[${v.items.map((x) => typeText(rt, x)).join(', ')}]` : typeText(rt, v),
  )
  return fromHost(`${a.starred ? '*' : ''}${typeText(rt, a.origin)}[${args.length === 0 ? '()' : args.join(', ')}]`)
}

// ---------------------------------------------------------------- type variables

/** The distinct type variables among `args`, in order. */
export function collectParameters(rt: Thread, args: readonly PyValue[]): PyTuple {
  const out: PyValue[] = []
  const addOnce = (v: PyValue) => {
    if (!out.includes(v)) out.push(v)
  }
  for (const v of args) {
    // a class has its own idea of __parameters__
    if (v instanceof PyType) continue
    if (getAttrOr(rt, v, '__typing_subst__') !== undefined) addOnce(v)
    else {
      const nested = getAttrOr(rt, v, '__parameters__')
      if (nested instanceof PyTuple) nested.items.forEach(addOnce)
      else if (v instanceof PyTuple) collectParameters(rt, v.items).items.forEach(addOnce)
    }
  }
  return new PyTuple(out)
}

/** `*tuple[int, str]` among the arguments counts as two. */
function unpackArguments(rt: Thread, item: PyValue): PyValue[] {
  const out: PyValue[] = []
  for (const v of item instanceof PyTuple ? item.items : [item]) {
    const inner = v instanceof PyType ? undefined : getAttrOr(rt, v, '__typing_unpacked_tuple_args__')
    if (inner instanceof PyTuple && inner.items[inner.items.length - 1] !== Ellipsis) out.push(...inner.items)
    else out.push(v)
  }
  return out
}

/** An alias or union inside the arguments with its variables replaced. */
function substituteInside(rt: Thread, v: PyValue, params: readonly PyValue[], args: readonly PyValue[]): PyValue {
  const inner = getAttrOr(rt, v, '__parameters__')
  if (!(inner instanceof PyTuple) || inner.items.length === 0) return v
  const given: PyValue[] = []
  for (const p of inner.items) {
    const i = params.indexOf(p)
    if (i < 0) {
      given.push(p)
      continue
    }
    const arg = args[i]
    // a TypeVarTuple is iterable, and stands for all items of its argument
    if (typeOf(params[i]).slots.iter !== undefined && arg instanceof PyTuple) given.push(...arg.items)
    else given.push(arg)
  }
  return getItem(rt, v, new PyTuple(given))
}

/** The arguments of `self[item]`. */
function substitute(rt: Thread, self: PyValue, args: readonly PyValue[], parameters: PyTuple, item: PyValue): PyTuple {
  const params = parameters.items
  if (params.length === 0) throw typeError(rt, `${reprJs(rt, self)} is not a generic class`)
  let given: PyValue = new PyTuple(unpackArguments(rt, item))
  for (const p of params) {
    const prepare = getAttrOr(rt, p, '__typing_prepare_subst__')
    if (prepare === undefined || prepare === null) continue
    given = call(rt, prepare, [self, given instanceof PyTuple ? given : new PyTuple([given])])
  }
  const values = given instanceof PyTuple ? given.items : [given]
  if (values.length !== params.length)
    throw typeError(
      rt,
      `Too ${values.length > params.length ? 'many' : 'few'} arguments for ${reprJs(rt, self)}; actual ${values.length}, expected ${params.length}`,
    )
  const out: PyValue[] = []
  for (const v of args) {
    if (v instanceof PyType) {
      out.push(v)
      continue
    }
    if (v instanceof PyTuple) {
      // arguments grouped for a ParamSpec
      const inner = collectParameters(rt, v.items)
      out.push(inner.items.length === 0 ? v : substitute(rt, v, v.items, inner, pick(inner.items, params, values)))
      continue
    }
    const unpackFlag = getAttrOr(rt, v, '__typing_is_unpacked_typevartuple__')
    const unpack = unpackFlag !== undefined && truth(rt, unpackFlag)
    const subst = getAttrOr(rt, v, '__typing_subst__')
    const replaced =
      subst === undefined ? substituteInside(rt, v, params, values) : call(rt, subst, [values[params.indexOf(v)]])
    if (!unpack) out.push(replaced)
    else if (replaced instanceof PyTuple) out.push(...replaced.items)
    else
      throw typeError(
        rt,
        `expected __typing_subst__ of ${typeName(v)} objects to return a tuple, not ${typeName(replaced)}`,
      )
  }
  return new PyTuple(out)
}
function pick(wanted: readonly PyValue[], params: readonly PyValue[], values: readonly PyValue[]): PyTuple {
  return new PyTuple(wanted.map((p) => values[params.indexOf(p)]))
}

// ---------------------------------------------------------------- GenericAlias

/** Attributes that are the alias's own; all others are the origin's. */
const OWN = new Set([
  '__class__',
  '__origin__',
  '__args__',
  '__unpacked__',
  '__parameters__',
  '__typing_unpacked_tuple_args__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
  '__copy__',
  '__deepcopy__',
  // neither its own nor asked of the origin
  '__bases__',
])

function parametersOf(rt: Thread, a: PyGenericAlias | PyUnion): PyTuple {
  if (a.parameters === null) a.parameters = collectParameters(rt, a.args.items)
  return a.parameters
}

class PyAliasIterator extends PyObject {
  alias: PyGenericAlias | null
  constructor(alias: PyGenericAlias) {
    super(aliasIteratorType)
    this.alias = alias
  }
}
const aliasIteratorType = newType('generic_alias_iterator', 'builtins', {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, it) => it,
    next(_rt, it: PyAliasIterator) {
      const a = it.alias
      if (a === null) return undefined
      it.alias = null
      return new PyGenericAlias(a.origin, a.args, true)
    },
  },
  members: [method('__reduce__(self, /)', null, (rt, it: PyAliasIterator) => reduceIter(rt, it.alias ?? emptyTuple))],
})

define(T.genericAliasType, {
  doc: 'Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).',
  signature: '(origin, args, /)',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  new(rt, cls, args, kwnames) {
    if (kwnames !== null) throw typeError(rt, 'GenericAlias() takes no keyword arguments')
    if (args.length !== 2) throw typeError(rt, `GenericAlias expected 2 arguments, got ${args.length}`)
    const made = makeGenericAlias(rt, args[0], args[1])
    return cls === T.genericAliasType ? made : new PyGenericAlias(made.origin, made.args, false, cls)
  },
  slots: {
    repr: aliasRepr,
    hash: (rt, a: PyGenericAlias) => {
      const x = BigInt(hash(rt, a.origin)) ^ BigInt(hash(rt, a.args))
      const h = x === -1n ? -2n : x
      return h >= -9007199254740991n && h <= 9007199254740991n ? Number(h) : h
    },
    call(rt, a: PyGenericAlias, args, kwnames) {
      const made = call(rt, a.origin, args, kwnames)
      try {
        setAttr(rt, made, '__orig_class__', a)
      } catch (e) {
        // objects without a __dict__ just do not remember it
        if (!isException(e, T.AttributeError) && !isException(e, T.TypeError)) throw e
      }
      return made
    },
    getattro: (rt, a: PyGenericAlias, name) =>
      OWN.has(name) ? genericGetAttr(rt, a, name) : getAttr(rt, a.origin, name),
    compare(rt, a: PyGenericAlias, b, op) {
      if (!(b instanceof PyGenericAlias) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
      const equal =
        a.starred === b.starred && identicalOrEqual(rt, a.origin, b.origin) && identicalOrEqual(rt, a.args, b.args)
      return equal === (op === Cmp.EQ)
    },
    iter: (_rt, a: PyGenericAlias) => new PyAliasIterator(a),
    or: unionOf,
    getItem(rt, a: PyGenericAlias, item) {
      const args = substitute(rt, a, a.args.items, parametersOf(rt, a), item)
      return new PyGenericAlias(a.origin, args, a.starred)
    },
  },
  members: [
    method('__mro_entries__(self, object, /)', null, (_rt, a: PyGenericAlias) => new PyTuple([a.origin])),
    method('__instancecheck__(self, object, /)', null, (rt) => {
      throw typeError(rt, 'isinstance() argument 2 cannot be a parameterized generic')
    }),
    method('__subclasscheck__(self, object, /)', null, (rt) => {
      throw typeError(rt, 'issubclass() argument 2 cannot be a parameterized generic')
    }),
    method('__reduce__(self, /)', null, (rt, a: PyGenericAlias) =>
      a.starred
        ? new PyTuple([
            rt.interp.builtins.getStr('next') as PyValue,
            new PyTuple([new PyAliasIterator(new PyGenericAlias(a.origin, a.args))]),
          ])
        : new PyTuple([T.genericAliasType, new PyTuple([a.origin, a.args])]),
    ),
    method('__dir__(self, /)', null, (rt, a: PyGenericAlias) => {
      const names = toArray(rt, call(rt, rt.interp.builtins.getStr('dir') as PyValue, [a.origin]))
      for (const n of OWN) if (!names.includes(n)) names.push(n)
      return new PyList(names)
    }),
    memberAttr('__origin__', null, (_rt, a) => a.origin),
    memberAttr('__args__', null, (_rt, a) => a.args),
    memberAttr('__unpacked__', null, (_rt, a) => a.starred),
    getset('__parameters__', 'Type variables in the GenericAlias.', parametersOf),
    getset('__typing_unpacked_tuple_args__', null, (_rt, a: PyGenericAlias) =>
      a.starred && a.origin === T.tupleType ? a.args : null,
    ),
  ],
})

// ---------------------------------------------------------------- UnionType

define(T.unionType, {
  doc: 'Represent a PEP 604 union type\n\nE.g. for int | str',
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    repr: (rt, u: PyUnion) =>
      fromHost(u.args.items.map((v) => (v === T.noneType ? 'None' : typeText(rt, v))).join(' | ')),
    // as the frozenset of its members
    hash: (rt, u: PyUnion) => PySet.of(rt, u.args.items.slice()).hash(rt),
    getattro: (rt, u: PyUnion, name) => (name === '__module__' ? 'types' : genericGetAttr(rt, u, name)),
    compare(rt, a: PyUnion, b, op) {
      if (!(b instanceof PyUnion) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
      const x = a.args.items
      const y = b.args.items
      const equal = x.length === y.length && x.every((v) => y.some((w) => identicalOrEqual(rt, v, w)))
      return equal === (op === Cmp.EQ)
    },
    or: unionOf,
    getItem(rt, u: PyUnion, item) {
      const args = substitute(rt, u, u.args.items, parametersOf(rt, u), item).items
      let result: PyValue = args[0]
      for (let i = 1; i < args.length; i++) result = or(rt, result, args[i])
      return result
    },
  },
  members: [
    memberAttr('__args__', null, (_rt, u) => u.args),
    getset('__parameters__', 'Type variables in the types.UnionType.', parametersOf),
  ],
})
