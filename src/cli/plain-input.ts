/**
 * Standard input of an interactive session that has no terminal to edit lines on: `ouro -i` on a pipe, or with its output elsewhere. The session's own lines
 * and the program's reads come from the same buffer, one line at a time.
 */
import type { HostInput } from '../host/types.ts'
import { EOF, INTERRUPTED } from './terminal.ts'

/** Standard input that is no terminal (or whose output is none), by lines: the console's and the program's own reads share it. */
export class PlainInput implements HostInput {
  readonly fd = 0
  readonly isTerminal = process.stdin.isTTY ?? false
  private buffer = Buffer.alloc(0)
  private ended = false
  private wake: (() => void) | null = null
  private interrupting: (() => void) | null = null

  constructor() {
    process.stdin.on('data', (chunk: Buffer) => {
      this.buffer = Buffer.concat([this.buffer, chunk])
      this.wake?.()
    })
    process.stdin.on('end', () => {
      this.ended = true
      this.wake?.()
    })
    process.stdin.pause()
  }
  /** One line at a time, so that what follows is left to who asks next. */
  read(max: number): Uint8Array | null {
    const end = this.buffer.indexOf(10)
    if (end < 0 && !this.ended) return null
    const got = this.buffer.subarray(0, Math.min(max, end < 0 ? this.buffer.length : end + 1))
    this.buffer = this.buffer.subarray(got.length)
    return got
  }
  async wait(): Promise<void> {
    if (this.ended || this.buffer.includes(10)) return
    process.stdin.resume()
    await new Promise<void>((done) => {
      this.wake = done
    })
    this.wake = null
    process.stdin.pause()
  }
  async line(): Promise<string | typeof EOF | typeof INTERRUPTED> {
    const interrupted = new Promise<typeof INTERRUPTED>((done) => {
      this.interrupting = () => done(INTERRUPTED)
    })
    for (;;) {
      const got = this.read(Number.POSITIVE_INFINITY)
      if (got !== null) {
        this.interrupting = null
        if (got.length === 0) return EOF
        return new TextDecoder().decode(got).replace(/\r?\n$/, '')
      }
      if ((await Promise.race([this.wait(), interrupted])) === INTERRUPTED) return INTERRUPTED
    }
  }
  interrupt(): void {
    this.interrupting?.()
  }
  close(): void {
    process.stdin.removeAllListeners('data')
    process.stdin.pause()
  }
}
