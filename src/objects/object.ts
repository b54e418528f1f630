/**
 * The root of the object model: what a Python value is in JavaScript, what a type is, and how instance attributes lie.
 *
 * A value is a JS primitive where that is fastest (int: `number` while a safe integer, else `bigint`; bool: `true`/`false`;
 * None: `null`; str: `string` while every code point is below U+10000) and an object that begins `{cls, attrs}` otherwise.
 * `undefined` never is a Python value: it means unbound, absent, exhausted.
 *
 * Instance attributes. `attrs` is `null` for objects that can have none (a plain list), else one JS array
 *
 *     [shape, dict, ...slots]
 *
 * `shape` is a hidden class: it maps a name to an index of this very array, so that an inline cache needs one compare and one
 * load. Names from `__slots__` come first and are known to their member descriptors by index. `dict` is `null` until somebody
 * asks for `__dict__`; from then on the attributes live in that PyDict and the shape is the type's `dictShape`, which has none.
 * Guest names are keys of a JS `Map` only, never of a JS object.
 *
 * Types carry a `version` that changes whenever a lookup through the type could give something else; caches compare it.
 * This file imports nothing at run time, so that everything else may import it.
 */
import type { PyDict } from './dict.ts'
import type { Thread } from './thread.ts'

export type PyValue = number | bigint | string | boolean | null | PyObject
/** An instance's attribute store; see the head of this file. */
export type Attrs = any[]

export class PyObject {
  cls!: PyType
  attrs!: Attrs | null
  /**
   * Classes of which many instances are made call `super()` without arguments and set the two fields themselves: a store in this shared
   * constructor sees the hidden classes of all of them and is many times slower than one in the class's own.
   */
  constructor(cls?: PyType) {
    if (cls !== undefined) {
      this.cls = cls
      this.attrs = cls.attrsTemplate === null ? null : cls.attrsTemplate.slice()
    }
  }
}

/** The attrs of a new instance. */
export function newAttrs(cls: PyType): Attrs | null {
  return cls.attrsTemplate === null ? null : cls.attrsTemplate.slice()
}

/** Comparison operators, in the order of CPython's Py_LT..Py_GE. */
export enum Cmp {
  LT = 0,
  LE = 1,
  EQ = 2,
  NE = 3,
  GT = 4,
  GE = 5,
}

/** Keyword names of a call: their values are the last `kwnames.length` elements of the arguments array. */
export type KwNames = readonly string[] | null

type Unary = (rt: Thread, self: any) => PyValue
/** As in CPython, called with (left, right) whichever of the two has the slot; returns NotImplemented where it does not apply. */
type Binary = (rt: Thread, left: any, right: any) => PyValue

/**
 * What the operations of the language find on a type. `undefined` = not supported. Builtin types fill these in their declaration
 * (objects/kit.ts) and the dunder methods are derived; Python classes define dunders and these are derived (ops/slots.ts).
 */
