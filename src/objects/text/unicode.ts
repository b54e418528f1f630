// Character properties as str methods see them (CPython 3.13, Unicode 15.1).
//
// Everything about single characters comes from the packed category table, decoded once on first use, plus short lists
// of exceptions that were found by comparing with CPython over all code points. Functions on single characters take a
// code point. Functions on strings take UTF-16 text; for a plain str that is the same as its units, because no property
// depends on surrogates. Case mapping lives in case-mapping.ts.

import { CATEGORIES, CATEGORY_LETTERS, CATEGORY_RUNS, NUMERIC_RUNS } from './unicode-data.ts'

// Indices into CATEGORIES.
const CN = 2
const CS = 4
const LL = 5
const LM = 6
const LT = 8
const LU = 9
const MC = 10
const ME = 11
const MN = 12
const ND = 13
const NL = 14
const PC = 16
const SK = 24
const CF = 1
const ZL = 27

const BMP = 0x10000
// The BMP as one byte per character, later planes as sorted run starts. Decoded from constants, so sharing them between
// interpreters shares nothing that can change.
let bmp: Uint8Array | undefined
let runStarts = new Uint32Array(0)
let runCategories = new Uint8Array(0)

function decodeCategories(): Uint8Array {
  const table = new Uint8Array(BMP)
  const starts: number[] = []
  const categories: number[] = []
  let at = 0
  const put = (category: number, length: number): void => {
    if (at < BMP) table.fill(category, at, Math.min(BMP, at + length))
    if (at + length > BMP) {
      starts.push(Math.max(at, BMP))
      categories.push(category)
    }
    at += length
  }
  const item = /\*(\d+)([A-Za-d])(\d*)([A-Za-d])(\d*)|([A-Za-d])(\d*)/g
  for (let m = item.exec(CATEGORY_RUNS); m !== null; m = item.exec(CATEGORY_RUNS)) {
    if (m[1] !== undefined) {
      for (let n = Number(m[1]); n > 0; n--) {
        put(CATEGORY_LETTERS.indexOf(m[2]!), m[3] === '' ? 1 : Number(m[3]))
        put(CATEGORY_LETTERS.indexOf(m[4]!), m[5] === '' ? 1 : Number(m[5]))
      }
    } else {
      put(CATEGORY_LETTERS.indexOf(m[6]!), m[7] === '' ? 1 : Number(m[7]))
    }
  }
  runStarts = Uint32Array.from(starts)
  runCategories = Uint8Array.from(categories)
  bmp = table
  return table
}

function categoryNumber(cp: number): number {
  const table = bmp ?? decodeCategories()
  if (cp < BMP) return table[cp]!
  let low = 0
  let high = runStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runStarts[middle]! <= cp) low = middle
    else high = middle - 1
  }
  return runCategories[low]!
}

/** General category, two letters (`unicodedata.category`). */
export function category(cp: number): string {
  return CATEGORIES[categoryNumber(cp)]!
}

/** Assigned in Unicode 15.1 (category is not Cn). */
export function isAssigned(cp: number): boolean {
  return categoryNumber(cp) !== CN
}

