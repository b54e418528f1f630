/**
 * The type `_socket.socket`: a socket of the host with a timeout. Operations that may wait do so in frames (waiting.ts); from TypeScript they can be called too, but
 * then cannot wait for the host.
 */
import type { HostEndpoint, HostReceived, HostSocket } from '../../host/types.ts'
import { runEnterNested } from '../../interpreter/nested.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { bufferOf } from '../../objects/buffer.ts'
import { finalizer, getset, initializer, type Member, memberAttr, method, newType } from '../../objects/kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { asCInt, asIndex, asSize } from '../../objects/ops/convert.ts'
import { error, overflowError, typeError, valueError } from '../../objects/ops/errors.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import { fromHost, intOf, typeName, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBaseException, PyBytes, PyFloat, PyList, PyTuple } from '../../objects/values.ts'
import { bytesArgument, joinBytes } from '../_io/base.ts'
import { attemptOf, NoInputYet } from '../_io/waiting.ts'
import { fromHostError, hostCall, osError } from '../host-errors.ts'
import { AF_INET, familyName, familyNumber, isNamed, parseAddress, showAddress, unbound } from './addresses.ts'
import { lookupError } from './errors.ts'
import { errnoOf, getOption, setOption, setOptionBytes } from './options.ts'
import { hostSocketOf, hostSockets, notSocket, register, registryOf, setBlocks } from './registry.ts'
import { type Attempt, enterThen, enterWait } from './waiting.ts'

const SOCK_STREAM = 1
const SOCK_DGRAM = 2
const SOCK_NONBLOCK = 0o4000
const SOCK_CLOEXEC = 0o2000000
const MSG_OOB = 1
const MSG_PEEK = 2
const MSG_TRUNC = 32
const MSG_DONTWAIT = 64
const MSG_WAITALL = 256

export class PySocket extends PyObject {
  host: HostSocket | null = null
  fd = -1
  family = -1
  type = -1
  proto = -1
  /** Seconds; null blocks, 0 never waits. */
  timeout: number | null = null
}

/** The host's socket, or the error of a closed one. */
function live(rt: Thread, self: PySocket): HostSocket {
  if (self.host === null) throw osError(rt, 'EBADF')
  return self.host
}

// ---------------------------------------------------------------- making

const KINDS = new Map<number, 'stream' | 'datagram'>([
  [SOCK_STREAM, 'stream'],
  [SOCK_DGRAM, 'datagram'],
])
/** The errors are the kernel's. */
function checkKind(rt: Thread, family: number, type: number, proto: number): 'stream' | 'datagram' {
  const name = familyName(family)
  if (name === null) throw osError(rt, 'EAFNOSUPPORT')
  const kind = KINDS.get(type)
  if (kind === undefined) throw osError(rt, type >= 1 && type <= 10 ? 'ESOCKTNOSUPPORT' : 'EINVAL')
  const fits = proto === 0 || (name === 'unix' ? proto === 1 : proto === (kind === 'stream' ? 6 : 17))
  if (!fits) throw osError(rt, 'EPROTONOSUPPORT')
  return kind
}

/** As CPython, a timeout makes the descriptor itself one that does not wait. */
function setTimeout(rt: Thread, self: PySocket, seconds: number | null): void {
  live(rt, self)
  self.timeout = seconds
  setBlocks(rt, self.fd, seconds === null)
}

/** Makes `self` the owner of a descriptor's socket. */
function adopt(rt: Thread, self: PySocket, socket: HostSocket, fd: number, proto: number): void {
  const registry = registryOf(rt)
  registry.unwatch(self, self.fd)
  self.host = socket
  self.fd = fd
  self.family = familyNumber(socket.family)
  self.type = socket.type === 'stream' ? SOCK_STREAM : SOCK_DGRAM
  self.proto = proto
  setTimeout(rt, self, registry.defaultTimeout)
  const { qualname } = self.cls
  const module = self.cls.ns.getStr('__module__') ?? self.cls.module
  const { family, type } = self
  registry.watch(self, fd, socket, () => {
    const address = (name: string, a: HostEndpoint | null): string =>
      a === null || a.host === '' ? '' : `, ${name}=${reprJs(rt, showAddress(rt, a))}`
    const addresses = `${address('laddr', socket.local() ?? unbound(socket.family))}${address('raddr', socket.remote())}`
    return `<${String(module)}.${qualname} fd=${fd}, family=${family}, type=${type}, proto=${proto}${addresses}>`
  })
}

