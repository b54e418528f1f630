/**
 * The builtins that go over an iterable: all, any, sum, max, min, sorted. Where the iterable or the key function runs Python code they are one pass in
 * frames (interpreter/iteration-frames.ts), so that it may wait; else, and for callers in TypeScript, plain loops.
 */

import { nativeCode } from '../interpreter/code.ts'
import { Frame, Next } from '../interpreter/frame.ts'
import {
  callsPython,
  collect,
  enterFold,
  enterSort,
  type Fold,
  foldsPython,
  iteratesPython,
  TruthFold,
} from '../interpreter/iteration-frames.ts'
import { leave } from '../interpreter/next-frames.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { bindArguments, binder } from '../objects/bind.ts'
import { fn, type Member } from '../objects/kit.ts'
import { sortList } from '../objects/list.ts'
import { Cmp, type KwNames, type PyValue } from '../objects/object.ts'
import { add } from '../objects/ops/arithmetic.ts'
import { call } from '../objects/ops/call.ts'
import { compareBool } from '../objects/ops/compare.ts'
import { intToFloat } from '../objects/ops/convert.ts'
import { typeError, valueError } from '../objects/ops/errors.ts'
import { forEach, iter, toArray } from '../objects/ops/iterate.ts'
import { truth } from '../objects/ops/truth.ts'
import { isStr, typeOf } from '../objects/ops/type-of.ts'
import { parseSignature } from '../objects/signature.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyByteArray, PyBytes, PyFloat, PyList, PyTuple } from '../objects/values.ts'
import { rawFn } from './builtins-run.ts'

/** max() and min(): the arguments, and one pass over the items. */
class Extreme implements Fold {
  readonly key: PyValue
  readonly hint = false
  /** What to go over. */
  readonly source: PyValue
  private readonly name: string
  private readonly op: Cmp
  private readonly fallback: PyValue | undefined
  private best: PyValue | undefined
  private bestKey: PyValue = null
  constructor(rt: Thread, name: 'max' | 'min', args: readonly PyValue[], kwnames: KwNames) {
    this.name = name
    this.op = name === 'max' ? Cmp.GT : Cmp.LT
    const nkw = kwnames === null ? 0 : kwnames.length
    const npos = args.length - nkw
    let key: PyValue = null
    let fallback: PyValue | undefined
    if (npos === 0) throw typeError(rt, `${name} expected at least 1 argument, got 0`)
    for (let k = 0; k < nkw; k++) {
      if (kwnames![k] === 'key') key = args[npos + k]
      else if (kwnames![k] === 'default') fallback = args[npos + k]
      else throw typeError(rt, `${name}() got an unexpected keyword argument '${kwnames![k]}'`)
    }
    if (npos > 1 && fallback !== undefined) {
      throw typeError(rt, `Cannot specify a default for ${name}() with multiple positional arguments`)
    }
    this.key = key
    this.fallback = fallback
    this.source = npos === 1 ? args[0] : new PyTuple(args.slice(0, npos))
  }
  item(rt: Thread, v: PyValue, k: PyValue): boolean {
    if (this.best === undefined || compareBool(rt, k, this.bestKey, this.op)) {
      this.best = v
      this.bestKey = k
    }
    return false
  }
  end(rt: Thread): PyValue {
    if (this.best !== undefined) return this.best
    if (this.fallback !== undefined) return this.fallback
    throw valueError(rt, `${this.name}() iterable argument is empty`)
  }
  /** The pass without frames. */
  run(rt: Thread): PyValue {
    const key = this.key
    forEach(rt, this.source, (v) => this.item(rt, v, key === null ? v : call(rt, key, [v])))
    return this.end(rt)
  }
}
const extreme = (name: 'max' | 'min') => (rt: Thread, args: readonly PyValue[], kwnames: KwNames) =>
  new Extreme(rt, name, args, kwnames).run(rt)
const enterExtreme =
  (name: 'max' | 'min') =>
  (rt: Thread, args: readonly PyValue[], kwnames: KwNames): void => {
    const fold = new Extreme(rt, name, args, kwnames)
    if (callsPython(fold.key) || foldsPython(rt as ThreadState, fold.source))
      enterFold(rt as ThreadState, fold.source, fold)
    else (rt as ThreadState).frame.val = fold.run(rt)
  }

