/**
 * The functions of os that take descriptors. 0, 1 and 2 are the host's standard streams, which every host has; sockets have numbers, too; all others need its files, and
 * what only a kernel's descriptors can do (dup, pipe, positions) the Unix half of them.
 */

import { runEnterNested } from '../../interpreter/nested.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { bufferOf } from '../../objects/buffer.ts'
import { fn, type Member } from '../../objects/kit.ts'
import type { PyValue } from '../../objects/object.ts'
import { getAttrOr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asCInt, asIndex } from '../../objects/ops/convert.ts'
import { error, overflowError, typeError, valueError } from '../../objects/ops/errors.ts'
import { isSequence, toArray } from '../../objects/ops/iterate.ts'
import { fromHost, intOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyBytes, PyTuple } from '../../objects/values.ts'
import { bytesArgument, joinBytes } from '../_io/base.ts'
import { enterRead, enterWrite } from '../_socket/by-number.ts'
import { blocks, closeNumber, duplicate, hostSocketOf, setBlocks } from '../_socket/registry.ts'
import { hostCall, notGranted, osError } from '../host-errors.ts'
import { fstat, ftruncate, idOf } from './by-path.ts'
import { files, unix, unixFiles } from './paths.ts'
import { makeStatvfs, terminalSize } from './results.ts'

const O_NONBLOCK = 0o4000
const O_CLOEXEC = 0o2000000
const RWF_SYNC = 4
const RWF_DSYNC = 2
const RWF_HIPRI = 1
const RWF_APPEND = 16

/** An argument that CPython converts to off_t. */
function offsetOf(rt: Thread, v: PyValue): number {
  const n = asIndex(rt, v)
  if (typeof n === 'bigint' && BigInt.asIntN(64, n) !== n)
    throw overflowError(rt, 'Python int too large to convert to C long')
  return Number(n)
}
/** A descriptor or an object that has one. */
function descriptorOf(rt: Thread, v: PyValue): number {
  let n: number
  if (intOf(v) !== undefined) n = asCInt(rt, v)
  else {
    const fileno = getAttrOr(rt, v, 'fileno')
    if (fileno === undefined) throw typeError(rt, 'argument must be an int, or have a fileno() method.')
    const given = call(rt, fileno, [])
    if (intOf(given) === undefined) throw typeError(rt, 'fileno() returned a non-integer')
    n = asCInt(rt, given)
  }
  if (n < 0) throw valueError(rt, `file descriptor cannot be a negative integer (${n})`)
  return n
}

function standardInput(rt: Thread, size: number): Uint8Array {
  const host = rt.interp.host
  if (host.stdin === null) throw notGranted(rt, 'stdin')
  for (;;) {
    const got = host.stdin.read(size)
    if (got !== null) return got
    if (!host.timers.canBlock) throw osError(rt, 'EAGAIN')
    rt.checkInterrupt()
    host.timers.block(10)
  }
}
/** Reads up to `size` bytes. */
function readBytes(rt: Thread, fd: number, size: number): Uint8Array {
  if (fd === 0) return hostCall(rt, () => standardInput(rt, size)).slice()
  rt.charge(size)
  const into = new Uint8Array(size)
  const n = hostCall(rt, () => files(rt).read(fd, into))
  return n === size ? into : into.slice(0, n)
}
function writeBytes(rt: Thread, fd: number, bytes: Uint8Array): number {
  const host = rt.interp.host
  if (fd === 1 || fd === 2) {
    hostCall(rt, () => (fd === 1 ? host.stdout : host.stderr).write(bytes))
    return bytes.length
  }
  return hostCall(rt, () => files(rt).write(fd, bytes))
}
function preadBytes(rt: Thread, fd: number, size: number, at: number): Uint8Array {
  if (size < 0 || at < 0) throw osError(rt, 'EINVAL')
  rt.charge(size)
  const into = new Uint8Array(size)
  const n = hostCall(rt, () => unixFiles(rt).pread(fd, into, at))
  return n === size ? into : into.slice(0, n)
}
function pwriteBytes(rt: Thread, fd: number, bytes: Uint8Array, at: number): number {
  if (at < 0) throw osError(rt, 'EINVAL')
  return hostCall(rt, () => unixFiles(rt).pwrite(fd, bytes, at))
}

