/**
 * The types `staticmethod` and `classmethod`. Both show the names of the function they wrap, as functools.update_wrapper would give them.
 */

import { dictMember } from './function-type.ts'
import { define, getset, initializer, memberAttr } from './kit.ts'
import { type PyObject, type PyValue, TypeFlags } from './object.ts'
import { getAttrOr, instanceDict } from './ops/attributes.ts'
import { call } from './ops/call.ts'
import { reprJs } from './ops/text.ts'
import { fromHost, typeOf } from './ops/type-of.ts'
import { isAbstract } from './property.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyClassMethod, PyMethod, PyStaticMethod } from './values.ts'

/** functools.update_wrapper for the two decorators: they show their function's names. */
function copyWrapped(rt: Thread, wrapper: PyObject, f: PyValue): void {
  for (const n of ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__']) {
    const v = getAttrOr(rt, f, n)
    if (v !== undefined) instanceDict(wrapper).setStr(n, v)
  }
}
const wrapperMembers = [
  dictMember,
  memberAttr('__func__', null, (_rt, s) => s.callable),
  memberAttr('__wrapped__', null, (_rt, s) => s.callable),
  getset('__isabstractmethod__', null, (rt, s) => isAbstract(rt, s.callable)),
]
define(T.staticmethodType, {
  doc: 'Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.',
  signature: '(function, /)',
  flags: TypeFlags.BaseType,
  hasDict: true,
  new: (_rt, cls) => new PyStaticMethod(null, cls),
  slots: {
    init: initializer('staticmethod(function, /)', (rt, s, f) => {
      s.callable = f
      copyWrapped(rt, s, f)
    }),
    repr: (rt, s) => fromHost(`<staticmethod(${reprJs(rt, s.callable)})>`),
    descrGet: (_rt, s) => s.callable,
    call: (rt, s, args, kwnames) => call(rt, s.callable, args, kwnames),
  },
  members: wrapperMembers,
})
define(T.classmethodType, {
  doc: 'Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.',
  signature: '(function, /)',
  flags: TypeFlags.BaseType,
  hasDict: true,
  new: (_rt, cls) => new PyClassMethod(null, cls),
  slots: {
    init: initializer('classmethod(function, /)', (rt, s, f) => {
      s.callable = f
      copyWrapped(rt, s, f)
    }),
    repr: (rt, s) => fromHost(`<classmethod(${reprJs(rt, s.callable)})>`),
    descrGet: (_rt, s, obj, cls) => new PyMethod(s.callable, cls ?? typeOf(obj as PyValue)),
  },
  members: wrapperMembers,
})
