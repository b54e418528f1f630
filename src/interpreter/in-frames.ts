/**
 * Builtins that know how to run in frames, looked up by the walker where it would otherwise call them through a slot. The tables lie here, below the
 * walker's calls, because what fills them (iteration-frames.ts) makes calls itself. They are filled when the files are loaded and never changed after.
 */
import type { KwNames, PyType, PyValue } from '../objects/object.ts'
import type { Frame } from './frame.ts'

/** `cls(v)` for builtin containers: pushes a frame and answers true where going over `v` runs Python code. */
export const constructInFrames = new Map<PyType, (f: Frame, v: PyValue) => boolean>()

/** Calls of instances of builtin types, by the type's `call` slot: what `enterCall` answers. */
export const callInFrames = new Map<unknown, (f: Frame, callee: any, args: PyValue[], kwnames: KwNames) => number>()
