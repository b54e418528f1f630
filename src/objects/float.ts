/**
 * float: `PyFloat {value}`. Operators accept ints on either side (an int too large for a double is an OverflowError), comparisons with
 * ints are exact. The fast paths on two plain floats are in ops/arithmetic.ts and ops/compare.ts.
 */
import { fromAlgo } from './algo.ts'
import { bufferOf } from './buffer.ts'
import { classMethod, ctor, define, getset, method } from './kit.ts'
import { complexPow } from './numbers/complex.ts'
import * as F from './numbers/float-ops.ts'
import { floatFromHex, floatHex, invalidFloat, parseFloatAscii, parseFloatText } from './numbers/float-parse.ts'
import { floatRepr } from './numbers/float-repr.ts'
import { hashFloat } from './numbers/hash.ts'
import { Cmp, type PyType, type PyValue, TypeFlags } from './object.ts'
import { identityHash } from './object-type.ts'
import { call } from './ops/call.ts'
import { asIndex, intToFloat } from './ops/convert.ts'
import { typeError, valueError, zeroDivisionError } from './ops/errors.ts'
import { reprJs, strText } from './ops/text.ts'
import { fromHost, intOf, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import { formatFloatSpec, parseFormatSpec } from './text/format-spec.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyComplex, PyFloat, PyTuple } from './values.ts'

/** An operand of float arithmetic as a number; `undefined` where it is neither float nor int. */
function operand(rt: Thread, v: PyValue): number | undefined {
  if (v instanceof PyFloat) return v.value
  if (typeof v === 'number') return v
  const i = intOf(v)
  return i === undefined ? undefined : intToFloat(rt, i)
}

// Each operator is written out: a shared helper would make one call site see all of them.
function floatAdd(rt: Thread, a: PyValue, b: PyValue): PyValue {
  const x = operand(rt, a)
  if (x === undefined) return NotImplemented
  const y = operand(rt, b)
  return y === undefined ? NotImplemented : new PyFloat(x + y)
}
function floatSub(rt: Thread, a: PyValue, b: PyValue): PyValue {
  const x = operand(rt, a)
  if (x === undefined) return NotImplemented
  const y = operand(rt, b)
  return y === undefined ? NotImplemented : new PyFloat(x - y)
}
function floatMul(rt: Thread, a: PyValue, b: PyValue): PyValue {
  const x = operand(rt, a)
  if (x === undefined) return NotImplemented
  const y = operand(rt, b)
  return y === undefined ? NotImplemented : new PyFloat(x * y)
}
function floatTruediv(rt: Thread, a: PyValue, b: PyValue): PyValue {
  const x = operand(rt, a)
  if (x === undefined) return NotImplemented
  const y = operand(rt, b)
  if (y === undefined) return NotImplemented
  if (y === 0) throw zeroDivisionError(rt, 'float division by zero')
  return new PyFloat(x / y)
}
function floatFloordiv(rt: Thread, a: PyValue, b: PyValue): PyValue {
  const x = operand(rt, a)
  if (x === undefined) return NotImplemented
  const y = operand(rt, b)
  if (y === undefined) return NotImplemented
  if (y === 0) throw zeroDivisionError(rt, 'float floor division by zero')
  return new PyFloat(F.floatFloorDiv(x, y))
}
function floatMod(rt: Thread, a: PyValue, b: PyValue): PyValue {
  const x = operand(rt, a)
  if (x === undefined) return NotImplemented
  const y = operand(rt, b)
  if (y === undefined) return NotImplemented
  if (y === 0) throw zeroDivisionError(rt, 'float modulo by zero')
  return new PyFloat(F.floatMod(x, y))
}
function floatDivmod(rt: Thread, a: PyValue, b: PyValue): PyValue {
  const x = operand(rt, a)
  if (x === undefined) return NotImplemented
  const y = operand(rt, b)
  if (y === undefined) return NotImplemented
  if (y === 0) throw zeroDivisionError(rt, 'float divmod()')
  return new PyTuple([new PyFloat(F.floatFloorDiv(x, y)), new PyFloat(F.floatMod(x, y))])
}
function floatPow(rt: Thread, a: PyValue, b: PyValue, m: PyValue): PyValue {
  if (m !== null) throw typeError(rt, 'pow() 3rd argument not allowed unless all arguments are integers')
  const x = operand(rt, a)
  if (x === undefined) return NotImplemented
  const y = operand(rt, b)
  if (y === undefined) return NotImplemented
  try {
    const r = F.floatPow(x, y)
    if (r !== undefined) return new PyFloat(r)
    const z = complexPow({ real: x, imag: 0 }, { real: y, imag: 0 })
    return new PyComplex(z.real, z.imag)
  } catch (e) {
    throw fromAlgo(rt, e)
  }
}

function floatCompare(_rt: Thread, a: PyFloat, other: PyValue, op: Cmp): PyValue {
  const x = a.value
  // JavaScript compares a number with a bigint by their exact values
  const y = other instanceof PyFloat ? other.value : intOf(other)
  if (y === undefined) return NotImplemented
  switch (op) {
    case Cmp.LT:
      return x < y
    case Cmp.LE:
      return x <= y
    case Cmp.EQ:
      return x <= y && x >= y
    case Cmp.NE:
      return !(x <= y && x >= y)
    case Cmp.GT:
      return x > y
    default:
      return x >= y
  }
}

/** float(bytes): ASCII digits; the message shows the object. */
function parseBytes(rt: Thread, v: PyValue, bytes: Uint8Array): number {
  let text = ''
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i])
  const x = parseFloatAscii(text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, ''))
  if (x === undefined) throw invalidFloat(reprJs(rt, v))
  return x
}

