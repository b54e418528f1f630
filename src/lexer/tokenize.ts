/**
 * From the flat list of tokens to the one the grammar reads: NEWLINE, INDENT and DEDENT, keywords, positions, f-strings.
 *
 * One walk over the flat tokens. It keeps the stack of indentations (columns with tabs to 8, and with tabs to 1: where
 * the two disagree the indentation depends on the width of a tab, and CPython raises TabError), the stack of open
 * brackets (inside which line ends do not count) and the position, as line and as UTF-8 bytes in the line. An f-string
 * comes as one flat token; its expressions are given to the flat lexer one by one, so that the grammar sees
 * FSTRING_START, FSTRING_MIDDLE, the tokens of the expressions, FSTRING_END, as in CPython.
 *
 * The first error ends the walk. It is not thrown: an ErrorToken stands there, because a syntax error before it wins, and
 * because CPython lets it win over a vague error before it. The caller decides (`parser/parse.ts`).
 */

import type { IToken, TokenType } from 'chevrotain'
import type { Problem, SourceWarning } from './errors.ts'
import { Names } from './interning.ts'
import { isSuspicious, numberProblem } from './numbers.ts'
import { expressionEnd, middleEnd, type StringShape } from './string-scan.ts'
import * as T from './token-types.ts'

/** A token of the grammar. Lines from 1; columns from 0 in UTF-8 bytes; offsets in code units of the source. */
export class Token implements IToken {
  tokenTypeIdx: number
  constructor(
    public tokenType: TokenType,
    /** The text; for a name its NFKC form. */
    public image: string,
    public startOffset: number,
    /** Offset after the last character. */
    public end: number,
    public line: number,
    public col: number,
    public endLine: number,
    public endCol: number,
    public shape: StringShape | null,
  ) {
    this.tokenTypeIdx = tokenType.tokenTypeIdx as number
  }
}

/** Why the lexer stopped. */
export interface LexFailure {
  problem: Problem
  /** The file ended inside brackets: yields to a parser error on the bracket's own line. */
  unclosed: boolean
  /** Inside an f-string: yields to any parser error before it. */
  inFString: boolean
  /** Offset up to which the text had been read: at its end, more text might have put it right. */
  at: number
}

export interface Lexed {
  /** The source as it was read: line ends are \n, the last line has one. */
  source: string
  tokens: Token[]
  failure: LexFailure | null
  warnings: SourceWarning[]
  /** `# type: ignore` comments, if asked for: line and the text after "ignore". */
  typeIgnores: { lineno: number; tag: string }[]
}

const MAX_INDENTS = 100
const MAX_BRACKETS = 200
const MAX_FSTRINGS = 150
const MAX_SPECS = 2

interface Bracket {
  image: string
  line: number
  offset: number
  lineStart: number
}

/** Turns source text (see `normaliseSource`) into tokens. */
export function tokenize(source: string, options: { typeComments?: boolean } = {}): Lexed {
  return new Layout(source, options.typeComments === true).run()
}

/** Line ends as CPython reads them: \r\n and \r are \n, and the last line has one. */
export function normaliseSource(source: string): string {
  if (source.includes('\r')) source = source.replace(/\r\n?/g, '\n')
  return source === '' || source.endsWith('\n') ? source : `${source}\n`
}

/** In place of an offset: the line ended behind a nested field of a specification. */
const BROKEN = -2

/** What the walk needs to know of the f-string it is in. */
interface FString {
  quote: number
  triple: boolean
  raw: boolean
  /** How many brackets were open before its innermost replacement field. */
  depth: number
}

class Layout {
  private readonly tokens: Token[] = []
  private readonly warnings: SourceWarning[] = []
  private readonly typeIgnores: { lineno: number; tag: string }[] = []
  private failure: LexFailure | null = null
  private inFString = false
  private stopped = false

  private readonly ascii: boolean
  private line = 1
  private lineStart = 0
  /** Up to where the columns of this line have been counted. */
  private counted = 0
  private countedCol = 0

