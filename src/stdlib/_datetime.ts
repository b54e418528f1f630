/**
 * _datetime: all of `datetime`. Its six types are filled in when the module is first asked for, since a start without dates should not
 * pay for them; types are shared between interpreters, so that happens once a process.
 */
import { type ModuleDeclaration, module, value } from '../objects/kit.ts'
import { defineDate } from './_datetime/date.ts'
import { defineDateTime } from './_datetime/datetime.ts'
import { dateTimeType, dateType, deltaType, timeType, timezoneType, tzinfoType, utc } from './_datetime/objects.ts'
import { defineTime } from './_datetime/time.ts'
import { defineDelta } from './_datetime/timedelta.ts'
import { defineZones } from './_datetime/zones.ts'

let declared: ModuleDeclaration | null = null

export function datetimeModule(): ModuleDeclaration {
  if (declared !== null) return declared
  defineDelta()
  defineZones()
  defineDate()
  defineTime()
  defineDateTime()
  declared = module('_datetime', 'Fast implementation of the datetime type.', [
    value('date', dateType),
    value('datetime', dateTimeType),
    value('time', timeType),
    value('timedelta', deltaType),
    value('timezone', timezoneType),
    value('tzinfo', tzinfoType),
    value('MINYEAR', 1),
    value('MAXYEAR', 9999),
    value('UTC', utc),
  ])
  return declared
}
