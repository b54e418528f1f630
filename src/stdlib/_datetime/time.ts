/** datetime.time: a time of day without a date, naive or with a zone (which is asked about None). */
import { classMethod, define, extend, getset, method, value } from '../../objects/kit.ts'
import { Cmp, type KwNames, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { cmpResult } from '../../objects/ops/compare.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { hash } from '../../objects/ops/hash.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { fromHost, shownTypeName } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import { NotImplemented, PyBytes, PyTuple } from '../../objects/values.ts'
import { bindUnnamed, cInt, counted, pickledState, textArgument } from './arguments.ts'
import { formatBy, isoArgument, isoError, latin1Error, sameAsReplace } from './date.ts'
import { isoClock, offsetText, timespecArgument, wrapStrftime } from './format.ts'
import { checkTime, checkZone, dst, makeTime, utcOffset, zoneName, zoneText } from './instants.ts'
import { type IsoTime, parseIsoTime } from './iso.ts'
import { compareDeltas, deltaType, newDelta, PyDelta, PyTime, PyTzInfo, timeBytes, timeType, utc } from './objects.ts'
import { hashDelta } from './timedelta.ts'
import { timezoneOf } from './zones.ts'

const DOC = `time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints.
`
const FIELDS = ['hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'] as const

const isHour = (byte: number): boolean => (byte & 127) < 24
/** The zone beside a pickled state. */
export function stateZone(rt: Thread, v: PyValue | undefined): PyValue {
  if (v !== undefined && v !== null && !(v instanceof PyTzInfo)) throw typeError(rt, 'bad tzinfo state arg')
  return v ?? null
}

function make(rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue {
  if (kwnames === null && (args.length === 1 || args.length === 2)) {
    const s = pickledState(rt, args[0], 6, 0, isHour, latin1Error('time'))
    if (s !== undefined) {
      const us = s[3] * 65536 + s[4] * 256 + s[5]
      return new PyTime(cls, s[0] & 127, s[1], s[2], us, stateZone(rt, args[1]), s[0] >> 7)
    }
  }
  const given = bindUnnamed(rt, FIELDS, 0, 5, args, kwnames)
  const int = (v: PyValue | undefined) => (v === undefined ? 0 : cInt(rt, v))
  const hour = int(given[0])
  const minute = int(given[1])
  const second = int(given[2])
  const us = int(given[3])
  const zone = given[4] ?? null
  const fold = int(given[5])
  checkTime(rt, hour, minute, second, us, fold)
  checkZone(rt, zone)
  return new PyTime(cls, hour, minute, second, us, zone, fold)
}

/** The zone that an ISO text names. */
export function isoZone(rt: Thread, t: IsoTime): PyValue {
  if (t.offset === null) return null
  return t.offset[0] === 0 ? utc : timezoneOf(rt, newDelta(rt, 0, t.offset[0], t.offset[1]), null)
}
function fromIsoFormat(rt: Thread, cls: PyType, v: PyValue): PyValue {
  const s = isoArgument(rt, v)
  // a T in front, as ISO 8601-1:2019 wants it
  const t = parseIsoTime(s, s[0] === 0x54 ? 1 : 0)
  if (t === null) throw isoError(rt, v)
  return makeTime(rt, cls, t.hour, t.minute, t.second, t.microsecond, isoZone(rt, t), 0)
}

const secondsOf = (t: PyTime) => t.hour * 3600 + t.minute * 60 + t.second
function compareFields(a: PyTime, b: PyTime): number {
  return secondsOf(a) - secondsOf(b) || a.microsecond - b.microsecond
}
function compare(rt: Thread, a: PyTime, b: PyValue, op: Cmp): PyValue {
  if (!(b instanceof PyTime)) return NotImplemented
  if (a.tzinfo === b.tzinfo) return cmpResult(compareFields(a, b), op)
  const x = utcOffset(rt, a)
  const y = utcOffset(rt, b)
  if (x !== null && y !== null) {
    if (compareDeltas(x, y) === 0) return cmpResult(compareFields(a, b), op)
    const diff =
      secondsOf(a) - x.days * 86400 - x.seconds - (secondsOf(b) - y.days * 86400 - y.seconds) ||
      a.microsecond - b.microsecond
    return cmpResult(diff, op)
  }
  if (x === y) return cmpResult(compareFields(a, b), op)
  if (op === Cmp.EQ) return false
  if (op === Cmp.NE) return true
  throw typeError(rt, "can't compare offset-naive and offset-aware times")
}
function hashTime(rt: Thread, self: PyTime): number | bigint {
  if (self.hash !== undefined) return self.hash
  const offset = utcOffset(rt, self)
  self.hash =
    offset === null
      ? hash(rt, new PyBytes(Uint8Array.from(timeBytes(self))))
      : hashDelta(newDelta(rt, -offset.days, secondsOf(self) - offset.seconds, self.microsecond - offset.microseconds))
  return self.hash
}

function isoFormat(rt: Thread, t: PyTime, timespec: PyValue | undefined): PyValue {
  const clock = isoClock(rt, t, timespecArgument(rt, timespec, 1))
  return clock + offsetText(utcOffset(rt, t), ':')
}
/** `, fold=1` and `, tzinfo=...` of reprs. */
export const zonePart = (rt: Thread, zone: PyValue): string => (zone === null ? '' : `, tzinfo=${reprJs(rt, zone)}`)

/** (cls, (state[, tzinfo])); the fold is in the state from protocol 4 on. */
function reduce(t: PyTime, protocol: number): PyTuple {
  const bytes = Uint8Array.from(timeBytes(t))
  if (protocol > 3 && t.fold === 1) bytes[0] |= 128
  const state = new PyBytes(bytes)
  return new PyTuple([t.cls, new PyTuple(t.tzinfo === null ? [state] : [state, t.tzinfo])])
}

export function defineTime(): void {
  const replace = method(
    'replace(self, /, hour: int = unchanged, minute: int = unchanged, second: int = unchanged, ' +
      'microsecond: int = unchanged, tzinfo=unchanged, *, fold: int = unchanged)',
    'Return time with new specified fields.',
    (rt, t: PyTime, hour, minute, second, us, zone, fold) => {
      const f = fold ?? t.fold
      checkFold(rt, f)
      return makeTime(
        rt,
        t.cls,
        hour ?? t.hour,
        minute ?? t.minute,
        second ?? t.second,
        us ?? t.microsecond,
        zone === undefined ? t.tzinfo : zone,
        f,
      )
    },
  )
  define(timeType, {
    doc: DOC,
    flags: TypeFlags.BaseType,
    new: make,
    slots: {
      repr(rt, t: PyTime) {
        let text = `${shownTypeName(t.cls)}(${t.hour}, ${t.minute}`
        if (t.microsecond !== 0) text += `, ${t.second}, ${t.microsecond}`
        else if (t.second !== 0) text += `, ${t.second}`
        return fromHost(`${text}${zonePart(rt, t.tzinfo)}${t.fold === 1 ? ', fold=1' : ''})`)
      },
      str: (rt, t: PyTime) => call(rt, getAttr(rt, t, 'isoformat'), []),
      hash: hashTime,
      compare,
    },
    members: [
      method(
        'isoformat(self, timespec=<auto>) !',
        `Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].

The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'.
`,
        isoFormat,
      ),
      method('strftime(self, format) !', 'format -> strftime() style string.', (rt, t: PyTime, format) => {
        const text = textArgument(rt, format, 'strftime', 1)
        const tuple = new PyTuple([1900, 1, 1, t.hour, t.minute, t.second, 0, 1, -1])
        return wrapStrftime(rt, text, tuple, {
          microsecond: t.microsecond,
          offset: () => utcOffset(rt, t),
          zone: () => zoneText(rt, t),
        })
      }),
      counted(
        method('__format__(self, spec, /) !', 'Formats self with strftime.', () => null),
        1,
        formatBy,
      ),
      method('utcoffset(self, /)', 'Return self.tzinfo.utcoffset(self).', utcOffset),
      method('tzname(self, /)', 'Return self.tzinfo.tzname(self).', zoneName),
      method('dst(self, /)', 'Return self.tzinfo.dst(self).', dst),
      replace,
      sameAsReplace(replace),
      classMethod('fromisoformat(cls, object, /)', 'string -> time from a string in ISO 8601 format', fromIsoFormat),
      counted(
        method('__reduce_ex__(self, protocol, /) !', '__reduce_ex__(proto) -> (cls, state)', () => null),
        1,
        (rt, t: PyTime, protocol) => reduce(t, cInt(rt, protocol)),
      ),
      method('__reduce__(self, /)', '__reduce__() -> (cls, state)', (_rt, t: PyTime) => reduce(t, 2)),
      getset('hour', null, (_rt, self: PyTime) => self.hour),
      getset('minute', null, (_rt, self: PyTime) => self.minute),
      getset('second', null, (_rt, self: PyTime) => self.second),
      getset('microsecond', null, (_rt, self: PyTime) => self.microsecond),
      getset('tzinfo', null, (_rt, self: PyTime) => self.tzinfo),
      getset('fold', null, (_rt, self: PyTime) => self.fold),
    ],
  })
  extend(timeType, [
    value('min', new PyTime(timeType, 0, 0, 0, 0, null, 0)),
    value('max', new PyTime(timeType, 23, 59, 59, 999999, null, 0)),
    value('resolution', new PyDelta(deltaType, 0, 0, 1)),
  ])
}

/** replace() looks at fold before anything else is looked at. */
export function checkFold(rt: Thread, fold: number): void {
  checkTime(rt, 0, 0, 0, 0, fold)
}
