# enum: members, lookups, mixed-in types, flags and their boundaries, checks, errors.

import enum
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class Color(Enum):
    """colours"""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

print(Color.RED, repr(Color.RED), Color, Color.RED.name, Color.RED.value, Color(1), Color['RED'], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.__members__, Color.__doc__)
print(format(Color.RED), f'{Color.RED:>12}|', '%s' % Color.RED, hash(Color.RED) == hash('RED'), Color.RED in Color, 1 in Color, 9 in Color, 'x' in Color, bool(Color), list(reversed(Color)))
t(lambda: Color(9))
t(lambda: Color['X'])
t(lambda: Color.X)
t(lambda: Color.RED < Color.GREEN)
t(lambda: Color())
print(Color._member_names_, Color._member_map_, Color._value2member_map_, dir(Color), Color.__module__, Color.__qualname__)

# ---
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class Color(Enum):
    """colours"""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

def setm(o, n, v):
    setattr(o, n, v)

t(lambda: setm(Color, 'RED', 3))
t(lambda: delattr(Color, 'RED'))
t(lambda: setm(Color.RED, 'name', 'x'))
t(lambda: setm(Color.RED, 'value', 'x'))
t(lambda: setm(Color.RED, 'foo', 'x'))
print(Color.RED.foo, type(Color.RED), isinstance(Color.RED, Color), Color.RED.RED, Color.RED == 1, Color.RED != Color.GREEN, Color.RED._sort_order_, dir(Color.RED))

def sub():

    class More(Color):
        Z = 1

t(sub)

def dup():

    class D(Enum):
        A = 1
        A = 2

t(dup)

# ---
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

def dup2():

    class D(Enum):
        A = 1

        def A(self):
            pass

t(dup2)

def res():

    class D(Enum):
        mro = 1

t(res)

def res2():

    class D(Enum):
        _foo_ = 1

t(res2)

def res3():

    class D(Enum):
        _generate_next_value_ = lambda *a: 1
        A = auto()
    print(D.A.value)

t(res3)

def res4():

    class D(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last):
            return name

t(res4)

class Au(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
    E = (auto(), 'x')

print([(m.name, m.value) for m in Au])

class AuS(Enum):

    def _generate_next_value_(name, start, count, last_values):
        return (name, start, count, list(last_values))
    A = auto()
    B = auto()

print(list(AuS))

class Num(IntEnum):
    ONE = 1
    TWO = 2

print(Num.ONE, repr(Num.ONE), Num.ONE + 1, Num.ONE == 1, Num.ONE < Num.TWO, f'{Num.ONE}', f'{Num.TWO:03}', '%d' % Num.ONE, int(Num.TWO), Num(2), sorted(Num, reverse=True), Num.ONE in {1: 2}, Num.__mro__, hash(Num.ONE) == hash(1))

# ---
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class Str(StrEnum):
    A = auto()
    BB = 'bee'

print(Str.A, repr(Str.A), Str.BB + 'x', f'{Str.BB:>5}', Str.A == 'a', Str('bee'), Str.A.upper(), str(Str.BB))

def badstr():

    class S(StrEnum):
        A = 1

t(badstr)

def badstr():

    class S(StrEnum):
        A = ('a', 'b', 'c', 'd')

t(badstr)

class Mix(str, Enum):
    A = 'a'

print(Mix.A, repr(Mix.A), f'{Mix.A}', Mix.A == 'a', Mix.A.value, '%s' % Mix.A)

class MixI(int, Enum):
    A = 1

print(MixI.A, repr(MixI.A), f'{MixI.A}', MixI.A + 1)

class RE(int, ReprEnum):
    A = 5

print(RE.A, repr(RE.A), f'{RE.A}')

class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def g(self):
        return round(self.mass / self.radius, 3)

    @classmethod
    def first(cls):
        return cls.EARTH

    @staticmethod
    def st():
        return 's'

print(Planet.EARTH, repr(Planet.MARS), Planet.EARTH.g, Planet((5.9, 6.3)), Planet.first(), Planet.st(), Planet.EARTH.mass)

class Coord(bytes, Enum):

    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, 'P.X')
    PY = (1, 'P.Y')

