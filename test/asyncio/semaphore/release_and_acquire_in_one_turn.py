# nobody overtakes a waiter
import asyncio
async def main():
    s = asyncio.Semaphore(1)
    await s.acquire()
    log = []
    async def w(n):
        async with s: log.append(n)
    ts = [asyncio.create_task(w(n)) for n in 'ab']
    await asyncio.sleep(0)
    s.release()
    print(s.locked())
    await w('main')
    await asyncio.gather(*ts)
    print(log)
asyncio.run(main())
