// The recorded matrix (scripts/matrix.mjs) has no gaps: every class of CPython's `ast` and every method of every
// builtin type is used by a program, and every method is tried with wrong arguments. Needs no CPython.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPrograms, ROOT, readPrograms } from './support/programs.mjs'

interface Entry {
  programs: number
  wrong?: number
  first: string | null
}

interface Matrix {
  programs: number
  ast: Record<string, Entry>
  types: Record<string, { methods: Record<string, Entry>; attributes: Record<string, Entry> }>
}

const matrix = JSON.parse(readFileSync(join(ROOT, 'test/support/matrix.json'), 'utf8')) as Matrix

const entries = Object.entries(matrix.types).flatMap(([type, { methods, attributes }]) =>
  [...Object.entries(methods), ...Object.entries(attributes)].map(
    ([name, entry]) => [`${type}.${name}`, entry] as const,
  ),
)

test('every class of the syntax tree has a program', () => {
  expect(Object.keys(matrix.ast).length).toBeGreaterThan(100)
  expect(Object.keys(matrix.ast).filter((name) => matrix.ast[name]!.programs === 0)).toEqual([])
})

test('every method of every builtin type has a program, wrong arguments included', () => {
  expect(entries.length).toBeGreaterThan(250)
  expect(entries.filter(([, entry]) => entry.programs === 0).map(([name]) => name)).toEqual([])
  expect(entries.filter(([, entry]) => entry.wrong === 0).map(([name]) => name)).toEqual([])
})

test('the programs that the matrix names exist', () => {
  const names = new Set(findPrograms().flatMap((file) => readPrograms(file).map((program) => program.name)))
  const named = [...Object.values(matrix.ast), ...entries.map(([, entry]) => entry)].map((entry) => entry.first)
  expect(named.filter((name) => name !== null && !names.has(name))).toEqual([])
})
