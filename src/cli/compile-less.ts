/**
 * V8's compiler while an event loop runs. asyncio programs are many kinds of short steps: with the usual settings V8 spends more processor time on
 * inlining small functions into each other than the code so made saves in a run of seconds. With these settings the asyncio benchmarks cost a tenth less
 * (bench/; of a_taskgroup's 0.57 s in V8's own threads 0.35 are left); the compute benchmarks would cost a tenth more. Only the command does this: the settings are the whole process's.
 */

/**
 * How much bytecode may be inlined into one function; whether the first turn of a loop is compiled apart; how often a function must have been seen busy
 * before it is compiled. Each with V8's own value, and the last major version of V8 that was seen to know it: a later one complains on standard error.
 */
const SETTINGS = [
  {
    inLoops: '--max-inlined-bytecode-size-cumulative=160',
    usual: '--max-inlined-bytecode-size-cumulative=920',
    until: Number.POSITIVE_INFINITY,
  },
  { inLoops: '--no-turbo-loop-peeling', usual: '--turbo-loop-peeling', until: 12 },
  { inLoops: '--ticks-before-optimization=5', usual: '--ticks-before-optimization=3', until: 11 },
]

/** `Host.eventLoop` of the command. */
export function compileLess(loopRuns: boolean): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  const version = Number.parseInt(process.versions.v8, 10)
  for (const { inLoops, usual, until } of SETTINGS) if (version <= until) setFlagsFromString(loopRuns ? inLoops : usual)
}
