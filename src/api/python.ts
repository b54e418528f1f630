/**
 * `Python`: the interpreter as a library. One object is one interpreter with one namespace; any number of them live side by side and share nothing.
 * docs/embedding.md is the user's page.
 */
import { named } from './errors.ts'
import '../objects/all.ts'
import type { HostFiles, HostMemory, HostProcess, HostSockets } from '../host/types.ts'
import { type ReadLine, WebHost } from '../host/web.ts'
import type { ModuleSource } from '../interpreter/module-source.ts'
import { lazy, type ModuleDeclaration, module, value } from '../objects/kit.ts'
import { textOf, toHost } from '../objects/ops/type-of.ts'
import { PyTuple } from '../objects/values.ts'
import type { PyTextIOWrapper } from '../stdlib/_io/text.ts'
import { bundledModules, keepModules } from '../stdlib/index.ts'
import { Bridge } from './bridge.ts'
import { toJs } from './convert.ts'
import { FloatMark, type HostCall, HostMark, KeywordsMark, type PythonObject } from './handles.ts'
import { hostErrorType } from './host-values.ts'
import { checkLimits, type Limits } from './limits.ts'
import { Session } from './session.ts'

/** What a program may reach of the outside; each is absent unless given. `ouroloop/node` makes them for Node. */
export interface Grants {
  readonly files?: HostFiles
  readonly process?: HostProcess
  readonly network?: HostSockets
  readonly env?: Map<string, string>
  readonly memory?: HostMemory
}

/** Python modules of the host's: module name, then name in the module, then value or function. */
export type HostModules = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface PythonOptions {
  /** Gets what the program writes to standard output, line by line. Nowhere by default. */
  readonly stdout?: (text: string) => void
  readonly stderr?: (text: string) => void
  /** Gives the next line of standard input; null or undefined at its end. By default there is no standard input. */
  readonly stdin?: ReadLine
  /** Modules that the program can import. */
  readonly modules?: HostModules
  /** Global variables to begin with. */
  readonly inputs?: Readonly<Record<string, unknown>>
  /** What each run is given. */
  readonly limits?: Limits
  /** What the program may reach; nothing by default. */
  readonly grants?: Grants
  /** `sys.argv` */
  readonly argv?: readonly string[]
  /** A folder to import from, in front of the others; of use with granted files only. */
  readonly path?: string
  /** A bundled module that is used without being imported is a NameError, as in CPython. */
  readonly strictNames?: boolean
}

export interface RunSyncOptions {
  /** The name of the text in tracebacks; `<run>` by default. */
  readonly filename?: string
  /** Instead of the interpreter's; `memoryBytes` is the interpreter's alone. */
  readonly limits?: Omit<Limits, 'memoryBytes'>
}
export interface RunOptions extends RunSyncOptions {
  /** Aborting it interrupts the run: KeyboardInterrupt in the program, and an end after a second whatever the program does. */
  readonly signal?: AbortSignal
}

const FILENAME = '<run>'

/** The program's global variables. */
export class Globals {
  readonly #bridge: Bridge
  /** Names that every module has. */
  readonly #own: ReadonlySet<string>
  /** @internal */
  constructor(bridge: Bridge) {
    this.#bridge = bridge
    this.#own = new Set(this.#names())
    Object.freeze(this)
  }
  #names(): string[] {
    const out: string[] = []
    for (const k of this.#bridge.session.globals.keyList()) {
      const t = textOf(k)
      if (t !== undefined) out.push(toHost(t))
    }
    return out
  }
  /** The value, converted; `undefined` when there is none of that name. */
  get(name: string): any {
    const v = this.#bridge.session.globals.getStr(String(name))
    return v === undefined ? undefined : this.#bridge.enterChecked((rt) => toJs(this.#bridge, rt, v))
  }
  set(name: string, value: unknown): void {
    const key = String(name)
    this.#bridge.enterChecked((rt) => {
      this.#bridge.session.globals.setStr(key, this.#bridge.fromJs(rt, value, key))
    })
  }
  has(name: string): boolean {
    return this.#bridge.session.globals.getStr(String(name)) !== undefined
  }
  /** False when there was none. */
  delete(name: string): boolean {
    return this.#bridge.session.globals.deleteStr(String(name))
  }
  /** The names that the program or the host has made, in order. */
  keys(): string[] {
    return this.#names().filter((name) => !this.#own.has(name))
  }
}

export class Python {
  static {
    named(Python, 'Python')
  }
  readonly #bridge: Bridge
  /** The program's global variables. */
  readonly globals: Globals

