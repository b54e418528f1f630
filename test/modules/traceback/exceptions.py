# options: -X strict-names
import traceback, sys
def show(f, **kw):
    try: f()
    except BaseException as e:
        print(''.join(traceback.format_exception(e, **kw)))
class A:
    def __init__(self): self.blech=1; self._priv=2
    def m(self): return blech
    def n(self): return self.priv
    def __add__(self, o): raise ValueError('add')
def f(x=1): raise ValueError('x')
def t1(): 1/0
def t2():
    x = [1,2,3]
    return x[5] + 1
def t3():
    a = A()
    return ((1) + # comment
      a) \
      + a
def t4():
    d = {'a': {'b': None}}
    d['a']['b']['c']['d']
def t5():
    y = f(
      1
    )
def t6(): return f(1)
def t7(): return f(1) + 2
def t8():
    y = (f(1)
       + 3
       + 4
       + 5
       + 6)
def t9(): A().m()
def t10(): A().n()
def t11(): A().blach
def t12(): prnt(1)
def t13(): tiem.sleep(1)
def t14(): time.sleep(1)
def t15(): from sys import getrecursionlimt
def t16(): import nonexist
def t17():
    try: 1/0
    except Exception as e: raise KeyError('k') from e
def t18():
    try: 1/0
    except Exception as e: raise KeyError('k\nl')
def t19():
    try: 1/0
    except Exception as e: raise KeyError('k') from None
def rec(n): return rec(n-1) if n else 1/0
def t20(): rec(10)
def t21(): rec(3)
def t22(): rec(4)
def t23(): compile('x = (1,\ny z', 'ff', 'exec')
def t24(): compile('  x = = 1', '', 'exec')
def t25(): eval('a b', {})
def t26():
    e = ValueError('x'); e.add_note('n1\nn2'); e.add_note('n3'); raise e
def t27():
    e = ValueError('x'); e.__notes__ = 5; raise e
def t28():
    raise ExceptionGroup('eg', [ValueError(1), TypeError('a\nb'), ExceptionGroup('in', [KeyError(2), OSError(3)])])
def t29():
    try:
        try: t28()
        except Exception as e: raise RuntimeError('c') from e
    except Exception as e2:
        raise ExceptionGroup('outer', [e2, e2.__cause__, ValueError('multi\nline')])
def t30(): raise ExceptionGroup('big', [ValueError(i) for i in range(20)])
def t31():
    e = ValueError(1)
    for i in range(15): e = ExceptionGroup(f'n{i}', [e])
    raise e
class BadStr(Exception):
    def __str__(self): raise ValueError
def t32(): raise BadStr()
class Outer:
    class Err(Exception): pass
def t33(): raise Outer.Err('x')
def t34(): raise ValueError
def t35(): raise ValueError('')
def t36():
    foo = lambda: f; foo()(1)(2)(3)
def t37():
    é = '你好'; é + 1 + '你'
def t38():
    '你好'   .   foo( 1,  2 )
def t39():
    f(1,
      2,
      3,
      4,
      5)
def t40():
    x = 5
    x **= 'a'
def t41():
    x = 5
    x  // 'a'
def t42():
    x = 5
    (x  )   @   (  'a')
def t43():
    [1,2][ [1,][0] ][ 0 ]
def t44():
    assert 1 == 2, 'message'
def t45():
    for x in 5: pass
def t46():
    with 5 as x: pass
def t47():
    raise SystemExit(4)
def t48(): (lambda: 1)()()
def t49():
    return [f(x) for x in range(3)]
def t50():
    return f(
       1)
def t51():
    return A().__add__(
       1)
def t52():
    a, b = 1
def t53():
    print(1,
       2 + 'a')
def t54():
    foo = 1; foo.bar.baz = foo.bar
def t55():
    x = (1 +
         2 * 3 *
         'a' - 5
         )
def t56():
    x = f'{1/0}  {2}'
def t57():
    def f(a, b): pass
    f(1, 2, 
      3)
def t58():
    raise KeyError
def t59():
    e = NameError('name blech', name='blech'); blech_ = 1; raise e
def t60(): raise AttributeError('foo', name='xx', obj=5)
def t61(): raise ImportError('foo', name='os', name_from='pathh')
def t62(): lenght = 1; Length
def t63():
    class B:
        def __dir__(self): return [1,2]
        foo=1
    B().fo
def t64():
    (5).bit_lenght()
for k in sorted([k for k in globals() if k[0]=='t' and k[1:].isdigit()], key=lambda k:int(k[1:])):
    print('#', k)
    show(globals()[k])
    if k in ('t1','t3','t8','t28','t23','t41', 't37'): show(globals()[k], colorize=True)
    if k in ('t20', 't4'):
        for l in (0,1,2,-1,-2): show(globals()[k], limit=l)
    if k=='t17': show(globals()[k], chain=False)
