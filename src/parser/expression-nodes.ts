/**
 * Functions that build tree nodes of expressions and their parts: one per class, arguments in CPython's field order, then the position.
 *
 * Building every node of a kind at one place keeps their property order, and with it V8's hidden class, the same wherever they come from: the parser,
 * module `ast`, or `compile()` of a tree a program made. Those of statements are in statement-nodes.ts.
 */

import type * as ast from './ast.ts'
import type { ConstantValue } from './constant-values.ts'

export function BoolOp(
  op: ast.BoolOperator,
  values: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.BoolOp {
  return { kind: 'BoolOp', op, values, lineno, col_offset, end_lineno, end_col_offset }
}

export function NamedExpr(
  target: ast.Expr,
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.NamedExpr {
  return { kind: 'NamedExpr', target, value, lineno, col_offset, end_lineno, end_col_offset }
}

export function BinOp(
  left: ast.Expr,
  op: ast.Operator,
  right: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.BinOp {
  return { kind: 'BinOp', left, op, right, lineno, col_offset, end_lineno, end_col_offset }
}

export function UnaryOp(
  op: ast.UnaryOperator,
  operand: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.UnaryOp {
  return { kind: 'UnaryOp', op, operand, lineno, col_offset, end_lineno, end_col_offset }
}

export function Lambda(
  args: ast.Arguments,
  body: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Lambda {
  return { kind: 'Lambda', args, body, lineno, col_offset, end_lineno, end_col_offset }
}

export function IfExp(
  test: ast.Expr,
  body: ast.Expr,
  orelse: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.IfExp {
  return { kind: 'IfExp', test, body, orelse, lineno, col_offset, end_lineno, end_col_offset }
}

export function Dict(
  keys: (ast.Expr | null)[],
  values: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Dict {
  return { kind: 'Dict', keys, values, lineno, col_offset, end_lineno, end_col_offset }
}

export function SetExpr(
  elts: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.SetExpr {
  return { kind: 'Set', elts, lineno, col_offset, end_lineno, end_col_offset }
}

export function ListComp(
  elt: ast.Expr,
  generators: ast.Comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.ListComp {
  return { kind: 'ListComp', elt, generators, lineno, col_offset, end_lineno, end_col_offset }
}

export function SetComp(
  elt: ast.Expr,
  generators: ast.Comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.SetComp {
  return { kind: 'SetComp', elt, generators, lineno, col_offset, end_lineno, end_col_offset }
}

export function DictComp(
  key: ast.Expr,
  value: ast.Expr,
  generators: ast.Comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.DictComp {
  return { kind: 'DictComp', key, value, generators, lineno, col_offset, end_lineno, end_col_offset }
}

export function GeneratorExp(
  elt: ast.Expr,
  generators: ast.Comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.GeneratorExp {
  return { kind: 'GeneratorExp', elt, generators, lineno, col_offset, end_lineno, end_col_offset }
}

export function Await(
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Await {
  return { kind: 'Await', value, lineno, col_offset, end_lineno, end_col_offset }
}

export function Yield(
  value: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Yield {
  return { kind: 'Yield', value, lineno, col_offset, end_lineno, end_col_offset }
}

export function YieldFrom(
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.YieldFrom {
  return { kind: 'YieldFrom', value, lineno, col_offset, end_lineno, end_col_offset }
}

export function Compare(
  left: ast.Expr,
  ops: ast.CompareOperator[],
  comparators: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Compare {
  return { kind: 'Compare', left, ops, comparators, lineno, col_offset, end_lineno, end_col_offset }
}

export function Call(
  func: ast.Expr,
  args: ast.Expr[],
  keywords: ast.Keyword[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Call {
  return { kind: 'Call', func, args, keywords, lineno, col_offset, end_lineno, end_col_offset }
}

export function FormattedValue(
  value: ast.Expr,
  conversion: number,
  format_spec: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.FormattedValue {
  return { kind: 'FormattedValue', value, conversion, format_spec, lineno, col_offset, end_lineno, end_col_offset }
}

export function JoinedStr(
  values: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.JoinedStr {
  return { kind: 'JoinedStr', values, lineno, col_offset, end_lineno, end_col_offset }
}

export function Constant(
  value: ConstantValue,
  kind_: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Constant {
  return { kind: 'Constant', value, kind_, lineno, col_offset, end_lineno, end_col_offset }
}

export function Attribute(
  value: ast.Expr,
  attr: string,
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Attribute {
  return { kind: 'Attribute', value, attr, ctx, lineno, col_offset, end_lineno, end_col_offset }
}

export function Subscript(
  value: ast.Expr,
  slice: ast.Expr,
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Subscript {
  return { kind: 'Subscript', value, slice, ctx, lineno, col_offset, end_lineno, end_col_offset }
}

export function Starred(
  value: ast.Expr,
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Starred {
  return { kind: 'Starred', value, ctx, lineno, col_offset, end_lineno, end_col_offset }
}

export function Name(
  id: string,
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Name {
  return { kind: 'Name', id, ctx, lineno, col_offset, end_lineno, end_col_offset }
}

export function List(
  elts: ast.Expr[],
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.List {
  return { kind: 'List', elts, ctx, lineno, col_offset, end_lineno, end_col_offset }
}

export function Tuple(
  elts: ast.Expr[],
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Tuple {
  return { kind: 'Tuple', elts, ctx, lineno, col_offset, end_lineno, end_col_offset }
}

export function Slice(
  lower: ast.Expr | null,
  upper: ast.Expr | null,
  step: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Slice {
  return { kind: 'Slice', lower, upper, step, lineno, col_offset, end_lineno, end_col_offset }
}

export function Comprehension(target: ast.Expr, iter: ast.Expr, ifs: ast.Expr[], is_async: number): ast.Comprehension {
  return { kind: 'comprehension', target, iter, ifs, is_async }
}

export function Arguments(
  posonlyargs: ast.Arg[],
  args: ast.Arg[],
  vararg: ast.Arg | null,
  kwonlyargs: ast.Arg[],
  kw_defaults: (ast.Expr | null)[],
  kwarg: ast.Arg | null,
  defaults: ast.Expr[],
): ast.Arguments {
  return { kind: 'arguments', posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults }
}

export function Arg(
  arg: string,
  annotation: ast.Expr | null,
  type_comment: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Arg {
  return { kind: 'arg', arg, annotation, type_comment, lineno, col_offset, end_lineno, end_col_offset }
}

export function Keyword(
  arg: string | null,
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Keyword {
  return { kind: 'keyword', arg, value, lineno, col_offset, end_lineno, end_col_offset }
}
