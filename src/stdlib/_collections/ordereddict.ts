/**
 * collections.OrderedDict. dict keeps the order by itself; what is added is moving, popping at either end and comparing by order. Entries move
 * to the end in O(1) and to the front in O(n), since the dict's entries lie in arrays. Subclasses that override the item methods are asked
 * through them, as in CPython.
 */

import { PyDict } from '../../objects/dict.ts'
import { dictsEqual, PyDictView, updateDict } from '../../objects/dict-type.ts'
import { classMethod, extend, getset, method, newType, raw } from '../../objects/kit.ts'
import { Cmp, type KwNames, PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr, getAttrOr, instanceDict, setInstanceDict } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { identicalOrEqual } from '../../objects/ops/compare.ts'
import { contains } from '../../objects/ops/contains.ts'
import { keyError, runtimeError, typeError, valueError } from '../../objects/ops/errors.ts'
import { forEach, iter, toArray } from '../../objects/ops/iterate.ts'
import { getItem, setItem } from '../../objects/ops/subscript.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { fromHost, typeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { emptyTuple, NotImplemented, PyList, PyTuple } from '../../objects/values.ts'

export class PyOrderedDict extends PyDict {}

const isExact = (d: PyDict): boolean => d.cls === orderedDictType
const dictSlots = T.dictType.slots

// ---------------------------------------------------------------- iterators and views

type Kind = 'keys' | 'values' | 'items'
class PyOrderedDictIterator extends PyObject {
  /** null once exhausted. */
  dict: PyDict | null
  /** Entry number to look at next. */
  pos: number
  version: number
  readonly kind: Kind
  readonly reverse: boolean
  constructor(dict: PyDict, kind: Kind, reverse: boolean) {
    super(iteratorType)
    this.dict = dict
    this.kind = kind
    this.reverse = reverse
    this.version = dict.version
    this.pos = reverse ? dict.lastEntry() : dict.nextEntry(0)
  }
}
function step(rt: Thread, it: PyOrderedDictIterator): PyValue | undefined {
  const d = it.dict
  if (d === null) return undefined
  if (it.version !== d.version) {
    it.dict = null
    throw runtimeError(rt, 'OrderedDict mutated during iteration')
  }
  const at = it.pos
  if (at < 0) {
    it.dict = null
    return undefined
  }
  it.pos = it.reverse ? d.previousEntry(at - 1) : d.nextEntry(at + 1)
  const key = d.keys[at]
  if (it.kind === 'keys') return key
  const v = d.vals[at] as PyValue
  return it.kind === 'values' ? v : new PyTuple([key, v])
}
const iteratorType: PyType = newType('odict_iterator', 'builtins', {
  flags: TypeFlags.DisallowInstantiation,
  slots: { iter: (_rt, it) => it, next: step },
  members: [
    method('__reduce__(self, /)', 'Return state information for pickling', (rt, it: PyOrderedDictIterator) => {
      const saved = { dict: it.dict, pos: it.pos }
      try {
        const rest: PyValue[] = []
        for (let v = step(rt, it); v !== undefined; v = step(rt, it)) rest.push(v)
        return new PyTuple([rt.interp.builtins.getStr('iter') as PyValue, new PyTuple([new PyList(rest)])])
      } finally {
        Object.assign(it, saved)
      }
    }),
  ],
})
function viewType(kind: Kind, base: PyType): PyType {
  return newType(
    `odict_${kind}`,
    'builtins',
    {
      slots: { iter: (_rt, v: PyDictView) => new PyOrderedDictIterator(v.dict, kind, false) },
      members: [
        method('__reversed__(self, /)', null, (_rt, v: PyDictView) => new PyOrderedDictIterator(v.dict, kind, true)),
      ],
    },
    base,
  )
}
const keysType = viewType('keys', T.dictKeysType)
const valuesType = viewType('values', T.dictValuesType)
const itemsType = viewType('items', T.dictItemsType)

// ---------------------------------------------------------------- filling

