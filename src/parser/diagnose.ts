/**
 * Why a text is not Python: finds CPython's words and place for a parse that failed.
 *
 * CPython's parser tries alternatives in order and goes back; rules that recognise mistakes stand among the others and are
 * switched on for a second reading. Which error is told, and where, follows from that order, so it is done the same way
 * here: `error-grammar.ts` is read into closures and run over the tokens, with every result remembered (one rule at one
 * place is tried once). A first run without the rules for mistakes finds the last token it ever looked at, which is
 * where a plain "invalid syntax" points. Only the statement in which the fast parser failed is read.
 */

import type { TokenType } from 'chevrotain'
import type { Problem } from '../lexer/errors.ts'
import { codePoints, type Lexed, type Token } from '../lexer/tokenize.ts'
import * as T from '../lexer/token-types.ts'
import { ERROR_GRAMMAR } from './error-grammar.ts'
import { AUGMENTED, BINARY_LEVEL, Level } from './tables.ts'

export type Mode = 'exec' | 'eval' | 'single' | 'func_type'

export interface Diagnosis {
  problem: Problem
  /** An error of the lexer was reached: that one counts. */
  lexical: boolean
  /** Line of the last token that was looked at. */
  lastLine: number
  /** No error of the lexer further on may take its place. */
  final: boolean
}

/** What a rule matched: tokens `s` to `e` (exclusive), and for some kinds what is in it. */
interface Match {
  kind: string
  s: number
  e: number
  parts?: Map<string, Value>
}
type Value = Match | Value[] | null
const FAIL = Symbol('fail')
type Result = Value | typeof FAIL
type Matcher = (run: Run, labels: Map<string, Value> | null) => Result

/** A rule: `memo` is its number among those that are remembered, or -1. */
interface Rule {
  matcher: Matcher
  memo: number
}
type Grammar = ReadonlyMap<string, Rule>

class Found {
  constructor(readonly problem: Problem) {}
}
class ReachedLexicalError {}

/** How columns in bytes become CPython's offsets. */
type Offset = (line: number, col: number) => number

/**
 * Finds the error in `lexed`, whose parse failed at `failed`; `first` is the token with which the top-level statement
 * around it begins.
 */
export function diagnose(lexed: Lexed, mode: Mode, failed: Token, first: Token | null, offset: Offset): Diagnosis {
  const { tokens } = lexed
  const start = first === null ? 0 : Math.max(0, tokens.indexOf(first))
  const grammar = theGrammar()
  const entry = mode === 'exec' ? 'file' : mode === 'single' ? 'interactive' : mode
  const run = new Run(tokens, start, offset, grammar, lexed.source)
  try {
    run.rule(entry)
    const last = run.furthest
    run.restart()
    run.rule(entry)
    const place = last < start ? failed : tokens[last]
    return { problem: run.generic(place), lexical: false, final: isLayout(place), lastLine: run.lineRead() }
  } catch (found) {
    if (found instanceof Found) return { problem: found.problem, lexical: false, final: false, lastLine: run.lineRead() }
    if (found instanceof ReachedLexicalError) return { problem: run.generic(failed), lexical: true, final: false, lastLine: run.lineRead() }
    // The JavaScript stack did not suffice: say the little that is known.
    if (found instanceof RangeError) return { problem: run.generic(failed), lexical: false, final: false, lastLine: run.lineRead() }
    throw found
  }
}

const isLayout = (token: Token) => token.tokenType === T.Indent || token.tokenType === T.Dedent

/**
 * Rules whose results are remembered. As in CPython these are not all: a result found without the rules for mistakes is
 * used again where they count, so which are remembered shows in what is reported.
 */
const REMEMBERED = [
  'simple_stmt', 'block', 'expression', 'star_expression', 'disjunction', 'inversion', 'bitwise_or', 'await_primary',
  'primary', 'arguments', 'strings',
  'star_target', 'target_with_star_atom', 'subscript_or_attribute', 'invalid_named_expression', 'dotted_name', 'attr',
  'name_or_attr',
]

