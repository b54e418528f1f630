import ast, sys
from ast import *
def e(f, *a, **k):
    try: print('->', f(*a, **k) if not isinstance(r:=f(*a, **k),ast.AST) else ast.dump(r))
    except Exception as x: print(type(x).__name__, str(x).split(' at 0x')[0])
exprs=r"""a+b*c;(a+b)*c;a**b**c;(a**b)**c;-a**b;(-a)**b;2**-1;2**(-x);not a;not(not a);-(-a);~-a;a if b else c;(a if b else c)if d else e;a if b else(c if d else e);lambda:0;lambda x,y=1,*a,z,k=2,**kw:x;lambda*,a:a;(lambda:1)();a and b and c;(a and b)and c;a and(b or c);a or b and c;not a in b;a<b<c;(a<b)<c;a is not b;a not in b;(yield);(yield x);(yield from y);await x;-await x;(await x)**2;await (x**2);(x:=1);[x:=1];f(x:=1);f((x:=1));x[(y:=1)];x[y:=1];1 .real;1.0.real;1j.imag;(1).x;-1 .x;(-1).x;(a,b);(a,);();a[b,c];a[()];a[b,];a[b:c];a[b:c:d];a[::];a[:,1];a[*b];a[*b,c];[*a,b];{*a};{};set();{1:2,**d};{**a|b};f(*a,**b);f(*a,*b,c=1,**d);f(a for b in c);f((a for b in c),d);[a for b in c if d if e for f in g];{a:b for c in d};{a async for b in c};[a for b,c in d];[a for b in c or d];[a for b in(c if d else e)];[(a,b)for c in d];''.join;'a'.b;"it's";'say "x"';'both \' and "';'''multi
line''';'tab\t';'\x00\xff\u1234\U0001F600';b'bytes\x00';u'uni';1e309;-1e309;1e309j;1e400-1e400;1_000;0xff;1e5;1e16;.1;True;None;...;a.b.c;a().b[c].d;a@b;a//b%c;a<<b>>c;a|b^c&d;(a|b)&c;a-(b-c);(a-b)-c;a-b-c;not a+b;(not a)+b;f'{a}';f'{a!r:>{w}}';f'{a=}';f"{a['b']}";f'{{}}{a}';f'{ {1:2}[1] }';f'{(lambda x:1)}';f'{a:%Y-%m}';f'{"x"}';f'a\nb{c}';f'''a
b{c}''';f'{a}' 'x' f'{b}';f"'{a}'\"";f'{x:\n}';f'{x:{"{"}}}';f'{a,b}';f'{a if b else c}';f'{*a,}';f'{yield}';f'{x!a}';f'';f'{f"{f"{1}"}"}';f'\\{x}\\';f'{x:a\'b}';f"{x:{'y'!r}}";x if(yield)else y;(*a,b);a[lambda:0];a[b if c else d];lambda:(yield);(a:=b)+c;*a,b""".split(';')
for x in exprs:
    try: t=ast.parse(x)
    except SyntaxError as er: print('SE',repr(x)); continue
    u=ast.unparse(t); print(repr(x),'=>',u); print(ast.dump(t)==ast.dump(ast.parse(u)))
