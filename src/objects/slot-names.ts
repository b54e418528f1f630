/**
 * The one table of special methods: which dunder belongs to which slot, how a slot becomes a method (`wrap`) with which signature.
 * Read by kit.ts (builtin types: slot -> dunder) and slots.ts (Python classes: dunder -> slot).
 */
import type { Slots } from './object.ts'

export type Wrap =
  | 'unary'
  | 'binary'
  | 'reflected'
  | 'compare'
  | 'len'
  | 'setitem'
  | 'delitem'
  | 'contains'
  | 'call'
  | 'getattribute'
  | 'setattr'
  | 'delattr'
  | 'next'
  | 'get'
  | 'set'
  | 'delete'
  | 'init'
  | 'hash'
  | 'bool'
  | 'pow'
  | 'rpow'
  | 'item'
  | 'ipow'
  | 'repeat'

export interface SlotRow {
  readonly name: string
  readonly slot: keyof Slots
  readonly wrap: Wrap
  readonly op: number
  readonly signature: string
  readonly doc: string
}
const row = (name: string, slot: keyof Slots, wrap: Wrap, signature: string, doc: string, op = 0): SlotRow => ({
  name,
  slot,
  wrap,
  op,
  signature,
  doc,
})

const BINARY: [string, keyof Slots, string][] = [
  ['add', 'add', '+'],
  ['sub', 'sub', '-'],
  ['mul', 'mul', '*'],
  ['matmul', 'matmul', '@'],
  ['truediv', 'truediv', '/'],
  ['floordiv', 'floordiv', '//'],
  ['mod', 'mod', '%'],
  ['lshift', 'lshift', '<<'],
  ['rshift', 'rshift', '>>'],
  ['and', 'and', '&'],
  ['xor', 'xor', '^'],
  ['or', 'or', '|'],
]
export const SLOT_ROWS: readonly SlotRow[] = [
  row('__repr__', 'repr', 'unary', '($self, /)', 'Return repr(self).'),
  row('__hash__', 'hash', 'hash', '($self, /)', 'Return hash(self).'),
  row('__call__', 'call', 'call', '($self, /, *args, **kwargs)', 'Call self as a function.'),
  row('__str__', 'str', 'unary', '($self, /)', 'Return str(self).'),
  row('__getattribute__', 'getattro', 'getattribute', '($self, name, /)', 'Return getattr(self, name).'),
  row('__setattr__', 'setattro', 'setattr', '($self, name, value, /)', 'Implement setattr(self, name, value).'),
  row('__delattr__', 'setattro', 'delattr', '($self, name, /)', 'Implement delattr(self, name).'),
  row('__lt__', 'compare', 'compare', '($self, value, /)', 'Return self<value.', 0),
  row('__le__', 'compare', 'compare', '($self, value, /)', 'Return self<=value.', 1),
  row('__eq__', 'compare', 'compare', '($self, value, /)', 'Return self==value.', 2),
  row('__ne__', 'compare', 'compare', '($self, value, /)', 'Return self!=value.', 3),
  row('__gt__', 'compare', 'compare', '($self, value, /)', 'Return self>value.', 4),
  row('__ge__', 'compare', 'compare', '($self, value, /)', 'Return self>=value.', 5),
  row('__iter__', 'iter', 'unary', '($self, /)', 'Implement iter(self).'),
  row('__next__', 'next', 'next', '($self, /)', 'Implement next(self).'),
  row(
    '__get__',
    'descrGet',
    'get',
    '($self, instance, owner=None, /)',
    'Return an attribute of instance, which is of type owner.',
  ),
  row('__set__', 'descrSet', 'set', '($self, instance, value, /)', 'Set an attribute of instance to value.'),
  row('__delete__', 'descrSet', 'delete', '($self, instance, /)', 'Delete an attribute of instance.'),
  row(
    '__init__',
    'init',
    'init',
    '($self, /, *args, **kwargs)',
    'Initialize self.  See help(type(self)) for accurate signature.',
  ),
  row('__await__', 'await', 'unary', '($self, /)', 'Return an iterator to be used in await expression.'),
  row('__aiter__', 'aiter', 'unary', '($self, /)', 'Return an awaitable, that resolves in asynchronous iterator.'),
  row('__anext__', 'anext', 'unary', '($self, /)', 'Return a value or raise StopAsyncIteration.'),
  ...BINARY.flatMap(([n, slot, op]) => [
    row(`__${n}__`, slot, 'binary', '($self, value, /)', `Return self${op}value.`),
    row(`__r${n}__`, slot, 'reflected', '($self, value, /)', `Return value${op}self.`),
  ]),
  row('__divmod__', 'divmod', 'binary', '($self, value, /)', 'Return divmod(self, value).'),
  row('__rdivmod__', 'divmod', 'reflected', '($self, value, /)', 'Return divmod(value, self).'),
  row('__pow__', 'pow', 'pow', '($self, value, mod=None, /)', 'Return pow(self, value, mod).'),
  row('__rpow__', 'pow', 'rpow', '($self, value, mod=None, /)', 'Return pow(value, self, mod).'),
  row('__neg__', 'neg', 'unary', '($self, /)', '-self'),
  row('__pos__', 'pos', 'unary', '($self, /)', '+self'),
  row('__abs__', 'abs', 'unary', '($self, /)', 'abs(self)'),
  row('__bool__', 'bool', 'bool', '($self, /)', 'True if self else False'),
  row('__invert__', 'invert', 'unary', '($self, /)', '~self'),
  row('__int__', 'int', 'unary', '($self, /)', 'int(self)'),
  row('__float__', 'float', 'unary', '($self, /)', 'float(self)'),
  row(
    '__index__',
    'index',
    'unary',
    '($self, /)',
    'Return self converted to an integer, if self is suitable for use as an index into a list.',
  ),
  ...BINARY.map(([n, , op]) =>
    row(`__i${n}__`, `i${n}` as keyof Slots, 'binary', '($self, value, /)', `Return self${op}=value.`),
  ),
  row('__ipow__', 'ipow', 'ipow', '($self, value, /)', 'Return self**=value.'),
  row('__len__', 'len', 'len', '($self, /)', 'Return len(self).'),
  row('__getitem__', 'getItem', 'item', '($self, key, /)', 'Return self[key].'),
  row('__setitem__', 'setItem', 'setitem', '($self, key, value, /)', 'Set self[key] to value.'),
  row('__delitem__', 'setItem', 'delitem', '($self, key, /)', 'Delete self[key].'),
  row('__contains__', 'contains', 'contains', '($self, key, /)', 'Return bool(key in self).'),
  // sequences: these names belong to the numeric slots for Python classes; builtin sequences declare concat and repeat
  row('__add__', 'concat', 'binary', '($self, value, /)', 'Return self+value.'),
  row('__mul__', 'repeat', 'repeat', '($self, value, /)', 'Return self*value.'),
  row('__rmul__', 'repeat', 'repeat', '($self, value, /)', 'Return value*self.'),
  row('__iadd__', 'iconcat', 'binary', '($self, value, /)', 'Implement self+=value.'),
  row('__imul__', 'irepeat', 'repeat', '($self, value, /)', 'Implement self*=value.'),
]

