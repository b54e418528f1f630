/** From text or tree to a code object: decoding, parsing, the scope pass; SyntaxErrors become Python exceptions here. */

import { PythonSyntaxError, type SourceWarning } from '../lexer/errors.ts'
import { decodeSource } from '../lexer/source.ts'
import { bufferOf } from '../objects/buffer.ts'
import type { PyType, PyValue } from '../objects/object.ts'
import { isException, newException, typeError } from '../objects/ops/errors.ts'
import { fromHost, textOf, toHost } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { type PyBaseException, PyTuple } from '../objects/values.ts'
import type { Mod, Node } from '../parser/ast.ts'
import {
  type ParseOptions,
  parseExpression,
  parseFunctionType,
  parseInteractive,
  parseModule,
} from '../parser/parse.ts'
import { Code } from './code.ts'
import { lowerCode } from './lower/code.ts'
import { markGetters } from './lower/getters.ts'
import { analyse, type ScopeTable } from './scopes/analyse.ts'
import { splitLines } from './source-lines.ts'
import type { ThreadState } from './thread.ts'

export type CompileMode = 'exec' | 'eval' | 'single' | 'func_type'

export interface CompileOptions {
  /** PyCF_* and future bits. */
  readonly flags: number
  readonly features: readonly string[]
  readonly optimize: number
}
const PyCF_DONT_IMPLY_DEDENT = 0x200
const PyCF_ONLY_AST = 0x400
const PyCF_TYPE_COMMENTS = 0x1000
const PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
const PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000

/** The Python exception for an error of the front end. */
export function syntaxError(rt: ThreadState, e: PythonSyntaxError): PyBaseException {
  if (e.kind === 'MemoryError') return newException(rt, T.MemoryError, e.msg === '' ? [] : [fromHost(e.msg)])
  if (e.kind === 'IncompleteInputError') return newException(rt, T.IncompleteInputError, [fromHost(e.msg), placeOf(e)])
  const type = e.kind === 'TabError' ? T.TabError : e.kind === 'IndentationError' ? T.IndentationError : T.SyntaxError
  return newException(rt, type, [fromHost(e.msg), placeOf(e)])
}
function placeOf(e: PythonSyntaxError): PyTuple {
  return new PyTuple([
    fromHost(e.filename),
    e.lineno,
    e.offset,
    e.text === null ? null : fromHost(e.text),
    e.end_lineno,
    e.end_offset,
  ])
}

/** Runs a part of the front end, turning its errors into Python exceptions. */
export function frontEnd<R>(rt: ThreadState, work: () => R): R {
  try {
    return work()
  } catch (e) {
    if (e instanceof PythonSyntaxError) throw syntaxError(rt, e)
    throw e
  }
}

/** compile(source, filename, mode): a code object, or the Python tree when the flags ask for it. */
export function compileText(
  rt: ThreadState,
  source: PyValue,
  filename: string,
  mode: CompileMode,
  options: CompileOptions,
): PyValue {
  let text: string
  const t = textOf(source)
  if (t !== undefined) {
    text = toHost(t)
    if (text.includes('\0')) throw newException(rt, T.SyntaxError, ['source code string cannot contain null bytes'])
  } else {
    const bytes = bufferOf(source)
    if (bytes === undefined) throw typeError(rt, `compile() arg 1 must be a string, bytes or AST object`)
    text = frontEnd(rt, () => decodeSource(bytes, filename))
  }
  const report = (warnings: readonly SourceWarning[]): void => {
    for (const w of warnings) {
      const category = w.category === 'DeprecationWarning' ? T.DeprecationWarning : T.SyntaxWarning
      reportWarning(rt, category, w.msg, filename, w.lineno, text, w.place ?? null)
    }
  }
  const parsed = frontEnd(rt, () => {
    try {
      return parse(text, filename, mode, options)
    } catch (e) {
      if (e instanceof PythonSyntaxError) report(e.warnings)
      throw e
    }
  })
  report(parsed.warnings)
  if (options.flags & PyCF_ONLY_AST) return rt.interp.services.treeToPython(rt, parsed.tree)
  return compileTree(rt, parsed.tree, text, filename, options)
}

function parse(text: string, filename: string, mode: CompileMode, options: CompileOptions) {
  const o: ParseOptions = {
    typeComments: (options.flags & PyCF_TYPE_COMMENTS) !== 0,
    allowIncomplete: (options.flags & PyCF_ALLOW_INCOMPLETE_INPUT) !== 0,
    dontImplyDedent: (options.flags & PyCF_DONT_IMPLY_DEDENT) !== 0,
  }
  switch (mode) {
    case 'eval':
      return parseExpression(text, filename, o)
    case 'single':
      return parseInteractive(text, filename, o)
    case 'func_type':
      return parseFunctionType(text, filename, o)
    default:
      return parseModule(text, filename, o)
  }
}

const FEATURE_BITS: readonly [number, string][] = [
  [0x1000000, 'annotations'],
  [0x400000, 'barry_as_FLUFL'],
]

/** A warning of the front end; where a filter makes it an error, that is a SyntaxError at its place. */
function reportWarning(
  rt: ThreadState,
  category: PyType,
  message: string,
  filename: string,
  lineno: number,
  source: string | null,
  at: { col_offset: number; end_lineno: number; end_col_offset: number } | null,
): void {
  try {
    rt.interp.warnAt(rt, category, message, filename, lineno, source)
  } catch (e) {
    if (!isException(e, category)) throw e
    const line = source === null ? null : (splitLines(source)[lineno - 1] ?? null)
    const place: PyValue[] = [fromHost(filename), lineno, at === null ? null : at.col_offset + 1]
    place.push(line === null ? null : fromHost(`${line}\n`))
    if (at !== null) place.push(at.end_lineno, at.end_col_offset + 1)
    throw newException(rt, T.SyntaxError, [fromHost(message), new PyTuple(place)])
  }
}

/** A code object for a whole tree; `analysed` is the scope pass's answer for it where that is known. */
export function compileTree(
  rt: ThreadState,
  tree: Node,
  source: string | null,
  filename: string,
  options: CompileOptions,
  analysed: ScopeTable | null = null,
): Code {
  const features = [...options.features, ...FEATURE_BITS.filter(([bit]) => options.flags & bit).map(([, name]) => name)]
  const table =
    analysed ??
    frontEnd(rt, () =>
      analyse(tree as Mod, filename, {
        // CPython reads the line from the file; `<string>` is none
        source: filename.startsWith('<') ? null : source,
        allowTopLevelAwait: (options.flags & PyCF_ALLOW_TOP_LEVEL_AWAIT) !== 0,
        features,
        optimize: options.optimize,
      }),
    )
  for (const w of table.warnings) {
    // CPython meets `~True` while it folds constants, and blames who compiles
    if (w.category === 'DeprecationWarning') rt.interp.warn(rt, T.DeprecationWarning, w.message)
    else reportWarning(rt, T.SyntaxWarning, w.message, filename, w.lineno, source, w)
  }
  // the library's own getters do not wait
  if (!filename.startsWith('<stdlib>')) markGetters(tree)
  const interp = rt.interp
  const unit = interp.unit(filename, source, table, lowerCode, interp.options.strictNames ?? false, options.optimize)
  return new Code(unit, table.module, tree, 1)
}
