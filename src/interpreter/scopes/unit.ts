/**
 * Second walk, its ground floor: the code object one is in, and what mentioning a name does there.
 *
 * The second walk follows the order in which CPython emits code. That order decides three things: which of several errors
 * is reported, the order of warnings, and the order of `co_varnames`, in which a local comes where code first loads or
 * stores it (a `finally` body counts at the first `return` that runs it).
 */

import type { Positioned, Stmt } from '../../parser/ast.ts'
import type { Built, ComprehensionNode } from './build-names.ts'
import type { Reporter } from './errors.ts'
import { CodeFlags, Def, type Scope } from './scope.ts'
import { layOut } from './slots.ts'

/** A construct around the current statement that a jump has to get out of, or that counts as a nested block. */
export interface Block {
  readonly kind: 'loop' | 'finally' | 'except-star' | 'other'
  /** The body to run on the way out of a `finally` block. */
  readonly finalbody: readonly Stmt[] | null
}

/** CPython's limit of blocks in one code object. */
const MAX_BLOCKS = 21

const OTHER: Block = { kind: 'other', finalbody: null }

/** What is known of the code object being walked. */
export class Unit {
  readonly scope: Scope
  readonly outer: Unit | null
  readonly names: Set<string>
  blocks: Block[] = []
  /** `async def`: the body of one, not a comprehension or lambda in it. */
  readonly isAsyncFunction: boolean

  constructor(scope: Scope, outer: Unit | null) {
    this.scope = scope
    this.outer = outer
    this.names = new Set(scope.varnames)
    this.isAsyncFunction = scope.node.kind === 'AsyncFunctionDef' && scope.kind === 'function'
  }
}

export interface CheckOptions {
  readonly futureAnnotations: boolean
  readonly barryAsFlufl: boolean
  readonly topLevelAwait: boolean
  readonly optimize: number
}

export abstract class UnitWalker {
  protected readonly built: Built
  protected readonly reporter: Reporter
  protected readonly options: CheckOptions
  protected unit: Unit
  /** The scope names are looked up in: that of the unit, or of a comprehension inlined in it. */
  protected scope: Scope

  constructor(built: Built, reporter: Reporter, options: CheckOptions) {
    this.built = built
    this.reporter = reporter
    this.options = options
    this.scope = built.module
    this.unit = new Unit(this.scope, null)
  }

  protected fail(message: string, at: Positioned): never {
    this.reporter.fail(message, at)
  }

  /** Walks a code object of its own. */
  protected inUnit(scope: Scope, walk: () => void): void {
    const outerScope = this.scope
    const outerUnit = this.unit
    scope.qualname = qualifiedName(scope)
    this.unit = new Unit(scope, outerUnit)
    this.scope = scope
    // Generators and coroutines turn StopIteration into RuntimeError: a handler around the whole body.
    if ((scope.isGenerator || scope.isCoroutine) && scope.kind === 'function') this.unit.blocks.push(OTHER)
    walk()
    this.finishUnit()
    this.unit = outerUnit
    this.scope = outerScope
  }

