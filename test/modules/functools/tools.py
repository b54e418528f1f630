# functools: every public function, with its errors.

import functools, sys, copy
import collections.abc as c

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

p = functools.partial

def show(*a, **k):
    return (a, k)

t(lambda: p())
t(lambda: p(3))
t(lambda: p(print, 1, a=2))
t(lambda: p(print).__dict__)
t(lambda: p(p(print, 1), 2).args)
t(lambda: p(print, 1, a=2).__reduce__())
t(lambda: p(print).__setstate__(3))
t(lambda: p(print).__setstate__((1, 2, 3, 4)))

# ---
import functools, sys, copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

p = functools.partial

def show(*a, **k):
    return (a, k)

t(lambda: (p(show, 1, a=2)(3, b=4), p(show, 1, a=2)(3, a=4), p(p(show, 1, a=2), 5, a=3).keywords))

class Q(p):
    pass

t(lambda: Q(print, 1))

def cyc():
    x = p(show)
    x.__setstate__((show, (x,), {}, {}))
    return repr(x).count('...')

t(cyc)

def s():
    x = p(print)
    x.args = 3

try:
    s()
except AttributeError:
    print('AttributeError')

def st():
    x = p(show)
    x.foo = 3
    x.__setstate__((len, (1,), {'a': 1}, {'z': 3}))
    return (x.func, x.args, x.keywords, x.__dict__, copy.copy(x).z)

t(st)
print(p[int])
t(lambda: functools.reduce(1, 2))
t(lambda: functools.reduce(max, []))

# ---
import functools, sys, copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

t(lambda: functools.reduce(max, 5))
t(lambda: functools.reduce(max, [], 3))
t(lambda: functools.reduce(lambda a, b: a * 10 + b, (1, 2, 3), 9))
t(lambda: functools.reduce(max, [4]))
K = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
t(lambda: (K(1) < K(2), K(1) <= K(1), K(1) == K(2), K(1) != K(2), K(2) > K(1), K(1) >= K(2), K(3).obj))
t(lambda: K(3) < 4)
t(lambda: hash(K(3)))
t(lambda: sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))

# ---
import functools, sys, copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

t(lambda: functools.lru_cache(1.5))

@functools.lru_cache
def f(a, b=1):
    """doc"""
    return a

print(f.cache_parameters(), f.cache_info(), type(f), f.__name__, f.__doc__, f.__wrapped__.__name__)
f(1)
f(1)
f(1.0)
f(1, b=2)
f(b=2, a=1)
f('x')

# ---
import functools, sys, copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@functools.lru_cache
def f(a, b=1):
    """doc"""
    return a

f((1,))
print(f.cache_info())
f.cache_clear()
print(f.cache_info())
t(lambda: f([]))
calls = []

@functools.lru_cache(maxsize=2, typed=True)
def g2(x):
    calls.append(x)
    return x

for x in (1, 2, 1, 3, 2, 1.0, 1, True):
    g2(x)
print(calls, g2.cache_info())

@functools.lru_cache(0)
def g0(x):
    return x

g0(1)

# ---
import functools, sys, copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@functools.lru_cache
def f(a, b=1):
    """doc"""
    return a

calls = []

@functools.lru_cache(maxsize=2, typed=True)
def g2(x):
    calls.append(x)
    return x

@functools.lru_cache(0)
def g0(x):
    return x

g0(1)
print(g0.cache_info())

@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80), fib.cache_info(), copy.copy(fib) is fib, copy.deepcopy(fib) is fib)

class CM:

    @functools.lru_cache()
    def m(self, x):
        return x * 2

    @classmethod
    @functools.cache
    def cm(cls):
        return cls.__name__

    @staticmethod
    @functools.cache
    def sm(x):
        return x

cm = CM()
print(cm.m(3), cm.m(3), CM.m.cache_info(), CM.cm(), CM.sm(4))
print(functools.lru_cache(maxsize=-3)(len).cache_parameters(), functools.lru_cache(None)(len).cache_info())
t(lambda: functools.singledispatch(3).registry)

@functools.singledispatch
def g(a):
    """doc"""
    return 'object'

