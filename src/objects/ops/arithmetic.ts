/**
 * Binary, in-place and unary operators. Each operator has a function of its own so that the common kinds (small ints, floats, texts)
 * are decided before anything is looked up; the rest goes through the slots in CPython's order (binary_op1).
 *
 * Small ints: `a + b` of safe integers is exact as a double up to 2**54, so one range test tells whether it must be redone as bigint.
 */
import * as N from '../numbers/int-ops.ts'
import type { PyValue, Slots } from '../object.ts'
import type { Thread } from '../thread.ts'
import * as T from '../types.ts'
import { NotImplemented, PyFloat } from '../values.ts'
import { typeError } from './errors.ts'
import { typeName, typeOf } from './type-of.ts'

type Fn = (rt: Thread, a: any, b: any) => PyValue
type Get = (s: Slots) => Fn | undefined

const MAX = Number.MAX_SAFE_INTEGER

/** The slots of both operands in order; NotImplemented when neither applies. */
export function binaryOp1(rt: Thread, a: PyValue, b: PyValue, get: Get): PyValue {
  const ta = typeOf(a)
  const tb = typeOf(b)
  const fa = get(ta.slots)
  let fb = ta === tb ? undefined : get(tb.slots)
  if (fb === fa) fb = undefined
  if (fa !== undefined) {
    if (fb !== undefined && tb.isSubtype(ta)) {
      const r = fb(rt, a, b)
      if (r !== NotImplemented) return r
      fb = undefined
    }
    const r = fa(rt, a, b)
    if (r !== NotImplemented) return r
  }
  return fb === undefined ? NotImplemented : fb(rt, a, b)
}

/** A bigint operand next to another plain int: decided without the slots. */
function isBigPair(a: PyValue, b: PyValue): boolean {
  return typeof a === 'bigint'
    ? typeof b === 'bigint' || typeof b === 'number'
    : typeof b === 'bigint' && typeof a === 'number'
}
/** 2**i: `**` of numbers is a call. */
const POWERS: number[] = []
for (let i = 0; i < 1000; i++) POWERS.push(2 ** i)

export function unsupported(rt: Thread, a: PyValue, b: PyValue, symbol: string) {
  return typeError(rt, `unsupported operand type(s) for ${symbol}: '${typeName(a)}' and '${typeName(b)}'`)
}

const G = {
  add: (s: Slots) => s.add,
  sub: (s: Slots) => s.sub,
  mul: (s: Slots) => s.mul,
  matmul: (s: Slots) => s.matmul,
  truediv: (s: Slots) => s.truediv,
  floordiv: (s: Slots) => s.floordiv,
  mod: (s: Slots) => s.mod,
  divmod: (s: Slots) => s.divmod,
  lshift: (s: Slots) => s.lshift,
  rshift: (s: Slots) => s.rshift,
  and: (s: Slots) => s.and,
  xor: (s: Slots) => s.xor,
  or: (s: Slots) => s.or,
} satisfies Record<string, Get>
const I = {
  add: (s: Slots) => s.iadd,
  sub: (s: Slots) => s.isub,
  mul: (s: Slots) => s.imul,
  matmul: (s: Slots) => s.imatmul,
  truediv: (s: Slots) => s.itruediv,
  floordiv: (s: Slots) => s.ifloordiv,
  mod: (s: Slots) => s.imod,
  lshift: (s: Slots) => s.ilshift,
  rshift: (s: Slots) => s.irshift,
  and: (s: Slots) => s.iand,
  xor: (s: Slots) => s.ixor,
  or: (s: Slots) => s.ior,
} satisfies Record<string, Get>

function generic(get: Get, symbol: string): Fn {
  return (rt, a, b) => {
    const r = binaryOp1(rt, a, b, get)
    if (r === NotImplemented) throw unsupported(rt, a, b, symbol)
    return r
  }
}

