/** `mappingproxy`: everything is asked of the mapping behind it. */
import { makeGenericAlias } from './generic-alias.ts'
import { classMethod, ctor, define, method } from './kit.ts'
import { PyMappingProxy } from './mappingproxy.ts'
import { type PyValue, TypeFlags } from './object.ts'
import { or } from './ops/arithmetic.ts'
import { getAttr } from './ops/attributes.ts'
import { call } from './ops/call.ts'
import { richCompare } from './ops/compare.ts'
import { contains } from './ops/contains.ts'
import { typeError } from './ops/errors.ts'
import { hash } from './ops/hash.ts'
import { iter } from './ops/iterate.ts'
import { getItem, length } from './ops/subscript.ts'
import { reprJs, str } from './ops/text.ts'
import { fromHost, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyList, PyTuple } from './values.ts'

const unwrap = (v: PyValue) => (v instanceof PyMappingProxy ? v.mapping : v)
const ask = (rt: Thread, p: PyMappingProxy, name: string, args: PyValue[]) =>
  call(rt, getAttr(rt, p.mapping, name), args)

define(T.mappingproxyType, {
  doc: 'Read-only proxy of a mapping.',
  signature: '(mapping)',
  flags: TypeFlags.Mapping,
  new: ctor('mappingproxy(mapping)', (rt, _cls, mapping) => {
    if (typeOf(mapping).slots.getItem === undefined || mapping instanceof PyList || mapping instanceof PyTuple)
      throw typeError(rt, `mappingproxy() argument must be a mapping, not ${typeName(mapping)}`)
    return new PyMappingProxy(mapping)
  }),
  slots: {
    repr: (rt, p: PyMappingProxy) => fromHost(`mappingproxy(${reprJs(rt, p.mapping)})`),
    str: (rt, p: PyMappingProxy) => str(rt, p.mapping),
    hash: (rt, p: PyMappingProxy) => hash(rt, p.mapping),
    compare: (rt, p: PyMappingProxy, other, op) => richCompare(rt, p.mapping, other, op),
    iter: (rt, p: PyMappingProxy) => iter(rt, p.mapping),
    len: (rt, p: PyMappingProxy) => length(rt, p.mapping),
    getItem: (rt, p: PyMappingProxy, key) => getItem(rt, p.mapping, key),
    contains: (rt, p: PyMappingProxy, key) => contains(rt, p.mapping, key),
    or: (rt, a, b) => or(rt, unwrap(a), unwrap(b)),
    ior: (rt) => {
      throw typeError(rt, "'|=' is not supported by mappingproxy; use '|' instead")
    },
  },
  members: [
    method(
      'get(self, key, default=None, /)',
      'Return the value for key if key is in the mapping, else default.',
      (rt, p, key, otherwise) => ask(rt, p, 'get', [key, otherwise]),
    ),
    method('keys(self, /)', "a set-like object providing a view on the underlying mapping's keys", (rt, p) =>
      ask(rt, p, 'keys', []),
    ),
    method('values(self, /)', "an object providing a view on the underlying mapping's values", (rt, p) =>
      ask(rt, p, 'values', []),
    ),
    method('items(self, /)', "a set-like object providing a view on the underlying mapping's items", (rt, p) =>
      ask(rt, p, 'items', []),
    ),
    method('copy(self, /)', 'a shallow copy of the underlying mapping', (rt, p) => ask(rt, p, 'copy', [])),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
    method('__reversed__(self, /)', 'reverse iterator', (rt, p) => ask(rt, p, '__reversed__', [])),
  ],
})
