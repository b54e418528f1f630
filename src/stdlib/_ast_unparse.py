"""ast.unparse(): from a tree back to source text.

The text is CPython 3.13's: same parentheses, same quotes.  Every expression is written by a method that returns its
text; `level` is the binding strength its place asks for, and an expression that binds less tightly than that is put
in parentheses.  Statements append lines.
"""

import sys
from _ast import *
from ast import NodeVisitor, iter_child_nodes

# Large float and imaginary literals get turned into infinities in the AST.  We unparse those infinities to INFSTR.
_INFSTR = "1e" + repr(sys.float_info.max_10_exp + 1)

# Binding strengths, weakest first
_NAMED_EXPR, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _BOR, _BXOR, _BAND, _SHIFT, _ARITH, _TERM, _FACTOR, \
    _POWER, _AWAIT, _ATOM = range(1, 19)

_SINGLE_QUOTES = ("'", '"')
_MULTI_QUOTES = ('"""', "'''")
_ALL_QUOTES = (*_SINGLE_QUOTES, *_MULTI_QUOTES)

_UNARY = {'Invert': ('~', _FACTOR), 'Not': ('not ', _NOT), 'UAdd': ('+', _FACTOR), 'USub': ('-', _FACTOR)}

_BINARY = {
    'Add': ('+', _ARITH), 'Sub': ('-', _ARITH), 'Mult': ('*', _TERM), 'MatMult': ('@', _TERM), 'Div': ('/', _TERM),
    'Mod': ('%', _TERM), 'LShift': ('<<', _SHIFT), 'RShift': ('>>', _SHIFT), 'BitOr': ('|', _BOR),
    'BitXor': ('^', _BXOR), 'BitAnd': ('&', _BAND), 'FloorDiv': ('//', _TERM), 'Pow': ('**', _POWER),
}

_COMPARE = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is',
            'IsNot': 'is not', 'In': 'in', 'NotIn': 'not in'}

_BOOL = {'And': ('and', _AND), 'Or': ('or', _OR)}


def _escape(ch):
    return ch.encode('unicode_escape').decode('ascii')


def _quote_text(string, quote_types, escape_whitespace=False):
    """(body, quotes that may stand around it, best first), avoiding backslashes where possible."""
    body = ''.join([
        c if (c in '\n\t' and not escape_whitespace) or (c != '\\' and c.isprintable()) else _escape(c)
        for c in string])
    quotes = [q for q in quote_types if q not in body and ('\n' not in body or len(q) == 3)]
    if not quotes:
        # none will do: take what repr() makes, in quotes of the wanted kind if there is one
        text = repr(string)
        for q in quote_types:
            if text[0] in q:
                return text[1:-1], [q]
        return text[1:-1], [text[0]]
    if body:
        # not the quote that the text ends with, if there is a choice
        last = body[-1]
        quotes = [q for q in quotes if q[0] != last] + [q for q in quotes if q[0] == last]
        if quotes[0][0] == last:
            body = body[:-1] + '\\' + last
    return body, quotes


