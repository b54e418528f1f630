# TimeoutError for what is late
import asyncio
async def f(x):
    await asyncio.sleep(x)
    return x
async def main():
    try:
        for c in asyncio.as_completed([f(0), f(0.5)], timeout=0.01): print(await c)
    except TimeoutError as e: print('timeout', e.args)
    try:
        async for t in asyncio.as_completed([f(0), f(0.5)], timeout=0.01): print(await t)
    except TimeoutError as e: print('timeout', e.args)
asyncio.run(main())
