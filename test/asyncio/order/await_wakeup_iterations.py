# How many iterations pass between set_result, the wakeup of a task and the wakeup of one that awaits that task.
import asyncio


async def ticker(n):
    for i in range(n):
        print('tick', i)
        await asyncio.sleep(0)


async def inner(fut):
    print('inner got', await fut)
    return 'inner result'


async def outer(task):
    print('outer got', await task)


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    t1 = asyncio.create_task(inner(fut))
    t2 = asyncio.create_task(outer(t1))
    t3 = asyncio.create_task(ticker(8))
    await asyncio.sleep(0)
    print('setting')
    fut.set_result(42)
    await t2
    print('main after t2')
    await t3


asyncio.run(main())
