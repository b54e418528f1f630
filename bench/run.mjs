// Times Ouroloop beside CPython 3.13 on a folder of programs.
//
//   node bench/run.mjs [--repeats N] [--only TEXT] [--write] [--json FILE] [FOLDER]
//
// FOLDER holds programs `c_*.py` (compute) and `a_*.py` (asyncio); by default it is ../shared/bench/programs. CPython is
// $PYTHON (default python3.13). Every program runs in a process of its own, once to warm up the disk and then N times (3),
// the two implementations in turn, so that a busy machine is busy for both. What counts is processor time, user and
// system, of the whole process less that of print('hello'), medians: a JavaScript engine's compiler and collector threads
// are counted, waiting is not. Output must equal CPython's.
//
// Beside it stand the same programs one after the other in a single Ouroloop process (single-process.ts): type feedback is
// then shared by all of them, as in a long-running program. --write puts the tables into bench/RESULTS.md and leaves what
// was written by hand below them.

import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../scripts/build.mjs'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const RESULTS = join(ROOT, 'bench/RESULTS.md')
const GROUPS = [
  { prefix: 'c_', title: 'Compute', goal: 'goal: no more than 1.9, no program above 4' },
  { prefix: 'a_', title: 'asyncio', goal: 'goal: no more than 0.7' },
]
/** Seconds after which a run is killed. */
const TIMEOUT = 120
/** Written by hand, and kept by --write. */
const BY_HAND = '## What the slowest spend their time on'

function parseArguments(argv) {
  const options = { repeats: 3, only: [], write: false, json: null, folder: resolve(ROOT, '../shared/bench/programs') }
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--repeats') options.repeats = Number(argv[++i])
    else if (argv[i] === '--only') options.only.push(argv[++i])
    else if (argv[i] === '--write') options.write = true
    else if (argv[i] === '--json') options.json = resolve(argv[++i])
    else if (argv[i].startsWith('-')) throw new Error(`unknown option ${argv[i]}`)
    else options.folder = resolve(argv[i])
  }
  if (!existsSync(options.folder)) throw new Error(`no folder ${options.folder}; name one that holds programs`)
  return options
}

/** Processor time of a process, in ms, and what it printed. The shell's `time` counts all threads. */
function measure(command) {
  return new Promise((done) => {
    const script = 'TIMEFORMAT="CPU %3U %3S"; time "$@"'
    const child = spawn('bash', ['-c', script, 'bash', ...command], { stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT * 1000)
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (data) => (stdout += data))
    child.stderr.on('data', (data) => (stderr += data))
    child.on('close', (code) => {
      clearTimeout(timer)
      const times = /CPU ([\d.]+) ([\d.]+)\s*$/.exec(stderr)
      const ok = code === 0 && times !== null
      done({ ok, stdout, stderr, cpu: ok ? 1000 * (Number(times[1]) + Number(times[2])) : Number.NaN })
    })
  })
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
const geomean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)

/** Medians for one program: `{ python, ouro }` in ms with start-up, `fault` where ours failed or printed something else. */
async function compare(python, ouro, args, repeats) {
  const times = { python: [], ouro: [] }
  let fault = null
  for (let round = 0; round <= repeats && fault === null; round++) {
    const reference = await measure([...python, ...args])
    const ours = await measure([...ouro, ...args])
    if (!reference.ok) throw new Error(`CPython failed on ${args.join(' ')}: ${reference.stderr}`)
    if (!ours.ok) fault = `failed: ${ours.stderr.trim().split('\n').slice(-3, -1).join(' ')}`
    else if (ours.stdout !== reference.stdout) fault = 'prints something else'
    if (round === 0) continue
    times.python.push(reference.cpu)
    times.ouro.push(ours.cpu)
  }
  return fault === null ? { python: median(times.python), ouro: median(times.ouro), fault } : { fault }
}

