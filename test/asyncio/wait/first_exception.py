# returns at the first error
import asyncio
async def ok(d):
    await asyncio.sleep(d)
    return d
async def bad():
    await asyncio.sleep(0.01)
    raise ValueError('bad')
async def main():
    a, b, c = (asyncio.create_task(x) for x in (ok(0), bad(), ok(0.05)))
    done, pending = await asyncio.wait([a, b, c], return_when=asyncio.FIRST_EXCEPTION)
    print(a in done, b in done, c in pending, repr(b.exception()))
    c.cancel()
    d = asyncio.create_task(ok(0))
    x = asyncio.create_task(ok(1))
    asyncio.get_running_loop().call_later(0.005, x.cancel)
    done, pending = await asyncio.wait([d, x], return_when='FIRST_EXCEPTION')
    print(len(done), len(pending))
asyncio.run(main())
