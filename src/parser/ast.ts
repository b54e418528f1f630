/**
 * The syntax tree: one interface per class of CPython's `ast` module, with its field names in its order.
 *
 * Every node is a plain object discriminated by `kind`, the name of the CPython class. Positions are four number fields
 * on the node itself, as CPython counts them: lines from 1, columns from 0 in bytes of the UTF-8 form of the line. All
 * fields are always present and always in the same order (`expression-nodes.ts` and `statement-nodes.ts` build them), so that V8
 * sees one hidden class per kind. Operators and contexts carry nothing, so they are string literals.
 *
 * Some names differ from CPython's in TypeScript only, never in `kind`: `Expr` is the union of all expressions, so the
 * statement is `ExprStmt`; `Set` is a global, so the display is `SetExpr`; `arguments` and its lower-case relatives are
 * capitalised, since TypeScript forbids the first. One field is named otherwise: `kind` of Constant is `kind_` here.
 */
import type { ConstantValue } from './constant-values.ts'

export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv'

export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub'

export type BoolOperator = 'And' | 'Or'

export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn'

export type ExprContext = 'Load' | 'Store' | 'Del'

/** What every node with a position begins with. */
export interface Positioned {
  lineno: number
  col_offset: number
  end_lineno: number
  end_col_offset: number
}

export interface Module {
  kind: 'Module'
  body: Stmt[]
  type_ignores: TypeIgnore[]
}

export interface Interactive {
  kind: 'Interactive'
  body: Stmt[]
}

export interface Expression {
  kind: 'Expression'
  body: Expr
}

export interface FunctionType {
  kind: 'FunctionType'
  argtypes: Expr[]
  returns: Expr
}

export interface FunctionDef extends Positioned {
  kind: 'FunctionDef'
  name: string
  args: Arguments
  body: Stmt[]
  decorator_list: Expr[]
  returns: Expr | null
  type_comment: string | null
  type_params: TypeParam[]
}

export interface AsyncFunctionDef extends Positioned {
  kind: 'AsyncFunctionDef'
  name: string
  args: Arguments
  body: Stmt[]
  decorator_list: Expr[]
  returns: Expr | null
  type_comment: string | null
  type_params: TypeParam[]
}

export interface ClassDef extends Positioned {
  kind: 'ClassDef'
  name: string
  bases: Expr[]
  keywords: Keyword[]
  body: Stmt[]
  decorator_list: Expr[]
  type_params: TypeParam[]
}

export interface Return extends Positioned {
  kind: 'Return'
  value: Expr | null
}

export interface Delete extends Positioned {
  kind: 'Delete'
  targets: Expr[]
}

export interface Assign extends Positioned {
  kind: 'Assign'
  targets: Expr[]
  value: Expr
  type_comment: string | null
}

export interface TypeAlias extends Positioned {
  kind: 'TypeAlias'
  name: Expr
  type_params: TypeParam[]
  value: Expr
}

export interface AugAssign extends Positioned {
  kind: 'AugAssign'
  target: Expr
  op: Operator
  value: Expr
}

export interface AnnAssign extends Positioned {
  kind: 'AnnAssign'
  target: Expr
  annotation: Expr
  value: Expr | null
  simple: number
}

export interface For extends Positioned {
  kind: 'For'
  target: Expr
  iter: Expr
  body: Stmt[]
  orelse: Stmt[]
  type_comment: string | null
}

export interface AsyncFor extends Positioned {
  kind: 'AsyncFor'
  target: Expr
  iter: Expr
  body: Stmt[]
  orelse: Stmt[]
  type_comment: string | null
}

export interface While extends Positioned {
  kind: 'While'
  test: Expr
  body: Stmt[]
  orelse: Stmt[]
}

export interface If extends Positioned {
  kind: 'If'
  test: Expr
  body: Stmt[]
  orelse: Stmt[]
}

export interface With extends Positioned {
  kind: 'With'
  items: WithItem[]
  body: Stmt[]
  type_comment: string | null
}

