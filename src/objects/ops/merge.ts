/** Putting a mapping's items into a dict: `{**m}`, dict.update, `f(**m)`. */
import { PyDict } from '../dict.ts'
import type { PyValue } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { getAttrOr } from './attributes.ts'
import { call } from './call.ts'
import { runtimeError, typeError } from './errors.ts'
import { toArray } from './iterate.ts'
import { getItem } from './subscript.ts'
import { typeName, typeOf } from './type-of.ts'

/** Later items win. `notMapping` is the text of the TypeError for what has no `keys()`. */
export function mergeMapping(rt: Thread, into: PyDict, m: PyValue, notMapping: string | (() => string)): void {
  if (m instanceof PyDict && typeOf(m).slots.iter === T.dictType.slots.iter) {
    const used = m.used
    for (let i = m.nextEntry(0); i >= 0; i = m.nextEntry(i + 1)) {
      into.set(rt, m.keys[i], m.vals[i] as PyValue)
      if (m.used !== used && m !== into) throw runtimeError(rt, 'dict mutated during update')
    }
    return
  }
  const keys = getAttrOr(rt, m, 'keys')
  if (keys === undefined) throw typeError(rt, typeof notMapping === 'string' ? notMapping : notMapping())
  const given = call(rt, keys, [])
  for (const k of toArray(rt, given, `${typeName(m)}.keys() returned a non-iterable (type ${typeName(given)})`))
    into.set(rt, k, getItem(rt, m, k))
}
