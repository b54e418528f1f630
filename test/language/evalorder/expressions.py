def t(x):
    print('t', x)
    return x
print(t(1) + t(2) * t(3) - t(4))
print(t(5) < t(6) < t(7), t(9) < t(8) < t(1))
print([t(1), t(2)][t(1)], (t(3), t(4))[t(0):t(2)], {t('k'): t('v')}[t('k')])
# ---
def t(x):
    print('t', x)
    return x
print(t(1) if t(0) else t(2), t(0) or t(3), t(4) and t(5), not t(6), -t(7), ~t(8))
print(f'{t(1)}{t(2)!r:{t(10)}}', f'{t(3.25):>{t(5)}.{t(2)}}')
# ---
# A local that a later sibling rebinds keeps its first value
def f():
    x = 1
    def g():
        return x
    a = (x, (x := 5), g(), x)
    b = x + (x := 10) + g()
    c = [x, g(), (x := 2), x]
    d = {x: (x := 3), g(): x}
    return a, b, c, d
print(f())
# ---
def f():
    x = 'old'
    def change():
        nonlocal x
        x = 'new'
        return 'changed'
    print(x, change(), x)
    x = 'old'
    print((x, change(), x), [x, change()], {x: change()}, f'{x}{change()}{x}')
    x = 'old'
    return x + change() + x
print(f())
# ---
x = 'old'
def change():
    global x
    x = 'new'
    return '|'
print(x + change() + x)
x = 'old'
print([x, change(), x], (lambda *a: a)(x, change()))
# ---
class C:
    def m(self, *a): return 'original', a
def swap():
    C.m = lambda self, *a: ('swapped', a)
    return 1
c = C()
print(c.m(swap()), c.m(2))
# ---
def f(*a): return 'first', a
def rebind():
    global f
    f = lambda *a: ('second', a)
    return 'arg'
print(f(rebind()), f(1))
# ---
class Log:
    def __init__(self, name): self.__dict__['name'] = name
    def __getattr__(self, a): print('getattr', self.name, a); return Log(f'{self.name}.{a}')
    def __setattr__(self, a, v): print('setattr', self.name, a, v)
    def __getitem__(self, k): print('getitem', self.name, k); return Log(f'{self.name}[{k}]')
    def __setitem__(self, k, v): print('setitem', self.name, k, v)
    def __call__(self, *a): print('call', self.name, a); return Log(f'{self.name}()')
    def __iadd__(self, o): print('iadd', self.name, o); return f'{self.name}+{o}'
    def __repr__(self): return self.name
    __hash__ = object.__hash__
def t(x): print('t', x); return x
a = Log('a')
a.b(t(1)).c[t(2)].d = t(3)
a[t('i')] += t('v')
a.x.y += t('w')
a[t(0)][t(1)], a.q = t((7, 8))
# ---
def t(x): print('t', x); return x
d = {}
d[t('a')] = t('b')
d[t('c')], d[t('d')] = t('e'), t('f')
d[t('a')] += t('g')
print(d)
x = y = d[t('z')] = t('value')
del d[t('a')], d[t('c')]
assert t(1), t('not shown')
for d[t('i')] in t([1, 2]): print(d)
# ---
def t(x): print('t', x); return x
def deco(n): print('deco', n); return lambda f: print('apply', n) or f
@deco(1)
@deco(2)
def f(a=t('default a'), *, b=t('default b')) -> t('return'): pass
@deco(3)
class C(t(object), metaclass=t(type)): x = t('body')
lam = lambda p=t('lambda default'): p
print(lam())
# ---
def t(x): print('t', x); return x
def f(*a, **k): return a, k
print(t(f)(t(1), *t([2, 3]), t(4), k=t(5), **t({'z': 6}), y=t(7)))
print(t('a').join(t(['b', 'c'])), t('%s').__mod__(t(1)))
# ---
def t(x): print('t', x); return x
print([(t(a), t(b)) for a in t([1, 2]) if t(a > 1) for b in t([3])])
print({t(k): t(v) for k, v in t([(1, 2)])}, {t(x) for x in t((1,))}, list(t(x) for x in t([5]) if t(x)))
# ---
def t(x): print('t', x); return x
s = list(range(10))
s[t(1):t(8):t(3)] = t([0, 0, 0])
print(s, s[t(2):t(4)], s[t(-1)])
del s[t(0):t(5)]
print(s)
# ---
def t(x): print('t', x); return x
def boom(): raise ValueError('boom')
for e in ['t(1) + boom() + t(2)', '[t(1), boom(), t(2)]', 'print(t(1), boom())', 't({})[boom()]', '{t(1): boom(), t(2): 3}', 't(1) < boom() < t(2)', 'f"{t(1)}{boom()}{t(2)}"', 'undefined(t(1))', '(5)(t(1))', 'None.attr(t(1))', 'print(*t([1]), *boom())', 't(0) and boom()', 't(1) or boom()', '[t(x) for x in boom()]', 'boom() if t(1) else t(2)']:
    try:
        print(e, '=', eval(e))
    except Exception as err:
        print(e, '->', type(err).__name__, err)
