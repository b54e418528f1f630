// Builds dist/: the command line as one file. The library's Python sources travel inside it (plugin below), so that starting loads one file only.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeCommand } from './command.mjs'

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

/**
 * One entry and all it needs as one file; both paths from the root. It finds the library beside itself, so `outfile` must lie in dist/.
 * `shortNames`: names of ours become one letter or two.
 */
export function bundle(entry, outfile, { shortNames = false } = {}) {
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
    minifyIdentifiers: shortNames,
    charset: 'ascii',
    entryPoints: [join(root, entry)],
    outfile: join(root, outfile),
  })
}

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
  await bundle('src/cli/start.ts', 'dist/ouro.cjs')
  // every name costs time at each start from the snapshot; without it, names are readable in JavaScript stacks
  await bundle('src/cli/snapshot.ts', 'dist/snapshot.cjs', { shortNames: true })
  writeFileSync(join(root, 'dist/package.json'), '{ "type": "commonjs" }\n')
  // A package is made for other machines: no snapshot, and a first line that npm understands everywhere. `prepare` starts this file itself, as only the
  // script that npm runs is told what npm was asked for.
  const portable = process.platform === 'win32' || ['pack', 'publish'].includes(process.env.npm_command)
  writeCommand(join(root, 'dist'), join(root, 'scripts/warm-up.py'), { portable })
  rmSync(join(root, 'dist/snapshot.cjs'))
}
