/** _json: the native half of json. Scanner and encoder are types, as in CPython; json/ has the same in Python for subclasses that want it. */
import { PyBuiltinFunction } from '../objects/builtin.ts'
import { fn, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { typeError, valueError } from '../objects/ops/errors.ts'
import { fromHost, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import { PyTuple, type Text } from '../objects/values.ts'
import { encoderType } from './_json/encoder.ts'
import { decodeError, scannerType } from './_json/scanner.ts'
import { type Cursor, quote, quoteAscii, scanLiteral, toPoints, toUnits } from './_json/strings.ts'

function argument(rt: Thread, v: PyValue): Text {
  const t = textOf(v)
  if (t === undefined) throw typeError(rt, `first argument must be a string, not ${typeName(v)}`)
  return t
}

function scanstring(rt: Thread, string: PyValue, end: number, strict: boolean): PyValue {
  const t = argument(rt, string)
  if (end < 0 || end > t.length) throw valueError(rt, 'end is out of bounds')
  const cursor: Cursor = { pos: 0, escaped: false }
  const text = scanLiteral(toHost(t), toUnits(t, end), strict, cursor, (message, at) =>
    decodeError(rt, message, string, toPoints(t, at)),
  )
  return new PyTuple([fromHost(text), toPoints(t, cursor.pos)])
}

const encodeBody = (rt: Thread, object: PyValue) => fromHost(quote(toHost(argument(rt, object))))
const encodeAsciiBody = (rt: Thread, object: PyValue) => quoteAscii(toHost(argument(rt, object)))
const quoting = (encoder: PyValue): ((s: string) => string) | null => {
  if (!(encoder instanceof PyBuiltinFunction)) return null
  if (encoder.native.body === encodeAsciiBody) return quoteAscii
  return encoder.native.body === encodeBody ? quote : null
}

export default module('_json', 'json speedups', [
  fn('encode_basestring(object, /)', 'Return a JSON representation of a Python string', encodeBody),
  fn(
    'encode_basestring_ascii(object, /)',
    'Return an ASCII-only JSON representation of a Python string',
    encodeAsciiBody,
  ),
  fn(
    'scanstring(string, end: ssize, strict: bool = True, /) !',
    'scanstring(string, end, strict=True) -> (string, end)',
    scanstring,
  ),
  value('make_scanner', scannerType),
  value('make_encoder', encoderType(quoting)),
])
