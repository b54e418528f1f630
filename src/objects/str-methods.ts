/** The methods of str. Those that search have two paths: plain strings as they are, anything astral through the wide form (str-text.ts). */
import { fromAlgo } from './algo.ts'
import { encodeText } from './codec-registry.ts'
import { PyDict } from './dict.ts'
import { type Member, method, staticMethod, taking } from './kit.ts'
import type { PyValue } from './object.ts'
import { isException, typeError, valueError } from './ops/errors.ts'
import { toArray } from './ops/iterate.ts'
import { getItem } from './ops/subscript.ts'
import { fromHost, intOf, textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import { formatMap, formatText } from './str-format.ts'
import { charText, joinText, narrow, pointAt, selfText, sliceText, textPoints, viaHost, wide } from './str-text.ts'
import * as M from './text/case-mapping.ts'
import { formatStr, parseFormatSpec } from './text/format-spec.ts'
import * as A from './text/str-algorithms.ts'
import * as U from './text/unicode.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyList, PyTuple, type Text } from './values.ts'

type Bound = number | null | undefined

const plainBoth = (a: Text, b: Text): boolean => typeof a === 'string' && typeof b === 'string'

/** Runs an algorithm and turns its errors into Python's. */
function run<R>(rt: Thread, f: () => R): R {
  try {
    return f()
  } catch (e) {
    throw fromAlgo(rt, e)
  }
}

/** find (`last` false) and rfind within start..end: a code point index or -1. */
function findIn(t: Text, sub: Text, start: Bound, end: Bound, last: boolean): number {
  const s = A.clampSlice(start ?? 0, end ?? t.length, t.length)
  if (plainBoth(t, sub))
    return last
      ? A.rfind(t as string, sub as string, s.start, s.end)
      : A.find(t as string, sub as string, s.start, s.end)
  const w = wide(t)
  const at = last ? A.rfind(w, wide(sub), 2 * s.start, 2 * s.end) : A.find(w, wide(sub), 2 * s.start, 2 * s.end)
  return at < 0 ? -1 : at / 2
}

function finder(name: string, last: boolean, must: boolean, doc: string): Member {
  return taking(
    1,
    method(
      `${name}($self, sub: str, start: slice = <group>, end: slice = <group>, /)`,
      doc,
      (rt, self, sub: PyValue, start: Bound, end: Bound) => {
        const at = findIn(selfText(self), textArgument(rt, name, 1, sub), start, end, last)
        if (at < 0 && must) throw valueError(rt, 'substring not found')
        return at
      },
    ),
  )
}
/** The text of an argument that may have come unconverted. */
function textArgument(rt: Thread, name: string, position: number, v: PyValue): Text {
  const t = textOf(v)
  if (t === undefined)
    throw typeError(rt, `${name}() argument ${position} must be str, not ${v === null ? 'None' : typeName(v)}`)
  return t
}

function countIn(t: Text, sub: Text, start: Bound, end: Bound): number {
  const s = A.clampSlice(start ?? 0, end ?? t.length, t.length)
  if (plainBoth(t, sub)) return A.count(t as string, sub as string, s.start, s.end)
  if (sub.length === 0) return s.start > s.end ? 0 : s.end - s.start + 1
  return A.count(wide(t), wide(sub), 2 * s.start, 2 * s.end)
}

function replaceIn(t: Text, from: Text, to: Text, limit: number): Text {
  if (typeof t === 'string' && plainBoth(from, to)) return A.replace(t, from as string, to as string, limit)
  if (from.length > 0) return narrow(A.replace(wide(t), wide(from), wide(to), limit))
  const parts: Text[] = []
  let left = limit < 0 ? t.length + 1 : limit
  for (let i = 0; i < t.length; i++) {
    if (left-- > 0) parts.push(to)
    parts.push(charText(pointAt(t, i)))
  }
  if (left > 0) parts.push(to)
  return joinText(parts)
}

const list = (parts: readonly string[], convert: ((s: string) => Text) | null): PyList =>
  new PyList(convert === null ? (parts as PyValue[]) : parts.map(convert))

/** split and rsplit. */
function splitter(name: string, fromRight: boolean, doc: string): Member {
  return taking(
    1,
    method(`${name}($self, /, sep=None, maxsplit: ssize = -1)`, doc, (rt, self, sep: PyValue, maxsplit = -1) => {
      const t = selfText(self)
      if (sep === null) {
        const f = fromRight ? A.rsplitWhitespace : A.splitWhitespace
        return typeof t === 'string' ? list(f(t, maxsplit), null) : list(f(t.js, maxsplit), fromHost)
      }
      const s = textOf(sep)
      if (s === undefined) throw typeError(rt, `must be str or None, not ${typeName(sep)}`)
      if (s.length === 0) throw valueError(rt, 'empty separator')
      const f = fromRight ? A.rsplit : A.split
      if (plainBoth(t, s)) return list(f(t as string, s as string, maxsplit), null)
      return list(f(wide(t), wide(s), maxsplit), narrow)
    }),
  )
}

function partitioner(name: string, f: typeof A.partition, doc: string): Member {
  return method(`${name}($self, sep, /)`, doc, (rt, self, sep: PyValue) => {
    const t = selfText(self)
    const s = textOf(sep)
    if (s === undefined) throw typeError(rt, `must be str, not ${typeName(sep)}`)
    if (s.length === 0) throw valueError(rt, 'empty separator')
    if (plainBoth(t, s)) return new PyTuple(f(t as string, s as string))
    return new PyTuple(f(wide(t), wide(s)).map(narrow))
  })
}

function stripper(name: string, sides: 1 | 2 | 3, doc: string): Member {
  return taking(
    0,
    method(`${name}($self, chars=None, /)`, doc, (rt, self, arg: PyValue = null) => {
      const t = selfText(self)
      const chars = arg === null ? undefined : textOf(arg)
      if (arg !== null && chars === undefined) throw typeError(rt, `${name} arg must be None or str`)
      if (typeof t === 'string' && (chars === undefined || typeof chars === 'string')) {
        const f = sides === 3 ? A.strip : sides === 1 ? A.lstrip : A.rstrip
        return f(t, chars)
      }
      const s = A.stripPoints(textPoints(t), chars === undefined ? undefined : new Set(textPoints(chars)), sides)
      return sliceText(t, s.start, s.end)
    }),
  )
}

/** startswith and endswith: a text or a tuple of texts. */
function affixTest(name: 'startswith' | 'endswith', parameter: string, doc: string): Member {
  const test = (t: Text, sub: Text, start: number, end: number): boolean => {
    if (plainBoth(t, sub)) {
      return name === 'startswith'
        ? A.startsWith(t as string, sub as string, start, end)
        : A.endsWith(t as string, sub as string, start, end)
    }
    const f = name === 'startswith' ? A.startsWith : A.endsWith
    return f(wide(t), wide(sub), 2 * start, 2 * end)
  }
  return taking(
    1,
    method(
      `${name}($self, ${parameter}, start: slice = <group>, end: slice = <group>, /)`,
      doc,
      (rt, self, arg: PyValue, start: Bound, end: Bound) => {
        const t = selfText(self)
        if (typeof t === 'string' && typeof arg === 'string' && start === undefined)
          return name === 'startswith' ? t.startsWith(arg) : t.endsWith(arg)
        const s = A.clampSlice(start ?? 0, end ?? t.length, t.length)
        if (arg instanceof PyTuple) {
          for (const item of arg.items) {
            const sub = textOf(item)
            if (sub === undefined) throw typeError(rt, `tuple for ${name} must only contain str, not ${typeName(item)}`)
            if (test(t, sub, s.start, s.end)) return true
          }
          return false
        }
        const sub = textOf(arg)
        if (sub === undefined)
          throw typeError(rt, `${name} first arg must be str or a tuple of str, not ${typeName(arg)}`)
        return test(t, sub, s.start, s.end)
      },
    ),
  )
}

type Pad = (text: string, width: number, fill: string, length: number) => string
function padder(name: string, f: Pad, doc: string): Member {
  return method(`${name}($self, width: ssize, fillchar=' ', /)`, doc, (rt, self, width: number, fill: PyValue) => {
    const c = textOf(fill)
    if (c === undefined) throw typeError(rt, `The fill character must be a unicode character, not ${typeName(fill)}`)
    if (c.length !== 1) throw typeError(rt, 'The fill character must be exactly one character long')
    const t = selfText(self)
    if (width <= t.length) return t
    rt.charge(width * 2)
    return run(rt, () => {
      if (plainBoth(t, c)) return f(t as string, width, c as string, t.length)
      return fromHost(f(toHost(t), width, toHost(c), t.length))
    })
  })
}

const mapper = (name: string, f: (text: string) => string, doc: string): Member =>
  method(`${name}($self, /)`, doc, (_rt, self) => viaHost(selfText(self), f))

const predicate = (name: string, f: (text: string) => boolean, doc: string): Member =>
  method(`${name}($self, /)`, doc, (_rt, self) => f(toHost(selfText(self))))

function join(rt: Thread, self: PyValue, iterable: PyValue): PyValue {
  const separator = selfText(self)
  const items = joinItems(rt, iterable)
  let total = 0
  let plain = typeof separator === 'string'
  for (let i = 0; i < items.length; i++) {
    const v = items[i]
    if (typeof v === 'string') {
      total += v.length
      continue
    }
    const t = textOf(v)
    if (t === undefined) throw typeError(rt, `sequence item ${i}: expected str instance, ${typeName(v)} found`)
    items[i] = t
    plain &&= typeof t === 'string'
    total += t.length
  }
  if (items.length === 1) return items[0]
  rt.charge((total + separator.length * items.length) * 2)
  if (plain) {
    if (items.length > 16) return (items as string[]).join(separator as string)
    let out = items.length === 0 ? '' : (items[0] as string)
    if (separator === '') for (let i = 1; i < items.length; i++) out += items[i]
    else for (let i = 1; i < items.length; i++) out += (separator as string) + items[i]
    return out
  }
  return joinText(items as Text[], separator)
}
function joinItems(rt: Thread, iterable: PyValue): PyValue[] {
  const slots = typeOf(iterable).slots
  if (slots.iter === undefined && slots.getItem === undefined) throw typeError(rt, 'can only join an iterable')
  return toArray(rt, iterable)
}

/** str.translate: a table asked by `__getitem__` with ordinals; LookupError keeps the character. */
function translate(rt: Thread, self: PyValue, table: PyValue): PyValue {
  const t = selfText(self)
  const out: Text[] = []
  // a plain dict needs no exception for what it has not
  const dict = table instanceof PyDict && table.cls === T.dictType ? table : null
  for (let i = 0; i < t.length; i++) {
    const cp = pointAt(t, i)
    let v: PyValue | undefined
    if (dict !== null) v = dict.get(rt, cp)
    else {
      try {
        v = getItem(rt, table, cp)
      } catch (e) {
        if (!isException(e, T.LookupError)) throw e
      }
    }
    if (v === undefined) {
      out.push(charText(cp))
      continue
    }
    if (v === null) continue
    const text = textOf(v)
    if (text !== undefined) {
      out.push(text)
      continue
    }
    const code = intOf(v)
    if (code === undefined) throw typeError(rt, 'character mapping must return integer, None or str')
    if (code < 0 || code > 0x10ffff) throw valueError(rt, 'character mapping must be in range(0x110000)')
    out.push(charText(Number(code)))
  }
  return joinText(out)
}

function maketrans(rt: Thread, x: PyValue, y: Text | undefined, z: Text | undefined): PyValue {
  const table = new PyDict()
  if (y === undefined) {
    if (!(x instanceof PyDict && typeOf(x) === T.dictType))
      throw typeError(rt, 'if you give only one argument to maketrans it must be a dict')
    for (let i = x.nextEntry(0); i >= 0; i = x.nextEntry(i + 1)) {
      const key = x.keys[i] as PyValue
      const value = x.vals[i] as PyValue
      const text = textOf(key)
      if (text !== undefined) {
        if (text.length !== 1) throw valueError(rt, 'string keys in translate table must be of length 1')
        table.set(rt, pointAt(text, 0), value)
      } else if (intOf(key) !== undefined) table.set(rt, key, value)
      else throw typeError(rt, 'keys in translate table must be strings or integers')
    }
    return table
  }
  const from = textOf(x)
  if (from === undefined) throw typeError(rt, 'first maketrans argument must be a string if there is a second argument')
  if (from.length !== y.length) throw valueError(rt, 'the first two maketrans arguments must have equal length')
  for (let i = 0; i < from.length; i++) table.set(rt, pointAt(from, i), pointAt(y, i))
  if (z !== undefined) for (let i = 0; i < z.length; i++) table.set(rt, pointAt(z, i), null)
  return table
}

/** CPython's: header 40 (ASCII) or 56 bytes, a terminating zero, and 1, 2 or 4 bytes a character. */
function sizeOf(t: Text): number {
  if (typeof t !== 'string' && t.codePoints.some((c) => c > 0xffff)) return 56 + 4 * (t.length + 1)
  let kind = 0
  for (let i = 0; i < t.length; i++) {
    const c = pointAt(t, i)
    if (c > 0xff) return 56 + 2 * (t.length + 1)
    if (c > 0x7f) kind = 1
  }
  return (kind === 0 ? 40 : 56) + t.length + 1
}

/** Formatting changes nothing: CPython gives the very object back, an instance of a subclass too. */
function hasNoField(t: Text): boolean {
  const js = toHost(t)
  return js.length > 0 && !js.includes('{') && !js.includes('}')
}

export const STR_METHODS: Member[] = [
  method(
    "encode($self, /, encoding: js = 'utf-8', errors: js = 'strict')",
    `Encode the string using the codec registered for encoding.

  encoding
    The encoding in which to encode the string.
  errors
    What to do with what cannot be encoded: 'strict' raises UnicodeEncodeError; 'ignore', 'replace',
    'xmlcharrefreplace' and names registered with codecs.register_error are others.`,
    (rt, self, encoding: string, errors: string) => encodeText(rt, selfText(self), encoding, errors),
  ),
  taking(
    2,
    method(
      'replace($self, old: str, new: str, /, count: ssize = -1)',
      `Return a copy with all occurrences of substring old replaced by new.

  count
    Maximum number of occurrences to replace; -1 (the default) means all.`,
      (rt, self, oldText: PyValue, newText: PyValue, count = -1) => {
        const t = selfText(self)
        const old = textArgument(rt, 'replace', 1, oldText)
        const to = textArgument(rt, 'replace', 2, newText)
        if (to.length > old.length) rt.charge(t.length * 2)
        return run(rt, () => replaceIn(t, old, to, count))
      },
    ),
  ),
  splitter('split', false, 'Return a list of the substrings in the string, using sep as the separator string.'),
  splitter(
    'rsplit',
    true,
    'Return a list of the substrings in the string, using sep as the separator string, starting at the end.',
  ),
  method(
    'join($self, iterable, /)',
    `Concatenate any number of strings.

The string whose method is called is inserted in between each given string.

Example: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'`,
    join,
  ),
  mapper(
    'capitalize',
    M.capitalize,
    'Return a capitalized version of the string: first character title case, the rest lower case.',
  ),
  mapper('casefold', M.casefold, 'Return a version of the string suitable for caseless comparisons.'),
  mapper('title', M.title, 'Return a version of the string where each word is titlecased.'),
  padder('center', A.center, 'Return a centered string of length width, padded with the fill character.'),
  method(
    'count($self, sub: str, start: slice = <group>, end: slice = <group>, /)',
    'Return the number of non-overlapping occurrences of substring sub in string S[start:end].',
    (_rt, self, sub: Text, start: Bound, end: Bound) => countIn(selfText(self), sub, start, end),
  ),
  method(
    'expandtabs($self, /, tabsize: int = 8)',
    'Return a copy where all tab characters are expanded using spaces.',
    (rt, self, tabsize: number) => run(rt, () => viaHost(selfText(self), (text) => A.expandTabs(text, tabsize))),
  ),
  finder('find', false, false, 'Return the lowest index in S where substring sub is found within S[start:end], or -1.'),
  partitioner(
    'partition',
    A.partition,
    'Partition the string into three parts at the first occurrence of the separator; without one, the string and two empty strings.',
  ),
  finder('index', false, true, 'Like find, but raises ValueError when the substring is not found.'),
  padder('ljust', A.ljust, 'Return a left-justified string of length width, padded with the fill character.'),
  mapper('lower', M.lower, 'Return a copy of the string converted to lowercase.'),
  stripper('lstrip', 1, 'Return a copy of the string with leading whitespace (or the given characters) removed.'),
  finder(
    'rfind',
    true,
    false,
    'Return the highest index in S where substring sub is found within S[start:end], or -1.',
  ),
  finder('rindex', true, true, 'Like rfind, but raises ValueError when the substring is not found.'),
  padder('rjust', A.rjust, 'Return a right-justified string of length width, padded with the fill character.'),
  stripper('rstrip', 2, 'Return a copy of the string with trailing whitespace (or the given characters) removed.'),
  partitioner(
    'rpartition',
    A.rpartition,
    'Partition the string into three parts at the last occurrence of the separator; without one, two empty strings and the string.',
  ),
  method(
    'splitlines($self, /, keepends: bool = False)',
    'Return a list of the lines in the string, breaking at line boundaries; these are kept if keepends is true.',
    (_rt, self, keep: boolean) => {
      const t = selfText(self)
      return typeof t === 'string' ? list(A.splitLines(t, keep), null) : list(A.splitLines(t.js, keep), fromHost)
    },
  ),
  stripper(
    'strip',
    3,
    'Return a copy of the string with leading and trailing whitespace (or the given characters) removed.',
  ),
  mapper('swapcase', M.swapcase, 'Convert uppercase characters to lowercase and lowercase characters to uppercase.'),
  method(
    'translate($self, table, /)',
    `Replace each character in the string using the given translation table.

  table
    Maps Unicode ordinals to Unicode ordinals, strings, or None (to delete); LookupError leaves the character as it is.`,
    translate,
  ),
  mapper('upper', M.upper, 'Return a copy of the string converted to uppercase.'),
  affixTest(
    'startswith',
    'prefix',
    'Return True if the string starts with the specified prefix (or one of a tuple), False otherwise.',
  ),
  affixTest(
    'endswith',
    'suffix',
    'Return True if the string ends with the specified suffix (or one of a tuple), False otherwise.',
  ),
  method(
    'removeprefix($self, prefix: str, /)',
    'Return the string without the given prefix, if it has it.',
    (_rt, self, prefix: Text) => {
      const t = selfText(self)
      if (plainBoth(t, prefix)) return A.removePrefix(t as string, prefix as string)
      return A.startsWith(wide(t), wide(prefix)) ? sliceText(t, prefix.length, t.length) : t
    },
  ),
  method(
    'removesuffix($self, suffix: str, /)',
    'Return the string without the given suffix, if it has it.',
    (_rt, self, suffix: Text) => {
      const t = selfText(self)
      if (plainBoth(t, suffix)) return A.removeSuffix(t as string, suffix as string)
      return suffix.length > 0 && A.endsWith(wide(t), wide(suffix)) ? sliceText(t, 0, t.length - suffix.length) : t
    },
  ),
  predicate('isascii', U.isAscii, 'Return True if all characters in the string are ASCII, False otherwise.'),
  predicate('islower', U.isLower, 'Return True if the string is a lowercase string, False otherwise.'),
  predicate('isupper', U.isUpper, 'Return True if the string is an uppercase string, False otherwise.'),
  predicate('istitle', U.isTitle, 'Return True if the string is a title-cased string, False otherwise.'),
  predicate('isspace', U.isSpace, 'Return True if the string is a whitespace string, False otherwise.'),
  predicate('isdecimal', U.isDecimal, 'Return True if the string is a decimal string, False otherwise.'),
  predicate('isdigit', U.isDigit, 'Return True if the string is a digit string, False otherwise.'),
  predicate('isnumeric', U.isNumeric, 'Return True if the string is a numeric string, False otherwise.'),
  predicate('isalpha', U.isAlpha, 'Return True if the string is an alphabetic string, False otherwise.'),
  predicate('isalnum', U.isAlnum, 'Return True if the string is an alpha-numeric string, False otherwise.'),
  predicate('isidentifier', U.isIdentifier, 'Return True if the string is a valid Python identifier, False otherwise.'),
  predicate(
    'isprintable',
    U.isPrintable,
    'Return True if all characters in the string are printable, False otherwise.',
  ),
  method(
    'zfill($self, width: ssize, /)',
    'Pad a numeric string with zeros on the left, to fill a field of the given width; a sign stays in front.',
    (rt, self, width: number) => {
      const t = selfText(self)
      if (width <= t.length) return t
      rt.charge(width * 2)
      return run(rt, () => viaHost(t, (text) => A.zfill(text, width, t.length)))
    },
  ),
  method(
    'format($self, /, *args, **kwargs)',
    'Return a formatted version of the string, using substitutions from args and kwargs, written as braces.',
    (rt, self, args: PyValue[], kwargs: PyDict) => {
      const t = selfText(self)
      return hasNoField(t) ? self : formatText(rt, t, args, kwargs)
    },
  ),
  method(
    'format_map($self, mapping, /)',
    'Return a formatted version of the string, using substitutions from mapping, written as braces.',
    (rt, self, mapping: PyValue) => {
      const t = selfText(self)
      return hasNoField(t) ? self : formatMap(rt, t, mapping)
    },
  ),
  method(
    '__format__($self, format_spec: str, /)',
    'Return a formatted version of the string as described by format_spec.',
    (rt, self, spec: Text) => {
      const t = selfText(self)
      if (spec.length === 0) return t
      return run(rt, () => {
        const parsed = parseFormatSpec(toHost(spec), typeName(self), 's', '<')
        if (parsed.width > 1024) rt.charge(parsed.width * 2)
        const js = formatStr(toHost(t), parsed, typeName(self))
        return plainBoth(t, spec) ? js : fromHost(js)
      })
    },
  ),
  staticMethod(
    'maketrans(x, y: str = <unrepresentable>, z: str = <unrepresentable>, /)',
    `Return a translation table usable for str.translate().

With one argument, a dictionary from ordinals or characters to ordinals, strings or None. With two, strings of equal
length: each character of x is mapped to the one at its place in y. A third names the characters to delete.`,
    maketrans,
  ),
  method('__sizeof__($self, /)', 'Return the size of the string in memory, in bytes.', (_rt, self) =>
    sizeOf(selfText(self)),
  ),
  method('__getnewargs__($self, /)', null, (_rt, self) => new PyTuple([selfText(self)])),
]
