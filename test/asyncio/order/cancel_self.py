# A task that cancels itself is cancelled at its next await, or at its end.
import asyncio


async def awaits():
    asyncio.current_task().cancel('self')
    print('still running')
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print('at the await', e.args)
        raise


async def ends():
    asyncio.current_task().cancel('at the end')
    return 'result'


async def takes_back():
    asyncio.current_task().cancel()
    asyncio.current_task().uncancel()
    await asyncio.sleep(0)
    return 'not cancelled'


async def main():
    for f in awaits, ends, takes_back:
        t = asyncio.create_task(f())
        try:
            print(f.__name__, await t)
        except asyncio.CancelledError as e:
            print(f.__name__, 'cancelled', e.args, t.cancelled())


asyncio.run(main())
