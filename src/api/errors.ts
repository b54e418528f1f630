/** What a run can end with, as JavaScript errors. */
import type { PythonObject } from './handles.ts'

/** Keeps a public class's name where the package is minified: Node shows it. */
export function named(cls: { readonly name: string }, name: string): void {
  Object.defineProperty(cls, 'name', { value: name, configurable: true })
}

/** One line of a traceback, outermost call first. */
export interface PythonFrame {
  readonly filename: string
  readonly lineno: number
  /** The function's name; `<module>` outside of functions. */
  readonly name: string
  /** The source line without its indentation; null where it is not known. */
  readonly source: string | null
}

/** A Python exception that left the program. Its message is the whole traceback, as Python prints it. */
export class PythonError extends Error {
  static {
    named(PythonError, 'PythonError')
  }
  /** The exception's type as tracebacks name it: `ValueError`, `asyncio.exceptions.CancelledError`, `MyError`. */
  readonly type: string
  /** `str(exception)` */
  readonly text: string
  /** The exception itself. */
  readonly value: PythonObject
  /** Where it was raised, outermost call first. */
  readonly frames: readonly PythonFrame[]
  /** @internal */
  constructor(
    message: string,
    type: string,
    text: string,
    value: PythonObject,
    frames: readonly PythonFrame[],
    cause: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'PythonError'
    this.type = type
    this.text = text
    this.value = value
    this.frames = frames
  }
}

export type LimitKind = 'steps' | 'wallMs' | 'memoryBytes'

/** A run was ended because it used up what it was given. No handler of the program saw it, and no `finally` of it ran. */
export class LimitError extends Error {
  static {
    named(LimitError, 'LimitError')
  }
  readonly limit: LimitKind
  /** What the limit was. */
  readonly allowed: number
  constructor(limit: LimitKind, allowed: number) {
    const what =
      limit === 'steps' ? `${allowed} steps` : limit === 'wallMs' ? `${allowed} ms` : `${allowed} bytes of memory`
    super(`the Python program used more than ${what}`)
    this.name = 'LimitError'
    this.limit = limit
    this.allowed = allowed
  }
}

/** A run was ended from outside: by `interrupt()`, by its signal (whose reason is the `cause`), or because the interpreter was closed. */
export class Interrupted extends Error {
  static {
    named(Interrupted, 'Interrupted')
  }
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'Interrupted'
  }
}