// Pairs first, last.
const OTHER_LOWERCASE = [
  0xaa, 0xaa, 0xba, 0xba, 0x2b0, 0x2b8, 0x2c0, 0x2c1, 0x2e0, 0x2e4, 0x345, 0x345, 0x37a, 0x37a, 0x10fc, 0x10fc, 0x1d2c,
  0x1d6a, 0x1d78, 0x1d78, 0x1d9b, 0x1dbf, 0x2071, 0x2071, 0x207f, 0x207f, 0x2090, 0x209c, 0x2170, 0x217f, 0x24d0,
  0x24e9, 0x2c7c, 0x2c7d, 0xa69c, 0xa69d, 0xa770, 0xa770, 0xa7f2, 0xa7f4, 0xa7f8, 0xa7f9, 0xab5c, 0xab5f, 0xab69,
  0xab69, 0x10780, 0x10780, 0x10783, 0x10785, 0x10787, 0x107b0, 0x107b2, 0x107ba, 0x1e030, 0x1e06d,
]
const OTHER_UPPERCASE = [0x2160, 0x216f, 0x24b6, 0x24cf, 0x1f130, 0x1f149, 0x1f150, 0x1f169, 0x1f170, 0x1f189]
// XID_Start and XID_Continue where they differ from what the category says
// (start: L*, Nl, '_'; continue: also Nd, Mn, Mc, Pc).
const XID_START_NOT = [
  0x37a, 0x37a, 0xe33, 0xe33, 0xeb3, 0xeb3, 0x2e2f, 0x2e2f, 0xfc5e, 0xfc63, 0xfdfa, 0xfdfb, 0xfe70, 0xfe70, 0xfe72,
  0xfe72, 0xfe74, 0xfe74, 0xfe76, 0xfe76, 0xfe78, 0xfe78, 0xfe7a, 0xfe7a, 0xfe7c, 0xfe7c, 0xfe7e, 0xfe7e, 0xff9e,
  0xff9f,
]
const XID_START_ALSO = [0x1885, 0x1886, 0x2118, 0x2118, 0x212e, 0x212e]
const XID_CONTINUE_NOT = [
  0x37a, 0x37a, 0x2e2f, 0x2e2f, 0xfc5e, 0xfc63, 0xfdfa, 0xfdfb, 0xfe70, 0xfe70, 0xfe72, 0xfe72, 0xfe74, 0xfe74, 0xfe76,
  0xfe76, 0xfe78, 0xfe78, 0xfe7a, 0xfe7a, 0xfe7c, 0xfe7c, 0xfe7e, 0xfe7e,
]
const XID_CONTINUE_ALSO = [
  0xb7, 0xb7, 0x387, 0x387, 0x1369, 0x1371, 0x19da, 0x19da, 0x200c, 0x200d, 0x2118, 0x2118, 0x212e, 0x212e, 0x30fb,
  0x30fb, 0xff65, 0xff65,
]
// Case_Ignorable beyond Mn, Me, Cf, Lm and Sk.
const CASE_IGNORABLE = [
  0x27, 0x27, 0x2e, 0x2e, 0x3a, 0x3a, 0xb7, 0xb7, 0x387, 0x387, 0x55f, 0x55f, 0x5f4, 0x5f4, 0x2018, 0x2019, 0x2024,
  0x2024, 0x2027, 0x2027, 0xfe13, 0xfe13, 0xfe52, 0xfe52, 0xfe55, 0xfe55, 0xff07, 0xff07, 0xff0e, 0xff0e, 0xff1a,
  0xff1a,
]
// Triples first, last, value of first: digits that are not decimal (superscripts, circled digits).
const DIGITS = [
  0xb2, 0xb3, 2, 0xb9, 0xb9, 1, 0x1369, 0x1371, 1, 0x19da, 0x19da, 1, 0x2070, 0x2070, 0, 0x2074, 0x2079, 4, 0x2080,
  0x2089, 0, 0x2460, 0x2468, 1, 0x2474, 0x247c, 1, 0x2488, 0x2490, 1, 0x24ea, 0x24ea, 0, 0x24f5, 0x24fd, 1, 0x24ff,
  0x24ff, 0, 0x2776, 0x277e, 1, 0x2780, 0x2788, 1, 0x278a, 0x2792, 1, 0x10a40, 0x10a43, 1, 0x10e60, 0x10e68, 1, 0x11052,
  0x1105a, 1, 0x1f100, 0x1f100, 0, 0x1f101, 0x1f10a, 0,
]

function inPairs(pairs: readonly number[], cp: number): boolean {
  for (let i = 0; i < pairs.length; i += 2) {
    if (cp < pairs[i]!) return false
    if (cp <= pairs[i + 1]!) return true
  }
  return false
}

