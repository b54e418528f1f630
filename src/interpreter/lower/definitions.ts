/** Functions, lambdas, classes, type parameters and type aliases. Language Reference 8.7, 8.8, 8.10, 7.14. */

import { PyDict } from '../../objects/dict.ts'
import type { PyValue } from '../../objects/object.ts'
import { fromHost } from '../../objects/ops/type-of.ts'
import { type PyCell, type PyFunction, PyTuple } from '../../objects/values.ts'
import type { Arguments, ClassDef, Expr, Name, TypeAlias, TypeParam } from '../../parser/ast.ts'
import { enterClassStatement } from '../build-class.ts'
import { Code } from '../code.ts'
import { enterCall } from '../enter-call.ts'
import { type Ex, type Frame, Next, type Step } from '../frame.ts'
import { unparse } from '../unparse.ts'
import { emitStore } from './assign.ts'
import { compile, sequence } from './expressions.ts'
import { type Def, docText, functionCode, keywordDefaults, makeFunction } from './functions.ts'
import { lowerAll, stashAlways } from './lower-expression.ts'
import type { Lowering } from './lowering.ts'
import { storeName } from './names.ts'
import { temp, VAL } from './suspends.ts'

const allArguments = (a: Arguments) => [
  ...a.posonlyargs,
  ...a.args,
  ...(a.vararg === null ? [] : [a.vararg]),
  ...a.kwonlyargs,
  ...(a.kwarg === null ? [] : [a.kwarg]),
]

export function lowerFunctionDef(L: Lowering, s: Def): void {
  const table = L.code.unit.table
  const future = table.futureFeatures.has('annotations')
  const args = s.args
  const kwGiven = args.kw_defaults.filter((d): d is Expr => d !== null)
  const evaluated = [...s.decorator_list, ...args.defaults, ...kwGiven]
  const outerScope = table.typeParamsOf(s)
  const annotated: { name: string; node: Expr }[] = []
  for (const a of allArguments(args))
    if (a.annotation !== null) annotated.push({ name: L.scope.mangle(a.arg), node: a.annotation })
  if (s.returns !== null) annotated.push({ name: 'return', node: s.returns })
  const direct = outerScope === null && !future ? annotated.map((a) => a.node) : []
  const done = lowerAll(L, [...evaluated, ...direct])
  // decorators stay while the function is made, whatever that runs
  const decorators = done.slice(0, s.decorator_list.length).map((d) => stashAlways(L, d))
  const rest = done.slice(s.decorator_list.length)
  const defaults = rest.slice(0, args.defaults.length).map((d) => compile(L, d))
  let i = args.defaults.length
  const kwdefaults = args.kw_defaults.map((d) => (d === null ? null : compile(L, rest[i++])))
  const names = args.kwonlyargs.map((a) => L.scope.mangle(a.arg))
  const firstLine = s.decorator_list.length > 0 ? s.decorator_list[0].lineno : s.lineno

  let value: Expr
  if (outerScope === null) {
    const scope = table.scopeOf(s)
    const code = functionCode(L, s, scope, firstLine)
    const make = makeFunction(L, code, scope)
    const annotations = future ? null : rest.slice(i).map((a, k) => ({ name: annotated[k].name, ex: annotation(L, a) }))
    const texts = future ? annotated.map((a) => ({ name: a.name, text: fromHost(unparse(a.node)) })) : null
    const slot = L.newTemp()
    L.emit((f) => {
      f.node = s
      const d = defaults.length === 0 ? null : defaults.map((x) => x(f))
      const k = keywordDefaults(f, kwdefaults, names)
      const fn = make(f)
      fn.defaults = d
      fn.kwdefaults = k
      if (annotations !== null && annotations.length > 0) {
        const dict = new PyDict()
        for (const a of annotations) dict.setStr(a.name, a.ex(f))
        fn.annotations = dict
      } else if (texts !== null && texts.length > 0) {
        const dict = new PyDict()
        for (const a of texts) dict.setStr(a.name, a.text)
        fn.annotations = dict
      }
      f.slots[slot] = fn
      return Next.NEXT
    })
    value = temp(slot)
  } else {
    // the function is made inside the scope of its type parameters
    const code = new Code(L.code.unit, outerScope, s, firstLine)
    code.role = 'type-params'
    const parameters = outerScope.slots.filter((x) => x.argument).map((x) => x.name)
    code.argcount = parameters.length
    const make = makeFunction(L, code, outerScope)
    L.emitSuspending((next) => (f) => {
      const given: PyValue[] = []
      for (const p of parameters) {
        if (p === '.defaults') given.push(new PyTuple(defaults.map((x) => x(f))))
        else given.push(keywordDefaults(f, kwdefaults, names))
      }
      f.node = s
      f.pc = next
      return enterCall(f, make(f), given, null)
    })
    value = VAL
  }
  finishDefinition(L, s.name, s, decorators, value)
}

