/**
 * Is what was typed whole, the beginning of something, or wrong? As CPython's `codeop` tells, and by its means: a text is read once as it is and, where
 * that fails, once more with one line end added. If it then breaks off at its end, or is right, more is wanted; if it fails before its end,
 * it is wrong, and the error is that of the text itself.
 *
 * Pure: source in, verdict out. The scope pass belongs to it (`return` outside a function must not wait for more lines).
 */
import { analyse } from '../interpreter/scopes/analyse.ts'
import { PythonSyntaxError } from '../lexer/errors.ts'
import type { Mod } from '../parser/ast.ts'
import { type ParseOptions, parseExpression, parseInteractive, parseModule } from '../parser/parse.ts'

export type Symbol = 'single' | 'exec' | 'eval'

export interface CompletenessOptions {
  readonly symbol?: Symbol
  /** Shown in errors; `<input>` unless given. */
  readonly filename?: string
  readonly topLevelAwait?: boolean
  /** Future features in force, by name. */
  readonly features?: readonly string[]
  /** The error of a text that is wrong is told as of a text that ends with a line end: at its end it has a place then. */
  readonly asLines?: boolean
}

export type Verdict =
  /** `source` is what to compile: `pass` for a text that says nothing. */
  | { readonly kind: 'whole'; readonly source: string }
  | { readonly kind: 'more' }
  | { readonly kind: 'wrong'; readonly error: PythonSyntaxError }

const PARSERS = { single: parseInteractive, exec: parseModule, eval: parseExpression }
const TRIAL: ParseOptions = { allowIncomplete: true, dontImplyDedent: true }

/** The verdict on a text. Line ends are `\n`; nothing is thrown but faults. */
export function completeness(source: string, options: CompletenessOptions = {}): Verdict {
  const symbol = options.symbol ?? 'single'
  if (symbol !== 'eval' && saysNothing(source)) source = 'pass'
  const first = tried(source, symbol, TRIAL, options)
  if (first === null) return verdict(source, symbol, options)
  if (first.kind === 'MemoryError') return { kind: 'wrong', error: first }
  const second = tried(`${source}\n`, symbol, TRIAL, options)
  if (second === null || second.kind === 'IncompleteInputError') return { kind: 'more' }
  return verdict(source, symbol, options)
}

/** Only blank lines and comments. */
export function saysNothing(source: string): boolean {
  return source.split('\n').every((line) => /^\s*(#|$)/.test(line))
}

function verdict(source: string, symbol: Symbol, options: CompletenessOptions): Verdict {
  const bare = tried(source, symbol, {}, options)
  const error = bare !== null && options.asLines ? (tried(`${source}\n`, symbol, {}, options) ?? bare) : bare
  return error === null ? { kind: 'whole', source } : { kind: 'wrong', error }
}

/** The error of a text, or null. Warnings wait until it is compiled for good. */
function tried(
  source: string,
  symbol: Symbol,
  parse: ParseOptions,
  options: CompletenessOptions,
): PythonSyntaxError | null {
  const filename = options.filename ?? '<input>'
  try {
    const { tree } = PARSERS[symbol](source, filename, parse)
    analyse(tree as Mod, filename, {
      source,
      allowTopLevelAwait: options.topLevelAwait ?? false,
      features: [...(options.features ?? [])],
      optimize: 0,
    })
    return null
  } catch (e) {
    if (e instanceof PythonSyntaxError) return e
    throw e
  }
}
