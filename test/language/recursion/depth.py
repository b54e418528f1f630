def f(): return f()
f()
# ---
import sys
sys.setrecursionlimit(50_000)
def rec(n): return 0 if n == 0 else 1 + rec(n - 1)
print(rec(40_000))
class Node:
    def __init__(self, n): self.next = Node(n - 1) if n else None
print(type(Node(20_000)).__name__)
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(sum(1 for _ in gen(5_000)))
def fail(n): return fail(n - 1) if n else 1 / 0
try:
    fail(40_000)
except ZeroDivisionError as e:
    t, n = e.__traceback__, 0
    while t: t, n = t.tb_next, n + 1
    print(n)
fail(30_000)
# ---
class R:
    def __init__(self, n): self.n = n
    def __repr__(self): return repr(R(self.n - 1)) if self.n else 'end'
    def __eq__(self, other): return R(self.n - 1) == other if self.n else True
    def __add__(self, other): return R(self.n - 1) + other if self.n else 'sum'
    def __getattr__(self, name):
        if name.startswith('__'): raise AttributeError(name)
        return getattr(R(self.n - 1), name) if self.n else 'attr'
print(repr(R(900)), R(900) == 1, R(900) + 1, R(450).x)
def by_key(n): return sorted([n], key=lambda x: by_key(n - 1)) if n else []
print(by_key(450))
# ---
for N in 1000, 3000, 20000:
    a, b, t, d = [], [], (), {}
    for i in range(N): a, b, t, d = [a], [b], (t,), {1: d}
    for f in lambda: len(repr(a)), lambda: a == b, lambda: a < b, lambda: len(repr(d)), lambda: isinstance(1, t):
        try: print(N, f())
        except RecursionError: print(N, 'RecursionError')
