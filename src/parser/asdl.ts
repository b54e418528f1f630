/**
 * CPython's ASDL description of the tree as data: what module `ast` builds its classes, `_fields`, `_field_types`,
 * `_attributes` and docstrings from, and what walks over a tree of unknown shape follow.
 *
 * The table is the ASDL text itself, one line per class, because that is also what CPython shows as `__doc__`; it is cut
 * into records once, when the module is loaded (some seventy short strings).
 */

import type { Kind } from './ast.ts'

/** One field: `type` is the ASDL type, `quantity` '' for exactly one, '?' for optional (null), '*' for a list. */
export interface FieldSpec {
  readonly name: string
  readonly type: string
  readonly quantity: '' | '?' | '*'
}

/** One concrete class of the tree. `base` is its abstract class, or 'AST'. */
export interface ClassSpec {
  readonly kind: Kind
  readonly base: string
  readonly doc: string
  readonly fields: readonly FieldSpec[]
  /** Whether it carries lineno, col_offset, end_lineno, end_col_offset. */
  readonly positioned: boolean
}

/** Which abstract classes give their concrete classes a position. */
export const POSITIONED: readonly string[] = ['stmt', 'expr', 'excepthandler', 'pattern', 'type_param']

/** The classes without fields that the tree itself writes as string literals, by abstract class. */
export const LITERALS: Readonly<Record<string, readonly string[]>> = {
  expr_context: ['Load', 'Store', 'Del'],
  boolop: ['And', 'Or'],
  operator: [
    'Add',
    'Sub',
    'Mult',
    'MatMult',
    'Div',
    'Mod',
    'Pow',
    'LShift',
    'RShift',
    'BitOr',
    'BitXor',
    'BitAnd',
    'FloorDiv',
  ],
  unaryop: ['Invert', 'Not', 'UAdd', 'USub'],
  cmpop: ['Eq', 'NotEq', 'Lt', 'LtE', 'Gt', 'GtE', 'Is', 'IsNot', 'In', 'NotIn'],
}

