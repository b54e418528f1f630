/**
 * Second walk, patterns: which names a `case` binds, and the errors of patterns that can never or always match.
 *
 * Names are bound only when the whole pattern has matched, so they are collected while the pattern is walked.
 */

import type { Expr, MatchClass, MatchMapping, MatchOr, Pattern, Positioned } from '../../parser/ast.ts'
import { ExpressionWalker } from './expressions.ts'
import { literalKey } from './literals.ts'

interface Captures {
  names: string[]
  /** A pattern that always matches is fine here. */
  irrefutable: boolean
}

export abstract class PatternWalker extends ExpressionWalker {
  /** Walks the pattern of a `case` and binds its names; `last` means that nothing could come after it in vain. */
  protected casePattern(pattern: Pattern, last: boolean): void {
    const captures: Captures = { names: [], irrefutable: last }
    this.pattern(pattern, captures)
    for (const name of captures.names) this.touch(name)
  }

  private pattern(p: Pattern, captures: Captures): void {
    switch (p.kind) {
      case 'MatchValue':
        // only a tree made by hand can hold one here
        if (p.value.kind === 'JoinedStr') this.fail('patterns may only match literals and attribute lookups', p)
        this.expr(p.value)
        break
      case 'MatchSingleton':
        break
      case 'MatchSequence': {
        let star = false
        for (const item of p.patterns) {
          if (item.kind !== 'MatchStar') continue
          if (star) this.fail('multiple starred names in sequence pattern', p)
          star = true
        }
        for (const item of p.patterns) this.subpattern(item, captures)
        break
      }
      case 'MatchMapping':
        this.mapping(p, captures)
        break
      case 'MatchClass':
        this.classPattern(p, captures)
        break
      case 'MatchStar':
        if (p.name !== null) this.capture(p.name, p, captures)
        break
      case 'MatchAs':
        if (p.pattern !== null) {
          this.pattern(p.pattern, captures)
        } else if (!captures.irrefutable) {
          const what = p.name === null ? 'wildcard' : `name capture '${p.name}'`
          this.fail(`${what} makes remaining patterns unreachable`, p)
        }
        if (p.name !== null) this.capture(p.name, p, captures)
        break
      case 'MatchOr':
        this.alternatives(p, captures)
        break
    }
  }

  private subpattern(p: Pattern, captures: Captures): void {
    const outer = captures.irrefutable
    captures.irrefutable = true
    this.pattern(p, captures)
    captures.irrefutable = outer
  }

  private capture(name: string, at: Positioned, captures: Captures): void {
    this.refuseDebug(name, at)
    if (captures.names.includes(name)) this.fail(`multiple assignments to name '${name}' in pattern`, at)
    captures.names.push(name)
  }

  private mapping(p: MatchMapping, captures: Captures): void {
    const seen = new Set<string>()
    for (const key of p.keys) {
      const literal = literalKey(key)
      if (literal !== null) {
        if (seen.has(literal.identity)) this.fail(`mapping pattern checks duplicate key (${literal.repr})`, p)
        seen.add(literal.identity)
      } else if (!isKey(key)) {
        this.fail('mapping pattern keys may only match literals and attribute lookups', p)
      }
      this.expr(key)
    }
    for (const item of p.patterns) this.subpattern(item, captures)
    if (p.rest !== null) this.capture(p.rest, p, captures)
  }

  private classPattern(p: MatchClass, captures: Captures): void {
    for (let i = 0; i < p.kwd_attrs.length; i++) {
      const attr = p.kwd_attrs[i] as string
      this.refuseDebug(attr, p.kwd_patterns[i] as Pattern)
      for (let j = i + 1; j < p.kwd_attrs.length; j++) {
        if (p.kwd_attrs[j] === attr) {
          this.fail(`attribute name repeated in class pattern: ${attr}`, p.kwd_patterns[j] as Pattern)
        }
      }
    }
    this.expr(p.cls)
    for (const item of p.patterns) this.subpattern(item, captures)
    for (const item of p.kwd_patterns) this.subpattern(item, captures)
  }

  private alternatives(p: MatchOr, captures: Captures): void {
    let control: string[] | null = null
    for (let i = 0; i < p.patterns.length; i++) {
      const last = i === p.patterns.length - 1
      const own: Captures = { names: [], irrefutable: last && captures.irrefutable }
      this.pattern(p.patterns[i] as Pattern, own)
      if (control === null) {
        control = own.names
      } else if (own.names.length !== control.length || !control.every((name) => own.names.includes(name))) {
        this.fail('alternative patterns bind different names', p)
      }
    }
    for (const name of control ?? []) this.capture(name, p, captures)
  }
}

function isKey(key: Expr): boolean {
  return key.kind === 'Attribute' || key.kind === 'Constant'
}
