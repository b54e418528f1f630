# Lock: first come, first served, and the holder's turn ends at release.
import asyncio


async def worker(name, lock, n):
    for i in range(n):
        async with lock:
            print(name, i, lock.locked())
            await asyncio.sleep(0)
        print(name, 'released')
        if name == 'b':
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(n, lock, 2) for n in 'abc'))
    # A waiter that is cancelled is left out.
    await lock.acquire()
    ts = [asyncio.create_task(lock.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    ts[0].cancel()
    lock.release()
    ts[1].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.cancelled() for t in ts], lock.locked())
    await asyncio.sleep(0)
    print([t.done() for t in ts], lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
