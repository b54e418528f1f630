/**
 * Expressions: chapter 6 of the Language Reference.
 *
 * Binary operators are one rule that climbs by precedence, instead of a ladder of fifteen rules: the ladder costs fifteen
 * calls for every name, and 150 nested parentheses then overflow the JavaScript stack where CPython takes 200. The rule
 * loops along a left spine, so `a + b + c ...` costs no depth however long.
 *
 * The rules that run for every name (operation, primary, atom, lists of elements) choose by a table of token types rather
 * than by chevrotain's lookahead functions, which are several times slower there. While the grammar is being recorded
 * (once, when the parser is made) they show chevrotain the shape they accept, so that the grammar that is validated is
 * the whole one.
 */

import type { ParserMethod } from 'chevrotain'
import * as T from '../lexer/token-types.ts'
import type { Token } from '../lexer/tokenize.ts'
import type * as ast from './ast.ts'
import type { Rule } from './base.ts'
import { CallParser } from './calls.ts'
import type { ConstEllipsis } from './constant-values.ts'
import * as n from './expression-nodes.ts'
import {
  BINARY_LEVEL,
  BINARY_OPERATOR,
  COMPARE_OPERATOR,
  GOES_ON,
  Level,
  STARTS_EXPRESSION,
  UNARY_OPERATOR,
} from './tables.ts'

/** Arguments of the operation rule, made once. */
const LEVEL_ARGS: { ARGS: [number] }[] = Array.from({ length: 14 }, (_, level) => ({ ARGS: [level] }))
const ELLIPSIS: ConstEllipsis = { type: 'ellipsis' }
const IN_LAMBDA: { ARGS: [boolean] } = { ARGS: [true] }

export abstract class ExpressionParser extends CallParser {
  /** Parameters of a def or (true) lambda; see parameters.ts. */
  abstract parameters: ParserMethod<[boolean], ast.Arguments>

  // What every name and every parenthesis passes through is a method beside its rule: called directly, a nested
  // parenthesis costs nine JavaScript frames instead of fifty, and CPython's 200 levels fit on any host's stack.

  /** An expression, or `name := expression`. */
  override namedExpression: Rule<ast.Expr> = this.RULE('namedExpression', (): ast.Expr => {
    if (!this.recording) return this.namedExpr()
    const node = this.SUBRULE(this.expression)
    this.OPTION(() => [this.CONSUME(T.ColonEqual), this.SUBRULE1(this.expression)])
    return node
  })

  private namedExpr(): ast.Expr {
    const start = this.peek()
    const first = this.expr()
    if (!this.is(T.ColonEqual)) return first
    if (first.kind !== 'Name' || this.last() !== start) this.fail()
    this.consumeToken()
    const value = this.expr()
    const end = this.last()
    first.ctx = 'Store'
    return n.NamedExpr(first, value, start.line, start.col, end.endLine, end.endCol)
  }

  override expression: Rule<ast.Expr> = this.RULE('expression', (): ast.Expr => {
    if (!this.recording) return this.expr()
    return this.OR([
      { ALT: () => this.SUBRULE(this.lambda) },
      {
        ALT: () => {
          const node = this.SUBRULE(this.operation, LEVEL_ARGS[Level.Or])
          this.OPTION(() => [
            this.CONSUME(T.If),
            this.SUBRULE1(this.operation, LEVEL_ARGS[Level.Or]),
            this.CONSUME(T.Else),
            this.SUBRULE(this.expression),
          ])
          return node
        },
      },
    ])
  })

  /** An expression. `a if b else c if d else ...` nests to the right; the chain is read in a loop. */
  private expr(): ast.Expr {
    const start = this.peek()
    if (start.tokenType === T.Lambda) return this.lambdaExpr(start)
    const body = this.climb(Level.Or)
    if (!this.is(T.If)) return body
    const chain = [{ start, body, test: this.condition() }]
    let last: ast.Expr
    for (;;) {
      const next = this.peek()
      if (next.tokenType === T.Lambda) {
        last = this.lambdaExpr(next)
        break
      }
      last = this.climb(Level.Or)
      if (!this.is(T.If)) break
      chain.push({ start: next, body: last, test: this.condition() })
    }
    const end = this.last()
    for (let i = chain.length - 1; i >= 0; i--) {
      const { line, col } = chain[i].start
      last = n.IfExp(chain[i].test, chain[i].body, last, line, col, end.endLine, end.endCol)
    }
    return last
  }

