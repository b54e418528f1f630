# dataclasses: generated methods, options, module functions, errors.

import dataclasses, copy, abc, inspect
from dataclasses import *
from typing import ClassVar, Any
import typing

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

a = A(1)
print(a, a.extra, A(1, 'b', [3], 9).extra, a == A(1), a == A(2), a == 3, A.__match_args__, A.__hash__, A.__doc__)
t(lambda: A())
t(lambda: A(1, q=3))
t(lambda: hash(a))
t(lambda: a < a)
print([(f.name, f.type, f._field_type) for f in fields(A)])
print(fields(A)[2].default_factory, fields(a)[1].default)

# ---
from dataclasses import *
import dataclasses, copy, abc, inspect
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

print(A.__dataclass_params__)
print(inspect.signature(A))
t(lambda: fields(3))
t(lambda: fields(int))
t(lambda: asdict(A))
t(lambda: asdict(3))
t(lambda: astuple(3))
t(lambda: replace(A, x=1))

# ---
from dataclasses import *
import dataclasses, copy, abc, inspect
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

a = A(1)
t(lambda: replace(3))
t(lambda: replace(a, x=3))
t(lambda: replace(a, q=3))
t(lambda: replace(a, x=3, v=1))
t(lambda: copy.replace(A(1), x=9, v=4))

@dataclass
class B:
    x: int
    y: int = field(init=False, default=3)

t(lambda: replace(B(1), x=2))
t(lambda: replace(B(1), y=2))

@dataclass
class IV:
    x: int
    q: InitVar[int]

t(lambda: replace(IV(1, 2), x=2))

# ---
from dataclasses import *
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

a = A(1)

@dataclass
class IV:
    x: int
    q: InitVar[int]

t(lambda: replace(IV(1, 2), x=2, q=4))

@dataclass(order=True)
class O:
    a: int
    b: int = field(compare=False, default=0)
    c: str = ''

print(O(1) < O(2), O(1) <= O(1), O(2) > O(1), O(1, 5) >= O(1, 6), O(1, 5) == O(1, 6), sorted([O(3), O(1), O(2)]))

class Osub(O):
    pass

t(lambda: O(1) < 3)
t(lambda: O(1) < Osub(2))
t(lambda: O(1) == Osub(1))

@dataclass(frozen=True)
class F:
    a: int
    b: int = 0

f = F(1)

def setit(o, n, v=1):
    setattr(o, n, v)

t(lambda: setit(f, 'a'))
t(lambda: setit(f, 'zz'))
t(lambda: delattr(f, 'a'))

# ---
from dataclasses import *
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

a = A(1)

@dataclass(frozen=True)
class F:
    a: int
    b: int = 0

f = F(1)

def setit(o, n, v=1):
    setattr(o, n, v)

print(hash(f) == hash(F(1)), hash(f) == hash((1, 0)))

@dataclass(frozen=True)
class F2(F):
    c: int = 5

t(lambda: setit(F2(1), 'c'))
print(F2(1, 2, 3))

class FS(F):
    pass

fs = FS(1)
fs.q = 4
print(fs.q)
t(lambda: setit(fs, 'a'))

def d1():

    @dataclass
    class X(F):
        pass

t(d1)

def d2():

    @dataclass(frozen=True)
    class X(A):
        pass

t(d2)

def d3():

    @dataclass
    class X:
        a: int = 3
        b: int

t(d3)

# ---
from dataclasses import *
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

def d4():

    @dataclass
    class X:
        a: list = []

t(d4)

def d4():

    @dataclass
    class X:
        a: dict = field(default={})

t(d4)

def d5():

    @dataclass
    class X:
        a: int = field(default=3, default_factory=int)

t(d5)

def d6():

    @dataclass
    class X:
        a = field()

t(d6)

def d7():

    @dataclass
    class X:
        a: ClassVar[int] = field(default_factory=int)

t(d7)

def d8():

    @dataclass
    class X:
        a: InitVar[int] = field(default_factory=int)

t(d8)

def d9():

    @dataclass(order=True, eq=False)
    class X:
        pass

t(d9)

def d10():

    @dataclass(order=True)
    class X:

        def __lt__(s, o):
            pass

t(d10)