stmts=['x=1','x=y=1','x,y=1,2','(x,y)=z','x:int','x:int=1','(x):int=1','x.y:int','x+=1','x**=2','del a,b','del (a,b)','assert x','assert x,y','assert (x,y)','pass','return','async def f():\n await x\n async for a in b: pass\n else: pass\n async with a as b, c: pass\n return','def f(a,b=1,/,c=2,*d,e,f=3,**g)->int:\n "doc"\n return a','def f(*,a): pass','def f(a:int=1,*b:str,**c:float): pass','@d\n@e(1)\nclass A(B,metaclass=C):\n  "doc"\n  x=1\n  def f(self): pass\n  def g(self): pass','class A: pass','class A[T:int,*U,**P](B): pass','def f[T=int](x:T)->T: ...','type X[T]=list[T]','type X=int','import a','import a.b as c,d','from . import a','from .a import b as c,d','from ...a.b import *','for a,b in c:\n pass\nelse:\n pass','while x:\n break\nelse: continue','if a: pass\nelif b: pass\nelif c: pass\nelse: pass','if a: pass\nelse:\n  if b: pass\n  x','with a as b,c as (d,e): pass','with (a as b): pass','try:\n a\nexcept: b','try:\n a\nexcept A: b\nexcept (B,C) as d: e\nelse: f\nfinally: g','try:\n a\nexcept* A: b','try: a\nfinally: b','raise','raise a','raise a from b','global a,b','def f():\n nonlocal a\n','match x:\n case 1|2: pass\n case [a,*b]: pass\n case [*_]: pass\n case {"a":b,**c}: pass\n case {}: pass\n case A(b,c=d): pass\n case A(): pass\n case None|True: pass\n case (a|b) as c: pass\n case a.b: pass\n case -1+2j: pass\n case "x" if y: pass\n case _: pass\n case []: pass\n case (1|2) as x|3: pass' if 0 else 'match x:\n case 1|2: pass\n case [a,*b]: pass\n case [*_]: pass\n case {"a":b,**c}: pass\n case {}: pass\n case A(b,c=d): pass\n case A(): pass\n case None|True: pass\n case (1|2) as c: pass\n case a.b: pass\n case -1+2j: pass\n case "x" if y: pass\n case [1,(2 as q)]: pass\n case _: pass','"doc"\nx','"""doc\nline\\n\\t"""\nx','"doc\\\\ \'\'\' x"','"ends with quote\\""','u"doc"','"a"\n"b"','x="""a\nb"""','def f():\n  """a\n  b\n  """','async def f(): return [x async for y in z]','x=yield','x=(yield)','def f():\n x=yield y\n yield\n x+=yield','print((yield))','x=*a,b','return *a,b','for x in *a,b: pass','x[1]=2','a;b;c','(a,b)','x=lambda:0','(x:=1)','await x','@a.b\ndef f(): pass','f(**{"a":1})', 'x = 1 if y else 2,', 'for (x) in y: pass','with (yield): pass','if x:=1: pass','class A(*b,**c): pass']
for x in stmts:
    try: t=ast.parse(x)
    except SyntaxError as er: print('SE',repr(x)); continue
    u=ast.unparse(t); print(repr(x),'=>\n'+u); print(ast.dump(t)==ast.dump(ast.parse(u)))
