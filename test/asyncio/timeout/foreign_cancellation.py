# a real cancel inside a timeout stays a cancel
import asyncio
async def f():
    try:
        async with asyncio.timeout(1): await asyncio.sleep(1)
    except TimeoutError: print('never')
    except asyncio.CancelledError as e: print('cancelled', e.args); raise
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel('real')
    await asyncio.wait([t])
    print(t.cancelled())
asyncio.run(main())
