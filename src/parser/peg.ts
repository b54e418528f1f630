/**
 * A parser that tries alternatives in order and goes back: the state of a run over the tokens of a text.
 *
 * It remembers for some rules what they matched where, and how far it ever looked, since that is where CPython points
 * when it has nothing better to say. What the rules are is the business of `error-rules.ts`.
 */

import type { Problem } from '../lexer/errors.ts'
import * as T from '../lexer/token-types.ts'
import { codePoints, type Token } from '../lexer/tokenize.ts'

/** What a rule matched: tokens `s` to `e` (exclusive), and for some kinds what is in it. */
export interface Match {
  kind: string
  s: number
  e: number
  parts?: Map<string, Value>
}
export type Value = Match | Value[] | null
export const FAIL = Symbol('fail')
export type Result = Value | typeof FAIL
export type Matcher = (run: Run, labels: Map<string, Value> | null) => Result

/** A rule: `memo` is its number among those that are remembered, or -1. */
export interface Rule {
  matcher: Matcher
  memo: number
}
export type Grammar = ReadonlyMap<string, Rule>

export class Found {
  constructor(readonly problem: Problem) {}
}
export class ReachedLexicalError {}

/** How columns in bytes become CPython's offsets. */
export type Offset = (line: number, col: number) => number

export const isLayout = (token: Token) => token.tokenType === T.Indent || token.tokenType === T.Dedent

/**
 * Rules whose results are remembered. As in CPython these are not all: a result found without the rules for mistakes is
 * used again where they count, so which are remembered shows in what is reported.
 */
export const REMEMBERED = [
  'simple_stmt',
  'block',
  'expression',
  'star_expression',
  'disjunction',
  'inversion',
  'bitwise_or',
  'await_primary',
  'primary',
  'arguments',
  'strings',
  'star_target',
  'target_with_star_atom',
  'subscript_or_attribute',
  'invalid_named_expression',
  'dotted_name',
  'attr',
  'name_or_attr',
]

export class Run {
  pos: number
  furthest: number
  invalid = false
  /** Per remembered rule: result and position after it, by position counted from the start. */
  private memo: { results: Result[]; ends: number[] }[] = []
  private levels: number[] = []

  constructor(
    readonly tokens: readonly Token[],
    readonly start: number,
    readonly offset: Offset,
    readonly grammar: Grammar,
    readonly source: string,
  ) {
    this.pos = start
    this.origin = start
    this.furthest = start - 1
  }

  restart(): void {
    this.pos = this.start
    this.invalid = true
    this.forget()
  }

  /** The next token; looking at it counts as having read it. */
  look(): Token {
    const token = this.tokens[this.pos]
    if (this.pos > this.furthest) {
      if (token === undefined) return this.tokens[this.tokens.length - 1]
      this.furthest = this.pos
      if (token.tokenType === T.ErrorToken) throw new ReachedLexicalError()
    }
    return token ?? this.tokens[this.tokens.length - 1]
  }

  rule(name: string): Result {
    const rule = this.grammar.get(name)
    if (rule === undefined) throw new Error(`no rule ${name}`)
    return this.run(rule)
  }

  run(rule: Rule): Result {
    const at = this.pos
    if (rule.memo < 0) {
      const result = rule.matcher(this, null)
      if (result === FAIL) this.pos = at
      return result
    }
    let known = this.memo[rule.memo]
    if (known === undefined) {
      known = { results: [], ends: [] }
      this.memo[rule.memo] = known
    }
    const slot = at - this.origin
    const before = known.results[slot]
    if (before !== undefined) {
      this.pos = known.ends[slot]
      return before
    }
    const result = rule.matcher(this, null)
    if (result === FAIL) this.pos = at
    // The rule may have forgotten what was remembered: put it where it is now looked for.
    if (this.memo[rule.memo] === known) {
      while (known.results.length < slot) {
        known.results.push(undefined as unknown as Result)
        known.ends.push(0)
      }
      known.results[slot] = result
      known.ends[slot] = this.pos
    }
    return result
  }

  /** A statement is over and done with: what was remembered of it is of no more use. */
  forget(): void {
    this.memo = []
    this.origin = this.pos
  }

  private origin: number

  /** How many brackets are open after a token. */
  level(index: number): number {
    for (let at = this.levels.length; at <= index; at++) {
      const type = this.tokens[at].tokenType
      let level = at === 0 ? 0 : this.levels[at - 1]
      if (type === T.LeftParen || type === T.LeftBracket || type === T.LeftBrace) level++
      else if (type === T.RightParen || type === T.RightBracket || type === T.RightBrace) level--
      this.levels.push(level)
    }
    return this.levels[index]
  }

  lineRead(): number {
    return (this.tokens[Math.max(this.furthest, this.start)] ?? this.tokens[this.tokens.length - 1]).line
  }

  generic(token: Token): Problem {
    const type = token.tokenType
    if (type === T.Indent || type === T.Dedent) {
      return {
        kind: 'IndentationError',
        msg: type === T.Indent ? 'unexpected indent' : 'unexpected unindent',
        ...this.layoutPlace(token),
      }
    }
    if (type === T.EndMarker) {
      const line = this.lastLine()
      return { kind: 'SyntaxError', msg: 'invalid syntax', lineno: line, offset: 0, end_lineno: line, end_offset: 0 }
    }
    return { kind: 'SyntaxError', msg: 'invalid syntax', ...this.range(token, token) }
  }

  private lastLine(): number {
    return Math.max(1, this.tokens[this.tokens.length - 1].line - 1)
  }

  /** Tokens without text have no column of their own: CPython takes how far it has read in the line. */
  private layoutPlace(token: Token): Omit<Problem, 'kind' | 'msg'> {
    if (token.tokenType === T.EndMarker || (token.tokenType === T.Dedent && token.startOffset >= this.sourceEnd())) {
      const line = this.lastLine()
      const from = this.source.lastIndexOf('\n', this.source.length - 2) + 1
      const offset = codePoints(this.source, from, this.source.length)
      return { lineno: line, offset, end_lineno: line, end_offset: -1 }
    }
    const col = token.tokenType === T.Indent ? token.endCol : token.col
    const offset = this.offset(token.line, col) - 1
    return { lineno: token.line, offset, end_lineno: token.line, end_offset: -1 }
  }

  private sourceEnd(): number {
    return this.tokens[this.tokens.length - 1].startOffset
  }

  range(first: Token, last: Token): Omit<Problem, 'kind' | 'msg'> {
    return {
      lineno: first.line,
      offset: this.offset(first.line, first.col),
      end_lineno: last.endLine,
      end_offset: this.offset(last.endLine, last.endCol),
    }
  }

  /** At the last token that was looked at. */
  atLast(): Omit<Problem, 'kind' | 'msg'> {
    const token = this.tokens[this.furthest]
    const type = token.tokenType
    if (type === T.Indent || type === T.Dedent || type === T.EndMarker) return this.layoutPlace(token)
    return this.range(token, token)
  }
}

export const node = (kind: string, s: number, e: number, parts?: Map<string, Value>): Match => ({ kind, s, e, parts })

/** Matches within a value, in order. */
export function* inside(value: Value | undefined): Generator<Match> {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) for (const item of value) yield* inside(item)
  else yield value
}

export const tokenTest = (test: (token: Token) => boolean): Matcher => {
  return (run) => {
    const at = run.pos
    if (!test(run.look())) return FAIL
    run.pos++
    return node('token', at, run.pos)
  }
}
