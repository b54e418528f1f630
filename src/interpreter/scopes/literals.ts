/**
 * What the compiler knows of a value without running anything: the type of a display or constant.
 *
 * CPython folds constant expressions before it compiles, and several messages see the folded form: `(1 + 2)()` warns about
 * an int, `x is -1` about an int literal, `case {-1: a, -1: b}` about a repeated key. Nothing is folded here; only the
 * type of what folding would give is worked out, for the operand types that occur.
 */

import type { Expr } from '../../parser/ast.ts'
import type { ConstantValue } from '../../parser/constant-values.ts'

/** The type name of a constant. */
export function typeOfConstant(value: ConstantValue): string {
  if (value === null) return 'NoneType'
  switch (typeof value) {
    case 'boolean':
      return 'bool'
    case 'number':
    case 'bigint':
      return 'int'
    case 'string':
      return 'str'
  }
  return value.type
}

/** The type name of an expression that CPython folds into a constant, or null for any other. */
export function foldedType(e: Expr): string | null {
  switch (e.kind) {
    case 'Constant':
      return typeOfConstant(e.value)
    case 'Name':
      return e.id === '__debug__' && e.ctx === 'Load' ? 'bool' : null
    case 'Tuple':
      return e.ctx === 'Load' && e.elts.every((item) => foldedType(item) !== null) ? 'tuple' : null
    case 'UnaryOp': {
      const type = foldedType(e.operand)
      if (type === null) return null
      if (e.op === 'Not') return 'bool'
      if (type === 'bool') return 'int'
      return type === 'int' || (e.op !== 'Invert' && (type === 'float' || type === 'complex')) ? type : null
    }
    case 'BinOp': {
      // The left spine of a sum may be long: only the operands of one operator at a time, and no deeper than CPython's limit.
      let depth = 0
      for (let at: Expr = e; at.kind === 'BinOp'; at = at.left) if (++depth > 200) return null
      return foldedBinary(e.op, foldedType(e.left), foldedType(e.right), e.right)
    }
    case 'Subscript':
      return e.ctx === 'Load' ? foldedItem(e.value, e.slice) : null
    default:
      return null
  }
}

const RANK: Readonly<Record<string, number>> = { bool: 0, int: 1, float: 2, complex: 3 }

function foldedBinary(op: string, left: string | null, right: string | null, divisor: Expr): string | null {
  if (left === null || right === null) return null
  const a = Object.hasOwn(RANK, left) ? RANK[left] : undefined
  const b = Object.hasOwn(RANK, right) ? RANK[right] : undefined
  if (a === undefined || b === undefined) {
    if (op === 'Add') return left === right && (left === 'str' || left === 'bytes' || left === 'tuple') ? left : null
    if (op !== 'Mult') return null
    const sequence = a === undefined ? left : right
    const times = a === undefined ? b : a
    return times !== undefined && times <= 1 && (sequence === 'str' || sequence === 'bytes' || sequence === 'tuple')
      ? sequence
      : null
  }
  const wide = Math.max(a, b, 1)
  const type = wide === 1 ? 'int' : wide === 2 ? 'float' : 'complex'
  const divides = op === 'Div' || op === 'FloorDiv' || op === 'Mod'
  if (divides && divisor.kind === 'Constant' && isZero(divisor.value)) return null
  switch (op) {
    case 'Add':
    case 'Sub':
    case 'Mult':
      return type
    case 'Div':
      return type === 'int' ? 'float' : type
    case 'FloorDiv':
    case 'Mod':
      return type === 'complex' ? null : type
    case 'Pow':
      return type === 'int' && divisor.kind === 'UnaryOp' && divisor.op === 'USub' ? 'float' : type
    case 'LShift':
    case 'RShift':
      return type === 'int' ? 'int' : null
    case 'BitOr':
    case 'BitXor':
    case 'BitAnd':
      if (left === 'bool' && right === 'bool') return 'bool'
      return type === 'int' ? 'int' : null
    default:
      return null
  }
}

function isZero(value: ConstantValue): boolean {
  if (value === 0 || value === false) return true
  if (typeof value !== 'object' || value === null) return false
  return (value.type === 'float' && value.value === 0) || (value.type === 'complex' && value.imag === 0)
}

function foldedItem(base: Expr, index: Expr): string | null {
  const negative = index.kind === 'UnaryOp' && index.op === 'USub'
  const literal = negative ? index.operand : index
  if (literal.kind !== 'Constant' || typeof literal.value !== 'number') return null
  const at = negative ? -literal.value : literal.value
  const within = (length: number): boolean => at < length && at >= -length
  if (base.kind === 'Tuple' && foldedType(base) !== null && within(base.elts.length)) {
    return foldedType(base.elts[at < 0 ? at + base.elts.length : at] as Expr)
  }
  if (base.kind !== 'Constant') return null
  if (typeof base.value === 'string') return within([...base.value].length) ? 'str' : null
  if (base.value !== null && typeof base.value === 'object' && base.value.type === 'bytes') {
    return within(base.value.value.length) ? 'int' : null
  }
  return null
}

