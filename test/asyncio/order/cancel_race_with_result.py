# The future a task waits for is done, and the task is cancelled before it runs again: the cancellation wins.
import asyncio


async def waiter(fut):
    try:
        print('got', await fut)
    except asyncio.CancelledError:
        print('cancelled though the result was there', fut.result())
        raise


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    t = asyncio.create_task(waiter(fut))
    await asyncio.sleep(0)
    fut.set_result(1)
    print(t.cancel())
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled')
    # The other way round: cancelled first, the future is cancelled with it.
    fut = loop.create_future()
    t = asyncio.create_task(waiter2(fut))
    await asyncio.sleep(0)
    t.cancel()
    print(fut.cancelled())
    try:
        fut.set_result(2)
    except asyncio.InvalidStateError as e:
        print('InvalidStateError', e)
    print(await t)


async def waiter2(fut):
    try:
        await fut
    except asyncio.CancelledError:
        return 'swallowed'


asyncio.run(main())
