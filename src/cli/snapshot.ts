/**
 * The entry from which the build makes a start-up snapshot (scripts/command.mjs): what V8's heap holds when this file has run is what a start of
 * the command finds. That is all modules of ours set up, and the functions that the warm-up program has used compiled. No interpreter is
 * in it, nothing read from the machine that the build runs on, and nothing that V8 cannot write down (shared memory, finalization registries).
 *
 * The warm-up program runs on a host without an outside; its path is the first argument.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { startupSnapshot } from 'node:v8'
import { runProgram } from '../api/program.ts'
import { VirtualHost } from '../host/virtual.ts'
import { keepModules } from '../stdlib/index.ts'
import { main } from './main.ts'

/** Runs the program; what it did is of interest only when it failed, and then there is no snapshot. */
async function warmUp(path: string): Promise<void> {
  const host = new VirtualHost()
  const source = readFileSync(path, 'utf8')
  const { exitCode } = await runProgram(host, { kind: 'file', path: 'warm-up.py', source }, { sliceMs: 8 })
  if (exitCode === 0) return
  process.stderr.write(host.stderr.text)
  process.exit(exitCode)
}

// Node loads its clocks when they are first asked for
performance.now()
// the warm-up's imports are then made from trees in the heap; without it only asyncio's cost every program 40 ms
keepModules()
void warmUp(process.argv[2])

startupSnapshot.setDeserializeMainFunction(() => {
  // absolute, as Node makes it where it loads a file
  process.argv[1] = resolve(process.argv[1])
  void main(process.argv.slice(2))
})
