/**
 * TextIOWrapper: text over a buffered byte stream.
 *
 * Reading: chunks of bytes are decoded into `decoded`, of which `used` UTF-16 units have been given out. For seekable streams the chunks are
 * kept until their text is used up, each with a copy of the decoder from before it: tell() finds the byte that belongs to a character by
 * decoding a chunk again in single bytes.
 * Writing: texts gather in `waiting` (a rope) and are encoded together; a text with surrogates in it is encoded at once, so that
 * its error comes from the very write(), as in CPython.
 */
import { nextInFrames } from '../../interpreter/next-frames.ts'
import { bufferOf } from '../../objects/buffer.ts'
import { getset, initializer, memberAttr, method, newType } from '../../objects/kit.ts'
import type { PyType, PyValue } from '../../objects/object.ts'
import { getAttr, getAttrOr } from '../../objects/ops/attributes.ts'
import { asIndex, asSize } from '../../objects/ops/convert.ts'
import { error, runtimeError, typeError, valueError } from '../../objects/ops/errors.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import { fromHost, isStr, textOf, toHost, typeName, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBytes, type Text } from '../../objects/values.ts'
import { writingInFrames } from '../_socket/settling.ts'
import {
  bytesArgument,
  callMethod,
  type Dirty,
  ioState,
  isClosed,
  nameOf,
  PyIOBase,
  STREAM_FLAGS,
  textIOBaseType,
  unsupported,
} from './base.ts'
import {
  bufferedRead1,
  bufferedReaderType,
  bufferedTell,
  bufferedWrite,
  bufferedWriterType,
  bufferWaits,
  flushPending,
  PyBuffered,
} from './buffered.ts'
import { newlineEnd, universalEnd } from './memory.ts'
import { checkNewline, NewlineDecoder } from './newline.ts'
import { type StreamDecoder, type StreamEncoder, streamCodec } from './stream-codecs.ts'
import { enterReading, NoInputYet, readingInFrames } from './waiting.ts'

const CHUNK = 8192
const SURROGATE = /[\ud800-\udfff]/

interface Chunk {
  readonly bytes: Uint8Array
  /** The decoders as they were before these bytes. */
  readonly decoder: StreamDecoder | null
  readonly newlines: NewlineDecoder | null
  /** UTF-16 units that came of it. */
  readonly length: number
}

export class PyTextIOWrapper extends PyIOBase implements Dirty {
  buffer: PyValue = null
  /** `buffer` when it is exactly a BufferedWriter or BufferedReader of ours. */
  native: PyBuffered | null = null
  state: 'new' | 'ready' | 'detached' = 'new'
  encoding = ''
  errors = 'strict'
  newline: string | null = null
  lineBuffering = false
  writeThrough = false
  chunkSize = CHUNK
  canSeek = false
  telling = false
  // writing
  encoder: StreamEncoder | null = null
  waiting = ''
  // reading
  decoder: StreamDecoder | null = null
  newlines: NewlineDecoder | null = null
  decoded = ''
  used = 0
  astral = false
  atEnd = false
  chunks: Chunk[] = []

  isStandard(): boolean {
    return this.native?.isStandard() ?? false
  }
  path(): string | null {
    return this.native?.path() ?? null
  }
  flushNow(rt: Thread): void {
    if (this.state === 'ready' && this.waiting !== '' && !isClosed(rt, this.buffer)) flushText(rt, this)
  }
}

function ready(rt: Thread, self: PyTextIOWrapper): void {
  if (self.state === 'ready') return
  if (self.state === 'detached') throw valueError(rt, 'underlying buffer has been detached')
  throw valueError(rt, 'I/O operation on uninitialized object')
}
function open(rt: Thread, self: PyTextIOWrapper): void {
  ready(rt, self)
  const native = self.native
  if (native !== null && native.file !== null ? native.file.fd < 0 : isClosed(rt, self.buffer))
    throw valueError(rt, 'I/O operation on closed file.')
}

function setCodec(rt: Thread, self: PyTextIOWrapper, readable: boolean, writable: boolean): void {
  const { decoder, encoder } = streamCodec(rt, self.encoding, self.errors)
  self.decoder = readable ? decoder() : null
  self.encoder = writable ? encoder() : null
  self.newlines =
    readable && (self.newline === null || self.newline === '') ? new NewlineDecoder(self.newline === null) : null
}

