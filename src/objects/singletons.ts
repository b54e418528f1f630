/** NoneType, ellipsis and NotImplementedType: one value each, which calling the type gives again. */
import { define, method } from './kit.ts'
import { HASH_NONE } from './numbers/hash.ts'
import { Cmp, type KwNames, type PyType, type PyValue } from './object.ts'
import { typeError } from './ops/errors.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { Ellipsis, NotImplemented } from './values.ts'

/** `tp_new` of a singleton: no arguments. `shown` is the name in CPython's message, which is not always the type's. */
const only = (value: PyValue, shown: string) => (rt: Thread, _cls: PyType, args: PyValue[], kwnames: KwNames) => {
  if (args.length > 0 || kwnames !== null) throw typeError(rt, `${shown} takes no arguments`)
  return value
}

define(T.noneType, {
  doc: 'The type of the None singleton.',
  signature: '()',
  new: only(null, 'NoneType'),
  slots: {
    repr: () => 'None',
    hash: () => HASH_NONE,
    compare: (_rt, _self, other, op) => {
      if (op === Cmp.EQ && other === null) return true
      if (op === Cmp.NE && other === null) return false
      return NotImplemented
    },
    bool: () => false,
  },
})

define(T.ellipsisType, {
  doc: 'The type of the Ellipsis singleton.',
  signature: '()',
  new: only(Ellipsis, 'EllipsisType'),
  slots: { repr: () => 'Ellipsis' },
  members: [method('__reduce__($self, /)', null, () => 'Ellipsis')],
})

define(T.notImplementedType, {
  doc: 'The type of the NotImplemented singleton.',
  signature: '()',
  new: only(NotImplemented, 'NotImplementedType'),
  slots: {
    repr: () => 'NotImplemented',
    bool: (rt) => {
      rt.interp.warn(rt, T.DeprecationWarning, 'NotImplemented should not be used in a boolean context')
      return true
    },
  },
  members: [method('__reduce__($self, /)', null, () => 'NotImplemented')],
})
