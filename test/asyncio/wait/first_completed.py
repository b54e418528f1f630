# returns at the first end
import asyncio
async def f(x):
    await asyncio.sleep(0.1 * x)
    return x
async def main():
    ts = {asyncio.create_task(f(i)) for i in (0, 2)}
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait(pending)
    print([t.result() for t in done], len(pending))
asyncio.run(main())