export function textInit(
  rt: Thread,
  self: PyTextIOWrapper,
  buffer: PyValue,
  encoding: string | null,
  errors: string | null,
  newline: string | null,
  lineBuffering: boolean,
  writeThrough: boolean,
): void {
  self.state = 'new'
  checkNewline(rt, newline)
  self.encoding = encoding === null || encoding === 'locale' ? 'UTF-8' : encoding
  if (self.encoding.includes('\0') || errors?.includes('\0')) throw valueError(rt, 'embedded null character')
  self.errors = errors ?? 'strict'
  self.newline = newline
  self.lineBuffering = lineBuffering
  self.writeThrough = writeThrough
  self.waiting = ''
  self.decoded = ''
  self.used = 0
  // LookupError before anything is asked of the buffer
  streamCodec(rt, self.encoding, self.errors)
  const readable = truth(rt, callMethod(rt, buffer, 'readable', []))
  const writable = truth(rt, callMethod(rt, buffer, 'writable', []))
  self.buffer = buffer
  self.native =
    buffer instanceof PyBuffered && (buffer.cls === bufferedWriterType || buffer.cls === bufferedReaderType)
      ? buffer
      : null
  setCodec(rt, self, readable, writable)
  self.canSeek = self.telling = truth(rt, callMethod(rt, buffer, 'seekable', []))
  if (self.canSeek && writable && self.encoder !== null) {
    if (asSize(rt, callMethod(rt, buffer, 'tell', [])) !== 0) self.encoder.started()
  }
  self.state = 'ready'
}

// ---------------------------------------------------------------- writing

function toBuffer(rt: Thread, self: PyTextIOWrapper, bytes: Uint8Array): void {
  if (self.native !== null) {
    if (self.native.file !== null && self.native.file.fd < 0) throw valueError(rt, 'write to closed file')
    bufferedWrite(rt, self.native, bytes)
  } else callMethod(rt, self.buffer, 'write', [new PyBytes(bytes)])
}
/** Encodes what waits and gives it to the buffer. */
function flushText(rt: Thread, self: PyTextIOWrapper): void {
  const text = self.waiting
  ioState(rt).dirty.delete(self)
  if (text === '') return
  self.waiting = ''
  toBuffer(rt, self, (self.encoder as StreamEncoder).encode(rt, fromHost(text)))
}
function flushAll(rt: Thread, self: PyTextIOWrapper): void {
  flushText(rt, self)
  if (self.native !== null && self.native.file !== null) flushPending(rt, self.native)
  else callMethod(rt, self.buffer, 'flush', [])
}

/** write(): the number of characters. print() may call this directly. */
export function textWrite(rt: Thread, self: PyTextIOWrapper, given: Text): number {
  open(rt, self)
  if (self.encoder === null) throw unsupported(rt, 'not writable')
  let s = typeof given === 'string' ? given : given.js
  const hasNewline = self.lineBuffering && (s.includes('\n') || s.includes('\r'))
  if (self.newline !== null && self.newline.length > 0 && self.newline !== '\n') s = s.replaceAll('\n', self.newline)
  if (self.decoded !== '') {
    // writing after reading: what was read ahead is void
    forget(self)
  }
  if (SURROGATE.test(s) || (self.encoding !== 'utf-8' && self.encoding !== 'UTF-8')) {
    const bytes = self.encoder.encode(
      rt,
      typeof given === 'string' ? fromHost(s) : s === given.js ? given : fromHost(s),
    )
    flushText(rt, self)
    toBuffer(rt, self, bytes)
  } else {
    if (self.waiting === '') ioState(rt).dirty.add(self)
    self.waiting += s
    if (self.waiting.length > self.chunkSize || self.writeThrough) flushText(rt, self)
  }
  if (hasNewline) flushAll(rt, self)
  return given.length
}

// ---------------------------------------------------------------- reading

function forget(self: PyTextIOWrapper): void {
  self.decoded = ''
  self.used = 0
  self.astral = false
  self.chunks = []
}

