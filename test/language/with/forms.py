class CM:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, t, v, tb):
        print('exit', self.name, t and t.__name__, v, tb is not None)
        return self.suppress

with CM('a') as a, CM('b') as b:
    print(a, b)
with CM('s', True):
    raise ValueError('swallowed')
print('after')
try:
    with CM('outer'), CM('inner'):
        raise KeyError('k')
except KeyError as e:
    print('caught', e)
# ---
class CM:
    def __enter__(self): return 1, [2, 3]
    def __exit__(self, *a): print('exit', a)
class T: pass
t, d = T(), {}
with CM() as (a, [b, c]): print(a, b, c)
with CM() as t.attr, CM() as d['k']: print(t.attr, d)
with (CM() as x, CM(),): print(x)
with (CM()): print('parenthesised')
with (CM(), CM()) if False else CM(): print('conditional')
# ---
class CM:
    def __init__(self, n): self.n = n
    def __enter__(self): print('enter', self.n)
    def __exit__(self, *a): print('exit', self.n, a[0])
def f():
    with CM(1):
        with CM(2):
            return 'value'
def g():
    for i in range(3):
        with CM(i):
            if i == 0: continue
            break
    return i
print(f())
print(g())
# ---
class EnterFails:
    def __enter__(self): raise ValueError('enter')
    def __exit__(self, *a): print('never')
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): print('exit', a[0]); return True
with CM(), EnterFails():
    print('never')
print('suppressed by the outer one')
# ---
class ExitFails:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError('exit')
try:
    with ExitFails():
        raise ValueError('body')
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    with ExitFails():
        pass
except KeyError as e:
    print(repr(e), repr(e.__context__))
# ---
class Reraise:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): raise v
try:
    with Reraise():
        raise ValueError('same')
except ValueError as e:
    print(repr(e), repr(e.__context__))
# ---
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for o in (5, None, NoEnter(), NoExit(), Async()):
    try:
        with o: pass
    except TypeError as e:
        print(e)
# ---
# Dunders come from the type
class C: pass
c = C()
c.__enter__ = lambda: 1
c.__exit__ = lambda *a: None
with c: pass
# ---
from contextlib import contextmanager
@contextmanager
def cm(x):
    print('before', x)
    try:
        yield x * 2
    except ValueError as e:
        print('caught', e)
    finally:
        print('after', x)
with cm(5) as v:
    print(v)
with cm(6) as v:
    raise ValueError('inside')
try:
    with cm(7):
        raise KeyError('not caught')
except KeyError as e:
    print(repr(e))
@cm(1)
def f(): print('decorated')
f()
f()
# ---
from contextlib import contextmanager
@contextmanager
def never(): return; yield
@contextmanager
def twice(): yield 1; yield 2
for m in (never, twice):
    try:
        with m(): print('body')
    except RuntimeError as e:
        print(e)
# ---
from contextlib import ExitStack, suppress, closing, nullcontext, redirect_stdout
import io
with ExitStack() as stack:
    for i in range(3):
        stack.callback(print, 'callback', i)
    print('body')
with suppress(KeyError, ValueError):
    {}['x']
with nullcontext(3) as n:
    print(n)
class R:
    def close(self): print('closed')
with closing(R()): pass
with redirect_stdout(io.StringIO()) as out:
    print('captured')
print(repr(out.getvalue()))
# ---
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print(t, v)
        return 1
def f():
    with CM():
        raise StopIteration('x')
    return 'went on'
print(f())
def gen():
    with CM():
        yield 1
        yield 2
g = gen()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
# ---
class CM:
    def __enter__(self): print('enter')
    def __exit__(self, *a): print('exit')
with CM():
    1 / 0
# ---
with open('/nonexistent/file') as f:
    pass
# ---
with 5 as x:
    pass
# ---
with x as 5: pass
# ---
with x as f(): pass
# ---
class Seq:
    log = []
    def __getattr__(self, name):
        raise AttributeError(name)
    def __enter__(self):
        self.log.append('e')
    def __exit__(self, *a):
        self.log.append('x')
        return len(self.log) > 3
with Seq(): pass
with Seq(): raise Exception
print(Seq.log)
