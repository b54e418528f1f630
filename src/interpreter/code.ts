/**
 * Code objects. A `Code` is made from a function, class, module or comprehension node when the definition is met; it is lowered to steps at its
 * first call (lower/), so that what is never called costs nothing but its parse. It holds no values but constants and captures no globals.
 */

import type { PyObject, PyValue } from '../objects/object.ts'
import * as T from '../objects/types.ts'
import { PyCode } from '../objects/values.ts'
import type { Node } from '../parser/ast.ts'
import type { Frame, Step } from './frame.ts'
import type { ScopeTable } from './scopes/analyse.ts'
import type { Scope } from './scopes/scope.ts'

/** What all code objects of one source share. */
export interface SourceUnit {
  readonly filename: string
  readonly source: string | null
  readonly table: ScopeTable
  /** Every statement is cut into steps and nothing is fused (a test mode). */
  readonly stepped: boolean
  /** The host may not block: operations that may run Python code are steps of their own (operation.ts). */
  readonly waits: boolean
  /** Prepares a code object for running: set by the compiler (keeps this file below it). */
  readonly lower: (code: Code) => void
  /** CPython's NameError for names of bundled modules that were never imported, instead of our implicit import. */
  readonly strictNames: boolean
  /** -O level: assertions are left out from 1 on, docstrings from 2 on. */
  readonly optimize: number
}

/** Which part of its node a code object runs. */
export type Role = 'body' | 'type-params' | 'bound' | 'default'

/** A place where a coroutine or generator waits for something else: `await`, `yield from`, or a native step that stands for one. */
export interface AwaitSite {
  /** The step that awaits the value of the call just before it, -1 otherwise: calls of coroutine functions there need no coroutine object. */
  readonly at: number
  /** The step that goes on with the result. */
  readonly resumed: { readonly pc: number }
  /** The slot of what is awaited; undefined in it while an inner frame without object runs. */
  readonly slot: number
  readonly node: unknown
  /** What `cr_await` shows, where that is not the slot's value. */
  readonly shown?: (f: Frame) => PyValue
}

export class Code extends PyCode {
  role: Role = 'body'
  /** For an `__init__`: the same code lowered so that its return gives the new instance; made when first needed. */
  twin: Code | null = null
  /** In such a twin: the slot that keeps the instance, and the code it is a twin of. */
  instanceSlot = -1
  original: Code | null = null

  name: string
  qualname: string
  filename: string
  firstlineno: number
  argcount = 0
  posonlyargcount = 0
  kwonlyargcount = 0
  flags: number
  varnames: readonly string[] = []
  cellvars: readonly string[] = []
  freevars: readonly string[] = []
  docstring: string | null = null

  readonly unit: SourceUnit
  readonly node: Node | null
  readonly scope: Scope
  /** A frame written in TypeScript: invisible in tracebacks. */
  readonly native: boolean

  /** null until the first call. */
  steps: Step[] | null = null
  /** Handler step of each step, -1 for none. */
  handlers: number[] = []
  /** By step, both `at` and `resumed`: the place of waiting there. null: none in this code. */
  awaits: (AwaitSite | undefined)[] | null = null
  /** What the slots of a new frame are copied from: all `undefined`. */
  template: any[] = []
  /** Slots that get a fresh cell on entry; those that are arguments wrap their value. */
  cells: readonly number[] = []
  argumentCells: readonly number[] = []
  /** There are such slots. */
  readonly hasCells: boolean
  /** First slot of the closure's cells. */
  firstFree = 0
  /** Slot of the `__class__` cell, or -1. */
  classCell = -1
  /** Number of arguments when a call of that many positionals needs no binding (no defaults needed, no stars, no cells, no generator); else -1. */
  fast = -1
  /** Number of positional parameters where there are no others (no stars, no keyword-only ones), else -1; also -1 before lowering. */
  exact = -1
  /** Constants, names: for `co_consts` and `co_names`, gathered when first asked. */
  consts: readonly PyObject[] | null = null

  /** Notes a place of waiting; its step numbers are known now. */
  waitsAt(site: AwaitSite): void {
    this.awaits ??= []
    while (this.awaits.length <= site.resumed.pc) this.awaits.push(undefined)
    if (site.at >= 0) this.awaits[site.at] = site
    this.awaits[site.resumed.pc] = site
  }

  constructor(unit: SourceUnit, scope: Scope, node: Node | null, firstlineno: number, native = false) {
    super(T.codeType)
    this.unit = unit
    this.scope = scope
    this.node = node
    this.native = native
    this.name = scope.name
    this.qualname = scope.qualname
    this.filename = unit.filename
    this.firstlineno = firstlineno
    this.flags = scope.flags
    this.varnames = scope.varnames
    this.cellvars = scope.cellvars
    this.freevars = scope.freevars
    const slots = scope.slots
    const cells: number[] = []
    const argumentCells: number[] = []
    this.firstFree = slots.length
    for (let i = slots.length - 1; i >= 0; i--) {
      const s = slots[i]
      if (s.kind === 'free') this.firstFree = i
      if (s.kind === 'free' && s.name === '__class__') this.classCell = i
      if (s.kind === 'cell' && s.hidden === null) (s.argument ? argumentCells : cells).push(i)
    }
    this.cells = cells
    this.argumentCells = argumentCells
    this.hasCells = cells.length + argumentCells.length > 0
    // pushed one by one: a packed array, whose copies are packed too
    for (let i = 0; i < slots.length; i++) this.template.push(undefined)
  }

  /** The twin for constructor calls. */
  constructorTwin(): Code {
    if (this.twin === null) {
      const twin = new Code(this.unit, this.scope, this.node, this.firstlineno)
      twin.argcount = this.argcount
      twin.posonlyargcount = this.posonlyargcount
      twin.kwonlyargcount = this.kwonlyargcount
      twin.docstring = this.docstring
      twin.original = this
      this.unit.lower(twin)
      this.twin = twin
    }
    return this.twin
  }

  get isGenerator(): boolean {
    return (this.flags & 0x2a0) !== 0
  }
}

/** Code of a native frame: a name for debugging and its steps. `slots` is how many a frame needs. */
export function nativeCode(name: string, slots: number, steps: Step[], handlers: number[] = []): Code {
  const scope = {
    name,
    qualname: name,
    flags: 0,
    varnames: [],
    cellvars: [],
    freevars: [],
    slots: [],
  } as unknown as Scope
  const code = new Code(NATIVE_UNIT, scope, null, 0, true)
  code.steps = steps
  code.handlers = steps.map((_, i) => handlers[i] ?? -1)
  for (let i = 0; i < slots; i++) code.template.push(undefined)
  return code
}
const NATIVE_UNIT: SourceUnit = {
  filename: '<native>',
  source: null,
  table: null as never,
  stepped: false,
  waits: false,
  lower: () => {},
  strictNames: true,
  optimize: 0,
}
