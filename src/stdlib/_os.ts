/**
 * _os: what os.py and posixpath.py need of the operating system, over the host's files and process. Where the host grants neither, using a
 * function raises PermissionError naming the grant. Numbers of flags are Linux's.
 */
import type { HostFiles, HostProcess, HostStat } from '../host/types.ts'
import { PyDict } from '../objects/dict.ts'
import { makeGenericAlias } from '../objects/generic-alias.ts'
import { classMethod, fn, lazy, type Member, memberAttr, method, module, newType, value } from '../objects/kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { asCInt, asFloat, asIndex, normalInt } from '../objects/ops/convert.ts'
import { newException, typeError, valueError } from '../objects/ops/errors.ts'
import { reprJs } from '../objects/ops/text.ts'
import { fromHost, intOf, isStr, typeName, typeOf } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyBytes, PyFloat, PyList, PyTuple } from '../objects/values.ts'
import { bytesArgument, flushPath } from './_io/base.ts'
import { fsBytes, fsPath, fspath } from './_os/paths.ts'
import { hostCall, notGranted, osError, strerror } from './host-errors.ts'
import { structSequence } from './struct-sequence.ts'

function files(rt: Thread): HostFiles {
  const f = rt.interp.host.files
  if (f === null) throw notGranted(rt, 'files')
  return f
}
function proc(rt: Thread): HostProcess {
  const p = rt.interp.host.process
  if (p === null) throw notGranted(rt, 'process')
  return p
}

// ---------------------------------------------------------------- stat

const plain = (...names: string[]): (readonly [string, string])[] => names.map((n) => [n, ''] as const)
const statResult = structSequence(
  'stat_result',
  'os',
  'stat_result: Result from stat, fstat, or lstat.',
  [
    ['st_mode', 'protection bits'],
    ['st_ino', 'inode'],
    ['st_dev', 'device'],
    ['st_nlink', 'number of hard links'],
    ['st_uid', 'user ID of owner'],
    ['st_gid', 'group ID of owner'],
    ['st_size', 'total size, in bytes'],
    [null, 'integer time of last access'],
    [null, 'integer time of last modification'],
    [null, 'integer time of last change'],
    ...plain('st_atime', 'st_mtime', 'st_ctime', 'st_atime_ns', 'st_mtime_ns', 'st_ctime_ns'),
    ...plain('st_blksize', 'st_blocks', 'st_rdev'),
  ],
  { visible: 10 },
)
const terminalSize = structSequence(
  'terminal_size',
  'os',
  'A tuple of (columns, lines) for holding terminal window size',
  [
    ['columns', 'width of the terminal window in characters'],
    ['lines', 'height of the terminal window in characters'],
  ],
)
const unameResult = structSequence('uname_result', 'posix', 'uname_result: Result from os.uname().', [
  ['sysname', 'operating system name'],
  ['nodename', 'name of machine on network (implementation-defined)'],
  ['release', 'operating system release'],
  ['version', 'operating system version'],
  ['machine', 'hardware identifier'],
])
const timesResult = structSequence(
  'times_result',
  'posix',
  'times_result: Result from os.times().',
  plain('user', 'system', 'children_user', 'children_system', 'elapsed'),
)

const S_IF: Record<HostStat['kind'], number> = {
  file: 0o100000,
  directory: 0o40000,
  symlink: 0o120000,
  fifo: 0o10000,
  socket: 0o140000,
  block: 0o60000,
  char: 0o20000,
}
function makeStat(s: HostStat): PyValue {
  const mode = (s.mode & 0o7777) | S_IF[s.kind]
  const times = [s.atimeNs, s.mtimeNs, s.ctimeNs]
  return statResult.make([
    mode,
    s.ino,
    s.dev,
    s.nlink,
    s.uid,
    s.gid,
    s.size,
    ...times.map((t) => normalInt(floorSeconds(t))),
    ...times.map((t) => new PyFloat(Number(t) / 1e9)),
    ...times.map((t) => normalInt(t)),
    4096,
    Math.ceil(s.size / 512),
    0,
  ])
}
function floorSeconds(ns: bigint): bigint {
  const q = ns / 1_000_000_000n
  return ns < 0n && q * 1_000_000_000n !== ns ? q - 1n : q
}

// ---------------------------------------------------------------- paths