  /** `if` operand `else`, in a conditional expression. */
  private condition(): ast.Expr {
    this.consumeToken()
    const test = this.climb(Level.Or)
    if (!this.takeIf(T.Else)) this.fail()
    return test
  }

  lambda: Rule<ast.Expr> = this.RULE('lambda', (): ast.Expr => {
    if (!this.recording) return this.lambdaExpr(this.peek())
    this.CONSUME(T.Lambda)
    this.SUBRULE(this.parameters, IN_LAMBDA)
    this.CONSUME(T.Colon)
    return this.SUBRULE(this.expression)
  })

  private lambdaExpr(start: Token): ast.Expr {
    this.consumeToken()
    const args = this.is(T.Colon)
      ? n.Arguments([], [], null, [], [], null, [])
      : this.SUBRULE(this.parameters, IN_LAMBDA)
    if (!this.takeIf(T.Colon)) this.fail()
    const body = this.expr()
    const end = this.last()
    return n.Lambda(args, body, start.line, start.col, end.endLine, end.endCol)
  }

  /** Operands and operators that bind at least as tightly as `min`. */
  operation: Rule<ast.Expr, [number]> = this.RULE('operation', (min: number): ast.Expr => {
    return this.recording ? this.recordOperation() : this.climb(min)
  })

  private climb(min: number): ast.Expr {
    const start = this.peek()
    let left = this.operand(start, min)
    for (;;) {
      const token = this.LA(1) as Token
      const level = BINARY_LEVEL[token.tokenTypeIdx]
      if (level < min || level === Level.None) return left
      if (level === Level.Compare) left = this.comparison(left, start)
      else if (level <= Level.And) left = this.boolean(left, level, start)
      else {
        this.consumeToken()
        const right = this.climb(level === Level.Power ? Level.Unary : level + 1)
        const end = this.LA(0) as Token
        const operator = BINARY_OPERATOR[token.tokenTypeIdx] as ast.Operator
        left = n.BinOp(left, operator, right, start.line, start.col, end.endLine, end.endCol)
      }
    }
  }

