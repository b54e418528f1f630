/**
 * Stream sockets over node:net, which knows servers and connections but no sockets: until it is known what becomes of a socket there is neither. Node tells by
 * events what a BSD socket is asked for, so that everything is kept until it is asked for.
 *
 * What differs from the kernel's own sockets, because Node cannot do it otherwise:
 * - bind() listens at once (an address cannot be taken without): connections that come before listen() wait instead of being refused.
 * - Data is read ahead up to `BUFFERED` bytes, and as many are taken to be sent before `send` refuses.
 */

import * as fs from 'node:fs'
import type * as netModule from 'node:net'
import { dirname } from 'node:path'
import { ByteQueue } from './byte-queue.ts'
import { HostError } from './errors.ts'
import { nativePath, toHostError } from './node-call.ts'
import type { NodeSockets } from './node-sockets.ts'
import { BUFFERED, SocketOptions } from './socket-options.ts'
import type { HostEndpoint, HostFamily, HostOptionLevel, HostReceived, HostSocket } from './types.ts'

/** Loaded when the first socket is made. */
const net = () => process.getBuiltinModule('node:net')

const NO_BYTES = new Uint8Array(0)
const END: HostReceived = { bytes: NO_BYTES, size: 0, from: null }

/** The errno name of an error event. */
export function codeOf(e: unknown): string {
  const own = toHostError(e)
  return own instanceof HostError ? own.code : 'EIO'
}
/** A path as node:net takes it. */
function pathOf(at: HostEndpoint): string {
  const native = nativePath(at.host)
  if (typeof native !== 'string') throw new HostError('EILSEQ')
  return native
}
export const hostOf = (at: HostEndpoint): string => (at.scope > 0 ? `${at.host}%${at.scope}` : at.host)

enum State {
  Fresh,
  Bound,
  Listening,
  Connecting,
  Connected,
  Closed,
}

export class NodeStreamSocket implements HostSocket {
  readonly family: HostFamily
  readonly type = 'stream'
  fd: number
  onReady: (() => void) | null = null
  private readonly owner: NodeSockets
  private state = State.Fresh
  private server: netModule.Server | null = null
  private socket: netModule.Socket | null = null
  private readonly arrived: NodeStreamSocket[] = []
  private readonly queue = new ByteQueue()
  private readonly options: SocketOptions
  private own: HostEndpoint | null = null
  private other: HostEndpoint | null = null
  /** The other end sends no more; shutdown of either direction; reading is stopped because too much is there. */
  private ended = false
  private deaf = false
  private mute = false
  private paused = false
  private error: string | null = null
  private held = false
  /** The program knows that connecting has succeeded. */
  private told = false

  constructor(owner: NodeSockets, family: HostFamily, fd: number) {
    this.owner = owner
    this.family = family
    this.fd = fd
    this.options = new SocketOptions(family, 'stream')
  }
  get connecting(): boolean {
    return this.state === State.Connecting
  }

  private notify(): void {
    this.onReady?.()
  }
  private endpoint(host: string, port: number): HostEndpoint {
    return this.owner.endpoint(this.family, host, port)
  }

  // ------------------------------------------------------------ readiness

  readable(): boolean {
    if (this.state === State.Listening) return this.arrived.length > 0
    if (this.state === State.Connecting || this.state === State.Bound) return false
    // as the kernel has it, a socket that was never connected is hung up
    return this.queue.size > 0 || this.ended || this.deaf || this.error !== null || this.state === State.Fresh
  }
  writable(): boolean {
    switch (this.state) {
      case State.Connecting:
      case State.Listening:
        return false
      case State.Connected:
        return this.mute || this.error !== null || this.room() > 0
      default:
        return true
    }
  }
  private room(): number {
    const socket = this.socket as netModule.Socket
    return (this.options.given('socket.SNDBUF') ?? BUFFERED) - socket.writableLength
  }

  // ------------------------------------------------------------ servers

