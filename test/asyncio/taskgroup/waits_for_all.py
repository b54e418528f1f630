# the block ends when every task has
import asyncio
async def f(x):
    await asyncio.sleep(0.005 * x)
    print('done', x)
    return x
async def main():
    async with asyncio.TaskGroup() as tg:
        a, b = tg.create_task(f(2)), tg.create_task(f(1), name='named')
        print('body ends', b.get_name())
    print(a.result(), b.result())
    async with asyncio.TaskGroup(): pass
    print('empty is fine')
asyncio.run(main())