interface Path {
  /** As given, for the error. */
  readonly shown: PyValue
  readonly text: string
  readonly bytes: boolean
}
function pathOf(rt: Thread, who: string, v: PyValue, kinds = 'string, bytes or os.PathLike'): Path {
  if (!isStr(v) && !(v instanceof PyBytes) && typeOf(v).lookup('__fspath__') === undefined) {
    throw typeError(rt, `${who}: path should be ${kinds}, not ${typeName(v)}`)
  }
  const p = fspath(rt, v)
  const text = fsPath(rt, p)
  if (text.includes('\0'))
    throw valueError(rt, `${who}: embedded null ${p instanceof PyBytes ? 'byte' : 'character'} in path`)
  return { shown: v, text, bytes: p instanceof PyBytes }
}
/** A path or a descriptor. */
function pathOrFd(rt: Thread, who: string, v: PyValue, kinds = 'string, bytes, os.PathLike or integer'): Path | number {
  if (intOf(v) !== undefined || (!isStr(v) && typeOf(v).slots.index !== undefined)) return asCInt(rt, v)
  return pathOf(rt, who, v, kinds)
}
function noDirFd(rt: Thread, who: string, dirFd: PyValue): void {
  if (dirFd !== null) throw newException(rt, T.NotImplementedError, [`${who}: dir_fd unavailable on this platform`])
}
const result = (text: string, bytes: boolean, rt: Thread): PyValue => (bytes ? fsBytes(rt, text) : fromHost(text))

function stat(rt: Thread, path: PyValue, dirFd: PyValue, follow: boolean): PyValue {
  noDirFd(rt, 'stat', dirFd)
  const p = pathOrFd(rt, 'stat', path)
  if (typeof p === 'number') return fstat(rt, p)
  flushPath(rt, p.text)
  return makeStat(hostCall(rt, () => files(rt).stat(p.text, follow), p.shown))
}
function fstat(rt: Thread, fd: number): PyValue {
  if (fd < 0) throw osError(rt, 'EBADF')
  return makeStat(hostCall(rt, () => files(rt).fstat(fd)))
}

// ---------------------------------------------------------------- scandir

class PyDirEntry extends PyObject {
  readonly name: PyValue
  readonly path: PyValue
  readonly text: string
  stat: HostStat | null = null
  lstat: HostStat | null = null
  constructor(name: PyValue, path: PyValue, text: string) {
    super(dirEntryType)
    this.name = name
    this.path = path
    this.text = text
  }
}
function entryStat(rt: Thread, e: PyDirEntry, follow: boolean): HostStat {
  flushPath(rt, e.text)
  e.lstat ??= hostCall(rt, () => files(rt).stat(e.text, false), e.path)
  if (!follow || e.lstat.kind !== 'symlink') return e.lstat
  e.stat ??= hostCall(rt, () => files(rt).stat(e.text, true), e.path)
  return e.stat
}
/** Its kind, or null where it (or what it points to) is gone. */
function entryKind(rt: Thread, e: PyDirEntry, follow: boolean): HostStat['kind'] | null {
  try {
    return entryStat(rt, e, follow).kind
  } catch (problem) {
    if ((problem as PyObject).cls === T.FileNotFoundError) return null
    throw problem
  }
}
const dirEntryType: PyType = newType('DirEntry', 'posix', {
  doc: null,
  flags: TypeFlags.DisallowInstantiation,
  slots: { repr: (rt, self: PyDirEntry) => fromHost(`<DirEntry ${reprJs(rt, self.name)}>`) },
  members: [
    memberAttr(
      'name',
      'the entry\'s base filename, relative to scandir() "path" argument',
      (_rt, self: PyDirEntry) => self.name,
    ),
    memberAttr(
      'path',
      "the entry's full path name; equivalent to os.path.join(scandir_path, entry.name)",
      (_rt, self: PyDirEntry) => self.path,
    ),
    method(
      'is_dir(self, /, *, follow_symlinks: bool = True)',
      'Return True if the entry is a directory; cached per entry.',
      (rt, self: PyDirEntry, follow) => entryKind(rt, self, follow) === 'directory',
    ),
    method(
      'is_file(self, /, *, follow_symlinks: bool = True)',
      'Return True if the entry is a file; cached per entry.',
      (rt, self: PyDirEntry, follow) => entryKind(rt, self, follow) === 'file',
    ),
    method(
      'is_symlink(self, /)',
      'Return True if the entry is a symbolic link; cached per entry.',
      (rt, self: PyDirEntry) => entryKind(rt, self, false) === 'symlink',
    ),
    method('is_junction(self, /)', 'Return True if the entry is a junction; cached per entry.', () => false),
    method(
      'stat(self, /, *, follow_symlinks: bool = True)',
      'Return stat_result object for the entry; cached per entry.',
      (rt, self: PyDirEntry, follow) => makeStat(entryStat(rt, self, follow)),
    ),
    method(
      'inode(self, /)',
      'Return inode of the entry; cached per entry.',
      (rt, self: PyDirEntry) => entryStat(rt, self, false).ino,
    ),
    method('__fspath__(self, /)', 'Returns the path for the entry.', (_rt, self: PyDirEntry) => self.path),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
  ],
})

