/** Sockets as descriptors: what os.read, os.write and their like do with the number of one. */
import type { HostSocket } from '../../host/types.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { PyBytes } from '../../objects/values.ts'
import { hostCall, osError } from '../host-errors.ts'
import { blocks } from './registry.ts'
import { enterWait } from './waiting.ts'

function operate(
  rt: ThreadState,
  fd: number,
  socket: HostSocket,
  attempt: (rt: ThreadState) => PyValue | undefined,
): void {
  const v = attempt(rt)
  if (v !== undefined) rt.frame.val = v
  else if (blocks(rt, fd)) enterWait(rt, socket, null, attempt)
  else throw osError(rt, 'EAGAIN')
}
/** Up to `size` bytes arrive in the running frame. */
export function enterRead(rt: ThreadState, fd: number, socket: HostSocket, size: number): void {
  operate(rt, fd, socket, (t) => {
    const r = hostCall(t, () => socket.receive(size, false))
    return r === null ? undefined : new PyBytes(r.bytes)
  })
}
/** The number of bytes that were taken arrives in the running frame. */
export function enterWrite(rt: ThreadState, fd: number, socket: HostSocket, bytes: Uint8Array): void {
  operate(rt, fd, socket, (t) => hostCall(t, () => socket.send(bytes, null)) ?? undefined)
}
