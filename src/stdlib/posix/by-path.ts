/**
 * The functions of os that take paths. Where CPython takes a descriptor in place of a path, or a directory's descriptor beside it, so do
 * these; which combinations are refused, and how, is CPython's choice function by function.
 */
import { fn, type Member } from '../../objects/kit.ts'
import type { PyValue } from '../../objects/object.ts'
import { asFloat, asIndex } from '../../objects/ops/convert.ts'
import { newException, overflowError, typeError, valueError } from '../../objects/ops/errors.ts'
import { fromHost, intOf, typeName, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyTuple } from '../../objects/values.ts'
import { flushPath } from '../_io/base.ts'
import { hostSocketOf } from '../_socket/registry.ts'
import { hostCall, osError } from '../host-errors.ts'
import {
  at,
  dirFdOf,
  files,
  fsBytes,
  fspath,
  type Path,
  pathOf,
  pathOrFd,
  proc,
  shownPath,
  unixFiles,
} from './paths.ts'
import { makeStat, makeStatvfs } from './results.ts'
import { majorOf, minorOf, u64 } from './status.ts'

/** A descriptor stands for itself: neither a directory nor a way to treat links can be said beside it. */
function checkFdAlone(rt: Thread, who: string, p: Path | number, dirFd: number | null, follow: boolean): void {
  if (typeof p !== 'number') return
  if (dirFd !== null) throw valueError(rt, `${who}: can't specify dir_fd without matching path`)
  if (!follow) throw valueError(rt, `${who}: cannot use fd and follow_symlinks together`)
}

function stat(rt: Thread, path: PyValue, dirFd: PyValue, follow: boolean): PyValue {
  const p = pathOrFd(rt, 'stat', path)
  const dir = dirFdOf(rt, dirFd)
  checkFdAlone(rt, 'stat', p, dir, follow)
  if (typeof p === 'number') return fstat(rt, p, p)
  return statPath(rt, 'stat', p, dir, follow)
}
function statPath(rt: Thread, who: string, p: Path, dir: number | null, follow: boolean): PyValue {
  flushPath(rt, p.text)
  return makeStat(hostCall(rt, () => files(rt).stat(at(rt, who, p, dir), follow), p.shown))
}
/** `shown` is what the error names: nothing for fstat(), the descriptor for stat(). */
export function fstat(rt: Thread, fd: number, shown: PyValue = null): PyValue {
  if (fd < 0) throw osError(rt, 'EBADF', shown)
  const stat = hostCall(rt, () => files(rt).fstat(fd), shown)
  // what stands for a socket is something else
  return makeStat(hostSocketOf(rt, fd) === null ? stat : { ...stat, kind: 'socket', mode: 0o777, rdev: 0 })
}

/** Calls `action` with the place of a path. */
function onPath(rt: Thread, who: string, path: PyValue, dirFd: PyValue, action: (where: string) => void): void {
  const p = pathOf(rt, who, path)
  const dir = dirFdOf(rt, dirFd)
  hostCall(rt, () => action(at(rt, who, p, dir)), p.shown)
}
/** The same for a path or a descriptor; errors name the path, or nothing for a descriptor. */
function onTarget(
  rt: Thread,
  p: Path | number,
  who: string,
  dir: number | null,
  action: (target: string | number) => void,
): void {
  if (typeof p === 'number') {
    hostCall(
      rt,
      () => {
        files(rt).fstat(p)
        action(p)
      },
      p,
    )
  } else hostCall(rt, () => action(at(rt, who, p, dir)), p.shown)
}

const rename = (who: string) => (rt: Thread, src: PyValue, dst: PyValue, srcDir: PyValue, dstDir: PyValue) => {
  const from = pathOf(rt, who, src, undefined, 'src')
  const to = pathOf(rt, who, dst, undefined, 'dst')
  const [fromDir, toDir] = [dirFdOf(rt, srcDir), dirFdOf(rt, dstDir)]
  flushPath(rt, from.text)
  hostCall(rt, () => files(rt).rename(at(rt, who, from, fromDir), at(rt, who, to, toDir)), from.shown, to.shown)
}
const unlink = (who: string) => (rt: Thread, path: PyValue, dirFd: PyValue) =>
  onPath(rt, who, path, dirFd, (where) => {
    // unlink of a directory is EISDIR on Linux; hosts may say EPERM
    if (files(rt).stat(where, false).kind === 'directory') throw osError(rt, 'EISDIR', path)
    files(rt).unlink(where)
  })

