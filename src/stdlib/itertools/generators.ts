/** Iterators that make items: count, cycle, repeat, groupby, product, permutations, combinations. */
import type { PyDict } from '../../objects/dict.ts'
import { ctor, method, newType } from '../../objects/kit.ts'
import { PyObject, type PyType, type PyValue } from '../../objects/object.ts'
import { add } from '../../objects/ops/arithmetic.ts'
import { call } from '../../objects/ops/call.ts'
import { identicalOrEqual } from '../../objects/ops/compare.ts'
import { asIndex, asSize } from '../../objects/ops/convert.ts'
import { typeError, valueError } from '../../objects/ops/errors.ts'
import { iter, toArray } from '../../objects/ops/iterate.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { fromHost, intOf, typeName, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import { emptyTuple, PyComplex, PyList, PyTuple } from '../../objects/values.ts'
import { advance, between, iteratorType, pickling, sizeOf, stateIndices, stateParts, warn } from './iter-type.ts'

// ---------------------------------------------------------------- count

class Count extends PyObject {
  value: PyValue
  readonly step: PyValue
  constructor(cls: PyType, start: PyValue, step: PyValue) {
    super(cls)
    this.value = start
    this.step = step
  }
}
function isNumber(v: PyValue): boolean {
  const s = typeOf(v).slots
  return (
    intOf(v) !== undefined ||
    v instanceof PyComplex ||
    s.index !== undefined ||
    s.float !== undefined ||
    s.int !== undefined
  )
}
export const countType: PyType = iteratorType('count', {
  doc: 'Return a count object whose .__next__() method returns consecutive values.',
  declaration: 'count(start=0, step=1)',
  signature: '(start=0, step=1)',
  make(rt, cls, start: PyValue, step: PyValue) {
    if (!isNumber(start) || !isNumber(step)) throw typeError(rt, 'a number is required')
    return new Count(cls, start, step)
  },
  next(rt, self: Count) {
    const v = self.value
    self.value = typeof v === 'number' && self.step === 1 && v < Number.MAX_SAFE_INTEGER ? v + 1 : add(rt, v, self.step)
    return v
  },
  slots: {
    repr(rt, self: Count) {
      const name = self.cls.name
      if (self.step === 1) return fromHost(`${name}(${reprJs(rt, self.value)})`)
      return fromHost(`${name}(${reprJs(rt, self.value)}, ${reprJs(rt, self.step)})`)
    },
  },
  members: pickling<Count>((_rt, self) => [
    typeof self.value === 'number' && self.step === 1 ? [self.value] : [self.value, self.step],
    undefined,
  ]),
})

// ---------------------------------------------------------------- cycle, repeat

class Cycle extends PyObject {
  source: PyValue | null
  saved: PyValue[] = []
  at = 0
  /** Taken back from a pickle: the source is what was left of a later round. */
  isSecond = false
  constructor(cls: PyType, source: PyValue) {
    super(cls)
    this.source = source
  }
}
export const cycleType: PyType = iteratorType('cycle', {
  doc: 'Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.',
  declaration: 'cycle(iterable, /)',
  signature: '(iterable, /)',
  make: (rt, cls, iterable: PyValue) => new Cycle(cls, iter(rt, iterable)),
  next(rt, self: Cycle) {
    if (self.source !== null) {
      const v = advance(rt, self.source)
      if (v !== undefined) {
        if (!self.isSecond) self.saved.push(v)
        return v
      }
      self.source = null
    }
    if (self.saved.length === 0) return undefined
    const v = self.saved[self.at]
    self.at = self.at + 1 === self.saved.length ? 0 : self.at + 1
    return v
  },
  members: pickling<Cycle>(
    (rt, self) => {
      if (self.source !== null) return [[self.source], new PyTuple([new PyList(self.saved.slice()), false])]
      // in the second round: an iterator over the rest, and what comes after it
      const rest = self.at === 0 ? self.saved : self.saved.slice(self.at)
      return [[iter(rt, new PyList(rest.slice()))], new PyTuple([new PyList(self.saved.slice()), true])]
    },
    (rt, self, state) => {
      const [saved, again] = stateParts(rt, state, 2)
      if (!(saved instanceof PyList)) throw typeError(rt, `argument 1 must be list, not ${typeName(saved)}`)
      const flag = asIndex(rt, again) !== 0
      self.saved = saved.items.slice()
      self.at = 0
      self.isSecond = flag
    },
  ),
})

