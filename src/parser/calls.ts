/** What follows a primary: the arguments of a call, the slices of a subscript. */

import * as T from '../lexer/token-types.ts'
import type { Token } from '../lexer/tokenize.ts'
import type * as ast from './ast.ts'
import type { Rule } from './base.ts'
import * as n from './expression-nodes.ts'
import { LiteralParser } from './literals.ts'

export interface CallArguments {
  args: ast.Expr[]
  keywords: ast.Keyword[]
}

export abstract class CallParser extends LiteralParser {
  abstract expression: Rule<ast.Expr>
  abstract namedExpression: Rule<ast.Expr>
  abstract comprehensions: Rule<ast.Comprehension[]>

  /** `(` arguments `)`. */
  callArguments: Rule<CallArguments> = this.RULE('callArguments', (): CallArguments => {
    const open = this.CONSUME(T.LeftParen) as Token
    const args: ast.Expr[] = []
    const keywords: ast.Keyword[] = []
    if (!this.recording && this.takeIf(T.RightParen)) return { args, keywords }
    let more = true
    let unpacked = false
    this.MANY({
      GATE: () => more,
      DEF: () => {
        const start = this.peek()
        this.OR([
          {
            ALT: () => {
              if (unpacked) this.fail()
              this.CONSUME(T.Star)
              const value = this.SUBRULE(this.expression)
              const end = this.last()
              args.push(n.Starred(value, 'Load', start.line, start.col, end.endLine, end.endCol))
            },
          },
          {
            ALT: () => {
              this.CONSUME(T.StarStar)
              const value = this.SUBRULE1(this.expression)
              const end = this.last()
              keywords.push(n.Keyword(null, value, start.line, start.col, end.endLine, end.endCol))
              unpacked = true
            },
          },
          { ALT: () => this.argument(start, open, args, keywords) },
        ])
        more = false
        this.OPTION1(() => {
          this.CONSUME(T.Comma)
          more = true
        })
      },
    })
    this.CONSUME(T.RightParen)
    return { args, keywords }
  })

  /** A positional or keyword argument, or the one bare generator expression. */
  private argument(start: Token, open: Token, args: ast.Expr[], keywords: ast.Keyword[]): void {
    const value = this.SUBRULE(this.namedExpression)
    if (!this.recording && !this.is(T.Equal) && !this.is(T.For) && !this.is(T.Async)) {
      if (keywords.length > 0) this.fail()
      args.push(value)
      return
    }
    this.OR1([
      {
        ALT: () => {
          if (!this.recording && (value.kind !== 'Name' || this.last() !== start)) this.fail()
          this.CONSUME(T.Equal)
          const given = this.SUBRULE2(this.expression)
          const end = this.last()
          keywords.push(n.Keyword((value as ast.Name).id, given, start.line, start.col, end.endLine, end.endCol))
        },
      },
      {
        ALT: () => {
          if (args.length > 0 || keywords.length > 0) this.fail()
          const generators = this.SUBRULE(this.comprehensions)
          if (!this.recording && !this.is(T.RightParen)) this.fail()
          const end = this.peek()
          args.push(n.GeneratorExp(value, generators, open.line, open.col, end.endLine, end.endCol))
        },
      },
      // Neither: handled above, before the rule chooses.
      { ALT: () => {} },
    ])
  }

  /** What stands in the brackets of a subscript. */
  slices: Rule<ast.Expr> = this.RULE('slices', (): ast.Expr => {
    const start = this.peek()
    const first = this.SUBRULE(this.slice)
    if (!this.recording && !this.is(T.Comma)) {
      if (first.kind !== 'Starred') return first
      return n.Tuple([first], 'Load', start.line, start.col, first.end_lineno, first.end_col_offset)
    }
    const elts = [first]
    let more = true
    this.MANY({
      GATE: () => more,
      DEF: () => {
        this.CONSUME(T.Comma)
        more = false
        this.OPTION(() => {
          elts.push(this.SUBRULE1(this.slice))
          more = true
        })
      },
    })
    const end = this.last()
    return n.Tuple(elts, 'Load', start.line, start.col, end.endLine, end.endCol)
  })

  slice: Rule<ast.Expr> = this.RULE('slice', (): ast.Expr => {
    const start = this.peek()
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Star)
          const value = this.SUBRULE(this.expression)
          const end = this.last()
          return n.Starred(value, 'Load', start.line, start.col, end.endLine, end.endCol) as ast.Expr
        },
      },
      {
        ALT: () => {
          const lower = this.SUBRULE(this.namedExpression)
          if (!this.recording && !this.is(T.Colon)) return lower
          let node = lower
          this.OPTION(() => {
            if (lower.kind === 'NamedExpr' && start.tokenType !== T.LeftParen) this.fail()
            node = this.SUBRULE(this.sliceBounds, { ARGS: [lower, start] })
          })
          return node
        },
      },
      { ALT: () => this.SUBRULE1(this.sliceBounds, { ARGS: [null, start] }) },
    ])
  })

  /** `:upper:step` */
  sliceBounds: Rule<ast.Expr, [ast.Expr | null, Token]> = this.RULE(
    'sliceBounds',
    (lower: ast.Expr | null, start: Token): ast.Expr => {
      let upper: ast.Expr | null = null
      let step: ast.Expr | null = null
      this.CONSUME(T.Colon)
      this.OPTION(() => {
        upper = this.SUBRULE(this.expression)
      })
      this.OPTION1(() => {
        this.CONSUME1(T.Colon)
        this.OPTION2(() => {
          step = this.SUBRULE1(this.expression)
        })
      })
      if (this.recording) return undefined as unknown as ast.Expr
      const end = this.last()
      return n.Slice(lower, upper, step, start.line, start.col, end.endLine, end.endCol)
    },
  )
}
