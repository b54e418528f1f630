/**
 * Descriptors of a Unix kernel, as far as Node reaches them. Node has no dup, pipe, fcntl or openat; Linux's /proc/self/fd does most of what
 * they do: opening the link there opens the same file anew, and a path below it is seen from that directory. What dup() shares, the position,
 * is kept by this adapter anyway (node.ts). A pipe is a fifo without a name. On systems without /proc these calls fail with ENOSYS.
 *
 * Differences from the kernel's own calls: status flags are not shared between duplicates; a file whose permissions were taken away since it
 * was opened cannot be duplicated (EACCES), and neither can sockets (ENXIO).
 */
import * as fs from 'node:fs'
import { HostError } from './errors.ts'
import { host, nativePath, pathText, toHostError } from './node-call.ts'
import type { HostFileKind, HostFileSystem, HostStat, HostUnixFiles } from './types.ts'

/** What the files of one host have open. */
export interface Descriptors {
  /** Files that can seek: position, and whether writes go to the end. Duplicates share the object. */
  readonly positions: Map<number, { at: number; append: boolean }>
  /** Descriptors that were opened here; others above 2 belong to Node. */
  readonly own: Set<number>
}
export const descriptors = (): Descriptors => ({ positions: new Map(), own: new Set() })

export function kindOf(s: fs.StatsBase<bigint> | fs.Dirent<string> | fs.Dirent<Buffer>): HostFileKind {
  if (s.isFile()) return 'file'
  if (s.isDirectory()) return 'directory'
  if (s.isSymbolicLink()) return 'symlink'
  if (s.isFIFO()) return 'fifo'
  if (s.isSocket()) return 'socket'
  return s.isBlockDevice() ? 'block' : 'char'
}
export function statOf(s: fs.BigIntStats): HostStat {
  return {
    kind: kindOf(s),
    mode: Number(s.mode),
    ino: Number(s.ino),
    dev: Number(s.dev),
    nlink: Number(s.nlink),
    uid: Number(s.uid),
    gid: Number(s.gid),
    size: Number(s.size),
    atimeNs: s.atimeNs,
    mtimeNs: s.mtimeNs,
    ctimeNs: s.ctimeNs,
    blksize: Number(s.blksize ?? 4096n),
    blocks: Number(s.blocks ?? 0n),
    rdev: Number(s.rdev),
  }
}

const C = fs.constants
/** Linux's O_* bits, as Python's os module shows them, to those of the machine. */
const OPEN_BITS: readonly (readonly [number, number | undefined])[] = [
  [0o1, C.O_WRONLY],
  [0o2, C.O_RDWR],
  [0o100, C.O_CREAT],
  [0o200, C.O_EXCL],
  [0o400, C.O_NOCTTY],
  [0o1000, C.O_TRUNC],
  [0o2000, C.O_APPEND],
  [0o4000, C.O_NONBLOCK],
  [0o10000, C.O_DSYNC],
  [0o40000, C.O_DIRECT],
  [0o200000, C.O_DIRECTORY],
  [0o400000, C.O_NOFOLLOW],
  [0o1000000, C.O_NOATIME],
  [0o4010000, C.O_SYNC],
  // not among Node's constants: O_ASYNC, O_PATH and O_TMPFILE
  ...(process.platform === 'linux' ? ([0o20000, 0o10000000, 0o20000000] as const).map((n) => [n, n] as const) : []),
]
/** Flags for open(2) of this machine. */
export function openFlags(flags: number): number {
  let native = 0
  for (const [bit, own] of OPEN_BITS) if ((flags & bit) === bit && own !== undefined) native |= own
  return native
}
const REOPEN = 3 | C.O_APPEND | C.O_NONBLOCK | C.O_SYNC | (C.O_DIRECT ?? 0) | (C.O_NOATIME ?? 0) | C.O_DIRECTORY

/** With the number instead of `self`, so that programs that are run find it too. */
const link = (fd: number): string => `/proc/${process.pid}/fd/${fd}`

/** Position and flags of a descriptor, from the kernel's notes about it. */
function notes(fd: number): { at: number; flags: number } {
  host(() => fs.fstatSync(fd))
  let text: string
  try {
    text = fs.readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1')
  } catch {
    throw new HostError('ENOSYS')
  }
  const field = (name: string): string => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? '0'
  return { at: Number(field('pos')), flags: Number.parseInt(field('flags'), 8) }
}

/** Runs a system program that takes the place of a call Node lacks. Null where there is no such program. */
export function run(program: string, args: readonly string[]): { status: number; output: string } | null {
  const r = process
    .getBuiltinModule('node:child_process')
    .spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  if (r.error !== undefined) return null
  return { status: r.status ?? 1, output: r.stdout }
}

