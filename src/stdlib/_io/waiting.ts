/**
 * Waiting for standard input in frames. A host whose input has nothing yet says so; a read that was asked for by the program itself (`input()`,
 * `sys.stdin.readline()`, `for line in sys.stdin`) then parks and tries again when the host has more, so that other work of the host goes on.
 *
 * The readers below it are written straight on: where there is nothing they throw `NoInputYet`, which they survive, since what came before is in
 * their buffers. They do so only inside an attempt made here; anywhere else they block where the host can, or say that they cannot.
 */
import { nativeCode } from '../../interpreter/code.ts'
import { Frame } from '../../interpreter/frame.ts'
import { leave } from '../../interpreter/next-frames.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBaseException, PyTuple } from '../../objects/values.ts'

export class NoInputYet extends PyBaseException {
  constructor() {
    super(T.BlockingIOError, new PyTuple(['standard input has no data yet']))
  }
}
/** Key in an interpreter's state: an attempt is under way. */
const ATTEMPT = Symbol('attempt')

/** Whether a reader that finds nothing may throw NoInputYet. */
export function mayWait(rt: Thread): boolean {
  return (rt as ThreadState).interp.state.get(ATTEMPT) === true
}

const NOTHING = Symbol('nothing yet')
type Read = (rt: ThreadState) => PyValue | undefined

function attempt(rt: ThreadState, read: Read): PyValue | undefined | typeof NOTHING {
  const state = rt.interp.state
  state.set(ATTEMPT, true)
  try {
    return read(rt)
  } catch (e) {
    if (e instanceof NoInputYet) return NOTHING
    throw e
  } finally {
    state.delete(ATTEMPT)
  }
}

/** Slot 0: the read. */
const readCode = nativeCode('<read>', 1, [
  (f) => {
    const rt = f.rt
    const v = attempt(rt, f.slots[0])
    if (v !== NOTHING) return leave(f, v)
    f.pc = 0
    const thread = rt.interp.green.current
    void rt.interp.host.stdin?.wait().then(() => rt.interp.wake(thread))
    return rt.interp.park(rt, null)
  },
])

/** Does `read` from the running frame, as often as it takes; its result arrives in that frame's `val`. */
export function enterReading(rt: ThreadState, read: Read): void {
  const f = new Frame(rt, rt.boundaryFunction, readCode, [read], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}
