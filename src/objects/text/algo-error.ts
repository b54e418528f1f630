// The error of pure algorithms. Code in text/ and numbers/ knows nothing of Python exception objects, so it throws this
// small class with the Python exception's name and CPython's text; the kernel turns it into the real exception at the
// one place where it calls the algorithm. It does not extend Error: capturing a JavaScript stack costs more than most
// of the algorithms here.

export type AlgoErrorKind =
  | 'ValueError'
  | 'TypeError'
  | 'OverflowError'
  | 'ZeroDivisionError'
  | 'IndexError'
  | 'KeyError'
  | 'LookupError'
  | 'MemoryError'
  | 'UnicodeDecodeError'
  | 'UnicodeEncodeError'
  | 'UnicodeTranslateError'

/** The fields of UnicodeEncodeError and UnicodeDecodeError, in the order of their constructor arguments. */
export interface UnicodeErrorDetails {
  encoding: string
  /** the str (as code points or units) or the bytes that could not be converted */
  object: ArrayLike<number> | string
  /** first bad position, in code points or bytes */
  start: number
  /** one past the last bad position */
  end: number
  reason: string
}

export class PyAlgoError {
  readonly kind: AlgoErrorKind
  /** CPython's text, what str(exception) gives */
  readonly message: string
  /** Unicode errors: the five fields */
  readonly unicode: UnicodeErrorDetails | undefined
  /** constructor arguments when they are not just the message: OverflowError(34, 'Numerical result out of range') */
  readonly args: readonly (string | number)[] | undefined

  constructor(
    kind: AlgoErrorKind,
    message: string,
    unicode?: UnicodeErrorDetails,
    args?: readonly (string | number)[],
  ) {
    this.kind = kind
    this.message = message
    this.unicode = unicode
    this.args = args
  }

  toString(): string {
    return `${this.kind}: ${this.message}`
  }
}

/** `throw valueError('...')`, for the commonest kind. */
export function valueError(message: string): PyAlgoError {
  return new PyAlgoError('ValueError', message)
}
