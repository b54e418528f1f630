/**
 * The import system: `sys.modules`, bundled modules (native declarations and our own Python sources), files on `sys.path`, packages, relative
 * imports, and finders that programs put on `sys.meta_path`. Texts and order are CPython's (importlib._bootstrap).
 *
 * Bundled modules come first, as builtin and frozen modules do in CPython, except that a file of the program's own folder shadows a bundled
 * *Python* module, as it would shadow the standard library's file there. Module objects are made by module-maker.ts; what runs their code is here.
 */
import { decodeSource } from '../lexer/source.ts'
import { PyBuiltinFunction } from '../objects/builtin.ts'
import type { PyDict } from '../objects/dict.ts'
import type { PyObject, PyValue } from '../objects/object.ts'
import { getAttr, getAttrOr, setAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { error, importError, isException, typeError } from '../objects/ops/errors.ts'
import { toArray } from '../objects/ops/iterate.ts'
import { truth } from '../objects/ops/truth.ts'
import { fromHost, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { PyList, PyModule, PyTuple } from '../objects/values.ts'
import type { Node } from '../parser/ast.ts'
import { nativeCode } from './code.ts'
import { frontEnd } from './compile.ts'
import { Frame, Next } from './frame.ts'
import { resolveName } from './import-names.ts'
import type { Interpreter } from './interpreter.ts'
import { type ModuleJob, ModuleMaker } from './module-maker.ts'
import type { ModuleSource } from './module-source.ts'
import { makeSpec } from './module-spec.ts'
import { again, leave } from './next-frames.ts'
import type { ThreadState } from './thread.ts'

/** An import statement under way: what is still to load, parents first. */
interface ImportState {
  readonly imports: Imports
  readonly queue: string[]
  readonly absolute: string
  readonly fromlist: PyValue
  /** The fromlist's submodules are in the queue. */
  submodules: boolean
  job: ModuleJob | null
}
/** Slots: 0 the state, 1 name, 2 globals, 3 level as the statement gave them. */
const importCode = nativeCode(
  '<import>',
  4,
  [
    (f) => {
      const s = f.slots[0] as ImportState
      f.pc = 1
      if (s.imports.enterNext(f, s)) return Next.SWITCH
      return leave(f, s.imports.importName(f.rt, f.slots[1], f.slots[2], s.fromlist, f.slots[3]))
    },
    (f) => {
      const s = f.slots[0] as ImportState
      s.imports.loaded(f, s)
      return 0
    },
    (f) => {
      const s = f.slots[0] as ImportState
      s.imports.failed(f, s)
      return again(f)
    },
  ],
  [2, 2, -1],
)

export class Imports {
  readonly interp: Interpreter
  readonly source: ModuleSource
  readonly maker: ModuleMaker
  /** Modules whose implicit use was reported, by file and name. */
  private readonly reported = new Set<string>()

  constructor(interp: Interpreter, source: ModuleSource) {
    this.interp = interp
    this.source = source
    this.maker = new ModuleMaker(interp)
  }

  /** Absolute import of exactly this module; parents are imported first. */
  importAbsolute(rt: ThreadState, name: string): PyValue {
    const modules = this.interp.modules
    const known = modules.getStr(name)
    if (known !== undefined && known !== null) return known
    if (known === null) {
      throw importError(
        rt,
        T.ModuleNotFoundError,
        `import of ${name} halted; None in sys.modules`,
        fromHost(name),
        null,
      )
    }
    const dot = name.lastIndexOf('.')
    let path: PyValue = null
    let parent: PyValue | undefined
    if (dot > 0) {
      const parentName = name.slice(0, dot)
      parent = this.importAbsolute(rt, parentName)
      const again = modules.getStr(name)
      if (again !== undefined && again !== null) return again
      const p = getAttrOr(rt, parent, '__path__')
      if (p === undefined) {
        throw importError(
          rt,
          T.ModuleNotFoundError,
          `No module named '${name}'; '${parentName}' is not a package`,
          fromHost(name),
          null,
        )
      }
      path = p
    }
    const m = this.find(rt, name, path)
    if (m === undefined) throw importError(rt, T.ModuleNotFoundError, `No module named '${name}'`, fromHost(name), null)
    if (parent !== undefined) {
      try {
        setAttr(rt, parent, name.slice(dot + 1), m)
      } catch (e) {
        if (!isException(e, T.AttributeError)) throw e
      }
    }
    return m
  }

  private find(rt: ThreadState, name: string, path: PyValue): PyValue | undefined {
    const native = this.source.native(name)
    if (native !== undefined) return this.maker.loadNative(rt, native)
    const custom = this.findOnMetaPath(rt, name, path)
    if (custom !== undefined) return custom
    const bundled = this.source.python(name)
    if (bundled !== undefined && (path === null ? !this.shadowed(rt, name) : true))
      return this.maker.execModule(rt, this.maker.bundledJob(rt, name, bundled))
    const file = this.findFile(rt, name, path)
    if (file !== undefined)
      return file.namespace
        ? this.maker.loadNamespace(name, file.portions)
        : this.maker.execModule(rt, this.maker.fileJob(rt, name, file.path, file.isPackage))
    return undefined
  }

  /** A file beside the script goes before a bundled Python module of the same name. */
  private shadowed(rt: ThreadState, name: string): boolean {
    if (ALWAYS_THERE.has(name)) return false
    const sys = this.interp.modules.getStr('sys')
    if (!(sys instanceof PyModule) || this.interp.host.files === null) return false
    const path = sys.dict.getStr('path')
    if (!(path instanceof PyList) || path.items.length === 0) return false
    return this.findIn(rt, name, [path.items[0]]) !== undefined
  }

  /** Text and place of a module that is to run as `__main__`, without loading it. */
  locate(
    rt: ThreadState,
    name: string,
  ): { file: string; text: string | null; isPackage: boolean; spec: PyValue } | undefined {
    const bundled = this.source.python(name)
    if (bundled !== undefined) {
      const file = `<stdlib>/${name.replaceAll('.', '/')}${bundled.isPackage ? '/__init__' : ''}.py`
      return {
        file,
        text: bundled.source,
        isPackage: bundled.isPackage,
        spec: makeSpec(name, null, 'frozen', null, false),
      }
    }
    const dot = name.lastIndexOf('.')
    const parent = dot > 0 ? this.interp.modules.getStr(name.slice(0, dot)) : undefined
    const path = parent === undefined || parent === null ? null : (getAttrOr(rt, parent, '__path__') ?? null)
    const found = this.findFile(rt, name, path)
    if (found !== undefined && !found.namespace) {
      const text = frontEnd(rt, () => decodeSource(this.interp.host.files!.readFile(found.path), found.path, 'file'))
      return {
        file: found.path,
        text,
        isPackage: found.isPackage,
        spec: makeSpec(name, this.maker.fileLoader(rt, name, found.path), found.path, null, true),
      }
    }
    if (this.source.native(name) !== undefined) return { file: '', text: null, isPackage: false, spec: null }
    return undefined
  }

  private findOnMetaPath(rt: ThreadState, name: string, path: PyValue): PyValue | undefined {
    const sys = this.interp.modules.getStr('sys')
    if (!(sys instanceof PyModule)) return undefined
    const finders = sys.dict.getStr('meta_path')
    if (!(finders instanceof PyList) || finders.items.length === 0) return undefined
    for (const finder of finders.items.slice()) {
      const find = getAttrOr(rt, finder, 'find_spec')
      if (find === undefined) continue
      const spec = call(rt, find, [fromHost(name), path, null])
      if (spec === null) continue
      return this.loadSpec(rt, name, spec)
    }
    return undefined
  }

  /** importlib._bootstrap._load for a spec of a user's finder. */
  loadSpec(rt: ThreadState, name: string, spec: PyValue): PyValue {
    const loader = getAttr(rt, spec, 'loader')
    const create = getAttrOr(rt, loader, 'create_module')
    let m = create === undefined ? null : call(rt, create, [spec])
    const where = getAttrOr(rt, spec, 'submodule_search_locations') ?? null
    if (m === null) {
      const made = this.maker.newModule(name, spec as PyObject, loader, where !== null, where)
      const origin = getAttrOr(rt, spec, 'origin')
      if (getAttrOr(rt, spec, 'has_location') === true && origin !== undefined && origin !== null)
        made.dict.setStr('__file__', origin)
      m = made
    }
    this.interp.modules.setStr(name, m)
    try {
      const exec = getAttrOr(rt, loader, 'exec_module')
      if (exec === undefined) throw importError(rt, T.ImportError, 'missing loader', fromHost(name), null)
      call(rt, exec, [m])
    } catch (e) {
      this.interp.modules.deleteStr(name)
      throw e
    }
    return this.interp.modules.getStr(name) ?? m
  }

  private findFile(rt: ThreadState, name: string, path: PyValue) {
    if (this.interp.host.files === null) return undefined
    if (path !== null) return this.findIn(rt, name, toArray(rt, path))
    const sys = this.interp.modules.getStr('sys')
    const entries = sys instanceof PyModule ? sys.dict.getStr('path') : undefined
    return entries === undefined ? undefined : this.findIn(rt, name, toArray(rt, entries))
  }

  private findIn(_rt: ThreadState, name: string, entries: readonly PyValue[]) {
    const files = this.interp.host.files!
    const tail = name.slice(name.lastIndexOf('.') + 1)
    const portions: string[] = []
    for (const e of entries) {
      const text = textOf(e)
      if (text === undefined) continue
      const given = toHost(text)
      // as FileFinder: relative entries are made absolute
      const folder = given === '' ? files.cwd() : given.startsWith('/') ? given : `${files.cwd()}/${given}`
      const base = folder.endsWith('/') ? folder + tail : `${folder}/${tail}`
      const kind = (p: string): string | null => {
        try {
          return files.stat(p, true).kind
        } catch {
          return null
        }
      }
      if (kind(base) === 'directory') {
        if (kind(`${base}/__init__.py`) === 'file')
          return { path: `${base}/__init__.py`, isPackage: true, namespace: false, portions }
        portions.push(base)
      }
      if (kind(`${base}.py`) === 'file') return { path: `${base}.py`, isPackage: false, namespace: false, portions }
    }
    return portions.length > 0 ? { path: '', isPackage: true, namespace: true, portions } : undefined
  }

  // ------------------------------------------------------------ __import__

  /** builtins.__import__ */
  importName(rt: ThreadState, name: string, globals: PyDict | null, fromlist: PyValue, level: number): PyValue {
    if (level < 0) throw error(rt, T.ValueError, 'level must be >= 0')
    let absolute = name
    if (level > 0) absolute = resolveName(rt, name, globals, level)
    else if (name === '') throw error(rt, T.ValueError, 'Empty module name')
    const m = this.importAbsolute(rt, absolute)
    const wanted = fromlist !== null && truth(rt, fromlist)
    if (!wanted) {
      if (level > 0) {
        if (name === '') return m
        const cut = name.includes('.')
          ? absolute.slice(0, absolute.length - (name.length - name.indexOf('.')))
          : absolute
        return this.importAbsolute(rt, cut)
      }
      const dot = name.indexOf('.')
      return dot < 0 ? m : this.importAbsolute(rt, name.slice(0, dot))
    }
    if (getAttrOr(rt, m, '__path__') !== undefined) this.importSubmodules(rt, m, absolute, toArray(rt, fromlist), false)
    return m
  }

  private importSubmodules(
    rt: ThreadState,
    m: PyValue,
    name: string,
    list: readonly PyValue[],
    recursive: boolean,
  ): void {
    for (const x of list) {
      const t = textOf(x)
      if (t === undefined) {
        throw typeError(
          rt,
          `Item in ${recursive ? `${name}.__all__` : "``from list''"} must be str, not ${typeName(x)}`,
        )
      }
      const sub = toHost(t)
      if (sub === '*') {
        if (!recursive) {
          const all = getAttrOr(rt, m, '__all__')
          if (all !== undefined) this.importSubmodules(rt, m, name, toArray(rt, all), true)
        }
        continue
      }
      if (getAttrOr(rt, m, sub) !== undefined) continue
      const full = `${name}.${sub}`
      try {
        this.importAbsolute(rt, full)
      } catch (e) {
        // the name may be missing: "cannot import name" is said by the from-import itself
        if (
          isException(e, T.ModuleNotFoundError) &&
          e.members?.[1] !== undefined &&
          e.members[1] === fromHost(full) &&
          this.interp.modules.getStr(full) !== null
        )
          continue
        throw e
      }
    }
  }

  /**
   * The module `name` as something to run in a frame: a bundled Python module or a source file that is not loaded yet. Undefined where loading runs no
   * code of the module itself, or where finders on sys.meta_path decide: those are imported at once.
   */
  private jobFor(rt: ThreadState, name: string): ModuleJob | undefined {
    if (this.source.native(name) !== undefined) return undefined
    const sys = this.interp.modules.getStr('sys')
    const finders = sys instanceof PyModule ? sys.dict.getStr('meta_path') : undefined
    if (finders instanceof PyList && finders.items.length > 0) return undefined
    let path: PyValue = null
    const dot = name.lastIndexOf('.')
    if (dot > 0) {
      const parent = this.interp.modules.getStr(name.slice(0, dot))
      const p = parent === undefined || parent === null ? undefined : getAttrOr(rt, parent, '__path__')
      if (p === undefined) return undefined
      path = p
    }
    const bundled = this.source.python(name)
    if (bundled !== undefined && (path !== null || !this.shadowed(rt, name)))
      return this.maker.bundledJob(rt, name, bundled)
    const file = this.findFile(rt, name, path)
    return file === undefined || file.namespace ? undefined : this.maker.fileJob(rt, name, file.path, file.isPackage)
  }

  /** Makes the next module of an import's list run in its frame; false when the list is empty. */
  enterNext(f: Frame, state: ImportState): boolean {
    const rt = f.rt
    const modules = this.interp.modules
    for (;;) {
      const name = state.queue.shift()
      if (name === undefined) {
        if (state.submodules) return false
        state.submodules = true
        this.queueSubmodules(rt, state)
        continue
      }
      if (modules.getStr(name) !== undefined) continue
      const job = this.jobFor(rt, name)
      if (job === undefined) {
        // submodules that are not there are reported by the statement itself
        if (state.submodules) continue
        this.importAbsolute(rt, name)
        continue
      }
      state.job = job
      this.maker.startModule(rt, job)
      const code = job.code()
      job.module.dict.setStr('__builtins__', this.interp.builtins)
      this.interp.enterCode(rt, code, job.module.dict, job.module.dict, null)
      return true
    }
  }

  private queueSubmodules(rt: ThreadState, state: ImportState): void {
    const m = this.interp.modules.getStr(state.absolute)
    if (!(state.fromlist instanceof PyTuple) || m === undefined || m === null) return
    if (getAttrOr(rt, m, '__path__') === undefined) return
    for (const x of state.fromlist.items) {
      const t = textOf(x)
      if (t === undefined || t === '*' || getAttrOr(rt, m, toHost(t)) !== undefined) continue
      state.queue.push(`${state.absolute}.${toHost(t)}`)
    }
  }

  /** The module whose frame has ended is complete; its parent gets it as attribute. */
  loaded(f: Frame, state: ImportState): void {
    const job = state.job as ModuleJob
    state.job = null
    this.maker.endModule(f.rt, job)
    const dot = job.name.lastIndexOf('.')
    if (dot < 0) return
    const parent = this.interp.modules.getStr(job.name.slice(0, dot))
    if (parent === undefined || parent === null) return
    try {
      setAttr(f.rt, parent, job.name.slice(dot + 1), this.interp.modules.getStr(job.name) ?? job.module)
    } catch (e) {
      if (!isException(e, T.AttributeError)) throw e
    }
  }

  /** It raised: the module is taken out of sys.modules again. */
  failed(f: Frame, state: ImportState): void {
    const job = state.job
    if (job === null) return
    state.job = null
    this.interp.modules.deleteStr(job.name)
    this.maker.endModule(f.rt, job)
  }

  /** The import statement's step: modules that are written in Python and not loaded yet run in frames of their own, so that they may wait. */
  enterImport(f: Frame, name: string, fromlist: PyValue, level: number): number {
    const rt = f.rt
    const fn = f.fn.builtins.getStr('__import__')
    if (fn === undefined) throw importError(rt, T.ImportError, '__import__ not found', null, null)
    if (fn instanceof PyBuiltinFunction && fn.native.name === '__import__') {
      const absolute = level > 0 ? resolveName(rt, name, f.fn.globals, level) : name
      if (this.incomplete(rt, absolute, fromlist)) {
        const queue: string[] = []
        for (let dot = absolute.indexOf('.'); dot >= 0; dot = absolute.indexOf('.', dot + 1))
          queue.push(absolute.slice(0, dot))
        queue.push(absolute)
        const state: ImportState = { imports: this, queue, absolute, fromlist, submodules: false, job: null }
        const nf = new Frame(rt, rt.boundaryFunction, importCode, [state, name, f.fn.globals, level], f)
        nf.depth = f.depth
        rt.frame = nf
        return Next.SWITCH
      }
      f.val = this.importName(rt, name, f.fn.globals, fromlist, level)
    } else f.val = call(rt, fn, [fromHost(name), f.fn.globals, f.locals, fromlist, level])
    return Next.NEXT
  }

  /** Whether the import statement may have to load something. */
  private incomplete(rt: ThreadState, absolute: string, fromlist: PyValue): boolean {
    const m = this.interp.modules.getStr(absolute)
    if (m === undefined) return absolute !== ''
    if (m === null || !(fromlist instanceof PyTuple) || fromlist.items.length === 0) return false
    if (!(m instanceof PyModule) || m.dict.getStr('__path__') === undefined) return false
    for (const x of fromlist.items) {
      const t = textOf(x)
      if (t !== undefined && getAttrOr(rt, m, toHost(t)) === undefined) return true
    }
    return false
  }

  /** See docs/architecture.md, "The implicit import". Undefined: no such bundled module. */
  implicitImport(rt: ThreadState, f: Frame, name: string, node: Node): PyValue | undefined {
    if (!this.source.names.has(name) || name.startsWith('_') || f.code.filename.startsWith('<stdlib>')) return undefined
    const m = this.importAbsolute(rt, name)
    // the inputs of an interactive session count as one file
    const file = f.code.filename.replace(/^<python-input-\d+>$/, '<python-input>')
    const key = `${name}\0${file}`
    if (!this.reported.has(key)) {
      this.reported.add(key)
      f.node = node
      this.interp.warn(
        rt,
        T.ImplicitImportWarning,
        `module '${name}' is used without being imported; add 'import ${name}'`,
        1,
      )
    }
    return m
  }
}
/** Of the bundled modules in Python, those that CPython has loaded before any program begins: a file of the same name is never seen. */
const ALWAYS_THERE: ReadonlySet<string> = new Set([
  '_collections_abc',
  'abc',
  'codecs',
  'io',
  'os',
  'posixpath',
  'stat',
])
