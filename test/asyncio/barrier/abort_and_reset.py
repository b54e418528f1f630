# BrokenBarrierError
import asyncio
async def w(b, n):
    try: await b.wait()
    except asyncio.BrokenBarrierError as e: print(n, type(e).__name__, e.args)
async def main():
    b = asyncio.Barrier(3)
    ts = [asyncio.create_task(w(b, n)) for n in 'ab']
    await asyncio.sleep(0)
    await b.abort()
    await asyncio.gather(*ts)
    print(b.broken)
    await w(b, 'late')
    await b.reset()
    print(b.broken)
    ts = [asyncio.create_task(w(b, n)) for n in 'cd']
    await asyncio.sleep(0)
    await b.reset()
    await asyncio.gather(*ts)
    print(b.broken, b.n_waiting)
    try: asyncio.Barrier(0)
    except ValueError as e: print(e)
asyncio.run(main())
