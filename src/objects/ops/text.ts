/** repr(), str(), ascii(), format() of any object. */
import type { PyValue } from '../object.ts'
import { formatSmallFloat, formatSmallInt, formatSmallText } from '../text/format-plan.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { AstralStr, PyFloat, type Text } from '../values.ts'
import { callSpecial } from './call.ts'
import { typeError } from './errors.ts'
import { isStr, textOf, toHost, typeName, typeOf } from './type-of.ts'

/** repr(v) */
export function repr(rt: Thread, v: PyValue): Text {
  switch (typeof v) {
    case 'number':
      return String(v)
    case 'boolean':
      return v ? 'True' : 'False'
  }
  if (v === null) return 'None'
  const slot = typeOf(v).slots.repr as NonNullable<import('../object.ts').Slots['repr']>
  rt.enterRecursive(' while getting the repr of an object')
  try {
    const r = slot(rt, v)
    const t = textOf(r)
    if (t === undefined) throw typeError(rt, `__repr__ returned non-string (type ${typeName(r)})`)
    return t
  } finally {
    rt.leaveRecursive()
  }
}
/** repr as UTF-16, for putting into messages. */
export function reprJs(rt: Thread, v: PyValue): string {
  return toHost(repr(rt, v))
}

/** str(v): a str object (subclass instances that `__str__` returned are kept). */
export function str(rt: Thread, v: PyValue): PyValue {
  if (typeof v === 'string') return v
  if (typeof v === 'number') return String(v)
  const t = typeOf(v)
  if (t === T.strType) return v
  const slot = t.slots.str
  if (slot === undefined) return repr(rt, v)
  rt.enterRecursive(' while getting the str of an object')
  try {
    const r = slot(rt, v)
    if (!isStr(r)) throw typeError(rt, `__str__ returned non-string (type ${typeName(r)})`)
    return r
  } finally {
    rt.leaveRecursive()
  }
}
/** The text of str(v). */
export function strText(rt: Thread, v: PyValue): Text {
  return textOf(str(rt, v)) as Text
}
export function strJs(rt: Thread, v: PyValue): string {
  return toHost(strText(rt, v))
}

/** ascii(v) */
export function ascii(rt: Thread, v: PyValue): string {
  const r = repr(rt, v)
  let out = ''
  const s = toHost(r)
  for (let i = 0; i < s.length; i++) {
    const c = r instanceof AstralStr ? (s.codePointAt(i) as number) : s.charCodeAt(i)
    if (c < 128) out += s[i]
    else if (c < 256) out += `\\x${c.toString(16).padStart(2, '0')}`
    else if (c < 0x10000) out += `\\u${c.toString(16).padStart(4, '0')}`
    else {
      out += `\\U${c.toString(16).padStart(8, '0')}`
      i++
    }
  }
  return out
}

/** format(v, spec) */
export function format(rt: Thread, v: PyValue, spec: Text): PyValue {
  if (typeof spec === 'string' && spec === '') {
    if (typeof v === 'string') return v
    if (typeof v === 'number') return String(v)
  } else if (typeof spec === 'string') {
    let quick: string | undefined
    if (typeof v === 'number') quick = formatSmallInt(v, spec)
    else if (typeof v === 'string') quick = formatSmallText(v, spec)
    else if (v instanceof PyFloat && v.cls === T.floatType) quick = formatSmallFloat(v.value, spec)
    if (quick !== undefined) return quick
  }
  const r = callSpecial(rt, v, '__format__', [spec])
  if (r === undefined) throw typeError(rt, `Type ${typeName(v)} doesn't define __format__`)
  if (!isStr(r)) throw typeError(rt, `__format__ must return a str, not ${typeName(r)}`)
  return r
}
