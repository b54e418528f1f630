/**
 * Calls with stars or keywords: positional values and names are gathered in evaluation order, then the general binding runs. The errors of `*` and `**`
 * name the callee as CPython does.
 */
import { PyBuiltinFunction } from '../../objects/builtin.ts'
import { PyDict } from '../../objects/dict.ts'
import { PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getMethodAttr } from '../../objects/ops/attributes.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { mergeMapping } from '../../objects/ops/merge.ts'
import { textOf, toHost, typeName, typeOf } from '../../objects/ops/type-of.ts'
import * as T from '../../objects/types.ts'
import { PyFunction, PyMethod } from '../../objects/values.ts'
import type { Call, Expr, Keyword } from '../../parser/ast.ts'
import { enterCall } from '../enter-call.ts'
import { type Frame, Next } from '../frame.ts'
import { attribute, attributeObject, compile } from './expressions.ts'
import { lowerAll, operand, stashAlways } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { AttrSite, findMethod } from './sites.ts'
import { temp } from './suspends.ts'

/** Stars and keywords: positional values and names are gathered in evaluation order, then the general binding runs. */
export function lowerGeneralCall(L: Lowering, e: Call): void {
  const exprs: Expr[] = [e.func, ...e.args, ...e.keywords.map((k) => k.value)]
  let done = lowerAll(L, exprs)
  // reading a mapping is a step of its own: what the step before gave is kept
  if (L.waits && e.keywords.some((k) => k.arg === null))
    done = done.map((x) => ((x.kind as string) === '$Val' ? stashAlways(L, x) : x))
  const fn = e.func.kind === 'Attribute' && done[0] === e.func ? attribute(L, e.func) : compile(L, done[0])
  const args = e.args.map((a, i) => {
    const x = done[1 + i]
    return { star: a.kind === 'Starred', ex: compile(L, x.kind === 'Starred' ? x.value : x), node: a }
  })
  const keywords = e.keywords.map((k: Keyword, i) => {
    const x = done[1 + e.args.length + i]
    return { name: k.arg, ex: compile(L, L.waits && k.arg === null ? lowerMapping(L, x, e) : x) }
  })
  const plain = args.every((a) => !a.star) && keywords.every((k) => k.name !== null)
  if (plain) {
    const exs = [...args.map((a) => a.ex), ...keywords.map((k) => k.ex)]
    const names = keywords.map((k) => k.name as string)
    if (e.func.kind === 'Attribute' && done[0] === e.func) {
      // the function is found on the type: no bound method is made
      const name = L.scope.mangle(e.func.attr)
      const o = attributeObject(L, e.func)
      const func = e.func
      const site = new AttrSite()
      L.emitSuspending((next) => (f) => {
        const self = o(f)
        const m = findMethod(site, self, name)
        const values: PyValue[] = []
        let callee: PyValue = m
        if (m instanceof PyFunction) values.push(self)
        else {
          f.node = func
          callee = getMethodAttr(f.rt, self, name)
        }
        for (let i = 0; i < exs.length; i++) values.push(exs[i](f))
        f.node = e
        f.pc = next
        return enterCall(f, callee, values, names)
      })
      return
    }
    L.emitSuspending((next) => (f) => {
      const callee = fn(f)
      const values: PyValue[] = []
      for (let i = 0; i < exs.length; i++) values.push(exs[i](f))
      f.node = e
      f.pc = next
      return enterCall(f, callee, values, names)
    })
    return
  }
  // with other arguments CPython builds a list first, whose text names no callee
  const lone = args.length === 1
  L.emitSuspending((next) => (f) => {
    const callee = fn(f)
    const values: PyValue[] = []
    for (const a of args) {
      const v = a.ex(f)
      if (!a.star) values.push(v)
      else {
        f.node = e
        for (const x of unpackArguments(f, callee, v, lone)) values.push(x)
      }
    }
    const names: string[] = []
    for (const k of keywords) {
      const v = k.ex(f)
      if (k.name !== null) {
        if (names.includes(k.name)) {
          f.node = e
          throw multiple(f, callee, k.name)
        }
        names.push(k.name)
        values.push(v)
      } else {
        f.node = e
        addKeywords(f, callee, names, values, v)
      }
    }
    f.node = e
    f.pc = next
    return enterCall(f, callee, values, names.length === 0 ? null : names)
  })
}

/** The value of a `**` argument: a mapping in Python is read by an operation, and a dict takes its place. What is no mapping is told of by the call. */
function lowerMapping(L: Lowering, e: Expr, node: Call): Expr {
  const slot = L.newTemp()
  const v = compile(L, operand(L, e))
  L.emitOperation((f) => {
    const m = v(f)
    f.slots[slot] = m
    if (typeof m === 'object' && m !== null && !(m instanceof PyDict) && m.cls.lookup('keys') !== undefined) {
      const d = new PyDict()
      f.node = node
      mergeMapping(f.rt, d, m, '')
      f.slots[slot] = d
    }
    return Next.NEXT
  })
  return temp(slot)
}

function calleeName(callee: PyValue): string {
  if (callee instanceof PyFunction)
    return `${callee.module === null || callee.module === undefined ? '' : `${toHost(textOf(callee.module) ?? '')}.`}${toHost(callee.qualname as string)}()`
  if (callee instanceof PyMethod) return calleeName(callee.func)
  if (callee instanceof PyBuiltinFunction)
    return `${callee.native.owner !== null ? `${callee.native.owner.qualname}.` : callee.module === null || callee.module === 'builtins' ? '' : `${String(callee.module)}.`}${callee.native.name}()`
  if (callee instanceof PyType)
    return `${(callee.flags & TypeFlags.Heap) !== 0 ? `${String(callee.ns.getStr('__module__') ?? '')}.` : ''}${callee.qualname}()`
  return `${typeName(callee)} object`
}
function unpackArguments(f: Frame, callee: PyValue, v: PyValue, lone: boolean): PyValue[] {
  if (typeOf(v).slots.iter === undefined && typeOf(v).slots.getItem === undefined) {
    if (!lone) throw typeError(f.rt, `Value after * must be an iterable, not ${typeName(v)}`)
    throw typeError(f.rt, `${calleeName(callee)} argument after * must be an iterable, not ${typeName(v)}`)
  }
  return toArray(f.rt, v)
}
function multiple(f: Frame, callee: PyValue, name: string) {
  return typeError(f.rt, `${calleeName(callee)} got multiple values for keyword argument '${name}'`)
}
/** The items of a `**` argument as further keywords. */
function addKeywords(f: Frame, callee: PyValue, names: string[], values: PyValue[], m: PyValue): void {
  let d: PyDict
  if (m instanceof PyDict && m.cls === T.dictType) d = m
  else {
    d = new PyDict()
    mergeMapping(f.rt, d, m, () => `${calleeName(callee)} argument after ** must be a mapping, not ${typeName(m)}`)
  }
  // names given before are looked for only where there are any
  const before = names.length
  for (let i = d.nextEntry(0); i >= 0; i = d.nextEntry(i + 1)) {
    const k = d.keys[i]
    const t = textOf(k)
    if (t === undefined) throw typeError(f.rt, 'keywords must be strings')
    const name = toHost(t)
    if (before > 0 && names.lastIndexOf(name, before - 1) >= 0) throw multiple(f, callee, name)
    names.push(name)
    values.push(d.vals[i] as PyValue)
  }
}
