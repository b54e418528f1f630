// Writes test/MATRIX.md and the table behind it, test/support/matrix.json: which programs use each class of CPython's
// `ast`, each operator of the language, and each method of the builtin types (with wrong arguments too).
//
//   node scripts/matrix.mjs
//
// The classes and methods are CPython's own (the oracle is named by $PYTHON, default python3.13). A method counts as
// used in the programs of `test/types/<type>/` that contain `.name` or the name as a string (for getattr), and as tried
// with wrong arguments where one of those programs recorded CPython's complaint about it. test/matrix.test.ts checks the table.

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPrograms, ROOT, readExpected, readPrograms, shortPath } from '../test/support/programs.mjs'

const PYTHON = process.env.PYTHON ?? 'python3.13'

/** Folders of test/types/ that hold the programs of several types or have another name than the type. */
const FOLDERS = {
  bool: ['bool', '../language/builtins/bool_is_int.py'],
  dict_keys: ['dict_views', 'dict'],
  dict_values: ['dict_views', 'dict'],
  dict_items: ['dict_views', 'dict'],
  frozenset: ['frozenset', 'set'],
  mappingproxy: ['mappingproxy', 'dict_views', 'dict'],
  generator: ['generator', '../language/generators'],
  coroutine: ['coroutine', '../language/coroutines'],
  async_generator: ['async_generator', '../language/asyncgen'],
  BaseException: ['BaseException', 'exceptions', '../language/try', '../language/wrong_arguments/baseexception.py'],
  BaseExceptionGroup: [
    'BaseExceptionGroup',
    'exceptions',
    '../language/groups',
    '../language/wrong_arguments/exceptiongroup.py',
  ],
  object: ['object', '../language/classes'],
  type: ['type', '../language/classes'],
  property: ['property', '../language/classes'],
  super: ['super', '../language/classes'],
}

const SCRIPT = `
import ast, json, sys, types
programs = json.load(sys.stdin)
def concrete(cls):
    subs = [s for s in cls.__subclasses__() if s.__module__ == '_ast' or s.__module__ == 'ast']
    found = [c for s in subs for c in concrete(s)]
    return found or [cls.__name__]
deprecated = {'Num', 'Str', 'Bytes', 'NameConstant', 'Ellipsis', 'Index', 'ExtSlice', 'Suite', 'AugLoad', 'AugStore',
              'Param', 'FunctionType', 'TypeIgnore', 'slice'}
classes = sorted({c for c in concrete(ast.AST)} - deprecated)
uses = {}
for name, source in programs:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        continue
    uses[name] = sorted({type(n).__name__ for n in ast.walk(tree)} | {type(tree).__name__})
async def co(): pass
async def agen(): yield
c = co(); c.close()
kinds = {'int': int, 'float': float, 'complex': complex, 'bool': bool, 'str': str, 'bytes': bytes,
         'bytearray': bytearray, 'memoryview': memoryview, 'list': list, 'tuple': tuple, 'range': range,
         'slice': slice, 'dict': dict, 'dict_keys': type({}.keys()), 'dict_values': type({}.values()),
         'dict_items': type({}.items()), 'mappingproxy': types.MappingProxyType, 'set': set, 'frozenset': frozenset,
         'property': property, 'staticmethod': staticmethod, 'classmethod': classmethod, 'enumerate': enumerate,
         'zip': zip, 'map': map, 'filter': filter, 'reversed': reversed, 'object': object, 'type': type,
         'super': super, 'generator': type((i for i in ())), 'coroutine': type(c), 'async_generator': type(agen()),
         'BaseException': BaseException, 'BaseExceptionGroup': BaseExceptionGroup}
methods, attributes = {}, {}
for name, kind in kinds.items():
    own = [n for n in dir(kind) if not n.startswith('_')]
    methods[name] = [n for n in own if callable(getattr(kind, n, None))]
    attributes[name] = [n for n in own if not callable(getattr(kind, n, None))]
json.dump({'classes': classes, 'uses': uses, 'methods': methods, 'attributes': attributes}, sys.stdout)
`

function collect() {
  const programs = []
  for (const file of findPrograms()) {
    const expected = readExpected(file) ?? []
    for (const [index, program] of readPrograms(file).entries()) {
      programs.push({ ...program, area: shortPath(file).split('/')[1], output: expected[index] ?? '' })
    }
  }
  return programs
}

