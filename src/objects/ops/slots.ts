/**
 * From dunder methods to slots, for Python classes (CPython's slot_tp_* functions and update_one_slot).
 *
 * `fixSlots(type)` computes a class's resolved slot table. A slot whose dunder resolves along the mro to the wrapper of a builtin type takes
 * that type's function itself, so that a subclass of list that overrides nothing is as fast as list; else it takes the generic function
 * below, which looks the dunder up at each use. `Python*` functions are shared by all classes, so "does the other operand have the same
 * slot" is a comparison of identities, as in CPython.
 */
import { PyMethodDescriptor, PyWrapperDescriptor } from '../builtin.ts'
import { type Cmp, type KwNames, type PyObject, type PyType, type PyValue, type Slots, TypeFlags } from '../object.ts'
import { emptySlots, SLOT_KEYS, SLOT_ROWS, type SlotRow } from '../slot-names.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { NotImplemented, PyFunction } from '../values.ts'
import { tellAttribute } from './attributes.ts'
import { call, callSpecial, lookupSpecial } from './call.ts'
import { asIndex, SSIZE_MAX } from './convert.ts'
import { attributeError, isException, overflowError, typeError, valueError } from './errors.ts'
import { hashInt } from './hash.ts'
import { truth } from './truth.ts'
import { fromHost, intOf, typeName, typeOf } from './type-of.ts'

/** The rows of each slot, sequence doubles left out (Python classes fill the numeric ones). */
const ROWS = new Map<keyof Slots, SlotRow[]>()
for (const row of SLOT_ROWS) {
  if (['concat', 'repeat', 'iconcat', 'irepeat'].includes(row.slot)) continue
  const rows = ROWS.get(row.slot)
  if (rows === undefined) ROWS.set(row.slot, [row])
  else rows.push(row)
}

function must(rt: Thread, self: PyValue, name: string, args: PyValue[]): PyValue {
  const r = callSpecial(rt, self, name, args)
  if (r === undefined) throw attributeError(rt, `'${typeName(self)}' object has no attribute '${name}'`, self, name)
  return r
}

const unary = (name: string) => (rt: Thread, self: PyValue) => must(rt, self, name, [])

/** Generic binary slot with reflection: CPython's SLOT1BINFULL. */
function binarySlot(key: keyof Slots, name: string, reflected: string) {
  const slot = (rt: Thread, self: PyValue, other: PyValue): PyValue => {
    const ts = typeOf(self)
    const to = typeOf(other)
    let tryOther = ts !== to && (to.slots[key] as unknown) === slot
    if ((ts.slots[key] as unknown) === slot) {
      if (tryOther && to.isSubtype(ts)) {
        const mine = ts.lookup(reflected)
        const theirs = to.lookup(reflected)
        if (theirs !== undefined && theirs !== mine) {
          const r = callSpecial(rt, other, reflected, [self]) as PyValue
          if (r !== NotImplemented) return r
          tryOther = false
        }
      }
      const r = callSpecial(rt, self, name, [other])
      if (r !== undefined && (r !== NotImplemented || ts === to)) return r
    }
    if (tryOther) {
      const r = callSpecial(rt, other, reflected, [self])
      if (r !== undefined) return r
    }
    return NotImplemented
  }
  return slot
}
const inplaceSlot = (name: string) => (rt: Thread, self: PyValue, other: PyValue) => must(rt, self, name, [other])

function powSlot(rt: Thread, self: PyValue, other: PyValue, mod: PyValue): PyValue {
  if (mod === null) return powBinary(rt, self, other)
  if (typeOf(self).slots.pow === powSlot) {
    const r = callSpecial(rt, self, '__pow__', [other, mod])
    if (r !== undefined) return r
  }
  return NotImplemented
}
function powBinary(rt: Thread, self: PyValue, other: PyValue): PyValue {
  const ts = typeOf(self)
  const to = typeOf(other)
  let tryOther = ts !== to && to.slots.pow === powSlot
  if (ts.slots.pow === powSlot) {
    if (tryOther && to.isSubtype(ts)) {
      const theirs = to.lookup('__rpow__')
      if (theirs !== undefined && theirs !== ts.lookup('__rpow__')) {
        const r = callSpecial(rt, other, '__rpow__', [self]) as PyValue
        if (r !== NotImplemented) return r
        tryOther = false
      }
    }
    const r = callSpecial(rt, self, '__pow__', [other])
    if (r !== undefined && (r !== NotImplemented || ts === to)) return r
  }
  if (tryOther) {
    const r = callSpecial(rt, other, '__rpow__', [self])
    if (r !== undefined) return r
  }
  return NotImplemented
}

