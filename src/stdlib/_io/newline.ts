/** Universal newlines: what text streams do with \r and \r\n, and io.IncrementalNewlineDecoder around it. */
import { getset, initializer, method, newType } from '../../objects/kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { asIndex, normalInt } from '../../objects/ops/convert.ts'
import { typeError, valueError } from '../../objects/ops/errors.ts'
import { fromHost, textOf, toHost } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import { PyBytes, PyTuple } from '../../objects/values.ts'
import { callMethod } from './base.ts'

/** ValueError for a newline argument that is none of None, '', '\n', '\r', '\r\n'. */
export function checkNewline(rt: Thread, newline: string | null, quoted = false): void {
  if (newline === null || newline === '' || newline === '\n' || newline === '\r' || newline === '\r\n') return
  throw valueError(rt, `illegal newline value: ${quoted ? `'${newline}'` : newline}`)
}

const CR = 1
const LF = 2
const CRLF = 4

/** Decodes pieces of text; a \r at the end waits for the next piece. */
export class NewlineDecoder {
  readonly translate: boolean
  pendingCR = false
  seen = 0
  constructor(translate: boolean) {
    this.translate = translate
  }
  decode(input: string, final: boolean): string {
    let s = input
    if (this.pendingCR && (s !== '' || final)) {
      s = `\r${s}`
      this.pendingCR = false
    }
    if (!final && s.endsWith('\r')) {
      s = s.slice(0, -1)
      this.pendingCR = true
    }
    if (s.includes('\r')) {
      let lone = false
      let pairs = false
      for (let i = s.indexOf('\r'); i >= 0; i = s.indexOf('\r', i + 1)) {
        if (s.charCodeAt(i + 1) === 10) pairs = true
        else lone = true
      }
      if (pairs) this.seen |= CRLF
      if (lone) this.seen |= CR
      if ((this.seen & LF) === 0 && /(^|[^\r])\n/.test(s)) this.seen |= LF
      if (this.translate) s = s.replace(/\r\n?/g, '\n')
    } else if ((this.seen & LF) === 0 && s.includes('\n')) this.seen |= LF
    return s
  }
  /** None, one newline, or a tuple of those seen. */
  newlines(): PyValue {
    const found: string[] = []
    if (this.seen & CR) found.push('\r')
    if (this.seen & LF) found.push('\n')
    if (this.seen & CRLF) found.push('\r\n')
    return found.length === 0 ? null : found.length === 1 ? found[0] : new PyTuple(found)
  }
  copy(): NewlineDecoder {
    const other = new NewlineDecoder(this.translate)
    other.pendingCR = this.pendingCR
    other.seen = this.seen
    return other
  }
}

class PyNewlineDecoder extends PyObject {
  decoder: PyValue = null
  inner = new NewlineDecoder(false)
}

export const newlineDecoderType: PyType = newType('IncrementalNewlineDecoder', '_io', {
  doc: 'Codec used when reading a file in universal newlines mode.',
  signature: "(decoder, translate, errors='strict')",
  flags: TypeFlags.BaseType,
  new: (_rt, cls) => new PyNewlineDecoder(cls),
  slots: {
    init: initializer(
      "IncrementalNewlineDecoder(decoder, translate: bool, errors='strict')",
      (_rt, self: PyNewlineDecoder, decoder, translate) => {
        self.decoder = decoder
        self.inner = new NewlineDecoder(translate)
      },
    ),
  },
  members: [
    method('decode(self, /, input, final: bool = False)', null, (rt, self: PyNewlineDecoder, input, final) => {
      const given = self.decoder === null ? input : callMethod(rt, self.decoder, 'decode', [input, final])
      const text = textOf(given)
      if (text === undefined) throw typeError(rt, 'decoder should return a string result')
      return fromHost(self.inner.decode(toHost(text), final))
    }),
    method('getstate(self, /)', null, (rt, self: PyNewlineDecoder) => {
      let buffer: PyValue = new PyBytes(new Uint8Array(0))
      let flag = 0n
      if (self.decoder !== null) {
        const state = callMethod(rt, self.decoder, 'getstate', [])
        if (!(state instanceof PyTuple)) throw typeError(rt, 'illegal decoder state')
        buffer = state.items[0]
        flag = BigInt(asIndex(rt, state.items[1]))
      }
      return new PyTuple([buffer, normalInt((flag << 1n) | (self.inner.pendingCR ? 1n : 0n))])
    }),
    method('setstate(self, state, /)', null, (rt, self: PyNewlineDecoder, state) => {
      if (!(state instanceof PyTuple)) throw typeError(rt, 'state argument must be a tuple')
      const flag = BigInt(asIndex(rt, state.items[1]))
      self.inner.pendingCR = (flag & 1n) !== 0n
      if (self.decoder !== null)
        callMethod(rt, self.decoder, 'setstate', [new PyTuple([state.items[0], normalInt(flag >> 1n)])])
    }),
    method('reset(self, /)', null, (rt, self: PyNewlineDecoder) => {
      self.inner.seen = 0
      self.inner.pendingCR = false
      if (self.decoder !== null) callMethod(rt, self.decoder, 'reset', [])
    }),
    getset('newlines', null, (_rt, self: PyNewlineDecoder) => self.inner.newlines()),
  ],
})
