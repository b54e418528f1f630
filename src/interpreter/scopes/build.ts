/**
 * First walk: makes the scopes and enters every name into the one it is mentioned in. Here its statements and patterns.
 *
 * It sees the tree in the order of CPython's symbol table, which is not the order of the code (targets come before values),
 * because of two errors in a file CPython reports the one that this order meets first, and the order of names in a
 * comprehension decides the order of `co_varnames`. Chains that programs make long (sums, calls on calls, `elif`,
 * conditional expressions) are walked in loops, so that they do not use up the JavaScript stack.
 */

import type {
  Alias,
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  Constant,
  ExceptHandler,
  Expr,
  FunctionDef,
  Mod,
  Pattern,
  Positioned,
  Stmt,
  TypeAlias,
  TypeParam,
} from '../../parser/ast.ts'
import { ExpressionBuilder } from './build-expressions.ts'
import type { Reporter } from './errors.ts'
import { Def, type Scope } from './scope.ts'

export class Builder extends ExpressionBuilder {
  constructor(tree: Mod, reporter: Reporter, futureAnnotations: boolean, topLevelAwait: boolean) {
    super(tree, reporter, futureAnnotations, topLevelAwait)
    switch (tree.kind) {
      case 'Module':
        this.module.docstring = docstringOf(tree.body)
        this.body(tree.body)
        break
      case 'Interactive':
        this.body(tree.body)
        break
      case 'Expression':
        this.expr(tree.body)
        break
      case 'FunctionType':
        throw new TypeError('a function type has no scope')
    }
  }

  private body(stmts: readonly Stmt[]): void {
    for (const stmt of stmts) this.stmt(stmt)
  }

  private stmt(first: Stmt): void {
    let s: Stmt = first
    for (;;) {
      if (s.kind !== 'If') break
      this.expr(s.test)
      this.body(s.body)
      const only: Stmt | undefined = s.orelse.length === 1 ? s.orelse[0] : undefined
      if (only === undefined) {
        this.body(s.orelse)
        return
      }
      s = only
    }
    switch (s.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDef(s)
        break
      case 'ClassDef':
        this.classDef(s)
        break
      case 'TypeAlias':
        this.typeAlias(s)
        break
      case 'Return':
        if (s.value !== null) this.expr(s.value)
        break
      case 'Delete':
        this.exprs(s.targets)
        break
      case 'Assign':
        this.exprs(s.targets)
        this.expr(s.value)
        break
      case 'AugAssign':
        this.expr(s.target)
        this.expr(s.value)
        break
      case 'AnnAssign':
        if (s.target.kind === 'Name') {
          const name = s.target.id
          const flags = this.flagsOf(name)
          if ((flags & (Def.GLOBAL | Def.NONLOCAL)) !== 0 && this.scope !== this.module && s.simple) {
            const what = (flags & Def.GLOBAL) !== 0 ? 'global' : 'nonlocal'
            this.reporter.fail(`annotated name '${name}' can't be ${what}`, s)
          }
          if (s.simple) this.define(name, Def.ANNOTATED | Def.LOCAL, s.target)
          else if (s.value !== null) this.define(name, Def.LOCAL, s.target)
        } else {
          this.expr(s.target)
        }
        this.annotation(s.annotation)
        if (s.value !== null) this.expr(s.value)
        break
      case 'AsyncFor':
        this.moduleCoroutine()
        this.expr(s.target)
        this.expr(s.iter)
        this.body(s.body)
        this.body(s.orelse)
        break
      case 'For':
        this.expr(s.target)
        this.expr(s.iter)
        this.body(s.body)
        this.body(s.orelse)
        break
      case 'While':
        this.expr(s.test)
        this.body(s.body)
        this.body(s.orelse)
        break
      case 'AsyncWith':
      case 'With':
        if (s.kind === 'AsyncWith') this.moduleCoroutine()
        for (const item of s.items) {
          this.expr(item.context_expr)
          if (item.optional_vars !== null) this.expr(item.optional_vars)
        }
        this.body(s.body)
        break
      case 'Match':
        this.expr(s.subject)
        for (const c of s.cases) {
          this.pattern(c.pattern)
          if (c.guard !== null) this.expr(c.guard)
          this.body(c.body)
        }
        break
      case 'Raise':
        if (s.exc !== null) this.expr(s.exc)
        if (s.cause !== null) this.expr(s.cause)
        break
      case 'Try':
      case 'TryStar':
        this.body(s.body)
        for (const handler of s.handlers) this.handler(handler)
        this.body(s.orelse)
        this.body(s.finalbody)
        break
      case 'Assert':
        this.expr(s.test)
        if (s.msg !== null) this.expr(s.msg)
        break
      case 'Import':
      case 'ImportFrom':
        for (const alias of s.names) this.alias(alias)
        break
      case 'Global':
        for (const name of s.names) this.declare(name, Def.GLOBAL, 'global', s)
        break
      case 'Nonlocal':
        for (const name of s.names) this.declare(name, Def.NONLOCAL, 'nonlocal', s)
        break
      case 'Expr':
        this.expr(s.value)
        break
      case 'Pass':
      case 'Break':
      case 'Continue':
        break
    }
  }

