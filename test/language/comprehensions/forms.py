print([x * x for x in range(5)], {x % 3 for x in range(9)}, {x: x * 2 for x in 'ab'}, list(x for x in (1, 2)), tuple(i for i in 'xy'))
# ---
print([x for x in range(10) if x % 2 if x > 4], [(x, y) for x in range(3) for y in range(x)], [x for row in [[1, 2], [3]] for x in row])
print([[i * j for j in range(3)] for i in range(3)], [a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ['xyz']])
# ---
x = 'outer'
r = [x for x in range(3)]
print(x, r)
def f():
    y = 'kept'
    q = [y for y in 'ab']
    return y, q
print(f())
# ---
def f(n):
    return [lambda: n + i for i in range(2)], {k: n for k in 'a'}, (n for _ in 'z')
fs, d, g = f(5)
print([h() for h in fs], d, list(g))
# ---
# The first iterable is evaluated at once, the rest late
def source(name):
    print('source', name)
    return [1, 2]
g = (a + b for a in source('first') for b in source('second'))
print('made')
print(next(g), list(g))
# ---
def log(*a):
    print(*a)
    return a[-1]
{log('key', k): log('value', v) for k, v in [(1, 2), (3, 4)]}
[log('elt', x) for x in [1, 2] if log('if', x)]
# ---
print([i for i in range(3)], 'i' in globals(), [__name__ for _ in 'a'], [locals() for _ in 'a'] == [globals()] or sorted([locals() for q in 'a'][0])[-1:])
# ---
class C:
    items = [1, 2]
    double = [i * 2 for i in items]
    try:
        bad = [i for _ in 'a' for i in items]
    except NameError as e:
        print(e)
print(C.double)
# ---
[x for x in 5]
# ---
[y for x in [1, 2]
   for z in [0]
   if 1 / z]
# ---
[undefined for x in [1]]
# ---
{x: 1 for x in [[]]}
# ---
print([x for x in 1, 2])
# ---
print([*x for x in [[1]]])
# ---
print({**x for x in [{}]})
# ---
print([x, y for x, y in []])
# ---
[x() for x in []] = 5
# ---
[(yield x) for x in []]
# ---
print([x if x else -1 for x in [0, 1]], [x for x in [] or [3]], [x for x in (lambda: [9])()], [not x for x in [0] if not x])
# ---
def f():
    return [x for x in range(5) if x == y]
y = 3
print(f(), sum(i for i in range(5)), max((len(w), w) for w in ['a', 'bbb']), dict((k, v) for k, v in ['ab', 'cd']))
# ---
gen = (x for x in range(3))
print(type(gen), gen.__name__, gen.__qualname__, iter(gen) is gen)
print(next(gen), list(gen), list(gen), next(gen, 'done'))
# ---
def f():
    x = 1
    inner = [(lambda: x)() for _ in 'a']
    a = [x for x in [10]]
    b = [x := 5 for _ in 'b']
    return x, a, b, inner
print(f())
# ---
def f(it):
    try:
        return [1 / x for x in it]
    except ZeroDivisionError:
        try:
            return x
        except NameError as e:
            return str(e)
print(f([1, 0]))
