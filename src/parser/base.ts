/**
 * The ground the grammar stands on: the token stream, positions, and one way to fail.
 *
 * The grammar is one chevrotain parser, written as a chain of classes (base, expressions, parameters and patterns,
 * statements), one per chapter. The parser object is made once and used for every text: it holds nothing of a text but
 * what `begin` sets, and a text is parsed in one go.
 *
 * A parse that fails only says where. Finding the words for it is the work of `diagnose.ts`, which reads the same tokens
 * again; so chevrotain's own messages and error recovery are switched off, and a failure is a `GrammarFailure`.
 */

import { EmbeddedActionsParser, type IToken, type ParserMethod, type TokenType } from 'chevrotain'
import type { SourceWarning } from '../lexer/errors.ts'
import * as T from '../lexer/token-types.ts'
import type { Token } from '../lexer/tokenize.ts'
import type * as ast from './ast.ts'
import type { UnicodeNameLookup } from './strings.ts'

/** The grammar does not go on at this token. */
export class GrammarFailure {
  constructor(readonly token: Token) {}
}

/** An error found while building nodes, with its own words: a bad escape, a number too large, bytes beside str. */
export class NodeFailure {
  constructor(
    readonly msg: string,
    readonly lineno: number,
    /** Column in bytes from 0, or -1 where CPython gives offset 0. */
    readonly col: number,
    readonly endLineno: number,
    readonly endCol: number,
  ) {}
}

/** What a parse is given besides the tokens. */
export interface ParseJob {
  source: string
  warnings: SourceWarning[]
  lookupUnicodeName: UnicodeNameLookup | undefined
  typeComments: boolean
}

/** The type of a rule: its result first. */
export type Rule<R, A extends unknown[] = []> = ParserMethod<A, R>

/** What this class replaces of chevrotain that its types leave out. */
interface Inherited {
  preComputeLookaheadFunctions(rules: { name: string }[]): void
  ruleInvocationStateUpdate(shortName: number, fullName: string, index: number): void
}
const inherited = EmbeddedActionsParser.prototype as unknown as Inherited

export abstract class BaseParser extends EmbeddedActionsParser {
  /** Chevrotain's step to the next token, which its types leave out. */
  declare protected consumeToken: () => void

  protected job!: ParseJob
  /** First token of the top-level statement being parsed. */
  statementStart: Token | null = null

  /** `validate`: let chevrotain look for ambiguities and the like; a test does, a run need not. */
  constructor(validate = false) {
    super(T.VOCABULARY, {
      skipValidations: !validate,
      recoveryEnabled: false,
      maxLookahead: 1,
      nodeLocationTracking: 'none',
    })
  }

  begin(tokens: Token[], job: ParseJob): void {
    this.input = tokens
    this.job = job
    this.statementStart = null
  }

  /** Lets go of the text. */
  release(): void {
    this.input = []
    this.statementStart = null
  }

  /** While chevrotain records the grammar, actions run on stand-ins: no token is there, no node can be trusted. */
  protected get recording(): boolean {
    return (this as unknown as { RECORDING_PHASE: boolean }).RECORDING_PHASE
  }

  /** The next token. */
  protected peek(): Token {
    return this.LA(1) as Token
  }

  /** The token just taken. */
  protected last(): Token {
    return this.LA(0) as Token
  }

  protected next(howMuch: number): Token {
    return this.LA(howMuch) as Token
  }

  /** The last token taken that is not layout: where a compound statement ends. */
  protected lastSolid(): Token {
    let back = 0
    if (this.recording) return this.last()
    for (;;) {
      const token = this.LA(back) as Token
      const type = token.tokenType
      if (type !== T.Newline && type !== T.Dedent && type !== T.Indent) return token
      back--
    }
  }

  protected is(type: TokenType): boolean {
    return this.LA(1).tokenTypeIdx === type.tokenTypeIdx
  }

  /** Takes the next token, whatever it is. */
  protected take(): Token {
    const token = this.LA(1) as Token
    this.consumeToken()
    return token
  }

  /** Takes the next token if it is of this type. */
  protected takeIf(type: TokenType): boolean {
    if (this.LA(1).tokenTypeIdx !== type.tokenTypeIdx) return false
    this.consumeToken()
    return true
  }

  /** A type comment here, if they were asked for. */
  protected typeComment(): string | null {
    if (this.recording || !this.is(T.TypeComment)) return null
    return this.take().image
  }

  protected fail(token: IToken = this.LA(1)): never {
    if (this.recording) return undefined as never
    throw new GrammarFailure(token as Token)
  }

  protected warn(msg: string, token: Token): void {
    const place = { col_offset: token.col, end_lineno: token.endLine, end_col_offset: token.endCol }
    this.job.warnings.push({ category: 'SyntaxWarning', msg, lineno: token.line, place })
  }

  /**
   * Makes an expression (just parsed, hence ours to change) the target of an assignment or of `del`. Anything else than
   * a target fails.
   */
  protected toTarget(expr: ast.Expr, ctx: 'Store' | 'Del', starred: boolean): ast.Expr {
    if (this.recording) return expr
    const work: ast.Expr[] = [expr]
    const stars: boolean[] = [starred]
    while (work.length > 0) {
      const node = work.pop() as ast.Expr
      const star = stars.pop() as boolean
      switch (node.kind) {
        case 'Name':
        case 'Attribute':
        case 'Subscript':
          node.ctx = ctx
          break
        case 'Starred':
          if (!star || ctx === 'Del') this.fail()
          node.ctx = ctx
          work.push(node.value)
          stars.push(false)
          break
        case 'Tuple':
        case 'List':
          node.ctx = ctx
          for (const item of node.elts) {
            work.push(item)
            stars.push(true)
          }
          break
        default:
          this.fail()
      }
    }
    return expr
  }

  // Chevrotain computes the lookahead functions of all rules when the parser is made; that is half of what making one
  // costs, and a program uses but some of the rules. Here a rule's are computed when it first runs.

  private grammarRules: Map<string, { name: string }> | undefined
  declare private lookAheadFuncsCache: unknown[][]

  protected preComputeLookaheadFunctions(rules: { name: string }[]): void {
    this.grammarRules = new Map(rules.map((rule) => [rule.name, rule]))
  }

  protected ruleInvocationStateUpdate(shortName: number, fullName: string, index: number): void {
    if (this.lookAheadFuncsCache[shortName] === undefined) {
      const rule = this.grammarRules?.get(fullName)
      if (rule !== undefined) inherited.preComputeLookaheadFunctions.call(this, [rule])
      this.lookAheadFuncsCache[shortName] ??= []
    }
    inherited.ruleInvocationStateUpdate.call(this, shortName, fullName, index)
  }

  // Chevrotain's doors for errors, made cheap: no message, no search for what was expected.

  protected consumeInternalError(_type: TokenType, token: IToken): never {
    throw new GrammarFailure(token as Token)
  }

  protected raiseNoAltException(): never {
    throw new GrammarFailure(this.LA(1) as Token)
  }

  protected raiseEarlyExitException(): never {
    throw new GrammarFailure(this.LA(1) as Token)
  }
}