class PyScandir extends PyObject {
  names: string[]
  readonly folder: string
  readonly bytes: boolean
  constructor(names: string[], folder: string, bytes: boolean) {
    super(scandirType)
    this.names = names
    this.folder = folder
    this.bytes = bytes
  }
}
const scandirType: PyType = newType('ScandirIterator', 'posix', {
  doc: null,
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, self) => self,
    next(rt, self: PyScandir) {
      const name = self.names.shift()
      if (name === undefined) return undefined
      const path = self.folder.endsWith('/') ? self.folder + name : `${self.folder}/${name}`
      return new PyDirEntry(result(name, self.bytes, rt), result(path, self.bytes, rt), path)
    },
  },
  members: [
    method('close(self, /) !', null, (_rt, self: PyScandir) => {
      self.names = []
    }),
    method('__enter__(self, /) !', null, (_rt, self: PyScandir) => self),
    method('__exit__(self, /, *args) !', null, (_rt, self: PyScandir) => {
      self.names = []
    }),
  ],
})
/** Names in a directory, in the host's order. */
function namesIn(rt: Thread, who: string, path: PyValue): { names: string[]; p: Path } {
  const p =
    path === null
      ? { shown: null, text: '.', bytes: false }
      : pathOrFd(rt, who, path, 'string, bytes, os.PathLike, integer or None')
  if (typeof p === 'number') throw osError(rt, p < 0 || p > 2 ? 'EBADF' : 'ENOTDIR')
  return { names: hostCall(rt, () => files(rt).list(p.text), p.shown), p }
}

// ---------------------------------------------------------------- files by path

function two(rt: Thread, who: string, src: PyValue, dst: PyValue): [Path, Path] {
  return [srcDst(rt, who, 'src', src), srcDst(rt, who, 'dst', dst)]
}
function srcDst(rt: Thread, who: string, which: string, v: PyValue): Path {
  if (!isStr(v) && !(v instanceof PyBytes) && typeOf(v).lookup('__fspath__') === undefined)
    throw typeError(rt, `${who}: ${which} should be string, bytes or os.PathLike, not ${typeName(v)}`)
  return pathOf(rt, who, v)
}
const rename = (who: string) => (rt: Thread, src: PyValue, dst: PyValue, a: PyValue, b: PyValue) => {
  noDirFd(rt, who, a)
  noDirFd(rt, who, b)
  const [from, to] = two(rt, who, src, dst)
  flushPath(rt, from.text)
  hostCall(rt, () => files(rt).rename(from.text, to.text), from.shown, to.shown)
}
const unlink = (who: string) => (rt: Thread, path: PyValue, dirFd: PyValue) => {
  noDirFd(rt, who, dirFd)
  const p = pathOf(rt, who, path)
  hostCall(
    rt,
    () => {
      // unlink of a directory is EISDIR on Linux; hosts may say EPERM
      if (files(rt).stat(p.text, false).kind === 'directory') throw osError(rt, 'EISDIR', p.shown)
      files(rt).unlink(p.text)
    },
    p.shown,
  )
}

