/** Placeholder. */
import type { Problem } from '../lexer/errors.ts'
import type { Lexed, Token } from '../lexer/tokenize.ts'
export type Mode = 'exec' | 'eval' | 'single' | 'func_type'
export function diagnose(
  lexed: Lexed,
  mode: Mode,
  token: Token,
  offset: (l: number, c: number) => number,
): { problem: Problem; lexical: boolean } {
  return {
    lexical: false,
    problem: {
      kind: 'SyntaxError',
      msg: 'invalid syntax',
      lineno: token.line,
      offset: offset(token.line, token.col),
      end_lineno: token.endLine,
      end_offset: offset(token.endLine, token.endCol),
    },
  }
}
