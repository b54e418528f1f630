# waiting until all is processed
import asyncio
async def worker(q):
    while True:
        x = await q.get()
        await asyncio.sleep(0)
        print('processed', x)
        q.task_done()
async def main():
    q = asyncio.Queue()
    for i in range(3): q.put_nowait(i)
    w = asyncio.create_task(worker(q))
    await q.join()
    print('joined')
    w.cancel()
    try: q.task_done()
    except ValueError as e: print(e)
    await asyncio.Queue().join()
asyncio.run(main())
