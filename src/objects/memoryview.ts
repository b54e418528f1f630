/**
 * memoryview: a window on another object's memory, with format, shape and strides.
 *
 * All views made from one another share one `Memory`, which counts those not released; while there are any, a bytearray below cannot change
 * its size. CPython releases a view that is dropped at once; here that happens when the JavaScript engine collects it, so a program that
 * resizes a bytearray right after using a view of it has to release the view (`with memoryview(b) as m`).
 */
import { bufferOf, registerBuffer } from './buffer.ts'
import { hashBytesOf } from './bytes.ts'
import { hexOf } from './bytes-methods.ts'
import { classMethod, ctor, define, extend, getset, method, raw } from './kit.ts'
import { formatSize, readElement, writeElement } from './memory-format.ts'
import { Cmp, PyObject, type PyValue, TypeFlags } from './object.ts'
import { hexId } from './object-type.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { call, lookupSpecial } from './ops/call.ts'
import { compareBool } from './ops/compare.ts'
import { asIndex, asSize } from './ops/convert.ts'
import { error, indexError, typeError, valueError } from './ops/errors.ts'
import { intOf, toHost, typeName, typeOf } from './ops/type-of.ts'
import { sliceIndices } from './slice.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import {
  Ellipsis,
  emptyTuple,
  NotImplemented,
  PyByteArray,
  PyBytes,
  PyList,
  PySlice,
  PyTuple,
  type Text,
} from './values.ts'

/** The memory that views share. */
class Memory {
  readonly obj: PyValue
  readonly bytes: Uint8Array
  readonly data: DataView
  /** Views not released. */
  views = 0
  constructor(obj: PyValue, bytes: Uint8Array) {
    this.obj = obj
    this.bytes = bytes
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (obj instanceof PyByteArray) obj.exports++
  }
  drop(): void {
    if (--this.views === 0 && this.obj instanceof PyByteArray) this.obj.exports--
  }
}

/** Views that were collected without having been released. Made with the first of them: a start-up snapshot cannot hold a registry. */
let collected: FinalizationRegistry<Memory> | null = null

export class PyMemoryView extends PyObject {
  readonly memory: Memory
  readonly offset: number
  /** As given: maybe with '@' in front. */
  readonly format: string
  readonly itemsize: number
  readonly shape: readonly number[]
  readonly strides: readonly number[]
  readonly readonly: boolean
  released = false
  hashed: number | undefined = undefined
  constructor(
    memory: Memory,
    offset: number,
    format: string,
    itemsize: number,
    shape: readonly number[],
    strides: readonly number[],
    readonly: boolean,
  ) {
    super(T.memoryviewType)
    this.memory = memory
    this.offset = offset
    this.format = format
    this.itemsize = itemsize
    this.shape = shape
    this.strides = strides
    this.readonly = readonly
    memory.views++
    if (memory.obj instanceof PyByteArray) {
      collected ??= new FinalizationRegistry<Memory>((m) => m.drop())
      collected.register(this, memory, this)
    }
  }
  release(): void {
    if (this.released) return
    this.released = true
    collected?.unregister(this)
    this.memory.drop()
  }
  /** The format character alone. */
  get code(): string {
    return this.format[0] === '@' ? this.format.slice(1) : this.format
  }
  get count(): number {
    return this.shape.reduce((n, d) => n * d, 1)
  }
}

function released(): never {
  throw error(null as never, T.ValueError, 'operation forbidden on released memoryview object')
}
function alive(v: PyMemoryView): PyMemoryView {
  if (v.released) released()
  return v
}

/** memoryview(v) */
export function viewOf(rt: Thread, v: PyValue): PyMemoryView {
  if (v instanceof PyMemoryView) {
    alive(v)
    return new PyMemoryView(v.memory, v.offset, v.format, v.itemsize, v.shape, v.strides, v.readonly)
  }
  const bytes = bufferOf(v)
  if (bytes !== undefined)
    return new PyMemoryView(new Memory(v, bytes), 0, 'B', 1, [bytes.length], [1], !(v instanceof PyByteArray))
  const special = lookupSpecial(rt, v, '__buffer__')
  if (special !== undefined) {
    // 284: PyBUF_FULL_RO
    const r = call(rt, special, [284])
    if (r instanceof PyMemoryView) return viewOf(rt, r)
    throw typeError(rt, '__buffer__ returned non-memoryview object')
  }
  throw typeError(rt, `memoryview: a bytes-like object is required, not '${typeName(v)}'`)
}

