/**
 * The doors of the front end: source text to tree, or a `PythonSyntaxError`.
 *
 * As in CPython there are two passes. The first is the grammar alone; it is fast, and says no more than where it could
 * not go on. Only then a second one (`diagnose.ts`) looks for the words. Which of several errors is told follows
 * CPython: an error of the lexer before the place counts at once; one after it wins over the parser's.
 */

import { type Problem, PythonSyntaxError, type SourceWarning, throwSyntaxError } from '../lexer/errors.ts'
import * as T from '../lexer/token-types.ts'
import { codePoints, type Lexed, normaliseSource, type Token, tokenize, utf8Length } from '../lexer/tokenize.ts'
import { characterByName } from '../lexer/unicode-names.ts'
import type * as ast from './ast.ts'
import { GrammarFailure, NodeFailure } from './base.ts'
import { PythonParser } from './compound.ts'
import { diagnose, type Mode } from './diagnose.ts'
import * as n from './nodes.ts'
import type { UnicodeNameLookup } from './strings.ts'

export interface ParseOptions {
  /** Resolves \N{...} instead of our own table of names. */
  lookupUnicodeName?: UnicodeNameLookup
  /** Keep type comments and `# type: ignore` (`ast.parse(..., type_comments=True)`). */
  typeComments?: boolean
}

export interface Parsed<M> {
  tree: M
  /** SyntaxWarnings met on the way, in order of the source. */
  warnings: SourceWarning[]
}

/** Parses a file or `exec` text. Throws PythonSyntaxError. */
export function parseModule(source: string, filename: string, options: ParseOptions = {}): Parsed<ast.Module> {
  return parse(source, filename, options, 'exec', (parser, lexed) =>
    n.Module(
      parser.fileInput(),
      lexed.typeIgnores.map(({ lineno, tag }) => n.TypeIgnore(lineno, tag)),
    ),
  )
}

/** Parses an `eval` text (the builtin `eval` itself strips leading blanks first). Throws PythonSyntaxError. */
export function parseExpression(source: string, filename: string, options: ParseOptions = {}): Parsed<ast.Expression> {
  return parse(source, filename, options, 'eval', (parser) => n.Expression(parser.evalInput()))
}

/** Parses one interactive statement (`compile(..., 'single')`). Throws PythonSyntaxError. */
export function parseInteractive(
  source: string,
  filename: string,
  options: ParseOptions = {},
): Parsed<ast.Interactive> {
  return parse(source, filename, options, 'single', (parser) => n.Interactive(parser.interactiveInput()))
}

/** Parses the signature form of a type comment, `(int) -> str`. Throws PythonSyntaxError. */
export function parseFunctionType(
  source: string,
  filename: string,
  options: ParseOptions = {},
): Parsed<ast.FunctionType> {
  return parse(source, filename, options, 'func_type', (parser) => {
    const { argtypes, returns } = parser.functionTypeInput()
    return n.FunctionType(argtypes, returns)
  })
}

/**
 * Parsers that are free. Making one costs tens of milliseconds, and it holds nothing between texts; one that is in use
 * (a hook called from a parse may parse) is not here, so two parses never share one.
 */
const free: PythonParser[] = []

function parse<M>(
  source: string,
  filename: string,
  options: ParseOptions,
  mode: Mode,
  enter: (parser: PythonParser, lexed: Lexed) => M,
): Parsed<M> {
  if (source.includes('\0')) {
    throwSyntaxError(
      new PythonSyntaxError(
        'SyntaxError',
        'source code string cannot contain null bytes',
        filename,
        null,
        null,
        null,
        null,
        null,
      ),
    )
  }
  const text = normaliseSource(source)
  const lexed = tokenize(text, { typeComments: options.typeComments })
  const parser = free.pop() ?? new PythonParser()
  const warnings = lexed.warnings
  try {
    parser.begin(lexed.tokens, {
      source: text,
      warnings,
      lookupUnicodeName: options.lookupUnicodeName ?? characterByName,
      typeComments: options.typeComments === true,
    })
    const tree = enter(parser, lexed)
    return { tree, warnings }
  } catch (failure) {
    const problem = explain(failure, lexed, mode, parser.statementStart)
    throwSyntaxError(located(mode === 'exec' ? problem : atEnd(problem, source, text), lexed, filename))
  } finally {
    parser.release()
    free.push(parser)
  }
}

