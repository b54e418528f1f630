/** datetime.date, and the tuple with names that isocalendar() answers. */
import { algo } from '../../objects/algo.ts'
import { callNative } from '../../objects/builtin.ts'
import { classMethod, ctor, define, extend, getset, method, newType, raw, value } from '../../objects/kit.ts'
import { type KwNames, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { cmpResult } from '../../objects/ops/compare.ts'
import { asIndex } from '../../objects/ops/convert.ts'
import { isException, overflowError, typeError, valueError } from '../../objects/ops/errors.ts'
import { hash } from '../../objects/ops/hash.ts'
import { reprJs, str } from '../../objects/ops/text.ts'
import { fromHost, shownTypeName, textOf, toHost } from '../../objects/ops/type-of.ts'
import { encodeUtf8 } from '../../objects/text/codecs.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { NotImplemented, PyBytes, PyTuple } from '../../objects/values.ts'
import { bindUnnamed, cInt, counted, pickledState, textArgument } from './arguments.ts'
import {
  DAY_NAMES,
  fromOrdinal,
  isoCalendar,
  isoToDate,
  localSeconds,
  MAX_ORDINAL,
  MONTH_NAMES,
  toOrdinal,
  weekday,
} from './calendar.ts'
import { isoDate, structTime, wrapStrftime } from './format.ts'
import { checkDate, makeDate, utcOffset, zoneText } from './instants.ts'
import { parseIsoDate } from './iso.ts'
import { dateBytes, dateType, deltaType, newDelta, PyDate, PyDateTime, PyDelta } from './objects.ts'
import { floorTimestamp, shownDate } from './timestamps.ts'

const FIELDS = ['year', 'month', 'day'] as const

function make(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (args.length === 1 && kwnames === null) {
    const state = pickledState(rt, args[0], 4, 2, isMonth, latin1Error('date'))
    if (state !== undefined) return new PyDate(cls, state[0] * 256 + state[1], state[2], state[3])
  }
  const [y, m, d] = bindUnnamed(rt, FIELDS, 3, 3, args, kwnames) as PyValue[]
  const year = cInt(rt, y)
  const month = cInt(rt, m)
  const day = cInt(rt, d)
  checkDate(rt, year, month, day)
  return new PyDate(cls, year, month, day)
}
export const isMonth = (byte: number): boolean => byte >= 1 && byte <= 12
export const latin1Error = (what: string) => (rt: Thread) =>
  valueError(
    rt,
    `Failed to encode latin1 string when unpickling a ${what} object. pickle.load(data, encoding='latin1') is assumed.`,
  )

// ---------------------------------------------------------------- isocalendar

const isoFields = ['year', 'week', 'weekday'] as const
const isoCalendarType: PyType = newType(
  'IsoCalendarDate',
  'datetime',
  {
    doc: `The result of date.isocalendar() or datetime.isocalendar()

This object may be accessed either as a tuple of
  ((year, week, weekday)
or via the object attributes as named in the above tuple.`,
    new: ctor(
      'IsoCalendarDate(year, week, weekday)',
      (_rt, cls, year: PyValue, week: PyValue, day: PyValue) => new PyTuple([year, week, day], cls),
    ),
    slots: {
      repr: (rt, self: PyTuple) =>
        fromHost(
          `datetime.IsoCalendarDate(${isoFields.map((f, i) => `${f}=${reprJs(rt, self.items[i])}`).join(', ')})`,
        ),
    },
    members: [
      ...isoFields.map((name, i) => getset(name, null, (_rt, self: PyTuple) => self.items[i])),
      method(
        '__reduce__(self, /)',
        '__reduce__() -> (cls, state)',
        (_rt, self: PyTuple) => new PyTuple([T.tupleType, new PyTuple([new PyTuple(self.items)])]),
      ),
    ],
  },
  T.tupleType,
)

// ---------------------------------------------------------------- other constructors

/** The UTF-8 bytes of an argument of fromisoformat, and its error. */
export function isoArgument(rt: Thread, v: PyValue): Uint8Array {
  const text = textOf(v)
  if (text === undefined) throw typeError(rt, 'fromisoformat: argument must be str')
  if (typeof text === 'string' && text.length < 64) {
    const bytes = new Uint8Array(text.length)
    let all = 0
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      bytes[i] = c
      all |= c
    }
    if (all < 128) return bytes
  }
  try {
    return algo(rt, () => encodeUtf8(toHost(text)))
  } catch (e) {
    if (isException(e, T.UnicodeEncodeError)) throw isoError(rt, v)
    throw e
  }
}
export const isoError = (rt: Thread, v: PyValue) => valueError(rt, `Invalid isoformat string: ${reprJs(rt, v)}`)

