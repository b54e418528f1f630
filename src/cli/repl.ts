/**
 * The interactive interpreter of the command line: banner, start-up file, history, prompts, Ctrl-C and Ctrl-D around a `Console` (repl/console.ts).
 *
 * Two forms. On a terminal lines are edited (terminal.ts), inputs are named `<python-input-N>` and show their lines in tracebacks. Elsewhere
 * (`ouro -i` on a pipe) it is as plain as CPython's: prompts go to standard error, inputs are `<stdin>`, and lines are read as they come.
 */
import * as fs from 'node:fs'
import { CannotStart, loadProgram, type Program, type ProgramOptions, reportFault } from '../api/program.ts'
import { Session } from '../api/session.ts'
import { NodeHost } from '../host/node.ts'
import type { Host, HostProcess } from '../host/types.ts'
import type { Code } from '../interpreter/code.ts'
import { compileText } from '../interpreter/compile.ts'
import { decodeSource } from '../lexer/source.ts'
import { call } from '../objects/ops/call.ts'
import { fromHost } from '../objects/ops/type-of.ts'
import { PyBaseException } from '../objects/values.ts'
import { complete } from '../repl/complete.ts'
import { Console, type Pushed } from '../repl/console.ts'
import { History } from './history.ts'
import { PlainInput } from './plain-input.ts'
import { EOF, INTERRUPTED, Terminal, type TerminalInput } from './terminal.ts'

export interface InteractiveOptions {
  /** Runs first; null: none (then the start-up file does). */
  readonly program: Program | null
  readonly options: ProgramOptions
  readonly quiet: boolean
  /** Variables of the environment that count; empty with -E. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Greets as `python -m asyncio` does. */
  readonly asyncio?: boolean
}

/** Runs an interactive session to its end; its exit code. */
export async function interact(o: InteractiveOptions): Promise<number> {
  const node = new NodeHost()
  const isTerminal = (process.stdin.isTTY ?? false) && node.stdout.isTerminal
  const history = isTerminal ? new History(o.env) : null
  const terminal = isTerminal ? new Terminal(node.stdout, node.stderr, history!.lines) : null
  const plain = terminal === null ? new PlainInput() : null
  const host: Host = {
    name: node.name,
    clock: node.clock,
    timers: node.timers,
    stdout: terminal?.stdout ?? node.stdout,
    stderr: terminal?.stderr ?? node.stderr,
    stdin: terminal?.stdin ?? plain,
    files: node.files,
    process: terminal === null ? node.process : onTerminal(node.process, terminal),
    sockets: node.sockets,
    memory: node.memory,
    entropy: (n) => node.entropy(n),
  }
  if (history !== null && terminal !== null) terminal.onHistory = (line) => history.add(line)
  const session = new Session(host, {
    argv: o.options.argv,
    path0: o.options.path0,
    flags: o.options.flags,
    warnOptions: o.options.warnOptions,
    xOptions: o.options.xOptions,
    executable: o.options.executable,
    optimize: o.options.optimize,
    strictNames: o.options.strictNames,
    sliceMs: o.options.sliceMs,
    ambientLoop: true,
  })
  const repl = new Repl(session, terminal, plain)
  const ignore = node.process.onInterrupt(() => repl.interrupted())
  const error = (text: string): void => host.stderr.write(new TextEncoder().encode(text))
  let exit: number | null = null
  try {
    if (o.asyncio && !o.quiet)
      error(`asyncio REPL${banner(session).replace('Python', '').replace('\n', ASYNCIO_HINT)}>>> import asyncio\n`)
    if (o.program !== null) await repl.runProgram(o.program, o.options)
    else {
      if (!o.quiet) error(banner(session))
      exit = await repl.startUp(o.env)
    }
    exit ??= await repl.loop()
  } catch (e) {
    return reportFault(node, e)
  } finally {
    await session.close()
    terminal?.close()
    plain?.close()
    history?.trim()
    ignore()
  }
  return exit
}

function banner(session: Session): string {
  const sys = session.interp.sysModule
  const [version, platform] = [String(sys.getStr('version')), String(sys.getStr('platform'))]
  return `Python ${version} on ${platform}\nType "help", "copyright", "credits" or "license" for more information.\n`
}

const ASYNCIO_HINT = '\nUse "await" directly instead of "asyncio.run()".\n'