  private declare(name: string, flag: number, what: string, at: Positioned): void {
    const flags = this.flagsOf(name)
    if ((flags & Def.PARAM) !== 0) this.reporter.fail(`name '${name}' is parameter and ${what}`, at)
    if ((flags & Def.USE) !== 0) this.reporter.fail(`name '${name}' is used prior to ${what} declaration`, at)
    if ((flags & Def.ANNOTATED) !== 0) this.reporter.fail(`annotated name '${name}' can't be ${what}`, at)
    if ((flags & Def.LOCAL) !== 0) {
      this.reporter.fail(`name '${name}' is assigned to before ${what} declaration`, at)
    }
    this.define(name, flag, at)
    this.directive(name, at)
  }

  private alias(alias: Alias): void {
    if (alias.asname === null && alias.name === '*') {
      if (this.scope.kind !== 'module') this.reporter.fail('import * only allowed at module level', alias)
      return
    }
    const dot = alias.name.indexOf('.')
    const name = alias.asname ?? (dot < 0 ? alias.name : alias.name.slice(0, dot))
    this.define(name, Def.IMPORT, alias)
  }

  private handler(handler: ExceptHandler): void {
    if (handler.type !== null) this.expr(handler.type)
    if (handler.name !== null) this.define(handler.name, Def.LOCAL, handler)
    this.body(handler.body)
  }

  private moduleCoroutine(): void {
    if (this.topLevelAwait && this.scope.kind === 'module') this.scope.isCoroutine = true
  }

  private functionDef(s: FunctionDef | AsyncFunctionDef): void {
    this.define(s.name, Def.LOCAL, s)
    this.exprs(s.args.defaults)
    this.optionals(s.args.kw_defaults)
    this.exprs(s.decorator_list)
    const generic = s.type_params.length > 0
    if (generic) {
      this.enterTypeParams(s, s.name)
      this.define('.defaults', Def.PARAM, s)
      if (s.args.kw_defaults.some((d) => d !== null)) this.define('.kwdefaults', Def.PARAM, s)
      for (const param of s.type_params) this.typeParam(param)
    }
    this.annotations(s.args, s.returns)
    const scope = this.enter('function', s.name, s)
    this.scopes.set(s, scope)
    scope.isCoroutine = s.kind === 'AsyncFunctionDef'
    scope.docstring = docstringOf(s.body)
    this.parameters(s.args)
    this.body(s.body)
    this.leave()
    if (generic) this.leave()
  }

  private classDef(s: ClassDef): void {
    this.define(s.name, Def.LOCAL, s)
    this.exprs(s.decorator_list)
    const generic = s.type_params.length > 0
    if (generic) {
      const params = this.enterTypeParams(s, s.name)
      params.private = s.name
      params.mangledNames = new Set(s.type_params.map((param) => param.name))
      this.define('.type_params', Def.LOCAL | Def.USE, s)
      this.define('.generic_base', Def.LOCAL | Def.USE, s)
      for (const param of s.type_params) this.typeParam(param)
    }
    this.exprs(s.bases)
    for (const keyword of s.keywords) this.expr(keyword.value)
    const scope = this.enter('class', s.name, s)
    this.scopes.set(s, scope)
    scope.private = s.name
    scope.mangledNames = null
    scope.docstring = docstringOf(s.body)
    if (generic) {
      this.define('__type_params__', Def.LOCAL, s)
      this.define('.type_params', Def.USE, s)
    }
    this.body(s.body)
    this.leave()
    if (generic) this.leave()
  }

