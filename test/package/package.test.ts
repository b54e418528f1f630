// The built packages as a user meets them: the examples of docs/embedding.md, no Node in the web entry, no code from strings, exact types.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const EXAMPLES = join(ROOT, 'examples/embedding')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const node = (...args: string[]) =>
  spawnSync(process.execPath, ['--disallow-code-generation-from-strings', ...args], { cwd: ROOT, encoding: 'utf8' })

describe('examples', () => {
  const programs = readdirSync(EXAMPLES).filter((name) => name.endsWith('.mjs') && name !== 'page.mjs')
  test.each(programs)('%s', { timeout: 60_000 }, (name) => {
    const { stdout, stderr, status } = node(join(EXAMPLES, name))
    expect(stderr).toBe('')
    expect(stdout).toBe(read(`test/package/expected/${name.replace('.mjs', '.out')}`))
    expect(status).toBe(0)
  })
  test('the page shows each of them as it is', () => {
    const doc = read('docs/embedding.md')
    const blocks = [...doc.matchAll(/^```\w+\n([^]*?)^```$/gm)].map((m) => m[1])
    for (const name of readdirSync(EXAMPLES)) expect(blocks, name).toContain(read(`examples/embedding/${name}`))
  })
})

test('the web entry is one file that imports nothing', async () => {
  const file = join(ROOT, 'dist/esm/index.js')
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
  })
  expect(Object.values(metafile.inputs).map((input) => input.imports)).toEqual([[]])
})

test('it runs where Node’s globals are missing', () => {
  const script = `
    for (const name of ['process', 'Buffer', 'setImmediate', 'global', 'require']) delete globalThis[name]
    const { Python } = await import('ouroloop')
    const out = []
    const py = await Python.create({ stdout: (t) => out.push(t) })
    const v = await py.run('import asyncio, json, dataclasses\\nasync def f():\\n  await asyncio.sleep(0.01)\\n  return json.dumps([1])\\nprint("hi")\\nawait f()')
    await py.close()
    console.log(JSON.stringify([v, out]))`
  const { stdout, stderr } = node('--input-type=module', '-e', script)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(['[1]', ['hi\n']])
})

test('ouroloop/node shares its classes with ouroloop', () => {
  const script = `
    import * as a from 'ouroloop'
    import * as b from 'ouroloop/node'
    const py = await b.Python.create({ grants: b.grants({ files: true }) })
    const v = await py.run('import os\\n"package.json" in os.listdir(".")')
    await py.close()
    console.log(a.Python === b.Python, a.PythonError === b.PythonError, v)`
  const { stdout, stderr } = node('--input-type=module', '-e', script)
  expect(stderr).toBe('')
  expect(stdout).toBe('true true true\n')
})

test('the streams of ouroloop/node are those of the process', () => {
  const script = `
    import { Python, stdio } from 'ouroloop/node'
    const py = await Python.create(stdio())
    await py.run('import sys\\nlines = [input("? "), *sys.stdin]\\nprint(lines)\\nprint("err", file=sys.stderr)')
    await py.close()`
  const args = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    input: 'a\nb\nc',
  })
  expect([stdout, stderr, status]).toEqual(["? ['a', 'b\\n', 'c\\n']\n", 'err\n', 0])
})

test('types', { timeout: 60_000 }, () => {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', join(ROOT, 'test/package/types')], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
  expect(status).toBe(0)
  // what no user can name does not travel
  const files = readdirSync(join(ROOT, 'dist/esm/types'), { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.d.ts'),
  )
  expect(files.length).toBeLessThan(12)
  for (const file of files) expect(read(`dist/esm/types/${file}`), file).not.toMatch(/PyValue|ThreadState|\bBridge\b/)
})
