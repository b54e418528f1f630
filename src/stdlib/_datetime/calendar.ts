/**
 * The proleptic Gregorian calendar in numbers: ordinals (day 1 is 1 January of year 1), ISO weeks. Pure arithmetic on safe integers; all
 * divisions are floored, so that years before 1 (which only error texts show) come out as CPython's.
 */
import type { HostClock } from '../../host/types.ts'

export const MIN_YEAR = 1
export const MAX_YEAR = 9999
export const MAX_ORDINAL = 3652059
/** Ordinal of 1 January 1970. */
export const EPOCH_ORDINAL = 719163

const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
export const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
export const MONTH_NAMES = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month]
}
function daysBeforeYear(year: number): number {
  const y = year - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
}
export function daysBeforeMonth(year: number, month: number): number {
  return DAYS_BEFORE_MONTH[month] + (month > 2 && isLeap(year) ? 1 : 0)
}
export function toOrdinal(year: number, month: number, day: number): number {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day
}

/** [year, month, day] of an ordinal. */
export function fromOrdinal(ordinal: number): [number, number, number] {
  let n = ordinal - 1
  const n400 = Math.floor(n / 146097)
  n -= n400 * 146097
  const n100 = Math.floor(n / 36524)
  n -= n100 * 36524
  const n4 = Math.floor(n / 1461)
  n -= n4 * 1461
  const n1 = Math.floor(n / 365)
  n -= n1 * 365
  const year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
  // the last day of a cycle of 4 or 400 years
  if (n1 === 4 || n100 === 4) return [year - 1, 12, 31]
  let month = (n + 50) >> 5
  let before = daysBeforeMonth(year, month)
  if (before > n) {
    month--
    before = daysBeforeMonth(year, month)
  }
  return [year, month, n - before + 1]
}

/** Monday is 0. */
export function weekday(year: number, month: number, day: number): number {
  return (toOrdinal(year, month, day) + 6) % 7
}
/** Ordinal of the Monday that begins week 1 of an ISO year. */
export function isoWeek1Monday(year: number): number {
  const first = toOrdinal(year, 1, 1)
  const firstWeekday = (first + 6) % 7
  const monday = first - firstWeekday
  return firstWeekday > 3 ? monday + 7 : monday
}
/** [ISO year, week, weekday 1-7] of a date. */
export function isoCalendar(year: number, month: number, day: number): [number, number, number] {
  const today = toOrdinal(year, month, day)
  let isoYear = year
  let from = today - isoWeek1Monday(year)
  if (from < 0) {
    isoYear--
    from = today - isoWeek1Monday(isoYear)
  } else if (from >= 52 * 7 && today >= isoWeek1Monday(year + 1)) {
    if (year < MAX_YEAR) {
      isoYear++
      from = today - isoWeek1Monday(isoYear)
    }
  }
  return [isoYear, Math.floor(from / 7) + 1, (from % 7) + 1]
}
/** The date of an ISO week day, or which of the three is wrong. */
export function isoToDate(year: number, week: number, day: number): [number, number, number] | 'year' | 'week' | 'day' {
  if (year < MIN_YEAR || year > MAX_YEAR) return 'year'
  if (week <= 0 || week >= 53) {
    // years that begin on a Thursday, or leap years that begin on a Wednesday, have 53 weeks
    const first = toOrdinal(year, 1, 1) % 7
    if (week !== 53 || !(first === 4 || (first === 3 && isLeap(year)))) return 'week'
  }
  if (day <= 0 || day >= 8) return 'day'
  return fromOrdinal(isoWeek1Monday(year) + (week - 1) * 7 + day - 1)
}

/** Seconds from the beginning of 1970 to a date and time taken as UTC. */
export function utcSeconds(year: number, month: number, day: number, hour: number, minute: number, second: number) {
  return (toOrdinal(year, month, day) - EPOCH_ORDINAL) * 86400 + hour * 3600 + minute * 60 + second
}
const MAX_HOST = 8.64e12
/** Seconds since 1970 -> what a clock of the host's zone shows then, as seconds since 1970. */
export function localSeconds(clock: HostClock, at: number): number {
  // the host's dates end at 275,000 years; the zone stays what it is there
  return at - clock.utcOffset(Math.max(-MAX_HOST, Math.min(MAX_HOST, at))) * 60
}

const DAY = 86400
/**
 * The instant of a local time (PEP 495): where the clock shows it twice, `fold` picks the second; where it never shows it, fold 0 takes
 * the offset from before the gap and fold 1 the one after it.
 */
export function localToInstant(clock: HostClock, t: number, fold: number): number {
  const a = localSeconds(clock, t) - t
  const u1 = t - a
  const t1 = localSeconds(clock, u1)
  let b: number
  if (t1 === t) {
    // one solution; there may be another one a day's search away
    const u2 = fold === 1 ? u1 + DAY : u1 - DAY
    b = localSeconds(clock, u2) - u2
    if (a === b) return u1
  } else b = t1 - u1
  const u2 = t - b
  if (localSeconds(clock, u2) === t) return u2
  if (t1 === t) return u1
  return fold === 1 ? Math.min(u1, u2) : Math.max(u1, u2)
}
/** Whether the local time shown at an instant is shown for the second time. */
export function isFolded(clock: HostClock, at: number): boolean {
  const shown = localSeconds(clock, at)
  const transition = shown - localSeconds(clock, at - DAY) - DAY
  return transition < 0 && localSeconds(clock, at + transition) === shown
}
