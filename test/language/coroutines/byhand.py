class Later:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got

async def f(x):
    print('start', x)
    a = await Later('first')
    print('a', a)
    b = await Later('second')
    return a + b

c = f(1)
print(type(c), c.send(None), c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print('result', e.value)
# ---
async def f(): return 5
async def g():
    x = await f()
    return x * 2
c = g()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
# ---
class Y:
    def __await__(self): return (yield)
async def f():
    try:
        await Y()
    except ValueError as e:
        print('caught', e)
        return 'handled'
    finally:
        print('finally')
c = f()
c.send(None)
try:
    c.throw(ValueError('thrown'))
except StopIteration as e:
    print(e.value)
c = f()
c.send(None)
c.close()
c.close()
print(c.cr_frame, c.cr_running)
# ---
class Bad:
    def __await__(self): return [1]
class Bad2:
    def __await__(self): return 5
class NotIter: pass
async def co(): pass
async def run(x): await x
for x in (Bad(), Bad2(), NotIter(), 5, None, (i for i in 'a'), [co], run):
    c = run(x)
    try:
        c.send(None)
    except TypeError as e:
        print(e)
# ---
async def f(): pass
c = f()
try:
    c.send(1)
except TypeError as e:
    print(e)
for s in ['iter(c)', 'next(c)', 'list(c)', 'for x in c: pass', 'c()', 'c[0]', 'c + 1', 'c.send()', 'await_ = c.__await__().send(None)']:
    try:
        exec(s)
    except (TypeError, StopIteration) as e:
        print(s, '->', type(e).__name__, e)
c.close()
# ---
async def f(): pass
c1 = f()
async def g(x): return await x
a = g(c1)
try:
    a.send(None)
except StopIteration as e:
    print('ok', e.value)
b = g(c1)
try:
    b.send(None)
except RuntimeError as e:
    print(e)
# ---
class Y:
    def __await__(self): yield 'y'
async def f(): await Y()
inner = f()
async def g(): await inner
async def h(): await inner
a, b = g(), h()
a.send(None)
try:
    b.send(None)
except RuntimeError as e:
    print(e)
print(a.cr_await is inner, inner.cr_await is not None, inner.cr_suspended)
a.close()
# ---
class CM:
    async def __aenter__(self):
        print('aenter')
        return 'value'
    async def __aexit__(self, t, v, tb):
        print('aexit', t and t.__name__)
        return t is ValueError
async def f():
    async with CM() as x, CM():
        print(x)
    async with CM():
        raise ValueError
    async with CM():
        return 'ret'
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e:
        return e.value
print(run(f()))
# ---
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class Odd:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class Odd2:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
async def f(o):
    async with o: pass
for o in (Sync(), 5, Odd(), Odd2()):
    try:
        f(o).send(None)
    except TypeError as e:
        print(e)
# ---
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def f():
    async for i in AIter(3):
        if i == 1: continue
        print(i)
    else:
        print('else')
    async for i in AIter(5):
        break
    return [x async for x in AIter(3)], {x: y async for x in AIter(2) for y in 'ab'}, {x async for x in AIter(4) if x % 2}
try:
    f().send(None)
except StopIteration as e:
    print(e.value)
# ---
class NoAnext:
    def __aiter__(self): return self
class BadAiter:
    def __aiter__(self): return 5
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class CoroAiter:
    async def __aiter__(self): pass
async def f(o):
    async for x in o: pass
import warnings
warnings.simplefilter('ignore')
for o in (5, [1], NoAnext(), BadAiter(), BadAnext(), CoroAiter()):
    try:
        f(o).send(None)
    except TypeError as e:
        print(e)
# ---
async def inner(x): return x * 2
async def f():
    print([await inner(i) for i in range(3)], {await inner(i): i for i in range(2)}, (await inner(5), await inner(6)))
    print(f'{await inner(4)}', await inner(1) + await inner(2), [x for x in await inner([1])], await inner(await inner(1)))
    g = (await inner(i) for i in range(2))
    print(type(g).__name__, [x async for x in g])
    if await inner(0) or await inner(1): print('cond')
    x = {'k': await inner(3)}
    x['k'] += await inner(1)
    print(x, (lambda: 5)(), -await inner(2), not await inner(0), await inner(2) ** 2)
    assert await inner(1), 'msg'
    return await inner(9)
try:
    f().send(None)
except StopIteration as e:
    print(e.value)
# ---
async def f():
    raise StopIteration('x')
try:
    f().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))
async def g():
    raise StopAsyncIteration('y')
try:
    g().send(None)
except StopAsyncIteration as e:
    print(repr(e))
# ---
async def never(): pass
never()
print('end')
# ---
import types
@types.coroutine
def old():
    x = yield 'from old'
    return x
async def f(): return await old()
c = f()
print(c.send(None))
try:
    c.send('sent')
except StopIteration as e:
    print(e.value)
# ---
async def f(): pass
c = f()
print(c.__name__, c.__qualname__, repr(c).split(' at ')[0], f.__code__.co_flags & 0x80 != 0, hasattr(c, '__next__'), hasattr(c, '__await__'))
c.close()
import inspect
print(inspect.iscoroutinefunction(f), inspect.iscoroutine(c), inspect.isawaitable(c))
# ---
async def f():
    await g()
async def g():
    1 / 0
f().send(None)
# ---
class Y:
    def __await__(self): yield
async def f():
    try:
        await Y()
    finally:
        await Y()
c = f()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
# ---
class Meth:
    async def m(self): return self.v
    v = 3
    @classmethod
    async def c(cls): return cls.__name__
    @staticmethod
    async def s(): return 'static'
    async def __call__(self): return 'call'
async def main():
    m = Meth()
    print(await m.m(), await Meth.c(), await m.s(), await m())
    h = lambda: m.m()
    print(await h())
try: main().send(None)
except StopIteration: pass
# ---
def deep(n):
    async def co():
        return 0 if n == 0 else 1 + await deep(n - 1)
    return co()
try: deep(200).send(None)
except StopIteration as e: print(e.value)
# ---
async def f(): pass
c = f()
for s in ['c.send(1, 2)', 'c.send(value=1)', 'c.throw()', 'c.throw(1, 2, 3, 4)', 'c.throw(k=1)', 'c.throw(5)', 'c.close(1)', 'c.close(k=1)', 'type(c).close()', 'type(c).send(5, 5)', 'type(c).throw(5)']:
    try:
        print(s, eval(s))
    except TypeError as e:
        print(s, '->', e)
c.close()
