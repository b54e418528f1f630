/**
 * Asynchronous generators: the awaitables that `__anext__`, asend(), athrow() and aclose() give, and how a value leaves the generator.
 *
 * When a coroutine awaits such an object, the generator's frame is hung on the coroutine's like any delegate (lower/await.ts). What the generator
 * awaits in turn passes both by; a `yield` of its own ends the delegation with the value, a return raises StopAsyncIteration in the awaiter.
 * Driven by hand (`send`), the same happens in a nested trampoline, where yielded values arrive wrapped.
 */
import { makeGenericAlias } from '../objects/generic-alias.ts'
import { classMethod, define, finalizer, memberAttr, method } from '../objects/kit.ts'
import { PyObject, type PyValue, TypeFlags } from '../objects/object.ts'
import { call } from '../objects/ops/call.ts'
import { isException, runtimeError, stopIteration, typeError } from '../objects/ops/errors.ts'
import { typeName } from '../objects/ops/type-of.ts'
import * as T from '../objects/types.ts'
import { emptyTuple, PyBaseException } from '../objects/values.ts'
import { type Frame, Next } from './frame.ts'
import {
  awaitedBy,
  closeUnstarted,
  GenState,
  generatorOf,
  type PyAsyncGenerator,
  type PyGenerator,
  resumeNested,
  Thrown,
} from './generators.ts'
import type { ThreadState } from './thread.ts'
import { exceptionFromThrow } from './throw-arguments.ts'

/** A value yielded to a nested driver: distinguishes `yield` from what an inner await yields. */
export class WrappedValue extends PyObject {
  readonly value: PyValue
  constructor(value: PyValue) {
    super(T.asyncGenWrappedValueType)
    this.value = value
  }
}

/** asend(value), `__anext__()` (value None), athrow(exc) and aclose() (GeneratorExit). */
export class PyAsyncGenASend extends PyObject {
  readonly agen: PyAsyncGenerator
  value: PyValue
  readonly mode: 'asend' | 'athrow' | 'aclose'
  readonly exc: PyBaseException | null
  state: 'init' | 'iter' | 'closed' = 'init'
  constructor(
    agen: PyAsyncGenerator,
    mode: 'asend' | 'athrow' | 'aclose',
    value: PyValue,
    exc: PyBaseException | null,
  ) {
    super(mode === 'asend' ? T.asyncGenASendType : T.asyncGenAThrowType)
    this.agen = agen
    this.mode = mode
    this.value = value
    this.exc = exc
  }
}

const name = (a: PyAsyncGenASend) => (a.mode === 'asend' ? 'anext' : a.mode)

/** `yield value` in an asynchronous generator. */
export function yieldAsync(f: Frame, value: PyValue): number {
  const g = f.generator as PyAsyncGenerator
  const rt = f.rt
  g.state = GenState.Suspended
  g.runningAsync = false
  const back = f.back as Frame
  f.back = null
  const d = g.delegator
  if (d !== null) {
    d.delegate = null
    g.delegator = null
    if (g.closing) {
      g.closing = false
      rt.raised = runtimeError(rt, 'async generator ignored GeneratorExit')
      rt.frame = back
      return Next.RAISE_IN
    }
    rt.stopValue = value
    back.val = undefined
  } else back.val = new WrappedValue(value)
  rt.frame = back
  return Next.SWITCH
}

/** `return` of an asynchronous generator. */
export function finishAsync(f: Frame): number {
  const g = f.generator as PyAsyncGenerator
  const rt = f.rt
  g.state = GenState.Closed
  g.runningAsync = false
  const back = f.back as Frame
  f.back = null
  f.pc = 1 << 30
  const d = g.delegator
  if (d !== null) {
    d.delegate = null
    g.delegator = null
  }
  rt.frame = back
  if (g.closing) {
    g.closing = false
    rt.stopValue = null
    back.val = undefined
    return Next.SWITCH
  }
  rt.raised = new PyBaseException(T.StopAsyncIteration, emptyTuple)
  return Next.RAISE_IN
}

/** What starting the awaitable finds wrong, or null. */
function begin(rt: ThreadState, a: PyAsyncGenASend): PyBaseException | null {
  const g = a.agen
  if (a.state === 'closed') {
    return runtimeError(
      rt,
      a.mode === 'asend'
        ? 'cannot reuse already awaited __anext__()/asend()'
        : 'cannot reuse already awaited aclose()/athrow()',
    )
  }
  if (a.state === 'init') {
    if (g.runningAsync) {
      a.state = 'closed'
      return runtimeError(rt, `${name(a)}(): asynchronous generator is already running`)
    }
    if (a.mode === 'asend' && g.state === GenState.Created && a.value !== null) {
      return typeError(rt, "can't send non-None value to a just-started async generator")
    }
  }
  return null
}

