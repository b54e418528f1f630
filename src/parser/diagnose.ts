/**
 * Why a text is not Python: finds CPython's words and place for a parse that failed.
 *
 * CPython's parser tries alternatives in order and goes back; rules that recognise mistakes stand among the others and are
 * switched on for a second reading. Which error is told, and where, follows from that order, so it is done the same way
 * here: `error-grammar.ts` is read into closures and run over the tokens, with every result remembered (one rule at one
 * place is tried once). A first run without the rules for mistakes finds the last token it ever looked at, which is
 * where a plain "invalid syntax" points. Only the statement in which the fast parser failed is read.
 */

import type { Problem } from '../lexer/errors.ts'
import type { Lexed, Token } from '../lexer/tokenize.ts'
import { theGrammar } from './error-rules.ts'
import { Found, isLayout, type Offset, ReachedLexicalError, Run } from './peg.ts'

export type Mode = 'exec' | 'eval' | 'single' | 'func_type'

export interface Diagnosis {
  problem: Problem
  /** An error of the lexer was reached: that one counts. */
  lexical: boolean
  /** Line of the last token that was looked at. */
  lastLine: number
  /** No error of the lexer further on may take its place. */
  final: boolean
}

/**
 * Finds the error in `lexed`, whose parse failed at `failed`; `first` is the token with which the top-level statement
 * around it begins.
 */
export function diagnose(lexed: Lexed, mode: Mode, failed: Token, first: Token | null, offset: Offset): Diagnosis {
  const { tokens } = lexed
  const start = first === null ? 0 : Math.max(0, tokens.indexOf(first))
  const grammar = theGrammar()
  const entry = mode === 'exec' ? 'file' : mode === 'single' ? 'interactive' : mode
  const run = new Run(tokens, start, offset, grammar, lexed.source)
  try {
    run.rule(entry)
    const last = run.furthest
    run.restart()
    run.rule(entry)
    const place = last < start ? failed : tokens[last]
    return { problem: run.generic(place), lexical: false, final: isLayout(place), lastLine: run.lineRead() }
  } catch (found) {
    if (found instanceof Found)
      return { problem: found.problem, lexical: false, final: false, lastLine: run.lineRead() }
    if (found instanceof ReachedLexicalError)
      return { problem: run.generic(failed), lexical: true, final: false, lastLine: run.lineRead() }
    // The JavaScript stack did not suffice: say the little that is known.
    if (found instanceof RangeError)
      return { problem: run.generic(failed), lexical: false, final: false, lastLine: run.lineRead() }
    throw found
  }
}

/**
 * The last token that CPython's parser reads of a text that it cannot parse: the fast parser may give up before it, since it does not try
 * alternatives. An ErrorToken: it got as far as the lexer.
 */
export function lastTokenRead(lexed: Lexed, mode: Mode, failed: Token, first: Token | null): Token {
  const { tokens } = lexed
  const start = first === null ? 0 : Math.max(0, tokens.indexOf(first))
  const entry = mode === 'exec' ? 'file' : mode === 'single' ? 'interactive' : mode
  const run = new Run(tokens, start, () => 0, theGrammar(), lexed.source)
  try {
    run.rule(entry)
  } catch (found) {
    // an error that an action raises comes after a look at the token behind
    if (found instanceof Found) return tokens[Math.min(run.furthest + 1, tokens.length - 1)]
    if (!(found instanceof ReachedLexicalError || found instanceof RangeError)) throw found
  }
  return run.furthest < start ? failed : tokens[run.furthest]
}
