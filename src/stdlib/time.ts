/**
 * time. Clocks are the host's. sleep() waits in a native frame: the interpreter parks, the host goes on. Formatting is the C locale's; the
 * calendar is proleptic Gregorian, computed with days since 1970 as in CPython's use of gmtime.
 */
import { nativeCode } from '../interpreter/code.ts'
import { Frame, Next } from '../interpreter/frame.ts'
import { runEnterNested } from '../interpreter/nested.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { fn, lazy, type Member, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { getAttr, setInstanceAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { asCInt, asIndex, normalInt } from '../objects/ops/convert.ts'
import { overflowError, typeError, valueError } from '../objects/ops/errors.ts'
import { fromHost, intOf, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyFloat, PyInstance, PyTuple, type Text } from '../objects/values.ts'
import { osError } from './host-errors.ts'
import { type PyStructSequence, structSequence } from './struct-sequence.ts'
import { asctime, calendar, checkTuple, daysFromCivil, strftime, type TimeTuple } from './time/format.ts'

const structTime = structSequence(
  'struct_time',
  'time',
  'The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May be considered as a\n sequence of 9 integers.',
  [
    ['tm_year', 'year, for example, 1993'],
    ['tm_mon', 'month of year, range [1, 12]'],
    ['tm_mday', 'day of month, range [1, 31]'],
    ['tm_hour', 'hours, range [0, 23]'],
    ['tm_min', 'minutes, range [0, 59]'],
    ['tm_sec', 'seconds, range [0, 61])'],
    ['tm_wday', 'day of week, range [0, 6], Monday is 0'],
    ['tm_yday', 'day of year, range [1, 366]'],
    ['tm_isdst', '1 if summer time is in effect, 0 if not, and -1 if unknown'],
    ['tm_zone', 'abbreviation of timezone name'],
    ['tm_gmtoff', 'offset from UTC in seconds'],
  ],
  { visible: 9 },
)
export const structTimeType = structTime.type

const clock = (rt: Thread) => rt.interp.host.clock
const float = (v: number): PyValue => new PyFloat(v)
const ns = (v: bigint): PyValue => normalInt(v)
const seconds = (v: number): bigint => BigInt(Math.round(v * 1e9))

// ---------------------------------------------------------------- sleep

/** Slots: 0 the monotonic time to wake at. */
const sleepCode = nativeCode('sleep', 1, [
  (f) => {
    const left = f.slots[0] - f.rt.interp.host.clock.monotonic()
    if (left > 0) {
      f.pc = 0
      return f.rt.interp.park(f.rt, left)
    }
    const back = f.back as Frame
    back.val = null
    f.rt.frame = back
    return Next.SWITCH
  },
])

/** What fits into 64 bits of nanoseconds. */
const MAX_DURATION = 2 ** 63 / 1e9

/** A duration argument in seconds: float or int, as CPython's PyTime takes it. */
function duration(rt: Thread, v: PyValue): number {
  if (v instanceof PyFloat) {
    if (Number.isNaN(v.value)) throw valueError(rt, 'Invalid value NaN (not a number)')
    if (Math.abs(v.value) >= MAX_DURATION) throw overflowError(rt, 'timestamp out of range for platform time_t')
    return v.value
  }
  const i = asIndex(rt, v)
  if (Math.abs(Number(i)) >= MAX_DURATION) throw overflowError(rt, 'timestamp too large to convert to C PyTime_t')
  return Number(i)
}
function enterSleep(rt: ThreadState, v: PyValue): void {
  const wait = duration(rt, v)
  if (wait < 0) throw valueError(rt, 'sleep length must be non-negative')
  const frame = new Frame(rt, rt.boundaryFunction, sleepCode, [clock(rt).monotonic() + wait], rt.frame)
  frame.depth = rt.frame.depth
  // even sleep(0) lets the host have a look at its events
  if (wait === 0) frame.slots[0] = Number.NEGATIVE_INFINITY
  rt.frame = frame
}

// ---------------------------------------------------------------- points in time

const MAX_SECONDS = 67_768_036_191_676_800

