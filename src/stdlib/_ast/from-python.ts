/**
 * From instances of the ast classes to our tree, for `compile()` of trees that programs made: the fields are read and converted in CPython's
 * order, with its errors; what only a whole tree can show wrong is left to validate.ts.
 *
 * Attributes are read as any attribute is (subclasses may compute them); an instance as treeToPython makes it is read straight from its shape.
 */
import { PyGetSet } from '../../objects/builtin.ts'
import type { PyType, PyValue } from '../../objects/object.ts'
import { genericGetAttr, getAttrOr } from '../../objects/ops/attributes.ts'
import { error, overflowError, runtimeError, typeError, valueError } from '../../objects/ops/errors.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { intOf, shownTypeName, typeOf } from '../../objects/ops/type-of.ts'
import { PySet } from '../../objects/set.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { AstralStr, Ellipsis, PyBytes, PyComplex, PyFloat, PyList, PyTuple } from '../../objects/values.ts'
import type { FieldSpec } from '../../parser/asdl.ts'
import type { Kind, Mod, Node } from '../../parser/ast.ts'
import type { ConstantValue } from '../../parser/constant-values.ts'
import * as expressions from '../../parser/expression-nodes.ts'
import * as statements from '../../parser/statement-nodes.ts'
import { type AstState, astState, FieldMode, isAstNode, type Layout, POSITION_NAMES } from './classes.ts'
import { validate } from './validate.ts'

/** A `Constant.value` of a type that cannot be one; validate() raises for it. */
export interface InvalidConstant {
  readonly type: 'invalid'
  readonly name: string
}

/** So deep a tree is refused; about what the JavaScript stack holds with room to spare. */
const MAX_DEPTH = 6000

const ROOTS = new Map<string, Kind>([
  ['exec', 'Module'],
  ['eval', 'Expression'],
  ['single', 'Interactive'],
  ['func_type', 'FunctionType'],
])

/** Factory of each kind; four are named otherwise than their kind (ast.ts says why). */
const RENAMED = new Map<string, string>([
  ['Set', 'SetExpr'],
  ['Expr', 'ExprStmt'],
  ['comprehension', 'Comprehension'],
  ['arguments', 'Arguments'],
  ['arg', 'Arg'],
  ['keyword', 'Keyword'],
  ['alias', 'Alias'],
  ['withitem', 'WithItem'],
  ['match_case', 'MatchCase'],
])
const FACTORIES = new Map<string, (...values: any[]) => Node>([
  ...Object.entries(expressions),
  ...Object.entries(statements),
] as any)

/**
 * Our tree of an ast object, or null where `v` is none. `mode` is compile()'s: the kind of root it wants.
 * Raises TypeError, ValueError as CPython's compile() does.
 */
export function treeFromPython(rt: Thread, v: PyValue, mode: string): Node | null {
  if (!isAstNode(rt, v)) return null
  const state = astState(rt)
  const kind = ROOTS.get(mode) as Kind
  const wanted = state.types.get(kind) as PyType
  if (!typeOf(v).isSubtype(wanted)) throw typeError(rt, `expected ${kind} node, got ${typeOf(v).name}`)
  const reader = new Reader(rt, state)
  const tree = reader.build(v, state.layouts.get(kind) as Layout, 'mod') as Mod
  validate(rt, tree)
  return tree
}

class Reader {
  private readonly rt: Thread
  private readonly state: AstState
  private depth = 0
  constructor(rt: Thread, state: AstState) {
    this.rt = rt
    this.state = state
  }

  /** A node of an ASDL type: null for None where the type has alternatives. */
  private node(v: PyValue, type: string): Node | null {
    const { rt, state } = this
    const product = state.layouts.get(type as Kind)
    if (product !== undefined) return this.build(v, product, type)
    if (v === null) return null
    let layout = state.layoutOf.get(typeOf(v))
    if (layout === undefined) {
      for (const t of typeOf(v).mro) {
        layout = state.layoutOf.get(t)
        if (layout !== undefined) break
      }
    }
    if (layout === undefined || layout.spec.base !== type) {
      // CPython reads the position before it looks which class it is
      if (state.types.get(type)?.ns.getStr('_attributes') !== undefined && layoutHasPosition(type))
        this.position(v, type)
      throw typeError(rt, `expected some sort of ${type}, but got ${reprJs(rt, v)}`)
    }
    return this.build(v, layout, type)
  }

  /** An object as a node of this very class. */
  build(v: PyValue, layout: Layout, type: string): Node {
    const rt = this.rt
    if (++this.depth > MAX_DEPTH) {
      this.depth = 0
      throw error(rt, T.RecursionError, `maximum recursion depth exceeded while traversing '${type}' node`)
    }
    const fields = layout.fields
    const product = layout.spec.base === 'AST'
    const values: any[] = []
    const position = layout.positioned && !product ? this.position(v, type) : null
    const direct = attrsOf(v, layout)
    for (let i = 0; i < fields.length; i++) {
      const f = fields[i]
      const raw = direct !== null ? (direct[2 + i] as PyValue) : getAttrOr(rt, v, f.name)
      values.push(this.field(raw, f.spec, f.mode, layout))
    }
    for (let i = 0; i < fields.length; i++) {
      const f = fields[i]
      if (values[i] === null && f.spec.quantity === '' && (f.mode === FieldMode.Node || f.mode === FieldMode.Text)) {
        throw valueError(rt, `field '${f.name}' is required for ${layout.spec.kind}`)
      }
    }
    if (layout.positioned) values.push(...(position ?? this.position(v, type)))
    this.depth--
    const kind = layout.spec.kind
    return (FACTORIES.get(RENAMED.get(kind) ?? kind) as (...values: any[]) => Node)(...values)
  }

