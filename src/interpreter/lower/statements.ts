/** Statements: one exhaustive table. Language Reference chapters 7 and 8. */

import { PyType, type PyValue } from '../../objects/object.ts'
import { call } from '../../objects/ops/call.ts'
import { runtimeError, typeError } from '../../objects/ops/errors.ts'
import { fromHost, typeOf } from '../../objects/ops/type-of.ts'
import * as T from '../../objects/types.ts'
import { PyBaseException, PyTuple } from '../../objects/values.ts'
import type { Import, ImportFrom, Raise, Stmt } from '../../parser/ast.ts'
import { type Frame, Next } from '../frame.ts'
import { importFrom, importStar } from '../import-names.ts'
import { unparse } from '../unparse.ts'
import { emitDelete, emitStore, storePairs, targetSuspends } from './assign.ts'
import { lowerAugAssign } from './aug-assign.ts'
import { lowerClassDef, lowerFunctionDef, lowerTypeAlias } from './definitions.ts'
import { display } from './display.ts'
import { compile } from './expressions.ts'
import { fuseStatement, isFusible } from './fuse.ts'
import { valueOrRaised } from './items.ts'
import { lowerAsyncFor, lowerFor, lowerWhile } from './loops.ts'
import { branch, lower, lowerAll, operands, stashAlways } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { lowerMatch } from './match.ts'
import { storeName } from './names.ts'
import { leaveFunction } from './returns.ts'
import { lowerTry, lowerWith } from './try.ts'

export function lowerBlock(L: Lowering, body: readonly Stmt[]): void {
  for (const s of body) lowerStatement(L, s)
}

export function lowerStatement(L: Lowering, s: Stmt): void {
  const block = (body: readonly Stmt[]): void => lowerBlock(L, body)
  if (!L.stepped && isFusible(L, s, false) && s.kind !== 'Return') {
    L.emit(fuseStatement(L, s, false))
    return
  }
  switch (s.kind) {
    case 'Pass':
    case 'Global':
    case 'Nonlocal':
      return
    case 'Expr': {
      if (L.interactive) {
        L.emit(display(s, compile(L, lower(L, s.value))))
        return
      }
      if (s.value.kind === 'Constant') return
      const v = lower(L, s.value)
      if ((v.kind as string) === '$Val' || (v.kind as string) === '$Temp') {
        // the value of a call statement is dropped: a coroutine never awaited is noticed here
        if (s.value.kind === 'Call') {
          L.emit((f) => {
            const x = f.val
            if (typeof x === 'object' && x !== null && x.cls === T.coroutineType)
              f.rt.interp.coroutineDropped(f.rt, x, s)
            return Next.NEXT
          })
        }
        return
      }
      const ex = compile(L, v)
      L.emit((f) => {
        ex(f)
        return Next.NEXT
      })
      return
    }
    case 'Assign': {
      let value = lower(L, s.value)
      if (s.targets.length > 1) value = stashAlways(L, value)
      else if (!targetSuspends(L, s.targets[0])) {
        const pairs = storePairs(L, s.targets[0], value)
        if (pairs !== null) {
          L.emit(pairs)
          return
        }
      }
      const v = compile(L, value)
      for (const t of s.targets) emitStore(L, t, v)
      return
    }
    case 'AugAssign':
      lowerAugAssign(L, s)
      return
    case 'AnnAssign':
      lowerAnnAssign(L, s)
      return
    case 'Return': {
      const value = s.value === null ? null : valueOrRaised(L, lower(L, s.value))
      L.emit(leaveFunction(L, value, s))
      L.flush()
      return
    }
    case 'Delete':
      for (const t of s.targets) emitDelete(L, t)
      return
    case 'If': {
      // elif chains without recursion
      const end = L.label()
      let x: Stmt = s
      for (;;) {
        const node: Stmt & { kind: 'If' } = x as Stmt & { kind: 'If' }
        const otherwise = L.label()
        branch(L, node.test, otherwise, false)
        block(node.body)
        if (node.orelse.length > 0) L.jump(end)
        L.place(otherwise)
        if (node.orelse.length === 1 && node.orelse[0].kind === 'If') {
          x = node.orelse[0]
          continue
        }
        block(node.orelse)
        break
      }
      L.place(end)
      return
    }
    case 'While':
      lowerWhile(L, s, block)
      return
    case 'For':
      lowerFor(L, s, block)
      return
    case 'AsyncFor':
      lowerAsyncFor(L, s, block)
      return
    case 'Try':
    case 'TryStar':
      lowerTry(L, s, block)
      return
    case 'With':
    case 'AsyncWith':
      lowerWith(L, s, block)
      return
    case 'Break':
    case 'Continue': {
      let i = L.blocks.length - 1
      while (L.blocks[i].kind !== 'loop') i--
      const loop = L.blocks[i] as { breakTo: { pc: number }; continueTo: { pc: number } }
      const to = s.kind === 'Break' ? loop.breakTo : loop.continueTo
      L.emit(L.leaveBlocks(i + 1, () => to.pc))
      L.flush()
      return
    }
    case 'Raise':
      lowerRaise(L, s)
      return
    case 'Assert': {
      if (L.code.unit.optimize > 0) return
      const ok = L.label()
      branch(L, s.test, ok, true)
      const message = s.msg === null ? null : compile(L, lower(L, s.msg))
      L.emit((f) => {
        const m = message === null ? undefined : message(f)
        f.node = s.test
        const e = new PyBaseException(T.AssertionError, new PyTuple(m === undefined ? [] : [m]))
        f.rt.linkContext(e)
        f.rt.raised = e
        return Next.RAISE
      })
      L.place(ok)
      return
    }
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      lowerFunctionDef(L, s)
      return
    case 'ClassDef':
      lowerClassDef(L, s)
      return
    case 'TypeAlias':
      lowerTypeAlias(L, s)
      return
    case 'Import':
      lowerImport(L, s)
      return
    case 'ImportFrom':
      lowerImportFrom(L, s)
      return
    case 'Match':
      lowerMatch(L, s, block)
      return
  }
}

