/**
 * What compile() checks of a tree that a program made before it compiles it: counts, contexts, names and patterns that no source text could
 * give. CPython's order and texts. The compiler relies on it, so every field of every node is visited.
 */
import { typeError, valueError } from '../../objects/ops/errors.ts'
import type { Thread } from '../../objects/thread.ts'
import type {
  Arg,
  Arguments,
  Comprehension,
  Expr,
  ExprContext,
  Keyword,
  MatchCase,
  Mod,
  Pattern,
  Positioned,
  Stmt,
  TypeParam,
} from '../../parser/ast.ts'

/** Raises ValueError or TypeError for a tree that cannot be compiled. */
export function validate(rt: Thread, tree: Mod): void {
  const v = new Validator(rt)
  switch (tree.kind) {
    case 'Module':
    case 'Interactive':
      v.statements(tree.body)
      break
    case 'Expression':
      v.expr(tree.body, 'Load')
      break
    case 'FunctionType':
      v.exprs(tree.argtypes, 'Load', false)
      v.expr(tree.returns, 'Load')
  }
}

class Validator {
  private readonly rt: Thread
  constructor(rt: Thread) {
    this.rt = rt
  }

  private fail(text: string): never {
    throw valueError(this.rt, text)
  }

  private position(n: Positioned): void {
    if (n.lineno > n.end_lineno) this.fail(`AST node line range (${n.lineno}, ${n.end_lineno}) is not valid`)
    if ((n.lineno < 0 && n.end_lineno !== n.lineno) || (n.col_offset < 0 && n.col_offset !== n.end_col_offset)) {
      this.fail(
        `AST node column range (${n.col_offset}, ${n.end_col_offset}) for line range (${n.lineno}, ${n.end_lineno}) is not valid`,
      )
    }
    if (n.lineno === n.end_lineno && n.col_offset > n.end_col_offset) {
      this.fail(`line ${n.lineno}, column ${n.col_offset}-${n.end_col_offset} is not a valid range`)
    }
  }

  private name(name: string): void {
    if (name === 'None' || name === 'True' || name === 'False') {
      this.fail(`identifier field can't represent '${name}' constant`)
    }
  }

  private nonEmpty(list: readonly unknown[], what: string, owner: string): void {
    if (list.length === 0) this.fail(`empty ${what} on ${owner}`)
  }

  // ---------------------------------------------------------------- statements

  statements(list: readonly (Stmt | null)[]): void {
    for (const s of list) {
      if (s === null) this.fail('None disallowed in statement list')
      this.statement(s)
    }
  }
  private body(list: readonly Stmt[], owner: string): void {
    this.nonEmpty(list, 'body', owner)
    this.statements(list)
  }

