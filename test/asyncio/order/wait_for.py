# wait_for: result, timeout, timeout zero, None, and an inner task that refuses to be cancelled.
import asyncio


async def slow(stubborn=False):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('slow cancelled')
        if stubborn:
            return 'stubborn'
        raise


async def fast():
    return 'fast'


async def attempt(label, *args):
    try:
        print(label, await asyncio.wait_for(*args))
    except asyncio.TimeoutError as e:
        print(label, 'timeout', repr(e), repr(e.__cause__), e.__suppress_context__)
    except asyncio.CancelledError as e:
        print(label, 'cancelled', e.args)


async def main():
    await attempt('fast', fast(), 1)
    await attempt('none', fast(), None)
    await attempt('slow', slow(), 0.01)
    await attempt('stubborn', slow(True), 0.01)
    await attempt('zero', fast(), 0)
    done = asyncio.create_task(fast())
    await done
    await attempt('zero done', done, 0)
    await attempt('negative', slow(), -1)
    task = asyncio.create_task(slow())
    await attempt('task', task, 0.01)
    print(task.cancelled())
    w = asyncio.create_task(attempt('outside', slow(), 10))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    w.cancel('from outside')
    await w


asyncio.run(main())