function fromIsoFormat(rt: Thread, cls: PyType, v: PyValue): PyValue {
  const s = isoArgument(rt, v)
  const date = s.length === 7 || s.length === 8 || s.length === 10 ? parseIsoDate(s, s.length) : null
  if (date === null) throw isoError(rt, v)
  return makeDate(rt, cls, date[0], date[1], date[2])
}
function fromIsoCalendar(rt: Thread, cls: PyType, y: PyValue, w: PyValue, d: PyValue): PyValue {
  const part = (v: PyValue): number => {
    const i = asIndex(rt, v)
    if (i > 2147483647 || i < -2147483648) throw valueError(rt, 'ISO calendar component out of range')
    return Number(i)
  }
  const year = part(y)
  const week = part(w)
  const day = part(d)
  const date = isoToDate(year, week, day)
  if (date === 'year') throw valueError(rt, `Year is out of range: ${year}`)
  if (date === 'week') throw valueError(rt, `Invalid week: ${week}`)
  if (date === 'day') throw valueError(rt, `Invalid day: ${day} (range is [1, 7])`)
  return makeDate(rt, cls, date[0], date[1], date[2])
}

// ---------------------------------------------------------------- arithmetic

function moveDate(rt: Thread, date: PyDate, days: number): PyValue {
  const ordinal = toOrdinal(date.year, date.month, date.day) + days
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw overflowError(rt, 'date value out of range')
  const [year, month, day] = fromOrdinal(ordinal)
  return date.cls === dateType ? new PyDate(dateType, year, month, day) : makeDate(rt, date.cls, year, month, day)
}
export function compareDates(a: PyDate, b: PyDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}
export const ordinalOf = (d: PyDate): number => toOrdinal(d.year, d.month, d.day)

/** `__format__` of all three: the object's own strftime, which may be overridden. */
export function formatBy(rt: Thread, self: PyValue, spec: PyValue): PyValue {
  const text = textArgument(rt, spec, '__format__', 1)
  return toHost(text) === '' ? str(rt, self) : call(rt, getAttr(rt, self, 'strftime'), [spec])
}
/** `__replace__`, which CPython shows with another signature than replace() and binds alike. */
export function sameAsReplace(replace: ReturnType<typeof method>) {
  if (!('native' in replace)) throw new Error('replace is no method')
  const { native } = replace
  return raw(
    method('__replace__(self, /, **changes)', 'The same as replace().', () => null),
    (rt, args, kwnames) => callNative(rt, native, args[0], args.slice(1), kwnames),
  )
}