  private readonly indents = [0]
  private readonly altIndents = [0]
  private readonly brackets: Bracket[] = []
  private readonly names = new Names()
  private readonly fstrings: FString[] = []
  /** At the beginning of a logical line. */
  private fresh = true
  /** Column that a backslash-continued blank beginning of a line gave, or -1. */
  private continuedCol = 0
  private continuedAlt = 0

  constructor(
    private readonly source: string,
    private readonly typeComments: boolean,
  ) {
    this.ascii = !/[^\x00-\x7f]/.test(source)
  }

  run(): Lexed {
    this.walk(T.theFlatLexer(this.typeComments).tokenize(this.source).tokens, 0)
    if (this.failure === null) this.finish()
    return {
      source: this.source,
      tokens: this.tokens,
      failure: this.failure,
      warnings: this.warnings,
      typeIgnores: this.typeIgnores,
    }
  }

  private finish(): void {
    const end = this.source.length
    if (this.brackets.length > 0 && !this.stopped) {
      this.unclosed()
      return
    }
    this.brackets.length = 0
    const last = this.tokens.at(-1)
    if (last !== undefined && last.tokenType !== T.Newline && last.tokenType !== T.Dedent)
      this.virtual(T.Newline, end, end)
    while (this.indents.length > 1) {
      this.indents.pop()
      this.virtual(T.Dedent, end, end)
    }
    this.virtual(T.EndMarker, end, end)
  }

  /** Walks over flat tokens whose offsets count from `base`. */
  private walk(flat: readonly IToken[], base: number): void {
    const source = this.source
    const tokens = this.tokens
    for (let i = 0; i < flat.length; i++) {
      const token = flat[i]
      const type = token.tokenType
      const start = token.startOffset + base
      if (type === T.LineEnd) {
        if (!this.fresh && this.brackets.length === 0) {
          this.virtual(T.Newline, start, start + 1)
          this.fresh = true
        }
        const count = token.image.length
        this.line += count - 1
        this.newLine(start + count)
        continue
      }
      if (type === T.Continuation) {
        if (this.fresh && this.brackets.length === 0 && this.continuedCol === 0) this.measure(start)
        if (start + 2 >= source.length) {
          if (this.brackets.length > 0) {
            this.unclosed()
            return
          }
          const offset = this.chars(start) + 2
          this.fail('SyntaxError', 'unexpected EOF while parsing', this.line, offset, -1, false, source.length)
          return
        }
        this.newLine(start + 2)
        continue
      }
      if (type === T.KeptComment) {
        this.comment(token.image, start)
        continue
      }
      if (this.fresh && this.brackets.length === 0) {
        this.layout(start)
        if (this.failure !== null) return
      }
      const image = token.image
      const end = start + image.length
      if (type === T.Name) {
        if (!this.ascii && !this.checkName(image, start)) return
        const col = this.column(start)
        const name = this.names.intern(this.ascii ? image : image.normalize('NFKC'))
        const keyword = image.length <= 8 ? T.KEYWORDS.get(image) : undefined
        tokens.push(new Token(keyword ?? T.Name, name, start, end, this.line, col, this.line, this.column(end), null))
        continue
      }
      if (type === T.StringToken) {
        const shape = token.payload as StringShape
        if (shape.fstring) {
          this.fstring(shape, start, image)
          if (this.failure !== null || this.stopped) return
          continue
        }
        if (!shape.closed) {
          this.unterminated(shape, start, source.charCodeAt(start + shape.prefix))
          return
        }
        const line = this.line
        const col = this.column(start)
        this.skipLines(image, start)
        tokens.push(new Token(type, image, start, end, line, col, this.line, this.column(end), shape))
        continue
      }
      if (type === T.NumberToken) {
        if (isSuspicious(source, start, end) && !this.checkNumber(start)) return
      } else if (type === T.Stray) {
        if (!this.checkStray(image, start)) return
      } else if (image.length === 1) {
        const code = image.charCodeAt(0)
        if (code === 40 || code === 91 || code === 123) {
          if (!this.open(image, start)) return
        } else if (code === 41 || code === 93 || code === 125) {
          if (!this.close(image, start)) return
        }
      }
      const col = this.column(start)
      tokens.push(new Token(type, image, start, end, this.line, col, this.line, this.column(end), null))
    }
  }

