/** What happens when a program or a session is over: coroutines never awaited, exit functions, buffered output. */
import type { Interpreter } from '../interpreter/interpreter.ts'
import { getAttrOr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { PyBaseException } from '../objects/values.ts'

/** Milliseconds that connections have, when the program is over, to send what it has sent. */
export const SEND_MS = 2000

/** Runs the exit functions and flushes the streams. `complain`: a stdout that cannot be flushed is worth a report. False when it could not be. */
export function finishInterpreter(interp: Interpreter, complain: boolean): boolean {
  const rt = interp.main
  rt.frame = rt.root
  let flushed = true
  const safely = (work: () => void): void => {
    try {
      work()
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
      interp.unraisable(rt, e, 'Exception ignored in atexit callback', null)
    }
  }
  safely(() => interp.reportUnstarted(rt))
  for (let f = interp.atExit.pop(); f !== undefined; f = interp.atExit.pop()) {
    const work = f
    safely(() => work(rt))
  }
  for (const name of ['stdout', 'stderr']) {
    const stream = interp.sysModule.getStr(name)
    if (stream === undefined || stream === null) continue
    try {
      // one that the program closed holds nothing
      if (getAttrOr(rt, stream, 'closed') === true) continue
      const flush = getAttrOr(rt, stream, 'flush')
      if (flush !== undefined) call(rt, flush, [])
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
      // where a write has failed before, the program's own traceback has said so
      if (name === 'stdout' && complain) {
        interp.writeError(rt, `Exception ignored on flushing sys.stdout:\n${interp.services.formatException(rt, e)}`)
        flushed = false
      }
    }
  }
  interp.host.stdout.flush()
  interp.host.stderr.flush()
  return flushed
}