function addSlots(rt: Thread, a: PyValue, b: PyValue, symbol: string): PyValue {
  const r = binaryOp1(rt, a, b, G.add)
  if (r !== NotImplemented) return r
  const concat = typeOf(a).slots.concat
  if (concat !== undefined) return concat(rt, a, b)
  throw unsupported(rt, a, b, symbol)
}
export function add(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const r = a + b
    return r <= MAX && r >= -MAX ? r : BigInt(a) + BigInt(b)
  }
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
    return new PyFloat(a.value + b.value)
  if (typeof a === 'string' && typeof b === 'string') return concatTexts(rt, a, b)
  if (a instanceof PyFloat && a.cls === T.floatType && typeof b === 'number') return new PyFloat(a.value + b)
  if (typeof a === 'number' && b instanceof PyFloat && b.cls === T.floatType) return new PyFloat(a + b.value)
  if (isBigPair(a, b)) return N.add(a as N.PyInt, b as N.PyInt)
  return addSlots(rt, a, b, '+')
}
/** Ropes keep `s += c` linear; what is charged is the new text. */
export function concatTexts(rt: Thread, a: string, b: string): string {
  if (a.length + b.length > 1024) rt.charge((a.length + b.length) * 2)
  return a + b
}
export function sub(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const r = a - b
    return r <= MAX && r >= -MAX ? r : BigInt(a) - BigInt(b)
  }
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
    return new PyFloat(a.value - b.value)
  if (a instanceof PyFloat && a.cls === T.floatType && typeof b === 'number') return new PyFloat(a.value - b)
  if (typeof a === 'number' && b instanceof PyFloat && b.cls === T.floatType) return new PyFloat(a - b.value)
  if (isBigPair(a, b)) return N.sub(a as N.PyInt, b as N.PyInt)
  return subSlots(rt, a, b)
}
const subSlots = generic(G.sub, '-')

function mulSlots(rt: Thread, a: PyValue, b: PyValue, symbol: string): PyValue {
  const r = binaryOp1(rt, a, b, G.mul)
  if (r !== NotImplemented) return r
  const ra = typeOf(a).slots.repeat
  if (ra !== undefined) return repeat(rt, ra, a, b)
  const rb = typeOf(b).slots.repeat
  if (rb !== undefined) return repeat(rt, rb, b, a)
  throw unsupported(rt, a, b, symbol)
}
function repeat(rt: Thread, slot: NonNullable<Slots['repeat']>, seq: PyValue, n: PyValue): PyValue {
  if (typeof n !== 'number' && typeOf(n).slots.index === undefined)
    throw typeError(rt, `can't multiply sequence by non-int of type '${typeName(n)}'`)
  return slot(rt, seq, n)
}
export function mul(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const r = a * b
    // + 0 turns -0 into 0
    return r <= MAX && r >= -MAX ? r + 0 : BigInt(a) * BigInt(b)
  }
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
    return new PyFloat(a.value * b.value)
  if (a instanceof PyFloat && a.cls === T.floatType && typeof b === 'number') return new PyFloat(a.value * b)
  if (typeof a === 'number' && b instanceof PyFloat && b.cls === T.floatType) return new PyFloat(a * b.value)
  if (isBigPair(a, b) && !N.isLarge(a as N.PyInt) && !N.isLarge(b as N.PyInt)) return N.mul(a as N.PyInt, b as N.PyInt)
  return mulSlots(rt, a, b, '*')
}
const truedivSlots = generic(G.truediv, '/')
export function truediv(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return new PyFloat(a / b)
  if (a instanceof PyFloat && b instanceof PyFloat && b.value !== 0 && a.cls === T.floatType && b.cls === T.floatType)
    return new PyFloat(a.value / b.value)
  if (a instanceof PyFloat && a.cls === T.floatType && typeof b === 'number' && b !== 0) return new PyFloat(a.value / b)
  if (typeof a === 'number' && b instanceof PyFloat && b.cls === T.floatType && b.value !== 0)
    return new PyFloat(a / b.value)
  return truedivSlots(rt, a, b)
}
const floordivSlots = generic(G.floordiv, '//')
export function floordiv(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    // the quotient as a double may round up to the next integer: correct by the exact remainder
    const m = a % b
    let q = (a - m) / b
    if (m !== 0 && m < 0 !== b < 0) q -= 1
    return q + 0
  }
  if (isBigPair(a, b) && b !== 0) return N.floordiv(a as N.PyInt, b as N.PyInt)
  return floordivSlots(rt, a, b)
}
const modSlots = generic(G.mod, '%')
export function mod(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const m = a % b
    return m !== 0 && m < 0 !== b < 0 ? m + b : m + 0
  }
  if (isBigPair(a, b) && b !== 0) return N.mod(a as N.PyInt, b as N.PyInt)
  return modSlots(rt, a, b)
}
export const matmul: Fn = generic(G.matmul, '@')
const lshiftSlots = generic(G.lshift, '<<')
export function lshift(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && b >= 0 && b < 31 && a < 4194304 && a > -4194304)
    return a * (1 << b)
  return lshiftSlots(rt, a, b)
}
const rshiftSlots = generic(G.rshift, '>>')
export function rshift(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number' && b >= 0) {
    if (a === (a | 0)) return b > 31 ? (a < 0 ? -1 : 0) : a >> b
    if (b < 1000) return Math.floor(a / POWERS[b])
  }
  if (typeof a === 'bigint' && typeof b === 'number' && b >= 0) return N.rshift(a, b)
  return rshiftSlots(rt, a, b)
}
const andSlots = generic(G.and, '&')
export function and(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a === (a | 0) && b === (b | 0)) return a & b
    if (a === a >>> 0 && b === b >>> 0) return (a & b) >>> 0
    return N.and(a, b)
  }
  if (isBigPair(a, b)) return N.and(a as N.PyInt, b as N.PyInt)
  return andSlots(rt, a, b)
}
const orSlots = generic(G.or, '|')
export function or(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a === (a | 0) && b === (b | 0)) return a | b
    if (a === a >>> 0 && b === b >>> 0) return (a | b) >>> 0
    return N.or(a, b)
  }
  if (isBigPair(a, b)) return N.or(a as N.PyInt, b as N.PyInt)
  return orSlots(rt, a, b)
}
const xorSlots = generic(G.xor, '^')
export function xor(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a === (a | 0) && b === (b | 0)) return a ^ b
    if (a === a >>> 0 && b === b >>> 0) return (a ^ b) >>> 0
    return N.xor(a, b)
  }
  if (isBigPair(a, b)) return N.xor(a as N.PyInt, b as N.PyInt)
  return xorSlots(rt, a, b)
}
/** divmod(a, b) */
export const divmod: Fn = (rt, a, b) => {
  const r = binaryOp1(rt, a, b, G.divmod)
  if (r === NotImplemented) throw unsupported(rt, a, b, 'divmod()')
  return r
}

