/** _codecs: the registry of encodings (objects/codec-registry.ts) and the codecs as functions that say how much they consumed. */
import { algo } from '../objects/algo.ts'
import { bufferOf } from '../objects/buffer.ts'
import {
  codecRegistry,
  decodeHandler,
  encodeHandler,
  registerErrorHandler,
  searchCodec,
} from '../objects/codec-registry.ts'
import { PyDict } from '../objects/dict.ts'
import { builtin, fn, type Member, module } from '../objects/kit.ts'
import type { PyObject, PyValue } from '../objects/object.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call, isCallable } from '../objects/ops/call.ts'
import { error, isException, typeError, valueError } from '../objects/ops/errors.ts'
import { getItem } from '../objects/ops/subscript.ts'
import { fromHost, intOf, textOf, toHost, typeName } from '../objects/ops/type-of.ts'
import { toCodePoints } from '../objects/text/code-points.ts'
import { standardDecodeHandler, standardEncodeHandler } from '../objects/text/codec-errors.ts'
import { lookupEncoding, normalizeEncodingName } from '../objects/text/codec-names.ts'
import { type ByteOrder, decode, decodeUtf8, decodeUtf16, decodeUtf32, encode } from '../objects/text/codecs.ts'
import { decodeUtf7 } from '../objects/text/utf7.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyBaseException, PyBytes, PyTuple, type Text } from '../objects/values.ts'

// ---------------------------------------------------------------- the registry

const FOUND = { name: '_codecs' }

/** codecs.lookup(name): our own encodings get their CodecInfo from the Python module _codec_classes. */
function lookup(rt: Thread, name: string): PyValue {
  const codec = lookupEncoding(name)
  if (codec === undefined) return searchCodec(rt, name)
  let found = rt.interp.state.get(FOUND) as Map<string, PyValue> | undefined
  if (found === undefined) {
    found = new Map()
    rt.interp.state.set(FOUND, found)
  }
  let info = found.get(codec)
  if (info === undefined) {
    info = call(rt, getAttr(rt, rt.interp.importModule(rt, '_codec_classes'), 'make'), [codec])
    found.set(codec, info)
  }
  return info
}

/** codecs.encode and codecs.decode: the codec's function, whose first result counts. */
function code(rt: Thread, obj: PyValue, encoding: string, errors: string, decoding: boolean): PyValue {
  const f = (lookup(rt, encoding) as PyTuple).items[decoding ? 1 : 0]
  let r: PyValue
  try {
    r = call(rt, f, [obj, fromHost(errors)])
  } catch (e) {
    if (e instanceof PyBaseException && lookupEncoding(encoding) === undefined && isException(e, T.Exception)) {
      const note = `${decoding ? 'decoding' : 'encoding'} with '${encoding}' codec failed`
      call(rt, getAttr(rt, e, 'add_note'), [note])
    }
    throw e
  }
  if (!(r instanceof PyTuple) || r.items.length !== 2)
    throw typeError(
      rt,
      decoding ? 'decoder must return a tuple (object,integer)' : 'encoder must return a tuple (object, integer)',
    )
  return r.items[0]
}

/** The handlers and their docstrings; the last two are hidden in CPython and have none. */
const HANDLERS = new Map<string, string | null>([
  ['strict', "Implements the 'strict' error handling, which raises a UnicodeError on coding errors."],
  ['ignore', "Implements the 'ignore' error handling, which ignores malformed data and continues."],
  ['replace', "Implements the 'replace' error handling, which replaces malformed data with a replacement marker."],
  [
    'xmlcharrefreplace',
    "Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable character with the appropriate XML character reference.",
  ],
  [
    'backslashreplace',
    "Implements the 'backslashreplace' error handling, which replaces malformed data with a backslashed escape sequence.",
  ],
  [
    'namereplace',
    "Implements the 'namereplace' error handling, which replaces an unencodable character with a \\N{...} escape sequence.",
  ],
  ['surrogatepass', null],
  ['surrogateescape', null],
])
const STANDARD = { name: 'standard error handlers' }