function utime(
  rt: Thread,
  path: PyValue,
  times: PyValue,
  ns: PyValue | undefined,
  dirFd: PyValue,
  _follow: boolean,
): void {
  noDirFd(rt, 'utime', dirFd)
  if (times !== null && ns !== undefined)
    throw valueError(rt, "utime: you may specify either 'times' or 'ns' but not both")
  const p = pathOf(rt, 'utime', path)
  let at = rt.interp.host.clock.now()
  let mt = at
  if (times !== null) {
    if (!(times instanceof PyTuple) || times.items.length !== 2)
      throw typeError(rt, "utime: 'times' must be either a tuple of two ints or None")
    at = asFloat(rt, times.items[0])
    mt = asFloat(rt, times.items[1])
  } else if (ns !== undefined) {
    if (!(ns instanceof PyTuple) || ns.items.length !== 2)
      throw typeError(rt, "utime: 'ns' must be a tuple of two ints")
    at = Number(asIndex(rt, ns.items[0])) / 1e9
    mt = Number(asIndex(rt, ns.items[1])) / 1e9
  }
  hostCall(rt, () => files(rt).utimes(p.text, at, mt), p.shown)
}

// ---------------------------------------------------------------- descriptors

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
function read(rt: Thread, fd: number, size: number): PyValue {
  if (size < 0) throw osError(rt, 'EINVAL')
  if (fd === 0) return new PyBytes(hostCall(rt, () => standardInput(rt, size)).slice())
  rt.charge(size)
  const into = new Uint8Array(size)
  return new PyBytes(
    into.slice(
      0,
      hostCall(rt, () => files(rt).read(fd, into)),
    ),
  )
}
function write(rt: Thread, fd: number, data: PyValue): number {
  const bytes = bytesArgument(rt, data)
  const host = rt.interp.host
  if (fd === 1 || fd === 2) {
    hostCall(rt, () => (fd === 1 ? host.stdout : host.stderr).write(bytes))
    return bytes.length
  }
  return hostCall(rt, () => files(rt).write(fd, bytes))
}
function isatty(rt: Thread, fd: number): boolean {
  const host = rt.interp.host
  if (fd === 0) return host.stdin?.isTerminal ?? false
  if (fd === 1) return host.stdout.isTerminal
  if (fd === 2) return host.stderr.isTerminal
  return fd > 2 && host.files !== null && host.files.isatty(fd)
}
function getTerminalSize(rt: Thread, fd: number | undefined): PyValue {
  const host = rt.interp.host
  const n = fd ?? 1
  if (n < 0 || (n > 2 && host.files === null)) throw osError(rt, 'EBADF')
  if (n > 2) fstat(rt, n)
  const columns = n === 1 ? host.stdout.columns() : n === 2 ? host.stderr.columns() : null
  if (columns === null) throw osError(rt, 'ENOTTY')
  return terminalSize.make([columns, 24])
}

// ---------------------------------------------------------------- environment

function environ(rt: Thread): PyValue {
  const d = new PyDict()
  for (const [name, v] of rt.interp.host.process?.environ ?? []) d.set(rt, fsBytes(rt, name), fsBytes(rt, v))
  return d
}
function envName(rt: Thread, name: PyValue): string {
  const text = fsPath(rt, name)
  if (text.includes('\0')) throw valueError(rt, 'embedded null byte')
  if (text.includes('=')) throw valueError(rt, 'illegal environment variable name')
  return text
}

// ---------------------------------------------------------------- the module

const fspathMember = fn('fspath(path)', 'Return the file system path representation of the object.', (rt, path) =>
  fspath(rt, path),
)

