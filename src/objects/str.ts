/**
 * str: the constructor and the protocol slots; its methods are in str-methods.ts, formatting in str-format.ts, exact operations on text in
 * str-text.ts. A str is a JS string or an AstralStr (values.ts); instances of subclasses carry one.
 */
import { unexpectedKeyword } from './bind.ts'
import { bufferOf } from './buffer.ts'
import { decodeBytes } from './codec-registry.ts'
import { define } from './kit.ts'
import type { KwNames, PyType, PyValue } from './object.ts'
import { Cmp, TypeFlags } from './object.ts'
import { concatTexts } from './ops/arithmetic.ts'
import { asSize } from './ops/convert.ts'
import { indexError, memoryError, overflowError, typeError } from './ops/errors.ts'
import { hashText } from './ops/hash.ts'
import { str } from './ops/text.ts'
import { fromHost, isStr, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import { sliceIndices } from './slice.ts'
import { formatPercent } from './str-format.ts'
import { strIter } from './str-iterator.ts'
import { STR_METHODS } from './str-methods.ts'
import {
  charText,
  compareText,
  concatText,
  equalText,
  pointAt,
  selfText,
  sliceTextStep,
  textPoints,
  wide,
} from './str-text.ts'
import { reprCodePoints, reprStr } from './text/str-repr.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { AstralStr, NotImplemented, PySlice, PyStrSub, type Text } from './values.ts'

/** V8's longest string. */
const MAX_LENGTH = 0x1fffffe8

/** A str of the class: the plain value for str itself. */
export function makeStr(cls: PyType, text: Text): PyValue {
  return cls === T.strType ? text : new PyStrSub(cls, text)
}

/** str(object='', encoding=..., errors=...); written out because CPython's binding has messages of its own. */
function strNew(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (kwnames === null && args.length === 1 && cls === T.strType) return str(rt, args[0])
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw
  if (npos + nkw > 3) {
    throw typeError(
      rt,
      nkw === 0
        ? `str expected at most 3 arguments, got ${npos}`
        : `str() takes at most 3 arguments (${npos + nkw} given)`,
    )
  }
  let object: PyValue | undefined = npos > 0 ? args[0] : undefined
  let encoding: PyValue | undefined = npos > 1 ? args[1] : undefined
  let errors: PyValue | undefined = npos > 2 ? args[2] : undefined
  if (kwnames !== null) {
    for (let k = 0; k < nkw; k++) {
      const v = args[npos + k]
      const at = ['object', 'encoding', 'errors'].indexOf(kwnames[k])
      if (at < 0) throw unexpectedKeyword(rt, 'str', ['object', 'encoding', 'errors'], kwnames[k])
      if (at < npos) throw typeError(rt, `argument for str() given by name ('${kwnames[k]}') and position (${at + 1})`)
      if (at === 0) object = v
      else if (at === 1) encoding = v
      else errors = v
    }
  }
  const name = (v: PyValue | undefined, which: string): string | undefined => {
    if (v === undefined) return undefined
    const t = textOf(v)
    if (t === undefined)
      throw typeError(rt, `str() argument '${which}' must be str, not ${v === null ? 'None' : typeName(v)}`)
    return toHost(t)
  }
  const codec = name(encoding, 'encoding')
  const handler = name(errors, 'errors')
  if (object === undefined) return makeStr(cls, '')
  if (codec === undefined && handler === undefined) {
    const r = str(rt, object)
    return cls === T.strType ? r : new PyStrSub(cls, selfText(r))
  }
  if (isStr(object)) throw typeError(rt, 'decoding str is not supported')
  const bytes = bufferOf(object)
  if (bytes === undefined) throw typeError(rt, `decoding to str: need a bytes-like object, ${typeName(object)} found`)
  return makeStr(cls, selfText(decodeBytes(rt, bytes, codec ?? 'utf-8', handler ?? 'strict')))
}

/** repr of a text. */
export function reprOfText(t: Text): Text {
  return typeof t === 'string' ? reprStr(t) : fromHost(reprCodePoints(t.codePoints))
}

function strCompare(_rt: Thread, a: PyValue, b: PyValue, op: Cmp): PyValue {
  const x = textOf(a)
  const y = textOf(b)
  if (x === undefined || y === undefined) return NotImplemented
  switch (op) {
    case Cmp.EQ:
      return equalText(x, y)
    case Cmp.NE:
      return !equalText(x, y)
    case Cmp.LT:
      return compareText(x, y) < 0
    case Cmp.LE:
      return compareText(x, y) <= 0
    case Cmp.GT:
      return compareText(x, y) > 0
    default:
      return compareText(x, y) >= 0
  }
}

function strGetItem(rt: Thread, self: PyValue, key: PyValue): PyValue {
  const t = selfText(self)
  if (typeof key === 'number' && typeof t === 'string') {
    const i = key < 0 ? key + t.length : key
    if (i < 0 || i >= t.length) throw indexError(rt, 'string index out of range')
    return t[i]
  }
  if (key instanceof PySlice) {
    const s = sliceIndices(rt, key, t.length)
    if (s.length > 1024) rt.charge(s.length * 2)
    return sliceTextStep(t, s.start, s.step, s.length)
  }
  if (typeof key !== 'number' && typeOf(key).slots.index === undefined)
    throw typeError(rt, `string indices must be integers, not '${typeName(key)}'`)
  let i = typeof key === 'number' ? key : asSize(rt, key, T.IndexError)
  if (i < 0) i += t.length
  if (i < 0 || i >= t.length) throw indexError(rt, 'string index out of range')
  return typeof t === 'string' ? t[i] : charText(t.codePoints[i])
}

/** `sub in text` */
export function containsText(text: Text, sub: Text): boolean {
  if (typeof text === 'string' && typeof sub === 'string') return text.includes(sub)
  if (typeof text === 'string' && textPoints(sub).some((c) => c > 0xffff)) return false
  return wide(text).includes(wide(sub))
}

function strConcat(rt: Thread, self: PyValue, other: PyValue): PyValue {
  const a = selfText(self)
  const b = textOf(other)
  if (b === undefined) throw typeError(rt, `can only concatenate str (not "${typeName(other)}") to str`)
  if (typeof a === 'string' && typeof b === 'string') return concatTexts(rt, a, b)
  rt.charge((a.length + b.length) * 4)
  return concatText(a, b)
}

function strRepeat(rt: Thread, self: PyValue, count: PyValue): PyValue {
  const t = selfText(self)
  const n = asSize(rt, count)
  if (n <= 0 || t.length === 0) return ''
  if (n === 1) return t
  if (t.length * n >= 2 ** 63) throw overflowError(rt, 'repeated string is too long')
  if (t.length * n > MAX_LENGTH) throw memoryError(rt)
  rt.charge(t.length * n * 2)
  if (typeof t === 'string') return t.repeat(n)
  if (t.js.length * n > MAX_LENGTH) throw memoryError(rt)
  const last = pointAt(t, t.length - 1)
  const first = pointAt(t, 0)
  // the ends must not read as a pair
  if ((last & 0xfffffc00) === 0xd800 && (first & 0xfffffc00) === 0xdc00) {
    let out: Text = t
    for (let i = 1; i < n; i++) out = concatText(out, t)
    return out
  }
  return new AstralStr(t.js.repeat(n))
}

define(T.strType, {
  doc: `str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

Create a new string object from the given object. If encoding or
errors is specified, then the object must expose a data buffer
that will be decoded using the given encoding and error handler.
Otherwise, returns the result of object.__str__() (if defined)
or repr(object).`,
  flags: TypeFlags.BaseType | TypeFlags.MatchSelf,
  new: strNew,
  slots: {
    repr: (_rt, v) => reprOfText(selfText(v)),
    str: (_rt, v) => selfText(v),
    hash: (rt, v) => hashText(rt.interp.hashSeed, toHost(selfText(v))),
    compare: strCompare,
    iter: (_rt, v) => strIter(selfText(v)),
    len: (_rt, v) => selfText(v).length,
    getItem: strGetItem,
    contains: (rt, v, item) => {
      const sub = textOf(item)
      if (sub === undefined) throw typeError(rt, `'in <string>' requires string as left operand, not ${typeName(item)}`)
      return containsText(selfText(v), sub)
    },
    mod: (rt, a, b) => {
      const t = textOf(a)
      if (t === undefined) return NotImplemented
      const r = formatPercent(rt, t, b)
      // without a directive CPython gives the very object back
      return t.length > 0 && !toHost(t).includes('%') ? a : r
    },
    concat: strConcat,
    repeat: strRepeat,
  },
  members: STR_METHODS,
})
T.strType.usual = (a, b) => {
  if (b !== undefined) return undefined
  if (typeof a === 'number') return String(a)
  return typeof a === 'string' ? a : undefined
}
