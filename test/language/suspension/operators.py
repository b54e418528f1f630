import time
log = []
def nap(name):
    log.append(name)
    time.sleep(0.001)
    log.append('/' + name)
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): nap('add'); return N(self.v + (o.v if isinstance(o, N) else o))
    def __radd__(self, o): nap('radd'); return N(o + self.v)
    def __iadd__(self, o): nap('iadd'); self.v += 100; return self
    def __mul__(self, o): nap('mul'); return NotImplemented
    def __rmul__(self, o): nap('rmul'); return N(self.v * 2)
    def __pow__(self, o): nap('pow'); return 'pow'
    def __matmul__(self, o): nap('matmul'); return 'matmul'
    def __neg__(self): nap('neg'); return N(-self.v)
    def __invert__(self): nap('invert'); return 'inverted'
    def __lt__(self, o): nap('lt'); return self.v < o.v
    def __eq__(self, o): nap('eq'); return isinstance(o, N) and self.v == o.v
    def __hash__(self): nap('hash'); return 1
    def __bool__(self): nap('bool'); return self.v > 0
    def __repr__(self): return f'N({self.v})'
a, b = N(1), N(2)
print(a + b, a + 5, 5 + a, 1 + a + 2 + b, a ** 2, a @ b)
print(-a, ~a, a < b, a > b, a == b, a != b)
try: print(a * b)
except TypeError as e: print(e)
print(3 * a)
c = a
c += 1
print(a, c is a, log)
log.clear()
print(a < b < N(3) < N(0) < a, [x for x in (a, b) if x < N(50)])
print('yes' if a else 'no', a and b, a or b, not a, bool(N(0)) or 'zero')
if a and not N(0): print('both')
while c:
    c = N(0)
assert a
assert not N(0), 'message'
print({a: 1, b: 2}, {a, b, a}, {a: 1}[N(101)], N(2) in [a, b], b not in (a,), {x: 1 for x in (a, b)}, {x for x in (b, b)})
print(log)
# ---
# what an operation is given does not change while it waits
import time
x = [1]
class Changes:
    def __radd__(self, other):
        global x
        x = 'changed'
        time.sleep(0.001)
        return other + [2]
    def __add__(self, other): time.sleep(0.001); return other
print(x + Changes(), x)
y = 1
class Counts:
    def __add__(self, o):
        global y
        y += 1
        time.sleep(0.001)
        return y + o
print(y + (Counts() + 1), y, y + (Counts() + (Counts() + y)))
def closure():
    n = 1
    class C:
        def __add__(self, o):
            nonlocal n
            n += 10
            time.sleep(0)
            return o
    return n + (C() + n), n, C() + n
print(closure())
# ---
# exceptions pass through operations that waited
import time, traceback
class E:
    def __add__(self, o): time.sleep(0.001); raise ValueError('add')
    def __getattr__(self, name):
        time.sleep(0.001)
        raise AttributeError(name)
    def __eq__(self, o): time.sleep(0.001); raise KeyError('eq')
    def __getitem__(self, k): time.sleep(0.001); raise IndexError(k)
e = E()
def f():
    return 1, (e + 1)
try: f()
except ValueError: traceback.print_exc()
try: e.missing
except AttributeError as x: print(repr(x), x.__context__)
print(getattr(e, 'missing', 'default'), hasattr(e, 'missing'))
try: e in [1, 2]
except KeyError as x: print(repr(x))
try:
    try: 1 / 0
    except ZeroDivisionError: e[5]
except IndexError as x: print(repr(x), repr(x.__context__))
print([i for i in e])
# ---
# operations inside operations
import time
class V:
    def __init__(self, *xs): self.xs = xs
    def __add__(self, o): time.sleep(0.001); return V(*[x + y for x, y in zip(self.xs, o.xs)])
    def __eq__(self, o): return self.xs == o.xs
    def __repr__(self): time.sleep(0.001); return f'V{self.xs!r}'
class S:
    def __init__(self, v): self.v = v
    def __add__(self, o): time.sleep(0.001); return S(self.v + o.v)
    def __eq__(self, o): time.sleep(0.001); return self.v == o.v
    def __repr__(self): time.sleep(0.001); return f'S({self.v!r})'
m = V(V(S(1), S(2)), V(S(3)))
n = V(V(S(10), S(20)), V(S(30)))
s = m + n
print(s)
print(s == V(V(S(11), S(22)), V(S(33))), s == m, [m, {1: n}] == [m, {1: n}], (m, n) < (m, 5) if m == n else 'no')
print([m, (n, {S(1).v: s})])
# ---
import asyncio
class T:
    def __add__(self, o): return asyncio.run(self.slow(o))
    async def slow(self, o):
        await asyncio.sleep(0.001)
        return o * 2
    @property
    def prop(self): return asyncio.run(self.slow(4))
    def __getattr__(self, name): return asyncio.run(self.slow(name))
    def __iter__(self): return iter([self + 1, self + 2])
t = T()
print(t + 21, t.prop, t.other, t.prop + t.prop, [*t], sum([1, 2], t + 1))
def add_all(n):
    return t + n if n == 0 else (t + n) + add_all(n - 1)
print(add_all(5))
