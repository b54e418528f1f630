/**
 * The token vocabulary and the flat lexer: source text to a list of tokens without layout.
 *
 * The flat lexer knows nothing of indentation, brackets or keywords. Names are one token type and are told from keywords
 * by one map lookup afterwards (`tokenize.ts`): 35 keyword patterns with `longer_alt` would make the table larger and
 * every name slower. Strings are matched by a function, because a regular expression over a 5 MB string can exhaust the
 * stack of the regular expression engine, and because an f-string may hold whole expressions.
 */

import { createToken, Lexer, type TokenType } from 'chevrotain'
import { matchString } from './string-scan.ts'

export const Name = createToken({
  name: 'Name',
  pattern: /[A-Za-z_\u0080-\uffff][0-9A-Za-z_\u0080-\uffff]*/,
  start_chars_hint: nameStarts(),
})
export const NumberToken = createToken({
  name: 'Number',
  pattern:
    /0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|(?:[0-9](?:_?[0-9])*\.(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*|[0-9](?:_?[0-9])*)(?:[eE][+-]?[0-9](?:_?[0-9])*)?[jJ]?/,
  start_chars_hint: [...'.0123456789'],
})
export const StringToken = createToken({
  name: 'String',
  pattern: matchString,
  line_breaks: true,
  start_chars_hint: [...'\'"bBrRuUfF'],
})

/** Tokens that the layout pass makes; the flat lexer never does. */
const virtual = (name: string): TokenType => createToken({ name, pattern: Lexer.NA })
export const Newline = virtual('Newline')
export const Indent = virtual('Indent')
export const Dedent = virtual('Dedent')
export const EndMarker = virtual('EndMarker')
export const FStringStart = virtual('FStringStart')
export const FStringMiddle = virtual('FStringMiddle')
export const FStringEnd = virtual('FStringEnd')
/** A type comment, only made when asked for. */
export const TypeComment = virtual('TypeComment')
/** Stands where the lexer gave up; carries the `Problem`. No grammar rule accepts it. */
export const ErrorToken = virtual('ErrorToken')

/** A line end outside strings; the layout pass decides whether it counts. */
export const LineEnd = createToken({ name: 'LineEnd', pattern: /\n+/, line_breaks: true })
export const Continuation = createToken({ name: 'Continuation', pattern: /\\\n/, line_breaks: true })
export const Blank = createToken({ name: 'Blank', pattern: /[ \t\f]+/, group: Lexer.SKIPPED })
export const Comment = createToken({ name: 'Comment', pattern: /#[^\n]*/, group: Lexer.SKIPPED })
const KeptComment = createToken({ name: 'KeptComment', pattern: /#[^\n]*/ })

export { KeptComment }
/** Any one character that begins no token. The lexer generator reads `[^]` right, `[\\s\\S]` not. */
export const Stray = createToken({ name: 'Stray', pattern: /[^]/, line_breaks: true })

const operators = new Map<string, TokenType>()
function op(name: string, text: string): TokenType {
  const type = createToken({ name, pattern: text })
  operators.set(text, type)
  return type
}

// Longer operators before their beginnings.
export const StarStarEqual = op('StarStarEqual', '**=')
export const SlashSlashEqual = op('SlashSlashEqual', '//=')
export const ShiftRightEqual = op('ShiftRightEqual', '>>=')
export const ShiftLeftEqual = op('ShiftLeftEqual', '<<=')
export const Ellipsis = op('Ellipsis', '...')
export const PlusEqual = op('PlusEqual', '+=')
export const MinusEqual = op('MinusEqual', '-=')
export const StarEqual = op('StarEqual', '*=')
export const SlashEqual = op('SlashEqual', '/=')
export const PercentEqual = op('PercentEqual', '%=')
export const AmperEqual = op('AmperEqual', '&=')
export const BarEqual = op('BarEqual', '|=')
export const CaretEqual = op('CaretEqual', '^=')
export const AtEqual = op('AtEqual', '@=')
export const Arrow = op('Arrow', '->')
export const ColonEqual = op('ColonEqual', ':=')
export const StarStar = op('StarStar', '**')
export const SlashSlash = op('SlashSlash', '//')
export const ShiftLeft = op('ShiftLeft', '<<')
export const ShiftRight = op('ShiftRight', '>>')
export const LessEqual = op('LessEqual', '<=')
export const GreaterEqual = op('GreaterEqual', '>=')
export const EqualEqual = op('EqualEqual', '==')
export const NotEqual = op('NotEqual', '!=')
export const LessGreater = op('LessGreater', '<>')
export const LeftParen = op('LeftParen', '(')
export const RightParen = op('RightParen', ')')
export const LeftBracket = op('LeftBracket', '[')
export const RightBracket = op('RightBracket', ']')
export const LeftBrace = op('LeftBrace', '{')
export const RightBrace = op('RightBrace', '}')
export const Comma = op('Comma', ',')
export const Colon = op('Colon', ':')
export const Dot = op('Dot', '.')
export const Semicolon = op('Semicolon', ';')
export const Equal = op('Equal', '=')
export const Plus = op('Plus', '+')
export const Minus = op('Minus', '-')
export const Star = op('Star', '*')
export const Slash = op('Slash', '/')
export const Percent = op('Percent', '%')
export const Amper = op('Amper', '&')
export const Bar = op('Bar', '|')
export const Caret = op('Caret', '^')
export const Tilde = op('Tilde', '~')
export const Less = op('Less', '<')
export const Greater = op('Greater', '>')
export const At = op('At', '@')
export const Exclamation = op('Exclamation', '!')

const keyword = (text: string): TokenType => virtual(`Keyword_${text}`)
export const False_ = keyword('False')
export const None_ = keyword('None')
export const True_ = keyword('True')
export const And = keyword('and')
export const As = keyword('as')
export const Assert = keyword('assert')
export const Async = keyword('async')
export const Await = keyword('await')
export const Break = keyword('break')
export const Class = keyword('class')
export const Continue = keyword('continue')
export const Def = keyword('def')
export const Del = keyword('del')
export const Elif = keyword('elif')
export const Else = keyword('else')
export const Except = keyword('except')
export const Finally = keyword('finally')
export const For = keyword('for')
export const From = keyword('from')
export const Global = keyword('global')
export const If = keyword('if')
export const Import = keyword('import')
export const In = keyword('in')
export const Is = keyword('is')
export const Lambda = keyword('lambda')
export const Nonlocal = keyword('nonlocal')
export const Not = keyword('not')
export const Or = keyword('or')
export const Pass = keyword('pass')
export const Raise = keyword('raise')
export const Return = keyword('return')
export const Try = keyword('try')
export const While = keyword('while')
export const With = keyword('with')
export const Yield = keyword('yield')

/** Hard keywords by their text; soft keywords are names to the lexer. */
export const KEYWORDS: ReadonlyMap<string, TokenType> = new Map(
  [
    False_,
    None_,
    True_,
    And,
    As,
    Assert,
    Async,
    Await,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    Try,
    While,
    With,
    Yield,
  ].map((type) => [type.name.slice('Keyword_'.length), type]),
)

/** Operators and delimiters by their text. */
export const OPERATORS: ReadonlyMap<string, TokenType> = operators

const layout = [Newline, Indent, Dedent, EndMarker, FStringStart, FStringMiddle, FStringEnd, TypeComment, ErrorToken]

/** The whole vocabulary, for the parser. */
export const VOCABULARY: TokenType[] = [
  ...layout,
  Name,
  NumberToken,
  StringToken,
  Stray,
  ...operators.values(),
  ...KEYWORDS.values(),
]

function flatLexer(comment: TokenType): Lexer {
  return new Lexer(
    // Strings are tried before names, since `b'x'` begins like one.
    [Blank, StringToken, Name, LineEnd, NumberToken, ...operators.values(), comment, Continuation, Stray],
    {
      positionTracking: 'onlyOffset',
      ensureOptimizations: false,
      skipValidations: true,
      recoveryEnabled: false,
      safeMode: false,
    },
  )
}

let plain: Lexer | undefined
let keeping: Lexer | undefined

/** The flat lexer, made at its first use; it holds no state between texts. */
export function theFlatLexer(keepComments: boolean): Lexer {
  if (keepComments) {
    keeping ??= flatLexer(KeptComment)
    return keeping
  }
  plain ??= flatLexer(Comment)
  return plain
}

/** First characters of names, for the lexer's table: beyond 255 it works with blocks of 256 code units. */
function nameStarts(): (string | number)[] {
  const starts: (string | number)[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_']
  for (let code = 0x80; code < 0x100; code++) starts.push(code)
  for (let code = 0x100; code < 0x10000; code += 0x100) starts.push(code)
  return starts
}