export class NodeUnixFiles implements HostUnixFiles {
  private readonly opened: Descriptors
  private pipes = 0
  constructor(opened: Descriptors) {
    this.opened = opened
  }
  under(fd: number, path: string): string {
    host(() => fs.fstatSync(fd))
    // elsewhere no path leads through a descriptor
    if (process.platform !== 'linux') throw new HostError('ENOSYS')
    if (path === '') throw new HostError('ENOENT')
    return `${link(fd)}/${path}`
  }
  placeOf(fd: number): string {
    host(() => fs.fstatSync(fd))
    return link(fd)
  }
  nameOf(fd: number): string {
    host(() => fs.fstatSync(fd))
    return host(() => pathText(fs.readlinkSync(link(fd), 'buffer')))
  }
  flags(fd: number): number {
    const native = notes(fd).flags
    let flags = native & 0o2000000
    for (const [bit, own] of OPEN_BITS) if (own !== undefined && own !== 0 && (native & own) === own) flags |= bit
    return flags
  }
  setBlocking(fd: number, blocking: boolean): void {
    const { flags } = notes(fd)
    const wanted = blocking ? flags & ~C.O_NONBLOCK : flags | C.O_NONBLOCK
    if (wanted === flags) return
    const again = this.reopen(fd, wanted & REOPEN)
    try {
      this.put(again, fd, wanted & REOPEN)
    } finally {
      this.forget(again)
    }
  }
  dup(fd: number): number {
    return this.reopen(fd, notes(fd).flags & REOPEN)
  }
  dup2(fd: number, to: number): void {
    const { flags } = notes(fd)
    if (to < 0) throw new HostError('EBADF')
    if (fd !== to) this.put(fd, to, flags & REOPEN)
  }

