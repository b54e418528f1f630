/**
 * First walk: makes the scopes and enters every name into the one it is mentioned in.
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
  Comprehension,
  Constant,
  DictComp,
  ExceptHandler,
  Expr,
  FunctionDef,
  GeneratorExp,
  Lambda,
  ListComp,
  Mod,
  NamedExpr,
  Node,
  Pattern,
  Positioned,
  SetComp,
  Stmt,
  TypeAlias,
  TypeParam,
} from '../../parser/ast.ts'
import type { Reporter } from './errors.ts'
import { Def, Scope, type ScopeKind, ScopeSymbol } from './scope.ts'

export type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp

/** Facts needed only while the scopes are built. */
interface Building {
  /** Inside the target of a comprehension's `for`. */
  iterationTarget: boolean
  /** Depth of iterable expressions of comprehensions one is in. */
  iterable: number
  /** How an annotation scope is called in messages. */
  phrase: string
}

/** What the first walk hands to the others. */
export interface Built {
  module: Scope
  scopes: Map<Node, Scope>
  typeParams: Map<Node, Scope>
  bounds: Map<TypeParam, Scope>
  defaults: Map<TypeParam, Scope>
  /** Where a name was declared global or nonlocal in a scope. */
  directives: Map<Scope, Map<string, Positioned>>
}

export class Builder implements Built {
  readonly module: Scope
  readonly scopes = new Map<Node, Scope>()
  readonly typeParams = new Map<Node, Scope>()
  readonly bounds = new Map<TypeParam, Scope>()
  readonly defaults = new Map<TypeParam, Scope>()
  readonly directives = new Map<Scope, Map<string, Positioned>>()
  private readonly reporter: Reporter
  private readonly futureAnnotations: boolean
  private readonly topLevelAwait: boolean
  private scope: Scope
  private building: Building = { iterationTarget: false, iterable: 0, phrase: '' }
  private readonly outer: Building[] = []

  constructor(tree: Mod, reporter: Reporter, futureAnnotations: boolean, topLevelAwait: boolean) {
    this.reporter = reporter
    this.futureAnnotations = futureAnnotations
    this.topLevelAwait = topLevelAwait
    this.module = new Scope('module', '<module>', tree, null, null)
    this.module.qualname = '<module>'
    this.scope = this.module
    this.scopes.set(tree, this.module)
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

  // Scopes and names

  private enter(kind: ScopeKind, name: string, node: Node): Scope {
    const parent = this.scope
    const scope = new Scope(kind, name, node, parent, parent.private)
    scope.mangledNames = parent.mangledNames
    scope.isNested = parent.isNested || parent.optimized
    // An annotation under `from __future__ import annotations` is never run: its scope hangs below nothing.
    if (kind !== 'annotation') parent.children.push(scope)
    this.scope = scope
    this.outer.push(this.building)
    this.building = { iterationTarget: false, iterable: this.building.iterable, phrase: '' }
    return scope
  }

  private leave(): void {
    this.scope = this.scope.parent as Scope
    this.building = this.outer.pop() as Building
  }

  private define(name: string, flag: number, at: Positioned): void {
    const mangled = this.scope.mangle(name)
    const symbol = this.enterSymbol(this.scope, mangled, flag, name, at)
    if (this.building.iterationTarget) {
      if ((symbol.flags & (Def.GLOBAL | Def.NONLOCAL)) !== 0) {
        this.reporter.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at)
      }
      symbol.flags |= Def.ITERATION
    }
  }

  private enterSymbol(scope: Scope, mangled: string, flag: number, name: string, at: Positioned): ScopeSymbol {
    let symbol = scope.symbols.get(mangled)
    if (symbol === undefined) {
      symbol = new ScopeSymbol(mangled)
      scope.symbols.set(mangled, symbol)
    } else if ((flag & symbol.flags & Def.PARAM) !== 0) {
      this.reporter.fail(`duplicate argument '${name}' in function definition`, at)
    } else if ((flag & symbol.flags & Def.TYPE_PARAM) !== 0) {
      this.reporter.fail(`duplicate type parameter '${name}'`, at)
    }
    symbol.flags |= flag
    if ((flag & Def.PARAM) !== 0) scope.varnames.push(mangled)
    if ((flag & Def.GLOBAL) !== 0 && scope !== this.module) {
      let global = this.module.symbols.get(mangled)
      if (global === undefined) {
        global = new ScopeSymbol(mangled)
        this.module.symbols.set(mangled, global)
      }
      global.flags |= Def.GLOBAL
    }
    return symbol
  }

  private flagsOf(name: string): number {
    return this.scope.lookup(name)?.flags ?? 0
  }

