// The format of the recorded programs, shared by the recorder (scripts/record.mjs), the matrix (scripts/matrix.mjs)
// and the tests (test/programs.test.ts). It is plain JavaScript so that the scripts need no build step on Node 20.
//
// A program is `test/<area>/<feature>/<case>.py`; what CPython prints stands beside it in `<case>.out`. A line
// `# ---` cuts a file into chunks: each is a program of its own, run in a fresh interpreter, padded with empty lines
// so that its line numbers are those of the file. Entries whose name begins with `_` are helpers, not programs.
// docs: test/README.md.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository, absolute. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The folders below `test/` that hold recorded programs. */
export const AREAS = ['language', 'types', 'builtins', 'modules', 'asyncio', 'differences', 'regression']

const CUT = '# ---'

/** Paths relative to the root with forward slashes, whatever the host. */
export function shortPath(path) {
  return relative(ROOT, path).split(sep).join('/')
}

/** All program files below `paths` (files or folders, absolute), sorted. */
export function findPrograms(paths = AREAS.map((area) => join(ROOT, 'test', area))) {
  const found = []
  const visit = (path, isRoot) => {
    if (!existsSync(path)) {
      if (isRoot && AREAS.some((area) => path === join(ROOT, 'test', area))) return
      throw new Error(`no such file or folder: ${path}`)
    }
    if (!isRoot && basename(path).startsWith('_')) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name), false)
    } else if (path.endsWith('.py')) {
      found.push(path)
    }
  }
  for (const path of paths) visit(path, true)
  return [...new Set(found)]
}

/**
 * The programs of one file: `[{ name, file, folder, filename, source, line, args, options, stdin }]`. `name` is the
 * path below `test/` (or `examples/...`), with `#2`, `#3`, ... after it for the second and later chunks.
 */
export function readPrograms(path) {
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\n')
  const short = shortPath(path).replace(/^test\//, '')
  const inputPath = path.replace(/\.py$/, '.in')
  const stdinOfFile = existsSync(inputPath) ? readFileSync(inputPath, 'utf8') : ''
  const programs = []
  const add = (start, end) => {
    const body = lines.slice(start, end).join('\n')
    const source = '\n'.repeat(start) + body + (end < lines.length ? '\n' : '')
    const number = programs.length + 1
    programs.push({
      name: number === 1 ? short : `${short}#${number}`,
      file: path,
      folder: dirname(path),
      filename: basename(path),
      source,
      line: start + 1,
      stdin: stdinOfFile,
      args: [],
      options: [],
      ...directives(lines.slice(start, end)),
    })
  }
  let start = 0
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === CUT) {
      add(start, i)
      start = i + 1
    }
  }
  add(start, lines.length)
  return programs
}

/** Reads the `# args:`, `# options:` and `# stdin:` comments with which a program may open. */
function directives(lines) {
  const result = {}
  for (const line of lines) {
    const match = /^# (args|options|stdin|difference|cause|workaround): (.*)$/.exec(line)
    if (match === null) break
    if (match[1] === 'stdin') result.stdin = match[2].replace(/\\(n|\\)/g, (_, c) => (c === 'n' ? '\n' : '\\'))
    else if (match[1] === 'args' || match[1] === 'options') result[match[1]] = match[2].trim().split(/\s+/)
  }
  return result
}

/**
 * Makes output comparable between machines and runs: the program's folder disappears from paths, addresses become
 * `0xADDR`, and traceback entries that lie in the standard library are left out (its code is not ours to imitate
 * line by line). `folders` are absolute paths.
 */
export function normalise(text, folders) {
  for (const folder of folders) text = text.replaceAll(`${folder}/`, '').replaceAll(folder, '.')
  text = text.replace(/\bat 0x[0-9a-fA-F]{4,}/g, 'at 0xADDR')
  text = text.replace(NO_NAME, '$1 (LOCATION)')
  return dropLibraryFrames(text)
}

/** Where a library module lies is the installation's business. */
const NO_NAME =
  /(cannot import name '[^']*' from '[^']*') \((?:[^()\n]*\/lib\/python3\.\d+\/[^()\n]*|unknown location|<stdlib>[^()\n]*)\)/g

const FRAME = /^([ |]* {2})File "([^"]*)", line \d+/
const LIBRARY = /\/lib\/python3\.\d+\/|^<frozen |^<stdlib>/

function dropLibraryFrames(text) {
  if (!text.includes('File "')) return text
  const kept = []
  let skipping = null
  for (const line of text.split('\n')) {
    if (skipping !== null && line.startsWith(skipping)) continue
    skipping = null
    const match = FRAME.exec(line)
    if (match !== null && LIBRARY.test(match[2])) skipping = `${match[1]}  `
    else kept.push(line)
  }
  return kept.join('\n')
}

/** One result as it stands in a `.out` file (or in one chunk of it). Expects normalised text. */
export function formatResult({ stdout, stderr, exitCode }) {
  let text = endLine(stdout)
  if (stderr !== '') text += `--- stderr\n${endLine(stderr)}`
  if (exitCode !== 0) text += `--- exit ${exitCode}\n`
  return text
}

function endLine(text) {
  return text === '' || text.endsWith('\n') ? text : `${text}\n--- no newline\n`
}

/**
 * The expected outputs of a program file, one per chunk; null where nothing is recorded. Where a `.ouro` file stands
 * beside `.out` (in test/differences), it says what Ouroloop prints in place of what CPython prints.
 */
export function readExpected(path) {
  const own = path.replace(/\.py$/, '.ouro')
  const outPath = existsSync(own) ? own : path.replace(/\.py$/, '.out')
  if (!existsSync(outPath)) return null
  return splitExpected(readFileSync(outPath, 'utf8'))
}

/** Cuts the text of a `.out` file into chunks. */
export function splitExpected(text) {
  return text.split(/^# ---\n/m)
}

/** Joins the chunks of a file into the text of its `.out`. */
export function joinExpected(chunks) {
  return chunks.join(`${CUT}\n`)
}
