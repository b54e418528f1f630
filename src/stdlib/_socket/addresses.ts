/** Addresses between Python's forms (a pair, a path, ...) and the host's endpoints. A name in place of a number has to be looked up first. */
import type { HostEndpoint, HostFamily } from '../../host/types.ts'
import { bufferOf } from '../../objects/buffer.ts'
import type { PyValue } from '../../objects/object.ts'
import { asCInt } from '../../objects/ops/convert.ts'
import { error, newException, overflowError, typeError } from '../../objects/ops/errors.ts'
import { fromHost, textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBytes, PyTuple } from '../../objects/values.ts'
import { fsBytes, fsPath } from '../posix/paths.ts'
import { gaierror } from './errors.ts'
import { formatIPv4, formatIPv6, looseIPv4, parseIPv6 } from './ip-text.ts'
import { hostSockets } from './registry.ts'

export const AF_UNIX = 1
export const AF_INET = 2
export const AF_INET6 = 10
export const familyName = (family: number): HostFamily | null =>
  family === AF_INET ? 'inet' : family === AF_INET6 ? 'inet6' : family === AF_UNIX ? 'unix' : null
export const familyNumber = (family: HostFamily): number =>
  family === 'inet' ? AF_INET : family === 'inet6' ? AF_INET6 : AF_UNIX

/** An endpoint whose host is still a name. */
export interface NamedEndpoint {
  readonly name: string
  readonly endpoint: HostEndpoint
}
export const isNamed = (a: HostEndpoint | NamedEndpoint): a is NamedEndpoint => 'name' in a

export const endpoint = (family: HostFamily, host: string, port = 0, flow = 0, scope = 0): HostEndpoint => ({
  family,
  host,
  port,
  flow,
  scope,
})

/** The text of a host name argument, as a name that the system's resolver takes. */
export function hostText(rt: Thread, v: PyValue, wrong: () => Error | unknown): string {
  const t = textOf(v)
  if (t !== undefined) {
    const s = toHost(t)
    return /^[\x00-\x7f]*$/.test(s) ? s : idna(rt, s)
  }
  const b = v === null ? undefined : bufferOf(v)
  if (b === undefined) throw wrong()
  return String.fromCharCode(...b.subarray(0, 4096))
}
/** The ASCII form of an international name; the platform knows how. */
function idna(rt: Thread, name: string): string {
  try {
    const host = new URL(`http://${name}/`).hostname
    if (host !== '') return host
  } catch {
    // said below
  }
  throw error(rt, T.UnicodeError, "encoding with 'idna' codec failed")
}

/** A number that needs no resolver; null: a name. Errors are the resolver's. */
export function numericHost(rt: Thread, family: 'inet' | 'inet6', text: string): HostEndpoint | null {
  if (text === '') return endpoint(family, family === 'inet' ? '0.0.0.0' : '::')
  if (family === 'inet') {
    if (text === '255.255.255.255' || text === '<broadcast>') return endpoint('inet', '255.255.255.255')
    const v4 = looseIPv4(text)
    if (v4 !== null) return endpoint('inet', formatIPv4(v4))
    if (parseIPv6(text) !== null) throw gaierror(rt, -9)
    return null
  }
  const percent = text.indexOf('%')
  const v6 = parseIPv6(percent < 0 ? text : text.slice(0, percent))
  if (v6 !== null)
    return endpoint('inet6', formatIPv6(v6), 0, 0, percent < 0 ? 0 : scopeOf(rt, v6, text.slice(percent + 1)))
  if (looseIPv4(text) !== null) throw gaierror(rt, -9)
  return null
}
/** `%eth0` or `%2` behind an IPv6 address; names of interfaces go with link-local addresses only. */
export function scopeOf(rt: Thread, address: Uint8Array, zone: string): number {
  const local =
    (address[0] === 0xfe && (address[1] & 0xc0) === 0x80) || (address[0] === 0xff && (address[1] & 0xf) === 2)
  const found = local
    ? hostSockets(rt)
        .interfaces()
        .find((i) => i.name === zone)
    : undefined
  if (found !== undefined) return found.index
  if (/^\d+$/.test(zone)) return Number(zone)
  throw gaierror(rt, -2)
}

function port(rt: Thread, v: PyValue, who: string): number {
  const n = asCInt(rt, v)
  if (n < 0 || n > 0xffff) throw overflowError(rt, `${who}(): port must be 0-65535.`)
  return n
}

/** An address argument of a socket's method `who`. */
export function parseAddress(rt: Thread, family: number, v: PyValue, who: string): HostEndpoint | NamedEndpoint {
  if (family === AF_UNIX) return endpoint('unix', unixPath(rt, v))
  const six = family === AF_INET6
  const label = six ? 'AF_INET6' : 'AF_INET'
  if (!(v instanceof PyTuple))
    throw typeError(rt, `${who}(): ${label} address must be tuple, not ${v === null ? 'NoneType' : typeName(v)}`)
  const items = v.items
  if (six ? items.length < 2 || items.length > 4 : items.length !== 2)
    throw typeError(
      rt,
      six
        ? 'AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])'
        : 'AF_INET address must be a pair (host, port)',
    )
  const text = hostText(rt, items[0], () =>
    typeError(rt, `str, bytes or bytearray expected, not ${items[0] === null ? 'NoneType' : typeName(items[0])}`),
  )
  if (text.includes('\0')) throw typeError(rt, 'host name must not contain null character')
  // numbers are converted before anything is looked up
  const number = asCInt(rt, items[1])
  const flow = items.length > 2 ? Number(asCInt(rt, items[2])) : 0
  const scope = items.length > 3 ? Number(asCInt(rt, items[3])) : 0
  const name = six ? 'inet6' : 'inet'
  const numeric = numericHost(rt, name, text)
  const checked = port(rt, number, who)
  if (flow < 0 || flow > 0xfffff) throw overflowError(rt, `${who}(): flowinfo must be 0-1048575.`)
  const made = endpoint(name, numeric?.host ?? '', checked, flow, scope > 0 ? scope : (numeric?.scope ?? 0))
  return numeric === null ? { name: text, endpoint: made } : made
}

/** The path of a Unix socket, or an abstract name, which begins with a null. */
function unixPath(rt: Thread, v: PyValue): string {
  let path: string
  if (textOf(v) !== undefined) path = fsPath(rt, v)
  else {
    const b = v === null ? undefined : bufferOf(v)
    if (b === undefined)
      throw typeError(rt, `a bytes-like object is required, not '${v === null ? 'NoneType' : typeName(v)}'`)
    path = fsPath(rt, new PyBytes(b))
  }
  const size = fsBytes(rt, path).value.length
  if (size > (path.startsWith('\0') ? 108 : 107)) throw newException(rt, T.OSError, ['AF_UNIX path too long'])
  return path
}

/** The Python form; null stands for an address that there is not. */
export function showAddress(rt: Thread, a: HostEndpoint): PyValue {
  switch (a.family) {
    case 'inet':
      return new PyTuple([a.host, a.port])
    case 'inet6':
      return new PyTuple([a.host, a.port, a.flow, a.scope])
    default:
      return a.host.startsWith('\0') ? fsBytes(rt, a.host) : fromHost(a.host)
  }
}
/** What a socket that is not bound has for an address. */
export const unbound = (family: HostFamily): HostEndpoint =>
  endpoint(family, family === 'inet' ? '0.0.0.0' : family === 'inet6' ? '::' : '')