/** link(2) makes a link to a symbolic link; with a directory's descriptor CPython calls linkat(2), which follows unless told not to. */
function link(rt: Thread, src: PyValue, dst: PyValue, srcDir: PyValue, dstDir: PyValue, follow: boolean): void {
  const from = pathOf(rt, 'link', src, undefined, 'src')
  const to = pathOf(rt, 'link', dst, undefined, 'dst')
  const [fromDir, toDir] = [dirFdOf(rt, srcDir), dirFdOf(rt, dstDir)]
  hostCall(
    rt,
    () => {
      const where = at(rt, 'link', from, fromDir)
      const follows = follow && (fromDir !== null || toDir !== null)
      files(rt).link(follows ? files(rt).realpath(where) : where, at(rt, 'link', to, toDir))
    },
    from.shown,
    to.shown,
  )
}

function chmod(rt: Thread, path: PyValue, mode: number, dirFd: PyValue, follow: boolean): void {
  const p = pathOrFd(rt, 'chmod', path)
  const dir = dirFdOf(rt, dirFd)
  onTarget(rt, p, 'chmod', dir, (target) => {
    // Linux has no modes of symbolic links
    if (typeof target === 'string' && !follow && files(rt).stat(target, false).kind === 'symlink')
      throw newException(rt, T.NotImplementedError, ['chmod: follow_symlinks unavailable on this platform'])
    files(rt).chmod(target, mode)
  })
}

/** A user or group number; -1 means to leave it. */
export function idOf(rt: Thread, what: 'uid' | 'gid', v: PyValue): number {
  if (intOf(v) === undefined && typeOf(v).slots.index === undefined)
    throw typeError(rt, `${what} should be integer, not ${typeName(v)}`)
  const n = BigInt(asIndex(rt, v))
  if (n > 0xffffffffffffffffn) throw overflowError(rt, `${what} is greater than maximum`)
  if (n < -1n || n > 0xffffffffn) throw overflowError(rt, `${what} is less than minimum`)
  return n === 0xffffffffn ? -1 : Number(n)
}
function chown(rt: Thread, path: PyValue, uid: PyValue, gid: PyValue, dirFd: PyValue, follow: boolean): void {
  const p = pathOrFd(rt, 'chown', path)
  const [user, group] = [idOf(rt, 'uid', uid), idOf(rt, 'gid', gid)]
  const dir = dirFdOf(rt, dirFd)
  if (typeof p === 'number') {
    if (dir !== null) throw valueError(rt, "chown: can't specify both dir_fd and fd")
    if (!follow) throw valueError(rt, 'chown: cannot use fd and follow_symlinks together')
  }
  onTarget(rt, p, 'chown', dir, (target) => unixFiles(rt).chown(target, user, group, follow))
}

/** Access by real ids is the host's; by effective ids, where they differ, it is what the mode bits say. */
function access(rt: Thread, path: PyValue, mode: number, dirFd: PyValue, effective: boolean, follow: boolean): boolean {
  const p = pathOf(rt, 'access', path)
  const dir = dirFdOf(rt, dirFd)
  try {
    const where = at(rt, 'access', p, dir)
    // a link itself has all permissions
    if (!follow && files(rt).stat(where, false).kind === 'symlink') return true
    if (effective) {
      const host = proc(rt).unix
      const [user, asUser] = host?.ids('uid') ?? [0, 0]
      const [group, asGroup] = host?.ids('gid') ?? [0, 0]
      if (user !== asUser || group !== asGroup) {
        const s = files(rt).stat(where, true)
        const inGroup = s.gid === asGroup || (host?.groups() ?? []).includes(s.gid)
        const bits = s.uid === asUser ? s.mode >> 6 : inGroup ? s.mode >> 3 : s.mode
        // root reads and writes all, and runs what anybody may run
        if (asUser === 0) return (mode & 1) === 0 || s.kind === 'directory' || (s.mode & 0o111) !== 0
        return (bits & mode & 7) === (mode & 7)
      }
    }
    return files(rt).access(where, mode)
  } catch (e) {
    if (typeof (e as { code?: unknown }).code === 'string') return false
    throw e
  }
}

