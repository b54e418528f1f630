/**
 * FrameLocalsProxy: `frame.f_locals` of a function (PEP 667). A mapping over the frame's slots that writes through; names that are no variables of the
 * function are kept beside them, in the frame's `extra`. Nothing can be deleted.
 */
import { PyDict } from '../objects/dict.ts'
import { method, newType } from '../objects/kit.ts'
import { Cmp, PyObject, type PyValue, TypeFlags } from '../objects/object.ts'
import { richCompare } from '../objects/ops/compare.ts'
import { keyError, typeError } from '../objects/ops/errors.ts'
import { iter } from '../objects/ops/iterate.ts'
import { mergeMapping } from '../objects/ops/merge.ts'
import { reprJs } from '../objects/ops/text.ts'
import { fromHost, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import { NotImplemented, PyList, PyTuple } from '../objects/values.ts'
import { Frame } from './frame.ts'
import { setSlot, slotNames, slotValue } from './frame-locals.ts'

const EXTRA = 'locals'

function extraOf(f: Frame, make: boolean): PyDict | undefined {
  let d = f.extra?.get(EXTRA) as PyDict | undefined
  if (d === undefined && make) {
    d = new PyDict()
    f.extra ??= new Map()
    f.extra.set(EXTRA, d)
  }
  return d
}

export class FrameLocalsProxy extends PyObject {
  readonly frame: Frame
  constructor(frame: Frame) {
    super(proxyType)
    this.frame = frame
  }
  /** All names and values at this moment. */
  snapshot(): PyDict {
    const d = new PyDict()
    for (const [name, i] of slotNames(this.frame)) {
      const v = slotValue(this.frame, i)
      if (v !== undefined) d.setStr(name, v)
    }
    const extra = extraOf(this.frame, false)
    if (extra !== undefined)
      for (const [k, v] of extra.entries()) if (textOf(k) !== undefined) d.setStr(toHost(textOf(k)!), v)
    return d
  }
  get(rt: Thread, key: PyValue): PyValue | undefined {
    const t = textOf(key)
    if (t !== undefined) {
      const i = slotNames(this.frame).get(toHost(t))
      if (i !== undefined) return slotValue(this.frame, i)
    }
    return extraOf(this.frame, false)?.get(rt, key)
  }
  set(rt: Thread, key: PyValue, value: PyValue): void {
    const t = textOf(key)
    const i = t === undefined ? undefined : slotNames(this.frame).get(toHost(t))
    if (i !== undefined) setSlot(this.frame, i, value)
    else extraOf(this.frame, true)!.set(rt, key, value)
  }
}

function update(rt: Thread, p: FrameLocalsProxy, other: PyValue): void {
  if (!(other instanceof PyDict) && !(other instanceof FrameLocalsProxy)) {
    throw typeError(rt, 'update() argument must be dict or another FrameLocalsProxy')
  }
  const from = other instanceof PyDict ? other : other.snapshot()
  for (const [k, v] of [...from.entries()]) p.set(rt, k, v)
}
const asDict = (v: PyValue): PyDict | null =>
  v instanceof FrameLocalsProxy ? v.snapshot() : v instanceof PyDict ? v : null

const proxyType = newType('FrameLocalsProxy', 'builtins', {
  doc: null,
  flags: TypeFlags.Mapping,
  new(rt, _cls, args) {
    const f = args[0]
    if (args.length !== 1) throw typeError(rt, `FrameLocalsProxy expected 1 argument, got ${args.length}`)
    if (!(f instanceof Frame)) throw typeError(rt, `expect frame, not ${typeName(f)}`)
    return new FrameLocalsProxy(f)
  },
  slots: {
    repr(rt, p: FrameLocalsProxy) {
      if (rt.reprStack.includes(p)) return '{...}'
      rt.reprStack.push(p)
      try {
        return fromHost(reprJs(rt, p.snapshot()))
      } finally {
        rt.reprStack.pop()
      }
    },
    hash: null,
    iter: (rt, p: FrameLocalsProxy) => iter(rt, new PyList(p.snapshot().keyList())),
    len: (_rt, p: FrameLocalsProxy) => p.snapshot().used,
    getItem(rt, p: FrameLocalsProxy, key) {
      const v = p.get(rt, key)
      if (v === undefined) throw keyError(rt, fromHost(`local variable '${reprJs(rt, key)}' is not defined`))
      return v
    },
    setItem(rt, p: FrameLocalsProxy, key, value) {
      if (value === undefined) throw typeError(rt, 'cannot remove variables from FrameLocalsProxy')
      p.set(rt, key, value)
    },
    contains: (rt, p: FrameLocalsProxy, key) => p.get(rt, key) !== undefined,
    compare(rt, a: FrameLocalsProxy, b, op) {
      if (op !== Cmp.EQ && op !== Cmp.NE) return NotImplemented
      if (b instanceof FrameLocalsProxy) return (a.frame === b.frame) === (op === Cmp.EQ)
      if (b instanceof PyDict) return richCompare(rt, a.snapshot(), b, op)
      return NotImplemented
    },
    or(rt, a, b) {
      const left = asDict(a)
      const right = asDict(b)
      if (left === null || right === null) return NotImplemented
      const d = left.copy()
      mergeMapping(rt, d, right, '')
      return d
    },
    ior(rt, a: FrameLocalsProxy, b) {
      if (asDict(b) === null) return NotImplemented
      update(rt, a, b)
      return a
    },
  },
  members: [
    method('copy(self, /)', null, (_rt, p: FrameLocalsProxy) => p.snapshot()),
    method('keys(self, /)', null, (_rt, p: FrameLocalsProxy) => new PyList(p.snapshot().keyList())),
    method('values(self, /)', null, (_rt, p: FrameLocalsProxy) => new PyList(p.snapshot().valueList())),
    method(
      'items(self, /)',
      null,
      (_rt, p: FrameLocalsProxy) => new PyList([...p.snapshot().entries()].map((pair) => new PyTuple(pair))),
    ),
    method('update(self, object, /)', null, (rt, p, other) => update(rt, p, other)),
    method('get(self, key, default=None, /) !', null, (rt, p: FrameLocalsProxy, key, fallback) => {
      const v = p.get(rt, key)
      return v === undefined ? fallback : v
    }),
    method('setdefault(self, key, default=None, /) !', null, (rt, p: FrameLocalsProxy, key, fallback) => {
      const v = p.get(rt, key)
      if (v !== undefined) return v
      p.set(rt, key, fallback)
      return fallback
    }),
    method('__reversed__(self, /)', null, (rt, p: FrameLocalsProxy) =>
      iter(rt, new PyList(p.snapshot().keyList().reverse())),
    ),
  ],
})
