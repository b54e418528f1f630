from ast import literal_eval, parse, Constant, Expression, Tuple, Name, Set
import ast
def t(x):
    try:
        r = literal_eval(x)
        print(repr(x) if isinstance(x, str) else type(x).__name__, '->', repr(r), type(r).__name__)
    except Exception as e:
        print(repr(x) if isinstance(x, str) else type(x).__name__, '->', type(e).__name__, e)
for x in ('1', '-1', '+1', '--1', '-+1', '~1', '1_000', '0xff', '1.5', '-1.5e3', '1e400', 'nan', '1+2j', '-1-2j', '1.5-2j', '1+2', '2j+1', '1j+2j', '1+-2j',
          '"a"', 'b"a"', "'a' 'b'", 'r"\\n"', 'u"x"', '"""x"""', 'f"x"', '[1, (2,), {3}]', '{1: 2, "a": [None]}', '{1, 2}', 'set()', 'frozenset()', '()', '[]', '{}',
          'None', 'True', 'False', '...', '-True', 'not True', 'a', 'f()', 'set(1)', 'a.b', 'a[0]', '1 if 2 else 3', '1 or 2', '1 < 2', 'lambda: 0',
          '[x for x in y]', '{**a}', '[*a]', '-"a"', '1; 2', '[', '', ' 1', '\t[1]', '\n1', '  \t 1', '1 ', '1 # c', '[\n1,\n2]', '(\n1)', 'x = 1', '1 + 1 + 1j', '(1 + 2j) + 3j'):
    t(x)
t(parse('1'))
t(parse('[1, -2]', mode='eval'))
t(Constant(5))
t(Expression(Tuple([Constant(1)])))
t(Set([]))
t(Set([Constant(1)]))
t(Name('x'))
t(5)
t(None)
t(b'1')
t(ast.Dict([Constant(1)], []))
t(ast.Dict([None], [Constant(1)]))
t(ast.Expression(ast.UnaryOp(ast.USub(), Constant('x'), lineno=7)))
