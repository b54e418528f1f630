# gather in gather
import asyncio
async def f(x):
    await asyncio.sleep(0)
    return x
async def main():
    print(await asyncio.gather(asyncio.gather(f(1), f(2)), f(3), asyncio.gather()))
    async def bad(): raise KeyError('deep')
    print(await asyncio.gather(asyncio.gather(bad(), f(1)), f(2), return_exceptions=True))
asyncio.run(main())
