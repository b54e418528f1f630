// Records what CPython does with the command lines of cases.mjs: `node test/cli/record.mjs [--check]`. $PYTHON names it
// (default python3.13). The tests need no CPython.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { CASES } from './cases.mjs'
import { runCase } from './run.mjs'

const launcher = process.env.PYTHON ?? 'python3.13'
const script = 'import sys; print(sys.executable); print(sys.version_info[:2])'
const [executable, version] = execFileSync(launcher, ['-c', script], { encoding: 'utf8' }).trim().split('\n')
if (version !== '(3, 13)') throw new Error(`${launcher} is not CPython 3.13 but ${version}`)

const recorded = {}
for (const entry of CASES) {
  if (entry.name in recorded) throw new Error(`two cases are called ${entry.name}`)
  recorded[entry.name] = await runCase([executable], [executable], entry)
}
const text = `${JSON.stringify(recorded, null, 1)}\n`
const target = new URL('recorded.json', import.meta.url)
if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('recorded.json differs from what CPython does now')
  process.exitCode = 1
}
console.log(`${CASES.length} cases`)
