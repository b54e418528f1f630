/**
 * datetime.timedelta. Durations up to some 284 years are computed in safe integers of microseconds, longer ones in bigints; sums and
 * differences always in their three parts.
 */
import { ctor, define, extend, memberAttr, method, value } from '../../objects/kit.ts'
import { asIntegerRatio } from '../../objects/numbers/float-ops.ts'
import { hashTuple } from '../../objects/numbers/hash.ts'
import * as N from '../../objects/numbers/int-ops.ts'
import { type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { cmpResult } from '../../objects/ops/compare.ts'
import { overflowError, typeError, valueError, zeroDivisionError } from '../../objects/ops/errors.ts'
import { intOf, shownTypeName, typeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import { NotImplemented, PyFloat, PyTuple } from '../../objects/values.ts'
import {
  compareDeltas,
  deltaFromMicros,
  deltaToMicros,
  deltaType,
  isZeroDelta,
  MAX_DELTA_DAYS,
  newDelta,
  PyDelta,
} from './objects.ts'

const DOC = `Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative.`

/** [parameter's position, name, microseconds], in the order in which the parts are added up (and refused). */
const PARTS: readonly (readonly [number, string, number])[] = [
  [2, 'microseconds', 1],
  [3, 'milliseconds', 1000],
  [1, 'seconds', 1000000],
  [4, 'minutes', 60000000],
  [5, 'hours', 3600000000],
  [0, 'days', 86400000000],
  [6, 'weeks', 604800000000],
]

function roundHalfAway(x: number): number {
  return x < 0 ? -Math.floor(-x + 0.5) : Math.floor(x + 0.5)
}

function make(rt: Thread, cls: PyType, given: readonly (PyValue | undefined)[]): PyValue {
  let total: number | bigint = 0
  let leftover = 0
  for (const [position, name, factor] of PARTS) {
    const v = given[position]
    if (v === undefined) continue
    const i = intOf(v)
    if (i !== undefined) total = N.add(total, N.mul(i, factor))
    else if (v instanceof PyFloat) {
      if (Number.isNaN(v.value)) throw valueError(rt, 'cannot convert float NaN to integer')
      if (!Number.isFinite(v.value)) throw overflowError(rt, 'cannot convert float infinity to integer')
      const whole = Math.trunc(v.value)
      total = N.add(total, N.mul(N.fromInteger(whole), factor))
      const part = (v.value - whole) * factor
      if (part !== 0) {
        const wholePart = Math.trunc(part)
        total = N.add(total, N.fromInteger(wholePart))
        leftover += part - wholePart
      }
    } else throw typeError(rt, `unsupported type for timedelta ${name} component: ${typeName(v)}`)
  }
  if (leftover !== 0) {
    // to the nearest microsecond of the sum, halves to the even one
    let extra = roundHalfAway(leftover)
    if (Math.abs(extra - leftover) === 0.5) {
      const odd = N.mod(total, 2) === 1 ? 1 : 0
      extra = 2 * roundHalfAway((leftover + odd) * 0.5) - odd
    }
    total = N.add(total, N.fromInteger(extra))
  }
  return deltaFromMicros(rt, total, cls)
}

/** a / b to the nearest integer, halves to the even one. */
function divideNearest(rt: Thread, a: number | bigint, b: number | bigint): number | bigint {
  if (N.sign(b) === 0) throw zeroDivisionError(rt, 'integer division or modulo by zero')
  const [q, r] = N.divmod(a, b)
  const twice = N.compare(N.mul(N.abs(r), 2), N.abs(b))
  return twice > 0 || (twice === 0 && N.mod(q, 2) === 1) ? N.add(q, 1) : q
}
/** Numerator and denominator of a float. */
function ratio(rt: Thread, v: number): [number | bigint, number | bigint] {
  if (Number.isNaN(v)) throw valueError(rt, 'cannot convert NaN to integer ratio')
  if (!Number.isFinite(v)) throw overflowError(rt, 'cannot convert Infinity to integer ratio')
  return asIntegerRatio(v)
}

function multiply(rt: Thread, self: PyDelta, other: PyValue): PyValue {
  const i = intOf(other)
  if (i !== undefined) return deltaFromMicros(rt, N.mul(deltaToMicros(self), i))
  if (!(other instanceof PyFloat)) return NotImplemented
  const [a, b] = ratio(rt, other.value)
  return deltaFromMicros(rt, divideNearest(rt, N.mul(deltaToMicros(self), a), b))
}
export function addDeltas(rt: Thread, a: PyDelta, b: PyDelta): PyDelta {
  return newDelta(rt, a.days + b.days, a.seconds + b.seconds, a.microseconds + b.microseconds)
}
export function subtractDeltas(rt: Thread, a: PyDelta, b: PyDelta): PyDelta {
  return newDelta(rt, a.days - b.days, a.seconds - b.seconds, a.microseconds - b.microseconds)
}
export function negateDelta(rt: Thread, d: PyDelta): PyDelta {
  return newDelta(rt, -d.days, -d.seconds, -d.microseconds)
}
/** A timedelta proper from one that may be of a subclass. */
const plain = (d: PyDelta): PyDelta =>
  d.cls === deltaType ? d : new PyDelta(deltaType, d.days, d.seconds, d.microseconds)

export function totalSeconds(d: PyDelta): number {
  return N.truediv(deltaToMicros(d), 1000000)
}
export function hashDelta(d: PyDelta): number | bigint {
  d.hash ??= hashTuple([d.days === -1 ? -2 : d.days, d.seconds, d.microseconds])
  return d.hash
}

const two = (n: number) => String(n).padStart(2, '0')

export function defineDelta(): void {
  define(deltaType, {
    doc: DOC,
    flags: TypeFlags.BaseType,
    new: ctor(
      '__new__(days=<0>, seconds=<0>, microseconds=<0>, milliseconds=<0>, minutes=<0>, hours=<0>, weeks=<0>)',
      (rt, cls, ...given: (PyValue | undefined)[]) => make(rt, cls, given),
    ),
    slots: {
      repr(_rt, d: PyDelta) {
        const parts: string[] = []
        if (d.days !== 0) parts.push(`days=${d.days}`)
        if (d.seconds !== 0) parts.push(`seconds=${d.seconds}`)
        if (d.microseconds !== 0) parts.push(`microseconds=${d.microseconds}`)
        return `${shownTypeName(d.cls)}(${parts.length === 0 ? '0' : parts.join(', ')})`
      },
      str(_rt, d: PyDelta) {
        const minutes = Math.floor(d.seconds / 60)
        const clock = `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(d.seconds % 60)}`
        const days = d.days === 0 ? '' : `${d.days} day${Math.abs(d.days) === 1 ? '' : 's'}, `
        const us = d.microseconds === 0 ? '' : `.${String(d.microseconds).padStart(6, '0')}`
        return `${days}${clock}${us}`
      },
      hash: (_rt, d: PyDelta) => hashDelta(d),
      compare: (_rt, a: PyDelta, b, op) => (b instanceof PyDelta ? cmpResult(compareDeltas(a, b), op) : NotImplemented),
      bool: (_rt, d: PyDelta) => !isZeroDelta(d),
      add: (rt, a, b) => (a instanceof PyDelta && b instanceof PyDelta ? addDeltas(rt, a, b) : NotImplemented),
      sub: (rt, a, b) => (a instanceof PyDelta && b instanceof PyDelta ? subtractDeltas(rt, a, b) : NotImplemented),
      mul: (rt, a, b) => (a instanceof PyDelta ? multiply(rt, a, b) : multiply(rt, b, a)),
      truediv(rt, a, b) {
        if (!(a instanceof PyDelta)) return NotImplemented
        const us = deltaToMicros(a)
        if (b instanceof PyDelta) {
          if (isZeroDelta(b)) throw zeroDivisionError(rt, 'division by zero')
          return new PyFloat(N.truediv(us, deltaToMicros(b)))
        }
        const i = intOf(b)
        if (i !== undefined) return deltaFromMicros(rt, divideNearest(rt, us, i))
        if (!(b instanceof PyFloat)) return NotImplemented
        const [num, den] = ratio(rt, b.value)
        return deltaFromMicros(rt, divideNearest(rt, N.mul(us, den), num))
      },
      floordiv(rt, a, b) {
        if (!(a instanceof PyDelta)) return NotImplemented
        const by = b instanceof PyDelta ? deltaToMicros(b) : intOf(b)
        if (by === undefined) return NotImplemented
        if (N.sign(by) === 0) throw zeroDivisionError(rt, 'integer division or modulo by zero')
        const q = N.floordiv(deltaToMicros(a), by)
        return b instanceof PyDelta ? q : deltaFromMicros(rt, q)
      },
      mod(rt, a, b) {
        if (!(a instanceof PyDelta && b instanceof PyDelta)) return NotImplemented
        if (isZeroDelta(b)) throw zeroDivisionError(rt, 'integer modulo by zero')
        return deltaFromMicros(rt, N.mod(deltaToMicros(a), deltaToMicros(b)))
      },
      divmod(rt, a, b) {
        if (!(a instanceof PyDelta && b instanceof PyDelta)) return NotImplemented
        if (isZeroDelta(b)) throw zeroDivisionError(rt, 'integer division or modulo by zero')
        const [q, r] = N.divmod(deltaToMicros(a), deltaToMicros(b))
        return new PyTuple([q, deltaFromMicros(rt, r)])
      },
      neg: (rt, d: PyDelta) => negateDelta(rt, d),
      pos: (_rt, d: PyDelta) => plain(d),
      abs: (rt, d: PyDelta) => (d.days < 0 ? negateDelta(rt, d) : plain(d)),
    },
    members: [
      method(
        'total_seconds(self, /)',
        'Total seconds in the duration.',
        (_rt, d: PyDelta) => new PyFloat(totalSeconds(d)),
      ),
      method(
        '__reduce__(self, /)',
        '__reduce__() -> (cls, state)',
        (_rt, d: PyDelta) => new PyTuple([d.cls, new PyTuple([d.days, d.seconds, d.microseconds])]),
      ),
      memberAttr('days', 'Number of days.', (_rt, d: PyDelta) => d.days),
      memberAttr('seconds', 'Number of seconds (>= 0 and less than 1 day).', (_rt, d: PyDelta) => d.seconds),
      memberAttr(
        'microseconds',
        'Number of microseconds (>= 0 and less than 1 second).',
        (_rt, d: PyDelta) => d.microseconds,
      ),
    ],
  })
  extend(deltaType, [
    value('resolution', new PyDelta(deltaType, 0, 0, 1)),
    value('min', new PyDelta(deltaType, -MAX_DELTA_DAYS, 0, 0)),
    value('max', new PyDelta(deltaType, MAX_DELTA_DAYS, 86399, 999999)),
  ])
}
