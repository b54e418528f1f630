/**
 * Names: of hosts (getaddrinfo and its elders), services, protocols and interfaces, and addresses as text and bytes. Numbers need no network; a name is looked up by the host
 * while the thread waits in its frame.
 */
import type { HostEndpoint, HostService } from '../../host/types.ts'
import { runEnterNested } from '../../interpreter/nested.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { bufferOf } from '../../objects/buffer.ts'
import { fn, type Member } from '../../objects/kit.ts'
import type { PyValue } from '../../objects/object.ts'
import { asCInt, asIndex, asSize } from '../../objects/ops/convert.ts'
import { error, overflowError, typeError, valueError } from '../../objects/ops/errors.ts'
import { fromHost, intOf, textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { type PyBaseException, PyBytes, PyList, PyTuple } from '../../objects/values.ts'
import { bytesArgument } from '../_io/base.ts'
import { notGranted, osError } from '../host-errors.ts'
import { fsPath } from '../posix/paths.ts'
import { AF_INET, AF_INET6, endpoint, familyNumber, hostText, numericHost, scopeOf, showAddress } from './addresses.ts'
import { gaierror, herror, lookupError } from './errors.ts'
import { formatIPv4, formatIPv6, looseIPv4, parseIPv6, strictIPv4 } from './ip-text.ts'
import { hostSockets } from './registry.ts'
import { enterThen } from './waiting.ts'

/** A function of which `enter` is the whole. */
function waiting(declaration: string, doc: string, enter: (rt: ThreadState, ...args: any[]) => void): Member {
  return fn(
    declaration,
    doc,
    (rt, ...args) => runEnterNested(rt as ThreadState, () => enter(rt as ThreadState, ...args)),
    enter as never,
  )
}
const nameOfType = (v: PyValue): string => (v === null ? 'None' : typeName(v))

// ---------------------------------------------------------------- getaddrinfo

const AI_PASSIVE = 1
const AI_CANONNAME = 2
const AI_NUMERICHOST = 4
const AI_V4MAPPED = 8
const AI_NUMERICSERV = 1024
const AI_KNOWN = 0x7ff

interface Kind {
  readonly type: number
  readonly proto: number
  readonly service: string | null
}
const KINDS: readonly Kind[] = [
  { type: 1, proto: 6, service: 'tcp' },
  { type: 2, proto: 17, service: 'udp' },
  { type: 3, proto: 0, service: null },
]

/** An answer that has to be waited for. */
interface PendingInfo {
  readonly lookup: Promise<HostEndpoint[]>
  /** The list that getaddrinfo returns. */
  finish(rt: Thread, found: readonly HostEndpoint[]): PyValue
  /** The exception for a failed lookup. */
  fail(rt: Thread, e: unknown): unknown
}
const isPending = (v: PyValue | PendingInfo): v is PendingInfo => typeof v === 'object' && v !== null && 'lookup' in v

function portText(rt: Thread, port: PyValue): string | null {
  if (port === null) return null
  const n = intOf(port)
  if (n !== undefined) {
    if (typeof n === 'bigint') throw overflowError(rt, 'Python int too large to convert to C long')
    return String(n)
  }
  const t = textOf(port)
  if (t !== undefined) return toHost(t)
  if (port instanceof PyBytes) return String.fromCharCode(...port.value)
  throw error(rt, T.OSError, 'Int or String expected')
}

/** The kinds of socket that fit, each with the port. */
function kindsFor(
  rt: Thread,
  port: string | null,
  type: number,
  proto: number,
  flags: number,
): { kind: Kind; proto: number; port: number }[] {
  const fits = KINDS.filter(
    (k) => (type === 0 || type === k.type) && (proto === 0 || k.service === null || proto === k.proto),
  )
  if (fits.length === 0) throw gaierror(rt, type !== 0 ? -7 : -8)
  // asked for a kind or a protocol the resolver gives one
  if (type !== 0 || proto !== 0) fits.length = 1
  const shown = (kind: Kind, n: number) => ({ kind, proto: kind.service === null ? proto : kind.proto, port: n })
  if (port === null) return fits.map((k) => shown(k, 0))
  if (fits.length === 1 && fits[0].service === null) throw gaierror(rt, -8)
  if (/^\s*\+?\d+$/.test(port)) return fits.map((k) => shown(k, Number(BigInt(port.trim().replace('+', '')) & 0xffffn)))
  if (flags & AI_NUMERICSERV) throw gaierror(rt, -2)
  const services = hostSockets(rt).services()
  const found = fits.flatMap((k) => {
    const s = k.service === null ? undefined : findService(services, port, k.service)
    return s === undefined ? [] : [shown(k, s.number)]
  })
  if (found.length === 0) throw gaierror(rt, -8)
  return found
}

/** socket.getaddrinfo without its enumerations: the list, or what has to be waited for. */
function addressInfo(
  rt: Thread,
  host: PyValue,
  portArgument: PyValue,
  family: number,
  type: number,
  proto: number,
  flags: number,
): PyValue | PendingInfo {
  const name =
    host === null ? null : hostText(rt, host, () => typeError(rt, 'getaddrinfo() argument 1 must be string or None'))
  const port = portText(rt, portArgument)
  if (name === null && port === null) throw gaierror(rt, -2)
  if ((flags & ~AI_KNOWN) !== 0 || (name === null && (flags & AI_CANONNAME) !== 0)) throw gaierror(rt, -1)
  if (family !== 0 && family !== AF_INET && family !== AF_INET6) throw gaierror(rt, -6)
  const kinds = kindsFor(rt, port, type, proto, flags)
  const list = (t: Thread, found: readonly HostEndpoint[]): PyValue => {
    let canonical = (flags & AI_CANONNAME) !== 0 ? (name as string) : ''
    const out: PyValue[] = []
    for (const at of found) {
      for (const k of kinds) {
        out.push(
          new PyTuple([
            familyNumber(at.family),
            k.kind.type,
            k.proto,
            canonical,
            showAddress(t, { ...at, port: k.port }),
          ]),
        )
        canonical = ''
      }
    }
    return new PyList(out)
  }
  if (name === null) {
    const passive = (flags & AI_PASSIVE) !== 0
    const v4 = endpoint('inet', passive ? '0.0.0.0' : '127.0.0.1')
    const v6 = endpoint('inet6', passive ? '::' : '::1')
    const both = passive ? [v4, v6] : [v6, v4]
    return list(rt, family === 0 ? both : both.filter((a) => familyNumber(a.family) === family))
  }
  const number = looseIPv4(name)
  if (number !== null) {
    const text = formatIPv4(number)
    if (family !== AF_INET6) return list(rt, [endpoint('inet', text)])
    if ((flags & AI_V4MAPPED) === 0) throw gaierror(rt, -9)
    return list(rt, [endpoint('inet6', `::ffff:${text}`)])
  }
  const percent = name.indexOf('%')
  const six = parseIPv6(percent < 0 ? name : name.slice(0, percent))
  if (six !== null) {
    if (family === AF_INET) throw gaierror(rt, -9)
    const scope = percent < 0 ? 0 : scopeOf(rt, six, name.slice(percent + 1))
    return list(rt, [endpoint('inet6', formatIPv6(six), 0, 0, scope)])
  }
  if (name === '' || (flags & AI_NUMERICHOST) !== 0) throw gaierror(rt, -2)
  const which = family === AF_INET ? 'inet' : family === AF_INET6 ? 'inet6' : null
  return { lookup: hostSockets(rt).lookup(name, which), finish: list, fail: lookupError }
}

// ---------------------------------------------------------------- names and addresses of hosts

/** A host name argument of the elder functions. */
function hostArgument(rt: Thread, who: string, v: PyValue): string {
  const text = hostText(rt, v, () =>
    typeError(rt, `${who}() argument 1 must be str, bytes or bytearray, not ${nameOfType(v)}`),
  )
  if (text.includes('\0'))
    throw typeError(rt, `${who}() argument 1 must be encoded string without null bytes, not ${nameOfType(v)}`)
  return text
}
/** Goes on with the IPv4 addresses of a name. */
function withHost(
  rt: ThreadState,
  who: string,
  v: PyValue,
  then: (rt: ThreadState, found: readonly HostEndpoint[], name: string) => void,
): void {
  const name = hostArgument(rt, who, v)
  const number = numericHost(rt, 'inet', name)
  if (number !== null) then(rt, [number], name)
  else enterThen(rt, hostSockets(rt).lookup(name, 'inet'), (t, found) => then(t, found, name), lookupError)
}
const addressList = (found: readonly HostEndpoint[]): PyList => new PyList([...new Set(found.map((a) => a.host))])

function enterNameInfo(rt: ThreadState, sockaddr: PyValue, flags: number): void {
  if (!(sockaddr instanceof PyTuple)) throw typeError(rt, 'getnameinfo() argument 1 must be a tuple')
  const { items } = sockaddr
  if (items.length < 2 || items.length > 4 || textOf(items[0]) === undefined)
    throw typeError(rt, 'getnameinfo(): illegal sockaddr argument')
  const text = toHost(textOf(items[0])!)
  const port = asCInt(rt, items[1])
  if (items.length > 2 && (asCInt(rt, items[2]) < 0 || asCInt(rt, items[2]) > 0xfffff))
    throw overflowError(rt, 'getnameinfo(): flowinfo must be 0-1048575.')
  const v4 = looseIPv4(text)
  let at: HostEndpoint
  if (v4 !== null) {
    if (items.length !== 2) throw error(rt, T.OSError, 'IPv4 sockaddr must be 2 tuple')
    at = endpoint('inet', formatIPv4(v4), port & 0xffff)
  } else {
    const percent = text.indexOf('%')
    const v6 = parseIPv6(percent < 0 ? text : text.slice(0, percent))
    if (v6 === null) throw gaierror(rt, -2)
    const scope = items.length > 3 ? asCInt(rt, items[3]) : percent < 0 ? 0 : scopeOf(rt, v6, text.slice(percent + 1))
    at = endpoint('inet6', formatIPv6(v6), port & 0xffff, 0, scope)
  }
  const protocol = (flags & 16) !== 0 ? 'udp' : 'tcp'
  const service = (): string =>
    ((flags & 2) !== 0
      ? undefined
      : hostSockets(rt)
          .services()
          .find((s) => s.number === at.port && s.protocol === protocol)?.name) ?? String(at.port)
  const answer = (t: ThreadState, host: string): void => {
    const short = (flags & 4) !== 0 && host.includes('.') ? host.slice(0, host.indexOf('.')) : host
    t.frame.val = new PyTuple([fromHost(short), fromHost(service())])
  }
  const zone =
    at.scope > 0
      ? `%${
          hostSockets(rt)
            .interfaces()
            .find((i) => i.index === at.scope)?.name ?? at.scope
        }`
      : ''
  const numeric = (t: ThreadState): void => {
    t.frame.val = new PyTuple([fromHost(at.host + zone), fromHost(service())])
  }
  if ((flags & 1) !== 0) {
    if ((flags & 8) !== 0) throw gaierror(rt, -2)
    numeric(rt)
    return
  }
  const asked = hostSockets(rt)
    .nameOf(at)
    .then(
      (host) => host,
      () => null,
    )
  enterThen(rt, asked, (t, host) => {
    // the resolver gives the number where there is no name
    if (host !== null && host !== at.host) answer(t, host)
    else if ((flags & 8) !== 0) throw gaierror(t, -2)
    else numeric(t)
  })
}

function enterHostByAddress(rt: ThreadState, v: PyValue): void {
  const name = hostArgument(rt, 'gethostbyaddr', v)
  const ask = (t: ThreadState, at: HostEndpoint): void =>
    enterThen(
      t,
      hostSockets(t).nameOf(at),
      (u, host) => {
        if (host === at.host) throw herror(u)
        u.frame.val = new PyTuple([fromHost(host), new PyList([]), new PyList([fromHost(at.host)])])
      },
      (u) => herror(u),
    )
  const v4 = name === '' ? null : numericOrNull(rt, name)
  if (v4 !== null) ask(rt, v4)
  else enterThen(rt, hostSockets(rt).lookup(name, null), (t, found) => ask(t, found[0]), lookupError)
}
function numericOrNull(_rt: Thread, name: string): HostEndpoint | null {
  const v4 = looseIPv4(name)
  if (v4 !== null) return endpoint('inet', formatIPv4(v4))
  const v6 = parseIPv6(name)
  return v6 === null ? null : endpoint('inet6', formatIPv6(v6))
}

// ---------------------------------------------------------------- services

function findService(list: readonly HostService[], name: string, protocol: string | null): HostService | undefined {
  return list.find(
    (s) => (s.name === name || s.aliases.includes(name)) && (protocol === null || s.protocol === protocol),
  )
}
/** A `const char *` argument. */
function cText(rt: Thread, who: string, index: number, v: PyValue): string {
  const t = textOf(v)
  if (t === undefined) throw typeError(rt, `${who}() argument ${index} must be str, not ${nameOfType(v)}`)
  const s = toHost(t)
  if (s.includes('\0')) throw valueError(rt, 'embedded null character')
  return s
}

// ---------------------------------------------------------------- byte order

function short(rt: Thread, who: string, v: PyValue): number {
  const n = asIndex(rt, v)
  if (n < 0) throw overflowError(rt, `${who}: can't convert negative Python int to C 16-bit unsigned integer`)
  if (n > 0xffff) throw overflowError(rt, `${who}: Python int too large to convert to C 16-bit unsigned integer`)
  return (Number(n) >> 8) | ((Number(n) & 255) << 8)
}
function long(rt: Thread, v: PyValue): number {
  const n = intOf(v)
  if (n === undefined)
    throw typeError(rt, `expected int, ${nameOfType(v) === 'None' ? 'NoneType' : nameOfType(v)} found`)
  if (n < 0) throw overflowError(rt, "can't convert negative value to unsigned int")
  if (n > 0xffffffff) throw overflowError(rt, 'int larger than 32 bits')
  const i = Number(n)
  return (((i & 255) << 24) | ((i & 0xff00) << 8) | ((i >>> 8) & 0xff00) | (i >>> 24)) >>> 0
}
const illegal = (rt: Thread, who: string): PyBaseException =>
  error(rt, T.OSError, `illegal IP address string passed to ${who}`)

/** Size of a control message's header, and what sizes are rounded up to. */
const HEADER = 16
function control(rt: Thread, who: string, v: PyValue, padded: boolean): number {
  const n = asSize(rt, v)
  if (n < 0 || n > 2 ** 31 - HEADER) throw overflowError(rt, `${who}() argument out of range`)
  return HEADER + (padded ? Math.ceil(n / 8) * 8 : n)
}

export const nameFunctions = (): Member[] => [
  waiting(
    'getaddrinfo(host, port, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0) !',
    'getaddrinfo(host, port [, family, type, proto, flags])\n    -> list of (family, type, proto, canonname, sockaddr)\n\nResolve host and port into addresses.',
    (rt, host, port, family, type, proto, flags) => {
      const info = addressInfo(rt, host, port, family, type, proto, flags)
      if (!isPending(info)) rt.frame.val = info
      else
        enterThen(
          rt,
          info.lookup,
          (t, found) => {
            t.frame.val = info.finish(t, found)
          },
          info.fail,
        )
    },
  ),
  waiting(
    'getnameinfo(sockaddr, flags: int, /) !!',
    'getnameinfo(sockaddr, flags) --> (host, port)\n\nGet host and port for a sockaddr.',
    enterNameInfo,
  ),
  waiting(
    'gethostbyname(host, /) !!',
    'gethostbyname(host) -> address\n\nAn IPv4 address of a host name.',
    (rt, host) =>
      withHost(rt, 'gethostbyname', host, (t, found) => {
        t.frame.val = found[0].host
      }),
  ),
  waiting(
    'gethostbyname_ex(host, /) !!',
    'gethostbyname_ex(host) -> (name, aliaslist, addresslist)\n\nAll IPv4 addresses of a host name.',
    (rt, host) =>
      withHost(rt, 'gethostbyname_ex', host, (t, found, name) => {
        t.frame.val = new PyTuple([fromHost(name), new PyList([]), addressList(found)])
      }),
  ),
  waiting(
    'gethostbyaddr(host, /) !!',
    'gethostbyaddr(host) -> (name, aliaslist, addresslist)\n\nThe name of an address.',
    enterHostByAddress,
  ),
  fn('gethostname()', 'gethostname() -> string\n\nThe name of this machine.', (rt) => {
    const { host } = (rt as ThreadState).interp
    if (host.sockets !== undefined && host.sockets !== null) return fromHost(host.sockets.hostName())
    if (host.process === null) throw notGranted(rt, 'network')
    return fromHost(host.process.uname().nodename)
  }),
  fn(
    'sethostname(name, /) !!',
    'sethostname(name)\n\nRefused: no program may rename the machine from here.',
    (rt, name) => {
      if (textOf(name) === undefined && (name === null || bufferOf(name) === undefined)) bytesArgument(rt, name)
      throw osError(rt, 'EPERM')
    },
  ),
  fn(
    'getservbyname(servicename, protocolname=<absent>, /) !!',
    'getservbyname(servicename[, protocolname]) -> integer\n\nThe port of a service.',
    (rt, name, protocol) => {
      const wanted = cText(rt, 'getservbyname', 1, name)
      const p = protocol === undefined ? null : cText(rt, 'getservbyname', 2, protocol)
      const found = findService(hostSockets(rt).services(), wanted, p)
      if (found === undefined) throw error(rt, T.OSError, 'service/proto not found')
      return found.number
    },
  ),
  fn(
    'getservbyport(port: int, protocolname=<absent>, /) !!',
    'getservbyport(port[, protocolname]) -> string\n\nThe service of a port.',
    (rt, port, protocol) => {
      const p = protocol === undefined ? null : cText(rt, 'getservbyport', 2, protocol)
      if (port < 0 || port > 0xffff) throw overflowError(rt, 'getservbyport: port must be 0-65535.')
      const found = hostSockets(rt)
        .services()
        .find((s) => s.number === port && (p === null || s.protocol === p))
      if (found === undefined) throw error(rt, T.OSError, 'port/proto not found')
      return fromHost(found.name)
    },
  ),
  fn('getprotobyname(name, /) !!', 'getprotobyname(name) -> integer\n\nThe number of a protocol.', (rt, name) => {
    const wanted = cText(rt, 'getprotobyname', 1, name)
    const found = findService(hostSockets(rt).protocols(), wanted, null)
    if (found === undefined) throw error(rt, T.OSError, 'protocol not found')
    return found.number
  }),
  fn(
    'if_nameindex()',
    'if_nameindex()\n\nThe network interfaces, as pairs of index and name.',
    (rt) =>
      new PyList(
        hostSockets(rt)
          .interfaces()
          .map((i) => new PyTuple([i.index, fromHost(i.name)])),
      ),
  ),
  fn(
    'if_nametoindex(oname, /)',
    'Returns the interface index corresponding to the interface name if_name.',
    (rt, name) => {
      const wanted = fsPath(rt, name)
      const found = hostSockets(rt)
        .interfaces()
        .find((i) => i.name === wanted)
      if (found === undefined) throw error(rt, T.OSError, 'no interface with this name')
      return found.index
    },
  ),
  fn('if_indextoname(object, /)', 'if_indextoname(if_index)\n\nThe name of an interface.', (rt, index) => {
    const n = intOf(index)
    if (n === undefined) throw typeError(rt, 'an integer is required')
    if (n < 0) throw overflowError(rt, "can't convert negative value to unsigned int")
    const found = hostSockets(rt)
      .interfaces()
      .find((i) => i.index === n)
    if (found === undefined) throw osError(rt, 'ENXIO')
    return fromHost(found.name)
  }),

  fn('htons(x, /)', 'Convert a 16-bit unsigned integer from host to network byte order.', (rt, x) =>
    short(rt, 'htons', x),
  ),
  fn('ntohs(x, /)', 'Convert a 16-bit unsigned integer from network to host byte order.', (rt, x) =>
    short(rt, 'ntohs', x),
  ),
  fn('htonl(object, /)', 'htonl(integer) -> integer\n\nFrom host to network byte order, 32 bits.', (rt, x) =>
    long(rt, x),
  ),
  fn('ntohl(object, /)', 'ntohl(integer) -> integer\n\nFrom network to host byte order, 32 bits.', (rt, x) =>
    long(rt, x),
  ),
  fn('inet_aton(ip_addr: js, /)', 'Convert an IP address from text to the 32-bit packed binary format.', (rt, text) => {
    const b = looseIPv4(text)
    if (b === null) throw illegal(rt, 'inet_aton')
    return new PyBytes(b)
  }),
  fn('inet_ntoa(packed_ip: bytes, /)', 'Convert an IP address from 32-bit packed binary format to text.', (rt, b) => {
    if (b.length !== 4) throw error(rt, T.OSError, 'packed IP wrong length for inet_ntoa')
    return formatIPv4(b)
  }),
  fn(
    'inet_pton(af: int, ip: js, /) !!',
    'inet_pton(af, ip) -> packed IP address string\n\nConvert an address of a family from text to bytes.',
    (rt, family, text) => {
      if (family !== AF_INET && family !== AF_INET6) throw osError(rt, 'EAFNOSUPPORT')
      const b = family === AF_INET ? strictIPv4(text) : parseIPv6(text)
      if (b === null) throw illegal(rt, 'inet_pton')
      return new PyBytes(b)
    },
  ),
  fn(
    'inet_ntop(af: int, packed_ip: bytes, /) !!',
    'inet_ntop(af, packed_ip) -> string formatted IP address\n\nConvert an address of a family from bytes to text.',
    (rt, family, b: Uint8Array) => {
      if (family !== AF_INET && family !== AF_INET6) throw valueError(rt, `unknown address family ${family}`)
      if (b.length !== (family === AF_INET ? 4 : 16)) throw valueError(rt, 'invalid length of packed IP address string')
      return family === AF_INET ? formatIPv4(b) : formatIPv6(b)
    },
  ),
  fn('CMSG_LEN(length, /) !!', 'CMSG_LEN(length) -> control message length', (rt, v) =>
    control(rt, 'CMSG_LEN', v, false),
  ),
  fn('CMSG_SPACE(length, /) !!', 'CMSG_SPACE(length) -> buffer size', (rt, v) => control(rt, 'CMSG_SPACE', v, true)),
]
