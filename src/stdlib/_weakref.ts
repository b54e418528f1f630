/**
 * _weakref: references and proxies that do not keep their object alive, over JavaScript's WeakRef. There are no reference counts: an object is
 * found dead only after a garbage collection, and callbacks run at the next check after that (or never). Values that are JavaScript
 * primitives (int, str, None, ...) cannot be referenced, as in CPython.
 */

import type { ThreadState } from '../interpreter/thread.ts'
import { PyDict } from '../objects/dict.ts'
import { makeGenericAlias } from '../objects/generic-alias.ts'
import { classMethod, fn, memberAttr, method, module, newType, value } from '../objects/kit.ts'
import { Cmp, PyObject, type PyType, type PyValue, type Slots, TypeFlags } from '../objects/object.ts'
import * as A from '../objects/ops/arithmetic.ts'
import { getAttr, setAttr } from '../objects/ops/attributes.ts'
import { call, callSpecial } from '../objects/ops/call.ts'
import { richCompare } from '../objects/ops/compare.ts'
import { contains } from '../objects/ops/contains.ts'
import { error, typeError } from '../objects/ops/errors.ts'
import { hash } from '../objects/ops/hash.ts'
import { iter, next } from '../objects/ops/iterate.ts'
import { getItem, length, setItem } from '../objects/ops/subscript.ts'
import { str } from '../objects/ops/text.ts'
import { truth } from '../objects/ops/truth.ts'
import { fromHost, shownTypeName, typeName, typeOf } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { NotImplemented, PyBaseException, PyFunction, PyList } from '../objects/values.ts'

class PyWeakRef extends PyObject {
  target: WeakRef<PyObject> | null
  callback: PyValue
  cachedHash: number | bigint | undefined = undefined
  constructor(cls: PyType, target: PyObject, callback: PyValue) {
    super(cls)
    this.target = new WeakRef(target)
    this.callback = callback
  }
  get object(): PyObject | null {
    return this.target?.deref() ?? null
  }
}

/**
 * The collector tells of what it took between two turns of the host, while nothing runs or a program waits. So the callback runs as a call
 * of the host's own: its frames lie beside those that wait, it cannot wait itself, and its exceptions reach nobody.
 */
function runCallback(thread: ThreadState, callback: PyValue, ref: PyWeakRef): void {
  thread.interp.green.sync(
    (rt) => {
      try {
        call(rt, callback, [ref])
      } catch (e) {
        if (!(e instanceof PyBaseException)) throw e
        rt.interp.unraisable(rt, e, '', callback)
      }
    },
    'cannot wait here: the callback of a weak reference runs between two turns of the host',
    null,
  )
}

/** References to an object, in order of making; the object keeps them findable, not alive. */
interface WeakState {
  refs: WeakMap<PyObject, WeakRef<PyWeakRef>[]>
  registry: FinalizationRegistry<WeakRef<PyWeakRef>>
}
const STATE = { name: '_weakref' }
function weakState(rt: Thread): WeakState {
  let s = rt.interp.state.get(STATE) as WeakState | undefined
  if (s === undefined) {
    s = {
      refs: new WeakMap(),
      registry: new FinalizationRegistry((held) => {
        const ref = held.deref()
        if (ref === undefined || ref.callback === null) return
        const callback = ref.callback
        ref.callback = null
        runCallback(rt as ThreadState, callback, ref)
      }),
    }
    rt.interp.state.set(STATE, s)
  }
  return s
}

/** Types that CPython's weak references accept: classes, functions, instances of Python classes, and builtins that say so. */
function checkReferable(rt: Thread, v: PyValue): PyObject {
  if (typeof v === 'object' && v !== null) {
    const t = v.cls
    if (t.flags & (TypeFlags.HasWeakref | TypeFlags.Heap) || t.isSubtype(T.typeType) || v instanceof PyFunction) {
      if ((t.flags & TypeFlags.Heap) === 0 || hasWeakSlot(t)) return v
    }
    if (REFERABLE.has(t)) return v
  }
  throw typeError(rt, `cannot create weak reference to '${typeName(v)}' object`)
}
const REFERABLE = new Set<PyType>([
  T.setType,
  T.frozensetType,
  T.generatorType,
  T.coroutineType,
  T.asyncGeneratorType,
  T.methodType,
  T.moduleType,
  T.builtinFunctionType,
  T.codeType,
  T.memoryviewType,
  T.genericAliasType,
])
/** A Python class without `__slots__`, or with `__weakref__` in them, anywhere above. */
function hasWeakSlot(t: PyType): boolean {
  for (const c of t.mro) {
    if (c.flags & TypeFlags.HasWeakref && !(c.flags & TypeFlags.Heap)) return true
    if (!(c.flags & TypeFlags.Heap)) {
      if (REFERABLE.has(c) || c === T.typeType) return true
      continue
    }
    if (c.isSubtype(T.intType) || c.isSubtype(T.tupleType)) {
      // variable-sized layouts have no room unless there is a dict
      if (c.flags & TypeFlags.HasDict && !c.isSubtype(T.intType) && !c.isSubtype(T.tupleType)) return true
    }
    const slots = c.ns.getStr('__slots__')
    if (slots === undefined) return true
    if (c.flags & TypeFlags.HasWeakref) return true
  }
  return false
}

