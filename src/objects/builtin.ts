/**
 * Builtin callables: a `Native` is what a declaration gives (signature, doc, body); builtin functions, bound builtin methods, method
 * descriptors and slot wrappers are Python objects around one.
 *
 * A body takes `(rt, ...)`: for methods `self` first, then one value per declared parameter (bind.ts). A native with `enter` instead of
 * (or beside) a body may push frames of its own onto the running thread: the walker calls `enter` with the bound arguments and goes on
 * with whatever frame is then current. `body` is the form for callers in TypeScript; it may start a nested trampoline.
 */
import { type Binder, bindArguments, binder, simpleArgument } from './bind.ts'
import { type KwNames, newAttrs, PyObject, type PyType, type PyValue } from './object.ts'
import { typeError } from './ops/errors.ts'
import { shownTypeName, typeName, typeOf } from './ops/type-of.ts'
import { parseSignature, type Signature } from './signature.ts'
import type { SlotRow } from './slot-names.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'

export interface NativeParts {
  readonly body: (rt: Thread, ...args: any[]) => any
  /** Takes the arguments unbound, instead of `body`. */
  readonly raw: ((rt: Thread, args: readonly PyValue[], kwnames: KwNames) => PyValue) | null
  /** How many positionals `body` may be called with as they come, unconverted, or -1; the parameters behind them are passed as undefined. */
  readonly exactly?: ((sig: Signature) => number) | null
  /** Pushes frames instead of computing: the result arrives in the calling frame's `val`. */
  readonly enter: ((rt: Thread, ...args: any[]) => void) | null
  /** The type whose method it is. */
  readonly owner: PyType | null
  /** In front of the name in some error texts: the module of a function (builtins have none). */
  readonly qualifier?: string | null
}

/** A declared builtin. Its signature is read at the first call: there are thousands, and a program uses few. */
export class Native implements NativeParts {
  readonly name: string
  readonly declaration: string
  readonly doc: string | null
  readonly isMethod: boolean
  readonly body: NativeParts['body']
  readonly raw: NativeParts['raw']
  readonly exactly: ((sig: Signature) => number) | null
  readonly enter: NativeParts['enter']
  readonly owner: PyType | null
  readonly qualifier: string | null
  /**
   * Until its end it does nothing that lasts but asking Python code (special methods of its arguments): done again with the same answers it does the
   * same. So on hosts that may not block that code may wait (interpreter/operation.ts).
   */
  redoable = false
  private made: Binder | null = null
  private arity = -2
  constructor(declaration: string, doc: string | null, isMethod: boolean, parts: NativeParts) {
    this.name = declaration.slice(0, declaration.indexOf('(')).trim()
    this.declaration = declaration
    this.doc = doc
    this.isMethod = isMethod
    this.body = parts.body
    this.raw = parts.raw
    this.exactly = parts.exactly ?? null
    this.enter = parts.enter
    this.owner = parts.owner
    this.qualifier = parts.qualifier ?? null
  }
  get binder(): Binder {
    return this.made ?? this.makeBinder()
  }
  /** How many arguments the body takes as they come, if a call of exactly that many positionals needs no binding, conversion or frame; else -1. */
  get plainArity(): number {
    return this.arity !== -2 ? this.arity : this.findArity()
  }
  private findArity(): number {
    const b = this.binder
    if (this.exactly !== null && this.enter === null) this.arity = this.exactly(b.sig)
    else this.arity = b.simple && b.plain && this.raw === null && this.enter === null ? b.sig.params.length : -1
    return this.arity
  }
  private makeBinder(): Binder {
    const sig = parseSignature(this.declaration, this.isMethod)
    const prefix = this.owner !== null ? this.owner.name : this.qualifier
    this.made = binder(sig, prefix === null ? sig.name : `${prefix}.${sig.name}`)
    return this.made
  }
  /** The same with other parts. */
  with(parts: Partial<NativeParts>): Native {
    return new Native(this.declaration, this.doc, this.isMethod, {
      body: parts.body ?? this.body,
      raw: parts.raw ?? this.raw,
      exactly: parts.exactly ?? this.exactly,
      enter: parts.enter ?? this.enter,
      owner: parts.owner ?? this.owner,
      qualifier: parts.qualifier ?? this.qualifier,
    })
  }
}

/** Calls a body with its bound arguments (self first, where it is a method). */
export function invoke(rt: Thread, f: (rt: Thread, ...args: any[]) => any, a: readonly any[]): any {
  switch (a.length) {
    case 0:
      return f(rt)
    case 1:
      return f(rt, a[0])
    case 2:
      return f(rt, a[0], a[1])
    case 3:
      return f(rt, a[0], a[1], a[2])
    case 4:
      return f(rt, a[0], a[1], a[2], a[3])
    default:
      return f(rt, ...a)
  }
}

/** Bodies return `undefined` for None, so that procedures need no `return null`. */
function result(v: any): PyValue {
  return v === undefined ? null : v
}