/** The await of such an object inside a coroutine: `f.pc` already says where to go on. */
export function startAsend(f: Frame, a: PyAsyncGenASend): number {
  const rt = f.rt
  const problem = begin(rt, a)
  if (problem !== null) throw problem
  const g = a.agen
  const d = generatorOf(f)
  a.state = 'closed'
  if (g.state === GenState.Closed || (a.mode !== 'asend' && g.state === GenState.Created)) {
    // athrow() on one that has ended gives None, as in CPython
    if (a.mode === 'aclose' || (a.mode === 'athrow' && g.state === GenState.Closed)) {
      if (g.state !== GenState.Closed) closeUnstarted(rt, g)
      rt.stopValue = null
      f.val = undefined
      return Next.NEXT
    }
    if (a.mode === 'athrow' && g.state === GenState.Created) {
      closeUnstarted(rt, g)
      throw a.exc as PyBaseException
    }
    throw new PyBaseException(T.StopAsyncIteration, emptyTuple)
  }
  g.runningAsync = true
  g.closing = a.mode === 'aclose'
  d.delegate = g
  g.delegator = d
  g.started = true
  g.state = GenState.Running
  g.frame.back = f
  const frame = g.frame
  frame.depth = f.depth + 1
  frame.val = a.exc === null ? a.value : new Thrown(a.exc)
  rt.frame = frame
  return Next.SWITCH
}

/** Drives it by hand: a yielded value of an inner await, or StopIteration with the result. */
function drive(rt: ThreadState, a: PyAsyncGenASend, value: PyValue, exc: PyBaseException | null): PyValue {
  const problem = begin(rt, a)
  if (problem !== null) throw problem
  const g = a.agen
  let sent = value
  let thrown = exc
  if (a.state === 'init') {
    a.state = 'iter'
    if (a.mode === 'asend') {
      if (value === null) sent = a.value
    } else if (thrown === null) {
      if (g.state === GenState.Closed || g.state === GenState.Created) {
        a.state = 'closed'
        const created = g.state === GenState.Created
        if (created) closeUnstarted(rt, g)
        if (a.mode === 'aclose' || !created) throw stopIteration(rt, null)
        throw a.exc as PyBaseException
      }
      thrown = a.exc
      g.closing = a.mode === 'aclose'
    }
    if (g.state === GenState.Closed) {
      a.state = 'closed'
      throw new PyBaseException(T.StopAsyncIteration, emptyTuple)
    }
    g.runningAsync = true
  }
  let r: PyValue | undefined
  try {
    r = resumeNested(rt, g, sent, thrown)
  } catch (e) {
    a.state = 'closed'
    g.runningAsync = false
    const closing = g.closing
    g.closing = false
    if (closing && (isException(e, T.GeneratorExit) || isException(e, T.StopAsyncIteration)))
      throw stopIteration(rt, null)
    throw e
  }
  if (r === undefined) {
    a.state = 'closed'
    throw stopIteration(rt, rt.stopValue)
  }
  if (r instanceof WrappedValue) {
    a.state = 'closed'
    g.runningAsync = false
    if (a.mode === 'aclose') {
      g.closing = false
      throw runtimeError(rt, 'async generator ignored GeneratorExit')
    }
    throw stopIteration(rt, r.value)
  }
  return r
}

