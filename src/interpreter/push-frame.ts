/**
 * Frames of Python functions whose positional arguments fit exactly, so that nothing has to be bound: the caller has written them into the slots. The
 * hottest part of calling; the callee's first step runs at once.
 */
import type { PyValue } from '../objects/object.ts'
import type { PyFunction } from '../objects/values.ts'
import type { Node } from '../parser/ast.ts'
import { startFrame } from './bind-function.ts'
import type { Code } from './code.ts'
import { type Ex, Frame, Next, type Step } from './frame.ts'
import { MAX_INLINED } from './thread.ts'

/** Pushes a Python function whose code takes exactly `n` positionals; the caller has filled `slots`. */
export function push(f: Frame, fn: PyFunction, code: Code, slots: any[], next: number): number {
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
export function slots1(code: Code, a: PyValue): any[] {
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
export function slots2(code: Code, a: PyValue, b: PyValue): any[] {
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
export function pushExact(f: Frame, fn: PyFunction, code: Code, slots: any[], next: number): number {
  const rt = f.rt
  f.pc = next
  const nf = startFrame(rt, fn, code, slots, f)
  if (nf === null) return Next.NEXT
  if (nf.depth > rt.interp.recursionLimit) rt.checkDepth(nf)
  rt.frame = nf
  return Next.SWITCH
}

/** Calls a function whose number of positionals is that of `args` and of what lies in `slots` before place `at`: evaluates the arguments into the slots. */
export function callExact(
  f: Frame,
  fn: PyFunction,
  code: Code,
  slots: any[],
  at: number,
  args: readonly Ex[],
  node: Node,
  next: number,
): number {
  for (let i = 0; i < args.length; i++) slots[at + i] = args[i](f)
  f.node = node
  return code.fast >= 0 ? push(f, fn, code, slots, next) : pushExact(f, fn, code, slots, next)
}
