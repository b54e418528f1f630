/**
 * The Node adapter. Everything is synchronous where Node allows it: Python's files, streams and clocks are. Waiting is not: a parked
 * interpreter is called back by libuv's timers.
 *
 * Node has no lseek, hence the adapter keeps the position of each file it opened and reads and writes at positions (pread, pwrite).
 * Descriptors it did not open (0, 1, 2, pipes) have none and cannot seek.
 */
import * as fs from 'node:fs'
import { StandardClock } from './clock.ts'
import { HostError } from './errors.ts'
import { host, nativePath, pathText, toHostError } from './node-call.ts'
import { type Descriptors, descriptors, kindOf, NodeUnixFiles, openFlags, statOf } from './node-descriptors.ts'
import { NodeSockets } from './node-sockets.ts'
import { NodeUnix } from './node-unix.ts'
import type {
  Host,
  HostEntry,
  HostFiles,
  HostInput,
  HostMemory,
  HostOutput,
  HostProcess,
  HostStat,
  HostTimers,
} from './types.ts'

/** Loaded when asked for: it costs milliseconds at start. */
const os = () => process.getBuiltinModule('node:os')

/** isatty(3). Only character devices can be terminals, so that node:tty (which loads the network code) is loaded where there is one. */
function isTerminal(fd: number): boolean {
  try {
    return fs.fstatSync(fd).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(fd)
  } catch {
    return false
  }
}
const v8 = () => process.getBuiltinModule('node:v8')

class NodeClock extends StandardClock {
  override processTime(): number {
    const used = process.cpuUsage()
    return (used.user + used.system) / 1e6
  }
}

/** Made when first waited on: a start-up snapshot cannot hold shared memory. */
let cell: Int32Array | null = null
function sleep(ms: number): void {
  if (ms <= 0) return
  cell ??= new Int32Array(new SharedArrayBuffer(4))
  Atomics.wait(cell, 0, 0, ms)
}

class NodeTimers implements HostTimers {
  readonly canBlock = true
  after(ms: number, callback: () => void): () => void {
    if (ms <= 0) {
      const handle = setImmediate(callback)
      return () => clearImmediate(handle)
    }
    const handle = setTimeout(callback, Math.min(Math.ceil(ms), 0x7fffffff))
    return () => clearTimeout(handle)
  }
  block(ms: number): void {
    sleep(ms)
  }
}

/** Writes everything, waiting while a pipe is full: with a non-blocking descriptor a write may take a part or nothing (EAGAIN). */
function writeAll(fd: number, bytes: Uint8Array): void {
  let at = 0
  let pause = 1
  while (at < bytes.length) {
    try {
      at += fs.writeSync(fd, bytes, at, bytes.length - at)
      pause = 1
    } catch (e) {
      const code = (e as { code?: string }).code
      if (code === 'EINTR') continue
      if (code !== 'EAGAIN') throw toHostError(e)
      sleep(pause)
      pause = Math.min(pause * 2, 20)
    }
  }
}

class NodeOutput implements HostOutput {
  readonly fd: number
  private readonly files: NodeFiles
  constructor(fd: number, files: NodeFiles) {
    this.fd = fd
    this.files = files
  }
  get isTerminal(): boolean {
    return isTerminal(this.fd)
  }
  write(bytes: Uint8Array): void {
    // a file that dup2() put here has its position kept with the files
    if (this.files.opened.positions.has(this.fd))
      for (let at = 0; at < bytes.length; ) at += this.files.write(this.fd, bytes.subarray(at))
    else writeAll(this.fd, bytes)
  }
  flush(): void {}
  columns(): number | null {
    const stream = this.fd === 1 ? process.stdout : process.stderr
    return stream.columns ?? null
  }
  rows(): number | null {
    const stream = this.fd === 1 ? process.stdout : process.stderr
    return stream.rows ?? null
  }
}

