/** datetime.tzinfo, the base of zones written in Python, and datetime.timezone, a fixed offset. */
import { ctor, define, extend, method, value } from '../../objects/kit.ts'
import { Cmp, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr, getAttrOr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { error, typeError, valueError } from '../../objects/ops/errors.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { fromHost, textOf, typeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { emptyTuple, NotImplemented, PyTuple } from '../../objects/values.ts'
import { dst, moveDateTime, timezoneName, utcOffset } from './instants.ts'
import {
  compareDeltas,
  deltaType,
  isZeroDelta,
  makeTimezone,
  PyDateTime,
  PyDelta,
  PyTimezone,
  PyTzInfo,
  timezoneType,
  tzinfoType,
  utc,
} from './objects.ts'
import { hashDelta, subtractDeltas } from './timedelta.ts'

/** `timezone(offset, name)` from TypeScript; ValueError where the offset is a day or more. */
export function timezoneOf(rt: Thread, offset: PyDelta, name: PyValue): PyTimezone {
  const { days, seconds, microseconds } = offset
  if (days < -1 || days > 0 || (days === -1 && seconds === 0 && microseconds === 0))
    throw valueError(
      rt,
      `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${reprJs(rt, offset)}.`,
    )
  return makeTimezone(offset, name)
}

/** What every fromutc asks of its argument. */
function checkFromUtc(rt: Thread, self: PyTzInfo, t: PyValue): PyDateTime {
  if (!(t instanceof PyDateTime)) throw typeError(rt, 'fromutc: argument must be a datetime')
  if (t.tzinfo !== self) throw valueError(rt, 'fromutc: dt.tzinfo is not self')
  return t
}
function fromUtc(rt: Thread, self: PyTzInfo, v: PyValue): PyValue {
  const t = checkFromUtc(rt, self, v)
  const offset = utcOffset(rt, t)
  if (offset === null) throw valueError(rt, 'fromutc: non-None utcoffset() result required')
  const summer = dst(rt, t)
  if (summer === null) throw valueError(rt, 'fromutc: non-None dst() result required')
  const moved = moveDateTime(rt, t, subtractDeltas(rt, offset, summer), 1) as PyDateTime
  const there = dst(rt, moved)
  if (there === null) throw valueError(rt, 'fromutc: tz.dst() gave inconsistent results; cannot convert')
  return isZeroDelta(there) ? moved : moveDateTime(rt, moved, there, 1)
}

/** timezone's methods take a datetime or None and look at neither. */
function checkSubject(rt: Thread, v: PyValue, name: string): void {
  if (v !== null && !(v instanceof PyDateTime))
    throw typeError(rt, `${name}(dt) argument must be a datetime instance or None, not ${typeName(v)}`)
}
const abstract = (name: string) => (rt: Thread) => {
  throw error(rt, T.NotImplementedError, `a tzinfo subclass must implement ${name}()`)
}
const initArgs = (z: PyTimezone) => new PyTuple(z.name === null ? [z.offset] : [z.offset, z.name])

export function defineZones(): void {
  define(tzinfoType, {
    doc: 'Abstract base class for time zone info objects.',
    flags: TypeFlags.BaseType,
    new: (_rt, cls) => new PyTzInfo(cls),
    members: [
      method('tzname(self, object, /)', 'datetime -> string name of time zone.', abstract('tzname')),
      method(
        'utcoffset(self, object, /)',
        'datetime -> timedelta showing offset from UTC, negative values indicating West of UTC',
        abstract('utcoffset'),
      ),
      method('dst(self, object, /)', 'datetime -> DST offset as timedelta positive east of UTC.', abstract('dst')),
      method('fromutc(self, object, /)', 'datetime in UTC -> datetime in local time.', fromUtc),
      method('__reduce__(self, /)', '-> (cls, state)', (rt, self: PyTzInfo) => {
        const getArgs = getAttrOr(rt, self, '__getinitargs__')
        const args = getArgs === undefined ? emptyTuple : call(rt, getArgs, [])
        const state = call(rt, getAttr(rt, self, '__getstate__'), [])
        return new PyTuple([self.cls, args, state])
      }),
    ],
  })
  define(timezoneType, {
    doc: 'Fixed offset from UTC implementation of tzinfo.',
    new: ctor('timezone(offset, name=<none>)', (rt, _cls, offset: PyValue, name: PyValue | undefined) => {
      if (!(offset instanceof PyDelta))
        throw typeError(
          rt,
          `timezone() argument 1 must be datetime.timedelta, not ${offset === null ? 'None' : typeName(offset)}`,
        )
      if (name !== undefined && textOf(name) === undefined)
        throw typeError(rt, `timezone() argument 2 must be str, not ${name === null ? 'None' : typeName(name)}`)
      return timezoneOf(rt, offset, name ?? null)
    }),
    slots: {
      repr(rt, z: PyTimezone) {
        if (z === utc) return 'datetime.timezone.utc'
        const name = z.name === null ? '' : `, ${reprJs(rt, z.name)}`
        return fromHost(`datetime.timezone(${reprJs(rt, z.offset)}${name})`)
      },
      str: (_rt, z: PyTimezone) => timezoneName(z),
      hash: (_rt, z: PyTimezone) => hashDelta(z.offset),
      compare(_rt, a: PyTimezone, b, op) {
        if (!(b instanceof PyTimezone) || (op !== Cmp.EQ && op !== Cmp.NE)) return NotImplemented
        return (compareDeltas(a.offset, b.offset) === 0) === (op === Cmp.EQ)
      },
    },
    members: [
      method(
        'tzname(self, object, /)',
        "If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'.",
        (rt, z: PyTimezone, t) => {
          checkSubject(rt, t, 'tzname')
          return timezoneName(z)
        },
      ),
      method('utcoffset(self, object, /)', 'Return fixed offset.', (rt, z: PyTimezone, t) => {
        checkSubject(rt, t, 'utcoffset')
        return z.offset
      }),
      method('dst(self, object, /)', 'Return None.', (rt, _z, t) => checkSubject(rt, t, 'dst')),
      method('fromutc(self, object, /)', 'datetime in UTC -> datetime in local time.', (rt, z: PyTimezone, t) =>
        moveDateTime(rt, checkFromUtc(rt, z, t), z.offset, 1),
      ),
      method('__getinitargs__(self, /)', 'pickle support', (_rt, z: PyTimezone) => initArgs(z)),
    ],
  })
  const fixed = (days: number, seconds: number) => new PyTimezone(new PyDelta(deltaType, days, seconds, 0), null)
  extend(timezoneType, [value('utc', utc), value('min', fixed(-1, 60)), value('max', fixed(0, 86340))])
}
