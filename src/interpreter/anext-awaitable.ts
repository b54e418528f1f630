/** anext_awaitable: what `anext(it, default)` gives. It steps the awaitable of `it.__anext__()` and ends with the default where that raises StopAsyncIteration. */
import { define, method } from '../objects/kit.ts'
import { PyObject, type PyValue, TypeFlags } from '../objects/object.ts'
import { getAttr } from '../objects/ops/attributes.ts'
import { call } from '../objects/ops/call.ts'
import { isException, stopIteration, typeError } from '../objects/ops/errors.ts'
import { typeName, typeOf } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { PyCoroutineWrapper } from './generator-types.ts'
import { PyGenerator } from './generators.ts'
import type { ThreadState } from './thread.ts'

export class PyAnextAwaitable extends PyObject {
  readonly awaitable: PyValue
  readonly fallback: PyValue
  /** The awaitable's iterator, from the first step on. */
  iterator: PyValue | undefined = undefined
  constructor(awaitable: PyValue, fallback: PyValue) {
    super(T.anextAwaitableType)
    this.awaitable = awaitable
    this.fallback = fallback
  }
}

function iteratorOf(rt: Thread, a: PyAnextAwaitable): PyValue {
  if (a.iterator !== undefined) return a.iterator
  const w = a.awaitable
  if (w instanceof PyGenerator) {
    a.iterator = new PyCoroutineWrapper(w)
    return a.iterator
  }
  const slot = typeOf(w).slots.await
  if (slot === undefined) throw typeError(rt, `object ${typeName(w)} can't be used in 'await' expression`)
  const it = slot(rt, w)
  if (typeOf(it).slots.next === undefined) {
    throw typeError(rt, `__await__() returned non-iterator of type '${typeName(it)}'`)
  }
  a.iterator = it
  return it
}

/** Runs one step; the end by StopAsyncIteration becomes StopIteration(default). */
function guarded(rt: Thread, a: PyAnextAwaitable, step: () => PyValue): PyValue {
  try {
    return step()
  } catch (e) {
    if (isException(e, T.StopAsyncIteration)) throw stopIteration(rt, a.fallback)
    throw e
  }
}

define(T.anextAwaitableType, {
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, a) => a,
    await: (_rt, a) => a,
    next(rt, a: PyAnextAwaitable) {
      try {
        const it = iteratorOf(rt, a)
        return typeOf(it).slots.next!(rt, it)
      } catch (e) {
        if (!isException(e, T.StopAsyncIteration)) throw e
        ;(rt as ThreadState).stopValue = a.fallback
        return undefined
      }
    },
  },
  members: [
    method('send(self, object, /) !', 'Send a value into the awaitable.', (rt, a: PyAnextAwaitable, v) =>
      guarded(rt, a, () => call(rt, getAttr(rt, iteratorOf(rt, a), 'send'), [v])),
    ),
    method(
      'throw(self, typ, val=<absent>, tb=<absent>, /) !',
      'Raise an exception inside the awaitable.',
      (rt, a: PyAnextAwaitable, typ, val, tb) =>
        guarded(rt, a, () => {
          const args = [typ, val, tb].filter((v) => v !== undefined)
          return call(rt, getAttr(rt, iteratorOf(rt, a), 'throw'), args)
        }),
    ),
    method('close(self, /) !', 'Give the awaitable up.', (rt, a: PyAnextAwaitable) =>
      call(rt, getAttr(rt, iteratorOf(rt, a), 'close'), []),
    ),
  ],
})
