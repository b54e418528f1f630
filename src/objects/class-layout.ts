/**
 * What instances of a class look like, and the descriptors that show it: `__slots__`, `__dict__`, `__weakref__`.
 *
 * A class's instances have one JS class, fixed by the *solid* builtin type among its bases (list for `class L(list)`); two different solid
 * bases conflict. `__slots__` add storage behind the shape and dict in `attrs`, inherited first (object.ts).
 */
import { PyGetSet } from './builtin.ts'
import { PyDict } from './dict.ts'
import { type PyType, type PyValue, TypeFlags } from './object.ts'
import { hasInstanceDict, instanceDict, setInstanceDict } from './ops/attributes.ts'
import { attributeError, error, typeError } from './ops/errors.ts'
import { toArray } from './ops/iterate.ts'
import { isStr, textOf, toHost, typeName } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'

/** The base that fixes the layout; TypeError when two bases need different ones. */
export function bestBase(rt: Thread, bases: readonly PyType[]): PyType {
  let winner: PyType | null = null
  let base: PyType | null = null
  for (const b of bases) {
    const candidate = layoutOf(b)
    if (winner === null || (candidate !== winner && extendsLayout(candidate, winner))) {
      winner = candidate
      base = b
    } else if (!extendsLayout(winner, candidate)) {
      throw typeError(rt, 'multiple bases have instance lay-out conflict')
    }
  }
  return base as PyType
}
/** The nearest type along `base` that adds storage: a builtin solid type or a class with `__slots__`. */
function layoutOf(t: PyType): PyType {
  for (let x: PyType = t; x.base !== null; x = x.base) {
    if ((x.flags & TypeFlags.Heap) === 0) {
      if (addsStorage(x)) return x
    } else if (x.slotNames.length > x.base.slotNames.length) return x
  }
  return T.objectType
}
/** Builtin exceptions that only change the name share BaseException's layout, as bool would int's. */
function addsStorage(t: PyType): boolean {
  if (t.isSubtype(T.BaseException)) {
    return [
      T.BaseException,
      T.BaseExceptionGroup,
      T.SystemExit,
      T.StopIteration,
      T.OSError,
      T.ImportError,
      T.NameError,
      T.AttributeError,
      T.SyntaxError,
      T.UnicodeDecodeError,
      T.UnicodeEncodeError,
      T.UnicodeTranslateError,
    ].includes(t)
  }
  return t !== T.objectType
}
function extendsLayout(a: PyType, b: PyType): boolean {
  for (let x: PyType | null = a; x !== null; x = x.base) if (x === b) return true
  return b === T.objectType
}

export function layOut(rt: Thread, type: PyType, base: PyType, ns: PyDict): void {
  const slotsValue = ns.getStr('__slots__')
  let hasDict = type.bases.some((b) => (b.flags & TypeFlags.HasDict) !== 0)
  const hadWeakref = type.bases.some((b) => (b.flags & TypeFlags.HasWeakref) !== 0)
  const names: string[] = []
  if (slotsValue === undefined) {
    // classes have their namespace for a __dict__, whatever their metaclass
    if (!hasDict && !base.isSubtype(T.typeType)) addDictDescriptor(type, ns)
    hasDict = true
    if (!hadWeakref) addWeakrefDescriptor(type, ns)
    type.flags |= TypeFlags.HasWeakref
  } else {
    const wanted = isStr(slotsValue) ? [slotsValue] : toArray(rt, slotsValue)
    let wantsDict = false
    let wantsWeakref = false
    if (wanted.length > 0 && variableSized(base))
      throw typeError(rt, `nonempty __slots__ not supported for subtype of '${base.name}'`)
    for (const w of wanted) {
      const t = textOf(w)
      if (t === undefined) throw typeError(rt, `__slots__ items must be strings, not '${typeName(w)}'`)
      const raw = toHost(t)
      if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(raw)) throw typeError(rt, '__slots__ must be identifiers')
      if (raw === '__dict__') {
        if (hasDict || wantsDict) throw typeError(rt, '__dict__ slot disallowed: we already got one')
        wantsDict = true
        addDictDescriptor(type, ns)
      } else if (raw === '__weakref__') {
        if (hadWeakref || wantsWeakref) throw typeError(rt, '__weakref__ slot disallowed: we already got one')
        wantsWeakref = true
        addWeakrefDescriptor(type, ns)
      } else {
        const mangled = mangle(raw, type.name)
        if (
          ns.getStr(mangled) !== undefined &&
          !['__qualname__', '__classcell__', '__classdictcell__'].includes(mangled)
        ) {
          throw error(rt, T.ValueError, `'${mangled}' in __slots__ conflicts with class variable`)
        }
        if (!names.includes(mangled)) names.push(mangled)
      }
    }
    if (wantsDict) hasDict = true
    if (wantsWeakref || hadWeakref) type.flags |= TypeFlags.HasWeakref
    names.sort()
  }
  const inherited = base.slotNames
  type.layOut([...inherited, ...names], hasDict)
  names.forEach((n, i) => {
    const index = 2 + inherited.length + i
    ns.setStr(n, slotMember(type, n, index))
  })
}

export function variableSized(t: PyType): boolean {
  return t.isSubtype(T.intType) || t.isSubtype(T.tupleType) || t.isSubtype(T.bytesType)
}

export function mangle(name: string, className: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name
  const stripped = className.replace(/^_+/, '')
  return stripped === '' ? name : `_${stripped}${name}`
}

function slotMember(type: PyType, name: string, index: number): PyGetSet {
  return new PyGetSet(
    name,
    type,
    null,
    (rt, self) => {
      const v = self.attrs[index]
      if (v === undefined) throw attributeError(rt, `'${typeName(self)}' object has no attribute '${name}'`, self, name)
      return v
    },
    (rt, self, v) => {
      if (v === undefined && self.attrs[index] === undefined) throw attributeError(rt, name)
      self.attrs[index] = v
    },
    T.memberDescriptorType,
    index,
  )
}

function addDictDescriptor(type: PyType, ns: PyDict): void {
  if (ns.getStr('__dict__') === undefined)
    ns.setStr('__dict__', new PyGetSet('__dict__', type, 'dictionary for instance variables', getDict, setDict))
}
export function getDict(rt: Thread, self: PyValue): PyValue {
  if (!hasInstanceDict(self))
    throw attributeError(rt, `'${typeName(self)}' object has no attribute '__dict__'`, self, '__dict__')
  return instanceDict(self)
}
export function setDict(rt: Thread, self: PyValue, v: PyValue | undefined): void {
  if (!hasInstanceDict(self))
    throw attributeError(rt, `'${typeName(self)}' object has no attribute '__dict__'`, self, '__dict__')
  if (v === undefined) {
    setInstanceDict(self, new PyDict())
    return
  }
  if (!(v instanceof PyDict)) throw typeError(rt, `__dict__ must be set to a dictionary, not a '${typeName(v)}'`)
  setInstanceDict(self, v)
}
function addWeakrefDescriptor(type: PyType, ns: PyDict): void {
  if (ns.getStr('__weakref__') === undefined)
    ns.setStr(
      '__weakref__',
      new PyGetSet('__weakref__', type, 'list of weak references to the object', () => null, null),
    )
}