  /** Fills in what depends on the whole body having been seen. */
  protected finishUnit(): void {
    const { scope, names } = this.unit
    scope.varnames = [...names]
    layOut(scope)
    let flags = 0
    if (scope.optimized) {
      flags |= CodeFlags.OPTIMIZED | CodeFlags.NEWLOCALS
      if (scope.isNested) flags |= CodeFlags.NESTED
      if (scope.isGenerator) flags |= scope.isCoroutine ? CodeFlags.ASYNC_GENERATOR : CodeFlags.GENERATOR
      else if (scope.isCoroutine) flags |= CodeFlags.COROUTINE
      const { node } = scope
      const isFunction = scope.kind === 'function' || scope.kind === 'lambda'
      if (isFunction && (node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef' || node.kind === 'Lambda')) {
        if (node.args.vararg !== null) flags |= CodeFlags.VARARGS
        if (node.args.kwarg !== null) flags |= CodeFlags.VARKEYWORDS
      }
    } else if (scope.kind === 'module' && scope.isCoroutine && this.options.topLevelAwait) {
      flags |= CodeFlags.COROUTINE
    }
    if (this.options.futureAnnotations) flags |= CodeFlags.FUTURE_ANNOTATIONS
    if (this.options.barryAsFlufl) flags |= CodeFlags.FUTURE_BARRY_AS_BDFL
    scope.flags = flags
  }

  /** Await is allowed in module code on request. */
  protected get isTopLevelAwait(): boolean {
    return this.options.topLevelAwait && this.unit.scope.kind === 'module'
  }

  protected pushBlock(kind: Block['kind'], at: Positioned, finalbody: readonly Stmt[] | null = null): void {
    if (this.unit.blocks.length >= MAX_BLOCKS) this.fail('too many statically nested blocks', at)
    this.unit.blocks.push(kind === 'other' ? OTHER : { kind, finalbody })
  }

  protected popBlock(): void {
    this.unit.blocks.pop()
  }

  /** Code loads, stores or deletes a name. */
  protected touch(name: string): void {
    const mangled = this.scope.mangle(name)
    let at = this.scope
    while (at.inlined && at.symbols.get(mangled)?.scope === 'free') at = at.parent as Scope
    if (at.symbols.get(mangled)?.scope !== 'local') return
    if (at.inlined || (at.optimized && !at.inlinedCells.has(mangled))) this.unit.names.add(mangled)
  }

  /** Code binds a name: as `touch`, but `__debug__` is refused. */
  protected store(name: string, at: Positioned): void {
    this.refuseDebug(name, at)
    this.touch(name)
  }

  protected refuseDebug(name: string, at: Positioned): void {
    if (name === '__debug__') this.fail('cannot assign to __debug__', at)
  }

  /** The variables of an inlined comprehension become variables of the frame when it starts. */
  protected pushInlined(scope: Scope): void {
    scope.qualname = qualifiedName(scope)
    // CPython moves all names out of the way in a class body, even those the comprehension only reads.
    const inClass = this.unit.scope.kind === 'class' && this.scope === this.unit.scope
    for (const [name, flags] of withInner(scope)) {
      const own = (flags & Def.BOUND) !== 0 && (flags & (Def.NONLOCAL | Def.PARAM)) === 0
      if (own || (inClass && (name !== '__class__' || (flags & Def.BOUND) !== 0))) this.unit.names.add(name)
    }
  }

  protected scopeOf(node: ComprehensionNode): Scope {
    return this.built.scopes.get(node) as Scope
  }
}

/** Names and flags of a comprehension, then those of the comprehensions inlined in it that it does not know itself. */
function withInner(scope: Scope): Map<string, number> {
  const names = new Map<string, number>()
  for (const symbol of scope.symbols.values()) names.set(symbol.name, symbol.flags)
  for (const child of scope.children) {
    if (!child.inlined) continue
    for (const [name, flags] of withInner(child)) {
      if ((flags & Def.PARAM) === 0 && !names.has(name)) names.set(name, flags)
    }
  }
  return names
}

/** CPython's `co_qualname`. */
function qualifiedName(scope: Scope): string {
  let parent = (scope.parent as Scope).frame
  // Scopes of type parameters do not show, except when one stands in another.
  if (parent.kind === 'type-params' || parent.kind === 'type-variable') parent = (parent.parent as Scope).frame
  if (parent.kind === 'module') return scope.name
  if (scope.kind === 'function' || scope.kind === 'class') {
    if (parent.lookup(scope.name)?.scope === 'global-explicit') return scope.name
  }
  const inFunction = parent.kind === 'function' || parent.kind === 'lambda' || parent.kind === 'type-alias'
  return `${parent.qualname}${inFunction ? '.<locals>' : ''}.${scope.name}`
}
