# of a task in every state
import asyncio
async def f(x):
    if x == 1: raise ValueError('v')
    await asyncio.sleep(0)
    return x
async def main():
    a = asyncio.create_task(f(0), name='A')
    b = asyncio.create_task(f(1), name='B')
    c = asyncio.create_task(f(2), name='C')
    print(repr(a).split(' coro')[0])
    c.cancel()
    await asyncio.wait([a, b, c])
    for t in (a, b, c): print(repr(t).split(' defined')[0].split(' at ')[0], '|', repr(t).rsplit('>', 2)[-2].split(' ')[-1])
    b.exception()
asyncio.run(main())
