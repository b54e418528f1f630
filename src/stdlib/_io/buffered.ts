/**
 * BufferedReader, BufferedWriter, BufferedRandom and BufferedRWPair over any raw stream; over a native FileIO without calls through Python.
 *
 * One object holds a read buffer (`buffer[at..end)`, read from the raw stream already) and written pieces not yet handed down (`pending`). At most
 * one of them is non-empty. The raw stream stands at the end of the read buffer, so the logical position is `raw - (end - at)`, or
 * `raw + pendingSize` while writing.
 */

import { nextInFrames } from '../../interpreter/next-frames.ts'
import type { Member } from '../../objects/kit.ts'
import { getset, initializer, memberAttr, method, newType } from '../../objects/kit.ts'
import type { PyType, PyValue } from '../../objects/object.ts'
import { getAttr, getAttrOr } from '../../objects/ops/attributes.ts'
import { asSize } from '../../objects/ops/convert.ts'
import { error, newException, runtimeError, typeError, valueError } from '../../objects/ops/errors.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import { fromHost, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { type PyBaseException, PyByteArray, PyBytes } from '../../objects/values.ts'
import { writingInFrames } from '../_socket/settling.ts'
import {
  bufferedIOBaseType,
  bytesArgument,
  callMethod,
  checkAble,
  DEFAULT_BUFFER_SIZE,
  type Dirty,
  ioState,
  isClosed,
  joinBytes,
  nameOf,
  PyIOBase,
  STREAM_FLAGS,
  unsupported,
  writableBuffer,
} from './base.ts'
import { fileIOType, fileRead, fileSeek, fileWrite, PyFileIO } from './file-io.ts'
import { enterReading, isSocketStream, NoInputYet, readingInFrames } from './waiting.ts'

export class PyBuffered extends PyIOBase implements Dirty {
  raw: PyValue = null
  /** `raw` when it is exactly a FileIO: no calls needed. */
  file: PyFileIO | null = null
  state: 'new' | 'ready' | 'detached' = 'new'
  size = DEFAULT_BUFFER_SIZE
  buffer: Uint8Array = NOTHING
  at = 0
  end = 0
  pending: Uint8Array[] = []
  pendingSize = 0

  isStandard(): boolean {
    return this.file !== null && this.file.fd >= 0 && this.file.fd <= 2
  }
  path(): string | null {
    return this.file === null ? null : this.file.path
  }
  flushNow(rt: Thread): void {
    if (this.state === 'ready' && this.pendingSize > 0 && !isClosed(rt, this.raw)) flushPending(rt, this)
  }
}
const NOTHING = new Uint8Array(0)

function ready(rt: Thread, self: PyBuffered): void {
  if (self.state === 'ready') return
  if (self.state === 'detached') throw valueError(rt, 'raw stream has been detached')
  throw valueError(rt, 'I/O operation on uninitialized object')
}
function rawClosed(rt: Thread, self: PyBuffered): boolean {
  return self.file !== null ? self.file.fd < 0 : isClosed(rt, self.raw)
}
function check(rt: Thread, self: PyBuffered, what: string): void {
  ready(rt, self)
  if (rawClosed(rt, self)) throw valueError(rt, `${what} closed file`)
}

export function bufferedInit(
  rt: Thread,
  self: PyBuffered,
  raw: PyValue,
  size: number,
  able: readonly ('readable' | 'writable' | 'seekable')[],
): void {
  self.state = 'new'
  for (const what of able) checkAble(rt, raw, what)
  if (size <= 0) throw valueError(rt, 'buffer size must be strictly positive')
  self.raw = raw
  self.file = raw instanceof PyFileIO && raw.cls === fileIOType ? raw : null
  self.size = size
  self.buffer = NOTHING
  self.at = self.end = 0
  self.pending = []
  self.pendingSize = 0
  self.state = 'ready'
}

// ---------------------------------------------------------------- reading

