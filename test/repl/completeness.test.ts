/** The test for incomplete input against CPython's codeop: what it said of every text of codeop-texts.txt and of all their beginnings. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { completeness, type Symbol } from '../../src/repl/completeness.ts'

type Said = string | (string | number | null)[]

const recorded: [string, Said, Said, Said][] = JSON.parse(
  readFileSync(new URL('./codeop.json', import.meta.url), 'utf8'),
)

function say(text: string, symbol: Symbol): Said {
  const verdict = completeness(text, { symbol })
  if (verdict.kind === 'whole') return 'code'
  if (verdict.kind === 'more') return 'more'
  const { kind, msg, lineno, offset, end_lineno, end_offset } = verdict.error
  return kind === 'MemoryError' ? [kind, msg] : [kind, msg, lineno, offset, end_lineno, end_offset]
}

describe('as codeop says', () => {
  test('there are hundreds of texts', () => expect(recorded.length).toBeGreaterThan(1000))
  for (const [i, symbol] of (['single', 'exec', 'eval'] as const).entries()) {
    test(symbol, () => {
      const different = recorded.filter(([text, ...said]) => !same(say(text, symbol), said[i]))
      expect(different.map(([text, ...said]) => [text, say(text, symbol), said[i]])).toEqual([])
    })
  }
})

function same(a: Said, b: Said): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
