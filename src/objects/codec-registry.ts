/**
 * Codecs and error handlers by name, per interpreter: what str.encode, bytes.decode and the module _codecs share. The built-in codecs are
 * found first; other names go to the search functions that codecs.register was given. A handler's name is looked up only when an error
 * happens, as in CPython.
 */
import { characterByName, nameOfPoint } from '../lexer/unicode-names.ts'
import { fromAlgo } from './algo.ts'
import type { PyValue } from './object.ts'
import { getAttrOr } from './ops/attributes.ts'
import { call, isCallable } from './ops/call.ts'
import { asIndex } from './ops/convert.ts'
import { error, indexError, newException, typeError, valueError } from './ops/errors.ts'
import { truth } from './ops/truth.ts'
import { fromHost, intOf, textOf, toHost, typeName } from './ops/type-of.ts'
import {
  type DecodeErrorHandler,
  type EncodeErrorHandler,
  standardDecodeHandler,
  standardEncodeHandler,
  strictDecode,
  strictEncode,
} from './text/codec-errors.ts'
import { lookupEncoding, normalizeEncodingName } from './text/codec-names.ts'
import * as C from './text/codecs.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyBytes, PyTuple, type Text } from './values.ts'

export interface CodecRegistry {
  /** codecs.register_error */
  readonly errors: Map<string, PyValue>
  /** codecs.register */
  readonly search: PyValue[]
  /** What search functions answered, by normalised name. */
  readonly found: Map<string, PyTuple>
  /** For namereplace and \N{...}. */
  characterName: ((cp: number) => string | undefined) | undefined
  characterByName: ((name: string) => string | undefined) | undefined
}

const KEY = { name: 'codecs' }

export function codecRegistry(rt: Thread): CodecRegistry {
  let r = rt.interp.state.get(KEY) as CodecRegistry | undefined
  if (r === undefined) {
    r = {
      errors: new Map(),
      search: [],
      found: new Map(),
      characterName: (cp) => nameOfPoint(cp) ?? undefined,
      characterByName: (name) => characterByName(name) ?? undefined,
    }
    rt.interp.state.set(KEY, r)
  }
  return r
}

const unknownHandler = (rt: Thread, name: string) => error(rt, T.LookupError, `unknown error handler name '${name}'`)

/** Where a registered handler says to go on; a negative position counts from the end. */
function handlerPosition(rt: Thread, v: PyValue, length: number): number {
  const i = asIndex(rt, v)
  const p = typeof i === 'number' ? (i < 0 ? i + length : i) : -1
  if (p < 0 || p > length) throw indexError(rt, `position ${i} from error handler out of bounds`)
  return p
}

/** The handler named by `errors=` of an encoder. */
export function encodeHandler(rt: Thread, name: string): EncodeErrorHandler {
  if (name === 'strict') return strictEncode
  return (trouble) => {
    const registry = codecRegistry(rt)
    const own = registry.errors.get(name)
    if (own === undefined) {
      const standard = standardEncodeHandler(name, registry.characterName)
      if (standard === undefined) throw unknownHandler(rt, name)
      return standard(trouble)
    }
    const exc = newException(rt, T.UnicodeEncodeError, [
      fromHost(trouble.encoding),
      fromHost(trouble.text),
      trouble.start,
      trouble.end,
      fromHost(trouble.reason),
    ])
    const r = call(rt, own, [exc])
    if (!(r instanceof PyTuple) || r.items.length !== 2 || intOf(r.items[1]) === undefined)
      throw typeError(rt, 'encoding error handler must return (str/bytes, int) tuple')
    const text = textOf(r.items[0])
    const bytes = r.items[0]
    if (text === undefined && !(bytes instanceof PyBytes))
      throw typeError(rt, 'encoding error handler must return (str/bytes, int) tuple')
    return {
      replacement: text !== undefined ? toHost(text) : (bytes as PyBytes).value,
      position: handlerPosition(rt, r.items[1], trouble.points.length),
    }
  }
}

/** The handler named by `errors=` of a decoder. */
export function decodeHandler(rt: Thread, name: string): DecodeErrorHandler {
  if (name === 'strict') return strictDecode
  return (trouble) => {
    const own = codecRegistry(rt).errors.get(name)
    if (own === undefined) {
      const standard = standardDecodeHandler(name)
      if (standard === undefined) throw unknownHandler(rt, name)
      return standard(trouble)
    }
    const exc = newException(rt, T.UnicodeDecodeError, [
      fromHost(trouble.encoding),
      new PyBytes(trouble.bytes.slice()),
      trouble.start,
      trouble.end,
      fromHost(trouble.reason),
    ])
    const r = call(rt, own, [exc])
    const text = r instanceof PyTuple && r.items.length === 2 ? textOf(r.items[0]) : undefined
    if (text === undefined || intOf((r as PyTuple).items[1]) === undefined)
      throw typeError(rt, 'decoding error handler must return (str, int) tuple')
    return {
      replacement: toHost(text),
      position: handlerPosition(rt, (r as PyTuple).items[1], trouble.bytes.length),
    }
  }
}

