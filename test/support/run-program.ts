// The one place where the test programs meet the interpreter: source text in, what it printed and its exit code out.
// Each call is a fresh interpreter in this process (no state may pass from one program to the next), with captured
// streams and, unless asked otherwise, a virtual clock that jumps over sleeps so that thousands of programs stay quick.

import { join } from 'node:path'
import { runProgram as run } from '../../src/api/program.ts'
import { NodeHost } from '../../src/host/node.ts'
import { VirtualHost } from '../../src/host/virtual.ts'
import type { Interpreter } from '../../src/interpreter/interpreter.ts'
import { keepModules } from '../../src/stdlib/index.ts'
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
  /** Lower for a host that may not block; by default as the host is: it may not. */
  waits?: boolean
  /** `virtual` (the default) jumps over waits; `real` waits. */
  clock?: 'virtual' | 'real'
  /** Milliseconds of processor time after which the program is stopped with a failure. */
  timeout?: number
}

const nodeHost = new NodeHost()
/** A program that says so, or that starts a server, runs with a network, and in the time of the outside. */
const NETWORK = /^# host: network$|\bstart_server\(/m
// as in the command's snapshot: the library's trees are shared by all interpreters
keepModules()

/**
 * Runs `source` as `__main__`, the way `ouro FILE ARGS` would, and resolves when it has ended, whatever way it ended:
 * an uncaught Python exception is a traceback in `stderr` and exit code 1. Tracebacks take their source lines from
 * `source`, not from the disk (a chunk of a file is not the file). Rejects only for a fault of the interpreter itself.
 */
export async function runProgram(source: string, options: RunOptions): Promise<RunResult> {
  const host = new VirtualHost({
    stdin: options.stdin ?? '',
    files: nodeHost.files,
    process: nodeHost.process,
    ...(NETWORK.test(source) ? { network: nodeHost } : {}),
    ...(options.clock === 'real' ? { start: Date.now() / 1000 } : {}),
  })
  const warn: string[] = []
  const x = new Map<string, string | true>()
  const given = options.options ?? []
  let optimize = 0
  for (let i = 0; i < given.length; i++) {
    if (given[i] === '-W') warn.push(given[++i])
    else if (given[i].startsWith('-W')) warn.push(given[i].slice(2))
    else if (given[i] === '-X') x.set(given[++i], true)
    else if (given[i] === '-O') optimize = 1
    else if (given[i] === '-OO') optimize = 2
    else throw new Error(`runProgram: option ${given[i]} is not known here`)
  }
  const before = process.cwd()
  process.chdir(options.folder)
  let interp: Interpreter | null = null
  let watchdog: (() => void) | null = null
  try {
    const limit = options.timeout ?? 20_000
    const began = process.cpuUsage()
    const result = await run(
      host,
      { kind: 'file', path: join(options.folder, options.filename), source },
      {
        argv: [join(options.folder, options.filename), ...(options.args ?? [])],
        path0: options.folder,
        warnOptions: warn,
        xOptions: x,
        strictNames: x.has('strict-names'),
        stepped: options.stepped ?? false,
        waits: options.waits,
        optimize,
        flags: optimize > 0 ? { optimize } : {},
        onInterpreter(i) {
          interp = i
          watchdog = i.watch(() => {
            const used = process.cpuUsage(began)
            return (used.user + used.system) / 1000 > limit
          })
        },
      },
    )
    if (result.exitCode === 70) throw new Error(host.stderr.text)
    return { stdout: host.stdout.text, stderr: host.stderr.text, exitCode: result.exitCode }
  } finally {
    ;(watchdog as (() => void) | null)?.()
    void interp
    process.chdir(before)
  }
}