# ---
from dataclasses import *
import dataclasses, copy, abc, inspect
from typing import ClassVar, Any
import typing

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

a = A(1)

def d11():

    @dataclass(unsafe_hash=True)
    class X:

        def __hash__(s):
            return 1

t(d11)

def d12():

    @dataclass(frozen=True)
    class X:

        def __setattr__(s, n, v):
            pass

t(d12)

def d13():

    @dataclass(slots=True)
    class X:
        __slots__ = ('a',)
        a: int

t(d13)

def d14():

    @dataclass(weakref_slot=True)
    class X:
        pass

t(d14)

def d15():

    @dataclass
    class X:
        _: KW_ONLY
        a: int
        _2: KW_ONLY

t(d15)

def d16():

    @dataclass
    class X:
        a: ClassVar[int] = field(kw_only=True)

t(d16)

def d17():

    @dataclass
    class X:
        a: 'int' = 3
        b: 'ClassVar[int]' = 3
        c: 'typing.ClassVar' = 4
        d: 'InitVar[int]' = 4
        e: 'dataclasses.InitVar[int]' = 4
        f: 'foo.ClassVar' = 5
    print(X(), [q.name for q in fields(X)], inspect.signature(X))

t(d17)

@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int
    c: int = 4
    d: int = field(default=5, kw_only=False)

print(KW(1, b=3), inspect.signature(KW), KW.__match_args__)

# ---
from dataclasses import *
import dataclasses, copy, abc, inspect
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

a = A(1)

def setit(o, n, v=1):
    setattr(o, n, v)

@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int
    c: int = 4
    d: int = field(default=5, kw_only=False)

t(lambda: KW(1, 2, 3))
t(lambda: KW(1))

@dataclass(kw_only=True)
class KW2:
    a: int = 1
    b: int

print(KW2(b=3), inspect.signature(KW2))

@dataclass(slots=True, weakref_slot=True)
class S:
    a: int
    b: int = 4

print(S(1), S.__slots__, hasattr(S(1), '__dict__'))
t(lambda: setit(S(1), 'zz'))

@dataclass(slots=True)
class S2(S):
    c: int = 5

    def sup(self):
        return 1

print(S2(1), S2.__slots__, S2(1).sup())

@dataclass(slots=True, frozen=True)
class S3:
    a: int
    b: list = field(default_factory=list)

s = S3(1, [2])
print(copy.copy(s), copy.deepcopy(s), s.__getstate__())
t(lambda: setit(s, 'a'))

# ---
from dataclasses import *
from typing import ClassVar, Any
from collections import namedtuple, defaultdict, OrderedDict

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

@dataclass
class B:
    x: int
    y: int = field(init=False, default=3)

@dataclass
class R:
    me: Any = None

r = R()
r.me = r
print(r)
r.me = [r]
print(r)

@dataclass
class N:
    a: Any
    b: Any

n = N(A(1), [A(2), {'k': B(3), 'l': (B(1), 2)}])
print(asdict(n))
print(astuple(n))
print(asdict(n, dict_factory=lambda kv: list(kv)))
print(astuple(n, tuple_factory=list))
P = namedtuple('P', 'x y')
dd = defaultdict(list)
dd[1].append(B(1))
print(asdict(N(P(1, B(2)), dd)), astuple(N(P(1, B(2)), OrderedDict(a=B(1)))))

# ---
from dataclasses import *
import dataclasses, copy, abc, inspect
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

a = A(1)

@dataclass(frozen=True)
class F:
    a: int
    b: int = 0

f = F(1)

@dataclass(slots=True, frozen=True)
class S3:
    a: int
    b: list = field(default_factory=list)

s = S3(1, [2])
M = make_dataclass('M', ['x', ('y', int), ('z', int, field(default=4))], namespace={'f': lambda s: s.x}, bases=(abc.ABC,))
print(M(1, 2), M(1, 2).f(), M.__module__, M.__annotations__, M.__mro__[1].__name__)
print(make_dataclass('M2', [('a', int)], frozen=True, slots=True, module='foo').__module__)
t(lambda: make_dataclass('M', ['x', 'x']))
t(lambda: make_dataclass('M', ['1x']))
t(lambda: make_dataclass('M', ['for']))
t(lambda: make_dataclass('M', [('a', 'b', 'c', 'd')]))
t(lambda: make_dataclass('M', ['a'], namespace={'a': 1}))
t(lambda: make_dataclass('M', [3]))

