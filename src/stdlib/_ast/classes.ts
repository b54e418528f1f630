/**
 * The classes of module `_ast`: AST and everything below it, made from the ASDL table, once per interpreter.
 *
 * They are ordinary mutable Python classes (CPython makes them by calling `type()`), so that programs may patch and subclass them; only AST
 * has native methods. What treeToPython and treeFromPython need of a class lies ready in a `Layout`: the shape of an instance with all
 * fields, and how each field is converted.
 */
import { PyGetSet } from '../../objects/builtin.ts'
import { getDict, setDict } from '../../objects/class-layout.ts'
import { PyDict } from '../../objects/dict.ts'
import { makeGenericAlias, PyGenericAlias, PyUnion, unionOf } from '../../objects/generic-alias.ts'
import { define, method } from '../../objects/kit.ts'
import { typeNew } from '../../objects/make-class.ts'
import { type KwNames, PyType, type PyValue, type Shape, TypeFlags } from '../../objects/object.ts'
import { genericGetAttr, genericSetAttr, getAttrOr, instanceDict, setAttr } from '../../objects/ops/attributes.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { fromHost, textOf, toHost, typeName, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyInstance, PyList, PyTuple } from '../../objects/values.ts'
import { CLASSES, type ClassSpec, type FieldSpec, LITERALS, POSITIONED, propertyOf } from '../../parser/asdl.ts'
import type { Kind } from '../../parser/ast.ts'

export const POSITION_NAMES = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'] as const

/** What a field of our tree holds. */
export const enum FieldMode {
  /** A node, or null. */
  Node,
  Nodes,
  /** identifier or string, or null. */
  Text,
  Texts,
  /** int, or null. */
  Int,
  Constant,
  /** An operator or context: a string literal here, an instance there. */
  Literal,
  Literals,
}
export interface FieldPlan {
  readonly spec: FieldSpec
  /** The CPython field and its property in our nodes. */
  readonly name: string
  readonly property: string
  readonly mode: FieldMode
}
export interface Layout {
  readonly spec: ClassSpec
  readonly cls: PyType
  readonly fields: readonly FieldPlan[]
  readonly positioned: boolean
  /** Shape of an instance with all fields and positions, in this order. */
  readonly shape: Shape
}
export interface AstState {
  readonly AST: PyType
  /** All classes by name, in CPython's order of creation. */
  readonly types: Map<string, PyType>
  readonly layouts: Map<Kind, Layout>
  readonly layoutOf: Map<PyType, Layout>
  /** The one instance of each operator and context that parsed trees share. */
  readonly singletons: Map<string, PyValue>
  readonly literalOf: Map<PyType, string>
}

const STATE = {}

/** The classes of the running interpreter, made when first asked for. */
export function astState(rt: Thread): AstState {
  let state = rt.interp.state.get(STATE) as AstState | undefined
  if (state === undefined) {
    state = makeClasses(rt)
    rt.interp.state.set(STATE, state)
  }
  return state
}

/** Whether a value is an instance of ast.AST; does not make the classes when nobody has imported them. */
export function isAstNode(rt: Thread, v: PyValue): boolean {
  const state = rt.interp.state.get(STATE) as AstState | undefined
  return state !== undefined && typeOf(v).isSubtype(state.AST)
}

const SIMPLE_SUMS = Object.keys(LITERALS)
/** CPython makes the abstract classes and products in the order of the ASDL file. */
const ORDER = [
  'mod', 'stmt', 'expr', 'expr_context', 'boolop', 'operator', 'unaryop', 'cmpop', 'comprehension', 'excepthandler',
  'arguments', 'arg', 'keyword', 'alias', 'withitem', 'match_case', 'pattern', 'type_ignore', 'type_param',
] // biome-ignore format: a table

const texts = (names: readonly string[]) => new PyTuple(names.map(fromHost))

