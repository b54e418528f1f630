/**
 * int: arbitrary precision over `number` and `bigint`. The operators' fast paths on two small ints are in ops/arithmetic.ts; what comes
 * here has a bigint, a bool or an instance of a subclass among its operands. Operations whose result may be large are priced first.
 * int knows nothing of float: for `1 + 1.5` it answers NotImplemented and float's own slot does it.
 */

import { fromAlgo } from './algo.ts'
import { unexpectedKeyword } from './bind.ts'
import { bufferOf } from './buffer.ts'
import { bytesFromObject } from './bytes-from.ts'
import { classMethod, define, getset, method } from './kit.ts'
import { floatPow } from './numbers/float-ops.ts'
import { fromBytes, toBytes } from './numbers/int-bytes.ts'
import * as N from './numbers/int-ops.ts'
import { checkDigitLimit, invalidLiteral, parseAscii, parseIntText } from './numbers/int-text.ts'
import { Cmp, type KwNames, type PyType, type PyValue, TypeFlags } from './object.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { call, lookupSpecial } from './ops/call.ts'
import { asIndex } from './ops/convert.ts'
import { typeError, valueError } from './ops/errors.ts'
import { hashInt } from './ops/hash.ts'
import { strText } from './ops/text.ts'
import { fromHost, intOf, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import { formatInt, parseFormatSpec } from './text/format-spec.ts'
import { reprBytes } from './text/str-repr.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyBytes, PyFloat, PyIntSub, PyTuple } from './values.ts'

type Int = number | bigint

/** An int of the class: a plain value for int itself. */
export function makeInt(cls: PyType, v: Int): PyValue {
  return cls === T.intType ? v : new PyIntSub(cls, v)
}

/** A product or power of so many bits costs memory, and time that grows faster: ten to the hundred millionth takes seconds. */
function chargeBits(rt: Thread, bits: number): void {
  rt.charge(bits / 8)
  if (bits > 2 ** 22) rt.chargeWork(8000 * (bits / 3.3e8) ** 1.4)
}

function mulInts(rt: Thread, x: Int, y: Int): Int {
  if (N.isLarge(x) || N.isLarge(y)) chargeBits(rt, N.mulBits(x, y))
  return N.mul(x, y)
}

type IntBinary = (rt: Thread, x: Int, y: Int) => PyValue
/** A binary slot: NotImplemented unless both operands are ints. */
function binary(op: IntBinary) {
  return (rt: Thread, a: PyValue, b: PyValue): PyValue => {
    const x = intOf(a)
    if (x === undefined) return NotImplemented
    const y = intOf(b)
    if (y === undefined) return NotImplemented
    try {
      return op(rt, x, y)
    } catch (e) {
      throw fromAlgo(rt, e)
    }
  }
}
export const intAnd = binary((_rt, x, y) => N.and(x, y))
export const intOr = binary((_rt, x, y) => N.or(x, y))
export const intXor = binary((_rt, x, y) => N.xor(x, y))

function intPow(rt: Thread, a: PyValue, b: PyValue, m: PyValue): PyValue {
  const x = intOf(a)
  const y = intOf(b)
  if (x === undefined || y === undefined) return NotImplemented
  try {
    if (m !== null) {
      const z = intOf(m)
      if (z === undefined) return NotImplemented
      return N.powMod(x, y, z)
    }
    if (y < 0) return new PyFloat(floatPow(N.toFloat(x), N.toFloat(y)) as number)
    if (typeof y === 'number' && y > 64 && (x > 1 || x < -1)) chargeBits(rt, N.powBits(x, y))
    return N.pow(x, y)
  } catch (e) {
    throw fromAlgo(rt, e)
  }
}

function intCompare(_rt: Thread, a: PyValue, b: PyValue, op: Cmp): PyValue {
  const x = intOf(a)
  const y = intOf(b)
  if (x === undefined || y === undefined) return NotImplemented
  switch (op) {
    case Cmp.LT:
      return x < y
    case Cmp.LE:
      return x <= y
    case Cmp.EQ:
      return x === y
    case Cmp.NE:
      return x !== y
    case Cmp.GT:
      return x > y
    default:
      return x >= y
  }
}

const valueOf = (v: PyValue): Int => intOf(v) as Int

/** The decimal text of an int, within the interpreter's digit limit. */
export function intRepr(rt: Thread, v: PyValue): string {
  const i = valueOf(v)
  if (typeof i === 'number') return String(i)
  try {
    checkDigitLimit(i, rt.interp.intMaxStrDigits)
  } catch (e) {
    throw fromAlgo(rt, e)
  }
  return i.toString()
}

/** int(bytes, base): digits are ASCII, and the message shows the bytes. */
function parseBytes(rt: Thread, bytes: Uint8Array, base: number): Int {
  let start = 0
  let end = bytes.length
  const space = (b: number) => b === 0x20 || (b >= 9 && b <= 13)
  while (start < end && space(bytes[start])) start++
  while (end > start && space(bytes[end - 1])) end--
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i])
  const v = parseAscii(text, base, rt.interp.intMaxStrDigits)
  if (v === undefined) throw invalidLiteral(reprBytes(bytes), base)
  return v
}