class Run {
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

// --- the actions: what is said, and where --------------------------------------------------------------------------

const NAMES = new Map<string, string>([
  ['Attribute', 'attribute'],
  ['Subscript', 'subscript'],
  ['Starred', 'starred'],
  ['Name', 'name'],
  ['List', 'list'],
  ['Tuple', 'tuple'],
  ['Lambda', 'lambda'],
  ['Call', 'function call'],
  ['Operation', 'expression'],
  ['Compare', 'comparison'],
  ['GeneratorExp', 'generator expression'],
  ['Yield', 'yield expression'],
  ['YieldFrom', 'yield expression'],
  ['Await', 'await expression'],
  ['ListComp', 'list comprehension'],
  ['SetComp', 'set comprehension'],
  ['DictComp', 'dict comprehension'],
  ['Dict', 'dict literal'],
  ['Set', 'set display'],
  ['JoinedStr', 'f-string expression'],
  ['IfExp', 'conditional expression'],
  ['NamedExpr', 'named expression'],
])

/** CPython's name for a kind of expression. */
function nameOf(run: Run, node: Match): string {
  if (node.kind === 'Constant') {
    const image = run.tokens[node.s].image
    if (image === 'True' || image === 'False' || image === 'None') return image
    return image === '...' ? 'ellipsis' : 'literal'
  }
  return NAMES.get(node.kind) ?? 'expression'
}

/** Matches within a value, in order. */
function* inside(value: Value | undefined): Generator<Match> {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) for (const item of value) yield* inside(item)
  else yield value
}

/** The elements of a tuple or list: the expressions directly in it. */
function elements(node: Match): Match[] {
  const out: Match[] = []
  const walk = (value: Value | undefined) => {
    for (const item of inside(value)) {
      if (item.kind === 'token') continue
      if (item.kind === '') walk(item.parts?.get('*') ?? null)
      else out.push(item)
    }
  }
  walk(node.parts?.get('*') ?? null)
  return out
}

/** The part of a would-be target that cannot be one, or null. */
function invalidTarget(node: Match, kind: 'assign' | 'delete' | 'for'): Match | null {
  switch (node.kind) {
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null
    case 'List':
    case 'Tuple':
      for (const item of elements(node)) {
        const bad = invalidTarget(item, kind)
        if (bad !== null) return bad
      }
      return null
    case 'Starred':
      if (kind === 'delete') return node
      return invalidTarget(node.parts?.get('value') as Match, kind)
    case 'Compare':
      if (kind === 'for') {
        const left = node.parts?.get('left') as Match
        return node.parts?.has('in') ? invalidTarget(left, kind) : null
      }
      return node
    default:
      return node
  }
}

type Action = (run: Run, labels: Map<string, Value>, words: string) => Result

const match = (labels: Map<string, Value>, name: string) => labels.get(name) as Match

function span(value: Value): { s: number; e: number } {
  const all = [...inside(value)]
  return { s: all[0].s, e: all[all.length - 1].e }
}

function report(place: Omit<Problem, 'kind' | 'msg'>, msg: string, kind: Problem['kind'] = 'SyntaxError'): never {
  throw new Found({ kind, msg, ...place })
}

function between(run: Run, a: Value, b: Value): Omit<Problem, 'kind' | 'msg'> {
  return run.range(run.tokens[span(a).s], run.tokens[span(b).e - 1])
}

function fromHere(run: Run, a: Value): Omit<Problem, 'kind' | 'msg'> {
  const first = run.tokens[span(a).s]
  const place = run.range(first, run.tokens[run.furthest])
  return { ...place, end_offset: place.end_offset - 1 }
}

function target(kind: 'assign' | 'delete' | 'for'): Action {
  return (run, labels, words) => {
    const bad = invalidTarget(match(labels, 'a'), kind)
    if (bad === null) return FAIL
    return report(between(run, bad, bad), words.replace('%n', nameOf(run, bad)))
  }
}