/** One read of the raw stream into `into`; null when it has nothing now (non-blocking). */
function rawRead(rt: Thread, self: PyBuffered, into: Uint8Array): number | null {
  if (self.file !== null) return fileRead(rt, self.file, into)
  const memory = new PyByteArray(into)
  const r = callMethod(rt, self.raw, 'readinto', [memory])
  if (r === null) return null
  let n: number
  try {
    n = asSize(rt, r)
  } catch (e) {
    const failed = error(rt, T.OSError, 'raw readinto() failed')
    failed.cause = failed.context = e as PyBaseException
    failed.suppressContext = true
    throw failed
  }
  if (n < 0 || n > into.length)
    throw error(
      rt,
      T.OSError,
      `raw readinto() returned invalid length ${n} (should have been between 0 and ${into.length})`,
    )
  if (memory.value !== into) into.set(memory.value.subarray(0, n))
  return n
}

/** Fills an empty read buffer; false at the end (or, with `blocked`, when nothing is there now). */
function fill(rt: Thread, self: PyBuffered): boolean | null {
  if (self.buffer.length !== self.size) self.buffer = new Uint8Array(self.size)
  self.at = self.end = 0
  const n = rawRead(rt, self, self.buffer)
  if (n === null) return null
  self.end = n
  return n > 0
}

function take(self: PyBuffered, n: number): Uint8Array {
  const out = self.buffer.slice(self.at, self.at + n)
  self.at += n
  return out
}
/** Before something leaves a reader: where that is to be done again, what was taken is put back. */
function leaving(self: PyBuffered, taken: readonly Uint8Array[], e: unknown): unknown {
  if (e instanceof NoInputYet && taken.length > 0) {
    self.buffer = joinBytes([...taken, self.buffer.slice(self.at, self.end)])
    self.at = 0
    self.end = self.buffer.length
  }
  return e
}
/** Whether reading may have to wait for a socket. */
const waits = (rt: Thread, self: PyBuffered): boolean => self.file === null && isSocketStream(rt, self.raw)
/** The same of any stream that a text stream may stand on. */
export function bufferWaits(rt: Thread, buffer: PyValue): boolean {
  if (buffer instanceof PyBuffered) return waits(rt, buffer)
  return buffer instanceof PyRWPair && bufferWaits(rt, buffer.reader)
}

function readAll(rt: Thread, self: PyBuffered): PyValue {
  flushPending(rt, self)
  const parts: Uint8Array[] = []
  if (self.end > self.at) parts.push(take(self, self.end - self.at))
  if (waits(rt, self)) return readToEnd(rt, self, parts)
  const readall = self.file === null ? getAttrOr(rt, self.raw, 'readall') : getAttr(rt, self.raw, 'readall')
  if (readall !== undefined) {
    const rest = callMethod(rt, self.raw, 'readall', [])
    if (rest === null) return parts.length > 0 ? new PyBytes(joinBytes(parts)) : null
    if (!(rest instanceof PyBytes)) throw typeError(rt, 'readall() should return bytes')
    parts.push(rest.value)
    return new PyBytes(joinBytes(parts))
  }
  for (;;) {
    const part = callMethod(rt, self.raw, 'read', [])
    if (part === null) {
      if (parts.length === 0) return null
      break
    }
    if (!(part instanceof PyBytes)) throw typeError(rt, 'read() should return bytes')
    if (part.value.length === 0) break
    parts.push(part.value)
  }
  return new PyBytes(joinBytes(parts.length === 0 ? [NOTHING] : parts))
}

/** All there is behind the buffer, in reads that can be done again. */
function readToEnd(rt: Thread, self: PyBuffered, parts: Uint8Array[]): PyValue {
  try {
    for (;;) {
      const filled = fill(rt, self)
      if (filled === null && parts.length === 0) return null
      if (!filled) break
      rt.charge(self.end)
      parts.push(take(self, self.end))
    }
  } catch (e) {
    throw leaving(self, parts, e)
  }
  return new PyBytes(joinBytes(parts.length === 0 ? [NOTHING] : parts))
}

export function bufferedRead(rt: Thread, self: PyBuffered, size: number): PyValue {
  if (size < 0) return readAll(rt, self)
  const have = self.end - self.at
  if (size <= have) return new PyBytes(take(self, size))
  flushPending(rt, self)
  rt.charge(size)
  const parts: Uint8Array[] = have > 0 ? [take(self, have)] : []
  let left = size - have
  try {
    while (left > 0) {
      let n: number | null
      if (left >= self.size) {
        const into = new Uint8Array(Math.min(left, 1 << 24))
        n = rawRead(rt, self, into)
        if (n !== null && n > 0) {
          parts.push(into.subarray(0, n))
          left -= n
        }
      } else {
        const filled = fill(rt, self)
        n = filled === null ? null : self.end
        if (filled) {
          const got = Math.min(left, self.end)
          parts.push(take(self, got))
          left -= got
        }
      }
      if (n === null) {
        if (parts.length === 0) return null
        break
      }
      if (n === 0) break
    }
  } catch (e) {
    throw leaving(self, parts, e)
  }
  return new PyBytes(joinBytes(parts.length === 0 ? [NOTHING] : parts))
}

