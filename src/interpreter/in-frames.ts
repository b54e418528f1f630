/**
 * Builtins that know how to run in frames, looked up by the walker where it would otherwise call them through a slot. The tables lie here, below the
 * walker's calls, because what fills them (iteration-frames.ts) makes calls itself. They are filled when the files are loaded and never changed after.
 */
import type { KwNames, PyType, PyValue } from '../objects/object.ts'
import type { PyList } from '../objects/values.ts'
import type { Frame } from './frame.ts'

/** `cls(v)` for builtin containers: pushes a frame and answers true where going over `v` runs Python code. */
export const constructInFrames = new Map<PyType, (f: Frame, v: PyValue) => boolean>()

/** Calls of instances of builtin types, by the type's `call` slot: what `enterCall` answers. */
export const callInFrames = new Map<unknown, (f: Frame, callee: any, args: PyValue[], kwnames: KwNames) => number>()

/** Going over an iterable in frames, for what expressions do with one themselves. Filled by iteration-frames.ts. */
export interface IterationInFrames {
  /** Pushes a frame that gives the items as a list, where going over `v` runs Python code; else does nothing and answers false. */
  items(f: Frame, v: PyValue): boolean
  /** The same for unpacking: no length is asked for, and no more than `most` items (one more than fit) are taken. */
  unpack(f: Frame, v: PyValue, most: number): boolean
  /** `list += v` where going over `v` runs Python code: pushes a frame that gives the list; else answers false. */
  extends(f: Frame, list: PyList, v: PyValue): boolean
  /** Whether `x in box` has to go over the box. */
  hasToGoOver(box: PyValue): boolean
  /** Pushes a frame that gives whether the item is there. */
  contains(f: Frame, box: PyValue, item: PyValue): void
}
export const inFrames = {} as IterationInFrames
