a, b = 1, 2
a, b = b, a
print(a, b)
(c, (d, e)), f = (1, [2, 3]), 'x'
print(c, d, e, f)
[g, h] = 'hi'
print(g, h)
# ---
a, *b = 1, 2, 3
*c, d = 'abc'
e, *f, g = range(2)
print(a, b, c, d, e, f, g)
# ---
(a, *b), *c = [1, 2, 3], 4, 5
print(a, b, c)
*a, = 'xyz'
print(a)
[*a], b = (1, 2), 3
print(a, b)
# ---
a = b = c = []
a.append(1)
print(b, c is a)
i = 0
i, x = 5, i
print(i, x)
# ---
# Targets are assigned from left to right
i = 0
a = [0, 0, 0]
i, a[i] = 1, 9
print(i, a)
x = y, z = 1, 2
print(x, y, z)
# ---
class Log:
    def __setattr__(self, name, value):
        print('set', name, value)
    def __setitem__(self, key, value):
        print('item', key, value)

def target(name):
    print('target', name)
    return Log()

def value():
    print('value')
    return 1, 2

target('a').x, target('b')['k'] = value()
# ---
for text in ['a, b = 1', 'a, b = 1,', 'a, b, c = 1, 2', 'a, b = 1, 2, 3', 'a, b = []', '() = 1,', 'a, *b, c = 1,', '*a, b = None', 'a, b = {1: 2, 3: 4, 5: 6}',
             'a, b = iter([1, 2, 3])', 'a, b = "abc"', '[] = ()', '[a, b] = range(10)', 'a, b = (i for i in range(1))']:
    try:
        exec(text)
        print(text, 'ok')
    except (TypeError, ValueError) as e:
        print(text, '->', type(e).__name__, e)
# ---
class Only:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10

a, b, c = Only()
print(a, b, c)
*r, = Only()
print(r)
# ---
def gen():
    print('one')
    yield 1
    print('two')
    yield 2
    print('end')
    yield 3
    print('never')

try:
    a, b = gen()
except ValueError as e:
    print(e)
# ---
d = {}
d['a'], d['b'] = 1, 2
l = [0] * 5
l[1:3] = 7, 8, 9
l[0], *l[4:] = 5, 6
print(d, l)
# ---
for (a, b), *c in [((1, 2), 3, 4), ('xy', 'z')]:
    print(a, b, c)
for i, in [(1,), [2]]:
    print(i)
# ---
a, b = 1
# ---
x, y, z = [1, 2]
# ---
def f():
    return 1, 2, 3
a, b = f()
# ---
*a, *b = 1, 2
# ---
*a = 1
# ---
f() = 1
# ---
a + b = 1
# ---
None = 1
# ---
'x' = 1
# ---
(a, b): int = 1, 2
# ---
x = yield = 1
# ---
[a, b for c] = 1
# ---
if x = 1:
    pass
# ---
print(a, b := 2)
# ---
True, x = 1, 2
# ---
{a: 1} = x
# ---
f'{x}' = 1
# ---
x: int = 5
y: str
z: 'anything' = 1
print(x, __annotations__)
try:
    y
except NameError as e:
    print(e)
# ---
class A: pass
a = A()
a.x: int = 1
b = [0]
b[0]: str = 'q'
(c): int = 3
print(a.x, b, c, __annotations__)
# ---
def f():
    x: print('not evaluated') = 3
    y: undefined_thing
    return x
print(f(), f.__annotations__)
print: (1 if True else 2)