t(lambda: g())
t(lambda: g.register(3))

# ---
import functools, sys, copy
import collections.abc as c

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@functools.lru_cache
def f(a, b=1):
    """doc"""
    return a

calls = []

@functools.lru_cache(maxsize=2, typed=True)
def g2(x):
    calls.append(x)
    return x

@functools.lru_cache(0)
def g0(x):
    return x

@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@functools.singledispatch
def g(a):
    """doc"""
    return 'object'

t(lambda: g.register(3, lambda a: a))

def ann(a: 'Foo'):
    pass

t(lambda: g.register(ann))

def ann(a: int | list[int]):
    pass

t(lambda: g.register(ann))

def ann(a: 3):
    pass

t(lambda: g.register(ann))

def ann(a: list[int]):
    pass

t(lambda: g.register(ann))
t(lambda: g.register(list[int], ann))
t(lambda: g.register(list[int] | int, ann))

@g.register
def _(a: int):
    return 'int'

@g.register(list)
@g.register(dict)
def _(a):
    return 'list/dict'

@g.register
def _(a: 'float | complex'):
    return 'fc'

@g.register(c.Sized)
def _(a):
    return 'sized'

@g.register(c.Mapping)
def _(a):
    return 'mapping'

g.register(type(None), lambda a: 'none')

# ---
import functools, sys, copy
import collections.abc as c

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@functools.lru_cache
def f(a, b=1):
    """doc"""
    return a

calls = []

@functools.lru_cache(maxsize=2, typed=True)
def g2(x):
    calls.append(x)
    return x

@functools.lru_cache(0)
def g0(x):
    return x

@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@functools.singledispatch
def g(a):
    """doc"""
    return 'object'

@g.register
def _(a: int):
    return 'int'

@g.register(list)
@g.register(dict)
def _(a):
    return 'list/dict'

@g.register
def _(a: 'float | complex'):
    return 'fc'

@g.register(c.Sized)
def _(a):
    return 'sized'

@g.register(c.Mapping)
def _(a):
    return 'mapping'

g.register(type(None), lambda a: 'none')
for x in (1, True, [], {}, 2.0, 1j, 'abc', None, object(), type.__dict__, set()):
    print(type(x).__name__, g(x))
print(g.dispatch(bool) is g.registry[int], g.__name__, g.__doc__, list(g.registry)[:3])

class AB(c.Mapping):

    def __len__(s):
        return 0

    def __iter__(s):
        return iter(())

    def __getitem__(s, k):
        pass

print(g(AB()))

@functools.singledispatch
def h(a):
    return 'o'

h.register(c.Iterable, lambda a: 'iter')
h.register(c.Container, lambda a: 'cont')
t(lambda: h('x'))

class V:
    pass

print(h(V()))
c.Iterable.register(V)

# ---
import functools, sys, copy
import collections.abc as c

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

p = functools.partial

def show(*a, **k):
    return (a, k)

def s():
    x = p(print)
    x.args = 3

@functools.lru_cache
def f(a, b=1):
    """doc"""
    return a

calls = []

@functools.lru_cache(maxsize=2, typed=True)
def g2(x):
    calls.append(x)
    return x

@functools.lru_cache(0)
def g0(x):
    return x

@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

class CM:

    @functools.lru_cache()
    def m(self, x):
        return x * 2

    @classmethod
    @functools.cache
    def cm(cls):
        return cls.__name__

    @staticmethod
    @functools.cache
    def sm(x):
        return x

cm = CM()

@functools.singledispatch
def g(a):
    """doc"""
    return 'object'

@functools.singledispatch
def h(a):
    return 'o'

h.register(c.Iterable, lambda a: 'iter')
h.register(c.Container, lambda a: 'cont')

class V:
    pass

print(h(V()))

class M:

    @functools.singledispatchmethod
    def a(self, x):
        """d"""
        return 1

    @a.register
    def _(self, x: int):
        return 2

    @functools.singledispatchmethod
    @classmethod
    def cm(cls, x):
        return (cls, 'o')

    @cm.register
    @classmethod
    def _(cls, x: str):
        return (cls, 's')

    @functools.singledispatchmethod
    @staticmethod
    def sm(x):
        return 'o'

    @sm.register(int)
    @staticmethod
    def _(x):
        return 'i'

