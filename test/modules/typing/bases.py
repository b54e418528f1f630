# typing: Generic and Protocol among the bases.

from typing import *
T = TypeVar('T')
U = TypeVar('U')

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def a():

    class X(Iterable[U], Protocol[T]):
        pass
    print(X.__parameters__, X.__mro__)

t(a)

def a():

    class X(Protocol[T], Protocol[U]):
        pass
    print(X.__parameters__)

t(a)

def a():

    class X(Protocol[T], Generic[U]):
        pass
    print(X.__parameters__, X.__mro__)

t(a)

def a():

    class X(Generic[T], Protocol[T]):
        pass
    print(X.__parameters__, X.__mro__)

t(a)

def a():

    class X(Generic[T], Protocol):
        pass
    print(X.__parameters__, X.__mro__)

t(a)

def a():

    class X(Protocol, Generic[T, U]):
        pass
    print(X.__parameters__, X.__mro__)

t(a)
