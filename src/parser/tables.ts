/** Tables from token types to what the grammar needs to know of them, indexed by chevrotain's number of the type. */

import type { TokenType } from 'chevrotain'
import * as T from '../lexer/token-types.ts'
import type { CompareOperator, Operator, UnaryOperator } from './ast.ts'

/** How tightly operators bind; a rule that takes operands takes those that bind at least so tightly. */
export enum Level {
  None = 0,
  Or = 1,
  And = 2,
  Not = 3,
  Compare = 4,
  BitOr = 5,
  BitXor = 6,
  BitAnd = 7,
  Shift = 8,
  Sum = 9,
  Term = 10,
  Unary = 11,
  Power = 12,
}

const size = 1 + Math.max(...T.VOCABULARY.map((type) => type.tokenTypeIdx as number))
const index = (type: TokenType) => type.tokenTypeIdx as number

/** Level of a binary operator, 0 for other tokens. `not` counts as one because of `not in`. */
export const BINARY_LEVEL = new Uint8Array(size)
export const BINARY_OPERATOR: (Operator | undefined)[] = new Array(size).fill(undefined)
const binary: [TokenType, Level, Operator][] = [
  [T.Bar, Level.BitOr, 'BitOr'],
  [T.Caret, Level.BitXor, 'BitXor'],
  [T.Amper, Level.BitAnd, 'BitAnd'],
  [T.ShiftLeft, Level.Shift, 'LShift'],
  [T.ShiftRight, Level.Shift, 'RShift'],
  [T.Plus, Level.Sum, 'Add'],
  [T.Minus, Level.Sum, 'Sub'],
  [T.Star, Level.Term, 'Mult'],
  [T.Slash, Level.Term, 'Div'],
  [T.SlashSlash, Level.Term, 'FloorDiv'],
  [T.Percent, Level.Term, 'Mod'],
  [T.At, Level.Term, 'MatMult'],
  [T.StarStar, Level.Power, 'Pow'],
]
for (const [type, level, operator] of binary) {
  BINARY_LEVEL[index(type)] = level
  BINARY_OPERATOR[index(type)] = operator
}
BINARY_LEVEL[index(T.Or)] = Level.Or
BINARY_LEVEL[index(T.And)] = Level.And

export const COMPARE_OPERATOR: (CompareOperator | undefined)[] = new Array(size).fill(undefined)
const compare: [TokenType, CompareOperator][] = [
  [T.EqualEqual, 'Eq'],
  [T.NotEqual, 'NotEq'],
  [T.Less, 'Lt'],
  [T.LessEqual, 'LtE'],
  [T.Greater, 'Gt'],
  [T.GreaterEqual, 'GtE'],
  [T.Is, 'Is'],
  [T.In, 'In'],
  [T.Not, 'NotIn'],
]
for (const [type, operator] of compare) {
  BINARY_LEVEL[index(type)] = Level.Compare
  COMPARE_OPERATOR[index(type)] = operator
}

export const UNARY_OPERATOR: (UnaryOperator | undefined)[] = new Array(size).fill(undefined)
UNARY_OPERATOR[index(T.Plus)] = 'UAdd'
UNARY_OPERATOR[index(T.Minus)] = 'USub'
UNARY_OPERATOR[index(T.Tilde)] = 'Invert'

export const AUGMENTED: (Operator | undefined)[] = new Array(size).fill(undefined)
const augmented: [TokenType, Operator][] = [
  [T.PlusEqual, 'Add'],
  [T.MinusEqual, 'Sub'],
  [T.StarEqual, 'Mult'],
  [T.AtEqual, 'MatMult'],
  [T.SlashEqual, 'Div'],
  [T.PercentEqual, 'Mod'],
  [T.AmperEqual, 'BitAnd'],
  [T.BarEqual, 'BitOr'],
  [T.CaretEqual, 'BitXor'],
  [T.ShiftLeftEqual, 'LShift'],
  [T.ShiftRightEqual, 'RShift'],
  [T.StarStarEqual, 'Pow'],
  [T.SlashSlashEqual, 'FloorDiv'],
]
for (const [type, operator] of augmented) AUGMENTED[index(type)] = operator
export const AUGMENTED_TYPES: readonly TokenType[] = augmented.map(([type]) => type)

/** Tokens that an expression can begin with. */
export const STARTS_EXPRESSION = new Uint8Array(size)
for (const type of [
  T.Name,
  T.NumberToken,
  T.StringToken,
  T.FStringStart,
  T.LeftParen,
  T.LeftBracket,
  T.LeftBrace,
  T.Plus,
  T.Minus,
  T.Tilde,
  T.Not,
  T.Await,
  T.Lambda,
  T.None_,
  T.True_,
  T.False_,
  T.Ellipsis,
]) {
  STARTS_EXPRESSION[index(type)] = 1
}

/** Tokens that go on with a primary: a name before any other is all of its primary. */
export const GOES_ON = new Uint8Array(size)
for (const type of [T.Dot, T.LeftParen, T.LeftBracket]) GOES_ON[index(type)] = 1