/** At most one read of the raw stream. */
export function bufferedRead1(rt: Thread, self: PyBuffered, size: number): Uint8Array {
  const want = size < 0 ? self.size : size
  if (want === 0) return NOTHING
  if (self.end > self.at) return take(self, Math.min(want, self.end - self.at))
  flushPending(rt, self)
  if (want > self.size) {
    const into = new Uint8Array(want)
    return into.subarray(0, rawRead(rt, self, into) ?? 0)
  }
  if (!fill(rt, self)) return NOTHING
  return take(self, Math.min(want, self.end))
}

function readLine(rt: Thread, self: PyBuffered, limit: number): PyBytes {
  flushPending(rt, self)
  const parts: Uint8Array[] = []
  let left = limit < 0 ? Number.POSITIVE_INFINITY : limit
  try {
    while (left > 0) {
      if (self.at === self.end && !fill(rt, self)) break
      const stop = Math.min(self.end, self.at + left)
      const newline = self.buffer.indexOf(10, self.at)
      const to = newline >= 0 && newline < stop ? newline + 1 : stop
      left -= to - self.at
      parts.push(take(self, to - self.at))
      if (newline >= 0 && newline < stop) break
    }
  } catch (e) {
    throw leaving(self, parts, e)
  }
  return new PyBytes(joinBytes(parts.length === 0 ? [NOTHING] : parts))
}

function readInto(rt: Thread, self: PyBuffered, into: Uint8Array, once: boolean): PyValue {
  let done = 0
  while (done < into.length) {
    if (self.end > self.at) {
      const n = Math.min(into.length - done, self.end - self.at)
      into.set(take(self, n), done)
      done += n
      if (once) break
      continue
    }
    flushPending(rt, self)
    if (once && done > 0) break
    let filled: boolean | null
    try {
      filled = fill(rt, self)
    } catch (e) {
      throw leaving(self, done > 0 ? [into.slice(0, done)] : [], e)
    }
    if (filled === null) return done > 0 ? done : null
    if (!filled) break
  }
  return done
}

// ---------------------------------------------------------------- writing

/** Hands everything pending to the raw stream. */
export function flushPending(rt: Thread, self: PyBuffered): void {
  while (self.pendingSize > 0) {
    const data = joinBytes(self.pending)
    let n: number
    if (self.file !== null) {
      self.pending = [data]
      n = fileWrite(rt, self.file, data)
    } else {
      self.pending = [data]
      const r = callMethod(rt, self.raw, 'write', [new PyBytes(data)])
      if (r === null) throw newException(rt, T.BlockingIOError, [11, 'write could not complete without blocking', 0])
      n = asSize(rt, r)
      if (n < 0 || n > data.length)
        throw error(
          rt,
          T.OSError,
          `raw write() returned invalid length ${n} (should have been between 0 and ${data.length})`,
        )
    }
    const rest = data.subarray(n)
    self.pending = rest.length === 0 ? [] : [rest]
    self.pendingSize = rest.length
  }
  ioState(rt).dirty.delete(self)
}

/** Puts the raw stream where the program thinks it is before writing after reading. */
function dropReadAhead(rt: Thread, self: PyBuffered): void {
  const ahead = self.end - self.at
  self.at = self.end = 0
  if (ahead > 0) rawSeek(rt, self, -ahead, 1)
}

export function bufferedWrite(rt: Thread, self: PyBuffered, data: Uint8Array): number {
  dropReadAhead(rt, self)
  if (data.length === 0) return 0
  if (self.pendingSize === 0) ioState(rt).dirty.add(self)
  // the caller's memory may change later
  self.pending.push(data.slice())
  self.pendingSize += data.length
  if (self.pendingSize > self.size) flushPending(rt, self)
  return data.length
}

// ---------------------------------------------------------------- position

