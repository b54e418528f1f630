/**
 * The terminal under the REPL: line editing by Node's readline, with what it leaves open done around it.
 *
 * Keys do not go from standard input to readline but through here, one line's worth at a time, and only while a line is asked for. So what is typed
 * ahead waits instead of becoming lines that nobody asked for, pasted text is seen as one piece (bracketed paste), and while a program runs the terminal
 * is in its ordinary mode, where Ctrl-C is SIGINT.
 *
 * What is written while a line is edited (a task prints) goes above it: the edited line is taken away, the text is written, and the line is shown again
 * below. Output that stops in the middle of a line is kept: the line that is asked for next begins behind it where that is `input()`, else below it.
 */
import { EventEmitter } from 'node:events'
import * as fs from 'node:fs'
import type * as Readline from 'node:readline'
import type { HostInput, HostOutput } from '../host/types.ts'

/** Ctrl-D on an empty line (or the end of the terminal), and Ctrl-C. */
export const EOF = Symbol('end of input')
export const INTERRUPTED = Symbol('interrupted')
export type Answer = string | typeof EOF | typeof INTERRUPTED

export interface LineOptions {
  prompt: string
  /** Stands on the line at first. */
  prefill?: string
  /** Blanks typed before anything else stand in place of the prefilled ones: somebody, or a terminal that pastes key by key, indents for himself. */
  ownIndentation?: boolean
  /** What is to stand in place of a line that begins with the prefilled blanks. */
  correct?: (line: string) => string
  /** Candidates for what is before the cursor: what they replace, and they. */
  complete?: (line: string) => { part: string; candidates: readonly string[] }
  /** Pasted text of more than one line. The result stands on the line then; the lines before it have been taken. */
  paste?: (text: string, line: string) => { taken: readonly string[]; line: string; prompt: string }
  /** Goes into the history. */
  remember?: boolean
}

/** A search through the history: what for, which line was found (-1: none yet), and what was on the line before. */
interface Search {
  query: string
  at: number
  readonly line: string
  readonly cursor: number
}

/** What readline takes for a terminal's input. */
class Keys extends EventEmitter {
  readonly isTTY = true
  setRawMode(on: boolean): this {
    process.stdin.setRawMode(on)
    return this
  }
  resume(): this {
    return this
  }
  pause(): this {
    return this
  }
}

type Interface = Readline.Interface & { history: string[]; prevRows: number; cursor: number; line: string }

