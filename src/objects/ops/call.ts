/** Calling a value from TypeScript. The walker has faster ways of its own for calls that stand in the program. */
import { type KwNames, type PyValue, TypeFlags } from '../object.ts'
import type { Thread } from '../thread.ts'
import { PyFunction } from '../values.ts'
import { typeError } from './errors.ts'
import { typeName, typeOf } from './type-of.ts'

/** `f(*args)`; with `kwnames`, the last values of `args` belong to those keywords (CPython's vectorcall). The callee may keep or change `args`. */
export function call(rt: Thread, f: PyValue, args: PyValue[], kwnames: KwNames = null): PyValue {
  if (f instanceof PyFunction) return rt.callFunction(f, args, kwnames)
  const slot = typeOf(f).slots.call
  if (slot === undefined) throw typeError(rt, `'${typeName(f)}' object is not callable`)
  return slot(rt, f, args, kwnames)
}

/**
 * `obj.name(*args)` for a special method: looked up on the type, never on the instance, bound without making a method object
 * where that is unobservable. `undefined` when the type has no such method.
 */
export function callSpecial(rt: Thread, obj: PyValue, name: string, args: PyValue[]): PyValue | undefined {
  const t = typeOf(obj)
  const f = t.lookup(name)
  if (f === undefined) return undefined
  if (f instanceof PyFunction) {
    args.unshift(obj)
    return rt.callFunction(f, args, null)
  }
  const ft = typeOf(f)
  if (ft.flags & TypeFlags.MethodDescriptor) {
    args.unshift(obj)
    return call(rt, f, args)
  }
  const get = ft.slots.descrGet
  return call(rt, get === undefined ? f : get(rt, f, obj, t), args)
}

/** The special method bound to `obj`, or `undefined`. */
export function lookupSpecial(rt: Thread, obj: PyValue, name: string): PyValue | undefined {
  const t = typeOf(obj)
  const f = t.lookup(name)
  if (f === undefined) return undefined
  const get = typeOf(f).slots.descrGet
  return get === undefined ? f : get(rt, f, obj, t)
}

export function isCallable(v: PyValue): boolean {
  return typeOf(v).slots.call !== undefined
}
