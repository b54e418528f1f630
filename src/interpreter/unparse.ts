/** Expressions as source text: what annotations become under `from __future__ import annotations`. */
import type { Expr } from '../parser/ast.ts'

export function unparse(e: Expr): string {
  throw new Error(`unparse of ${e.kind} is not written yet`)
}