/** int(text, base) with the interpreter's digit limit. */
export function parseInteger(rt: Thread, text: string, base: number): Int {
  try {
    if (text.length > 4096) rt.charge(text.length)
    return parseIntText(text, base, rt.interp.intMaxStrDigits)
  } catch (e) {
    throw fromAlgo(rt, e)
  }
}

/** `int(v)` without a base (CPython's PyNumber_Long): `__int__`, `__index__`, `__trunc__`, texts. */
export function toInteger(rt: Thread, v: PyValue): Int {
  if (typeof v === 'number' || typeof v === 'bigint') return v
  const slots = typeOf(v).slots
  if (slots.int !== undefined) {
    const r = slots.int(rt, v)
    if (typeof r === 'number' || typeof r === 'bigint') return r
    const n = intOf(r)
    if (n === undefined) throw typeError(rt, `__int__ returned non-int (type ${typeName(r)})`)
    rt.interp.warn(
      rt,
      T.DeprecationWarning,
      `__int__ returned non-int (type ${typeName(r)}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`,
    )
    return n
  }
  if (slots.index !== undefined) return asIndex(rt, v)
  const trunc = lookupSpecial(rt, v, '__trunc__')
  if (trunc !== undefined) {
    rt.interp.warn(rt, T.DeprecationWarning, 'The delegation of int() to __trunc__ is deprecated.')
    const r = call(rt, trunc, [])
    const n = intOf(r)
    if (n !== undefined) return n
    if (typeOf(r).slots.index === undefined)
      throw typeError(rt, `__trunc__ returned non-Integral (type ${typeName(r)})`)
    return asIndex(rt, r)
  }
  const text = textOf(v)
  if (text !== undefined) return parseInteger(rt, toHost(text), 10)
  const bytes = bufferOf(v)
  if (bytes === undefined) {
    throw typeError(rt, `int() argument must be a string, a bytes-like object or a real number, not '${typeName(v)}'`)
  }
  try {
    return parseBytes(rt, bytes, 10)
  } catch (e) {
    throw fromAlgo(rt, e)
  }
}

/** `base` is clipped to Py_ssize_t, so that one out of range gets the message about the range. */
function withBase(rt: Thread, v: PyValue, baseArg: PyValue): Int {
  const i = asIndex(rt, baseArg)
  const base = typeof i === 'number' ? i : 99
  if (base !== 0 && (base < 2 || base > 36)) throw valueError(rt, 'int() base must be >= 2 and <= 36, or 0')
  const text = textOf(v)
  if (text !== undefined) return parseInteger(rt, toHost(text), base)
  const bytes = typeOf(v).isSubtype(T.bytesType) || typeOf(v).isSubtype(T.bytearrayType) ? bufferOf(v) : undefined
  if (bytes === undefined) throw typeError(rt, "int() can't convert non-string with explicit base")
  try {
    return parseBytes(rt, bytes, base)
  } catch (e) {
    throw fromAlgo(rt, e)
  }
}

