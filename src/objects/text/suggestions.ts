/** "Did you mean": CPython's edit distance (case changes cost 1, other edits 2) and its limits. */

const MAX_CANDIDATES = 750
const MAX_LENGTH = 40
const MOVE = 2
const CASE = 1

function substitution(a: number, b: number): number {
  if ((a & 31) !== (b & 31)) return MOVE
  if (a === b) return 0
  const la = a >= 65 && a <= 90 ? a + 32 : a
  const lb = b >= 65 && b <= 90 ? b + 32 : b
  return la === lb ? CASE : MOVE
}

/** Weighted Levenshtein distance, or anything above `max` when it is larger. */
function distance(a: string, b: string, max: number): number {
  if (a === b) return 0
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let ea = a.length
  let eb = b.length
  while (ea > start && eb > start && a[ea - 1] === b[eb - 1]) {
    ea--
    eb--
  }
  let x = a.slice(start, ea)
  let y = b.slice(start, eb)
  if (x.length === 0 || y.length === 0) return (x.length + y.length) * MOVE
  if (x.length > MAX_LENGTH || y.length > MAX_LENGTH) return max + 1
  if (y.length < x.length) [x, y] = [y, x]
  if ((y.length - x.length) * MOVE > max) return max + 1
  const row: number[] = []
  for (let i = 0; i < x.length; i++) row.push((i + 1) * MOVE)
  let result = 0
  for (let j = 0; j < y.length; j++) {
    const c = y.charCodeAt(j)
    let diagonal = j * MOVE
    result = j * MOVE
    let minimum = Number.POSITIVE_INFINITY
    for (let i = 0; i < x.length; i++) {
      const substitute = diagonal + substitution(c, x.charCodeAt(i))
      diagonal = row[i]
      const insertDelete = Math.min(result, diagonal) + MOVE
      result = Math.min(insertDelete, substitute)
      row[i] = result
      if (result < minimum) minimum = result
    }
    if (minimum > max) return max + 1
  }
  return result
}

/** The candidate nearest to `name`, or null when none is near enough. */
export function suggest(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MAX_CANDIDATES || name.length > MAX_LENGTH) return null
  let best = Number.POSITIVE_INFINITY
  let found: string | null = null
  for (const c of candidates) {
    if (c === name) continue
    let max = Math.floor(((name.length + c.length + 3) * MOVE) / 6)
    max = Math.min(max, best - 1)
    const d = distance(name, c, max)
    if (d > max) continue
    if (found === null || d < best) {
      found = c
      best = d
    }
  }
  return found
}
