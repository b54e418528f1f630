/** Names: loading, storing and deleting through the binding that the scope pass gave them. Language Reference 4.2 and 6.2.1. */

import { PyDict } from '../../objects/dict.ts'
import type { PyValue } from '../../objects/object.ts'
import { error, isException, nameError } from '../../objects/ops/errors.ts'
import { getItem, setItem } from '../../objects/ops/subscript.ts'
import { fromHost } from '../../objects/ops/type-of.ts'
import * as T from '../../objects/types.ts'
import type { PyCell } from '../../objects/values.ts'
import type { Expr, Node } from '../../parser/ast.ts'
import { type Ex, type Frame, Next, type Step } from '../frame.ts'
import { type Binding, bind } from '../scopes/slots.ts'
import type { Lowering } from './lowering.ts'

export function bindingOf(L: Lowering, name: string): Binding {
  return bind(L.scope, name)
}

function unboundLocal(f: Frame, name: string) {
  // as in CPython, only NameError itself carries the name
  return error(
    f.rt,
    T.UnboundLocalError,
    `cannot access local variable '${name}' where it is not associated with a value`,
  )
}
function unboundFree(f: Frame, name: string) {
  return nameError(
    f.rt,
    T.NameError,
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    name,
  )
}
export function undefinedName(f: Frame, name: string) {
  return nameError(f.rt, T.NameError, `name '${name}' is not defined`, name)
}

/** Globals, then builtins, after a miss of the site's caches. */
export function globalMiss(f: Frame, name: string, implicit: Node | null): PyValue {
  const fn = f.fn
  const globals = fn.globals
  const v = globals.cls === T.dictType ? globals.getStr(name) : dictGet(f, globals, name)
  if (v !== undefined) return v
  const b = fn.builtins.getStr(name)
  if (b !== undefined) return b
  if (implicit !== null) {
    const m = f.rt.interp.implicitImport(f.rt, f, name, implicit)
    if (m !== undefined) return m
  }
  throw undefinedName(f, name)
}
/** exec() with a dict subclass as globals: LOAD_GLOBAL honours its `__getitem__`. */
function dictGet(f: Frame, d: PyDict, name: string): PyValue | undefined {
  try {
    return getItem(f.rt, d, fromHost(name))
  } catch (e) {
    if (isException(e, T.KeyError)) return undefined
    throw e
  }
}

/** The local namespace of a module or class body, which may be any mapping. */
export function localsGet(f: Frame, name: string): PyValue | undefined {
  const locals = f.locals
  if (locals instanceof PyDict && locals.cls === T.dictType) return locals.getStr(name)
  try {
    return getItem(f.rt, locals, fromHost(name))
  } catch (e) {
    if (isException(e, T.KeyError)) return undefined
    throw e
  }
}

/** `inBody`: in a module or class body, where the local namespace is asked first (a module's is its globals). */
function globalLoad(name: string, node: Node, implicit: Node | null, inBody = false): Ex {
  // entry number in the globals' dict, where it was found last
  let at = 0
  // for builtins: the version of the globals that had no such name, and the entry number there
  let missVersion = -1
  let missDict: PyDict | null = null
  let builtinAt = 0
  return (f) => {
    const fn = f.fn
    const g = fn.globals
    if (inBody && f.locals !== g) {
      f.node = node
      const v = localsGet(f, name)
      if (v !== undefined) return v
    }
    if (g.keys[at] === name) {
      const v = g.vals[at]
      if (v !== undefined) return v
    }
    if (g === missDict && g.version === missVersion) {
      const b = fn.builtins
      if (b.keys[builtinAt] === name) {
        const v = b.vals[builtinAt]
        if (v !== undefined) return v
      }
    }
    if (g.cls === T.dictType) {
      const i = g.index.get(name)
      if (i !== undefined) {
        at = i
        return g.vals[i] as PyValue
      }
      const j = fn.builtins.index.get(name)
      if (j !== undefined) {
        missDict = g
        missVersion = g.version
        builtinAt = j
        return fn.builtins.vals[j] as PyValue
      }
    }
    f.node = node
    return globalMiss(f, name, implicit)
  }
}

/** `implicit`: the Attribute node around this name where an implicit import is allowed. */
export function loadName(L: Lowering, id: string, node: Node, implicit: Node | null = null): Ex {
  const b = bindingOf(L, id)
  const name = L.scope.mangle(id)
  switch (b.kind) {
    case 'local': {
      const slot = b.slot
      return (f) => {
        const v = f.slots[slot]
        if (v === undefined) {
          f.node = node
          throw unboundLocal(f, name)
        }
        return v
      }
    }
    case 'cell': {
      const slot = b.slot
      const free = b.free
      return (f) => {
        const v = (f.slots[slot] as PyCell).value
        if (v === undefined) {
          f.node = node
          throw free ? unboundFree(f, name) : unboundLocal(f, name)
        }
        return v
      }
    }
    case 'global':
      return globalLoad(name, node, implicit)
    case 'name':
      return globalLoad(name, node, implicit, true)
    case 'class-cell': {
      const slot = b.slot
      return (f) => {
        f.node = node
        const v = localsGet(f, name) ?? (f.slots[slot] as PyCell).value
        if (v === undefined) throw unboundFree(f, name)
        return v
      }
    }
    case 'class-dict-global': {
      const global = globalLoad(name, node, implicit)
      const slot = b.classDict
      return (f) => {
        f.node = node
        const v = mappingGet(f, (f.slots[slot] as PyCell).value as PyValue, name)
        return v !== undefined ? v : global(f)
      }
    }
    case 'class-dict-cell': {
      const { slot, classDict } = b
      return (f) => {
        f.node = node
        const v =
          mappingGet(f, (f.slots[classDict] as PyCell).value as PyValue, name) ?? (f.slots[slot] as PyCell).value
        if (v === undefined) throw unboundFree(f, name)
        return v
      }
    }
  }
}
function mappingGet(f: Frame, m: PyValue, name: string): PyValue | undefined {
  if (m instanceof PyDict) return m.getStr(name)
  try {
    return getItem(f.rt, m, fromHost(name))
  } catch (e) {
    if (isException(e, T.KeyError)) return undefined
    throw e
  }
}

