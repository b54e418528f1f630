/**
 * First walk, its ground floor: scopes are entered and left, and names put into them.
 */

import type { DictComp, GeneratorExp, ListComp, Mod, Node, Positioned, SetComp, TypeParam } from '../../parser/ast.ts'
import type { Reporter } from './errors.ts'
import { Def, Scope, type ScopeKind, ScopeSymbol } from './scope.ts'

export type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp

/** Facts needed only while the scopes are built. */
export interface Building {
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

export abstract class NameBuilder implements Built {
  readonly module: Scope
  readonly scopes = new Map<Node, Scope>()
  readonly typeParams = new Map<Node, Scope>()
  readonly bounds = new Map<TypeParam, Scope>()
  readonly defaults = new Map<TypeParam, Scope>()
  readonly directives = new Map<Scope, Map<string, Positioned>>()
  protected readonly reporter: Reporter
  protected readonly futureAnnotations: boolean
  protected readonly topLevelAwait: boolean
  protected scope: Scope
  protected building: Building = { iterationTarget: false, iterable: 0, phrase: '' }
  protected readonly outer: Building[] = []

  constructor(tree: Mod, reporter: Reporter, futureAnnotations: boolean, topLevelAwait: boolean) {
    this.reporter = reporter
    this.futureAnnotations = futureAnnotations
    this.topLevelAwait = topLevelAwait
    this.module = new Scope('module', '<module>', tree, null, null)
    this.module.qualname = '<module>'
    this.scope = this.module
    this.scopes.set(tree, this.module)
  }

  protected enter(kind: ScopeKind, name: string, node: Node): Scope {
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

  protected leave(): void {
    this.scope = this.scope.parent as Scope
    this.building = this.outer.pop() as Building
  }

  protected define(name: string, flag: number, at: Positioned): void {
    const mangled = this.scope.mangle(name)
    const symbol = this.enterSymbol(this.scope, mangled, flag, name, at)
    if (this.building.iterationTarget) {
      if ((symbol.flags & (Def.GLOBAL | Def.NONLOCAL)) !== 0) {
        this.reporter.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at)
      }
      symbol.flags |= Def.ITERATION
    }
  }

  protected enterSymbol(scope: Scope, mangled: string, flag: number, name: string, at: Positioned): ScopeSymbol {
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

  protected flagsOf(name: string): number {
    return this.scope.lookup(name)?.flags ?? 0
  }

  protected directive(name: string, at: Positioned): void {
    let places = this.directives.get(this.scope)
    if (places === undefined) {
      places = new Map()
      this.directives.set(this.scope, places)
    }
    const mangled = this.scope.mangle(name)
    if (!places.has(mangled)) places.set(mangled, at)
  }
}