print(Coord.PY, Coord.PY.label, Coord(1), Coord.PY.value)

# ---
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class Miss(Enum):
    A = 1
    B = 2

    @classmethod
    def _missing_(cls, value):
        if value == 'a':
            return cls.A
        if value == 'bad':
            return 5
        if value == 'exc':
            raise KeyError('zz')
        return None

print(Miss('a'))
t(lambda: Miss('bad'))
t(lambda: Miss('exc'))
t(lambda: Miss(77))

class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7

print(Perm.R, repr(Perm.R), Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.RWX, repr(Perm.RWX), Perm(0), repr(Perm(0)), ~Perm.R, repr(~Perm.R), Perm.R & Perm.W, Perm.R ^ Perm.RWX, list(Perm), list(Perm.RWX), len(Perm.RWX), len(Perm), Perm.R in Perm.RWX, Perm.X in Perm.R | Perm.W, bool(Perm(0)), bool(Perm.R), Perm(3), Perm(3).name, Perm(3).value, Perm['RWX'])
t(lambda: Perm(8))
t(lambda: Perm(-1))
t(lambda: Perm('x'))

# ---
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7

t(lambda: Perm.R | 1)
t(lambda: 1 in Perm.R)
t(lambda: Perm.R < Perm.W)
t(lambda: 3 in Perm)
t(lambda: 9 in Perm)
t(lambda: 'a' in Perm)

class IP(IntFlag):
    R = 4
    W = 2
    X = 1

print(IP.R, repr(IP.R), IP.R | IP.W, repr(IP.R | IP.W), repr(IP.R | 8), IP.R | 8, repr(IP(0)), IP(0), repr(~IP.R), ~IP.R, IP.R + 1, IP.R & 12, repr(IP(16)), repr(IP(-1)), 3 | IP.R, f'{IP.R | IP.W}', f'{IP.R:04}', IP.R == 4, list(IP(7)), 4 in IP, 16 in IP, repr(IP(15) & ~IP.R), IP(-8), repr(IP(-8)))

class KeepF(Flag, boundary=KEEP):
    A = 1
    B = 2

print(repr(KeepF(9)), KeepF(9), KeepF(9).name, list(KeepF(9)), repr(~KeepF(9)), repr(KeepF(8)), KeepF(8).name, repr(KeepF(-1)))

# ---
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class ConfF(Flag, boundary=CONFORM):
    A = 1
    B = 2

print(repr(ConfF(9)), repr(ConfF(8)), repr(ConfF(-1)))

class EjF(Flag, boundary=EJECT):
    A = 1
    B = 2

print(repr(EjF(9)), repr(EjF(3)), repr(EjF(-1)))

