// Runs one command line in a folder of its own, and puts what it printed into a form that two implementations share.

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Nothing of the caller's environment that changes what Python prints. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHON_COLORS: '0',
}

/** A new folder with these files. */
export function makeFolder(files = {}) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ouro-cli-')))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/**
 * Spawns `command` and resolves with `{ stdout, stderr, code, signal, ms }` when it has ended. `onOutput(text, child)` is
 * called with all of standard output so far whenever there is more; after `timeout` ms the process is killed, and the
 * answer says `signal: 'SIGKILL'`.
 */
export function run(command, { cwd, stdin, env = {}, timeout = 30_000, onOutput }) {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(command[0], command.slice(1), { cwd, env: { ...ENVIRONMENT, ...env }, stdio: 'pipe' })
    const parts = { stdout: [], stderr: [] }
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout)
    child.stdout.on('data', (data) => {
      parts.stdout.push(data)
      onOutput?.(Buffer.concat(parts.stdout).toString('utf8'), child)
    })
    child.stderr.on('data', (data) => parts.stderr.push(data))
    child.stdin.on('error', () => {}) // the program may end without reading
    child.stdin.end(stdin ?? '')
    child.on('error', fail)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const text = (name) => Buffer.concat(parts[name]).toString('utf8')
      done({ stdout: text('stdout'), stderr: text('stderr'), code, signal, ms: performance.now() - start })
    })
  })
}

/** Runs a case of cases.mjs; `executables` are the names under which the implementation speaks of itself. */
export async function runCase(command, executables, { args, files, stdin, env }) {
  const folder = makeFolder(files)
  try {
    const { stdout, stderr, code, signal } = await run([...command, ...args], { cwd: folder, stdin, env })
    return { stdout: clip(stdout), stderr: normalise(stderr, folder, executables), code, signal }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Standard error without what differs by machine and implementation: the folder, the program's own name. */
export function normalise(text, folder, executables) {
  let out = text.replaceAll(`${folder}/`, '')
  for (const name of executables) out = out.replaceAll(name, 'PYTHON')
  return clip(out.replaceAll(/^usage: \S+ /gm, 'usage: PYTHON ').replaceAll(/^Try `\w+ -h'/gm, "Try `PYTHON -h'"))
}

/** Long lines and long texts by their ends and their length, so that the record stays readable. */
function clip(text) {
  const lines = text
    .split('\n')
    .map((line) => (line.length > 400 ? `${line.slice(0, 60)}...${line.slice(-60)} (${line.length})` : line))
  return lines.length > 100
    ? [...lines.slice(0, 20), `... (${lines.length})`, ...lines.slice(-20)].join('\n')
    : lines.join('\n')
}
