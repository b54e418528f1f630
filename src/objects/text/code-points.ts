// Conversions between the three shapes text has here.
//
//   units        a JS string in which every UTF-16 unit is one code point (all below U+10000; surrogates stand alone)
//   UTF-16 text  a JS string in which a high and a low surrogate together are one code point
//   code points  a Uint32Array, one element per code point
//
// Plain Python strings are units. AstralStr carries UTF-16 text and code points. A str that holds two surrogates as
// separate code points next to each other is only exact as code points.

/** Number of code points of UTF-16 text. */
export function codePointLength(text: string): number {
  let count = text.length
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      count--
      i++
    }
  }
  return count
}

/** Code points of UTF-16 text; unpaired surrogates stay as they are. */
export function toCodePoints(text: string): Uint32Array {
  const out = new Uint32Array(text.length)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const cp = text.codePointAt(i)!
    if (cp > 0xffff) i++
    out[n++] = cp
  }
  return n === out.length ? out : out.slice(0, n)
}

/** UTF-16 text of code points `start..end`. Built in pieces, so any length works. */
export function fromCodePoints(points: ArrayLike<number>, start = 0, end = points.length): string {
  let out = ''
  let piece: number[] = []
  for (let i = start; i < end; i++) {
    const cp = points[i]!
    if (cp > 0xffff) {
      piece.push(0xd800 + ((cp - 0x10000) >> 10), 0xdc00 + ((cp - 0x10000) & 0x3ff))
    } else {
      piece.push(cp)
    }
    if (piece.length >= 4096) {
      out += String.fromCharCode.apply(null, piece)
      piece = []
    }
  }
  return out + String.fromCharCode.apply(null, piece)
}

/** Index into UTF-16 text of code point number `index` (clamped to the end). */
export function unitOffset(text: string, index: number): number {
  let i = 0
  while (index > 0 && i < text.length) {
    i += text.codePointAt(i)! > 0xffff ? 2 : 1
    index--
  }
  return i
}