export interface Slots {
  repr?: Unary
  str?: Unary
  hash?: ((rt: Thread, self: any) => number | bigint) | null // null: unhashable (`__hash__ = None`)
  call?: (rt: Thread, self: any, args: PyValue[], kwnames: KwNames) => PyValue
  getattro?: (rt: Thread, self: any, name: string) => PyValue
  /** value `undefined` deletes */
  setattro?: (rt: Thread, self: any, name: string, value: PyValue | undefined) => void
  iter?: Unary
  /** `undefined` = exhausted */
  next?: (rt: Thread, self: any) => PyValue | undefined
  len?: (rt: Thread, self: any) => number
  getItem?: Binary
  /** value `undefined` deletes */
  setItem?: (rt: Thread, self: any, key: PyValue, value: PyValue | undefined) => void
  contains?: (rt: Thread, self: any, item: PyValue) => boolean
  /** Returns NotImplemented where it does not apply. */
  compare?: (rt: Thread, self: any, other: PyValue, op: Cmp) => PyValue
  bool?: (rt: Thread, self: any) => boolean
  descrGet?: (rt: Thread, descr: any, obj: PyValue | undefined, cls: PyType) => PyValue
  descrSet?: (rt: Thread, descr: any, obj: PyValue, value: PyValue | undefined) => void
  new?: (rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames) => PyValue
  init?: (rt: Thread, self: any, args: PyValue[], kwnames: KwNames) => void
  await?: Unary
  aiter?: Unary
  anext?: Unary
  // numbers
  index?: Unary
  int?: Unary
  float?: Unary
  neg?: Unary
  pos?: Unary
  abs?: Unary
  invert?: Unary
  add?: Binary
  sub?: Binary
  mul?: Binary
  matmul?: Binary
  truediv?: Binary
  floordiv?: Binary
  mod?: Binary
  divmod?: Binary
  pow?: (rt: Thread, left: any, right: any, mod: any) => PyValue
  lshift?: Binary
  rshift?: Binary
  and?: Binary
  xor?: Binary
  or?: Binary
  iadd?: Binary
  isub?: Binary
  imul?: Binary
  imatmul?: Binary
  itruediv?: Binary
  ifloordiv?: Binary
  imod?: Binary
  ipow?: Binary
  ilshift?: Binary
  irshift?: Binary
  iand?: Binary
  ixor?: Binary
  ior?: Binary
  // sequences: tried after the numeric slots, as in CPython
  concat?: Binary
  repeat?: (rt: Thread, self: any, count: PyValue) => PyValue
  iconcat?: Binary
  irepeat?: (rt: Thread, self: any, count: PyValue) => PyValue
}

export class Shape {
  /** Index into the attrs array by name. Shared with no other shape. */
  readonly table: Map<string, number>
  /** Names in insertion order; `names[i]` lies at `first + i`. */
  readonly names: readonly string[]
  /** Length of the attrs array when every attribute of this shape is stored. */
  readonly size: number
  private transitions: Map<string, Shape> | null = null
  constructor(table: Map<string, number>, names: readonly string[], size: number) {
    this.table = table
    this.names = names
    this.size = size
  }
  /** The shape after `name` is added; its value then lies at index `this.size`. */
  with(name: string): Shape {
    let next = this.transitions?.get(name)
    if (next === undefined) {
      const table = new Map(this.table)
      table.set(name, this.size)
      next = new Shape(table, [...this.names, name], this.size + 1)
      this.transitions ??= new Map()
      this.transitions.set(name, next)
    }
    return next
  }
}

/** Past this many attributes an instance changes to a real dict: shapes copy their table when they grow. */
export const MAX_SHAPE = 48

let versions = 1
/** A number never handed out before; type versions are unique over all types. */
export function nextVersion(): number {
  return versions++
}

export enum TypeFlags {
  /** `class X(T)` is allowed. */
  BaseType = 1,
  /** Made by a class statement or type(): mutable. */
  Heap = 2,
  /** Instances have a `__dict__`. */
  HasDict = 4,
  /** Has unimplemented abstract methods. */
  Abstract = 8,
  /** Instances may be weakly referenced. */
  HasWeakref = 16,
  /** match: sequence pattern */
  Sequence = 32,
  /** match: mapping pattern */
  Mapping = 64,
  /** match: a class pattern's single positional sub-pattern matches the subject itself (int, str, ...). */
  MatchSelf = 128,
  /** Cannot be instantiated by calling. */
  DisallowInstantiation = 256,
  /** `tp_descr_get` is that of functions: attribute call sites may skip the bound method. */
  MethodDescriptor = 512,
}

