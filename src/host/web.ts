/**
 * The host of an embedded interpreter: web standards only (performance, timers, MessageChannel, crypto), which browsers, workers, edge
 * runtimes and Node all have. It grants nothing by itself: no files, no process, no environment; text goes to and comes from the embedder's
 * functions, and further capabilities are what the embedder hands in.
 */

import { StandardClock } from './clock.ts'
import { HostError } from './errors.ts'
import type {
  Host,
  HostClock,
  HostFiles,
  HostInput,
  HostMemory,
  HostOutput,
  HostProcess,
  HostSockets,
  HostTimers,
} from './types.ts'

/** What of the web platform is used here; the compiler's settings know no browser. */
interface Port {
  onmessage: (() => void) | null
  postMessage(message: null): void
  /** Of runtimes that end when nothing is under way: an idle channel does not keep them. */
  ref?(): void
  unref?(): void
}
declare const crypto: { getRandomValues<A extends Uint8Array>(into: A): A }
declare const MessageChannel: { new (): { readonly port1: Port; readonly port2: Port } } | undefined

/** The longest delay that setTimeout takes. */
const MAX_DELAY = 0x7fffffff

/**
 * "As soon as the host has looked at its events". Browsers delay nested setTimeout(0) to four milliseconds, half of a time slice, so that a message to
 * oneself is used there; Node's own setImmediate does not keep a process alive after it has run, as an open channel would.
 */
function makeSoon(): (callback: () => void) => () => void {
  const immediate = (globalThis as { setImmediate?: (f: () => void) => unknown }).setImmediate
  if (typeof immediate === 'function') {
    return (callback) => {
      let wanted = true
      immediate(() => {
        if (wanted) callback()
      })
      return () => {
        wanted = false
      }
    }
  }
  if (typeof MessageChannel === 'undefined') {
    return (callback) => {
      const handle = setTimeout(callback, 0)
      return () => clearTimeout(handle)
    }
  }
  const { port1, port2 } = new MessageChannel()
  const waiting: { callback: (() => void) | null }[] = []
  port1.onmessage = () => {
    const first = waiting.shift()
    if (waiting.length === 0) port1.unref?.()
    first?.callback?.()
  }
  return (callback) => {
    const entry: { callback: (() => void) | null } = { callback }
    if (waiting.length === 0) port1.ref?.()
    waiting.push(entry)
    port2.postMessage(null)
    return () => {
      entry.callback = null
    }
  }
}

class WebTimers implements HostTimers {
  readonly canBlock = false
  private soon: ReturnType<typeof makeSoon> | null = null
  after(ms: number, callback: () => void): () => void {
    if (ms <= 0) {
      this.soon ??= makeSoon()
      return this.soon(callback)
    }
    const handle = setTimeout(callback, Math.min(Math.ceil(ms), MAX_DELAY))
    return () => clearTimeout(handle)
  }
  block(): void {
    throw new Error('this host cannot block')
  }
}

/** Text for one of the embedder's functions. */
class WebOutput implements HostOutput {
  readonly isTerminal = false
  readonly fd: number
  private readonly decoder = new TextDecoder('utf-8')
  private readonly each: (text: string) => void
  constructor(fd: number, each: (text: string) => void) {
    this.fd = fd
    this.each = each
  }
  write(bytes: Uint8Array): void {
    const text = this.decoder.decode(bytes, { stream: true })
    if (text === '') return
    try {
      this.each(text)
    } catch {
      // the embedder's function failed: to the program that is a device that cannot be written to
      throw new HostError('EIO')
    }
  }
  flush(): void {}
  columns(): number | null {
    return null
  }
  rows(): number | null {
    return null
  }
}

export type ReadLine = () => string | null | undefined | Promise<string | null | undefined>

/** Standard input from a function that gives a line at a time; null or undefined is the end. */
class WebInput implements HostInput {
  readonly isTerminal = false
  readonly fd = 0
  private readonly readLine: ReadLine
  private rest: Uint8Array = new Uint8Array(0)
  private ended = false
  private failed = false
  constructor(readLine: ReadLine) {
    this.readLine = readLine
  }
  read(max: number): Uint8Array | null {
    if (this.failed) {
      this.failed = false
      throw new HostError('EIO')
    }
    if (this.rest.length === 0) return this.ended ? new Uint8Array(0) : null
    const part = this.rest.slice(0, max)
    this.rest = this.rest.slice(max)
    return part
  }
  async wait(): Promise<void> {
    try {
      const line = await this.readLine()
      if (line === null || line === undefined) this.ended = true
      else this.rest = new TextEncoder().encode(String(line).endsWith('\n') ? String(line) : `${line}\n`)
    } catch {
      this.failed = true
    }
  }
}

export interface WebHostOptions {
  readonly stdout?: ((text: string) => void) | undefined
  readonly stderr?: ((text: string) => void) | undefined
  readonly stdin?: ReadLine | undefined
  readonly files?: HostFiles | null | undefined
  readonly process?: HostProcess | null | undefined
  readonly environ?: Map<string, string> | null | undefined
  readonly memory?: HostMemory | undefined
  readonly sockets?: HostSockets | null | undefined
}

export class WebHost implements Host {
  readonly name = 'web'
  readonly clock: HostClock = new StandardClock()
  readonly timers: HostTimers = new WebTimers()
  readonly stdout: HostOutput
  readonly stderr: HostOutput
  readonly stdin: HostInput | null
  readonly files: HostFiles | null
  readonly process: HostProcess | null
  readonly environ: Map<string, string> | null
  readonly memory?: HostMemory
  readonly sockets: HostSockets | null
  constructor(options: WebHostOptions) {
    const nowhere = (): void => {}
    this.stdout = new WebOutput(1, options.stdout ?? nowhere)
    this.stderr = new WebOutput(2, options.stderr ?? nowhere)
    this.stdin = options.stdin === undefined ? null : new WebInput(options.stdin)
    this.files = options.files ?? null
    this.process = options.process ?? null
    this.environ = options.environ ?? null
    this.sockets = options.sockets ?? null
    if (options.memory !== undefined) this.memory = options.memory
  }
  entropy(bytes: number): Uint8Array {
    const out = new Uint8Array(bytes)
    // as much as one call takes
    for (let at = 0; at < bytes; at += 65536) crypto.getRandomValues(out.subarray(at, Math.min(at + 65536, bytes)))
    return out
  }
}