function annotation(L: Lowering, e: Expr): Ex {
  if (e.kind === 'Starred') {
    // `*args: *Ts`
    const items = sequence(L, [e], e)
    return (f) => {
      const list = items(f)
      return list[0]
    }
  }
  return compile(L, e)
}

/** Applies decorators from the innermost and stores the result under the name. */
export function finishDefinition(
  L: Lowering,
  name: string,
  node: Def | ClassDef,
  decorators: readonly Expr[],
  value: Expr,
): void {
  let v = value
  for (let i = decorators.length - 1; i >= 0; i--) {
    const d = compile(L, decorators[i])
    const x = compile(L, v)
    const at = node.decorator_list[i]
    L.emitSuspending((next) => (f) => {
      const callee = d(f)
      const arg = x(f)
      f.node = at
      f.pc = next
      return enterCall(f, callee, [arg], null)
    })
    v = VAL
  }
  emitStore(L, { ...node, kind: 'Name', id: name, ctx: 'Store' } as unknown as Expr, compile(L, v))
}

// ---------------------------------------------------------------- classes

export function lowerClassDef(L: Lowering, s: ClassDef): void {
  const table = L.code.unit.table
  const outer = table.typeParamsOf(s)
  const firstLine = s.decorator_list.length > 0 ? s.decorator_list[0].lineno : s.lineno
  if (outer !== null) {
    const decorators = lowerAll(L, s.decorator_list).map((d) => stashAlways(L, d))
    const code = new Code(L.code.unit, outer, s, firstLine)
    code.role = 'type-params'
    const make = makeFunction(L, code, outer)
    L.emitSuspending((next) => (f) => {
      f.node = s
      f.pc = next
      return enterCall(f, make(f), [], null)
    })
    finishDefinition(L, s.name, s, decorators, VAL)
    return
  }
  const decorators = lowerAll(L, s.decorator_list).map((d) => stashAlways(L, d))
  emitClass(L, s, firstLine, null)
  finishDefinition(L, s.name, s, decorators, VAL)
}

/** Evaluates bases and keywords and builds the class; the result is `$Val`. `extraBase`: a slot with the Generic base of a generic class. */
function emitClass(L: Lowering, s: ClassDef, firstLine: number, extraBase: number | null): void {
  const scope = L.code.unit.table.scopeOf(s)
  const code = new Code(L.code.unit, scope, s, firstLine)
  const make = makeFunction(L, code, scope)
  const exprs = [...s.bases, ...s.keywords.map((k) => k.value)]
  const done = lowerAll(L, exprs)
  const bases = sequence(L, done.slice(0, s.bases.length), s)
  const keywords = s.keywords.map((k, i) => ({ name: k.arg, ex: compile(L, done[s.bases.length + i]) }))
  L.emitSuspending((next) => (f) => {
    const b = bases(f)
    if (extraBase !== null) b.push(f.slots[extraBase])
    const kw: { name: string | null; value: PyValue }[] = keywords.map((k) => ({ name: k.name, value: k.ex(f) }))
    f.node = s
    f.pc = next
    return enterClassStatement(f, make(f), s.name, b, kw)
  })
}

