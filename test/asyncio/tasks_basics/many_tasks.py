# two thousand tasks finish in order
import asyncio
async def f(i):
    await asyncio.sleep(0)
    return i
async def main():
    r = await asyncio.gather(*(f(i) for i in range(2000)))
    print(r == list(range(2000)))
asyncio.run(main())