function isContiguous(v: PyMemoryView, fortran: boolean): boolean {
  if (v.count === 0) return true
  let expected = v.itemsize
  const n = v.shape.length
  for (let k = 0; k < n; k++) {
    const i = fortran ? k : n - 1 - k
    if (v.shape[i] > 1 && v.strides[i] !== expected) return false
    expected *= v.shape[i]
  }
  return true
}

/** Calls `each` with the byte offset of every element, last index fastest (`fortran`: first index fastest). */
function eachOffset(v: PyMemoryView, fortran: boolean, each: (at: number) => void): void {
  const n = v.shape.length
  if (n === 0) {
    each(v.offset)
    return
  }
  const walk = (k: number, at: number): void => {
    const dim = fortran ? n - 1 - k : k
    for (let i = 0; i < v.shape[dim]; i++) {
      if (k === n - 1) each(at + i * v.strides[dim])
      else walk(k + 1, at + i * v.strides[dim])
    }
  }
  walk(0, v.offset)
}

/** The bytes in logical order; shared memory where that is one piece. */
function bytesOfView(v: PyMemoryView, fortran = false): Uint8Array {
  const size = v.count * v.itemsize
  if (isContiguous(v, fortran)) return v.memory.bytes.subarray(v.offset, v.offset + size)
  const out = new Uint8Array(size)
  let n = 0
  eachOffset(v, fortran, (at) => {
    for (let k = 0; k < v.itemsize; k++) out[n++] = v.memory.bytes[at + k]
  })
  return out
}

registerBuffer(T.memoryviewType, (v: PyMemoryView) => bytesOfView(alive(v)))

function listOf(rt: Thread, v: PyMemoryView, dim: number, at: number): PyValue {
  if (v.shape.length === 0) return readElement(rt, v.code, v.memory.data, at)
  const items: PyValue[] = []
  const code = v.code
  for (let i = 0; i < v.shape[dim]; i++) {
    const here = at + i * v.strides[dim]
    items.push(dim === v.shape.length - 1 ? readElement(rt, code, v.memory.data, here) : listOf(rt, v, dim + 1, here))
  }
  return new PyList(items)
}

/** Byte offset of index `i` in dimension `dim`. */
function step(rt: Thread, v: PyMemoryView, at: number, index: number, dim: number): number {
  const size = v.shape[dim]
  const i = index < 0 ? index + size : index
  if (i < 0 || i >= size) throw indexError(rt, `index out of bounds on dimension ${dim + 1}`)
  return at + i * v.strides[dim]
}

const notImplemented = (rt: Thread, text: string) => error(rt, T.NotImplementedError, text)
const isIndex = (v: PyValue): boolean => typeof v === 'number' || typeOf(v).slots.index !== undefined

/** Byte offset of the element that a key means; `undefined` for keys that are slices. */
function elementOffset(rt: Thread, v: PyMemoryView, key: PyValue, forWriting: boolean): number | undefined {
  const dims = v.shape.length
  if (dims === 0) {
    if (key instanceof PyTuple && key.items.length === 0) return v.offset
    throw typeError(rt, 'invalid indexing of 0-dim memory')
  }
  if (isIndex(key)) {
    const i = asSize(rt, key, T.IndexError)
    if (dims === 1) return step(rt, v, v.offset, i, 0)
    throw notImplemented(
      rt,
      forWriting ? 'sub-views are not implemented' : 'multi-dimensional sub-views are not implemented',
    )
  }
  if (key instanceof PySlice) return undefined
  if (key instanceof PyTuple) {
    if (key.items.every(isIndex)) {
      if (key.items.length > dims)
        throw typeError(rt, `cannot index ${dims}-dimension view with ${key.items.length}-element tuple`)
      if (key.items.length < dims) throw notImplemented(rt, 'sub-views are not implemented')
      let at = v.offset
      key.items.forEach((k, dim) => {
        at = step(rt, v, at, asSize(rt, k, T.IndexError), dim)
      })
      return at
    }
    if (key.items.every((k) => k instanceof PySlice))
      throw notImplemented(rt, 'multi-dimensional slicing is not implemented')
  }
  throw typeError(rt, 'memoryview: invalid slice key')
}

function sliceView(rt: Thread, v: PyMemoryView, key: PySlice): PyMemoryView {
  const s = sliceIndices(rt, key, v.shape[0])
  const shape = [s.length, ...v.shape.slice(1)]
  const strides = [v.strides[0] * s.step, ...v.strides.slice(1)]
  const offset = v.offset + (s.length === 0 ? 0 : s.start * v.strides[0])
  return new PyMemoryView(v.memory, offset, v.format, v.itemsize, shape, strides, v.readonly)
}

