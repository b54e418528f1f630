# a coroutine that is dropped
import asyncio
async def work(): pass
async def main():
    work()
    await asyncio.sleep(0)
    print('main ends')
asyncio.run(main())
