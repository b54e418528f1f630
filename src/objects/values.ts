/**
 * The JavaScript classes of builtin values: data only. Behaviour is declared per type (list.ts, tuple.ts, ...), dict and set have
 * files of their own (dict.ts, set.ts). A Python subclass of a builtin is the same JS class with another `cls`; subclasses of
 * int, str and float carry the payload in `value`.
 */

import type { PyDict } from './dict.ts'
import { type Attrs, newAttrs, PyObject, type PyType, type PyValue } from './object.ts'
import * as T from './types.ts'

/** float and its subclasses. A plain float has but its value, the two fields of all objects lie on the prototype: programs make floats by the million. */
export class PyFloat extends PyObject {
  declare cls: PyType
  declare attrs: Attrs | null
  readonly value: number
  constructor(value: number, cls?: PyType) {
    super()
    this.value = value
    if (cls !== undefined && cls !== T.floatType) {
      this.cls = cls
      this.attrs = newAttrs(cls)
    }
  }
}
Object.assign(PyFloat.prototype, { cls: T.floatType, attrs: null })

export class PyComplex extends PyObject {
  readonly real: number
  readonly imag: number
  constructor(real: number, imag: number, cls: PyType = T.complexType) {
    super(cls)
    this.real = real
    this.imag = imag
  }
}

/** Instance of a subclass of int (bool is `true`/`false`). */
export class PyIntSub extends PyObject {
  readonly value: number | bigint
  constructor(cls: PyType, value: number | bigint) {
    super(cls)
    this.value = value
  }
}

/**
 * A str with a code point above U+FFFF (or, rarely, two lone surrogates that JS would read as one pair). `js` is the UTF-16 text;
 * `codePoints` is built when first needed and makes len, index and slice O(1) and exact.
 */
export class AstralStr extends PyObject {
  readonly js: string
  private points: Uint32Array | null
  constructor(js: string, points: Uint32Array | null = null) {
    super(T.strType)
    this.js = js
    this.points = points
  }
  get codePoints(): Uint32Array {
    if (this.points === null) {
      const out = new Uint32Array(this.js.length)
      let n = 0
      for (let i = 0; i < this.js.length; i++) {
        const c = this.js.codePointAt(i) as number
        if (c > 0xffff) i++
        out[n++] = c
      }
      this.points = out.slice(0, n)
    }
    return this.points
  }
  get length(): number {
    return this.codePoints.length
  }
}

/** The payload of a str. */
export type Text = string | AstralStr

/** Instance of a subclass of str. */
export class PyStrSub extends PyObject {
  readonly value: Text
  constructor(cls: PyType, value: Text) {
    super(cls)
    this.value = value
  }
}

export class PyBytes extends PyObject {
  readonly value: Uint8Array
  constructor(value: Uint8Array, cls: PyType = T.bytesType) {
    super(cls)
    this.value = value
  }
}

/**
 * `value` is the content; `exports` counts live memoryviews, which forbid resizing. The content is the first `size` bytes of `memory`, which may be
 * longer: making an array costs ten times as much as storing a byte, so that `value` is made when it is asked for and growing makes none.
 */
export class PyByteArray extends PyObject {
  memory: Uint8Array
  size: number
  private whole: Uint8Array | null
  exports = 0
  constructor(value: Uint8Array, cls: PyType = T.bytearrayType) {
    super(cls)
    this.memory = value
    this.size = value.length
    this.whole = value
  }
  get value(): Uint8Array {
    return this.whole ?? this.look()
  }
  set value(value: Uint8Array) {
    this.memory = value
    this.size = value.length
    this.whole = value
  }
  /** Another size, up to that of the memory; whoever calls has seen to the exports. */
  resizeInPlace(size: number): void {
    this.size = size
    this.whole = null
  }
  private look(): Uint8Array {
    this.whole = this.memory.subarray(0, this.size)
    return this.whole
  }
}

export class PyList extends PyObject {
  items: PyValue[]
  constructor(items: PyValue[], cls: PyType = T.listType) {
    super()
    this.cls = cls
    this.attrs = cls.attrsTemplate === null ? null : newAttrs(cls)
    this.items = items
  }
}

export class PyTuple extends PyObject {
  readonly items: readonly PyValue[]
  constructor(items: readonly PyValue[], cls: PyType = T.tupleType) {
    super()
    this.cls = cls
    this.attrs = cls.attrsTemplate === null ? null : newAttrs(cls)
    this.items = items
  }
}
export const emptyTuple = new PyTuple([])

export class PySlice extends PyObject {
  readonly start: PyValue
  readonly stop: PyValue
  readonly step: PyValue
  constructor(start: PyValue, stop: PyValue, step: PyValue) {
    super()
    this.cls = T.sliceType
    this.attrs = null
    this.start = start
    this.stop = stop
    this.step = step
  }
}

/** All four normalised ints; `length` may be a bigint. */
export class PyRange extends PyObject {
  readonly start: number | bigint
  readonly stop: number | bigint
  readonly step: number | bigint
  readonly length: number | bigint
  constructor(start: number | bigint, stop: number | bigint, step: number | bigint, length: number | bigint) {
    super()
    this.cls = T.rangeType
    this.attrs = null
    this.start = start
    this.stop = stop
    this.step = step
    this.length = length
  }
}