# ---
def gen():
    x = 1
    r = [x, (yield 'a'), x, (yield 'b')]
    r2 = x + (yield 'c') * (yield 'd')
    r3 = {(yield 'e'): (yield 'f')}
    r4 = (yield 'g')[(yield 'h')]
    r5 = (yield 'i') if (yield 'j') else (yield 'k')
    r6 = (yield 'l') < (yield 'm') < (yield 'n')
    r7 = f'{(yield "o")}{(yield "p")!r}'
    r8 = max((yield 'q'), (yield 'r'), key=(yield 's'))
    return r, r2, r3, r4, r5, r6, r7, r8
values = [10, 20, 3, 4, 'K', 'V', [7, 8], 1, False, 'else', 1, 2, 3, 'x', 'y', 5, 6, None]
g = gen()
print(next(g), end=' ')
try:
    for v in values:
        print(g.send(v), end=' ')
except StopIteration as e:
    print()
    print(e.value)
# ---
def gen():
    d = {}
    d[(yield 1)] = (yield 2)
    d[(yield 3)] += (yield 4)
    a, *b = yield 5
    obj = type('O', (), {})()
    obj.attr = yield 6
    (yield 7).attr = (yield 8)
    del d[(yield 9)]
    assert (yield 10), (yield 'never')
    for x in (yield 11):
        if (yield x): continue
    while (yield 12): pass
    with (yield 13) as c:
        (yield c)
    try:
        raise (yield 14)
    except (yield 15) as e:
        return d, a, b, obj.attr, repr(e), (yield 16)
class Holder: pass
import contextlib
h = Holder()
send = [100, 'k', 'k', 1, [1, 2, 3], 'at', 'h.attr', h, 'k', True, [7], False, False, contextlib.nullcontext('ctx'), None, KeyError('raised'), LookupError, 'last']
g = gen()
print(next(g), end=' ')
try:
    for v in send:
        print(g.send(v), end=' ')
except StopIteration as e:
    print(e.value, h.attr)
# ---
class Y:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
async def f():
    x = 'x'
    r = [x, await Y(1), x, *await Y(2), await Y(3)]
    r2 = (await Y(4)).upper() + (await Y(5))[await Y(6)]
    r3 = {await Y(7): await Y(8), **await Y(9)}
    r4 = (await Y(10))(await Y(11), *(await Y(12)), k=await Y(13))
    r5 = await Y(14) if await Y(15) else await Y(16)
    r6 = await Y(17) or await Y(18) and await Y(19)
    r7 = [await Y(i) for i in (20, 21) if await Y(22)]
    return r, r2, r3, r4, r5, r6, r7
c = f()
vals = [10, 'ab', 3, 'up', ['p', 'q'], 1, 'k', 'v', {'z': 0}, lambda *a, k: (a, k), 1, [2], 'kw', False, 'else', 0, 5, 'and', True, 'e1', False]
try:
    c.send(None)
    for v in vals:
        print(c.send(v), end=' ')
except StopIteration as e:
    print()
    print(e.value)
# ---
# Calls in conditions of every statement
def t(x): print('t', x); return x
if t(0): pass
elif t(1): print('elif')
n = 2
while t(n): n -= 1
else: print('while else')
for i in t(range(t(2))): print('i', i)
with t(__import__('contextlib').nullcontext(t(5)) and __import__('contextlib').nullcontext(9)) if False else __import__('contextlib').nullcontext(t(7)) as v: print(v)
match t([1, t(2)]):
    case [a, b] if t(a > b): print('no')
    case [t_, 2] if t(True): print('yes', t_)
def g(): return t('ret')
print(g(), t(t(t(3))))
# ---
def outer():
    results = []
    def rec(n, acc=()):
        return acc if n == 0 else rec(n - 1, acc + (n,)) + (n * 10,)
    results.append(rec(3))
    results.append([rec(i)[0] for i in range(1, 4)])
    results.append(rec(len(rec(2))))
    return results
print(outer())
# ---
def f(x):
    return (lambda y: (lambda z: x + y + z)(y * 2))(x * 10)
print(f(1), sum(map(f, [1, 2])), sorted([3, 1, 2], key=lambda v: -f(v)), max([1, 5, 3], key=f), [*filter(lambda v: f(v) > 60, [1, 2, 3])])
# ---
# Definite assignment: a local that may be unbound where it is read beside a call
def f(flag):
    if flag:
        x = 1
    def g():
        return 2
    try:
        return x + g()
    except UnboundLocalError as e:
        return str(e)
print(f(True), f(False))
def h():
    try:
        return [y, print('never')]
    except UnboundLocalError as e:
        return str(e)
    y = 1
print(h())
def k():
    z = 1
    def drop():
        nonlocal z
        del z
    try:
        return (z, drop(), z)
    except NameError as e:
        return str(e)
print(k())
# ---
a = [1, 2, 3]
i = 0
def nxt():
    global i
    i += 1
    return i
a[nxt()] = a[i] + nxt()
print(a, i)
a[i - 2], a[nxt() - 2] = nxt(), i
print(a, i)
i = 0
a[i] = i = 2
print(a, i)
# ---
def f(a, b): print('f', a, b); return a
x = [1]
print(f(x, x.append(2)), f(b=x.append(3), a=x), x)
print((x, x.append(4), list(x), x.append(5)))
print(len(x) + (x.append(6) or len(x)))
