/** Datagram sockets (UDP) over node:dgram. The Node socket is made when the first operation needs one, as some options are decided then. */
import type * as dgramModule from 'node:dgram'
import { HostError } from './errors.ts'
import type { NodeSockets } from './node-sockets.ts'
import { codeOf, hostOf } from './node-stream-socket.ts'
import { BUFFERED, SocketOptions } from './socket-options.ts'
import type { HostEndpoint, HostFamily, HostOptionLevel, HostReceived, HostSocket } from './types.ts'

const dgram = () => process.getBuiltinModule('node:dgram')
/** The largest payload of a datagram. */
const MOST = { inet: 65507, inet6: 65527, unix: 0 }

export class NodeDatagramSocket implements HostSocket {
  readonly family: HostFamily
  readonly type = 'datagram'
  readonly fd: number
  onReady: (() => void) | null = null
  readonly connecting = false
  private readonly owner: NodeSockets
  private socket: dgramModule.Socket | null = null
  private bound = false
  private other: HostEndpoint | null = null
  private readonly queue: HostReceived[] = []
  private queued = 0
  private readonly options: SocketOptions
  private error: string | null = null
  private deaf = false
  private mute = false
  private closed = false
  private held = false
  private refused = false

  constructor(owner: NodeSockets, family: HostFamily, fd: number) {
    this.owner = owner
    this.family = family
    this.fd = fd
    this.options = new SocketOptions(family, 'datagram')
  }

  private notify(): void {
    this.onReady?.()
  }
  /** The Node socket. */
  private make(): dgramModule.Socket {
    if (this.closed) throw new HostError('EBADF')
    if (this.socket !== null) return this.socket
    const socket = dgram().createSocket({
      type: this.family === 'inet' ? 'udp4' : 'udp6',
      reuseAddr: this.options.get('socket', 'REUSEADDR') === 1,
      ipv6Only: this.family === 'inet6' && this.options.get('ipv6', 'V6ONLY') === 1,
      // addresses are numbers already: nothing to wait for
      lookup: ((name: string, _options: unknown, done: (e: null, address: string, family: number) => void) =>
        done(null, name, this.family === 'inet' ? 4 : 6)) as never,
    })
    this.socket = socket
    socket.on('message', (message, from) => {
      const limit = this.options.given('socket.RCVBUF') ?? BUFFERED
      // as the kernel: what finds no room is lost
      if (this.deaf || this.queued + message.length > limit) return
      const bytes = new Uint8Array(message.buffer, message.byteOffset, message.length)
      this.queue.push({ bytes, size: bytes.length, from: this.owner.endpoint(this.family, from.address, from.port) })
      this.queued += bytes.length
      this.notify()
    })
    socket.on('error', (e) => {
      this.error = codeOf(e)
      this.notify()
    })
    if (!this.held) socket.unref()
    return socket
  }
  private take(at: HostEndpoint): void {
    const socket = this.make()
    let failed: unknown
    const note = (e: unknown) => {
      failed = e
    }
    // addresses are numbers, so that Node has bound the socket, or says why not, when the call is over
    const listeners = socket.listeners('error') as ((e: unknown) => void)[]
    socket.removeAllListeners('error')
    socket.on('error', note)
    try {
      socket.bind({ address: hostOf(at), port: at.port, exclusive: true })
    } catch (e) {
      failed = e
    }
    socket.off('error', note)
    for (const f of listeners) socket.on('error', f)
    if (failed !== undefined) {
      socket.close()
      this.socket = null
      throw new HostError(codeOf(failed))
    }
    this.bound = true
    for (const key of [
      'socket.BROADCAST',
      'ip.TTL',
      'ip.MULTICAST_TTL',
      'ip.MULTICAST_LOOP',
      'ip.MULTICAST_IF',
      'ipv6.UNICAST_HOPS',
      'ipv6.MULTICAST_HOPS',
      'ipv6.MULTICAST_LOOP',
      'ipv6.MULTICAST_IF',
    ])
      if (this.options.given(key) !== undefined) this.apply(key)
  }
  private takeAny(): void {
    if (!this.bound) this.take(this.owner.endpoint(this.family, this.family === 'inet' ? '0.0.0.0' : '::', 0))
  }

