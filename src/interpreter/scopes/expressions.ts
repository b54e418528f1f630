/**
 * Second walk, expressions: in the order of their evaluation, with the errors and warnings CPython's compiler has for them.
 */

import { INVERTED_BOOL } from '../../objects/text/inverted-bool.ts'
import type {
  Arguments,
  Call,
  Compare,
  Comprehension,
  Expr,
  Keyword,
  Lambda,
  Positioned,
  Subscript,
} from '../../parser/ast.ts'
import type { ComprehensionNode } from './build-names.ts'
import { foldedType, inferredType } from './literals.ts'
import type { Scope } from './scope.ts'
import { spineBase, spineChild } from './spine.ts'
import { UnitWalker } from './unit.ts'

export abstract class ExpressionWalker extends UnitWalker {
  protected exprs(list: readonly Expr[]): void {
    for (const e of list) this.expr(e)
  }

  protected optional(e: Expr | null): void {
    if (e !== null) this.expr(e)
  }

  protected expr(first: Expr): void {
    let e = first
    const base = spineBase(e)
    if (base !== e) {
      const spine: Expr[] = []
      for (let at: Expr = e; at !== base; at = spineChild(at) as Expr) {
        if (at.kind === 'Call') this.beforeCall(at)
        else if (at.kind === 'Subscript' && at.ctx === 'Load') this.beforeSubscript(at)
        spine.push(at)
      }
      this.expr(base)
      for (let i = spine.length - 1; i >= 0; i--) this.spineRest(spine[i] as Expr)
      return
    }
    if (e.kind === 'IfExp') {
      while (e.kind === 'IfExp') {
        this.expr(e.test)
        this.expr(e.body)
        e = e.orelse
      }
      // what ends the chain may be a spine of its own
      this.expr(e)
      return
    }
    switch (e.kind) {
      case 'Name':
        if (e.ctx === 'Load') {
          if (e.id !== '__debug__') this.touch(e.id)
        } else {
          if (e.ctx === 'Del' && e.id === '__debug__') this.fail('cannot delete __debug__', e)
          this.store(e.id, e)
        }
        break
      case 'Constant':
        break
      case 'BoolOp':
        this.exprs(e.values)
        break
      case 'NamedExpr':
        this.expr(e.value)
        this.expr(e.target)
        break
      case 'UnaryOp':
        if (e.op === 'Not' && e.operand.kind === 'Compare' && e.operand.ops.length === 1) {
          this.compare(e.operand, true)
        } else {
          this.expr(e.operand)
          if (e.op === 'Invert' && e.operand.kind === 'Constant' && typeof e.operand.value === 'boolean')
            this.reporter.warn(INVERTED_BOOL, e, 'DeprecationWarning')
        }
        break
      case 'Lambda':
        this.lambda(e)
        break
      case 'Dict':
        for (let i = 0; i < e.values.length; i++) {
          this.optional(e.keys[i] ?? null)
          this.expr(e.values[i] as Expr)
        }
        break
      case 'List':
      case 'Tuple':
        if (e.ctx === 'Store') this.unpack(e.elts, e)
        else if (e.ctx === 'Load') this.elements(e.elts)
        else this.exprs(e.elts)
        break
      case 'Set':
        this.elements(e.elts)
        break
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(e)
        break
      case 'Await':
        if (!this.isTopLevelAwait) {
          if (!this.unit.scope.optimized) this.fail("'await' outside function", e)
          if (!this.unit.isAsyncFunction && this.unit.scope.kind !== 'comprehension') {
            this.fail("'await' outside async function", e)
          }
        }
        this.expr(e.value)
        break
      case 'Yield':
        if (!this.unit.scope.optimized) this.fail("'yield' outside function", e)
        this.optional(e.value)
        break
      case 'YieldFrom':
        if (!this.unit.scope.optimized) this.fail("'yield from' outside function", e)
        if (this.unit.isAsyncFunction) this.fail("'yield from' inside async function", e)
        this.expr(e.value)
        break
      case 'Compare':
        this.compare(e, false)
        break
      case 'FormattedValue':
        this.expr(e.value)
        this.optional(e.format_spec)
        break
      case 'JoinedStr':
        this.exprs(e.values)
        break
      case 'Starred':
        if (e.ctx === 'Store') this.fail('starred assignment target must be in a list or tuple', e)
        this.fail("can't use starred expression here", e)
        break
      case 'Slice':
        this.optional(e.lower)
        this.optional(e.upper)
        this.optional(e.step)
        break
    }
  }

  /** What comes after the first operand of an expression whose first operands may form a chain. */
  private spineRest(e: Expr): void {
    switch (e.kind) {
      case 'BinOp':
        this.expr(e.right)
        break
      case 'Call':
        this.elements(e.args)
        for (const keyword of e.keywords) this.expr(keyword.value)
        break
      case 'Subscript':
        this.expr(e.slice)
        break
      case 'Attribute':
        if (e.ctx === 'Store') {
          this.refuseDebug(e.attr, e)
          if (e.value.kind === 'Name' && e.value.id === 'self') this.noteStaticAttribute(e.attr)
        }
        break
    }
  }

  private noteStaticAttribute(name: string): void {
    for (let unit = this.unit.outer; unit !== null; unit = unit.outer) {
      if (unit.scope.kind === 'class') {
        unit.scope.staticAttributes.add(name)
        return
      }
    }
  }

