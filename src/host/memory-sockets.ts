/**
 * socketpair(2) without a kernel, since Node has none: two sockets of this process that hand each other bytes or datagrams. To programs they are unnamed Unix
 * sockets.
 */
import { ByteQueue } from './byte-queue.ts'
import { HostError } from './errors.ts'
import { BUFFERED, SocketOptions } from './socket-options.ts'
import type { HostEndpoint, HostFamily, HostOptionLevel, HostReceived, HostSocket } from './types.ts'

/** Node's timers can be held open; that is all a pair needs to keep a process alive. */
const FOR_EVER = 0x7fffffff

export class MemorySocket implements HostSocket {
  readonly family: HostFamily
  readonly type: 'stream' | 'datagram'
  readonly fd: number
  onReady: (() => void) | null = null
  readonly connecting = false
  private peer: MemorySocket | null = null
  private readonly queue = new ByteQueue()
  private readonly datagrams: Uint8Array[] = []
  private queued = 0
  private readonly options: SocketOptions
  /** The other end sends no more; this end takes no more; this end sends no more. */
  private ended = false
  private deaf = false
  private mute = false
  private error: string | null = null
  private closed = false
  private told = false
  private refused = false
  private alive: ReturnType<typeof setInterval> | null = null
  private readonly release: (fd: number) => void

  constructor(family: HostFamily, type: 'stream' | 'datagram', fd: number, release: (fd: number) => void) {
    this.family = family
    this.type = type
    this.fd = fd
    this.release = release
    this.options = new SocketOptions(family, type)
  }
  static join(a: MemorySocket, b: MemorySocket): void {
    a.peer = b
    b.peer = a
  }

  private notify(): void {
    if (this.told || this.onReady === null) return
    this.told = true
    queueMicrotask(() => {
      this.told = false
      this.onReady?.()
    })
  }
  private get waiting(): boolean {
    return this.type === 'stream' ? this.queue.size > 0 : this.datagrams.length > 0
  }
  readable(): boolean {
    return this.waiting || this.ended || this.deaf || this.error !== null
  }
  writable(): boolean {
    if (this.mute || this.error !== null || this.peer === null) return true
    return this.peer.room() > 0
  }
  private room(): number {
    const limit = this.options.given('socket.RCVBUF') ?? BUFFERED
    return this.deaf ? limit : limit - (this.type === 'stream' ? this.queue.size : this.queued)
  }
  async bind(): Promise<void> {
    throw new HostError('EINVAL')
  }
  async listen(): Promise<void> {
    throw new HostError('EINVAL')
  }
  connect(): void {
    throw new HostError(this.type === 'stream' ? 'EISCONN' : 'EINVAL')
  }
  takeError(): string | null {
    const e = this.error
    this.error = null
    return e
  }
  accept(): HostSocket | null {
    throw new HostError(this.type === 'stream' ? 'EINVAL' : 'ENOTSUP')
  }
  receive(max: number, peek: boolean): HostReceived | null {
    if (this.closed) throw new HostError('EBADF')
    if (this.type === 'stream') {
      if (this.queue.size > 0) {
        if (max === 0) return { bytes: new Uint8Array(0), size: 0, from: null }
        const bytes = this.queue.take(max, peek)
        if (!peek) this.peer?.roomMade()
        return { bytes, size: bytes.length, from: null }
      }
    } else if (this.datagrams.length > 0) {
      const whole = this.datagrams[0]
      if (!peek) {
        this.datagrams.shift()
        this.queued -= whole.length
        this.peer?.roomMade()
      }
      return { bytes: whole.length > max ? whole.slice(0, max) : whole, size: whole.length, from: null }
    }
    const e = this.takeError()
    if (e !== null) throw new HostError(e)
    return this.ended || this.deaf ? { bytes: new Uint8Array(0), size: 0, from: null } : null
  }
  private roomMade(): void {
    if (!this.refused) return
    this.refused = false
    this.notify()
  }
  send(bytes: Uint8Array, to: HostEndpoint | null, beyond = false): number | null {
    if (this.closed) throw new HostError('EBADF')
    if (to !== null) throw new HostError('EISCONN')
    const e = this.takeError()
    if (e !== null) throw new HostError(e)
    const peer = this.peer
    if (this.mute || peer === null || (peer.deaf && this.type === 'stream'))
      throw new HostError(peer === null && this.type === 'datagram' ? 'ECONNREFUSED' : 'EPIPE')
    if (this.type === 'datagram') {
      if (bytes.length > BUFFERED) throw new HostError('EMSGSIZE')
      if (!beyond && peer.room() < bytes.length && peer.datagrams.length > 0) {
        this.refused = true
        return null
      }
      peer.datagrams.push(bytes.slice())
      peer.queued += bytes.length
      peer.notify()
      return bytes.length
    }
    if (bytes.length === 0) return 0
    const n = beyond ? bytes.length : Math.min(bytes.length, peer.room())
    if (n <= 0) {
      this.refused = true
      return null
    }
    if (n < bytes.length) this.refused = true
    peer.queue.push(bytes.slice(0, n))
    peer.notify()
    return n
  }
  shutdown(how: 'read' | 'write' | 'both'): void {
    if (how !== 'write') {
      this.deaf = true
      this.peer?.roomMade()
      this.notify()
    }
    if (how !== 'read' && !this.mute) {
      this.mute = true
      if (this.peer !== null) {
        this.peer.ended = true
        this.peer.notify()
      }
    }
  }
  close(): void {
    if (this.closed) return
    this.closed = true
    this.keepAlive(false)
    const peer = this.peer
    this.peer = null
    if (peer !== null) {
      peer.peer = null
      if (this.type === 'stream') {
        peer.ended = true
        // what the program never read is lost, and the other end hears of it
        if (this.queue.size > 0) peer.error = 'ECONNRESET'
      }
      peer.notify()
    }
    this.queue.clear()
    this.datagrams.length = 0
    this.release(this.fd)
  }
  private name(): HostEndpoint {
    const host = this.family === 'unix' ? '' : this.family === 'inet' ? '127.0.0.1' : '::1'
    return { family: this.family, host, port: 0, flow: 0, scope: 0 }
  }
  local(): HostEndpoint {
    return this.name()
  }
  remote(): HostEndpoint | null {
    return this.peer === null && this.type === 'datagram' ? null : this.name()
  }
  option(level: HostOptionLevel, name: string): number {
    return this.options.get(level, name)
  }
  setOption(level: HostOptionLevel, name: string, value: number): void {
    this.options.set(level, name, value)
  }
  member(): void {
    throw new HostError('ENOPROTOOPT')
  }
  keepAlive(on: boolean): void {
    if (on === (this.alive !== null)) return
    if (this.alive !== null) clearInterval(this.alive)
    this.alive = on ? setInterval(() => {}, FOR_EVER) : null
  }
}
