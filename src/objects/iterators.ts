/**
 * The iterators that are not bound to one container: those of list and tuple, the old sequence protocol's, iter(callable, sentinel), and
 * the types enumerate, zip, map, filter, reversed.
 *
 * A list or tuple iterator drops its sequence when it is exhausted, as in CPython: it stays exhausted when the list grows again.
 */
import { makeGenericAlias } from './generic-alias.ts'
import { classMethod, ctor, define, method } from './kit.ts'
import { type KwNames, newAttrs, PyObject, type PyType, type PyValue, TypeFlags } from './object.ts'
import { add } from './ops/arithmetic.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { call, lookupSpecial } from './ops/call.ts'
import { identicalOrEqual } from './ops/compare.ts'
import { asIndex, SSIZE_MAX } from './ops/convert.ts'
import { isException, overflowError, typeError, valueError } from './ops/errors.ts'
import { isSequence, iter, type PySequenceIterator, sequenceNext } from './ops/iterate.ts'
import { getItem, length } from './ops/subscript.ts'
import { truth } from './ops/truth.ts'
import { intOf, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { emptyTuple, NotImplemented, PyList, PyTuple } from './values.ts'

const LENGTH_HINT = 'Private method returning an estimate of len(list(it)).'
const REDUCE = 'Return state information for pickling.'
const SETSTATE = 'Set state information for unpickling.'

/** `iter(v)` for `__reduce__`: (iter, (v,)) and the state. */
export function reduceIter(rt: Thread, v: PyValue, state?: PyValue): PyTuple {
  const f = rt.interp.builtins.getStr('iter') as PyValue
  const args = new PyTuple([v])
  return new PyTuple(state === undefined ? [f, args] : [f, args, state])
}

/** The argument of `__setstate__`: a real int, without `__index__`. */
function stateIndex(rt: Thread, v: PyValue): number {
  const i = intOf(v)
  if (i === undefined) throw typeError(rt, 'an integer is required')
  if (typeof i === 'number') return i
  if (i > SSIZE_MAX || i < -SSIZE_MAX - 1n) throw overflowError(rt, 'Python int too large to convert to C ssize_t')
  return Number(i)
}

const same = (_rt: Thread, self: PyValue) => self
const FINAL = TypeFlags.DisallowInstantiation

// ---------------------------------------------------------------- list and tuple

export class PyListIterator extends PyObject {
  /** null once exhausted. */
  seq: PyList | null
  index = 0
  constructor(seq: PyList) {
    super()
    this.cls = T.listIteratorType
    this.attrs = newAttrs(T.listIteratorType)
    this.seq = seq
  }
}
export class PyListReverseIterator extends PyObject {
  seq: PyList | null
  index: number
  constructor(seq: PyList) {
    super()
    this.cls = T.listReverseIteratorType
    this.attrs = newAttrs(T.listReverseIteratorType)
    this.seq = seq
    this.index = seq.items.length - 1
  }
}
export class PyTupleIterator extends PyObject {
  seq: PyTuple | null
  index = 0
  constructor(seq: PyTuple) {
    super()
    this.cls = T.tupleIteratorType
    this.attrs = newAttrs(T.tupleIteratorType)
    this.seq = seq
  }
}

export function listIteratorNext(_rt: Thread, it: PyListIterator): PyValue | undefined {
  const seq = it.seq
  if (seq === null) return undefined
  const items = seq.items
  const i = it.index
  if (i < items.length) {
    it.index = i + 1
    return items[i]
  }
  it.seq = null
  return undefined
}
export function tupleIteratorNext(_rt: Thread, it: PyTupleIterator): PyValue | undefined {
  const seq = it.seq
  if (seq === null) return undefined
  const items = seq.items
  const i = it.index
  if (i < items.length) {
    it.index = i + 1
    return items[i]
  }
  it.seq = null
  return undefined
}

define(T.listIteratorType, {
  flags: FINAL,
  slots: { iter: same, next: listIteratorNext },
  members: [
    method('__length_hint__(self, /)', LENGTH_HINT, (_rt, it: PyListIterator) =>
      it.seq === null ? 0 : Math.max(0, it.seq.items.length - it.index),
    ),
    method('__reduce__(self, /)', REDUCE, (rt, it: PyListIterator) =>
      it.seq === null ? reduceIter(rt, new PyList([])) : reduceIter(rt, it.seq, it.index),
    ),
    method('__setstate__(self, object, /)', SETSTATE, (rt, it: PyListIterator, state) => {
      const i = stateIndex(rt, state)
      if (it.seq !== null) it.index = Math.min(Math.max(i, 0), it.seq.items.length)
    }),
  ],
})
define(T.tupleIteratorType, {
  flags: FINAL,
  slots: { iter: same, next: tupleIteratorNext },
  members: [
    method('__length_hint__(self, /)', LENGTH_HINT, (_rt, it: PyTupleIterator) =>
      it.seq === null ? 0 : it.seq.items.length - it.index,
    ),
    method('__reduce__(self, /)', REDUCE, (rt, it: PyTupleIterator) =>
      it.seq === null ? reduceIter(rt, emptyTuple) : reduceIter(rt, it.seq, it.index),
    ),
    method('__setstate__(self, object, /)', SETSTATE, (rt, it: PyTupleIterator, state) => {
      const i = stateIndex(rt, state)
      if (it.seq !== null) it.index = Math.min(Math.max(i, 0), it.seq.items.length)
    }),
  ],
})
define(T.listReverseIteratorType, {
  flags: FINAL,
  slots: {
    iter: same,
    next(_rt, it: PyListReverseIterator) {
      const seq = it.seq
      if (seq === null) return undefined
      const i = it.index
      if (i >= 0 && i < seq.items.length) {
        it.index = i - 1
        return seq.items[i]
      }
      it.index = -1
      it.seq = null
      return undefined
    },
  },
  members: [
    method('__length_hint__(self, /)', LENGTH_HINT, (_rt, it: PyListReverseIterator) =>
      it.seq === null || it.seq.items.length < it.index + 1 ? 0 : it.index + 1,
    ),
    method('__reduce__(self, /)', REDUCE, (_rt, it: PyListReverseIterator) =>
      it.seq === null || it.index < 0
        ? new PyTuple([T.reversedType, new PyTuple([new PyList([])])])
        : new PyTuple([T.reversedType, new PyTuple([it.seq]), it.index]),
    ),
    method('__setstate__(self, object, /)', SETSTATE, (rt, it: PyListReverseIterator, state) => {
      const i = stateIndex(rt, state)
      if (it.seq !== null) it.index = Math.min(Math.max(i, -1), it.seq.items.length - 1)
    }),
  ],
})

// ---------------------------------------------------------------- iter(sequence), iter(callable, sentinel)

define(T.iteratorType, {
  flags: FINAL,
  slots: { iter: same, next: sequenceNext },
  members: [
    method('__length_hint__(self, /)', LENGTH_HINT, (rt, it: PySequenceIterator) => {
      if (it.done) return 0
      if (typeOf(it.seq).slots.len === undefined) return NotImplemented
      return Math.max(0, length(rt, it.seq) - it.index)
    }),
    method('__reduce__(self, /)', REDUCE, (rt, it: PySequenceIterator) =>
      it.done ? reduceIter(rt, emptyTuple) : reduceIter(rt, it.seq, it.index),
    ),
    method('__setstate__(self, object, /)', SETSTATE, (rt, it: PySequenceIterator, state) => {
      const i = stateIndex(rt, state)
      if (!it.done) it.index = Math.max(i, 0)
    }),
  ],
})

/** iter(callable, sentinel); `callable` is `undefined` once exhausted. */
export class PyCallableIterator extends PyObject {
  callable: PyValue | undefined
  sentinel: PyValue
  constructor(callable: PyValue, sentinel: PyValue) {
    super()
    this.cls = T.callableIteratorType
    this.attrs = newAttrs(T.callableIteratorType)
    this.callable = callable
    this.sentinel = sentinel
  }
}
define(T.callableIteratorType, {
  flags: FINAL,
  slots: {
    iter: same,
    next(rt, it: PyCallableIterator) {
      const f = it.callable
      if (f === undefined) return undefined
      let v: PyValue
      try {
        v = call(rt, f, [])
      } catch (e) {
        if (!isException(e, T.StopIteration)) throw e
        it.callable = undefined
        it.sentinel = null
        return undefined
      }
      // the call may have exhausted the iterator itself
      if (it.callable === undefined) return undefined
      if (!identicalOrEqual(rt, it.sentinel, v)) return v
      it.callable = undefined
      it.sentinel = null
      return undefined
    },
  },
  members: [
    method('__reduce__(self, /)', REDUCE, (rt, it: PyCallableIterator) =>
      it.callable === undefined
        ? reduceIter(rt, emptyTuple)
        : new PyTuple([rt.interp.builtins.getStr('iter') as PyValue, new PyTuple([it.callable, it.sentinel])]),
    ),
  ],
})

// ---------------------------------------------------------------- enumerate

export class PyEnumerate extends PyObject {
  readonly it: PyValue
  index: number | bigint
  constructor(it: PyValue, index: number | bigint, cls: PyType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.it = it
    this.index = index
  }
}

const newEnumerate = ctor('enumerate(iterable, start: index = 0)', (rt, cls, iterable, start) => {
  return new PyEnumerate(iter(rt, iterable), start, cls)
})
/** enumerate itself (not a subclass) counts its arguments and names wrong keywords in words of its own. */
function enumerateNew(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (cls !== T.enumerateType) return newEnumerate(rt, cls, args, kwnames)
  if (args.length > 2) throw typeError(rt, `enumerate() takes at most 2 arguments (${args.length} given)`)
  if (args.length === 0) throw typeError(rt, "enumerate() missing required argument 'iterable'")
  let iterable: PyValue = args[0]
  let start: PyValue = args.length > 1 ? args[1] : 0
  if (kwnames !== null && kwnames.length > 0) {
    const invalid = (name: string) => typeError(rt, `'${name}' is an invalid keyword argument for enumerate()`)
    if (args.length - kwnames.length === 1) {
      if (kwnames[0] !== 'start') throw invalid(kwnames[0])
    } else if (kwnames.length === 1) {
      if (kwnames[0] !== 'iterable') throw invalid(kwnames[0])
    } else if (kwnames[0] === 'start' && kwnames[1] === 'iterable') {
      start = args[0]
      iterable = args[1]
    } else {
      if (kwnames[0] !== 'iterable') throw invalid(kwnames[0])
      if (kwnames[1] !== 'start') throw invalid(kwnames[1])
    }
  }
  const first = asIndex(rt, start)
  return new PyEnumerate(iter(rt, iterable), first, cls)
}

define(T.enumerateType, {
  doc: 'Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...',
  signature: '(iterable, start=0)',
  flags: TypeFlags.BaseType,
  new: enumerateNew,
  slots: {
    getattro: genericGetAttr,
    iter: same,
    next(rt, e: PyEnumerate) {
      const v = typeOf(e.it).slots.next!(rt, e.it)
      if (v === undefined) return undefined
      const i = e.index
      e.index = typeof i === 'number' && i < Number.MAX_SAFE_INTEGER ? i + 1 : (add(rt, i, 1) as bigint)
      return new PyTuple([i, v])
    },
  },
  members: [
    method('__reduce__(self, /)', REDUCE, (_rt, e: PyEnumerate) => new PyTuple([e.cls, new PyTuple([e.it, e.index])])),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
  ],
})

// ---------------------------------------------------------------- zip

export class PyZip extends PyObject {
  readonly its: PyValue[]
  strict: boolean
  constructor(its: PyValue[], strict: boolean, cls: PyType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.its = its
    this.strict = strict
  }
}

function zipNext(rt: Thread, z: PyZip): PyValue | undefined {
  const its = z.its
  const n = its.length
  if (n === 0) return undefined
  const out = new Array<PyValue>(n)
  for (let i = 0; i < n; i++) {
    const it = its[i]
    const v = typeOf(it).slots.next!(rt, it)
    if (v === undefined) {
      if (z.strict) checkLengths(rt, its, i)
      return undefined
    }
    out[i] = v
  }
  return new PyTuple(out)
}
/** Argument `i` ended first: the ones before it are longer; if it is the first, all others must end, too. */
function checkLengths(rt: Thread, its: readonly PyValue[], i: number): void {
  const others = (k: number) => (k === 1 ? ' 1' : `s 1-${k}`)
  if (i > 0) throw valueError(rt, `zip() argument ${i + 1} is shorter than argument${others(i)}`)
  for (let k = 1; k < its.length; k++) {
    if (typeOf(its[k]).slots.next!(rt, its[k]) !== undefined)
      throw valueError(rt, `zip() argument ${k + 1} is longer than argument${others(k)}`)
  }
}

define(T.zipType, {
  doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
  signature: '(*iterables, strict=False)',
  flags: TypeFlags.BaseType,
  new: ctor('zip(*iterables, strict: bool = False)', (rt, cls, iterables: PyValue[], strict: boolean) => {
    const its: PyValue[] = []
    for (const v of iterables) its.push(iter(rt, v))
    return new PyZip(its, strict, cls)
  }),
  slots: {
    getattro: genericGetAttr,
    iter: same,
    next: zipNext,
  },
  members: [
    method('__reduce__(self, /)', REDUCE, (_rt, z: PyZip) =>
      z.strict ? new PyTuple([z.cls, new PyTuple(z.its), true]) : new PyTuple([z.cls, new PyTuple(z.its)]),
    ),
    method('__setstate__(self, object: bool, /)', SETSTATE, (_rt, z: PyZip, strict: boolean) => {
      z.strict = strict
    }),
  ],
})

// ---------------------------------------------------------------- map and filter

/** Builtins without keywords take some in a subclass that has an `__init__` of its own. */
function noKeywords(rt: Thread, cls: PyType, owner: PyType, kwnames: KwNames): number {
  if (kwnames === null) return 0
  if (cls === owner || cls.slots.init === owner.slots.init)
    throw typeError(rt, `${owner.name}() takes no keyword arguments`)
  return kwnames.length
}

/** A StopIteration that leaves the function of map() or filter() ends the iteration, since nobody can tell it from one of theirs. */
function callOrEnd(rt: Thread, f: PyValue, args: PyValue[]): PyValue | undefined {
  try {
    return call(rt, f, args)
  } catch (e) {
    if (isException(e, T.StopIteration)) return undefined
    throw e
  }
}

export class PyMap extends PyObject {
  readonly func: PyValue
  readonly its: PyValue[]
  constructor(func: PyValue, its: PyValue[], cls: PyType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.func = func
    this.its = its
  }
}
define(T.mapType, {
  doc: 'Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.',
  signature: '(function, iterable, /, *iterables)',
  flags: TypeFlags.BaseType,
  new(rt, cls, args, kwnames) {
    const n = args.length - noKeywords(rt, cls, T.mapType, kwnames)
    if (n < 2) throw typeError(rt, 'map() must have at least two arguments.')
    const its: PyValue[] = []
    for (let i = 1; i < n; i++) its.push(iter(rt, args[i]))
    return new PyMap(args[0], its, cls)
  },
  slots: {
    getattro: genericGetAttr,
    iter: same,
    next(rt, m: PyMap) {
      const its = m.its
      if (its.length === 1) {
        const v = typeOf(its[0]).slots.next!(rt, its[0])
        return v === undefined ? undefined : callOrEnd(rt, m.func, [v])
      }
      const args: PyValue[] = []
      for (let i = 0; i < its.length; i++) {
        const v = typeOf(its[i]).slots.next!(rt, its[i])
        if (v === undefined) return undefined
        args.push(v)
      }
      return callOrEnd(rt, m.func, args)
    },
  },
  members: [
    method('__reduce__(self, /)', REDUCE, (_rt, m: PyMap) => new PyTuple([m.cls, new PyTuple([m.func, ...m.its])])),
  ],
})

export class PyFilter extends PyObject {
  readonly func: PyValue
  readonly it: PyValue
  constructor(func: PyValue, it: PyValue, cls: PyType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.func = func
    this.it = it
  }
}
define(T.filterType, {
  doc: 'Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.',
  signature: '(function, iterable, /)',
  flags: TypeFlags.BaseType,
  new(rt, cls, args, kwnames) {
    const n = args.length - noKeywords(rt, cls, T.filterType, kwnames)
    if (n !== 2) throw typeError(rt, `filter expected 2 arguments, got ${n}`)
    return new PyFilter(args[0], iter(rt, args[1]), cls)
  },
  slots: {
    getattro: genericGetAttr,
    iter: same,
    next(rt, f: PyFilter) {
      const it = f.it
      const step = typeOf(it).slots.next!
      const func = f.func
      const plain = func === null || func === T.boolType
      for (let n = 1; ; n++) {
        const v = step(rt, it)
        if (v === undefined) return undefined
        let keep: PyValue | undefined = v
        if (!plain) {
          keep = callOrEnd(rt, func, [v])
          if (keep === undefined) return undefined
        }
        if (truth(rt, keep)) return v
        if ((n & 0x3fff) === 0) rt.checkInterrupt()
      }
    },
  },
  members: [
    method('__reduce__(self, /)', REDUCE, (_rt, f: PyFilter) => new PyTuple([f.cls, new PyTuple([f.func, f.it])])),
  ],
})

// ---------------------------------------------------------------- reversed

export class PyReversed extends PyObject {
  /** `undefined` once exhausted. */
  seq: PyValue | undefined
  index: number
  constructor(seq: PyValue, index: number, cls: PyType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.seq = seq
    this.index = index
  }
}
define(T.reversedType, {
  doc: 'Return a reverse iterator over the values of the given sequence.',
  signature: '(sequence, /)',
  flags: TypeFlags.BaseType,
  new(rt, cls, args, kwnames) {
    const n = args.length - noKeywords(rt, cls, T.reversedType, kwnames)
    if (n !== 1) throw typeError(rt, `reversed expected 1 argument, got ${n}`)
    const seq = args[0]
    const special = lookupSpecial(rt, seq, '__reversed__')
    if (special !== undefined && special !== null) return call(rt, special, [])
    if (special === null || !isSequence(seq)) throw typeError(rt, `'${typeName(seq)}' object is not reversible`)
    return new PyReversed(seq, length(rt, seq) - 1, cls)
  },
  slots: {
    getattro: genericGetAttr,
    iter: same,
    next(rt, r: PyReversed) {
      const seq = r.seq
      if (seq === undefined) return undefined
      const i = r.index
      if (i >= 0) {
        try {
          const v = getItem(rt, seq, i)
          r.index = i - 1
          return v
        } catch (e) {
          if (!isException(e, T.IndexError) && !isException(e, T.StopIteration)) throw e
        }
      }
      r.index = -1
      r.seq = undefined
      return undefined
    },
  },
  members: [
    method('__length_hint__(self, /)', LENGTH_HINT, (rt, r: PyReversed) => {
      if (r.seq === undefined) return 0
      const n = length(rt, r.seq)
      return n < r.index + 1 ? 0 : r.index + 1
    }),
    method('__reduce__(self, /)', REDUCE, (_rt, r: PyReversed) =>
      r.seq === undefined
        ? new PyTuple([r.cls, new PyTuple([emptyTuple])])
        : new PyTuple([r.cls, new PyTuple([r.seq]), r.index]),
    ),
    method('__setstate__(self, object, /)', SETSTATE, (rt, r: PyReversed, state) => {
      const i = stateIndex(rt, state)
      if (r.seq !== undefined) r.index = Math.min(Math.max(i, -1), length(rt, r.seq) - 1)
    }),
  ],
})
