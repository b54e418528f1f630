x = 5
x += 2; print(x)
x -= 1; print(x)
x *= 3; print(x)
x **= 2; print(x)
x //= 5; print(x)
x %= 13; print(x)
x <<= 3; print(x)
x >>= 1; print(x)
x |= 1; print(x)
x &= 7; print(x)
x ^= 2; print(x)
x /= 2; print(x)
# ---
a = b = [1]
a += [2]
a *= 2
print(b, a is b)
a = a + [3]
print(b)
t = s = (1,)
t += (2,)
print(s, t)
# ---
a = [1]
a += 'bc'
a += (i for i in range(2))
print(a)
try:
    a += 5
except TypeError as e:
    print(e)
try:
    a = a + 'x'
except TypeError as e:
    print(e)
# ---
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e)
print(t)
# ---
class V:
    def __init__(self, n):
        self.n = n
    def __iadd__(self, other):
        print('iadd', other)
        self.n += other
        return self
    def __add__(self, other):
        print('add', other)
        return V(self.n + other)

v = w = V(1)
v += 5
print(v.n, v is w)
v = v + 1
print(v.n, v is w)
# ---
# Without __iop__, or when it gives NotImplemented, the binary operation is used
class A:
    def __iadd__(self, o):
        return NotImplemented
    def __add__(self, o):
        return 'add'
    def __sub__(self, o):
        return 'sub'
    def __rmul__(self, o):
        return 'rmul'
a = A()
a += 1
print(a)
a = A()
a -= 1
print(a)
x = 3
x *= A()
print(x)
# ---
def f(name):
    print('eval', name)
    return [10, 20]
i = 0
def idx():
    print('index')
    return 1
f('a')[idx()] += 5
# ---
class P:
    @property
    def v(self):
        print('get')
        return 1
    @v.setter
    def v(self, value):
        print('set', value)
p = P()
p.v += 10
# ---
s = {1, 2}
s |= {3}; print(s)
s &= {1, 3}; print(s)
s -= {1}; print(s)
s ^= {3, 4}; print(s)
d = {1: 2}
d |= {3: 4}; print(d)
d |= [(5, 6)]; print(d)
try:
    s |= [1]
except TypeError as e:
    print(e)
# ---
class M:
    def __imatmul__(self, o):
        return ('imatmul', o)
m = M()
m @= 3
print(m)
# ---
for op in '+= -= *= /= //= %= **= <<= >>= &= |= ^= @='.split():
    x = 'text'
    try:
        exec(f'x {op} None')
        print(op, x)
    except TypeError as e:
        print(op, e)
# ---
x = 1
x += 'a'
# ---
(a, b) += 1, 2
# ---
f() += 1
# ---
s = ''
for c in 'abc':
    s += c
    s *= 2
print(s)
n = 1
for _ in range(70):
    n += n
print(n)
# ---
x: int += 1