/** (seconds, nanoseconds) as one number of seconds, what hosts take. */
function utime(
  rt: Thread,
  path: PyValue,
  times: PyValue,
  ns: PyValue | undefined,
  dirFd: PyValue,
  follow: boolean,
): void {
  const p = pathOrFd(rt, 'utime', path)
  const dir = dirFdOf(rt, dirFd)
  if (times !== null && ns !== undefined)
    throw valueError(rt, "utime: you may specify either 'times' or 'ns' but not both")
  let atime = rt.interp.host.clock.now()
  let mtime = atime
  const seconds = (v: PyValue): number =>
    typeOf(v).slots.float !== undefined ? asFloat(rt, v) : Number(asIndex(rt, v))
  if (times !== null) {
    if (!(times instanceof PyTuple) || times.items.length !== 2)
      throw typeError(rt, "utime: 'times' must be either a tuple of two ints or None")
    atime = seconds(times.items[0])
    mtime = seconds(times.items[1])
  } else if (ns !== undefined) {
    if (!(ns instanceof PyTuple) || ns.items.length !== 2)
      throw typeError(rt, "utime: 'ns' must be a tuple of two ints")
    atime = Number(asIndex(rt, ns.items[0])) / 1e9
    mtime = Number(asIndex(rt, ns.items[1])) / 1e9
  }
  checkFdAlone(rt, 'utime', p, dir, follow)
  if (typeof p !== 'number') flushPath(rt, p.text)
  onTarget(rt, p, 'utime', dir, (target) => files(rt).utimes(target, atime, mtime, follow))
}

function truncate(rt: Thread, path: PyValue, length: PyValue): void {
  const p = pathOrFd(rt, 'truncate', path)
  const n = Number(asIndex(rt, length))
  if (typeof p === 'number') {
    ftruncate(rt, p, n)
    return
  }
  hostCall(
    rt,
    () => {
      const fd = files(rt).open(p.text, 1, 0)
      try {
        if (n < 0) throw osError(rt, 'EINVAL', p.shown)
        files(rt).truncate(fd, n)
      } finally {
        files(rt).close(fd)
      }
    },
    p.shown,
  )
}
export function ftruncate(rt: Thread, fd: number, size: number): void {
  hostCall(rt, () => {
    if (files(rt).fstat(fd).kind === 'directory' || size < 0) throw osError(rt, 'EINVAL')
    files(rt).truncate(fd, size)
  })
}

function mknod(rt: Thread, path: PyValue, mode: number, device: PyValue, dirFd: PyValue): void {
  const p = pathOf(rt, 'mknod', path)
  const dev = u64(rt, device)
  const dir = dirFdOf(rt, dirFd)
  const type = mode & 0o170000
  // an error of mknod and mkfifo names no file, in CPython
  hostCall(rt, () => {
    const where = at(rt, 'mknod', p, dir)
    if (type === 0 || type === 0o100000) files(rt).close(files(rt).open(where, 0o1 | 0o100 | 0o200, mode & 0o7777))
    else if (type === 0o10000) unixFiles(rt).makeNode(where, 'fifo', mode & 0o7777, 0, 0)
    else if (type === 0o20000 || type === 0o60000)
      unixFiles(rt).makeNode(where, type === 0o20000 ? 'char' : 'block', mode & 0o7777, majorOf(dev), minorOf(dev))
    else throw osError(rt, type === 0o40000 ? 'EPERM' : 'EINVAL')
  })
}

