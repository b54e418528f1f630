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
}
export interface HostInput {
  /** Reads up to `max` bytes now; null when it would have to wait (then `wait` tells when to ask again); empty at the end. */
  read(max: number): Uint8Array | null
  wait(): Promise<void>
  readonly isTerminal: boolean
  readonly fd: number
}

export interface HostStat {
  kind: 'file' | 'directory' | 'symlink' | 'fifo' | 'socket' | 'block' | 'char'
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
}
/** A failed host call: the errno name ('ENOENT', ...) is what Python's OSError is made from. */
export interface HostErrorShape {
  readonly code: string
}
/** Files, by UTF-16 paths. All calls are synchronous and throw objects with `code` (an errno name). */
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
  mkdir(path: string, mode: number): void
  rmdir(path: string): void
  unlink(path: string): void
  rename(from: string, to: string): void
  link(from: string, to: string): void
  symlink(target: string, path: string): void
  readlink(path: string): string
  chmod(path: string, mode: number): void
  utimes(path: string, atime: number, mtime: number): void
  access(path: string, mode: number): boolean
  realpath(path: string): string
  cwd(): string
  chdir(path: string): void
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
  putenv(name: string, value: string | null): void
  uname(): { sysname: string; nodename: string; release: string; version: string; machine: string }
  getuid(): number
  getgid(): number
  ppid(): number
  umask(mask: number): number
  /** Ends the process at once: nothing is flushed. */
  exit(status: number): never
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
  readonly memory?: HostMemory
}
