/**
 * Signatures of builtins, from one line of Python-like text: `insert(self, index: ssize, object, /)`. The text after a colon names a
 * converter (bind.ts), `= x` a default. From this come binding, error texts, `__text_signature__` and inspect.signature.
 */
import type { PyValue } from './object.ts'
import { Ellipsis, PyFloat, PyTuple } from './values.ts'

export enum Kind {
  PositionalOnly = 0,
  PositionalOrKeyword = 1,
  VarPositional = 2,
  KeywordOnly = 3,
  VarKeyword = 4,
}
export interface Param {
  readonly name: string
  readonly kind: Kind
  /** Converter name, or '' for any object. */
  readonly convert: string
  readonly required: boolean
  /** Passed when the argument is absent; `undefined` where the default cannot be written in Python. */
  readonly default: PyValue | undefined
  readonly defaultText: string | null
}
export interface Signature {
  readonly name: string
  readonly params: readonly Param[]
  /** Number of parameters that positional arguments can fill. */
  readonly maxPositional: number
  readonly minPositional: number
  readonly positionalOnly: number
  readonly varPositional: boolean
  readonly varKeyword: boolean
  readonly keywordOnly: boolean
  /** `($self, index, object, /)`; null when CPython gives none (the declaration ends in ` !`, or ` !!`). */
  readonly text: string | null
  /** CPython reads the arguments by a format string, which words wrong numbers of them in its own way (the declaration ends in ` !!`). */
  readonly byFormat: boolean
}

/** Parses a declaration. Throws (at start-up, hence in tests) on a malformed one. In front, `$self`, `$module` (and for methods
 * `self`, `cls`) are shown but not counted. The default `<group>` shows a parameter as an optional group, `find(sub[, start[, end]], /)`. */
export function parseSignature(declaration: string, method = false): Signature {
  const open = declaration.indexOf('(')
  const close = declaration.lastIndexOf(')')
  const name = declaration.slice(0, open).trim()
  const mark = declaration.slice(close + 1).trim()
  const hidden = mark !== ''
  const byFormat = mark === '!!'
  const parts = splitTop(declaration.slice(open + 1, close))
  const params: Param[] = []
  const shown: string[] = []
  let kind: Kind = Kind.PositionalOrKeyword
  let groups = 0
  const closeGroups = (): void => {
    if (groups > 0) shown[shown.length - 1] += ']'.repeat(groups)
    groups = 0
  }
  parts.forEach((part, position) => {
    if (position === 0 && (part.startsWith('$') || (method && (part === 'self' || part === 'cls')))) {
      shown.push(part.startsWith('$') ? part : part === 'cls' ? '$type' : '$self')
      return
    }
    if (part === '/') {
      closeGroups()
      for (let i = 0; i < params.length; i++) params[i] = { ...params[i], kind: Kind.PositionalOnly }
      shown.push('/')
      return
    }
    if (part === '*') {
      kind = Kind.KeywordOnly
      shown.push('*')
      return
    }
    const m = /^(\*{0,2})(\w+)\s*(?::\s*([\w|?]+))?\s*(?:=\s*(.+))?$/s.exec(part)
    if (m === null) throw new Error(`bad parameter '${part}' in '${declaration}'`)
    const [, stars, id, convert = '', written] = m
    // `<absent: None>`: shown as None, told from it
    const absent = /^<absent:\s*(.+)>$/s.exec(written?.trim() ?? '')
    const defaultText = absent === null ? written : absent[1]
    const k = stars === '*' ? Kind.VarPositional : stars === '**' ? Kind.VarKeyword : kind
    params.push({
      name: id,
      kind: k,
      convert,
      required: stars === '' && defaultText === undefined,
      default: defaultText === undefined || absent !== null ? undefined : literal(defaultText.trim()),
      defaultText: defaultText?.trim() ?? null,
    })
    if (defaultText?.trim() === '<group>') {
      // an optional group, closed after the last of them
      groups++
      shown[shown.length - 1] += `[, ${id}`
    } else {
      closeGroups()
      shown.push(`${stars}${id}${defaultText === undefined ? '' : `=${defaultText.trim()}`}`)
    }
    if (stars === '*') kind = Kind.KeywordOnly
  })
  const positional = params.filter((p) => p.kind <= Kind.PositionalOrKeyword)
  return {
    name,
    params,
    maxPositional: positional.length,
    minPositional: positional.filter((p) => p.required).length,
    positionalOnly: params.filter((p) => p.kind === Kind.PositionalOnly).length,
    varPositional: params.some((p) => p.kind === Kind.VarPositional),
    varKeyword: params.some((p) => p.kind === Kind.VarKeyword),
    keywordOnly: params.some((p) => p.kind === Kind.KeywordOnly),
    text: hidden ? null : `(${shown.join(', ')})`,
    byFormat,
  }
}

function splitTop(text: string): string[] {
  const out: string[] = []
  let depth = 0
  let quote = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quote !== '') {
      if (c === quote) quote = ''
    } else if (c === "'" || c === '"') quote = c
    else if ('([{<'.includes(c)) depth++
    else if (')]}>'.includes(c)) depth--
    else if (c === ',' && depth === 0) {
      out.push(text.slice(from, i).trim())
      from = i + 1
    }
  }
  const last = text.slice(from).trim()
  if (last !== '') out.push(last)
  return out
}

function literal(text: string): PyValue | undefined {
  if (text === 'None') return null
  if (text === 'True') return true
  if (text === 'False') return false
  if (text === '()') return new PyTuple([])
  if (text === '...') return Ellipsis
  if (/^-?\d+$/.test(text)) return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)
  if (/^-?\d*\.\d+$/.test(text) || /^-?\d+\.\d*$/.test(text)) return new PyFloat(Number(text))
  const m = /^(['"])(.*)\1$/s.exec(text)
  if (m !== null) return m[2].replaceAll('\\n', '\n').replaceAll('\\x00', '\0')
  return undefined
}
