/**
 * The grammar of Python once more, this time with the rules that recognise mistakes.
 *
 * It is written as text in the notation of the Language Reference's "Full Grammar specification" and read by
 * `diagnose.ts`, only when a parse has failed. Order matters: the first alternative that fits is taken, and a mistake
 * recognised on the way ends everything, so it is the order that decides which of several errors is told.
 *
 *   'x' "x"     a token (keyword or operator), a soft keyword     NAME NUMBER STRING NEWLINE INDENT DEDENT ...  other tokens
 *   e? e* e+    optional, repetitions      s.e+   e's separated by s      &e !e   look ahead      ~   no way back after this
 *   &&'x'       must follow, else "expected 'x'"      ( )  group      a=e   names what was matched
 *   => Kind     makes a node; => ?Kind the same, but only if more than one item matched something
 *   => do ...   the mistake: where, names, and the words. `at a`, `range a b`, `from a` (to as far as was read),
 *               `last` (the last token read), `next`, `indent a`; in the words %n is the kind of expression of the
 *               first name, %l its line, %t its text. Several words before the first quote name a check of diagnose.ts.
 *
 * Rules whose name begins with `invalid_` are passed over in a first reading, which finds how far the text can be read.
 */

export const ERROR_GRAMMAR = String.raw`
file: statements? ENDMARKER
interactive: simple_stmts ENDMARKER? | compound_stmt NEWLINE* ENDMARKER? | NEWLINE
eval: expressions NEWLINE* ENDMARKER
func_type: '(' (','.func_type_arg+)? ')' '->' expression NEWLINE* ENDMARKER
func_type_arg: ('*' | '**')? expression

statements: statement+
statement: compound_stmt | simple_stmts
simple_stmts: simple_stmt !';' NEWLINE | ';'.simple_stmt+ ';'? NEWLINE
simple_stmt: assignment | type_alias | star_expressions | &'return' return_stmt | &('import' | 'from') import_stmt
  | &'raise' raise_stmt | 'pass' | &'del' del_stmt | &'yield' yield_expr | &'assert' assert_stmt | 'break' | 'continue'
  | &'global' 'global' ','.NAME+ | &'nonlocal' 'nonlocal' ','.NAME+
compound_stmt: &('def' | '@' | 'async') function_def | &'if' if_stmt | &('class' | '@') class_def
  | &('with' | 'async') with_stmt | &('for' | 'async') for_stmt | &'try' try_stmt | &'while' while_stmt | match_stmt

assignment: NAME ':' expression ('=' annotated_rhs)?
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ('=' annotated_rhs)?
  | (star_targets '=')+ annotated_rhs !'='
  | single_target AUGASSIGN ~ annotated_rhs
  | invalid_assignment
annotated_rhs: yield_expr | star_expressions
type_alias: "type" NAME type_params? '=' expression
return_stmt: 'return' star_expressions?
raise_stmt: 'raise' expression ('from' expression)? | 'raise'
del_stmt: 'del' del_targets &(';' | NEWLINE) | invalid_del_stmt
assert_stmt: 'assert' expression (',' expression)?
import_stmt: invalid_import | 'import' ','.(dotted_name ('as' NAME)?)+
  | 'from' ('.' | '...')* dotted_name 'import' import_from_targets | 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets: '(' import_from_as_names ','? ')' | import_from_as_names !',' | '*' | invalid_import_from_targets
import_from_as_names: ','.(NAME ('as' NAME)?)+
dotted_name: '.'.NAME+

block: NEWLINE INDENT statements DEDENT | simple_stmts | invalid_block
decorators: ('@' named_expression NEWLINE)+
class_def: decorators? class_def_raw
class_def_raw: invalid_class_def_raw | 'class' NAME type_params? ('(' arguments? ')')? ':' block
function_def: decorators? function_def_raw
function_def_raw: invalid_def_raw | 'async'? 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block
params: invalid_parameters | parameters
parameters: slash_no_default param_no_default* param_with_default* star_etc?
  | slash_with_default param_with_default* star_etc? | param_no_default+ param_with_default* star_etc?
  | param_with_default+ star_etc? | star_etc
slash_no_default: param_no_default+ '/' (',' | &')')
slash_with_default: param_no_default* param_with_default+ '/' (',' | &')')
star_etc: invalid_star_etc | '*' param_no_default param_maybe_default* kwds? | '*' param_no_default_star param_maybe_default* kwds?
  | '*' ',' param_maybe_default+ kwds? | kwds
kwds: invalid_kwds | '**' param_no_default
param_no_default: param (',' | &')')
param_no_default_star: NAME ':' star_expression (',' | &')')
param_with_default: param default (',' | &')')
param_maybe_default: param default? (',' | &')')
param: NAME (':' expression)?
default: '=' expression | invalid_default

if_stmt: invalid_if_stmt | 'if' named_expression ':' block elif_stmt | 'if' named_expression ':' block else_block?
elif_stmt: invalid_elif_stmt | 'elif' named_expression ':' block elif_stmt | 'elif' named_expression ':' block else_block?
else_block: invalid_else_stmt | 'else' &&':' block
while_stmt: invalid_while_stmt | 'while' named_expression ':' block else_block?
for_stmt: invalid_for_stmt | 'async'? 'for' star_targets 'in' ~ star_expressions ':' block else_block? | invalid_for_target
with_stmt: invalid_with_stmt_indent | 'async'? 'with' '(' ','.with_item+ ','? ')' ':' block
  | 'async'? 'with' ','.with_item+ ':' block | invalid_with_stmt
with_item: expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression
try_stmt: invalid_try_stmt | 'try' &&':' block finally_block | 'try' &&':' block except_block+ else_block? finally_block?
  | 'try' &&':' block except_star_block+ else_block? finally_block?
except_block: invalid_except_stmt_indent | 'except' expression ('as' NAME)? ':' block | 'except' ':' block | invalid_except_stmt
except_star_block: invalid_except_star_stmt_indent | 'except' '*' expression ('as' NAME)? ':' block | invalid_except_stmt
finally_block: invalid_finally_stmt | 'finally' &&':' block
match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | invalid_match_stmt
subject_expr: star_named_expression ',' star_named_expressions? | named_expression
case_block: invalid_case_block | "case" patterns guard? ':' block
guard: 'if' named_expression
patterns: open_sequence_pattern | pattern
pattern: as_pattern | or_pattern
as_pattern: or_pattern 'as' pattern_capture_target | invalid_as_pattern
or_pattern: '|'.closed_pattern+
closed_pattern: literal_pattern | pattern_capture_target | wildcard | value_pattern | group_pattern | sequence_pattern
  | mapping_pattern | class_pattern
literal_pattern: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
signed_number: NUMBER | '-' NUMBER
complex_number: signed_number ('+' | '-') NUMBER
pattern_capture_target: !"_" NAME !('.' | '(' | '=')
wildcard: "_"
value_pattern: attr !('.' | '(' | '=')
attr: NAME ('.' NAME)+
group_pattern: '(' pattern ')'
sequence_pattern: '[' maybe_sequence_pattern? ']' | '(' open_sequence_pattern? ')'
open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?
maybe_sequence_pattern: ','.maybe_star_pattern+ ','?
maybe_star_pattern: '*' NAME | pattern
mapping_pattern: '{' '}' | '{' '**' pattern_capture_target ','? '}'
  | '{' items_pattern ',' '**' pattern_capture_target ','? '}' | '{' items_pattern ','? '}'
items_pattern: ','.((literal_pattern | attr) ':' pattern)+
class_pattern: name_or_attr '(' ')' | name_or_attr '(' positional_patterns ','? ')'
  | name_or_attr '(' keyword_patterns ','? ')' | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'
  | invalid_class_pattern
name_or_attr: '.'.NAME+
positional_patterns: ','.pattern+
keyword_patterns: ','.(NAME '=' pattern)+
type_params: invalid_type_params | '[' type_param_seq ']'
type_param_seq: ','.type_param+ ','?
type_param: NAME (':' expression)? ('=' expression)? | invalid_type_param | '*' NAME ('=' star_expression)?
  | '**' NAME ('=' expression)?

expressions: expression (',' expression)* ','? => ?Tuple
expression: invalid_expression | invalid_legacy_expression | disjunction 'if' disjunction 'else' expression => IfExp
  | disjunction | lambdef
yield_expr: 'yield' 'from' expression => YieldFrom | 'yield' star_expressions? => Yield
star_expressions: a=star_expression rest=(',' star_expression)+ ','? => Tuple | a=star_expression ',' => Tuple | star_expression
star_expression: '*' value=bitwise_or => Starred | expression
star_named_expressions: ','.star_named_expression+ ','?
star_named_expression: '*' value=bitwise_or => Starred | named_expression
assignment_expression: NAME ':=' ~ expression => NamedExpr
named_expression: assignment_expression | invalid_named_expression | a=expression !':=' => a
lambdef: 'lambda' lambda_params? ':' expression => Lambda
lambda_params: invalid_lambda_parameters | lambda_parameters
lambda_parameters: lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* lambda_star_etc?
  | lambda_slash_with_default lambda_param_with_default* lambda_star_etc?
  | lambda_param_no_default+ lambda_param_with_default* lambda_star_etc? | lambda_param_with_default+ lambda_star_etc?
  | lambda_star_etc
lambda_slash_no_default: lambda_param_no_default+ '/' (',' | &':')
lambda_slash_with_default: lambda_param_no_default* lambda_param_with_default+ '/' (',' | &':')
lambda_star_etc: invalid_lambda_star_etc | '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds?
  | '*' ',' lambda_param_maybe_default+ lambda_kwds? | lambda_kwds
lambda_kwds: invalid_lambda_kwds | '**' lambda_param_no_default
lambda_param_no_default: NAME (',' | &':')
lambda_param_with_default: NAME default (',' | &':')
lambda_param_maybe_default: NAME default? (',' | &':')

slices: slice !',' | ','.(slice | starred_expression)+ ','? => Tuple
slice: expression? ':' expression? (':' expression?)? => Slice | named_expression
atom: a=NAME => Name | 'True' => Constant | 'False' => Constant | 'None' => Constant | &(STRING | FSTRING_START) strings
  | NUMBER => Constant | &'(' (tuple | group | genexp) | &'[' (list | listcomp) | &'{' (dict | set | dictcomp | setcomp)
  | '...' => Constant
group: '(' a=(yield_expr | named_expression) ')' => a | invalid_group
strings: a=(fstring | STRING)+ => Strings
fstring: FSTRING_START fstring_middle* FSTRING_END => JoinedStr
fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
fstring_replacement_field: '{' annotated_rhs '='? fstring_conversion? fstring_full_format_spec? '}' | invalid_replacement_field
fstring_conversion: a='!' b=NAME => do conversion a b ""
fstring_full_format_spec: ':' fstring_format_spec*
fstring_format_spec: FSTRING_MIDDLE | fstring_replacement_field
list: '[' elts=star_named_expressions? ']' => List
tuple: '(' (star_named_expression ',' star_named_expressions?)? ')' => Tuple
set: '{' star_named_expressions '}' => Set
dict: '{' double_starred_kvpairs? '}' => Dict | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs: ','.double_starred_kvpair+ ','?
double_starred_kvpair: '**' bitwise_or | kvpair
kvpair: expression ':' expression
for_if_clauses: for_if_clause+
for_if_clause: 'async'? 'for' star_targets 'in' ~ a=disjunction b=('if' disjunction)* | invalid_for_if_clause | invalid_for_target
listcomp: '[' named_expression for_if_clauses ']' => ListComp | invalid_comprehension
setcomp: '{' named_expression for_if_clauses '}' => SetComp | invalid_comprehension
genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' => GeneratorExp | invalid_comprehension
dictcomp: '{' kvpair for_if_clauses '}' => DictComp | invalid_dict_comprehension
arguments: args ','? &')' | invalid_arguments
args: list=','.(starred_expression | a=(assignment_expression | expression !':=') !'=' => a)+ keywords=(',' kwargs)? => Args
  | keywords=kwargs => Args
kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+ | ','.kwarg_or_double_starred+
starred_expression: invalid_starred_expression_unpacking | '*' value=expression => Starred | invalid_starred_expression
kwarg_or_starred: invalid_kwarg | NAME '=' expression => Keyword | starred_expression
kwarg_or_double_starred: invalid_kwarg | NAME '=' expression => Keyword | '**' expression => Unpacked
star_targets: a=star_target !',' => a | star_target (',' star_target)* ','?
star_target: '*' !'*' star_target | target_with_star_atom
target_with_star_atom: subscript_or_attribute | star_atom
star_atom: NAME | '(' target_with_star_atom ')' | '(' star_targets_tuple_seq? ')' | '[' star_targets_list_seq? ']'
star_targets_tuple_seq: star_target (',' star_target)+ ','? | star_target ','
star_targets_list_seq: ','.star_target+ ','?
single_target: single_subscript_attribute_target | NAME | '(' single_target ')'
single_subscript_attribute_target: subscript_or_attribute
del_targets: ','.del_target+ ','?
del_target: subscript_or_attribute | NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'

invalid_arguments: kwargs_after a=',' ','.(starred_expression !'=')+
    => do from a "iterable argument unpacking follows keyword argument unpacking"
  | a=expression b=for_if_clauses ',' (args | expression for_if_clauses)? => do genexp a b "Generator expression must be parenthesized"
  | a=NAME b='=' expression for_if_clauses => do range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
  | (args ',')? a=NAME b='=' &(',' | ')') => do range a b "expected argument value expression"
  | a=args b=for_if_clauses => do nonparen a b "Generator expression must be parenthesized"
  | args ',' a=expression b=for_if_clauses => do genexp a b "Generator expression must be parenthesized"
  | a=args ',' args => do positional a ""
kwargs_after: ','.(starred_expression | (assignment_expression | expression !':=') !'=')+ ',' kwargs | kwargs
invalid_kwarg: a=('True' | 'False' | 'None') b='=' => do range a b "cannot assign to %t"
  | a=NAME b='=' expression for_if_clauses => do range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
  | !(NAME '=') a=expression b='=' => do range a b "expression cannot contain assignment, perhaps you meant \"==\"?"
  | a='**' expression '=' b=expression => do range a b "cannot assign to keyword argument unpacking"
invalid_starred_expression_unpacking: a='*' expression '=' b=expression => do range a b "cannot assign to iterable argument unpacking"
invalid_starred_expression: a='*' => do last a "Invalid star expression"
expression_without_invalid: disjunction 'if' disjunction 'else' expression => IfExp | disjunction | lambdef
invalid_legacy_expression: a=NAME !'(' b=star_expressions => do legacy a b "Missing parentheses in call to '%t'. Did you mean %t(...)?"
invalid_expression: !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid
    => do comma a b "invalid syntax. Perhaps you forgot a comma?"
  | a=disjunction 'if' b=disjunction !('else' | ':') => do range a b "expected 'else' after 'if' expression"
  | a='lambda' lambda_params? b=':' &(FSTRING_MIDDLE | EMPTY_SPEC)
    => do range a b "f-string: lambda expressions are not allowed without parentheses"
invalid_named_expression: a=expression ':=' expression => do at a "cannot use assignment expressions with %n"
  | a=NAME '=' b=bitwise_or !('=' | ':=') => do range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=')
    => do at a "cannot assign to %n here. Maybe you meant '==' instead of '='?"
invalid_assignment: a=(list | tuple | '(' b=invalid_ann_target ')' => b) ':' expression => do at a "only single target (not %n) can be annotated"
  | a=star_named_expression ',' star_named_expressions* ':' expression => do at a "only single target (not tuple) can be annotated"
  | a=expression ':' expression => do at a "illegal target for annotation"
  | (star_targets '=')* a=star_expressions '=' => do target a "cannot assign to %n"
  | (star_targets '=')* a=yield_expr '=' => do at a "assignment to yield expression not possible"
  | a=star_expressions AUGASSIGN annotated_rhs => do at a "'%n' is an illegal expression for augmented assignment"
invalid_ann_target: list | tuple | '(' a=invalid_ann_target ')' => a
invalid_del_stmt: 'del' a=star_expressions => do deltarget a "cannot delete %n"
invalid_block: a=NEWLINE !INDENT => do indent a "expected an indented block"
invalid_comprehension: ('[' | '(' | '{') a=starred_expression for_if_clauses => do at a "iterable unpacking cannot be used in comprehension"
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    => do range a b "did you forget parentheses around the comprehension target?"
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses
    => do range a b "did you forget parentheses around the comprehension target?"
invalid_dict_comprehension: '{' a='**' bitwise_or for_if_clauses '}' => do at a "dict unpacking cannot be used in dict comprehension"
invalid_parameters: a='/' ',' => do at a "at least one argument must precede /"
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' => do at a "/ may appear only once"
  | slash_no_default? param_no_default* (slash_with_default | param_with_default+) a=param_no_default
    => do param a "parameter without a default follows parameter with a default"
  | param_no_default* a='(' param_no_default+ ','? b=')' => do range a b "Function parameters cannot be parenthesized"
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/'
    => do at a "/ must be ahead of *"
  | param_maybe_default+ '/' a='*' => do at a "expected comma between / and *"
invalid_default: a='=' &(')' | ',') => do at a "expected default value expression"
invalid_star_etc: a='*' (')' | ',' (')' | '**')) => do at a "named arguments must follow bare *"
  | '*' param a='=' => do at a "var-positional argument cannot have default value"
  | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') => do at a "* argument may appear only once"
invalid_kwds: '**' param a='=' => do at a "var-keyword argument cannot have default value"
  | '**' param ',' a=param => do at a "arguments cannot follow var-keyword argument"
  | '**' param ',' a=('*' | '**' | '/') => do at a "arguments cannot follow var-keyword argument"
invalid_lambda_parameters: a='/' ',' => do at a "at least one argument must precede /"
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' => do at a "/ may appear only once"
  | lambda_slash_no_default? lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) a=lambda_param_no_default
    => do param a "parameter without a default follows parameter with a default"
  | lambda_param_no_default* a='(' ','.NAME+ ','? b=')' => do range a b "Lambda expression parameters cannot be parenthesized"
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default) lambda_param_maybe_default* a='/'
    => do at a "/ must be ahead of *"
  | lambda_param_maybe_default+ '/' a='*' => do at a "expected comma between / and *"
invalid_lambda_star_etc: a='*' (':' | ',' (':' | '**')) => do last a "named arguments must follow bare *"
  | '*' NAME a='=' => do at a "var-positional argument cannot have default value"
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',')
    => do at a "* argument may appear only once"
invalid_lambda_kwds: '**' NAME a='=' => do at a "var-keyword argument cannot have default value"
  | '**' NAME ',' a=NAME => do at a "arguments cannot follow var-keyword argument"
  | '**' NAME ',' a=('*' | '**' | '/') => do at a "arguments cannot follow var-keyword argument"
invalid_with_item: expression 'as' a=expression &(',' | ')' | ':') => do target a "cannot assign to %n"
invalid_for_if_clause: 'async'? a='for' bitwise_or (',' bitwise_or)* ','? !'in' => do last a "'in' expected after for-loop variables"
invalid_for_target: 'async'? 'for' a=star_expressions => do fortarget a "cannot assign to %n"
invalid_group: '(' a=starred_expression ')' => do at a "cannot use starred expression here"
  | '(' a='**' expression ')' => do at a "cannot use double starred expression here"
invalid_import: a='import' ','.dotted_name+ 'from' dotted_name => do from a "Did you mean to use 'from ... import ...' instead?"
  | 'import' a=NEWLINE => do from a "Expected one or more names after 'import'"
invalid_import_from_targets: a=import_from_as_names ',' NEWLINE => do last a "trailing comma not allowed without surrounding parentheses"
  | a=NEWLINE => do from a "Expected one or more names after 'import'"
invalid_with_stmt: 'async'? 'with' ','.(expression ('as' star_target)?)+ a=NEWLINE => do last a "expected ':'"
  | 'async'? 'with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' a=NEWLINE => do last a "expected ':'"
invalid_with_stmt_indent: 'async'? a='with' ','.(expression ('as' star_target)?)+ ':' NEWLINE !INDENT
    => do indent a "expected an indented block after 'with' statement on line %l"
  | 'async'? a='with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' ':' NEWLINE !INDENT
    => do indent a "expected an indented block after 'with' statement on line %l"
invalid_try_stmt: a='try' ':' NEWLINE !INDENT => do indent a "expected an indented block after 'try' statement on line %l"
  | a='try' ':' block !('except' | 'finally') => do last a "expected 'except' or 'finally' block"
  | 'try' ':' block* except_block+ a='except' b='*' expression ('as' NAME)? ':'
    => do range a b "cannot have both 'except' and 'except*' on the same 'try'"
  | 'try' ':' block* except_star_block+ a='except' (expression ('as' NAME)?)? ':'
    => do at a "cannot have both 'except' and 'except*' on the same 'try'"
invalid_except_stmt: 'except' '*'? a=expression ',' expressions ('as' NAME)? ':' => do from a "multiple exception types must be parenthesized"
  | a='except' '*'? expression ('as' NAME)? NEWLINE => do last a "expected ':'"
  | a='except' NEWLINE => do last a "expected ':'"
  | 'except' '*' a=(NEWLINE | ':') => do last a "expected one or more exception types"
invalid_finally_stmt: a='finally' ':' NEWLINE !INDENT => do indent a "expected an indented block after 'finally' statement on line %l"
invalid_except_stmt_indent: a='except' expression ('as' NAME)? ':' NEWLINE !INDENT
    => do indent a "expected an indented block after 'except' statement on line %l"
  | a='except' ':' NEWLINE !INDENT => do indent a "expected an indented block after 'except' statement on line %l"
invalid_except_star_stmt_indent: a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT
    => do indent a "expected an indented block after 'except*' statement on line %l"
invalid_match_stmt: a="match" subject_expr NEWLINE => do last a "expected ':'"
  | a="match" subject_expr ':' NEWLINE !INDENT => do indent a "expected an indented block after 'match' statement on line %l"
invalid_case_block: a="case" patterns guard? NEWLINE => do last a "expected ':'"
  | a="case" patterns guard? ':' NEWLINE !INDENT => do indent a "expected an indented block after 'case' statement on line %l"
invalid_as_pattern: or_pattern 'as' a="_" => do at a "cannot use '_' as a target"
  | or_pattern 'as' !NAME a=expression => do at a "invalid pattern target"
invalid_class_pattern: name_or_attr '(' a=invalid_class_argument_pattern => do at a "positional patterns follow keyword patterns"
invalid_class_argument_pattern: (positional_patterns ',')? keyword_patterns ',' a=positional_patterns => a
invalid_if_stmt: a='if' named_expression NEWLINE => do last a "expected ':'"
  | a='if' named_expression ':' NEWLINE !INDENT => do indent a "expected an indented block after 'if' statement on line %l"
invalid_elif_stmt: a='elif' named_expression NEWLINE => do last a "expected ':'"
  | a='elif' named_expression ':' NEWLINE !INDENT => do indent a "expected an indented block after 'elif' statement on line %l"
invalid_else_stmt: a='else' ':' NEWLINE !INDENT => do indent a "expected an indented block after 'else' statement on line %l"
invalid_while_stmt: a='while' named_expression NEWLINE => do last a "expected ':'"
  | a='while' named_expression ':' NEWLINE !INDENT => do indent a "expected an indented block after 'while' statement on line %l"
invalid_for_stmt: 'async'? a='for' star_targets 'in' star_expressions NEWLINE => do last a "expected ':'"
  | 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
    => do indent a "expected an indented block after 'for' statement on line %l"
invalid_def_raw: 'async'? a='def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT
    => do indent a "expected an indented block after function definition on line %l"
invalid_class_def_raw: a='class' NAME type_params? ('(' arguments? ')')? NEWLINE => do last a "expected ':'"
  | a='class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT
    => do indent a "expected an indented block after class definition on line %l"
invalid_double_starred_kvpairs: ','.double_starred_kvpair+ ',' invalid_kvpair
  | expression ':' a='*' bitwise_or => do from a "cannot use a starred expression in a dictionary value"
  | expression a=':' &('}' | ',') => do at a "expression expected after dictionary key and ':'"
invalid_kvpair: a=expression !':' => do key a "':' expected after dictionary key"
  | expression ':' a='*' bitwise_or => do from a "cannot use a starred expression in a dictionary value"
  | expression a=':' &('}' | ',') => do at a "expression expected after dictionary key and ':'"
invalid_type_params: '[' a=']' => do from a "Type parameter list cannot be empty"
invalid_type_param: '*' NAME a=':' b=expression => do bound a b "cannot use %s with TypeVarTuple"
  | '**' NAME a=':' b=expression => do bound a b "cannot use %s with ParamSpec"
invalid_arithmetic: a='not' b=inversion => do range a b "'not' after an operator must be parenthesized"
invalid_replacement_field: '{' a='=' => do at a "f-string: valid expression required before '='"
  | '{' a='!' => do at a "f-string: valid expression required before '!'"
  | '{' a=':' => do at a "f-string: valid expression required before ':'"
  | '{' a='}' => do at a "f-string: valid expression required before '}'"
  | a='{' !annotated_rhs => do next a "f-string: expecting a valid expression after '{'"
  | a='{' annotated_rhs !('=' | '!' | ':' | '}') => do next a "f-string: expecting '=', or '!', or ':', or '}'"
  | a='{' annotated_rhs '=' !('!' | ':' | '}') => do next a "f-string: expecting '!', or ':', or '}'"
  | '{' annotated_rhs '='? invalid_conversion_character
  | a='{' annotated_rhs '='? ('!' NAME)? !(':' | '}') => do next a "f-string: expecting ':' or '}'"
  | a='{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}' => do next a "f-string: expecting '}', or format specs"
  | a='{' annotated_rhs '='? ('!' NAME)? !'}' => do next a "f-string: expecting '}'"
invalid_conversion_character: a='!' &(':' | '}') => do next a "f-string: missing conversion character"
  | a='!' !NAME => do next a "f-string: invalid conversion character"
`
