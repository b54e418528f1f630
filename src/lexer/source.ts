/**
 * From the bytes of a file to source text: byte order mark, coding cookie (PEP 263), decoding.
 *
 * UTF-8 needs no table and is the rule. The few other encodings that sources are written in are one-byte encodings, kept
 * here as the characters of their upper half, so that the front end needs neither a codec registry nor the host.
 */

import { PythonSyntaxError, throwSyntaxError } from './errors.ts'
import { codePoints, normaliseSource, tokenize } from './tokenize.ts'

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/

/** Upper halves (0x80 to 0xFF) as runs of text; U+FFFD where the encoding has no character. */
const latin1 = (from: number, to: number) => {
  let text = ''
  for (let code = from; code <= to; code++) text += String.fromCharCode(code)
  return text
}
const CP1252_80 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'
const CP1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffd™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' +
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'
const KOI8_R =
  '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©' +
  'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'
const LATIN2 =
  latin1(0x80, 0x9f) +
  '\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ°ą˛ł´ľśˇ¸šşťź˝žż' +
  'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙'
const LATIN5 = `${latin1(0x80, 0xcf)}ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ`
const CYRILLIC =
  `${latin1(0x80, 0xa0)}ЁЂЃЄЅІЇЈЉЊЋЌ\u00adЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ` +
  'абвгдежзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ'

/** Normal name of an encoding to the characters of 0x80-0xFF, '' where there are none. */
const TABLES = new Map<string, () => string>([
  ['ascii', () => ''],
  ['iso8859-1', () => latin1(0x80, 0xff)],
  ['iso8859-2', () => LATIN2],
  ['iso8859-5', () => CYRILLIC],
  ['iso8859-9', () => LATIN5],
  ['iso8859-15', () => [...latin1(0x80, 0xff)].map((char) => LATIN9.get(char) ?? char).join('')],
  ['cp1251', () => CP1251],
  ['cp1252', () => CP1252_80 + latin1(0xa0, 0xff)],
  ['koi8-r', () => KOI8_R],
])
const LATIN9 = new Map([
  ['¤', '€'],
  ['¦', 'Š'],
  ['¨', 'š'],
  ['´', 'Ž'],
  ['¸', 'ž'],
  ['¼', 'Œ'],
  ['½', 'œ'],
  ['¾', 'Ÿ'],
])
const ALIASES = new Map<string, string>([
  ['us-ascii', 'ascii'],
  ['646', 'ascii'],
  ['ansi-x3.4-1968', 'ascii'],
  ['latin-1', 'iso8859-1'],
  ['latin1', 'iso8859-1'],
  ['iso-8859-1', 'iso8859-1'],
  ['8859', 'iso8859-1'],
  ['cp819', 'iso8859-1'],
  ['l1', 'iso8859-1'],
  ['latin', 'iso8859-1'],
  ['iso8859', 'iso8859-1'],
  ['latin-2', 'iso8859-2'],
  ['latin2', 'iso8859-2'],
  ['iso-8859-2', 'iso8859-2'],
  ['l2', 'iso8859-2'],
  ['iso-8859-5', 'iso8859-5'],
  ['cyrillic', 'iso8859-5'],
  ['iso-8859-9', 'iso8859-9'],
  ['latin-5', 'iso8859-9'],
  ['latin5', 'iso8859-9'],
  ['iso-8859-15', 'iso8859-15'],
  ['latin-9', 'iso8859-15'],
  ['latin9', 'iso8859-15'],
  ['windows-1251', 'cp1251'],
  ['1251', 'cp1251'],
  ['windows-1252', 'cp1252'],
  ['1252', 'cp1252'],
  ['koi8-r', 'koi8-r'],
])

