# waiting getters are served in order
import asyncio
async def g(q, n): print(n, await q.get())
async def main():
    q = asyncio.Queue()
    ts = [asyncio.create_task(g(q, n)) for n in 'abc']
    await asyncio.sleep(0)
    for i in range(3): q.put_nowait(i)
    await asyncio.gather(*ts)
asyncio.run(main())
