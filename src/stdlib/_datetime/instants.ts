/**
 * What dates, times and zones compute with together: making a datetime or time of any class, moving a datetime by a timedelta, asking a
 * tzinfo. In its own file so that the types' files need not import each other.
 */
import type { PyType, PyValue } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { overflowError, typeError, valueError } from '../../objects/ops/errors.ts'
import { textOf, typeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import type { Text } from '../../objects/values.ts'
import { daysInMonth, fromOrdinal, MAX_ORDINAL, toOrdinal } from './calendar.ts'
import { offsetText } from './format.ts'
import {
  dateTimeType,
  dateType,
  PyDate,
  PyDateTime,
  PyDelta,
  PyTime,
  PyTimezone,
  PyTzInfo,
  timeType,
} from './objects.ts'

// ---------------------------------------------------------------- making them

export function checkDate(rt: Thread, year: number, month: number, day: number): void {
  if (year < 1 || year > 9999) throw valueError(rt, `year ${year} is out of range`)
  if (month < 1 || month > 12) throw valueError(rt, 'month must be in 1..12')
  if (day < 1 || day > daysInMonth(year, month)) throw valueError(rt, 'day is out of range for month')
}
export function checkTime(rt: Thread, hour: number, minute: number, second: number, us: number, fold: number): void {
  if (hour < 0 || hour > 23) throw valueError(rt, 'hour must be in 0..23')
  if (minute < 0 || minute > 59) throw valueError(rt, 'minute must be in 0..59')
  if (second < 0 || second > 59) throw valueError(rt, 'second must be in 0..59')
  if (us < 0 || us > 999999) throw valueError(rt, 'microsecond must be in 0..999999')
  if (fold !== 0 && fold !== 1) throw valueError(rt, 'fold must be either 0 or 1')
}
/** A tzinfo argument: None or an instance of tzinfo. */
export function checkZone(rt: Thread, zone: PyValue): void {
  if (zone !== null && !(zone instanceof PyTzInfo))
    throw typeError(rt, `tzinfo argument must be None or of a tzinfo subclass, not type '${typeName(zone)}'`)
}

/** `cls(year, month, day)`; subclasses are called. */
export function makeDate(rt: Thread, cls: PyType, year: number, month: number, day: number): PyValue {
  if (cls !== dateType) return call(rt, cls, [year, month, day])
  checkDate(rt, year, month, day)
  return new PyDate(cls, year, month, day)
}
export function makeDateTime(
  rt: Thread,
  cls: PyType,
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  us: number,
  zone: PyValue,
  fold: number,
): PyValue {
  if (cls !== dateTimeType) {
    const made = call(rt, cls, [year, month, day, hour, minute, second, us, zone])
    if (fold !== 0 && made instanceof PyDateTime) made.fold = fold
    return made
  }
  checkDate(rt, year, month, day)
  checkTime(rt, hour, minute, second, us, fold)
  checkZone(rt, zone)
  return new PyDateTime(cls, year, month, day, hour, minute, second, us, zone, fold)
}
export function makeTime(
  rt: Thread,
  cls: PyType,
  hour: number,
  minute: number,
  second: number,
  us: number,
  zone: PyValue,
  fold: number,
): PyValue {
  if (cls !== timeType) {
    const made = call(rt, cls, [hour, minute, second, us, zone])
    if (fold !== 0 && made instanceof PyTime) made.fold = fold
    return made
  }
  checkTime(rt, hour, minute, second, us, fold)
  checkZone(rt, zone)
  return new PyTime(cls, hour, minute, second, us, zone, fold)
}
/** A copy of the same class, which is not called, with another fold. */
export function withFold(t: PyDateTime, fold: number): PyDateTime {
  const { year, month, day, hour, minute, second, microsecond } = t
  return new PyDateTime(t.cls, year, month, day, hour, minute, second, microsecond, t.tzinfo, fold)
}

/** `t + sign * delta` in t's own zone and of t's class. */
export function moveDateTime(rt: Thread, t: PyDateTime, delta: PyDelta, sign: number): PyValue {
  // each part is out of range by less than one of the next
  let us = t.microsecond + sign * delta.microseconds
  let seconds = t.hour * 3600 + t.minute * 60 + t.second + sign * delta.seconds
  let moved = sign * delta.days
  if (us >= 1000000) {
    us -= 1000000
    seconds++
  } else if (us < 0) {
    us += 1000000
    seconds--
  }
  if (seconds >= 86400) {
    seconds -= 86400
    moved++
  } else if (seconds < 0) {
    seconds += 86400
    moved--
  }
  let { year, month, day } = t
  if (moved !== 0) {
    if (day + moved >= 1 && day + moved <= 28) day += moved
    else {
      const ordinal = toOrdinal(year, month, day) + moved
      if (ordinal < 1 || ordinal > MAX_ORDINAL) throw overflowError(rt, 'date value out of range')
      ;[year, month, day] = fromOrdinal(ordinal)
    }
  }
  const hour = (seconds / 3600) | 0
  const minute = ((seconds / 60) | 0) % 60
  if (t.cls === dateTimeType)
    return new PyDateTime(dateTimeType, year, month, day, hour, minute, seconds % 60, us, t.tzinfo, 0)
  return makeDateTime(rt, t.cls, year, month, day, hour, minute, seconds % 60, us, t.tzinfo, 0)
}

// ---------------------------------------------------------------- asking zones

/** The answer of `tzinfo.utcoffset(of)` or `.dst(of)`, checked; null for None. */
function askOffset(rt: Thread, zone: PyValue, name: 'utcoffset' | 'dst', of: PyValue): PyDelta | null {
  if (zone === null) return null
  if (zone instanceof PyTimezone) return name === 'dst' ? null : zone.offset
  const answer = call(rt, getAttr(rt, zone, name), [of])
  if (answer === null) return null
  if (!(answer instanceof PyDelta))
    throw typeError(rt, `tzinfo.${name}() must return None or timedelta, not '${typeName(answer)}'`)
  if (answer.days < -1 || answer.days > 0 || (answer.days === -1 && answer.seconds === 0 && answer.microseconds === 0))
    throw valueError(rt, 'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
  return answer
}
/** The datetime that a zone is asked about: times ask about None. */
const subject = (t: PyTime | PyDateTime): PyValue => (t instanceof PyDateTime ? t : null)
export function utcOffset(rt: Thread, t: PyTime | PyDateTime): PyDelta | null {
  return askOffset(rt, t.tzinfo, 'utcoffset', subject(t))
}
export function zoneOffset(rt: Thread, zone: PyValue, t: PyDateTime): PyDelta | null {
  return askOffset(rt, zone, 'utcoffset', t)
}
export function dst(rt: Thread, t: PyTime | PyDateTime): PyDelta | null {
  return askOffset(rt, t.tzinfo, 'dst', subject(t))
}
export function zoneName(rt: Thread, t: PyTime | PyDateTime): PyValue {
  const zone = t.tzinfo
  if (zone === null) return null
  if (zone instanceof PyTimezone) return timezoneName(zone)
  const answer = call(rt, getAttr(rt, zone, 'tzname'), [subject(t)])
  if (answer !== null && textOf(answer) === undefined)
    throw typeError(rt, `tzinfo.tzname() must return None or a string, not '${typeName(answer)}'`)
  return answer
}
export function timezoneName(zone: PyTimezone): PyValue {
  if (zone.name !== null) return zone.name
  const text = offsetText(zone.offset, ':')
  return text === '+00:00' ? 'UTC' : `UTC${text}`
}
/** The name as text for %Z; null for None. */
export function zoneText(rt: Thread, t: PyTime | PyDateTime): Text | null {
  const name = zoneName(rt, t)
  return name === null ? null : textOf(name)!
}
