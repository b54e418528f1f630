# The first exception goes to the awaiter at once, while the others keep running.
import asyncio


async def child(name, n, fail):
    try:
        for i in range(n):
            print(name, i)
            await asyncio.sleep(0)
        if fail:
            raise ValueError(name)
        return name
    finally:
        print(name, 'out')


async def main():
    try:
        await asyncio.gather(child('a', 3, False), child('b', 1, True), child('c', 2, True))
    except ValueError as e:
        print('caught', e)
    for _ in range(4):
        await asyncio.sleep(0)
    print(await asyncio.gather(child('a', 1, True), child('b', 2, False), return_exceptions=True))


asyncio.run(main())