class Singleton extends PyObject {}
export const NotImplemented: PyObject = new Singleton(T.notImplementedType)
export const Ellipsis: PyObject = new Singleton(T.ellipsisType)

/** A closure cell; `value` is `undefined` while empty. */
export class PyCell extends PyObject {
  value: PyValue | undefined
  constructor(value: PyValue | undefined) {
    super()
    this.cls = T.cellType
    this.attrs = null
    this.value = value
  }
}

/** A code object as the object model sees it; the interpreter's Code extends it. Field names are CPython's `co_*`. */
export abstract class PyCode extends PyObject {
  abstract name: string
  abstract qualname: string
  abstract filename: string
  abstract firstlineno: number
  abstract argcount: number
  abstract posonlyargcount: number
  abstract kwonlyargcount: number
  /** CO_* bits of CPython: 1 OPTIMIZED, 2 NEWLOCALS, 4 VARARGS, 8 VARKEYWORDS, 16 NESTED, 32 GENERATOR, 128 COROUTINE, 256 ITERABLE_COROUTINE, 512 ASYNC_GENERATOR. */
  abstract flags: number
  abstract varnames: readonly string[]
  abstract cellvars: readonly string[]
  abstract freevars: readonly string[]
  abstract docstring: string | null
}

export class PyFunction extends PyObject {
  code: PyCode
  readonly globals: PyDict
  builtins: PyDict
  readonly closure: readonly PyCell[] | null
  name: PyValue
  qualname: PyValue
  doc: PyValue
  module: PyValue
  /** Defaults of the last positional parameters. */
  defaults: readonly PyValue[] | null
  kwdefaults: PyDict | null
  annotations: PyDict | null
  typeParams: PyTuple | null
  constructor(code: PyCode, globals: PyDict, builtins: PyDict, closure: readonly PyCell[] | null, module: PyValue) {
    super()
    this.cls = T.functionType
    this.attrs = newAttrs(T.functionType)
    this.code = code
    this.globals = globals
    this.builtins = builtins
    this.closure = closure
    this.name = code.name
    this.qualname = code.qualname
    this.doc = code.docstring
    this.module = module
    this.defaults = null
    this.kwdefaults = null
    this.annotations = null
    this.typeParams = null
  }
}

/** A bound method. */
export class PyMethod extends PyObject {
  readonly func: PyValue
  readonly self: PyValue
  constructor(func: PyValue, self: PyValue) {
    super()
    this.cls = T.methodType
    this.attrs = null
    this.func = func
    this.self = self
  }
}

export class PyProperty extends PyObject {
  fget: PyValue
  fset: PyValue
  fdel: PyValue
  doc: PyValue
  /** The docstring came from the getter: a copy with another getter takes that one's. */
  docFromGetter = false
  /** `__name__`, from `__set_name__`. */
  name: PyValue | undefined = undefined
  constructor(fget: PyValue, fset: PyValue, fdel: PyValue, doc: PyValue, cls: PyType = T.propertyType) {
    super(cls)
    this.fget = fget
    this.fset = fset
    this.fdel = fdel
    this.doc = doc
  }
}

export class PyStaticMethod extends PyObject {
  callable: PyValue
  constructor(callable: PyValue, cls: PyType = T.staticmethodType) {
    super(cls)
    this.callable = callable
  }
}

export class PyClassMethod extends PyObject {
  callable: PyValue
  constructor(callable: PyValue, cls: PyType = T.classmethodType) {
    super(cls)
    this.callable = callable
  }
}

/** A module; its namespace is `dict`. */
export class PyModule extends PyObject {
  readonly dict: PyDict
  constructor(dict: PyDict, cls: PyType = T.moduleType) {
    super(cls)
    this.dict = dict
    // the generic attribute functions find the namespace where every instance has its dict
    if (this.attrs !== null) {
      this.attrs.length = 2 + cls.slotNames.length
      this.attrs[0] = cls.dictShape
      this.attrs[1] = dict
    }
  }
}

/** One entry of a traceback: where `frame` stood. */
export class PyTraceback extends PyObject {
  next: PyTraceback | null
  readonly frame: any
  /** The AST node with positions (lineno, col_offset, end_lineno, end_col_offset), or null when made by hand. */
  readonly node: any
  readonly lineno: number
  constructor(next: PyTraceback | null, frame: any, node: any, lineno: number) {
    super()
    this.cls = T.tracebackType
    this.attrs = null
    this.next = next
    this.frame = frame
    this.node = node
    this.lineno = lineno
  }
}

/**
 * Every exception. Thrown as it is by builtin code (`throw typeError(rt, ...)`): it is no JS Error, since those cost 3-5 times more.
 * `members` holds what subclasses add (errno, name, obj, ...), by the indices that exceptions.ts declares.
 */
export class PyBaseException extends PyObject {
  args: PyTuple
  traceback: PyTraceback | null = null
  context: PyBaseException | null = null
  cause: PyBaseException | null = null
  suppressContext = false
  members: (PyValue | undefined)[] | null = null
  constructor(cls: PyType, args: PyTuple) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.args = args
  }
}

/** A plain instance of a class without a builtin base; also the JS class of builtin types without data. */
export class PyInstance extends PyObject {
  constructor(cls: PyType) {
    super()
    this.cls = cls
    this.attrs = cls.attrsTemplate === null ? null : cls.attrsTemplate.slice()
  }
}
