/** Parameters of functions and lambdas, and type parameters (PEP 695, 696). */

import * as T from '../lexer/token-types.ts'
import type { Token } from '../lexer/tokenize.ts'
import type * as ast from './ast.ts'
import type { Rule } from './base.ts'
import { Arg, Arguments, Starred } from './expression-nodes.ts'
import { ExpressionParser } from './expressions.ts'
import * as n from './statement-nodes.ts'
import { Level } from './tables.ts'

export abstract class ParameterParser extends ExpressionParser {
  override parameters: Rule<ast.Arguments, [boolean]> = this.RULE('parameters', (lambda: boolean): ast.Arguments => {
    const plain: ast.Arg[] = []
    let posonly: ast.Arg[] = []
    const defaults: ast.Expr[] = []
    const kwonly: ast.Arg[] = []
    const kwDefaults: (ast.Expr | null)[] = []
    let vararg: ast.Arg | null = null
    let kwarg: ast.Arg | null = null
    let star = false
    let bare = false
    let more = true
    /** The parameter just read, for its type comment. */
    let latest: ast.Arg | null = null
    this.MANY({
      GATE: () => more,
      DEF: () => {
        latest = null
        if (kwarg !== null) this.fail()
        more = false
        this.OR([
          {
            ALT: () => {
              if (posonly.length > 0 || plain.length === 0 || star) this.fail()
              this.CONSUME(T.Slash)
              posonly = plain.splice(0)
            },
          },
          {
            ALT: () => {
              if (star) this.fail()
              this.CONSUME(T.Star)
              star = true
              bare = true
              this.OPTION(() => {
                bare = false
                latest = vararg = this.SUBRULE(this.parameter, { ARGS: [lambda, true] })
              })
            },
          },
          {
            ALT: () => {
              if (bare && kwonly.length === 0) this.fail()
              this.CONSUME(T.StarStar)
              latest = kwarg = this.SUBRULE1(this.parameter, { ARGS: [lambda, false] })
            },
          },
          {
            ALT: () => {
              const arg = this.SUBRULE2(this.parameter, { ARGS: [lambda, false] })
              latest = arg
              let value: ast.Expr | null = null
              this.OPTION1(() => {
                this.CONSUME(T.Equal)
                value = this.SUBRULE1(this.expression)
              })
              if (star) {
                kwonly.push(arg)
                kwDefaults.push(value)
              } else {
                if (value !== null) defaults.push(value)
                else if (defaults.length > 0) this.fail()
                plain.push(arg)
              }
            },
          },
        ])
        this.OPTION2(() => {
          this.CONSUME(T.Comma)
          more = true
        })
        // (the compiler does not see that the closures above assign it)
        const arg = latest as ast.Arg | null
        if (arg !== null && !lambda && !this.recording && this.is(T.TypeComment)) {
          if (!more && this.next(2).tokenType !== T.RightParen) this.fail()
          arg.type_comment = this.typeComment()
        }
      },
    })
    if (bare && kwonly.length === 0) this.fail()
    return Arguments(posonly, plain, vararg, kwonly, kwDefaults, kwarg, defaults)
  })

  /** A name, and in a def its annotation; `*args` may be annotated with a starred expression. */
  parameter: Rule<ast.Arg, [boolean, boolean]> = this.RULE(
    'parameter',
    (lambda: boolean, starred: boolean): ast.Arg => {
      const name = this.CONSUME(T.Name) as Token
      let annotation: ast.Expr | null = null
      if (this.recording || (!lambda && this.is(T.Colon))) {
        this.OPTION(() => {
          annotation = this.SUBRULE(this.annotation, { ARGS: [starred] })
        })
      }
      const end = this.last()
      return Arg(name.image, annotation, null, name.line, name.col, end.endLine, end.endCol)
    },
  )

  /** `: expression` */
  annotation: Rule<ast.Expr, [boolean]> = this.RULE('annotation', (starred: boolean): ast.Expr => {
    this.CONSUME(T.Colon)
    const start = this.peek()
    return this.OR([
      {
        ALT: () => {
          if (!starred) this.fail()
          this.CONSUME(T.Star)
          const value = this.SUBRULE(this.operation, { ARGS: [Level.BitOr] })
          const end = this.last()
          return Starred(value, 'Load', start.line, start.col, end.endLine, end.endCol) as ast.Expr
        },
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ])
  })

  /** `[T: bound = default, *Ts, **P]` */
  typeParameters: Rule<ast.TypeParam[]> = this.RULE('typeParameters', (): ast.TypeParam[] => {
    const params: ast.TypeParam[] = []
    let more = true
    this.CONSUME(T.LeftBracket)
    this.AT_LEAST_ONE({
      GATE: () => more,
      DEF: () => {
        const start = this.peek()
        let value: ast.Expr | null = null
        this.OR([
          {
            ALT: () => {
              const name = this.CONSUME(T.Name) as Token
              let bound: ast.Expr | null = null
              this.OPTION(() => {
                this.CONSUME(T.Colon)
                bound = this.SUBRULE(this.expression)
              })
              this.OPTION1(() => {
                this.CONSUME(T.Equal)
                value = this.SUBRULE1(this.expression)
              })
              const end = this.last()
              params.push(n.TypeVar(name.image, bound, value, start.line, start.col, end.endLine, end.endCol))
            },
          },
          {
            ALT: () => {
              this.CONSUME(T.Star)
              const name = this.CONSUME1(T.Name) as Token
              this.OPTION2(() => {
                this.CONSUME1(T.Equal)
                value = this.SUBRULE(this.starDefault)
              })
              const end = this.last()
              params.push(n.TypeVarTuple(name.image, value, start.line, start.col, end.endLine, end.endCol))
            },
          },
          {
            ALT: () => {
              this.CONSUME(T.StarStar)
              const name = this.CONSUME2(T.Name) as Token
              this.OPTION3(() => {
                this.CONSUME2(T.Equal)
                value = this.SUBRULE2(this.expression)
              })
              const end = this.last()
              params.push(n.ParamSpec(name.image, value, start.line, start.col, end.endLine, end.endCol))
            },
          },
        ])
        more = false
        this.OPTION4(() => {
          this.CONSUME(T.Comma)
          more = true
        })
      },
    })
    this.CONSUME(T.RightBracket)
    return params
  })

  /** The default of a type variable tuple may be starred. */
  starDefault: Rule<ast.Expr> = this.RULE('starDefault', (): ast.Expr => {
    const start = this.peek()
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Star)
          const value = this.SUBRULE(this.operation, { ARGS: [Level.BitOr] })
          const end = this.last()
          return Starred(value, 'Load', start.line, start.col, end.endLine, end.endCol) as ast.Expr
        },
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ])
  })
}
