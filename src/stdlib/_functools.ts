/** _functools: partial, reduce, cmp_to_key and the wrapper behind lru_cache. */
import { nativeCode } from '../interpreter/code.ts'
import { enterCall } from '../interpreter/enter-call.ts'
import { Frame, Next } from '../interpreter/frame.ts'
import { callInFrames } from '../interpreter/in-frames.ts'
import { again, checkIterator, leave, pushIter, pushNext } from '../interpreter/next-frames.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { PyDict } from '../objects/dict.ts'
import { makeGenericAlias } from '../objects/generic-alias.ts'
import { classMethod, ctor, fn, getset, memberAttr, method, module, newType, value } from '../objects/kit.ts'
import { type KwNames, PyObject, type PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { instanceDict, setInstanceDict } from '../objects/ops/attributes.ts'
import { call, isCallable } from '../objects/ops/call.ts'
import { richCompare } from '../objects/ops/compare.ts'
import { asSize } from '../objects/ops/convert.ts'
import { isException, typeError } from '../objects/ops/errors.ts'
import { iter, next } from '../objects/ops/iterate.ts'
import { repr, reprJs } from '../objects/ops/text.ts'
import { fromHost, textOf, toHost, typeName, typeOf } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyMethod, PyTuple } from '../objects/values.ts'

// ---------------------------------------------------------------- partial

export class PyPartial extends PyObject {
  func: PyValue
  args: readonly PyValue[]
  keywords: PyDict
  constructor(cls: PyType, func: PyValue, args: readonly PyValue[], keywords: PyDict) {
    super(cls)
    this.func = func
    this.args = args
    this.keywords = keywords
  }
}
/** The arguments of a call through a partial: its own first, keywords of the call win. */
export function partialArguments(self: PyPartial, args: readonly PyValue[], kwnames: KwNames): [PyValue[], KwNames] {
  if (self.keywords.used === 0) return [[...self.args, ...args], kwnames]
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw
  const all = self.keywords.copy()
  for (let i = 0; i < nkw; i++) all.setStr(kwnames![i], args[npos + i])
  const names = all.keyList().map((k) => toHost(textOf(k)!))
  return [[...self.args, ...args.slice(0, npos), ...all.valueList()], names]
}

const partialType: PyType = newType('partial', 'functools', {
  doc: 'Create a new function with partial application of the given arguments and keywords.',
  signature: '(func, /, *args, **keywords)',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  hasDict: true,
  new(rt, cls, args, kwnames) {
    const nkw = kwnames === null ? 0 : kwnames.length
    const npos = args.length - nkw
    if (npos < 1) throw typeError(rt, "type 'partial' takes at least one argument")
    let func = args[0]
    if (!isCallable(func)) throw typeError(rt, 'the first argument must be callable')
    let own: readonly PyValue[] = args.slice(1, npos)
    let keywords = new PyDict()
    if (func instanceof PyPartial && func.cls === partialType && instanceDict(func).used === 0) {
      own = [...func.args, ...own]
      keywords = func.keywords.copy()
      func = func.func
    }
    for (let i = 0; i < nkw; i++) keywords.setStr(kwnames![i], args[npos + i])
    return new PyPartial(cls, func, own, keywords)
  },
  slots: {
    init() {},
    descrGet(rt, self: PyPartial, obj) {
      if (obj !== undefined && obj !== null)
        rt.interp.warn(
          rt,
          T.FutureWarning,
          'functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior',
        )
      return self
    },
    call(rt, self: PyPartial, args, kwnames) {
      const [all, names] = partialArguments(self, args, kwnames)
      return call(rt, self.func, all, names)
    },
    repr(rt, self: PyPartial) {
      const t = self.cls
      const name =
        t === partialType
          ? 'functools.partial'
          : `${toHost(textOf(t.ns.getStr('__module__') ?? t.module) ?? '')}.${t.qualname}`
      if (rt.reprStack.includes(self)) return fromHost(`${name}(...)`)
      rt.reprStack.push(self)
      try {
        let text = `${name}(${reprJs(rt, self.func)}`
        for (const a of self.args) text += `, ${reprJs(rt, a)}`
        for (const [k, v] of self.keywords.entries()) text += `, ${toHost(textOf(k) ?? repr(rt, k))}=${reprJs(rt, v)}`
        return fromHost(`${text})`)
      } finally {
        rt.reprStack.pop()
      }
    },
  },
  members: [
    memberAttr('func', 'function object to use in future partial calls', (_rt, self: PyPartial) => self.func),
    memberAttr('args', 'tuple of arguments to future partial calls', (_rt, self: PyPartial) => new PyTuple(self.args)),
    memberAttr(
      'keywords',
      'dictionary of keyword arguments to future partial calls',
      (_rt, self: PyPartial) => self.keywords,
    ),
    dictMember(),
    // an address in CPython
    memberAttr('__vectorcalloffset__', null, () => 0),
    method('__reduce__(self, /)', null, (_rt, self: PyPartial) => {
      const dict = instanceDict(self)
      const state = [self.func, new PyTuple(self.args), self.keywords, dict.used === 0 ? null : dict]
      return new PyTuple([self.cls, new PyTuple([self.func]), new PyTuple(state)])
    }),
    method('__setstate__(self, object, /)', null, (rt, self: PyPartial, state) => {
      const bad = () => typeError(rt, 'invalid partial state')
      if (!(state instanceof PyTuple) || state.items.length !== 4) throw bad()
      const [func, args, keywords, dict] = state.items
      if (!isCallable(func) || !(args instanceof PyTuple) || !(keywords === null || keywords instanceof PyDict))
        throw bad()
      self.func = func
      self.args = args.items.slice()
      self.keywords = keywords === null ? new PyDict() : keywords.copy()
      setInstanceDict(self, dict instanceof PyDict ? dict : new PyDict())
    }),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
  ],
})