/** The last iterable or condition of comprehension clauses: where CPython lets the range end. */
function lastOfClauses(value: Value): Value {
  const clauses = [...inside(value)]
  return clauses[clauses.length - 1]
}

const isLegacy = (run: Run, node: Match) =>
  node.e - node.s === 1 && /^(?:print|exec)$/.test(run.tokens[node.s].image) && run.tokens[node.s].tokenType === T.Name

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['at', (run, labels, words) => report(between(run, match(labels, 'a'), match(labels, 'a')), words)],
  ['range', (run, labels, words) => report(between(run, match(labels, 'a'), match(labels, 'b')), words)],
  ['from', (run, labels, words) => report(fromHere(run, match(labels, 'a')), words)],
  ['last', (run, _labels, words) => report(run.atLast(), words)],
  [
    'next',
    (run, _labels, words) => {
      const token = run.look()
      return report(run.range(token, token), words)
    },
  ],
  ['indent', (run, _labels, words) => report(run.atLast(), words, 'IndentationError')],
  ['target', target('assign')],
  ['deltarget', target('delete')],
  ['fortarget', target('for')],
  [
    'genexp',
    (run, labels, words) => report(between(run, match(labels, 'a'), lastOfClauses(labels.get('b') as Value)), words),
  ],
  [
    'nonparen',
    (run, labels, words) => {
      const list = [...inside(match(labels, 'a').parts?.get('list'))].filter((item) => item.kind !== 'token')
      if (list.length <= 1) return FAIL
      return report(between(run, list[list.length - 1], lastOfClauses(labels.get('b') as Value)), words)
    },
  ],
  [
    'positional',
    (run, labels) => {
      const keywords: Match[] = []
      const walk = (value: Value | undefined) => {
        for (const item of inside(value)) {
          if (item.kind === 'Keyword' || item.kind === 'Unpacked') keywords.push(item)
          else if (item.kind === '') walk(item.parts?.get('*') ?? null)
        }
      }
      walk(match(labels, 'a').parts?.get('keywords'))
      const unpacked = keywords.at(-1)?.kind === 'Unpacked'
      const what = unpacked ? 'keyword argument unpacking' : 'keyword argument'
      return report(run.atLast(), `positional argument follows ${what}`)
    },
  ],
  [
    'legacy',
    (run, labels, words) => {
      const a = match(labels, 'a')
      return isLegacy(run, a) ? report(between(run, a, match(labels, 'b')), words) : FAIL
    },
  ],
  [
    'comma',
    (run, labels, words) => {
      const a = match(labels, 'a')
      if (isLegacy(run, a) || run.level(run.pos - 1) === 0) return FAIL
      return report(between(run, a, match(labels, 'b')), words)
    },
  ],
  [
    'param',
    (run, labels, words) => {
      // A parameter carries its comma with it; the place is its name and annotation only.
      const a = match(labels, 'a')
      const first = run.tokens[a.s]
      const last = run.tokens[a.e - 1].tokenType === T.Comma ? run.tokens[a.e - 2] : run.tokens[a.e - 1]
      return report(run.range(first, last), words)
    },
  ],
  [
    'key',
    (run, labels, words) => {
      const a = match(labels, 'a')
      const last = run.tokens[a.e - 1]
      const offset = run.offset(last.endLine, last.endCol) - 1
      return report({ lineno: run.tokens[a.s].line, offset, end_lineno: last.endLine, end_offset: 0 }, words)
    },
  ],
  [
    'bound',
    (run, labels, words) => {
      const tuple = match(labels, 'b').kind === 'Tuple'
      return report(fromHere(run, match(labels, 'a')), words.replace('%s', tuple ? 'constraints' : 'bound'))
    },
  ],
  [
    'conversion',
    (run, labels) => {
      const mark = run.tokens[match(labels, 'a').s]
      const name = run.tokens[match(labels, 'b').s]
      // The spelling is CPython's.
      if (mark.end !== name.startOffset) {
        report(run.range(mark, name), 'f-string: conversion type must come right after the exclamanation mark')
      }
      if (!/^[sra]$/.test(name.image)) {
        const words = `f-string: invalid conversion character '${name.image}': expected 's', 'r', or 'a'`
        report(run.range(name, name), words)
      }
      return null
    },
  ],
])

