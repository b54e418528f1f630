/**
 * The types generator, coroutine and coroutine_wrapper, and the frame-pushing form of next() and send().
 *
 * `next(g)` written in a program pushes the generator's frame behind a small native frame, which turns exhaustion into StopIteration or the
 * default; so it costs no nested trampoline, and what the generator does may wait. The same methods called by TypeScript use resumeNested.
 */

import { makeGenericAlias } from '../objects/generic-alias.ts'
import { classMethod, define, finalizer, getset, memberAttr, method } from '../objects/kit.ts'
import { PyObject, type PyValue, TypeFlags } from '../objects/object.ts'
import { hexId } from '../objects/object-type.ts'
import { isException, runtimeError, stopIteration } from '../objects/ops/errors.ts'
import { fromHost, toHost } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { emptyTuple, PyBaseException } from '../objects/values.ts'
import { setText } from './async-generators.ts'
import { nativeCode } from './code.ts'
import { Frame, Next } from './frame.ts'
import {
  awaitedBy,
  cannotResume,
  closeGenerator,
  closeUnstarted,
  GenState,
  type PyGenerator,
  resume,
  resumeNested,
} from './generators.ts'
import { again, leave } from './next-frames.ts'
import type { ThreadState } from './thread.ts'
import { exceptionFromThrow } from './throw-arguments.ts'

/** Slots: what exhaustion gives, `undefined` for StopIteration; the generator. */
const nextCode = nativeCode('<next>', 2, [
  (f) => {
    const back = f.back as Frame
    let v = f.val as PyValue | undefined
    if (v === undefined) {
      ;(f.slots[1] as PyGenerator).receiver = null
      v = f.slots[0] as PyValue | undefined
      if (v === undefined) throw stopIteration(f.rt, f.rt.stopValue)
    }
    f.back = null
    back.val = v
    f.rt.frame = back
    return Next.SWITCH
  },
])

/** The frame that takes what `g` gives. A generator runs once at a time, so that one frame serves all its calls. */
function pushNext(rt: ThreadState, g: PyGenerator, fallback: PyValue | undefined): Frame {
  const back = rt.frame
  let f = g.receiver
  if (f === null || f.rt !== rt) f = g.receiver = new Frame(rt, rt.boundaryFunction, nextCode, [fallback, g], back)
  else {
    f.back = back
    f.slots[0] = fallback
  }
  f.depth = back.depth
  // the result arrives at step 0; unwinding takes `pc - 1` for the step that called
  f.pc = 0
  return f
}

/**
 * Resumes `g` from the running frame with `value`; the result (or `fallback` at the end, or StopIteration) arrives in that frame's `val`. For the `enter`
 * form of natives.
 */
export function enterSend(rt: ThreadState, g: PyGenerator, value: PyValue, fallback?: PyValue): void {
  if (g.state === GenState.Closed && g.cls !== T.coroutineType) {
    if (fallback === undefined) throw stopIteration(rt, null)
    rt.frame.val = fallback
    return
  }
  const problem = cannotResume(rt, g, value)
  if (problem !== null) throw problem
  resume(rt, g, pushNext(rt, g, fallback), value, null)
}

/** next(g) and g.send(v) called by TypeScript. */
function sendNested(rt: ThreadState, g: PyGenerator, value: PyValue): PyValue {
  const r = resumeNested(rt, g, value, null)
  if (r === undefined) throw stopIteration(rt, rt.stopValue)
  return r
}

function throwNested(rt: ThreadState, g: PyGenerator, exc: PyBaseException): PyValue {
  const r = resumeNested(rt, g, null, exc)
  if (r === undefined) throw stopIteration(rt, rt.stopValue)
  return r
}
function enterThrow(rt: ThreadState, g: PyGenerator, exc: PyBaseException): void {
  if (g.state === GenState.Created || g.state === GenState.Closed || cannotResume(rt, g, null) !== null) {
    rt.frame.val = throwNested(rt, g, exc)
    return
  }
  resume(rt, g, pushNext(rt, g, undefined), null, exc)
}

/** close() in frames: GeneratorExit is the expected end. Slot 0: the generator. */
const closeCode = nativeCode(
  '<close>',
  1,
  [
    () => Next.NEXT,
    (f) => {
      if (f.val !== undefined) throw runtimeError(f.rt, `${(f.slots[0] as PyGenerator).kind} ignored GeneratorExit`)
      return leave(f, f.rt.stopValue)
    },
    (f) => (isException(f.val, T.GeneratorExit) || isException(f.val, T.StopIteration) ? leave(f, null) : again(f)),
  ],
  [2, -1, -1],
)
function enterClose(rt: ThreadState, g: PyGenerator): void {
  if (g.state !== GenState.Suspended || cannotResume(rt, g, null) !== null) {
    if (g.state === GenState.Created) closeUnstarted(rt, g)
    rt.frame.val = closeGenerator(rt, g)
    return
  }
  const f = new Frame(rt, rt.boundaryFunction, closeCode, [g], rt.frame)
  f.depth = rt.frame.depth
  f.pc = 1
  resume(rt, g, f, null, new PyBaseException(T.GeneratorExit, emptyTuple))
}

const THROW_DOC = 'Raise exception in {}, return next yielded value or raise StopIteration.'
/** The three-argument form is deprecated. */
function thrown(rt: Thread, typ: PyValue, val: PyValue | undefined, tb: PyValue | undefined): PyBaseException {
  if (val !== undefined || tb !== undefined) {
    rt.interp.warn(
      rt,
      T.DeprecationWarning,
      'the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.',
    )
  }
  return exceptionFromThrow(rt as ThreadState, typ, val, tb)
}