/** Finds the words for a failed parse. Anything that is no failure of the source goes on as it is. */
function explain(failure: unknown, lexed: Lexed, mode: Mode, start: Token | null): Problem {
  const { failure: lexical, tokens } = lexed
  if (failure instanceof NodeFailure) {
    return {
      kind: 'SyntaxError',
      msg: failure.msg,
      lineno: failure.lineno,
      offset: failure.col < 0 ? 0 : charOffset(lexed, failure.lineno, failure.col),
      end_lineno: failure.endLineno,
      end_offset: failure.col < 0 ? 0 : charOffset(lexed, failure.endLineno, failure.endCol),
    }
  }
  if (failure instanceof RangeError) {
    // The JavaScript stack is used up; CPython's parser has a limit of its own there, with these words.
    const lineno = tokens[tokens.length - 1].line
    const msg = 'Parser stack overflowed - Python source too complex to parse'
    return { kind: 'MemoryError', msg, lineno, offset: 0, end_lineno: lineno, end_offset: 0 }
  }
  if (!(failure instanceof GrammarFailure)) throw failure
  if (failure.token.tokenType === T.ErrorToken && lexical !== null) return lexical.problem
  const found = diagnose(lexed, mode, failure.token, start, (line, col) => charOffset(lexed, line, col))
  if (lexical === null || found.final) return found.problem
  if (found.lexical) return lexical.problem
  if (!lexical.unclosed) return lexical.inFString ? found.problem : lexical.problem
  return found.lastLine > lexical.problem.lineno ? lexical.problem : found.problem
}

/**
 * Only a whole file is given a line end it lacks; in other texts the end of the last line has no place, which CPython
 * tells as offset 0.
 */
function atEnd(problem: Problem, source: string, text: string): Problem {
  if (source === '') return { ...problem, lineno: 0, offset: 0, end_lineno: 0, end_offset: 0 }
  if (problem.msg !== 'invalid syntax' || /[\r\n]$/.test(source)) return problem
  const last = text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1)
  const { lineno, offset } = problem
  const lines = text.split('\n').length - 1
  if (lineno !== lines || offset !== codePoints(last, 0, last.length) + 1) return problem
  return { ...problem, offset: 0, end_offset: 0 }
}

/** Offset in characters from 1 of a column in bytes. */
function charOffset(lexed: Lexed, lineno: number, col: number): number {
  const text = lineText(lexed.source, lineno)
  if (utf8Length(text, 0, text.length) === text.length) return col + 1
  let bytes = 0
  let at = 0
  while (at < text.length && bytes < col) {
    const step = (text.codePointAt(at) as number) > 0xffff ? 2 : 1
    bytes += utf8Length(text, at, at + step)
    at += step
  }
  return codePoints(text, 0, at) + 1 + Math.max(0, col - bytes)
}

/** A line of the source, with its line end. */
function lineText(source: string, lineno: number): string {
  let start = 0
  for (let line = 1; line < lineno; line++) {
    const end = source.indexOf('\n', start)
    if (end < 0) return ''
    start = end + 1
  }
  const end = source.indexOf('\n', start)
  return source.slice(start, end < 0 ? source.length : end + 1)
}

function located(problem: Problem, lexed: Lexed, filename: string): PythonSyntaxError {
  const { kind, msg, lineno, offset, end_lineno, end_offset } = problem
  const text = lineText(lexed.source, lineno)
  const warnings = lexed.warnings.filter((w) => w.lineno <= lineno)
  return new PythonSyntaxError(kind, msg, filename, lineno, offset, end_lineno, end_offset, text, warnings)
}

/** The parser's tokens of a text, for tools and tests. */
export function tokensOf(source: string): readonly Token[] {
  return tokenize(normaliseSource(source)).tokens
}
