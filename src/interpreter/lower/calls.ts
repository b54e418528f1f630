/**
 * Calls. Each call expression is one step: it evaluates callee and arguments, and either pushes the callee's frame (Python functions, classes with a
 * Python `__init__`, native frames) or computes the result of a builtin at once. The result is `$Val`.
 *
 * Calls with up to three positional arguments write them straight into the callee's slots; method calls find the function on the type without
 * making a bound method (sites.ts).
 */

import {
  bindNative,
  callNative,
  PyBuiltinFunction,
  PyMethodDescriptor,
  PyMethodWrapper,
} from '../../objects/builtin.ts'
import { makeSuper, superAttr } from '../../objects/callables.ts'
import { PyDict } from '../../objects/dict.ts'
import { type KwNames, PyType, type PyValue, type Shape, TypeFlags } from '../../objects/object.ts'
import { abstractError, objectNew } from '../../objects/object-type.ts'
import { genericGetAttr, getMethodAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { mergeMapping } from '../../objects/ops/merge.ts'
import { callSlotOf, initSlot, newSlot } from '../../objects/ops/slots.ts'
import { textOf, toHost, typeName, typeOf } from '../../objects/ops/type-of.ts'
import { typeCall } from '../../objects/type-type.ts'
import * as T from '../../objects/types.ts'
import { PyFunction, PyInstance, PyMethod, PyModule, PyProperty } from '../../objects/values.ts'
import type { Call, Expr, Keyword } from '../../parser/ast.ts'
import { bindFunction, startFrame } from '../bind-function.ts'
import { type Code, nativeCode } from '../code.ts'
import { type Ex, Frame, Next, type Step } from '../frame.ts'
import { callInFrames, constructInFrames } from '../in-frames.ts'
import { leave } from '../next-frames.ts'
import {
  enterConstruction,
  enterOperation,
  enterSpecial,
  isConstructingOperation,
  isOperationCall,
  isSpecialOperation,
  operation,
} from '../operation.ts'
import { MAX_INLINED } from '../thread.ts'
import { attribute, attributeObject, compile } from './expressions.ts'
import { attributeOperand, lower, lowerAll, operand, stash, stashAlways } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { get, operandSlot } from './operators.ts'
import { AttrSite, methodMiss } from './sites.ts'
import { temp, VAL } from './suspends.ts'

/** Call of any value with arguments in an array: pushes a frame (SWITCH) or leaves the result in `f.val` (NEXT). `f.pc` must be set by the step. */
export function enterCall(f: Frame, callee: PyValue, args: PyValue[], kwnames: KwNames): number {
  const rt = f.rt
  if (callee instanceof PyFunction) {
    const nf = bindFunction(rt, callee, args, kwnames, f)
    if (nf === null) return Next.NEXT
    rt.checkDepth(nf)
    rt.frame = nf
    return Next.SWITCH
  }
  if (callee instanceof PyBuiltinFunction) {
    const native = callee.native
    if (native.enter !== null) {
      native.enter(rt, ...bindNative(rt, native, callee.self, args, kwnames))
      return Next.SWITCH
    }
    if (rt.interp.waits && isOperationCall(native, callee.self, args))
      return enterOperation(f, native, callee.self, args, kwnames, true)
    f.val = callNative(rt, native, callee.self, args, kwnames, true)
    return Next.NEXT
  }
  if (callee instanceof PyMethod) {
    args.unshift(callee.self)
    return enterCall(f, callee.func, args, kwnames)
  }
  if (callee instanceof PyType) {
    const metaCall = callee.cls.slots.call
    if (metaCall === typeCall) return construct(f, callee, args, kwnames)
    // a metaclass with a Python __call__
    const own = callSlotOf(callee)
    if (own !== null) {
      args.unshift(callee)
      return enterCall(f, own, args, kwnames)
    }
  } else if (
    callee instanceof PyMethodDescriptor &&
    (callee.native.enter !== null || (rt.interp.waits && callee.native.redoable)) &&
    args.length > (kwnames === null ? 0 : kwnames.length)
  ) {
    if (typeOf(args[0]).isSubtype(callee.objclass)) {
      if (callee.native.enter === null) return enterOperation(f, callee.native, args[0], args.slice(1), kwnames, false)
      callee.native.enter(rt, ...bindNative(rt, callee.native, args[0], args.slice(1), kwnames))
      return Next.SWITCH
    }
  } else if (callee instanceof PyMethodWrapper && callee.descriptor.slotFunction === typeCall) {
    // super().__call__(...) in a metaclass
    return construct(f, callee.self as PyType, args, kwnames)
  } else {
    // an instance with a Python __call__
    const own = callSlotOf(callee)
    if (own !== null) {
      args.unshift(callee)
      return enterCall(f, own, args, kwnames)
    }
    const way = callInFrames.get(typeOf(callee).slots.call)
    if (way !== undefined) return way(f, callee, args, kwnames)
    if (rt.interp.waits && isSpecialOperation(callee)) return enterSpecial(f, callee, args, kwnames)
  }
  f.val = call(rt, callee, args, kwnames)
  return Next.NEXT
}

/** After `__init__` returned: its frame's result must be None, the call's is the instance. */
const initCode = nativeCode('<init>', 1, [
  (f) => {
    if (f.val !== null) throw typeError(f.rt, `__init__() should return None, not '${typeName(f.val)}'`)
    const back = f.back as Frame
    back.val = f.slots[0]
    f.rt.frame = back
    return Next.SWITCH
  },
])

/** A class with a Python `__new__`. Slots: 0 class, 1 arguments, 2 keyword names, 3 the instance. */
const newCode = nativeCode('<new>', 4, [
  (f) => {
    const cls = f.slots[0] as PyType
    const make = cls.lookup('__new__') as PyValue
    const bind = typeOf(make).slots.descrGet
    f.pc = 1
    return enterCall(f, bind === undefined ? make : bind(f.rt, make, undefined, cls), [cls, ...f.slots[1]], f.slots[2])
  },
  (f) => {
    const obj = f.val as PyValue
    const t = typeOf(obj)
    if (!t.isSubtype(f.slots[0])) return leave(f, obj)
    const init = t.slots.init === initSlot ? t.lookup('__init__') : undefined
    if (!(init instanceof PyFunction)) {
      t.slots.init?.(f.rt, obj, f.slots[1], f.slots[2])
      return leave(f, obj)
    }
    f.slots[3] = obj
    f.pc = 2
    return enterCall(f, init, [obj, ...f.slots[1]], f.slots[2])
  },
  (f) => {
    if (f.val !== null) throw typeError(f.rt, `__init__() should return None, not '${typeName(f.val)}'`)
    return leave(f, f.slots[3])
  },
])
/** The same for a builtin `__new__` that may run Python code: an operation. */
const builtinNewCode = nativeCode('<new>', 4, [
  operation((f) => {
    const cls = f.slots[0] as PyType
    f.val = cls.slots.new!(f.rt, cls, f.slots[1].slice(), f.slots[2])
    return Next.NEXT
  }, 0),
  newCode.steps![1],
  newCode.steps![2],
])
function enterNew(f: Frame, cls: PyType, args: PyValue[], kwnames: KwNames, code = newCode): number {
  const rt = f.rt
  const nf = new Frame(rt, rt.boundaryFunction, code, [cls, args, kwnames, undefined], f)
  nf.depth = f.depth
  rt.frame = nf
  return Next.SWITCH
}

/** Whether calling the class is "make a plain instance, run a Python `__init__` on it". */
function findConstructor(cls: PyType): void {
  const init = cls.lookup('__init__')
  const plain =
    cls.slots.new === objectNew &&
    cls.slots.init === initSlot &&
    (cls.flags & (TypeFlags.Abstract | TypeFlags.DisallowInstantiation)) === 0
  cls.ctorInit = plain && init instanceof PyFunction && !(init.code as Code).isGenerator ? init : null
  cls.ctorVersion = cls.version
}

/** Calling a class whose `__new__` is builtin and whose `__init__` is a Python function: the frame of `__init__` is pushed. */
function construct(f: Frame, cls: PyType, args: PyValue[], kwnames: KwNames): number {
  const rt = f.rt
  const slots = cls.slots
  if (cls.ctorVersion !== cls.version) findConstructor(cls)
  const fast = cls.ctorInit as PyFunction | null
  if (fast !== null && kwnames === null) {
    const code = fast.code as Code
    if (code.fast === args.length + 1) {
      const twin = code.twin ?? code.constructorTwin()
      const obj = new PyInstance(cls)
      const own = twin.template.slice()
      own[0] = obj
      for (let i = 0; i < args.length; i++) own[i + 1] = args[i]
      own[twin.instanceSlot] = obj
      return push(f, fast, twin, own, f.pc)
    }
  }
  if (slots.new === newSlot) return enterNew(f, cls, args, kwnames)
  if (slots.init !== initSlot || slots.new === undefined || cls.flags & TypeFlags.DisallowInstantiation) {
    if (kwnames === null && args.length === 1) {
      const way = constructInFrames.get(cls)
      if (way?.(f, args[0])) return Next.SWITCH
    }
    if (rt.interp.waits && isConstructingOperation(cls, args)) return enterConstruction(f, cls, args, kwnames)
    f.val = typeCall(rt, cls, args, kwnames)
    return Next.NEXT
  }
  let obj: PyValue
  if (slots.new === objectNew) {
    if (cls.flags & TypeFlags.Abstract) throw abstractError(rt, cls)
    obj = new PyInstance(cls)
  } else {
    if (rt.interp.waits && isConstructingOperation(cls, args)) return enterNew(f, cls, args, kwnames, builtinNewCode)
    obj = slots.new(rt, cls, args.slice(), kwnames)
    if (!typeOf(obj).isSubtype(cls)) {
      f.val = obj
      return Next.NEXT
    }
  }
  const init = typeOf(obj).lookup('__init__')
  if (!(init instanceof PyFunction)) {
    typeOf(obj).slots.init?.(rt, obj, args, kwnames)
    f.val = obj
    return Next.NEXT
  }
  const frame = new Frame(rt, rt.boundaryFunction, initCode, [obj], f)
  frame.depth = f.depth
  frame.pc = 0
  args.unshift(obj)
  const nf = bindFunction(rt, init, args, kwnames, frame)
  if (nf === null) throw typeError(rt, `__init__() should return None, not '${typeName(frame.val)}'`)
  rt.checkDepth(nf)
  rt.frame = nf
  return Next.SWITCH
}

/** Pushes a Python function whose code takes exactly `n` positionals; the caller has filled `slots`. */
function push(f: Frame, fn: PyFunction, code: Code, slots: any[], next: number): number {
  const rt = f.rt
  const nf = new Frame(rt, fn, code, slots, f)
  const closure = fn.closure
  if (closure !== null) for (let i = 0, at = code.firstFree; i < closure.length; i++) slots[at + i] = closure[i]
  if (nf.depth > rt.interp.recursionLimit) rt.checkDepth(nf)
  f.pc = next
  rt.frame = nf
  return rt.inlined < MAX_INLINED ? runFirstStep(rt, f, nf, code) : Next.SWITCH
}

/**
 * Runs the callee's first step at once. A short function ends in it, so that the call needs no turn of the trampoline at all; otherwise the frame stands
 * as if the trampoline had run that step.
 */
function runFirstStep(rt: Frame['rt'], f: Frame, nf: Frame, code: Code): number {
  rt.inlined++
  const r = (code.steps as Step[])[0](nf)
  rt.inlined--
  if (r === Next.SWITCH) return rt.frame === f ? Next.NEXT : Next.SWITCH
  if (r === Next.NEXT) nf.pc = 1
  else if (r >= 0) nf.pc = r
  else if (r === Next.RAISE || r === Next.RERAISE) {
    nf.pc = 1
    return r === Next.RAISE ? Next.RAISE_IN : Next.RERAISE_IN
  } else if (r !== Next.TICK) return r
  return Next.SWITCH
}

/** Slots of a new frame with the first one filled: literals are cheaper than copies for small frames. */
function slots1(code: Code, a: PyValue): any[] {
  switch (code.template.length) {
    case 1:
      return [a]
    case 2:
      return [a, undefined]
    case 3:
      return [a, undefined, undefined]
    case 4:
      return [a, undefined, undefined, undefined]
    case 5:
      return [a, undefined, undefined, undefined, undefined]
  }
  const slots = code.template.slice()
  slots[0] = a
  return slots
}
function slots2(code: Code, a: PyValue, b: PyValue): any[] {
  switch (code.template.length) {
    case 2:
      return [a, b]
    case 3:
      return [a, b, undefined]
    case 4:
      return [a, b, undefined, undefined]
    case 5:
      return [a, b, undefined, undefined, undefined]
    case 6:
      return [a, b, undefined, undefined, undefined, undefined]
  }
  const slots = code.template.slice()
  slots[0] = a
  slots[1] = b
  return slots
}

/** Makes the frame (or the coroutine) of a call whose arguments lie in `slots` already, for codes that `push` cannot take: with cells, generators. */
function pushExact(f: Frame, fn: PyFunction, code: Code, slots: any[], next: number): number {
  const rt = f.rt
  f.pc = next
  const nf = startFrame(rt, fn, code, slots, f)
  if (nf === null) return Next.NEXT
  if (nf.depth > rt.interp.recursionLimit) rt.checkDepth(nf)
  rt.frame = nf
  return Next.SWITCH
}

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
      if (code.fast === 1) {
        return push(f, callee, code, slots1(code, a), next)
      }
      if (code.exact === 1) return pushExact(f, callee, code, slots1(code, a), next)
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
      if (code.fast === 2) {
        return push(f, callee, code, slots2(code, a, b), next)
      }
      if (code.exact === 2) return pushExact(f, callee, code, slots2(code, a, b), next)
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
      if (code.exact === n) {
        const slots = code.template.slice()
        for (let i = 0; i < n; i++) slots[i] = args[i](f)
        f.node = node
        return code.fast === n ? push(f, callee, code, slots, next) : pushExact(f, callee, code, slots, next)
      }
    }
    const values: PyValue[] = []
    for (let i = 0; i < n; i++) values.push(args[i](f))
    f.node = node
    f.pc = next
    return enterCall(f, callee, values, null)
  }
}