  private typeAlias(s: TypeAlias): void {
    this.expr(s.name)
    const name = s.name.kind === 'Name' ? s.name.id : ''
    const inClass = this.scope.kind === 'class'
    const generic = s.type_params.length > 0
    if (generic) {
      this.enterTypeParams(s, name)
      for (const param of s.type_params) this.typeParam(param)
    }
    const scope = this.enter('type-alias', name, s)
    this.scopes.set(s, scope)
    this.building.phrase = 'a type alias'
    if (inClass) this.seeClass(s)
    this.expr(s.value)
    this.leave()
    if (generic) this.leave()
  }

  private enterTypeParams(s: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias, name: string): Scope {
    const inClass = this.scope.kind === 'class'
    const scope = this.enter('type-params', `<generic parameters of ${name}>`, s)
    this.typeParams.set(s, scope)
    this.building.phrase = 'the definition of a generic'
    if (inClass) this.seeClass(s)
    return scope
  }

  private seeClass(at: Positioned): void {
    this.scope.canSeeClassScope = true
    this.define('__classdict__', Def.USE, at)
  }

  private typeParam(param: TypeParam): void {
    this.define(param.name, Def.TYPE_PARAM | Def.LOCAL, param)
    if (param.kind === 'TypeVar' && param.bound !== null) {
      const phrase = param.bound.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound'
      this.bounds.set(param, this.typeVariable(param, param.bound, phrase))
    }
    if (param.default_value !== null) {
      this.defaults.set(param, this.typeVariable(param, param.default_value, `a ${param.kind} default`))
    }
  }

  private typeVariable(param: TypeParam, value: Expr, phrase: string): Scope {
    const inClass = this.scope.canSeeClassScope
    const scope = this.enter('type-variable', param.name, param)
    this.building.phrase = phrase
    if (inClass) this.seeClass(value)
    this.expr(value)
    this.leave()
    return scope
  }

  private annotations(args: Arguments, returns: Expr | null): void {
    for (const arg of args.posonlyargs) if (arg.annotation !== null) this.annotation(arg.annotation)
    for (const arg of args.args) if (arg.annotation !== null) this.annotation(arg.annotation)
    if (args.vararg?.annotation) this.annotation(args.vararg.annotation)
    if (args.kwarg?.annotation) this.annotation(args.kwarg.annotation)
    for (const arg of args.kwonlyargs) if (arg.annotation !== null) this.annotation(arg.annotation)
    if (returns !== null) this.annotation(returns)
  }

  private annotation(value: Expr): void {
    if (!this.futureAnnotations) {
      this.expr(value)
      return
    }
    this.enter('annotation', '_annotation', value)
    this.building.phrase = 'an annotation'
    this.expr(value)
    this.leave()
  }

  private pattern(p: Pattern): void {
    switch (p.kind) {
      case 'MatchValue':
        this.expr(p.value)
        break
      case 'MatchSingleton':
        break
      case 'MatchSequence':
      case 'MatchOr':
        for (const item of p.patterns) this.pattern(item)
        break
      case 'MatchMapping':
        this.exprs(p.keys)
        for (const item of p.patterns) this.pattern(item)
        if (p.rest !== null) this.define(p.rest, Def.LOCAL, p)
        break
      case 'MatchClass':
        this.expr(p.cls)
        for (const item of p.patterns) this.pattern(item)
        for (const item of p.kwd_patterns) this.pattern(item)
        break
      case 'MatchStar':
        if (p.name !== null) this.define(p.name, Def.LOCAL, p)
        break
      case 'MatchAs':
        if (p.pattern !== null) this.pattern(p.pattern)
        if (p.name !== null) this.define(p.name, Def.LOCAL, p)
        break
    }
  }
}

function docstringOf(body: readonly Stmt[]): Constant | null {
  const first = body[0]
  if (first === undefined || first.kind !== 'Expr' || first.value.kind !== 'Constant') return null
  const value = first.value.value
  const isStr = typeof value === 'string' || (typeof value === 'object' && value !== null && value.type === 'str')
  return isStr ? first.value : null
}
