print(1 < 2 < 3, 1 < 3 > 2, 3 > 2 > 2, 1 == 1 != 2, 1 < 2 in [2], 1 is 1 is not None)
def f(x):
    print('f', x)
    return x
print(f(1) < f(5) < f(3) < f(9))
# ---
print([1, 2] < [1, 3], (1,) < (1, 0), 'a' < 'B', 'abc' < 'abd', [] < [0], b'a' < b'b', {1} < {1, 2}, {1} <= {1}, {1} < {2}, (1, 'a') == (1, 'a'), [1] == (1,))
print(1 == 1.0 == True, 'a' == b'a', None == 0, {} == [], {1: 2} == {1: 2.0}, range(3) == range(0, 3), 2**53 == 2.0**53, 2**53 + 1 == 2.0**53)
# ---
for op in ['<', '<=', '>', '>=']:
    for a, b in [('1', '"a"'), ('None', 'None'), ('[]', '()'), ('{}', '{}'), ('1j', '1j'), ('object()', '1'), ('[1, None]', '[1, 2]'), ('{1}', '[1]'), ('range(1)', 'range(2)'), ('int', 'str')]:
        try:
            print(a, op, b, eval(f'{a} {op} {b}'))
        except TypeError as e:
            print(a, op, b, '->', e)
# ---
x = [1]
y = [1]
print(x is y, x == y, x is not y, x is x, None is None, () is (), x in [y], 3 not in x)
# ---
print(1 in [1, 2], 'b' in 'abc', 'bc' in 'abc', '' in 'a', 2 in {2: 1}, 2 in (1, 2), 5 in range(10), 5.0 in range(10), 98 in b'abc', b'bc' in b'abc', 'k' in {'k'}, None in [None])
for text in ['1 in "abc"', '1 in 1', '"a" in b"abc"', '300 in b"abc"', '[] in {1}', '[] in {1: 2}', 'None in None', '1 in object()']:
    try:
        print(text, eval(text))
    except (TypeError, ValueError) as e:
        print(text, '->', type(e).__name__, e)
# ---
nan = float('nan')
print(nan in [nan], [nan] == [nan], nan == nan, (nan,) == (nan,), [nan].index(nan), [nan].count(nan), {nan: 1} == {nan: 1})
# ---
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        print('eq', self.v)
        return 'yes' if o == self.v else ''
a, b = E(1), E(2)
print(a == 1, 1 == a, a != 1, a != 2, a in [5, 1], bool(a == 3))
# ---
class A:
    def __lt__(self, o): return ('A.lt', o)
    def __ge__(self, o): return NotImplemented
class B:
    def __gt__(self, o): return 'B.gt'
    def __le__(self, o): return 'B.le'
print(A() < 1, 1 > A(), A() >= B(), object.__eq__(A(), B()), object() == object())
try:
    A() >= A()
except TypeError as e:
    print(e)
try:
    A() <= 1
except TypeError as e:
    print(e)
# ---
# A subclass's reflected comparison goes first
class A:
    def __eq__(self, o): print('A.eq'); return NotImplemented
    def __lt__(self, o): print('A.lt'); return True
class B(A):
    def __eq__(self, o): print('B.eq'); return NotImplemented
    def __gt__(self, o): print('B.gt'); return False
print(A() == B())
print(A() < B())
print(B() == 1)
# ---
class NoEq:
    __eq__ = None
try:
    NoEq() == 1
except TypeError as e:
    print(e)
try:
    hash(NoEq())
except TypeError as e:
    print(e)
# ---
class X:
    def __eq__(self, o): return True
print(X() != 1, X() == 2)
try:
    hash(X())
except TypeError as e:
    print(e)
class Y:
    def __ne__(self, o): return 'ne'
    def __hash__(self): return 5
print(Y() != 1, Y() == 1, hash(Y()))
# ---
class C:
    def __contains__(self, x):
        print('contains', x)
        return x
print(1 in C(), 0 in C(), '' not in C(), [] in C())
class I:
    def __iter__(self):
        for i in range(5):
            print('yield', i)
            yield i
print(2 in I(), 9 not in I())
# ---
class G:
    def __getitem__(self, i):
        print('get', i)
        if i == 3: raise IndexError
        return i * i
print(4 in G(), 7 in G(), list(G()))
# ---
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, [] or {} or None, 1 and [] and 3, not 1 or 2, '' or 0 or [] , 1 and 2 or 3)
def t(v):
    print('t', v)
    return v
print(t(0) and t(1) or t(2) and t(3), t(1) or t(5), (t(0) or t(0)) and t(9))
# ---
print('yes' if 1 else 'no', 'yes' if [] else 'no', (1 if 0 else 2) if 1 else 3, [i if i % 2 else -i for i in range(4)])
def g(x): print('g', x); return x
print(g(1) if g(0) else g(2))
# ---
1 < 'a'
# ---
class C: pass
sorted([C(), C()])
# ---
x = 3
if 1 < x <= 3 != 4 > 2: print('in')
print(x is 3)
# ---
print([] is not [], 1 == (1), (1 < 2) is True, "a" is "a")
# ---
print(1 <> 2)
