/**
 * One interpreter: modules, builtins, limits, hooks, and the services that frames and builtins ask for. Any number of interpreters live side by
 * side; nothing in this program is shared between them but immutable builtin types and code.
 */
import type { Host } from '../host/types.ts'
import { PyDict } from '../objects/dict.ts'
import type { PyType, PyValue } from '../objects/object.ts'
import { getAttr, getAttrOr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { error, runtimeError, systemError, typeError } from '../objects/ops/errors.ts'
import { getItem, setItem } from '../objects/ops/subscript.ts'
import { repr, reprJs } from '../objects/ops/text.ts'
import { fromHost, isStr, toHost } from '../objects/ops/type-of.ts'
import type { InterpreterState } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import {
  emptyTuple,
  PyBaseException,
  type PyCell,
  PyFunction,
  PyModule,
  PyTraceback,
  PyTuple,
  type Text,
} from '../objects/values.ts'
import type { Node } from '../parser/ast.ts'
import { startFrame } from './bind-function.ts'
import { enterBuildClass } from './build-class.ts'
import type { Code, SourceUnit } from './code.ts'
import { type CompileMode, type CompileOptions, compileText, compileTree } from './compile.ts'
import { type Frame, Next } from './frame.ts'
import { closeGenerator, GenState, markStarted, PyGenerator } from './generators.ts'
import { type GreenThread, GreenThreads } from './green.ts'
import { Imports } from './imports.ts'
import { lineOf, visible } from './introspection.ts'
import { localsOf } from './locals.ts'
import type { ModuleSource } from './module-source.ts'
import { runEnterNested } from './nested.ts'
import { InternalFault, ThreadState } from './thread.ts'

export interface InterpreterOptions {
  /** Where modules come from: bundled native ones and bundled Python sources. */
  readonly modules: ModuleSource
  readonly strictNames?: boolean
  readonly stepped?: boolean
  /** Code is lowered for a host that may not block; by default where the host may not. */
  readonly waits?: boolean
  readonly optimize?: number
  /** -W options and -X options, as given. */
  readonly warnOptions?: readonly string[]
  readonly xOptions?: ReadonlyMap<string, string | true>
  readonly argv?: readonly string[]
  readonly path?: readonly string[]
  readonly executable?: string
  readonly hashSeed?: number
  readonly flags?: Readonly<Record<string, number>>
}

/** What the upper floor (stdlib) puts in: kept as functions so that this floor does not import it. */
export interface Services {
  warn(rt: ThreadState, category: PyType, message: string, stacklevel: number): void
  /** warnings.warn_explicit for a place in a source text (compiler warnings). */
  warnAt(
    rt: ThreadState,
    category: PyType,
    message: string,
    filename: string,
    lineno: number,
    source: string | null,
  ): void
  /** The warning about a coroutine that nobody awaited. */
  warnUnawaited(rt: ThreadState, coroutine: PyValue, qualname: string, withOrigin: boolean): void
  /** Builds the namespace of module builtins. */
  fillBuiltins(rt: ThreadState, ns: PyDict): void
  /** The ast.* object of a tree, and back. */
  treeToPython(rt: ThreadState, tree: Node): PyValue
  treeFromPython(rt: ThreadState, v: PyValue, mode: string): Node | null
  /** Hands an exception that nobody can receive to sys.unraisablehook; `message` null: "Exception ignored in". */
  unraisable(rt: ThreadState, e: PyBaseException, message: string | null, obj: PyValue): void
  /** Text of an exception with its traceback. */
  formatException(rt: ThreadState, e: PyBaseException): string
  /** Writes out what the program still holds in buffers of files, as the import system is about to read a source file. */
  beforeReadingSource(rt: ThreadState): void
}

/** A program that has not let the host look at its events for so long would make Ctrl-C wait. */
const DEAF_SECONDS = 0.3

export class Interpreter implements InterpreterState {
  readonly host: Host
  /** What Python code behind an operation waits for cannot be had by blocking: see operation.ts. */
  readonly waits: boolean
  readonly options: InterpreterOptions
  modules = new PyDict()
  readonly builtins = new PyDict()
  readonly emptyGlobals = new PyDict()
  readonly hashSeed: number
  intMaxStrDigits = 4300
  recursionLimit = 1000
  /** Bytes that may be allocated in one go. An engine's arrays end near 2**27 items, and it does not survive growing one beyond. */
  memoryLeft = 2 ** 30
  readonly builtinSubclasses = new Map<PyType, WeakRef<PyType>[]>()
  readonly state = new Map<unknown, any>()
  readonly asyncgenHooks: { firstiter: PyValue; finalizer: PyValue } = { firstiter: null, finalizer: null }
  /** Run in reverse order when the interpreter ends. */
  readonly atExit: ((rt: ThreadState) => void)[] = []
  readonly services: Services
  readonly imports: Imports
  readonly main: ThreadState
  readonly green: GreenThreads
  /** Coroutines that were made and not yet started: a list through `older`. */
  newestUnstarted: PyGenerator | null = null
  /** How many frames of the place where a coroutine is made are kept for `cr_origin`: sys.set_coroutine_origin_tracking_depth. */
  originDepth = 0
  private readonly origins = new WeakMap<PyGenerator, PyTuple>()
  private readonly ids = new WeakMap<object, number>()
  private readonly valueIds = new Map<unknown, number>()
  private nextId = 0x7f0000001000

  constructor(host: Host, options: InterpreterOptions, services: Services) {
    this.host = host
    this.options = options
    this.waits = options.waits ?? !host.timers.canBlock
    this.services = services
    this.hashSeed = options.hashSeed ?? 0x5bd1e995
    this.main = new ThreadState(this)
    this.green = new GreenThreads(this, this.main)
    this.imports = new Imports(this, options.modules)
    services.fillBuiltins(this.main, this.builtins)
    this.imports.maker.adoptBuiltins(this.main)
  }

  /** The namespace of sys, also where a program has taken it out of `sys.modules`. */
  get sysModule(): PyDict {
    const m = this.modules.getStr('sys')
    if (m instanceof PyModule) this.sys = m
    return (this.sys as PyModule).dict
  }
  private sys: PyModule | null = null

  // ------------------------------------------------------------ InterpreterState

  warn(rt: ThreadState, category: PyType, message: string, stacklevel = 1): void {
    this.services.warn(rt, category, message, stacklevel)
  }
  warnAt(
    rt: ThreadState,
    category: PyType,
    message: string,
    filename: string,
    lineno: number,
    source: string | null,
  ): void {
    this.services.warnAt(rt, category, message, filename, lineno, source)
  }
  importModule(rt: ThreadState, name: string): PyValue {
    return this.imports.importAbsolute(rt, name)
  }
  unraisable(rt: ThreadState, e: PyValue, where: string, obj: PyValue): void {
    const exc = e as PyBaseException
    if (exc.traceback === null) {
      // raised outside any frame: it is shown where the program stands
      const f = this.callerFrameOrNull(rt)
      if (f !== null) exc.traceback = new PyTraceback(null, f, null, f.node?.lineno ?? f.code.firstlineno)
    }
    // an object beside a message becomes part of it, as CPython formats it
    let message: string | null = where === '' ? null : where
    let object = obj
    if (message !== null && obj !== null) {
      try {
        message += ` ${reprJs(rt, obj)}`
      } catch (failed) {
        if (!(failed instanceof PyBaseException)) throw failed
        message += ' <object repr() failed>'
      }
      object = null
    }
    this.services.unraisable(rt, exc, message, object)
  }
  idOf(v: PyValue): number {
    if (typeof v === 'object' && v !== null) {
      let id = this.ids.get(v)
      if (id === undefined) {
        id = this.nextId
        this.nextId += 16
        this.ids.set(v, id)
      }
      return id
    }
    if (typeof v === 'number' && v >= -5 && v < 257) return 0x7e0000000000 + v * 32
    let id = this.valueIds.get(v)
    if (id === undefined) {
      id = this.nextId
      this.nextId += 16
      if (this.valueIds.size > 100_000) this.valueIds.clear()
      this.valueIds.set(v, id)
    }
    return id
  }

  outOfMemory(_rt: ThreadState, _bytes: number): never {
    throw new PyBaseException(T.MemoryError, emptyTuple)
  }
  /** An embedder's limit: asked at every tick and after large allocations; it may throw what ends the run. */
  memoryWatch: { check(rt: ThreadState): void } | null = null
  /** MemoryError well before the engine's heap is full: a collection that starts near the limit ends the process. */
  probeMemory(): void {
    this.memoryWatch?.check(this.main)
    const memory = this.host.memory
    if (memory === undefined || memory.used() < memory.limit * 0.65) return
    memory.collect()
    if (memory.used() > memory.limit * 0.55) throw new PyBaseException(T.MemoryError, emptyTuple)
  }

  // ------------------------------------------------------------ interrupts and waiting

  /** Asks a thread to raise KeyboardInterrupt at its next check: the one that runs, else the one that was started last. */
  interrupt(thread: GreenThread = this.green.foremost ?? this.green.main): void {
    this.green.interrupt(thread)
  }
  deliverInterrupt(rt: ThreadState): void {
    if (this.expired?.()) throw new InternalFault(new Error('the program ran longer than it was given'))
    const thread = this.green.current
    if (thread.stop !== null) throw thread.stop
    if (!thread.interrupted) {
      // a builtin that runs for long keeps the host from hearing of an interrupt: it then ends the process, as it does programs that do not listen
      const { turn } = this.green
      if (this.listening) {
        if (turn > 0 && this.host.clock.monotonic() - turn > DEAF_SECONDS) this.listen(false)
        return
      }
      // a host that can look for one all the same
      if (!this.host.process?.interruptAsked?.()) return
    }
    thread.interrupted = false
    if (thread.interruptHandler?.(rt)) return
    throw new PyBaseException(T.KeyboardInterrupt, emptyTuple)
  }
  /** Asked at every check; true ends the run with a fault. A net for tests and embedders, not a Python exception. */
  watch(expired: () => boolean): () => void {
    this.expired = expired
    return () => {
      this.expired = null
    }
  }
  private expired: (() => boolean) | null = null

  /** From a native step: leaves the trampoline for `seconds` at most (null: until woken). Goes on at the frame's `pc`. */
  park(_rt: ThreadState, seconds: number | null): number {
    this.green.park(seconds)
    return Next.PARK
  }
  /** A parked thread goes on soon; one that is not parked will not wait when it next parks. */
  wake(thread: GreenThread): void {
    this.green.wake(thread)
  }

  private listening = true
  private listen(on: boolean): void {
    this.listening = on
    this.host.process?.listenForInterrupts(on)
  }
  /** The host is about to have its turn. */
  beforePause(): void {
    if (!this.listening) this.listen(true)
  }
  /**
   * Runs the main thread to its end, giving the host its turns: whenever it waits, and after every `sliceMs` of running (0: never). Rejects with what leaves
   * the base frame.
   */
  async drive(_rt: ThreadState, sliceMs: number): Promise<void> {
    await this.green.drive(sliceMs)
  }

  /** Waiting inside a nested trampoline: only a host that can block is able to. */
  blockNested(_rt: ThreadState, _boundary: Frame): void {
    this.green.blockNested()
  }

  // ------------------------------------------------------------ generators and coroutines

  coroutineMade(rt: ThreadState, g: PyGenerator): void {
    if (g.cls !== T.coroutineType) return
    if (this.originDepth > 0) this.origins.set(g, this.placeOf(rt))
    const older = this.newestUnstarted
    g.older = older
    if (older !== null) older.newer = g
    this.newestUnstarted = g
  }
  /** (file, line, function) of the running frames, the innermost first. */
  private placeOf(rt: ThreadState): PyTuple {
    const out: PyTuple[] = []
    for (let f = visible(rt.frame); f !== null && out.length < this.originDepth; f = visible(f.back))
      out.push(new PyTuple([fromHost(f.code.filename), lineOf(f), fromHost(f.code.name)]))
    return new PyTuple(out)
  }
  /** `cr_origin`: a tuple of (file, line, function), or null. */
  originOf(g: PyGenerator): PyTuple | null {
    return this.origins.get(g) ?? null
  }
  /** A call statement's value is dropped: a coroutine that was never awaited is reported now. */
  coroutineDropped(rt: ThreadState, g: PyValue, _s: Node): void {
    if (g instanceof PyGenerator && g.state === GenState.Created && !g.started) this.neverAwaited(rt, g)
  }
  private neverAwaited(rt: ThreadState, g: PyGenerator): void {
    markStarted(g)
    this.services.warnUnawaited(rt, g, toHost(g.qualname as string), this.originOf(g) !== null)
  }
  /** Reports what is left when the program ends, oldest first. */
  reportUnstarted(rt: ThreadState): void {
    const left: PyGenerator[] = []
    for (let g = this.newestUnstarted; g !== null; g = g.older) left.push(g)
    for (const g of left.reverse()) if (g.state === GenState.Created && !g.started) this.neverAwaited(rt, g)
    this.newestUnstarted = null
  }
  /** The iterator of a `for` that was left early: a generator that only the loop had is closed, as CPython does when its last reference goes. */
  generatorDropped(rt: ThreadState, g: PyGenerator): void {
    if (!g.owned || g.state !== GenState.Suspended) return
    try {
      closeGenerator(rt, g)
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
      this.unraisable(rt, e, '', g)
    }
  }
  // ------------------------------------------------------------ names and namespaces

  storeLocal(f: Frame, name: string, v: PyValue): void {
    const locals = f.locals
    if (locals instanceof PyDict && locals.cls === T.dictType) locals.setStr(name, v)
    else setItem(f.rt, locals, fromHost(name), v)
  }
  setupAnnotations(f: Frame): void {
    const locals = f.locals
    if (locals instanceof PyDict) {
      if (locals.getStr('__annotations__') === undefined) this.storeLocal(f, '__annotations__', new PyDict())
      return
    }
    try {
      getItem(f.rt, locals, '__annotations__')
    } catch (e) {
      if (!(e instanceof PyBaseException) || !e.cls.isSubtype(T.KeyError)) throw e
      this.storeLocal(f, '__annotations__', new PyDict())
    }
  }
  storeAnnotation(f: Frame, name: PyValue, v: PyValue): void {
    const locals = f.locals
    const a = locals instanceof PyDict ? locals.getStr('__annotations__') : getItem(f.rt, locals, '__annotations__')
    if (a === undefined) throw error(f.rt, T.NameError, "name '__annotations__' is not defined")
    setItem(f.rt, a, name, v)
  }
  localsOf(rt: ThreadState, frame: Frame): PyValue {
    return localsOf(rt, frame)
  }
  /** The innermost Python frame. */
  callerFrame(rt: ThreadState): Frame {
    let f: Frame | null = rt.frame
    while (f?.code.native) f = f.back
    if (f === null) throw systemError(rt, 'no Python frame is running')
    return f
  }
  callerFrameOrNull(rt: ThreadState): Frame | null {
    let f: Frame | null = rt.frame
    while (f?.code.native) f = f.back
    return f
  }

  // ------------------------------------------------------------ type parameters

  private typing(rt: ThreadState, name: string): PyValue {
    return getAttr(rt, this.importModule(rt, '_typevars'), name)
  }
  makeTypeParam(
    rt: ThreadState,
    kind: string,
    name: string,
    bound: PyValue,
    constraints: PyValue,
    def: PyValue,
  ): PyValue {
    const text = fromHost(name)
    if (kind === 'TypeVar') return call(rt, this.typing(rt, 'make_typevar'), [text, bound, constraints, def])
    return call(rt, this.typing(rt, kind === 'ParamSpec' ? 'make_paramspec' : 'make_typevartuple'), [text, def])
  }
  makeTypeAlias(rt: ThreadState, name: string, params: PyValue, evaluate: PyValue, module: PyValue): PyValue {
    return call(rt, this.typing(rt, 'make_typealias'), [fromHost(name), params, evaluate, module])
  }
  genericBase(rt: ThreadState, params: PyValue): PyValue {
    return call(rt, getAttr(rt, this.importModule(rt, '_typing'), 'generic_base'), [params])
  }

  // ------------------------------------------------------------ compile and exec

  unit(
    filename: string,
    source: string | null,
    table: SourceUnit['table'],
    lower: SourceUnit['lower'],
    strict: boolean,
    optimize: number,
  ): SourceUnit {
    return {
      filename,
      source,
      table,
      lower,
      stepped: this.options.stepped ?? false,
      waits: this.waits,
      strictNames: strict,
      optimize,
    }
  }
  /** builtins.compile: a code object, or a tree with PyCF_ONLY_AST. */
  compileSource(
    rt: ThreadState,
    source: PyValue,
    filename: string,
    mode: CompileMode,
    flags: number,
    dontInherit: boolean,
    optimize: number,
  ): PyValue {
    const inherited = dontInherit ? [] : this.inheritedFeatures(rt)
    const options: CompileOptions = {
      flags,
      features: inherited,
      optimize: optimize < 0 ? (this.options.optimize ?? 0) : optimize,
    }
    const tree = this.services.treeFromPython(rt, source, mode)
    if (tree !== null) {
      if (flags & 0x400) return source
      return compileTree(rt, tree, null, filename, options)
    }
    return compileText(rt, source, filename, mode, options)
  }
  private inheritedFeatures(rt: ThreadState): string[] {
    const f = this.callerFrameOrNull(rt)
    return f === null || f.code.unit.table === null ? [] : [...f.code.unit.table.futureFeatures]
  }
  /** Runs a code object in a namespace and returns its value (for 'eval' code). */
  execCode(
    rt: ThreadState,
    code: PyValue,
    globals: PyDict,
    locals: PyValue,
    closure: readonly PyCell[] | null,
  ): PyValue {
    return runEnterNested(rt, () => this.enterCode(rt, code as Code, globals, locals, closure))
  }
  /** Pushes the frame of a module-like code object. */
  enterCode(rt: ThreadState, code: Code, globals: PyDict, locals: PyValue, closure: readonly PyCell[] | null): void {
    if (globals.getStr('__builtins__') === undefined)
      globals.setStr('__builtins__', this.modules.getStr('builtins') ?? null)
    const b = globals.getStr('__builtins__')
    const builtins = b instanceof PyModule ? b.dict : b instanceof PyDict ? b : this.builtins
    const fn = new PyFunction(code, globals, builtins, closure, globals.getStr('__name__') ?? null)
    if (code.steps === null) code.unit.lower(code)
    const frame = startFrame(rt, fn, code, code.template.slice(), rt.frame)
    if (frame === null) {
      // top-level await: a coroutine that works in these namespaces
      ;(rt.frame.val as PyGenerator).frame.locals = locals
      return
    }
    frame.locals = locals
    rt.checkDepth(frame)
    rt.frame = frame
  }
  /** `__build_class__` called by a program: pushes the frames; the class arrives in the current frame. */
  enterBuildClass(rt: ThreadState, func: PyValue, name: PyValue, bases: PyValue[], kwds: PyDict): void {
    if (!(func instanceof PyFunction)) throw typeError(rt, '__build_class__: func must be a function')
    if (!isStr(name)) throw typeError(rt, '__build_class__: name is not a string')
    const kw = [...kwds.entries()].map(([k, v]) => ({ name: toHost(k as Text), value: v }))
    enterBuildClass(rt.frame, func, toHost(name as Text), bases, kw)
  }
  displayHook(rt: ThreadState, v: PyValue): void {
    const hook = this.sysModule.getStr('displayhook')
    if (hook === undefined) throw runtimeError(rt, 'lost sys.displayhook')
    call(rt, hook, [v])
  }
  reprText(rt: ThreadState, v: PyValue): Text {
    return repr(rt, v)
  }
  reprOf(rt: ThreadState, v: PyValue): string {
    return reprJs(rt, v)
  }

  // ------------------------------------------------------------ imports

  importName(rt: ThreadState, name: string, globals: PyDict | null, fromlist: PyValue, level: number): PyValue {
    return this.imports.importName(rt, name, globals, fromlist, level)
  }
  enterImport(f: Frame, name: string, fromlist: PyValue, level: number): number {
    return this.imports.enterImport(f, name, fromlist, level)
  }
  /** The one rule that CPython does not have: the name of a bundled module used as `name.attr` without importing it. */
  implicitImport(rt: ThreadState, f: Frame, name: string, node: Node): PyValue | undefined {
    return this.imports.implicitImport(rt, f, name, node)
  }

  /** Writes to sys.stderr, or to the host's when there is none. */
  writeError(rt: ThreadState, text: string): void {
    const stderr = this.modules.getStr('sys') === undefined ? undefined : this.sysModule.getStr('stderr')
    if (stderr === undefined || stderr === null) {
      this.host.stderr.write(new TextEncoder().encode(text))
      return
    }
    try {
      call(rt, getAttr(rt, stderr, 'write'), [fromHost(text)])
      const flush = getAttrOr(rt, stderr, 'flush')
      if (flush !== undefined) call(rt, flush, [])
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
    }
  }
}