/** Start of a class body's code. */
export function emitClassPrologue(L: Lowering, s: ClassDef): void {
  const scope = L.scope
  const qualname = fromHost(scope.qualname)
  const doc =
    scope.docstring !== null && L.code.unit.optimize < 2 ? fromHost(docText(scope.docstring.value as string)) : null
  const put = (f: Frame, name: string, v: PyValue): void => f.rt.interp.storeLocal(f, name, v)
  const firstLine = L.code.firstlineno
  const params = s.type_params.length > 0 ? closureSlotOwn(L, '.type_params') : -1
  const classDict = scope.needsClassDict ? (scope.slotOf.get('__classdict__') as number) : -1
  const puts: ((f: Frame) => void)[] = [
    (f) => {
      const g = f.fn.globals.getStr('__name__')
      if (classDict >= 0) (f.slots[classDict] as PyCell).value = f.locals
      if (g !== undefined) put(f, '__module__', g)
    },
    (f) => put(f, '__qualname__', qualname),
  ]
  if (params >= 0) puts.push((f) => put(f, '__type_params__', (f.slots[params] as PyCell).value as PyValue))
  puts.push((f) => put(f, '__firstlineno__', firstLine))
  if (doc !== null) puts.push((f) => put(f, '__doc__', doc))
  for (const p of puts)
    L.emitOperation((f) => {
      p(f)
      return Next.NEXT
    })
}
function closureSlotOwn(L: Lowering, name: string): number {
  return L.scope.slotOf.get(name) as number
}
/** End of a class body's code: the class cell for the metaclass, and for us. */
export function emitClassEpilogue(L: Lowering): void {
  const scope = L.scope
  const cell = scope.needsClassCell ? (scope.slotOf.get('__class__') as number) : -1
  const classDict = scope.needsClassDict ? (scope.slotOf.get('__classdict__') as number) : -1
  const statics = new PyTuple([...scope.staticAttributes].map(fromHost))
  const put = (name: string, value: (f: Frame) => PyValue): void =>
    L.emitOperation((f) => {
      f.rt.interp.storeLocal(f, name, value(f))
      return Next.NEXT
    })
  put('__static_attributes__', () => statics)
  if (classDict >= 0) put('__classdictcell__', (f) => f.slots[classDict])
  if (cell >= 0) put('__classcell__', (f) => f.slots[cell])
  L.emit((f) => {
    const back = f.back as Frame
    back.val = cell >= 0 ? f.slots[cell] : null
    f.rt.frame = back
    return Next.SWITCH
  })
}

// ---------------------------------------------------------------- type parameters (PEP 695, 696)

/** A function without parameters that evaluates a bound, constraint tuple or default when asked. */
function evaluator(L: Lowering, p: TypeParam, which: 'bound' | 'default'): (f: Frame) => PyFunction {
  const table = L.code.unit.table
  const scope = which === 'bound' ? table.boundOf(p) : table.defaultOf(p)
  const code = new Code(L.code.unit, scope, p, p.lineno)
  code.role = which
  return makeFunction(L, code, scope)
}

/** Makes the parameters, stores each under its name, and their tuple in a slot. */
function emitTypeParams(L: Lowering, params: readonly TypeParam[]): number {
  const slot = L.newTemp()
  const makers = params.map((p) => {
    const put = storeName(L, p.name, p)
    const hasBound = p.kind === 'TypeVar' && p.bound !== null
    const constrained = p.kind === 'TypeVar' && p.bound !== null && p.bound.kind === 'Tuple'
    const bound = hasBound ? evaluator(L, p, 'bound') : null
    const def = p.default_value !== null ? evaluator(L, p, 'default') : null
    return { p, put, bound, constrained, def }
  })
  L.emit((f) => {
    const out: PyValue[] = []
    for (const m of makers) {
      f.node = m.p
      const v = f.rt.interp.makeTypeParam(
        f.rt,
        m.p.kind,
        m.p.name,
        m.bound !== null && !m.constrained ? m.bound(f) : null,
        m.bound !== null && m.constrained ? m.bound(f) : null,
        m.def === null ? null : m.def(f),
      )
      m.put(f, v)
      out.push(v)
    }
    f.slots[slot] = new PyTuple(out)
    return Next.NEXT
  })
  return slot
}

