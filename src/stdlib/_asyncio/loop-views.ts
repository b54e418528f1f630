/** What Python sees of a loop's queues (`_ready`, `_scheduled`) and of its asynchronous generators (`_asyncgens`, a weak set). */
import { define, method } from '../../objects/kit.ts'
import { PyObject, PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { asIndex } from '../../objects/ops/convert.ts'
import { indexError, typeError } from '../../objects/ops/errors.ts'
import { iter } from '../../objects/ops/iterate.ts'
import { typeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyList } from '../../objects/values.ts'
import { PyHandle, type PyLoop, PyTask } from './classes.ts'
import { handleOfTask } from './schedule.ts'

function bare(name: string): PyType {
  const t = new PyType(name, T.typeType, T.objectType)
  t.module = '_asyncio'
  return t
}
const readyViewType = bare('ReadyView')
const scheduledViewType = bare('ScheduledView')
const weakSetType = bare('WeakSet')

export class PyReadyView extends PyObject {
  readonly loop: PyLoop
  constructor(loop: PyLoop) {
    super(readyViewType)
    this.loop = loop
  }
}
export class PyScheduledView extends PyObject {
  readonly loop: PyLoop
  constructor(loop: PyLoop) {
    super(scheduledViewType)
    this.loop = loop
  }
}

/** Handles in order; tasks that lie in the queue as themselves get a handle, which takes their place. */
function handles(loop: PyLoop): PyHandle[] {
  const out: PyHandle[] = []
  const ready = loop.ready
  for (let i = 0; i < ready.length; i++) {
    let item = ready.at(i)
    if (item instanceof PyTask) {
      const h = handleOfTask(item)
      ready.replace(i, h)
      item = h
    }
    out.push(item)
  }
  return out
}
function at(rt: Thread, list: readonly PyValue[], index: PyValue): PyValue {
  let i = Number(asIndex(rt, index))
  if (i < 0) i += list.length
  if (i < 0 || i >= list.length) throw indexError(rt, 'index out of range')
  return list[i]
}
function asHandle(rt: Thread, v: PyValue): PyHandle {
  if (!(v instanceof PyHandle)) throw typeError(rt, `a Handle is required here, got ${typeName(v)}`)
  return v
}

define(readyViewType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    len: (_rt, v: PyReadyView) => v.loop.ready.length,
    iter: (rt, v: PyReadyView) => iter(rt, new PyList(handles(v.loop))),
    getItem: (rt, v: PyReadyView, i) => at(rt, handles(v.loop), i),
  },
  members: [
    method('append(self, handle, /)', null, (rt, v: PyReadyView, h) => v.loop.ready.push(asHandle(rt, h))),
    method('popleft(self, /)', null, (rt, v: PyReadyView) => {
      const list = handles(v.loop)
      if (list.length === 0) throw indexError(rt, 'pop from an empty deque')
      v.loop.ready.shift()
      return list[0]
    }),
    method('clear(self, /)', null, (_rt, v: PyReadyView) => {
      for (let i = 0; i < v.loop.ready.length; i++) {
        const item = v.loop.ready.at(i)
        if (item instanceof PyTask) handleOfTask(item)
      }
      v.loop.ready.clear()
    }),
  ],
})
define(scheduledViewType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    len: (_rt, v: PyScheduledView) => v.loop.timers.length,
    iter: (rt, v: PyScheduledView) => iter(rt, new PyList(v.loop.timers.toArray().slice())),
    getItem: (rt, v: PyScheduledView, i) => at(rt, v.loop.timers.toArray(), i),
  },
  members: [method('clear(self, /)', null, (_rt, v: PyScheduledView) => v.loop.timers.clear())],
})

/** A set of objects that it does not keep alive. */
export class PyWeakSet extends PyObject {
  private readonly refs = new Map<number, WeakRef<PyObject>>()
  private readonly keys = new WeakMap<PyObject, number>()
  private count = 0
  constructor() {
    super(weakSetType)
  }
  add(o: PyObject): void {
    if (this.keys.has(o)) return
    this.keys.set(o, this.count)
    this.refs.set(this.count++, new WeakRef(o))
  }
  discard(o: PyObject): void {
    const k = this.keys.get(o)
    if (k === undefined) return
    this.keys.delete(o)
    this.refs.delete(k)
  }
  list(): PyObject[] {
    const out: PyObject[] = []
    for (const [k, ref] of this.refs) {
      const o = ref.deref()
      if (o === undefined) this.refs.delete(k)
      else out.push(o)
    }
    return out
  }
  clear(): void {
    for (const o of this.list()) this.keys.delete(o)
    this.refs.clear()
  }
}
define(weakSetType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    len: (_rt, s: PyWeakSet) => s.list().length,
    iter: (rt, s: PyWeakSet) => iter(rt, new PyList(s.list())),
    contains: (_rt, s: PyWeakSet, o) => s.list().includes(o as PyObject),
  },
  members: [
    method('add(self, item, /)', null, (_rt, s: PyWeakSet, o) => s.add(o)),
    method('discard(self, item, /)', null, (_rt, s: PyWeakSet, o) => s.discard(o)),
    method('clear(self, /)', null, (_rt, s: PyWeakSet) => s.clear()),
  ],
})
