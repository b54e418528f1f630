# dataclasses: where generated methods stand; functools and contextlib: dispatch among ABCs, chained exceptions.

import functools, collections.abc as c, dataclasses, traceback, contextlib, sys, inspect

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclasses.dataclass(order=True, frozen=True)
class A:
    x: int
    y: int = 2

    def __post_init__(self):
        pass

for n in ('__init__', '__eq__', '__lt__', '__le__', '__setattr__', '__hash__'):
    f = inspect.unwrap(getattr(A, n))
    print(n, f.__qualname__, f.__module__, f.__code__.co_filename, inspect.signature(f), f.__name__)

@dataclasses.dataclass
class Bad:
    a: int
    b: int

    def __post_init__(self):
        raise ValueError('boom')

try:
    Bad(1, 2)
except ValueError as e:
    print([(f.name, f.lineno, f.filename == '<string>') for f in traceback.extract_tb(e.__traceback__)][1:2])

@dataclasses.dataclass
class P1:
    a: int

class Ch(P1):

    def __init__(self):
        super().__init__(5)

print(Ch(), Ch() == Ch(), dataclasses.asdict(Ch()), dataclasses.is_dataclass(Ch))

@dataclasses.dataclass
class Own:
    a: int

    def __repr__(self):
        return 'own'

    def __eq__(self, o):
        return True

print(Own(1), Own(1) == 3, Own.__hash__)

@dataclasses.dataclass(eq=True, frozen=True)
class HX:
    a: int

    def __hash__(self):
        return 7

print(hash(HX(1)))

@dataclasses.dataclass(repr=False)
class NR:
    a: int

print('NR object' in repr(NR(1)))

@dataclasses.dataclass
class Mult:
    a: int = dataclasses.field(default=1, repr=False, compare=False)
    b: int = dataclasses.field(default_factory=lambda: 9, init=False)
    c: dataclasses.InitVar[int] = 5

    def __post_init__(self, c):
        self.d = c

print(Mult(), Mult(2) == Mult(3), Mult().d, Mult(c=8).d, Mult.c)
t(lambda: Mult(b=3))

# ---
import functools, collections.abc as c, dataclasses, traceback, contextlib, sys, inspect

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class Sd:

    def __init__(self):
        self.log = []

@functools.singledispatch
def g(x):
    return 'object'

for k in (c.Sized, c.Container, c.Iterable, c.Collection, c.Sequence, c.MutableSequence, c.Set, c.MutableSet, c.Mapping, c.MutableMapping, c.Hashable, c.Callable):
    g.register(k, lambda x, k=k: k.__name__)
for x in ([], (), {}, set(), frozenset(), '', b'', bytearray(), range(2), {}.keys(), {}.values(), iter([]), 3, len, object(), memoryview(b''), type.__dict__):
    t(lambda: (type(x).__name__, g(x)))

class MyL(list):
    pass

class MyM(c.Mapping, c.Hashable):

    def __getitem__(s, k):
        raise KeyError

    def __iter__(s):
        return iter(())

    def __len__(s):
        return 0

    def __hash__(s):
        return 1

class Two:

    def __iter__(s):
        pass

    def __call__(s):
        pass
    __hash__ = None

t(lambda: g(MyL()))
t(lambda: g(MyM()))
t(lambda: g(Two()))
g.register(list, lambda x: 'list')
print(g([]), g(MyL()))
print(g.dispatch(MyL).__name__)

# ---
import functools, collections.abc as c, dataclasses, traceback, contextlib, sys, inspect

def chain(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return out

@contextlib.contextmanager
def cm(n, swallow=False, fail=False):
    try:
        yield n
    except Exception as e:
        if not swallow:
            raise
    finally:
        if fail:
            raise KeyError(n)

for spec in ([(1, 0, 0)], [(1, 1, 0)], [(1, 0, 1)], [(1, 0, 1), (2, 0, 1)], [(1, 1, 1), (2, 0, 1)], [(1, 0, 1), (2, 1, 1), (3, 0, 0)]):
    for body in (None, ValueError('b')):
        try:
            with contextlib.ExitStack() as st:
                for s in spec:
                    st.enter_context(cm(*s))
                if body:
                    raise body
            print(spec, 'fine')
        except Exception as e:
            print(spec, chain(e))
