/**
 * AttributeErrors that leave a property's getter. Where the getter ran in a frame of its own (lower/getters.ts), nobody is left to tell the error
 * which attribute was read: the unwinding does.
 */
import type { PyValue } from '../objects/object.ts'
import { tellAttribute } from '../objects/ops/attributes.ts'
import { type PyBaseException, PyProperty } from '../objects/values.ts'
import type { Attribute } from '../parser/ast.ts'
import type { Frame } from './frame.ts'

/** An exception leaves `frame` for `back`, which stands at an attribute; where `frame` is a getter's, the value of `back` is the object. */
export function attributeOfGetter(frame: Frame, back: Frame, exc: PyBaseException): void {
  const node = back.node as Attribute
  const obj = back.val as PyValue
  const d = typeof obj === 'object' && obj !== null ? obj.cls.lookup(node.attr) : undefined
  if (d instanceof PyProperty && d.fget === frame.fn) tellAttribute(exc, obj, node.attr)
}