function rawSeek(rt: Thread, self: PyBuffered, offset: number, whence: number): number {
  if (self.file !== null) return fileSeek(rt, self.file, offset, whence)
  const r = asSize(rt, callMethod(rt, self.raw, 'seek', [offset, whence]))
  if (r < 0) throw error(rt, T.OSError, `Raw stream returned invalid position ${r}`)
  return r
}
function rawTell(rt: Thread, self: PyBuffered): number {
  if (self.file !== null) return fileSeek(rt, self.file, 0, 1)
  const r = asSize(rt, callMethod(rt, self.raw, 'tell', []))
  if (r < 0) throw error(rt, T.OSError, `Raw stream returned invalid position ${r}`)
  return r
}
export function bufferedTell(rt: Thread, self: PyBuffered): number {
  return rawTell(rt, self) - (self.end - self.at) + self.pendingSize
}
function seek(rt: Thread, self: PyBuffered, target: number, whence: number): number {
  if (whence === 1) {
    // inside the read buffer nothing has to move
    const to = self.at + target
    if (self.pendingSize === 0 && self.end > 0 && to >= 0 && to <= self.end) {
      self.at = to
      return bufferedTell(rt, self)
    }
    flushPending(rt, self)
    const r = rawSeek(rt, self, target - (self.end - self.at), 1)
    self.at = self.end = 0
    return r
  }
  flushPending(rt, self)
  const r = rawSeek(rt, self, target, whence)
  self.at = self.end = 0
  return r
}

function flush(rt: Thread, self: PyBuffered): void {
  flushPending(rt, self)
  if (self.file === null) callMethod(rt, self.raw, 'flush', [])
}

// ---------------------------------------------------------------- methods

const common = (): Member[] => [
  memberAttr('raw', null, (_rt, self: PyBuffered) => self.raw),
  memberAttr('_finalizing', null, () => false),
  getset('closed', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    return rawClosed(rt, self)
  }),
  getset('name', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    return getAttr(rt, self.raw, 'name')
  }),
  getset('mode', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    return getAttr(rt, self.raw, 'mode')
  }),
  method('close(self, /)', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    if (rawClosed(rt, self)) return
    try {
      callMethod(rt, self, 'flush', [])
    } finally {
      self.ended = true
      ioState(rt).dirty.delete(self)
      callMethod(rt, self.raw, 'close', [])
    }
  }),
  method('detach(self, /)', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    callMethod(rt, self, 'flush', [])
    const raw = self.raw
    self.raw = null
    self.file = null
    self.state = 'detached'
    return raw
  }),
  method('fileno(self, /)', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    return callMethod(rt, self.raw, 'fileno', [])
  }),
  writer('flush(self, /)', null, (rt, self: PyBuffered) => {
    check(rt, self, 'flush of')
    flush(rt, self)
    if (self.end > self.at && self.cls !== bufferedReaderType && truth(rt, callMethod(rt, self.raw, 'seekable', [])))
      dropReadAhead(rt, self)
  }),
  method('isatty(self, /)', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    return callMethod(rt, self.raw, 'isatty', [])
  }),
  method('seekable(self, /)', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    return callMethod(rt, self.raw, 'seekable', [])
  }),
  method('seek(self, target, whence: int = 0, /)', null, (rt, self: PyBuffered, target, whence) => {
    ready(rt, self)
    if (whence < 0 || whence > 2) throw valueError(rt, `whence value ${whence} unsupported`)
    check(rt, self, 'seek of')
    checkAble(rt, self, 'seekable')
    return seek(rt, self, asSize(rt, target), whence)
  }),
  method('tell(self, /)', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    return bufferedTell(rt, self)
  }),
  method('truncate(self, pos=None, /)', null, (rt, self: PyBuffered, pos) => {
    check(rt, self, 'truncate of')
    if (self.cls.isSubtype(bufferedReaderType)) throw unsupported(rt, 'truncate')
    flush(rt, self)
    const to = pos === null ? bufferedTell(rt, self) : pos
    dropReadAhead(rt, self)
    return callMethod(rt, self.raw, 'truncate', [to])
  }),
  method('_dealloc_warn(self, source, /)', null, () => {}),
  method('__sizeof__(self, /)', null, (_rt, self: PyBuffered) => 128 + self.size),
  method('__reduce__(self, /)', null, notPickled),
  method('__reduce_ex__(self, object, /)', null, notPickled),
]
function notPickled(rt: Thread, self: PyValue): never {
  throw typeError(rt, `cannot pickle '${typeOf(self).name}' instances`)
}