/** Written out rather than declared: CPython's int() has a binding of its own whose messages are like no other's. */
function intNew(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (kwnames === null && args.length === 1 && cls === T.intType) {
    const v = args[0]
    return typeof v === 'string' ? parseInteger(rt, v, 10) : toInteger(rt, v)
  }
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw
  if (npos + nkw > 2) {
    throw typeError(
      rt,
      nkw === 0
        ? `int expected at most 2 arguments, got ${npos}`
        : `int() takes at most 2 arguments (${npos + nkw} given)`,
    )
  }
  let base: PyValue | undefined = npos > 1 ? args[1] : undefined
  if (kwnames !== null) {
    for (let k = 0; k < nkw; k++) {
      if (kwnames[k] !== 'base') throw unexpectedKeyword(rt, 'int', ['base'], kwnames[k])
      if (base !== undefined) throw typeError(rt, "argument for int() given by name ('base') and position (2)")
      base = args[npos + k]
    }
  }
  if (npos === 0) {
    if (base !== undefined) throw typeError(rt, 'int() missing string argument')
    return makeInt(cls, 0)
  }
  return makeInt(cls, base === undefined ? toInteger(rt, args[0]) : withBase(rt, args[0], base))
}

/** round(i, -n): to a multiple of 10**n, ties to the even one. */
function roundTo(rt: Thread, i: Int, digits: Int): Int {
  if (digits >= 0) return i
  // 10**n of more digits than the value has: nearest multiple is 0
  const size = Math.ceil(N.bitLength(i) * 0.30103) + 1
  if (-digits > size) return 0
  rt.charge(size / 2)
  const unit = BigInt(10) ** BigInt(-digits)
  const x = BigInt(i)
  let rest = x % unit
  if (rest < 0n) rest += unit
  const low = x - rest
  const twice = rest * 2n
  const up = twice > unit || (twice === unit && (low / unit) % 2n !== 0n)
  return N.normalize(up ? low + unit : low)
}

const self = (_rt: Thread, v: PyValue): PyValue => valueOf(v)

