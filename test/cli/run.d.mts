import type { ChildProcess } from 'node:child_process'
import type { Case } from './cases.mjs'

/** What a process printed and how it ended; `ms` is wall time. */
export interface Outcome {
  stdout: string
  stderr: string
  code: number | null
  signal: string | null
}
export interface RunOptions {
  cwd: string
  stdin?: string
  env?: Record<string, string>
  timeout?: number
  onOutput?: (text: string, child: ChildProcess) => void
}
export function makeFolder(files?: Record<string, string | Uint8Array>): string
export function run(command: readonly string[], options: RunOptions): Promise<Outcome & { ms: number }>
export function runCase(command: readonly string[], executables: readonly string[], options: Case): Promise<Outcome>
export function normalise(text: string, folder: string, executables: readonly string[]): string
