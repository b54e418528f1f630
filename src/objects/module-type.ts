/**
 * `module`: attribute access with the module's own `__getattr__` (PEP 562), the texts for what is not there (partially initialized modules, files that
 * hide a library module), `__dir__`, `__annotations__` made on demand, and the repr from `__spec__`.
 */
import { PyDict } from './dict.ts'
import { define, getset, initializer, memberAttr, method } from './kit.ts'
import type { PyValue } from './object.ts'
import { genericLookup, getAttrOr } from './ops/attributes.ts'
import { call } from './ops/call.ts'
import { contains } from './ops/contains.ts'
import { attributeError, isException, typeError } from './ops/errors.ts'
import { reprJs, strJs } from './ops/text.ts'
import { truth } from './ops/truth.ts'
import { fromHost, isStr, textOf, toHost, typeName } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyList, PyModule } from './values.ts'

function initModule(m: PyModule, name: PyValue, doc: PyValue): void {
  m.dict.setStr('__name__', name)
  m.dict.setStr('__doc__', doc)
  m.dict.setStr('__package__', null)
  m.dict.setStr('__loader__', null)
  m.dict.setStr('__spec__', null)
}

const nameOf = (m: PyModule): string | null => {
  const t = textOf(m.dict.getStr('__name__') ?? null)
  return t === undefined ? null : toHost(t)
}
/** `__spec__.origin` where that is a file. */
function originOf(rt: Thread, spec: PyValue): string | null {
  const located = getAttrOr(rt, spec, 'has_location')
  if (located === undefined || !truth(rt, located)) return null
  const t = textOf(getAttrOr(rt, spec, 'origin') ?? null)
  return t === undefined ? null : toHost(t)
}
const isInitializing = (rt: Thread, spec: PyValue): boolean => {
  const v = getAttrOr(rt, spec, '_initializing')
  return v !== undefined && truth(rt, v)
}

/** Whether the file lies in the script's directory (sys.path[0]), where it may hide a module of the library. */
function mayShadow(rt: Thread, origin: string): boolean {
  const sys = rt.interp.modules.getStr('sys')
  const path = sys instanceof PyModule ? sys.dict.getStr('path') : undefined
  const first = path instanceof PyList ? textOf(path.items[0] ?? null) : undefined
  if (first === undefined) return false
  const slash = origin.lastIndexOf('/')
  if (slash < 0) return false
  let root = origin.slice(0, slash)
  if (origin.slice(slash + 1) === '__init__.py') root = root.slice(0, Math.max(0, root.lastIndexOf('/')))
  return root !== '' && toHost(first) === root
}
function isLibraryName(rt: Thread, name: string): boolean {
  const sys = rt.interp.modules.getStr('sys')
  const names = sys instanceof PyModule ? sys.dict.getStr('stdlib_module_names') : undefined
  return names !== undefined && names !== null && contains(rt, names, fromHost(name))
}

/**
 * Completes an import's or attribute's error text for a module that is still initializing or whose file hides one of the library:
 * the words in front ("partially initialized ") and the explanation behind, or null where there is nothing to say.
 */
export function moduleTrouble(rt: Thread, m: PyModule, name: string): 'initializing' | { advice: string } | null {
  const spec = m.dict.getStr('__spec__') ?? null
  if (spec === null) return null
  const origin = originOf(rt, spec)
  if (origin !== null && mayShadow(rt, origin)) {
    if (isLibraryName(rt, name)) {
      return {
        advice: `(consider renaming ${reprJs(rt, fromHost(origin))} since it has the same name as the standard library module named '${name}' and the import system gives it precedence)`,
      }
    }
    if (isInitializing(rt, spec)) {
      return {
        advice: `(consider renaming ${reprJs(rt, fromHost(origin))} if it has the same name as a third-party module you intended to import)`,
      }
    }
  }
  return isInitializing(rt, spec) ? 'initializing' : null
}