/** Whole seconds of a time argument, None meaning now. */
function instant(rt: Thread, v: PyValue): number {
  if (v === null) return Math.floor(clock(rt).now())
  if (v instanceof PyFloat) {
    if (Number.isNaN(v.value)) throw valueError(rt, 'Invalid value NaN (not a number)')
    if (Math.abs(v.value) >= 2 ** 63) throw overflowError(rt, 'timestamp out of range for platform time_t')
    return Math.floor(v.value)
  }
  const i = asIndex(rt, v)
  if (i >= 9223372036854775808n || i < -9223372036854775808n)
    throw overflowError(rt, 'timestamp out of range for platform time_t')
  return Number(i)
}
function makeTime(rt: Thread, given: number, local: boolean): PyStructSequence {
  if (given > MAX_SECONDS || given < -MAX_SECONDS) throw osError(rt, 'EOVERFLOW')
  let offset = 0
  let zone = 'GMT'
  let dst = 0
  if (local) {
    const west = clock(rt).utcOffset(given)
    const [standard, summer] = clock(rt).zoneNames()
    offset = -west * 60
    dst = west !== standardWest(rt, given) ? 1 : 0
    zone = dst === 1 ? summer : standard
  }
  const c = calendar(given + offset)
  return structTime.make([...c, dst, fromHost(zone), offset])
}
/** Minutes west of UTC in the winter of the same year. */
function standardWest(rt: Thread, at: number): number {
  const year = calendar(at)[0]
  const january = clock(rt).utcOffset(daysFromCivil(year, 1, 1) * 86400)
  const july = clock(rt).utcOffset(daysFromCivil(year, 7, 1) * 86400)
  return Math.max(january, july)
}

/** The nine ints of a struct_time or tuple. */
function tupleOf(rt: Thread, v: PyValue, who: string): TimeTuple {
  if (!(v instanceof PyTuple)) throw typeError(rt, 'Tuple or struct_time argument required')
  if (v.items.length !== 9) throw typeError(rt, `${who}(): illegal time tuple argument`)
  return v.items.map((x) => tupleField(rt, x)) as unknown as TimeTuple
}
function localNow(rt: Thread): TimeTuple {
  return makeTime(rt, instant(rt, null), true).items.map(Number) as unknown as TimeTuple
}

/** An item of a time tuple: a C int by way of a long. */
function tupleField(rt: Thread, v: PyValue): number {
  const n = asIndex(rt, v)
  if (typeof n === 'bigint' && BigInt.asIntN(64, n) !== n)
    throw overflowError(rt, 'Python int too large to convert to C long')
  if (n > 0x7fffffff) throw overflowError(rt, 'signed integer is greater than maximum')
  if (n < -0x80000000) throw overflowError(rt, 'signed integer is less than minimum')
  return Number(n)
}

function mktime(rt: Thread, v: PyValue): PyValue {
  const [year, month, day, hour, minute, second, , , dst] = tupleOf(rt, v, 'mktime')
  const months = year * 12 + (month - 1)
  const days = daysFromCivil(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1) + day - 1
  const local = days * 86400 + hour * 3600 + minute * 60 + second
  if (!Number.isSafeInteger(local)) throw overflowError(rt, 'mktime argument out of range')
  // the offset at the answer, not at the question
  let at = local + clock(rt).utcOffset(local) * 60
  at = local + clock(rt).utcOffset(at) * 60
  const west = clock(rt).utcOffset(at)
  const winter = standardWest(rt, at)
  if (dst > 0 && west === winter && clock(rt).utcOffset(at) === winter) at -= dstShift(rt, at)
  else if (dst === 0 && west !== winter) at += (winter - west) * 60
  return float(at)
}
function dstShift(rt: Thread, at: number): number {
  const year = calendar(at)[0]
  const january = clock(rt).utcOffset(daysFromCivil(year, 1, 1) * 86400)
  const july = clock(rt).utcOffset(daysFromCivil(year, 7, 1) * 86400)
  return Math.abs(january - july) * 60
}

function zoneOf(rt: Thread): { standard: number; summer: number; names: readonly [string, string]; daylight: number } {
  const year = calendar(Math.floor(clock(rt).now()))[0]
  const january = clock(rt).utcOffset(daysFromCivil(year, 1, 1) * 86400)
  const july = clock(rt).utcOffset(daysFromCivil(year, 7, 1) * 86400)
  return {
    standard: Math.max(january, july) * 60,
    summer: Math.min(january, july) * 60,
    names: clock(rt).zoneNames(),
    daylight: january === july ? 0 : 1,
  }
}

