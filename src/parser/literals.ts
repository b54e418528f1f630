/** Literals: numbers, strings, and f-strings with the expressions in them (PEP 701). */

import { numberValue } from '../lexer/numbers.ts'
import * as T from '../lexer/token-types.ts'
import type { Token } from '../lexer/tokenize.ts'
import type * as ast from './ast.ts'
import { BaseParser, NodeFailure, type Rule } from './base.ts'
import type { ConstantValue } from './constant-values.ts'
import * as n from './expression-nodes.ts'
import { concatenate, foldConstants, LiteralError, middleValue, type StringPiece, stringValue } from './strings.ts'

export abstract class LiteralParser extends BaseParser {
  abstract yieldExpression: Rule<ast.Expr>
  abstract starExpressions: Rule<ast.Expr>

  protected constant(token: Token, value: ConstantValue): ast.Constant {
    return n.Constant(value, null, token.line, token.col, token.endLine, token.endCol)
  }

  protected number(token: Token): ast.Constant {
    const got = numberValue(token.image)
    if ('error' in got) throw new NodeFailure(got.error, token.line, -1, token.line, -1)
    return this.constant(token, got.value)
  }

  /** String literals side by side. */
  strings: Rule<ast.Expr> = this.RULE('strings', (): ast.Expr => {
    const first = this.peek()
    const pieces: StringPiece[] = []
    this.AT_LEAST_ONE(() => {
      this.OR([
        {
          ALT: () => {
            const token = this.CONSUME(T.StringToken) as Token
            if (!this.recording) pieces.push(this.plainString(token))
          },
        },
        { ALT: () => pieces.push({ constant: null, values: this.SUBRULE(this.fstring), bytes: false }) },
      ])
    })
    const last = this.last()
    if (this.recording) return undefined as unknown as ast.Expr
    const node = concatenate(pieces, first, last)
    if (node !== null) return node
    const next = this.peek()
    throw new NodeFailure('cannot mix bytes and nonbytes literals', next.line, next.col, next.endLine, next.endCol)
  })

  private plainString(token: Token): StringPiece {
    const shape = token.shape as NonNullable<Token['shape']>
    const kind = shape.prefix === 1 && (token.image.charCodeAt(0) | 32) === 117 && token.image[0] === 'u' ? 'u' : null
    const value = this.literal(token, () =>
      stringValue(token, (msg) => this.warn(msg, token), this.job.lookupUnicodeName),
    )
    return {
      constant: n.Constant(value, kind, token.line, token.col, token.endLine, token.endCol),
      values: null,
      bytes: shape.bytes,
    }
  }

  private literal(token: Token, make: () => ConstantValue): ConstantValue {
    try {
      return make()
    } catch (problem) {
      if (!(problem instanceof LiteralError)) throw problem
      const at = token.tokenType === T.FStringMiddle ? this.endOfFString() : token
      throw new NodeFailure(problem.msg, at.line, at.col, at.endLine, at.endCol)
    }
  }

  /** The end of the f-string around the token just taken: where CPython reports a bad escape in its text. */
  private endOfFString(): Token {
    let depth = 1
    for (let ahead = 1; ; ahead++) {
      const token = this.LA(ahead) as Token
      if (token.tokenType === T.FStringStart) depth++
      else if (token.tokenType === T.FStringEnd) depth--
      if (depth === 0 || token.tokenType === T.EndMarker || token.tokenType === T.ErrorToken) return token
    }
  }

  private middle(token: Token, spec: boolean): ast.Constant {
    if (this.recording) return undefined as unknown as ast.Constant
    const value = this.literal(token, () =>
      middleValue(token, spec, (msg) => this.warn(msg, token), this.job.lookupUnicodeName),
    )
    return n.Constant(value, null, token.line, token.col, token.endLine, token.endCol)
  }

  /** One f-string; its values, not yet folded. */
  fstring: Rule<ast.Expr[]> = this.RULE('fstring', (): ast.Expr[] => {
    this.CONSUME(T.FStringStart)
    const values: ast.Expr[] = []
    this.MANY(() => {
      this.OR([
        { ALT: () => values.push(this.middle(this.CONSUME(T.FStringMiddle) as Token, false)) },
        {
          ALT: () => {
            const field = this.SUBRULE(this.replacementField)
            if (!this.recording) values.push(...field)
          },
        },
      ])
    })
    this.CONSUME(T.FStringEnd)
    return values
  })

  /** `{expression = !r :spec}`; with `=` the text comes first, as a constant. */
  replacementField: Rule<ast.Expr[]> = this.RULE('replacementField', (): ast.Expr[] => {
    const open = this.CONSUME(T.LeftBrace) as Token
    let value = undefined as unknown as ast.Expr
    this.OR([
      {
        ALT: () => {
          value = this.SUBRULE(this.yieldExpression)
        },
      },
      {
        ALT: () => {
          value = this.SUBRULE(this.starExpressions)
        },
      },
    ])
    let debug: Token | null = null
    let conversion = -1
    let spec: ast.Expr | null = null
    this.OPTION(() => {
      this.CONSUME(T.Equal)
      debug = this.peek()
    })
    this.OPTION1(() => {
      const mark = this.CONSUME(T.Exclamation) as Token
      const name = this.CONSUME(T.Name) as Token
      if (this.recording) return
      if (name.startOffset !== mark.end || !/^[sra]$/.test(name.image)) this.fail(name)
      conversion = name.image.charCodeAt(0)
    })
    this.OPTION2(() => {
      spec = this.SUBRULE(this.formatSpec)
    })
    const close = this.CONSUME(T.RightBrace) as Token
    if (debug !== null && conversion === -1 && spec === null) conversion = 114
    const node = n.FormattedValue(value, conversion, spec, open.line, open.col, close.endLine, close.endCol)
    if (debug === null || this.recording) return [node]
    const after = debug as Token
    let text = this.job.source.slice(open.end, after.startOffset)
    if (text.includes('#')) text = this.withoutComments(open, after)
    return [n.Constant(text, null, open.endLine, open.endCol, after.line, after.col), node]
  })

  /** The text between two tokens, comments left out. */
  private withoutComments(open: Token, after: Token): string {
    let back = 0
    while (this.LA(back) !== open) back--
    let text = ''
    for (let token = open; token !== after; ) {
      const next = this.LA(++back) as Token
      text += this.job.source.slice(token.end, next.startOffset).replace(/#[^\n]*/g, '')
      if (next !== after) text += this.job.source.slice(next.startOffset, next.end)
      token = next
    }
    return text
  }

  formatSpec: Rule<ast.Expr> = this.RULE('formatSpec', (): ast.Expr => {
    const colon = this.CONSUME(T.Colon) as Token
    const values: ast.Expr[] = []
    this.MANY(() => {
      this.OR([
        { ALT: () => values.push(this.middle(this.CONSUME(T.FStringMiddle) as Token, true)) },
        {
          ALT: () => {
            const field = this.SUBRULE(this.replacementField)
            if (!this.recording) values.push(...field)
          },
        },
      ])
    })
    const end = this.peek()
    if (this.recording) return undefined as unknown as ast.Expr
    return n.JoinedStr(foldConstants(values), colon.line, colon.col, end.line, end.col)
  })
}
