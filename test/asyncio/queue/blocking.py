# producers and consumers wait for each other
import asyncio
async def producer(q):
    for i in range(4):
        print('put', i)
        await q.put(i)
    await q.put(None)
async def consumer(q):
    while (x := await q.get()) is not None:
        print('got', x)
async def main():
    await asyncio.gather(producer(q := asyncio.Queue(1)), consumer(q))
asyncio.run(main())
