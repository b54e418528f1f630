/**
 * Waiting in frames for a socket, or for something that the host does meanwhile. An operation is tried at once; where it has to wait, the thread parks until the
 * socket is ready and tries again. So other work of the host (tasks of a session, other threads) goes on, and Ctrl-C is KeyboardInterrupt here.
 */
import type { HostSocket } from '../../host/types.ts'
import { nativeCode } from '../../interpreter/code.ts'
import { Frame, Next } from '../../interpreter/frame.ts'
import { again, leave } from '../../interpreter/next-frames.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { error, runtimeError } from '../../objects/ops/errors.ts'
import * as T from '../../objects/types.ts'
import { fromHostError } from '../host-errors.ts'
import { watch } from './readiness.ts'

/** One try: the result, or undefined where it has to wait. */
export type Attempt = (rt: ThreadState) => PyValue | undefined

/** Slots: 0 the attempt, 1 the host's socket, 2 when to give up (monotonic seconds; Infinity: never), 3 what ends the watch of the socket, 4 the
 * result when the time is over, or null: that is a TimeoutError. */
const waitCode = nativeCode(
  '<socket>',
  5,
  [
    (f) => {
      const rt = f.rt
      const v = (f.slots[0] as Attempt)(rt)
      if (v !== undefined) {
        f.slots[3]()
        return leave(f, v)
      }
      const until = f.slots[2] as number
      const left = until - rt.interp.host.clock.monotonic()
      if (left <= 0) {
        const late = f.slots[4] as (() => PyValue) | null
        if (late === null) throw error(rt, T.TimeoutError, 'timed out')
        f.slots[3]()
        return leave(f, late())
      }
      f.pc = 0
      return rt.interp.park(rt, left === Number.POSITIVE_INFINITY ? null : left)
    },
    (f) => {
      f.slots[3]()
      return again(f)
    },
  ],
  [1, -1],
)

/** Waits from the running frame until the attempt gives something, for `timeout` seconds at most (null: for ever). */
export function enterWait(
  rt: ThreadState,
  socket: HostSocket,
  timeout: number | null,
  attempt: Attempt,
  late: (() => PyValue) | null = null,
): void {
  // blocking JavaScript, the host would hear of nothing
  if (rt.nesting > 0 && rt.interp.host.timers.canBlock)
    throw runtimeError(rt, 'cannot wait here for the host: a builtin stands between this call and the event loop')
  const until = timeout === null ? Number.POSITIVE_INFINITY : rt.interp.host.clock.monotonic() + timeout
  const f = new Frame(rt, rt.boundaryFunction, waitCode, [attempt, socket, until, watch(rt, socket), late], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}

interface Outcome {
  settled: boolean
  failed: boolean
  value: unknown
}
/** Slots: 0 the outcome, 1 what goes on with the promise's value, 2 what makes an exception of its failure. */
const promiseCode = nativeCode('<host>', 3, [
  (f) => {
    const rt = f.rt
    const outcome = f.slots[0] as Outcome
    if (!outcome.settled) {
      f.pc = 0
      return rt.interp.park(rt, null)
    }
    if (outcome.failed) throw f.slots[2](rt, outcome.value)
    f.pc = 1
    f.slots[1](rt, outcome.value)
    return rt.frame === f ? leave(f, f.val) : Next.SWITCH
  },
  (f) => leave(f, f.val),
])

/**
 * Waits from the running frame for a promise of the host's. `then` gets its value and does what is left: its result goes into `rt.frame.val`, or it pushes a
 * frame that gives it.
 */
export function enterThen<V>(
  rt: ThreadState,
  promise: Promise<V>,
  then: (rt: ThreadState, value: V) => void,
  fail: (rt: ThreadState, e: unknown) => unknown = fromHostError,
): void {
  const outcome: Outcome = { settled: false, failed: false, value: undefined }
  const thread = rt.interp.green.current
  const settle = (failed: boolean) => (value: unknown) => {
    outcome.settled = true
    outcome.failed = failed
    outcome.value = value
    rt.interp.wake(thread)
  }
  promise.then(settle(false), settle(true))
  const f = new Frame(rt, rt.boundaryFunction, promiseCode, [outcome, then, fail], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}