function missing(rt: Thread, m: PyModule, name: string) {
  const module = nameOf(m)
  if (module === null) return attributeError(rt, `module has no attribute '${name}'`, m, name)
  const trouble = moduleTrouble(rt, m, module)
  const plain = `module '${module}' has no attribute '${name}'`
  if (trouble !== null && trouble !== 'initializing') return attributeError(rt, `${plain} ${trouble.advice}`, m, name)
  const spec = m.dict.getStr('__spec__') ?? null
  if (trouble === 'initializing') {
    const origin = originOf(rt, spec)
    const from = origin === null ? '' : ` from '${origin}'`
    const text = `partially initialized module '${module}'${from} has no attribute '${name}' (most likely due to a circular import)`
    return attributeError(rt, text, m, name)
  }
  if (spec !== null) {
    const pending = getAttrOr(rt, spec, '_uninitialized_submodules')
    if (pending !== undefined && pending !== null && contains(rt, pending, fromHost(name))) {
      const text = `cannot access submodule '${name}' of module '${module}' (most likely due to a circular import)`
      return attributeError(rt, text, m, name)
    }
  }
  return attributeError(rt, plain, m, name)
}

export function moduleGetAttr(rt: Thread, m: PyModule, name: string): PyValue {
  const v = genericLookup(rt, m, name)
  if (v !== undefined) return v
  const hook = m.dict.getStr('__getattr__')
  if (hook !== undefined) {
    try {
      return call(rt, hook, [fromHost(name)])
    } catch (e) {
      // an error that says nothing of its attribute is told which one failed, for "Did you mean"
      if (isException(e, T.AttributeError) && !e.members?.[0] && !e.members?.[1]) e.members = [fromHost(name), m]
      throw e
    }
  }
  throw missing(rt, m, name)
}

/** The module's repr as importlib gives it. */
function moduleRepr(rt: Thread, m: PyModule): string {
  const spec = m.dict.getStr('__spec__') ?? null
  if (spec !== null) {
    const given = getAttrOr(rt, spec, 'name') ?? null
    const name = given === null ? "'?'" : reprJs(rt, given)
    const origin = getAttrOr(rt, spec, 'origin') ?? null
    const loader = getAttrOr(rt, spec, 'loader') ?? null
    if (origin === null) {
      if (loader === null) return `<module ${name}>`
      if (typeName(loader).endsWith('NamespaceLoader')) {
        const path = getAttrOr(rt, spec, 'submodule_search_locations') ?? null
        return `<module ${name} (namespace) from ${reprJs(rt, path)}>`
      }
      return `<module ${name} (${reprJs(rt, loader)})>`
    }
    const located = getAttrOr(rt, spec, 'has_location')
    if (located !== undefined && truth(rt, located)) return `<module ${name} from ${reprJs(rt, origin)}>`
    return `<module ${name} (${strJs(rt, origin)})>`
  }
  const given = m.dict.getStr('__name__')
  const name = given === undefined ? "'?'" : reprJs(rt, given)
  const file = m.dict.getStr('__file__')
  if (file !== undefined) return `<module ${name} from ${reprJs(rt, file)}>`
  const loader = m.dict.getStr('__loader__') ?? null
  return loader === null ? `<module ${name}>` : `<module ${name} (${reprJs(rt, loader)})>`
}

define(T.moduleType, {
  doc: 'Create a module object.\n\nThe name must be a string; the optional docstring can have any type.',
  signature: '(name, doc=None)',
  flags: 1 | 16,
  hasDict: true,
  new: (_rt, cls) => new PyModule(new PyDict(), cls),
  slots: {
    init: initializer('module(name: object, doc=None)', (rt, self: PyModule, name, doc) => {
      if (!isStr(name)) {
        throw typeError(rt, `module() argument 'name' must be str, not ${name === null ? 'None' : typeName(name)}`)
      }
      initModule(self, name, doc)
    }),
    repr: (rt, self) => fromHost(moduleRepr(rt, self)),
    getattro: moduleGetAttr,
  },
  members: [
    memberAttr('__dict__', null, (_rt, self) => self.dict),
    getset(
      '__annotations__',
      null,
      (_rt, self: PyModule) => {
        let a = self.dict.getStr('__annotations__')
        if (a === undefined) {
          a = new PyDict()
          self.dict.setStr('__annotations__', a)
        }
        return a
      },
      (rt, self: PyModule, v) => {
        if (v !== undefined) self.dict.setStr('__annotations__', v)
        else if (!self.dict.deleteStr('__annotations__')) throw attributeError(rt, '__annotations__')
      },
    ),
    method('__dir__(self, /)', '__dir__() -> list\nspecialized dir() implementation', (rt, self: PyModule) => {
      const dict = getAttrOr(rt, self, '__dict__')
      if (!(dict instanceof PyDict)) throw typeError(rt, `<module>.__dict__ is not a dictionary`)
      const hook = dict.getStr('__dir__')
      return hook !== undefined ? call(rt, hook, []) : new PyList(dict.keyList())
    }),
  ],
})
