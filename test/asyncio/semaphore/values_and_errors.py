# negative values, locked, release beyond, bounded
import asyncio
async def main():
    for cls in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        try: cls(-1)
        except ValueError as e: print(e)
    s = asyncio.Semaphore()
    print(s.locked(), await s.acquire(), s.locked(), s.release(), s.release(), s.locked(), 'unlocked, value:2' in str(s))
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try: b.release()
    except ValueError as e: print(e)
    z = asyncio.Semaphore(0)
    print(z.locked(), '[locked]' in str(z))
asyncio.run(main())
