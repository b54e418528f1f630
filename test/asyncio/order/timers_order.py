# Timers run by time, those of equal time in the order of scheduling.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    out = []
    for name, delay in (('c', 0.03), ('a', 0.01), ('b', 0.02), ('a2', 0.01), ('z', -5), ('y', 0)):
        loop.call_at(now + delay, out.append, name)
    dropped = loop.call_at(now + 0.015, out.append, 'dropped')
    loop.call_soon(out.append, 'soon')
    await asyncio.sleep(0)
    print(out)
    dropped.cancel()
    print(dropped.cancelled(), dropped.when() == now + 0.015)
    await asyncio.sleep(0.06)
    print(out)


asyncio.run(main())
