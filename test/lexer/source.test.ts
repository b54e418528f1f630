import { describe, expect, test } from 'vitest'
import type { PythonSyntaxError } from '../../src/lexer/errors.ts'
import { decodeSource } from '../../src/lexer/source.ts'

/** Bytes of a string of characters up to U+00FF. */
const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

test.each([
  ['x = 1\n', 'x = 1\n'],
  ['\xef\xbb\xbfx', 'x'],
  ['"\xc3\xa9"', '"é"'],
  ['# coding: latin-1\n"\xe9"', '# coding: latin-1\n"é"'],
  ['#!/x\n# vim: set fileencoding=iso-8859-15 :\n"\xa4"', '#!/x\n# vim: set fileencoding=iso-8859-15 :\n"€"'],
  ['# -*- coding: cp1252 -*-\n"\x80"', '# -*- coding: cp1252 -*-\n"€"'],
  ['# coding: koi8-r\n"\xc1"', '# coding: koi8-r\n"а"'],
  ['#\n#\n# coding: latin-1\n"\xc3\xa9"', '#\n#\n# coding: latin-1\n"é"'],
])('%j', (source, expected) => {
  expect(decodeSource(bytes(source))).toBe(expected)
})

describe('errors', () => {
  test.each([
    ['# coding: uft-8\n', 'unknown encoding: uft-8', 'encoding problem: uft-8'],
    [
      '\xef\xbb\xbf# coding: latin-1\n',
      'encoding problem: iso-8859-1 with BOM',
      'encoding problem: iso-8859-1 with BOM',
    ],
    ['\xef\xbb\xbf# coding: utf8\n', 'encoding problem: utf8 with BOM', 'encoding problem: utf8 with BOM'],
    [
      '# coding: ascii\nx = "\xe9"\n',
      "'ascii' codec can't decode byte 0xe9 in position 21: ordinal not in range(128)",
      'encoding problem: ascii',
    ],
    [
      'x = 1\ny = "\xf6"\n',
      "(unicode error) 'utf-8' codec can't decode byte 0xf6 in position 0: invalid start byte",
      "Non-UTF-8 code starting with '\\xf6' in file f.py on line 2, but no encoding declared; " +
        'see https://peps.python.org/pep-0263/ for details',
    ],
    ['x\0', 'source code string cannot contain null bytes', 'source code cannot contain null bytes'],
  ])('%j', (source, text, file) => {
    const message = (from: 'text' | 'file') => {
      try {
        return decodeSource(bytes(source), 'f.py', from)
      } catch (error) {
        return (error as PythonSyntaxError).msg
      }
    }
    expect(message('text')).toBe(text)
    expect(message('file')).toBe(file)
  })
})
