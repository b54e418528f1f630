# ast.parse(..., feature_version=...): what older versions did not have, and where that is said.
import ast
def t(s,v):
    try: ast.parse(s,feature_version=v); print('ok',v,repr(s))
    except SyntaxError as e: print(v,repr(s),'|',e.msg,e.lineno,e.offset,e.end_lineno,e.end_offset,repr(e.text))
    except Exception as e: print(type(e),e)
for s in ['match x:\n case 1: pass\n','async def f():\n pass','async def f():\n  await x\n  async for a in b: pass\n','async def f():\n async with a: pass','[x async for x in y]','async def f(): return [x async for x in y]','a@b','a@=b','x: int','x: int = 1','a.b: int','(x): int','class A:\n x: int','1_000','f"{x}"','(x:=1)','[y:=1]','def f(a,/): pass','lambda a,/: 0','with (a as b, c as d): pass','with (a as b): pass','with (a, b): pass','@a[0]\ndef f(): pass','try: pass\nexcept* A: pass','type X = int','def f[T](): pass','class A[T]: pass','type X[T]=int','def f[T=int](): pass','f(*a, *b)','{**a}','[*a, *b]','def f(a, *, b,): pass','return *a, b','x[*a]','def f(*a: *b): pass','continue','try:\n pass\nfinally:\n continue','{*a, *b}','f(**a, **b)','await x','print(f"{x=}")', 'for x in *a, b: pass','raise x from y','nonlocal a','def f(a,): pass','class A(*b): pass','a if b else c','async def f():\n  yield 1','async def f(): return (x async for x in y)', '0_0.0_0', '1_0j','@x\nasync def f(): pass','with (\n a as b,\n c as d,\n):\n pass']:
    for v in ((3,4),(3,5),(3,6),(3,7),(3,8),(3,9),(3,10),(3,11),(3,12)):
        try: ast.parse(s,feature_version=v)
        except SyntaxError as e: t(s,v); 
for v in ((3,0),(3,3),(3,13),(3,20),(2,7),(4,0),5,0,-1,(3,)): t('x',v); t('(x:=1)',v)
print('----')
t('async def f():\n pass\nx=1',(3,4))
t('async def f():\n pass\n\n\nx=1',(3,4))
t('if x:\n  async def f():\n    pass\n  x=1',(3,4))
t('class A:\n  async def f():\n    pass\n',(3,4))
t('class A:\n  async def f():\n    pass\ny\n',(3,4))
t('match x:\n case 1: pass\nx=1',(3,4))
t('match x:\n case 1:\n  pass\nx=1',(3,4))
t('def f(a, b, /, c): pass',(3,4))
t('def f(a, b=1, /): pass',(3,4))
t('é = (y:=1)',(3,4))
t('@f\nclass A[T]: pass',(3,4))
t('for x in y:\n 1_0\n (x:=1)',(3,4))
t('x: 1_0 = (y:=1)',(3,4))
