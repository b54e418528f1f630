class D(dict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]
    def __getitem__(self, k):
        print('get', k)
        return super().__getitem__(k)
d = D(a=1)
print(d['a'], d['b'], d.get('c'), d, len(d), 'z' in d, isinstance(d, dict), {**d}, D.fromkeys('xy'))
print(type(d.copy()), type(d | {}), '%(a)s' % d, '{a}'.format_map(d))
# ---
class L(list):
    def append(self, x):
        super().append(x * 10)
    def __len__(self): return 99
    extra = 'e'
l = L([1, 2])
l.append(3)
print(l, len(l), l.extra, l + [1], type(l + [1]), type(l[:]), type(l * 2), type(l.copy()), l == [1, 2, 30], sorted(l))
l.attr = 5
print(l.__dict__, bool(L()), repr(L('ab')))
# ---
class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    @property
    def first(self): return self[0]
    def __repr__(self): return 'T' + super().__repr__()
t = T(1, 2, 3)
print(t, t.first, t[1:], type(t[1:]), t + (4,), hash(t) == hash((1, 2, 3)), t == (1, 2, 3), {t: 1}[(1, 2, 3)], *t)
a, *b = t
print(a, b, '%s-%s-%s' % t)
# ---
class S(str):
    def __new__(cls, v, tag): return super().__new__(cls, v)
    def __init__(self, v, tag): self.tag = tag
    def shout(self): return self.upper() + '!'
s = S('abc', 't')
print(s, s.tag, s.shout(), type(s.upper()), type(s[:]), type(str(s)), s == 'abc', hash(s) == hash('abc'), {s: 1}['abc'], 'x' + s, f'{s:>5}', s in 'xabcx', len(s), repr(s), s.__dict__)
# ---
class I(int):
    def __new__(cls, v=0): return super().__new__(cls, v)
    def __str__(self): return 'I:' + int.__repr__(self)
    @property
    def double(self): return I(self * 2)
i = I(7)
print(i, repr(i), i.double, type(i + 1), type(-i), type(i.double), [0] * 8 == [0] * (i + 1), range(10)[i], '%d' % i, f'{i}', f'{i:d}', f'{i!r}', int(i), i == 7, i in {7}, {7: 'x'}[i], bool(I()), divmod(i, 2), i.bit_length())
print('%s' % i, str(i), format(i), format(i, '03'), hex(i))
# ---
class F(float):
    def __repr__(self): return 'F'
class B(bytes): pass
class Z(complex): pass
class St(set):
    def add(self, x): print('add', x)
f = F(1.5)
print(f, f + 1, type(f + 1), f == 1.5, f.is_integer(), [f], '%s %.2f' % (f, f), B(b'ab'), B(b'ab')[0], type(B(b'a') + b''), Z(1, 2), Z(1) + 1, St([1]), type(St() | {1}), St([1]) == {1})
# ---
class Color(int):
    RED: 'Color'
    _names = {}
    def __new__(cls, value, name):
        self = super().__new__(cls, value)
        self.name = name
        cls._names[value] = self
        return self
    def __repr__(self): return f'<Color.{self.name}: {int(self)}>'
    __str__ = __repr__
Color.RED = Color(1, 'RED')
print(Color.RED, [Color.RED], Color.RED + 1, Color.RED == 1, {1: 'found'}[Color.RED], f'{Color.RED}', Color._names[True], Color.RED < 2, max(Color.RED, 0), sum([Color.RED, 1]))
# ---
import enum
class E(enum.IntEnum):
    A = 1
    B = enum.auto()
print(E.A, repr(E.A), E.B, E.A + 1, E.A < E.B, E(2), E['A'], list(E), E.A == 1, {1: 'x'}[E.A], f'{E.A}', '%d' % E.B, isinstance(E.A, int), [10, 20][E.A], E.A.name, E.A.value)
class F(enum.Flag):
    R = 1
    W = 2
print(F.R | F.W, F.R & F.W, F(3), F.R in F(3), ~F.R, bool(F(0)))
class S(enum.StrEnum):
    X = enum.auto()
print(S.X, S.X == 'x', S.X.upper(), repr(S.X), f'{S.X:>3}')
for c in ['E(9)', 'E["Z"]', 'E.Z', 'E.A = 5', 'class G(E): pass']:
    try:
        exec(c)
    except Exception as e:
        print(c, '->', type(e).__name__, e)
# ---
class K:
    def __init__(self, k): self.k = k
    def __hash__(self): return hash(self.k)
    def __eq__(self, o): return isinstance(o, K) and self.k == o.k or self.k == o
    def __repr__(self): return f'K({self.k!r})'
d = {K(1): 'a', 2: 'b'}
print(d[K(1)], d[1], d[K(2)], K(2) in d, 1 in d, 3 in d, {K(1), 1, 1.0, True}, {1, K(1)}, len({K(i % 3) for i in range(9)}))
# ---
class BadHash:
    def __hash__(self): raise ValueError('no hash')
class BadEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise KeyError('no eq')
class Big:
    def __hash__(self): return 2**70
for c in ['{BadHash(): 1}', '{BadHash()}', 'BadHash() in {}', '{BadEq(): 1, BadEq(): 2}', '{1: 2}[BadEq()]', 'hash(Big()) == hash(2**70)', 'BadHash() in []', '{}.get(BadHash())', 'set([BadHash()])', '[BadEq()].index(1)', 'BadEq() in [5]', '[BadEq()] == [1]']:
    try:
        print(c, eval(c))
    except (ValueError, KeyError) as e:
        print(c, '->', repr(e))
# ---
class Meta(type):
    def __call__(cls, *args): return super().__call__(*args)
class MyInt(int, metaclass=Meta):
    def __eq__(self, o): return 'eq!'
    __hash__ = int.__hash__
class MyExc(KeyError, metaclass=Meta):
    def __str__(self): return 'custom'
m = MyInt(3)
print(m == 3, 3 == m, m != 3, m + 0, {m: 1}.get(3))
try:
    raise MyExc('x')
except LookupError as e:
    print(e, e.args, repr(e))
# ---
class C(list):
    def __init__(self, *a, name='n'):
        super().__init__(*a)
        self.name = name
    def __eq__(self, o): return isinstance(o, C) and self.name == o.name
    __hash__ = object.__hash__
c = C([3, 1, 2], name='q')
c.sort()
print(c, c.name, c == C([9], name='q'), c == [1, 2, 3], len({c, C()}), c.index(3), c.pop(), c[::-1], [*c], c * 2, 2 in c, sum(c), c.__class__.__name__)
# ---
from collections import namedtuple, OrderedDict, defaultdict, Counter
P = namedtuple('P', 'x y')
class Q(P):
    __slots__ = ()
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
q = Q(3, 4)
print(q, q.norm(), q._replace(x=0), q == (3, 4), q._asdict(), Q._fields)
d = defaultdict(lambda: 'dv', a=1)
print(d['a'], d['z'], d)
print(Counter('abracadabra').most_common(2), OrderedDict([('b', 1), ('a', 2)]))
# ---
class A(Exception):
    def __new__(cls, *a):
        print('new', a)
        return super().__new__(cls, *a)
    def __init__(self, *a): print('init', a)
a = A(1, 2)
print(a.args, repr(a))
class B(BaseException): code = 5
class C(B, ValueError): pass
try:
    raise C('both')
except ValueError as e:
    print(repr(e), e.code)
