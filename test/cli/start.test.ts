// How the command starts: from the snapshot where the Node on the PATH is the one that made it, from the sources bundle anywhere else, and the program
// cannot tell which. Which way was taken shows in the process' own command line, where the system shows that.

import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../../scripts/build.mjs'
import { writeCommand } from '../../scripts/command.mjs'
import { CLI } from './ouro.ts'
import { makeFolder, run } from './run.mjs'

const DIST = dirname(CLI)
const PATH = process.env.PATH ?? ''
/** The Node that made the snapshot comes first. */
const SAME_NODE = { PATH: `${dirname(process.execPath)}${delimiter}${PATH}` }

/** Tells how it was started, and all that it was given. */
const PROGRAM = `
import os, sys
start = open('/proc/self/cmdline').read().split('\\0') if os.path.exists('/proc/self/cmdline') else []
print(any(word.startswith('--snapshot-blob') for word in start))
print(sys.argv[1:], sys.executable, __file__, os.getcwd(), os.environ.get('GIVEN'), ascii(sys.stdin.read()), sep='|')
sys.exit(7)
`
const ARGUMENTS = ['a  b', "it's", '*', '', '"q"', '$HOME', 'é🐍', '--snapshot', '-c']

let folder: string
beforeAll(() => {
  folder = makeFolder({ 'x.py': PROGRAM })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the program by this command; what it said of itself, after all else that it said was checked. */
async function started(
  command: readonly string[],
  executable: string,
  env: Record<string, string | undefined> = SAME_NODE,
) {
  const outcome = await run([...command, 'x.py', ...ARGUMENTS], {
    cwd: folder,
    stdin: 'zwei\nZeilen é',
    env: { GIVEN: 'x y', ...env } as Record<string, string>,
  })
  const [fast, ...rest] = outcome.stdout.split('\n')
  const list = `['a  b', "it's", '*', '', '"q"', '$HOME', 'é🐍', '--snapshot', '-c']`
  expect(rest.join('\n')).toBe(`${list}|${executable}|${join(folder, 'x.py')}|${folder}|x y|'zwei\\nZeilen \\xe9'\n`)
  expect([outcome.stderr, outcome.code]).toEqual(['', 7])
  return fast === 'True' ? 'snapshot' : 'bundle'
}

const onLinux = test.skipIf(process.platform !== 'linux')
const onPosix = test.skipIf(process.platform === 'win32')

onLinux('by its path: from the snapshot', async () => {
  expect(await started([CLI], CLI)).toBe('snapshot')
})

onLinux("by a link to it, as npm's .bin folders hold it", async () => {
  const link = join(folder, 'a link')
  symlinkSync(CLI, link)
  expect(await started([link], link)).toBe('snapshot')
})

onLinux('found on the PATH', async () => {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  symlinkSync(CLI, join(bin, 'ouro'))
  expect(
    await started(['/bin/sh', '-c', 'exec ouro "$@"', 'sh'], join(bin, 'ouro'), { PATH: `${bin}:${SAME_NODE.PATH}` }),
  ).toBe('snapshot')
})

test('as `node cli.js`: from the bundle', async () => {
  expect(await started([process.execPath, CLI], CLI)).toBe('bundle')
})

onPosix('with options for Node in the environment: from the bundle', async () => {
  expect(await started([CLI], CLI, { ...SAME_NODE, NODE_OPTIONS: '--max-old-space-size=500' })).toBe('bundle')
})

onPosix('with another file named node on the PATH: that one runs it', async () => {
  const bin = join(folder, 'other')
  mkdirSync(bin)
  const note = join(folder, 'note')
  writeFileSync(join(bin, 'node'), `#!/bin/sh\necho ran >'${note}'\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 })
  expect(await started([CLI], CLI, { PATH: `${bin}:${PATH}` })).toBe('bundle')
  expect(readFileSync(note, 'utf8')).toBe('ran\n')
})

onPosix('a copy elsewhere, whose snapshot looks for its library here: from the bundle', async () => {
  const copy = join(folder, 'copy')
  cpSync(DIST, copy, { recursive: true, preserveTimestamps: true })
  expect(await started([join(copy, 'cli.js')], join(copy, 'cli.js'))).toBe('bundle')
})

onLinux(
  "in a folder with blanks, quotes and a comment's end in its name",
  async () => {
    const dist = join(folder, `it's "a" $HOME*`, 'b')
    cpSync(DIST, dist, { recursive: true })
    await bundle('src/cli/snapshot.ts', 'dist/snapshot-of-a-test.cjs')
    copyFileSync(join(DIST, 'snapshot-of-a-test.cjs'), join(dist, 'snapshot.cjs'))
    rmSync(join(DIST, 'snapshot-of-a-test.cjs'))
    writeCommand(dist, join(folder, 'x.py'))
    const cli = join(dist, 'cli.js')
    expect(await started([cli], cli), 'a warm-up program that fails').toBe('bundle')
    writeFileSync(join(folder, 'warm-up.py'), 'print(1)\n')
    writeCommand(dist, join(folder, 'warm-up.py'))
    expect(await started([cli], cli)).toBe('snapshot')
    expect(await started([process.execPath, cli], cli)).toBe('bundle')
    // a Node that was replaced has another time than the one that the snapshot was given
    utimesSync(join(dist, 'ouro.blob'), 1_500_000_000, 1_500_000_000)
    expect(await started([cli], cli), 'an older snapshot').toBe('bundle')
    utimesSync(join(dist, 'ouro.blob'), 4_000_000_000, 4_000_000_000)
    expect(await started([cli], cli), 'a newer snapshot').toBe('bundle')
    rmSync(join(dist, 'ouro.blob'))
    expect(await started([cli], cli), 'no snapshot').toBe('bundle')
  },
  60_000,
)

/** Clocks and entropy are the run's own, not the build's. */
const CLOCKS = `
import os, random, sys, time
t = time.perf_counter()
time.sleep(0.05)
print(0.045 < time.perf_counter() - t < 5, 0 < time.process_time() < 30)
print(time.time(), random.random(), os.urandom(8).hex())
`

test.each([
  ['from the snapshot', [CLI]],
  ['from the bundle', [process.execPath, CLI]],
])('clocks and random numbers, %s', async (_name, command) => {
  const seen = new Set<string>()
  for (let i = 0; i < 2; i++) {
    const { stdout, stderr } = await run([...command, '-c', CLOCKS], { cwd: folder, env: SAME_NODE })
    expect(stderr).toBe('')
    const [checks, line] = stdout.split('\n')
    expect(checks).toBe('True True')
    const [now, ...random] = line!.split(' ')
    expect(Math.abs(Number(now) - Date.now() / 1000)).toBeLessThan(30)
    for (const text of random) seen.add(text)
  }
  expect(seen.size).toBe(4)
})

const NESTED = `
class A:
    def __init__(self, x): self.x = x
    def __repr__(self): return 'a' + repr(self.x)
x = ''
for i in range(900): x = A(x)
print(len(repr(x)))
`

onPosix.each([
  ['from the snapshot', SAME_NODE],
  ['from the bundle', { ...SAME_NODE, NODE_OPTIONS: '--no-deprecation' }],
])('900 nested calls through builtins, %s', async (_name, env) => {
  const { stdout, stderr } = await run([CLI, '-c', NESTED], { cwd: folder, env })
  expect([stdout, stderr]).toEqual(['902\n', ''])
})
