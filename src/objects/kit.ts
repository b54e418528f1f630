/**
 * Declaring builtin types and modules. The Python signature is the source:
 *
 *     define(listType, {
 *       doc, new: ctor('list(iterable=(), /)', (rt, cls, iterable) => ...), slots: { repr, len, getItem, ... },
 *       members: [method('insert(self, index: ssize, object, /)', doc, (rt, self: PyList, index, object) => ...)],
 *     })
 *     export default module('bisect', doc, [fn('bisect_left(a, x, lo: ssize = 0, ...)', doc, body)])
 *
 * From it come binding, conversion and error texts (bind.ts), `__doc__`, `__text_signature__`, inspect.signature and dir. Protocol methods
 * are declared by slot and the dunder is derived (slot-names.ts), so that `x[i]` and `x.__getitem__(i)` cannot differ.
 */
import { type Binder, bindArguments, binder } from './bind.ts'
import {
  Native,
  type NativeParts,
  PyBuiltinFunction,
  PyGetSet,
  PyMethodDescriptor,
  PyWrapperDescriptor,
} from './builtin.ts'
import { PyDict } from './dict.ts'
import { type KwNames, PyType, type PyValue, type Slots, TypeFlags } from './object.ts'
import { genericGetAttr } from './ops/attributes.ts'
import { callNew } from './ops/call-new.ts'
import { fixSlots } from './ops/slots.ts'
import { parseSignature } from './signature.ts'
import { SLOT_ROWS, type SlotRow } from './slot-names.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { PyStaticMethod } from './values.ts'

type Body = (rt: Thread, ...args: any[]) => any

export type Member =
  | { kind: 'method' | 'classmethod' | 'staticmethod' | 'function'; name: string; native: Native }
  | { kind: 'getset' | 'member'; name: string; doc: string | null; get: PyGetSet['get']; set: PyGetSet['set'] }
  | { kind: 'value'; name: string; value: PyValue }
  | { kind: 'lazy'; name: string; make: (rt: Thread) => PyValue }

function native(
  declaration: string,
  doc: string | null,
  body: Body,
  enter: Native['enter'] = null,
  isMethod = false,
): Native {
  return new Native(declaration, doc, isMethod, { body, raw: null, enter, owner: null })
}
const member = (
  kind: 'method' | 'classmethod' | 'staticmethod' | 'function',
  declaration: string,
  doc: string | null,
  body: Body,
  enter: Native['enter'] = null,
): Member => {
  const n = native(declaration, doc, body, enter, kind === 'method' || kind === 'classmethod')
  return { kind, name: n.name, native: n }
}

/** An instance method; the body gets `(rt, self, ...params)`. `enter` is the frame-pushing form (builtin.ts). */
export const method = (declaration: string, doc: string | null, body: Body, enter: Native['enter'] = null): Member =>
  member('method', declaration, doc, body, enter)
/** Says of builtins that they are `redoable` (builtin.ts): these names, or all. */
export function redoable(members: Member[], names: readonly string[] | null = null): Member[] {
  for (const m of members) if ('native' in m && (names === null || names.includes(m.name))) m.native.redoable = true
  return members
}
/**
 * Spares calls with exactly `count` positionals their binding: the body gets these as they come, unconverted, and `undefined` for all other parameters,
 * defaults or not. For the usual call of what is called often.
 */
export function taking(count: number, m: Member): Member {
  if (!('native' in m)) throw new Error(`${m.name} is no method`)
  return { ...m, native: m.native.with({ exactly: () => count }) }
}
/** The body gets `(rt, cls, ...params)`. */
export const classMethod = (declaration: string, doc: string | null, body: Body): Member =>
  member('classmethod', declaration, doc, body)
/** The body gets `(rt, ...params)`. */
export const staticMethod = (declaration: string, doc: string | null, body: Body): Member =>
  member('staticmethod', declaration, doc, body)
/** The same method with a body that takes its arguments as they come (self or class first), for errors with a wording of their own. */
export function raw(m: Member, body: NonNullable<NativeParts['raw']>): Member {
  if (!('native' in m)) throw new Error(`${m.name} is no method`)
  return { ...m, native: m.native.with({ raw: body }) }
}
const FINALIZER: SlotRow = {
  name: '__del__',
  slot: 'repr',
  wrap: 'unary',
  op: 0,
  signature: '($self, /)',
  doc: 'Called when the instance is about to be destroyed.',
}
/** `__del__` as CPython's types with a finaliser show it; nobody calls it but programs. */
export const finalizer = (type: PyType, body: (rt: Thread, self: any) => void): Member =>
  value('__del__', new PyWrapperDescriptor(FINALIZER, type, body))