export interface AsyncWith extends Positioned {
  kind: 'AsyncWith'
  items: WithItem[]
  body: Stmt[]
  type_comment: string | null
}

export interface Match extends Positioned {
  kind: 'Match'
  subject: Expr
  cases: MatchCase[]
}

export interface Raise extends Positioned {
  kind: 'Raise'
  exc: Expr | null
  cause: Expr | null
}

export interface Try extends Positioned {
  kind: 'Try'
  body: Stmt[]
  handlers: ExceptHandler[]
  orelse: Stmt[]
  finalbody: Stmt[]
}

export interface TryStar extends Positioned {
  kind: 'TryStar'
  body: Stmt[]
  handlers: ExceptHandler[]
  orelse: Stmt[]
  finalbody: Stmt[]
}

export interface Assert extends Positioned {
  kind: 'Assert'
  test: Expr
  msg: Expr | null
}

export interface Import extends Positioned {
  kind: 'Import'
  names: Alias[]
}

export interface ImportFrom extends Positioned {
  kind: 'ImportFrom'
  module: string | null
  names: Alias[]
  level: number | null
}

export interface Global extends Positioned {
  kind: 'Global'
  names: string[]
}

export interface Nonlocal extends Positioned {
  kind: 'Nonlocal'
  names: string[]
}

export interface ExprStmt extends Positioned {
  kind: 'Expr'
  value: Expr
}

export interface Pass extends Positioned {
  kind: 'Pass'
}

export interface Break extends Positioned {
  kind: 'Break'
}

export interface Continue extends Positioned {
  kind: 'Continue'
}

export interface BoolOp extends Positioned {
  kind: 'BoolOp'
  op: BoolOperator
  values: Expr[]
}

export interface NamedExpr extends Positioned {
  kind: 'NamedExpr'
  target: Expr
  value: Expr
}

export interface BinOp extends Positioned {
  kind: 'BinOp'
  left: Expr
  op: Operator
  right: Expr
}

export interface UnaryOp extends Positioned {
  kind: 'UnaryOp'
  op: UnaryOperator
  operand: Expr
}

export interface Lambda extends Positioned {
  kind: 'Lambda'
  args: Arguments
  body: Expr
}

export interface IfExp extends Positioned {
  kind: 'IfExp'
  test: Expr
  body: Expr
  orelse: Expr
}

export interface Dict extends Positioned {
  kind: 'Dict'
  keys: (Expr | null)[]
  values: Expr[]
}

export interface SetExpr extends Positioned {
  kind: 'Set'
  elts: Expr[]
}

export interface ListComp extends Positioned {
  kind: 'ListComp'
  elt: Expr
  generators: Comprehension[]
}

export interface SetComp extends Positioned {
  kind: 'SetComp'
  elt: Expr
  generators: Comprehension[]
}

export interface DictComp extends Positioned {
  kind: 'DictComp'
  key: Expr
  value: Expr
  generators: Comprehension[]
}

export interface GeneratorExp extends Positioned {
  kind: 'GeneratorExp'
  elt: Expr
  generators: Comprehension[]
}

export interface Await extends Positioned {
  kind: 'Await'
  value: Expr
}

export interface Yield extends Positioned {
  kind: 'Yield'
  value: Expr | null
}

export interface YieldFrom extends Positioned {
  kind: 'YieldFrom'
  value: Expr
}

export interface Compare extends Positioned {
  kind: 'Compare'
  left: Expr
  ops: CompareOperator[]
  comparators: Expr[]
}

export interface Call extends Positioned {
  kind: 'Call'
  func: Expr
  args: Expr[]
  keywords: Keyword[]
}

export interface FormattedValue extends Positioned {
  kind: 'FormattedValue'
  value: Expr
  conversion: number
  format_spec: Expr | null
}

export interface JoinedStr extends Positioned {
  kind: 'JoinedStr'
  values: Expr[]
}

export interface Constant extends Positioned {
  kind: 'Constant'
  value: ConstantValue
  /** CPython's field `kind`: 'u' for a u'' literal. It gives way to the discriminant, hence the underscore. */
  kind_: string | null
}