/** MutableMapping.update: every key goes through `self[key] = value`. */
function fill(rt: Thread, self: PyDict, other: PyValue): void {
  if (self.cls.slots.setItem === dictSlots.setItem) {
    if (other instanceof PyDict && other.cls === T.dictType) {
      updateDict(rt, self, other)
      return
    }
  }
  if (other instanceof PyDict && other.cls === T.dictType) {
    for (const key of other.keyList()) setItem(rt, self, key, getItem(rt, other, key))
    return
  }
  const keys = getAttrOr(rt, other, 'keys')
  if (keys !== undefined) {
    for (const key of toArray(rt, call(rt, keys, []))) setItem(rt, self, key, getItem(rt, other, key))
    return
  }
  const items = getAttrOr(rt, other, 'items')
  forEach(rt, items === undefined ? other : call(rt, items, []), (pair) => {
    const parts = toArray(rt, pair)
    if (parts.length === 0 || parts.length === 1)
      throw valueError(rt, `need more than ${parts.length} value${parts.length === 1 ? '' : 's'} to unpack`)
    if (parts.length > 2) throw valueError(rt, 'too many values to unpack (expected 2)')
    setItem(rt, self, parts[0], parts[1])
  })
}
function update(rt: Thread, self: PyDict, args: readonly PyValue[], kwnames: KwNames, who: string): void {
  const nkw = kwnames === null ? 0 : kwnames.length
  const n = args.length - nkw
  if (n > 1) throw typeError(rt, `${who}() takes at most 1 positional argument (${n} given)`)
  if (n === 1) fill(rt, self, args[0])
  for (let i = 0; i < nkw; i++) setItem(rt, self, fromHost(kwnames![i]), args[n + i])
}

// ---------------------------------------------------------------- taking out

function pop(rt: Thread, self: PyDict, key: PyValue, fallback: PyValue | undefined): PyValue {
  const v = self.delete(rt, key)
  if (v !== undefined) return v
  if (fallback === undefined) throw keyError(rt, key)
  return fallback
}
function popItem(rt: Thread, self: PyDict, last: boolean): PyValue {
  const at = last ? self.lastEntry() : self.nextEntry(0)
  if (at < 0) throw keyError(rt, 'dictionary is empty')
  const key = self.keys[at]
  return new PyTuple([key, self.deleteAt(rt, at)])
}
function moveToEnd(rt: Thread, self: PyDict, key: PyValue, last: boolean): void {
  const at = self.find(rt, key)
  if (at < 0) throw keyError(rt, key)
  if (at === (last ? self.lastEntry() : self.nextEntry(0))) return
  const own = self.keys[at]
  const v = self.deleteAt(rt, at)
  if (last) {
    self.set(rt, own, v)
    return
  }
  const keys = self.keyList()
  const values = self.valueList()
  self.clear()
  self.set(rt, own, v)
  for (let i = 0; i < keys.length; i++) self.set(rt, keys[i], values[i])
}

