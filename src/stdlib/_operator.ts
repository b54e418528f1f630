/** _operator: the language's operations as functions, and the getters that are called for every item of something. */
import { bufferOf } from '../objects/buffer.ts'
import type { PyDict } from '../objects/dict.ts'
import { fn, type Member, memberAttr, method, module, newType, redoable, value } from '../objects/kit.ts'
import { Cmp, type KwNames, PyObject, type PyType, type PyValue } from '../objects/object.ts'
import * as A from '../objects/ops/arithmetic.ts'
import { getAttr, getMethodAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { identicalOrEqual, isIdentical, richCompare } from '../objects/ops/compare.ts'
import { contains } from '../objects/ops/contains.ts'
import { asIndex, asSize } from '../objects/ops/convert.ts'
import { typeError, valueError } from '../objects/ops/errors.ts'
import { forEach, isSequence, iter, lengthHint } from '../objects/ops/iterate.ts'
import { getItem, setItem } from '../objects/ops/subscript.ts'
import { reprJs } from '../objects/ops/text.ts'
import { truth } from '../objects/ops/truth.ts'
import { fromHost, intOf, isStr, textOf, toHost, typeName, typeOf } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyTuple, type Text } from '../objects/values.ts'

type Two = (rt: Thread, a: PyValue, b: PyValue) => PyValue
const two = (name: string, doc: string, f: Two) => fn(`${name}(a, b, /)`, doc, f)
const one = (name: string, doc: string, f: (rt: Thread, a: PyValue) => PyValue) => fn(`${name}(a, /)`, doc, f)
const compare = (name: string, symbol: string, op: Cmp) =>
  fn(`${name}(a, b, /)`, `Same as a ${symbol} b.`, (rt, a, b) => richCompare(rt, a, b, op))

function concat(rt: Thread, a: PyValue, b: PyValue, inplace: boolean): PyValue {
  const slots = typeOf(a).slots
  if (inplace && slots.iconcat !== undefined) return slots.iconcat(rt, a, b)
  if (slots.concat !== undefined) return slots.concat(rt, a, b)
  if (isStr(a) || (isSequence(a) && isSequence(b))) return inplace ? A.iadd(rt, a, b) : A.add(rt, a, b)
  throw typeError(rt, `'${typeName(a)}' object can't be concatenated`)
}

function countOf(rt: Thread, seq: PyValue, v: PyValue): number {
  let n = 0
  const it = iter(rt, seq, `argument of type '${typeName(seq)}' is not iterable`)
  forEach(rt, it, (x) => {
    if (identicalOrEqual(rt, x, v)) n++
  })
  return n
}
function indexOf(rt: Thread, seq: PyValue, v: PyValue): number {
  let i = 0
  let found = -1
  const it = iter(rt, seq, `argument of type '${typeName(seq)}' is not iterable`)
  forEach(rt, it, (x) => {
    if (identicalOrEqual(rt, x, v)) {
      found = i
      return true
    }
    i++
    return false
  })
  if (found < 0) throw valueError(rt, 'sequence.index(x): x not in sequence')
  return found
}

/** Texts of ASCII, or bytes; compared without looking at where they differ. */
function compareDigest(rt: Thread, a: PyValue, b: PyValue): boolean {
  const s = textOf(a)
  const t = textOf(b)
  let x: ArrayLike<number>
  let y: ArrayLike<number>
  if (s !== undefined && t !== undefined) {
    const codes = (v: Text): number[] => Array.from(toHost(v), (c) => c.codePointAt(0) as number)
    x = codes(s)
    y = codes(t)
    if ([...(x as number[]), ...(y as number[])].some((c) => c > 127))
      throw typeError(rt, 'comparing strings with non-ASCII characters is not supported')
  } else {
    const p = bufferOf(a)
    const q = bufferOf(b)
    if (p === undefined || q === undefined) {
      throw typeError(rt, `unsupported operand types(s) or combination of types: '${typeName(a)}' and '${typeName(b)}'`)
    }
    x = p
    y = q
  }
  let different = x.length ^ y.length
  for (let i = 0; i < y.length; i++) different |= (x[i] ?? ~y[i]) ^ y[i]
  return different === 0
}

// ---------------------------------------------------------------- itemgetter

class PyItemGetter extends PyObject {
  readonly items: readonly PyValue[]
  constructor(cls: PyType, items: readonly PyValue[]) {
    super(cls)
    this.items = items
  }
}
function noKeywords(rt: Thread, name: string, kwnames: KwNames): void {
  if (kwnames !== null) throw typeError(rt, `${name}() takes no keyword arguments`)
}
function oneArgument(rt: Thread, name: string, args: readonly PyValue[], kwnames: KwNames): PyValue {
  noKeywords(rt, name, kwnames)
  if (args.length !== 1) throw typeError(rt, `${name} expected 1 argument, got ${args.length}`)
  return args[0]
}
/** What CPython's getters show of how they are called; the offset is an address there. */
const callMembers: Member[] = [
  memberAttr('__vectorcalloffset__', null, () => 0),
  memberAttr('__text_signature__', null, () => '(obj, /)'),
]

