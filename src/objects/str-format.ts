/** Formatting with text: `str % args` and `str.format`. The readers of the format strings are in text/; here are the values. */
import { fromAlgo } from './algo.ts'
import type { PyDict } from './dict.ts'
import type { PyValue } from './object.ts'
import { getAttr } from './ops/attributes.ts'
import { asIndex } from './ops/convert.ts'
import { indexError, keyError, overflowError, typeError, valueError } from './ops/errors.ts'
import { getItem } from './ops/subscript.ts'
import { ascii, format, repr, str, strText } from './ops/text.ts'
import { fromHost, isStr, textOf, toHost, typeOf } from './ops/type-of.ts'
import { PercentArguments, percentNumber, takeSizes } from './percent-arguments.ts'
import { joinText } from './str-text.ts'
import {
  AutoNumber,
  FormatStringParser,
  MAX_FORMAT_DEPTH,
  recursionExceeded,
  splitFieldName,
  unknownConversion,
} from './text/format-string.ts'
import {
  FROM_ARGUMENT,
  type PercentDirective,
  PercentParser,
  percentChar,
  percentCharCode,
  percentText,
} from './text/percent-format.ts'
import type { Thread } from './thread.ts'
import type { Text } from './values.ts'

/** `text % args` */
export function formatPercent(rt: Thread, text: Text, args: PyValue): PyValue {
  if (typeof text === 'string') {
    let pieces = READ.get(text)
    if (pieces === undefined) pieces = readPercent(text)
    if (pieces !== null) return formatPieces(rt, pieces, args)
  }
  const parser = new PercentParser(toHost(text))
  const values = new PercentArguments(args, isStr)
  const out: PyValue[] = []
  try {
    for (;;) {
      const piece = parser.next()
      if (piece === undefined) break
      if (typeof piece === 'string') out.push(typeof text === 'string' ? piece : fromHost(piece))
      else out.push(directive(rt, piece, values))
    }
  } catch (e) {
    throw fromAlgo(rt, e)
  }
  values.finish(rt, 'string')
  return joined(out)
}

/**
 * Formats that were read before: their pieces, or null where they must be read while formatting, since the format is wrong at some place or takes
 * sizes from the arguments. A function of the text only; kept for few texts.
 */
const READ = new Map<string, readonly (string | PercentDirective)[] | null>()

function readPercent(text: string): readonly (string | PercentDirective)[] | null {
  let pieces: (string | PercentDirective)[] | null = null
  if (text.length < 256) {
    pieces = []
    try {
      const parser = new PercentParser(text)
      for (let piece = parser.next(); piece !== undefined; piece = parser.next()) {
        pieces.push(piece)
        if (typeof piece !== 'string' && (piece.width === FROM_ARGUMENT || piece.precision === FROM_ARGUMENT))
          return null
      }
    } catch {
      // found again, and reported, when the formatting gets there
      pieces = null
    }
  }
  if (READ.size >= 256) READ.clear()
  READ.set(text, pieces)
  return pieces
}

function formatPieces(rt: Thread, pieces: readonly (string | PercentDirective)[], args: PyValue): PyValue {
  const values = new PercentArguments(args, isStr)
  const out: PyValue[] = []
  let all = ''
  let plain = true
  try {
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i]
      const v = typeof piece === 'string' ? piece : directive(rt, piece, values)
      out.push(v)
      if (typeof v === 'string') all += v
      else plain = false
    }
  } catch (e) {
    throw fromAlgo(rt, e)
  }
  values.finish(rt, 'string')
  if (!plain) return joined(out)
  // a text put together by `+` keeps all of its parts alive until it is read; from 13 characters on V8 does not copy them
  return all.length < 13 || out.length === 1 ? all : (out as string[]).join('')
}

/** The one piece as it is (`'%s' % x` may give what `__str__` returned, a subclass instance too), or all of them as one text. */
function joined(parts: PyValue[]): PyValue {
  if (parts.length === 1) return parts[0]
  return joinText(parts.map(textOf) as Text[])
}

