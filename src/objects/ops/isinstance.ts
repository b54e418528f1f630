/** isinstance() and issubclass() with `__instancecheck__` and `__subclasscheck__`, tuples and unions. */

import { realInstance, realSubclass } from '../class-checks.ts'
import { PyUnion } from '../generic-alias.ts'
import { PyType, type PyValue } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { PyTuple } from '../values.ts'
import { callSpecial } from './call.ts'
import { truth } from './truth.ts'
import { typeOf } from './type-of.ts'

export function isInstance(rt: Thread, obj: PyValue, cls: PyValue): boolean {
  if (typeOf(obj) === cls) return true
  if (cls instanceof PyType && cls.cls === T.typeType) return realInstance(rt, obj, cls)
  if (cls instanceof PyTuple) {
    rt.enterRecursive(' in __instancecheck__')
    try {
      return cls.items.some((c) => isInstance(rt, obj, c))
    } finally {
      rt.leaveRecursive()
    }
  }
  if (cls instanceof PyUnion) return cls.args.items.some((c) => isInstance(rt, obj, c))
  rt.enterRecursive(' in __instancecheck__')
  try {
    const r = callSpecial(rt, cls, '__instancecheck__', [obj])
    return r === undefined ? realInstance(rt, obj, cls) : truth(rt, r)
  } finally {
    rt.leaveRecursive()
  }
}

export function isSubclass(rt: Thread, sub: PyValue, cls: PyValue): boolean {
  if (cls instanceof PyType && cls.cls === T.typeType) return sub === cls || realSubclass(rt, sub, cls)
  if (cls instanceof PyTuple) {
    rt.enterRecursive(' in __subclasscheck__')
    try {
      return cls.items.some((c) => isSubclass(rt, sub, c))
    } finally {
      rt.leaveRecursive()
    }
  }
  if (cls instanceof PyUnion) return cls.args.items.some((c) => isSubclass(rt, sub, c))
  rt.enterRecursive(' in __subclasscheck__')
  try {
    const r = callSpecial(rt, cls, '__subclasscheck__', [sub])
    return r === undefined ? realSubclass(rt, sub, cls) : truth(rt, r)
  } finally {
    rt.leaveRecursive()
  }
}
