/**
 * The one door to the outside. A host grants capabilities; what it does not grant is absent, and using it raises PermissionError naming the
 * grant. Only adapters in this folder know Node or a browser. Interfaces only: this file is the bottom of the house.
 */

/** Time. `monotonic` never goes back; both in seconds. */
export interface HostClock {
  now(): number
  monotonic(): number
  /** Processor time of the process in seconds, where the host knows it. */
  processTime(): number
  /** Nanosecond readings for time_ns() and perf_counter_ns(). */
  nowNs(): bigint
  monotonicNs(): bigint
  /** Minutes west of UTC for an instant in seconds, and the zone's names; the host's local time zone. */
  utcOffset(seconds: number): number
  zoneNames(): readonly [string, string]
}

/** Waiting without blocking: the driver of a run parks and is resumed by the host. */
export interface HostTimers {
  /** Calls back after `ms` (0: as soon as the host has looked at its events). Returns a cancel function. */
  after(ms: number, callback: () => void): () => void
  /** True when `block` is available: the host may stop the JavaScript thread. */
  readonly canBlock: boolean
  /** Blocks the JavaScript thread for `ms`. Only where `canBlock`. */
  block(ms: number): void
}

/** A text or byte sink; writes are complete when the call returns, or kept in order by the host. */
export interface HostOutput {
  write(bytes: Uint8Array): void
  flush(): void
  readonly isTerminal: boolean
  readonly fd: number
  columns(): number | null
  /** Height of the terminal; null where there is none. */
  rows(): number | null
}
export interface HostInput {
  /** Reads up to `max` bytes now; null when it would have to wait (then `wait` tells when to ask again); empty at the end. */
  read(max: number): Uint8Array | null
  wait(): Promise<void>
  readonly isTerminal: boolean
  readonly fd: number
}

export type HostFileKind = 'file' | 'directory' | 'symlink' | 'fifo' | 'socket' | 'block' | 'char'
export interface HostStat {
  kind: HostFileKind
  mode: number
  ino: number
  dev: number
  nlink: number
  uid: number
  gid: number
  size: number
  atimeNs: bigint
  mtimeNs: bigint
  ctimeNs: bigint
  /** Preferred size of reads, blocks of 512 bytes taken, and the device a device file stands for. */
  blksize: number
  blocks: number
  rdev: number
}
/** One name in a directory. */
export interface HostEntry {
  readonly name: string
  readonly kind: HostFileKind
}
/** A file system: sizes in blocks of `fragmentSize` bytes, `flags` as ST_* of statvfs(3). */
export interface HostFileSystem {
  blockSize: number
  fragmentSize: number
  blocks: number
  freeBlocks: number
  availableBlocks: number
  files: number
  freeFiles: number
  flags: number
  nameMax: number
  id: bigint
}
/** A failed host call: the errno name ('ENOENT', ...) is what Python's OSError is made from. */
export interface HostErrorShape {
  readonly code: string
}
/**
 * Files, by UTF-16 paths in which bytes that are no UTF-8 stand as lone surrogates (U+DC80 to U+DCFF). All calls are synchronous and throw
 * objects with `code` (an errno name). Where a `path | fd` is taken, a number is a descriptor.
 */
export interface HostFiles {
  /** `flags`: r, w, a, x and + as in Python's mode without b/t. Returns a descriptor number. */
  open(path: string, flags: number, mode: number): number
  close(fd: number): void
  read(fd: number, into: Uint8Array): number
  write(fd: number, from: Uint8Array): number
  seek(fd: number, offset: number, whence: 0 | 1 | 2): number
  truncate(fd: number, size: number): void
  fstat(fd: number): HostStat
  isatty(fd: number): boolean
  readFile(path: string): Uint8Array
  stat(path: string, followLinks: boolean): HostStat
  list(path: string): string[]
  /** The same with the kind of each entry, links not followed. */
  scan(path: string): HostEntry[]
  mkdir(path: string, mode: number): void
  rmdir(path: string): void
  unlink(path: string): void
  rename(from: string, to: string): void
  link(from: string, to: string): void
  symlink(target: string, path: string): void
  readlink(path: string): string
  chmod(target: string | number, mode: number): void
  utimes(target: string | number, atime: number, mtime: number, followLinks: boolean): void
  access(path: string, mode: number): boolean
  realpath(path: string): string
  cwd(): string
  chdir(path: string): void
  /** What only the descriptors of a Unix kernel can do. */
  readonly unix?: HostUnixFiles
}