// ---------------------------------------------------------------- clocks by number

function byId(rt: Thread, id: number): bigint {
  switch (id) {
    case 0:
    case 5:
    case 11:
      return clock(rt).nowNs()
    case 1:
    case 4:
    case 6:
    case 7:
      return clock(rt).monotonicNs()
    case 2:
    case 3:
      return seconds(clock(rt).processTime())
    default:
      throw osError(rt, 'EINVAL')
  }
}
function clockId(rt: Thread, v: PyValue): number {
  if (intOf(v) === undefined) throw typeError(rt, `clk_id should be integer, not ${typeName(v)}`)
  return asCInt(rt, v)
}

function clockInfo(rt: Thread, given: PyValue): PyValue {
  const text = textOf(given)
  if (text === undefined)
    throw typeError(rt, `get_clock_info() argument 1 must be str, not ${given === null ? 'None' : typeName(given)}`)
  const name = toHost(text)
  const known: Record<string, readonly [string, boolean, boolean]> = {
    time: ['clock_gettime(CLOCK_REALTIME)', false, true],
    monotonic: ['clock_gettime(CLOCK_MONOTONIC)', true, false],
    perf_counter: ['clock_gettime(CLOCK_MONOTONIC)', true, false],
    process_time: ['clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', true, false],
    thread_time: ['clock_gettime(CLOCK_THREAD_CPUTIME_ID)', true, false],
  }
  const found = new Map(Object.entries(known)).get(name)
  if (found === undefined) throw valueError(rt, 'unknown clock')
  const info = new PyInstance(T.simpleNamespaceType)
  setInstanceAttr(info, 'implementation', found[0])
  setInstanceAttr(info, 'monotonic', found[1])
  setInstanceAttr(info, 'adjustable', found[2])
  setInstanceAttr(info, 'resolution', float(1e-9))
  return info
}