function getItem(rt: Thread, v: PyMemoryView, key: PyValue): PyValue {
  alive(v)
  if (v.shape.length === 0 && key === Ellipsis) return v
  const at = elementOffset(rt, v, key, false)
  return at === undefined ? sliceView(rt, v, key as PySlice) : readElement(rt, v.code, v.memory.data, at)
}

function setItem(rt: Thread, v: PyMemoryView, key: PyValue, value: PyValue | undefined): void {
  alive(v)
  if (v.readonly) throw typeError(rt, 'cannot modify read-only memory')
  if (value === undefined) throw typeError(rt, 'cannot delete memory')
  const at = v.shape.length === 0 && key === Ellipsis ? v.offset : elementOffset(rt, v, key, true)
  if (at !== undefined) {
    writeElement(rt, v.code, v.memory.data, at, value)
    return
  }
  if (v.shape.length !== 1)
    throw notImplemented(rt, 'memoryview slice assignments are currently restricted to ndim = 1')
  if (!(value instanceof PyMemoryView) && bufferOf(value) === undefined)
    throw typeError(rt, `a bytes-like object is required, not '${typeName(value)}'`)
  const from = viewOf(rt, value)
  const to = sliceView(rt, v, key as PySlice)
  const same = from.code === to.code && from.shape.length === 1 && from.shape[0] === to.shape[0]
  // a copy, since both may lie in the same memory
  const bytes = same ? bytesOfView(from).slice() : null
  from.release()
  to.release()
  if (bytes === null) throw valueError(rt, 'memoryview assignment: lvalue and rvalue have different structures')
  let n = 0
  eachOffset(to, false, (here) => {
    for (let k = 0; k < to.itemsize; k++) to.memory.bytes[here + k] = bytes[n++]
  })
}

/** Equal: same shape, and elements that are equal as Python values. */
function equalViews(rt: Thread, a: PyMemoryView, b: PyMemoryView): boolean {
  if (a.shape.length !== b.shape.length || a.shape.some((n, i) => n !== b.shape[i])) return false
  if (formatSize(a.code) === 0 || formatSize(b.code) === 0) return false
  const offsets: number[] = []
  eachOffset(b, false, (at) => offsets.push(at))
  let equal = true
  let n = 0
  eachOffset(a, false, (at) => {
    if (!equal) return
    const x = readElement(rt, a.code, a.memory.data, at)
    const y = readElement(rt, b.code, b.memory.data, offsets[n++])
    equal = compareBool(rt, x, y, Cmp.EQ)
  })
  return equal
}

function compare(rt: Thread, a: PyMemoryView, b: PyValue, op: Cmp): PyValue {
  if (op !== Cmp.EQ && op !== Cmp.NE) return NotImplemented
  let equal: boolean
  if (a.released || (b instanceof PyMemoryView && b.released)) equal = (a as PyValue) === b
  else if (b instanceof PyMemoryView) equal = equalViews(rt, a, b)
  else {
    if (bufferOf(b) === undefined) return NotImplemented
    const other = viewOf(rt, b)
    equal = equalViews(rt, a, other)
    other.release()
  }
  return op === Cmp.EQ ? equal : !equal
}

const NATIVE = "a native single character format prefixed with an optional '@'"

