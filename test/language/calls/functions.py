# Defaults are made once, when def runs
def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2), f(3, []), f.__defaults__)
# ---
n = 1
def f(x=n, *, y=n + 1):
    return x, y
n = 100
print(f(), f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (7,)
f.__kwdefaults__ = {'y': 8}
print(f())
f.__defaults__ = None
try:
    f()
except TypeError as e:
    print(e)
# ---
def f(): pass
print(f(), f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__dict__, f.__closure__, f.__annotations__)
f.attr = 1
print(f.attr, f.__dict__)
f.__name__ = 'g'
f.__qualname__ = 'q.g'
print(f.__name__, repr(f).split(' at ')[0])
# ---
def outer():
    def inner(): pass
    class C:
        def m(self): pass
    return inner, C, lambda: 0
i, C, l = outer()
print(i.__qualname__, C.__qualname__, C.m.__qualname__, l.__qualname__, l.__name__)
# ---
def f(a: int, b: 'str' = 'x', *args: float, c: bool = True, **kw: dict) -> list:
    pass
print(f.__annotations__)
print(list(f.__annotations__), f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount)
# ---
sq = lambda x, *a, y=2, **k: (x, a, y, k)
print(sq(1), sq(1, 2, y=3, z=4), (lambda: None)(), (lambda *a: a)(1, 2))
print(sorted(['bb', 'a'], key=lambda s: len(s)), [f(2) for f in (lambda x: x + 1, lambda x: x * 5)])
# ---
def deco(tag):
    print('make', tag)
    def wrap(f):
        print('wrap', tag, f.__name__)
        def inner(*a):
            return f'{tag}({f(*a)})'
        return inner
    return wrap
@deco('a')
@deco('b')
def f(x): return x
print(f(1))
# ---
registry = {}
def register(cls):
    registry[cls.__name__] = cls
    return cls
@register
class A: pass
@(lambda c: 'replaced')
class B: pass
x = [register]
@x[0]
class D: pass
print(list(registry), B)
# ---
def f():
    return
    print('never')
def g():
    return 1, 2
def h():
    return *[1, 2], 3
print(f(), g(), h())
# ---
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(fact(25), even(100), odd(7))
# ---
def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed
print(compose(str, lambda x: x + 1, abs)(-5))
# ---
class C:
    def m(self): return self
c = C()
m = c.m
print(m() is c, m.__self__ is c, m.__func__ is C.m, c.m == c.m, c.m is c.m, C.m(5), hash(c.m) == hash(c.m))
try:
    m.x = 1
except AttributeError as e:
    print(e)
# ---
import types
f = types.FunctionType((lambda: v).__code__, {'v': 42})
print(f(), f.__name__, types.MethodType(lambda s, x: (s, x), 5)(6))
# ---
def f(): return 1
def g(): return 2
f.__code__ = g.__code__
print(f())
try:
    f.__code__ = 5
except TypeError as e:
    print(e)
try:
    def k(x): return lambda: x
    f.__code__ = k(1).__code__
except ValueError as e:
    print(e)
# ---
try:
    type(lambda: 0)()
except TypeError as e:
    print(e)
class T:
    try:
        class F(type(lambda: 0)): pass
    except TypeError as e:
        print(e)
# ---
def f(x):
    match x:
        case 1: return 'one'
    for i in range(3):
        while True:
            if i == x: return ('found', i)
            break
    else:
        return 'else'
print(f(1), f(2), f(9))
# ---
return 5
# ---
class C:
    return 1
# ---
def f():
    """doc

    more
    """
print(repr(f.__doc__))
def g():
    b'bytes'
print(g.__doc__)
# ---
def f(a,
      b=(1,
         2),
      *,
      c=None,):
    return a, b, c
print(f(
    1,
    c=3,
))
# ---
print(*map(lambda a, b: a + b, [1, 2], [3, 4]), (lambda f: f(f))(lambda f: 'self'), end='.\n')
