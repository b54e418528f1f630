# as_completed: plain and asynchronous iteration, order of completion, timeout.
import asyncio


async def child(name, n, fail=False):
    for _ in range(n):
        await asyncio.sleep(0)
    if fail:
        raise ValueError(name)
    return name


async def main():
    for coro in asyncio.as_completed([child('a', 3), child('b', 1), child('c', 2)]):
        print(await coro)
    tasks = [asyncio.create_task(child('a', 3)), asyncio.create_task(child('b', 1, True)), asyncio.create_task(child('c', 2))]
    async for t in asyncio.as_completed(tasks):
        try:
            print(tasks.index(t), t.done(), await t)
        except ValueError as e:
            print('error', e)
    never = asyncio.get_running_loop().create_future()
    quick = asyncio.create_task(child('quick', 1))
    try:
        async for t in asyncio.as_completed([never, quick], timeout=0.01):
            print(await t)
    except TimeoutError as e:
        print('timeout', repr(e))
    for coro in asyncio.as_completed([never], timeout=0.01):
        try:
            await coro
        except TimeoutError as e:
            print('timeout', repr(e))
    it = asyncio.as_completed([])
    print(list(it))


asyncio.run(main())
