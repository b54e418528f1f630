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
import { COMPOUND_KINDS, PythonParser } from './compound.ts'
import { diagnose, lastTokenRead, type Mode } from './diagnose.ts'
import * as n from './statement-nodes.ts'
import type { UnicodeNameLookup } from './strings.ts'

export interface ParseOptions {
  /** Resolves \N{...} instead of our own table of names. */
  lookupUnicodeName?: UnicodeNameLookup
  /** Keep type comments and `# type: ignore` (`ast.parse(..., type_comments=True)`). */
  typeComments?: boolean
  /** A text that breaks off is an IncompleteInputError (PyCF_ALLOW_INCOMPLETE_INPUT). */
  allowIncomplete?: boolean
  /** In an interactive text only a line of its own ends a block (PyCF_DONT_IMPLY_DEDENT). */
  dontImplyDedent?: boolean
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
    if (mode === 'single' && blockIsOpen(tree as ast.Interactive, source, lexed, options)) {
      if (options.allowIncomplete) incomplete(source, text, mode, filename)
      const lines = source.split('\n')
      const [lineno, line] = [lines.length, lines[lines.length - 1]]
      throwSyntaxError(new PythonSyntaxError('SyntaxError', 'invalid syntax', filename, lineno, 0, lineno, 0, line))
    }
    return { tree, warnings }
  } catch (failure) {
    if (options.allowIncomplete && brokeOff(failure, lexed, source, mode, parser.statementStart))
      incomplete(source, text, mode, filename)
    const problem = explain(failure, lexed, mode, parser.statementStart)
    throwSyntaxError(located(mode === 'exec' ? problem : atEnd(problem, source, text), lexed, filename, mode, source))
  } finally {
    parser.release()
    free.push(parser)
  }
}

/**
 * Whether an interactive text stops within a compound statement: that is over only with a line end after its last line. The end of the text
 * stands for it where it also ends a block.
 */
function blockIsOpen(tree: ast.Interactive, source: string, lexed: Lexed, options: ParseOptions): boolean {
  if (/[\r\n]$/.test(source) || !COMPOUND_KINDS.has(tree.body[0].kind)) return false
  if (options.dontImplyDedent) return true
  if (lexed.tokens.at(-2)?.tokenType !== T.Dedent) return true
  return /^[ \t\f]*(#.*)?$/.test(source.slice(Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1))
}

/** Whether CPython's tokenizer had come to the end of the text when its parser found no way on. */
function brokeOff(failure: unknown, lexed: Lexed, source: string, mode: Mode, start: Token | null): boolean {
  if (!(failure instanceof GrammarFailure)) return false
  // without a line end of its own the last token of the text is read up to the end of it
  const open = mode !== 'exec' && !/[\r\n]$/.test(source)
  const end = open ? lexed.source.length - 1 : lexed.source.length
  const token = lastTokenRead(lexed, mode, failure.token, start)
  if (token.tokenType === T.ErrorToken) return lexed.failure !== null && lexed.failure.at >= end
  if (token.tokenType === T.EndMarker) return true
  if (token.tokenType === T.Newline) return open && token.startOffset >= end
  // a closing quote ends a string without a look at what follows
  if (token.tokenType === T.StringToken || token.tokenType === T.FStringEnd) return token.startOffset >= end
  return token.end >= end
}

function incomplete(source: string, text: string, mode: Mode, filename: string): never {
  const read = mode === 'exec' ? text : source
  const lines = read.split(/(?<=\n)/)
  const line = lines.at(-1) ?? ''
  const offset = codePoints(line, 0, line.length)
  const kind = 'IncompleteInputError'
  throwSyntaxError(
    new PythonSyntaxError(kind, 'incomplete input', filename, lines.length, offset, lines.length, -1, line),
  )
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
  if (QUIET.test(lexical.problem.msg)) return found.problem
  if (!lexical.unclosed) return lexical.inFString ? found.problem : lexical.problem
  return found.lastLine > lexical.problem.lineno ? lexical.problem : found.problem
}

/** Errors of CPython's tokenizer that are told only where nothing was wrong before them. */
const QUIET =
  /^(unexpected EOF|unindent does not match|inconsistent use of tabs|too many levels|unexpected character after)/

/**
 * Only a whole file is given a line end it lacks; in other texts the end of the last line has no place. Where CPython points then depends on how
 * it came upon the error: 0, or the last character.
 */
function atEnd(problem: Problem, source: string, text: string): Problem {
  if (source === '') return { ...problem, lineno: 0, offset: 0, end_lineno: 0, end_offset: 0 }
  if (/[\r\n]$/.test(source)) return problem
  const last = text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1)
  const { lineno, offset, msg } = problem
  const chars = codePoints(last, 0, last.length)
  if (lineno !== text.split('\n').length - 1 || offset !== chars + 1) return problem
  if (msg.startsWith('unindent does not match')) return { ...problem, offset: chars }
  if (msg.startsWith('Expected one or more names')) return { ...problem, offset: 0, end_offset: chars }
  const forced = /^\s*(else|try|finally|(async\s+)?def)\b/.test(last)
  if ((msg === "expected ':'" && !forced) || msg.startsWith("expected 'except'"))
    return { ...problem, offset: chars, end_offset: -1 }
  if (msg !== 'invalid syntax' && msg !== "expected ':'") return problem
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

function isLastLine(source: string, lineno: number): boolean {
  let lines = 0
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines++
  return lineno >= lines
}

function located(problem: Problem, lexed: Lexed, filename: string, mode: Mode, source: string): PythonSyntaxError {
  const { kind, msg, lineno, offset, end_lineno, end_offset } = problem
  let text = lineText(lexed.source, lineno)
  // the line end that a whole file is given shows in its last line
  if (mode !== 'exec' && text.endsWith('\n') && !/[\r\n]$/.test(source) && isLastLine(lexed.source, lineno))
    text = text.slice(0, -1)
  const warnings = lexed.warnings.filter((w) => w.lineno <= lineno)
  return new PythonSyntaxError(kind, msg, filename, lineno, offset, end_lineno, end_offset, text, warnings)
}