function make(rt: Thread, cls: PyType, v: PyValue, callback: PyValue): PyWeakRef {
  const target = checkReferable(rt, v)
  const state = weakState(rt)
  const known = state.refs.get(target) ?? []
  if (callback === null && (cls === refType || cls === proxyType || cls === callableProxyType)) {
    for (const r of known) {
      const ref = r.deref()
      if (ref !== undefined && ref.cls === cls && ref.callback === null && ref.target !== null) return ref
    }
  }
  const ref = new PyWeakRef(cls, target, callback)
  const held = new WeakRef(ref)
  const live = known.filter((r) => r.deref() !== undefined)
  live.push(held)
  state.refs.set(target, live)
  if (callback !== null) state.registry.register(target, held)
  return ref
}
function refsOf(rt: Thread, v: PyValue): PyWeakRef[] {
  if (typeof v !== 'object' || v === null) return []
  const out: PyWeakRef[] = []
  for (const r of weakState(rt).refs.get(v) ?? []) {
    const ref = r.deref()
    if (ref !== undefined) out.push(ref)
  }
  return out
}

export const refType: PyType = newType('ReferenceType', 'weakref', {
  doc: null,
  flags: TypeFlags.BaseType,
  new(rt, cls, args, kwnames) {
    const nkw = kwnames === null ? 0 : kwnames.length
    const n = args.length - nkw
    if (nkw > 0 && cls === refType) throw typeError(rt, 'ref() takes no keyword arguments')
    if (n < 1) throw typeError(rt, `__new__ expected at least 1 argument, got ${n}`)
    if (n > 2 && cls === refType) throw typeError(rt, `__new__ expected at most 2 arguments, got ${n}`)
    return make(rt, cls, args[0], n > 1 ? args[1] : null)
  },
  slots: {
    init() {},
    call(rt, self: PyWeakRef, args) {
      if (args.length > 0) throw typeError(rt, `ReferenceType expected 0 arguments, got ${args.length}`)
      return self.object
    },
    hash(rt, self: PyWeakRef) {
      if (self.cachedHash === undefined) {
        const o = self.object
        if (o === null) throw typeError(rt, 'weak object has gone away')
        self.cachedHash = hash(rt, o)
      }
      return self.cachedHash
    },
    compare(rt, self: PyWeakRef, other, op) {
      if ((op !== Cmp.EQ && op !== Cmp.NE) || !(other instanceof PyWeakRef)) return NotImplemented
      const a = self.object
      const b = other.object
      if (a === null || b === null) return op === Cmp.EQ ? self === other : self !== other
      return richCompare(rt, a, b, op)
    },
    repr(rt, self: PyWeakRef) {
      const o = self.object
      const at = `0x${rt.interp.idOf(self).toString(16)}`
      if (o === null) return fromHost(`<weakref at ${at}; dead>`)
      let name: PyValue | undefined
      const given = typeOf(o).lookup('__name__')
      if (o instanceof PyFunction) name = o.name
      else if (given !== undefined || typeOf(o).isSubtype(T.typeType)) {
        try {
          name = getAttr(rt, o, '__name__')
        } catch {
          name = undefined
        }
      }
      const shown = typeof name === 'string' ? ` (${name})` : ''
      return fromHost(
        `<weakref at ${at}; to '${shownTypeName(typeOf(o))}' at 0x${rt.interp.idOf(o).toString(16)}${shown}>`,
      )
    },
  },
  members: [
    memberAttr('__callback__', null, (_rt, self: PyWeakRef) =>
      self.target === null || self.object === null ? null : self.callback,
    ),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
  ],
})

// ---------------------------------------------------------------- proxies

function alive(rt: Thread, v: PyValue): PyValue {
  if (!(v instanceof PyWeakRef) || v.cls === refType || v.cls.isSubtype(refType)) return v
  const o = v.object
  if (o === null) throw error(rt, T.ReferenceError, 'weakly-referenced object no longer exists')
  return o
}
type Two = (rt: Thread, a: PyValue, b: PyValue) => PyValue
type One = (rt: Thread, a: PyValue) => PyValue
const two =
  (f: Two): Two =>
  (rt, a, b) =>
    f(rt, alive(rt, a), alive(rt, b))
const one =
  (f: One): One =>
  (rt, a) =>
    f(rt, alive(rt, a))
const special =
  (name: string, what: string): One =>
  (rt, a) => {
    const r = callSpecial(rt, alive(rt, a), name, [])
    if (r === undefined) throw typeError(rt, what.replace('%', typeName(alive(rt, a))))
    return r
  }

