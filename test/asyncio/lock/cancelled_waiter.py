# a cancelled waiter gives its place away
import asyncio
async def w(lock, n):
    async with lock: print('got', n)
async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a, b, c = (asyncio.create_task(w(lock, n)) for n in 'abc')
    await asyncio.sleep(0)
    b.cancel()
    lock.release()
    await asyncio.wait([a, b, c])
    print(b.cancelled(), lock.locked())
    await lock.acquire()
    a, b = (asyncio.create_task(w(lock, n)) for n in 'de')
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), lock.locked())
asyncio.run(main())
