/**
 * FileIO: a file descriptor of the host as a raw stream. Descriptors 0, 1 and 2 are the host's standard streams, which every host has; all
 * others need the host's files.
 */

import type { HostFiles } from '../../host/types.ts'
import { getset, initializer, method, newType } from '../../objects/kit.ts'
import type { PyType, PyValue } from '../../objects/object.ts'
import { setInstanceAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asIndex, asSize } from '../../objects/ops/convert.ts'
import { runtimeError, typeError, valueError } from '../../objects/ops/errors.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { fromHost, intOf, textOf, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import { type PyBaseException, PyBytes } from '../../objects/values.ts'
import { fromHostError, hostCall, notGranted, osError } from '../host-errors.ts'
import { fsPath } from '../posix/paths.ts'
import {
  bytesArgument,
  callMethod,
  flushPath,
  joinBytes,
  nameOf,
  PyIOBase,
  rawIOBaseType,
  STREAM_FLAGS,
  unsupported,
  writableBuffer,
} from './base.ts'
import { mayWait, NoInputYet } from './waiting.ts'

export class PyFileIO extends PyIOBase {
  fd = -1
  readsOn = false
  writesOn = false
  appends = false
  creates = false
  closefd = true
  canSeek: boolean | null = null
  /** What was opened, when it was a path. */
  path: string | null = null
}

export function hostFiles(rt: Thread): HostFiles {
  const files = rt.interp.host.files
  if (files === null) throw notGranted(rt, 'files')
  return files
}

function closedError(rt: Thread): PyBaseException {
  return valueError(rt, 'I/O operation on closed file')
}
function open(rt: Thread, self: PyFileIO): void {
  if (self.fd < 0) throw closedError(rt)
}

/** Reads into `into`; null when nothing is there yet and the host cannot wait here. */
export function fileRead(rt: Thread, self: PyFileIO, into: Uint8Array): number {
  open(rt, self)
  if (!self.readsOn) throw unsupported(rt, 'File not open for reading')
  if (self.fd !== 0) return hostCall(rt, () => hostFiles(rt).read(self.fd, into))
  const host = rt.interp.host
  const input = host.stdin
  if (input === null) throw notGranted(rt, 'stdin')
  for (;;) {
    const got = hostCall(rt, () => input.read(into.length))
    if (got !== null) {
      into.set(got)
      return got.length
    }
    if (mayWait(rt)) throw new NoInputYet()
    if (!host.timers.canBlock)
      throw runtimeError(rt, 'standard input has no data yet, and this host cannot block to wait for it')
    rt.checkInterrupt()
    host.timers.block(10)
  }
}

/** Writes some or all of `from`; the number of bytes written. */
export function fileWrite(rt: Thread, self: PyFileIO, from: Uint8Array): number {
  open(rt, self)
  if (!self.writesOn) throw unsupported(rt, 'File not open for writing')
  const host = rt.interp.host
  try {
    if (self.fd === 1 || self.fd === 2) {
      ;(self.fd === 1 ? host.stdout : host.stderr).write(from)
      return from.length
    }
    return hostFiles(rt).write(self.fd, from)
  } catch (e) {
    throw fromHostError(rt, e)
  }
}

/** Mode string to what it means; the error texts are FileIO's. */
function parseMode(rt: Thread, self: PyFileIO, mode: string): number {
  let plus = false
  let kind = ''
  const bad = () => valueError(rt, 'Must have exactly one of create/read/write/append mode and at most one plus')
  for (const c of mode) {
    if (c === 'b') continue
    if (c === '+') {
      if (plus) throw bad()
      plus = true
    } else if ('rwax'.includes(c)) {
      if (kind !== '') throw bad()
      kind = c
    } else throw valueError(rt, `invalid mode: ${mode}`)
  }
  if (kind === '') throw bad()
  self.readsOn = kind === 'r' || plus
  self.writesOn = kind !== 'r' || plus
  self.appends = kind === 'a'
  self.creates = kind === 'x'
  let flags = self.readsOn && self.writesOn ? 2 : self.writesOn ? 1 : 0
  if (kind === 'w') flags |= 0o100 | 0o1000
  if (kind === 'a') flags |= 0o100 | 0o2000
  if (kind === 'x') flags |= 0o100 | 0o200
  return flags
}

const modeOf = (self: PyFileIO): string =>
  self.creates
    ? self.readsOn
      ? 'xb+'
      : 'xb'
    : self.appends
      ? self.readsOn
        ? 'ab+'
        : 'ab'
      : self.readsOn
        ? self.writesOn
          ? 'rb+'
          : 'rb'
        : 'wb'