define(T.intType, {
  doc: `int([x]) -> integer
int(x, base=10) -> integer

Convert a number or string to an integer, or return 0 if no arguments
are given.  A string (or bytes) may have whitespace and a sign around its
digits; base 0 reads the base from the prefix, as in a program's text.`,
  flags: TypeFlags.BaseType | TypeFlags.MatchSelf,
  new: intNew,
  slots: {
    repr: intRepr,
    getattro: genericGetAttr,
    hash: (_rt, v) => hashInt(valueOf(v)),
    compare: intCompare,
    bool: (_rt, v) => valueOf(v) !== 0,
    add: binary((_rt, x, y) => N.add(x, y)),
    sub: binary((_rt, x, y) => N.sub(x, y)),
    mul: binary(mulInts),
    truediv: binary((_rt, x, y) => new PyFloat(N.truediv(x, y))),
    floordiv: binary((_rt, x, y) => N.floordiv(x, y)),
    mod: binary((_rt, x, y) => N.mod(x, y)),
    divmod: binary((_rt, x, y) => new PyTuple(N.divmod(x, y))),
    pow: intPow,
    lshift: binary((rt, x, y) => {
      if (typeof y === 'number' && y > 1024 && x !== 0) rt.charge(N.lshiftBits(x, y) / 8)
      return N.lshift(x, y)
    }),
    rshift: binary((_rt, x, y) => N.rshift(x, y)),
    and: intAnd,
    or: intOr,
    xor: intXor,
    neg: (_rt, v) => N.neg(valueOf(v)),
    pos: self,
    abs: (_rt, v) => N.abs(valueOf(v)),
    invert: (_rt, v) => N.invert(valueOf(v)),
    int: self,
    index: self,
    float: (rt, v) => {
      try {
        return new PyFloat(N.toFloat(valueOf(v)))
      } catch (e) {
        throw fromAlgo(rt, e)
      }
    },
  },
  members: [
    method('conjugate($self, /)', 'Returns self, the complex conjugate of any int.', self),
    method(
      'bit_length($self, /)',
      `Number of bits necessary to represent self in binary.

>>> bin(37)
'0b100101'
>>> (37).bit_length()
6`,
      (_rt, v) => N.bitLength(valueOf(v)),
    ),
    method(
      'bit_count($self, /)',
      `Number of ones in the binary representation of the absolute value of self.

Also known as the population count.

>>> bin(13)
'0b1101'
>>> (13).bit_count()
3`,
      (_rt, v) => N.bitCount(valueOf(v)),
    ),
    method(
      "to_bytes($self, /, length: ssize = 1, byteorder: js = 'big', *, signed: bool = False)",
      `Return an array of bytes representing an integer.

length is the number of bytes; OverflowError is raised if the integer does not fit.
byteorder is 'big' (most significant byte first) or 'little'.
signed says whether two's complement is used; without it a negative integer raises OverflowError.`,
      (rt, v, length: number, byteorder: string, signed: boolean) => {
        rt.charge(length)
        try {
          return new PyBytes(toBytes(valueOf(v), length, byteorder, signed))
        } catch (e) {
          throw fromAlgo(rt, e)
        }
      },
    ),
    classMethod(
      "from_bytes($type, /, bytes, byteorder: js = 'big', *, signed: bool = False)",
      `Return the integer represented by the given array of bytes.

bytes is a bytes-like object or an iterable producing bytes.
byteorder is 'big' (most significant byte first) or 'little'.
signed says whether the bytes are two's complement.`,
      (rt, cls: PyType, bytes: PyValue, byteorder: string, signed: boolean) => {
        if (byteorder !== 'big' && byteorder !== 'little')
          throw valueError(rt, "byteorder must be either 'little' or 'big'")
        const v = fromBytes(bytesFromObject(rt, bytes), byteorder, signed)
        return cls === T.intType ? v : call(rt, cls, [v])
      },
    ),
    method(
      'as_integer_ratio($self, /)',
      `Return a pair of integers, whose ratio is equal to the original int.

The ratio is in lowest terms and has a positive denominator.`,
      (_rt, v) => new PyTuple([valueOf(v), 1]),
    ),
    method('__trunc__($self, /)', 'Truncating an Integral returns itself.', self),
    method('__floor__($self, /)', 'Flooring an Integral returns itself.', self),
    method('__ceil__($self, /)', 'Ceiling of an Integral returns itself.', self),
    method(
      '__round__($self, ndigits=<unrepresentable>, /)',
      'Rounding an Integral returns itself; with negative ndigits, to a multiple of a power of ten.',
      (rt, v, ndigits: PyValue | undefined) =>
        ndigits === undefined ? valueOf(v) : roundTo(rt, valueOf(v), asIndex(rt, ndigits)),
    ),
    method('__getnewargs__($self, /)', null, (_rt, v) => new PyTuple([valueOf(v)])),
    method(
      '__format__($self, format_spec: js, /)',
      'Convert to a string according to format_spec.',
      (rt, v, text: string) => {
        if (text === '') return typeof v === 'number' || typeof v === 'bigint' ? intRepr(rt, v) : strText(rt, v)
        const i = valueOf(v)
        const name = typeName(v)
        try {
          const spec = parseFormatSpec(text, name, 'd', '>')
          if (typeof i === 'bigint' && (spec.type === 'd' || spec.type === 'n'))
            checkDigitLimit(i, rt.interp.intMaxStrDigits)
          if (spec.width > 1024) rt.charge(spec.width * 2)
          return fromHost(formatInt(i, spec, name))
        } catch (e) {
          throw fromAlgo(rt, e)
        }
      },
    ),
    method(
      '__sizeof__($self, /)',
      'Returns size in memory, in bytes.',
      // CPython's: a header of 24 bytes and 4 for every 30 bits
      (_rt, v) => 24 + 4 * Math.max(1, Math.ceil(N.bitLength(valueOf(v)) / 30)),
    ),
    method(
      'is_integer($self, /)',
      'Returns True. Exists for duck type compatibility with float.is_integer.',
      () => true,
    ),
    getset('real', 'the real part of a complex number', self),
    getset('imag', 'the imaginary part of a complex number', () => 0),
    getset('numerator', 'the numerator of a rational number in lowest terms', self),
    getset('denominator', 'the denominator of a rational number in lowest terms', () => 1),
  ],
})
T.intType.usual = (a, b) => {
  if (b !== undefined) return undefined
  if (typeof a === 'number') return a
  if (a instanceof PyFloat && a.cls === T.floatType && a.value < 2 ** 53 && a.value > -(2 ** 53))
    return Math.trunc(a.value) + 0
  return undefined
}
