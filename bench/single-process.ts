// Runs programs one after the other in this process and prints, as JSON, the processor time of each in ms (median of
// the rounds). Called by run.mjs: `single-process REPEATS PROGRAM...`. Every program has an interpreter of its own; what
// they share is the JavaScript engine's compiled code and type feedback, which is what is being measured.

import { basename, dirname } from 'node:path'
import { runProgram } from '../src/api/program.ts'
import { NodeHost } from '../src/host/node.ts'
import type { HostOutput } from '../src/host/types.ts'

/** Swallows what programs print: run.mjs has compared it already. */
const nowhere: HostOutput = { write() {}, flush() {}, isTerminal: false, fd: 1, columns: () => null, rows: () => null }

/** A Node host whose standard output goes nowhere. */
class QuietHost extends NodeHost {
  override readonly stdout: HostOutput = nowhere
}

async function main(repeats: number, paths: readonly string[]): Promise<void> {
  const times = new Map<string, number[]>(paths.map((path) => [path, []]))
  for (let round = 0; round < repeats; round++) {
    for (const path of paths) {
      const before = process.cpuUsage()
      const options = { argv: [path], path0: dirname(path), sliceMs: 8 }
      const { exitCode } = await runProgram(new QuietHost(), { kind: 'file', path }, options)
      const { user, system } = process.cpuUsage(before)
      if (exitCode !== 0) throw new Error(`${basename(path)}: exit code ${exitCode}`)
      times.get(path)!.push((user + system) / 1000)
    }
  }
  const medians = [...times].map(([path, values]) => {
    values.sort((a, b) => a - b)
    return [basename(path, '.py'), values[values.length >> 1]] as const
  })
  process.stdout.write(`${JSON.stringify(Object.fromEntries(medians))}\n`, () => process.exit(0))
}

void main(Number(process.argv[2]), process.argv.slice(3))
