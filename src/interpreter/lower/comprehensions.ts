/**
 * Comprehensions and generator expressions. List, set and dict comprehensions run in their function's frame (PEP 709): their variables have slots of
 * their own there, the result grows in a temporary. Generator expressions, and comprehensions where the scope pass says so, are functions of one
 * argument, the iterator of the outermost `for`, which is evaluated outside.
 */

import { PyDict } from '../../objects/dict.ts'
import type { PyValue } from '../../objects/object.ts'
import { PySet } from '../../objects/set.ts'
import { PyCell, PyList } from '../../objects/values.ts'
import type { Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from '../../parser/ast.ts'
import { yieldAsync } from '../async-generators.ts'
import { Code } from '../code.ts'
import { enterCall } from '../enter-call.ts'
import { type Frame, Next, type Step } from '../frame.ts'
import { yieldValue } from '../generators.ts'
import type { Scope } from '../scopes/scope.ts'
import { emitStore, store, targetSuspends } from './assign.ts'
import { emitAwait, emitThrowCheck } from './await.ts'
import { compile, test } from './expressions.ts'
import { makeFunction } from './functions.ts'
import {
  asyncIterator,
  emitAsyncIteration,
  emitForLoop,
  emitGuarded,
  emitIter,
  emitOwnership,
  mayMakeGenerator,
} from './loops.ts'
import { branch, lower, operands } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { localSlot } from './names.ts'
import { VAL } from './suspends.ts'

type Comp = ListComp | SetComp | DictComp | GeneratorExp

export function lowerComprehension(L: Lowering, e: Comp): Expr {
  const scope = L.code.unit.table.scopeOf(e)
  const first = e.generators[0]
  const source = compile(L, lower(L, first.iter))
  const iterSlot = L.newTemp()
  const isAsync = first.is_async === 1
  const site = first.iter
  if (isAsync) {
    L.emit((f) => {
      f.slots[iterSlot] = asyncIterator(f, source(f), site)
      return Next.NEXT
    })
  } else {
    emitIter(L, source, site, iterSlot)
    if (mayMakeGenerator(site)) emitOwnership(L, site, iterSlot)
  }
  if (!scope.inlined) return outOfLine(L, e, scope, iterSlot)

  const out = L.newTemp()
  const hidden = scope.frame.slots.slice(scope.firstHidden, scope.endHidden)
  const from = scope.firstHidden
  L.emit((f) => {
    for (let i = 0; i < hidden.length; i++)
      f.slots[from + i] = hidden[i].kind === 'cell' ? new PyCell(undefined) : undefined
    f.slots[out] = e.kind === 'ListComp' ? new PyList([]) : e.kind === 'SetComp' ? PySet.of(f.rt, []) : new PyDict()
    return Next.NEXT
  })
  const outer = L.scope
  L.scope = scope
  emitGenerators(L, e, 0, iterSlot, adder(L, e, out))
  L.scope = outer
  L.emit((f) => {
    for (let i = 0; i < hidden.length; i++) f.slots[from + i] = undefined
    f.slots[iterSlot] = undefined
    f.val = f.slots[out]
    f.slots[out] = undefined
    return Next.NEXT
  })
  L.releaseTemp(iterSlot)
  L.releaseTemp(out)
  return VAL
}

/** How an element is added: as a fused step where it does not suspend, else emitted. */
interface Adder {
  fused: (() => Step) | null
  emit: () => void
}

function adder(L: Lowering, e: Comp, out: number): Adder {
  switch (e.kind) {
    case 'ListComp': {
      const make = (x: Expr): Step => {
        const v = compile(L, x)
        return (f) => {
          const value = v(f)
          ;(f.slots[out] as PyList).items.push(value)
          return Next.NEXT
        }
      }
      return { fused: L.suspends(e.elt) ? null : () => make(e.elt), emit: () => L.emit(make(lower(L, e.elt))) }
    }
    case 'SetComp': {
      const make = (x: Expr): Step => {
        const v = compile(L, x)
        return (f) => {
          const value = v(f)
          f.node = e
          ;(f.slots[out] as PySet).add(f.rt, value)
          return Next.NEXT
        }
      }
      return {
        fused: L.waits || L.suspends(e.elt) ? null : () => make(e.elt),
        emit: () => L.emitOperation(make(operands(L, [e.elt])[0])),
      }
    }
    case 'DictComp': {
      const make = (k: Expr, v: Expr): Step => {
        const key = compile(L, k)
        const value = compile(L, v)
        // CPython blames the pair for a key that cannot be hashed
        const pair = { ...e.key, end_lineno: e.value.end_lineno, end_col_offset: e.value.end_col_offset }
        return (f) => {
          const a = key(f)
          const b = value(f)
          f.node = pair
          ;(f.slots[out] as PyDict).set(f.rt, a, b)
          return Next.NEXT
        }
      }
      return {
        fused: L.waits || L.suspends(e.key) || L.suspends(e.value) ? null : () => make(e.key, e.value),
        emit: () => {
          const [k, v] = operands(L, [e.key, e.value])
          L.emitOperation(make(k, v))
        },
      }
    }
    default: {
      const isAsync = (L.code.flags & 0x200) !== 0
      return {
        fused: null,
        emit: () => {
          const v = compile(L, lower(L, e.elt))
          L.emitSuspending((next) => (f) => {
            const value = v(f)
            f.node = e
            f.pc = next
            return isAsync ? yieldAsync(f, value) : yieldValue(f, value)
          })
          emitThrowCheck(L)
        },
      }
    }
  }
}

function emitGenerators(L: Lowering, e: Comp, i: number, iterSlot: number, add: Adder): void {
  const g = e.generators[i]
  const innermost = i === e.generators.length - 1
  const continueTo = L.label()
  const end = L.label()
  const body = (): void => {
    for (const c of g.ifs) branch(L, c, continueTo, false)
    if (innermost) add.emit()
    else emitInner(L, e, i + 1, add)
  }
  if (g.is_async === 1) {
    emitAsyncIteration(
      L,
      iterSlot,
      g.iter,
      end,
      () => {
        emitStore(L, g.target, (f) => f.val)
        body()
      },
      continueTo,
    )
    L.place(end)
    return
  }
  const direct = !targetSuspends(L, g.target)
  const fused =
    innermost && direct && !L.stepped && add.fused !== null && !g.ifs.some((x) => L.waits || L.suspends(x))
      ? fuseBody(L, g, add.fused())
      : null
  const loop = (): void =>
    emitForLoop(
      L,
      {
        iterSlot,
        slot: localSlot(L, g.target),
        store: direct ? store(L, g.target) : null,
        emitTarget: direct ? null : () => emitStore(L, g.target, (f) => f.val),
        fused,
        emitBody: body,
        exhausted: end,
        broken: end,
        node: g.iter,
      },
      continueTo,
    )
  if (mayMakeGenerator(g.iter)) emitGuarded(L, iterSlot, loop, end)
  else loop()
  L.place(end)
}

function fuseBody(L: Lowering, g: Comprehension, add: Step): Step {
  let body = add
  for (let i = g.ifs.length - 1; i >= 0; i--) {
    const t = test(L, g.ifs[i])
    const then = body
    body = (f) => (t(f) ? then(f) : Next.NEXT)
  }
  return body
}

function emitInner(L: Lowering, e: Comp, i: number, add: Adder): void {
  const g = e.generators[i]
  const slot = L.newTemp()
  const source = compile(L, lower(L, g.iter))
  const isAsync = g.is_async === 1
  if (isAsync) {
    L.emit((f) => {
      f.slots[slot] = asyncIterator(f, source(f), g.iter)
      return Next.NEXT
    })
  } else {
    emitIter(L, source, g.iter, slot)
    if (mayMakeGenerator(g.iter)) emitOwnership(L, g.iter, slot)
  }
  emitGenerators(L, e, i, slot, add)
  L.releaseTemp(slot)
}

/** A function of the iterator, called at once (a generator expression: its call makes the generator). */
function outOfLine(L: Lowering, e: Comp, scope: Scope, iterSlot: number): Expr {
  const code = new Code(L.code.unit, scope, e, e.lineno)
  code.argcount = 1
  const fn = makeFunction(L, code, scope)
  const awaits = scope.isCoroutine && e.kind !== 'GeneratorExp'
  L.emitSuspending((next) => (f) => {
    const callee = fn(f)
    const it = f.slots[iterSlot] as PyValue
    f.slots[iterSlot] = undefined
    f.node = e
    f.pc = next
    return enterCall(f, callee, [it], null)
  })
  if (awaits) emitAwait(L, e, (f) => f.val)
  return VAL
}

/** The body of such a function's code. */
export function lowerComprehensionCode(L: Lowering, e: Comp, returns: (value: (f: Frame) => PyValue) => Step): void {
  const out = L.newTemp()
  if (e.kind !== 'GeneratorExp') {
    L.emit((f) => {
      f.slots[out] = e.kind === 'ListComp' ? new PyList([]) : e.kind === 'SetComp' ? PySet.of(f.rt, []) : new PyDict()
      return Next.NEXT
    })
  }
  emitGenerators(L, e, 0, 0, adder(L, e, out))
  L.emit(returns(e.kind === 'GeneratorExp' ? () => null : (f) => f.slots[out]))
}
