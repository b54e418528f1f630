# Queue: cancelled getters and putters, also just after they were woken up.
import asyncio


async def main():
    q = asyncio.Queue(1)
    g1 = asyncio.create_task(q.get())
    g2 = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.put_nowait('item')
    g1.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(g1.cancelled(), g2.done(), q.qsize())
    print(await g2)
    q.put_nowait(1)
    p1 = asyncio.create_task(q.put(2))
    p2 = asyncio.create_task(q.put(3))
    await asyncio.sleep(0)
    print(q.get_nowait())
    p1.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(p1.cancelled(), p2.done(), q.qsize())
    print(await q.get())
    await p2


asyncio.run(main())
