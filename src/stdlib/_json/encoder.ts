/**
 * _json.Encoder, what `json.encoder.c_make_encoder` is: the whole text of a value at once. Subclasses of int, float and str are written as
 * their values, other objects as what `default` makes of them. Unlike CPython's it also indents.
 */
import { bindArguments, binder } from '../../objects/bind.ts'
import { PyDict } from '../../objects/dict.ts'
import { ctor, memberAttr, newType } from '../../objects/kit.ts'
import { floatRepr } from '../../objects/numbers/float-repr.ts'
import { type KwNames, PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { asSize } from '../../objects/ops/convert.ts'
import { typeError, valueError } from '../../objects/ops/errors.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { fromHost, intOf, textOf, toHost, typeName } from '../../objects/ops/type-of.ts'
import { parseSignature } from '../../objects/signature.ts'
import { sortValues } from '../../objects/sort.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyFloat, PyList, PyTuple, type Text } from '../../objects/values.ts'

class PyEncoder extends PyObject {
  markers: PyValue = null
  default: PyValue = null
  encoder: PyValue = null
  indent: PyValue = null
  keySeparator: Text = ': '
  itemSeparator: Text = ', '
  sortKeys = false
  skipKeys = false
  allowNan = true
}

/** Values between two looks at limits and interrupts. */
const CHUNK = 1024

/** One value being written. */
class Writer {
  out = ''
  /** Containers and objects that were begun and not ended. */
  depth = 0
  private count = 0
  private charged = 0
  private readonly rt: Thread
  private readonly e: PyEncoder
  private readonly open: Set<PyValue> | null
  private readonly quoted: ((s: string) => string) | null
  private readonly indent: string | null
  private readonly keySeparator: string
  private readonly itemSeparator: string
  constructor(rt: Thread, e: PyEncoder, quoted: ((s: string) => string) | null) {
    this.rt = rt
    this.e = e
    this.quoted = quoted
    this.open = e.markers === null ? null : new Set()
    this.keySeparator = toHost(e.keySeparator)
    this.itemSeparator = toHost(e.itemSeparator)
    const indent = e.indent === null ? undefined : textOf(e.indent)
    this.indent =
      e.indent === null ? null : indent === undefined ? ' '.repeat(Math.max(0, asSize(rt, e.indent))) : toHost(indent)
  }

  private look(): void {
    if (++this.count % CHUNK === 0) {
      this.rt.charge((this.out.length - this.charged) * 2)
      this.charged = this.out.length
      this.rt.checkInterrupt()
    }
  }
  private enter(v: PyValue): void {
    this.rt.enterRecursive(' while encoding a JSON object')
    this.depth++
    if (this.open === null) return
    if (this.open.has(v)) throw valueError(this.rt, 'Circular reference detected')
    this.open.add(v)
  }
  leave(): void {
    this.depth--
    this.rt.leaveRecursive()
  }
  private left(v: PyValue): void {
    this.leave()
    if (this.open !== null) this.open.delete(v)
  }

  private text(v: PyValue, t: Text): string {
    if (this.quoted !== null) return this.quoted(toHost(t))
    const made = call(this.rt, this.e.encoder, [v])
    const text = textOf(made)
    if (text === undefined) throw typeError(this.rt, `encoder() must return a string, not ${typeName(made)}`)
    return toHost(text)
  }
  private float(v: number): string {
    if (Number.isFinite(v)) return floatRepr(v)
    if (!this.e.allowNan)
      throw valueError(this.rt, `Out of range float values are not JSON compliant: ${reprJs(this.rt, new PyFloat(v))}`)
    return v > 0 ? 'Infinity' : v < 0 ? '-Infinity' : 'NaN'
  }
  private int(i: number | bigint): string {
    return typeof i === 'number' ? String(i) : reprJs(this.rt, i)
  }

  value(v: PyValue, level: number): void {
    switch (typeof v) {
      case 'string':
        this.out += this.text(v, v)
        return
      case 'number':
        this.out += String(v)
        return
      case 'boolean':
        this.out += v ? 'true' : 'false'
        return
      case 'bigint':
        this.out += this.int(v)
        return
    }
    if (v === null) this.out += 'null'
    else if (v instanceof PyFloat) this.out += this.float(v.value)
    else if (v instanceof PyDict) this.dict(v, level)
    else if (v instanceof PyList || v instanceof PyTuple) this.list(v, level)
    else this.object(v, level)
  }
  private object(v: PyValue, level: number): void {
    const t = textOf(v)
    if (t !== undefined) {
      this.out += this.text(v, t)
      return
    }
    const i = intOf(v)
    if (i !== undefined) {
      this.out += this.int(i)
      return
    }
    this.enter(v)
    this.value(call(this.rt, this.e.default, [v]), level)
    this.left(v)
  }

  private list(v: PyList | PyTuple, level: number): void {
    if (v.items.length === 0) {
      this.out += '[]'
      return
    }
    this.enter(v)
    const newline = this.indent === null ? '' : `\n${this.indent.repeat(level + 1)}`
    const separator = this.itemSeparator + newline
    this.out += `[${newline}`
    for (let i = 0; i < v.items.length; i++) {
      if (i > 0) this.out += separator
      this.value(v.items[i], level + 1)
      this.look()
    }
    this.out += this.indent === null ? ']' : `\n${this.indent.repeat(level)}]`
    this.left(v)
  }

  private dict(v: PyDict, level: number): void {
    if (v.used === 0) {
      this.out += '{}'
      return
    }
    this.enter(v)
    const newline = this.indent === null ? '' : `\n${this.indent.repeat(level + 1)}`
    const separator = this.itemSeparator + newline
    this.out += `{${newline}`
    let first = true
    const entry = (key: PyValue, item: PyValue): void => {
      const text = this.key(key)
      if (text === undefined) return
      if (first) first = false
      else this.out += separator
      this.out += text + this.keySeparator
      this.value(item, level + 1)
      this.look()
    }
    if (v.cls === T.dictType && !this.e.sortKeys) {
      const keys = v.keyList()
      const values = v.valueList()
      for (let i = 0; i < keys.length; i++) entry(keys[i], values[i])
    } else
      for (const pair of this.items(v)) {
        if (!(pair instanceof PyTuple) || pair.items.length !== 2)
          throw valueError(this.rt, 'items must return 2-tuples')
        entry(pair.items[0], pair.items[1])
      }
    this.out += this.indent === null ? '}' : `\n${this.indent.repeat(level)}}`
    this.left(v)
  }
  /** What the dict's own items() answers, sorted where that is wanted. */
  private items(v: PyDict): readonly PyValue[] {
    const { rt } = this
    const items = toArray(rt, call(rt, getAttr(rt, v, 'items'), []))
    if (!this.e.sortKeys) return items
    const list = new PyList(items.slice())
    sortValues(rt, list.items, null, false)
    return list.items
  }
  /** A key that is no str becomes one. */
  private plainKey(text: string): string {
    return this.text(text, text)
  }
  /** The text of a key, `undefined` for one to be left out. */
  private key(v: PyValue): string | undefined {
    const t = textOf(v)
    if (t !== undefined) return this.text(v, t)
    if (v instanceof PyFloat) return this.plainKey(this.float(v.value))
    if (v === true) return this.plainKey('true')
    if (v === false) return this.plainKey('false')
    if (v === null) return this.plainKey('null')
    const i = intOf(v)
    if (i !== undefined) return this.plainKey(this.int(i))
    if (this.e.skipKeys) return undefined
    throw typeError(this.rt, `keys must be str, int, float, bool or None, not ${typeName(v)}`)
  }
}

const iterencodeBinder = binder(parseSignature('_iterencode(obj, _current_indent_level)'), '_iterencode')

const attribute = (name: string, key: keyof PyEncoder & string) =>
  memberAttr(name, name, (_rt, self: PyEncoder) => self[key] as PyValue)
function separator(rt: Thread, v: PyValue, which: number): Text {
  const t = textOf(v)
  if (t === undefined)
    throw typeError(rt, `make_encoder() argument ${which} must be str, not ${v === null ? 'None' : typeName(v)}`)
  return t
}

/** `quoting` finds the native form of an encoder function, so that texts need no call. */
export function encoderType(quoting: (encoder: PyValue) => ((s: string) => string) | null): PyType {
  return newType('Encoder', '_json', {
    doc: 'Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)',
    flags: TypeFlags.BaseType,
    new: ctor(
      'make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys: bool, skipkeys: bool, allow_nan: bool)',
      (rt, cls, ...given: any[]) => {
        const [markers, fallback, encoder, indent, keySeparator, itemSeparator, sortKeys, skipKeys, allowNan] = given
        const self = new PyEncoder(cls)
        self.keySeparator = separator(rt, keySeparator, 5)
        self.itemSeparator = separator(rt, itemSeparator, 6)
        if (markers !== null && !(markers instanceof PyDict))
          throw typeError(rt, `make_encoder() argument 1 must be dict or None, not ${typeName(markers)}`)
        self.markers = markers
        self.default = fallback
        self.encoder = encoder
        self.indent = indent
        self.sortKeys = sortKeys
        self.skipKeys = skipKeys
        self.allowNan = allowNan
        return self
      },
    ),
    slots: {
      call(rt, self: PyEncoder, args: PyValue[], kwnames: KwNames) {
        const [object, level] = bindArguments(rt, iterencodeBinder, args, kwnames)
        const writer = new Writer(rt, self, quoting(self.encoder))
        try {
          writer.value(object, asSize(rt, level))
        } finally {
          while (writer.depth > 0) writer.leave()
        }
        return new PyTuple([fromHost(writer.out)])
      },
    },
    members: [
      attribute('markers', 'markers'),
      attribute('default', 'default'),
      attribute('encoder', 'encoder'),
      attribute('indent', 'indent'),
      attribute('key_separator', 'keySeparator'),
      attribute('item_separator', 'itemSeparator'),
      attribute('sort_keys', 'sortKeys'),
      attribute('skipkeys', 'skipKeys'),
    ],
  })
}
