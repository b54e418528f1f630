/**
 * Names of characters, for `\N{...}` in string literals (and for unicodedata above): name to character and back, as CPython's unicodedata.
 *
 * The data is packed (unicode-names-data.ts): a list of words by frequency; every name as the number of words it shares with the name before,
 * the number of words that follow, and these words' numbers; code points as runs. Some blocks' names end in the code point itself and are only
 * ranges, Hangul syllables are composed. Unpacking takes some 20 ms and waits for the first question.
 */
import { ALIASES, NAMES, NUMBERED, POINTS, WORDS } from './unicode-names-data.ts'

interface Tables {
  readonly byName: Map<string, number>
  readonly byPoint: Map<number, string>
  /** Aliases only answer lookups. */
  readonly aliases: Map<string, number>
  readonly numbered: readonly { readonly prefix: string; readonly ranges: readonly (readonly [number, number])[] }[]
}

// The data is the same for every interpreter, so that one unpacked copy serves all.
let tables: Tables | null = null

function unpacked(): Tables {
  tables ??= unpack()
  return tables
}

/** Printable ASCII without what a string literal would escape. */
const DIGITS = Array.from({ length: 0x7f - 0x21 }, (_, i) => String.fromCharCode(0x21 + i)).filter(
  (c) => !'\\`"\'$'.includes(c),
)
const BASE = DIGITS.length
const ONE = 56
const TWO = 87

function unpack(): Tables {
  const value = new Uint8Array(128)
  DIGITS.forEach((c, i) => {
    value[c.charCodeAt(0)] = i
  })
  const words = WORDS.split(' ')
  const points = expand(POINTS)
  const byName = new Map<string, number>()
  const byPoint = new Map<number, string>()
  let previous: string[] = []
  let at = 0
  const digit = () => value[NAMES.charCodeAt(at++)]
  for (const [first, last] of points) {
    for (let point = first; point <= last; point++) {
      const split = previous.slice(0, digit())
      for (let more = digit(); more > 0; more--) {
        let n = digit()
        if (n >= TWO) n = ONE + (TWO - ONE) * BASE + ((n - TWO) * BASE + digit()) * BASE + digit()
        else if (n >= ONE) n = ONE + (n - ONE) * BASE + digit()
        split.push(words[n])
      }
      previous = split
      const name = split.join(' ')
      byName.set(name, point)
      byPoint.set(point, name)
    }
  }
  const aliases = new Map<string, number>()
  for (const entry of ALIASES.split(';')) {
    const colon = entry.indexOf(':')
    aliases.set(entry.slice(colon + 1), Number.parseInt(entry.slice(0, colon), 36))
  }
  const numbered = NUMBERED.split(';').map((entry) => {
    const equals = entry.indexOf('=')
    return { prefix: entry.slice(0, equals), ranges: expand(entry.slice(equals + 1)) }
  })
  return { byName, byPoint, aliases, numbered }
}

/** Runs of code points, first and last. */
function expand(runs: string): [number, number][] {
  let end = 0
  return runs.split(',').map((run) => {
    const [gap, length] = run.split('+')
    const first = end + Number.parseInt(gap, 36)
    end = first + Number.parseInt(length, 36)
    return [first, end - 1]
  })
}

const LEADING = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ')
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ')
const TRAILING = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ')
const HANGUL = 'HANGUL SYLLABLE '
const FIRST_SYLLABLE = 0xac00
const SYLLABLES = LEADING.length * VOWELS.length * TRAILING.length

/** The longest jamo of a list at `at`: its index and where it ends. */
function jamo(list: readonly string[], text: string, at: number): [index: number, end: number] {
  let best = -1
  for (let i = 0; i < list.length; i++) {
    if ((best < 0 || list[i].length > list[best].length) && text.startsWith(list[i], at)) best = i
  }
  return [best, best < 0 ? at : at + list[best].length]
}

/** The code point of a name or alias, any case; -1 when there is none. */
export function pointByName(name: string): number {
  if (name.startsWith(HANGUL)) {
    const [l, afterL] = jamo(LEADING, name, HANGUL.length)
    const [v, afterV] = jamo(VOWELS, name, afterL)
    const [t, end] = jamo(TRAILING, name, afterV)
    if (l < 0 || v < 0 || end !== name.length) return -1
    return FIRST_SYLLABLE + (l * VOWELS.length + v) * TRAILING.length + t
  }
  const { byName, aliases, numbered } = unpacked()
  const upper = name.replace(/[a-z]+/g, (s) => s.toUpperCase())
  const found = byName.get(upper) ?? aliases.get(upper)
  if (found !== undefined) return found
  for (const { prefix, ranges } of numbered) {
    // of unified ideographs CPython computes the names: they want capitals and may have a zero in front
    const computed = prefix.startsWith('CJK UNIFIED')
    const given = computed ? name : upper
    if (!given.startsWith(prefix)) continue
    const digits = given.slice(prefix.length)
    if (!/^[0-9A-F]{4,5}$/.test(digits) || (!computed && digits.length === 5 && digits.startsWith('0'))) return -1
    const point = Number.parseInt(digits, 16)
    return ranges.some(([first, last]) => point >= first && point <= last) ? point : -1
  }
  return -1
}

/** The character of a name (unicodedata.lookup without named sequences), or null. */
export function characterByName(name: string): string | null {
  const point = pointByName(name)
  return point < 0 ? null : String.fromCodePoint(point)
}

/** The name of a character (unicodedata.name), or null for those without. */
export function nameOfPoint(point: number): string | null {
  if (point >= FIRST_SYLLABLE && point < FIRST_SYLLABLE + SYLLABLES) {
    const i = point - FIRST_SYLLABLE
    const t = i % TRAILING.length
    const v = Math.floor(i / TRAILING.length) % VOWELS.length
    return HANGUL + LEADING[Math.floor(i / TRAILING.length / VOWELS.length)] + VOWELS[v] + TRAILING[t]
  }
  const { byPoint, numbered } = unpacked()
  const name = byPoint.get(point)
  if (name !== undefined) return name
  for (const { prefix, ranges } of numbered) {
    if (ranges.some(([first, last]) => point >= first && point <= last)) {
      return prefix + point.toString(16).toUpperCase().padStart(4, '0')
    }
  }
  return null
}
