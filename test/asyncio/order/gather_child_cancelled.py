# A cancelled child counts as one that raised CancelledError; the outer future is not cancelled.
import asyncio


async def child():
    await asyncio.sleep(10)


async def main():
    a = asyncio.create_task(child())
    b = asyncio.create_task(child())
    g = asyncio.gather(a, b)
    await asyncio.sleep(0)
    a.cancel('one')
    try:
        await g
    except asyncio.CancelledError as e:
        print('cancelled', e.args, g.cancelled(), type(g.exception()) if not g.cancelled() else None)
    print(b.done())
    g = asyncio.gather(a, b, return_exceptions=True)
    b.cancel('two')
    print(await g)


asyncio.run(main())