  readable(): boolean {
    return this.queue.length > 0 || this.error !== null || this.deaf
  }
  writable(): boolean {
    return this.socket === null || this.room() > 0
  }
  private room(): number {
    return (this.options.given('socket.SNDBUF') ?? BUFFERED) - (this.bound ? (this.socket?.getSendQueueSize() ?? 0) : 0)
  }
  async bind(at: HostEndpoint): Promise<void> {
    if (this.bound) throw new HostError('EINVAL')
    this.take(at)
  }
  async listen(): Promise<void> {
    throw new HostError('ENOTSUP')
  }
  accept(): HostSocket | null {
    throw new HostError('ENOTSUP')
  }
  connect(to: HostEndpoint | null): void {
    const socket = this.make()
    if (this.other !== null) {
      socket.disconnect()
      this.other = null
    }
    if (to === null) return
    this.takeAny()
    let failed: unknown
    try {
      socket.connect(to.port === 0 ? 1 : to.port, hostOf(to), ((e?: Error) => {
        if (e) failed = e
      }) as () => void)
    } catch (e) {
      failed = e
    }
    if (failed !== undefined) throw new HostError(codeOf(failed))
    this.other = to
  }
  takeError(): string | null {
    const e = this.error
    this.error = null
    return e
  }
  receive(max: number, peek: boolean): HostReceived | null {
    if (this.closed) throw new HostError('EBADF')
    if (this.error !== null) throw new HostError(this.takeError() as string)
    const first = this.queue[0]
    if (first === undefined) return this.deaf ? { bytes: new Uint8Array(0), size: 0, from: null } : null
    if (!peek) {
      this.queue.shift()
      this.queued -= first.size
    }
    return first.size > max ? { bytes: first.bytes.slice(0, max), size: first.size, from: first.from } : first
  }
  send(bytes: Uint8Array, to: HostEndpoint | null, beyond = false): number | null {
    if (this.error !== null) throw new HostError(this.takeError() as string)
    if (this.mute) throw new HostError('EPIPE')
    if (to === null && this.other === null) throw new HostError('EDESTADDRREQ')
    if (bytes.length > MOST[this.family]) throw new HostError('EMSGSIZE')
    if (to !== null && to.port === 0) throw new HostError('EINVAL')
    this.takeAny()
    const socket = this.socket as dgramModule.Socket
    if (!beyond && this.room() <= 0) {
      this.refused = true
      return null
    }
    if (
      to !== null &&
      this.family === 'inet' &&
      to.host === '255.255.255.255' &&
      this.options.get('socket', 'BROADCAST') === 0
    )
      throw new HostError('EACCES')
    const copy = bytes.slice()
    let known: string | null = null
    let within = true
    const done = (e: Error | null): void => {
      if (e) {
        if (within) known = codeOf(e)
        else this.error = codeOf(e)
      }
      if (!within && (e || this.refused)) {
        this.refused = false
        this.notify()
      }
    }
    if (this.other !== null) {
      if (to !== null && (to.host !== this.other.host || to.port !== this.other.port)) {
        // Node sends to nobody else while it is connected
        const other = this.other
        socket.disconnect()
        socket.send(copy, to.port, hostOf(to), done)
        socket.connect(other.port, hostOf(other))
      } else socket.send(copy, done)
    } else socket.send(copy, (to as HostEndpoint).port, hostOf(to as HostEndpoint), done)
    within = false
    if (known !== null) throw new HostError(known)
    return bytes.length
  }
  shutdown(how: 'read' | 'write' | 'both'): void {
    if (this.other === null) throw new HostError('ENOTCONN')
    if (how !== 'write') this.deaf = true
    if (how !== 'read') this.mute = true
    queueMicrotask(() => this.notify())
  }
  close(): void {
    if (this.closed) return
    this.closed = true
    this.onReady = null
    this.socket?.removeAllListeners('error')
    this.socket?.on('error', () => {})
    this.socket?.close()
    this.socket = null
    this.queue.length = 0
    this.owner.release(this.fd)
  }
  local(): HostEndpoint | null {
    if (!this.bound || this.socket === null) return null
    const a = this.socket.address()
    return this.owner.endpoint(this.family, a.address, a.port)
  }
  remote(): HostEndpoint | null {
    return this.other
  }
  option(level: HostOptionLevel, name: string): number {
    return this.options.get(level, name)
  }
  setOption(level: HostOptionLevel, name: string, value: number): void {
    if (name === 'V6ONLY' && this.socket !== null) throw new HostError('EINVAL')
    this.options.set(level, name, value)
    if (this.bound) this.apply(`${level}.${name}`)
  }
  private apply(key: string): void {
    const socket = this.socket as dgramModule.Socket
    const [level, name] = key.split('.') as [HostOptionLevel, string]
    const value = this.options.get(level, name)
    try {
      switch (name) {
        case 'BROADCAST':
          socket.setBroadcast(value === 1)
          break
        case 'TTL':
        case 'UNICAST_HOPS':
          if (level === (this.family === 'inet' ? 'ip' : 'ipv6')) socket.setTTL(value)
          break
        case 'MULTICAST_TTL':
        case 'MULTICAST_HOPS':
          if (level === (this.family === 'inet' ? 'ip' : 'ipv6')) socket.setMulticastTTL(value)
          break
        case 'MULTICAST_LOOP':
          if (level === (this.family === 'inet' ? 'ip' : 'ipv6')) socket.setMulticastLoopback(value === 1)
          break
        case 'MULTICAST_IF':
          // IPv4: the address of an interface; IPv6: its index
          if (level === 'ip')
            socket.setMulticastInterface([24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.'))
          else socket.setMulticastInterface(`::%${value}`)
          break
        default:
      }
    } catch (e) {
      throw new HostError(codeOf(e))
    }
  }
  member(join: boolean, group: string, at: string | number): void {
    this.takeAny()
    const socket = this.socket as dgramModule.Socket
    const where = typeof at === 'number' ? (at === 0 ? undefined : `::%${at}`) : at === '0.0.0.0' ? undefined : at
    try {
      if (join) socket.addMembership(group, where)
      else socket.dropMembership(group, where)
    } catch (e) {
      throw new HostError(codeOf(e))
    }
  }
  keepAlive(on: boolean): void {
    if (on === this.held) return
    this.held = on
    if (on) this.make().ref()
    else this.socket?.unref()
  }
}