const COMPARE_NAMES = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__']
export function compareSlot(rt: Thread, self: PyValue, other: PyValue, op: Cmp): PyValue {
  const f = typeOf(self).lookup(COMPARE_NAMES[op])
  if (f instanceof PyFunction) return rt.callFunction(f, [self, other], null)
  if (f instanceof PyWrapperDescriptor) return f.slotFunction(rt, self, other, op)
  const r = callSpecial(rt, self, COMPARE_NAMES[op], [other])
  return r === undefined ? NotImplemented : r
}

function hashSlot(rt: Thread, self: PyValue): number | bigint {
  const r = callSpecial(rt, self, '__hash__', [])
  if (r === undefined || r === null) throw typeError(rt, `unhashable type: '${typeName(self)}'`)
  const n = intOf(r)
  if (n === undefined) throw typeError(rt, '__hash__ method should return an integer')
  if (typeof n === 'bigint' && n <= SSIZE_MAX && n >= -SSIZE_MAX - 1n) return n
  const h = hashInt(n)
  return h
}

function lenSlot(rt: Thread, self: PyValue): number {
  const r = must(rt, self, '__len__', [])
  const n = asIndex(rt, r)
  if (n < 0) throw valueError(rt, '__len__() should return >= 0')
  if (typeof n === 'bigint' && n > SSIZE_MAX) throw overflowError(rt, "cannot fit 'int' into an index-sized integer")
  return Number(n)
}

function boolSlot(rt: Thread, self: PyValue): boolean {
  const r = must(rt, self, '__bool__', [])
  if (typeof r !== 'boolean') throw typeError(rt, `__bool__ should return bool, returned ${typeName(r)}`)
  return r
}

function containsSlot(rt: Thread, self: PyValue, item: PyValue): boolean {
  const r = callSpecial(rt, self, '__contains__', [item]) as PyValue
  return truth(rt, r)
}

export function iterSlot(rt: Thread, self: PyValue): PyValue {
  return must(rt, self, '__iter__', [])
}
export function nextSlot(rt: Thread, self: PyValue): PyValue | undefined {
  try {
    return must(rt, self, '__next__', [])
  } catch (e) {
    if (isException(e, T.StopIteration)) return undefined
    throw e
  }
}
function notIterable(rt: Thread, self: PyValue): PyValue {
  throw typeError(rt, `'${typeName(self)}' object is not iterable`)
}

function notContainer(rt: Thread, self: PyValue): boolean {
  throw typeError(rt, `'${typeName(self)}' object is not a container`)
}

function callSlot(rt: Thread, self: PyValue, args: PyValue[], kwnames: KwNames): PyValue {
  const f = lookupSpecial(rt, self, '__call__')
  if (f === undefined) throw typeError(rt, `'${typeName(self)}' object is not callable`)
  return call(rt, f, args, kwnames)
}

/** A class with `__getattr__`, or with its own `__getattribute__`. */
export function getattrSlot(rt: Thread, self: PyValue, name: string): PyValue {
  const t = typeOf(self)
  const hook = t.lookup('__getattr__')
  const own = t.lookup('__getattribute__')
  try {
    if (own instanceof PyWrapperDescriptor) return own.slotFunction(rt, self, name)
    return must(rt, self, '__getattribute__', [fromHost(name)])
  } catch (e) {
    if (hook === undefined || !isException(e, T.AttributeError)) throw e
  }
  try {
    return must(rt, self, '__getattr__', [fromHost(name)])
  } catch (e) {
    throw tellAttribute(e, self, name)
  }
}
function setattrSlot(rt: Thread, self: PyValue, name: string, value: PyValue | undefined): void {
  if (value === undefined) must(rt, self, '__delattr__', [fromHost(name)])
  else must(rt, self, '__setattr__', [fromHost(name), value])
}

function descrGetSlot(rt: Thread, descr: PyObject, obj: PyValue | undefined, cls: PyType): PyValue {
  const f = descr.cls.lookup('__get__')
  if (f === undefined) return descr
  return call(rt, f, [descr, obj === undefined ? null : obj, cls])
}
function descrSetSlot(rt: Thread, descr: PyObject, obj: PyValue, value: PyValue | undefined): void {
  if (value === undefined) {
    if (descr.cls.lookup('__delete__') === undefined) throw attributeError(rt, '__delete__')
    callSpecial(rt, descr, '__delete__', [obj])
  } else {
    if (descr.cls.lookup('__set__') === undefined) throw attributeError(rt, '__set__')
    callSpecial(rt, descr, '__set__', [obj, value])
  }
}

