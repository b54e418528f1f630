/**
 * The native way through Event.wait(), whose source is Python (asyncio/locks.py): see bodies.ts. A subclass or an instance that replaces what wait() uses
 * is obeyed: its methods then run.
 */

import { Next, type Step } from '../../interpreter/frame.ts'
import { finish } from '../../interpreter/generators.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyType, PyValue } from '../../objects/object.ts'
import { getAttr, instanceAttr, setInstanceAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { truth } from '../../objects/ops/truth.ts'
import { type PyFunction, PyInstance } from '../../objects/values.ts'
import { PyDeque, removeAt } from '../_collections/deque.ts'
import { awaitsOf, NativeWait, plainLoop, replaceFirstStep } from './bodies.ts'
import type { PyFuture } from './classes.ts'
import { createFuture } from './loop-core.ts'

/** Whether `e` has the two fields of its own and, by class and instance, the library's `_get_loop`. The class seen last is remembered. */
class Usual {
  private cls: PyType | null = null
  private version = 0
  private getLoop: PyValue | undefined = undefined

  of(e: PyValue): e is PyInstance {
    if (!(e instanceof PyInstance)) return false
    if ((e.cls !== this.cls || e.cls.version !== this.version) && !this.look(e.cls)) return false
    return instanceAttr(e, '_get_loop') === undefined
  }
  private look(cls: PyType): boolean {
    this.getLoop ??= cls.mro.map((c) => c.ns.getStr('_get_loop')).findLast((v) => v !== undefined)
    if (cls.lookup('_get_loop') !== this.getLoop || cls.lookup('_loop') !== null) return false
    if (cls.lookup('_value') !== undefined || cls.lookup('_waiters') !== undefined) return false
    if (cls.lookup('__getattribute__') !== cls.mro[cls.mro.length - 1].ns.getStr('__getattribute__')) return false
    if (cls.lookup('__setattr__') !== cls.mro[cls.mro.length - 1].ns.getStr('__setattr__')) return false
    this.cls = cls
    this.version = cls.version
    return true
  }
}

/** A future among the waiters; null where the loop, or the waiters, are not as usual. */
function newWaiter(rt: ThreadState, e: PyInstance): PyFuture | null {
  const loop = plainLoop(rt)
  const waiters = instanceAttr(e, '_waiters')
  if (loop === null || !(waiters instanceof PyDeque)) return null
  const bound = instanceAttr(e, '_loop')
  if (bound === undefined || bound === null) setInstanceAttr(e, '_loop', loop)
  else if (bound !== loop) return null
  const w = createFuture(rt, loop)
  waiters.push(w)
  return w
}

/** `self._waiters.remove(w)` */
function leave(rt: ThreadState, e: PyInstance, w: PyValue): void {
  const waiters = instanceAttr(e, '_waiters')
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

export function nativeEventWait(fn: PyFunction): void {
  const usual = new Usual()
  replaceFirstStep(fn, (code, slow) => {
    const wait = new NativeWait(code, awaitsOf(code)[0])
    const begin: Step = (f) => {
      const e = f.slots[0] as PyValue
      if (!usual.of(e)) return slow(f)
      const set = instanceAttr(e, '_value')
      if (set === undefined) return slow(f)
      if (set === true || truth(f.rt, set)) return finish(f, true)
      const w = newWaiter(f.rt, e)
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
          leave(f.rt, f.slots[0], f.slots[1])
          throw e
        }
        if (r !== Next.NEXT && r !== Next.RAISE) return r
        // what the `finally` of the source does
        leave(f.rt, f.slots[0], f.slots[1])
        return r === Next.NEXT ? finish(f, true) : r
      },
      -1,
    )
    return begin
  })
}