export function isAlphaChar(cp: number): boolean {
  const c = categoryNumber(cp)
  return c >= LL && c <= LU
}

export function isDecimalChar(cp: number): boolean {
  return categoryNumber(cp) === ND
}

export function isDigitChar(cp: number): boolean {
  return digitValue(cp) >= 0
}

export function isNumericChar(cp: number): boolean {
  return numericValue(cp) !== undefined
}

export function isAlnumChar(cp: number): boolean {
  return isAlphaChar(cp) || isNumericChar(cp)
}

/** What str.split, strip and isspace mean by whitespace. */
export function isSpaceChar(cp: number): boolean {
  if (cp < 0x80) return cp === 0x20 || (cp >= 0x09 && cp <= 0x0d) || (cp >= 0x1c && cp <= 0x1f)
  if (cp < 0x1680) return cp === 0x85 || cp === 0xa0
  if (cp < 0x2000) return cp === 0x1680
  return cp <= 0x200a || cp === 0x2028 || cp === 0x2029 || cp === 0x202f || cp === 0x205f || cp === 0x3000
}

/** A separator of str.splitlines; CR LF counts as one there. */
export function isLineBreakChar(cp: number): boolean {
  return (cp >= 0x0a && cp <= 0x0d) || (cp >= 0x1c && cp <= 0x1e) || cp === 0x85 || cp === 0x2028 || cp === 0x2029
}

export function isLowerChar(cp: number): boolean {
  return categoryNumber(cp) === LL || inPairs(OTHER_LOWERCASE, cp)
}

export function isUpperChar(cp: number): boolean {
  return categoryNumber(cp) === LU || inPairs(OTHER_UPPERCASE, cp)
}

export function isTitleChar(cp: number): boolean {
  return categoryNumber(cp) === LT
}

export function isCasedChar(cp: number): boolean {
  return isLowerChar(cp) || isUpperChar(cp) || isTitleChar(cp)
}

/** Unicode's Case_Ignorable, which the final sigma rule skips. */
export function isCaseIgnorableChar(cp: number): boolean {
  const c = categoryNumber(cp)
  return c === MN || c === ME || c === CF || c === LM || c === SK || inPairs(CASE_IGNORABLE, cp)
}

/** repr() shows the character itself: not control, format, surrogate, private, unassigned or separator; space is. */
export function isPrintableChar(cp: number): boolean {
  if (cp < 0x7f) return cp >= 0x20
  const c = categoryNumber(cp)
  return c > CS && c < ZL
}

export function isIdentifierStart(cp: number): boolean {
  if (cp < 0x80) return (cp >= 0x61 && cp <= 0x7a) || (cp >= 0x41 && cp <= 0x5a) || cp === 0x5f
  const c = categoryNumber(cp)
  if ((c >= LL && c <= LU) || c === NL) return !inPairs(XID_START_NOT, cp)
  return inPairs(XID_START_ALSO, cp)
}

export function isIdentifierContinue(cp: number): boolean {
  if (cp < 0x80) {
    return (cp >= 0x61 && cp <= 0x7a) || (cp >= 0x41 && cp <= 0x5a) || cp === 0x5f || (cp >= 0x30 && cp <= 0x39)
  }
  const c = categoryNumber(cp)
  if ((c >= LL && c <= LU) || c === NL || c === ND || c === MN || c === MC || c === PC) {
    return !inPairs(XID_CONTINUE_NOT, cp)
  }
  return inPairs(XID_CONTINUE_ALSO, cp)
}

/** Value 0..9 of a decimal digit, -1 for anything else (`unicodedata.decimal`). */
export function decimalValue(cp: number): number {
  if (cp < 0x80) return cp >= 0x30 && cp <= 0x39 ? cp - 0x30 : -1
  if (categoryNumber(cp) !== ND) return -1
  // Decimal digits come in blocks of ten from zero to nine; some blocks touch, so count from the start of the run.
  let first = cp
  while (categoryNumber(first - 1) === ND) first--
  return (cp - first) % 10
}