/** A closure that stores a value under the name. */
export function storeName(L: Lowering, id: string, node: Node): (f: Frame, v: PyValue) => void {
  const b = bindingOf(L, id)
  const name = L.scope.mangle(id)
  switch (b.kind) {
    case 'local': {
      const slot = b.slot
      return (f, v) => {
        f.slots[slot] = v
      }
    }
    case 'cell':
    case 'class-cell':
    case 'class-dict-cell': {
      const slot = b.slot
      return (f, v) => {
        ;(f.slots[slot] as PyCell).value = v
      }
    }
    case 'global':
    case 'class-dict-global': {
      let at = 0
      return (f, v) => {
        const d = f.fn.globals
        if (d.keys[at] === name && d.vals[at] !== undefined && d.onChange === null) d.vals[at] = v
        else at = storeIn(d, name, v)
      }
    }
    case 'name': {
      let at = 0
      return (f, v) => {
        const d = f.locals
        if (d instanceof PyDict && d.cls === T.dictType) {
          if (d.keys[at] === name && d.vals[at] !== undefined && d.onChange === null) d.vals[at] = v
          else at = storeIn(d, name, v)
        } else {
          f.node = node
          setItem(f.rt, d, fromHost(name), v)
        }
      }
    }
  }
}
/** Answers the entry number, at which a site stores the next time. */
function storeIn(d: PyDict, name: string, v: PyValue): number {
  d.setStr(name, v)
  return d.index.get(name) as number
}

export function deleteName(L: Lowering, id: string, node: Node): Step {
  const b = bindingOf(L, id)
  const name = L.scope.mangle(id)
  switch (b.kind) {
    case 'local': {
      const slot = b.slot
      return (f) => {
        if (f.slots[slot] === undefined) {
          f.node = node
          throw unboundLocal(f, name)
        }
        f.slots[slot] = undefined
        return Next.NEXT
      }
    }
    case 'cell':
    case 'class-cell':
    case 'class-dict-cell': {
      const slot = b.slot
      const free = b.kind !== 'cell' || b.free
      return (f) => {
        const cell = f.slots[slot] as PyCell
        if (cell.value === undefined) {
          f.node = node
          throw free ? unboundFree(f, name) : unboundLocal(f, name)
        }
        cell.value = undefined
        return Next.NEXT
      }
    }
    case 'global':
    case 'class-dict-global':
      return (f) => {
        f.node = node
        if (!f.fn.globals.deleteStr(name)) throw undefinedName(f, name)
        return Next.NEXT
      }
    case 'name':
      return (f) => {
        f.node = node
        const locals = f.locals
        if (locals instanceof PyDict && locals.cls === T.dictType) {
          if (!locals.deleteStr(name)) throw undefinedName(f, name)
        } else {
          try {
            setItem(f.rt, locals, fromHost(name), undefined)
          } catch (e) {
            if (isException(e, T.KeyError)) throw undefinedName(f, name)
            throw e
          }
        }
        return Next.NEXT
      }
  }
}

/** The slot of a plain local variable, or -1: what operand specialisation looks for. */
export function localSlot(L: Lowering, e: Expr): number {
  if (e.kind !== 'Name') return -1
  const b = bindingOf(L, e.id)
  return b.kind === 'local' ? b.slot : -1
}

/** Unbinds the target of `except ... as name` when the clause is left; it may be gone already. */
export function deleteNameQuietly(L: Lowering, id: string): (f: Frame) => void {
  const b = bindingOf(L, id)
  const name = L.scope.mangle(id)
  switch (b.kind) {
    case 'local': {
      const slot = b.slot
      return (f) => {
        f.slots[slot] = undefined
      }
    }
    case 'cell':
    case 'class-cell':
    case 'class-dict-cell': {
      const slot = b.slot
      return (f) => {
        ;(f.slots[slot] as PyCell).value = undefined
      }
    }
    case 'global':
    case 'class-dict-global':
      return (f) => {
        f.fn.globals.deleteStr(name)
      }
    case 'name':
      return (f) => {
        const locals = f.locals
        if (locals instanceof PyDict) locals.deleteStr(name)
        else if (localsGet(f, name) !== undefined) setItem(f.rt, locals, fromHost(name), undefined)
      }
  }
}
