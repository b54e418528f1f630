# TaskGroup: a failing task cancels the others and the body.
import asyncio


async def child(name, n, fail=None, stubborn=False):
    try:
        for i in range(n):
            print(name, i)
            await asyncio.sleep(0)
        if fail:
            raise fail
    except asyncio.CancelledError:
        print(name, 'cancelled')
        if stubborn:
            raise OSError(name)
        raise


async def main():
    me = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child('a', 2, ValueError('a')))
            tg.create_task(child('b', 9))
            tg.create_task(child('c', 9, stubborn=True))
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as e:
                print('body cancelled', e.args, me.cancelling(), tg)
                raise
    except* ValueError as eg:
        print('ValueError', eg.exceptions)
    except* OSError as eg:
        print('OSError', eg.exceptions, eg.message)
    print(me.cancelling())
    # The body fails.
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(child('d', 9))
            await asyncio.sleep(0)
            raise KeyError('body')
    except* KeyError as eg:
        print('KeyError', eg.exceptions, t.cancelled(), me.cancelling())
    # A task that is cancelled is no failure.
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(child('e', 9))
        await asyncio.sleep(0)
        t.cancel()
    print('fine', t.cancelled())


asyncio.run(main())