function cast(rt: Thread, v: PyMemoryView, formatArg: Text, shapeArg: PyValue | undefined): PyValue {
  alive(v)
  const format = toHost(formatArg)
  if (!isContiguous(v, false)) throw typeError(rt, 'memoryview: casts are restricted to C-contiguous views')
  let shape: readonly PyValue[] | undefined
  if (shapeArg !== undefined && shapeArg !== null) {
    if (shapeArg instanceof PyList || shapeArg instanceof PyTuple) shape = shapeArg.items
    else throw typeError(rt, 'shape must be a list or a tuple')
  }
  if ((shape !== undefined || v.shape.length !== 1) && v.shape.includes(0))
    throw typeError(rt, 'memoryview: cannot cast view with zeros in shape or strides')
  if (shape !== undefined) {
    if (shape.length > 64) throw valueError(rt, 'memoryview: number of dimensions must not exceed 64')
    if (v.shape.length !== 1 && shape.length !== 1) throw typeError(rt, 'memoryview: cast must be 1D -> ND or ND -> 1D')
  }
  const code = format[0] === '@' ? format.slice(1) : format
  const itemsize = code.length === 1 ? formatSize(code) : 0
  if (itemsize === 0) throw valueError(rt, `memoryview: destination format must be ${NATIVE}`)
  if (formatSize(v.code) === 0) throw valueError(rt, `memoryview: source format must be ${NATIVE}`)
  const isByte = (c: string) => c === 'b' || c === 'B' || c === 'c'
  if (!isByte(code) && !isByte(v.code)) throw typeError(rt, 'memoryview: cannot cast between two non-byte formats')
  const size = v.count * v.itemsize
  if (size % itemsize !== 0) throw typeError(rt, 'memoryview: length is not a multiple of itemsize')
  const dims: number[] = []
  if (shape === undefined) dims.push(size / itemsize)
  else {
    let product = 1
    for (const item of shape) {
      if (intOf(item) === undefined) throw typeError(rt, 'memoryview.cast(): elements of shape must be integers')
      const n = asSize(rt, item)
      if (n <= 0) throw valueError(rt, 'memoryview.cast(): elements of shape must be integers > 0')
      product *= n
      if (product >= 2 ** 63) throw valueError(rt, 'memoryview.cast(): product(shape) > SSIZE_MAX')
      dims.push(n)
    }
    if (product * itemsize !== size) throw typeError(rt, 'memoryview: product(shape) * itemsize != buffer size')
  }
  const strides: number[] = new Array(dims.length)
  let stride = itemsize
  for (let i = dims.length - 1; i >= 0; i--) {
    strides[i] = stride
    stride *= dims[i]
  }
  return new PyMemoryView(v.memory, v.offset, format, itemsize, dims, strides, v.readonly)
}

/** memory_iterator */
class PyMemoryIterator extends PyObject {
  view: PyMemoryView | null
  index = 0
  constructor(view: PyMemoryView) {
    super(T.memoryIteratorType)
    this.view = view
  }
}

define(T.memoryIteratorType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, it) => it,
    next: (rt, it: PyMemoryIterator) => {
      const v = it.view
      if (v === null) return undefined
      alive(v)
      if (it.index >= v.shape[0]) {
        it.view = null
        return undefined
      }
      return readElement(rt, v.code, v.memory.data, v.offset + it.index++ * v.strides[0])
    },
  },
})

const info = (name: string, doc: string, get: (v: PyMemoryView) => PyValue) =>
  getset(name, doc, (_rt, v: PyMemoryView) => get(alive(v)))

