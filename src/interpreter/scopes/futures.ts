/**
 * `from __future__ import ...`: which statements may stand where they stand, and what they turn on.
 *
 * A future statement must come before everything but a docstring and other future statements. Those that do are looked at
 * before anything else, so their errors come first; later ones are refused when the pass over the code meets them.
 */

import type { ImportFrom, Mod } from '../../parser/ast.ts'
import type { Reporter } from './errors.ts'

/** All names module `__future__` knows. Only two still change anything. */
const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
])

export interface Futures {
  readonly features: Set<string>
  /** The future statements that stand at the beginning of the file. */
  readonly statements: ReadonlySet<ImportFrom>
}

/** Collects the features of a module; raises "future feature x is not defined" and "not a chance". */
export function collectFutures(tree: Mod, inherited: Iterable<string>, reporter: Reporter): Futures {
  const features = new Set(inherited)
  const statements = new Set<ImportFrom>()
  if (tree.kind === 'Module' || tree.kind === 'Interactive') {
    for (let i = 0; i < tree.body.length; i++) {
      const stmt = tree.body[i]
      if (stmt === undefined) break
      if (stmt.kind === 'ImportFrom' && stmt.module === '__future__' && !stmt.level) {
        for (const alias of stmt.names) {
          if (FEATURES.has(alias.name)) features.add(alias.name)
          else if (alias.name === 'braces') reporter.failAtStart('not a chance', stmt)
          else reporter.failAtStart(`future feature ${alias.name} is not defined`, stmt)
        }
        statements.add(stmt)
        continue
      }
      const isDocstring =
        i === 0 && stmt.kind === 'Expr' && stmt.value.kind === 'Constant' && typeof stmt.value.value === 'string'
      if (!isDocstring) break
    }
  }
  return { features, statements }
}