/** Descriptors and file systems of a Unix kernel. Flags are Linux's O_* numbers. */
export interface HostUnixFiles {
  /** A path that leads to `path` seen from the directory open at `fd`. */
  under(fd: number, path: string): string
  /** A path that leads to the file open at `fd`. */
  placeOf(fd: number): string
  /** What the descriptor refers to, by its name. */
  nameOf(fd: number): string
  /** Access mode and status flags of a descriptor. */
  flags(fd: number): number
  setBlocking(fd: number, blocking: boolean): void
  /** The lowest free descriptor, or `to`, for the same open file. */
  dup(fd: number): number
  dup2(fd: number, to: number): void
  /** Read end and write end; `flags` are added to both. */
  pipe(flags: number): [number, number]
  /** At a position, without moving the file's own. */
  pread(fd: number, into: Uint8Array, at: number): number
  pwrite(fd: number, from: Uint8Array, at: number): number
  sync(fd: number, dataOnly: boolean): void
  chown(target: string | number, uid: number, gid: number, followLinks: boolean): void
  /** A fifo, or a device where one may make them; `mode` without the file type. */
  makeNode(path: string, kind: 'fifo' | 'char' | 'block', mode: number, major: number, minor: number): void
  fileSystem(target: string | number): HostFileSystem
}

export interface HostProcess {
  readonly platform: string
  readonly pid: number
  readonly environ: Map<string, string>
  readonly cpuCount: number
  /** Calls back when SIGINT arrives; returns an unsubscribe function. */
  onInterrupt(callback: () => void): () => void
  /** False: an interrupt ends the process at once, until it is true again. */
  listenForInterrupts(on: boolean): void
  /** Asked while it does not listen, at every check of a program that gives the host no turn: has the user asked for an interrupt? */
  interruptAsked?(): boolean
  putenv(name: string, value: string | null): void
  uname(): { sysname: string; nodename: string; release: string; version: string; machine: string }
  getuid(): number
  getgid(): number
  ppid(): number
  umask(mask: number): number
  /** What only a Unix system can do. */
  readonly unix?: HostUnix
  /** Ends the process at once: nothing is flushed. */
  exit(status: number): never
}

/** Processes, users and configuration of a Unix system. Signals, priorities and ids are the kernel's numbers; errors as for files. */
export interface HostUnix {
  /** Processor time in seconds of this process and of its children that have ended. */
  times(): { user: number; system: number; childrenUser: number; childrenSystem: number }
  loadAverage(): readonly number[]
  /** Who logged in at the controlling terminal. */
  login(): string
  groups(): number[]
  setGroups(groups: number[]): void
  initGroups(user: string, group: number): void
  /** The groups of a user by the group file, `group` first. */
  groupsOf(user: string, group: number): number[]
  /** Real, effective and saved id. */
  ids(kind: 'uid' | 'gid'): readonly [number, number, number]
  setId(kind: 'uid' | 'euid' | 'gid' | 'egid', id: number): void
  /** Of a process; 0 is this one. */
  processGroup(pid: number): number
  session(pid: number): number
  affinity(pid: number): number[]
  /** Foreground process group of the controlling terminal, whose device number is given. */
  terminalGroup(device: number): number
  priority(which: number, who: number): number
  setPriority(which: number, who: number, value: number): void
  kill(pid: number, signal: number): void
  /** Runs a shell command with this process's standard streams; its wait status as of waitpid(2). */
  system(command: string): number
  /** Writes all file systems' data to their disks. */
  sync(): void
  /** A value of getconf(1), by any of its names, for a file where `path` is given; null: no limit or no value. */
  configuration(names: readonly string[], path: string | null): string | null
}

/** An end of a connection, by numbers: `host` is an IPv4 or IPv6 address (for 'unix' a path, '' when unnamed), never a name. */
export interface HostEndpoint {
  readonly family: HostFamily
  readonly host: string
  readonly port: number
  /** Of IPv6: flow label and scope id, 0 elsewhere. */
  readonly flow: number
  readonly scope: number
}
export type HostFamily = 'inet' | 'inet6' | 'unix'
export type HostOptionLevel = 'socket' | 'tcp' | 'ip' | 'ipv6'

/**
 * A socket that never blocks, with the operations of BSD sockets. What has to wait answers null; `readable` and `writable` say when to ask again. Failures
 * throw (or reject with) objects with `code`, an errno name.
 */