/** A standard error handler as Python sees it: takes the exception, gives (replacement, position). */
function standardHandler(rt: Thread, name: string): PyValue {
  let made = rt.interp.state.get(STANDARD) as Map<string, PyValue> | undefined
  if (made === undefined) {
    made = new Map()
    rt.interp.state.set(STANDARD, made)
  }
  const known = made.get(name)
  if (known !== undefined) return known
  const doc = HANDLERS.get(name) ?? null
  const shown = doc === null ? name : `${name}_errors`
  const signature = doc === null ? '(exception, /)' : '($self, object, /)'
  const f = builtin(shown + signature, (rt2, exc) => handle(rt2, name, exc), doc)
  made.set(name, f)
  return f
}
function handle(rt: Thread, name: string, exc: PyValue): PyValue {
  if (!(exc instanceof PyBaseException)) {
    if (name === 'strict') throw typeError(rt, 'codec must pass exception instance')
    throw typeError(rt, `don't know how to handle ${typeName(exc)} in error callback`)
  }
  if (name === 'strict') throw exc
  const [encoding, object, start, end, reason] = exc.members ?? []
  const from = Number(intOf(start ?? 0) ?? 0)
  const to = Number(intOf(end ?? 0) ?? 0)
  const pair = (r: { replacement: string | Uint8Array; position: number }): PyValue =>
    new PyTuple([typeof r.replacement === 'string' ? fromHost(r.replacement) : new PyBytes(r.replacement), r.position])
  const js = (v: PyValue | undefined): string => toHost(textOf(v ?? '') ?? '')
  if (isException(exc, T.UnicodeEncodeError)) {
    const text = toHost(textOf(object as PyValue) as Text)
    const f = standardEncodeHandler(name, codecRegistry(rt).characterName)
    if (f !== undefined) {
      return pair(
        algo(rt, () =>
          f({ encoding: js(encoding), text, points: toCodePoints(text), start: from, end: to, reason: js(reason) }),
        ),
      )
    }
  }
  if (isException(exc, T.UnicodeDecodeError)) {
    const f = standardDecodeHandler(name)
    if (f !== undefined)
      return pair(
        algo(rt, () =>
          f({
            encoding: js(encoding),
            bytes: bufferOf(object as PyValue) as Uint8Array,
            start: from,
            end: to,
            reason: js(reason),
          }),
        ),
      )
  }
  if (isException(exc, T.UnicodeTranslateError)) {
    if (name === 'ignore') return new PyTuple(['', to])
    if (name === 'replace') return new PyTuple(['\ufffd'.repeat(Math.max(0, to - from)), to])
    if (name === 'backslashreplace') {
      const text = toHost(textOf(object as PyValue) as Text)
      const f = standardEncodeHandler(name)!
      return pair(f({ encoding: '', text, points: toCodePoints(text), start: from, end: to, reason: '' }))
    }
  }
  throw typeError(rt, `don't know how to handle ${(exc as PyObject).cls.name} in error callback`)
}

// ---------------------------------------------------------------- codecs as functions

const errorsOf = (errors: PyValue | string | null): string =>
  errors === null ? 'strict' : toHost(textOf(errors as PyValue) ?? 'strict')

function encoder(name: string, codec: string): Member {
  return fn(`${name}(str, errors: str|None = None, /)`, null, (rt, str, errors) => {
    const t = textOf(str)
    if (t === undefined)
      throw typeError(rt, `${name}() argument 1 must be str, not ${str === null ? 'None' : typeName(str)}`)
    const bytes = algo(rt, () => encode(toHost(t), codec, encodeHandler(rt, errorsOf(errors)))) as Uint8Array
    return new PyTuple([new PyBytes(bytes), t.length])
  })
}
/** Wide encodings take a byte order argument as well. */
function wideEncoder(name: string, codec: string): Member {
  return fn(`${name}(str, errors: str|None = None, byteorder: int = 0, /)`, null, (rt, str, errors, order: number) => {
    const t = textOf(str)
    if (t === undefined)
      throw typeError(rt, `${name}() argument 1 must be str, not ${str === null ? 'None' : typeName(str)}`)
    const which = order === 0 ? codec : `${codec}-${order < 0 ? 'le' : 'be'}`
    const bytes = algo(rt, () => encode(toHost(t), which, encodeHandler(rt, errorsOf(errors)))) as Uint8Array
    return new PyTuple([new PyBytes(bytes), t.length])
  })
}

