/**
 * Second walk, statements: jumps, definitions, and everything that binds names.
 */

import type {
  AnnAssign,
  Arguments,
  Assert,
  AsyncFunctionDef,
  ClassDef,
  Expr,
  FunctionDef,
  If,
  ImportFrom,
  Mod,
  Positioned,
  Return,
  Stmt,
  Try,
  TryStar,
  TypeAlias,
} from '../../parser/ast.ts'
import type { Built } from './build-names.ts'
import type { Reporter } from './errors.ts'
import { foldedType } from './literals.ts'
import { PatternWalker } from './patterns.ts'
import type { Scope } from './scope.ts'
import type { CheckOptions } from './unit.ts'

const STAR_JUMP = "'break', 'continue' and 'return' cannot appear in an except* block"

export class StatementWalker extends PatternWalker {
  private readonly futures: ReadonlySet<ImportFrom>
  /** `finally` bodies that a jump has already been through. */
  private readonly unwound = new Set<readonly Stmt[]>()

  constructor(built: Built, reporter: Reporter, options: CheckOptions, futures: ReadonlySet<ImportFrom>) {
    super(built, reporter, options)
    this.futures = futures
  }

  /** Walks the whole tree and completes all its scopes. */
  walk(tree: Mod): void {
    if (tree.kind === 'Expression') this.expr(tree.body)
    else if (tree.kind !== 'FunctionType') this.body(tree.body)
    this.finishUnit()
  }

  private body(stmts: readonly Stmt[]): void {
    for (const s of stmts) this.stmt(s)
  }

