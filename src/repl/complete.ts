/**
 * Completion of what stands before the cursor: names, attributes, keywords, and names of modules in import statements.
 *
 * As with CPython's rlcompleter an attribute is looked for on the value of what stands before its dot, which is found by walking names, attributes and
 * constant subscripts; nothing is called to find it, properties of its class are not asked for, and a candidate that can be called gets its
 * opening parenthesis.
 */
import type { ThreadState } from '../interpreter/thread.ts'
import { PythonSyntaxError } from '../lexer/errors.ts'
import * as T from '../lexer/token-types.ts'
import { normaliseSource, type Token, tokenize } from '../lexer/tokenize.ts'
import { PyDict } from '../objects/dict.ts'
import type { PyValue } from '../objects/object.ts'
import { getAttr, getAttrOr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { toArray } from '../objects/ops/iterate.ts'
import { getItem } from '../objects/ops/subscript.ts'
import { textOf, toHost, typeOf } from '../objects/ops/type-of.ts'
import * as types from '../objects/types.ts'
import { PyBaseException, PyList, PyModule } from '../objects/values.ts'
import type { Expr } from '../parser/ast.ts'
import { parseExpression } from '../parser/parse.ts'

export interface Completion {
  /** What the candidates replace: the end of the text before the cursor. */
  readonly part: string
  readonly candidates: readonly string[]
}

const NOTHING: Completion = { part: '', candidates: [] }
/** Keywords that stand alone, those that a colon follows, and (the rest) those that a blank follows. */
const ALONE = new Set(['False', 'None', 'True', 'break', 'continue', 'pass'])
const COLON = new Set(['else', 'finally', 'try'])
const KEYWORDS = (
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda ' +
  'nonlocal not or pass raise return try while with yield case match type'
).split(' ')

const IDENTIFIER = /[\p{XIDS}_]\p{XIDC}*$/u

/**
 * Candidates for the end of `line`, the text of the last line before the cursor, sorted; `before` are the lines of the input above it. Runs on the
 * interpreter's thread.
 */
export function complete(rt: ThreadState, globals: PyDict, before: readonly string[], line: string): Completion {
  if (inText(before, line)) return NOTHING
  const modules = importCompletion(rt, line)
  if (modules !== null) return modules
  const part = IDENTIFIER.exec(line)?.[0] ?? ''
  const rest = line.slice(0, line.length - part.length)
  if (/\.$/.test(rest) && !/(^|[^\p{XIDC}\s)\]}'"])\s*\.$/u.test(rest))
    return attributes(rt, globals, rest.slice(0, -1), part)
  if (part === '' && line.trim() !== '') return NOTHING
  return names(rt, globals, part)
}

/** Within a string or a comment: a letter more would be no token of its own, nor the end of one. */
function inText(before: readonly string[], line: string): boolean {
  const text = normaliseSource([...before, `${line}x`].join('\n'))
  const { tokens, failure } = tokenize(text)
  if (failure?.problem.msg.startsWith('unterminated')) return true
  return tokens.findLast((t) => t.image.trim() !== '')?.end !== text.length - 1
}

const starts = (part: string) => (name: string) => name.startsWith(part)
const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort()

// ---------------------------------------------------------------- names

function names(rt: ThreadState, globals: PyDict, part: string): Completion {
  const found = new Set<string>()
  for (const k of KEYWORDS) if (k.startsWith(part)) found.add(ALONE.has(k) ? k : COLON.has(k) ? `${k}:` : `${k} `)
  const seen = new Set<string>(KEYWORDS)
  for (const d of [globals, rt.interp.builtins]) {
    for (const [k, v] of d.entries()) {
      const t = textOf(k)
      if (t === undefined) continue
      const name = toHost(t)
      if (!name.startsWith(part) || seen.has(name)) continue
      if (part === '' && name.startsWith('_')) continue
      seen.add(name)
      found.add(name + suffix(v))
    }
  }
  return { part, candidates: sorted(found) }
}

const suffix = (v: PyValue): string => (typeOf(v).slots.call === undefined ? '' : '(')

// ---------------------------------------------------------------- attributes

function attributes(rt: ThreadState, globals: PyDict, text: string, part: string): Completion {
  const base = valueBefore(rt, globals, text)
  if (base === undefined) return NOTHING
  const all = dirOf(rt, base).filter(starts(part))
  const hidden = part === '' ? '_' : part === '_' ? '__' : null
  let chosen = hidden === null ? all : all.filter((n) => !n.startsWith(hidden))
  if (chosen.length === 0) chosen = all
  const found = chosen.map((name) => {
    // a property runs code
    const onType = typeOf(base).lookup(name)
    if (onType !== undefined && onType !== null && typeOf(onType).isSubtype(types.propertyType)) return name
    const v = quietly(() => getAttrOr(rt, base, name))
    return v === undefined ? name : name + suffix(v)
  })
  return { part, candidates: sorted(found) }
}

function dirOf(rt: ThreadState, v: PyValue): string[] {
  const dir = rt.interp.builtins.getStr('dir')
  if (dir === undefined) return []
  const listed = quietly(() => toArray(rt, call(rt, dir, [v])))
  return (listed ?? []).flatMap((n) => {
    const t = textOf(n)
    return t === undefined ? [] : [toHost(t)]
  })
}

function quietly<R>(work: () => R): R | undefined {
  try {
    return work()
  } catch (e) {
    if (e instanceof PyBaseException) return undefined
    throw e
  }
}

/** The value of the operand that ends `text`; undefined where it has none that can be found without calling anything. */
function valueBefore(rt: ThreadState, globals: PyDict, text: string): PyValue | undefined {
  const from = operandStart(text)
  if (from < 0) return undefined
  let e: Expr
  try {
    e = parseExpression(text.slice(from), '<completion>').tree.body
  } catch (problem) {
    if (problem instanceof PythonSyntaxError) return undefined
    throw problem
  }
  return OPERANDS.has(e.kind) ? quietly(() => evaluate(rt, globals, e)) : undefined
}

/** Where the operand (`a.b[0]`, `"text"`, `[1, 2]`, a call) begins that ends `text`; -1: there is none. */
function operandStart(text: string): number {
  const tokens = tokenize(normaliseSource(text)).tokens.filter((t) => t.image.trim() !== '')
  let i = tokens.length - 1
  for (;;) {
    let at = tokens[i]
    if (at === undefined) return -1
    if (CLOSING.has(at.image) || at.tokenType === T.FStringEnd) {
      const [open, close] = at.tokenType === T.FStringEnd ? [T.FStringStart, T.FStringEnd] : [null, null]
      for (let depth = 0; ; ) {
        const { image, tokenType } = at
        if (close === null ? CLOSING.has(image) : tokenType === close) depth++
        else if (open === null ? OPENING.has(image) : tokenType === open) depth--
        if (depth === 0) break
        at = tokens[--i]
        if (at === undefined) return -1
      }
      // the brackets of a call or a subscript belong to what is before them
      const before = tokens[i - 1]
      if (open === null && before !== undefined && endsOperand(before)) {
        i--
        continue
      }
    } else if (!endsOperand(at)) return -1
    if (tokens[i - 1]?.image !== '.') return at.startOffset
    i -= 2
  }
}
const OPENING: ReadonlySet<string> = new Set(['(', '[', '{'])
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}'])
const endsOperand = (t: Token): boolean =>
  t.tokenType === T.Name ||
  t.tokenType === T.StringToken ||
  t.tokenType === T.NumberToken ||
  t.tokenType === T.FStringEnd ||
  CLOSING.has(t.image)

