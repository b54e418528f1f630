/**
 * Inline caches of attribute sites. Each attribute expression owns one `AttrSite`; a hit is two compares and a load, a miss goes through
 * objects/ops/attributes.ts and remembers what it found where that is safe.
 *
 * The guard is the pair (shape, type version). A shape belongs to one class, and a class's version changes with anything that could change a
 * lookup through it, so a hit proves that neither a data descriptor nor another attribute has come in between.
 */
import { PyGetSet, PyMethodDescriptor } from '../../objects/builtin.ts'
import type { PyDict } from '../../objects/dict.ts'
import { MAX_SHAPE, PyObject, PyType, type PyValue, type Shape, TypeFlags } from '../../objects/object.ts'
import {
  genericGetAttr,
  genericSetAttr,
  getAttr,
  loadGeneric,
  noAttribute,
  setAttr,
} from '../../objects/ops/attributes.ts'
import { typeOf } from '../../objects/ops/type-of.ts'
import * as T from '../../objects/types.ts'
import { PyFunction, PyModule } from '../../objects/values.ts'
import type { ThreadState } from '../thread.ts'

export class AttrSite {
  shape: Shape | null = null
  version = 0
  index = 0
  /** For stores: the shape after a new attribute was added. */
  nextShape: Shape | null = null
  /** For method calls: the function or method descriptor found on the type. */
  method: PyFunction | PyMethodDescriptor | null = null
  cls: PyType | null = null
  /** What instances of another class gave at this site: a chain. */
  next: AttrSite | null = null
  /** The module or class whose attribute was read last; it lies in `dict` (that of the class which has it) at place `at`. */
  owner: PyObject | null = null
  dict: PyDict | null = null
  at = 0
}

/** Entries of a site beside its first; the oldest gives way. */
const MOST = 4

/** The entry of another class than the site's first one, by shape; null: none. */
export function entryOf(site: AttrSite, shape: unknown): AttrSite | null {
  let s = site.next
  while (s !== null && s.shape !== shape) s = s.next
  return s
}

/** Where to remember what was found for `shape`: the site itself while it is free or knows this shape, else one of its further entries. */
function entryFor(site: AttrSite, shape: Shape | null, cls: PyType): AttrSite {
  if ((site.shape === null && site.cls === null) || (site.shape === shape && (site.cls === null || site.cls === cls)))
    return site
  let n = 1
  let last = site
  for (let s = site.next; s !== null; s = s.next) {
    if (s.shape === shape && (s.cls === null || s.cls === cls)) return s
    if (n++ < MOST) last = s
  }
  if (n > MOST) last.next = null
  const s = new AttrSite()
  s.next = site.next
  site.next = s
  return s
}

/** Attribute `name` of the module or class `o`, which is the site's owner; `undefined`: it must be looked up. */
export function ownedBy(site: AttrSite, o: PyObject, name: string): PyValue | undefined {
  const dict = site.dict as PyDict
  if (o.cls === T.moduleType || (o.cls === T.typeType && (o as PyType).version === site.version))
    return dict.keys[site.at] === name ? dict.vals[site.at] : undefined
  return undefined
}

/** Attribute `name` of a module or an ordinary class, remembered in the site where it is handed out as it is; `undefined`: the general way. */
function owned(site: AttrSite, o: PyObject, name: string): PyValue | undefined {
  if (o === site.owner) {
    const v = ownedBy(site, o, name)
    if (v !== undefined) return v
  }
  let dict: PyDict | null = null
  if (o instanceof PyModule) {
    if (o.cls !== T.moduleType || T.moduleType.lookup(name) !== undefined) return undefined
    dict = o.dict
  } else if (o instanceof PyType) {
    if (o.cls !== T.typeType || T.typeType.lookup(name) !== undefined) return undefined
    for (const t of o.mro) {
      if (t.ns.index.has(name)) {
        dict = t.ns
        break
      }
    }
  }
  const at = dict?.index.get(name)
  if (dict === null || at === undefined) return undefined
  const v = dict.vals[at]
  if (v === undefined || (o instanceof PyType && !(v instanceof PyFunction) && typeOf(v).slots.descrGet !== undefined))
    return undefined
  // what replaces a class's plain value is plain, or the class has a new version (type-type.ts)
  site.owner = o
  site.dict = dict
  site.at = at
  if (o instanceof PyType) site.version = o.version
  return v
}

