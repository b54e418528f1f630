/** _collections: deque, defaultdict, OrderedDict, and the fast parts of namedtuple and Counter. */
import { PyDict } from '../objects/dict.ts'
import { ctor, fn, memberAttr, method, module, newType, value } from '../objects/kit.ts'
import { PyObject, type PyType, type PyValue } from '../objects/object.ts'
import { add } from '../objects/ops/arithmetic.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { error, indexError, typeError } from '../objects/ops/errors.ts'
import { forEach } from '../objects/ops/iterate.ts'
import { setItem } from '../objects/ops/subscript.ts'
import { reprJs } from '../objects/ops/text.ts'
import { fromHost, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyTuple } from '../objects/values.ts'
import { defaultDictType } from './_collections/defaultdict.ts'
import { dequeType, iteratorType, reverseIteratorType } from './_collections/deque.ts'
import { orderedDictType } from './_collections/ordereddict.ts'

class PyTupleGetter extends PyObject {
  index: number
  doc: PyValue
  constructor(index: number, doc: PyValue, cls: PyType) {
    super(cls)
    this.index = index
    this.doc = doc
  }
}
const tupleGetterType: PyType = newType('_tuplegetter', 'collections', {
  new: ctor(
    '_tuplegetter(index: ssize, doc, /)',
    (_rt, cls, index: number, doc: PyValue) => new PyTupleGetter(index, doc, cls),
  ),
  slots: {
    descrGet(rt, self: PyTupleGetter, obj) {
      if (obj === undefined || obj === null) return self
      if (!(obj instanceof PyTuple))
        throw typeError(
          rt,
          `descriptor for index '${self.index}' for tuple subclasses doesn't apply to '${typeName(obj)}' object`,
        )
      const v = obj.items[self.index]
      if (v === undefined) throw indexError(rt, 'tuple index out of range')
      return v
    },
    descrSet(rt, _self, _obj, v) {
      throw error(rt, T.AttributeError, v === undefined ? "can't delete attribute" : "can't set attribute")
    },
    repr: (rt, self: PyTupleGetter) => fromHost(`_tuplegetter(${self.index}, ${reprJs(rt, self.doc)})`),
  },
  members: [
    memberAttr(
      '__doc__',
      null,
      (_rt, self: PyTupleGetter) => self.doc,
      (_rt, self: PyTupleGetter, v) => {
        self.doc = v ?? null
      },
    ),
    method(
      '__reduce__(self, /)',
      null,
      (_rt, self: PyTupleGetter) => new PyTuple([self.cls, new PyTuple([self.index, self.doc])]),
    ),
  ],
})

/** Counter's inner loop: `mapping[x] = mapping.get(x, 0) + 1` for every x; without calls where `mapping` is a dict with the dict's own methods. */
function countElements(rt: Thread, mapping: PyValue, iterable: PyValue): void {
  if (mapping instanceof PyDict) {
    const t = mapping.cls
    if (t.lookup('get') === T.dictType.lookup('get') && t.slots.setItem === T.dictType.slots.setItem) {
      forEach(rt, iterable, (x) => {
        const old = mapping.get(rt, x)
        mapping.set(rt, x, old === undefined ? 1 : typeof old === 'number' ? old + 1 : add(rt, old, 1))
      })
      return
    }
  }
  const get = getAttr(rt, mapping, 'get')
  forEach(rt, iterable, (x) => {
    setItem(rt, mapping, x, add(rt, call(rt, get, [x, 0]), 1))
  })
}

export default module('_collections', 'High performance data structures.', [
  value('deque', dequeType),
  value('_deque_iterator', iteratorType),
  value('_deque_reverse_iterator', reverseIteratorType),
  value('defaultdict', defaultDictType),
  value('OrderedDict', orderedDictType),
  value('_tuplegetter', tupleGetterType),
  fn('_count_elements(mapping, iterable, /)', 'Count elements in the iterable, updating the mapping', countElements),
])