function askOracle(programs) {
  // An operator or statement that stands only in a string given to eval() or exec() does not count.
  const result = spawnSync(PYTHON, ['-W', 'ignore', '-c', SCRIPT], {
    input: JSON.stringify(programs.map(({ name, source }) => [name, source.replace(/^\n+/, '')])),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (result.status !== 0) throw new Error(result.stderr || String(result.error))
  return JSON.parse(result.stdout)
}

function tableOf(programs, oracle) {
  const ast = Object.fromEntries(oracle.classes.map((name) => [name, { programs: 0, first: null }]))
  // Expression, Interactive and FunctionType are roots of other modes: used through compile() and ast.parse().
  for (const { name, source } of programs) {
    const used = new Set(oracle.uses[name] ?? [])
    if (/\beval\(/.test(source)) used.add('Expression')
    if (/'single'/.test(source)) used.add('Interactive')
    for (const cls of used) {
      if (ast[cls] === undefined) continue
      ast[cls].programs++
      ast[cls].first ??= name
    }
  }
  const types = {}
  for (const [type, methods] of Object.entries(oracle.methods)) {
    const folders = (FOLDERS[type] ?? [type]).map((folder) =>
      folder.startsWith('../') ? folder.slice(3) : `types/${folder}/`,
    )
    folders.push(`language/wrong_arguments/${type}.py`)
    const own = programs.filter(({ name }) => folders.some((folder) => name.startsWith(folder)))
    const rows = {}
    for (const method of methods) {
      const call = new RegExp(`\\.${method}\\b|'${method}'`)
      const users = own.filter(({ source }) => call.test(source))
      const complaint = new RegExp(
        `\\b${method}(\\(\\))? (takes|expected|missing|got|argument|requires|doesn't|needs|method)|descriptor '${method}'`,
      )
      const wrong = users.filter(({ output }) => complaint.test(output) || mentions(output, method))
      rows[method] = { programs: users.length, wrong: wrong.length, first: users[0]?.name ?? null }
    }
    const attributes = {}
    for (const attribute of oracle.attributes[type]) {
      const users = own.filter(({ source }) => new RegExp(`\\.${attribute}\\b`).test(source))
      attributes[attribute] = { programs: users.length, first: users[0]?.name ?? null }
    }
    types[type] = { methods: rows, attributes }
  }
  return { programs: programs.length, ast, types }
}

/** A line of output that names the call and a TypeError: programs print `text -> TypeError message`. */
function mentions(output, method) {
  return output.split('\n').some((line) => line.includes(`.${method}(`) && / -> (TypeError|ValueError)? ?/.test(line))
}

function pageOf(table, programs) {
  const lines = [
    '# What the test programs cover',
    '',
    'Written by `scripts/matrix.mjs`; do not edit.',
    '',
    `${table.programs} programs:`,
    '',
    '| folder | programs |',
    '| --- | ---: |',
  ]
  const folders = new Map()
  for (const { name } of programs) {
    const folder = name.split('/').slice(0, -1).join('/')
    folders.set(folder, (folders.get(folder) ?? 0) + 1)
  }
  for (const [folder, count] of folders) lines.push(`| ${folder} | ${count} |`)
  const gaps = Object.entries(table.ast).filter(([, entry]) => entry.programs === 0)
  lines.push(
    '',
    '## Syntax: the classes of `ast`',
    '',
    `Not used by any program: ${list(gaps.map(([name]) => name))}.`,
    '',
  )
  lines.push('| class | programs | for example |', '| --- | ---: | --- |')
  for (const [name, entry] of Object.entries(table.ast)) {
    lines.push(`| ${name} | ${entry.programs} | ${entry.first ?? ''} |`)
  }
  lines.push('', '## Builtin types', '')
  for (const [type, { methods, attributes }] of Object.entries(table.types)) {
    const unused = Object.keys(methods).filter((name) => methods[name].programs === 0)
    const untried = Object.keys(methods).filter((name) => methods[name].wrong === 0)
    const unread = Object.keys(attributes).filter((name) => attributes[name].programs === 0)
    lines.push(`### ${type}`, '')
    lines.push(`Methods without a program: ${list(unused)}; without wrong arguments: ${list(untried)}.`)
    if (Object.keys(attributes).length > 0) lines.push(`Attributes without a program: ${list(unread)}.`)
    lines.push('')
    if (Object.keys(methods).length === 0) continue
    lines.push('| method | programs | wrong arguments | for example |', '| --- | ---: | ---: | --- |')
    for (const [name, row] of Object.entries(methods)) {
      lines.push(`| ${name} | ${row.programs} | ${row.wrong} | ${row.first ?? ''} |`)
    }
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function list(names) {
  return names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', ')
}

const programs = collect()
const table = tableOf(programs, askOracle(programs))
writeFileSync(join(ROOT, 'test/support/matrix.json'), `${JSON.stringify(table, null, 1)}\n`)
writeFileSync(join(ROOT, 'test/MATRIX.md'), pageOf(table, programs))
const gaps = Object.keys(table.ast).filter((name) => table.ast[name].programs === 0)
console.log(`${table.programs} programs; ast classes without one: ${gaps.join(', ') || 'none'}`)
for (const [type, { methods }] of Object.entries(table.types)) {
  const unused = Object.keys(methods).filter((name) => methods[name].programs === 0)
  const untried = Object.keys(methods).filter((name) => methods[name].programs > 0 && methods[name].wrong === 0)
  if (unused.length + untried.length > 0) {
    console.log(`${type}: no program: ${unused.join(' ') || '-'}; no wrong arguments: ${untried.join(' ') || '-'}`)
  }
}
