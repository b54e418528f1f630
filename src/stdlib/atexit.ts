/** atexit: functions that run when the interpreter ends, the last registered first. */
import type { PyDict } from '../objects/dict.ts'
import { fn, module } from '../objects/kit.ts'
import type { KwNames, PyValue } from '../objects/object.ts'
import { call, isCallable } from '../objects/ops/call.ts'
import { identicalOrEqual } from '../objects/ops/compare.ts'
import { typeError } from '../objects/ops/errors.ts'
import { textOf, toHost } from '../objects/ops/type-of.ts'
import type { Thread } from '../objects/thread.ts'
import { PyBaseException } from '../objects/values.ts'

interface Callback {
  readonly f: PyValue
  readonly args: readonly PyValue[]
  readonly kwnames: KwNames
}
const STATE = { name: 'atexit' }
function callbacks(rt: Thread): Callback[] {
  let list = rt.interp.state.get(STATE) as Callback[] | undefined
  if (list === undefined) {
    list = []
    rt.interp.state.set(STATE, list)
    const atExit = (rt.interp as { atExit?: ((rt: Thread) => void)[] }).atExit
    atExit?.push((at) => run(at))
  }
  return list
}

/** Runs and forgets them all; an error is reported and the others still run. */
function run(rt: Thread): void {
  const list = callbacks(rt)
  for (let c = list.pop(); c !== undefined; c = list.pop()) {
    try {
      call(rt, c.f, c.args.slice(), c.kwnames)
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e
      rt.interp.unraisable(rt, e, 'Exception ignored in atexit callback', c.f)
    }
  }
}

export default module(
  'atexit',
  'allow programmer to define multiple exit functions to be executed\nupon normal program termination.',
  [
    fn(
      'register(*args, **kwargs) !',
      'Register a function to be executed upon normal program termination',
      (rt, args: PyValue[], kwargs: PyDict) => {
        if (args.length === 0) throw typeError(rt, 'register() takes at least 1 argument (0 given)')
        const [f, ...rest] = args
        if (!isCallable(f)) throw typeError(rt, 'the first argument must be callable')
        const names = kwargs.keyList().map((k) => toHost(textOf(k)!))
        callbacks(rt).push({ f, args: [...rest, ...kwargs.valueList()], kwnames: names.length === 0 ? null : names })
        return f
      },
    ),
    fn('unregister(func, /) !', 'Unregister an exit function which was previously registered.', (rt, f) => {
      const list = callbacks(rt)
      for (let i = list.length - 1; i >= 0; i--)
        if (i < list.length && identicalOrEqual(rt, list[i].f, f)) list.splice(i, 1)
    }),
    fn('_clear() !', 'Clear the list of previously registered exit functions.', (rt) => {
      callbacks(rt).length = 0
    }),
    fn('_run_exitfuncs() !', 'Run all registered exit functions.', run),
    fn('_ncallbacks() !', 'Return the number of registered exit functions.', (rt) => callbacks(rt).length),
  ],
)