/** `a ** b` and pow(a, b, mod); `mod` null: absent. */
export function pow(rt: Thread, a: PyValue, b: PyValue, m: PyValue = null, symbol = '** or pow()'): PyValue {
  const ta = typeOf(a)
  const tb = typeOf(b)
  const fa = ta.slots.pow
  let fb = ta === tb ? undefined : tb.slots.pow
  if (fb === fa) fb = undefined
  if (fa !== undefined) {
    if (fb !== undefined && tb.isSubtype(ta)) {
      const r = fb(rt, a, b, m)
      if (r !== NotImplemented) return r
      fb = undefined
    }
    const r = fa(rt, a, b, m)
    if (r !== NotImplemented) return r
  }
  if (fb !== undefined) {
    const r = fb(rt, a, b, m)
    if (r !== NotImplemented) return r
  }
  if (m === null) throw unsupported(rt, a, b, symbol)
  const fm = typeOf(m).slots.pow
  if (fm !== undefined && fm !== fa && fm !== fb) {
    const r = fm(rt, a, b, m)
    if (r !== NotImplemented) return r
  }
  throw typeError(
    rt,
    `unsupported operand type(s) for ** or pow(): '${typeName(a)}', '${typeName(b)}', '${typeName(m)}'`,
  )
}

/** `plain`: the binary operator, for ints that are primitives, which have no in-place slots. */
function inplace(get: Get, binary: Get, symbol: string, plain: Fn | null = null): Fn {
  return (rt, a, b) => {
    if (
      plain !== null &&
      (typeof a === 'number' || typeof a === 'bigint') &&
      (typeof b === 'number' || typeof b === 'bigint') &&
      b !== 0
    )
      return plain(rt, a, b)
    const f = get(typeOf(a).slots)
    if (f !== undefined) {
      const r = f(rt, a, b)
      if (r !== NotImplemented) return r
    }
    const r = binaryOp1(rt, a, b, binary)
    if (r === NotImplemented) throw unsupported(rt, a, b, symbol)
    return r
  }
}
export const iadd: Fn = (rt, a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    const r = a + b
    return r <= MAX && r >= -MAX ? r : BigInt(a) + BigInt(b)
  }
  if (typeof a === 'string' && typeof b === 'string') return concatTexts(rt, a, b)
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
    return new PyFloat(a.value + b.value)
  if (isBigPair(a, b)) return N.add(a as N.PyInt, b as N.PyInt)
  const slots = typeOf(a).slots
  if (slots.iadd !== undefined) {
    const r = slots.iadd(rt, a, b)
    if (r !== NotImplemented) return r
  }
  const r = binaryOp1(rt, a, b, G.add)
  if (r !== NotImplemented) return r
  const concat = slots.iconcat ?? slots.concat
  if (concat !== undefined) return concat(rt, a, b)
  throw unsupported(rt, a, b, '+=')
}
export const imul: Fn = (rt, a, b) => {
  if ((typeof a === 'number' && typeof b === 'number') || isBigPair(a, b)) return mul(rt, a, b)
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
    return new PyFloat(a.value * b.value)
  const slots = typeOf(a).slots
  if (slots.imul !== undefined) {
    const r = slots.imul(rt, a, b)
    if (r !== NotImplemented) return r
  }
  const r = binaryOp1(rt, a, b, G.mul)
  if (r !== NotImplemented) return r
  const ra = slots.irepeat ?? slots.repeat
  if (ra !== undefined) return repeat(rt, ra, a, b)
  const rb = typeOf(b).slots.repeat
  if (rb !== undefined) return repeat(rt, rb, b, a)
  throw unsupported(rt, a, b, '*=')
}
const isubSlots: Fn = inplace(I.sub, G.sub, '-=')
export const isub: Fn = (rt, a, b) => {
  if ((typeof a === 'number' && typeof b === 'number') || isBigPair(a, b)) return sub(rt, a, b)
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === T.floatType && b.cls === T.floatType)
    return new PyFloat(a.value - b.value)
  return isubSlots(rt, a, b)
}
export const imatmul: Fn = inplace(I.matmul, G.matmul, '@=')
export const itruediv: Fn = inplace(I.truediv, G.truediv, '/=')
export const ifloordiv: Fn = inplace(I.floordiv, G.floordiv, '//=', floordiv)
export const imod: Fn = inplace(I.mod, G.mod, '%=', mod)
export const ilshift: Fn = inplace(I.lshift, G.lshift, '<<=', lshift)
export const irshift: Fn = inplace(I.rshift, G.rshift, '>>=', rshift)
export const iand: Fn = inplace(I.and, G.and, '&=', and)
export const ixor: Fn = inplace(I.xor, G.xor, '^=', xor)
export const ior: Fn = inplace(I.or, G.or, '|=', or)
export const ipow: Fn = (rt, a, b) => {
  const f = typeOf(a).slots.ipow
  if (f !== undefined) {
    const r = f(rt, a, b)
    if (r !== NotImplemented) return r
  }
  return pow(rt, a, b, null, '**=')
}