t=ast.parse('x = 1 # type: int\ndef f(a):\n  # type: (int) -> str\n  pass\nfor x in y: # type: int\n  pass\nwith a: # type: q\n  pass\nz # type: ignore[x]\n',type_comments=True); print(ast.unparse(t)); print(ast.dump(t,indent=1))
print(ast.unparse(ast.parse('(int, *str) -> x',mode='func_type')), ast.unparse(ast.parse('a+b',mode='eval')), ast.unparse([ast.Pass(),ast.Pass()]) if 0 else '', ast.unparse(ast.Name('x')), ast.unparse(ast.Add()), ast.unparse(ast.Constant((1,'a'))), ast.unparse(ast.Constant((1,))), ast.unparse(ast.Set([])), ast.unparse(ast.arguments(posonlyargs=[],args=[ast.arg('a')],kwonlyargs=[],kw_defaults=[],defaults=[])), ast.unparse(ast.keyword('a',ast.Name('b'))), ast.unparse(ast.alias('a','b')))
for s in ['1','-1','+1','--1','1+2j','-1-2j','1+2','"a"','b"a"','[1,(2,),{3}]','{1:2}','set()','()','None','True','...','a','f()','1 if 2 else 3',' 1','\t[1]','{**a}','-"a"','1j+2','{1,2}','[','"a" "b"','a.b','-True','lambda:0','f"x"','\n[\n1,\na]','1.5','nan','--1j']: e(literal_eval,s)
e(literal_eval,ast.parse('1')); e(literal_eval,ast.Constant(5)); e(literal_eval,ast.Expression(ast.Tuple([ast.Constant(1)]))); e(literal_eval,5)
src='def f(x):\n    """doc\n      more\n    """\n    return x+é\nclass A: "d"\n"s"\n'
t=ast.parse(src); print(get_docstring(t), repr(get_docstring(t.body[0])), repr(get_docstring(t.body[0],False)), get_docstring(t.body[1])); e(get_docstring,t.body[0].body[1])
print([get_source_segment(src,n) for n in walk(t) if hasattr(n,'lineno')], repr(get_source_segment(src,t.body[0],padded=True)), get_source_segment(src,ast.Name('x')), repr(get_source_segment(src,t.body[0].body[0],padded=True)))
print([type(n).__name__ for n in walk(t)], [type(n).__name__ for n in iter_child_nodes(t)], [(a,type(b).__name__) for a,b in iter_fields(t.body[0])])
n=fix_missing_locations(ast.Module([ast.Expr(ast.BinOp(ast.Name('a',ast.Load()),ast.Add(),ast.Constant(1)))],[])); print(dump(n,include_attributes=True)); increment_lineno(n,3); print(dump(n,include_attributes=True)); print(dump(copy_location(ast.Constant(5),n.body[0]),include_attributes=True)); exec(compile(n,'x','exec'),{'a':1})
class V(NodeVisitor):
    def visit_Name(s,n): print('name',n.id); return 1
    def visit_Constant(s,n): print('const',n.value)
V().visit(ast.parse('a+b*1+"x"'))
class T(NodeTransformer):
    def visit_Name(s,n): return ast.copy_location(ast.Constant(7),n) if n.id=='a' else n
    def visit_Pass(s,n): return None
    def visit_Break(s,n): return [ast.Pass(),ast.Continue()]
    def visit_Return(s,n): s.generic_visit(n); return n
    def visit_Constant(s,n): return None if n.value==99 else n
print(unparse(T().visit(ast.parse('while a:\n x=a+b\n pass\n break\ndef f(): return 99'))))
for s,m in [('a','eval'),('x = 1 +','exec')]: e(parse,s,'f',m)
e(parse,'x',feature_version=(2,7)); e(parse,'match x:\n case 1: pass',feature_version=(3,8)); e(parse,'x',mode='bad'); e(dump,5); e(unparse,ast.Raise(None,ast.Name('x'))); e(unparse, ast.Await(None)); e(parse,'x',feature_version=5)
for kw in [{},dict(annotate_fields=False),dict(indent=2),dict(indent=''),dict(indent='--'),dict(show_empty=True),dict(annotate_fields=False,show_empty=True),dict(include_attributes=True,indent=1)]:
    for s in ['','x','f(a,b=1)','def f(): pass','None','[]','"a"']: print(dump(parse(s),**kw))
print(dump(ast.Constant(None)), dump(ast.Constant(None,None),annotate_fields=False), dump(ast.arguments(args=[ast.arg('x')]),annotate_fields=False), dump(ast.Dict([None],[ast.Name('x')])))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    print(isinstance(ast.Constant(1),ast.Num), isinstance(ast.Constant(True),ast.Num), isinstance(ast.Constant('a'),ast.Str), dump(ast.Num(5)), dump(ast.Str('a')), dump(ast.Ellipsis()), dump(ast.NameConstant(None)), dump(ast.Bytes(b'x')), isinstance(ast.Name('x'),ast.Num), isinstance(ast.Constant(...),ast.Ellipsis))
    class V2(NodeVisitor):
        def visit_Num(s,n): print('num',n.value)
    V2().visit(ast.parse('1+2'))
    for x in sorted({x.category.__name__+str(x.message) for x in w}): print(x)
print(ast.Index(ast.Name('x')).id, dump(ast.ExtSlice([ast.Name('x')]))); e(lambda: ast.nope)
sys.argv=['ast','-h']
