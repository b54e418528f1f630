/**
 * The type `property`.
 */
import { define, getset, initializer, memberAttr, method, raw } from './kit.ts'
import { type PyValue, TypeFlags } from './object.ts'
import { getAttrOr, hasInstanceDict, setAttr } from './ops/attributes.ts'
import { call } from './ops/call.ts'
import { attributeError, typeError } from './ops/errors.ts'
import { truth } from './ops/truth.ts'
import { isStr, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyFunction, PyProperty } from './values.ts'

function propertyName(p: PyProperty): string | null {
  if (p.name !== undefined && p.name !== null && isStr(p.name)) return toHost(textOf(p.name)!)
  if (p.fget instanceof PyFunction) return toHost(p.fget.name as string)
  return null
}
function propertyError(rt: Thread, p: PyProperty, obj: PyValue, what: string) {
  const name = propertyName(p)
  const owner = typeOf(obj).qualname
  return attributeError(
    rt,
    name === null
      ? `property of '${owner}' object has no ${what}`
      : `property '${name}' of '${owner}' object has no ${what}`,
  )
}
function copyProperty(rt: Thread, p: PyProperty, fget: PyValue, fset: PyValue, fdel: PyValue): PyValue {
  const doc = p.docFromGetter && fget !== null ? null : p.doc
  const made = call(rt, p.cls, [fget, fset, fdel, doc])
  if (made instanceof PyProperty) made.name = p.name
  return made
}

define(T.propertyType, {
  doc: "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
  signature: '(fget=None, fset=None, fdel=None, doc=None)',
  flags: TypeFlags.BaseType,
  new: (_rt, cls) => new PyProperty(null, null, null, null, cls),
  slots: {
    init: initializer(
      'property(fget=None, fset=None, fdel=None, doc=None)',
      (rt, p: PyProperty, fget, fset, fdel, doc) => {
        p.fget = fget
        p.fset = fset
        p.fdel = fdel
        p.doc = doc
        p.docFromGetter = false
        if (doc === null && fget !== null) {
          const d = getAttrOr(rt, fget, '__doc__')
          if (d !== undefined && d !== null) {
            p.doc = d
            p.docFromGetter = true
          }
        }
        if (p.cls !== T.propertyType && hasInstanceDict(p) && p.doc !== null) setAttr(rt, p, '__doc__', p.doc)
      },
    ),
    descrGet(rt, p: PyProperty, obj, cls) {
      if (obj === undefined || (obj === null && cls !== T.noneType)) return p
      if (p.fget === null) throw propertyError(rt, p, obj, 'getter')
      return p.fget instanceof PyFunction ? rt.callFunction(p.fget, [obj], null) : call(rt, p.fget, [obj])
    },
    descrSet(rt, p: PyProperty, obj, v) {
      if (v === undefined) {
        if (p.fdel === null) throw propertyError(rt, p, obj, 'deleter')
        call(rt, p.fdel, [obj])
      } else {
        if (p.fset === null) throw propertyError(rt, p, obj, 'setter')
        call(rt, p.fset, [obj, v])
      }
    },
  },
  members: [
    memberAttr('fget', null, (_rt, p) => p.fget),
    memberAttr('fset', null, (_rt, p) => p.fset),
    memberAttr('fdel', null, (_rt, p) => p.fdel),
    memberAttr(
      '__doc__',
      null,
      (_rt, p) => p.doc,
      (_rt, p, v) => {
        p.doc = v === undefined ? null : v
        p.docFromGetter = false
      },
    ),
    getset(
      '__name__',
      null,
      (rt, p: PyProperty) => {
        if (p.name !== undefined) return p.name
        const n = p.fget === null ? undefined : getAttrOr(rt, p.fget, '__name__')
        if (n === undefined)
          throw attributeError(rt, `'${typeName(p)}' object has no attribute '__name__'`, p, '__name__')
        return n
      },
      (_rt, p, v) => {
        p.name = v
      },
    ),
    getset('__isabstractmethod__', null, (rt, p: PyProperty) =>
      [p.fget, p.fset, p.fdel].some((f) => f !== null && isAbstract(rt, f)),
    ),
    method(
      'getter(self, object, /) ',
      'Descriptor to obtain a copy of the property with a different getter.',
      (rt, p, f) => copyProperty(rt, p, f, p.fset, p.fdel),
    ),
    method(
      'setter(self, object, /) ',
      'Descriptor to obtain a copy of the property with a different setter.',
      (rt, p, f) => copyProperty(rt, p, p.fget, f, p.fdel),
    ),
    method(
      'deleter(self, object, /) ',
      'Descriptor to obtain a copy of the property with a different deleter.',
      (rt, p, f) => copyProperty(rt, p, p.fget, p.fset, f),
    ),
    raw(
      method('__set_name__(self, owner, name, /)', 'Method to set name of a property.', () => null),
      (rt, args, kwnames) => {
        if (kwnames !== null) throw typeError(rt, '__set_name__() takes no keyword arguments')
        if (args.length !== 3)
          throw typeError(rt, `__set_name__() takes 2 positional arguments but ${args.length - 1} were given`)
        ;(args[0] as PyProperty).name = args[2]
        return null
      },
    ),
  ],
})
export function isAbstract(rt: Thread, f: PyValue): boolean {
  const v = getAttrOr(rt, f, '__isabstractmethod__')
  return v !== undefined && truth(rt, v)
}