const pair = (text: string, consumed: number): PyValue => new PyTuple([fromHost(text), consumed])

function partialDecoder(
  name: string,
  run: (bytes: Uint8Array, errors: string, final: boolean, rt: Thread) => { text: string; consumed: number },
): Member {
  return fn(
    `${name}(data: bytes, errors: str|None = None, final: bool = False, /)`,
    null,
    (rt, data, errors, final) => {
      const r = algo(rt, () => run(data, errorsOf(errors), final, rt))
      return pair(r.text, r.consumed)
    },
  )
}
function wideDecoder(name: string, wide: typeof decodeUtf16 | typeof decodeUtf32, order: ByteOrder): Member {
  return partialDecoder(name, (bytes, errors, final, rt) => wide(bytes, order, decodeHandler(rt, errors), final))
}
function exDecoder(name: string, wide: typeof decodeUtf16 | typeof decodeUtf32): Member {
  return fn(
    `${name}(data: bytes, errors: str|None = None, byteorder: int = 0, final: bool = False, /)`,
    null,
    (rt, data, errors, order, final) => {
      const r = algo(rt, () => wide(data, Math.sign(order) as ByteOrder, decodeHandler(rt, errorsOf(errors)), final))
      return new PyTuple([fromHost(r.text), r.consumed, order !== 0 ? order : r.order])
    },
  )
}
function wholeDecoder(name: string, codec: string): Member {
  return fn(`${name}(data: bytes, errors: str|None = None, /)`, null, (rt, data: Uint8Array, errors) => {
    const text = algo(rt, () => decode(data, codec, decodeHandler(rt, errorsOf(errors)))) as string
    return pair(text, data.length)
  })
}
/** unicode_escape takes str too, as its Latin-1 (in fact UTF-8) bytes. */
function escapeDecoder(name: string, codec: string): Member {
  return fn(`${name}(data, errors: str|None = None, final: bool = True, /)`, null, (rt, data, errors) => {
    const bytes = bytesOrText(rt, data)
    const text = algo(rt, () =>
      decode(bytes, codec, decodeHandler(rt, errorsOf(errors)), codecRegistry(rt).characterByName),
    ) as string
    return pair(text, bytes.length)
  })
}
function bytesOrText(rt: Thread, v: PyValue): Uint8Array {
  const t = textOf(v)
  if (t !== undefined) return algo(rt, () => encode(toHost(t), 'utf-8', encodeHandler(rt, 'strict'))) as Uint8Array
  const b = bufferOf(v)
  if (b === undefined) throw typeError(rt, `a bytes-like object is required, not '${typeName(v)}'`)
  return b
}

// ---------------------------------------------------------------- charmaps

/** What a mapping has for a key: `undefined` where it has none or None. */
function mapped(rt: Thread, mapping: PyValue, key: number): PyValue | undefined {
  try {
    const v = mapping instanceof PyDict ? mapping.get(rt, key) : getItem(rt, mapping, key)
    return v === null ? undefined : v
  } catch (e) {
    if (isException(e, T.LookupError)) return undefined
    throw e
  }
}
const UNDEFINED = 'character maps to <undefined>'

