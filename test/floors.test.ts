// The rules of the house that a compiler does not check (docs/architecture.md, "Floors"): imports go only down, nothing
// but host/ and cli/ knows Node, no module needs itself to start, nothing builds code from strings, and a guest's name
// never becomes a JavaScript property.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

/** From the bottom up: a floor may import itself and what stands before it. `host/types.ts` is below all of them. */
const FLOORS = ['lexer', 'parser', 'objects', 'interpreter', 'stdlib', 'api', 'repl', 'cli']

/** What a package user imports: above everything but the command line, and free to pick a host. */
const ENTRIES = ['index.ts', 'node.ts']

/** Files that index tables of ours by names of ours; with the reason why no guest's name can arrive there. */
const OWN_NAMES = new Map([
  ['api/limits.ts', 'the three limits, named in that file'],
  ['cli/main.ts', 'counts option flags under names written in that file'],
  ['host/node.ts', "the process' environment has no prototype to find"],
  ['stdlib/_ast/classes.ts', 'names of the ASDL table'],
  ['stdlib/_asyncio/loop-core.ts', 'fields of PyLoop, named in that file'],
  ['stdlib/_asyncio/queue-core.ts', 'fields of PyQueue, named in that file'],
  ['stdlib/_asyncio/task-group.ts', 'fields of PyTaskGroup, named in that file'],
  ['stdlib/sys.ts', 'flags of the command line, named in that file'],
])

/** What the build makes (scripts/build.mjs); belongs to stdlib. */
const VIRTUAL = 'ouroloop:library'

interface Import {
  /** The file that imports, from src/. */
  from: string
  /** The target from src/, or the bare name of a package. */
  to: string
  line: number
  /** Erased by the compiler: `import type`, `export type ... from`, or all names marked `type`. */
  isType: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort()

const texts = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]))

