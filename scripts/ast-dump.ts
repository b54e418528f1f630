/**
 * `ast.dump` of CPython 3.13 on one line, for comparing trees: absent optional fields and empty lists are left out.
 *
 * `compare-trees.ts` and the tests of the parser use it.
 */

import { CLASSES, propertyOf } from '../src/parser/asdl.ts'
import type * as ast from '../src/parser/ast.ts'
import type { ConstantValue } from '../src/parser/constant-values.ts'

type Value = unknown

/** The text of `ast.dump(tree, include_attributes=includeAttributes)`. */
export function dump(tree: ast.Node, includeAttributes: boolean): string {
  const out: string[] = []
  node(tree, includeAttributes, out)
  return out.join('')
}

function node(tree: ast.Node, attributes: boolean, out: string[]): void {
  const spec = CLASSES.get(tree.kind)
  if (spec === undefined) throw new TypeError(`not a node: ${tree.kind}`)
  out.push(spec.kind, '(')
  let first = true
  const begin = (name: string) => {
    if (!first) out.push(', ')
    first = false
    out.push(name, '=')
  }
  const constant = tree.kind === 'Constant' || tree.kind === 'MatchSingleton'
  for (const field of spec.fields) {
    const value = (tree as unknown as Record<string, Value>)[propertyOf(spec.kind, field.name)]
    if (constant && field.name === 'value') {
      begin(field.name)
      out.push(constantRepr(value as ConstantValue))
      continue
    }
    if (value === null || (Array.isArray(value) && value.length === 0)) continue
    begin(field.name)
    write(value, field.type, attributes, out)
  }
  if (attributes && spec.positioned) {
    const place = tree as ast.Positioned
    for (const name of ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'] as const) {
      begin(name)
      out.push(String(place[name]))
    }
  }
  out.push(')')
}

const BARE = new Set(['operator', 'unaryop', 'boolop', 'cmpop', 'expr_context'])

function write(value: Value, type: string, attributes: boolean, out: string[]): void {
  if (Array.isArray(value)) {
    out.push('[')
    value.forEach((item, index) => {
      if (index > 0) out.push(', ')
      write(item, type, attributes, out)
    })
    out.push(']')
  } else if (value === null) out.push('None')
  else if (BARE.has(type)) out.push(`${value}()`)
  else if (typeof value === 'string') out.push(stringRepr(value))
  else if (typeof value === 'number') out.push(String(value))
  else node(value as ast.Node, attributes, out)
}

/** `repr` of a constant. */
export function constantRepr(value: ConstantValue): string {
  if (value === null) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return stringRepr(value)
  if (typeof value === 'bigint' || typeof value === 'number') return String(value)
  switch (value.type) {
    case 'float':
      return floatRepr(value.value)
    case 'complex':
      return `${floatRepr(value.imag).replace(/\.0$/, '')}j`
    case 'bytes':
      return bytesRepr(value.value)
    case 'ellipsis':
      return 'Ellipsis'
    case 'str':
      return pointsRepr(value.codePoints)
    case 'tuple':
      return `(${value.items.map(constantRepr).join(', ')}${value.items.length === 1 ? ',' : ''})`
    case 'frozenset':
      return `frozenset(${value.items.length === 0 ? '' : `{${value.items.map(constantRepr).join(', ')}}`})`
  }
}

function floatRepr(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf'
  if (value === Number.NEGATIVE_INFINITY) return '-inf'
  if (Number.isNaN(value)) return 'nan'
  if (Object.is(value, -0)) return '-0.0'
  const [digits, power] = value.toExponential().split('e')
  const exponent = Number(power)
  if (value !== 0 && (exponent < -4 || exponent >= 16)) {
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  if (exponent < 0) {
    const bare = digits.replace('.', '').replace('-', '')
    return `${value < 0 ? '-' : ''}0.${'0'.repeat(-exponent - 1)}${bare}`
  }
  // Below 1e16 JavaScript writes no exponent either.
  const text = String(value)
  return text.includes('.') ? text : `${text}.0`
}

function stringRepr(text: string): string {
  return pointsRepr(Array.from(text, (char) => char.codePointAt(0) as number))
}

function pointsRepr(points: ArrayLike<number>): string {
  const list = Array.from(points)
  const quote = list.includes(39) && !list.includes(34) ? '"' : "'"
  let out = quote
  for (const point of list) {
    const char = String.fromCodePoint(point)
    if (char === quote || char === '\\') out += `\\${char}`
    else if (point === 10) out += '\\n'
    else if (point === 13) out += '\\r'
    else if (point === 9) out += '\\t'
    else if (point === 32 || !/[\p{C}\p{Z}]/u.test(char)) out += char
    else if (point < 256) out += `\\x${hex(point, 2)}`
    else if (point < 65536) out += `\\u${hex(point, 4)}`
    else out += `\\U${hex(point, 8)}`
  }
  return out + quote
}

function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'"
  let out = `b${quote}`
  for (const byte of bytes) {
    const char = String.fromCharCode(byte)
    if (char === quote || char === '\\') out += `\\${char}`
    else if (byte === 10) out += '\\n'
    else if (byte === 13) out += '\\r'
    else if (byte === 9) out += '\\t'
    else if (byte >= 32 && byte < 127) out += char
    else out += `\\x${hex(byte, 2)}`
  }
  return out + quote
}

const hex = (value: number, width: number) => value.toString(16).padStart(width, '0')
