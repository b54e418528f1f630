/**
 * The objects of datetime and their bare types. The types' files (timedelta.ts, date.ts, ...) fill them in; that they stand here together
 * lets those files refer to each other's types without importing each other. Instances are immutable and, apart from subclasses,
 * without attributes, so constants like `timezone.utc` are shared between interpreters as the types are.
 */
import * as N from '../../objects/numbers/int-ops.ts'
import { newAttrs, PyObject, PyType, type PyValue } from '../../objects/object.ts'
import { overflowError } from '../../objects/ops/errors.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'

function bare(name: string, base: PyType = T.objectType): PyType {
  const type = new PyType(name, T.typeType, base)
  type.module = 'datetime'
  return type
}
export const deltaType: PyType = bare('timedelta')
export const dateType: PyType = bare('date')
export const dateTimeType: PyType = bare('datetime', dateType)
export const timeType: PyType = bare('time')
export const tzinfoType: PyType = bare('tzinfo')
export const timezoneType: PyType = bare('timezone', tzinfoType)

/** Always normal: 0 <= microseconds < 1000000, 0 <= seconds < 86400. */
export class PyDelta extends PyObject {
  readonly days: number
  readonly seconds: number
  readonly microseconds: number
  hash: number | bigint | undefined = undefined
  constructor(cls: PyType, days: number, seconds: number, microseconds: number) {
    super()
    this.cls = cls
    this.attrs = cls === deltaType ? null : newAttrs(cls)
    this.days = days
    this.seconds = seconds
    this.microseconds = microseconds
  }
}

export class PyDate extends PyObject {
  readonly year: number
  readonly month: number
  readonly day: number
  hash: number | bigint | undefined = undefined
  constructor(cls: PyType, year: number, month: number, day: number) {
    super()
    this.cls = cls
    this.attrs = cls.attrsTemplate === null ? null : newAttrs(cls)
    this.year = year
    this.month = month
    this.day = day
  }
}

export class PyTime extends PyObject {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly microsecond: number
  /** None, or an instance of tzinfo. */
  readonly tzinfo: PyValue
  fold: number
  hash: number | bigint | undefined = undefined
  constructor(
    cls: PyType,
    hour: number,
    minute: number,
    second: number,
    microsecond: number,
    tzinfo: PyValue,
    fold: number,
  ) {
    super()
    this.cls = cls
    this.attrs = cls.attrsTemplate === null ? null : newAttrs(cls)
    this.hour = hour
    this.minute = minute
    this.second = second
    this.microsecond = microsecond
    this.tzinfo = tzinfo
    this.fold = fold
  }
}

export class PyDateTime extends PyDate {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly microsecond: number
  /** Changed only by astimezone, in an object that nobody else has yet. */
  tzinfo: PyValue
  fold: number
  constructor(
    cls: PyType,
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
    microsecond: number,
    tzinfo: PyValue,
    fold: number,
  ) {
    super(cls, year, month, day)
    this.hour = hour
    this.minute = minute
    this.second = second
    this.microsecond = microsecond
    this.tzinfo = tzinfo
    this.fold = fold
  }
}

export class PyTzInfo extends PyObject {}

export class PyTimezone extends PyTzInfo {
  readonly offset: PyDelta
  /** A str, or None where the offset is the name. */
  readonly name: PyValue
  constructor(offset: PyDelta, name: PyValue) {
    super(timezoneType)
    this.offset = offset
    this.name = name
  }
}

// ---------------------------------------------------------------- durations

const US_PER_DAY = 86400000000n
export const MAX_DELTA_DAYS = 999999999

/** The whole duration in microseconds. */
export function deltaToMicros(d: PyDelta): number | bigint {
  // 104,000 days are less than 2**53 microseconds
  if (d.days < 104000 && d.days > -104000) return (d.days * 86400 + d.seconds) * 1000000 + d.microseconds
  return N.normalize((BigInt(d.days) * 86400n + BigInt(d.seconds)) * 1000000n + BigInt(d.microseconds))
}
/** A timedelta (of the class, without calling it) of so many microseconds; OverflowError past 999999999 days. */
export function deltaFromMicros(rt: Thread, us: number | bigint, cls: PyType = deltaType): PyDelta {
  if (typeof us === 'number') {
    const whole = Math.floor(us / 1000000)
    const days = Math.floor(whole / 86400)
    return new PyDelta(cls, days, whole - days * 86400, us - whole * 1000000)
  }
  let days = us / US_PER_DAY
  let rest = us - days * US_PER_DAY
  if (rest < 0n) {
    days -= 1n
    rest += US_PER_DAY
  }
  if (days > 2147483647n || days < -2147483648n) throw overflowError(rt, 'Python int too large to convert to C int')
  const r = Number(rest)
  const seconds = Math.floor(r / 1000000)
  return checkedDelta(rt, cls, Number(days), seconds, r - seconds * 1000000)
}
function checkedDelta(rt: Thread, cls: PyType, days: number, seconds: number, us: number): PyDelta {
  if (days > MAX_DELTA_DAYS || days < -MAX_DELTA_DAYS)
    throw overflowError(rt, `days=${days}; must have magnitude <= ${MAX_DELTA_DAYS}`)
  return new PyDelta(cls, days, seconds, us)
}
/** From parts that need not be normal (each a safe integer). */
export function newDelta(rt: Thread, days: number, seconds: number, us: number): PyDelta {
  const carry = Math.floor(us / 1000000)
  const s = seconds + carry
  const d = Math.floor(s / 86400)
  return checkedDelta(rt, deltaType, days + d, s - d * 86400, us - carry * 1000000)
}
export function compareDeltas(a: PyDelta, b: PyDelta): number {
  return a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds
}
export const isZeroDelta = (d: PyDelta): boolean => d.days === 0 && d.seconds === 0 && d.microseconds === 0

export const zeroDelta: PyDelta = new PyDelta(deltaType, 0, 0, 0)
export const utc: PyTimezone = new PyTimezone(zeroDelta, null)
/** What `timezone(offset, name)` answers, once the offset is known to be in range. */
export function makeTimezone(offset: PyDelta, name: PyValue): PyTimezone {
  return name === null && isZeroDelta(offset) ? utc : new PyTimezone(offset, name)
}

// ---------------------------------------------------------------- states for pickles and hashes

/** The four bytes that stand for a date, the six for a time, the ten for both; `fold` marks the first byte of what may be folded. */
export function dateBytes(d: PyDate): number[] {
  return [d.year >> 8, d.year & 255, d.month, d.day]
}
export function timeBytes(t: PyTime | PyDateTime): number[] {
  return [t.hour, t.minute, t.second, t.microsecond >> 16, (t.microsecond >> 8) & 255, t.microsecond & 255]
}