class NodeInput implements HostInput {
  readonly fd = 0
  private readonly files: NodeFiles
  constructor(files: NodeFiles) {
    this.files = files
  }
  get isTerminal(): boolean {
    return isTerminal(0)
  }
  read(max: number): Uint8Array | null {
    const into = new Uint8Array(max)
    for (;;) {
      try {
        if (this.files.opened.positions.has(0)) return into.subarray(0, this.files.read(0, into))
        return into.subarray(0, fs.readSync(0, into, 0, max, null))
      } catch (e) {
        const code = (e as { code?: string }).code
        if (code === 'EAGAIN') return null
        if (code === 'EOF') return into.subarray(0, 0)
        if (code !== 'EINTR') throw toHostError(e)
      }
    }
  }
  wait(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const BIG = { bigint: true } as const

/** chdir(2). Node takes no bytes: a directory whose name is no UTF-8 is reached through a descriptor. */
function enter(path: string): void {
  const native = nativePath(path)
  if (typeof native === 'string') {
    process.chdir(native)
    return
  }
  const fd = fs.openSync(native, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY)
  try {
    process.chdir(`/proc/self/fd/${fd}`)
  } finally {
    fs.closeSync(fd)
  }
}

class NodeFiles implements HostFiles {
  readonly opened: Descriptors = descriptors()
  readonly unix = process.platform === 'win32' ? undefined : new NodeUnixFiles(this.opened)
  private get positions() {
    return this.opened.positions
  }

  open(path: string, flags: number, mode: number): number {
    return host(() => {
      const fd = fs.openSync(nativePath(path), openFlags(flags), mode)
      this.opened.own.add(fd)
      if (fs.fstatSync(fd).isFile()) this.positions.set(fd, { at: 0, append: (flags & 0o2000) !== 0 })
      return fd
    })
  }
  close(fd: number): void {
    this.positions.delete(fd)
    this.opened.own.delete(fd)
    host(() => fs.closeSync(fd))
  }
  read(fd: number, into: Uint8Array): number {
    const position = this.positions.get(fd)
    const n = host(() => fs.readSync(fd, into, 0, into.length, position === undefined ? null : position.at))
    if (position !== undefined) position.at += n
    return n
  }
  write(fd: number, from: Uint8Array): number {
    const position = this.positions.get(fd)
    if (position === undefined) {
      if (fd === 1 || fd === 2) {
        writeAll(fd, from)
        return from.length
      }
      return host(() => fs.writeSync(fd, from, 0, from.length))
    }
    if (position.append) position.at = host(() => fs.fstatSync(fd).size)
    const n = host(() => fs.writeSync(fd, from, 0, from.length, position.append ? null : position.at))
    position.at += n
    return n
  }
  seek(fd: number, offset: number, whence: 0 | 1 | 2): number {
    const position = this.positions.get(fd)
    if (position === undefined) {
      host(() => fs.fstatSync(fd))
      throw new HostError('ESPIPE')
    }
    const base = whence === 0 ? 0 : whence === 1 ? position.at : host(() => fs.fstatSync(fd).size)
    if (base + offset < 0) throw new HostError('EINVAL')
    position.at = base + offset
    return position.at
  }
  truncate(fd: number, size: number): void {
    host(() => fs.ftruncateSync(fd, size))
  }
  fstat(fd: number): HostStat {
    return host(() => statOf(fs.fstatSync(fd, BIG)))
  }
  isatty(fd: number): boolean {
    return isTerminal(fd)
  }
  readFile(path: string): Uint8Array {
    return host(() => fs.readFileSync(nativePath(path)))
  }
  stat(path: string, followLinks: boolean): HostStat {
    return host(() => statOf(followLinks ? fs.statSync(nativePath(path), BIG) : fs.lstatSync(nativePath(path), BIG)))
  }
  list(path: string): string[] {
    return host(() => {
      const names = fs.readdirSync(nativePath(path))
      // a name that is no UTF-8 has lost its bytes
      return names.some((n) => n.includes('\ufffd')) ? fs.readdirSync(nativePath(path), 'buffer').map(pathText) : names
    })
  }
  scan(path: string): HostEntry[] {
    return host(() => {
      const found = fs.readdirSync(nativePath(path), { withFileTypes: true })
      if (found.some((e) => e.name.includes('\ufffd'))) {
        const raw = fs.readdirSync(nativePath(path), { withFileTypes: true, encoding: 'buffer' })
        return raw.map((e) => ({ name: pathText(e.name), kind: kindOf(e) }))
      }
      return found.map((e) => ({ name: e.name, kind: kindOf(e) }))
    })
  }
  mkdir(path: string, mode: number): void {
    host(() => fs.mkdirSync(nativePath(path), { mode }))
  }
  rmdir(path: string): void {
    host(() => fs.rmdirSync(nativePath(path)))
  }
  unlink(path: string): void {
    host(() => fs.unlinkSync(nativePath(path)))
  }
  rename(from: string, to: string): void {
    host(() => fs.renameSync(nativePath(from), nativePath(to)))
  }
  link(from: string, to: string): void {
    host(() => fs.linkSync(nativePath(from), nativePath(to)))
  }
  symlink(target: string, path: string): void {
    host(() => fs.symlinkSync(nativePath(target), nativePath(path)))
  }
  readlink(path: string): string {
    return host(() => pathText(fs.readlinkSync(nativePath(path), 'buffer')))
  }
  chmod(target: string | number, mode: number): void {
    host(() => (typeof target === 'number' ? fs.fchmodSync(target, mode) : fs.chmodSync(nativePath(target), mode)))
  }
  utimes(target: string | number, atime: number, mtime: number, followLinks: boolean): void {
    host(() => {
      if (typeof target === 'number') fs.futimesSync(target, atime, mtime)
      else if (followLinks) fs.utimesSync(nativePath(target), atime, mtime)
      else fs.lutimesSync(nativePath(target), atime, mtime)
    })
  }
  access(path: string, mode: number): boolean {
    try {
      fs.accessSync(nativePath(path), mode)
      return true
    } catch {
      return false
    }
  }
  realpath(path: string): string {
    return host(() => fs.realpathSync(nativePath(path)))
  }
  cwd(): string {
    return host(() => process.cwd())
  }
  chdir(path: string): void {
    host(() => enter(path))
  }
}

class NodeProcess implements HostProcess {
  readonly platform = process.platform
  readonly pid = process.pid
  get cpuCount(): number {
    return os().cpus().length
  }
  private names: Map<string, string> | null = null
  get environ(): Map<string, string> {
    if (this.names === null) {
      this.names = new Map()
      for (const [name, value] of Object.entries(process.env)) if (value !== undefined) this.names.set(name, value)
    }
    return this.names
  }
  private readonly listeners = new Set<() => void>()
  onInterrupt(callback: () => void): () => void {
    this.listeners.add(callback)
    process.on('SIGINT', callback)
    return () => {
      this.listeners.delete(callback)
      process.off('SIGINT', callback)
    }
  }
  listenForInterrupts(on: boolean): void {
    for (const f of this.listeners) {
      process.off('SIGINT', f)
      if (on) process.on('SIGINT', f)
    }
  }
  putenv(name: string, value: string | null): void {
    if (value === null) {
      this.environ.delete(name)
      delete process.env[name]
    } else {
      this.environ.set(name, value)
      process.env[name] = value
    }
  }
  uname() {
    return {
      sysname: os().type(),
      nodename: os().hostname(),
      release: os().release(),
      version: os().version(),
      machine: os().machine(),
    }
  }
  getuid(): number {
    return process.getuid?.() ?? 0
  }
  getgid(): number {
    return process.getgid?.() ?? 0
  }
  ppid(): number {
    return process.ppid
  }
  umask(mask: number): number {
    return process.umask(mask)
  }
  readonly unix: NodeUnix | undefined
  constructor(files: NodeFiles) {
    this.unix = files.unix === undefined ? undefined : new NodeUnix(files.unix)
  }
  exit(status: number): never {
    process.exit(status)
  }
}

/** The host of the command line: everything granted. */
class NodeMemory implements HostMemory {
  private limitRead = 0
  private gc: (() => void) | null = null
  get limit(): number {
    if (this.limitRead === 0) this.limitRead = v8().getHeapStatistics().heap_size_limit
    return this.limitRead
  }
  used(): number {
    return v8().getHeapStatistics().used_heap_size
  }
  collect(): void {
    if (this.gc === null) {
      // the function exists only in contexts made while the flag is set
      v8().setFlagsFromString('--expose-gc')
      this.gc = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
      v8().setFlagsFromString('--no-expose-gc')
    }
    this.gc()
  }
}

export class NodeHost implements Host {
  readonly name = 'node'
  readonly clock = new NodeClock()
  readonly timers = new NodeTimers()
  readonly files = new NodeFiles()
  readonly stdout: HostOutput = new NodeOutput(1, this.files)
  readonly stderr: HostOutput = new NodeOutput(2, this.files)
  readonly stdin: HostInput = new NodeInput(this.files)
  readonly process = new NodeProcess(this.files)
  readonly memory = new NodeMemory()
  readonly sockets = new NodeSockets()
  eventLoop?: (runs: boolean) => void
  entropy(bytes: number): Uint8Array {
    return process.getBuiltinModule('node:crypto').randomBytes(bytes)
  }
}
