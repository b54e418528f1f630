/** A call that waits, made beside a running loop: it runs in a green thread of its own and its outcome comes as a future, as run_in_executor's would. */
import { enterCall } from '../../interpreter/enter-call.ts'
import { RunStopped, type ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { PyBaseException } from '../../objects/values.ts'
import { FutureState, type PyFuture, type PyLoop } from './classes.ts'
import { setException, setResult } from './future.ts'

const MAY_NOT_WAIT = 'cannot wait while a future is completed'

/** Completes `future`, a fresh one of `loop`, with what `f(*args)` gives. */
export function inThread(rt: ThreadState, loop: PyLoop, future: PyFuture, f: PyValue, args: readonly PyValue[]): void {
  const { interp } = rt
  const { green } = interp
  const { sliceMs, meter } = green.current
  loop.held++
  const { promise } = green.start((own) => void enterCall(own.frame, f, [...args], null), sliceMs, meter)
  const settle = (complete: (own: ThreadState) => void): void => {
    loop.held--
    if (future.state !== FutureState.Pending || loop.closed) return
    green.sync(complete, MAY_NOT_WAIT, null)
    if (loop.thread !== null) interp.wake(loop.thread)
  }
  promise.then(
    (v) => settle((own) => setResult(own, future, v)),
    (e) => {
      if (e instanceof PyBaseException) settle((own) => setException(own, future, e))
      // where the whole run is being ended that is no news
      else if (loop.thread !== null && !loop.thread.done && !(e instanceof RunStopped)) throw e
    },
  )
}
