/**
 * Compares our trees with CPython's for many files: `compare-trees.ts DIRECTORY [PYTHON]`.
 *
 * PYTHON (python3.13 unless given) is asked once for the dump of every .py file below the directory, or for the error it
 * raises; ours must be the same text. Files count as data only: nothing of them is kept.
 */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PythonSyntaxError } from '../src/lexer/errors.ts'
import { decodeSource } from '../src/lexer/source.ts'
import { parseModule } from '../src/parser/parse.ts'
import { dump } from './ast-dump.ts'

const ORACLE = `
import ast, hashlib, json, sys, unicodedata, warnings
warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)
hashes = []
for path in json.load(sys.stdin):
    try:
        with open(path, "rb") as file:
            text = ast.dump(ast.parse(file.read()), include_attributes=True)
    except SyntaxError as e:
        text = "!" + "\\t".join([type(e).__name__, *map(str, (e.msg, e.lineno, e.offset))])
    hashes.append(hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest())
names = {}
for code in range(0x110000):
    name = unicodedata.name(chr(code), None)
    if name:
        names[name] = code
json.dump([hashes, names], sys.stdout)
`

function* pythonFiles(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'site-packages') yield* pythonFiles(path)
    } else if (entry.name.endsWith('.py')) yield path
  }
}

/** What the oracle would print for a file, by our parser. */
function ours(path: string, names: Record<string, number>): string {
  const lookupUnicodeName = (name: string) => {
    const code = names[name.toUpperCase()]
    return code === undefined ? null : String.fromCodePoint(code)
  }
  try {
    return dump(parseModule(decodeSource(readFileSync(path), path), path, { lookupUnicodeName }).tree, true)
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error
    return `!${[error.kind, error.msg, error.lineno ?? 'None', error.offset ?? 'None'].join('\t')}`
  }
}

const [directory, python = 'python3.13'] = process.argv.slice(2)
const files = [...pythonFiles(directory)].sort()
const answer = spawnSync(python, ['-c', ORACLE], { input: JSON.stringify(files), maxBuffer: 1 << 28 })
if (answer.status !== 0) throw new Error(answer.stderr.toString())
const [hashes, names] = JSON.parse(answer.stdout.toString()) as [string[], Record<string, number>]
let same = 0
files.forEach((path, index) => {
  const text = ours(path, names).replace(/[\ud800-\udfff]/gu, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
  if (createHash('sha256').update(text).digest('hex') === hashes[index]) same++
  else console.log('differs:', path)
})
console.log(`${same} of ${files.length} the same (${((100 * same) / files.length).toFixed(2)} %)`)