/** `native(*args)` for a function, or with `self` for a method; `self === undefined` where there is none. */
export function callNative(
  rt: Thread,
  native: Native,
  self: PyValue | undefined,
  args: readonly PyValue[],
  kwnames: KwNames,
  bound = false,
): PyValue {
  if (kwnames === null && self !== undefined && args.length === native.plainArity && args.length < 3) {
    if (args.length === 1) return result(native.body(rt, self, args[0]))
    return result(args.length === 0 ? native.body(rt, self) : native.body(rt, self, args[0], args[1]))
  }
  return native.raw !== null
    ? native.raw(rt, self === undefined ? args : [self, ...args], kwnames)
    : bindAndCall(rt, native, self, args, kwnames, bound)
}
function bindAndCall(
  rt: Thread,
  native: Native,
  self: PyValue | undefined,
  args: readonly PyValue[],
  kwnames: KwNames,
  bound: boolean,
): PyValue {
  const b = native.binder
  if (kwnames === null && b.simple) {
    const n = args.length
    const sig = b.sig
    if (n >= sig.minPositional && n <= sig.maxPositional) {
      const body = native.body
      switch (sig.params.length) {
        case 0:
          return result(self === undefined ? body(rt) : body(rt, self))
        case 1: {
          const x = simpleArgument(rt, b, args, 0)
          return result(self === undefined ? body(rt, x) : body(rt, self, x))
        }
        case 2: {
          const x = simpleArgument(rt, b, args, 0)
          const y = simpleArgument(rt, b, args, 1)
          return result(self === undefined ? body(rt, x, y) : body(rt, self, x, y))
        }
        case 3: {
          const x = simpleArgument(rt, b, args, 0)
          const y = simpleArgument(rt, b, args, 1)
          const z = simpleArgument(rt, b, args, 2)
          return result(self === undefined ? body(rt, x, y, z) : body(rt, self, x, y, z))
        }
      }
    }
  }
  const values = bindArguments(rt, b, args, kwnames, bound ? self : undefined)
  if (self !== undefined) values.unshift(self)
  return result(invoke(rt, native.body, values))
}

/** Values of a call step for `enter`: bound and converted, self first. */
export function bindNative(
  rt: Thread,
  native: Native,
  self: PyValue | undefined,
  args: readonly PyValue[],
  kwnames: KwNames,
): any[] {
  // a raw native takes its arguments as they stand in its frame form, too
  if (native.raw !== null) return [self === undefined ? args : [self, ...args], kwnames]
  const bound = bindArguments(rt, native.binder, args, kwnames)
  if (self !== undefined) bound.unshift(self)
  return bound
}

/** `builtin_function_or_method`: a module's function (`self` = its module or null) or a method bound to `self`. */
export class PyBuiltinFunction extends PyObject {
  readonly native: Native
  /** The object a method is bound to; `undefined` for functions. */
  readonly self: PyValue | undefined
  /** `__self__` of a function: its module. */
  readonly owner: PyValue
  readonly module: PyValue
  constructor(native: Native, self: PyValue | undefined, owner: PyValue = null, module: PyValue = null) {
    super()
    this.cls = T.builtinFunctionType
    this.attrs = newAttrs(T.builtinFunctionType)
    this.native = native
    this.self = self
    this.owner = owner
    this.module = module
  }
}

/** `method_descriptor`: a builtin type's method before it is bound. */
export class PyMethodDescriptor extends PyObject {
  readonly native: Native
  readonly objclass: PyType
  constructor(native: Native, objclass: PyType, cls: PyType = T.methodDescriptorType) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.native = native
    this.objclass = objclass
  }
}

/** `wrapper_descriptor`: a slot of a builtin type as a method. */
export class PyWrapperDescriptor extends PyObject {
  readonly row: SlotRow
  readonly objclass: PyType
  readonly slotFunction: any
  constructor(row: SlotRow, objclass: PyType, slotFunction: any) {
    super()
    this.cls = T.wrapperDescriptorType
    this.attrs = newAttrs(T.wrapperDescriptorType)
    this.row = row
    this.objclass = objclass
    this.slotFunction = slotFunction
  }
}
/** `method-wrapper`: one bound to an object. */
export class PyMethodWrapper extends PyObject {
  readonly descriptor: PyWrapperDescriptor
  readonly self: PyValue
  constructor(descriptor: PyWrapperDescriptor, self: PyValue) {
    super()
    this.cls = T.methodWrapperType
    this.attrs = newAttrs(T.methodWrapperType)
    this.descriptor = descriptor
    this.self = self
  }
}

/** `getset_descriptor` and `member_descriptor` of builtin types; also `__slots__` members (index into attrs). */
export class PyGetSet extends PyObject {
  readonly name: string
  readonly objclass: PyType
  readonly doc: string | null
  readonly get: (rt: Thread, self: any) => PyValue
  /** value `undefined` deletes; null: read-only */
  readonly set: ((rt: Thread, self: any, value: PyValue | undefined) => void) | null
  /** Index into attrs for a `__slots__` member, else -1: attribute sites read it directly. */
  readonly slotIndex: number
  constructor(
    name: string,
    objclass: PyType,
    doc: string | null,
    get: PyGetSet['get'],
    set: PyGetSet['set'],
    cls: PyType = T.getsetDescriptorType,
    slotIndex = -1,
  ) {
    super()
    this.cls = cls
    this.attrs = newAttrs(cls)
    this.name = name
    this.objclass = objclass
    this.doc = doc
    this.get = get
    this.set = set
    this.slotIndex = slotIndex
  }
}

/** Calls a method descriptor with `self` as first argument, which must be of the right type. */
export function callMethodDescriptor(
  rt: Thread,
  d: PyMethodDescriptor,
  args: readonly PyValue[],
  kwnames: KwNames,
): PyValue {
  const nkw = kwnames === null ? 0 : kwnames.length
  if (args.length - nkw < 1)
    throw typeError(rt, `unbound method ${d.objclass.name}.${d.native.name}() needs an argument`)
  const self = args[0]
  checkSelf(rt, d, self)
  return callNative(rt, d.native, self, args.slice(1), kwnames)
}
export function checkSelf(rt: Thread, d: { objclass: PyType; native: Native }, self: PyValue): void {
  if (!typeOf(self).isSubtype(d.objclass)) {
    throw typeError(
      rt,
      `descriptor '${d.native.name}' for '${shownTypeName(d.objclass)}' objects doesn't apply to a '${typeName(self)}' object`,
    )
  }
}