/** Reads and decodes one more chunk; false at the end. */
function readChunk(rt: Thread, self: PyTextIOWrapper, hint: number): boolean {
  const decoder = self.decoder as StreamDecoder
  const before = self.canSeek ? decoder.copy() : null
  const newlines = self.canSeek && self.newlines !== null ? self.newlines.copy() : null
  const size = Math.max(hint, self.chunkSize)
  let bytes: Uint8Array
  if (self.native !== null && self.native.cls === bufferedReaderType) bytes = bufferedRead1(rt, self.native, size)
  else {
    const name = getAttrOr(rt, self.buffer, 'read1') === undefined ? 'read' : 'read1'
    const r = callMethod(rt, self.buffer, name, [size])
    const data = bufferOf(r)
    if (data === undefined)
      throw typeError(rt, `underlying ${name}() should have returned a bytes-like object, not '${typeName(r)}'`)
    bytes = data
  }
  const end = bytes.length === 0
  let text = decoder.decode(rt, bytes, end)
  if (self.newlines !== null) text = self.newlines.decode(text, end)
  const rest = self.used === 0 ? self.decoded : self.decoded.slice(self.used)
  self.decoded = rest === '' ? text : rest + text
  self.used = 0
  self.astral = SURROGATE.test(self.decoded)
  if (self.canSeek) {
    // chunks whose text is used up are no longer needed
    let kept = 0
    let first = self.chunks.length
    while (first > 0 && kept < rest.length) kept += self.chunks[--first].length
    if (first > 0) self.chunks.splice(0, first)
    self.chunks.push({ bytes: bytes.slice(), decoder: before, newlines, length: text.length })
  }
  return !end
}

/** UTF-16 length of the next `n` characters of what is decoded, or of all there is. */
function unitsOf(self: PyTextIOWrapper, n: number): number {
  const s = self.decoded
  if (!self.astral) return Math.min(n, s.length - self.used)
  let i = self.used
  for (let k = 0; k < n && i < s.length; k++) i += (s.codePointAt(i) as number) > 0xffff ? 2 : 1
  return i - self.used
}
function take(self: PyTextIOWrapper, units: number): string {
  const out = self.decoded.slice(self.used, self.used + units)
  self.used += units
  return out
}
function startReading(rt: Thread, self: PyTextIOWrapper): void {
  open(rt, self)
  if (self.decoder === null) throw unsupported(rt, 'not readable')
  if (self.waiting !== '') flushText(rt, self)
}

function read(rt: Thread, self: PyTextIOWrapper, size: number): Text {
  startReading(rt, self)
  if (size < 0) {
    const all = callMethod(rt, self.buffer, 'read', [])
    if (all === null) throw error(rt, T.TypeError, "decoder getstate: a bytes-like object is required, not 'NoneType'")
    const bytes = bytesArgument(rt, all)
    let text = (self.decoder as StreamDecoder).decode(rt, bytes, true)
    if (self.newlines !== null) text = self.newlines.decode(text, true)
    const rest = take(self, self.decoded.length - self.used)
    forget(self)
    return fromHost(rest + text)
  }
  const parts: string[] = []
  let left = size
  while (left > 0) {
    const units = unitsOf(self, left)
    if (units > 0) {
      const s = take(self, units)
      parts.push(s)
      left -= self.astral ? Array.from(s).length : s.length
      continue
    }
    try {
      if (!readChunk(rt, self, left) && self.used === self.decoded.length) break
    } catch (e) {
      if (e instanceof NoInputYet && parts.length > 0) {
        // done again: what was taken is put back
        self.decoded = parts.join('') + self.decoded.slice(self.used)
        self.used = 0
        self.astral = SURROGATE.test(self.decoded)
      }
      throw e
    }
  }
  return fromHost(parts.join(''))
}

function readLine(rt: Thread, self: PyTextIOWrapper, limit: number): Text {
  startReading(rt, self)
  const newline = self.newline === null ? '\n' : self.newline
  let from = self.used
  for (;;) {
    const end = newline === '' ? universalEnd(self.decoded, from) : newlineEnd(self.decoded, newline, from)
    let units = end < 0 ? -1 : end - self.used
    if (limit >= 0) {
      const most = unitsOf(self, limit)
      const enough = self.astral
        ? Array.from(self.decoded.slice(self.used, self.used + most)).length >= limit
        : most >= limit
      if (units >= 0) units = Math.min(units, most)
      else if (enough) units = most
    }
    if (units >= 0) return fromHost(take(self, units))
    // a newline of two characters may straddle the chunks
    const searched = Math.max(self.decoded.length - self.used - 1, 0)
    if (!readChunk(rt, self, 0)) {
      if (newlineEndOr(self, newline) >= 0) continue
      return fromHost(take(self, self.decoded.length - self.used))
    }
    from = searched
  }
}
/** What iteration gives. */
function nextLine(rt: Thread, self: PyTextIOWrapper): PyValue | undefined {
  ready(rt, self)
  self.telling = false
  let line: PyValue
  if (self.cls === textIOWrapperType) line = readLine(rt, self, -1)
  else {
    line = callMethod(rt, self, 'readline', [])
    if (!isStr(line))
      throw error(rt, T.OSError, `readline() should have returned a str object, not '${typeName(line)}'`)
  }
  if (truth(rt, line)) return line
  forget(self)
  self.telling = self.canSeek
  return undefined
}
/** Whether reading may have to wait: for standard input, or for a socket. */
const waits = (rt: Thread, self: PyTextIOWrapper): boolean =>
  self.native !== null && self.native.file !== null ? self.native.file.fd === 0 : bufferWaits(rt, self.buffer)
