// Builds dist/: the command line as one file. The library's Python sources travel inside it (plugin below), so that starting loads one file only.
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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

/** The text of the virtual module `ouroloop:library`: a Map from module name to [is package, source]. */
export function libraryModule() {
  const entries = librarySources().map(
    ([name, isPackage, text]) => `[${JSON.stringify(name)},[${isPackage},${JSON.stringify(text)}]]`,
  )
  return `export const LIBRARY = new Map([${entries.join(',\n')}])\n`
}

/** For esbuild. */
export const libraryPlugin = {
  name: 'library',
  setup(b) {
    b.onResolve({ filter: /^ouroloop:library$/ }, (a) => ({ path: a.path, namespace: 'library' }))
    b.onLoad({ filter: /.*/, namespace: 'library' }, () => ({ contents: libraryModule(), loader: 'js' }))
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const common = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    plugins: [libraryPlugin],
    logLevel: 'warning',
    legalComments: 'none',
    minifySyntax: true,
    keepNames: false,
  }
  await build({ ...common, entryPoints: [join(root, 'src/cli/main.ts')], outfile: join(root, 'dist/ouro.mjs') })
  // The JavaScript stack: nested trampolines (repr of repr of ...) need more than the default; must be set before the code is compiled.
  writeFileSync(
    join(root, 'dist/cli.js'),
    "#!/usr/bin/env node\nimport { setFlagsFromString } from 'node:v8'\nsetFlagsFromString('--stack-size=3900')\nawait import('./ouro.mjs')\n",
  )
  chmodSync(join(root, 'dist/cli.js'), 0o755)
}