  async bind(at: HostEndpoint): Promise<void> {
    if (this.state !== State.Fresh) throw new HostError('EINVAL')
    await this.serve(at)
  }
  private serve(at: HostEndpoint): Promise<void> {
    const options: netModule.ListenOptions = { exclusive: true, backlog: 511 }
    if (this.family === 'unix') {
      options.path = pathOf(at)
    } else {
      options.host = hostOf(at)
      options.port = at.port
      if (this.family === 'inet6') options.ipv6Only = this.options.get('ipv6', 'V6ONLY') === 1
    }
    const server = net().createServer({ allowHalfOpen: true })
    return new Promise((resolve, reject) => {
      const failed = (e: unknown) => {
        this.state = State.Fresh
        this.server = null
        const code = codeOf(e)
        // libuv says EACCES of a folder that is not there
        const missing = code === 'EACCES' && options.path !== undefined && !fs.existsSync(dirname(options.path))
        reject(new HostError(missing ? 'ENOENT' : code))
      }
      this.state = State.Bound
      this.server = server
      server.once('error', failed)
      server.on('connection', (socket: netModule.Socket) => this.arrive(socket))
      server.listen(options, () => {
        server.off('error', failed)
        server.on('error', (e) => this.fail(codeOf(e)))
        if (!this.held) server.unref()
        if (this.family === 'unix') this.own = at
        else {
          const a = server.address() as netModule.AddressInfo
          this.own = { ...this.endpoint(a.address, a.port), scope: at.scope, flow: at.flow }
        }
        // closed meanwhile
        if (this.state === State.Closed) this.stopServing()
        resolve()
      })
    })
  }
  private arrive(socket: netModule.Socket): void {
    if (this.state === State.Closed) {
      this.reset(socket)
      return
    }
    const made = new NodeStreamSocket(this.owner, this.family, -1)
    this.options.copyTo(made.options)
    made.take(socket)
    made.state = State.Connected
    made.told = true
    if (this.family === 'unix') {
      made.own = this.own
      made.other = this.endpoint('', 0)
    } else {
      made.other = this.endpoint(socket.remoteAddress ?? '', socket.remotePort ?? 0)
      // the server's own, unless it listens everywhere; asked for while Node still can tell
      const { own } = this
      if (own !== null && own.host !== '0.0.0.0' && own.host !== '::') made.own = own
      else made.local()
    }
    socket.on('data', (chunk: Buffer) => made.received(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)))
    if (made.options.get('socket', 'KEEPALIVE') === 1) made.apply('socket.KEEPALIVE')
    if (this.family !== 'unix' && made.options.get('tcp', 'NODELAY') === 1) made.apply('tcp.NODELAY')
    this.arrived.push(made)
    if (this.state === State.Listening) this.notify()
  }
  async listen(): Promise<void> {
    switch (this.state) {
      case State.Fresh:
        // an address of the system's choice
        if (this.family === 'unix') throw new HostError('EINVAL')
        await this.serve(this.endpoint(this.family === 'inet' ? '0.0.0.0' : '::', 0))
        break
      case State.Bound:
      case State.Listening:
        break
      default:
        throw new HostError('EINVAL')
    }
    this.state = State.Listening
    if (this.arrived.length > 0) queueMicrotask(() => this.notify())
  }
  accept(): HostSocket | null {
    if (this.state !== State.Listening) throw new HostError('EINVAL')
    if (this.arrived.length === 0) return null
    // where there is no number left, the connection waits on
    const fd = this.owner.reserve()
    const made = this.arrived.shift() as NodeStreamSocket
    made.fd = fd
    return made
  }
  /** Ends a connection so that the other end hears of what was lost; Unix sockets have no such end. */
  private reset(socket: netModule.Socket): void {
    if (this.family === 'unix') socket.destroy()
    else socket.resetAndDestroy()
  }
  private stopServing(): void {
    const { server } = this
    if (server === null) return
    this.server = null
    for (const made of this.arrived) made.close(true)
    this.arrived.length = 0
    const path = this.own?.family === 'unix' && !this.own.host.startsWith('\0') ? pathOf(this.own) : null
    if (path === null) {
      server.close()
      return
    }
    // Node removes the name of a server that it closes; a kernel does not
    const aside = `${path}.${process.pid}~`
    let moved = false
    try {
      if (fs.lstatSync(path).isSocket()) {
        fs.renameSync(path, aside)
        moved = true
      }
    } catch {
      // the program has removed it, or may not rename it: then Node may not remove it either
    }
    server.close()
    if (moved) fs.renameSync(aside, path)
  }

  // ------------------------------------------------------------ connections

  connect(to: HostEndpoint | null): void {
    if (to === null) throw new HostError('EAFNOSUPPORT')
    switch (this.state) {
      case State.Connecting:
        throw new HostError('EALREADY')
      case State.Connected:
        // asking again is how some programs hear of it
        if (!this.told) {
          this.told = true
          return
        }
        throw new HostError('EISCONN')
      case State.Listening:
        throw new HostError('EISCONN')
      case State.Closed:
        throw new HostError('EBADF')
      default:
    }
    const from = this.own
    // the address is given back and taken again in one go
    if (this.server !== null) this.stopServing()
    const options: Record<string, unknown> = {
      allowHalfOpen: true,
      autoSelectFamily: false,
      onread: { buffer: this.owner.readBuffer, callback: (n: number, into: Uint8Array) => this.receivedInto(n, into) },
    }
    if (this.family === 'unix') options.path = pathOf(to)
    else {
      options.host = hostOf(to)
      options.port = to.port
      if (from !== null) {
        options.localAddress = hostOf(from)
        options.localPort = from.port
      }
    }
    this.error = null
    this.state = State.Connecting
    this.told = false
    this.other = to
    this.own = null
    let socket: netModule.Socket
    try {
      socket = net().connect(options as unknown as netModule.NetConnectOpts)
    } catch (e) {
      this.state = State.Fresh
      this.own = from
      throw new HostError(codeOf(e))
    }
    this.take(socket)
    socket.once('connect', () => {
      this.state = State.Connected
      this.local()
      for (const key of ['tcp.NODELAY', 'socket.KEEPALIVE']) if (this.options.given(key)) this.apply(key)
      this.notify()
    })
  }
  private take(socket: netModule.Socket): void {
    this.socket = socket
    this.ended = false
    if (!this.held) socket.unref()
    socket.on('error', (e) => this.fail(codeOf(e)))
    socket.on('drain', () => this.notify())
    socket.on('end', () => {
      this.ended = true
      this.notify()
    })
  }
  /** An error event: told to whoever asks next. */
  private fail(code: string): void {
    if (this.state === State.Closed) return
    if (this.state === State.Connecting) {
      this.state = State.Fresh
      this.socket = null
      this.other = null
    } else {
      this.ended = true
      this.other = null
    }
    this.error = code
    this.notify()
  }
  takeError(): string | null {
    const e = this.error
    this.error = null
    if (this.state === State.Connected) this.told = true
    return e
  }

  /** Into the buffer that all connections share. False stops reading. */
  private receivedInto(n: number, into: Uint8Array): boolean {
    // the bytes are copied: the next read of any connection goes into the same buffer
    this.queue.push(new Uint8Array(into.buffer, into.byteOffset, n).slice())
    if (this.queue.size >= this.limit()) this.paused = true
    this.notify()
    return !this.paused
  }
  private received(bytes: Uint8Array): void {
    this.queue.push(bytes)
    if (this.queue.size >= this.limit()) {
      this.paused = true
      this.socket?.pause()
    }
    this.notify()
  }
  private limit(): number {
    return this.options.given('socket.RCVBUF') ?? BUFFERED
  }
  receive(max: number, peek: boolean): HostReceived | null {
    const { queue } = this
    if (queue.size > 0) {
      if (max === 0) return END
      const bytes = queue.take(max, peek)
      if (this.paused && queue.size < this.limit() / 2) {
        this.paused = false
        this.socket?.resume()
      }
      return { bytes, size: bytes.length, from: null }
    }
    if (this.error !== null && this.state === State.Connected) throw new HostError(this.takeError() as string)
    if (this.deaf || this.ended) return END
    if (this.state === State.Connected) return null
    throw new HostError(this.state === State.Closed ? 'EBADF' : 'ENOTCONN')
  }
  private whyNotSending(): string {
    if (this.state === State.Connecting) return 'EAGAIN'
    if (this.state === State.Closed) return 'EBADF'
    return this.family === 'unix' ? 'ENOTCONN' : 'EPIPE'
  }
  send(bytes: Uint8Array, _to: HostEndpoint | null, beyond = false): number | null {
    if (this.state !== State.Connected) throw new HostError(this.whyNotSending())
    if (this.error !== null) throw new HostError(this.takeError() as string)
    const socket = this.socket as netModule.Socket
    if (this.mute || !socket.writable) throw new HostError('EPIPE')
    if (bytes.length === 0) return 0
    let n = bytes.length
    if (!beyond && (n > 4096 || socket.writableLength > 0)) {
      n = Math.min(n, this.room())
      if (n <= 0) return null
    }
    // Node holds on to what the kernel does not take at once
    const copy = Buffer.allocUnsafe(n)
    copy.set(n === bytes.length ? bytes : bytes.subarray(0, n))
    socket.write(copy)
    const failed = socket.errored
    if (failed !== null && failed !== undefined) {
      // known before its event
      const code = codeOf(failed)
      socket.removeAllListeners('error')
      socket.on('error', () => {
        this.ended = true
        this.notify()
      })
      throw new HostError(code)
    }
    return n
  }
  shutdown(how: 'read' | 'write' | 'both'): void {
    if (this.state === State.Listening && how !== 'write') {
      // it listens no more
      this.stopServing()
      this.state = State.Fresh
      return
    }
    if (this.state !== State.Connected) throw new HostError('ENOTCONN')
    if (how !== 'write') this.deaf = true
    if (how !== 'read' && !this.mute) {
      this.mute = true
      this.socket?.end()
    }
    queueMicrotask(() => this.notify())
  }
  close(discard: boolean): void {
    if (this.state === State.Closed) return
    const before = this.state
    this.state = State.Closed
    this.onReady = null
    this.stopServing()
    const { socket } = this
    if (socket !== null) {
      socket.removeAllListeners('error')
      // what goes wrong from now on concerns nobody
      socket.on('error', () => {})
      const linger = this.options.get('socket', 'LINGER')
      if (before === State.Connecting) socket.destroy()
      else if (discard || linger === 0 || (this.queue.size > 0 && !this.ended)) this.reset(socket)
      else if (socket.writableLength === 0) socket.destroy()
      else {
        this.owner.flushing.add(socket)
        socket.once('close', () => this.owner.flushing.delete(socket))
        socket.destroySoon()
      }
    }
    this.queue.clear()
    if (this.fd >= 0) this.owner.release(this.fd)
  }

  // ------------------------------------------------------------ names and options

  local(): HostEndpoint | null {
    if (
      this.own === null &&
      this.socket !== null &&
      (this.state === State.Connected || this.state === State.Connecting)
    ) {
      if (this.family === 'unix') return this.endpoint('', 0)
      const { localAddress, localPort } = this.socket
      if (localAddress !== undefined && localPort !== undefined) this.own = this.endpoint(localAddress, localPort)
    }
    return this.own
  }
  remote(): HostEndpoint | null {
    return this.state === State.Connected ? this.other : null
  }
  option(level: HostOptionLevel, name: string): number {
    if (level === 'socket' && name === 'ACCEPTCONN') return this.state === State.Listening ? 1 : 0
    return this.options.get(level, name)
  }
  setOption(level: HostOptionLevel, name: string, value: number): void {
    if (name === 'V6ONLY' && this.state !== State.Fresh) throw new HostError('EINVAL')
    this.options.set(level, name, value)
    this.apply(`${level}.${name}`)
  }
  /** Hands an option on to the connection, where there is one. */
  private apply(key: string): void {
    const { socket } = this
    if (socket === null || this.state === State.Connecting) return
    switch (key) {
      case 'tcp.NODELAY':
        socket.setNoDelay(this.options.get('tcp', 'NODELAY') === 1)
        break
      case 'socket.KEEPALIVE':
      case 'tcp.KEEPIDLE': {
        const idle = this.family === 'unix' ? 0 : this.options.get('tcp', 'KEEPIDLE') * 1000
        if (this.family !== 'unix') socket.setKeepAlive(this.options.get('socket', 'KEEPALIVE') === 1, idle)
        break
      }
      default:
    }
  }
  member(): void {
    throw new HostError(this.family === 'unix' ? 'ENOTSUP' : 'EPROTO')
  }
  keepAlive(on: boolean): void {
    if (on === this.held) return
    this.held = on
    const held = this.server ?? this.socket
    if (on) held?.ref()
    else held?.unref()
  }
}
