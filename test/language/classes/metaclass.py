class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'injected': 1}
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', cls.__name__)
    def meta_method(cls): return 'meta', cls.__name__
    @property
    def prop(cls): return 'prop of ' + cls.__name__
class C(metaclass=Meta, flag=True):
    x = injected + 1
class D(C): pass
print(C.x, D.meta_method(), D.prop, type(D).__name__)
try:
    D().meta_method()
except AttributeError as e:
    print(e)
# ---
class M(type):
    def __call__(cls, *a): return ('called', a)
    def __len__(cls): return 9
    def __iter__(cls): return iter('abc')
    def __getitem__(cls, k): return ('item', k)
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return f'<M {cls.__name__}>'
    def __add__(cls, o): return 'add'
    def __eq__(cls, o): return o == 'same'
    def __hash__(cls): return 1
    def __bool__(cls): return False
    def __getattr__(cls, n): return 'meta ' + n
    def __dir__(cls): return ['d']
class C(metaclass=M): pass
print(C(1), len(C), list(C), C['k'], 1 in C, C, C + 1, C == 'same', bool(C), C.foo, dir(C))
# ---
class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
try:
    class C(A, B): pass
except TypeError as e:
    print(e)
class M3(M1, M2): pass
class D(A, B, metaclass=M3): pass
print(type(D).__name__)
class E(A): pass
print(type(E).__name__)
try:
    type('X', (A, B), {})
except TypeError as e:
    print(e)
# ---
# Any callable may be the metaclass
def meta(name, bases, ns, **kw):
    return name, bases, sorted(k for k in ns if not k.startswith('__')), kw
class C(int, metaclass=meta, k=1):
    x = 1
print(C)
# ---
class Ordered(dict):
    def __setitem__(self, k, v):
        print('define', k)
        super().__setitem__(k, v)
    def __missing__(self, k):
        if k.startswith('auto'): return k.upper()
        raise KeyError(k)
class M(type):
    @classmethod
    def __prepare__(m, n, b): return Ordered()
    def __new__(m, n, b, ns): return super().__new__(m, n, b, dict(ns))
class C(metaclass=M):
    a = 1
    b = auto_x
    def m(self): pass
print(C.b)
# ---
class M(type):
    def __instancecheck__(cls, o):
        return o == 5
    def __subclasscheck__(cls, s):
        return s is int
class C(metaclass=M): pass
print(isinstance(5, C), isinstance('a', C), issubclass(int, C), issubclass(str, C), isinstance(C(), C), isinstance(1, (str, C)), isinstance(5, (str, (C,))))
# ---
class M(type):
    @classmethod
    def __prepare__(m, n, b): return 5
try:
    class C(metaclass=M): pass
except TypeError as e:
    print(e)
class NS:
    def __getitem__(self, k): raise KeyError(k)
    def __setitem__(self, k, v): print('set', k)
class M2(type):
    @classmethod
    def __prepare__(m, n, b): return NS()
    def __new__(m, n, b, ns): return type(ns).__name__
class D(metaclass=M2):
    x = 1
print(D)
# ---
class Singleton(type):
    _all = {}
    def __call__(cls, *a):
        if cls not in cls._all:
            cls._all[cls] = super().__call__(*a)
        return cls._all[cls]
class A(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(A(1) is A(2), A(3).v)
# ---
class Data:
    def __get__(self, o, c): return ('data', o is None)
    def __set__(self, o, v): print('data set on', type(o).__name__)
class M(type):
    d = Data()
    n = 'meta n'
class C(metaclass=M):
    d = 'class d'
    n = 'class n'
print(C.d, C.n)
C.d = 5
print(C().d)
# ---
class M(type):
    def mro(cls):
        print('mro', cls.__name__)
        return super().mro()[::-1] if cls.__name__ == 'Odd' else super().mro()
class A(metaclass=M): x = 1
print(A.__mro__)
try:
    class Odd(A): pass
    print([c.__name__ for c in Odd.__mro__])
except TypeError as e:
    print(e)
# ---
class B:
    def __mro_entries__(self, bases):
        print('mro_entries', len(bases))
        return (dict,)
class C(B(), list if False else object): pass
# ---
class B:
    def __mro_entries__(self, bases): return (dict,)
b = B()
class C(b): pass
print(C.__bases__, C.__orig_bases__ == (b,), issubclass(C, dict))
class G(list[int]): pass
print(G.__bases__, G.__orig_bases__)
# ---
import abc
class A(abc.ABC):
    @abc.abstractmethod
    def m(self): ...
    @property
    @abc.abstractmethod
    def p(self): ...
class B(A):
    def m(self): return 1
class C(B): p = 3
for cls in (A, B, C):
    try:
        print(cls().m())
    except TypeError as e:
        print(e)
@A.register
class V: pass
print(isinstance(V(), A), issubclass(V, A), sorted(A.__abstractmethods__), A in V.__mro__)
class H(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, 'quack') or NotImplemented
class Duck: quack = 1
print(issubclass(Duck, H), issubclass(int, H))