/** An exception instance from what stands after `raise` or `from`. */
function instance(f: Frame, v: PyValue, bad: string): PyBaseException {
  if (v instanceof PyBaseException) return v
  if (v instanceof PyType && v.isSubtype(T.BaseException)) {
    const e = call(f.rt, v, [])
    if (!(e instanceof PyBaseException)) {
      throw typeError(
        f.rt,
        `calling ${f.rt.interp.reprOf(f.rt, v)} should have returned an instance of BaseException, not ${f.rt.interp.reprOf(f.rt, typeOf(e))}`,
      )
    }
    return e
  }
  throw typeError(f.rt, bad)
}

function lowerRaise(L: Lowering, s: Raise): void {
  if (s.exc === null) {
    L.emit((f) => {
      f.node = s
      const e = f.rt.currentException()
      if (e === null) throw runtimeError(f.rt, 'No active exception to reraise')
      f.rt.raised = e
      return Next.RERAISE
    })
    L.flush()
    return
  }
  const [a, b] = lowerAll(L, s.cause === null ? [s.exc] : [s.exc, s.cause])
  const exc = compile(L, a)
  const cause = s.cause === null ? null : compile(L, b)
  L.emit((f) => {
    const v = exc(f)
    const c = cause === null ? undefined : cause(f)
    f.node = s
    const e = instance(f, v, 'exceptions must derive from BaseException')
    if (c !== undefined) {
      e.cause = c === null ? null : instance(f, c, 'exception causes must derive from BaseException')
      e.suppressContext = true
    }
    f.rt.setContext(e)
    f.rt.raised = e
    return Next.RAISE
  })
  L.flush()
}

function lowerAnnAssign(L: Lowering, s: Stmt & { kind: 'AnnAssign' }): void {
  const inFunction = L.code.scope.optimized
  const t = s.target
  if (s.value !== null) {
    const v = compile(L, lower(L, s.value))
    emitStore(L, t, v)
  } else if (t.kind === 'Attribute' && !inFunction) {
    const o = compile(L, lower(L, t.value))
    L.emit((f) => {
      o(f)
      return Next.NEXT
    })
  } else if (t.kind === 'Subscript' && !inFunction) {
    const parts = lowerAll(L, [t.value, t.slice]).map((x) => compile(L, x))
    L.emit((f) => {
      for (const p of parts) p(f)
      return Next.NEXT
    })
  }
  if (inFunction) return
  const future = L.code.unit.table.futureFeatures.has('annotations')
  if (t.kind !== 'Name' || s.simple !== 1) {
    if (future) return
    const a = compile(L, lower(L, s.annotation))
    L.emit((f) => {
      a(f)
      return Next.NEXT
    })
    return
  }
  const name = fromHost(L.scope.mangle(t.id))
  const text = future ? fromHost(unparse(s.annotation)) : null
  const a = future ? null : compile(L, operands(L, [s.annotation])[0])
  L.emitOperation((f) => {
    const v = a === null ? (text as PyValue) : a(f)
    f.node = s
    f.rt.interp.storeAnnotation(f, name, v)
    return Next.NEXT
  })
}

// ---------------------------------------------------------------- import

function lowerImport(L: Lowering, s: Import): void {
  for (const a of s.names) {
    const top = a.name.split('.')[0]
    const put = storeName(L, a.asname ?? top, s)
    const attrs = a.name.split('.').slice(1)
    L.emitSuspending((next) => (f) => {
      f.node = s
      f.pc = next
      return f.rt.interp.enterImport(f, a.name, null, 0)
    })
    L.emit((f) => {
      f.node = s
      let m = f.val as PyValue
      if (a.asname !== null) for (const x of attrs) m = importFrom(f.rt, m, x)
      put(f, m)
      return Next.NEXT
    })
  }
}

function lowerImportFrom(L: Lowering, s: ImportFrom): void {
  const names = s.names.map((a) => fromHost(a.name))
  const fromlist = new PyTuple(names)
  const module = s.module ?? ''
  const level = s.level ?? 0
  L.emitSuspending((next) => (f) => {
    f.node = s
    f.pc = next
    return f.rt.interp.enterImport(f, module, fromlist, level)
  })
  if (s.names.length === 1 && s.names[0].name === '*') {
    L.emit((f) => {
      f.node = s
      importStar(f, f.val)
      return Next.NEXT
    })
    return
  }
  const slot = L.newTemp()
  const puts = s.names.map((a) => ({ name: a.name, put: storeName(L, a.asname ?? a.name, s) }))
  L.emit((f) => {
    f.slots[slot] = f.val
    return Next.NEXT
  })
  for (const p of puts)
    L.emitOperation((f) => {
      f.node = s
      p.put(f, importFrom(f.rt, f.slots[slot], p.name))
      return Next.NEXT
    })
  L.emit((f) => {
    f.slots[slot] = undefined
    return Next.NEXT
  })
  L.releaseTemp(slot)
}
