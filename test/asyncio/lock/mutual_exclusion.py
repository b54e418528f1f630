# one at a time, in order
import asyncio
async def w(lock, n):
    async with lock:
        print('in', n)
        await asyncio.sleep(0)
        print('out', n)
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(w(lock, n) for n in 'abc'))
    print(lock.locked())
asyncio.run(main())
