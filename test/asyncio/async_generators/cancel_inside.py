# cancelling a consumer closes through the generator
import asyncio
async def g():
    try:
        while True:
            yield 1
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('generator sees the cancellation')
        raise
async def consumer():
    async for x in g(): print('got', x)
async def main():
    t = asyncio.create_task(consumer())
    await asyncio.sleep(0.001)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())
asyncio.run(main())
