# a task cancels itself
import asyncio
async def f():
    asyncio.current_task().cancel('self')
    print('still here')
    await asyncio.sleep(0)
    print('never')
async def main():
    try: await asyncio.create_task(f())
    except asyncio.CancelledError as e: print(e.args)
    async def ends():
        asyncio.current_task().cancel()
        return 'returned'
    t = asyncio.create_task(ends())
    await asyncio.wait([t])
    print(t.cancelled())
asyncio.run(main())
