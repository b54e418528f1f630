/**
 * The tree that `ast.parse(..., optimize=1)` gives (PyCF_OPTIMIZED_AST): constants folded as CPython's compiler folds them before it makes
 * code. Our own compiler works on the tree as written; this is for programs that want to see the other.
 *
 * Operations on constants are the language's own, within CPython's limits on the size of results; what raises stays as it was.
 */
import { constantValue } from '../../interpreter/lower/constants.ts'
import type { PyValue } from '../../objects/object.ts'
import * as A from '../../objects/ops/arithmetic.ts'
import { isException } from '../../objects/ops/errors.ts'
import { getItem } from '../../objects/ops/subscript.ts'
import { truth } from '../../objects/ops/truth.ts'
import { intOf, textOf, toHost } from '../../objects/ops/type-of.ts'
import { PySet } from '../../objects/set.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBytes, PyTuple } from '../../objects/values.ts'
import { CLASSES, propertyOf } from '../../parser/asdl.ts'
import type {
  BinOp,
  CompareOperator,
  Expr,
  FormattedValue,
  Mod,
  Node,
  Operator,
  Positioned,
  Stmt,
  Tuple,
} from '../../parser/ast.ts'
import type { ConstantValue } from '../../parser/constant-values.ts'
import * as n from '../../parser/expression-nodes.ts'
import { constantFromPython } from './from-python.ts'

const MAX_INT_BITS = 128
const MAX_COLLECTION = 256
const MAX_TEXT = 4096
const MAX_ITEMS = 1024

const NEGATED = new Map<CompareOperator, CompareOperator>([
  ['Is', 'IsNot'],
  ['IsNot', 'Is'],
  ['In', 'NotIn'],
  ['NotIn', 'In'],
])

const BINARY = new Map<Operator, (rt: Thread, a: PyValue, b: PyValue) => PyValue>([
  ['Add', A.add],
  ['Sub', A.sub],
  ['Mult', A.mul],
  ['Div', A.truediv],
  ['FloorDiv', A.floordiv],
  ['Mod', A.mod],
  ['Pow', (rt, a, b) => A.pow(rt, a, b)],
  ['LShift', A.lshift],
  ['RShift', A.rshift],
  ['BitOr', A.or],
  ['BitXor', A.xor],
  ['BitAnd', A.and],
])

/** Folds in place and returns the tree. `optimize` is compile()'s level: what `__debug__` is depends on it. */
export function optimizeTree(rt: Thread, tree: Mod, optimize: number): Mod {
  new Folder(rt, optimize, usesFutureAnnotations(tree)).children(tree)
  return tree
}

function usesFutureAnnotations(tree: Mod): boolean {
  if (tree.kind !== 'Module' && tree.kind !== 'Interactive') return false
  return tree.body.some(
    (s) => s.kind === 'ImportFrom' && s.module === '__future__' && s.names.some((a) => a.name === 'annotations'),
  )
}

type Place = Positioned & object

class Folder {
  private readonly rt: Thread
  private readonly optimize: number
  private readonly textAnnotations: boolean
  constructor(rt: Thread, optimize: number, textAnnotations: boolean) {
    this.rt = rt
    this.optimize = optimize
    this.textAnnotations = textAnnotations
  }

  /** Folds what a node holds, deepest first. */
  children(node: Node): void {
    const spec = CLASSES.get(node.kind)
    if (spec === undefined) return
    const body = hasDocstringPlace(node) ? node.body : null
    const documented = body !== null && isDocstring(body[0])
    for (const f of spec.fields) {
      if (this.textAnnotations && (f.name === 'annotation' || f.name === 'returns')) continue
      const key = propertyOf(node.kind, f.name)
      const held = node as unknown as Record<string, unknown>
      const v = held[key]
      if (Array.isArray(v)) {
        for (let i = 0; i < v.length; i++) if (isNode(v[i])) v[i] = this.folded(v[i])
      } else if (isNode(v)) held[key] = this.folded(v)
    }
    if ((node.kind === 'For' || node.kind === 'comprehension') && node.iter !== undefined)
      node.iter = this.iterable(node.iter)
    // a text that folding made must not become the docstring
    const first = body?.[0]
    if (!documented && first !== undefined && isDocstring(first) && first.kind === 'Expr') {
      first.value = at(first.value, (...p) => n.JoinedStr([first.value], ...p))
    }
  }

