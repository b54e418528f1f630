// Builds dist/: the command line as one file. The library's Python sources travel inside it (plugin below), so that starting loads one file only.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const stdlib = join(root, 'src/stdlib')

/** [module name, is package, text] of every Python file of the standard library. */
export function librarySources() {
  const out = []
  const walk = (folder) => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) {
        if (name !== '__pycache__') walk(path)
      } else if (name.endsWith('.py')) {
        const rel = relative(stdlib, path).replaceAll('\\', '/').slice(0, -3)
        const isPackage = rel.endsWith('/__init__')
        out.push([(isPackage ? rel.slice(0, -9) : rel).replaceAll('/', '.'), isPackage, readFileSync(path, 'utf8')])
      }
    }
  }
  walk(stdlib)
  return out
}

/** The text of the virtual module `ouroloop:library` for tests: a Map from module name to [is package, source, packed tree]. */
export async function libraryModule() {
  const pack = await packer()
  const entries = librarySources().map(([name, isPackage, text]) => {
    const values = [isPackage, text, pack(text, name)]
    return `[${JSON.stringify(name)},${JSON.stringify(values)}]`
  })
  return `export const LIBRARY = new Map([${entries.join(',\n')}])\n`
}

/** Our own parser as a function from text to packed tree (src/parser/packed.ts). */
async function packer() {
  const contents = `
    import { pack } from './packed.ts'
    import { parseModule } from './parse.ts'
    export default (text, name) => pack(parseModule(text, name).tree)`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'src/parser'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  })
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  return (await import(url)).default
}

/**
 * For the command line: the library lies beside the bundle and each module is read when it is imported, so that starting does not load a megabyte of text.
 * Trees travel packed, so that a run parses the user's code only; the text is for tracebacks and inspect.
 */
const libraryFiles = {
  name: 'library-files',
  setup(b) {
    b.onResolve({ filter: /^ouroloop:library$/ }, (a) => ({ path: a.path, namespace: 'library' }))
    b.onLoad({ filter: /.*/, namespace: 'library' }, () => ({
      contents: `import { readFileSync } from 'node:fs'
import { join } from 'node:path'
const packages = new Map(${JSON.stringify(librarySources().map(([name, isPackage]) => [name, isPackage]))})
export const LIBRARY = {
  keys: () => packages.keys(),
  get(name) {
    const isPackage = packages.get(name)
    if (isPackage === undefined) return undefined
    const file = join(__dirname, 'library', name)
    return [isPackage, readFileSync(file + '.py', 'utf8'), readFileSync(file + '.tree', 'utf8')]
  },
}
`,
      loader: 'js',
      resolveDir: root,
    }))
  },
}

/** One entry and all it needs as one file; both paths from the root. It finds the library beside itself, so `outfile` must lie in dist/. */
export function bundle(entry, outfile) {
  return build({
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    plugins: [libraryFiles],
    logLevel: 'warning',
    legalComments: 'none',
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'ascii',
    entryPoints: [join(root, entry)],
    outfile: join(root, outfile),
  })
}

/**
 * What `ouro` starts: loads the bundle with V8's code cache, which spares it parsing and compiling. The JavaScript stack is raised, since nested trampolines
 * (repr of repr of ...) need more than the default; only the first line can do that. Where the file is run as `node cli.js` the stack stays as it is,
 * about 700 nested calls through builtins, and raising the flag only keeps the cache valid: it counts V8's flags. A cache that another Node made is ignored.
 * Young garbage is collected by one thread: little survives, and helper threads cost more processor time than they save.
 */
const LOADER = `#!/usr/bin/env -S node --stack-size=3900
'use strict'
const { setFlagsFromString } = require('v8')
const { Script } = require('vm')
const fs = require('fs')
const path = require('path')
setFlagsFromString('--stack-size=3900')
setFlagsFromString('--no-parallel-scavenge')
const file = path.join(__dirname, 'ouro.cjs')
let cachedData
try {
  cachedData = fs.readFileSync(file + '.cache')
} catch {}
const script = new Script('(function (require, module, exports, __filename, __dirname) {' + fs.readFileSync(file, 'latin1') + '\\n})', {
  filename: file,
  cachedData,
})
if (process.env.OUROLOOP_WRITE_CACHE) process.on('exit', () => fs.writeFileSync(file + '.cache', script.createCachedData()))
const m = { exports: {} }
script.runInThisContext()(require, m, m.exports, file, __dirname)
`

/** A program that touches what most programs touch, run once to fill the code cache. */
const WARM_UP = `
import asyncio, sys
class A:
    def __init__(self, x): self.x = x
    @property
    def y(self): return self.x + 1
def gen(n):
    for i in range(n): yield i
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(0))
    await asyncio.gather(asyncio.sleep(0), asyncio.sleep(0.001))
try:
    print(f"{A(1).y:>4}", [x * 2 for x in gen(3)], {1: 'a'}, {1, 2}, sorted([3, 1, 2], key=lambda v: -v))
    asyncio.run(main())
    raise ValueError('x')
except ValueError as e:
    print(repr(e), file=sys.stderr)
while False: pass
with open(sys.executable) as f: f.readline()
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const library = join(root, 'dist/library')
  rmSync(library, { recursive: true, force: true })
  mkdirSync(library, { recursive: true })
  const pack = await packer()
  for (const [name, , text] of librarySources()) {
    writeFileSync(join(library, `${name}.py`), text)
    writeFileSync(join(library, `${name}.tree`), pack(text, name))
  }
  await bundle('src/cli/main.ts', 'dist/ouro.cjs')
  rmSync(join(root, 'dist/ouro.cjs.cache'), { force: true })
  writeFileSync(join(root, 'dist/package.json'), '{ "type": "commonjs" }\n')
  writeFileSync(join(root, 'dist/cli.js'), LOADER)
  chmodSync(join(root, 'dist/cli.js'), 0o755)
  // a failing warm-up leaves no cache, which only costs time
  spawnSync(process.execPath, [join(root, 'dist/cli.js'), '-c', WARM_UP], {
    env: { ...process.env, OUROLOOP_WRITE_CACHE: '1' },
    timeout: 20_000,
  })
}
