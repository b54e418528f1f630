/**
 * Where bundled modules come from: the interface between the import system and the standard library, which implements it (stdlib/index.ts).
 */
import type { ModuleDeclaration } from '../objects/kit.ts'
import type { Node } from '../parser/ast.ts'
import type { ScopeTable } from './scopes/analyse.ts'

/** A module written in Python: its text, whether it is a package, and its tree (parser/packed.ts) where the build has packed it. */
export interface BundledSource {
  readonly source: string
  readonly isPackage: boolean
  readonly packed?: string
  /**
   * What the first import found out of the packed tree, where later interpreters are to be spared it: null is to be filled in. Nothing of an
   * interpreter is in it, and lowering leaves it as it is.
   */
  analysed?: Analysed | null
}
export interface Analysed {
  readonly tree: Node
  readonly table: ScopeTable
}
export interface ModuleSource {
  /** A module written in TypeScript. */
  native(name: string): ModuleDeclaration | undefined
  python(name: string): BundledSource | undefined
  /** Names of all bundled modules. */
  readonly names: ReadonlySet<string>
  /** Names that `sys.stdlib_module_names` knows, bundled or not. */
  readonly standardNames: ReadonlySet<string>
}