define(T.memoryviewType, {
  doc: 'Create a new memoryview object which references the given object.',
  signature: '(object)',
  flags: TypeFlags.Sequence,
  new: ctor('memoryview(object)', (rt, _cls, object: PyValue) => viewOf(rt, object)),
  slots: {
    repr: (rt, v: PyMemoryView) => `<${v.released ? 'released ' : ''}memory at ${hexId(rt, v)}>`,
    hash: (rt, v: PyMemoryView) => {
      if (v.hashed !== undefined) return v.hashed
      alive(v)
      if (!v.readonly) throw valueError(rt, 'cannot hash writable memoryview object')
      if (!['B', 'b', 'c'].includes(v.code))
        throw valueError(rt, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
      v.hashed = hashBytesOf(rt, bytesOfView(v))
      return v.hashed
    },
    getattro: genericGetAttr,
    compare,
    len: (rt, v: PyMemoryView) => {
      alive(v)
      if (v.shape.length === 0) throw typeError(rt, '0-dim memory has no length')
      return v.shape[0]
    },
    iter: (rt, v: PyMemoryView) => {
      alive(v)
      if (v.shape.length === 0) throw typeError(rt, 'invalid indexing of 0-dim memory')
      if (v.shape.length !== 1) throw notImplemented(rt, 'multi-dimensional sub-views are not implemented')
      return new PyMemoryIterator(v)
    },
    getItem,
    setItem,
  },
  members: [
    method(
      'release($self, /)',
      'Release the underlying buffer exposed by the memoryview object.',
      (_rt, v: PyMemoryView) => v.release(),
    ),
    method(
      "tobytes($self, /, order: js|None = 'C')",
      `Return the data in the buffer as a byte string.

Order can be {'C', 'F', 'A'}: with 'C' or 'F' the data is converted to C or Fortran order, 'A' keeps the order of the
memory. None is 'C'.`,
      (rt, v: PyMemoryView, order: string | null) => {
        alive(v)
        if (order !== null && order !== 'C' && order !== 'F' && order !== 'A')
          throw valueError(rt, "order must be 'C', 'F' or 'A'")
        const fortran = order === 'F' || (order === 'A' && !isContiguous(v, false) && isContiguous(v, true))
        rt.charge(v.count * v.itemsize)
        return new PyBytes(bytesOfView(v, fortran).slice())
      },
    ),
    method(
      'hex($self, /, sep=<unrepresentable>, bytes_per_sep: int = 1)',
      `Return the data in the buffer as a str of hexadecimal numbers.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left.`,
      (rt, v: PyMemoryView, sep: PyValue | undefined, per: number) => hexOf(rt, bytesOfView(alive(v)), sep, per),
    ),
    method('tolist($self, /)', 'Return the data in the buffer as a list of elements.', (rt, v: PyMemoryView) =>
      listOf(rt, alive(v), 0, v.offset),
    ),
    method('cast($self, /, format: str, shape=<unrepresentable>)', 'Cast a memoryview to a new format or shape.', cast),
    method(
      'toreadonly($self, /)',
      'Return a readonly version of the memoryview.',
      (_rt, v: PyMemoryView) =>
        new PyMemoryView(alive(v).memory, v.offset, v.format, v.itemsize, v.shape, v.strides, true),
    ),
    classMethod(
      '_from_flags($type, /, object, flags: int)',
      'Create a new memoryview object which references the given object.',
      (rt, _cls, object: PyValue) => viewOf(rt, object),
    ),
    method('__enter__($self, /)', null, (_rt, v: PyMemoryView) => alive(v)),
    raw(
      method(
        '__exit__($self, /, *exc_info)',
        'Release the underlying buffer exposed by the memoryview object.',
        (_rt, v: PyMemoryView) => v.release(),
      ),
      (rt, args, kwnames) => {
        if (kwnames !== null) throw typeError(rt, '__exit__() takes no keyword arguments')
        ;(args[0] as PyMemoryView).release()
        return null
      },
    ),
    info('obj', 'The underlying object of the memoryview.', (v) => v.memory.obj),
    info(
      'nbytes',
      'The amount of space in bytes that the array would use in a contiguous representation.',
      (v) => v.count * v.itemsize,
    ),
    info('readonly', 'A bool indicating whether the memory is read only.', (v) => v.readonly),
    info('itemsize', 'The size in bytes of each element of the memoryview.', (v) => v.itemsize),
    info(
      'format',
      'A string containing the format (in struct module style) for each element in the view.',
      (v) => v.format,
    ),
    info(
      'ndim',
      'An integer indicating how many dimensions of a multi-dimensional array the memory represents.',
      (v) => v.shape.length,
    ),
    info(
      'shape',
      'A tuple of ndim integers giving the shape of the memory as an N-dimensional array.',
      (v) => new PyTuple(v.shape),
    ),
    info(
      'strides',
      'A tuple of ndim integers giving the size in bytes to access each element for each dimension of the array.',
      (v) => new PyTuple(v.strides),
    ),
    info('suboffsets', 'A tuple of integers used internally for PIL-style arrays.', () => emptyTuple),
    info('c_contiguous', 'A bool indicating whether the memory is C contiguous.', (v) => isContiguous(v, false)),
    info('f_contiguous', 'A bool indicating whether the memory is Fortran contiguous.', (v) => isContiguous(v, true)),
    info(
      'contiguous',
      'A bool indicating whether the memory is contiguous.',
      (v) => isContiguous(v, false) || isContiguous(v, true),
    ),
  ],
})

const bufferMethod = raw(
  method(
    '__buffer__($self, flags: int, /)',
    'Return a buffer object that exposes the underlying memory of the object.',
    (rt, v: PyValue) => viewOf(rt, v),
  ),
  (rt, args, kwnames) => {
    if (kwnames !== null) throw typeError(rt, 'wrapper __buffer__() takes no keyword arguments')
    if (args.length !== 2) throw typeError(rt, ` expected 1 argument, got ${args.length - 1}`)
    asIndex(rt, args[1])
    return viewOf(rt, args[0])
  },
)
const releaseMethod = method(
  '__release_buffer__($self, buffer, /)',
  'Release the buffer object that exposes the underlying memory of the object.',
  (rt, _v: PyValue, view: PyValue) => {
    if (!(view instanceof PyMemoryView)) throw typeError(rt, 'expected a memoryview object')
    view.release()
  },
)
extend(T.bytesType, [bufferMethod])
extend(T.bytearrayType, [bufferMethod, releaseMethod])
extend(T.memoryviewType, [bufferMethod, releaseMethod])
