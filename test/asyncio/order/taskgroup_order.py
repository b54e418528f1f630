# TaskGroup: the order of starts and ends, and in which iteration the group is left.
import asyncio


async def child(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name


async def main():
    tick = asyncio.create_task(child('tick', 9))
    async with asyncio.TaskGroup() as tg:
        print(tg)
        a = tg.create_task(child('a', 2))
        b = tg.create_task(child('b', 4), name='b')
        print('body', tg, b.get_name())
        await asyncio.sleep(0)
        c = tg.create_task(child('c', 1))
    print('left', a.result(), b.result(), c.result(), tg)
    async with asyncio.TaskGroup() as tg:
        pass
    print('empty group')
    try:
        tg.create_task(child('x', 1))
    except RuntimeError as e:
        print(e)
    await tick


asyncio.run(main())
