# gather, wait_for, ensure_future and shield take any awaitable.
import asyncio
import types


class Box:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        return self.value


@types.coroutine
def old(value):
    yield
    return value


async def main():
    print(await asyncio.gather(Box(1), Box(2)))
    print(await asyncio.wait_for(Box(3), 1))
    print(await asyncio.ensure_future(Box(4)))
    print(await asyncio.shield(Box(5)))
    print(await asyncio.ensure_future(old(6)))
    fut = asyncio.get_running_loop().create_future()
    print(asyncio.ensure_future(fut) is fut, asyncio.isfuture(fut), asyncio.isfuture(5))
    for bad in 5, 'x', None:
        try:
            asyncio.ensure_future(bad)
        except TypeError as e:
            print(e)


asyncio.run(main())
