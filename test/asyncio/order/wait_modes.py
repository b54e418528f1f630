# wait: the three conditions, the timeout, and in which iteration it comes back.
import asyncio


async def child(n, fail=False):
    for i in range(n):
        await asyncio.sleep(0)
    if fail:
        raise ValueError(n)
    return n


async def ticker():
    for i in range(12):
        print('tick', i)
        await asyncio.sleep(0)


def show(label, tasks, done, pending):
    print(label, [t in done for t in tasks], [t in pending for t in tasks])


async def main():
    t = asyncio.create_task(ticker())
    for mode in asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED:
        tasks = [asyncio.create_task(child(1)), asyncio.create_task(child(2, True)), asyncio.create_task(child(3))]
        done, pending = await asyncio.wait(tasks, return_when=mode)
        show(mode, tasks, done, pending)
        for x in tasks:
            try:
                await x
            except ValueError:
                pass
    never = asyncio.get_running_loop().create_future()
    done, pending = await asyncio.wait([never], timeout=0.01)
    print(len(done), len(pending), never.done())
    await t


asyncio.run(main())
