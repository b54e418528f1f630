/**
 * match. Language Reference 8.6, PEP 634.
 *
 * A pattern is a closure `(frame, subject) => boolean` that puts captures into temporaries; names are bound only when the whole pattern has
 * matched, before the guard, as in CPython.
 */

import { PyDict } from '../../objects/dict.ts'
import { Cmp, PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr, getAttrOr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { compareBool } from '../../objects/ops/compare.ts'
import { error, typeError } from '../../objects/ops/errors.ts'
import { isInstance } from '../../objects/ops/isinstance.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { mergeMapping } from '../../objects/ops/merge.ts'
import { getItem, length } from '../../objects/ops/subscript.ts'
import { isStr, textOf, toHost, typeName, typeOf } from '../../objects/ops/type-of.ts'
import * as T from '../../objects/types.ts'
import { PyList, PyTuple } from '../../objects/values.ts'
import type { Match, Pattern, Stmt } from '../../parser/ast.ts'
import { type Frame, Next } from '../frame.ts'
import { constantValue } from './constants.ts'
import { compile } from './expressions.ts'
import { branch, into } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { storeName } from './names.ts'

type Matcher = (f: Frame, v: PyValue) => boolean

/** Temporaries of the captures of one case, by name. */
type Captures = Map<string, number>

export function lowerMatch(L: Lowering, s: Match, block: (body: readonly Stmt[]) => void): void {
  const subject = L.newTemp()
  into(L, s.subject, subject)
  const end = L.label()
  for (const c of s.cases) {
    const next = L.label()
    const captures: Captures = new Map()
    const m = pattern(L, c.pattern, captures)
    const puts = [...captures].map(([name, slot]) => ({ put: storeName(L, name, c.pattern), slot }))
    L.emitOperation((f) => {
      if (!m(f, f.slots[subject])) return next.pc
      for (const p of puts) {
        p.put(f, f.slots[p.slot])
        f.slots[p.slot] = undefined
      }
      return Next.NEXT
    })
    L.flush()
    if (c.guard !== null) branch(L, c.guard, next, false)
    block(c.body)
    L.jump(end)
    L.place(next)
    for (const slot of captures.values()) L.releaseTemp(slot)
  }
  L.place(end)
  L.emit((f) => {
    f.slots[subject] = undefined
    return Next.NEXT
  })
  L.releaseTemp(subject)
}

function capture(L: Lowering, captures: Captures, name: string): number {
  let slot = captures.get(name)
  if (slot === undefined) {
    slot = L.newTemp()
    captures.set(name, slot)
  }
  return slot
}

function pattern(L: Lowering, p: Pattern, captures: Captures): Matcher {
  switch (p.kind) {
    case 'MatchValue': {
      const x = compile(L, p.value)
      return (f, v) => {
        const k = x(f)
        f.node = p
        return compareBool(f.rt, v, k, Cmp.EQ)
      }
    }
    case 'MatchSingleton': {
      const k = constantValue(p.value)
      return (_f, v) => v === k
    }
    case 'MatchAs': {
      const inner = p.pattern === null ? null : pattern(L, p.pattern, captures)
      if (p.name === null) return inner ?? (() => true)
      const slot = capture(L, captures, p.name)
      return (f, v) => {
        if (inner !== null && !inner(f, v)) return false
        f.slots[slot] = v
        return true
      }
    }
    case 'MatchOr': {
      const options = p.patterns.map((x) => pattern(L, x, captures))
      return (f, v) => {
        for (const o of options) if (o(f, v)) return true
        return false
      }
    }
    case 'MatchSequence':
      return sequencePattern(L, p, captures)
    case 'MatchMapping':
      return mappingPattern(L, p, captures)
    case 'MatchClass':
      return classPattern(L, p, captures)
    case 'MatchStar':
      throw new Error('star pattern outside a sequence')
  }
}

function sequencePattern(L: Lowering, p: Pattern & { kind: 'MatchSequence' }, captures: Captures): Matcher {
  const star = p.patterns.findIndex((x) => x.kind === 'MatchStar')
  const before = (star < 0 ? p.patterns : p.patterns.slice(0, star)).map((x) => pattern(L, x, captures))
  const after = star < 0 ? [] : p.patterns.slice(star + 1).map((x) => pattern(L, x, captures))
  const starName = star < 0 ? null : (p.patterns[star] as { name: string | null }).name
  const slot = starName === null ? -1 : capture(L, captures, starName)
  const n = before.length + after.length
  return (f, v) => {
    const t = typeOf(v)
    if ((t.flags & TypeFlags.Sequence) === 0) return false
    f.node = p
    const rt = f.rt
    const len = length(rt, v)
    if (star < 0 ? len !== n : len < n) return false
    const direct =
      v instanceof PyTuple && t === T.tupleType ? v.items : v instanceof PyList && t === T.listType ? v.items : null
    const at = (i: number): PyValue => (direct !== null ? direct[i] : getItem(rt, v, i))
    if (star >= 0 && slot < 0) {
      for (let i = 0; i < before.length; i++) if (!before[i](f, at(i))) return false
      for (let i = 0; i < after.length; i++) if (!after[i](f, at(len - after.length + i))) return false
      return true
    }
    const items = direct !== null ? direct.slice() : toArray(rt, v)
    for (let i = 0; i < before.length; i++) if (!before[i](f, items[i])) return false
    if (slot >= 0) f.slots[slot] = new PyList(items.slice(before.length, items.length - after.length))
    for (let i = 0; i < after.length; i++) if (!after[i](f, items[items.length - after.length + i])) return false
    return true
  }
}

function mappingPattern(L: Lowering, p: Pattern & { kind: 'MatchMapping' }, captures: Captures): Matcher {
  const keys = p.keys.map((k) => compile(L, k))
  const values = p.patterns.map((x) => pattern(L, x, captures))
  const rest = p.rest === null ? -1 : capture(L, captures, p.rest)
  return (f, v) => {
    if ((typeOf(v).flags & TypeFlags.Mapping) === 0) return false
    f.node = p
    const rt = f.rt
    if (keys.length > 0 && length(rt, v) < keys.length) return false
    const seen = new PyDict()
    const found: PyValue[] = []
    if (keys.length > 0) {
      // get() with a marker, so that __missing__ adds nothing
      const marker = rt.once(() => new PyTuple([]))
      const get = getAttr(rt, v, 'get')
      for (const key of keys) {
        const k = key(f)
        if (seen.has(rt, k))
          throw error(
            rt,
            T.ValueError,
            `mapping pattern checks duplicate key (${toHost(f.rt.interp.reprText(f.rt, k))})`,
          )
        seen.set(rt, k, null)
        const x = call(rt, get, [k, marker])
        if (x === marker) return false
        found.push(x)
      }
    }
    for (let i = 0; i < values.length; i++) if (!values[i](f, found[i])) return false
    if (rest >= 0) {
      const d = new PyDict()
      mergeMapping(rt, d, v, `'${typeName(v)}' object is not a mapping`)
      for (const k of seen.keyList()) d.delete(rt, k)
      f.slots[rest] = d
    }
    return true
  }
}

function classPattern(L: Lowering, p: Pattern & { kind: 'MatchClass' }, captures: Captures): Matcher {
  const cls = compile(L, p.cls)
  const positional = p.patterns.map((x) => pattern(L, x, captures))
  const keywords = p.kwd_patterns.map((x) => pattern(L, x, captures))
  const names = p.kwd_attrs
  return (f, v) => {
    const c = cls(f)
    f.node = p
    const rt = f.rt
    if (!(c instanceof PyType)) throw typeError(rt, 'called match pattern must be a class')
    if (!isInstance(rt, v, c)) return false
    const seen = new Set<string>()
    if (positional.length > 0) {
      const args = getAttrOr(rt, c, '__match_args__')
      let matchArgs: readonly PyValue[] = []
      if (args !== undefined) {
        if (!(args instanceof PyTuple))
          throw typeError(rt, `${c.name}.__match_args__ must be a tuple (got ${typeName(args)})`)
        matchArgs = args.items
      }
      const self = args === undefined && (c.flags & TypeFlags.MatchSelf) !== 0
      const allowed = self ? 1 : matchArgs.length
      if (positional.length > allowed) {
        throw typeError(
          rt,
          `${c.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${positional.length} given)`,
        )
      }
      if (self) {
        if (!positional[0](f, v)) return false
      } else {
        for (let i = 0; i < positional.length; i++) {
          const name = matchArgs[i]
          if (!isStr(name)) throw typeError(rt, `__match_args__ elements must be strings (got ${typeName(name)})`)
          const n = toHost(textOf(name)!)
          if (seen.has(n)) throw typeError(rt, `${c.name}() got multiple sub-patterns for attribute '${n}'`)
          seen.add(n)
          const x = getAttrOr(rt, v, n)
          if (x === undefined || !positional[i](f, x)) return false
        }
      }
    }
    for (let i = 0; i < keywords.length; i++) {
      if (seen.has(names[i])) throw typeError(rt, `${c.name}() got multiple sub-patterns for attribute '${names[i]}'`)
      seen.add(names[i])
      const x = getAttrOr(rt, v, names[i])
      if (x === undefined || !keywords[i](f, x)) return false
    }
    return true
  }
}
