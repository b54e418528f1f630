/**
 * _typevars: the objects behind type parameters and type aliases, TypeVar, ParamSpec, TypeVarTuple and TypeAliasType. `typing` offers them; the syntax of
 * PEP 695 makes them through the make_ functions. Bounds, constraints, defaults and values of those are evaluated when first asked for (PEP 695, 696).
 * Whatever needs the rest of typing imports it at that moment.
 */
import type { Frame } from '../interpreter/frame.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { makeGenericAlias, unionOf } from '../objects/generic-alias.ts'
import { ctor, fn, getset, type Member, memberAttr, method, module, newType, value } from '../objects/kit.ts'
import { Cmp, PyObject, type PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { getAttr, setInstanceAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { compareBool } from '../objects/ops/compare.ts'
import { typeError, valueError } from '../objects/ops/errors.ts'
import { iter, toArray } from '../objects/ops/iterate.ts'
import { getItem } from '../objects/ops/subscript.ts'
import { reprJs } from '../objects/ops/text.ts'
import { fromHost, toHost } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { emptyTuple, NotImplemented, PyTuple, type Text } from '../objects/values.ts'
import * as DOC from './_typevars/docs.ts'

const typing = (rt: Thread, name: string): PyValue => getAttr(rt, rt.interp.importModule(rt, 'typing'), name)
/** The name of the module that calls. */
function caller(rt: Thread): PyValue {
  const t = rt as ThreadState
  const f: Frame | null = t.interp.callerFrameOrNull(t)
  return f?.globals.getStr('__name__') ?? null
}
/** typing._type_check for a value that may need it: None becomes NoneType, a str a ForwardRef. */
function checkType(rt: Thread, v: PyValue, message: string): PyValue {
  return v === null ? T.noneType : call(rt, typing(rt, '_type_check'), [v, message])
}

// ---------------------------------------------------------------- NoDefault

class Singleton extends PyObject {}
const noDefaultType: PyType = newType('NoDefaultType', 'builtins', {
  doc: 'The type of the NoDefault singleton.',
  signature: '()',
  new(rt, _cls, args) {
    if (args.length > 0) throw typeError(rt, 'NoDefaultType takes no arguments')
    return NoDefault
  },
  slots: { repr: () => 'typing.NoDefault' },
  members: [method('__reduce__(self, /)', null, () => 'NoDefault')],
})
const NoDefault: PyValue = new Singleton(noDefaultType)

// ---------------------------------------------------------------- what the three kinds share

/** A value, or the function that will compute it. */
class Lazy {
  value: PyValue
  evaluate: PyValue
  constructor(value: PyValue, evaluate: PyValue = null) {
    this.value = value
    this.evaluate = evaluate
  }
  get(rt: Thread): PyValue {
    if (this.evaluate !== null) {
      this.value = call(rt, this.evaluate, [])
      this.evaluate = null
    }
    return this.value
  }
}

class PyTypeParam extends PyObject {
  readonly name: Text
  bound = new Lazy(null)
  constraints = new Lazy(emptyTuple)
  default = new Lazy(NoDefault)
  covariant = false
  contravariant = false
  inferVariance = false
  constructor(cls: PyType, name: Text) {
    super(cls)
    this.name = name
  }
}

function repr(_rt: Thread, p: PyTypeParam): PyValue {
  const prefix = p.inferVariance ? '' : p.covariant ? '+' : p.contravariant ? '-' : '~'
  return fromHost(prefix + toHost(p.name))
}
/** `a | b`, whichever of them is the parameter. */
const union = (rt: Thread, a: PyValue, b: PyValue): PyValue => getItem(rt, typing(rt, 'Union'), new PyTuple([a, b]))

function setVariance(rt: Thread, p: PyTypeParam, covariant: boolean, contravariant: boolean, infer: boolean): void {
  if (covariant && contravariant) throw valueError(rt, 'Bivariant types are not supported.')
  if (infer && (covariant || contravariant)) throw valueError(rt, 'Variance cannot be specified with infer_variance.')
  p.covariant = covariant
  p.contravariant = contravariant
  p.inferVariance = infer
}

const noSubclass = (name: string): Member =>
  method('__mro_entries__(self, object, /)', null, (rt) => {
    throw typeError(rt, `Cannot subclass an instance of ${name}`)
  })
const shared = (name: string): Member[] => [
  method('__reduce__(self, /)', null, (_rt, p: PyTypeParam) => p.name),
  method(
    'has_default(self, /)',
    null,
    (_rt, p: PyTypeParam) => p.default.evaluate !== null || p.default.value !== NoDefault,
  ),
  noSubclass(name),
  memberAttr('__name__', null, (_rt, p: PyTypeParam) => p.name),
  // what those made by syntax answer
  value('__module__', 'typing'),
]
const variance: Member[] = [
  memberAttr('__covariant__', null, (_rt, p: PyTypeParam) => p.covariant),
  memberAttr('__contravariant__', null, (_rt, p: PyTypeParam) => p.contravariant),
  memberAttr('__infer_variance__', null, (_rt, p: PyTypeParam) => p.inferVariance),
]
const ofTyping =
  (name: string) =>
  (rt: Thread, p: PyValue, ...args: PyValue[]) =>
    call(rt, typing(rt, name), [p, ...args])

// ---------------------------------------------------------------- TypeVar

export const typeVarType: PyType = newType('TypeVar', 'typing', {
  doc: DOC.TYPE_VAR_DOC,
  flags: TypeFlags.HasWeakref,
  hasDict: true,
  new: ctor(
    'typevar(name: str, *constraints, bound=None, default=<NoDefault>, covariant: bool = False, contravariant: bool = False, infer_variance: bool = False)',
    (rt, cls, ...given: any[]) => {
      const [name, constraints, bound, fallback, covariant, contravariant, infer] = given
      const p = new PyTypeParam(cls, name)
      setVariance(rt, p, covariant, contravariant, infer)
      if (bound !== null) p.bound.value = checkType(rt, bound, 'Bound must be a type.')
      if (constraints.length === 1) throw typeError(rt, 'A single constraint is not allowed')
      if (constraints.length > 0) {
        if (bound !== null) throw typeError(rt, 'Constraints cannot be combined with bound=...')
        p.constraints.value = new PyTuple(constraints)
      }
      if (fallback !== undefined) p.default.value = fallback
      setInstanceAttr(p, '__module__', caller(rt))
      return p
    },
  ),
  slots: { repr, or: union },
  members: [
    method('__typing_subst__(self, arg, /)', null, ofTyping('_typevar_subst')),
    method('__typing_prepare_subst__(self, alias, args, /)', null, (rt, p: PyTypeParam, alias, args) => {
      const index = toArray(rt, getAttr(rt, alias, '__parameters__')).indexOf(p)
      const given = toArray(rt, args)
      if (index < given.length) return args
      if (index === given.length) {
        const fallback = p.default.get(rt)
        if (fallback !== NoDefault) return new PyTuple([...given, fallback])
      }
      const most = `actual ${given.length}, expected at least ${index + 1}`
      throw typeError(rt, `Too few arguments for ${reprJs(rt, alias)}; ${most}`)
    }),
    ...shared('TypeVar'),
    ...variance,
    getset('__bound__', null, (rt, p: PyTypeParam) => p.bound.get(rt)),
    getset('__constraints__', null, (rt, p: PyTypeParam) => p.constraints.get(rt)),
    getset('__default__', null, (rt, p: PyTypeParam) => p.default.get(rt)),
  ],
})

// ---------------------------------------------------------------- ParamSpec

class PyParamSpecPart extends PyObject {
  readonly origin: PyValue
  constructor(cls: PyType, origin: PyValue) {
    super(cls)
    this.origin = origin
  }
}
function partType(name: string, attribute: string, doc: string): PyType {
  const type: PyType = newType(name, 'typing', {
    doc,
    flags: TypeFlags.HasWeakref,
    new: ctor(`${name.toLowerCase()}(origin)`, (_rt, cls, origin: PyValue) => new PyParamSpecPart(cls, origin)),
    slots: {
      repr(rt, self: PyParamSpecPart) {
        const { origin } = self
        const shown =
          origin instanceof PyTypeParam && origin.cls === paramSpecType ? toHost(origin.name) : reprJs(rt, origin)
        return fromHost(`${shown}.${attribute}`)
      },
      compare(rt, a: PyParamSpecPart, b, op) {
        if (!(b instanceof PyParamSpecPart) || b.cls !== type || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
        return compareBool(rt, a.origin, b.origin, op)
      },
    },
    members: [noSubclass(name), memberAttr('__origin__', null, (_rt, self: PyParamSpecPart) => self.origin)],
  })
  return type
}
const paramSpecArgsType = partType('ParamSpecArgs', 'args', DOC.PARAM_SPEC_ARGS_DOC)
const paramSpecKwargsType = partType('ParamSpecKwargs', 'kwargs', DOC.PARAM_SPEC_KWARGS_DOC)

export const paramSpecType: PyType = newType('ParamSpec', 'typing', {
  doc: DOC.PARAM_SPEC_DOC,
  flags: TypeFlags.HasWeakref,
  hasDict: true,
  new: ctor(
    'paramspec(name: str, *, bound=None, default=<NoDefault>, covariant: bool = False, contravariant: bool = False, infer_variance: bool = False)',
    (rt, cls, ...given: any[]) => {
      const [name, bound, fallback, covariant, contravariant, infer] = given
      const p = new PyTypeParam(cls, name)
      setVariance(rt, p, covariant, contravariant, infer)
      if (bound !== null) p.bound.value = checkType(rt, bound, 'Bound must be a type.')
      if (fallback !== undefined) p.default.value = fallback
      setInstanceAttr(p, '__module__', caller(rt))
      return p
    },
  ),
  slots: { repr, or: union },
  members: [
    method('__typing_subst__(self, arg, /)', null, ofTyping('_paramspec_subst')),
    method('__typing_prepare_subst__(self, alias, args, /)', null, ofTyping('_paramspec_prepare_subst')),
    ...shared('ParamSpec'),
    memberAttr('__bound__', null, (_rt, p: PyTypeParam) => p.bound.value),
    ...variance,
    getset('args', 'Represents positional arguments.', (_rt, p) => new PyParamSpecPart(paramSpecArgsType, p)),
    getset('kwargs', 'Represents keyword arguments.', (_rt, p) => new PyParamSpecPart(paramSpecKwargsType, p)),
    getset('__default__', 'The default value for this ParamSpec.', (rt, p: PyTypeParam) => p.default.get(rt)),
  ],
})

// ---------------------------------------------------------------- TypeVarTuple

/** `*Ts`: typing.Unpack[Ts] */
const unpacked = (rt: Thread, p: PyValue): PyValue => getItem(rt, typing(rt, 'Unpack'), p)

export const typeVarTupleType: PyType = newType('TypeVarTuple', 'typing', {
  doc: DOC.TYPE_VAR_TUPLE_DOC,
  flags: TypeFlags.HasWeakref,
  hasDict: true,
  new: ctor('typevartuple(name: str, *, default=<NoDefault>)', (rt, cls, name: Text, fallback: PyValue | undefined) => {
    const p = new PyTypeParam(cls, name)
    if (fallback !== undefined) p.default.value = fallback
    setInstanceAttr(p, '__module__', caller(rt))
    return p
  }),
  slots: {
    repr: (_rt, p: PyTypeParam) => p.name as PyValue,
    iter: (rt, p) => iter(rt, new PyTuple([unpacked(rt, p)])),
  },
  members: [
    method('__typing_subst__(self, arg, /)', null, (rt) => {
      throw typeError(rt, 'Substitution of bare TypeVarTuple is not supported')
    }),
    method('__typing_prepare_subst__(self, alias, args, /)', null, ofTyping('_typevartuple_prepare_subst')),
    ...shared('TypeVarTuple'),
    getset('__default__', 'The default value for this TypeVarTuple.', (rt, p: PyTypeParam) => p.default.get(rt)),
  ],
})

// ---------------------------------------------------------------- TypeAliasType

class PyTypeAlias extends PyObject {
  readonly name: Text
  readonly lazy: Lazy
  readonly params: PyTuple
  readonly module: PyValue
  constructor(cls: PyType, name: Text, lazy: Lazy, params: PyTuple, module: PyValue) {
    super(cls)
    this.name = name
    this.lazy = lazy
    this.params = params
    this.module = module
  }
}
export const typeAliasType: PyType = newType('TypeAliasType', 'typing', {
  doc: DOC.TYPE_ALIAS_TYPE_DOC,
  flags: TypeFlags.HasWeakref,
  new: ctor('typealias(name: str, value, *, type_params=())', (rt, cls, name: Text, v: PyValue, params: PyValue) => {
    if (!(params instanceof PyTuple)) throw typeError(rt, 'type_params must be a tuple')
    return new PyTypeAlias(cls, name, new Lazy(v), params, caller(rt))
  }),
  slots: {
    repr: (_rt, a: PyTypeAlias) => a.name as PyValue,
    or: unionOf,
    getItem(rt, a: PyTypeAlias, args) {
      if (a.params.items.length === 0) throw typeError(rt, 'Only generic type aliases are subscriptable')
      return makeGenericAlias(rt, a, args)
    },
  },
  members: [
    method('__reduce__(self, /)', null, (_rt, a: PyTypeAlias) => a.name),
    memberAttr('__name__', null, (_rt, a: PyTypeAlias) => a.name as PyValue),
    getset('__parameters__', null, (rt, a: PyTypeAlias) => {
      // a TypeVarTuple appears unpacked
      const shown = (p: PyValue) => (p instanceof PyTypeParam && p.cls === typeVarTupleType ? unpacked(rt, p) : p)
      return new PyTuple(a.params.items.map(shown))
    }),
    getset('__type_params__', null, (_rt, a: PyTypeAlias) => a.params),
    getset('__value__', null, (rt, a: PyTypeAlias) => a.lazy.get(rt)),
    getset('__module__', null, (_rt, a: PyTypeAlias) => a.module),
  ],
})

// ---------------------------------------------------------------- for the interpreter

function parameter(type: PyType, name: Text, fallback: PyValue): PyTypeParam {
  const p = new PyTypeParam(type, name)
  p.inferVariance = true
  p.default.evaluate = fallback
  return p
}

export default module('_typevars', 'The objects behind type parameters and type aliases.', [
  value('NoDefault', NoDefault),
  value('TypeVar', typeVarType),
  value('ParamSpec', paramSpecType),
  value('ParamSpecArgs', paramSpecArgsType),
  value('ParamSpecKwargs', paramSpecKwargsType),
  value('TypeVarTuple', typeVarTupleType),
  value('TypeAliasType', typeAliasType),
  fn('_idfunc(x, /)', null, (_rt, x) => x),
  fn(
    'make_typevar(name: str, bound, constraints, default, /)',
    'The TypeVar of `[T: bound = default]` or `[T: (constraints)]`; each None or a function without parameters.',
    (_rt, name: Text, bound, constraints, fallback) => {
      const p = parameter(typeVarType, name, fallback)
      p.bound.evaluate = bound
      p.constraints.evaluate = constraints
      return p
    },
  ),
  fn('make_paramspec(name: str, default, /)', 'The ParamSpec of `[**P = default]`.', (_rt, name: Text, fallback) =>
    parameter(paramSpecType, name, fallback),
  ),
  fn(
    'make_typevartuple(name: str, default, /)',
    'The TypeVarTuple of `[*Ts = default]`.',
    (_rt, name: Text, fallback) => parameter(typeVarTupleType, name, fallback),
  ),
  fn(
    'make_typealias(name: str, type_params, evaluate_value, module, /)',
    'The TypeAliasType of `type name[type_params] = ...`.',
    (_rt, name: Text, params, evaluate, home) =>
      new PyTypeAlias(typeAliasType, name, new Lazy(null, evaluate), params as PyTuple, home),
  ),
])
