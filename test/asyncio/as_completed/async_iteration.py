# the given tasks themselves come out
import asyncio
async def f(x):
    await asyncio.sleep(x * 0.01)
    return x
async def main():
    ts = {asyncio.create_task(f(x)): x for x in (3, 1, 2)}
    async for t in asyncio.as_completed(ts):
        print(await t, ts[t])
    async for t in asyncio.as_completed([f(1)]):
        print(type(t).__name__, await t)
    async for t in asyncio.as_completed([]): print('never')
    print(list(asyncio.as_completed([])))
asyncio.run(main())
