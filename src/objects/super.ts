/**
 * The type `super`. Call steps of `super().name(...)` use `makeSuper` and `superAttr` directly (interpreter/lower/method-calls.ts).
 */
import { define, initializer, memberAttr } from './kit.ts'
import { PyObject, PyType, type PyValue, TypeFlags } from './object.ts'
import { genericLookup, getAttrOr } from './ops/attributes.ts'
import { call } from './ops/call.ts'
import { attributeError, runtimeError, typeError } from './ops/errors.ts'
import { typeName, typeOf } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'

export class PySuper extends PyObject {
  thisClass: PyType | null = null
  self: PyValue | undefined = undefined
  selfClass: PyType | null = null
}
export function superCheck(rt: Thread, type: PyType, obj: PyValue): PyType {
  if (obj instanceof PyType && obj.isSubtype(type)) return obj
  const t = typeOf(obj)
  if (t.isSubtype(type)) return t
  const c = getAttrOr(rt, obj, '__class__')
  if (c instanceof PyType && c !== t && c.isSubtype(type)) return c
  const shown = obj instanceof PyType ? `type ${obj.name}` : `instance of ${t.name}`
  throw typeError(rt, `super(type, obj): obj (${shown}) is not an instance or subtype of type (${type.name}).`)
}
/** `super()` without arguments: the walker passes the class cell's value and the first argument of the running frame. */
export function makeSuper(rt: Thread, type: PyType, obj: PyValue, cls: PyType = T.superType): PySuper {
  const s = new PySuper(cls)
  s.thisClass = type
  s.self = obj
  s.selfClass = superCheck(rt, type, obj)
  return s
}
/** The attribute that `super(type, obj).name` finds, bound; `undefined` when the rest of the mro has none. */
export function superAttr(
  rt: Thread,
  type: PyType,
  selfClass: PyType,
  self: PyValue,
  name: string,
): PyValue | undefined {
  const mro = selfClass.mro
  for (let i = mro.indexOf(type) + 1; i < mro.length; i++) {
    const f = mro[i].ns.getStr(name)
    if (f === undefined) continue
    const get = typeOf(f).slots.descrGet
    return get === undefined ? f : get(rt, f, self === selfClass ? undefined : self, selfClass)
  }
  return undefined
}
define(T.superType, {
  doc: 'super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n',
  flags: TypeFlags.BaseType,
  new: (_rt, cls) => new PySuper(cls),
  slots: {
    init: initializer('super(type=<absent>, obj=<absent>, /)', (rt, s: PySuper, type, obj) => {
      if (type === undefined) {
        const implicit = rt.frame === null ? null : rt.frame.superArguments(rt)
        if (implicit === null) throw runtimeError(rt, 'super(): no arguments')
        type = implicit[0]
        obj = implicit[1]
      }
      if (!(type instanceof PyType)) throw typeError(rt, `super() argument 1 must be a type, not ${typeName(type)}`)
      s.thisClass = type
      if (obj !== undefined && obj !== null) {
        s.self = obj
        s.selfClass = superCheck(rt, type, obj)
      }
    }),
    repr: (_rt, s: PySuper) => {
      const name = s.thisClass === null ? 'NULL' : s.thisClass.name
      return s.selfClass === null
        ? `<super: <class '${name}'>, NULL>`
        : `<super: <class '${name}'>, <${s.selfClass.name} object>>`
    },
    getattro(rt, s: PySuper, name) {
      if (s.selfClass !== null && name !== '__class__') {
        const v = superAttr(rt, s.thisClass as PyType, s.selfClass, s.self as PyValue, name)
        if (v !== undefined) return v
      }
      const v = genericLookup(rt, s, name)
      if (v === undefined) throw attributeError(rt, `'super' object has no attribute '${name}'`, s, name)
      return v
    },
    descrGet(rt, s: PySuper, obj) {
      if (obj === undefined || obj === null || s.self !== undefined) return s
      if (s.cls !== T.superType) return call(rt, s.cls, [s.thisClass, obj])
      return makeSuper(rt, s.thisClass as PyType, obj)
    },
  },
  members: [
    memberAttr('__thisclass__', 'the class invoking super()', (_rt, s) => s.thisClass),
    memberAttr('__self__', 'the instance invoking super(); may be None', (_rt, s) => s.self ?? null),
    memberAttr('__self_class__', 'the type of the instance invoking super(); may be None', (_rt, s) => s.selfClass),
  ],
})
