/**
 * The scope pass: from a tree to a table of scopes, with every error and warning that CPython's compiler would give.
 *
 * Three steps, in CPython's order, so that of several errors the same one is reported: future statements, names entered
 * into scopes and resolved (its symbol table), then a walk in the order of the code (its code generator). Nothing runs and
 * nothing is changed: the same tree gives the same table.
 */

import type {
  AsyncFunctionDef,
  ClassDef,
  DictComp,
  FunctionDef,
  GeneratorExp,
  ImportFrom,
  Lambda,
  ListComp,
  Mod,
  Node,
  SetComp,
  TypeAlias,
  TypeParam,
} from '../../parser/ast.ts'
import { Builder } from './build.ts'
import { Reporter, type ScopeWarning } from './errors.ts'
import { collectFutures } from './futures.ts'
import { resolveScopes } from './resolve.ts'
import type { Scope } from './scope.ts'
import { StatementWalker } from './statements.ts'

export interface AnalyseOptions {
  /** The text of the tree, for `SyntaxError.text`; CPython has one only if it can read the file. */
  source?: string | null
  /** PyCF_ALLOW_TOP_LEVEL_AWAIT: module code may await, and is then a coroutine. */
  allowTopLevelAwait?: boolean
  /** Future features inherited from the code that calls `compile`, `exec` or `eval`. */
  features?: Iterable<string>
  /** Level of `-O`: from 1 on assertions are left out. */
  optimize?: number
}

export type ScopeNode =
  | Mod
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Lambda
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | TypeAlias

export class ScopeTable {
  readonly module: Scope
  readonly warnings: readonly ScopeWarning[]
  /** Names of the `__future__` features in force. */
  readonly futureFeatures: ReadonlySet<string>
  private readonly builder: Builder

  constructor(builder: Builder, warnings: readonly ScopeWarning[], features: ReadonlySet<string>) {
    this.builder = builder
    this.module = builder.module
    this.warnings = warnings
    this.futureFeatures = features
  }

  /** The scope of the body of a node; for a type alias of its value. */
  scopeOf(node: ScopeNode): Scope {
    return found(this.builder.scopes.get(node), node)
  }

  /** The scope around a generic function, class or type alias that holds its type parameters; null if it has none. */
  typeParamsOf(node: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias): Scope | null {
    return this.builder.typeParams.get(node) ?? null
  }

  /** The scope in which the bound or constraints of a type variable are evaluated. */
  boundOf(param: TypeParam): Scope {
    return found(this.builder.bounds.get(param), param)
  }

  /** The scope in which the default of a type parameter is evaluated. */
  defaultOf(param: TypeParam): Scope {
    return found(this.builder.defaults.get(param), param)
  }
}

function found(scope: Scope | undefined, node: Node): Scope {
  if (scope === undefined) throw new Error(`${node.kind} has no scope of its own`)
  return scope
}

/**
 * Resolves all names of a tree.
 *
 * @throws PythonSyntaxError as CPython's compiler would, with its wording and place
 */
export function analyse(tree: Mod, filename: string, options: AnalyseOptions = {}): ScopeTable {
  const reporter = new Reporter(filename, options.source ?? null)
  const topLevelAwait = options.allowTopLevelAwait ?? false
  const futures: { features: ReadonlySet<string>; statements: ReadonlySet<ImportFrom> } = collectFutures(
    tree,
    options.features ?? [],
    reporter,
  )
  const futureAnnotations = futures.features.has('annotations')
  const built = new Builder(tree, reporter, futureAnnotations, topLevelAwait)
  resolveScopes(built, reporter)
  const barryAsFlufl = futures.features.has('barry_as_FLUFL')
  const checks = { futureAnnotations, barryAsFlufl, topLevelAwait, optimize: options.optimize ?? 0 }
  new StatementWalker(built, reporter, checks, futures.statements).walk(tree)
  return new ScopeTable(built, reporter.warnings, futures.features)
}
