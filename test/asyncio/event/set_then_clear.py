# waiters wake although the event is cleared at once
import asyncio
async def main():
    e = asyncio.Event()
    t = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    e.set()
    e.clear()
    print(await t, e.is_set())
    t = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), 'waiters' in str(e))
asyncio.run(main())