export function defineDate(): void {
  const replace = method(
    'replace(self, /, year: int = unchanged, month: int = unchanged, day: int = unchanged)',
    'Return date with new specified fields.',
    (rt, d: PyDate, year, month, day) => makeDate(rt, d.cls, year ?? d.year, month ?? d.month, day ?? d.day),
  )
  define(dateType, {
    doc: 'date(year, month, day) --> date object',
    flags: TypeFlags.BaseType,
    new: make,
    slots: {
      repr: (_rt, d: PyDate) => `${shownTypeName(d.cls)}(${d.year}, ${d.month}, ${d.day})`,
      str: (rt, d: PyDate) => call(rt, getAttr(rt, d, 'isoformat'), []),
      hash(rt, d: PyDate) {
        d.hash ??= hash(rt, new PyBytes(Uint8Array.from(dateBytes(d))))
        return d.hash
      },
      compare(_rt, a: PyDate, b, op) {
        if (!(b instanceof PyDate) || b instanceof PyDateTime) return NotImplemented
        return cmpResult(compareDates(a, b), op)
      },
      add(rt, a, b) {
        if (a instanceof PyDateTime || b instanceof PyDateTime) return NotImplemented
        if (a instanceof PyDate) return b instanceof PyDelta ? moveDate(rt, a, b.days) : NotImplemented
        return a instanceof PyDelta ? moveDate(rt, b, a.days) : NotImplemented
      },
      sub(rt, a, b) {
        if (a instanceof PyDateTime || b instanceof PyDateTime || !(a instanceof PyDate)) return NotImplemented
        if (b instanceof PyDate) return newDelta(rt, ordinalOf(a) - ordinalOf(b), 0, 0)
        return b instanceof PyDelta ? moveDate(rt, a, -b.days) : NotImplemented
      },
    },
    members: [
      classMethod(
        'fromtimestamp(cls, timestamp, /)',
        'Create a date from a POSIX timestamp.\n\nThe timestamp is a number, e.g. created via time.time(), that is interpreted\nas local time.',
        (rt, cls, v) => {
          const seconds = floorTimestamp(rt, v)
          const [year, month, day] = shownDate(rt, localSeconds(rt.interp.host.clock, seconds))
          return makeDate(rt, cls, year, month, day)
        },
      ),
      counted(
        classMethod(
          'fromordinal(cls, ordinal, /) !',
          'int -> date corresponding to a proleptic Gregorian ordinal.',
          () => null,
        ),
        1,
        (rt, cls: PyType, v) => {
          const ordinal = cInt(rt, v)
          if (ordinal < 1) throw valueError(rt, 'ordinal must be >= 1')
          const [year, month, day] = fromOrdinal(ordinal)
          return makeDate(rt, cls, year, month, day)
        },
      ),
      classMethod(
        'fromisoformat(cls, object, /)',
        'str -> Construct a date from a string in ISO 8601 format.',
        fromIsoFormat,
      ),
      classMethod(
        'fromisocalendar(cls, year, week, day) !',
        'int, int, int -> Construct a date from the ISO year, week number and weekday.\n\nThis is the inverse of the date.isocalendar() function',
        fromIsoCalendar,
      ),
      classMethod(
        'today(cls, /)',
        'Current date or datetime:  same as self.__class__.fromtimestamp(time.time()).',
        (rt, cls) => {
          const now = call(rt, getAttr(rt, rt.interp.importModule(rt, 'time'), 'time'), [])
          return call(rt, getAttr(rt, cls, 'fromtimestamp'), [now])
        },
      ),
      method('ctime(self, /)', 'Return ctime() style string.', (_rt, d: PyDate) => ctimeText(d, '00:00:00')),
      method('strftime(self, format) !', 'format -> strftime() style string.', (rt, d: PyDate, format) => {
        const text = textArgument(rt, format, 'strftime', 1)
        const tuple = call(rt, getAttr(rt, d, 'timetuple'), [])
        const full = d instanceof PyDateTime ? d : null
        return wrapStrftime(rt, text, tuple, {
          microsecond: full === null ? 0 : full.microsecond,
          offset: () => (full === null ? null : utcOffset(rt, full)),
          zone: () => (full === null ? null : zoneText(rt, full)),
        })
      }),
      counted(
        method('__format__(self, spec, /) !', 'Formats self with strftime.', () => null),
        1,
        formatBy,
      ),
      method('timetuple(self, /)', 'Return time tuple, compatible with time.localtime().', (_rt, d: PyDate) =>
        structTime(d.year, d.month, d.day, 0, 0, 0, -1),
      ),
      method(
        'isocalendar(self, /)',
        'Return a named tuple containing ISO year, week number, and weekday.',
        (_rt, d: PyDate) => new PyTuple(isoCalendar(d.year, d.month, d.day), isoCalendarType),
      ),
      method('isoformat(self, /)', 'Return string in ISO 8601 format, YYYY-MM-DD.', (_rt, d: PyDate) =>
        isoDate(d.year, d.month, d.day),
      ),
      method(
        'isoweekday(self, /)',
        'Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7',
        (_rt, d: PyDate) => weekday(d.year, d.month, d.day) + 1,
      ),
      method(
        'toordinal(self, /)',
        'Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1.',
        (_rt, d: PyDate) => ordinalOf(d),
      ),
      method(
        'weekday(self, /)',
        'Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6',
        (_rt, d: PyDate) => weekday(d.year, d.month, d.day),
      ),
      replace,
      sameAsReplace(replace),
      method(
        '__reduce__(self, /)',
        '__reduce__() -> (cls, state)',
        (_rt, d: PyDate) => new PyTuple([d.cls, new PyTuple([new PyBytes(Uint8Array.from(dateBytes(d)))])]),
      ),
      getset('year', null, (_rt, self: PyDate) => self.year),
      getset('month', null, (_rt, self: PyDate) => self.month),
      getset('day', null, (_rt, self: PyDate) => self.day),
    ],
  })
  extend(dateType, [
    value('min', new PyDate(dateType, 1, 1, 1)),
    value('max', new PyDate(dateType, 9999, 12, 31)),
    value('resolution', new PyDelta(deltaType, 1, 0, 0)),
  ])
}

/** `Thu Dec 31 00:00:00 2020` */
export function ctimeText(d: PyDate, clock: string): string {
  const name = DAY_NAMES[weekday(d.year, d.month, d.day)]
  return `${name} ${MONTH_NAMES[d.month]} ${String(d.day).padStart(2)} ${clock} ${String(d.year).padStart(4, '0')}`
}