const fileFunctions: Member[] = [
  fspathMember,
  fn('stat(path, *, dir_fd=None, follow_symlinks: bool = True)', 'Perform a stat system call on the given path.', stat),
  fn(
    'lstat(path, *, dir_fd=None)',
    'Perform a stat system call on the given path, without following symbolic links.',
    (rt, path, dirFd) => {
      noDirFd(rt, 'lstat', dirFd)
      const p = pathOf(rt, 'lstat', path)
      return makeStat(hostCall(rt, () => files(rt).stat(p.text, false), p.shown))
    },
  ),
  fn('fstat(fd: int)', 'Perform a stat system call on the given file descriptor.', fstat),
  fn('getcwd()', 'Return a unicode string representing the current working directory.', (rt) =>
    fromHost(hostCall(rt, () => files(rt).cwd())),
  ),
  fn('getcwdb()', 'Return a bytes string representing the current working directory.', (rt) =>
    fsBytes(
      rt,
      hostCall(rt, () => files(rt).cwd()),
    ),
  ),
  fn('chdir(path)', 'Change the current working directory to the specified path.', (rt, path) => {
    const p = pathOf(rt, 'chdir', path)
    hostCall(rt, () => files(rt).chdir(p.text), p.shown)
  }),
  fn('mkdir(path, mode: int = 511, *, dir_fd=None)', 'Create a directory.', (rt, path, mode, dirFd) => {
    noDirFd(rt, 'mkdir', dirFd)
    const p = pathOf(rt, 'mkdir', path)
    hostCall(rt, () => files(rt).mkdir(p.text, mode), p.shown)
  }),
  fn('rmdir(path, *, dir_fd=None)', 'Remove a directory.', (rt, path, dirFd) => {
    noDirFd(rt, 'rmdir', dirFd)
    const p = pathOf(rt, 'rmdir', path)
    hostCall(rt, () => files(rt).rmdir(p.text), p.shown)
  }),
  fn('remove(path, *, dir_fd=None)', 'Remove a file (same as unlink()).', unlink('remove')),
  fn('unlink(path, *, dir_fd=None)', 'Remove a file (same as remove()).', unlink('unlink')),
  fn('rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)', 'Rename a file or directory.', rename('rename')),
  fn(
    'replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)',
    'Rename a file or directory, overwriting the destination.',
    rename('replace'),
  ),
  fn(
    'link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks: bool = True)',
    'Create a hard link to a file.',
    (rt, src, dst) => {
      const [from, to] = two(rt, 'link', src, dst)
      hostCall(rt, () => files(rt).link(from.text, to.text), from.shown, to.shown)
    },
  ),
  fn(
    'symlink(src, dst, target_is_directory: bool = False, *, dir_fd=None)',
    'Create a symbolic link pointing to src named dst.',
    (rt, src, dst, _dir, dirFd) => {
      noDirFd(rt, 'symlink', dirFd)
      const [from, to] = two(rt, 'symlink', src, dst)
      hostCall(rt, () => files(rt).symlink(from.text, to.text), from.shown, to.shown)
    },
  ),
  fn(
    'readlink(path, *, dir_fd=None)',
    'Return a string representing the path to which the symbolic link points.',
    (rt, path, dirFd) => {
      noDirFd(rt, 'readlink', dirFd)
      const p = pathOf(rt, 'readlink', path)
      return result(
        hostCall(rt, () => files(rt).readlink(p.text), p.shown),
        p.bytes,
        rt,
      )
    },
  ),
  fn(
    'chmod(path, mode: int, *, dir_fd=None, follow_symlinks: bool = True)',
    'Change the access permissions of a file.',
    (rt, path, mode, dirFd) => {
      noDirFd(rt, 'chmod', dirFd)
      const p = pathOf(rt, 'chmod', path)
      hostCall(rt, () => files(rt).chmod(p.text, mode), p.shown)
    },
  ),
  fn(
    'access(path, mode: int, *, dir_fd=None, effective_ids=False, follow_symlinks: bool = True)',
    'Use the real uid/gid to test for access to a path.',
    (rt, path, mode, dirFd) => {
      noDirFd(rt, 'access', dirFd)
      const p = pathOf(rt, 'access', path)
      return hostCall(rt, () => files(rt).access(p.text, mode), p.shown)
    },
  ),
  fn(
    'utime(path, times=None, *, ns=<unrepresentable>, dir_fd=None, follow_symlinks: bool = True)',
    'Set the access and modified time of path.',
    utime,
  ),
  fn('truncate(path, length)', 'Truncate a file, specified by path, to a specific length.', (rt, path, length) => {
    const p = pathOrFd(rt, 'truncate', path)
    const n = Number(asIndex(rt, length))
    if (typeof p === 'number') return hostCall(rt, () => files(rt).truncate(p, n))
    const fd = hostCall(rt, () => files(rt).open(p.text, 1, 0), p.shown)
    try {
      hostCall(rt, () => files(rt).truncate(fd, n), p.shown)
    } finally {
      hostCall(rt, () => files(rt).close(fd))
    }
  }),
  fn('listdir(path=None)', 'Return a list containing the names of the files in the directory.', (rt, path) => {
    const { names, p } = namesIn(rt, 'listdir', path)
    return new PyList(names.map((n) => result(n, p.bytes, rt)))
  }),
  fn('scandir(path=None)', 'Return an iterator of DirEntry objects for given path.', (rt, path) => {
    const { names, p } = namesIn(rt, 'scandir', path)
    return new PyScandir(names, p.text, p.bytes)
  }),
]

