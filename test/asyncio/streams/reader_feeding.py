# A StreamReader without a transport: feed_data() and feed_eof() on one side, the read methods on the other.
import asyncio


async def attempt(awaitable):
    try:
        print('->', await awaitable)
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e, e.args, e.__dict__, repr(e.__cause__), repr(e.__context__))


def plain(function, *args):
    try:
        print('->', function(*args))
    except Exception as e:
        print(type(e).__name__, e)


async def main():
    loop = asyncio.get_running_loop()
    plain(asyncio.StreamReader, 0)
    plain(asyncio.StreamReader, -1)
    plain(asyncio.StreamReader, 'a')
    plain(asyncio.StreamReader, 1.5)
    r = asyncio.StreamReader()
    print(r, r._loop is loop, r.exception(), r.at_eof())
    r.feed_data(b'abc')
    print(r, await r.read(0), await r.read(2))
    r.feed_data(b'')
    r.feed_eof()
    print(r, r.at_eof())
    print(await r.read(), r.at_eof(), await r.read(5), await r.readline(), await r.readexactly(0))
    await attempt(r.readexactly(2))
    await attempt(r.readexactly(-1))
    await attempt(r.readuntil())
    plain(r.feed_data, b'x')
    r.feed_eof()

    r = asyncio.StreamReader()
    plain(r.feed_data, 'text')
    plain(r.feed_data, '')
    plain(r.feed_data, 5)
    r.feed_data(bytearray(b'ab'))
    r.feed_data(memoryview(b'cd'))
    print(await r.read(100), type(await asyncio.wait_for(feed_later(r), 1)))
    await attempt(r.read('a'))
    await attempt(r.readexactly('a'))
    await attempt(r.read(None))


async def feed_later(r):
    asyncio.get_running_loop().call_soon(r.feed_data, b'z')
    return await r.read(1)


asyncio.run(main())
# ---
# readuntil() and readline() against the limit.
import asyncio


async def until(limit, data, *separator, eof=False):
    r = asyncio.StreamReader(limit=limit)
    r.feed_data(data)
    if eof:
        r.feed_eof()
    try:
        result = await asyncio.wait_for(r.readuntil(*separator), 0.01)
    except Exception as e:
        print(limit, separator, type(e).__name__, e, e.__dict__, bytes(r._buffer))
    else:
        print(limit, separator, result, bytes(r._buffer), type(result).__name__)


async def line(limit, data, eof=False):
    r = asyncio.StreamReader(limit=limit)
    r.feed_data(data)
    if eof:
        r.feed_eof()
    try:
        print(await asyncio.wait_for(r.readline(), 0.01), bytes(r._buffer))
    except Exception as e:
        print(limit, type(e).__name__, e, repr(e.__context__), bytes(r._buffer))


async def main():
    await until(8, b'0123456789')
    await until(8, b'0123456789\nabc')
    await until(8, b'01234567\nabc')
    await until(8, b'012345678\nabc')
    await until(8, b'0123456789', b'xyz')
    await until(7, b'0123456789', b'xyz')
    await until(80, b'0123456789', (b'xyz', b'89'))
    await until(80, b'0123456789', (b'789', b'89', b'45678'))
    await until(80, b'0123456789', (b'89', b'9'))
    await until(80, b'0123456789', (b'9', b'89'))
    await until(3, b'0123456789', (b'567', b'6789', b'7'))
    await until(80, b'abc', b'')
    await until(80, b'abc', ())
    await until(80, b'abc', (b'a', b''))
    await until(80, b'abc', 'a')
    await until(80, b'abc', [b'a'])
    await until(80, b'abc', None)
    await until(80, b'abc', bytearray(b'b'))
    await until(80, b'abc', b'x', eof=True)
    await until(80, b'', b'x', eof=True)
    await line(8, b'0123456789')
    await line(8, b'0123456789\nabc')
    await line(8, b'0123456789\n')
    await line(80, b'one\ntwo')
    await line(80, b'two', eof=True)
    await line(80, b'', eof=True)
    r = asyncio.StreamReader()
    r.feed_data(b'first\nsecond\n\nlast')
    r.feed_eof()
    async for each in r:
        print(each)
    print(r)


asyncio.run(main())
# ---
# A separator that comes in pieces.
import asyncio


async def main():
    for separator in (b'<end>', (b'<end>', b'!'), (b'd>', b'<end>')):
        r = asyncio.StreamReader()
        task = asyncio.create_task(r.readuntil(separator))
        for piece in (b'data<', b'', b'en', b'd', b'>rest'):
            await asyncio.sleep(0)
            print(task.done(), end=' ')
            r.feed_data(piece)
        print(await task, await r.read(10))
    r = asyncio.StreamReader()
    task = asyncio.create_task(r.readexactly(7))
    for piece in (b'123', b'45', b'6789'):
        await asyncio.sleep(0)
        r.feed_data(piece)
    print(await task, r)
    task = asyncio.create_task(r.read(-1))
    for piece in (b'x' * 10, b'y' * 10):
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        r.feed_data(piece)
    r.feed_eof()
    print(await task)
    try:
        await r.readexactly(1)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)


asyncio.run(main())
