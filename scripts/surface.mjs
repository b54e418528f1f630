// Records what CPython 3.13 says of its builtins and of the library modules we bundle: names, signatures, presence
// of documentation. The result, test/surface/builtins.json and modules.json, is what test/surface/surface.test.ts
// holds our own answers against. `--check` records nothing and fails where a fresh recording differs.
// The oracle is `python3.13` on the path, or the command in the environment variable PYTHON_ORACLE.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = new URL('../test/surface/', import.meta.url)
const oracle = process.env.PYTHON_ORACLE ?? 'python3.13'
const modules = readFileSync(new URL('modules.txt', here), 'utf8').split(/\s+/).filter(Boolean)

/** Runs the dump program on the oracle; the answer is the parsed JSON. */
function dump(args) {
  const program = fileURLToPath(new URL('dump_surface.py', here))
  const env = { PYENV_VERSION: '3.13.0', ...process.env, PYTHONHASHSEED: '0' }
  return JSON.parse(execFileSync(oracle, ['-I', program, ...args], { env, encoding: 'utf8', maxBuffer: 1 << 26 }))
}

/** JSON with one line for each entry of the second level: small, sorted, and readable in a diff. */
function lines(value) {
  const groups = Object.entries(value).map(([group, entries]) => {
    const rows = Object.entries(entries).map(([name, entry]) => `    ${JSON.stringify(name)}: ${JSON.stringify(entry)}`)
    return `  ${JSON.stringify(group)}: {\n${rows.join(',\n')}\n  }`
  })
  return `{\n${groups.join(',\n')}\n}\n`
}

const { modules: recorded, errors } = dump(['modules', ...modules])
if (Object.keys(errors).length > 0) throw new Error(`the oracle cannot import: ${JSON.stringify(errors)}`)
const files = { 'builtins.json': lines(dump(['builtins'])), 'modules.json': lines(recorded) }

let stale = 0
for (const [name, text] of Object.entries(files)) {
  const url = new URL(name, here)
  if (!process.argv.includes('--check')) writeFileSync(url, text)
  else if (readFileSync(url, 'utf8') !== text) {
    console.error(`${name} differs from what the oracle says now`)
    stale++
  }
}
process.exitCode = stale > 0 ? 1 : 0
