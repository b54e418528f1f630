/** Iterators that pass items on: chain, islice, compress, filterfalse, takewhile, dropwhile, starmap, accumulate, zip_longest, pairwise, batched, tee. */

import type { PyDict } from '../../objects/dict.ts'
import { makeGenericAlias } from '../../objects/generic-alias.ts'
import { classMethod, method } from '../../objects/kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { add } from '../../objects/ops/arithmetic.ts'
import { call } from '../../objects/ops/call.ts'
import { asIndex, SSIZE_MAX } from '../../objects/ops/convert.ts'
import { overflowError, runtimeError, typeError, valueError } from '../../objects/ops/errors.ts'
import { iter, toArray } from '../../objects/ops/iterate.ts'
import { truth } from '../../objects/ops/truth.ts'
import { intOf, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import { emptyTuple, PyList, PyTuple } from '../../objects/values.ts'
import { advance, iteratorType, pickling, stateParts } from './iter-type.ts'

// ---------------------------------------------------------------- chain

class Chain extends PyObject {
  source: PyValue
  active: PyValue | undefined = undefined
  done = false
  constructor(cls: PyType, source: PyValue) {
    super(cls)
    this.source = source
  }
}
export const chainType: PyType = iteratorType('chain', {
  doc: 'Return a chain object whose .__next__() method returns elements from the first iterable until it is exhausted, then the next.',
  declaration: 'chain(*iterables)',
  signature: '(*iterables)',
  make: (rt, cls, iterables: PyValue[]) => new Chain(cls, iter(rt, new PyTuple(iterables))),
  next(rt, self: Chain) {
    if (self.done) return undefined
    for (;;) {
      if (self.active === undefined) {
        const source = advance(rt, self.source)
        if (source === undefined) {
          self.done = true
          return undefined
        }
        self.active = iter(rt, source)
      }
      const v = advance(rt, self.active)
      if (v !== undefined) return v
      self.active = undefined
    }
  },
  members: [
    classMethod(
      'from_iterable(cls, iterable, /)',
      'Alternative chain() constructor taking a single iterable argument that evaluates lazily.',
      (rt, cls, iterable) => new Chain(cls, iter(rt, iterable)),
    ),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
    ...pickling<Chain>(
      (_rt, self) => {
        if (self.done) return [[], undefined]
        return [[], new PyTuple(self.active === undefined ? [self.source] : [self.source, self.active])]
      },
      (rt, self, state) => {
        const [source, active] = stateParts(rt, state, 1, 2)
        for (const v of active === undefined ? [source] : [source, active])
          if (typeOf(v).slots.next === undefined) throw typeError(rt, 'Arguments must be iterators.')
        self.source = source
        self.active = active
        self.done = false
      },
    ),
  ],
})

// ---------------------------------------------------------------- islice

class ISlice extends PyObject {
  source: PyValue | null
  at = 0
  nextIndex: number
  readonly stop: number
  readonly step: number
  constructor(cls: PyType, source: PyValue, start: number, stop: number, step: number) {
    super(cls)
    this.source = source
    this.nextIndex = start
    this.stop = stop
    this.step = step
  }
}
const STOP = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
const INDICES = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
/** A non-negative index, or -1. */
function sliceIndex(rt: Thread, v: PyValue): number {
  if (typeof v === 'number') return v
  if (v === null || typeOf(v).slots.index === undefined) return -1
  const i = asIndex(rt, v)
  return i > SSIZE_MAX ? -1 : Number(i)
}
export const isliceType: PyType = iteratorType('islice', {
  doc: 'Return an iterator whose next() method returns selected values from an iterable.',
  declaration: 'islice(iterable, a, b=<absent>, step=<absent>, /)',
  signature: null,
  make(rt, cls, iterable: PyValue, a: PyValue, b: PyValue | undefined, stepArg: PyValue | undefined) {
    let start = 0
    let stop = -1
    if (b === undefined) {
      if (a !== null) {
        stop = sliceIndex(rt, a)
        if (stop < 0) throw valueError(rt, STOP)
      }
    } else {
      if (a !== null) start = sliceIndex(rt, a)
      if (b !== null) {
        stop = sliceIndex(rt, b)
        if (stop < 0) throw valueError(rt, STOP)
      }
      if (start < 0) throw valueError(rt, INDICES)
    }
    let step = 1
    if (stepArg !== undefined && stepArg !== null) {
      step = sliceIndex(rt, stepArg)
      if (step < 1) throw valueError(rt, 'Step for islice() must be a positive integer or None.')
    }
    return new ISlice(cls, iter(rt, iterable), start, stop, step)
  },
  next(rt, self: ISlice) {
    const source = self.source
    if (source === null) return undefined
    const { stop, nextIndex } = self
    const skipTo = stop >= 0 && nextIndex >= stop ? stop : nextIndex
    while (self.at < skipTo) {
      if (advance(rt, source) === undefined) {
        self.source = null
        return undefined
      }
      self.at++
      if ((self.at & 0x3fff) === 0) rt.checkInterrupt()
    }
    if (stop >= 0 && self.at >= stop) {
      self.source = null
      return undefined
    }
    const v = advance(rt, source)
    if (v === undefined) {
      self.source = null
      return undefined
    }
    self.at++
    self.nextIndex = nextIndex + self.step
    if (stop >= 0 && self.nextIndex > stop) self.nextIndex = stop
    return v
  },
  members: pickling<ISlice>(
    (rt, self) => {
      // an exhausted one becomes one over nothing
      if (self.source === null) return [[iter(rt, new PyList([])), 0], 0]
      return [[self.source, self.nextIndex, self.stop < 0 ? null : self.stop, self.step], self.at]
    },
    (rt, self, state) => {
      if (intOf(state) === undefined) throw typeError(rt, 'an integer is required')
      const at = asIndex(rt, state)
      if (at > SSIZE_MAX || at < -SSIZE_MAX - 1n)
        throw overflowError(rt, 'Python int too large to convert to C ssize_t')
      self.at = Number(at)
    },
  ),
})

// ---------------------------------------------------------------- filters

/** A function and an iterator. */
class Pair extends PyObject {
  readonly f: PyValue
  readonly source: PyValue
  state = 0
  constructor(cls: PyType, f: PyValue, source: PyValue) {
    super(cls)
    this.f = f
    this.source = source
  }
}
/** takewhile and dropwhile remember whether they are past the turn. */
const flagged = pickling<Pair>(
  (_rt, self) => [[self.f, self.source], self.state],
  (rt, self, state) => {
    self.state = truth(rt, state) ? 1 : 0
  },
)
const pair = (rt: Thread, cls: PyType, f: PyValue, iterable: PyValue) => new Pair(cls, f, iter(rt, iterable))

export const compressType: PyType = iteratorType('compress', {
  doc: 'Return data elements corresponding to true selector elements.',
  declaration: 'compress(data, selectors)',
  signature: '(data, selectors)',
  make: (rt, cls, data: PyValue, selectors: PyValue) => new Pair(cls, iter(rt, data), iter(rt, selectors)),
  next(rt, self: Pair) {
    for (let n = 1; ; n++) {
      const v = advance(rt, self.f)
      if (v === undefined) return undefined
      const s = advance(rt, self.source)
      if (s === undefined) return undefined
      if (truth(rt, s)) return v
      if ((n & 0x3fff) === 0) rt.checkInterrupt()
    }
  },
  members: pickling<Pair>((_rt, self) => [[self.f, self.source], undefined]),
})
export const filterfalseType: PyType = iteratorType('filterfalse', {
  doc: 'Return those items of iterable for which function(item) is false.',
  declaration: 'filterfalse(function, iterable, /)',
  signature: '(function, iterable, /)',
  make: pair,
  next(rt, self: Pair) {
    for (let n = 1; ; n++) {
      const v = advance(rt, self.source)
      if (v === undefined) return undefined
      if (!truth(rt, self.f === null ? v : call(rt, self.f, [v]))) return v
      if ((n & 0x3fff) === 0) rt.checkInterrupt()
    }
  },
  members: pickling<Pair>((_rt, self) => [[self.f, self.source], undefined]),
})
export const takewhileType: PyType = iteratorType('takewhile', {
  doc: 'Return successive entries from an iterable as long as the predicate evaluates to true for each entry.',
  declaration: 'takewhile(predicate, iterable, /)',
  signature: '(predicate, iterable, /)',
  make: pair,
  next(rt, self: Pair) {
    if (self.state === 1) return undefined
    const v = advance(rt, self.source)
    if (v === undefined) return undefined
    if (truth(rt, call(rt, self.f, [v]))) return v
    self.state = 1
    return undefined
  },
  members: flagged,
})
export const dropwhileType: PyType = iteratorType('dropwhile', {
  doc: 'Drop items from the iterable while predicate(item) is true; afterwards, return every element.',
  declaration: 'dropwhile(predicate, iterable, /)',
  signature: '(predicate, iterable, /)',
  make: pair,
  next(rt, self: Pair) {
    for (;;) {
      const v = advance(rt, self.source)
      if (v === undefined || self.state === 1) return v
      if (!truth(rt, call(rt, self.f, [v]))) {
        self.state = 1
        return v
      }
    }
  },
  members: flagged,
})
export const starmapType: PyType = iteratorType('starmap', {
  doc: 'Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.',
  declaration: 'starmap(function, iterable, /)',
  signature: '(function, iterable, /)',
  make: pair,
  next(rt, self: Pair) {
    const args = advance(rt, self.source)
    return args === undefined ? undefined : call(rt, self.f, toArray(rt, args))
  },
  members: pickling<Pair>((_rt, self) => [[self.f, self.source], undefined]),
})

// ---------------------------------------------------------------- accumulate

class Accumulate extends PyObject {
  readonly source: PyValue
  readonly f: PyValue
  total: PyValue | undefined = undefined
  /** Not yet given out. */
  initial: PyValue
  constructor(cls: PyType, source: PyValue, f: PyValue, initial: PyValue) {
    super(cls)
    this.source = source
    this.f = f
    this.initial = initial
  }
}
export const accumulateType: PyType = iteratorType('accumulate', {
  doc: 'Return series of accumulated sums (or other binary function results).',
  declaration: 'accumulate(iterable, func=None, *, initial=None)',
  signature: '(iterable, func=None, *, initial=None)',
  make: (rt, cls, iterable: PyValue, f: PyValue, initial: PyValue) =>
    new Accumulate(cls, iter(rt, iterable), f, initial),
  next(rt, self: Accumulate) {
    if (self.initial !== null) {
      self.total = self.initial
      self.initial = null
      return self.total
    }
    const v = advance(rt, self.source)
    if (v === undefined) return undefined
    if (self.total === undefined) self.total = v
    else self.total = self.f === null ? add(rt, self.total, v) : call(rt, self.f, [self.total, v])
    return self.total
  },
  members: pickling<Accumulate>(
    (rt, self) => {
      if (self.initial === null) return [[self.source, self.f], self.total ?? null]
      const first = new PyTuple([new PyTuple([self.initial]), self.source])
      return [[new Chain(chainType, iter(rt, first)), self.f], null]
    },
    (_rt, self, state) => {
      self.total = state
    },
  ),
})

// ---------------------------------------------------------------- zip_longest, pairwise, batched

class ZipLongest extends PyObject {
  readonly sources: (PyValue | undefined)[]
  active: number
  fill: PyValue
  constructor(cls: PyType, sources: PyValue[], fill: PyValue) {
    super(cls)
    this.sources = sources
    this.active = sources.length
    this.fill = fill
  }
}
export const zipLongestType: PyType = iteratorType('zip_longest', {
  doc: 'Return a zip_longest object whose .__next__() method returns a tuple; shorter iterables are filled up.',
  declaration: 'zip_longest(*iterables, **kwargs)',
  signature: '(*iterables, fillvalue=None)',
  make(rt, cls, iterables: PyValue[], kwargs: PyDict) {
    const fill = kwargs.getStr('fillvalue')
    if (kwargs.used > (fill === undefined ? 0 : 1))
      throw typeError(rt, 'zip_longest() got an unexpected keyword argument')
    return new ZipLongest(
      cls,
      iterables.map((x) => iter(rt, x)),
      fill ?? null,
    )
  },
  next(rt, self: ZipLongest) {
    const { sources } = self
    if (sources.length === 0 || self.active === 0) return undefined
    const out: PyValue[] = new Array(sources.length)
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i]
      let v: PyValue | undefined
      if (source !== undefined) {
        try {
          v = advance(rt, source)
        } catch (e) {
          self.active = 0
          throw e
        }
        if (v === undefined) {
          sources[i] = undefined
          if (--self.active === 0) return undefined
        }
      }
      out[i] = v === undefined ? self.fill : v
    }
    return new PyTuple(out)
  },
  members: pickling<ZipLongest>(
    (_rt, self) => [self.sources.map((s) => s ?? emptyTuple), self.fill],
    (_rt, self, state) => {
      self.fill = state
    },
  ),
})