const PASTE = '\x1b[200~'
const PASTED = '\x1b[201~'
/** Keys come one by one, text in pieces. */
const PIECE = /\r\n|\x1b\[200~|\x1b(?:[[O][0-9;]*[~A-Za-z]?|.)?|[\x00-\x1f\x7f]|[^\x00-\x1f\x7f]+/gsu
const TAB = '    '
/** How often keys are looked at while a builtin runs, in milliseconds. */
const LOOK_MS = 50

export class Terminal {
  readonly stdout: HostOutput
  readonly stderr: HostOutput
  readonly stdin: HostInput
  /** Told of lines that the history gained. */
  onHistory: (line: string) => void = () => {}
  private readonly keys = new Keys()
  private readonly rl: Interface
  private readonly out: HostOutput
  private readonly resized: readonly (() => void)[]
  /** Keys that nobody has asked for yet. */
  private pending = ''
  private ended = false
  private search: Search | null = null
  /** No key has touched the prefilled blanks yet. */
  private untouched = false
  /** Nothing has come since keys were asked for. */
  private fresh = false
  private editing: { options: LineOptions; answer: (a: Answer) => void } | null = null
  /** The edited line is not on the screen at the moment. */
  private hidden = false
  /** What stands on the current line of the screen before an edited line. */
  private column = ''
  private readonly dumb = process.env.TERM === 'dumb'
  private free: Promise<unknown> = Promise.resolve()

  constructor(stdout: HostOutput, stderr: HostOutput, history: readonly string[]) {
    this.out = stdout
    this.stdout = this.above(stdout)
    this.stderr = stderr.isTerminal ? this.above(stderr) : stderr
    this.stdin = new TerminalInput(this)
    const before = process.stdout.listenerCount('resize')
    this.rl = process.getBuiltinModule('node:readline').createInterface({
      input: this.keys as unknown as NodeJS.ReadableStream,
      output: process.stdout,
      terminal: true,
      history: [...history],
      historySize: HISTORY_SIZE,
      removeHistoryDuplicates: false,
      escapeCodeTimeout: 50,
      completer: (line: string) => this.candidates(line),
      prompt: '',
    }) as Interface
    // readline shows its line again when the window changes, also while there is none
    this.resized = process.stdout.listeners('resize').slice(before) as (() => void)[]
    this.cooked()
    process.stdin.setEncoding('utf8')
    process.stdin.on('data', (text: string) => {
      // a Ctrl-D typed while a program ran comes as what the terminal's ordinary mode made of it
      this.pending += this.fresh ? text.replaceAll('\0', '\x04') : text
      this.fresh = false
      this.feed()
    })
    const end = (): void => {
      this.ended = true
      this.feed()
    }
    process.stdin.on('end', end)
    // a terminal that went away
    process.stdin.on('error', end)
    this.rl.on('line', (line: string) => this.finish(line))
    this.rl.on('SIGCONT', () => this.rl.prompt(true))
    process.stdin.pause()
  }

  // ------------------------------------------------------------ asking for a line

  /** Asks for a line; one at a time. */
  ask(options: LineOptions): Promise<Answer> {
    const answer = this.free.then(() => this.askNow(options))
    this.free = answer
    return answer
  }
  private askNow(options: LineOptions): Promise<Answer> {
    return new Promise((answer) => {
      this.editing = { options, answer }
      this.rl.setPrompt(options.prompt)
      this.begin()
      this.rl.prompt()
      // what has been typed ahead was typed without it
      const prefill = this.pending === '' || this.pending.startsWith(PASTE) ? (options.prefill ?? '') : ''
      if (prefill !== '') this.rl.write(prefill)
      this.untouched = options.ownIndentation === true && prefill !== ''
      this.feed()
    })
  }
  /** Ends the line that is asked for, as Ctrl-C does; false when there is none. */
  giveUp(): boolean {
    if (this.editing === null) return false
    if (!this.hidden) process.stdout.write('\r\n')
    this.clear()
    this.done(INTERRUPTED)
    return true
  }
  /** Text at the beginning of the line that the cursor is on: an edited line must begin behind or below it. */
  get unfinished(): string {
    return this.column
  }
  /** Moves to a line of its own. */
  newLine(): void {
    if (this.column !== '') this.write('\n')
  }
  write(text: string): void {
    this.stdout.write(new TextEncoder().encode(text))
  }

  private begin(): void {
    for (const f of this.resized) process.stdout.on('resize', f)
    // the prompt of input() is what was written before it: it becomes the prompt of the edited line
    this.column = ''
    this.hidden = false
    this.rl.prevRows = 0
    this.fresh = true
    process.stdin.setRawMode(true)
    if (!this.dumb) process.stdout.write('\x1b[?2004h')
    process.stdin.resume()
  }
  private cooked(): void {
    for (const f of this.resized) process.stdout.off('resize', f)
    if (!this.dumb) process.stdout.write('\x1b[?2004l')
    process.stdin.setRawMode(false)
    process.stdin.pause()
  }
  private finish(line: string): void {
    const { history } = this.rl
    const remember = this.editing?.options.remember ?? false
    // readline has put it there already
    if (!remember && line.trim() !== '' && history[0] === line) history.shift()
    if (remember && line.trim() !== '') this.onHistory(line)
    this.done(line)
  }
  private done(answer: Answer): void {
    const { editing } = this
    if (editing === null) return
    this.editing = null
    this.search = null
    if (this.hidden) this.hidden = false
    this.cooked()
    editing.answer(answer)
    // Ctrl-C that was typed ahead is for what runs next; as in a terminal's ordinary mode it takes away what was typed before it
    const at = this.pending.lastIndexOf('\x03')
    if (at < 0 || answer === INTERRUPTED) return
    this.pending = this.pending.slice(at + 1)
    setImmediate(() => process.emit('SIGINT'))
  }

  // ------------------------------------------------------------ keys

  /** Gives keys to readline until the line that is asked for has ended. */
  private feed(): void {
    while (this.editing !== null && this.pending !== '') {
      PIECE.lastIndex = 0
      const piece = PIECE.exec(this.pending)?.[0] ?? this.pending
      if (piece === PASTE) {
        const end = this.pending.indexOf(PASTED)
        if (end < 0) return
        const text = this.pending.slice(PASTE.length, end)
        this.pending = this.pending.slice(end + PASTED.length)
        this.pasted(text.replace(/\r\n?/g, '\n'))
        continue
      }
      // the beginning of the mark, cut off
      if (PASTE.startsWith(this.pending) && this.pending.length > 2) return
      this.pending = this.pending.slice(piece.length)
      this.key(piece)
    }
    if (this.editing !== null && this.ended && this.pending === '') this.done(EOF)
  }
  private key(piece: string): void {
    const { rl } = this
    if (this.hidden) this.show()
    const left = rl.line.slice(0, rl.cursor)
    if (this.untouched && piece.startsWith(' ') && left.trim() === '') {
      this.clear()
      rl.prompt()
    }
    this.untouched = false
    if (this.search !== null && this.searchKey(piece)) return
    switch (piece) {
      case '\x12':
        this.search = { query: '', at: -1, line: rl.line, cursor: rl.cursor }
        this.showSearch()
        return
      case '\r\n':
      case '\n':
      case '\r':
        this.correct()
        // before the line end is shown: who sees that may press Ctrl-C at once and means the program
        process.stdin.setRawMode(false)
        this.emit('\r')
        return
      case '\x03':
        this.giveUp()
        return
      case '\x04':
        if (rl.line.trim() === '') {
          process.stdout.write('\r\n')
          this.clear()
          this.done(EOF)
          return
        }
        break
      case '\t':
        if (left.trim() === '') {
          rl.write(TAB.slice(left.length % TAB.length))
          return
        }
        if (this.editing?.options.complete === undefined) return
        break
      case '\x7f':
      case '\x08':
        // one step of indentation
        if (left !== '' && /^ *$/.test(left)) {
          for (let n = ((left.length - 1) % TAB.length) + 1; n > 0; n--) this.emit('\x7f')
          return
        }
        break
    }
    this.emit(piece)
  }
  private correct(): void {
    const { rl } = this
    const { prefill = '', correct } = this.editing?.options ?? {}
    if (correct === undefined || prefill === '' || !rl.line.startsWith(prefill)) return
    const line = correct(rl.line)
    if (line === rl.line) return
    rl.line = line
    rl.cursor = line.length
    rl.prompt(true)
  }

  /** A key while the history is searched; false: the search is over, and the key counts as any other. */
  private searchKey(piece: string): boolean {
    const { rl } = this
    const search = this.search as Search
    if (piece === '\x12') this.find(search.at + 1)
    else if (piece === '\x7f' || piece === '\x08') {
      search.query = [...search.query].slice(0, -1).join('')
      this.find(0)
    } else if (piece >= ' ' && piece !== '\x7f') {
      search.query += piece
      this.find(Math.max(search.at, 0))
    } else {
      this.search = null
      const given = piece === '\x07' || piece === '\x03' ? search : null
      if (given !== null) rl.line = given.line
      rl.cursor = given?.cursor ?? rl.line.length
      rl.setPrompt((this.editing as { options: LineOptions }).options.prompt)
      rl.prompt(true)
      return piece === '\x07'
    }
    this.showSearch()
    return true
  }
  /** The first line of the history, from the `from`th on, that holds what is searched for. */
  private find(from: number): void {
    const search = this.search as Search
    const { history } = this.rl
    const at = history.findIndex((line, i) => i >= from && line.includes(search.query))
    if (at >= 0) search.at = at
  }
  private showSearch(): void {
    const { rl } = this
    const { query, at, line } = this.search as Search
    rl.line = at < 0 || query === '' ? line : rl.history[at]
    rl.cursor = rl.line.length
    rl.setPrompt(`(reverse-i-search)\`${query}': `)
    rl.prompt(true)
  }
  private emit(text: string): void {
    this.keys.emit('data', Buffer.from(text, 'utf8'))
  }
  /** Empties readline's line without showing anything. */
  private clear(): void {
    this.rl.line = ''
    this.rl.cursor = 0
  }
  private pasted(text: string): void {
    const { rl, editing } = this
    if (this.hidden) this.show()
    const clean = text.replace(/\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]/g, '')
    if (!clean.includes('\n') || editing?.options.paste === undefined) {
      rl.write(clean.replace(/\n/g, ' ').replace(/\t/g, TAB))
      return
    }
    const after = rl.line.slice(rl.cursor)
    const { taken, line, prompt } = editing.options.paste(clean, rl.line.slice(0, rl.cursor))
    this.clear()
    for (const t of taken) {
      rl.prompt()
      rl.write(t)
      this.remember(t)
      process.stdout.write('\r\n')
      rl.prevRows = 0
      this.clear()
      rl.setPrompt(prompt)
    }
    rl.prompt()
    rl.write(line + after)
  }
  private remember(line: string): void {
    if (line.trim() === '' || this.rl.history[0] === line) return
    this.rl.history.unshift(line)
    this.onHistory(line)
  }
  private candidates(line: string): [string[], string] {
    const complete = this.editing?.options.complete
    if (complete === undefined) return [[], line]
    const { part, candidates } = complete(line)
    // what is there in full already needs no list of one
    if (candidates.length === 1 && candidates[0] === part) return [[], line]
    return [[...candidates], part]
  }

  // ------------------------------------------------------------ a program that gives no turn

  private deaf: { fd: number; next: number } | null = null
  /**
   * While a builtin runs for long Node hears of no signal. The terminal then gives Ctrl-C as a key, and `interruptAsked` looks at the keys itself, without
   * waiting; others are kept for later.
   */
  listen(on: boolean): void {
    if (on === (this.deaf === null)) return
    if (this.deaf !== null) {
      fs.closeSync(this.deaf.fd)
      this.deaf = null
      if (this.editing === null) process.stdin.setRawMode(false)
      return
    }
    try {
      const fd = fs.openSync('/dev/tty', fs.constants.O_RDONLY | fs.constants.O_NONBLOCK)
      this.deaf = { fd, next: 0 }
      process.stdin.setRawMode(true)
    } catch {
      // no terminal of its own: Ctrl-C waits until the builtin has ended
    }
  }
  interruptAsked(): boolean {
    const { deaf } = this
    if (deaf === null) return false
    const now = performance.now()
    if (now < deaf.next) return false
    deaf.next = now + LOOK_MS
    const bytes = Buffer.alloc(1024)
    let text = ''
    try {
      text = bytes.toString('utf8', 0, fs.readSync(deaf.fd, bytes))
    } catch {
      // nothing has been typed
    }
    const at = text.lastIndexOf('\x03')
    this.pending += text.slice(at + 1)
    return at >= 0
  }

  // ------------------------------------------------------------ output

  private above(to: HostOutput): HostOutput {
    return {
      fd: to.fd,
      isTerminal: to.isTerminal,
      columns: () => to.columns(),
      rows: () => to.rows(),
      flush: () => to.flush(),
      write: (bytes) => {
        if (bytes.length === 0) return
        if (this.editing !== null && !this.hidden) this.hide()
        to.write(bytes)
        const text = new TextDecoder().decode(bytes)
        const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
        this.column = end < 0 ? this.column + text : text.slice(end + 1)
      },
    }
  }
  /** Takes the edited line off the screen; it comes back when the program has written what it has to write. */
  private hide(): void {
    const { rows } = this.rl.getCursorPos()
    this.out.write(new TextEncoder().encode(`${rows > 0 ? `\x1b[${rows}A` : ''}\r\x1b[J`))
    this.hidden = true
    this.column = ''
    setImmediate(() => {
      if (this.hidden && this.editing !== null) this.show()
    })
  }
  private show(): void {
    if (this.column !== '') process.stdout.write('\r\n')
    this.column = ''
    this.hidden = false
    this.rl.prevRows = 0
    this.rl.prompt(true)
  }

  /** Gives the terminal back as it was. */
  close(): void {
    this.rl.close()
    this.cooked()
    process.stdin.removeAllListeners('data')
  }
}

/** Lines kept between runs. */
export const HISTORY_SIZE = 2000

/** `sys.stdin` of a session on a terminal: each read asks for a line, edited as any other. */
class TerminalInput implements HostInput {
  readonly fd = 0
  readonly isTerminal = true
  private buffer = new Uint8Array(0)
  private ended = false
  private waiting: Promise<void> | null = null
  private readonly terminal: Terminal

  constructor(terminal: Terminal) {
    this.terminal = terminal
  }
  read(max: number): Uint8Array | null {
    if (this.buffer.length > 0) {
      const got = this.buffer.subarray(0, max)
      this.buffer = this.buffer.subarray(got.length)
      return got
    }
    if (!this.ended) return null
    // an end of input is for one read, as on any terminal
    this.ended = false
    return this.buffer
  }
  wait(): Promise<void> {
    if (this.buffer.length > 0 || this.ended) return Promise.resolve()
    this.waiting ??= this.line().finally(() => {
      this.waiting = null
    })
    return this.waiting
  }
  private async line(): Promise<void> {
    const answer = await this.terminal.ask({ prompt: this.terminal.unfinished })
    if (answer === EOF) this.ended = true
    else if (answer === INTERRUPTED) this.onInterrupt()
    else this.buffer = new TextEncoder().encode(`${answer}\n`)
  }
  /** Ctrl-C while a line is asked for. */
  onInterrupt: () => void = () => {}
}

export type { TerminalInput }
