/**
 * The state of lowering one code object: the steps made so far, the handler in force, temporaries, and the blocks around the current place.
 *
 * Straight-line actions are collected (`emit`) and joined with the step that ends them (a call, a jump target, a change of handler), so that a
 * run of simple statements costs one step. A *label* is a step number known later; closures read `label.pc` when they run.
 *
 * Jumps (`break`, `continue`, `return`) out of `try`/`with`: `exitTo` builds one closure that does, from the innermost block outwards, what leaving
 * each block needs. A `finally` has one body copy; the jump stores in a slot which continuation to run after it.
 */
import type {
  Await,
  Call,
  DictComp,
  Expr,
  GeneratorExp,
  ListComp,
  SetComp,
  Yield,
  YieldFrom,
} from '../../parser/ast.ts'
import type { AwaitSite, Code } from '../code.ts'
import { type Frame, Next, type Step } from '../frame.ts'
import { operation } from '../operation.ts'
import type { Scope } from '../scopes/scope.ts'
import { suspends, temp } from './suspends.ts'

export interface Label {
  pc: number
}

/** Something that a jump has to leave in order. */
export type Block =
  | { kind: 'loop'; breakTo: Label; continueTo: Label; fused: false }
  /** `where`: slot for the continuation's number; `entry`: the finally body (or the with statement's normal exit). */
  | { kind: 'finally'; where: number; entry: Label }
  /** Runs when left by a jump: restores `handled`, deletes the except target, drops a loop's iterator. */
  | { kind: 'cleanup'; action: (f: Frame) => void }

/** Values of a finally's `where` slot other than continuation numbers. */
export const FALL_THROUGH = -1
export const RERAISE_AFTER = -2

/**
 * How each kind of suspension point becomes steps; the answer is an expression over what they leave. These families of nodes lower their operands in
 * turn, so lower-expression.ts reaches them through this table and not by import.
 */
export interface SuspensionPoints {
  call(L: Lowering, e: Call): Expr
  await(L: Lowering, e: Await): Expr
  yield(L: Lowering, e: Yield): Expr
  yieldFrom(L: Lowering, e: YieldFrom): Expr
  comprehension(L: Lowering, e: ListComp | SetComp | DictComp | GeneratorExp): Expr
}

export class Lowering {
  readonly code: Code
  readonly points: SuspensionPoints
  /** The scope whose names are being compiled: that of the frame, or of an inlined comprehension in it. */
  scope: Scope
  readonly steps: Step[] = []
  private readonly handlerLabels: (Label | null)[] = []
  private pending: Step[] = []
  handler: Label | null = null
  readonly blocks: Block[] = []
  /** Continuations of finally blocks by number. */
  readonly continuations: ((f: Frame) => number)[] = []
  private slots: number
  private readonly freeTemps: number[] = []
  /** Depth of `try` statements with handlers around the current place: no implicit imports there. */
  tries = 0
  /** Inside a fused loop: break and continue are completion codes. */
  fusedLoop = false

  constructor(code: Code, points: SuspensionPoints) {
    this.code = code
    this.points = points
    this.scope = code.scope
    this.slots = code.template.length
  }

  /** Code of an interactive input itself, whose expression statements show their values. */
  get interactive(): boolean {
    return this.code.node?.kind === 'Interactive'
  }

  get stepped(): boolean {
    return this.code.unit.stepped
  }

  private readonly sites: AwaitSite[] = []
  /** A place of waiting; `ofCall`: what is awaited is the value of the call just emitted. */
  waitsHere(resumed: Label, slot: number, node: unknown, ofCall: boolean): void {
    if (ofCall) this.flush()
    this.sites.push({ at: ofCall ? this.steps.length : -1, resumed, slot, node })
  }
  /** The host may not block: operations are steps of their own. */
  get waits(): boolean {
    return this.code.unit.waits
  }
  /** Whether the expression holds a suspension point in this lowering. */
  suspends(e: Expr | null): boolean {
    return suspends(e, this.code.unit.waits)
  }

  newTemp(): number {
    return this.freeTemps.pop() ?? this.slots++
  }
  /** The temporary may be used again by code emitted later. */
  releaseTemp(slot: number): void {
    this.freeTemps.push(slot)
  }

  label(): Label {
    return { pc: -1 }
  }
  /** Here. */
  place(label: Label): void {
    this.flush()
    label.pc = this.steps.length
  }

