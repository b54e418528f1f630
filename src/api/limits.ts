/** Limits: how much a run may do. What they mean while it runs is in meters.ts. */

/** What every run is given. Absent: no limit. */
export interface Limits {
  /** Calls, returns and rounds of loops; long-running builtins and large allocations count by their size. Accurate to some thousands. */
  readonly steps?: number
  /** Milliseconds from the start of the run to its end, waiting included. */
  readonly wallMs?: number
  /** Bytes of all that the interpreter's programs keep alive, estimated. One allocation beyond it is a MemoryError in Python. */
  readonly memoryBytes?: number
}

/** Checked values; throws RangeError for what is no positive number. */
export function checkLimits(limits: Limits | undefined): Limits {
  const out: { steps?: number; wallMs?: number; memoryBytes?: number } = {}
  for (const name of ['steps', 'wallMs', 'memoryBytes'] as const) {
    const v = limits?.[name]
    if (v === undefined || v === Number.POSITIVE_INFINITY) continue
    if (typeof v !== 'number' || !(v > 0)) throw new RangeError(`limits.${name} must be a positive number`)
    out[name] = v
  }
  return out
}