/** A slot table with every field present, in one order: one hidden class for all types. */
export function emptySlots(): Slots {
  return {
    repr: undefined,
    str: undefined,
    hash: undefined,
    call: undefined,
    getattro: undefined,
    setattro: undefined,
    iter: undefined,
    next: undefined,
    len: undefined,
    getItem: undefined,
    setItem: undefined,
    contains: undefined,
    compare: undefined,
    bool: undefined,
    descrGet: undefined,
    descrSet: undefined,
    new: undefined,
    init: undefined,
    await: undefined,
    aiter: undefined,
    anext: undefined,
    index: undefined,
    int: undefined,
    float: undefined,
    neg: undefined,
    pos: undefined,
    abs: undefined,
    invert: undefined,
    add: undefined,
    sub: undefined,
    mul: undefined,
    matmul: undefined,
    truediv: undefined,
    floordiv: undefined,
    mod: undefined,
    divmod: undefined,
    pow: undefined,
    lshift: undefined,
    rshift: undefined,
    and: undefined,
    xor: undefined,
    or: undefined,
    iadd: undefined,
    isub: undefined,
    imul: undefined,
    imatmul: undefined,
    itruediv: undefined,
    ifloordiv: undefined,
    imod: undefined,
    ipow: undefined,
    ilshift: undefined,
    irshift: undefined,
    iand: undefined,
    ixor: undefined,
    ior: undefined,
    concat: undefined,
    repeat: undefined,
    iconcat: undefined,
    irepeat: undefined,
  }
}
export const SLOT_KEYS = Object.keys(emptySlots()) as (keyof Slots)[]
