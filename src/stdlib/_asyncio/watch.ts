/**
 * Readers and writers of a loop: which sockets it watches, and the handles to run when they are ready. To programs it is level-triggered like CPython's
 * selector: a socket that is ready makes its handle run in every iteration until it is ready no more or nobody watches it.
 *
 * The host's `onReady` says only that something may have changed. So the sockets it was called for are *noted*, each iteration asks those (never all of
 * them), and one that turns out not to be ready is forgotten until the host calls again. All calls within one turn of the host wake a waiting loop
 * once, at the end of that turn: the loop then sees together what happened together, as after a select().
 */
import type { HostSocket } from '../../host/types.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import type { PyValue } from '../../objects/object.ts'
import { getAttrOr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asIndex } from '../../objects/ops/convert.ts'
import { error, valueError } from '../../objects/ops/errors.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { intOf } from '../../objects/ops/type-of.ts'
import * as T from '../../objects/types.ts'
import { copyContext } from '../_contextvars.ts'
import { osError } from '../host-errors.ts'
import { handleType, type PyHandle, type PyLoop, PySoonHandle } from './classes.ts'
import { cancelHandle } from './handle.ts'
import { checkClosed, stackHere } from './schedule.ts'

class Watched {
  readonly socket: HostSocket
  reader: PyHandle | null = null
  writer: PyHandle | null = null
  /** It is among those to ask. */
  noted = false
  /** What the host calls, and whom it called before (a socket may have two numbers). */
  ready: (() => void) | null = null
  before: (() => void) | null = null
  constructor(socket: HostSocket) {
    this.socket = socket
  }
}

export class Watch {
  private readonly rt: ThreadState
  private readonly loop: PyLoop
  private readonly sockets = new Map<number, Watched>()
  private noted: Watched[] = []
  /** Watched since the last iteration, in another way than before: to be asked, too. */
  private readonly added: Watched[] = []
  /** The loop waits in the host. */
  waiting = false
  private waking = false

  constructor(rt: ThreadState, loop: PyLoop) {
    this.rt = rt
    this.loop = loop
  }

  /** Puts the handles of the sockets that are ready into the loop's queue: in the order in which the host told of them, new ones last. */
  collect(): void {
    const { noted, added } = this
    let kept = 0
    for (let i = 0; i < noted.length; i++) {
      const w = noted[i]
      if (this.ask(w)) noted[kept++] = w
      else w.noted = false
    }
    noted.length = kept
    if (added.length === 0) return
    for (const w of added) {
      if (w.noted || !this.ask(w)) continue
      w.noted = true
      noted.push(w)
    }
    added.length = 0
  }
  private ask(w: Watched): boolean {
    const { reader, writer, socket } = w
    const { ready } = this.loop
    const r = reader !== null && socket.readable()
    const s = writer !== null && socket.writable()
    if (r) ready.push(reader)
    if (s) ready.push(writer)
    return r || s
  }

  /** Some of its sockets were ready when they were last asked, or have been heard of since. */
  get busy(): boolean {
    return this.noted.length > 0 || this.added.length > 0
  }

  private note(w: Watched): void {
    if (w.reader === null && w.writer === null) return
    if (!w.noted) {
      w.noted = true
      this.noted.push(w)
    }
    this.stir()
  }
  /** A loop that waits looks again when the host's turn is over. */
  private stir(): void {
    if (this.waiting && !this.waking) {
      this.waking = true
      this.rt.interp.host.timers.after(0, () => {
        this.waking = false
        const { thread } = this.loop
        if (this.waiting && thread !== null) this.rt.interp.wake(thread)
      })
    }
  }

  /** Watches `socket`, whose number is `fd` (null: that is no socket), as reader or as writer; who did so before is cancelled. */
  add(
    fd: number,
    socket: HostSocket | null,
    kind: 'reader' | 'writer',
    callback: PyValue,
    args: readonly PyValue[],
  ): PyHandle {
    const { rt, loop, sockets } = this
    let w = sockets.get(fd)
    if (w !== undefined && w.socket !== socket) {
      // it was closed without a word, and the number belongs to another by now
      this.forget(fd, w)
      w = undefined
    }
    if (w === undefined) {
      if (socket === null) throw noSocket(rt, fd)
      const made = new Watched(socket)
      w = made
      sockets.set(fd, made)
      made.before = socket.onReady
      made.ready = () => {
        made.before?.()
        this.note(made)
      }
      socket.onReady = made.ready
      socket.keepAlive(true)
      loop.held++
    }
    const handle = new PySoonHandle(handleType, callback, args, loop, copyContext(rt))
    if (loop.debug) handle.rare.sourceTraceback = stackHere(rt)
    const before = w[kind]
    w[kind] = handle
    if (before !== null) cancelHandle(rt, before)
    this.added.push(w)
    this.stir()
    return handle
  }

  /** True if there was one. */
  remove(fd: number, kind: 'reader' | 'writer'): boolean {
    const w = this.sockets.get(fd)
    if (w === undefined) return false
    const handle = w[kind]
    if (handle === null) return false
    w[kind] = null
    if (w.reader === null && w.writer === null) this.forget(fd, w)
    cancelHandle(this.rt, handle)
    return true
  }

  /** Whether there are a reader and a writer. */
  kinds(fd: number): [boolean, boolean] {
    const w = this.sockets.get(fd)
    return w === undefined ? [false, false] : [w.reader !== null, w.writer !== null]
  }

  private forget(fd: number, w: Watched): void {
    this.sockets.delete(fd)
    w.reader = null
    w.writer = null
    if (w.socket.onReady === w.ready) w.socket.onReady = w.before
    w.socket.keepAlive(false)
    this.loop.held--
  }
  /** The loop is closed. */
  clear(): void {
    for (const [fd, w] of [...this.sockets]) this.forget(fd, w)
    this.noted = []
    this.added.length = 0
  }
}

/** Why `fd` cannot be watched: it is none of the open sockets. */
function noSocket(rt: ThreadState, fd: number): unknown {
  const { files } = rt.interp.host
  try {
    files?.fstat(fd)
    if (files === null) return osError(rt, 'EBADF')
  } catch {
    return osError(rt, 'EBADF')
  }
  return error(rt, T.NotImplementedError, `cannot wait for file descriptor ${fd}: the event loop watches sockets only`)
}

/** The number of a file object as the selectors module finds it. */
export function fdOf(rt: ThreadState, file: PyValue): number {
  let fd: PyValue = file
  if (intOf(file) === undefined) {
    const fileno = getAttrOr(rt, file, 'fileno')
    if (fileno === undefined) throw valueError(rt, `Invalid file object: ${reprJs(rt, file)}`)
    fd = call(rt, fileno, [])
  }
  const n = Number(asIndex(rt, fd))
  if (n < 0) throw valueError(rt, `Invalid file descriptor: ${n}`)
  return n
}

export function watchOf(rt: ThreadState, loop: PyLoop): Watch {
  checkClosed(rt, loop)
  loop.watch ??= new Watch(rt, loop)
  return loop.watch
}