/** A computed attribute (getset_descriptor). Without `set` it is read-only; `set` with `undefined` deletes. */
export const getset = (
  name: string,
  doc: string | null,
  get: PyGetSet['get'],
  set: PyGetSet['set'] = null,
): Member => ({ kind: 'getset', name, doc, get, set })
/** The same, shown as member_descriptor. */
export const memberAttr = (
  name: string,
  doc: string | null,
  get: PyGetSet['get'],
  set: PyGetSet['set'] = null,
): Member => ({ kind: 'member', name, doc, get, set })
/** A class attribute or module constant. */
export const value = (name: string, v: PyValue): Member => ({ kind: 'value', name, value: v })
/** A module attribute that each interpreter makes for itself when the module loads. */
export const lazy = (name: string, make: (rt: Thread) => PyValue): Member => ({ kind: 'lazy', name, make })
/** A module function; the body gets `(rt, ...params)`. */
export const fn = (declaration: string, doc: string | null, body: Body, enter: Native['enter'] = null): Member =>
  member('function', declaration, doc, body, enter)

function lazyBinder(declaration: string): () => Binder {
  let b: Binder | null = null
  return () => {
    if (b === null) {
      const sig = parseSignature(declaration)
      b = { ...binder(sig, sig.name), constructs: true }
    }
    return b
  }
}

/** A constructor with a declared signature, for `TypeSpec.new`: the body gets `(rt, cls, ...params)`. */
export function ctor(
  declaration: string,
  body: (rt: Thread, cls: PyType, ...args: any[]) => PyValue,
): Slots['new'] & { declaration?: string } {
  const sig = parseSignature(declaration)
  const b: Binder = { ...binder(sig, sig.name), constructs: true }
  const slot = (rt: Thread, cls: PyType, args: PyValue[], kwnames: KwNames): PyValue => {
    const a = bindArguments(rt, b, args, kwnames)
    switch (a.length) {
      case 0:
        return body(rt, cls)
      case 1:
        return body(rt, cls, a[0])
      case 2:
        return body(rt, cls, a[0], a[1])
      default:
        return body(rt, cls, ...a)
    }
  }
  return Object.assign(slot, { declaration })
}
/** An initialiser with a declared signature, for `slots.init`: the body gets `(rt, self, ...params)`. */
export function initializer(
  declaration: string,
  body: (rt: Thread, self: any, ...args: any[]) => void,
): Slots['init'] & { declaration?: string } {
  const bound = lazyBinder(declaration)
  const slot = (rt: Thread, self: PyValue, args: PyValue[], kwnames: KwNames): void =>
    body(rt, self, ...bindArguments(rt, bound(), args, kwnames))
  return Object.assign(slot, { declaration })
}

export interface TypeSpec {
  /** Docstring without the signature line. */
  doc?: string | null
  /** `__text_signature__`, e.g. '(iterable=(), /)'; null or absent: none. */
  signature?: string | null
  bases?: PyType[]
  /** TypeFlags; BaseType must be given where subclassing is allowed. */
  flags?: number
  new?: Slots['new']
  slots?: Slots
  members?: Member[]
  /** Instances have a `__dict__` (functions, exceptions, modules ...). */
  hasDict?: boolean
}

/** Types whose `__getattribute__` is object's, and yet their own. */
const OWN_GETATTRIBUTE = new Set(
  (
    'BaseException bytearray bytes complex dict enumerate filter int list map memoryview property range reversed set slice ' +
    'tuple zip'
  ).split(' '),
)
const GETATTRIBUTE = SLOT_ROWS.find((r) => r.name === '__getattribute__') as SlotRow
/** Fills in a bare builtin type: namespace, mro, slots and derived dunders. Bases must have been defined before. */
export function define(type: PyType, spec: TypeSpec): PyType {
  type.bases = spec.bases ?? (type.base === null ? [] : [type.base])
  type.base = type.bases.length > 0 ? (type.base ?? type.bases[0]) : null
  type.doc = spec.doc ?? null
  for (const b of type.bases)
    if (b.mro.length === 0) throw new Error(`type ${type.name} is defined before its base ${b.name}: see all.ts`)
  // bases of builtin types form no diamonds but BaseExceptionGroup/Exception, where plain concatenation is the C3 order
  const mro: PyType[] = [type]
  for (const b of type.bases) for (const t of b.mro) if (!mro.includes(t)) mro.push(t)
  if (type.bases.length > 1) {
    const late = mro.filter((t) => t === T.BaseException || t === T.objectType)
    for (const t of late) {
      mro.splice(mro.indexOf(t), 1)
      mro.push(t)
    }
  }
  type.mro = mro
  type.flags |= spec.flags ?? 0
  if (type.base !== null)
    type.flags |=
      type.base.flags &
      (TypeFlags.Sequence | TypeFlags.Mapping | TypeFlags.MatchSelf | TypeFlags.HasDict | TypeFlags.HasWeakref)
  const ns = new PyDict()
  type.ns = ns
  type.ownSlots = { ...spec.slots }
  if (spec.new !== undefined) type.ownSlots.new = spec.new
  if (spec.hasDict || (type.flags & TypeFlags.HasDict) !== 0) type.layOut([], true)
  if (type.ownSlots.new !== undefined) {
    ns.setStr('__new__', newFunction(type))
  }
  for (const row of SLOT_ROWS) {
    const f = type.ownSlots[row.slot]
    if (f === undefined || ns.getStr(row.name) !== undefined) continue
    if (f === null) ns.setStr(row.name, null)
    else ns.setStr(row.name, new PyWrapperDescriptor(row, type, f))
  }
  if (OWN_GETATTRIBUTE.has(type.name) && type.module === 'builtins' && type.ownSlots.getattro === undefined) {
    type.ownSlots.getattro = genericGetAttr
    ns.setStr('__getattribute__', new PyWrapperDescriptor(GETATTRIBUTE, type, genericGetAttr))
  }
  if (type.ownSlots.compare !== undefined && type.ownSlots.hash === undefined) ns.setStr('__hash__', null)
  for (const m of spec.members ?? []) addMember(type, ns, m)
  if (ns.getStr('__doc__') === undefined) ns.setStr('__doc__', type.doc)
  type.textSignature = spec.signature ?? null
  type.cache.clear()
  fixSlots(type)
  return type
}

