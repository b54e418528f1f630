/** What the types of itertools share. Each is an iterator object whose JS class holds its state; `next` answers `undefined` at the end. */
import { askInOperation } from '../../interpreter/iteration-frames.ts'
import type { ThreadState } from '../../interpreter/thread.ts'
import { ctor, type Member, method, newType } from '../../objects/kit.ts'
import { type PyType, type PyValue, type Slots, TypeFlags } from '../../objects/object.ts'
import { asSize } from '../../objects/ops/convert.ts'
import { typeError, valueError } from '../../objects/ops/errors.ts'
import { intOf, typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyTuple } from '../../objects/values.ts'

export interface IteratorSpec {
  doc: string
  /** Constructor declaration (kit.ts). */
  declaration: string
  signature: string | null
  make: (rt: Thread, cls: PyType, ...args: any[]) => PyValue
  next: NonNullable<Slots['next']>
  members?: Member[]
  slots?: Slots
  flags?: number
}

export function iteratorType(name: string, spec: IteratorSpec): PyType {
  return newType(name, 'itertools', {
    doc: spec.doc,
    signature: spec.signature,
    flags: spec.flags ?? TypeFlags.BaseType,
    new: ctor(spec.declaration, spec.make),
    slots: { iter: (_rt, self) => self, next: spec.next, ...spec.slots },
    members: spec.members,
  })
}

/** `next(it)` of something that iter() gave. */
export function advance(rt: Thread, it: PyValue): PyValue | undefined {
  return (rt as ThreadState).op === null ? typeOf(it).slots.next!(rt, it) : askInOperation(rt as ThreadState, it)
}

export function warn(rt: Thread): void {
  const text = 'Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.'
  rt.interp.warn(rt, T.DeprecationWarning, text)
}
/** `__reduce__` and `__setstate__`, which warn that they will go. `reduce` answers arguments and state (`undefined`: none). */
export function pickling<S>(
  reduce: (rt: Thread, self: S) => readonly [readonly PyValue[], PyValue | undefined],
  setState?: (rt: Thread, self: S, state: PyValue) => void,
): Member[] {
  const members = [
    method('__reduce__(self, /)', 'Return state information for pickling.', (rt, self) => {
      warn(rt)
      const [args, state] = reduce(rt, self)
      const parts: PyValue[] = [self.cls, new PyTuple(args)]
      if (state !== undefined) parts.push(state)
      return new PyTuple(parts)
    }),
  ]
  if (setState !== undefined)
    members.push(
      method('__setstate__(self, object, /)', 'Set state information for unpickling.', (rt, self, state) => {
        warn(rt)
        setState(rt, self, state)
      }),
    )
  return members
}
/** The items of a state that must be a tuple of so many. */
export function stateParts(rt: Thread, state: PyValue, least: number, most = least): readonly PyValue[] {
  if (!(state instanceof PyTuple)) throw typeError(rt, 'state is not a tuple')
  const n = state.items.length
  if (n >= least && n <= most) return state.items
  const bound = least === most ? 'exactly' : n < least ? 'at least' : 'at most'
  const wanted = n < least ? least : most
  throw typeError(rt, `function takes ${bound} ${wanted} argument${wanted === 1 ? '' : 's'} (${n} given)`)
}
/** A state that must be a tuple of `n` indices, each clipped to its place. */
export function stateIndices(
  rt: Thread,
  state: PyValue,
  n: number,
  clip: (index: number, place: number) => number,
): number[] {
  if (!(state instanceof PyTuple) || state.items.length !== n) throw valueError(rt, 'invalid arguments')
  return state.items.map((v, place) => {
    if (intOf(v) === undefined) throw typeError(rt, 'an integer is required')
    return clip(asSize(rt, v), place)
  })
}
export const between = (least: number, v: number, most: number): number => Math.max(least, Math.min(v, most))
/** `__sizeof__` of what holds so many words. */
export const sizeOf = <S>(words: (self: S) => number): Member =>
  method('__sizeof__(self, /)', 'Returns size in memory, in bytes.', (_rt, self) => words(self) * 8)
