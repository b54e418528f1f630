/** `list[int]` (types.GenericAlias) and `int | str` (types.UnionType) as data; their methods are in generic-alias-type.ts. */
import { PyObject, PyType, type PyValue } from './object.ts'
import type { Thread } from './thread.ts'
import * as T from './types.ts'
import { NotImplemented, PyTuple } from './values.ts'

export class PyGenericAlias extends PyObject {
  readonly origin: PyValue
  readonly args: PyTuple
  /** `*tuple[int]`: made by iterating an alias. */
  readonly starred: boolean
  /** Type variables among the arguments, computed when first asked. */
  parameters: PyTuple | null = null
  constructor(origin: PyValue, args: PyTuple, starred = false, cls: PyType = T.genericAliasType) {
    super(cls)
    this.origin = origin
    this.args = args
    this.starred = starred
  }
}

/** `origin[item]` as `__class_getitem__` of builtin types gives it. */
export function makeGenericAlias(_rt: Thread, origin: PyValue, item: PyValue): PyGenericAlias {
  return new PyGenericAlias(
    origin,
    item instanceof PyTuple && item.cls.isSubtype(T.tupleType) ? item : new PyTuple([item]),
  )
}

export class PyUnion extends PyObject {
  readonly args: PyTuple
  parameters: PyTuple | null = null
  constructor(args: PyTuple) {
    super(T.unionType)
    this.args = args
  }
}

/** `a | b` of types: NotImplemented unless both are classes, aliases, unions or None. Members are flattened, equal ones kept once. */
export function unionOf(_rt: Thread, a: PyValue, b: PyValue): PyValue {
  const ok = (v: PyValue) =>
    v === null ||
    v instanceof PyType ||
    v instanceof PyGenericAlias ||
    v instanceof PyUnion ||
    (v instanceof PyObject && v.cls.name === 'TypeAliasType')
  if (!ok(a) || !ok(b)) return NotImplemented
  const out: PyValue[] = []
  for (const v of [a, b]) {
    for (const t of v instanceof PyUnion ? v.args.items : [v === null ? T.noneType : v])
      if (!out.some((o) => sameMember(o, t))) out.push(t)
  }
  return out.length === 1 ? out[0] : new PyUnion(new PyTuple(out))
}
function sameMember(a: PyValue, b: PyValue): boolean {
  if (a === b) return true
  if (a instanceof PyGenericAlias && b instanceof PyGenericAlias) {
    return (
      a.origin === b.origin &&
      a.starred === b.starred &&
      a.args.items.length === b.args.items.length &&
      a.args.items.every((x, i) => sameMember(x, b.args.items[i]))
    )
  }
  return false
}
