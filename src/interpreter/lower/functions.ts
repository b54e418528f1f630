/**
 * Making functions: the code object of a definition, and the closure that makes a function of it. What evaluates defaults and decorators stands with the
 * statements and expressions that have them, so that lambdas (expressions.ts) and definitions can share this.
 */

import { PyDict } from '../../objects/dict.ts'
import { type PyCell, PyFunction } from '../../objects/values.ts'
import type { Arguments, AsyncFunctionDef, FunctionDef, Lambda } from '../../parser/ast.ts'
import { Code } from '../code.ts'
import type { Ex, Frame } from '../frame.ts'
import type { Scope } from '../scopes/scope.ts'
import { closureSlot } from '../scopes/slots.ts'
import type { Lowering } from './lowering.ts'

export type Def = FunctionDef | AsyncFunctionDef

/** A closure that makes a function of `code`, whose scope is `scope`, with the cells of the frame it runs in. */
export function makeFunction(L: Lowering, code: Code, scope: Scope): (f: Frame) => PyFunction {
  const cells = scope.freevars.map((n) => closureSlot(L.scope, n))
  const none = cells.length === 0
  return (f) => {
    const fn = f.fn
    let closure: PyCell[] | null = null
    if (!none) {
      closure = []
      for (let i = 0; i < cells.length; i++) closure.push(f.slots[cells[i]])
    }
    const globals = fn.globals
    return new PyFunction(code, globals, fn.builtins, closure, globals.getStr('__name__') ?? null)
  }
}

export function functionCode(L: Lowering, node: Def | Lambda, scope: Scope, firstlineno: number): Code {
  const code = new Code(L.code.unit, scope, node, firstlineno)
  setArguments(code, node.args)
  if (node.kind !== 'Lambda' && scope.docstring !== null && L.code.unit.optimize < 2)
    code.docstring = docText(scope.docstring.value as string)
  return code
}
/** CPython 3.13 strips the common indentation of docstrings when compiling. */
export function docText(s: string): string {
  if (!s.includes('\n')) return s.replace(/^[ \t]+/, '').replace(/^ +$/, '')
  const lines = s.split('\n')
  let margin = Number.POSITIVE_INFINITY
  for (const line of lines.slice(1)) {
    const content = line.length - line.trimStart().length
    if (line.trim() !== '') margin = Math.min(margin, content)
  }
  const rest = lines
    .slice(1)
    .map((l) =>
      margin === Number.POSITIVE_INFINITY ? l.trimStart() : l.slice(Math.min(margin, l.length - l.trimStart().length)),
    )
  return [lines[0].trimStart(), ...rest].join('\n')
}
export function setArguments(code: Code, a: Arguments): void {
  code.posonlyargcount = a.posonlyargs.length
  code.argcount = a.posonlyargs.length + a.args.length
  code.kwonlyargcount = a.kwonlyargs.length
}

/** The values of `__kwdefaults__`; null without any. */
export function keywordDefaults(f: Frame, values: readonly (Ex | null)[], names: readonly string[]): PyDict | null {
  let d: PyDict | null = null
  for (let i = 0; i < values.length; i++) {
    const v = values[i]
    if (v === null) continue
    d ??= new PyDict()
    d.setStr(names[i], v(f))
  }
  return d
}