  // --- positions -------------------------------------------------------------------------------------------------

  private newLine(start: number): void {
    this.line++
    this.lineStart = start
    this.counted = start
    this.countedCol = 0
  }

  /** Moves the position over the line ends within start..end. */
  private skipLines(image: string, start: number): void {
    for (let at = image.indexOf('\n'); at >= 0; at = image.indexOf('\n', at + 1)) this.newLine(start + at + 1)
  }

  /** Column in UTF-8 bytes; offsets must come in rising order within a line (or be earlier ones of an ASCII text). */
  private column(offset: number): number {
    if (this.ascii) return offset - this.lineStart
    if (offset < this.counted) return utf8Length(this.source, this.lineStart, offset)
    this.countedCol += utf8Length(this.source, this.counted, offset)
    this.counted = offset
    return this.countedCol
  }

  /** Characters between the start of the line and `offset`. */
  private chars(offset: number): number {
    return codePoints(this.source, this.lineStart, offset)
  }

  private virtual(type: TokenType, start: number, end: number): void {
    const col = this.column(start)
    const image = end > start && type !== T.Newline ? this.source.slice(start, end) : ''
    this.tokens.push(new Token(type, image, start, end, this.line, col, this.line, col + (end - start), null))
  }

  // --- errors ----------------------------------------------------------------------------------------------------

  private fail(
    kind: Problem['kind'],
    msg: string,
    lineno: number,
    offset: number,
    endOffset = offset,
    unclosed = false,
    at = -1,
  ): void {
    this.failure = {
      problem: { kind, msg, lineno, offset, end_lineno: lineno, end_offset: endOffset },
      unclosed,
      inFString: this.inFString,
      at,
    }
    const end = this.source.length
    this.tokens.push(new Token(T.ErrorToken, '', end, end, this.line, 0, this.line, 0, null))
  }

  /** An error after which CPython's tokenizer has read up to `at`. */
  private failAt(at: number, msg: string): void {
    const offset = this.chars(at)
    this.fail('SyntaxError', msg, this.line, offset)
  }

  private unclosed(): void {
    const bracket = this.brackets.at(-1) as Bracket
    const offset = codePoints(this.source, bracket.lineStart, bracket.offset) + 1
    this.fail('SyntaxError', `'${bracket.image}' was never closed`, bracket.line, offset, 0, true, this.source.length)
  }

  private unterminated(shape: StringShape, start: number, quote: number): void {
    const around = this.fstrings.at(-1)
    if (around !== undefined && !shape.fstring && around.quote === quote && around.triple === shape.triple) {
      const at = start + shape.prefix + (shape.triple ? 3 : 1)
      this.failAt(at, "f-string: expecting '}'")
      return
    }
    const offset = this.chars(start) + 1
    const lineno = this.line
    if (!shape.fstring) this.inFString = false
    const kind = shape.fstring ? 'f-string' : 'string'
    if (shape.triple) {
      const last = this.line + countLines(this.source, start, this.source.length - 1)
      const msg = `unterminated triple-quoted ${kind} literal (detected at line ${last})`
      this.fail('SyntaxError', msg, lineno, offset, offset, false, this.source.length)
      return
    }
    // The line on which it breaks off: backslashes may have carried it over line ends.
    let end = start + shape.prefix + 1
    let escaped = false
    const { source } = this
    while (end < source.length && source.charCodeAt(end) !== 10) {
      const backslash = source.charCodeAt(end) === 92
      if (backslash && source.charCodeAt(end + 1) === quote) escaped = true
      end += backslash ? 2 : 1
    }
    const last = this.line + countLines(source, start, Math.min(end, source.length - 1))
    const hint = escaped && !shape.fstring ? '; perhaps you escaped the end quote?' : ''
    const msg = `unterminated ${kind} literal (detected at line ${last})${hint}`
    this.fail('SyntaxError', msg, lineno, offset, offset, false, end)
  }