  private recordOperation(): ast.Expr {
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME1(T.Not) }, ...this.recordTokens(UNARY_OPERATOR, 8)])
    })
    const node = this.SUBRULE(this.primary)
    this.MANY1(() => {
      this.OR1([
        ...this.recordTokens(BINARY_OPERATOR),
        ...this.recordTokens(COMPARE_OPERATOR),
        { ALT: () => this.CONSUME2(T.Or) },
        { ALT: () => this.CONSUME2(T.And) },
      ])
      this.OPTION1({
        GATE: () => true,
        DEF: () => this.OR2([{ ALT: () => this.CONSUME3(T.Not) }, { ALT: () => this.CONSUME3(T.In) }]),
      })
      this.SUBRULE(this.operation, LEVEL_ARGS[1])
    })
    return node
  }

  private recordTokens(table: readonly unknown[], index = 0): { ALT: () => unknown }[] {
    return T.VOCABULARY.filter((type) => table[type.tokenTypeIdx as number] !== undefined).map((type) => ({
      ALT: () => this.consume(index, type),
    }))
  }

  private operand(start: Token, min: number): ast.Expr {
    const type = start.tokenType
    if (type === T.Name && GOES_ON[this.LA(2).tokenTypeIdx] === 0) {
      this.consumeToken()
      return n.Name(start.image, 'Load', start.line, start.col, start.endLine, start.endCol)
    }
    if (type === T.Not || UNARY_OPERATOR[start.tokenTypeIdx] !== undefined) return this.unary(min)
    return this.primaryExpr()
  }

  /** Prefix operators and their operand: `-`, `+`, `~` in any number, or `not`s where an operand may be so loose. */
  private unary(min: number): ast.Expr {
    const signs: Token[] = []
    while (this.is(T.Not)) {
      if (min > Level.Not) this.fail()
      signs.push(this.take())
    }
    const nots = signs.length
    if (nots === 0) while (UNARY_OPERATOR[this.LA(1).tokenTypeIdx] !== undefined) signs.push(this.take())
    let node = nots > 0 ? this.climb(Level.Compare) : this.climb(Level.Unary)
    const end = this.last()
    for (let i = signs.length - 1; i >= 0; i--) {
      const { line, col, tokenTypeIdx } = signs[i]
      const operator = nots > 0 ? 'Not' : (UNARY_OPERATOR[tokenTypeIdx] as ast.UnaryOperator)
      node = n.UnaryOp(operator, node, line, col, end.endLine, end.endCol)
    }
    return node
  }

  private comparison(left: ast.Expr, start: Token): ast.Expr {
    const ops: ast.CompareOperator[] = []
    const comparators: ast.Expr[] = []
    for (;;) {
      let operator = COMPARE_OPERATOR[this.LA(1).tokenTypeIdx]
      if (operator === undefined) break
      this.consumeToken()
      if (operator === 'NotIn') {
        if (!this.takeIf(T.In)) this.fail()
      } else if (operator === 'Is' && this.takeIf(T.Not)) operator = 'IsNot'
      ops.push(operator)
      comparators.push(this.climb(Level.BitOr))
    }
    const end = this.last()
    return n.Compare(left, ops, comparators, start.line, start.col, end.endLine, end.endCol)
  }

  private boolean(left: ast.Expr, level: number, start: Token): ast.Expr {
    const type = level === Level.Or ? T.Or : T.And
    const values = [left]
    while (this.takeIf(type)) values.push(this.climb(level + 1))
    const end = this.last()
    return n.BoolOp(level === Level.Or ? 'Or' : 'And', values, start.line, start.col, end.endLine, end.endCol)
  }

  /** An atom and what follows it: attributes, calls, subscripts; `await` before it. */
  primary: Rule<ast.Expr> = this.RULE('primary', (): ast.Expr => {
    return this.recording ? this.recordPrimary() : this.primaryExpr()
  })

  private primaryExpr(): ast.Expr {
    const first = this.peek()
    const awaited = this.takeIf(T.Await)
    const start = awaited ? this.peek() : first
    let node = this.atomExpr()
    for (;;) {
      const type = this.LA(1).tokenType
      if (type === T.Dot) {
        this.consumeToken()
        const name = this.CONSUME(T.Name) as Token
        node = n.Attribute(node, name.image, 'Load', start.line, start.col, name.endLine, name.endCol)
      } else if (type === T.LeftParen) {
        const { args, keywords } = this.SUBRULE(this.callArguments)
        const end = this.last()
        node = n.Call(node, args, keywords, start.line, start.col, end.endLine, end.endCol)
      } else if (type === T.LeftBracket) {
        this.consumeToken()
        const slice = this.SUBRULE(this.slices)
        const end = this.CONSUME(T.RightBracket) as Token
        node = n.Subscript(node, slice, 'Load', start.line, start.col, end.endLine, end.endCol)
      } else break
    }
    if (!awaited) return node
    const end = this.last()
    return n.Await(node, first.line, first.col, end.endLine, end.endCol)
  }

  private recordPrimary(): ast.Expr {
    this.OPTION(() => this.CONSUME(T.Await))
    const node = this.SUBRULE(this.atom)
    this.MANY(() => {
      this.OR([
        { ALT: () => [this.CONSUME(T.Dot), this.CONSUME(T.Name)] },
        { ALT: () => this.SUBRULE(this.callArguments) },
        { ALT: () => [this.CONSUME(T.LeftBracket), this.SUBRULE(this.slices), this.CONSUME(T.RightBracket)] },
      ])
    })
    return node
  }

  atom: Rule<ast.Expr> = this.RULE('atom', (): ast.Expr => {
    return this.recording ? this.recordAtom() : this.atomExpr()
  })

  private atomExpr(): ast.Expr {
    const token = this.peek()
    switch (token.tokenType) {
      case T.Name:
        this.consumeToken()
        return n.Name(token.image, 'Load', token.line, token.col, token.endLine, token.endCol)
      case T.NumberToken:
        return this.number(this.take())
      case T.StringToken:
      case T.FStringStart:
        return this.SUBRULE(this.strings)
      case T.LeftParen:
        return this.parenthesis()
      case T.LeftBracket:
        return this.listExpr()
      case T.LeftBrace:
        return this.SUBRULE(this.braceDisplay)
      case T.True_:
        return this.constant(this.take(), true)
      case T.False_:
        return this.constant(this.take(), false)
      case T.None_:
        return this.constant(this.take(), null)
      case T.Ellipsis:
        return this.constant(this.take(), ELLIPSIS)
      default:
        return this.fail()
    }
  }

  private recordAtom(): ast.Expr {
    return this.OR([
      { ALT: () => this.CONSUME(T.Name) as unknown },
      { ALT: () => this.CONSUME(T.NumberToken) },
      { ALT: () => this.CONSUME(T.True_) },
      { ALT: () => this.CONSUME(T.False_) },
      { ALT: () => this.CONSUME(T.None_) },
      { ALT: () => this.CONSUME(T.Ellipsis) },
      { ALT: () => this.SUBRULE(this.strings) },
      { ALT: () => this.SUBRULE(this.parenthesised) },
      { ALT: () => this.SUBRULE(this.listDisplay) },
      { ALT: () => this.SUBRULE(this.braceDisplay) },
    ]) as ast.Expr
  }

  /** Ends a display at its bracket. */
  private closed(node: ast.Expr, end: Token): ast.Expr {
    if (this.recording) return node
    node.end_lineno = end.endLine
    node.end_col_offset = end.endCol
    return node
  }

  // --- displays --------------------------------------------------------------------------------------------------

  /** `*operand`. */
  private starred(): ast.Expr {
    const start = this.CONSUME(T.Star) as Token
    const value = this.SUBRULE(this.operation, LEVEL_ARGS[Level.BitOr])
    const end = this.last()
    return n.Starred(value, 'Load', start.line, start.col, end.endLine, end.endCol)
  }

  /** An element of a display: `*operand` or a named expression. */
  element: Rule<ast.Expr> = this.RULE('element', (): ast.Expr => {
    if (!this.recording) return this.elementExpr()
    return this.OR([{ ALT: () => this.starred() }, { ALT: () => this.SUBRULE(this.namedExpression) }])
  })

  private elementExpr(): ast.Expr {
    return this.is(T.Star) ? this.starred() : this.namedExpr()
  }

  /** More elements after a first, each after a comma; a comma may end them. */
  private moreElements(first: ast.Expr): ast.Expr[] {
    const elts = [first]
    if (this.recording) this.recordMore()
    else {
      while (this.takeIf(T.Comma)) {
        if (STARTS_EXPRESSION[this.LA(1).tokenTypeIdx] === 0 && !this.is(T.Star)) break
        elts.push(this.elementExpr())
      }
    }
    return elts
  }

  /** The shape of `moreElements`, for the record. */
  private recordMore(): void {
    this.MANY2(() => {
      this.CONSUME2(T.Comma)
      this.OPTION2(() => this.SUBRULE2(this.element))
    })
  }

  parenthesised: Rule<ast.Expr> = this.RULE('parenthesised', (): ast.Expr => {
    if (!this.recording) return this.parenthesis()
    this.CONSUME(T.LeftParen)
    this.OPTION(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.yieldExpression) },
        {
          ALT: () => {
            const first = this.SUBRULE(this.element)
            return this.OR1([{ ALT: () => this.SUBRULE(this.comprehensions) }, { ALT: () => this.moreElements(first) }])
          },
        },
      ])
    })
    this.CONSUME(T.RightParen)
    return undefined as unknown as ast.Expr
  })

  /** A tuple, a generator expression, or an expression in parentheses. */
  private parenthesis(): ast.Expr {
    const open = this.take()
    if (this.is(T.RightParen)) {
      const end = this.take()
      return n.Tuple([], 'Load', open.line, open.col, end.endLine, end.endCol)
    }
    if (this.is(T.Yield)) {
      const node = this.SUBRULE(this.yieldExpression)
      if (!this.takeIf(T.RightParen)) this.fail()
      return node
    }
    const first = this.elementExpr()
    if (this.is(T.Comma)) {
      const elts = this.moreElements(first)
      const end = this.peek()
      if (!this.takeIf(T.RightParen)) this.fail()
      return n.Tuple(elts, 'Load', open.line, open.col, end.endLine, end.endCol)
    }
    if (first.kind === 'Starred') this.fail()
    if (this.takeIf(T.RightParen)) return first
    const generators = this.SUBRULE(this.comprehensions)
    const end = this.peek()
    if (!this.takeIf(T.RightParen)) this.fail()
    return n.GeneratorExp(first, generators, open.line, open.col, end.endLine, end.endCol)
  }

  listDisplay: Rule<ast.Expr> = this.RULE('listDisplay', (): ast.Expr => {
    if (!this.recording) return this.listExpr()
    this.CONSUME(T.LeftBracket)
    this.OPTION(() => {
      const first = this.SUBRULE(this.element)
      this.OR([{ ALT: () => this.SUBRULE(this.comprehensions) }, { ALT: () => this.moreElements(first) }])
    })
    this.CONSUME(T.RightBracket)
    return undefined as unknown as ast.Expr
  })

  private listExpr(): ast.Expr {
    const open = this.take()
    let node: ast.Expr
    if (this.is(T.RightBracket)) node = n.List([], 'Load', open.line, open.col, 0, 0)
    else {
      const first = this.elementExpr()
      if (this.is(T.For) || this.is(T.Async)) {
        if (first.kind === 'Starred') this.fail()
        node = n.ListComp(first, this.SUBRULE(this.comprehensions), open.line, open.col, 0, 0)
      } else node = n.List(this.moreElements(first), 'Load', open.line, open.col, 0, 0)
    }
    const end = this.peek()
    if (!this.takeIf(T.RightBracket)) this.fail()
    return this.closed(node, end)
  }

  braceDisplay: Rule<ast.Expr> = this.RULE('braceDisplay', (): ast.Expr => {
    const open = this.CONSUME(T.LeftBrace) as Token
    let node: ast.Expr = n.Dict([], [], open.line, open.col, 0, 0)
    this.OPTION(() => {
      const start = this.peek()
      const twoStars = this.is(T.StarStar)
      let key: ast.Expr | null = null
      let value: ast.Expr | undefined
      this.OR([
        {
          ALT: () => {
            this.CONSUME(T.StarStar)
            value = this.SUBRULE(this.operation, LEVEL_ARGS[Level.BitOr])
          },
        },
        {
          ALT: () => {
            key = this.SUBRULE1(this.element)
          },
        },
      ])
      if (!this.recording && (twoStars || this.is(T.Colon))) {
        if (key !== null) value = this.dictValue(key, start)
        if (!twoStars && (this.is(T.For) || this.is(T.Async))) {
          const generators = this.SUBRULE(this.comprehensions)
          node = n.DictComp(key as unknown as ast.Expr, value as ast.Expr, generators, open.line, open.col, 0, 0)
        } else node = this.dictItems(key, value as ast.Expr, open)
        return
      }
      // A set, or while recording the shape of all of them.
      const first = key as unknown as ast.Expr
      this.OPTION1(() => [this.CONSUME(T.Colon), this.SUBRULE(this.expression)])
      node = this.OR1([
        {
          ALT: () => {
            if (first.kind === 'Starred') this.fail()
            return n.SetComp(first, this.SUBRULE(this.comprehensions), open.line, open.col, 0, 0)
          },
        },
        { ALT: () => this.setElements(first, open) },
      ])
    })
    const end = this.CONSUME(T.RightBrace) as Token
    return this.closed(node, end)
  })

  private setElements(first: ast.Expr, open: Token): ast.Expr {
    if (this.recording) {
      this.MANY2(() => {
        this.CONSUME2(T.Comma)
        this.OPTION2(() => {
          this.OR2([
            { ALT: () => this.SUBRULE2(this.element) },
            { ALT: () => [this.CONSUME2(T.StarStar), this.SUBRULE2(this.operation, LEVEL_ARGS[Level.BitOr])] },
          ])
          this.OPTION3(() => [this.CONSUME2(T.Colon), this.SUBRULE2(this.expression)])
        })
      })
      return first
    }
    return n.SetExpr(this.moreElements(first), open.line, open.col, 0, 0)
  }

  /** After a key: `: value`. The key must be a plain expression. */
  private dictValue(key: ast.Expr, start: Token): ast.Expr {
    if (key.kind === 'Starred') this.fail()
    if (key.kind === 'NamedExpr' && start.tokenType !== T.LeftParen) this.fail()
    this.CONSUME(T.Colon)
    return this.SUBRULE(this.expression)
  }

  private dictItems(key: ast.Expr | null, value: ast.Expr, open: Token): ast.Expr {
    const keys = [key]
    const values = [value]
    while (this.takeIf(T.Comma)) {
      if (this.takeIf(T.StarStar)) {
        keys.push(null)
        values.push(this.SUBRULE(this.operation, LEVEL_ARGS[Level.BitOr]))
      } else if (this.is(T.RightBrace)) break
      else {
        keys.push(this.SUBRULE(this.expression))
        this.CONSUME(T.Colon)
        values.push(this.SUBRULE1(this.expression))
      }
    }
    return n.Dict(keys, values, open.line, open.col, 0, 0)
  }

  /** `for` ... `in` ... `if` ..., one or more. */
  override comprehensions: Rule<ast.Comprehension[]> = this.RULE('comprehensions', (): ast.Comprehension[] => {
    const generators: ast.Comprehension[] = []
    this.AT_LEAST_ONE(() => {
      const isAsync = this.is(T.Async) ? 1 : 0
      this.OPTION(() => this.CONSUME(T.Async))
      this.CONSUME(T.For)
      const target = this.SUBRULE(this.targets)
      this.CONSUME(T.In)
      const iter = this.SUBRULE(this.operation, LEVEL_ARGS[Level.Or])
      const ifs: ast.Expr[] = []
      this.MANY(() => {
        this.CONSUME(T.If)
        ifs.push(this.SUBRULE1(this.operation, LEVEL_ARGS[Level.Or]))
      })
      generators.push(n.Comprehension(target, iter, ifs, isAsync))
    })
    return generators
  })

  /** Targets of a `for`: operands, since an `in` must end them. */
  targets: Rule<ast.Expr> = this.RULE('targets', (): ast.Expr => {
    const start = this.peek()
    const elts: ast.Expr[] = []
    let commas = 0
    let more = true
    this.AT_LEAST_ONE({
      GATE: () => more,
      DEF: () => {
        this.OR([
          { ALT: () => elts.push(this.starred()) },
          { ALT: () => elts.push(this.SUBRULE1(this.operation, LEVEL_ARGS[Level.BitOr])) },
        ])
        more = false
        this.OPTION(() => {
          this.CONSUME(T.Comma)
          more = true
          commas++
        })
      },
    })
    const end = this.last()
    const all = commas === 0 ? elts[0] : n.Tuple(elts, 'Load', start.line, start.col, end.endLine, end.endCol)
    return this.toTarget(all, 'Store', true)
  })

  /** Expressions, `*operand` among them, as the value of an assignment, `return`, `for` ... `in`; a comma makes a tuple. */
  override starExpressions: Rule<ast.Expr> = this.RULE('starExpressions', (): ast.Expr => {
    const start = this.peek()
    const first = this.starExpression()
    if (!this.recording && !this.is(T.Comma)) return first
    const elts = [first]
    if (this.recording) this.MANY(() => [this.CONSUME(T.Comma), this.OPTION(() => this.SUBRULE2(this.element))])
    while (!this.recording && this.takeIf(T.Comma)) {
      if (STARTS_EXPRESSION[this.LA(1).tokenTypeIdx] === 0 && !this.is(T.Star)) break
      elts.push(this.starExpression())
    }
    const end = this.last()
    return n.Tuple(elts, 'Load', start.line, start.col, end.endLine, end.endCol)
  })

  private starExpression(): ast.Expr {
    if (!this.recording) return this.is(T.Star) ? this.starred() : this.expr()
    return this.OR([{ ALT: () => this.starred() }, { ALT: () => this.SUBRULE(this.expression) }])
  }

  override yieldExpression: Rule<ast.Expr> = this.RULE('yieldExpression', (): ast.Expr => {
    const start = this.CONSUME(T.Yield) as Token
    let from: ast.Expr | null = null
    let value: ast.Expr | null = null
    this.OPTION(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(T.From)
            from = this.SUBRULE(this.expression)
          },
        },
        {
          ALT: () => {
            value = this.SUBRULE(this.starExpressions)
          },
        },
      ])
    })
    const end = this.last()
    if (from !== null) return n.YieldFrom(from, start.line, start.col, end.endLine, end.endCol)
    return n.Yield(value, start.line, start.col, end.endLine, end.endCol)
  })
}
