/** Leaving a frame with a value. */

import type { PyValue } from '../../objects/object.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { typeName } from '../../objects/ops/type-of.ts'
import type { Stmt } from '../../parser/ast.ts'
import { finishAsync } from '../async-generators.ts'
import { type Frame, Next, type Step } from '../frame.ts'
import { finish } from '../generators.ts'
import type { Lowering } from './lowering.ts'

/** Pops the frame: the value goes to the caller (or ends the generator). */
export function returnValue(L: Lowering): (f: Frame, v: PyValue) => number {
  const flags = L.code.flags
  if (flags & 0x200) return (f) => finishAsync(f)
  if (flags & 0xa0) return finish
  const instance = L.code.instanceSlot
  if (instance >= 0) {
    return (f, v) => {
      const back = f.back as Frame
      f.rt.frame = back
      if (v !== null) throw typeError(f.rt, `__init__() should return None, not '${typeName(v)}'`)
      back.val = f.slots[instance]
      return Next.SWITCH
    }
  }
  return (f, v) => {
    const back = f.back as Frame
    back.val = v
    f.rt.frame = back
    return Next.SWITCH
  }
}

/** `return value`, which is `undefined` where it was raised (items.ts). */
export function leaveFunction(L: Lowering, value: ((f: Frame) => PyValue | undefined) | null, _s: Stmt): Step {
  const leave = returnValue(L)
  if (L.blocks.some((b) => b.kind !== 'loop')) return returnThroughBlocks(L, value)
  if (value === null) return (f) => leave(f, null)
  if ((L.code.flags & 0x2a0) === 0 && L.code.instanceSlot < 0) {
    return (f) => {
      const v = value(f)
      if (v === undefined) return Next.RAISE
      const back = f.back as Frame
      back.val = v
      f.rt.frame = back
      return Next.SWITCH
    }
  }
  return (f) => {
    const v = value(f)
    return v === undefined ? Next.RAISE : leave(f, v)
  }
}

function returnThroughBlocks(L: Lowering, value: ((f: Frame) => PyValue | undefined) | null): Step {
  const leave = returnValue(L)
  const keep = L.newTemp()
  const go = L.leaveBlocks(0, (f) => {
    const v = f.slots[keep]
    f.slots[keep] = undefined
    return leave(f, v)
  })
  return (f) => {
    const v = value === null ? null : value(f)
    if (v === undefined) return Next.RAISE
    f.slots[keep] = v
    return go(f)
  }
}
