class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'N({self.v})'
    def __add__(self, o): return N(('add', self.v, o))
    def __radd__(self, o): return N(('radd', self.v, o))
    def __sub__(self, o): return N(('sub', o))
    def __rsub__(self, o): return N(('rsub', o))
    def __mul__(self, o): return N(('mul', o))
    def __rmul__(self, o): return N(('rmul', o))
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
n = N(1)
print(n + 1, 1 + n, n - 'a', 'a' - n, n * 2, [1] * n, 'a' * n, 2 * n)
print(-n, +n, ~n, abs(n), n + n)
# ---
names = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul', 'lshift', 'rshift', 'and', 'or', 'xor', 'divmod']
def make(name, prefix):
    return lambda self, other: f'{prefix}{name}({other})'
A = type('A', (), {f'__{n}__': make(n, '') for n in names} | {f'__r{n}__': make(n, 'r') for n in names})
a = A()
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, a ** 1, a @ 1, a << 1, a >> 1, a & 1, a | 1, a ^ 1, divmod(a, 1))
print(1 + a, 1 - a, 1 * a, 1 / a, 1 // a, 1 % a, 1 ** a, 1 @ a, 1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a, divmod(1, a))
# ---
# The reflected method of a subclass goes first, if it is overridden
class A:
    def __add__(self, o): return 'A.add'
    def __radd__(self, o): return 'A.radd'
class B(A):
    def __radd__(self, o): return 'B.radd'
class C(A): pass
print(A() + B(), B() + A(), A() + C(), A() + A())
# ---
class A:
    def __add__(self, o):
        print('A.add')
        return NotImplemented
class B:
    def __radd__(self, o):
        print('B.radd')
        return NotImplemented
try:
    A() + B()
except TypeError as e:
    print(e)
try:
    A() + A()
except TypeError as e:
    print(e)
# ---
# Dunders are looked up on the type, not on the instance
class C:
    pass
c = C()
c.__add__ = lambda o: 'instance'
c.__len__ = lambda: 5
c.__call__ = lambda: 'called'
for f in (lambda: c + 1, lambda: len(c), lambda: c()):
    try:
        print(f())
    except TypeError as e:
        print(e)
C.__add__ = lambda self, o: 'class'
print(c + 1)
# ---
class C:
    __add__ = None
    __hash__ = None
    __iter__ = None
    __contains__ = None
    __len__ = None
for text in ['C() + 1', '1 + C()', 'hash(C())', 'iter(C())', '1 in C()', 'len(C())', 'bool(C())']:
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, '->', e)
# ---
class P:
    def __pow__(self, e, m=None): return ('pow', e, m)
    def __rpow__(self, b, m=None): return ('rpow', b, m)
    def __ipow__(self, e): return ('ipow', e)
p = P()
print(p ** 2, 2 ** p, pow(p, 2, 3))
try:
    print(pow(2, p, 3))
except TypeError as e:
    print(e)
p **= 5
print(p)
# ---
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
i = I(2)
print([10, 20, 30][i], 'abc'[i], range(10)[i], 'x' * i, [0] * i, hex(I(255)), bin(i), list(range(i)), (1, 2, 3)[:i], int(i), 1 << 3 if True else i)
for text in ['[1][I("a")]', '[1] * I(1.5)', 'range(I(None))', '1 + i', 'i << 1']:
    try:
        print(eval(text))
    except TypeError as e:
        print(text, '->', e)
# ---
class F:
    def __float__(self): return 2.5
    def __int__(self): return 7
    def __complex__(self): return 1j
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
import math
f = F()
print(float(f), int(f), complex(f), round(f), round(f, 2), math.trunc(f), math.floor(f), math.ceil(f), math.sqrt(f))
# ---
class Bad:
    def __len__(self): return -1
    def __bool__(self): return 1
    def __index__(self): return 'a'
    def __float__(self): return 1
    def __int__(self): return 1.5
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return 'h'
    def __iter__(self): return 5
    def __format__(self, s): return 3
    def __bytes__(self): return ''
    def __complex__(self): return 1
for text in ['len(Bad())', 'bool(Bad())', '[1][Bad()]', 'float(Bad())', 'int(Bad())', 'str(Bad())', 'repr(Bad())', 'hash(Bad())', 'iter(Bad())', 'format(Bad())', 'bytes(Bad())', 'complex(Bad())', 'not Bad()', 'f"{Bad()}"', 'print(Bad())']:
    try:
        print(text, eval(text))
    except (TypeError, ValueError) as e:
        print(text, '->', type(e).__name__, e)
# ---
class T:
    def __bool__(self):
        print('bool')
        return False
class L:
    def __len__(self):
        print('len')
        return 2
print(bool(T()), bool(L()), not T())
if L():
    print('true')
while T():
    pass
print(1 if T() else 2, T() or 'or', L() and 'and')
# ---
class Money(int):
    def __add__(self, o): return Money(int(self) + int(o))
    __radd__ = __add__
    def __repr__(self): return f'${int(self)}'
print(Money(3) + 4, 4 + Money(3), Money(3) * 2, sum([Money(1), Money(2)]), type(Money(1) + True), Money(2) == 2, {2: 'x'}[Money(2)])
# ---
class S(str):
    def __add__(self, o): return 'S.add'
    def __radd__(self, o): return 'S.radd'
    def __mod__(self, o): return 'S.mod'
print(S('a') + 'b', 'b' + S('a'), S('%s') % 1, S('a') * 2, type(S('a') * 2).__name__, S('a').upper())
# ---
class L(list):
    def __add__(self, o): return 'L.add'
    def __radd__(self, o): return 'L.radd'
    def __iadd__(self, o): return 'L.iadd'
l = L([1])
print(l + [2], [2] + l)
l += [3]
print(l)
# ---
class A:
    def __lt__(self, o): return 'lt'
    def __matmul__(self, o): return 'mat'
    def __rmatmul__(self, o): return 'rmat'
    def __getitem__(self, k): return k
a = A()
print(a < 1, 1 > a, a @ a, 3 @ a, a[1:2], a[1, 2:3], a[...], a[()], a[1:2:3], a[:], a[::-1, None])
