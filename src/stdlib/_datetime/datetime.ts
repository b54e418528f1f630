/** datetime.datetime. */
import { classMethod, define, extend, getset, method, value } from '../../objects/kit.ts'
import { Cmp, type KwNames, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { cmpResult } from '../../objects/ops/compare.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { hash } from '../../objects/ops/hash.ts'
import { fromHost, shownTypeName, textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import { codePointLength } from '../../objects/text/code-points.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { NotImplemented, PyBytes, PyFloat, PyTuple } from '../../objects/values.ts'
import { bindUnnamed, cInt, counted, pickledState, textArgument } from './arguments.ts'
import { localToInstant, utcSeconds } from './calendar.ts'
import {
  compareDates,
  ctimeText,
  isMonth,
  isoArgument,
  isoError,
  latin1Error,
  ordinalOf,
  sameAsReplace,
} from './date.ts'
import { isoClock, isoDate, offsetText, structTime, timespecArgument } from './format.ts'
import {
  checkDate,
  checkTime,
  checkZone,
  dst,
  makeDateTime,
  moveDateTime,
  utcOffset,
  withFold,
  zoneName,
  zoneOffset,
} from './instants.ts'
import { characterSize, dateEnd, parseIsoDate, parseIsoTime, parsePlain } from './iso.ts'
import {
  compareDeltas,
  dateBytes,
  dateTimeType,
  dateType,
  deltaType,
  isZeroDelta,
  newDelta,
  PyDate,
  PyDateTime,
  PyDelta,
  PyTime,
  PyTimezone,
  timeBytes,
  timeType,
} from './objects.ts'
import { checkFold, isoZone, stateZone, zonePart } from './time.ts'
import { addDeltas, hashDelta, subtractDeltas, totalSeconds } from './timedelta.ts'
import { dateTimeAt, localTimezone, splitTimestamp } from './timestamps.ts'

const DOC = `datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints.
`
const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'] as const

const isFoldedMonth = (byte: number): boolean => isMonth(byte & 127)

function make(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (kwnames === null && (args.length === 1 || args.length === 2)) {
    const s = pickledState(rt, args[0], 10, 2, isFoldedMonth, latin1Error('datetime'))
    if (s !== undefined) {
      const us = s[7] * 65536 + s[8] * 256 + s[9]
      const zone = stateZone(rt, args[1])
      return new PyDateTime(cls, s[0] * 256 + s[1], s[2] & 127, s[3], s[4], s[5], s[6], us, zone, s[2] >> 7)
    }
  }
  const given = bindUnnamed(rt, FIELDS, 3, 8, args, kwnames)
  const int = (v: PyValue | undefined) => (v === undefined ? 0 : cInt(rt, v))
  const year = int(given[0])
  const month = int(given[1])
  const day = int(given[2])
  const hour = int(given[3])
  const minute = int(given[4])
  const second = int(given[5])
  const us = int(given[6])
  const zone = given[7] ?? null
  const fold = int(given[8])
  checkDate(rt, year, month, day)
  checkTime(rt, hour, minute, second, us, fold)
  checkZone(rt, zone)
  return new PyDateTime(cls, year, month, day, hour, minute, second, us, zone, fold)
}

// ---------------------------------------------------------------- other constructors

const SEPARATOR_PLACES = [7, 8, 10]
function fromIsoFormat(rt: Thread, cls: PyType, v: PyValue): PyValue {
  if (typeof v === 'string') {
    const p = parsePlain(v)
    if (p !== null) return makeDateTime(rt, cls, p[0], p[1], p[2], p[3], p[4], p[5], p[6], null, 0)
  }
  const text = textOf(v)
  if (text === undefined) throw typeError(rt, 'fromisoformat: argument must be str')
  // a lone surrogate may be the separator of date and time, whichever it is
  const js = toHost(text)
  let plain = js
  for (const i of SEPARATOR_PLACES) if (isLoneSurrogate(plain, i)) plain = `${plain.slice(0, i)}T${plain.slice(i + 1)}`
  const s = isoArgument(rt, plain === js ? v : fromHost(plain))
  const end = s.length < 7 ? -1 : dateEnd(s)
  if (end < 0) throw isoError(rt, v)
  const date = parseIsoDate(s, end)
  if (date === null) throw isoError(rt, v)
  const [year, month, day] = date
  if (s.length <= end) return makeDateTime(rt, cls, year, month, day, 0, 0, 0, 0, null, 0)
  const t = parseIsoTime(s, end + characterSize(s[end]))
  if (t === null) throw isoError(rt, v)
  const zone = isoZone(rt, t)
  return makeDateTime(rt, cls, year, month, day, t.hour, t.minute, t.second, t.microsecond, zone, 0)
}
function isLoneSurrogate(s: string, i: number): boolean {
  const c = s.charCodeAt(i)
  if (!(c >= 0xd800 && c < 0xe000)) return false
  if (c < 0xdc00) return !(s.charCodeAt(i + 1) >= 0xdc00 && s.charCodeAt(i + 1) < 0xe000)
  return !(s.charCodeAt(i - 1) >= 0xd800 && s.charCodeAt(i - 1) < 0xdc00)
}

/** now() and fromtimestamp() with a zone: UTC first, then the zone converts. */
function inZone(rt: Thread, cls: PyType, seconds: number, us: number, zone: PyValue): PyValue {
  if (zone === null) return dateTimeAt(rt, cls, seconds, us, true, null)
  const t = dateTimeAt(rt, cls, seconds, us, false, zone)
  return call(rt, getAttr(rt, zone, 'fromutc'), [t])
}
function now(rt: Thread): [number, number] {
  const us = Number(rt.interp.host.clock.nowNs() / 1000n)
  return [Math.floor(us / 1000000), us % 1000000]
}
const DEPRECATED =
  'is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC'

function combine(rt: Thread, cls: PyType, date: PyValue, time: PyValue, zone: PyValue | undefined): PyValue {
  if (!(date instanceof PyDate)) throw wrongType(rt, 1, 'datetime.date', date)
  if (!(time instanceof PyTime)) throw wrongType(rt, 2, 'datetime.time', time)
  const { year, month, day } = date
  const { hour, minute, second, microsecond, tzinfo, fold } = time
  const own = zone === undefined ? tzinfo : zone
  checkZone(rt, own)
  return makeDateTime(rt, cls, year, month, day, hour, minute, second, microsecond, own, fold)
}
const wrongType = (rt: Thread, which: number, wanted: string, v: PyValue) =>
  typeError(rt, `combine() argument ${which} must be ${wanted}, not ${v === null ? 'None' : typeName(v)}`)

// ---------------------------------------------------------------- comparison and arithmetic

const clockSeconds = (t: PyDateTime) => t.hour * 3600 + t.minute * 60 + t.second
function compareFields(a: PyDateTime, b: PyDateTime): number {
  return compareDates(a, b) || clockSeconds(a) - clockSeconds(b) || a.microsecond - b.microsecond
}
/** The difference of the fields, zones left aside. */
function fieldDifference(rt: Thread, a: PyDateTime, b: PyDateTime): PyDelta {
  return newDelta(rt, ordinalOf(a) - ordinalOf(b), clockSeconds(a) - clockSeconds(b), a.microsecond - b.microsecond)
}
/** A time in a gap or fold is equal to none of another zone (PEP 495): the fold changes its offset. */
function dependsOnFold(rt: Thread, t: PyDateTime, offset: PyDelta | null): boolean {
  if (t.tzinfo === null || t.tzinfo instanceof PyTimezone) return false
  const other = utcOffset(rt, withFold(t, 1 - t.fold))
  if (other === null || offset === null) return other !== offset
  return compareDeltas(other, offset) !== 0
}
function compare(rt: Thread, a: PyDateTime, b: PyValue, op: Cmp): PyValue {
  if (!(b instanceof PyDateTime)) return NotImplemented
  if (a.tzinfo === b.tzinfo) return cmpResult(compareFields(a, b), op)
  const x = utcOffset(rt, a)
  const y = utcOffset(rt, b)
  const isEquality = op === Cmp.EQ || op === Cmp.NE
  if (x === y || (x !== null && y !== null)) {
    const same = x === null || y === null || compareDeltas(x, y) === 0
    let diff: number
    if (same) diff = compareFields(a, b)
    else {
      const d = subtractDeltas(rt, addDeltas(rt, fieldDifference(rt, a, b), y), x)
      diff = d.days !== 0 ? d.days : d.seconds !== 0 ? d.seconds : d.microseconds
    }
    if (isEquality && diff === 0 && (dependsOnFold(rt, a, x) || dependsOnFold(rt, b, y))) diff = 1
    return cmpResult(diff, op)
  }
  if (isEquality) return op === Cmp.NE
  throw typeError(rt, "can't compare offset-naive and offset-aware datetimes")
}
function hashDateTime(rt: Thread, self: PyDateTime): number | bigint {
  if (self.hash !== undefined) return self.hash
  const offset = utcOffset(rt, self.fold === 0 ? self : withFold(self, 0))
  self.hash =
    offset === null
      ? hash(rt, new PyBytes(Uint8Array.from([...dateBytes(self), ...timeBytes(self)])))
      : hashDelta(subtractDeltas(rt, newDelta(rt, ordinalOf(self), clockSeconds(self), self.microsecond), offset))
  return self.hash
}
function subtract(rt: Thread, a: PyValue, b: PyValue): PyValue {
  if (!(a instanceof PyDateTime)) return NotImplemented
  if (b instanceof PyDelta) return moveDateTime(rt, a, b, -1)
  if (!(b instanceof PyDateTime)) return NotImplemented
  const base = fieldDifference(rt, a, b)
  if (a.tzinfo === b.tzinfo) return base
  const x = utcOffset(rt, a)
  const y = utcOffset(rt, b)
  if (x === null && y === null) return base
  if (x === null || y === null) throw typeError(rt, "can't subtract offset-naive and offset-aware datetimes")
  return subtractDeltas(rt, addDeltas(rt, base, y), x)
}

// ---------------------------------------------------------------- instants and zones

const utcSecondsOf = (t: PyDateTime) => utcSeconds(t.year, t.month, t.day, t.hour, t.minute, t.second)
/** Seconds since 1970 of a naive datetime, taken as local time. */
const instantOf = (rt: Thread, t: PyDateTime) => localToInstant(rt.interp.host.clock, utcSecondsOf(t), t.fold)

function timestamp(rt: Thread, t: PyDateTime): PyValue {
  const offset = utcOffset(rt, t)
  if (offset === null) return new PyFloat(instantOf(rt, t) + t.microsecond / 1e6)
  return new PyFloat(totalSeconds(subtractDeltas(rt, newDelta(rt, 0, utcSecondsOf(t), t.microsecond), offset)))
}
/** The local zone for a naive datetime. In a gap it is that of the other side, so that the instant is the one timestamp() tells. */
function localZoneOf(rt: Thread, t: PyDateTime): PyTimezone {
  const at = instantOf(rt, t)
  const other = instantOf(rt, withFold(t, 1 - t.fold))
  return localTimezone(rt, other !== at && other > at === (t.fold === 1) ? other : at)
}
function asTimezone(rt: Thread, t: PyDateTime, given: PyValue): PyValue {
  checkZone(rt, given)
  let own = t.tzinfo
  if (own === null) own = localZoneOf(rt, t)
  if (own === given) return t
  let offset = zoneOffset(rt, own, t)
  if (offset === null) {
    own = localZoneOf(rt, t)
    if (own === given) return t
    offset = zoneOffset(rt, own, t) as PyDelta
  }
  const moved = moveDateTime(rt, t, offset, -1) as PyDateTime
  const zone = given === null ? localTimezone(rt, utcSecondsOf(moved)) : given
  moved.tzinfo = zone
  return call(rt, getAttr(rt, zone, 'fromutc'), [moved])
}

function timeTuple(rt: Thread, t: PyDateTime): PyValue {
  const summer = t.tzinfo === null ? null : dst(rt, t)
  const flag = summer === null ? -1 : isZeroDelta(summer) ? 0 : 1
  return structTime(t.year, t.month, t.day, t.hour, t.minute, t.second, flag)
}
function utcTimeTuple(rt: Thread, t: PyDateTime): PyValue {
  const offset = utcOffset(rt, t)
  const at = offset === null ? t : (moveDateTime(rt, t, offset, -1) as PyDateTime)
  return structTime(at.year, at.month, at.day, at.hour, at.minute, at.second, 0)
}

// ---------------------------------------------------------------- texts

function isoFormat(rt: Thread, t: PyDateTime, sep: PyValue | undefined, timespec: PyValue | undefined): PyValue {
  let separator = 'T'
  if (sep !== undefined) {
    const text = textOf(sep)
    if (text === undefined || codePointLength(toHost(text)) !== 1)
      throw typeError(
        rt,
        `isoformat() argument 1 must be a unicode character, not ${sep === null ? 'None' : typeName(sep)}`,
      )
    separator = toHost(text)
  }
  const clock = isoClock(rt, t, timespecArgument(rt, timespec, 2))
  return fromHost(`${isoDate(t.year, t.month, t.day)}${separator}${clock}${offsetText(utcOffset(rt, t), ':')}`)
}
const two = (n: number) => String(n).padStart(2, '0')
function repr(rt: Thread, t: PyDateTime): PyValue {
  const parts = [t.year, t.month, t.day, t.hour, t.minute]
  if (t.microsecond !== 0) parts.push(t.second, t.microsecond)
  else if (t.second !== 0) parts.push(t.second)
  const fold = t.fold === 1 ? ', fold=1' : ''
  return fromHost(`${shownTypeName(t.cls)}(${parts.join(', ')}${fold}${zonePart(rt, t.tzinfo)})`)
}

function reduce(t: PyDateTime, protocol: number): PyTuple {
  const bytes = Uint8Array.from([...dateBytes(t), ...timeBytes(t)])
  if (protocol > 3 && t.fold === 1) bytes[2] |= 128
  const state = new PyBytes(bytes)
  return new PyTuple([t.cls, new PyTuple(t.tzinfo === null ? [state] : [state, t.tzinfo])])
}

export function defineDateTime(): void {
  const replace = method(
    'replace(self, /, year: int = unchanged, month: int = unchanged, day: int = unchanged, hour: int = unchanged, ' +
      'minute: int = unchanged, second: int = unchanged, microsecond: int = unchanged, tzinfo=unchanged, *, ' +
      'fold: int = unchanged)',
    'Return datetime with new specified fields.',
    (rt, t: PyDateTime, year, month, day, hour, minute, second, us, zone, fold) => {
      const f = fold ?? t.fold
      checkFold(rt, f)
      return makeDateTime(
        rt,
        t.cls,
        year ?? t.year,
        month ?? t.month,
        day ?? t.day,
        hour ?? t.hour,
        minute ?? t.minute,
        second ?? t.second,
        us ?? t.microsecond,
        zone === undefined ? t.tzinfo : zone,
        f,
      )
    },
  )
  define(dateTimeType, {
    doc: DOC,
    flags: TypeFlags.BaseType,
    new: make,
    slots: {
      repr,
      str: (rt, t: PyDateTime) => call(rt, getAttr(rt, t, 'isoformat'), [' ']),
      hash: hashDateTime,
      compare,
      add(rt, a, b) {
        if (a instanceof PyDateTime) return b instanceof PyDelta ? moveDateTime(rt, a, b, 1) : NotImplemented
        return a instanceof PyDelta ? moveDateTime(rt, b, a, 1) : NotImplemented
      },
      sub: subtract,
    },
    members: [
      classMethod(
        'now(cls, /, tz=None)',
        'Returns new datetime object representing current time local to tz.\n\n  tz\n    Timezone object.\n\nIf no tz is specified, uses local timezone.',
        (rt, cls, zone) => {
          checkZone(rt, zone)
          const [seconds, us] = now(rt)
          return inZone(rt, cls, seconds, us, zone)
        },
      ),
      classMethod('utcnow(cls, /)', 'Return a new datetime representing UTC day and time.', (rt, cls) => {
        const text = `datetime.datetime.utcnow() ${DEPRECATED}: datetime.datetime.now(datetime.UTC).`
        rt.interp.warn(rt, T.DeprecationWarning, text)
        const [seconds, us] = now(rt)
        return dateTimeAt(rt, cls, seconds, us, false, null)
      }),
      classMethod(
        'fromtimestamp(cls, timestamp, tz=None) !',
        "timestamp[, tz] -> tz's local time from POSIX timestamp.",
        (rt, cls, v, zone) => {
          checkZone(rt, zone)
          const [seconds, us] = splitTimestamp(rt, v)
          return inZone(rt, cls, seconds, us, zone)
        },
      ),
      counted(
        classMethod(
          'utcfromtimestamp(cls, timestamp, /) !',
          'Construct a naive UTC datetime from a POSIX timestamp.',
          () => null,
        ),
        1,
        (rt, cls: PyType, v) => {
          const text = `datetime.datetime.utcfromtimestamp() ${DEPRECATED}: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).`
          rt.interp.warn(rt, T.DeprecationWarning, text)
          const [seconds, us] = splitTimestamp(rt, v)
          return dateTimeAt(rt, cls, seconds, us, false, null)
        },
      ),
      counted(
        classMethod(
          'strptime(cls, string, format, /) !',
          'string, format -> new datetime parsed from a string (like time.strptime()).',
          () => null,
        ),
        2,
        (rt, cls: PyType, string, format) => {
          textArgument(rt, string, 'strptime', 1)
          textArgument(rt, format, 'strptime', 2)
          const parse = getAttr(rt, rt.interp.importModule(rt, '_strptime'), '_strptime_datetime')
          return call(rt, parse, [cls, string, format])
        },
      ),
      classMethod(
        'combine(cls, date, time, tzinfo=<own>) !',
        'date, time -> datetime with same date and time fields',
        combine,
      ),
      classMethod(
        'fromisoformat(cls, object, /)',
        'string -> datetime from a string in most ISO 8601 formats',
        fromIsoFormat,
      ),
      method(
        'date(self, /)',
        'Return date object with same year, month and day.',
        (_rt, t: PyDateTime) => new PyDate(dateType, t.year, t.month, t.day),
      ),
      method(
        'time(self, /)',
        'Return time object with same time but with tzinfo=None.',
        (_rt, t: PyDateTime) => new PyTime(timeType, t.hour, t.minute, t.second, t.microsecond, null, t.fold),
      ),
      method(
        'timetz(self, /)',
        'Return time object with same time and tzinfo.',
        (_rt, t: PyDateTime) => new PyTime(timeType, t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold),
      ),
      method('ctime(self, /)', 'Return ctime() style string.', (_rt, t: PyDateTime) =>
        ctimeText(t, `${two(t.hour)}:${two(t.minute)}:${two(t.second)}`),
      ),
      method('timetuple(self, /)', 'Return time tuple, compatible with time.localtime().', timeTuple),
      method('timestamp(self, /)', 'Return POSIX timestamp as float.', timestamp),
      method('utctimetuple(self, /)', 'Return UTC time tuple, compatible with time.localtime().', utcTimeTuple),
      method(
        'isoformat(self, sep=<T>, timespec=<auto>) !',
        `[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].
sep is used to separate the year from the time, and defaults to 'T'.
The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'.
`,
        isoFormat,
      ),
      method('utcoffset(self, /)', 'Return self.tzinfo.utcoffset(self).', utcOffset),
      method('tzname(self, /)', 'Return self.tzinfo.tzname(self).', zoneName),
      method('dst(self, /)', 'Return self.tzinfo.dst(self).', dst),
      replace,
      sameAsReplace(replace),
      method('astimezone(self, tz=None) !', 'tz -> convert to local time in new timezone tz\n', asTimezone),
      counted(
        method('__reduce_ex__(self, protocol, /) !', '__reduce_ex__(proto) -> (cls, state)', () => null),
        1,
        (rt, t: PyDateTime, protocol) => reduce(t, cInt(rt, protocol)),
      ),
      method('__reduce__(self, /)', '__reduce__() -> (cls, state)', (_rt, t: PyDateTime) => reduce(t, 2)),
      getset('hour', null, (_rt, self: PyDateTime) => self.hour),
      getset('minute', null, (_rt, self: PyDateTime) => self.minute),
      getset('second', null, (_rt, self: PyDateTime) => self.second),
      getset('microsecond', null, (_rt, self: PyDateTime) => self.microsecond),
      getset('tzinfo', null, (_rt, self: PyDateTime) => self.tzinfo),
      getset('fold', null, (_rt, self: PyDateTime) => self.fold),
    ],
  })
  extend(dateTimeType, [
    value('min', new PyDateTime(dateTimeType, 1, 1, 1, 0, 0, 0, 0, null, 0)),
    value('max', new PyDateTime(dateTimeType, 9999, 12, 31, 23, 59, 59, 999999, null, 0)),
    value('resolution', new PyDelta(deltaType, 0, 0, 1)),
  ])
}
