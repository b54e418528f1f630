# the current task changes while an eager task runs
import asyncio
async def inner():
    print('inner', asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print('inner again', asyncio.current_task().get_name())
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    asyncio.current_task().set_name('main')
    t = asyncio.create_task(inner(), name='inner')
    print('main', asyncio.current_task().get_name())
    await t
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncio.sleep(0, 'slept'))
        b = tg.create_task(quick())
        print(a.done(), b.done())
    print(a.result(), b.result())
async def quick(): return 'quick'
asyncio.run(main())
