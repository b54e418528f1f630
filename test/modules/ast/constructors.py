import ast, warnings

def t(f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            r = f()
        except Exception as e:
            print(type(e).__name__, e)
        else:
            print(type(r).__name__, sorted((k, v if not isinstance(v, ast.AST) else type(v).__name__) for k, v in r.__dict__.items()))
    for w in sorted(str(w.category.__name__) + ' ' + str(w.message) for w in caught):
        print('   ', w)

t(lambda: ast.BinOp())
t(lambda: ast.BinOp(1))
t(lambda: ast.BinOp(1, 2, 3))
t(lambda: ast.BinOp(1, 2, 3, 4))
t(lambda: ast.BinOp(1, left=2))
t(lambda: ast.BinOp(1, 2, 3, foo=2))
t(lambda: ast.BinOp(1, 2, right=3, lineno=2))
t(lambda: ast.Load(1))
t(lambda: ast.Load(a=1))
t(lambda: ast.Return(1, 2))
t(lambda: ast.FunctionDef())
t(lambda: ast.FunctionDef(name='x'))
t(lambda: ast.Constant())
t(lambda: ast.Constant(1))
t(lambda: ast.Name())
t(lambda: ast.Name('x'))
t(lambda: ast.List())
t(lambda: ast.Module())
t(lambda: ast.arguments())
t(lambda: ast.Compare(1))
t(lambda: ast.AST())
t(lambda: ast.AST(1))
t(lambda: ast.AST(a=1))
t(lambda: ast.expr(lineno=1))
t(lambda: ast.arg())
t(lambda: ast.Return())
t(lambda: ast.MatchSingleton())
t(lambda: ast.ImportFrom())
t(lambda: ast.TypeIgnore())
t(lambda: ast.ExceptHandler())
t(lambda: ast.AnnAssign())
# ---
import ast, warnings

def t(f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            print(sorted(f().__dict__.items()))
        except Exception as e:
            print(type(e).__name__, e)
    for w in sorted(str(w.category.__name__) + ' ' + str(w.message) for w in caught):
        print('   ', w)

class X(ast.BinOp): pass
t(lambda: X())
class Y(ast.AST): _fields = ('a', 'b')
t(lambda: Y())
t(lambda: Y(1))
t(lambda: Y(1, 2, 3))
t(lambda: Y(c=1))
class Z(ast.AST):
    _fields = ('a', 'b')
    _field_types = {'a': int, 'b': list[int]}
t(lambda: Z())
t(lambda: Z(1))
class Z(ast.AST):
    _fields = ('a', 'b')
    _field_types = {'a': int | None, 'b': list[int]}
    a = 5
t(lambda: Z())
t(lambda: Z(x=1))
class Z(ast.AST):
    _fields = ('a', 'b')
    _field_types = {'a': int}
t(lambda: Z())
class Z(ast.AST): _fields = ('a', 2)
t(lambda: Z())
t(lambda: Z(1, 2))
class Z(ast.AST): _fields = 5
t(lambda: Z())
class Z(ast.BinOp): _attributes = ('lineno', 'zz')
t(lambda: Z(1, 2, 3, zz=3, yy=3))
# ---
# The warning is an error where filters say so.
import ast, warnings
warnings.simplefilter('error')
try:
    ast.Constant()
except DeprecationWarning as e:
    print(e)
try:
    ast.Name('x', foo=1)
except DeprecationWarning as e:
    print(e)
