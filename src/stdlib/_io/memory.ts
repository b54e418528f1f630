/** BytesIO and StringIO: streams in memory. */
import { PyDict } from '../../objects/dict.ts'
import { getset, initializer, method, newType } from '../../objects/kit.ts'
import type { PyType, PyValue } from '../../objects/object.ts'
import { instanceDict, setInstanceAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asIndex, asSize } from '../../objects/ops/convert.ts'
import { error, typeError, valueError } from '../../objects/ops/errors.ts'
import { forEach } from '../../objects/ops/iterate.ts'
import { truth } from '../../objects/ops/truth.ts'
import { fromHost, intOf, textOf, toHost, typeName, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { AstralStr, PyByteArray, PyBytes, PyList, PyTuple, type Text } from '../../objects/values.ts'
import {
  bufferedIOBaseType,
  bytesArgument,
  callMethod,
  PyIOBase,
  STREAM_FLAGS,
  textIOBaseType,
  writableBuffer,
} from './base.ts'
import { checkNewline, NewlineDecoder } from './newline.ts'

// ---------------------------------------------------------------- BytesIO

export class PyBytesIO extends PyIOBase {
  memory: Uint8Array = new Uint8Array(0)
  size = 0
  at = 0
  /** What getbuffer() gave: shares the memory until the size changes. */
  view: PyByteArray | null = null
}

function openBytes(rt: Thread, self: PyBytesIO): void {
  if (self.ended) throw valueError(rt, 'I/O operation on closed file.')
}
/**
 * Before the size changes: a view from getbuffer() keeps the old memory. CPython raises BufferError while a view is alive, which cannot be known
 * here; raising for views that the program has long dropped would be worse.
 */
function leaveView(self: PyBytesIO): void {
  if (self.view === null) return
  self.view = null
  self.memory = self.memory.slice(0, self.size)
}
function reserve(rt: Thread, self: PyBytesIO, size: number): void {
  if (size <= self.memory.length) return
  const grown = Math.max(size, Math.min(self.memory.length * 2, self.memory.length + (1 << 24)), 64)
  rt.charge(grown)
  const memory = new Uint8Array(grown)
  memory.set(self.memory.subarray(0, self.size))
  self.memory = memory
}
function writeBytes(rt: Thread, self: PyBytesIO, data: Uint8Array): number {
  if (data.length === 0) return 0
  const end = self.at + data.length
  if (end > self.size) leaveView(self)
  reserve(rt, self, end)
  if (self.at > self.size) self.memory.fill(0, self.size, self.at)
  self.memory.set(data, self.at)
  self.at = end
  if (end > self.size) self.size = end
  return data.length
}
function readBytes(self: PyBytesIO, n: number): PyBytes {
  const left = Math.max(self.size - self.at, 0)
  const count = n < 0 ? left : Math.min(n, left)
  const out = self.memory.slice(self.at, self.at + count)
  self.at += count
  return new PyBytes(out)
}
function lineLength(self: PyBytesIO, limit: number): number {
  if (self.at >= self.size) return 0
  const newline = self.memory.indexOf(10, self.at)
  let n = newline < 0 || newline >= self.size ? self.size - self.at : newline + 1 - self.at
  if (limit >= 0 && limit < n) n = limit
  return n
}

export const bytesIOType: PyType = newType(
  'BytesIO',
  '_io',
  {
    doc: 'Buffered I/O implementation using an in-memory bytes buffer.',
    signature: "(initial_bytes=b'')",
    flags: STREAM_FLAGS,
    hasDict: true,
    new: (_rt, cls) => new PyBytesIO(cls),
    slots: {
      init: initializer('BytesIO(initial_bytes=None)', (rt, self: PyBytesIO, initial) => {
        leaveView(self)
        self.memory = initial === null ? new Uint8Array(0) : bytesArgument(rt, initial).slice()
        self.size = self.memory.length
        self.at = 0
      }),
      iter(rt, self: PyBytesIO) {
        openBytes(rt, self)
        return self
      },
      next(rt, self: PyBytesIO) {
        openBytes(rt, self)
        const n = lineLength(self, -1)
        return n === 0 ? undefined : readBytes(self, n)
      },
    },
    members: [
      method(
        'read(self, size: ssize|None = -1, /)',
        'Read at most size bytes, returned as a bytes object.',
        (rt, self: PyBytesIO, size) => {
          openBytes(rt, self)
          return readBytes(self, size === null ? -1 : size)
        },
      ),
      method(
        'read1(self, size: ssize|None = -1, /)',
        'Read at most size bytes, returned as a bytes object.',
        (rt, self: PyBytesIO, size) => {
          openBytes(rt, self)
          return readBytes(self, size === null ? -1 : size)
        },
      ),
      method(
        'readline(self, size: ssize|None = -1, /)',
        'Next line from the file, as a bytes object.',
        (rt, self: PyBytesIO, size) => {
          openBytes(rt, self)
          return readBytes(self, lineLength(self, size === null ? -1 : size))
        },
      ),
      method(
        'readlines(self, size=None, /)',
        'List of bytes objects, each a line from the file.',
        (rt, self: PyBytesIO, size) => {
          openBytes(rt, self)
          if (size !== null && typeof asIndexOr(rt, size) !== 'number')
            throw typeError(rt, `integer argument expected, got '${typeName(size)}'`)
          const limit = size === null ? 0 : asSize(rt, size)
          const lines: PyValue[] = []
          let total = 0
          for (let n = lineLength(self, -1); n > 0; n = lineLength(self, -1)) {
            lines.push(readBytes(self, n))
            total += n
            if (limit > 0 && total >= limit) break
          }
          return new PyList(lines)
        },
      ),
      method('readinto(self, buffer, /)', 'Read bytes into buffer.', (rt, self: PyBytesIO, buffer) => {
        openBytes(rt, self)
        const into = writableBuffer(rt, buffer, 'readinto')
        const data = readBytes(self, into.length).value
        into.set(data)
        return data.length
      }),
      method('write(self, b, /)', 'Write bytes to file.', (rt, self: PyBytesIO, b) => {
        openBytes(rt, self)
        return writeBytes(rt, self, bytesArgument(rt, b))
      }),
      method('writelines(self, lines, /)', 'Write lines to the file.', (rt, self: PyBytesIO, lines) => {
        openBytes(rt, self)
        forEach(rt, lines, (line) => {
          writeBytes(rt, self, bytesArgument(rt, line))
        })
      }),
      method('getvalue(self, /)', 'Retrieve the entire contents of the BytesIO object.', (rt, self: PyBytesIO) => {
        openBytes(rt, self)
        return new PyBytes(self.memory.slice(0, self.size))
      }),
      method(
        'getbuffer(self, /)',
        'Get a read-write view over the contents of the BytesIO object.',
        (rt, self: PyBytesIO) => {
          openBytes(rt, self)
          self.view ??= new PyByteArray(self.memory.subarray(0, self.size))
          return call(rt, T.memoryviewType, [self.view])
        },
      ),
      method('seek(self, pos, whence: int = 0, /)', 'Change stream position.', (rt, self: PyBytesIO, pos, whence) => {
        openBytes(rt, self)
        const to = asSize(rt, pos)
        if (to < 0 && whence === 0) throw valueError(rt, `negative seek value ${to}`)
        if (whence < 0 || whence > 2) throw valueError(rt, `invalid whence (${whence}, should be 0, 1 or 2)`)
        self.at = Math.max(0, to + (whence === 1 ? self.at : whence === 2 ? self.size : 0))
        return self.at
      }),
      method('tell(self, /)', 'Current file position, an integer.', (rt, self: PyBytesIO) => {
        openBytes(rt, self)
        return self.at
      }),
      method(
        'truncate(self, size: ssize|None = None, /)',
        'Truncate the file to at most size bytes.',
        (rt, self: PyBytesIO, size) => {
          openBytes(rt, self)
          leaveView(self)
          const to = size === null ? self.at : size
          if (to < 0) throw valueError(rt, `negative size value ${to}`)
          if (to < self.size) self.size = to
          return to
        },
      ),
      method('readable(self, /)', 'Returns True if the IO object can be read.', able),
      method('writable(self, /)', 'Returns True if the IO object can be written.', able),
      method('seekable(self, /)', 'Returns True if the IO object can be seeked.', able),
      method('isatty(self, /)', 'Always returns False.', (rt, self: PyBytesIO) => {
        openBytes(rt, self)
        return false
      }),
      method('flush(self, /)', 'Does nothing.', (rt, self: PyBytesIO) => openBytes(rt, self)),
      method('close(self, /)', 'Disable all I/O operations.', (_rt, self: PyBytesIO) => {
        leaveView(self)
        self.ended = true
        self.memory = new Uint8Array(0)
        self.size = 0
      }),
      method('__getstate__(self, /)', null, (rt, self: PyBytesIO) => {
        openBytes(rt, self)
        const dict = instanceDict(self)
        return new PyTuple([new PyBytes(self.memory.slice(0, self.size)), self.at, dict.used > 0 ? dict.copy() : null])
      }),
      method('__setstate__(self, object, /)', null, (rt, self: PyBytesIO, state) => {
        if (!(state instanceof PyTuple) || state.items.length < 3)
          throw typeError(rt, `${typeName(self)}.__setstate__ argument should be 3-tuple, got ${typeName(state)}`)
        leaveView(self)
        self.memory = bytesArgument(rt, state.items[0]).slice()
        self.size = self.memory.length
        if (intOf(state.items[1]) === undefined && typeOf(state.items[1]).slots.index === undefined)
          throw typeError(rt, `second item of state must be an integer, not ${typeName(state.items[1])}`)
        self.at = asSize(rt, state.items[1])
        if (self.at < 0) throw valueError(rt, 'position value cannot be negative')
        restoreAttributes(rt, self, state.items[2], 'third')
      }),
      method('__sizeof__(self, /)', null, (_rt, self: PyBytesIO) => 112 + self.memory.length),
      getset('closed', 'True if the file is closed.', (_rt, self: PyBytesIO) => self.ended),
    ],
  },
  bufferedIOBaseType,
)
function able(rt: Thread, self: PyBytesIO): boolean {
  openBytes(rt, self)
  return true
}
function asIndexOr(rt: Thread, v: PyValue): number | bigint {
  return asIndex(rt, v, `integer argument expected, got '${typeName(v)}'`)
}

/** The attributes of a pickled stream; `which` item of the state they are. */
function restoreAttributes(rt: Thread, self: PyIOBase, dict: PyValue, which: string): void {
  if (dict === null) return
  if (!(dict instanceof PyDict)) throw typeError(rt, `${which} item of state should be a dict, got a ${typeName(dict)}`)
  for (const [k, v] of dict.entries()) setInstanceAttr(self, toHost(textOf(k) as Text), v)
}

// ---------------------------------------------------------------- StringIO

/**
 * Text in memory. Most StringIOs are only written to at the end: pieces are gathered in one JS string (a rope), and only when a position
 * inside the text is needed with characters beyond U+FFFF present is it taken apart into code points.
 */
export class PyStringIO extends PyIOBase {
  text = ''
  /** Whether `text` may contain surrogate pairs: positions then count code points. */
  astral = false
  at = 0
  newline: string | null = '\n'
  decoder: NewlineDecoder | null = null
}
function openText(rt: Thread, self: PyStringIO): void {
  if (self.ended) throw valueError(rt, 'I/O operation on closed file')
}
const points = (s: string): string[] => Array.from(s)
function textSize(self: PyStringIO): number {
  return self.astral ? points(self.text).length : self.text.length
}
function textSlice(self: PyStringIO, from: number, to: number): string {
  return self.astral ? points(self.text).slice(from, to).join('') : self.text.slice(from, to)
}

function writeText(rt: Thread, self: PyStringIO, given: Text): number {
  const count = given.length
  let s = toHost(given)
  if (given instanceof AstralStr) self.astral = true
  if (self.decoder !== null) s = self.decoder.decode(s, true)
  if (self.newline !== null && self.newline.length > 0 && self.newline !== '\n') s = s.replaceAll('\n', self.newline)
  if (s === '') return count
  const size = textSize(self)
  if (self.at === size) {
    self.text += s
    self.at += self.astral ? points(s).length : s.length
    if ((self.text.length & 0xffff) < s.length) rt.charge(s.length * 2)
    return count
  }
  const n = self.astral ? points(s).length : s.length
  const head = self.at > size ? self.text + '\0'.repeat(self.at - size) : textSlice(self, 0, self.at)
  self.text = head + s + (self.at < size ? textSlice(self, self.at + n, size) : '')
  self.at += n
  return count
}
function readText(self: PyStringIO, n: number): Text {
  const size = textSize(self)
  const to = n < 0 ? size : Math.min(size, self.at + n)
  if (self.at >= to) return ''
  const out = textSlice(self, self.at, to)
  self.at = to
  return fromHost(out)
}
function readTextLine(self: PyStringIO, limit: number): Text {
  const rest = textSlice(self, self.at, textSize(self))
  let end = self.newline === '' ? universalEnd(rest) : newlineEnd(rest, self.newline === null ? '\n' : self.newline)
  if (end < 0) end = rest.length
  let line = rest.slice(0, end)
  let n = self.astral ? points(line).length : line.length
  if (limit >= 0 && limit < n) {
    line = self.astral ? points(line).slice(0, limit).join('') : line.slice(0, limit)
    n = limit
  }
  self.at += n
  return fromHost(line)
}
/** End of the first line, newline included, or -1. */
export function newlineEnd(s: string, newline: string, from = 0): number {
  const i = s.indexOf(newline, from)
  return i < 0 ? -1 : i + newline.length
}
/** The same where \n, \r and \r\n all end a line. */
export function universalEnd(s: string, from = 0): number {
  for (let i = from; i < s.length; i++) {
    const c = s.charCodeAt(i)
    if (c === 10) return i + 1
    if (c === 13) return s.charCodeAt(i + 1) === 10 ? i + 2 : i + 1
  }
  return -1
}

function initText(rt: Thread, self: PyStringIO, initial: PyValue, newline: PyValue): void {
  const mode = newline === null ? null : textOf(newline)
  if (mode === undefined) throw typeError(rt, `newline must be str or None, not ${typeName(newline)}`)
  self.newline = mode === null ? null : toHost(mode)
  checkNewline(rt, self.newline, true)
  const given = initial === null ? '' : textOf(initial)
  if (given === undefined) throw typeError(rt, `initial_value must be str or None, not ${typeName(initial)}`)
  self.decoder = self.newline === null || self.newline === '' ? new NewlineDecoder(self.newline === null) : null
  self.text = ''
  self.astral = false
  self.at = 0
  self.ended = false
  if (given.length > 0) writeText(rt, self, given)
  self.at = 0
}

export const stringIOType: PyType = newType(
  'StringIO',
  '_io',
  {
    doc: 'Text I/O implementation using an in-memory buffer.',
    signature: "(initial_value='', newline='\\n')",
    flags: STREAM_FLAGS,
    hasDict: true,
    new: (_rt, cls) => new PyStringIO(cls),
    slots: {
      init: initializer("StringIO(initial_value='', newline='\\n')", initText),
      iter(rt, self: PyStringIO) {
        openText(rt, self)
        return self
      },
      next(rt, self: PyStringIO) {
        openText(rt, self)
        if (self.cls !== stringIOType) {
          const line = callMethod(rt, self, 'readline', [])
          return truth(rt, line) ? line : undefined
        }
        const line = readTextLine(self, -1)
        return line.length === 0 ? undefined : line
      },
    },
    members: [
      method('getvalue(self, /)', 'Retrieve the entire contents of the object.', (rt, self: PyStringIO) => {
        openText(rt, self)
        return fromHost(self.text)
      }),
      method(
        'read(self, size: ssize|None = -1, /)',
        'Read at most size characters, returned as a string.',
        (rt, self: PyStringIO, size) => {
          openText(rt, self)
          return readText(self, size === null ? -1 : size)
        },
      ),
      method('readline(self, size: ssize|None = -1, /)', 'Read until newline or EOF.', (rt, self: PyStringIO, size) => {
        openText(rt, self)
        return readTextLine(self, size === null ? -1 : size)
      }),
      method('write(self, s, /)', 'Write string to file.', (rt, self: PyStringIO, s) => {
        const text = textOf(s)
        if (text === undefined) throw typeError(rt, `string argument expected, got '${typeName(s)}'`)
        openText(rt, self)
        return writeText(rt, self, text)
      }),
      method('seek(self, pos, whence: int = 0, /)', 'Change stream position.', (rt, self: PyStringIO, pos, whence) => {
        openText(rt, self)
        const to = asSize(rt, pos)
        if (whence < 0 || whence > 2) throw valueError(rt, `Invalid whence (${whence}, should be 0, 1 or 2)`)
        if (to < 0 && whence === 0) throw valueError(rt, `Negative seek position ${to}`)
        if (whence !== 0 && to !== 0) throw error(rt, T.OSError, "Can't do nonzero cur-relative seeks")
        if (whence === 0) self.at = to
        else if (whence === 2) self.at = textSize(self)
        return self.at
      }),
      method('tell(self, /)', 'Tell the current file position.', (rt, self: PyStringIO) => {
        openText(rt, self)
        return self.at
      }),
      method('truncate(self, pos: ssize|None = None, /)', 'Truncate size to pos.', (rt, self: PyStringIO, pos) => {
        openText(rt, self)
        const to = pos === null ? self.at : pos
        if (to < 0) throw valueError(rt, `Negative size value ${to}`)
        if (to < textSize(self)) self.text = textSlice(self, 0, to)
        return to
      }),
      method('readable(self, /)', 'Returns True if the IO object can be read.', ableText),
      method('writable(self, /)', 'Returns True if the IO object can be written.', ableText),
      method('seekable(self, /)', 'Returns True if the IO object can be seeked.', ableText),
      method('close(self, /)', 'Close the IO object.', (_rt, self: PyStringIO) => {
        self.ended = true
        self.text = ''
      }),
      method('__getstate__(self, /)', null, (rt, self: PyStringIO) => {
        openText(rt, self)
        const dict = instanceDict(self)
        const newline = self.newline === null ? null : fromHost(self.newline)
        return new PyTuple([fromHost(self.text), newline, self.at, dict.used > 0 ? dict.copy() : null])
      }),
      method('__setstate__(self, state, /)', null, (rt, self: PyStringIO, state) => {
        if (!(state instanceof PyTuple) || state.items.length < 4)
          throw typeError(rt, `${typeName(self)}.__setstate__ argument should be 4-tuple, got ${typeName(state)}`)
        initText(rt, self, state.items[0], state.items[1])
        if (intOf(state.items[2]) === undefined && typeOf(state.items[2]).slots.index === undefined)
          throw typeError(rt, `third item of state must be an integer, got ${typeName(state.items[2])}`)
        self.at = asSize(rt, state.items[2])
        if (self.at < 0) throw valueError(rt, 'position value cannot be negative')
        restoreAttributes(rt, self, state.items[3], 'fourth')
      }),
      getset('closed', null, (_rt, self: PyStringIO) => {
        return self.ended
      }),
      getset('newlines', null, (rt, self: PyStringIO) => {
        openText(rt, self)
        return self.decoder === null ? null : self.decoder.newlines()
      }),
      getset('line_buffering', null, (rt, self: PyStringIO) => {
        openText(rt, self)
        return false
      }),
    ],
  },
  textIOBaseType,
)
function ableText(rt: Thread, self: PyStringIO): boolean {
  openText(rt, self)
  return true
}