/** Memory to read into, one piece after the other. */
function writablePieces(rt: Thread, who: string, v: PyValue): Uint8Array[] {
  return pieces(rt, who, v).map((item) => {
    const b = bufferOf(item)
    if (b === undefined) return bytesArgument(rt, item)
    if (item instanceof PyBytes || (item as { readonly?: boolean }).readonly === true)
      throw error(rt, T.BufferError, 'Object is not writable.')
    return b
  })
}
function pieces(rt: Thread, who: string, v: PyValue): PyValue[] {
  if (!isSequence(v)) throw typeError(rt, `${who}() arg 2 must be a sequence`)
  return toArray(rt, v)
}
const totalSize = (into: readonly Uint8Array[]): number => into.reduce((sum, b) => sum + b.length, 0)
/** Spreads what was read; its size. */
function scatter(from: Uint8Array, into: readonly Uint8Array[]): number {
  let at = 0
  for (const piece of into) {
    piece.set(from.subarray(at, at + piece.length))
    at += piece.length
    if (at >= from.length) break
  }
  return from.length
}

function preadv(rt: Thread, fd: number, buffers: PyValue, offset: PyValue, flags: number): number {
  const into = writablePieces(rt, 'preadv2', buffers)
  // the only flag of reading that changes nothing but speed
  if ((flags & ~RWF_HIPRI) !== 0) throw osError(rt, 'ENOTSUP')
  return scatter(preadBytes(rt, fd, totalSize(into), offsetOf(rt, offset)), into)
}
function pwritev(rt: Thread, fd: number, buffers: PyValue, offset: PyValue, flags: number): number {
  const from = joinBytes(pieces(rt, 'pwritev2', buffers).map((b) => bytesArgument(rt, b)))
  if ((flags & ~(RWF_HIPRI | RWF_SYNC | RWF_DSYNC | RWF_APPEND)) !== 0) throw osError(rt, 'ENOTSUP')
  const end = (flags & RWF_APPEND) !== 0
  const n = pwriteBytes(rt, fd, from, end ? hostCall(rt, () => files(rt).fstat(fd).size) : offsetOf(rt, offset))
  if ((flags & (RWF_SYNC | RWF_DSYNC)) !== 0) hostCall(rt, () => unixFiles(rt).sync(fd, (flags & RWF_SYNC) === 0))
  return n
}

const CHUNK = 1 << 16
/** Copies up to `count` bytes from one descriptor to another; a null offset is the descriptor's own position. */
function copy(rt: Thread, from: number, to: number, count: number, fromAt: number | null, toAt: number | null): number {
  let done = 0
  while (done < count) {
    const size = Math.min(CHUNK, count - done)
    const piece = fromAt === null ? readBytes(rt, from, size) : preadBytes(rt, from, size, fromAt + done)
    let written = 0
    while (written < piece.length) {
      const rest = piece.subarray(written)
      written += toAt === null ? writeBytes(rt, to, rest) : pwriteBytes(rt, to, rest, toAt + done + written)
    }
    done += written
    if (piece.length < size) break
    rt.checkInterrupt()
  }
  return done
}
function copyFileRange(
  rt: Thread,
  src: number,
  dst: number,
  count: number,
  srcOffset: PyValue,
  dstOffset: PyValue,
): number {
  if (count < 0) throw valueError(rt, "negative value for 'count' not allowed")
  const fromAt = srcOffset === null ? null : offsetOf(rt, srcOffset)
  const toAt = dstOffset === null ? null : offsetOf(rt, dstOffset)
  for (const fd of [src, dst]) {
    const { kind } = hostCall(rt, () => files(rt).fstat(fd))
    if (kind === 'directory') throw osError(rt, 'EISDIR')
    if (kind !== 'file') throw osError(rt, 'EINVAL')
  }
  if ((hostCall(rt, () => unixFiles(rt).flags(dst)) & 0o2000) !== 0) throw osError(rt, 'EBADF')
  return copy(rt, src, dst, count, fromAt, toAt)
}
function sendfile(rt: Thread, out: number, from: number, offset: PyValue, count: number): number {
  const at = offset === null ? null : offsetOf(rt, offset)
  if (count < 0 || (at !== null && at < 0)) throw osError(rt, 'EINVAL')
  hostCall(rt, () => files(rt).fstat(out))
  if (hostCall(rt, () => files(rt).fstat(from)).kind !== 'file') throw osError(rt, 'EINVAL')
  return copy(rt, from, out, count, at, null)
}

