# of coroutines, futures and awaitables
import asyncio
class A:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return 'awaited'
async def f(): return 'coro'
async def main():
    t = asyncio.create_task(f())
    print(asyncio.ensure_future(t) is t, await asyncio.ensure_future(f()), await asyncio.ensure_future(A()))
    try: asyncio.ensure_future(5)
    except TypeError as e: print(e)
asyncio.run(main())
