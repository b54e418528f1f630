def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
async def g():
    x = yield 1
    print('got', x)
    y = yield 2
    print('got', y)
a = g()
print(type(a), a.__aiter__() is a, run(a.__anext__()), run(a.asend('A')))
try:
    run(a.asend('B'))
except StopAsyncIteration as e:
    print('stop', e.args)
try:
    run(a.__anext__())
except StopAsyncIteration:
    print('again')
# ---
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
async def g():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print('caught', e)
        yield 'handled'
    finally:
        print('finally')
a = g()
run(a.__anext__())
print(run(a.athrow(ValueError('v'))))
print(run(a.aclose()))
b = g()
run(b.__anext__())
print(run(b.aclose()), run(b.aclose()))
c = g()
print(run(c.aclose()))
# ---
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
async def g():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = g()
run(a.__anext__())
try:
    run(a.aclose())
except RuntimeError as e:
    print(e)
async def h():
    yield
b = h()
try:
    run(b.asend(5))
except TypeError as e:
    print(e)
# ---
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
async def count(n):
    for i in range(n):
        yield i
async def main():
    print([x async for x in count(3)], [x * y async for x in count(3) async for y in count(3) if y])
    async for x in count(2):
        print(x)
    it = aiter(count(2))
    print(await anext(it), await anext(it), await anext(it, 'default'))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print(repr(e))
    ag = (x + 1 async for x in count(3))
    print(type(ag).__name__, [x async for x in ag], ag.ag_running)
run(main())
# ---
class Y:
    def __await__(self):
        return (yield 'outer yield')
async def g():
    got = await Y()
    yield got
    yield await Y()
a = g()
step = a.__anext__()
print(step.send(None))
try:
    step.send('sent')
except StopIteration as e:
    print('value', e.value)
step = a.asend(None)
print(next(step))
try:
    step.throw(KeyError('k'))
except KeyError as e:
    print(repr(e))
# ---
async def g(): yield 1
a = g()
for c in ['iter(a)', 'next(a)', 'a.send(1)', 'a.asend()', 'aiter(5)', 'anext(5)', 'list(a)', 'anext(a, 1, 2)', 'aiter([])', 'for x in a: pass']:
    try:
        exec(c)
    except (TypeError, AttributeError) as e:
        print(c, '->', type(e).__name__, e)
# ---
async def g():
    yield 1
    raise StopAsyncIteration('inner')
async def h():
    yield 1
    raise StopIteration('inner')
for f in (g, h):
    a = f()
    for _ in range(2):
        try:
            a.__anext__().send(None)
        except (RuntimeError, StopIteration) as e:
            print(type(e).__name__, e)
# ---
async def g(): yield 1
a = g()
s = a.__anext__()
try: s.send(None)
except StopIteration as e: print(e.value)
try: s.send(None)
except RuntimeError as e: print(e)
t = a.aclose()
try: t.send(None)
except StopIteration: pass
try: t.send(None)
except RuntimeError as e: print(e)
# ---
class Y:
    def __await__(self): yield
async def g():
    await Y()
    yield 1
a = g()
s = a.__anext__()
s.send(None)
s2 = a.__anext__()
try:
    s2.send(None)
except RuntimeError as e:
    print(e)
t = a.aclose()
try:
    t.send(None)
except RuntimeError as e:
    print(e)
# ---
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
from contextlib import asynccontextmanager, AsyncExitStack, aclosing
@asynccontextmanager
async def cm(x):
    print('in', x)
    try:
        yield x
    except KeyError:
        print('swallow')
    finally:
        print('out', x)
async def agen():
    try:
        yield 1
        yield 2
    finally:
        print('agen closed')
async def main():
    async with cm(1) as v:
        print(v)
        raise KeyError
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(cm(2)), await st.enter_async_context(cm(3)))
    async with aclosing(agen()) as g:
        async for x in g:
            print(x)
            break
run(main())
# ---
async def g():
    yield 1
    1 / 0
async def main():
    async for x in g():
        print(x)
main().send(None)
# ---
async def g(): yield 1
a = g()
for s in ['a.aclose(1)', 'a.aclose(k=1)', 'a.asend()', 'a.asend(1, 2)', 'a.athrow(k=1)', 'type(a).aclose()', 'type(a).aclose(5)', 'type(a).athrow(5)', 'a.__anext__(1)']:
    try:
        print(s, eval(s))
    except TypeError as e:
        print(s, '->', e)