export interface HostSocket {
  readonly family: HostFamily
  readonly type: 'stream' | 'datagram'
  /** The number by which programs know it: unique among the open sockets and files of the process. */
  readonly fd: number
  /** Called (never from inside another method) when `readable()` or `writable()` may have become true. */
  onReady: (() => void) | null
  /** Data, the end, an error, or a connection to accept is there. */
  readable(): boolean
  /** Sending would take something now, a connect has ended, or there is an error. */
  writable(): boolean
  /** Takes the address; port 0 is any free one. The promise is settled within the system call's time. */
  bind(at: HostEndpoint): Promise<void>
  listen(backlog: number): Promise<void>
  /** Begins connecting; `writable()` says that it has ended, `takeError()` how. For datagrams: fixes the other end, null frees it again. */
  connect(to: HostEndpoint | null): void
  /** A connect is under way. */
  readonly connecting: boolean
  /** SO_ERROR: the errno name of the failure that nobody was told of, and forgets it; null where all is well. */
  takeError(): string | null
  accept(): HostSocket | null
  /** Up to `max` bytes, empty at the end of a stream, one datagram cut to `max`; `peek` leaves them there. The bytes are the caller's, but for peeked ones. */
  receive(max: number, peek: boolean): HostReceived | null
  /** How many bytes were taken (the bytes are copied); `to` is for datagrams. `beyond`: all of them, however many wait to be sent already. */
  send(bytes: Uint8Array, to: HostEndpoint | null, beyond?: boolean): number | null
  shutdown(how: 'read' | 'write' | 'both'): void
  /** Ends it; what was sent still goes out, unless `discard` (then the other end sees a reset). Idempotent. */
  close(discard: boolean): void
  /** Where it is bound; null before. */
  local(): HostEndpoint | null
  remote(): HostEndpoint | null
  /** Options by their C names without prefix: REUSEADDR, KEEPALIVE, NODELAY, BROADCAST, RCVBUF, SNDBUF, LINGER ... Numbers as in C (LINGER: seconds, -1 off); unknown: ENOPROTOOPT. */
  option(level: HostOptionLevel, name: string): number
  setOption(level: HostOptionLevel, name: string, value: number): void
  /** Joins or leaves a multicast group, on the interface that has an address (IPv4) or an index (IPv6). */
  member(join: boolean, group: string, at: string | number): void
  /** Whether the socket alone keeps the process alive (it does not unless something waits for it). */
  keepAlive(on: boolean): void
}

/** What was received. `size`: of the datagram, before it was cut. */
export interface HostReceived {
  readonly bytes: Uint8Array
  readonly size: number
  readonly from: HostEndpoint | null
}

/** A line of the system's list of services, or of protocols. */
export interface HostService {
  readonly name: string
  readonly aliases: readonly string[]
  readonly number: number
  /** Of a service. */
  readonly protocol: string
}

/** The network, as far as the host grants it. */
export interface HostSockets {
  open(family: HostFamily, type: 'stream' | 'datagram'): HostSocket
  /** Two connected ones. */
  pair(family: HostFamily, type: 'stream' | 'datagram'): [HostSocket, HostSocket]
  /** A further number, for a socket that has two, until it is given back. */
  reserve(): number
  release(fd: number): void
  /** Addresses of a host name, in the system's order; rejects with `code` ENOTFOUND, EAI_AGAIN ... */
  lookup(name: string, family: 'inet' | 'inet6' | null): Promise<HostEndpoint[]>
  /** Host name of an address; rejects as `lookup`. */
  nameOf(address: HostEndpoint): Promise<string>
  /** This machine's own name, and its interfaces by index. */
  hostName(): string
  interfaces(): readonly { readonly index: number; readonly name: string }[]
  services(): readonly HostService[]
  protocols(): readonly HostService[]
  /** Resolves when what closed sockets have sent is out, or `ms` have passed. */
  flushed(ms: number): Promise<void>
}

/** The JavaScript heap, in bytes. */
export interface HostMemory {
  used(): number
  readonly limit: number
  /** Collects garbage now, so that `used` counts only what lives. */
  collect(): void
}

/** What a host grants. Optional members are capabilities. */
export interface Host {
  readonly name: string
  readonly clock: HostClock
  readonly timers: HostTimers
  readonly stdout: HostOutput
  readonly stderr: HostOutput
  readonly stdin: HostInput | null
  entropy(bytes: number): Uint8Array
  readonly files: HostFiles | null
  readonly process: HostProcess | null
  /** Absent: the grant 'network' is not given. */
  readonly sockets?: HostSockets | null
  /** Environment variables, where they are granted without the process. */
  readonly environ?: Map<string, string> | null
  readonly memory?: HostMemory
  /** Told when an event loop begins to run and when it ends: what runs then is many short steps, for which a host may set up its compiler otherwise. */
  eventLoop?(runs: boolean): void
}