function copy(rt: Thread, self: PyDict): PyValue {
  if (isExact(self)) {
    const made = new PyOrderedDict(orderedDictType)
    for (let i = self.nextEntry(0); i >= 0; i = self.nextEntry(i + 1))
      made.set(rt, self.keys[i], self.vals[i] as PyValue)
    return made
  }
  const made = call(rt, self.cls, [])
  for (const key of self.keyList()) setItem(rt, made, key, getItem(rt, self, key))
  return made
}
function repr(rt: Thread, self: PyDict): PyValue {
  if (self.used === 0) return fromHost(`${self.cls.name}()`)
  if (rt.reprStack.includes(self)) return '...'
  rt.reprStack.push(self)
  try {
    const plain = new PyDict()
    // a subclass's __getitem__ is asked, as copying a dict that iterates in a way of its own does
    for (const key of self.keyList())
      plain.set(rt, key, isExact(self) ? (self.get(rt, key) as PyValue) : getItem(rt, self, key))
    return fromHost(`${self.cls.name}(${reprJs(rt, plain)})`)
  } finally {
    rt.reprStack.pop()
  }
}
function compare(rt: Thread, a: PyDict, b: PyValue, op: Cmp): PyValue {
  if (!(b instanceof PyDict) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
  let equal = dictsEqual(rt, a, b)
  if (equal && b instanceof PyOrderedDict) {
    const keys = b.keyList()
    equal = a.keyList().every((k, i) => identicalOrEqual(rt, k, keys[i]))
  }
  return equal === (op === Cmp.EQ)
}

export const orderedDictType: PyType = newType(
  'OrderedDict',
  'collections',
  {
    doc: 'Dictionary that remembers insertion order',
    flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
    hasDict: true,
    new: (_rt, cls) => new PyOrderedDict(cls),
    slots: {
      init(rt, self: PyDict, args, kwnames) {
        const n = args.length - (kwnames === null ? 0 : kwnames.length)
        if (n > 1) throw typeError(rt, `expected at most 1 arguments, got ${n}`)
        update(rt, self, args, kwnames, '__init__')
      },
      repr,
      compare,
      hash: null,
      iter: (_rt, self: PyDict) => new PyOrderedDictIterator(self, 'keys', false),
      setItem: dictSlots.setItem,
      or(rt, left, right) {
        if (!(left instanceof PyDict && right instanceof PyDict)) return NotImplemented
        const cls = left instanceof PyOrderedDict ? left.cls : right.cls
        const made = call(rt, cls, [left])
        fill(rt, made as PyDict, right)
        return made
      },
      ior(rt, self: PyDict, other) {
        fill(rt, self, other)
        return self
      },
    },
    members: [
      classMethod(
        'fromkeys(cls, /, iterable, value=None)',
        'Create a new ordered dictionary with keys from iterable and values set to value.',
        (rt, cls, iterable, v) => {
          const made = call(rt, cls, [])
          forEach(rt, iterable, (key) => setItem(rt, made, key, v))
          return made
        },
      ),
      method('__sizeof__(self, /)', null, (_rt, self: PyDict) => 200 + self.used * 136),
      method('__reduce__(self, /)', 'Return state information for pickling', (rt, self: PyDict) => {
        const state = call(rt, getAttr(rt, self, '__getstate__'), [])
        const items = iter(rt, call(rt, getAttr(rt, self, 'items'), []))
        return new PyTuple([self.cls, emptyTuple, state, null, items])
      }),
      method(
        'setdefault(self, /, key, default=None)',
        'Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.',
        (rt, self: PyDict, key, fallback) => {
          if (isExact(self)) return self.setDefault(rt, key, fallback)
          if (contains(rt, self, key)) return getItem(rt, self, key)
          setItem(rt, self, key, fallback)
          return fallback
        },
      ),
      method(
        'pop(self, /, key, default=<unrepresentable>)',
        'od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.',
        pop,
      ),
      method(
        'popitem(self, /, last: bool = True)',
        'Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.',
        popItem,
      ),
      method('keys(self, /)', null, (_rt, self: PyDict) => new PyDictView(self, keysType)),
      method('values(self, /)', null, (_rt, self: PyDict) => new PyDictView(self, valuesType)),
      method('items(self, /)', null, (_rt, self: PyDict) => new PyDictView(self, itemsType)),
      method('clear(self, /)', 'od.clear() -> None.  Remove all items from od.', (_rt, self: PyDict) => self.clear()),
      method('copy(self, /)', 'od.copy() -> a shallow copy of od', copy),
      method(
        '__reversed__(self, /)',
        'od.__reversed__() <==> reversed(od)',
        (_rt, self: PyDict) => new PyOrderedDictIterator(self, 'keys', true),
      ),
      method(
        'move_to_end(self, /, key, last: bool = True)',
        'Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.',
        moveToEnd,
      ),
      getset(
        '__dict__',
        null,
        (_rt, self: PyObject) => instanceDict(self),
        (rt, self: PyObject, v) => {
          if (!(v instanceof PyDict))
            throw typeError(rt, `__dict__ must be set to a dictionary, not a '${typeName(v ?? null)}'`)
          setInstanceDict(self, v)
        },
      ),
    ],
  },
  T.dictType,
)
extend(orderedDictType, [
  raw(
    method('update(self, /, *args, **kwargs) !', null, () => null),
    (rt, args, kwnames) => {
      update(rt, args[0] as PyDict, args.slice(1), kwnames, 'update')
      return null
    },
  ),
])
