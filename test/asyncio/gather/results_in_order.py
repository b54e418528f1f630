# results keep the order of the arguments
import asyncio
async def f(x, d):
    await asyncio.sleep(d)
    return x
async def main():
    print(await asyncio.gather(f(1, 0.02), f(2, 0.01), f(3, 0)), await asyncio.gather(), await asyncio.gather(f(1, 0)))
asyncio.run(main())