class Repeat extends PyObject {
  readonly value: PyValue
  /** -1: for ever. */
  left: number
  constructor(cls: PyType, value: PyValue, times: number) {
    super(cls)
    this.value = value
    this.left = times
  }
}
export const repeatType: PyType = iteratorType('repeat', {
  doc: 'repeat(object [,times]) -> create an iterator which returns the object for the specified number of times.',
  declaration: 'repeat(object, times: ssize = <absent>)',
  signature: null,
  make: (_rt, cls, value: PyValue, times: number | undefined) =>
    new Repeat(cls, value, times === undefined ? -1 : Math.max(0, times)),
  next(_rt, self: Repeat) {
    if (self.left === 0) return undefined
    if (self.left > 0) self.left--
    return self.value
  },
  members: [
    method('__length_hint__(self, /)', 'Private method returning an estimate of len(list(it)).', (rt, self: Repeat) => {
      if (self.left < 0) throw typeError(rt, 'len() of unsized object')
      return self.left
    }),
    ...pickling<Repeat>((_rt, self) => [self.left < 0 ? [self.value] : [self.value, self.left], undefined]),
  ],
  slots: {
    repr: (rt, self: Repeat) =>
      fromHost(`${self.cls.name}(${reprJs(rt, self.value)}${self.left < 0 ? '' : `, ${self.left}`})`),
  },
})

// ---------------------------------------------------------------- groupby

class GroupBy extends PyObject {
  readonly source: PyValue
  readonly key: PyValue
  /** Key of the group given out last, of the item fetched last, and that item. */
  target: PyValue | undefined = undefined
  currentKey: PyValue | undefined = undefined
  current: PyValue | undefined = undefined
  group: Grouper | null = null
  constructor(cls: PyType, source: PyValue, key: PyValue) {
    super(cls)
    this.source = source
    this.key = key
  }
}
/** Fetches the next item; false at the end. */
function fetch(rt: Thread, g: GroupBy): boolean {
  const v = advance(rt, g.source)
  if (v === undefined) return false
  const key = g.key === null ? v : call(rt, g.key, [v])
  g.current = v
  g.currentKey = key
  return true
}
export const groupbyType: PyType = iteratorType('groupby', {
  doc: 'make an iterator that returns consecutive keys and groups from the iterable',
  declaration: 'groupby(iterable, key=None)',
  signature: '(iterable, key=None)',
  make: (rt, cls, iterable: PyValue, key: PyValue) => new GroupBy(cls, iter(rt, iterable), key),
  next(rt, self: GroupBy) {
    self.group = null
    // skips to where the key changes
    for (;;) {
      if (self.currentKey !== undefined) {
        if (self.target === undefined || !identicalOrEqual(rt, self.target, self.currentKey)) break
      }
      if (!fetch(rt, self)) return undefined
    }
    self.target = self.currentKey
    const group = new Grouper(self, self.target as PyValue)
    self.group = group
    return new PyTuple([self.currentKey as PyValue, group])
  },
  members: pickling<GroupBy>(
    (_rt, self) => {
      const { current, target, currentKey } = self
      const running = current !== undefined && target !== undefined && currentKey !== undefined
      return [[self.source, self.key], running ? new PyTuple([currentKey, current, target]) : undefined]
    },
    (rt, self, state) => {
      const parts = stateParts(rt, state, 3)
      self.currentKey = parts[0]
      self.current = parts[1]
      self.target = parts[2]
    },
  ),
})
class Grouper extends PyObject {
  readonly parent: GroupBy
  readonly key: PyValue
  constructor(parent: GroupBy, key: PyValue) {
    super(grouperType)
    this.parent = parent
    this.key = key
  }
}
export const grouperType: PyType = newType('_grouper', 'itertools', {
  doc: null,
  new: ctor('_grouper(parent, tgtkey, /)', (rt, _cls, parent: PyValue, key: PyValue) => {
    if (!(parent instanceof GroupBy)) throw typeError(rt, '_grouper() argument 1 must be itertools.groupby')
    const group = new Grouper(parent, key)
    parent.group = group
    return group
  }),
  slots: {
    iter: (_rt, self) => self,
    next(rt, self: Grouper) {
      const g = self.parent
      if (g.group !== self) return undefined
      if (g.current === undefined && !fetch(rt, g)) return undefined
      if (!identicalOrEqual(rt, self.key, g.currentKey as PyValue)) return undefined
      const v = g.current
      g.current = undefined
      return v
    },
  },
  members: [
    method('__reduce__(self, /)', 'Return state information for pickling.', (rt, self: Grouper) => {
      warn(rt)
      // one that was left behind has nothing any more
      if (self.parent.group !== self)
        return new PyTuple([rt.interp.builtins.getStr('iter') as PyValue, new PyTuple([emptyTuple])])
      return new PyTuple([self.cls, new PyTuple([self.parent, self.key])])
    }),
  ],
})