t(lambda: M().a())
t(lambda: (M().a(3), M().a(''), M.cm(3), M.cm(''), M().cm('x'), M.sm(3), M().sm('')))
print(M.a.__doc__, M().a.__name__)
t(lambda: functools.singledispatchmethod(3))
t(lambda: functools.partialmethod(3))
t(lambda: functools.partialmethod(print, 1, a=2))

class PM:

    def base(self, *a, **k):
        return (type(self).__name__, a, k)
    one = functools.partialmethod(base, 1, z=2)
    two = functools.partialmethod(one, 3, z=4)

    @classmethod
    def cb(cls, *a):
        return (cls.__name__, a)
    c1 = functools.partialmethod(cb, 5)

    @staticmethod
    def sb(*a):
        return a
    s1 = functools.partialmethod(sb, 6)
    w = functools.partialmethod(show, 7)

print(PM().one(9), PM().two(9, z=5), PM.c1(2), PM().c1(), PM.s1(1), PM().s1(), PM().w(8)[0][1:], PM().c1.__self__ is PM)

# ---
import functools, sys, copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

p = functools.partial

def s():
    x = p(print)
    x.args = 3

@functools.lru_cache
def f(a, b=1):
    """doc"""
    return a

calls = []

@functools.lru_cache(maxsize=2, typed=True)
def g2(x):
    calls.append(x)
    return x

@functools.lru_cache(0)
def g0(x):
    return x

@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@functools.singledispatch
def g(a):
    """doc"""
    return 'object'

@functools.singledispatch
def h(a):
    return 'o'

class K2:
    n = 0

    @functools.cached_property
    def z(self):
        """dz"""
        K2.n += 1
        return K2.n

k = K2()
print(k.z, k.z, k.__dict__, K2.z.__doc__, K2.z.attrname, K2.z.func.__name__)
del k.z
print(k.z)

class N:
    __slots__ = ()
    z = functools.cached_property(lambda s: 1)

t(lambda: N().z)

class Q1:
    pass

Q1.z = functools.cached_property(lambda s: 1)
t(lambda: Q1().z)
try:

    class K3:

        @functools.cached_property
        def z(self):
            """dz"""
            return 4
        y = z
except TypeError as e:
    print(e, e.__notes__)
t(lambda: functools.total_ordering(type('X', (), {})))
for op in ('__lt__', '__le__', '__gt__', '__ge__'):
    import operator
    fn = getattr(operator, op)

    def cmp(s, o, fn=fn):
        return fn(s.x, o.x) if isinstance(o, T) else NotImplemented

    class T:

        def __init__(s, x):
            s.x = x

        def __eq__(s, o):
            return s.x == o.x if isinstance(o, T) else NotImplemented
    setattr(T, op, cmp)
    functools.total_ordering(T)
    print([getattr(operator, o)(T(a), T(b)) for o in ('__lt__', '__le__', '__gt__', '__ge__') for a, b in ((1, 2), (2, 2), (2, 1))])
    t(lambda: T(1) < 3)
    t(lambda: T(1) >= 3)
    print([(getattr(T, o).__doc__, getattr(T, o).__name__) for o in ('__lt__', '__le__', '__gt__', '__ge__')])

# ---
import functools, sys, copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

p = functools.partial

def show(*a, **k):
    return (a, k)

@functools.lru_cache
def f(a, b=1):
    """doc"""
    return a

calls = []

@functools.lru_cache(maxsize=2, typed=True)
def g2(x):
    calls.append(x)
    return x

@functools.lru_cache(0)
def g0(x):
    return x

@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@functools.singledispatch
def g(a):
    """doc"""
    return 'object'

@functools.singledispatch
def h(a):
    return 'o'

@functools.wraps(show)
def w(a: int):
    return a

print(w.__name__, w.__wrapped__ is show, w.__qualname__, w.__annotations__)
show.attr = 5
w = functools.update_wrapper(p(show), show)
print(w.__name__, w.attr)
t(lambda: functools.update_wrapper(3, 4))