class Pairwise extends PyObject {
  source: PyValue | null
  old: PyValue | undefined = undefined
  constructor(cls: PyType, source: PyValue) {
    super(cls)
    this.source = source
  }
}
export const pairwiseType: PyType = iteratorType('pairwise', {
  doc: 'Return an iterator of overlapping pairs taken from the input iterator.',
  declaration: 'pairwise(iterable, /)',
  signature: '(iterable, /)',
  make: (rt, cls, iterable: PyValue) => new Pairwise(cls, iter(rt, iterable)),
  next(rt, self: Pairwise) {
    if (self.source === null) return undefined
    if (self.old === undefined) {
      const first = advance(rt, self.source)
      if (first === undefined) {
        self.source = null
        return undefined
      }
      self.old = first
      // the iterator may have run this one to its end
      if (self.source === null) return undefined
    }
    const v = advance(rt, self.source)
    if (v === undefined) {
      self.source = null
      self.old = undefined
      return undefined
    }
    const out = new PyTuple([self.old as PyValue, v])
    self.old = v
    return out
  },
})

class Batched extends PyObject {
  source: PyValue | null
  readonly n: number
  readonly strict: boolean
  constructor(cls: PyType, source: PyValue, n: number, strict: boolean) {
    super(cls)
    this.source = source
    this.n = n
    this.strict = strict
  }
}
export const batchedType: PyType = iteratorType('batched', {
  doc: 'Batch data into tuples of length n. The last batch may be shorter than n.',
  declaration: 'batched(iterable, n: ssize, *, strict: bool = False)',
  signature: '(iterable, n, *, strict=False)',
  make(rt, cls, iterable: PyValue, n: number, strict: boolean) {
    if (n < 1) throw valueError(rt, 'n must be at least one')
    return new Batched(cls, iter(rt, iterable), n, strict)
  },
  next(rt, self: Batched) {
    if (self.source === null) return undefined
    const out: PyValue[] = []
    while (out.length < self.n) {
      const v = advance(rt, self.source)
      if (v === undefined) break
      out.push(v)
      if ((out.length & 0x3fff) === 0) {
        rt.charge(0x4000 * 8)
        rt.checkInterrupt()
      }
    }
    if (out.length === 0) {
      self.source = null
      return undefined
    }
    if (out.length < self.n && self.strict) {
      self.source = null
      throw valueError(rt, 'batched(): incomplete batch')
    }
    return new PyTuple(out)
  },
})

