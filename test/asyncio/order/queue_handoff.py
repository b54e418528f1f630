# Queue: bounded, several producers and consumers, and who runs when.
import asyncio


async def producer(name, q, n):
    for i in range(n):
        await q.put((name, i))
        print('put', name, i, q.qsize())


async def consumer(name, q):
    while True:
        item = await q.get()
        print(name, 'got', item)
        q.task_done()


async def main():
    q = asyncio.Queue(2)
    cs = [asyncio.create_task(consumer(n, q)) for n in 'xy']
    await asyncio.gather(producer('a', q, 4), producer('b', q, 3))
    await q.join()
    print('joined', q.empty())
    for c in cs:
        c.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*cs, return_exceptions=True)])


asyncio.run(main())