/** Encodings of CPython that are not between text and bytes. */
const NOT_TEXT = new Set([
  'base64',
  'base_64',
  'base64_codec',
  'bz2',
  'bz2_codec',
  'hex',
  'hex_codec',
  'quopri',
  'quopri_codec',
  'quoted_printable',
  'quotedprintable',
  'rot13',
  'rot_13',
  'uu',
  'uu_codec',
  'zip',
  'zlib',
  'zlib_codec',
])

/** The CodecInfo of a name that is not built in. LookupError "unknown encoding: ...". */
export function searchCodec(rt: Thread, name: string): PyTuple {
  const registry = codecRegistry(rt)
  const key = normalizeEncodingName(name)
  const kept = registry.found.get(key)
  if (kept !== undefined) return kept
  for (const f of registry.search) {
    const r = call(rt, f, [fromHost(key)])
    if (r === null) continue
    if (!(r instanceof PyTuple) || r.items.length !== 4)
      throw typeError(rt, 'codec search functions must return 4-tuples')
    registry.found.set(key, r)
    return r
  }
  throw error(rt, T.LookupError, `unknown encoding: ${name}`)
}

function textCodec(rt: Thread, name: string, action: string): PyTuple {
  const key = normalizeEncodingName(name)
  const refuse = () =>
    error(rt, T.LookupError, `'${name}' is not a text encoding; use codecs.${action}() to handle arbitrary codecs`)
  if (codecRegistry(rt).search.length === 0 && NOT_TEXT.has(key)) throw refuse()
  const info = searchCodec(rt, name)
  const flag = getAttrOr(rt, info, '_is_text_encoding')
  if (flag !== undefined && !truth(rt, flag)) throw refuse()
  return info
}

function checkName(rt: Thread, encoding: string, errors: string): void {
  if (encoding.includes('\0') || errors.includes('\0')) throw valueError(rt, 'embedded null character')
}

/** text.encode(encoding, errors). */
export function encodeText(rt: Thread, text: Text, encoding: string, errors: string): PyValue {
  checkName(rt, encoding, errors)
  const js = toHost(text)
  rt.charge(js.length)
  const codec = lookupEncoding(encoding)
  if (codec !== undefined) {
    try {
      const bytes = C.encode(js, codec, encodeHandler(rt, errors))
      if (bytes !== undefined) return new PyBytes(bytes)
    } catch (e) {
      throw fromAlgo(rt, e)
    }
  }
  const info = textCodec(rt, encoding, 'encode')
  const r = call(rt, info.items[0], [text, fromHost(errors)])
  if (!(r instanceof PyTuple) || r.items.length !== 2)
    throw typeError(rt, 'encoder must return a tuple (object, integer)')
  if (!(r.items[0] instanceof PyBytes)) {
    throw typeError(
      rt,
      `'${encoding}' encoder returned '${typeName(r.items[0])}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types`,
    )
  }
  return r.items[0]
}

/** bytes.decode(encoding, errors). */
export function decodeBytes(rt: Thread, bytes: Uint8Array, encoding: string, errors: string): PyValue {
  checkName(rt, encoding, errors)
  rt.charge(bytes.length * 2)
  const codec = lookupEncoding(encoding)
  if (codec !== undefined) {
    try {
      const text = C.decode(bytes, codec, decodeHandler(rt, errors), codecRegistry(rt).characterByName)
      if (text !== undefined) return fromHost(text)
    } catch (e) {
      throw fromAlgo(rt, e)
    }
  }
  const info = textCodec(rt, encoding, 'decode')
  const r = call(rt, info.items[1], [new PyBytes(bytes.slice()), fromHost(errors)])
  if (!(r instanceof PyTuple) || r.items.length !== 2)
    throw typeError(rt, 'decoder must return a tuple (object,integer)')
  if (textOf(r.items[0]) === undefined) {
    throw typeError(
      rt,
      `'${encoding}' decoder returned '${typeName(r.items[0])}' instead of 'str'; use codecs.decode() to decode to arbitrary types`,
    )
  }
  return r.items[0]
}

/** codecs.register_error */
export function registerErrorHandler(rt: Thread, name: string, handler: PyValue): void {
  if (!isCallable(handler)) throw typeError(rt, 'handler must be callable')
  codecRegistry(rt).errors.set(name, handler)
}