/** The type of the value, where the form of the expression tells: displays, comprehensions, lambdas, f-strings, constants. */
export function inferredType(e: Expr): string | null {
  const folded = foldedType(e)
  if (folded !== null) return folded
  switch (e.kind) {
    case 'Tuple':
      return 'tuple'
    case 'List':
    case 'ListComp':
      return 'list'
    case 'Dict':
    case 'DictComp':
      return 'dict'
    case 'Set':
    case 'SetComp':
      return 'set'
    case 'GeneratorExp':
      return 'generator'
    case 'Lambda':
      return 'function'
    case 'JoinedStr':
    case 'FormattedValue':
      return 'str'
    default:
      return null
  }
}

/** An identity for equal constants used as mapping pattern keys, and their repr; null for anything else. */
export function literalKey(e: Expr): { identity: string; repr: string } | null {
  const value = numericValue(e)
  if (value !== null) {
    const { real, imag, complex } = value
    if (!complex) {
      const isFloat = typeof real === 'object'
      const plain = isFloat ? real.value : real
      return {
        identity: `n${typeof plain === 'number' ? plain + 0 : plain}`,
        repr: isFloat ? floatRepr(plain as number) : `${plain}`,
      }
    }
    const part = typeof real === 'object' ? real.value : Number(real)
    const identity = imag === 0 ? `n${part + 0}` : `c${part + 0},${imag}`
    const digits = (x: number): string => floatRepr(x).replace(/\.0$/, '')
    if (part === 0 && !Object.is(part, -0)) return { identity, repr: `${digits(imag)}j` }
    return { identity, repr: `(${digits(part)}${imag < 0 || Object.is(imag, -0) ? '' : '+'}${digits(imag)}j)` }
  }
  if (e.kind !== 'Constant') return null
  const constant = e.value
  if (constant === null) return { identity: 'None', repr: 'None' }
  if (typeof constant === 'boolean') return { identity: `n${constant ? 1 : 0}`, repr: constant ? 'True' : 'False' }
  if (typeof constant === 'string') return { identity: `s${constant}`, repr: strRepr(constant) }
  if (typeof constant === 'object' && constant.type === 'bytes') {
    const text = String.fromCharCode(...constant.value)
    return { identity: `b${text}`, repr: `b${strRepr(text, true)}` }
  }
  if (typeof constant === 'object' && constant.type === 'ellipsis') return { identity: '...', repr: 'Ellipsis' }
  if (typeof constant === 'object' && constant.type === 'str') {
    const text = String.fromCodePoint(...constant.codePoints)
    return { identity: `S${[...constant.codePoints].join()}`, repr: strRepr(text) }
  }
  return null
}

interface Numeric {
  real: number | bigint | { value: number }
  imag: number
  complex: boolean
}

/** `1`, `-1.5`, `2j`, `1+2j`: the numbers a pattern may spell. */
function numericValue(e: Expr): Numeric | null {
  if (e.kind === 'Constant') {
    const value = e.value
    if (typeof value === 'number' || typeof value === 'bigint') return { real: value, imag: 0, complex: false }
    if (value === null || typeof value !== 'object') return null
    if (value.type === 'float') return { real: { value: value.value }, imag: 0, complex: false }
    return value.type === 'complex' ? { real: 0, imag: value.imag, complex: true } : null
  }
  if (e.kind === 'UnaryOp' && e.op === 'USub') {
    const value = numericValue(e.operand)
    if (value === null) return null
    const { real, imag, complex } = value
    if (complex)
      return { real: { value: -(typeof real === 'object' ? real.value : Number(real)) }, imag: -imag, complex }
    if (typeof real === 'object') return { real: { value: -real.value }, imag, complex }
    return { real: real === 0 ? 0 : -real, imag, complex }
  }
  if (e.kind !== 'BinOp' || (e.op !== 'Add' && e.op !== 'Sub')) return null
  const left = numericValue(e.left)
  const right = numericValue(e.right)
  if (left === null || right === null || !right.complex || left.complex) return null
  return { real: left.real, imag: e.op === 'Add' ? right.imag : -right.imag, complex: true }
}

function floatRepr(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string]
  const power = Number(exponent)
  if (power < -4 || power >= 16) {
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  }
  const digits = mantissa.replace(/^-|\./g, '')
  const sign = value < 0 ? '-' : ''
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0')
  return `${sign}${whole}.${digits.slice(power + 1) || '0'}`
}

function strRepr(text: string, bytes = false): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let out = quote
  for (const char of text) {
    const code = char.codePointAt(0) as number
    if (char === quote || char === '\\') out += `\\${char}`
    else if (char === '\n') out += '\\n'
    else if (char === '\r') out += '\\r'
    else if (char === '\t') out += '\\t'
    else if (code < 0x20 || (code >= 0x7f && (bytes || code < 0xa1 || code === 0xad))) out += `\\x${hex(code, 2)}`
    else if (code > 0xa0 && /[\p{C}\p{Z}]/u.test(char)) {
      out += code > 0xffff ? `\\U${hex(code, 8)}` : code > 0xff ? `\\u${hex(code, 4)}` : `\\x${hex(code, 2)}`
    } else out += char
  }
  return out + quote
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0')
}