export interface Attribute extends Positioned {
  kind: 'Attribute'
  value: Expr
  attr: string
  ctx: ExprContext
}

export interface Subscript extends Positioned {
  kind: 'Subscript'
  value: Expr
  slice: Expr
  ctx: ExprContext
}

export interface Starred extends Positioned {
  kind: 'Starred'
  value: Expr
  ctx: ExprContext
}

export interface Name extends Positioned {
  kind: 'Name'
  id: string
  ctx: ExprContext
}

export interface List extends Positioned {
  kind: 'List'
  elts: Expr[]
  ctx: ExprContext
}

export interface Tuple extends Positioned {
  kind: 'Tuple'
  elts: Expr[]
  ctx: ExprContext
}

export interface Slice extends Positioned {
  kind: 'Slice'
  lower: Expr | null
  upper: Expr | null
  step: Expr | null
}

export interface MatchValue extends Positioned {
  kind: 'MatchValue'
  value: Expr
}

export interface MatchSingleton extends Positioned {
  kind: 'MatchSingleton'
  value: ConstantValue
}

export interface MatchSequence extends Positioned {
  kind: 'MatchSequence'
  patterns: Pattern[]
}

export interface MatchMapping extends Positioned {
  kind: 'MatchMapping'
  keys: Expr[]
  patterns: Pattern[]
  rest: string | null
}

export interface MatchClass extends Positioned {
  kind: 'MatchClass'
  cls: Expr
  patterns: Pattern[]
  kwd_attrs: string[]
  kwd_patterns: Pattern[]
}

export interface MatchStar extends Positioned {
  kind: 'MatchStar'
  name: string | null
}

export interface MatchAs extends Positioned {
  kind: 'MatchAs'
  pattern: Pattern | null
  name: string | null
}

export interface MatchOr extends Positioned {
  kind: 'MatchOr'
  patterns: Pattern[]
}

export interface TypeVar extends Positioned {
  kind: 'TypeVar'
  name: string
  bound: Expr | null
  default_value: Expr | null
}

export interface ParamSpec extends Positioned {
  kind: 'ParamSpec'
  name: string
  default_value: Expr | null
}

export interface TypeVarTuple extends Positioned {
  kind: 'TypeVarTuple'
  name: string
  default_value: Expr | null
}

export interface ExceptHandler extends Positioned {
  kind: 'ExceptHandler'
  type: Expr | null
  name: string | null
  body: Stmt[]
}

export interface TypeIgnore {
  kind: 'TypeIgnore'
  lineno: number
  tag: string
}

export interface Comprehension {
  kind: 'comprehension'
  target: Expr
  iter: Expr
  ifs: Expr[]
  is_async: number
}

export interface Arguments {
  kind: 'arguments'
  posonlyargs: Arg[]
  args: Arg[]
  vararg: Arg | null
  kwonlyargs: Arg[]
  kw_defaults: (Expr | null)[]
  kwarg: Arg | null
  defaults: Expr[]
}

export interface Arg extends Positioned {
  kind: 'arg'
  arg: string
  annotation: Expr | null
  type_comment: string | null
}

export interface Keyword extends Positioned {
  kind: 'keyword'
  arg: string | null
  value: Expr
}

export interface Alias extends Positioned {
  kind: 'alias'
  name: string
  asname: string | null
}

export interface WithItem {
  kind: 'withitem'
  context_expr: Expr
  optional_vars: Expr | null
}

export interface MatchCase {
  kind: 'match_case'
  pattern: Pattern
  guard: Expr | null
  body: Stmt[]
}

export type Mod = Module | Interactive | Expression | FunctionType

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr

export type TypeParam = TypeVar | ParamSpec | TypeVarTuple

/** Any node at all. */
export type Node =
  | Mod
  | Stmt
  | Expr
  | Pattern
  | TypeParam
  | ExceptHandler
  | TypeIgnore
  | Comprehension
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase

export type Kind = Node['kind']
