# unpacking and stars over Python code
import time
def gen(n, *extra):
    for i in range(n):
        time.sleep(0.001)
        yield i
    yield from extra
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): time.sleep(0.001); return self
    def __next__(self):
        time.sleep(0.001)
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
a, b = gen(2)
c, *d = gen(4)
*e, f = It(3)
(g, h), [i, *j] = gen(2), It(3)
print(a, b, c, d, e, f, g, h, i, j)
for bad in (1, 3):
    try: a, b = gen(bad)
    except ValueError as x: print(x)
try: a, *b, c = gen(1)
except ValueError as x: print(x)
it = gen(5)
try: a, b = it
except ValueError as x: print(x, list(it))
def show(*args, **kw): return args, kw
print(show(*gen(2)), show(1, *It(2), *gen(1), k=2), [*gen(2), *It(2)], (*gen(1),), {*gen(3)}, show(*gen(1), *[5]))
print(max(*gen(3)), print(*gen(2)), '{} {}'.format(*gen(2)))
class M:
    def keys(self): time.sleep(0.001); return ['a', 'b']
    def __getitem__(self, k): time.sleep(0.001); return k * 2
print(show(**M()), show(1, *gen(1), x=3, **M()), {**M(), 'c': 1}, dict(M()), dict(M(), z=1), dict(**M()))
try: show(a=1, **M())
except TypeError as x: print(x)
try: show(**5)
except TypeError as x: print(x)
try: show(*5)
except TypeError as x: print(x)
def pairs():
    for p in ('a1', ['b', 2], (c for c in 'c3')):
        time.sleep(0.001)
        yield p
print(dict(pairs()), dict((k, v) for k, v in zip('ab', gen(2))), dict(gen(0)))
try: dict(gen(1))
except TypeError as x: print(x)
x = [0]
x.extend(gen(2)); x += gen(2); x += It(2); x[1:1] = gen(2)
print(x, 1 in gen(3), 9 in It(2), 2 not in gen(3), set(gen(2)), frozenset(It(2)), tuple(gen(2)), ''.join(str(i) for i in gen(3)))
y = {'k': 1}
y.update(pairs())
z = {1}
z.update(gen(3)); z |= set(gen(5))
print(y, z, bytes(gen(3)), bytearray(gen(2)))
for i, (p, q) in enumerate(zip(gen(2), It(2))): print(i, p, q)
print([(i, j) for i in gen(2) for j in It(2)], {i: j for i, j in zip(gen(2), gen(2))}, sorted(gen(3), reverse=True), list(reversed([*gen(2)])))
print(any(i > 1 for i in gen(3)), all(gen(2)), sum(gen(4)), min(It(3)), max(gen(3), key=lambda v: time.sleep(0.001) or -v))
# ---
import time, functools
def nap(v): time.sleep(0.001); return v
def gen(n):
    for i in range(n): yield nap(i)
print(functools.reduce(lambda a, b: nap(a + b), gen(4)), functools.reduce(lambda a, b: nap(a) + b, [1, 2], 10), functools.reduce(max, gen(3)))
try: functools.reduce(nap, gen(0))
except TypeError as e: print(e)
try: functools.reduce(nap, 5)
except TypeError as e: print(e)
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): nap(0); return self.v < o.v
    def __gt__(self, o): nap(0); return self.v > o.v
    def __eq__(self, o): nap(0); return self.v == o.v
    def __hash__(self): return nap(hash(self.v))
    def __repr__(self): return nap(f'K{self.v}')
    def __add__(self, o): return K(nap(self.v + o.v))
    def __bool__(self): return nap(self.v) > 0
ks = [K(i * 7 % 5) for i in range(5)]
print(sorted(ks), sorted(ks, reverse=True), max(ks), min(ks), sum(ks, K(0)), sorted(ks, key=lambda k: K(-k.v)))
l = list(ks)
l.sort()
print(l, l.index(K(3)), l.count(K(1)), K(9) in l, any(ks), all(ks), [k for k in ks if k], list(filter(bool, map(K, [1, 0]))) != 5)
l.remove(K(2))
print(l, {K(1): 1, K(1): 2}, {K(1), K(2), K(1)}, {k: k.v for k in ks}, set(ks) == set(l), dict.fromkeys([1]))
d = {}
for k in ks: d[k] = k.v
d[K(1)] = 'x'
print(d, d.get(K(1)), d.pop(K(2)), d.setdefault(K(3), 0), K(4) in d, d[K(0)])
s = set()
s.add(K(1)); s.add(K(1)); s.discard(K(5))
print(s, K(1) in s, [K(1)] == [K(1)], (K(1), 2) < (K(1), 3), sorted([(K(2), 1), (K(1), 2)]))
# ---
# itertools over Python code
import time
from itertools import *
def nap(v): time.sleep(0.001); return v
def gen(n):
    for i in range(n): yield nap(i)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return nap(self)
    def __next__(self):
        if nap(self.n) == 0: raise StopIteration
        self.n -= 1
        return self.n
small = lambda v: nap(v < 2)
shared = iter(range(10))
print(list(takewhile(small, shared)), next(shared), list(islice(takewhile(lambda v: nap(v < 7), shared), 2)), list(shared))
print(list(chain(gen(2), [7], It(2))), list(chain.from_iterable(gen(0) if i else [5] for i in gen(2))), list(chain(map(nap, 'ab'), filter(small, [1, 2]))))
print(list(islice(gen(5), 1, 4, 2)), list(dropwhile(small, gen(4))), list(filterfalse(small, [0, 1, 2, 3])), list(filterfalse(None, gen(2))))
print(list(starmap(lambda a, b: nap(a + b), zip(gen(2), [5, 6]))), list(accumulate([1, 2, 3], lambda a, b: nap(a * b))), list(accumulate(gen(4), initial=5)))
print(list(zip_longest(gen(2), [1, 2, 3], It(1), fillvalue='-')), list(pairwise(gen(3))), list(batched(gen(3), 2)), list(compress('abc', gen(3))))
print(list(islice(cycle(gen(2)), 5)), [(k, list(g)) for k, g in groupby(gen(6), lambda v: nap(v // 2))], [k for k, g in groupby([1, 1, 2], nap)])
print(list(product(gen(2), 'ab')), list(permutations(It(2))), list(combinations(gen(3), 2)), list(combinations_with_replacement(gen(2), 2)))
print([*takewhile(small, chain(gen(1), islice(gen(5), 1, None)))], dict(zip_longest('ab', gen(2))), sum(chain(gen(3), gen(2))), list(filter(None, [type('T', (), {'__bool__': lambda s: nap(True), '__repr__': lambda s: nap('T')})()])))
a, *b = chain(gen(2), [9])
print(a, b, 2 in chain([0], gen(3)), next(islice(gen(3), 2, None)), max(accumulate(gen(4), max)))
def bad(v):
    nap(0)
    raise KeyError(v)
it = takewhile(bad, [1, 2])
for _ in range(2):
    try: next(it)
    except KeyError as e: print(repr(e))
print(list(it))
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return nap(self.v // 2 == o.v // 2)
print([(k.v, [x.v for x in g]) for k, g in groupby(map(K, range(5)))])