class AuF(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B

print(list(AuF), AuF.AB, AuF.AB.value, repr(AuF.AB), list(AuF.AB), AuF.__members__)

class AuI(IntFlag):
    A = auto()
    B = auto()

print(list(AuI), AuI._flag_mask_, AuI._singles_mask_, AuI._all_bits_, AuI._boundary_, AuF._boundary_)

class F0(Flag):
    Z = 0
    A = 1
    B = 4

print(repr(F0(0)), F0.Z, list(F0), repr(~F0.A), repr(F0.A & F0.B), F0(5), [repr(x) for x in F0])
t(lambda: F0(2))
A1 = Enum('A1', 'X Y Z')
print(list(A1), A1.__module__, A1)
print(list(Enum('A2', ['X', 'Y'], start=5)), list(Enum('A3', {'q': 1, 'r': 'w'})), list(Enum('A4', [('a', 1), ('b', 2)])), list(Enum('A5', 'a,b', module='foo', qualname='Foo.A5')), Enum('A5', 'a,b', module='foo', qualname='Foo.A5').__qualname__, list(IntEnum('A6', 'a b')), list(Flag('A7', 'a b c')), Enum('A8', 'x', type=int).x + 1, list(StrEnum('A9', 'aA b')))

# ---
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

print(Enum('Em', ()), list(Enum('Em', [])), list(Enum('Em', '')))

class Empty(Enum):

    def hello(self):
        return 'hello ' + self.name

class Sub2(Empty):
    A = 1

print(Sub2.A.hello(), list(Empty))
t(lambda: Empty(3))
t(lambda: Empty('x', 'a b'))

@unique
class Un(Enum):
    A = 1
    B = 2

def un():

    @unique
    class Un(Enum):
        A = 1
        B = 1
        C = 1
        D = 2
        E = 2

t(un)

def v1():

    @verify(UNIQUE)
    class Un(Enum):
        A = 1
        B = 1

t(v1)

def v2():

    @verify(CONTINUOUS)
    class Un(Enum):
        A = 1
        B = 4
        C = 6

t(v2)

def v2b():

    @verify(CONTINUOUS)
    class Un(Flag):
        A = 1
        B = 8

t(v2b)

# ---
from enum import *
import enum

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

def v3():

    @verify(NAMED_FLAGS)
    class Un(Flag):
        A = 1
        B = 7

t(v3)

def v4():

    @verify(NAMED_FLAGS)
    class Un(Flag):
        A = 1
        B = 7
        C = 24

t(v4)

def v5():

    @verify(CONTINUOUS)
    class Un(StrEnum):
        A = 'x'

t(v5)

@verify(UNIQUE, CONTINUOUS)
class OK(Enum):
    A = 1
    B = 2

print(list(EnumCheck), list(FlagBoundary), repr(UNIQUE), repr(KEEP), STRICT)

class NM(Enum):
    A = 1
    b = nonmember(5)

    @member
    def f(self=None):
        return 'f'

    class Inner:
        pass
    q = lambda self: 3

print([m.name for m in NM], NM.b, NM.f.value() if callable(NM.f.value) else '', NM.Inner, NM.A.q())

class Ig(Enum):
    _ignore_ = 'x y'
    x = 3
    y = 4
    for x in range(2):
        vars()[f'M{x}'] = x

print(list(Ig), hasattr(Ig, 'x'))

class Ord(Enum):
    _order_ = 'A B'
    A = 1
    B = 2

def badord():

    class Ord(Enum):
        _order_ = 'B A'
        A = 1
        B = 2

t(badord)

class PropE(Enum):
    A = 1
    B = 2

    @enum.property
    def label(self):
        return self.name.lower()

    @enum.property
    def name2(self):
        return 'n2'

print(PropE.A.label)

# ---
from enum import *
import enum
import copy

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class Color(Enum):
    """colours"""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

def setm(o, n, v):
    setattr(o, n, v)

class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7

class PropE(Enum):
    A = 1
    B = 2

    @enum.property
    def label(self):
        return self.name.lower()

    @enum.property
    def name2(self):
        return 'n2'

t(lambda: PropE.label)
t(lambda: setm(PropE.A, 'label', 3))

class Dynamic(Enum):
    value = 1
    name = 2

print(list(Dynamic), Dynamic.value, Dynamic.name.value) if 0 else None

@global_enum
class Glob(Enum):
    GA = 1
    GB = 2

print(GA, repr(GA), GB.value)

@global_enum
class GlobF(Flag):
    FA = 1
    FB = 2

print(FA, repr(FA), FA | FB, repr(FA | FB), repr(GlobF(0)))

@global_enum
class GlobI(IntFlag):
    IA = 1
    IB = 2

print(IA, repr(IA), IA | IB, repr(IA | IB), repr(IA | 8), repr(GlobI(8)))
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy(Color.RED) is Color.RED, Color.RED.__reduce_ex__(2))
print(Perm.R | Perm.W is Perm(6))

# ---
from enum import *
import enum
import dataclasses

class Color(Enum):
    """colours"""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

print(enum.show_flag_values(13), enum.bin(5), enum.bin(-5), enum.bin(5, max_bits=8), enum.bin(~10, max_bits=5))
print(type(Color), EnumMeta is EnumType, Enum.__mro__, Flag.__mro__, IntFlag.__mro__, StrEnum.__mro__)

class Unh(Enum):
    A = [1]
    B = {'x': 1}
    C = [1]

print(Unh([1]), Unh.C, list(Unh), Unh({'x': 1}), [1] in Unh, [2] in Unh)

class Hooks(Enum):

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        print('is', cls.__name__, len(cls))

class HSub(Hooks):
    A = 1

