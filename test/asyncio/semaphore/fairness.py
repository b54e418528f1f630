# waiters in order, also when one is cancelled
import asyncio
log = []
async def w(s, n):
    await s.acquire()
    log.append(n)
async def main():
    s = asyncio.Semaphore(0)
    ts = [asyncio.create_task(w(s, n)) for n in 'abcd']
    await asyncio.sleep(0)
    ts[1].cancel()
    s.release()
    s.release()
    await asyncio.sleep(0.001)
    print(log)
    s.release()
    await asyncio.wait(ts)
    print(log, ts[1].cancelled())
asyncio.run(main())