function setItemSlot(rt: Thread, self: PyValue, key: PyValue, value: PyValue | undefined): void {
  const r =
    value === undefined
      ? callSpecial(rt, self, '__delitem__', [key])
      : callSpecial(rt, self, '__setitem__', [key, value])
  if (r === undefined) {
    throw typeError(
      rt,
      `'${typeName(self)}' object ${value === undefined ? "doesn't support item deletion" : 'does not support item assignment'}`,
    )
  }
}

export function newSlot(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  const f = cls.lookup('__new__') as PyValue
  const get = typeOf(f).slots.descrGet
  return call(rt, get === undefined ? f : get(rt, f, undefined, cls), [cls, ...args], kwnames)
}
export function initSlot(rt: Thread, self: PyValue, args: PyValue[], kwnames: KwNames): void {
  const t = typeOf(self)
  const f = t.lookup('__init__') as PyValue
  let r: PyValue
  if (f instanceof PyFunction) r = rt.callFunction(f, [self, ...args], kwnames)
  else {
    const get = typeOf(f).slots.descrGet
    r = call(rt, get === undefined ? f : get(rt, f, self, t), args, kwnames)
  }
  if (r !== null) throw typeError(rt, `__init__() should return None, not '${typeName(r)}'`)
}

/** Generic functions by slot. */
const PYTHON: Slots = emptySlots()
Object.assign(PYTHON, {
  // what comes back is checked where repr() and str() are called (text.ts), in their words
  repr: unary('__repr__'),
  str: unary('__str__'),
  hash: hashSlot,
  call: callSlot,
  getattro: getattrSlot,
  setattro: setattrSlot,
  iter: iterSlot,
  next: nextSlot,
  len: lenSlot,
  getItem: (rt: Thread, self: PyValue, key: PyValue) => must(rt, self, '__getitem__', [key]),
  setItem: setItemSlot,
  contains: containsSlot,
  compare: compareSlot,
  bool: boolSlot,
  descrGet: descrGetSlot,
  descrSet: descrSetSlot,
  new: newSlot,
  init: initSlot,
  await: unary('__await__'),
  aiter: unary('__aiter__'),
  anext: unary('__anext__'),
  index: unary('__index__'),
  int: unary('__int__'),
  float: unary('__float__'),
  neg: unary('__neg__'),
  pos: unary('__pos__'),
  abs: unary('__abs__'),
  invert: unary('__invert__'),
  pow: powSlot,
} satisfies Slots)
for (const n of [
  'add',
  'sub',
  'mul',
  'matmul',
  'truediv',
  'floordiv',
  'mod',
  'divmod',
  'lshift',
  'rshift',
  'and',
  'xor',
  'or',
] as const) {
  ;(PYTHON as Record<string, unknown>)[n] = binarySlot(n, `__${n}__`, `__r${n}__`)
  if (n !== 'divmod') (PYTHON as Record<string, unknown>)[`i${n}`] = inplaceSlot(`__i${n}__`)
}
PYTHON.ipow = inplaceSlot('__ipow__')

const INHERITED_ONLY = ['concat', 'repeat', 'iconcat', 'irepeat'] as const
const SEQUENCE_NAMES = { concat: '__add__', repeat: '__mul__', iconcat: '__iadd__', irepeat: '__imul__' } as const

/** The slots that a name in a class's namespace may change. */
function slotKeys(): ReadonlyMap<string, readonly (keyof Slots)[]> {
  if (KEYS_OF_NAME.size === 0) {
    const put = (name: string, key: keyof Slots): void => {
      const keys = KEYS_OF_NAME.get(name)
      if (keys === undefined) KEYS_OF_NAME.set(name, [key])
      else if (!keys.includes(key)) keys.push(key)
    }
    for (const row of SLOT_ROWS) put(row.name, row.slot)
    for (const key of INHERITED_ONLY) put(SEQUENCE_NAMES[key], key)
    put('__new__', 'new')
    put('__getattr__', 'getattro')
  }
  return KEYS_OF_NAME
}
const KEYS_OF_NAME = new Map<string, (keyof Slots)[]>()

