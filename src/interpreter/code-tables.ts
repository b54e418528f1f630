/**
 * What a code object shows of its instructions: there is no bytecode, so each node that a code object evaluates counts as one instruction. `co_positions()` lists
 * their places, `tb_lasti` and `f_lasti` are twice the number in that list, constants and names are gathered from the same walk.
 */
import type { PyValue } from '../objects/object.ts'
import { PyTuple } from '../objects/values.ts'
import { Code } from './code.ts'
import { constantValue } from './lower/constants.ts'
import { docText, setArguments } from './lower/functions.ts'
import { type Position, positionOf } from './source-lines.ts'

export interface CodeTables {
  /** Entry 0 is the start of the code: its first line, no columns. */
  readonly positions: (Position | null)[]
  readonly index: Map<string, number>
  readonly constants: PyValue[]
  readonly names: string[]
}

/** Derived data of immutable code, shared by all interpreters as the code is. */
const TABLES = new WeakMap<Code, CodeTables>()

const keyOf = (p: Position) => `${p.lineno},${p.col_offset},${p.end_lineno},${p.end_col_offset}`

export function tablesOf(code: Code): CodeTables {
  let t = TABLES.get(code)
  if (t === undefined) {
    t = { positions: [null], index: new Map(), constants: [], names: [] }
    TABLES.set(code, t)
    if (code.node !== null && !code.native) gather(code, t)
  }
  return t
}

/** Number of the instruction at a node; nodes that lowering made get an entry of their own. */
export function instructionOf(code: Code, node: any): number {
  const p = positionOf(node)
  if (p === null) return 0
  const t = tablesOf(code)
  const key = keyOf(p)
  let i = t.index.get(key)
  if (i === undefined) {
    i = t.positions.length
    t.positions.push(p)
    t.index.set(key, i)
  }
  return i
}

function gather(code: Code, t: CodeTables): void {
  const seenNames = new Set<string>()
  const seenConstants = new Set<unknown>()
  const constant = (v: PyValue): void => {
    const key = typeof v === 'object' && v !== null ? v : `${typeof v}:${String(v)}`
    if (seenConstants.has(key)) return
    seenConstants.add(key)
    t.constants.push(v)
  }
  const name = (n: string): void => {
    if (code.scope.slotOf.has(n) || seenNames.has(n)) return
    seenNames.add(n)
    t.names.push(n)
  }
  const root = code.node as any
  const functionLike = code.scope.kind === 'function' || code.scope.kind === 'lambda'
  if (functionLike) constant(code.docstring)

  const child = (n: any, args: any): void => {
    let scope: Code['scope']
    try {
      scope = code.unit.table.scopeOf(n)
    } catch {
      return
    }
    const first = n.decorator_list?.[0]?.lineno ?? n.lineno
    const inner = new Code(code.unit, scope, n, first)
    if (args !== null) setArguments(inner, args)
    if (n.kind === 'FunctionDef' || n.kind === 'AsyncFunctionDef') {
      if (scope.docstring !== null && code.unit.optimize < 2) inner.docstring = docText(scope.docstring.value as string)
    }
    constant(inner)
    constant(inner.qualname)
  }
  const visit = (n: any): void => {
    if (Array.isArray(n)) {
      for (const x of n) visit(x)
      return
    }
    if (n === null || n === undefined || typeof n !== 'object' || typeof n.kind !== 'string') return
    const p = positionOf(n)
    if (p !== null) {
      const key = keyOf(p)
      if (!t.index.has(key)) {
        t.index.set(key, t.positions.length)
        t.positions.push(p)
      }
    }
    switch (n.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'ClassDef':
      case 'Lambda':
        if (n !== root) {
          visit(n.decorator_list)
          if (n.kind === 'ClassDef') {
            visit(n.bases)
            visit(n.keywords)
          } else {
            visit(n.args.defaults)
            visit(n.args.kw_defaults)
          }
          child(n, n.kind === 'ClassDef' ? null : n.args)
          if (n.kind !== 'Lambda') name(n.name)
          return
        }
        visit(n.body)
        return
      case 'GeneratorExp':
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
        if (n !== root && !code.unit.table.scopeOf(n).inlined) {
          visit(n.generators[0].iter)
          child(n, null)
          return
        }
        break
      case 'Constant':
        constant(constantValue(n.value))
        return
      case 'Name':
        name(n.id)
        return
      case 'Attribute':
        visit(n.value)
        name(n.attr)
        return
      // in order of evaluation, where that is not the order of the fields
      case 'Assign':
      case 'NamedExpr':
        visit(n.value)
        visit(n.targets ?? n.target)
        return
      case 'For':
      case 'AsyncFor':
      case 'comprehension':
        visit(n.iter)
        visit(n.target)
        visit(n.ifs)
        visit(n.body)
        visit(n.orelse)
        return
      case 'Import':
      case 'ImportFrom':
        for (const a of n.names) name(a.name)
        return
    }
    for (const v of Object.values(n)) if (typeof v === 'object') visit(v)
  }
  // a docstring alone is no instruction
  const body = root.body
  if (functionLike && Array.isArray(body) && code.docstring !== null) visit(body.slice(1))
  else if (root.kind === 'Module' || root.kind === 'Interactive' || root.kind === 'Expression') visit(body)
  else visit(root)
  if (!functionLike) constant(null)
}

export function constantsOf(code: Code): PyTuple {
  return new PyTuple(tablesOf(code).constants)
}
