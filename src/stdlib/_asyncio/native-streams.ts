/**
 * The native ways through what every message of a stream goes through: a transport's reading and writing, and StreamReader.read(), readexactly(),
 * StreamWriter.write() and drain(). Their source is Python (asyncio/streams.py, _selector_transports.py); see bodies.ts for the means.
 *
 * A way is taken only where all that takes part are plain instances of the library's own classes, of which nothing was replaced, and where nothing has to be
 * waited for, paused or reported. Everything else runs the source.
 */
import { type Frame, Next, type Step } from '../../interpreter/frame.ts'
import { finish } from '../../interpreter/generators.ts'
import { leave } from '../../interpreter/next-frames.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { appendBytes, takeFront } from '../../objects/bytearray.ts'
import type { Attrs, PyType, PyValue, Shape } from '../../objects/object.ts'
import { getAttr, setInstanceAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { PyBaseException, PyByteArray, PyBytes, type PyFunction, PyInstance, PyList } from '../../objects/values.ts'
import { PySocket, socketType } from '../_socket/socket-type.ts'
import { fromHostError } from '../host-errors.ts'
import { awaitsOf, NativeWait, plainLoop, replaceFirstStep } from './bodies.ts'
import { FutureState, PyFuture } from './classes.ts'
import { setResult } from './future.ts'
import { createFuture } from './loop-core.ts'

/** Where the attributes of a class's instances lie. */
class Layout {
  /** By position in `names`. */
  readonly at: number[] = []
  private readonly cls: PyType
  private readonly version: number
  private readonly names: readonly string[]
  private readonly methods: readonly string[]
  private shape: Shape | null = null

  /** `methods`: those of the class that an instance could replace. */
  constructor(cls: PyType, names: readonly string[], methods: readonly string[]) {
    this.cls = cls
    this.version = cls.version
    this.names = names
    this.methods = methods
  }
  /** The attributes of a plain instance of the class as it was made; null: it is something else. */
  of(v: PyValue): Attrs | null {
    if (!(v instanceof PyInstance) || v.cls !== this.cls || this.cls.version !== this.version) return null
    const attrs = v.attrs as Attrs
    return attrs[0] === this.shape || this.look(attrs) ? attrs : null
  }
  private look(attrs: Attrs): boolean {
    if (attrs[1] !== null) return false
    const shape = attrs[0] as Shape
    if (this.methods.some((m) => shape.table.has(m))) return false
    const at = this.names.map((n) => shape.table.get(n) ?? -1)
    if (at.includes(-1)) return false
    for (let i = 0; i < at.length; i++) this.at[i] = at[i]
    this.shape = shape
    return true
  }
}

const enum R {
  Data = 0,
  Eof = 1,
  Waiter = 2,
  Exception = 3,
  Transport = 4,
  Paused = 5,
  Limit = 6,
  Loop = 7,
}
const READER = ['_buffer', '_eof', '_waiter', '_exception', '_transport', '_paused', '_limit', '_loop']
const READER_METHODS = [
  'feed_data',
  'exception',
  '_wakeup_waiter',
  '_wait_for_data',
  '_take',
  '_maybe_resume_transport',
]
const enum W {
  Transport = 0,
  Protocol = 1,
  Reader = 2,
}
const WRITER = ['_transport', '_protocol', '_reader']
const enum P {
  Reader = 0,
  Paused = 1,
  Lost = 2,
}
const PROTOCOL = ['_reader', '_paused', '_connection_lost']
const PROTOCOL_METHODS = ['data_received', '_drain_helper']
const enum X {
  Sock = 0,
  Protocol = 1,
  Lost = 2,
  Data = 3,
  Eof = 4,
  EmptyWaiter = 5,
  Closing = 6,
}
const TRANSPORT = ['_sock', '_protocol', '_conn_lost', '_buffer', '_eof', '_empty_waiter', '_closing']
const TRANSPORT_METHODS = [
  'write',
  'is_closing',
  'max_size',
  '_read_ready__data_received',
  '_fatal_error',
  '_send_later',
]

/** An interpreter's layouts: streams and transports are loaded one without the other. */
interface Layouts {
  reader: Layout | null
  writer: Layout | null
  protocol: Layout | null
  transport: Layout | null
  /** The class of sockets seen last, and its version: it leaves recv() and send() as they are. */
  sockets: PyType | null
  socketsVersion: number
}
const KEY = Symbol('streams')
function layoutsOf(rt: ThreadState): Layouts {
  const { state } = rt.interp
  let l = state.get(KEY) as Layouts | undefined
  if (l === undefined) {
    l = { reader: null, writer: null, protocol: null, transport: null, sockets: null, socketsVersion: 0 }
    state.set(KEY, l)
  }
  return l
}

/** A socket that never waits, whose class adds nothing to receiving and sending. */
function plainSocket(l: Layouts, v: PyValue): PySocket | null {
  if (!(v instanceof PySocket) || v.timeout !== 0 || v.host === null) return null
  const { cls } = v
  if (cls === l.sockets && cls.version === l.socketsVersion) return v
  const own = socketType().ns
  if (cls.lookup('recv') !== own.getStr('recv') || cls.lookup('send') !== own.getStr('send')) return null
  l.sockets = cls
  l.socketsVersion = cls.version
  return v
}

/** What `method` of the transport does about a failure of the host. */
function fail(rt: ThreadState, transport: PyValue, e: unknown, message: string): void {
  const exc = fromHostError(rt, e)
  if (!(exc instanceof PyBaseException)) throw exc
  call(rt, getAttr(rt, transport, '_fatal_error'), [exc, message])
}

// ---------------------------------------------------------------- the transport

/** `transport._read_ready()` for a StreamReaderProtocol. False: nothing was done. */
function readReady(rt: ThreadState, l: Layouts, transport: PyValue): boolean {
  const { reader: readers, protocol: protocols } = l
  const x = l.transport?.of(transport) ?? null
  if (x === null || readers === null || protocols === null) return false
  const xs = (l.transport as Layout).at
  const sock = plainSocket(l, x[xs[X.Sock]])
  if (sock === null || x[xs[X.Lost]] !== 0) return false
  const p = protocols.of(x[xs[X.Protocol]])
  if (p === null) return false
  const r = readers.of(p[protocols.at[P.Reader]])
  if (r === null) return false
  const rs = readers.at
  const buffer = r[rs[R.Data]]
  const waiter = r[rs[R.Waiter]]
  const limit = r[rs[R.Limit]]
  if (!(buffer instanceof PyByteArray) || buffer.exports > 0 || r[rs[R.Eof]] !== false) return false
  if (waiter !== null && !(waiter instanceof PyFuture)) return false
  if (typeof limit !== 'number' || r[rs[R.Transport]] !== transport) return false
  let bytes: Uint8Array
  try {
    const got = (sock.host as NonNullable<PySocket['host']>).receive(MAX, false)
    if (got === null) return true
    bytes = got.bytes
  } catch (e) {
    fail(rt, transport, e, 'Fatal read error on socket transport')
    return true
  }
  // the end: it can be asked for again
  if (bytes.length === 0) return false
  appendBytes(rt, buffer, bytes)
  if (waiter !== null) {
    r[rs[R.Waiter]] = null
    if (waiter.state === FutureState.Pending) setResult(rt, waiter, null)
  }
  if (buffer.size > 2 * limit && r[rs[R.Paused]] === false) {
    call(rt, getAttr(rt, transport, 'pause_reading'), [])
    r[rs[R.Paused]] = true
  }
  return true
}
/** max_size of the transports. */
const MAX = 256 * 1024

/** `transport.write(data)`. False: nothing was done. */
function write(rt: ThreadState, l: Layouts, transport: PyValue, data: PyValue): boolean {
  if (!(data instanceof PyBytes)) return false
  const x = l.transport?.of(transport) ?? null
  if (x === null) return false
  const { at } = l.transport as Layout
  const buffer = x[at[X.Data]]
  if (x[at[X.Eof]] !== false || x[at[X.EmptyWaiter]] !== null || x[at[X.Lost]] !== 0) return false
  if (!(buffer instanceof PyList) || buffer.items.length > 0) return false
  const sock = plainSocket(l, x[at[X.Sock]])
  const { value } = data
  if (sock === null || value.length === 0) return false
  let sent: number
  try {
    sent = (sock.host as NonNullable<PySocket['host']>).send(value, null) ?? 0
  } catch (e) {
    fail(rt, transport, e, 'Fatal write error on socket transport')
    return true
  }
  if (sent < value.length) call(rt, getAttr(rt, transport, '_send_later'), [new PyBytes(value.slice(sent))])
  return true
}

function method(cls: PyType, name: string): PyFunction {
  return cls.ns.getStr(name) as PyFunction
}

export function nativeTransport(rt: ThreadState, cls: PyType): void {
  const l = layoutsOf(rt)
  replaceFirstStep(
    method(cls, '_read_ready'),
    (_code, slow) => (f) => (readReady(f.rt, l, f.slots[0]) ? leave(f, null) : slow(f)),
  )
  replaceFirstStep(
    method(cls, 'write'),
    (_code, slow) => (f) => (write(f.rt, l, f.slots[0], f.slots[1]) ? leave(f, null) : slow(f)),
  )
  l.transport = new Layout(cls, TRANSPORT, TRANSPORT_METHODS)
}

// ---------------------------------------------------------------- streams

/** `reader._take(count)` of a reader whose buffer has been looked at. */
function take(rt: ThreadState, layout: Layout, r: Attrs, count: number): PyValue {
  const { at } = layout
  const buffer = r[at[R.Data]] as PyByteArray
  const bytes = new PyBytes(takeFront(rt, buffer, count))
  if (r[at[R.Paused]] === true && buffer.size <= (r[at[R.Limit]] as number)) {
    r[at[R.Paused]] = false
    call(rt, getAttr(rt, r[at[R.Transport]], 'resume_reading'), [])
  }
  return bytes
}

/**
 * read() or readexactly(): `enough` says whether `have` bytes do for the `wanted` ones. The function waits at its `await` with the given number, and then begins
 * anew, which does the same as going on.
 */
function nativeRead(
  layout: Layout,
  fn: PyFunction,
  awaited: number,
  enough: (have: number, wanted: number, eof: boolean) => boolean,
): void {
  replaceFirstStep(fn, (code, slow) => {
    const wait = new NativeWait(code, awaitsOf(code)[awaited])
    const begin: Step = (f) => {
      const r = layout.of(f.slots[0])
      const n = f.slots[1]
      if (r === null || typeof n !== 'number' || n <= 0) return slow(f)
      const { at } = layout
      const buffer = r[at[R.Data]]
      const eof = r[at[R.Eof]]
      if (r[at[R.Exception]] !== null || !(buffer instanceof PyByteArray) || buffer.exports > 0) return slow(f)
      if (typeof r[at[R.Limit]] !== 'number' || typeof eof !== 'boolean') return slow(f)
      const { rt } = f
      if (enough(buffer.size, n, eof)) return finish(f, take(rt, layout, r, n))
      if (eof || r[at[R.Waiter]] !== null || r[at[R.Paused]] !== false) return slow(f)
      const loop = plainLoop(rt)
      if (loop === null || loop !== r[at[R.Loop]]) return slow(f)
      const w = createFuture(rt, loop)
      r[at[R.Waiter]] = w
      return wait.begin(f, w)
    }
    wait.follow(
      code,
      (f) => {
        let answer: number
        try {
          answer = wait.end(f)
        } catch (e) {
          forget(f)
          throw e
        }
        if (answer !== Next.NEXT && answer !== Next.RAISE) return answer
        forget(f)
        return answer === Next.NEXT ? 0 : answer
      },
      -1,
    )
    return begin
  })
}
/** What the `finally` of the source does. */
function forget(f: Frame): void {
  setInstanceAttr(f.slots[0], '_waiter', null)
}

/** drain() where nothing is to be waited for. */
function drained(l: Layouts, writer: PyValue): boolean {
  const w = (l.writer as Layout).of(writer)
  if (w === null || l.transport === null) return false
  const ws = (l.writer as Layout).at
  const x = l.transport.of(w[ws[W.Transport]])
  if (x === null || x[l.transport.at[X.Closing]] !== false) return false
  const readers = l.reader as Layout
  const reader = w[ws[W.Reader]]
  if (reader !== null) {
    const r = readers.of(reader)
    if (r === null || r[readers.at[R.Exception]] !== null) return false
  }
  const protocols = l.protocol as Layout
  const p = protocols.of(w[ws[W.Protocol]])
  return p !== null && p[protocols.at[P.Lost]] === false && p[protocols.at[P.Paused]] === false
}

export function nativeStreams(rt: ThreadState, reader: PyType, writer: PyType, protocol: PyType): void {
  const l = layoutsOf(rt)
  const readers = new Layout(reader, READER, READER_METHODS)
  nativeRead(readers, method(reader, 'read'), 1, (have, _wanted, eof) => have > 0 || eof)
  nativeRead(readers, method(reader, 'readexactly'), 0, (have, wanted) => have >= wanted)
  replaceFirstStep(method(writer, 'write'), (_code, slow) => (f) => {
    const w = (l.writer as Layout).of(f.slots[0])
    if (w !== null && write(f.rt, l, w[(l.writer as Layout).at[W.Transport]], f.slots[1])) return leave(f, null)
    return slow(f)
  })
  replaceFirstStep(
    method(writer, 'drain'),
    (_code, slow) => (f) => (drained(l, f.slots[0]) ? finish(f, null) : slow(f)),
  )
  l.reader = readers
  l.writer = new Layout(writer, WRITER, ['drain', 'write'])
  l.protocol = new Layout(protocol, PROTOCOL, PROTOCOL_METHODS)
}
