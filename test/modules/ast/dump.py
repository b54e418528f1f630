import ast
SAMPLES = ['x = [1, "a", b"c", 1.5, 2j, ..., None]', 'def f(a, /, b=1, *c, d, e=2, **g) -> int: return', 'f(*a, **b)',
           'class C(B, m=1): pass', 'try: pass\nexcept A as e: pass\nelse: pass\nfinally: pass', 'match x:\n case None: pass\n case [1, *_]: pass',
           'f"{a!r:>{w}}"', 'from . import x as y', 'import a', 'lambda: 0', '[x async for x in y if z]', 'x: int', 'u"k"', '']
for text in SAMPLES:
    t = ast.parse(text)
    for kw in ({}, dict(annotate_fields=False), dict(show_empty=True), dict(annotate_fields=False, show_empty=True),
               dict(include_attributes=True), dict(annotate_fields=False, include_attributes=True)):
        print(ast.dump(t, **kw))
# ---
import ast
t = ast.parse('def f(a, b=1):\n    """doc"""\n    return a.b[1:2] + g(x, *y, k=[1, 2, 3, 4])\nif a < b <= c: pass\n')
for kw in (dict(indent=2), dict(indent=''), dict(indent='--'), dict(indent='\t', annotate_fields=False), dict(indent=0),
           dict(indent=1, include_attributes=True), dict(indent=3, show_empty=True)):
    print(ast.dump(t, **kw))
# ---
# Odd nodes: missing fields, other values, lists in lists, subclasses.
import ast, warnings
warnings.simplefilter('ignore')
def t(*a, **k):
    try:
        print(ast.dump(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)
t(5)
t(ast.Name)
t(None)
t([])
t(ast.BinOp())
t(ast.BinOp(1, [2, [], [3, ast.Load()]], 'x'))
t(ast.BinOp(right=3), annotate_fields=False)
t(ast.Constant(None))
t(ast.Constant(None), show_empty=True)
t(ast.Constant([]))
t(ast.Constant([]), annotate_fields=False)
t(ast.Constant([], []))
t(ast.MatchSingleton([]))
t(ast.Name([]))
t(ast.Call(1, (), []))
t(ast.Return(None), show_empty=True)
t(ast.Raise(None, 1), annotate_fields=False)
t(ast.Call(1, [], [2]), annotate_fields=False)
t(ast.Call(1, [], [2]), annotate_fields=False, show_empty=True)
t(ast.Call(1, [], []), annotate_fields=False)
t(ast.arguments(), show_empty=True)
t(ast.MatchSingleton(None))
t(ast.MatchClass(1, [], ['a'], [ast.MatchAs()]), indent=1)
t(ast.Name('x', ast.Load(), lineno=1, end_lineno=None), include_attributes=True)
class Mine(ast.AST):
    _fields = ('a', 'b', 'c')
    _attributes = ('z',)
    b = None
t(Mine())
t(Mine(a=1, b=None, c=(), z=5), include_attributes=True)
t(Mine(1, 2, 3), False)
t(Mine([Mine(), Mine(1)]), indent=2)
class Strange:
    def __repr__(self): return '<strange>'
    def __eq__(self, other): return other == []
t(Mine(Strange(), 1))
class L(list): pass
t(Mine(L(), L([1])))
t(ast.parse('-' * 30 + 'x'))
# ---
# Depth counts against the recursion limit.
import ast
n = ast.Name('x')
for _ in range(5000):
    n = ast.UnaryOp(ast.Not(), n)
try:
    ast.dump(n)
except RecursionError:
    print('RecursionError')