class Repl {
  private readonly console: Console
  private readonly session: Session
  private readonly terminal: Terminal | null
  private readonly plain: PlainInput | null

  constructor(session: Session, terminal: Terminal | null, plain: PlainInput | null) {
    this.session = session
    this.terminal = terminal
    this.plain = plain
    this.console = new Console(
      session,
      terminal === null ? { strict: true } : { filename: (n) => `<python-input-${n}>` },
    )
    if (terminal !== null) (terminal.stdin as TerminalInput).onInterrupt = () => void this.console.interrupt()
  }

  /** SIGINT. */
  interrupted(): void {
    // it was typed just before a line was asked for, or came from elsewhere
    if (this.terminal?.giveUp()) return
    if (this.console.interrupt()) {
      // the terminal has shown ^C
      if (this.terminal !== null) process.stdout.write('\r\n')
    } else this.plain?.interrupt()
  }

  // ------------------------------------------------------------ before the prompt

  /** A program given beside -i. Whatever it ends with, the prompt follows. */
  async runProgram(program: Program, options: ProgramOptions): Promise<void> {
    let code: Code
    try {
      code = this.session.sync((rt) => loadProgram(rt, program, this.session.globals))
    } catch (e) {
      if (e instanceof PyBaseException) this.console.show(e)
      else if (e instanceof CannotStart) this.complain(`${options.executable ?? 'ouro'}: ${e.message}\n`)
      else throw e
      return
    }
    await this.runShown(code)
    this.console.flush()
  }
  /** Runs code before the prompt; a SystemExit is shown as any other exception. */
  private async runShown(code: Code): Promise<void> {
    await this.console.runCode(code, true)
  }

  /** $PYTHONSTARTUP and sys.__interactivehook__. An exit code where the start-up file leaves. */
  async startUp(env: InteractiveOptions['env']): Promise<number | null> {
    const path = env.PYTHONSTARTUP
    if (path !== undefined && path !== '') {
      let bytes: Uint8Array | null = null
      try {
        bytes = fs.readFileSync(path)
      } catch (e) {
        const code = (e as NodeJS.ErrnoException).code
        const [errno, text] = code === 'ENOENT' ? [2, 'No such file or directory'] : [13, 'Permission denied']
        this.complain(
          `Could not open PYTHONSTARTUP\n${code === 'ENOENT' ? 'FileNotFoundError' : 'PermissionError'}: [Errno ${errno}] ${text}: '${path}'\n`,
        )
      }
      if (bytes !== null) {
        const source = bytes
        try {
          const code = this.session.sync(
            (rt) =>
              compileText(rt, fromHost(decodeSource(source, path, 'file')), path, 'exec', {
                flags: 0,
                features: [],
                optimize: this.session.interp.options.optimize ?? 0,
              }) as Code,
          )
          const ended = await this.console.runCode(code)
          if (ended) return ended.exit
        } catch (e) {
          if (!(e instanceof PyBaseException)) throw e
          this.console.show(e)
        }
      }
    }
    const hook = this.session.interp.sysModule.getStr('__interactivehook__')
    if (hook !== undefined && hook !== null) {
      try {
        this.session.sync((rt) => call(rt, hook, []))
      } catch (e) {
        if (!(e instanceof PyBaseException)) throw e
        this.complain('Failed calling sys.__interactivehook__\n')
        this.console.show(e)
      }
    }
    return null
  }

  // ------------------------------------------------------------ the prompt

  /** Reads and runs until the end of input or SystemExit; the exit code. */
  async loop(): Promise<number> {
    const { console: c } = this
    c.setPrompts()
    let rest: string | null = null
    for (;;) {
      let line = rest
      rest = null
      if (line === null) {
        c.flush()
        const answer = this.terminal !== null ? await this.askTerminal(this.terminal) : await this.askPlain()
        if (answer === EOF) return this.leave()
        if (answer === INTERRUPTED) {
          c.reset()
          this.complain(this.terminal === null ? '\nKeyboardInterrupt\n' : 'KeyboardInterrupt\n')
          continue
        }
        line = answer
      }
      const command = !c.open && this.terminal !== null ? this.command(line.trim()) : undefined
      if (command === 'leave') return 0
      if (command === 'done') continue
      const pushed: Pushed = c.push(line)
      rest = pushed.rest
      if (pushed.input === null) continue
      const ended = await c.run(pushed.input)
      if (ended !== null) return ended.exit
    }
  }
  private leave(): number {
    const { console: c } = this
    if (this.terminal === null && c.open) {
      // as CPython's: what was begun is looked at as if it were all
      c.reset()
    }
    if (this.terminal === null) this.complain('\n')
    return 0
  }

