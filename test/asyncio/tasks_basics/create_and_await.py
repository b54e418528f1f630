# a task starts at the next turn of the loop
import asyncio
async def child():
    print('child runs')
    return 'r'
async def main():
    t = asyncio.create_task(child())
    print('created', t.done())
    await asyncio.sleep(0)
    print(t.done(), t.result())
    print(await t, await t)
asyncio.run(main())
