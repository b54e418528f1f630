/**
 * Calls of methods, `object.name(...)` and `super().name(...)`: the function is found on the type (sites.ts) and called with the object in front, without
 * a bound method in between.
 *
 * Where reading the attribute may run Python code, and the program waits, the read is an operation in a frame of its own. Where arguments suspend, the
 * method is looked up before they are evaluated and kept beside its object.
 */
import { bindNative, callNative, PyMethodDescriptor } from '../../objects/builtin.ts'
import { type KwNames, PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { genericGetAttr, getMethodAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { makeSuper, superAttr } from '../../objects/super.ts'
import * as T from '../../objects/types.ts'
import { PyFunction, PyModule, PyProperty } from '../../objects/values.ts'
import type { Call, Expr } from '../../parser/ast.ts'
import { type Code, nativeCode } from '../code.ts'
import { enterCall } from '../enter-call.ts'
import { type Ex, Frame, Next, type Step } from '../frame.ts'
import { leave } from '../next-frames.ts'
import { enterOperation, isOperationCall, operation } from '../operation.ts'
import { callExact, push, pushExact, slots1, slots2 } from '../push-frame.ts'
import { attributeObject, compile } from './expressions.ts'
import { attributeOperand, lower, lowerAll, operand } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { get, operandSlot } from './operators.ts'
import { AttrSite, findMethod } from './sites.ts'

function methodCall(
  o: Ex,
  os: number,
  name: string,
  args: readonly Ex[],
  xs: number,
  node: Call,
  func: Expr & { kind: 'Attribute' },
  next: number,
): Step {
  const site = new AttrSite()
  const n = args.length
  switch (n) {
    case 0:
      return (f) => {
        const self = get(f, os, o)
        const m = findMethod(site, self, name)
        if (m instanceof PyFunction) {
          const code = m.code as Code
          f.node = node
          if (code.fast === 1) return push(f, m, code, slots1(code, self), next)
          if (code.exact === 1) return pushExact(f, m, code, slots1(code, self), next)
          f.pc = next
          return enterCall(f, m, [self], null)
        }
        if (m !== null) {
          const native = m.native
          if (native.plainArity === 0 && !(native.redoable && f.rt.interp.waits)) {
            f.node = node
            const v = native.body(f.rt, self)
            f.val = v === undefined ? null : v
            return Next.NEXT
          }
        }
        return otherMethod(f, m, self, name, [], node, func, next)
      }
    case 1: {
      const x = args[0]
      return (f) => {
        const self = get(f, os, o)
        const m = findMethod(site, self, name)
        if (m === null) return otherMethod(f, m, self, name, args, node, func, next)
        const a = get(f, xs, x)
        f.node = node
        if (m instanceof PyFunction) {
          const code = m.code as Code
          if (code.fast === 2) return push(f, m, code, slots2(code, self, a), next)
          if (code.exact === 2) return pushExact(f, m, code, slots2(code, self, a), next)
          f.pc = next
          return enterCall(f, m, [self, a], null)
        }
        const native = m.native
        if (native.plainArity === 1 && !(native.redoable && f.rt.interp.waits)) {
          const v = native.body(f.rt, self, a)
          f.val = v === undefined ? null : v
          return Next.NEXT
        }
        return callDescriptor(f, m, self, [a], next)
      }
    }
    default:
      return (f) => {
        const self = get(f, os, o)
        const m = findMethod(site, self, name)
        if (m instanceof PyFunction) {
          const code = m.code as Code
          if (code.exact === n + 1) return callExact(f, m, code, slots1(code, self), 1, args, node, next)
          const values: PyValue[] = [self]
          for (let i = 0; i < n; i++) values.push(args[i](f))
          f.node = node
          f.pc = next
          return enterCall(f, m, values, null)
        }
        if (n === 2 && m !== null && m.native.plainArity === 2 && !(m.native.redoable && f.rt.interp.waits)) {
          const a = args[0](f)
          const b = args[1](f)
          f.node = node
          const v = m.native.body(f.rt, self, a, b)
          f.val = v === undefined ? null : v
          return Next.NEXT
        }
        return otherMethod(f, m, self, name, args, node, func, next)
      }
  }
}

function callDescriptor(f: Frame, m: PyMethodDescriptor, self: PyValue, values: PyValue[], next: number): number {
  const native = m.native
  if (native.enter !== null) {
    f.pc = next
    const b = native.binder
    if (values.length === 1 && b.simple && b.plain && b.sig.params.length === 1) native.enter(f.rt, self, values[0])
    else native.enter(f.rt, ...bindNative(f.rt, native, self, values, null))
    return Next.SWITCH
  }
  if (f.rt.interp.waits && isOperationCall(native, self, values)) {
    f.pc = next
    return enterOperation(f, native, self, values, null, false)
  }
  f.val = callNative(f.rt, native, self, values, null)
  return Next.NEXT
}

/** Whether reading the attribute runs Python code: `__getattr__`, a property, another descriptor. */
function readsPython(o: PyValue, name: string): boolean {
  if (typeof o !== 'object' || o === null) return false
  const t = o.cls
  if (t.slots.getattro !== genericGetAttr) {
    if (o instanceof PyModule) return o.dict.getStr(name) === undefined && o.dict.getStr('__getattr__') !== undefined
    return (t.flags & TypeFlags.Heap) !== 0 || (o instanceof PyType && isPythonDescriptor(o.lookup(name)))
  }
  return isPythonDescriptor(t.lookup(name))
}
function isPythonDescriptor(d: PyValue | undefined): boolean {
  if (typeof d !== 'object' || d === null || d instanceof PyFunction) return false
  return d instanceof PyProperty || ((d.cls.flags & TypeFlags.Heap) !== 0 && d.cls.slots.descrGet !== undefined)
}

/** Reads the method by an operation, then calls it. Slots: object, name, arguments, keyword names, the call's node. */
const methodCode = nativeCode('<method>', 5, [
  operation((f) => {
    f.val = getMethodAttr(f.rt, f.slots[0], f.slots[1])
    return Next.NEXT
  }, 0),
  (f) => {
    ;(f.back as Frame).node = f.slots[4]
    f.pc = 2
    return enterCall(f, f.val, f.slots[2], f.slots[3])
  },
  (f) => leave(f, f.val),
])
/** The call of a method that was not found as a function; the arguments lie in `values`. */
function enterMethod(
  f: Frame,
  self: PyValue,
  name: string,
  values: PyValue[],
  kwnames: KwNames,
  node: Call,
  func: Expr,
): number {
  const rt = f.rt
  f.node = func
  const nf = new Frame(rt, rt.boundaryFunction, methodCode, [self, name, values, kwnames, node], f)
  nf.depth = f.depth
  rt.frame = nf
  return Next.SWITCH
}

function otherMethod(
  f: Frame,
  m: PyMethodDescriptor | null,
  self: PyValue,
  name: string,
  args: readonly Ex[],
  node: Call,
  func: Expr,
  next: number,
): number {
  if (m === null) {
    if (f.rt.interp.waits && readsPython(self, name)) {
      const values: PyValue[] = []
      for (const a of args) values.push(a(f))
      f.pc = next
      return enterMethod(f, self, name, values, null, node, func)
    }
    f.node = func
    const callee = getMethodAttr(f.rt, self, name)
    const values: PyValue[] = []
    for (const a of args) values.push(a(f))
    f.node = node
    f.pc = next
    return enterCall(f, callee, values, null)
  }
  const values: PyValue[] = []
  for (const a of args) values.push(a(f))
  f.node = node
  return callDescriptor(f, m, self, values, next)
}

/** `super().name(...)`: the method is found along the mro without making the super object. */
function superMethodCall(L: Lowering, name: string, args: readonly Ex[], node: Call, next: number): Step {
  const superName = compile(
    L,
    (node.func as Expr & { kind: 'Attribute' }).value.kind === 'Call'
      ? ((node.func as any).value as Call).func
      : (node.func as any).value,
  )
  return (f) => {
    const s = superName(f)
    f.node = (node.func as any).value as Call
    let callee: PyValue
    let self: PyValue | undefined
    if (s === T.superType) {
      const [cls, obj] = f.superArguments(f.rt)
      const bound = makeSuper(f.rt, cls as PyType, obj)
      f.node = node.func
      const mro = (bound.selfClass as PyType).mro
      let found: PyValue | undefined
      for (let i = mro.indexOf(cls as PyType) + 1; i < mro.length; i++) {
        found = mro[i].ns.getStr(name)
        if (found !== undefined) break
      }
      if (found instanceof PyFunction && bound.self !== bound.selfClass) {
        callee = found
        self = bound.self
      } else
        callee =
          superAttr(f.rt, cls as PyType, bound.selfClass as PyType, bound.self as PyValue, name) ??
          getMethodAttr(f.rt, bound, name)
    } else {
      const made = call(f.rt, s, [])
      f.node = node.func
      callee = getMethodAttr(f.rt, made, name)
    }
    const values: PyValue[] = self === undefined ? [] : [self]
    for (const a of args) values.push(a(f))
    f.node = node
    f.pc = next
    return enterCall(f, callee, values, null)
  }
}
function isZeroSuper(e: Expr): boolean {
  return (
    e.kind === 'Call' &&
    e.func.kind === 'Name' &&
    e.func.id === 'super' &&
    e.args.length === 0 &&
    e.keywords.length === 0
  )
}

/** A method call whose arguments suspend: the method is looked up before they are evaluated, and kept beside its object. */
function lowerLateMethodCall(
  L: Lowering,
  e: Call,
  func: Expr & { kind: 'Attribute' },
  object: Expr,
  name: string,
): void {
  const o = L.waits
    ? compile(L, func.value.kind === 'Name' ? attributeOperand(L, func) : operand(L, object))
    : func.value.kind === 'Name'
      ? attributeObject(L, func)
      : compile(L, object)
  const selfSlot = L.newTemp()
  const calleeSlot = L.newTemp()
  const site = new AttrSite()
  L.emitOperation((f) => {
    const self = o(f)
    const m = findMethod(site, self, name)
    if (m !== null) {
      f.slots[selfSlot] = self
      f.slots[calleeSlot] = m
      return Next.NEXT
    }
    f.node = func
    const found = getMethodAttr(f.rt, self, name)
    f.slots[selfSlot] = undefined
    f.slots[calleeSlot] = found
    return Next.NEXT
  })
  const args = lowerAll(L, e.args).map((a) => compile(L, a))
  const n = args.length
  L.emitSuspending((next) => (f) => {
    const callee = f.slots[calleeSlot] as PyValue
    const self = f.slots[selfSlot] as PyValue | undefined
    f.slots[calleeSlot] = undefined
    f.slots[selfSlot] = undefined
    if (self !== undefined && callee instanceof PyFunction) {
      const code = callee.code as Code
      if (code.exact === n + 1) return callExact(f, callee, code, slots1(code, self), 1, args, e, next)
    }
    const values: PyValue[] = []
    for (let i = 0; i < n; i++) values.push(args[i](f))
    f.node = e
    if (self !== undefined && callee instanceof PyMethodDescriptor) return callDescriptor(f, callee, self, values, next)
    if (self !== undefined) values.unshift(self)
    f.pc = next
    return enterCall(f, callee, values, null)
  })
  L.releaseTemp(selfSlot)
  L.releaseTemp(calleeSlot)
}

/** `object.name(...)` with plain positional arguments, `func` being what is called. */
export function lowerMethodCall(L: Lowering, e: Call, func: Expr & { kind: 'Attribute' }, argsSuspend: boolean): void {
  const name = L.scope.mangle(func.attr)
  if (isZeroSuper(func.value) && !argsSuspend) {
    const args = e.args.map((a) => compile(L, a))
    L.emitSuspending((next) => superMethodCall(L, name, args, e, next))
    return
  }
  const object = lower(L, func.value)
  if (argsSuspend) {
    lowerLateMethodCall(L, e, func, object, name)
    return
  }
  const isName = func.value.kind === 'Name'
  const o = isName ? attributeObject(L, func) : compile(L, object)
  const args = e.args.map((a) => compile(L, a))
  const os = operandSlot(L, isName ? func.value : object)
  const xs = e.args.length === 1 ? operandSlot(L, e.args[0]) : -1
  L.emitSuspending((next) => methodCall(o, os, name, args, xs, e, func, next))
}
