# Callbacks run in order; those scheduled by a callback run in the next iteration.
import asyncio


def step(loop, name, depth):
    print(name, depth)
    if depth:
        loop.call_soon(step, loop, name + 'x', depth - 1)


async def main():
    loop = asyncio.get_running_loop()
    for name in 'abc':
        loop.call_soon(step, loop, name, 2)
    handle = loop.call_soon(print, 'cancelled, never printed')
    handle.cancel()
    for i in range(5):
        print('main', i)
        await asyncio.sleep(0)


asyncio.run(main())
