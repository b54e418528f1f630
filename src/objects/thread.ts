/**
 * What the object model needs to know of the running thread (CPython's tstate) and of the interpreter it belongs to.
 *
 * Whatever may call Python code takes `rt: Thread` first. The floor above (src/interpreter) implements both interfaces; no
 * module variable ever holds one, so that any number of interpreters live side by side.
 */

import type { Host } from '../host/types.ts'
import type { PyDict } from './dict.ts'
import type { KwNames, PyObject, PyType, PyValue } from './object.ts'

/** What tracebacks, warnings and sys._getframe see of a frame; the interpreter's Frame implements it. */
export interface FrameLike {
  back: FrameLike | null
}

export interface Thread {
  readonly interp: InterpreterState
  /** The innermost frame. */
  frame: any
  /** Calls a Python-written function in a nested trampoline and returns its result (generators: the generator object). */
  callFunction(fn: any, args: PyValue[], kwnames: KwNames): PyValue
  /** For what an operation makes, and must not make again when it is done again (interpreter/operation.ts): what `make` gave the first time. */
  once<T>(make: () => T): T
  /** Accounts for `bytes` that the guest decided to allocate; raises MemoryError (or a limit) when there is no room. */
  charge(bytes: number): void
  /** Accounts for about `ms` milliseconds of work that cannot be interrupted, before it begins; raises a limit where they are not left. */
  chargeWork(ms: number): void
  /** Runs between chunks of a long builtin: raises KeyboardInterrupt and the like. */
  checkInterrupt(): void
  /** Depth guard for recursion inside builtins (repr, compare, hash of nested containers): enter raises RecursionError.
   *  `what` completes CPython's text, e.g. " while getting the repr of an object". Always leave in `finally`. */
  enterRecursive(what: string): void
  leaveRecursive(): void
  /** Containers whose repr is being made (Py_ReprEnter). */
  readonly reprStack: PyObject[]
  /** The exception being handled (sys.exception()), or null. */
  currentException(): PyValue
}

export interface InterpreterState {
  readonly host: Host
  /** sys.modules */
  modules: PyDict
  /** The namespace of module builtins. */
  builtins: PyDict
  /** Seed for str and bytes hashes. */
  readonly hashSeed: number
  intMaxStrDigits: number
  recursionLimit: number
  /** Subclasses of builtin types made in this interpreter. */
  readonly builtinSubclasses: Map<PyType, WeakRef<PyType>[]>
  /** Issues a warning as warnings.warn does; may raise when a filter says "error". `stacklevel` counts Python frames, 1 = the running one. */
  warn(rt: Thread, category: PyType, message: string, stacklevel?: number): void
  /** Imports an absolute module name and returns that very module (not its top package). */
  importModule(rt: Thread, name: string): PyValue
  /** Exceptions that nobody can receive (in `__del__`, callbacks): sys.unraisablehook. */
  unraisable(rt: Thread, error: PyValue, where: string, obj: PyValue): void
  /** `id()` of an object: stable, unique among live objects. */
  idOf(value: PyValue): number
  /** Free slots for modules' own per-interpreter state, keyed by an object only that module knows. */
  readonly state: Map<unknown, any>
}