const functions: Member[] = [
  fn('time()', 'Return the current time in seconds since the Epoch.', (rt) => float(clock(rt).now())),
  fn('time_ns()', 'Return the current time in nanoseconds since the Epoch.', (rt) => ns(clock(rt).nowNs())),
  fn('monotonic()', 'Monotonic clock, cannot go backward.', (rt) => float(clock(rt).monotonic())),
  fn('monotonic_ns()', 'Monotonic clock, cannot go backward, as nanoseconds.', (rt) => ns(clock(rt).monotonicNs())),
  fn('perf_counter()', 'Performance counter for benchmarking.', (rt) => float(clock(rt).monotonic())),
  fn('perf_counter_ns()', 'Performance counter for benchmarking as nanoseconds.', (rt) => ns(clock(rt).monotonicNs())),
  fn('process_time()', 'Process time for profiling: sum of the kernel and user-space CPU time.', (rt) =>
    float(clock(rt).processTime()),
  ),
  fn('process_time_ns()', 'Process time for profiling as nanoseconds.', (rt) => ns(seconds(clock(rt).processTime()))),
  fn('thread_time()', 'Thread time for profiling.', (rt) => float(clock(rt).processTime())),
  fn('thread_time_ns()', 'Thread time for profiling as nanoseconds.', (rt) => ns(seconds(clock(rt).processTime()))),
  fn(
    'sleep(object, /)',
    'Delay execution for a given number of seconds.  The argument may be a floating-point number for subsecond precision.',
    (rt, v) => runEnterNested(rt as ThreadState, () => enterSleep(rt as ThreadState, v)),
    (rt, v) => enterSleep(rt as ThreadState, v),
  ),
  fn(
    'gmtime(seconds=None, /) !',
    'Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT).',
    (rt, v) => makeTime(rt, instant(rt, v), false),
  ),
  fn(
    'localtime(seconds=None, /) !',
    'Convert seconds since the Epoch to a time tuple expressing local time.',
    (rt, v) => makeTime(rt, instant(rt, v), true),
  ),
  fn('mktime(object, /)', 'Convert a time tuple in local time to seconds since the Epoch.', mktime),
  fn('asctime(tuple=<absent>, /) !', "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.", (rt, v) =>
    asctime(v === undefined ? localNow(rt) : checkTuple(rt, tupleOf(rt, v, 'asctime'))),
  ),
  fn('ctime(seconds=None, /) !', 'Convert a time in seconds since the Epoch to a string in local time.', (rt, v) =>
    asctime(makeTime(rt, instant(rt, v), true).items.map(Number) as unknown as TimeTuple),
  ),
  fn(
    'strftime(format, tuple=<absent>, /) !',
    'Convert a time tuple to a string according to a format specification.',
    (rt, format, v) => {
      const text = textOf(format)
      if (text === undefined)
        throw typeError(rt, `strftime() argument 1 must be str, not ${format === null ? 'None' : typeName(format)}`)
      let t: TimeTuple
      let zone = ''
      let offset: number | null = 0
      let given: PyStructSequence | null = null
      if (v === undefined) given = makeTime(rt, instant(rt, null), true)
      else if (v instanceof PyTuple && v.cls === structTime.type) given = v as PyStructSequence
      if (v === undefined) t = given!.items.map(Number) as unknown as TimeTuple
      else t = checkTuple(rt, tupleOf(rt, v, 'strftime'))
      const own = given?.hidden
      if (own !== undefined && own[0] !== null && own[1] !== null) {
        zone = toHost(textOf(own[0]) ?? '')
        offset = Number(own[1])
      } else {
        // a tuple has no offset; C names the zone where it knows whether it is summer
        zone = t[8] < 0 ? '' : zoneOf(rt).names[t[8] > 0 ? 1 : 0]
        offset = t[8] < 0 ? null : 0
      }
      const f = toHost(text as Text)
      if (f.includes('\0')) throw valueError(rt, 'embedded null character')
      return fromHost(
        strftime(f, t, zone, offset, () =>
          Number(
            intOf(mktime(rt, new PyTuple(t as unknown as PyValue[]))) ??
              (mktime(rt, new PyTuple(t as unknown as PyValue[])) as PyFloat).value,
          ),
        ),
      )
    },
  ),
  fn(
    'strptime(*args) !',
    'Parse a string to a time tuple according to a format specification.',
    // errors of the arguments are those of the Python function, as in CPython
    (rt, args: PyValue[]) => call(rt, getAttr(rt, rt.interp.importModule(rt, '_strptime'), '_strptime_time'), args),
  ),
  fn('get_clock_info(name, /) !', 'Get information of the specified clock.', clockInfo),
  fn('clock_gettime(clk_id, /)', 'Return the time of the specified clock clk_id as a float.', (rt, id) =>
    float(Number(byId(rt, clockId(rt, id))) / 1e9),
  ),
  fn('clock_gettime_ns(clk_id, /)', 'Return the time of the specified clock clk_id as nanoseconds (int).', (rt, id) =>
    ns(byId(rt, clockId(rt, id))),
  ),
  fn('clock_getres(clk_id, /) !', 'Return the resolution (precision) of the specified clock clk_id.', (rt, id) => {
    byId(rt, asCInt(rt, id))
    return float(1e-9)
  }),
  fn('clock_settime(clk_id, time, /) !', 'Set the time of the specified clock clk_id: no host allows it.', (rt) => {
    throw osError(rt, 'EINVAL')
  }),
  fn('clock_settime_ns(clk_id, time, /) !', 'Set the time of the specified clock clk_id: no host allows it.', (rt) => {
    throw osError(rt, 'EINVAL')
  }),
  fn('tzset()', 'Initialize, or reinitialize, the local timezone: the host decides which it is.', () => {}),
]

export default module('time', 'This module provides various functions to manipulate time values.', [
  ...functions,
  value('struct_time', structTime.type),
  value('_STRUCT_TM_ITEMS', 11),
  value('CLOCK_REALTIME', 0),
  value('CLOCK_MONOTONIC', 1),
  value('CLOCK_PROCESS_CPUTIME_ID', 2),
  value('CLOCK_THREAD_CPUTIME_ID', 3),
  value('CLOCK_MONOTONIC_RAW', 4),
  value('CLOCK_BOOTTIME', 7),
  value('CLOCK_TAI', 11),
  lazy('timezone', (rt) => zoneOf(rt).standard),
  lazy('altzone', (rt) => zoneOf(rt).summer),
  lazy('daylight', (rt) => zoneOf(rt).daylight),
  lazy('tzname', (rt) => new PyTuple(zoneOf(rt).names.map(fromHost))),
])
