/** Compound statements (chapter 8 of the Language Reference) and the entry rules. */

import * as T from '../lexer/token-types.ts'
import type { Token } from '../lexer/tokenize.ts'
import type * as ast from './ast.ts'
import { NodeFailure, type Rule } from './base.ts'
import { Starred, Tuple } from './expression-nodes.ts'
import * as n from './statement-nodes.ts'
import { SimpleStatementParser } from './statements.ts'
import { Level } from './tables.ts'

const COMPOUND = new Set<unknown>([T.If, T.While, T.For, T.Try, T.With, T.Def, T.Class, T.At, T.Async])

/** Node kinds of compound statements. */
export const COMPOUND_KINDS: ReadonlySet<string> = new Set(
  'If For AsyncFor While Try TryStar With AsyncWith FunctionDef AsyncFunctionDef ClassDef Match'.split(' '),
)

export class PythonParser extends SimpleStatementParser {
  // --- entries ---------------------------------------------------------------------------------------------------

  fileInput: Rule<ast.Stmt[]> = this.RULE('fileInput', (): ast.Stmt[] => {
    const body: ast.Stmt[] = []
    this.MANY(() => {
      this.statementStart = this.peek()
      this.SUBRULE(this.statement, { ARGS: [body] })
    })
    this.CONSUME(T.EndMarker)
    return body
  })

  evalInput: Rule<ast.Expr> = this.RULE('evalInput', (): ast.Expr => {
    const start = this.peek()
    const elts: ast.Expr[] = []
    let commas = 0
    let more = true
    this.AT_LEAST_ONE({
      GATE: () => more,
      DEF: () => {
        elts.push(this.SUBRULE(this.expression))
        more = false
        this.OPTION(() => {
          this.CONSUME(T.Comma)
          more = true
          commas++
        })
      },
    })
    const end = this.last()
    const body = commas === 0 ? elts[0] : Tuple(elts, 'Load', start.line, start.col, end.endLine, end.endCol)
    this.MANY(() => this.CONSUME(T.Newline))
    this.CONSUME(T.EndMarker)
    return body
  })

  /** One statement as typed at a prompt: a line, or a compound statement with a blank line after it. */
  interactiveInput: Rule<ast.Stmt[]> = this.RULE('interactiveInput', (): ast.Stmt[] => {
    const body: ast.Stmt[] = []
    this.SUBRULE(this.statement, { ARGS: [body] })
    const { endLine, line, col, endCol } = this.last()
    // what follows a compound statement is no second statement but a line end that is missing
    const simple = !this.recording && !COMPOUND_KINDS.has(body[0].kind)
    if (simple && !this.is(T.EndMarker) && !this.is(T.ErrorToken)) {
      throw new NodeFailure('multiple statements found while compiling a single statement', line, col, endLine, endCol)
    }
    this.CONSUME(T.EndMarker)
    return body
  })