const OPERANDS: ReadonlySet<string> = new Set(
  'Name Attribute Subscript Constant JoinedStr List Tuple Dict Set ListComp DictComp SetComp'.split(' '),
)

function evaluate(rt: ThreadState, globals: PyDict, e: Expr): PyValue | undefined {
  switch (e.kind) {
    case 'Name':
      return globals.getStr(e.id) ?? rt.interp.builtins.getStr(e.id)
    case 'Attribute': {
      const base = evaluate(rt, globals, e.value)
      return base === undefined ? undefined : getAttr(rt, base, e.attr)
    }
    case 'Constant':
      return e.value as PyValue
    case 'Subscript': {
      const base = evaluate(rt, globals, e.value)
      if (base === undefined || e.slice.kind !== 'Constant') return undefined
      const plain = base instanceof PyDict || base instanceof PyList || typeOf(base) === types.tupleType
      return plain ? getItem(rt, base, e.slice.value as PyValue) : undefined
    }
    // of a display only the type matters
    case 'JoinedStr':
      return ''
    case 'List':
    case 'ListComp':
      return new PyList([])
    case 'Dict':
    case 'DictComp':
      return new PyDict()
    case 'Tuple':
      return call(rt, types.tupleType, [])
    case 'Set':
    case 'SetComp':
      return call(rt, types.setType, [])
    default:
      return undefined
  }
}

