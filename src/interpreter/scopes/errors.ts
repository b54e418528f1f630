/**
 * Reporting: where a syntax error or a warning of the scope pass gets its file, line and offsets.
 *
 * The parser counts the offset of a SyntaxError in characters, CPython's compiler does not: it takes the column of the
 * node, which is in UTF-8 bytes, and adds one. In `é = f(a=1, a=2)` the caret is thus one place too far to the right, in
 * CPython as here. The source serves only as `SyntaxError.text`.
 */

import { PythonSyntaxError, throwSyntaxError } from '../../lexer/errors.ts'
import type { Positioned } from '../../parser/ast.ts'

/** A SyntaxWarning of the compiler, in the order of the code. */
export interface ScopeWarning {
  readonly category: 'SyntaxWarning' | 'DeprecationWarning'
  readonly message: string
  readonly lineno: number
  readonly col_offset: number
  readonly end_lineno: number
  readonly end_col_offset: number
}

export class Reporter {
  readonly filename: string
  readonly warnings: ScopeWarning[] = []
  private readonly source: string | null
  private lines: string[] | null = null

  constructor(filename: string, source: string | null) {
    this.filename = filename
    this.source = source
  }

  /** Raises SyntaxError at the place of `at`. */
  fail(message: string, at: Positioned): never {
    throwSyntaxError(
      new PythonSyntaxError(
        'SyntaxError',
        message,
        this.filename,
        at.lineno,
        at.col_offset + 1,
        at.end_lineno,
        at.end_col_offset + 1,
        this.line(at.lineno),
      ),
    )
  }

  /** Raises SyntaxError at a place without an end, as CPython does for a bad `from __future__ import`. */
  failAtStart(message: string, at: Positioned): never {
    const { lineno } = at
    throwSyntaxError(
      new PythonSyntaxError(
        'SyntaxError',
        message,
        this.filename,
        lineno,
        at.col_offset + 1,
        lineno,
        null,
        this.line(lineno),
      ),
    )
  }

  warn(message: string, at: Positioned, category: ScopeWarning['category'] = 'SyntaxWarning'): void {
    this.warnings.push({
      category,
      message,
      lineno: at.lineno,
      col_offset: at.col_offset,
      end_lineno: at.end_lineno,
      end_col_offset: at.end_col_offset,
    })
  }

  /** Source line by number, with its end, or null. */
  private line(lineno: number): string | null {
    if (this.source === null) return null
    this.lines ??= this.source.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g) ?? []
    return this.lines[lineno - 1] ?? null
  }
}