// ---------------------------------------------------------------- combinatorics

/** A pool of items, and the indices of the combination given out last. */
class Combinatoric extends PyObject {
  readonly pool: PyValue[]
  indices: number[]
  /** permutations: how far each position is rotated. */
  cycles: number[]
  /** How many items are chosen. */
  readonly r: number
  /** One was given out. */
  begun = false
  state: 'first' | 'running' | 'done'
  constructor(cls: PyType, pool: PyValue[], r: number, indices: number[], cycles: number[], done: boolean) {
    super(cls)
    this.pool = pool
    this.r = r
    this.indices = indices
    this.cycles = cycles
    this.state = done ? 'done' : 'first'
  }
}
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i)
const chosen = (self: Combinatoric, r: number): PyTuple => {
  const out: PyValue[] = new Array(r)
  self.begun = true
  for (let i = 0; i < r; i++) out[i] = self.pool[self.indices[i]]
  return new PyTuple(out)
}
/** Arguments that make it anew, and its state. An exhausted one is one of nothing. */
function reduced(self: Combinatoric, state: PyValue): readonly [PyValue[], PyValue | undefined] {
  if (!self.begun) return [[new PyTuple(self.pool), self.r], undefined]
  return self.state === 'done' ? [[emptyTuple, self.r], undefined] : [[new PyTuple(self.pool), self.r], state]
}
const combinatoric = (clip: (self: Combinatoric, v: number, i: number) => number) => [
  ...pickling<Combinatoric>(
    (_rt, self) => reduced(self, new PyTuple(self.indices.slice())),
    (rt, self, state) => {
      self.indices = stateIndices(rt, state, self.r, (v, i) => clip(self, v, i))
      self.state = 'running'
      self.begun = true
    },
  ),
  sizeOf<Combinatoric>((self) => self.r + 7),
]
function size(rt: Thread, r: number): number {
  if (r < 0) throw valueError(rt, 'r must be non-negative')
  return r
}

export const combinationsType: PyType = iteratorType('combinations', {
  doc: 'Return successive r-length combinations of elements in the iterable.',
  declaration: 'combinations(iterable, r: ssize)',
  signature: '(iterable, r)',
  make(rt, cls, iterable: PyValue, r: number) {
    const pool = toArray(rt, iterable)
    size(rt, r)
    return new Combinatoric(cls, pool, r, r > pool.length ? [] : upTo(r), [], r > pool.length)
  },
  next(_rt, self: Combinatoric) {
    if (self.state === 'done') return undefined
    const { indices, pool } = self
    const r = indices.length
    if (self.state === 'first') {
      self.state = 'running'
      return chosen(self, r)
    }
    let i = r - 1
    while (i >= 0 && indices[i] === i + pool.length - r) i--
    if (i < 0) {
      self.state = 'done'
      return undefined
    }
    indices[i]++
    for (let j = i + 1; j < r; j++) indices[j] = indices[j - 1] + 1
    return chosen(self, r)
  },
  members: combinatoric((self, v, i) => Math.max(0, Math.min(v, i + self.pool.length - self.r))),
})
export const combinationsWithReplacementType: PyType = iteratorType('combinations_with_replacement', {
  doc: 'Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.',
  declaration: 'combinations_with_replacement(iterable, r: ssize)',
  signature: '(iterable, r)',
  make(rt, cls, iterable: PyValue, r: number) {
    const pool = toArray(rt, iterable)
    size(rt, r)
    rt.charge(r * 8)
    return new Combinatoric(cls, pool, r, new Array(r).fill(0), [], pool.length === 0 && r > 0)
  },
  next(_rt, self: Combinatoric) {
    if (self.state === 'done') return undefined
    const { indices, pool } = self
    const r = indices.length
    if (self.state === 'first') {
      self.state = 'running'
      return chosen(self, r)
    }
    let i = r - 1
    while (i >= 0 && indices[i] === pool.length - 1) i--
    if (i < 0) {
      self.state = 'done'
      return undefined
    }
    indices.fill(indices[i] + 1, i)
    return chosen(self, r)
  },
  members: combinatoric((self, v) => between(0, v, self.pool.length - 1)),
})
export const permutationsType: PyType = iteratorType('permutations', {
  doc: 'Return successive r-length permutations of elements in the iterable.',
  declaration: 'permutations(iterable, r=None)',
  signature: '(iterable, r=None)',
  make(rt, cls, iterable: PyValue, r: PyValue) {
    const pool = toArray(rt, iterable)
    let n = pool.length
    if (r !== null) {
      if (intOf(r) === undefined) throw typeError(rt, 'Expected int as r')
      n = size(rt, asSize(rt, r))
    }
    const cycles = n > pool.length ? [] : Array.from({ length: n }, (_, i) => pool.length - i)
    return new Combinatoric(cls, pool, n, upTo(pool.length), cycles, n > pool.length)
  },
  next(_rt, self: Combinatoric) {
    if (self.state === 'done') return undefined
    const { indices, cycles } = self
    const r = cycles.length
    if (self.state === 'first') {
      self.state = 'running'
      return chosen(self, r)
    }
    for (let i = r - 1; i >= 0; i--) {
      cycles[i]--
      if (cycles[i] === 0) {
        indices.push(indices.splice(i, 1)[0])
        cycles[i] = indices.length - i
      } else {
        const j = indices.length - cycles[i]
        const swap = indices[i]
        indices[i] = indices[j]
        indices[j] = swap
        return chosen(self, r)
      }
    }
    self.state = 'done'
    return undefined
  },
  members: [
    ...pickling<Combinatoric>(
      (_rt, self) => reduced(self, new PyTuple([new PyTuple(self.indices.slice()), new PyTuple(self.cycles.slice())])),
      (rt, self, state) => {
        const [indices, cycles] = stateParts(rt, state, 2)
        const n = self.pool.length
        const order = stateIndices(rt, indices, n, (v) => between(0, v, n - 1))
        self.cycles = stateIndices(rt, cycles, self.r, (v, i) => between(1, v, n - i))
        self.indices = order
        self.state = 'running'
        self.begun = true
      },
    ),
    sizeOf<Combinatoric>((self) => self.pool.length + self.r + 8),
  ],
})

