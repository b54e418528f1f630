# Missing fields, None in fields, wrong types in products, ranges of positions.
import ast, warnings
from ast import *
warnings.simplefilter('ignore')

def c(t, mode='exec', fx=True):
    try:
        if fx:
            fix_missing_locations(t)
        compile(t, 'f', mode)
        print('ok')
    except Exception as e:
        print(type(e).__name__, '|', e)
P = lambda **k: Pass(**{**dict(lineno=1, col_offset=0), **k})
N = lambda i='a', ctx=None, **k: Name(i, ctx or Load(), **{**dict(lineno=1, col_offset=0), **k})
pos = dict(lineno=1, col_offset=0)
def A(**k):
    return arguments(**{**dict(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[]), **k})
def s(*st): return Module(list(st), [])
def e(x): return Module([Expr(x)], [])

c(s(FunctionDef('f', None, [P()], **pos)), fx=False)
m = s(P()); del m.body; c(m)
m = s(P()); del m.type_ignores; c(m)
f = FunctionDef('f', A(), [P()]); del f.args; c(s(f))
f = FunctionDef('f', A(), [P()]); del f.name; c(s(f))
c(s(FunctionDef('f', A(args=[arg('x')]), [P()], **pos)), fx=False)
c(s(FunctionDef('f', A(args=[arg()]), [P()], **pos)), fx=False)
c(s(FunctionDef('f', A(args=[arg(None)]), [P()])))
c(s(FunctionDef('f', A(args=[None]), [P()])))
c(s(FunctionDef('f', A(args=[5]), [P()])))
c(s(FunctionDef('f', 5, [P()])))
c(s(FunctionDef('f', A(vararg=5), [P()])))
c(s(Import([alias(None)])))
c(s(Import([None])))
c(s(Import([5])))
c(s(Global([5])))
c(s(Match(N(), [match_case(MatchAs(**pos), None, [P()])], **pos)), fx=False)
c(s(Match(N(), [match_case(MatchAs(end_lineno=1, **pos), None, [P()])], **pos)), fx=False)
c(s(Match(N(), [match_case(MatchAs(end_lineno=None, end_col_offset=1, **pos), None, [P()])], **pos)), fx=False)
c(s(Match(N(), [match_case(None, None, [P()])], **pos)), fx=False)
c(s(Match(N(), [match_case(N(), None, [P()])], **pos)), fx=False)
c(s(Match(N(), [match_case(N(end_lineno=1, end_col_offset=3), None, [P()])], **pos)), fx=False)
c(s(With([withitem(None, None)], [P()])))
c(s(With([None], [P()])))
c(s(With([5], [P()])))
bad = dict(lineno=3, col_offset=0, end_lineno=1, end_col_offset=0)
c(e(Call(N(), [], [keyword('a', N(), **bad)])))
c(s(Import([alias('a', **bad)])))
c(s(FunctionDef('f', A(args=[arg('x', **bad)]), [P()])))
c(s(Try([P()], [ExceptHandler(None, None, [P()], **bad)])))
c(s(TypeAlias(N('x', Store()), [TypeVar('T', **bad)], N())))
c(s(Pass(**bad)))
c(s(Match(N(), [match_case(MatchAs(**bad), None, [P()])], **pos)))
# ---
# What is compiled is what runs, and tracebacks show its positions.
import ast
t = ast.parse('def f(a, *b, c=3, **d):\n    return a, b, c, d\nr = f(1, 2, c=4, e=5)\n')
ns = {}
exec(compile(t, 'tree.py', 'exec'), ns)
print(ns['r'])
t = ast.Expression(ast.BinOp(ast.Constant(20), ast.Add(), ast.Constant(22)))
print(eval(compile(ast.fix_missing_locations(t), 'f', 'eval')))
exec(compile(ast.Interactive([ast.fix_missing_locations(ast.Expr(ast.Constant('shown')))]), 'f', 'single'))
for v in (1, -5, 10**30, 'text', '\U0001F600', 1.5, 2j, 1 + 2j, -0.0, complex(-0.0, 1), b'x\xff', None, True, ..., (1, ('a', None)), frozenset({1}), ()):
    x = eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant(v))), 'f', 'eval'))
    print(repr(x), type(x) is type(v))
t = ast.fix_missing_locations(ast.parse('x = 1\n\n\n1 / 0\n'))
ast.increment_lineno(t, 10)
try:
    exec(compile(t, 'tree.py', 'exec'))
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno)
# ---
# Flags and modes.
import ast
t = ast.parse('x')
print(compile(t, 'f', 'exec', ast.PyCF_ONLY_AST) is t, compile(ast.Expression(), 'f', 'exec', ast.PyCF_ONLY_AST))
for args in ((t, 'f', 'eval'), (t, 'f', 'bad'), (5, 'f', 'exec'), (ast.parse('1', mode='func_type') if 0 else ast.FunctionType([], ast.Constant(1)), 'f', 'func_type')):
    try:
        print(compile(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(ast.dump(compile('1 + 1', 'f', 'eval', ast.PyCF_ONLY_AST)))
class Body(ast.Module): pass
class Ours(ast.Expr): pass
m = Body([ast.fix_missing_locations(Ours(ast.Call(ast.Name('print'), [ast.Constant('subclass')], [])))], [])
exec(compile(m, 'f', 'exec'))
# ---
# Computed fields.
import ast
class Lazy(ast.Name):
    @property
    def id(self):
        return 'answer'
t = ast.Expression(ast.fix_missing_locations(Lazy(ctx=ast.Load())))
print(eval(compile(t, 'f', 'eval'), {'answer': 42}))
class Failing(ast.Name):
    @property
    def id(self):
        raise KeyError('no')
try:
    compile(ast.Expression(ast.fix_missing_locations(Failing(ctx=ast.Load()))), 'f', 'eval')
except KeyError as e:
    print('KeyError', e)