  private constructor(options: PythonOptions) {
    // the library's trees are the same for all interpreters of a process
    keepModules()
    const limits = checkLimits(options.limits)
    const grants = options.grants ?? {}
    const host = new WebHost({
      stdout: options.stdout,
      stderr: options.stderr,
      stdin: options.stdin,
      files: grants.files,
      process: grants.process,
      sockets: grants.network,
      environ: grants.env,
      memory: grants.memory,
    })
    let bridge: Bridge | null = null
    const modules = withHostModules(options.modules, () => bridge as Bridge)
    const session = new Session(host, {
      argv: options.argv,
      path0: options.path,
      strictNames: options.strictNames,
      sliceMs: SLICE_MS,
      modules,
    })
    bridge = new Bridge(session, limits)
    this.#bridge = bridge
    for (const name of ['stdout', 'stderr']) {
      const stream = session.interp.sysModule.getStr(name) as PyTextIOWrapper | null
      if (stream !== null) stream.lineBuffering = true
    }
    this.globals = new Globals(bridge)
    for (const [name, v] of Object.entries(options.inputs ?? {})) this.globals.set(name, v)
  }

  /** Makes an interpreter. */
  static async create(options: PythonOptions = {}): Promise<Python> {
    return new Python(options)
  }
  /** A number that is a float in Python even where it is integral. */
  static float(value: number): FloatMark {
    return new FloatMark(Number(value))
  }
  /** Keyword arguments, as the last argument of a Python function. */
  static kwargs(values: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>): KeywordsMark {
    return new KeywordsMark(values)
  }
  /** A host function that gets its call first: the signal that says its task was cancelled, and the keyword arguments. */
  static host(f: (call: HostCall, ...args: any[]) => unknown): HostMark {
    return new HostMark(f)
  }

  /**
   * Runs a program text. Resolves with the value of its last statement, if that is an expression, else null. `await` may stand anywhere in it. Rejects with
   * a PythonError, a LimitError or Interrupted; it always settles.
   */
  async run<T = any>(source: string, options: RunOptions = {}): Promise<T> {
    const bridge = this.#bridge
    bridge.requireOpen()
    const limits = options.limits === undefined ? bridge.limits : checkLimits(options.limits)
    const { signal } = options
    try {
      const filename = options.filename ?? FILENAME
      return (await bridge.settle(
        (meter) => bridge.session.start(bridge.session.compile(String(source), filename, 'last'), { meter }),
        { signal, limits },
      )) as T
    } finally {
      this.#flush()
    }
  }
  /** Runs a program text here and now. Where it must wait, that is a RuntimeError in Python; `await` may stand in coroutines only. */
  runSync<T = any>(source: string, options: RunSyncOptions = {}): T {
    const bridge = this.#bridge
    bridge.requireOpen()
    const limits = options.limits === undefined ? bridge.limits : checkLimits(options.limits)
    try {
      return bridge.enterChecked((rt) => {
        const { session } = bridge
        const code = session.compile(String(source), options.filename ?? FILENAME, 'last', { topLevelAwait: false })
        return toJs(bridge, rt, session.runSync(code, { meter: bridge.meter(limits) }))
      }, limits) as T
    } finally {
      this.#flush()
    }
  }
  /** Imports a module. */
  async import(name: string): Promise<PythonObject> {
    const bridge = this.#bridge
    bridge.requireOpen()
    const { session } = bridge
    const builtin = session.interp.builtins.getStr('__import__')
    const leaf = new PyTuple(['__name__'])
    return (await bridge.settle(
      (meter) => session.call(builtin as never, [String(name), null, null, leaf], undefined, { meter }),
      {},
    )) as PythonObject
  }
  /** Raises KeyboardInterrupt in what runs, or in what was started last and waits. False: there was nothing. */
  interrupt(): boolean {
    return this.#bridge.interrupt()
  }
  /** Whether tasks of earlier runs are still under way. */
  get busy(): boolean {
    return !this.#bridge.session.closed && this.#bridge.session.busy
  }
  /** Ends what runs, cancels the tasks that are left, runs exit functions. Always resolves; the object is of no use afterwards. */
  async close(): Promise<void> {
    await this.#bridge.session.close()
  }

  #flush(): void {
    const { session } = this.#bridge
    if (session.closed) return
    try {
      this.#bridge.flushOutput()
    } catch {
      // the program has broken its own sys.stdout: the run's outcome says more
    }
  }
}

/** Milliseconds that Python runs before the host's events get a turn. */
const SLICE_MS = 4

/** The bundled modules, `ouroloop`, and what the host adds. */
function withHostModules(given: HostModules | undefined, bridge: () => Bridge): ModuleSource {
  const declarations = new Map<string, ModuleDeclaration>([
    ['ouroloop', module('ouroloop', 'The program that embeds Python.', [value('HostError', hostErrorType)])],
  ])
  for (const [name, members] of Object.entries(given ?? {})) {
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || name === 'sys' || name === 'builtins' || name === '__main__')
      throw new TypeError(`a host module cannot be called '${name}'`)
    if (typeof members !== 'object' || members === null) throw new TypeError(`host module '${name}' must be an object`)
    const entries = Object.entries(members)
    const list = entries.map(([key, v]) => lazy(key, (rt) => bridge().fromJs(rt, v, key)))
    declarations.set(name, module(name, null, list))
  }
  return {
    native: (name) => declarations.get(name) ?? bundledModules.native(name),
    python: (name) => (declarations.has(name) ? undefined : bundledModules.python(name)),
    names: new Set([...bundledModules.names, ...declarations.keys()]),
    standardNames: bundledModules.standardNames,
  }
}