/** `__dict__`, which may be replaced. */
function dictMember() {
  return getset(
    '__dict__',
    null,
    (_rt, self: PyObject) => instanceDict(self),
    (rt, self: PyObject, v) => {
      if (!(v instanceof PyDict))
        throw typeError(rt, `__dict__ must be set to a dictionary, not a '${typeName(v ?? null)}'`)
      setInstanceDict(self, v)
    },
  )
}

// calling a partial is calling its function: in the same frames
callInFrames.set(partialType.slots.call, (f, self: PyPartial, args, kwnames) => {
  const [all, names] = partialArguments(self, args, kwnames)
  return enterCall(f, self.func, all, names)
})

// ---------------------------------------------------------------- reduce

function reduce(rt: Thread, f: PyValue, iterable: PyValue, initial: PyValue | undefined): PyValue {
  let it: PyValue
  try {
    it = iter(rt, iterable)
  } catch (e) {
    if (isException(e, T.TypeError)) throw typeError(rt, 'reduce() arg 2 must support iteration')
    throw e
  }
  let total = initial
  for (;;) {
    const v = next(rt, it)
    if (v === undefined) break
    total = total === undefined ? v : call(rt, f, [total, v])
  }
  if (total === undefined) throw typeError(rt, 'reduce() of empty iterable with no initial value')
  return total
}

/** reduce() in frames. Slots: 0 the function, 1 the iterable, then its iterator, 2 the total so far. */
const reduceCode = nativeCode(
  '<reduce>',
  3,
  [
    (f) => {
      if (pushIter(f, f.slots[1], 1)) return Next.SWITCH
      f.val = iter(f.rt, f.slots[1])
      return Next.NEXT
    },
    (f) => {
      f.slots[1] = checkIterator(f)
      return Next.NEXT
    },
    (f) => {
      const it = f.slots[1] as PyValue
      if (pushNext(f, it, 3)) return Next.SWITCH
      f.val = typeOf(it).slots.next!(f.rt, it)
      return Next.NEXT
    },
    (f) => {
      const v = f.val as PyValue | undefined
      const total = f.slots[2] as PyValue | undefined
      if (v === undefined) {
        if (total === undefined) throw typeError(f.rt, 'reduce() of empty iterable with no initial value')
        return leave(f, total)
      }
      if (total === undefined) {
        f.slots[2] = v
        return 2
      }
      f.pc = 4
      return enterCall(f, f.slots[0], [total, v], null)
    },
    (f) => {
      f.slots[2] = f.val
      if (--f.rt.ticks < 0) return 5
      return 2
    },
    (f) => {
      f.rt.checkInterrupt()
      return 2
    },
    (f) => {
      if (isException(f.val, T.TypeError)) throw typeError(f.rt, 'reduce() arg 2 must support iteration')
      return again(f)
    },
  ],
  [6, 6],
)
function enterReduce(thread: Thread, func: PyValue, iterable: PyValue, initial: PyValue | undefined): void {
  const rt = thread as ThreadState
  const f = new Frame(rt, rt.boundaryFunction, reduceCode, [func, iterable, initial], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}

// ---------------------------------------------------------------- cmp_to_key

class PyKey extends PyObject {
  readonly cmp: PyValue
  object: PyValue | undefined
  constructor(cmp: PyValue, object: PyValue | undefined) {
    super(keyType)
    this.cmp = cmp
    this.object = object
  }
}
const keyType: PyType = newType('KeyWrapper', 'functools', {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    call(rt, self: PyKey, args, kwnames) {
      const nkw = kwnames === null ? 0 : kwnames.length
      if (args.length > 1) throw typeError(rt, `K() takes at most 1 argument (${args.length} given)`)
      if (args.length === 0) throw typeError(rt, "K() missing required argument 'obj' (pos 1)")
      if (nkw === 1 && kwnames![0] !== 'obj')
        throw typeError(rt, `K() got an unexpected keyword argument '${kwnames![0]}'`)
      return new PyKey(self.cmp, args[0])
    },
    hash: null,
    compare(rt, self: PyKey, other, op) {
      if (!(other instanceof PyKey)) throw typeError(rt, 'other argument must be K instance')
      const r = call(rt, self.cmp, [self.object ?? null, other.object ?? null])
      return richCompare(rt, r, 0, op)
    },
  },
  members: [
    memberAttr(
      'obj',
      'Value wrapped by a key function.',
      (_rt, self: PyKey) => self.object ?? null,
      (_rt, self: PyKey, v) => {
        self.object = v
      },
    ),
  ],
})

