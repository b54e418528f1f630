# what an event refuses, and repr
import asyncio
async def main():
    e = asyncio.Event()
    for g in (lambda: e.set(1), lambda: asyncio.Event(5), lambda: asyncio.Lock(loop=None), lambda: asyncio.Queue('a') and None):
        try: g()
        except TypeError as x: print(x)
    print(e, e.set(), e)
    try: await asyncio.wait_for(asyncio.Event().wait(), 0.001)
    except TimeoutError: print('timeout')
asyncio.run(main())
