# without the lock, foreign locks, repr
import asyncio
async def main():
    c = asyncio.Condition()
    for g in (c.notify, c.notify_all, c.release):
        try: g()
        except RuntimeError as e: print(e)
    try: await c.wait()
    except RuntimeError as e: print(e)
    lock = asyncio.Lock()
    d = asyncio.Condition(lock)
    async with d: print(lock.locked(), await asyncio.sleep(0, 'x'))
    print(await d.acquire(), d.locked(), d.release())
    print('unlocked' in str(d))
asyncio.run(main())