/** `o.name` after a miss. */
export function loadMiss(rt: ThreadState, site: AttrSite, o: PyValue, name: string): PyValue {
  if (typeof o === 'object' && o !== null) {
    const cls = o.cls
    const a = o.attrs
    const get = cls.slots.getattro
    if (get === genericGetAttr) {
      if (a !== null && a[1] === null) {
        const d = cls.lookup(name)
        if (d === undefined || !(d instanceof PyObject) || typeOf(d).slots.descrSet === undefined) {
          const i = (a[0] as Shape).table.get(name)
          if (i !== undefined) {
            const entry = entryFor(site, a[0], cls)
            entry.shape = a[0]
            entry.version = cls.version
            entry.index = i
            return a[i]
          }
        } else if (d instanceof PyGetSet && d.slotIndex >= 0) {
          const v = a[d.slotIndex]
          if (v !== undefined) {
            const entry = entryFor(site, a[0], cls)
            entry.shape = a[0]
            entry.version = cls.version
            entry.index = d.slotIndex
            return v
          }
        }
      }
      const v = loadGeneric(rt, o, name)
      if (v === undefined) throw noAttribute(rt, o, name)
      return v
    }
    const v = owned(site, o, name)
    if (v !== undefined) return v
  }
  return getAttr(rt, o, name)
}

/** `o.name = v` after a miss. */
export function storeMiss(rt: ThreadState, site: AttrSite, o: PyValue, name: string, v: PyValue): void {
  if (typeof o === 'object' && o !== null && o.cls.slots.setattro === genericSetAttr) {
    const cls = o.cls
    const a = o.attrs
    if (a !== null && a[1] === null) {
      const d = cls.lookup(name)
      if (d === undefined || typeOf(d).slots.descrSet === undefined) {
        if (cls.flags & TypeFlags.HasDict) {
          const shape = a[0] as Shape
          const i = shape.table.get(name)
          const entry = entryFor(site, shape, cls)
          if (i !== undefined) {
            entry.shape = shape
            entry.nextShape = shape
            entry.version = cls.version
            entry.index = i
            a[i] = v
            return
          }
          if (shape.names.length < MAX_SHAPE) {
            entry.shape = shape
            entry.index = shape.size
            entry.version = cls.version
            setAttr(rt, o, name, v)
            entry.nextShape = a[0]
            return
          }
        }
      } else if (d instanceof PyGetSet && d.slotIndex >= 0) {
        const entry = entryFor(site, a[0], cls)
        entry.shape = a[0]
        entry.nextShape = a[0]
        entry.version = cls.version
        entry.index = d.slotIndex
        a[d.slotIndex] = v
        return
      }
    }
  }
  setAttr(rt, o, name, v)
}

/** The function found on the type for `o.name(...)`, or null to fetch the attribute. */
export function findMethod(site: AttrSite, o: PyValue, name: string): PyFunction | PyMethodDescriptor | null {
  if (typeof o === 'object' && o !== null) {
    const a = o.attrs
    const cls = o.cls
    let s: AttrSite | null = site
    do {
      if (cls === s.cls && cls.version === s.version && (a === null || (a[0] === s.shape && a[1] === null)))
        return s.method
      s = s.next
    } while (s !== null)
  } else if (site.cls !== null && typeOf(o) === site.cls && site.cls.version === site.version) return site.method
  return methodMiss(site, o, name)
}
/**
 * The method `name` of `o` for a call, after a miss: the plain function or method descriptor to call with `o` as first argument, or `null` where
 * the attribute must be fetched and called as it is.
 */
function methodMiss(site: AttrSite, o: PyValue, name: string): PyFunction | PyMethodDescriptor | null {
  const cls = typeOf(o)
  if (cls.slots.getattro !== genericGetAttr) return null
  const d = cls.lookup(name)
  // a builtin's method planted in another class must refuse its objects: the general way says so
  const builtinMethod = d instanceof PyMethodDescriptor && d.cls === T.methodDescriptorType && cls.isSubtype(d.objclass)
  if (!(d instanceof PyFunction) && !builtinMethod) return null
  let shape: Shape | null = null
  if (typeof o === 'object' && o !== null && o.attrs !== null) {
    const a = o.attrs
    if (a[1] !== null) {
      return a[1].getStr(name) === undefined ? d : null
    }
    shape = a[0] as Shape
    if (shape.table.has(name)) return null
  }
  const entry = entryFor(site, shape, cls)
  entry.cls = cls
  entry.shape = shape
  entry.version = cls.version
  entry.method = d
  return d
}

/** What a module or class has under the name, for a call of it; `undefined`: the general way. */
export function ownedCallee(site: AttrSite, o: PyValue, name: string): PyValue | undefined {
  return typeof o === 'object' && o !== null && (o instanceof PyModule || o instanceof PyType)
    ? owned(site, o, name)
    : undefined
}
