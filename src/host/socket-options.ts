/**
 * Options of sockets that Node cannot pass on to the kernel as such. An option has a value to ask for from the start (Linux's); some can be changed, and then the
 * socket's own code sees to the effect. The others may be set to what they are and to nothing else (ENOPROTOOPT): so nobody is told that something
 * works that does not.
 */
import { HostError } from './errors.ts'
import type { HostFamily, HostOptionLevel } from './types.ts'

/** Bytes that are received ahead of the program, and sent ahead of the kernel, where the program has not set SO_RCVBUF and SO_SNDBUF. */
export const BUFFERED = 256 * 1024

/** `level.name` to [value at first, may be changed]. */
type Table = ReadonlyMap<string, readonly [number, boolean]>

const COMMON: [string, readonly [number, boolean]][] = [
  ['socket.REUSEADDR', [0, true]],
  ['socket.REUSEPORT', [0, false]],
  ['socket.KEEPALIVE', [0, true]],
  ['socket.BROADCAST', [0, true]],
  ['socket.LINGER', [-1, true]],
  ['socket.DONTROUTE', [0, false]],
  ['socket.OOBINLINE', [0, false]],
  ['socket.DEBUG', [0, false]],
  ['socket.PRIORITY', [0, false]],
  ['socket.MARK', [0, false]],
  ['socket.PASSCRED', [0, false]],
  ['socket.RCVLOWAT', [1, false]],
  ['socket.SNDLOWAT', [1, false]],
  ['socket.ACCEPTCONN', [0, false]],
]
const INET: [string, readonly [number, boolean]][] = [
  ['ip.TTL', [64, true]],
  ['ip.TOS', [0, false]],
  ['ip.MULTICAST_TTL', [1, true]],
  ['ip.MULTICAST_LOOP', [1, true]],
  ['ip.MULTICAST_IF', [0, true]],
]
const INET6: [string, readonly [number, boolean]][] = [
  ['ipv6.V6ONLY', [0, true]],
  ['ipv6.UNICAST_HOPS', [64, true]],
  ['ipv6.MULTICAST_HOPS', [1, true]],
  ['ipv6.MULTICAST_LOOP', [1, true]],
  ['ipv6.MULTICAST_IF', [0, true]],
  ['ipv6.RECVTCLASS', [0, false]],
  ['ipv6.TCLASS', [0, false]],
]
const TCP: [string, readonly [number, boolean]][] = [
  ['tcp.NODELAY', [0, true]],
  ['tcp.KEEPIDLE', [7200, true]],
  ['tcp.KEEPINTVL', [75, false]],
  ['tcp.KEEPCNT', [9, false]],
  ['tcp.MAXSEG', [536, false]],
  ['tcp.CORK', [0, false]],
  ['tcp.QUICKACK', [1, false]],
  ['tcp.USER_TIMEOUT', [0, false]],
  ['tcp.DEFER_ACCEPT', [0, false]],
  ['tcp.SYNCNT', [6, false]],
  ['tcp.LINGER2', [60, false]],
  ['tcp.WINDOW_CLAMP', [0, false]],
  ['tcp.FASTOPEN', [0, false]],
]
const sizes = (receive: number, send: number): [string, readonly [number, boolean]][] => [
  ['socket.RCVBUF', [receive, true]],
  ['socket.SNDBUF', [send, true]],
]
const TABLES: Record<string, Table> = {
  'inet stream': new Map([...COMMON, ...INET, ...TCP, ...sizes(131072, 16384)]),
  'inet6 stream': new Map([...COMMON, ...INET, ...INET6, ...TCP, ...sizes(131072, 16384)]),
  'unix stream': new Map([...COMMON, ...sizes(212992, 212992)]),
  'inet datagram': new Map([...COMMON, ...INET, ...sizes(212992, 212992)]),
  'inet6 datagram': new Map([...COMMON, ...INET, ...INET6, ...sizes(212992, 212992)]),
  'unix datagram': new Map([...COMMON, ...sizes(212992, 212992)]),
}
/** The kernel doubles what it is given and has least values. */
const LEAST = new Map([
  ['socket.RCVBUF', 2304],
  ['socket.SNDBUF', 4608],
])
const FLAGS = new Set(['REUSEADDR', 'KEEPALIVE', 'BROADCAST', 'NODELAY', 'MULTICAST_LOOP', 'V6ONLY'])
const HOPS = new Set(['TTL', 'MULTICAST_TTL', 'UNICAST_HOPS', 'MULTICAST_HOPS'])

export class SocketOptions {
  private readonly table: Table
  private changed: Map<string, number> | null = null
  constructor(family: HostFamily, type: 'stream' | 'datagram') {
    this.table = TABLES[`${family} ${type}`]
  }
  get(level: HostOptionLevel, name: string): number {
    const key = `${level}.${name}`
    const entry = this.table.get(key)
    if (entry === undefined) throw new HostError('ENOPROTOOPT')
    return this.changed?.get(key) ?? entry[0]
  }
  /** The value as the kernel would keep it. Options that cannot be changed throw. */
  set(level: HostOptionLevel, name: string, value: number): number {
    const key = `${level}.${name}`
    const entry = this.table.get(key)
    if (entry === undefined) throw new HostError('ENOPROTOOPT')
    if (!entry[1]) {
      if (value !== entry[0]) throw new HostError('ENOPROTOOPT')
      return value
    }
    let kept = value
    const least = LEAST.get(key)
    if (least !== undefined) kept = Math.max(Math.min(value >>> 0, 2 ** 30) * 2, least)
    else if (FLAGS.has(name)) kept = value === 0 ? 0 : 1
    else if (HOPS.has(name)) {
      if (value < -1 || value > 255 || (name === 'TTL' && value < 1 && value !== -1)) throw new HostError('EINVAL')
      if (value === -1) kept = entry[0]
    } else if (name === 'KEEPIDLE' && (value < 1 || value > 32767)) throw new HostError('EINVAL')
    this.changed ??= new Map()
    this.changed.set(key, kept)
    return kept
  }
  /** What was set, undefined where nothing was. */
  given(key: string): number | undefined {
    return this.changed?.get(key)
  }
  /** Another socket begins with the same (accept). */
  copyTo(other: SocketOptions): void {
    if (this.changed !== null) other.changed = new Map(this.changed)
  }
}
