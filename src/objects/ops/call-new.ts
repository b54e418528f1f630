/** `X.__new__(cls, ...)` of builtin types. */
import { type KwNames, PyType, type PyValue, type Slots, TypeFlags } from '../object.ts'
import type { Thread } from '../thread.ts'
import { typeError } from './errors.ts'
import { shownTypeName, typeName } from './type-of.ts'

/** Calls the builtin `X.__new__(cls, ...)` after checking that `cls` may use X's layout. */
export function callNew(rt: Thread, owner: PyType, args: readonly PyValue[], kwnames: KwNames): PyValue {
  const nkw = kwnames === null ? 0 : kwnames.length
  if (args.length - nkw < 1) throw typeError(rt, `${shownTypeName(owner)}.__new__(): not enough arguments`)
  const cls = args[0]
  if (!(cls instanceof PyType))
    throw typeError(rt, `${shownTypeName(owner)}.__new__(X): X is not a type object (${typeName(cls)})`)
  if (!cls.isSubtype(owner))
    throw typeError(
      rt,
      `${shownTypeName(owner)}.__new__(${shownTypeName(cls)}): ${shownTypeName(cls)} is not a subtype of ${shownTypeName(owner)}`,
    )
  // the layout must be made by the nearest builtin type's own constructor
  let nearest: PyType = cls
  while (nearest.flags & TypeFlags.Heap) nearest = nearest.base as PyType
  const make = nearest.slots.new
  const own = make !== undefined && (nearest.flags & TypeFlags.DisallowInstantiation) === 0
  if (own ? make !== owner.slots.new : nearest !== owner)
    throw typeError(
      rt,
      `${shownTypeName(owner)}.__new__(${shownTypeName(cls)}) is not safe, use ${shownTypeName(nearest)}.__new__()`,
    )
  return (owner.slots.new as NonNullable<Slots['new']>)(rt, cls, args.slice(1), kwnames)
}