/** `float(v)` (CPython's PyNumber_Float and PyFloat_FromString). */
export function toFloat(rt: Thread, v: PyValue): number {
  if (v instanceof PyFloat && v.cls === T.floatType) return v.value
  if (typeof v === 'number') return v
  try {
    if (typeof v === 'string') return parseFloatText(v)
    const slots = typeOf(v).slots
    if (slots.float !== undefined) {
      const r = slots.float(rt, v)
      if (!(r instanceof PyFloat))
        throw typeError(rt, `${typeName(v)}.__float__ returned non-float (type ${typeName(r)})`)
      if (r.cls !== T.floatType) {
        rt.interp.warn(
          rt,
          T.DeprecationWarning,
          `${typeName(v)}.__float__ returned non-float (type ${typeName(r)}).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.`,
        )
      }
      return r.value
    }
    if (slots.index !== undefined) return intToFloat(rt, asIndex(rt, v))
    const text = textOf(v)
    if (text !== undefined) return parseFloatText(toHost(text))
    const bytes = bufferOf(v)
    if (bytes !== undefined) return parseBytes(rt, v, bytes)
  } catch (e) {
    throw fromAlgo(rt, e)
  }
  throw typeError(rt, `float() argument must be a string or a real number, not '${typeName(v)}'`)
}

function intResult(rt: Thread, f: (value: number) => number | bigint, v: PyFloat): PyValue {
  try {
    return f(v.value)
  } catch (e) {
    throw fromAlgo(rt, e)
  }
}

const exact = (_rt: Thread, v: PyFloat): PyFloat => (v.cls === T.floatType ? v : new PyFloat(v.value))

