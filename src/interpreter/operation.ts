/**
 * Operations: how the Python code behind an operator, an attribute or a builtin waits on a host that may not block.
 *
 * An operation (`a + b`, `repr(x)`, `d[k]`) is done by TypeScript, which calls special methods in nested trampolines; the JavaScript stack between
 * cannot be left and entered again. But it can be left for good and the operation *done again*: until its end an operation only asks Python code
 * for answers, so it does the same again when it is given the same answers. So while an operation runs, the thread notes what each call of Python code
 * gave. When such a call wants to wait, `Detached` leaves the JavaScript stack down to the operation's step, which parks; the frames of the call lie on the
 * heap and stay. They go on in the trampoline below, and when the call ends, its boundary frame notes the answer and runs the step again:
 * the answers known are given at once (`ThreadState.record`), and the operation goes on behind them.
 *
 * What is done that way must do nothing that lasts before its last call of Python code, and its operands must not be read again from where that
 * code could change them: a step of its own, operands in temporaries. Code for hosts that may not block is lowered like that (`Lowering.waits`).
 */
import { callNative, type Native, PyMethodWrapper, PyWrapperDescriptor } from '../objects/builtin.ts'
import { typeNew } from '../objects/make-class.ts'
import type { KwNames, PyObject, PyType, PyValue } from '../objects/object.ts'
import { call } from '../objects/ops/call.ts'
import { nextSlot } from '../objects/ops/slots.ts'
import { typeOf } from '../objects/ops/type-of.ts'
import { typeCall } from '../objects/type-type.ts'
import * as T from '../objects/types.ts'
import { nativeCode } from './code.ts'
import { Frame, Next, type Step } from './frame.ts'
import type { ThreadState } from './thread.ts'

interface Answer {
  /** The function or generator that was asked. */
  of: unknown
  value: PyValue | undefined
  /** `rt.stopValue` afterwards. */
  stop: PyValue
  raised: boolean
}

/** One operation under way, and the answers of Python code so far. */
export class Operation {
  readonly answers: Answer[] = []
  /** The next answer to give. */
  at = 0
  /** How many containers were being shown when it began. */
  shown = 0
  /** What it has changed, as it was before. */
  readonly before: [PyObject, object][] = []
  /** Whose step does it, once it has been left. */
  frame: Frame | null = null
}
/** An operation with more answers than this gives its notes up: what it calls may not wait any more. */
export const MOST_ANSWERS = 100_000
/** Stands for an operation that has called nothing yet: most never do. */
export const FRESH = new Operation()

/** Thrown through the JavaScript stack of an operation whose Python code waits; caught by its step. */
export class Detached {
  readonly op: Operation
  /** What is parked. */
  readonly frame: Frame
  /** The containers being shown (Py_ReprEnter), which leaving the JavaScript stack takes off. */
  readonly shown: PyObject[]
  constructor(op: Operation, frame: Frame, shown: PyObject[]) {
    this.op = op
    this.frame = frame
    this.shown = shown
  }
}

/** The step number `self` that does one operation. `run` may be run more than once. */
export function operation(run: Step, self: number): Step {
  return (f) => {
    const rt = f.rt
    const again = rt.again
    if (again === null || again.frame !== f) rt.op = rt.interp.waits ? FRESH : null
    else {
      rt.again = null
      rt.op = again
    }
    try {
      return run(f)
    } catch (e) {
      if (!(e instanceof Detached)) throw e
      e.op.frame = f
      e.op.shown = rt.reprStack.length
      rt.reprStack.splice(0, rt.reprStack.length, ...e.shown)
      f.pc = self
      rt.frame = e.frame
      return Next.PARK
    } finally {
      rt.op = null
    }
  }
}

// ---------------------------------------------------------------- builtins as operations

/** Whether Python code may stand behind a value that a builtin is given. */
export const mayRunPython = (v: PyValue | undefined) => typeof v === 'object' && v !== null

/** Whether the call is to be an operation, which `enterOperation` then pushes. */
export function isOperationCall(native: Native, self: PyValue | undefined, args: readonly PyValue[]): boolean {
  return native.redoable && (mayRunPython(self) || args.some(mayRunPython))
}

