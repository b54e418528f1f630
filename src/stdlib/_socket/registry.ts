/**
 * The sockets of an interpreter by descriptor number. A number belongs to a socket of the host; two numbers may belong to one (dup). What is open when the
 * program ends is closed; a socket whose Python object was lost is closed when the engine finds out, with a ResourceWarning.
 */
import type { HostSocket, HostSockets } from '../../host/types.ts'
import type { Interpreter } from '../../interpreter/interpreter.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBaseException } from '../../objects/values.ts'
import { hostCall, notGranted, osError } from '../host-errors.ts'

interface Entry {
  readonly socket: HostSocket
  /** How many numbers the socket has, and whether reading and writing by number wait (O_NONBLOCK is not set). */
  readonly shared: { count: number; waits: boolean }
}
/** What a finalizer is told: the number, and the socket that it stood for. */
interface Lost {
  readonly fd: number
  readonly socket: HostSocket
}

class Registry {
  readonly entries = new Map<number, Entry>()
  /** socket.setdefaulttimeout(); null blocks. */
  defaultTimeout: number | null = null
  /** A socket that has taken more than it should hold, since whoever sent could not wait. */
  overfull: HostSocket | null = null
  /** Numbers that Python objects own, with what a warning says of the socket. */
  private readonly owned = new Map<number, () => string>()
  private finalizers: FinalizationRegistry<Lost> | null = null
  private warnings: string[] = []
  private readonly interp: Interpreter
  constructor(interp: Interpreter) {
    this.interp = interp
    // the very last thing: exit functions may still use sockets
    interp.atExit.unshift((rt) => {
      this.report(rt)
      for (const describe of this.owned.values()) this.warn(rt, `unclosed ${describe()}`, true)
      this.closeAll()
    })
  }

  /** `owner` is the object that closes the number; `describe` must not hold it. */
  watch(owner: object, fd: number, socket: HostSocket, describe: () => string): void {
    this.owned.set(fd, describe)
    this.finalizers ??= new FinalizationRegistry((lost) => this.collected(lost))
    this.finalizers.register(owner, { fd, socket }, owner)
  }
  unwatch(owner: object, fd: number): void {
    if (this.finalizers?.unregister(owner)) this.owned.delete(fd)
  }
  private collected(lost: Lost): void {
    const describe = this.owned.get(lost.fd)
    if (describe === undefined || this.entries.get(lost.fd)?.socket !== lost.socket) return
    this.warnings.push(`unclosed ${describe()}`)
    this.drop(lost.fd, false)
  }
  /** Warns of what was lost since. */
  report(rt: ThreadState): void {
    while (this.warnings.length > 0) this.warn(rt, this.warnings.shift() as string, false)
  }
  private warn(rt: ThreadState, text: string, atExit: boolean): void {
    try {
      if (atExit) this.interp.warnAt(rt, T.ResourceWarning, text, '<sys>', 0, null)
      else this.interp.warn(rt, T.ResourceWarning, text)
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
      this.interp.unraisable(rt, e, '', null)
    }
  }
  /** Closes a number. False: it is none of ours. */
  drop(fd: number, discard: boolean): boolean {
    const entry = this.entries.get(fd)
    if (entry === undefined) return false
    this.entries.delete(fd)
    this.owned.delete(fd)
    entry.shared.count--
    // its own number is the socket's until the end
    if (fd !== entry.socket.fd) this.interp.host.sockets?.release(fd)
    if (entry.shared.count === 0) entry.socket.close(discard)
    return true
  }
  closeAll(): void {
    for (const fd of [...this.entries.keys()]) this.drop(fd, false)
  }
}

const KEY = Symbol('sockets')
export function registryOf(rt: Thread): Registry {
  const interp = (rt as ThreadState).interp
  let r = interp.state.get(KEY) as Registry | undefined
  if (r === undefined) {
    r = new Registry(interp)
    interp.state.set(KEY, r)
  }
  return r
}

/** Closes whatever is open, without a word to the program. */
export function closeSockets(interp: Interpreter): void {
  ;(interp.state.get(KEY) as Registry | undefined)?.closeAll()
}

/** The network, or PermissionError naming the grant. */
export function hostSockets(rt: Thread): HostSockets {
  const s = (rt as ThreadState).interp.host.sockets
  if (s === undefined || s === null) throw notGranted(rt, 'network')
  return s
}

/** The socket that a descriptor number stands for; null: it is none. */
export function hostSocketOf(rt: Thread, fd: number): HostSocket | null {
  const r = (rt as ThreadState).interp.state.get(KEY) as Registry | undefined
  return r?.entries.get(fd)?.socket ?? null
}

/** The socket that has taken more than it should hold, if there is one: asked once. */
export function takeOverfull(rt: Thread): HostSocket | null {
  const r = (rt as ThreadState).interp.state.get(KEY) as Registry | undefined
  if (r === undefined || r.overfull === null) return null
  const s = r.overfull
  r.overfull = null
  return s
}

/** Enters a new socket; its number. */
export function register(rt: Thread, socket: HostSocket): number {
  const r = registryOf(rt)
  r.report(rt as ThreadState)
  r.entries.set(socket.fd, { socket, shared: { count: 1, waits: true } })
  return socket.fd
}
/** Whether reading and writing by number wait; undefined where the number is no socket's. */
export function blocks(rt: Thread, fd: number): boolean | undefined {
  const r = (rt as ThreadState).interp.state.get(KEY) as Registry | undefined
  return r?.entries.get(fd)?.shared.waits
}
/** False where the number is no socket's. */
export function setBlocks(rt: Thread, fd: number, waits: boolean): boolean {
  const entry = registryOf(rt).entries.get(fd)
  if (entry !== undefined) entry.shared.waits = waits
  return entry !== undefined
}

/** A further number for a socket. */
export function duplicate(rt: Thread, fd: number): number {
  const entries = registryOf(rt).entries
  const entry = entries.get(fd)
  if (entry === undefined) throw notSocket(rt, fd)
  const made = hostCall(rt, () => hostSockets(rt).reserve())
  entry.shared.count++
  entries.set(made, entry)
  return made
}
export function closeNumber(rt: Thread, fd: number): void {
  if (!registryOf(rt).drop(fd, false)) throw notSocket(rt, fd)
}
/** The error for a number that is no socket's. */
export function notSocket(rt: Thread, fd: number): PyBaseException {
  const files = rt.interp.host.files
  if (fd >= 0 && fd <= 2) return osError(rt, 'ENOTSOCK')
  try {
    if (fd > 2 && files !== null) {
      files.fstat(fd)
      return osError(rt, 'ENOTSOCK')
    }
  } catch {
    // not open
  }
  return osError(rt, 'EBADF')
}
