/** Simple statements: chapter 7 of the Language Reference. */

import * as T from '../lexer/token-types.ts'
import type { Token } from '../lexer/tokenize.ts'
import type * as ast from './ast.ts'
import type { Rule } from './base.ts'
import { Name } from './expression-nodes.ts'
import { PatternParser } from './patterns.ts'
import * as n from './statement-nodes.ts'
import { AUGMENTED, AUGMENTED_TYPES, Level, STARTS_EXPRESSION } from './tables.ts'

export abstract class SimpleStatementParser extends PatternParser {
  /** One line of simple statements, up to its end. */
  simpleStatements: Rule<void, [ast.Stmt[]]> = this.RULE('simpleStatements', (out: ast.Stmt[]): void => {
    let more = true
    this.AT_LEAST_ONE({
      GATE: () => more,
      DEF: () => {
        const node = this.SUBRULE(this.simpleStatement)
        if (!this.recording) out.push(node)
        more = false
        this.OPTION(() => {
          this.CONSUME(T.Semicolon)
          more = true
        })
      },
    })
    this.CONSUME(T.Newline)
  })

  simpleStatement: Rule<ast.Stmt> = this.RULE('simpleStatement', (): ast.Stmt => {
    const token = this.peek()
    if (!this.recording && STARTS_EXPRESSION[token.tokenTypeIdx] === 1) {
      if (token.tokenType === T.Name && token.image === 'type' && this.startsTypeAlias()) {
        return this.SUBRULE(this.typeAlias)
      }
      return this.SUBRULE(this.expressionStatement)
    }
    return this.OR([
      { ALT: () => this.SUBRULE(this.expressionStatement) },
      { GATE: () => this.startsTypeAlias(), ALT: () => this.SUBRULE(this.typeAlias), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.keyword(T.Pass, n.Pass) },
      { ALT: () => this.keyword(T.Break, n.Break) },
      { ALT: () => this.keyword(T.Continue, n.Continue) },
      { ALT: () => this.SUBRULE(this.returnStatement) },
      { ALT: () => this.SUBRULE(this.importStatement) },
      { ALT: () => this.SUBRULE(this.fromStatement) },
      { ALT: () => this.SUBRULE(this.raiseStatement) },
      { ALT: () => this.SUBRULE(this.deleteStatement) },
      { ALT: () => this.SUBRULE(this.assertStatement) },
      { ALT: () => this.scope(T.Global, n.Global, 0) },
      { ALT: () => this.scope(T.Nonlocal, n.Nonlocal, 1) },
    ])
  })

  private keyword(
    type: typeof T.Pass,
    make: (lineno: number, col: number, endLine: number, endCol: number) => ast.Stmt,
  ): ast.Stmt {
    const token = this.CONSUME(type) as Token
    return make(token.line, token.col, token.endLine, token.endCol)
  }

  private scope(
    type: typeof T.Pass,
    make: (names: string[], lineno: number, col: number, endLine: number, endCol: number) => ast.Stmt,
    index: number,
  ): ast.Stmt {
    const start = this.CONSUME(type) as Token
    const names: string[] = []
    const name = () => names.push((this.CONSUME(T.Name) as Token).image)
    const definition = { SEP: T.Comma, DEF: name }
    if (index === 0) this.AT_LEAST_ONE_SEP(definition)
    else this.AT_LEAST_ONE_SEP1({ SEP: T.Comma, DEF: () => names.push((this.CONSUME1(T.Name) as Token).image) })
    const end = this.last()
    return make(names, start.line, start.col, end.endLine, end.endCol)
  }

  /** Expression, assignment, augmented or annotated assignment. */
  expressionStatement: Rule<ast.Stmt> = this.RULE('expressionStatement', (): ast.Stmt => {
    const start = this.peek()
    const first = this.SUBRULE(this.yieldOrExpressions)
    const type = this.LA(1).tokenType
    if (!this.recording && (type === T.Newline || type === T.Semicolon)) {
      const end = this.last()
      return n.ExprStmt(first, start.line, start.col, end.endLine, end.endCol)
    }
    if (type === T.Equal && !this.recording) return this.assignment(first, start)
    return this.OR([
      { ALT: () => this.assignment(first, start) },
      { ALT: () => this.annotatedAssignment(first, start) },
      { ALT: () => this.augmentedAssignment(first, start) },
      {
        ALT: () => {
          const end = this.last()
          return n.ExprStmt(first, start.line, start.col, end.endLine, end.endCol) as ast.Stmt
        },
      },
    ])
  })

