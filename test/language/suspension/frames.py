import asyncio
async def nap(x, t=0.001):
    await asyncio.sleep(t)
    return x
def w(x): return asyncio.run(nap(x))
def check(name, f):
    try:
        print(name, f())
    except BaseException as e:
        print(name, 'FAIL', type(e).__name__, e)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return w(self)
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return w(self.n)
def g():
    for i in range(3): yield w(i)
class CM:
    def __enter__(self): return w('in')
    def __exit__(self, *a): w(0); return w(True)
class Callable:
    def __call__(self, x): return w(x)
class Init:
    def __init__(self, x): self.x = w(x)
class New:
    def __new__(cls, x): o = super().__new__(cls); o.x = w(x); return o
    def __init__(self, x): w(1)
class Meta(type):
    def __call__(cls, *a): w(1); return super().__call__(*a)
class MetaNew(type):
    def __new__(m, *a): w(1); return super().__new__(m, *a)
    def __init__(c, *a): w(1)
class Prop:
    @property
    def p(self): return w('p')
    def __getattr__(self, n): return w(n)
def forit():
    r = []
    for x in It(): r.append(x)
    return r
def forg():
    r = []
    for x in g(): r.append(x)
    return r
def withit():
    with CM() as c:
        raise ValueError
    return c
check('for it', forit); check('for gen', forg); check('with', withit)
check('call', lambda: Callable()(3)); check('init', lambda: Init(4).x); check('new', lambda: New(4).x)
class MM(metaclass=Meta):
    def __init__(self, x): self.x = w(x)
check('metacall', lambda: MM(3).x)
def mk():
    class Q(metaclass=MetaNew):
        z = w(1)
    return Q.z
check('metanew', mk)
check('next', lambda: next(g())); check('next it', lambda: next(It()))
def send():
    def gg():
        x = yield 1
        yield w(x)
    a = gg(); next(a); return a.send(4)
check('send', send)
def sendthrow():
    def gg():
        try: yield 1
        except ValueError: yield w('thrown')
    a = gg(); next(a); return a.throw(ValueError)
check('throw', sendthrow)
def gclose():
    def gg():
        try: yield 1
        finally: w('thrown')
    a = gg(); next(a); return a.close()
check('close', gclose)
check('listcomp', lambda: [w(i) for i in range(3)]); check('listcomp2', lambda: [x for x in g() if w(x)]); check('dictcomp', lambda: {x: w(x) for x in g()})
check('listcompit', lambda: [x for x in It()])
check('genexp', lambda: list(w(i) for i in range(3)))
check('list(gen)', lambda: list(g())); check('tuple(gen)', lambda: tuple(g())); check('set(gen)', lambda: set(g()))
check('list(it)', lambda: list(It()))
check('sum', lambda: sum(g())); check('any', lambda: any(g())); check('all', lambda: all(g())); check('min', lambda: min(g())); check('max', lambda: max(g()))
check('join', lambda: ','.join(str(x) for x in g()))
check('extend', lambda: (lambda l: (l.extend(g()), l))([]))
check('sortedkey', lambda: sorted([3,1,2], key=w)); check('sort key', lambda: (lambda l: (l.sort(key=w), l))([3,1,2]))
check('sorted gen', lambda: sorted(g(), reverse=True)); check('minkey', lambda: min([3,1,2], key=w)); check('maxkey', lambda: max(3,1,2, key=w))
check('map list', lambda: list(map(w, [1,2]))); check('filter list', lambda: list(filter(w, [0,1,2])))
def formap():
    r = []
    for x in map(w, [1,2]): r.append(x)
    for x in filter(w, [0, 1,2]): r.append(x)
    for i, x in enumerate(g()): r.append((i, x))
    for i, x in zip(g(), g()): r.append((i, x))
    return r
check('for map', formap); check('next map', lambda: next(map(w, [1])))

from functools import partial
check('partial', lambda: partial(w, 3)())
def deco(f): w(1); return f
@deco
def q(): return 1
@deco
class QQ: pass
print('decorated')
check('exec', lambda: exec('print(w(3))')); check('eval', lambda: eval('w(5)'))
def yf():
    def inner(): yield w(1); return w(2)
    def outer(): x = yield from inner(); yield x
    return [x for x in outer()]
check('yield from', yf)
# ---
import _waits_on_import
print(_waits_on_import.v)
from _waits_on_import import v
print(v)
