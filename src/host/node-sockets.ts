/**
 * The network of Node: sockets over node:net and node:dgram (their own files), names over node:dns. All three are loaded when they are first used, since loading
 * them would cost every program at its start.
 */
import * as fs from 'node:fs'
import type * as netModule from 'node:net'
import { HostError } from './errors.ts'
import { MemorySocket } from './memory-sockets.ts'
import { host, toHostError } from './node-call.ts'
import { NodeDatagramSocket } from './node-datagram-socket.ts'
import { NodeStreamSocket } from './node-stream-socket.ts'
import type { HostEndpoint, HostFamily, HostService, HostSocket, HostSockets } from './types.ts'

const dns = () => process.getBuiltinModule('node:dns')
const os = () => process.getBuiltinModule('node:os')

/** Something to have a number for. */
const EMPTY_DEVICE = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null'
const READ_SIZE = 64 * 1024

export class NodeSockets implements HostSockets {
  /** Connections that are closed, but have not sent everything yet. */
  readonly flushing = new Set<netModule.Socket>()
  private shared: Uint8Array | null = null
  private indexes: Map<string, number> | null = null

  /** Where connections read into, one after the other. */
  get readBuffer(): Uint8Array {
    this.shared ??= new Uint8Array(READ_SIZE)
    return this.shared
  }
  open(family: HostFamily, type: 'stream' | 'datagram'): HostSocket {
    if (type === 'stream') return new NodeStreamSocket(this, family, this.reserve())
    // node:dgram knows none
    if (family === 'unix') throw new HostError('ESOCKTNOSUPPORT')
    return new NodeDatagramSocket(this, family, this.reserve())
  }
  pair(family: HostFamily, type: 'stream' | 'datagram'): [HostSocket, HostSocket] {
    if (family !== 'unix') throw new HostError('ENOTSUP')
    const release = (fd: number) => this.release(fd)
    const a = new MemorySocket(family, type, this.reserve(), release)
    const b = new MemorySocket(family, type, this.reserve(), release)
    MemorySocket.join(a, b)
    return [a, b]
  }
  /** Node does not tell the descriptors of its sockets: another one stands for each, so that its number is nobody else's. */
  reserve(): number {
    return host(() => fs.openSync(EMPTY_DEVICE, fs.constants.O_RDONLY))
  }
  release(fd: number): void {
    try {
      fs.closeSync(fd)
    } catch {
      // closed by its number: it is free already
    }
  }
  /** An address as Node gives it. */
  endpoint(family: HostFamily, address: string, port: number): HostEndpoint {
    const percent = family === 'inet6' ? address.indexOf('%') : -1
    if (percent < 0) return { family, host: address, port, flow: 0, scope: 0 }
    const zone = address.slice(percent + 1)
    const scope = /^\d+$/.test(zone) ? Number(zone) : (this.interfaceIndexes().get(zone) ?? 0)
    return { family, host: address.slice(0, percent), port, flow: 0, scope }
  }

  async lookup(name: string, family: 'inet' | 'inet6' | null): Promise<HostEndpoint[]> {
    const version = family === 'inet' ? 4 : family === 'inet6' ? 6 : 0
    try {
      const found = await dns().promises.lookup(name, { all: true, verbatim: true, family: version })
      return found.map((a) => this.endpoint(a.family === 4 ? 'inet' : 'inet6', a.address, 0))
    } catch (e) {
      throw lookupError(e)
    }
  }
  async nameOf(address: HostEndpoint): Promise<string> {
    const host = address.scope > 0 ? `${address.host}%${address.scope}` : address.host
    try {
      return (await dns().promises.lookupService(host, address.port)).hostname
    } catch (e) {
      throw lookupError(e)
    }
  }
  hostName(): string {
    return os().hostname()
  }
  private interfaceIndexes(): Map<string, number> {
    if (this.indexes !== null) return this.indexes
    const found = new Map<string, number>()
    try {
      for (const name of fs.readdirSync('/sys/class/net'))
        found.set(name, Number(fs.readFileSync(`/sys/class/net/${name}/ifindex`, 'latin1').trim()))
    } catch {
      // no such list here: link-local addresses have them, and the others are counted
      let next = 1
      for (const [name, addresses] of Object.entries(os().networkInterfaces())) {
        const known = addresses?.find((a) => a.family === 'IPv6' && a.scopeid > 0)
        const index = known?.family === 'IPv6' ? known.scopeid : next
        found.set(name, index)
        next = Math.max(next, index) + 1
      }
    }
    this.indexes = found
    return found
  }
  interfaces(): readonly { readonly index: number; readonly name: string }[] {
    this.indexes = null
    return [...this.interfaceIndexes()].map(([name, index]) => ({ index, name })).sort((a, b) => a.index - b.index)
  }
  services(): readonly HostService[] {
    return readList('/etc/services')
  }
  protocols(): readonly HostService[] {
    return readList('/etc/protocols')
  }
  async flushed(ms: number): Promise<void> {
    if (this.flushing.size === 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      for (const socket of this.flushing) {
        socket.once('close', () => {
          if (this.flushing.size > 0) return
          clearTimeout(timer)
          resolve()
        })
      }
    })
  }
}

/** What Node itself does not take for a name is none. */
function lookupError(e: unknown): unknown {
  const own = toHostError(e)
  return own instanceof HostError && own.code === 'EINVAL' ? new HostError('ENOTFOUND') : own
}

/** `name number[/protocol] aliases... # comment` */
function readList(path: string): HostService[] {
  let text: string
  try {
    text = fs.readFileSync(path, 'utf8')
  } catch {
    return []
  }
  const out: HostService[] = []
  for (const line of text.split('\n')) {
    const [name, number, ...aliases] = line.replace(/#.*/, '').trim().split(/\s+/)
    if (number === undefined) continue
    const [value, protocol = ''] = number.split('/')
    out.push({ name, aliases, number: Number(value), protocol })
  }
  return out
}