  yieldOrExpressions: Rule<ast.Expr> = this.RULE('yieldOrExpressions', (): ast.Expr => {
    if (!this.recording && !this.is(T.Yield)) return this.SUBRULE(this.starExpressions)
    return this.OR([
      { ALT: () => this.SUBRULE(this.yieldExpression) },
      { ALT: () => this.SUBRULE(this.starExpressions) },
    ])
  })

  private assignment(first: ast.Expr, start: Token): ast.Stmt {
    const targets: ast.Expr[] = []
    let value = first
    this.AT_LEAST_ONE(() => {
      targets.push(this.toTarget(value, 'Store', true))
      this.CONSUME(T.Equal)
      value = this.SUBRULE1(this.yieldOrExpressions)
    })
    const end = this.last()
    const comment = this.typeComment()
    return n.Assign(targets, value, comment, start.line, start.col, end.endLine, end.endCol)
  }

  augmentedOperator: Rule<Token> = this.RULE(
    'augmentedOperator',
    () => this.OR(AUGMENTED_TYPES.map((type) => ({ ALT: () => this.CONSUME(type) }))) as Token,
  )

  private augmentedAssignment(target: ast.Expr, start: Token): ast.Stmt {
    this.single(target)
    const operator = this.SUBRULE(this.augmentedOperator)
    const value = this.SUBRULE3(this.yieldOrExpressions)
    const end = this.last()
    const op = AUGMENTED[operator.tokenTypeIdx] as ast.Operator
    return n.AugAssign(this.toTarget(target, 'Store', false), op, value, start.line, start.col, end.endLine, end.endCol)
  }

  /** Fails unless this is a name, attribute or subscript. */
  private single(target: ast.Expr): void {
    if (this.recording) return
    if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') this.fail()
  }

  private annotatedAssignment(target: ast.Expr, start: Token): ast.Stmt {
    this.single(target)
    const simple = target.kind === 'Name' && this.last() === start ? 1 : 0
    this.CONSUME(T.Colon)
    const annotation = this.SUBRULE(this.expression)
    let value: ast.Expr | null = null
    this.OPTION(() => {
      this.CONSUME1(T.Equal)
      value = this.SUBRULE2(this.yieldOrExpressions)
    })
    const end = this.last()
    this.toTarget(target, 'Store', false)
    return n.AnnAssign(target, annotation, value, simple, start.line, start.col, end.endLine, end.endCol)
  }

  private startsTypeAlias(): boolean {
    if (this.recording) return true
    if (this.LA(1).image !== 'type' || this.LA(2).tokenType !== T.Name) return false
    const after = this.LA(3).tokenType
    return after === T.Equal || after === T.LeftBracket
  }

  /** `type Name[params] = expression` */
  typeAlias: Rule<ast.Stmt> = this.RULE('typeAlias', (): ast.Stmt => {
    const start = this.CONSUME(T.Name) as Token
    const token = this.CONSUME1(T.Name) as Token
    const name = Name(token.image, 'Store', token.line, token.col, token.endLine, token.endCol)
    let params: ast.TypeParam[] = []
    this.OPTION(() => {
      params = this.SUBRULE(this.typeParameters)
    })
    this.CONSUME(T.Equal)
    const value = this.SUBRULE(this.expression)
    const end = this.last()
    return n.TypeAlias(name, params, value, start.line, start.col, end.endLine, end.endCol)
  })

