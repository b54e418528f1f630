/**
 * The history of interactive sessions: a file of one line each, which every session appends to as lines come, so that sessions side by side lose nothing
 * and one that is killed keeps what it had. A history that cannot be read or written is no reason to stop.
 */
import * as fs from 'node:fs'
import { HISTORY_SIZE } from './terminal.ts'

/** The lines of earlier runs, newest first: $PYTHON_HISTORY, by default ~/.ouroloop_history. One line each; every new one is appended at once. */
export class History {
  readonly lines: string[] = []
  private readonly path: string | null

  constructor(env: Readonly<Record<string, string | undefined>>) {
    const home = env.HOME ?? process.env.HOME
    const given = env.PYTHON_HISTORY
    this.path = given !== undefined && given !== '' ? given : home === undefined ? null : `${home}/.ouroloop_history`
    if (this.path === null) return
    try {
      this.lines = fs.readFileSync(this.path, 'utf8').split('\n').filter(Boolean).reverse().slice(0, HISTORY_SIZE)
    } catch {
      // there is none yet
    }
  }
  add(line: string): void {
    if (this.path === null) return
    try {
      fs.appendFileSync(this.path, `${line}\n`, { mode: 0o600 })
    } catch {
      // a history that cannot be kept is no reason to stop
    }
  }
  /** Keeps the file from growing without end. */
  trim(): void {
    if (this.path === null) return
    try {
      const all = fs.readFileSync(this.path, 'utf8').split('\n').filter(Boolean)
      if (all.length > 2 * HISTORY_SIZE)
        fs.writeFileSync(this.path, `${all.slice(-HISTORY_SIZE).join('\n')}\n`, { mode: 0o600 })
    } catch {
      // as above
    }
  }
}