// --- operators and primaries: written out, since they recurse to the left -----------------------------------------

const TOKENS = new Map<string, TokenType>([
  ['NAME', T.Name],
  ['NUMBER', T.NumberToken],
  ['STRING', T.StringToken],
  ['NEWLINE', T.Newline],
  ['INDENT', T.Indent],
  ['DEDENT', T.Dedent],
  ['ENDMARKER', T.EndMarker],
  ['FSTRING_START', T.FStringStart],
  ['FSTRING_MIDDLE', T.FStringMiddle],
  ['FSTRING_END', T.FStringEnd],
])

const node = (kind: string, s: number, e: number, parts?: Map<string, Value>): Match => ({ kind, s, e, parts })

/** The rules from `disjunction` down to `power` in one, as in the fast parser: a ladder of rules needs too deep a stack. */
function climb(run: Run, min: number): Result {
  const s = run.pos
  const type = run.look().tokenType
  let left: Result
  if (type === T.Not && min <= Level.Not) {
    run.pos++
    if (climb(run, Level.Not) === FAIL) return FAIL
    left = node('Operation', s, run.pos)
  } else if (type === T.Plus || type === T.Minus || type === T.Tilde) {
    run.pos++
    if (run.invalid && run.look().tokenType === T.Not) run.rule('invalid_arithmetic')
    if (climb(run, Level.Unary) === FAIL) return FAIL
    left = node('Operation', s, run.pos)
  } else left = run.rule('await_primary')
  if (left === FAIL) return FAIL
  for (;;) {
    const level = BINARY_LEVEL[run.look().tokenTypeIdx]
    if (level === Level.None || level < min) return left
    const before = run.pos
    if (level === Level.Compare) {
      left = comparison(run, s, left as Value)
      if (run.pos === before) return left
      continue
    }
    run.pos++
    if (run.invalid && (level === Level.Sum || level === Level.Term) && run.look().tokenType === T.Not) {
      run.rule('invalid_arithmetic')
    }
    if (climb(run, level === Level.Power ? Level.Unary : level + 1) === FAIL) {
      run.pos = before
      return left
    }
    left = node('Operation', s, run.pos)
  }
}

/** The comparisons after a first operand; that operand itself if there are none. */
function comparison(run: Run, s: number, left: Value): Value {
  let first: string | null = null
  for (;;) {
    const before = run.pos
    const type = run.look().tokenType
    let name = ''
    if (type === T.Not) {
      run.pos++
      if (run.look().tokenType === T.In) {
        run.pos++
        name = 'not in'
      }
    } else if (type === T.Is) {
      run.pos++
      if (run.look().tokenType === T.Not) run.pos++
      name = 'is'
    } else if (BINARY_LEVEL[type.tokenTypeIdx as number] === Level.Compare) {
      run.pos++
      name = type === T.In ? 'in' : 'other'
    }
    if (name === '' || climb(run, Level.BitOr) === FAIL) {
      run.pos = before
      break
    }
    first ??= name
  }
  if (first === null) return left
  const parts = new Map<string, Value>([['left', left]])
  if (first === 'in') parts.set('in', null)
  return node('Compare', s, run.pos, parts)
}

const awaitPrimary: Matcher = (run) => {
  const s = run.pos
  if (run.look().tokenType === T.Await) {
    run.pos++
    if (run.rule('primary') !== FAIL) return node('Await', s, run.pos)
    run.pos = s
  }
  return run.rule('primary')
}

