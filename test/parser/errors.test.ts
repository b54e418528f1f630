import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PythonSyntaxError } from '../../src/lexer/errors.ts'
import { parseExpression, parseInteractive, parseModule } from '../../src/parser/parse.ts'

const errors: [string, unknown[]][] = JSON.parse(
  readFileSync(new URL('./expectations/errors.json', import.meta.url), 'utf8'),
)

function errorOf(parse: () => unknown): PythonSyntaxError {
  try {
    parse()
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error
    throw error
  }
  throw new Error('it parsed')
}

describe("errors have CPython's words and place", () => {
  test.each(errors)('%j', (source, expected) => {
    const { kind, msg, lineno, offset, end_lineno, end_offset } = errorOf(() =>
      parseModule(source, 'f', { lookupUnicodeName: () => null }),
    )
    expect([kind, msg, lineno, offset, end_lineno, end_offset]).toEqual(expected)
  })
})

test('the error knows its file and line', () => {
  const error = errorOf(() => parseModule('x = 1\ny = = 2\n', 'some/file.py'))
  expect([error.filename, error.text]).toEqual(['some/file.py', 'y = = 2\n'])
})

test('null bytes, statements in eval', () => {
  expect(errorOf(() => parseModule('x\0', 'f')).msg).toBe('source code string cannot contain null bytes')
  expect(errorOf(() => parseExpression('a = 1', 'f')).msg).toBe('invalid syntax')
  expect(errorOf(() => parseInteractive('a +', 'f')).msg).toBe('invalid syntax')
})
