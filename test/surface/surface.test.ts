// Holds what this interpreter says of its builtins and bundled modules (`dir`, `inspect.signature`, docstrings, bases)
// against what CPython 3.13 said (builtins.json, modules.json, written by scripts/surface.mjs). What is known to be
// missing stands in missing.txt, one line each; the test fails on a line too few and on a line too many, so that the
// list can only shrink. $SURFACE_MISSING names a file to which the present list is written.
//
// Lines of missing.txt: `AREA NAME` (a builtin, a type, a module's name is not there), `AREA TYPE.NAME` (an attribute),
// and the same with `signature`, `mro` or `doc` after it (there, but another signature, other bases, no docstring).

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runProgram } from '../support/run-program.ts'

interface TypeEntry {
  mro: string
  signature: string | null
  own: Record<string, string>
  dir?: string
  doc?: false
}
type Entry = TypeEntry | string
type Group = Record<string, Entry>

const here = new URL('./', import.meta.url)
const folder = fileURLToPath(here)
const read = (name: string): string => readFileSync(new URL(name, here), 'utf8')

/** Attributes of one class that depend on how a class was made (in C or in Python), not on what it offers. */
const BUILD_NAMES = new Set(['__dict__', '__weakref__', '__module__', '__annotations__', '__slots__'])

async function dump(args: string[]): Promise<Record<string, Record<string, unknown>>> {
  const result = await runProgram(read('dump_surface.py'), {
    filename: 'dump_surface.py',
    folder,
    args,
    timeout: 60_000,
  })
  if (result.exitCode !== 0) throw new Error(`dump_surface.py ${args.join(' ')} fails:\n${result.stderr}`)
  return JSON.parse(result.stdout)
}

/** `kind signature !doc`: the signature is null for what is not callable, and where CPython itself has none. */
function parseMember(text: string): { signature: string | null; doc: boolean } {
  const doc = !text.endsWith(' !doc')
  const rest = doc ? text : text.slice(0, -' !doc'.length)
  const space = rest.indexOf(' ')
  const signature = space < 0 ? null : rest.slice(space + 1)
  return { signature: signature === '?' ? null : signature, doc }
}

function compareMember(label: string, wanted: string, actual: Entry, found: string[]) {
  const want = parseMember(wanted)
  const have =
    typeof actual === 'string' ? parseMember(actual) : { signature: actual.signature, doc: actual.doc !== false }
  if (want.signature !== null && want.signature !== have.signature) found.push(`${label} signature`)
  if (want.doc && !have.doc) found.push(`${label} doc`)
}

function compareType(label: string, wanted: TypeEntry, actual: TypeEntry, found: string[]) {
  const present = new Set([...Object.keys(actual.own), ...(actual.dir ?? '').split(' ')])
  const names = new Set([...Object.keys(wanted.own), ...(wanted.dir ?? '').split(' ').filter(Boolean)])
  for (const name of names) {
    if (!present.has(name) && !BUILD_NAMES.has(name)) found.push(`${label}.${name}`)
    else if (Object.hasOwn(wanted.own, name) && Object.hasOwn(actual.own, name))
      compareMember(`${label}.${name}`, wanted.own[name]!, actual.own[name]!, found)
  }
  if (wanted.mro !== actual.mro) found.push(`${label} mro`)
  if (wanted.signature !== null && wanted.signature !== actual.signature) found.push(`${label} signature`)
  if (wanted.doc !== false && actual.doc === false) found.push(`${label} doc`)
}

function compareGroup(area: string, wanted: Group, actual: Group, found: string[]) {
  for (const [name, want] of Object.entries(wanted)) {
    const label = `${area} ${name}`
    const have = Object.hasOwn(actual, name) ? actual[name]! : undefined
    if (have === undefined) found.push(label)
    else if (typeof want === 'string') compareMember(label, want, have, found)
    else if (typeof have === 'string') found.push(`${label} mro`)
    else compareType(label, want, have, found)
  }
}

/** Everything in `found` that missing.txt does not allow, and everything it allows without need. */
function checkAgainstList(areas: (area: string) => boolean, found: string[]) {
  const listed = read('missing.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && areas(line.slice(0, line.indexOf(' '))))
  const lines = [...new Set(found)].sort()
  if (process.env.SURFACE_MISSING) writeFileSync(process.env.SURFACE_MISSING, `${lines.join('\n')}\n`, { flag: 'a' })
  const isNew = lines.filter((line) => !listed.includes(line))
  const isOld = listed.filter((line) => !lines.includes(line))
  expect({ missing: isNew, 'no longer missing (take it from missing.txt)': isOld }).toEqual({
    missing: [],
    'no longer missing (take it from missing.txt)': [],
  })
}

const isBuiltinArea = (area: string): boolean => area === 'builtins' || area === 'types'

test('builtins and their types have the names and signatures of CPython', { timeout: 120_000 }, async () => {
  const wanted = JSON.parse(read('builtins.json'))
  const actual = (await dump(['builtins'])) as Record<string, Group>
  const found: string[] = []
  for (const area of ['builtins', 'types']) compareGroup(area, wanted[area], actual[area]!, found)
  checkAgainstList(isBuiltinArea, found)
})

test('bundled modules have the names and signatures of CPython', { timeout: 120_000 }, async () => {
  const wanted = JSON.parse(read('modules.json')) as Record<string, Group>
  const actual = (await dump(['modules', '--dir', ...Object.keys(wanted)])) as {
    modules: Record<string, Group>
    errors: Record<string, string>
  }
  const found: string[] = []
  for (const [name, group] of Object.entries(wanted)) {
    if (Object.hasOwn(actual.modules, name)) compareGroup(`module:${name}`, group, actual.modules[name]!, found)
    else found.push(`module:${name} import`)
  }
  checkAgainstList((area) => !isBuiltinArea(area), found)
})