function makeClasses(rt: Thread): AstState {
  const AST = makeRoot(rt)
  const types = new Map<string, PyType>([['AST', AST]])
  const state: AstState = {
    AST,
    types,
    layouts: new Map(),
    layoutOf: new Map(),
    singletons: new Map(),
    literalOf: new Map(),
  }
  const positions = texts(POSITION_NAMES)
  const specs = [...CLASSES.values()]
  for (const name of ORDER) {
    const product = CLASSES.get(name as Kind)
    const alternatives = specs.filter((s) => s.base === name)
    const doc = product === undefined ? sumDoc(name, alternatives) : product.doc
    const ns = namespace(product, doc)
    const positioned = product === undefined ? POSITIONED.includes(name) : product.positioned
    ns.setStr('_attributes', positioned ? positions : new PyTuple([]))
    if (product !== undefined) optionalFields(ns, product)
    // of patterns and type parameters the end is as required as the beginning
    if (positioned && name !== 'pattern' && name !== 'type_param') {
      ns.setStr('end_lineno', null)
      ns.setStr('end_col_offset', null)
    }
    const base = typeNew(rt, T.typeType, [name, new PyTuple([AST]), ns], null) as PyType
    types.set(name, base)
    for (const spec of alternatives) {
      const own = namespace(spec, spec.doc)
      optionalFields(own, spec)
      types.set(spec.kind, typeNew(rt, T.typeType, [spec.kind, new PyTuple([base]), own], null) as PyType)
    }
    for (const literal of LITERALS[name] ?? []) {
      const cls = typeNew(rt, T.typeType, [literal, new PyTuple([base]), namespace(undefined, literal)], null) as PyType
      types.set(literal, cls)
      state.literalOf.set(cls, literal)
      state.singletons.set(literal, new PyInstance(cls))
    }
  }
  for (const spec of specs) fieldTypes(rt, state, types.get(spec.kind) as PyType, spec.fields)
  for (const literal of state.singletons.keys()) fieldTypes(rt, state, types.get(literal) as PyType, [])
  for (const spec of specs) addLayout(state, spec)
  return state
}

function namespace(spec: ClassSpec | undefined, doc: string): PyDict {
  const ns = new PyDict()
  const fields = texts(spec === undefined ? [] : spec.fields.map((f) => f.name))
  ns.setStr('_fields', fields)
  ns.setStr('__match_args__', fields)
  ns.setStr('__module__', 'ast')
  ns.setStr('__doc__', doc)
  return ns
}

/** Optional fields read as None on the class. */
function optionalFields(ns: PyDict, spec: ClassSpec): void {
  for (const f of spec.fields) if (f.quantity === '?') ns.setStr(f.name, null)
}

/** The docstring of an abstract class: its alternatives, on one line where none has fields. */
function sumDoc(name: string, alternatives: readonly ClassSpec[]): string {
  if (SIMPLE_SUMS.includes(name)) return `${name} = ${LITERALS[name].join(' | ')}`
  return `${name} = ${alternatives.map((s) => s.doc).join(`\n${' '.repeat(name.length + 1)}| `)}`
}

function fieldTypes(rt: Thread, state: AstState, cls: PyType, fields: readonly FieldSpec[]): void {
  const dict = new PyDict()
  for (const f of fields) {
    const plain = plainType(state, f.type)
    const type =
      f.quantity === '*'
        ? makeGenericAlias(rt, T.listType, plain)
        : f.quantity === '?'
          ? unionOf(rt, plain, null)
          : plain
    dict.setStr(f.name, type)
  }
  cls.ns.setStr('_field_types', dict)
  cls.ns.setStr('__annotations__', dict)
  cls.modified()
}
function plainType(state: AstState, type: string): PyType {
  switch (type) {
    case 'identifier':
    case 'string':
      return T.strType
    case 'int':
      return T.intType
    case 'constant':
      return T.objectType
    default:
      return state.types.get(type) as PyType
  }
}

function modeOf(f: FieldSpec): FieldMode {
  const many = f.quantity === '*'
  switch (f.type) {
    case 'identifier':
    case 'string':
      return many ? FieldMode.Texts : FieldMode.Text
    case 'int':
      return FieldMode.Int
    case 'constant':
      return FieldMode.Constant
  }
  if (SIMPLE_SUMS.includes(f.type)) return many ? FieldMode.Literals : FieldMode.Literal
  return many ? FieldMode.Nodes : FieldMode.Node
}

function addLayout(state: AstState, spec: ClassSpec): void {
  const cls = state.types.get(spec.kind) as PyType
  let shape = cls.rootShape as Shape
  const template = cls.attrsTemplate as unknown[]
  const fields = spec.fields.map((f) => {
    shape = shape.with(f.name)
    template.push(undefined)
    return { spec: f, name: f.name, property: propertyOf(spec.kind, f.name), mode: modeOf(f) }
  })
  if (spec.positioned) {
    for (const name of POSITION_NAMES) {
      shape = shape.with(name)
      template.push(undefined)
    }
  }
  const layout: Layout = { spec, cls, fields, positioned: spec.positioned, shape }
  state.layouts.set(spec.kind, layout)
  state.layoutOf.set(cls, layout)
}

// ---------------------------------------------------------------- AST itself

function makeRoot(rt: Thread): PyType {
  const type = new PyType('AST', T.typeType, T.objectType)
  type.attrs = null
  define(type, {
    flags: TypeFlags.Heap | TypeFlags.BaseType,
    hasDict: true,
    slots: { getattro: genericGetAttr, setattro: genericSetAttr, init: initNode },
    members: [method('__reduce__(self, /)', null, reduceNode)],
  })
  type.solid = T.objectType
  type.flags |= TypeFlags.Heap | TypeFlags.BaseType
  const ns = type.ns
  ns.setStr('__dict__', new PyGetSet('__dict__', type, null, getDict, setDict))
  ns.setStr('__doc__', null)
  ns.setStr('__module__', 'ast')
  ns.setStr('_fields', new PyTuple([]))
  ns.setStr('__match_args__', new PyTuple([]))
  ns.setStr('_attributes', new PyTuple([]))
  type.modified()
  // as any builtin type's subclass list: per interpreter
  const list = rt.interp.builtinSubclasses.get(T.objectType)
  if (list === undefined) rt.interp.builtinSubclasses.set(T.objectType, [new WeakRef(type)])
  else list.push(new WeakRef(type))
  return type
}

