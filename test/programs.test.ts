// Runs every recorded program (see test/README.md) and every example through the interpreter in this process, and
// compares text for text with what CPython printed. Each runs in two forms: `fused`, as on hosts that may block, and
// `stepped`, as on hosts that may not, and with every statement cut into steps. What is in a folder `suspension` runs as on hosts
// that may not block in both. `npx vitest run test/programs.test.ts -t language/with` runs a part.

import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  AREAS,
  findPrograms,
  formatResult,
  normalise,
  type Program,
  ROOT,
  readExpected,
  readPrograms,
  shortPath,
  splitExpected,
} from './support/programs.mjs'
import { runProgram } from './support/run-program.ts'

type Form = 'fused' | 'stepped'
const FORMS: readonly Form[] = ['fused', 'stepped']
/** Programs that wait where only code for hosts that may not block can. */
const WAITS = /\/suspension\//

/** Programs that lean on the implicit import of a module: they warn on standard error, which CPython does not. */
const WARNS = new Set(['examples/say_after.py'])

/** Names a file to which every unexpected failure is appended, in the format of known-failures.txt. */
const LOG = process.env.PROGRAM_FAILURES

/** Failing programs of a file, and lines of a difference, that a message shows at most. */
const MOST_SHOWN = 8
const MOST_LINES = 15

/** Milliseconds for one program before it is stopped. */
const TIMEOUT = 10_000

interface KnownFailure {
  pattern: string
  form: Form | null
}

function readKnownFailures(): KnownFailure[] {
  const text = readFileSync(join(ROOT, 'test/support/known-failures.txt'), 'utf8')
  const entries: KnownFailure[] = []
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# ')) continue
    const match = /^(\S+?)(?: (stepped|fused))?: \S/.exec(line)
    if (match === null) throw new Error(`known-failures.txt: not NAME [form]: REASON: ${line}`)
    entries.push({ pattern: match[1]!, form: (match[2] as Form | undefined) ?? null })
  }
  return entries
}

const known = readKnownFailures()

function knownFailure(name: string, form: Form): KnownFailure | undefined {
  return known.find(({ pattern, form: only }) => (only === null || only === form) && pattern === name)
}

async function outputOf(program: Program, form: Form): Promise<string> {
  const result = await runProgram(program.source, {
    filename: program.filename,
    folder: program.folder,
    args: program.args,
    options: program.options,
    stdin: program.stdin,
    stepped: form === 'stepped',
    waits: form === 'stepped' || WAITS.test(program.name),
    timeout: TIMEOUT,
  })
  return formatResult({
    stdout: normalise(result.stdout, [program.folder]),
    stderr: normalise(result.stderr, [program.folder]),
    exitCode: result.exitCode,
  })
}

/** Runs all programs of one file in one form; throws one error that shows every unexpected outcome. */
async function checkFile(programs: Program[], expected: string[], form: Form, mask: (text: string) => string) {
  const failures: string[] = []
  for (const [index, program] of programs.entries()) {
    const isKnown = knownFailure(program.name, form) !== undefined
    let output: string
    try {
      output = mask(await outputOf(program, form))
    } catch (error) {
      output = `internal fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    }
    const passes = output === expected[index]
    if (passes && isKnown) failures.push(`${program.name} (${form}) passes: take it out of known-failures.txt`)
    if (passes || isKnown) continue
    if (LOG !== undefined) appendFileSync(LOG, `${program.name} ${form}: not yet\n`)
    failures.push(`${program.name} (line ${program.line}):\n${difference(expected[index]!, output)}`)
  }
  if (failures.length === 0) return
  const hidden = failures.length - MOST_SHOWN
  const more = hidden > 0 ? `\n... and ${hidden} more` : ''
  throw new Error(
    `${failures.length} of ${programs.length} wrong\n\n${failures.slice(0, MOST_SHOWN).join('\n')}${more}`,
  )
}

/** The lines that differ, without the common beginning and end: `-` is what CPython prints, `+` what we print. */
function difference(expected: string, actual: string): string {
  const wanted = expected.split('\n')
  const got = actual.split('\n')
  let start = 0
  while (start < wanted.length && start < got.length && wanted[start] === got[start]) start++
  let end = 0
  while (end < wanted.length - start && end < got.length - start && wanted.at(-1 - end) === got.at(-1 - end)) end++
  const shown = (lines: string[], sign: string) => {
    const middle = lines.slice(start, lines.length - end)
    const cut = middle.length > MOST_LINES ? [`... ${middle.length - MOST_LINES} more lines`] : []
    return [...middle.slice(0, MOST_LINES).map((line) => `  ${sign} ${line.slice(0, 300)}`), ...cut]
  }
  return [`  (after ${start} equal lines)`, ...shown(wanted, '-'), ...shown(got, '+'), ''].join('\n')
}

const files = findPrograms()

describe('programs', () => {
  for (const file of files) {
    const programs = readPrograms(file)
    const expected = readExpected(file)
    for (const form of FORMS) {
      test(`${shortPath(file)} (${form})`, { timeout: TIMEOUT * programs.length }, async () => {
        expect(expected, 'no recorded output: run scripts/record.mjs').not.toBeNull()
        expect(expected!.length, 'recorded output has another number of chunks').toBe(programs.length)
        await checkFile(programs, expected!, form, (text) => text)
      })
    }
  }
})

describe('examples', () => {
  for (const file of findPrograms([join(ROOT, 'examples')])) {
    const name = shortPath(file)
    const outPath = join(ROOT, 'test/examples', basename(file).replace(/\.py$/, '.out'))
    for (const form of FORMS) {
      test(`${name} (${form})`, { timeout: TIMEOUT }, async () => {
        expect(existsSync(outPath), 'no recorded output: run scripts/record.mjs').toBe(true)
        const mask = (text: string) => {
          const timeless = text.replace(/\b\d\d:\d\d:\d\d\b/g, 'HH:MM:SS')
          return WARNS.has(name)
            ? timeless.replace(/^--- stderr\n.*: ImplicitImportWarning: .*\n(?: .*\n)*/m, '')
            : timeless
        }
        await checkFile(readPrograms(file), splitExpected(readFileSync(outPath, 'utf8')), form, mask)
      })
    }
  }
})

test('every recorded output has its program', () => {
  const outputs = AREAS.filter((area) => existsSync(join(ROOT, 'test', area))).flatMap((area) =>
    readdirSync(join(ROOT, 'test', area), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.out'))
      .map((path) => join(ROOT, 'test', area, path)),
  )
  expect(outputs.filter((path) => !existsSync(path.replace(/\.out$/, '.py'))).map(shortPath)).toEqual([])
})

test('every difference is one', () => {
  const programs = findPrograms([join(ROOT, 'test/differences')])
  const read = (path: string, extension: string) => readFileSync(path.replace(/\.py$/, extension), 'utf8')
  expect(programs.length).toBeGreaterThan(0)
  expect(programs.filter((path) => read(path, '.ouro') === read(path, '.out')).map(shortPath)).toEqual([])
  execFileSync(process.execPath, [join(ROOT, 'scripts/differences.mjs'), '--check'])
})

test('every known failure names a program', () => {
  const names = files.flatMap((file) => readPrograms(file).map((program) => program.name))
  names.push(...findPrograms([join(ROOT, 'examples')]).map(shortPath))
  const stale = known.filter(({ pattern }) => !names.includes(pattern))
  expect(stale.map(({ pattern }) => pattern)).toEqual([])
})
