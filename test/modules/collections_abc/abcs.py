# The abstract base classes of collections.abc: structural checks, mixin methods, Callable.

import collections.abc as c
from typing import TypeVar, ParamSpec, Concatenate
T = TypeVar('T')
P = ParamSpec('P')
U = TypeVar('U')

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

B = c.Callable[P, T]
t(lambda: (B, B.__parameters__, B[[int], str], B[..., str], c.Callable[[T], T][int]))
t(lambda: (c.Callable[Concatenate[int, P], T][[str], int], c.Callable[Concatenate[int, P], T]))
t(lambda: c.Callable[P, int][int, str])
t(lambda: c.Callable[P, int][int])
t(lambda: B[int, str])
t(lambda: B[int])
t(lambda: c.Callable[[], int])
t(lambda: c.Callable[[int], int][str])
t(lambda: c.Callable[..., T][str])
t(lambda: c.Callable[[None], None])

# ---
import collections.abc as c
from typing import TypeVar, ParamSpec, Concatenate
T = TypeVar('T')
P = ParamSpec('P')
U = TypeVar('U')

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

t(lambda: c.Callable[['int'], None])
t(lambda: c.Callable[[int, P], None])
t(lambda: c.Callable[[T, T], T][int].__args__)
t(lambda: c.Callable[[T, U], T][int, str].__args__)
t(lambda: c.Callable[[T, T], T][int, int].__args__)
t(lambda: c.Callable[P, T].__args__)
t(lambda: c.Callable[P, T][P, T].__args__)
t(lambda: c.Callable[P, T][P, int])
t(lambda: c.Callable[P, T][[int, str], T].__args__)
t(lambda: c.Callable[int])

# ---
import collections.abc as c

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

t(lambda: c.Callable[int, str])
t(lambda: c.Callable[[int, str], str].__reduce__())
t(lambda: c.Callable[[int], str] == c.Callable[[int], str])

class G(c.Generator):

    def send(s, v):
        return v

    def throw(s, t, v=None, tb=None):
        return super().throw(t, v, tb)

t(lambda: G().close())

class G2(G):

    def throw(s, *a):
        return 1

t(lambda: G2().close())
t(lambda: G().throw(ValueError))
t(lambda: G().throw(ValueError, ValueError('x')))
t(lambda: next(G()))

class C2(c.Coroutine):

    def send(s, v):
        return v

    def throw(s, t, v=None, tb=None):
        return 1

    def __await__(s):
        yield

t(lambda: C2().close())

class A2(c.AsyncGenerator):

    async def asend(s, v):
        return v

    async def athrow(s, t, v=None, tb=None):
        return 1

t(lambda: A2().aclose().send(None))

# ---
import collections.abc as c

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class A2(c.AsyncGenerator):

    async def asend(s, v):
        return v

    async def athrow(s, t, v=None, tb=None):
        return 1

t(lambda: A2().__anext__().send(None))

class D(c.MutableMapping):

    def __init__(s, *a, **k):
        s.d = {}
        s.update(*a, **k)

    def __getitem__(s, k):
        return s.d[k]

    def __setitem__(s, k, v):
        s.d[k] = v

    def __delitem__(s, k):
        del s.d[k]

    def __iter__(s):
        return iter(s.d)

    def __len__(s):
        return len(s.d)

    def __repr__(s):
        return f'D({s.d})'

d = D({1: 2}, a=3)
t(lambda: (d.keys(), d.items(), d.values()))
t(lambda: (list(d.keys()), list(d.items()), list(d.values()), 1 in d, 2 in d, 2 in d.values(), (1, 2) in d.items(), (1, 3) in d.items(), (9, 3) in d.items()))
t(lambda: (d.pop(1), d.pop(1, 5), d.setdefault('q', 4), d.setdefault('q', 5), d == {'a': 3, 'q': 4}, d == 3, d.get('z'), d.get('a')))
t(lambda: d.pop('nope'))
t(lambda: (d.popitem(), d))
t(lambda: D([(1, 2), (3, 4)]))
t(lambda: D([1]))
t(lambda: (d.clear(), d))
t(lambda: d.popitem())

# ---
import collections.abc as c

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class D(c.MutableMapping):

    def __init__(s, *a, **k):
        s.d = {}
        s.update(*a, **k)

    def __getitem__(s, k):
        return s.d[k]

    def __setitem__(s, k, v):
        s.d[k] = v

    def __delitem__(s, k):
        del s.d[k]

    def __iter__(s):
        return iter(s.d)

    def __len__(s):
        return len(s.d)

    def __repr__(s):
        return f'D({s.d})'

d = D({1: 2}, a=3)
t(lambda: reversed(d))
t(lambda: hash(d))
t(lambda: D({1: 2, 3: 4}).keys() & {1})
t(lambda: D({1: 2, 3: 4}).items() | {1})
t(lambda: D({1: 2, 3: 4}).keys() - {1})
t(lambda: D({1: 2, 3: 4}).keys() ^ {1, 7})

class S(c.MutableSet):

    def __init__(s, i=()):
        s.d = dict.fromkeys(i)

    def __contains__(s, k):
        return k in s.d

    def __iter__(s):
        return iter(s.d)

    def __len__(s):
        return len(s.d)

    def add(s, v):
        s.d[v] = 1

    def discard(s, v):
        s.d.pop(v, 0)

    def __repr__(s):
        return f'S({list(s)})'

