/**
 * Statements without suspension point as one closure. What comes back: NEXT to go on, BREAK or CONTINUE inside a fused loop, or a step number or
 * code for the trampoline (a `return` pops the frame itself). Loops, try, with and definitions are never fused.
 */
import type { Stmt } from '../../parser/ast.ts'
import { type Ex, Next, type Step } from '../frame.ts'
import { store, storePairs, storeSubscript, targetSuspends } from './assign.ts'
import { setInplace } from './aug-assign.ts'
import { display } from './display.ts'
import { compile, test } from './expressions.ts'
import { valueOrRaised } from './items.ts'
import { join, type Lowering } from './lowering.ts'
import { deleteName, localSlot } from './names.ts'
import { fetching, get } from './operators.ts'
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
      if (L.interactive) return display(s, compile(L, s.value))
      if (s.value.kind === 'Constant') return () => Next.NEXT
      const v = valueOrRaised(L, s.value)
      return (f) => (v(f) === undefined ? Next.RAISE : Next.NEXT)
    }
    case 'Assign': {
      const pairs = s.targets.length === 1 ? storePairs(L, s.targets[0], s.value) : null
      if (pairs !== null) return pairs
      const [vs, v] = fetching(L, s.value, valueOrRaised(L, s.value) as Ex)
      const [target] = s.targets
      const slot = s.targets.length === 1 ? localSlot(L, target) : -1
      if (slot >= 0)
        return (f) => {
          const x = get(f, vs, v)
          if (x === undefined) return Next.RAISE
          f.slots[slot] = x
          return Next.NEXT
        }
      if (s.targets.length === 1 && target.kind === 'Subscript') {
        const [os, o] = fetching(L, target.value, compile(L, target.value))
        const [ks, k] = fetching(L, target.slice, compile(L, target.slice))
        return (f) => {
          const x = get(f, vs, v)
          if (x === undefined) return Next.RAISE
          const box = get(f, os, o)
          storeSubscript(f, box, get(f, ks, k), x, target)
          return Next.NEXT
        }
      }
      const stores = s.targets.map((t) => store(L, t))
      if (stores.length === 1) {
        const [put] = stores
        return (f) => {
          const x = get(f, vs, v)
          if (x === undefined) return Next.RAISE
          put(f, x)
          return Next.NEXT
        }
      }
      return (f) => {
        const x = get(f, vs, v)
        if (x === undefined) return Next.RAISE
        for (const put of stores) put(f, x)
        return Next.NEXT
      }
    }
    case 'AugAssign':
      return setInplace(L, s, s.target, s.value)
    case 'Delete':
      return join(s.targets.map((t) => deleteName(L, (t as { id: string }).id, t)))
    case 'Return':
      return leaveFunction(L, s.value === null ? null : valueOrRaised(L, s.value), s)
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
