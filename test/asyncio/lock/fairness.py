# waiters are served first come first served
import asyncio
log = []
async def w(lock, n):
    for i in range(2):
        await lock.acquire()
        log.append(n)
        lock.release()
        await asyncio.sleep(0)
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(w(lock, n) for n in 'abc'))
    print(log)
asyncio.run(main())