  private folded(node: Node): Node {
    this.children(node)
    switch (node.kind) {
      case 'UnaryOp': {
        const { operand } = node
        if (operand.kind === 'Constant') {
          return this.compute(node, () => {
            const v = constantValue(operand.value)
            if (node.op === 'Not') return !truth(this.rt, v)
            return node.op === 'USub'
              ? A.neg(this.rt, v)
              : node.op === 'UAdd'
                ? A.pos(this.rt, v)
                : A.invert(this.rt, v)
          })
        }
        if (node.op === 'Not' && operand.kind === 'Compare' && operand.ops.length === 1) {
          const negated = NEGATED.get(operand.ops[0])
          if (negated !== undefined) {
            operand.ops[0] = negated
            return operand
          }
        }
        return node
      }
      case 'BinOp':
        return this.binary(node)
      case 'Tuple':
        return node.ctx === 'Load' ? tupleConstant(node) : node
      case 'Subscript': {
        const { value, slice } = node
        if (node.ctx !== 'Load' || value.kind !== 'Constant' || slice.kind !== 'Constant') return node
        return this.compute(node, () => getItem(this.rt, constantValue(value.value), constantValue(slice.value)))
      }
      case 'Compare': {
        const last = node.ops.length - 1
        if (node.ops[last] === 'In' || node.ops[last] === 'NotIn') {
          node.comparators[last] = this.iterable(node.comparators[last])
        }
        return node
      }
      case 'Name':
        if (node.ctx !== 'Load' || node.id !== '__debug__') return node
        return at(node, (...p) => n.Constant(this.optimize === 0, null, ...p))
    }
    return node
  }

  /** A list or set display that is only read from becomes a tuple or frozenset. */
  private iterable(e: Expr): Expr {
    if (e.kind === 'List') {
      if (e.elts.some((x) => x.kind === 'Starred')) return e
      return tupleConstant(at(e, (...p) => n.Tuple(e.elts, 'Load', ...p)))
    }
    const items = e.kind === 'Set' ? constants(e.elts) : null
    if (items === null) return e
    return at(e, (...p) => n.Constant({ type: 'frozenset', items }, null, ...p))
  }

  /** The constant that `work` gives in place of `node`, or `node` where that raises or is no constant. */
  private compute(node: Expr, work: () => PyValue | undefined): Expr {
    let v: PyValue | undefined
    try {
      v = work()
    } catch (e) {
      if (isException(e, T.KeyboardInterrupt) || !isException(e, T.Exception)) throw e
      return node
    }
    if (v === undefined) return node
    const c = constantFromPython(v)
    if (typeof c === 'object' && c !== null && c.type === 'invalid') return node
    return at(node, (...p) => n.Constant(c as ConstantValue, null, ...p))
  }

  private binary(node: BinOp): Expr {
    const { left, right, op } = node
    if (left.kind === 'Constant' && op === 'Mod' && right.kind === 'Tuple') {
      const text = textOf(constantValue(left.value))
      if (text !== undefined) return formatted(node, toHost(text), right) ?? node
    }
    if (left.kind !== 'Constant' || right.kind !== 'Constant') return node
    const a = constantValue(left.value)
    const b = constantValue(right.value)
    const work = BINARY.get(op)
    if (work === undefined || !within(op, a, b)) return node
    return this.compute(node, () => work(this.rt, a, b))
  }
}

const isNode = (v: unknown): v is Node => typeof v === 'object' && v !== null && 'kind' in v

function at<R>(place: Place, make: (line: number, col: number, endLine: number, endCol: number) => R): R {
  return make(place.lineno, place.col_offset, place.end_lineno, place.end_col_offset)
}

function hasDocstringPlace(node: Node): node is Node & { body: Stmt[] } {
  switch (node.kind) {
    case 'Module':
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return true
    default:
      return false
  }
}
function isDocstring(s: Stmt | undefined): boolean {
  if (s?.kind !== 'Expr' || s.value.kind !== 'Constant') return false
  const v = s.value.value
  return typeof v === 'string' || (typeof v === 'object' && v !== null && v.type === 'str')
}

