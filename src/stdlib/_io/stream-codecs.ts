/** Encoding and decoding in pieces, for text streams: our own codecs keep their state here, registered ones bring incremental objects. */
import { algo } from '../../objects/algo.ts'
import { decodeHandler, encodeHandler, searchCodec } from '../../objects/codec-registry.ts'
import type { PyValue } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { typeError } from '../../objects/ops/errors.ts'
import { fromHost, textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import { lookupEncoding } from '../../objects/text/codec-names.ts'
import { type ByteOrder, decode, decodeUtf8, decodeUtf16, decodeUtf32, encode } from '../../objects/text/codecs.ts'
import type { Thread } from '../../objects/thread.ts'
import { PyBytes, type Text } from '../../objects/values.ts'
import { callMethod, joinBytes } from './base.ts'

export interface StreamDecoder {
  decode(rt: Thread, bytes: Uint8Array, final: boolean): string
  /** Bytes taken but not yet decoded. */
  pending(): number
  copy(): StreamDecoder | null
  reset(rt: Thread): void
}

const NOTHING = new Uint8Array(0)

class NativeDecoder implements StreamDecoder {
  private readonly codec: string
  private readonly errors: string
  private rest: Uint8Array = NOTHING
  private order: ByteOrder = 0
  private started = false
  constructor(codec: string, errors: string) {
    this.codec = codec
    this.errors = errors
  }
  decode(rt: Thread, given: Uint8Array, final: boolean): string {
    let bytes = this.rest.length === 0 ? given : joinBytes([this.rest, given])
    this.rest = NOTHING
    const codec = this.codec
    if (codec === 'utf-8' || codec === 'utf-8-sig') {
      if (codec === 'utf-8-sig' && !this.started) {
        if (bytes.length < 3 && !final) {
          this.rest = bytes.slice()
          return ''
        }
        this.started = true
        if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
      }
      const r = algo(rt, () => decodeUtf8(bytes, decodeHandler(rt, this.errors), final))
      if (r.consumed < bytes.length) this.rest = bytes.slice(r.consumed)
      return r.text
    }
    if (codec.startsWith('utf-16') || codec.startsWith('utf-32')) {
      const order: ByteOrder = codec.endsWith('-le') ? -1 : codec.endsWith('-be') ? 1 : this.order
      const run = codec.startsWith('utf-16') ? decodeUtf16 : decodeUtf32
      const r = algo(rt, () => run(bytes, order, decodeHandler(rt, this.errors), final))
      this.order = r.order
      if (r.consumed < bytes.length) this.rest = bytes.slice(r.consumed)
      return r.text
    }
    return algo(rt, () => decode(bytes, codec, decodeHandler(rt, this.errors))) as string
  }
  pending(): number {
    return this.rest.length
  }
  copy(): StreamDecoder {
    const other = new NativeDecoder(this.codec, this.errors)
    other.rest = this.rest
    other.order = this.order
    other.started = this.started
    return other
  }
  reset(): void {
    this.rest = NOTHING
    this.order = 0
    this.started = false
  }
}

class RegisteredDecoder implements StreamDecoder {
  private readonly decoder: PyValue
  constructor(decoder: PyValue) {
    this.decoder = decoder
  }
  decode(rt: Thread, bytes: Uint8Array, final: boolean): string {
    const r = callMethod(rt, this.decoder, 'decode', [new PyBytes(bytes.slice()), final])
    const text = textOf(r)
    if (text === undefined) throw typeError(rt, `decoder should return a string result, not '${typeName(r)}'`)
    return toHost(text)
  }
  pending(): number {
    return 0
  }
  copy(): null {
    return null
  }
  reset(rt: Thread): void {
    callMethod(rt, this.decoder, 'reset', [])
  }
}

export interface StreamEncoder {
  encode(rt: Thread, text: Text): Uint8Array
  /** The next text does not begin the stream: no byte order mark. */
  started(): void
  reset(): void
}

class NativeEncoder implements StreamEncoder {
  private readonly codec: string
  private readonly errors: string
  private begun = false
  constructor(codec: string, errors: string) {
    this.codec = codec
    this.errors = errors
  }
  encode(rt: Thread, text: Text): Uint8Array {
    let codec = this.codec
    if (this.begun) {
      if (codec === 'utf-8-sig') codec = 'utf-8'
      else if (codec === 'utf-16' || codec === 'utf-32') codec += '-le'
    }
    this.begun = true
    return algo(rt, () => encode(toHost(text), codec, encodeHandler(rt, this.errors))) as Uint8Array
  }
  started(): void {
    this.begun = true
  }
  reset(): void {
    this.begun = false
  }
}

class RegisteredEncoder implements StreamEncoder {
  private readonly encoder: PyValue
  constructor(encoder: PyValue) {
    this.encoder = encoder
  }
  encode(rt: Thread, text: Text): Uint8Array {
    const r = callMethod(rt, this.encoder, 'encode', [text])
    if (!(r instanceof PyBytes)) throw typeError(rt, `encoder should return a bytes object, not '${typeName(r)}'`)
    return r.value
  }
  started(): void {}
  reset(): void {}
}

/** Both halves of an encoding for a stream; LookupError for unknown names. */
export function streamCodec(
  rt: Thread,
  encoding: string,
  errors: string,
): { decoder: () => StreamDecoder; encoder: () => StreamEncoder; codec: string | null } {
  const codec = lookupEncoding(encoding)
  if (codec !== undefined)
    return { decoder: () => new NativeDecoder(codec, errors), encoder: () => new NativeEncoder(codec, errors), codec }
  const info = searchCodec(rt, encoding)
  return {
    decoder: () => new RegisteredDecoder(call(rt, getAttr(rt, info, 'incrementaldecoder'), [fromHost(errors)])),
    encoder: () => new RegisteredEncoder(call(rt, getAttr(rt, info, 'incrementalencoder'), [fromHost(errors)])),
    codec: null,
  }
}
