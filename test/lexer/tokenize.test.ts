import { describe, expect, test } from 'vitest'
import { normaliseSource, tokenize } from '../../src/lexer/tokenize.ts'

/** Types and texts of the tokens, layout as words. */
function shape(source: string): string {
  return tokenize(normaliseSource(source))
    .tokens.map((token) => token.image || `<${token.tokenType.name}>`)
    .join(' ')
}

describe('layout', () => {
  test.each([
    ['x', 'x <Newline> <EndMarker>'],
    ['', '<EndMarker>'],
    ['\n# c\n  \n', '<EndMarker>'],
    ['(a\n\n b)', '( a b ) <Newline> <EndMarker>'],
    ['a \\\n b', 'a b <Newline> <EndMarker>'],
    ['if a:\n\tb', 'if a : <Newline> \t b <Newline> <Dedent> <EndMarker>'],
    ['a\r\nb\rc', 'a <Newline> b <Newline> c <Newline> <EndMarker>'],
    ['a <> b ... != ->', 'a <> b ... != -> <Newline> <EndMarker>'],
  ])('%j', (source, expected) => {
    expect(shape(source)).toBe(expected)
  })
})

test('columns count UTF-8 bytes', () => {
  const { tokens } = tokenize('é = "日😀" + x\n')
  expect(tokens.slice(0, 5).map(({ col, endCol }) => [col, endCol])).toEqual([
    [0, 2],
    [3, 4],
    [5, 14],
    [15, 16],
    [17, 18],
  ])
})

test('f-strings become their parts', () => {
  expect(shape('f"a{b!r:>{c}}d"')).toBe('f" a { b ! r : > { c } } d " <Newline> <EndMarker>')
  expect(shape("f'{a['b']}'")).toBe("f' { a [ 'b' ] } ' <Newline> <EndMarker>")
})

test('names are NFKC', () => {
  expect(shape('ﬁ')).toBe('fi <Newline> <EndMarker>')
})