nextInFrames.set(nextLine, {
  wanted: (self: PyTextIOWrapper, rt) => waits(rt, self),
  enter: (f, self: PyTextIOWrapper) => enterReading(f.rt, (rt) => nextLine(rt, self)),
})
const readSome = (rt: Thread, self: PyTextIOWrapper, size: number | null): Text =>
  read(rt, self, size === null ? -1 : size)
function writeMethod(rt: Thread, self: PyTextIOWrapper, text: PyValue): number {
  if (typeof text === 'string') return textWrite(rt, self, text)
  const t = textOf(text)
  if (t === undefined)
    throw typeError(rt, `write() argument must be str, not ${text === null ? 'None' : typeName(text)}`)
  return textWrite(rt, self, t)
}
function flushMethod(rt: Thread, self: PyTextIOWrapper): void {
  open(rt, self)
  self.telling = self.canSeek
  flushAll(rt, self)
}
/** At the end of the stream a held-back \r may have come out. */
function newlineEndOr(self: PyTextIOWrapper, newline: string): number {
  return newline === '' ? universalEnd(self.decoded, self.used) : newlineEnd(self.decoded, newline, self.used)
}

// ---------------------------------------------------------------- position

function tell(rt: Thread, self: PyTextIOWrapper): number {
  open(rt, self)
  if (!self.canSeek) throw unsupported(rt, 'underlying stream is not seekable')
  if (!self.telling) throw error(rt, T.OSError, 'telling position disabled by next() call')
  flushText(rt, self)
  callMethod(rt, self.buffer, 'flush', [])
  const end = self.native !== null ? bufferedTell(rt, self.native) : asSize(rt, callMethod(rt, self.buffer, 'tell', []))
  if (self.decoder === null) return end
  const unread = self.decoded.length - self.used
  if (unread === 0) return end - self.decoder.pending() - (self.newlines?.pendingCR ? 1 : 0)
  let k = self.chunks.length
  let start = end
  let length = 0
  while (k > 0 && length < unread) {
    k--
    length += self.chunks[k].length
    start -= self.chunks[k].bytes.length
  }
  if (length < unread) throw error(rt, T.OSError, "can't reconstruct logical file position")
  const chunk = self.chunks[k]
  const decoder = chunk.decoder?.copy()
  if (decoder === undefined || decoder === null) throw error(rt, T.OSError, "can't reconstruct logical file position")
  const newlines = chunk.newlines?.copy() ?? null
  const wanted = length - unread
  if (wanted === 0) return start - decoder.pending() - (newlines?.pendingCR ? 1 : 0)
  let made = 0
  for (let i = 0; i < chunk.bytes.length; i++) {
    let s = decoder.decode(rt, chunk.bytes.subarray(i, i + 1), false)
    if (newlines !== null) s = newlines.decode(s, false)
    made += s.length
    if (made >= wanted && decoder.pending() === 0) return start + i + 1 - (newlines?.pendingCR ? 1 : 0)
  }
  throw error(rt, T.OSError, "can't reconstruct logical file position")
}