/** The encoding a source declares, `utf-8` if none. `bom` tells that it begins with a UTF-8 byte order mark. */
export function detectEncoding(bytes: Uint8Array): { encoding: string; line: number; bom: boolean } {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let start = bom ? 3 : 0
  for (let line = 1; line <= 2; line++) {
    let end = start
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++
    let text = ''
    for (let i = start; i < Math.min(end, start + 4096); i++) text += String.fromCharCode(bytes[i])
    const found = COOKIE.exec(text)
    if (found !== null) return { encoding: found[1], line, bom }
    if (!/^[ \t\f]*(?:#.*)?$/.test(text)) break
    start = end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1)
  }
  return { encoding: 'utf-8', line: 0, bom }
}

/**
 * Decodes source bytes as CPython reads them, given to `compile()` ('text') or as the file of a program ('file'): the two
 * differ in what they say of bytes that are not in the encoding. Throws PythonSyntaxError for those, for an encoding that
 * is unknown, and for null bytes.
 */
export function decodeSource(bytes: Uint8Array, filename = '<string>', from: 'text' | 'file' = 'text'): string {
  const { encoding, bom } = detectEncoding(bytes)
  const normal = normalName(encoding)
  // CPython compares the normal name with exactly this spelling.
  if (bom && encoding.toLowerCase().replaceAll('_', '-') !== 'utf-8') {
    return fail(
      filename,
      `encoding problem: ${normal === 'utf-8' ? encoding : (TITLES.get(normal) ?? encoding)} with BOM`,
    )
  }
  const body = bom ? bytes.subarray(3) : bytes
  if (body.includes(0)) {
    if (from === 'text') return fail(filename, 'source code string cannot contain null bytes', null)
    const before = body.subarray(0, body.indexOf(0))
    const line = 1 + before.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0)
    const text = new TextDecoder().decode(before.subarray(before.lastIndexOf(10) + 1))
    const error = new PythonSyntaxError(
      'SyntaxError',
      'source code cannot contain null bytes',
      filename,
      line,
      0,
      null,
      null,
      text,
    )
    return throwSyntaxError(error)
  }
  if (normal === 'utf-8') {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
    } catch {
      return from === 'file' ? nonUtf8File(body, filename) : nonUtf8Text(body, filename)
    }
  }
  const table = TABLES.get(normal)
  if (table === undefined)
    return fail(filename, from === 'file' ? `encoding problem: ${encoding}` : `unknown encoding: ${encoding}`)
  const upper = table()
  let out = ''
  for (let start = 0; start < body.length; start += 8192) {
    const chunk = body.subarray(start, start + 8192)
    let text = ''
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]
      if (byte < 128) text += String.fromCharCode(byte)
      else {
        const char = upper[byte - 128]
        if (char === undefined || char === '\ufffd') {
          if (from === 'file') return fail(filename, `encoding problem: ${encoding}`)
          const why = normal === 'ascii' ? 'ordinal not in range(128)' : 'character maps to <undefined>'
          const codec = normal === 'ascii' ? 'ascii' : 'charmap'
          return fail(filename, `'${codec}' codec can't decode byte 0x${hex(byte)} in position ${start + i}: ${why}`)
        }
        text += char
      }
    }
    out += text
  }
  return out
}

const TITLES = new Map([['iso8859-1', 'iso-8859-1']])

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

/** An error without a place: CPython gives line 0 and offset -1, or for null bytes none at all. */
function fail(filename: string, msg: string, line: number | null = 0): never {
  const offset = line === null ? null : -1
  return throwSyntaxError(new PythonSyntaxError('SyntaxError', msg, filename, line, offset, null, null, null))
}

function normalName(encoding: string): string {
  const name = encoding.toLowerCase().replaceAll('_', '-')
  if (name === 'utf-8' || name === 'utf8' || name.startsWith('utf-8-') || name === 'u8' || name === 'utf')
    return 'utf-8'
  return ALIASES.get(name) ?? name
}

/** Index of the first byte that is not UTF-8, or -1. */
function firstBad(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return -1
}

function nonUtf8File(bytes: Uint8Array, filename: string): never {
  const at = firstBad(bytes)
  const line = 1 + bytes.subarray(0, at).reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0)
  const msg =
    `Non-UTF-8 code starting with '\\x${hex(bytes[at])}' in file ${filename} on line ${line}, but no encoding declared; ` +
    'see https://peps.python.org/pep-0263/ for details'
  return fail(filename, msg, null)
}

