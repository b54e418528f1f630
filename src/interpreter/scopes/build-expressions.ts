/**
 * First walk, expressions: names, lambdas, comprehensions and what `:=` binds in them. Left chains are walked in loops.
 */

import type { Arguments, Comprehension, Expr, Lambda, NamedExpr, Positioned } from '../../parser/ast.ts'
import { type Building, type ComprehensionNode, NameBuilder } from './build-names.ts'
import { Def, type Scope } from './scope.ts'
import { spineBase, spineChild } from './spine.ts'

export abstract class ExpressionBuilder extends NameBuilder {
  protected parameters(args: Arguments): void {
    for (const arg of args.posonlyargs) this.define(arg.arg, Def.PARAM, arg)
    for (const arg of args.args) this.define(arg.arg, Def.PARAM, arg)
    for (const arg of args.kwonlyargs) this.define(arg.arg, Def.PARAM, arg)
    if (args.vararg !== null) this.define(args.vararg.arg, Def.PARAM, args.vararg)
    if (args.kwarg !== null) this.define(args.kwarg.arg, Def.PARAM, args.kwarg)
  }

  protected exprs(list: readonly Expr[]): void {
    for (const e of list) this.expr(e)
  }

  protected optionals(list: readonly (Expr | null)[]): void {
    for (const e of list) if (e !== null) this.expr(e)
  }

  protected expr(first: Expr): void {
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

  protected spineRest(e: Expr): void {
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

  protected refuseInAnnotation(what: string, at: Positioned): void {
    switch (this.scope.kind) {
      case 'type-params':
      case 'type-alias':
      case 'type-variable':
      case 'annotation':
        this.reporter.fail(`${what} cannot be used within ${this.building.phrase}`, at)
    }
  }

  protected lambda(e: Lambda): void {
    this.exprs(e.args.defaults)
    this.optionals(e.args.kw_defaults)
    const scope = this.enter('lambda', '<lambda>', e)
    this.scopes.set(e, scope)
    this.parameters(e.args)
    this.expr(e.body)
    this.leave()
  }

  protected namedExpr(e: NamedExpr): void {
    this.refuseInAnnotation('named expression', e)
    if (this.building.iterable > 0) {
      this.reporter.fail('assignment expression cannot be used in a comprehension iterable expression', e)
    }
    if (this.scope.kind === 'comprehension' && e.target.kind === 'Name') this.bindOutside(e.target.id, e.target)
    this.expr(e.value)
    this.expr(e.target)
  }

  /** The target of `:=` in a comprehension belongs to the function or module around it. */
  protected bindOutside(name: string, at: Positioned): void {
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

  protected comprehension(e: ComprehensionNode): void {
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

  protected iterationTarget(target: Expr): void {
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