/** Computes `type.slots` from its mro; for builtin types from their declarations. Call after any change of a dunder. */
export function fixSlots(type: PyType): void {
  const slots = emptySlots()
  if ((type.flags & TypeFlags.Heap) === 0) {
    // builtin types have one line of bases that matters here (ExceptionGroup's second base adds no slots)
    if (type.base !== null) Object.assign(slots, type.base.slots)
    const own = type.ownSlots
    for (const key of Object.keys(own) as (keyof Slots)[]) if (own[key] !== undefined) (slots as any)[key] = own[key]
    // as in CPython, a type that compares without saying how to hash is unhashable
    if (own.compare !== undefined && own.hash === undefined) slots.hash = null
  } else if (type.bases.length === 1 && type.mro[1] === type.bases[0]) {
    // one base: only what the class's own namespace names can differ from the base's table
    Object.assign(slots, type.bases[0].slots)
    const names = type.ns.keys
    for (let i = 0; i < names.length; i++) {
      const keys = typeof names[i] === 'string' ? slotKeys().get(names[i] as string) : undefined
      if (keys !== undefined) for (const key of keys) (slots as any)[key] = heapSlot(type, key)
    }
  } else {
    for (const key of SLOT_KEYS) (slots as any)[key] = heapSlot(type, key)
  }
  type.slots = slots
  const eq = type.lookup('__eq__')
  const hash = type.lookup('__hash__')
  const ours = (d: PyValue | undefined) => d instanceof PyWrapperDescriptor && d.objclass === T.objectType
  type.identityHash = ours(eq) && ours(hash)
  type.foreignHash = !(eq instanceof PyWrapperDescriptor && (hash instanceof PyWrapperDescriptor || hash === null))
}

function heapSlot(type: PyType, key: keyof Slots): unknown {
  if (key === 'new') {
    // the builtin constructor of the first type that has one, unless a Python `__new__` comes first
    for (const t of type.mro) {
      const own = t.ns.getStr('__new__')
      if (own === undefined) continue
      return (t.flags & TypeFlags.Heap) === 0 ? t.ownSlots.new : newSlot
    }
    return undefined
  }
  if (key === 'getattro') {
    const own = type.lookup('__getattribute__')
    if (type.lookup('__getattr__') === undefined && own instanceof PyWrapperDescriptor) return own.slotFunction
    return getattrSlot
  }
  if ((INHERITED_ONLY as readonly string[]).includes(key)) {
    const name = SEQUENCE_NAMES[key as 'concat']
    const d = type.lookup(name)
    return d instanceof PyWrapperDescriptor && d.row.slot === key ? d.slotFunction : undefined
  }
  const rows = ROWS.get(key)
  if (rows === undefined) return undefined
  let common: unknown
  let found = false
  for (const row of rows) {
    const d = type.lookup(row.name)
    if (d === undefined) continue
    // list and dict declare `__getitem__` and `__contains__` as methods beside the slot: the method is the slot's function
    if (d instanceof PyMethodDescriptor && typeof d.objclass.ownSlots[key] === 'function') {
      const base = d.objclass.ownSlots[key]
      if (found && common !== base) return PYTHON[key]
      common = base
      found = true
      continue
    }
    if (key === 'hash' && d === null) return null
    if (key === 'iter' && d === null) return notIterable
    if (key === 'next' && d === null) return undefined
    if (key === 'contains' && d === null) return notContainer
    if (d instanceof PyWrapperDescriptor && d.row.slot !== key) {
      // `__add__` of a sequence is its concat slot; anything else is another method under this name (`__str__ = int.__repr__`)
      if ((INHERITED_ONLY as readonly string[]).includes(d.row.slot)) continue
      return PYTHON[key]
    }
    if (d instanceof PyWrapperDescriptor && (!found || common === d.slotFunction)) {
      common = d.slotFunction
      found = true
      continue
    }
    return PYTHON[key]
  }
  return found ? common : undefined
}

/** Whether setting this name on a class changes slots. */
const DUNDERS = new Set<string>(['__new__', '__getattr__', ...SLOT_ROWS.map((r) => r.name)])
export function isSlotName(name: string): boolean {
  return DUNDERS.has(name)
}

/** Recomputes a class and all classes below it. */
export function fixSlotsBelow(type: PyType): void {
  fixSlots(type)
  for (const ref of type.subclasses) {
    const sub = ref.deref()
    if (sub !== undefined) fixSlotsBelow(sub)
  }
}

/** The Python function that calling an instance of this class runs, or null where the call must go through the slot. */
export function callSlotOf(v: PyValue): PyFunction | null {
  const t = typeOf(v)
  if (t.slots.call !== callSlot) return null
  const f = t.lookup('__call__')
  return f instanceof PyFunction ? f : null
}
