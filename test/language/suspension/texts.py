import time, sys
def nap(v): time.sleep(0.001); return v
class S:
    def __init__(self, v): self.v = v
    def __str__(self): return nap('str %s' % self.v)
    def __repr__(self): return nap('repr %s' % self.v)
    def __format__(self, spec): return nap('fmt %s %s' % (self.v, spec))
    def __len__(self): return nap(3)
    def __hash__(self): return nap(5)
    def __bytes__(self): return nap(b'xy')
    def __bool__(self): return nap(False)
    def __dir__(self): return nap(['b', 'a'])
    def __round__(self, n=None): return nap(n)
    def __abs__(self): return nap('abs')
    def __divmod__(self, o): return nap('divmod')
    def __index__(self): return nap(65)
    def __reversed__(self): return nap('reversed')
    def __copy__(self): return nap('copied')
s = S(1)
print(s, [s, s], {s: s}, sep='|', end='!\n')
print(str(s), repr(s), ascii(s), format(s), format(s, 'x'), f'{s} {s!r} {s!s:>8} {s:spec} {[s]} {s=}', '%s %r' % (s, s), '{} {!r} {:abc}'.format(s, s, s))
print(len(s), hash(s), bool(s), dir(s), round(s), round(s, 2), abs(s), divmod(s, 1), chr(s), hex(s), reversed(s), bytes(s))
print(f'{nap(1)}{s}{nap(2)}', str([s, (s,)]), repr({'k': s}), ''.join([str(s), 'x']), S(S(2)))
class W:
    def write(self, t): nap(0); sys.stdout.write(t.upper())
    def flush(self): print('flush', nap(1))
print('to', s, file=W(), flush=True)
print(s, 'a', file=W())
class P:
    def __str__(self): print('(printing)', nap('')); return 'P'
print('before', P(), 'after')
def bad():
    class B:
        def __str__(self): return nap(5)
        def __len__(self): return nap(-1)
        def __bool__(self): return nap('x')
        def __hash__(self): raise nap(ValueError('no hash'))
        def __repr__(self): raise nap(KeyError('no repr'))
    b = B()
    for f in (str, len, bool, hash, repr, lambda b: f'{b}', lambda b: f'{b!r}', lambda b: {b: 1}, lambda b: 1 if b else 2, lambda b: print(b)):
        try: print(f(b))
        except Exception as e: print(type(e).__name__, e)
bad()
# ---
# a container that shows itself
import time
class L(list):
    pass
class A:
    def __init__(self, of): self.of = of
    def __repr__(self):
        time.sleep(0.001)
        return 'A(' + repr(self.of) + ')'
x = []
x.append(A(x)); x.append({'x': x, 'a': A(1)})
print(x)
print(repr(x), x)
# ---
import time
class E(Exception):
    def __str__(self): time.sleep(0.001); return 'told slowly'
class F:
    def __init__(self, v): self.v = v
    def __eq__(self, o): time.sleep(0.001); return self.v == o
match F(2):
    case 1: print('one')
    case 2: print('two')
class Point:
    __match_args__ = ('x', 'y')
    @property
    def x(self): time.sleep(0.001); return 1
    def __getattr__(self, n): time.sleep(0.001); return n
match Point():
    case Point(2, y): print('no')
    case Point(1, 'z'): print('no')
    case Point(1, y, other=o): print(y, o)
class Cond:
    def __init__(self, v): self.v = v
    def __bool__(self): time.sleep(0.001); return self.v
print([x for x in range(3) if Cond(x % 2 == 1)], Cond(1 > 2) and 1 or 2, 5 if Cond(False) else 6, not Cond(True), [not Cond(i) for i in (True, False)])
i = 3
while Cond(i > 0): i -= 1
assert Cond(True)
try: assert Cond(False), E()
except AssertionError as e: print(str(e.args[0]))
print(any([Cond(False), Cond(True)]), all([Cond(True), Cond(False)]), list(filter(Cond, [True, False])), i)