// ---------------------------------------------------------------- lru_cache

class PyLruCache extends PyObject {
  readonly func: PyValue
  /** null: unbounded. */
  readonly maxsize: number | null
  readonly typed: boolean
  readonly infoType: PyValue
  /** In order of use, the oldest first. */
  cache = new PyDict()
  hits = 0
  misses = 0
  constructor(cls: PyType, func: PyValue, maxsize: number | null, typed: boolean, infoType: PyValue) {
    super(cls)
    this.func = func
    this.maxsize = maxsize
    this.typed = typed
    this.infoType = infoType
  }
}
class Mark extends PyObject {}
/** Stands between positional and keyword arguments in a key: equal to itself only. */
const markObject = new Mark(T.objectType)

function keyOf(self: PyLruCache, args: readonly PyValue[], kwnames: KwNames): PyValue {
  if (!self.typed && kwnames === null) {
    if (args.length === 1) {
      const a = args[0]
      if (typeof a === 'string' || typeof a === 'number') return a
    }
    return new PyTuple(args.slice())
  }
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw
  const parts: PyValue[] = args.slice(0, npos)
  if (nkw > 0) {
    parts.push(markObject)
    for (let i = 0; i < nkw; i++) parts.push(fromHost(kwnames![i]), args[npos + i])
  }
  if (self.typed) for (const a of args) parts.push(typeOf(a))
  return new PyTuple(parts)
}

function cachedCall(rt: Thread, self: PyLruCache, args: PyValue[], kwnames: KwNames): PyValue {
  if (self.maxsize === 0) {
    self.misses++
    return call(rt, self.func, args, kwnames)
  }
  const key = keyOf(self, args, kwnames)
  const cache = self.cache
  const known = cache.get(rt, key)
  if (known !== undefined) {
    self.hits++
    if (self.maxsize !== null) {
      cache.delete(rt, key)
      cache.set(rt, key, known)
    }
    return known
  }
  self.misses++
  const result = call(rt, self.func, args, kwnames)
  if (self.maxsize !== null) {
    // the call may have filled the cache, even with this key
    if (self.cache.get(rt, key) !== undefined) return result
    if (self.cache.used >= self.maxsize) {
      const oldest = self.cache.nextEntry(0)
      if (oldest >= 0) self.cache.deleteAt(rt, oldest)
    }
  }
  self.cache.set(rt, key, result)
  return result
}

const lruCacheType: PyType = newType('_lru_cache_wrapper', 'functools', {
  doc: 'Create a cached callable that wraps another function.',
  flags: TypeFlags.HasWeakref | TypeFlags.MethodDescriptor,
  hasDict: true,
  new: ctor(
    'lru_cache(user_function, maxsize, typed: bool, cache_info_type)',
    (rt, cls, func: PyValue, maxsize: PyValue, typed: boolean, info: PyValue) => {
      if (!isCallable(func)) throw typeError(rt, 'the first argument must be callable')
      let size: number | null = null
      if (maxsize !== null) {
        if (typeOf(maxsize).slots.index === undefined) throw typeError(rt, 'maxsize should be integer or None')
        size = Math.max(0, asSize(rt, maxsize))
      }
      return new PyLruCache(cls, func, size, typed, info)
    },
  ),
  slots: {
    call: cachedCall,
    descrGet: (_rt, self: PyLruCache, obj) => (obj === undefined || obj === null ? self : new PyMethod(self, obj)),
  },
  members: [
    method('cache_info(self, /)', 'Report cache statistics', (rt, self: PyLruCache) =>
      call(rt, self.infoType, [self.hits, self.misses, self.maxsize, self.cache.used]),
    ),
    method('cache_clear(self, /)', 'Clear the cache and cache statistics', (_rt, self: PyLruCache) => {
      self.cache = new PyDict()
      self.hits = 0
      self.misses = 0
    }),
    method('__copy__(self, /) !', null, (_rt, self) => self),
    method('__deepcopy__(self, memo, /) !', null, (_rt, self) => self),
    method('__reduce__(self, /)', null, (_rt, self: PyLruCache) => instanceDict(self).getStr('__qualname__') ?? ''),
    dictMember(),
  ],
})

export default module('_functools', 'Tools that operate on functions.', [
  value('partial', partialType),
  value('_lru_cache_wrapper', lruCacheType),
  fn(
    'reduce(function, iterable, initial=<absent>, /) !',
    'Apply a function of two arguments cumulatively to the items of an iterable, from left to right.',
    reduce,
    enterReduce,
  ),
  fn('cmp_to_key(mycmp)', 'Convert a cmp= function into a key= function.', (_rt, cmp) => new PyKey(cmp, undefined)),
])
