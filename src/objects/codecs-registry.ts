/**
 * Text encodings by name: what str.encode, bytes.decode, files and the module _codecs share. The codecs themselves are pure functions
 * (text/codecs.ts); here are the names, the error handlers (standard ones and those that programs register) and search functions that
 * programs register. Handlers are looked up when the first error happens, as in CPython.
 */
import type { PyValue } from './object.ts'
import { getAttrOr } from './ops/attributes.ts'
import { call, isCallable } from './ops/call.ts'
import { asSize } from './ops/convert.ts'
import { error, newException, typeError } from './ops/errors.ts'
import { fromHost, intOf, isStr, textOf, toHost, typeName } from './ops/type-of.ts'
import { PyAlgoError } from './text/algo-error.ts'
import {
  type DecodeErrorHandler,
  type EncodeErrorHandler,
  standardDecodeHandler,
  standardEncodeHandler,
} from './text/codec-errors.ts'
import { lookupEncoding, normalizeEncodingName } from './text/codec-names.ts'
import { decode, encode } from './text/codecs.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { type PyBaseException, PyBytes, PyTuple, type Text } from './values.ts'

interface CodecState {
  search: PyValue[]
  errors: Map<string, PyValue>
  /** CodecInfo by normalised name. */
  found: Map<string, PyValue>
}
const STATE = { name: 'codecs' }

export function codecState(rt: Thread): CodecState {
  let state = rt.interp.state.get(STATE) as CodecState | undefined
  if (state === undefined) {
    state = { search: [], errors: new Map(), found: new Map() }
    rt.interp.state.set(STATE, state)
  }
  return state
}

/** The Python exception that an algorithm's error stands for. */
export function codecFailure(rt: Thread, e: PyAlgoError): PyBaseException {
  const u = e.unicode
  if (u !== undefined) {
    const type =
      e.kind === 'UnicodeEncodeError'
        ? T.UnicodeEncodeError
        : e.kind === 'UnicodeDecodeError'
          ? T.UnicodeDecodeError
          : null
    if (type !== null) {
      const object = typeof u.object === 'string' ? fromHost(u.object) : new PyBytes(Uint8Array.from(u.object))
      return newException(rt, type, [u.encoding, object, u.start, u.end, u.reason])
    }
  }
  const type =
    e.kind === 'TypeError'
      ? T.TypeError
      : e.kind === 'LookupError'
        ? T.LookupError
        : e.kind === 'IndexError'
          ? T.IndexError
          : T.ValueError
  return error(rt, type, e.message)
}

/** Runs a codec; its error becomes a Python exception. */
export function withCodecErrors<R>(rt: Thread, action: () => R): R {
  try {
    return action()
  } catch (e) {
    if (e instanceof PyAlgoError) throw codecFailure(rt, e)
    throw e
  }
}

/** What `codecs.register_error` stored under the name. */
export function registeredHandler(rt: Thread, name: string): PyValue {
  const handler = codecState(rt).errors.get(name)
  if (handler === undefined) throw error(rt, T.LookupError, `unknown error handler name '${name}'`)
  return handler
}

/** An error handler by name; unknown names fail when the first error happens. */
export function encodeHandler(rt: Thread, errors: string): EncodeErrorHandler {
  return (
    standardEncodeHandler(errors) ??
    ((t) => {
      const handler = registeredHandler(rt, errors)
      const exc = newException(rt, T.UnicodeEncodeError, [t.encoding, fromHost(t.text), t.start, t.end, t.reason])
      const r = call(rt, handler, [exc])
      const [replacement, position] = r instanceof PyTuple && r.items.length === 2 ? r.items : [undefined, undefined]
      const text = replacement === undefined ? undefined : textOf(replacement)
      const bytes = replacement instanceof PyBytes ? replacement.value : undefined
      if ((text === undefined && bytes === undefined) || intOf(position as PyValue) === undefined)
        throw typeError(rt, 'encoding error handler must return (str/bytes, int) tuple')
      return {
        replacement: bytes ?? toHost(text as Text),
        position: placed(rt, asSize(rt, position as PyValue), t.points.length),
      }
    })
  )
}
/** The same for decoding. */
export function decodeHandler(rt: Thread, errors: string): DecodeErrorHandler {
  return (
    standardDecodeHandler(errors) ??
    ((t) => {
      const handler = registeredHandler(rt, errors)
      const exc = newException(rt, T.UnicodeDecodeError, [
        t.encoding,
        new PyBytes(t.bytes.slice()),
        t.start,
        t.end,
        t.reason,
      ])
      const r = call(rt, handler, [exc])
      const [replacement, position] = r instanceof PyTuple && r.items.length === 2 ? r.items : [undefined, undefined]
      if (replacement === undefined || !isStr(replacement) || intOf(position as PyValue) === undefined)
        throw typeError(rt, 'decoding error handler must return (str, int) tuple')
      return {
        replacement: toHost(textOf(replacement) as Text),
        position: placed(rt, asSize(rt, position as PyValue), t.bytes.length),
      }
    })
  )
}
/** A handler's position: negative counts from the end. */
function placed(rt: Thread, given: number, length: number): number {
  const position = given < 0 ? given + length : given
  if (position < 0 || position > length)
    throw error(rt, T.IndexError, `position ${given} from error handler out of bounds`)
  return position
}