function seek(rt: Thread, self: PyTextIOWrapper, cookie: PyValue, whence: number): PyValue {
  open(rt, self)
  if (!self.canSeek) throw unsupported(rt, 'underlying stream is not seekable')
  let target = cookie
  if (whence === 1) {
    if (asIndex(rt, cookie) !== 0) throw unsupported(rt, "can't do nonzero cur-relative seeks")
    target = tell(rt, self)
  } else if (whence === 2) {
    if (asIndex(rt, cookie) !== 0) throw unsupported(rt, "can't do nonzero end-relative seeks")
    flushAll(rt, self)
    forget(self)
    self.decoder?.reset(rt)
    if (self.newlines !== null) self.newlines.pendingCR = false
    const r = callMethod(rt, self.buffer, 'seek', [0, 2])
    if (self.encoder !== null && r !== 0) self.encoder.started()
    return r
  } else if (whence !== 0) throw valueError(rt, `invalid whence (${whence}, should be 0, 1 or 2)`)
  // CPython compares it with 0 first
  if (typeOf(target).slots.index === undefined)
    throw typeError(rt, `'<' not supported between instances of '${typeName(target)}' and 'int'`)
  const to = asIndex(rt, target)
  if (to < 0) throw valueError(rt, `negative seek position ${to}`)
  flushAll(rt, self)
  callMethod(rt, self.buffer, 'seek', [to])
  forget(self)
  self.decoder?.reset(rt)
  if (self.newlines !== null) self.newlines.pendingCR = false
  if (self.encoder !== null) {
    if (to === 0) self.encoder.reset()
    else self.encoder.started()
  }
  return to
}

// ---------------------------------------------------------------- the type

export const textIOWrapperType: PyType = newType(
  'TextIOWrapper',
  '_io',
  {
    doc: 'Character and line based layer over a BufferedIOBase object, buffer.',
    signature:
      '(buffer, encoding=None, errors=None, newline=None,\n              line_buffering=False, write_through=False)',
    flags: STREAM_FLAGS,
    hasDict: true,
    new: (_rt, cls) => new PyTextIOWrapper(cls),
    slots: {
      init: initializer(
        'TextIOWrapper(buffer, encoding: js|None = None, errors: js|None = None, newline: js|None = None, line_buffering: bool = False, write_through: bool = False)',
        textInit,
      ),
      repr(rt, self: PyTextIOWrapper) {
        if (self.state === 'new') throw valueError(rt, 'I/O operation on uninitialized object')
        const shown = self.cls.module === '_io' ? '_io.TextIOWrapper' : `_io.${self.cls.name}`
        if (rt.reprStack.includes(self)) throw runtimeError(rt, 'reentrant call inside _io.TextIOWrapper.__repr__')
        rt.reprStack.push(self)
        try {
          const name = self.state === 'ready' ? nameOf(rt, self) : undefined
          const mode = getAttrOr(rt, self, 'mode')
          const parts = [
            name === undefined ? '' : ` name=${reprJs(rt, name)}`,
            mode === undefined ? '' : ` mode=${reprJs(rt, mode)}`,
          ]
          return fromHost(`<${shown}${parts.join('')} encoding='${self.encoding}'>`)
        } finally {
          rt.reprStack.pop()
        }
      },
      iter(rt, self: PyTextIOWrapper) {
        open(rt, self)
        return self
      },
      next: nextLine,
    },
    members: [
      memberAttr('encoding', null, (_rt, self: PyTextIOWrapper) => fromHost(self.encoding)),
      memberAttr('buffer', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        return self.buffer
      }),
      memberAttr('line_buffering', null, (_rt, self: PyTextIOWrapper) => self.lineBuffering),
      memberAttr('write_through', null, (_rt, self: PyTextIOWrapper) => self.writeThrough),
      memberAttr('_finalizing', null, () => false),
      method('detach(self, /)', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        callMethod(rt, self, 'flush', [])
        const buffer = self.buffer
        self.buffer = null
        self.native = null
        self.state = 'detached'
        return buffer
      }),
      method(
        'reconfigure(self, /, *, encoding: js|None = None, errors: js|None = None, newline=<absent: None>, line_buffering=None, write_through=None)',
        'Reconfigure the text stream with new parameters.',
        reconfigure,
      ),
      method('write(self, text, /)', null, writeMethod, writingInFrames(writeMethod)),
      method(
        'read(self, size: ssize|None = -1, /)',
        null,
        readSome,
        readingInFrames(readSome, (rt, self: PyTextIOWrapper) => bufferWaits(rt, self.buffer)),
      ),
      method('readline(self, size: ssize = -1, /)', null, readLine, readingInFrames(readLine, waits)),
      method('flush(self, /)', null, flushMethod, writingInFrames(flushMethod)),
      method('close(self, /)', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        if (isClosed(rt, self.buffer)) return
        try {
          callMethod(rt, self, 'flush', [])
        } finally {
          self.waiting = ''
          ioState(rt).dirty.delete(self)
          callMethod(rt, self.buffer, 'close', [])
        }
      }),
      method('fileno(self, /)', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        return callMethod(rt, self.buffer, 'fileno', [])
      }),
      method('seekable(self, /)', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        return callMethod(rt, self.buffer, 'seekable', [])
      }),
      method('readable(self, /)', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        return callMethod(rt, self.buffer, 'readable', [])
      }),
      method('writable(self, /)', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        return callMethod(rt, self.buffer, 'writable', [])
      }),
      method('isatty(self, /)', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        return callMethod(rt, self.buffer, 'isatty', [])
      }),
      method(
        'seek(self, cookie, whence: int = 0, /)',
        'Set the stream position, and return the new stream position.\n\nOnly positions that tell() gave, and zero from any of the three places, are known to lead to a character.',
        seek,
      ),
      method(
        'tell(self, /)',
        'Return the stream position as an opaque number.\n\nThe number holds where the bytes are and what the decoder has to know there; give it to seek() only.',
        tell,
      ),
      method('truncate(self, pos=None, /)', null, (rt, self: PyTextIOWrapper, pos) => {
        open(rt, self)
        flushAll(rt, self)
        return callMethod(rt, self.buffer, 'truncate', [pos === null ? tell(rt, self) : pos])
      }),
      method('__reduce__(self, /)', null, notPickled),
      method('__reduce_ex__(self, object, /)', null, notPickled),
      getset('name', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        return getAttr(rt, self.buffer, 'name')
      }),
      getset('closed', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        return getAttr(rt, self.buffer, 'closed')
      }),
      getset('newlines', null, (_rt, self: PyTextIOWrapper) => self.newlines?.newlines() ?? null),
      getset('errors', null, (rt, self: PyTextIOWrapper) => {
        ready(rt, self)
        return fromHost(self.errors)
      }),
      getset(
        '_CHUNK_SIZE',
        null,
        (rt, self: PyTextIOWrapper) => {
          ready(rt, self)
          return self.chunkSize
        },
        (rt, self: PyTextIOWrapper, v) => {
          if (v === undefined) throw error(rt, T.AttributeError, 'cannot delete attribute')
          const n = asSize(rt, v)
          if (n <= 0) throw valueError(rt, 'a strictly positive integer is required')
          self.chunkSize = n
        },
      ),
    ],
  },
  textIOBaseType,
)
function notPickled(rt: Thread, self: PyValue): never {
  throw typeError(rt, `cannot pickle '${typeOf(self).name}' instances`)
}