  returnStatement: Rule<ast.Stmt> = this.RULE('returnStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.Return) as Token
    let value: ast.Expr | null = null
    this.OPTION(() => {
      value = this.SUBRULE(this.starExpressions)
    })
    const end = this.last()
    return n.Return(value, start.line, start.col, end.endLine, end.endCol)
  })

  raiseStatement: Rule<ast.Stmt> = this.RULE('raiseStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.Raise) as Token
    let exc: ast.Expr | null = null
    let cause: ast.Expr | null = null
    this.OPTION(() => {
      exc = this.SUBRULE(this.expression)
      this.OPTION1(() => {
        this.CONSUME(T.From)
        cause = this.SUBRULE1(this.expression)
      })
    })
    const end = this.last()
    return n.Raise(exc, cause, start.line, start.col, end.endLine, end.endCol)
  })

  assertStatement: Rule<ast.Stmt> = this.RULE('assertStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.Assert) as Token
    const test = this.SUBRULE(this.expression)
    let msg: ast.Expr | null = null
    this.OPTION(() => {
      this.CONSUME(T.Comma)
      msg = this.SUBRULE1(this.expression)
    })
    const end = this.last()
    return n.Assert(test, msg, start.line, start.col, end.endLine, end.endCol)
  })

  deleteStatement: Rule<ast.Stmt> = this.RULE('deleteStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.Del) as Token
    const targets: ast.Expr[] = []
    let more = true
    this.AT_LEAST_ONE({
      GATE: () => more,
      DEF: () => {
        const target = this.SUBRULE(this.operation, { ARGS: [Level.Unary] })
        targets.push(this.toTarget(target, 'Del', false))
        more = false
        this.OPTION(() => {
          this.CONSUME(T.Comma)
          more = true
        })
      },
    })
    const end = this.last()
    if (!this.recording && !this.is(T.Newline) && !this.is(T.Semicolon)) this.fail()
    return n.Delete(targets, start.line, start.col, end.endLine, end.endCol)
  })

  importStatement: Rule<ast.Stmt> = this.RULE('importStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.Import) as Token
    const names: ast.Alias[] = []
    this.AT_LEAST_ONE_SEP({
      SEP: T.Comma,
      DEF: () => {
        const first = this.peek()
        const name = this.SUBRULE(this.dottedName)
        names.push(this.alias(name, first))
      },
    })
    const end = this.last()
    return n.Import(names, start.line, start.col, end.endLine, end.endCol)
  })

  dottedName: Rule<string> = this.RULE('dottedName', (): string => {
    let name = this.CONSUME(T.Name).image
    this.MANY(() => {
      this.CONSUME(T.Dot)
      name += `.${this.CONSUME1(T.Name).image}`
    })
    return name
  })

  /** After the name of an import: `as other`. */
  private alias(name: string, first: Token): ast.Alias {
    let asname: string | null = null
    this.OPTION3(() => {
      this.CONSUME(T.As)
      asname = this.CONSUME3(T.Name).image
    })
    const end = this.last()
    return n.Alias(name, asname, first.line, first.col, end.endLine, end.endCol)
  }

  fromStatement: Rule<ast.Stmt> = this.RULE('fromStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.From) as Token
    let level = 0
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(T.Dot)
            level++
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.Ellipsis)
            level += 3
          },
        },
      ])
    })
    let module: string | null = null
    this.OPTION(() => {
      module = this.SUBRULE(this.dottedName)
    })
    if (module === null && level === 0) this.fail()
    this.CONSUME(T.Import)
    const names: ast.Alias[] = []
    this.OR1([
      {
        ALT: () => {
          const star = this.CONSUME(T.Star) as Token
          names.push(n.Alias('*', null, star.line, star.col, star.endLine, star.endCol))
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.LeftParen)
          let more = true
          this.AT_LEAST_ONE({
            GATE: () => more,
            DEF: () => {
              names.push(this.SUBRULE(this.importedName))
              more = false
              this.OPTION1(() => {
                this.CONSUME(T.Comma)
                more = true
              })
            },
          })
          this.CONSUME(T.RightParen)
        },
      },
      {
        ALT: () => {
          this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => names.push(this.SUBRULE1(this.importedName)) })
        },
      },
    ])
    const end = this.last()
    return n.ImportFrom(module, names, level, start.line, start.col, end.endLine, end.endCol)
  })

  importedName: Rule<ast.Alias> = this.RULE('importedName', (): ast.Alias => {
    const token = this.CONSUME(T.Name) as Token
    return this.alias(token.image, token)
  })
}
