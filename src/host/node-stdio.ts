/** Node's standard streams as an embedder hands them to a Python program. */
import { createInterface, type Interface } from 'node:readline'

export interface NodeStdio {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly stdin: () => Promise<string | null>
}

/**
 * `stdout`, `stderr` and `stdin` of `Python.create`: this process' own. Standard input is read line by line once the program asks for it; while it does
 * not, it does not keep the process alive.
 */
export function stdio(): NodeStdio {
  const lines: string[] = []
  const waiting: ((line: string | null) => void)[] = []
  let reader: Interface | null = null
  let ended = false
  const open = (): void => {
    reader = createInterface({ input: process.stdin })
    reader.on('line', (line) => {
      const take = waiting.shift()
      if (take === undefined) lines.push(line)
      else take(line)
      if (waiting.length === 0) reader?.pause()
    })
    reader.on('close', () => {
      ended = true
      for (const take of waiting.splice(0)) take(null)
    })
  }
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    stdin: () =>
      new Promise((resolve) => {
        const line = lines.shift()
        if (line !== undefined) resolve(line)
        else if (ended) resolve(null)
        else {
          waiting.push(resolve)
          if (reader === null) open()
          else reader.resume()
        }
      }),
  }
}
