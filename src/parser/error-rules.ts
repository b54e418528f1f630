/**
 * The rules of the error grammar as closures: its text read once, and the few rules that are written out here because
 * they recurse to the left or must not need a deep stack.
 */

import type { TokenType } from 'chevrotain'
import * as T from '../lexer/token-types.ts'
import { ERROR_GRAMMAR } from './error-grammar.ts'
import { ACTIONS, nameOf, report } from './mistakes.ts'
import {
  FAIL,
  type Grammar,
  inside,
  type Matcher,
  node,
  REMEMBERED,
  type Result,
  type Rule,
  type Run,
  tokenTest,
  type Value,
} from './peg.ts'
import { AUGMENTED, BINARY_LEVEL, Level } from './tables.ts'

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
  [
    'SOFT_KEYWORD',
    tokenTest((token) => token.tokenType === T.Name && SOFT.some((word) => word.startsWith(token.image))),
  ],
  [
    'EMPTY_SPEC',
    (run) => {
      const after = run.look().tokenType === T.RightBrace ? run.tokens[run.pos + 1]?.tokenType : undefined
      return after === T.FStringEnd || after === T.FStringMiddle ? null : FAIL
    },
  ],
]

let grammar: Grammar | undefined

/** The grammar as closures: made at the first error, unchanging from then on. */
export function theGrammar(): Grammar {
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
    if (this.words[this.at++] !== word)
      throw new Error(`grammar: expected ${word} near ${this.words.slice(this.at - 3, this.at + 3).join(' ')}`)
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
      if (
        optional &&
        values.slice(1).every((value) => value === null || (Array.isArray(value) && value.length === 0))
      ) {
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