// ---------------------------------------------------------------- method calls

/** The function found on the type for `o.name(...)`, or null to fetch the attribute. */
function findMethod(site: AttrSite, o: PyValue, name: string): PyFunction | PyMethodDescriptor | null {
  if (typeof o === 'object' && o !== null) {
    const a = o.attrs
    const cls = o.cls
    if (
      cls === site.cls &&
      cls.version === site.version &&
      (a === null || ((a[0] as Shape) === site.shape && a[1] === null))
    )
      return site.method
  } else if (site.cls !== null && typeOf(o) === site.cls && site.cls.version === site.version) return site.method
  return methodMiss(site, o, name)
}

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
          if (code.fast === 1) {
            return push(f, m, code, slots1(code, self), next)
          }
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
          if (code.fast === 2) {
            return push(f, m, code, slots2(code, self, a), next)
          }
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
          if (code.exact === n + 1) {
            const slots = code.template.slice()
            slots[0] = self
            for (let i = 0; i < n; i++) slots[i + 1] = args[i](f)
            f.node = node
            return code.fast === n + 1 ? push(f, m, code, slots, next) : pushExact(f, m, code, slots, next)
          }
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

// ---------------------------------------------------------------- lowering

export function lowerCall(L: Lowering, e: Call): Expr {
  const simple = e.keywords.length === 0 && e.args.every((a) => a.kind !== 'Starred')
  if (simple) lowerSimpleCall(L, e)
  else lowerGeneralCall(L, e)
  return VAL
}

