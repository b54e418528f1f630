import { describe, expect, test } from 'vitest'
import { PythonSyntaxError } from '../../src/lexer/errors.ts'
import type * as ast from '../../src/parser/ast.ts'
import { parseModule } from '../../src/parser/parse.ts'

/** 'ok', or what the text is refused with. */
function outcome(source: string): string {
  try {
    parseModule(source, 'f')
    return 'ok'
  } catch (error) {
    if (error instanceof PythonSyntaxError) return `${error.kind}: ${error.msg}`
    throw error
  }
}

const nested = (open: string, depth: number, close: string, inner = '1') =>
  open.repeat(depth) + inner + close.repeat(depth)

describe('depth', () => {
  test.each([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['{1:', '}'],
    ['f(', ')'],
    ['x[', ']'],
    ['(1 + ', ')'],
    ['(not ', ')'],
    ['(lambda: ', ')'],
  ])('200 of %j nest, 201 do not', (open, close) => {
    expect(outcome(nested(open, 200, close))).toBe('ok')
    expect(outcome(nested(open, 201, close))).toBe('SyntaxError: too many nested parentheses')
  })

  test('10,000 brackets', () => {
    expect(outcome('['.repeat(10_000))).toBe('SyntaxError: too many nested parentheses')
  })

  test.each([
    ['sum', `x${' + x'.repeat(20_000)}`],
    ['and', `x${' and x'.repeat(20_000)}`],
    ['comparison', `x${' < x'.repeat(20_000)}`],
    ['signs', `${'-'.repeat(20_000)}x`],
    ['conditional expression', `${'x if x else '.repeat(3000)}x`],
    ['attributes', `x${'.x'.repeat(20_000)}`],
    ['elif', `if x: x\n${'elif x: x\n'.repeat(3000)}`],
    ['targets', `${'x = '.repeat(5000)}x`],
    ['99 indents', Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}if x:${i === 99 ? ' x' : ''}`).join('\n')],
  ])('a long %s is fine', (_name, source) => {
    expect(outcome(source)).toBe('ok')
  })

  test('100 indents are too many', () => {
    const source = Array.from({ length: 102 }, (_, i) => `${' '.repeat(i)}if x:`).join('\n')
    expect(outcome(source)).toBe('IndentationError: too many levels of indentation')
  })

  test('deeper than any stack', () => {
    const words = 'MemoryError: Parser stack overflowed - Python source too complex to parse'
    expect(outcome(`1${'**1'.repeat(200_000)}`)).toBe(words)
    expect(outcome(`${'lambda: '.repeat(200_000)}1`)).toBe(words)
  })

  test('errors deep inside are still explained', () => {
    expect(outcome(nested('(', 100, ')', '1 1'))).toBe('SyntaxError: invalid syntax. Perhaps you forgot a comma?')
    expect(outcome(nested('f(', 190, ')', 'a.b=1'))).toContain('SyntaxError: ')
  })
})

describe('size', () => {
  test.each([
    ['string', `x = "${'a'.repeat(5_000_000)}"`, 'ok'],
    ['name', 'a'.repeat(5_000_000), 'ok'],
    ['comment', `#${'a'.repeat(5_000_000)}`, 'ok'],
    ['blank lines', '\n'.repeat(5_000_000), 'ok'],
    ['open string', `x = "${'a'.repeat(5_000_000)}`, 'SyntaxError: unterminated string literal (detected at line 1)'],
    ['many f-strings', 'x = f"{a}" '.repeat(1) + 'f"{a}" '.repeat(50_000), 'ok'],
  ])('5 MB of %s', (_name, source, expected) => {
    expect(outcome(source)).toBe(expected)
  })
})

test('a tree of a long sum leans left without harm', () => {
  const { tree } = parseModule('a + b + c', 'f')
  const sum = (tree.body[0] as ast.ExprStmt).value as ast.BinOp
  expect([sum.left.kind, sum.right.kind, sum.end_col_offset]).toEqual(['BinOp', 'Name', 9])
})