/** Opens `self`: a path or a descriptor. */
export function fileInit(
  rt: Thread,
  self: PyFileIO,
  file: PyValue,
  mode: string,
  closefd: boolean,
  opener: PyValue,
): void {
  if (self.fd >= 0 && self.closefd) closeFd(rt, self)
  self.fd = -1
  self.canSeek = null
  self.path = null
  const flags = parseMode(rt, self, mode)
  self.closefd = closefd
  let name: PyValue = file
  const number = intOf(file)
  if (number !== undefined) {
    const fd = asSize(rt, asIndex(rt, file))
    if (fd < 0) throw valueError(rt, 'negative file descriptor')
    if (fd > 2) hostCall(rt, () => hostFiles(rt).fstat(fd))
    self.fd = fd
  } else {
    const path = fsPath(rt, file)
    if (!closefd) throw valueError(rt, 'Cannot use closefd=False with file name')
    if (path.includes('\0')) throw valueError(rt, 'embedded null byte')
    flushPath(rt, path)
    self.path = path
    if (opener !== null) {
      const given = call(rt, opener, [file, flags | 0o2000000])
      const fd = intOf(given)
      if (fd === undefined) throw typeError(rt, 'expected integer from opener')
      if (fd < 0) throw valueError(rt, `opener returned ${fd}`)
      self.fd = Number(fd)
    } else {
      const files = hostFiles(rt)
      self.fd = hostCall(rt, () => files.open(path, flags, 0o666), file)
    }
    if (self.fd > 2) {
      const stat = hostCall(rt, () => hostFiles(rt).fstat(self.fd), file)
      if (stat.kind === 'directory') {
        closeFd(rt, self)
        throw osError(rt, 'EISDIR', file)
      }
    }
    if (textOf(file) === undefined && !(file instanceof PyBytes)) name = file
  }
  setInstanceAttr(self, 'name', name)
  if (self.appends && self.fd > 2) {
    try {
      hostFiles(rt).seek(self.fd, 0, 2)
    } catch (e) {
      if ((e as { code?: string }).code !== 'ESPIPE') throw fromHostError(rt, e)
    }
  }
}

function closeFd(rt: Thread, self: PyFileIO): void {
  const fd = self.fd
  self.fd = -1
  if (self.closefd && fd > 2) hostCall(rt, () => hostFiles(rt).close(fd))
}

export function fileSeek(rt: Thread, self: PyFileIO, offset: number, whence: number): number {
  open(rt, self)
  if (self.fd <= 2) throw osError(rt, 'ESPIPE')
  if (whence !== 0 && whence !== 1 && whence !== 2) throw osError(rt, 'EINVAL')
  return hostCall(rt, () => hostFiles(rt).seek(self.fd, offset, whence))
}

export function fileSeekable(rt: Thread, self: PyFileIO): boolean {
  open(rt, self)
  if (self.canSeek === null) {
    if (self.fd <= 2) self.canSeek = false
    else {
      try {
        hostFiles(rt).seek(self.fd, 0, 1)
        self.canSeek = true
      } catch {
        self.canSeek = false
      }
    }
  }
  return self.canSeek
}

export function fileIsTerminal(rt: Thread, self: PyFileIO): boolean {
  open(rt, self)
  const host = rt.interp.host
  switch (self.fd) {
    case 0:
      return host.stdin?.isTerminal ?? false
    case 1:
      return host.stdout.isTerminal
    case 2:
      return host.stderr.isTerminal
    default:
      return hostFiles(rt).isatty(self.fd)
  }
}

function readAll(rt: Thread, self: PyFileIO): PyBytes {
  const parts: Uint8Array[] = []
  for (let size = 65536; ; ) {
    const chunk = new Uint8Array(size)
    const n = fileRead(rt, self, chunk)
    if (n === 0) break
    rt.charge(n)
    parts.push(chunk.subarray(0, n))
    if (n === size && size < 1 << 24) size *= 2
  }
  return new PyBytes(joinBytes(parts.length === 0 ? [new Uint8Array(0)] : parts))
}

