# shield: the outer wait is cancelled, the inner task goes on.
import asyncio


async def inner():
    for i in range(4):
        print('inner', i)
        await asyncio.sleep(0)
    return 'inner done'


async def outer(t):
    try:
        return await asyncio.shield(t)
    except asyncio.CancelledError:
        print('outer cancelled, inner is', t.done())
        raise


async def main():
    t = asyncio.create_task(inner())
    o = asyncio.create_task(outer(t))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    o.cancel()
    try:
        await o
    except asyncio.CancelledError:
        print('o cancelled')
    print(await t)
    print(await asyncio.shield(t), asyncio.shield(t) is t)
    # Cancelling the inner one cancels the shield.
    t = asyncio.create_task(inner())
    o = asyncio.create_task(outer(t))
    await asyncio.sleep(0)
    t.cancel('inner')
    try:
        await o
    except asyncio.CancelledError as e:
        print('through the shield', e.args, o.cancelled())


asyncio.run(main())