/** Value 0..9 of a digit, superscripts and circled digits included, else -1 (`unicodedata.digit`). */
export function digitValue(cp: number): number {
  const decimal = decimalValue(cp)
  if (decimal >= 0 || cp < 0xb2) return decimal
  for (let i = 0; i < DIGITS.length; i += 3) {
    if (cp < DIGITS[i]!) return -1
    if (cp <= DIGITS[i + 1]!) return DIGITS[i + 2]! + (cp - DIGITS[i]!)
  }
  return -1
}

let numericValues: Map<number, number> | undefined

function fraction(text: string): [number, number] {
  const slash = text.indexOf('/')
  return slash < 0 ? [Number(text), 1] : [Number(text.slice(0, slash)), Number(text.slice(slash + 1))]
}

function decodeNumeric(): Map<number, number> {
  const map = new Map<number, number>()
  let at = 0
  for (const item of NUMERIC_RUNS.split(' ')) {
    const [place, values] = item.split('=') as [string, string]
    const [gap, count = '1'] = place.split(':')
    const [value, step = '1'] = values.split('+') as [string, string?]
    at += Number.parseInt(gap!, 36)
    const [vn, vd] = fraction(value)
    const [sn, sd] = fraction(step)
    for (let k = Number.parseInt(count, 36) - 1; k >= 0; k--) map.set(at + k, (vn * sd + k * sn * vd) / (vd * sd))
  }
  numericValues = map
  return map
}

/** Numeric value (½ is 0.5), `undefined` when there is none (`unicodedata.numeric`). */
export function numericValue(cp: number): number | undefined {
  const decimal = decimalValue(cp)
  if (decimal >= 0) return decimal
  if (cp < 0xb2) return undefined
  return (numericValues ?? decodeNumeric()).get(cp)
}

// ---- predicates on whole strings ---------------------------------------------------------------------------------

function every(text: string, test: (cp: number) => boolean): boolean {
  if (text.length === 0) return false
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (!test(cp)) return false
    if (cp > 0xffff) i++
  }
  return true
}

export const isAlpha = (text: string): boolean => every(text, isAlphaChar)
export const isDecimal = (text: string): boolean => every(text, isDecimalChar)
export const isDigit = (text: string): boolean => every(text, isDigitChar)
export const isNumeric = (text: string): boolean => every(text, isNumericChar)
export const isAlnum = (text: string): boolean => every(text, isAlnumChar)
export const isSpace = (text: string): boolean => every(text, isSpaceChar)
export const isPrintable = (text: string): boolean => text.length === 0 || every(text, isPrintableChar)

/** str.isascii: true for ''. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

export function isIdentifier(text: string): boolean {
  if (text.length === 0) return false
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (!(i === 0 ? isIdentifierStart(cp) : isIdentifierContinue(cp))) return false
    if (cp > 0xffff) i++
  }
  return true
}

/** str.islower: some cased character, and none that is upper or title case. */
export function isLower(text: string): boolean {
  let cased = false
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    if (isUpperChar(cp) || isTitleChar(cp)) return false
    if (!cased && isLowerChar(cp)) cased = true
  }
  return cased
}

/** str.isupper: some cased character, and none that is lower or title case. */
export function isUpper(text: string): boolean {
  let cased = false
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    if (isLowerChar(cp) || isTitleChar(cp)) return false
    if (!cased && isUpperChar(cp)) cased = true
  }
  return cased
}

/** str.istitle: upper and title case only after uncased characters, lower case only after cased ones. */
export function isTitle(text: string): boolean {
  let cased = false
  let previousCased = false
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    if (isUpperChar(cp) || isTitleChar(cp)) {
      if (previousCased) return false
      previousCased = true
      cased = true
    } else if (isLowerChar(cp)) {
      if (!previousCased) return false
      cased = true
    } else {
      previousCased = false
    }
  }
  return cased
}