function charmapEncode(rt: Thread, str: PyValue, errors: PyValue, mapping: PyValue): PyValue {
  const t = textOf(str)
  if (t === undefined)
    throw typeError(rt, `charmap_encode() argument 1 must be str, not ${str === null ? 'None' : typeName(str)}`)
  if (mapping === null) {
    const bytes = algo(rt, () => encode(toHost(t), 'latin-1', encodeHandler(rt, errorsOf(errors)))) as Uint8Array
    return new PyTuple([new PyBytes(bytes), t.length])
  }
  const text = toHost(t)
  const points = toCodePoints(text)
  const out: number[] = []
  const put = (c: number): boolean => {
    const v = mapped(rt, mapping, c)
    if (v === undefined) return false
    const i = intOf(v)
    if (i !== undefined) {
      if (i < 0 || i > 255) throw typeError(rt, 'character mapping must be in range(256)')
      out.push(Number(i))
    } else if (v instanceof PyBytes) out.push(...v.value)
    else throw typeError(rt, `character mapping must return integer, bytes or None, not ${typeName(v)}`)
    return true
  }
  const handler = encodeHandler(rt, errorsOf(errors))
  for (let i = 0; i < points.length; ) {
    if (put(points[i])) {
      i++
      continue
    }
    let end = i + 1
    while (end < points.length && mapped(rt, mapping, points[end]) === undefined) end++
    const trouble = { encoding: 'charmap', text, points, start: i, end, reason: UNDEFINED }
    const answer = algo(rt, () => handler(trouble))
    if (typeof answer.replacement !== 'string') out.push(...answer.replacement)
    else {
      for (const c of answer.replacement) {
        if (!put(c.codePointAt(0) as number)) algo(rt, () => standardEncodeHandler('strict')!(trouble))
      }
    }
    i = answer.position
  }
  return new PyTuple([new PyBytes(Uint8Array.from(out)), t.length])
}

function charmapDecode(rt: Thread, data: Uint8Array, errors: PyValue, mapping: PyValue): PyValue {
  if (mapping === null)
    return pair(algo(rt, () => decode(data, 'latin-1', decodeHandler(rt, 'strict'))) as string, data.length)
  const table = textOf(mapping)
  const points = table === undefined ? null : toCodePoints(toHost(table))
  const handler = decodeHandler(rt, errorsOf(errors))
  let out = ''
  for (let i = 0; i < data.length; ) {
    let piece: string | undefined
    if (points !== null) {
      const c = points[data[i]]
      if (c !== undefined && c !== 0xfffe) piece = String.fromCodePoint(c)
    } else {
      const v = mapped(rt, mapping, data[i])
      if (v !== undefined) {
        const n = intOf(v)
        const t = textOf(v)
        if (n !== undefined) {
          if (n < 0 || n > 0x10ffff) throw typeError(rt, 'character mapping must be in range(0x110000)')
          if (n !== 0xfffe) piece = String.fromCodePoint(Number(n))
        } else if (t !== undefined) {
          if (toHost(t) !== '\ufffe') piece = toHost(t)
        } else throw typeError(rt, `character mapping must return integer, None or str`)
      }
    }
    if (piece !== undefined) {
      out += piece
      i++
      continue
    }
    const at = i
    const answer = algo(rt, () =>
      handler({ encoding: 'charmap', bytes: data, start: at, end: at + 1, reason: UNDEFINED }),
    )
    out += answer.replacement
    i = answer.position
  }
  return pair(out, data.length)
}

// ---------------------------------------------------------------- the escapes of bytes literals

function escapeEncode(rt: Thread, data: PyValue): PyValue {
  if (!(data instanceof PyBytes)) {
    throw typeError(rt, `escape_encode() argument 1 must be bytes, not ${data === null ? 'None' : typeName(data)}`)
  }
  let out = ''
  for (const b of data.value) {
    if (b === 39 || b === 92) out += `\\${String.fromCharCode(b)}`
    else if (b === 9) out += '\\t'
    else if (b === 10) out += '\\n'
    else if (b === 13) out += '\\r'
    else if (b < 32 || b >= 127) out += `\\x${b.toString(16).padStart(2, '0')}`
    else out += String.fromCharCode(b)
  }
  return new PyTuple([new PyBytes(Uint8Array.from(out, (c) => c.charCodeAt(0))), data.value.length])
}
const ESCAPES = new Map([
  [10, -1],
  [92, 92],
  [39, 39],
  [34, 34],
  [98, 8],
  [102, 12],
  [116, 9],
  [110, 10],
  [114, 13],
  [118, 11],
  [97, 7],
])
const hexDigit = (b: number | undefined): number =>
  b === undefined ? -1 : b >= 48 && b <= 57 ? b - 48 : (b | 32) >= 97 && (b | 32) <= 102 ? (b | 32) - 87 : -1