  /** Items of a display or arguments of a call, which may be starred. */
  private elements(list: readonly Expr[]): void {
    for (const e of list) this.expr(e.kind === 'Starred' ? e.value : e)
  }

  private unpack(elts: readonly Expr[], at: Positioned): void {
    let star = -1
    for (let i = 0; i < elts.length; i++) {
      if (elts[i]?.kind !== 'Starred') continue
      if (star >= 0) this.fail('multiple starred expressions in assignment', at)
      if (i >= 256) this.fail('too many expressions in star-unpacking assignment', at)
      star = i
    }
    this.elements(elts)
  }

  private beforeCall(e: Call): void {
    this.checkKeywords(e.keywords)
    const { func } = e
    if (func.kind === 'Lambda') return
    const type = inferredType(func)
    if (type !== null) this.reporter.warn(`'${type}' object is not callable; perhaps you missed a comma?`, e)
  }

  protected checkKeywords(keywords: readonly Keyword[]): void {
    for (let i = 0; i < keywords.length; i++) {
      const keyword = keywords[i] as Keyword
      if (keyword.arg === null) continue
      this.refuseDebug(keyword.arg, keyword)
      for (let j = i + 1; j < keywords.length; j++) {
        const other = keywords[j] as Keyword
        if (other.arg === keyword.arg) this.fail(`keyword argument repeated: ${keyword.arg}`, other)
      }
    }
  }

  private beforeSubscript(e: Subscript): void {
    if (foldedType(e) !== null) return
    const type = inferredType(e.value)
    switch (type) {
      case 'NoneType':
      case 'ellipsis':
      case 'bool':
      case 'int':
      case 'float':
      case 'complex':
      case 'set':
      case 'frozenset':
      case 'generator':
      case 'function':
        this.reporter.warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, e)
        return
      case 'str':
      case 'bytes':
      case 'tuple':
      case 'list': {
        const index = inferredType(e.slice)
        if (index === null || index === 'int' || index === 'bool') return
        this.reporter.warn(`${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`, e)
      }
    }
  }

  private compare(e: Compare, negated: boolean): void {
    let left: Expr = e.left
    for (let i = 0; i < e.ops.length; i++) {
      const right = e.comparators[i] as Expr
      const op = e.ops[i]
      if (op === 'Is' || op === 'IsNot') {
        const literal = isLiteral(left) ? left : isLiteral(right) ? right : null
        if (literal !== null) {
          const [word, instead] = (op === 'Is') === negated ? ['is not', '!='] : ['is', '==']
          this.reporter.warn(`"${word}" with '${foldedType(literal)}' literal. Did you mean "${instead}"?`, e)
          break
        }
      }
      left = right
    }
    this.expr(e.left)
    this.exprs(e.comparators)
  }

  private lambda(e: Lambda): void {
    this.checkParameters(e.args)
    this.defaults(e.args)
    this.inUnit(this.built.scopes.get(e) as Scope, () => this.expr(e.body))
  }

  protected checkParameters(args: Arguments): void {
    for (const arg of args.posonlyargs) this.refuseDebug(arg.arg, arg)
    for (const arg of args.args) this.refuseDebug(arg.arg, arg)
    if (args.vararg !== null) this.refuseDebug(args.vararg.arg, args.vararg)
    for (const arg of args.kwonlyargs) this.refuseDebug(arg.arg, arg)
    if (args.kwarg !== null) this.refuseDebug(args.kwarg.arg, args.kwarg)
  }

  protected defaults(args: Arguments): void {
    this.exprs(args.defaults)
    for (const e of args.kw_defaults) this.optional(e)
  }

  private comprehension(e: ComprehensionNode): void {
    const scope = this.scopeOf(e)
    const outermost = e.generators[0] as Comprehension
    const refused =
      scope.isCoroutine &&
      e.kind !== 'GeneratorExp' &&
      !this.unit.isAsyncFunction &&
      this.unit.scope.kind !== 'comprehension' &&
      !this.isTopLevelAwait
    this.expr(outermost.iter)
    const walk = (): void => {
      if (refused) this.fail('asynchronous comprehension outside of an asynchronous function', e)
      this.generators(e, 0)
    }
    if (scope.inlined) {
      this.pushInlined(scope)
      const outer = this.scope
      this.scope = scope
      walk()
      this.scope = outer
    } else {
      this.inUnit(scope, walk)
    }
  }

  private generators(e: ComprehensionNode, index: number): void {
    const generator = e.generators[index]
    if (generator === undefined) {
      if (e.kind === 'DictComp') {
        this.expr(e.key)
        this.expr(e.value)
      } else {
        this.expr(e.elt)
      }
      return
    }
    if (generator.is_async) this.pushBlock('other', e)
    if (index > 0) this.expr(generator.iter)
    this.expr(generator.target)
    this.exprs(generator.ifs)
    this.generators(e, index + 1)
    if (generator.is_async) this.popBlock()
  }
}

/** A constant that `is` should not be asked about; None, True, False and ... are fine. */
function isLiteral(e: Expr): boolean {
  const type = foldedType(e)
  return type !== null && type !== 'NoneType' && type !== 'bool' && type !== 'ellipsis'
}
