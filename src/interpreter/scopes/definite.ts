/**
 * Definite assignment: which loads of local variables can never find them unbound.
 *
 * The interpreter leaves out the check for those, and may keep a local where it is instead of stashing it. The answer errs
 * on the safe side. A variable that is deleted anywhere in the function (`del x`, and `except E as x`, which deletes it at
 * the end of the handler) is never definite; all others, once bound on a path, stay bound on it. So what is bound only
 * grows along a path, a loop's head is as its entry, and whatever an exception may have skipped does not count: after
 * `with` only what was bound before its body, in a handler or `finally` only what was bound before the `try`.
 *
 * States are sets of slots of the frame, so that the variables of inlined comprehensions are told apart from those of the
 * same name around them. Cells are left out: others may unbind them.
 */

import type {
  Arguments,
  AsyncFor,
  AsyncFunctionDef,
  Expr,
  For,
  FunctionDef,
  GeneratorExp,
  If,
  Lambda,
  Match,
  Name,
  Node,
  Pattern,
  Stmt,
  Try,
  TryStar,
  While,
} from '../../parser/ast.ts'
import type { ScopeTable } from './analyse.ts'
import type { ComprehensionNode } from './build-names.ts'
import type { Scope } from './scope.ts'
import { bind } from './slots.ts'
import { spineBase, spineChild } from './spine.ts'

/** Slots that are bound; null where no path leads. */
type State = Set<number> | null

export class DefiniteAssignment {
  private readonly certain: ReadonlySet<Name>

  constructor(certain: ReadonlySet<Name>) {
    this.certain = certain
  }

  /**
   * True if the local that this Name loads is bound whenever it is reached. For the target of an augmented assignment it
   * speaks of the load.
   */
  isDefinitelyAssigned(node: Name): boolean {
    return this.certain.has(node)
  }
}

/** Analyses the code of one function or generator expression; functions inside it are analysed on their own. */
export function definiteAssignment(
  fn: FunctionDef | AsyncFunctionDef | Lambda | GeneratorExp,
  table: ScopeTable,
): DefiniteAssignment {
  const walker = new Walker(table, table.scopeOf(fn))
  if (fn.kind === 'Lambda') walker.lambdaBody(fn.body)
  else if (fn.kind === 'GeneratorExp') walker.generators(fn)
  else walker.functionBody(fn.body)
  return new DefiniteAssignment(walker.certain)
}

/**
 * The slots of locals of the frame that evaluating an expression in `scope` may rebind: targets of `:=`, in inlined
 * comprehensions too. Cells are not among them: any call may change those.
 */
export function reboundSlots(e: Expr, scope: Scope, table: ScopeTable): ReadonlySet<number> {
  const slots = new Set<number>()
  eachOwnNode(
    e,
    (node) => {
      if (node.kind !== 'NamedExpr' || node.target.kind !== 'Name') return
      const binding = bind(scope, node.target.id)
      if (binding.kind === 'local') slots.add(binding.slot)
    },
    table,
  )
  return slots
}

/** Calls `visit` for every node that runs in the same frame as `root`. */
function eachOwnNode(root: Node, visit: (node: Node) => void, table: ScopeTable): void {
  const todo: Node[] = [root]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    visit(node)
    switch (node.kind) {
      case 'Lambda':
        todo.push(node.args)
        continue
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        todo.push(node.args, ...node.decorator_list)
        continue
      case 'ClassDef':
        todo.push(...node.decorator_list, ...node.bases, ...node.keywords)
        continue
      case 'TypeAlias':
        continue
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        if (!table.scopeOf(node).inlined) {
          todo.push((node.generators[0] as (typeof node.generators)[number]).iter)
          continue
        }
    }
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        for (const item of value) if (isNode(item)) todo.push(item)
      } else if (isNode(value)) {
        todo.push(value)
      }
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value
}

function join(a: State, b: State): State {
  if (a === null) return b
  if (b === null) return a
  const both = new Set<number>()
  for (const slot of a) if (b.has(slot)) both.add(slot)
  return both
}

const copy = (state: State): State => (state === null ? null : new Set(state))