  // --- indentation -----------------------------------------------------------------------------------------------

  /** Column of the first token of a line, with tabs to 8 and with tabs to 1. */
  private measure(start: number): void {
    let col = 0
    let alt = 0
    for (let i = this.lineStart; i < start; i++) {
      const code = this.source.charCodeAt(i)
      if (code === 32) {
        col++
        alt++
      } else if (code === 9) {
        col = (col >> 3) * 8 + 8
        alt++
      } else if (code === 12) {
        col = 0
        alt = 0
      }
    }
    this.continuedCol = col
    this.continuedAlt = alt
  }

  private layout(start: number): void {
    if (this.continuedCol === 0) this.measure(start)
    const col = this.continuedCol
    const alt = this.continuedAlt
    this.continuedCol = 0
    this.continuedAlt = 0
    this.fresh = false
    const { indents, altIndents } = this
    const top = indents.length - 1
    if (col === indents[top]) {
      if (alt !== altIndents[top]) this.tabError()
    } else if (col > indents[top]) {
      if (indents.length >= MAX_INDENTS) {
        this.fail('IndentationError', 'too many levels of indentation', this.line, 1, 0)
        return
      }
      if (alt <= altIndents[top]) {
        this.tabError()
        return
      }
      indents.push(col)
      altIndents.push(alt)
      this.virtual(T.Indent, this.lineStart, start)
    } else {
      let dedents = 0
      while (indents.length > 1 && col < (indents.at(-1) as number)) {
        indents.pop()
        altIndents.pop()
        dedents++
      }
      if (col !== indents.at(-1)) {
        let end = this.source.indexOf('\n', start)
        if (end < 0) end = this.source.length
        const offset = this.chars(end) + 1
        const msg = 'unindent does not match any outer indentation level'
        this.fail('IndentationError', msg, this.line, offset, -1)
        return
      }
      if (alt !== altIndents.at(-1)) {
        this.tabError()
        return
      }
      for (; dedents > 0; dedents--) this.virtual(T.Dedent, start, start)
    }
  }

  private tabError(): void {
    this.fail('TabError', 'inconsistent use of tabs and spaces in indentation', this.line, 1, 0)
  }

  // --- brackets --------------------------------------------------------------------------------------------------

  private open(image: string, offset: number): boolean {
    if (this.brackets.length >= MAX_BRACKETS) {
      this.failAt(offset + 1, 'too many nested parentheses')
      return false
    }
    this.brackets.push({ image, line: this.line, offset, lineStart: this.lineStart })
    return true
  }

  private close(image: string, offset: number): boolean {
    const field = this.fstrings.at(-1)
    if (field !== undefined && this.brackets.length <= field.depth + 1 && image !== '}') {
      this.failAt(offset + 1, `f-string: unmatched '${image}'`)
      return false
    }
    const bracket = this.brackets.pop()
    if (bracket === undefined) {
      this.failAt(offset + 1, `unmatched '${image}'`)
      return false
    }
    const pair = bracket.image + image
    if (pair === '()' || pair === '[]' || pair === '{}') return true
    const where = bracket.line === this.line ? '' : ` on line ${bracket.line}`
    const msg = `closing parenthesis '${image}' does not match opening parenthesis '${bracket.image}'${where}`
    this.failAt(offset + 1, msg)
    return false
  }

  // --- single tokens ---------------------------------------------------------------------------------------------

  private checkName(image: string, start: number): boolean {
    if (/^[\x00-\x7f]*$/.test(image) || /^[\p{XIDS}_]\p{XIDC}*$/u.test(image)) return true
    let at = start
    let first = true
    for (const char of image) {
      at += char.length
      if (first ? /[\p{XIDS}_]/u.test(char) : /\p{XIDC}/u.test(char)) {
        first = false
        continue
      }
      this.invalidCharacter(char, at)
      return false
    }
    return true
  }