function initialise(rt: Thread, self: PySocket, family: number, type: number, proto: number, fileno: PyValue): void {
  if (fileno !== null) {
    if (fileno instanceof PyFloat) throw typeError(rt, "'float' object cannot be interpreted as an integer")
    const fd = asCInt(rt, fileno)
    if (fd < 0) throw valueError(rt, 'negative file descriptor')
    const known = hostSocketOf(rt, fd)
    if (known === null) throw notSocket(rt, fd)
    adopt(rt, self, known, fd, proto >= 0 ? proto : known.family === 'unix' ? 0 : known.type === 'stream' ? 6 : 17)
    if (family >= 0) self.family = family
    if (type >= 0) self.type = type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
    return
  }
  const flags = type < 0 ? 0 : type & (SOCK_NONBLOCK | SOCK_CLOEXEC)
  const number = family < 0 ? AF_INET : family
  const plain = type < 0 ? SOCK_STREAM : type & ~flags
  const protocol = Math.max(proto, 0)
  const sockets = hostSockets(rt)
  const kind = checkKind(rt, number, plain, protocol)
  const socket = hostCall(rt, () => sockets.open(familyName(number)!, kind))
  adopt(rt, self, socket, register(rt, socket), protocol)
  if (flags & SOCK_NONBLOCK) setTimeout(rt, self, 0)
}
/** `_socket.socketpair` */
export function makePair(rt: Thread, family: number, type: number, proto: number): PyValue {
  const sockets = hostSockets(rt)
  const plain = type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
  const kind = checkKind(rt, family, plain, proto)
  const pair = hostCall(rt, () => sockets.pair(familyName(family)!, kind))
  return new PyTuple(
    pair.map((socket) => {
      const self = new PySocket(socketType())
      adopt(rt, self, socket, register(rt, socket), proto)
      return self
    }),
  )
}

function close(rt: Thread, self: PySocket): void {
  if (self.host === null) return
  const registry = registryOf(rt)
  registry.unwatch(self, self.fd)
  const { fd, host: socket } = self
  self.host = null
  self.fd = -1
  if (hostSocketOf(rt, fd) !== socket || !registry.drop(fd, false)) throw osError(rt, 'EBADF')
}

// ---------------------------------------------------------------- timeouts

/** Seconds of a timeout argument; null is for ever. */
export function timeoutOf(rt: Thread, v: PyValue): number | null {
  if (v === null) return null
  let seconds: number
  if (v instanceof PyFloat) {
    seconds = v.value
    if (Number.isNaN(seconds)) throw valueError(rt, 'Invalid value NaN (not a number)')
    if (Math.abs(seconds) >= 2 ** 63) throw overflowError(rt, 'timestamp out of range for platform time_t')
  } else seconds = Number(asIndex(rt, v))
  if (Math.abs(seconds) >= 2 ** 63 / 1e9) throw overflowError(rt, 'timestamp too large to convert to C PyTime_t')
  if (seconds < 0) throw valueError(rt, 'Timeout value out of range')
  // whole nanoseconds, upwards
  return Math.ceil(seconds * 1e9) / 1e9 + 0
}
export const showTimeout = (seconds: number | null): PyValue => (seconds === null ? null : new PyFloat(seconds))

// ---------------------------------------------------------------- operations that wait

/** Tries at once, and where that gives nothing waits as the socket's timeout says. The result arrives in the running frame. */
function operate(rt: ThreadState, self: PySocket, attempt: Attempt, never = false): void {
  const reading = attemptOf(rt)
  const v = attempt(rt)
  if (v !== undefined) {
    if (reading !== undefined) reading.received++
    rt.frame.val = v
    return
  }
  if (self.timeout === 0 || never) throw osError(rt, 'EAGAIN')
  const socket = live(rt, self)
  if (reading !== undefined) {
    // below a file: it is done again from there
    if (!reading.expired) throw new NoInputYet(socket, self.timeout)
    reading.expired = false
    throw error(rt, T.TimeoutError, 'timed out')
  }
  enterWait(rt, socket, self.timeout, attempt)
}
/** A method of which `enter` is the whole. */
function waiting(
  declaration: string,
  doc: string,
  enter: (rt: ThreadState, self: PySocket, ...args: any[]) => void,
): Member {
  return method(
    declaration,
    doc,
    (rt, self, ...args) => {
      const thread = rt as ThreadState
      return runEnterNested(thread, () => enter(thread, self, ...args))
    },
    enter as never,
  )
}