class Walker {
  readonly certain = new Set<Name>()
  private readonly table: ScopeTable
  private scope: Scope
  private state: State = new Set()
  private readonly fragile = new Set<string>()
  /** For each loop around: the join of the states at its `break`s. */
  private readonly breaks: State[] = []

  constructor(table: ScopeTable, scope: Scope) {
    this.table = table
    this.scope = scope
    for (let i = 0; i < scope.slots.length; i++) {
      const slot = scope.slots[i]
      if (slot?.argument && slot.kind === 'local') (this.state as Set<number>).add(i)
    }
  }

  lambdaBody(e: Expr): void {
    this.expr(e)
  }

  functionBody(body: readonly Stmt[]): void {
    for (const s of body) {
      eachOwnNode(
        s,
        (node) => {
          if (node.kind === 'Name' && node.ctx === 'Del') this.fragile.add(node.id)
          else if (node.kind === 'ExceptHandler' && node.name !== null) this.fragile.add(node.name)
        },
        this.table,
      )
    }
    this.body(body)
  }

  private slotOf(name: string): number {
    if (this.fragile.has(name) || name === '__debug__') return -1
    const binding = bind(this.scope, name)
    return binding.kind === 'local' ? binding.slot : -1
  }

  private load(node: Name): void {
    const slot = this.slotOf(node.id)
    if (slot >= 0 && (this.state === null || this.state.has(slot))) this.certain.add(node)
  }

  private assign(name: string): void {
    if (this.state === null) return
    const slot = this.slotOf(name)
    if (slot >= 0) this.state.add(slot)
  }

  private body(stmts: readonly Stmt[]): void {
    for (const s of stmts) this.stmt(s)
  }

  private stmt(s: Stmt): void {
    switch (s.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.exprs(s.decorator_list)
        this.defaults(s.args)
        if (s.type_params.length === 0) this.annotations(s)
        this.assign(s.name)
        break
      case 'ClassDef':
        this.exprs(s.decorator_list)
        if (s.type_params.length === 0) {
          this.exprs(s.bases)
          for (const keyword of s.keywords) this.expr(keyword.value)
        }
        this.assign(s.name)
        break
      case 'TypeAlias':
        if (s.name.kind === 'Name') this.assign(s.name.id)
        break
      case 'Return':
        this.optional(s.value)
        this.state = null
        break
      case 'Delete':
        this.exprs(s.targets)
        break
      case 'Assign':
        this.expr(s.value)
        this.exprs(s.targets)
        break
      case 'AugAssign':
        if (s.target.kind === 'Name') this.load(s.target)
        else this.expr(s.target)
        this.expr(s.value)
        if (s.target.kind === 'Name') this.assign(s.target.id)
        break
      case 'AnnAssign':
        if (s.value !== null) {
          this.expr(s.value)
          this.expr(s.target)
        } else if (s.target.kind !== 'Name') {
          this.expr(s.target)
        }
        break
      case 'AsyncFor':
      case 'For':
      case 'While':
        this.loop(s)
        break
      case 'If':
        this.ifStmt(s)
        break
      case 'AsyncWith':
      case 'With': {
        // The body, a later item, or binding a target may raise, and an item swallow that.
        let after: State = null
        for (let i = 0; i < s.items.length; i++) {
          const item = s.items[i] as (typeof s.items)[number]
          this.expr(item.context_expr)
          if (i === 0) after = copy(this.state)
          this.optional(item.optional_vars)
        }
        this.body(s.body)
        this.state = after
        break
      }
      case 'Match':
        this.matchStmt(s)
        break
      case 'Raise':
        this.optional(s.exc)
        this.optional(s.cause)
        this.state = null
        break
      case 'Try':
      case 'TryStar':
        this.tryStmt(s)
        break
      case 'Assert': {
        // Assertions may be left out.
        const before = copy(this.state)
        this.expr(s.test)
        this.optional(s.msg)
        this.state = before
        break
      }
      case 'Import':
        for (const alias of s.names) this.assign(alias.asname ?? (alias.name.split('.')[0] as string))
        break
      case 'ImportFrom':
        for (const alias of s.names) this.assign(alias.asname ?? alias.name)
        break
      case 'Expr':
        this.expr(s.value)
        break
      case 'Break':
        this.breaks.push(join(this.breaks.pop() ?? null, this.state))
        this.state = null
        break
      case 'Continue':
        this.state = null
        break
      case 'Global':
      case 'Nonlocal':
      case 'Pass':
        break
    }
  }

