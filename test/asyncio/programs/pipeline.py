# stages joined by queues, closed by shutdown
import asyncio
async def stage(f, src, dst):
    try:
        while True: await dst.put(f(await src.get()))
    except asyncio.QueueShutDown:
        dst.shutdown()
async def main():
    a, b, c = (asyncio.Queue(2) for _ in range(3))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(stage(lambda x: x + 1, a, b))
        tg.create_task(stage(lambda x: x * 10, b, c))
        async def feed():
            for i in range(5): await a.put(i)
            a.shutdown()
        tg.create_task(feed())
        out = []
        try:
            while True: out.append(await c.get())
        except asyncio.QueueShutDown: pass
    print(out)
asyncio.run(main())