  private stmt(s: Stmt): void {
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
        this.returnStmt(s)
        break
      case 'Delete':
        this.exprs(s.targets)
        break
      case 'Assign':
        this.expr(s.value)
        this.exprs(s.targets)
        break
      case 'AugAssign':
        this.augTarget(s.target)
        this.expr(s.value)
        break
      case 'AnnAssign':
        this.annAssign(s)
        break
      case 'AsyncFor':
      case 'For':
        if (s.kind === 'AsyncFor' && !this.isTopLevelAwait && !this.unit.isAsyncFunction) {
          this.fail("'async for' outside async function", s)
        }
        this.pushLoopAfter(s.iter, s, s.kind === 'For')
        this.expr(s.target)
        this.body(s.body)
        this.popBlock()
        this.body(s.orelse)
        break
      case 'While':
        this.pushBlock('loop', s)
        this.expr(s.test)
        this.body(s.body)
        this.popBlock()
        this.body(s.orelse)
        break
      case 'If':
        this.ifStmt(s)
        break
      case 'AsyncWith':
      case 'With': {
        if (s.kind === 'AsyncWith' && !this.isTopLevelAwait && !this.unit.isAsyncFunction) {
          this.fail("'async with' outside async function", s)
        }
        for (const item of s.items) {
          this.expr(item.context_expr)
          this.pushBlock('other', item.context_expr)
          this.optional(item.optional_vars)
        }
        this.body(s.body)
        for (let i = 0; i < s.items.length; i++) this.popBlock()
        break
      }
      case 'Match':
        this.expr(s.subject)
        for (let i = 0; i < s.cases.length; i++) {
          const c = s.cases[i] as (typeof s.cases)[number]
          this.casePattern(c.pattern, c.guard !== null || i === s.cases.length - 1)
          this.optional(c.guard)
          this.body(c.body)
        }
        break
      case 'Raise':
        this.optional(s.exc)
        this.optional(s.cause)
        break
      case 'Try':
      case 'TryStar':
        this.tryStmt(s)
        break
      case 'Assert':
        this.assertStmt(s)
        break
      case 'Import':
        for (const alias of s.names) {
          const dot = alias.name.indexOf('.')
          this.store(alias.asname ?? (dot < 0 ? alias.name : alias.name.slice(0, dot)), s)
        }
        break
      case 'ImportFrom':
        if (s.module === '__future__' && !s.level && !this.futures.has(s)) {
          this.fail('from __future__ imports must occur at the beginning of the file', s)
        }
        for (const alias of s.names) {
          if (alias.name !== '*' || alias.asname !== null) this.store(alias.asname ?? alias.name, s)
        }
        break
      case 'Expr':
        this.expr(s.value)
        break
      case 'Break':
        if (!this.unwind(true, s)) this.fail("'break' outside loop", s)
        break
      case 'Continue':
        if (!this.unwind(true, s)) this.fail("'continue' not properly in loop", s)
        break
      case 'Global':
      case 'Nonlocal':
      case 'Pass':
        break
    }
  }

  /** `for` evaluates its iterable inside its block, `async for` before. */
  private pushLoopAfter(iter: Expr, s: Positioned, inside: boolean): void {
    if (inside) this.pushBlock('loop', s)
    this.expr(iter)
    if (!inside) this.pushBlock('loop', s)
  }

  private ifStmt(first: If): void {
    let s = first
    for (;;) {
      this.expr(s.test)
      this.body(s.body)
      const only: Stmt | undefined = s.orelse.length === 1 ? s.orelse[0] : undefined
      if (only?.kind !== 'If') break
      s = only
    }
    this.body(s.orelse)
  }

  /**
   * A jump leaves the blocks around it, up to a loop if it wants one: `finally` bodies run on the way.
   * True if a loop was found.
   */
  private unwind(toLoop: boolean, at: Positioned): boolean {
    const blocks = this.unit.blocks
    let found = false
    for (let i = blocks.length - 1; i >= 0; i--) {
      const block = blocks[i]
      if (block === undefined) break
      if (block.kind === 'except-star') this.fail(STAR_JUMP, at)
      if (block.kind === 'loop' && toLoop) {
        found = true
        break
      }
      if (block.finalbody !== null && !this.unwound.has(block.finalbody)) {
        this.unwound.add(block.finalbody)
        this.unit.blocks = blocks.slice(0, i)
        const before = this.reporter.warnings.length
        this.body(block.finalbody)
        // The body is walked again in its own place, and warns there.
        this.reporter.warnings.length = before
        this.unit.blocks = blocks
      }
    }
    return found
  }

  private returnStmt(s: Return): void {
    const { scope } = this.unit
    if (!scope.optimized) this.fail("'return' outside function", s)
    if (s.value !== null && scope.isAsyncGenerator) this.fail("'return' with value in async generator", s)
    let at: Positioned = s
    if (s.value !== null) {
      this.expr(s.value)
      if (foldedType(s.value) !== null && s.value.lineno === s.lineno) at = s.value
    }
    this.unwind(false, at)
  }

  private augTarget(target: Expr): void {
    switch (target.kind) {
      case 'Attribute':
        this.expr(target.value)
        break
      case 'Subscript':
        this.expr(target.value)
        this.expr(target.slice)
        break
      default:
        this.expr(target)
    }
  }

  private annAssign(s: AnnAssign): void {
    const { target } = s
    if (s.value !== null) {
      this.expr(s.value)
      this.expr(target)
    }
    const evaluated = !this.unit.scope.optimized && !this.options.futureAnnotations
    switch (target.kind) {
      case 'Name':
        this.refuseDebug(target.id, s)
        break
      case 'Attribute':
        this.refuseDebug(target.attr, s)
        if (s.value === null) this.expr(target.value)
        break
      case 'Subscript':
        if (s.value === null) {
          this.expr(target.value)
          this.expr(target.slice)
        }
        break
    }
    if (evaluated) this.expr(s.annotation)
  }

  private assertStmt(s: Assert): void {
    const { test } = s
    const constant = test.kind === 'Constant' && typeof test.value === 'object' ? test.value : null
    const tuple = constant?.type === 'tuple' && constant.items.length > 0
    if (tuple || (test.kind === 'Tuple' && test.elts.length > 0)) {
      this.reporter.warn('assertion is always true, perhaps remove parentheses?', s)
    }
    if (this.options.optimize > 0) return
    this.expr(s.test)
    this.optional(s.msg)
  }

  private tryStmt(s: Try | TryStar): void {
    const hasFinally = s.finalbody.length > 0
    if (hasFinally) this.pushBlock('finally', s, s.finalbody)
    if (s.handlers.length === 0) {
      this.body(s.body)
    } else {
      this.pushBlock('other', s)
      this.body(s.body)
      this.popBlock()
      if (s.kind === 'Try') this.body(s.orelse)
      const star = s.kind === 'TryStar'
      this.pushBlock(star ? 'except-star' : 'other', s)
      for (let i = 0; i < s.handlers.length; i++) {
        const handler = s.handlers[i] as (typeof s.handlers)[number]
        if (handler.type === null && i < s.handlers.length - 1) this.fail("default 'except:' must be last", handler)
        this.optional(handler.type)
        if (handler.name !== null) this.store(handler.name, handler)
        this.pushBlock('other', handler)
        this.body(handler.body)
        this.popBlock()
      }
      this.popBlock()
      if (star) this.body(s.orelse)
    }
    if (hasFinally) {
      this.popBlock()
      this.pushBlock('other', s)
      this.body(s.finalbody)
      this.popBlock()
    }
  }

  private functionDef(s: FunctionDef | AsyncFunctionDef): void {
    this.checkParameters(s.args)
    this.exprs(s.decorator_list)
    this.defaults(s.args)
    this.inTypeParams(s, () => {
      this.annotations(s.args, s.returns)
      this.inUnit(this.built.scopes.get(s) as Scope, () => this.body(s.body))
    })
    this.store(s.name, s)
  }

  /** The order in which `__annotations__` of a function is filled. */
  private annotations(args: Arguments, returns: Expr | null): void {
    if (this.options.futureAnnotations) return
    for (const arg of args.args) this.optional(arg.annotation)
    for (const arg of args.posonlyargs) this.optional(arg.annotation)
    const vararg = args.vararg?.annotation ?? null
    if (vararg !== null) this.expr(vararg.kind === 'Starred' ? vararg.value : vararg)
    for (const arg of args.kwonlyargs) this.optional(arg.annotation)
    this.optional(args.kwarg?.annotation ?? null)
    this.optional(returns)
  }

  private classDef(s: ClassDef): void {
    this.exprs(s.decorator_list)
    this.inTypeParams(s, () => {
      this.inUnit(this.built.scopes.get(s) as Scope, () => this.body(s.body))
      if (s.type_params.length > 0) this.touch('.generic_base')
      this.checkKeywords(s.keywords)
      for (const base of s.bases) this.expr(base.kind === 'Starred' ? base.value : base)
      for (const keyword of s.keywords) this.expr(keyword.value)
    })
    this.store(s.name, s)
  }

  private typeAlias(s: TypeAlias): void {
    this.inTypeParams(s, () => {
      this.inUnit(this.built.scopes.get(s) as Scope, () => this.expr(s.value))
    })
    if (s.name.kind === 'Name') this.store(s.name.id, s)
  }

  private inTypeParams(s: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias, walk: () => void): void {
    const scope = this.built.typeParams.get(s)
    if (scope === undefined) {
      walk()
      return
    }
    this.inUnit(scope, () => {
      let defaulted = false
      for (const param of s.type_params) {
        const { bounds, defaults } = this.built
        if (param.kind === 'TypeVar' && param.bound !== null) this.typeVariable(bounds.get(param), param.bound)
        if (param.default_value !== null) {
          defaulted = true
          this.typeVariable(defaults.get(param), param.default_value)
        } else if (defaulted) {
          this.fail(`non-default type parameter '${param.name}' follows default type parameter`, param)
        }
        this.store(param.name, param)
      }
      walk()
    })
  }

  private typeVariable(scope: Scope | undefined, value: Expr): void {
    this.inUnit(scope as Scope, () => this.expr(value.kind === 'Starred' ? value.value : value))
  }
}
