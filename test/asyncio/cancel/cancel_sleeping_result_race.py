# a future resolved and a cancel in one turn
import asyncio
async def f(fut):
    try:
        return await fut
    except asyncio.CancelledError:
        return 'cancelled'
async def main():
    fut = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(f(fut))
    await asyncio.sleep(0)
    fut.set_result('result')
    t.cancel()
    print(await t)
    fut = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(f(fut))
    await asyncio.sleep(0)
    t.cancel()
    print(fut.cancelled(), await t)
asyncio.run(main())