/** ms of processor time by program, all run in one process; a program is missing where it failed. */
async function singleProcess(paths, repeats) {
  const outfile = 'dist/single-process.cjs'
  try {
    await bundle('bench/single-process.ts', outfile)
    const text = execFileSync(process.execPath, ['--stack-size=3900', join(ROOT, outfile), String(repeats), ...paths], {
      encoding: 'utf8',
      timeout: TIMEOUT * 1000 * (paths.length + 1),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(text)
  } finally {
    rmSync(join(ROOT, outfile), { force: true })
  }
}

const ms = (value) => (Number.isFinite(value) ? value.toFixed(0) : '-')
const ratio = (value) => (Number.isFinite(value) ? value.toFixed(2) : '-')

/** The tables, in Markdown. */
function report({ rows, start, python, repeats }) {
  const lines = [
    '# Benchmark',
    '',
    `Written by \`node bench/run.mjs --write\` on ${new Date().toISOString().slice(0, 10)}; do not edit above the last section.`,
    '',
    `Processor time (user and system, all threads) less that of \`print('hello')\`, medians of ${repeats} runs, one process a`,
    'program; ratios to CPython, lower is better. "Together": the same programs one after the other in one process, against',
    'the same figure of CPython.',
    '',
    `${python}; Node ${process.version}; ${cpus().length} processors (${cpus()[0]?.model.trim() || 'unknown'}).`,
    '',
  ]
  for (const { prefix, title, goal } of GROUPS) {
    const group = rows.filter(({ name }) => name.startsWith(prefix))
    if (group.length === 0) continue
    lines.push(`## ${title}`, '')
    lines.push(
      '| program | CPython ms | Ouroloop ms | ratio | together ms | ratio |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
    )
    for (const row of group) {
      lines.push(
        row.fault === null
          ? `| ${row.name} | ${ms(row.python)} | ${ms(row.ouro)} | ${ratio(row.ratio)} | ${ms(row.together)} | ${ratio(row.togetherRatio)} |`
          : `| ${row.name} | | ${row.fault.replaceAll('|', '\\|').slice(0, 80)} | | | |`,
      )
    }
    const mean = (key) => geomean(group.map((row) => row[key]).filter(Number.isFinite))
    lines.push(`| **geometric mean** | | | **${ratio(mean('ratio'))}** | | **${ratio(mean('togetherRatio'))}** |`, '')
    const failed = group.filter((row) => row.fault !== null).length
    lines.push(
      failed === 0
        ? `All programs; ${goal}.`
        : `${failed} of ${group.length} programs failed and are not in the mean; ${goal}.`,
      '',
    )
  }
  lines.push('## Start', '')
  lines.push(
    `\`ouro -c "print('hello')"\` takes ${ms(start.ouro)} ms of processor time, \`node -e 0\` ${ms(start.node)} ms (${ms(start.ouro - start.node)} ms more;`,
    `goal: no more than 80), CPython ${ms(start.python)} ms.`,
    '',
  )
  return lines.join('\n')
}

async function main() {
  const options = parseArguments(process.argv.slice(2))
  const launcher = process.env.PYTHON ?? 'python3.13'
  // The interpreter itself, not a launcher in front of it, whose time would be counted.
  const script = 'import sys, platform; print(sys.executable); print("CPython", platform.python_version())'
  const [executable, version] = execFileSync(launcher, ['-c', script], { encoding: 'utf8' }).trim().split('\n')
  const python = [executable]
  const ouro = [join(ROOT, 'dist/cli.js')]
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: 'inherit' })

  const paths = readdirSync(options.folder)
    .filter((name) => GROUPS.some(({ prefix }) => name.startsWith(prefix)) && name.endsWith('.py'))
    .filter((name) => options.only.length === 0 || options.only.some((text) => name.includes(text)))
    .sort()
    .map((name) => join(options.folder, name))

  const repeats = options.repeats
  const hello = await compare(python, ouro, ['-c', "print('hello')"], 2 * repeats + 3)
  if (hello.fault !== null) throw new Error(`print('hello') ${hello.fault}`)
  const bare = []
  for (let i = 0; i < 2 * repeats + 3; i++) bare.push((await measure([process.execPath, '-e', '0'])).cpu)
  const start = { python: hello.python, ouro: hello.ouro, node: median(bare) }

  const rows = []
  for (const path of paths) {
    const name = basename(path, '.py')
    const { python: reference, ouro: ours, fault } = await compare(python, ouro, [path], repeats)
    const row = { name, fault, python: reference - start.python, ouro: ours - start.ouro }
    row.ratio = row.ouro / row.python
    rows.push(row)
    console.log(
      `${name.padEnd(20)} ${fault ?? `${ms(row.python).padStart(6)} ${ms(row.ouro).padStart(6)}  ${ratio(row.ratio)}`}`,
    )
  }
  const fit = paths.filter((_, i) => rows[i].fault === null)
  const together = await singleProcess(fit, repeats)
  for (const row of rows) {
    row.together = together[row.name] ?? Number.NaN
    row.togetherRatio = row.together / row.python
  }

  const text = report({ rows, start, python: version, repeats })
  console.log(`\n${text}`)
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify({ start, rows }, null, 1)}\n`)
  if (options.write) {
    const old = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : ''
    const at = old.indexOf(BY_HAND)
    writeFileSync(RESULTS, `${text}\n${at < 0 ? `${BY_HAND}\n\n(to be written)\n` : old.slice(at)}`)
  }
}

await main()
