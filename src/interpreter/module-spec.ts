/**
 * `importlib.machinery.ModuleSpec`, as modules carry it in `__spec__`.
 */
import { getset, newType } from '../objects/kit.ts'
import { type PyObject, type PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { instanceDict } from '../objects/ops/attributes.ts'
import { reprJs } from '../objects/ops/text.ts'
import { fromHost, textOf, toHost } from '../objects/ops/type-of.ts'
import { PyInstance, PyList } from '../objects/values.ts'

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

/** A spec as the import system of ours makes it; `locations` is None but for packages. */
export function makeSpec(
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