/** The values of constants, or null where there is another expression. */
function constants(list: readonly Expr[]): ConstantValue[] | null {
  const out: ConstantValue[] = []
  for (const e of list) {
    if (e.kind !== 'Constant') return null
    out.push(e.value)
  }
  return out
}
function tupleConstant(t: Tuple): Expr {
  const items = constants(t.elts)
  if (items === null) return t
  return at(t, (...p) => n.Constant({ type: 'tuple', items }, null, ...p))
}

// ---------------------------------------------------------------- sizes

const bits = (v: number | bigint): number => (v === 0 ? 0 : (v < 0 ? -BigInt(v) : BigInt(v)).toString(2).length)

/** Whether the result is small enough for CPython to fold. */
function within(op: Operator, a: PyValue, b: PyValue): boolean {
  const x = intOf(a)
  const y = intOf(b)
  switch (op) {
    case 'Mult':
      if (x !== undefined && y !== undefined) return x === 0 || y === 0 || bits(x) + bits(y) <= MAX_INT_BITS
      if (x !== undefined) return repeatable(b, x)
      return y === undefined || repeatable(a, y)
    case 'Pow':
      if (x === undefined || y === undefined || y <= 0) return true
      return BigInt(bits(x)) * BigInt(y) <= BigInt(MAX_INT_BITS)
    case 'LShift':
      if (x === undefined || y === undefined || x === 0 || y === 0) return true
      return y > 0 && y <= MAX_INT_BITS && bits(x) + Number(y) <= MAX_INT_BITS
    case 'Mod':
      return textOf(a) === undefined && !(a instanceof PyBytes)
    default:
      return true
  }
}
function repeatable(v: PyValue, times: number | bigint): boolean {
  const text = textOf(v)
  const size =
    v instanceof PyTuple
      ? v.items.length
      : v instanceof PySet
        ? v.size
        : v instanceof PyBytes
          ? v.value.length
          : (text?.length ?? 0)
  if (size === 0) return true
  if (times < 0) return false
  const limit = v instanceof PyTuple || v instanceof PySet ? MAX_COLLECTION : MAX_TEXT
  if (BigInt(times) > BigInt(Math.floor(limit / size))) return false
  return !(v instanceof PyTuple) || times === 0 || items(v) * Number(times) <= MAX_ITEMS
}
function items(v: PyValue): number {
  return v instanceof PyTuple ? v.items.reduce<number>((sum, x) => sum + items(x), v.items.length) : 0
}

// ---------------------------------------------------------------- 'text' % (a, b)

/** The f-string that a %-format with only %s, %r and %a is, or null. */
function formatted(node: BinOp, format: string, args: Tuple): Expr | null {
  if (args.elts.some((e) => e.kind === 'Starred')) return null
  const values: Expr[] = []
  let used = 0
  let literal = ''
  const pattern = /%(?:%|([-+ #0]*)(\d{0,2})(?:\.(\d{0,2}))?([sra]))|%|[^%]+/gu
  const flush = () => {
    if (literal !== '') values.push(n.Constant(literal, null, -1, -1, -1, -1)) // as CPython has it: without a place
    literal = ''
  }
  for (const m of format.matchAll(pattern)) {
    if (m[0] === '%%') literal += '%'
    else if (m[0] === '%') return null
    else if (m[4] === undefined) literal += m[0]
    else {
      const arg = args.elts[used++]
      if (arg === undefined) return null
      flush()
      const width = m[2] === '' ? '' : String(Number(m[2]))
      const align = width !== '' && width !== '0' && !m[1].includes('-') ? '>' : ''
      const precision = m[3] === undefined ? '' : `.${Number(m[3])}`
      const spec = `${align}${width === '0' ? '' : width}${precision}`
      const shown = spec === '' ? null : at(arg, (...p) => n.Constant(spec, null, ...p))
      const value: FormattedValue = at(arg, (...p) => n.FormattedValue(arg, m[4].charCodeAt(0), shown, ...p))
      values.push(value)
    }
  }
  flush()
  if (used < args.elts.length) return null
  return at(node, (...p) => n.JoinedStr(values, ...p))
}
