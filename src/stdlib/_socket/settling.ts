/** Writing to files over sockets: what could not wait within a builtin is waited for when the file's method is done. */
import type { ThreadState } from '../../interpreter/thread.ts'
import type { Thread } from '../../objects/thread.ts'
import { takeOverfull } from './registry.ts'
import { enterWait } from './waiting.ts'

/** The frame-pushing form of a method that may write to a socket. */
export function writingInFrames<S>(
  body: (rt: Thread, self: S, ...args: any[]) => any,
): (thread: Thread, self: S, ...args: any[]) => void {
  return (thread, self, ...args) => {
    const rt = thread as ThreadState
    const v = body(rt, self, ...args) ?? null
    rt.frame.val = v
    const socket = takeOverfull(rt)
    if (socket !== null) enterWait(rt, socket, null, () => (socket.writable() ? v : undefined))
  }
}