/** A method that reads: in frames where that may have to wait. */
const reader = (declaration: string, doc: string | null, body: (rt: Thread, self: PyBuffered, ...args: any[]) => any) =>
  method(declaration, doc, body, readingInFrames(body, waits))
const writer = (declaration: string, doc: string | null, body: (rt: Thread, self: any, ...args: any[]) => any) =>
  method(declaration, doc, body, writingInFrames(body))

const reading = (): Member[] => [
  method('readable(self, /)', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    return callMethod(rt, self.raw, 'readable', [])
  }),
  reader('peek(self, size: ssize = 0, /)', null, (rt, self) => {
    check(rt, self, 'peek of')
    flushPending(rt, self)
    if (self.at === self.end) fill(rt, self)
    return new PyBytes(self.buffer.slice(self.at, self.end))
  }),
  reader('read(self, size: ssize|None = -1, /)', 'Read and return up to n bytes.', (rt, self, size) => {
    ready(rt, self)
    if (size !== null && size < -1) throw valueError(rt, 'read length must be non-negative or -1')
    check(rt, self, 'read of')
    return bufferedRead(rt, self, size === null ? -1 : size)
  }),
  reader(
    'read1(self, size: ssize = -1, /)',
    'Read and return up to size bytes, with at most one read() call.',
    (rt, self, size) => {
      check(rt, self, 'read of')
      return new PyBytes(bufferedRead1(rt, self, size))
    },
  ),
  reader('readinto(self, buffer, /)', null, (rt, self, buffer) => {
    check(rt, self, 'readinto of')
    return readInto(rt, self, writableBuffer(rt, buffer, 'readinto'), false)
  }),
  reader('readinto1(self, buffer, /)', null, (rt, self, buffer) => {
    check(rt, self, 'readinto of')
    return readInto(rt, self, writableBuffer(rt, buffer, 'readinto1'), true)
  }),
  reader('readline(self, size: ssize|None = -1, /)', null, (rt, self, size) => {
    check(rt, self, 'readline of')
    return readLine(rt, self, size === null ? -1 : size)
  }),
]
const writing = (): Member[] => [
  method('writable(self, /)', null, (rt, self: PyBuffered) => {
    ready(rt, self)
    return callMethod(rt, self.raw, 'writable', [])
  }),
  writer('write(self, buffer, /)', null, (rt, self: PyBuffered, buffer) => {
    ready(rt, self)
    const data = bytesArgument(rt, buffer)
    check(rt, self, 'write to')
    return bufferedWrite(rt, self, data)
  }),
]

function repr(rt: Thread, self: PyBuffered): PyValue {
  const name = self.state === 'ready' ? nameOf(rt, self) : undefined
  const shown =
    self.cls.module === '_io'
      ? `_io.${self.cls.name}`
      : `${String(self.cls.ns.getStr('__module__'))}.${self.cls.qualname}`
  if (name === undefined) return fromHost(`<${shown}>`)
  if (rt.reprStack.includes(self)) throw runtimeError(rt, `reentrant call inside ${shown}.__repr__`)
  rt.reprStack.push(self)
  try {
    return fromHost(`<${shown} name=${reprJs(rt, name)}>`)
  } finally {
    rt.reprStack.pop()
  }
}
function iterate(rt: Thread, self: PyBuffered): PyValue | undefined {
  if (self.cls !== bufferedReaderType && self.cls !== bufferedRandomType) {
    const line = callMethod(rt, self, 'readline', [])
    return truth(rt, line) ? line : undefined
  }
  check(rt, self, 'readline of')
  const line = readLine(rt, self, -1)
  return line.value.length > 0 ? line : undefined
}

nextInFrames.set(iterate, {
  wanted: (it: PyBuffered, rt) => waits(rt, it),
  enter: (f, it: PyBuffered) => enterReading(f.rt, (rt) => iterate(rt, it)),
})

