/** Lowering a code object: which node it runs, and how it ends. Called at the first call of a function (code.unit.lower). */

import type { PyValue } from '../../objects/object.ts'
import { fromHost } from '../../objects/ops/type-of.ts'
import type { DictComp, GeneratorExp, ListComp, SetComp, Stmt, TypeParam } from '../../parser/ast.ts'
import type { Code } from '../code.ts'
import { type Frame, Next, type Step } from '../frame.ts'
import { lowerAwait, lowerYield, lowerYieldFrom } from './await.ts'
import { lowerCall } from './calls.ts'
import { lowerComprehension, lowerComprehensionCode } from './comprehensions.ts'
import { emitClassEpilogue, emitClassPrologue, lowerTypeParamsCode } from './definitions.ts'
import { compile } from './expressions.ts'
import { docText } from './functions.ts'
import { lower } from './lower-expression.ts'
import { Lowering, type SuspensionPoints } from './lowering.ts'
import { returnValue } from './returns.ts'
import { lowerBlock } from './statements.ts'

const POINTS: SuspensionPoints = {
  call: lowerCall,
  await: lowerAwait,
  yield: lowerYield,
  yieldFrom: lowerYieldFrom,
  comprehension: lowerComprehension,
}

export function lowerCode(code: Code): void {
  const L = new Lowering(code, POINTS)
  if (code.original !== null) code.instanceSlot = L.newTemp()
  const leave = returnValue(L)
  const ret =
    (value: (f: Frame) => PyValue): Step =>
    (f) =>
      leave(f, value(f))
  const node = code.node!
  const none = ret(() => null)
  if (code.role === 'type-params') lowerTypeParamsCode(L, node as never, ret)
  else if (code.role === 'bound' || code.role === 'default') {
    const p = node as TypeParam
    const e = code.role === 'bound' && p.kind === 'TypeVar' ? p.bound! : p.default_value!
    const v = compile(L, lower(L, e.kind === 'Starred' ? e.value : e))
    L.emit(ret(v))
  } else {
    switch (node.kind) {
      case 'Module':
        emitModulePrologue(L, node.body, true)
        lowerBlock(L, node.body)
        L.emit(none)
        break
      case 'Interactive':
        emitModulePrologue(L, node.body, false)
        lowerBlock(L, node.body)
        L.emit(none)
        break
      case 'Expression':
        if (code.isGenerator) emitLocals(L)
        L.emit(ret(compile(L, lower(L, node.body))))
        break
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        lowerBlock(L, node.body)
        L.emit(none)
        break
      case 'Lambda':
        L.emit(ret(compile(L, lower(L, node.body))))
        break
      case 'ClassDef':
        emitClassPrologue(L, node)
        emitAnnotationsSetup(L, node.body)
        lowerBlock(L, node.body)
        emitClassEpilogue(L)
        break
      case 'TypeAlias':
        L.emit(ret(compile(L, lower(L, node.value))))
        break
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        lowerComprehensionCode(L, node as ListComp | SetComp | DictComp | GeneratorExp, ret)
        break
      default:
        throw new Error(`no code for ${node.kind}`)
    }
  }
  L.finish()
  const exact = (code.flags & 0xc) === 0 && code.kwonlyargcount === 0
  code.exact = exact ? code.argcount : -1
  const simple = exact && code.cells.length === 0 && code.argumentCells.length === 0 && !code.isGenerator
  code.fast = simple && code.scope.optimized ? code.argcount : -1
}

/** Code of a module that is called as a function (types.FunctionType) works in the function's globals. */
function emitLocals(L: Lowering): void {
  L.emit((f) => {
    if (f.locals === null) f.locals = f.globals
    return Next.NEXT
  })
}

function emitModulePrologue(L: Lowering, body: readonly Stmt[], module: boolean): void {
  emitLocals(L)
  const doc = L.scope.docstring
  if (module && doc !== null && L.code.unit.optimize < 2) {
    const text = fromHost(docText(doc.value as string))
    L.emit((f) => {
      f.rt.interp.storeLocal(f, '__doc__', text)
      return Next.NEXT
    })
  }
  emitAnnotationsSetup(L, body)
}

/** `__annotations__` exists in module and class bodies that hold an annotation, in whatever block. */
function emitAnnotationsSetup(L: Lowering, body: readonly Stmt[]): void {
  if (!hasAnnotations(body)) return
  L.emit((f) => {
    f.rt.interp.setupAnnotations(f)
    return Next.NEXT
  })
}
function hasAnnotations(body: readonly Stmt[]): boolean {
  const work: (readonly Stmt[])[] = [body]
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    for (const s of block) {
      switch (s.kind) {
        case 'AnnAssign':
          return true
        case 'If':
        case 'For':
        case 'AsyncFor':
        case 'While':
          work.push(s.body, s.orelse)
          break
        case 'Try':
        case 'TryStar':
          work.push(s.body, s.orelse, s.finalbody)
          for (const h of s.handlers) work.push(h.body)
          break
        case 'With':
        case 'AsyncWith':
          work.push(s.body)
          break
        case 'Match':
          for (const c of s.cases) work.push(c.body)
          break
      }
    }
  }
  return false
}
