# TaskGroup: the parent is cancelled from outside, with and without errors in the group.
import asyncio


async def child(fail):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('child cancelled')
        if fail:
            raise ValueError('while cancelled')
        raise


async def parent(fail):
    me = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child(fail))
    except asyncio.CancelledError as e:
        print('parent cancelled', e.args, me.cancelling())
        raise
    except BaseExceptionGroup as eg:
        print('group', eg.exceptions, me.cancelling())
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError as e:
            print('then cancelled', e.args)
            raise
    return 'went on'


async def main():
    for fail in False, True:
        t = asyncio.create_task(parent(fail))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.cancel('outside')
        try:
            print(await t)
        except asyncio.CancelledError:
            print('main sees', t.cancelled(), t.cancelling())


asyncio.run(main())