function bufferedType(
  name: string,
  doc: string,
  able: readonly ('readable' | 'writable' | 'seekable')[],
  members: Member[],
): PyType {
  return newType(
    name,
    '_io',
    {
      doc,
      signature: '(raw, buffer_size=DEFAULT_BUFFER_SIZE)',
      flags: STREAM_FLAGS,
      hasDict: true,
      new: (_rt, cls) => new PyBuffered(cls),
      slots: {
        init: initializer(`${name}(raw, buffer_size: ssize = 8192)`, (rt, self: PyBuffered, raw, size) =>
          bufferedInit(rt, self, raw, size, able),
        ),
        repr,
        next: iterate,
      },
      members,
    },
    bufferedIOBaseType,
  )
}

export const bufferedReaderType: PyType = bufferedType(
  'BufferedReader',
  'Create a new buffered reader using the given readable raw IO object.',
  ['readable'],
  [...common(), ...reading()],
)
export const bufferedWriterType: PyType = bufferedType(
  'BufferedWriter',
  'A buffer for a writeable sequential RawIO object.',
  ['writable'],
  [...common(), ...writing()],
)
export const bufferedRandomType: PyType = bufferedType(
  'BufferedRandom',
  'A buffered interface to random access streams.',
  ['seekable', 'readable', 'writable'],
  [...common(), ...reading(), ...writing()],
)

/** A buffer over `raw`, whose abilities are known. */
export function makeBuffered(rt: Thread, type: PyType, raw: PyValue, size: number): PyBuffered {
  const self = new PyBuffered(type)
  bufferedInit(rt, self, raw, size, [])
  return self
}

class PyRWPair extends PyIOBase {
  reader: PyValue = null
  writer: PyValue = null
}
const toReader =
  (name: string) =>
  (rt: Thread, self: PyRWPair, ...args: PyValue[]) =>
    callMethod(rt, self.reader, name, args)
const toWriter =
  (name: string) =>
  (rt: Thread, self: PyRWPair, ...args: PyValue[]) =>
    callMethod(rt, self.writer, name, args)
const pairReader = (declaration: string, body: (rt: Thread, self: PyRWPair, ...args: any[]) => any) =>
  method(
    declaration,
    null,
    body,
    readingInFrames(body, (rt, self: PyRWPair) => bufferWaits(rt, self.reader)),
  )

export const bufferedRWPairType: PyType = newType(
  'BufferedRWPair',
  '_io',
  {
    doc: 'A buffered reader and writer object together.',
    signature: '(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)',
    flags: STREAM_FLAGS,
    hasDict: true,
    new: (_rt, cls) => new PyRWPair(cls),
    slots: {
      init: initializer(
        'BufferedRWPair(reader, writer, buffer_size: ssize = 8192, /)',
        (rt, self: PyRWPair, reader, writer, size) => {
          checkAble(rt, reader, 'readable')
          checkAble(rt, writer, 'writable')
          self.reader = makeBuffered(rt, bufferedReaderType, reader, size)
          self.writer = makeBuffered(rt, bufferedWriterType, writer, size)
        },
      ),
    },
    members: [
      pairReader('read(self, *args) !', (rt, self, args) => toReader('read')(rt, self, ...args)),
      pairReader('read1(self, *args) !', (rt, self, args) => toReader('read1')(rt, self, ...args)),
      pairReader('readinto(self, buffer, /) !', toReader('readinto')),
      pairReader('readinto1(self, buffer, /) !', toReader('readinto1')),
      pairReader('peek(self, *args) !', (rt, self, args) => toReader('peek')(rt, self, ...args)),
      writer('write(self, b, /) !', null, toWriter('write')),
      writer('flush(self, /)', null, toWriter('flush')),
      method('readable(self, /)', null, toReader('readable')),
      method('writable(self, /)', null, toWriter('writable')),
      method('close(self, /)', null, (rt, self: PyRWPair) => {
        try {
          callMethod(rt, self.writer, 'close', [])
        } finally {
          callMethod(rt, self.reader, 'close', [])
        }
      }),
      method('isatty(self, /)', null, (rt, self: PyRWPair) =>
        truth(rt, callMethod(rt, self.writer, 'isatty', [])) ? true : callMethod(rt, self.reader, 'isatty', []),
      ),
      getset('closed', null, (rt, self: PyRWPair) => {
        if (self.writer === null) throw runtimeError(rt, 'the BufferedRWPair object is being garbage-collected')
        return getAttr(rt, self.writer, 'closed')
      }),
    ],
  },
  bufferedIOBaseType,
)
