/**
 * A host without an outside, for tests and embedding: its clock stands still while Python runs and jumps to the next timer when the interpreter
 * waits, so that a program that sleeps for an hour ends at once and always prints the same.
 *
 * Timers run in order of (time, order of asking), each in a microtask of its own; nothing ever blocks.
 */
import type {
  Host,
  HostClock,
  HostFiles,
  HostInput,
  HostOutput,
  HostProcess,
  HostSockets,
  HostTimers,
} from './types.ts'

interface Timer {
  readonly at: number
  readonly order: number
  readonly callback: () => void
}

/** Clock and timers in one: time passes only by `after`. */
class VirtualTime implements HostClock, HostTimers {
  readonly canBlock = false
  private elapsed = 0
  private readonly start: number
  private readonly queue: Timer[] = []
  private orders = 0
  private scheduled = false

  constructor(start: number) {
    this.start = start
  }
  now(): number {
    return this.start + this.elapsed / 1000
  }
  monotonic(): number {
    return this.elapsed / 1000
  }
  processTime(): number {
    return this.elapsed / 1000
  }
  nowNs(): bigint {
    return BigInt(Math.round(this.start * 1e6)) * 1000n + this.monotonicNs()
  }
  monotonicNs(): bigint {
    return BigInt(Math.round(this.elapsed * 1e6))
  }
  utcOffset(): number {
    return 0
  }
  zoneNames(): readonly [string, string] {
    return ['UTC', 'UTC']
  }
  after(ms: number, callback: () => void): () => void {
    const timer: Timer = { at: this.elapsed + Math.max(ms, 0), order: this.orders++, callback }
    let i = this.queue.length
    while (i > 0 && this.queue[i - 1].at > timer.at) i--
    this.queue.splice(i, 0, timer)
    this.schedule()
    return () => {
      const at = this.queue.indexOf(timer)
      if (at >= 0) this.queue.splice(at, 1)
    }
  }
  block(_ms: number): void {
    throw new Error('the virtual host cannot block')
  }
  private schedule(): void {
    if (this.scheduled) return
    this.scheduled = true
    queueMicrotask(() => {
      this.scheduled = false
      const timer = this.queue.shift()
      if (timer === undefined) return
      this.elapsed = Math.max(this.elapsed, timer.at)
      if (this.queue.length > 0) this.schedule()
      timer.callback()
    })
  }
}

/** Collects what is written. */
export class MemoryOutput implements HostOutput {
  readonly isTerminal = false
  readonly fd: number
  private readonly decoder = new TextDecoder('utf-8')
  private readonly each: ((text: string) => void) | null
  /** Everything written so far. */
  text = ''
  constructor(fd: number, each: ((text: string) => void) | null = null) {
    this.fd = fd
    this.each = each
  }
  write(bytes: Uint8Array): void {
    const text = this.decoder.decode(bytes, { stream: true })
    this.text += text
    this.each?.(text)
  }
  flush(): void {}
  columns(): number | null {
    return null
  }
  rows(): number | null {
    return null
  }
}

class MemoryInput implements HostInput {
  readonly isTerminal = false
  readonly fd = 0
  private readonly bytes: Uint8Array
  private at = 0
  constructor(text: string) {
    this.bytes = new TextEncoder().encode(text)
  }
  read(max: number): Uint8Array {
    const part = this.bytes.subarray(this.at, this.at + max)
    this.at += part.length
    return part.slice()
  }
  wait(): Promise<void> {
    return Promise.resolve()
  }
}

export interface VirtualOptions {
  /** All of standard input. */
  stdin?: string
  /** Files of another host (the file system of Node, say); none by default. */
  files?: HostFiles | null
  process?: HostProcess | null
  /** A network, which runs in the time of the outside: so does then everything. */
  network?: { readonly sockets: HostSockets; readonly clock: HostClock; readonly timers: HostTimers }
  /** Seconds since 1970 at the start; 2024-01-01T00:00:00Z by default. */
  start?: number
  onStdout?: (text: string) => void
  onStderr?: (text: string) => void
  /** Seed of `entropy`, which is the same in every run. */
  seed?: number
}

export class VirtualHost implements Host {
  readonly name = 'virtual'
  readonly clock: HostClock
  readonly timers: HostTimers
  readonly stdout: MemoryOutput
  readonly stderr: MemoryOutput
  readonly stdin: HostInput
  readonly files: HostFiles | null
  readonly process: HostProcess | null
  readonly sockets: HostSockets | null
  private state: number
  constructor(options: VirtualOptions = {}) {
    const time = new VirtualTime(options.start ?? 1704067200)
    const { network } = options
    this.clock = network?.clock ?? time
    // as here it never blocks
    this.timers =
      network === undefined
        ? time
        : {
            canBlock: false,
            after: (ms, callback) => network.timers.after(ms, callback),
            block: (ms) => time.block(ms),
          }
    this.sockets = network?.sockets ?? null
    this.stdout = new MemoryOutput(1, options.onStdout ?? null)
    this.stderr = new MemoryOutput(2, options.onStderr ?? null)
    this.stdin = new MemoryInput(options.stdin ?? '')
    this.files = options.files ?? null
    this.process = options.process ?? null
    this.state = options.seed ?? 0x2545f491
  }
  entropy(bytes: number): Uint8Array {
    const out = new Uint8Array(bytes)
    for (let i = 0; i < bytes; i++) {
      // xorshift32
      this.state ^= this.state << 13
      this.state ^= this.state >>> 17
      this.state ^= this.state << 5
      out[i] = this.state & 0xff
    }
    return out
  }
}
