# One coroutine at a time may wait; errors and cancellation reach it.
import asyncio


async def attempt(awaitable):
    try:
        print('->', await awaitable)
    except BaseException as e:
        print(type(e).__name__, e)


async def main():
    r = asyncio.StreamReader()
    first = asyncio.create_task(r.read(3))
    await asyncio.sleep(0)
    print(str(r)[:30])
    await attempt(r.read(3))
    await attempt(r.read())
    await attempt(r.readline())
    await attempt(r.readexactly(3))
    await attempt(r.readuntil())
    r.set_exception(KeyError('lost'))
    await attempt(first)
    print(r, repr(r.exception()))
    for method in (r.read, r.readline, r.readuntil):
        await attempt(method())
    await attempt(r.readexactly(1))
    await attempt(r.readexactly(0))
    await attempt(r.readexactly(-1))

    r = asyncio.StreamReader()
    task = asyncio.create_task(r.readline())
    await asyncio.sleep(0)
    task.cancel()
    await attempt(task)
    r.feed_data(b'after\n')
    print(await r.readline(), r)

    task = asyncio.create_task(r.readline())
    await asyncio.sleep(0)
    r.feed_data(b'in time\n')
    task.cancel()
    await attempt(task)
    print(await r.readline())

    task = asyncio.create_task(r.read(5))
    await asyncio.sleep(0)
    r.feed_eof()
    print(await task, r.at_eof())

    try:
        await asyncio.wait_for(asyncio.StreamReader().read(1), 0.01)
    except TimeoutError as e:
        print('timeout', e)


asyncio.run(main())
# ---
# The reader pauses its transport above twice the limit, and lets it go on at the limit.
import asyncio


class Transport:
    def pause_reading(self):
        print('pause')

    def resume_reading(self):
        print('resume')

    def __repr__(self):
        return '<transport>'


class Unpausable:
    def pause_reading(self):
        print('cannot pause')
        raise NotImplementedError

    def __repr__(self):
        return '<unpausable>'


async def main():
    r = asyncio.StreamReader(limit=8)
    r.set_transport(Transport())
    try:
        r.set_transport(Transport())
    except AssertionError as e:
        print(e)
    r.feed_data(b'x' * 16)
    print(r)
    r.feed_data(b'x')
    print(r)
    r.feed_data(b'x')
    print(await r.read(5))
    print(await r.read(5))
    print(r)
    print(await r.readexactly(8), r)

    r = asyncio.StreamReader(limit=4)
    r.set_transport(Transport())
    r.feed_data(b'a' * 100)
    print(len(await r.readexactly(90)), len(await r.readexactly(6)), r)
    r.feed_data(b'a' * 10)
    task = asyncio.create_task(r.readexactly(40))
    await asyncio.sleep(0)
    r.feed_data(b'b' * 40)
    print(r)
    print(await task, r)
    print(len(await r.read(100)), r)

    r.feed_data(b'\n' * 12)
    print([await r.readline() for _ in range(12)], r)
    r.feed_data(b'0123456789\n0')
    try:
        await r.readline()
    except ValueError as e:
        print(e, r)
    r.feed_data(b'0123456789')
    try:
        await r.readline()
    except ValueError as e:
        print(e, r)

    r = asyncio.StreamReader(limit=2)
    r.set_transport(Unpausable())
    r.feed_data(b'123456')
    print(r)
    r.feed_data(b'7')
    print(await r.read(100))


asyncio.run(main())
# ---
# Without a running loop there is none to take.
import asyncio

try:
    asyncio.StreamReader().feed_data(b'x')
except Exception as e:
    print(type(e).__name__, e)
loop = asyncio.new_event_loop()
r = asyncio.StreamReader(loop=loop)
loop.call_soon(r.feed_data, b'line\n')
print(loop.run_until_complete(r.readline()))
loop.close()