const unknown = (rt: Thread, name: string) => error(rt, T.LookupError, `unknown encoding: ${name}`)

/** CodecInfo of an encoding that a program registered, or `undefined`. */
export function searchRegistered(rt: Thread, name: string): PyValue | undefined {
  const state = codecState(rt)
  const key = normalizeEncodingName(name)
  const known = state.found.get(key)
  if (known !== undefined) return known
  for (const f of state.search) {
    const info = call(rt, f, [fromHost(key)])
    if (info === null) continue
    if (!(info instanceof PyTuple) || info.items.length !== 4)
      throw typeError(rt, 'codec search functions must return 4-tuples')
    state.found.set(key, info)
    return info
  }
  return undefined
}
/** The same where it must be a text encoding: `method` names what else would do. */
function textCodec(rt: Thread, name: string, method: string): PyTuple {
  const info = searchRegistered(rt, name) as PyTuple | undefined
  if (info === undefined) throw unknown(rt, name)
  if (info.cls !== T.tupleType && getAttrOr(rt, info, '_is_text_encoding') === false)
    throw error(rt, T.LookupError, `'${name}' is not a text encoding; use ${method} to handle arbitrary codecs`)
  return info
}

/** str.encode(encoding, errors). */
export function encodeText(rt: Thread, text: Text, encoding: string, errors: string): PyBytes {
  const codec = lookupEncoding(encoding)
  if (codec !== undefined) {
    const bytes = withCodecErrors(rt, () => encode(toHost(text), codec, encodeHandler(rt, errors)))
    if (bytes !== undefined) return new PyBytes(bytes)
  }
  const info = textCodec(rt, encoding, 'codecs.encode()')
  const r = call(rt, info.items[0], [text, fromHost(errors)])
  if (!(r instanceof PyTuple) || r.items.length !== 2)
    throw typeError(rt, 'encoder must return a tuple (object, integer)')
  const out = r.items[0]
  if (!(out instanceof PyBytes))
    throw typeError(
      rt,
      `'${encoding}' encoder returned '${typeName(out)}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types`,
    )
  return out
}

/** bytes.decode(encoding, errors). */
export function decodeBytes(rt: Thread, bytes: Uint8Array, encoding: string, errors: string): Text {
  const codec = lookupEncoding(encoding)
  if (codec !== undefined) {
    const text = withCodecErrors(rt, () => decode(bytes, codec, decodeHandler(rt, errors)))
    if (text !== undefined) return fromHost(text)
  }
  const info = textCodec(rt, encoding, 'codecs.decode()')
  const r = call(rt, info.items[1], [new PyBytes(bytes.slice()), fromHost(errors)])
  if (!(r instanceof PyTuple) || r.items.length !== 2)
    throw typeError(rt, 'decoder must return a tuple (object,integer)')
  const out = textOf(r.items[0])
  if (out === undefined)
    throw typeError(
      rt,
      `'${encoding}' decoder returned '${typeName(r.items[0])}' instead of 'str'; use codecs.decode() to decode to arbitrary types`,
    )
  return out
}

/** codecs.lookup(name): a CodecInfo. Those of our own encodings are made by the Python module _codec_classes. */
export function lookupCodec(rt: Thread, name: string): PyValue {
  const codec = lookupEncoding(name)
  if (codec !== undefined) {
    const state = codecState(rt)
    const known = state.found.get(`=${codec}`)
    if (known !== undefined) return known
    const make = getAttrOr(rt, rt.interp.importModule(rt, '_codec_classes'), 'make') as PyValue
    const info = call(rt, make, [codec])
    state.found.set(`=${codec}`, info)
    return info
  }
  const info = searchRegistered(rt, name)
  if (info === undefined) throw unknown(rt, name)
  return info
}

export function registerSearch(rt: Thread, f: PyValue): void {
  if (!isCallable(f)) throw typeError(rt, 'argument must be callable')
  codecState(rt).search.push(f)
}
export function registerErrorHandler(rt: Thread, name: string, f: PyValue): void {
  if (!isCallable(f)) throw typeError(rt, 'handler must be callable')
  codecState(rt).errors.set(name, f)
}
