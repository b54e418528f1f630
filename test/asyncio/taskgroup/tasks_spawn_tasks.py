# children may add children
import asyncio
async def tree(tg, n):
    print('node', n)
    if n < 3:
        tg.create_task(tree(tg, n + 1))
        await asyncio.sleep(0)
async def main():
    async with asyncio.TaskGroup() as tg: tg.create_task(tree(tg, 0))
    print('all done')
asyncio.run(main())
