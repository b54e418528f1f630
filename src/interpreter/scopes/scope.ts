/**
 * Scopes and symbols: what the scope pass hands to everybody else.
 *
 * CPython keeps the same facts in three places (the symbol table, the compiler's units, the code object); here they are
 * one `Scope`. A scope that is not inlined owns a frame, and the layout of that frame's slots is part of it. A list, set
 * or dict comprehension is usually *inlined* (PEP 709): it stays a scope of its own, so that its names never mix with
 * those around it, but its variables live in hidden slots of the frame it is in. `slots.ts` says how a name is reached.
 */

import type { Constant, Node } from '../../parser/ast.ts'

export type ScopeKind =
  | 'module'
  | 'function'
  | 'lambda'
  | 'class'
  | 'comprehension'
  | 'type-params'
  | 'type-alias'
  | 'type-variable'
  | 'annotation'

/** Where a name lives, as CPython's symbol table classifies it. */
export type SymbolScope = 'local' | 'cell' | 'free' | 'global-explicit' | 'global-implicit'

/** What happens to a name in a scope; `ScopeSymbol.flags` is a set of these. */
export enum Def {
  /** Declared by `global`. */
  GLOBAL = 1,
  /** Assigned, deleted or otherwise bound. */
  LOCAL = 2,
  PARAM = 4,
  /** Declared by `nonlocal`. */
  NONLOCAL = 8,
  /** Read. */
  USE = 16,
  /** Free in an inner function, while the class scope binds the name for itself or declares it global. */
  FREE_CLASS = 32,
  IMPORT = 64,
  ANNOTATED = 128,
  /** Target of a comprehension's `for`. */
  ITERATION = 256,
  TYPE_PARAM = 512,
  /** Everything that makes a name local. */
  BOUND = LOCAL | PARAM | IMPORT | TYPE_PARAM,
}

export class ScopeSymbol {
  /** The name after private name mangling. */
  readonly name: string
  flags = 0
  scope: SymbolScope = 'global-implicit'

  constructor(name: string) {
    this.name = name
  }

  get isAssigned(): boolean {
    return (this.flags & Def.LOCAL) !== 0
  }
  get isReferenced(): boolean {
    return (this.flags & Def.USE) !== 0
  }
  get isParameter(): boolean {
    return (this.flags & Def.PARAM) !== 0
  }
  get isImported(): boolean {
    return (this.flags & Def.IMPORT) !== 0
  }
  get isAnnotated(): boolean {
    return (this.flags & Def.ANNOTATED) !== 0
  }
  get isDeclaredGlobal(): boolean {
    return (this.flags & Def.GLOBAL) !== 0
  }
  get isDeclaredNonlocal(): boolean {
    return (this.flags & Def.NONLOCAL) !== 0
  }
  get isIterationVariable(): boolean {
    return (this.flags & Def.ITERATION) !== 0
  }
  get isTypeParameter(): boolean {
    return (this.flags & Def.TYPE_PARAM) !== 0
  }
}

/** One place of a frame. */
export interface Slot {
  readonly name: string
  /** `local` holds a value; `cell` a cell this frame makes; `free` a cell that comes from the closure. */
  readonly kind: 'local' | 'cell' | 'free'
  /** The slot is filled by the caller, by position in `Scope.slots`; a `cell` then wraps the argument on entry. */
  readonly argument: boolean
  /** The inlined comprehension it belongs to, or null. Such a slot is not a local variable of the function. */
  readonly hidden: Scope | null
}

/** Bits of `Scope.flags`, CPython's `co_flags`. */
export enum CodeFlags {
  OPTIMIZED = 0x1,
  NEWLOCALS = 0x2,
  VARARGS = 0x4,
  VARKEYWORDS = 0x8,
  NESTED = 0x10,
  GENERATOR = 0x20,
  COROUTINE = 0x80,
  ASYNC_GENERATOR = 0x200,
  FUTURE_BARRY_AS_BDFL = 0x400000,
  FUTURE_ANNOTATIONS = 0x1000000,
}

