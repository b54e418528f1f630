/**
 * The one form in which the front end reports that a text is not Python.
 *
 * It is a plain object with the attributes of CPython's SyntaxError: the interpreter turns it into a guest exception,
 * tools print it. `throwSyntaxError` is the only place from which one is thrown, so that a breakpoint there sees them all.
 */

/**
 * MemoryError: nested too deeply for the parser; raised as that, without a place. IncompleteInputError: the text ended where more of it might
 * have made it right; told only to who asks for it.
 */
export type SyntaxErrorKind = 'SyntaxError' | 'IndentationError' | 'TabError' | 'MemoryError' | 'IncompleteInputError'

/**
 * Lines and offsets count from 1, offsets in characters (code points) as CPython's attributes do. An end of 0 or -1 means
 * that CPython knows no end. `lineno` is null for the few errors without any place, such as a null byte in a string.
 */
export class PythonSyntaxError {
  constructor(
    readonly kind: SyntaxErrorKind,
    readonly msg: string,
    readonly filename: string,
    readonly lineno: number | null,
    readonly offset: number | null,
    readonly end_lineno: number | null,
    readonly end_offset: number | null,
    /** The source line, with its line end if there is one, or null. */
    readonly text: string | null,
    /** What was to be warned about before this was met. */
    readonly warnings: readonly SourceWarning[] = [],
  ) {}

  toString(): string {
    return `${this.kind}: ${this.msg} (${this.filename}, line ${this.lineno})`
  }
}

/** A problem found by the lexer or parser, before it knows the file: offsets as in `PythonSyntaxError`. */
export interface Problem {
  kind: SyntaxErrorKind
  msg: string
  lineno: number
  offset: number
  end_lineno: number
  end_offset: number
}

/** A SyntaxWarning (or DeprecationWarning) met on the way; reported by who asked for the parse. */
export interface SourceWarning {
  category: 'SyntaxWarning' | 'DeprecationWarning'
  msg: string
  lineno: number
  /** The token it is about, for a filter that makes it an error. */
  place?: { col_offset: number; end_lineno: number; end_col_offset: number }
}

/** The door. */
export function throwSyntaxError(error: PythonSyntaxError): never {
  throw error
}
