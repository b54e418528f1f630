/**
 * The import system: `sys.modules`, bundled modules (native declarations and our own Python sources), files on `sys.path`, packages, relative
 * imports, and finders that programs put on `sys.meta_path`. Texts and order are CPython's (importlib._bootstrap).
 *
 * Bundled modules come first, as builtin and frozen modules do in CPython, except that a file of the program's own folder shadows a bundled
 * *Python* module, as it would shadow the standard library's file there.
 */
import { decodeSource } from '../lexer/source.ts'
import { PyBuiltinFunction } from '../objects/builtin.ts'
import { PyDict } from '../objects/dict.ts'
import { getset, type Member, type ModuleDeclaration, newType } from '../objects/kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { getAttr, getAttrOr, instanceDict, setAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { error, importError, isException, keyError, typeError } from '../objects/ops/errors.ts'
import { toArray } from '../objects/ops/iterate.ts'
import { setItem } from '../objects/ops/subscript.ts'
import { reprJs } from '../objects/ops/text.ts'
import { truth } from '../objects/ops/truth.ts'
import { fromHost, isStr, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { PyInstance, PyList, PyModule, PyTuple } from '../objects/values.ts'
import type { Node } from '../parser/ast.ts'
import { unpack } from '../parser/packed.ts'
import { type Code, nativeCode } from './code.ts'
import { compileText, compileTree, frontEnd } from './compile.ts'
import { Frame, Next } from './frame.ts'
import type { Interpreter } from './interpreter.ts'
import { runEnterNested } from './nested.ts'
import { again, leave } from './next-frames.ts'
import type { ScopeTable } from './scopes/analyse.ts'
import type { ThreadState } from './thread.ts'

/** Where bundled modules come from; the standard library implements it. */
/** A module written in Python: its text, whether it is a package, and its tree (parser/packed.ts) where the build has packed it. */
export interface BundledSource {
  readonly source: string
  readonly isPackage: boolean
  readonly packed?: string
  /**
   * What the first import found out of the packed tree, where later interpreters are to be spared it: null is to be filled in. Nothing of an
   * interpreter is in it, and lowering leaves it as it is.
   */
  analysed?: Analysed | null
}
export interface Analysed {
  readonly tree: Node
  readonly table: ScopeTable
}
export interface ModuleSource {
  /** A module written in TypeScript. */
  native(name: string): ModuleDeclaration | undefined
  python(name: string): BundledSource | undefined
  /** Names of all bundled modules. */
  readonly names: ReadonlySet<string>
  /** Names that `sys.stdlib_module_names` knows, bundled or not. */
  readonly standardNames: ReadonlySet<string>
}

/** `importlib.machinery.ModuleSpec`, as modules carry it in `__spec__`. */
export const moduleSpecType: PyType = newType('ModuleSpec', '_frozen_importlib', {
  doc: 'The specification for a module, used for loading.',
  flags: TypeFlags.BaseType,
  hasDict: true,
  new: (_rt, cls) => new PyInstance(cls),
  slots: {
    repr(rt, self: PyObject) {
      const d = instanceDict(self)
      const parts = [`name=${reprJs(rt, d.getStr('name') ?? null)}`, `loader=${reprJs(rt, d.getStr('loader') ?? null)}`]
      const origin = d.getStr('origin')
      if (origin !== undefined && origin !== null) parts.push(`origin=${reprJs(rt, origin)}`)
      const where = d.getStr('submodule_search_locations')
      if (where !== undefined && where !== null) parts.push(`submodule_search_locations=${reprJs(rt, where)}`)
      return fromHost(`ModuleSpec(${parts.join(', ')})`)
    },
    init(_rt, self: PyObject, args, kwnames) {
      const d = instanceDict(self)
      const nkw = kwnames === null ? 0 : kwnames.length
      const npos = args.length - nkw
      d.setStr('name', args[0] ?? null)
      d.setStr('loader', npos > 1 ? args[1] : null)
      d.setStr('origin', null)
      d.setStr('loader_state', null)
      d.setStr('submodule_search_locations', null)
      kwnames?.forEach((k, i) => {
        if (k === 'is_package') d.setStr('submodule_search_locations', args[npos + i] === true ? new PyList([]) : null)
        else d.setStr(k, args[npos + i])
      })
      d.setStr('_set_fileattr', false)
      d.setStr('_cached', null)
    },
  },
  members: [
    getset('parent', "The name of the module's parent.", (_rt, self) => {
      const d = instanceDict(self)
      const name = toHost(textOf(d.getStr('name') ?? '') ?? '')
      if (d.getStr('submodule_search_locations') !== null) return fromHost(name)
      return fromHost(name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '')
    }),
    getset(
      'has_location',
      null,
      (_rt, self) => instanceDict(self).getStr('_set_fileattr') ?? false,
      (_rt, self, v) => instanceDict(self).setStr('_set_fileattr', v === true),
    ),
    getset(
      'cached',
      null,
      (_rt, self) => instanceDict(self).getStr('_cached') ?? null,
      (_rt, self, v) => instanceDict(self).setStr('_cached', v ?? null),
    ),
  ],
})

/** A module that is to run: made, but not yet in sys.modules. */
interface ModuleJob {
  readonly name: string
  readonly module: PyModule
  readonly code: () => Code
}
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
  /** Loader objects shown in specs, by kind. */
  private readonly loaders = new Map<string, PyValue>()
  /** Modules whose implicit use was reported, by file and name. */
  private readonly reported = new Set<string>()
  private readonly loading = new Set<string>()

  constructor(interp: Interpreter, source: ModuleSource) {
    this.interp = interp
    this.source = source
  }

  /** Makes module `builtins` from the interpreter's namespace and registers it. */
  adoptBuiltins(_rt: ThreadState): void {
    const ns = this.interp.builtins
    const m = new PyModule(ns)
    // the functions name their module as `__self__`
    for (const [k, v] of [...ns.entries()]) {
      if (v instanceof PyBuiltinFunction && v.owner === null) {
        ns.setStr(k as string, new PyBuiltinFunction(v.native, undefined, m, 'builtins'))
      }
    }
    const loader = this.loader('BuiltinImporter', "<class '_frozen_importlib.BuiltinImporter'>")
    ns.setStr('__loader__', loader)
    ns.setStr('__spec__', this.makeSpec('builtins', loader, 'built-in', null, false))
    this.interp.modules.setStr('builtins', m)
  }

  // ------------------------------------------------------------ making modules

  private loader(kind: string, repr: string): PyValue {
    let l = this.loaders.get(kind)
    if (l === undefined) {
      const type = newType(kind, '_frozen_importlib', {
        doc: null,
        flags: TypeFlags.BaseType,
        new: (_rt, cls) => new PyInstance(cls),
        hasDict: true,
        slots: { repr: () => repr },
      })
      l = new PyInstance(type)
      this.loaders.set(kind, l)
    }
    return l
  }

  private makeSpec(
    name: string,
    loader: PyValue,
    origin: string | null,
    locations: PyValue,
    hasLocation: boolean,
  ): PyObject {
    const spec = new PyInstance(moduleSpecType)
    const d = instanceDict(spec)
    d.setStr('name', fromHost(name))
    d.setStr('loader', loader)
    d.setStr('origin', origin === null ? null : fromHost(origin))
    d.setStr('loader_state', null)
    d.setStr('submodule_search_locations', locations)
    d.setStr('_uninitialized_submodules', new PyList([]))
    d.setStr('_set_fileattr', hasLocation)
    d.setStr('_cached', null)
    return spec
  }

  private newModule(name: string, spec: PyObject, loader: PyValue, isPackage: boolean, path: PyValue): PyModule {
    const d = new PyDict()
    const m = new PyModule(d)
    d.setStr('__name__', fromHost(name))
    d.setStr('__doc__', null)
    d.setStr('__package__', fromHost(isPackage ? name : name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : ''))
    d.setStr('__loader__', loader)
    d.setStr('__spec__', spec)
    if (isPackage) d.setStr('__path__', path)
    return m
  }

  /** A native module from its declaration. */
  loadNative(rt: ThreadState, decl: ModuleDeclaration): PyModule {
    const loader = this.loader('BuiltinImporter', "<class '_frozen_importlib.BuiltinImporter'>")
    const m = this.newModule(decl.name, this.makeSpec(decl.name, loader, 'built-in', null, false), loader, false, null)
    m.dict.setStr('__doc__', decl.doc)
    this.interp.modules.setStr(decl.name, m)
    addMembers(rt, m, decl)
    return m
  }

  private loadBundled(rt: ThreadState, name: string, found: BundledSource): PyValue {
    return this.execModule(rt, this.bundledJob(rt, name, found))
  }
  private bundledJob(rt: ThreadState, name: string, found: BundledSource): ModuleJob {
    const file = `<stdlib>/${name.replaceAll('.', '/')}${found.isPackage ? '/__init__' : ''}.py`
    const loader = this.loader('FrozenImporter', "<class '_frozen_importlib.FrozenImporter'>")
    const path = found.isPackage ? new PyList([]) : null
    const m = this.newModule(name, this.makeSpec(name, loader, 'frozen', path, false), loader, found.isPackage, path)
    m.dict.setStr('__file__', file)
    const code = (): Code => {
      const options = { flags: 0, features: [], optimize: 0 }
      const { analysed } = found
      if (analysed) return compileTree(rt, analysed.tree, found.source, file, options, analysed.table)
      if (found.packed !== undefined) {
        const tree = unpack(found.packed)
        const code = compileTree(rt, tree, found.source, file, options)
        if (analysed === null) found.analysed = { tree, table: code.unit.table }
        return code
      }
      return compileText(rt, found.source, file, 'exec', options) as Code
    }
    return { name, module: m, code }
  }

  /** Runs a module's code in its namespace; on failure the module is taken out of sys.modules again. */
  private execModule(rt: ThreadState, job: ModuleJob): PyValue {
    const { name, module: m, code } = job
    this.startModule(rt, job)
    try {
      const c = code()
      m.dict.setStr('__builtins__', this.interp.builtins)
      runEnterNested(rt, () => this.interp.enterCode(rt, c, m.dict, m.dict, null))
    } catch (e) {
      this.interp.modules.deleteStr(name)
      throw e
    } finally {
      this.endModule(rt, job)
    }
    return this.interp.modules.getStr(name) ?? m
  }
  private startModule(rt: ThreadState, { name, module: m }: ModuleJob): void {
    this.interp.modules.setStr(name, m)
    const spec = m.dict.getStr('__spec__')
    if (spec instanceof PyObject && spec.attrs !== null) setAttr(rt, spec, '_initializing', true)
    this.loading.add(name)
  }
  private endModule(rt: ThreadState, { name, module: m }: ModuleJob): void {
    const spec = m.dict.getStr('__spec__')
    this.loading.delete(name)
    if (spec instanceof PyObject && spec.attrs !== null) setAttr(rt, spec, '_initializing', undefined)
  }

  /** A source file as module. */
  loadFile(rt: ThreadState, name: string, file: string, isPackage: boolean): PyValue {
    return this.execModule(rt, this.fileJob(rt, name, file, isPackage))
  }
  private fileJob(rt: ThreadState, name: string, file: string, isPackage: boolean): ModuleJob {
    const files = this.interp.host.files!
    const loader = this.fileLoader(rt, name, file)
    const path = isPackage ? new PyList([fromHost(file.slice(0, file.lastIndexOf('/')))]) : null
    const m = this.newModule(name, this.makeSpec(name, loader, file, path, true), loader, isPackage, path)
    m.dict.setStr('__file__', fromHost(file))
    m.dict.setStr('__cached__', null)
    const code = (): Code => {
      this.interp.services.beforeReadingSource(rt)
      const bytes = files.readFile(file)
      const text = frontEnd(rt, () => decodeSource(bytes, file, 'file'))
      return compileText(rt, fromHost(text), file, 'exec', {
        flags: 0,
        features: [],
        optimize: this.interp.options.optimize ?? 0,
      }) as Code
    }
    return { name, module: m, code }
  }
  private fileLoader(_rt: ThreadState, name: string, file: string): PyValue {
    const type = this.loaderType()
    const l = new PyInstance(type)
    const d = instanceDict(l)
    d.setStr('name', fromHost(name))
    d.setStr('path', fromHost(file))
    return l
  }
  private sourceLoader: PyType | null = null
  private loaderType(): PyType {
    this.sourceLoader ??= newType('SourceFileLoader', '_frozen_importlib_external', {
      doc: 'Concrete implementation of SourceLoader using the file system.',
      flags: TypeFlags.BaseType,
      hasDict: true,
      new: (_rt, cls) => new PyInstance(cls),
    })
    return this.sourceLoader
  }

  // ------------------------------------------------------------ finding

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
    if (native !== undefined) return this.loadNative(rt, native)
    const custom = this.findOnMetaPath(rt, name, path)
    if (custom !== undefined) return custom
    const bundled = this.source.python(name)
    if (bundled !== undefined && (path === null ? !this.shadowed(rt, name) : true))
      return this.loadBundled(rt, name, bundled)
    const file = this.findFile(rt, name, path)
    if (file !== undefined)
      return file.namespace
        ? this.loadNamespace(name, file.portions)
        : this.loadFile(rt, name, file.path, file.isPackage)
    return undefined
  }
  /** A file beside the script goes before a bundled Python module of the same name. */
  private shadowed(rt: ThreadState, name: string): boolean {
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
        spec: this.makeSpec(name, null, 'frozen', null, false),
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
        spec: this.makeSpec(name, this.fileLoader(rt, name, found.path), found.path, null, true),
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
      const made = this.newModule(name, spec as PyObject, loader, where !== null, where)
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

  private loadNamespace(name: string, portions: string[]): PyValue {
    const loader = this.loader('NamespaceLoader', '<_frozen_importlib_external.NamespaceLoader object>')
    const path = new PyList(portions.map(fromHost))
    const m = this.newModule(name, this.makeSpec(name, loader, null, path, false), loader, true, path)
    this.interp.modules.setStr(name, m)
    return m
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
    if (level > 0) absolute = this.resolve(rt, name, globals, level)
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

  private resolve(rt: ThreadState, name: string, globals: PyDict | null, level: number): string {
    const noParent = () =>
      importError(rt, T.ImportError, 'attempted relative import with no known parent package', null, null)
    if (globals === null) throw keyError(rt, "'__name__' not in globals")
    let pkg: string
    const given = globals.getStr('__package__')
    const spec = globals.getStr('__spec__')
    if (given !== undefined && given !== null) {
      const t = textOf(given)
      if (t === undefined) throw typeError(rt, '__package__ not set to a string')
      pkg = toHost(t)
    } else if (spec !== undefined && spec !== null) {
      pkg = toHost(textOf(getAttr(rt, spec, 'parent')) ?? '')
    } else {
      const n = globals.getStr('__name__')
      if (n === undefined) throw keyError(rt, "'__name__' not in globals")
      pkg = toHost(textOf(n) ?? '')
      if (globals.getStr('__path__') === undefined) pkg = pkg.includes('.') ? pkg.slice(0, pkg.lastIndexOf('.')) : ''
    }
    if (pkg === '') throw noParent()
    let base = pkg
    for (let i = 1; i < level; i++) {
      const dot = base.lastIndexOf('.')
      if (dot < 0)
        throw importError(rt, T.ImportError, 'attempted relative import beyond top-level package', null, null)
      base = base.slice(0, dot)
    }
    return name === '' ? base : `${base}.${name}`
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
    if (bundled !== undefined && (path !== null || !this.shadowed(rt, name))) return this.bundledJob(rt, name, bundled)
    const file = this.findFile(rt, name, path)
    return file === undefined || file.namespace ? undefined : this.fileJob(rt, name, file.path, file.isPackage)
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
      this.startModule(rt, job)
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
    this.endModule(f.rt, job)
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
    this.endModule(f.rt, job)
  }

  /** The import statement's step: modules that are written in Python and not loaded yet run in frames of their own, so that they may wait. */
  enterImport(f: Frame, name: string, fromlist: PyValue, level: number): number {
    const rt = f.rt
    const fn = f.fn.builtins.getStr('__import__')
    if (fn === undefined) throw importError(rt, T.ImportError, '__import__ not found', null, null)
    if (fn instanceof PyBuiltinFunction && fn.native.name === '__import__') {
      const absolute = level > 0 ? this.resolve(rt, name, f.fn.globals, level) : name
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

  /** `from module import name` */
  importFrom(rt: ThreadState, module: PyValue, name: string): PyValue {
    const v = getAttrOr(rt, module, name)
    if (v !== undefined) return v
    const pkg = getAttrOr(rt, module, '__name__')
    if (pkg !== undefined && isStr(pkg)) {
      const sub = this.interp.modules.getStr(`${toHost(textOf(pkg)!)}.${name}`)
      if (sub !== undefined) return sub
    }
    const shown = pkg !== undefined && isStr(pkg) ? toHost(textOf(pkg)!) : '<unknown module name>'
    const file = getAttrOr(rt, module, '__file__')
    const initializing = this.loading.has(shown)
    const where = file !== undefined && isStr(file) ? toHost(textOf(file)!) : 'unknown location'
    const text = initializing
      ? `cannot import name '${name}' from partially initialized module '${shown}' (most likely due to a circular import) (${where})`
      : `cannot import name '${name}' from '${shown}' (${where})`
    throw importError(rt, T.ImportError, text, fromHost(shown), file === undefined ? null : file, fromHost(name))
  }

  importStar(f: Frame, module: PyValue): void {
    const rt = f.rt
    const all = getAttrOr(rt, module, '__all__')
    let names: PyValue[]
    let skip = false
    if (all !== undefined) names = toArray(rt, all)
    else {
      const d = getAttrOr(rt, module, '__dict__')
      if (d === undefined)
        throw importError(rt, T.ImportError, 'from-import-* object has no __dict__ and no __all__', null, null)
      names = d instanceof PyDict ? d.keyList() : toArray(rt, d)
      skip = true
    }
    for (const n of names) {
      const t = textOf(n)
      if (t === undefined) {
        const mod = toHost(textOf(getAttrOr(rt, module, '__name__') ?? '') ?? '')
        throw typeError(
          rt,
          all !== undefined
            ? `Item in ${mod}.__all__ must be str, not ${typeName(n)}`
            : `Key in ${mod}.__dict__ must be str, not ${typeName(n)}`,
        )
      }
      const name = toHost(t)
      if (skip && name.startsWith('_')) continue
      const v = getAttr(rt, module, name)
      const locals = f.locals
      if (locals instanceof PyDict) locals.setStr(name, v)
      else setItem(rt, locals, n, v)
    }
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

function addMembers(rt: ThreadState, m: PyModule, decl: ModuleDeclaration): void {
  for (const x of decl.members) m.dict.setStr(x.name, memberValue(rt, m, decl.name, x))
  decl.init?.(rt, m.dict)
}
/** A module-level member as a Python object. */
export function memberValue(rt: ThreadState, m: PyValue, moduleName: string, x: Member): PyValue {
  switch (x.kind) {
    case 'function':
    case 'method':
    case 'classmethod':
    case 'staticmethod':
      return new PyBuiltinFunction(x.native, undefined, m, moduleName)
    case 'value':
      return x.value
    case 'lazy':
      return x.make(rt)
    default:
      throw new Error(`module ${moduleName}: ${x.name} is no module member`)
  }
}
