# cancel, cancelling and uncancel.
import asyncio


async def victim():
    me = asyncio.current_task()
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print('caught', e.args, me.cancelling())
    print('uncancel', me.uncancel(), me.uncancel(), me.uncancel(), me.uncancel())
    return 'done'


async def main():
    t = asyncio.create_task(victim())
    await asyncio.sleep(0)
    for i in range(3):
        print(t.cancel(f'msg {i}'), t.cancelling())
        print(t.cancel(f'again {i}') if i == 2 else None)
        await asyncio.sleep(0)
    print(await t, t.cancelled(), t.cancelling())
    print(t.cancel(), t.cancelling())


asyncio.run(main())
