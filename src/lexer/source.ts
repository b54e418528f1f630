/**
 * From the bytes of a file to source text: byte order mark, coding cookie (PEP 263), decoding.
 *
 * UTF-8 needs no table and is the rule. The few other encodings that sources are written in are one-byte encodings, kept
 * here as the characters of their upper half, so that the front end needs neither a codec registry nor the host.
 */

import { PythonSyntaxError, throwSyntaxError } from './errors.ts'

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
 * Decodes the bytes of a source file as CPython reads one. Throws PythonSyntaxError for an encoding that is unknown, or
 * bytes that are not in it, or null bytes.
 */
export function decodeSource(bytes: Uint8Array, filename = '<string>'): string {
  const { encoding, bom } = detectEncoding(bytes)
  const fail = (
    msg: string,
    line: number | null = null,
    offset: number | null = null,
    text: string | null = null,
  ): never => throwSyntaxError(new PythonSyntaxError('SyntaxError', msg, filename, line, offset, line, offset, text))
  const normal = normalName(encoding)
  if (bom && normal !== 'utf-8') fail(`encoding problem: ${encoding} with BOM`)
  const body = bom ? bytes.subarray(3) : bytes
  if (body.includes(0)) fail('source code string cannot contain null bytes')
  if (normal === 'utf-8') {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
    } catch {
      return invalidUtf8(body, fail)
    }
  }
  const table = TABLES.get(normal)
  if (table === undefined) return fail(`unknown encoding: ${encoding}`)
  const upper = table()
  let out = ''
  for (let from = 0; from < body.length; from += 8192) {
    const chunk = body.subarray(from, from + 8192)
    let text = ''
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]
      if (byte < 128) text += String.fromCharCode(byte)
      else {
        const char = upper[byte - 128]
        if (char === undefined || char === '\ufffd') {
          const code = byte.toString(16).padStart(2, '0')
          const why = normal === 'ascii' ? 'ordinal not in range(128)' : 'character maps to <undefined>'
          const codec = normal === 'ascii' ? 'ascii' : 'charmap'
          fail(`(unicode error) '${codec}' codec can't decode byte 0x${code} in position ${from + i}: ${why}`)
        }
        text += char
      }
    }
    out += text
  }
  return out
}

function normalName(encoding: string): string {
  const name = encoding.toLowerCase().replaceAll('_', '-')
  if (name === 'utf-8' || name === 'utf8' || name.startsWith('utf-8-') || name === 'u8' || name === 'utf')
    return 'utf-8'
  return ALIASES.get(name) ?? name
}

/** CPython's words for bytes that are not UTF-8: it names the first, where it stands in its line, and the line. */
function invalidUtf8(bytes: Uint8Array, fail: (msg: string) => never): never {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) break
    at += length
  }
  const byte = bytes[at]
  const needed = byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0
  const code = byte.toString(16).padStart(2, '0')
  if (needed === 0)
    fail(`(unicode error) 'utf-8' codec can't decode byte 0x${code} in position ${at}: invalid start byte`)
  let good = 1
  while (good < needed && at + good < bytes.length && (bytes[at + good] & 0xc0) === 0x80) good++
  if (at + good >= bytes.length) {
    const range = good > 1 ? `bytes in position ${at}-${at + good - 1}` : `byte 0x${code} in position ${at}`
    fail(`(unicode error) 'utf-8' codec can't decode ${range}: unexpected end of data`)
  }
  const range =
    good > 1 && good < needed ? `bytes in position ${at}-${at + good - 1}` : `byte 0x${code} in position ${at}`
  return fail(`(unicode error) 'utf-8' codec can't decode ${range}: invalid continuation byte`)
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
