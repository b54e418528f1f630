# Semaphore: order, cancelled waiters, and no overtaking.
import asyncio


async def worker(name, sem):
    async with sem:
        print(name, 'in', sem.locked())
        await asyncio.sleep(0)
        print(name, 'out')


async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(n, sem) for n in 'abcde'))
    print(sem.locked())
    await sem.acquire()
    await sem.acquire()
    ts = [asyncio.create_task(sem.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    ts[1].cancel()
    sem.release()
    sem.release()
    late = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.done() for t in ts], late.done(), sem.locked())
    sem.release()
    await late
    b = asyncio.BoundedSemaphore(1)
    async with b:
        pass
    try:
        b.release()
    except ValueError as e:
        print(e)


asyncio.run(main())