function received(rt: Thread, self: PySocket, max: number, flags: number): HostReceived | undefined {
  const s = live(rt, self)
  if (flags & MSG_OOB) throw osError(rt, 'EINVAL')
  try {
    return s.receive(max, (flags & MSG_PEEK) !== 0) ?? undefined
  } catch (e) {
    throw fromHostError(rt, e)
  }
}
/** With MSG_WAITALL: until there are `max` bytes or the stream ends. */
function receivedAll(self: PySocket, max: number, flags: number): (rt: Thread) => HostReceived | undefined {
  const parts: Uint8Array[] = []
  let size = 0
  return (rt) => {
    for (;;) {
      const r = received(rt, self, max - size, flags)
      if (r === undefined) return undefined
      parts.push(r.bytes)
      size += r.bytes.length
      if (size >= max || r.bytes.length === 0) return { bytes: joinBytes(parts), size, from: null }
    }
  }
}
function enterReceive(
  rt: ThreadState,
  self: PySocket,
  max: number,
  flags: number,
  finish: (r: HostReceived) => PyValue,
): void {
  const never = (flags & MSG_DONTWAIT) !== 0
  const all = (flags & MSG_WAITALL) !== 0 && self.type === SOCK_STREAM && !never && self.timeout !== 0
  if (!all) {
    // usually it is there, or nobody waits
    const r = received(rt, self, max, flags)
    if (r !== undefined) {
      const reading = attemptOf(rt)
      if (reading !== undefined) reading.received++
      rt.frame.val = finish(r)
      return
    }
    if (never || self.timeout === 0) throw osError(rt, 'EAGAIN')
  }
  const get = all ? receivedAll(self, max, flags) : (t: Thread) => received(t, self, max, flags)
  operate(
    rt,
    self,
    (t) => {
      const r = get(t)
      return r === undefined ? undefined : finish(r)
    },
    never,
  )
}
const sender = (rt: Thread, r: HostReceived): PyValue => (r.from === null ? null : showAddress(rt, r.from))
/** Bytes for Python: what is only looked at belongs to the host still. */
function bytesFrom(rt: Thread, r: HostReceived, flags: number): PyBytes {
  rt.charge(r.bytes.length)
  return new PyBytes((flags & MSG_PEEK) !== 0 ? r.bytes.slice() : r.bytes)
}

/** The memory and the number of bytes to receive into it. */
function target(rt: Thread, who: string, buffer: PyValue, nbytes: number, small: string): [Uint8Array, number] {
  const into = bufferOf(buffer)
  if (into === undefined || buffer instanceof PyBytes || (buffer as { readonly?: boolean }).readonly === true)
    throw typeError(
      rt,
      `${who}() argument 1 must be read-write bytes-like object, not ${buffer === null ? 'None' : typeName(buffer)}`,
    )
  if (nbytes < 0) throw valueError(rt, `negative buffersize in ${who}`)
  if (nbytes > into.length) throw valueError(rt, small)
  return [into, nbytes === 0 ? into.length : nbytes]
}

/**
 * Sends what the host takes. Behind a builtin (a file that is flushed, say) nobody can wait: then it takes everything, and the file's own method waits
 * afterwards until that is sent (settling.ts).
 */
function send(rt: ThreadState, self: PySocket, bytes: Uint8Array, to: HostEndpoint | null): number | undefined {
  const s = live(rt, self)
  try {
    const n = s.send(bytes, to)
    if (n !== null) return n
    if (rt.nesting === 0 || self.timeout === 0) return undefined
    registryOf(rt).overfull = s
    return s.send(bytes, to, true) ?? undefined
  } catch (e) {
    throw fromHostError(rt, e)
  }
}
function enterSend(rt: ThreadState, self: PySocket, data: PyValue, flags: number, to: HostEndpoint | null): void {
  const bytes = bytesArgument(rt, data)
  operate(rt, self, (t) => send(t, self, bytes, to), (flags & MSG_DONTWAIT) !== 0)
}
function enterSendAll(rt: ThreadState, self: PySocket, data: PyValue, flags: number): void {
  const bytes = bytesArgument(rt, data)
  let at = 0
  operate(
    rt,
    self,
    (t) => {
      do {
        const n = send(t, self, at === 0 ? bytes : bytes.subarray(at), null)
        if (n === undefined) return undefined
        at += n
      } while (at < bytes.length)
      return null
    },
    (flags & MSG_DONTWAIT) !== 0,
  )
}

