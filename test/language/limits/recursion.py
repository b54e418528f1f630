def f(n): return 0 if n == 0 else 1 + f(n - 1)
print(f(900))
try:
    f(2000)
except RecursionError as e:
    print(e)
print(f(900))
# ---
import sys
sys.setrecursionlimit(50_000)
def f(n): return 0 if n == 0 else 1 + f(n - 1)
print(f(40_000), sys.getrecursionlimit())
# ---
import sys
for v in ('0', '-1', '"a"', '1.5', '100', '2**40'):
    try:
        print(v, sys.setrecursionlimit(eval(v)))
    except (ValueError, TypeError, RecursionError, OverflowError) as e:
        print(v, '->', type(e).__name__, e)
# ---
class R:
    def __repr__(self): return repr(self)
class E:
    def __eq__(self, o): return self == o
class A:
    def __getattr__(self, n): return getattr(self, n + 'x')
class S:
    def __str__(self): return str(self)
class C:
    def __call__(self): return self()
class I:
    def __getitem__(self, i): return self[i]
class B:
    def __bool__(self): return bool(self)
class H:
    def __hash__(self): return hash(self)
for f in (lambda: repr(R()), lambda: E() == E(), lambda: A().x, lambda: str(S()), lambda: C()(), lambda: I()[0], lambda: bool(B()), lambda: hash(H())):
    try:
        f()
    except RecursionError as e:
        print(type(e).__name__, str(e).startswith('maximum recursion depth exceeded'))
# ---
class Chain:
    def __init__(self, inner): self.inner = inner
    def __repr__(self): return f'<{self.inner!r}>' if self.inner else '.'
c = None
for _ in range(450):
    c = Chain(c)
print(len(repr(c)))
# ---
l = []
for _ in range(300):
    l = [l]
print(repr(l)[:5], l == l, len(repr(l)))
a = b = None
for _ in range(100_000):
    a = [a]
try:
    repr(a)
except RecursionError as e:
    print(type(e).__name__)
# ---
import sys
def depth():
    n = 0
    f = sys._getframe()
    while f:
        n += 1
        f = f.f_back
    return n
def down(n): return depth() if n == 0 else down(n - 1)
print(depth(), down(10), [depth() for _ in 'a'], (lambda: depth())())
# ---
def key(x): return sorted([1, 2], key=key)
try:
    sorted([1, 2], key=key)
except RecursionError as e:
    print(type(e).__name__)
def m(x): return list(map(m, [x]))
try:
    m(1)
except RecursionError as e:
    print(type(e).__name__)
# ---
print(eval('(' * 150 + '1' + ')' * 150), eval('+'.join(['1'] * 3000)), eval('-' * 80 + '1'), len(eval('[' * 90 + ']' * 90)))
try:
    eval('(' * 300 + ')' * 300)
except SyntaxError as e:
    print(e)
exec('if 0: pass\n' + 'elif 0: pass\n' * 2000 + 'else: print("elifs")')
x = eval('a' + '.b' * 500, {'a': (X := type('X', (), {'b': property(lambda s: s)}))()})
print(type(x).__name__)
# ---
def gen(n):
    if n:
        yield from gen(n - 1)
    yield n
print(sum(gen(300)))
try:
    list(gen(5000))
except RecursionError as e:
    print(type(e).__name__)
# ---
import sys
print(sys.getrecursionlimit(), sys.maxsize, sys.int_info.default_max_str_digits)
try:
    int('9' * 5000)
except ValueError as e:
    print(e)
try:
    str(10 ** 5000)
except ValueError as e:
    print(e)
print(len(hex(10 ** 5000)))
