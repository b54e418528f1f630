/** The type of any value, and the questions "is it a str / an int?" that must see subclasses: builtins ask here, never by `typeof`. */
import type { PyType, PyValue } from '../object.ts'
import * as T from '../types.ts'
import { AstralStr, PyIntSub, PyStrSub, type Text } from '../values.ts'

export function typeOf(v: PyValue): PyType {
  switch (typeof v) {
    case 'object':
      return v === null ? T.noneType : v.cls
    case 'string':
      return T.strType
    case 'number':
    case 'bigint':
      return T.intType
    default:
      return T.boolType
  }
}

/** `tp_name` as error texts show it: builtin types of other modules carry their module there, Python classes never do. */
export function typeName(v: PyValue): string {
  const t = typeOf(v)
  return shownTypeName(t)
}
export function shownTypeName(t: PyType): string {
  return t.module !== 'builtins' && (t.flags & 2) === 0 && t.module !== '' ? `${t.module}.${t.name}` : t.name
}

/** The text of a str or of an instance of a subclass, else `undefined`. */
export function textOf(v: PyValue): Text | undefined {
  if (typeof v === 'string') return v
  if (v instanceof AstralStr) return v
  if (v instanceof PyStrSub) return v.value
  return undefined
}
export function isStr(v: PyValue): boolean {
  return typeof v === 'string' || v instanceof AstralStr || v instanceof PyStrSub
}

/** The value of an int, bool or instance of a subclass, else `undefined`. */
export function intOf(v: PyValue): number | bigint | undefined {
  switch (typeof v) {
    case 'number':
    case 'bigint':
      return v
    case 'boolean':
      return v ? 1 : 0
    case 'object':
      return v instanceof PyIntSub ? v.value : undefined
    default:
      return undefined
  }
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/

/** A JS (UTF-16) text as a Python str. Texts that come from outside the object model pass here once. */
export function fromHost(s: string): Text {
  return PAIR.test(s) ? new AstralStr(s) : s
}
/** The UTF-16 text of a str value; what attribute names, dict keys for names and the host get. */
export function toHost(v: Text | PyStrSub): string {
  if (typeof v === 'string') return v
  if (v instanceof AstralStr) return v.js
  return toHost(v.value)
}
/** A str from code points. */
export function fromCodePoints(points: Uint32Array | readonly number[]): Text {
  let astral = false
  let previousHigh = false
  for (let i = 0; i < points.length; i++) {
    const c = points[i]
    if (c > 0xffff || (previousHigh && c >= 0xdc00 && c <= 0xdfff)) {
      astral = true
      break
    }
    previousHigh = c >= 0xd800 && c <= 0xdbff
  }
  let s = ''
  for (let i = 0; i < points.length; i += 4096) {
    s += String.fromCodePoint(...(points.slice(i, i + 4096) as number[]))
  }
  return astral ? new AstralStr(s, points instanceof Uint32Array ? points : Uint32Array.from(points)) : s
}
