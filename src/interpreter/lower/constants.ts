/** Constants of the tree as Python values. */

import type { PyValue } from '../../objects/object.ts'
import { fromCodePoints, fromHost } from '../../objects/ops/type-of.ts'
import { frozensetOfConstants } from '../../objects/set.ts'
import { Ellipsis, PyBytes, PyComplex, PyFloat, PyTuple } from '../../objects/values.ts'
import type { ConstantValue } from '../../parser/constant-values.ts'

export function constantValue(c: ConstantValue): PyValue {
  if (typeof c === 'string') return fromHost(c)
  if (c === null || typeof c !== 'object') return c
  switch (c.type) {
    case 'float':
      return new PyFloat(c.value)
    case 'complex':
      return new PyComplex(c.real ?? 0, c.imag)
    case 'bytes':
      return new PyBytes(c.value)
    case 'ellipsis':
      return Ellipsis
    case 'str':
      return fromCodePoints(c.codePoints)
    case 'tuple':
      return new PyTuple(c.items.map(constantValue))
    case 'frozenset':
      return frozensetOfConstants(c.items.map(constantValue))
  }
}