const primary: Matcher = (run) => {
  const s = run.pos
  let left = run.rule('atom')
  if (left === FAIL) return FAIL
  for (;;) {
    const before = run.pos
    const type = run.look().tokenType
    let kind = ''
    if (type === T.Dot) {
      run.pos++
      if (run.look().tokenType === T.Name) {
        run.pos++
        kind = 'Attribute'
      }
    } else if (type === T.LeftParen) {
      if (run.rule('genexp') !== FAIL) kind = 'Call'
      else {
        run.pos = before + 1
        run.rule('arguments')
        if (run.look().tokenType === T.RightParen) {
          run.pos++
          kind = 'Call'
        }
      }
    } else if (type === T.LeftBracket) {
      run.pos++
      if (run.rule('slices') !== FAIL && run.look().tokenType === T.RightBracket) {
        run.pos++
        kind = 'Subscript'
      }
    }
    if (kind === '') {
      run.pos = before
      return left
    }
    left = node(kind, s, run.pos)
  }
}

/** A target with something before its last `.name` or `[...]`. */
const subscriptOrAttribute: Matcher = (run) => {
  const found = run.rule('primary')
  if (found === FAIL || found === null || Array.isArray(found)) return FAIL
  return found.kind === 'Attribute' || found.kind === 'Subscript' ? found : FAIL
}

/** Runs without the rules for mistakes. What it remembers must not be used where they count. */
function withoutInvalid(matcher: Matcher): Matcher {
  return (run, labels) => {
    const before = run.invalid
    run.invalid = false
    try {
      return matcher(run, labels)
    } finally {
      run.invalid = before
    }
  }
}

const statementList: Matcher = (run) => {
  const outermost = run.pos === run.start
  let count = 0
  while (run.rule('statement') !== FAIL) {
    count++
    if (outermost) run.forget()
  }
  return count === 0 ? FAIL : null
}

const tokenTest = (test: (token: Token) => boolean): Matcher => {
  return (run) => {
    const at = run.pos
    if (!test(run.look())) return FAIL
    run.pos++
    return node('token', at, run.pos)
  }
}

/** CPython compares only as many letters as the name has, so `c` and `ma` count as soft keywords here too. */
const SOFT = ['_', 'case', 'match', 'type']

const WRITTEN_OUT: readonly [string, Matcher][] = [
  ['disjunction', (run) => climb(run, Level.Or)],
  ['inversion', (run) => climb(run, Level.Not)],
  ['bitwise_or', (run) => climb(run, Level.BitOr)],
  ['await_primary', awaitPrimary],
  ['primary', primary],
  ['subscript_or_attribute', subscriptOrAttribute],
  ['statements', statementList],
  ['AUGASSIGN', tokenTest((token) => AUGMENTED[token.tokenTypeIdx] !== undefined)],
  ['SOFT_KEYWORD', tokenTest((token) => token.tokenType === T.Name && SOFT.some((word) => word.startsWith(token.image)))],
  [
    'EMPTY_SPEC',
    (run) => {
      const after = run.look().tokenType === T.RightBrace ? run.tokens[run.pos + 1]?.tokenType : undefined
      return after === T.FStringEnd || after === T.FStringMiddle ? null : FAIL
    },
  ],
]

// --- reading the grammar's text ------------------------------------------------------------------------------------

let grammar: Grammar | undefined

/** The grammar as closures: made at the first error, unchanging from then on. */
function theGrammar(): Grammar {
  grammar ??= new GrammarReader(ERROR_GRAMMAR).read()
  return grammar
}

class GrammarReader {
  private readonly words: string[]
  private at = 0
  private readonly rules = new Map<string, Rule>()

