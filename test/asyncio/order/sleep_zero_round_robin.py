# Tasks that yield with sleep(0) take turns in the order of their creation.
import asyncio


async def worker(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    print(name, 'end')
    return name


async def main():
    tasks = [asyncio.create_task(worker(n, k)) for n, k in (('a', 3), ('b', 1), ('c', 2))]
    print('created')
    for t in tasks:
        print('result', await t)


asyncio.run(main())
