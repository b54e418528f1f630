/** Calendar arithmetic and strftime in the C locale. Years may be negative or large; weekdays count from Monday = 0 as in Python. */
import { valueError } from '../../objects/ops/errors.ts'
import type { Thread } from '../../objects/thread.ts'

/** year, month 1-12, day, hour, minute, second, weekday (Monday 0), day of year 1-366, isdst */
export type TimeTuple = readonly [number, number, number, number, number, number, number, number, number]

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Days since 1970-01-01. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468
}

/** Year to day of year for seconds since 1970. */
export function calendar(seconds: number): [number, number, number, number, number, number, number, number] {
  const days = Math.floor(seconds / 86400)
  const rest = seconds - days * 86400
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  const weekday = (((days + 3) % 7) + 7) % 7
  const yearDay = days - daysFromCivil(year, 1, 1) + 1
  return [year, month, day, Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60, weekday, yearDay]
}

/** CPython's checks of a time tuple; month, day and day of year 0 count as 1, weekdays are taken modulo 7. */
export function checkTuple(rt: Thread, t: TimeTuple): TimeTuple {
  const [year, month, day, hour, minute, second, weekday, yearDay, dst] = t
  const m = month === 0 ? 1 : month
  if (m < 1 || m > 12) throw valueError(rt, 'month out of range')
  const d = day === 0 ? 1 : day
  if (d < 1 || d > 31) throw valueError(rt, 'day of month out of range')
  if (hour < 0 || hour > 23) throw valueError(rt, 'hour out of range')
  if (minute < 0 || minute > 59) throw valueError(rt, 'minute out of range')
  if (second < 0 || second > 61) throw valueError(rt, 'seconds out of range')
  // as in C, the weekday counts from Sunday there, so -1 still is one
  if (weekday < -1) throw valueError(rt, 'day of week out of range')
  const yd = yearDay === 0 ? 1 : yearDay
  if (yd < 1 || yd > 366) throw valueError(rt, 'day of year out of range')
  return [year, m, d, hour, minute, second, (weekday + 7) % 7, yd, dst]
}

const two = (n: number, fill = '0'): string => String(n).padStart(2, fill)

/** time.asctime */
export function asctime(t: TimeTuple): string {
  const [year, month, day, hour, minute, second, weekday] = t
  return `${DAYS[weekday].slice(0, 3)} ${MONTHS[month - 1].slice(0, 3)} ${String(day).padStart(2)} ${two(hour)}:${two(minute)}:${two(second)} ${year}`
}

/** ISO 8601 year and week. */
export function isoWeek(t: TimeTuple): [number, number] {
  const [year, , , , , , weekday, yearDay] = t
  const week = Math.floor((yearDay - 1 - weekday + 10) / 7)
  if (week < 1) return [year - 1, weeksIn(year - 1)]
  if (week > weeksIn(year)) return [year + 1, 1]
  return [year, week]
}
function weeksIn(year: number): number {
  const first = (((daysFromCivil(year, 1, 1) + 3) % 7) + 7) % 7
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return first === 3 || (first === 2 && leap) ? 53 : 52
}

/** What one directive writes: text with the padding character and width C gives it (width 0: text). */
function directive(
  c: string,
  t: TimeTuple,
  zone: string,
  offset: number | null,
  epoch: () => number,
): [string, number, string] | null {
  const [year, month, day, hour, minute, second, weekday, yearDay] = t
  const hour12 = hour % 12 === 0 ? 12 : hour % 12
  const sub = (f: string): [string, number, string] => [strftime(f, t, zone, offset, epoch), 0, ' ']
  switch (c) {
    case 'a':
      return [DAYS[weekday].slice(0, 3), 0, ' ']
    case 'A':
      return [DAYS[weekday], 0, ' ']
    case 'b':
    case 'h':
      return [MONTHS[month - 1].slice(0, 3), 0, ' ']
    case 'B':
      return [MONTHS[month - 1], 0, ' ']
    case 'c':
      return sub('%a %b %e %H:%M:%S %Y')
    case 'C':
      return [String(Math.floor(year / 100)), 0, '0']
    case 'd':
      return [String(day), 2, '0']
    case 'D':
    case 'x':
      return sub('%m/%d/%y')
    case 'e':
      return [String(day), 2, ' ']
    case 'F':
      return sub('%Y-%m-%d')
    case 'g':
      return [String(((isoWeek(t)[0] % 100) + 100) % 100), 2, '0']
    case 'G':
      return [String(isoWeek(t)[0]), 0, '0']
    case 'H':
      return [String(hour), 2, '0']
    case 'I':
      return [String(hour12), 2, '0']
    case 'j':
      return [String(yearDay), 3, '0']
    case 'k':
      return [String(hour), 2, ' ']
    case 'l':
      return [String(hour12), 2, ' ']
    case 'm':
      return [String(month), 2, '0']
    case 'M':
      return [String(minute), 2, '0']
    case 'n':
      return ['\n', 0, ' ']
    case 'p':
      return [hour < 12 ? 'AM' : 'PM', 0, ' ']
    case 'P':
      return [hour < 12 ? 'am' : 'pm', 0, ' ']
    case 'r':
      return sub('%I:%M:%S %p')
    case 'R':
      return sub('%H:%M')
    case 's':
      return [String(epoch()), 0, '0']
    case 'S':
      return [String(second), 2, '0']
    case 't':
      return ['\t', 0, ' ']
    case 'T':
    case 'X':
      return sub('%H:%M:%S')
    case 'u':
      return [String(weekday + 1), 0, '0']
    case 'U':
      return [String(Math.floor((yearDay - 1 + 7 - ((weekday + 1) % 7)) / 7)), 2, '0']
    case 'V':
      return [String(isoWeek(t)[1]), 2, '0']
    case 'w':
      return [String((weekday + 1) % 7), 0, '0']
    case 'W':
      return [String(Math.floor((yearDay - 1 + 7 - weekday) / 7)), 2, '0']
    case 'y':
      return [String(((year % 100) + 100) % 100), 2, '0']
    case 'Y':
      return [String(year), 0, '0']
    case 'z': {
      if (offset === null) return ['', 0, ' ']
      const minutes = Math.floor(Math.abs(offset) / 60)
      return [`${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`, 0, '0']
    }
    case 'Z':
      return [zone, 0, ' ']
    case '%':
      return ['%', 0, ' ']
    default:
      return null
  }
}

/** strftime as glibc does it, with its flags (`-`, `_`, `0`, `^`, `#`), widths, and E and O modifiers. Unknown directives stay as they are. */
export function strftime(
  format: string,
  t: TimeTuple,
  zone: string,
  offset: number | null,
  epoch: () => number,
): string {
  return format.replace(
    /%([-_0^#]*)(\d*)([EO]?)([a-zA-Z%])/g,
    (whole, flags: string, width: string, _modifier: string, c: string) => {
      const made = directive(c, t, zone, offset, epoch)
      if (made === null) return whole
      let [text, size, pad] = made
      for (const flag of flags) {
        if (flag === '-') size = 0
        else if (flag === '_') pad = ' '
        else if (flag === '0') pad = '0'
        else if (flag === '^') text = text.toUpperCase()
        else text = c === 'p' || c === 'Z' ? text.toLowerCase() : text.toUpperCase()
      }
      if (width !== '') size = Number(width)
      return text.padStart(size, pad)
    },
  )
}
