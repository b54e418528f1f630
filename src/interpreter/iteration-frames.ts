/**
 * Going over an iterable in frames: what list(), sorted(), sum(), map() and their like do where the iterable, or the function they call for each item,
 * is Python code. Doing it in native frames instead of a nested trampoline lets that code wait, and costs less than a trampoline for each item.
 *
 * A *fold* is one pass over an iterable: what to do with each item, and the result at the end (`enterFold`). The loop lives in a frame that pushes
 * whatever gives the next item. The builtins that fold are in builtins-fold.ts; constructors and methods of builtin types are entered here.
 *
 * Builtin iterators over Python code (map, filter, zip, enumerate) register how they are asked in frames (next-frames.ts). Where everything below them
 * is builtin they are asked directly: that is faster, and there is nothing that could wait.
 */
import { type Native, PyBuiltinFunction, PyMethodDescriptor } from '../objects/builtin.ts'
import { PyDict } from '../objects/dict.ts'
import { mergePair } from '../objects/dict-type.ts'
import type { PyCallableIterator, PyEnumerate, PyFilter, PyMap, PyZip } from '../objects/iterators.ts'
import { listExtend, sortList } from '../objects/list.ts'
import { PyObject, PyType, type PyValue, TypeFlags } from '../objects/object.ts'
import { add } from '../objects/ops/arithmetic.ts'
import { call } from '../objects/ops/call.ts'
import { identicalOrEqual } from '../objects/ops/compare.ts'
import { asSize } from '../objects/ops/convert.ts'
import { isException, valueError } from '../objects/ops/errors.ts'
import { iter, lengthHint, type PySequenceIterator } from '../objects/ops/iterate.ts'
import { iterSlot, nextSlot } from '../objects/ops/slots.ts'
import { truth } from '../objects/ops/truth.ts'
import { intOf, typeOf } from '../objects/ops/type-of.ts'

import { PySet } from '../objects/set.ts'
import { sortValues } from '../objects/sort.ts'
import { typeCall } from '../objects/type-type.ts'
import * as T from '../objects/types.ts'
import { PyFunction, PyList, PyMethod, PyTuple } from '../objects/values.ts'
import { type Code, nativeCode } from './code.ts'
import { enterCall } from './enter-call.ts'
import { Frame, Next, type Step } from './frame.ts'
import { PyGenerator } from './generators.ts'
import { constructInFrames, inFrames } from './in-frames.ts'
import { again, checkIterator, leave, nextInFrames, pushIter, pushNext, runsPython } from './next-frames.ts'
import { enterBody, mayRunPython, operation } from './operation.ts'
import { push, slots1 } from './push-frame.ts'
import type { ThreadState } from './thread.ts'

/** Whether calling this may run Python code; builtin functions and types of ours do not, or block where they do. */
export function callsPython(f: PyValue): boolean {
  return !(
    f === null ||
    f instanceof PyBuiltinFunction ||
    (f instanceof PyType && constructed(f)) ||
    f instanceof PyMethodDescriptor
  )
}
const constructed = (t: PyType) => t.module === 'builtins' && !constructInFrames.has(t)

/** An instance of a class in Python: its special methods may be Python code. */
const callsSpecial = (v: PyValue) => typeof v === 'object' && v !== null && (v.cls.flags & TypeFlags.Heap) !== 0

/** Whether going over `v` runs Python code. */
export function iteratesPython(rt: ThreadState, v: PyValue): boolean {
  if (typeof v !== 'object' || v === null) return false
  if (v instanceof PyGenerator) return v.cls === T.generatorType
  const slots = typeOf(v).slots
  if (slots.iter === iterSlot || (slots.iter === undefined && slots.getItem !== undefined && callsSpecial(v)))
    return true
  return slots.next !== undefined && runsPython(rt, v)
}

/**
 * Whether a fold over `v` is to be made in frames: where going over it, or, on a host that may not block, asking the special methods of its items, runs
 * Python code.
 */