/**
 * sum(): exact for ints, compensated (Neumaier) for floats with ints between them, `+` for everything else and from there on.
 */
function sum(rt: Thread, iterable: PyValue, start: PyValue): PyValue {
  checkStart(rt, start)
  if (iterable instanceof PyList && iterable.cls === T.listType && typeof start === 'number') {
    // small ints of a list: nothing here runs Python code
    const items = iterable.items
    let total = start
    let i = 0
    for (; i < items.length; i++) {
      const item = items[i]
      if (typeof item !== 'number') break
      const t = total + item
      if (t > Number.MAX_SAFE_INTEGER || t < Number.MIN_SAFE_INTEGER) break
      total = t
    }
    if (i === items.length) return total
  }
  const it = iter(rt, iterable)
  const step = typeOf(it).slots.next!
  const total = new Sum(start)
  let n = 0
  for (;;) {
    const v = step(rt, it)
    if (v === undefined) return total.end()
    total.item(rt, v)
    if ((++n & 0x3fff) === 0) rt.checkInterrupt()
  }
}
function checkStart(rt: Thread, start: PyValue): void {
  if (isStr(start)) throw typeError(rt, "sum() can't sum strings [use ''.join(seq) instead]")
  if (start instanceof PyBytes) throw typeError(rt, "sum() can't sum bytes [use b''.join(seq) instead]")
  if (start instanceof PyByteArray) throw typeError(rt, "sum() can't sum bytearray [use b''.join(seq) instead]")
}
class Sum implements Fold {
  readonly key = null
  readonly hint = false
  private result: PyValue
  /** While `floats`: the sum is `high + low`. */
  private floats = false
  private high = 0
  private low = 0
  constructor(start: PyValue) {
    this.result = start
    this.toFloats()
  }
  private toFloats(): void {
    const r = this.result
    if (r instanceof PyFloat && r.cls === T.floatType) {
      this.floats = true
      this.high = r.value
      this.low = 0
    }
  }
  item(rt: Thread, v: PyValue): boolean {
    if (this.floats) {
      const high = this.high
      if (v instanceof PyFloat && v.cls === T.floatType) {
        const x = v.value
        const t = high + x
        this.low += Math.abs(high) >= Math.abs(x) ? high - t + x : x - t + high
        this.high = t
        return false
      }
      if (typeof v === 'number') {
        this.high = high + v
        return false
      }
      if (typeof v === 'boolean') {
        this.high = high + (v ? 1 : 0)
        return false
      }
      if (typeof v === 'bigint' && v < 1n << 63n && v >= -(1n << 63n)) {
        this.high = high + intToFloat(rt, v)
        return false
      }
      this.result = this.end()
      this.floats = false
    } else if (typeof this.result === 'number' && typeof v === 'number') {
      const r = this.result + v
      if (Number.isSafeInteger(r)) {
        this.result = r
        return false
      }
    }
    this.result = add(rt, this.result, v)
    this.toFloats()
    return false
  }
  end(): PyValue {
    if (!this.floats) return this.result
    const { high, low } = this
    return new PyFloat(low !== 0 && Number.isFinite(low) ? high + low : high)
  }
}

function sumNative(rt: Thread, args: readonly PyValue[], kwnames: KwNames): PyValue {
  const nkw = kwnames === null ? 0 : kwnames.length
  const npos = args.length - nkw
  if (npos < 1) throw typeError(rt, `sum() takes at least 1 positional argument (${npos} given)`)
  if (args.length > 2) throw typeError(rt, `sum() takes at most 2 arguments (${args.length} given)`)
  if (nkw === 1 && kwnames![0] !== 'start') {
    throw typeError(rt, `sum() got an unexpected keyword argument '${kwnames![0]}'`)
  }
  return sum(rt, args[0], args.length === 2 ? args[1] : 0)
}

