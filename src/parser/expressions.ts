/**
 * Expressions: chapter 6 of the Language Reference.
 *
 * Binary operators are one rule that climbs by precedence, instead of a ladder of fifteen rules: the ladder costs fifteen
 * calls for every name, and 150 nested parentheses then overflow the JavaScript stack where CPython takes 200. The rule
 * loops along a left spine, so `a + b + c ...` costs no depth however long.
 *
 * The loops over operators and over what follows a primary choose by a table of token types rather than by chevrotain's
 * lookahead functions, which are several times slower there; while the grammar is being recorded (once, when the parser
 * is made) they show chevrotain the shape they accept, so that the grammar that is validated is the whole one.
 */

import { type ParserMethod, tokenName as _unused, type TokenType } from 'chevrotain'
import { numberValue } from '../lexer/numbers.ts'
import type { Token } from '../lexer/tokenize.ts'
import * as T from '../lexer/token-types.ts'
import type * as ast from './ast.ts'
import { BaseParser, NodeFailure } from './base.ts'
import * as n from './nodes.ts'
import { concatenate, foldConstants, LiteralError, middleValue, type StringPiece, stringValue } from './strings.ts'
