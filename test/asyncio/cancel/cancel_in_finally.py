# awaits in finally still work after cancellation
import asyncio
async def f():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.001)
        print('cleaned')
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
asyncio.run(main())
