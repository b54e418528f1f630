/**
 * What bytes and bytearray have in common: all methods that only read, and the protocol of a sequence of bytes. Results are made by the
 * type's own maker, so that bytes gives bytes and bytearray gives bytearray.
 */
import { fromAlgo } from './algo.ts'
import { bufferOf } from './buffer.ts'
import { formatBytes } from './bytes-format.ts'
import { decodeBytes } from './codec-registry.ts'
import { classMethod, type Member, method, staticMethod } from './kit.ts'
import type { PyType, PyValue, Slots } from './object.ts'
import { call } from './ops/call.ts'
import { asIndex, asSize } from './ops/convert.ts'
import { memoryError, overflowError, typeError, valueError } from './ops/errors.ts'
import { toArray } from './ops/iterate.ts'
import { length } from './ops/subscript.ts'
import { textOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import * as B from './text/bytes-algorithms.ts'
import { clampSlice } from './text/str-algorithms.ts'
import type { Thread } from './thread.ts'
import { NotImplemented, PyByteArray, PyBytes, PyList, PyTuple } from './values.ts'

type Bytes = PyBytes | PyByteArray
type Make = (v: Uint8Array) => Bytes
type Bound = number | null | undefined

/** A buffer argument's bytes, else TypeError "a bytes-like object is required, not 'x'". */
export function needBuffer(rt: Thread, v: PyValue): Uint8Array {
  const b = bufferOf(v)
  if (b === undefined) throw typeError(rt, `a bytes-like object is required, not '${typeName(v)}'`)
  return b
}

function single(rt: Thread, v: PyValue): Uint8Array {
  const i = asIndex(rt, v)
  if (i < 0 || i > 255) throw valueError(rt, 'byte must be in range(0, 256)')
  return Uint8Array.of(Number(i))
}

/** What find and its like look for: a buffer or one byte as an int. */
function needle(rt: Thread, v: PyValue): Uint8Array {
  const b = bufferOf(v)
  if (b !== undefined) return b
  if (typeOf(v).slots.index === undefined)
    throw typeError(rt, `argument should be integer or bytes-like object, not '${typeName(v)}'`)
  return single(rt, v)
}

/** `item in bytes` */
export function containsByte(rt: Thread, self: Bytes, item: PyValue): boolean {
  const sub = typeOf(item).slots.index !== undefined ? single(rt, item) : needBuffer(rt, item)
  return B.bytesFind(self.value, sub) >= 0
}

export function repeatBytes(rt: Thread, value: Uint8Array, count: PyValue): Uint8Array {
  const n = asSize(rt, count)
  if (n <= 0 || value.length === 0) return new Uint8Array(0)
  if (value.length * n >= 2 ** 63) throw overflowError(rt, 'repeated bytes are too long')
  rt.charge(value.length * n)
  if (value.length * n > 2 ** 33) throw memoryError(rt)
  try {
    return B.bytesRepeat(value, n)
  } catch (e) {
    throw fromAlgo(rt, e)
  }
}

/** The separator of hex(): one ASCII character, as str or bytes. */
export function hexOf(rt: Thread, value: Uint8Array, sep: PyValue | undefined, perSep: number): string {
  rt.charge(value.length * 2)
  let separator: string | undefined
  if (sep !== undefined) {
    if (length(rt, sep) !== 1) throw valueError(rt, 'sep must be length 1.')
    const text = textOf(sep)
    if (text !== undefined) separator = toHost(text)
    else if (sep instanceof PyBytes) separator = String.fromCharCode(sep.value[0])
    else throw typeError(rt, 'sep must be str or bytes.')
    if (separator.charCodeAt(0) > 0x7f) throw valueError(rt, 'sep must be ASCII.')
  }
  return B.bytesHex(value, separator, perSep)
}

function joinBytes(rt: Thread, separator: Uint8Array, iterable: PyValue): Uint8Array {
  const slots = typeOf(iterable).slots
  if (slots.iter === undefined && slots.getItem === undefined) throw typeError(rt, 'can only join an iterable')
  const items = toArray(rt, iterable)
  const parts: Uint8Array[] = []
  let total = 0
  for (let i = 0; i < items.length; i++) {
    const b = bufferOf(items[i])
    if (b === undefined)
      throw typeError(rt, `sequence item ${i}: expected a bytes-like object, ${typeName(items[i])} found`)
    if (i > 0 && separator.length > 0) parts.push(separator)
    parts.push(b)
    total += b.length + separator.length
  }
  rt.charge(total)
  return B.bytesConcat(parts)
}

/** Slots of both types but for those that differ (item access, comparison, hash, repr). */
export function bytesSlots(make: Make, own: PyType): Slots {
  return {
    len: (_rt, v: Bytes) => v.value.length,
    contains: containsByte,
    concat: (rt, a: Bytes, b: PyValue) => {
      const other = bufferOf(b)
      if (other === undefined) throw typeError(rt, `can't concat ${typeName(b)} to ${own.name}`)
      rt.charge(a.value.length + other.length)
      return make(B.bytesConcat([a.value, other]))
    },
    repeat: (rt, v: Bytes, count) => make(repeatBytes(rt, v.value, count)),
    mod: (rt, a, b) => (typeOf(a).isSubtype(own) ? make(formatBytes(rt, (a as Bytes).value, b)) : NotImplemented),
  }
}

/** `cls` is the type's own class: an unchanged immutable object is given back as it is. */
export function bytesMethods(make: Make, own: PyType, mutable: boolean): Member[] {
  /** The result of an operation that changed nothing. */
  const unchanged = (self: Bytes, out: Uint8Array): PyValue =>
    !mutable && self.cls === own && out.length === self.value.length ? self : make(out)

  const finder = (name: string, last: boolean, must: boolean, doc: string): Member =>
    method(
      `${name}($self, sub, start: slice = <group>, end: slice = <group>, /)`,
      doc,
      (rt, self: Bytes, sub: PyValue, start: Bound, end: Bound) => {
        const what = needle(rt, sub)
        const v = self.value
        const s = clampSlice(start ?? 0, end ?? v.length, v.length)
        const at = last ? B.bytesRFind(v, what, s.start, s.end) : B.bytesFind(v, what, s.start, s.end)
        if (at < 0 && must) throw valueError(rt, 'subsection not found')
        return at
      },
    )
  const splitter = (name: string, doc: string): Member =>
    method(`${name}($self, /, sep=None, maxsplit: ssize = -1)`, doc, (rt, self: Bytes, sep: PyValue, max: number) => {
      let parts: Uint8Array[]
      const right = name === 'rsplit'
      if (sep === null) parts = (right ? B.bytesRSplitWhitespace : B.bytesSplitWhitespace)(self.value, max)
      else {
        const s = needBuffer(rt, sep)
        if (s.length === 0) throw valueError(rt, 'empty separator')
        parts = (right ? B.bytesRSplit : B.bytesSplit)(self.value, s, max)
      }
      return new PyList(parts.map(make))
    })
  const partitioner = (name: string, f: typeof B.bytesPartition, doc: string): Member =>
    method(`${name}($self, sep, /)`, doc, (rt, self: Bytes, sep: PyValue) => {
      const s = needBuffer(rt, sep)
      if (s.length === 0) throw valueError(rt, 'empty separator')
      const parts: PyValue[] = f(self.value, s).map(make)
      // bytes gives back the separator object itself where it was found
      if (!mutable && (parts[1] as Bytes).value.length > 0) parts[1] = sep
      return new PyTuple(parts)
    })
  const stripper = (name: string, sides: 1 | 2 | 3, doc: string): Member =>
    method(`${name}($self, bytes=None, /)`, doc, (rt, self: Bytes, chars: PyValue) =>
      unchanged(self, B.bytesStrip(self.value, sides, chars === null ? undefined : needBuffer(rt, chars))),
    )
  const affixTest = (name: 'startswith' | 'endswith', parameter: string, doc: string): Member => {
    const f = name === 'startswith' ? B.bytesStartsWith : B.bytesEndsWith
    return method(
      `${name}($self, ${parameter}, start: slice = <group>, end: slice = <group>, /)`,
      doc,
      (rt, self: Bytes, arg: PyValue, start: Bound, end: Bound) => {
        const v = self.value
        const s = clampSlice(start ?? 0, end ?? v.length, v.length)
        if (arg instanceof PyTuple) {
          for (const item of arg.items) if (f(v, needBuffer(rt, item), s.start, s.end)) return true
          return false
        }
        const sub = bufferOf(arg)
        if (sub === undefined)
          throw typeError(rt, `${name} first arg must be bytes or a tuple of bytes, not ${typeName(arg)}`)
        return f(v, sub, s.start, s.end)
      },
    )
  }
  const padder = (name: string, f: (v: Uint8Array, width: number, fill: number) => Uint8Array, doc: string): Member =>
    method(
      `${name}($self, width: ssize, fillchar=b' ', /)`,
      doc,
      (rt, self: Bytes, width: number, fill: PyValue | undefined) => {
        let b = 0x20
        if (fill !== undefined) {
          if (!(fill instanceof PyBytes || fill instanceof PyByteArray) || fill.value.length !== 1) {
            throw typeError(
              rt,
              `${name}() argument 2 must be a byte string of length 1, not ${fill === null ? 'None' : typeName(fill)}`,
            )
          }
          b = fill.value[0]
        }
        if (width <= self.value.length) return unchanged(self, self.value.slice())
        rt.charge(width)
        try {
          return make(f(self.value, width, b))
        } catch (e) {
          throw fromAlgo(rt, e)
        }
      },
    )
  const mapper = (name: string, f: (v: Uint8Array) => Uint8Array, doc: string): Member =>
    method(`${name}($self, /)`, doc, (_rt, self: Bytes) => make(f(self.value)))
  const predicate = (name: string, f: (v: Uint8Array) => boolean, doc: string): Member =>
    method(`${name}($self, /)`, doc, (_rt, self: Bytes) => f(self.value))

  return [
    mapper(
      'capitalize',
      B.bytesCapitalize,
      'Return a copy with only its first character capitalized (ASCII) and the rest lower-cased.',
    ),
    padder('center', B.bytesCenter, 'Return a centered copy of length width, padded with the fill byte.'),
    method(
      'count($self, sub, start: slice = <group>, end: slice = <group>, /)',
      'Return the number of non-overlapping occurrences of subsection sub in B[start:end]; sub may be an int.',
      (rt, self: Bytes, sub: PyValue, start: Bound, end: Bound) => {
        const what = needle(rt, sub)
        const s = clampSlice(start ?? 0, end ?? self.value.length, self.value.length)
        return B.bytesCount(self.value, what, s.start, s.end)
      },
    ),
    method(
      "decode($self, /, encoding: js = 'utf-8', errors: js = 'strict')",
      `Decode the bytes using the codec registered for encoding.

  encoding
    The encoding with which to decode the bytes.
  errors
    What to do with what cannot be decoded: 'strict' raises UnicodeDecodeError; 'ignore', 'replace' and names
    registered with codecs.register_error are others.`,
      (rt, self: Bytes, encoding: string, errors: string) => decodeBytes(rt, self.value, encoding, errors),
    ),
    affixTest(
      'endswith',
      'suffix',
      'Return True if the bytes end with the specified suffix (or one of a tuple), False otherwise.',
    ),
    method(
      'expandtabs($self, /, tabsize: int = 8)',
      'Return a copy where all tab characters are expanded using spaces.',
      (_rt, self: Bytes, size: number) => make(B.bytesExpandTabs(self.value, size)),
    ),
    finder(
      'find',
      false,
      false,
      'Return the lowest index in B where subsection sub is found within B[start:end], or -1.',
    ),
    classMethod(
      'fromhex($type, string, /)',
      `Create a bytes object from a string of hexadecimal numbers.

Spaces between two numbers are accepted.
Example: bytes.fromhex('B9 01EF') -> b'\\xb9\\x01\\xef'.`,
      (rt, cls: PyType, arg: PyValue) => {
        const text = textOf(arg)
        if (text === undefined)
          throw typeError(rt, `fromhex() argument must be str, not ${arg === null ? 'None' : typeName(arg)}`)
        let value: Uint8Array
        try {
          value = B.bytesFromHex(toHost(text))
        } catch (e) {
          throw fromAlgo(rt, e)
        }
        return cls === own ? make(value) : call(rt, cls, [make(value)])
      },
    ),
    method(
      'hex($self, /, sep=<unrepresentable>, bytes_per_sep: int = 1)',
      `Create a string of hexadecimal numbers from the bytes.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left.`,
      (rt, self: Bytes, sep: PyValue | undefined, per: number) => hexOf(rt, self.value, sep, per),
    ),
    finder('index', false, true, 'Like find, but raises ValueError when the subsection is not found.'),
    predicate(
      'isalnum',
      B.bytesIsAlnum,
      'Return True if all bytes are ASCII letters or digits and there is at least one, False otherwise.',
    ),
    predicate(
      'isalpha',
      B.bytesIsAlpha,
      'Return True if all bytes are ASCII letters and there is at least one, False otherwise.',
    ),
    predicate('isascii', B.bytesIsAscii, 'Return True if the bytes are empty or all ASCII, False otherwise.'),
    predicate(
      'isdigit',
      B.bytesIsDigit,
      'Return True if all bytes are ASCII digits and there is at least one, False otherwise.',
    ),
    predicate(
      'islower',
      B.bytesIsLower,
      'Return True if there are lower-case ASCII letters and no upper-case ones, False otherwise.',
    ),
    predicate(
      'isspace',
      B.bytesIsSpace,
      'Return True if all bytes are ASCII whitespace and there is at least one, False otherwise.',
    ),
    predicate('istitle', B.bytesIsTitle, 'Return True if the bytes are title-cased (ASCII), False otherwise.'),
    predicate(
      'isupper',
      B.bytesIsUpper,
      'Return True if there are upper-case ASCII letters and no lower-case ones, False otherwise.',
    ),
    method(
      'join($self, iterable_of_bytes, /)',
      `Concatenate any number of bytes objects.

The bytes whose method is called are inserted in between each pair.

Example: b'.'.join([b'ab', b'pq', b'rs']) -> b'ab.pq.rs'.`,
      (rt, self: Bytes, iterable: PyValue) => make(joinBytes(rt, self.value, iterable)),
    ),
    padder('ljust', B.bytesLJust, 'Return a left-justified copy of length width, padded with the fill byte.'),
    mapper('lower', B.bytesLower, 'Return a copy with all ASCII characters converted to lowercase.'),
    stripper('lstrip', 1, 'Strip leading bytes contained in the argument, or ASCII whitespace.'),
    staticMethod(
      'maketrans(frm: bytes, to: bytes, /)',
      `Return a translation table usable for the bytes or bytearray translate method.

Each byte of frm is mapped to the byte at the same position in to; both must be of the same length.`,
      (rt, from: Uint8Array, to: Uint8Array) => {
        if (from.length !== to.length) throw valueError(rt, 'maketrans arguments must have same length')
        const table = new Uint8Array(256)
        for (let i = 0; i < 256; i++) table[i] = i
        for (let i = 0; i < from.length; i++) table[from[i]] = to[i]
        return new PyBytes(table)
      },
    ),
    partitioner(
      'partition',
      B.bytesPartition,
      'Partition into three parts at the first occurrence of the separator; without one, the bytes and two empty ones.',
    ),
    method(
      'replace($self, old: bytes, new: bytes, count: ssize = -1, /)',
      'Return a copy with all occurrences of old replaced by new, or the first count of them.',
      (rt, self: Bytes, from: Uint8Array, to: Uint8Array, count: number) => {
        if (to.length > from.length) rt.charge(self.value.length)
        return make(B.bytesReplace(self.value, from, to, count))
      },
    ),
    method(
      'removeprefix($self, prefix: bytes, /)',
      'Return the bytes without the given prefix, if they have it.',
      (_rt, self: Bytes, prefix: Uint8Array) => unchanged(self, B.bytesRemovePrefix(self.value, prefix)),
    ),
    method(
      'removesuffix($self, suffix: bytes, /)',
      'Return the bytes without the given suffix, if they have it.',
      (_rt, self: Bytes, suffix: Uint8Array) => unchanged(self, B.bytesRemoveSuffix(self.value, suffix)),
    ),
    finder(
      'rfind',
      true,
      false,
      'Return the highest index in B where subsection sub is found within B[start:end], or -1.',
    ),
    finder('rindex', true, true, 'Like rfind, but raises ValueError when the subsection is not found.'),
    padder('rjust', B.bytesRJust, 'Return a right-justified copy of length width, padded with the fill byte.'),
    partitioner(
      'rpartition',
      B.bytesRPartition,
      'Partition into three parts at the last occurrence of the separator; without one, two empty ones and the bytes.',
    ),
    splitter('rsplit', 'Return a list of the sections in the bytes, using sep as the delimiter, starting at the end.'),
    stripper('rstrip', 2, 'Strip trailing bytes contained in the argument, or ASCII whitespace.'),
    splitter('split', 'Return a list of the sections in the bytes, using sep as the delimiter.'),
    method(
      'splitlines($self, /, keepends: bool = False)',
      'Return a list of the lines in the bytes, breaking at line boundaries; these are kept if keepends is true.',
      (_rt, self: Bytes, keep: boolean) => new PyList(B.bytesSplitLines(self.value, keep).map(make)),
    ),
    affixTest(
      'startswith',
      'prefix',
      'Return True if the bytes start with the specified prefix (or one of a tuple), False otherwise.',
    ),
    stripper('strip', 3, 'Strip leading and trailing bytes contained in the argument, or ASCII whitespace.'),
    mapper('swapcase', B.bytesSwapCase, 'Return a copy with ASCII uppercase converted to lowercase and vice versa.'),
    mapper('title', B.bytesTitle, 'Return a title-cased version of the bytes (ASCII).'),
    method(
      "translate($self, table, /, delete=b'')",
      `Return a copy with each byte mapped by the given translation table.

  table
    Translation table, which must be a bytes object of length 256, or None.

All bytes occurring in the optional argument delete are removed; the remaining ones are mapped.`,
      (rt, self: Bytes, table: PyValue, remove: PyValue | undefined) => {
        const map = table === null ? undefined : needBuffer(rt, table)
        if (map !== undefined && map.length !== 256)
          throw valueError(rt, 'translation table must be 256 characters long')
        const gone = remove === undefined ? new Uint8Array(0) : needBuffer(rt, remove)
        const out = B.bytesTranslate(self.value, map, gone)
        return map === undefined ? unchanged(self, out) : make(out)
      },
    ),
    mapper('upper', B.bytesUpper, 'Return a copy with all ASCII characters converted to uppercase.'),
    method(
      'zfill($self, width: ssize, /)',
      'Pad a numeric string with zeros on the left, to fill a field of the given width; a sign stays in front.',
      (rt, self: Bytes, width: number) => {
        if (width <= self.value.length) return unchanged(self, self.value.slice())
        rt.charge(width)
        try {
          return make(B.bytesZFill(self.value, width))
        } catch (e) {
          throw fromAlgo(rt, e)
        }
      },
    ),
  ]
}