export function foldsPython(rt: ThreadState, v: PyValue): boolean {
  if (iteratesPython(rt, v)) return true
  if (!rt.interp.waits || typeof v !== 'object' || v === null) return false
  return v instanceof PyList || v instanceof PyTuple ? v.items.some(mayRunPython) : v.cls !== T.rangeType
}

// ---------------------------------------------------------------- folds

/** One pass over an iterable. */
export interface Fold {
  /** Called for each item in a frame; what it gives is `k` of `item`. Null: `k` is the item. */
  readonly key: PyValue
  /** Ask the iterable for a length hint, as everything does that fills a list: it may run Python code. */
  readonly hint: boolean
  /** True ends the pass. */
  item(rt: ThreadState, v: PyValue, k: PyValue): boolean
  end(rt: ThreadState): PyValue
}

/** Slots: 0 the iterable, then its iterator; 1 the fold; 2 the item whose key is computed. */
const foldCode = nativeCode(
  '<fold>',
  3,
  [
    (f) => {
      if (pushIter(f, f.slots[0], 1)) return Next.SWITCH
      f.val = iter(f.rt, f.slots[0])
      return Next.NEXT
    },
    (f) => {
      const it = checkIterator(f)
      if ((f.slots[1] as Fold).hint) {
        if (typeOf(f.slots[0]).lookup('__len__') instanceof PyFunction) {
          f.slots[2] = it
          return 5
        }
        lengthHint(f.rt, f.slots[0], 8)
      }
      f.slots[0] = it
      return Next.NEXT
    },
    (f) => {
      const it = f.slots[0] as PyValue
      if (pushNext(f, it, 3)) return Next.SWITCH
      const rt = f.rt
      const fold = f.slots[1] as Fold
      const step = typeOf(it).slots.next!
      for (;;) {
        const v = step(rt, it)
        if (v === undefined) return leave(f, fold.end(rt))
        if (fold.key !== null || (mayRunPython(v) && rt.interp.waits)) {
          f.val = v
          return Next.NEXT
        }
        if (fold.item(rt, v, v)) return leave(f, fold.end(rt))
        if (--rt.ticks < 0) return Next.TICK
      }
    },
    (f) => {
      const v = f.val as PyValue | undefined
      const fold = f.slots[1] as Fold
      if (v === undefined) return leave(f, fold.end(f.rt))
      f.slots[2] = v
      if (fold.key === null) return 4
      f.pc = 4
      return enterCall(f, fold.key, [v], null)
    },
    // what is done with an item: an operation, since folds keep their state until it is done
    operation((f) => {
      const fold = f.slots[1] as Fold
      if (fold.item(f.rt, f.slots[2], f.val)) return leave(f, fold.end(f.rt))
      return 2
    }, 4),
    // the length as a hint, from Python code, which may wait; a TypeError says that there is none
    (f) => {
      const length = typeOf(f.slots[0]).lookup('__len__') as PyFunction
      f.pc = 6
      return enterCall(f, length, [f.slots[0]], null)
    },
    (f) => {
      const n = intOf(f.val as PyValue) === undefined ? 0 : asSize(f.rt, f.val as PyValue)
      if (n < 0) throw valueError(f.rt, '__len__() should return >= 0')
      f.slots[0] = f.slots[2]
      return 2
    },
    (f) => {
      if (!isException(f.val, T.TypeError)) return again(f)
      f.slots[0] = f.slots[2]
      return 2
    },
  ],
  [-1, -1, -1, -1, -1, 7, -1, -1],
)

