/** complex: a pair of doubles. Ints and floats take part in its arithmetic as real numbers; comparison is for equality only. */
import { fromAlgo } from './algo.ts'
import { ctor, define, memberAttr, method } from './kit.ts'
import * as C from './numbers/complex.ts'
import { hashComplex } from './numbers/hash.ts'
import { Cmp, type PyType, type PyValue, TypeFlags } from './object.ts'
import { identityHash } from './object-type.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { call, lookupSpecial } from './ops/call.ts'
import { asFloat, intToFloat } from './ops/convert.ts'
import { typeError, valueError } from './ops/errors.ts'
import { strText } from './ops/text.ts'
import { fromHost, intOf, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import { formatComplex, parseFormatSpec } from './text/format-spec.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyComplex, PyFloat, PyTuple } from './values.ts'

/** An operand as a pair: `undefined` where it is no number. Ints too large for a double raise OverflowError. */
function operand(rt: Thread, v: PyValue): C.Complex | undefined {
  if (v instanceof PyComplex) return v
  if (v instanceof PyFloat) return { real: v.value, imag: 0 }
  const i = intOf(v)
  return i === undefined ? undefined : { real: intToFloat(rt, i), imag: 0 }
}

type Op = (a: C.Complex, b: C.Complex) => C.Complex
function binary(op: Op) {
  return (rt: Thread, a: PyValue, b: PyValue): PyValue => {
    const x = operand(rt, a)
    if (x === undefined) return NotImplemented
    const y = operand(rt, b)
    if (y === undefined) return NotImplemented
    try {
      const r = op(x, y)
      return new PyComplex(r.real, r.imag)
    } catch (e) {
      throw fromAlgo(rt, e)
    }
  }
}
const powBinary = binary(C.complexPow)

function complexCompare(rt: Thread, a: PyComplex, b: PyValue, op: Cmp): PyValue {
  if (op !== Cmp.EQ && op !== Cmp.NE) return NotImplemented
  let equal: boolean
  if (b instanceof PyComplex) equal = a.real === b.real && a.imag === b.imag
  else if (b instanceof PyFloat) equal = a.imag === 0 && a.real === b.value
  else {
    const i = intOf(b)
    if (i === undefined) return NotImplemented
    // exact, however large the int
    equal = a.imag === 0 && a.real <= i && a.real >= i
  }
  void rt
  return op === Cmp.EQ ? equal : !equal
}

const complexRepr = (_rt: Thread, v: PyComplex): string => C.complexRepr(v)

/** `__complex__()` of an object that has it. */
function bySpecial(rt: Thread, v: PyValue): PyComplex | undefined {
  if (v instanceof PyComplex && v.cls === T.complexType) return v
  const f = lookupSpecial(rt, v, '__complex__')
  if (f === undefined) return undefined
  const r = call(rt, f, [])
  if (!(r instanceof PyComplex)) throw typeError(rt, `__complex__ returned non-complex (type ${typeName(r)})`)
  if (r.cls !== T.complexType) {
    rt.interp.warn(
      rt,
      T.DeprecationWarning,
      `__complex__ returned non-complex (type ${typeName(r)}).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.`,
    )
  }
  return r
}

function isReal(v: PyValue): boolean {
  const slots = typeOf(v).slots
  return slots.float !== undefined || slots.index !== undefined
}

/** complex(real, imag): either may itself be complex, then both have a share in both parts. */
function complexNew(rt: Thread, cls: PyType, real: PyValue | undefined, imag: PyValue | undefined): PyValue {
  if (imag === undefined && cls === T.complexType && real instanceof PyComplex && real.cls === cls) return real
  const text = real === undefined ? undefined : textOf(real)
  if (text !== undefined) {
    if (imag !== undefined) throw typeError(rt, "complex() can't take second arg if first is a string")
    try {
      const r = C.parseComplex(toHost(text))
      return new PyComplex(r.real, r.imag, cls)
    } catch (e) {
      throw fromAlgo(rt, e)
    }
  }
  if (imag !== undefined && textOf(imag) !== undefined) throw typeError(rt, "complex() second arg can't be a string")
  let r: PyValue = real === undefined ? 0 : real
  if (real !== undefined) r = bySpecial(rt, real) ?? real
  if (!(r instanceof PyComplex) && !isReal(r))
    throw typeError(rt, `complex() first argument must be a string or a number, not '${typeName(r)}'`)
  if (imag !== undefined && !(imag instanceof PyComplex) && !isReal(imag))
    throw typeError(rt, `complex() second argument must be a number, not '${typeName(imag)}'`)
  let re: number
  let im = 0
  if (r instanceof PyComplex) {
    re = r.real
    im = r.imag
  } else re = asFloat(rt, r)
  if (imag === undefined) return new PyComplex(re, im, cls)
  const realIsComplex = r instanceof PyComplex
  if (imag instanceof PyComplex) {
    re -= imag.imag
    im = realIsComplex ? im + imag.real : imag.real
  } else {
    const i = asFloat(rt, imag)
    im = realIsComplex ? im + i : i
  }
  return new PyComplex(re, im, cls)
}

const exact = (_rt: Thread, v: PyComplex) => (v.cls === T.complexType ? v : new PyComplex(v.real, v.imag))

define(T.complexType, {
  doc: `Create a complex number from a string or numbers.

If a string is given, parse it as a complex number.
If a single number is given, convert it to a complex number.
If the 'real' or 'imag' arguments are given, create a complex number
with the specified real and imaginary components.`,
  signature: '(real=0, imag=0)',
  flags: TypeFlags.BaseType,
  new: ctor('complex(real=<absent>, imag=<absent>)', complexNew),
  slots: {
    repr: complexRepr,
    getattro: genericGetAttr,
    hash: (rt, v: PyComplex) =>
      hashComplex(v.real, v.imag, v.real === v.real && v.imag === v.imag ? 0 : identityHash(rt, v)),
    compare: complexCompare,
    bool: (_rt, v: PyComplex) => v.real !== 0 || v.imag !== 0,
    add: binary(C.complexAdd),
    sub: binary(C.complexSub),
    mul: binary(C.complexMul),
    truediv: binary(C.complexDiv),
    pow: (rt, a, b, m) => {
      if (m !== null) throw valueError(rt, 'complex modulo')
      return powBinary(rt, a, b)
    },
    neg: (_rt, v: PyComplex) => new PyComplex(-v.real, -v.imag),
    pos: exact,
    abs: (rt, v: PyComplex) => {
      try {
        return new PyFloat(C.complexAbs(v))
      } catch (e) {
        throw fromAlgo(rt, e)
      }
    },
  },
  members: [
    method(
      'conjugate($self, /)',
      'Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.',
      (_rt, v: PyComplex) => new PyComplex(v.real, -v.imag),
    ),
    method('__complex__($self, /)', 'Convert this value to exact type complex.', exact),
    method(
      '__getnewargs__($self, /)',
      null,
      (_rt, v: PyComplex) => new PyTuple([new PyFloat(v.real), new PyFloat(v.imag)]),
    ),
    method(
      '__format__($self, format_spec: js, /)',
      'Convert to a string according to format_spec.',
      (rt, v: PyComplex, text: string) => {
        if (text === '') return v.cls === T.complexType ? complexRepr(rt, v) : strText(rt, v)
        try {
          return fromHost(formatComplex(v.real, v.imag, parseFormatSpec(text, typeName(v), '', '>')))
        } catch (e) {
          throw fromAlgo(rt, e)
        }
      },
    ),
    memberAttr('real', 'the real part of a complex number', (_rt, v: PyComplex) => new PyFloat(v.real)),
    memberAttr('imag', 'the imaginary part of a complex number', (_rt, v: PyComplex) => new PyFloat(v.imag)),
  ],
})
