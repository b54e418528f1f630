# the same awaitable twice runs once
import asyncio
async def f():
    print('runs')
    return 1
async def main():
    c = f()
    print(await asyncio.gather(c, c))
    t = asyncio.create_task(f())
    print(await asyncio.gather(t, t, t))
asyncio.run(main())
