// The one place where the test programs meet the interpreter: source text in, what it printed and its exit code out.
// Each call is a fresh interpreter in this process (no state may pass from one program to the next), with captured
// streams and, unless asked otherwise, a virtual clock that jumps over sleeps so that thousands of programs stay quick.

import type { RunResult } from './programs.mjs'

/** How to run one program. */
export interface RunOptions {
  /** The bare name of the program, shown in tracebacks as it is; `sys.argv[0]` and `__file__` may be absolute. */
  filename: string
  /** Absolute path of its folder: the working directory and `sys.path[0]`; helper modules are imported from there. */
  folder: string
  /** `sys.argv[1:]`. */
  args?: readonly string[]
  /** Command-line options of the interpreter, such as `['-W', 'error']`. */
  options?: readonly string[]
  /** All of standard input; end of file follows. */
  stdin?: string
  /** Cut every statement into steps and fuse nothing: the second form in which each program runs. */
  stepped?: boolean
  /** `virtual` (the default) jumps over waits; `real` waits. */
  clock?: 'virtual' | 'real'
  /** Milliseconds of processor time after which the program is stopped with a failure. */
  timeout?: number
}

/**
 * Runs `source` as `__main__`, the way `ouro FILE ARGS` would, and resolves when it has ended, whatever way it ended:
 * an uncaught Python exception is a traceback in `stderr` and exit code 1. Tracebacks take their source lines from
 * `source`, not from the disk (a chunk of a file is not the file). Rejects only for a fault of the interpreter itself.
 */
export function runProgram(_source: string, _options: RunOptions): Promise<RunResult> {
  return Promise.reject(new Error('runProgram: the interpreter is not connected to the tests yet'))
}
