/**
 * The builtins that go over an iterable: all, any, sum, max, min, sorted. Where a key function is given, the last three run as a native frame that
 * pushes each call of it, so that a key function may wait.
 */

import { nativeCode } from '../interpreter/code.ts'
import { Frame, Next } from '../interpreter/frame.ts'
import { enterCall } from '../interpreter/lower/calls.ts'
import type { ThreadState } from '../interpreter/thread.ts'
import { type Binder, binder } from '../objects/bind.ts'
import { Native } from '../objects/builtin.ts'
import type { PyDict } from '../objects/dict.ts'
import { fn, type Member } from '../objects/kit.ts'
import { Cmp, type KwNames, type PyValue } from '../objects/object.ts'
import { add } from '../objects/ops/arithmetic.ts'
import { call } from '../objects/ops/call.ts'
import { compareBool } from '../objects/ops/compare.ts'
import { intToFloat } from '../objects/ops/convert.ts'
import { typeError, valueError } from '../objects/ops/errors.ts'
import { forEach, iter, toArray } from '../objects/ops/iterate.ts'
import { truth } from '../objects/ops/truth.ts'
import { isStr, textOf, toHost, typeOf } from '../objects/ops/type-of.ts'
import { parseSignature } from '../objects/signature.ts'
import { sortValues } from '../objects/sort.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyByteArray, PyBytes, PyFloat, PyList, PyTuple, type Text } from '../objects/values.ts'
import { rawFn } from './builtins-run.ts'

/** A fold that calls `key` for each item: `take` gets both, `finish` gives the result. */
interface Keyed {
  readonly key: PyValue
  next(): PyValue | undefined
  take(item: PyValue, key: PyValue): void
  finish(): PyValue
  item: PyValue
}
/** Slot 0: the fold. */
const keyedCode = nativeCode('<keyed>', 1, [
  (f) => {
    const s = f.slots[0] as Keyed
    const item = s.next()
    if (item === undefined) {
      const back = f.back as Frame
      back.val = s.finish()
      f.rt.frame = back
      return Next.SWITCH
    }
    s.item = item
    f.pc = 1
    return enterCall(f, s.key, [item], null)
  },
  (f) => {
    const s = f.slots[0] as Keyed
    s.take(s.item, f.val)
    return 0
  },
])
/** Runs the fold from the running frame, as `enter` does. */
function enterKeyed(thread: Thread, s: Keyed): void {
  const rt = thread as ThreadState
  if (s.key === null) {
    rt.frame.val = runKeyed(rt, s)
    return
  }
  const f = new Frame(rt, rt.boundaryFunction, keyedCode, [s], rt.frame)
  f.depth = rt.frame.depth
  rt.frame = f
}
/** The same to its end, for callers in TypeScript. */
function runKeyed(rt: Thread, s: Keyed): PyValue {
  for (let item = s.next(); item !== undefined; item = s.next()) {
    s.take(item, s.key === null ? item : call(rt, s.key, [item]))
  }
  return s.finish()
}

/** Shows CPython's signature but takes its arguments as they come: the checks are in `make`. */
class KeyedNative extends Native {
  private loose: Binder | null = null
  override get binder(): Binder {
    if (this.loose === null) {
      const shown = parseSignature(this.declaration)
      const any = binder(parseSignature(`${this.name}(*args, **kwargs)`), this.name)
      this.loose = { ...any, sig: { ...any.sig, text: shown.text } }
    }
    return this.loose
  }
}
function keyedFn(
  declaration: string,
  doc: string,
  make: (rt: Thread, args: readonly PyValue[], kwnames: KwNames) => Keyed,
): Member {
  const native = new KeyedNative(declaration, doc, false, {
    body: () => null,
    raw: (rt, args, kwnames) => runKeyed(rt, make(rt, args, kwnames)),
    enter(rt: Thread, args: PyValue[], kwargs: PyDict) {
      const names = kwargs.keyList().map((k) => toHost(textOf(k) as Text))
      enterKeyed(rt, make(rt, [...args, ...kwargs.valueList()], names.length === 0 ? null : names))
    },
    owner: null,
  })
  return { kind: 'function', name: native.name, native }
}

