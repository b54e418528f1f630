import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { characterByName, nameOfPoint, pointByName } from '../../src/lexer/unicode-names.ts'

test('every name is that of CPython 3.13 (Unicode 15.1), and leads back', () => {
  const digest = createHash('md5')
  const lost: number[] = []
  for (let point = 0; point < 0x110000; point++) {
    const name = nameOfPoint(point)
    if (name === null) continue
    // python: md5 over f'{c} {unicodedata.name(chr(c))}\n'
    digest.update(`${point} ${name}\n`)
    if (pointByName(name) !== point) lost.push(point)
  }
  expect(lost).toEqual([])
  expect(digest.digest('hex')).toBe('d498e30132e1296969956ccb1e895d83')
})

test.each([
  ['latin small letter a', 97],
  ['cjk unified ideograph-4e00', -1],
  ['CJK UNIFIED IDEOGRAPH-4e00', -1],
  ['CJK UNIFIED IDEOGRAPH-04E00', 19968],
  ['CJK COMPATIBILITY IDEOGRAPH-0F900', -1],
  ['cjk compatibility ideograph-f900', 63744],
  ['hangul syllable ga', -1],
  ['HANGUL SYLLABLE GGWAELG', 44909],
  ['HANGUL SYLLABLE A', 50500],
  ['HANGUL SYLLABLE ', -1],
  ['nbsp', 160],
  ['NULL', 0],
  ['VS17', 917760],
  ['LATIN CAPITAL LETTER GHA', 418],
  ['LATIN SMALL LETTER A ', -1],
  ['latin \u017fmall letter a', -1],
])('%s', (name, point) => {
  expect(pointByName(name)).toBe(point)
  expect(characterByName(name)).toBe(point < 0 ? null : String.fromCodePoint(point))
})