/** The code of a generic definition's type parameter scope: makes the parameters, then the function, class or alias. */
export function lowerTypeParamsCode(
  L: Lowering,
  s: Def | ClassDef | TypeAlias,
  ret: (value: (f: Frame) => PyValue) => Step,
): void {
  const table = L.code.unit.table
  const params = emitTypeParams(L, s.type_params)
  const ownParams = L.scope.slotOf.get('.type_params')
  if (ownParams !== undefined) {
    const isCell = L.scope.slots[ownParams].kind === 'cell'
    L.emit((f) => {
      if (isCell) (f.slots[ownParams] as PyCell).value = f.slots[params]
      else f.slots[ownParams] = f.slots[params]
      return Next.NEXT
    })
  }
  if (s.kind === 'TypeAlias') {
    const scope = table.scopeOf(s)
    const code = new Code(L.code.unit, scope, s, s.lineno)
    const make = makeFunction(L, code, scope)
    const name = (s.name as Name).id
    L.emit(
      ret((f) =>
        f.rt.interp.makeTypeAlias(f.rt, name, f.slots[params], make(f), f.fn.globals.getStr('__name__') ?? null),
      ),
    )
    return
  }
  if (s.kind === 'ClassDef') {
    const base = L.newTemp()
    L.emit((f) => {
      f.node = s
      f.slots[base] = f.rt.interp.genericBase(f.rt, f.slots[params])
      return Next.NEXT
    })
    emitClass(L, s, L.code.firstlineno, base)
    L.emit(ret((f) => f.val))
    return
  }
  const scope = table.scopeOf(s)
  const code = functionCode(L, s, scope, L.code.firstlineno)
  const make = makeFunction(L, code, scope)
  const defaultsSlot = L.scope.slotOf.get('.defaults')
  const kwSlot = L.scope.slotOf.get('.kwdefaults')
  const future = table.futureFeatures.has('annotations')
  const annotated: { name: string; node: Expr }[] = []
  for (const a of allArguments(s.args))
    if (a.annotation !== null) annotated.push({ name: L.scope.mangle(a.arg), node: a.annotation })
  if (s.returns !== null) annotated.push({ name: 'return', node: s.returns })
  const exs = future
    ? []
    : lowerAll(
        L,
        annotated.map((a) => a.node),
      ).map((e) => annotation(L, e))
  const texts = future ? annotated.map((a) => fromHost(unparse(a.node))) : []
  L.emit(
    ret((f) => {
      const dict = annotated.length > 0 ? new PyDict() : null
      annotated.forEach((a, i) => dict?.setStr(a.name, future ? texts[i] : exs[i](f)))
      const fn = make(f)
      if (defaultsSlot !== undefined) fn.defaults = (f.slots[defaultsSlot] as PyTuple).items
      if (kwSlot !== undefined) fn.kwdefaults = f.slots[kwSlot] as PyDict | null
      fn.annotations = dict
      fn.typeParams = f.slots[params]
      return fn
    }),
  )
}

export function lowerTypeAlias(L: Lowering, s: TypeAlias): void {
  const table = L.code.unit.table
  const outer = table.typeParamsOf(s)
  const name = (s.name as Name).id
  const put = storeName(L, name, s.name)
  if (outer === null) {
    const scope = table.scopeOf(s)
    const code = new Code(L.code.unit, scope, s, s.lineno)
    const make = makeFunction(L, code, scope)
    L.emit((f) => {
      f.node = s
      put(f, f.rt.interp.makeTypeAlias(f.rt, name, new PyTuple([]), make(f), f.fn.globals.getStr('__name__') ?? null))
      return Next.NEXT
    })
    return
  }
  const code = new Code(L.code.unit, outer, s, s.lineno)
  code.role = 'type-params'
  const make = makeFunction(L, code, outer)
  L.emitSuspending((next) => (f) => {
    f.node = s
    f.pc = next
    return enterCall(f, make(f), [], null)
  })
  L.emit((f) => {
    put(f, f.val)
    return Next.NEXT
  })
}
