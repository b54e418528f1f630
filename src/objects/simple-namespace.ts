/** types.SimpleNamespace: an object that is its keyword arguments. */

import { getDict } from './class-layout.ts'
import { PyDict } from './dict.ts'
import { define, getset, method } from './kit.ts'
import { type PyObject, type PyValue, TypeFlags } from './object.ts'
import { instanceDict, setInstanceAttr } from './ops/attributes.ts'
import { call } from './ops/call.ts'
import { richCompare } from './ops/compare.ts'
import { typeError } from './ops/errors.ts'
import { reprJs } from './ops/text.ts'
import { fromHost, textOf, toHost, typeOf } from './ops/type-of.ts'
import * as T from './types.ts'
import { NotImplemented, PyInstance, PyTuple } from './values.ts'

define(T.simpleNamespaceType, {
  doc: 'A simple attribute-based namespace.',
  signature: '(mapping_or_iterable=(), /, **kwargs)',
  flags: TypeFlags.BaseType,
  hasDict: true,
  new: (_rt, cls) => new PyInstance(cls),
  slots: {
    init(rt, self: PyObject, args, kwnames) {
      const npos = args.length - (kwnames === null ? 0 : kwnames.length)
      if (npos > 1) throw typeError(rt, `${self.cls.name} expected at most 1 argument, got ${npos}`)
      if (npos === 1) {
        const given = args[0] instanceof PyDict ? args[0] : (call(rt, T.dictType, [args[0]]) as PyDict)
        const pairs: [string, PyValue][] = []
        for (const [k, v] of given.entries()) {
          const name = textOf(k)
          if (name === undefined) throw typeError(rt, 'keywords must be strings')
          pairs.push([toHost(name), v])
        }
        for (const [name, v] of pairs) setInstanceAttr(self, name, v)
      }
      for (let k = 0; kwnames !== null && k < kwnames.length; k++) setInstanceAttr(self, kwnames[k], args[npos + k])
    },
    repr(rt, self: PyObject) {
      const name = self.cls === T.simpleNamespaceType ? 'namespace' : self.cls.name
      if (rt.reprStack.includes(self)) return fromHost(`${name}(...)`)
      rt.reprStack.push(self)
      try {
        const parts: string[] = []
        for (const [k, v] of [...instanceDict(self).entries()]) {
          const t = textOf(k)
          if (t !== undefined && t.length > 0) parts.push(`${toHost(t)}=${reprJs(rt, v)}`)
        }
        return fromHost(`${name}(${parts.join(', ')})`)
      } finally {
        rt.reprStack.pop()
      }
    },
    hash: null,
    compare(rt, a: PyObject, b, op) {
      const isOne = (v: PyValue): v is PyObject => typeOf(v).isSubtype(T.simpleNamespaceType)
      return isOne(a) && isOne(b) ? richCompare(rt, instanceDict(a), instanceDict(b), op) : NotImplemented
    },
  },
  members: [
    getset('__dict__', null, getDict),
    method(
      '__reduce__(self, /)',
      'Return state information for pickling',
      (_rt, self) => new PyTuple([self.cls, new PyTuple([]), instanceDict(self)]),
    ),
    method(
      '__replace__(self, /, **changes)',
      'Return a copy of the namespace object with new values for the specified attributes.',
      (rt, self: PyObject, changes: PyDict) => {
        const made = call(rt, self.cls, []) as PyObject
        for (const d of [instanceDict(self), changes]) {
          for (const [k, v] of d.entries()) setInstanceAttr(made, toHost(textOf(k)!), v)
        }
        return made
      },
    ),
  ],
})
