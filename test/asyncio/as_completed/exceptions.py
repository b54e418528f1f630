# errors come with their awaitable
import asyncio
async def f(x):
    await asyncio.sleep(x * 0.01)
    if x == 1: raise ValueError('one')
    return x
async def main():
    for c in asyncio.as_completed([f(2), f(1), f(0)]):
        try: print(await c)
        except ValueError as e: print('error', e)
    async for t in asyncio.as_completed([f(1), f(0)]):
        try: print(await t)
        except ValueError as e: print('error', e)
asyncio.run(main())
