# by hand, errors, repr
import asyncio
async def main():
    lock = asyncio.Lock()
    print(await lock.acquire(), lock.locked(), lock)
    print(lock.release(), lock.locked(), lock)
    try: lock.release()
    except RuntimeError as e: print(e)
    async with lock as x: print(x)
    try:
        with lock: pass
    except TypeError as e: print(str(e)[:60])
    await lock.acquire()
    t = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(str(lock).split(' ', 4)[-1])
    lock.release()
    print(lock.locked(), await t, lock.locked())
asyncio.run(main())
