# A task cancelled before its first step never runs its body.
import asyncio


async def never():
    print('never printed')


async def main():
    t = asyncio.create_task(never())
    print(t.cancel('early'))
    print(t.cancelled(), t.done(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', e.args, t.cancelled())
    try:
        t.result()
    except asyncio.CancelledError as e:
        print('again', e.args)


asyncio.run(main())
