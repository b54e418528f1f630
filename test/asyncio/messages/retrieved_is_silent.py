# an exception that was asked for is not reported
import asyncio
async def bad(): raise ValueError('seen')
async def main():
    t = asyncio.create_task(bad())
    await asyncio.sleep(0)
    print(repr(t.exception()))
    u = asyncio.create_task(bad())
    await asyncio.wait([u])
    try: u.result()
    except ValueError: print('result asked')
    v = asyncio.create_task(bad())
    v.add_done_callback(lambda t: print('callback', t.exception()))
    await asyncio.sleep(0.001)
    c = asyncio.create_task(asyncio.sleep(1))
    c.cancel()
    await asyncio.sleep(0)
asyncio.run(main())
