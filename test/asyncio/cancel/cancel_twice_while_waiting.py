# a second cancel interrupts the cleanup
import asyncio
async def f():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('first')
        try: await asyncio.sleep(1)
        except asyncio.CancelledError:
            print('second')
            raise
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), t.cancelling())
asyncio.run(main())