export function isatty(rt: Thread, fd: number): boolean {
  const host = rt.interp.host
  if (fd === 0) return host.stdin?.isTerminal ?? false
  if (fd === 1) return host.stdout.isTerminal
  if (fd === 2) return host.stderr.isTerminal
  return fd > 2 && host.files !== null && host.files.isatty(fd)
}
/** A terminal among descriptors, or the error that fits what it is. */
function terminal(rt: Thread, fd: number): void {
  if (isatty(rt, fd)) return
  if (fd < 0) throw osError(rt, 'EBADF')
  if (fd > 2) fstat(rt, fd)
  throw osError(rt, 'ENOTTY')
}
function getTerminalSize(rt: Thread, fd: number | undefined): PyValue {
  const host = rt.interp.host
  const n = fd ?? 1
  if (n > 2 && host.files === null) throw osError(rt, 'EBADF')
  terminal(rt, n)
  // what the host knows is the size of the terminal that standard output or error is
  const out = n === 2 || !host.stdout.isTerminal ? host.stderr : host.stdout
  const columns = out.columns()
  const rows = out.rows()
  if (columns === null || rows === null) throw osError(rt, 'ENOTTY')
  return terminalSize.make([columns, rows])
}

/** SEEK_DATA and SEEK_HOLE where holes are not known: all of a file is data, and the only hole is at its end. */
function dataOrHole(rt: Thread, fd: number, offset: number, whence: number): number {
  const { kind, size } = files(rt).fstat(fd)
  if (kind !== 'file') throw osError(rt, kind === 'directory' ? 'EINVAL' : 'ESPIPE')
  if (offset < 0 || offset >= size) throw osError(rt, 'ENXIO')
  return whence === 3 ? offset : size
}

/** Advice changes no result, and hosts take none: what is left is to refuse what the kernel refuses. */
function fadvise(rt: Thread, fd: number, offset: PyValue, length: PyValue, advice: number): void {
  offsetOf(rt, offset)
  const size = offsetOf(rt, length)
  checkFd(rt, fd)
  const { kind } = hostCall(rt, () => files(rt).fstat(fd))
  if (kind === 'fifo' || kind === 'socket') throw osError(rt, 'ESPIPE')
  if (advice < 0 || advice > 5 || size < 0) throw osError(rt, 'EINVAL')
}

/** As the C library does it where the kernel cannot: every block of the range is written to, with what it holds. */
function fallocate(rt: Thread, fd: number, start: PyValue, length: PyValue): void {
  const offset = offsetOf(rt, start)
  const count = offsetOf(rt, length)
  checkFd(rt, fd)
  const { kind, size, blksize } = hostCall(rt, () => files(rt).fstat(fd))
  if (offset < 0 || count <= 0) throw osError(rt, 'EINVAL')
  if ((hostCall(rt, () => unixFiles(rt).flags(fd)) & 3) === 0) throw osError(rt, 'EBADF')
  if (kind === 'fifo') throw osError(rt, 'ESPIPE')
  if (kind !== 'file') throw osError(rt, 'ENODEV')
  const end = offset + count
  const zero = new Uint8Array(1)
  for (let at = offset; at < end; at = Math.min(at - (at % blksize) + blksize, end)) {
    const last = Math.min(at - (at % blksize) + blksize, end) - 1
    // beyond the end the last byte makes the file longer; within it a byte that is there is data already
    if (last >= size) pwriteBytes(rt, fd, zero, last)
    else if (preadBytes(rt, fd, 1, at)[0] === 0) pwriteBytes(rt, fd, zero, at)
    rt.checkInterrupt()
  }
}

function checkFd(rt: Thread, fd: number): void {
  if (fd < 0) throw osError(rt, 'EBADF')
}

function enterReadFd(rt: ThreadState, fd: number, size: number): void {
  if (size < 0) throw osError(rt, 'EINVAL')
  const socket = hostSocketOf(rt, fd)
  if (socket !== null) enterRead(rt, fd, socket, size)
  else rt.frame.val = new PyBytes(readBytes(rt, fd, size))
}
function enterWriteFd(rt: ThreadState, fd: number, data: PyValue): void {
  const bytes = bytesArgument(rt, data)
  const socket = hostSocketOf(rt, fd)
  if (socket !== null) enterWrite(rt, fd, socket, bytes)
  else rt.frame.val = writeBytes(rt, fd, bytes)
}