const ASDL: readonly (readonly [kind: Kind, base: string, fields: string, positioned: boolean])[] = [
  ['Module', 'mod', 'stmt* body, type_ignore* type_ignores', false],
  ['Interactive', 'mod', 'stmt* body', false],
  ['Expression', 'mod', 'expr body', false],
  ['FunctionType', 'mod', 'expr* argtypes, expr returns', false],
  [
    'FunctionDef',
    'stmt',
    'identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params',
    true,
  ],
  [
    'AsyncFunctionDef',
    'stmt',
    'identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params',
    true,
  ],
  [
    'ClassDef',
    'stmt',
    'identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params',
    true,
  ],
  ['Return', 'stmt', 'expr? value', true],
  ['Delete', 'stmt', 'expr* targets', true],
  ['Assign', 'stmt', 'expr* targets, expr value, string? type_comment', true],
  ['TypeAlias', 'stmt', 'expr name, type_param* type_params, expr value', true],
  ['AugAssign', 'stmt', 'expr target, operator op, expr value', true],
  ['AnnAssign', 'stmt', 'expr target, expr annotation, expr? value, int simple', true],
  ['For', 'stmt', 'expr target, expr iter, stmt* body, stmt* orelse, string? type_comment', true],
  ['AsyncFor', 'stmt', 'expr target, expr iter, stmt* body, stmt* orelse, string? type_comment', true],
  ['While', 'stmt', 'expr test, stmt* body, stmt* orelse', true],
  ['If', 'stmt', 'expr test, stmt* body, stmt* orelse', true],
  ['With', 'stmt', 'withitem* items, stmt* body, string? type_comment', true],
  ['AsyncWith', 'stmt', 'withitem* items, stmt* body, string? type_comment', true],
  ['Match', 'stmt', 'expr subject, match_case* cases', true],
  ['Raise', 'stmt', 'expr? exc, expr? cause', true],
  ['Try', 'stmt', 'stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody', true],
  ['TryStar', 'stmt', 'stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody', true],
  ['Assert', 'stmt', 'expr test, expr? msg', true],
  ['Import', 'stmt', 'alias* names', true],
  ['ImportFrom', 'stmt', 'identifier? module, alias* names, int? level', true],
  ['Global', 'stmt', 'identifier* names', true],
  ['Nonlocal', 'stmt', 'identifier* names', true],
  ['Expr', 'stmt', 'expr value', true],
  ['Pass', 'stmt', '', true],
  ['Break', 'stmt', '', true],
  ['Continue', 'stmt', '', true],
  ['BoolOp', 'expr', 'boolop op, expr* values', true],
  ['NamedExpr', 'expr', 'expr target, expr value', true],
  ['BinOp', 'expr', 'expr left, operator op, expr right', true],
  ['UnaryOp', 'expr', 'unaryop op, expr operand', true],
  ['Lambda', 'expr', 'arguments args, expr body', true],
  ['IfExp', 'expr', 'expr test, expr body, expr orelse', true],
  ['Dict', 'expr', 'expr* keys, expr* values', true],
  ['Set', 'expr', 'expr* elts', true],
  ['ListComp', 'expr', 'expr elt, comprehension* generators', true],
  ['SetComp', 'expr', 'expr elt, comprehension* generators', true],
  ['DictComp', 'expr', 'expr key, expr value, comprehension* generators', true],
  ['GeneratorExp', 'expr', 'expr elt, comprehension* generators', true],
  ['Await', 'expr', 'expr value', true],
  ['Yield', 'expr', 'expr? value', true],
  ['YieldFrom', 'expr', 'expr value', true],
  ['Compare', 'expr', 'expr left, cmpop* ops, expr* comparators', true],
  ['Call', 'expr', 'expr func, expr* args, keyword* keywords', true],
  ['FormattedValue', 'expr', 'expr value, int conversion, expr? format_spec', true],
  ['JoinedStr', 'expr', 'expr* values', true],
  ['Constant', 'expr', 'constant value, string? kind', true],
  ['Attribute', 'expr', 'expr value, identifier attr, expr_context ctx', true],
  ['Subscript', 'expr', 'expr value, expr slice, expr_context ctx', true],
  ['Starred', 'expr', 'expr value, expr_context ctx', true],
  ['Name', 'expr', 'identifier id, expr_context ctx', true],
  ['List', 'expr', 'expr* elts, expr_context ctx', true],
  ['Tuple', 'expr', 'expr* elts, expr_context ctx', true],
  ['Slice', 'expr', 'expr? lower, expr? upper, expr? step', true],
  ['MatchValue', 'pattern', 'expr value', true],
  ['MatchSingleton', 'pattern', 'constant value', true],
  ['MatchSequence', 'pattern', 'pattern* patterns', true],
  ['MatchMapping', 'pattern', 'expr* keys, pattern* patterns, identifier? rest', true],
  ['MatchClass', 'pattern', 'expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns', true],
  ['MatchStar', 'pattern', 'identifier? name', true],
  ['MatchAs', 'pattern', 'pattern? pattern, identifier? name', true],
  ['MatchOr', 'pattern', 'pattern* patterns', true],
  ['TypeVar', 'type_param', 'identifier name, expr? bound, expr? default_value', true],
  ['ParamSpec', 'type_param', 'identifier name, expr? default_value', true],
  ['TypeVarTuple', 'type_param', 'identifier name, expr? default_value', true],
  ['ExceptHandler', 'excepthandler', 'expr? type, identifier? name, stmt* body', true],
  ['TypeIgnore', 'type_ignore', 'int lineno, string tag', false],
  ['comprehension', 'AST', 'expr target, expr iter, expr* ifs, int is_async', false],
  [
    'arguments',
    'AST',
    'arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults',
    false,
  ],
  ['arg', 'AST', 'identifier arg, expr? annotation, string? type_comment', true],
  ['keyword', 'AST', 'identifier? arg, expr value', true],
  ['alias', 'AST', 'identifier name, identifier? asname', true],
  ['withitem', 'AST', 'expr context_expr, expr? optional_vars', false],
  ['match_case', 'AST', 'pattern pattern, expr? guard, stmt* body', false],
]

/** Every concrete class that the tree holds as an object, by kind. */
export const CLASSES: ReadonlyMap<Kind, ClassSpec> = new Map(
  ASDL.map(([kind, base, text, positioned]) => {
    const fields = text === '' ? [] : text.split(', ').map(fieldSpec)
    const doc = text === '' ? kind : `${kind}(${text})`
    return [kind, { kind, base, doc, fields, positioned }]
  }),
)

/** `_fields` of every class. */
export const FIELDS: Readonly<Record<Kind, readonly string[]>> = Object.fromEntries(
  [...CLASSES].map(([kind, spec]) => [kind, spec.fields.map((field) => field.name)]),
) as unknown as Record<Kind, readonly string[]>

/** The property of our nodes that holds a CPython field: its own name, but for `Constant.kind`. */
export function propertyOf(kind: Kind, field: string): string {
  return field === 'kind' && kind === 'Constant' ? 'kind_' : field
}

function fieldSpec(text: string): FieldSpec {
  const [type, name] = text.split(' ')
  const last = type.at(-1)
  if (last === '?' || last === '*') return { name, type: type.slice(0, -1), quantity: last }
  return { name, type, quantity: '' }
}
