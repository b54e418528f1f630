/** Patterns of `case`: PEP 634. */

import * as T from '../lexer/token-types.ts'
import type { Token } from '../lexer/tokenize.ts'
import type * as ast from './ast.ts'
import { NodeFailure, type Rule } from './base.ts'
import type { ConstComplex } from './constant-values.ts'
import { Attribute, BinOp, Name, UnaryOp } from './expression-nodes.ts'
import { ParameterParser } from './parameters.ts'
import * as n from './statement-nodes.ts'

export abstract class PatternParser extends ParameterParser {
  /** The pattern of a case: like `pattern`, but commas make a sequence without brackets. */
  patterns: Rule<ast.Pattern> = this.RULE('patterns', (): ast.Pattern => {
    const start = this.peek()
    const items: ast.Pattern[] = []
    let commas = 0
    let more = true
    this.AT_LEAST_ONE({
      GATE: () => more,
      DEF: () => {
        items.push(this.SUBRULE(this.maybeStarPattern))
        more = false
        this.OPTION(() => {
          this.CONSUME(T.Comma)
          more = true
          commas++
        })
      },
    })
    const end = this.last()
    if (commas === 0) {
      if (items[0]?.kind === 'MatchStar') this.fail()
      return items[0]
    }
    return n.MatchSequence(items, start.line, start.col, end.endLine, end.endCol)
  })