export class Scope {
  readonly kind: ScopeKind
  /** CPython's `co_name`; `<module>` for a module. */
  readonly name: string
  /** The node whose scope it is; for a bound or default of a type parameter that parameter. */
  readonly node: Node
  readonly parent: Scope | null
  readonly children: Scope[] = []
  /** Own names in order of first mention. */
  readonly symbols = new Map<string, ScopeSymbol>()
  /** CPython's `co_qualname`. */
  qualname = ''
  /** Name of the class whose private names are mangled here, or null. */
  private: string | null
  /** In the type parameter scope of a class only these names are mangled; null means all are. */
  mangledNames: Set<string> | null = null

  /** `co_varnames`: parameters, then locals (those of inlined comprehensions too) in the order of CPython's code. */
  varnames: string[] = []
  /** `co_cellvars`. */
  cellvars: string[] = []
  /** `co_freevars`: sorted, as the closure of a function of this scope is. */
  freevars: string[] = []
  /** `co_flags`. */
  flags = 0

  /** Inside a function, however deep. */
  isNested = false
  /** A `yield` stands in it; for a generator expression always true. */
  isGenerator = false
  /** `async def`, or an `await` or asynchronous comprehension stands in it. */
  isCoroutine = false
  /** A class in which a method uses `__class__` or `super`. */
  needsClassCell = false
  /** A class whose namespace annotation scopes look into, through a cell `__classdict__`. */
  needsClassDict = false
  /** An annotation scope directly in a class: its names are first looked up in the class namespace. */
  canSeeClassScope = false
  /** A comprehension that runs in the frame of the scope around it. */
  inlined = false
  /** The first statement of a module, class or function if that is a str constant. */
  docstring: Constant | null = null
  /** `__static_attributes__` of a class: attributes its functions set on `self`. */
  readonly staticAttributes = new Set<string>()

  /** Places of the frame; empty for an inlined scope. Parameters come first, in the order of `varnames`. */
  slots: Slot[] = []
  /** Name to index in `slots` of `frame`: own locals, cells and closure cells; in an inlined scope its hidden slots. */
  readonly slotOf = new Map<string, number>()
  /** For an inlined scope: the range of hidden slots to unbind on entry, `[first, end)`. */
  firstHidden = 0
  endHidden = 0
  /** Names that inlined comprehensions keep in cells; CPython counts them as cells of the function. */
  readonly inlinedCells = new Set<string>()

  constructor(kind: ScopeKind, name: string, node: Node, parent: Scope | null, privateName: string | null) {
    this.kind = kind
    this.name = name
    this.node = node
    this.parent = parent
    this.private = privateName
  }

  /** The scope whose frame this scope runs in: itself unless it is inlined. */
  get frame(): Scope {
    let scope: Scope = this
    while (scope.inlined && scope.parent !== null) scope = scope.parent
    return scope
  }

  /** Locals live in slots, not in a namespace. */
  get optimized(): boolean {
    return this.kind !== 'module' && this.kind !== 'class'
  }

  get isAsyncGenerator(): boolean {
    return this.isGenerator && this.isCoroutine
  }

  /** The name as the symbol table knows it: private names of a class get `_Class` in front. */
  mangle(name: string): string {
    if (this.private === null || (this.mangledNames !== null && !this.mangledNames.has(name))) return name
    return mangle(this.private, name)
  }

  lookup(name: string): ScopeSymbol | undefined {
    return this.symbols.get(this.mangle(name))
  }
}

/** Private name mangling of the Language Reference, 6.2.1: `__x` in class `_C` becomes `_C__x`. */
export function mangle(className: string, name: string): string {
  if (name.length < 3 || name.charCodeAt(0) !== 95 || name.charCodeAt(1) !== 95) return name
  if (name.endsWith('__') || name.includes('.')) return name
  const stripped = className.replace(/^_+/, '')
  return stripped === '' ? name : `_${stripped}${name}`
}
