/**
 * Calls of methods, `object.name(...)` and `super().name(...)`: the function is found on the type (sites.ts) and called with the object in front, without
 * a bound method in between.
 *
 * Where reading the attribute may run Python code, and the program waits, the read is an operation in a frame of its own. Where arguments suspend, the
 * method is looked up before they are evaluated and kept beside its object.
 */
import { bindNative, callNative, PyMethodDescriptor } from '../../objects/builtin.ts'
import { type KwNames, type PyObject, PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { genericGetAttr, getMethodAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { makeSuper, superAttr, superCheck } from '../../objects/super.ts'
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
import { AttrSite, findMethod, ownedCallee } from './sites.ts'

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
        return otherMethod(f, site, m, self, name, [], node, func, next)
      }
    case 1: {
      const x = args[0]
      return (f) => {
        const self = get(f, os, o)
        const m = findMethod(site, self, name)
        if (m === null) return otherMethod(f, site, m, self, name, args, node, func, next)
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
        return otherMethod(f, site, m, self, name, args, node, func, next)
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
  site: AttrSite,
  m: PyMethodDescriptor | null,
  self: PyValue,
  name: string,
  args: readonly Ex[],
  node: Call,
  func: Expr,
  next: number,
): number {
  if (m === null) {
    const owned = ownedCallee(site, self, name)
    if (owned !== undefined) {
      if (owned instanceof PyFunction) {
        const code = owned.code as Code
        if (code.exact === args.length) return callExact(f, owned, code, code.template.slice(), 0, args, node, next)
      }
      const values: PyValue[] = []
      for (const a of args) values.push(a(f))
      f.node = node
      f.pc = next
      return enterCall(f, owned, values, null)
    }
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

/** A function that `super().name` has found for objects of a class, and for what `super()` meant. */
class SuperEntry {
  readonly start: PyType
  readonly cls: PyType
  readonly version: number
  readonly found: PyFunction
  readonly next: SuperEntry | null
  constructor(start: PyType, cls: PyType, found: PyFunction, next: SuperEntry | null) {
    this.start = start
    this.cls = cls
    this.version = cls.version
    this.found = found
    this.next = next
  }
}
/** A site of `super().name(...)` that has seen so many classes begins anew. */
const MOST_SUPERS = 4

/**
 * `super().name`, to be called: the function, and in `f.val` the object that goes in front of the arguments, found along the mro without making the super
 * object; or any callee, with `undefined`.
 */
class SuperSite {
  private readonly superName: Ex
  private readonly name: string
  private readonly node: Call
  private entries: SuperEntry | null = null
  private count = 0
  constructor(superName: Ex, name: string, node: Call) {
    this.superName = superName
    this.name = name
    this.node = node
  }
  find(f: Frame): PyValue {
    const rt = f.rt
    const s = this.superName(f)
    const func = this.node.func as Expr & { kind: 'Attribute' }
    f.val = undefined
    f.node = func.value as Call
    if (s !== T.superType) {
      const made = call(rt, s, [])
      f.node = func
      return getMethodAttr(rt, made, this.name)
    }
    const [start, obj] = f.superArguments(rt) as [PyType, PyValue]
    if (typeof obj === 'object' && obj !== null) {
      const cls = obj.cls
      for (let e = this.entries; e !== null; e = e.next) {
        if (e.cls === cls && e.start === start && e.version === cls.version) {
          f.val = obj
          return e.found
        }
      }
    }
    const cls = superCheck(rt, start, obj)
    f.node = func
    let found: PyValue | undefined
    for (let i = cls.mro.indexOf(start) + 1; i < cls.mro.length; i++) {
      found = cls.mro[i].ns.getStr(this.name)
      if (found !== undefined) break
    }
    if (found instanceof PyFunction && obj !== cls) {
      if ((obj as PyObject).cls === cls) {
        if (this.count++ === MOST_SUPERS) {
          this.entries = null
          this.count = 1
        }
        this.entries = new SuperEntry(start, cls, found, this.entries)
      }
      f.val = obj
      return found
    }
    return superAttr(rt, start, cls, obj, this.name) ?? getMethodAttr(rt, makeSuper(rt, start, obj), this.name)
  }
}

/** `super().name(...)`. */
function superMethodCall(site: SuperSite, args: readonly Ex[], node: Call, next: number): Step {
  const n = args.length
  return (f) => {
    const callee = site.find(f)
    const self = f.val as PyValue | undefined
    if (self !== undefined && callee instanceof PyFunction) {
      const code = callee.code as Code
      if (code.exact === n + 1) return callExact(f, callee, code, slots1(code, self), 1, args, node, next)
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
  const selfSlot = L.newTemp()
  const calleeSlot = L.newTemp()
  emitMethodLookup(L, func, object, name, selfSlot, calleeSlot)
  finishLateMethodCall(L, e, selfSlot, calleeSlot)
}

/** Keeps the method and, where it is a function of the type, its object. */
function emitMethodLookup(
  L: Lowering,
  func: Expr & { kind: 'Attribute' },
  object: Expr,
  name: string,
  selfSlot: number,
  calleeSlot: number,
): void {
  const o = L.waits
    ? compile(L, func.value.kind === 'Name' ? attributeOperand(L, func) : operand(L, object))
    : func.value.kind === 'Name'
      ? attributeObject(L, func)
      : compile(L, object)
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
}

/** Evaluates the arguments, and calls what lies in the slots. */
function finishLateMethodCall(L: Lowering, e: Call, selfSlot: number, calleeSlot: number): void {
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
  if (isZeroSuper(func.value)) {
    const site = new SuperSite(compile(L, (func.value as Call).func), name, e)
    if (!argsSuspend) {
      const args = e.args.map((a) => compile(L, a))
      L.emitSuspending((next) => superMethodCall(site, args, e, next))
      return
    }
    const selfSlot = L.newTemp()
    const calleeSlot = L.newTemp()
    L.emitOperation((f) => {
      f.slots[calleeSlot] = site.find(f)
      f.slots[selfSlot] = f.val
      return Next.NEXT
    })
    finishLateMethodCall(L, e, selfSlot, calleeSlot)
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
