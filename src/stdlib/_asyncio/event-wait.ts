/**
 * The native way through Event() and Event.wait(), whose source is Python (asyncio/locks.py): see bodies.ts. A subclass or an instance that replaces what
 * they use is obeyed: its methods then run.
 */

import type { Code } from '../../interpreter/code.ts'
import { type Frame, Next, type Step } from '../../interpreter/frame.ts'
import { finish } from '../../interpreter/generators.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyType, PyValue, Shape } from '../../objects/object.ts'
import { getAttr, instanceAttr, setInstanceAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { truth } from '../../objects/ops/truth.ts'
import { type PyFunction, PyInstance } from '../../objects/values.ts'
import { dequeType, PyDeque, removeAt } from '../_collections/deque.ts'
import { awaitsOf, NativeWait, plainLoop, replaceFirstStep } from './bodies.ts'
import type { PyFuture } from './classes.ts'
import { createFuture } from './loop-core.ts'

const WAITERS = 0
const VALUE = 1
const LOOP = 2
const FIELDS = ['_waiters', '_value', '_loop']

/**
 * Whether events have the fields of their own and, by class and instance, the library's `_get_loop`; and their fields. The class seen last is remembered,
 * and what its instances look like after `__init__` and after the first wait: two shapes with the fields side by side, so that no name is looked up.
 */
class Usual {
  private cls: PyType | null = null
  private version = 0
  private getLoop: PyValue | undefined = undefined
  private empty: Shape | null = null
  private filled: Shape | null = null
  private bound: Shape | null = null
  private at = 0

  of(e: PyValue): e is PyInstance {
    if (!(e instanceof PyInstance)) return false
    if ((e.cls !== this.cls || e.cls.version !== this.version) && !this.look(e.cls)) return false
    return this.isPlain(e) || instanceAttr(e, '_get_loop') === undefined
  }
  private look(cls: PyType): boolean {
    this.getLoop ??= cls.mro.map((c) => c.ns.getStr('_get_loop')).findLast((v) => v !== undefined)
    if (cls.lookup('_get_loop') !== this.getLoop || cls.lookup('_loop') !== null) return false
    if (cls.lookup('_value') !== undefined || cls.lookup('_waiters') !== undefined) return false
    if (cls.lookup('__getattribute__') !== cls.mro[cls.mro.length - 1].ns.getStr('__getattribute__')) return false
    if (cls.lookup('__setattr__') !== cls.mro[cls.mro.length - 1].ns.getStr('__setattr__')) return false
    this.cls = cls
    this.version = cls.version
    this.filled = null
    this.bound = null
    return true
  }
  /** It has one of the two shapes. */
  private isPlain(e: PyInstance): boolean {
    const attrs = e.attrs as any[]
    return attrs[1] === null && this.filled !== null && (attrs[0] === this.filled || attrs[0] === this.bound)
  }
  /** What `__init__` does. */
  fill(e: PyInstance): void {
    const attrs = e.attrs as any[]
    const waiters = new PyDeque(dequeType)
    if (this.filled !== null && attrs[0] === this.empty && attrs[1] === null) {
      attrs[this.at] = waiters
      attrs[this.at + 1] = false
      attrs[0] = this.filled
      return
    }
    const empty = attrs[1] === null ? (attrs[0] as Shape) : null
    setInstanceAttr(e, FIELDS[WAITERS], waiters)
    setInstanceAttr(e, FIELDS[VALUE], false)
    if (empty === null || empty.names.length > 0 || attrs[1] !== null) return
    this.empty = empty
    this.filled = attrs[0] as Shape
    this.bound = this.filled.with(FIELDS[LOOP])
    this.at = empty.size
  }
  field(e: PyInstance, which: number): PyValue | undefined {
    if (!this.isPlain(e)) return instanceAttr(e, FIELDS[which])
    const attrs = e.attrs as any[]
    return which === LOOP && attrs[0] === this.filled ? undefined : attrs[this.at + which]
  }
  bind(e: PyInstance, loop: PyValue): void {
    const attrs = e.attrs as any[]
    if (this.filled !== null && attrs[0] === this.filled && attrs[1] === null && attrs.length > this.at + LOOP) {
      attrs[this.at + LOOP] = loop
      attrs[0] = this.bound
    } else setInstanceAttr(e, FIELDS[LOOP], loop)
  }
}

/** A future among the waiters; null where the loop, or the waiters, are not as usual. */
function newWaiter(rt: ThreadState, usual: Usual, e: PyInstance): PyFuture | null {
  const loop = plainLoop(rt)
  const waiters = usual.field(e, WAITERS)
  if (loop === null || !(waiters instanceof PyDeque)) return null
  const bound = usual.field(e, LOOP)
  if (bound === undefined || bound === null) usual.bind(e, loop)
  else if (bound !== loop) return null
  const w = createFuture(rt, loop)
  waiters.push(w)
  return w
}

/** `self._waiters.remove(w)` */
function leave(rt: ThreadState, usual: Usual, e: PyInstance, w: PyValue): void {
  const waiters = usual.field(e, WAITERS)
  if (waiters instanceof PyDeque) {
    for (let i = 0; i < waiters.size; i++) {
      if (waiters.at(i) === w) {
        removeAt(waiters, i)
        return
      }
    }
  }
  call(rt, getAttr(rt, getAttr(rt, e, '_waiters'), 'remove'), [w])
}

export function nativeEvent(init: PyFunction, waiting: PyFunction): void {
  const usual = new Usual()
  const fill =
    (code: Code, slow: Step): Step =>
    (f) => {
      const e = f.slots[0] as PyValue
      if (!usual.of(e)) return slow(f)
      usual.fill(e)
      const back = f.back as Frame
      back.val = code.instanceSlot < 0 ? null : f.slots[code.instanceSlot]
      f.rt.frame = back
      return Next.SWITCH
    }
  replaceFirstStep(init, fill)
  const twin = (init.code as Code).constructorTwin()
  const steps = twin.steps as Step[]
  steps[0] = fill(twin, steps[0])
  replaceFirstStep(waiting, (code, slow) => {
    const wait = new NativeWait(code, awaitsOf(code)[0])
    const begin: Step = (f) => {
      const e = f.slots[0] as PyValue
      if (!usual.of(e)) return slow(f)
      const set = usual.field(e, VALUE)
      if (set === undefined) return slow(f)
      if (set === true || truth(f.rt, set)) return finish(f, true)
      const w = newWaiter(f.rt, usual, e)
      if (w === null) return slow(f)
      f.slots[1] = w
      return wait.begin(f, w)
    }
    wait.follow(
      code,
      (f) => {
        let r: number
        try {
          r = wait.end(f)
        } catch (e) {
          leave(f.rt, usual, f.slots[0], f.slots[1])
          throw e
        }
        if (r !== Next.NEXT && r !== Next.RAISE) return r
        // what the `finally` of the source does
        leave(f.rt, usual, f.slots[0], f.slots[1])
        return r === Next.NEXT ? finish(f, true) : r
      },
      -1,
    )
    return begin
  })
}