// ---------------------------------------------------------------- tee

/** One fetched item; `next` is set when the item after it was fetched. */
class Link {
  value: PyValue | undefined = undefined
  next: Link | null = null
}
interface Source {
  readonly it: PyValue
  running: boolean
}
class Tee extends PyObject {
  link: Link
  readonly source: Source
  constructor(link: Link, source: Source) {
    super(teeType)
    this.link = link
    this.source = source
  }
}
export const teeType: PyType = iteratorType('_tee', {
  doc: 'Iterator wrapped to make it copyable.',
  declaration: '_tee(iterable, /)',
  signature: '(iterable, /)',
  flags: TypeFlags.HasWeakref,
  make: (rt, _cls, iterable: PyValue) => teeOf(rt, iterable),
  next(rt, self: Tee) {
    const link = self.link
    if (link.next === null) {
      if (self.source.running) throw typeErrorRunning(rt)
      self.source.running = true
      let v: PyValue | undefined
      try {
        v = advance(rt, self.source.it)
      } finally {
        self.source.running = false
      }
      if (v === undefined) return undefined
      link.value = v
      link.next = new Link()
    }
    self.link = link.next
    return link.value
  },
  members: [
    method(
      '__copy__(self, /)',
      'Returns an independent iterator.',
      (_rt, self: Tee) => new Tee(self.link, self.source),
    ),
  ],
})
function typeErrorRunning(rt: Thread) {
  return runtimeError(rt, 'cannot re-enter the tee iterator')
}
function teeOf(rt: Thread, iterable: PyValue): Tee {
  const it = iter(rt, iterable)
  if (it instanceof Tee) return new Tee(it.link, it.source)
  return new Tee(new Link(), { it, running: false })
}
/** itertools.tee(iterable, n) */
export function tee(rt: Thread, iterable: PyValue, n: number): PyValue {
  if (n < 0) throw valueError(rt, 'n must be >= 0')
  if (n === 0) return new PyTuple([])
  const it = iter(rt, iterable)
  const first = it instanceof Tee ? it : new Tee(new Link(), { it, running: false })
  const out: PyValue[] = [first]
  while (out.length < n) out.push(new Tee(first.link, first.source))
  return new PyTuple(out)
}
