# the result when fast enough
import asyncio
async def f(d, x):
    await asyncio.sleep(d)
    return x
async def main():
    print(await asyncio.wait_for(f(0, 1), 1), await asyncio.wait_for(f(0.001, 2), None), await asyncio.wait_for(f(0, 3), timeout=0.5))
    t = asyncio.create_task(f(0, 4))
    print(await asyncio.wait_for(t, 1), await asyncio.wait_for(t, 0))
asyncio.run(main())
