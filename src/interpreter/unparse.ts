/**
 * Expressions as source text, in the form that `from __future__ import annotations` gives annotations: CPython's C-level unparser, which
 * differs in details from module `ast`'s (one line, strings always by repr, f-strings as one repr).
 *
 * Parentheses follow from levels: an expression is put into them where the place it stands in binds tighter than it does.
 */
import { complexRepr } from '../objects/numbers/complex.ts'
import { floatRepr } from '../objects/numbers/float-repr.ts'
import { reprBytes, reprCodePoints, reprUtf16 } from '../objects/text/str-repr.ts'
import type {
  Arg,
  Arguments,
  BoolOperator,
  CompareOperator,
  Comprehension,
  Expr,
  FormattedValue,
  Operator,
  UnaryOperator,
} from '../parser/ast.ts'
import type { ConstantValue } from '../parser/constant-values.ts'

const enum Level {
  Named,
  Tuple,
  /** `if`-`else`, `lambda` */
  Test,
  Or,
  And,
  Not,
  Compare,
  /** `|`, and what `*` takes */
  Expr,
  BitXor,
  BitAnd,
  Shift,
  Arith,
  Term,
  Factor,
  Power,
  Await,
  Atom,
}

const BINARY = new Map<Operator, readonly [text: string, level: Level]>([
  ['Add', [' + ', Level.Arith]],
  ['Sub', [' - ', Level.Arith]],
  ['Mult', [' * ', Level.Term]],
  ['MatMult', [' @ ', Level.Term]],
  ['Div', [' / ', Level.Term]],
  ['Mod', [' % ', Level.Term]],
  ['FloorDiv', [' // ', Level.Term]],
  ['LShift', [' << ', Level.Shift]],
  ['RShift', [' >> ', Level.Shift]],
  ['BitOr', [' | ', Level.Expr]],
  ['BitXor', [' ^ ', Level.BitXor]],
  ['BitAnd', [' & ', Level.BitAnd]],
  ['Pow', [' ** ', Level.Power]],
])
const UNARY = new Map<UnaryOperator, readonly [text: string, level: Level]>([
  ['Invert', ['~', Level.Factor]],
  ['Not', ['not ', Level.Not]],
  ['UAdd', ['+', Level.Factor]],
  ['USub', ['-', Level.Factor]],
])
const BOOL = new Map<BoolOperator, readonly [text: string, level: Level]>([
  ['And', [' and ', Level.And]],
  ['Or', [' or ', Level.Or]],
])
const COMPARE = new Map<CompareOperator, string>([
  ['Eq', ' == '],
  ['NotEq', ' != '],
  ['Lt', ' < '],
  ['LtE', ' <= '],
  ['Gt', ' > '],
  ['GtE', ' >= '],
  ['Is', ' is '],
  ['IsNot', ' is not '],
  ['In', ' in '],
  ['NotIn', ' not in '],
])

/** The text of an expression. Shows no comments, no original spacing and no original quotes. */
export function unparse(e: Expr): string {
  return show(e, Level.Test)
}

function within(text: string, own: Level, level: Level): string {
  return level > own ? `(${text})` : text
}