/** Goes on with the endpoint of an address argument; a name is looked up first. */
function withAddress(
  rt: ThreadState,
  self: PySocket,
  address: PyValue,
  who: string,
  then: (rt: ThreadState, at: HostEndpoint) => void,
): void {
  const found = parseAddress(rt, self.family, address, who)
  live(rt, self)
  if (!isNamed(found)) {
    then(rt, found)
    return
  }
  const { name, endpoint } = found
  const lookup = hostSockets(rt).lookup(name, endpoint.family === 'inet' ? 'inet' : 'inet6')
  enterThen(
    rt,
    lookup,
    (t, all) => then(t, { ...endpoint, host: all[0].host, scope: endpoint.scope || all[0].scope }),
    lookupError,
  )
}

/** connect, and connect_ex, which gives the number of an error instead of raising it. */
function enterConnect(rt: ThreadState, self: PySocket, address: PyValue, ex: boolean): void {
  withAddress(rt, self, address, ex ? 'connect_ex' : 'connect', (t, at) => {
    const failed = (code: string): PyValue => {
      if (ex) return errnoOf(code)
      throw osError(t, code)
    }
    const s = live(t, self)
    const done = ex ? 0 : null
    const earlier = s.takeError()
    if (earlier !== null) {
      t.frame.val = failed(earlier)
      return
    }
    try {
      s.connect(at)
    } catch (e) {
      const code = (e as { code?: unknown }).code
      if (e instanceof PyBaseException || typeof code !== 'string') throw e
      t.frame.val = failed(code)
      return
    }
    const attempt: Attempt = () => {
      if (s.connecting) return undefined
      const code = s.takeError()
      return code === null ? done : failed(code)
    }
    if (!s.connecting) {
      t.frame.val = attempt(t) as PyValue
      return
    }
    // a Unix socket connects within the system call, whatever the timeout is
    const unix = s.family === 'unix'
    if (self.timeout === 0 && !unix) {
      t.frame.val = failed('EINPROGRESS')
      return
    }
    enterWait(t, s, unix ? null : self.timeout, attempt, ex ? () => errnoOf('EAGAIN') : null)
  })
}

function enterAccept(rt: ThreadState, self: PySocket): void {
  operate(rt, self, (t) => {
    const s = live(t, self)
    const made = hostCall(t, () => s.accept())
    if (made === null) return undefined
    return new PyTuple([register(t, made), showAddress(t, made.remote() ?? unbound(made.family))])
  })
}

/** The pieces of an argument of sendmsg. */
function pieces(rt: Thread, buffers: PyValue): Uint8Array[] {
  if (buffers === null || typeOf(buffers).slots.iter === undefined)
    throw typeError(rt, 'sendmsg() argument 1 must be an iterable')
  return toArray(rt, buffers).map((b) => bytesArgument(rt, b))
}
function ancillary(rt: Thread, ancdata: PyValue): void {
  for (const item of toArray(rt, ancdata)) {
    if (!(item instanceof PyTuple || item instanceof PyList))
      throw typeError(
        rt,
        `[sendmsg() ancillary data items]() argument must be 3-item sequence, not ${item === null ? 'None' : typeName(item)}`,
      )
    // descriptors and the like cannot be handed to other processes here
    throw osError(rt, 'ENOTSUP')
  }
}
function checkAncillarySize(rt: Thread, size: number): void {
  if (size < 0) throw valueError(rt, 'invalid ancillary data buffer length')
}

// ---------------------------------------------------------------- the type

