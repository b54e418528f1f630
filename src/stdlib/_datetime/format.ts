/** Texts of dates and times: clocks, offsets from UTC, struct_times, and strftime, which leaves to time.strftime what that knows. */
import { algo } from '../../objects/algo.ts'
import type { PyValue } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { typeError, valueError } from '../../objects/ops/errors.ts'
import { fromHost, textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import { encodeUtf8 } from '../../objects/text/codecs.ts'
import type { Thread } from '../../objects/thread.ts'
import type { Text } from '../../objects/values.ts'
import { PyStructSequence } from '../struct-sequence.ts'
import { structTimeType } from '../time.ts'
import { daysBeforeMonth, weekday } from './calendar.ts'
import type { PyDateTime, PyDelta, PyTime } from './objects.ts'

const pad = (n: number, width: number) => String(n).padStart(width, '0')
/** A number below 100 in two digits. */
const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

export function isoDate(year: number, month: number, day: number): string {
  return `${year < 1000 ? pad(year, 4) : year}-${two(month)}-${two(day)}`
}

/** HH:MM:SS[.ffffff], or as much as `timespec` says. */
export function isoClock(rt: Thread, t: PyTime | PyDateTime, timespec: string): string {
  const hh = two(t.hour)
  const mm = two(t.minute)
  const ss = two(t.second)
  switch (timespec === 'auto' ? (t.microsecond === 0 ? 'seconds' : 'microseconds') : timespec) {
    case 'hours':
      return hh
    case 'minutes':
      return `${hh}:${mm}`
    case 'seconds':
      return `${hh}:${mm}:${ss}`
    case 'milliseconds':
      return `${hh}:${mm}:${ss}.${pad(Math.floor(t.microsecond / 1000), 3)}`
    case 'microseconds':
      return `${hh}:${mm}:${ss}.${pad(t.microsecond, 6)}`
    default:
      throw valueError(rt, 'Unknown timespec value')
  }
}
/** The argument `timespec` of isoformat, whose position is `which`. */
export function timespecArgument(rt: Thread, v: PyValue | undefined, which: number): string {
  if (v === undefined) return 'auto'
  const text = textOf(v)
  if (text === undefined)
    throw typeError(rt, `isoformat() argument ${which} must be str, not ${v === null ? 'None' : typeName(v)}`)
  const js = toHost(text)
  if (js.includes('\0')) throw valueError(rt, 'embedded null character')
  return js
}

/** +HH:MM[:SS[.ffffff]] with the separator given; '' for None. */
export function offsetText(offset: PyDelta | null, separator: string): string {
  if (offset === null) return ''
  let seconds = offset.days * 86400 + offset.seconds
  let us = offset.microseconds
  let sign = '+'
  if (seconds < 0) {
    sign = '-'
    seconds = -seconds
    if (us > 0) {
      seconds -= 1
      us = 1000000 - us
    }
  }
  const minutes = Math.floor(seconds / 60)
  let text = `${sign}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`
  if (seconds % 60 !== 0 || us !== 0) text += `${separator}${pad(seconds % 60, 2)}`
  return us === 0 ? text : `${text}.${pad(us, 6)}`
}

/** A time.struct_time without zone. */
export function structTime(y: number, m: number, d: number, hh: number, mm: number, ss: number, dst: number): PyValue {
  const items = [y, m, d, hh, mm, ss, weekday(y, m, d), daysBeforeMonth(y, m) + d, dst]
  return new PyStructSequence(items, [null, null], structTimeType)
}

/** What strftime needs of an object beside its time tuple; asked for where a directive wants it. */
export interface Directives {
  /** %f */
  readonly microsecond: number
  /** %z and %:z */
  offset(): PyDelta | null
  /** %Z */
  zone(): Text | null
}
/** time.strftime with the directives that it does not know: %f, %z, %:z and %Z. */
export function wrapStrftime(rt: Thread, format: Text, timeTuple: PyValue, d: Directives): PyValue {
  const source = toHost(format)
  // CPython reads the format as UTF-8, up to the first zero
  algo(rt, () => encodeUtf8(source))
  const end = source.indexOf('\0')
  const text = (end < 0 ? source : source.slice(0, end)).replace(/%(:z|[\s\S])/g, (whole, directive: string) => {
    switch (directive) {
      case 'f':
        return pad(d.microsecond, 6)
      case 'z':
        return offsetText(d.offset(), '')
      case ':z':
        return offsetText(d.offset(), ':')
      case 'Z': {
        const name = d.zone()
        return name === null ? '' : toHost(name).replaceAll('%', '%%')
      }
      default:
        return whole
    }
  })
  return call(rt, getAttr(rt, rt.interp.importModule(rt, 'time'), 'strftime'), [fromHost(text), timeTuple])
}
