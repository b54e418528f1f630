# Eager tasks run up to their first suspension in the constructor.
import asyncio


async def quick(name):
    print('quick', name, asyncio.current_task().get_name())
    return name


async def slow(name):
    print('slow', name)
    await asyncio.sleep(0)
    print('slow again', name, asyncio.current_task().get_name())
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    a = asyncio.create_task(quick('a'), name='A')
    print(a.done(), a.result(), a.get_coro())
    b = asyncio.create_task(slow('b'), name='B')
    print(b.done(), asyncio.current_task().get_name() != 'B')
    print(await asyncio.gather(quick('c'), slow('d'), quick('e')))
    print(await b)
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(quick('in group'))
        u = tg.create_task(slow('in group'))
    print(t.result(), u.result())
    loop.set_task_factory(None)
    t = asyncio.Task(slow('direct'), loop=loop, eager_start=True, name='D')
    print(t.done())
    print(await t, loop.get_task_factory())


asyncio.run(main())