  /** `(int, *str, **Any) -> int`, the form of a type comment of a function. */
  functionTypeInput: Rule<{ argtypes: ast.Expr[]; returns: ast.Expr }> = this.RULE('functionTypeInput', () => {
    const argtypes: ast.Expr[] = []
    this.CONSUME(T.LeftParen)
    this.MANY_SEP({
      SEP: T.Comma,
      DEF: () => {
        this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(T.Star) }, { ALT: () => this.CONSUME(T.StarStar) }]))
        argtypes.push(this.SUBRULE(this.expression))
      },
    })
    this.CONSUME(T.RightParen)
    this.CONSUME(T.Arrow)
    const returns = this.SUBRULE1(this.expression)
    this.MANY(() => this.CONSUME(T.Newline))
    this.CONSUME(T.EndMarker)
    return { argtypes, returns }
  })

  // --- statements ------------------------------------------------------------------------------------------------

  statement: Rule<void, [ast.Stmt[]]> = this.RULE('statement', (out: ast.Stmt[]): void => {
    if (!this.recording) {
      const token = this.peek()
      if (!COMPOUND.has(token.tokenType) && !(token.tokenType === T.Name && this.startsMatch())) {
        this.SUBRULE(this.simpleStatements, { ARGS: [out] })
        return
      }
    }
    const node = this.OR([
      { GATE: () => this.startsMatch(), ALT: () => this.SUBRULE(this.matchStatement), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.SUBRULE(this.simpleStatements, { ARGS: [out] }) as unknown as ast.Stmt },
      { ALT: () => this.SUBRULE(this.ifStatement) },
      { ALT: () => this.SUBRULE(this.whileStatement) },
      { ALT: () => this.SUBRULE(this.forStatement) },
      { ALT: () => this.SUBRULE(this.tryStatement) },
      { ALT: () => this.SUBRULE(this.withStatement) },
      { ALT: () => this.SUBRULE(this.functionDefinition) },
      { ALT: () => this.SUBRULE(this.classDefinition) },
      { ALT: () => this.SUBRULE(this.decorated) },
      { ALT: () => this.SUBRULE(this.asyncStatement) },
    ])
    if (!this.recording) out.push(node)
  })

  /** What follows the colon of a compound statement. */
  block: Rule<ast.Stmt[]> = this.RULE('block', (): ast.Stmt[] => {
    const body: ast.Stmt[] = []
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Newline)
          this.CONSUME(T.Indent)
          this.AT_LEAST_ONE(() => this.SUBRULE(this.statement, { ARGS: [body] }))
          this.CONSUME(T.Dedent)
        },
      },
      { ALT: () => this.SUBRULE(this.simpleStatements, { ARGS: [body] }) },
    ])
    return body
  })

  private colonBlock(index: 0 | 1 = 0): ast.Stmt[] {
    if (index === 0) {
      this.CONSUME(T.Colon)
      return this.SUBRULE(this.block)
    }
    this.CONSUME1(T.Colon)
    return this.SUBRULE1(this.block)
  }

  /** An `elif` is an If in the orelse of the one before; made in a loop, innermost last. */
  ifStatement: Rule<ast.Stmt> = this.RULE('ifStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.If) as Token
    const test = this.SUBRULE(this.namedExpression)
    const first = n.If(test, this.colonBlock(), [], start.line, start.col, 0, 0)
    const chain = [first]
    this.MANY(() => {
      const token = this.CONSUME(T.Elif) as Token
      const condition = this.SUBRULE1(this.namedExpression)
      const node = n.If(condition, this.colonBlock(1), [], token.line, token.col, 0, 0)
      if (this.recording) return
      ;(chain.at(-1) as ast.If).orelse = [node]
      chain.push(node)
    })
    this.OPTION(() => {
      this.CONSUME(T.Else)
      this.CONSUME2(T.Colon)
      const orelse = this.SUBRULE2(this.block)
      if (!this.recording) (chain.at(-1) as ast.If).orelse = orelse
    })
    const end = this.lastSolid()
    for (const node of chain) {
      node.end_lineno = end.endLine
      node.end_col_offset = end.endCol
    }
    return first
  })

  whileStatement: Rule<ast.Stmt> = this.RULE('whileStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.While) as Token
    const test = this.SUBRULE(this.namedExpression)
    const body = this.colonBlock()
    const orelse = this.SUBRULE(this.elseBlock)
    const end = this.lastSolid()
    return n.While(test, body, orelse, start.line, start.col, end.endLine, end.endCol)
  })

  elseBlock: Rule<ast.Stmt[]> = this.RULE('elseBlock', (): ast.Stmt[] => {
    let body: ast.Stmt[] = []
    this.OPTION(() => {
      this.CONSUME(T.Else)
      body = this.colonBlock()
    })
    return body
  })

  forStatement: Rule<ast.Stmt, [Token?]> = this.RULE('forStatement', (async?: Token): ast.Stmt => {
    const start = this.CONSUME(T.For) as Token
    const target = this.SUBRULE(this.targets)
    this.CONSUME(T.In)
    const iter = this.SUBRULE(this.starExpressions)
    this.CONSUME(T.Colon)
    const comment = this.typeComment()
    const body = this.SUBRULE(this.block)
    const orelse = this.SUBRULE(this.elseBlock)
    const end = this.lastSolid()
    const { line, col } = async ?? start
    const make = async === undefined ? n.For : n.AsyncFor
    return make(target, iter, body, orelse, comment, line, col, end.endLine, end.endCol)
  })

  tryStatement: Rule<ast.Stmt> = this.RULE('tryStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.Try) as Token
    const body = this.colonBlock()
    const handlers: ast.ExceptHandler[] = []
    let orelse: ast.Stmt[] = []
    let finalbody: ast.Stmt[] = []
    let stars = 0
    this.MANY(() => {
      const token = this.CONSUME(T.Except) as Token
      let type: ast.Expr | null = null
      let name: string | null = null
      let star = false
      this.OPTION(() => {
        this.CONSUME(T.Star)
        star = true
        stars++
      })
      if (!this.recording && stars !== (star ? handlers.length + 1 : 0)) this.fail()
      this.OPTION1(() => {
        type = this.SUBRULE(this.expression)
        this.OPTION2(() => {
          this.CONSUME(T.As)
          name = this.CONSUME(T.Name).image
        })
      })
      if (type === null) {
        if (star) this.fail()
      }
      const block = this.colonBlock(1)
      const end = this.lastSolid()
      handlers.push(n.ExceptHandler(type, name, block, token.line, token.col, end.endLine, end.endCol))
    })
    if (handlers.length > 0 || this.recording) orelse = this.SUBRULE(this.elseBlock)
    this.OPTION3(() => {
      this.CONSUME(T.Finally)
      this.CONSUME2(T.Colon)
      finalbody = this.SUBRULE2(this.block)
    })
    if (handlers.length === 0 && finalbody.length === 0) this.fail()
    const end = this.lastSolid()
    const make = stars > 0 ? n.TryStar : n.Try
    return make(body, handlers, orelse, finalbody, start.line, start.col, end.endLine, end.endCol)
  })

  withStatement: Rule<ast.Stmt, [Token?]> = this.RULE('withStatement', (async?: Token): ast.Stmt => {
    const start = this.CONSUME(T.With) as Token
    const items: ast.WithItem[] = []
    this.OR([
      {
        GATE: () => this.parenthesisedItems(),
        ALT: () => {
          let more = true
          this.CONSUME(T.LeftParen)
          this.AT_LEAST_ONE({
            GATE: () => more,
            DEF: () => {
              items.push(this.SUBRULE(this.withItem))
              more = false
              this.OPTION(() => {
                this.CONSUME(T.Comma)
                more = true
              })
            },
          })
          this.CONSUME(T.RightParen)
        },
        IGNORE_AMBIGUITIES: true,
      },
      { ALT: () => this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => items.push(this.SUBRULE1(this.withItem)) }) },
    ])
    this.CONSUME(T.Colon)
    const comment = this.typeComment()
    const body = this.SUBRULE(this.block)
    const end = this.lastSolid()
    const { line, col } = async ?? start
    const make = async === undefined ? n.With : n.AsyncWith
    return make(items, body, comment, line, col, end.endLine, end.endCol)
  })

  withItem: Rule<ast.WithItem> = this.RULE('withItem', (): ast.WithItem => {
    const context = this.SUBRULE(this.expression)
    let target: ast.Expr | null = null
    this.OPTION(() => {
      this.CONSUME(T.As)
      const start = this.peek()
      this.OR([
        {
          ALT: () => {
            this.CONSUME(T.Star)
            const value = this.SUBRULE(this.operation, { ARGS: [Level.Unary] })
            const end = this.last()
            target = Starred(value, 'Load', start.line, start.col, end.endLine, end.endCol)
          },
        },
        {
          ALT: () => {
            target = this.SUBRULE1(this.operation, { ARGS: [Level.Unary] })
          },
        },
      ])
      this.toTarget(target as unknown as ast.Expr, 'Store', true)
    })
    return n.WithItem(context, target)
  })

  /**
   * Whether the parenthesis after `with` holds the items, rather than beginning the first of them: it does if a colon
   * follows it and all that it holds could be items.
   */
  private parenthesisedItems(): boolean {
    if (this.recording) return true
    if (!this.is(T.LeftParen)) return false
    let depth = 0
    let previous: unknown = null
    for (let ahead = 1; ; ahead++) {
      const type = this.LA(ahead).tokenType
      if (type === T.LeftParen || type === T.LeftBracket || type === T.LeftBrace) depth++
      else if (type === T.RightParen || type === T.RightBracket || type === T.RightBrace) {
        depth--
        if (depth === 0) return previous !== T.LeftParen && this.LA(ahead + 1).tokenType === T.Colon
      } else if (depth === 1) {
        if (type === T.ColonEqual || type === T.For || type === T.Yield) return false
        if (type === T.Star && (previous === T.Comma || previous === T.LeftParen)) return false
      }
      if (type === T.EndMarker || type === T.ErrorToken || type === T.Newline) return false
      previous = depth === 1 && type === T.LeftParen && ahead > 1 ? null : type
    }
  }

  functionDefinition: Rule<ast.Stmt, [ast.Expr[]?, Token?]> = this.RULE(
    'functionDefinition',
    (decorators?: ast.Expr[], async?: Token): ast.Stmt => {
      const start = this.CONSUME(T.Def) as Token
      const name = this.CONSUME(T.Name).image
      let params: ast.TypeParam[] = []
      this.OPTION(() => {
        params = this.SUBRULE(this.typeParameters)
      })
      this.CONSUME(T.LeftParen)
      const args = this.SUBRULE(this.parameters, { ARGS: [false] })
      this.CONSUME(T.RightParen)
      let returns: ast.Expr | null = null
      this.OPTION1(() => {
        this.CONSUME(T.Arrow)
        returns = this.SUBRULE(this.expression)
      })
      this.CONSUME(T.Colon)
      const beside = this.typeComment()
      const below = this.commentBelow()
      if (beside !== null && below !== null) {
        const { line, endCol } = this.next(2)
        throw new NodeFailure('Cannot have two type comments on def', line, endCol - 1, line, -2)
      }
      const comment = beside ?? below
      const body = this.SUBRULE(this.block)
      const end = this.lastSolid()
      const { line, col } = async ?? start
      const make = async === undefined ? n.FunctionDef : n.AsyncFunctionDef
      return make(name, args, body, decorators ?? [], returns, comment, params, line, col, end.endLine, end.endCol)
    },
  )

  /** A def's type comment on a line of its own, before the body. */
  private commentBelow(): string | null {
    if (this.recording || !this.is(T.Newline) || this.next(2).tokenType !== T.TypeComment) return null
    if (this.next(3).tokenType !== T.Newline || this.next(4).tokenType !== T.Indent) return null
    this.take()
    return this.take().image
  }

  classDefinition: Rule<ast.Stmt, [ast.Expr[]?]> = this.RULE('classDefinition', (decorators?: ast.Expr[]): ast.Stmt => {
    const start = this.CONSUME(T.Class) as Token
    const name = this.CONSUME(T.Name).image
    let params: ast.TypeParam[] = []
    this.OPTION(() => {
      params = this.SUBRULE(this.typeParameters)
    })
    let bases: ast.Expr[] = []
    let keywords: ast.Keyword[] = []
    this.OPTION1(() => {
      const open = this.peek()
      const given = this.SUBRULE(this.callArguments)
      const bare = given.args?.[0]
      if (bare?.kind === 'GeneratorExp' && bare.col_offset === open.col && bare.lineno === open.line) this.fail()
      bases = given.args
      keywords = given.keywords
    })
    const body = this.colonBlock()
    const end = this.lastSolid()
    return n.ClassDef(
      name,
      bases,
      keywords,
      body,
      decorators ?? [],
      params,
      start.line,
      start.col,
      end.endLine,
      end.endCol,
    )
  })

  decorated: Rule<ast.Stmt> = this.RULE('decorated', (): ast.Stmt => {
    const decorators: ast.Expr[] = []
    this.AT_LEAST_ONE(() => {
      this.CONSUME(T.At)
      decorators.push(this.SUBRULE(this.namedExpression))
      this.CONSUME(T.Newline)
    })
    return this.OR([
      { ALT: () => this.SUBRULE(this.functionDefinition, { ARGS: [decorators] }) },
      { ALT: () => this.SUBRULE(this.classDefinition, { ARGS: [decorators] }) },
      {
        ALT: () => {
          const async = this.CONSUME(T.Async) as Token
          return this.SUBRULE1(this.functionDefinition, { ARGS: [decorators, async] })
        },
      },
    ])
  })

  asyncStatement: Rule<ast.Stmt> = this.RULE('asyncStatement', (): ast.Stmt => {
    const async = this.CONSUME(T.Async) as Token
    return this.OR([
      { ALT: () => this.SUBRULE(this.functionDefinition, { ARGS: [[], async] }) },
      { ALT: () => this.SUBRULE(this.forStatement, { ARGS: [async] }) },
      { ALT: () => this.SUBRULE(this.withStatement, { ARGS: [async] }) },
    ])
  })

  /** `match` is a keyword only where its line ends in a colon and a block that begins with `case` follows. */
  private startsMatch(): boolean {
    if (this.recording) return true
    if (this.LA(1).image !== 'match') return false
    let ahead = 2
    while (!ENDS_LINE.has(this.LA(ahead).tokenType)) ahead++
    return (
      ahead > 3 &&
      this.LA(ahead - 1).tokenType === T.Colon &&
      this.LA(ahead + 1).tokenType === T.Indent &&
      this.LA(ahead + 2).image === 'case'
    )
  }

  matchStatement: Rule<ast.Stmt> = this.RULE('matchStatement', (): ast.Stmt => {
    const start = this.CONSUME(T.Name) as Token
    const first = this.peek()
    const elts: ast.Expr[] = []
    let commas = 0
    let more = true
    this.AT_LEAST_ONE({
      GATE: () => more,
      DEF: () => {
        elts.push(this.SUBRULE(this.element))
        more = false
        this.OPTION(() => {
          this.CONSUME(T.Comma)
          more = true
          commas++
        })
      },
    })
    const last = this.last()
    if (commas === 0 && elts[0]?.kind === 'Starred') this.fail()
    const subject = commas === 0 ? elts[0] : Tuple(elts, 'Load', first.line, first.col, last.endLine, last.endCol)
    this.CONSUME(T.Colon)
    this.CONSUME(T.Newline)
    this.CONSUME(T.Indent)
    const cases: ast.MatchCase[] = []
    this.AT_LEAST_ONE1(() => cases.push(this.SUBRULE(this.caseBlock)))
    const end = this.lastSolid()
    this.CONSUME(T.Dedent)
    return n.Match(subject, cases, start.line, start.col, end.endLine, end.endCol)
  })

  caseBlock: Rule<ast.MatchCase> = this.RULE('caseBlock', (): ast.MatchCase => {
    const start = this.CONSUME(T.Name) as Token
    if (!this.recording && start.image !== 'case') this.fail(start)
    const pattern = this.SUBRULE(this.patterns)
    let guard: ast.Expr | null = null
    this.OPTION(() => {
      this.CONSUME(T.If)
      guard = this.SUBRULE(this.namedExpression)
    })
    const body = this.colonBlock()
    return n.MatchCase(pattern, guard, body)
  })

  constructor(validate = false) {
    super(validate)
    this.performSelfAnalysis()
  }
}

const ENDS_LINE = new Set<unknown>([T.Newline, T.EndMarker, T.ErrorToken])
