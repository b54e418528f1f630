# Queue.shutdown, with and without immediate.
import asyncio


async def attempt(label, aw):
    try:
        print(label, await aw)
    except asyncio.QueueShutDown as e:
        print(label, repr(e))


async def main():
    q = asyncio.Queue(2)
    q.put_nowait(1)
    q.put_nowait(2)
    p = asyncio.create_task(attempt('putter', q.put(3)))
    await asyncio.sleep(0)
    q.shutdown()
    await p
    await attempt('get', q.get())
    await attempt('get', q.get())
    await attempt('get', q.get())
    await attempt('put', q.put(4))
    print(str(q))
    q = asyncio.Queue()
    g = asyncio.create_task(attempt('getter', q.get()))
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    await g
    q = asyncio.Queue()
    q.put_nowait(1)
    j = asyncio.create_task(attempt('join', q.join()))
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    await j
    print(str(q))
    p = asyncio.PriorityQueue()
    for x in 3, 1, 2:
        p.put_nowait(x)
    print([p.get_nowait() for _ in range(3)])
    s = asyncio.LifoQueue()
    for x in 3, 1, 2:
        s.put_nowait(x)
    print([s.get_nowait() for _ in range(3)])


asyncio.run(main())
