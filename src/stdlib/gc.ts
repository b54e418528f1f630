/**
 * gc. Memory is JavaScript's: its collector cannot be asked or steered, so collect() finds nothing and enable(), disable() and the thresholds are
 * only remembered.
 */

import { PyDict } from '../objects/dict.ts'
import { fn, lazy, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import { valueError } from '../objects/ops/errors.ts'
import type { Thread } from '../objects/thread.ts'
import { PyList, PyTuple } from '../objects/values.ts'

interface GcState {
  enabled: boolean
  threshold: number[]
  debug: number
}
const STATE = { name: 'gc' }
function gcState(rt: Thread): GcState {
  let s = rt.interp.state.get(STATE) as GcState | undefined
  if (s === undefined) {
    s = { enabled: true, threshold: [2000, 10, 10], debug: 0 }
    rt.interp.state.set(STATE, s)
  }
  return s
}
/** Whether a value can take part in a cycle: containers and instances. */
const tracked = (v: PyValue): boolean =>
  typeof v === 'object' && v !== null && !(v instanceof PyTuple && v.items.length === 0)

export default module('gc', 'This module provides access to the garbage collector for reference cycles.', [
  fn('enable()', 'Enable automatic garbage collection.', (rt) => {
    gcState(rt).enabled = true
  }),
  fn('disable()', 'Disable automatic garbage collection.', (rt) => {
    gcState(rt).enabled = false
  }),
  fn('isenabled()', 'Returns true if automatic garbage collection is enabled.', (rt) => gcState(rt).enabled),
  fn(
    'collect(generation: int = 2)',
    'Run the garbage collector: it is not ours to run, so nothing is found.',
    (rt, generation) => {
      if (generation < 0 || generation > 2) throw valueError(rt, 'invalid generation')
      return 0
    },
  ),
  fn('get_threshold()', 'Return the current collection thresholds.', (rt) => new PyTuple(gcState(rt).threshold)),
  fn(
    'set_threshold(threshold0: int, threshold1: int = 10, threshold2: int = 10, /) !',
    'Set the collection thresholds (the collection frequency).',
    (rt, a, b, c) => {
      gcState(rt).threshold = [a, b, c]
    },
  ),
  fn('get_count()', 'Return a three-tuple of the current collection counts.', () => new PyTuple([0, 0, 0])),
  fn('get_debug()', 'Get the garbage collection debugging flags.', (rt) => gcState(rt).debug),
  fn('set_debug(flags: int, /)', 'Set the garbage collection debugging flags.', (rt, flags) => {
    gcState(rt).debug = flags
  }),
  fn('get_stats()', 'Return a list of dictionaries containing per-generation statistics.', () => {
    const one = (): PyDict => {
      const d = new PyDict()
      for (const name of ['collections', 'collected', 'uncollectable']) d.setStr(name, 0)
      return d
    }
    return new PyList([one(), one(), one()])
  }),
  fn('is_tracked(obj, /)', 'Returns true if the object is tracked by the garbage collector.', (_rt, obj) =>
    tracked(obj),
  ),
  fn('is_finalized(obj, /)', 'Returns true if the object has been already finalized by the GC.', () => false),
  fn('freeze()', 'Freeze all current tracked objects and ignore them for future collections.', () => {}),
  fn('unfreeze()', 'Unfreeze all objects in the permanent generation.', () => {}),
  fn('get_freeze_count()', 'Return the number of objects in the permanent generation.', () => 0),
  lazy('garbage', () => new PyList([])),
  lazy('callbacks', () => new PyList([])),
  value('DEBUG_STATS', 1),
  value('DEBUG_COLLECTABLE', 2),
  value('DEBUG_UNCOLLECTABLE', 4),
  value('DEBUG_SAVEALL', 32),
  value('DEBUG_LEAK', 38),
])
