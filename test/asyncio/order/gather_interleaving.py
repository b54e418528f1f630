# gather: children start in order, results come in order, and the outer future needs two iterations after the last.
import asyncio


async def child(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name * 2


async def ticker():
    for i in range(8):
        print('tick', i)
        await asyncio.sleep(0)


async def main():
    t = asyncio.create_task(ticker())
    print(await asyncio.gather(child('a', 2), child('b', 4), child('c', 0)))
    print(await asyncio.gather())
    same = child('s', 1)
    print(await asyncio.gather(same, same))
    await t


asyncio.run(main())