  private annotations(s: FunctionDef | AsyncFunctionDef): void {
    if (this.table.futureFeatures.has('annotations')) return
    const { args } = s
    const all = [...args.args, ...args.posonlyargs, args.vararg, ...args.kwonlyargs, args.kwarg]
    for (const arg of all) this.optional(arg?.annotation ?? null)
    this.optional(s.returns)
  }

  private loop(s: For | AsyncFor | While): void {
    if (s.kind === 'While') this.expr(s.test)
    else this.expr(s.iter)
    const head = copy(this.state)
    const endless = s.kind === 'While' && s.test.kind === 'Constant' && isTrue(s.test.value)
    if (s.kind !== 'While') this.expr(s.target)
    this.breaks.push(null)
    this.body(s.body)
    const broken = this.breaks.pop() ?? null
    this.state = endless ? null : head
    this.body(s.orelse)
    this.state = join(this.state, broken)
  }

  private ifStmt(first: If): void {
    let s = first
    let ends: State = null
    for (;;) {
      this.expr(s.test)
      const otherwise = copy(this.state)
      this.body(s.body)
      ends = join(ends, this.state)
      this.state = otherwise
      const only: Stmt | undefined = s.orelse.length === 1 ? s.orelse[0] : undefined
      if (only?.kind !== 'If') break
      s = only
    }
    this.body(s.orelse)
    this.state = join(ends, this.state)
  }

  private matchStmt(s: Match): void {
    this.expr(s.subject)
    let ends: State = null
    let complete = false
    for (const c of s.cases) {
      const before = copy(this.state)
      this.casePattern(c.pattern)
      this.optional(c.guard)
      this.body(c.body)
      ends = join(ends, this.state)
      this.state = before
      complete ||= c.guard === null && isIrrefutable(c.pattern)
    }
    this.state = complete ? ends : join(ends, this.state)
  }

  /** Names are bound when the whole pattern has matched, after all its loads. */
  private casePattern(p: Pattern): void {
    const names: string[] = []
    this.pattern(p, names)
    for (const name of names) this.assign(name)
  }

  private pattern(p: Pattern, names: string[]): void {
    switch (p.kind) {
      case 'MatchValue':
        this.expr(p.value)
        break
      case 'MatchSequence':
        for (const item of p.patterns) this.pattern(item, names)
        break
      case 'MatchOr':
        // All alternatives bind the same names.
        for (const item of p.patterns) this.pattern(item, names)
        break
      case 'MatchMapping':
        this.exprs(p.keys)
        for (const item of p.patterns) this.pattern(item, names)
        if (p.rest !== null) names.push(p.rest)
        break
      case 'MatchClass':
        this.expr(p.cls)
        for (const item of p.patterns) this.pattern(item, names)
        for (const item of p.kwd_patterns) this.pattern(item, names)
        break
      case 'MatchStar':
        if (p.name !== null) names.push(p.name)
        break
      case 'MatchAs':
        if (p.pattern !== null) this.pattern(p.pattern, names)
        if (p.name !== null) names.push(p.name)
        break
      case 'MatchSingleton':
        break
    }
  }

  private tryStmt(s: Try | TryStar): void {
    const before = copy(this.state)
    this.body(s.body)
    this.body(s.orelse)
    let ends = this.state
    for (const handler of s.handlers) {
      this.state = copy(before)
      this.optional(handler.type)
      this.body(handler.body)
      ends = join(ends, this.state)
    }
    if (s.finalbody.length === 0) {
      this.state = ends
      return
    }
    this.state = copy(before)
    this.body(s.finalbody)
    const final = this.state as State
    // What the finally body binds holds besides what was bound at the end of the rest.
    if (final === null || ends === null) this.state = null
    else for (const slot of ends) final.add(slot)
  }

  // Expressions

  private exprs(list: readonly Expr[]): void {
    for (const e of list) this.expr(e)
  }

  private optional(e: Expr | null): void {
    if (e !== null) this.expr(e)
  }

  private defaults(args: Arguments): void {
    this.exprs(args.defaults)
    for (const e of args.kw_defaults) this.optional(e)
  }