const descriptorFunctions: Member[] = [
  fn(
    'open(path, flags: int, mode: int = 511, *, dir_fd=None)',
    'Open a file for low level IO.  Returns a file descriptor (integer).',
    (rt, path, flags, mode, dirFd) => {
      noDirFd(rt, 'open', dirFd)
      const p = pathOf(rt, 'open', path)
      flushPath(rt, p.text)
      return hostCall(rt, () => files(rt).open(p.text, flags, mode), p.shown)
    },
  ),
  fn('close(fd: int)', 'Close a file descriptor.', (rt, fd) => {
    if (fd < 0) throw osError(rt, 'EBADF')
    hostCall(rt, () => files(rt).close(fd))
  }),
  fn(
    'closerange(fd_low: int, fd_high: int, /)',
    'Closes all file descriptors in [fd_low, fd_high), ignoring errors.',
    (rt, low, high) => {
      for (let fd = Math.max(low, 0); fd < high; fd++) {
        try {
          files(rt).close(fd)
        } catch {
          // as documented
        }
      }
    },
  ),
  fn('read(fd: int, length: ssize, /)', 'Read from a file descriptor.  Returns a bytes object.', read),
  fn('write(fd: int, data, /)', 'Write a bytes object to a file descriptor.', write),
  fn(
    'lseek(fd: int, position, whence: int, /)',
    'Set the position of a file descriptor.  Return the new position.',
    (rt, fd, position, whence) => {
      if (whence < 0 || whence > 2) throw osError(rt, 'EINVAL')
      return hostCall(rt, () => files(rt).seek(fd, Number(asIndex(rt, position)), whence))
    },
  ),
  fn(
    'ftruncate(fd: int, length, /)',
    'Truncate a file, specified by file descriptor, to a specific length.',
    (rt, fd, length) => hostCall(rt, () => files(rt).truncate(fd, Number(asIndex(rt, length)))),
  ),
  fn('fsync(fd: int)', 'Force write of fd to disk: hosts write through.', (rt, fd) => {
    fstat(rt, fd)
  }),
  fn('isatty(fd: int, /)', 'Return True if the fd is connected to a terminal.', isatty),
  fn(
    'get_terminal_size(fd: int = <unrepresentable>, /)',
    'Return the size of the terminal window as (columns, lines).',
    getTerminalSize,
  ),
  fn('get_inheritable(fd: int, /)', 'Get the close-on-exe flag of the specified file descriptor.', (rt, fd) => {
    if (fd > 2) fstat(rt, fd)
    return fd <= 2
  }),
  fn(
    'device_encoding(fd: int)',
    "Return a string describing the encoding of a terminal's file descriptor.",
    (rt, fd) => (isatty(rt, fd) ? 'UTF-8' : null),
  ),
]

