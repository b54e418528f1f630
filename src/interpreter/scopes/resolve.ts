/**
 * Second step: decides for every name of every scope where it lives, and which comprehensions are inlined.
 *
 * CPython passes sets of bound and free names down and up the tree; walking up from each name finds the same and is
 * easier to follow: the first function around a scope that binds the name has its variable, unless a `global` declaration
 * comes first; class scopes are passed over, except for `__class__`. The scopes in between get the name as free.
 *
 * A variable becomes a cell only if a frame other than its own uses it. A name that is free in an inlined comprehension and
 * local in the function around it is thus an ordinary local.
 */

import type { Positioned } from '../../parser/ast.ts'
import type { Built } from './build-names.ts'
import type { Reporter } from './errors.ts'
import { Def, type Scope, ScopeSymbol } from './scope.ts'

export function resolveScopes(built: Built, reporter: Reporter): void {
  resolveScope(built.module, built, reporter)
  collectInlinedCells(built.module)
}

function collectInlinedCells(scope: Scope): void {
  if (scope.inlined) {
    for (const symbol of scope.symbols.values()) if (symbol.scope === 'cell') scope.frame.inlinedCells.add(symbol.name)
  }
  for (const child of scope.children) collectInlinedCells(child)
}

function resolveScope(scope: Scope, built: Built, reporter: Reporter): void {
  const parent = scope.parent
  scope.inlined =
    scope.kind === 'comprehension' && scope.node.kind !== 'GeneratorExp' && parent !== null && !parent.canSeeClassScope
  for (const symbol of [...scope.symbols.values()]) resolveName(scope, symbol, built, reporter)
  for (const child of scope.children) resolveScope(child, built, reporter)
}

function resolveName(scope: Scope, symbol: ScopeSymbol, built: Built, reporter: Reporter): void {
  const { name, flags } = symbol
  const place = (): Positioned => built.directives.get(scope)?.get(name) as Positioned
  if ((flags & Def.GLOBAL) !== 0) {
    if ((flags & Def.NONLOCAL) !== 0) reporter.fail(`name '${name}' is nonlocal and global`, place())
    symbol.scope = 'global-explicit'
    return
  }
  if ((flags & Def.NONLOCAL) !== 0) {
    if (scope.parent === null) reporter.fail('nonlocal declaration not allowed at module level', place())
    const binder = findBinder(scope, name)
    if (binder === null) reporter.fail(`no binding for nonlocal '${name}' found`, place())
    if (((binder.symbols.get(name)?.flags ?? 0) & Def.TYPE_PARAM) !== 0 && binder.kind !== 'class') {
      reporter.fail(`nonlocal binding not allowed for type parameter '${name}'`, place())
    }
    makeFree(scope, symbol, binder)
    return
  }
  if ((flags & Def.BOUND) !== 0) {
    symbol.scope = 'local'
    return
  }
  if (scope.canSeeClassScope) {
    const inClass = classAround(scope)?.symbols.get(name)?.flags ?? 0
    if ((inClass & Def.GLOBAL) !== 0) {
      symbol.scope = 'global-explicit'
      return
    }
    if ((inClass & Def.BOUND) !== 0 && (inClass & Def.NONLOCAL) === 0) {
      symbol.scope = 'global-implicit'
      return
    }
  }
  const binder = findBinder(scope, name)
  if (binder === null) symbol.scope = 'global-implicit'
  else makeFree(scope, symbol, binder)
}

function classAround(scope: Scope): Scope | null {
  let at = scope.parent
  while (at !== null && at.kind !== 'class') at = at.parent
  return at
}

/** The scope around `scope` whose variable `name` is, or null if it is global. */
function findBinder(scope: Scope, name: string): Scope | null {
  const implicit = name === '__class__' || name === '__classdict__'
  for (let at = scope.parent; at !== null && at.kind !== 'module'; at = at.parent) {
    if (at.kind === 'class') {
      if (implicit) return at
      continue
    }
    const flags = at.symbols.get(name)?.flags ?? 0
    if ((flags & Def.GLOBAL) !== 0) return null
    if ((flags & Def.NONLOCAL) === 0 && (flags & Def.BOUND) !== 0) return at
  }
  return null
}

function makeFree(scope: Scope, symbol: ScopeSymbol, binder: Scope): void {
  const { name } = symbol
  let captured = !scope.inlined
  for (let at = scope.parent as Scope; at !== binder; at = at.parent as Scope) captured ||= !at.inlined
  if (binder.kind === 'class') {
    // A comprehension in the class body itself does not see the cell: there the name is global.
    if (!captured) {
      symbol.scope = 'global-implicit'
      return
    }
    if (name === '__class__') binder.needsClassCell = true
    else binder.needsClassDict = true
  }
  symbol.scope = 'free'
  for (let at = scope.parent as Scope; at !== binder; at = at.parent as Scope) {
    const own = at.symbols.get(name)
    if (own === undefined) {
      const passed = new ScopeSymbol(name)
      passed.scope = 'free'
      at.symbols.set(name, passed)
    } else if (at.kind === 'class' || at.canSeeClassScope) {
      own.flags |= Def.FREE_CLASS
    }
  }
  if (captured && binder.kind !== 'class') (binder.symbols.get(name) as ScopeSymbol).scope = 'cell'
}
