/**
 * What asyncio keeps for one interpreter: the running loop, the pending tasks, counters, and the futures whose exceptions nobody has asked for.
 *
 * CPython reports a lost exception, or a task destroyed while pending, when the last reference goes. Here nobody knows that moment. Futures with
 * an exception not retrieved are kept for a while (`recent`), then held weakly: when the collector takes one, a copy of it (`ghost`) is
 * reported by the loop's next iteration. Whatever is left is reported when the interpreter ends.
 */

import { closeGenerator, GenState, PyGenerator } from '../../interpreter/generators.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { PyDict } from '../../objects/dict.ts'
import type { PyType, PyValue } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { isException, runtimeError } from '../../objects/ops/errors.ts'
import * as T from '../../objects/types.ts'
import { PyBaseException } from '../../objects/values.ts'
import { FutureState, type PyFuture, type PyLoop, type PyTask } from './classes.ts'

const KEY = {}
/** Lost futures are looked through when there are this many. */
const SWEEP = 256

export class AsyncioState {
  /** Counters: names of tasks, order of timers. */
  tasks = 0
  sequence = 0
  /** The class of task groups seen last, and what it leaves as it is (task-group.ts). */
  groupClass: PyType | null = null
  groupVersion = 0
  groupKeeps = 0
  /** The ring of pending tasks: newest first through `next`. */
  newest: PyTask | null = null
  /** Tasks that are not ours, and tasks that run eagerly. */
  readonly registered = new Set<PyValue>()
  readonly eager = new Set<PyValue>()
  /** Current tasks of loops that are not ours. */
  readonly current = new PyDict()
  private readonly helpers = new Map<string, PyValue>()
  private recent: PyFuture[] = []
  private sweepAt = SWEEP
  private readonly weak = new Set<WeakRef<PyFuture>>()
  private registry: FinalizationRegistry<Ghost> | null = null
  /** Copies of collected futures, to be reported. */
  lost: PyFuture[] = []

  /** A function of the package's Python half. */
  helper(rt: ThreadState, module: string, name: string): PyValue {
    const key = `${module}.${name}`
    let f = this.helpers.get(key)
    if (f === undefined) {
      f = getAttr(rt, rt.interp.importModule(rt, `asyncio.${module}`), name)
      this.helpers.set(key, f)
    }
    return f
  }
  callHelper(rt: ThreadState, module: string, name: string, args: PyValue[]): PyValue {
    return call(rt, this.helper(rt, module, name), args)
  }

  // ------------------------------------------------------------ the ring of pending tasks

  link(task: PyTask): void {
    task.next = this.newest
    task.previous = null
    if (this.newest !== null) this.newest.previous = task
    this.newest = task
  }
  unlink(task: PyTask): void {
    const { previous, next } = task
    if (previous !== null) previous.next = next
    else if (this.newest === task) this.newest = next
    if (next !== null) next.previous = previous
    task.previous = null
    task.next = null
  }
  /** Pending tasks, oldest first. */
  pending(): PyTask[] {
    const out: PyTask[] = []
    for (let t = this.newest; t !== null; t = t.next) out.push(t)
    return out.reverse()
  }

  // ------------------------------------------------------------ exceptions nobody asked for

  /** An exception was set, nobody has seen it yet. */
  unretrieved(future: PyFuture): void {
    this.recent.push(future)
    if (this.recent.length >= this.sweepAt) this.sweep()
  }
  /** Forgets those that were asked for; the others are held weakly from now on. */
  private sweep(): void {
    for (const f of this.recent) if (f.logTraceback) this.hold(f)
    this.recent = []
  }
  private hold(future: PyFuture): void {
    const ref = new WeakRef(future)
    this.weak.add(ref)
    const copy = copyOf(future)
    future.rare.ghost = copy
    this.registry ??= new FinalizationRegistry((g) => {
      this.weak.delete(g.ref)
      if (g.copy.logTraceback) this.lost.push(g.copy)
    })
    this.registry.register(future, { ref, copy })
  }

  /** Reports what is lost, to the futures' loops. With `all`, everything that was never asked for. */
  report(rt: ThreadState, all: boolean, loop: PyValue = null): void {
    let list = this.lost
    this.lost = []
    if (all) {
      const held: PyFuture[] = []
      for (const ref of this.weak) {
        const f = ref.deref()
        if (f !== undefined) held.push(f)
      }
      this.weak.clear()
      list = [...list, ...held, ...this.recent]
      this.recent = []
    }
    for (const f of list) {
      if (loop !== null && f.loop !== loop) continue
      finalizeFuture(rt, f)
    }
  }
}

