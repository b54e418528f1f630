/** Seconds since 1970 to local and UTC dates, and the host's local zone. */
import type { PyType, PyValue } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asIndex } from '../../objects/ops/convert.ts'
import { overflowError, valueError } from '../../objects/ops/errors.ts'
import type { Thread } from '../../objects/thread.ts'
import { PyFloat } from '../../objects/values.ts'
import { osError } from '../host-errors.ts'
import { EPOCH_ORDINAL, fromOrdinal, isFolded, localSeconds } from './calendar.ts'
import { makeDateTime } from './instants.ts'
import { newDelta, type PyTimezone } from './objects.ts'
import { timezoneOf } from './zones.ts'

const OUT_OF_RANGE = 'timestamp out of range for platform time_t'
/** The last year that C's struct tm can hold. */
const MAX_SECONDS = 67_768_036_191_676_800

function checkTimeT(rt: Thread, seconds: number): number {
  if (seconds >= 2 ** 63 || seconds < -(2 ** 63)) throw overflowError(rt, OUT_OF_RANGE)
  return seconds
}
/** Halves to the even one. */
function roundHalfEven(x: number): number {
  const r = Math.round(x)
  return Math.abs(x - Math.trunc(x)) === 0.5 && r % 2 !== 0 ? r - 1 : r
}
/** [whole seconds, microseconds] of a timestamp. */
export function splitTimestamp(rt: Thread, v: PyValue): [number, number] {
  if (!(v instanceof PyFloat)) return [checkTimeT(rt, Number(asIndex(rt, v))), 0]
  if (Number.isNaN(v.value)) throw valueError(rt, 'Invalid value NaN (not a number)')
  let seconds = Math.trunc(v.value)
  let us = Number.isFinite(v.value) ? roundHalfEven((v.value - seconds) * 1e6) : 0
  if (us >= 1e6) {
    us -= 1e6
    seconds++
  } else if (us < 0) {
    us += 1e6
    seconds--
  }
  return [checkTimeT(rt, seconds), us]
}
/** Whole seconds of a timestamp, rounded down. */
export function floorTimestamp(rt: Thread, v: PyValue): number {
  if (!(v instanceof PyFloat)) return checkTimeT(rt, Number(asIndex(rt, v)))
  if (Number.isNaN(v.value)) throw valueError(rt, 'Invalid value NaN (not a number)')
  return checkTimeT(rt, Math.floor(v.value))
}
/** [year, month, day] that the clock of a zone shows; `shown` counts seconds since 1970. */
export function shownDate(rt: Thread, shown: number): [number, number, number] {
  if (shown > MAX_SECONDS || shown < -MAX_SECONDS) throw osError(rt, 'EOVERFLOW')
  return fromOrdinal(Math.floor(shown / 86400) + EPOCH_ORDINAL)
}

/** The datetime at an instant: in local time, or in UTC. */
export function dateTimeAt(
  rt: Thread,
  cls: PyType,
  seconds: number,
  us: number,
  local: boolean,
  zone: PyValue,
): PyValue {
  const clock = rt.interp.host.clock
  if (seconds > MAX_SECONDS || seconds < -MAX_SECONDS) throw osError(rt, 'EOVERFLOW')
  const shown = local ? localSeconds(clock, seconds) : seconds
  const [year, month, day] = shownDate(rt, shown)
  if (year < 1 || year > 9999) throw valueError(rt, `year ${year} is out of range`)
  const rest = shown - Math.floor(shown / 86400) * 86400
  const fold = local && zone === null && isFolded(clock, seconds) ? 1 : 0
  const minute = Math.floor(rest / 60) % 60
  return makeDateTime(rt, cls, year, month, day, Math.floor(rest / 3600), minute, rest % 60, us, zone, fold)
}

/** The local zone at an instant as a timezone with offset and name, as time.localtime tells them. */
export function localTimezone(rt: Thread, seconds: number): PyTimezone {
  const local = call(rt, getAttr(rt, rt.interp.importModule(rt, 'time'), 'localtime'), [seconds])
  const offset = newDelta(rt, 0, Number(asIndex(rt, getAttr(rt, local, 'tm_gmtoff'))), 0)
  return timezoneOf(rt, offset, getAttr(rt, local, 'tm_zone'))
}
