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
