def f(x):
    match x:
        case 0: return 'zero'
        case -1: return 'minus one'
        case 1.5: return 'float'
        case 'a' | 'b': return 'a or b'
        case b'x': return 'bytes'
        case None: return 'None'
        case True: return 'True'
        case 2 + 3j: return 'complex'
        case _: return 'other'
print([f(x) for x in (0, 0.0, False, -1, 1.5, 'a', 'b', b'x', None, True, 1, 2 + 3j, [], 'c')])
# ---
def f(x):
    match x:
        case []: return 'empty'
        case [a]: return 'one', a
        case [a, b]: return 'two', a, b
        case [first, *rest, 'end']: return 'end', first, rest
        case (a, *_): return 'many', a
    return 'no match'
for x in ([], (1,), [1, 2], [1, 2, 3, 'end'], range(5), 'ab', b'ab', {1: 2}, {1, 2}, bytearray(b'a'), iter([1])):
    print(f(x))
# ---
def f(x):
    match x:
        case {'type': 'point', 'x': x, 'y': y}: return 'point', x, y
        case {'k': [a, b], **rest}: return a, b, rest
        case {1: v}: return 'one', v
        case {}: return 'any mapping'
for x in ({'type': 'point', 'x': 1, 'y': 2, 'z': 3}, {'k': (1, 2), 'q': 5}, {1.0: 'v'}, {}, {'other': 1}, []):
    print(f(x))
# ---
class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def f(p):
    match p:
        case Point(0, 0): return 'origin'
        case Point(x, 0): return 'x axis', x
        case Point(x=0, y=yy): return 'y axis', yy
        case Point(x, y) if x == y: return 'diagonal', x
        case Point(): return 'point'
        case int(n) | float(n): return 'number', n
        case str() as s: return 'str', s
        case list([a, *_]): return 'list', a
        case dict(d): return 'dict', d
for p in (Point(0, 0), Point(3, 0), Point(0, 4), Point(2, 2), Point(1, 2), 5, 2.5, True, 'hey', [1, 2], [], {'a': 1}, None):
    print(f(p))
# ---
class P:
    __match_args__ = ('x',)
    x = 1
class NoArgs:
    pass
class Bad:
    __match_args__ = ['x']
class Bad2:
    __match_args__ = (5,)
def t1():
    match P():
        case P(1, 2): pass
def t2():
    match NoArgs():
        case NoArgs(1): pass
def t3():
    match Bad():
        case Bad(1): pass
def t4():
    match Bad2():
        case Bad2(1): pass
def t5():
    match P():
        case P(1, x=1): pass
def t6():
    match 5:
        case f5(): pass
def t7():
    match 5:
        case int(1, 2): pass
def t8():
    match 5:
        case f6.y: pass
f5 = 5
f6 = 6
for t in (t1, t2, t3, t4, t5, t6, t7, t8):
    try:
        t()
        print('no error')
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
# ---
import enum
class Color(enum.Enum):
    RED = 1
    BLUE = 2
class K: const = 7
def f(x):
    match x:
        case Color.RED: return 'red'
        case Color.BLUE: return 'blue'
        case K.const: return 'const'
print(f(Color.RED), f(Color.BLUE), f(7), f(1))
# ---
def f(x):
    match x:
        case (1 | 2) as n, [*_] as l: return n, l
        case {'a': {'b': [_, {'c': c}]}}: return c
        case [[a, b], [c, *d]]: return a, b, c, d
        case [Ellipsis]: return 'captured', Ellipsis
print(f((1, [5])), f({'a': {'b': [0, {'c': 'deep'}]}}), f([[1, 2], [3, 4, 5]]), f(['v']))
# ---
match 5, 6:
    case a, b if a > b:
        print('greater')
    case a, b if print('guard', a, b): pass
    case 5, c:
        print('c', c)
print(a, b)
# ---
# Names stay bound although a later part of the pattern failed
match [1, 2, 3]:
    case [x, y, 9]: pass
    case _: pass
try:
    print(x)
except NameError as e:
    print(e)
match = 5
case = 6
_ = 7
print(match, case, _)
match (match):
    case 5: print('soft keywords')
type = 'also'
print(type)
# ---
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i
from collections.abc import Sequence, Mapping
class RealSeq(Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return [0, 10][i]
class Map(Mapping):
    def __getitem__(self, k): return k * 2
    def __iter__(self): return iter(['a'])
    def __len__(self): return 1
def f(x):
    match x:
        case [a, b]: return 'seq', a, b
        case {'a': v}: return 'map', v
    return 'no'
print(f(Seq()), f(RealSeq()), f(Map()), f(range(2)))
import collections
print(f(collections.deque([1, 2])), f(memoryview(b'ab')), f(collections.OrderedDict(a=1)), f(collections.defaultdict(list)))
# ---
class A:
    def __eq__(self, o):
        print('eq', o)
        return o == 2
match A():
    case 1: print('one')
    case 2: print('two')
# ---
class M(type):
    def __instancecheck__(cls, o):
        print('instancecheck')
        return True
class C(metaclass=M): pass
match 5:
    case C(real=r): print('matched', r)
# ---
import dataclasses
@dataclasses.dataclass
class Node:
    left: object
    right: object = None
def total(t):
    match t:
        case Node(l, r): return total(l) + total(r)
        case int(): return t
        case None: return 0
print(total(Node(Node(1, 2), Node(3))), Node.__match_args__)
# ---
match 1:
    case x: pass
    case 2: pass
# ---
match 1:
    case _: pass
    case 2: pass
# ---
match 1:
    case x | 2: pass
# ---
match 1:
    case [x, x]: pass
# ---
match 1:
    case (x | y): pass
# ---
match 1:
    case 1 | [x]: pass
# ---
match 1:
    case {**rest, 'a': 1}: pass
# ---
match 1:
    case {'a': 1, 'a': 2}: pass
# ---
match 1:
    case [*a, *b]: pass
# ---
match 1:
    case 1 + 2: pass
# ---
match 1:
    case C(x=1, x=2): pass
# ---
match 1:
    case _ as x: pass
# ---
match 1:
    case x.y as z.w: pass
# ---
match 1:
    case f'x': pass
# ---
def http(status):
    match status:
        case 400 | 401 | 403: return 'client'
        case int(n) if 500 <= n < 600: return 'server'
        case 'x' 'y': return 'joined'
        case -1.5 | -0: return 'neg'
        case ((((5)))): return 'parens'
        case (): return 'unit'
        case (1,): return 'tuple1'
        case [[]]: return 'nested'
print(http(401), http(503), http('xy'), http(-1.5), http(0), http(5), http([]), http([1]), http(((),)) , http([()]))
# ---
def cmd(s):
    match s.split():
        case ['go', ('north' | 'south') as d]: return f'going {d}'
        case ['get', obj, *_] if obj.isalpha(): return f'got {obj}'
        case [single]: return single
        case []: return 'nothing'
        case [*words]: return len(words)
print(cmd('go north'), cmd('go up'), cmd('get lamp now'), cmd('quit'), cmd(''), cmd('a b c'))
# ---
x = 1
match x:
    case 1: print('single', end=' '); print('line')
match [1, 2],:
    case [[a, b]]: print(a, b)
match *[1, 2], 3:
    case 1, 2, c: print(c)
match {}:
    case []: pass
    case {'k': _}: pass
    case {**kw}: print(kw)
match -x:
    case -1: print('neg')