  constructor(text: string) {
    this.words = text.match(/"(?:[^"\\]|\\.)*"|'[^']*'|=>|&&|[A-Za-z_]\w*(?:=(?![>=]))?|[^\s]/g) ?? []
  }

  read(): Grammar {
    while (this.at < this.words.length) {
      const name = this.words[this.at++]
      this.expect(':')
      let matcher = this.alternatives()
      if (name.startsWith('invalid_')) {
        const whole = matcher
        matcher = (run, labels) => (run.invalid ? whole(run, labels) : FAIL)
      } else if (name === 'expression_without_invalid') matcher = withoutInvalid(matcher)
      this.define(name, matcher)
    }
    for (const [name, matcher] of WRITTEN_OUT) this.define(name, matcher)
    return this.rules
  }

  /** Rules are referred to before they are defined, so a rule is an object that is filled in. */
  private reference(name: string): Rule {
    let rule = this.rules.get(name)
    if (rule === undefined) {
      rule = { matcher: () => FAIL, memo: REMEMBERED.indexOf(name) }
      this.rules.set(name, rule)
    }
    return rule
  }

  private define(name: string, matcher: Matcher): void {
    this.reference(name).matcher = matcher
  }

  private expect(word: string): void {
    if (this.words[this.at++] !== word) throw new Error(`grammar: expected ${word} near ${this.words.slice(this.at - 3, this.at + 3).join(' ')}`)
  }

  /** Whether a new rule begins here. */
  private atRule(): boolean {
    return this.words[this.at + 1] === ':' && /^[A-Za-z_]\w*$/.test(this.words[this.at])
  }

  private alternatives(): Matcher {
    const alternatives = [this.sequence()]
    while (this.words[this.at] === '|') {
      this.at++
      alternatives.push(this.sequence())
    }
    if (alternatives.length === 1) {
      return (run) => {
        const result = alternatives[0](run)
        return result === CUT ? FAIL : result
      }
    }
    return (run) => {
      const start = run.pos
      for (const alternative of alternatives) {
        const result = alternative(run)
        if (result === CUT) return FAIL
        if (result !== FAIL) return result
        run.pos = start
      }
      return FAIL
    }
  }

  private sequence(): (run: Run) => Result | typeof CUT {
    const items: { matcher: Matcher; label: string | null; silent: boolean }[] = []
    let cut = Number.POSITIVE_INFINITY
    let labelled = false
    while (this.at < this.words.length && !/^(?:\||\)|=>)$/.test(this.words[this.at]) && !this.atRule()) {
      if (this.words[this.at] === '~') {
        this.at++
        cut = items.length
        continue
      }
      let label: string | null = null
      if (/^\w+=$/.test(this.words[this.at])) {
        label = this.words[this.at++].slice(0, -1)
        labelled = true
      }
      const silent = /^[&!]/.test(this.words[this.at]) && this.words[this.at] !== '&&'
      items.push({ matcher: this.item(), label, silent })
    }
    const finish = this.action()
    const keep = items.filter((item) => !item.silent).length
    const only = finish === null && keep === 1
    return (run) => {
      const start = run.pos
      const labels = labelled ? new Map<string, Value>() : null
      const values: Value[] = []
      for (let i = 0; i < items.length; i++) {
        const result = items[i].matcher(run, labels)
        if (result === FAIL) return i >= cut ? CUT : FAIL
        const { label, silent } = items[i]
        if (label !== null) (labels as Map<string, Value>).set(label, result)
        if (!silent) values.push(result)
      }
      if (finish !== null) return finish(run, labels ?? new Map(), values, start)
      if (only) return values[0]
      return node('', start, run.pos, new Map([['*', values]]))
    }
  }

  /** What stands after `=>`. */
  private action(): ((run: Run, labels: Map<string, Value>, values: Value[], start: number) => Result) | null {
    if (this.words[this.at] !== '=>') return null
    this.at++
    let word = this.words[this.at++]
    if (word === 'do') return this.mistake()
    const optional = word === '?'
    if (optional) word = this.words[this.at++]
    const kind = word
    if (/^[a-z]$/.test(kind)) return (_run, labels) => labels.get(kind) as Value
    if (kind === 'Strings') {
      return (run, labels, _values, start) => {
        const joined = [...inside(labels.get('a'))].some((piece) => piece.kind === 'JoinedStr')
        return node(joined ? 'JoinedStr' : 'Constant', start, run.pos)
      }
    }
    return (run, labels, values, start) => {
      if (optional && values.slice(1).every((value) => value === null || (Array.isArray(value) && value.length === 0))) {
        return values[0]
      }
      const parts = new Map<string, Value>(labels)
      parts.set('*', values)
      return node(kind, start, run.pos, parts)
    }
  }

  private mistake(): (run: Run, labels: Map<string, Value>) => Result {
    const act = ACTIONS.get(this.words[this.at++])
    const names: string[] = []
    while (!this.words[this.at].startsWith('"')) names.push(this.words[this.at++])
    const text = this.words[this.at++].slice(1, -1).replaceAll('\\"', '"')
    if (act === undefined) throw new Error(`grammar: no action before ${text}`)
    return (run, labels) => {
      let words = text
      const first = labels.get(names[0])
      if (first !== undefined && first !== null && !Array.isArray(first) && words.includes('%')) {
        if (act !== ACTIONS.get('target') && act !== ACTIONS.get('fortarget') && act !== ACTIONS.get('deltarget')) {
          words = words.replaceAll('%n', nameOf(run, first))
        }
        words = words.replaceAll('%t', run.tokens[first.s].image).replaceAll('%l', String(run.tokens[first.s].line))
      }
      return act(run, labels, words)
    }
  }

  private item(): Matcher {
    const word = this.words[this.at]
    if (word === '&&') {
      this.at++
      return this.forced(this.words[this.at++].slice(1, -1))
    }
    if (word === '&' || word === '!') {
      this.at++
      const inner = this.atom()
      return (run) => {
        const start = run.pos
        const result = inner(run, null)
        run.pos = start
        return (result === FAIL) === (word === '!') ? null : FAIL
      }
    }
    const inner = this.atom()
    const mark = this.words[this.at]
    if (mark === '?') {
      this.at++
      return (run, labels) => {
        const start = run.pos
        const result = inner(run, labels)
        if (result !== FAIL) return result
        run.pos = start
        return null
      }
    }
    if (mark === '*' || mark === '+') {
      this.at++
      return repeat(inner, null, mark === '+')
    }
    if (mark === '.') {
      this.at++
      const element = this.atom()
      this.expect('+')
      return repeat(element, inner, true)
    }
    return inner
  }

  private atom(): Matcher {
    const word = this.words[this.at++]
    if (word === '(') {
      const inner = this.alternatives()
      this.expect(')')
      return inner
    }
    if (word.startsWith("'") || word.startsWith('"')) {
      const text = word.slice(1, -1)
      const soft = word.startsWith('"')
      const type = soft ? T.Name : (T.KEYWORDS.get(text) ?? T.OPERATORS.get(text))
      if (type === undefined) throw new Error(`grammar: no token ${word}`)
      return tokenTest((token) => token.tokenType === type && (!soft || token.image === text))
    }
    const type = TOKENS.get(word)
    if (type !== undefined) {
      if (word !== 'NAME') return tokenTest((token) => token.tokenType === type)
      return (run) => {
        if (run.look().tokenType !== type) return FAIL
        run.pos++
        return node('Name', run.pos - 1, run.pos)
      }
    }
    const rule = this.reference(word)
    return (run) => run.run(rule)
  }

  private forced(text: string): Matcher {
    const type = T.OPERATORS.get(text) as TokenType
    return (run) => {
      const token = run.look()
      if (token.tokenType !== type) {
        if (!run.invalid) return FAIL
        report(run.range(token, token), `expected '${text}'`)
      }
      run.pos++
      return node('token', run.pos - 1, run.pos)
    }
  }
}

/** An alternative failed after its `~`: no other may be tried. */
const CUT = Symbol('cut')

function repeat(element: Matcher, separator: Matcher | null, needed: boolean): Matcher {
  return (run) => {
    const out: Value[] = []
    for (;;) {
      const start = run.pos
      if (out.length > 0 && separator !== null && separator(run, null) === FAIL) {
        run.pos = start
        break
      }
      const result = element(run, null)
      if (result === FAIL || (run.pos === start && result === null)) {
        run.pos = start
        break
      }
      out.push(result)
    }
    return needed && out.length === 0 ? FAIL : out
  }
}
