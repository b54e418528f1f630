# A cancellation goes down the chain of tasks that await each other, and its error comes up, one iteration each.
import asyncio


async def ticker():
    for i in range(8):
        print('tick', i)
        await asyncio.sleep(0)


async def leaf():
    try:
        await asyncio.sleep(10)
    finally:
        print('leaf out')


async def node(name, child):
    try:
        await child
    except asyncio.CancelledError:
        print(name, 'cancelled', child.cancelled())
        raise


async def main():
    a = asyncio.create_task(leaf())
    b = asyncio.create_task(node('b', a))
    c = asyncio.create_task(node('c', b))
    await asyncio.sleep(0)
    tick = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    c.cancel()
    try:
        await c
    except asyncio.CancelledError:
        print('main sees it', a.cancelled(), b.cancelled(), c.cancelled())
    await tick


asyncio.run(main())