  maybeStarPattern: Rule<ast.Pattern> = this.RULE('maybeStarPattern', (): ast.Pattern => {
    const start = this.peek()
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Star)
          const name = this.CONSUME(T.Name) as Token
          const bound = name.image === '_' ? null : name.image
          return n.MatchStar(bound, start.line, start.col, name.endLine, name.endCol) as ast.Pattern
        },
      },
      { ALT: () => this.SUBRULE(this.pattern) },
    ])
  })

  /** Alternatives, and `as name`. */
  pattern: Rule<ast.Pattern> = this.RULE('pattern', (): ast.Pattern => {
    const start = this.peek()
    const first = this.SUBRULE(this.closedPattern)
    const items = [first]
    this.MANY(() => {
      this.CONSUME(T.Bar)
      items.push(this.SUBRULE1(this.closedPattern))
    })
    const last = this.last()
    let node = items.length === 1 ? first : n.MatchOr(items, start.line, start.col, last.endLine, last.endCol)
    this.OPTION(() => {
      this.CONSUME(T.As)
      const name = this.CONSUME(T.Name) as Token
      if (name.image === '_') this.fail(name)
      node = n.MatchAs(node, name.image, start.line, start.col, name.endLine, name.endCol)
    })
    return node
  })

  closedPattern: Rule<ast.Pattern> = this.RULE('closedPattern', (): ast.Pattern => {
    const start = this.peek()
    const single = (value: null | boolean) => {
      const end = this.last()
      return n.MatchSingleton(value, start.line, start.col, end.endLine, end.endCol) as ast.Pattern
    }
    const literal = (value: ast.Expr) => {
      const end = this.last()
      return n.MatchValue(value, start.line, start.col, end.endLine, end.endCol) as ast.Pattern
    }
    return this.OR([
      { ALT: () => this.SUBRULE(this.namePattern) },
      { ALT: () => literal(this.SUBRULE(this.numberLiteral)) },
      {
        ALT: () => {
          const value = this.SUBRULE(this.strings)
          return literal(value)
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.None_)
          return single(null)
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.True_)
          return single(true)
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.False_)
          return single(false)
        },
      },
      { ALT: () => this.SUBRULE(this.groupPattern) },
      { ALT: () => this.SUBRULE(this.listPattern) },
      { ALT: () => this.SUBRULE(this.mappingPattern) },
    ])
  })

  /** A number with its sign, or `real + imaginaryj`. */
  numberLiteral: Rule<ast.Expr> = this.RULE('numberLiteral', (): ast.Expr => {
    const start = this.peek()
    const left = this.signedNumber()
    let node = left
    this.OPTION1(() => {
      const sign = this.last()
      if (!this.recording && isImaginary(left)) this.complexError(sign, 'real')
      const minus = this.is(T.Minus)
      this.OR1([{ ALT: () => this.CONSUME2(T.Plus) }, { ALT: () => this.CONSUME3(T.Minus) }])
      const token = this.CONSUME4(T.NumberToken) as Token
      if (this.recording) return
      const right = this.number(token)
      if (!isImaginary(right)) this.complexError(token, 'imaginary')
      node = BinOp(left, minus ? 'Sub' : 'Add', right, start.line, start.col, token.endLine, token.endCol)
    })
    return node
  })

  private complexError(token: Token, wanted: string): never {
    const msg = `${wanted} number required in complex literal`
    throw new NodeFailure(msg, token.line, token.col, token.endLine, token.endCol)
  }

  private signedNumber(): ast.Expr {
    const start = this.peek()
    let minus = false
    this.OPTION(() => {
      this.CONSUME(T.Minus)
      minus = true
    })
    const token = this.CONSUME(T.NumberToken) as Token
    if (this.recording) return undefined as unknown as ast.Expr
    const value = this.number(token)
    return minus ? UnaryOp('USub', value, start.line, start.col, token.endLine, token.endCol) : value
  }

  /** A name or dotted name: `_`, a capture, a value, or a class with its patterns. */
  namePattern: Rule<ast.Pattern> = this.RULE('namePattern', (): ast.Pattern => {
    const start = this.CONSUME(T.Name) as Token
    let node: ast.Expr = Name(start.image, 'Load', start.line, start.col, start.endLine, start.endCol)
    this.MANY(() => {
      this.CONSUME(T.Dot)
      const name = this.CONSUME1(T.Name) as Token
      node = Attribute(node, name.image, 'Load', start.line, start.col, name.endLine, name.endCol)
    })
    let found: ast.Pattern | null = null
    this.OPTION(() => {
      found = this.classPattern(node, start)
    })
    if (found !== null) return found
    const end = this.last()
    if (node.kind === 'Name') {
      const name = start.image === '_' ? null : start.image
      return n.MatchAs(null, name, start.line, start.col, end.endLine, end.endCol)
    }
    return n.MatchValue(node, start.line, start.col, end.endLine, end.endCol)
  })

  private classPattern(cls: ast.Expr, start: Token): ast.Pattern {
    const positional: ast.Pattern[] = []
    const names: string[] = []
    const values: ast.Pattern[] = []
    let more = true
    this.CONSUME(T.LeftParen)
    this.MANY1({
      GATE: () => more,
      DEF: () => {
        this.OR([
          {
            GATE: () => this.next(2).tokenType === T.Equal,
            ALT: () => {
              names.push((this.CONSUME2(T.Name) as Token).image)
              this.CONSUME(T.Equal)
              values.push(this.SUBRULE(this.pattern))
            },
            IGNORE_AMBIGUITIES: true,
          },
          {
            ALT: () => {
              if (names.length > 0) this.fail()
              positional.push(this.SUBRULE1(this.pattern))
            },
          },
        ])
        more = false
        this.OPTION1(() => {
          this.CONSUME(T.Comma)
          more = true
        })
      },
    })
    const end = this.CONSUME(T.RightParen) as Token
    return n.MatchClass(cls, positional, names, values, start.line, start.col, end.endLine, end.endCol)
  }

  groupPattern: Rule<ast.Pattern> = this.RULE('groupPattern', (): ast.Pattern => {
    const open = this.CONSUME(T.LeftParen) as Token
    const { items, commas } = this.SUBRULE(this.sequenceItems)
    const end = this.CONSUME(T.RightParen) as Token
    if (this.recording) return undefined as unknown as ast.Pattern
    if (items.length === 1 && commas === 0) {
      if (items[0].kind !== 'MatchStar') return items[0]
      this.fail(end)
    }
    return n.MatchSequence(items, open.line, open.col, end.endLine, end.endCol)
  })

  listPattern: Rule<ast.Pattern> = this.RULE('listPattern', (): ast.Pattern => {
    const open = this.CONSUME(T.LeftBracket) as Token
    const { items } = this.SUBRULE(this.sequenceItems)
    const end = this.CONSUME(T.RightBracket) as Token
    return n.MatchSequence(items, open.line, open.col, end.endLine, end.endCol)
  })

  sequenceItems: Rule<{ items: ast.Pattern[]; commas: number }> = this.RULE('sequenceItems', () => {
    const items: ast.Pattern[] = []
    let commas = 0
    let more = true
    this.MANY({
      GATE: () => more,
      DEF: () => {
        items.push(this.SUBRULE(this.maybeStarPattern))
        more = false
        this.OPTION(() => {
          this.CONSUME(T.Comma)
          more = true
          commas++
        })
      },
    })
    return { items, commas }
  })

  mappingPattern: Rule<ast.Pattern> = this.RULE('mappingPattern', (): ast.Pattern => {
    const open = this.CONSUME(T.LeftBrace) as Token
    const keys: ast.Expr[] = []
    const values: ast.Pattern[] = []
    let rest: string | null = null
    let more = true
    this.MANY({
      GATE: () => more,
      DEF: () => {
        if (rest !== null) this.fail()
        this.OR([
          {
            ALT: () => {
              this.CONSUME(T.StarStar)
              const name = this.CONSUME(T.Name) as Token
              if (name.image === '_') this.fail(name)
              rest = name.image
            },
          },
          {
            ALT: () => {
              keys.push(this.SUBRULE(this.mappingKey))
              this.CONSUME(T.Colon)
              values.push(this.SUBRULE(this.pattern))
            },
          },
        ])
        more = false
        this.OPTION(() => {
          this.CONSUME(T.Comma)
          more = true
        })
      },
    })
    const end = this.CONSUME(T.RightBrace) as Token
    return n.MatchMapping(keys, values, rest, open.line, open.col, end.endLine, end.endCol)
  })

  mappingKey: Rule<ast.Expr> = this.RULE('mappingKey', (): ast.Expr => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.numberLiteral) },
      {
        ALT: () => {
          const value = this.SUBRULE(this.strings)
          return value
        },
      },
      { ALT: () => this.constant(this.CONSUME(T.None_) as Token, null) },
      { ALT: () => this.constant(this.CONSUME(T.True_) as Token, true) },
      { ALT: () => this.constant(this.CONSUME(T.False_) as Token, false) },
      {
        ALT: () => {
          const start = this.CONSUME(T.Name) as Token
          let node: ast.Expr = Name(start.image, 'Load', start.line, start.col, start.endLine, start.endCol)
          this.AT_LEAST_ONE(() => {
            this.CONSUME(T.Dot)
            const name = this.CONSUME1(T.Name) as Token
            node = Attribute(node, name.image, 'Load', start.line, start.col, name.endLine, name.endCol)
          })
          return node
        },
      },
    ])
  })
}

function isImaginary(node: ast.Expr): boolean {
  const inner = node.kind === 'UnaryOp' ? node.operand : node
  return inner.kind === 'Constant' && (inner.value as ConstComplex)?.type === 'complex'
}
