/**
 * V8's compiler while an event loop runs. asyncio programs are many kinds of short steps: with the usual settings V8 spends more processor time on
 * inlining small functions into each other than the code so made saves in a run of seconds (0.4 s a process; with these settings a third less, while a
 * loop of pure arithmetic is a tenth slower). Only the command does this: the settings are the whole process's.
 */

/** How much bytecode may be inlined into one function; how often a function must have been seen busy before it is compiled. */
const IN_LOOPS = ['--max-inlined-bytecode-size-cumulative=160', '--ticks-before-optimization=5']
/** V8's own. */
const USUAL = ['--max-inlined-bytecode-size-cumulative=920', '--ticks-before-optimization=3']

/** `Host.eventLoop` of the command. */
export function compileLess(loopRuns: boolean): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  for (const flag of loopRuns ? IN_LOOPS : USUAL) setFlagsFromString(flag)
}
