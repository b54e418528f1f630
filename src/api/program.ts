/**
 * Running one program as `__main__`: what the command line and the tests do. Makes an interpreter on a host, runs to the end, prints what went
 * wrong as CPython does, and gives the exit code.
 */
import '../objects/all.ts'
import type { Host } from '../host/types.ts'
import type { Code } from '../interpreter/code.ts'
import { compileText, frontEnd, syntaxError } from '../interpreter/compile.ts'
import { Interpreter } from '../interpreter/interpreter.ts'
import { InternalFault, type ThreadState } from '../interpreter/thread.ts'
import { registerSource } from '../interpreter/tracebacks.ts'
import { PythonSyntaxError } from '../lexer/errors.ts'
import { decodeSource } from '../lexer/source.ts'
import { PyDict } from '../objects/dict.ts'
import type { PyValue } from '../objects/object.ts'
import { getAttrOr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { isException, newException } from '../objects/ops/errors.ts'
import { strJs } from '../objects/ops/text.ts'
import { fromHost, intOf } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { PyBaseException, PyList, PyModule } from '../objects/values.ts'
import { bundledModules } from '../stdlib/index.ts'
import { services } from '../stdlib/services.ts'
import { finishInterpreter, SEND_MS } from './finish.ts'

export type Program =
  /** A file. `source` replaces its content (tests); `isFolder`: it is the `__main__.py` of the folder that was to be run. */
  | { kind: 'file'; path: string; source?: string; isFolder?: boolean }
  | { kind: 'code'; text: string }
  | { kind: 'module'; name: string }
  /** Text read from standard input. */
  | { kind: 'stdin'; bytes: Uint8Array }

export interface ProgramOptions {
  argv?: readonly string[]
  /** Goes in front of `sys.path`; null: none. */
  path0?: string | null
  warnOptions?: readonly string[]
  xOptions?: ReadonlyMap<string, string | true>
  strictNames?: boolean
  stepped?: boolean
  /** Python code behind operations may wait without blocking the host; by default where the host may not block. */
  waits?: boolean
  optimize?: number
  executable?: string
  flags?: Readonly<Record<string, number>>
  /** Milliseconds of running after which the host gets a turn; 0: never (the program cannot be interrupted). */
  sliceMs?: number
  hashSeed?: number
  /** Called with the interpreter before it runs (interrupts, limits). */
  onInterpreter?: (interp: Interpreter) => void
}

export interface ProgramResult {
  exitCode: number
  /** The program ended by KeyboardInterrupt: the process should die of SIGINT. */
  interrupted: boolean
  /** It ended by an OSError, which may have been a broken standard stream. */
  streamBroke?: boolean
}

/** Runs the program to its end. Never rejects: an internal fault is reported on stderr in one line, exit code 70. */
export async function runProgram(host: Host, program: Program, options: ProgramOptions = {}): Promise<ProgramResult> {
  let interp: Interpreter | null = null
  try {
    interp = new Interpreter(
      host,
      {
        modules: bundledModules,
        strictNames: options.strictNames,
        stepped: options.stepped,
        waits: options.waits,
        optimize: options.optimize,
        warnOptions: options.warnOptions,
        xOptions: options.xOptions,
        argv: options.argv,
        path: options.path0 === null || options.path0 === undefined ? [] : [options.path0],
        executable: options.executable,
        hashSeed: options.hashSeed,
        flags: options.flags,
      },
      services,
    )
    options.onInterpreter?.(interp)
    return await runInterpreter(interp, program, options)
  } catch (e) {
    return { exitCode: reportFault(host, e), interrupted: false }
  }
}

async function runInterpreter(interp: Interpreter, program: Program, options: ProgramOptions): Promise<ProgramResult> {
  const rt = interp.main
  interp.importModule(rt, 'sys')
  // as CPython does, so that what is wrong with an option is said at once
  if (options.warnOptions !== undefined && options.warnOptions.length > 0) interp.importModule(rt, 'warnings')
  let result: ProgramResult = { exitCode: 0, interrupted: false }
  try {
    const d = mainModule(interp)
    const code = loadProgram(rt, program, d)
    rt.frame = rt.root
    interp.enterCode(rt, code, d, d, null)
    await interp.drive(rt, options.sliceMs ?? 0)
  } catch (e) {
    if (e instanceof CannotStart) {
      interp.writeError(rt, `${options.executable ?? 'ouro'}: ${e.message}\n`)
      return finish(interp, { exitCode: 1, interrupted: false })
    }
    if (!(e instanceof PyBaseException)) throw e
    rt.frame = rt.root
    result = await ended(interp, e)
  }
  return finish(interp, result)
}

/** There is no such program: one line instead of a traceback. */
export class CannotStart {
  readonly message: string
  constructor(message: string) {
    this.message = message
  }
}

/** Makes the module `__main__`, as it is before its first statement; its namespace. */
export function mainModule(interp: Interpreter): PyDict {
  const d = new PyDict()
  d.setStr('__name__', '__main__')
  d.setStr('__doc__', null)
  d.setStr('__package__', null)
  d.setStr('__loader__', null)
  d.setStr('__spec__', null)
  d.setStr('__builtins__', interp.modules.getStr('builtins') as PyValue)
  // the main module has its annotations from the start; others get them with the first annotated name
  d.setStr('__annotations__', new PyDict())
  interp.modules.setStr('__main__', new PyModule(d))
  return d
}

/** The code of a program that is to run as `__main__` over `d`. Throws a PyBaseException or a CannotStart. */
export function loadProgram(rt: ThreadState, program: Program, d: PyDict): Code {
  const interp = rt.interp
  const options = { flags: 0, features: [], optimize: interp.options.optimize ?? 0 }
  switch (program.kind) {
    case 'code':
      // the text is in no file, yet tracebacks and warnings show its lines
      registerSource(interp, '<string>', program.text)
      return compileText(rt, fromHost(program.text), '<string>', 'exec', options) as Code
    case 'stdin': {
      const text = frontEnd(rt, () => decodeSource(program.bytes, '<stdin>', 'file'))
      return compileText(rt, fromHost(text), '<stdin>', 'exec', options) as Code
    }
    case 'file': {
      d.setStr('__file__', fromHost(program.path))
      if (program.isFolder) d.setStr('__package__', '')
      d.setStr('__cached__', null)
      let text = program.source
      if (text === undefined) {
        const bytes = interp.host.files!.readFile(program.path)
        text = decodeScript(rt, bytes, program.path)
      }
      return compileText(rt, fromHost(text), program.path, 'exec', options) as Code
    }
    case 'module':
      return loadModuleAsMain(rt, program.name, d)
  }
}

/** The text of a script. Of bytes that are none CPython says so without a place. */
function decodeScript(rt: ThreadState, bytes: Uint8Array, path: string): string {
  try {
    return decodeSource(bytes, path, 'file')
  } catch (e) {
    if (!(e instanceof PythonSyntaxError)) throw e
    throw e.lineno ? syntaxError(rt, e) : newException(rt, T.SyntaxError, [fromHost(e.msg)])
  }
}

/** `-m name`: a module's code run as `__main__` (runpy). */
function loadModuleAsMain(rt: ThreadState, name: string, d: PyDict): Code {
  const interp = rt.interp
  const fail = (text: string) => new CannotStart(text)
  let full = name
  const dot = name.lastIndexOf('.')
  if (dot > 0) {
    const parent = name.slice(0, dot)
    try {
      interp.importModule(rt, parent)
    } catch (e) {
      // what the parent's own code raises is shown with its traceback; that there is no parent is not
      if (!isException(e, T.ModuleNotFoundError) || e.members?.[1] !== fromHost(parent.split('.')[0])) throw e
      throw fail(`Error while finding module specification for '${name}' (ModuleNotFoundError: ${strJs(rt, e)})`)
    }
  }
  const loaded = interp.modules.getStr(name)
  if (dot > 0 && loaded !== undefined && loaded !== null && getAttrOr(rt, loaded, '__path__') === undefined) {
    const text = `'${name}' found in sys.modules after import of package '${name.slice(0, dot)}', but prior to execution of '${name}'; this may result in unpredictable behaviour`
    interp.services.warnAt(rt, T.RuntimeWarning, text, '<frozen runpy>', 128, null)
  }
  let found = interp.imports.locate(rt, full)
  if (found === undefined) throw fail(`No module named ${name}`)
  if (found.isPackage) {
    interp.importModule(rt, name)
    full = `${name}.__main__`
    found = interp.imports.locate(rt, full)
    if (found === undefined)
      throw fail(`No module named ${full}; '${name}' is a package and cannot be directly executed`)
  }
  if (found.text === null) throw fail(`No code object available for ${name}`)
  d.setStr('__file__', fromHost(found.file))
  d.setStr('__package__', fromHost(full.includes('.') ? full.slice(0, full.lastIndexOf('.')) : ''))
  d.setStr('__spec__', found.spec)
  const argv = interp.sysModule.getStr('argv')
  if (argv instanceof PyList) argv.items[0] = fromHost(found.file)
  return compileText(rt, fromHost(found.text), found.file, 'exec', {
    flags: 0,
    features: [],
    optimize: interp.options.optimize ?? 0,
  }) as Code
}

/** An exception left the program: exit code and what is printed. */
async function ended(interp: Interpreter, e: PyBaseException): Promise<ProgramResult> {
  const rt = interp.main
  if (e.cls.isSubtype(T.SystemExit)) return { exitCode: exitCode(interp, e), interrupted: false }
  printUncaught(interp, e)
  return {
    streamBroke: e.cls.isSubtype(T.OSError),
    exitCode: e.cls.isSubtype(T.KeyboardInterrupt) ? 130 : 1,
    interrupted: e.cls.isSubtype(T.KeyboardInterrupt) && rt !== null,
  }
}

function exitCode(interp: Interpreter, e: PyBaseException): number {
  const rt = interp.main
  const code = getAttrOr(rt, e, 'code') ?? null
  if (code === null) return 0
  const n = intOf(code)
  if (n !== undefined) return Number(BigInt.asUintN(8, BigInt(n)))
  try {
    interp.writeError(rt, `${strJs(rt, code)}\n`)
  } catch (problem) {
    if (!(problem instanceof PyBaseException)) throw problem
  }
  return 1
}

function printUncaught(interp: Interpreter, e: PyBaseException): void {
  const rt = interp.main
  const hook = interp.sysModule.getStr('excepthook')
  if (hook === undefined) {
    interp.writeError(rt, `sys.excepthook is missing\n${interp.services.formatException(rt, e)}`)
    return
  }
  try {
    call(rt, hook, [e.cls, e, e.traceback])
  } catch (second) {
    if (!(second instanceof PyBaseException)) throw second
    if (second.cls.isSubtype(T.SystemExit)) return
    interp.writeError(
      rt,
      `Error in sys.excepthook:\n${interp.services.formatException(rt, second)}\nOriginal exception was:\n${interp.services.formatException(rt, e)}`,
    )
  }
}

/** What happens after the program. */
async function finish(interp: Interpreter, result: ProgramResult): Promise<ProgramResult> {
  const finished = finishInterpreter(interp, !result.streamBroke) ? result : { ...result, exitCode: 120 }
  // a kernel would do so by itself, but what it has not taken yet is the process'
  await interp.host.sockets?.flushed(SEND_MS)
  return finished
}

/** One line for a fault of ours; the JavaScript stack only with OUROLOOP_DEBUG. */
export function reportFault(host: Host, e: unknown): number {
  const cause = e instanceof InternalFault ? e.cause : e
  const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
  let text = `ouro: internal error, please report it: ${what.split('\n')[0]}\n`
  if (host.process?.environ.get('OUROLOOP_DEBUG') && cause instanceof Error) text += `${cause.stack}\n`
  host.stderr.write(new TextEncoder().encode(text))
  return 70
}
