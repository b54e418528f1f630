/**
 * Building a class: CPython's `__build_class__` in frames. The body runs in a frame of its own whose locals are the namespace from `__prepare__`;
 * then the metaclass is called. The call step that stands in the program waits for the result like for any call.
 */
import { PyBuiltinFunction } from '../objects/builtin.ts'
import { PyDict } from '../objects/dict.ts'
import { calculateMetaclass } from '../objects/make-class.ts'
import { PyType, type PyValue } from '../objects/object.ts'
import { getAttrOr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { error, typeError } from '../objects/ops/errors.ts'
import { mergeMapping } from '../objects/ops/merge.ts'
import { setItem } from '../objects/ops/subscript.ts'
import { fromHost, shownTypeName, textOf, toHost, typeName, typeOf } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { PyCell, type PyFunction, PyTuple } from '../objects/values.ts'
import { startFrame } from './bind-function.ts'
import { type Code, nativeCode } from './code.ts'
import { enterCall } from './enter-call.ts'
import { Frame, Next } from './frame.ts'
import { operation } from './operation.ts'
import type { ThreadState } from './thread.ts'

/** Slots: 0 metaclass, 1 arguments, 2 keyword names, 3 cell; before they are known: 4 the body function, 5 what `prepare` takes. */
const classCode = nativeCode('<class>', 6, [
  // `__mro_entries__` and `__prepare__`
  operation((f) => {
    const [name, bases, kw] = f.slots[5]
    const p = prepare(f.rt, name, bases, kw)
    const body = f.slots[4] as PyFunction
    const code = body.code as Code
    if (code.steps === null) code.unit.lower(code)
    p.finish()
    f.slots[0] = p.meta
    f.slots[1] = p.args
    f.slots[2] = p.kwnames
    f.val = p.ns
    return Next.NEXT
  }, 0),
  (f) => {
    const rt = f.rt
    const body = f.slots[4] as PyFunction
    const code = body.code as Code
    const inner = startFrame(rt, body, code, code.template.slice(), f) as Frame
    inner.locals = f.val
    f.pc = 2
    rt.checkDepth(inner)
    rt.frame = inner
    return Next.SWITCH
  },
  // the body has ended: its value is the class cell or None
  (f) => {
    f.slots[3] = f.val
    f.pc = 3
    return enterCall(f, f.slots[0], f.slots[1], f.slots[2])
  },
  (f) => {
    const cls = f.val as PyValue
    const cell = f.slots[3]
    if (cls instanceof PyType && cell instanceof PyCell) checkCell(f.rt, cell, cls)
    const back = f.back as Frame
    back.val = cls
    f.rt.frame = back
    return Next.SWITCH
  },
])
function checkCell(rt: ThreadState, cell: PyCell, cls: PyType): void {
  if (cell.value === undefined) {
    throw error(
      rt,
      T.RuntimeError,
      `__class__ not set defining '${cls.name}' as ${shown(cls)}. Was __classcell__ propagated to type.__new__?`,
    )
  }
  if (cell.value !== cls) {
    throw typeError(
      rt,
      `__class__ set to ${cell.value instanceof PyType ? shown(cell.value) : typeName(cell.value)} defining '${cls.name}' as ${shown(cls)}`,
    )
  }
}
const shown = (t: PyType) => `<class '${t.ns.getStr('__module__') ?? 'builtins'}.${t.qualname}'>`

/** Resolves bases and metaclass and prepares the namespace. */
function prepare(
  rt: ThreadState,
  name: string,
  givenBases: PyValue[],
  kw: readonly { name: string | null; value: PyValue }[],
) {
  const kwds = new PyDict()
  for (const k of kw) {
    if (k.name !== null) kwds.setStr(k.name, k.value)
    else mergeMapping(rt, kwds, k.value, `${typeName(k.value)} is not a mapping`)
  }
  const original = new PyTuple(givenBases)
  const bases: PyValue[] = []
  let changed = false
  for (const b of givenBases) {
    if (b instanceof PyType) {
      bases.push(b)
      continue
    }
    const entries = getAttrOr(rt, b, '__mro_entries__')
    if (entries === undefined) {
      bases.push(b)
      continue
    }
    const r = call(rt, entries, [original])
    if (!(r instanceof PyTuple)) throw typeError(rt, '__mro_entries__ must return a tuple')
    bases.push(...r.items)
    changed = true
  }
  let meta: PyValue = kwds.getStr('metaclass') ?? (bases.length > 0 ? typeOf(bases[0]) : T.typeType)
  kwds.deleteStr('metaclass')
  if (meta instanceof PyType) meta = calculateMetaclass(rt, meta, bases)
  const names = kwds.keyList().map((k) => toHost(textOf(k)!))
  const kwnames = names.length === 0 ? null : names
  const basesTuple = new PyTuple(bases)
  const prep = getAttrOr(rt, meta, '__prepare__')
  const ns =
    prep === undefined ? new PyDict() : call(rt, prep, [fromHost(name), basesTuple, ...kwds.valueList()], kwnames)
  if (!(ns instanceof PyDict) && typeOf(ns).slots.getItem === undefined) {
    throw typeError(
      rt,
      `${meta instanceof PyType ? shownTypeName(meta) : '<metaclass>'}.__prepare__() must return a mapping, not ${typeName(ns)}`,
    )
  }
  const finish = (): void => {
    if (changed) setItem(rt, ns, '__orig_bases__', original)
  }
  return { meta, ns, finish, args: [fromHost(name), basesTuple, ns, ...kwds.valueList()] as PyValue[], kwnames }
}

/** A class statement: CPython's LOAD_BUILD_CLASS, which looks into the frame's builtins, and the call. `f.pc` must be set. */
export function enterClassStatement(
  f: Frame,
  body: PyFunction,
  name: string,
  bases: PyValue[],
  kw: readonly { name: string | null; value: PyValue }[],
): number {
  const builder = f.fn.builtins.getStr('__build_class__')
  if (builder === undefined) throw error(f.rt, T.NameError, '__build_class__ not found')
  if (builder instanceof PyBuiltinFunction && builder.native.name === '__build_class__')
    return enterBuildClass(f, body, name, bases, kw)
  // a program's own is called like any function
  const kwds = new PyDict()
  for (const k of kw) {
    if (k.name !== null) kwds.setStr(k.name, k.value)
    else mergeMapping(f.rt, kwds, k.value, `${typeName(k.value)} is not a mapping`)
  }
  const kwnames = kwds.keyList().map((k) => toHost(textOf(k)!))
  const args: PyValue[] = [body, fromHost(name), ...bases, ...kwds.valueList()]
  return enterCall(f, builder, args, kwnames.length === 0 ? null : kwnames)
}

/** Pushes the frames that build the class; `f.pc` must be set. */
export function enterBuildClass(
  f: Frame,
  body: PyFunction,
  name: string,
  bases: PyValue[],
  kw: readonly { name: string | null; value: PyValue }[],
): number {
  const rt = f.rt
  const slots = [undefined, undefined, undefined, undefined, body, [name, bases, kw]]
  const outer = new Frame(rt, rt.boundaryFunction, classCode, slots, f)
  outer.depth = f.depth
  rt.frame = outer
  return Next.SWITCH
}
