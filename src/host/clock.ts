/** The clock of web standards: all that a host has to add is processor time, where it knows it. */
import type { HostClock } from './types.ts'

declare const performance: { readonly timeOrigin: number; now(): number }

export class StandardClock implements HostClock {
  private latest = 0
  now(): number {
    return (performance.timeOrigin + performance.now()) / 1000
  }
  /** Never goes back, whatever the host's does. */
  monotonic(): number {
    const t = performance.now() / 1000
    if (t > this.latest) this.latest = t
    return this.latest
  }
  processTime(): number {
    return this.monotonic()
  }
  nowNs(): bigint {
    // microseconds are what timeOrigin + now() can give
    return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n
  }
  monotonicNs(): bigint {
    return BigInt(Math.round(performance.now() * 1e6))
  }
  utcOffset(seconds: number): number {
    return new Date(seconds * 1000).getTimezoneOffset()
  }
  zoneNames(): readonly [string, string] {
    const year = new Date().getFullYear()
    const january = new Date(year, 0, 1)
    const july = new Date(year, 6, 1)
    const [winter, summer] = january.getTimezoneOffset() >= july.getTimezoneOffset() ? [january, july] : [july, january]
    return [zoneName(winter), zoneName(summer)]
  }
}
/** Abbreviation of the local zone; which locale knows it depends on the zone. */
function zoneName(date: Date): string {
  for (const locale of ['en-GB', 'en-US', 'en-AU']) {
    const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(date)
    const name = parts.find((p) => p.type === 'timeZoneName')?.value
    if (name !== undefined && !/^(GMT|UTC)[+-]/.test(name)) return name
  }
  const west = date.getTimezoneOffset()
  if (west === 0) return 'UTC'
  const hours = Math.abs(west) / 60
  return `${west > 0 ? '-' : '+'}${String(Math.floor(hours)).padStart(2, '0')}`
}
