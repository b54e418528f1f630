/**
 * UnicodeError and its three subclasses. Members: [encoding, object, start, end, reason]; UnicodeTranslateError has no encoding but keeps the
 * same places. The texts name one character (or byte) when the range is one long and inside the object, else the positions.
 */
import { exceptionInit, exceptionNew, field, simpleException } from './base-exception.ts'
import { bufferOf } from './buffer.ts'
import { define, memberAttr } from './kit.ts'
import { type KwNames, type PyType, type PyValue, TypeFlags } from './object.ts'
import { asSize, bytesOf } from './ops/convert.ts'
import { systemError, typeError } from './ops/errors.ts'
import { strJs } from './ops/text.ts'
import { fromHost, isStr, textOf, typeName } from './ops/type-of.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { AstralStr, PyBaseException, PyBytes, PyTuple } from './values.ts'

simpleException(T.ValueError, 'Inappropriate argument value (of correct type).')
simpleException(T.UnicodeError, 'Unicode related error.')

function needStr(rt: Thread, v: PyValue, n: number): PyValue {
  if (!isStr(v)) throw typeError(rt, `argument ${n} must be str, not ${v === null ? 'None' : typeName(v)}`)
  return v
}

function init(kind: 'decode' | 'encode' | 'translate') {
  const count = kind === 'translate' ? 4 : 5
  return (rt: Thread, self: PyBaseException, args: PyValue[], kwnames: KwNames): void => {
    exceptionInit(rt, self, args, kwnames)
    if (args.length !== count) throw typeError(rt, `function takes exactly ${count} arguments (${args.length} given)`)
    if (kind === 'translate') {
      self.members = [
        undefined,
        needStr(rt, args[0], 1),
        asSize(rt, args[1]),
        asSize(rt, args[2]),
        needStr(rt, args[3], 4),
      ]
      return
    }
    const encoding = needStr(rt, args[0], 1)
    let object = args[1]
    if (kind === 'encode') needStr(rt, object, 2)
    const start = asSize(rt, args[2])
    const end = asSize(rt, args[3])
    const reason = needStr(rt, args[4], 5)
    if (kind === 'decode' && bytesOf(object) === undefined) {
      const b = bufferOf(object)
      if (b === undefined) throw typeError(rt, `a bytes-like object is required, not '${typeName(object)}'`)
      object = new PyBytes(b.slice())
    }
    self.members = [encoding, object, start, end, reason]
  }
}

function characterAt(v: PyValue, i: number): number | undefined {
  const t = textOf(v)
  if (t === undefined || i < 0 || i >= t.length) return undefined
  return t instanceof AstralStr ? t.codePoints[i] : t.charCodeAt(i)
}
function escaped(c: number): string {
  if (c <= 0xff) return `\\x${c.toString(16).padStart(2, '0')}`
  if (c <= 0xffff) return `\\u${c.toString(16).padStart(4, '0')}`
  return `\\U${c.toString(16).padStart(8, '0')}`
}

/** The text of an error whose members are set; the range is clipped as CPython clips it. */
function describe(rt: Thread, self: PyBaseException, kind: 'decode' | 'encode' | 'translate'): PyValue {
  const m = self.members
  if (m === null || m[1] === undefined) return ''
  const reason = strJs(rt, m[4] ?? null)
  const codec = kind === 'translate' ? '' : `'${strJs(rt, m[0] ?? null)}' codec `
  const start = m[2] as number
  const end = m[3] as number
  if (kind === 'decode') {
    const bytes = bytesOf(m[1] as PyValue)
    if (bytes !== undefined && start >= 0 && start < bytes.length && end === start + 1) {
      const b = bytes[start].toString(16).padStart(2, '0')
      return fromHost(`${codec}can't decode byte 0x${b} in position ${start}: ${reason}`)
    }
    return fromHost(`${codec}can't decode bytes in position ${start}-${end - 1}: ${reason}`)
  }
  const verb = kind === 'encode' ? "can't encode" : "can't translate"
  const c = end === start + 1 ? characterAt(m[1] as PyValue, start) : undefined
  if (c !== undefined) return fromHost(`${codec}${verb} character '${escaped(c)}' in position ${start}: ${reason}`)
  return fromHost(`${codec}${verb} characters in position ${start}-${end - 1}: ${reason}`)
}

const position = (index: number, name: string, doc: string) =>
  memberAttr(
    name,
    doc,
    (_rt, self) => self.members?.[index] ?? 0,
    (rt, self, v) => {
      if (v === undefined) throw typeError(rt, "can't delete numeric/char attribute")
      self.members ??= [undefined, undefined, 0, 0, undefined]
      self.members[index] = asSize(rt, v)
    },
  )

function unicodeType(type: PyType, kind: 'decode' | 'encode' | 'translate', doc: string): void {
  define(type, {
    doc,
    flags: TypeFlags.BaseType,
    new: exceptionNew,
    slots: { init: init(kind), str: (rt, self) => describe(rt, self, kind) },
    members: [
      field(0, 'encoding', 'exception encoding'),
      field(1, 'object', 'exception object'),
      position(2, 'start', 'exception start'),
      position(3, 'end', 'exception end'),
      field(4, 'reason', 'exception reason'),
    ],
  })
}
unicodeType(T.UnicodeDecodeError, 'decode', 'Unicode decoding error.')
unicodeType(T.UnicodeEncodeError, 'encode', 'Unicode encoding error.')
unicodeType(T.UnicodeTranslateError, 'translate', 'Unicode translation error.')

/** What codecs raise; `object` is the bytes or str they worked on. */
export function unicodeError(
  rt: Thread,
  type: PyType,
  encoding: string,
  object: PyValue,
  start: number,
  end: number,
  reason: string,
): PyBaseException {
  if (type !== T.UnicodeDecodeError && type !== T.UnicodeEncodeError && type !== T.UnicodeTranslateError) {
    throw systemError(rt, 'not a unicode error type')
  }
  const translate = type === T.UnicodeTranslateError
  const e = new PyBaseException(type, new PyTuple([...(translate ? [] : [encoding]), object, start, end, reason]))
  e.members = [translate ? undefined : encoding, object, start, end, reason]
  return e
}