  /** Words that are commands where the program gives them no other meaning. */
  private command(word: string): 'leave' | 'done' | undefined {
    if (!COMMANDS.has(word) || this.session.globals.getStr(word) !== undefined) return undefined
    if (word === 'exit' || word === 'quit') return 'leave'
    if (word === 'clear') {
      process.stdout.write('\x1b[H\x1b[2J')
      return 'done'
    }
    return undefined
  }

  private askTerminal(terminal: Terminal): Promise<string | typeof EOF | typeof INTERRUPTED> {
    const { console: c } = this
    terminal.newLine()
    // GNU readline's marks around what takes no room; Node's knows that by itself
    const prompt = c.prompt(c.open ? 'ps2' : 'ps1').replace(/[\x01\x02]/g, '')
    return terminal.ask({
      prompt,
      prefill: c.indentation(),
      correct: (line) => c.placed(line),
      ownIndentation: c.open && !c.inBrackets(),
      remember: true,
      complete: (line) => this.session.sync((rt) => complete(rt, this.session.globals, c.typed, line)),
      paste: (text, line) => this.paste(text, line),
    })
  }
  /** Pasted lines: whole ones are taken, the last one stands on the edited line. */
  private paste(text: string, before: string): { taken: string[]; line: string; prompt: string } {
    const { console: c } = this
    let lines = text.split('\n')
    if (/^\s*>>> /.test(lines[0])) lines = fromSession(lines)
    if (!c.open && before === '') lines = dedented(lines)
    if (before.trim() !== '') lines[0] = before + lines[0]
    else {
      // indentation that was there already gives way to that of the text, unless the text begins further left: then it is moved below
      const missing = before.length - (/^[ \t]*/.exec(lines[0]) as RegExpExecArray)[0].length
      if (missing > 0) lines = lines.map((l) => (l === '' ? l : ' '.repeat(missing) + l))
    }
    const line = lines.pop() as string
    c.paste(lines)
    return { taken: lines, line, prompt: c.prompt('ps2') }
  }

  private async askPlain(): Promise<string | typeof EOF | typeof INTERRUPTED> {
    const { console: c } = this
    this.complain(c.prompt(c.open ? 'ps2' : 'ps1'))
    return (this.plain as PlainInput).line()
  }
  private complain(text: string): void {
    this.session.interp.host.stderr.write(new TextEncoder().encode(text))
  }
}

const COMMANDS: ReadonlySet<string> = new Set(['exit', 'quit', 'clear'])

/** Lines copied out of a session, without prompts and without what was printed. */
function fromSession(lines: readonly string[]): string[] {
  const margin = (/^\s*/.exec(lines[0]) as RegExpExecArray)[0].length
  return lines.flatMap((line, i) => {
    const l = line.slice(margin)
    if (l.startsWith('>>> ') || l.startsWith('... ')) return [l.slice(4)]
    if (l === '>>>' || l === '...') return ['']
    return i === lines.length - 1 && l === '' ? [''] : []
  })
}
/** Without the indentation that all lines share. */
function dedented(lines: readonly string[]): string[] {
  const margins = lines.filter((l) => l.trim() !== '').map((l) => (/^[ \t]*/.exec(l) as RegExpExecArray)[0])
  if (margins.length === 0) return [...lines]
  const least = margins.reduce((a, b) => (a.length <= b.length ? a : b))
  return margins.every((m) => m.startsWith(least))
    ? lines.map((l) => l.slice(Math.min(least.length, l.length)))
    : [...lines]
}

/** The process, whose Ctrl-C comes by the terminal while a builtin runs for long. */
function onTerminal(process: HostProcess, terminal: Terminal): HostProcess {
  return Object.assign(Object.create(process) as HostProcess, {
    listenForInterrupts: (on: boolean) => terminal.listen(on),
    interruptAsked: () => terminal.interruptAsked(),
  })
}
