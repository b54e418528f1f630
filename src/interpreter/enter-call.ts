/**
 * Calls of any value from a frame: `enterCall` pushes a frame wherever the callee runs Python code, so that it may wait, and computes everything else at
 * once. Making an instance belongs here, as `__new__` and `__init__` are such calls themselves: a plain class with a Python `__init__` needs one frame
 * (its constructor twin), the others go through small native frames that call the two in turn.
 */
import { bindNative, callNative, PyBuiltinFunction, PyMethodDescriptor, PyMethodWrapper } from '../objects/builtin.ts'
import { type KwNames, PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { abstractError, objectNew } from '../objects/object-type.ts'
import { call } from '../objects/ops/call.ts'
import { typeError } from '../objects/ops/errors.ts'
import { callSlotOf, initSlot, newSlot } from '../objects/ops/slots.ts'
import { typeName, typeOf } from '../objects/ops/type-of.ts'
import { typeCall } from '../objects/type-type.ts'
import { PyFunction, PyInstance, PyMethod } from '../objects/values.ts'
import { bindFunction } from './bind-function.ts'
import { type Code, nativeCode } from './code.ts'
import { Frame, Next } from './frame.ts'
import { callInFrames, constructInFrames } from './in-frames.ts'
import { leave } from './next-frames.ts'
import {
  enterConstruction,
  enterOperation,
  enterSpecial,
  isConstructingOperation,
  isOperationCall,
  isSpecialOperation,
  operation,
} from './operation.ts'
import { push } from './push-frame.ts'

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

/**
 * The slots of the frame that calling the class with `n` positionals makes, a new instance in them, where that is all there is to do; the arguments belong at
 * 1 and following, and `enterConstructor` goes on. null: `enterCall`.
 */
export function constructorSlots(cls: PyType, n: number): any[] | null {
  if (cls.ctorVersion !== cls.version) findConstructor(cls)
  const init = cls.ctorInit as PyFunction | null
  if (init === null || (init.code as Code).fast !== n + 1 || cls.cls.slots.call !== typeCall) return null
  const code = init.code as Code
  const twin = code.twin ?? code.constructorTwin()
  const slots = twin.template.slice()
  slots[twin.instanceSlot] = slots[0] = new PyInstance(cls)
  return slots
}
export function enterConstructor(f: Frame, cls: PyType, slots: any[], next: number): number {
  const init = cls.ctorInit as PyFunction
  return push(f, init, (init.code as Code).twin as Code, slots, next)
}

/** Calling a class whose `__new__` is builtin and whose `__init__` is a Python function: the frame of `__init__` is pushed. */
function construct(f: Frame, cls: PyType, args: PyValue[], kwnames: KwNames): number {
  const rt = f.rt
  const slots = cls.slots
  if (kwnames === null) {
    const own = constructorSlots(cls, args.length)
    if (own !== null) {
      for (let i = 0; i < args.length; i++) own[i + 1] = args[i]
      return enterConstructor(f, cls, own, f.pc)
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
