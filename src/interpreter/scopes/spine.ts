/**
 * Chains down the left: `a + b + c`, `a.b().c[d]`. Programs make them thousands of operands long, so no pass may recurse
 * along one; passes collect the chain, take its base first and its nodes on the way back.
 */

import type { Expr } from '../../parser/ast.ts'

/** The operand that an expression's own evaluation begins with, where such operands form long chains. */
export function spineChild(e: Expr): Expr | null {
  switch (e.kind) {
    case 'BinOp':
      return e.left
    case 'Call':
      return e.func
    case 'Attribute':
    case 'Subscript':
      return e.value
    default:
      return null
  }
}

/** The first expression down the left spine that is not itself a spine. */
export function spineBase(e: Expr): Expr {
  let base = e
  for (let child = spineChild(base); child !== null; child = spineChild(base)) base = child
  return base
}
