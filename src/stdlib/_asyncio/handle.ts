/** Handle and TimerHandle: what call_soon() and call_later() return. */

import type { ThreadState } from '../../interpreter/thread.ts'
import { define, type Member, memberAttr } from '../../objects/kit.ts'
import { Cmp, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { getAttr } from '../../objects/ops/attributes.ts'
import { call } from '../../objects/ops/call.ts'
import { cmpResult, identicalOrEqual } from '../../objects/ops/compare.ts'
import { asFloat } from '../../objects/ops/convert.ts'
import { attributeError } from '../../objects/ops/errors.ts'
import { hash } from '../../objects/ops/hash.ts'
import { toArray } from '../../objects/ops/iterate.ts'
import { repr, str } from '../../objects/ops/text.ts'
import { truth } from '../../objects/ops/truth.ts'
import { fromHost, textOf, toHost } from '../../objects/ops/type-of.ts'
import { parseSignature } from '../../objects/signature.ts'
import type { Thread } from '../../objects/thread.ts'
import { NotImplemented, PyBaseException, PyFloat, PyTuple } from '../../objects/values.ts'
import { copyContext, enterContext, leaveContext, PyContext } from '../_contextvars.ts'
import { handleType, Override, type PyHandle, PyLoop, PySoonHandle, PyTimerHandle, timerHandleType } from './classes.ts'
import { bindPython, pythonMethod } from './python-method.ts'
import { debugOf, overrides, stackHere } from './schedule.ts'
import { leavesLoop, stateOf } from './state.ts'

const argsValueOf = (h: PyHandle): PyValue => (h.extra === null ? null : h.extra.argsValue)

/** Handle._args */
function argsOf(h: PyHandle): PyValue {
  const value = argsValueOf(h)
  if (value !== null) return value
  return h.args === null ? null : new PyTuple(h.args)
}
function setArgs(h: PyHandle, v: PyValue): void {
  if (h.extra !== null) h.extra.argsValue = null
  if (v === null) h.args = null
  else if (v instanceof PyTuple) h.args = v.items
  else {
    // not iterable: seen when it is run, as in CPython
    h.rare.argsValue = v
    h.args = []
  }
}

export const whenOf = (h: PyTimerHandle): PyValue => (h.whenValue === null ? new PyFloat(h.when) : h.whenValue)

/** What cancel() does, without telling the loop. */
export function cancelHandle(rt: ThreadState, h: PyHandle): void {
  if (h.cancelled) return
  h.cancelled = true
  if (h.loop instanceof PyLoop ? h.loop.debug : h.loop !== null && debugOf(rt, h.loop)) h.rare.reprText = repr(rt, h)
  h.callback = null
  h.args = null
  if (h.extra !== null) h.extra.argsValue = null
}

export function cancelTimer(rt: ThreadState, h: PyTimerHandle): void {
  if (!h.cancelled) {
    const loop = h.loop
    if (loop instanceof PyLoop && (overrides(loop) & Override.TimerCancelled) === 0) {
      if (h.scheduled) loop.cancelledTimers++
    } else call(rt, getAttr(rt, loop, '_timer_handle_cancelled'), [h])
  }
  cancelHandle(rt, h)
}

/** Handle._run() by hand. The loop's driver runs handles in frames instead. */
function run(rt: ThreadState, h: PyHandle): void {
  try {
    const other = argsValueOf(h)
    const args = other !== null ? toArray(rt, other) : h.args === null ? toArray(rt, null) : [...h.args]
    if (h.context instanceof PyContext) {
      const previous = enterContext(rt, h.context)
      try {
        call(rt, h.callback, args)
      } finally {
        leaveContext(rt, previous)
      }
    } else call(rt, getAttr(rt, h.context, 'run'), [h.callback, ...args])
  } catch (e) {
    if (!(e instanceof PyBaseException) || leavesLoop(e)) throw e
    stateOf(rt).callHelper(rt, 'events', '_callback_failed', [h, e])
  }
}

function attr(name: string, get: (h: any) => PyValue, set: ((rt: Thread, h: any, v: PyValue) => void) | null): Member {
  return memberAttr(
    name,
    null,
    (_rt, h) => get(h),
    set === null
      ? null
      : (rt, h, v) => {
          if (v === undefined) throw attributeError(rt, name, h, name)
          set(rt, h, v)
        },
  )
}

const handleMethod = (declaration: string, doc: string | null, body: (rt: Thread, ...args: any[]) => any) =>
  pythonMethod('Handle', declaration, doc, body, () => handleType)
const timerMethod = (declaration: string, doc: string | null, body: (rt: Thread, ...args: any[]) => any) =>
  pythonMethod('TimerHandle', declaration, doc, body, () => timerHandleType)

function fill(rt: ThreadState, h: PyHandle, callback: PyValue, args: PyValue, loop: PyValue, context: PyValue): void {
  h.callback = callback
  setArgs(h, args)
  h.loop = loop
  h.context = context === null ? copyContext(rt) : context
  if (debugOf(rt, loop)) h.rare.sourceTraceback = stackHere(rt)
}

function handleRepr(rt: Thread, h: PyHandle): PyValue {
  if (h.extra !== null && h.extra.reprText !== null) return h.extra.reprText
  const info = toArray(rt, call(rt, getAttr(rt, h, '_repr_info'), []))
  return fromHost(`<${info.map((t) => toHost(textOf(str(rt, t)) ?? '')).join(' ')}>`)
}
const HANDLE_INIT_TEXT = '__init__(self, callback, args, loop, context=None)'
const HANDLE_INIT = parseSignature(HANDLE_INIT_TEXT, true)
define(handleType, {
  doc: 'Object returned by callback registration methods.',
  signature: '(callback, args, loop, context=None)',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  new: (_rt, cls: PyType) => new PySoonHandle(cls, null, null, null, null),
  slots: {
    init: (rt, h: PyHandle, args, kwnames) => {
      const [callback, given, loop, context] = bindPython(rt, 'Handle.__init__', HANDLE_INIT, [h, ...args], kwnames, 1)
      fill(rt as ThreadState, h, callback, given, loop, context)
    },
    repr: handleRepr,
  },
  members: [
    handleMethod(HANDLE_INIT_TEXT, null, (rt, h: PyHandle, callback, args, loop, context) =>
      fill(rt as ThreadState, h, callback, args, loop, context),
    ),
    handleMethod('__repr__(self)', null, handleRepr),
    handleMethod('_repr_info(self)', null, (rt, h) =>
      stateOf(rt as ThreadState).callHelper(rt as ThreadState, 'events', '_handle_repr_info', [h]),
    ),
    handleMethod('get_context(self)', null, (_rt, h: PyHandle) => h.context),
    handleMethod('cancel(self)', null, (rt, h) => cancelHandle(rt as ThreadState, h)),
    handleMethod('cancelled(self)', null, (_rt, h: PyHandle) => h.cancelled),
    handleMethod('_run(self)', null, (rt, h) => run(rt as ThreadState, h)),
    attr(
      '_callback',
      (h) => h.callback,
      (_rt, h, v) => {
        h.callback = v
      },
    ),
    attr('_args', argsOf, (_rt, h, v) => setArgs(h, v)),
    attr(
      '_cancelled',
      (h) => h.cancelled,
      (rt, h, v) => {
        h.cancelled = truth(rt, v)
      },
    ),
    attr(
      '_loop',
      (h) => h.loop,
      (_rt, h, v) => {
        h.loop = v
      },
    ),
    attr(
      '_context',
      (h) => h.context,
      (_rt, h, v) => {
        h.context = v
      },
    ),
    attr(
      '_source_traceback',
      (h) => h.extra?.sourceTraceback ?? null,
      (_rt, h, v) => {
        h.rare.sourceTraceback = v
      },
    ),
    attr(
      '_repr',
      (h) => h.extra?.reprText ?? null,
      (_rt, h, v) => {
        h.rare.reprText = v
      },
    ),
  ],
})

function timerInit(
  rt: Thread,
  h: PyTimerHandle,
  when: PyValue,
  callback: PyValue,
  args: PyValue,
  loop: PyValue,
  context: PyValue,
): void {
  fill(rt as ThreadState, h, callback, args, loop, context)
  h.whenValue = when
  h.when = asFloat(rt, when)
  h.sequence = stateOf(rt as ThreadState).sequence++
}
const timerHash = (rt: Thread, h: PyTimerHandle) => hash(rt, whenOf(h))
function timerCompare(rt: Thread, a: PyTimerHandle, b: PyValue, op: Cmp): PyValue {
  if (!(b instanceof PyTimerHandle)) return NotImplemented
  const same = (): boolean =>
    a.when === b.when &&
    identicalOrEqual(rt, a.callback, b.callback) &&
    identicalOrEqual(rt, argsOf(a), argsOf(b)) &&
    a.cancelled === b.cancelled
  switch (op) {
    case Cmp.EQ:
      return same()
    case Cmp.NE:
      return !same()
    case Cmp.LE:
      return a.when < b.when || same()
    case Cmp.GE:
      return a.when > b.when || same()
    default:
      return cmpResult(a.when - b.when, op)
  }
}
const comparison = (name: string, op: Cmp): Member =>
  timerMethod(`${name}(self, other)`, null, (rt, a: PyTimerHandle, b) => timerCompare(rt, a, b, op))
const TIMER_INIT_TEXT = '__init__(self, when, callback, args, loop, context=None)'
const TIMER_INIT = parseSignature(TIMER_INIT_TEXT, true)
define(timerHandleType, {
  doc: 'Object returned by timed callback registration methods.',
  signature: '(when, callback, args, loop, context=None)',
  flags: TypeFlags.BaseType | TypeFlags.HasWeakref,
  new: (_rt, cls: PyType) => new PyTimerHandle(cls, 0, null, null, null, null),
  slots: {
    init: (rt, h: PyTimerHandle, args, kwnames) => {
      const [when, callback, given, loop, context] = bindPython(
        rt,
        'TimerHandle.__init__',
        TIMER_INIT,
        [h, ...args],
        kwnames,
        1,
      )
      timerInit(rt, h, when, callback, given, loop, context)
    },
    hash: timerHash,
    compare: timerCompare,
  },
  members: [
    timerMethod(TIMER_INIT_TEXT, null, timerInit),
    timerMethod('__hash__(self)', null, timerHash),
    comparison('__lt__', Cmp.LT),
    comparison('__le__', Cmp.LE),
    comparison('__eq__', Cmp.EQ),
    comparison('__gt__', Cmp.GT),
    comparison('__ge__', Cmp.GE),
    timerMethod('cancel(self)', null, (rt, h) => cancelTimer(rt as ThreadState, h)),
    timerMethod(
      'when(self)',
      'Return a scheduled callback time.\n\n        The time is an absolute timestamp, using the same time\n        reference as loop.time().\n        ',
      (_rt, h) => whenOf(h),
    ),
    attr('_when', whenOf, (rt, h, v) => {
      h.whenValue = v
      h.when = asFloat(rt, v)
    }),
    attr(
      '_scheduled',
      (h) => h.scheduled,
      (rt, h, v) => {
        h.scheduled = truth(rt, v)
      },
    ),
  ],
})
