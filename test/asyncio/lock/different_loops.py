# a lock with waiters belongs to one loop
import asyncio
lock = asyncio.Lock()
async def use():
    await lock.acquire()
    try: await asyncio.wait_for(lock.acquire(), 0.001)
    except TimeoutError: print('timeout')
asyncio.run(use())
async def again():
    try: await lock.acquire()
    except RuntimeError as e: print(str(e).split('>')[-1])
asyncio.run(again())
