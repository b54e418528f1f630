# Event wakes all; Condition wakes in order, one lock turn each.
import asyncio


async def event_waiter(name, ev):
    print(name, 'waits', ev.is_set())
    print(name, await ev.wait())


async def cond_waiter(name, cond):
    async with cond:
        print(name, 'waits')
        print(name, await cond.wait())
        await asyncio.sleep(0)
        print(name, 'leaves')


async def main():
    ev = asyncio.Event()
    ts = [asyncio.create_task(event_waiter(n, ev)) for n in 'abc']
    await asyncio.sleep(0)
    ev.set()
    ev.clear()
    print('set and cleared')
    await asyncio.gather(*ts)
    cond = asyncio.Condition()
    ts = [asyncio.create_task(cond_waiter(n, cond)) for n in 'abcd']
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with cond:
        print('notify')
        cond.notify()
    await asyncio.sleep(0)
    ts[1].cancel()
    async with cond:
        print('notify_all')
        cond.notify_all()
    for t in ts:
        try:
            await t
        except asyncio.CancelledError:
            print('cancelled')
    async with cond:
        print(await cond.wait_for(lambda: 'true at once'))


asyncio.run(main())