/** The text with comments and the inside of strings blanked, line structure kept; good enough for our own style. */
function codeOf(text: string): string {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ')
  return text.replace(
    /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`|(?<=[(=,:[!&|?{};\n]\s*)\/(?![/*])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g,
    blank,
  )
}

const STATEMENT =
  /^(import|export)\s+(type\s+)?((?:[\w*$]+(?:\s*,\s*)?)?(?:\*\s+as\s+\w+|\{[^}]*\}|\*)?)\s*from\s*'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

function importsOf(file: string): Import[] {
  const text = texts.get(file)!
  const found: Import[] = []
  for (const match of text.matchAll(STATEMENT)) {
    const target = (match[4] ?? match[5] ?? match[6])!
    const names = /\{([^}]*)\}/.exec(match[3] ?? '')?.[1]
    const listed = names
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    const onlyTypes = listed !== undefined && listed.length > 0 && listed.every((name) => name.startsWith('type '))
    found.push({
      from: file,
      to: target.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), target)).replaceAll('\\', '/') : target,
      line: text.slice(0, match.index).split('\n').length,
      isType: match[2] !== undefined || onlyTypes,
    })
  }
  return found
}

const imports = files.flatMap(importsOf)
const show = (i: Import) => `src/${i.from}:${i.line} imports ${i.to}`
const floorOf = (path: string) => FLOORS.indexOf(path.split('/')[0]!)
const isLocal = (i: Import) => texts.has(i.to)

test('every import is understood', () => {
  // Counts what looks like an import in any form; a form that the pattern above misses would escape every other rule.
  const lines = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/^(?:import\b(?!\()|(?:import|export)\b[^'\n]*\bfrom\b|\} from )/gm)].map(() => file),
  )
  const multiline = [...texts.values()].reduce((n, text) => n + [...text.matchAll(/^import[^'\n]*\{\s*$/gm)].length, 0)
  const dynamic = [...texts.values()].reduce((n, text) => n + [...text.matchAll(/\bimport\(\s*'/g)].length, 0)
  const exports = [...texts.values()].reduce((n, text) => n + [...text.matchAll(/^export[^'\n]*\{\s*$/gm)].length, 0)
  expect(files.length).toBeGreaterThan(100)
  expect(lines.length - multiline + dynamic).toBeLessThanOrEqual(imports.length + exports)
  const strange = imports.filter((i) => !isLocal(i) && (i.to.startsWith('.') || i.to.endsWith('.ts')))
  expect(strange.map(show), 'targets that are no file of src/').toEqual([])
})

test('imports go only down', () => {
  const wrong = imports.filter((i) => {
    if (!isLocal(i) || i.to === 'host/types.ts') return false
    const [from, to] = [floorOf(i.from), floorOf(i.to)]
    if (i.from.startsWith('host/')) return !i.to.startsWith('host/')
    if (ENTRIES.includes(i.from)) return i.to.startsWith('cli/') || (i.from === 'index.ts' && i.to === 'node.ts')
    // Adapters are handed in from above: the command line and the entries pick one, nothing below may. The web's is no adapter but what
    // every embedded interpreter runs on.
    if (i.to === 'host/web.ts') return !i.from.startsWith('api/') && !i.from.startsWith('cli/')
    if (i.to.startsWith('host/')) return !i.from.startsWith('cli/')
    return to < 0 || from < 0 || to > from
  })
  expect(wrong.map(show)).toEqual([])
})

test('every folder of src/ is a floor', () => {
  const folders = [...new Set(files.map((file) => file.split('/')[0]!))]
  expect(folders.filter((name) => name !== 'host' && !FLOORS.includes(name) && !ENTRIES.includes(name))).toEqual([])
})

test('the bottom imports nothing', () => {
  expect(imports.filter((i) => i.from === 'host/types.ts').map(show)).toEqual([])
})

test('only host/ and cli/ know Node', () => {
  const wrong = imports.filter((i) => i.to.startsWith('node:') && !/^(host|cli)\//.test(i.from))
  expect(wrong.map(show)).toEqual([])
  // Nor by its globals. `process.env` and friends are reached through Host.
  const globals = /(?<![.\w$'])(?:process\.|Buffer\b(?!\s*[:(])|setImmediate\b|require\()/
  const named = files
    .filter((file) => !/^(host|cli)\//.test(file))
    .flatMap((file) =>
      codeOf(texts.get(file)!)
        .split('\n')
        .flatMap((line, index) => (globals.test(line) ? [`src/${file}:${index + 1} ${line.trim()}`] : [])),
    )
  expect(named).toEqual([])
})

test('only the parser stands on a package, and it is chevrotain', () => {
  const packages = imports.filter((i) => !isLocal(i) && !i.to.startsWith('node:') && i.to !== VIRTUAL)
  expect(packages.filter((i) => i.to !== 'chevrotain' || !/^(lexer|parser)\//.test(i.from)).map(show)).toEqual([])
  expect(imports.filter((i) => i.to === VIRTUAL && !i.from.startsWith('stdlib/')).map(show)).toEqual([])
})

test('no module needs itself to start', () => {
  // Type-only imports are erased and cannot make a cycle; every other import is followed (Tarjan's components).
  const graph = new Map(files.map((file) => [file, [] as string[]]))
  for (const i of imports) if (!i.isType && isLocal(i)) graph.get(i.from)!.push(i.to)
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[] = []
  const visit = (node: string) => {
    index.set(node, index.size)
    low.set(node, index.get(node)!)
    stack.push(node)
    for (const next of graph.get(node)!) {
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!))
    }
    if (low.get(node) !== index.get(node)) return
    const component = stack.splice(stack.indexOf(node))
    if (component.length > 1 || graph.get(node)!.includes(node)) cycles.push(component.sort().join(' <-> '))
  }
  for (const file of files) if (!index.has(file)) visit(file)
  expect(cycles).toEqual([])
})

test('no code is built from strings', () => {
  const wrong = [...texts].flatMap(([file, text]) =>
    codeOf(text)
      .split('\n')
      .flatMap((line, index) =>
        /\bnew\s+Function\b|(?<![.\w$])Function\s*\(|(?<![.\w$])eval\s*\(|\bnew\s+(?:Async|Generator)Function\b/.test(
          line,
        )
          ? [`src/${file}:${index + 1} ${line.trim()}`]
          : [],
      ),
  )
  // A method that happens to be called `eval` in a declaration is none.
  expect(wrong.filter((line) => !/\beval\([^)]*\)\s*(?::[^{]*)?\{/.test(line))).toEqual([])
})

test('no object is indexed with a guest name', () => {
  // A guest's names belong into a Map: `table[name]` finds `constructor` and `__proto__` too. What cannot be told by
  // the text is left to review; names such as these, as computed keys, are always a mistake.
  const key = /[\w)\]]\??\.?\[(?:name|attr|attrName|ident|identifier|node\.id|node\.attr|key\.value)\]/
  const wrong = files
    .filter((file) => !OWN_NAMES.has(file))
    .flatMap((file) =>
      codeOf(texts.get(file)!)
        .split('\n')
        .flatMap((line, index) => (key.test(line) ? [`src/${file}:${index + 1} ${line.trim()}`] : [])),
    )
  expect(wrong).toEqual([])
})

test('every file says what it is', () => {
  const silent = files.filter((file) => !/^(?:#![^\n]*\n)?(?:\/\/|\/\*)/.test(texts.get(file)!))
  expect(silent).toEqual([])
  const python = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.py'))
  const bare = python.filter(
    (path) => !/^\s*(?:#|[rR]?"""|[rR]?'''|[rR]?"|[rR]?')/.test(readFileSync(join(SRC, path), 'utf8')),
  )
  expect(bare, 'Python modules open with a docstring or comment').toEqual([])
})
