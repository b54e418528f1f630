# awaitables in the order of completion
import asyncio
async def f(x):
    await asyncio.sleep(x * 0.01)
    return x
async def main():
    for c in asyncio.as_completed([f(3), f(1), f(2)]):
        print(await c)
    ts = [asyncio.create_task(f(x)) for x in (2, 0)]
    for c in asyncio.as_completed(ts):
        print(await c, c in ts, asyncio.iscoroutine(c))
asyncio.run(main())