class _Unparser(NodeVisitor):
    """Writes a tree as source text; one instance, one use."""

    def __init__(self):
        self._lines = []
        self._indent = 0
        self._type_ignores = {}

    # ---- entry

    def visit(self, node):
        """The source text of a tree."""
        self._lines = []
        if isinstance(node, Module):
            self._type_ignores = {ignore.lineno: f"ignore{ignore.tag}" for ignore in node.type_ignores}
            self._body_with_docstring(node)
            self._type_ignores.clear()
        elif isinstance(node, (stmt, excepthandler, match_case)):
            self._statement(node)
        elif isinstance(node, list):
            self._body(node)
        else:
            return self._any(node)
        return '\n'.join(self._lines)

    def _any(self, node):
        """Nodes that are neither statements nor modules."""
        if isinstance(node, (Expression,)):
            return self._expr(node.body, _TEST)
        if isinstance(node, FunctionType):
            args = ', '.join([self._expr(arg, _TEST) for arg in node.argtypes])
            return f'({args}) -> {self._expr(node.returns, _TEST)}'
        if hasattr(self, '_expr_' + node.__class__.__name__):
            return self._expr(node, _TEST)
        # a node without a text of its own shows as the last node in it does
        text = ''
        for child in iter_child_nodes(node):
            text = self.visit(child)
        return text

    # ---- statements

    def _line(self, text):
        self._lines.append('    ' * self._indent + text)

    def _blank(self):
        # definitions have an empty line before them, but not at the very beginning
        if self._lines:
            self._lines.append('')

    def _body(self, body):
        for statement in body:
            self._statement(statement)

    def _block(self, header, body, comment=''):
        self._line(f'{header}:{comment}')
        self._indent += 1
        self._body(body)
        self._indent -= 1

    def _docstring_of(self, node):
        if node.body and isinstance(node.body[0], Expr):
            value = node.body[0].value
            if isinstance(value, Constant) and isinstance(value.value, str):
                return value
        return None

    def _body_with_docstring(self, node):
        docstring = self._docstring_of(node)
        if docstring is None:
            self._body(node.body)
            return
        body, quotes = _quote_text(docstring.value, _MULTI_QUOTES)
        prefix = 'u' if docstring.kind == 'u' else ''
        self._line(f'{prefix}{quotes[0]}{body}{quotes[0]}')
        self._body(node.body[1:])

    def _type_comment(self, node):
        comment = self._type_ignores.get(node.lineno) or node.type_comment
        return f' # type: {comment}' if comment else ''

    def _statement(self, node):
        method = getattr(self, '_stmt_' + node.__class__.__name__, None)
        if method is None:
            raise TypeError(f'cannot unparse {node.__class__.__name__}')
        method(node)

    def _stmt_Expr(self, node):
        self._line(self._expr(node.value, _YIELD))

    def _stmt_Import(self, node):
        self._line('import ' + ', '.join([self._expr(n, _TEST) for n in node.names]))

    def _stmt_ImportFrom(self, node):
        names = ', '.join([self._expr(n, _TEST) for n in node.names])
        self._line(f"from {'.' * (node.level or 0)}{node.module or ''} import {names}")

    def _stmt_Assign(self, node):
        targets = ''.join([self._expr(target, _TUPLE) + ' = ' for target in node.targets])
        self._line(targets + self._expr(node.value, _TEST) + self._type_comment(node))

    def _stmt_AugAssign(self, node):
        symbol = _BINARY[node.op.__class__.__name__][0]
        self._line(f'{self._expr(node.target, _TEST)} {symbol}= {self._expr(node.value, _TEST)}')

    def _stmt_AnnAssign(self, node):
        target = self._expr(node.target, _TEST)
        if not node.simple and isinstance(node.target, Name):
            target = f'({target})'
        text = f'{target}: {self._expr(node.annotation, _TEST)}'
        if node.value:
            text += ' = ' + self._expr(node.value, _TEST)
        self._line(text)

    def _stmt_Return(self, node):
        self._line('return ' + self._expr(node.value, _TEST) if node.value else 'return')

    def _stmt_Pass(self, node):
        self._line('pass')

    def _stmt_Break(self, node):
        self._line('break')

    def _stmt_Continue(self, node):
        self._line('continue')

    def _stmt_Delete(self, node):
        self._line('del ' + ', '.join([self._expr(t, _TEST) for t in node.targets]))

    def _stmt_Assert(self, node):
        text = 'assert ' + self._expr(node.test, _TEST)
        if node.msg:
            text += ', ' + self._expr(node.msg, _TEST)
        self._line(text)

    def _stmt_Global(self, node):
        self._line('global ' + ', '.join(node.names))

    def _stmt_Nonlocal(self, node):
        self._line('nonlocal ' + ', '.join(node.names))

    def _stmt_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            self._line('raise')
            return
        text = 'raise ' + self._expr(node.exc, _TEST)
        if node.cause:
            text += ' from ' + self._expr(node.cause, _TEST)
        self._line(text)

    def _stmt_Try(self, node, star=''):
        self._block('try', node.body)
        for handler in node.handlers:
            self._handler(handler, star)
        if node.orelse:
            self._block('else', node.orelse)
        if node.finalbody:
            self._block('finally', node.finalbody)

    def _stmt_TryStar(self, node):
        self._stmt_Try(node, '*')

    def _handler(self, node, star):
        header = 'except' + star
        if node.type:
            header += ' ' + self._expr(node.type, _TEST)
        if node.name:
            header += ' as ' + node.name
        self._block(header, node.body)

    def _stmt_ExceptHandler(self, node):
        self._handler(node, '')

    def _type_params(self, node):
        params = getattr(node, 'type_params', None)
        return f"[{', '.join([self._expr(p, _TEST) for p in params])}]" if params else ''

    def _definition(self, header, node, comment=''):
        self._line(f'{header}:{comment}')
        self._indent += 1
        self._body_with_docstring(node)
        self._indent -= 1

    def _decorators(self, node):
        self._blank()
        for decorator in node.decorator_list:
            self._line('@' + self._expr(decorator, _TEST))

    def _stmt_ClassDef(self, node):
        self._decorators(node)
        parts = [self._expr(e, _TEST) for e in (*node.bases, *node.keywords)]
        bases = f"({', '.join(parts)})" if parts else ''
        self._definition(f'class {node.name}{self._type_params(node)}{bases}', node)

    def _stmt_FunctionDef(self, node, keyword='def'):
        self._decorators(node)
        header = f'{keyword} {node.name}{self._type_params(node)}({self._expr(node.args, _TEST)})'
        if node.returns:
            header += ' -> ' + self._expr(node.returns, _TEST)
        self._definition(header, node, self._type_comment(node))

    def _stmt_AsyncFunctionDef(self, node):
        self._stmt_FunctionDef(node, 'async def')

    def _stmt_TypeAlias(self, node):
        self._line(f'type {self._expr(node.name, _TEST)}{self._type_params(node)} = {self._expr(node.value, _TEST)}')

    def _stmt_For(self, node, keyword='for'):
        self._block(f'{keyword} {self._expr(node.target, _TUPLE)} in {self._expr(node.iter, _TEST)}', node.body,
                    self._type_comment(node))
        if node.orelse:
            self._block('else', node.orelse)

    def _stmt_AsyncFor(self, node):
        self._stmt_For(node, 'async for')

    def _stmt_If(self, node):
        self._block('if ' + self._expr(node.test, _TEST), node.body)
        # else: if  is written as elif
        while node.orelse and len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self._block('elif ' + self._expr(node.test, _TEST), node.body)
        if node.orelse:
            self._block('else', node.orelse)

    def _stmt_While(self, node):
        self._block('while ' + self._expr(node.test, _TEST), node.body)
        if node.orelse:
            self._block('else', node.orelse)

    def _stmt_With(self, node, keyword='with'):
        items = ', '.join([self._expr(item, _TEST) for item in node.items])
        self._block(f'{keyword} {items}', node.body, self._type_comment(node))

    def _stmt_AsyncWith(self, node):
        self._stmt_With(node, 'async with')

    def _stmt_Match(self, node):
        self._line(f'match {self._expr(node.subject, _TEST)}:')
        self._indent += 1
        for case in node.cases:
            self._statement(case)
        self._indent -= 1

    def _stmt_match_case(self, node):
        header = 'case ' + self._expr(node.pattern, _TEST)
        if node.guard:
            header += ' if ' + self._expr(node.guard, _TEST)
        self._block(header, node.body)

    # ---- expressions

    def _expr(self, node, level):
        method = getattr(self, '_expr_' + node.__class__.__name__, None)
        if method is None:
            if isinstance(node, (operator, unaryop, boolop, cmpop, expr_context)):
                return ''  # alone they have no text
            raise TypeError(f'cannot unparse {node.__class__.__name__}')
        return method(node, level)

    def _items(self, nodes):
        """Elements of a tuple: one alone gets a comma."""
        texts = [self._expr(n, _TEST) for n in nodes]
        return texts[0] + ',' if len(texts) == 1 else ', '.join(texts)

    def _expr_NamedExpr(self, node, level):
        text = f'{self._expr(node.target, _ATOM)} := {self._expr(node.value, _ATOM)}'
        return f'({text})' if level > _NAMED_EXPR else text

    def _expr_Await(self, node, level):
        text = 'await ' + self._expr(node.value, _ATOM) if node.value else 'await'
        return f'({text})' if level > _AWAIT else text

    def _expr_Yield(self, node, level):
        text = 'yield ' + self._expr(node.value, _ATOM) if node.value else 'yield'
        return f'({text})' if level > _YIELD else text

    def _expr_YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        text = 'yield from ' + self._expr(node.value, _ATOM)
        return f'({text})' if level > _YIELD else text

    def _expr_Name(self, node, level):
        return node.id

    def _constant(self, value):
        if isinstance(value, (float, complex)):
            # inf and nan are written as the overflow that makes them
            return repr(value).replace('inf', _INFSTR).replace('nan', f'({_INFSTR}-{_INFSTR})')
        return repr(value)

    def _expr_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            texts = [self._constant(v) for v in value]
            return f"({texts[0]},)" if len(texts) == 1 else f"({', '.join(texts)})"
        if value is ...:
            return '...'
        prefix = 'u' if node.kind == 'u' else ''
        return prefix + self._constant(value)

    # f-strings: the text of every part first, then quotes that suit all constant ones (an expression may
    # contain the quotes around it since 3.12)

    def _expr_JoinedStr(self, node, level):
        parts = [(self._fstring_part(value, False), isinstance(value, Constant)) for value in node.values]
        quotes = list(_ALL_QUOTES)
        texts = []
        for text, is_constant in parts:
            if is_constant:
                text, possible = _quote_text(text, quotes, escape_whitespace=True)
                if not any(q in quotes for q in possible):
                    texts = None
                    break
                quotes = possible
            elif '\n' in text:
                quotes = [q for q in quotes if q in _MULTI_QUOTES]
            texts.append(text)
        if texts is None:
            # no quotes suit all parts: escape the constants, for triple single quotes
            quotes = ["'''"]
            texts = [repr('"' + text)[2:-1] if is_constant else text for text, is_constant in parts]
        quote = quotes[0]
        return f"f{quote}{''.join(texts)}{quote}"

    def _fstring_part(self, node, in_spec):
        if isinstance(node, JoinedStr):
            return ''.join([self._fstring_part(value, in_spec) for value in node.values])
        if isinstance(node, Constant) and isinstance(node.value, str):
            text = node.value.replace('{', '{{').replace('}', '}}')
            if in_spec:
                text = text.replace('\\', '\\\\').replace("'", "\\'").replace('"', '\\"').replace('\n', '\\n')
            return text
        if isinstance(node, FormattedValue):
            return self._expr_FormattedValue(node, _TEST)
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def _expr_FormattedValue(self, node, level):
        text = type(self)()._expr(node.value, _OR)
        # two braces together would be a literal one
        text = '{ ' + text if text.startswith('{') else '{' + text
        if node.conversion != -1:
            text += '!' + chr(node.conversion)
        if node.format_spec:
            text += ':' + self._fstring_part(node.format_spec, True)
        return text + '}'

    def _expr_List(self, node, level):
        return f"[{', '.join([self._expr(e, _TEST) for e in node.elts])}]"

    def _expr_Set(self, node, level):
        if not node.elts:
            # `{}` would be a dict: unpack an empty tuple
            return '{*()}'
        return '{' + ', '.join([self._expr(e, _TEST) for e in node.elts]) + '}'

    def _expr_Tuple(self, node, level):
        text = self._items(node.elts) if node.elts else ''
        return f'({text})' if not node.elts or level > _TUPLE else text

    def _expr_Dict(self, node, level):
        parts = []
        for key, value in zip(node.keys, node.values):
            if key is None:
                parts.append('**' + self._expr(value, _BOR))
            else:
                parts.append(f'{self._expr(key, _TEST)}: {self._expr(value, _TEST)}')
        return '{' + ', '.join(parts) + '}'

    def _comprehension(self, element, node):
        return element + ''.join([self._expr(gen, _TEST) for gen in node.generators])

    def _expr_ListComp(self, node, level):
        return f'[{self._comprehension(self._expr(node.elt, _TEST), node)}]'

    def _expr_GeneratorExp(self, node, level):
        return f'({self._comprehension(self._expr(node.elt, _TEST), node)})'

    def _expr_SetComp(self, node, level):
        return '{' + self._comprehension(self._expr(node.elt, _TEST), node) + '}'

    def _expr_DictComp(self, node, level):
        element = f'{self._expr(node.key, _TEST)}: {self._expr(node.value, _TEST)}'
        return '{' + self._comprehension(element, node) + '}'

    def _expr_comprehension(self, node, level):
        text = ' async for ' if node.is_async else ' for '
        text += f'{self._expr(node.target, _TUPLE)} in {self._expr(node.iter, _OR)}'
        for condition in node.ifs:
            text += ' if ' + self._expr(condition, _OR)
        return text

    def _expr_IfExp(self, node, level):
        text = (f'{self._expr(node.body, _OR)} if {self._expr(node.test, _OR)} else '
                f'{self._expr(node.orelse, _TEST)}')
        return f'({text})' if level > _TEST else text

    def _expr_UnaryOp(self, node, level):
        symbol, strength = _UNARY[node.op.__class__.__name__]
        text = symbol + self._expr(node.operand, strength)
        return f'({text})' if level > strength else text

    def _expr_BinOp(self, node, level):
        # a chain of left operands may be thousands long: go down it without recursion
        chain = []
        while isinstance(node, BinOp):
            symbol, strength = _BINARY[node.op.__class__.__name__]
            chain.append((symbol, strength, level, node.right))
            level = strength + 1 if symbol == '**' else strength
            node = node.left
        pieces = [self._expr(node, level)]
        for symbol, strength, wanted, right in reversed(chain):
            # ** groups to the right
            pieces.append(f' {symbol} {self._expr(right, strength if symbol == "**" else strength + 1)}')
            if wanted > strength:
                pieces.insert(0, '(')
                pieces.append(')')
        return ''.join(pieces)

    def _expr_Compare(self, node, level):
        text = self._expr(node.left, _BOR)
        for op, operand in zip(node.ops, node.comparators):
            text += f' {_COMPARE[op.__class__.__name__]} {self._expr(operand, _BOR)}'
        return f'({text})' if level > _CMP else text

    def _expr_BoolOp(self, node, level):
        word, strength = _BOOL[node.op.__class__.__name__]
        texts = []
        wanted = strength
        for value in node.values:
            # each operand is asked to bind one step tighter than the one before
            wanted = min(wanted + 1, _ATOM)
            texts.append(self._expr(value, wanted))
        text = f' {word} '.join(texts)
        return f'({text})' if level > strength else text

    def _expr_Attribute(self, node, level):
        text = self._expr(node.value, _ATOM)
        # 3.real would be a number and a name
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            text += ' '
        return f'{text}.{node.attr}'

    def _expr_Call(self, node, level):
        args = ', '.join([self._expr(e, _TEST) for e in (*node.args, *node.keywords)])
        return f'{self._expr(node.func, _ATOM)}({args})'

    def _expr_keyword(self, node, level):
        value = self._expr(node.value, _TEST)
        return f'**{value}' if node.arg is None else f'{node.arg}={value}'

    def _expr_Subscript(self, node, level):
        if isinstance(node.slice, Tuple) and node.slice.elts:
            # no parentheses needed
            index = self._items(node.slice.elts)
        else:
            index = self._expr(node.slice, _TEST)
        return f'{self._expr(node.value, _ATOM)}[{index}]'

    def _expr_Starred(self, node, level):
        return '*' + self._expr(node.value, _BOR)

    def _expr_Slice(self, node, level):
        text = self._expr(node.lower, _TEST) if node.lower else ''
        text += ':'
        if node.upper:
            text += self._expr(node.upper, _TEST)
        if node.step:
            text += ':' + self._expr(node.step, _TEST)
        return text

    def _expr_Lambda(self, node, level):
        args = self._expr(node.args, _TEST)
        text = f'lambda {args}: ' if args else 'lambda: '
        text += self._expr(node.body, _TEST)
        return f'({text})' if level > _TEST else text

    # ---- parts of definitions and statements

    def _expr_arg(self, node, level):
        return f'{node.arg}: {self._expr(node.annotation, _TEST)}' if node.annotation else node.arg

    def _expr_arguments(self, node, level):
        parts = []
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        for index, (arg, default) in enumerate(zip(positional, defaults), 1):
            text = self._expr(arg, _TEST)
            if default:
                text += '=' + self._expr(default, _TEST)
            parts.append(text)
            if index == len(node.posonlyargs):
                parts.append('/')
        if node.vararg or node.kwonlyargs:
            parts.append('*' + self._expr(node.vararg, _TEST) if node.vararg else '*')
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            text = self._expr(arg, _TEST)
            if default:
                text += '=' + self._expr(default, _TEST)
            parts.append(text)
        if node.kwarg:
            parts.append('**' + self._expr(node.kwarg, _TEST))
        return ', '.join(parts)

    def _expr_alias(self, node, level):
        return f'{node.name} as {node.asname}' if node.asname else node.name

    def _expr_withitem(self, node, level):
        text = self._expr(node.context_expr, _TEST)
        if node.optional_vars:
            text += ' as ' + self._expr(node.optional_vars, _TEST)
        return text

    def _default(self, node):
        default = getattr(node, 'default_value', None)
        return ' = ' + self._expr(default, _TEST) if default else ''

    def _expr_TypeVar(self, node, level):
        bound = ': ' + self._expr(node.bound, _TEST) if node.bound else ''
        return node.name + bound + self._default(node)

    def _expr_TypeVarTuple(self, node, level):
        return '*' + node.name + self._default(node)

    def _expr_ParamSpec(self, node, level):
        return '**' + node.name + self._default(node)

    # ---- patterns

    def _expr_MatchValue(self, node, level):
        return self._expr(node.value, _TEST)

    def _expr_MatchSingleton(self, node, level):
        return self._constant(node.value)

    def _expr_MatchSequence(self, node, level):
        return f"[{', '.join([self._expr(p, _TEST) for p in node.patterns])}]"

    def _expr_MatchStar(self, node, level):
        return f"*{'_' if node.name is None else node.name}"

    def _expr_MatchMapping(self, node, level):
        parts = [f'{self._expr(key, _TEST)}: {self._expr(pattern, _TEST)}'
                 for key, pattern in zip(node.keys, node.patterns)]
        if node.rest is not None:
            parts.append('**' + node.rest)
        return '{' + ', '.join(parts) + '}'

    def _expr_MatchClass(self, node, level):
        parts = [self._expr(p, _TEST) for p in node.patterns]
        for attr, pattern in zip(node.kwd_attrs, node.kwd_patterns):
            parts.append(f'{attr}={self._expr(pattern, _TEST)}')
        return f"{self._expr(node.cls, _ATOM)}({', '.join(parts)})"

    def _expr_MatchAs(self, node, level):
        if node.name is None:
            return '_'
        if node.pattern is None:
            return node.name
        text = f'{self._expr(node.pattern, _BOR)} as {node.name}'
        return f'({text})' if level > _TEST else text

    def _expr_MatchOr(self, node, level):
        text = ' | '.join([self._expr(p, _BXOR) for p in node.patterns])
        return f'({text})' if level > _BOR else text