const processFunctions: Member[] = [
  fn('getpid()', 'Return the current process id.', (rt) => proc(rt).pid),
  fn('getppid()', "Return the parent's process id.", (rt) => proc(rt).ppid()),
  fn('getuid()', "Return the current process's user id.", (rt) => proc(rt).getuid()),
  fn('geteuid()', "Return the current process's effective user id.", (rt) => proc(rt).getuid()),
  fn('getgid()', "Return the current process's group id.", (rt) => proc(rt).getgid()),
  fn('getegid()', "Return the current process's effective group id.", (rt) => proc(rt).getgid()),
  fn('umask(mask: int, /)', 'Set the current numeric umask and return the previous umask.', (rt, mask) =>
    proc(rt).umask(mask),
  ),
  fn('uname()', 'Return an object identifying the current operating system.', (rt) => {
    const u = proc(rt).uname()
    return unameResult.make([u.sysname, u.nodename, u.release, u.version, u.machine].map(fromHost))
  }),
  fn('times()', 'Return a collection containing process timing information.', (rt) => {
    const clock = rt.interp.host.clock
    return timesResult.make([clock.processTime(), 0, 0, 0, clock.monotonic()].map((v) => new PyFloat(v)))
  }),
  fn(
    'cpu_count()',
    'Return the number of logical CPUs in the system.',
    (rt) => rt.interp.host.process?.cpuCount ?? null,
  ),
  fn(
    'urandom(size: ssize, /)',
    'Return a bytes object containing random bytes suitable for cryptographic use.',
    (rt, size) => {
      if (size < 0) throw valueError(rt, 'negative argument not allowed')
      rt.charge(size)
      return new PyBytes(Uint8Array.from(rt.interp.host.entropy(size)))
    },
  ),
  fn('strerror(code: int, /)', 'Translate an error code to a message string.', (_rt, code) => strerror(code)),
  fn('putenv(name, value, /)', 'Change or add an environment variable.', (rt, name, v) => {
    const key = envName(rt, name)
    const text = fsPath(rt, v)
    if (text.includes('\0')) throw valueError(rt, 'embedded null byte')
    proc(rt).putenv(key, text)
  }),
  fn('unsetenv(name, /)', 'Delete an environment variable.', (rt, name) => proc(rt).putenv(envName(rt, name), null)),
  fn('sched_yield()', 'Voluntarily relinquish the CPU: there is one thread.', () => {}),
  fn('waitstatus_to_exitcode(status)', 'Convert a wait status to an exit code.', (rt, status) => {
    const s = asCInt(rt, status)
    const signal = s & 0x7f
    if (signal === 0) return (s >> 8) & 0xff
    if (signal === 0x7f) throw valueError(rt, `process stopped by signal ${(s >> 8) & 0xff}`)
    return -signal
  }),
  fn(
    '_exit(status: int)',
    'Exit to the system with specified status, without normal exit processing: buffers are not flushed.',
    (rt, status) => {
      proc(rt).exit(status)
    },
  ),
]

const CONSTANTS: readonly (readonly [string, number])[] = [
  ['F_OK', 0],
  ['X_OK', 1],
  ['W_OK', 2],
  ['R_OK', 4],
  ['O_RDONLY', 0],
  ['O_WRONLY', 1],
  ['O_RDWR', 2],
  ['O_CREAT', 0o100],
  ['O_EXCL', 0o200],
  ['O_NOCTTY', 0o400],
  ['O_TRUNC', 0o1000],
  ['O_APPEND', 0o2000],
  ['O_NONBLOCK', 0o4000],
  ['O_NDELAY', 0o4000],
  ['O_DSYNC', 0o10000],
  ['O_SYNC', 0o4010000],
  ['O_RSYNC', 0o4010000],
  ['O_ASYNC', 0o20000],
  ['O_DIRECT', 0o40000],
  ['O_LARGEFILE', 0],
  ['O_DIRECTORY', 0o200000],
  ['O_NOFOLLOW', 0o400000],
  ['O_NOATIME', 0o1000000],
  ['O_CLOEXEC', 0o2000000],
  ['O_PATH', 0o10000000],
  ['O_ACCMODE', 3],
  ['EX_OK', 0],
  ['EX_USAGE', 64],
  ['EX_DATAERR', 65],
  ['EX_NOINPUT', 66],
  ['EX_NOUSER', 67],
  ['EX_NOHOST', 68],
  ['EX_UNAVAILABLE', 69],
  ['EX_SOFTWARE', 70],
  ['EX_OSERR', 71],
  ['EX_OSFILE', 72],
  ['EX_CANTCREAT', 73],
  ['EX_IOERR', 74],
  ['EX_TEMPFAIL', 75],
  ['EX_PROTOCOL', 76],
  ['EX_NOPERM', 77],
  ['EX_CONFIG', 78],
  ['WNOHANG', 1],
  ['WUNTRACED', 2],
  ['WCONTINUED', 8],
  ['NGROUPS_MAX', 65536],
  ['TMP_MAX', 238328],
]

export default module('_os', 'The operating system as the host shows it.', [
  ...fileFunctions,
  ...descriptorFunctions,
  ...processFunctions,
  ...CONSTANTS.map(([name, n]) => value(name, n)),
  value('stat_result', statResult.type),
  value('terminal_size', terminalSize.type),
  value('uname_result', unameResult.type),
  value('times_result', timesResult.type),
  value('DirEntry', dirEntryType),
  lazy('environ', environ),
])
