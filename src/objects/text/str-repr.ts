// repr() of str and bytes, and ascii(): which quote, which escapes.
//
// A str is quoted with ' unless it holds ' and no ". Backslash, the quote, \t \n \r and everything that is not printable
// are escaped, with the shortest of \xhh, \uhhhh, \Uhhhhhhhh. Bytes use the same rules with \xhh only.

import { isPrintableChar } from './unicode.ts'

const HEX = '0123456789abcdef'

function hex(value: number, digits: number): string {
  let out = ''
  for (let shift = (digits - 1) * 4; shift >= 0; shift -= 4) out += HEX[(value >>> shift) & 15]
  return out
}

/** `\xhh`, `\uhhhh` or `\Uhhhhhhhh`: what repr and the backslashreplace handler write for a code point. */
export function escapeCodePoint(cp: number): string {
  if (cp < 0x100) return `\\x${hex(cp, 2)}`
  return cp < 0x10000 ? `\\u${hex(cp, 4)}` : `\\U${hex(cp, 8)}`
}

const PLAIN = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/

function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'"
}

function reprOne(cp: number, quote: number, asciiOnly: boolean): string {
  if (cp === quote || cp === 0x5c) return `\\${String.fromCharCode(cp)}`
  if (cp < 0x7f) {
    if (cp >= 0x20) return String.fromCharCode(cp)
    if (cp === 0x0a) return '\\n'
    if (cp === 0x0d) return '\\r'
    if (cp === 0x09) return '\\t'
    return escapeCodePoint(cp)
  }
  return !asciiOnly && isPrintableChar(cp) ? String.fromCodePoint(cp) : escapeCodePoint(cp)
}

function reprText(text: string, joinPairs: boolean, asciiOnly: boolean): string {
  if (PLAIN.test(text)) return `'${text}'`
  const quote = quoteFor(text)
  const q = quote.charCodeAt(0)
  let out = quote
  for (let i = 0; i < text.length; i++) {
    const cp = joinPairs ? text.codePointAt(i)! : text.charCodeAt(i)
    if (cp > 0xffff) i++
    out += reprOne(cp, q, asciiOnly)
  }
  return out + quote
}

/** repr of a plain str (units: surrogates are never joined). */
export function reprStr(units: string): string {
  return reprText(units, false, false)
}

/** repr of UTF-16 text: a surrogate pair is one character. For AstralStr and for messages about host text. */
export function reprUtf16(text: string): string {
  return reprText(text, true, false)
}

/** ascii() of UTF-16 text. */
export function asciiUtf16(text: string): string {
  return reprText(text, true, true)
}

/** repr (or ascii) of a str given as code points: exact for every str. */
export function reprCodePoints(points: ArrayLike<number>, asciiOnly = false): string {
  let single = false
  let double = false
  for (let i = 0; i < points.length; i++) {
    if (points[i] === 0x27) single = true
    else if (points[i] === 0x22) double = true
  }
  const quote = single && !double ? '"' : "'"
  const q = quote.charCodeAt(0)
  let out = quote
  for (let i = 0; i < points.length; i++) out += reprOne(points[i]!, q, asciiOnly)
  return out + quote
}

/** The text between the quotes of a bytes repr, for the given quote. */
function bytesBody(bytes: Uint8Array, quote: number): string {
  let out = ''
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!
    if (b === quote || b === 0x5c) out += `\\${String.fromCharCode(b)}`
    else if (b >= 0x20 && b < 0x7f) out += String.fromCharCode(b)
    else if (b === 0x0a) out += '\\n'
    else if (b === 0x0d) out += '\\r'
    else if (b === 0x09) out += '\\t'
    else out += `\\x${hex(b, 2)}`
  }
  return out
}

/** repr of bytes: `b'...'`; bytearray's repr wraps this. */
export function reprBytes(bytes: Uint8Array): string {
  let single = false
  let double = false
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0x27) single = true
    else if (bytes[i] === 0x22) double = true
  }
  const quote = single && !double ? '"' : "'"
  return `b${quote}${bytesBody(bytes, quote.charCodeAt(0))}${quote}`
}