export class PyType extends PyObject {
  /** `__name__` (no module). */
  name: string
  qualname: string
  /** Module for repr and error texts; builtin types have it here, heap types in their namespace. */
  module = 'builtins'
  doc: string | null = null
  base: PyType | null = null
  bases: PyType[] = []
  mro: PyType[] = []
  /** The namespace. */
  ns!: PyDict
  /** Resolved slots, own and inherited. */
  slots: Slots = {}
  /** Slots that the declaration of this builtin type gave itself. */
  ownSlots: Slots = {}
  flags = 0
  version = nextVersion()
  /** Lookup cache along the mro for the present version; `undefined` values are cached too. */
  readonly cache: Map<string, PyValue | undefined> = new Map()
  /** Subclasses of heap types. Those of builtin types are per interpreter. */
  subclasses: WeakRef<PyType>[] = []
  /** `__text_signature__` of a builtin type. */
  textSignature: string | null = null
  /** The nearest builtin type that fixes the JS class of instances ("solid base"). */
  solid: PyType = this
  /** `__slots__` names with storage, own and inherited, in order: attrs indices 2.. */
  slotNames: readonly string[] = []
  /** What a new instance's attrs is copied from; null when instances have neither dict nor slots. */
  attrsTemplate: Attrs | null = null
  /** Shape of an instance without attributes, and of one whose attributes live in a dict. */
  rootShape: Shape | null = null
  dictShape: Shape | null = null
  /** The Python `__init__` that calling the class runs on a plain new instance, valid for `ctorVersion`; null: call the slow way. */
  ctorInit: PyObject | null = null
  /** For builtin containers: what calling the type itself without arguments gives. Subclasses have none. */
  fresh: (() => PyObject) | null = null
  /**
   * For builtin types that are called for every other value: what calling the type itself with one positional argument, or two, gives where they are
   * of the usual kinds; `undefined`: the general way. Runs no Python code. Subclasses have none.
   */
  usual: ((a: PyValue, b: PyValue | undefined) => PyValue | undefined) | null = null
  ctorVersion = 0
  /** Neither `__eq__` nor `__hash__` differ from object's: instances are dict keys by identity. */
  identityHash = true
  /** A Python class overrides `__eq__` or `__hash__` somewhere along the mro. */
  foreignHash = false

  constructor(name: string, cls: PyType, base: PyType | null) {
    // `cls` of `type` itself is set right after construction (types.ts).
    super()
    this.cls = cls
    this.attrs = null
    this.name = name
    this.qualname = name
    this.base = base
  }

  isSubtype(other: PyType): boolean {
    return this === other || this.mro.includes(other)
  }

  /** The attribute found along the mro, without binding; the cached form of CPython's _PyType_Lookup. */
  lookup(name: string): PyValue | undefined {
    const cached = this.cache.get(name)
    if (cached !== undefined) return cached
    if (this.cache.has(name)) return undefined
    let found: PyValue | undefined
    for (const t of this.mro) {
      found = t.ns.getStr(name)
      if (found !== undefined) break
    }
    this.cache.set(name, found)
    return found
  }

  /** Call after any change to the namespace, bases or mro of this type: forgets caches here and in all subclasses. */
  modified(): void {
    this.version = nextVersion()
    this.cache.clear()
    for (const ref of this.subclasses) ref.deref()?.modified()
  }

  /** Drops the cached lookup of one name here and in all subclasses; versions stay, since sites do not cache such values. */
  forget(name: string): void {
    this.cache.delete(name)
    for (const ref of this.subclasses) ref.deref()?.forget(name)
  }

  /** Gives instances storage for `__slots__` and/or `__dict__`. */
  layOut(slotNames: readonly string[], hasDict: boolean): void {
    this.slotNames = slotNames
    if (hasDict) this.flags |= TypeFlags.HasDict
    if (!hasDict && slotNames.length === 0) {
      this.attrsTemplate = null
      return
    }
    const size = 2 + slotNames.length
    this.rootShape = new Shape(new Map(), [], size)
    this.dictShape = new Shape(new Map(), [], size)
    this.attrsTemplate = [this.rootShape, null]
    for (let i = 0; i < slotNames.length; i++) this.attrsTemplate.push(undefined)
  }
}
