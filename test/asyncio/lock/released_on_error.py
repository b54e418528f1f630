# async with releases when the body fails
import asyncio
async def main():
    lock = asyncio.Lock()
    try:
        async with lock: raise ValueError('v')
    except ValueError: print(lock.locked())
asyncio.run(main())