function enterTruth(stop: boolean) {
  return (thread: Thread, iterable: PyValue): void => {
    const rt = thread as ThreadState
    if (foldsPython(rt, iterable)) enterFold(rt, iterable, new TruthFold(stop))
    else {
      let result = !stop
      forEach(rt, iterable, (v) => {
        if (truth(rt, v) === stop) result = stop
        return result === stop
      })
      rt.frame.val = result
    }
  }
}

function sortedNative(rt: Thread, args: readonly PyValue[], kwnames: KwNames): PyValue {
  const npos = args.length - (kwnames === null ? 0 : kwnames.length)
  if (npos !== 1) throw typeError(rt, `sorted expected 1 argument, got ${npos}`)
  const list = new PyList(toArray(rt, args[0]))
  const [key, reverse] = bindArguments(rt, sortBinder, args.slice(1), kwnames)
  sortList(rt, list, key, reverse)
  return list
}

/** Slots: 0 the list; 1 key, 2 reverse. Runs when the list has been filled. */
const sortedCode = nativeCode('<sorted>', 3, [
  (f) => {
    f.pc = 1
    enterSort(f.rt, f.val, f.slots[1], f.slots[2], f.val)
    return Next.SWITCH
  },
  (f) => leave(f, f.val),
])
const sortBinder = binder(parseSignature('sort(*, key=None, reverse: bool = False)'), 'sort')
function enterSorted(thread: Thread, args: readonly PyValue[], kwnames: KwNames): void {
  const rt = thread as ThreadState
  const npos = args.length - (kwnames === null ? 0 : kwnames.length)
  if (npos !== 1) throw typeError(rt, `sorted expected 1 argument, got ${npos}`)
  const python = iteratesPython(rt, args[0])
  const items = python ? null : toArray(rt, args[0])
  // the list is filled before the other arguments are looked at
  if (!python) {
    const [key, reverse] = bindArguments(rt, sortBinder, args.slice(1), kwnames)
    const list = new PyList(items as PyValue[])
    enterSort(rt, list, key, reverse, list)
    return
  }
  const f = new Frame(rt, rt.boundaryFunction, sortedCode, [null, null, false], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
  enterFold(
    rt,
    args[0],
    collect((_rt, all) => {
      const bound = bindArguments(rt, sortBinder, args.slice(1), kwnames)
      f.slots[1] = bound[0]
      f.slots[2] = bound[1]
      return new PyList(all)
    }),
  )
}

export const folding: Member[] = [
  fn(
    'all(iterable, /)',
    'Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.',
    (rt, iterable) => {
      let result = true
      forEach(rt, iterable, (v) => {
        if (!truth(rt, v)) result = false
        return !result
      })
      return result
    },
    enterTruth(false),
  ),
  fn(
    'any(iterable, /)',
    'Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.',
    (rt, iterable) => {
      let result = false
      forEach(rt, iterable, (v) => {
        if (truth(rt, v)) result = true
        return result
      })
      return result
    },
    enterTruth(true),
  ),
  rawFn(
    'max(*args, **kwargs) !',
    'Return the largest item of an iterable or of the arguments.',
    extreme('max'),
    enterExtreme('max'),
  ),
  rawFn(
    'min(*args, **kwargs) !',
    'Return the smallest item of an iterable or of the arguments.',
    extreme('min'),
    enterExtreme('min'),
  ),
  rawFn(
    'sorted(iterable, /, *, key=None, reverse=False)',
    'Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.',
    sortedNative,
    enterSorted,
  ),
  rawFn(
    'sum(iterable, /, start=0)',
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.",
    sumNative,
    (thread, args, kwnames) => {
      const rt = thread as ThreadState
      const nkw = kwnames === null ? 0 : kwnames.length
      const good = args.length - nkw >= 1 && args.length <= 2 && (nkw === 0 || kwnames![0] === 'start')
      if (!good || !foldsPython(rt, args[0])) {
        rt.frame.val = sumNative(rt, args, kwnames)
        return
      }
      const start = args.length === 2 ? args[1] : 0
      checkStart(rt, start)
      enterFold(rt, args[0], new Sum(start))
    },
  ),
]
