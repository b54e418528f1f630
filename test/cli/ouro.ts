// The built command line, as the tests call it.

import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { makeFolder, normalise, type Outcome, type RunOptions, run } from './run.mjs'

export const CLI = resolve(import.meta.dirname, '../../dist/cli.js')
/** The file itself, as the command `ouro` runs it: its first line asks for a larger stack. */
export const COMMAND = [CLI]

interface Options extends Partial<RunOptions> {
  files?: Record<string, string | Uint8Array>
  /** Called with the folder before the run. */
  prepare?: (folder: string) => void
}

/** Runs `ouro ARGS` in a new folder with `files`; the folder's name and the command's are taken out of stderr. */
export async function ouro(args: readonly string[], options: Options = {}): Promise<Outcome & { ms: number }> {
  const folder = makeFolder(options.files)
  options.prepare?.(folder)
  try {
    const outcome = await run([...COMMAND, ...args], { cwd: folder, ...options })
    return { ...outcome, stderr: normalise(outcome.stderr, folder, [CLI]) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
