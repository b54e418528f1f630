// Builds what `import 'ouroloop'` and `import 'ouroloop/node'` load, into dist/esm/: one file each, minified, with the standard library inside, and their
// types. `ouroloop/node` holds only what Node adds and imports the other. dist/esm/package.json says that these are ES modules, as dist/ holds CommonJS.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { libraryModule } from './build.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'dist/esm')

/** An esbuild plugin that gives `text` for the standard library's Python sources. */
export const libraryPlugin = (text) => ({
  name: 'library',
  setup(b) {
    b.onResolve({ filter: /^ouroloop:library$/ }, (a) => ({ path: a.path, namespace: 'library' }))
    b.onLoad({ filter: /.*/, namespace: 'library' }, async () => ({ contents: await text(), loader: 'js' }))
  },
})

/** Options for the web entry; `library` gives the text of the library's module. */
export const webBundle = (library = libraryModule) => ({
  entryPoints: [join(root, 'src/index.ts')],
  bundle: true,
  minify: true,
  // names of functions are shown by nobody, a guest cannot see them, and the public classes keep theirs (api/errors.ts)
  keepNames: false,
  // Node shows the line where an error that nobody caught was thrown
  lineLimit: 160,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
  plugins: [libraryPlugin(library)],
})

/** src/node.ts imports src/index.ts: in the package that is the file beside it. */
const indexBeside = {
  name: 'index-beside',
  setup(b) {
    b.onResolve({ filter: /^\.\/index\.ts$/ }, () => ({ path: './index.js', external: true }))
  },
}

/** Declarations of the two entries and of what they show; files that no public type leads to are left out. */
function types() {
  const folder = join(out, 'types')
  const options = ['--declaration', '--emitDeclarationOnly', '--stripInternal', '--noEmit', 'false', '--outDir', folder]
  const settings = join(root, 'dist/esm/tsconfig.json')
  writeFileSync(
    settings,
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: { rootDir: '../../src', rewriteRelativeImportExtensions: true },
      files: ['../../src/index.ts', '../../src/node.ts', '../../src/stdlib/library.d.ts'],
      include: [],
    }),
  )
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const result = spawnSync(process.execPath, [tsc, '-p', settings, ...options], { encoding: 'utf8' })
  rmSync(settings)
  if (result.status !== 0) throw new Error(`types: ${result.stdout}${result.stderr}`)
  const reached = new Set()
  const walk = (file) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g))
      walk(join(dirname(file), target.replace(/\.(?:js|ts)$/, '.d.ts')))
  }
  walk(join(folder, 'index.d.ts'))
  walk(join(folder, 'node.d.ts'))
  const prune = (dir) => {
    for (const name of readdirSync(dir)) {
      const path = join(dir, name)
      if (statSync(path).isDirectory()) {
        prune(path)
        if (readdirSync(path).length === 0) rmSync(path, { recursive: true })
      } else if (!reached.has(path)) rmSync(path)
    }
  }
  prune(folder)
  for (const file of reached) {
    const text = readFileSync(file, 'utf8')
      .replace(/^import '[^']*';\n/gm, '')
      .replace(/(from\s*'\.[^']*)\.ts'/g, "$1.js'")
    writeFileSync(file, text)
  }
  return [...reached].map((file) => relative(folder, file)).sort()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n')
  await build({ ...webBundle(), outfile: join(out, 'index.js') })
  await build({
    entryPoints: [join(root, 'src/node.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    legalComments: 'none',
    logLevel: 'warning',
    outfile: join(out, 'node.js'),
    plugins: [indexBeside],
  })
  types()
}