const common = (kind: string) => [
  method(
    'send(self, object, /)',
    `send(arg) -> send 'arg' into ${kind},\nreturn next yielded value or raise StopIteration.`,
    (rt, g: PyGenerator, v) => sendNested(rt as ThreadState, g, v),
    (rt, g: PyGenerator, v) => enterSend(rt as ThreadState, g, v),
  ),
  method(
    'throw(self, typ, val=<absent>, tb=<absent>, /) !',
    THROW_DOC.replace('{}', kind),
    (rt, g: PyGenerator, typ, val, tb) => throwNested(rt as ThreadState, g, thrown(rt, typ, val, tb)),
    (rt, g: PyGenerator, typ, val, tb) => enterThrow(rt as ThreadState, g, thrown(rt, typ, val, tb)),
  ),
  method(
    'close(self, /)',
    `close() -> raise GeneratorExit inside ${kind}.`,
    (rt, g: PyGenerator) => {
      if (g.state === GenState.Created) {
        closeUnstarted(rt as ThreadState, g)
        return null
      }
      return closeGenerator(rt as ThreadState, g)
    },
    (rt, g: PyGenerator) => enterClose(rt as ThreadState, g),
  ),
  getset('__name__', `name of the ${kind}`, (_rt, g) => g.name, setText('__name__', 'name')),
  getset('__qualname__', `qualified name of the ${kind}`, (_rt, g) => g.qualname, setText('__qualname__', 'qualname')),
  classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
]
/** `__del__` called by hand: closes, as the collection of the object would in CPython. */
function finalize(rt: Thread, g: PyGenerator): PyValue {
  if (g.state === GenState.Closed) return null
  if (g.state === GenState.Created) closeUnstarted(rt as ThreadState, g)
  else closeGenerator(rt as ThreadState, g)
  return null
}
const running = (g: PyGenerator) => g.state === GenState.Running
const suspended = (g: PyGenerator) => g.state === GenState.Suspended
const frameOf = (g: PyGenerator): PyValue => (g.state === GenState.Closed ? null : g.frame)
const shown = (kind: string) => (rt: Thread, g: PyGenerator) =>
  fromHost(`<${kind} object ${toHost(g.qualname as string)} at ${hexId(rt, g)}>`)

define(T.generatorType, {
  flags: TypeFlags.DisallowInstantiation | TypeFlags.HasWeakref,
  slots: {
    repr: shown('generator'),
    iter: (_rt, g) => g,
    next: (rt, g: PyGenerator) => resumeNested(rt as ThreadState, g, null, null),
  },
  members: [
    finalizer(T.generatorType, finalize),
    ...common('generator'),
    getset('gi_yieldfrom', 'object being iterated by yield from, or None', (_rt, g) => awaitedBy(g)),
    getset('gi_running', null, (_rt, g) => running(g)),
    getset('gi_frame', null, (_rt, g) => frameOf(g)),
    getset('gi_suspended', null, (_rt, g) => suspended(g)),
    getset('gi_code', null, (_rt, g) => g.frame.code),
  ],
})

/** What `coroutine.__await__()` gives: an iterator that drives the coroutine. */
export class PyCoroutineWrapper extends PyObject {
  readonly coroutine: PyGenerator
  constructor(coroutine: PyGenerator) {
    super(T.coroutineWrapperType)
    this.coroutine = coroutine
  }
}

define(T.coroutineType, {
  flags: TypeFlags.DisallowInstantiation | TypeFlags.HasWeakref,
  slots: {
    repr: shown('coroutine'),
    await: (_rt, g: PyGenerator) => new PyCoroutineWrapper(g),
  },
  members: [
    finalizer(T.coroutineType, finalize),
    ...common('coroutine'),
    getset('cr_await', 'object being awaited on, or None', (_rt, g) => awaitedBy(g)),
    getset('cr_running', null, (_rt, g) => running(g)),
    getset('cr_frame', null, (_rt, g) => frameOf(g)),
    getset('cr_code', null, (_rt, g) => g.frame.code),
    memberAttr('cr_origin', null, (rt, g) => (rt as ThreadState).interp.originOf(g)),
    getset('cr_suspended', null, (_rt, g) => suspended(g)),
  ],
})

define(T.coroutineWrapperType, {
  doc: 'A wrapper object implementing __await__ for coroutines.',
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, w) => w,
    next: (rt, w: PyCoroutineWrapper) => resumeNested(rt as ThreadState, w.coroutine, null, null),
  },
  members: [
    method(
      'send(self, object, /)',
      "send(arg) -> send 'arg' into coroutine,\nreturn next yielded value or raise StopIteration.",
      (rt, w, v) => sendNested(rt as ThreadState, w.coroutine, v),
      (rt, w, v) => enterSend(rt as ThreadState, w.coroutine, v),
    ),
    method(
      'throw(self, typ, val=<absent>, tb=<absent>, /) !',
      THROW_DOC.replace('{}', 'coroutine'),
      (rt, w, typ, val, tb) => throwNested(rt as ThreadState, w.coroutine, thrown(rt, typ, val, tb)),
      (rt, w, typ, val, tb) => enterThrow(rt as ThreadState, w.coroutine, thrown(rt, typ, val, tb)),
    ),
    method('close(self, /)', 'close() -> raise GeneratorExit inside coroutine.', (rt, w) =>
      closeGenerator(rt as ThreadState, w.coroutine),
    ),
  ],
})
