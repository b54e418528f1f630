/**
 * A class among the others: its method resolution order, and its live subclasses. Subclasses of builtin types are kept by the interpreter, as builtin
 * types are shared by all interpreters of the process.
 */
import { PyType, type PyValue, TypeFlags } from './object.ts'
import { callSpecial } from './ops/call.ts'
import { typeError } from './ops/errors.ts'
import { toArray } from './ops/iterate.ts'
import { typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'

export function registerSubclass(rt: Thread, base: PyType, type: PyType): void {
  if (base.flags & TypeFlags.Heap) base.subclasses.push(new WeakRef(type))
  else {
    const list = rt.interp.builtinSubclasses.get(base)
    if (list === undefined) rt.interp.builtinSubclasses.set(base, [new WeakRef(type)])
    else list.push(new WeakRef(type))
  }
}
/** Live direct subclasses in order of creation, builtin ones first. */
export function subclassesOf(rt: Thread, type: PyType): PyType[] {
  const refs = type.flags & TypeFlags.Heap ? type.subclasses : (rt.interp.builtinSubclasses.get(type) ?? [])
  const out: PyType[] = []
  if ((type.flags & TypeFlags.Heap) === 0) {
    for (const t of Object.values(T)) {
      // our own warning class stays out of sight: class hierarchies print as CPython's
      if (t instanceof PyType && t.bases.includes(type) && t !== T.ImplicitImportWarning) out.push(t)
    }
  }
  for (const r of refs) {
    const t = r.deref()
    if (t?.bases.includes(type)) out.push(t)
  }
  return out
}

/** C3 linearisation, or what a metaclass's own mro() gives. */
export function computeMro(rt: Thread, type: PyType): PyType[] {
  const custom = typeOf(type).lookup('mro')
  if (custom !== T.typeType.ns.getStr('mro')) {
    const result = toArray(rt, callSpecial(rt, type, 'mro', []) as PyValue)
    for (const t of result)
      if (!(t instanceof PyType)) throw typeError(rt, `mro() returned a non-class ('${typeName(t)}')`)
    return result as PyType[]
  }
  return c3(rt, type)
}
export function c3(rt: Thread, type: PyType): PyType[] {
  if (type.bases.length === 1) return [type, ...type.bases[0].mro]
  const seen = new Set<PyType>()
  for (const b of type.bases) {
    if (seen.has(b)) throw typeError(rt, `duplicate base class ${b.name}`)
    seen.add(b)
  }
  const lists: PyType[][] = [...type.bases.map((b) => b.mro.slice()), type.bases.slice()]
  const out: PyType[] = [type]
  for (;;) {
    const rest = lists.filter((l) => l.length > 0)
    if (rest.length === 0) return out
    const head = rest.map((l) => l[0]).find((c) => !rest.some((l) => l.indexOf(c, 1) > 0))
    if (head === undefined) {
      const names = [...new Set(rest.map((l) => l[0]))].map((t) => t.name)
      throw typeError(rt, `Cannot create a consistent method resolution order (MRO) for bases ${names.join(', ')}`)
    }
    out.push(head)
    for (const l of rest) if (l[0] === head) l.shift()
  }
}
