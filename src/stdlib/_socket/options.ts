/** getsockopt and setsockopt: C's numbers and structures to the host's options by name. */
import type { HostOptionLevel, HostSocket } from '../../host/types.ts'
import type { PyValue } from '../../objects/object.ts'
import { error } from '../../objects/ops/errors.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBytes } from '../../objects/values.ts'
import { ERRNO, hostCall, osError } from '../host-errors.ts'
import { familyNumber } from './addresses.ts'
import { formatIPv4, formatIPv6 } from './ip-text.ts'

const SOL_SOCKET = 1
const SO_TYPE = 3
const SO_ERROR = 4
const SO_LINGER = 13
const SO_PROTOCOL = 38
const SO_DOMAIN = 39

const names = (text: string): ReadonlyMap<number, string> =>
  new Map(
    text.split(' ').map((entry) => {
      const [number, name] = entry.split(':')
      return [Number(number), name]
    }),
  )
const LEVELS = new Map<number, readonly [HostOptionLevel, ReadonlyMap<number, string>]>([
  [
    SOL_SOCKET,
    [
      'socket',
      names(
        '1:DEBUG 2:REUSEADDR 5:DONTROUTE 6:BROADCAST 7:SNDBUF 8:RCVBUF 9:KEEPALIVE 10:OOBINLINE 12:PRIORITY 13:LINGER 15:REUSEPORT 16:PASSCRED 18:RCVLOWAT 19:SNDLOWAT 30:ACCEPTCONN 36:MARK',
      ),
    ],
  ],
  [0, ['ip', names('1:TOS 2:TTL 32:MULTICAST_IF 33:MULTICAST_TTL 34:MULTICAST_LOOP')]],
  [
    6,
    [
      'tcp',
      names(
        '1:NODELAY 2:MAXSEG 3:CORK 4:KEEPIDLE 5:KEEPINTVL 6:KEEPCNT 7:SYNCNT 8:LINGER2 9:DEFER_ACCEPT 10:WINDOW_CLAMP 12:QUICKACK 18:USER_TIMEOUT 23:FASTOPEN',
      ),
    ],
  ],
  [
    41,
    [
      'ipv6',
      names('16:UNICAST_HOPS 17:MULTICAST_IF 18:MULTICAST_HOPS 19:MULTICAST_LOOP 26:V6ONLY 66:RECVTCLASS 67:TCLASS'),
    ],
  ],
])

/** The errno of a failure by its name. */
export const errnoOf = (code: string): number => ERRNO.find((row) => row[0] === code)?.[1] ?? 5

/** Which of the host's options; the errors are the kernel's for levels and options that it does not know. */
function optionOf(rt: Thread, s: HostSocket, level: number, option: number): readonly [HostOptionLevel, string] {
  const known = LEVELS.get(level)
  const fits =
    known !== undefined &&
    (known[0] === 'socket' ||
      (known[0] === 'tcp' && s.type === 'stream' && s.family !== 'unix') ||
      (known[0] === 'ip' && s.family !== 'unix') ||
      (known[0] === 'ipv6' && s.family === 'inet6'))
  if (!fits) throw osError(rt, 'ENOTSUP')
  const name = known[1].get(option)
  if (name === undefined) throw osError(rt, 'ENOPROTOOPT')
  return [known[0], name]
}

function read(rt: Thread, s: HostSocket, level: number, option: number): number {
  if (level === SOL_SOCKET) {
    switch (option) {
      case SO_TYPE:
        return s.type === 'stream' ? 1 : 2
      case SO_DOMAIN:
        return familyNumber(s.family)
      case SO_PROTOCOL:
        return s.family === 'unix' ? 0 : s.type === 'stream' ? 6 : 17
      case SO_ERROR: {
        const code = s.takeError()
        return code === null ? 0 : errnoOf(code)
      }
      default:
    }
  }
  const [group, name] = optionOf(rt, s, level, option)
  return hostCall(rt, () => s.option(group, name))
}

function int32(...values: number[]): Uint8Array {
  const out = new Uint8Array(values.length * 4)
  const view = new DataView(out.buffer)
  values.forEach((v, i) => {
    view.setInt32(i * 4, v, true)
  })
  return out
}

export function getOption(rt: Thread, s: HostSocket, level: number, option: number, size: number): PyValue {
  if (size < 0 || size > 1024) throw error(rt, T.OSError, 'getsockopt buflen out of range')
  const v = read(rt, s, level, option)
  const linger = level === SOL_SOCKET && option === SO_LINGER
  if (size === 0) return linger ? (v < 0 ? 0 : 1) : v
  return new PyBytes((linger ? int32(v < 0 ? 0 : 1, Math.max(v, 0)) : int32(v)).slice(0, size))
}

/** A numeric value. */
export function setOption(rt: Thread, s: HostSocket, level: number, option: number, v: number): void {
  const [group, name] = optionOf(rt, s, level, option)
  // a structure
  if (name === 'LINGER') throw osError(rt, 'EINVAL')
  hostCall(rt, () => s.setOption(group, name, v))
}

const JOINS = new Map([
  ['0 35', true],
  ['0 36', false],
  ['41 20', true],
  ['41 21', false],
])
/** A value given as the bytes of a C type. */
export function setOptionBytes(rt: Thread, s: HostSocket, level: number, option: number, b: Uint8Array): void {
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength)
  const join = JOINS.get(`${level} ${option}`)
  if (join !== undefined) {
    if (level === 0) {
      if (b.length < 8) throw osError(rt, 'EINVAL')
      const at = formatIPv4(b.subarray(4, 8))
      hostCall(rt, () => s.member(join, formatIPv4(b), at))
    } else {
      if (b.length < 20) throw osError(rt, 'EINVAL')
      hostCall(rt, () => s.member(join, formatIPv6(b), view.getUint32(16, true)))
    }
    return
  }
  const [group, name] = optionOf(rt, s, level, option)
  let v: number
  if (name === 'LINGER') {
    if (b.length < 8) throw osError(rt, 'EINVAL')
    v = view.getInt32(0, true) === 0 ? -1 : view.getInt32(4, true)
  } else if (name === 'MULTICAST_IF' && group === 'ip') {
    if (b.length < 4) throw osError(rt, 'EINVAL')
    v = view.getUint32(b.length >= 8 ? 4 : 0, false)
  } else if (b.length < 4) {
    // options of IP may be bytes
    if (group !== 'ip' || b.length === 0) throw osError(rt, 'EINVAL')
    v = b[0]
  } else v = view.getInt32(0, true)
  hostCall(rt, () => s.setOption(group, name, v))
}
