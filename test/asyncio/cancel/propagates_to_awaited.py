# cancelling a task cancels what it waits for
import asyncio
async def child():
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: print('child cancelled'); raise
async def parent(t):
    try: await t
    except asyncio.CancelledError: print('parent cancelled'); raise
async def main():
    c = asyncio.create_task(child())
    p = asyncio.create_task(parent(c))
    await asyncio.sleep(0.001)
    p.cancel()
    await asyncio.wait([p, c])
    print(c.cancelled(), p.cancelled())
    fut = asyncio.get_running_loop().create_future()
    q = asyncio.create_task(parent(fut))
    await asyncio.sleep(0)
    q.cancel('m')
    await asyncio.wait([q])
    print(fut.cancelled(), q.cancelled())
asyncio.run(main())
