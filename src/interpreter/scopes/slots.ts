/**
 * Frames: which slot a name has, and by which operation it is reached.
 *
 * A frame holds, in this order: the parameters (in the order of `co_varnames`: positional, keyword-only, `*args`, `**kwargs`),
 * the other locals, the cells it makes, the cells of its closure (in the order of `freevars`), and the hidden slots of
 * inlined comprehensions. Module and class frames keep their names in a namespace and have only the last three.
 *
 * CPython lets an inlined comprehension use the slot of an outer local of the same name and saves that local around it.
 * Here every inlined comprehension has slots of its own. Nothing needs saving; the comprehension only has to unbind its
 * slots when it starts (and should when it ends, so that `locals()` does not show them any more), and to put a fresh
 * cell into each of its `cell` slots.
 */

import { Def, type Scope, type Slot } from './scope.ts'

/** How to load, store or delete a name. */
export type Binding =
  /** A value in `slot`; unbound is UnboundLocalError. */
  | { readonly kind: 'local'; readonly slot: number }
  /** The cell in `slot`. `free` tells which message an empty cell gives. */
  | { readonly kind: 'cell'; readonly slot: number; readonly free: boolean }
  /** A free variable in a class body: loads look into the class namespace first, stores go to the cell. */
  | { readonly kind: 'class-cell'; readonly slot: number }
  /** Module and class bodies: the local namespace, for loads then globals, then builtins. */
  | { readonly kind: 'name' }
  /** Globals, then builtins. */
  | { readonly kind: 'global' }
  /** An annotation scope in a class: the mapping in the cell `classDict`, then globals, then builtins. */
  | { readonly kind: 'class-dict-global'; readonly classDict: number }
  /** An annotation scope in a class: the mapping in the cell `classDict`, then the cell in `slot`. */
  | { readonly kind: 'class-dict-cell'; readonly classDict: number; readonly slot: number }

const NAME: Binding = { kind: 'name' }
const GLOBAL: Binding = { kind: 'global' }

/** How code in `scope` reaches `name` (as written, before mangling). Slots are those of `scope.frame`. */
export function bind(scope: Scope, name: string): Binding {
  const mangled = scope.mangle(name)
  let at = scope
  for (;;) {
    const symbol = at.symbols.get(mangled)
    if (symbol === undefined && at.inlined) {
      at = at.parent as Scope
      continue
    }
    if (symbol === undefined) throw new Error(`name ${mangled} is not in scope ${at.qualname}`)
    switch (symbol.scope) {
      case 'local':
        return at.inlined || at.optimized ? { kind: 'local', slot: slotIn(at, mangled) } : NAME
      case 'cell':
        return { kind: 'cell', slot: slotIn(at, mangled), free: false }
      case 'global-explicit':
        return GLOBAL
      case 'global-implicit': {
        const frame = at.frame
        if (frame.kind === 'module') return NAME
        if (frame.kind === 'class') return at === frame ? NAME : GLOBAL
        if (!at.canSeeClassScope) return GLOBAL
        return { kind: 'class-dict-global', classDict: slotIn(at, '__classdict__') }
      }
      case 'free':
        if (at.inlined) {
          at = at.parent as Scope
          // A comprehension never sees the names of the class body it stands in.
          if (at.kind === 'class') return { kind: 'cell', slot: slotIn(at, mangled), free: true }
          continue
        }
        if (at.kind === 'class') return { kind: 'class-cell', slot: slotIn(at, mangled) }
        if (at.canSeeClassScope && mangled !== '__classdict__') {
          return { kind: 'class-dict-cell', classDict: slotIn(at, '__classdict__'), slot: slotIn(at, mangled) }
        }
        return { kind: 'cell', slot: slotIn(at, mangled), free: true }
    }
  }
}

/**
 * The slot in `scope.frame` of the cell that a function, class or generator expression made in `scope` takes into its
 * closure under the free name `name` (mangled already, as in its `freevars`).
 */
export function closureSlot(scope: Scope, name: string): number {
  let at = scope
  while (at.inlined && at.symbols.get(name)?.scope !== 'cell') at = at.parent as Scope
  return slotIn(at, name)
}

function slotIn(scope: Scope, name: string): number {
  const slot = scope.slotOf.get(name)
  if (slot === undefined) throw new Error(`name ${name} has no slot in scope ${scope.qualname}`)
  return slot
}

/** Fills in `cellvars`, `freevars` and the slots of a scope that owns a frame; `varnames` must be complete. */
export function layOut(scope: Scope): void {
  // A function in a `finally` body is walked more than once.
  scope.slots = []
  scope.slotOf.clear()
  const cells: string[] = []
  const free: string[] = []
  for (const symbol of scope.symbols.values()) {
    if (symbol.scope === 'cell') cells.push(symbol.name)
    if (symbol.scope === 'free' || (symbol.flags & Def.FREE_CLASS) !== 0) free.push(symbol.name)
  }
  const implicit: string[] = []
  if (scope.needsClassCell) implicit.push('__class__')
  if (scope.needsClassDict) implicit.push('__classdict__')
  cells.sort()
  scope.freevars = free.sort()

  const known = new Set([...cells, ...scope.inlinedCells])
  const first = scope.varnames.filter((name) => known.has(name))
  const rest = [...known].filter((name) => !first.includes(name)).sort()
  scope.cellvars = [...first, ...rest, ...implicit]

  const add = (name: string, kind: Slot['kind'], argument: boolean): void => {
    scope.slotOf.set(name, scope.slots.length)
    scope.slots.push({ name, kind, argument, hidden: null })
  }
  if (scope.optimized) {
    for (const name of scope.varnames) {
      const symbol = scope.symbols.get(name)
      if (symbol?.isParameter) add(name, symbol.scope === 'cell' ? 'cell' : 'local', true)
    }
    for (const name of scope.varnames) {
      if (scope.symbols.get(name)?.scope === 'local' && !scope.slotOf.has(name)) add(name, 'local', false)
    }
    // Locals that no code mentions, such as `x: int` alone.
    for (const symbol of scope.symbols.values()) {
      if (symbol.scope === 'local' && !scope.slotOf.has(symbol.name)) add(symbol.name, 'local', false)
    }
  }
  for (const name of cells) if (!scope.slotOf.has(name)) add(name, 'cell', false)
  for (const name of implicit) add(name, 'cell', false)
  for (const name of scope.freevars) add(name, 'free', false)
  for (const child of scope.children) layOutInlined(scope, child)
}

function layOutInlined(frame: Scope, scope: Scope): void {
  if (!scope.inlined) return
  scope.firstHidden = frame.slots.length
  for (const symbol of scope.symbols.values()) {
    if (symbol.name === '.0' || (symbol.scope !== 'local' && symbol.scope !== 'cell')) continue
    scope.slotOf.set(symbol.name, frame.slots.length)
    frame.slots.push({ name: symbol.name, kind: symbol.scope, argument: false, hidden: scope })
  }
  scope.endHidden = frame.slots.length
  for (const child of scope.children) layOutInlined(frame, child)
}