/** No signature is shown, and wrong numbers of arguments are told in the way of format strings. */
const noKeywords = ' !!'
const makeType = (): PyType =>
  newType('socket', '_socket', {
    doc: 'socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object\nsocket(family=-1, type=-1, proto=-1, fileno=None) -> socket object\n\nOpen a socket of the given type: one end of a network connection.',
    flags: TypeFlags.BaseType,
    new: (_rt, cls) => new PySocket(cls),
    slots: {
      init: initializer(
        'socket(family: int = -1, type: int = -1, proto: int = -1, fileno=None)',
        (rt, self: PySocket, family, type, proto, fileno) => initialise(rt, self, family, type, proto, fileno),
      ),
      repr: (_rt, self: PySocket) =>
        fromHost(`<socket object, fd=${self.fd}, family=${self.family}, type=${self.type}, proto=${self.proto}>`),
    },
    members: [
      memberAttr('family', 'the socket family', (_rt, self: PySocket) => self.family),
      memberAttr('type', 'the socket type', (_rt, self: PySocket) => self.type),
      memberAttr('proto', 'the socket protocol', (_rt, self: PySocket) => self.proto),
      getset('timeout', 'the socket timeout', (_rt, self: PySocket) => showTimeout(self.timeout)),

      method(
        'fileno(self, /)',
        'fileno() -> integer\n\nThe descriptor of the socket.',
        (_rt, self: PySocket) => self.fd,
      ),
      method('close(self, /)', 'close()\n\nClose the socket.', (rt, self: PySocket) => close(rt, self)),
      method(
        'detach(self, /)',
        'detach()\n\nClose the object without closing the descriptor, which is returned.',
        (rt, self: PySocket) => {
          const { fd } = self
          if (self.host !== null) registryOf(rt).unwatch(self, fd)
          self.host = null
          self.fd = -1
          return fd
        },
      ),

      // -------------------------------------------------------- connecting
      waiting('bind(self, object, /)', 'bind(address)\n\nBind the socket to a local address.', (rt, self, address) =>
        withAddress(rt, self, address, 'bind', (t, at) =>
          enterThen(t, live(t, self).bind(at), (u) => {
            u.frame.val = null
          }),
        ),
      ),
      waiting(
        'connect(self, object, /)',
        'connect(address)\n\nConnect the socket to a remote address.',
        (rt, self, address) => enterConnect(rt, self, address, false),
      ),
      waiting(
        'connect_ex(self, object, /)',
        'connect_ex(address) -> errno\n\nLike connect(), but errors are returned.',
        (rt, self, address) => enterConnect(rt, self, address, true),
      ),
      waiting(
        `listen(self, backlog: int = 128, /)${noKeywords}`,
        'listen([backlog])\n\nEnable a server to accept connections.',
        (rt, self, backlog) =>
          enterThen(rt, live(rt, self).listen(Math.max(backlog, 0)), (t) => {
            t.frame.val = null
          }),
      ),
      waiting(
        '_accept(self, /)',
        '_accept() -> (integer, address info)\n\nWait for a connection; its descriptor and the address of the client.',
        enterAccept,
      ),
      method(
        'shutdown(self, object, /)',
        'shutdown(flag)\n\nShut down reading (SHUT_RD), writing (SHUT_WR) or both (SHUT_RDWR).',
        (rt, self: PySocket, how) => {
          const n = asCInt(rt, how)
          const s = live(rt, self)
          if (n < 0 || n > 2) throw osError(rt, 'EINVAL')
          hostCall(rt, () => s.shutdown(n === 0 ? 'read' : n === 1 ? 'write' : 'both'))
        },
      ),
      method('getsockname(self, /)', 'getsockname() -> address info\n\nThe local address.', (rt, self: PySocket) => {
        const s = live(rt, self)
        return showAddress(rt, hostCall(rt, () => s.local()) ?? unbound(s.family))
      }),
      method('getpeername(self, /)', 'getpeername() -> address info\n\nThe remote address.', (rt, self: PySocket) => {
        const s = live(rt, self)
        const a = hostCall(rt, () => s.remote())
        if (a === null) throw osError(rt, 'ENOTCONN')
        return showAddress(rt, a)
      }),

      // -------------------------------------------------------- receiving
      waiting(
        `recv(self, buffersize: ssize, flags: int = 0, /)${noKeywords}`,
        'recv(buffersize[, flags]) -> data\n\nReceive up to buffersize bytes; empty at the end.',
        (rt, self, size: number, flags: number) => {
          if (size < 0) throw valueError(rt, 'negative buffersize in recv')
          if (size === 0) rt.frame.val = new PyBytes(new Uint8Array(0))
          else enterReceive(rt, self, size, flags, (r) => bytesFrom(rt, r, flags))
        },
      ),
      waiting(
        `recv_into(self, buffer, nbytes: ssize = 0, flags: int = 0)${noKeywords}`,
        'recv_into(buffer, [nbytes[, flags]]) -> nbytes_read\n\nLike recv(), into a buffer.',
        (rt, self, buffer, nbytes: number, flags: number) => {
          const [into, size] = target(rt, 'recv_into', buffer, nbytes, 'buffer too small for requested bytes')
          if (size === 0) rt.frame.val = 0
          else
            enterReceive(rt, self, size, flags, (r) => {
              into.set(r.bytes)
              return (flags & MSG_TRUNC) !== 0 && self.type === SOCK_DGRAM ? r.size : r.bytes.length
            })
        },
      ),
      waiting(
        `recvfrom(self, buffersize: ssize, flags: int = 0, /)${noKeywords}`,
        'recvfrom(buffersize[, flags]) -> (data, address info)\n\nLike recv(), with the address of the sender.',
        (rt, self, size: number, flags: number) => {
          if (size < 0) throw valueError(rt, 'negative buffersize in recvfrom')
          enterReceive(rt, self, size, flags, (r) => new PyTuple([bytesFrom(rt, r, flags), sender(rt, r)]))
        },
      ),
      waiting(
        `recvfrom_into(self, buffer, nbytes: ssize = 0, flags: int = 0)${noKeywords}`,
        'recvfrom_into(buffer[, nbytes[, flags]]) -> (nbytes, address info)\n\nLike recvfrom(), into a buffer.',
        (rt, self, buffer, nbytes: number, flags: number) => {
          const small = 'nbytes is greater than the length of the buffer'
          const [into, size] = target(rt, 'recvfrom_into', buffer, nbytes, small)
          enterReceive(rt, self, size, flags, (r) => {
            into.set(r.bytes)
            return new PyTuple([r.bytes.length, sender(rt, r)])
          })
        },
      ),
      waiting(
        `recvmsg(self, bufsize: ssize, ancbufsize: ssize = 0, flags: int = 0, /)${noKeywords}`,
        'recvmsg(bufsize[, ancbufsize[, flags]]) -> (data, ancdata, msg_flags, address)\n\nReceive data; there never are ancillary data here.',
        (rt, self, size: number, ancsize: number, flags: number) => {
          if (size < 0) throw valueError(rt, 'negative buffer size in recvmsg()')
          checkAncillarySize(rt, ancsize)
          enterReceive(
            rt,
            self,
            size,
            flags,
            (r) =>
              new PyTuple([
                bytesFrom(rt, r, flags),
                new PyList([]),
                r.size > r.bytes.length ? MSG_TRUNC : 0,
                sender(rt, r),
              ]),
          )
        },
      ),
      waiting(
        `recvmsg_into(self, buffers, ancbufsize: ssize = 0, flags: int = 0, /)${noKeywords}`,
        'recvmsg_into(buffers[, ancbufsize[, flags]]) -> (nbytes, ancdata, msg_flags, address)\n\nLike recvmsg(), into buffers.',
        (rt, self, buffers, ancsize: number, flags: number) => {
          if (buffers === null || typeOf(buffers).slots.iter === undefined)
            throw typeError(rt, 'recvmsg_into() argument 1 must be an iterable')
          const into = toArray(rt, buffers).map((b) => {
            const memory = bufferOf(b)
            if (memory === undefined || b instanceof PyBytes || (b as { readonly?: boolean }).readonly === true)
              throw typeError(rt, 'recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers')
            return memory
          })
          checkAncillarySize(rt, ancsize)
          const size = into.reduce((sum, b) => sum + b.length, 0)
          enterReceive(rt, self, size, flags, (r) => {
            let at = 0
            for (const b of into) {
              b.set(r.bytes.subarray(at, at + b.length))
              at += b.length
              if (at >= r.bytes.length) break
            }
            const cut = r.size > r.bytes.length ? MSG_TRUNC : 0
            return new PyTuple([r.bytes.length, new PyList([]), cut, sender(rt, r)])
          })
        },
      ),

      // -------------------------------------------------------- sending
      waiting(
        `send(self, data, flags: int = 0, /)${noKeywords}`,
        'send(data[, flags]) -> count\n\nSend data; how many bytes were taken, which may be fewer.',
        (rt, self, data, flags: number) => enterSend(rt, self, data, flags, null),
      ),
      waiting(
        `sendall(self, data, flags: int = 0, /)${noKeywords}`,
        'sendall(data[, flags])\n\nSend all of the data, waiting as long as it takes.',
        (rt, self, data, flags: number) => enterSendAll(rt, self, data, flags),
      ),
      waiting(
        `sendto(self, /, *args)${noKeywords}`,
        'sendto(data[, flags], address) -> count\n\nLike send(data, flags), to an address.',
        (rt, self, args: PyValue[]) => {
          if (args.length !== 2 && args.length !== 3)
            throw typeError(rt, `sendto() takes 2 or 3 arguments (${args.length} given)`)
          bytesArgument(rt, args[0])
          const flags = args.length === 3 ? asCInt(rt, args[1]) : 0
          withAddress(rt, self, args[args.length - 1], 'sendto', (t, to) => {
            // a connected stream does not look at the address
            enterSend(t, self, args[0], flags, live(t, self).type === 'stream' ? null : to)
          })
        },
      ),
      waiting(
        `sendmsg(self, buffers, ancdata=(), flags: int = 0, address=None, /)${noKeywords}`,
        'sendmsg(buffers[, ancdata[, flags[, address]]]) -> count\n\nSend the buffers as one message. Ancillary data are refused.',
        (rt, self, buffers, ancdata, flags: number, address) => {
          const data = new PyBytes(joinBytes(pieces(rt, buffers)))
          ancillary(rt, ancdata)
          if (address === null) {
            enterSend(rt, self, data, flags, null)
            return
          }
          withAddress(rt, self, address, 'sendmsg', (t, to) => enterSend(t, self, data, flags, to))
        },
      ),
      method(
        `sendmsg_afalg(self, /, *args, **kwargs)${noKeywords}`,
        'sendmsg_afalg([msg], *, op[, iv[, assoclen[, flags=MSG_MORE]]])\n\nFor sockets of the family AF_ALG, of which there are none.',
        (rt) => {
          throw error(rt, T.OSError, 'algset is only supported for AF_ALG')
        },
      ),

      // -------------------------------------------------------- modes and options
      method(
        'setblocking(self, object, /)',
        'setblocking(flag)\n\nTrue is settimeout(None), False settimeout(0.0).',
        (rt, self: PySocket, flag) => {
          setTimeout(rt, self, truth(rt, flag) ? null : 0)
        },
      ),
      method(
        'getblocking(self, /)',
        'getblocking()\n\nFalse if no operation ever waits.',
        (_rt, self: PySocket) => self.timeout !== 0,
      ),
      method(
        'settimeout(self, object, /)',
        'settimeout(timeout)\n\nSeconds that operations wait at most; None: as long as it takes.',
        (rt, self: PySocket, v) => {
          setTimeout(rt, self, timeoutOf(rt, v))
        },
      ),
      method('gettimeout(self, /)', 'gettimeout() -> timeout\n\nSeconds, or None.', (_rt, self: PySocket) =>
        showTimeout(self.timeout),
      ),
      method(
        `getsockopt(self, level: int, option: int, buffersize: int = 0, /)${noKeywords}`,
        'getsockopt(level, option[, buffersize]) -> value\n\nA socket option, as an integer or as bytes.',
        (rt, self: PySocket, level, option, size) => getOption(rt, live(rt, self), level, option, size),
      ),
      method(
        `setsockopt(self, /, *args)${noKeywords}`,
        'setsockopt(level, option, value: int)\nsetsockopt(level, option, value: buffer)\nsetsockopt(level, option, None, optlen: int) -> None\n\nSet a socket option.',
        (rt, self: PySocket, args: PyValue[]) => {
          if (args.length !== 3 && !(args.length === 4 && args[2] === null))
            throw typeError(rt, `setsockopt() takes exactly 3 arguments (${args.length} given)`)
          const level = asCInt(rt, args[0])
          const option = asCInt(rt, args[1])
          const v = args[2]
          const s = live(rt, self)
          if (args.length === 4) {
            // no option takes nothing: the kernel looks at the size, then for the value
            throw osError(rt, asSize(rt, args[3]) < 4 ? 'EINVAL' : 'EFAULT')
          }
          if (intOf(v) !== undefined) setOption(rt, s, level, option, asCInt(rt, v))
          else setOptionBytes(rt, s, level, option, bytesArgument(rt, v))
        },
      ),
    ],
  })
let made: PyType | null = null
/** The type, made when the module is first imported. */
export function socketType(): PyType {
  if (made !== null) return made
  made = makeType()
  const del = finalizer(made, (rt, self: PySocket) => close(rt, self)) as Extract<Member, { kind: 'value' }>
  made.ns.setStr('__del__', del.value)
  return made
}
