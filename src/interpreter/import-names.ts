/**
 * The names of import statements: what dots in front of a module's name mean, and what `from module import ...` takes out of a module.
 */
import { PyDict } from '../objects/dict.ts'
import type { PyValue } from '../objects/object.ts'
import { getAttr, getAttrOr } from '../objects/ops/attributes.ts'
import { importError, keyError, typeError } from '../objects/ops/errors.ts'
import { toArray } from '../objects/ops/iterate.ts'
import { setItem } from '../objects/ops/subscript.ts'
import { fromHost, isStr, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import type { Frame } from './frame.ts'
import type { ThreadState } from './thread.ts'

/** The absolute name that `level` dots and `name` mean in a module with these globals. */
export function resolveName(rt: ThreadState, name: string, globals: PyDict | null, level: number): string {
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
    if (dot < 0) throw importError(rt, T.ImportError, 'attempted relative import beyond top-level package', null, null)
    base = base.slice(0, dot)
  }
  return name === '' ? base : `${base}.${name}`
}

/** `from module import name` */
export function importFrom(rt: ThreadState, module: PyValue, name: string): PyValue {
  const v = getAttrOr(rt, module, name)
  if (v !== undefined) return v
  const pkg = getAttrOr(rt, module, '__name__')
  if (pkg !== undefined && isStr(pkg)) {
    const sub = rt.interp.modules.getStr(`${toHost(textOf(pkg)!)}.${name}`)
    if (sub !== undefined) return sub
  }
  const shown = pkg !== undefined && isStr(pkg) ? toHost(textOf(pkg)!) : '<unknown module name>'
  const file = getAttrOr(rt, module, '__file__')
  const initializing = rt.interp.imports.maker.isLoading(shown)
  const where = file !== undefined && isStr(file) ? toHost(textOf(file)!) : 'unknown location'
  const text = initializing
    ? `cannot import name '${name}' from partially initialized module '${shown}' (most likely due to a circular import) (${where})`
    : `cannot import name '${name}' from '${shown}' (${where})`
  throw importError(rt, T.ImportError, text, fromHost(shown), file === undefined ? null : file, fromHost(name))
}

/** `from module import *` into the frame's locals. */
export function importStar(f: Frame, module: PyValue): void {
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
