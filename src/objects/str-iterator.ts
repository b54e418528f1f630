/** The iterators over str: `str_ascii_iterator` where every character is ASCII, else `str_iterator`. */
import { reduceIter } from './iterators.ts'
import { define, method } from './kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from './object.ts'
import { asSize } from './ops/convert.ts'
import { charText } from './str-text.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import type { Text } from './values.ts'

export class PyStrIterator extends PyObject {
  /** null once exhausted */
  text: Text | null
  index = 0
  constructor(text: Text, cls: PyType) {
    super(cls)
    this.text = text
  }
}

const ASCII = /^[\x00-\x7f]*$/

/** iter(text) */
export function strIter(text: Text): PyStrIterator {
  return new PyStrIterator(
    text,
    typeof text === 'string' && ASCII.test(text) ? T.strAsciiIteratorType : T.strIteratorType,
  )
}

/** The next character, or `undefined`. */
export function strNext(_rt: Thread, it: PyStrIterator): PyValue | undefined {
  const t = it.text
  if (t === null) return undefined
  const i = it.index
  if (i >= t.length) {
    it.text = null
    return undefined
  }
  it.index = i + 1
  return typeof t === 'string' ? t[i] : charText(t.codePoints[i])
}

for (const type of [T.strIteratorType, T.strAsciiIteratorType]) {
  define(type, {
    flags: TypeFlags.DisallowInstantiation,
    slots: { iter: (_rt, it) => it, next: strNext },
    members: [
      method(
        '__length_hint__($self, /)',
        'Private method returning an estimate of len(list(it)).',
        (_rt, it: PyStrIterator) => (it.text === null ? 0 : Math.max(0, it.text.length - it.index)),
      ),
      method('__reduce__($self, /)', 'Return state information for pickling.', (rt, it: PyStrIterator) =>
        it.text === null ? reduceIter(rt, '') : reduceIter(rt, it.text, it.index),
      ),
      method(
        '__setstate__($self, object, /)',
        'Set state information for unpickling.',
        (rt, it: PyStrIterator, state: PyValue) => {
          const i = asSize(rt, state)
          if (it.text !== null) it.index = Math.min(Math.max(0, i), it.text.length)
        },
      ),
    ],
  })
}
