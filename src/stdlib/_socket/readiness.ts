/** Being woken when a socket may be ready. */
import type { HostSocket } from '../../host/types.ts'
import type { ThreadState } from '../../interpreter/thread.ts'

/** Wakes the running thread whenever the socket may be ready, and keeps the process alive for it; what ends that. */
export function watch(rt: ThreadState, socket: HostSocket): () => void {
  const thread = rt.interp.green.current
  const before = socket.onReady
  const wake = () => {
    before?.()
    rt.interp.wake(thread)
  }
  socket.onReady = wake
  socket.keepAlive(true)
  return () => {
    if (socket.onReady === wake) socket.onReady = before
    socket.keepAlive(false)
  }
}
