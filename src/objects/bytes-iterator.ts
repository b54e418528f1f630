/** bytes_iterator and bytearray_iterator. The latter sees changes of its bytearray while it runs; once exhausted it stays so. */
import { reduceIter } from './iterators.ts'
import { define, method } from './kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from './object.ts'
import { asSize } from './ops/convert.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { type PyByteArray, PyBytes } from './values.ts'

export class PyBytesIterator extends PyObject {
  /** null once exhausted */
  seq: PyBytes | PyByteArray | null
  index = 0
  constructor(seq: PyBytes | PyByteArray, cls: PyType) {
    super(cls)
    this.seq = seq
  }
}

function next(_rt: Thread, it: PyBytesIterator): PyValue | undefined {
  if (it.seq === null) return undefined
  const v = it.seq.value
  if (it.index < v.length) return v[it.index++]
  it.seq = null
  return undefined
}

for (const type of [T.bytesIteratorType, T.bytearrayIteratorType]) {
  define(type, {
    flags: TypeFlags.DisallowInstantiation,
    slots: { iter: (_rt, it) => it, next },
    members: [
      method(
        '__length_hint__($self, /)',
        'Private method returning an estimate of len(list(it)).',
        (_rt, it: PyBytesIterator) => (it.seq === null ? 0 : Math.max(0, it.seq.value.length - it.index)),
      ),
      method('__reduce__($self, /)', 'Return state information for pickling.', (rt, it: PyBytesIterator) =>
        it.seq === null
          ? reduceIter(rt, type === T.bytesIteratorType ? new PyBytes(new Uint8Array(0)) : null)
          : reduceIter(rt, it.seq, it.index),
      ),
      method(
        '__setstate__($self, object, /)',
        'Set state information for unpickling.',
        (rt, it: PyBytesIterator, state: PyValue) => {
          const i = asSize(rt, state)
          if (it.seq !== null) it.index = Math.min(Math.max(0, i), it.seq.value.length)
        },
      ),
    ],
  })
}
