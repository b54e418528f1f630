/**
 * Numbers: what is wrong with one, and what its value is.
 *
 * The flat lexer takes the longest text that is a number. Whether what follows makes it an error ("1_", "0b2", "1a",
 * "012") is decided here, by walking over it as CPython's tokenizer does, since its messages and columns follow from
 * that walk. Only numbers that look suspicious are walked over.
 */

import type { NumberConstant } from './constants.ts'

export interface NumberProblem {
  msg: string
  /** Index in the source up to which the number was read: CPython's offset counts the characters before it. */
  at: number
  /** For the one error with a range: where it starts. */
  from?: number
  /** A warning only: a keyword follows directly. */
  warning?: boolean
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isHex = (code: number) => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102)
const isWord = (code: number) =>
  isDigit(code) || code === 95 || ((code | 32) >= 97 && (code | 32) <= 122) || code >= 128

/** Cheap test: can the number at `start`..`end` be wrong at all? */
export function isSuspicious(text: string, start: number, end: number): boolean {
  return isWord(text.charCodeAt(end)) || (text.charCodeAt(start) === 48 && end - start > 1)
}

/** Walks over the number that begins at `start`; null if nothing is wrong with it. */
export function numberProblem(text: string, start: number): NumberProblem | null {
  let at = start
  const code = () => text.charCodeAt(at)
  const bad = (kind: string): NumberProblem => ({ msg: `invalid ${kind} literal`, at })
  const tail = (): boolean => {
    for (;;) {
      while (isDigit(code())) at++
      if (code() !== 95) return true
      at++
      if (!isDigit(code())) return false
    }
  }
  const ending = (kind: string): NumberProblem | null => {
    // A letter beyond ASCII begins a name, which then is judged as one.
    if (!isWord(code()) || code() >= 128) return null
    if (/^(?:and|else|for|i[fns]|or|not)(?![\w\u0080-\uffff])/.test(text.slice(at, at + 5)))
      return { ...bad(kind), warning: true }
    return bad(kind)
  }
  const based = (kind: string, valid: (code: number) => boolean): NumberProblem | null => {
    do {
      if (code() === 95) at++
      if (!valid(code())) {
        if (isDigit(code())) return { msg: `invalid digit '${text[at]}' in ${kind} literal`, at: at + 1 }
        return bad(kind)
      }
      while (valid(code())) at++
    } while (code() === 95)
    if (isDigit(code())) return { msg: `invalid digit '${text[at]}' in ${kind} literal`, at: at + 1 }
    return ending(kind)
  }
  let octal: NumberProblem | null = null
  if (code() === 48) {
    const letter = text.charCodeAt(start + 1) | 32
    at += 2
    if (letter === 120) return based('hexadecimal', isHex)
    if (letter === 111) return based('octal', (c) => c >= 48 && c <= 55)
    if (letter === 98) return based('binary', (c) => c === 48 || c === 49)
    at = start + 1
    for (;;) {
      if (code() === 95) {
        at++
        if (!isDigit(code())) return bad('decimal')
      }
      if (code() !== 48) break
      at++
    }
    if (isDigit(code())) {
      octal = {
        msg: 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
        from: start,
        at: at + 1,
      }
      if (!tail()) return bad('decimal')
    }
  } else if (code() !== 46 && !tail()) return bad('decimal')
  if (code() === 46) {
    octal = null
    at++
    if (isDigit(code()) && !tail()) return bad('decimal')
  }
  if ((code() | 32) === 101) {
    const next = text.charCodeAt(at + 1)
    if (next === 43 || next === 45) {
      at += 2
      if (!isDigit(code())) return bad('decimal')
    } else if (isDigit(next)) at++
    else return octal ?? ending('decimal')
    octal = null
    if (!tail()) return bad('decimal')
  }
  if ((code() | 32) === 106) {
    at++
    return ending('imaginary')
  }
  return octal ?? ending('decimal')
}

/** CPython's limit on the digits of an int in decimal (`sys.set_int_max_str_digits`), fixed for source text. */
export const MAX_DIGITS = 4300

/** The value of a number token, or the message of the error that making it raises. */
export function numberValue(image: string): { value: NumberConstant } | { error: string } {
  const text = image.includes('_') ? image.replaceAll('_', '') : image
  const last = text.charCodeAt(text.length - 1) | 32
  const second = text.length > 1 ? text.charCodeAt(1) | 32 : 0
  if (text.charCodeAt(0) === 48 && (second === 120 || second === 111 || second === 98)) {
    if (text.length < 15) return { value: Number(text) }
    return { value: integer(text) }
  }
  if (last === 106) return { value: { type: 'complex', imag: Number(text.slice(0, -1)) } }
  if (/^[0-9]+$/.test(text)) {
    if (text.length < 16) return { value: Number(text) }
    if (text.length > MAX_DIGITS) {
      return {
        error:
          `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${text.length} digits; ` +
          'use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals ' +
          'to avoid decimal conversion limits.',
      }
    }
    return { value: integer(text) }
  }
  return { value: { type: 'float', value: Number(text) } }
}

function integer(text: string): number | bigint {
  const big = BigInt(text)
  return big <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(big) : big
}
