# explicit closing, also with awaits in finally
import asyncio
async def g():
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
        print('finally')
async def main():
    it = g()
    await anext(it)
    await it.aclose()
    await it.aclose()
    fresh = g()
    await fresh.aclose()
    print('end')
asyncio.run(main())