class ValMeth(Enum):
    A = 1

    def __str__(self):
        return 'custom'

    def __format__(self, s):
        return 'fmt' + s

print(ValMeth.A, f'{ValMeth.A:x}', repr(ValMeth.A))

class StrOver(IntEnum):
    A = 1

    def __str__(self):
        return 'S'

print(StrOver.A, f'{StrOver.A}', repr(StrOver.A))

class Hsh(Enum):
    A = 1

    def __eq__(self, o):
        return True

    def __hash__(self):
        return 3

print(Hsh.A == 5, hash(Hsh.A))

def rp(s):
    return 'RP'

class DT:

    def __init__(self, a):
        self.a = a

    def __repr__(self):
        return f'DT({self.a})'

class DTE(DT, Enum):
    A = 1
    B = 2

print(repr(DTE.A), DTE.A.a, DTE.A.value, DTE(2) is DTE.B if 0 else '', str(DTE.A))

@dataclasses.dataclass
class DC:
    a: int
    b: str = 'x'

class DCE(DC, Enum):
    A = 1
    B = (2, 'y')

print(repr(DCE.A), repr(DCE.B), DCE.B.b)

# ---
from enum import *
import enum

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class Color(Enum):
    """colours"""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

match Color.RED:
    case Color.GREEN:
        print('no')
    case Color.RED:
        print('match')

def two():

    class T(int, str, Enum):
        A = 1

t(two)

def two():

    class T(Enum, int):
        A = 1

t(two)

def badkw():

    class T(Enum, foo=1):
        A = 1

t(badkw)

def priv():

    class T(Enum):
        __x = 1
        A = 2
    print(list(T), T._T__x)

priv = None

class Annot(Enum):
    x: int
    A: int = 1

print(list(Annot), Annot.__annotations__)
d = enum.EnumDict()
print(type(d).__mro__[1], d.member_names)

class Alias2(Enum):
    A = 1
    B = 2
    Alias2_later = 3

t(lambda: Alias2.A._add_alias_('AA'))
t(lambda: Alias2.AA)

# ---
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class Color(Enum):
    """colours"""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

class Num(IntEnum):
    ONE = 1
    TWO = 2

class Alias2(Enum):
    A = 1
    B = 2
    Alias2_later = 3

t(lambda: Alias2['AA'] is Alias2.A)
t(lambda: Alias2.A._add_alias_('B'))
t(lambda: Alias2.A._add_value_alias_(77))
t(lambda: Alias2(77))
t(lambda: Alias2.B._add_value_alias_(77))

class Mul(Enum):

    def __new__(cls, v, *aliases):
        self = object.__new__(cls)
        self._value_ = v
        for a in aliases:
            self._add_value_alias_(a)
        return self
    A = (1, 'one', 'uno')
    B = 2

print(Mul('uno'), Mul(1), list(Mul))
print(Color.__call__ if 0 else '', Num.ONE.real, Num.ONE.__class__, Num.from_bytes(b'\x01', 'big'))

class Tup(tuple, Enum):
    A = (1, 2)
    B = (3, 4)

print(repr(Tup.A), Tup.A[0], Tup.A.value)

# ---
from enum import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))

class Color(Enum):
    """colours"""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

class Num(IntEnum):
    ONE = 1
    TWO = 2

class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7

class Tup(tuple, Enum):
    A = (1, 2)
    B = (3, 4)

t(lambda: Tup((1, 2)))
print(Perm.R.__or__(3), isinstance(Perm.R | Perm.W, Perm), [m for m in Perm.RWX], ~Perm(0), Perm.RWX & ~Perm.R, (Perm.R | Perm.W) - 0 if 0 else '')

class CallE(Enum):
    A = 1

    def __call__(self, x):
        return x

print(CallE.A(5))

def f_():

    class BadF(Flag):
        A = 'x'

t(f_)

def f_():

    class BadF(Flag):
        A = -3
    print(list(BadF), BadF.A)

t(f_)
print(Enum.__doc__[:20], Color.RED.__doc__, Num.ONE.__doc__ == Num.__doc__)
print(inspect.signature(Color) if 0 else '', Color.__signature__())

class Fl2(Flag):
    A = auto()
    B = 8
    C = auto()

print([(m.name, m.value) for m in Fl2])
