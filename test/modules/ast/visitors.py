# NodeVisitor: dispatch, generic_visit, order.
import ast
SOURCE = '''
@d
def f(a, b=1, *c, d=2, **e) -> int:
    "doc"
    for i in range(3):
        if i in (1, 2):
            yield i
        else:
            continue
    return [x async for x in y if x] + {**a, 'k': f"{b!r:>{c}}"}[1:2]
class C(B, m=1):
    x: int = 0
    async def g(self):
        async with a as b, c: await d
try:
    import os.path as p, sys
except (A, B) as e:
    raise X from e
match v:
    case [1, *rest] | {"a": y, **kw} if y: del z
'''
class Names(ast.NodeVisitor):
    def __init__(self): self.seen = []
    def visit_Name(self, node): self.seen.append((node.id, type(node.ctx).__name__))
    def visit_FunctionDef(self, node):
        self.seen.append('def ' + node.name)
        return self.generic_visit(node)
    def visit_Constant(self, node):
        self.seen.append(node.value)
v = Names()
print(v.visit(ast.parse(SOURCE)))
print(v.seen)
class Kinds(ast.NodeVisitor):
    depth = 0
    def generic_visit(self, node):
        print('.' * self.depth + type(node).__name__)
        self.depth += 1
        super().generic_visit(node)
        self.depth -= 1
Kinds().visit(ast.parse(SOURCE))
# ---
# NodeTransformer: replace, remove, splice, keep.
import ast
class T(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Subscript(ast.Name('data'), ast.Constant(node.id), node.ctx), node)
    def visit_Pass(self, node): return None
    def visit_Expr(self, node): return [node, ast.copy_location(ast.Expr(ast.Constant('again')), node)]
    def visit_Assert(self, node): return []
    def visit_Return(self, node): return self.generic_visit(node)
    def visit_keyword(self, node): return None if node.arg == 'drop' else self.generic_visit(node)
t = T().visit(ast.parse('def f(a):\n    pass\n    g(a, drop=1, keep=b)\n    assert a\n    return a + b\nx = y\nlambda: z\nif q:\n    pass\n'))
print(ast.unparse(t))
t.body[-1].body.append(ast.Pass())
ast.fix_missing_locations(t)
ns = {'data': {'y': 5, 'z': 6, 'q': 0}}
try:
    exec(compile(t, 'f', 'exec'), ns)
    print(ns['data'])
except Exception as e:
    print(type(e).__name__, e)
class Raise(ast.NodeTransformer):
    def visit_BinOp(self, node):
        raise ValueError('no')
try:
    Raise().visit(ast.parse('a + b'))
except ValueError as e:
    print(e)
class Optional(ast.NodeTransformer):
    def visit_Constant(self, node): return None
print(ast.dump(Optional().visit(ast.parse('x: int = 1\nreturn 2'))))
# ---
# Deprecated visitors and classes.
import ast, warnings
warnings.simplefilter('always')
class V(ast.NodeVisitor):
    def visit_Num(self, node): print('num', node.value)
    def visit_Str(self, node): print('str', node.value)
    def visit_Bytes(self, node): print('bytes', node.value)
    def visit_NameConstant(self, node): print('name', node.value)
    def visit_Ellipsis(self, node): print('ellipsis')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    V().visit(ast.parse('1; "a"; b"b"; None; True; ...; 2j'))
    for x in w: print(x.category.__name__, x.message)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    n = ast.Num(1)
    print(type(n), ast.dump(n), isinstance(n, ast.Num), isinstance(ast.Constant('a'), ast.Num), isinstance(ast.Constant('a'), ast.Str))
    print(ast.dump(ast.Str(s='x')), ast.dump(ast.Bytes(b'x')), ast.dump(ast.NameConstant(None)), ast.dump(ast.Ellipsis()))
    print(n.n, ast.Constant('q').s)
    n.n = 5
    print(n.value)
    for x in w: print(x.category.__name__, x.message)
print(ast.dump(ast.Index(ast.Constant(1))), ast.dump(ast.ExtSlice([ast.Constant(1)])), ast.Suite.__mro__[1], ast.Param.__mro__[1], ast.AugLoad.__doc__)
