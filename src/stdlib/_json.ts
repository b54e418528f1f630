/** _json: the inner loops of json over texts: reading a string literal and writing one. Scanner and encoder are Python (json/). */
import { fn, module } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { typeError, valueError } from '../objects/ops/errors.ts'
import { fromHost, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import { AstralStr, type PyBaseException, PyTuple, type Text } from '../objects/values.ts'

const SHORT = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\b', '\\b'],
])
const escapeUnit = (c: string): string => SHORT.get(c) ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
function argument(rt: Thread, v: PyValue): string {
  const t = textOf(v)
  if (t === undefined) throw typeError(rt, `first argument must be a string, not ${typeName(v)}`)
  return toHost(t)
}

const BACK = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** The text from UTF-16 index `end` (after the opening quote) to the closing quote, and the index after that. */
function scan(
  s: string,
  end: number,
  strict: boolean,
  fail: (message: string, at: number) => PyBaseException,
): [string, number] {
  const begin = end - 1
  let out = ''
  let i = end
  for (;;) {
    const start = i
    let c = 0
    for (; i < s.length; i++) {
      c = s.charCodeAt(i)
      if (c === 34 || c === 92) break
      if (c < 32 && strict) throw fail('Invalid control character at', i)
    }
    if (i >= s.length) throw fail('Unterminated string starting at', begin)
    if (i > start) out += s.slice(start, i)
    if (c === 34) return [out, i + 1]
    const e = s[i + 1]
    if (e === undefined) throw fail('Unterminated string starting at', begin)
    if (e !== 'u') {
      const plain = BACK.get(e)
      if (plain === undefined) throw fail('Invalid \\escape', i)
      out += plain
      i += 2
      continue
    }
    const hex = s.slice(i + 2, i + 6)
    // as in CPython, something must follow the digits
    if (!/^[0-9a-fA-F]{4}$/.test(hex) || i + 6 >= s.length) throw fail('Invalid \\uXXXX escape', i + 1)
    out += String.fromCharCode(Number.parseInt(hex, 16))
    i += 6
  }
}

function scanstring(rt: Thread, string: PyValue, end: number, strict: boolean): PyValue {
  const s = argument(rt, string)
  const t = textOf(string) as Text
  if (end < 0 || end > t.length) throw valueError(rt, 'end is out of bounds')
  // positions count code points; in UTF-16 only texts beyond U+FFFF differ
  const toUnits = (n: number): number => {
    if (!(t instanceof AstralStr)) return n
    let units = 0
    for (let k = 0; k < n; k++) units += t.codePoints[k] > 0xffff ? 2 : 1
    return units
  }
  const toPoints = (u: number): number => {
    if (!(t instanceof AstralStr)) return u
    let n = 0
    for (let k = 0; k < u; k++, n++) if ((s.codePointAt(k) as number) > 0xffff) k++
    return n
  }
  const fail = (message: string, at: number): PyBaseException => {
    const decoder = rt.interp.importModule(rt, 'json.decoder')
    return call(rt, getAttr(rt, decoder, 'JSONDecodeError'), [
      message.trimEnd(),
      string,
      at < 0 ? at : toPoints(at),
    ]) as PyBaseException
  }
  const [text, after] = scan(s, toUnits(end), strict, fail)
  return new PyTuple([fromHost(text), toPoints(after)])
}

export default module('_json', 'json speedups', [
  fn('encode_basestring(object, /)', 'Return a JSON representation of a Python string', (rt, object) =>
    fromHost(`"${argument(rt, object).replace(/[\x00-\x1f"\\]/g, escapeUnit)}"`),
  ),
  fn(
    'encode_basestring_ascii(object, /)',
    'Return an ASCII-only JSON representation of a Python string',
    (rt, object) => `"${argument(rt, object).replace(/[^ !#-[\]-~]/g, escapeUnit)}"`,
  ),
  fn(
    'scanstring(string, end: ssize, strict: bool = True, /) !',
    'scanstring(string, end, strict=True) -> (string, end)',
    scanstring,
  ),
])