function addMember(type: PyType, ns: PyDict, m: Member): void {
  switch (m.kind) {
    case 'method':
      ns.setStr(m.name, new PyMethodDescriptor(owned(m.native, type), type))
      break
    case 'classmethod':
      ns.setStr(m.name, new PyMethodDescriptor(owned(m.native, type), type, T.classMethodDescriptorType))
      break
    case 'staticmethod':
    case 'function':
      ns.setStr(m.name, new PyStaticMethod(new PyBuiltinFunction(owned(m.native, type), undefined, type)))
      break
    case 'getset':
    case 'member':
      ns.setStr(
        m.name,
        new PyGetSet(
          m.name,
          type,
          m.doc,
          m.get,
          m.set,
          m.kind === 'member' ? T.memberDescriptorType : T.getsetDescriptorType,
        ),
      )
      break
    case 'value':
      ns.setStr(m.name, m.value)
      break
    case 'lazy':
      throw new Error(`type ${type.name}: only modules have lazy members`)
  }
}

function owned(n: Native, type: PyType): Native {
  return n.with({ owner: type })
}

/** `X.__new__`: a builtin function that takes the class first and checks that the layout fits. */
function newFunction(type: PyType): PyBuiltinFunction {
  const n = new Native(
    '__new__($type, *args, **kwargs)',
    'Create and return a new object.  See help(type) for accurate signature.',
    false,
    {
      body: () => null,
      raw: (rt, args, kwnames) => callNew(rt, type, args, kwnames),
      enter: null,
      owner: type,
    },
  )
  return new PyBuiltinFunction(n, undefined, type)
}

/** Adds members to a type that was defined before (the upper floors do so for what needs their means: `function.__code__`, ...). */
export function extend(type: PyType, members: Member[]): void {
  for (const m of members) addMember(type, type.ns, m)
  type.cache.clear()
}

/** A builtin type of a module (not of builtins): made and defined in one go. */
export function newType(name: string, moduleName: string, spec: TypeSpec, base: PyType = T.objectType): PyType {
  const t = new PyType(name, T.typeType, base)
  t.module = moduleName
  return define(t, spec)
}

/** A module as declared; each interpreter makes its own module object from it (interpreter/imports). */
export interface ModuleDeclaration {
  readonly name: string
  readonly doc: string | null
  readonly members: readonly Member[]
  /** Runs once per interpreter after the members are in place. */
  readonly init: ((rt: Thread, ns: PyDict) => void) | null
}
export function module(
  name: string,
  doc: string | null,
  members: readonly Member[],
  init: ModuleDeclaration['init'] = null,
): ModuleDeclaration {
  return { name, doc, members: members.map((m) => (m.kind === 'function' ? qualify(m, name) : m)), init }
}
/** Error texts of a module's functions name the module, except for builtins. */
function qualify(m: Extract<Member, { native: Native }>, moduleName: string): Member {
  if (moduleName === 'builtins') return m
  return { ...m, native: m.native.with({ qualifier: moduleName }) }
}

/** A builtin function object that belongs to no module (callbacks handed to Python code). */
export function builtin(declaration: string, body: Body, doc: string | null = null): PyBuiltinFunction {
  return new PyBuiltinFunction(native(declaration, doc, body, null, false), undefined)
}
