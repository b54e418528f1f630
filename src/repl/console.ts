/**
 * An interactive console without a terminal: lines in, inputs out, and inputs run.
 *
 * `push` takes one line and answers whether more is wanted or which input has become whole; `run` runs it in the session and shows what is to be
 * shown: values through `sys.displayhook`, exceptions through `sys.excepthook`. Prompts, editing and Ctrl-C belong to whoever drives it
 * (`cli/repl.ts`).
 *
 * What is whole is decided as by codeop (`completeness.ts`), with two liberties that CPython's newer REPL takes too: a line that begins a new statement
 * ends the block before it, and pasted text may hold several statements. `strict` turns them off, as in CPython's basic REPL.
 */

import type { Run, Session } from '../api/session.ts'
import type { Code } from '../interpreter/code.ts'
import { compileText, compileTree, frontEnd, syntaxError } from '../interpreter/compile.ts'
import { InternalFault, RunStopped, type ThreadState } from '../interpreter/thread.ts'
import { registerSource } from '../interpreter/tracebacks.ts'
import type { PythonSyntaxError } from '../lexer/errors.ts'
import { normaliseSource, tokenize } from '../lexer/tokenize.ts'
import type { PyValue } from '../objects/object.ts'
import { getAttrOr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { strJs } from '../objects/ops/text.ts'
import { fromHost, intOf } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { PyBaseException } from '../objects/values.ts'
import type { Module, Stmt } from '../parser/ast.ts'
import { parseModule } from '../parser/parse.ts'
import { Interactive, Module as moduleOf } from '../parser/statement-nodes.ts'
import { type CompletenessOptions, completeness, saysNothing } from './completeness.ts'

const ALLOW_TOP_LEVEL_AWAIT = 0x2000
/** How long an interrupted run may wait for its turn, in milliseconds. */
const HOG_MS = 250

/** Something to run: a whole text, or one that is wrong. */
export interface Input {
  readonly source: string
  readonly filename: string
  readonly error: PythonSyntaxError | null
  /** Several statements may stand in it. */
  readonly many: boolean
}

export interface Pushed {
  /** What has become whole, or null. */
  readonly input: Input | null
  /** A line that is not part of it and is to be pushed next. */
  readonly rest: string | null
  /** The input goes on. */
  readonly more: boolean
}

export interface ConsoleOptions {
  /** Names the inputs in tracebacks, by number from 0. */
  readonly filename?: (n: number) => string
  /** One statement an input, and nothing ends a block but an empty line. */
  readonly strict?: boolean
}

/** How an input ended: the exit code of a SystemExit, or null to go on. */
export type Ended = { readonly exit: number } | null

export class Console {
  readonly session: Session
  /** The run that is under way, for Ctrl-C. */
  current: Run | null = null
  private readonly name: (n: number) => string
  private readonly strict: boolean
  private lines: string[] = []
  private pasted = false
  private count = 0
  /** Future features that earlier inputs switched on. */
  private readonly features = new Set<string>()

  constructor(session: Session, options: ConsoleOptions = {}) {
    this.session = session
    this.name = options.filename ?? (() => '<stdin>')
    this.strict = options.strict ?? false
  }

  // ------------------------------------------------------------ lines

  /** Whether an input is under way, so that the secondary prompt is due. */
  get open(): boolean {
    return this.lines.length > 0
  }
  /** Forgets what was typed of the input. */
  reset(): void {
    this.lines = []
    this.pasted = false
  }
  /** The lines of the input so far. */
  get typed(): readonly string[] {
    return this.lines
  }

  /** Takes a line, without its line end. */
  push(line: string): Pushed {
    if (!this.strict && this.open && line.trim() === '' && !this.inString()) line = ''
    const before = this.lines.join('\n')
    this.lines.push(line)
    const text = this.lines.join('\n')
    if (this.pasted) return this.pushPasted(text)
    const verdict = completeness(text, this.rules())
    if (verdict.kind === 'more') return { input: null, rest: null, more: true }
    if (verdict.kind === 'whole') return this.take(text, null)
    const begins = !this.strict && this.lines.length > 1 && /^[^\s#)\]}]/.test(line)
    if (begins && completeness(`${before}\n`, this.rules()).kind === 'whole') {
      return { ...this.take(`${before}\n`, null), rest: line }
    }
    return this.take(text, verdict.error)
  }

  /** Takes whole lines that were pasted; they wait for a line that is typed. */
  paste(lines: readonly string[]): void {
    this.lines.push(...lines)
    this.pasted = true
  }
  private pushPasted(text: string): Pushed {
    const rules = { ...this.rules(), symbol: 'exec' } as const
    const verdict = completeness(text, rules)
    if (verdict.kind === 'more') return { input: null, rest: null, more: true }
    if (verdict.kind === 'wrong') return this.take(text, verdict.error)
    // the last statement may go on, as it might if it were typed
    const { body } = parseModule(text, '<input>').tree
    const last = body.at(-1)
    if (last !== undefined) {
      const lines = text.split('\n').slice(firstLine(last) - 1)
      if (completeness(lines.join('\n'), this.rules()).kind === 'more') return { input: null, rest: null, more: true }
    }
    return this.take(text, null)
  }

  private rules(): CompletenessOptions {
    return { topLevelAwait: true, asLines: true, filename: this.name(this.count), features: [...this.features] }
  }
  private take(source: string, error: PythonSyntaxError | null): Pushed {
    const many = this.pasted
    this.reset()
    const filename = this.name(this.count)
    if (saysNothing(source)) return { input: null, rest: null, more: false }
    this.count++
    return { input: { source, filename, error, many }, rest: null, more: false }
  }

  /** The input breaks off inside a string of several lines. */
  inString(): boolean {
    const { failure } = tokenize(normaliseSource(this.lines.join('\n')))
    return failure?.problem.msg.startsWith('unterminated triple-quoted') ?? false
  }
  /** The input breaks off within brackets. */
  inBrackets(): boolean {
    return tokenize(normaliseSource(this.lines.join('\n'))).failure?.unclosed ?? false
  }
  /** Blanks to begin the next line with: those of the last line, and four more behind a colon. */
  indentation(): string {
    if (this.lines.length === 0 || this.inString()) return ''
    let at = this.lines.length - 1
    while (at > 0 && this.lines[at].trim() === '') at--
    const line = this.lines[at]
    const blanks = (/^[ \t]*/.exec(line) as RegExpExecArray)[0]
    const { tokens, failure } = tokenize(normaliseSource(this.lines.slice(0, at + 1).join('\n')))
    if (failure?.unclosed) return blanks
    const solid = tokens.filter((t) => t.line === at + 1 && t.image.trim() !== '')
    const first = solid[0]?.image
    if (solid.at(-1)?.image === ':') return `${blanks}    `
    if (first === 'return' || first === 'pass' || first === 'break' || first === 'continue' || first === 'raise')
      return blanks.replace(/(\t| {1,4})$/, '')
    return blanks
  }

  /**
   * A line that stands where the automatic indentation put it: `else:` and its like, which cannot stand within the block that they end, are moved out to
   * the nearest statement that they can belong to.
   */
  placed(line: string): string {
    if (!/^[ \t]+(else|elif|except|finally|case)\b/.test(line)) return line
    const fits = (l: string): boolean => completeness([...this.lines, l].join('\n'), this.rules()).kind !== 'wrong'
    if (fits(line)) return line
    const text = line.trimStart()
    const blanks = this.lines.map((l) => (/^[ \t]*/.exec(l) as RegExpExecArray)[0])
    const outer = [...new Set(blanks)].filter((b) => b.length < line.length - text.length)
    outer.sort((a, b) => b.length - a.length)
    const found = outer.find((b) => fits(b + text))
    return found === undefined ? line : found + text
  }

  // ------------------------------------------------------------ running

  /** Runs an input to its end and shows what there is to show. Rejects only for faults of the host. */
  async run(input: Input): Promise<Ended> {
    let codes: Code[]
    try {
      codes = this.compile(input)
    } catch (e) {
      return this.failed(e)
    }
    for (const code of codes) {
      const ended = await this.runCode(code)
      if (ended !== undefined) return ended
    }
    this.flush()
    return null
  }
  /** Runs one code object; undefined when it went well. `showExit`: a SystemExit is shown as any other exception. */
  async runCode(code: Code, showExit = false): Promise<Ended | undefined> {
    const run = this.session.start(code)
    this.current = run
    try {
      await run.promise
      return undefined
    } catch (e) {
      this.current = null
      return this.failed(e, showExit)
    } finally {
      this.current = null
    }
  }
  /**
   * KeyboardInterrupt to the run that is under way; false when there is none. Where something else, a task that computes without end, keeps it from its
   * turn, that is interrupted too.
   */
  interrupt(): boolean {
    const run = this.current
    if (run === null) return false
    run.interrupt()
    const { interp } = this.session
    interp.host.timers.after(HOG_MS, () => {
      const { running } = interp.green
      if (this.current === run && running !== null && !run.runsIn(running)) interp.interrupt(running)
    })
    return true
  }

  private compile(input: Input): Code[] {
    const { source, filename, error } = input
    return this.session.sync((rt) => {
      const { interp } = rt
      registerSource(interp, filename, this.strict ? null : source)
      const options = {
        flags: ALLOW_TOP_LEVEL_AWAIT,
        features: [...this.features],
        optimize: interp.options.optimize ?? 0,
      }
      if (error !== null) throw syntaxError(rt, error)
      const codes: Code[] = []
      if (!input.many) codes.push(compileText(rt, fromHost(source), filename, 'single', options) as Code)
      else {
        // all but the last statement show nothing
        const { tree } = frontEnd(rt, () => parseModule(source, filename))
        const last = tree.body.pop() as Stmt
        if (tree.body.length > 0)
          codes.push(compileTree(rt, moduleOf(tree.body, []) as Module, source, filename, options))
        codes.push(compileTree(rt, Interactive([last]), source, filename, options))
      }
      for (const code of codes) for (const f of code.unit.table?.futureFeatures ?? []) this.features.add(f)
      return codes
    })
  }

  // ------------------------------------------------------------ showing

  private failed(e: unknown, showExit = false): Ended {
    if (e instanceof PyBaseException) {
      if (e.cls.isSubtype(T.SystemExit) && !showExit) return { exit: this.exitCode(e) }
      this.show(e)
      return null
    }
    if (e instanceof RunStopped) {
      this.complain(`ouro: the run was ended: ${String(e.reason)}\n`)
      return null
    }
    const cause = e instanceof InternalFault ? e.cause : e
    const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    this.complain(`ouro: internal error, please report it: ${what.split('\n')[0]}\n`)
    if (this.session.interp.host.process?.environ.get('OUROLOOP_DEBUG') && cause instanceof Error)
      this.complain(`${cause.stack}\n`)
    return null
  }
  private complain(text: string): void {
    this.session.interp.host.stderr.write(new TextEncoder().encode(text))
  }

  /** An exception that nobody caught: `sys.last_exc` and its older forms, then `sys.excepthook`. */
  show(e: PyBaseException): void {
    this.session.sync((rt) => {
      const { interp } = rt
      const sys = interp.sysModule
      sys.setStr('last_exc', e)
      sys.setStr('last_type', e.cls)
      sys.setStr('last_value', e)
      sys.setStr('last_traceback', e.traceback)
      const hook = sys.getStr('excepthook')
      if (hook === undefined) {
        interp.writeError(rt, `sys.excepthook is missing\n${interp.services.formatException(rt, e)}`)
        return
      }
      try {
        call(rt, hook, [e.cls, e, e.traceback])
      } catch (second) {
        if (!(second instanceof PyBaseException)) throw second
        const text = (x: PyBaseException) => interp.services.formatException(rt, x)
        interp.writeError(rt, `Error in sys.excepthook:\n${text(second)}\nOriginal exception was:\n${text(e)}`)
      }
    })
    this.flush()
  }

  private exitCode(e: PyBaseException): number {
    return this.session.sync((rt) => {
      const code = getAttrOr(rt, e, 'code') ?? null
      if (code === null) return 0
      const n = intOf(code)
      if (n !== undefined) return Number(BigInt.asUintN(8, BigInt(n)))
      try {
        rt.interp.writeError(rt, `${strJs(rt, code)}\n`)
      } catch (problem) {
        if (!(problem instanceof PyBaseException)) throw problem
      }
      return 1
    })
  }

  /** What the program has written so far appears. */
  flush(): void {
    this.session.sync((rt) => {
      for (const name of ['stdout', 'stderr']) {
        const stream = rt.interp.sysModule.getStr(name)
        if (stream === undefined || stream === null) continue
        try {
          const flush = getAttrOr(rt, stream, 'flush')
          if (flush !== undefined) call(rt, flush, [])
        } catch (e) {
          // as CPython's prompt, which goes on without what it cannot write
          if (!(e instanceof PyBaseException)) throw e
        }
      }
    })
  }

  /** `sys.ps1` or `sys.ps2`, as text; CPython's default where it has none or its `__str__` fails. */
  prompt(name: 'ps1' | 'ps2'): string {
    return this.session.sync((rt) => {
      const v = rt.interp.sysModule.getStr(name)
      if (v === undefined) return name === 'ps1' ? '>>> ' : '... '
      try {
        return strJs(rt, v)
      } catch (e) {
        if (!(e instanceof PyBaseException)) throw e
        return ''
      }
    })
  }
  /** Gives `sys` its prompts, as an interpreter that is interactive has them. */
  setPrompts(): void {
    const sys = this.session.interp.sysModule
    if (sys.getStr('ps1') === undefined) sys.setStr('ps1', '>>> ')
    if (sys.getStr('ps2') === undefined) sys.setStr('ps2', '... ')
  }

  /** A name's value as an input would find it, or undefined. */
  lookup(name: string): PyValue | undefined {
    return this.session.globals.getStr(name) ?? this.session.interp.builtins.getStr(name)
  }
  sync<R>(work: (rt: ThreadState) => R): R {
    return this.session.sync(work)
  }
}

/** The line on which a statement begins, decorators included. */
function firstLine(s: Stmt): number {
  const decorators = 'decorator_list' in s ? s.decorator_list : []
  return decorators.length > 0 ? decorators[0].lineno : s.lineno
}