export const fileIOType: PyType = newType(
  'FileIO',
  '_io',
  {
    doc: 'Open a file.',
    signature: "(file, mode='r', closefd=True, opener=None)",
    flags: STREAM_FLAGS,
    hasDict: true,
    new: (_rt, cls) => new PyFileIO(cls),
    slots: {
      init: initializer(
        "FileIO(file, mode: js = 'r', closefd: bool = True, opener=None)",
        (rt, self: PyFileIO, file, mode, closefd, opener) => fileInit(rt, self, file, mode, closefd, opener),
      ),
      repr(rt, self: PyFileIO) {
        if (self.fd < 0) return '<_io.FileIO [closed]>'
        const name = nameOf(rt, self)
        const which = name === undefined ? `fd=${self.fd}` : `name=${reprJs(rt, name)}`
        return fromHost(`<_io.FileIO ${which} mode='${modeOf(self)}' closefd=${self.closefd ? 'True' : 'False'}>`)
      },
    },
    members: [
      method(
        'read(self, size: ssize|None = -1, /)',
        'Read at most size bytes, returned as bytes.',
        (rt, self: PyFileIO, size) => {
          open(rt, self)
          if (!self.readsOn) throw unsupported(rt, 'File not open for reading')
          if (size === null || size < 0) return readAll(rt, self)
          rt.charge(size)
          const into = new Uint8Array(size)
          return new PyBytes(into.slice(0, fileRead(rt, self, into)))
        },
      ),
      method('readall(self, /)', 'Read all data from the file, returned as bytes.', (rt, self: PyFileIO) => {
        open(rt, self)
        if (!self.readsOn) throw unsupported(rt, 'File not open for reading')
        return readAll(rt, self)
      }),
      method('readinto(self, buffer, /)', 'Same as RawIOBase.readinto().', (rt, self: PyFileIO, buffer) => {
        open(rt, self)
        if (!self.readsOn) throw unsupported(rt, 'File not open for reading')
        return fileRead(rt, self, writableBuffer(rt, buffer, 'readinto'))
      }),
      method(
        'write(self, b, /)',
        'Write buffer b to file, return number of bytes written.',
        (rt, self: PyFileIO, b) => {
          open(rt, self)
          if (!self.writesOn) throw unsupported(rt, 'File not open for writing')
          return fileWrite(rt, self, bytesArgument(rt, b))
        },
      ),
      method(
        'seek(self, pos, whence: int = 0, /)',
        'Move to new file position and return the file position.',
        (rt, self: PyFileIO, pos, whence) => fileSeek(rt, self, asSize(rt, pos), whence),
      ),
      method('tell(self, /)', 'Current file position.', (rt, self: PyFileIO) => fileSeek(rt, self, 0, 1)),
      method(
        'truncate(self, size=None, /)',
        'Truncate the file to at most size bytes and return the truncated size.',
        (rt, self: PyFileIO, size) => {
          open(rt, self)
          if (!self.writesOn) throw unsupported(rt, 'File not open for writing')
          const to = size === null ? fileSeek(rt, self, 0, 1) : asSize(rt, size)
          if (to < 0) throw osError(rt, 'EINVAL')
          hostCall(rt, () => hostFiles(rt).truncate(self.fd, to))
          return to
        },
      ),
      method('close(self, /)', 'Close the file.', (rt, self: PyFileIO) => {
        if (self.fd < 0) {
          self.ended = true
          return
        }
        try {
          if (self.cls !== fileIOType) callMethod(rt, self, 'flush', [])
        } finally {
          self.ended = true
          closeFd(rt, self)
        }
      }),
      method('readable(self, /)', 'True if file was opened in a read mode.', (rt, self: PyFileIO) => {
        open(rt, self)
        return self.readsOn
      }),
      method('writable(self, /)', 'True if file was opened in a write mode.', (rt, self: PyFileIO) => {
        open(rt, self)
        return self.writesOn
      }),
      method('seekable(self, /)', 'True if file supports random-access.', (rt, self: PyFileIO) =>
        fileSeekable(rt, self),
      ),
      method('fileno(self, /)', 'Return the underlying file descriptor (an integer).', (rt, self: PyFileIO) => {
        open(rt, self)
        return self.fd
      }),
      method('isatty(self, /)', 'True if the file is connected to a TTY device.', (rt, self: PyFileIO) =>
        fileIsTerminal(rt, self),
      ),
      method('_dealloc_warn(self, source, /)', null, () => {}),
      method('__reduce__(self, /)', null, (rt, self) => {
        throw typeError(rt, `cannot pickle '${typeOf(self).name}' instances`)
      }),
      method('__reduce_ex__(self, object, /)', null, (rt, self) => {
        throw typeError(rt, `cannot pickle '${typeOf(self).name}' instances`)
      }),
      getset('closed', 'True if the file is closed', (_rt, self: PyFileIO) => self.fd < 0),
      getset(
        'closefd',
        'True if the file descriptor will be closed by close().',
        (_rt, self: PyFileIO) => self.closefd,
      ),
      getset('mode', 'String giving the file mode', (_rt, self: PyFileIO) => modeOf(self)),
      getset('_blksize', 'Stream block size', () => 8192),
    ],
  },
  rawIOBaseType,
)

/** A FileIO made by open() and the standard streams. */
export function makeFileIO(rt: Thread, file: PyValue, mode: string, closefd: boolean, opener: PyValue): PyFileIO {
  const self = new PyFileIO(fileIOType)
  fileInit(rt, self, file, mode, closefd, opener)
  return self
}
