# a bounded queue between several workers
import asyncio
async def producer(q, n):
    for i in range(n):
        await q.put(i)
    for _ in range(2): await q.put(None)
async def consumer(q, out):
    while (x := await q.get()) is not None:
        await asyncio.sleep(0)
        out.append(x * x)
async def main():
    q, out = asyncio.Queue(3), []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(producer(q, 8))
        for _ in range(2): tg.create_task(consumer(q, out))
    print(sorted(out), q.empty())
asyncio.run(main())