define(T.floatType, {
  doc: 'Convert a string or number to a floating-point number, if possible.',
  signature: '(x=0, /)',
  flags: TypeFlags.BaseType | TypeFlags.MatchSelf,
  new: ctor('float(x=0, /)', (rt, cls, x: PyValue) => {
    if (cls === T.floatType && x instanceof PyFloat && x.cls === T.floatType) return x
    return new PyFloat(toFloat(rt, x), cls)
  }),
  slots: {
    repr: (_rt, v: PyFloat) => floatRepr(v.value),
    hash: (rt, v: PyFloat) => hashFloat(v.value, v.value === v.value ? 0 : identityHash(rt, v)),
    compare: floatCompare,
    bool: (_rt, v: PyFloat) => v.value !== 0,
    add: floatAdd,
    sub: floatSub,
    mul: floatMul,
    truediv: floatTruediv,
    floordiv: floatFloordiv,
    mod: floatMod,
    divmod: floatDivmod,
    pow: floatPow,
    neg: (_rt, v: PyFloat) => new PyFloat(-v.value),
    pos: exact,
    abs: (_rt, v: PyFloat) => new PyFloat(Math.abs(v.value)),
    int: (rt, v: PyFloat) => intResult(rt, F.floatToInt, v),
    float: exact,
  },
  members: [
    method('conjugate($self, /)', 'Return self, the complex conjugate of any float.', exact),
    method('__trunc__($self, /)', 'Return the Integral closest to x between 0 and x.', (rt, v: PyFloat) =>
      intResult(rt, F.floatToInt, v),
    ),
    method('__floor__($self, /)', 'Return the floor as an Integral.', (rt, v: PyFloat) =>
      intResult(rt, F.floatFloor, v),
    ),
    method('__ceil__($self, /)', 'Return the ceiling as an Integral.', (rt, v: PyFloat) =>
      intResult(rt, F.floatCeil, v),
    ),
    method(
      '__round__($self, ndigits=None, /)',
      `Return the Integral closest to x, rounding half toward even.

When an argument is passed, work like built-in round(x, ndigits).`,
      (rt, v: PyFloat, ndigits: PyValue) => {
        if (ndigits === null) return intResult(rt, F.floatRoundToInt, v)
        const n = asIndex(rt, ndigits)
        try {
          return new PyFloat(Number.isFinite(v.value) ? F.floatRound(v.value, n) : v.value)
        } catch (e) {
          throw fromAlgo(rt, e)
        }
      },
    ),
    method(
      'as_integer_ratio($self, /)',
      'Return a pair of integers, whose ratio is exactly equal to the original float.',
      (rt, v: PyFloat) => {
        try {
          return new PyTuple(F.asIntegerRatio(v.value))
        } catch (e) {
          throw fromAlgo(rt, e)
        }
      },
    ),
    classMethod(
      'fromhex($type, string, /)',
      'Create a floating-point number from a hexadecimal string.',
      (rt, cls: PyType, v: PyValue) => {
        const text = textOf(v)
        if (text === undefined) throw typeError(rt, 'bad argument type for built-in operation')
        let value: number
        try {
          value = floatFromHex(toHost(text))
        } catch (e) {
          throw fromAlgo(rt, e)
        }
        const r = new PyFloat(value)
        return cls === T.floatType ? r : call(rt, cls, [r])
      },
    ),
    method('hex($self, /)', 'Return a hexadecimal representation of a floating-point number.', (_rt, v: PyFloat) =>
      floatHex(v.value),
    ),
    method('is_integer($self, /)', 'Return True if the float is an integer.', (_rt, v: PyFloat) =>
      Number.isInteger(v.value),
    ),
    method('__getnewargs__($self, /)', null, (_rt, v: PyFloat) => new PyTuple([new PyFloat(v.value)])),
    classMethod(
      '__getformat__($type, typestr: js, /)',
      "The layout of C's double or float, which is that of JavaScript's numbers.",
      (rt, _cls, kind: string) => {
        if (kind !== 'double' && kind !== 'float')
          throw valueError(rt, "__getformat__() argument 1 must be 'double' or 'float'")
        return 'IEEE, little-endian'
      },
    ),
    method(
      '__format__($self, format_spec: js, /)',
      'Formats the float according to format_spec.',
      (rt, v: PyFloat, text: string) => {
        if (text === '') return v.cls === T.floatType ? floatRepr(v.value) : strText(rt, v)
        try {
          const name = typeName(v)
          const spec = parseFormatSpec(text, name, '', '>')
          const size = Math.max(spec.width, spec.precision)
          // a precision that is too big is an error of its own
          if (size > 1024 && spec.precision <= 0x7fffffff) rt.charge(size * 2)
          return fromHost(formatFloatSpec(v.value, spec, name))
        } catch (e) {
          throw fromAlgo(rt, e)
        }
      },
    ),
    getset('real', 'the real part of a complex number', exact),
    getset('imag', 'the imaginary part of a complex number', () => new PyFloat(0)),
  ],
})
T.floatType.usual = (a, b) => {
  if (b !== undefined) return undefined
  if (typeof a === 'number') return new PyFloat(a)
  return a instanceof PyFloat && a.cls === T.floatType ? a : undefined
}
