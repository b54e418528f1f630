/**
 * Operations on the payload of str (`Text`) that are exact for every str, AstralStr included.
 *
 * A plain string is its own sequence of code points, so JavaScript's operations are right as they are, lone surrogates and all. An AstralStr
 * is not: a search over its UTF-16 could match half a pair. Searches that involve one therefore run over a *wide* form in which every code
 * point takes two units, from two ranges that do not meet: a match can only lie on whole code points, and an index is half a unit index.
 * The wide form of an AstralStr is kept as long as the AstralStr lives.
 */
import type { PyValue } from './object.ts'
import { fromCodePoints, fromHost, textOf } from './ops/type-of.ts'
import { AstralStr, type Text } from './values.ts'

/** Characters of a plain string and of an AstralStr alike. */
export function pointAt(t: Text, i: number): number {
  return typeof t === 'string' ? t.charCodeAt(i) : t.codePoints[i]
}
/** One character. */
export function charText(cp: number): Text {
  return cp > 0xffff ? new AstralStr(String.fromCodePoint(cp), Uint32Array.of(cp)) : String.fromCharCode(cp)
}
export function textPoints(t: Text): Uint32Array {
  if (typeof t !== 'string') return t.codePoints
  const out = new Uint32Array(t.length)
  for (let i = 0; i < t.length; i++) out[i] = t.charCodeAt(i)
  return out
}

export function sliceText(t: Text, start: number, stop: number): Text {
  if (typeof t === 'string') return t.slice(start, stop)
  if (start <= 0 && stop >= t.length) return t
  return fromCodePoints(t.codePoints.subarray(start, Math.max(start, stop)))
}

/** `length` characters from `start` on, `step` apart. */
export function sliceTextStep(t: Text, start: number, step: number, length: number): Text {
  if (step === 1) return sliceText(t, start, start + length)
  if (typeof t === 'string') {
    let out = ''
    for (let i = 0, at = start; i < length; i++, at += step) out += t[at]
    return out
  }
  const points = t.codePoints
  const out = new Uint32Array(length)
  for (let i = 0, at = start; i < length; i++, at += step) out[i] = points[at]
  return fromCodePoints(out)
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/

/** Whether reading `a + b` as UTF-16 would join two lone surrogates. */
function joinsSurrogates(a: Text, b: Text): boolean {
  const left = typeof a === 'string' ? a : a.js
  const right = typeof b === 'string' ? b : b.js
  if ((left.charCodeAt(left.length - 1) & 0xfc00) === 0xd800 && (right.charCodeAt(0) & 0xfc00) === 0xdc00) return true
  return (typeof a === 'string' && PAIR.test(a)) || (typeof b === 'string' && PAIR.test(b))
}

export function concatText(a: Text, b: Text): Text {
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (a.length === 0) return b
  if (b.length === 0) return a
  if (joinsSurrogates(a, b)) {
    const out = new Uint32Array(a.length + b.length)
    out.set(textPoints(a))
    out.set(textPoints(b), a.length)
    return fromCodePoints(out)
  }
  return new AstralStr((typeof a === 'string' ? a : a.js) + (typeof b === 'string' ? b : b.js))
}

/** Texts one after the other, with `separator` in between. */
export function joinText(parts: readonly Text[], separator: Text = ''): Text {
  let plain = typeof separator === 'string'
  for (let i = 0; plain && i < parts.length; i++) plain = typeof parts[i] === 'string'
  if (plain) return parts.length === 1 ? parts[0] : (parts as readonly string[]).join(separator as string)
  if (parts.length === 0) return ''
  let exact = true
  for (let i = 1; exact && i < parts.length; i++)
    exact = !joinsSurrogates(parts[i - 1], separator) && !joinsSurrogates(separator, parts[i])
  if (exact && separator.length === 0) {
    for (let i = 1; exact && i < parts.length; i++) exact = !joinsSurrogates(parts[i - 1], parts[i])
  }
  if (exact) {
    const js = parts.map((p) => (typeof p === 'string' ? p : p.js))
    return fromHost(js.join(typeof separator === 'string' ? separator : separator.js))
  }
  let total = separator.length * (parts.length - 1)
  for (const p of parts) total += p.length
  const out = new Uint32Array(total)
  let at = 0
  for (let i = 0; i < parts.length; i++) {
    if (i > 0) {
      out.set(textPoints(separator), at)
      at += separator.length
    }
    out.set(textPoints(parts[i]), at)
    at += parts[i].length
  }
  return fromCodePoints(out)
}

export function equalText(a: Text, b: Text): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b
  if (a.length !== b.length) return false
  if (typeof a !== 'string' && typeof b !== 'string') return a.js === b.js
  return compareText(a, b) === 0
}

/** By code points: negative, 0, positive. */
export function compareText(a: Text, b: Text): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a === b ? 0 : 1
  const n = Math.min(a.length, b.length)
  for (let i = 0; i < n; i++) {
    const c = pointAt(a, i) - pointAt(b, i)
    if (c !== 0) return c
  }
  return a.length - b.length
}

const HIGH = 0x4000
const LOW = 0x8000
const KEPT = new WeakMap<AstralStr, string>()

/** The wide form; see the head of this file. */
export function wide(t: Text): string {
  if (typeof t !== 'string') {
    const kept = KEPT.get(t)
    if (kept !== undefined) return kept
  }
  let out = ''
  const n = t.length
  const piece: number[] = []
  for (let i = 0; i < n; i++) {
    const cp = pointAt(t, i)
    piece.push(HIGH | (cp >> 11), LOW | (cp & 0x7ff))
    if (piece.length >= 4096) {
      out += String.fromCharCode.apply(null, piece)
      piece.length = 0
    }
  }
  out += String.fromCharCode.apply(null, piece)
  if (typeof t !== 'string') KEPT.set(t, out)
  return out
}

/** Back from the wide form. */
export function narrow(w: string): Text {
  const out = new Uint32Array(w.length / 2)
  for (let i = 0; i < out.length; i++)
    out[i] = ((w.charCodeAt(2 * i) & 0x3ff) << 11) | (w.charCodeAt(2 * i + 1) & 0x7ff)
  return fromCodePoints(out)
}

/** Applies a function on UTF-16 text (case mapping and the like). */
export function viaHost(t: Text, f: (text: string) => string): Text {
  return typeof t === 'string' ? f(t) : fromHost(f(t.js))
}

/** The plain or UTF-16 text of a str value that is known to be one. */
export function selfText(v: PyValue): Text {
  return typeof v === 'string' ? v : (textOf(v) as Text)
}
