# a task may catch its cancellation
import asyncio
async def f():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: print('swallowed')
    await asyncio.sleep(0)
    return 'went on'
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())
asyncio.run(main())