  private field(v: PyValue | undefined, spec: FieldSpec, mode: FieldMode, layout: Layout): any {
    const rt = this.rt
    if (spec.quantity === '*') {
      if (v === undefined) return []
      if (!(v instanceof PyList)) {
        throw typeError(
          rt,
          `${layout.spec.kind} field "${spec.name}" must be a list, not a ${shownTypeName(typeOf(v))}`,
        )
      }
      const size = v.items.length
      const out: any[] = []
      for (let i = 0; i < size; i++) {
        const item = v.items[i]
        if (mode === FieldMode.Nodes) out.push(this.node(item, spec.type))
        else if (mode === FieldMode.Texts) out.push(this.identifier(item))
        else out.push(this.literal(item, spec.type))
        if (v.items.length !== size) {
          throw runtimeError(rt, `${layout.spec.kind} field "${spec.name}" changed size during iteration`)
        }
      }
      return out
    }
    if (v === undefined || (v === null && spec.quantity === '?')) {
      if (spec.quantity === '?') return mode === FieldMode.Int ? 0 : null
      throw typeError(rt, `required field "${spec.name}" missing from ${layout.spec.kind}`)
    }
    switch (mode) {
      case FieldMode.Text:
        return spec.type === 'identifier' ? this.identifier(v) : this.text(v)
      case FieldMode.Int:
        return this.int(v)
      case FieldMode.Constant:
        return constantFromPython(v)
      case FieldMode.Literal:
        return this.literal(v, spec.type)
      default:
        return this.node(v, spec.type)
    }
  }

  private position(v: PyValue, type: string): number[] {
    const rt = this.rt
    const out: number[] = []
    const optionalEnd = type !== 'pattern' && type !== 'type_param'
    for (let i = 0; i < 4; i++) {
      const name = POSITION_NAMES[i]
      const raw = getAttrOr(rt, v, name)
      if (raw === undefined || (raw === null && i >= 2 && optionalEnd)) {
        if (i < 2 || !optionalEnd) throw typeError(rt, `required field "${name}" missing from ${type}`)
        out.push(out[i - 2])
      } else out.push(this.int(raw))
    }
    return out
  }

  private int(v: PyValue): number {
    const n = intOf(v)
    if (n === undefined) throw valueError(this.rt, `invalid integer value: ${reprJs(this.rt, v)}`)
    if (typeof n === 'bigint' || n > 0x7fffffff || n < -0x80000000) {
      throw overflowError(this.rt, 'Python int too large to convert to C int')
    }
    return n
  }

  private identifier(v: PyValue): string | null {
    if (v === null || typeof v === 'string') return v
    if (v instanceof AstralStr) return v.js
    throw typeError(this.rt, 'AST identifier must be of type str')
  }

  private text(v: PyValue): string {
    if (typeof v === 'string') return v
    if (v instanceof AstralStr) return v.js
    if (v instanceof PyBytes && v.cls === T.bytesType) return new TextDecoder('latin1').decode(v.value)
    throw typeError(this.rt, 'AST string must be of type str')
  }

  private literal(v: PyValue, type: string): string {
    const base = this.state.types.get(type) as PyType
    for (const t of typeOf(v).mro) {
      const name = this.state.literalOf.get(t)
      if (name !== undefined && t.base === base) return name
    }
    throw typeError(this.rt, `expected some sort of ${type}, but got ${reprJs(this.rt, v)}`)
  }
}

const layoutHasPosition = (type: string) => ['stmt', 'expr', 'excepthandler', 'pattern', 'type_param'].includes(type)

/** The attribute array of an instance that holds all fields where treeToPython puts them, and nothing special above. */
function attrsOf(v: PyValue, layout: Layout): any[] | null {
  if (typeof v !== 'object' || v === null || v.cls !== layout.cls || v.attrs === null) return null
  const attrs = v.attrs
  if (attrs[0] !== layout.shape || attrs[1] !== null || v.cls.slots.getattro !== genericGetAttr) return null
  for (const f of layout.fields) if (v.cls.lookup(f.name) instanceof PyGetSet) return null
  return attrs
}

/** A value as constant of our tree; exact types only, as CPython checks. */
export function constantFromPython(v: PyValue): ConstantValue | InvalidConstant {
  if (v === null || typeof v === 'boolean' || typeof v === 'number' || typeof v === 'bigint' || typeof v === 'string')
    return v
  if (v === Ellipsis) return { type: 'ellipsis' }
  if (v instanceof AstralStr) {
    // a lone high surrogate before a lone low one: JS would read a pair
    const pairs = Array.from(v.js).length
    return pairs === v.length ? v.js : { type: 'str', codePoints: v.codePoints }
  }
  if (v instanceof PyFloat && v.cls === T.floatType) return { type: 'float', value: v.value }
  if (v instanceof PyComplex && v.cls === T.complexType) {
    return v.real === 0 && !Object.is(v.real, -0)
      ? { type: 'complex', imag: v.imag }
      : { type: 'complex', imag: v.imag, real: v.real }
  }
  if (v instanceof PyBytes && v.cls === T.bytesType) return { type: 'bytes', value: v.value }
  if (v instanceof PyTuple && v.cls === T.tupleType) return items('tuple', v.items)
  if (v instanceof PySet && v.cls === T.frozensetType) return items('frozenset', v.toArray())
  return { type: 'invalid', name: shownTypeName(typeOf(v)) }
}
function items(type: 'tuple' | 'frozenset', values: readonly PyValue[]): ConstantValue | InvalidConstant {
  const out: ConstantValue[] = []
  for (const v of values) {
    const c = constantFromPython(v)
    if (typeof c === 'object' && c !== null && c.type === 'invalid') return c
    out.push(c)
  }
  return { type, items: out }
}
