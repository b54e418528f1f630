/** `bytes % args`: the format is read as its latin-1 text, values become ASCII text or bytes. */
import { fromAlgo } from './algo.ts'
import { bufferOf } from './buffer.ts'
import { ByteSink } from './bytes-from.ts'
import type { PyValue } from './object.ts'
import { call, lookupSpecial } from './ops/call.ts'
import { asFloat, asIndex } from './ops/convert.ts'
import { isException, overflowError, typeError } from './ops/errors.ts'
import { ascii } from './ops/text.ts'
import { isStr, typeName, typeOf } from './ops/type-of.ts'
import { PercentArguments, percentNumber, takeSizes } from './percent-arguments.ts'
import { bytesFromLatin1 } from './text/bytes-algorithms.ts'
import { decodeLatin1 } from './text/codecs.ts'
import { type PercentDirective, PercentParser, percentChar, percentText } from './text/percent-format.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyByteArray, PyBytes } from './values.ts'

const isBytes = (v: PyValue): boolean => v instanceof PyBytes || v instanceof PyByteArray
/** These never count as mappings, though they can be subscripted. */
const isText = (v: PyValue): boolean => isBytes(v) || isStr(v)

/** `format % args` */
export function formatBytes(rt: Thread, format: Uint8Array, args: PyValue): Uint8Array {
  const parser = new PercentParser(decodeLatin1(format))
  const values = new PercentArguments(args, isText)
  const out = new ByteSink()
  try {
    for (;;) {
      const piece = parser.next()
      if (piece === undefined) break
      out.append(bytesFromLatin1(typeof piece === 'string' ? piece : directive(rt, piece, values)))
    }
  } catch (e) {
    throw fromAlgo(rt, e)
  }
  values.finish(rt, 'bytes')
  return out.finish()
}

/** One directive as latin-1 text. */
function directive(rt: Thread, d: PercentDirective, values: PercentArguments): string {
  if (d.key !== undefined) values.byKey(rt, new PyBytes(bytesFromLatin1(d.key)))
  takeSizes(rt, values, d)
  const v = values.take(rt)
  switch (d.type) {
    case 'r':
    case 'a':
      return percentText(ascii(rt, v), d)
    case 's':
    case 'b':
      return percentText(decodeLatin1(bytesValue(rt, v)), d)
    case 'c':
      return percentChar(String.fromCharCode(byteValue(rt, v)), d)
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      try {
        asFloat(rt, v)
      } catch (e) {
        if (isException(e, T.TypeError)) throw typeError(rt, `float argument required, not ${typeName(v)}`)
        throw e
      }
      return percentNumber(rt, d, v)
    case 'i':
      // its errors speak of %d
      d.type = 'd'
      return percentNumber(rt, d, v)
    default:
      return percentNumber(rt, d, v)
  }
}

function bytesValue(rt: Thread, v: PyValue): Uint8Array {
  if (isBytes(v)) return (v as PyBytes).value
  const special = lookupSpecial(rt, v, '__bytes__')
  if (special !== undefined) {
    const r = call(rt, special, [])
    if (!(r instanceof PyBytes)) throw typeError(rt, `__bytes__ returned non-bytes (type ${typeName(r)})`)
    return r.value
  }
  const b = bufferOf(v)
  if (b === undefined) {
    throw typeError(rt, `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(v)}'`)
  }
  return b
}

function byteValue(rt: Thread, v: PyValue): number {
  if (isBytes(v)) {
    const b = (v as PyBytes).value
    if (b.length === 1) return b[0]
  } else if (typeOf(v).slots.index !== undefined) {
    const i = asIndex(rt, v)
    if (i < 0 || i > 255) throw overflowError(rt, '%c arg not in range(256)')
    return Number(i)
  }
  throw typeError(rt, '%c requires an integer in range(256) or a single byte')
}
