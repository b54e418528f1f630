/**
 * Meters: what becomes of a run's limits while it runs. Steps and time are looked at every tick of the interpreter (interpreter/thread.ts), time also by a
 * timer of the host, for runs that wait. What goes beyond ends the run past all its handlers.
 */
import type { HostClock } from '../host/types.ts'
import type { Meter } from '../interpreter/green.ts'
import { RunStopped } from '../interpreter/thread.ts'
import { LimitError } from './errors.ts'
import type { Limits } from './limits.ts'

/** What a millisecond of work in a builtin counts for. */
const STEPS_PER_MS = 20_000

/** One run's meter. */
export class RunMeter implements Meter {
  left: number
  private readonly limits: Limits
  private readonly clock: HostClock
  private readonly end: number
  constructor(limits: Limits, clock: HostClock) {
    this.limits = limits
    this.clock = clock
    this.left = limits.steps ?? Number.POSITIVE_INFINITY
    this.end = limits.wallMs === undefined ? Number.POSITIVE_INFINITY : clock.monotonic() + limits.wallMs / 1000
  }
  check(): void {
    if (this.left <= 0) throw new RunStopped(new LimitError('steps', this.limits.steps as number))
    if (this.end !== Number.POSITIVE_INFINITY && this.clock.monotonic() > this.end)
      throw new RunStopped(new LimitError('wallMs', this.limits.wallMs as number))
  }
  work(ms: number): void {
    this.left -= ms * STEPS_PER_MS
    if (this.clock.monotonic() + ms / 1000 > this.end)
      throw new RunStopped(new LimitError('wallMs', this.limits.wallMs as number))
    this.check()
  }
}

/**
 * The meter of the session's loop, which all runs with top-level await and the tasks they leave behind share: filled again whenever a run starts there. Of
 * time it counts only running, since tasks that sleep between runs use none.
 */
export class LoopMeter implements Meter {
  left = Number.POSITIVE_INFINITY
  private limits: Limits = {}
  private readonly clock: HostClock
  private readonly turns: { readonly turn: number }
  private seconds = Number.POSITIVE_INFINITY
  private last = 0
  /** `turns.turn`: when the running turn began. */
  constructor(clock: HostClock, turns: { readonly turn: number }) {
    this.clock = clock
    this.turns = turns
  }
  fill(limits: Limits): void {
    this.limits = limits
    this.left = limits.steps ?? Number.POSITIVE_INFINITY
    this.seconds = limits.wallMs === undefined ? Number.POSITIVE_INFINITY : limits.wallMs / 1000
    this.last = this.clock.monotonic()
  }
  check(): void {
    if (this.left <= 0) throw new RunStopped(new LimitError('steps', this.limits.steps as number))
    if (this.seconds === Number.POSITIVE_INFINITY) return
    const now = this.clock.monotonic()
    // what lies before the thread's turn was waiting
    this.seconds -= now - Math.max(this.last, this.turns.turn)
    this.last = now
    if (this.seconds < 0) throw new RunStopped(new LimitError('wallMs', this.limits.wallMs as number))
  }
  work(ms: number): void {
    this.left -= ms * STEPS_PER_MS
    if (ms / 1000 > this.seconds) throw new RunStopped(new LimitError('wallMs', this.limits.wallMs as number))
    this.check()
  }
}
