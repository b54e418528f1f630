/**
 * Statements without suspension point as one closure. What comes back: NEXT to go on, BREAK or CONTINUE inside a fused loop, or a step number or
 * code for the trampoline (a `return` pops the frame itself). Loops, try, with and definitions are never fused.
 */
import type { Stmt } from '../../parser/ast.ts'
import { Next, type Step } from '../frame.ts'
import { store, targetSuspends } from './assign.ts'
import { setInplace } from './aug-assign.ts'
import { display } from './display.ts'
import { compile, test } from './expressions.ts'
import { join, type Lowering } from './lowering.ts'
import { deleteName, localSlot } from './names.ts'
import { leaveFunction } from './returns.ts'

/** Whether the statement can be one closure. */
export function isFusible(L: Lowering, s: Stmt, inLoop: boolean): boolean {
  switch (s.kind) {
    case 'Pass':
    case 'Global':
    case 'Nonlocal':
      return true
    case 'Break':
    case 'Continue':
      return inLoop
    case 'Expr':
      return !L.suspends(s.value)
    case 'Assign':
      return !L.suspends(s.value) && !s.targets.some((t) => targetSuspends(L, t))
    case 'AugAssign':
      return !L.waits && !L.suspends(s.value) && !L.suspends(s.target)
    case 'Return':
      return !L.suspends(s.value)
    case 'Delete':
      return s.targets.every((t) => t.kind === 'Name' && !targetSuspends(L, t))
    case 'If': {
      // a test asks for the truth of its value
      if (L.waits) return false
      let x: Stmt = s
      for (;;) {
        if (x.kind !== 'If') return isFusible(L, x, inLoop)
        if (L.suspends(x.test) || !x.body.every((b) => isFusible(L, b, inLoop))) return false
        if (x.orelse.length === 1 && x.orelse[0].kind === 'If') {
          x = x.orelse[0]
          continue
        }
        return x.orelse.every((b) => isFusible(L, b, inLoop))
      }
    }
    default:
      return false
  }
}

/** The block as one closure, or null when it cannot be one. */
export function fuse(L: Lowering, body: readonly Stmt[], inLoop: boolean): Step | null {
  if (!body.every((s) => isFusible(L, s, inLoop))) return null
  return join(
    body
      .filter((s) => s.kind !== 'Pass' && s.kind !== 'Global' && s.kind !== 'Nonlocal')
      .map((s) => fuseStatement(L, s, inLoop)),
  )
}

export function fuseStatement(L: Lowering, s: Stmt, inLoop: boolean): Step {
  switch (s.kind) {
    case 'Break':
      return () => Next.BREAK
    case 'Continue':
      return () => Next.CONTINUE
    case 'Expr': {
      const v = compile(L, s.value)
      if (L.interactive) return display(s, v)
      if (s.value.kind === 'Constant') return () => Next.NEXT
      return (f) => {
        v(f)
        return Next.NEXT
      }
    }
    case 'Assign': {
      const v = compile(L, s.value)
      const slot = s.targets.length === 1 ? localSlot(L, s.targets[0]) : -1
      if (slot >= 0)
        return (f) => {
          f.slots[slot] = v(f)
          return Next.NEXT
        }
      const stores = s.targets.map((t) => store(L, t))
      if (stores.length === 1) {
        const [put] = stores
        return (f) => {
          put(f, v(f))
          return Next.NEXT
        }
      }
      return (f) => {
        const x = v(f)
        for (const put of stores) put(f, x)
        return Next.NEXT
      }
    }
    case 'AugAssign':
      return setInplace(L, s, s.target, s.value)
    case 'Delete':
      return join(s.targets.map((t) => deleteName(L, (t as { id: string }).id, t)))
    case 'Return':
      return leaveFunction(L, s.value === null ? null : compile(L, s.value), s)
    case 'If': {
      // elif chains as a list: no recursion
      const tests: ((f: never) => boolean)[] = []
      const bodies: Step[] = []
      let x: Stmt = s
      let otherwise: Step | null = null
      for (;;) {
        const node: Stmt & { kind: 'If' } = x as Stmt & { kind: 'If' }
        tests.push(test(L, node.test) as never)
        bodies.push(fuse(L, node.body, inLoop) as Step)
        if (node.orelse.length === 1 && node.orelse[0].kind === 'If') {
          x = node.orelse[0]
          continue
        }
        if (node.orelse.length > 0) otherwise = fuse(L, node.orelse, inLoop)
        break
      }
      if (tests.length === 1) {
        const t = tests[0] as unknown as (f: import('../frame.ts').Frame) => boolean
        const [body] = bodies
        if (otherwise === null) return (f) => (t(f) ? body(f) : Next.NEXT)
        const other = otherwise
        return (f) => (t(f) ? body(f) : other(f))
      }
      const all = tests as unknown as ((f: import('../frame.ts').Frame) => boolean)[]
      return (f) => {
        for (let i = 0; i < all.length; i++) if (all[i](f)) return bodies[i](f)
        return otherwise === null ? Next.NEXT : otherwise(f)
      }
    }
    default:
      return () => Next.NEXT
  }
}