  private statement(s: Stmt): void {
    this.position(s)
    switch (s.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.body(s.body, s.kind)
        this.typeParams(s.type_params)
        this.arguments(s.args)
        this.exprs(s.decorator_list, 'Load', false)
        this.optional(s.returns)
        return
      case 'ClassDef':
        this.body(s.body, s.kind)
        this.typeParams(s.type_params)
        this.exprs(s.bases, 'Load', false)
        this.keywords(s.keywords)
        this.exprs(s.decorator_list, 'Load', false)
        return
      case 'Return':
        this.optional(s.value)
        return
      case 'Delete':
        this.nonEmpty(s.targets, 'targets', 'Delete')
        this.exprs(s.targets, 'Del', false)
        return
      case 'Assign':
        this.nonEmpty(s.targets, 'targets', 'Assign')
        this.exprs(s.targets, 'Store', false)
        this.expr(s.value, 'Load')
        return
      case 'AugAssign':
        this.expr(s.target, 'Store')
        this.expr(s.value, 'Load')
        return
      case 'AnnAssign':
        if (s.target.kind !== 'Name' && s.simple !== 0) {
          throw typeError(this.rt, 'AnnAssign with simple non-Name target')
        }
        this.expr(s.target, 'Store')
        this.optional(s.value)
        this.expr(s.annotation, 'Load')
        return
      case 'TypeAlias':
        if (s.name.kind !== 'Name') throw typeError(this.rt, 'TypeAlias with non-Name name')
        this.expr(s.name, 'Store')
        this.typeParams(s.type_params)
        this.expr(s.value, 'Load')
        return
      case 'For':
      case 'AsyncFor':
        this.expr(s.target, 'Store')
        this.expr(s.iter, 'Load')
        this.body(s.body, s.kind)
        this.statements(s.orelse)
        return
      case 'While':
      case 'If':
        this.expr(s.test, 'Load')
        this.body(s.body, s.kind)
        this.statements(s.orelse)
        return
      case 'With':
      case 'AsyncWith':
        this.nonEmpty(s.items, 'items', s.kind)
        for (const item of s.items) {
          this.expr(item.context_expr, 'Load')
          if (item.optional_vars !== null) this.expr(item.optional_vars, 'Store')
        }
        this.body(s.body, s.kind)
        return
      case 'Match':
        this.expr(s.subject, 'Load')
        this.nonEmpty(s.cases, 'cases', 'Match')
        for (const c of s.cases) this.matchCase(c)
        return
      case 'Raise':
        if (s.exc !== null) {
          this.expr(s.exc, 'Load')
          this.optional(s.cause)
        } else if (s.cause !== null) this.fail('Raise with cause but no exception')
        return
      case 'Try':
      case 'TryStar':
        this.body(s.body, s.kind)
        if (s.handlers.length === 0 && s.finalbody.length === 0) {
          this.fail(`${s.kind} has neither except handlers nor finalbody`)
        }
        if (s.handlers.length === 0 && s.orelse.length > 0) this.fail(`${s.kind} has orelse but no except handlers`)
        for (const h of s.handlers) {
          this.position(h)
          this.optional(h.type)
          this.body(h.body, 'ExceptHandler')
        }
        this.statements(s.finalbody)
        this.statements(s.orelse)
        return
      case 'Assert':
        this.expr(s.test, 'Load')
        this.optional(s.msg)
        return
      case 'Import':
        this.nonEmpty(s.names, 'names', 'Import')
        return
      case 'ImportFrom':
        if ((s.level as number) < 0) this.fail('Negative ImportFrom level')
        this.nonEmpty(s.names, 'names', 'ImportFrom')
        return
      case 'Global':
      case 'Nonlocal':
        this.nonEmpty(s.names, 'names', s.kind)
        for (const n of s.names as (string | null)[])
          if (n === null) this.fail(`field 'names' is required for ${s.kind}`)
        return
      case 'Expr':
        this.expr(s.value, 'Load')
    }
  }

  private matchCase(c: MatchCase): void {
    this.pattern(c.pattern, false)
    this.optional(c.guard)
    this.body(c.body, 'match_case')
  }

  private typeParams(list: readonly (TypeParam | null)[]): void {
    for (const p of list) {
      if (p === null) continue
      this.position(p)
      this.name(p.name)
      if (p.kind === 'TypeVar') this.optional(p.bound)
      this.optional(p.default_value)
    }
  }

  private arguments(a: Arguments): void {
    this.args(a.posonlyargs)
    this.args(a.args)
    this.optional(a.vararg === null ? null : a.vararg.annotation)
    this.args(a.kwonlyargs)
    this.optional(a.kwarg === null ? null : a.kwarg.annotation)
    if (a.defaults.length > a.posonlyargs.length + a.args.length) {
      this.fail('more positional defaults than args on arguments')
    }
    if (a.kw_defaults.length !== a.kwonlyargs.length) {
      this.fail('length of kwonlyargs is not the same as kw_defaults on arguments')
    }
    this.exprs(a.defaults, 'Load', false)
    this.exprs(a.kw_defaults, 'Load', true)
  }
  private args(list: readonly Arg[]): void {
    for (const a of list) {
      this.position(a)
      this.optional(a.annotation)
    }
  }
  private keywords(list: readonly Keyword[]): void {
    for (const k of list) this.expr(k.value, 'Load')
  }

  // ---------------------------------------------------------------- expressions

