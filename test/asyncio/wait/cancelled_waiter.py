# cancelling wait leaves the tasks alone
import asyncio
async def f():
    await asyncio.sleep(0.01)
    return 'finished'
async def main():
    t = asyncio.create_task(f())
    w = asyncio.create_task(asyncio.wait([t]))
    await asyncio.sleep(0)
    w.cancel()
    try: await w
    except asyncio.CancelledError: print('wait cancelled', t.cancelled())
    print(await t)
asyncio.run(main())
