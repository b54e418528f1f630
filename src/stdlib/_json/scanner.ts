/**
 * _json.Scanner, what `json.scanner.make_scanner` is: one pass over the text, recursive in its depth. Hooks are called where a program set
 * them; the plain `int` and `float` are not called but done at once.
 */
import { bindArguments, binder } from '../../objects/bind.ts'
import { PyDict } from '../../objects/dict.ts'
import { ctor, memberAttr, newType } from '../../objects/kit.ts'
import { type KwNames, PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asSize } from '../../objects/ops/convert.ts'
import { stopIteration, typeError, valueError } from '../../objects/ops/errors.ts'
import { truth } from '../../objects/ops/truth.ts'
import { fromHost, textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import { parseSignature } from '../../objects/signature.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { type PyBaseException, PyFloat, PyList, PyTuple, type Text } from '../../objects/values.ts'
import { type Cursor, scanLiteral, toPoints, toUnits } from './strings.ts'

class PyScanner extends PyObject {
  strict = true
  objectHook: PyValue = null
  objectPairsHook: PyValue = null
  parseFloat: PyValue = null
  parseInt: PyValue = null
  parseConstant: PyValue = null
}

/** json.decoder.JSONDecodeError(message, document, position) */
export function decodeError(rt: Thread, message: string, document: PyValue, position: number): PyBaseException {
  const type = getAttr(rt, rt.interp.importModule(rt, 'json.decoder'), 'JSONDecodeError')
  return call(rt, type, [message, document, position]) as PyBaseException
}

const isDigit = (c: number) => c >= 48 && c <= 57
/** Values between two looks at limits and interrupts. */
const CHUNK = 1024

/** One document being read. */
class Reader implements Cursor {
  pos = 0
  escaped = false
  /** Arrays and objects that were begun and not ended. */
  depth = 0
  private count = 0
  private readonly rt: Thread
  private readonly s: string
  private readonly document: Text
  private readonly scanner: PyScanner
  private readonly plainInt: boolean
  private readonly plainFloat: boolean
  private readonly fail: (message: string, at: number) => PyBaseException
  constructor(rt: Thread, document: Text, scanner: PyScanner) {
    this.rt = rt
    this.s = toHost(document)
    this.document = document
    this.scanner = scanner
    this.plainInt = scanner.parseInt === T.intType
    this.plainFloat = scanner.parseFloat === T.floatType
    this.fail = (message, at) => decodeError(rt, message, document, toPoints(document, at))
  }

  /** The first index at or behind `i` without white space. */
  private skip(i: number): number {
    const s = this.s
    for (;;) {
      const c = s.charCodeAt(i)
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return i
      i++
    }
  }
  private none(at: number): PyBaseException {
    return stopIteration(this.rt, toPoints(this.document, at))
  }
  private literal(from: number): Text {
    this.escaped = false
    const text = scanLiteral(this.s, from, this.scanner.strict, this, this.fail)
    // of a document without surrogate pairs only escapes can make one
    return this.escaped || typeof this.document !== 'string' ? fromHost(text) : text
  }

  private enter(what: string): void {
    this.rt.enterRecursive(what)
    this.depth++
  }
  leave(): void {
    this.depth--
    this.rt.leaveRecursive()
  }

  /** The value that begins at `i`; `pos` is left behind it. */
  value(i: number): PyValue {
    const s = this.s
    switch (s.charCodeAt(i)) {
      case 34:
        return this.literal(i + 1)
      case 123: {
        this.enter(' while decoding a JSON object from a unicode string')
        const v = this.object(i + 1)
        this.leave()
        return v
      }
      case 91: {
        this.enter(' while decoding a JSON array from a unicode string')
        const v = this.array(i + 1)
        this.leave()
        return v
      }
      case 110:
        if (s.startsWith('null', i)) {
          this.pos = i + 4
          return null
        }
        break
      case 116:
        if (s.startsWith('true', i)) {
          this.pos = i + 4
          return true
        }
        break
      case 102:
        if (s.startsWith('false', i)) {
          this.pos = i + 5
          return false
        }
        break
      case 78:
        if (s.startsWith('NaN', i)) return this.constant('NaN', i)
        break
      case 73:
        if (s.startsWith('Infinity', i)) return this.constant('Infinity', i)
        break
      case 45:
        if (s.startsWith('-Infinity', i)) return this.constant('-Infinity', i)
        break
    }
    return this.number(i)
  }
  private constant(name: string, i: number): PyValue {
    this.pos = i + name.length
    return call(this.rt, this.scanner.parseConstant, [name])
  }

  private number(start: number): PyValue {
    const s = this.s
    let i = start
    const negative = s.charCodeAt(i) === 45
    if (negative) i++
    let c = s.charCodeAt(i)
    if (!isDigit(c)) throw this.none(start)
    let n = 0
    const first = i
    if (c === 48) i++
    else
      do {
        n = n * 10 + c - 48
        c = s.charCodeAt(++i)
      } while (isDigit(c))
    const digits = i - first
    let isFloat = false
    if (s.charCodeAt(i) === 46 && isDigit(s.charCodeAt(i + 1))) {
      isFloat = true
      i += 2
      while (isDigit(s.charCodeAt(i))) i++
    }
    c = s.charCodeAt(i)
    if (c === 101 || c === 69) {
      let p = i + 1
      c = s.charCodeAt(p)
      if (c === 43 || c === 45) p++
      if (isDigit(s.charCodeAt(p))) {
        isFloat = true
        i = p + 1
        while (isDigit(s.charCodeAt(i))) i++
      }
    }
    this.pos = i
    if (isFloat) {
      const text = s.slice(start, i)
      return this.plainFloat ? new PyFloat(Number(text)) : call(this.rt, this.scanner.parseFloat, [text])
    }
    // fifteen digits are exact; int itself refuses what is too long
    if (this.plainInt && digits <= 15) return negative && n !== 0 ? -n : n
    return call(this.rt, this.scanner.parseInt, [s.slice(start, i)])
  }

  private look(): void {
    if (++this.count % CHUNK === 0) {
      this.rt.charge(CHUNK * 32)
      this.rt.checkInterrupt()
    }
  }

  private array(from: number): PyValue {
    const s = this.s
    const items: PyValue[] = []
    let i = this.skip(from)
    if (s.charCodeAt(i) === 93) {
      this.pos = i + 1
      return new PyList(items)
    }
    for (;;) {
      items.push(this.value(i))
      this.look()
      i = this.skip(this.pos)
      const c = s.charCodeAt(i)
      if (c === 93) break
      if (c !== 44) throw this.fail("Expecting ',' delimiter", i)
      const comma = i
      i = this.skip(i + 1)
      if (s.charCodeAt(i) === 93) throw this.fail('Illegal trailing comma before end of array', comma)
    }
    this.pos = i + 1
    return new PyList(items)
  }

  private object(from: number): PyValue {
    const { s, rt } = this
    const { objectHook, objectPairsHook } = this.scanner
    const dict = new PyDict()
    const pairs: PyValue[] | null = objectPairsHook === null ? null : []
    let i = this.skip(from)
    if (s.charCodeAt(i) !== 125) {
      for (;;) {
        if (s.charCodeAt(i) !== 34) throw this.fail('Expecting property name enclosed in double quotes', i)
        const key = this.literal(i + 1)
        i = this.skip(this.pos)
        if (s.charCodeAt(i) !== 58) throw this.fail("Expecting ':' delimiter", i)
        const v = this.value(this.skip(i + 1))
        if (pairs !== null) pairs.push(new PyTuple([key, v]))
        else if (typeof key === 'string') dict.setStr(key, v)
        else dict.set(rt, key, v)
        this.look()
        i = this.skip(this.pos)
        const c = s.charCodeAt(i)
        if (c === 125) break
        if (c !== 44) throw this.fail("Expecting ',' delimiter", i)
        const comma = i
        i = this.skip(i + 1)
        if (s.charCodeAt(i) === 125) throw this.fail('Illegal trailing comma before end of object', comma)
      }
    }
    this.pos = i + 1
    if (pairs !== null) return call(rt, objectPairsHook, [new PyList(pairs)])
    return objectHook === null ? dict : call(rt, objectHook, [dict])
  }
}

const scanOnceBinder = binder(parseSignature('scan_once(string, idx)'), 'scan_once')
function scanOnce(rt: Thread, self: PyScanner, args: PyValue[], kwnames: KwNames): PyValue {
  const [string, idx] = bindArguments(rt, scanOnceBinder, args, kwnames)
  const text = textOf(string)
  if (text === undefined) throw typeError(rt, `first argument must be a string, not ${typeName(string)}`)
  const at = asSize(rt, idx)
  if (at < 0) throw valueError(rt, 'idx cannot be negative')
  if (at >= text.length) throw stopIteration(rt, at)
  const reader = new Reader(rt, text, self)
  try {
    const v = reader.value(toUnits(text, at))
    return new PyTuple([v, toPoints(text, reader.pos)])
  } finally {
    while (reader.depth > 0) reader.leave()
  }
}

const attribute = (name: string, key: keyof PyScanner & string) =>
  memberAttr(name, name === 'object_pairs_hook' ? null : name, (_rt, self: PyScanner) => self[key] as PyValue)

export const scannerType: PyType = newType('Scanner', '_json', {
  doc: 'JSON scanner object',
  flags: TypeFlags.BaseType,
  new: ctor('make_scanner(context)', (rt, cls, context: PyValue) => {
    const self = new PyScanner(cls)
    self.strict = truth(rt, getAttr(rt, context, 'strict'))
    self.objectHook = getAttr(rt, context, 'object_hook')
    self.objectPairsHook = getAttr(rt, context, 'object_pairs_hook')
    self.parseFloat = getAttr(rt, context, 'parse_float')
    self.parseInt = getAttr(rt, context, 'parse_int')
    self.parseConstant = getAttr(rt, context, 'parse_constant')
    return self
  }),
  slots: { call: scanOnce },
  members: [
    attribute('strict', 'strict'),
    attribute('object_hook', 'objectHook'),
    attribute('object_pairs_hook', 'objectPairsHook'),
    attribute('parse_float', 'parseFloat'),
    attribute('parse_int', 'parseInt'),
    attribute('parse_constant', 'parseConstant'),
  ],
})
