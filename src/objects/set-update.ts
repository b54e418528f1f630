/** Adding the items of any iterable to a set: what set(), update, `|=` and the set operations of dict views share. */
import { PyDict } from './dict.ts'
import type { PyValue } from './object.ts'
import { iter } from './ops/iterate.ts'
import { typeOf } from './ops/type-of.ts'
import { PySet } from './set.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'

export function updateSet(rt: Thread, s: PySet, source: PyValue): void {
  if (source instanceof PySet) {
    rt.charge(source.size * 16)
    s.merge(rt, source)
    return
  }
  if (source instanceof PyDict && source.cls === T.dictType) {
    s.reserve(source.used)
    for (let i = source.nextEntry(0); i >= 0; i = source.nextEntry(i + 1)) s.add(rt, source.keys[i])
    return
  }
  const it = iter(rt, source)
  const step = typeOf(it).slots.next!
  for (let n = 1; ; n++) {
    const v = step(rt, it)
    if (v === undefined) return
    s.add(rt, v)
    if ((n & 0x3fff) === 0) {
      rt.charge(0x4000 * 16)
      rt.checkInterrupt()
    }
  }
}
