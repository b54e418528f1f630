/**
 * Making modules: from declarations of our own, from bundled Python sources, from files, for namespace packages. Each gets CPython's attributes
 * (`__spec__`, `__loader__`, `__path__`, ...); the code of a Python module is compiled when it is to run, by the import system (imports.ts), in a frame or
 * nested.
 */
import { decodeSource } from '../lexer/source.ts'
import { PyBuiltinFunction } from '../objects/builtin.ts'
import { PyDict } from '../objects/dict.ts'
import { type Member, type ModuleDeclaration, newType } from '../objects/kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { instanceDict, setAttr } from '../objects/ops/attributes.ts'
import { fromHost } from '../objects/ops/type-of.ts'
import { PyInstance, PyList, PyModule } from '../objects/values.ts'
import { unpack } from '../parser/packed.ts'
import type { Code } from './code.ts'
import { compileText, compileTree, frontEnd } from './compile.ts'
import type { Interpreter } from './interpreter.ts'
import type { BundledSource } from './module-source.ts'
import { makeSpec } from './module-spec.ts'
import { runEnterNested } from './nested.ts'
import type { ThreadState } from './thread.ts'

/** A module that is to run: made, but not yet in sys.modules. */
export interface ModuleJob {
  readonly name: string
  readonly module: PyModule
  readonly code: () => Code
}

export class ModuleMaker {
  private readonly interp: Interpreter
  /** Loader objects shown in specs, by kind. */
  private readonly loaders = new Map<string, PyValue>()
  /** Modules whose code is running. */
  private readonly loading = new Set<string>()
  private sourceLoader: PyType | null = null

  constructor(interp: Interpreter) {
    this.interp = interp
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
    ns.setStr('__spec__', makeSpec('builtins', loader, 'built-in', null, false))
    this.interp.modules.setStr('builtins', m)
  }

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

  newModule(name: string, spec: PyObject, loader: PyValue, isPackage: boolean, path: PyValue): PyModule {
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
    const m = this.newModule(decl.name, makeSpec(decl.name, loader, 'built-in', null, false), loader, false, null)
    m.dict.setStr('__doc__', decl.doc)
    this.interp.modules.setStr(decl.name, m)
    addMembers(rt, m, decl)
    return m
  }

  /** A bundled Python module, made but not run. */
  bundledJob(rt: ThreadState, name: string, found: BundledSource): ModuleJob {
    const file = `<stdlib>/${name.replaceAll('.', '/')}${found.isPackage ? '/__init__' : ''}.py`
    const loader = this.loader('FrozenImporter', "<class '_frozen_importlib.FrozenImporter'>")
    const path = found.isPackage ? new PyList([]) : null
    const m = this.newModule(name, makeSpec(name, loader, 'frozen', path, false), loader, found.isPackage, path)
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
  execModule(rt: ThreadState, job: ModuleJob): PyValue {
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

  /** The module is in sys.modules, and shown as being initialised, until `endModule`. */
  startModule(rt: ThreadState, { name, module: m }: ModuleJob): void {
    this.interp.modules.setStr(name, m)
    const spec = m.dict.getStr('__spec__')
    if (spec instanceof PyObject && spec.attrs !== null) setAttr(rt, spec, '_initializing', true)
    this.loading.add(name)
  }

  endModule(rt: ThreadState, { name, module: m }: ModuleJob): void {
    const spec = m.dict.getStr('__spec__')
    this.loading.delete(name)
    if (spec instanceof PyObject && spec.attrs !== null) setAttr(rt, spec, '_initializing', undefined)
  }

  /** A source file as module, made but not run. */
  fileJob(rt: ThreadState, name: string, file: string, isPackage: boolean): ModuleJob {
    const files = this.interp.host.files!
    const loader = this.fileLoader(rt, name, file)
    const path = isPackage ? new PyList([fromHost(file.slice(0, file.lastIndexOf('/')))]) : null
    const m = this.newModule(name, makeSpec(name, loader, file, path, true), loader, isPackage, path)
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

  fileLoader(_rt: ThreadState, name: string, file: string): PyValue {
    const type = this.loaderType()
    const l = new PyInstance(type)
    const d = instanceDict(l)
    d.setStr('name', fromHost(name))
    d.setStr('path', fromHost(file))
    return l
  }

  isLoading(name: string): boolean {
    return this.loading.has(name)
  }

  private loaderType(): PyType {
    this.sourceLoader ??= newType('SourceFileLoader', '_frozen_importlib_external', {
      doc: 'Concrete implementation of SourceLoader using the file system.',
      flags: TypeFlags.BaseType,
      hasDict: true,
      new: (_rt, cls) => new PyInstance(cls),
    })
    return this.sourceLoader
  }

  /** A package without an `__init__.py`, of all the folders of its name. */
  loadNamespace(name: string, portions: string[]): PyValue {
    const loader = this.loader('NamespaceLoader', '<_frozen_importlib_external.NamespaceLoader object>')
    const path = new PyList(portions.map(fromHost))
    const m = this.newModule(name, makeSpec(name, loader, null, path, false), loader, true, path)
    this.interp.modules.setStr(name, m)
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