function show(e: Expr, level: Level): string {
  switch (e.kind) {
    case 'BoolOp': {
      const [op, own] = BOOL.get(e.op)!
      return within(e.values.map((v) => show(v, own + 1)).join(op), own, level)
    }
    case 'BinOp':
      return binary(e, level)
    case 'UnaryOp': {
      const [op, own] = UNARY.get(e.op)!
      return within(op + show(e.operand, own), own, level)
    }
    case 'Lambda': {
      const parameters = shownArguments(e.args)
      // CPython leaves the space out before a star
      const space = e.args.posonlyargs.length + e.args.args.length > 0 ? ' ' : ''
      const text = `lambda${space}${parameters}: ${show(e.body, Level.Test)}`
      return within(text, Level.Test, level)
    }
    case 'IfExp': {
      const text = `${show(e.body, Level.Test + 1)} if ${show(e.test, Level.Test + 1)} else ${show(e.orelse, Level.Test)}`
      return within(text, Level.Test, level)
    }
    case 'Dict':
      return `{${e.values.map((v, i) => pair(e.keys[i], v)).join(', ')}}`
    case 'Set':
      return `{${list(e.elts)}}`
    case 'GeneratorExp':
      return `(${show(e.elt, Level.Test)}${e.generators.map(generator).join('')})`
    case 'ListComp':
      return `[${show(e.elt, Level.Test)}${e.generators.map(generator).join('')}]`
    case 'SetComp':
      return `{${show(e.elt, Level.Test)}${e.generators.map(generator).join('')}}`
    case 'DictComp':
      return `{${show(e.key, Level.Test)}: ${show(e.value, Level.Test)}${e.generators.map(generator).join('')}}`
    case 'Yield':
      return e.value === null ? '(yield)' : `(yield ${show(e.value, Level.Test)})`
    case 'YieldFrom':
      return `(yield from ${show(e.value, Level.Test)})`
    case 'Await':
      return within(`await ${show(e.value, Level.Atom)}`, Level.Await, level)
    case 'Compare': {
      let text = show(e.left, Level.Compare + 1)
      e.comparators.forEach((c, i) => {
        text += COMPARE.get(e.ops[i])! + show(c, Level.Compare + 1)
      })
      return within(text, Level.Compare, level)
    }
    case 'Call': {
      const func = show(e.func, Level.Atom)
      const only = e.args.length === 1 && e.keywords.length === 0 ? e.args[0] : null
      if (only !== null && only.kind === 'GeneratorExp') return func + show(only, Level.Test)
      const args = e.args.map((a) => show(a, Level.Test))
      for (const k of e.keywords) args.push(`${k.arg === null ? '**' : `${k.arg}=`}${show(k.value, Level.Test)}`)
      return `${func}(${args.join(', ')})`
    }
    case 'FormattedValue':
      return `f${reprUtf16(formatted(e))}`
    case 'JoinedStr':
      return `f${reprUtf16(joined(e.values))}`
    case 'Constant':
      return (e.kind_ ?? '') + constant(e.value)
    case 'Attribute': {
      // `1.real` would be a float
      const v = e.value
      const isInt = v.kind === 'Constant' && (typeof v.value === 'number' || typeof v.value === 'bigint')
      return `${show(v, Level.Atom)}${isInt ? ' .' : '.'}${e.attr}`
    }
    case 'Subscript':
      return `${show(e.value, Level.Atom)}[${show(e.slice, Level.Tuple)}]`
    case 'Starred':
      return `*${show(e.value, Level.Expr)}`
    case 'Name':
      return e.id
    case 'List':
      return `[${list(e.elts)}]`
    case 'Tuple':
      if (e.elts.length === 0) return '()'
      return within(e.elts.length === 1 ? `${show(e.elts[0], Level.Test)},` : list(e.elts), Level.Tuple, level)
    case 'Slice': {
      let text = `${e.lower === null ? '' : show(e.lower, Level.Test)}:${e.upper === null ? '' : show(e.upper, Level.Test)}`
      if (e.step !== null) text += `:${show(e.step, Level.Test)}`
      return text
    }
    case 'NamedExpr':
      return within(`${show(e.target, Level.Atom)} := ${show(e.value, Level.Atom)}`, Level.Named, level)
  }
}

/** Along the left spine without recursion: `a + b + c + ...` may be thousands of terms long. */
function binary(e: Expr & { kind: 'BinOp' }, level: Level): string {
  const spine: (Expr & { kind: 'BinOp' })[] = []
  let left: Expr = e
  while (left.kind === 'BinOp') {
    spine.push(left)
    left = left.left
  }
  const innermost = spine[spine.length - 1]
  let text = show(left, leftLevel(innermost.op))
  for (let i = spine.length - 1; i >= 0; i--) {
    const [op, own] = BINARY.get(spine[i].op)!
    text += op + show(spine[i].right, spine[i].op === 'Pow' ? own : own + 1)
    text = within(text, own, i === 0 ? level : leftLevel(spine[i - 1].op))
  }
  return text
}
function leftLevel(op: Operator): Level {
  const own = BINARY.get(op)![1]
  return op === 'Pow' ? own + 1 : own
}