  private directive(name: string, at: Positioned): void {
    let places = this.directives.get(this.scope)
    if (places === undefined) {
      places = new Map()
      this.directives.set(this.scope, places)
    }
    const mangled = this.scope.mangle(name)
    if (!places.has(mangled)) places.set(mangled, at)
  }

  // Statements

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

  private parameters(args: Arguments): void {
    for (const arg of args.posonlyargs) this.define(arg.arg, Def.PARAM, arg)
    for (const arg of args.args) this.define(arg.arg, Def.PARAM, arg)
    for (const arg of args.kwonlyargs) this.define(arg.arg, Def.PARAM, arg)
    if (args.vararg !== null) this.define(args.vararg.arg, Def.PARAM, args.vararg)
    if (args.kwarg !== null) this.define(args.kwarg.arg, Def.PARAM, args.kwarg)
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

  // Expressions

  private exprs(list: readonly Expr[]): void {
    for (const e of list) this.expr(e)
  }

  private optionals(list: readonly (Expr | null)[]): void {
    for (const e of list) if (e !== null) this.expr(e)
  }

  private expr(first: Expr): void {
    let e: Expr = first
    // The innermost left operand comes first; what hangs on the spine follows on the way back.
    const base = spineBase(e)
    if (base !== e) {
      const spine: Expr[] = []
      for (let at: Expr = e; at !== base; at = spineChild(at) as Expr) spine.push(at)
      this.expr(base)
      for (let i = spine.length - 1; i >= 0; i--) this.spineRest(spine[i] as Expr)
      return
    }
    while (e.kind === 'IfExp') {
      this.expr(e.test)
      this.expr(e.body)
      e = e.orelse
    }
    switch (e.kind) {
      case 'Name':
        this.define(e.id, e.ctx === 'Load' ? Def.USE : Def.LOCAL, e)
        // Zero-argument super() needs the cell that `__class__` names.
        if (e.ctx === 'Load' && e.id === 'super' && this.scope.optimized) this.define('__class__', Def.USE, e)
        break
      case 'Constant':
        break
      case 'BoolOp':
        this.exprs(e.values)
        break
      case 'NamedExpr':
        this.namedExpr(e)
        break
      case 'UnaryOp':
        this.expr(e.operand)
        break
      case 'Lambda':
        this.lambda(e)
        break
      case 'Dict':
        this.optionals(e.keys)
        this.exprs(e.values)
        break
      case 'Set':
      case 'List':
      case 'Tuple':
        this.exprs(e.elts)
        break
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(e)
        break
      case 'Await':
        this.refuseInAnnotation('await expression', e)
        this.expr(e.value)
        this.scope.isCoroutine = true
        break
      case 'Yield':
      case 'YieldFrom':
        this.refuseInAnnotation('yield expression', e)
        if (e.value !== null) this.expr(e.value)
        this.scope.isGenerator = true
        if (this.scope.kind === 'comprehension') {
          this.reporter.fail(`'yield' inside ${COMPREHENSION_PHRASE[(this.scope.node as ComprehensionNode).kind]}`, e)
        }
        break
      case 'Compare':
        this.expr(e.left)
        this.exprs(e.comparators)
        break
      case 'FormattedValue':
        this.expr(e.value)
        if (e.format_spec !== null) this.expr(e.format_spec)
        break
      case 'JoinedStr':
        this.exprs(e.values)
        break
      case 'Starred':
        this.expr(e.value)
        break
      case 'Slice':
        if (e.lower !== null) this.expr(e.lower)
        if (e.upper !== null) this.expr(e.upper)
        if (e.step !== null) this.expr(e.step)
        break
      case 'BinOp':
      case 'Call':
      case 'Attribute':
      case 'Subscript':
        this.expr(spineChild(e) as Expr)
        this.spineRest(e)
        break
    }
  }

  private spineRest(e: Expr): void {
    switch (e.kind) {
      case 'BinOp':
        this.expr(e.right)
        break
      case 'Call':
        this.exprs(e.args)
        for (const keyword of e.keywords) this.expr(keyword.value)
        break
      case 'Subscript':
        this.expr(e.slice)
        break
    }
  }

  private refuseInAnnotation(what: string, at: Positioned): void {
    switch (this.scope.kind) {
      case 'type-params':
      case 'type-alias':
      case 'type-variable':
      case 'annotation':
        this.reporter.fail(`${what} cannot be used within ${this.building.phrase}`, at)
    }
  }

  private lambda(e: Lambda): void {
    this.exprs(e.args.defaults)
    this.optionals(e.args.kw_defaults)
    const scope = this.enter('lambda', '<lambda>', e)
    this.scopes.set(e, scope)
    this.parameters(e.args)
    this.expr(e.body)
    this.leave()
  }

  private namedExpr(e: NamedExpr): void {
    this.refuseInAnnotation('named expression', e)
    if (this.building.iterable > 0) {
      this.reporter.fail('assignment expression cannot be used in a comprehension iterable expression', e)
    }
    if (this.scope.kind === 'comprehension' && e.target.kind === 'Name') this.bindOutside(e.target.id, e.target)
    this.expr(e.value)
    this.expr(e.target)
  }

  /** The target of `:=` in a comprehension belongs to the function or module around it. */
  private bindOutside(name: string, at: Positioned): void {
    let level = this.outer.length
    for (let scope: Scope | null = this.scope; scope !== null; scope = scope.parent) {
      const building = level === this.outer.length ? this.building : (this.outer[level] as Building)
      level--
      switch (scope.kind) {
        case 'comprehension': {
          const flags = scope.lookup(name)?.flags ?? 0
          if ((flags & Def.ITERATION) !== 0 && (flags & (Def.LOCAL | Def.GLOBAL)) !== 0) {
            this.reporter.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, at)
          }
          continue
        }
        case 'function':
        case 'lambda': {
          const flags = scope.lookup(name)?.flags ?? 0
          this.define(name, (flags & Def.GLOBAL) !== 0 ? Def.GLOBAL : Def.NONLOCAL, at)
          this.directive(name, at)
          this.enterSymbol(scope, scope.mangle(name), Def.LOCAL, name, at)
          return
        }
        case 'module':
          this.define(name, Def.GLOBAL, at)
          this.directive(name, at)
          this.enterSymbol(scope, scope.mangle(name), Def.GLOBAL, name, at)
          return
        case 'class':
          this.reporter.fail('assignment expression within a comprehension cannot be used in a class body', at)
          break
        case 'type-params':
        case 'type-alias':
        case 'type-variable': {
          const how = scope.kind === 'type-params' ? 'within' : 'in'
          this.reporter.fail(
            `assignment expression within a comprehension cannot be used ${how} ${building.phrase}`,
            at,
          )
        }
      }
    }
  }