function escapeDecode(rt: Thread, data: PyValue, errors: PyValue): PyValue {
  const bytes = bytesOrText(rt, data)
  const mode = errorsOf(errors)
  const out: number[] = []
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i++]
    if (b !== 92) {
      out.push(b)
      continue
    }
    const c = bytes[i++]
    if (c === undefined) throw error(rt, T.ValueError, 'Trailing \\ in string')
    const simple = ESCAPES.get(c)
    if (simple !== undefined) {
      if (simple >= 0) out.push(simple)
    } else if (c >= 48 && c <= 55) {
      let v = c - 48
      for (let k = 0; k < 2 && bytes[i] >= 48 && bytes[i] <= 55; k++) v = v * 8 + bytes[i++] - 48
      out.push(v & 255)
    } else if (c === 120) {
      const high = hexDigit(bytes[i])
      const low = hexDigit(bytes[i + 1])
      if (high >= 0 && low >= 0) {
        out.push(high * 16 + low)
        i += 2
      } else {
        if (mode === 'strict') throw error(rt, T.ValueError, `invalid \\x escape at position ${i - 2}`)
        if (mode === 'replace') out.push(63)
        else if (mode !== 'ignore')
          throw error(rt, T.ValueError, `decoding error; unknown error handling code: ${mode}`)
        if (high >= 0) i++
      }
    } else {
      rt.interp.warn(rt, T.DeprecationWarning, `invalid escape sequence '\\${String.fromCharCode(c)}'`, 1)
      out.push(92, c)
    }
  }
  return new PyTuple([new PyBytes(Uint8Array.from(out)), bytes.length])
}

// ---------------------------------------------------------------- the module

