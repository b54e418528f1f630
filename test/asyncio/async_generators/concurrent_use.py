# a running async generator cannot be resumed
import asyncio
async def g():
    await asyncio.sleep(0.001)
    yield 1
async def main():
    it = g()
    r = await asyncio.gather(anext(it), anext(it), return_exceptions=True)
    print([repr(x) for x in r])
    await it.aclose()
asyncio.run(main())