  exprs(list: readonly (Expr | null)[], ctx: ExprContext, nullable: boolean): void {
    for (const e of list) {
      if (e !== null) this.expr(e, ctx)
      else if (!nullable) this.fail('None disallowed in expression list')
    }
  }
  private optional(e: Expr | null): void {
    if (e !== null) this.expr(e, 'Load')
  }

  expr(e: Expr, ctx: ExprContext): void {
    this.position(e)
    switch (e.kind) {
      case 'Name':
      case 'Attribute':
      case 'Subscript':
      case 'Starred':
      case 'List':
      case 'Tuple':
        if (e.kind === 'Name') this.name(e.id)
        if (e.ctx !== ctx) this.fail(`expression must have ${ctx} context but has ${e.ctx} instead`)
        break
      default:
        if (ctx !== 'Load') this.fail(`expression which can't be assigned to in ${ctx} context`)
    }
    switch (e.kind) {
      case 'BoolOp':
        if (e.values.length < 2) this.fail('BoolOp with less than 2 values')
        this.exprs(e.values, 'Load', false)
        return
      case 'BinOp':
        this.expr(e.left, 'Load')
        this.expr(e.right, 'Load')
        return
      case 'UnaryOp':
        this.expr(e.operand, 'Load')
        return
      case 'Lambda':
        this.arguments(e.args)
        this.expr(e.body, 'Load')
        return
      case 'IfExp':
        this.expr(e.test, 'Load')
        this.expr(e.body, 'Load')
        this.expr(e.orelse, 'Load')
        return
      case 'Dict':
        if (e.keys.length !== e.values.length) this.fail("Dict doesn't have the same number of keys as values")
        this.exprs(e.keys, 'Load', true)
        this.exprs(e.values, 'Load', false)
        return
      case 'Set':
        this.exprs(e.elts, 'Load', false)
        return
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        this.generators(e.generators)
        this.expr(e.elt, 'Load')
        return
      case 'DictComp':
        this.generators(e.generators)
        this.expr(e.key, 'Load')
        this.expr(e.value, 'Load')
        return
      case 'Yield':
        this.optional(e.value)
        return
      case 'YieldFrom':
      case 'Await':
        this.expr(e.value, 'Load')
        return
      case 'Compare':
        if (e.comparators.length === 0) this.fail('Compare with no comparators')
        if (e.comparators.length !== e.ops.length) {
          this.fail('Compare has a different number of comparators and operands')
        }
        this.exprs(e.comparators, 'Load', false)
        this.expr(e.left, 'Load')
        return
      case 'Call':
        this.expr(e.func, 'Load')
        this.exprs(e.args, 'Load', false)
        this.keywords(e.keywords)
        return
      case 'Constant':
        this.constant(e.value)
        return
      case 'JoinedStr':
        this.exprs(e.values, 'Load', false)
        return
      case 'FormattedValue':
        this.expr(e.value, 'Load')
        this.optional(e.format_spec)
        return
      case 'Attribute':
        this.expr(e.value, 'Load')
        return
      case 'Subscript':
        this.expr(e.slice, 'Load')
        this.expr(e.value, 'Load')
        return
      case 'Starred':
        this.expr(e.value, ctx)
        return
      case 'Slice':
        this.optional(e.lower)
        this.optional(e.upper)
        this.optional(e.step)
        return
      case 'List':
      case 'Tuple':
        this.exprs(e.elts, ctx, false)
        return
      case 'NamedExpr':
        if (e.target.kind !== 'Name') throw typeError(this.rt, 'NamedExpr target must be a Name')
        this.expr(e.value, 'Load')
    }
  }

  private constant(value: unknown): void {
    const v = value as { type?: string; name?: string } | null
    if (typeof v === 'object' && v !== null && v.type === 'invalid') {
      throw typeError(this.rt, `got an invalid type in Constant: ${v.name}`)
    }
  }

  private generators(list: readonly Comprehension[]): void {
    if (list.length === 0) this.fail('comprehension with no generators')
    for (const g of list) {
      this.expr(g.target, 'Store')
      this.expr(g.iter, 'Load')
      this.exprs(g.ifs, 'Load', false)
    }
  }