export function neg(rt: Thread, v: PyValue): PyValue {
  if (typeof v === 'number') return 0 - v
  if (v instanceof PyFloat && v.cls === T.floatType) return new PyFloat(-v.value)
  const f = typeOf(v).slots.neg
  if (f === undefined) throw typeError(rt, `bad operand type for unary -: '${typeName(v)}'`)
  return f(rt, v)
}
export function pos(rt: Thread, v: PyValue): PyValue {
  if (typeof v === 'number') return v
  const f = typeOf(v).slots.pos
  if (f === undefined) throw typeError(rt, `bad operand type for unary +: '${typeName(v)}'`)
  return f(rt, v)
}
export function invert(rt: Thread, v: PyValue): PyValue {
  if (typeof v === 'number') return v === MAX ? -9007199254740992n : -1 - v
  const f = typeOf(v).slots.invert
  if (f === undefined) throw typeError(rt, `bad operand type for unary ~: '${typeName(v)}'`)
  return f(rt, v)
}
export function abs(rt: Thread, v: PyValue): PyValue {
  if (typeof v === 'number') return v < 0 ? -v : v
  const f = typeOf(v).slots.abs
  if (f === undefined) throw typeError(rt, `bad operand type for abs(): '${typeName(v)}'`)
  return f(rt, v)
}
