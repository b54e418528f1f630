class A:
    def m(self): return 'A.m'
    x = 'A.x'
    @classmethod
    def c(cls): return 'A.c', cls.__name__
    @property
    def p(self): return 'A.p'
class B(A):
    x = 'B.x'
    def m(self): return 'B.m', super().m(), super(B, self).m()
    @classmethod
    def c(cls): return 'B.c', super().c()
    @property
    def p(self): return 'B.p', super().p
    def attr(self): return super().x
    @staticmethod
    def s(o): return super(B, o).m()
b = B()
print(b.m(), B.c(), b.c(), b.p, b.attr(), B.s(b))
# ---
class A:
    def m(self): return 'A'
class B(A):
    def m(self):
        f = lambda: super().m()
        def g(): return super(B, self).m()
        return g()
print(B().m())
class C(A):
    def m(self):
        return [super(C, self).m() for _ in 'a'], [super().m() for _ in 'ab']
print(C().m())
class D(A):
    def m(self):
        return (lambda s: __class__)(5), __class__ is D
print(D().m())
# ---
class B:
    def no_arg(): return super()
    def deleted(self):
        del self
        return super()
    def wrong(self): return super(5, self)
    def wrong2(self): return super(int, self)
    def missing(self): return super().nothing
    def setit(self): super().x = 5
    def nested(self):
        def f(): return super()
        return f()
for c in ['B.no_arg()', 'B().deleted()', 'B().wrong()', 'B().wrong2()', 'B().missing()', 'B().setit()', 'B().nested()', 'B.wrong2(5)', 'super(B)', 'super(B, 5)', 'super(1, 2, 3)', 'super(B, B).__thisclass__', 'super(x=1)']:
    try:
        print(c, eval(c))
    except (TypeError, RuntimeError, AttributeError) as e:
        print(c, '->', type(e).__name__, e)
# ---
class A:
    def __getitem__(self, k): return ('A', k)
    def __len__(self): return 3
class B(A):
    def __getitem__(self, k): return 'B', super().__getitem__(k)
    def t(self):
        try:
            return super()[0]
        except TypeError as e:
            return str(e)
print(B()[1], B().t(), len(B()))
# ---
class A:
    def __init_subclass__(cls, **kw): print('isub', cls.__name__, kw)
    def __new__(cls, *a):
        print('new')
        return super().__new__(cls)
class B(A, k=1):
    def __new__(cls, *a):
        print('B.new')
        return super().__new__(cls, *a)
B()
# ---
class Meta(type):
    def __call__(cls, *a):
        print('meta call', a)
        return super().__call__(*a)
    def __new__(m, name, bases, ns, **kw):
        print('meta new', name, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('meta init', name, kw)
        super().__init__(name, bases, ns)
class C(metaclass=Meta, opt=1):
    def __init__(self, x): print('init', x)
C(5)
# ---
s = super(bool, True)
print(s.__self__, s.__thisclass__, s.__self_class__, repr(s), s.__add__(1))
u = super(int)
print(u)
class A:
    def m(self): return 'A.m'
class B(A): pass
B.sup = super(B)
print(B().sup.m())
# ---
# Mixins in cooperative calls
class Root:
    def save(self, **kw): print('Root', kw)
class Log(Root):
    def save(self, *, level='info', **kw):
        print('Log', level)
        super().save(**kw)
class Time(Root):
    def save(self, *, at=0, **kw):
        print('Time', at)
        super().save(**kw)
class Doc(Log, Time): pass
Doc().save(at=5, name='x')
Doc().save(level='debug')
# ---
class A:
    def f(self):
        return super().f()
A().f()
# ---
def f(self): return super().x
class A: x = 1
class B(A): pass
B.f = f
try:
    B().f()
except RuntimeError as e:
    print(e)
def g(cls):
    __class__ = cls
    def m(self):
        return super().x
    return m
B.g = g(B)
print(B().g())
