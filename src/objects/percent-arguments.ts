/** What `%` of str and of bytes share: taking arguments from a tuple, one object or a mapping, and the conversions to numbers. */
import { toInteger } from './int.ts'
import { checkDigitLimit } from './numbers/int-text.ts'
import type { PyValue } from './object.ts'
import { asFloat, asIndex } from './ops/convert.ts'
import { isException, typeError } from './ops/errors.ts'
import { getItem } from './ops/subscript.ts'
import { intOf, typeName, typeOf } from './ops/type-of.ts'
import {
  FROM_ARGUMENT,
  type PercentDirective,
  percentFloat,
  percentInt,
  setPrecision,
  setWidth,
  unsupportedFormat,
} from './text/percent-format.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyComplex, PyTuple } from './values.ts'

/** Hands out the arguments of one formatting. */
export class PercentArguments {
  private readonly items: readonly PyValue[]
  private next = 0
  /** The arguments when they can be asked by key. */
  private readonly mapping: PyValue | undefined
  /** Arguments come from a tuple; else there is just one. */
  private tuple: boolean

  /** `isText`: the types whose instances never count as mappings (str for str, bytes and bytearray for bytes). */
  constructor(args: PyValue, isText: (v: PyValue) => boolean) {
    this.tuple = args instanceof PyTuple
    this.items = args instanceof PyTuple ? args.items : [args]
    this.mapping = this.tuple || isText(args) || typeOf(args).slots.getItem === undefined ? undefined : args
  }

  /** The value for `%(key)s`: what follows takes it instead of the arguments. */
  byKey(rt: Thread, key: PyValue): void {
    if (this.mapping === undefined) throw typeError(rt, 'format requires a mapping')
    this.keyed = getItem(rt, this.mapping, key)
  }
  private keyed: PyValue | undefined = undefined
  private usedKey = false

  take(rt: Thread): PyValue {
    if (this.keyed !== undefined) {
      const v = this.keyed
      this.keyed = undefined
      this.usedKey = true
      return v
    }
    if (this.usedKey || this.next >= this.items.length) throw typeError(rt, 'not enough arguments for format string')
    return this.items[this.next++]
  }

  /** TypeError when arguments are left over; a mapping may be. */
  finish(rt: Thread, what: string): void {
    if (this.mapping === undefined && this.next < this.items.length)
      throw typeError(rt, `not all arguments converted during ${what} formatting`)
  }
}

/** Width and precision that come from arguments. Throws PyAlgoError too. */
export function takeSizes(rt: Thread, args: PercentArguments, d: PercentDirective): void {
  if (d.width === FROM_ARGUMENT) setWidth(d, takeInt(rt, args))
  if (d.precision === FROM_ARGUMENT) setPrecision(d, takeInt(rt, args))
  if (d.width > 1024) rt.charge(d.width * 2)
  if (d.precision > 1024 && d.precision <= 0x7fffffff) rt.charge(d.precision * 2)
}
function takeInt(rt: Thread, args: PercentArguments): number | bigint {
  const i = intOf(args.take(rt))
  if (i === undefined) throw typeError(rt, '* wants int')
  return i
}

/** `%d` and its like, `%f` and its like: ASCII text. Unknown conversions raise ValueError. Throws PyAlgoError too. */
export function percentNumber(rt: Thread, d: PercentDirective, v: PyValue): string {
  switch (d.type) {
    case 'd':
    case 'i':
    case 'u': {
      const i = decimalOf(rt, d, v)
      checkDigitLimit(i, rt.interp.intMaxStrDigits)
      return percentInt(i, d)
    }
    case 'o':
    case 'x':
    case 'X':
      return percentInt(integerOf(rt, d, v), d)
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return percentFloat(asFloat(rt, v), d)
    default:
      throw unsupportedFormat(d)
  }
}

function isNumber(v: PyValue): boolean {
  const s = typeOf(v).slots
  return s.int !== undefined || s.index !== undefined || s.float !== undefined || v instanceof PyComplex
}

function decimalOf(rt: Thread, d: PercentDirective, v: PyValue): number | bigint {
  const i = intOf(v)
  if (i !== undefined) return i
  const wrong = () => typeError(rt, `%${d.type} format: a real number is required, not ${typeName(v)}`)
  if (!isNumber(v)) throw wrong()
  try {
    return toInteger(rt, v)
  } catch (e) {
    if (isException(e, T.TypeError)) throw wrong()
    throw e
  }
}

function integerOf(rt: Thread, d: PercentDirective, v: PyValue): number | bigint {
  const i = intOf(v)
  if (i !== undefined) return i
  const wrong = () => typeError(rt, `%${d.type} format: an integer is required, not ${typeName(v)}`)
  if (!isNumber(v)) throw wrong()
  try {
    return asIndex(rt, v)
  } catch (e) {
    if (isException(e, T.TypeError)) throw wrong()
    throw e
  }
}
