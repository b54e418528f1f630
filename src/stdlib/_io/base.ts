/**
 * The bases of all streams: _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, and what the stream files share. The bases' methods work on
 * whatever a Python subclass defines (`read`, `readinto`, `write`), hence they call through attributes.
 *
 * Nothing written may be lost at exit: a stream that holds unwritten data is in the interpreter's `dirty` set, which is flushed when the
 * interpreter ends (CPython does it when the objects die).
 */
import { type Code, nativeCode } from '../../interpreter/code.ts'
import { enterCall } from '../../interpreter/enter-call.ts'
import { Frame, Next } from '../../interpreter/frame.ts'
import { leave, pushNext } from '../../interpreter/next-frames.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { bufferOf } from '../../objects/buffer.ts'
import { getset, method, newType } from '../../objects/kit.ts'
import { type KwNames, PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr, getAttrOr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asSize } from '../../objects/ops/convert.ts'
import { error, newException, typeError, valueError } from '../../objects/ops/errors.ts'
import { forEach, iter, next } from '../../objects/ops/iterate.ts'
import { fixSlots } from '../../objects/ops/slots.ts'
import { truth } from '../../objects/ops/truth.ts'
import { isStr, shownTypeName, typeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { type PyBaseException, PyByteArray, PyBytes, PyList } from '../../objects/values.ts'

export const DEFAULT_BUFFER_SIZE = 8192

/** `io.UnsupportedOperation(OSError, ValueError)`. */
export const unsupportedType: PyType = newType(
  'UnsupportedOperation',
  'io',
  { flags: TypeFlags.BaseType, bases: [T.OSError, T.ValueError] },
  T.OSError,
)
unsupportedType.mro = [unsupportedType, T.OSError, T.ValueError, T.Exception, T.BaseException, T.objectType]
unsupportedType.cache.clear()
fixSlots(unsupportedType)

export const unsupported = (rt: Thread, what: string): PyBaseException => newException(rt, unsupportedType, [what])

/** Any stream; `ended` is the closed flag of those that keep it themselves. */
export class PyIOBase extends PyObject {
  ended = false
}

/** Streams that hold data not yet written. */
export interface Dirty {
  flushNow(rt: Thread): void
  /** A standard stream: whoever ends the program flushes it once more and reports what fails. */
  isStandard(): boolean
  /** Path of the file behind it, as it was opened; null for anything else. */
  path(): string | null
}
interface IoState {
  dirty: Set<Dirty>
  encodingWarned: boolean
}
const STATE = { name: '_io' }
export function ioState(rt: Thread): IoState {
  let state = rt.interp.state.get(STATE) as IoState | undefined
  if (state === undefined) {
    const made: IoState = { dirty: new Set(), encodingWarned: false }
    state = made
    rt.interp.state.set(STATE, made)
    const atExit = (rt.interp as { atExit?: (() => void)[] }).atExit
    // in front: what runs at exit runs from the back, and may write
    atExit?.unshift(() => flushDirty(rt, made))
  }
  return state
}
/**
 * Before a path is opened or looked at: what is still buffered for it goes out. CPython closes a file when its last reference goes, so that
 * `open(p, 'w').write(s)` is on the disk in the next statement; here nobody knows when that is.
 */
export function flushPath(rt: Thread, path: string): void {
  const state = rt.interp.state.get(STATE) as IoState | undefined
  if (state === undefined || state.dirty.size === 0) return
  for (let round = 0; round < 2; round++) {
    for (const stream of [...state.dirty]) if (stream.path() === path) stream.flushNow(rt)
  }
}
/** The same for all files, where it is not known yet which one will be read: the import system looks for modules. */
export function flushPaths(rt: Thread): void {
  const state = rt.interp.state.get(STATE) as IoState | undefined
  if (state === undefined || state.dirty.size === 0) return
  for (let round = 0; round < 2; round++) {
    for (const stream of [...state.dirty]) if (!stream.isStandard()) stream.flushNow(rt)
  }
}
/** Text streams come first: what they hold goes to a buffer, which then is dirty itself. */
function flushDirty(rt: Thread, state: IoState): void {
  for (let round = 0; state.dirty.size > 0 && round < 4; round++) {
    for (const stream of [...state.dirty]) {
      state.dirty.delete(stream)
      try {
        stream.flushNow(rt)
      } catch (e) {
        // nobody is left to receive it, and the other streams must still be flushed
        if (!stream.isStandard()) rt.interp.unraisable(rt, e as PyValue, 'Exception ignored while flushing', null)
      }
    }
  }
}

/** `obj.name(*args)` */
export function callMethod(rt: Thread, obj: PyValue, name: string, args: PyValue[]): PyValue {
  return call(rt, getAttr(rt, obj, name), args)
}

/** `obj.closed` as a truth value. */
export function isClosed(rt: Thread, obj: PyValue): boolean {
  return truth(rt, getAttr(rt, obj, 'closed'))
}
export function checkClosed(rt: Thread, obj: PyValue): void {
  if (isClosed(rt, obj)) throw valueError(rt, 'I/O operation on closed file.')
}

/** The writable memory behind an argument of `readinto`. */
export function writableBuffer(rt: Thread, v: PyValue, fn: string): Uint8Array {
  const b = bufferOf(v)
  if (b === undefined || v instanceof PyBytes || (v as { readonly?: boolean }).readonly === true)
    throw typeError(rt, `${fn}() argument must be read-write bytes-like object, not ${typeName(v)}`)
  return b
}
export function bytesArgument(rt: Thread, v: PyValue): Uint8Array {
  const b = bufferOf(v)
  if (b === undefined) throw typeError(rt, `a bytes-like object is required, not '${typeName(v)}'`)
  return b
}

/** As object.__new__: arguments are for an `__init__` that a subclass has. */
const newStream = (rt: Thread, cls: PyType, args: PyValue[], _kwnames: KwNames): PyValue => {
  if (args.length > 0 && cls.slots.init === T.objectType.slots.init)
    throw typeError(rt, `${shownTypeName(cls)}() takes no arguments`)
  return new PyIOBase(cls)
}

export const ioBaseType: PyType = newType('_IOBase', '_io', {
  doc: 'The abstract base class for all I/O classes.',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  hasDict: true,
  signature: '()',
  new: newStream,
  slots: {
    iter(rt, self: PyValue) {
      checkClosed(rt, self)
      return self
    },
    next(rt, self: PyValue) {
      const line = callMethod(rt, self, 'readline', [])
      return truth(rt, line) ? line : undefined
    },
  },
  members: [
    method('seek(self, offset, whence=0, /)', 'Change the stream position to the given byte offset.', (rt) => {
      throw unsupported(rt, 'seek')
    }),
    method('tell(self, /)', 'Return current stream position.', (rt, self) => callMethod(rt, self, 'seek', [0, 1])),
    method('truncate(self, size=None, /)', 'Truncate file to size bytes.', (rt) => {
      throw unsupported(rt, 'truncate')
    }),
    method('flush(self, /)', 'Flush write buffers, if applicable.', (rt, self) => {
      if (isClosed(rt, self)) throw valueError(rt, 'I/O operation on closed file.')
    }),
    method('close(self, /)', 'Flush and close the IO object.', (rt, self: PyIOBase) => {
      if (isClosed(rt, self)) return
      try {
        callMethod(rt, self, 'flush', [])
      } finally {
        self.ended = true
      }
    }),
    method('seekable(self, /)', 'Return whether object supports random access.', () => false),
    method('readable(self, /)', 'Return whether object was opened for reading.', () => false),
    method('writable(self, /)', 'Return whether object was opened for writing.', () => false),
    method('_checkClosed(self, /)', null, (rt, self) => checkClosed(rt, self)),
    method('_checkSeekable(self, /)', null, (rt, self) => checkAble(rt, self, 'seekable')),
    method('_checkReadable(self, /)', null, (rt, self) => checkAble(rt, self, 'readable')),
    method('_checkWritable(self, /)', null, (rt, self) => checkAble(rt, self, 'writable')),
    method('fileno(self, /)', 'Return underlying file descriptor if one exists.', (rt) => {
      throw unsupported(rt, 'fileno')
    }),
    method('isatty(self, /)', 'Return whether this is an "interactive" stream.', (rt, self) => {
      checkClosed(rt, self)
      return false
    }),
    method('__enter__(self, /)', null, (rt, self) => {
      checkClosed(rt, self)
      return self
    }),
    method('__exit__(self, /, *args) !', null, (rt, self) => callMethod(rt, self, 'close', [])),
    method(
      'readline(self, size: ssize|None = -1, /)',
      'Read and return a line from the stream.',
      (rt, self, size) => {
        const limit = size === null ? -1 : size
        const peek = getAttrOr(rt, self, 'peek')
        const out: number[] = []
        while (limit < 0 || out.length < limit) {
          const want = peek === undefined ? 1 : lineSize(rt, call(rt, peek, [1]), limit - out.length)
          if (!addToLine(rt, out, callMethod(rt, self, 'read', [want]))) break
        }
        return new PyBytes(Uint8Array.from(out))
      },
      (thread, self, size) => {
        const rt = thread as ThreadState
        enterSteps(rt, readLineCode, [self, size === null ? -1 : size, getAttrOr(rt, self, 'peek'), []])
      },
    ),
    method(
      'readlines(self, hint: ssize|None = -1, /)',
      'Return a list of lines from the stream.',
      (rt, self, hint) => {
        const lines: PyValue[] = []
        const it = iter(rt, self)
        for (let left = hint !== null && hint > 0 ? hint : Number.POSITIVE_INFINITY; left > 0; ) {
          const line = next(rt, it)
          if (line === undefined) break
          lines.push(line)
          left -= callLength(rt, line)
        }
        return new PyList(lines)
      },
      (thread, self, hint) => {
        const rt = thread as ThreadState
        const left = hint !== null && hint > 0 ? hint : Number.POSITIVE_INFINITY
        enterSteps(rt, readLinesCode, [iter(rt, self), left, []])
      },
    ),
    method('writelines(self, lines, /)', 'Write a list of lines to stream.', (rt, self, lines) => {
      checkClosed(rt, self)
      forEach(rt, lines, (line) => {
        callMethod(rt, self, 'write', [line])
      })
    }),
    getset('closed', null, (_rt, self: PyIOBase) => self.ended === true),
  ],
})

function callLength(rt: Thread, v: PyValue): number {
  return v instanceof PyBytes ? v.value.length : isStr(v) ? asSize(rt, callMethod(rt, v, '__len__', [])) : 0
}

/** How much to read for a line of which `ahead` can be seen. */
function lineSize(rt: Thread, ahead: PyValue, left: number): number {
  if (!(ahead instanceof PyBytes))
    throw error(rt, T.OSError, `peek() should have returned a bytes object, not '${typeName(ahead)}'`)
  if (ahead.value.length === 0) return 1
  const newline = ahead.value.indexOf(10)
  const want = newline >= 0 ? newline + 1 : ahead.value.length
  return left > 0 ? Math.min(want, left) : want
}
/** False: the line ends here. */
function addToLine(rt: Thread, out: number[], piece: PyValue): boolean {
  if (!(piece instanceof PyBytes))
    throw error(rt, T.OSError, `read() should have returned a bytes object, not '${typeName(piece)}'`)
  for (const b of piece.value) out.push(b)
  return piece.value.length > 0 && out[out.length - 1] !== 10
}
/** Slots: 0 the stream, 1 the limit (-1: none), 2 its `peek` or undefined, 3 the bytes so far. */
const readLineCode = nativeCode('<readline>', 4, [
  (f) => {
    const [, limit, peek, out] = f.slots
    if (limit >= 0 && out.length >= limit) return leave(f, new PyBytes(Uint8Array.from(out)))
    if (peek === undefined) return 2
    f.pc = 1
    return enterCall(f, peek, [1], null)
  },
  (f) => {
    const [self, limit, , out] = f.slots
    const want = lineSize(f.rt, f.val, limit - out.length)
    f.pc = 3
    const r = enterCall(f, getAttr(f.rt, self, 'read'), [want], null)
    return r === Next.NEXT ? 3 : r
  },
  (f) => {
    f.pc = 3
    return enterCall(f, getAttr(f.rt, f.slots[0], 'read'), [1], null)
  },
  (f) => (addToLine(f.rt, f.slots[3], f.val) ? 0 : leave(f, new PyBytes(Uint8Array.from(f.slots[3])))),
])

/** Slots: 0 the iterator, 1 how many characters to go on for, 2 the lines so far. */
const readLinesCode = nativeCode('<readlines>', 3, [
  (f) => {
    const it = f.slots[0]
    if (pushNext(f, it, 1)) return Next.SWITCH
    f.val = next(f.rt, it)
    return 1
  },
  (f) => {
    const line = f.val as PyValue | undefined
    if (line !== undefined) {
      f.slots[2].push(line)
      f.slots[1] -= callLength(f.rt, line)
      if (f.slots[1] > 0) return 0
    }
    return leave(f, new PyList(f.slots[2]))
  },
])

/** `_checkReadable` and its like, with their exact texts. */
export function checkAble(rt: Thread, self: PyValue, what: 'seekable' | 'readable' | 'writable'): PyValue {
  const r = callMethod(rt, self, what, [])
  if (r !== true) throw unsupported(rt, `File or stream is not ${what}.`)
  return true
}

/** What `read` makes of the answer of `readinto`. */
function rawResult(rt: Thread, into: PyByteArray, n: PyValue): PyValue {
  if (n === null) return null
  const got = asSize(rt, n)
  if (got < 0 || got > into.value.length)
    throw valueError(rt, `readinto returned ${got} outside buffer size ${into.value.length}`)
  return new PyBytes(into.value.slice(0, got))
}
/** What one `read` of `readall` gave. False: that was all, or (null as the first part) there is nothing now. */
function addPart(rt: Thread, parts: (Uint8Array | null)[], part: PyValue): boolean {
  if (part === null) {
    if (parts.length === 0) parts.push(null)
    return false
  }
  if (!(part instanceof PyBytes)) throw typeError(rt, 'read() should return bytes')
  if (part.value.length === 0) return false
  rt.charge(part.value.length)
  parts.push(part.value)
  return true
}
const allParts = (parts: (Uint8Array | null)[]): PyValue =>
  parts[0] === null ? null : new PyBytes(joinBytes(parts as Uint8Array[]))

// The same in frames, so that a `readinto` in Python may wait.

function enterSteps(rt: ThreadState, code: Code, slots: any[]): void {
  const f = new Frame(rt, rt.boundaryFunction, code, slots, rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}
/** Slots: 0 the stream, 1 the memory. */
const readCode = nativeCode('<read>', 2, [
  (f) => {
    f.pc = 1
    return enterCall(f, getAttr(f.rt, f.slots[0], 'readinto'), [f.slots[1]], null)
  },
  (f) => leave(f, rawResult(f.rt, f.slots[1], f.val)),
])
/** Slots: 0 the stream, 1 what was read, 2 a read is done. */
const readAllCode = nativeCode('<readall>', 3, [
  (f) => {
    if (f.slots[2] && !addPart(f.rt, f.slots[1], f.val)) return leave(f, allParts(f.slots[1]))
    f.slots[2] = true
    f.pc = 0
    const r = enterCall(f, getAttr(f.rt, f.slots[0], 'read'), [DEFAULT_BUFFER_SIZE], null)
    return r === Next.NEXT ? 0 : r
  },
])
/** Slots: 0 the stream. */
const delegateCode = nativeCode('<read>', 1, [
  (f) => {
    f.pc = 1
    return enterCall(f, getAttr(f.rt, f.slots[0], 'readall'), [], null)
  },
  (f) => leave(f, f.val),
])
function enterRawRead(thread: Thread, self: PyValue, size: number | null): void {
  const rt = thread as ThreadState
  if (size === null || size < 0) enterSteps(rt, delegateCode, [self])
  else enterSteps(rt, readCode, [self, new PyByteArray(new Uint8Array(size))])
}

export const rawIOBaseType: PyType = newType(
  '_RawIOBase',
  '_io',
  {
    doc: 'Base class for raw binary I/O.',
    flags: TypeFlags.BaseType,
    hasDict: true,
    signature: '()',
    new: newStream,
    members: [
      method(
        'read(self, size: ssize|None = -1, /)',
        null,
        (rt, self, size) => {
          if (size === null || size < 0) return callMethod(rt, self, 'readall', [])
          const into = new PyByteArray(new Uint8Array(size))
          return rawResult(rt, into, callMethod(rt, self, 'readinto', [into]))
        },
        enterRawRead,
      ),
      method(
        'readall(self, /)',
        'Read until EOF, using multiple read() call.',
        (rt, self) => {
          const parts: Uint8Array[] = []
          while (addPart(rt, parts, callMethod(rt, self, 'read', [DEFAULT_BUFFER_SIZE])));
          return allParts(parts)
        },
        (thread, self) => enterSteps(thread as ThreadState, readAllCode, [self, [], false]),
      ),
      method('readinto(self, buffer, /) !', null, notImplemented),
      method('write(self, b, /) !', null, notImplemented),
    ],
  },
  ioBaseType,
)
function notImplemented(rt: Thread): never {
  throw newException(rt, T.NotImplementedError, [])
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]
  let size = 0
  for (const p of parts) size += p.length
  const out = new Uint8Array(size)
  let at = 0
  for (const p of parts) {
    out.set(p, at)
    at += p.length
  }
  return out
}

const refuse = (what: string) => (rt: Thread) => {
  throw unsupported(rt, what)
}

function readIntoBy(rt: Thread, self: PyValue, buffer: PyValue, name: 'read' | 'read1'): number {
  const into = writableBuffer(rt, buffer, name === 'read' ? 'readinto' : 'readinto1')
  const data = callMethod(rt, self, name, [into.length])
  if (!(data instanceof PyBytes)) throw typeError(rt, 'read() should return bytes')
  if (data.value.length > into.length)
    throw valueError(rt, `read() returned too much data: ${into.length} bytes requested, ${data.value.length} returned`)
  into.set(data.value)
  return data.value.length
}

export const bufferedIOBaseType: PyType = newType(
  '_BufferedIOBase',
  '_io',
  {
    doc: 'Base class for buffered IO objects.',
    flags: TypeFlags.BaseType,
    hasDict: true,
    signature: '()',
    new: newStream,
    members: [
      method(
        'detach(self, /)',
        'Disconnect this buffer from its underlying raw stream and return it.',
        refuse('detach'),
      ),
      method('read(self, size=-1, /)', 'Read and return up to n bytes.', refuse('read')),
      method(
        'read1(self, size=-1, /)',
        'Read and return up to size bytes, with at most one read() call.',
        refuse('read1'),
      ),
      method('readinto(self, buffer, /)', null, (rt, self, buffer) => readIntoBy(rt, self, buffer, 'read')),
      method('readinto1(self, buffer, /)', null, (rt, self, buffer) => readIntoBy(rt, self, buffer, 'read1')),
      method('write(self, b, /)', 'Write buffer b to the IO stream.', refuse('write')),
    ],
  },
  ioBaseType,
)

export const textIOBaseType: PyType = newType(
  '_TextIOBase',
  '_io',
  {
    doc: 'Base class for text I/O.',
    flags: TypeFlags.BaseType,
    hasDict: true,
    signature: '()',
    new: newStream,
    members: [
      method('detach(self, /)', 'Separate the underlying buffer from the TextIOBase and return it.', refuse('detach')),
      method('read(self, size=-1, /)', 'Read at most size characters from stream.', refuse('read')),
      method('readline(self, size=-1, /)', 'Read until newline or EOF.', refuse('readline')),
      method('write(self, s, /)', 'Write string s to stream.', refuse('write')),
      getset('encoding', 'Encoding of the text stream.', () => null),
      getset('newlines', 'Line endings translated so far.', () => null),
      getset('errors', 'The error setting of the decoder or encoder.', () => null),
    ],
  },
  ioBaseType,
)

/** For types that subclass the bases: the flags and storage all streams have. */
export const STREAM_FLAGS = TypeFlags.BaseType | TypeFlags.HasWeakref

/** `obj.__class__.__name__ name='...'` for reprs of streams that may have a name. */
export function nameOf(rt: Thread, obj: PyValue): PyValue | undefined {
  try {
    return getAttrOr(rt, obj, 'name')
  } catch (e) {
    if (e instanceof Object && (e as PyObject).cls?.isSubtype?.(T.ValueError)) return undefined
    throw e
  }
}
