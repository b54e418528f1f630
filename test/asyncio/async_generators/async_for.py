# iteration, break, else
import asyncio
async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def main():
    async for x in count(3): print(x)
    else: print('else')
    async for x in count(5):
        if x == 1: break
    print([x async for x in count(4) if x % 2], {x: x * x async for x in count(2)}, {x async for x in count(2)})
    g = (x * 10 async for x in count(3))
    print(type(g).__name__, [y async for y in g])
    print([await asyncio.sleep(0, i) for i in range(2)])
asyncio.run(main())