  private invalidCharacter(char: string, at: number): void {
    const code = char.codePointAt(0) as number
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    const hidden = /[\p{C}\p{Z}]/u.test(char)
    this.failAt(at, hidden ? `invalid non-printable character ${name}` : `invalid character '${char}' (${name})`)
  }

  private checkStray(image: string, start: number): boolean {
    if (image === '\\') {
      this.fail(
        'SyntaxError',
        'unexpected character after line continuation character',
        this.line,
        this.chars(start) + 2,
        0,
      )
      return false
    }
    const code = image.charCodeAt(0)
    if (code >= 32 && code < 127) return true
    this.invalidCharacter(image, start + 1)
    return false
  }

  private checkNumber(start: number): boolean {
    const problem = numberProblem(this.source, start)
    if (problem === null) return true
    if (problem.warning) {
      this.warnings.push({ category: 'SyntaxWarning', msg: problem.msg, lineno: this.line })
      return true
    }
    const offset = this.chars(problem.at)
    if (problem.from === undefined) this.fail('SyntaxError', problem.msg, this.line, offset)
    else this.fail('SyntaxError', problem.msg, this.line, this.chars(problem.from) + 1, offset)
    return false
  }

  private comment(image: string, start: number): void {
    const found = /^#[ \t]*type:[ \t]*(.*)$/.exec(image)
    if (found === null) return
    const ignored = /^ignore(?![0-9A-Za-z_\u0080-\uffff])(.*)$/.exec(found[1])
    if (ignored !== null) {
      // as in CPython, the tag of one on a line of its own has the line end in it
      const alone = this.source.slice(this.lineStart, start).trim() === ''
      this.typeIgnores.push({ lineno: this.line, tag: alone ? `${ignored[1]}\n` : ignored[1] })
      return
    }
    const col = this.column(start)
    const end = start + image.length
    // On a line of its own it is a token too, with a line end of its own: the grammar knows it below the head of a def.
    if (this.brackets.length === 0) this.fresh = false
    this.tokens.push(new Token(T.TypeComment, found[1], start, end, this.line, col, this.line, this.column(end), null))
  }

  // --- f-strings -------------------------------------------------------------------------------------------------

  private push(type: TokenType, start: number, end: number, shape: StringShape | null): void {
    const line = this.line
    const col = this.column(start)
    const image = this.source.slice(start, end)
    if (type === T.FStringMiddle) this.skipLines(image, start)
    this.tokens.push(new Token(type, image, start, end, line, col, this.line, this.column(end), shape))
  }

  private fstring(shape: StringShape, start: number, image: string): void {
    const quotes = shape.triple ? 3 : 1
    this.inFString = true
    if (this.fstrings.length >= MAX_FSTRINGS - 1) {
      this.failAt(start + shape.prefix + quotes, 'too many nested f-strings')
      return
    }
    const quote = this.source.charCodeAt(start + shape.prefix)
    const body = start + shape.prefix + quotes
    const context: FString = { quote, triple: shape.triple, raw: shape.raw, depth: 0 }
    const at = { line: this.line, lineStart: this.lineStart }
    this.push(T.FStringStart, start, body, shape)
    let from = body
    for (;;) {
      const stop = middleEnd(this.source, from, quote, shape.triple, shape.raw, false)
      if (stop < 0) {
        // Reported where the literal starts, which may be lines back.
        this.line = at.line
        this.lineStart = at.lineStart
        this.unterminated(shape, start, quote)
        return
      }
      if (stop > from) this.push(T.FStringMiddle, from, stop, shape)
      const code = this.source.charCodeAt(stop)
      if (code === quote) {
        this.push(T.FStringEnd, stop, stop + quotes, null)
        this.inFString = this.fstrings.length > 0
        // The scanner found another end than the walk did: nothing after this can be trusted.
        if (stop + quotes !== start + image.length) this.stopped = true
        return
      }
      if (code === 125) {
        this.failAt(stop + 1, "f-string: single '}' is not allowed")
        return
      }
      from = this.field(context, shape, stop, 0)
      if (from === BROKEN) {
        this.line = at.line
        this.lineStart = at.lineStart
        this.fstrings.length = 0
        this.unterminated(shape, start, quote)
        return
      }
      if (this.failure !== null || this.stopped) return
    }
  }

