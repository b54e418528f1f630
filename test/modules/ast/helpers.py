# Positions: fix_missing_locations, increment_lineno, copy_location.
import ast
t = ast.Module([ast.Expr(ast.BinOp(ast.Name('a'), ast.Add(), ast.Constant(1), lineno=5, col_offset=3)), ast.Pass(lineno=9, col_offset=1, end_lineno=10, end_col_offset=2)], [])
print(ast.fix_missing_locations(t) is t, ast.dump(t, include_attributes=True))
print(ast.dump(ast.increment_lineno(t, 3), include_attributes=True))
t = ast.parse('x\ny # type: ignore\n', type_comments=True)
print(ast.dump(ast.increment_lineno(t), include_attributes=True))
n = ast.copy_location(ast.Name('q'), ast.Constant(1, lineno=1, col_offset=2, end_lineno=None))
print(ast.dump(n, include_attributes=True), n.__dict__.keys())
print(sorted(ast.copy_location(ast.arguments(), ast.Constant(1, lineno=3)).__dict__))
n = ast.Name('a', end_lineno=None)
ast.increment_lineno(n)
print(n.__dict__['lineno'], n.end_lineno)
# ---
# get_docstring, get_source_segment, walk, iter_*.
import ast
source = 'def f(x):\n    """é\n      more\n    """\n    return x + é\n\nclass A:\n\t"d"\n\ty = """\n\tz"""\n"s"\n'
t = ast.parse(source)
for n in (t, *t.body[:2]):
    print(repr(ast.get_docstring(n)), repr(ast.get_docstring(n, clean=False)))
for n in (t.body[0].body[1], ast.parse('1', mode='eval')):
    try:
        ast.get_docstring(n)
    except TypeError as e:
        print(e)
for n in ast.walk(t):
    if hasattr(n, 'lineno'):
        print(type(n).__name__, repr(ast.get_source_segment(source, n)), repr(ast.get_source_segment(source, n, padded=True)))
print(ast.get_source_segment(source, ast.Name('x')), ast.get_source_segment('a\r\nb\x0cc', ast.Name('x', lineno=2, col_offset=0, end_lineno=2, end_col_offset=3)))
print([(a, type(b).__name__) for a, b in ast.iter_fields(t.body[0])])
print([type(n).__name__ for n in ast.iter_child_nodes(t.body[0])], type(ast.walk(t)).__name__)
n = ast.BinOp(1, 2)
print(list(ast.iter_fields(n)), list(ast.iter_child_nodes(n)))
# ---
# parse: arguments and errors.
import ast
for args, kw in ((('a',), {}), (('a', 'f', 'eval'), {}), (('a = 1', 'f', 'eval'), {}), (('a', 'f', 'single'), {}), (('(int, *str, **a) -> x',), dict(mode='func_type')),
                 (('()->x',), dict(mode='func_type')), ((b'# coding: latin-1\n"\xe9"',), {}), (('a b',), {}), (('a', 'f', 'other'), {}), (('\0',), {}), ((5,), {}), (('',), {}),
                 (('x = 1 +',), dict(filename='name.py')), (('  x',), {}), (('if x:\ny',), {}), ((bytearray(b'q'),), {}), (('x',), dict(optimize=5))):
    try:
        print(ast.dump(ast.parse(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, 'filename', ''), getattr(e, 'lineno', ''), getattr(e, 'offset', ''))
t = ast.parse('x')
print(ast.parse(t) is t)
