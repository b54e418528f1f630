// Records what CPython prints for the programs under test/ and examples/: the expectations the tests compare with.
//
//   node scripts/record.mjs [--check] [--missing] [-j N] [PATH...]
//
// --check compares instead of writing (exit code 1 where something differs); --missing leaves recorded files alone.
// $PYTHON names the oracle (default python3.13). Every program runs in its own process, twice, with two hash seeds:
// a program whose output is not the same both times is refused, since no other interpreter could match it.

import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import {
  findPrograms,
  formatResult,
  joinExpected,
  normalise,
  ROOT,
  readPrograms,
  shortPath,
} from '../test/support/programs.mjs'

const PYTHON = process.env.PYTHON ?? 'python3.13'
const TIMEOUT = 20_000

/** Examples that lean on the implicit import of a bundled module, which CPython does not have. */
const IMPLICIT = { 'say_after.py': 'import time; ' }

const environment = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ...(process.env.PYENV_VERSION ? { PYENV_VERSION: process.env.PYENV_VERSION } : {}),
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONIOENCODING: 'utf-8',
  NO_COLOR: '1',
  PYTHON_COLORS: '0',
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
}

function parseArguments(argv) {
  const options = { check: false, missing: false, jobs: 2, paths: [] }
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--check') options.check = true
    else if (argv[i] === '--missing') options.missing = true
    else if (argv[i] === '-j') options.jobs = Number(argv[++i])
    else if (argv[i].startsWith('-')) throw new Error(`unknown option ${argv[i]}`)
    else options.paths.push(resolve(argv[i]))
  }
  return options
}

/** The oracle itself, not a launcher in front of it: a launcher may cost more than the program. */
function findOracle() {
  return new Promise((done, fail) => {
    const script = 'import sys; print(sys.executable, sys.prefix, *sys.version_info[:2], *sys.stdlib_module_names)'
    const child = spawn(PYTHON, ['-c', script])
    let text = ''
    child.stdout.on('data', (data) => (text += data))
    child.on('error', fail)
    child.on('close', () => {
      const [executable, prefix, major, minor, ...modules] = text.trim().split(' ')
      if (major !== '3' || minor !== '13') fail(new Error(`${PYTHON} is not CPython 3.13 (set $PYTHON): ${text}`))
      else done({ executable, prefix, modules: new Set(modules) })
    })
  })
}

function run(oracle, program, cwd, seed) {
  return new Promise((done, fail) => {
    const child = spawn(oracle.executable, [...program.options, program.filename, ...program.args], {
      cwd,
      env: { ...environment, PYTHONHASHSEED: String(seed) },
      stdio: 'pipe',
    })
    const parts = { stdout: [], stderr: [] }
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, TIMEOUT)
    child.stdout.on('data', (data) => parts.stdout.push(data))
    child.stderr.on('data', (data) => parts.stderr.push(data))
    child.stdin.on('error', () => {})
    child.stdin.end(program.stdin)
    child.on('error', fail)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (late) return fail(new Error(`runs longer than ${TIMEOUT / 1000} s`))
      if (signal !== null) return fail(new Error(`killed by ${signal}`))
      const folders = [realpathSync(cwd), cwd, program.folder]
      const text = (name) => normalise(Buffer.concat(parts[name]).toString('utf8'), folders)
      done(formatResult({ stdout: text('stdout'), stderr: text('stderr'), exitCode: code }))
    })
  })
}

/** A folder that holds just this chunk under the file's name, with the helpers of the real folder beside it. */
function chunkFolder(program, prelude) {
  const folder = mkdtempSync(join(tmpdir(), 'record-'))
  writeFileSync(join(folder, program.filename), prelude + program.source)
  for (const name of readdirSync(program.folder)) {
    if (name.startsWith('_') && name !== '__pycache__') symlinkSync(join(program.folder, name), join(folder, name))
  }
  return folder
}

async function record(oracle, path, options) {
  const isExample = shortPath(path).startsWith('examples/')
  const programs = readPrograms(path)
  const module = basename(path, '.py')
  if (oracle.modules.has(module)) {
    throw new Error(`${shortPath(path)}: would be imported in place of the library's module ${module}`)
  }
  const prelude = (isExample && IMPLICIT[basename(path)]) || ''
  const chunks = []
  for (const program of programs) {
    const whole = programs.length === 1 && prelude === ''
    const folder = whole ? program.folder : chunkFolder(program, prelude)
    try {
      let first = await run(oracle, program, folder, 0)
      let second = options.check ? first : await run(oracle, program, folder, 1)
      if (isExample) [first, second] = [maskTimes(first), maskTimes(second)]
      if (first !== second) throw new Error(`is not deterministic:\n${first}\n=== against ===\n${second}`)
      if (/^# ---$/m.test(first)) throw new Error('prints the line "# ---", which separates chunks')
      const leak = [oracle.prefix, tmpdir(), ROOT].find((path) => first.includes(`${path}/`))
      if (leak !== undefined) throw new Error(`prints a path of this machine, below ${leak}`)
      chunks.push(first)
    } catch (error) {
      throw new Error(`${program.name} (line ${program.line}): ${error.message}`)
    } finally {
      if (!whole) rmSync(folder, { recursive: true })
    }
  }
  return joinExpected(chunks)
}

function maskTimes(text) {
  return text.replace(/\b\d\d:\d\d:\d\d\b/g, 'HH:MM:SS')
}

function outPath(path) {
  if (shortPath(path).startsWith('examples/')) return join(ROOT, 'test', shortPath(path).replace(/\.py$/, '.out'))
  return path.replace(/\.py$/, '.out')
}

async function main() {
  const options = parseArguments(process.argv.slice(2))
  const oracle = await findOracle()
  let files =
    options.paths.length > 0
      ? findPrograms(options.paths)
      : [...findPrograms(), ...findPrograms([join(ROOT, 'examples')])]
  if (options.missing) files = files.filter((file) => !existsSync(outPath(file)))
  let failed = 0
  let changed = 0
  let count = 0
  const queue = [...files]
  const worker = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      try {
        const text = await record(oracle, path, options)
        count += readPrograms(path).length
        const target = outPath(path)
        const old = existsSync(target) ? readFileSync(target, 'utf8') : null
        if (old === text) continue
        changed++
        console.log(`${options.check ? 'differs' : 'recorded'}: ${shortPath(path)}`)
        if (!options.check) {
          mkdirSync(dirname(target), { recursive: true })
          writeFileSync(target, text)
        }
      } catch (error) {
        failed++
        console.error(`refused: ${error.message}`)
      }
    }
  }
  await Promise.all(Array.from({ length: options.jobs }, worker))
  console.log(
    `${files.length} files, ${count} programs; ${changed} ${options.check ? 'differ' : 'changed'}, ${failed} refused`,
  )
  if (failed > 0 || (options.check && changed > 0)) process.exitCode = 1
}

await main()