interface Ghost {
  readonly ref: WeakRef<PyFuture>
  readonly copy: PyFuture
}
/** A copy that says the same of itself: what a report shows of a future that is gone. */
function copyOf(f: PyFuture): PyFuture {
  const copy = Object.create(Object.getPrototypeOf(f)) as PyFuture
  Object.assign(copy, f)
  return copy
}

export function stateOf(rt: ThreadState): AsyncioState {
  let s = rt.interp.state.get(KEY) as AsyncioState | undefined
  if (s === undefined) {
    const made = new AsyncioState()
    s = made
    rt.interp.state.set(KEY, made)
    rt.interp.atExit.push((thread) => atExit(thread, made))
  }
  return s
}

/** The state through a loop of ours, without asking the interpreter. */
export function stateOfLoop(rt: ThreadState, loop: PyLoop): AsyncioState {
  if (loop.asyncio === null) loop.asyncio = stateOf(rt)
  return loop.asyncio
}

function handlerOf(rt: ThreadState, loop: PyValue, context: [string, PyValue][]): void {
  try {
    call(rt, getAttr(rt, loop, 'call_exception_handler'), [PyDict.fromStr(context)])
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e
    rt.interp.unraisable(rt, e, '', loop)
  }
}

/** What the finaliser of a future does: tells of an exception that nobody asked for. */
export function finalizeFuture(rt: ThreadState, f: PyFuture): void {
  if (!f.logTraceback) return
  f.seen()
  reportUnretrieved(rt, f)
}

function reportUnretrieved(rt: ThreadState, f: PyFuture): void {
  const context: [string, PyValue][] = [
    ['message', `${f.cls.name} exception was never retrieved`],
    ['exception', f.exception],
    ['future', f],
  ]
  if (f.sourceTraceback !== null) context.push(['source_traceback', f.sourceTraceback])
  handlerOf(rt, f.loop, context)
}

/** A task that waits is part of a cycle: what collects it closes its coroutine first. */
export function reportDestroyed(rt: ThreadState, t: PyTask): void {
  const coro = t.coro
  if (coro instanceof PyGenerator && coro.state === GenState.Suspended) {
    try {
      closeGenerator(rt, coro)
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
      rt.interp.unraisable(rt, e, '', coro)
    }
  }
  reportPending(rt, t)
}
/** "Task was destroyed but it is pending!" */
export function reportPending(rt: ThreadState, t: PyTask): void {
  const context: [string, PyValue][] = [
    ['task', t],
    ['message', 'Task was destroyed but it is pending!'],
  ]
  if (t.sourceTraceback !== null) context.push(['source_traceback', t.sourceTraceback])
  handlerOf(rt, t.loop, context)
}

function atExit(rt: ThreadState, s: AsyncioState): void {
  for (const t of s.pending()) {
    s.unlink(t)
    if (t.state === FutureState.Pending && t.logDestroyPending) reportDestroyed(rt, t)
  }
  s.report(rt, true)
}

/** The loop that runs below, else the one that the thread lends; null where there is neither. */
export function runningLoop(rt: ThreadState): PyValue {
  if (rt.runningLoop !== null) return rt.runningLoop
  const ambient = rt.interp.green.current.ambientLoop
  return ambient === null ? null : ambient(rt)
}

export function requireRunning(rt: ThreadState): PyValue {
  const loop = runningLoop(rt)
  if (loop === null) throw runtimeError(rt, 'no running event loop')
  return loop
}

/** get_event_loop(): the running one, else the policy's. */
export function eventLoop(rt: ThreadState): PyValue {
  const running = runningLoop(rt)
  if (running !== null) return running
  const policy = stateOf(rt).callHelper(rt, 'events', 'get_event_loop_policy', [])
  return call(rt, getAttr(rt, policy, 'get_event_loop'), [])
}

/** KeyboardInterrupt and SystemExit leave the loop. */
export function leavesLoop(e: PyBaseException): boolean {
  return isException(e, T.KeyboardInterrupt) || isException(e, T.SystemExit)
}