/** Slots: native, self, arguments, keyword names, whether self is that of a bound function. */
const callCode = nativeCode('<operation>', 5, [
  operation((f) => {
    const [native, self, args, kwnames, bound] = f.slots
    const v = callNative(f.rt, native, self, args, kwnames, bound)
    const back = f.back as Frame
    back.val = v
    f.rt.frame = back
    return Next.SWITCH
  }, 0),
])
/** A call of a builtin as an operation of its own; the result arrives in `f.val` at `f.pc`. */
export function enterOperation(
  f: Frame,
  native: Native,
  self: PyValue | undefined,
  args: readonly PyValue[],
  kwnames: KwNames,
  bound: boolean,
): number {
  return enter(f, callCode, [native, self, args, kwnames, bound])
}

/** Special methods of builtin types that ask others: not those that change their object in place, nor those that call or ask an iterator. */
const SPECIAL = /^__(?!i(?!nvert|ndex)|call|next|enter|exit|new|set__|get__)\w+__$/
/** Whether calling a builtin special method (`super().__repr__()`, `list.__eq__(a, b)`) is to be an operation. */
export function isSpecialOperation(callee: PyValue): boolean {
  if (callee instanceof PyMethodWrapper) return SPECIAL.test(callee.descriptor.row.name)
  return callee instanceof PyWrapperDescriptor && SPECIAL.test(callee.row.name)
}
/** Slots: callee, arguments, keyword names. */
const specialCode = nativeCode('<operation>', 3, [
  operation((f) => {
    const v = call(f.rt, f.slots[0], f.slots[1].slice(), f.slots[2])
    const back = f.back as Frame
    back.val = v
    f.rt.frame = back
    return Next.SWITCH
  }, 0),
])
export function enterSpecial(f: Frame, callee: PyValue, args: readonly PyValue[], kwnames: KwNames): number {
  return enter(f, specialCode, [callee, args, kwnames])
}

/** Slot: what to do, as an operation; its result is None. */
const bodyCode = nativeCode('<operation>', 1, [
  operation((f) => {
    f.slots[0]()
    const back = f.back as Frame
    back.val = null
    f.rt.frame = back
    return Next.SWITCH
  }, 0),
])
/** From the `enter` of a builtin: its body as an operation. */
export function enterBody(rt: ThreadState, body: () => void): void {
  enter(rt.frame, bodyCode, [body])
}

/** Classes that make values of what their argument's special methods say; the containers among them go over it. */
const values = new Set(
  [
    T.strType,
    T.intType,
    T.floatType,
    T.boolType,
    T.complexType,
    T.reversedType,
    T.rangeType,
    T.enumerateType,
    T.zipType,
    T.mapType,
    T.filterType,
  ].map((t) => t.slots.new),
)
const containers = new Set<PyType>([T.dictType, T.setType, T.frozensetType, T.bytesType, T.bytearrayType])
/** Whether making an instance is an operation. An iterator cannot be gone over twice. */
export function isConstructingOperation(cls: PyType, args: readonly PyValue[]): boolean {
  if (cls.slots.new === typeNew) return args.length > 1
  if (!args.some(mayRunPython)) return false
  if (values.has(cls.slots.new)) return true
  return containers.has(cls.solid) && !args.some(isConsumed)
}
/** An iterator that gives each item once. What generators and `__next__` in Python have given is noted. */
function isConsumed(v: PyValue): boolean {
  const next = typeOf(v).slots.next
  return next !== undefined && next !== nextSlot && v !== null && (v as PyObject).cls !== T.generatorType
}
/** Types of modules: making one calls `iter()`, or with `fills` goes over its arguments, and does nothing else that could not be done again. */
export function registerConstruction(type: PyType, fills: boolean): void {
  if (fills) containers.add(type)
  else values.add(type.slots.new)
}
/** Slots: class, arguments, keyword names. */
const constructCode = nativeCode('<construct>', 3, [
  operation((f) => {
    const v = typeCall(f.rt, f.slots[0], f.slots[1].slice(), f.slots[2])
    const back = f.back as Frame
    back.val = v
    f.rt.frame = back
    return Next.SWITCH
  }, 0),
])
export function enterConstruction(f: Frame, cls: PyType, args: readonly PyValue[], kwnames: KwNames): number {
  return enter(f, constructCode, [cls, args, kwnames])
}

function enter(f: Frame, code: typeof callCode, slots: any[]): number {
  const rt = f.rt
  const nf = new Frame(rt, rt.boundaryFunction, code, slots, f)
  nf.depth = f.depth
  rt.frame = nf
  return Next.SWITCH
}
