# abc: abstract methods, registration, checks.

import abc
from abc import ABC, ABCMeta, abstractmethod

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class A(ABC):

    @abstractmethod
    def f(self):
        return 'A.f'

    @property
    @abstractmethod
    def p(self):
        ...

    @classmethod
    @abstractmethod
    def c(cls):
        ...

    @staticmethod
    @abstractmethod
    def s():
        ...

    def g(self):
        return 'g'

t(A)
print(sorted(A.__abstractmethods__))

class B(A):

    def f(self):
        return super().f() + '!'

t(B)

class C(B):
    p = 1
    c = s = None

print(C().f(), C().g(), C.__abstractmethods__)

class One(ABC):

    @abstractmethod
    def only(self):
        ...

t(One)
One.only = lambda self: 1
t(One)
print(abc.update_abstractmethods(One) is One, One().only(), abc.update_abstractmethods(int))

class P(ABC):

    @property
    def x(self):
        ...

    @x.setter
    @abstractmethod
    def x(self, v):
        ...

t(P)

# ---
import abc
from abc import ABC, ABCMeta, abstractmethod

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class V(ABC):
    pass

class W:
    pass

print(issubclass(W, V), isinstance(W(), V))
tok = abc.get_cache_token()
print(V.register(W) is W, issubclass(W, V), isinstance(W(), V), abc.get_cache_token() == tok, V.register(W))

class W2(W):
    pass

print(issubclass(W2, V), issubclass(int, V))

@V.register
class Deco:
    pass

print(issubclass(Deco, V), Deco.__mro__)

class V2(V):
    pass

V2.register(int)
print(isinstance(3, V), isinstance(True, V2), isinstance('', V))
t(lambda: V.register(3))
t(lambda: V2.register(V))

# ---
import abc
from abc import ABC, ABCMeta, abstractmethod

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class A(ABC):

    @abstractmethod
    def f(self):
        return 'A.f'

    @property
    @abstractmethod
    def p(self):
        ...

    @classmethod
    @abstractmethod
    def c(cls):
        ...

    @staticmethod
    @abstractmethod
    def s():
        ...

    def g(self):
        return 'g'

class B(A):

    def f(self):
        return super().f() + '!'

class C(B):
    p = 1
    c = s = None

class V(ABC):
    pass

@V.register
class Deco:
    pass

class V2(V):
    pass

V2.register(int)
t(lambda: issubclass(3, V))
t(lambda: isinstance(3, V2))

class H(ABC):

    @classmethod
    def __subclasshook__(cls, C):
        if cls is H:
            return any(('quack' in b.__dict__ for b in C.__mro__)) or NotImplemented
        return NotImplemented

class Duck:

    def quack(self):
        pass

print(issubclass(Duck, H), isinstance(Duck(), H), issubclass(int, H))
H.register(int)
print(issubclass(int, H))

class Bad(ABC):

    @classmethod
    def __subclasshook__(cls, c):
        return 4

t(lambda: issubclass(int, Bad))

class Prox:
    __class__ = property(lambda self: Duck)

print(isinstance(Prox(), H))

class K(metaclass=ABCMeta):

    def __init_subclass__(cls, **kw):
        print('sub', cls.__name__, kw)

class L(K, a=1):
    pass

class Old(ABC):

    @abc.abstractproperty
    def a(self):
        ...

    @abc.abstractclassmethod
    def b(cls):
        ...

    @abc.abstractstaticmethod
    def c():
        ...

print(sorted(Old.__abstractmethods__))

# ---
import abc
from abc import ABC, ABCMeta, abstractmethod

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class A(ABC):

    @abstractmethod
    def f(self):
        return 'A.f'

    @property
    @abstractmethod
    def p(self):
        ...

    @classmethod
    @abstractmethod
    def c(cls):
        ...

    @staticmethod
    @abstractmethod
    def s():
        ...

    def g(self):
        return 'g'

class Old(ABC):

    @abc.abstractproperty
    def a(self):
        ...

    @abc.abstractclassmethod
    def b(cls):
        ...

    @abc.abstractstaticmethod
    def c():
        ...

t(Old)
print(type(A), ABC.__slots__, A.__class__.__mro__)

class Mixed(dict, A):
    pass

t(Mixed)

class Slow(ABC):
    pass

print([issubclass(x, Slow) for x in (int, str)], isinstance(Slow(), Slow))
