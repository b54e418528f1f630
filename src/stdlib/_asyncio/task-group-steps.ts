/**
 * The native way through `async with TaskGroup()`, whose source is Python (asyncio/taskgroups.py): see bodies.ts. Native are entering, waiting for the
 * tasks, and the end of a group in which nothing went wrong; where there is something to raise, the source goes on behind its `await`.
 */

import { Next } from '../../interpreter/frame.ts'
import { finish } from '../../interpreter/generators.ts'
import { isException } from '../../objects/ops/errors.ts'
import { type PyFunction, PyList } from '../../objects/values.ts'
import { awaitsOf, NativeWait, plainLoop, replaceFirstStep } from './bodies.ts'
import { cancelledErrorType, PyLoop } from './classes.ts'
import { createFuture } from './loop-core.ts'
import { Own, PyTaskGroup } from './task-group.ts'

export function nativeGroup(enter: PyFunction, exit: PyFunction): void {
  replaceFirstStep(enter, (_code, slow) => (f) => {
    const g = f.slots[0]
    const loop = f.rt.runningLoop
    if (!(loop instanceof PyLoop && g instanceof PyTaskGroup) || g.entered !== false || g.loop !== null) return slow(f)
    if (loop.current === null || (g.kept(f.rt) & Own.All) === 0) return slow(f)
    g.loop = loop
    g.parent = loop.current
    g.entered = true
    return finish(f, g)
  })
  replaceFirstStep(exit, (code, slow) => {
    const wait = new NativeWait(code, awaitsOf(code)[0])
    const source = code.awaits?.find((site) => site !== undefined && site !== wait && site.node === wait.node)
    if (source === undefined) throw new Error('TaskGroup.__aexit__ awaits nothing')
    const goOn = source.resumed.pc
    const parent = code.varnames.indexOf('parent')
    const cancelled = code.varnames.indexOf('cancelled')
    wait.follow(
      code,
      (f) => {
        const g = f.slots[0] as PyTaskGroup
        const { rt } = f
        const r = wait.end(f)
        if (r === Next.RAISE) {
          // the group cancels its parent to get it here; anything else the source has to deal with
          if (g.aborting !== true || !isException(rt.raised, cancelledErrorType)) return r
          rt.raised = null
        } else if (r !== Next.NEXT) return r
        const loop = plainLoop(rt)
        if (loop !== null && loop === g.loop && !g.isEmpty(rt)) {
          const next = createFuture(rt, loop)
          g.waiting = next
          return wait.begin(f, next)
        }
        g.waiting = null
        if (g.baseError === null && g.parentCancelRequested === false && isEmptyList(g.errors)) {
          g.parent = null
          g.errors = new PyList([])
          return finish(f, null)
        }
        // what the source finds when its own `await` has a result
        f.val = undefined
        rt.stopValue = true
        return goOn
      },
      code.handlers[goOn],
    )
    return (f) => {
      const g = f.slots[0]
      if (!(g instanceof PyTaskGroup) || f.slots[1] !== null || g.isEmpty(f.rt)) return slow(f)
      const loop = plainLoop(f.rt)
      if (loop === null || loop !== g.loop || g.waiting !== null || (g.kept(f.rt) & Own.All) === 0) return slow(f)
      g.exiting = true
      f.slots[parent] = g.parent
      f.slots[3] = null
      f.slots[cancelled] = null
      const future = createFuture(f.rt, loop)
      g.waiting = future
      return wait.begin(f, future)
    }
  })
}

const isEmptyList = (v: unknown): boolean => v instanceof PyList && v.items.length === 0