# ---
from dataclasses import *
import dataclasses, copy, abc, inspect
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

a = A(1)

@dataclass
class B:
    x: int
    y: int = field(init=False, default=3)

@dataclass
class N:
    a: Any
    b: Any

n = N(A(1), [A(2), {'k': B(3), 'l': (B(1), 2)}])
print(is_dataclass(A), is_dataclass(a), is_dataclass(3), is_dataclass(list[int]))

@dataclass(eq=False)
class E:
    a: int

print(E(1) == E(1), hash(E) is not None)

@dataclass(unsafe_hash=True)
class U:
    a: int
    b: list = field(hash=False, default_factory=list)

print(hash(U(1)) == hash((1,)))

@dataclass(init=False, repr=False)
class I:
    a: int = 3

print(I().a, '__init__' in I.__dict__, '__repr__' in I.__dict__)
t(lambda: I(3))

@dataclass
class Doc:
    a: int
    b: str = 'x'
    c: list = field(default_factory=list)

print(Doc.__doc__)

@dataclass
class Base1:
    x: int = 1
    y: int = 2

@dataclass
class Der1(Base1):
    x: int = 10
    z: int = 3

print(Der1(), inspect.signature(Der1), Der1(*(1, 2, 3)))

class Desc:

    def __set_name__(s, o, n):
        print('set_name', n)

    def __get__(s, i, o=None):
        return 5 if i is None else i._v

    def __set__(s, i, v):
        i._v = v * 2

@dataclass
class DD:
    a: int = Desc()

print(DD(), DD(7))

# ---
from dataclasses import *
import dataclasses, copy, abc, inspect
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

a = A(1)

@dataclass
class B:
    x: int
    y: int = field(init=False, default=3)

@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int
    c: int = 4
    d: int = field(default=5, kw_only=False)

@dataclass
class N:
    a: Any
    b: Any

n = N(A(1), [A(2), {'k': B(3), 'l': (B(1), 2)}])

class Desc:

    def __set_name__(s, o, n):
        print('set_name', n)

    def __get__(s, i, o=None):
        return 5 if i is None else i._v

    def __set__(s, i, v):
        i._v = v * 2

@dataclass
class Fo:
    a: int = field(default=Desc(), metadata={'k': 1})

print(fields(Fo)[0].metadata, type(fields(Fo)[0].metadata).__name__, fields(A)[0].metadata)
t(lambda: field(metadata=3))
print(repr(InitVar[int]), repr(InitVar[list[int]]), MISSING.__class__.__name__, A.__init__.__qualname__, A.__eq__.__qualname__, A.__repr__.__qualname__)
match KW(1, b=2):
    case KW(q):
        print('match', q)
print(A.__init__.__annotations__)

@dataclass
class self_:
    self: int
    x: 'Fwd' = 4

print(self_(3), self_.__init__.__annotations__, inspect.signature(self_))

@dataclass
class G[T]:
    a: T

print(G(1), G[int](2), is_dataclass(G[int]))

class Meta:

    @classmethod
    def __init_subclass__(cls, **k):
        print('init_sub', k)

class Q(dataclass(make_dataclass('Z', [])), Meta, kk=1):
    pass

print(dataclass()(type('Em', (), {}))(), dataclass(type('Em2', (), {'__annotations__': {'a': int}}))(1))

# ---
from dataclasses import *
import dataclasses, copy, abc, inspect
from typing import ClassVar, Any

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class A:
    """docs"""
    x: int
    y: str = 'a'
    z: list = field(default_factory=list, repr=False)
    w: ClassVar[int] = 3
    v: InitVar[int] = 7

    def __post_init__(self, v):
        self.extra = v

def setit(o, n, v=1):
    setattr(o, n, v)

@dataclass
class Parent(abc.ABC):

    @abc.abstractmethod
    def f(self):
        ...

t(Parent)
t(lambda: setit(fields(A)[0], 'qq'))
print(fields(A)[0].__class__.__slots__)

@dataclass(frozen=True)
class Fz:
    x: int

    def __post_init__(self):
        object.__setattr__(self, 'x', self.x + 1)

print(Fz(1))