function directive(rt: Thread, d: PercentDirective, values: PercentArguments): PyValue {
  if (d.key !== undefined) values.byKey(rt, fromHost(d.key))
  takeSizes(rt, values, d)
  const v = values.take(rt)
  switch (d.type) {
    case 's':
      return d.width < 0 && d.precision < 0 ? str(rt, v) : padded(strText(rt, v), d)
    case 'r':
      return padded(repr(rt, v), d)
    case 'a':
      return padded(ascii(rt, v), d)
    case 'c':
      return fromHost(percentChar(character(rt, v), d))
    default:
      return percentNumber(rt, d, v)
  }
}

function padded(t: Text, d: PercentDirective): Text {
  if (d.width < 0 && d.precision < 0) return t
  return typeof t === 'string' ? percentText(t, d) : fromHost(percentText(t.js, d))
}

function character(rt: Thread, v: PyValue): string {
  const t = textOf(v)
  if (t !== undefined) {
    if (t.length !== 1) throw typeError(rt, '%c requires int or char')
    return toHost(t)
  }
  if (typeOf(v).slots.index === undefined) throw typeError(rt, '%c requires int or char')
  const i = asIndex(rt, v)
  if (typeof i === 'bigint') throw overflowError(rt, '%c arg not in range(0x110000)')
  return percentCharCode(i)
}

/** Where the fields of a format string get their values. */
interface Fields {
  /** null for format_map */
  readonly args: readonly PyValue[] | null
  /** A PyDict for format, any mapping for format_map. */
  readonly mapping: PyValue
  readonly numbers: AutoNumber
}

/** `text.format(*args, **kwargs)` */
export function formatText(rt: Thread, text: Text, args: readonly PyValue[], kwargs: PyDict): PyValue {
  return build(rt, text, { args, mapping: kwargs, numbers: new AutoNumber() }, MAX_FORMAT_DEPTH)
}
/** `text.format_map(mapping)` */
export function formatMap(rt: Thread, text: Text, mapping: PyValue): PyValue {
  return build(rt, text, { args: null, mapping, numbers: new AutoNumber() }, MAX_FORMAT_DEPTH)
}

function build(rt: Thread, text: Text, fields: Fields, depth: number): PyValue {
  const parser = new FormatStringParser(toHost(text))
  const host = (s: string): Text => (typeof text === 'string' ? s : fromHost(s))
  const out: PyValue[] = []
  try {
    if (depth <= 0) throw recursionExceeded()
    for (;;) {
      const piece = parser.next()
      if (piece === undefined) break
      if (piece.literal !== '') out.push(host(piece.literal))
      const f = piece.field
      if (f === undefined) continue
      let v = fieldValue(rt, f.name, fields, host)
      switch (f.conversion) {
        case '':
          break
        case 'r':
          v = repr(rt, v)
          break
        case 's':
          v = str(rt, v)
          break
        case 'a':
          v = ascii(rt, v)
          break
        default:
          throw unknownConversion(f.conversion)
      }
      const spec = f.nested ? (textOf(build(rt, host(f.spec), fields, depth - 1)) as Text) : host(f.spec)
      out.push(format(rt, v, spec))
    }
  } catch (e) {
    throw fromAlgo(rt, e)
  }
  return joined(out)
}

function fieldValue(rt: Thread, name: string, fields: Fields, host: (s: string) => Text): PyValue {
  const { first, steps } = splitFieldName(name)
  const which = fields.numbers.resolve(first)
  let v: PyValue
  if (typeof which === 'number') {
    if (fields.args === null) throw valueError(rt, 'Format string contains positional fields')
    if (which >= fields.args.length)
      throw indexError(rt, `Replacement index ${which} out of range for positional args tuple`)
    v = fields.args[which]
  } else {
    const key = host(which)
    if (fields.args === null) v = getItem(rt, fields.mapping, key)
    else {
      const found = (fields.mapping as PyDict).get(rt, key)
      if (found === undefined) throw keyError(rt, key)
      v = found
    }
  }
  for (;;) {
    const step = steps.next()
    if (step === undefined) return v
    if (step.attribute) v = getAttr(rt, v, String(step.name))
    else v = getItem(rt, v, typeof step.name === 'number' ? step.name : host(step.name))
  }
}
