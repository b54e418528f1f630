class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, o, n): self.n = '_' + n
    def __get__(self, o, c=None): return self if o is None else getattr(o, self.n)
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f'{self.n[1:]} wants {self.t.__name__}')
        setattr(o, self.n, v)
class P:
    name = Typed(str)
    age = Typed(int)
    def __init__(self, n, a): self.name, self.age = n, a
p = P('x', 5)
print(p.name, p.age, vars(p), type(P.name).__name__)
try:
    p.age = 'old'
except TypeError as e:
    print(e)
# ---
class OnlySet:
    def __set__(self, o, v): o.__dict__['s'] = v
class C: s = OnlySet()
c = C()
print(type(c.s).__name__)
c.s = 5
print(c.s)
try:
    del c.s
except AttributeError as e:
    print(e)
class OnlyDel:
    def __delete__(self, o): print('del')
class D: x = OnlyDel()
try:
    D().x = 1
except AttributeError as e:
    print(e)
del D().x
# ---
class C:
    def f(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    @property
    def p(self): return 1
for n in 'fcsp':
    d = C.__dict__[n]
    print(n, type(d).__name__, hasattr(d, '__get__'), hasattr(d, '__set__'), type(getattr(C, n)).__name__, type(getattr(C(), n)).__name__)
print(C.__dict__['f'].__get__(5, int).__self__, C.__dict__['c'].__get__(None, int).__self__)
# ---
class Cached:
    def __init__(self, f): self.f = f; self.name = f.__name__
    def __get__(self, o, c):
        print('compute')
        v = o.__dict__[self.name] = self.f(o)
        return v
class C:
    @Cached
    def x(self): return 42
c = C()
print(c.x, c.x)
from functools import cached_property
class D:
    @cached_property
    def y(self):
        print('once')
        return 1
d = D()
print(d.y, d.y, d.__dict__)
# ---
class C:
    @property
    def p(self): raise AttributeError('inside property')
    def __getattr__(self, n): return 'getattr ' + n
print(C().p)
class D:
    @property
    def p(self): return self.missing
try:
    D().p
except AttributeError as e:
    print(e)
# ---
class C:
    x = property(doc='only doc')
    @property
    def y(self): 'y doc'; return 1
    y2 = y.setter(lambda s, v: None)
print(C.x.__doc__, C.y.__doc__, C.y2.__doc__, C.y.fset, C.y2.fset is not None)
try:
    C().x
except AttributeError as e:
    print(e)
for c in ['property(1)', 'property().__get__()', 'C.y.fget = 5', 'C.y.__get__(None)', 'C().y()', 'C.y.__set__(C(), 1)', 'C.y.__delete__(C())', 'C.y.__name__']:
    try:
        print(c, eval(c) if '=' not in c else exec(c))
    except (TypeError, AttributeError) as e:
        print(c, '->', type(e).__name__, e)
# ---
class Chain:
    @classmethod
    def make(cls): return cls
    @staticmethod
    def plain(x): return x * 2
    alias = plain
    plain2 = staticmethod(lambda: 'lambda')
    called_in_body = plain(4)
print(Chain.make() is Chain, Chain.alias(3), Chain().plain2(), Chain.called_in_body, Chain.__dict__['plain'].__wrapped__(5), Chain.plain.__name__)
# ---
class M:
    def __get__(self, o, c): return lambda *a: ('bound', o is None, a)
class C:
    __call__ = M()
    __len__ = M()
    __getitem__ = M()
    meth = M()
c = C()
print(c(1), c[2], c.meth(3), C.meth(4))
try:
    len(c)
except TypeError as e:
    print(e)
# ---
class Base:
    def __init__(self): self.v = 1
    def get(self): return self.v
    prop = property(lambda self: self.get())
class Sub(Base):
    def get(self): return 'sub', super().get()
    @Base.prop.getter
    def prop(self): return 'overridden'
print(Sub().prop, Base().prop, Sub().get())
from functools import partialmethod, singledispatchmethod
class P:
    def f(self, a, b): return a, b
    g = partialmethod(f, 1)
    @singledispatchmethod
    def h(self, x): return 'any'
    @h.register
    def _(self, x: int): return 'int'
print(P().g(2), P().h('a'), P().h(1))
