/** The named tuples that os functions give back: stat_result, statvfs_result, terminal_size, uname_result, times_result. */
import type { HostFileSystem, HostStat } from '../../host/types.ts'
import type { PyValue } from '../../objects/object.ts'
import { normalInt } from '../../objects/ops/convert.ts'
import { PyFloat } from '../../objects/values.ts'
import { structSequence } from '../struct-sequence.ts'

const plain = (...names: string[]): (readonly [string, string])[] => names.map((n) => [n, ''] as const)

export const statResult = structSequence(
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
    ['st_atime', 'time of last access'],
    ['st_mtime', 'time of last modification'],
    ['st_ctime', 'time of last change'],
    ['st_atime_ns', 'time of last access in nanoseconds'],
    ['st_mtime_ns', 'time of last modification in nanoseconds'],
    ['st_ctime_ns', 'time of last change in nanoseconds'],
    ['st_blksize', 'blocksize for filesystem I/O'],
    ['st_blocks', 'number of blocks allocated'],
    ['st_rdev', 'device type (if inode device)'],
  ],
  {
    visible: 10,
    // without times as floats the integers are the times
    complete(values) {
      for (let i = 7; i < 10; i++) values[i + 3] ??= values[i]
    },
  },
)
export const terminalSize = structSequence(
  'terminal_size',
  'os',
  'A tuple of (columns, lines) for holding terminal window size',
  [
    ['columns', 'width of the terminal window in characters'],
    ['lines', 'height of the terminal window in characters'],
  ],
)
export const unameResult = structSequence('uname_result', 'posix', 'uname_result: Result from os.uname().', [
  ['sysname', 'operating system name'],
  ['nodename', 'name of machine on network (implementation-defined)'],
  ['release', 'operating system release'],
  ['version', 'operating system version'],
  ['machine', 'hardware identifier'],
])
export const timesResult = structSequence('times_result', 'posix', 'times_result: Result from os.times().', [
  ['user', 'user time'],
  ['system', 'system time'],
  ['children_user', 'user time of children'],
  ['children_system', 'system time of children'],
  ['elapsed', 'elapsed time since an arbitrary point in the past'],
])
export const statvfsResult = structSequence(
  'statvfs_result',
  'os',
  'statvfs_result: Result from statvfs or fstatvfs.',
  plain(
    'f_bsize',
    'f_frsize',
    'f_blocks',
    'f_bfree',
    'f_bavail',
    'f_files',
    'f_ffree',
    'f_favail',
    'f_flag',
    'f_namemax',
    'f_fsid',
  ),
  { visible: 10 },
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
export function makeStat(s: HostStat): PyValue {
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
    s.blksize,
    s.blocks,
    s.rdev,
  ])
}
function floorSeconds(ns: bigint): bigint {
  const q = ns / 1_000_000_000n
  return ns < 0n && q * 1_000_000_000n !== ns ? q - 1n : q
}

export function makeStatvfs(s: HostFileSystem): PyValue {
  return statvfsResult.make([
    s.blockSize,
    s.fragmentSize,
    s.blocks,
    s.freeBlocks,
    s.availableBlocks,
    s.files,
    s.freeFiles,
    s.freeFiles,
    s.flags,
    s.nameMax,
    normalInt(s.id),
  ])
}