t(lambda: S().pop())
t(lambda: S().remove(4))
t(lambda: hash(S()))
t(lambda: [S([1, 2])._hash() == hash(frozenset([1, 2])), S([1, 2]) & [2], S([1, 2]) | [3], S([1, 2]) - [1], [1, 5] - S([1]), S([1, 2]) ^ [2, 3], [7] ^ S([1]), [1] & S([1]), [1] | S([2])])

# ---
import collections.abc as c

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class S(c.MutableSet):

    def __init__(s, i=()):
        s.d = dict.fromkeys(i)

    def __contains__(s, k):
        return k in s.d

    def __iter__(s):
        return iter(s.d)

    def __len__(s):
        return len(s.d)

    def add(s, v):
        s.d[v] = 1

    def discard(s, v):
        s.d.pop(v, 0)

    def __repr__(s):
        return f'S({list(s)})'

t(lambda: [S([1]) < S([1, 2]), S([1]) <= S([1]), S([1]) > S(), S([1]) >= S([2]), S([1]) == {1}, {1} == S([1]), S([1]) != S([2]), S([1]).isdisjoint([2]), S([1]) == 3])
t(lambda: S([1]) | 3)
t(lambda: S([1]) < 3)

def ops():
    s = S([1, 2, 3])
    s |= [4]
    s &= S([1, 2, 4])
    s -= [1]
    s ^= [2, 9]
    print(s)
    s ^= s
    print(s)
    s = S([1])
    s -= s
    print(s)
    s.clear()
    s = S([1, 2])
    s.clear()
    return s

t(ops)

class L(c.MutableSequence):

    def __init__(s, i=()):
        s.l = list(i)

    def __getitem__(s, i):
        return s.l[i]

    def __setitem__(s, i, v):
        s.l[i] = v

    def __delitem__(s, i):
        del s.l[i]

    def __len__(s):
        return len(s.l)

    def insert(s, i, v):
        s.l.insert(i, v)

    def __repr__(s):
        return f'L({s.l})'

def seq():
    l = L([1, 2, 3, 2])
    l.append(5)
    l.extend([6])
    l.extend(l)
    l += [7]
    print(l, l.index(2), l.index(2, 2), l.count(2), list(reversed(l)), 3 in l, 99 in l)
    l.reverse()
    print(l, l.pop(), l.pop(0))
    l.remove(3)
    print(l, l.index(2, -4))
    l.clear()
    return l

t(seq)
t(lambda: L([1]).index(4))
t(lambda: L([1]).index(1, 1))
t(lambda: L([1, 2, 3]).index(3, 0, -1))
t(lambda: L().pop())
t(lambda: c.Sequence())

# ---
import collections.abc as c
from typing import TypeVar, ParamSpec, Concatenate
T = TypeVar('T')

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class D(c.MutableMapping):

    def __init__(s, *a, **k):
        s.d = {}
        s.update(*a, **k)

    def __getitem__(s, k):
        return s.d[k]

    def __setitem__(s, k, v):
        s.d[k] = v

    def __delitem__(s, k):
        del s.d[k]

    def __iter__(s):
        return iter(s.d)

    def __len__(s):
        return len(s.d)

    def __repr__(s):
        return f'D({s.d})'

class L(c.MutableSequence):

    def __init__(s, i=()):
        s.l = list(i)

    def __getitem__(s, i):
        return s.l[i]

    def __setitem__(s, i, v):
        s.l[i] = v

    def __delitem__(s, i):
        del s.l[i]

    def __len__(s):
        return len(s.l)

    def insert(s, i, v):
        s.l.insert(i, v)

    def __repr__(s):
        return f'L({s.l})'

def seq():
    l = L([1, 2, 3, 2])
    l.append(5)
    l.extend([6])
    l.extend(l)
    l += [7]
    print(l, l.index(2), l.index(2, 2), l.count(2), list(reversed(l)), 3 in l, 99 in l)
    l.reverse()
    print(l, l.pop(), l.pop(0))
    l.remove(3)
    print(l, l.index(2, -4))
    l.clear()
    return l

t(lambda: c.MutableMapping())
for n in c.__all__:
    k = getattr(c, n)
    if n == 'ByteString':
        continue
    print(n, k.__module__, [isinstance(x, k) for x in ([], (), {}, 'a', b'', set(), frozenset(), 1, None, iter([]), (x for x in ''), len, range(3), memoryview(b''), {}.keys(), {}.items(), {}.values(), type.__dict__, int)], sorted(k.__abstractmethods__))

class X:
    __iter__ = None

t(lambda: isinstance(X(), c.Iterable))

class Y:

    def __iter__(self):
        pass

    def __next__(self):
        pass

t(lambda: (isinstance(Y(), c.Iterator), isinstance(Y(), c.Iterable), issubclass(Y, c.Sized)))
match L([1, 2]):
    case [a, b]:
        print('seq', a, b)
match D(a=1):
    case {'a': x}:
        print('map', x)
print(c.Iterable[int], c.Mapping[str, T][int], c.Set[int].__origin__)