class Product extends PyObject {
  readonly pools: PyValue[][]
  indices: number[]
  begun = false
  state: 'first' | 'running' | 'done' = 'first'
  constructor(cls: PyType, pools: PyValue[][]) {
    super(cls)
    this.pools = pools
    this.indices = new Array(pools.length).fill(0)
    if (pools.some((p) => p.length === 0)) this.state = 'done'
  }
}
export const productType: PyType = iteratorType('product', {
  doc: 'Cartesian product of input iterables. Equivalent to nested for-loops.',
  declaration: 'product(*iterables, **kwargs)',
  signature: '(*iterables, repeat=1)',
  make(rt, cls, iterables: PyValue[], kwargs: PyDict) {
    const given = kwargs.getStr('repeat')
    for (const [k] of kwargs.entries())
      if (k !== 'repeat') throw typeError(rt, `product() got an unexpected keyword argument '${String(k)}'`)
    const repeat = given === undefined ? 1 : asSize(rt, given)
    if (repeat < 0) throw valueError(rt, 'repeat argument cannot be negative')
    rt.charge(iterables.length * repeat * 16)
    const once = repeat === 0 ? [] : iterables.map((x) => toArray(rt, x))
    const pools: PyValue[][] = []
    for (let i = 0; i < repeat; i++) pools.push(...once)
    return new Product(cls, pools)
  },
  next(_rt, self: Product) {
    if (self.state === 'done') return undefined
    const { pools, indices } = self
    if (self.state === 'first') self.state = 'running'
    else {
      let i = pools.length - 1
      for (; i >= 0; i--) {
        if (++indices[i] < pools[i].length) break
        indices[i] = 0
      }
      if (i < 0) {
        self.state = 'done'
        return undefined
      }
    }
    const out: PyValue[] = new Array(pools.length)
    for (let i = 0; i < pools.length; i++) out[i] = pools[i][indices[i]]
    self.begun = true
    return new PyTuple(out)
  },
  members: [
    ...pickling<Product>(
      (_rt, self) => {
        if (self.begun && self.state === 'done') return [[emptyTuple], undefined]
        const pools = self.pools.map((p) => new PyTuple(p))
        return [pools, self.begun ? new PyTuple(self.indices.slice()) : undefined]
      },
      (rt, self, state) => {
        const { pools } = self
        self.indices = stateIndices(rt, state, pools.length, (v, i) => between(0, v, Math.max(0, pools[i].length - 1)))
        self.state = pools.some((p) => p.length === 0) ? 'done' : 'running'
        self.begun = true
      },
    ),
    sizeOf<Product>((self) => self.pools.length + 7),
  ],
})