  /** A replacement field from its `{`; returns the offset after its `}`. */
  private field(context: FString, shape: StringShape, open: number, specs: number): number {
    const { source } = this
    if (specs > MAX_SPECS) {
      this.failAt(open, 'f-string: expressions nested too deeply')
      return -1
    }
    if (!this.open('{', open)) return -1
    this.push(T.LeftBrace, open, open + 1, null)
    const outer = context.depth
    context.depth = this.brackets.length - 1
    this.fstrings.push(context)
    let end = this.expression(open + 1)
    while (end >= 0 && source.charCodeAt(end) === 33) {
      this.push(T.Exclamation, end, end + 1, null)
      end = this.expression(end + 1)
    }
    if (end >= 0 && source.charCodeAt(end) === 58) {
      this.push(T.Colon, end, end + 1, null)
      this.fstrings.pop()
      end = this.spec(context, shape, end + 1, specs)
      this.fstrings.push(context)
    }
    this.fstrings.pop()
    context.depth = outer
    if (end < 0) return end
    this.brackets.pop()
    this.push(T.RightBrace, end, end + 1, null)
    return end + 1
  }

  /** The tokens of an expression in a field; returns where it ends, or -1 after an error. */
  private expression(start: number): number {
    const end = expressionEnd(this.source, start)
    const text = this.source.slice(start, end < 0 ? this.source.length : end)
    const fresh = this.fresh
    this.walk(T.theFlatLexer(this.typeComments).tokenize(text).tokens, start)
    this.fresh = fresh
    if (this.failure !== null || this.stopped) return -1
    if (end < 0) {
      this.unclosed()
      return -1
    }
    return end
  }

  private spec(context: FString, shape: StringShape, start: number, specs: number): number {
    const { source } = this
    let from = start
    for (;;) {
      const stop = middleEnd(source, from, context.quote, context.triple, context.raw, true)
      if (stop < 0) {
        const line = source.indexOf('\n', from)
        // CPython's tokenizer has forgotten by then that this is a specification
        if (from > start && !context.triple) return BROKEN
        if (context.triple || line < 0) {
          this.unclosed()
          return -1
        }
        // A line end ends the specification of a single-quoted f-string; what follows is read as code again.
        if (line > from) this.push(T.FStringMiddle, from, line, shape)
        this.fstrings.push(context)
        const end = this.expression(line)
        this.fstrings.pop()
        return end
      }
      if (stop > from) this.push(T.FStringMiddle, from, stop, shape)
      const code = source.charCodeAt(stop)
      if (code === 125) return stop
      if (code !== 123) {
        this.push(T.FStringEnd, stop, stop + (context.triple ? 3 : 1), null)
        this.stopped = true
        return -1
      }
      from = this.field(context, shape, stop, specs + 1)
      if (from === BROKEN) return BROKEN
      if (this.failure !== null || this.stopped) return -1
    }
  }
}

/** Length in UTF-8 of source.slice(start, end); a lone surrogate counts 3. */
export function utf8Length(source: string, start: number, end: number): number {
  let length = 0
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i)
    if (code < 0x80) length++
    else if (code < 0x800) length += 2
    else if (code >= 0xd800 && code < 0xdc00 && (source.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      length += 4
      i++
    } else length += 3
  }
  return length
}

/** Number of code points in source.slice(start, end). */
export function codePoints(source: string, start: number, end: number): number {
  let length = 0
  for (let i = start; i < end; i++) {
    length++
    if ((source.charCodeAt(i) & 0xfc00) === 0xd800 && (source.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++
  }
  return length
}

function countLines(source: string, start: number, end: number): number {
  let count = 0
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) count++
  return count
}