export const pathFunctions: Member[] = [
  fn('fspath(path)', 'Return the file system path representation of the object.', (rt, path) => fspath(rt, path)),
  fn('stat(path, *, dir_fd=None, follow_symlinks: bool = True)', 'Perform a stat system call on the given path.', stat),
  fn(
    'lstat(path, *, dir_fd=None)',
    'Perform a stat system call on the given path, without following symbolic links.',
    (rt, path, dirFd) => {
      const p = pathOf(rt, 'lstat', path)
      return statPath(rt, 'lstat', p, dirFdOf(rt, dirFd), false)
    },
  ),
  fn('statvfs(path)', 'Perform a statvfs system call on the given path.', (rt, path) => {
    const p = pathOrFd(rt, 'statvfs', path)
    const target = typeof p === 'number' ? p : p.text
    return makeStatvfs(hostCall(rt, () => unixFiles(rt).fileSystem(target), typeof p === 'number' ? p : p.shown))
  }),
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
    const p = pathOrFd(rt, 'chdir', path)
    if (typeof p === 'number') hostCall(rt, () => files(rt).chdir(unixFiles(rt).under(p, '.')), p)
    else hostCall(rt, () => files(rt).chdir(p.text), p.shown)
  }),
  fn('mkdir(path, mode: int = 511, *, dir_fd=None)', 'Create a directory.', (rt, path, mode, dirFd) =>
    onPath(rt, 'mkdir', path, dirFd, (where) => files(rt).mkdir(where, mode)),
  ),
  fn('rmdir(path, *, dir_fd=None)', 'Remove a directory.', (rt, path, dirFd) =>
    onPath(rt, 'rmdir', path, dirFd, (where) => files(rt).rmdir(where)),
  ),
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
    link,
  ),
  fn(
    'symlink(src, dst, target_is_directory: bool = False, *, dir_fd=None)',
    'Create a symbolic link pointing to src named dst.',
    (rt, src, dst, _dir, dirFd) => {
      const from = pathOf(rt, 'symlink', src, undefined, 'src')
      const to = pathOf(rt, 'symlink', dst, undefined, 'dst')
      const dir = dirFdOf(rt, dirFd)
      hostCall(rt, () => files(rt).symlink(from.text, at(rt, 'symlink', to, dir)), from.shown, to.shown)
    },
  ),
  fn(
    'readlink(path, *, dir_fd=None)',
    'Return a string representing the path to which the symbolic link points.',
    (rt, path, dirFd) => {
      const p = pathOf(rt, 'readlink', path)
      const dir = dirFdOf(rt, dirFd)
      return shownPath(
        rt,
        hostCall(rt, () => files(rt).readlink(at(rt, 'readlink', p, dir)), p.shown),
        p.bytes,
      )
    },
  ),
  fn(
    'chmod(path, mode: int, *, dir_fd=None, follow_symlinks: bool = True)',
    'Change the access permissions of a file.',
    chmod,
  ),
  fn(
    'chown(path, uid, gid, *, dir_fd=None, follow_symlinks: bool = True)',
    'Change the owner and group id of path to the numeric uid and gid.',
    chown,
  ),
  fn(
    'lchown(path, uid, gid)',
    'Change the owner and group id of path to the numeric uid and gid, not following symbolic links.',
    (rt, path, uid, gid) => {
      const p = pathOf(rt, 'lchown', path)
      const [user, group] = [idOf(rt, 'uid', uid), idOf(rt, 'gid', gid)]
      hostCall(rt, () => unixFiles(rt).chown(p.text, user, group, false), p.shown)
    },
  ),
  fn(
    'access(path, mode: int, *, dir_fd=None, effective_ids: bool = False, follow_symlinks: bool = True)',
    'Use the real uid/gid to test for access to a path.',
    access,
  ),
  fn(
    'utime(path, times=None, *, ns=<unrepresentable>, dir_fd=None, follow_symlinks: bool = True)',
    'Set the access and modified time of path.',
    utime,
  ),
  fn('truncate(path, length)', 'Truncate a file, specified by path, to a specific length.', truncate),
  fn(
    'mkfifo(path, mode: int = 438, *, dir_fd=None)',
    'Create a "fifo" (a POSIX named pipe).',
    (rt, path, mode, dirFd) => {
      const p = pathOf(rt, 'mkfifo', path)
      const dir = dirFdOf(rt, dirFd)
      hostCall(rt, () => unixFiles(rt).makeNode(at(rt, 'mkfifo', p, dir), 'fifo', mode, 0, 0))
    },
  ),
  fn(
    'mknod(path, mode: int = 384, device=0, *, dir_fd=None)',
    'Create a node in the file system: a file, a device special file or a named pipe.',
    mknod,
  ),
  fn(
    'open(path, flags: int, mode: int = 511, *, dir_fd=None)',
    'Open a file for low level IO.  Returns a file descriptor (integer).',
    (rt, path, flags, mode, dirFd) => {
      const p = pathOf(rt, 'open', path)
      const dir = dirFdOf(rt, dirFd)
      flushPath(rt, p.text)
      return hostCall(rt, () => files(rt).open(at(rt, 'open', p, dir), flags, mode), p.shown)
    },
  ),
]