/** `tp_name`: AST is the one class that CPython declares with its module. */
function shown(cls: PyType): string {
  return cls.name === 'AST' && cls.ns.getStr('__reduce__') !== undefined && cls.base === T.objectType
    ? 'ast.AST'
    : cls.name
}

function warn(rt: Thread, text: string): void {
  rt.interp.warn(rt, T.DeprecationWarning, text, 1)
}

/** AST.__init__: fields by position or name; lists and contexts that are left out get their defaults, others a DeprecationWarning. */
function initNode(rt: Thread, self: PyValue, args: PyValue[], kwnames: KwNames): void {
  const cls = typeOf(self)
  const declared = cls.lookup('_fields') === undefined ? undefined : getAttrOr(rt, cls, '_fields')
  const fields = declared === undefined ? [] : fieldList(rt, declared)
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw
  if (npos > fields.length) {
    throw typeError(
      rt,
      `${cls.name} constructor takes at most ${fields.length} positional argument${fields.length === 1 ? '' : 's'}`,
    )
  }
  const given = new Set<string>()
  for (let i = 0; i < npos; i++) {
    const name = attributeName(rt, fields[i])
    setAttr(rt, self, name, args[i])
    given.add(name)
  }
  let attributes: Set<string> | null = null
  for (let k = 0; k < nkw; k++) {
    const name = (kwnames as readonly string[])[k]
    if (fields.some((f) => fieldText(f) === name)) {
      if (given.has(name))
        throw typeError(rt, `${shown(cls)} got multiple values for argument ${reprJs(rt, fromHost(name))}`)
      given.add(name)
    } else {
      if (attributes === null) {
        attributes = new Set()
        for (const a of toArray(rt, getAttrOr(rt, cls, '_attributes') ?? new PyTuple([]))) attributes.add(fieldText(a))
      }
      if (!attributes.has(name)) {
        warn(
          rt,
          `${shown(cls)}.__init__ got an unexpected keyword argument ${reprJs(rt, fromHost(name))}. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.`,
        )
      }
    }
    setAttr(rt, self, name, args[npos + k])
  }
  if (given.size === fields.length) return
  const types = getAttrOr(rt, cls, '_field_types')
  if (!(types instanceof PyDict)) return
  const context = astState(rt).types.get('expr_context')
  for (const field of fields) {
    const name = fieldText(field)
    if (given.has(name)) continue
    const type = types.get(rt, field)
    if (type === undefined) {
      warn(
        rt,
        `Field ${reprJs(rt, field)} is missing from ${shown(cls)}._field_types. This will become an error in Python 3.15.`,
      )
    } else if (type instanceof PyUnion) continue
    else if (type instanceof PyGenericAlias) setAttr(rt, self, attributeName(rt, field), new PyList([]))
    else if (type === context)
      setAttr(rt, self, attributeName(rt, field), astState(rt).singletons.get('Load') as PyValue)
    else {
      warn(
        rt,
        `${shown(cls)}.__init__ missing 1 required positional argument: ${reprJs(rt, field)}. This will become an error in Python 3.15.`,
      )
    }
  }
}

function fieldList(rt: Thread, v: PyValue): readonly PyValue[] {
  if (v instanceof PyTuple || v instanceof PyList) return v.items
  if (typeOf(v).slots.len === undefined) throw typeError(rt, `object of type '${typeName(v)}' has no len()`)
  return toArray(rt, v)
}
function fieldText(v: PyValue): string {
  const t = textOf(v)
  return t === undefined ? '\0' : toHost(t)
}
function attributeName(rt: Thread, v: PyValue): string {
  const t = textOf(v)
  if (t === undefined) throw typeError(rt, `attribute name must be string, not '${typeName(v)}'`)
  return toHost(t)
}

/** AST.__reduce__: the class, as many Nones as there are leading fields set, and the attributes as state. */
function reduceNode(rt: Thread, self: PyValue): PyValue {
  const cls = typeOf(self)
  const dict = instanceDict(self as PyInstance).copy()
  const nones: PyValue[] = []
  const declared = getAttrOr(rt, cls, '_fields')
  if (declared !== undefined) {
    for (const f of fieldList(rt, declared)) {
      if (dict.get(rt, f) === undefined) break
      nones.push(null)
    }
  }
  return new PyTuple([cls, new PyTuple(nones), dict])
}