const itemGetterType: PyType = newType('itemgetter', 'operator', {
  doc: 'Return a callable object that fetches the given item(s) from its operand.',
  signature: '(item, /, *items)',
  new(rt, cls, args, kwnames) {
    noKeywords(rt, 'itemgetter', kwnames)
    if (args.length === 0) throw typeError(rt, 'itemgetter expected 1 argument, got 0')
    return new PyItemGetter(cls, args.slice())
  },
  slots: {
    call(rt, self: PyItemGetter, args, kwnames) {
      const obj = oneArgument(rt, 'itemgetter', args, kwnames)
      if (self.items.length === 1) {
        const key = self.items[0]
        if (typeof key === 'number' && key >= 0 && obj instanceof PyTuple && obj.cls === T.tupleType) {
          const v = obj.items[key]
          if (v !== undefined) return v
        }
        return getItem(rt, obj, key)
      }
      return new PyTuple(self.items.map((key) => getItem(rt, obj, key)))
    },
    repr: (rt, self: PyItemGetter) =>
      fromHost(`operator.itemgetter(${self.items.map((v) => reprJs(rt, v)).join(', ')})`),
  },
  members: [
    ...callMembers,
    method(
      '__reduce__(self, /)',
      'Return state information for pickling',
      (_rt, self: PyItemGetter) => new PyTuple([self.cls, new PyTuple(self.items)]),
    ),
  ],
})

// ---------------------------------------------------------------- attrgetter

class PyAttrGetter extends PyObject {
  readonly names: readonly Text[]
  readonly paths: readonly (readonly string[])[]
  constructor(cls: PyType, names: readonly Text[]) {
    super(cls)
    this.names = names
    this.paths = names.map((n) => toHost(n).split('.'))
  }
}
function follow(rt: Thread, obj: PyValue, path: readonly string[]): PyValue {
  let v = obj
  for (const name of path) v = getAttr(rt, v, name)
  return v
}
const attrGetterType: PyType = newType('attrgetter', 'operator', {
  doc: 'Return a callable object that fetches the given attribute(s) from its operand.',
  signature: '(attr, /, *attrs)',
  new(rt, cls, args, kwnames) {
    noKeywords(rt, 'attrgetter', kwnames)
    if (args.length === 0) throw typeError(rt, 'attrgetter expected 1 argument, got 0')
    const names = args.map((v) => {
      const t = textOf(v)
      if (t === undefined) throw typeError(rt, 'attribute name must be a string')
      return t
    })
    return new PyAttrGetter(cls, names)
  },
  slots: {
    call(rt, self: PyAttrGetter, args, kwnames) {
      const obj = oneArgument(rt, 'attrgetter', args, kwnames)
      if (self.paths.length === 1) return follow(rt, obj, self.paths[0])
      return new PyTuple(self.paths.map((path) => follow(rt, obj, path)))
    },
    repr: (rt, self: PyAttrGetter) =>
      fromHost(`operator.attrgetter(${self.names.map((v) => reprJs(rt, v)).join(', ')})`),
  },
  members: [
    ...callMembers,
    method(
      '__reduce__(self, /)',
      'Return state information for pickling',
      (_rt, self: PyAttrGetter) => new PyTuple([self.cls, new PyTuple(self.names)]),
    ),
  ],
})

// ---------------------------------------------------------------- methodcaller

class PyMethodCaller extends PyObject {
  readonly name: Text
  readonly args: readonly PyValue[]
  readonly kwnames: KwNames
  constructor(cls: PyType, name: Text, args: readonly PyValue[], kwnames: KwNames) {
    super(cls)
    this.name = name
    this.args = args
    this.kwnames = kwnames
  }
}
const methodCallerType: PyType = newType('methodcaller', 'operator', {
  doc: 'Return a callable object that calls the given method on its operand.',
  signature: '(name, /, *args, **kwargs)',
  new(rt, cls, args, kwnames) {
    const npos = args.length - (kwnames === null ? 0 : kwnames.length)
    if (npos < 1) throw typeError(rt, 'methodcaller needs at least one argument, the method name')
    const name = textOf(args[0])
    if (name === undefined) throw typeError(rt, 'method name must be a string')
    return new PyMethodCaller(cls, name, args.slice(1), kwnames)
  },
  slots: {
    call(rt, self: PyMethodCaller, args, kwnames) {
      const obj = oneArgument(rt, 'methodcaller', args, kwnames)
      return call(rt, getMethodAttr(rt, obj, toHost(self.name)), self.args.slice(), self.kwnames)
    },
    repr(rt, self: PyMethodCaller) {
      const npos = self.args.length - (self.kwnames === null ? 0 : self.kwnames.length)
      const parts = [reprJs(rt, self.name)]
      self.args.forEach((v, i) => {
        parts.push(i < npos ? reprJs(rt, v) : `${self.kwnames![i - npos]}=${reprJs(rt, v)}`)
      })
      return fromHost(`operator.methodcaller(${parts.join(', ')})`)
    },
  },
  members: [
    ...callMembers,
    method('__reduce__(self, /)', 'Return state information for pickling', (rt, self: PyMethodCaller) => {
      if (self.kwnames === null) return new PyTuple([self.cls, new PyTuple([self.name, ...self.args])])
      const npos = self.args.length - self.kwnames.length
      const partial = getAttr(rt, rt.interp.importModule(rt, 'functools'), 'partial')
      const made = call(rt, partial, [self.cls, self.name, ...self.args.slice(npos)], self.kwnames)
      return new PyTuple([made, new PyTuple(self.args.slice(0, npos))])
    }),
  ],
})