for (const type of [T.asyncGenASendType, T.asyncGenAThrowType]) {
  define(type, {
    flags: TypeFlags.DisallowInstantiation,
    slots: {
      iter: (_rt, a) => a,
      await: (_rt, a) => a,
      next: (rt, a) => {
        try {
          return drive(rt as ThreadState, a, null, null)
        } catch (e) {
          if (!isException(e, T.StopIteration)) throw e
          ;(rt as ThreadState).stopValue = (e.members?.[0] as PyValue | undefined) ?? null
          return undefined
        }
      },
    },
    members: [
      // an awaitable that was never awaited has nothing to give back
      finalizer(type, () => null),
      method('send(self, object, /)', 'Resume the asynchronous generator with a value.', (rt, a, v) =>
        drive(rt as ThreadState, a, v, null),
      ),
      method(
        'throw(self, typ, val=None, tb=None, /) !',
        'Raise an exception in the asynchronous generator.',
        (rt, a, typ, val, tb) => drive(rt as ThreadState, a, null, exceptionFromThrow(rt as ThreadState, typ, val, tb)),
      ),
      method('close(self, /)', 'Give the awaitable up.', (rt, a: PyAsyncGenASend) => {
        if (a.state === 'closed') return null
        const exit = new PyBaseException(T.GeneratorExit, emptyTuple)
        try {
          drive(rt as ThreadState, a, null, exit)
        } catch (e) {
          if (
            isException(e, T.GeneratorExit) ||
            isException(e, T.StopIteration) ||
            isException(e, T.StopAsyncIteration)
          )
            return null
          throw e
        }
        throw runtimeError(rt, 'coroutine ignored GeneratorExit')
      }),
    ],
  })
}
define(T.asyncGenWrappedValueType, { flags: TypeFlags.DisallowInstantiation })

/** The hooks of sys.set_asyncgen_hooks, at the first iteration. */
function firstIteration(rt: ThreadState, g: PyAsyncGenerator): void {
  if (g.hooksInited) return
  g.hooksInited = true
  const hooks = rt.interp.asyncgenHooks
  g.finalizer = hooks.finalizer
  if (hooks.firstiter !== null) call(rt, hooks.firstiter, [g])
}

define(T.asyncGeneratorType, {
  flags: TypeFlags.DisallowInstantiation | TypeFlags.HasWeakref,
  slots: {
    repr: (rt, g) =>
      `<async_generator object ${g.qualname as string} at 0x${rt.interp.idOf(g).toString(16).padStart(12, '0')}>`,
    aiter: (_rt, g) => g,
    anext: (rt, g) => {
      firstIteration(rt as ThreadState, g)
      return new PyAsyncGenASend(g, 'asend', null, null)
    },
  },
  members: [
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
    // given to the event loop's hook, where there is one, as when the object is collected
    finalizer(T.asyncGeneratorType, (rt, g: PyAsyncGenerator) => {
      if (g.state === GenState.Closed) return null
      if (g.finalizer !== null) call(rt, g.finalizer, [g])
      else if (g.state === GenState.Created) closeUnstarted(rt as ThreadState, g)
      return null
    }),
    method('asend(self, object, /)', 'Return an awaitable that sends a value into the generator.', (rt, g, v) => {
      firstIteration(rt as ThreadState, g)
      return new PyAsyncGenASend(g, 'asend', v, null)
    }),
    method(
      'athrow(self, typ, val=None, tb=None, /) !',
      'Return an awaitable that raises an exception inside the generator.',
      (rt, g, typ, val, tb) => {
        firstIteration(rt as ThreadState, g)
        return new PyAsyncGenASend(g, 'athrow', null, exceptionFromThrow(rt as ThreadState, typ, val, tb))
      },
    ),
    method('aclose(self, /)', 'Return an awaitable that raises GeneratorExit inside the generator.', (rt, g) => {
      firstIteration(rt as ThreadState, g)
      return new PyAsyncGenASend(g, 'aclose', null, new PyBaseException(T.GeneratorExit, emptyTuple))
    }),
    memberAttr('__name__', 'name of the async generator', (_rt, g) => g.name, setText('__name__', 'name')),
    memberAttr(
      '__qualname__',
      'qualified name of the async generator',
      (_rt, g) => g.qualname,
      setText('__qualname__', 'qualname'),
    ),
    memberAttr('ag_await', 'object being awaited on, or None', (_rt, g) => awaitedBy(g)),
    memberAttr('ag_frame', null, (_rt, g) => (g.state === GenState.Closed ? null : g.frame)),
    memberAttr('ag_running', null, (_rt, g) => g.runningAsync),
    memberAttr('ag_code', null, (_rt, g) => g.frame.code),
    memberAttr('ag_suspended', null, (_rt, g) => g.state === GenState.Suspended),
  ],
})
export function setText(attr: string, field: 'name' | 'qualname') {
  return (rt: import('../objects/thread.ts').Thread, g: PyGenerator, v: PyValue | undefined): void => {
    if (v === undefined || (typeof v !== 'string' && typeName(v) !== 'str'))
      throw typeError(rt, `${attr} must be set to a string object`)
    g[field] = v
  }
}