  /** The same file at the lowest free descriptor. */
  private reopen(fd: number, flags: number): number {
    const kind = kindOf(host(() => fs.fstatSync(fd, { bigint: true })))
    const open = (how: number): number => host(() => fs.openSync(link(fd), how))
    let made: number
    if (kind === 'fifo') {
      // one end alone would wait for the other
      const place = host(() => fs.openSync('/dev/null', C.O_RDONLY))
      const both = open(C.O_RDWR)
      fs.closeSync(place)
      made = open(flags)
      fs.closeSync(both)
    } else made = open(flags)
    this.opened.own.add(made)
    if (kind === 'file') {
      let position = this.opened.positions.get(fd)
      if (position === undefined) {
        position = { at: notes(fd).at, append: (flags & C.O_APPEND) !== 0 }
        this.opened.positions.set(fd, position)
      }
      this.opened.positions.set(made, position)
    }
    return made
  }
  private forget(fd: number): void {
    this.opened.own.delete(fd)
    this.opened.positions.delete(fd)
    fs.closeSync(fd)
  }
  /** The same file at `to`: the kernel gives out the lowest free number, hence those below are taken until it comes to `to`. */
  private put(fd: number, to: number, flags: number): void {
    if (to > 65535) throw new HostError('EBADF')
    let isOpen = true
    try {
      fs.fstatSync(to)
    } catch {
      isOpen = false
    }
    // Node's own descriptors must live
    if (isOpen && to > 2 && !this.opened.own.has(to)) throw new HostError('EBUSY')
    if (isOpen) this.forget(to)
    const taken: number[] = []
    try {
      for (;;) {
        const next = host(() => fs.openSync('/dev/null', C.O_RDONLY))
        if (next === to) {
          fs.closeSync(next)
          break
        }
        taken.push(next)
        if (next > to) throw new HostError('EBUSY')
      }
      this.reopen(fd, flags)
    } finally {
      for (const n of taken) fs.closeSync(n)
    }
  }
  /**
   * Runs `action`, which starts a program that inherits 0, 1 and 2, with the kernel's positions in step with ours. Node cannot seek: a file is
   * opened anew and read up to the place.
   */
  withStandardStreams<T>(action: () => T): T {
    const shared: [number, { at: number; append: boolean }][] = []
    for (const fd of [0, 1, 2]) {
      const position = this.opened.positions.get(fd)
      if (position === undefined) continue
      shared.push([fd, position])
      const { at, flags } = notes(fd)
      if (at === position.at || position.append) continue
      const again = this.reopen(fd, (flags & REOPEN & ~3) | C.O_RDWR)
      this.put(again, fd, (flags & REOPEN & ~3) | C.O_RDWR)
      this.forget(again)
      this.opened.positions.set(fd, position)
      const scratch = new Uint8Array(Math.min(position.at, 1 << 16))
      for (let done = 0; done < position.at; ) {
        const n = host(() => fs.readSync(fd, scratch, 0, Math.min(scratch.length, position.at - done), null))
        if (n === 0) break
        done += n
      }
    }
    try {
      return action()
    } finally {
      for (const [fd, position] of shared) position.at = notes(fd).at
    }
  }
  pipe(flags: number): [number, number] {
    const folder = process.getBuiltinModule('node:os').tmpdir()
    const path = `${folder}/ouro-pipe-${process.pid}-${this.pipes++}`
    const made = run('mkfifo', ['-m', '600', path])
    if (made === null) throw new HostError('ENOSYS')
    if (made.status !== 0) throw new HostError('EACCES')
    const how = openFlags(flags)
    const open = (mode: number): number => host(() => fs.openSync(path, mode))
    try {
      // the two lowest free numbers, in order; `both` lets each end open without waiting for the other
      const first = host(() => fs.openSync('/dev/null', C.O_RDONLY))
      const second = host(() => fs.openSync('/dev/null', C.O_RDONLY))
      const both = open(C.O_RDWR)
      fs.closeSync(first)
      const reader = open(C.O_RDONLY | how)
      fs.closeSync(second)
      const writer = open(C.O_WRONLY | how)
      fs.closeSync(both)
      this.opened.own.add(reader)
      this.opened.own.add(writer)
      return [reader, writer]
    } finally {
      fs.unlinkSync(path)
    }
  }
  pread(fd: number, into: Uint8Array, at: number): number {
    return host(() => fs.readSync(fd, into, 0, into.length, at))
  }
  pwrite(fd: number, from: Uint8Array, at: number): number {
    return host(() => fs.writeSync(fd, from, 0, from.length, at))
  }
  sync(fd: number, dataOnly: boolean): void {
    host(() => (dataOnly ? fs.fdatasyncSync(fd) : fs.fsyncSync(fd)))
  }
  chown(target: string | number, uid: number, gid: number, followLinks: boolean): void {
    host(() => {
      // Node takes no -1 for "as it is"
      const now =
        typeof target === 'number'
          ? fs.fstatSync(target)
          : followLinks
            ? fs.statSync(nativePath(target))
            : fs.lstatSync(nativePath(target))
      const user = uid === -1 ? now.uid : uid
      const group = gid === -1 ? now.gid : gid
      if (typeof target === 'number') fs.fchownSync(target, user, group)
      else if (followLinks) fs.chownSync(nativePath(target), user, group)
      else fs.lchownSync(nativePath(target), user, group)
    })
  }
  makeNode(path: string, kind: 'fifo' | 'char' | 'block', mode: number, major: number, minor: number): void {
    const name = nativePath(path)
    if (typeof name !== 'string') throw new HostError('EILSEQ')
    let there = true
    try {
      fs.lstatSync(name)
    } catch (e) {
      if ((e as { code?: string }).code !== 'ENOENT') throw toHostError(e)
      there = false
    }
    if (there) throw new HostError('EEXIST')
    const parent = /^(.*)\/+[^/]+\/*$/s.exec(name)?.[1]
    if (!host(() => fs.statSync(parent === undefined ? '.' : `${parent}/`)).isDirectory())
      throw new HostError('ENOTDIR')
    const bits = (mode & 0o7777 & ~process.umask()).toString(8)
    const made =
      kind === 'fifo'
        ? run('mkfifo', ['-m', bits, '--', name])
        : run('mknod', ['-m', bits, '--', name, kind === 'char' ? 'c' : 'b', String(major), String(minor)])
    if (made === null) throw new HostError('ENOSYS')
    if (made.status !== 0) throw new HostError(kind === 'fifo' ? 'EACCES' : 'EPERM')
  }
  fileSystem(target: string | number): HostFileSystem {
    if (typeof target === 'number') host(() => fs.fstatSync(target))
    const path = typeof target === 'number' ? link(target) : target
    const s = host(() => fs.statfsSync(nativePath(path), { bigint: true }))
    // Node leaves out the size of fragments, the longest name and the id
    const rest = process.platform !== 'linux' ? null : run('stat', ['-L', '-f', '-c', '%S %l %i', '--', path])
    const [fragment, nameMax, id] =
      rest !== null && rest.status === 0 ? rest.output.trim().split(' ') : [String(s.bsize), '255', '0']
    return {
      blockSize: Number(s.bsize),
      fragmentSize: Number(fragment),
      blocks: Number(s.blocks),
      freeBlocks: Number(s.bfree),
      availableBlocks: Number(s.bavail),
      files: Number(s.files),
      freeFiles: Number(s.ffree),
      flags: mountFlags(host(() => fs.realpathSync.native(nativePath(path), 'utf8'))),
      nameMax: Number(nameMax),
      // two halves, the first one low
      id: ((BigInt(`0x${id}`) & 0xffffffffn) << 32n) | (BigInt(`0x${id}`) >> 32n),
    }
  }
}

const MOUNT_FLAGS = new Map([
  ['ro', 1],
  ['nosuid', 2],
  ['nodev', 4],
  ['noexec', 8],
  ['sync', 16],
  ['mand', 64],
  ['noatime', 1024],
  ['nodiratime', 2048],
  ['relatime', 4096],
])
/** ST_* of the mount that `path` lies in; 0 where the system does not tell. */
function mountFlags(path: string): number {
  let table: string
  try {
    table = fs.readFileSync('/proc/self/mountinfo', 'utf8')
  } catch {
    return 0
  }
  let longest = -1
  let flags = 0
  for (const line of table.split('\n')) {
    // id, parent, device, root, mount point, options, ...
    const fields = line.split(' ')
    if (fields.length < 6) continue
    const point = fields[4].replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)))
    const inside = point === '/' || path === point || path.startsWith(`${point}/`)
    // a later mount hides an earlier one at the same place
    if (!inside || point.length < longest) continue
    longest = point.length
    flags = 0
    for (const option of fields[5].split(',')) flags |= MOUNT_FLAGS.get(option) ?? 0
  }
  return flags
}