/** max() and min(). */
function extreme(name: 'max' | 'min', op: Cmp) {
  return (rt: Thread, args: readonly PyValue[], kwnames: KwNames): Keyed => {
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
    let best: PyValue | undefined
    let bestKey: PyValue = null
    const it = iter(rt, npos === 1 ? args[0] : new PyTuple(args.slice(0, npos)))
    const step = typeOf(it).slots.next!
    let n = 0
    return {
      key,
      item: null,
      next() {
        if ((++n & 0x3fff) === 0) rt.checkInterrupt()
        return step(rt, it)
      },
      take(item, k) {
        if (best === undefined || compareBool(rt, k, bestKey, op)) {
          best = item
          bestKey = k
        }
      },
      finish() {
        if (best !== undefined) return best
        if (fallback !== undefined) return fallback
        throw valueError(rt, `${name}() iterable argument is empty`)
      },
    }
  }
}

function sorted(rt: Thread, args: readonly PyValue[], kwnames: KwNames): Keyed {
  const npos = args.length - (kwnames === null ? 0 : kwnames.length)
  if (npos !== 1) throw typeError(rt, `sorted expected 1 argument, got ${npos}`)
  let key: PyValue = null
  let reverse = false
  const values = toArray(rt, args[0])
  kwnames?.forEach((name, k) => {
    const v = args[npos + k]
    if (name === 'key') key = v
    else if (name === 'reverse') reverse = truth(rt, v)
    else throw typeError(rt, `sort() got an unexpected keyword argument '${name}'`)
  })
  const keys: PyValue[] | null = key === null ? null : []
  let i = keys === null ? values.length : 0
  return {
    key,
    item: null,
    next: () => (i < values.length ? values[i++] : undefined),
    take(_item, k) {
      keys!.push(k)
    },
    finish() {
      sortValues(rt, values, keys, reverse)
      return new PyList(values)
    },
  }
}

/**
 * sum(): exact for ints, compensated (Neumaier) for floats with ints between them, `+` for everything else and from there on.
 */
function sum(rt: Thread, iterable: PyValue, start: PyValue): PyValue {
  if (isStr(start)) throw typeError(rt, "sum() can't sum strings [use ''.join(seq) instead]")
  if (start instanceof PyBytes) throw typeError(rt, "sum() can't sum bytes [use b''.join(seq) instead]")
  if (start instanceof PyByteArray) throw typeError(rt, "sum() can't sum bytearray [use b''.join(seq) instead]")
  let result = start
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
  let n = 0
  const next = (): PyValue | undefined => {
    if ((++n & 0x3fff) === 0) rt.checkInterrupt()
    return step(rt, it)
  }
  let item = next()
  while (item !== undefined) {
    if (typeof result === 'number' || typeof result === 'bigint') {
      while (typeof item === 'number' || typeof item === 'bigint' || typeof item === 'boolean') {
        result = add(rt, result as PyValue, typeof item === 'boolean' ? (item ? 1 : 0) : item)
        item = next()
      }
      if (item === undefined) break
    } else if (result instanceof PyFloat && result.cls === T.floatType) {
      let high = result.value
      let low = 0
      for (;;) {
        if (item instanceof PyFloat && item.cls === T.floatType) {
          const x: number = item.value
          const t: number = high + x
          low += Math.abs(high) >= Math.abs(x) ? high - t + x : x - t + high
          high = t
        } else if (typeof item === 'number') high += item
        else if (typeof item === 'bigint' && item < 1n << 63n && item >= -(1n << 63n)) high += intToFloat(rt, item)
        else if (typeof item === 'boolean') high += item ? 1 : 0
        else break
        item = next()
      }
      result = new PyFloat(low !== 0 && Number.isFinite(low) ? high + low : high)
      if (item === undefined) break
    }
    result = add(rt, result as PyValue, item as PyValue)
    item = next()
  }
  return result as PyValue
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
  ),
  keyedFn(
    'max(*args, **kwargs) !',
    'Return the largest item of an iterable or of the arguments.',
    extreme('max', Cmp.GT),
  ),
  keyedFn(
    'min(*args, **kwargs) !',
    'Return the smallest item of an iterable or of the arguments.',
    extreme('min', Cmp.LT),
  ),
  keyedFn(
    'sorted(iterable, /, *, key=None, reverse=False)',
    'Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.',
    sorted,
  ),
  rawFn(
    'sum(iterable, /, start=0)',
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.",
    (rt, args, kwnames) => {
      const nkw = kwnames === null ? 0 : kwnames.length
      const npos = args.length - nkw
      if (npos < 1) throw typeError(rt, `sum() takes at least 1 positional argument (${npos} given)`)
      if (args.length > 2) throw typeError(rt, `sum() takes at most 2 arguments (${args.length} given)`)
      if (nkw === 1 && kwnames![0] !== 'start') {
        throw typeError(rt, `sum() got an unexpected keyword argument '${kwnames![0]}'`)
      }
      return sum(rt, args[0], args.length === 2 ? args[1] : 0)
    },
  ),
]