/**
 * Bytes given to compile() are decoded token by token: what is wrong in a comment goes unnoticed, and elsewhere positions
 * count from the token. So the text is read with each bad byte as a lone surrogate, and the token that has one is sought.
 */
function nonUtf8Text(bytes: Uint8Array, filename: string): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length === 0) text += String.fromCharCode(0xdc00 + bytes[at++])
    else {
      text += new TextDecoder().decode(bytes.subarray(at, at + length))
      at += length
    }
  }
  const source = normaliseSource(text)
  const lexed = tokenize(source)
  for (const token of lexed.tokens) {
    if (!/[\udc80-\udcff]/.test(token.image)) continue
    const quotes = token.shape === null || token.shape.fstring ? 0 : token.shape.triple ? 3 : 1
    const inner = quotes === 0 ? token.image : token.image.slice((token.shape?.prefix ?? 0) + quotes, -quotes)
    const offset = codePoints(source, source.lastIndexOf('\n', token.startOffset) + 1, token.startOffset) + 1
    const end = offset - 1 + codePoints(token.image, 0, token.image.length)
    const line = source.slice(
      source.lastIndexOf('\n', token.startOffset) + 1,
      source.indexOf('\n', token.startOffset) + 1,
    )
    const shown = line.replace(/[\udc80-\udcff]/g, '\ufffd')
    const msg = `(unicode error) ${utf8Problem(escapedBytes(inner))}`
    throwSyntaxError(
      new PythonSyntaxError('SyntaxError', msg, filename, token.line, offset, token.endLine, end - 1, shown),
    )
  }
  if (lexed.failure !== null && /^invalid (?:character|non-printable)/.test(lexed.failure.problem.msg)) {
    const { lineno, offset } = lexed.failure.problem
    const line = source.split('\n')[lineno - 1]
    const from = /[\p{XIDC}\udc80-\udcff]*$/u.exec(line.slice(0, offset))?.[0] ?? ''
    const msg = `(unicode error) ${utf8Problem(escapedBytes(from))}`
    const shown = `${line.replace(/[\udc80-\udcff]/g, '\ufffd')}\n`
    throwSyntaxError(
      new PythonSyntaxError('SyntaxError', msg, filename, lineno, offset - from.length + 1, lineno, -1, shown),
    )
  }
  return text.replace(/[\udc80-\udcff]/g, '\ufffd')
}

/** UTF-8 of a text in which lone surrogates stand for single bytes. */
function escapedBytes(text: string): Uint8Array {
  const out: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) as number
    if (code >= 0xdc80 && code <= 0xdcff) out.push(code - 0xdc00)
    else out.push(...new TextEncoder().encode(char))
  }
  return Uint8Array.from(out)
}

/** CPython's words for bytes that are not UTF-8. */
function utf8Problem(bytes: Uint8Array): string {
  const at = firstBad(bytes)
  const byte = bytes[at]
  const needed = byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0
  const one = `byte 0x${hex(byte)} in position ${at}`
  if (needed === 0) return `'utf-8' codec can't decode ${one}: invalid start byte`
  let good = 1
  while (good < needed && at + good < bytes.length && (bytes[at + good] & 0xc0) === 0x80) good++
  const range = good > 1 ? `bytes in position ${at}-${at + good - 1}` : one
  const why = at + good >= bytes.length && good < needed ? 'unexpected end of data' : 'invalid continuation byte'
  return `'utf-8' codec can't decode ${range}: ${why}`
}

/** Length of the valid UTF-8 sequence at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  for (let i = 1; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1]
  if (first === 0xe0 && second < 0xa0) return 0
  if (first === 0xed && second >= 0xa0) return 0
  if (first === 0xf0 && second < 0x90) return 0
  if (first === 0xf4 && second >= 0x90) return 0
  return length
}