export const descriptorFunctions: Member[] = [
  fn('fstat(fd: int)', 'Perform a stat system call on the given file descriptor.', (rt, fd) => fstat(rt, fd)),
  fn('close(fd: int)', 'Close a file descriptor.', (rt, fd) => {
    checkFd(rt, fd)
    if (hostSocketOf(rt, fd) !== null) closeNumber(rt, fd)
    else hostCall(rt, () => files(rt).close(fd))
  }),
  fn(
    'closerange(fd_low: int, fd_high: int, /)',
    'Closes all file descriptors in [fd_low, fd_high), ignoring errors.',
    (rt, lowest, highest) => {
      for (let fd = Math.max(lowest, 0); fd < highest; fd++) {
        try {
          if (hostSocketOf(rt, fd) !== null) closeNumber(rt, fd)
          else files(rt).close(fd)
        } catch {
          // as documented
        }
      }
    },
  ),
  fn('dup(fd: int, /)', 'Return a duplicate of a file descriptor.', (rt, fd) => {
    checkFd(rt, fd)
    if (hostSocketOf(rt, fd) !== null) return duplicate(rt, fd)
    return hostCall(rt, () => unixFiles(rt).dup(fd))
  }),
  fn('dup2(fd: int, fd2: int, inheritable: bool = True)', 'Duplicate file descriptor.', (rt, fd, to) => {
    checkFd(rt, fd)
    checkFd(rt, to)
    hostCall(rt, () => unixFiles(rt).dup2(fd, to))
    return to
  }),
  fn('pipe()', 'Create a pipe.', (rt) => new PyTuple(hostCall(rt, () => unixFiles(rt).pipe(0)))),
  fn('pipe2(flags: int, /)', 'Create a pipe with flags set atomically.', (rt, flags: number) => {
    if ((flags & ~(O_NONBLOCK | O_CLOEXEC | 0o40000)) !== 0) throw osError(rt, 'EINVAL')
    return new PyTuple(hostCall(rt, () => unixFiles(rt).pipe(flags)))
  }),
  fn(
    'read(fd: int, length: ssize, /)',
    'Read from a file descriptor.  Returns a bytes object.',
    (rt, fd, size) => runEnterNested(rt as ThreadState, () => enterReadFd(rt as ThreadState, fd, size)),
    enterReadFd as never,
  ),
  fn(
    'write(fd: int, data, /)',
    'Write a bytes object to a file descriptor.',
    (rt, fd, data) => runEnterNested(rt as ThreadState, () => enterWriteFd(rt as ThreadState, fd, data)),
    enterWriteFd as never,
  ),
  fn(
    'readv(fd: int, buffers, /)',
    'Read from a file descriptor fd into an iterable of buffers.',
    (rt, fd: number, buffers: PyValue) => {
      const into = writablePieces(rt, 'readv', buffers)
      return scatter(readBytes(rt, fd, totalSize(into)), into)
    },
  ),
  fn(
    'writev(fd: int, buffers, /)',
    'Iterate over buffers, and write the contents of each to a file descriptor.',
    (rt, fd: number, buffers: PyValue) =>
      writeBytes(rt, fd, joinBytes(pieces(rt, 'writev', buffers).map((b) => bytesArgument(rt, b)))),
  ),
  fn(
    'pread(fd: int, length: ssize, offset, /)',
    'Read a number of bytes from a file descriptor starting at a particular offset.',
    (rt, fd, size, offset) => new PyBytes(preadBytes(rt, fd, size, offsetOf(rt, offset))),
  ),
  fn(
    'pwrite(fd: int, buffer, offset, /)',
    'Write bytes to a file descriptor starting at a particular offset.',
    (rt, fd, buffer, offset) => pwriteBytes(rt, fd, bytesArgument(rt, buffer), offsetOf(rt, offset)),
  ),
  fn(
    'preadv(fd: int, buffers, offset, flags: int = 0, /)',
    'Reads from a file descriptor into a number of mutable bytes-like objects.',
    preadv,
  ),
  fn(
    'pwritev(fd: int, buffers, offset, flags: int = 0, /)',
    'Writes the contents of bytes-like objects to a file descriptor at a given offset.',
    pwritev,
  ),
  fn(
    'copy_file_range(src: int, dst: int, count: ssize, offset_src=None, offset_dst=None)',
    'Copy count bytes from one file descriptor to another.',
    copyFileRange,
  ),
  fn(
    'sendfile(out_fd: int, in_fd: int, offset, count: ssize)',
    'Copy count bytes from file descriptor in_fd to file descriptor out_fd.',
    sendfile,
  ),
  fn(
    'lseek(fd: int, position, whence: int, /)',
    'Set the position of a file descriptor.  Return the new position.',
    (rt, fd, position, whence) => {
      const offset = offsetOf(rt, position)
      if (whence < 0 || whence > 4) throw osError(rt, 'EINVAL')
      return hostCall(rt, () =>
        files(rt).seek(fd, whence > 2 ? dataOrHole(rt, fd, offset, whence) : offset, whence > 2 ? 0 : whence),
      )
    },
  ),
  fn(
    'ftruncate(fd: int, length, /)',
    'Truncate a file, specified by file descriptor, to a specific length.',
    (rt, fd, length) => ftruncate(rt, fd, offsetOf(rt, length)),
  ),
  fn('fsync(fd)', 'Force write of fd to disk.', (rt, v) => {
    const fd = descriptorOf(rt, v)
    hostCall(rt, () => unixFiles(rt).sync(fd, false))
  }),
  fn('fdatasync(fd)', 'Force write of fd to disk without forcing update of metadata.', (rt, v) => {
    const fd = descriptorOf(rt, v)
    hostCall(rt, () => unixFiles(rt).sync(fd, true))
  }),
  fn(
    'posix_fadvise(fd: int, offset, length, advice: int, /)',
    'Announce an intention to access data in a specific pattern.',
    fadvise,
  ),
  fn(
    'posix_fallocate(fd: int, offset, length, /)',
    'Ensure a file has allocated at least a particular number of bytes on disk.',
    fallocate,
  ),
  fn('fchdir(fd)', 'Change to the directory of the given file descriptor.', (rt, v) => {
    const fd = descriptorOf(rt, v)
    hostCall(rt, () => files(rt).chdir(unixFiles(rt).under(fd, '.')))
  }),
  fn(
    'fchmod(fd: int, mode: int)',
    'Change the access permissions of the file given by file descriptor fd.',
    (rt, fd: number, mode: number) => {
      checkFd(rt, fd)
      hostCall(rt, () => files(rt).chmod(fd, mode))
    },
  ),
  fn(
    'fchown(fd: int, uid, gid)',
    'Change the owner and group id of the file specified by file descriptor.',
    (rt, fd: number, uid: PyValue, gid: PyValue) => {
      const [user, group] = [idOf(rt, 'uid', uid), idOf(rt, 'gid', gid)]
      checkFd(rt, fd)
      hostCall(rt, () => unixFiles(rt).chown(fd, user, group, true))
    },
  ),
  fn('fstatvfs(fd: int, /)', 'Perform an fstatvfs system call on the given fd.', (rt, fd: number) => {
    checkFd(rt, fd)
    return makeStatvfs(hostCall(rt, () => unixFiles(rt).fileSystem(fd)))
  }),
  fn('isatty(fd: int, /)', 'Return True if the fd is connected to a terminal.', isatty),
  fn('ttyname(fd: int, /)', "Return the name of the terminal device connected to 'fd'.", (rt, fd: number) => {
    terminal(rt, fd)
    return fromHost(hostCall(rt, () => unixFiles(rt).nameOf(fd)))
  }),
  fn(
    'tcgetpgrp(fd: int, /)',
    'Return the process group associated with the terminal specified by fd.',
    (rt, fd: number) => {
      terminal(rt, fd)
      return hostCall(rt, () => unix(rt).terminalGroup(files(rt).fstat(fd).rdev))
    },
  ),
  fn('ctermid()', 'Return the name of the controlling terminal for this process.', () => '/dev/tty'),
  fn(
    'get_terminal_size(fd: int = <unrepresentable>, /)',
    'Return the size of the terminal window as (columns, lines).',
    getTerminalSize,
  ),
  fn('get_blocking(fd: int, /)', 'Get the blocking mode of the file descriptor.', (rt, fd: number) => {
    checkFd(rt, fd)
    return blocks(rt, fd) ?? (hostCall(rt, () => unixFiles(rt).flags(fd)) & O_NONBLOCK) === 0
  }),
  fn(
    'set_blocking(fd: int, blocking: bool, /)',
    'Set the blocking mode of the specified file descriptor.',
    (rt, fd: number, blocking: boolean) => {
      checkFd(rt, fd)
      if (hostSocketOf(rt, fd) !== null) setBlocks(rt, fd, blocking)
      else hostCall(rt, () => unixFiles(rt).setBlocking(fd, blocking))
    },
  ),
  fn('get_inheritable(fd: int, /)', 'Get the close-on-exe flag of the specified file descriptor.', (rt, fd: number) => {
    checkFd(rt, fd)
    return (hostCall(rt, () => unixFiles(rt).flags(fd)) & O_CLOEXEC) === 0
  }),
  fn(
    'device_encoding(fd: int)',
    "Return a string describing the encoding of a terminal's file descriptor.",
    (rt, fd) => (isatty(rt, fd) ? 'UTF-8' : null),
  ),
]
