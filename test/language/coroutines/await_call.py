# await of a call: the frames of the chain run without coroutine objects until one suspends.
import asyncio
import sys
import traceback
import types


@types.coroutine
def pause(value):
    return (yield value)


async def leaf(value):
    got = await pause(value)
    return got * 2


async def middle(value):
    return 1 + await leaf(value)


async def top(value):
    return await middle(value) + await middle(value + 1)


c = top(10)
print(c.send(None), c.cr_await.__name__, c.cr_await.cr_await.__name__, c.cr_await.cr_frame.f_lineno - c.cr_frame.f_lineno)
inner = c.cr_await
print(c.cr_running, inner.cr_running, c.cr_suspended, inner.cr_suspended)
print(c.send(5), c.cr_await is inner, inner.cr_frame, inner.cr_await)
try:
    c.send(7)
except StopIteration as e:
    print('result', e.value)

# close() and throw() go through the whole chain
c = top(1)
c.send(None)
inner = c.cr_await
c.close()
print(c.cr_frame, inner.cr_frame)
c = top(1)
c.send(None)
try:
    c.throw(KeyError('k'))
except KeyError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
try:
    inner.send(None)
except RuntimeError as e:
    print(e)


# an inner coroutine that is asked for while it runs
async def reuse():
    async def a():
        try:
            await b()
        except ZeroDivisionError:
            return 'caught'

    async def b():
        await pause('b')
        1 / 0

    return await a()


c = reuse()
print(c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)


# StopIteration does not pass through
async def stops():
    raise StopIteration(3)


async def calls_stops():
    await stops()


try:
    calls_stops().send(None)
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))


# the same await again after an exception, with another kind of awaitable, in a loop
class Custom:
    def __await__(self):
        got = yield 'custom'
        return got


async def fails(n):
    if n % 2:
        raise ValueError(n)
    return n


def make(n):
    return fails(n) if n != 4 else Custom()


async def loop():
    out = []
    for n in range(6):
        try:
            out.append(await make(n))
        except ValueError as e:
            out.append(repr(e))
    for n in range(4):
        try:
            out.append(await fails(n))
        except ValueError as e:
            out.append(repr(e))
    return out


c = loop()
print(c.send(None))
try:
    c.send('sent')
except StopIteration as e:
    print(e.value)


# methods, properties, decorated functions, defaults, stars, async with
class Service:
    def __init__(self):
        self.log = []

    async def call(self, a, *rest, key=0, **more):
        return a, rest, key, more

    @property
    async def ready(self):
        return 'ready'

    @staticmethod
    async def fixed():
        return 'fixed'

    @classmethod
    async def made(cls):
        return cls.__name__

    async def __call__(self):
        return 'called'

    async def __aenter__(self):
        self.log.append('enter')
        await pause('entering')
        return self

    async def __aexit__(self, *exc):
        self.log.append(exc[0])
        return await self.swallow()

    async def swallow(self):
        return True


def twice(f):
    async def wrapper(*args):
        await f(*args)
        return await f(*args)

    return wrapper


async def uses():
    s = Service()
    print(await s.call(1, 2, 3, key=4, z=5), await s.ready, await s.fixed(), await s.made(), await s())
    print(await twice(s.call)(8))
    async with s as t:
        print(t is s)
        raise LookupError
    print(s.log)
    return await (await s.call(1), s.fixed())[1]


c = uses()
print(c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)


# an asynchronous generator in the chain, and tracebacks
async def numbers():
    yield await leaf('n')
    yield await middle('m')


async def consume():
    return [x async for x in numbers()]


c = consume()
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as e:
    print(e.value)


async def deep(n):
    if n == 0:
        await asyncio.sleep(0)
        raise OSError('deep')
    return await deep(n - 1)


async def shows_stack():
    task = asyncio.create_task(deep(3))
    await asyncio.sleep(0)
    print([(f.f_code.co_name, f.f_locals['n']) for f in task.get_stack()])
    print(task.get_coro().cr_await.cr_frame.f_locals)
    try:
        await task
    except OSError as e:
        traceback.print_exception(e, file=sys.stdout)


asyncio.run(shows_stack())


async def endless(n):
    return await endless(n + 1)


try:
    asyncio.run(endless(0))
except RecursionError as e:
    print(e)


async def wait_forever():
    try:
        await asyncio.Event().wait()
    finally:
        print('cleaned')


async def outer():
    await wait_forever()


async def cancels():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e), [f.name for f in traceback.extract_tb(e.__traceback__)][:4])


asyncio.run(cancels())


# asking for the objects of a suspended chain, some or all, changes nothing
async def chain(n):
    if n == 0:
        got = await pause('bottom')
        again = await pause(('again', got))
        return [again]
    try:
        return [n] + await chain(n - 1)
    except LookupError as e:
        return [n, repr(e)]
    finally:
        print('left', n)


def levels(coro):
    out = []
    while coro is not None and hasattr(coro, 'cr_await'):
        out.append((coro.cr_frame.f_locals['n'], coro.cr_suspended))
        coro = coro.cr_await
    return out


for look in (0, 1, 2, 9):
    for how in ('send', 'throw', 'close'):
        c = chain(4)
        c.send(None)
        x = c
        for _ in range(look):
            if hasattr(x, 'cr_await'):
                x = x.cr_await
        try:
            print(look, how, c.send('one'), levels(c) if look else '')
            if how == 'send':
                c.send('two')
            elif how == 'throw':
                c.throw(LookupError('l'))
            else:
                print(c.close())
        except StopIteration as e:
            print(e.value)
c = chain(2)
c.send(None)
inner = c.cr_await
for frame in (inner.cr_frame, inner.cr_await.cr_frame):
    try:
        frame.clear()
    except RuntimeError as e:
        print(e)
c.close()