function reconfigure(
  rt: Thread,
  self: PyTextIOWrapper,
  encoding: string | null,
  errors: string | null,
  newline: PyValue | undefined,
  lineBuffering: PyValue,
  writeThrough: PyValue,
): void {
  ready(rt, self)
  if (
    self.decoder !== null &&
    (self.decoded !== '' || self.chunks.length > 0) &&
    (encoding !== null || errors !== null || newline !== undefined)
  )
    throw unsupported(rt, 'It is not possible to set the encoding or newline of stream after the first read')
  let mode = self.newline
  if (newline !== undefined) {
    if (newline !== null && !isStr(newline))
      throw typeError(rt, `reconfigure() argument 'newline' must be str or None, not ${typeName(newline)}`)
    mode = newline === null ? null : toHost(textOf(newline) as Text)
    checkNewline(rt, mode)
  }
  const lines = lineBuffering === null ? self.lineBuffering : truth(rt, lineBuffering)
  const through = writeThrough === null ? self.writeThrough : truth(rt, writeThrough)
  flushAll(rt, self)
  if (encoding !== null || errors !== null || newline !== undefined) {
    const name = encoding === null ? self.encoding : encoding === 'locale' ? 'UTF-8' : encoding
    streamCodec(rt, name, 'strict')
    if (errors !== null) self.errors = errors
    else if (encoding !== null) self.errors = 'strict'
    self.encoding = name
    self.newline = mode
    const started = self.encoder !== null && self.canSeek && asSize(rt, callMethod(rt, self.buffer, 'tell', [])) !== 0
    setCodec(rt, self, self.decoder !== null, self.encoder !== null)
    if (started) self.encoder?.started()
  }
  self.lineBuffering = lines
  self.writeThrough = through
}

/** A text stream made by open() and for the standard streams. */
export function makeTextIOWrapper(
  rt: Thread,
  buffer: PyValue,
  encoding: string | null,
  errors: string | null,
  newline: string | null,
  lineBuffering: boolean,
): PyTextIOWrapper {
  const self = new PyTextIOWrapper(textIOWrapperType)
  textInit(rt, self, buffer, encoding, errors, newline, lineBuffering, false)
  return self
}
