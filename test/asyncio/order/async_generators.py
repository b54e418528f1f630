# Asynchronous generators left unfinished are closed when the loop shuts down.
import asyncio

kept = []


async def numbers(name):
    try:
        for i in range(3):
            yield i
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        print(name, 'closed')


async def main():
    async for x in numbers('a'):
        print(x)
    g = numbers('b')
    kept.append(g)
    print(await anext(g))
    print(await anext(g))
    print([x async for x in numbers('c')])
    h = numbers('d')
    await anext(h)
    await h.aclose()
    print('end of main')


asyncio.run(main())
