/**
 * _abc_flags: whether match statements take a class for a sequence or a mapping. collections.abc.Sequence and Mapping say so of themselves
 * (`__abc_tpflags__`); classes registered with them, and their subclasses, get it from there.
 */
import { fn, module } from '../objects/kit.ts'
import { PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { typeError } from '../objects/ops/errors.ts'
import type { Thread } from '../objects/thread.ts'

const BOTH = TypeFlags.Sequence | TypeFlags.Mapping

function classOf(rt: Thread, v: PyValue): PyType {
  if (!(v instanceof PyType)) throw typeError(rt, 'expected a class')
  return v
}
function set(type: PyType, flags: number): void {
  type.flags = (type.flags & ~BOTH) | flags
  for (const ref of type.subclasses) {
    const sub = ref.deref()
    if (sub !== undefined) set(sub, flags)
  }
}

export default module('_abc_flags', null, [
  fn('declare(cls, flags: int, /)', "Take the class's own __abc_tpflags__.", (rt, cls, flags) => {
    const type = classOf(rt, cls)
    type.ns.deleteStr('__abc_tpflags__')
    type.modified()
    if ((flags & BOTH) !== BOTH && (flags & BOTH) !== 0) set(type, flags & BOTH)
  }),
  fn(
    'inherit(cls, subclass, /)',
    'A class was registered: it is what the abstract class is. Builtin types are what they are.',
    (rt, cls, subclass) => {
      const flags = classOf(rt, cls).flags & BOTH
      const sub = classOf(rt, subclass)
      if (flags !== 0 && sub.flags & TypeFlags.Heap) set(sub, flags)
    },
  ),
])
