# wait, notify and notify_all
import asyncio
async def w(c, n):
    async with c:
        r = await c.wait()
        print('woke', n, r)
async def main():
    c = asyncio.Condition()
    ts = [asyncio.create_task(w(c, n)) for n in 'abcd']
    await asyncio.sleep(0)
    async with c:
        c.notify()
    await asyncio.sleep(0.001)
    async with c: c.notify(2)
    await asyncio.sleep(0.001)
    async with c: c.notify_all()
    await asyncio.gather(*ts)
    print(c.locked())
asyncio.run(main())
