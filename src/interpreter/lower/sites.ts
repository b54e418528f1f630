/**
 * Inline caches of attribute sites. Each attribute expression owns one `AttrSite`; a hit is two compares and a load, a miss goes through
 * objects/ops/attributes.ts and remembers what it found where that is safe.
 *
 * The guard is the pair (shape, type version). A shape belongs to one class, and a class's version changes with anything that could change a
 * lookup through it, so a hit proves that neither a data descriptor nor another attribute has come in between.
 */
import { PyGetSet, PyMethodDescriptor } from '../../objects/builtin.ts'
import { MAX_SHAPE, PyObject, type PyType, type PyValue, type Shape, TypeFlags } from '../../objects/object.ts'
import {
  genericGetAttr,
  genericSetAttr,
  getAttr,
  loadGeneric,
  noAttribute,
  setAttr,
} from '../../objects/ops/attributes.ts'
import { typeOf } from '../../objects/ops/type-of.ts'
import { typeGetAttr } from '../../objects/type-type.ts'
import * as T from '../../objects/types.ts'
import { PyFunction, PyModule } from '../../objects/values.ts'
import type { ThreadState } from '../thread.ts'

export class AttrSite {
  shape: Shape | null = null
  version = 0
  index = 0
  /** For classes: the class whose attribute `value` is. */
  owner: PyType | null = null
  value: PyValue | undefined = undefined
  /** For stores: the shape after a new attribute was added. */
  nextShape: Shape | null = null
  /** For method calls: the function or method descriptor found on the type. */
  method: PyFunction | PyMethodDescriptor | null = null
  cls: PyType | null = null
  /** What other classes of instances gave at this site; asked after a miss of the first. */
  more: AttrSite[] | null = null
}

/** A site sees at most this many classes beside its first; then they take turns. */
const MOST = 4

/** Where to remember what was found for `shape`: the site itself while it is free or knows this shape, else one of its further entries. */
function entryFor(site: AttrSite, shape: Shape | null, cls: PyType): AttrSite {
  if ((site.shape === null && site.cls === null) || (site.shape === shape && (site.cls === null || site.cls === cls)))
    return site
  site.more ??= []
  for (const s of site.more) if (s.shape === shape && (s.cls === null || s.cls === cls)) return s
  const s = new AttrSite()
  if (site.more.length >= MOST) site.more.shift()
  site.more.push(s)
  return s
}

/** `o.name` after a miss. */
export function loadMiss(rt: ThreadState, site: AttrSite, o: PyValue, name: string): PyValue {
  if (typeof o === 'object' && o !== null) {
    const cls = o.cls
    const a = o.attrs
    if (site.more !== null && a !== null) {
      for (let i = 0; i < site.more.length; i++) {
        const s = site.more[i]
        if (s.shape === a[0] && s.version === cls.version) {
          const v = a[s.index]
          if (v !== undefined) return v
        }
      }
    }
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
    if (o instanceof PyModule && o.cls === T.moduleType) {
      const v = o.dict.getStr(name)
      if (v !== undefined) return v
    }
    if (get === typeGetAttr && o.cls === T.typeType) {
      const cls = o as PyType
      const d = cls.lookup(name)
      if (d !== undefined && T.typeType.lookup(name) === undefined) {
        // only functions: a plain value may be replaced without a new version (type-type.ts)
        if (d instanceof PyFunction) {
          site.owner = cls
          site.version = cls.version
          site.value = d
          return d
        }
        if (typeOf(d).slots.descrGet === undefined) return d
      }
    }
  }
  return getAttr(rt, o, name)
}

/** `o.name = v` after a miss. */
export function storeMiss(rt: ThreadState, site: AttrSite, o: PyValue, name: string, v: PyValue): void {
  if (typeof o === 'object' && o !== null && o.cls.slots.setattro === genericSetAttr) {
    const cls = o.cls
    const a = o.attrs
    if (site.more !== null && a !== null) {
      for (let i = 0; i < site.more.length; i++) {
        const s = site.more[i]
        if (s.shape === a[0] && s.version === cls.version && s.nextShape !== null) {
          a[0] = s.nextShape
          a[s.index] = v
          return
        }
      }
    }
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
    if (
      cls === site.cls &&
      cls.version === site.version &&
      (a === null || ((a[0] as Shape) === site.shape && a[1] === null))
    )
      return site.method
  } else if (site.cls !== null && typeOf(o) === site.cls && site.cls.version === site.version) return site.method
  return methodMiss(site, o, name)
}
/**
 * The method `name` of `o` for a call, after a miss: the plain function or method descriptor to call with `o` as first argument, or `null` where
 * the attribute must be fetched and called as it is.
 */
export function methodMiss(site: AttrSite, o: PyValue, name: string): PyFunction | PyMethodDescriptor | null {
  const cls = typeOf(o)
  if (site.more !== null) {
    const own = typeof o === 'object' && o !== null ? o.attrs : null
    for (let i = 0; i < site.more.length; i++) {
      const s = site.more[i]
      if (s.cls === cls && s.version === cls.version && (own === null || (own[0] === s.shape && own[1] === null)))
        return s.method
    }
  }
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
