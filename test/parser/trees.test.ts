import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dump } from '../../scripts/ast-dump.ts'
import type { ConstantValue } from '../../src/parser/constant-values.ts'
import { parseExpression, parseFunctionType, parseInteractive, parseModule } from '../../src/parser/parse.ts'

const trees: [string, string][] = JSON.parse(
  readFileSync(new URL('./expectations/trees.json', import.meta.url), 'utf8'),
)
const lookupUnicodeName = (name: string) => (name === 'BULLET' ? '•' : null)

describe("trees are CPython's, positions included", () => {
  test.each(trees)('%j', (source, expected) => {
    expect(dump(parseModule(source, 'f', { lookupUnicodeName }).tree, true)).toBe(expected)
  })
})

/** The value of an expression that is one constant. */
function constant(source: string): ConstantValue {
  const { body } = parseExpression(source, 'f').tree
  if (body.kind !== 'Constant') throw new Error(body.kind)
  return body.value
}

test('constants have the shapes of the tree', () => {
  expect(constant('1_000')).toBe(1000)
  expect(constant('9007199254740992')).toBe(9007199254740992n)
  expect(constant('0x1fffffffffffff')).toBe(9007199254740991)
  expect(constant('1.0')).toEqual({ type: 'float', value: 1 })
  expect(constant('3j')).toEqual({ type: 'complex', imag: 3 })
  expect(constant("b'a' b'\\xff'")).toEqual({ type: 'bytes', value: Uint8Array.of(97, 255) })
  expect(constant('...')).toEqual({ type: 'ellipsis' })
  expect(constant("'\\U0001F600'")).toBe('😀')
  expect(constant("'\\ud83d'")).toBe('\ud83d')
  expect(constant("'\\ud83d\\ude00'")).toEqual({ type: 'str', codePoints: Uint32Array.of(0xd83d, 0xde00) })
  expect(constant("'\\ud83d' '\\ude00'")).toEqual({ type: 'str', codePoints: Uint32Array.of(0xd83d, 0xde00) })
})

test('other entries', () => {
  expect(dump(parseExpression('a, b\n\n', 'f').tree, false)).toBe(
    "Expression(body=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], ctx=Load()))",
  )
  expect(dump(parseInteractive('a; b\n', 'f').tree, false)).toBe(
    "Interactive(body=[Expr(value=Name(id='a', ctx=Load())), Expr(value=Name(id='b', ctx=Load()))])",
  )
  expect(dump(parseFunctionType('(int, *str) -> a', 'f').tree, false)).toBe(
    "FunctionType(argtypes=[Name(id='int', ctx=Load()), Name(id='str', ctx=Load())], returns=Name(id='a', ctx=Load()))",
  )
  expect(dump(parseModule('x = 1 # type: int\n# type: ignore[a]\n', 'f', { typeComments: true }).tree, false)).toBe(
    "Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value=1), type_comment='int')], " +
      "type_ignores=[TypeIgnore(lineno=2, tag='[a]\\n')])",
  )
})

test('warnings are collected, not thrown', () => {
  const { warnings } = parseModule('x = "\\d"\ny = 1if x else "\\777"\nf"\\q{x}"', 'f')
  expect(warnings.map(({ category, msg, lineno }) => `${lineno} ${category}: ${msg}`).sort()).toEqual([
    "1 SyntaxWarning: invalid escape sequence '\\d'",
    '2 SyntaxWarning: invalid decimal literal',
    "2 SyntaxWarning: invalid octal escape sequence '\\777'",
    "3 SyntaxWarning: invalid escape sequence '\\q'",
  ])
})

test('a parse inside a parse does not disturb it', () => {
  const lookup = (name: string) => {
    parseModule(`x = "${name}"`, 'inner')
    return 'x'
  }
  const { tree } = parseModule('a = "\\N{BULLET}" + b', 'f', { lookupUnicodeName: lookup })
  expect(dump(tree, false)).toContain("value=BinOp(left=Constant(value='x'), op=Add(), right=Name(id='b'")
})
