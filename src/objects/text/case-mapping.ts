// Case mapping: upper, lower, title, casefold, swapcase, capitalize with Unicode's full mappings (one character may
// become three) and the final form of sigma.
//
// It leans on the engine's toUpperCase/toLowerCase, which are locale-free and never change for a character once
// assigned, and drops a mapping that touches a character not assigned in Unicode 15.1: a newer engine then knows a pair
// that CPython 3.13 does not. Title case and case folding are derived from these with the few exceptions spelled out.
// All functions on strings take and give UTF-16 text.

import { isAscii, isAssigned, isCasedChar, isCaseIgnorableChar, isLowerChar, isUpperChar } from './unicode.ts'

// Below this every engine agrees with Unicode 15.1 (the first later change is U+019B).
const SAFE_LIMIT = 0x180
const SIGMA = 0x3a3
const SMALL_SIGMA = '\u03c3'
const FINAL_SIGMA = '\u03c2'

function allBelow(text: string, limit: number): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= limit) return false
  return true
}

function allAssigned(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    if (!isAssigned(cp)) return false
  }
  return true
}

/** Full upper-case mapping of one code point. */
export function upperChar(cp: number): string {
  const c = String.fromCodePoint(cp)
  const mapped = c.toUpperCase()
  return mapped === c || cp < SAFE_LIMIT || (isAssigned(cp) && allAssigned(mapped)) ? mapped : c
}

/** Full lower-case mapping of one code point, without context (sigma is never final here). */
export function lowerChar(cp: number): string {
  const c = String.fromCodePoint(cp)
  const mapped = c.toLowerCase()
  return mapped === c || cp < SAFE_LIMIT || (isAssigned(cp) && allAssigned(mapped)) ? mapped : c
}

/** Full title-case mapping of one code point. */
export function titleChar(cp: number): string {
  if (cp < 0x80) return upperChar(cp)
  // Digraphs such as U+01C4: capital, title and small letter stand in a row.
  if (cp >= 0x1c4 && cp <= 0x1cc) return String.fromCharCode(0x1c5 + 3 * Math.floor((cp - 0x1c4) / 3))
  if (cp >= 0x1f1 && cp <= 0x1f3) return '\u01f2'
  // Georgian letters have capitals but no title case.
  if (cp >= 0x10d0 && cp <= 0x10ff) return String.fromCharCode(cp)
  if (cp >= 0x1f80 && cp <= 0x1fff) return titleGreek(cp)
  const upper = upperChar(cp)
  // U+0149 is an apostrophe before N: the letter is its second character.
  if (upper.length === 1 || cp > 0xffff || cp === 0x149) return upper
  let out = upper[0]!
  for (let i = 1; i < upper.length; i++)
    out += isCombining(upper.charCodeAt(i)) ? upper[i] : lowerChar(upper.charCodeAt(i))
  return out
}

function isCombining(cp: number): boolean {
  return cp >= 0x300 && cp <= 0x36f
}

// Greek with iota subscript: in upper case the iota becomes a letter, in title case it stays below the first letter,
// in a letter of its own where one exists (eight or nine further) and as U+0345 where not.
function titleGreek(cp: number): string {
  if (cp <= 0x1faf) return String.fromCharCode(cp | 8)
  const upper = upperChar(cp)
  if (upper.charCodeAt(upper.length - 1) !== 0x399 || upper.length === 1) return upper
  const base = upper.charCodeAt(0)
  const withIota =
    upper.length !== 2 ? '' : base === 0x391 ? '\u1fbc' : base === 0x397 ? '\u1fcc' : base === 0x3a9 ? '\u1ffc' : ''
  if (withIota !== '') return withIota
  return `${upper.slice(0, -1)}\u0345`
}

/** Full case folding of one code point. */
export function foldChar(cp: number): string {
  if (cp < 0x80) return String.fromCharCode(cp >= 0x41 && cp <= 0x5a ? cp + 32 : cp)
  if (cp === 0x131) return '\u0131'
  if (cp === 0x1e9e) return 'ss'
  if (cp >= 0x13a0 && cp <= 0x13f5) return String.fromCharCode(cp) // Cherokee folds to its capitals
  if ((cp >= 0x13f8 && cp <= 0x13fd) || (cp >= 0xab70 && cp <= 0xabbf)) return upperChar(cp)
  const upper = upperChar(cp)
  let out = ''
  for (let i = 0; i < upper.length; i++) {
    const c = upper.codePointAt(i)!
    if (c > 0xffff) i++
    out += lowerChar(c)
  }
  return out
}

function mapEach(text: string, map: (cp: number) => string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    out += map(cp)
  }
  return out
}

/** str.upper */
export function upper(text: string): string {
  return allBelow(text, SAFE_LIMIT) ? text.toUpperCase() : mapEach(text, upperChar)
}

/** str.lower, with the final form of sigma at the end of words. */
export function lower(text: string): string {
  if (allBelow(text, SAFE_LIMIT)) return text.toLowerCase()
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    out += lowerAt(text, i, cp)
    if (cp > 0xffff) i++
  }
  return out
}

function lowerAt(text: string, at: number, cp: number): string {
  return cp === SIGMA ? lowerSigma(text, at) : lowerChar(cp)
}

/** Unicode's Final_Sigma: a cased letter before, none after, case-ignorable characters not counted. */
function lowerSigma(text: string, at: number): string {
  let before = -1
  for (let i = at - 1; i >= 0; i--) {
    let cp = text.charCodeAt(i)
    if ((cp & 0xfc00) === 0xdc00 && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) {
      i--
      cp = text.codePointAt(i)!
    }
    if (!isCaseIgnorableChar(cp)) {
      before = cp
      break
    }
  }
  if (before < 0 || !isCasedChar(before)) return SMALL_SIGMA
  for (let i = at + 1; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    if (!isCaseIgnorableChar(cp)) return isCasedChar(cp) ? SMALL_SIGMA : FINAL_SIGMA
  }
  return FINAL_SIGMA
}

/** str.casefold */
export function casefold(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapEach(text, foldChar)
}

/** str.swapcase */
export function swapcase(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (isUpperChar(cp)) out += lowerAt(text, i, cp)
    else if (isLowerChar(cp)) out += upperChar(cp)
    else out += String.fromCodePoint(cp)
    if (cp > 0xffff) i++
  }
  return out
}

/** str.capitalize: the first character in title case, the rest in lower case. */
export function capitalize(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    out += i === 0 ? titleChar(cp) : lowerAt(text, i, cp)
    if (cp > 0xffff) i++
  }
  return out
}

/** str.title: title case after an uncased character, lower case after a cased one. */
export function title(text: string): string {
  let out = ''
  let previousCased = false
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    out += previousCased ? lowerAt(text, i, cp) : titleChar(cp)
    previousCased = isCasedChar(cp)
    if (cp > 0xffff) i++
  }
  return out
}