  // ---------------------------------------------------------------- patterns

  private patterns(list: readonly (Pattern | null)[], star: boolean): void {
    for (const p of list) {
      if (p === null) this.fail('None disallowed in pattern list')
      this.pattern(p, star)
    }
  }

  private capture(name: string): void {
    if (name === '_') this.fail("can't capture name '_' in patterns")
    this.name(name)
  }

  private pattern(p: Pattern, star: boolean): void {
    this.position(p)
    switch (p.kind) {
      case 'MatchValue':
        this.matchValue(p.value)
        return
      case 'MatchSingleton':
        if (p.value !== null && typeof p.value !== 'boolean') {
          this.fail('MatchSingleton can only contain True, False and None')
        }
        return
      case 'MatchSequence':
        this.patterns(p.patterns, true)
        return
      case 'MatchMapping':
        if (p.keys.length !== p.patterns.length) {
          this.fail("MatchMapping doesn't have the same number of keys as patterns")
        }
        if (p.rest !== null) this.capture(p.rest)
        for (const key of p.keys as (Expr | null)[]) {
          if (key === null) this.fail('None disallowed in expression list')
          if (key.kind === 'Constant' && (key.value === null || typeof key.value === 'boolean')) continue
          this.matchValue(key)
        }
        this.patterns(p.patterns, false)
        return
      case 'MatchClass': {
        if (p.kwd_attrs.length !== p.kwd_patterns.length) {
          this.fail("MatchClass doesn't have the same number of keyword attributes as patterns")
        }
        this.expr(p.cls, 'Load')
        let cls: Expr = p.cls
        while (cls.kind === 'Attribute') cls = cls.value
        if (cls.kind !== 'Name') this.fail('MatchClass cls field can only contain Name or Attribute nodes.')
        for (const name of p.kwd_attrs) this.name(name)
        this.patterns(p.patterns, false)
        this.patterns(p.kwd_patterns, false)
        return
      }
      case 'MatchStar':
        if (!star) this.fail("can't use MatchStar here")
        if (p.name !== null) this.capture(p.name)
        return
      case 'MatchAs':
        if (p.name !== null) this.capture(p.name)
        if (p.pattern === null) return
        if (p.name === null) this.fail('MatchAs must specify a target name if a pattern is given')
        this.pattern(p.pattern, false)
        return
      case 'MatchOr':
        if (p.patterns.length < 2) this.fail('MatchOr requires at least 2 patterns')
        this.patterns(p.patterns, false)
    }
  }

  private matchValue(e: Expr): void {
    this.expr(e, 'Load')
    switch (e.kind) {
      case 'Constant': {
        const k = numberKind(e)
        if (k !== '' || typeof e.value === 'string') return
        const v = e.value
        if (typeof v === 'object' && v !== null && (v.type === 'bytes' || v.type === 'str')) return
        this.fail('unexpected constant inside of a literal pattern')
        return
      }
      case 'Attribute':
      case 'JoinedStr':
        return
      case 'UnaryOp':
        if (negative(e, true)) return
        break
      case 'BinOp': {
        const left = e.left.kind === 'Constant' ? numberKind(e.left) === 'real' : negative(e.left, false)
        if ((e.op === 'Add' || e.op === 'Sub') && left && numberKind(e.right) === 'complex') return
      }
    }
    this.fail('patterns may only match literals and attribute lookups')
  }
}

/** `-1`, and with `complex` also `-1j`. */
function negative(e: Expr, complex: boolean): boolean {
  if (e.kind !== 'UnaryOp' || e.op !== 'USub') return false
  const k = numberKind(e.operand)
  return k === 'real' || (complex && k === 'complex')
}

function numberKind(e: Expr): 'real' | 'complex' | '' {
  if (e.kind !== 'Constant') return ''
  const v = e.value
  if (typeof v === 'number' || typeof v === 'bigint') return 'real'
  if (typeof v !== 'object' || v === null) return ''
  return v.type === 'float' ? 'real' : v.type === 'complex' ? 'complex' : ''
}
