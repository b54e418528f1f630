/**
 * Reporting: where a syntax error or a warning of the scope pass gets its file, line and offsets.
 *
 * Nodes count columns in UTF-8 bytes, SyntaxError counts characters, so the source lines are needed to convert. Without
 * them (a tree that was made by hand) columns are taken as they are, which is what CPython does when it cannot read the file.
 */

import { PythonSyntaxError, throwSyntaxError } from '../../lexer/errors.ts'
import type { Positioned } from '../../parser/ast.ts'

/** A SyntaxWarning of the compiler, in the order of the code. */
export interface ScopeWarning {
  readonly category: 'SyntaxWarning'
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
    const text = this.line(at.lineno)
    const last = this.line(at.end_lineno)
    throwSyntaxError(
      new PythonSyntaxError(
        'SyntaxError',
        message,
        this.filename,
        at.lineno,
        characters(text, at.col_offset) + 1,
        at.end_lineno,
        characters(last, at.end_col_offset) + 1,
        text,
      ),
    )
  }

  /** Raises SyntaxError at a place without an end, as CPython does for a bad `from __future__ import`. */
  failAtStart(message: string, at: Positioned): never {
    const text = this.line(at.lineno)
    const offset = characters(text, at.col_offset) + 1
    throwSyntaxError(
      new PythonSyntaxError('SyntaxError', message, this.filename, at.lineno, offset, at.lineno, null, text),
    )
  }

  warn(message: string, at: Positioned): void {
    this.warnings.push({
      category: 'SyntaxWarning',
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

/** Code points in the first `bytes` bytes of the UTF-8 form of a line. */
function characters(line: string | null, bytes: number): number {
  if (line === null) return bytes
  let left = bytes
  let count = 0
  for (const char of line) {
    if (left <= 0) break
    const code = char.codePointAt(0) as number
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    count++
  }
  return left > 0 ? count + left : count
}
