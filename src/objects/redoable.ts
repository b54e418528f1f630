/**
 * Which methods of builtin types are `redoable` (builtin.ts): what they do to their object comes after the last call of a special method (`__eq__`,
 * `__hash__`, `__index__`, `__format__` ...). Imported last: the types must be filled in.
 */
import { PyBuiltinFunction, PyMethodDescriptor } from './builtin.ts'
import type { PyType } from './object.ts'
import * as T from './types.ts'

const sets = ['__contains__', 'isdisjoint']
const METHODS: readonly [PyType, readonly string[]][] = [
  [T.objectType, ['__format__', '__dir__']],
  [T.listType, ['__getitem__', 'count', 'index', 'remove', 'insert', 'pop']],
  [T.tupleType, ['count', 'index']],
  [T.dictType, ['__contains__', '__getitem__', 'get', 'pop', 'setdefault']],
  [T.setType, [...sets, 'add', 'discard', 'remove']],
  [T.frozensetType, sets],
  [T.strType, ['format', 'format_map', '__format__']],
  [T.rangeType, ['count', 'index']],
]
for (const [type, names] of METHODS) {
  for (const name of names) {
    const d = type.lookup(name)
    if (d instanceof PyMethodDescriptor) d.native.redoable = true
  }
}
// making a class runs `__set_name__` and `__init_subclass__`; making a number or a text asks its argument
for (const type of [T.typeType, T.intType, T.floatType, T.complexType, T.strType]) {
  const make = type.lookup('__new__')
  if (make instanceof PyBuiltinFunction) make.native.redoable = true
}
