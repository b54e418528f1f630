print(abs(-5), abs(-2.5), all([]), any([]), all([1, 0]), any([0, 2]), bin(10), oct(8), hex(255), chr(8364), ord('€'), divmod(7, 3), pow(2, 10), round(3.14159, 2))
print(max(3, 1, 2), min('b', 'a'), max([1, 5], key=lambda x: -x), min([], default='d'), sum([1, 2], 10), sum([[1], [2]], []), len('abc'), sorted('bca'), sorted([3, 1], reverse=True))
# ---
print(list(map(lambda x, y: x * y, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, [1, 2])), list(zip([1], 'a')), list(enumerate('ab', 5)), list(reversed([1, 2])))
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), issubclass(bool, int), callable(len), callable(5), type(5), id(1) == id(1), hash(5), hash('a') == hash('a'))
# ---
print(repr('a\n'), ascii('é'), format(3.14159, '.2f'), format(10, 'b'), format('a', '>3'), str(5), str(b'a', 'ascii'), int('0x1f', 16), int('0b11', 0), int(' 12 '), int('1_000'), float(' 1.5 '), float('inf'), float('-nan'), complex('1+2j'), bool('a'))
# ---
class C: x = 1
c = C()
setattr(c, 'y', 2)
print(getattr(c, 'x'), getattr(c, 'z', 'def'), hasattr(c, 'y'), vars(c), delattr(c, 'y'), vars(c))
print(dir(c)[-1], 'x' in dir(C), [n for n in dir() if not n.startswith('__')], sorted(vars(C).keys() & {'x', '__dict__', '__weakref__'}))
# ---
print(slice(1, 2), slice(5), slice(1, 2, 3).indices(10), range(5), range(1, 5, 2), list(range(5))[slice(1, 3)], [1, 2, 3][::-1], 'abcdef'[1:-1:2], slice(1) == slice(None, 1, None))
print(bytes(3), bytes([1, 2]), bytes('é', 'utf8'), bytearray(b'ab'), memoryview(b'abc')[1], list(b'ab'), bytes.fromhex('ff00'), b'ab'.hex())
# ---
print(1, 'a', None, [1], sep='-', end='|\n')
print()
print('', '')
print(*[], sep='x')
print('a', end='')
print('b', 'c', sep=None, end=None)
for c in ['print(sep=5)', 'print(end=5)', 'print(file=5)', 'print(1, sep="a", end=b"")']:
    try:
        eval(c)
    except (TypeError, AttributeError) as e:
        print(e)
# ---
print(len(range(10**10)), sum(range(101)), max(range(5), default=0), sorted([(1, 'b'), (1, 'a')]), sorted(['b', 'A'], key=str.lower), sorted([1, 2, 3], key=lambda x: -x))
a = [('x', 1), ('y', 0), ('z', 1)]
print(sorted(a, key=lambda p: p[1]), sorted(a, key=lambda p: p[1], reverse=True))
# ---
class E:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'E{self.v}'
print(sorted([E(3), E(1), E(2)]), max([E(1), E(5)], key=lambda e: e.v), min(E(4), E(2)))
try:
    sorted([1, 'a'])
except TypeError as e:
    print(e)
l = [3, 1, 2]
try:
    l.sort(key=lambda x: l.append(1) or x)
except ValueError as e:
    print(e)
# ---
print(hash(1) == hash(1.0) == hash(True), hash(2**61 - 1), hash(-1), hash(2**61), hash(0.5), hash(float('inf')), hash((1, 2)), hash(()), hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(-2), hash(1j), hash(2**100), hash(1e300))
# ---
import builtins
print(builtins.len is len, __builtins__ is builtins, sorted(n for n in dir(builtins) if n[0].islower())[:6], type(builtins))
builtins.custom = 'added'
print(custom)
len_ = builtins.len
builtins.len = lambda x: 'patched'
print(len([]))
builtins.len = len_
# ---
print(isinstance(5, object), type(type), type(None), type(print), type(len), type(lambda: 0), type([].append), type(int.__add__), type((1).__add__), type(str.join), type(range(1)), type(iter([])), type(iter('')), type(iter({})), type({}.keys()), type(iter(set())), type(zip()), type(map(str, [])), type(reversed([])), type(enumerate([])), type(dict.fromkeys), type(property()), type(Ellipsis), type(type.__dict__['__dict__']), type(int.__dict__['real']))
# ---
print(len, print, int, object(), type('X', (), {})().__class__, int.__add__, (5).__add__, [].append, str.join, dict.fromkeys, int.real, type.__call__, super, Exception, NotImplemented, zip(), map(str, []), range, iter([]), {}.keys(), {1: 2}.items(), {1: 2}.values(), enumerate([]), reversed([]), filter(None, []), slice(1), property(), staticmethod(len), classmethod(len), memoryview(b''), sep='\n')
# ---
it = iter('abc')
print(next(it), list(it), next(it, 'end'))
a = [1, 2, 3]
i = iter(a)
next(i)
a.append(4)
print(list(i))
print(list(zip(*[iter('abcdef')] * 2)), dict(zip('ab', [1, 2])), dict(a=1, **{'b': 2}), dict([('x', 1)], y=2), list({'a': 1}), tuple('ab'), set('a'), frozenset([1]))
