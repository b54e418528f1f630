x = 'global'
def outer():
    x = 'outer'
    def inner():
        print(x)
    inner()
    x = 'changed'
    inner()
    return inner

outer()()
print(x)
# ---
def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step

a, b = counter(), counter()
print(a(), a(), a(5), b(), a.__closure__[0].cell_contents, step := a.__code__.co_freevars)
# ---
x = 1
def f():
    global x, y
    x = 2
    y = 3
f()
print(x, y, 'y' in globals())
# ---
# A class body does not give its names to the functions in it
x = 'global'
class C:
    x = 'class'
    def m(self):
        return x
    y = x
    z = [x for _ in range(1)]
    w = [i for i in (x, x)]
print(C().m(), C.y, C.z, C.w)
# ---
x = 'global'
def f():
    x = 'local'
    class C:
        print(x)
        x = 'class'
        print(x)
        del x
        print(x)
        def m(self):
            return x
    return C().m()
print(f())
# ---
# A name bound in the class body is looked up in the globals, not in the function around it
x = 'global'
def f():
    x = 'local'
    class C:
        y = x
        x = 'class'
    return C.y
print(f())
# ---
# Late binding of loop variables
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
for j in range(3):
    pass
print(j)
# ---
def f():
    try:
        raise ValueError('v')
    except ValueError as e:
        pass
    try:
        e
    except UnboundLocalError as err:
        print(err)
f()
# ---
def f():
    def g():
        return v
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e, e.name)
    v = 1
    print(g())
    del v
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
f()
# ---
def f(a):
    del a
    try:
        print(a)
    except UnboundLocalError as e:
        print(e, e.name)
    try:
        del a
    except UnboundLocalError as e:
        print(e)
f(1)
# ---
try:
    del nothing
except NameError as e:
    print(e)
x = 1
del x
try:
    x
except NameError as e:
    print(e)
# ---
def f():
    global len
    len = 5
print(len('abc'))
f()
print(len)
del len
print(len('abc'))
# ---
def f():
    x = 1
    def g():
        def h():
            nonlocal x
            x += 1
        h()
    g()
    return x
print(f())
# ---
def f():
    nonlocal x
# ---
def f():
    print(x)
    global x
# ---
def f(x):
    global x
# ---
def f():
    x = 1
    def g():
        x = 2
        nonlocal x
# ---
nonlocal x
# ---
def f(x):
    nonlocal x
# ---
class Outer:
    v = 1
    class Inner:
        try:
            print(v)
        except NameError as e:
            print(e)
# ---
class C:
    __secret = 1
    def __init__(self):
        self.__a = 2
        self.__b__ = 3
    def get(self, __p=4):
        __local = 5
        return self.__a + self.__secret, sorted(locals())
c = C()
print(c.get(), c._C__a, sorted(vars(c)), C._C__secret)
try:
    c.__a
except AttributeError as e:
    print(e)
# ---
class _A:
    __x = 1
class __:
    __y = 2
print(_A._A__x, vars(__)['__y'])
# ---
# locals() in functions is a snapshot; at module level it is the globals
def f(a, b=2):
    c = a
    d = locals()
    d['a'] = 'changed'
    return a, d, locals() is d
print(f(1))
print(locals() is globals())
# ---
class C:
    a = 1
    locals()['b'] = 2
    print(sorted(k for k in locals() if not k.startswith('__')))
print(C.b)
# ---
def f():
    if False:
        x = 1
    return x
f()
# ---
def f():
    x += 1
x = 0
f()
# ---
def f():
    for i in []:
        pass
    return i
f()
# ---
undefined
# ---
import sys
def f():
    def g():
        return __class__
    return g
try:
    f()()
except NameError as e:
    print(e)
print(__name__, __doc__, __builtins__.__name__, __spec__, __package__)
# ---
"""The docstring."""
print(__doc__)
def f():
    'doc of f'
def g():
    f'not a doc'
class C:
    """doc of C"""
print(f.__doc__, g.__doc__, C.__doc__)
# ---
ª = 1
ﬁ = 2
print('a' in globals(), 'fi' in globals(), a + fi, ℌ := 3, 'H' in globals())
变量 = 'unicode name'
print(变量)
