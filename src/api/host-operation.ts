/**
 * A promise of the host's as Python awaits it. It may be awaited before or after it has settled; each await makes a future of the loop that runs then.
 * Cancelling that future (a task that awaits is cancelled) aborts the operation's signal.
 */
import type { ThreadState } from '../interpreter/thread.ts'
import { define } from '../objects/kit.ts'
import { PyObject, type PyValue, TypeFlags } from '../objects/object.ts'
import { typeError } from '../objects/ops/errors.ts'
import type { Thread } from '../objects/thread.ts'
import { PyBaseException } from '../objects/values.ts'
import { FutureState, type PyFuture, PyFutureIter, PyLoop } from '../stdlib/_asyncio/classes.ts'
import { addCallback, setException, setResult } from '../stdlib/_asyncio/future.ts'
import { createFuture } from '../stdlib/_asyncio/loop-core.ts'
import { requireRunning } from '../stdlib/_asyncio/state.ts'
import { copyContext } from '../stdlib/_contextvars.ts'
import { Hook } from './hook.ts'
import { hostOperationType } from './host-values.ts'

/** How an operation reaches its interpreter. */
export interface OperationOwner {
  /** Runs `work` with the interpreter's thread. */
  enter(work: (rt: ThreadState) => void): void
  /** The value or exception for what the promise settled with. */
  resultOf(rt: ThreadState, outcome: { ok: boolean; value: unknown }): { value: PyValue } | { raise: PyBaseException }
}

/** Futures of which each belongs to one await of one operation. */
const futures = new WeakSet<PyFuture>()
export const isHostFuture = (f: PyFuture): boolean => futures.has(f)

export class PyHostOperation extends PyObject {
  private outcome: { ok: boolean; value: unknown } | null = null
  private readonly waiting: { future: PyFuture; loop: PyLoop }[] = []
  private readonly operationOwner: OperationOwner
  private readonly abort: () => void

  constructor(promise: PromiseLike<unknown>, owner: OperationOwner, abort: () => void) {
    super(hostOperationType)
    this.operationOwner = owner
    this.abort = abort
    // Promise.resolve, since `then` of a foreign thenable may do anything
    Promise.resolve(promise).then(
      (value) => this.settled({ ok: true, value }),
      (error) => this.settled({ ok: false, value: error }),
    )
  }
  private settled(outcome: { ok: boolean; value: unknown }): void {
    this.outcome = outcome
    if (this.waiting.length === 0) return
    this.operationOwner.enter((rt) => {
      for (const { future, loop } of this.waiting.splice(0)) {
        this.completeIn(rt, future)
        if (loop.thread !== null) rt.interp.wake(loop.thread)
      }
    })
  }
  /** The same where a loop of the program's own may refuse to schedule the future's callbacks: it is told, and the others go on. */
  private completeIn(rt: ThreadState, future: PyFuture): void {
    try {
      this.complete(rt, future)
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
      rt.interp.unraisable(rt, e, '', future)
    }
  }
  private complete(rt: ThreadState, future: PyFuture): void {
    if (future.state !== FutureState.Pending || this.outcome === null) return
    if ((future.loop as PyLoop).closed !== false) return
    const result = this.operationOwner.resultOf(rt, this.outcome)
    if ('raise' in result) setException(rt, future, result.raise)
    else setResult(rt, future, result.value)
  }
  /** The iterator that `await` walks. */
  awaitIn(rt: ThreadState): PyValue {
    const loop = requireRunning(rt)
    if (!(loop instanceof PyLoop)) throw typeError(rt, 'an operation of the host needs a loop of asyncio')
    const future = createFuture(rt, loop)
    if (this.outcome !== null) {
      this.complete(rt, future)
      return new PyFutureIter(future)
    }
    // until it is done, a loop that has nothing else to do waits for the host
    loop.held++
    futures.add(future)
    this.waiting.push({ future, loop })
    addCallback(
      rt,
      future,
      new Hook(() => {
        loop.held--
        if (future.state === FutureState.Cancelled) this.abort()
      }),
      copyContext(rt),
    )
    return new PyFutureIter(future)
  }
}

define(hostOperationType, {
  doc: 'Something asynchronous that the program which embeds Python does.',
  flags: TypeFlags.DisallowInstantiation,
  slots: { await: (rt: Thread, self: PyHostOperation) => self.awaitIn(rt as ThreadState) },
})