export default module('_codecs', null, [
  fn('register(search_function, /)', 'Register a codec search function.', (rt, f) => {
    if (!isCallable(f)) throw typeError(rt, 'argument must be callable')
    codecRegistry(rt).search.push(f)
  }),
  fn(
    'unregister(search_function, /)',
    "Unregister a codec search function and clear the registry's cache.",
    (rt, f) => {
      const registry = codecRegistry(rt)
      const i = registry.search.indexOf(f)
      if (i < 0) return
      registry.search.splice(i, 1)
      registry.found.clear()
    },
  ),
  fn(
    'lookup(encoding: js, /)',
    'Looks up a codec tuple in the Python codec registry and returns a CodecInfo object.',
    (rt, encoding) => {
      if (encoding.includes('\0')) throw valueError(rt, 'embedded null character')
      return lookup(rt, encoding)
    },
  ),
  fn(
    "encode(obj, encoding: js = 'utf-8', errors: js = 'strict')",
    'Encodes obj using the codec registered for encoding.',
    (rt, obj, encoding, errors) => code(rt, obj, encoding, errors, false),
  ),
  fn(
    "decode(obj, encoding: js = 'utf-8', errors: js = 'strict')",
    'Decodes obj using the codec registered for encoding.',
    (rt, obj, encoding, errors) => code(rt, obj, encoding, errors, true),
  ),
  fn(
    'register_error(errors: js, handler, /)',
    'Register the specified error handler under the name errors.',
    registerErrorHandler,
  ),
  fn('lookup_error(name: js, /)', 'lookup_error(errors) -> handler', (rt, name) => {
    const own = codecRegistry(rt).errors.get(name)
    if (own !== undefined) return own
    if (!HANDLERS.has(name)) throw error(rt, T.LookupError, `unknown error handler name '${name}'`)
    return standardHandler(rt, name)
  }),
  fn('_normalize(encoding: js, /)', 'The form of an encoding name under which it is searched.', (_rt, name) =>
    normalizeEncodingName(name),
  ),
  encoder('utf_8_encode', 'utf-8'),
  encoder('ascii_encode', 'ascii'),
  encoder('latin_1_encode', 'latin-1'),
  wideEncoder('utf_16_encode', 'utf-16'),
  encoder('utf_16_le_encode', 'utf-16-le'),
  encoder('utf_16_be_encode', 'utf-16-be'),
  wideEncoder('utf_32_encode', 'utf-32'),
  encoder('utf_32_le_encode', 'utf-32-le'),
  encoder('utf_32_be_encode', 'utf-32-be'),
  encoder('utf_7_encode', 'utf-7'),
  partialDecoder('utf_7_decode', (bytes, errors, final, rt) => decodeUtf7(bytes, decodeHandler(rt, errors), final)),
  encoder('unicode_escape_encode', 'unicode_escape'),
  encoder('raw_unicode_escape_encode', 'raw_unicode_escape'),
  partialDecoder('utf_8_decode', (bytes, errors, final, rt) => decodeUtf8(bytes, decodeHandler(rt, errors), final)),
  wholeDecoder('ascii_decode', 'ascii'),
  wholeDecoder('latin_1_decode', 'latin-1'),
  wideDecoder('utf_16_decode', decodeUtf16, 0),
  wideDecoder('utf_16_le_decode', decodeUtf16, -1),
  wideDecoder('utf_16_be_decode', decodeUtf16, 1),
  exDecoder('utf_16_ex_decode', decodeUtf16),
  wideDecoder('utf_32_decode', decodeUtf32, 0),
  wideDecoder('utf_32_le_decode', decodeUtf32, -1),
  wideDecoder('utf_32_be_decode', decodeUtf32, 1),
  exDecoder('utf_32_ex_decode', decodeUtf32),
  escapeDecoder('unicode_escape_decode', 'unicode_escape'),
  escapeDecoder('raw_unicode_escape_decode', 'raw_unicode_escape'),
  fn('charmap_encode(str, errors: str|None = None, mapping=None, /)', null, charmapEncode),
  fn('charmap_decode(data: bytes, errors: str|None = None, mapping=None, /)', null, charmapDecode),
  fn('charmap_build(map: js, /)', null, (rt, map: string) => {
    const d = new PyDict()
    toCodePoints(map).forEach((c, i) => {
      d.set(rt, c, i)
    })
    return d
  }),
  fn('readbuffer_encode(data, errors: str|None = None, /)', null, (rt, data) => {
    const bytes = bytesOrText(rt, data).slice()
    return new PyTuple([new PyBytes(bytes), bytes.length])
  }),
  fn('escape_encode(data, errors: str|None = None, /)', null, escapeEncode),
  fn('escape_decode(data, errors: str|None = None, /)', null, escapeDecode),
  // one encoding by name, for the classes of _codec_classes
  fn('_encode_text(codec: js, text, errors: js, /)', null, (rt, codec, text, errors) => {
    const t = textOf(text)
    if (t === undefined)
      throw typeError(
        rt,
        `${codec.replaceAll('-', '_')}_encode() argument 1 must be str, not ${text === null ? 'None' : typeName(text)}`,
      )
    const bytes = algo(rt, () => encode(toHost(t), codec, encodeHandler(rt, errors))) as Uint8Array
    return new PyTuple([new PyBytes(bytes), t.length])
  }),
  fn('_decode_bytes(codec: js, data: bytes, errors: js, /)', null, (rt, codec, data: Uint8Array, errors) =>
    pair(
      algo(rt, () => decode(data, codec, decodeHandler(rt, errors), codecRegistry(rt).characterByName)) as string,
      data.length,
    ),
  ),
])