  private expr(first: Expr): void {
    let e = first
    const base = spineBase(e)
    if (base !== e) {
      const spine: Expr[] = []
      for (let at: Expr = e; at !== base; at = spineChild(at) as Expr) spine.push(at)
      this.expr(base)
      for (let i = spine.length - 1; i >= 0; i--) this.spineRest(spine[i] as Expr)
      return
    }
    if (e.kind !== 'IfExp') {
      this.single(e)
      return
    }
    let ends: State = null
    while (e.kind === 'IfExp') {
      this.expr(e.test)
      const otherwise = copy(this.state)
      this.expr(e.body)
      ends = join(ends, this.state)
      this.state = otherwise
      e = e.orelse
    }
    // what ends the chain may be a spine of its own
    this.expr(e)
    this.state = join(ends, this.state)
  }

  private single(e: Expr): void {
    switch (e.kind) {
      case 'Name':
        if (e.ctx === 'Store') this.assign(e.id)
        else this.load(e)
        break
      case 'BoolOp': {
        const [left, ...rest] = e.values
        if (left !== undefined) this.expr(left)
        const before = copy(this.state)
        this.exprs(rest)
        this.state = before
        break
      }
      case 'NamedExpr':
        this.expr(e.value)
        this.expr(e.target)
        break
      case 'UnaryOp':
        this.expr(e.operand)
        break
      case 'Lambda':
        this.defaults(e.args)
        break
      case 'Dict':
        for (let i = 0; i < e.values.length; i++) {
          this.optional(e.keys[i] ?? null)
          this.expr(e.values[i] as Expr)
        }
        break
      case 'Set':
      case 'List':
      case 'Tuple':
        this.exprs(e.elts)
        break
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(e)
        break
      case 'Await':
      case 'YieldFrom':
      case 'Starred':
        this.expr(e.value)
        break
      case 'Yield':
        this.optional(e.value)
        break
      case 'Compare': {
        this.expr(e.left)
        const [second, ...rest] = e.comparators
        if (second !== undefined) this.expr(second)
        const before = copy(this.state)
        this.exprs(rest)
        this.state = before
        break
      }
      case 'FormattedValue':
        this.expr(e.value)
        this.optional(e.format_spec)
        break
      case 'JoinedStr':
        this.exprs(e.values)
        break
      case 'Slice':
        this.optional(e.lower)
        this.optional(e.upper)
        this.optional(e.step)
        break
      default:
        // IfExp and the spines were taken apart above; a Constant has nothing to see.
        break
    }
  }

  private spineRest(e: Expr): void {
    switch (e.kind) {
      case 'BinOp':
        this.expr(e.right)
        break
      case 'Call':
        this.exprs(e.args)
        for (const keyword of e.keywords) this.expr(keyword.value)
        break
      case 'Subscript':
        this.expr(e.slice)
        break
    }
  }

  private comprehension(e: ComprehensionNode): void {
    const generators = e.generators
    this.expr((generators[0] as (typeof generators)[number]).iter)
    const inner = this.table.scopeOf(e)
    if (!inner.inlined) return
    const before = copy(this.state)
    const outer = this.scope
    this.scope = inner
    // Its variables start out unbound each time.
    if (this.state !== null) for (let i = inner.firstHidden; i < inner.endHidden; i++) this.state.delete(i)
    this.generators(e)
    this.scope = outer
    this.state = before
  }

  /** All of a comprehension but its first iterable. */
  generators(e: ComprehensionNode): void {
    for (let i = 0; i < e.generators.length; i++) {
      const generator = e.generators[i] as (typeof e.generators)[number]
      if (i > 0) this.expr(generator.iter)
      this.expr(generator.target)
      for (const test of generator.ifs) this.expr(test)
    }
    if (e.kind === 'DictComp') {
      this.expr(e.key)
      this.expr(e.value)
    } else {
      this.expr(e.elt)
    }
  }
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'number' && value !== 0)
}

function isIrrefutable(p: Pattern): boolean {
  switch (p.kind) {
    case 'MatchAs':
      return p.pattern === null || isIrrefutable(p.pattern)
    case 'MatchOr':
      return p.patterns.some(isIrrefutable)
    default:
      return false
  }
}