const inv = (rt: Thread, a: PyValue): PyValue => A.invert(rt, a)

/** What asks the operands and nothing else; not what changes them in place, and not what goes over an iterator. */
const operations = redoable([
  compare('lt', '<', Cmp.LT),
  compare('le', '<=', Cmp.LE),
  compare('eq', '==', Cmp.EQ),
  compare('ne', '!=', Cmp.NE),
  compare('ge', '>=', Cmp.GE),
  compare('gt', '>', Cmp.GT),
  one('not_', 'Same as not a.', (rt, a) => !truth(rt, a)),
  one('truth', 'Return True if a is true, False otherwise.', (rt, a) => truth(rt, a)),
  two('is_', 'Same as a is b.', (_rt, a, b) => isIdentical(a, b)),
  two('is_not', 'Same as a is not b.', (_rt, a, b) => !isIdentical(a, b)),
  one('abs', 'Same as abs(a).', A.abs),
  two('add', 'Same as a + b.', A.add),
  two('and_', 'Same as a & b.', A.and),
  two('floordiv', 'Same as a // b.', A.floordiv),
  one('index', 'Same as a.__index__()', (rt, a) => asIndex(rt, a)),
  one('inv', 'Same as ~a.', inv),
  one('invert', 'Same as ~a.', inv),
  two('lshift', 'Same as a << b.', A.lshift),
  two('mod', 'Same as a % b.', A.mod),
  two('mul', 'Same as a * b.', A.mul),
  two('matmul', 'Same as a @ b.', A.matmul),
  one('neg', 'Same as -a.', A.neg),
  two('or_', 'Same as a | b.', A.or),
  one('pos', 'Same as +a.', A.pos),
  two('pow', 'Same as a ** b.', (rt, a, b) => A.pow(rt, a, b)),
  two('rshift', 'Same as a >> b.', A.rshift),
  two('sub', 'Same as a - b.', A.sub),
  two('truediv', 'Same as a / b.', A.truediv),
  two('xor', 'Same as a ^ b.', A.xor),
  two('concat', 'Same as a + b, for a and b sequences.', (rt, a, b) => concat(rt, a, b, false)),
  two('getitem', 'Same as a[b].', getItem),
  fn('setitem(a, b, c, /)', 'Same as a[b] = c.', (rt, a, b, c) => setItem(rt, a, b, c)),
  fn('delitem(a, b, /)', 'Same as del a[b].', (rt, a, b) => setItem(rt, a, b, undefined)),
])

export default module('_operator', 'Operator interface.', [
  ...operations,
  two('contains', 'Same as b in a (note reversed operands).', (rt, a, b) => contains(rt, a, b)),
  two('countOf', 'Return the number of items in a which are, or which equal, b.', countOf),
  two('indexOf', 'Return the first index of b in a.', indexOf),
  fn('length_hint(obj, default=0, /)', 'Return an estimate of the number of items in obj.', (rt, obj, fallback) => {
    if (intOf(fallback) === undefined)
      throw typeError(rt, `'${typeName(fallback)}' object cannot be interpreted as an integer`)
    return lengthHint(rt, obj, asSize(rt, fallback))
  }),
  two('iadd', 'Same as a += b.', A.iadd),
  two('iand', 'Same as a &= b.', A.iand),
  two('iconcat', 'Same as a += b, for a and b sequences.', (rt, a, b) => concat(rt, a, b, true)),
  two('ifloordiv', 'Same as a //= b.', A.ifloordiv),
  two('ilshift', 'Same as a <<= b.', A.ilshift),
  two('imod', 'Same as a %= b.', A.imod),
  two('imul', 'Same as a *= b.', A.imul),
  two('imatmul', 'Same as a @= b.', A.imatmul),
  two('ior', 'Same as a |= b.', A.ior),
  two('ipow', 'Same as a **= b.', A.ipow),
  two('irshift', 'Same as a >>= b.', A.irshift),
  two('isub', 'Same as a -= b.', A.isub),
  two('itruediv', 'Same as a /= b.', A.itruediv),
  two('ixor', 'Same as a ^= b.', A.ixor),
  fn('call(obj, /, *args, **kwargs)', 'Same as obj(*args, **kwargs).', (rt, obj, args: PyValue[], kwargs: PyDict) => {
    const names = kwargs.keyList().map((k) => toHost(textOf(k)!))
    return call(rt, obj, [...args, ...kwargs.valueList()], names.length === 0 ? null : names)
  }),
  fn('_compare_digest(a, b, /)', "Return 'a == b' in constant time.", compareDigest),
  value('itemgetter', itemGetterType),
  value('attrgetter', attrGetterType),
  value('methodcaller', methodCallerType),
])