  /** An action without suspension point: answers NEXT, a step number, or a code. */
  emit(action: Step): void {
    this.pending.push(action)
    if (this.stepped) this.flush()
  }
  /** A step after which the frame may be entered again at the next step: `make` gets that step's number. */
  emitSuspending(make: (next: number) => Step): void {
    const step = make(this.steps.length + 1)
    this.push(join([...this.pending, step]))
    this.pending = []
  }
  /** A step that may answer TICK, so that nothing may be joined to it. `make` gets its own number. */
  emitAlone(make: (self: number) => Step): void {
    this.flush()
    this.push(make(this.steps.length))
  }
  /** One operation that may run Python code: a step of its own, which may run again, where operations may wait; else like `emit`. */
  emitOperation(action: Step): void {
    if (!this.waits) {
      this.emit(action)
      return
    }
    this.flush()
    this.push(operation(action, this.steps.length))
  }
  /** An operation that may push a frame instead, whose result arrives in `val` at the following step, which `make` gets. */
  emitEntering(make: (next: number) => Step): void {
    this.flush()
    const self = this.steps.length
    this.push(operation(make(self + 1), self))
  }
  flush(): void {
    if (this.pending.length > 0) {
      const step = join(this.pending)
      this.pending = []
      this.push(step)
    }
  }
  private push(step: Step): void {
    this.steps.push(step)
    this.handlerLabels.push(this.handler)
  }

  /** Runs `body` with another handler in force. */
  withHandler(handler: Label | null, body: () => void): void {
    this.flush()
    const before = this.handler
    this.handler = handler
    body()
    this.flush()
    this.handler = before
  }

  jump(to: Label): void {
    this.emit(() => to.pc)
    this.flush()
  }

  /** The slot-holding pseudo node for a fresh temporary. */
  tempNode(): { node: Expr; slot: number } {
    const slot = this.newTemp()
    return { node: temp(slot), slot }
  }

  /** A closure that leaves all blocks above index `down` (the innermost first) and then does `last`. */
  leaveBlocks(down: number, last: (f: Frame) => number): (f: Frame) => number {
    let go = last
    for (let i = down; i < this.blocks.length; i++) {
      const b = this.blocks[i]
      const then = go
      if (b.kind === 'cleanup') {
        const action = b.action
        go = (f) => {
          action(f)
          return then(f)
        }
      } else if (b.kind === 'finally') {
        const n = this.continuations.length
        this.continuations.push(then)
        const { where, entry } = b
        go = (f) => {
          f.slots[where] = n
          return entry.pc
        }
      }
    }
    return go
  }

  finish(): void {
    this.flush()
    const code = this.code
    code.steps = this.steps
    code.handlers = this.handlerLabels.map((l) => (l === null ? -1 : l.pc))
    code.awaits = null
    for (const site of this.sites) code.waitsAt(site)
    for (const awaits = code.awaits as unknown[] | null; awaits !== null && awaits.length < this.steps.length; )
      awaits.push(undefined)
    while (code.template.length < this.slots) code.template.push(undefined)
  }
}

/** Several actions as one. */
export function join(actions: readonly Step[]): Step {
  switch (actions.length) {
    case 0:
      return () => Next.NEXT
    case 1:
      return actions[0]
    case 2: {
      const [a, b] = actions
      return (f) => {
        const r = a(f)
        return r !== Next.NEXT ? r : b(f)
      }
    }
    case 3: {
      const [a, b, c] = actions
      return (f) => {
        let r = a(f)
        if (r !== Next.NEXT) return r
        r = b(f)
        return r !== Next.NEXT ? r : c(f)
      }
    }
    case 4: {
      const [a, b, c, d] = actions
      return (f) => {
        let r = a(f)
        if (r !== Next.NEXT) return r
        r = b(f)
        if (r !== Next.NEXT) return r
        r = c(f)
        return r !== Next.NEXT ? r : d(f)
      }
    }
    case 5: {
      const [a, b, c, d, e] = actions
      return (f) => {
        let r = a(f)
        if (r !== Next.NEXT) return r
        r = b(f)
        if (r !== Next.NEXT) return r
        r = c(f)
        if (r !== Next.NEXT) return r
        r = d(f)
        return r !== Next.NEXT ? r : e(f)
      }
    }
    default: {
      if (actions.length <= 40) return join([...actions.slice(0, 4), join(actions.slice(4))])
      const all = actions.slice()
      const n = all.length
      return (f) => {
        for (let i = 0; i < n; i++) {
          const r = all[i](f)
          if (r !== Next.NEXT) return r
        }
        return Next.NEXT
      }
    }
  }
}
