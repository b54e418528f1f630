/**
 * Call expressions with plain positional arguments. Each call is one step: it evaluates callee and arguments, and either pushes the callee's frame
 * (Python functions, classes with a Python `__init__`, native frames) or computes the result of a builtin at once. The result is `$Val`.
 *
 * Calls with up to three arguments write them straight into the callee's slots. Method calls have steps of their own (method-calls.ts), as have calls
 * with stars and keywords (argument-lists.ts); what fits no fast way goes through `enterCall` (enter-call.ts).
 */
import { PyBuiltinFunction } from '../../objects/builtin.ts'
import { PyType, type PyValue } from '../../objects/object.ts'
import { PyFunction } from '../../objects/values.ts'
import type { Call, Expr } from '../../parser/ast.ts'
import type { Code } from '../code.ts'
import { constructorSlots, enterCall, enterConstructor } from '../enter-call.ts'
import { type Ex, Next, type Step } from '../frame.ts'
import { callExact, push, pushExact, slots1, slots2 } from '../push-frame.ts'
import { lowerGeneralCall } from './argument-lists.ts'
import { compile } from './expressions.ts'
import { lower, lowerAll, stash } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { lowerMethodCall } from './method-calls.ts'
import { get, operandSlot } from './operators.ts'
import { VAL } from './suspends.ts'

/** Calls with 0 to 3 positional arguments. */
function call0(fn: Ex, node: Call, next: number): Step {
  return (f) => {
    const callee = fn(f)
    f.node = node
    if (callee instanceof PyFunction) {
      const code = callee.code as Code
      if (code.fast === 0) return push(f, callee, code, code.template.slice(), next)
      if (code.exact === 0) return pushExact(f, callee, code, code.template.slice(), next)
    } else if (callee instanceof PyType && callee.fresh !== null) {
      f.val = callee.fresh()
      return Next.NEXT
    }
    f.pc = next
    return enterCall(f, callee, [], null)
  }
}
function call1(fn: Ex, x: Ex, node: Call, next: number, xs: number): Step {
  return (f) => {
    const callee = fn(f)
    const a = get(f, xs, x)
    f.node = node
    if (callee instanceof PyFunction) {
      const code = callee.code as Code
      if (code.fast === 1) return push(f, callee, code, slots1(code, a), next)
      if (code.exact === 1) return pushExact(f, callee, code, slots1(code, a), next)
    } else if (callee instanceof PyType) {
      if (callee.usual !== null) {
        const v = callee.usual(a, undefined)
        if (v !== undefined) {
          f.val = v
          return Next.NEXT
        }
      }
      const slots = constructorSlots(callee, 1)
      if (slots !== null) {
        slots[1] = a
        return enterConstructor(f, callee, slots, next)
      }
    } else if (callee instanceof PyBuiltinFunction) {
      const native = callee.native
      if (native.plainArity === 1 && callee.self === undefined && !(native.redoable && f.rt.interp.waits)) {
        const v = native.body(f.rt, a)
        f.val = v === undefined ? null : v
        return Next.NEXT
      }
    }
    f.pc = next
    return enterCall(f, callee, [a], null)
  }
}
function call2(fn: Ex, x: Ex, y: Ex, node: Call, next: number, xs: number, ys: number): Step {
  return (f) => {
    const callee = fn(f)
    const a = get(f, xs, x)
    const b = get(f, ys, y)
    f.node = node
    if (callee instanceof PyFunction) {
      const code = callee.code as Code
      if (code.fast === 2) return push(f, callee, code, slots2(code, a, b), next)
      if (code.exact === 2) return pushExact(f, callee, code, slots2(code, a, b), next)
    } else if (callee instanceof PyType) {
      if (callee.usual !== null) {
        const v = callee.usual(a, b)
        if (v !== undefined) {
          f.val = v
          return Next.NEXT
        }
      }
      const slots = constructorSlots(callee, 2)
      if (slots !== null) {
        slots[1] = a
        slots[2] = b
        return enterConstructor(f, callee, slots, next)
      }
    }
    f.pc = next
    return enterCall(f, callee, [a, b], null)
  }
}
function call3(fn: Ex, x: Ex, y: Ex, z: Ex, node: Call, next: number): Step {
  return (f) => {
    const callee = fn(f)
    const a = x(f)
    const b = y(f)
    const c = z(f)
    f.node = node
    if (callee instanceof PyFunction) {
      const code = callee.code as Code
      if (code.exact === 3) {
        const slots = code.template.slice()
        slots[0] = a
        slots[1] = b
        slots[2] = c
        return code.fast === 3 ? push(f, callee, code, slots, next) : pushExact(f, callee, code, slots, next)
      }
    } else if (callee instanceof PyType) {
      const slots = constructorSlots(callee, 3)
      if (slots !== null) {
        slots[1] = a
        slots[2] = b
        slots[3] = c
        return enterConstructor(f, callee, slots, next)
      }
    }
    f.pc = next
    return enterCall(f, callee, [a, b, c], null)
  }
}
function callN(fn: Ex, args: readonly Ex[], node: Call, next: number): Step {
  const n = args.length
  return (f) => {
    const callee = fn(f)
    if (callee instanceof PyFunction) {
      const code = callee.code as Code
      if (code.exact === n) return callExact(f, callee, code, code.template.slice(), 0, args, node, next)
    }
    const values: PyValue[] = []
    for (let i = 0; i < n; i++) values.push(args[i](f))
    f.node = node
    f.pc = next
    return enterCall(f, callee, values, null)
  }
}

export function lowerCall(L: Lowering, e: Call): Expr {
  const simple = e.keywords.length === 0 && e.args.every((a) => a.kind !== 'Starred')
  if (simple) lowerSimpleCall(L, e)
  else lowerGeneralCall(L, e)
  return VAL
}

function lowerSimpleCall(L: Lowering, e: Call): void {
  const argsSuspend = e.args.some((a) => L.suspends(a))
  if (e.func.kind === 'Attribute') {
    lowerMethodCall(L, e, e.func, argsSuspend)
    return
  }
  let func = lower(L, e.func)
  if (argsSuspend) func = stash(L, func)
  finishCall(L, e, func)
}

function finishCall(L: Lowering, e: Call, func: Expr): void {
  const list = lowerAll(L, e.args)
  const fn = compile(L, func)
  const args = list.map((a) => compile(L, a))
  const slots = list.map((a) => operandSlot(L, a))
  L.emitSuspending((next) => {
    switch (args.length) {
      case 0:
        return call0(fn, e, next)
      case 1:
        return call1(fn, args[0], e, next, slots[0])
      case 2:
        return call2(fn, args[0], args[1], e, next, slots[0], slots[1])
      case 3:
        return call3(fn, args[0], args[1], args[2], e, next)
      default:
        return callN(fn, args, e, next)
    }
  })
}
