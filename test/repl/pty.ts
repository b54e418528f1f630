// The command on a pseudo-terminal: util-linux `script` holds one, and is driven through pipes. What is on the screen is kept as a terminal would
// show it (cursor movements followed), so that tests see lines and not the way in which they came about.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Whether there is util-linux's `script`; where OUROLOOP_TERMINAL is set there has to be. */
export const hasTerminal =
  process.env.OUROLOOP_TERMINAL !== undefined ||
  (spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '').includes('util-linux')

/** A screen without a lower end: enough of a VT100 for a line editor. */
export class Screen {
  lines: string[][] = [[]]
  row = 0
  col = 0
  constructor(readonly columns: number) {}

  write(text: string): void {
    for (const [piece] of text.matchAll(/\x1b\[[?0-9;]*[A-Za-z]|\x1b.|[^\x1b]/gsu)) {
      if (piece.startsWith('\x1b[')) this.control(piece)
      else if (piece === '\r') this.col = 0
      else if (piece === '\n') {
        this.row++
        while (this.lines.length <= this.row) this.lines.push([])
      } else if (piece === '\b') this.col = Math.max(0, this.col - 1)
      else if (piece >= ' ') {
        if (this.col >= this.columns) {
          this.col = 0
          this.row++
        }
        this.line()[this.col++] = piece
      }
    }
  }
  private line(): string[] {
    while (this.lines.length <= this.row) this.lines.push([])
    const line = this.lines[this.row]
    while (line.length < this.col) line.push(' ')
    return line
  }
  private control(sequence: string): void {
    const n = Number.parseInt(sequence.slice(2), 10) || 1
    const at = sequence.at(-1)
    if (at === 'A') this.row = Math.max(0, this.row - n)
    else if (at === 'B') this.row += n
    else if (at === 'C') this.col = Math.min(this.columns - 1, this.col + n)
    else if (at === 'D') this.col = Math.max(0, this.col - n)
    else if (at === 'G') this.col = n - 1
    else if (at === 'J' || at === 'K') {
      if (sequence.slice(2, -1) === '2') this.lines = this.lines.slice(0, this.row)
      this.line().length = this.col
      if (at === 'J') this.lines.length = this.row + 1
    } else if (at === 'H') this.col = 0
  }
  get text(): string {
    return this.lines.map((l) => l.join('').trimEnd()).join('\n')
  }
}

export class Pty {
  readonly screen: Screen
  /** Everything as it came. */
  raw = ''
  code: number | null = null
  private readonly child: ChildProcess
  private changed: () => void = () => {}
  private seen = 0

  /** `args` to the command; `command` replaces the command itself. */
  constructor(
    args: readonly string[] = [],
    options: { env?: Record<string, string>; cwd?: string; command?: string } = {},
  ) {
    this.screen = new Screen(100)
    const quoted = args.map((a) => `'${a.replaceAll("'", "'\\''")}'`).join(' ')
    const command = options.command ?? `'${CLI}'`
    this.child = spawn('script', ['-qfec', `stty cols 100 rows 40; exec ${command} ${quoted}`, '/dev/null'], {
      cwd: options.cwd,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LC_ALL: 'C.UTF-8',
        TERM: 'xterm',
        PYTHON_HISTORY: '/dev/null',
        ...options.env,
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.raw += text
      this.screen.write(text)
      this.changed()
    })
    // it may have ended before it read everything
    this.child.stdin?.on('error', () => {})
    this.child.on('close', (code) => {
      this.code = code ?? -1
      this.changed()
    })
  }

  /** Sends keys; Enter is `\r`. */
  type(keys: string): void {
    this.child.stdin?.write(keys)
  }
  /** Waits until `what` is on the screen below what was waited for last; the text of the screen from there to its end. */
  async wait(what: string | RegExp, ms = 15_000): Promise<string> {
    const until = Date.now() + ms
    for (;;) {
      const text = this.screen.text
      const from = text.slice(this.seen)
      const at = typeof what === 'string' ? from.indexOf(what) : from.search(what)
      if (at >= 0) {
        const length = typeof what === 'string' ? what.length : (what.exec(from) as RegExpExecArray)[0].length
        const found = from.slice(0, at + length)
        this.seen += at + length
        return found
      }
      if (this.code !== null) throw new Error(`ended with ${this.code} before ${what}; the screen:\n${text}`)
      const left = until - Date.now()
      if (left <= 0) throw new Error(`no ${what} after ${ms} ms; the screen:\n${text}\n--- from ---\n${from}`)
      await this.change(left)
    }
  }
  /** Waits until the whole screen ends so, wherever it changed; what comes next is below. */
  async ends(what: string, ms = 15_000): Promise<void> {
    const until = Date.now() + ms
    while (!this.screen.text.endsWith(what)) {
      const left = until - Date.now()
      if (left <= 0 || this.code !== null) throw new Error(`no ${what} at the end of the screen:\n${this.screen.text}`)
      await this.change(left)
    }
    this.seen = this.screen.text.length
  }
  private change(ms: number): Promise<void> {
    return new Promise<void>((go) => {
      const timer = setTimeout(go, ms)
      this.changed = () => {
        clearTimeout(timer)
        go()
      }
    })
  }
  /** Types a line and waits for the next primary prompt; what was shown in between. */
  async enter(line: string, ms?: number): Promise<string> {
    this.type(`${line}\r`)
    const shown = await this.wait(/\n>>>$/, ms)
    return shown.replace(/\n>>>$/, '')
  }
  /** Types the lines of a block, each at its prompt; what was shown in all. */
  async block(...lines: string[]): Promise<string> {
    let shown = ''
    for (const line of lines.slice(0, -1)) {
      this.type(`${line}\r`)
      shown += await this.wait(/\n\.\.\.$/)
    }
    return shown + (await this.enter(lines[lines.length - 1]))
  }
  /** Waits for the end; the exit code. */
  async exit(ms = 15_000): Promise<number> {
    const until = Date.now() + ms
    while (this.code === null && Date.now() < until) {
      await this.change(100)
    }
    if (this.code === null) throw new Error(`still running; the screen:\n${this.screen.text}`)
    return this.code
  }
  kill(): void {
    this.child.stdin?.end()
    this.child.kill('SIGKILL')
  }
}