function lowerSimpleCall(L: Lowering, e: Call): void {
  const argsSuspend = e.args.some((a) => L.suspends(a))
  if (e.func.kind === 'Attribute') {
    const name = L.scope.mangle(e.func.attr)
    if (isZeroSuper(e.func.value) && !argsSuspend) {
      const args = e.args.map((a) => compile(L, a))
      L.emitSuspending((next) => superMethodCall(L, name, args, e, next))
      return
    }
    const object = lower(L, e.func.value)
    if (!argsSuspend) {
      const o = e.func.value.kind === 'Name' ? attributeObject(L, e.func) : compile(L, object)
      const args = e.args.map((a) => compile(L, a))
      const func = e.func
      const os = e.func.value.kind === 'Name' ? operandSlot(L, e.func.value) : operandSlot(L, object)
      const xs = e.args.length === 1 ? operandSlot(L, e.args[0]) : -1
      L.emitSuspending((next) => methodCall(o, os, name, args, xs, e, func, next))
      return
    }
    lowerLateMethodCall(L, e, e.func, object, name)
    return
  }
  let func = lower(L, e.func)
  if (argsSuspend) func = stash(L, func)
  finishCall(L, e, func)
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
      if (code.exact === n + 1) {
        const slots = code.template.slice()
        slots[0] = self
        for (let i = 0; i < n; i++) slots[i + 1] = args[i](f)
        f.node = e
        return code.fast === n + 1 ? push(f, callee, code, slots, next) : pushExact(f, callee, code, slots, next)
      }
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

/** Stars and keywords: positional values and names are gathered in evaluation order, then the general binding runs. */
function lowerGeneralCall(L: Lowering, e: Call): void {
  const exprs: Expr[] = [e.func, ...e.args, ...e.keywords.map((k) => k.value)]
  let done = lowerAll(L, exprs)
  // reading a mapping is a step of its own: what the step before gave is kept
  if (L.waits && e.keywords.some((k) => k.arg === null))
    done = done.map((x) => ((x.kind as string) === '$Val' ? stashAlways(L, x) : x))
  const fn = e.func.kind === 'Attribute' && done[0] === e.func ? attribute(L, e.func) : compile(L, done[0])
  const args = e.args.map((a, i) => {
    const x = done[1 + i]
    return { star: a.kind === 'Starred', ex: compile(L, x.kind === 'Starred' ? x.value : x), node: a }
  })
  const keywords = e.keywords.map((k: Keyword, i) => {
    const x = done[1 + e.args.length + i]
    return { name: k.arg, ex: compile(L, L.waits && k.arg === null ? lowerMapping(L, x, e) : x) }
  })
  const plain = args.every((a) => !a.star) && keywords.every((k) => k.name !== null)
  if (plain) {
    const exs = [...args.map((a) => a.ex), ...keywords.map((k) => k.ex)]
    const names = keywords.map((k) => k.name as string)
    if (e.func.kind === 'Attribute' && done[0] === e.func) {
      // the function is found on the type: no bound method is made
      const name = L.scope.mangle(e.func.attr)
      const o = attributeObject(L, e.func)
      const func = e.func
      const site = new AttrSite()
      L.emitSuspending((next) => (f) => {
        const self = o(f)
        const m = findMethod(site, self, name)
        const values: PyValue[] = []
        let callee: PyValue = m
        if (m instanceof PyFunction) values.push(self)
        else {
          f.node = func
          callee = getMethodAttr(f.rt, self, name)
        }
        for (let i = 0; i < exs.length; i++) values.push(exs[i](f))
        f.node = e
        f.pc = next
        return enterCall(f, callee, values, names)
      })
      return
    }
    L.emitSuspending((next) => (f) => {
      const callee = fn(f)
      const values: PyValue[] = []
      for (let i = 0; i < exs.length; i++) values.push(exs[i](f))
      f.node = e
      f.pc = next
      return enterCall(f, callee, values, names)
    })
    return
  }
  // with other arguments CPython builds a list first, whose text names no callee
  const lone = args.length === 1
  L.emitSuspending((next) => (f) => {
    const callee = fn(f)
    const values: PyValue[] = []
    for (const a of args) {
      const v = a.ex(f)
      if (!a.star) values.push(v)
      else {
        f.node = e
        for (const x of unpackArguments(f, callee, v, lone)) values.push(x)
      }
    }
    const names: string[] = []
    for (const k of keywords) {
      const v = k.ex(f)
      if (k.name !== null) {
        if (names.includes(k.name)) {
          f.node = e
          throw multiple(f, callee, k.name)
        }
        names.push(k.name)
        values.push(v)
      } else {
        f.node = e
        addKeywords(f, callee, names, values, v)
      }
    }
    f.node = e
    f.pc = next
    return enterCall(f, callee, values, names.length === 0 ? null : names)
  })
}

/** The value of a `**` argument: a mapping in Python is read by an operation, and a dict takes its place. What is no mapping is told of by the call. */
function lowerMapping(L: Lowering, e: Expr, node: Call): Expr {
  const slot = L.newTemp()
  const v = compile(L, operand(L, e))
  L.emitOperation((f) => {
    const m = v(f)
    f.slots[slot] = m
    if (typeof m === 'object' && m !== null && !(m instanceof PyDict) && m.cls.lookup('keys') !== undefined) {
      const d = new PyDict()
      f.node = node
      mergeMapping(f.rt, d, m, '')
      f.slots[slot] = d
    }
    return Next.NEXT
  })
  return temp(slot)
}

function calleeName(callee: PyValue): string {
  if (callee instanceof PyFunction)
    return `${callee.module === null || callee.module === undefined ? '' : `${toHost(textOf(callee.module) ?? '')}.`}${toHost(callee.qualname as string)}()`
  if (callee instanceof PyMethod) return calleeName(callee.func)
  if (callee instanceof PyBuiltinFunction)
    return `${callee.native.owner !== null ? `${callee.native.owner.qualname}.` : callee.module === null || callee.module === 'builtins' ? '' : `${String(callee.module)}.`}${callee.native.name}()`
  if (callee instanceof PyType)
    return `${(callee.flags & TypeFlags.Heap) !== 0 ? `${String(callee.ns.getStr('__module__') ?? '')}.` : ''}${callee.qualname}()`
  return `${typeName(callee)} object`
}
function unpackArguments(f: Frame, callee: PyValue, v: PyValue, lone: boolean): PyValue[] {
  if (typeOf(v).slots.iter === undefined && typeOf(v).slots.getItem === undefined) {
    if (!lone) throw typeError(f.rt, `Value after * must be an iterable, not ${typeName(v)}`)
    throw typeError(f.rt, `${calleeName(callee)} argument after * must be an iterable, not ${typeName(v)}`)
  }
  return toArray(f.rt, v)
}
function multiple(f: Frame, callee: PyValue, name: string) {
  return typeError(f.rt, `${calleeName(callee)} got multiple values for keyword argument '${name}'`)
}
/** The items of a `**` argument as further keywords. */
function addKeywords(f: Frame, callee: PyValue, names: string[], values: PyValue[], m: PyValue): void {
  let d: PyDict
  if (m instanceof PyDict && m.cls === T.dictType) d = m
  else {
    d = new PyDict()
    mergeMapping(f.rt, d, m, () => `${calleeName(callee)} argument after ** must be a mapping, not ${typeName(m)}`)
  }
  // names given before are looked for only where there are any
  const before = names.length
  for (let i = d.nextEntry(0); i >= 0; i = d.nextEntry(i + 1)) {
    const k = d.keys[i]
    const t = textOf(k)
    if (t === undefined) throw typeError(f.rt, 'keywords must be strings')
    const name = toHost(t)
    if (before > 0 && names.lastIndexOf(name, before - 1) >= 0) throw multiple(f, callee, name)
    names.push(name)
    values.push(d.vals[i] as PyValue)
  }
}
