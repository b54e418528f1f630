/**
 * Waiting for input in frames: for standard input, and for sockets behind files that `makefile()` made. A host that has nothing yet says so; a read that was
 * asked for by the program itself (`input()`, `sys.stdin.readline()`, `for line in f`) then parks and tries again when there is more, so that other
 * work of the host goes on.
 *
 * The readers below it are written straight on: where there is nothing they throw `NoInputYet`. What they took out of their buffers before they put back, so that
 * nothing is lost when it is done again. They do so only inside an attempt made here; anywhere else they block where the host can, or say that they cannot.
 */
import type { HostSocket } from '../../host/types.ts'
import { nativeCode } from '../../interpreter/code.ts'
import { Frame } from '../../interpreter/frame.ts'
import { again, leave } from '../../interpreter/next-frames.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBaseException, PyTuple } from '../../objects/values.ts'
import { watch } from '../_socket/readiness.ts'

export class NoInputYet extends PyBaseException {
  /** What to wait for, and for how many seconds at most (null: for ever); without a socket it is standard input. */
  readonly socket: HostSocket | null
  readonly timeout: number | null
  constructor(socket: HostSocket | null = null, timeout: number | null = null) {
    super(T.BlockingIOError, new PyTuple(['no data yet']))
    this.socket = socket
    this.timeout = timeout
  }
}
/** An attempt to read. */
export interface Attempt {
  /** The time of the socket that was waited for is over: reading it is a TimeoutError. */
  expired: boolean
  /** How often a socket gave something: each such read has its time to itself. */
  received: number
}
/** Keys in an interpreter's state: the attempt that is under way; the `readinto` of streams over sockets. */
const ATTEMPT = Symbol('attempt')
const SOCKET_READ = Symbol('socket read')

/** The attempt that is under way; undefined where a reader may not throw NoInputYet. */
export const attemptOf = (rt: Thread): Attempt | undefined => (rt as ThreadState).interp.state.get(ATTEMPT)
/** Whether a reader that finds nothing may throw NoInputYet. */
export const mayWait = (rt: Thread): boolean => attemptOf(rt) !== undefined

/** Says which Python function reads from sockets for raw streams: it does nothing that would not bear being done again. */
export function registerSocketRead(rt: Thread, readinto: PyValue): void {
  ;(rt as ThreadState).interp.state.set(SOCKET_READ, readinto)
}
/** Whether a raw stream reads from a socket. */
export function isSocketStream(rt: Thread, raw: PyValue): boolean {
  const readinto = (rt as ThreadState).interp.state.get(SOCKET_READ)
  return readinto !== undefined && typeOf(raw).lookup('readinto') === readinto
}

type Read = (rt: ThreadState) => PyValue | undefined

function tryReading(rt: ThreadState, read: Read, attempt: Attempt): PyValue | undefined | NoInputYet {
  const state = rt.interp.state
  const outer = state.get(ATTEMPT)
  state.set(ATTEMPT, attempt)
  try {
    return read(rt)
  } catch (e) {
    if (e instanceof NoInputYet) return e
    throw e
  } finally {
    if (outer === undefined) state.delete(ATTEMPT)
    else state.set(ATTEMPT, outer)
  }
}

/** Slots: 0 the read, 1 the attempt, 2 what ends the watch of a socket (null: none is watched), 3 when to give up, 4 `received` then. */
const readCode = nativeCode(
  '<read>',
  5,
  [
    (f) => {
      const { rt, slots } = f
      const attempt = slots[1] as Attempt
      const clock = rt.interp.host.clock
      for (;;) {
        const v = tryReading(rt, slots[0], attempt)
        if (!(v instanceof NoInputYet)) {
          slots[2]?.()
          return leave(f, v)
        }
        f.pc = 0
        const { socket, timeout } = v
        if (socket === null) {
          const thread = rt.interp.green.current
          void rt.interp.host.stdin?.wait().then(() => rt.interp.wake(thread))
          return rt.interp.park(rt, null)
        }
        if (slots[2] === null || slots[4] !== attempt.received) {
          slots[2]?.()
          slots[2] = watch(rt, socket)
          slots[3] = timeout === null ? Number.POSITIVE_INFINITY : clock.monotonic() + timeout
          slots[4] = attempt.received
        }
        const left = slots[3] - clock.monotonic()
        if (left > 0) return rt.interp.park(rt, left === Number.POSITIVE_INFINITY ? null : left)
        attempt.expired = true
      }
    },
    (f) => {
      f.slots[2]?.()
      return again(f)
    },
  ],
  [1, -1],
)

/** Does `read` from the running frame, as often as it takes; its result arrives in that frame's `val`. */
export function enterReading(rt: ThreadState, read: Read): void {
  const attempt: Attempt = { expired: false, received: 0 }
  const f = new Frame(rt, rt.boundaryFunction, readCode, [read, attempt, null, 0, 0], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}

/** The frame-pushing form of a method whose reads may have to wait where `waits` says so. */
export function readingInFrames<S>(
  body: (rt: Thread, self: S, ...args: any[]) => any,
  waits: (rt: Thread, self: S) => boolean,
): (thread: Thread, self: S, ...args: any[]) => void {
  return (thread, self, ...args) => {
    const rt = thread as ThreadState
    if (waits(rt, self)) enterReading(rt, (t) => body(t, self, ...args) ?? null)
    else rt.frame.val = body(rt, self, ...args) ?? null
  }
}
