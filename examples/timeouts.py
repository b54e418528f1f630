"""Giving up: time limits, cancelling a task, and work that must not be interrupted."""

import asyncio


async def slow(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f'{name} finished')
        return name
    except asyncio.CancelledError:
        print(f'{name} was cancelled, cleaning up')
        raise


async def main():
    try:
        async with asyncio.timeout(0.05):
            await slow('first', 10)
    except TimeoutError:
        print('first took too long')

    try:
        await asyncio.wait_for(slow('second', 10), timeout=0.05)
    except TimeoutError:
        print('second took too long')

    task = asyncio.create_task(slow('third', 10), name='third')
    await asyncio.sleep(0)
    task.cancel('not needed any more')
    try:
        await task
    except asyncio.CancelledError as error:
        print(f'{task.get_name()} cancelled: {error} ({task.cancelled()=})')

    important = asyncio.create_task(slow('important', 0.1))
    try:
        await asyncio.wait_for(asyncio.shield(important), timeout=0.02)
    except TimeoutError:
        print('stopped waiting, but it goes on')
    print('result:', await important)

    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 1)
        print('in time:', await slow('fifth', 0.01), limit.expired())


asyncio.run(main())