const proxySlots: Slots = {
  getattro: (rt, self, name) => getAttr(rt, alive(rt, self), name),
  setattro(rt, self, name, v) {
    setAttr(rt, alive(rt, self), name, v)
  },
  repr(rt, self: PyWeakRef) {
    const o = alive(rt, self) as PyObject
    return fromHost(
      `<weakproxy at 0x${rt.interp.idOf(self).toString(16)} to ${shownTypeName(typeOf(o))} at 0x${rt.interp.idOf(o).toString(16)}>`,
    )
  },
  str: one(str),
  hash: null,
  bool: (rt, self) => truth(rt, alive(rt, self)),
  compare: (rt, self, other, op) => richCompare(rt, alive(rt, self), alive(rt, other), op),
  iter: one((rt, v) => iter(rt, v)),
  next(rt, self) {
    const o = alive(rt, self)
    if (typeOf(o).slots.next === undefined)
      throw typeError(rt, `Weakref proxy referenced a non-iterator '${typeName(o)}' object`)
    return next(rt, o)
  },
  len: (rt, self) => length(rt, alive(rt, self)),
  getItem: (rt, self, key) => getItem(rt, alive(rt, self), alive(rt, key)),
  setItem(rt, self, key, v) {
    setItem(rt, alive(rt, self), key, v)
  },
  contains: (rt, self, v) => contains(rt, alive(rt, self), v),
  add: two(A.add),
  sub: two(A.sub),
  mul: two(A.mul),
  matmul: two(A.matmul),
  truediv: two(A.truediv),
  floordiv: two(A.floordiv),
  mod: two(A.mod),
  divmod: two(A.divmod),
  pow: (rt, a, b, m) => A.pow(rt, alive(rt, a), alive(rt, b), m === undefined ? null : alive(rt, m)),
  lshift: two(A.lshift),
  rshift: two(A.rshift),
  and: two(A.and),
  or: two(A.or),
  xor: two(A.xor),
  iadd: two(A.iadd),
  isub: two(A.isub),
  imul: two(A.imul),
  imatmul: two(A.imatmul),
  itruediv: two(A.itruediv),
  ifloordiv: two(A.ifloordiv),
  imod: two(A.imod),
  ipow: two(A.ipow),
  ilshift: two(A.ilshift),
  irshift: two(A.irshift),
  iand: two(A.iand),
  ior: two(A.ior),
  ixor: two(A.ixor),
  neg: one(A.neg),
  pos: one(A.pos),
  abs: one(A.abs),
  invert: one(A.invert),
  int: special('__int__', "int() argument must be a string, a bytes-like object or a real number, not '%'"),
  float: special('__float__', "must be real number, not '%'"),
  index: special('__index__', "'%' object cannot be interpreted as an integer"),
}
const proxyMembers = [
  method('__bytes__(self, /)', null, special('__bytes__', "cannot convert '%' object to bytes")),
  method('__reversed__(self, /)', null, special('__reversed__', "'%' object is not reversible")),
]
export const proxyType: PyType = newType('ProxyType', 'weakref', {
  flags: TypeFlags.DisallowInstantiation,
  slots: proxySlots,
  members: proxyMembers,
})
export const callableProxyType: PyType = newType('CallableProxyType', 'weakref', {
  flags: TypeFlags.DisallowInstantiation,
  slots: { ...proxySlots, call: (rt, self, args, kwnames) => call(rt, alive(rt, self), args, kwnames) },
  members: proxyMembers,
})

export default module('_weakref', 'Weak-reference support module.', [
  value('ref', refType),
  value('ReferenceType', refType),
  value('ProxyType', proxyType),
  value('CallableProxyType', callableProxyType),
  fn(
    'proxy(object, callback=None, /)',
    "Create a proxy object that weakly references 'object'.",
    (rt, object, callback) =>
      make(rt, typeOf(object).slots.call === undefined ? proxyType : callableProxyType, object, callback),
  ),
  fn(
    'getweakrefcount(object, /)',
    "Return the number of weak references to 'object'.",
    (rt, object) => refsOf(rt, object).length,
  ),
  fn(
    'getweakrefs(object, /)',
    "Return a list of all weak reference objects pointing to 'object'.",
    (rt, object) => new PyList(refsOf(rt, object)),
  ),
  fn(
    '_remove_dead_weakref(dct, key, /)',
    'Atomically remove key from dict if it points to a dead weakref.',
    (rt, dct, key) => {
      if (!(dct instanceof PyDict))
        throw typeError(rt, `_remove_dead_weakref() argument 1 must be dict, not ${typeName(dct)}`)
      const ref = dct.get(rt, key)
      if (ref !== undefined && !(ref instanceof PyWeakRef)) throw typeError(rt, 'not a weakref')
      if (ref instanceof PyWeakRef && ref.object === null) dct.delete(rt, key)
    },
  ),
])
