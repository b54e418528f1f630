// Types of programs.mjs, which is plain JavaScript because the scripts use it without a build step.

/** One program: a file or a chunk of one. */
export interface Program {
  /** Path below `test/`, with `#n` for the n-th chunk from the second on: the name used in known-failures.txt. */
  name: string
  /** Absolute path of the file it stands in. */
  file: string
  /** Absolute path of the folder: the working directory and `sys.path[0]`. */
  folder: string
  /** The bare file name, which is what tracebacks show. */
  filename: string
  /** The whole source, padded so that line numbers are those of the file. */
  source: string
  /** The line at which it begins in the file, from 1. */
  line: number
  args: string[]
  /** Interpreter options as on the command line, such as `-W error`. */
  options: string[]
  stdin: string
}

/** What a run of a program left behind. */
export interface RunResult {
  stdout: string
  stderr: string
  exitCode: number
}

export const ROOT: string
export const AREAS: string[]
export function shortPath(path: string): string
export function findPrograms(paths?: string[]): string[]
export function readPrograms(path: string): Program[]
export function normalise(text: string, folders: string[]): string
export function formatResult(result: RunResult): string
export function readExpected(path: string): string[] | null
export function splitExpected(text: string): string[]
export function joinExpected(chunks: string[]): string
