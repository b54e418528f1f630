/**
 * The native half of asyncio.Queue: what each put and get does besides waiting. Waiting itself, and the kinds of queues, are Python
 * (asyncio/queues.py). A subclass may override any of these methods, and is obeyed: which ones is looked up once per class.
 */

import { Next, type Step } from '../../interpreter/frame.ts'
import { finish } from '../../interpreter/generators.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { define, getset, type Member } from '../../objects/kit.ts'
import { PyObject, PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { add } from '../../objects/ops/arithmetic.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asIndex } from '../../objects/ops/convert.ts'
import { attributeError } from '../../objects/ops/errors.ts'
import { truth } from '../../objects/ops/truth.ts'
import { typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import type { PyFunction } from '../../objects/values.ts'
import { PyDeque } from '../_collections/deque.ts'
import { awaitsOf, NativeWait, onlyHandler, plainLoop, replaceFirstStep } from './bodies.ts'
import { FutureState, futureType, PyFuture, type PyLoop } from './classes.ts'
import { setResult } from './future.ts'
import { createFuture } from './loop-core.ts'
import { pythonMethod } from './python-method.ts'
import { stateOf } from './state.ts'

export const queueType: PyType = new PyType('_QueueCore', T.typeType, T.objectType)
queueType.module = '_asyncio'

const enum Own {
  Qsize = 1,
  Empty = 2,
  Full = 4,
  Get = 8,
  Put = 16,
  WakeupNext = 32,
  /** What only put() and get() call. */
  Outer = 64,
}
const NAMES: readonly [string, Own][] = [
  ['qsize', Own.Qsize],
  ['empty', Own.Empty],
  ['full', Own.Full],
  ['_get', Own.Get],
  ['_put', Own.Put],
  ['_wakeup_next', Own.WakeupNext],
  ['put_nowait', Own.Outer],
  ['get_nowait', Own.Outer],
]

class PyQueue extends PyObject {
  queue: PyValue = null
  maxsize: PyValue = 0
  getters: PyValue = null
  putters: PyValue = null
  unfinished: PyValue = 0
  finished: PyValue = null
  shutdown: PyValue = false
  /** The loop that `_loop` was seen to be. */
  bound: PyLoop | null = null
  private usualShape: unknown = undefined
  private usualClass: PyType | null = null
  private usualVersion = 0
  private seenClass: PyType | null = null
  private seenVersion = 0
  private seen = 0
  /** Which methods are not ours. */
  overrides(): number {
    const cls = this.cls
    if (cls === this.seenClass && cls.version === this.seenVersion) return this.seen
    let flags = 0
    for (const [name, flag] of NAMES) if (cls.lookup(name) !== queueType.ns.getStr(name)) flags |= flag
    this.seenClass = cls
    this.seenVersion = cls.version
    this.seen = flags
    return flags
  }
  /** Neither its class nor the instance itself replaces anything that put() and get() use. `own` is the class the library made. */
  usual(own: PyValue): boolean {
    const attrs = this.attrs
    const shape = attrs === null ? null : attrs[0]
    if (attrs !== null && attrs[1] !== null) return false
    const cls = this.cls
    if (shape === this.usualShape && cls === this.usualClass && cls.version === this.usualVersion) return true
    if (this.overrides() !== 0 || cls.lookup('_get_loop') !== own) return false
    if (shape !== null) {
      for (const [name] of NAMES) if (shape.table.has(name)) return false
      if (shape.table.has('_get_loop')) return false
    }
    this.usualShape = shape
    this.usualClass = cls
    this.usualVersion = cls.version
    return true
  }
}

const ask = (rt: ThreadState, q: PyQueue, name: string, args: PyValue[] = []): PyValue =>
  call(rt, getAttr(rt, q, name), args)

function qsize(rt: ThreadState, q: PyQueue): PyValue {
  if ((q.overrides() & Own.Qsize) !== 0) return ask(rt, q, 'qsize')
  return ownSize(rt, q)
}
function ownSize(rt: ThreadState, q: PyQueue): number {
  const d = q.queue
  if (d instanceof PyDeque) return d.size
  const len = typeOf(d).slots.len
  return len === undefined ? Number(call(rt, rt.interp.builtins.getStr('len') as PyValue, [d])) : len(rt, d)
}
function empty(rt: ThreadState, q: PyQueue): boolean {
  if ((q.overrides() & Own.Empty) !== 0) return truth(rt, ask(rt, q, 'empty'))
  return ownEmpty(rt, q)
}
const ownEmpty = (rt: ThreadState, q: PyQueue): boolean =>
  q.queue instanceof PyDeque ? q.queue.size === 0 : !truth(rt, q.queue)
function full(rt: ThreadState, q: PyQueue): boolean {
  if ((q.overrides() & Own.Full) !== 0) return truth(rt, ask(rt, q, 'full'))
  return ownFull(rt, q)
}
function ownFull(rt: ThreadState, q: PyQueue): boolean {
  const max = q.maxsize
  const n = typeof max === 'number' ? max : asIndex(rt, max)
  return n > 0 && (qsize(rt, q) as number) >= n
}

/** Wakes the first of `waiters` that still waits; those that were cancelled are dropped. */
function wakeupNext(rt: ThreadState, waiters: PyValue): void {
  if (waiters instanceof PyDeque) {
    while (waiters.size > 0) {
      const w = waiters.shift() as PyValue
      if (w instanceof PyFuture && w.cls === futureType) {
        if (w.state === FutureState.Pending) {
          setResult(rt, w, null)
          return
        }
      } else if (!truth(rt, call(rt, getAttr(rt, w, 'done'), []))) {
        call(rt, getAttr(rt, w, 'set_result'), [null])
        return
      }
    }
    return
  }
  while (truth(rt, waiters)) {
    const w = call(rt, getAttr(rt, waiters, 'popleft'), [])
    if (!truth(rt, call(rt, getAttr(rt, w, 'done'), []))) {
      call(rt, getAttr(rt, w, 'set_result'), [null])
      return
    }
  }
}
const wake = (rt: ThreadState, q: PyQueue, waiters: PyValue): void => {
  if (waiters instanceof PyDeque ? waiters.size === 0 : !truth(rt, waiters)) return
  if ((q.overrides() & Own.WakeupNext) !== 0) ask(rt, q, '_wakeup_next', [waiters])
  else wakeupNext(rt, waiters)
}

const raise = (rt: ThreadState, name: string): never => {
  throw call(rt, stateOf(rt).helper(rt, 'queues', name), [])
}

function putNowait(rt: ThreadState, q: PyQueue, item: PyValue): void {
  if (q.shutdown !== false && truth(rt, q.shutdown)) raise(rt, 'QueueShutDown')
  if (full(rt, q)) raise(rt, 'QueueFull')
  if ((q.overrides() & Own.Put) !== 0) ask(rt, q, '_put', [item])
  else ownPut(rt, q, item)
  if (q.unfinished === 0) call(rt, getAttr(rt, q.finished, 'clear'), [])
  q.unfinished = typeof q.unfinished === 'number' ? q.unfinished + 1 : add(rt, q.unfinished, 1)
  wake(rt, q, q.getters)
}
function ownPut(rt: ThreadState, q: PyQueue, item: PyValue): void {
  if (q.queue instanceof PyDeque) q.queue.push(item)
  else call(rt, getAttr(rt, q.queue, 'append'), [item])
}

function getNowait(rt: ThreadState, q: PyQueue): PyValue {
  if (empty(rt, q)) {
    if (truth(rt, q.shutdown)) raise(rt, 'QueueShutDown')
    raise(rt, 'QueueEmpty')
  }
  const item = (q.overrides() & Own.Get) !== 0 ? ask(rt, q, '_get') : ownGet(rt, q)
  wake(rt, q, q.putters)
  return item
}
function ownGet(rt: ThreadState, q: PyQueue): PyValue {
  if (q.queue instanceof PyDeque && q.queue.size > 0) return q.queue.shift() as PyValue
  return call(rt, getAttr(rt, q.queue, 'popleft'), [])
}

/** The same as putNowait() for a queue that is not full and whose class and instance override nothing. */
function putUsual(rt: ThreadState, q: PyQueue, item: PyValue): void {
  ownPut(rt, q, item)
  const n = q.unfinished
  if (n === 0) call(rt, getAttr(rt, q.finished, 'clear'), [])
  q.unfinished = typeof n === 'number' ? n + 1 : add(rt, n, 1)
  wakeUsual(rt, q.getters)
}
function wakeUsual(rt: ThreadState, waiters: PyValue): void {
  if (!(waiters instanceof PyDeque) || waiters.size > 0) wakeupNext(rt, waiters)
}

/** A future in `waiters` for one who has to wait; null where the loop, or the list, is not as usual. */
function newWaiter(rt: ThreadState, q: PyQueue, waiters: PyValue): PyFuture | null {
  const loop = plainLoop(rt)
  if (loop === null || !(waiters instanceof PyDeque)) return null
  if (q.bound !== loop) {
    // the first time, _get_loop() in Python binds it
    if (getAttr(rt, q, '_loop') !== loop) return null
    q.bound = loop
  }
  const w = createFuture(rt, loop)
  waiters.push(w)
  return w
}

/** put() and get() of a usual queue. Where they are cancelled while they wait, the `except` clause of the source goes on. */
export function nativeQueue(put: PyFunction, get: PyFunction): void {
  let getLoop: PyValue
  const isUsual = (q: PyValue): q is PyQueue => {
    if (!(q instanceof PyQueue)) return false
    getLoop ??= q.cls.mro.map((c) => c.ns.getStr('_get_loop')).findLast((v) => v !== undefined) ?? null
    return q.usual(getLoop)
  }
  replaceFirstStep(put, (code, slow) => {
    const wait = new NativeWait(code, awaitsOf(code)[0])
    const begin: Step = (f) => {
      const q = f.slots[0] as PyValue
      if (!isUsual(q) || q.shutdown !== false) return slow(f)
      const rt = f.rt
      if (!ownFull(rt, q)) {
        putUsual(rt, q, f.slots[1])
        return finish(f, null)
      }
      const w = newWaiter(rt, q, q.putters)
      if (w === null) return slow(f)
      f.slots[2] = w
      return wait.begin(f, w)
    }
    wait.follow(
      code,
      (f) => {
        const r = wait.end(f)
        return r === Next.NEXT ? 0 : r
      },
      onlyHandler(code),
    )
    return begin
  })
  replaceFirstStep(get, (code, slow) => {
    const wait = new NativeWait(code, awaitsOf(code)[0])
    const begin: Step = (f) => {
      const q = f.slots[0] as PyValue
      if (!isUsual(q) || q.shutdown !== false) return slow(f)
      const rt = f.rt
      if (!ownEmpty(rt, q)) {
        const item = ownGet(rt, q)
        wakeUsual(rt, q.putters)
        return finish(f, item)
      }
      const w = newWaiter(rt, q, q.getters)
      if (w === null) return slow(f)
      f.slots[1] = w
      return wait.begin(f, w)
    }
    wait.follow(
      code,
      (f) => {
        const r = wait.end(f)
        return r === Next.NEXT ? 0 : r
      },
      onlyHandler(code),
    )
    return begin
  })
}

const t = (rt: Thread) => rt as ThreadState
const queueMethod = (declaration: string, doc: string | null, body: (rt: Thread, ...args: any[]) => any): Member =>
  pythonMethod('Queue', declaration, doc, body, () => queueType)

function field(name: keyof PyQueue, python: string): Member {
  return getset(
    python,
    null,
    (_rt, q: PyQueue) => q[name] as PyValue,
    (rt, q: PyQueue, v) => {
      if (v === undefined) throw attributeError(rt, python, q, python)
      ;(q as any)[name] = v
    },
  )
}

define(queueType, {
  doc: 'The native half of Queue.',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  new: (_rt, cls) => new PyQueue(cls),
  members: [
    queueMethod('qsize(self)', 'Number of items in the queue.', (rt, q) => ownSize(t(rt), q)),
    queueMethod('empty(self)', 'Return True if the queue is empty, False otherwise.', (rt, q) => ownEmpty(t(rt), q)),
    queueMethod(
      'full(self)',
      'Return True if there are maxsize items in the queue.\n\n        Note: if the Queue was initialized with maxsize=0 (the default),\n        then full() is never True.\n        ',
      (rt, q) => ownFull(t(rt), q),
    ),
    queueMethod(
      'put_nowait(self, item)',
      'Put an item into the queue without blocking.\n\n        If no free slot is immediately available, raise QueueFull.\n\n        Raises QueueShutDown if the queue has been shut down.\n        ',
      (rt, q, item) => putNowait(t(rt), q, item),
    ),
    queueMethod(
      'get_nowait(self)',
      'Remove and return an item from the queue.\n\n        Return an item if one is immediately available, else raise QueueEmpty.\n\n        Raises QueueShutDown if the queue has been shut down and is empty, or\n        if the queue has been shut down immediately.\n        ',
      (rt, q) => getNowait(t(rt), q),
    ),
    queueMethod('_get(self)', null, (rt, q) => ownGet(t(rt), q)),
    queueMethod('_put(self, item)', null, (rt, q, item) => ownPut(t(rt), q, item)),
    queueMethod('_wakeup_next(self, waiters)', null, (rt, _q, waiters) => wakeupNext(t(rt), waiters)),
    field('queue', '_queue'),
    field('maxsize', '_maxsize'),
    field('getters', '_getters'),
    field('putters', '_putters'),
    field('unfinished', '_unfinished_tasks'),
    field('finished', '_finished'),
    field('shutdown', '_is_shutdown'),
  ],
})
