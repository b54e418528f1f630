/** collections.defaultdict: a dict whose missing keys are made by a factory. */
import { PyDict } from '../../objects/dict.ts'
import { updateDict } from '../../objects/dict-type.ts'
import { makeGenericAlias } from '../../objects/generic-alias.ts'
import { classMethod, memberAttr, method, newType } from '../../objects/kit.ts'
import { type PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call, isCallable } from '../../objects/ops/call.ts'
import { keyError, typeError } from '../../objects/ops/errors.ts'
import { iter } from '../../objects/ops/iterate.ts'
import { setItem } from '../../objects/ops/subscript.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { fromHost, textOf, toHost } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { emptyTuple, NotImplemented, PyTuple, type Text } from '../../objects/values.ts'

export class PyDefaultDict extends PyDict {
  factory: PyValue = null
}

function copy(rt: Thread, self: PyDefaultDict): PyValue {
  if (self.cls !== defaultDictType) return call(rt, self.cls, [self.factory, self])
  return withItems(rt, self.factory, self)
}
function withItems(rt: Thread, factory: PyValue, items: PyValue): PyDefaultDict {
  if (factory !== null && !isCallable(factory)) throw typeError(rt, 'first argument must be callable or None')
  const d = new PyDefaultDict(defaultDictType)
  d.factory = factory
  updateDict(rt, d, items)
  return d
}
const dictRepr = (rt: Thread, self: PyDict): PyValue =>
  (T.dictType.slots.repr as NonNullable<PyType['slots']['repr']>)(rt, self)

export const defaultDictType: PyType = newType(
  'defaultdict',
  'collections',
  {
    doc: 'defaultdict(default_factory=None, /, [...]) --> dict with default factory',
    flags: TypeFlags.BaseType,
    new: (_rt, cls) => new PyDefaultDict(cls),
    slots: {
      init(rt, self: PyDefaultDict, args, kwnames) {
        const nkw = kwnames === null ? 0 : kwnames.length
        let rest = args
        let factory: PyValue = null
        if (args.length > nkw) {
          factory = args[0]
          if (factory !== null && !isCallable(factory)) throw typeError(rt, 'first argument must be callable or None')
          rest = args.slice(1)
        }
        self.factory = factory
        T.dictType.slots.init?.(rt, self, rest, kwnames)
      },
      repr(rt, self: PyDefaultDict) {
        const items = reprJsOf(rt, self)
        let factory: string
        const own = self.factory as PyObject
        // a bound method of this very dict: its repr would come back here
        if (rt.reprStack.includes(own)) factory = '...'
        else {
          rt.reprStack.push(own)
          try {
            factory = reprJs(rt, self.factory)
          } finally {
            rt.reprStack.pop()
          }
        }
        return fromHost(`${self.cls.name}(${factory}, ${items})`)
      },
      or(rt, left, right) {
        if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NotImplemented
        const own = (left instanceof PyDefaultDict ? left : right) as PyDefaultDict
        const made =
          own.cls === defaultDictType ? withItems(rt, own.factory, left) : call(rt, own.cls, [own.factory, left])
        updateDict(rt, made as PyDict, right)
        return made
      },
    },
    members: [
      method(
        '__missing__(self, object, /)',
        '__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n',
        (rt, self: PyDefaultDict, key) => {
          if (self.factory === null) throw keyError(rt, key)
          const v = call(rt, self.factory, [])
          setItem(rt, self, key, v)
          return v
        },
      ),
      method('copy(self, /) ', 'D.copy() -> a shallow copy of D.', copy),
      method('__copy__(self, /)', 'D.copy() -> a shallow copy of D.', copy),
      method('__reduce__(self, /)', 'Return state information for pickling.', (rt, self: PyDefaultDict) => {
        const args = self.factory === null ? emptyTuple : new PyTuple([self.factory])
        return new PyTuple([self.cls, args, null, null, iter(rt, call(rt, getAttr(rt, self, 'items'), []))])
      }),
      classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
      memberAttr(
        'default_factory',
        'Factory for default value called by __missing__().',
        (_rt, self: PyDefaultDict) => self.factory,
        (_rt, self: PyDefaultDict, v) => {
          self.factory = v ?? null
        },
      ),
    ],
  },
  T.dictType,
)
function reprJsOf(rt: Thread, self: PyDict): string {
  return toHost(textOf(dictRepr(rt, self)) as Text)
}