// ---------------------------------------------------------------- modules

function importCompletion(rt: ThreadState, line: string): Completion | null {
  const whole = /^\s*import\s+(?:.*,\s*)?([\p{XIDC}.]*)$/u.exec(line) ?? /^\s*from\s+([\p{XIDC}.]*)$/u.exec(line)
  if (whole !== null) {
    const typed = whole[1]
    if (typed.startsWith('.')) return NOTHING
    const dot = typed.lastIndexOf('.')
    const part = typed.slice(dot + 1)
    const found = dot < 0 ? topModules(rt) : submodules(rt, typed.slice(0, dot))
    const candidates = sorted(found.filter((n) => n.startsWith(part) && (part !== '' || !n.startsWith('_'))))
    return { part, candidates }
  }
  const from = /^\s*from\s+([\p{XIDC}.]+)\s+(i|im|imp|impo|impor|import)$/u.exec(line)
  if (from !== null) return { part: from[2], candidates: ['import '] }
  const member = /^\s*from\s+([\p{XIDC}.]+)\s+import\s+\(?(?:.*,\s*)?(\p{XIDC}*)$/u.exec(line)
  if (member === null) return null
  const [, name, part] = member
  const found = name.startsWith('.') ? [] : [...submodules(rt, name), ...membersOf(rt, name)]
  const candidates = sorted(found.filter((n) => n.startsWith(part) && (part !== '' || !n.startsWith('_'))))
  return { part, candidates }
}

function membersOf(rt: ThreadState, name: string): string[] {
  let module = rt.interp.modules.getStr(name)
  // what is bundled may be imported for its names; a program's own module may do anything
  if (module === undefined && rt.interp.options.modules.names.has(name))
    module = quietly(() => {
      rt.interp.importModule(rt, name)
      return rt.interp.modules.getStr(name)
    })
  return module === undefined || module === null ? [] : dirOf(rt, module)
}

function topModules(rt: ThreadState): string[] {
  const found: string[] = []
  for (const n of rt.interp.options.modules.names) if (!n.includes('.')) found.push(n)
  for (const [k] of rt.interp.modules.entries()) {
    const t = textOf(k)
    if (t !== undefined && !toHost(t).includes('.')) found.push(toHost(t))
  }
  const path = rt.interp.sysModule.getStr('path')
  if (path instanceof PyList) found.push(...onDisk(rt, path.items))
  return found
}

function submodules(rt: ThreadState, name: string): string[] {
  const found: string[] = []
  const prefix = `${name}.`
  for (const n of rt.interp.options.modules.names)
    if (n.startsWith(prefix) && !n.includes('.', prefix.length)) found.push(n.slice(prefix.length))
  const module = rt.interp.modules.getStr(name)
  const path = module instanceof PyModule ? module.dict.getStr('__path__') : undefined
  if (path instanceof PyList) found.push(...onDisk(rt, path.items))
  else if (!name.includes('.')) {
    const top = rt.interp.sysModule.getStr('path')
    if (top instanceof PyList)
      for (const folder of folders(top.items))
        found.push(...modulesIn(rt, `${folder}${folder === '' ? '' : '/'}${name}`))
  }
  return found
}

function folders(items: readonly PyValue[]): string[] {
  return items.flatMap((i) => {
    const t = textOf(i)
    return t === undefined ? [] : [toHost(t)]
  })
}
function onDisk(rt: ThreadState, items: readonly PyValue[]): string[] {
  return folders(items).flatMap((f) => modulesIn(rt, f))
}
/** Modules and packages of a folder. */
function modulesIn(rt: ThreadState, folder: string): string[] {
  const files = rt.interp.host.files
  if (files === null) return []
  try {
    return files.list(folder === '' ? '.' : folder).flatMap((entry) => {
      if (/^[\p{XIDS}_]\p{XIDC}*\.py$/u.test(entry)) return [entry.slice(0, -3)]
      if (!/^[\p{XIDS}_]\p{XIDC}*$/u.test(entry)) return []
      return files.list(`${folder === '' ? '.' : folder}/${entry}`).includes('__init__.py') ? [entry] : []
    })
  } catch {
    // not a folder, or not ours to read
    return []
  }
}
