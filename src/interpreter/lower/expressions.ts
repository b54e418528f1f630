/**
 * Expressions without suspension point as closures: one exhaustive table of node kinds. What suspends is rewritten by lower-expression.ts first, so
 * that here only its results (`$Val`, `$Temp`) remain.
 */

import { PyDict } from '../../objects/dict.ts'
import * as N from '../../objects/numbers/int-ops.ts'
import type { PyValue } from '../../objects/object.ts'
import { invert, neg, pos } from '../../objects/ops/arithmetic.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { mergeMapping } from '../../objects/ops/merge.ts'
import { getItem } from '../../objects/ops/subscript.ts'
import { ascii, format, repr, str } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import { fromHost, textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import { PySet } from '../../objects/set.ts'
import * as T from '../../objects/types.ts'
import { emptyTuple, PyList, PySlice, PyTuple, type Text } from '../../objects/values.ts'
import type { Compare, Dict, Expr, JoinedStr, Lambda, Node } from '../../parser/ast.ts'
import type { Ex, Frame, Test } from '../frame.ts'
import { constantValue } from './constants.ts'
import { functionCode, keywordDefaults, makeFunction } from './functions.ts'
import type { Lowering } from './lowering.ts'
import { bindingOf, loadName, storeName } from './names.ts'
import {
  BINARY,
  binary,
  compareConstant,
  compareTest,
  compareValues,
  comparison,
  fetching,
  get,
  operandSlot,
  smallConstant,
  truthOf,
} from './operators.ts'
import { AttrSite, entryOf, loadMiss, ownedBy } from './sites.ts'

export function compile(L: Lowering, e: Expr): Ex {
  switch (e.kind) {
    case '$Val' as never:
      return (f) => f.val
    case '$Temp' as never: {
      const slot = (e as unknown as { slot: number }).slot
      return (f) => f.slots[slot]
    }
    case 'Constant': {
      const v = constantValue(e.value)
      return () => v
    }
    case 'Name':
      if (e.id === '__debug__') {
        const debug = L.code.unit.optimize === 0
        return () => debug
      }
      return loadName(L, e.id, e)
    case 'Attribute':
      return attribute(L, e)
    case 'BinOp':
      return binOp(L, e)
    case 'UnaryOp': {
      const o = compile(L, e.operand)
      switch (e.op) {
        case 'Not': {
          const t = test(L, e.operand)
          return (f) => !t(f)
        }
        case 'USub':
          if (e.operand.kind === 'Constant' && typeof e.operand.value === 'number') {
            const k = 0 - e.operand.value
            return () => k
          }
          return unary(neg, o, e)
        case 'UAdd':
          return unary(pos, o, e)
        default:
          if (e.operand.kind === 'Constant' && typeof e.operand.value === 'boolean') {
            const k = e.operand.value ? -2 : -1
            return () => k
          }
          return unary(invert, o, e)
      }
    }
    case 'BoolOp': {
      const parts = e.values.map((v) => compile(L, v))
      const and = e.op === 'And'
      const n = parts.length - 1
      if (n === 1) {
        const [a, b] = parts
        return and
          ? (f) => {
              const v = a(f)
              return condition(f, v, e) ? b(f) : v
            }
          : (f) => {
              const v = a(f)
              return condition(f, v, e) ? v : b(f)
            }
      }
      return (f) => {
        for (let i = 0; i < n; i++) {
          const v = parts[i](f)
          if (condition(f, v, e) !== and) return v
        }
        return parts[n](f)
      }
    }
    case 'Compare':
      return compare(L, e)
    case 'IfExp': {
      const t = test(L, e.test)
      const a = compile(L, e.body)
      const b = compile(L, e.orelse)
      return (f) => (t(f) ? a(f) : b(f))
    }
    case 'Subscript': {
      const o = compile(L, e.value)
      const os = operandSlot(L, e.value)
      const node = e
      if (e.slice.kind === 'Constant' && typeof e.slice.value === 'number') {
        const k = e.slice.value
        return (f) => {
          const v = get(f, os, o)
          if (v instanceof PyList && v.cls === T.listType) {
            const r = v.items[k < 0 ? v.items.length + k : k]
            if (r !== undefined) return r
          } else if (v instanceof PyTuple && v.cls === T.tupleType) {
            const r = v.items[k < 0 ? v.items.length + k : k]
            if (r !== undefined) return r
          }
          f.node = node
          return getItem(f.rt, v, k)
        }
      }
      const i = compile(L, e.slice)
      const is = operandSlot(L, e.slice)
      return (f) => {
        const v = get(f, os, o)
        const k = get(f, is, i)
        if (typeof k === 'number') {
          if (v instanceof PyList && v.cls === T.listType) {
            const items = v.items
            const r = items[k < 0 ? items.length + k : k]
            if (r !== undefined) return r
          }
        }
        if (v instanceof PyDict && v.cls === T.dictType) {
          if (typeof k === 'string' || typeof k === 'number') {
            const n = v.index.get(k)
            if (n !== undefined) return v.vals[n] as PyValue
          }
        }
        f.node = node
        return getItem(f.rt, v, k)
      }
    }
    case 'Slice': {
      const lo = e.lower === null ? null : compile(L, e.lower)
      const hi = e.upper === null ? null : compile(L, e.upper)
      const st = e.step === null ? null : compile(L, e.step)
      return (f) => new PySlice(lo === null ? null : lo(f), hi === null ? null : hi(f), st === null ? null : st(f))
    }
    case 'Tuple': {
      if (e.elts.length === 0) return () => emptyTuple
      const items = sequence(L, e.elts, e)
      return (f) => new PyTuple(items(f))
    }
    case 'List': {
      const items = sequence(L, e.elts, e)
      return (f) => new PyList(items(f))
    }
    case 'Set': {
      const items = sequence(L, e.elts, e, false)
      if (e.elts.length > 2 && e.elts.every(isConstant)) return (f) => PySet.ofConstants(f.rt, items(f))
      return (f) => {
        const values = items(f)
        f.node = e
        return PySet.of(f.rt, values)
      }
    }
    case 'Dict':
      return dict(L, e)
    case 'JoinedStr':
      return joined(L, e)
    case 'FormattedValue':
      return formatted(L, e)
    case 'NamedExpr': {
      const v = compile(L, e.value)
      const store = storeName(L, (e.target as { id: string }).id, e.target)
      return (f) => {
        const x = v(f)
        store(f, x)
        return x
      }
    }
    case 'Lambda':
      return makeLambda(L, e)
    case 'Starred':
      throw new Error('Starred outside a display')
    case 'Call':
    case 'Await':
    case 'Yield':
    case 'YieldFrom':
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      throw new Error(`${e.kind} must be lowered`)
  }
}

function condition(f: Frame, v: PyValue, node: Node): boolean {
  if (typeof v === 'boolean') return v
  f.node = node
  return truth(f.rt, v)
}

function unary(op: typeof neg, o: Ex, node: Node): Ex {
  return (f) => {
    const v = o(f)
    f.node = node
    return op(f.rt, v)
  }
}

/** An expression as a condition. */
export function test(L: Lowering, e: Expr): Test {
  if (e.kind === 'Compare' && e.ops.length === 1) {
    const k = smallConstant(e.comparators[0])
    if (k !== null) {
      const t = compareConstant(e.ops[0], compile(L, e.left), k, e, operandSlot(L, e.left))
      if (t !== null) return t
    }
    const [right] = e.comparators
    const l = compile(L, e.left)
    const r = compile(L, right)
    const t = compareTest(L, e.ops[0], e.left, right, l, r, e)
    if (t !== null) return t
    const c = comparison(e.ops[0], l, r, e, operandSlot(L, e.left), operandSlot(L, right))
    return (f) => {
      const v = c(f)
      return typeof v === 'boolean' ? v : truthOf(f.rt, v)
    }
  }
  if (e.kind === 'UnaryOp' && e.op === 'Not') {
    const t = test(L, e.operand)
    return (f) => !t(f)
  }
  if (e.kind === 'BoolOp') {
    const parts = e.values.map((v) => test(L, v))
    if (parts.length === 2) {
      const [a, b] = parts
      return e.op === 'And' ? (f) => a(f) && b(f) : (f) => a(f) || b(f)
    }
    const and = e.op === 'And'
    return (f) => {
      for (const p of parts) if (p(f) !== and) return !and
      return and
    }
  }
  if (e.kind === 'Constant') {
    const v = constantValue(e.value)
    if (typeof v === 'boolean' || typeof v === 'number' || v === null) {
      const b = Boolean(v)
      return () => b
    }
  }
  const v = compile(L, e)
  return (f) => {
    const x = v(f)
    if (typeof x === 'boolean') return x
    if (typeof x === 'number') return x !== 0
    f.node = e
    return truth(f.rt, x)
  }
}

// ---------------------------------------------------------------- attributes

/** The object of an attribute: where it is a global name outside `try`, bundled modules are imported implicitly (names.ts). */
export function attributeObject(L: Lowering, e: Expr & { kind: 'Attribute' }): Ex {
  if (e.value.kind !== 'Name' || L.tries > 0 || L.code.unit.strictNames) return compile(L, e.value)
  const b = bindingOf(L, e.value.id)
  return loadName(L, e.value.id, e.value, b.kind === 'global' || b.kind === 'name' ? e : null)
}

export function attribute(L: Lowering, e: Expr & { kind: 'Attribute' }): Ex {
  const name = L.scope.mangle(e.attr)
  const o = attributeObject(L, e)
  const site = new AttrSite()
  const slot = operandSlot(L, e.value)
  if (slot >= 0) {
    return (f) => {
      const v = f.slots[slot]
      if (typeof v === 'object' && v !== null) {
        const a = v.attrs
        if (a !== null) {
          const s = a[0] === site.shape ? site : entryOf(site, a[0])
          if (s !== null && v.cls.version === s.version) {
            const r = a[s.index]
            if (r !== undefined) return r
          }
        }
      }
      const x = v === undefined ? o(f) : v
      f.node = e
      return loadMiss(f.rt, site, x, name)
    }
  }
  return (f) => {
    const v = o(f)
    if (typeof v === 'object' && v !== null) {
      const a = v.attrs
      if (v === site.owner) {
        const r = ownedBy(site, v, name)
        if (r !== undefined) return r
      } else if (a !== null) {
        const s = a[0] === site.shape ? site : entryOf(site, a[0])
        if (s !== null && v.cls.version === s.version) {
          const r = a[s.index]
          if (r !== undefined) return r
        }
      }
    }
    f.node = e
    return loadMiss(f.rt, site, v, name)
  }
}

// ---------------------------------------------------------------- operators

/** Long left spines (`a + b + c + ...`) run as a loop, so that neither compiling nor running them needs the JavaScript stack. */
function binOp(L: Lowering, e: Expr & { kind: 'BinOp' }): Ex {
  let depth = 0
  for (let x: Expr = e; x.kind === 'BinOp'; x = x.left) depth++
  if (depth <= 30) {
    const folded = foldConstant(e)
    if (folded !== undefined) return () => folded
    return binary(L, e.op, e.left, e.right, compile(L, e.left), compile(L, e.right), e)
  }
  const chain: (Expr & { kind: 'BinOp' })[] = []
  let x: Expr = e
  while (x.kind === 'BinOp') {
    chain.push(x)
    x = x.left
  }
  chain.reverse()
  const base = compile(L, x)
  const steps = chain.map((n) => ({ apply: BINARY[n.op], right: compile(L, n.right), node: n }))
  return (f) => {
    let v = base(f)
    for (const s of steps) {
      const r = s.right(f)
      f.node = s.node
      v = s.apply(f.rt, v, r)
    }
    return v
  }
}
/** Int arithmetic on constants, as CPython's optimiser does it: where nothing can go wrong and the result stays short. */
function foldConstant(e: Expr): number | bigint | undefined {
  if (e.kind === 'Constant') return typeof e.value === 'number' || typeof e.value === 'bigint' ? e.value : undefined
  if (e.kind !== 'BinOp') return undefined
  const a = foldConstant(e.left)
  const b = foldConstant(e.right)
  if (a === undefined || b === undefined || N.bitLength(a) > 256 || N.bitLength(b) > 256) return undefined
  switch (e.op) {
    case 'Add':
      return N.add(a, b)
    case 'Sub':
      return N.sub(a, b)
    case 'Mult':
      return N.mul(a, b)
    case 'Pow':
      return b >= 0 && b <= 256 && N.powBits(a, b) <= 256 ? N.pow(a, b) : undefined
    case 'LShift':
      return b >= 0 && b <= 256 ? N.lshift(a, b) : undefined
    case 'RShift':
      return b >= 0 ? N.rshift(a, b) : undefined
    case 'BitAnd':
      return N.and(a, b)
    case 'BitOr':
      return N.or(a, b)
    case 'BitXor':
      return N.xor(a, b)
    case 'FloorDiv':
      return b !== 0 ? N.floordiv(a, b) : undefined
    case 'Mod':
      return b !== 0 ? N.mod(a, b) : undefined
    default:
      return undefined
  }
}

function compare(L: Lowering, e: Compare): Ex {
  const l = compile(L, e.left)
  if (e.ops.length === 1)
    return comparison(
      e.ops[0],
      l,
      compile(L, e.comparators[0]),
      e,
      operandSlot(L, e.left),
      operandSlot(L, e.comparators[0]),
    )
  const rest = e.comparators.map((c) => compile(L, c))
  const ops = e.ops
  const last = ops.length - 1
  return (f) => {
    let a = l(f)
    for (let i = 0; i < last; i++) {
      const b = rest[i](f)
      f.node = e
      const r = compareValues(f.rt, ops[i], a, b)
      if (!truthOf(f.rt, r)) return r
      a = b
    }
    const b = rest[last](f)
    f.node = e
    return compareValues(f.rt, ops[last], a, b)
  }
}

// ---------------------------------------------------------------- displays

/** What CPython's compiler would have folded into a constant: its set displays go by way of a frozenset. */
function isConstant(e: Expr): boolean {
  switch (e.kind) {
    case 'Constant':
      return true
    case 'UnaryOp':
      return isConstant(e.operand)
    case 'BinOp':
      return isConstant(e.left) && isConstant(e.right)
    case 'Tuple':
      return e.elts.every(isConstant)
    default:
      return false
  }
}

/** The items of a display, stars unpacked, as a fresh array. */
export function sequence(L: Lowering, elts: readonly Expr[], node: Node, _valueText = true): (f: Frame) => PyValue[] {
  if (elts.some((x) => x.kind === 'Starred')) {
    const inSet = node.kind === 'Set'
    const parts = elts.map((x) => ({
      star: x.kind === 'Starred',
      ex: compile(L, x.kind === 'Starred' ? x.value : x),
    }))
    return (f) => {
      const out: PyValue[] = []
      for (const p of parts) {
        const v = p.ex(f)
        if (p.star) {
          // CPython blames the whole display, not the item with the star
          f.node = node
          const items = toArray(f.rt, v, inSet ? undefined : `Value after * must be an iterable, not ${typeName(v)}`)
          for (const i of items) out.push(i)
        } else out.push(v)
      }
      return out
    }
  }
  const parts = elts.map((x) => compile(L, x))
  switch (parts.length) {
    case 0:
      return () => []
    case 1: {
      const [as, a] = fetching(L, elts[0], parts[0])
      return (f) => [get(f, as, a)]
    }
    case 2: {
      const [as, a] = fetching(L, elts[0], parts[0])
      const [bs, b] = fetching(L, elts[1], parts[1])
      return (f) => [get(f, as, a), get(f, bs, b)]
    }
    case 3: {
      const [as, a] = fetching(L, elts[0], parts[0])
      const [bs, b] = fetching(L, elts[1], parts[1])
      const [cs, c] = fetching(L, elts[2], parts[2])
      return (f) => [get(f, as, a), get(f, bs, b), get(f, cs, c)]
    }
    default: {
      const n = parts.length
      return (f) => {
        const out: PyValue[] = []
        for (let i = 0; i < n; i++) out.push(parts[i](f))
        return out
      }
    }
  }
}

/** The names of a display `{'a': x, ...}` that holds few entries, all with different constant texts as keys; else null. */
function displayNames(e: Dict): string[] | null {
  const names: string[] = []
  for (const k of e.keys) {
    const name = k !== null && k.kind === 'Constant' ? constantValue(k.value) : undefined
    if (typeof name !== 'string' || names.includes(name)) return null
    names.push(name)
  }
  return names.length > 0 && names.length <= 5 ? names : null
}

function dict(L: Lowering, e: Dict): Ex {
  const names = displayNames(e)
  if (names !== null) {
    const items = sequence(L, e.values, e)
    return (f) => {
      const values = items(f)
      const d = new PyDict()
      d.fillNames(names, values)
      return d
    }
  }
  const keys = e.keys.map((k) => (k === null ? null : compile(L, k)))
  const values = e.values.map((v) => compile(L, v))
  return (f) => {
    const d = new PyDict()
    for (let i = 0; i < keys.length; i++) {
      const k = keys[i]
      if (k === null) {
        const m = values[i](f)
        f.node = e
        mergeMapping(f.rt, d, m, `'${typeName(m)}' object is not a mapping`)
      } else {
        const key = k(f)
        const v = values[i](f)
        f.node = e
        d.set(f.rt, key, v)
      }
    }
    return d
  }
}

// ---------------------------------------------------------------- f-strings

function joined(L: Lowering, e: JoinedStr): Ex {
  const parts = e.values.map((v) => compile(L, v))
  return (f) => {
    let out = ''
    let astral = false
    for (const p of parts) {
      const t = textOf(p(f)) as Text
      if (typeof t === 'string') out += t
      else {
        out += toHost(t)
        astral = true
      }
    }
    return astral ? fromHost(out) : out
  }
}

function formatted(L: Lowering, e: Expr & { kind: 'FormattedValue' }): Ex {
  const v = compile(L, e.value)
  const spec = e.format_spec === null ? null : compile(L, e.format_spec)
  const conversion = e.conversion
  return (f) => {
    let x = v(f)
    const s = spec === null ? '' : spec(f)
    if (conversion === -1 && s === '') {
      if (typeof x === 'string') return x
      if (typeof x === 'number') return String(x)
    }
    f.node = e
    if (conversion === 115) x = str(f.rt, x)
    else if (conversion === 114) x = repr(f.rt, x)
    else if (conversion === 97) x = ascii(f.rt, x)
    return format(f.rt, x, textOf(s) as Text)
  }
}

function makeLambda(L: Lowering, e: Lambda): Ex {
  const node = ((e as unknown as { $of?: Lambda }).$of ?? e) as Lambda
  const scope = L.code.unit.table.scopeOf(node)
  const code = functionCode(L, node, scope, node.lineno)
  const make = makeFunction(L, code, scope)
  const defaults = e.args.defaults.map((d) => compile(L, d))
  const kwdefaults = e.args.kw_defaults.map((d) => (d === null ? null : compile(L, d)))
  const names = e.args.kwonlyargs.map((a) => L.scope.mangle(a.arg))
  return (f) => {
    const d = defaults.length === 0 ? null : defaults.map((x) => x(f))
    const k = keywordDefaults(f, kwdefaults, names)
    const fn = make(f)
    fn.defaults = d
    fn.kwdefaults = k
    return fn
  }
}
