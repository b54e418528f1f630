/** What the types of itertools share. Each is an iterator object whose JS class holds its state; `next` answers `undefined` at the end. */
import { ctor, type Member, newType } from '../../objects/kit.ts'
import { type PyType, type PyValue, type Slots, TypeFlags } from '../../objects/object.ts'
import { typeOf } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'

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
  return typeOf(it).slots.next!(rt, it)
}
