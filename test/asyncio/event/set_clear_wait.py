# waiting for an event
import asyncio
async def w(e, n): print(n, await e.wait())
async def main():
    e = asyncio.Event()
    print(e.is_set(), 'unset' in str(e))
    ts = [asyncio.create_task(w(e, n)) for n in 'ab']
    await asyncio.sleep(0)
    print('waiters:2' in str(e))
    e.set()
    e.set()
    await asyncio.gather(*ts)
    print(e.is_set(), await e.wait(), e.clear(), e.is_set())
asyncio.run(main())