  private comprehension(e: ComprehensionNode): void {
    const outermost = e.generators[0] as Comprehension
    this.building.iterable++
    this.expr(outermost.iter)
    this.building.iterable--
    const scope = this.enter('comprehension', COMPREHENSION_NAME[e.kind], e)
    this.scopes.set(e, scope)
    if (outermost.is_async) scope.isCoroutine = true
    this.define('.0', Def.PARAM, outermost.iter)
    this.iterationTarget(outermost.target)
    this.exprs(outermost.ifs)
    for (let i = 1; i < e.generators.length; i++) {
      const generator = e.generators[i] as Comprehension
      this.iterationTarget(generator.target)
      this.building.iterable++
      this.expr(generator.iter)
      this.building.iterable--
      this.exprs(generator.ifs)
      if (generator.is_async) scope.isCoroutine = true
    }
    if (e.kind === 'DictComp') {
      this.expr(e.value)
      this.expr(e.key)
    } else {
      this.expr(e.elt)
    }
    scope.isGenerator = e.kind === 'GeneratorExp'
    this.leave()
    if (scope.isCoroutine && !scope.isGenerator) this.scope.isCoroutine = true
  }

  private iterationTarget(target: Expr): void {
    this.building.iterationTarget = true
    this.expr(target)
    this.building.iterationTarget = false
  }
}

const COMPREHENSION_NAME: Record<ComprehensionNode['kind'], string> = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
  GeneratorExp: '<genexpr>',
}

const COMPREHENSION_PHRASE: Record<ComprehensionNode['kind'], string> = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
}

/** The operand that an expression's own evaluation begins with, where such operands form long chains. */
export function spineChild(e: Expr): Expr | null {
  switch (e.kind) {
    case 'BinOp':
      return e.left
    case 'Call':
      return e.func
    case 'Attribute':
    case 'Subscript':
      return e.value
    default:
      return null
  }
}

/** The first expression down the left spine that is not itself a spine. */
export function spineBase(e: Expr): Expr {
  let base = e
  for (let child = spineChild(base); child !== null; child = spineChild(base)) base = child
  return base
}

function docstringOf(body: readonly Stmt[]): Constant | null {
  const first = body[0]
  if (first === undefined || first.kind !== 'Expr' || first.value.kind !== 'Constant') return null
  const value = first.value.value
  const isStr = typeof value === 'string' || (typeof value === 'object' && value !== null && value.type === 'str')
  return isStr ? first.value : null
}