function list(elts: readonly Expr[]): string {
  return elts.map((e) => show(e, Level.Test)).join(', ')
}
function pair(key: Expr | null, value: Expr): string {
  return key === null ? `**${show(value, Level.Expr)}` : `${show(key, Level.Test)}: ${show(value, Level.Test)}`
}
function generator(g: Comprehension): string {
  const ifs = g.ifs.map((c) => ` if ${show(c, Level.Test + 1)}`).join('')
  const word = g.is_async ? ' async for ' : ' for '
  return `${word}${show(g.target, Level.Tuple)} in ${show(g.iter, Level.Test + 1)}${ifs}`
}

// ---------------------------------------------------------------- parameters

function shownArg(a: Arg): string {
  return a.annotation === null ? a.arg : `${a.arg}: ${show(a.annotation, Level.Test)}`
}
function shownArguments(a: Arguments): string {
  const out: string[] = []
  const positional = [...a.posonlyargs, ...a.args]
  const first = positional.length - a.defaults.length
  positional.forEach((p, i) => {
    out.push(shownArg(p) + (i < first ? '' : `=${show(a.defaults[i - first], Level.Test)}`))
    if (i + 1 === a.posonlyargs.length) out.push('/')
  })
  if (a.vararg !== null) out.push(`*${shownArg(a.vararg)}`)
  else if (a.kwonlyargs.length > 0) out.push('*')
  a.kwonlyargs.forEach((p, i) => {
    const d = a.kw_defaults[i]
    out.push(shownArg(p) + (d === null ? '' : `=${show(d, Level.Test)}`))
  })
  if (a.kwarg !== null) out.push(`**${shownArg(a.kwarg)}`)
  return out.join(', ')
}

// ---------------------------------------------------------------- f-strings and constants

function joined(values: readonly Expr[]): string {
  let text = ''
  for (const v of values) text += part(v)
  return text
}
function part(e: Expr): string {
  switch (e.kind) {
    case 'Constant':
      return constantText(e.value).replaceAll('{', '{{').replaceAll('}', '}}')
    case 'JoinedStr':
      return joined(e.values)
    case 'FormattedValue':
      return formatted(e)
    default:
      throw new Error(`${e.kind} in an f-string`)
  }
}
function constantText(v: ConstantValue): string {
  if (typeof v === 'string') return v
  if (typeof v === 'object' && v !== null && v.type === 'str') {
    return Array.from(v.codePoints, (c) => String.fromCodePoint(c)).join('')
  }
  throw new Error('a constant in an f-string that is no str')
}
function formatted(e: FormattedValue): string {
  const inner = show(e.value, Level.Test + 1)
  // `{{` would be an escaped brace
  let text = inner.startsWith('{') ? `{ ${inner}` : `{${inner}`
  if (e.conversion > 0) text += `!${String.fromCharCode(e.conversion)}`
  if (e.format_spec !== null) text += `:${part(e.format_spec)}`
  return `${text}}`
}

/** A constant's repr; infinities as a literal that overflows, since `inf` would be a name. */
function constant(v: ConstantValue): string {
  if (v === null) return 'None'
  switch (typeof v) {
    case 'boolean':
      return v ? 'True' : 'False'
    case 'number':
    case 'bigint':
      return v.toString()
    case 'string':
      return reprUtf16(v)
  }
  switch (v.type) {
    case 'ellipsis':
      return '...'
    case 'float':
      return floatRepr(v.value).replaceAll('inf', '1e309')
    case 'complex':
      return complexRepr({ real: v.real ?? 0, imag: v.imag }).replaceAll('inf', '1e309')
    case 'bytes':
      return reprBytes(v.value)
    case 'str':
      return reprCodePoints(v.codePoints)
    case 'tuple':
      return v.items.length === 1 ? `(${constant(v.items[0])},)` : `(${v.items.map(constant).join(', ')})`
    case 'frozenset':
      return v.items.length === 0 ? 'frozenset()' : `frozenset({${v.items.map(constant).join(', ')}})`
  }
}
