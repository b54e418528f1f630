# Every class: name, base, fields, attributes, types of fields, docstring.
import ast

DEPRECATED = ('slice', 'Suite', 'AugLoad', 'AugStore', 'Param')
def below(cls):
    yield cls
    for sub in cls.__subclasses__():
        if sub.__module__ == 'ast' and sub.__name__ not in DEPRECATED:
            yield from below(sub)

for cls in below(ast.AST):
    print(cls.__name__, cls.__base__.__name__, cls.__module__, cls.__qualname__, cls.__match_args__ == cls._fields)
    print('   ', cls._fields, cls._attributes)
    print('   ', getattr(cls, '_field_types', 'no types'))
    print('   ', cls.__doc__)
# ---
# Defaults on the classes.
import ast
for name in ('Constant', 'Return', 'arg', 'arguments', 'keyword', 'alias', 'withitem', 'match_case', 'ExceptHandler',
             'MatchAs', 'TypeVar', 'ImportFrom', 'FunctionDef', 'Raise', 'Slice', 'BinOp', 'Load'):
    cls = getattr(ast, name)
    print(name, [n for n in cls._fields + cls._attributes if getattr(cls, n, ...) is None])
print(ast.stmt.end_lineno, ast.expr.end_col_offset, hasattr(ast.stmt, 'lineno'), hasattr(ast.pattern, 'end_lineno'),
      hasattr(ast.type_param, 'end_col_offset'), hasattr(ast.mod, 'end_lineno'))
print(ast.BinOp.__annotations__ is ast.BinOp._field_types, ast.AST.__doc__, ast.AST._fields, ast.AST.__match_args__)
print(ast.BinOp, type(ast.BinOp), ast.AST.__init__, ast.AST.__reduce__)
print(ast.PyCF_ONLY_AST, ast.PyCF_TYPE_COMMENTS, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, ast.PyCF_OPTIMIZED_AST)
# ---
# Instances are plain objects: attributes, __dict__, weak references, match, subclasses.
import ast, weakref
n = ast.Name('x')
n.extra = [1]
print(n.__dict__.keys(), n.extra, n.id, type(n.ctx).__name__)
del n.id
try:
    n.id
except AttributeError as e:
    print(e)
print(weakref.ref(n)() is n)
match ast.parse('a + 1', mode='eval'):
    case ast.Expression(ast.BinOp(ast.Name(id), ast.Add(), ast.Constant(value))):
        print(id, value)
class Named(ast.Name):
    _fields = ('id', 'ctx', 'more')
    def shout(self):
        return self.id.upper()
m = Named('y', ast.Store(), 3)
print(m.shout(), m.more, isinstance(m, ast.expr), ast.dump(m))
ast.Name.patched = property(lambda self: self.id * 2)
print(ast.parse('ab').body[0].value.patched)
try:
    ast.Name.x
except AttributeError as e:
    print(e)
# ---
# What the parser makes: order of attributes, one instance per operator and context.
import ast
for text in ('x = 1', 'def f(a, *, b=1, **k): pass', 'import a', 'x[1:2]', 'f(*a, k=1)', 'lambda: 0'):
    print([list(n.__dict__) for n in ast.walk(ast.parse(text))])
t = ast.parse('a + b + c; d').body
print(t[0].value.op is t[0].value.left.op, t[1].value.ctx is t[0].value.right.ctx, ast.Load() is ast.Load())
print(ast.parse('').__dict__, ast.parse('1', mode='single').__dict__.keys(), ast.parse('(int) -> str', mode='func_type').__dict__.keys())
# ---
# Copies.
import ast, copy
t = ast.parse('x = [1, "a", b"c", 1.5, 2j, ..., None, True]\nf"{x!r:>{w}}"')
u = copy.deepcopy(t)
print(ast.dump(u) == ast.dump(t), u is t, u.body[0] is t.body[0])
u = copy.copy(t)
print(ast.dump(u) == ast.dump(t), u is t, u.body is t.body)
n = ast.BinOp(1, 2, 3)
print(n.__reduce__(), n.__reduce_ex__(4), ast.Constant(1, lineno=3).__reduce__(), ast.MatchAs(name='u').__reduce__())
print(ast.Load().__reduce_ex__(2), copy.copy(n).__dict__)