/** Pushes the frame of a pass over `iterable`; the result of `fold.end` arrives in the `val` of the frame that is current now. */
export function enterFold(rt: ThreadState, iterable: PyValue, fold: Fold): void {
  const f = new Frame(rt, rt.boundaryFunction, foldCode, [iterable, fold, undefined], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}

/** All items, and what `finish` makes of them. */
class Collect implements Fold {
  readonly key = null
  readonly hint = true
  readonly items: PyValue[] = []
  private readonly finish: (rt: ThreadState, items: PyValue[]) => PyValue
  constructor(finish: (rt: ThreadState, items: PyValue[]) => PyValue) {
    this.finish = finish
  }
  item(rt: ThreadState, v: PyValue): boolean {
    if ((this.items.push(v) & 0x3fff) === 0) rt.charge(this.items.length * 16)
    return false
  }
  end(rt: ThreadState): PyValue {
    return this.finish(rt, this.items)
  }
}
export const collect = (finish: (rt: ThreadState, items: PyValue[]) => PyValue): Fold => new Collect(finish)

/** any() and all(): the first item whose truth is `stop` decides. */
export class TruthFold implements Fold {
  readonly key = null
  readonly hint = false
  private readonly stop: boolean
  private result: boolean
  constructor(stop: boolean) {
    this.stop = stop
    this.result = !stop
  }
  item(rt: ThreadState, v: PyValue): boolean {
    if (truth(rt, v) === this.stop) this.result = this.stop
    return this.result === this.stop
  }
  end(): PyValue {
    return this.result
  }
}

class SetFold implements Fold {
  readonly key = null
  readonly hint = false
  private readonly set: PySet
  private readonly result: PyValue
  constructor(set: PySet, result: PyValue = set) {
    this.set = set
    this.result = result
  }
  item(rt: ThreadState, v: PyValue): boolean {
    this.set.add(rt, v)
    return false
  }
  end(): PyValue {
    return this.result
  }
}

/** An iterable of pairs. */
class DictFold implements Fold {
  readonly key = null
  readonly hint = false
  private readonly dict: PyDict
  private readonly result: PyValue
  private n = 0
  constructor(dict: PyDict, result: PyValue) {
    this.dict = dict
    this.result = result
  }
  item(rt: ThreadState, v: PyValue): boolean {
    mergePair(rt, this.dict, v, this.n)
    this.n++
    return false
  }
  end(): PyValue {
    return this.result
  }
}

/** Unpacking: the items, but no more than one too many. */
class UnpackFold implements Fold {
  readonly key = null
  readonly hint = false
  private readonly items: PyValue[] = []
  private readonly most: number
  constructor(most: number) {
    this.most = most
  }
  item(_rt: ThreadState, v: PyValue): boolean {
    return this.items.push(v) >= this.most
  }
  end(): PyValue {
    return new PyList(this.items)
  }
}
/** `in` for what has no `__contains__`. */
class ContainsFold implements Fold {
  readonly key = null
  readonly hint = false
  private readonly wanted: PyValue
  private found = false
  constructor(wanted: PyValue) {
    this.wanted = wanted
  }
  item(rt: ThreadState, v: PyValue): boolean {
    this.found = identicalOrEqual(rt, v, this.wanted)
    return this.found
  }
  end(): PyValue {
    return this.found
  }
}
Object.assign(inFrames, {
  items(f: Frame, v: PyValue): boolean {
    if (!iteratesPython(f.rt, v)) return false
    enterFold(f.rt, v, collect(toList))
    return true
  },
  unpack(f: Frame, v: PyValue, most: number): boolean {
    if (!iteratesPython(f.rt, v)) return false
    enterFold(f.rt, v, new UnpackFold(most))
    return true
  },
  extends(f: Frame, list: PyList, v: PyValue): boolean {
    if (!iteratesPython(f.rt, v)) return false
    enterFold(f.rt, v, new ExtendFold(list, list))
    return true
  },
  hasToGoOver(box: PyValue): boolean {
    const slots = typeOf(box).slots
    return slots.contains === undefined && (slots.iter !== undefined || slots.getItem !== undefined)
  },
  contains(f: Frame, box: PyValue, item: PyValue): void {
    enterFold(f.rt, box, new ContainsFold(item))
  },
})

// ---------------------------------------------------------------- constructors and methods

const toList = (_rt: ThreadState, items: PyValue[]): PyValue => new PyList(items)
function fills(cls: PyType, fold: () => Fold, hashes = false): void {
  constructInFrames.set(cls, (f, v) => {
    // an iterator cannot be gone over again when the hash of an item had to be waited for
    if (!iteratesPython(f.rt, v) && !(hashes && f.rt.interp.waits && typeOf(v).slots.next !== undefined)) return false
    enterFold(f.rt, v, fold())
    return true
  })
}
fills(T.listType, () => collect(toList))
fills(T.tupleType, () => collect((_rt, items) => new PyTuple(items)))
fills(T.setType, () => new SetFold(new PySet(T.setType)), true)
fills(T.frozensetType, () => new SetFold(new PySet(T.frozensetType)), true)
for (const type of [T.bytesType, T.bytearrayType]) {
  constructInFrames.set(type, (f, v) => {
    const t = typeOf(v)
    if (!iteratesPython(f.rt, v) || t.lookup('__bytes__') !== undefined || t.lookup('__index__') !== undefined)
      return false
    enterFold(
      f.rt,
      v,
      collect((rt, items) => typeCall(rt, type, [new PyList(items)], null)),
    )
    return true
  })
}
/** An iterable of pairs, and not a mapping. */
const givesPairs = (rt: ThreadState, v: PyValue) => iteratesPython(rt, v) && typeOf(v).lookup('keys') === undefined
constructInFrames.set(T.dictType, (f, v) => {
  if (!givesPairs(f.rt, v)) return false
  const d = new PyDict()
  enterFold(f.rt, v, new DictFold(d, d))
  return true
})

/** Gives a builtin method its form in frames. The objects' floor cannot: it knows no frames. */
function methodInFrames(type: PyType, name: string, enter: (rt: ThreadState, ...args: any[]) => void): void {
  const d = type.lookup(name) as PyMethodDescriptor
  ;(d.native as { enter: Native['enter'] }).enter = enter as Native['enter']
}
methodInFrames(T.strType, 'join', (rt, self: PyValue, iterable: PyValue) => {
  const native = (T.strType.lookup('join') as PyMethodDescriptor).native
  if (iteratesPython(rt, iterable))
    enterFold(
      rt,
      iterable,
      collect((t, items) => native.body(t, self, new PyList(items))),
    )
  else rt.frame.val = native.body(rt, self, iterable)
})

methodInFrames(T.dictType, 'update', (rt, self: PyDict, args: PyValue[], kwargs: PyDict) => {
  if (args.length === 1 && kwargs.used === 0 && givesPairs(rt, args[0])) {
    enterFold(rt, args[0], new DictFold(self, null))
    return
  }
  const native = (T.dictType.lookup('update') as PyMethodDescriptor).native
  if (rt.interp.waits) enterBody(rt, () => native.body(rt, self, args, kwargs))
  else {
    native.body(rt, self, args, kwargs)
    rt.frame.val = null
  }
})
methodInFrames(T.setType, 'update', (rt, self: PySet, others: PyValue[]) => {
  if (others.length === 1 && iteratesPython(rt, others[0])) {
    enterFold(rt, others[0], new SetFold(self, null))
    return
  }
  const native = (T.setType.lookup('update') as PyMethodDescriptor).native
  native.body(rt, self, others)
  rt.frame.val = null
})

/** list.extend: items are added as they come. */
class ExtendFold implements Fold {
  readonly key = null
  readonly hint = true
  private readonly list: PyList
  private readonly result: PyValue
  constructor(list: PyList, result: PyValue = null) {
    this.list = list
    this.result = result
  }
  item(rt: ThreadState, v: PyValue): boolean {
    if ((this.list.items.push(v) & 0x3fff) === 0) rt.charge(this.list.items.length * 16)
    return false
  }
  end(): PyValue {
    return this.result
  }
}
methodInFrames(T.listType, 'extend', (rt, self: PyList, iterable: PyValue) => {
  if (iteratesPython(rt, iterable)) enterFold(rt, iterable, new ExtendFold(self))
  else {
    listExtend(rt, self, iterable)
    rt.frame.val = null
  }
})

/** Slots: 0 the list, 1 its items, 2 their keys so far, 3 the key function, 4 reverse, 5 the list's items meanwhile, 6 the result. */
const sortCode = nativeCode(
  '<sort>',
  7,
  [
    (f) => {
      const values = f.slots[1] as PyValue[]
      const keys = f.slots[2] as PyValue[]
      const key = f.slots[3] as PyValue
      if (key instanceof PyFunction && (key.code as Code).fast === 1) {
        const rt = f.rt
        const code = key.code as Code
        for (;;) {
          const r = push(f, key, code, slots1(code, values[keys.length]), 1)
          if (r !== Next.NEXT) return r
          if (keys.push(f.val) === values.length) return 3
          if (--rt.ticks < 0) return Next.TICK
        }
      }
      f.pc = 1
      return enterCall(f, key, [values[keys.length]], null)
    },
    (f) => {
      const keys = f.slots[2]
      keys.push(f.val)
      return keys.length < f.slots[1].length ? 0 : 3
    },
    (f) => {
      f.slots[0].items = f.slots[1]
      return again(f)
    },
    // copies are sorted where the comparisons may wait, so that it can be done again
    operation((f) => {
      const rt = f.rt
      const [list, values, keys, , reverse, during] = f.slots
      const sorted = rt.interp.waits ? values.slice() : values
      sortValues(rt, sorted, rt.interp.waits && keys !== null ? keys.slice() : keys, reverse)
      f.slots[1] = sorted
      if (list.items !== during || during.length > 0) throw valueError(rt, 'list modified during sort')
      list.items = sorted
      return leave(f, f.slots[6])
    }, 3),
  ],
  [2, 2, -1, 2],
)
/** list.sort() in frames; `result` arrives in the current frame's `val`. */
export function enterSort(rt: ThreadState, list: PyList, key: PyValue, reverse: boolean, result: PyValue): void {
  const bare = key === null && rt.interp.waits && list.items.some(mayRunPython)
  if (!bare && (key === null || list.items.length === 0 || !callsPython(key))) {
    sortList(rt, list, key, reverse)
    rt.frame.val = result
    return
  }
  const values = list.items
  const during: PyValue[] = []
  list.items = during
  const f = new Frame(
    rt,
    rt.boundaryFunction,
    sortCode,
    [list, values, bare ? null : [], key, reverse, during, result],
    rt.frame,
  )
  if (bare) f.pc = 3
  f.depth = rt.frame.depth
  rt.frame = f
}
methodInFrames(T.listType, 'sort', (rt, self: PyList, key: PyValue, reverse: boolean) =>
  enterSort(rt, self, key, reverse, null),
)

// ---------------------------------------------------------------- iterators over Python code

/** Slots of all of these: 0 the iterator object, 1 what was gathered. `next` asks one of its iterators, and goes on at step 1 with `val`. */
function register(
  type: PyType,
  wanted: (it: any, rt: ThreadState) => boolean,
  redoable: (rt: ThreadState, it: any) => PyValue | undefined,
  steps: Step[],
  handlers: number[] = [],
): void {
  const code = nativeCode(`<${type.name}>`, 2, steps, handlers)
  nextInFrames.set(type.ownSlots.next, {
    wanted,
    redoable,
    enter(f, it) {
      const rt = f.rt
      const nf = new Frame(rt, rt.boundaryFunction, code, [it, []], f)
      nf.depth = f.depth
      rt.frame = nf
    },
  })
}
function anyRunsPython(rt: ThreadState, its: readonly PyValue[]): boolean {
  for (let i = 0; i < its.length; i++) if (runsPython(rt, its[i])) return true
  return false
}
/** Asks `it` for an item: SWITCH, or NEXT with the item in `val`. */
function ask(f: Frame, it: PyValue): number {
  if (pushNext(f, it, 1)) return Next.SWITCH
  f.val = typeOf(it).slots.next!(f.rt, it)
  return Next.NEXT
}
/** An item of each; `undefined` where one has ended. */
function askAll(rt: ThreadState, its: readonly PyValue[]): PyValue[] | undefined {
  const items: PyValue[] = []
  for (const it of its) {
    const v = askInOperation(rt, it)
    if (v === undefined) return undefined
    items.push(v)
  }
  return its.length === 0 ? undefined : items
}
function callOrEnd(rt: ThreadState, func: PyValue, args: PyValue[]): PyValue | undefined {
  try {
    return call(rt, func, args)
  } catch (e) {
    if (isException(e, T.StopIteration)) return undefined
    throw e
  }
}
/** A StopIteration that leaves the function of map() or filter() ends the iteration: nobody can tell it from one of theirs. */
const ends: Step = (f) => (isException(f.val, T.StopIteration) ? leave(f, undefined) : again(f))

/** An iterator that changes only after the Python code it asks has answered: on hosts that may not block, asking it is an operation. */
function registerOperation(type: PyType, wanted: (it: any, rt: ThreadState) => boolean): void {
  const next = type.ownSlots.next as NonNullable<typeof type.ownSlots.next>
  const code = nativeCode(`<${type.name}>`, 1, [operation((f) => leave(f, askRedoable(f.rt, f.slots[0], next)), 0)])
  nextInFrames.set(next, {
    wanted,
    redoable: next,
    enter(f, it) {
      const rt = f.rt
      const nf = new Frame(rt, rt.boundaryFunction, code, [it], f)
      nf.depth = f.depth
      rt.frame = nf
    },
  })
}
/**
 * Iterators over others that TypeScript asks one by one (itertools). On hosts that may not block, asking one is an operation: what it keeps is put back
 * before that is done again, and what it asks is asked by `askInOperation`. `asks`: what it asks, by default
 * whatever it holds; null where that is not seen before.
 */
export function registerStream(type: PyType, asks: ((it: any) => unknown[] | null) | null = null): void {
  registerOperation(type, (it, rt) => {
    if (!rt.interp.waits) return false
    const asked = asks === null ? Object.values(it).filter((v) => v !== it.cls) : asks(it)
    return asked === null || touchesPython(rt, asked)
  })
}
function touchesPython(rt: ThreadState, v: unknown): boolean {
  if (typeof v !== 'object' || v === null) return false
  if (Array.isArray(v)) return v.some((x) => touchesPython(rt, x))
  if (!(v instanceof PyObject)) return false
  return v.cls.slots.next !== undefined
    ? runsPython(rt, v)
    : callsSpecial(v) || v instanceof PyFunction || v instanceof PyMethod
}
function askRedoable(
  rt: ThreadState,
  it: PyValue,
  next: (rt: ThreadState, it: any) => PyValue | undefined,
): PyValue | undefined {
  if (rt.op !== null) {
    rt.remember(it as PyObject)
    // a group changes its groupby
    for (const v of Object.values(it as PyObject))
      if (v instanceof PyObject && nextInFrames.get(v.cls.slots.next)?.redoable) rt.remember(v)
  }
  return next(rt, it)
}
/** The next item of an iterator that another one asks. One that cannot be asked again is asked once, and its answer noted. */
export function askInOperation(rt: ThreadState, it: PyValue): PyValue | undefined {
  const next = typeOf(it).slots.next as NonNullable<PyType['slots']['next']>
  if (rt.op === null || it instanceof PyGenerator || next === nextSlot) return next(rt, it)
  const redoable = nextInFrames.get(next)?.redoable
  if (redoable !== undefined) return askRedoable(rt, it, redoable)
  return rt.once(() => next(rt, it))
}
registerOperation(T.iteratorType, (it: PySequenceIterator) => !it.done && callsSpecial(it.seq))
registerOperation(
  T.callableIteratorType,
  (it: PyCallableIterator) => it.callable !== undefined && callsPython(it.callable),
)
register(
  T.mapType,
  (m: PyMap, rt) => callsPython(m.func) || anyRunsPython(rt, m.its),
  (rt, m: PyMap) => {
    const args = askAll(rt, m.its)
    return args === undefined ? undefined : callOrEnd(rt, m.func, args)
  },
  [
    (f) => ask(f, f.slots[0].its[f.slots[1].length]),
    (f) => {
      if (f.val === undefined) return leave(f, undefined)
      const m = f.slots[0] as PyMap
      const args = f.slots[1] as PyValue[]
      args.push(f.val)
      if (args.length < m.its.length) return 0
      f.slots[1] = []
      f.pc = 2
      return enterCall(f, m.func, args, null)
    },
    (f) => leave(f, f.val),
    ends,
  ],
  [-1, 3, -1, -1],
)

register(
  T.filterType,
  (x: PyFilter, rt) =>
    runsPython(rt, x.it) || (x.func === null || x.func === T.boolType ? rt.interp.waits : callsPython(x.func)),
  (rt, x: PyFilter) => {
    for (;;) {
      const v = askInOperation(rt, x.it)
      if (v === undefined) return undefined
      const pass = x.func === null || x.func === T.boolType ? v : callOrEnd(rt, x.func, [v])
      if (pass === undefined) return undefined
      if (truth(rt, pass)) return v
    }
  },
  [
    (f) => {
      if (--f.rt.ticks < 0) return Next.TICK
      return ask(f, f.slots[0].it)
    },
    (f) => {
      const v = f.val as PyValue | undefined
      if (v === undefined) return leave(f, undefined)
      f.slots[1] = v
      const func = f.slots[0].func as PyValue
      if (func === null || func === T.boolType) return Next.NEXT
      f.pc = 2
      return enterCall(f, func, [v], null)
    },
    operation((f) => (truth(f.rt, f.val) ? leave(f, f.slots[1]) : 0), 2),
    ends,
  ],
  [-1, 3, -1, -1],
)

function counted(rt: ThreadState, e: PyEnumerate, v: PyValue): PyTuple {
  const i = e.index
  e.index = typeof i === 'number' && i < Number.MAX_SAFE_INTEGER ? i + 1 : (add(rt, i, 1) as bigint)
  return new PyTuple([i, v])
}
register(
  T.enumerateType,
  (e: PyEnumerate, rt) => runsPython(rt, e.it),
  (rt, e: PyEnumerate) => {
    const v = askInOperation(rt, e.it)
    return v === undefined ? undefined : counted(rt, e, v)
  },
  [(f) => ask(f, f.slots[0].it), (f) => leave(f, f.val === undefined ? undefined : counted(f.rt, f.slots[0], f.val))],
)

register(
  T.zipType,
  // strict zips look at what is left after the end: those run as they always did
  (z: PyZip, rt) => !z.strict && anyRunsPython(rt, z.its),
  (rt, z: PyZip) => {
    if (z.strict) return rt.once(() => typeOf(z).slots.next!(rt, z))
    const items = askAll(rt, z.its)
    return items === undefined ? undefined : new PyTuple(items)
  },
  [
    (f) => ask(f, f.slots[0].its[f.slots[1].length]),
    (f) => {
      if (f.val === undefined) return leave(f, undefined)
      const z = f.slots[0] as PyZip
      const items = f.slots[1] as PyValue[]
      items.push(f.val)
      return items.length < z.its.length ? 0 : leave(f, new PyTuple(items))
    },
  ],
)
